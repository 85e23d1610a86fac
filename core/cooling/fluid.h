// SPDX-License-Identifier: GPL-3.0-or-later
// Coolants: density and heat capacity by temperature, and the flow that carries heat. Pure, O(1), finite.
#pragma once

#include <cstdint>
#include <string_view>

namespace gs {

enum class Fluid : std::uint8_t { Water, Pg25 }; ///< PG25: propylene glycol, 25 % by mass

/// "pg25" is PG25; "water", "condenser-water", "water|condenser-water" and anything else is water.
Fluid fluidOf(std::string_view text);

/// Tables from 5 to 60 °C, linear between points, held at the ends.
double density_kg_per_m3(Fluid fluid, double temp_c);
double heatCapacity_j_per_kg_k(Fluid fluid, double temp_c);
/// ρ·cp, J/(m³ K).
double volumetricHeat_j_per_m3_k(Fluid fluid, double temp_c);

/// Flow that carries `heat_w` at a rise of `delta_t_k`; `temp_c` is the mean of supply and return. 0 for a
/// rise that is not above 0.
double flow_m3_per_s(double heat_w, double delta_t_k, Fluid fluid, double temp_c);

} // namespace gs
