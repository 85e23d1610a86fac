// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "core/site/edits.h"
#include "tests/support/random_changes.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;
const Catalog none;

SiteBuilder plan() {
    return SiteBuilder()
        .type(TypeBuilder("rack", Role::Rack, 1, 2)
                  .value("rack_power_kw_max", 100)
                  .value("supply_temp_c_max", 40)
                  .power("feed_a", Direction::In, {480}, 1, 'A')
                  .power("feed_b", Direction::In, {480}, 1, 'B')
                  .flow("coolant", Medium::Coolant, Direction::In, "pg25", 1))
        .type(TypeBuilder("bus", Role::Converter, 2, 2)
                  .value("rated_kw", 1000)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("bus800", Role::Converter, 2, 2).power("out", Direction::Out, {800}))
        .type(TypeBuilder("cdu", Role::Exchanger, 1, 1)
                  .flow("primary", Medium::Coolant, Direction::In, "water", 1)
                  .flow("secondary", Medium::Coolant, Direction::Out, "pg25"))
        .type(TypeBuilder("door", Role::AirHandler, 1, 0.2).text("mount", "rear-door"))
        .type(TypeBuilder("shelf", Role::Exchanger, 0.5, 1).text("mount", "in-rack"))
        .type(TypeBuilder("hall", Role::Structure, 0, 0).zone())
        .type(TypeBuilder("tent", Role::Structure, 10, 6).zone())
        .type(TypeBuilder("wire", Role::Conductor, 0, 0).value("rated_current_a", 100).value("rated_kv", 1));
}

Component rack(const std::string& id, Point at) {
    Component c;
    c.id = id;
    c.type = "rack";
    c.position = at;
    return c;
}

Site after(const Site& site, const ChangeSet& change) {
    Site copy = site;
    apply(copy, change);
    return copy;
}

/// The code an edit is refused with; empty when it is not.
template <typename Edit> std::string codeOf(Edit edit, std::string* sentence = nullptr) {
    try {
        edit();
    } catch (const EditError& error) {
        if (sentence) *sentence = error.what();
        return error.code;
    }
    return {};
}

Date day(const char* text) { return *parseDate(text); }

} // namespace

