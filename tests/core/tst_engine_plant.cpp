// SPDX-License-Identifier: GPL-3.0-or-later
// Dry coolers, towers, water-cooled chillers and pumps on a loop with racks of liquid heat alone. By hand beside each
// case (docs/methods.md, sections 4 and 5).
#include "tests/support/hand_site.h"

using namespace gs;
using namespace gs::test;

namespace {

/// Water between 30 and 35 °C, J/m³K (docs/methods.md, section 3).
double warmWater(double c) { return (996.0 - 1.6 * (c - 30) / 5) * (4180 - (c - 30) / 5); }

constexpr double slowPump_w = 5000 * 0.3 * 0.3 * 0.3;

/// `racks` elements of 80 kW, all of it liquid heat, cooled by COLD through PUMP; no losses.
SiteBuilder direct(int racks, const char* coldType, const char* coldPort, double limit_c) {
    using D = Direction;
    auto b = heatSite();
    // approach = 2 + 0.05 T_wb + 0.1 R + 1.5 L/G: at 20 °C wet bulb and 10 K range 4 + 1.5 L/G.
    std::vector<double> c(27, 0.0);
    c[0] = 2, c[1] = 0.05, c[3] = 0.1, c[9] = 1.5;
    b.type(withList(TypeBuilder("tower", Role::Rejector)
                        .kind("cooling_tower")
                        .text("model", "yorkcalc")
                        .value("rated_heat_kw", 200)
                        .value("design_range_k", 10)
                        .value("fan_power_kw", 8)
                        .value("evaporation_l_per_kwh_rejected", 1.45)
                        .value("cycles_of_concentration", 4)
                        .value("drift_fraction", 1e-4)
                        .power("power", D::In, {480, 13800})
                        .flow("cold", Medium::Coolant, D::Out, "water")
                        .flow("water", Medium::Water, D::In),
                    "coefficients", c));
    // COP 5 at every temperature and load: without curves capacity and COP are constant.
    b.type(TypeBuilder("wet", Role::Rejector)
               .kind("chiller")
               .text("model", "doe2-water")
               .value("rated_heat_kw", 200)
               .value("rated_cop", 5)
               .value("leaving_water_max_c", 30)
               .power("power", D::In, {480, 13800})
               .flow("chilled", Medium::Coolant, D::Out, "water")
               .flow("condenser", Medium::Coolant, D::In, "water", 1));
    b.put("GRID", "grid", {100, 0})
        .put("R", "rack")
        .value("liquid_heat_fraction", 1)
        .value("supply_temp_c_max", limit_c);
    if (racks > 1) b.array(racks, racks, 2, 2);
    b.put("PUMP", "pump", {60, 0}).put("COLD", coldType, {70, 0});
    b.power("GRID.out", "R.feed_a").power("GRID.out", "PUMP.power").power("GRID.out", "COLD.power");
    b.coolant(std::string("COLD.") + coldPort, "PUMP.in").coolant("PUMP.out", "R.coolant");
    return b;
}

struct Cold {
    double supply_c, power_w, capacity_w;
};
Cold coldOf(const Engine& engine) {
    const ComponentResult r = resultOf(engine, "COLD");
    return {loopNamed(engine, "COLD").supply_c, r.demand_w, r.heat_capacity_w};
}

} // namespace

