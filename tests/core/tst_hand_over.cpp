// SPDX-License-Identifier: GPL-3.0-or-later
// A node above its rating hands the excess to the other live feeds of the same loads while these have room.
// Expected flows are worked out by hand in the comments; losses from the transformer's own formula.
#include <QTest>

#include <array>
#include <random>

#include "core/engine/engine.h"
#include "core/generate/generate.h"
#include "core/site/edits.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

using D = Direction;
const double ampereOfKilowatt =
    1000 / (std::sqrt(3.0) * 480 * 0.95); // a lossless panel of 1 kW at 480 V, power factor 0.95

class Case {
public:
    Case() {
        b.type(TypeBuilder("grid", Role::Source)
                   .kind("grid_connection")
                   .value("capacity_mw", 100)
                   .value("energy_price_usd_per_mwh", 60)
                   .power("out", D::Out, {480}));
        b.type(TypeBuilder("turbine", Role::Source)
                   .kind("gas_turbine")
                   .value("rated_power_mw", 1)
                   .value("energy_price_usd_per_mwh", 90)
                   .power("out", D::Out, {480}));
        b.type(TypeBuilder("rack", Role::Rack)
                   .kind("rack")
                   .value("gpus", 64)
                   .value("rack_power_kw_max", 80)
                   .value("liquid_heat_fraction", 0)
                   .value("air_heat_fraction", 0)
                   .power("feed_a", D::In, {480}, 1, 'A')
                   .power("feed_b", D::In, {480}, 1, 'B'));
        b.type(TypeBuilder("panel", Role::Converter)
                   .kind("switchgear")
                   .value("bus_current_a", 1e5)
                   .power("in", D::In, {480})
                   .power("out", D::Out, {480}));
        b.type(TypeBuilder("pad", Role::Converter)
                   .kind("transformer")
                   .value("rated_mva", 1)
                   .value("no_load_loss_kw", 2)
                   .value("load_loss_kw", 10)
                   .power("hv", D::In, {480})
                   .power("lv", D::Out, {480}));
        b.type(TypeBuilder("cable", Role::Conductor)
                   .kind("cable")
                   .value("resistance_ohm_per_km", 0.05)
                   .value("rated_current_a", 5000));
        b.put("GA", "grid").put("GB", "grid").put("GC", "grid");
    }
    Case& panel(const std::string& id, double rating_kw, const std::string& from) {
        b.put(id, "panel").value("bus_current_a", rating_kw * ampereOfKilowatt);
        b.power(from + ".out", id + ".in");
        return *this;
    }
    /// `count` racks of 80 kW on two panels; no second panel: on one feed.
    Case& racks(const std::string& id, int count, const std::string& a, const std::string& second = {}) {
        b.put(id, "rack").array(count, count);
        b.power(a, id + ".feed_a", 'A');
        if (!second.empty()) b.power(second, id + ".feed_b", 'B');
        return *this;
    }
    Engine& compute() {
        engine.compute(b.site(), {*parseDate("2026-01-01"), LoadCase::Nameplate});
        return engine;
    }
    double kilowatts(const std::string& id) const {
        return engine.component(engine.site().components().slotOf(id)).flow_w / 1000;
    }
    int overloads() const {
        int n = 0;
        for (const Finding& finding : engine.findings()) n += finding.code == "power.overload";
        return n;
    }
    double unserved_kw() const { return engine.results().figures.unserved_w / 1000; }

    SiteBuilder b;
    Catalog catalog;
    Engine engine{catalog};
};

bool near(double a, double b, double relative = 1e-9) {
    return std::fabs(a - b) <= relative * std::max(std::fabs(a), std::fabs(b));
}
#define NEAR(a, b)                                                                                                     \
    QVERIFY2(near(a, b), qPrintable(QStringLiteral("%1 instead of %2").arg(a, 0, 'g', 14).arg(b, 0, 'g', 14)))

double sumOf(const Engine& engine, const char* figure) {
    double sum = 0;
    for (const Contribution& term : engine.why(figure)) sum += term.value;
    return sum;
}

} // namespace

