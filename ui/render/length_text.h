// SPDX-License-Identifier: GPL-3.0-or-later
// Measured lengths and areas in words, in the unit the user chose for lengths.
#pragma once

#include <QString>

namespace gs::ui {

inline constexpr double metresPerFoot = 0.3048; ///< international foot, NIST SP 811 (2008), B.6
/// International acre: 43,560 square feet.
inline constexpr double squareMetresPerAcre = 43560 * metresPerFoot * metresPerFoot;

/// "500.0 m", "3.25 m", "12.346 km" or "1640.4 ft", "2.300 mi".
QString lengthText(double metres);
/// "12,500 m²" or "134,549 ft²".
QString areaText(double squareMetres);
/// "1.25 ha · 3.09 acres": land is bought by these.
QString landText(double squareMetres);

} // namespace gs::ui
