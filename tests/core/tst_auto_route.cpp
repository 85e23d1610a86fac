// SPDX-License-Identifier: GPL-3.0-or-later
// Ways round obstacles, against lengths by hand and against a search of another kind: breadth first, step by step, over
// every half metre of the plan.
#include <QtTest>

#include <deque>
#include <random>

#include "core/examples/examples.h"
#include "core/layout/auto_route.h"
#include "core/layout/route.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

constexpr double step_m = 0.5;

/// Ends whose port is in the middle (nothing to leave), and walls of any size; machines with ports on their sides.
SiteBuilder plan() {
    const auto inTheMiddle = [](Type type) {
        for (Port& port : type.ports) port.dx = port.dy = 0;
        return type;
    };
    return SiteBuilder()
        .type(inTheMiddle(TypeBuilder("giver", Role::Converter, 0.2, 0.2).power("out", Direction::Out, {480})))
        .type(inTheMiddle(TypeBuilder("taker", Role::Load, 0.2, 0.2).power("in", Direction::In, {480})))
        .type(TypeBuilder("wall", Role::Load, 1, 1))
        .type(TypeBuilder("bus", Role::Converter, 2, 2)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).power("in", Direction::In, {480}))
        .type(TypeBuilder("hall", Role::Structure).kind("hall").zone())
        .type(TypeBuilder("road", Role::Structure).kind("road").zone());
}

SiteBuilder& wall(SiteBuilder& b, const std::string& id, const Rect& r) {
    return b.put(id, "wall", {(r.left + r.right) / 2, (r.top + r.bottom) / 2})
        .value("width_m", r.width())
        .value("depth_m", r.height());
}

struct Field {
    Point from, to;
    std::vector<Rect> walls;
    Site site() const {
        SiteBuilder b = plan();
        for (std::size_t i = 0; i < walls.size(); ++i) wall(b, "W" + std::to_string(i), walls[i]);
        return b.put("A", "giver", from).put("B", "taker", to).power("A.out", "B.in").site();
    }
};

std::optional<std::vector<Point>> pathOf(const Site& site, const RouteRules& rules = {}, const char* id = "L1") {
    const PlanIndex index(site);
    const auto bends = autoRoute(site, *site.link(id), index.lookup(), rules);
    if (!bends) return std::nullopt;
    Link link = *site.link(id);
    link.bends = *bends;
    return route(site, link);
}

double along(const std::vector<Point>& path) {
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += std::abs(path[i].x_m - path[i - 1].x_m) + std::abs(path[i].y_m - path[i - 1].y_m);
    return sum;
}

bool isOrthogonal(const std::vector<Point>& path) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (path[i].x_m != path[i - 1].x_m && path[i].y_m != path[i - 1].y_m) return false;
    return true;
}

/// Point by point, every 5 cm: none of them inside a wall.
bool entersAny(const std::vector<Point>& path, const std::vector<Rect>& walls, double clearance_m) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const int n = static_cast<int>(along({path[i - 1], path[i]}) / 0.05) + 1;
        for (int k = 0; k <= n; ++k) {
            const double x = path[i - 1].x_m + (path[i].x_m - path[i - 1].x_m) * k / n,
                         y = path[i - 1].y_m + (path[i].y_m - path[i - 1].y_m) * k / n;
            for (const Rect& w : walls) {
                const Rect r = w.expanded(clearance_m - 1e-4);
                if (x > r.left && x < r.right && y > r.top && y < r.bottom) return true;
            }
        }
    }
    return false;
}

