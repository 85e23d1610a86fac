// SPDX-License-Identifier: GPL-3.0-or-later
// The site model as the engine reads it: dates and outages, arrays against single elements, layout findings, and sites
// that make no sense. Independent method for arrays: the same elements placed one by one.
#include "tests/support/hand_site.h"

#include <limits>

#include "core/site/edits.h"

using namespace gs;
using namespace gs::test;

namespace {

/// A site with losses, shortage of power (R4 of the array does not fit), rear doors, a hall and prices; elements stand
/// in a column of `n` with 3 m between them, as one array or as single components.
Site rows(bool asArrays, double grid_mw) {
    const int n = 5;
    auto b = heatSite();
    b.type(TypeBuilder("wire", Role::Conductor)
               .kind("cable")
               .value("resistance_ohm_per_km", 0.1)
               .value("rated_current_a", 400)
               .value("capex_usd_per_km", 50e3));
    Settings s = plainSettings();
    s.house_load_w_per_m2 = 5;
    b.settings(s)
        .put("HALL", "hall")
        .box(60, 60)
        .put("GRID", "grid", {100, 0})
        .value("capacity_mw", grid_mw)
        .put("PADA", "pad", {60, 0})
        .put("PADB", "pad", {60, 10});
    b.power("GRID.out", "PADA.hv").power("GRID.out", "PADB.hv");
    b.put("FANS", "fans", {20, 0})
        .in("HALL")
        .put("CH", "chiller", {80, 20})
        .array(3, 3, 5, 5)
        .put("PUMP", "pump", {80, 30})
        .value("flow_m3_h", 72);
    for (const char* device : {"FANS", "CH", "PUMP"})
        b.power("PADB.lv", std::string(device) + ".power", 'A', "wire", 4);
    b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "FANS.coolant");
    for (int i = 0; i < (asArrays ? 1 : n); ++i) {
        const std::string k = asArrays ? "" : std::to_string(i);
        const double y = asArrays ? 0 : 3.0 * i - 3.0 * (n - 1) / 2;
        const auto many = [&] {
            if (asArrays) b.array(1, n, 3, 3);
        };
        b.put("R" + k, "rack", {0, y}).in("HALL").value("unit_price_usd", 1e6).value("flops_bf16_dense_tflops", 1000);
        many();
        b.put("D" + k, "door", {0, y + 0.75}).in("HALL").attachedTo("R" + k);
        many();
        b.put("CDU" + k, "cdu", {5, y}).in("HALL");
        many();
        b.put("BAT" + k, "battery", {-40, y});
        many();
        b.power("PADA.lv", "R" + k + ".feed_a", 'A', "wire")
            .power("PADB.lv", "R" + k + ".feed_b", 'B', "wire")
            .power("PADB.lv", "D" + k + ".power", 'A', "wire");
        b.power("PADA.lv", "CDU" + k + ".power", 'A', "wire").power("PADA.lv", "BAT" + k + ".ac", 'A', "wire");
        b.coolant("PUMP.out", "CDU" + k + ".primary")
            .coolant("PUMP.out", "D" + k + ".coolant")
            .coolant("CDU" + k + ".secondary", "R" + k + ".coolant");
    }
    return b.site();
}

/// Site figures of two engines agree; how a sum of lines is rounded to the microwatt may differ.
bool sameFigures(const Engine& a, const Engine& b) {
    const auto x = figureRows(a.results().figures), y = figureRows(b.results().figures);
    bool same = true;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (std::string(x[i].key) != "capex_priced_fraction") // counts lines, of which single elements have more
            same = isNear(x[i].key, x[i].value.value_or(-1), y[i].value.value_or(-1)) && same;
    return same;
}

} // namespace

