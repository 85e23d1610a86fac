// SPDX-License-Identifier: GPL-3.0-or-later
// A site of every kind of node, small enough to compute hundreds of thousands of times: two sources, A/B
// feeders, a hall with racks, doors, a CDU, chillers of both kinds, a tower, pumps, a battery, gas and water.
#pragma once

#include "core/catalog/catalog.h"
#include "tests/support/site_builder.h"

namespace gs::test {

inline std::vector<Type> smallTypes() {
    using D = Direction;
    std::vector<Type> types;
    types.push_back(TypeBuilder("rack", Role::Rack, 0.6, 1.2)
                        .kind("rack")
                        .text("it", "gpu")
                        .value("gpus", 64)
                        .value("gpu_tdp_w", 700)
                        .value("rack_power_kw_max", 80)
                        .value("rack_power_kw_typical", 70)
                        .value("liquid_heat_fraction", 0.7)
                        .value("air_heat_fraction", 0.3)
                        .value("supply_temp_c_max", 40)
                        .value("return_temp_rise_k", 10)
                        .value("flops_bf16_dense_tflops", 63321.6)
                        .value("unit_price_usd_low", 2.6e6)
                        .value("unit_price_usd_high", 3.2e6)
                        .power("feed_a", D::In, {415, 480}, 1, 'A')
                        .power("feed_b", D::In, {415, 480}, 1, 'B')
                        .flow("coolant", Medium::Coolant, D::In, "pg25", 1));
    types.push_back(TypeBuilder("turbine", Role::Source, 20, 8)
                        .kind("gas_turbine")
                        .value("rated_power_mw", 1)
                        .value("temperature_derate_per_c", 0.007)
                        .value("altitude_derate", 0.0115)
                        .value("heat_rate_kj_per_kwh", 10227)
                        .value("energy_price_usd_per_mwh", 40)
                        .value("capex_usd_per_kw_low", 1100)
                        .value("capex_usd_per_kw_high", 2150)
                        .power("out", D::Out, {13800})
                        .flow("gas", Medium::Gas, D::In, "", 1));
    types.push_back(TypeBuilder("grid", Role::Source, 30, 20)
                        .kind("grid_connection")
                        .value("capacity_mw", 2)
                        .value("energy_price_usd_per_mwh", 68)
                        .power("out", D::Out, {13800}));
    types.push_back(TypeBuilder("bus", Role::Converter, 4, 2)
                        .kind("switchgear")
                        .value("bus_current_a", 1200)
                        .power("in", D::In, {13800})
                        .power("out", D::Out, {13800}));
    types.push_back(TypeBuilder("pad", Role::Converter, 2.6, 2.4)
                        .kind("transformer")
                        .value("rated_mva", 1)
                        .value("no_load_loss_kw", 1.5)
                        .value("load_loss_kw", 6)
                        .value("capex_usd_low", 35000)
                        .value("capex_usd_high", 80000)
                        .power("hv", D::In, {13800})
                        .power("lv", D::Out, {480, 415}));
    types.push_back(TypeBuilder("busway", Role::Converter, 6, 0.3)
                        .kind("busway")
                        .value("rated_current_a", 800)
                        .value("resistance_ohm_per_m_per_phase", 7e-5)
                        .power("in", D::In, {480, 415})
                        .power("out", D::Out, {480, 415}));
    types.push_back(TypeBuilder("battery", Role::Store, 8.8, 1.65)
                        .kind("battery")
                        .value("rated_power_mw", 0.979)
                        .value("energy_mwh", 3.916)
                        .value("aux_load_fraction_of_power", 0.01)
                        .power("ac", D::In, {480}));
    types.push_back(TypeBuilder("cdu", Role::Exchanger, 0.8, 1.2)
                        .kind("cdu")
                        .value("rated_heat_kw", 300)
                        .value("approach_k", 5)
                        .value("pump_power_kw", 4)
                        .power("power", D::In, {480, 415})
                        .flow("primary", Medium::Coolant, D::In, "water", 1)
                        .flow("secondary", Medium::Coolant, D::Out, "pg25"));
    types.push_back(TypeBuilder("door", Role::AirHandler, 0.6, 0.3)
                        .kind("heat_exchanger")
                        .text("mount", "rear-door")
                        .value("rated_heat_kw", 20)
                        .value("water_supply_c", 18)
                        .value("fan_power_kw", 0.6)
                        .power("power", D::In, {480, 415})
                        .flow("coolant", Medium::Coolant, D::In, "water", 1));
    types.push_back(TypeBuilder("crah", Role::AirHandler, 3, 1.2)
                        .kind("crah")
                        .value("rated_heat_kw", 120)
                        .value("chilled_water_supply_c", 18)
                        .value("fan_power_kw", 4)
                        .value("fan_law_exponent", 2.7)
                        .power("power", D::In, {480, 415})
                        .flow("coolant", Medium::Coolant, D::In, "water", 1));
    types.push_back(TypeBuilder("pump", Role::Pump, 2.6, 1.1)
                        .kind("pump")
                        .value("flow_m3_h", 60)
                        .value("power_kw", 6.4)
                        .value("min_speed_fraction", 0.3)
                        .value("affinity_exponent_power", 3)
                        .power("power", D::In, {480, 415})
                        .flow("in", Medium::Coolant, D::In, "water|condenser-water")
                        .flow("out", Medium::Coolant, D::Out, "water|condenser-water"));
    types.push_back(TypeBuilder("chiller", Role::Rejector, 12, 2.25)
                        .kind("chiller")
                        .text("model", "second-law")
                        .value("rated_heat_kw", 400)
                        .value("second_law_efficiency", 0.48)
                        .value("rated_cop", 3.11)
                        .value("cop_cap", 12)
                        .value("capacity_loss_fraction_per_c_above_35", 0.012)
                        .value("capacity_gain_fraction_per_c_leaving_water", 0.025)
                        .value("airflow_clearance_m", 2)
                        .power("power", D::In, {480})
                        .flow("chilled", Medium::Coolant, D::Out, "water"));
    types.push_back(TypeBuilder("supply-gas", Role::Supply, 6, 6)
                        .kind("gas_supply")
                        .text("supply", "gas")
                        .value("capacity_mmscfd", 0.4)
                        .flow("out", Medium::Gas, D::Out));
    types.push_back(TypeBuilder("supply-water", Role::Supply, 6, 6)
                        .kind("water_supply")
                        .text("supply", "water")
                        .value("capacity_l_per_s", 2)
                        .flow("out", Medium::Water, D::Out));
    types.push_back(TypeBuilder("cable", Role::Conductor)
                        .kind("cable")
                        .value("resistance_ohm_per_km", 0.095)
                        .value("reactance_ohm_per_km", 0.128)
                        .value("rated_current_a", 380));
    types.push_back(TypeBuilder("hall", Role::Structure, 40, 30)
                        .kind("hall")
                        .zone()
                        .value("shell_usd_per_m2_low", 1000)
                        .value("shell_usd_per_m2_high", 2000));
    return types;
}

/// The shipped water-cooled chiller and tower stand beside the small types: their curves are published.
inline Site smallSite(const Catalog& shipped) {
    SiteBuilder b;
    for (const Type& type : smallTypes()) b.type(type);
    b.types(shipped, {"chiller_screw_ys_1758", "cooling_tower_yorkcalc"});
    Settings settings;
    settings.house_load_w_per_m2 = 10;
    settings.phases = {{*parseDate("2025-01-01"), "first"}, {*parseDate("2026-01-01"), "last"}};
    settings.redundancy = {{"sources", "n+1"}, {"chillers", "n+1"}};
    b.settings(settings);
    b.put("HALL", "hall", {0, 0}).box(40, 30);
    b.put("HALL2", "hall", {60, 0}).box(40, 30);
    b.put("GAS", "supply-gas", {-80, 40}).put("WATER", "supply-water", {-90, 40});
    b.put("T1", "turbine", {-60, 40})
        .put("T2", "turbine", {-60, 60})
        .array(2, 2, 30, 10)
        .put("GRID", "grid", {-60, 90});
    b.put("BUSA", "bus", {-30, 40}).put("BUSB", "bus", {-30, 50});
    b.put("PADA", "pad", {-30, 10}).put("PADB", "pad", {-30, 16}).put("PADC", "pad", {-30, 22});
    b.put("WAYA", "busway", {-10, -10}).in("HALL").put("WAYB", "busway", {-10, -8}).in("HALL");
    b.put("R1", "rack", {-5, 0})
        .in("HALL")
        .put("R2", "rack", {-3, 0})
        .in("HALL")
        .energized("2025-06-01")
        .put("R3", "rack", {2, 0})
        .in("HALL")
        .array(4, 4, 0.6, 1.2);
    b.put("D3", "door", {2, 1}).in("HALL").array(4, 4, 0.6, 1.2).attachedTo("R3");
    b.put("CDU1", "cdu", {0, 5})
        .in("HALL")
        .put("CDU2", "cdu", {2, 5})
        .in("HALL")
        .put("CRAH", "crah", {8, 5})
        .in("HALL");
    b.put("CH1", "chiller", {-60, 0})
        .put("CH2", "chiller", {-60, 6})
        .put("P1", "pump", {-40, 0})
        .put("P2", "pump", {-40, 4})
        .put("P3", "pump", {-40, 8});
    b.put("YS", "chiller_screw_ys_1758", {-60, 14})
        .put("TOWER", "cooling_tower_yorkcalc", {-80, 14})
        .put("BAT", "battery", {-60, -20});
    b.gas("GAS.out", "T1.gas").gas("GAS.out", "T2.gas").water("WATER.out", "TOWER.water");
    b.power("T1.out", "BUSA.in").power("T2.out", "BUSB.in").power("GRID.out", "BUSA.in").power("GRID.out", "BUSB.in");
    b.power("BUSA.out", "PADA.hv")
        .power("BUSB.out", "PADB.hv")
        .power("BUSA.out", "PADC.hv")
        .power("BUSB.out", "PADC.hv", 'B');
    b.power("PADA.lv", "WAYA.in", 'A', "cable", 3).power("PADB.lv", "WAYB.in", 'A', "cable", 3);
    for (const char* rack : {"R1", "R2", "R3"}) {
        b.power("WAYA.out", std::string(rack) + ".feed_a", 'A', "cable")
            .power("WAYB.out", std::string(rack) + ".feed_b", 'B', "cable");
        b.coolant(std::string(rack) == "R1" ? "CDU1.secondary" : "CDU2.secondary", std::string(rack) + ".coolant");
    }
    for (const char* device : {"D3", "CDU1", "CDU2", "CRAH"}) b.power("WAYA.out", std::string(device) + ".power");
    for (const char* device : {"CH1", "CH2", "P1", "P2", "P3", "YS", "TOWER"})
        b.power("PADC.lv", std::string(device) + ".power", 'A', "cable", 4);
    b.power("PADC.lv", "BAT.ac");
    b.coolant("CH1.chilled", "P1.in")
        .coolant("CH2.chilled", "P1.in")
        .coolant("YS.chilled", "P2.in")
        .coolant("P1.out", "CDU1.primary")
        .coolant("P2.out", "CDU2.primary");
    b.coolant("P1.out", "CRAH.coolant")
        .coolant("P1.out", "D3.coolant")
        .coolant("TOWER.cold", "P3.in")
        .coolant("P3.out", "YS.condenser")
        .coolant("P1.out", "P2.in");
    return b.site();
}

} // namespace gs::test
