// SPDX-License-Identifier: GPL-3.0-or-later
// One-click fixes. The judge is the engine: after the fix the finding is gone, and undoing it brings the site back.
#include <QtTest>

#include "core/engine/engine.h"
#include "core/layout/autoconnect.h"
#include "core/layout/fixes.h"
#include "core/layout/free_place.h"
#include "core/layout/geometry.h"
#include "core/layout/try_fix.h"
#include "tests/support/hand_site.h"
#include "tests/support/small_site.h"

using namespace gs;
using namespace gs::test;

namespace {

const Catalog empty; // every type is the site's own

/// Types of the small site and some that let a site be checked on paper.
SiteBuilder builder() {
    using D = Direction;
    SiteBuilder b;
    for (const Type& type : smallTypes()) b.type(type);
    b.type(TypeBuilder("bar", Role::Converter, 2, 1)
               .kind("switchgear")
               .power("in", D::In, {480})
               .power("out", D::Out, {480}));
    b.type(TypeBuilder("load", Role::Load, 1, 1).value("power_kw", 150).power("power", D::In, {480}, 1));
    return b;
}

/// A grid connection, a bus and a 1 MVA transformer (950 kW at the default power factor of 0.95).
SiteBuilder fedBuilder() {
    SiteBuilder b = builder();
    b.put("GRID", "grid", {-100, 0}).put("BUS", "bus", {-60, 0}).put("PAD", "pad", {-30, 0});
    b.power("GRID.out", "BUS.in").power("BUS.out", "PAD.hv");
    return b;
}

Engine computed(const Site& site) {
    Engine engine(empty);
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

const Finding* find(const std::vector<Finding>& list, const std::string& code, const std::string& id) {
    for (const Finding& finding : list)
        if (finding.code == code && !finding.ids.empty() && finding.ids.front() == id) return &finding;
    return nullptr;
}

std::vector<std::string> idsOf(const Site& site) {
    std::vector<std::string> ids = site.components().sortedIds();
    const std::vector<std::string> links = site.links().sortedIds();
    ids.insert(ids.end(), links.begin(), links.end());
    return ids;
}

} // namespace

class TestFixes : public QObject {
    Q_OBJECT

    /// Finds, plans, applies and judges. Returns the site after the fix.
    static Site cure(const Site& site, const std::string& code, const std::string& id, std::string* text = nullptr) {
        Engine engine = computed(site);
        const std::vector<Finding> before = engine.findings();
        const Finding* finding = find(before, code, id);
        if (!finding) {
            for (const Finding& f : before) qWarning("%s: %s", f.code.c_str(), f.text.c_str());
            QTest::qFail("the site does not have the finding", __FILE__, __LINE__);
            return site;
        }
        if (!hasFix(code)) QTest::qFail("hasFix() says no", __FILE__, __LINE__);
        const std::optional<Fix> fix = planFix(site, empty, *finding);
        if (!fix) {
            QTest::qFail("there is no fix", __FILE__, __LINE__);
            return site;
        }
        if (text) *text = fix->text;
        engine.update(fix->change);
        const std::vector<Finding> after = engine.findings();
        if (const Finding* left = find(after, code, id))
            QTest::qFail(("still there: " + left->text).c_str(), __FILE__, __LINE__);
        // Nothing worse in exchange: no more errors than before.
        const auto errors = [](const std::vector<Finding>& list) {
            return std::count_if(list.begin(), list.end(),
                                 [](const Finding& f) { return f.severity == Severity::Error; });
        };
        if (errors(after) >= errors(before) && finding->severity == Severity::Error)
            QTest::qFail("as many errors as before", __FILE__, __LINE__);
        Site fixed = site;
        apply(fixed, fix->change);
        Site undone = fixed;
        apply(undone, inverse(fix->change));
        if (idsOf(undone) != idsOf(site)) QTest::qFail("undo leaves something behind", __FILE__, __LINE__);
        for (const std::string& component : site.components().sortedIds())
            if (!(*undone.component(component) == *site.component(component)))
                QTest::qFail("undo changes a component", __FILE__, __LINE__);
        for (const std::string& link : site.links().sortedIds())
            if (!(*undone.link(link) == *site.link(link))) QTest::qFail("undo changes a link", __FILE__, __LINE__);
        return fixed;
    }

private slots:
    void connectsWhatHasNoFeed() {
        Site site = fedBuilder().put("LOAD", "load", {-20, 0}).site();
        std::string text;
        const Site fixed = cure(site, "power.no-feed", "LOAD", &text);
        QCOMPARE(fixed.links().size(), site.links().size() + 1);
        QCOMPARE(text, std::string("Connects LOAD to PAD"));
    }

