// SPDX-License-Identifier: GPL-3.0-or-later
// Heights of bodies: the type's own, else those of the table in docs/views.md.
#include <algorithm>

#include "core/diagram/iso_bodies.h"

namespace gs {

namespace {

struct Assumed {
    const char* kind;
    double from_m; ///< for footprints whose longer side is at least this
    double body_m, top_m;
};
// The first row that fits counts: large ones stand before small ones of a kind. The same table is in docs/views.md.
constexpr Assumed assumed[] = {
    {"gas_turbine", 60, 12, 40},
    {"gas_turbine", 0, 4, 12},
    {"reciprocating_engine", 18, 6, 14},
    {"reciprocating_engine", 0, 3.2, 6},
    {"fuel_cell", 0, 2.2, 2.2},
    {"generator", 0, 3.2, 4.5},
    {"solar", 0, 2, 2},
    {"battery", 0, 2.8, 2.8},
    {"grid_connection", 30, 3, 14},
    {"grid_connection", 0, 3, 3},
    {"transformer", 5, 3.6, 6},
    {"transformer", 0, 2, 2},
    {"switchgear", 0, 2.6, 2.6},
    {"pump", 2, 1.4, 1.4},
    {"pump", 0, 1, 1},
    {"chiller", 4, 2.8, 2.8},
    {"chiller", 0, 2, 2},
    {"cooling_tower", 0, 5.2, 6.5},
    {"dry_cooler", 0, 2.6, 2.6},
    {"gas_supply", 0, 3, 3},
    {"water_supply", 100, 0.6, 0.6},
    {"water_supply", 0, 2.6, 2.6},
    {"heat_exchanger", 0, 2.2, 2.2},
    {"rack", 0, 2.3, 2.3},
    {"fence", 0, 2.4, 2.4},
    {"hall", 0, 10, 10},
    {"building", 0, 12, 12},
    {"existing_building", 0, 8, 8},
};
constexpr double otherwise_m = 2.2; // cabinets: UPS, distribution, what a user's own type may be

} // namespace

IsoHeight isoHeight(const Type& type, Size footprint) {
    const double side_m = std::max(footprint.width_m, footprint.depth_m);
    IsoHeight height{otherwise_m, otherwise_m, true};
    for (const Assumed& row : assumed)
        if (type.kind == row.kind && side_m >= row.from_m) {
            height.body_m = row.body_m, height.top_m = row.top_m;
            break;
        }
    if (const double enclosure_m = type.value("enclosure_height_m"); enclosure_m > 0) height.body_m = enclosure_m;
    if (type.height_m > 0) { // of the whole: what stands on it keeps its share
        height.body_m *= type.height_m / height.top_m;
        height.top_m = type.height_m;
        height.assumed = false;
    }
    height.top_m = std::max(height.top_m, height.body_m);
    return height;
}

} // namespace gs
