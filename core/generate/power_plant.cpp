// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/power_plant.h"

#include <algorithm>
#include <cmath>

#include "core/generate/generate.h"
#include "core/generate/rules.h"
#include "core/power/equipment.h"

namespace gs::generator {
namespace {

using blocks::Builder;

constexpr double large_w = 1e9; ///< from here on, heavy-duty sets of 380 MW with step-ups of their own
constexpr const char* heavyDuty = "doosan_dgt6_300h_s2";
constexpr const char* heavyStepUp = "xfmr_gsu_18_345_460mva";
constexpr const char* lateralType = "gas_supply_pipeline_lateral";

// Lanes in a group of machines: gas comes down on its west side, power leaves on its east side.
constexpr double westLane_m = 8, eastLane_m = 14, groupGap_m = 8, laneTop_m = 18;
constexpr double lateralPitch_m = 16;
constexpr double machineGap_m = 4, stepUpGap_m = 12;
constexpr double sideLane_m = 8; // beyond a plant, where others pass it

const Type& typeOf(const Catalog& catalog, const char* id) {
    const auto type = catalog.type(id);
    if (!type) throw CatalogError("catalog", id, "a type of this id, used by the site generator");
    return *type;
}

bool burnsGas(const Type& type) { return type.port("gas") != nullptr; }

/// Each bus carries its half of the site by itself; what is spare stands on bus A first.
Plant plant(const Catalog& catalog, const Wish& wish, const char* id, const char* stepUp, const Weather& weather,
            double need_w) {
    const Type& type = typeOf(catalog, id);
    Plant out;
    out.type = id;
    out.unit_w = resolveSource(type, {}).rated_w;
    const double derated_w = deratedSource_w(resolveSource(type, {}), weather.dry_bulb_c, weather.altitude_m);
    const int perBus = std::max(1, static_cast<int>(std::ceil(need_w / 2 / (rules::sourceLoad * derated_w) - 1e-9)));
    const int needed = std::max(1, static_cast<int>(std::ceil(need_w / (rules::sourceLoad * derated_w) - 1e-9)));
    out.count = std::max(2 * perBus, needed + spareUnits(wish, "sources", needed));
    out.onBothBuses = spareUnits(wish, "sources", needed) > 0;
    out.stepUp = stepUp;
    int perGroup = 1;
    if (*stepUp) {
        const double stepUp_w = typeOf(catalog, stepUp).value("rated_mva") * 1e6 * defaultPowerFactor;
        // Gas turbines give up to a tenth more in the cold (docs/methods.md, 1.1).
        perGroup = std::max(1, static_cast<int>(stepUp_w / (1.1 * out.unit_w)));
    } else if (burnsGas(type)) {
        perGroup = 6;
    }
    int left[2] = {(out.count + 1) / 2, out.count / 2};
    for (int bus = 0; left[0] + left[1] > 0; bus = 1 - bus) {
        if (left[bus] == 0) continue;
        const int groups = (left[bus] + perGroup - 1) / perGroup; // as even as they can be
        const int count = (left[bus] + groups - 1) / groups;
        out.groups.push_back({bus == 0 ? 'A' : 'B', count});
        left[bus] -= count;
    }
    const int most = std::min(perGroup, (out.count + 1) / 2);
    const int groupCount = static_cast<int>(out.groups.size());
    const double deepest = most * (type.depth_m + machineGap_m);
    out.width_m =
        westLane_m + type.width_m + eastLane_m + (*stepUp ? stepUpGap_m + typeOf(catalog, stepUp).width_m : 0);
    out.depth_m = deepest + groupGap_m;
    out.columns = std::max(1, static_cast<int>(std::round(std::sqrt(groupCount * out.depth_m / out.width_m * 3))));
    out.columns = std::min(out.columns, groupCount);
    if (burnsGas(type)) {
        const double lateral = typeOf(catalog, lateralType).value("capacity_mmscfd");
        const double perLateral = std::floor(lateral / (type.value("gas_flow_mmscfd") * most)); // whole groups
        out.laterals = std::max(1, static_cast<int>(std::ceil(groupCount / std::max(1.0, perLateral))));
        // Where a unit may fail, so may the connection: a part of the machines hangs on another.
        if (out.onBothBuses) out.laterals = std::min(std::max(2, out.laterals), groupCount);
    }
    return out;
}

/// The first day of a month that is no less than so many months later.
std::string monthsLater(Date start, double months) {
    const std::string text = formatDate(start);
    const int begun = text.substr(8) == "01" ? 0 : 1;
    const int month = std::stoi(text.substr(5, 2)) - 1 + static_cast<int>(std::ceil(months)) + begun;
    char out[40];
    std::snprintf(out, sizeof out, "%04d-%02d-01", std::min(9999, std::stoi(text.substr(0, 4)) + month / 12),
                  month % 12 + 1);
    return out;
}

double depthOf(const Plant& plant) {
    const int rows = (static_cast<int>(plant.groups.size()) + plant.columns - 1) / plant.columns;
    return std::max(laneTop_m + rows * plant.depth_m, laneTop_m + 2 + plant.laterals * lateralPitch_m);
}

} // namespace

std::vector<Plant> designPlants(const Catalog& catalog, const Wish& wish, const Scale& scale, const Weather& weather,
                                double facility_w) {
    const std::string start = formatDate(wish.start);
    std::vector<Plant> out;
    const auto add = [&](const char* type, const char* stepUp, const char* id, const char* name) -> Plant& {
        out.push_back(plant(catalog, wish, type, stepUp, weather, facility_w));
        out.back().id = id;
        out.back().name = name;
        out.back().energized = start;
        return out.back();
    };
    const auto machines = [&](const char* type, const char* id, const char* name) -> Plant& {
        const bool heavy = type == scale.turbine && facility_w >= large_w;
        return heavy ? add(heavyDuty, heavyStepUp, id, name) : add(type, scale.stepUp, id, name);
    };
    switch (wish.power) {
    case WishPower::Grid: add(scale.grid, "", "GRID", "Grid connection"); break;
    case WishPower::Turbines: machines(scale.turbine, "GT", "Gas turbine"); break;
    case WishPower::Engines: machines(scale.engine, "GE", "Gas engine"); break;
    case WishPower::Bridge: {
        const Type& grid = typeOf(catalog, scale.grid);
        const std::string later = monthsLater(wish.start, grid.value("lead_time_months_low", rules::connectionMonths));
        add(scale.grid, "", "GRID", "Grid connection").energized = later;
        machines(scale.rental, "RT", "Rented turbine").retired = later;
        break;
    }
    }
    return out;
}

std::vector<Plant> inColumns(std::vector<Plant> plants, int columns) {
    if (columns > 0)
        for (Plant& plant : plants) plant.columns = std::min(columns, static_cast<int>(plant.groups.size()));
    return plants;
}

int mostColumns(const std::vector<Plant>& plants) {
    constexpr std::size_t most = 12; // a row of more is longer than any site is wide
    std::size_t columns = 1;
    for (const Plant& plant : plants) columns = std::max(columns, plant.groups.size());
    return static_cast<int>(std::min(columns, most));
}

double plantsWidth_m(const std::vector<Plant>& plants) {
    double out = 0;
    for (const Plant& plant : plants)
        out = std::max(out, plant.columns * plant.width_m + (plant.laterals > 0 ? 40 : 0));
    return plants.size() > 1 ? out + 2 * sideLane_m + 4 : out;
}
double plantsDepth_m(const std::vector<Plant>& plants) {
    double out = 0;
    for (const Plant& plant : plants) out += depthOf(plant);
    return out;
}

Substation designSubstation(const Catalog& catalog, const Scale& scale, double middle_x_m, double north_m) {
    const Type& bus = typeOf(catalog, scale.bus);
    Substation out;
    out.middle_x_m = middle_x_m;
    out.north_m = north_m;
    out.depth_m = bus.depth_m + 30;
    out.width_m = 2 * bus.width_m + 70;
    out.busA_x_m = middle_x_m - (bus.width_m + 40) / 2;
    out.busB_x_m = middle_x_m + (bus.width_m + 40) / 2;
    out.bus_y_m = north_m + out.depth_m / 2;
    out.south_m = north_m + out.depth_m;
    return out;
}

void buildSubstation(Builder& b, const Scale& scale, const Substation& at, const std::string& energized) {
    const blocks::Context site = b.now;
    b.zone("yard", "SUBSTATION", "Substation", {at.middle_x_m, at.bus_y_m}, at.width_m, at.depth_m);
    b.now.zone = "SUBSTATION";
    b.now.energized = energized;
    // Fed from the south, handing on to the north.
    b.place(scale.bus, "SITE-A", "Site bus A", {at.busA_x_m, at.bus_y_m}, {}, 180);
    b.place(scale.bus, "SITE-B", "Site bus B", {at.busB_x_m, at.bus_y_m}, {}, 180);
    b.now = site;
}

void buildPlants(Builder& b, const std::vector<Plant>& plants, const Substation& substation) {
    const blocks::Context site = b.now;
    const double first = substation.south_m + 4;
    double top = first, beside = 0; // half of the widest plant so far, with a lane
    for (const Plant& plant : plants) {
        const double width = plant.columns * plant.width_m + (plant.laterals > 0 ? 40 : 0), depth = depthOf(plant);
        const double left = substation.middle_x_m - width / 2;
        b.now = site;
        b.zone("yard", plant.id, plant.name + (plant.count > 1 ? "s" : ""), {substation.middle_x_m, top + depth / 2},
               width + 8, depth + 4);
        b.now = {plant.id, plant.energized, plant.retired, "", {}};
        const double unitWidth = b.scalar(plant.type, "width_m"), unitDepth = b.scalar(plant.type, "depth_m");
        const double firstColumn = left + (plant.laterals > 0 ? 40 : 0);
        for (int i = 0; i < plant.laterals; ++i)
            b.place(lateralType, plant.id + "-GAS" + blocks::two(i + 1),
                    plant.name + " gas lateral " + std::to_string(i + 1),
                    {left + 12, top + laneTop_m + 8 + lateralPitch_m * i});
        for (int group = 0; group < static_cast<int>(plant.groups.size()); ++group) {
            const bool isA = plant.groups[static_cast<std::size_t>(group)].bus == 'A';
            const int column = group % plant.columns, row = group / plant.columns;
            const int count = plant.groups[static_cast<std::size_t>(group)].count;
            const double west = firstColumn + column * plant.width_m;
            const Point at{west + westLane_m + unitWidth / 2, top + laneTop_m + (row + 0.5) * plant.depth_m};
            const std::string id = plant.id + "-" + blocks::two(group + 1);
            b.place(plant.type, id, plant.name + " " + std::to_string(group + 1), at,
                    {count, 1, 0, unitDepth + machineGap_m});
            std::string giver = id;
            if (*plant.stepUp) {
                giver = id + "-GSU";
                b.place(plant.stepUp, giver, plant.name + " step-up " + std::to_string(group + 1),
                        {at.x_m + unitWidth / 2 + stepUpGap_m + b.scalar(plant.stepUp, "width_m") / 2 - 4, at.y_m});
                b.power(id, giver, plant.unit_w, isA ? 'A' : 'B');
            }
            for (const char bus : {'A', 'B'}) {
                if (bus != (isA ? 'A' : 'B') && !plant.onBothBuses) continue;
                const double lane_x = west + plant.width_m - (bus == 'A' ? 8 : 4), lane_y = top + (bus == 'A' ? 4 : 8);
                std::vector<Point> way{{lane_x, lane_y}};
                if (beside > 0) { // around the plants between this one and the substation
                    const double side = bus == 'A' ? -beside : beside, first_y = first + (bus == 'A' ? 4 : 8);
                    way.push_back({substation.middle_x_m + side, lane_y});
                    way.push_back({substation.middle_x_m + side, first_y});
                }
                way.push_back({bus == 'A' ? substation.busA_x_m : substation.busB_x_m, way.back().y_m});
                b.via(std::move(way));
                b.power(giver, std::string("SITE-") + bus, *plant.stepUp ? plant.unit_w * count : plant.unit_w, bus);
            }
            if (plant.laterals > 0) {
                const int lateral = group % plant.laterals;
                const double gas_y = top + 11 + lateral * 1.5;
                b.via({{left + 26 + lateral, gas_y}, {west + 3 + lateral * 0.5, gas_y}});
                b.gas(plant.id + "-GAS" + blocks::two(lateral + 1), id);
            }
        }
        top += depth + 8;
        beside = std::max(beside, width / 2 + sideLane_m);
    }
    b.now = site;
}

} // namespace gs::generator
