// SPDX-License-Identifier: GPL-3.0-or-later
// Friction of coolant in a round pipe. Pure, O(1), finite for any input.
#pragma once

#include "core/cooling/fluid.h"

namespace gs {

/// Dynamic viscosity, Pa s; 5 to 60 °C, held at the ends.
double viscosity_pa_s(Fluid fluid, double temp_c);

/// Darcy friction factor: 64/Re up to 2,000 (Hagen and Poiseuille), Swamee and Jain (1976) from 4,000 on, between them
/// Dunlop's cubic (1991) as in EPANET 2. `roughness` is relative to the inner diameter. 0 without flow.
double frictionFactor(double reynolds, double roughness);

/// Mean velocity, m/s; 0 without a diameter.
double velocity_m_per_s(double flow_m3_per_s, double inner_m);

/// Darcy-Weisbach, Pa per metre of one pipe; 0 without a flow or a diameter. Bends and valves are not in it.
double friction_pa_per_m(double flow_m3_per_s, double inner_m, double roughness_m, Fluid fluid, double temp_c);

} // namespace gs