class EnginePlant : public QObject {
    Q_OBJECT

private slots:
    void dryCoolersFollowTheAir() {
        // 160 kW of 200 rated, air 30 °C, ITD 20 K, range 10 K. Full fan reaches 30 + (20 × 0.8 − 10) = 36 °C.
        //   limit 45: fan = 0.8 × 20 / (45 + 10 − 30) = 0.64; 8 kW × 0.64³ = 2,097 W; capacity held at rated flow: 200
        //   kW limit 38: fan = 16 / 18 = 0.889; capacity 200 × 18 / 20 = 180 kW
        Cold cold = coldOf(solved(direct(2, "dry", "cold", 45).site()));
        VERIFY_NEAR(cold.supply_c, 45);
        VERIFY_NEAR(cold.power_w, 8000 * std::pow(0.64, 3));
        VERIFY_NEAR(cold.capacity_w, 200e3);
        cold = coldOf(solved(direct(2, "dry", "cold", 38).site()));
        VERIFY_NEAR(cold.supply_c, 38);
        VERIFY_NEAR(cold.power_w, 8000 * std::pow(16.0 / 18, 3));
        VERIFY_NEAR(cold.capacity_w, 180e3);
        // Limit 35: capacity 200 × 15 / 20 = 150 kW; full fan delivers 36 °C. Too warm and too little.
        Engine engine = solved(direct(2, "dry", "cold", 35).site());
        cold = coldOf(engine);
        VERIFY_NEAR(cold.supply_c, 36);
        VERIFY_NEAR(cold.power_w, 8000);
        VERIFY_NEAR(cold.capacity_w, 150e3);
        QCOMPARE(found(engine, "cooling.over"), Ids{"COLD"});
        QCOMPARE(findingOf(engine, "cooling.over").figures, std::string("160 kW of 150 kW"));
        QCOMPARE(findingOf(engine, "cooling.supply-too-warm").figures, std::string("36.0 °C over 35.0 °C"));
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{64}); // one of two racks: 80 of 150 kW
        // Never nearer to the air than 4 K: one rack (0.4 of rated) by hand at 32 °C gets 34 at full fan, which is
        // within its 35.
        auto b = direct(1, "dry", "cold", 35);
        b.put("COLD", "dry", {70, 0}).value("leaving_water_set_point_c", 32);
        engine = solved(b.site());
        cold = coldOf(engine);
        VERIFY_NEAR(cold.supply_c, 34);
        VERIFY_NEAR(cold.power_w, 8000);
        VERIFY_NEAR(cold.capacity_w, 150e3); // at what its members accept
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{64});
        // A limit of 33 °C is nearer than that: no capacity at all.
        QCOMPARE(coldOf(solved(direct(1, "dry", "cold", 33).site())).capacity_w, 0.0);
        QCOMPARE(solved(direct(1, "dry", "cold", 33).site()).results().figures.gpus_online, std::int64_t{0});
        // 5 K warmer air: 41 °C at full fan, the fan at 45 °C: 16 / 20.
        auto warm = direct(2, "dry", "cold", 45);
        Settings s = plainSettings();
        s.dry_bulb_c = 35;
        VERIFY_NEAR(coldOf(solved(warm.settings(s).site())).power_w, 8000 * std::pow(0.8, 3));
    }

    void towersFollowTheWetBulb() {
        // 160 kW of 200 rated at the design range: L = 0.8. Full air: 20 + 4 + 1.5 × 0.8 = 25.2 °C.
        //   limit 28: 4 + 1.2 / G = 8, G = 0.3: 8 kW × 0.027 = 216 W; all the water the cell takes: 200 kW
        //   limit 25.35: 1.2 / G = 1.35; capacity where 1.5 L = 1.35, L = 0.9: 180 kW
        //   limit 25: full air is too warm; capacity at the least flow: 4 + 1.5 × 0.75 is above 5 K, so none
        auto b = direct(2, "tower", "cold", 28);
        Engine engine = solved(b.put("W", "water", {200, 0}).water("W.out", "COLD.water").site());
        Cold cold = coldOf(engine);
        VERIFY_NEAR(cold.supply_c, 28);
        QVERIFY(isNear("fan", cold.power_w, 216, 1e-8)); // 48 halvings of the fan speed
        VERIFY_NEAR(cold.capacity_w, 200e3);
        // Water: 1.45 l/kWh evaporated, a third of that blown down at four cycles, and 1e-4 of the circulating flow.
        const double flow = 160e3 / (warmWater(33) * 10);
        VERIFY_NEAR(engine.results().figures.water_m3_per_s, 160e3 * 1.45e-3 / 3.6e6 * (1 + 1.0 / 3) + flow * 1e-4);
        QCOMPARE(engine.results().errors, 0);

        engine = solved(b.put("R", "rack")
                            .array(2, 2, 2, 2)
                            .value("liquid_heat_fraction", 1)
                            .value("supply_temp_c_max", 25.35)
                            .site());
        cold = coldOf(engine);
        QVERIFY(isNear("fan", cold.power_w, 8000 * std::pow(1.2 / 1.35, 3), 1e-8));
        QVERIFY(isNear("capacity", cold.capacity_w, 180e3, 1e-8));
        engine = solved(b.put("R", "rack")
                            .array(2, 2, 2, 2)
                            .value("liquid_heat_fraction", 1)
                            .value("supply_temp_c_max", 25)
                            .site());
        cold = coldOf(engine);
        VERIFY_NEAR(cold.supply_c, 25.2);
        VERIFY_NEAR(cold.power_w, 8000);
        QCOMPARE(cold.capacity_w, 0.0);
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});

        // Half of that heat: L = 0.4, so that cells are shut until the others have 0.75: 0.5333 of them run, each at
        // 1.125 / G = 4, G = 0.28125.
        b = direct(1, "tower", "cold", 28);
        b.put("W", "water").water("W.out", "COLD.water");
        QVERIFY(isNear("fan", coldOf(solved(b.site())).power_w, 0.4 / 0.75 * 8000 * std::pow(0.28125, 3), 1e-8));
        // 5 K more wet bulb: 25 + 2 + 1.25 + 1 + 1.5 × 0.75 = 30.375 at full air; the correlation knows up to 26.7 °C.
        Settings s = plainSettings();
        s.wet_bulb_c = 25;
        VERIFY_NEAR(coldOf(solved(b.settings(s).site())).supply_c, 30.375);
        s.wet_bulb_c = 28; // held at 26.7 for the approach: 28 + 2 + 1.335 + 1 + 1.125
        engine = solved(b.settings(s).site());
        VERIFY_NEAR(coldOf(engine).supply_c, 33.46);
        QCOMPARE(found(engine, "cooling.curve-range"), Ids{"COLD"});
    }

    void towersNeedWater() {
        auto b = direct(2, "tower", "cold", 28);
        Engine engine = solved(b.site());
        QCOMPARE(found(engine, "water.unsupplied"), Ids{"COLD"});
        QCOMPARE(engine.results().figures.heat_rejection_capacity_w, 0.0);
        QCOMPARE(engine.results().figures.water_m3_per_s, 0.0);
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        // 0.0863 l/s of make-up: a supply of 0.08 is over, one of 0.09 is not.
        b.put("W", "water").value("capacity_l_per_s", 0.08).water("W.out", "COLD.water");
        QCOMPARE(found(solved(b.site()), "water.over"), Ids{"W"});
        engine = solved(b.put("W", "water").value("capacity_l_per_s", 0.1).site());
        QCOMPARE(found(engine, "water.over"), Ids{});
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{128});
        engine = solved(b.put("W", "water").outage("2025").site());
        QCOMPARE(found(engine, "water.unsupplied"), Ids{"COLD"});
    }

    void waterCooledChillersHandOnHeatAndPower() {
        // 160 kW at COP 5: 32 kW, so 192 kW of condenser heat for the tower; L = 0.96 at its design range. The chiller
        // takes water down to 12.78 °C, so the fan is full: 20 + 4 + 1.5 × 0.96 = 25.44 °C.
        auto b = direct(2, "wet", "chilled", 18);
        b.put("CT", "tower", {90, 0}).put("CP", "pump", {80, 0}).put("W", "water");
        b.power("GRID.out", "CT.power")
            .power("GRID.out", "CP.power")
            .coolant("CT.cold", "CP.in")
            .coolant("CP.out", "COLD.condenser")
            .water("W.out", "CT.water");
        Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "COLD").demand_w, 32e3);
        VERIFY_NEAR(loopNamed(engine, "CT").heat_w, 192e3);
        VERIFY_NEAR(loopNamed(engine, "CT").supply_c, 25.44);
        VERIFY_NEAR(loopNamed(engine, "CT").flow_m3_per_s, 192e3 / (warmWater(30.44) * 10));
        VERIFY_NEAR(resultOf(engine, "CT").demand_w, 8000);
        const double fraction = 192e3 / (warmWater(30.44) * 10) / 0.01;
        VERIFY_NEAR(resultOf(engine, "CP").demand_w, 5000 * std::pow(fraction, 3));
        const Figures& f = engine.results().figures;
        VERIFY_NEAR(f.heat_rejection_capacity_w, 200e3); // the chiller; the tower carries the same heat once more
        VERIFY_NEAR(f.heat_w, 160e3);
        VERIFY_NEAR(f.water_m3_per_s, 192e3 * 1.45e-3 / 3.6e6 * 4 / 3 + 192e3 / (warmWater(30.44) * 10) * 1e-4);
        QCOMPARE(f.gpus_online, std::int64_t{128});
        // Without the tower the chiller has nowhere to put its heat: no capacity, no rack.
        Component tower = *engine.site().component("CT");
        tower.outages = {{*parseDate("2020-01-01"), std::nullopt, "out"}};
        ChangeSet out;
        out.components.push_back({engine.site().components().get("CT"), std::make_shared<const Component>(tower)});
        const Figures without = engine.update(out).figures;
        QCOMPARE(without.heat_rejection_capacity_w, 0.0);
        QCOMPARE(without.gpus_online, std::int64_t{0});
        // Without the tower no heat leaves the condenser.
        engine = solved(b.put("CT", "tower", {90, 0}).outage("2025").site());
        QVERIFY(!found(engine, "cooling.no-loop").empty());
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        QCOMPARE(engine.results().figures.water_m3_per_s, 0.0);
    }

    void pumpsFollowTheFlow() {
        // Four racks, two chillers: 320 kW at 25 °C; 320 / (4163.28 × 10) = 7.686 l/s of the pump's 10: 5 kW × 0.7686³.
        // Two pumps have half the flow each; four are below 30 % speed.
        auto b = direct(4, "chiller", "chilled", 25);
        b.put("COLD", "chiller", {70, 0}).array(2, 2);
        const double flow = 320e3 / (996.0 * 4180 * 10);
        VERIFY_NEAR(resultOf(solved(b.site()), "PUMP").demand_w, 5000 * std::pow(flow / 0.01, 3));
        VERIFY_NEAR(resultOf(solved(b.put("PUMP", "pump").array(2, 2).site()), "PUMP").demand_w,
                    2 * 5000 * std::pow(flow / 0.02, 3));
        VERIFY_NEAR(resultOf(solved(b.put("PUMP", "pump").array(4, 4).site()), "PUMP").demand_w, 4 * slowPump_w);
        // A pump of 18 m³/h moves 5 l/s: 208.2 of 320 kW, at full speed. Two of the four racks fit.
        const Engine engine = solved(b.put("PUMP", "pump").value("flow_m3_h", 18).site());
        VERIFY_NEAR(loopNamed(engine, "COLD").capacity_w, 0.005 * 996.0 * 4180 * 10);
        VERIFY_NEAR(resultOf(engine, "PUMP").demand_w, 5000);
        QCOMPARE(found(engine, "cooling.over"), Ids{"COLD"});
        QCOMPARE(resultOf(engine, "R").online, std::int64_t{2});
    }

    void withoutAPumpNothingMoves() {
        auto b = direct(2, "chiller", "chilled", 25);
        const Engine engine = solved(b.put("PUMP", "pump").outage("2025").site());
        QCOMPARE(found(engine, "cooling.no-loop"), Ids{"COLD"});
        QCOMPARE(engine.results().figures.cooling_power_w, 0.0);
        QCOMPARE(engine.results().figures.heat_rejection_capacity_w, 0.0);
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        VERIFY_NEAR(engine.results().figures.it_power_w, 160e3);
    }

    void rejectorsShareByCapacity() {
        // 90 kW over 200 and 100 kW: 60 and 30; at 25 °C supply and 30 °C air COP 0.5 × 295.65 / 19.5 = 7.5808 for
        // both.
        const auto site = [](const char* target) {
            auto b = direct(1, "chiller", "chilled", 25);
            b.put("R", "rack").value("liquid_heat_fraction", 1).value("rack_power_kw_max", 90);
            b.put("SMALL", "chiller", {75, 0})
                .value("rated_heat_kw", 100)
                .power("GRID.out", "SMALL.power")
                .coolant("SMALL.chilled", "PUMP.in");
            Settings s = plainSettings();
            if (*target) s.redundancy = {{"chillers", target}, {"pumps", target}};
            return b.settings(s);
        };
        const Engine engine = solved(site("").site());
        VERIFY_NEAR(resultOf(engine, "COLD").heat_w, 60e3);
        VERIFY_NEAR(resultOf(engine, "SMALL").heat_w, 30e3);
        VERIFY_NEAR(resultOf(engine, "COLD").demand_w, 60e3 / (0.5 * 295.65 / 19.5));
        VERIFY_NEAR(engine.results().figures.heat_rejection_capacity_w, 300e3);
        // Chillers: without the larger 100 kW are left for 90: N+1 holds. The single pump misses it.
        Engine target = solved(site("n+1").site());
        QCOMPARE(found(target, "redundancy.missed"), Ids{"COLD"});
        QVERIFY(findingOf(target, "redundancy.missed").text.find("pumps") != std::string::npos);
        target = solved(site("n+1").put("PUMP", "pump", {60, 0}).array(2, 2).site());
        QCOMPARE(found(target, "redundancy.missed"), Ids{});
        // 2N: half of 300 kW and half of 834 kW of pumps are enough; N+2 leaves neither chiller nor pump.
        QCOMPARE(found(solved(site("2n").put("PUMP", "pump", {60, 0}).array(2, 2).site()), "redundancy.missed"), Ids{});
        QCOMPARE(found(solved(site("n+2").put("PUMP", "pump", {60, 0}).array(2, 2).site()), "redundancy.missed"),
                 (Ids{"COLD", "COLD"}));
    }
};

QTEST_GUILESS_MAIN(EnginePlant)
#include "tst_engine_plant.moc"
