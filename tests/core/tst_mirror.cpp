// SPDX-License-Identifier: GPL-3.0-or-later
// Mirror images by hand: a rack with its door, a hall that is no rectangle, a cable with a bend.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/site/edits.h"
#include "core/site/moves.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;

/// An L-shaped hall about (20, 0), a rack in it that looks north (0°) with its door behind (to the south), another that
/// is turned by 30°, a bus, a cable with a bend at (5, 2).
Site plan() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).power("feed_a", Direction::In, {480}, 1, 'A'))
        .type(TypeBuilder("door", Role::AirHandler, 0.6, 0.3).text("mount", "rear-door"))
        .type(TypeBuilder("bus", Role::Converter, 2, 2).power("out", Direction::Out, {480}))
        .type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    b.put("H", "hall", {20, 0}).outline({{-10, -10}, {10, -10}, {10, 0}, {0, 0}, {0, 10}, {-10, 10}});
    b.put("R", "rack", {14, -4}).in("H").put("D", "door", {14, -3.25}).in("H").attachedTo("R");
    b.put("S", "rack", {0, 0}).turned(30).put("BUS", "bus", {10, 4});
    b.power("BUS.out", "S.feed_a");
    Site site = b.site();
    Link link = *site.link("L1");
    link.bends = {{5, 2}};
    site.put(std::make_shared<const Link>(link));
    return site;
}
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
bool isNear(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < 1e-9; }

} // namespace

class TestMirror : public QObject {
    Q_OBJECT
private slots:
    void leftAndRightChangeOver() {
        // About x = 6: S from 0 to 12, BUS from 10 to 2, the bend from 5 to 7; a turn by 30° becomes one by -30°.
        const Site site = after(plan(), mirror(plan(), Ids{"S", "BUS"}, Mirror::LeftRight, 6));
        QVERIFY(isNear(site.component("S")->position, {12, 0}));
        QVERIFY(isNear(site.component("BUS")->position, {2, 4}));
        QCOMPARE(site.component("S")->rotation_deg, 330.0);
        QCOMPARE(site.component("BUS")->rotation_deg, 0.0);
        QCOMPARE(site.link("L1")->bends, (std::vector<Point>{{7, 2}}));
        // Every corner of the new S is the image of one of the old.
        const auto old = corners(plan(), *plan().component("S")), now = corners(site, *site.component("S"));
        for (const Point& p : old)
            QVERIFY(std::any_of(now.begin(), now.end(), [&](Point q) { return isNear(q, {12 - p.x_m, p.y_m}); }));
    }
    void topAndBottomChangeOver() {
        // About y = 1: S from (0, 0) to (0, 2). Its front looked to (sin 30°, -cos 30°) = (0.5, -0.866), the image to
        // (0.5, 0.866): by 180 - 30 = 150° from north.
        const Site site = after(plan(), mirror(plan(), Ids{"S"}, Mirror::TopBottom, 1));
        QVERIFY(isNear(site.component("S")->position, {0, 2}));
        QCOMPARE(site.component("S")->rotation_deg, 150.0);
        QCOMPARE(site.link("L1")->bends, (std::vector<Point>{{5, 2}})); // the other end stays
        QVERIFY(isNear(rotated({0, -1}, site.component("S")->rotation_deg), {0.5, std::sqrt(0.75)}));
    }
    void aHallCarriesItsContents() {
        // About y = 0: the notch of the L, which was at (+, +), is at (+, -); the hall itself is not turned. The rack
        // in it goes from y -4 to 4 and looks south, its door goes from 0.75 m south of it to 0.75 m north.
        const Site site = after(plan(), mirror(plan(), Ids{"H"}, Mirror::TopBottom, 0));
        const Component& hall = *site.component("H");
        QCOMPARE(hall.rotation_deg, 0.0);
        QVERIFY(!polygonContains(corners(site, hall), {25, -5}) && polygonContains(corners(site, hall), {25, 5}));
        QCOMPARE(polygonArea(hall.outline), 300.0);
        QVERIFY(isNear(site.component("R")->position, {14, 4}));
        QCOMPARE(site.component("R")->rotation_deg, 180.0);
        QVERIFY(isNear(site.component("D")->position, {14, 3.25}));
        QCOMPARE(site.component("D")->attached, std::string("R"));
        QCOMPARE(site.component("R")->zone, std::string("H"));
    }
    void twiceIsAsBefore() {
        for (const Mirror what : {Mirror::LeftRight, Mirror::TopBottom}) {
            Site site = plan();
            for (int i = 0; i < 2; ++i) site = after(site, mirror(site, Ids{"H", "S", "BUS"}, what, 8));
            for (const char* id : {"H", "R", "D", "S", "BUS"}) {
                QVERIFY(isNear(site.component(id)->position, plan().component(id)->position));
                QCOMPARE(site.component(id)->rotation_deg, plan().component(id)->rotation_deg);
            }
            QCOMPARE(site.component("H")->outline, plan().component("H")->outline);
        }
    }
    void lockedPartsRefuse() {
        const Site site = after(plan(), setLocked(plan(), Ids{"S"}, true));
        try {
            mirror(site, Ids{"S", "BUS"}, Mirror::LeftRight, 0);
            QFAIL("a locked part was mirrored");
        } catch (const EditError& error) { QCOMPARE(error.code, std::string("edit.locked")); }
    }
    void eachByItsOwnWay() {
        // S by (1, 0), the hall with rack and door by (0, 3); the bend stays, as the bus does.
        const std::vector<Offset> offsets{{"S", {1, 0}}, {"H", {0, 3}}};
        const Site site = after(plan(), moveEach(plan(), offsets));
        QVERIFY(isNear(site.component("S")->position, {1, 0}));
        QVERIFY(isNear(site.component("D")->position, {14, -0.25}));
        QCOMPARE(site.link("L1")->bends, (std::vector<Point>{{5, 2}}));
        // Both ends by the same way take the bend along, by different ones they leave it.
        const Site both = after(plan(), moveEach(plan(), std::vector<Offset>{{"S", {1, 0}}, {"BUS", {1, 0}}}));
        QCOMPARE(both.link("L1")->bends, (std::vector<Point>{{6, 2}}));
        const Site apart = after(plan(), moveEach(plan(), std::vector<Offset>{{"S", {1, 0}}, {"BUS", {2, 0}}}));
        QCOMPARE(apart.link("L1")->bends, (std::vector<Point>{{5, 2}}));
    }
};
QTEST_APPLESS_MAIN(TestMirror)
#include "tst_mirror.moc"
