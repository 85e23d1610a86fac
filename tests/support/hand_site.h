// SPDX-License-Identifier: GPL-3.0-or-later
// Types with round numbers for sites that are checked on paper, and short words for looking at the result.
// Nothing here comes from the catalog: the numbers are made up so that the arithmetic is easy.
#pragma once

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "tests/support/site_builder.h"

namespace gs::test {

inline constexpr double sqrt3 = 1.7320508075688772;

/// Within `relative` of what was calculated by hand; nothing but 0 is near 0.
inline bool isNear(const char* what, double actual, double expected, double relative = 1e-9) {
    if (std::abs(actual - expected) <= relative * std::abs(expected)) return true;
    qWarning("%s is %.15g, by hand %.15g (%.3g relative)", what, actual, expected, (actual - expected) / expected);
    return false;
}
#define VERIFY_NEAR(actual, expected) QVERIFY(gs::test::isNear(#actual, actual, expected))

inline View viewAt(const std::string& date = "2026-01-01", LoadCase loadCase = LoadCase::Nameplate) {
    return {*parseDate(date), loadCase};
}

/// 30 °C air, 20 °C wet bulb, sea level, no house load.
inline Settings plainSettings() {
    Settings s;
    s.climate = "none";
    s.dry_bulb_c = 30;
    s.wet_bulb_c = 20;
    s.altitude_m = 0;
    return s;
}

inline Engine solved(const Site& site, const View& view = viewAt()) {
    static const Catalog nothing;
    Engine engine(nothing);
    engine.compute(site, view);
    return engine;
}
inline ComponentResult resultOf(const Engine& engine, const std::string& id) {
    return engine.component(engine.site().components().slotOf(id));
}
inline LinkResult linkOf(const Engine& engine, const std::string& id) {
    return engine.link(engine.site().links().slotOf(id));
}
inline LoopResult loopNamed(const Engine& engine, const std::string& name) {
    for (LoopResult& loop : engine.loops())
        if (loop.name == name) return loop;
    return {};
}
/// First id of each finding of a code, in order of ids.
inline std::vector<std::string> found(const Engine& engine, const std::string& code) {
    std::vector<std::string> ids;
    for (const Finding& finding : engine.findings())
        if (finding.code == code) ids.push_back(finding.ids.front());
    return ids;
}
inline Finding findingOf(const Engine& engine, const std::string& code) {
    for (Finding& finding : engine.findings())
        if (finding.code == code) return finding;
    return {};
}
using Ids = std::vector<std::string>;

inline Type withCurve(Type type, const std::string& key, std::vector<std::pair<double, double>> points) {
    Quantity q = quantity(key, 0);
    q.curve = std::move(points);
    type.quantities.push_back(std::move(q));
    std::sort(type.quantities.begin(), type.quantities.end(),
              [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
    return type;
}
inline Type withList(Type type, const std::string& key, std::vector<double> list) {
    Quantity q = quantity(key, 0);
    q.list = std::move(list);
    type.quantities.push_back(std::move(q));
    std::sort(type.quantities.begin(), type.quantities.end(),
              [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
    return type;
}

/// Power: everything at 13.8 kV and 480 V; unless a type says otherwise the power factor is 0.95.
inline SiteBuilder powerSite() {
    using D = Direction;
    SiteBuilder b;
    b.settings(plainSettings());
    b.type(TypeBuilder("grid", Role::Source)
               .kind("grid_connection")
               .value("capacity_mw", 10)
               .value("energy_price_usd_per_mwh", 60)
               .power("out", D::Out, {13800}));
    b.type(TypeBuilder("solar", Role::Source).kind("solar").value("rated_power_mw", 0.1).power("out", D::Out, {13800}));
    b.type(withCurve(TypeBuilder("turbine", Role::Source, 20, 8)
                         .kind("gas_turbine")
                         .value("rated_power_mw", 10)
                         .value("temperature_derate_per_c", 0.006)
                         .value("altitude_derate", 0.01)
                         .value("heat_rate_kj_per_kwh", 9000)
                         .value("energy_price_usd_per_mwh", 40)
                         .power("out", D::Out, {13800})
                         .flow("gas", Medium::Gas, D::In),
                     "part_load_relative_efficiency", {{0.5, 0.8}, {1, 1}}));
    b.type(TypeBuilder("bus", Role::Converter)
               .kind("switchgear")
               .value("bus_current_a", 1200)
               .power("in", D::In, {13800})
               .power("out", D::Out, {13800}));
    b.type(TypeBuilder("pad", Role::Converter)
               .kind("transformer")
               .value("rated_mva", 1)
               .value("no_load_loss_kw", 1.5)
               .value("load_loss_kw", 6)
               .power("hv", D::In, {13800})
               .power("lv", D::Out, {480}));
    b.type(withCurve(TypeBuilder("ups", Role::Converter)
                         .kind("ups")
                         .value("rated_power_mw", 0.2)
                         .power("in", D::In, {480})
                         .power("out", D::Out, {480}),
                     "efficiency_curve", {{0.25, 0.9}, {0.5, 0.95}, {1, 0.96}}));
    b.type(TypeBuilder("pdu", Role::Converter)
               .kind("pdu")
               .value("rated_kw", 250)
               .value("efficiency", 0.98)
               .value("no_load_loss_kw", 0.5)
               .power("in", D::In, {480})
               .power("out", D::Out, {480}));
    b.type(TypeBuilder("busway", Role::Converter)
               .kind("busway")
               .value("rated_current_a", 800)
               .value("resistance_ohm_per_m_per_phase", 1e-4)
               .power("in", D::In, {480})
               .power("out", D::Out, {480}));
    // Lossless and unlimited: joins voltages where the test is about something else.
    b.type(TypeBuilder("joint", Role::Converter)
               .kind("switchgear")
               .power("in", D::In, {13800, 480})
               .power("out", D::Out, {480, 13800}));
    b.type(TypeBuilder("cable", Role::Conductor)
               .kind("cable")
               .value("resistance_ohm_per_km", 0.1)
               .value("rated_current_a", 400));
    b.type(TypeBuilder("battery", Role::Store)
               .kind("battery")
               .value("rated_power_mw", 1)
               .value("energy_mwh", 4)
               .value("aux_load_fraction_of_power", 0.01)
               .power("ac", D::In, {480, 13800}));
    b.type(TypeBuilder("lamp", Role::Load).kind("load").value("power_kw", 10).power("in", D::In, {480, 13800}));
    // A rack without coolant. In no hall its air heat has nowhere to go, so it is not online; its power is what counts.
    b.type(TypeBuilder("load", Role::Rack, 0.6, 1.2)
               .kind("rack")
               .text("it", "gpu")
               .value("gpus", 64)
               .value("gpu_tdp_w", 700)
               .value("rack_power_kw_max", 80)
               .power("feed_a", D::In, {480, 13800}, 1, 'A')
               .power("feed_b", D::In, {480, 13800}, 1, 'B'));
    b.type(TypeBuilder("gas", Role::Supply)
               .kind("gas_supply")
               .text("supply", "gas")
               .value("capacity_mmscfd", 2)
               .flow("out", Medium::Gas, D::Out));
    b.type(TypeBuilder("water", Role::Supply)
               .kind("water_supply")
               .text("supply", "water")
               .value("capacity_l_per_s", 1)
               .flow("out", Medium::Water, D::Out));
    return b;
}

/// Heat, on top of powerSite(): a rack of 80 kW, three quarters of it liquid, and what carries its heat away.
inline SiteBuilder heatSite() {
    using D = Direction;
    SiteBuilder b = powerSite();
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)
               .kind("rack")
               .text("it", "gpu")
               .value("gpus", 64)
               .value("gpu_tdp_w", 700)
               .value("rack_power_kw_max", 80)
               .value("liquid_heat_fraction", 0.75)
               .value("supply_temp_c_max", 25)
               .value("return_temp_rise_k", 10)
               .power("feed_a", D::In, {480, 13800}, 1, 'A')
               .power("feed_b", D::In, {480, 13800}, 1, 'B')
               .flow("coolant", Medium::Coolant, D::In, "water", 1));
    b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    b.type(TypeBuilder("cdu", Role::Exchanger)
               .kind("cdu")
               .value("rated_heat_kw", 300)
               .value("approach_k", 5)
               .value("pump_power_kw", 2)
               .power("power", D::In, {480, 13800})
               .flow("primary", Medium::Coolant, D::In, "water", 1)
               .flow("secondary", Medium::Coolant, D::Out, "water"));
    b.type(TypeBuilder("fans", Role::AirHandler)
               .kind("crah")
               .value("rated_heat_kw", 50)
               .value("chilled_water_supply_c", 18)
               .value("fan_power_kw", 2)
               .value("fan_law_exponent", 3)
               .power("power", D::In, {480, 13800})
               .flow("coolant", Medium::Coolant, D::In, "water", 1));
    b.type(TypeBuilder("door", Role::AirHandler, 0.6, 0.3)
               .kind("heat_exchanger")
               .text("mount", "rear-door")
               .value("rated_heat_kw", 15)
               .value("water_supply_c", 18)
               .value("fan_power_kw", 0.5)
               .power("power", D::In, {480, 13800})
               .flow("coolant", Medium::Coolant, D::In, "water", 1));
    b.type(TypeBuilder("pump", Role::Pump)
               .kind("pump")
               .value("flow_m3_h", 36)
               .value("power_kw", 5)
               .value("min_speed_fraction", 0.3)
               .value("affinity_exponent_power", 3)
               .power("power", D::In, {480, 13800})
               .flow("in", Medium::Coolant, D::In, "water")
               .flow("out", Medium::Coolant, D::Out, "water"));
    // 0.5 of Carnot; no change of capacity with temperatures.
    b.type(TypeBuilder("chiller", Role::Rejector)
               .kind("chiller")
               .text("model", "second-law")
               .value("rated_heat_kw", 200)
               .value("second_law_efficiency", 0.5)
               .value("cop_cap", 12)
               .power("power", D::In, {480, 13800})
               .flow("chilled", Medium::Coolant, D::Out, "water"));
    b.type(TypeBuilder("dry", Role::Rejector)
               .kind("dry_cooler")
               .text("model", "dry")
               .value("rated_heat_kw", 200)
               .value("initial_temperature_difference_k", 20)
               .value("fluid_range_k", 10)
               .value("approach_min_k", 4)
               .value("fan_power_kw", 8)
               .value("fan_law_exponent", 3)
               .power("power", D::In, {480, 13800})
               .flow("cold", Medium::Coolant, D::Out, "water"));
    return b;
}

} // namespace gs::test
