// SPDX-License-Identifier: GPL-3.0-or-later
// Pods repeated in rows and on circles, zones filled with rows; counts and places by hand.
#include <QTest>
#include <cmath>
#include <set>

#include "core/layout/arrays.h"
#include "core/layout/fill_zone.h"
#include "core/site/edits.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;

/// A pod: a bus that feeds two racks, and a grid that feeds the bus from outside.
Site pod() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).power("feed_a", Direction::In, {480}, 1, 'A'))
        .type(TypeBuilder("bus", Role::Converter, 2, 1)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("battery", Role::Store, 8.8, 1.65))
        .type(TypeBuilder("hall", Role::Structure).kind("hall").zone())
        .type(TypeBuilder("fence", Role::Structure).kind("fence"))
        .type(TypeBuilder("note", Role::Structure, 4, 1).kind("label"));
    b.put("G", "bus", {-20, 0}).put("BUS", "bus", {0, 0}).put("R1", "rack", {-1, 3}).put("R2", "rack", {1, 3});
    b.power("G.out", "BUS.in").power("BUS.out", "R1.feed_a").power("BUS.out", "R2.feed_a");
    return b.site();
}
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
std::size_t added(const ChangeSet& change) {
    std::size_t count = 0;
    for (const auto& swap : change.components) count += !swap.before;
    return count;
}
bool isNear(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < 1e-9; }
std::string codeOf(const std::function<void()>& edit) {
    try {
        edit();
    } catch (const EditError& error) { return error.code; }
    return {};
}

/// A hall of 20 × 12 m about (100, 100).
SiteBuilder hall() {
    SiteBuilder b;
    const Site types = pod();
    for (const auto& [id, type] : types.types()) b.type(*type);
    b.put("H", "hall", {100, 100}).box(20, 12);
    return b;
}
std::vector<const Component*> racksOf(const Site& site) {
    std::vector<const Component*> all;
    for (const std::string& id : site.components().sortedIds())
        if (site.component(id)->type == "rack") all.push_back(site.component(id));
    std::sort(all.begin(), all.end(), [](auto* a, auto* b) {
        return std::pair(a->position.y_m, a->position.x_m) < std::pair(b->position.y_m, b->position.x_m);
    });
    return all;
}

} // namespace

