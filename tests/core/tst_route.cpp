// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <random>

#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

SiteBuilder plan() {
    return SiteBuilder()
        .type(TypeBuilder("bus", Role::Converter, 2, 2)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("rack", Role::Rack, 1, 1).power("in", Direction::In, {480}))
        .type(TypeBuilder("cdu", Role::Exchanger, 2, 2)
                  .flow("cold", Medium::Coolant, Direction::Out)
                  .flow("warm", Medium::Coolant, Direction::In));
}
bool isAbout(double value, double expected) { return std::abs(value - expected) < 1e-9; }
double along(const std::vector<Point>& path) {
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += std::abs(path[i].x_m - path[i - 1].x_m) + std::abs(path[i].y_m - path[i - 1].y_m);
    return sum;
}

} // namespace

class TestRoute : public QObject {
    Q_OBJECT
private slots:
    void zBetweenTwoSides() {
        // Bus at (0, 0): Out port at (0, 1), leaves to the south. Rack at (10, 20): In port at (10, 19.5), from the
        // north. Middle of the way: y = (1 + 19.5) / 2 = 10.25. Length 10 + 18.5 = 28.5 m.
        const Site site = plan().put("B", "bus").put("R", "rack", {10, 20}).power("B.out", "R.in").site();
        const auto path = route(site, *site.link("L1"));
        QCOMPARE(path, (std::vector<Point>{{0, 1}, {0, 10.25}, {10, 10.25}, {10, 19.5}}));
        QCOMPARE(totalLength(site, *site.link("L1")), 28.5);
        QCOMPARE(lineCount(site, *site.link("L1")), 1);
    }
    void ellWhereThePortsLookAcross() {
        // Rack turned by 90°: its In port looks east, at (10.5, 20). One corner, below the bus's port.
        const Site site = plan().put("B", "bus").put("R", "rack", {10, 20}).turned(90).power("B.out", "R.in").site();
        QCOMPARE(route(site, *site.link("L1")), (std::vector<Point>{{0, 1}, {0, 20}, {10.5, 20}}));
    }
    void straightWhereTheyFaceEachOther() {
        const Site site = plan().put("B", "bus").put("R", "rack", {0, 20}).power("B.out", "R.in").site();
        QCOMPARE(route(site, *site.link("L1")), (std::vector<Point>{{0, 1}, {0, 19.5}}));
    }
    void throughItsBends() {
        Site site = plan().put("B", "bus").put("R", "rack", {10, 20}).power("B.out", "R.in").site();
        Link link = *site.link("L1");
        link.bends = {{-5, 30}, {40, 30}};
        // (0, 1) → (−5, 30): 5 + 29; → (40, 30): 45; → (10, 19.5): 30 + 10.5. Sum 119.5 m.
        QCOMPARE(routeLength(site, link, 0), 119.5);
        const auto path = route(site, link);
        QCOMPARE(along(path), 119.5);
        QVERIFY(std::find(path.begin(), path.end(), Point{-5, 30}) != path.end());
        QVERIFY(std::find(path.begin(), path.end(), Point{40, 30}) != path.end());
    }
    void oneLineToEachElement() {
        // Four racks 3 m apart about x = 10: at 5.5, 8.5, 11.5, 14.5; ports at y = 19.5. From (0, 1): 18.5 m down
        // each, and 5.5 + 8.5 + 11.5 + 14.5 = 40 m across: 4 × 18.5 + 40 = 114 m.
        const Site site =
            plan().put("B", "bus").put("R", "rack", {10, 20}).array(4, 4, 3, 1).power("B.out", "R.in").site();
        QCOMPARE(lineCount(site, *site.link("L1")), 4);
        QCOMPARE(routeLength(site, *site.link("L1"), 0), 18.5 + 5.5);
        QCOMPARE(totalLength(site, *site.link("L1")), 114.0);
    }
    void anArrayIsAsLongAsItsElements() {
        std::mt19937 random(8);
        std::uniform_real_distribution<double> place(-50, 50);
        for (int i = 0; i < 50; ++i) {
            const Point at{place(random), place(random)};
            const Site array = plan()
                                   .put("B", "bus")
                                   .put("R", "rack", at)
                                   .array(4, 10, 1.5, 2.5)
                                   .turned(30.0 * i)
                                   .power("B.out", "R.in")
                                   .site();
            double singles = 0;
            for (int e = 0; e < 10; ++e) {
                const Site single = plan()
                                        .put("B", "bus")
                                        .put("R", "rack", elementCentre(*array.component("R"), e))
                                        .turned(30.0 * i)
                                        .power("B.out", "R.in")
                                        .site();
                singles += totalLength(single, *single.link("L1"));
            }
            QVERIFY(std::abs(totalLength(array, *array.link("L1")) - singles) < 1e-9);
        }
    }
    void equalArraysPairByIndex() {
        // Elements at x = −3, 0, 3 on both sides; Out 1 m east of the centre, In 1 m west: from x + 1 to x + 19, 18 m
        // each.
        const Site site = plan()
                              .put("A", "cdu")
                              .array(3, 3, 3, 3)
                              .put("B", "cdu", {20, 0})
                              .array(3, 3, 3, 3)
                              .coolant("A.cold", "B.warm")
                              .site();
        QCOMPARE(lineCount(site, *site.link("L1")), 3);
        QCOMPARE(totalLength(site, *site.link("L1")), 54.0);
    }
    void theShorterEndIsMetAtItsMiddle() {
        // Two buses at x = −2 and 2: middle of their Out ports is (0, 1). Racks at x = −1, 0, 1 and y = 10: ports
        // at 9.5. 3 × 8.5 + 1 + 0 + 1 = 27.5 m.
        const Site site = plan()
                              .put("B", "bus")
                              .array(2, 2, 4, 2)
                              .put("R", "rack", {0, 10})
                              .array(3, 3, 1, 1)
                              .power("B.out", "R.in")
                              .site();
        QCOMPARE(lineCount(site, *site.link("L1")), 3);
        QCOMPARE(totalLength(site, *site.link("L1")), 27.5);
    }
    void aMissingEndIsHarmless() {
        const Site site = plan().put("B", "bus").power("B.out", "gone.in").site();
        QVERIFY(route(site, *site.link("L1")).empty());
        QCOMPARE(totalLength(site, *site.link("L1")), 0.0);
    }
    /// Whatever stands where: legs run along one axis, begin and end at the ports, and are as long as claimed.
    void alwaysOrthogonal() {
        std::mt19937 random(9);
        std::uniform_real_distribution<double> place(-50, 50);
        for (int i = 0; i < 500; ++i) {
            Site site = plan()
                            .put("B", i % 3 ? "bus" : "cdu", {place(random), place(random)})
                            .turned(45.0 * (i % 8))
                            .put("R", "cdu", {place(random), place(random)})
                            .turned(15.0 * (i % 24))
                            .site();
            Link link;
            link.from = {"B", i % 3 ? "out" : "cold"};
            link.to = {"R", "warm"};
            for (int b = 0; b < i % 4; ++b) link.bends.push_back({place(random), place(random)});
            const auto path = route(site, link);
            QVERIFY(path.size() >= 2);
            QVERIFY(path.front() == portPosition(site, *site.component("B"), link.from.port));
            QVERIFY(path.back() == portPosition(site, *site.component("R"), "warm"));
            for (std::size_t p = 1; p < path.size(); ++p)
                QVERIFY(path[p].x_m == path[p - 1].x_m || path[p].y_m == path[p - 1].y_m);
            QVERIFY(std::abs(along(path) - totalLength(site, link)) < 1e-9);
        }
    }
    /// A busway of 10 m is tapped where a rack stands, a header where a CDU does: by hand, from the nearest point of the
    /// body to the port of each element.
    void tappedWhereItIsNearest() {
        const auto anywhere = [](Type type) {
            for (Port& port : type.ports)
                if (port.direction == Direction::Out) port.anywhere = true;
            return type;
        };
        SiteBuilder b = plan();
        b.type(anywhere(TypeBuilder("busway", Role::Converter, 10, 0.4)
                            .power("in", Direction::In, {480})
                            .power("out", Direction::Out, {480})));
        // Rack ports are on the north side, at y = 2 - 0.5; the busway ends at y = 0.2 and x = 5.
        b.put("B", "busway").put("R1", "rack", {4, 2}).put("R2", "rack", {7, 2}).put("R3", "rack", {0, 2}).array(3, 3, 2, 0);
        b.power("B.out", "R1.in").power("B.out", "R2.in").power("B.out", "R3.in");
        const Site site = b.site();
        const auto metres = [&](const char* id) { return totalLength(site, *site.link(id)); };
        QVERIFY(isAbout(metres("L1"), 1.3));
        QVERIFY(isAbout(metres("L2"), 1.3 + 2));
        QVERIFY(isAbout(metres("L3"), 3 * 1.3)); // each of the three straight down
        QCOMPARE(route(site, *site.link("L1")).front(), (Point{4, 0.2}));
        QVERIFY(isAbout(along(route(site, *site.link("L1"))), 1.3));
        QCOMPARE(route(site, *site.link("L2")).front(), (Point{5, 0.2}));
        // Turned by a quarter it lies along y: its east side is at x = 0.2.
        SiteBuilder turned = b;
        turned.put("B", "busway").turned(90).put("R1", "rack", {4, 2});
        const Site other = turned.site();
        QVERIFY(isAbout(totalLength(other, *other.link("L1")), 3.8)); // from (0.2, 1.5) to (4, 1.5)
        // Bends come first: it is tapped where the first one is nearest.
        Link bent = *site.link("L1");
        bent.bends = {{-3, 5}};
        QVERIFY(isAbout(totalLength(site, bent), 4.8 + 7 + 3.5));
    }
};

QTEST_APPLESS_MAIN(TestRoute)
#include "tst_route.moc"
