// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shown_quantity.h"

#include "ui/units.h"

namespace gs::ui {

QuantityText readShown(const QString& text, const QString& unit) {
    const std::string entry = text.toStdString();
    const QString shown = shownUnit(unit);
    if (shown == unit || hasUnitLike(entry, unit.toStdString())) return parseQuantity(entry, unit.toStdString());
    QuantityText read = parseQuantity(entry, shown.toStdString());
    // 1 ft by way of the binary factor leaves 0.30480000000000007 m: keep what a person can have meant.
    if (read.value) read.value = QString::fromStdString(plainNumber(fromShown(*read.value, unit))).toDouble();
    return read;
}

} // namespace gs::ui
