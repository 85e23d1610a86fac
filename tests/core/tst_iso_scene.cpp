// SPDX-License-Identifier: GPL-3.0-or-later
// The isometric scene. Expected values: projection and heights by hand; the painter's order against a check of every
// pair (what hides what by the rays of the view, not by the rule that sorts); counts by counting what the site has.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/diagram/iso_scene.h"
#include "core/examples/examples.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;

namespace {

constexpr double exact = 1e-9;

bool near(double a, double b) { return std::abs(a - b) < exact; }

Site exampleSite(const char* id) { return buildExample(id, test::shippedCatalog()); }

IsoScene sceneOf(const Site& site, IsoOptions options = {}, std::optional<Date> day = {}) {
    Engine engine(test::shippedCatalog());
    engine.compute(site, {day ? *day : lastDate(site), LoadCase::Nameplate});
    return isoScene(engine, options);
}

/// Whether `front` hides some of `back`: from a point of `back` a ray to the viewer, along (1, 1, 1), goes through
/// `front`. With both as boxes that is so if for some t > 0 the box of `back`, moved by t along all axes, meets
/// `front`.
bool hides(const IsoBox& front, const IsoBox& back) {
    double from = 0, to = 1e18;
    const auto axis = [&](double frontLow, double frontHigh, double backLow, double backHigh) {
        from = std::max(from, frontLow - backHigh);
        to = std::min(to, frontHigh - backLow);
    };
    axis(front.ground.left, front.ground.right, back.ground.left, back.ground.right);
    axis(front.ground.top, front.ground.bottom, back.ground.top, back.ground.bottom);
    axis(front.base_m, front.top_m, back.base_m, back.top_m);
    return to - from > 1e-6;
}

/// Cuts a square into rectangles and keeps some, shrunk a little: disjoint ones of many shapes.
void scatter(std::mt19937& random, Rect area, std::vector<IsoBox>& boxes) {
    std::uniform_real_distribution<double> share(0.25, 0.75), chance(0, 1);
    if (std::max(area.width(), area.height()) < 6 || (boxes.size() > 4 && chance(random) < 0.06)) {
        if (chance(random) < 0.75)
            boxes.push_back({area.expanded(-0.2 * share(random)), 0, 0.5 + 30 * std::pow(chance(random), 3)});
        return;
    }
    Rect a = area, b = area;
    if (area.width() > area.height()) a.right = b.left = area.left + share(random) * area.width();
    else a.bottom = b.top = area.top + share(random) * area.height();
    scatter(random, a, boxes);
    scatter(random, b, boxes);
}

int elements(const IsoScene& scene, const Site& site, const char* kind) {
    int count = 0;
    for (const IsoSolid& solid : scene.solids)
        if (solid.members > 0 && site.typeAt(scene.members[solid.member].slot)->kind == kind) count += solid.count;
    return count;
}

} // namespace

class TestIsoScene : public QObject {
    Q_OBJECT
private slots:
    void projection() {
        // x to the lower right, y to the lower left, height upwards, each metre one metre long.
        QVERIFY(near(isoProject({10, 0}).u_m, 5 * std::sqrt(3.0)) && near(isoProject({10, 0}).v_m, 5));
        QVERIFY(near(isoProject({0, 10}).u_m, -5 * std::sqrt(3.0)) && near(isoProject({0, 10}).v_m, 5));
        QVERIFY(near(isoProject({0, 0}, 10).u_m, 0) && near(isoProject({0, 0}, 10).v_m, -10));
        QVERIFY(near(isoProject({7, 7}, 7).u_m, 0) && near(isoProject({7, 7}, 7).v_m, 0)); // along the view
        for (const Point p : {Point{1, 0}, Point{0, 1}})
            QVERIFY(near(std::hypot(isoProject(p).u_m, isoProject(p).v_m), 1));
        // A quarter turn brings north (y = -1) to where x grows: the viewer stands in the north-east.
        QCOMPARE(isoTurned({0, -1}, 1), (Point{1, 0}));
        QCOMPARE(isoTurned({0, -1}, 2), (Point{0, 1}));
        QCOMPARE(isoTurned({0, -1}, 3), (Point{-1, 0}));
    }

