// SPDX-License-Identifier: GPL-3.0-or-later
// What racks compute and draw in each load case, house load, areas and capital. By hand beside each case
// (docs/methods.md, sections 2 and 6).
#include "core/site/edits.h"
#include "tests/support/hand_site.h"

using namespace gs;
using namespace gs::test;

class EngineCompute : public QObject {
    Q_OBJECT

private slots:
    void theLoadCaseScalesItAlone() {
        // 80 kW nameplate, 60 typical, idle 0.3 × 80 = 24 kW, or 10 where the type says so. The lamp's 10 kW, the
        // battery's 10 kW of auxiliaries and 64 × 700 W of accelerators are the same in every case.
        auto b = powerSite();
        b.put("G", "grid")
            .put("R", "load")
            .value("rack_power_kw_typical", 60)
            .put("LAMP", "lamp")
            .put("BAT", "battery");
        b.power("G.out", "R.feed_a").power("G.out", "LAMP.in").power("G.out", "BAT.ac");
        const auto at = [&](LoadCase loadCase) {
            return solved(b.site(), viewAt("2026-01-01", loadCase)).results().figures;
        };
        for (const auto& [loadCase, watts] :
             {std::pair{LoadCase::Nameplate, 80e3}, {LoadCase::Training, 60e3}, {LoadCase::Idle, 24e3}}) {
            const Figures f = at(loadCase);
            VERIFY_NEAR(f.it_power_w, watts);
            VERIFY_NEAR(f.house_power_w, 20e3);
            VERIFY_NEAR(f.facility_power_w, watts + 20e3);
            VERIFY_NEAR(f.gpu_power_w, 64 * 700.0);
            VERIFY_NEAR(f.heat_w, watts);
        }
        b.put("R", "load").value("rack_power_kw_idle", 10);
        VERIFY_NEAR(at(LoadCase::Idle).it_power_w, 10e3);
        VERIFY_NEAR(at(LoadCase::Training).it_power_w, 80e3); // without a typical power nameplate stands for it
        // Who keeps what was made of results keeps it by their number: no two of the program have the same one.
        const Engine one = solved(b.site()), two = solved(b.site());
        QVERIFY(one.results().revision != two.results().revision);
        // Another case of the same engine is the same as a fresh one.
        Engine engine = solved(b.site());
        QCOMPARE(engine.setView(viewAt("2026-01-01", LoadCase::Idle)).figures, at(LoadCase::Idle));
    }

