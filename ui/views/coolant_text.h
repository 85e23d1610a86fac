// SPDX-License-Identifier: GPL-3.0-or-later
// What a coolant diagram says in words and figures.
#pragma once

#include <QFontMetricsF>
#include <QList>
#include <QString>

#include "core/diagram/coolant.h"
#include "ui/views/short_name.h"

namespace gs::ui {

/// One line: a name that may be shortened, and what must stay behind it.
struct CoolantLine {
    QString name, figure;
    bool isBold = false, isMuted = false;
    QString full() const { return name + figure; }
    QString fitted(const ShortNames& names, const QFontMetricsF& metrics, double width) const;
};
struct CoolantText {
    QList<CoolantLine> lines;
    QString tip;
};

CoolantText textOf(const CoolantUnit& unit, const CoolantDiagram& diagram, const Site& site);
CoolantText textOf(const CoolantLoop& loop);
CoolantText outdoorText(const CoolantDiagram& diagram);
QString coolantEmptyText();

} // namespace gs::ui