/// Shortest way in steps of half a metre, m; −1: none. Everything lies on multiples of it, so this is the shortest of
/// all.
double breadthFirst(const Field& field, double clearance_m) {
    Rect all{std::min(field.from.x_m, field.to.x_m), std::min(field.from.y_m, field.to.y_m),
             std::max(field.from.x_m, field.to.x_m), std::max(field.from.y_m, field.to.y_m)};
    for (const Rect& w : field.walls) all = all.united(w);
    all = all.expanded(clearance_m + 1);
    const int width = static_cast<int>(std::lround(all.width() / step_m)) + 1,
              height = static_cast<int>(std::lround(all.height() / step_m)) + 1;
    // On a canvas of half steps: nodes and the middles of the edges between them.
    std::vector<char> blocked(static_cast<std::size_t>((2 * width) * (2 * height)), 0);
    const auto cell = [&](int i, int j) -> char& { return blocked[static_cast<std::size_t>(j * 2 * width + i)]; };
    for (const Rect& w : field.walls) {
        const Rect r = w.expanded(clearance_m);
        const auto half = [](double v) { return static_cast<int>(std::lround(v / (step_m / 2))); };
        for (int j = half(r.top - all.top) + 1; j < half(r.bottom - all.top); ++j)
            for (int i = half(r.left - all.left) + 1; i < half(r.right - all.left); ++i)
                if (i >= 0 && j >= 0 && i < 2 * width && j < 2 * height) cell(i, j) = 1;
    }
    const auto nodeOf = [&](Point p) {
        return std::pair(static_cast<int>(std::lround((p.x_m - all.left) / step_m)),
                         static_cast<int>(std::lround((p.y_m - all.top) / step_m)));
    };
    std::vector<int> steps(static_cast<std::size_t>(width * height), -1);
    std::deque<std::pair<int, int>> open{nodeOf(field.from)};
    const auto at = [&](int i, int j) -> int& { return steps[static_cast<std::size_t>(j * width + i)]; };
    at(open[0].first, open[0].second) = 0;
    while (!open.empty()) {
        const auto [i, j] = open.front();
        open.pop_front();
        if (std::pair(i, j) == nodeOf(field.to)) return at(i, j) * step_m;
        for (const auto& [di, dj] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            const int x = i + di, y = j + dj;
            if (x < 0 || y < 0 || x >= width || y >= height || at(x, y) >= 0) continue;
            if (cell(2 * i + di, 2 * j + dj) || cell(2 * x, 2 * y)) continue;
            at(x, y) = at(i, j) + 1;
            open.push_back({x, y});
        }
    }
    return -1;
}

/// Walls on whole metres; both ends at least a metre from all of them.
Field randomField(std::mt19937& random, int walls, double extent) {
    const auto whole = [&](double low, double high) {
        return std::round(std::uniform_real_distribution<double>(low, high)(random));
    };
    Field field;
    field.from = {whole(-extent, 0), whole(-extent, extent)};
    field.to = {whole(1, extent), whole(-extent, extent)};
    for (int i = 0; i < walls; ++i) {
        const double x = whole(-extent, extent), y = whole(-extent, extent);
        const Rect r{x, y, x + whole(1, 9), y + whole(1, 9)};
        const Rect kept = r.expanded(1);
        if (!kept.contains(field.from) && !kept.contains(field.to)) field.walls.push_back(r);
    }
    return field;
}

/// A perfect maze of n × n cells of 4 m (recursive backtracker), walls of 1 m; from one corner cell to the other.
Field maze(std::mt19937& random, int n) {
    std::vector<char> right(static_cast<std::size_t>(n * n), 1), below = right, seen(right.size(), 0);
    const auto at = [n](int i, int j) { return static_cast<std::size_t>(j * n + i); };
    std::vector<std::pair<int, int>> way{{0, 0}};
    seen[0] = 1;
    while (!way.empty()) {
        const auto [i, j] = way.back();
        std::vector<std::pair<int, int>> next;
        for (const auto& [di, dj] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
            if (i + di >= 0 && j + dj >= 0 && i + di < n && j + dj < n && !seen[at(i + di, j + dj)])
                next.push_back({i + di, j + dj});
        if (next.empty()) {
            way.pop_back();
            continue;
        }
        const auto [x, y] = next[random() % next.size()];
        (x != i ? right[at(std::min(x, i), j)] : below[at(i, std::min(y, j))]) = 0;
        seen[at(x, y)] = 1;
        way.push_back({x, y});
    }
    Field field;
    field.from = {2, 2};
    field.to = {4.0 * n - 2, 4.0 * n - 2};
    const double size = 4.0 * n;
    field.walls = {{-0.5, -0.5, size + 0.5, 0.5},
                   {-0.5, size - 0.5, size + 0.5, size + 0.5},
                   {-0.5, -0.5, 0.5, size + 0.5},
                   {size - 0.5, -0.5, size + 0.5, size + 0.5}};
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) {
            const double x = 4.0 * (i + 1), y = 4.0 * (j + 1);
            if (right[at(i, j)] && i + 1 < n) field.walls.push_back({x - 0.5, y - 4.5, x + 0.5, y + 0.5});
            if (below[at(i, j)] && j + 1 < n) field.walls.push_back({x - 4.5, y - 0.5, x + 0.5, y + 0.5});
        }
    return field;
}

} // namespace