    void flopsAndEquivalentsAreOfOnlineRacks() {
        // 64 × 989.4 = 63,321.6 TFLOP/s dense BF16 are 64 H100. Three racks in a hall with fans, one of them off, a
        // fourth without a feed: two are online. Accelerators' power is of the live ones, fed or not.
        auto b = heatSite();
        b.type(TypeBuilder("node", Role::Rack)
                   .kind("rack")
                   .text("it", "gpu")
                   .value("gpus", 64)
                   .value("gpu_tdp_w", 700)
                   .value("rack_power_kw_max", 10)
                   .value("flops_bf16_dense_tflops", 63321.6)
                   .value("flops_fp8_dense_tflops", 126643.2)
                   .value("flops_fp4_dense_tflops", 200000)
                   .power("feed", Direction::In, {13800}));
        b.type(TypeBuilder("switch", Role::Rack)
                   .kind("switch")
                   .text("it", "network")
                   .value("power_w_max", 500)
                   .power("feed", Direction::In, {13800}));
        b.put("HALL", "hall")
            .box(40, 40)
            .put("G", "grid")
            .put("ROW", "node", {0, 5})
            .in("HALL")
            .array(2, 2, 2, 2)
            .put("OFF", "node", {0, 10})
            .in("HALL")
            .outage("2025")
            .put("LONE", "node", {5, 10})
            .in("HALL");
        b.put("SW", "switch", {5, 5})
            .in("HALL")
            .array(4, 4, 2, 2)
            .put("FANS", "fans", {10, 0})
            .in("HALL")
            .put("CH", "chiller", {70, 0})
            .put("PUMP", "pump", {60, 0});
        b.power("G.out", "ROW.feed").power("G.out", "OFF.feed").power("G.out", "SW.feed");
        for (const char* device : {"FANS", "CH", "PUMP"}) b.power("G.out", std::string(device) + ".power");
        b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "FANS.coolant");
        const Engine engine = solved(b.site());
        const Figures& f = engine.results().figures;
        QCOMPARE(f.gpus_installed, std::int64_t{4 * 64});
        QCOMPARE(f.gpus_online, std::int64_t{2 * 64});
        QCOMPARE(f.racks, std::int64_t{4}); // switches are no racks
        VERIFY_NEAR(f.it_power_w, 3 * 10e3 + 4 * 500);
        VERIFY_NEAR(f.gpu_power_w, 3 * 64 * 700.0);
        VERIFY_NEAR(f.compute_bf16_dense_flops, 2 * 63321.6e12);
        VERIFY_NEAR(f.compute_fp8_dense_flops, 2 * 126643.2e12);
        VERIFY_NEAR(f.compute_fp4_dense_flops, 2 * 200000e12);
        VERIFY_NEAR(f.h100_equivalents, 128);
        VERIFY_NEAR(f.unserved_w, 10e3);
        VERIFY_NEAR(f.heat_w, 3 * 10e3 + 4 * 500 + 2000 * std::pow(32.0 / 50, 3));
    }

    void houseLoadGoesWithTheHall() {
        // 40 × 30 m at 15 W/m²: 18 kW, while the hall is live. Yards have none.
        auto b = powerSite();
        Settings s = plainSettings();
        s.house_load_w_per_m2 = 15;
        b.settings(s)
            .type(TypeBuilder("hall", Role::Structure).kind("hall").zone())
            .type(TypeBuilder("yard", Role::Structure).kind("yard").zone());
        b.put("HALL", "hall").box(40, 30).put("YARD", "yard").box(100, 100);
        Figures f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.house_power_w, 18e3);
        VERIFY_NEAR(f.facility_power_w, 18e3);
        QCOMPARE(solved(b.put("HALL", "hall").box(40, 30).outage("2025").site()).results().figures.house_power_w, 0.0);
        QCOMPARE(solved(b.put("HALL", "hall").box(40, 30).retired("2026-01-01").site()).results().figures.house_power_w,
                 0.0);
    }

    void areasAreThoseOfThePlan() {
        // Parcel: triangle 100 × 60 / 2 = 3,000 m². Built: hall 1,200 m², three racks outdoors 3 × 0.72 and a joint of
        // 1 m²; what stands in the hall or on a rack takes no ground of its own.
        auto b = heatSite();
        b.type(TypeBuilder("parcel", Role::Structure).kind("parcel").zone());
        b.put("PARCEL", "parcel")
            .outline({{0, 0}, {100, 0}, {0, 60}})
            .put("HALL", "hall", {200, 0})
            .box(40, 30)
            .put("IN", "rack", {200, 0})
            .in("HALL");
        b.put("OUT", "rack", {300, 0})
            .array(3, 3, 2, 2)
            .put("D", "door", {300, 1})
            .attachedTo("OUT")
            .put("J", "joint", {350, 0})
            .put("LATER", "joint", {360, 0})
            .energized("2027");
        const Figures f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.site_area_m2, 3000);
        VERIFY_NEAR(f.built_area_m2, 1200 + 3 * 0.72 + 1);
    }
    /// Ground of two parcels counts once: squares of 100 m, the second moved by (60, 70): 40 × 30 m in common.
    void groundOfTwoParcelsCountsOnce() {
        auto b = heatSite();
        b.type(TypeBuilder("parcel", Role::Structure).kind("parcel").zone());
        b.put("A", "parcel", {50, 50}).box(100, 100).put("B", "parcel", {110, 120}).box(100, 100);
        const Engine two = solved(b.site());
        VERIFY_NEAR(two.results().figures.site_area_m2, 20'000 - 40 * 30);
        const auto parts = two.why("site_area_m2");
        QCOMPARE(parts.size(), std::size_t(2));
        VERIFY_NEAR(parts[0].value + parts[1].value, two.results().figures.site_area_m2);
        // C is 90 to 110 by 60 to 80, 400 m²: of A's it holds 10 × 20, of B's (from y = 70) 20 × 10, of both 10 × 10.
        Engine three = solved(b.put("C", "parcel", {100, 70}).box(20, 20).site());
        VERIFY_NEAR(three.results().figures.site_area_m2, 18'800 + 400 - (200 + 200 - 100));
        // One that is not there yet holds nothing, and moved apart they add up.
        VERIFY_NEAR(
            solved(b.put("C", "parcel", {100, 70}).box(20, 20).energized("2030").site()).results().figures.site_area_m2,
            18'800);
        const std::vector<std::string> ids{"B"};
        three.update(moveBy(three.site(), ids, 500, 0));
        VERIFY_NEAR(three.results().figures.site_area_m2, 20'000 + 400 - 200);
    }

    void capitalIsABandOfPricedParts() {
        // Racks 3 × 1.0 … 1.4 M; turbine 10 MW × 1,100 … 2,150 USD/kW; hall 1,200 m² × 1,000 … 2,000; 100 m of cable in
        // two runs at 50 … 60 USD/m; 21 m of pipe, supply and return, at 200. The grid has no price. The retired
        // turbine and the rack to come cost nothing on this day.
        auto b = heatSite();
        b.type(TypeBuilder("priced-cable", Role::Conductor)
                   .kind("cable")
                   .value("capex_usd_per_km_low", 50e3)
                   .value("capex_usd_per_km_high", 60e3));
        b.type(TypeBuilder("pipe", Role::Conductor).kind("pipe").value("capex_usd_per_km", 200e3));
        b.put("HALL", "hall", {500, 0})
            .box(40, 30)
            .value("shell_usd_per_m2_low", 1000)
            .value("shell_usd_per_m2_high", 2000);
        b.put("G", "grid")
            .put("R", "load", {0, 101.1})
            .array(1, 3, 0, 0)
            .value("unit_price_usd_low", 1.0e6)
            .value("unit_price_usd_high", 1.4e6);
        b.put("T", "turbine", {50, 0}).value("capex_usd_per_kw_low", 1100).value("capex_usd_per_kw_high", 2150);
        b.put("OLD", "turbine", {90, 0})
            .value("capex_usd_per_kw", 1000)
            .retired("2025")
            .put("NEW", "load", {90, 30})
            .value("unit_price_usd", 1e6)
            .energized("2027");
        b.put("PUMP", "pump", {600, 0})
            .value("capex_usd", 1000)
            .put("CH", "chiller", {620, 0})
            .value("capex_usd_per_kw", 300);
        b.power("G.out", "R.feed_a", 'A', "priced-cable", 2).power("G.out", "NEW.feed_a", 'A', "priced-cable");
        b.link(Medium::Coolant, "CH.chilled", "PUMP.in", "pipe");
        const Site site = b.site();
        const Engine engine = solved(site);
        const Figures& f = engine.results().figures;
        const double cable = linkOf(engine, "L1").length_m * 2, pipe = linkOf(engine, "L3").length_m * 2;
        VERIFY_NEAR(cable, 3 * 100 * 2); // one line to each of the three, all 100 m
        VERIFY_NEAR(pipe, 2 * 21);       // PUMP.in is 0.5 m west of its middle, CH.chilled as far east of its own
        VERIFY_NEAR(f.capex_usd_low, 3e6 + 11e6 + 1.2e6 + cable * 50 + pipe * 200 + 1000 + 200 * 300);
        VERIFY_NEAR(f.capex_usd_high, 4.2e6 + 21.5e6 + 2.4e6 + cable * 60 + pipe * 200 + 1000 + 200 * 300);
        // Lines: G, R, T, HALL, PUMP, CH, cable, pipe: seven of eight are priced.
        VERIFY_NEAR(f.capex_priced_fraction, 7.0 / 8);
        QCOMPARE(found(engine, "cost.no-price"), Ids{"grid"});
        QCOMPARE(findingOf(engine, "cost.no-price").figures, std::string("1"));
    }
};

QTEST_GUILESS_MAIN(EngineCompute)
#include "tst_engine_compute.moc"
