// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with a check box that can be seen in both themes: Qt's own style outlines it darker than the window, which is
// nothing on a dark one.
#pragma once

#include <QStyledItemDelegate>

#include "ui/style.h"

namespace gs::ui {

class TickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr int styleDarkens = 140; // per cent, in QFusionStyle
        option->palette.setColor(QPalette::Window, activeTheme().fieldBorder.lighter(styleDarkens));
    }
};

} // namespace gs::ui
