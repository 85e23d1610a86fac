// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cooling/pipe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gs {

namespace {

struct Row {
    double temp_c, water_mpa_s, pg25_mpa_s;
};
// PG25: Melinder (IIR 2010) polynomials as coded in the Modelica Buildings library (Media.Antifreeze), evaluated at
// these temperatures and 25 % by mass. Water: IAPWS (2008), formulation for the viscosity of ordinary water.
constexpr std::array<Row, 10> rows{{{5, 1.518, 4.393},
                                    {15, 1.137, 2.928},
                                    {20, 1.002, 2.445},
                                    {25, 0.890, 2.071},
                                    {30, 0.797, 1.776},
                                    {35, 0.719, 1.542},
                                    {40, 0.653, 1.353},
                                    {45, 0.596, 1.199},
                                    {50, 0.547, 1.073},
                                    {60, 0.466, 0.878}}};

double positive(double value) { return std::isfinite(value) && value > 0 ? value : 0; }

} // namespace

double viscosity_pa_s(Fluid fluid, double temp_c) {
    const double t = std::isfinite(temp_c) ? std::clamp(temp_c, rows.front().temp_c, rows.back().temp_c) : 20;
    std::size_t i = 1;
    while (i + 1 < rows.size() && t > rows[i].temp_c) ++i;
    const auto at = [&](const Row& row) { return (fluid == Fluid::Pg25 ? row.pg25_mpa_s : row.water_mpa_s) / 1000; };
    return at(rows[i - 1]) +
           (at(rows[i]) - at(rows[i - 1])) * (t - rows[i - 1].temp_c) / (rows[i].temp_c - rows[i - 1].temp_c);
}

double frictionFactor(double reynolds, double roughness) {
    const double re = std::min(positive(reynolds), 1e12), rough = std::min(positive(roughness), 0.1);
    if (re <= 0) return 0;
    if (re <= 2000) return 64 / std::max(re, 1e-6);
    const auto swameeJain = [rough](double r) {
        const double log = std::log10(rough / 3.7 + 5.74 / std::pow(r, 0.9));
        return 0.25 / (log * log);
    };
    if (re >= 4000) return swameeJain(re);
    // Dunlop: the cubic in Re between 64/Re at 2,000 and Swamee-Jain at 4,000 with the latter's slope.
    const double y2 = rough / 3.7 + 5.74 / std::pow(4000.0, 0.9), y3 = -0.86859 * std::log(y2);
    const double fa = 1 / (y3 * y3), fb = fa * (2 - 0.00514215 / (y2 * y3)), r = re / 2000;
    return (7 * fa - fb) +
           r * ((0.128 - 17 * fa + 2.5 * fb) + r * ((-0.128 + 13 * fa - 2 * fb) + r * (0.032 - 3 * fa + 0.5 * fb)));
}

double velocity_m_per_s(double flow_m3_per_s, double inner_m) {
    const double d = positive(inner_m), area_m2 = std::numbers::pi / 4 * d * d;
    return area_m2 > 0 ? std::min(positive(flow_m3_per_s) / area_m2, 1e6) : 0;
}

double friction_pa_per_m(double flow_m3_per_s, double inner_m, double roughness_m, Fluid fluid, double temp_c) {
    const double v = velocity_m_per_s(flow_m3_per_s, inner_m);
    if (v <= 0) return 0;
    const double density = density_kg_per_m3(fluid, temp_c);
    const double reynolds = density * v * inner_m / viscosity_pa_s(fluid, temp_c);
    return frictionFactor(reynolds, positive(roughness_m) / inner_m) / inner_m * density * v * v / 2;
}

} // namespace gs