class EngineModel : public QObject {
    Q_OBJECT

private slots:
    void datesAndOutagesAreReadToTheDay() {
        // energized: first day on; retired: first day gone; outage: first day off to the day before it is back. A
        // partial date is its first day.
        auto b = powerSite();
        b.put("G", "grid")
            .put("R", "load")
            .energized("2025-03")
            .retired("2026")
            .outage("2025-06-10", "2025-06-12")
            .outage("2025-12-30")
            .power("G.out", "R.feed_a");
        const Site site = b.site();
        const auto check = [&](const char* day, int installed, double watts) {
            const Figures f = solved(site, viewAt(day)).results().figures;
            return f.gpus_installed == installed && f.it_power_w == watts;
        };
        QVERIFY(check("2025-02-28", 0, 0));
        QVERIFY(check("2025-03-01", 64, 80e3));
        QVERIFY(check("2025-06-09", 64, 80e3));
        QVERIFY(check("2025-06-10", 64, 0));
        QVERIFY(check("2025-06-11", 64, 0));
        QVERIFY(check("2025-06-12", 64, 80e3));
        QVERIFY(check("2025-12-29", 64, 80e3));
        QVERIFY(check("2025-12-30", 64, 0)); // an outage without an end
        QVERIFY(check("2025-12-31", 64, 0));
        QVERIFY(check("2026-01-01", 0, 0));
        // The same through one engine that goes from day to day.
        Engine engine = solved(site, viewAt("2024-01-01"));
        for (const char* day : {"2025-06-11", "2026-01-01", "2025-03-01", "2025-06-12", "2025-02-28"})
            QCOMPARE(engine.setView(viewAt(day)).figures, solved(site, viewAt(day)).results().figures);
    }

    void anArrayIsItsElements() {
        for (const LoadCase loadCase : {LoadCase::Nameplate, LoadCase::Idle}) {
            const View view = viewAt("2026-01-01", loadCase);
            // Enough of everything.
            const Engine array = solved(rows(true, 10), view), single = solved(rows(false, 10), view);
            QVERIFY(sameFigures(array, single));
            QCOMPARE(array.results().figures.gpus_online, std::int64_t{5 * 64});
            QVERIFY(array.results().figures.losses_w > 3000);
        }
        // 0.42 MW: short of about two racks.
        const Engine array = solved(rows(true, 0.42)), single = solved(rows(false, 0.42));
        QVERIFY(sameFigures(array, single));
        QVERIFY(array.results().figures.gpus_online > 0 && array.results().figures.gpus_online < 5 * 64);
    }

    void anArrayTakenApartStaysWhatItWas() {
        Site site = rows(true, 10);
        const Engine before = solved(site);
        for (const char* id : {"R", "CH", "BAT"}) { // doors and CDUs come apart with the racks they belong to
            apply(site, splitArray(site, id));
            QVERIFY2(sameFigures(before, solved(site)), id);
        }
        QCOMPARE(site.components().size(),
                 static_cast<std::size_t>(rows(true, 10).components().size() + 4 + 4 + 4 + 2 + 4));
    }

    void overlapsClearancesAndOutlinesAreFound() {
        auto b = heatSite();
        b.type(TypeBuilder("breather", Role::Rejector).kind("chiller").value("airflow_clearance_m", 3));
        b.put("A1", "joint", {0, 0}).put("A2", "joint", {0.5, 0}).put("A3", "joint", {1.6, 0});
        b.put("GONE", "joint", {0, 0.2})
            .retired("2020")
            .put("A4", "joint", {0, 0.4})
            .energized("2020"); // A4 overlaps A1 and A2; GONE and A4 never meet
        b.put("B1", "breather", {50, 0}).put("B2", "joint", {53, 0}).put("B3", "joint", {47, 5});
        b.put("HALL", "hall", {200, 0})
            .box(20, 20)
            .put("H1", "joint", {209, 0})
            .in("HALL")
            .put("H2", "joint", {209.8, 5})
            .in("HALL");
        const Engine engine = solved(b.site());
        std::vector<Ids> overlaps;
        for (const Finding& finding : engine.findings())
            if (finding.code == "layout.overlap") overlaps.push_back(finding.ids);
        QCOMPARE(overlaps,
                 (std::vector<Ids>{{"A1", "A2"}, {"A1", "A4"}, {"A1", "GONE"}, {"A2", "A4"}, {"A2", "GONE"}}));
        QCOMPARE(findingOf(engine, "layout.clearance").ids, (Ids{"B1", "B2"})); // 2 m free of the 3 it needs
        QCOMPARE(findingOf(engine, "layout.outside-zone").ids, (Ids{"H2", "HALL"}));
        QCOMPARE(found(engine, "layout.outside-zone").size(), std::size_t{1});
    }

