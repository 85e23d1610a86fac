// SPDX-License-Identifier: GPL-3.0-or-later
// Power on its way from source to rack: losses of converters and cables, splitting over feeds and by merit,
// derating, ratings, shedding. Every expected value is the hand calculation beside it (docs/methods.md, section 1).
// Who is served first has a test of its own (tst_engine_service).
#include "tests/support/hand_site.h"

using namespace gs;
using namespace gs::test;

namespace {

/// Line current of a balanced three-phase load.
double amperes(double watts, double volts) { return watts / (sqrt3 * volts * 0.95); }

} // namespace

class EnginePower : public QObject {
    Q_OBJECT

private slots:
    void lossesAddUpFromRackToSource() {
        // GRID → PAD (1 MVA) → 100 m of cable → WAY (100 m) → two racks of 80 kW, all at pf 0.95.
        //   busway   I = 160 kW / (√3 × 480 × 0.95) = 202.6 A;      3 × I² × 1e-4 × 100 = 1,231.2 W
        //   cable    161.231 kW: I = 204.1 A;                       3 × I² × 0.1 / 1000 × 100 = 1,250.2 W
        //   pad      162.481 kW out, S = 171.0 kVA;                 1,500 + 6,000 × 0.1710² = 1,675.5 W
        auto b = powerSite();
        b.put("GRID", "grid").put("PAD", "pad", {20, 0}).put("WAY", "busway", {20, 101}).value("length_m", 100);
        b.put("R1", "load", {10, 200}).put("R2", "load", {30, 200});
        b.power("GRID.out", "PAD.hv")
            .power("PAD.lv", "WAY.in", 'A', "cable")
            .power("WAY.out", "R1.feed_a")
            .power("WAY.out", "R2.feed_a");
        const double it = 160e3;
        const double way = 3 * amperes(it, 480) * amperes(it, 480) * 1e-4 * 100;
        const double cable = 3 * amperes(it + way, 480) * amperes(it + way, 480) * 0.1 / 1000 * 100;
        const double out = it + way + cable;
        const double pad = 1500 + 6000 * (out / 0.95 / 1e6) * (out / 0.95 / 1e6);
        const Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "WAY").loss_w, way);
        VERIFY_NEAR(linkOf(engine, "L2").loss_w, cable);
        VERIFY_NEAR(linkOf(engine, "L2").length_m, 100);
        VERIFY_NEAR(linkOf(engine, "L2").flow_w, it + way);
        VERIFY_NEAR(linkOf(engine, "L2").current_a, amperes(it + way, 480));
        VERIFY_NEAR(resultOf(engine, "PAD").flow_w, out);
        VERIFY_NEAR(resultOf(engine, "PAD").loss_w, pad);
        VERIFY_NEAR(resultOf(engine, "GRID").flow_w, out + pad);
        const Figures& f = engine.results().figures;
        VERIFY_NEAR(f.it_power_w, it);
        VERIFY_NEAR(f.losses_w, way + cable + pad);
        VERIFY_NEAR(f.facility_power_w, it + way + cable + pad);
        VERIFY_NEAR(*f.pue, (it + way + cable + pad) / it);
        QCOMPARE(f.cooling_power_w, 0.0);
        QCOMPARE(f.unserved_w, 0.0);
    }

    void upsAndPduLoseByTheirEfficiency() {
        // PDU: (80 + 0.5) / 0.98 = 82.1429 kW in. UPS at 82.1429 / 200 = 0.41071 of its rating: between 0.90 at 0.25
        // and 0.95 at 0.5 that is 0.932143; 82.1429 / 0.932143 = 88.1226 kW from the grid. The joints lose nothing.
        auto b = powerSite();
        b.put("GRID", "grid").put("J", "joint").put("UPS", "ups").put("PDU", "pdu").put("R", "load");
        b.power("GRID.out", "J.in").power("J.out", "UPS.in").power("UPS.out", "PDU.in").power("PDU.out", "R.feed_a");
        const auto gridFor = [](double rack) {
            const double pdu = (rack + 500) / 0.98, load = pdu / 200e3;
            const double efficiency = load < 0.25 ? 0.9 : 0.9 + (0.95 - 0.9) * (load - 0.25) / (0.5 - 0.25);
            return pdu / efficiency;
        };
        Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "PDU").loss_w, 80.5e3 / 0.98 - 80e3);
        VERIFY_NEAR(resultOf(engine, "GRID").flow_w, gridFor(80e3));
        // 20 kW: 20.9184 kW is 0.105 of the UPS; the curve is held at its end, 0.90.
        QCOMPARE(found(engine, "power.curve-range"), Ids{});
        engine = solved(b.put("R", "load").value("rack_power_kw_max", 20).site());
        VERIFY_NEAR(resultOf(engine, "GRID").flow_w, 20.5e3 / 0.98 / 0.9);
        QCOMPARE(found(engine, "power.curve-range"), Ids{"UPS"});
    }

    void aTransformerLosesItsNoLoadLossWhileItIsLive() {
        auto b = powerSite();
        b.put("GRID", "grid").put("PAD", "pad").power("GRID.out", "PAD.hv");
        const Figures idle = solved(b.site()).results().figures;
        VERIFY_NEAR(idle.facility_power_w, 1500);
        QVERIFY(!idle.pue);
        QCOMPARE(solved(b.put("PAD", "pad").outage("2025-12-31", "2026-01-02").site()).results().figures.losses_w, 0.0);
        QCOMPARE(solved(b.put("PAD", "pad").energized("2026-01-02").site()).results().figures.losses_w, 0.0);
        // Three of them: three no-load losses.
        VERIFY_NEAR(solved(b.put("PAD", "pad").array(3, 3).site()).results().figures.losses_w, 4500);
    }

    void feedsAAndBShareEqually() {
        auto b = powerSite();
        b.put("GRID", "grid").put("A", "joint").put("B", "joint").put("R", "load");
        b.power("GRID.out", "A.in")
            .power("GRID.out", "B.in")
            .power("A.out", "R.feed_a")
            .power("B.out", "R.feed_b", 'B');
        Engine engine = solved(b.site());
        VERIFY_NEAR(linkOf(engine, "L3").flow_w, 40e3);
        VERIFY_NEAR(linkOf(engine, "L4").flow_w, 40e3);
        // B dead: all on A.
        engine = solved(b.put("B", "joint").retired("2026").site());
        VERIFY_NEAR(linkOf(engine, "L3").flow_w, 80e3);
        QCOMPARE(linkOf(engine, "L4").flow_w, 0.0);
        // B alive without a source above it: the same.
        b.put("B", "joint").put("GRIDB", "grid").outage("2025-01-01");
        Site site = b.site();
        site.eraseLink("L2");
        engine = solved(site);
        VERIFY_NEAR(linkOf(engine, "L3").flow_w, 80e3);
        QCOMPARE(linkOf(engine, "L4").flow_w, 0.0);
    }

    void sourcesFillBySolarPriceAndId() {
        // 250 kW on one bus: SUN 100 kW first, then ZCHEAP (30 USD/MWh) 60 kW, then of two at 60 USD/MWh the first by
        // id, G1, 50 kW, and G2 the last 40 kW.
        auto b = powerSite();
        b.put("SUN", "solar").put("G2", "grid").put("G1", "grid").value("capacity_mw", 0.05);
        b.put("ZCHEAP", "grid")
            .value("capacity_mw", 0.06)
            .value("energy_price_usd_per_mwh", 30)
            .put("BUS", "bus")
            .put("R", "load")
            .value("rack_power_kw_max", 250);
        for (const char* source : {"SUN", "G2", "G1", "ZCHEAP"}) b.power(std::string(source) + ".out", "BUS.in");
        b.power("BUS.out", "R.feed_a");
        const Engine engine = solved(b.site());
        const std::map<std::string, double> expected{{"SUN", 100e3}, {"ZCHEAP", 60e3}, {"G1", 50e3}, {"G2", 40e3}};
        QCOMPARE(engine.results().sources.size(), std::size_t{4});
        for (const SourceRow& source : engine.results().sources) VERIFY_NEAR(source.output_w, expected.at(source.id));
    }

    void pathsOfOneSourceShareByWhatTheyCanDeliver() {
        // 1 MVA and 0.5 MVA at pf 0.95 side by side: 950 to 475 kW, so 300 kW part into 200 and 100.
        auto b = powerSite();
        b.put("GRID", "grid")
            .put("P1", "pad")
            .put("P2", "pad")
            .value("rated_mva", 0.5)
            .put("J", "joint")
            .put("R", "load")
            .value("rack_power_kw_max", 300);
        b.power("GRID.out", "P1.hv")
            .power("GRID.out", "P2.hv")
            .power("P1.lv", "J.in")
            .power("P2.lv", "J.in")
            .power("J.out", "R.feed_a");
        const Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "P1").flow_w, 200e3);
        VERIFY_NEAR(resultOf(engine, "P2").flow_w, 100e3);
        VERIFY_NEAR(resultOf(engine, "P1").loss_w, 1500 + 6000 * std::pow(0.2 / 0.95, 2));
        VERIFY_NEAR(resultOf(engine, "P2").loss_w, 1500 + 6000 * std::pow(0.1 / 0.95 / 0.5, 2));
    }

    void sourcesAreDeratedByAirAndHeight() {
        // 10 MW × (1 − 0.006 × 20) × (1 − 0.01 × 2) = 8.624 MW at 35 °C and 200 m; at −10 °C, sea level, 1.15 is held
        // at 1.10.
        auto b = powerSite();
        b.put("T", "turbine")
            .put("GAS", "gas")
            .value("capacity_mmscfd", 10)
            .put("R", "load")
            .value("rack_power_kw_max", 8600)
            .gas("GAS.out", "T.gas")
            .power("T.out", "R.feed_a");
        Settings hot = plainSettings();
        hot.dry_bulb_c = 35;
        hot.altitude_m = 200;
        Engine engine = solved(b.settings(hot).site());
        VERIFY_NEAR(resultOf(engine, "T").rating_w, 8.624e6);
        VERIFY_NEAR(engine.results().figures.supply_capacity_w, 8.624e6);
        QCOMPARE(found(engine, "power.overload"), Ids{});
        QCOMPARE(engine.results().figures.unserved_w, 0.0);
        // 8.7 MW are above it, though below the rating at 15 °C.
        engine = solved(b.put("R", "load").value("rack_power_kw_max", 8700).site());
        QCOMPARE(found(engine, "power.overload"), Ids{"T"});
        VERIFY_NEAR(engine.results().figures.unserved_w, 8.7e6);
        VERIFY_NEAR(resultOf(engine, "T").flow_w, 8.7e6); // flows shown are those of the demand
        Settings cold = plainSettings();
        cold.dry_bulb_c = -10;
        VERIFY_NEAR(resultOf(solved(b.settings(cold).site()), "T").rating_w, 11e6);
    }

    void enginesBeyondTheirKneeSaySo() {
        // Flat up to 40 °C and 500 m; beyond it no slope is on record: the rating stays, and the finding says so.
        auto b = powerSite();
        b.type(TypeBuilder("engine", Role::Source)
                   .kind("reciprocating_engine")
                   .value("rated_power_mw", 2)
                   .value("derate_knee_temp_c", 40)
                   .value("derate_knee_altitude_m", 500)
                   .power("out", Direction::Out, {13800}));
        b.put("E", "engine").put("R", "load").power("E.out", "R.feed_a");
        const auto at = [&](double celsius, double metres) {
            Settings s = plainSettings();
            s.dry_bulb_c = celsius;
            s.altitude_m = metres;
            return solved(b.settings(s).site());
        };
        for (const auto& [celsius, metres, beyond] :
             {std::tuple{40.0, 500.0, false}, {41.0, 0.0, true}, {20.0, 600.0, true}}) {
            VERIFY_NEAR(resultOf(at(celsius, metres), "E").rating_w, 2e6);
            QCOMPARE(found(at(celsius, metres), "power.curve-range"), beyond ? Ids{"E"} : Ids{});
        }
    }

    void aSmallTransformerUnderABigSourceWorks() {
        // 100 kVA under 10 MW: what gets through is its rating of 95 kW, whatever its loss at 10 MW would be.
        auto b = powerSite();
        b.put("GRID", "grid").put("PAD", "pad").value("rated_mva", 0.1).put("R", "load");
        const Engine engine = solved(b.power("GRID.out", "PAD.hv").power("PAD.lv", "R.feed_a").site());
        QCOMPARE(found(engine, "power.no-source"), Ids{});
        VERIFY_NEAR(engine.results().figures.supply_capacity_w, 95e3);
        QCOMPARE(engine.results().figures.unserved_w, 0.0);
        VERIFY_NEAR(resultOf(engine, "PAD").loss_w, 1500 + 6000 * std::pow(0.08 / 0.95 / 0.1, 2));
    }

    void apparentPowerIsComparedWithRatings() {
        // 0.1 MVA × 0.95 = 95 kW of a transformer; 400 A × √3 × 480 V × 0.95 = 315.9 kW of a cable.
        const auto overload = [](double rack_kw, double mva, int runs) {
            auto b = powerSite();
            b.put("GRID", "grid")
                .put("PAD", "pad")
                .value("rated_mva", mva)
                .put("R", "load", {0, 10})
                .value("rack_power_kw_max", rack_kw);
            return found(solved(b.power("GRID.out", "PAD.hv").power("PAD.lv", "R.feed_a", 'A', "cable", runs).site()),
                         "power.overload");
        };
        QCOMPARE(overload(94.9, 0.1, 1), Ids{});
        QCOMPARE(overload(95.1, 0.1, 1), Ids{"PAD"});
        QCOMPARE(overload(315.8, 1, 1), Ids{});
        QCOMPARE(overload(316, 1, 1), Ids{"L2"});
        QCOMPARE(overload(316, 1, 2), Ids{});
        // The switchgear: √3 × 13,800 V × 1,200 A × 0.95 = 27.25 MW.
        auto b = powerSite();
        const Engine engine = solved(b.put("GRID", "grid")
                                         .put("BUS", "bus")
                                         .put("R", "load")
                                         .power("GRID.out", "BUS.in")
                                         .power("BUS.out", "R.feed_a")
                                         .site());
        VERIFY_NEAR(resultOf(engine, "BUS").rating_w, sqrt3 * 13800 * 1200 * 0.95);
    }

    void theCableOfAnArrayIsABundle() {
        // Four racks at x = −15, −5, 5, 15 m, 100 m below the pad: lines of 115, 105, 105, 115 m, 80 kW each.
        //   I = 101.3 A per line; loss 3 × I² × 0.1 / 1000 × 440 m / runs
        const double current = amperes(80e3, 480);
        auto b = powerSite();
        b.put("GRID", "grid").put("PAD", "pad").put("R", "load", {0, 101.1}).array(4, 4, 10, 10);
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "R.feed_a", 'A', "cable");
        Engine engine = solved(b.site());
        VERIFY_NEAR(linkOf(engine, "L2").length_m, 440);
        VERIFY_NEAR(linkOf(engine, "L2").flow_w, 320e3);
        VERIFY_NEAR(linkOf(engine, "L2").loss_w, 3 * current * current * 1e-4 * 440);
        VERIFY_NEAR(linkOf(engine, "L2").current_a, current);
        b.power("PAD.lv", "R.feed_a", 'A', "cable"); // a second, parallel link halves the current of each …
        engine = solved(b.site());
        VERIFY_NEAR(linkOf(engine, "L3").current_a, current / 2);
        Site site = b.site(); // … and two runs of one link do the same
        site.eraseLink("L3");
        Link two = *site.link("L2");
        two.runs = 2;
        site.put(std::make_shared<const Link>(two));
        engine = solved(site);
        VERIFY_NEAR(linkOf(engine, "L2").current_a, current / 2);
        VERIFY_NEAR(linkOf(engine, "L2").loss_w, 3 * current * current * 1e-4 * 440 / 2);
    }

    void theMinimumCutIsNamed() {
        // Two pads of 95 kW (no losses) for three racks of 80 kW: 190 of 240 kW. R1 and R2 fit, R3 does not, and both
        // pads are the cut. The demand is still 240 kW.
        auto b = powerSite();
        b.put("GRID", "grid").put("J", "joint");
        for (const std::string pad : {"P1", "P2"})
            b.put(pad, "pad")
                .value("rated_mva", 0.1)
                .value("no_load_loss_kw", 0)
                .value("load_loss_kw", 0)
                .power("GRID.out", pad + ".hv")
                .power(pad + ".lv", "J.in");
        for (const std::string rack : {"R1", "R2", "R3"}) b.put(rack, "load").power("J.out", rack + ".feed_a");
        const Engine engine = solved(b.site());
        VERIFY_NEAR(engine.results().figures.unserved_w, 80e3);
        VERIFY_NEAR(engine.results().figures.facility_power_w, 240e3);
        QCOMPARE(findingOf(engine, "power.unserved").ids, (Ids{"P1", "P2"}));
        QCOMPARE(findingOf(engine, "power.unserved").figures, std::string("80.0 kW"));
        QCOMPARE(found(engine, "power.overload"), (Ids{"P1", "P2"}));
        const auto why = engine.why("unserved_w");
        QCOMPARE(why.size(), std::size_t{1});
        QCOMPARE(why.front().id, std::string("R3"));
    }

    void whatIsNotFedIsFound() {
        auto b = powerSite();
        b.put("GRID", "grid")
            .put("J1", "joint")
            .put("J2", "joint")
            .put("J3", "joint")
            .put("J4", "joint")
            .put("PAD", "pad");
        b.put("LONE", "load")
            .put("DRY", "load")
            .put("WRONG", "load")
            .put("BOTH", "load")
            .value("rack_power_kw_max", 20)
            .put("OFF", "load")
            .outage("2025-01-01");
        b.power("J1.out", "J2.in").power("J2.out", "J1.in"); // L1, L2: a circle
        b.power("J2.out", "DRY.feed_a");                     // L3: fed, no source
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "J3.in").power("PAD.lv", "J4.in");
        b.power("J3.out", "BOTH.feed_a").power("J4.out", "BOTH.feed_b", 'B'); // two feeds, one transformer
        b.type(TypeBuilder("low", Role::Source)
                   .kind("grid_connection")
                   .value("capacity_mw", 1)
                   .power("out", Direction::Out, {120}));
        b.put("LOW", "low").power("LOW.out", "WRONG.feed_a"); // L9: 120 V to 480 V
        const Engine engine = solved(b.site());
        QCOMPARE(found(engine, "power.cycle"), (Ids{"L1", "L2"}));
        QCOMPARE(found(engine, "power.no-source"), Ids{"DRY"});
        QCOMPARE(found(engine, "power.no-feed"), (Ids{"LONE", "WRONG"}));
        QCOMPARE(found(engine, "power.voltage"), Ids{"L9"});
        QCOMPARE(findingOf(engine, "power.same-source-ab").ids, (Ids{"BOTH", "PAD"}));
        VERIFY_NEAR(engine.results().figures.unserved_w, 3 * 80e3);
        VERIFY_NEAR(engine.results().figures.it_power_w, 3 * 80e3 + 20e3); // OFF is not live
        VERIFY_NEAR(resultOf(engine, "GRID").flow_w, 20e3 + resultOf(engine, "PAD").loss_w);
    }

    void feedsMayMeetWhereAnotherWayIsBeside() {
        // Both pads feed both boards (a ring): either may fail. With one way gone, the pad that is left takes both.
        auto b = powerSite();
        b.put("GRID", "grid").put("P1", "pad").put("P2", "pad").put("J3", "joint").put("J4", "joint").put("R", "load");
        b.power("GRID.out", "P1.hv").power("GRID.out", "P2.hv");
        for (const char* pad : {"P1", "P2"})
            b.power(std::string(pad) + ".lv", "J3.in").power(std::string(pad) + ".lv", "J4.in", 'B');
        b.power("J3.out", "R.feed_a").power("J4.out", "R.feed_b", 'B');
        QCOMPARE(found(solved(b.site()), "power.same-source-ab"), Ids{});
        b.put("P2", "pad").outage("2025-01-01");
        QCOMPARE(findingOf(solved(b.site()), "power.same-source-ab").ids, (Ids{"R", "P1"}));
    }

    void aLongRunDropsItsVoltage() {
        // √3 × I × R cos φ × L / U, I = 101.3 A: 5 % of 480 V over 1,440 m (X = 0 here).
        const auto drop = [](double metres) {
            auto b = powerSite();
            b.put("GRID", "grid").put("PAD", "pad").put("R", "load", {0, metres + 1.1});
            return findingOf(solved(b.power("GRID.out", "PAD.hv").power("PAD.lv", "R.feed_a", 'A', "cable").site()),
                             "link.too-long")
                .figures;
        };
        const double metres = 0.05 * 480 / (sqrt3 * amperes(80e3, 480) * 0.1e-3 * 0.95);
        QCOMPARE(drop(metres * 0.99), std::string());
        QCOMPARE(drop(metres * 1.02), std::string("5.1 %"));
        QCOMPARE(drop(metres * 2), std::string("10.0 %"));
    }
};

QTEST_GUILESS_MAIN(EnginePower)
#include "tst_engine_power.moc"