class TestAutoRoute : public QObject {
    Q_OBJECT
private slots:
    void thePlainWayStaysWhereItIsFree() {
        const Site site = plan().put("B", "bus").put("R", "rack", {10, 20}).power("B.out", "R.in").site();
        const PlanIndex index(site);
        QCOMPARE(autoRoute(site, *site.link("L1"), index.lookup()), std::optional(std::vector<Point>{}));
    }

    void aroundOneBuilding() {
        // Straight east 40 m; a hall of 10 × 20 m stands in the way, its north wall nearer (y = −6 against 14). With
        // half a metre kept the line goes up 6.5 m and down again: 40 + 13 = 53 m, four corners.
        SiteBuilder b = plan();
        b.put("H", "hall", {20, 4}).box(10, 20);
        const Site site = b.put("A", "giver").put("B", "taker", {40, 0}).power("A.out", "B.in").site();
        QVERIFY(crossesObstacle(site, *site.link("L1"), PlanIndex(site).lookup()));
        const auto path = pathOf(site);
        QVERIFY(path);
        QCOMPARE(along(*path), 53.0);
        QVERIFY(path->size() <= 6);
        Link routed = *site.link("L1");
        routed.bends = std::vector<Point>(path->begin() + 1, path->end() - 1);
        QVERIFY(!crossesObstacle(site, routed, PlanIndex(site).lookup()));
        // Length, and with it loss and cost, follow the bends by the one rule of route.h.
        QCOMPARE(totalLength(site, routed), 53.0);
    }

    void intoTheHallItServes() {
        // The taker stands in the hall: its wall is crossed, the machine between is gone round.
        SiteBuilder b = plan();
        b.put("H", "hall", {20, 0}).box(20, 20);
        wall(b, "M", {14, -2, 16, 2});
        const Site site = b.put("A", "giver").put("B", "taker", {20, 0}).in("H").power("A.out", "B.in").site();
        const auto path = pathOf(site);
        QVERIFY(path);
        QCOMPARE(along(*path), 20.0 + 2 * 2.5); // 2 m of the machine and 0.5 m kept, there and back
    }

    void outOfAUShapedTrap() {
        // Walls of 1 m: back at x 4 … 5, arms at y ±4 … ±5 from x −6 on. From (0, 0) to (10, 0): west to x = −6.5
        // (6.5 m), to y = ±5.5, east to x = 10 (16.5 m), back to y = 0: 6.5 + 5.5 + 16.5 + 5.5 = 34 m.
        const Field trap{{0, 0}, {10, 0}, {{4, -5, 5, 5}, {-6, -5, 5, -4}, {-6, 4, 5, 5}}};
        const auto path = pathOf(trap.site());
        QVERIFY(path);
        QCOMPARE(along(*path), 34.0);
        QVERIFY(!entersAny(*path, trap.walls, 0.5));
        QCOMPARE(breadthFirst(trap, 0.5), 34.0); // the yardstick measures right
    }

    void outOfASpiral() {
        // Walls of 1 m, lanes of 3 m; the line keeps half a metre to the inner corners.
        //   W1 x −3 … −2, y −2 … 6     W2 x −3 … 3, y −3 … −2    W3 x 2 … 3, y −3 … 3 (open below, lane y 3 … 6)
        //   W4 x −3 … 7, y 6 … 7       W5 x 6 … 7, y −7 … 7      W6 x −7 … 7, y −7 … −6
        // From (0, 0) down to y = 3.5, east to x = 3.5, up to y = −3.5, west to x = −10: 3.5 + 3.5 + 7 + 13.5 = 27.5 m,
        // and from (−10, −3.5) to the goal (−10, 0): 3.5 m. 31 m in all.
        const Field spiral{
            {0, 0},
            {-10, 0},
            {{-3, -2, -2, 6}, {-3, -3, 3, -2}, {2, -3, 3, 3}, {-3, 6, 7, 7}, {6, -7, 7, 7}, {-7, -7, 7, -6}}};
        const auto path = pathOf(spiral.site());
        QVERIFY(path);
        QCOMPARE(along(*path), 31.0);
        QCOMPARE(path->size(), std::size_t(6)); // five legs, as in the sum above
        QCOMPARE(breadthFirst(spiral, 0.5), 31.0);
    }