    void connectsGas() {
        const Site site = builder()
                              .put("GAS", "supply-gas", {0, 0})
                              .put("T", "turbine", {30, 0})
                              .put("BUS", "bus", {60, 0})
                              .power("T.out", "BUS.in")
                              .site();
        const Site fixed = cure(site, "gas.unsupplied", "T");
        QCOMPARE(fixed.links().size(), std::size_t(2));
    }

    void connectsCoolant() {
        SiteBuilder b = fedBuilder();
        b.put("BAR", "bar", {-20, 0}).power("PAD.lv", "BAR.in").put("HALL", "hall", {0, 40}).box(40, 30);
        b.put("R", "rack", {0, 40})
            .in("HALL")
            .power("BAR.out", "R.feed_a")
            .put("CDU", "cdu", {4, 40})
            .in("HALL")
            .power("BAR.out", "CDU.power");
        const Site fixed = [&] {
            const Site site = b.site();
            Engine engine = computed(site);
            const std::vector<Finding> findings = engine.findings();
            const Finding* finding = find(findings, "cooling.no-loop", "R");
            if (!finding) return site;
            const std::optional<Fix> fix = planFix(site, empty, *finding);
            Site result = site;
            if (fix) apply(result, fix->change);
            return result;
        }();
        // The rack's air share still has no way out (no air handler), but its coolant port has one.
        const Slot slot = fixed.components().slotOf("R");
        const auto& links = fixed.linksOf(slot);
        QVERIFY(std::any_of(links.begin(), links.end(), [&](Slot l) {
            return fixed.links().at(l)->medium == Medium::Coolant && fixed.links().at(l)->from.component == "CDU";
        }));
    }

    /// 14 racks of 80 kW = 1,120 kW on 950 kW: one more transformer beside it, 560 kW each.
    void addsATransformerBesideTheOverloadedOne() {
        SiteBuilder b = fedBuilder();
        b.put("BAR", "bar", {-20, 0}).power("PAD.lv", "BAR.in");
        b.put("R", "rack", {0, 30}).array(14, 14, 0.6, 1.2).power("BAR.out", "R.feed_a");
        const Site site = b.site();
        std::string text;
        const Site fixed = cure(site, "power.overload", "PAD", &text);
        QCOMPARE(fixed.components().size(), site.components().size() + 1);
        QCOMPARE(fixed.links().size(), site.links().size() + 2); // from the bus, to the bar
        QVERIFY2(text.find("linked alike") != std::string::npos, text.c_str());
        Engine engine = computed(fixed);
        const ComponentResult one = engine.component(fixed.components().slotOf("PAD"));
        // Equal ratings take equal halves of what the bar draws; the bar has no loss of its own.
        QVERIFY2(std::abs(one.flow_w - 560e3) < 1, qPrintable(QString::number(one.flow_w)));
    }

    /// Racks take one link per feed: half of them move to the new transformer, 7 x 80 = 560 kW each.
    void movesEverySecondLinkWhereAPortTakesOnlyOne() {
        SiteBuilder b = fedBuilder();
        for (int i = 0; i < 14; ++i) {
            const std::string id = "R" + std::to_string(100 + i);
            b.put(id, "rack", {0.6 * i, 30}).power("PAD.lv", id + ".feed_a");
        }
        const Site site = b.site();
        const Site fixed = cure(site, "power.overload", "PAD");
        QCOMPARE(fixed.links().size(), site.links().size() + 1); // only the one from the bus is new
        std::map<std::string, int> perUnit;
        for (const std::string& id : fixed.links().sortedIds())
            if (fixed.link(id)->to.port == "feed_a") ++perUnit[fixed.link(id)->from.component];
        QCOMPARE(perUnit.size(), std::size_t(2));
        for (const auto& [id, count] : perUnit) QCOMPARE(count, 7);
    }

