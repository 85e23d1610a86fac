// SPDX-License-Identifier: GPL-3.0-or-later
// What the table lists: all components, all links, the categories that stand on the site with their types below them.
#pragma once

#include <QComboBox>

#include "core/sheet/columns.h"

namespace gs::ui {

class KindBox : public QComboBox {
    Q_OBJECT
public:
    explicit KindBox(QWidget* parent = nullptr);
    /// `chosen` is shown and stands in the list even when the site has no such part (any more).
    void fill(const Site& site, const sheet::Choice& chosen);

signals:
    void chosen(const gs::sheet::Choice& choice);

private:
    void add(const QString& text, std::size_t count, const sheet::Choice& choice, int indent);
    std::vector<sheet::Choice> m_choices;
};

} // namespace gs::ui