    void noWayIsSaid() {
        const Field box{{0, 0}, {10, 0}, {{-3, -3, 3, -2}, {-3, 2, 3, 3}, {-3, -3, -2, 3}, {2, -3, 3, 3}}};
        QVERIFY(!pathOf(box.site()));
        QCOMPARE(breadthFirst(box, 0.5), -1.0);
        const Site gone = plan().put("A", "giver").power("A.out", "gone.in").site();
        QVERIFY(!pathOf(gone));
    }

    void randomFields() {
        std::mt19937 random(20261129);
        int routed = 0;
        for (int i = 0; i < 120; ++i) {
            const Field field = randomField(random, 10 + i % 40, 30);
            const double shortest = breadthFirst(field, 0.5);
            const Site site = field.site();
            const auto path = pathOf(site);
            if (shortest < 0) { // walls that overlap may close an end in
                QVERIFY(!path);
                continue;
            }
            ++routed;
            QVERIFY(path);
            QVERIFY(isOrthogonal(*path));
            QVERIFY(path->front() == field.from && path->back() == field.to);
            QVERIFY(!entersAny(*path, field.walls, 0.5));
            QVERIFY2(along(*path) <= 1.3 * shortest + 1e-6, qPrintable(QString::number(i)));
            QVERIFY(pathOf(site) == path); // the same again
            // Bends that cost nothing: the shortest way of all, to the last half metre.
            RouteRules rules;
            rules.bendFraction = 0;
            const auto shortestPath = pathOf(site, rules);
            QVERIFY(shortestPath && std::abs(along(*shortestPath) - shortest) < 1e-6);
            // In the mirror it is as long.
            Field mirror = field;
            mirror.from.x_m = -field.from.x_m;
            mirror.to.x_m = -field.to.x_m;
            for (Rect& w : mirror.walls) w = {-w.right, w.top, -w.left, w.bottom};
            const auto mirrored = pathOf(mirror.site());
            QVERIFY(mirrored && std::abs(along(*mirrored) - along(*path)) < 1e-6);
        }
        QVERIFY(routed > 100);
    }

    void mazes() {
        // The corridors of a perfect maze leave one way; it is found, and no longer than need be.
        std::mt19937 random(7);
        for (int n = 3; n <= 8; ++n) {
            const Field field = maze(random, n);
            const double shortest = breadthFirst(field, 0.5);
            QVERIFY(shortest > 0);
            const auto path = pathOf(field.site());
            QVERIFY2(path, qPrintable(QString::number(n)));
            QVERIFY(!entersAny(*path, field.walls, 0.5));
            QVERIFY(along(*path) <= 1.3 * shortest);
        }
    }

    void aRowOfRacksIsPassedAtItsEnd() {
        // 40 racks of 0.6 × 1.2 m side by side, x 0 … 24 at y = 0; from above to below at x = 3. The near end is at
        // x = 0: with 0.5 m kept the line passes at x = −0.5: 10 m down and 2 × 3.5 m across, not between the racks.
        SiteBuilder b = plan();
        for (int i = 0; i < 40; ++i) b.put("R" + std::to_string(i), "rack", {0.3 + 0.6 * i, 0});
        const Site site = b.put("A", "giver", {3, -5}).put("B", "taker", {3, 5}).power("A.out", "B.in").site();
        const auto path = pathOf(site);
        QVERIFY(path);
        QVERIFY(std::abs(along(*path) - 17) < 1e-6);
    }

