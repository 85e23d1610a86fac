// SPDX-License-Identifier: GPL-3.0-or-later
// One loop: sharing of heat, pump limit, pump power, mixing, condenser side; each small enough for paper.
#include <QtTest>

#include "core/cooling/loop.h"
#include "tests/support/sample_type.h"

using namespace gs;
using gs::test::SampleType;

class TestCoolingLoop : public QObject {
    Q_OBJECT

    RejectorModel small, large, water, dry;
    ExchangerModel cdu, plate;
    PumpModel pump, little;

    static LoopInput loop(double heat_w, double setPoint_c) {
        LoopInput in;
        in.heat_w = heat_w;
        in.set_point_c = in.limit_c = setPoint_c;
        in.weather = {35, 25, 0};
        return in;
    }
    static SupplierClass chillers(const RejectorModel& m, std::int64_t count) { return {&m, nullptr, count, 0, false}; }

private slots:
    void initTestCase() {
        SampleType t(Role::Rejector, "chiller");
        t.text("model", "second-law").set("rated_cop", 3).set("second_law_efficiency", 0.5);
        small = resolveRejector(t, {{"rated_heat_kw", 1000.0}});
        large = resolveRejector(t, {{"rated_heat_kw", 3000.0}});
        SampleType w(Role::Rejector, "chiller"); // constant capacity and COP 5: no curves on record
        w.text("model", "doe2-water").set("rated_cop", 5).set("rated_heat_kw", 2000);
        water = resolveRejector(w, {});
        SampleType d(Role::Rejector, "dry_cooler");
        d.text("model", "dry")
            .set("rated_heat_kw", 1000)
            .set("initial_temperature_difference_k", 18)
            .set("fan_power_kw", 20);
        dry = resolveRejector(d, {});
        SampleType c(Role::Exchanger, "cdu");
        c.set("rated_heat_kw", 1500).set("approach_k", 5).set("pump_power_kw", 18);
        cdu = resolveExchanger(c, {});
        SampleType p(Role::Exchanger, "heat_exchanger");
        p.set("rated_heat_kw", 5000).set("approach_k", 2);
        plate = resolveExchanger(p, {});
        SampleType q(Role::Pump, "pump");
        q.set("flow_m3_h", 800).set("power_kw", 100).set("min_speed_fraction", 0.3).set("affinity_exponent_power", 3);
        pump = resolvePump(q, {});
        little = resolvePump(q, {{"flow_m3_h", 400.0}, {"power_kw", 60.0}});
    }

    void heatIsSharedByCapacity() {
        const SupplierClass suppliers[] = {chillers(small, 2), chillers(large, 1)};
        const PumpClass pumps[] = {{&pump, 1}};
        LoopInput in = loop(4e6, 6.67);
        in.suppliers = suppliers;
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        // Capacity 2 × 1 + 3 = 5 MW; of 4 MW each small one takes 0.8, the large one 2.4 MW.
        GS_NEAR(s.suppliers[0].heat_w, 0.8e6, 1e-3);
        GS_NEAR(s.suppliers[1].heat_w, 2.4e6, 1e-3);
        GS_NEAR(s.capacity_w, 5e6, 1e-3);
        // COP at 6.67 / 35 °C: 0.5 × 277.32 / 42.83 = 3.237451
        GS_NEAR(s.suppliers[1].power_w, 2.4e6 / 3.237451, 0.5);
        GS_NEAR(s.supply_c, 6.67, 1e-12);
        // Water at 11.67 °C mean: ρcp between 5 °C (1000.3 × 4205) and 15 °C (999.4 × 4191): 999.6997 × 4195.662
        // = 4.19440 MJ/m³K
        const double flow = 4e6 / (4.194402e6 * 10);
        GS_NEAR(s.flow_m3_per_s, flow, 1e-7);
        // One pump of 800 m³/h: f = 0.0953652 × 3600 / 800 = 0.429143; 100 kW × f³ = 7.9033 kW
        const double f = flow * 3600 / 800;
        GS_NEAR(s.pump_power_w[0], 100e3 * f * f * f, 0.1);
    }

    void pumpsShareFlowByTheirRating() {
        const SupplierClass suppliers[] = {chillers(large, 4)};
        const PumpClass pumps[] = {{&pump, 1}, {&little, 2}};
        LoopInput in = loop(9.3e6, 15);
        in.suppliers = suppliers;
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        // 1600 m³/h in all: the same fraction f of rated flow in each; powers 100 f³ and 60 f³ kW per pump.
        const double f = s.flow_m3_per_s * 3600 / 1600;
        QVERIFY(f > 0.4 && f < 0.6);
        GS_NEAR(s.pump_power_w[0], 100e3 * f * f * f, 1e-6);
        GS_NEAR(s.pump_power_w[1], 60e3 * f * f * f, 1e-6);
    }

