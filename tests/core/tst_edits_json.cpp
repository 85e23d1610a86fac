// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include "core/exchange/edits_json.h"
#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "tests/support/random_changes.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;

SiteBuilder plan() {
    return SiteBuilder()
        .type(TypeBuilder("rack", Role::Rack, 1, 2)
                  .value("rack_power_kw_max", 100)
                  .power("feed_a", Direction::In, {480}, 1, 'A')
                  .power("feed_b", Direction::In, {480}, 1, 'B')
                  .flow("coolant", Medium::Coolant, Direction::In, "pg25", 1))
        .type(TypeBuilder("bus", Role::Converter, 2, 2)
                  .kind("pdu")
                  .value("rated_kw", 1000)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("cdu", Role::Exchanger, 1, 1)
                  .value("rated_heat_kw", 500)
                  .flow("secondary", Medium::Coolant, Direction::Out, "pg25"))
        .type(TypeBuilder("wire", Role::Conductor, 0, 0).value("rated_current_a", 100).value("rated_kv", 1))
        .type(TypeBuilder("hall", Role::Structure, 0, 0).zone());
}

/// Applies edits, given without the wrapping list, in order. The id of the last one goes to `id`.
Site run(Site site, const std::string& edits, std::string* id = nullptr) {
    for (const EditSpec& edit : readEdits("{\"edits\": [" + edits + "]}"))
        apply(site, toChange(site, shippedCatalog(), edit, id));
    return site;
}

std::string codeOf(const Site& site, const std::string& edits, std::string* sentence = nullptr) {
    try {
        run(site, edits);
    } catch (const EditError& error) {
        if (sentence) *sentence = error.what();
        return error.code;
    }
    return {};
}

} // namespace