    void whatIsThereBeforeItsFeedIsFound() {
        auto b = powerSite();
        b.put("G", "grid")
            .energized("2025-06-01")
            .put("EARLY", "load")
            .energized("2025-05-31")
            .put("SAME", "load")
            .energized("2025-06-01")
            .put("ALWAYS", "load");
        for (const char* rack : {"EARLY", "SAME", "ALWAYS"}) b.power("G.out", std::string(rack) + ".feed_a");
        QCOMPARE(found(solved(b.site()), "date.before-feed"), Ids{"EARLY"});
        QCOMPARE(found(solved(b.put("G", "grid").energized("2025-05").site()), "date.before-feed"), Ids{});
    }

    void coolantLoopsThatFeedEachOtherAreFound() {
        auto b = heatSite();
        b.put("G", "grid")
            .put("X1", "cdu")
            .put("X2", "cdu")
            .put("R", "rack")
            .power("G.out", "R.feed_a")
            .power("G.out", "X1.power")
            .power("G.out", "X2.power");
        b.coolant("X1.secondary", "X2.primary")
            .coolant("X2.secondary", "X1.primary")
            .coolant("X1.secondary", "R.coolant");
        const Engine engine = solved(b.site());
        QVERIFY(!found(engine, "cooling.cycle").empty());
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
    }

    void senselessSitesGiveFindingsNotExceptions() {
        const double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
        for (const double value : {nan, infinity, -infinity, 1e308, -1e308, -5.0, 0.0}) {
            auto b = heatSite();
            b.put("HALL", "hall")
                .box(40, 40)
                .put("GRID", "grid")
                .value("capacity_mw", value)
                .put("R", "rack")
                .in("HALL")
                .value("rack_power_kw_max", value)
                .value("power_factor", value);
            b.put("CDU", "cdu")
                .in("HALL")
                .value("approach_k", value)
                .put("FANS", "fans")
                .in("HALL")
                .value("rated_heat_kw", value)
                .put("PUMP", "pump")
                .value("flow_m3_h", value);
            b.put("CH", "chiller")
                .value("leaving_water_set_point_c", value)
                .put("PAD", "pad")
                .value("rated_mva", value)
                .put("BAT", "battery")
                .value("energy_mwh", value);
            b.put("WHAT", "no-such-type").put("SELF", "rack").attachedTo("SELF").put("LOST", "rack").in("NOWHERE");
            b.power("GRID.out", "PAD.hv")
                .power("PAD.lv", "R.feed_a", 'A', "cable")
                .power("PAD.lv", "NOBODY.in")
                .power("WHAT.out", "R.feed_b", 'B')
                .power("PAD.lv", "PAD.hv");
            b.power("PAD.lv", "R.no-such-port")
                .coolant("CH.chilled", "PUMP.in")
                .coolant("PUMP.out", "CDU.primary")
                .coolant("CDU.secondary", "R.coolant")
                .gas("CH.chilled", "R.coolant");
            Settings s = plainSettings();
            s.dry_bulb_c = value;
            s.wet_bulb_c = value;
            s.altitude_m = value;
            s.house_load_w_per_m2 = value;
            const Engine engine = solved(b.settings(s).site());
            for (const FigureRow& row : figureRows(engine.results().figures))
                QVERIFY2(!row.value || std::isfinite(*row.value), row.key);
            for (const LimitRow& row : engine.limits())
                QVERIFY2(std::isfinite(row.used) && std::isfinite(row.limit), row.id.c_str());
            const bool isBad = !std::isfinite(value) || std::abs(value) > 1e15;
            QCOMPARE(found(engine, "value.range").size(), isBad ? std::size_t{8} : std::size_t{0});
        }
    }
};

QTEST_GUILESS_MAIN(EngineModel)
#include "tst_engine_model.moc"