class TestEdits : public QObject {
    Q_OBJECT
private slots:
    void placeBringsTypeIdAndZone() {
        const Catalog& catalog = shippedCatalog();
        Component component;
        component.type = "rack-gb200-nvl72";
        component.position = {5, 5};
        const Site site = plan().put("H", "hall", {0, 0}).box(20, 20).site();
        const ChangeSet change = place(site, catalog, component);
        QCOMPARE(change.components.size(), std::size_t(1));
        QCOMPARE(change.components[0].after->id, std::string("rack-gb200-nvl72-1"));
        QCOMPARE(change.components[0].after->zone, std::string("H"));
        QCOMPARE(change.types.size(), std::size_t(1));
        QCOMPARE(change.types[0].after->id, std::string("rack-gb200-nvl72"));
        const Site placed = after(site, change);
        QVERIFY(place(placed, catalog, component).types.empty()); // the site has its copy now
        QCOMPARE(place(placed, catalog, component).components[0].after->id, std::string("rack-gb200-nvl72-2"));
        QCOMPARE(siteText(after(placed, inverse(change))), siteText(site));
    }
    void placeRefuses_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        const char* codes[] = {"value.range", "value.range",   "value.range",   "value.range", "value.text",
                               "id.taken",    "type.unknown",  "value.range",   "value.key",   "value.date",
                               "value.date",  "value.outline", "value.outline", "type.role",   "value.text",
                               "id.invalid",  "id.unknown",    "zone.invalid",  "value.range", "id.invalid",
                               "value.date",  "attached.count"};
        for (int i = 0; i < static_cast<int>(std::size(codes)); ++i)
            QTest::newRow(std::to_string(i).c_str()) << i << codes[i];
    }
    void placeRefuses() {
        QFETCH(int, what);
        QFETCH(QString, code);
        const Site site = plan().put("R0", "rack").put("RA", "rack").array(4, 4).site();
        Component c = rack("R1", {0, 0});
        switch (what) {
        case 0: c.position.x_m = std::numeric_limits<double>::quiet_NaN(); break;
        case 1: c.position.y_m = 1e308; break;
        case 2: c.array = {0, 1, 1, 1}; break;
        case 3: c.array = {2'000'000, 2'000'000, 1, 1}; break;
        case 4: c.name = std::string(1'000'000, 'x'); break;
        case 5: c.id = "R0"; break;
        case 6: c.type = "warp-core"; break;
        case 7: c.values["rack_power_kw_max"] = -5; break;
        case 8: c.values["colour"] = 1; break;
        case 9:
            c.energized = day("2025-01-02");
            c.retired = day("2025-01-02");
            break;
        case 10: c.outages = {{day("2025-01-02"), day("2025-01-01"), ""}}; break;
        case 11: c.type = "hall"; break;
        case 12:
            c.type = "hall";
            c.outline = {{0, 0}, {10, 10}, {10, 0}, {0, 10}};
            break; // a bow tie
        case 13: c.type = "wire"; break;
        case 14: c.name = "\xff"; break;
        case 15: c.id = std::string(1'000'000, 'x'); break;
        case 16: c.zone = "nowhere"; break;
        case 17: c.zone = "R0"; break;
        case 18: c.array = {4, 4, 0.5, 1}; break; // narrower than the rack
        case 19: c.id = "a\nb"; break;
        case 20: c.outages = {{day("2025-01-02"), std::nullopt, ""}, {day("2025-03-01"), std::nullopt, ""}}; break;
        case 21: c.attached = "RA"; break;
        }
        std::string sentence;
        QCOMPARE(QString::fromStdString(codeOf([&] { place(site, none, c); }, &sentence)), code);
        QVERIFY2(sentence.size() > 20 && sentence.size() < 400,
                 sentence.c_str()); // one sentence, however long the name
    }
    void placeCompletes() {
        Component c = rack("R1", {0, 0});
        c.array = {8, 4, 0, 0};
        c.rotation_deg = -90;
        c.outages = {{day("2025-03-01"), day("2025-04-01"), ""}, {day("2025-01-01"), day("2025-02-01"), ""}};
        const auto placed = place(plan().site(), none, c).components[0].after;
        QCOMPARE(placed->array.pitch_x_m, 1.0); // the footprint
        QCOMPARE(placed->array.pitch_y_m, 2.0);
        QCOMPARE(placed->rotation_deg, 270.0);
        QVERIFY(placed->outages[0].off == day("2025-01-01"));
        c = {};
        c.type = "tent";
        QCOMPARE(place(plan().site(), none, c).components[0].after->outline,
                 (std::vector<Point>{{-5, -3}, {5, -3}, {5, 3}, {-5, 3}}));
    }
    void parentIsTheSmallestZoneAround() {
        const Site site = plan()
                              .put("P", "hall")
                              .box(100, 100)
                              .put("H", "hall", {10, 10})
                              .box(20, 20)
                              .in("P")
                              .put("Y", "hall", {40, 10})
                              .box(20, 20)
                              .in("P")
                              .site();
        QCOMPARE(parentZone(site, {10, 10}), std::string("H"));
        QCOMPARE(parentZone(site, {25, 10}), std::string("P"));
        QCOMPARE(parentZone(site, {200, 0}), std::string());
        QCOMPARE(parentZone(site, {10, 10}, "H"), std::string("P"));
        QCOMPARE(parentZone(site, {10, 10}, "P"), std::string()); // its own contents do not hold it
        // A turned hall: 20 × 2 m turned by 90° reaches 10 m to the south.
        const Site turned = plan().put("H", "hall").box(20, 2).turned(90).site();
        QCOMPARE(parentZone(turned, {0, 9}), std::string("H"));
        QCOMPARE(parentZone(turned, {9, 0}), std::string());
        // Equal areas: the first by id.
        const Site equal = plan().put("B", "hall").box(10, 10).put("A", "hall").box(10, 10).site();
        QCOMPARE(parentZone(equal, {0, 0}), std::string("A"));
        // A parcel dropped over a hall does not end up inside it.
        Component parcel;
        parcel.id = "Q";
        parcel.type = "hall";
        parcel.outline = {{-80, -80}, {80, -80}, {80, 80}, {-80, 80}};
        QCOMPARE(place(site, none, parcel).components[0].after->zone, std::string());
    }
    void movingAHallCarriesEverything() {
        const Site site = plan()
                              .put("P", "hall")
                              .box(400, 400)
                              .put("H", "hall", {0, 0})
                              .box(20, 20)
                              .in("P")
                              .put("I", "hall", {5, 5})
                              .box(4, 4)
                              .in("H")
                              .put("R", "rack", {5, 5})
                              .in("I")
                              .put("D", "door", {5, 6.1})
                              .in("I")
                              .attachedTo("R")
                              .put("X", "bus", {50, 0})
                              .in("P")
                              .power("X.out", "R.feed_a")
                              .site();
        const Ids ids{"H"};
        const Site moved = after(site, moveBy(site, ids, 100, -10));
        QVERIFY((moved.component("H")->position == Point{100, -10}));
        QVERIFY((moved.component("I")->position == Point{105, -5}));
        QVERIFY((moved.component("R")->position == Point{105, -5}));
        QVERIFY((moved.component("D")->position.x_m == 105));
        QVERIFY((moved.component("X")->position == Point{50, 0}));
        QCOMPARE(moved.component("R")->zone, std::string("I"));
        QCOMPARE(contentsOf(site, "H"), (Ids{"D", "I", "R"}));
        // A rack moved out of the hall on its own gets the zone it then stands in, its door with it.
        const Site out = after(site, moveTo(site, "R", {60, 60}));
        QCOMPARE(out.component("R")->zone, std::string("P"));
        QCOMPARE(out.component("D")->zone, std::string("P"));
        QVERIFY((out.component("R")->position == Point{60, 60}));
        // Hall and rack selected together: the rack moves once.
        const Ids both{"R", "H"};
        QVERIFY((after(site, moveBy(site, both, 1, 0)).component("R")->position == Point{6, 5}));
    }
    void movesEndAtTheEdgeOfThePlan() {
        const Site site = plan().put("R", "rack", {10, 0}).site();
        const Ids ids{"R"};
        QCOMPARE(codeOf([&] { moveBy(site, ids, 999'990, 0); }), std::string());
        QCOMPARE(codeOf([&] { moveBy(site, ids, 999'991, 0); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { moveBy(site, ids, std::numeric_limits<double>::infinity(), 0); }),
                 std::string("value.range"));
        QCOMPARE(codeOf([&] { moveTo(site, "nobody", {0, 0}); }), std::string("id.unknown"));
        QVERIFY(moveBy(site, ids, 0, 0).isEmpty());
    }
    void bendsGoAlongWhenBothEndsDo() {
        Site site = plan().put("B", "bus").put("R", "rack", {10, 10}).power("B.out", "R.feed_a").site();
        auto link = std::make_shared<Link>(*site.link("L1"));
        link->bends = {{3, 4}};
        site.put(std::shared_ptr<const Link>(link));
        const Ids both{"B", "R"}, one{"R"};
        QVERIFY((after(site, moveBy(site, both, 1, 1)).link("L1")->bends[0] == Point{4, 5}));
        QVERIFY((after(site, moveBy(site, one, 1, 1)).link("L1")->bends[0] == Point{3, 4}));
    }
    void turningAboutAPivot() {
        const Site site = plan().put("H", "hall", {10, 0}).box(8, 8).put("R", "rack", {12, 0}).in("H").site();
        const Ids ids{"H"};
        const Site turned = after(site, rotateBy(site, ids, 90, {10, 0}));
        QVERIFY((turned.component("R")->position == Point{10, 2}));
        QCOMPARE(turned.component("R")->rotation_deg, 90.0);
        QCOMPARE(turned.component("H")->rotation_deg, 90.0);
        QVERIFY(rotateBy(site, ids, 360, {10, 0}).isEmpty());
        QCOMPARE(siteText(after(turned, rotateBy(turned, ids, -90, {10, 0}))), siteText(site));
    }
    void removing() {
        const Site site = plan()
                              .put("P", "hall")
                              .box(100, 100)
                              .put("H", "hall")
                              .box(50, 50)
                              .in("P")
                              .put("R", "rack")
                              .in("H")
                              .put("D", "door")
                              .in("H")
                              .attachedTo("R")
                              .put("B", "bus")
                              .in("H")
                              .power("B.out", "R.feed_a")
                              .power("B.out", "D.power")
                              .site();
        const Ids hall{"H"}, rackOnly{"R"}, nested{"H", "P"};
        const Site noHall = after(site, removeComponents(site, hall));
        QCOMPARE(noHall.component("R")->zone, std::string("P"));
        QCOMPARE(noHall.links().size(), std::size_t(2));
        QCOMPARE(after(site, removeComponents(site, nested)).component("R")->zone, std::string());
        const ChangeSet change = removeComponents(site, rackOnly);
        const Site noRack = after(site, change);
        QVERIFY(!noRack.component("R") && !noRack.component("D")); // its door goes with it
        QCOMPARE(noRack.links().size(), std::size_t(0));
        QCOMPARE(siteText(after(noRack, inverse(change))), siteText(site));
        QCOMPARE(codeOf([&] { removeComponents(site, Ids{"R", "nobody"}); }), std::string("id.unknown"));
        QCOMPARE(codeOf([&] { removeLinks(site, Ids{"L9"}); }), std::string("id.unknown"));
        QCOMPARE(after(site, removeLinks(site, Ids{"L1"})).links().sortedIds(), Ids{"L2"});
    }
    void doorsAndShelvesHangOnRacks() {
        const Site site =
            plan().put("R", "rack", {10, 10}).turned(180).put("RA", "rack", {30, 0}).array(4, 4, 1, 2).site();
        Component door;
        door.id = "D";
        door.type = "door";
        door.position = {10.2, 9}; // on the rack
        Site hung = after(site, place(site, none, door));
        QCOMPARE(hung.component("D")->attached, std::string("R"));
        // Behind it: half of 2 m + half of 0.2 m; turned by 180°, behind is north.
        QVERIFY((hung.component("D")->position == Point{10, 8.9}));
        QCOMPARE(hung.component("D")->rotation_deg, 180.0);
        // The next door finds the rack taken; over the array it becomes four.
        door.id = "E";
        QCOMPARE(place(hung, none, door).components[0].after->attached, std::string());
        door.position = {30, 0};
        const auto row = place(hung, none, door).components[0].after;
        QCOMPARE(row->attached, std::string("RA"));
        QCOMPARE(row->array.count, 4);
        QVERIFY((elementCentre(*row, 0) == Point{28.5, 1.1}));
        Component shelf = door;
        shelf.type = "shelf";
        QVERIFY((place(hung, none, shelf).components[0].after->position == Point{30, 0}));
        // The door follows its rack and can be taken off.
        const Ids rackOnly{"R"}, doorOnly{"D"};
        hung = after(hung, moveBy(hung, rackOnly, 5, 0));
        QVERIFY((hung.component("D")->position == Point{15, 8.9}));
        QCOMPARE(hung.component("D")->attached, std::string("R"));
        QCOMPARE(after(hung, moveBy(hung, doorOnly, 100, 0)).component("D")->attached, std::string());
    }
    void ownValues() {
        const Site site =
            plan().put("R1", "rack").put("R2", "rack").value("rack_power_kw_max", 120).put("B", "bus").site();
        const Ids racks{"R1", "R2"}, all{"R1", "B"};
        const Site set = after(site, setValue(site, racks, "rack_power_kw_max", 140));
        QCOMPARE(set.value(*set.component("R1"), "rack_power_kw_max"), 140.0);
        const Site reset = after(set, setValue(set, racks, "rack_power_kw_max", std::nullopt));
        QCOMPARE(reset.value(*reset.component("R2"), "rack_power_kw_max"), 100.0);
        QCOMPARE(codeOf([&] { setValue(site, all, "rack_power_kw_max", 1); }), std::string("value.key"));
        QCOMPARE(codeOf([&] { setValue(site, racks, "rack_power_kw_max", -1); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { setValue(site, racks, "rack_power_kw_max", 1e308); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { setValue(site, racks, "rack_power_kw_max", std::nan("")); }), std::string("value.range"));
        QCOMPARE(codeOf([&] { setValue(site, racks, "supply_temp_c_max", -20); }),
                 std::string()); // temperatures may be negative
        QCOMPARE(codeOf([&] { setValue(site, racks, "width_m", 0); }), std::string("value.range"));
        QVERIFY(setValue(site, Ids{"R2"}, "rack_power_kw_max", 120).isEmpty());
        const Site row = plan().put("R", "rack").array(4, 4, 1, 2).site();
        QCOMPARE(after(row, setValue(row, Ids{"R"}, "width_m", 1.5)).component("R")->array.pitch_x_m, 1.5);
    }
    void typeValuesOfTheWholeSite() {
        const Site site = plan().put("R1", "rack").site();
        const Site set = after(site, setTypeValue(site, "rack", "rack_power_kw_max", 90));
        QCOMPARE(set.value(*set.component("R1"), "rack_power_kw_max"), 90.0);
        const Quantity* quantity = set.type("rack")->find("rack_power_kw_max");
        QCOMPARE(quantity->basis, std::string("assumed"));
        QCOMPARE(set.type("rack")->sources.at(static_cast<std::size_t>(quantity->sources.at(0))).title,
                 std::string("Set by hand on this site"));
        QCOMPARE(site.type("rack")->value("rack_power_kw_max"), 100.0);
        const ChangeSet change = setTypeValue(site, "rack", "rack_power_kw_max", 90);
        QCOMPARE(changeToJson(changeFromJson(changeToJson(change))), changeToJson(change)); // as the history stores it
        QCOMPARE(codeOf([&] { setTypeValue(site, "rack", "nothing", 1); }), std::string("value.key"));
        QCOMPARE(codeOf([&] { setTypeValue(site, "none", "rack_power_kw_max", 1); }), std::string("type.unknown"));
    }
    void anotherTypeKeepsFittingLinks() {
        SiteBuilder builder = plan();
        builder.type(TypeBuilder("rack2", Role::Rack, 2, 2)
                         .value("rack_power_kw_max", 50)
                         .power("power", Direction::In, {480}, 1));
        const Site site = builder.put("B", "bus")
                              .put("C", "cdu")
                              .put("R", "rack")
                              .value("supply_temp_c_max", 30)
                              .value("rack_power_kw_max", 70)
                              .array(2, 2, 1, 2)
                              .power("B.out", "R.feed_a")
                              .power("B.out", "R.feed_b", 'B')
                              .coolant("C.secondary", "R.coolant")
                              .site();
        const Site changed = after(site, setType(site, none, "R", "rack2"));
        QCOMPARE(changed.links().sortedIds(), Ids{"L1"}); // one power port, no coolant port
        QCOMPARE(changed.link("L1")->to.port, std::string("power"));
        QCOMPARE(changed.component("R")->values, (std::map<std::string, double>{{"rack_power_kw_max", 70}}));
        QCOMPARE(changed.component("R")->array.pitch_x_m, 2.0); // twice as wide
        QCOMPARE(codeOf([&] { setType(site, none, "R", "hall"); }), std::string("type.role"));
        QCOMPARE(codeOf([&] { setType(site, none, "R", "nothing"); }), std::string("type.unknown"));
    }
    void texts() {
        const Site site = plan().put("R", "rack").site();
        QCOMPARE(after(site, setName(site, "R", "机柜")).component("R")->name, std::string("机柜"));
        std::string thousand;
        for (int i = 0; i < 1'000; ++i) thousand += "机";
        QCOMPARE(codeOf([&] { setName(site, "R", thousand); }), std::string()); // characters, not bytes
        QCOMPARE(codeOf([&] { setName(site, "R", thousand + "x"); }), std::string("value.text"));
        QCOMPARE(after(site, setText(site, "R", "a\nb")).component("R")->text, std::string("a\nb"));
        QCOMPARE(after(site, setPriority(site, Ids{"R"}, -3)).component("R")->priority, -3);
        QCOMPARE(after(site, setAssumed(site, Ids{"R"}, "no record")).component("R")->assumed,
                 std::string("no record"));
        const Site dated = after(site, setDates(site, Ids{"R"}, day("2025-07"), std::nullopt));
        QCOMPARE(formatDate(*dated.component("R")->energized), std::string("2025-07-01"));
        QCOMPARE(codeOf([&] { setDates(site, Ids{"R"}, day("2025-07"), day("2024-01")); }), std::string("value.date"));
        QCOMPARE(after(site, setOutages(site, Ids{"R"}, {{day("2025-07"), std::nullopt, "x"}}))
                     .component("R")
                     ->outages.size(),
                 std::size_t(1));
    }
    void arraysKeepTheirFirstElement() {
        const Site site = plan()
                              .put("R", "rack", {10, 10})
                              .array(4, 8, 1, 2)
                              .turned(90)
                              .put("D", "door", {10, 10})
                              .array(4, 8, 1, 2)
                              .turned(90)
                              .attachedTo("R")
                              .site();
        const Point first = elementCentre(*site.component("R"), 0);
        for (const ArrayLayout& array : {ArrayLayout{3, 4, 1, 2}, {12, 4, 1, 2}, {8, 2, 1.5, 3}, {1, 1, 0, 0}}) {
            const Site changed = after(site, setArray(site, "R", array));
            const Point now = elementCentre(*changed.component("R"), 0);
            QVERIFY(std::abs(now.x_m - first.x_m) < 1e-12 && std::abs(now.y_m - first.y_m) < 1e-12);
            QCOMPARE(changed.component("D")->array.count, array.count);
        }
        QCOMPARE(codeOf([&] { setArray(site, "D", {3, 3, 1, 2}); }), std::string("attached.count"));
        QCOMPARE(codeOf([&] { setArray(site, "R", {3, 3, 0.5, 2}); }), std::string("value.range"));
    }
    void outlines() {
        const Site site = plan().put("H", "hall").box(10, 10).put("R", "rack", {4, 4}).in("H").site();
        const Site small = after(site, setOutline(site, "H", {{-1, -1}, {1, -1}, {1, 1}}));
        QCOMPARE(small.component("R")->zone, std::string("H")); // nobody's parent changes
        QCOMPARE(area(small, *small.component("H")), 2.0);
        QCOMPARE(codeOf([&] { setOutline(site, "R", {{-1, -1}, {1, -1}, {1, 1}}); }), std::string("value.outline"));
        QCOMPARE(codeOf([&] { setOutline(site, "H", {{0, 0}, {1, 1}, {2, 2}}); }), std::string("value.outline"));
        QCOMPARE(codeOf([&] { setOutline(site, "H", {{0, 0}, {1, 1}}); }), std::string("value.outline"));
    }
    void settings() {
        const Site site = plan().site();
        Settings s;
        QVERIFY(setSettings(site, s).isEmpty());
        s.phases = {{day("2025-07-22"), "b"}, {day("2024-07-22"), "a"}};
        s.redundancy["chillers"] = "n+2";
        QCOMPARE(after(site, setSettings(site, s)).settings().phases[0].name, std::string("a"));
        s.redundancy["chillers"] = "many";
        QCOMPARE(codeOf([&] { setSettings(site, s); }), std::string("value.text"));
        s = {};
        s.dry_bulb_c = 20;
        s.wet_bulb_c = 21;
        QCOMPARE(codeOf([&] { setSettings(site, s); }), std::string("value.range"));
        s = {};
        s.house_load_w_per_m2 = -1;
        QCOMPARE(codeOf([&] { setSettings(site, s); }), std::string("value.range"));
        s = {};
        s.phases = {{day("2025"), ""}, {day("2025-01"), ""}};
        QCOMPARE(codeOf([&] { setSettings(site, s); }), std::string("value.date"));
    }
    void splittingKeepsEveryElement() {
        const Site site = plan()
                              .put("B", "bus", {0, -20})
                              .put("R", "rack", {10, 10})
                              .array(4, 10, 1.5, 3)
                              .turned(30)
                              .value("rack_power_kw_max", 70)
                              .put("D", "door", {10, 10})
                              .array(4, 10, 1.5, 3)
                              .attachedTo("R")
                              .put("C", "cdu", {10, 10})
                              .array(4, 10, 1.5, 3)
                              .power("B.out", "R.feed_a")
                              .coolant("C.secondary", "R.coolant")
                              .site();
        const Site split = after(site, splitArray(site, "R"));
        QVERIFY(!split.component("R") && !split.component("D") && !split.component("C"));
        QCOMPARE(split.components().size(), std::size_t(1 + 30));
        QCOMPARE(split.links().size(), std::size_t(20));
        double before = totalLength(site, *site.link("L1")), sum = 0;
        for (int i = 0; i < 10; ++i) {
            char id[16];
            std::snprintf(id, sizeof id, "R-%02d", i + 1);
            const Component* single = split.component(id);
            QVERIFY(single);
            QVERIFY(single->position == elementCentre(*site.component("R"), i));
            QCOMPARE(single->array.count, 1);
            QCOMPARE(single->values.at("rack_power_kw_max"), 70.0);
            const std::string number = std::string(id).substr(1);
            QCOMPARE(split.component("D" + number)->attached, std::string(id));
            QCOMPARE(split.link("L2" + number)->from.component, "C" + number);
            QCOMPARE(split.link("L2" + number)->to.component, std::string(id));
            QCOMPARE(split.link("L1" + number)->from.component, std::string("B"));
            sum += totalLength(split, *split.link("L1" + number));
        }
        QVERIFY(std::abs(before - sum) < 1e-9);
        QCOMPARE(codeOf([&] { splitArray(site, "B"); }), std::string("split.single"));
        const Site uneven = plan()
                                .put("B", "bus")
                                .array(2, 2, 2, 2)
                                .put("R", "rack")
                                .array(4, 4, 1, 2)
                                .power("B.out", "R.feed_a")
                                .site();
        QCOMPARE(codeOf([&] { splitArray(uneven, "R"); }), std::string("split.linked"));
    }
    void duplicatesKeepInnerLinks() {
        const Site site = plan()
                              .put("H", "hall")
                              .box(20, 20)
                              .put("B-1", "bus", {0, -5})
                              .in("H")
                              .put("R-7", "rack", {0, 5})
                              .in("H")
                              .put("D", "door")
                              .in("H")
                              .attachedTo("R-7")
                              .put("X", "bus", {50, 50})
                              .power("B-1.out", "R-7.feed_a")
                              .power("X.out", "R-7.feed_b", 'B')
                              .site();
        const Ids ids{"B-1", "R-7"};
        const Site copied = after(site, duplicate(site, ids, 100, 0));
        QCOMPARE(copied.components().size(), site.components().size() + 3); // bus, rack, and its door
        QCOMPARE(copied.links().size(), site.links().size() + 1);           // not the one from X
        QVERIFY((copied.component("R-1")->position == Point{100, 5}));
        QCOMPARE(copied.component("R-1")->zone, std::string());
        QCOMPARE(copied.component("D-1")->attached, std::string("R-1"));
        QCOMPARE(copied.component("D-1")->zone, std::string());
        const Link* inner = copied.link("L1-1");
        QVERIFY(inner);
        QCOMPARE(inner->from.component, std::string("B-2"));
        QCOMPARE(inner->to.component, std::string("R-1"));
        // A hall is copied with its contents.
        const Ids hall{"H"};
        const Site twice = after(site, duplicate(site, hall, 100, 0));
        QCOMPARE(twice.components().size(), site.components().size() + 4);
        QCOMPARE(contentsOf(twice, "H-1").size(), std::size_t(3));
    }
    void pasteInAnotherDocument() {
        const Site site = plan()
                              .put("B", "bus", {0, -5})
                              .put("R", "rack", {10, 5})
                              .value("rack_power_kw_max", 70)
                              .put("D", "door")
                              .attachedTo("R")
                              .power("B.out", "R.feed_a", 'A', "wire", 2)
                              .site();
        const Ids ids{"B", "R"};
        const std::string clip = copyToJson(site, ids);
        const Site empty;
        const Site pasted = after(empty, paste(empty, none, clip, {100, 100}));
        QCOMPARE(pasted.components().size(), std::size_t(3));
        QVERIFY(pasted.type("rack") && pasted.type("bus") && pasted.type("wire"));
        QCOMPARE(pasted.links().size(), std::size_t(1));
        QCOMPARE(pasted.link("L1-1")->runs, 2);
        // B (0, −5), R (10, 5), D (0, 0): their middle (5, 0) comes to (100, 100).
        QVERIFY((pasted.component("R-1")->position == Point{105, 105}));
        QCOMPARE(pasted.component("D-1")->attached, std::string("R-1"));
        QCOMPARE(pasted.component("R-1")->values.at("rack_power_kw_max"), 70.0);
        // Twice into the same site: new ids again.
        const Site twice = after(pasted, paste(pasted, none, clip, {0, 0}));
        QCOMPARE(twice.components().size(), std::size_t(6));
        for (const char* broken :
             {"", "hello", "{}", "[1]", R"({"gigasite_clip":1,"components":[{}],"links":[],"types":[]})",
              R"({"gigasite_clip":2,"components":[],"links":[],"types":[]})"})
            QCOMPARE(codeOf([&] { paste(empty, none, broken, {0, 0}); }), std::string("clipboard.format"));
        // What writes or copies JSON calls itself for every level: without a limit this ends the program.
        const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
        for (const std::string& bomb :
             {deep, "{\"gigasite_clip\":1,\"components\":[" + deep + "],\"links\":[],\"types\":[]}"})
            QCOMPARE(codeOf([&] { paste(empty, none, bomb, {0, 0}); }), std::string("clipboard.format"));
        QVERIFY_EXCEPTION_THROWN(componentFromJson("{\"id\":\"A\",\"values\":" + deep + "}"), std::runtime_error);
        QCOMPARE(
            codeOf([&] {
                paste(
                    empty, none,
                    R"({"gigasite_clip":1,"components":[{"id":"A","type":"warp","x_m":0,"y_m":0}],"links":[],"types":[]})",
                    {0, 0});
            }),
            std::string("type.unknown"));
    }
    /// Random edits on random sites: each is undone by its inverse, leaves no link without components, and
    /// its befores are what was there.
    void everyEditCanBeUndone() {
        std::mt19937 random(10);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        std::uniform_real_distribution<double> place_m(-40, 40);
        Site site = plan().put("P", "hall").box(100, 100).put("H", "hall").box(40, 40).in("P").site();
        int done = 0;
        for (int step = 0; step < 2'000; ++step) {
            const Ids all = site.components().sortedIds();
            const std::string id = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
            const std::string other = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
            const Ids ids = id == other ? Ids{id} : Ids{id, other};
            ChangeSet change;
            try {
                switch (pick(all.size() > 30 ? 16 : 11)) {
                case 0:
                case 1:
                case 2: {
                    Component c = rack("", {place_m(random), place_m(random)});
                    c.type = std::vector<std::string>{
                        "rack", "bus", "cdu", "door", "shelf", "tent"}[static_cast<std::size_t>(pick(6))];
                    if (c.type != "tent" && pick(3) == 0) c.array = {pick(6) + 1, pick(3) + 1, 0, 0};
                    change = withAutoConnect(site, none, place(site, none, c));
                    break;
                }
                case 3: change = moveBy(site, ids, place_m(random), place_m(random)); break;
                case 4: change = rotateBy(site, ids, pick(8) * 45, {place_m(random), 0}); break;
                case 5: change = duplicate(site, ids, place_m(random), 0); break;
                case 6: {
                    Link link;
                    link.from.component = id;
                    link.to.component = other;
                    link.medium = pick(2) ? Medium::Power : Medium::Coolant;
                    change = gs::connect(site, none, link);
                    break;
                }
                case 7: change = setArray(site, id, {pick(5) + 1, pick(3) + 1, 3, 3}); break;
                case 8: change = splitArray(site, id); break;
                case 9: change = setType(site, none, id, pick(2) ? "rack" : "bus"); break;
                case 10: change = setValue(site, Ids{id}, "rack_power_kw_max", pick(100)); break;
                default: change = removeComponents(site, ids); break;
                }
            } catch (const EditError&) { continue; }
            const std::string before = siteText(site);
            for (const auto& swap : change.components)
                QCOMPARE(swap.before.get(), swap.before ? site.component(swap.before->id) : nullptr);
            for (const auto& swap : change.components)
                if (!swap.before) QVERIFY(!site.component(swap.after->id) && !site.link(swap.after->id));
            for (const auto& swap : change.links)
                if (!swap.before) QVERIFY(!site.link(swap.after->id) && !site.component(swap.after->id));
            Site next = after(site, change);
            QCOMPARE(siteText(after(next, inverse(change))), before);
            for (const std::string& l : next.links().sortedIds())
                QVERIFY(next.component(next.link(l)->from.component) && next.component(next.link(l)->to.component));
            for (const std::string& c : next.components().sortedIds()) {
                const Component& component = *next.component(c);
                QVERIFY(component.zone.empty() || next.component(component.zone));
                QVERIFY(component.attached.empty() || next.component(component.attached));
                if (!component.attached.empty())
                    QCOMPARE(component.array.count, next.component(component.attached)->array.count);
            }
            site = std::move(next);
            ++done;
        }
        QVERIFY(done > 800);
    }
};

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
