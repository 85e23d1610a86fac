// SPDX-License-Identifier: GPL-3.0-or-later
// Legs and bends moved by hand: corners by hand, and thousands of random pulls that must stay orthogonal.
#include <QtTest>

#include <random>

#include "core/layout/route.h"
#include "core/layout/route_edits.h"
#include "core/layout/waypoints.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

SiteBuilder plan() {
    return SiteBuilder()
        .type(TypeBuilder("bus", Role::Converter, 2, 2)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("wall", Role::Load, 1, 1))
        .type(TypeBuilder("rack", Role::Rack, 1, 1).power("in", Direction::In, {480}));
}

Path whole(const Path& path, const Path& bends) {
    Path all{path.front()};
    all.insert(all.end(), bends.begin(), bends.end());
    all.push_back(path.back());
    return all;
}

bool isOrthogonal(const Path& path) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (path[i].x_m != path[i - 1].x_m && path[i].y_m != path[i - 1].y_m) return false;
    return true;
}

std::string code(const std::function<void()>& act) {
    try {
        act();
    } catch (const EditError& error) { return error.code; }
    return {};
}

} // namespace

class TestWaypoints : public QObject {
    Q_OBJECT
private slots:
    void aLegInTheMiddleMovesWithItsCorners() {
        const Path z{{0, 0}, {0, 10}, {20, 10}, {20, 30}};
        QCOMPARE(movedLeg(z, 1, 14), (Path{{0, 14}, {20, 14}}));
    }
    void aLegAtAPortLeavesItStraight() {
        // The first leg, from the port at (0, 0) down to (0, 10), goes to x = 5: a metre straight down first.
        const Path z{{0, 0}, {0, 10}, {20, 10}, {20, 30}};
        QCOMPARE(movedLeg(z, 0, 5), (Path{{0, 1}, {5, 1}, {5, 10}, {20, 10}}));
        QCOMPARE(movedLeg(z, 2, 26), (Path{{0, 10}, {26, 10}, {26, 29}, {20, 29}}));
    }
    void aStraightLinkGetsAStep() {
        const Path straight{{0, 0}, {0, 30}};
        QCOMPARE(movedLeg(straight, 0, 4), (Path{{0, 1}, {4, 1}, {4, 29}, {0, 29}}));
    }
    void legsThatComeIntoOneLineJoin() {
        // (0,0) ↓ (0,10) → (20,10) ↓ (20,15) → (40,15) ↓ (40,30); the third leg moved to x = 40 meets the last one.
        const Path steps{{0, 0}, {0, 10}, {20, 10}, {20, 15}, {40, 15}, {40, 30}};
        QCOMPARE(movedLeg(steps, 2, 40), (Path{{0, 10}, {40, 10}}));
    }
    void aBendTakesBothLegsAlong() {
        const Path z{{0, 0}, {0, 10}, {20, 10}, {20, 30}};
        // (0, 10) pulled to (4, 12): the leg from the port must step aside to x = 4, the next one goes to y = 12.
        QCOMPARE(movedBend(z, 1, {4, 12}), (Path{{0, 1}, {4, 1}, {4, 12}, {20, 12}}));
        const Path steps{{0, 0}, {0, 10}, {20, 10}, {20, 15}, {40, 15}, {40, 30}};
        QCOMPARE(movedBend(steps, 2, {22, 8}), (Path{{0, 8}, {22, 8}, {22, 15}, {40, 15}}));
    }
    void aBendOnALegBecomesAStep() {
        const Path z{{0, 0}, {0, 10}, {20, 10}, {20, 30}};
        const Path added = withBend(z, 1, {8, 10.3});
        QCOMPARE(added, (Path{{0, 10}, {8, 10}, {20, 10}}));
        QCOMPARE(movedBend(whole(z, added), 2, {9, 13}), (Path{{0, 10}, {9, 10}, {9, 13}, {20, 13}}));
        QCOMPARE(withoutBend(whole(z, added), 2), (Path{{0, 10}, {20, 10}}));
    }
    void aBendLess() {
        // Five legs; without corner 2 the leg below moves up, or the one above down: both end in three legs of 60 m.
        const Path steps{{0, 0}, {0, 10}, {20, 10}, {20, 15}, {40, 15}, {40, 30}};
        const Path less = withoutBend(steps, 2);
        QCOMPARE(less.size(), std::size_t(2));
        QVERIFY(isOrthogonal(whole(steps, less)));
        // A Z has no leg that may give way: the plain way is left.
        QVERIFY(withoutBend({{0, 0}, {0, 10}, {20, 10}, {20, 30}}, 1).empty());
        QVERIFY(withoutBend({{0, 0}, {0, 10}, {20, 10}}, 1).empty());
    }
    void pulledAtRandomItStaysOrthogonalAndJoined() {
        std::mt19937 random(31);
        std::uniform_real_distribution<double> place(-50, 50);
        const auto whole_m = [&] { return std::round(place(random)); };
        for (int i = 0; i < 300; ++i) {
            const Site site = plan()
                                  .put("B", "bus", {whole_m(), whole_m()})
                                  .turned(90.0 * (i % 4))
                                  .put("R", "rack", {whole_m(), whole_m()})
                                  .power("B.out", "R.in")
                                  .site();
            Link link = *site.link("L1");
            for (int k = 0; k < 12; ++k) {
                const Path path = route(site, link);
                QVERIFY(path.size() >= 2);
                const std::size_t leg = random() % (path.size() - 1);
                Path bends;
                switch (random() % 4) {
                case 0: bends = movedLeg(path, leg, whole_m()); break;
                case 1: bends = withBend(path, leg, {whole_m(), whole_m()}); break;
                case 2: bends = movedBend(path, 1 + leg, {whole_m(), whole_m()}); break;
                default: bends = withoutBend(path, 1 + leg);
                }
                // What was asked for is what is drawn: no corner is put in by the rule of the plain way.
                link.bends = bends;
                const Path drawn = route(site, link);
                QVERIFY(isOrthogonal(drawn));
                if (!bends.empty()) QVERIFY(isOrthogonal(whole(drawn, bends)));
                QVERIFY(bends.size() < 100);
            }
        }
    }

