// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cooling/fluid.h"

#include <array>

#include "core/power/values.h"

namespace gs {
namespace {

struct Row {
    double temp_c, density_kg_m3, heat_capacity_j_kg_k;
};
// Melinder (IIR 2010) polynomials as coded in the Modelica Buildings library (Media.Antifreeze), evaluated at
// these temperatures; within 0.2 % of tables. PG25 is 25 % by MASS (commercial PG25: 25 % by volume, 26 % by mass).
constexpr std::array<Row, 10> water{{{5, 1000.3, 4205},
                                     {15, 999.4, 4191},
                                     {20, 998.5, 4187},
                                     {25, 997.4, 4183},
                                     {30, 996.0, 4180},
                                     {35, 994.4, 4179},
                                     {40, 992.5, 4178},
                                     {45, 990.5, 4178},
                                     {50, 988.2, 4180},
                                     {60, 983.3, 4184}}};
constexpr std::array<Row, 10> pg25{{{5, 1024.5, 3884},
                                    {15, 1021.2, 3908},
                                    {20, 1019.3, 3920},
                                    {25, 1017.2, 3933},
                                    {30, 1014.9, 3945},
                                    {35, 1012.5, 3957},
                                    {40, 1009.9, 3969},
                                    {45, 1007.2, 3981},
                                    {50, 1004.4, 3992},
                                    {60, 998.4, 4016}}};

double lookUp(Fluid fluid, double temp_c, double Row::*column) {
    const auto& table = fluid == Fluid::Pg25 ? pg25 : water;
    const double t = bounded(temp_c, table.front().temp_c, table.back().temp_c, 20);
    std::size_t i = 1;
    while (i + 1 < table.size() && t > table[i].temp_c) ++i;
    const Row &a = table[i - 1], &b = table[i];
    return a.*column + (b.*column - a.*column) * (t - a.temp_c) / (b.temp_c - a.temp_c);
}

} // namespace

Fluid fluidOf(std::string_view text) { return text == "pg25" ? Fluid::Pg25 : Fluid::Water; }

double density_kg_per_m3(Fluid fluid, double temp_c) { return lookUp(fluid, temp_c, &Row::density_kg_m3); }
double heatCapacity_j_per_kg_k(Fluid fluid, double temp_c) { return lookUp(fluid, temp_c, &Row::heat_capacity_j_kg_k); }
double volumetricHeat_j_per_m3_k(Fluid fluid, double temp_c) {
    return density_kg_per_m3(fluid, temp_c) * heatCapacity_j_per_kg_k(fluid, temp_c);
}

double flow_m3_per_s(double heat_w, double delta_t_k, Fluid fluid, double temp_c) {
    if (!(delta_t_k > 0)) return 0;
    return watts(heat_w) / (volumetricHeat_j_per_m3_k(fluid, temp_c) * bounded(delta_t_k, 1e-3, 1e3, 10));
}

} // namespace gs
