// SPDX-License-Identifier: GPL-3.0-or-later
// Long names of types in little room: what stands behind in parentheses goes first, then what follows a comma, and only
// then letters. A picture never gives two things one name that way.
#pragma once

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

namespace gs::ui {

/// Forms of a name from the whole one to the shortest: "Rack, 64 x H100 (type 1)", "Rack, 64 x H100", "Rack".
QStringList shorterForms(const QString& name);

class ShortNames {
public:
    /// `all`: the names in the picture.
    explicit ShortNames(QStringList all = {}) : m_all(std::move(all)) {}
    /// Of shorterForms(), those that are no other name's too; what is no name in the picture has itself only.
    QStringList forms(const QString& name) const;
    /// The longest form that fits into `width`. Letters go where `mode` says.
    QString fitted(const QString& name, const QFontMetricsF& metrics, double width,
                   Qt::TextElideMode mode = Qt::ElideMiddle) const;

private:
    QStringList m_all;
};

} // namespace gs::ui
