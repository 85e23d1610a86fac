// SPDX-License-Identifier: GPL-3.0-or-later
// Measured lengths and areas in words, in the unit the user chose for lengths.
#pragma once

#include <QString>

namespace gs::ui {

/// "500.0 m", "3.25 m", "12.346 km" or "1640.4 ft", "2.300 mi".
QString lengthText(double metres);
/// "12,500 m²" or "134,549 ft²".
QString areaText(double squareMetres);
/// "1.25 ha · 3.09 acres": land is bought by these.
QString landText(double squareMetres);

} // namespace gs::ui