    // --- edits -----------------------------------------------------------------------------------------

    void bendsAreChecked() {
        const Site site = plan().put("B", "bus").put("R", "rack", {10, 20}).power("B.out", "R.in").site();
        QCOMPARE(code([&] { setBends(site, "L9", {}); }), std::string("id.unknown"));
        QCOMPARE(code([&] { setBends(site, "L1", Path(1001)); }), std::string("value.range"));
        QCOMPARE(code([&] { setBends(site, "L1", {{2e6, 0}}); }), std::string("value.range"));
        Site bent = site;
        apply(bent, setBends(site, "L1", {{-5, 30}}));
        QCOMPARE(bent.link("L1")->bends, (Path{{-5, 30}}));
        apply(bent, straighten(bent, std::vector<std::string>{"L1"}));
        QCOMPARE(*bent.link("L1"), *site.link("L1"));
        QVERIFY(straighten(site, std::vector<std::string>{"L1"}).isEmpty());
    }
    void severalLinksShareATrench() {
        // Ten feeders from a line of buses in the west to one in the east, 2.5 m apart, past a hall: each is led round
        // it, and the later ones lie where the first ones do.
        SiteBuilder b = plan();
        b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone()).put("H", "hall", {100, 10}).box(60, 60);
        std::vector<std::string> ids;
        for (int i = 0; i < 10; ++i) {
            const std::string n = std::to_string(i);
            b.put("A" + n, "bus", {0, 4.0 * i})
                .put("B" + n, "bus", {200, 4.0 * i})
                .power("A" + n + ".out", "B" + n + ".in");
            ids.push_back("L" + std::to_string(i + 1));
        }
        Site site = b.site();
        const PlanIndex index(site);
        std::vector<std::string> noWay;
        apply(site, routeAround(site, ids, index.lookup(), &noWay));
        QVERIFY(noWay.empty());
        std::map<double, int> lanes; // long horizontal legs by their y
        for (const std::string& id : ids) {
            QVERIFY(!crossesObstacle(site, *site.link(id), index.lookup()));
            const Path path = route(site, *site.link(id));
            for (std::size_t i = 1; i < path.size(); ++i)
                if (path[i].y_m == path[i - 1].y_m && std::abs(path[i].x_m - path[i - 1].x_m) > 60)
                    ++lanes[path[i].y_m];
        }
        // Found in this order, they are still known as found: each end that moves takes its link along.
        std::size_t known = 0;
        for (int i = 0; i < 10; ++i)
            known +=
                routedLinks(site, std::vector<std::string>{"A" + std::to_string(i)}, PlanIndex(site).lookup()).size();
        QVERIFY(known >= 8);
        int most = 0;
        for (const auto& [y, n] : lanes) most = std::max(most, n);
        QVERIFY2(most >= 5, qPrintable(QString::number(most)));
    }
    void whatWasLaidByHandIsNotRouted() {
        SiteBuilder b = plan();
        b.put("W", "wall", {5, 10}).value("width_m", 30).value("depth_m", 4);
        b.put("B", "bus").put("R", "rack", {10, 20}).put("R2", "rack", {40, 6}).turned(270);
        Site site = b.power("B.out", "R.in").power("B.out", "R2.in").site();
        const PlanIndex index(site);
        const PlanLookup lookup = index.lookup();
        const std::vector<std::string> bus{"B"};
        // L1 runs through the wall: nobody led it round. L2 is plain and free.
        QVERIFY(crossesObstacle(site, *site.link("L1"), lookup));
        QCOMPARE(routedLinks(site, bus, lookup), (std::vector<std::string>{"L2"}));
        apply(site, routeAround(site, std::vector<std::string>{"L1"}, lookup));
        QVERIFY(!site.link("L1")->bends.empty());
        QCOMPARE(routedLinks(site, bus, lookup), (std::vector<std::string>{"L1", "L2"}));
        apply(site, setBends(site, "L1", {{-30, 1.5}, {-30, 18}})); // by hand
        QCOMPARE(routedLinks(site, bus, lookup), (std::vector<std::string>{"L2"}));
        QVERIFY(routedLinks(site, bus, lookup, 1).empty()); // too many to look at
    }
    void routedLinksFollowTheirEnds() {
        SiteBuilder b = plan();
        b.put("W", "wall", {5, 10}).value("width_m", 30).value("depth_m", 4);
        Site site = b.put("B", "bus").put("R", "rack", {60, 20}).power("B.out", "R.in").site();
        std::vector<std::string> routed;
        {
            const PlanIndex index(site);
            routed = routedLinks(site, std::vector<std::string>{"R"}, index.lookup());
        }
        // Plain and free, until the rack comes to stand behind the wall.
        if (routed.empty()) {
            const PlanIndex index(site);
            apply(site, routeAround(site, std::vector<std::string>{"L1"}, index.lookup()));
            routed = routedLinks(site, std::vector<std::string>{"R"}, index.lookup());
        }
        QCOMPARE(routed, (std::vector<std::string>{"L1"}));
        apply(site, moveTo(site, "R", {5, 30}));
        const PlanIndex index(site);
        apply(site, followEnds(site, routed, index.lookup()));
        QVERIFY(!crossesObstacle(site, *site.link("L1"), index.lookup()));
        QVERIFY(!site.link("L1")->bends.empty());
    }
    /// A busway of 30 m is cut to 8 m: it is drawn as long as its losses and price say, and the cable round the wall
    /// ends where its inlet is now.
    void aShorterBuswayTakesItsCableAlong() {
        SiteBuilder b = plan();
        b.type(TypeBuilder("run", Role::Converter, 30, 0.4)
                   .kind("busway")
                   .value("width_m", 30)
                   .value("length_m", 30)
                   .value("depth_m", 0.4)
                   .power("in", Direction::In, {480}));
        b.put("W", "wall", {0, 10}).value("width_m", 10).value("depth_m", 4);
        Site site = b.put("B", "bus", {0, 0}).put("RUN", "run", {0, 30}).power("B.out", "RUN.in").site();
        {
            const PlanIndex index(site);
            apply(site, routeAround(site, std::vector<std::string>{"L1"}, index.lookup()));
        }
        const std::vector<std::string> run{"RUN"};
        apply(site, setMeasure(site, run, "length_m", 8));
        QCOMPARE(footprint(site, *site.component("RUN")).width_m, 8.0);
        QCOMPARE(site.value(*site.component("RUN"), "length_m"), 8.0);
        const PlanIndex index(site);
        QVERIFY(!crossesObstacle(site, *site.link("L1"), index.lookup()));
        // As if it had been laid so from the beginning.
        Site fresh = site;
        apply(fresh, straighten(fresh, std::vector<std::string>{"L1"}));
        const PlanIndex plain(fresh);
        apply(fresh, routeAround(fresh, std::vector<std::string>{"L1"}, plain.lookup()));
        QCOMPARE(site.link("L1")->bends, fresh.link("L1")->bends);
        Site ofType = site; // the number of the type, too, is one
        apply(ofType, setTypeValue(ofType, "run", "length_m", 50));
        QCOMPARE(ofType.type("run")->value("width_m"), 50.0);
        QCOMPARE(ofType.type("run")->width_m, 50.0);
        apply(site, setMeasure(site, run, "width_m", std::nullopt)); // both go back
        QCOMPARE(footprint(site, *site.component("RUN")).width_m, 30.0);
        QCOMPARE(site.value(*site.component("RUN"), "length_m"), 30.0);
    }
};

QTEST_APPLESS_MAIN(TestWaypoints)
#include "tst_waypoints.moc"
