// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <tuple>

#include "core/layout/autoconnect.h"
#include "core/layout/demand.h"
#include "core/site/edits.h"
#include "tests/support/random_changes.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

using Ids = std::vector<std::string>;
const Catalog none;

/// One of 1 MW at 480 V.
Type busway(const char* id) {
    return TypeBuilder(id, Role::Converter)
        .kind("busway")
        .value("rated_kw", 1000)
        .value("efficiency", 1)
        .power("in", Direction::In, {480})
        .power("out", Direction::Out, {480});
}

/// A bus of 1 MW, racks of 100 kW (half of it liquid heat), transformers 10 kV → 480 V, grids at 10 kV.
SiteBuilder plan() {
    return SiteBuilder()
        .type(TypeBuilder("rack", Role::Rack)
                  .value("rack_power_kw_max", 100)
                  .value("liquid_heat_fraction", 0.5)
                  .power("feed_a", Direction::In, {480}, 1, 'A')
                  .power("feed_b", Direction::In, {480}, 1, 'B')
                  .flow("coolant", Medium::Coolant, Direction::In, "pg25", 1))
        .type(TypeBuilder("load", Role::Load).value("power_kw", 300).power("power", Direction::In, {480}))
        .type(TypeBuilder("bus", Role::Converter)
                  .kind("pdu")
                  .value("rated_kw", 1000)
                  .value("efficiency", 1)
                  .power("in", Direction::In, {480})
                  .power("out", Direction::Out, {480}))
        .type(TypeBuilder("trafo", Role::Converter)
                  .kind("transformer")
                  .value("rated_mva", 2)
                  .value("power_factor", 1)
                  .power("hv", Direction::In, {10'000})
                  .power("lv", Direction::Out, {480}))
        .type(TypeBuilder("grid", Role::Source).value("capacity_mw", 10).power("out", Direction::Out, {10'000}))
        .type(TypeBuilder("cdu", Role::Exchanger)
                  .value("rated_heat_kw", 120)
                  .flow("primary", Medium::Coolant, Direction::In, "water", 1)
                  .flow("secondary", Medium::Coolant, Direction::Out, "pg25"))
        .type(TypeBuilder("chiller", Role::Rejector)
                  .text("model", "second-law")
                  .value("rated_heat_kw", 200)
                  .value("rated_cop", 4)
                  .value("second_law_efficiency", 0.5)
                  .flow("chilled", Medium::Coolant, Direction::Out, "water"))
        .type(TypeBuilder("pump", Role::Pump, 1, 1)
                  .value("rated_flow_m3_s", 0.1)
                  .flow("in", Medium::Coolant, Direction::In, "water")
                  .flow("out", Medium::Coolant, Direction::Out, "water"))
        .type(TypeBuilder("header", Role::Tank, 4, 1)
                  .flow("in", Medium::Coolant, Direction::In, "water|pg25")
                  .flow("out", Medium::Coolant, Direction::Out, "water|pg25"))
        .type(TypeBuilder("hall", Role::Structure, 0, 0).zone());
}

std::string code(const Site& site, const std::string& from, const std::string& to, Medium medium = Medium::Power,
                 std::string* sentence = nullptr) {
    Link link;
    link.medium = medium;
    link.from = {from.substr(0, from.find('.')), from.substr(from.find('.') + 1)};
    link.to = {to.substr(0, to.find('.')), to.substr(to.find('.') + 1)};
    const auto refusal = canLink(site, link);
    if (refusal && sentence) *sentence = refusal->sentence;
    return refusal ? refusal->code : std::string();
}

/// Who feeds each port: "feed_a<BUS1 feed_b<BUS2".
std::string joined(const std::vector<Link>& links) {
    std::string text;
    for (const Link& link : links) (text += text.empty() ? "" : " ") += link.to.port + '<' + link.from.component;
    return text;
}
std::string joins(const Site& site, const std::string& id, std::vector<Unconnected>* missing = nullptr) {
    return joined(autoConnect(site, none, id, missing));
}

Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}

/// Is `component` in `zone` or in a zone therein? Climbs from the component, where the search itself descends.
bool isInside(const Site& site, const Component& component, const std::string& zone) {
    for (const Component* at = &component; at; at = site.component(at->zone)) {
        if (at != &component && at->outline.empty()) return false;
        if (at->zone == zone) return true;
    }
    return false;
}

/// Where the ports of plan() are: power goes in and out at the middle of the short sides, coolant at the left and
/// right.
Point portPlace(const Site& site, const Component& component, Medium medium, Direction direction) {
    if (!component.outline.empty()) return component.position;
    const Type& type = *site.type(component.type);
    const double side = direction == Direction::In ? -0.5 : 0.5;
    const Point& at = component.position;
    return medium == Medium::Power ? Point{at.x_m, at.y_m + side * type.depth_m}
                                   : Point{at.x_m + side * type.width_m, at.y_m};
}

/// The partner of `id` as the rule has it, found by looking at every component for every tier. Of the types of
/// plan(): a load asks a bus with 300 kW left (each load on it has 300 kW), a rack's coolant a CDU, and a chiller
/// looks for a header, else a CDU. Empty when there is none.
std::string partnerByPlainSearch(const Site& site, const std::string& id) {
    const Component& self = *site.component(id);
    const Medium medium = self.type == "load" ? Medium::Power : Medium::Coolant;
    const bool gives = self.type == "chiller";
    const Point at = portPlace(site, self, medium, gives ? Direction::Out : Direction::In);
    std::vector<std::string> tiers;
    if (!self.zone.empty()) {
        tiers.push_back(self.zone);
        const Component* zone = site.component(self.zone);
        if (zone && !zone->zone.empty()) tiers.push_back(zone->zone);
    }
    tiers.push_back("all");
    for (const std::string& tier : tiers) {
        std::optional<std::tuple<int, double, std::string>> best;
        for (const std::string& other : site.components().sortedIds()) {
            const Component& component = *site.component(other);
            int preference = 0;
            if (gives && component.type == "cdu") preference = 1;
            else if (component.type != (medium == Medium::Power ? "bus" : gives ? "header" : "cdu")) continue;
            if (tier != "all" && !isInside(site, component, tier)) continue;
            int loads = 0;
            for (const std::string& l : site.links().sortedIds()) loads += site.link(l)->from.component == other;
            if (component.type == "bus" && 1000 - 300 * loads < 300) continue;
            const Point there = portPlace(site, component, medium, gives ? Direction::In : Direction::Out);
            const std::tuple<int, double, std::string> rank(
                preference, std::abs(there.x_m - at.x_m) + std::abs(there.y_m - at.y_m), other);
            if (!best || rank < *best) best = rank;
        }
        if (best) return std::get<2>(*best);
    }
    return {};
}

} // namespace

class TestAutoconnect : public QObject {
    Q_OBJECT
private slots:
    void refusals() {
        const Site site = plan()
                              .put("G", "grid")
                              .put("T", "trafo")
                              .put("B", "bus")
                              .put("B2", "bus")
                              .put("R", "rack")
                              .put("R2", "rack")
                              .put("C", "cdu")
                              .put("K", "chiller")
                              .power("G.out", "T.hv")
                              .power("T.lv", "B.in")
                              .power("B.out", "R.feed_a")
                              .site();
        QCOMPARE(code(site, "B.out", "R.feed_b"), std::string());
        QCOMPARE(code(site, "B.out", "X.in"), std::string("id.unknown"));
        QCOMPARE(code(site, "B.exit", "R2.feed_a"), std::string("link.port"));
        QCOMPARE(code(site, "B.out", "B.in"), std::string("link.self"));
        QCOMPARE(code(site, "B.out", "R2.feed_a", Medium::Gas), std::string("link.medium"));
        QCOMPARE(code(site, "B.out", "R2.coolant"), std::string("link.medium"));
        QCOMPARE(code(site, "R2.feed_a", "B.out"), std::string("link.direction"));
        QCOMPARE(code(site, "B.out", "T.lv"), std::string("link.direction"));
        QCOMPARE(code(site, "G.out", "R2.feed_a"), std::string("link.voltage"));
        QCOMPARE(code(site, "K.chilled", "R2.coolant", Medium::Coolant), std::string("link.fluid"));
        QCOMPARE(code(site, "B.out", "R.feed_a"), std::string("link.duplicate"));
        QCOMPARE(code(site, "B2.out", "R.feed_a"), std::string("link.occupied"));
        std::string sentence;
        code(site, "G.out", "R2.feed_a", Medium::Power, &sentence);
        QCOMPARE(sentence, std::string("The voltages differ: 10 kV against 480 V; put a transformer between them"));
    }
    void backFeedThroughATransformer() {
        // Step-up: U takes 480 V and gives 10 kV. G → T → B; B → U would close the circle U → T → B → U.
        SiteBuilder builder = plan();
        builder.type(TypeBuilder("up", Role::Converter)
                         .kind("transformer")
                         .power("lv", Direction::In, {480})
                         .power("hv", Direction::Out, {10'000}));
        const Site site = builder.put("G", "grid")
                              .put("T", "trafo")
                              .put("B", "bus")
                              .put("B2", "bus")
                              .put("U", "up")
                              .power("G.out", "T.hv")
                              .power("T.lv", "B.in")
                              .power("B.out", "U.lv")
                              .power("B.out", "B2.in")
                              .site();
        QCOMPARE(code(site, "U.hv", "T.hv"), std::string("link.backfeed"));
        // A ring of buses goes through no transformer: a finding of the engine, not a refusal.
        QCOMPARE(code(site, "B2.out", "B.in"), std::string());
        // Another transformer beside the first is no back-feed.
        QCOMPARE(code(after(site, place(site, none,
                                        [] {
                                            Component c;
                                            c.id = "T2";
                                            c.type = "trafo";
                                            return c;
                                        }())),
                      "G.out", "T2.hv"),
                 std::string());
    }
    void aHeaderCarriesTheFluidOfItsLoop() {
        const Site site = plan()
                              .put("K", "chiller")
                              .put("H", "header")
                              .put("H2", "header")
                              .put("R", "rack")
                              .coolant("K.chilled", "H.in")
                              .coolant("H.out", "H2.in")
                              .site();
        std::string sentence;
        QCOMPARE(code(site, "H2.out", "R.coolant", Medium::Coolant, &sentence), std::string("link.fluid"));
        QCOMPARE(
            sentence,
            std::string("The loop of \"H2\" carries water and that of \"R\" pg25; put a heat exchanger between them"));
        const Site open = plan().put("H", "header").put("R", "rack").site();
        QCOMPARE(code(open, "H.out", "R.coolant", Medium::Coolant), std::string());
    }
    void portsAreFound() {
        const Site site = plan().put("B", "bus").put("R", "rack").put("K", "chiller").power("B.out", "R.feed_a").site();
        Link link;
        link.from.component = "B";
        link.to.component = "R";
        LinkRefusal refusal;
        auto resolved = resolvePorts(site, link, &refusal);
        QVERIFY(resolved);
        QCOMPARE(resolved->to.port, std::string("feed_b")); // feed_a is taken
        QCOMPARE(resolved->feed, 'B');                      // the port is bound to it
        link.to.component = "K";
        QVERIFY(!resolvePorts(site, link, &refusal));
        QCOMPARE(refusal.code, std::string("link.medium"));
        link.from.component = "R";
        link.to.component = "B";
        QVERIFY(!resolvePorts(site, link, &refusal));
        QCOMPARE(refusal.code, std::string("link.direction"));
        link.to.component = "nobody";
        QVERIFY(!resolvePorts(site, link, &refusal));
        QCOMPARE(refusal.code, std::string("id.unknown"));
        link.from = {"B", "out"};
        link.to = {"R", "door"};
        QVERIFY(!resolvePorts(site, link, &refusal));
        QCOMPARE(refusal.code, std::string("link.port"));
    }
    void nearestFirstTiesById() {
        const Site site = plan()
                              .put("B1", "bus", {50, 0})
                              .put("B2", "bus", {20, 0})
                              .put("B3", "bus", {-20, 0})
                              .put("L", "load")
                              .site();
        QCOMPARE(joins(site, "L"), std::string("power<B2")); // 20 m both; B2 before B3
        QVERIFY(autoConnect(site, none, "L")[0].id == "auto-power-1");
        QVERIFY(autoConnect(site, none, "nobody").empty());
    }
    void sameZoneThenParentThenSite() {
        // The load stands in hall H in parcel P. Outside everything a bus at 5 m, in the parcel at 30 m, in the hall at
        // 90 m.
        SiteBuilder builder = plan();
        builder.put("P", "hall")
            .box(500, 500)
            .put("H", "hall")
            .box(200, 200)
            .in("P")
            .put("L", "load")
            .in("H")
            .put("OUT", "bus", {5, 0});
        QCOMPARE(joins(builder.site(), "L"), std::string("power<OUT"));
        builder.put("YARD", "bus", {30, 0}).in("P");
        QCOMPARE(joins(builder.site(), "L"), std::string("power<YARD"));
        builder.put("IN", "bus", {90, 0}).in("H");
        QCOMPARE(joins(builder.site(), "L"), std::string("power<IN"));
    }
    void roomIsRatingMinusNameplateFlow() {
        // Bus 1 MW. 300 kW loads: three fit (900 kW), the fourth goes to the farther bus.
        const Site site = plan()
                              .put("B1", "bus", {10, 0})
                              .put("B2", "bus", {50, 0})
                              .put("L1", "load")
                              .put("L2", "load")
                              .put("L3", "load")
                              .put("L4", "load")
                              .power("B1.out", "L1.power")
                              .power("B1.out", "L2.power")
                              .site();
        QCOMPARE(joins(site, "L3"), std::string("power<B1"));
        const Site three = after(site, gs::connect(site, none, autoConnect(site, none, "L3")[0]));
        QCOMPARE(joins(three, "L4"), std::string("power<B2"));
        // With both full: nothing, and the finding says which was nearest and what is short.
        SiteBuilder full = plan();
        full.put("B1", "bus", {10, 0})
            .put("B2", "bus", {50, 0})
            .put("X", "load")
            .value("power_kw", 800)
            .put("Y", "load")
            .value("power_kw", 950)
            .put("L", "load")
            .power("B1.out", "X.power")
            .power("B2.out", "Y.power");
        std::vector<Unconnected> missing;
        QCOMPARE(joins(full.site(), "L", &missing), std::string());
        QCOMPARE(missing.size(), std::size_t(1));
        QCOMPARE(missing[0].port, std::string("power"));
        QCOMPARE(missing[0].nearest, std::string("B1"));
        QCOMPARE(missing[0].short_w, 100e3); // 300 − (1000 − 800) kW
        // Nothing fits at all.
        missing.clear();
        QCOMPARE(joins(plan().put("L", "load").put("G", "grid").site(), "L", &missing), std::string());
        QCOMPARE(missing[0].nearest, std::string());
    }
    /// A bus of 1 MW at 10 m, a transformer of 2 MW at 60 m; what a battery gives has to fit, not its auxiliaries.
    void batteriesAskForTheirPower() {
        const auto store = [](double megawatts) {
            SiteBuilder b = plan();
            b.type(
                TypeBuilder("store", Role::Store).value("rated_power_mw", megawatts).power("ac", Direction::In, {480}));
            b.put("B", "bus", {10, 0}).put("T", "trafo", {60, 0}).put("S", "store");
            return b;
        };
        QCOMPARE(joins(store(0.9).site(), "S"), std::string("ac<B"));
        QCOMPARE(joins(store(1.5).site(), "S"), std::string("ac<T"));
        std::vector<Unconnected> missing;
        QCOMPARE(joins(store(3).site(), "S", &missing), std::string());
        QCOMPARE(missing[0].nearest, std::string("B"));
        QCOMPARE(missing[0].short_w, 2e6);
        // 900 kW on each of two buses leave 200 kW of the transformer above, so that a third bus has no more room ...
        SiteBuilder b = store(0.9);
        b.put("B1", "bus", {200, 0}).put("B2", "bus", {200, 0}).put("S1", "store").put("S2", "store").put("L", "load");
        b.power("T.lv", "B.in").power("T.lv", "B1.in").power("T.lv", "B2.in");
        b.power("B1.out", "S1.ac").power("B2.out", "S2.ac");
        missing.clear();
        QCOMPARE(joins(b.site(), "S", &missing), std::string());
        QCOMPARE(std::round(missing[0].short_w), 700e3);
        b.power("B.out", "L.power"); // ... unless there are loads on it that the battery serves
        QCOMPARE(joins(b.site(), "S"), std::string("ac<B"));
    }
    void flowsOfASubtree() {
        // T → B1, B2 → rack on A and B: each bus carries half of 100 kW, the transformer 100 kW; load 300 kW on B1.
        const Site site = plan()
                              .put("T", "trafo")
                              .put("B1", "bus")
                              .put("B2", "bus")
                              .put("R", "rack")
                              .put("L", "load")
                              .power("T.lv", "B1.in")
                              .power("T.lv", "B2.in")
                              .power("B1.out", "R.feed_a")
                              .power("B2.out", "R.feed_b", 'B')
                              .power("B1.out", "L.power")
                              .site();
        const Overlay overlay(site);
        Flows flows(overlay, {});
        const auto room = [&](const char* id) {
            return flows.room(*site.component(id), site.type(site.component(id)->type)->ports[1]);
        };
        QCOMPARE(room("B1"), 1000e3 - 350e3);
        QCOMPARE(room("B2"), 1000e3 - 50e3);
        QCOMPARE(room("T"), 2000e3 - 400e3);
        QCOMPARE(nameplateDemand(site, *site.component("R")), 100e3);
    }
    void theSecondFeedTakesAnotherPath() {
        // B1 and B2 hang on T1, B3 on T2; T1 and T2 on one grid, all of that far away.
        SiteBuilder builder = plan();
        builder.put("G", "grid", {0, 500})
            .put("T1", "trafo", {0, 500})
            .put("T2", "trafo", {0, 500})
            .put("B1", "bus", {5, 0})
            .put("B2", "bus", {10, 0})
            .put("B3", "bus", {20, 0})
            .put("R", "rack")
            .power("G.out", "T1.hv")
            .power("G.out", "T2.hv")
            .power("T1.lv", "B1.in")
            .power("T1.lv", "B2.in")
            .power("T2.lv", "B3.in");
        // B2 shares T1 with B1, B3 only the grid; both are another path, B2 is nearer.
        QCOMPARE(joins(builder.site(), "R"), std::string("feed_a<B1 feed_b<B2"));
        // A bus that shares nothing with B1 comes first, though it is farther.
        builder.put("G2", "grid", {0, 500})
            .put("T3", "trafo", {0, 500})
            .put("B4", "bus", {90, 0})
            .power("G2.out", "T3.hv")
            .power("T3.lv", "B4.in");
        QCOMPARE(joins(builder.site(), "R"), std::string("feed_a<B1 feed_b<B4"));
        // One bus alone feeds both.
        QCOMPARE(joins(plan().put("B1", "bus", {5, 0}).put("R", "rack").site(), "R"),
                 std::string("feed_a<B1 feed_b<B1"));
        // What hangs below the first bus is the same path.
        QCOMPARE(joins(plan()
                           .put("B1", "bus", {5, 0})
                           .put("B2", "bus", {8, 0})
                           .put("B3", "bus", {50, 0})
                           .put("R", "rack")
                           .power("B1.out", "B2.in")
                           .site(),
                       "R"),
                 std::string("feed_a<B1 feed_b<B3"));
    }
    void loopsHaveRoomTogether() {
        // CDU 120 kW, racks 50 kW of liquid heat: two fit. A second CDU in the same loop makes room for four.
        SiteBuilder builder = plan();
        builder.put("C1", "cdu", {10, 0})
            .put("R1", "rack")
            .put("R2", "rack")
            .put("R3", "rack")
            .coolant("C1.secondary", "R1.coolant")
            .coolant("C1.secondary", "R2.coolant");
        std::vector<Unconnected> missing;
        QCOMPARE(joins(builder.site(), "R3", &missing), std::string());
        QCOMPARE(missing.back().port, std::string("coolant"));
        QCOMPARE(missing.back().nearest, std::string("C1"));
        QVERIFY(std::abs(missing.back().short_w - 30e3) < 1e-6); // 50 − (120 − 100) kW
        builder.put("C2", "cdu", {50, 0});
        QCOMPARE(joins(builder.site(), "R3"), std::string("coolant<C2"));
        builder.put("M", "header", {10, 5}).coolant("C1.secondary", "M.in").coolant("C2.secondary", "M.in");
        QCOMPARE(joins(builder.site(), "R3"), std::string("coolant<C1"));
    }
    /// The header of a dry cooler is nearer than that of a chiller. In air of 35 °C it brings 39: enough for a rack of
    /// 40 °C, not for a fan wall of 18 °C, which goes farther, or stays as it is where no loop is cold enough.
    void noLoopThatIsTooWarm() {
        SiteBuilder builder = plan();
        builder
            .type(TypeBuilder("dry", Role::Rejector)
                      .text("model", "dry")
                      .value("rated_heat_kw", 500)
                      .value("initial_temperature_difference_k", 20)
                      .value("approach_min_k", 4)
                      .flow("cold", Medium::Coolant, Direction::Out, "water"))
            .type(TypeBuilder("fans", Role::AirHandler)
                      .value("rated_heat_kw", 50)
                      .value("water_supply_c", 18)
                      .flow("coolant", Medium::Coolant, Direction::In, "water", 1));
        builder.put("D", "dry", {50, 0}).put("W", "header", {10, 0}).coolant("D.cold", "W.in").put("F", "fans");
        std::vector<Unconnected> missing;
        QCOMPARE(joins(builder.site(), "F", &missing), std::string());
        QVERIFY(!missing.empty());
        QCOMPARE(missing.back().nearest, std::string()); // no want of room
        builder.put("K", "chiller", {50, 30}).put("C", "header", {10, 30}).coolant("K.chilled", "C.in");
        QCOMPARE(joins(builder.site(), "F"), std::string("coolant<C"));
        builder.put("K", "chiller", {50, 30}).value("leaving_water_set_point_c", 25); // by hand: it brings no 18
        QCOMPARE(joins(builder.site(), "F"), std::string());
        builder.put("F", "fans").value("water_supply_c", 40);
        QCOMPARE(joins(builder.site(), "F"), std::string("coolant<W"));
    }
    void chillersJoinTheHeader() {
        const Site site = plan().put("M", "header", {40, 0}).put("C", "cdu", {10, 0}).put("K", "chiller").site();
        const auto links = autoConnect(site, none, "K");
        QCOMPARE(joined(links), std::string("in<K")); // the header, though the CDU is nearer
        QCOMPARE(links[0].to.component, std::string("M"));
        QVERIFY(isAutomaticOut(links[0]));
    }
    /// A board beside a transformer of its own is not hung onto another board, whose transformer has no room: 2 MW
    /// each, the first with 1.9 MW of loads behind a board of 5 MW.
    void roomIsThatOfAllAbove() {
        SiteBuilder b = plan();
        b.type(TypeBuilder("board", Role::Converter, 2, 1)
                   .kind("switchgear")
                   .value("rated_kw", 5000)
                   .value("efficiency", 1)
                   .power("in", Direction::In, {480})
                   .power("out", Direction::Out, {480}));
        b.put("GRID", "grid", {-40, 0}).put("T1", "trafo", {0, 0}).put("T2", "trafo", {30, 0});
        b.put("S1", "board", {10, 0}).power("GRID.out", "T1.hv").power("GRID.out", "T2.hv").power("T1.lv", "S1.in");
        for (const std::string id : {"L1", "L2", "L3", "L4", "L5", "L6"})
            b.put(id, "load").value("power_kw", 1900.0 / 6).power("S1.out", id + ".power");
        // 300 kW: the nearest board has 3.1 MW left and its transformer 0.1.
        QCOMPARE(joins(b.put("NEW", "load", {12, 0}).site(), "NEW"), std::string("power<T2"));
        // A board that asks for nothing yet is not hung onto one that has nothing to give: 2.1 MW behind 2 MW.
        SiteBuilder over = b;
        over.put("L7", "load").value("power_kw", 200).power("S1.out", "L7.power").put("S2", "board", {14, 0});
        QCOMPARE(joins(over.site(), "S2"), std::string("in<T2"));
        // Where nothing else is left the board is as good as it was.
        b.put("T2", "trafo", {30, 0}).value("rated_mva", 0.1);
        QCOMPARE(joins(b.site(), "NEW"), std::string("power<S1"));
    }
    /// Two paths go before room: on two full transformers a rack still takes both, not one of them twice.
    void twoPathsBeforeRoom() {
        SiteBuilder b = plan();
        b.put("GRID", "grid", {-40, 0})
            .put("L1", "load")
            .value("power_kw", 600)
            .put("L2", "load")
            .value("power_kw", 600);
        for (const std::string n : {"1", "2"}) {
            b.put("T" + n, "trafo", {-20, 0}).value("rated_mva", 0.65).put("B" + n, "bus", {n == "1" ? 5.0 : 8.0, 0});
            b.power("GRID.out", "T" + n + ".hv").power("T" + n + ".lv", "B" + n + ".in");
            b.power("B" + n + ".out", "L" + n + ".power");
        }
        QCOMPARE(joins(b.put("R", "rack").site(), "R"), std::string("feed_a<B1 feed_b<B2"));
    }
    /// A pump is for the loop near by whose coolant nothing moves yet.
    void aPumpJoinsTheLoopWithoutOne() {
        SiteBuilder b = plan();
        b.put("CH1", "chiller", {0, 0}).put("P1", "pump", {10, 0}).put("CH2", "chiller", {0, 12});
        b.put("C1", "cdu", {15, 0}).put("C2", "cdu", {15, 12});
        b.coolant("CH1.chilled", "P1.in").coolant("P1.out", "C1.primary").coolant("CH2.chilled", "C2.primary");
        QCOMPARE(joins(b.put("P2", "pump", {10, 4}).site(), "P2"), std::string("in<CH2"));
    }
    /// A chiller that serves a CDU and is then linked to a pump by hand goes on to serve the CDU.
    void aCoolantPortGivesToMany() {
        const Site site = plan().put("C1", "cdu", {15, 0}).site();
        Component chiller, header;
        chiller.type = "chiller", chiller.id = "CH";
        header.type = "header", header.id = "HEAD", header.position = {900, 0};
        Site placed = after(site, withAutoConnect(site, none, place(site, none, chiller)));
        QCOMPARE(placed.links().sortedIds(), Ids{"auto-out-coolant-1"});
        placed = after(placed, place(placed, none, header));
        Link link;
        link.medium = Medium::Coolant;
        link.from.component = "CH", link.to.component = "HEAD";
        QCOMPARE(after(placed, gs::connect(placed, none, link)).links().sortedIds(),
                 (Ids{"auto-out-coolant-1", "coolant-1"}));
    }
    /// A second pump stands beside the first, from the same chiller into the same header, not behind it.
    void pumpsStandSideBySide() {
        SiteBuilder b = plan();
        b.put("CH", "chiller", {0, 0}).put("P1", "pump", {10, 0}).put("HEAD", "header", {20, 0});
        b.coolant("CH.chilled", "P1.in").coolant("P1.out", "HEAD.in").put("P2", "pump", {12, 4});
        QCOMPARE(joins(b.site(), "P2"), std::string("in<CH in<P2"));
        // Behind a header it takes from it, and gives nothing back to it.
        SiteBuilder behind = plan();
        behind.put("CH", "chiller", {0, 0}).put("HEAD", "header", {10, 0});
        behind.coolant("CH.chilled", "HEAD.in").put("P", "pump", {14, 0});
        QCOMPARE(joins(behind.site(), "P"), std::string("in<HEAD"));
    }
    void sourcesJoinABusWithRoom() {
        SiteBuilder builder = plan();
        builder.type(
            TypeBuilder("genset", Role::Source).value("rated_power_mw", 0.8).power("out", Direction::Out, {480}));
        builder.put("B1", "bus", {5, 0})
            .put("B2", "bus", {50, 0})
            .put("S1", "genset")
            .put("S2", "genset")
            .power("S1.out", "B1.in")
            .put("R", "load", {1, 1});
        const auto links = autoConnect(builder.site(), none, "S2");
        QCOMPARE(links.size(), std::size_t(1));
        QCOMPARE(links[0].to.component, std::string("B2")); // B1 (1 MW) has 0.8 MW already
    }
    /// A busway hangs over the rows of its hall: what stands elsewhere takes the next supplier, were it farther.
    void aBuswayFeedsItsHall() {
        SiteBuilder b = plan();
        b.type(busway("way"));
        b.put("H", "hall").box(20, 20).put("WAY", "way").in("H").put("BUS", "bus", {60, 0});
        b.put("OUT", "load", {15, 0}).put("IN", "load", {5, 0}).in("H");
        QCOMPARE(joins(b.site(), "OUT"), std::string("power<BUS"));
        QCOMPARE(joins(b.site(), "IN"), std::string("power<WAY"));
    }

    void retiredSuppliersAreNoChoice() {
        const Site site = plan()
                              .put("B1", "bus", {5, 0})
                              .retired("2026-02-11")
                              .put("B2", "bus", {50, 0})
                              .put("L", "load")
                              .put("OLD", "load")
                              .retired("2025-01-01")
                              .site();
        QCOMPARE(joins(site, "L"), std::string("power<B2"));
        QCOMPARE(joins(site, "OLD"), std::string("power<B1"));
    }
    void placingConnectsAndAnExplicitLinkReplaces() {
        const Site site = plan().put("B1", "bus", {5, 0}).put("B2", "bus", {50, 0}).site();
        Component component;
        component.id = "L";
        component.type = "load";
        const Site placed = after(site, withAutoConnect(site, none, place(site, none, component)));
        QCOMPARE(placed.links().size(), std::size_t(1));
        QVERIFY(isAutomatic(*placed.link("auto-power-1")));
        Link link;
        link.from.component = "B2";
        link.to.component = "L";
        const Site replaced = after(placed, gs::connect(placed, none, link));
        QCOMPARE(replaced.links().sortedIds(), Ids{"power-1"});
        QCOMPARE(replaced.link("power-1")->from.component, std::string("B2"));
        // The same supplier by hand: the automatic link makes way, no duplicate.
        link.from.component = "B1";
        QCOMPARE(after(placed, gs::connect(placed, none, link)).links().sortedIds(), Ids{"power-1"});
        // What a person linked stays.
        link.id = "mine";
        link.from.component = "B1";
        QCOMPARE(after(replaced, gs::connect(replaced, none, link)).links().sortedIds(), (Ids{"mine", "power-1"}));
    }
    /// What stood there without coolant or feed joins whoever comes to give it, as far as that one has room: a CDU of
    /// 120 kW takes two racks of 50 kW liquid heat, a bus of 1 MW three loads of 300 kW.
    void whoHasWaitedJoins() {
        const auto placed = [](SiteBuilder builder, const char* type, const char* id, Point at) {
            Component part;
            part.type = type;
            part.id = id;
            part.position = at;
            const Site site = builder.site();
            return after(site, withAutoConnect(site, none, place(site, none, part)));
        };
        const auto served = [](const Site& site, const char* giver) {
            Ids ids;
            for (const std::string& link : site.links().sortedIds())
                if (site.link(link)->from.component == giver) ids.push_back(site.link(link)->to.component);
            std::sort(ids.begin(), ids.end());
            return ids;
        };
        // In a hall: its own racks, the nearest two.
        SiteBuilder racks = plan();
        racks.put("H", "hall").box(40, 40).put("R1", "rack", {2, 0}).in("H").put("R2", "rack", {4, 0}).in("H");
        racks.put("R3", "rack", {6, 0}).in("H").put("R0", "rack", {25, 0});
        QCOMPARE(served(placed(racks, "cdu", "CDU", {0, 0}), "CDU"), (Ids{"R1", "R2"}));
        // Outside: CDUs in halls, both of those that had no chiller; who has one keeps it.
        SiteBuilder plant = plan();
        plant.put("H", "hall").box(40, 40).put("C1", "cdu", {2, 0}).in("H").put("C2", "cdu", {6, 0}).in("H");
        plant.put("OLD", "chiller", {60, 0}).put("C3", "cdu", {4, 0}).in("H");
        plant.coolant("OLD.chilled", "C3.primary");
        SiteBuilder cold = plant;
        const Site cooled = placed(cold, "chiller", "NEW", {40, 0});
        QCOMPARE(served(cooled, "NEW"), (Ids{"C1", "C2"})); // nothing is on them yet
        QCOMPARE(served(cooled, "OLD"), Ids{"C3"});
        // Through a header that it joins itself.
        plant.put("HEAD", "header", {30, 0});
        const Site headed = placed(plant, "chiller", "NEW", {40, 0});
        QCOMPARE(served(headed, "NEW"), Ids{"HEAD"});
        QCOMPARE(served(headed, "HEAD"), (Ids{"C1", "C2"}));
        // Power: whoever has no feed at all; a rack takes both feeds, and one that has A is left alone. Racks hang on a
        // transformer only where nothing distributes its power.
        SiteBuilder loads = plan();
        loads.put("L1", "load", {5, 0}).put("L2", "load", {6, 0}).put("L3", "load", {7, 0}).put("L4", "load", {8, 0});
        QCOMPARE(served(placed(loads, "bus", "B", {0, 0}), "B"), (Ids{"L1", "L2", "L3"}));
        SiteBuilder fed = plan();
        fed.put("A", "bus", {0, 9}).put("R1", "rack", {2, 0}).put("R2", "rack", {4, 0});
        fed.power("A.out", "R1.feed_a");
        const Site both = placed(fed, "trafo", "B", {0, 0});
        QCOMPARE(served(both, "B"), Ids{"A"}); // the bus had no feed either
        QCOMPARE(served(both, "A"), (Ids{"R1", "R2", "R2"}));
        SiteBuilder bare = plan();
        bare.put("R1", "rack", {2, 0});
        QCOMPARE(served(placed(bare, "trafo", "B", {0, 0}), "B"), (Ids{"R1", "R1"}));
        // Out of reach nobody is meant.
        SiteBuilder far = plan();
        far.put("L1", "load", {500, 0});
        QCOMPARE(served(placed(far, "bus", "B", {0, 0}), "B"), Ids{});
    }
    void aRowFillsBusesOneAfterTheOther() {
        // Racks of 100 kW with both feeds: 50 kW on each of A and B. New racks need room for the whole 100 kW.
        // A: bus 1 MW (10 racks × 50 kW …): the n-th rack fits while 50 (n − 1) + 100 ≤ 1000, so n ≤ 19.
        SiteBuilder builder = plan();
        builder.put("A", "bus", {5, 0}).put("B", "bus", {6, 0}).put("C", "bus", {90, 0}).put("D", "bus", {91, 0});
        const Site site = builder.site();
        ChangeSet change;
        for (int i = 0; i < 24; ++i) {
            auto rack = std::make_shared<Component>();
            rack->id = "R" + std::to_string(10 + i);
            rack->type = "rack";
            change.components.push_back({nullptr, rack});
        }
        const Site row = after(site, withAutoConnect(site, none, change));
        QCOMPARE(row.links().size(), std::size_t(48));
        const auto fed = [&](const char* bus) { return row.linksOf(row.components().slotOf(bus)).size(); };
        QCOMPARE(fed("A"), std::size_t(19));
        QCOMPARE(fed("B"), std::size_t(19));
        QCOMPARE(fed("C"), std::size_t(5));
        QCOMPARE(fed("D"), std::size_t(5));
    }
    /// The overlay used while dragging gives what the site itself gives after placing.
    void overlayEqualsSite() {
        SiteBuilder builder = plan();
        builder.put("H", "hall")
            .box(100, 100)
            .put("B1", "bus", {5, 0})
            .in("H")
            .put("B2", "bus", {9, 3})
            .in("H")
            .put("C1", "cdu", {3, 3})
            .in("H");
        Site site = builder.site();
        for (int i = 0; i < 12; ++i) {
            Component rack;
            rack.type = "rack";
            rack.position = {double(i % 5), double(i % 7)};
            const ChangeSet placed = place(site, none, rack);
            const Site before = after(site, placed);
            const std::string direct = joins(before, placed.components[0].after->id);
            const ChangeSet change = withAutoConnect(site, none, placed);
            std::vector<Link> links;
            for (const auto& swap : change.links) links.push_back(*swap.after);
            QCOMPARE(joined(links), direct);
            site = after(site, change);
        }
    }
    /// Random sites, changed at random: the search gives what a plain one over all components gives, also for a part
    /// that comes together with other changes.
    void agreesWithAPlainSearch() {
        std::mt19937 random(11);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        const auto fill = [&](Component& c) {
            c.zone = pick(5) ? "Z" + std::to_string(pick(7)) : ""; // Z6 is not there
            c.position = {double(pick(12)), double(pick(12))};     // a small grid: many are equally near
            c.outline = pick(10) ? std::vector<Point>() : std::vector<Point>{{0, 0}, {1, 0}, {0, 1}};
        };
        static const char* const types[] = {"rack", "rack",    "rack",   "load", "bus", "bus",
                                            "cdu",  "chiller", "header", "hall", "gone"};
        int found = 0, ofOthers = 0;
        for (int run = 0; run < 30; ++run) {
            SiteBuilder builder = plan();
            for (int i = 0; i < 6; ++i)
                builder.put("Z" + std::to_string(i), "hall")
                    .box(9, 9)
                    .in(i && pick(3) ? "Z" + std::to_string(pick(i)) : "");
            Site site = builder.site();
            const auto randomSwap = [&](const Site& on, const std::string& id) {
                const auto before = on.components().get(id);
                if (before && pick(4) == 0) return Swap<Component>{before, nullptr};
                Component c;
                c.id = id;
                c.type = types[pick(11)];
                fill(c);
                return Swap<Component>{before, std::make_shared<const Component>(c)};
            };
            for (int step = 0; step < 120; ++step) {
                const std::string id = "C" + std::to_string(pick(30));
                for (const std::string& l : site.links().sortedIds())
                    if (site.link(l)->from.component == id || site.link(l)->to.component == id) site.eraseLink(l);
                ChangeSet change;
                change.components.push_back(randomSwap(site, id));
                if (!change.components[0].before && !change.components[0].after) continue;
                site = after(std::move(site), change);
                const std::string bus = "C" + std::to_string(pick(30));
                if (!site.component(id) || site.component(id)->type != "load" || !site.component(bus) ||
                    site.component(bus)->type != "bus")
                    continue;
                Link link;
                link.id = "F" + id;
                link.from = {bus, "out"};
                link.to = {id, "power"};
                site.put(std::make_shared<const Link>(link));
            }
            for (int query = 0; query < 40; ++query) {
                ChangeSet change;
                Component c;
                c.id = "N";
                c.type = std::array{"load", "rack", "chiller"}[static_cast<std::size_t>(pick(3))];
                fill(c);
                change.components.push_back({nullptr, std::make_shared<const Component>(c)});
                for (int i = pick(4); i > 0; --i) {
                    const std::string id = "C" + std::to_string(10 * i + pick(10) - 10);
                    if (!site.linksOf(site.components().slotOf(id)).empty()) continue;
                    const auto swap = randomSwap(site, id);
                    if (swap.before) change.components.push_back(swap); // only N is new, so only N is connected
                }
                const std::string expected = partnerByPlainSearch(after(site, change), "N");
                std::string partner;
                for (const auto& swap : withAutoConnect(site, none, change).links) {
                    const Link& link = *swap.after;
                    if (c.type == "rack" && link.medium != Medium::Coolant) continue;
                    if (c.type == "chiller" && !isAutomaticOut(link)) continue; // who has waited for it
                    partner = link.to.component == "N" ? link.from.component : link.to.component;
                }
                QCOMPARE(partner, expected);
                found += !expected.empty();
                ofOthers += !expected.empty() && after(site, change).component(expected)->zone != c.zone;
            }
        }
        QVERIFY(found > 600 && ofOthers > 100); // of 1200 questions
    }
    void cablesAndPipes() {
        const Catalog& catalog = shippedCatalog();
        SiteBuilder builder;
        builder.types(catalog, {"swgr_lv_480v_5000a", "rack-gb200-nvl72", "coolit_chx1500", "xfmr_161_13p8_60mva",
                                "swgr-13p8kv-lineup"});
        builder.put("B", "swgr_lv_480v_5000a")
            .put("R", "rack-gb200-nvl72", {10, 0})
            .put("C", "coolit_chx1500")
            .put("RA", "rack-gb200-nvl72", {20, 0})
            .array(8, 8, 0.6, 1.2)
            .put("T", "xfmr_161_13p8_60mva")
            .put("S", "swgr-13p8kv-lineup");
        const Site site = builder.site();
        Link link;
        link.from = {"B", "out"};
        link.to = {"R", "feed_a"};
        // 132 kW at 480 V, cos φ 0.95: 132000 / (√3 · 480 · 0.95) = 167.1 A. The 0.48 kV class (500 kcmil, 380 A) in
        // one run; the 0.4 kV cable does not hold 480 V.
        QCOMPARE(defaultConductor(site, catalog, link, 132e3), std::string("cable_us_500kcmil_cu_600v"));
        QCOMPARE(defaultRuns(site, *catalog.type("cable_us_500kcmil_cu_600v"), link, 132e3), 1);
        // 1 MW: 1266 A. 500 kcmil needs 4 runs, 750 kcmil (475 A) 3.
        QCOMPARE(defaultConductor(site, catalog, link, 1e6), std::string("cable_us_750kcmil_cu_600v"));
        QCOMPARE(defaultRuns(site, *catalog.type("cable_us_750kcmil_cu_600v"), link, 1e6), 3);
        // Eight racks: each line carries an eighth.
        link.to = {"RA", "feed_a"};
        QCOMPARE(defaultConductor(site, catalog, link, 8 * 132e3), std::string("cable_us_500kcmil_cu_600v"));
        // 13.8 kV takes the 20 kV class; 57 MVA at 0.95: 54.15 MW → 2385 A; 421 A each: 6 runs, against 7 of 362 A.
        link.from = {"T", "lv"};
        link.to = {"S", "in"};
        QCOMPARE(defaultConductor(site, catalog, link, 54.15e6), std::string("cable_mv_240al_20kv"));
        QCOMPARE(defaultRuns(site, *catalog.type("cable_mv_240al_20kv"), link, 54.15e6), 6);
        // PG25 at 10 K: 114.84 kW (87 % of 132) needs DN80 (340 kW), DN50 carries 100 kW.
        link.medium = Medium::Coolant;
        link.from = {"C", "secondary"};
        link.to = {"R", "coolant"};
        QCOMPARE(defaultConductor(site, catalog, link, 114.84e3), std::string("pipe_steel_dn80"));
        QCOMPARE(defaultConductor(site, catalog, link, 99e3), std::string("pipe_steel_dn50"));
        // connect() sizes by what the taker asks and brings the type along.
        link.id = "P";
        const ChangeSet change = gs::connect(site, catalog, link);
        QCOMPARE(change.links[0].after->conductor, std::string("pipe_steel_dn80"));
        QCOMPARE(change.types.at(0).after->id, std::string("pipe_steel_dn80"));
        // Gas has no conductor of its own yet: lossless and unpriced.
        link.medium = Medium::Gas;
        QCOMPARE(defaultConductor(site, catalog, link, 1e6), std::string());
    }
    /// Two busways over racks, whichever is placed first: neither hangs on the other, and no link goes round.
    void buswaysStandSideBySide() {
        SiteBuilder b = plan();
        b.type(busway("busway"));
        Site site = b.put("R", "rack").site();
        for (const char* id : {"B1", "B2"}) {
            Component busway;
            busway.id = id;
            busway.type = "busway";
            busway.position = {3, id[1] == '1' ? -2.0 : 2.0};
            site = after(site, withAutoConnect(site, none, place(site, none, busway)));
        }
        for (const char* id : {"B1", "B2"})
            for (const Slot slot : site.linksOf(site.components().slotOf(id)))
                QVERIFY(site.links().at(slot)->to.component != std::string(id));
        // What is fed by who waits does not feed it either: B1 → P → B1.
        site = after(site, removeComponents(site, std::array<std::string, 1>{"B2"}));
        Component pdu;
        pdu.id = "P";
        pdu.type = "bus";
        pdu.position = {5, 0};
        site = after(site, withAutoConnect(site, none, place(site, none, pdu)));
        std::size_t round = 0;
        for (const Slot slot : site.linksOf(site.components().slotOf("P")))
            if (site.links().at(slot)->to.component == "B1") ++round;
        QCOMPARE(round, std::size_t(0));
    }

    /// A CDU that moves its own coolant needs no pump: one beside it goes to the chiller's loop.
    void aPumpGoesWhereNoneIs() {
        SiteBuilder b = plan();
        b.type(TypeBuilder("in-rack", Role::Exchanger)
                   .value("rated_heat_kw", 120)
                   .value("pump_power_kw", 1)
                   .flow("primary", Medium::Coolant, Direction::In, "water", 1)
                   .flow("secondary", Medium::Coolant, Direction::Out, "water"));
        b.put("C", "in-rack", {0, 3}).put("CH", "chiller", {0, 12});
        Component pump;
        pump.id = "P";
        pump.type = "pump";
        const Site site = after(b.site(), withAutoConnect(b.site(), none, place(b.site(), none, pump)));
        std::string from;
        for (const Slot slot : site.linksOf(site.components().slotOf("P")))
            if (const Link& link = *site.links().at(slot); link.to.component == std::string("P"))
                from = link.from.component;
        QCOMPARE(from, std::string("CH"));
    }

    /// A step-up transformer is there for machines: it hangs on no board, and a turbine beside it gives to it rather
    /// than to the board farther off.
    void stepUpsAreForMachines() {
        SiteBuilder b = plan();
        b.type(TypeBuilder("step-up", Role::Converter)
                   .kind("transformer")
                   .value("rated_mva", 60)
                   .power("in", Direction::In, {10'000}, 1)
                   .power("out", Direction::Out, {100'000}));
        b.type(TypeBuilder("utility", Role::Source)
                   .kind("grid_connection")
                   .value("capacity_mw", 10)
                   .power("out", Direction::Out, {10'000}));
        b.type(TypeBuilder("board", Role::Converter)
                   .value("rated_kw", 100'000)
                   .value("efficiency", 1)
                   .power("in", Direction::In, {10'000})
                   .power("out", Direction::Out, {10'000}));
        b.put("G", "utility", {0, 300}).put("BOARD", "board", {0, 200}).power("G.out", "BOARD.in").put("S", "step-up");
        Site site = b.site();
        QVERIFY(autoConnect(site, none, "S").empty());
        Component machine;
        machine.id = "M";
        machine.type = "grid"; // of no kind, as a machine
        machine.position = {0, 20};
        site = after(site, withAutoConnect(site, none, place(site, none, machine)));
        std::string to;
        for (const Slot slot : site.linksOf(site.components().slotOf("M"))) to = site.links().at(slot)->to.component;
        QCOMPARE(to, std::string("S"));
    }

    void aCircleOfBusesEnds() {
        const Site site = plan()
                              .put("B1", "bus")
                              .put("B2", "bus")
                              .put("L", "load")
                              .power("B1.out", "B2.in")
                              .power("B2.out", "B1.in")
                              .power("B2.out", "L.power")
                              .put("N", "load", {2, 0})
                              .site();
        QVERIFY(joins(site, "N").size() > 0);
        const Site loop = plan()
                              .put("C", "cdu")
                              .put("D", "cdu")
                              .coolant("C.secondary", "D.primary")
                              .coolant("D.secondary", "C.primary")
                              .put("R", "rack")
                              .site();
        joins(loop, "R");
    }
};

QTEST_APPLESS_MAIN(TestAutoconnect)
#include "tst_autoconnect.moc"