    void boxesByHand() {
        const IsoBox back{{0, 0, 2, 2}, 0, 3}, east{{3, 0, 5, 2}, 0, 3}, south{{0, 3, 2, 5}, 0, 3};
        QVERIFY(isBehind(back, east) && isBehind(back, south) && !isBehind(east, back) && !isBehind(south, back));
        const IsoBox above{{0, 0, 2, 2}, 3, 4};
        QVERIFY(isBehind(back, above) && !isBehind(above, back));
        QCOMPARE(paintOrder({above, south, back}), (std::vector<int>{2, 0, 1}));
    }

    /// Whatever hides another is painted after it: all pairs of 40 scenes of some hundred disjoint boxes.
    void orderAgainstEveryPair() {
        std::mt19937 random(7);
        std::size_t boxesSeen = 0, pairs = 0;
        for (int scene = 0; scene < 40; ++scene) {
            std::vector<IsoBox> boxes;
            scatter(random, {0, 0, 120, 90}, boxes);
            const std::size_t onGround = boxes.size();
            for (std::size_t i = 0; i < onGround; i += 5) // and something on every fifth
                boxes.push_back({boxes[i].ground.expanded(-0.3), boxes[i].top_m, boxes[i].top_m + 2});
            std::shuffle(boxes.begin(), boxes.end(), random);
            const std::vector<int> order = paintOrder(boxes);
            QCOMPARE(order.size(), boxes.size());
            std::vector<std::size_t> place(boxes.size(), boxes.size());
            for (std::size_t i = 0; i < order.size(); ++i) place[static_cast<std::size_t>(order[i])] = i;
            QCOMPARE(std::count(place.begin(), place.end(), boxes.size()), 0); // each once
            for (std::size_t a = 0; a < boxes.size(); ++a)
                for (std::size_t b = 0; b < boxes.size(); ++b) {
                    if (a == b || boxes[a].ground.isEmpty() || boxes[b].ground.isEmpty() ||
                        !hides(boxes[a], boxes[b]) || hides(boxes[b], boxes[a]))
                        continue;
                    QVERIFY(place[b] < place[a]);
                    ++pairs;
                }
            boxesSeen += boxes.size();
        }
        QVERIFY2(boxesSeen > 2000 && pairs > 10000, qPrintable(QStringLiteral("%1 %2").arg(boxesSeen).arg(pairs)));
    }