    void throughAGapThatIsWideEnough() {
        // Two walls 1 m apart: half a metre to each is room for one line, straight on. At 0.9 m it goes round: up to
        // the end of a wall at y = 20 and half a metre more, 30 + 2 × 20.5 = 71 m.
        for (const double gap : {1.0, 0.9}) {
            const Field field{{0, 0}, {30, 0}, {{10, -30, 12, -gap / 2}, {10, gap / 2, 12, 20}}};
            const auto path = pathOf(field.site());
            QVERIFY(path);
            QVERIFY(std::abs(along(*path) - (gap == 1.0 ? 30 : 71)) < 1e-6);
        }
    }
    void whatIsGoneBeforeIsNotInTheWay() {
        // The wall is taken down on the day the taker comes; one that stays a day longer is gone round.
        for (const char* gone : {"2025-06-01", "2025-06-02"}) {
            SiteBuilder b = plan();
            wall(b, "W", {10, -5, 12, 8}).retired(gone);
            const Site site =
                b.put("A", "giver").put("B", "taker", {30, 0}).energized("2025-06-01").power("A.out", "B.in").site();
            QCOMPARE(along(*pathOf(site)), std::string(gone) == "2025-06-01" ? 30.0 : 30 + 2 * 5.5);
        }
    }
    void whatIsMountedIsNoObstacleAndItsRackNeither() {
        // A unit in the middle of a rack is reached through the rack; a door on another one is passed over.
        SiteBuilder b = plan();
        b.type(TypeBuilder("unit", Role::Load, 0.6, 0.3).text("mount", "in-rack").power("in", Direction::In, {480}));
        b.put("R", "rack", {20, 0}).put("U", "unit", {20, 0}).attachedTo("R");
        b.put("R2", "rack", {10, 5}).put("D", "unit", {10, 0}).attachedTo("R2");
        const Site site = b.put("A", "giver", {0, -0.15}).power("A.out", "U.in").site();
        const PlanIndex index(site);
        QVERIFY(autoRoute(site, *site.link("L1"), index.lookup()));
        QCOMPARE(along(*pathOf(site)), 20.0);
    }

    void betweenTheRowsOfAnArray() {
        // Two rows of an array with 3 m between them: there is room, the way straight through the aisle is free.
        const Site site = plan()
                              .put("R", "rack", {0, 0})
                              .array(10, 20, 0.6, 4.2)
                              .put("A", "giver", {-10, 0})
                              .put("B", "taker", {10, 0})
                              .power("A.out", "B.in")
                              .site();
        const PlanIndex index(site);
        QCOMPARE(autoRoute(site, *site.link("L1"), index.lookup()), std::optional(std::vector<Point>{}));
    }

    void everyLinkOfTheExamples() {
        // Real plans, with arrays, turned machines and yards: each way found is orthogonal, from port to port, and
        // enters nothing.
        for (const char* id : {"starter-1000", "colossus-1", "colossus-2"}) {
            const Site site = buildExample(id, shippedCatalog());
            const PlanIndex index(site);
            const PlanLookup lookup = index.lookup();
            int links = 0, none = 0;
            for (Slot slot = 0; slot<site.links().slotCount(); slot += site.links().slotCount()> 1000 ? 3 : 1) {
                const Link* link = site.links().at(slot);
                if (!link || !site.component(link->from.component) || !site.component(link->to.component)) continue;
                ++links;
                const auto bends = autoRoute(site, *link, lookup);
                if (!bends) {
                    ++none;
                    continue;
                }
                Link routed = *link;
                routed.bends = *bends;
                const auto path = route(site, routed);
                QVERIFY2(isOrthogonal(path), link->id.c_str());
                QVERIFY2(!crossesObstacle(site, routed, lookup), link->id.c_str());
            }
            QVERIFY(links > 30);
            QVERIFY2(none == 0, id);
        }
    }

    void awayFromItsOwnMachine() {
        // The Out port of the bus looks south, the rack stands north: out by 0.5 m and round the bus, never through it.
        const Site site = plan().put("B", "bus").put("R", "rack", {0, -20}).turned(180).power("B.out", "R.in").site();
        const auto path = pathOf(site);
        QVERIFY(path);
        QVERIFY(!entersAny(*path, {{-1, -1, 1, 1}}, 0));
        QCOMPARE((*path)[0], (Point{0, 1}));
        QCOMPARE((*path)[1], (Point{0, 1.5}));
        QCOMPARE((*path)[2].y_m, 1.5);
        QCOMPARE(std::abs((*path)[2].x_m), 1.5); // half a metre beside it
    }

