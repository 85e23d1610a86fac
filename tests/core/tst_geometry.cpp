// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <numbers>
#include <random>

#include "core/layout/geometry.h"
#include "core/layout/grid_index.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

Type box(const std::string& id, double width, double depth) {
    return TypeBuilder(id, Role::Rack, width, depth)
        .power("in", Direction::In, {480})
        .power("out", Direction::Out, {480});
}

SiteBuilder plan() {
    return SiteBuilder()
        .type(box("rack", 2, 4))
        .type(box("pin", 0.5, 0.5))
        .type(TypeBuilder("hall", Role::Structure, 0, 0).zone());
}

bool overlapsIn(const Site& site, const char* a = "A", const char* b = "B") {
    return overlaps(site, *site.component(a), *site.component(b));
}

} // namespace

class TestGeometry : public QObject {
    Q_OBJECT
private slots:
    void turnsClockwiseOnThePlan() {
        // y grows to the south: a point to the east turns to the south.
        QVERIFY((rotated({1, 0}, 90) == Point{0, 1}));
        QVERIFY((rotated({1, 2}, 180) == Point{-1, -2}));
        QVERIFY((rotated({1, 2}, -90) == Point{2, -1}));
        QVERIFY((rotated({1, 2}, 3600) == Point{1, 2}));
        QCOMPARE(rotated({1, 0}, 30).x_m, std::sqrt(3) / 2);
        QCOMPARE(rotated({1, 0}, 30).y_m, 0.5);
    }
    void elementsFillRowByRow() {
        // 3 columns, 5 elements: 2 rows; pitch 3 × 5 m about (10, 20): columns at 7, 10, 13, rows at 17.5, 22.5.
        Site site = plan().put("A", "rack", {10, 20}).array(3, 5, 3, 5).site();
        const Component& a = *site.component("A");
        QVERIFY((elementCentre(a, 0) == Point{7, 17.5}));
        QVERIFY((elementCentre(a, 2) == Point{13, 17.5}));
        QVERIFY((elementCentre(a, 4) == Point{10, 22.5}));
        for (int i = 0; i < 5; ++i) QCOMPARE(elementNear(a, elementCentre(a, i)), i);
        QCOMPARE(elementNear(a, {11.4, 17.4}), 1); // nearer to the middle column than to the last
        QCOMPARE(elementNear(a, {1e12, -1e12}), 2);
        QCOMPARE(elementNear(a, {13, 22.5}), 4); // no sixth: 3 m beside it, 5 m above stands another
        QCOMPARE(elementNear(a, {13, 20.2}), 2);
        // Box: 7 − 1 … 13 + 1 and 17.5 − 2 … 22.5 + 2.
        const Rect r = bounds(site, a);
        QCOMPARE(r.left, 6.0);
        QCOMPARE(r.right, 14.0);
        QCOMPARE(r.top, 15.5);
        QCOMPARE(r.bottom, 24.5);
        QCOMPARE(area(site, a), 5 * 2 * 4.0);
        // Turned by 90°: what was 3 m to the west is 3 m to the north.
        site = plan().put("A", "rack", {10, 20}).array(3, 5, 3, 5).turned(90).site();
        QVERIFY((elementCentre(*site.component("A"), 0) == Point{12.5, 17}));
        QCOMPARE(bounds(site, *site.component("A")).width(), 9.0);
        // One row that is not full: the box ends at the last element (columns at 7 and 10 of 3).
        site = plan().put("A", "rack", {10, 20}).array(3, 2, 3, 5).site();
        QCOMPARE(bounds(site, *site.component("A")).left, 6.0);
        QCOMPARE(bounds(site, *site.component("A")).right, 11.0);
    }
    void ownSizeWins() {
        const Site site = plan().put("A", "rack").value("width_m", 6).site();
        QCOMPARE(footprint(site, *site.component("A")).width_m, 6.0);
        QCOMPARE(footprint(site, *site.component("A")).depth_m, 4.0);
    }
    void portsStandOnTheFootprint() {
        // In ports of the test type are at the middle of the north side, Out ports of the south side.
        const Site site = plan()
                              .put("A", "rack", {10, 20})
                              .put("B", "rack", {10, 20})
                              .turned(90)
                              .put("C", "rack", {0, 0})
                              .array(2, 2, 2, 4)
                              .site();
        QVERIFY((portPosition(site, *site.component("A"), "in") == Point{10, 18}));
        QVERIFY((portPosition(site, *site.component("A"), "out") == Point{10, 22}));
        QVERIFY((portPosition(site, *site.component("B"), "in") == Point{12, 20})); // north side turned to the east
        QVERIFY((portPosition(site, *site.component("C"), "in", 1) == Point{1, -2}));
        QVERIFY((portPosition(site, *site.component("A"), "nothing") == Point{10, 20}));
    }
    void polygons() {
        const std::vector<Point> ell{{0, 0}, {4, 0}, {4, 1}, {1, 1}, {1, 3}, {0, 3}}; // 4 × 1 and 1 × 2
        QCOMPARE(polygonArea(ell), 6.0);
        QVERIFY(polygonContains(ell, {0.5, 2.9}));
        QVERIFY(polygonContains(ell, {3.9, 0.5}));
        QVERIFY(!polygonContains(ell, {2, 2}));
        QVERIFY(polygonContains(ell, {4, 0.5})); // on the wall
        QVERIFY(polygonContains(ell, {1, 2}));
        QVERIFY(!polygonContains(ell, {4.001, 0.5}));
        QVERIFY(!polygonContains({}, {0, 0}));
        QCOMPARE(polygonArea({{1e6, 1e6}, {1e6 + 1, 1e6}, {1e6 + 1, 1e6 + 1}, {1e6, 1e6 + 1}}), 1.0);
    }
    void areaOfATurnedPolygonStays() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> angle(0, 360);
        for (int i = 0; i < 200; ++i) {
            std::vector<Point> ell{{0, 0}, {4, 0}, {4, 1}, {1, 1}, {1, 3}, {0, 3}};
            const double a = angle(random);
            for (Point& p : ell) p = rotated(p, a);
            QVERIFY(std::abs(polygonArea(ell) - 6) < 1e-12);
            QVERIFY(polygonContains(ell, rotated({0.5, 0.5}, a)));
            QVERIFY(!polygonContains(ell, rotated({2, 2}, a)));
        }
    }
    void overlap() {
        // Racks are 2 m wide: side by side at 2 m they touch, at 1.98 m they overlap by 0.02 m (tolerance 0.01 m).
        QVERIFY(!overlapsIn(plan().put("A", "rack").put("B", "rack", {2, 0}).site()));
        QVERIFY(!overlapsIn(plan().put("A", "rack").put("B", "rack", {1.995, 0}).site()));
        QVERIFY(overlapsIn(plan().put("A", "rack").put("B", "rack", {1.98, 0}).site()));
        // Corner to corner: the box of a square turned by 45° reaches 0.354 m, its side only 0.25 m.
        QVERIFY(!overlapsIn(plan().put("A", "rack").put("B", "pin", {1.2, 2.2}).turned(45).site()));
        QVERIFY(overlapsIn(plan().put("A", "rack").put("B", "pin", {1.1, 1.9}).turned(45).site()));
        // One inside the other.
        QVERIFY(overlapsIn(plan().put("A", "rack").put("B", "pin").site()));
    }
    void gapsOfAnArrayAreFree() {
        // Elements at x = −5, 0, 5: something 0.5 m wide fits at 2.5 m, not at 4.2 m (the rack begins at 4 m).
        const auto with = [](double x, double y) {
            return plan().put("A", "rack").array(3, 5, 5, 10).put("B", "pin", {x, y}).site();
        };
        QVERIFY(!overlapsIn(with(2.5, -5)));
        QVERIFY(overlapsIn(with(4.2, -5)));
        QVERIFY(overlapsIn(with(4.2, -5), "B", "A"));
        QVERIFY(overlapsIn(with(0, 5)));  // element 4
        QVERIFY(!overlapsIn(with(5, 5))); // the sixth place is empty
        // Two arrays through each other's gaps.
        const Site comb = plan().put("A", "rack").array(3, 3, 5, 5).put("B", "rack", {2.5, 0}).array(3, 3, 5, 5).site();
        QVERIFY(!overlapsIn(comb));
        const Site clash =
            plan().put("A", "rack").array(3, 3, 5, 5).put("B", "rack", {3.5, 0}).array(3, 3, 5, 5).site();
        QVERIFY(overlapsIn(clash));
    }
    void outlinesThatAreNotConvex() {
        const std::vector<Point> ell{{0, 0}, {10, 0}, {10, 3}, {3, 3}, {3, 10}, {0, 10}};
        const auto with = [&](double x, double y) {
            return plan().put("A", "hall").outline(ell).put("B", "rack", {x, y}).site();
        };
        QVERIFY(overlapsIn(with(1.5, 5)));
        QVERIFY(overlapsIn(with(8, 1.5)));
        QVERIFY(!overlapsIn(with(7, 7)));  // in the open corner
        QVERIFY(overlapsIn(with(3.5, 7))); // 2.5 … 4.5 m, wall at 3 m
        std::vector<Point> turned(ell.rbegin(), ell.rend());
        QVERIFY(!overlapsIn(plan().put("A", "hall").outline(turned).put("B", "rack", {7, 7}).site()));
    }
    /// Overlap against sampling: 200 × 200 points of one rectangle that lie in the other.
    void overlapAgreesWithSampling() {
        std::mt19937 random(6);
        std::uniform_real_distribution<double> place(-4, 4), angle(0, 360);
        int differ = 0;
        for (int i = 0; i < 300; ++i) {
            const Site site =
                plan().put("A", "rack").put("B", "rack", {place(random), place(random)}).turned(angle(random)).site();
            const Component& b = *site.component("B");
            bool hit = false;
            for (int x = 0; x <= 100 && !hit; ++x)
                for (int y = 0; y <= 200 && !hit; ++y) {
                    const Point p =
                        rotated({(-1 + x * 0.02) - b.position.x_m, (-2 + y * 0.02) - b.position.y_m}, -b.rotation_deg);
                    hit = std::abs(p.x_m) <= 1 && std::abs(p.y_m) <= 2;
                }
            const bool found = overlaps(site, *site.component("A"), b, 0);
            QVERIFY(found || !hit);
            differ += found != hit; // slivers thinner than the samples
        }
        QVERIFY(differ <= 6);
    }
    /// The index finds what comparing all rectangles finds, through puts, moves and erases.
    void gridIndexAgreesWithSearch() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> place(-3000, 3000), exponent(-2, 3.5);
        const auto rect = [&] {
            const double x = place(random), y = place(random), w = std::pow(10, exponent(random)),
                         h = std::pow(10, exponent(random));
            return Rect{x, y, x + w, y + h};
        };
        GridIndex index;
        std::map<Slot, Rect> all;
        for (int step = 0; step < 6'000; ++step) {
            const Slot slot = random() % 800;
            if (random() % 4 == 0) {
                index.erase(slot);
                all.erase(slot);
            } else {
                all[slot] = rect();
                index.put(slot, all[slot]);
            }
            QCOMPARE(index.contains(slot), all.count(slot) == 1);
            if (step % 20) continue;
            QCOMPARE(index.size(), all.size());
            const Rect area = step % 40 ? rect() : Rect{0, 0, 0, 0};
            std::vector<Slot> found, expected;
            index.query(area, found);
            for (const auto& [s, r] : all)
                if (r.left <= area.right && area.left <= r.right && r.top <= area.bottom && area.top <= r.bottom)
                    expected.push_back(s);
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
        }
        std::vector<Slot> found;
        index.put(9'000, {std::numeric_limits<double>::quiet_NaN(), -1e300, 1e300, 1e300});
        index.query({-1e300, -1e300, 1e300, 1e300}, found);
        QCOMPARE(found.size(), all.size() + 1);
        index.clear();
        QCOMPARE(index.size(), std::size_t(0));
    }
    /// The one of floats gives all of them, and beyond them at most what lies within the step of a float: 2^-10 m
    /// between 2^13 and 2^14 m.
    void coarseIndexMissesNothing() {
        std::mt19937 random(11);
        std::uniform_real_distribution<double> place(8'200, 16'000), size(0.5, 40);
        const auto rect = [&] {
            const double x = place(random), y = -place(random);
            return Rect{x, y, x + size(random), y + size(random)};
        };
        CoarseGridIndex index;
        std::map<Slot, Rect> all;
        for (int step = 0; step < 4'000; ++step) {
            const Slot slot = random() % 900;
            if (random() % 5 == 0) {
                index.erase(slot);
                all.erase(slot);
            } else {
                all[slot] = rect();
                index.put(slot, all[slot]);
            }
            QCOMPARE(index.size(), all.size());
            if (all.count(slot)) {
                const Rect kept = index.rect(slot), own = all[slot], wider = own.expanded(std::ldexp(1, -10));
                QVERIFY(kept.left <= own.left && kept.top <= own.top && kept.right >= own.right &&
                        kept.bottom >= own.bottom);
                QVERIFY(kept.left >= wider.left && kept.top >= wider.top && kept.right <= wider.right &&
                        kept.bottom <= wider.bottom);
            }
            if (step % 20) continue;
            // The edge of an own rectangle is asked for as well: it touches, rounded or not.
            Rect area = rect().expanded(500);
            if (step % 40 && !all.empty()) area.left = all.begin()->second.right, area.right = area.left + 100;
            std::vector<Slot> found;
            index.query(area, found);
            std::sort(found.begin(), found.end());
            const Rect wider = area.expanded(std::ldexp(1, -10));
            for (const auto& [s, r] : all) {
                const bool isFound = std::binary_search(found.begin(), found.end(), s);
                const auto touches = [&r = r](const Rect& a) {
                    return r.left <= a.right && a.left <= r.right && r.top <= a.bottom && a.top <= r.bottom;
                };
                if (touches(area)) QVERIFY(isFound);
                if (isFound) QVERIFY(touches(wider));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