class TestEditsJson : public QObject {
    Q_OBJECT
private slots:
    /// The example of docs/edits.md, with a bus to connect to.
    void theDocumentedExample() {
        std::string id;
        const Site site = run(plan().put("BUS1", "bus").site(), R"(
            {"op": "place", "id": "R1", "type": "rack-gb200-nvl72", "x_m": 10, "y_m": 4, "rotation_deg": 0, "columns": 8, "rows": 2, "energized": "2025-07-22", "connect": false},
            {"op": "connect", "from": "BUS1", "to": "R1", "medium": "power"},
            {"op": "move", "id": "R1", "x_m": 12, "y_m": 4}, {"op": "set", "id": "R1", "quantity": "rack_power_kw_max", "value": 140})",
                              &id);
        QCOMPARE(id, std::string("R1"));
        const Component& rack = *site.component("R1");
        QCOMPARE(rack.array.count, 16);
        QCOMPARE(rack.array.columns, 8);
        QCOMPARE(rack.array.pitch_x_m, 0.6); // the footprint of an NVL72 rack: 0.6 × 1.068 m
        QCOMPARE(rack.array.pitch_y_m, 1.068);
        QCOMPARE(formatDate(*rack.energized), std::string("2025-07-22"));
        QVERIFY((rack.position == Point{12, 4}));
        QCOMPARE(rack.values.at("rack_power_kw_max"), 140.0);
        QCOMPARE(site.link("power-1")->to.port, std::string("feed_a"));
        QVERIFY(site.type("rack-gb200-nvl72"));
        const Site empty = run(site, R"({"op": "remove", "id": "R1"})");
        QVERIFY(!empty.component("R1") && empty.links().size() == 0);
    }
    void placingConnectsUnlessToldNotTo() {
        const Site site = plan().put("BUS1", "bus").site();
        std::string id;
        const Site joined = run(site, R"({"op": "place", "type": "rack", "x_m": 3, "y_m": 0})", &id);
        QCOMPARE(id, std::string("rack-1"));
        QCOMPARE(joined.links().sortedIds(), (Ids{"auto-power-1", "auto-power-2"}));
        QCOMPARE(run(site, R"({"op": "place", "type": "rack", "x_m": 3, "y_m": 0, "connect": false})").links().size(),
                 std::size_t(0));
        // Left unconnected, it is joined later by naming one end.
        const Site later = run(
            site,
            R"({"op": "place", "id": "R", "type": "rack", "x_m": 3, "y_m": 0, "connect": false}, {"op": "connect", "to": "R"})",
            &id);
        QCOMPARE(later.links().size(), std::size_t(2));
        QCOMPARE(id, std::string("auto-power-1"));
        std::string sentence;
        QCOMPARE(codeOf(later, R"({"op": "connect", "to": "R", "medium": "gas"})", &sentence),
                 std::string("link.none"));
        // An explicit connect replaces the automatic one of the same supplier.
        QCOMPARE(run(joined, R"({"op": "connect", "from": "BUS1", "to": "rack-1.feed_a", "id": "MINE"})")
                     .links()
                     .sortedIds(),
                 (Ids{"MINE", "auto-power-2"}));
    }
    void arraysInEveryWriting() {
        const Site site = plan().site();
        const auto array = [&](const char* keys) {
            return run(site,
                       std::string(R"({"op": "place", "id": "R", "type": "rack", "x_m": 0, "y_m": 0, )") + keys + "}")
                .component("R")
                ->array;
        };
        QCOMPARE(array(R"("count": 5)"), (ArrayLayout{5, 5, 1, 0}));
        QCOMPARE(array(R"("columns": 4)"), (ArrayLayout{4, 4, 1, 0}));
        QCOMPARE(array(R"("count": 5, "columns": 3)"), (ArrayLayout{5, 3, 1, 2}));
        QCOMPARE(array(R"("count": 5, "rows": 2)"), (ArrayLayout{5, 3, 1, 2}));
        QCOMPARE(array(R"("rows": 3)"), (ArrayLayout{3, 1, 0, 2}));
        QCOMPARE(array(R"("columns": 2, "rows": 2, "pitch_x_m": 1.5, "pitch_y_m": 4)"), (ArrayLayout{4, 2, 1.5, 4}));
        const auto code = [&](const char* keys) {
            return codeOf(site, std::string(R"({"op": "place", "type": "rack", "x_m": 0, "y_m": 0, )") + keys + "}");
        };
        QCOMPARE(code(R"("count": 7, "columns": 3, "rows": 2)"), std::string("value.range"));
        QCOMPARE(code(R"("columns": 1000000, "rows": 1000000)"), std::string("value.range"));
        QCOMPARE(code(R"("count": 0)"), std::string("value.range"));
        QCOMPARE(code(R"("count": 2.5)"), std::string("edit.value"));
        QCOMPARE(code(R"("count": 1e30)"), std::string("edit.value"));
        QCOMPARE(code(R"("rows": -1)"), std::string("value.range"));
    }
    void groupsAndImages() {
        std::string id;
        const Site two = plan().put("A", "rack", {0, 0}).put("B", "rack", {4, 0}).site();
        const Site site = run(two, R"({"op": "group", "ids": ["A", "B"]})", &id);
        QCOMPARE(id, std::string("A"));
        QVERIFY(!site.component("A")->group.empty());
        QCOMPARE(site.component("A")->group, site.component("B")->group);
        QVERIFY(run(site, R"({"op": "ungroup", "id": "B"})").component("A")->group.empty());
        QCOMPARE(codeOf(site, R"({"op": "group", "id": "A"})"), std::string("group.size"));
        // The box of both is -0.5 … 4.5: about 2 they change places; about 10 A goes to 20.
        const Site image = run(site, R"({"op": "mirror", "ids": ["A", "B"], "axis": "x"})");
        QVERIFY((image.component("A")->position == Point{4, 0}) && (image.component("B")->position == Point{0, 0}));
        QCOMPARE(run(site, R"({"op": "mirror", "id": "A", "axis": "x", "about_m": 10})").component("A")->position.x_m,
                 20.0);
        QCOMPARE(codeOf(site, R"({"op": "mirror", "id": "A", "axis": "z"})"), std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "mirror", "id": "nobody", "axis": "x"})"), std::string("id.unknown"));
    }
    void fieldsCirclesAndRows() {
        const Site site =
            plan().put("H", "hall", {50, 0}).box(10, 10).put("BUS1", "bus", {0, 5}).put("A", "rack").site();
        std::string id;
        const Site field =
            run(site, R"({"op": "array", "id": "A", "columns": 3, "rows": 2, "pitch_x_m": 1, "pitch_y_m": -3})", &id);
        QCOMPARE(id, std::string("A-1"));
        QCOMPARE(field.components().size(), std::size_t(3 + 5));
        QVERIFY((field.component("A-5")->position == Point{2, -3}));
        QCOMPARE(field.links().size(), std::size_t(10)); // each copy takes its two feeds from the bus
        QCOMPARE(
            run(site, R"({"op": "array", "id": "A", "columns": 2, "pitch_x_m": 1, "connect": false})").links().size(),
            std::size_t(0));
        const Site circle =
            run(site, R"({"op": "polar", "id": "A", "count": 2, "centre_x_m": 0, "centre_y_m": 10, "turn": false})");
        QVERIFY(std::abs(circle.component("A-1")->position.y_m - 20) < 1e-9);
        QCOMPARE(circle.component("A-1")->rotation_deg, 0.0);
        // 10 m less 1.2 m at both ends: 7 racks of 1 m; rows of 2 m at 1.2 and 5.2 (to 7.2), the next from 8.4: 14.
        const Site rows = run(site, R"({"op": "fill", "zone": "H", "type": "rack"})", &id);
        QCOMPARE(rows.component(id)->array.count, 7);
        QCOMPARE(rows.components().size(), std::size_t(3 + 2));
        QCOMPARE(codeOf(site, R"({"op": "fill", "zone": "A", "type": "rack"})"), std::string("zone.invalid"));
        QCOMPARE(codeOf(site, R"({"op": "polar", "id": "A", "count": 2.5, "centre_x_m": 0, "centre_y_m": 1})"),
                 std::string("edit.value"));
    }
    void zones() {
        const Site site = run(plan().site(), R"(
            {"op": "place", "id": "H", "type": "hall", "x_m": 10, "y_m": 10, "width_m": 20, "depth_m": 8},
            {"op": "place", "id": "Y", "type": "hall", "x_m": 60, "y_m": 0, "outline": [[0, 0], [10, 0], [0, 10]]},
            {"op": "place", "id": "R", "type": "rack", "x_m": 12, "y_m": 10})");
        QCOMPARE(area(site, *site.component("H")), 160.0);
        QCOMPARE(area(site, *site.component("Y")), 50.0);
        QCOMPARE(site.component("R")->zone, std::string("H"));
        const Site wide = run(
            site,
            R"({"op": "set", "id": "H", "quantity": "width_m", "value": 30}, {"op": "rotate", "id": "H", "rotation_deg": 90})");
        QCOMPARE(area(wide, *wide.component("H")), 240.0);
        QVERIFY((wide.component("R")->position == Point{10, 12})); // 2 m east becomes 2 m south
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "hall", "x_m": 0, "y_m": 0})"), std::string("value.outline"));
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "hall", "x_m": 0, "y_m": 0, "width_m": -5, "depth_m": 5})"),
                 std::string("value.range"));
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "hall", "x_m": 0, "y_m": 0, "outline": [[0, 0], [1]]})"),
                 std::string("edit.value"));
    }
    void movesAndTurns() {
        const Site site = plan().put("A", "rack", {1, 2}).put("B", "rack", {5, 6}).site();
        QVERIFY((run(site, R"({"op": "move", "id": "A", "x_m": 9})").component("A")->position == Point{9, 2}));
        QVERIFY((run(site, R"({"op": "move", "ids": ["A", "B"], "dx_m": 1, "dy_m": -1})").component("B")->position ==
                 Point{6, 5}));
        QCOMPARE(run(site, R"({"op": "rotate", "id": "A", "by_deg": 90}, {"op": "rotate", "id": "A", "by_deg": 45})")
                     .component("A")
                     ->rotation_deg,
                 135.0);
        QCOMPARE(
            run(site, R"({"op": "rotate", "id": "A", "by_deg": 90}, {"op": "rotate", "id": "A", "rotation_deg": 45})")
                .component("A")
                ->rotation_deg,
            45.0);
        // About the origin: (5, 6) turned by 90° clockwise is (−6, 5).
        QVERIFY((run(site, R"({"op": "rotate", "id": "B", "by_deg": 90, "pivot_x_m": 0, "pivot_y_m": 0})")
                     .component("B")
                     ->position == Point{-6, 5}));
        QCOMPARE(codeOf(site, R"({"op": "move", "ids": ["A", "B"], "x_m": 1})"), std::string("edit.key"));
        QCOMPARE(codeOf(site, R"({"op": "move", "id": "A"})"), std::string("edit.key"));
        QCOMPARE(codeOf(site, R"({"op": "move", "id": "A", "x_m": 1, "dx_m": 1})"), std::string("edit.key"));
        QCOMPARE(codeOf(site, R"({"op": "move", "id": "A", "x_m": 1e308})"), std::string("value.range"));
        QCOMPARE(codeOf(site, R"({"op": "move", "id": "Z", "x_m": 1})"), std::string("id.unknown"));
    }
    void linksInEveryWriting() {
        const Site site = plan().put("BUS", "bus").put("BUS.2", "bus").put("R", "rack").put("C", "cdu").site();
        const auto to = [](const Site& s) { return s.link("L")->to.port; };
        QCOMPARE(to(run(site, R"({"op": "connect", "id": "L", "from": "BUS.out", "to": "R.feed_b"})")),
                 std::string("feed_b"));
        QCOMPARE(to(run(site, R"({"op": "connect", "id": "L", "from": "BUS", "to": "R", "to_port": "feed_b"})")),
                 std::string("feed_b"));
        QCOMPARE(run(site, R"({"op": "connect", "id": "L", "from": "BUS.2", "to": "R", "feed": "B"})").link("L")->feed,
                 'B');
        QCOMPARE(run(site, R"({"op": "connect", "id": "L", "from": "BUS.2", "to": "R"})").link("L")->from.component,
                 std::string("BUS.2"));
        QCOMPARE(to(run(site, R"({"op": "connect", "id": "L", "from": "C", "to": "R"})")),
                 std::string("coolant")); // the medium follows
        const Site wired = run(
            site,
            R"({"op": "connect", "id": "L", "from": "BUS", "to": "R", "conductor": "wire", "runs": 4, "bends": [[1, 2], [3, 4]]})");
        QCOMPARE(wired.link("L")->runs, 4);
        QCOMPARE(wired.link("L")->bends.size(), std::size_t(2));
        QCOMPARE(run(wired, R"({"op": "set", "id": "L", "quantity": "runs", "value": 2})").link("L")->runs, 2);
        QCOMPARE(run(wired, R"({"op": "set", "id": "L", "quantity": "bends", "value": []})").link("L")->bends.size(),
                 std::size_t(0));
        QCOMPARE(run(wired, R"({"op": "disconnect", "id": "L"})").links().size(), std::size_t(0));
        QCOMPARE(run(wired, R"({"op": "disconnect", "from": "BUS", "to": "R"})").links().size(), std::size_t(0));
        QCOMPARE(run(wired, R"({"op": "remove", "id": "L"})").links().size(), std::size_t(0));
        QCOMPARE(codeOf(wired, R"({"op": "disconnect", "from": "BUS", "to": "R", "to_port": "feed_b"})"),
                 std::string("id.unknown"));
        QCOMPARE(codeOf(wired, R"({"op": "connect", "from": "BUS", "to": "R.feed_a"})"), std::string("link.duplicate"));
        QCOMPARE(codeOf(wired, R"({"op": "connect", "from": "BUS.2", "to": "R.feed_a"})"),
                 std::string("link.occupied"));
        QCOMPARE(codeOf(site, R"({"op": "connect", "from": "R", "to": "BUS"})"), std::string("link.direction"));
        QCOMPARE(codeOf(site, R"({"op": "connect", "from": "BUS", "to": "R", "medium": "steam"})"),
                 std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "connect", "from": "BUS", "to": "R", "feed": "C"})"), std::string("link.feed"));
        QCOMPARE(codeOf(site, R"({"op": "connect", "from": "BUS", "to": "R", "runs": 0})"), std::string("value.range"));
        QCOMPARE(codeOf(site, R"({"op": "connect", "from": "BUS", "to": "R", "conductor": "rack"})"),
                 std::string("type.role"));
    }
    void properties() {
        const Site site = run(plan().put("R", "rack").array(2, 4, 1, 2).site(), R"(
            {"op": "set", "id": "R", "quantity": "name", "value": "机柜"}, {"op": "set", "id": "R", "quantity": "text", "value": "t"},
            {"op": "set", "id": "R", "quantity": "priority", "value": 3}, {"op": "set", "id": "R", "quantity": "assumed", "value": "no record"},
            {"op": "set", "id": "R", "quantity": "energized", "value": "2025-07"}, {"op": "set", "id": "R", "quantity": "retired", "value": "2026"},
            {"op": "set", "id": "R", "quantity": "outages", "value": [{"off": "2025-09-17", "back": "2025-11-07", "reason": "dip"}]},
            {"op": "set", "id": "R", "quantity": "count", "value": 6}, {"op": "set", "id": "R", "quantity": "columns", "value": 3},
            {"op": "set", "id": "R", "quantity": "pitch_x_m", "value": 1.5}, {"op": "set", "id": "R", "quantity": "rotation_deg", "value": 180},
            {"op": "set", "type": "rack", "quantity": "rack_power_kw_max", "value": 90})");
        const Component& rack = *site.component("R");
        QCOMPARE(rack.name, std::string("机柜"));
        QCOMPARE(rack.priority, 3);
        QCOMPARE(rack.assumed, std::string("no record"));
        QCOMPARE(formatDate(*rack.energized) + ' ' + formatDate(*rack.retired), std::string("2025-07-01 2026-01-01"));
        QCOMPARE(rack.outages.at(0).reason, std::string("dip"));
        QCOMPARE(rack.array, (ArrayLayout{6, 3, 1.5, 2}));
        QCOMPARE(rack.rotation_deg, 180.0);
        QCOMPARE(site.value(rack, "rack_power_kw_max"), 90.0);
        QVERIFY(
            !run(site, R"({"op": "set", "id": "R", "quantity": "retired", "value": null})").component("R")->retired);
        const Site own = run(site, R"({"op": "set", "ids": ["R"], "quantity": "rack_power_kw_max", "value": 70})");
        QCOMPARE(run(own, R"({"op": "set", "id": "R", "quantity": "rack_power_kw_max", "value": null})")
                     .component("R")
                     ->values.size(),
                 std::size_t(0));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "R", "quantity": "colour", "value": 1})"),
                 std::string("value.key"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "R", "quantity": "rack_power_kw_max", "value": "lots"})"),
                 std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "R", "quantity": "energized", "value": "2025-02-30"})"),
                 std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "R", "quantity": "energized", "value": "2027"})"),
                 std::string("value.date"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "R", "quantity": "priority"})"), std::string("edit.key"));
        const std::string longName = "{\"op\": \"set\", \"id\": \"R\", \"quantity\": \"name\", \"value\": \"" +
                                     std::string(1'000'000, 'x') + "\"}";
        QCOMPARE(codeOf(site, longName), std::string("value.text"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "Z", "quantity": "name", "value": "x"})"),
                 std::string("id.unknown"));
    }
    void theSiteItself() {
        const Site site = run(plan().site(), R"(
            {"op": "set", "id": "site", "quantity": "name", "value": "Colossus"}, {"op": "set", "id": "site", "quantity": "dry_bulb_c", "value": 40},
            {"op": "set", "id": "site", "quantity": "wet_bulb_c", "value": 30}, {"op": "set", "id": "site", "quantity": "load_case", "value": "training"},
            {"op": "set", "id": "site", "quantity": "redundancy.chillers", "value": "n+2"}, {"op": "set", "id": "site", "quantity": "house_load_w_per_m2", "value": 12},
            {"op": "set", "id": "site", "quantity": "phases", "value": [{"date": "2025-07-22", "name": "two"}, {"date": "2024-09-02", "name": "one"}]})");
        const Settings& s = site.settings();
        QCOMPARE(s.name, std::string("Colossus"));
        QCOMPARE(s.dry_bulb_c.value(), 40.0);
        QCOMPARE(s.loadCase, LoadCase::Training);
        QCOMPARE(s.redundancy.at("chillers"), std::string("n+2"));
        QCOMPARE(s.phases.at(0).name, std::string("one"));
        const Site back = run(
            site,
            R"({"op": "set", "id": "site", "quantity": "dry_bulb_c", "value": null}, {"op": "set", "id": "site", "quantity": "redundancy.chillers", "value": null})");
        QVERIFY(!back.settings().dry_bulb_c && back.settings().redundancy.empty());
        std::string sentence;
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "site", "quantity": "climate", "value": "moon"})", &sentence),
                 std::string("climate.unknown"));
        QVERIFY(sentence.find("memphis_tn") != std::string::npos);
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "site", "quantity": "pue", "value": 1.2})"),
                 std::string("value.key"));
        QCOMPARE(codeOf(site, R"({"op": "set", "id": "site", "quantity": "redundancy.chillers", "value": "lots"})"),
                 std::string("value.text"));
    }
    void whatIsWrongIsNamed() {
        const Site site = plan().site();
        std::string sentence;
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "rack", "x_m": 0, "y_m": 0, "colour": "red"})", &sentence),
                 std::string("edit.key"));
        QVERIFY(sentence.find("\"colour\"") != std::string::npos);
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "rack", "x_m": 0})", &sentence), std::string("edit.key"));
        QCOMPARE(sentence, std::string("The edit needs \"y_m\", a number"));
        QCOMPARE(codeOf(site, R"({"op": "explode", "id": "R"})", &sentence), std::string("edit.op"));
        QCOMPARE(codeOf(site, R"({"id": "R"})"), std::string("edit.op"));
        QCOMPARE(codeOf(site, R"({"op": "place", "type": 5, "x_m": 0, "y_m": 0})"), std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "place", "type": "rack", "x_m": "1", "y_m": 0})"), std::string("edit.value"));
        QCOMPARE(codeOf(site, R"({"op": "remove"})"), std::string("edit.key"));
        QCOMPARE(codeOf(site, R"({"op": "remove", "ids": [1]})"), std::string("edit.value"));
    }
    void unreadableFiles_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const QString hint = "expected {\"edits\": [{\"op\": …}, …]}";
        QTest::newRow("empty") << ""
                               << "the file is empty; " + hint;
        QTest::newRow("cut") << "{\"edits\": [\n  {\"op\": }"
                             << "line 2, column 10: this is not JSON; " + hint;
        QTest::newRow("nan") << "{\"edits\": [{\"op\": \"move\", \"x_m\": NaN}]}"
                             << "line 1, column 34: this is not JSON; " + hint;
        QTest::newRow("list") << "[]"
                              << "there is no list of edits; " + hint;
        QTest::newRow("no list") << "{\"edits\": {}}"
                                 << "there is no list of edits; " + hint;
        QTest::newRow("number") << "{\"edits\": [{\"op\": \"move\"}, 7]}"
                                << "edit 2 is no object; expected {\"op\": …}";
        QTest::newRow("unknown key") << "{\"edits\": [], \"edit\": 1}"
                                     << "there is no key \"edit\"; expected \"edits\" alone";
        QTest::newRow("too large") << "{\"edits\": [{\"x_m\": 1e999}]}"
                                   << "a number in it is too large; expected finite numbers";
    }
    void unreadableFiles() {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        try {
            readEdits(text.toStdString());
            QFAIL("was read");
        } catch (const EditError& error) {
            QCOMPARE(error.code, std::string("edits.format"));
            QCOMPARE(QString::fromStdString(error.what()), sentence);
        }
    }
    void summariesAndFixes() {
        const auto edits = readEdits(
            R"({"edits": [{"op": "fix", "code": "power.no-feed", "ids": ["R1", "R2"]}, {"op": "set", "id": "R1", "quantity": "name", "value": "x"}, {}]})");
        QVERIFY(edits[0].isFix() && !edits[1].isFix() && !edits[2].isFix());
        QCOMPARE(edits[0].fixCode(), std::string("power.no-feed"));
        QCOMPARE(edits[0].ids(), (Ids{"R1", "R2"}));
        QCOMPARE(edits[1].summary(), std::string("set R1 name"));
        QVERIFY(edits[2].ids().empty() && edits[2].op().empty());
        const auto refusal = [](const char* edit) {
            try {
                readEdits(std::string("{\"edits\": [") + edit + "]}").front().fixCode();
            } catch (const EditError& error) { return QString::fromStdString(error.code + ": " + error.what()); }
            return QString();
        };
        QVERIFY(refusal(R"({"op": "fix"})").startsWith("edit.key: "));
        QVERIFY(refusal(R"({"op": "fix", "ids": []})").startsWith("edit.value: "));
        QVERIFY(refusal(R"({"op": "fix", "id": "R1", "reason": "x"})")
                    .startsWith("edit.key: There is no key \"reason\" here"));
        QVERIFY(refusal(R"({"op": "fix", "id": "R1", "code": 3})").startsWith("edit.value: "));
    }

    void routesRoundAHall() {
        // Bus at (0, 0), Out port at (0, 1); rack at (0, 40), its feed at (0, 39); a hall of 10 x 10 m between. 38 m
        // straight; half a metre beside it 2 x 5.5 m more.
        Type hall = TypeBuilder("hall", Role::Structure, 0, 0).kind("hall").zone();
        const Site site = plan()
                              .type(hall)
                              .put("BUS", "bus")
                              .put("R", "rack", {0, 40})
                              .put("H", "hall", {0, 20})
                              .box(10, 10)
                              .power("BUS.out", "R.feed_a")
                              .site();
        std::string id;
        const Site routed = run(site, R"({"op": "route", "id": "L1"})", &id);
        QCOMPARE(id, std::string("L1"));
        QCOMPARE(totalLength(routed, *routed.link("L1")), 49.0);
        QCOMPARE(run(routed, R"({"op": "set", "id": "L1", "quantity": "bends", "value": []})").link("L1")->bends.size(),
                 std::size_t(0));
        QCOMPARE(codeOf(site, R"({"op": "route", "id": "nobody"})"), std::string("id.unknown"));
        std::string sentence;
        const Site closed = plan()
                                .put("W1", "wall", {0, 37})
                                .put("W2", "wall", {0, 43})
                                .put("W3", "wallv", {-3, 40})
                                .put("W4", "wallv", {3, 40})
                                .type(TypeBuilder("wall", Role::Load, 8, 1))
                                .type(TypeBuilder("wallv", Role::Load, 1, 8))
                                .put("BUS", "bus")
                                .put("R", "rack", {0, 40})
                                .power("BUS.out", "R.feed_a")
                                .site();
        QCOMPARE(codeOf(closed, R"({"op": "route", "id": "L1"})", &sentence), std::string("route.none"));
        QVERIFY(sentence.find("\"L1\"") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestEditsJson)
#include "tst_edits_json.moc"
