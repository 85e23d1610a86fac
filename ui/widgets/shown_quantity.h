// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they are typed where figures are shown in the units the user chose.
#pragma once

#include <QString>

#include "core/exchange/quantity_text.h"

namespace gs::ui {

/// A typed text into `unit` of the catalog. A bare number is in shownUnit(unit), as it is read on the screen; a unit
/// that is said wins: "100 ft", "30 m".
QuantityText readShown(const QString& text, const QString& unit);

} // namespace gs::ui
