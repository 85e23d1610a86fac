// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels of drawer and sides have in common: their ground, their column, a bar of fields at its top.
#pragma once

#include <QBoxLayout>
#include <QString>
#include <QWidget>

namespace gs::ui {

/// Names the panel and gives it its ground and a column of rows: `top_px` above the first, `gap_px` between them.
inline QVBoxLayout* panelColumn(QWidget& panel, const QString& name, int top_px = 0, int gap_px = 0) {
    panel.setObjectName(name);
    panel.setAutoFillBackground(true);
    panel.setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(&panel);
    column->setContentsMargins(0, top_px, 0, 0);
    column->setSpacing(gap_px);
    return column;
}

/// A row of fields and buttons, `side_px` from both edges; -1: the style's gap between them.
inline QHBoxLayout* panelBar(QVBoxLayout& column, int side_px = 8, int gap_px = -1) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(side_px, 0, side_px, 0);
    if (gap_px >= 0) bar->setSpacing(gap_px);
    column.addLayout(bar);
    return bar;
}

} // namespace gs::ui
