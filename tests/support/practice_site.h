// SPDX-License-Identifier: GPL-3.0-or-later
// The small site with what rules of practice look at.
#pragma once

#include <algorithm>

#include "tests/support/sample_type.h"
#include "tests/support/small_site.h"

namespace gs::test {

/// smallSite with what rules of practice look at: a parcel with a limit of noise, oil, doors that swing into aisles,
/// tanks, a diesel generator, a UPS, network racks, a house that stands there already, pipes with a size.
inline Site practiceSite(const Catalog& catalog) {
    using D = Direction;
    Site site = smallSite(catalog);
    Type rack = *site.type("rack"), pump = *site.type("pump"), turbine = *site.type("turbine");
    rack.quantities.push_back(quantity("mass_kg", 1500));
    pump.quantities.push_back(quantity("head_m", 0.3));
    turbine.quantities.push_back(quantity("cold_start_min", 600));
    for (Type* type : {&rack, &pump, &turbine}) {
        std::sort(type->quantities.begin(), type->quantities.end(),
                  [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
        site.put(std::make_shared<const Type>(*type));
    }
    const std::vector<Type> types{
        TypeBuilder("parcel", Role::Structure, 200, 200).zone().value("noise_limit_dba", 60),
        TypeBuilder("house", Role::Structure, 10, 10).kind("existing_building"),
        TypeBuilder("oil", Role::Converter, 4, 3)
            .kind("transformer")
            .value("rated_mva", 5)
            .value("oil_l", 4000)
            .power("hv", D::In, {13800})
            .power("lv", D::Out, {13800, 480}),
        TypeBuilder("board", Role::Converter, 2, 1)
            .kind("switchgear")
            .value("front_clearance_m", 1.5)
            .value("mass_kg", 3000)
            .power("in", D::In, {480})
            .power("out", D::Out, {480, 415}),
        TypeBuilder("ups", Role::Converter, 2, 1)
            .value("rated_power_mw", 1)
            .value("battery_runtime_min", 5)
            .power("in", D::In, {480})
            .power("out", D::Out, {480, 415}),
        TypeBuilder("genset", Role::Source, 6, 3)
            .kind("generator")
            .text("fuel", "diesel")
            .value("rated_power_mw", 1)
            .value("fuel_l_per_h_full_load", 250)
            .value("belly_tank_h", 8)
            .power("out", D::Out, {13800}),
        TypeBuilder("water-tank", Role::Structure, 5, 5).kind("tank").value("volume_m3", 1),
        TypeBuilder("fuel-tank", Role::Structure, 5, 5).kind("tank").value("volume_l", 1000),
        TypeBuilder("switches", Role::Rack, 0.6, 1.2)
            .kind("rack")
            .text("it", "network")
            .value("rack_power_kw_max", 10)
            .value("air_heat_fraction", 1)
            .power("feed_a", D::In, {415, 480}, 1, 'A'),
        TypeBuilder("rack-2", Role::Rack, 0.6, 1.2)
            .kind("rack")
            .text("it", "gpu")
            .value("gpus", 8)
            .value("mass_t", 2.5)
            .value("rack_power_kw_max", 40)
            .value("air_heat_fraction", 1)
            .power("feed_a", D::In, {415, 480}, 1, 'A')
            .power("feed_b", D::In, {415, 480}, 1, 'B'),
        TypeBuilder("header", Role::Tank, 6, 0.5)
            .value("inner_diameter_mm", 100)
            .value("length_m", 6)
            .flow("in", Medium::Coolant, D::In, "water|pg25")
            .flow("out", Medium::Coolant, D::Out, "water|pg25"),
        TypeBuilder("pipe", Role::Conductor)
            .value("inner_diameter_mm", 60)
            .value("roughness_mm", 0.045)
            .value("velocity_limit_m_s", 2),
    };
    for (const Type& type : types) site.put(std::make_shared<const Type>(type));
    const auto put = [&](const char* id, const char* type, Point at, std::vector<Point> outline = {},
                         double degrees = 0) {
        Component c;
        c.id = id, c.type = type, c.position = at, c.outline = std::move(outline), c.rotation_deg = degrees;
        site.put(std::make_shared<const Component>(std::move(c)));
    };
    put("LOT", "parcel", {0, 0}, {{-110, -80}, {110, -80}, {110, 80}, {-110, 80}});
    put("HOUSE", "house", {40, 30}, {{-5, -5}, {5, -5}, {5, 5}, {-5, 5}});
    put("OIL1", "oil", {-30, -30});
    put("OIL2", "oil", {-23, -30});
    put("BOARD", "board", {-12, 6});
    put("UPS", "ups", {-12, 4});
    put("DIESEL", "genset", {-60, -40});
    put("TANK1", "water-tank", {-80, 0});
    put("TANK2", "fuel-tank", {-80, -10});
    put("NET", "switches", {5, -2});
    put("R4", "rack-2", {-5, 2.5}, {}, 180);
    put("R5", "rack-2", {-3, 2.0});
    for (const char* id : {"BOARD", "UPS", "NET", "R4", "R5"}) {
        Component c = *site.component(id);
        c.zone = "HALL";
        site.put(std::make_shared<const Component>(std::move(c)));
    }
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
        if (const Link* link = site.links().at(slot); link && link->medium == Medium::Coolant) {
            Link piped = *link;
            piped.conductor = "pipe";
            site.put(std::make_shared<const Link>(std::move(piped)));
        }
    return site;
}

} // namespace gs::test