class TestArrays : public QObject {
    Q_OBJECT
private slots:
    void aFieldOfPods() {
        // 3 × 2 with 5 and 8 m: five copies of three parts and two inner links each; the feeder from outside is not
        // copied.
        const Ids ids{"BUS", "R1", "R2"};
        const Site site = after(pod(), linearArray(pod(), ids, {3, 2, 5, 8}));
        QCOMPARE(site.components().size(), pod().components().size() + 15);
        QCOMPARE(site.links().size(), std::size_t(3 + 10));
        std::set<std::pair<double, double>> buses;
        for (const std::string& id : site.components().sortedIds())
            if (const Component& c = *site.component(id); c.type == "bus" && id != "G")
                buses.insert({c.position.x_m, c.position.y_m});
        QCOMPARE(buses, (std::set<std::pair<double, double>>{{0, 0}, {5, 0}, {10, 0}, {0, 8}, {5, 8}, {10, 8}}));
        // Each copied rack hangs on the bus of its own pod: 3 m above and 1 m to the side.
        for (const std::string& id : site.links().sortedIds()) {
            const Link& link = *site.link(id);
            const Point from = site.component(link.from.component)->position,
                        to = site.component(link.to.component)->position;
            if (link.from.component != "G")
                QVERIFY(std::abs(to.y_m - from.y_m - 3) < 1e-9 && std::abs(std::abs(to.x_m - from.x_m) - 1) < 1e-9);
        }
        // The other way, too; and one row is one row.
        const Site back = after(pod(), linearArray(pod(), ids, {2, 1, -30, 0}));
        QVERIFY(isNear(back.component("BUS-1")->position, {-30, 0}));
    }
    void eachPodIsAGroup() {
        const Site grouped = after(pod(), group(pod(), Ids{"BUS", "R1", "R2"}));
        const Site site = after(grouped, linearArray(grouped, Ids{"BUS", "R1", "R2"}, {4, 1, 5, 0}));
        std::map<std::string, int> members;
        for (const std::string& id : site.components().sortedIds()) ++members[site.component(id)->group];
        QCOMPARE(members.size(), std::size_t(5)); // four pods, and G that is in none
        for (const auto& [name, count] : members) QCOMPARE(count, name.empty() ? 1 : 3);
    }
    void whatCannotBe() {
        const Ids ids{"R1"};
        QCOMPARE(codeOf([&] { linearArray(pod(), ids, {3, 1, 0, 0}); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { linearArray(pod(), ids, {0, 1, 1, 1}); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { linearArray(pod(), ids, {1000, 1000, 1, 1}); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { linearArray(pod(), Ids{"nobody"}, {2, 1, 1, 1}); }), std::string("id.unknown"));
        QCOMPARE(codeOf([&] { polarArray(pod(), ids, {1, {0, 0}, 360, true}); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { polarArray(pod(), ids, {4, {0, 0}, 0, true}); }), std::string("value.range"));
        QVERIFY(linearArray(pod(), ids, {1, 1, 0, 0}).isEmpty());
    }
    void allAround() {
        // R1 at (-1, 3) about (-1, 7): 4 m north of it. Four all around, by quarter turns clockwise: east, south, west.
        const Site site = after(pod(), polarArray(pod(), Ids{"R1"}, {4, {-1, 7}, 360, true}));
        const Point places[] = {{3, 7}, {-1, 11}, {-5, 7}};
        for (int i = 0; i < 3; ++i) {
            const Component& copy = *site.component("R1-" + std::to_string(i + 1));
            QVERIFY(isNear(copy.position, places[i]));
            QCOMPARE(copy.rotation_deg, 90.0 * (i + 1));
        }
        // Without turning along they stand on the same places and all look north.
        const Site straight = after(pod(), polarArray(pod(), Ids{"R1"}, {4, {-1, 7}, 360, false}));
        for (int i = 0; i < 3; ++i) {
            const Component& copy = *straight.component("R1-" + std::to_string(i + 1));
            QVERIFY(isNear(copy.position, places[i]));
            QCOMPARE(copy.rotation_deg, 0.0);
        }
    }
    void partOfACircle() {
        // Three over 60°, anticlockwise: steps of -30°. From (0, -4) seen from the centre to (-2, -3.464): sin, cos
        // 30°.
        const Site site = after(pod(), polarArray(pod(), Ids{"R1"}, {3, {-1, 7}, -60, true}));
        QVERIFY(isNear(site.component("R1-1")->position, {-1 - 2, 7 - 4 * std::sqrt(0.75)}));
        QCOMPARE(site.component("R1-1")->rotation_deg, 330.0);
        QVERIFY(isNear(site.component("R1-2")->position, {-1 - 4 * std::sqrt(0.75), 7 - 2}));
    }

    // --- rows ------------------------------------------------------------------------------------------

    void rowsOfRacks() {
        // 20 × 12 m less 1.2 m to the walls: 17.6 m of row, 29 racks of 0.6 m (17.4 m). Rows of 1.2 m begin at 1.2,
        // then 2.0 m in front and 1.2 m behind by turns: 1.2, 4.4, 6.8, and 10.0 would end at 11.2 > 10.8. Three
        // rows, 87.
        const Site site = hall().site();
        RowFill fill = usualFill(*site.type("rack"));
        fill.zone = "H";
        const Filled filled = fillZone(site, Catalog(), fill);
        QCOMPARE(filled.rows, 3);
        QCOMPARE(filled.count, 87);
        QCOMPARE(added(filled.change), std::size_t(3));
        const auto rows = racksOf(after(site, filled.change));
        const double tops[] = {1.2, 4.4, 6.8};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(rows[i]->array.count, 29);
            QVERIFY(std::abs(rows[i]->position.y_m - (94 + tops[i] + 0.6)) < 1e-9);
            QVERIFY(std::abs(rows[i]->position.x_m - (90 + 1.2 + 17.4 / 2)) < 1e-9);
            QCOMPARE(rows[i]->rotation_deg, i % 2 == 0 ? 180.0 : 0.0); // the first two look at each other
            QCOMPARE(rows[i]->zone, std::string("H"));
        }
        // 13.2 m deep, there is room for the fourth: 10.0 … 11.2 and 1.2 m to the wall is 12.4.
        const Site deep = after(site, setOutline(site, "H", {{-10, -6.6}, {10, -6.6}, {10, 6.6}, {-10, 6.6}}));
        QCOMPARE(fillZone(deep, Catalog(), fill).rows, 4);
    }
    void alongTheDepth() {
        // The other way: 12 m less 2.4 are 9.6 m, 16 racks. 20 m deep: 1.2, 4.4, 6.8, 10.0, 12.4, 15.6 (to 16.8), 18.0
        // ends at 19.2 > 18.8. Six rows, 96 racks, in columns that are turned by 90°.
        const Site site = hall().site();
        RowFill fill = usualFill(*site.type("rack"));
        fill.zone = "H";
        fill.alongWidth = false;
        const Filled filled = fillZone(site, Catalog(), fill);
        QCOMPARE(filled.rows, 6);
        QCOMPARE(filled.count, 96);
        const Site now = after(site, filled.change);
        for (const Component* row : racksOf(now)) {
            const Rect box = bounds(now, *row);
            QVERIFY(std::abs(box.height() - 9.6) < 1e-9 && std::abs(box.width() - 1.2) < 1e-9);
            QVERIFY(box.left > 91.19 && box.right < 108.81 && box.top > 95.19 && box.bottom < 104.81);
        }
        // A hall that is turned by 30° takes as many.
        const Site turned = after(site, rotateBy(site, Ids{"H"}, 30, {100, 100}));
        QCOMPARE(fillZone(turned, Catalog(), fill).count, 96);
    }
    void aroundWhatStandsThere() {
        // A bus of 2 × 1 m about (100, 97): y 96.5 … 97.5, with 1.2 m around 95.3 … 98.7. The first row, 95.2 … 96.4,
        // is cut from 97.8 to 102.2: 91.2 … 97.8 takes 11 (6.6 m), 102.2 … 108.8 as many. The second, 98.4 … 99.6, is
        // cut too (98.4 < 98.7): 22; the third has 29. 73 in five arrays. A label and the racks of another hall do not
        // count.
        const Site site = hall().put("X", "bus", {100, 97}).in("H").put("N", "note", {95, 100}).in("H").site();
        RowFill fill = usualFill(*site.type("rack"));
        fill.zone = "H";
        const Filled filled = fillZone(site, Catalog(), fill);
        QCOMPARE(filled.count, 73);
        QCOMPARE(added(filled.change), std::size_t(5));
        const Site now = after(site, filled.change);
        for (const Component* row : racksOf(now)) {
            const Rect box = bounds(now, *row);
            QVERIFY(!box.intersects(bounds(now, *now.component("X")).expanded(1.19)));
        }
    }
    void aFenceAroundTheHall() {
        // 20 m away on all sides it is in nobody's way; right through the hall, along y = 100.6, it cuts the second and
        // the third row (99.6 + 1.2 > 100.6 and 100.8 - 1.2 < 100.6) and leaves the first.
        RowFill fill = usualFill(*pod().type("rack"));
        fill.zone = "H";
        const Site far = hall().put("F", "fence", {100, 100}).box(60, 52).site();
        QCOMPARE(fillZone(far, Catalog(), fill).count, 87);
        const Site through =
            hall().put("F", "fence", {100, 100}).outline({{-40, -40}, {40, -40}, {40, 0.6}, {-40, 0.6}}).site();
        QCOMPARE(fillZone(through, Catalog(), fill).count, 29);
    }
    void anLShapedHall() {
        // Without its south-east quarter: rows above y = 100 have 29, those below only x 90 … 100 less 2.4: 7.6 m, 12
        // racks. The second row, 98.4 … 99.6, needs 1.2 m to the wall at 100: it is cut there too.
        const Site site = [&] {
            const Site whole = hall().site();
            return after(whole, setOutline(whole, "H", {{-10, -6}, {10, -6}, {10, 0}, {0, 0}, {0, 6}, {-10, 6}}));
        }();
        RowFill fill = usualFill(*site.type("rack"));
        fill.zone = "H";
        QCOMPARE(fillZone(site, Catalog(), fill).count, 29 + 12 + 12);
    }
    void batteriesKeepTenFeet() {
        // 40 × 20 m: 40 - 6.1 = 33.9 m take 3 of 8.8 m with 3.05 m between (32.5 m); rows of 1.65 m: 3.05, 7.75, 12.45,
        // and 17.15 would end at 18.8 > 16.95. 9 of them.
        const Site whole = hall().site();
        const Site site = after(whole, setOutline(whole, "H", {{-20, -10}, {20, -10}, {20, 10}, {-20, 10}}));
        RowFill fill = usualFill(*site.type("battery"));
        fill.zone = "H";
        QCOMPARE(fill.gap_m, 3.05);
        const Filled filled = fillZone(site, Catalog(), fill);
        QCOMPARE(filled.count, 9);
        QCOMPARE(filled.rows, 3);
    }
    void refusals() {
        const Site site = hall().site();
        RowFill fill = usualFill(*site.type("rack"));
        QCOMPARE(codeOf([&] { fillZone(site, Catalog(), fill); }), std::string("zone.invalid"));
        fill.zone = "H";
        fill.type = "hall";
        QCOMPARE(codeOf([&] { fillZone(site, Catalog(), fill); }), std::string("type.role"));
        fill.type = "nothing";
        QCOMPARE(codeOf([&] { fillZone(site, Catalog(), fill); }), std::string("type.unknown"));
        // 1e10 to a row: more than an int counts, so not cast to one.
        Site dust = site;
        Type speck = *site.type("rack");
        speck.id = "speck";
        speck.width_m = 1e-9;
        dust.put(std::make_shared<const Type>(speck));
        fill.type = "speck";
        QCOMPARE(codeOf([&] { fillZone(dust, Catalog(), fill); }), std::string("value.range"));
        fill.type = "rack";
        fill.aisle_m = -1;
        QCOMPARE(codeOf([&] { fillZone(site, Catalog(), fill); }), std::string("value.range"));
        fill.aisle_m = 2;
        fill.walls_m = 7; // nothing is left
        QVERIFY(fillZone(site, Catalog(), fill).change.isEmpty());
    }
};
QTEST_APPLESS_MAIN(TestArrays)
#include "tst_arrays.moc"