    void pumpsLimitTheLoop() {
        const SupplierClass suppliers[] = {chillers(large, 10)};
        const PumpClass pumps[] = {{&pump, 2}};
        LoopInput in = loop(25e6, 15);
        in.suppliers = suppliers;
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        // 1600 m³/h × ρcp at 20 °C (998.5 × 4187 = 4.1807195 MJ/m³K) × 10 K / 3600 s = 18.580976 MW, under 10 chillers
        // of 3 MW
        GS_NEAR(s.pump_capacity_w, 18.580976e6, 5);
        GS_NEAR(s.capacity_w, 18.580976e6, 5);
        GS_NEAR(s.suppliers[0].heat_w, 2.5e6, 1e-3); // the demand, although the pumps cannot move it
        GS_NEAR(s.pump_power_w[0], 100e3, 1e-6);
    }

    void withoutPumpsNothingMoves() {
        const SupplierClass suppliers[] = {chillers(large, 10)};
        LoopInput in = loop(25e6, 15);
        in.suppliers = suppliers;
        const LoopSolution s = solveLoop(in);
        QVERIFY(!s.pumped);
        QCOMPARE(s.capacity_w, 0.0);
        QCOMPARE(s.flow_m3_per_s, 0.0);
        QCOMPARE(s.suppliers[0].power_w, 0.0);
        QCOMPARE(s.suppliers[0].capacity_w, 0.0); // what nothing flows through carries nothing
    }

    void cdusBringTheirPumps() {
        const SupplierClass suppliers[] = {{nullptr, &cdu, 2, 30, true}};
        LoopInput in = loop(2e6, 45);
        in.fluid = Fluid::Pg25;
        in.suppliers = suppliers;
        LoopSolution s = solveLoop(in);
        QVERIFY(s.pumped);
        GS_NEAR(s.capacity_w, 3e6, 1e-6);
        GS_NEAR(s.suppliers[0].heat_w, 1e6, 1e-6);
        GS_NEAR(s.suppliers[0].power_w, 18e3, 1e-9);
        GS_NEAR(s.supply_c, 45, 0); // the valve holds the set point: 30 + 5 would be colder
        const SupplierClass warm[] = {{nullptr, &cdu, 2, 43, true}};
        in.suppliers = warm;
        s = solveLoop(in);
        GS_NEAR(s.supply_c, 48, 1e-12); // 43 + 5: too warm, for the engine to say
        const SupplierClass cut[] = {{nullptr, &cdu, 2, 43, false}};
        in.suppliers = cut;
        s = solveLoop(in);
        QCOMPARE(s.capacity_w, 0.0); // no primary side
        QCOMPARE(s.suppliers[0].power_w, 0.0);
    }

    void plateExchangersNeedThePumpsOfTheLoop() {
        const SupplierClass suppliers[] = {{nullptr, &plate, 1, 20, true}};
        LoopInput in = loop(4e6, 20);
        in.suppliers = suppliers;
        QCOMPARE(solveLoop(in).capacity_w, 0.0);
        const PumpClass pumps[] = {{&pump, 1}};
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        GS_NEAR(s.capacity_w, 5e6, 1e-6);
        GS_NEAR(s.supply_c, 22, 1e-12);
        QCOMPARE(s.suppliers[0].power_w, 0.0);
    }

    void condenserTakesHeatAndPower() {
        const SupplierClass suppliers[] = {{&water, nullptr, 2, 28, true}};
        const PumpClass pumps[] = {{&pump, 1}};
        LoopInput in = loop(3e6, 8);
        in.suppliers = suppliers;
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        // 1.5 MW each at COP 5: 300 kW; 1.8 MW to the condenser side
        GS_NEAR(s.suppliers[0].power_w, 300e3, 1e-3);
        GS_NEAR(s.suppliers[0].condenser_w, 1.8e6, 1e-3);
    }