    void turnedMachinesAreGoneRound() {
        // 10 × 10 m turned by 45°: its corners reach 7.07 m. The way from west to east stays outside of the diamond.
        const Site site = plan()
                              .put("W", "wall")
                              .value("width_m", 10)
                              .value("depth_m", 10)
                              .turned(45)
                              .put("A", "giver", {-20, 0})
                              .put("B", "taker", {20, 0})
                              .power("A.out", "B.in")
                              .site();
        const auto path = pathOf(site);
        QVERIFY(path && isOrthogonal(*path));
        const std::vector<Point> diamond = corners(site, *site.component("W"));
        for (std::size_t i = 1; i < path->size(); ++i)
            for (int k = 0; k <= 200; ++k)
                QVERIFY(
                    !polygonContains(diamond, {(*path)[i - 1].x_m + ((*path)[i].x_m - (*path)[i - 1].x_m) * k / 200,
                                               (*path)[i - 1].y_m + ((*path)[i].y_m - (*path)[i - 1].y_m) * k / 200}));
        QVERIFY(along(*path) <= 40 + 2 * (7.08 + 0.5));
    }

    void alongARoad() {
        // From (0, 0) to (100, 10), a road 6 m wide along y = 13 … 19. Open ground: 110 m and two bends at least. On
        // the road's edge (y = 13): 100 × 0.9 + 13 + 3 = 106 m by that count, less than 110: the line follows it.
        SiteBuilder b = plan();
        b.put("S", "road", {50, 16}).box(200, 6);
        const Site site = b.put("A", "giver").put("B", "taker", {100, 10}).power("A.out", "B.in").site();
        const auto path = pathOf(site);
        QVERIFY(path);
        double onEdge = 0;
        for (std::size_t i = 1; i < path->size(); ++i)
            if ((*path)[i].y_m == 13 && (*path)[i - 1].y_m == 13)
                onEdge += std::abs((*path)[i].x_m - (*path)[i - 1].x_m);
        QCOMPARE(onEdge, 100.0);
        QCOMPARE(along(*path), 116.0);
        RouteRules rules;
        rules.roadFactor = 1; // who does not care for roads
        QCOMPARE(along(*pathOf(site, rules)), 110.0);
    }

    void inTheTrenchOfAnother() {
        // L1 runs 5 m further north, from bus to bus; L2 of the same medium joins it: 200 × 0.8 + 2 × 5 + bends is less
        // than 200. A pipe does not.
        SiteBuilder b = plan();
        b.type(TypeBuilder("tank", Role::Tank, 2, 2)
                   .flow("out", Medium::Water, Direction::Out)
                   .flow("in", Medium::Water, Direction::In));
        b.put("B1", "bus", {0, -10}).put("B2", "bus", {200, -10}).put("C1", "bus").put("C2", "bus", {200, 0});
        b.put("T1", "tank", {-20, 3}).put("T2", "tank", {220, 3});
        Site site = b.power("B1.out", "B2.in").power("C1.out", "C2.in").water("T1.out", "T2.in").site();
        Link trench = *site.link("L1");
        trench.bends = {{0, -5}, {200, -5}};
        site.put(std::make_shared<const Link>(trench));
        const auto shared = [](const std::vector<Point>& path) {
            double sum = 0;
            for (std::size_t i = 1; i < path.size(); ++i)
                if (path[i].y_m == -5 && path[i - 1].y_m == -5) sum += std::abs(path[i].x_m - path[i - 1].x_m);
            return sum;
        };
        const auto path = pathOf(site, {}, "L2");
        QVERIFY(path);
        QVERIFY(shared(*path) > 190);
        const auto pipe = pathOf(site, {}, "L3");
        QVERIFY(pipe);
        QCOMPARE(shared(*pipe), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestAutoRoute)
#include "tst_auto_route.moc"