    /// As before, but an output takes five links: of the seven that were to move two find no room and stay, 9 x 80 kW.
    void whatFindsNoRoomStaysWhereItIs() {
        SiteBuilder b = fedBuilder();
        b.type(TypeBuilder("pad", Role::Converter, 3, 3)
                   .kind("transformer")
                   .value("rated_mva", 1)
                   .power("hv", Direction::In, {13800})
                   .power("lv", Direction::Out, {480}, 5));
        for (int i = 0; i < 14; ++i) {
            const std::string id = "R" + std::to_string(100 + i);
            b.put(id, "rack", {0.6 * i, 30}).power("PAD.lv", id + ".feed_a");
        }
        const Site site = b.site();
        const Site fixed = cure(site, "power.overload", "PAD");
        QCOMPARE(fixed.links().size(), site.links().size() + 1); // none is lost
        std::map<std::string, int> perUnit;
        for (const std::string& id : fixed.links().sortedIds())
            if (fixed.link(id)->to.port == "feed_a") ++perUnit[fixed.link(id)->from.component];
        QCOMPARE(perUnit.size(), std::size_t(2));
        QCOMPARE(perUnit["PAD"], 9);
    }

    /// 500 kW at 480 V and 0.95: 633 A on a cable for 380 A: two runs of 317 A.
    void laysMoreRuns() {
        const Site site = fedBuilder()
                              .put("LOAD", "load", {-26, 0})
                              .value("power_kw", 500)
                              .power("PAD.lv", "LOAD.power", 'A', "cable")
                              .site();
        const Site fixed = cure(site, "power.overload", "L3");
        QCOMPARE(fixed.link("L3")->runs, 2);
    }

    /// 150 kW at 480 V: 190 A; sqrt(3) x 190 x (0.095 x 0.95 + 0.128 x 0.312) Ω/km x 0.7 km = 29.9 V = 6.2 %: two runs
    /// halve it.
    void halvesAVoltageDrop() {
        const Site site = fedBuilder().put("LOAD", "load", {670, 0}).power("PAD.lv", "LOAD.power", 'A', "cable").site();
        const Site fixed = cure(site, "link.too-long", "L3");
        QCOMPARE(fixed.link("L3")->runs, 2);
    }