    void mixOfChillerAndDryCooler() {
        // 25 °C air, 38 °C wanted: the dry cooler (1 MW at 18 K) carries min((38 + 10 − 25) / 18, 1) = 1 MW, the
        // chiller (clamped at 25 °C water) its rated 1 MW. Both deliver the set point.
        const SupplierClass suppliers[] = {chillers(small, 1), chillers(dry, 1)};
        const PumpClass pumps[] = {{&pump, 1}};
        LoopInput in = loop(1.6e6, 38);
        in.weather.dry_bulb_c = 25;
        in.suppliers = suppliers;
        in.pumps = pumps;
        LoopSolution s = solveLoop(in);
        GS_NEAR(s.suppliers[0].heat_w, 0.8e6, 1e-6);
        GS_NEAR(s.suppliers[1].heat_w, 0.8e6, 1e-6);
        GS_NEAR(s.supply_c, 38, 1e-12);
        QVERIFY(s.suppliers[0].outside && !s.suppliers[1].outside);
        // Hot day, 42 °C, 45 °C still accepted: the dry cooler cannot come nearer than 46 °C and carries nothing.
        in.weather.dry_bulb_c = 42;
        in.limit_c = 45;
        s = solveLoop(in);
        QCOMPARE(s.suppliers[1].heat_w, 0.0);
        GS_NEAR(s.suppliers[0].heat_w, 1.6e6, 1e-6);
    }

    void whereNobodyHoldsTheTemperatureHeatGoesByRating() {
        const SupplierClass suppliers[] = {chillers(dry, 4)};
        const PumpClass pumps[] = {{&pump, 1}};
        LoopInput in = loop(2e6, 30);
        in.weather.dry_bulb_c = 35;
        in.suppliers = suppliers;
        in.pumps = pumps;
        const LoopSolution s = solveLoop(in);
        QCOMPARE(s.capacity_w, 0.0);
        GS_NEAR(s.suppliers[0].heat_w, 0.5e6, 1e-6);
        GS_NEAR(s.supply_c, 39, 1e-9);               // 35 + 4 K at the least
        GS_NEAR(s.suppliers[0].power_w, 20e3, 1e-9); // fan at full
    }

    void countsAreWhatTheyWouldBeOneByOne() {
        const SupplierClass grouped[] = {chillers(small, 3)},
                            single[] = {chillers(small, 1), chillers(small, 1), chillers(small, 1)};
        const PumpClass three[] = {{&pump, 3}}, ones[] = {{&pump, 1}, {&pump, 1}, {&pump, 1}};
        LoopInput in = loop(2.5e6, 12);
        in.suppliers = grouped;
        in.pumps = three;
        const LoopSolution a = solveLoop(in);
        in.suppliers = single;
        in.pumps = ones;
        const LoopSolution b = solveLoop(in);
        for (std::size_t i = 0; i < 3; ++i) { // bit for bit: the engine groups as it likes
            QVERIFY(b.suppliers[i].heat_w == a.suppliers[0].heat_w && b.suppliers[i].power_w == a.suppliers[0].power_w);
            QVERIFY(b.pump_power_w[i] == a.pump_power_w[0]);
        }
        QVERIFY(b.capacity_w == a.capacity_w && b.supply_c == a.supply_c && b.flow_m3_per_s == a.flow_m3_per_s);
    }

    void emptyLoop() {
        LoopSolution s = solveLoop(loop(1e6, 20));
        GS_NEAR(s.supply_c, 20, 0);
        QCOMPARE(s.capacity_w, 0.0);
        const SupplierClass none[] = {{}}; // neither model set
        LoopInput in = loop(1e6, 20);
        in.suppliers = none;
        s = solveLoop(in);
        QCOMPARE(s.capacity_w, 0.0);
    }

    void survivesAnything() {
        for (const double a : test::extremes())
            for (const double b : test::extremes())
                for (const double c : test::extremes()) {
                    const SupplierClass suppliers[] = {chillers(small, 1),
                                                       {&dry, nullptr, -5, c, true},
                                                       {&water, nullptr, INT64_MAX, c, true},
                                                       {nullptr, &cdu, 2, b, true}};
                    const PumpClass pumps[] = {{&pump, 2}, {nullptr, 1}, {&little, INT64_MIN}};
                    LoopInput in = loop(a, b);
                    in.limit_c = c;
                    in.range_k = a;
                    in.weather = {b, c, a};
                    in.suppliers = suppliers;
                    in.pumps = pumps;
                    const LoopSolution s = solveLoop(in);
                    QVERIFY(std::isfinite(s.supply_c));
                    for (const double v : {s.flow_m3_per_s, s.capacity_w, s.pump_capacity_w, s.pump_power_w[0],
                                           s.pump_power_w[1], s.pump_power_w[2]})
                        QVERIFY(std::isfinite(v) && v >= 0);
                    for (const SupplierResult& r : s.suppliers)
                        for (const double v : {r.capacity_w, r.heat_w, r.power_w, r.condenser_w, r.water_m3_per_s})
                            QVERIFY(std::isfinite(v) && v >= 0);
                }
    }
};

QTEST_APPLESS_MAIN(TestCoolingLoop)
#include "tst_cooling_loop.moc"
