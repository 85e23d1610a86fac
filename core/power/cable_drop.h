// SPDX-License-Identifier: GPL-3.0-or-later
// Voltage lost along a cable: one formula for the finding, the choice of a conductor and the window.
#pragma once

#include <algorithm>
#include <cmath>

namespace gs {

/// Part of the line voltage that one three-phase run loses: √3 I (R cos φ + X sin φ) L / U (IEEE Std 141, 3.11).
/// `current_a` of the run, `length_m` one way.
inline double cableDrop(double current_a, double voltage_v, double power_factor, double resistance_ohm_per_km,
                        double reactance_ohm_per_km, double length_m) {
    const double sine = std::sqrt(std::max(0.0, 1 - power_factor * power_factor));
    return std::sqrt(3.0) * current_a * (resistance_ohm_per_km * power_factor + reactance_ohm_per_km * sine) *
           (length_m / 1000) / voltage_v;
}

} // namespace gs