    /// A row of six racks is one component whose coolant port takes one link: 6 x 80 x 0.7 = 336 kW for a CDU of 300.
    /// A CDU beside it would never reach the row, so the CDU becomes an array of two of 600 kW on the links it has.
    void addsACduToTheLoopOfARow() {
        SiteBuilder b = fedBuilder();
        b.put("BAR", "bar", {-20, 0})
            .power("PAD.lv", "BAR.in")
            .put("CDU", "cdu", {5, 20})
            .power("BAR.out", "CDU.power");
        b.put("CH", "chiller", {40, 20}).power("BAR.out", "CH.power").put("PUMP", "pump", {30, 20});
        b.power("BAR.out", "PUMP.power").coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary");
        b.put("ROW", "rack", {0, 30}).array(6, 6, 0.6).power("BAR.out", "ROW.feed_a");
        b.coolant("CDU.secondary", "ROW.coolant");
        const Site site = b.site();
        Engine engine = computed(site);
        const std::vector<Finding> findings = engine.findings();
        const Finding* finding = find(findings, "cooling.over", "CDU");
        QVERIFY(finding);
        const bool said = std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
            return f.code == "cooling.over" && f.remedy == "Add a CDU to the loop or spread its racks.";
        });
        QVERIFY(said);
        const std::optional<Fix> fix = tryFix(engine, empty, *finding);
        QVERIFY(fix);
        QCOMPARE(engine.site().component("CDU")->array.count, 2);
        QCOMPARE(idsOf(engine.site()), idsOf(site)); // no part beside it
        QVERIFY(!find(engine.findings(), "cooling.over", "CDU"));
        QVERIFY(!find(engine.findings(), "layout.overlap", "CDU"));
    }
    /// Five racks give 5 x 80 x 0.7 = 280 kW to a CDU of 300. A sixth beside it would make 336: the link is tried and
    /// taken back. With no CDU within reach there is nothing to try.
    void joinsALoopOnlyWhereThereIsRoom() {
        const auto with = [](double x_m) {
            SiteBuilder b = fedBuilder();
            b.put("BAR", "bar", {-20, 0}).power("PAD.lv", "BAR.in").put("CDU", "cdu", {5, 20});
            b.power("BAR.out", "CDU.power").put("CH", "chiller", {40, 20}).power("BAR.out", "CH.power");
            b.put("PUMP", "pump", {30, 20}).power("BAR.out", "PUMP.power");
            b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary");
            b.put("ROW", "rack", {0, 30}).array(5, 5, 0.6).power("BAR.out", "ROW.feed_a");
            b.coolant("CDU.secondary", "ROW.coolant").put("R", "rack", {x_m, 30}).power("BAR.out", "R.feed_a");
            return b;
        };
        Engine engine = computed(with(6).site());
        std::vector<Finding> findings = engine.findings();
        const Finding* finding = find(findings, "cooling.no-loop", "R");
        QVERIFY(finding);
        QVERIFY(planFix(engine.site(), empty, *finding));
        QVERIFY(!tryFix(engine, empty, *finding));
        QVERIFY(!find(engine.findings(), "cooling.over", "CDU"));
        engine = computed(with(200).site());
        findings = engine.findings();
        QVERIFY(!planFix(engine.site(), empty, *find(findings, "cooling.no-loop", "R")));
    }
    /// A pump that stands by idle is taken for a loop that nothing moves, with its power; one far off is not.
    void takesAnIdlePump() {
        const auto with = [](double x_m) {
            SiteBuilder b = fedBuilder();
            b.put("BAR", "bar", {-20, 0}).power("PAD.lv", "BAR.in").put("CDU", "cdu", {5, 20});
            b.power("BAR.out", "CDU.power").put("CH", "chiller", {40, 20}).power("BAR.out", "CH.power");
            b.coolant("CH.chilled", "CDU.primary").put("PUMP", "pump", {x_m, 20});
            b.put("R", "rack", {0, 30}).power("BAR.out", "R.feed_a").coolant("CDU.secondary", "R.coolant");
            return b.site();
        };
        Engine engine = computed(with(30));
        std::vector<Finding> findings = engine.findings();
        const Finding* finding = find(findings, "cooling.no-loop", "CH");
        QVERIFY(finding);
        QVERIFY(tryFix(engine, empty, *finding));
        QVERIFY(!find(engine.findings(), "cooling.no-loop", "CH"));
        QVERIFY(engine.component(engine.site().components().slotOf("PUMP")).works);
        engine = computed(with(140));
        findings = engine.findings();
        finding = find(findings, "cooling.no-loop", "CH");
        QVERIFY(finding && !planFix(engine.site(), empty, *finding));
    }
    /// A rack joins a loop that lacks its pump, and a bus that lacks a feed: what then is missing is the next step.
    void oneStepAfterTheOther() {
        SiteBuilder b = fedBuilder();
        b.put("HALL", "hall", {0, 25}).box(40, 40).put("CDU", "cdu", {5, 20}).in("HALL");
        b.put("DEAD", "bar", {-5, 20}).in("HALL").put("R", "rack", {0, 30}).in("HALL");
        for (const char* code : {"cooling.no-loop", "power.no-feed"}) {
            Engine engine = computed(b.site());
            const std::vector<Finding> findings = engine.findings();
            const Finding* finding = find(findings, code, "R");
            QVERIFY2(finding, code);
            QVERIFY2(tryFix(engine, empty, *finding), code);
            QVERIFY(!find(engine.findings(), code, "R"));
        }
    }
    /// Two cables over at once, and what is not served names both: each is mended by itself, though what it names then
    /// is another; but for nothing that leaves more unserved.
    void oneOfTwoLimitsIsMended() {
        const auto made = [](const char* code, std::vector<std::string> ids, const char* figures) {
            Finding f;
            f.code = code;
            f.ids = std::move(ids);
            f.severity = Severity::Error;
            f.figures = figures;
            return f;
        };
        const Finding a = made("power.overload", {"A"}, "479 A of 475 A");
        const Finding b = made("power.overload", {"B"}, "482 A of 475 A");
        const Finding both = made("power.unserved", {"A", "B"}, "37.0 kW");
        QVERIFY(fixHelps({a, b, both}, {b, made("power.unserved", {"B"}, "24.0 kW")}, a));
        QVERIFY(!fixHelps({a, b, both}, {b, made("power.unserved", {"B"}, "44.0 kW")}, a));
        QVERIFY(!fixHelps({a}, {made("power.unserved", {"B"}, "1.00 kW")}, a));
        QVERIFY(fixHelps({both}, {made("power.unserved", {"B"}, "24.0 kW")}, both));
        QVERIFY(!fixHelps({both}, {made("power.unserved", {"B"}, "37.0 kW")}, both));
    }
    void saysWhyThereIsNoFix() {
        // A load of 150 kW beside a bus of 1 MVA that is full but for 50 kW: 950 − 6 × 150; and one of another voltage.
        SiteBuilder b = fedBuilder();
        for (const std::string id : {"1", "2", "3", "4", "5", "6"})
            b.put("L" + id, "load").power("PAD.lv", "L" + id + ".power");
        const auto reason = [](const Site& site, const char* id) {
            const Engine engine = computed(site);
            const std::vector<Finding> findings = engine.findings();
            const Finding* finding = find(findings, "power.no-feed", id);
            return finding ? noFixReason(site, empty, *finding) : std::string();
        };
        QCOMPARE(reason(b.put("NEW", "load").site(), "NEW"),
                 std::string("The nearest that fits, PAD, has 100 kW too little room."));
        SiteBuilder alone = builder();
        QCOMPARE(reason(alone.put("NEW", "load").site(), "NEW"),
                 std::string("Nothing here gives power at its voltage."));
    }
    /// What does not help is taken back: the site is the one it was, to the last figure.
    void takesBackWhatDoesNotHelp() {
        SiteBuilder b = fedBuilder();
        b.put("BAR", "bar", {-20, 0}).power("PAD.lv", "BAR.in").put("P", "pump", {0, 0});
        const Site site = b.site();
        Engine engine = computed(site);
        const auto over = [](const char* figures) {
            Finding f;
            f.code = "cooling.over";
            f.ids = {"X"};
            f.severity = Severity::Error;
            f.figures = figures;
            return f;
        };
        // 1.2 → 1.1 of the rating helps, the same does not, nor one that brings another error; a note does no harm.
        QVERIFY(fixHelps({over("1.20 MW of 1.00 MW")}, {}, over("1.20 MW of 1.00 MW")));
        QVERIFY(fixHelps({over("1.20 MW of 1.00 MW")}, {over("1.10 MW of 1.00 MW")}, over("1.20 MW of 1.00 MW")));
        QVERIFY(fixHelps({over("1.20 MW of 950 kW")}, {over("990 kW of 950 kW")}, over("1.20 MW of 950 kW")));
        QVERIFY(!fixHelps({over("1.20 MW of 1.00 MW")}, {over("1.20 MW of 1.00 MW")}, over("1.20 MW of 1.00 MW")));
        Finding other = over("2.00 MW of 1.00 MW");
        other.ids = {"Y"};
        QVERIFY(!fixHelps({over("1.20 MW of 1.00 MW")}, {other}, over("1.20 MW of 1.00 MW")));
        other.severity = Severity::Info;
        QVERIFY(fixHelps({over("1.20 MW of 1.00 MW")}, {other}, over("1.20 MW of 1.00 MW")));
        int done = 0, back = 0;
        const std::vector<Finding> list = engine.findings();
        const Finding feed = *find(list, "power.no-feed", "P");
        const Engine& still = engine; // follows nothing: as if the change had moved no figure
        QVERIFY(!tryFix(
            still, empty, feed, [&](const ChangeSet&) { ++done; }, [&] { ++back; }));
        QCOMPARE(done, 1);
        QCOMPARE(back, 1);
        QVERIFY(tryFix(engine, empty, feed));
        QVERIFY(!find(engine.findings(), "power.no-feed", "P"));
    }

    /// Seven racks give 7 x 80 x 0.25 = 140 kW to the air, a fan wall takes 50 of it: one more would be too few.
    void addsAsManyAirHandlersAsTheHallLacks() {
        SiteBuilder b = heatSite();
        b.put("HALL", "hall").box(40, 40).put("GRID", "grid", {100, 0}).put("R", "rack").array(7, 7, 0.6).in("HALL");
        b.put("CDU", "cdu", {5, 0}).array(2, 2, 1).in("HALL").put("FANS", "fans", {10, 0}).in("HALL");
        b.put("PUMP", "pump", {60, 0}).put("CH", "chiller", {70, 0}).array(4, 4, 3).power("GRID.out", "R.feed_a");
        for (const char* device : {"CDU", "FANS", "PUMP", "CH"}) b.power("GRID.out", std::string(device) + ".power");
        b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary").coolant("PUMP.out", "FANS.coolant");
        const Site site = b.coolant("CDU.secondary", "R.coolant").site();
        for (const char* id : {"HALL", "FANS"}) {
            Engine engine = computed(site);
            const std::vector<Finding> findings = engine.findings();
            const Finding* finding = find(findings, "cooling.over", id);
            QVERIFY2(finding, id);
            QCOMPARE(finding->figures, std::string("140 kW of 50.0 kW"));
            QVERIFY2(tryFix(engine, empty, *finding), id);
            int fans = 0;
            for (const std::string& each : engine.site().components().sortedIds())
                if (const Component* c = engine.site().component(each); c->type == "fans") fans += c->array.count;
            QCOMPARE(fans, 3); // 150 kW
            QVERIFY(!find(engine.findings(), "cooling.over", id));
        }
    }
    /// Eight racks of 75.2 kW give 8 x 75.2 x 0.25 = 150.4 kW to the air: "150 kW of 50.0 kW", and three fan walls
    /// would be too few. They share it, so that one of two is told to get 75.2 kW: two more are needed, not one.
    void countsWhatFiguresLeaveOutAndWhoElseCools() {
        const auto with = [](bool two) {
            SiteBuilder b = heatSite();
            b.put("HALL", "hall").box(40, 40).put("GRID", "grid", {100, 0});
            b.put("R", "rack").array(8, 8, 0.6).value("rack_power_kw_max", 75.2).in("HALL");
            b.put("CDU", "cdu", {5, 0}).array(2, 2, 1).in("HALL").put("FANS", "fans", {10, 0}).in("HALL");
            if (two) b.put("MORE", "fans", {10, 10}).in("HALL").power("GRID.out", "MORE.power");
            b.put("PUMP", "pump", {60, 0})
                .array(3, 3, 2)
                .put("CH", "chiller", {70, 0})
                .array(5, 5, 3)
                .power("GRID.out", "R.feed_a");
            for (const char* device : {"CDU", "FANS", "PUMP", "CH"})
                b.power("GRID.out", std::string(device) + ".power");
            b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary").coolant("PUMP.out", "FANS.coolant");
            if (two) b.coolant("PUMP.out", "MORE.coolant");
            return b.coolant("CDU.secondary", "R.coolant").site();
        };
        for (const auto& [two, id] : {std::pair(false, "HALL"), {false, "FANS"}, {true, "HALL"}, {true, "FANS"}}) {
            Engine engine = computed(with(two));
            const std::vector<Finding> findings = engine.findings();
            const Finding* finding = find(findings, "cooling.over", id);
            QVERIFY2(finding, id);
            QVERIFY2(tryFix(engine, empty, *finding), id);
            int fans = 0;
            for (const std::string& each : engine.site().components().sortedIds())
                if (const Component* c = engine.site().component(each); c->type == "fans") fans += c->array.count;
            QCOMPARE(fans, 4);
            for (const Finding& left : engine.findings()) QVERIFY2(left.code != "cooling.over", left.text.c_str());
        }
    }
    /// Six racks give 6 x 80 x 0.7 = 336 kW to a CDU of 300 kW; three on each of two are 168 kW.
    void addsACdu() {
        SiteBuilder b = fedBuilder();
        b.put("BAR", "bar", {-20, 0})
            .power("PAD.lv", "BAR.in")
            .put("CDU", "cdu", {5, 20})
            .power("BAR.out", "CDU.power");
        b.put("CH", "chiller", {40, 20})
            .power("BAR.out", "CH.power")
            .put("PUMP", "pump", {30, 20})
            .power("BAR.out", "PUMP.power");
        b.coolant("CH.chilled", "PUMP.in").coolant("PUMP.out", "CDU.primary");
        for (int i = 0; i < 6; ++i) {
            const std::string id = "R" + std::to_string(i);
            b.put(id, "rack", {0.6 * i, 30}).power("BAR.out", id + ".feed_a").coolant("CDU.secondary", id + ".coolant");
        }
        const Site site = b.site();
        Engine engine = computed(site);
        const std::vector<Finding> findings = engine.findings();
        const Finding* finding = find(findings, "cooling.over", "CDU");
        QVERIFY(finding);
        const std::optional<Fix> fix = planFix(site, empty, *finding);
        QVERIFY(fix);
        engine.update(fix->change);
        const std::vector<Finding> after = engine.findings();
        QVERIFY(!find(after, "cooling.over", "CDU"));
        Site fixed = site;
        apply(fixed, fix->change);
        std::map<std::string, int> perUnit;
        for (const std::string& id : fixed.links().sortedIds())
            if (fixed.link(id)->to.port == "coolant") ++perUnit[fixed.link(id)->from.component];
        QCOMPARE(perUnit.size(), std::size_t(2));
        for (const auto& [id, count] : perUnit) QCOMPARE(count, 3);
    }

    /// Two pumps (2.6 x 1.1 m) on the same spot: the shortest way apart is 1.1 m across.
    void pushesApartWhatOverlaps() {
        const Site site = builder().put("A", "pump", {0, 0}).put("B", "pump", {0, 0}).site();
        const Site fixed = cure(site, "layout.overlap", "A");
        const Point a = fixed.component("A")->position, b = fixed.component("B")->position;
        QCOMPARE(std::hypot(a.x_m - b.x_m, a.y_m - b.y_m), 1.1);
        QVERIFY(!overlaps(fixed, *fixed.component("A"), *fixed.component("B")));
    }
    void pushesPastNeighbours() {
        // Both short ways lead onto another pump.
        const Site site = builder()
                              .put("A", "pump", {0, 0})
                              .put("B", "pump", {0, 0.2})
                              .put("C", "pump", {0, 1.3})
                              .put("D", "pump", {0, -1.3})
                              .site();
        const Site fixed = cure(site, "layout.overlap", "A");
        for (const auto& [p, q] : {std::pair{"A", "B"}, {"A", "C"}, {"A", "D"}, {"B", "C"}, {"B", "D"}})
            QVERIFY2(!overlaps(fixed, *fixed.component(p), *fixed.component(q)), p);
    }
    /// The hall ends at x = 20 m, the pump reaches to 19.5 + 1.3 = 20.8 m: 0.8 m to the west.
    void movesInside() {
        const Site site =
            builder().put("HALL", "hall", {0, 0}).box(40, 30).put("P", "pump", {19.5, 3}).in("HALL").site();
        const Site fixed = cure(site, "layout.outside-zone", "P");
        QVERIFY(std::abs(fixed.component("P")->position.x_m - 18.7) < 1e-9);
        QCOMPARE(fixed.component("P")->position.y_m, 3.0);
        QCOMPARE(fixed.component("P")->zone, std::string("HALL"));
    }
    void keepsTheAirOfAChillerFree() {
        const Site site = builder().put("CH", "chiller", {0, 0}).put("PAD", "pad", {8, 0}).site();
        // The chiller ends at 6 m, the transformer begins at 6.7 m; 2 m of air are needed.
        const Site fixed = cure(site, "layout.clearance", "CH");
        const Rect chiller = bounds(fixed, *fixed.component("CH")), pad = bounds(fixed, *fixed.component("PAD"));
        QVERIFY(!chiller.expanded(1.99).intersects(pad));
    }

    void separatesFeeds() {
        SiteBuilder b = builder();
        b.put("GRID", "grid", {-100, 0})
            .put("G2", "grid", {-100, 60})
            .put("PADA", "pad", {-30, 0})
            .put("PADB", "pad", {-30, 60});
        b.power("GRID.out", "PADA.hv").power("G2.out", "PADB.hv").put("R", "rack", {0, 0});
        b.power("PADA.lv", "R.feed_a").power("PADA.lv", "R.feed_b", 'B');
        const Site fixed = cure(b.site(), "power.same-source-ab", "R");
        QCOMPARE(fixed.link("L4")->from.component, std::string("PADB"));
        QCOMPARE(fixed.link("L4")->feed, 'B');
    }
    void waitsForTheFeed() {
        SiteBuilder b = builder();
        b.put("GRID", "grid", {-100, 0})
            .put("PAD", "pad", {-30, 0})
            .energized("2025-06-01")
            .put("LOAD", "load", {0, 0})
            .energized("2025-01-01");
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "LOAD.power");
        const Site fixed = cure(b.site(), "date.before-feed", "LOAD");
        QCOMPARE(formatDate(*fixed.component("LOAD")->energized), std::string("2025-06-01"));
    }
    void opensACircle() {
        SiteBuilder b = fedBuilder();
        b.put("BUS2", "bus", {-60, 20}).power("BUS.out", "BUS2.in").power("BUS2.out", "BUS.in");
        const Site site = b.site();
        Engine engine = computed(site);
        const std::vector<Finding> findings = engine.findings();
        const auto cycle =
            std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "power.cycle"; });
        QVERIFY(cycle != findings.end());
        const std::optional<Fix> fix = planFix(site, empty, *cycle);
        QVERIFY(fix);
        engine.update(fix->change);
        for (const Finding& finding : engine.findings()) QVERIFY(finding.code != "power.cycle");
    }

    void knowsWhatItCannotFix() {
        QVERIFY(!hasFix("cost.no-price"));
        QVERIFY(!hasFix("engine.not-converged"));
        Finding finding;
        finding.code = "cost.no-price";
        finding.ids = {"PAD"};
        const Site site = fedBuilder().site();
        QVERIFY(!planFix(site, empty, finding));
        QVERIFY(!fixFor(site, empty, finding));
    }
    void survivesFindingsThatNoLongerHold() {
        const Site site = fedBuilder().site();
        for (const char* code : {"power.no-feed", "cooling.no-loop", "gas.unsupplied", "water.unsupplied",
                                 "power.overload", "power.unserved", "cooling.over", "gas.over", "water.over",
                                 "redundancy.missed", "power.same-source-ab", "power.cycle", "date.before-feed",
                                 "link.too-long", "layout.overlap", "layout.clearance", "layout.outside-zone"}) {
            QVERIFY2(hasFix(code), code);
            for (const std::vector<std::string>& ids :
                 {std::vector<std::string>{}, {"gone"}, {"gone", "too"}, {"PAD"}, {"PAD", "PAD"}, {"L1"}}) {
                Finding finding;
                finding.code = code;
                finding.ids = ids;
                finding.figures = "x of 0 W";
                const std::optional<Fix> fix = planFix(site, empty, finding);
                if (fix) QVERIFY(!fix->change.isEmpty());
            }
        }
    }

    /// In a row of machines 2 m wide with 1 m between, the next free place lies beyond the last.
    void findsTheNextFreePlace() {
        SiteBuilder b = builder();
        for (int i = 0; i < 3; ++i) b.put("P" + std::to_string(i), "pad", {3.6 * i, 0});
        const Site site = b.site();
        Component more = *site.component("P0");
        more.id = "NEW";
        const std::optional<Point> place = freePlaceBeside(site, more, bounds(site, *site.component("P0")), 1);
        QVERIFY(place);
        more.position = *place;
        QVERIFY(isFree(site, more, 1));
        // Nearest of all: below or above, 2.4 m deep + 1 m.
        QCOMPARE(place->x_m, 0.0);
        QCOMPARE(std::abs(place->y_m), 3.4);
    }
};

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