    /// Boxes that stand in one another and boxes of no size: each is painted once, no matter where.
    void hopelessBoxesComeOnce() {
        std::vector<IsoBox> boxes(9, IsoBox{{0, 0, 4, 4}, 0, 3});
        boxes.push_back({{1, 1, 1, 1}, 0, 0});
        boxes.push_back({{-5, 1, 9, 2}, 1, 2});
        std::vector<int> order = paintOrder(boxes);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < boxes.size(); ++i) QCOMPARE(order[i], static_cast<int>(i));
        QVERIFY(paintOrder({}).empty());
    }

    void heights() {
        const Catalog& catalog = test::shippedCatalog();
        const auto of = [&](const char* id) {
            const auto type = catalog.type(id);
            return isoHeight(*type, {type->width_m, type->depth_m});
        };
        QVERIFY(near(of("tesla_megapack_2_xl_4h").top_m, 2.79) &&
                !of("tesla_megapack_2_xl_4h").assumed); // the catalog's
        QVERIFY(near(of("rack-gb200-nvl72").top_m, 2.236) && !of("rack-gb200-nvl72").assumed);
        QVERIFY(near(of("hall").top_m, 10) && near(of("building").top_m, 12));
        QVERIFY(near(of("solar_smt_130").top_m, 12) && of("solar_smt_130").assumed); // the table in docs/views.md
        QVERIFY(near(of("solar_titan_250").body_m, 4)); // enclosure_height_m of the catalog
        QVERIFY(near(of("doosan_dgt6_300h_s2").top_m, 40));
        // 6.5 m over all is the catalog's; the tower below its fan stack keeps its share, 5.2 of 6.5.
        QVERIFY(near(of("cooling_tower_yorkcalc").body_m, 5.2) && near(of("cooling_tower_yorkcalc").top_m, 6.5));
    }

    /// Every type with a body stays within its footprint and ends at its height.
    void bodiesKeepTheirFootprint() {
        for (const auto& type : test::shippedCatalog().types()) {
            const Size size{type->width_m, type->depth_m};
            double top_m = 0;
            for (const IsoPart& part : isoBody(*type, size)) {
                QVERIFY2(part.x0 >= -size.width_m / 2 - exact && part.x1 <= size.width_m / 2 + exact, type->id.c_str());
                QVERIFY2(part.y0 >= -size.depth_m / 2 - exact && part.y1 <= size.depth_m / 2 + exact, type->id.c_str());
                QVERIFY2(part.x1 > part.x0 && part.y1 > part.y0 && part.z1 > part.z0, type->id.c_str());
                top_m = std::max(top_m, part.z1);
            }
            const bool isRaised = type->kind == "header" || type->kind == "busway";
            if (top_m > 0 && !isRaised) QVERIFY2(near(top_m, isoHeight(*type, size).top_m), type->id.c_str());
        }
    }

    /// Closed: the building and what stands outside of it. Open: also every rack.
    void whatStandsOnColossus1() {
        const Site site = exampleSite("colossus-1");
        const IsoScene closed = sceneOf(site), open = sceneOf(site, {0, false});
        QCOMPARE(elements(closed, site, "rack"), 0);
        QCOMPARE(elements(closed, site, "building"), 1);
        QCOMPARE(elements(closed, site, "hall"), 0); // nine of them are in the building
        QCOMPARE(closed.roofHalls.size(), std::size_t(9));
        int racks = 0, batteries = 0;
        for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
            const Component* c = site.components().at(slot);
            if (!c || !c->isInstalled(lastDate(site))) continue;
            if (site.typeAt(slot)->kind == "rack") racks += c->array.count;
            if (site.typeAt(slot)->kind == "battery") batteries += c->array.count;
        }
        QCOMPARE(elements(open, site, "rack"), racks);
        QCOMPARE(elements(open, site, "hall"), 9 * 4); // walls
        QCOMPARE(elements(closed, site, "battery"), batteries);
        QCOMPARE(batteries, 208);
        // In the summer of 2024 there were no batteries and one hall.
        const Date early = *parseDate("2024-08-15");
        QCOMPARE(elements(sceneOf(site, {}, early), site, "battery"), 0);
        QCOMPARE(sceneOf(site, {}, early).roofHalls.size(), std::size_t(1));
        const auto hasText = [&](const IsoScene& scene, const char* text) {
            return std::any_of(scene.texts.begin(), scene.texts.end(),
                               [&](const IsoText& t) { return t.text == text; });
        };
        QVERIFY(hasText(closed, "COLOSSUS 1") && hasText(closed, "Hall 7") && !hasText(open, "COLOSSUS 1"));
    }

    /// 12 racks side by side are one solid, also where they are single parts; something between them parts the row.
    void rows() {
        test::SiteBuilder builder;
        builder.type(test::TypeBuilder("rack", Role::Rack, 0.6, 1.2))
            .type(test::TypeBuilder("pump", Role::Pump, 0.5, 0.5));
        builder.put("A", "rack", {0, 0}).array(6, 12, 0.6, 3);
        for (int i = 0; i < 5; ++i) builder.put("S" + std::to_string(i), "rack", {10 + 2.0 * i, 20});
        const Site site = builder.site();
        IsoScene scene = sceneOf(site);
        QCOMPARE(scene.solids.size(), std::size_t(3)); // two rows of six, one of five
        QCOMPARE(elements(scene, site, "rack"), 17);
        for (int turn = 1; turn < 4; ++turn) QCOMPARE(sceneOf(site, {turn, true}).solids.size(), std::size_t(3));
        builder.put("X", "pump", {13, 20}); // in the gap between the second and the third
        const Site crossed = builder.site();
        scene = sceneOf(crossed);
        QCOMPARE(elements(scene, crossed, "rack"), 17);
        QCOMPARE(scene.solids.size(), std::size_t(2 + 5 + 1));
        for (const IsoSolid& solid : scene.solids)
            for (const IsoSolid& other : scene.solids)
                QVERIFY(&solid == &other || !solid.box.ground.expanded(-0.05).intersects(other.box.ground));
    }

    /// Seen from all four sides the same parts stand, and the box of the picture is that of the turned plan.
    void turns() {
        const Site site = exampleSite("starter-1000");
        const IsoScene first = sceneOf(site, {0, false});
        for (int turn = 1; turn < 4; ++turn) {
            const IsoScene turned = sceneOf(site, {turn, false});
            QCOMPARE(elements(turned, site, "rack"), elements(first, site, "rack"));
            QCOMPARE(turned.grounds.size(), first.grounds.size());
        }
        // The parcel is 84 m by 70 m about (0, -4): with nothing beyond it the picture is (84 + 70) cos 30° wide.
        QVERIFY(std::abs(first.picture.width() - 154 * isoAcross) < 1e-6);
    }

    /// What is out of use is an outline, what carries more than it can is marked, what is not installed is not there.
    void stateOfTheDay() {
        Site site = exampleSite("starter-1000");
        const auto change = [&](const char* id, const std::function<void(Component&)>& how) {
            Component c = *site.component(id);
            how(c);
            site.put(std::make_shared<const Component>(std::move(c)));
        };
        std::string chiller, battery;
        std::set<std::string> transformers;
        for (const std::string& id : site.components().sortedIds()) {
            const std::string& kind = site.typeOf(*site.component(id))->kind;
            if (kind == "transformer") transformers.insert(id);
            if (kind == "chiller") chiller = id;
            if (kind == "battery") battery = id;
        }
        for (const std::string& id : transformers)
            change(id.c_str(), [](Component& c) { c.values["rated_mva"] = 0.01; });
        change(chiller.c_str(), [](Component& c) { c.outages = {{*parseDate("2020-01-01"), {}, "test"}}; });
        change(battery.c_str(), [](Component& c) { c.retired = *parseDate("2020-01-01"); });
        const IsoScene scene = sceneOf(site, {}, *parseDate("2026-06-01"));
        int over = 0, off = 0;
        for (const IsoSolid& solid : scene.solids) {
            if (solid.members == 0) continue;
            const IsoMember& member = scene.members[solid.member];
            const std::string& id = site.components().at(member.slot)->id;
            QVERIFY(id != battery);
            QCOMPARE(solid.live, id != chiller);
            over += member.over && transformers.count(id);
            off += !solid.live;
        }
        QVERIFY(over >= 1 && off >= 1);
    }

    /// A pipe between two bodies is on racks between them and not in them; a cable is a trench; within a hall is
    /// nothing.
    void runsBetweenBodies() {
        test::SiteBuilder builder;
        builder.type(test::TypeBuilder("pump", Role::Pump, 2, 2)
                         .flow("in", Medium::Coolant, Direction::In)
                         .flow("out", Medium::Coolant, Direction::Out)
                         .power("power", Direction::In, {480})
                         .power("feed", Direction::Out, {480}));
        builder.type(test::TypeBuilder("hall", Role::Structure, 0, 0).zone());
        builder.put("A", "pump", {0, 0}).put("B", "pump", {40, 0});
        builder.put("H", "hall", {20, 0}).box(10, 10);
        builder.link(Medium::Coolant, "A.out", "B.in");
        builder.link(Medium::Power, "A.feed", "B.power");
        const IsoScene scene = sceneOf(builder.site());
        // From port to port 1 m … 39 m along x, less the hall at 15 m … 25 m.
        double length_m = 0;
        for (const IsoSolid& solid : scene.solids) {
            if (solid.kind != IsoSolid::Kind::Block) continue;
            QVERIFY(near(solid.box.base_m, 3) && solid.posts >= 0);
            length_m += solid.box.ground.width();
            QVERIFY(solid.box.ground.right <= 15 + exact || solid.box.ground.left >= 25 - exact);
        }
        QVERIFY2(near(length_m, 38 - 10), qPrintable(QString::number(length_m)));
        QVERIFY(!scene.trenches.empty());
    }

    void anEmptySiteHasNothing() { QVERIFY(sceneOf(exampleSite("empty"), {}).solids.empty()); }
};

QTEST_APPLESS_MAIN(TestIsoScene)
#include "tst_iso_scene.moc"