class HandOverTest : public QObject {
    Q_OBJECT
private slots:
    void excessGoesToTheOtherFeed() {
        // 12 x 80 = 960 kW, 480 a side. A carries 400: 80 go to B.
        Case c;
        c.panel("A", 400, "GA").panel("B", 1000, "GB").racks("R", 12, "A.out", "B.out").compute();
        NEAR(c.kilowatts("A"), 400.0);
        const ComponentResult full = c.engine.component(c.engine.site().components().slotOf("A"));
        QVERIFY(full.flow_w <= full.rating_w); // not a hair above: a plan marks that
        NEAR(c.kilowatts("B"), 560.0);
        NEAR(c.kilowatts("GB"), 560.0);
        QCOMPARE(c.overloads(), 0);
        QCOMPARE(c.unserved_kw(), 0.0);
        QVERIFY(c.engine.results().converged);
    }
    void onlyWhileThereIsRoom() {
        // A 400 + B 500 = 900 of 960 kW. B takes 20 more than its 480, A keeps 460; eleven racks (880 kW) are served.
        Case c;
        c.panel("A", 400, "GA").panel("B", 500, "GB").racks("R", 12, "A.out", "B.out").compute();
        NEAR(c.kilowatts("A"), 460.0);
        NEAR(c.kilowatts("B"), 500.0);
        QCOMPARE(c.overloads(), 1);
        NEAR(c.unserved_kw(), 80.0);
    }
    void whatHasOneFeedStays() {
        // On A: 3 x 80 with one feed, half of 5 x 80 with two: 240 + 200 = 440. Rated 300: 140 go to B.
        Case c;
        c.panel("A", 300, "GA")
            .panel("B", 1000, "GB")
            .racks("FIXED", 3, "A.out")
            .racks("R", 5, "A.out", "B.out")
            .compute();
        NEAR(c.kilowatts("A"), 300.0);
        NEAR(c.kilowatts("B"), 340.0);
    }
    void aSourceHandsOverToo() {
        // 10 x 80 = 800 kW, 400 a side. The turbine above A gives 300: 100 go to B, below it nothing is over.
        Case c;
        c.b.put("T", "turbine").value("rated_power_mw", 0.3);
        c.panel("A", 1000, "T").panel("B", 1000, "GB").racks("R", 10, "A.out", "B.out").compute();
        NEAR(c.kilowatts("T"), 300.0);
        NEAR(c.kilowatts("A"), 300.0);
        NEAR(c.kilowatts("B"), 500.0);
        QCOMPARE(c.overloads(), 0);
    }
    void loadsGiveInProportion() {
        // A feeds 5 racks shared with B and 15 shared with C: 200 + 600 = 800. Rated 600: of the 200 over, 50 go to B,
        // 150 to C.
        Case c;
        c.panel("A", 600, "GA").panel("B", 9000, "GB").panel("C", 9000, "GC");
        c.racks("R1", 5, "A.out", "B.out").racks("R2", 15, "A.out", "C.out").compute();
        NEAR(c.kilowatts("A"), 600.0);
        NEAR(c.kilowatts("B"), 250.0);
        NEAR(c.kilowatts("C"), 750.0);
    }
    void roomIsSharedInProportion() {
        // 5 x 80 = 400 kW each, 200 a side; A1 and A2 are 100 over. B carries 400 and has room for 100 of the 200
        // asked.
        Case c;
        c.panel("A1", 100, "GA").panel("A2", 100, "GC").panel("B", 500, "GB");
        c.racks("R1", 5, "A1.out", "B.out").racks("R2", 5, "A2.out", "B.out").compute();
        NEAR(c.kilowatts("A1"), 150.0);
        NEAR(c.kilowatts("A2"), 150.0);
        NEAR(c.kilowatts("B"), 500.0);
    }
    void aSwitchboardWithTwoInfeedsIsALoad() {
        // 10 x 80 = 800 kW on a board fed by A and B: 400 a side. A carries 250: B gives 550.
        Case c;
        c.panel("A", 250, "GA").panel("B", 1000, "GB");
        c.b.put("BOARD", "panel").value("bus_current_a", 9000 * ampereOfKilowatt);
        c.b.power("A.out", "BOARD.in", 'A').power("B.out", "BOARD.in", 'B');
        c.racks("R", 10, "BOARD.out").compute();
        NEAR(c.kilowatts("A"), 250.0);
        NEAR(c.kilowatts("B"), 550.0);
        NEAR(c.kilowatts("BOARD"), 800.0);
    }
    void aCheapSourceOnTwoBoardsIsNotPromisedTwice() {
        // Each board wants 480 kW and fills the cheap grid (600 kW) first: together 960. 360 go to the turbines.
        Case c;
        c.b.put("CHEAP", "grid").value("capacity_mw", 0.6);
        c.b.put("T1", "turbine").put("T2", "turbine");
        for (const char* n : {"1", "2"}) {
            const std::string board = std::string("BOARD") + n;
            c.b.put(board, "panel");
            c.b.power("CHEAP.out", board + ".in").power(std::string("T") + n + ".out", board + ".in");
            c.racks(std::string("R") + n, 6, board + ".out");
        }
        c.compute();
        NEAR(c.kilowatts("CHEAP"), 600.0);
        NEAR(c.kilowatts("T1"), 180.0);
        NEAR(c.kilowatts("T2"), 180.0);
        QCOMPARE(c.overloads(), 0);
    }
    void aSmallTransformerOnABigGridStillGives() {
        // 1 MVA below 100 MW: what it can give is its rating, 950 kW, not what is left of 100 MW after the loss of 100
        // MW.
        Case c;
        c.b.put("PAD", "pad");
        c.b.power("GA.out", "PAD.hv");
        c.racks("R", 10, "PAD.lv").compute();
        NEAR(c.kilowatts("PAD"), 800.0);
        QCOMPARE(c.unserved_kw(), 0.0);
    }
    void excessTwoLevelsUp() {
        // Main A (500 kW) above two panels whose racks (8 x 80, 320 a side each) also hang on B: 640 - 500 = 140 over,
        // 70 of each.
        Case c;
        c.panel("MAINA", 500, "GA").panel("MAINB", 9000, "GB");
        for (const char* n : {"1", "2"}) {
            const std::string a = std::string("A") + n, bb = std::string("B") + n;
            c.panel(a, 400, "MAINA").panel(bb, 400, "MAINB");
            c.racks(std::string("R") + n, 8, a + ".out", bb + ".out");
        }
        c.compute();
        NEAR(c.kilowatts("MAINA"), 500.0);
        NEAR(c.kilowatts("A1"), 250.0);
        NEAR(c.kilowatts("B2"), 390.0);
        NEAR(c.kilowatts("MAINB"), 780.0);
    }
    void lossesFollowTheHandedFlow() {
        // Pads of 1 MVA (950 kW at 0.95), 2 kW no-load, 10 kW load loss; 20 x 80 = 1,600 kW. PADA is set to 0.6 MVA:
        // 570 kW, so 230 go to PADB: 1,030 kW of a pad set to 2 MVA. Loss = P0 + Pk (P / pf / S)²: A 2 + 10 (570/570)²
        // = 12, B 2 + 10 (1030/1900)² = 4.938781...
        Case c;
        c.b.put("PADA", "pad").value("rated_mva", 0.6);
        c.b.put("PADB", "pad").value("rated_mva", 2);
        c.b.power("GA.out", "PADA.hv").power("GB.out", "PADB.hv", 'B');
        c.racks("R", 20, "PADA.lv", "PADB.lv").compute();
        NEAR(c.kilowatts("PADA"), 570.0);
        NEAR(c.kilowatts("PADB"), 1030.0);
        NEAR(c.engine.results().figures.losses_w, 1000 * (12 + 2 + 10 * (1030.0 / 1900) * (1030.0 / 1900)));
        NEAR(c.kilowatts("GA"), 582.0);
        QCOMPARE(c.overloads(), 0);
    }
    void cablesOfRacksLoseWhatTheyCarry() {
        // One rack of 80 kW on A (30 kW) and B: 30 and 50 kW. Loss of a cable: 3 I² R L, I = P / (√3 U pf), L from the
        // engine.
        Case c;
        c.panel("A", 30, "GA").panel("B", 1000, "GB");
        c.b.put("R", "rack", {40, 0});
        c.b.link(Medium::Power, "A.out", "R.feed_a", "cable", 1, 'A')
            .link(Medium::Power, "B.out", "R.feed_b", "cable", 1, 'B');
        Engine& engine = c.compute();
        double losses = 0, arriving[2] = {};
        for (const auto& [link, feed] : {std::pair{"L3", 0}, std::pair{"L4", 1}}) {
            const LinkResult result = engine.link(engine.site().links().slotOf(link));
            arriving[feed] = result.flow_w;
            const double current = result.flow_w / (std::sqrt(3.0) * 480 * 0.95);
            NEAR(result.current_a, current);
            QVERIFY(std::fabs(result.loss_w - 3 * current * current * 0.05 * result.length_m / 1000) <
                    1e-6); // watts are kept to 1 µW
            losses += result.loss_w;
        }
        NEAR(arriving[0] + arriving[1], 80000.0);
        NEAR(c.kilowatts("A"), 30.0); // its rating, with the cable's loss
        NEAR(engine.results().figures.losses_w, losses);
        QCOMPARE(sumOf(engine, "losses_w"), engine.results().figures.losses_w);
        QCOMPARE(sumOf(engine, "facility_power_w"), engine.results().figures.facility_power_w);
    }
    void anArrayIsItsElements() {
        const auto build = [](bool single) {
            Case c;
            c.b.put("PADA", "pad").value("rated_mva", 0.4);
            c.b.put("PADB", "pad");
            c.b.power("GA.out", "PADA.hv").power("GB.out", "PADB.hv", 'B');
            if (single)
                for (int i = 0; i < 10; ++i) c.racks("R" + std::to_string(i), 1, "PADA.lv", "PADB.lv");
            else c.racks("R", 10, "PADA.lv", "PADB.lv");
            Figures figures = c.compute().results().figures;
            figures.built_area_m2 = 0;
            return figures;
        };
        QVERIFY(build(true) == build(false));
    }
    void updateEqualsCompute() {
        // Ratings, loads, dates and links at random, so that hand-overs begin, move and end.
        Case c;
        c.panel("MAINA", 900, "GA").panel("MAINB", 900, "GB");
        for (int i = 0; i < 4; ++i) {
            const std::string n = std::to_string(i);
            c.b.put("PADA" + n, "pad").value("rated_mva", 0.5);
            c.b.put("PADB" + n, "pad").value("rated_mva", 0.5);
            c.b.power("MAINA.out", "PADA" + n + ".hv").power("MAINB.out", "PADB" + n + ".hv");
            c.racks("R" + n, 3, "PADA" + n + ".lv", "PADB" + n + ".lv");
            c.racks("S" + n, 1, "PADA" + n + ".lv", "PADB" + std::to_string((i + 1) % 4) + ".lv");
        }
        c.b.put("BOARD", "panel");
        c.b.power("PADA0.lv", "BOARD.in", 'A').power("PADB0.lv", "BOARD.in", 'B');
        c.racks("T", 2, "BOARD.out");
        Engine& live = c.compute();
        Engine cold(c.catalog);
        std::mt19937 random(7);
        const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        std::vector<ChangeSet> done;
        int handed = 0, settled = 0;
        for (int step = 0; step < 1500; ++step) {
            if (step % 25 == 0) { // before outages and removed links have taken everything down
                live.compute(c.b.site(), live.results().view);
                done.clear();
            }
            ChangeSet change;
            if (below(6) == 0 && !done.empty()) {
                change = inverse(done.back());
                done.pop_back();
            } else if (below(5) == 0 && live.site().links().size() > 20) {
                const auto ids = live.site().links().sortedIds();
                auto before =
                    live.site().links().get(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]);
                if (below(3) == 0) change.links.push_back({before, nullptr});
                else {
                    Link link = *before;
                    link.feed = below(2) ? 'A' : 'B';
                    link.conductor = below(2) ? "cable" : "";
                    change.links.push_back({before, std::make_shared<const Link>(link)});
                }
                done.push_back(change);
            } else {
                const auto ids = live.site().components().sortedIds();
                auto before =
                    live.site().components().get(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]);
                Component next = *before;
                switch (below(5)) {
                case 0: next.values["rated_mva"] = 0.1 + below(100) / 100.0; break;
                case 1: next.values["rack_power_kw_max"] = 40 + below(100); break;
                case 2:
                    next.array.count = 1 + below(5);
                    next.array.columns = next.array.count;
                    break;
                case 3:
                    next.outages = below(4) == 0 ? std::vector<Outage>{{*parseDate("2025-12-01"), std::nullopt, "x"}}
                                                 : std::vector<Outage>{};
                    break;
                default: next.values["bus_current_a"] = (500 + below(1000)) * ampereOfKilowatt; break;
                }
                change.components.push_back({before, std::make_shared<const Component>(next)});
                done.push_back(change);
            }
            live.update(change);
            cold.compute(live.site(), live.results().view);
            for (const auto* results : {&live.results(), &cold.results()}) settled += results->converged;
            const auto x = figureRows(live.results().figures), y = figureRows(cold.results().figures);
            for (std::size_t i = 0; i < x.size(); ++i)
                if (x[i].value != y[i].value) QFAIL(qPrintable(QStringLiteral("step %1: %2").arg(step).arg(x[i].key)));
            QCOMPARE(live.results().passes, cold.results().passes);
            for (const std::string& id : live.site().components().sortedIds())
                QCOMPARE(live.component(live.site().components().slotOf(id)).flow_w,
                         cold.component(cold.site().components().slotOf(id)).flow_w);
            for (const std::string& id : live.site().links().sortedIds()) {
                const LinkResult a = live.link(live.site().links().slotOf(id)),
                                 b = cold.link(cold.site().links().slotOf(id));
                QCOMPARE(a.flow_w, b.flow_w);
                QCOMPARE(a.loss_w, b.loss_w);
            }
            QVERIFY(live.findings() == cold.findings());
            QVERIFY(live.limits(100) == cold.limits(100));
            QCOMPARE(sumOf(live, "losses_w"), live.results().figures.losses_w);
            handed += live.results().passes > 1;
        }
        QVERIFY2(handed > 200, qPrintable(QString::number(handed)));
        QCOMPARE(settled, 3000);
    }
    /// A site of turbines that each feed many halls, of which some go: every converter has two feeds, and what is moved
    /// from one turbine may come back to it by another way. As long as those that are left carry the site none of them
    /// is above its rating; beyond that each gives all it has. Either settles within a few passes.
    void turbinesThatAreLeftCarryWhatTheyCan() {
        Wish wish;
        wish.target = WishTarget::FacilityPower;
        wish.amount = 2e9;
        wish.power = WishPower::Turbines;
        wish.cooling = WishCooling::DryCoolers;
        wish.redundancy = {{"sources", "n+1"}, {"ups", "2n"}};
        Site site = generate(wish, test::shippedCatalog()).site;
        std::vector<std::string> turbines;
        for (const std::string& id : site.components().sortedIds())
            if (site.typeOf(*site.component(id))->role == Role::Source) turbines.push_back(id);
        QVERIFY(turbines.size() >= 7);
        Engine engine(test::shippedCatalog());
        bool wasShort = false;
        for (std::size_t gone = 0; gone < 5; ++gone) {
            engine.compute(site, {lastDate(site), LoadCase::Nameplate});
            const Results& results = engine.results();
            QVERIFY2(results.converged, qPrintable(QString::number(gone)));
            QVERIFY2(results.passes < 12, qPrintable(QString::number(results.passes)));
            const bool isShort = results.figures.reserve_w < 0;
            QCOMPARE(results.figures.unserved_w > 0, isShort);
            for (const SourceRow& row : results.sources)
                QVERIFY2(isShort || row.output_w <= row.capacity_w * (1 + 1e-9), row.id.c_str());
            for (const Finding& finding : engine.findings())
                QVERIFY2(isShort || finding.code != "power.overload", finding.text.c_str());
            wasShort = wasShort || isShort;
            apply(site, removeComponents(site, std::array{turbines[gone]}));
        }
        QVERIFY(wasShort);
    }
};

QTEST_APPLESS_MAIN(HandOverTest)
#include "tst_hand_over.moc"
