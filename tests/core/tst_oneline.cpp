// SPDX-License-Identifier: GPL-3.0-or-later
// Single-line diagram of small sites, by hand: which symbols there are, what they stand for, where they stand. Of whole
// sites: every component of the power system once, no line through a symbol.
#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "core/diagram/oneline.h"
#include "core/examples/examples.h"
#include "tests/support/hand_site.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

/// Two sources, two feeds, eight equal racks between their busways. `backward`: put in another order.
Site twoFeeds(bool backward = false) {
    SiteBuilder b = powerSite();
    std::vector<std::string> feeds{"A", "B"};
    if (backward) std::swap(feeds[0], feeds[1]);
    const auto number = [&](int i) { return std::to_string(backward ? 9 - i : i); };
    for (int i = 1; i <= 8; ++i) b.put("R" + number(i), "load");
    for (const std::string& f : feeds)
        for (const char* type : {"busway", "pad", "bus", "grid"}) b.put(type + ("-" + f), type);
    for (const std::string& f : feeds) {
        b.power("pad-" + f + ".lv", "busway-" + f + ".in");
        b.power("grid-" + f + ".out", "bus-" + f + ".in");
        b.power("bus-" + f + ".out", "pad-" + f + ".hv");
        for (int i = 1; i <= 8; ++i)
            b.power("busway-" + f + ".out", "R" + number(i) + (f == "A" ? ".feed_a" : ".feed_b"), f[0]);
    }
    return b.site();
}

/// A bus with `pads` transformers, each with `lamps` lamps.
SiteBuilder padsWithLamps(int pads, int lamps) {
    SiteBuilder b = powerSite();
    b.put("grid", "grid").put("bus", "bus").power("grid.out", "bus.in");
    for (int p = 1; p <= pads; ++p) {
        const std::string pad = "pad-" + std::to_string(p);
        b.put(pad, "pad").power("bus.out", pad + ".hv");
        for (int l = 1; l <= lamps; ++l) {
            const std::string lamp = pad + "-lamp-" + std::to_string(l);
            b.put(lamp, "lamp").power(pad + ".lv", lamp + ".in");
        }
    }
    return b;
}

const OneLineUnit* unitWith(const OneLineDiagram& diagram, const std::string& id) {
    for (const OneLineUnit& unit : diagram.units)
        if (std::find(unit.ids.begin(), unit.ids.end(), id) != unit.ids.end()) return &unit;
    for (const OneLineUnit& unit : diagram.units)
        for (const OneLineLoad& load : unit.loads)
            if (std::find(load.ids.begin(), load.ids.end(), id) != load.ids.end()) return &unit;
    return nullptr;
}

OneLineDiagram arranged(OneLineDiagram diagram) {
    for (OneLineUnit& unit : diagram.units) {
        unit.label_width = unit.kind == OneLineKind::Loads ? 240 : 150;
        unit.label_height = unit.kind == OneLineKind::Loads ? 20 : 42;
    }
    arrange(diagram, {});
    return diagram;
}

/// All that is drawn, without the last bits of sums of flows.
std::string described(const OneLineDiagram& diagram) {
    std::string text;
    const auto add = [&](double number) { text += std::to_string(std::llround(number * 100)) + " "; };
    for (const OneLineUnit& unit : diagram.units) {
        text += "\n" + unit.type + " ";
        for (const std::string& id : unit.ids) text += id + ",";
        for (const double number : {unit.x, unit.top, unit.bar_left, unit.bar_right, double(unit.count), unit.flow_w})
            add(number);
        for (const OneLineLoad& load : unit.loads) {
            text += "\n  " + load.type + " ";
            for (const double number : {load.x, load.y, double(load.count), double(load.feeds)}) add(number);
        }
    }
    for (const OneLineEdge& edge : diagram.edges) {
        text += "\n-" + std::to_string(edge.from) + "-" + std::to_string(edge.to) + " ";
        for (const auto& point : edge.points) {
            add(point.x);
            add(point.y);
        }
    }
    return text;
}

bool isFinite(const OneLineDiagram& diagram) {
    bool ok = std::isfinite(diagram.width) && std::isfinite(diagram.height) && diagram.width > 0 && diagram.height > 0;
    for (const OneLineUnit& unit : diagram.units)
        ok = ok && std::isfinite(unit.x) && unit.x > 0 && unit.x < diagram.width && unit.top >= 0 &&
             unit.bottom <= diagram.height;
    for (const OneLineEdge& edge : diagram.edges)
        for (const auto& point : edge.points) ok = ok && std::isfinite(point.x) && std::isfinite(point.y);
    return ok;
}

struct Box {
    double left, top, right, bottom;
};
/// Of what is drawn of a unit, without its terminals' lines.
Box boxOf(const OneLineUnit& unit) {
    const double half = OneLineMetrics().symbol / 2;
    if (unit.kind == OneLineKind::Loads) {
        Box box{unit.x, unit.top, unit.x, unit.bottom};
        for (const OneLineLoad& load : unit.loads) {
            box.left = std::min(box.left, load.x);
            box.right = std::max(box.right, load.x + load.width);
        }
        return {std::min(box.left, unit.rail_left), box.top, std::max(box.right, unit.rail_right), box.bottom};
    }
    if (unit.kind == OneLineKind::Bus || unit.kind == OneLineKind::Busway)
        return {unit.bar_left, unit.top, unit.bar_right, unit.bottom};
    return {unit.x - half, unit.top, unit.x + half, unit.bottom};
}

/// Lines run along the axes and meet no symbol but those at their ends.
QString firstClash(const OneLineDiagram& diagram) {
    for (const OneLineEdge& edge : diagram.edges)
        for (std::size_t i = 1; i < edge.points.size(); ++i) {
            const auto &a = edge.points[i - 1], &b = edge.points[i];
            if (std::abs(a.x - b.x) > 0.51 && std::abs(a.y - b.y) > 0.01) return QStringLiteral("a line that leans");
            for (std::size_t u = 0; u < diagram.units.size(); ++u) {
                const Box box = boxOf(diagram.units[u]);
                const bool isEnd = static_cast<int>(u) == edge.from || static_cast<int>(u) == edge.to;
                const double slack = isEnd ? 0.6 : -1;
                if (std::max(a.x, b.x) > box.left + slack && std::min(a.x, b.x) < box.right - slack &&
                    std::max(a.y, b.y) > box.top + slack && std::min(a.y, b.y) < box.bottom - slack)
                    return QString::fromStdString(diagram.units[u].ids.front());
            }
        }
    return {};
}

Engine engineOf(const char* example) {
    Engine engine(shippedCatalog());
    const Site site = buildExample(example, shippedCatalog());
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

} // namespace

class TestOneLine : public QObject {
    Q_OBJECT
private slots:
    void twoFeedsByHand() {
        const OneLineDiagram diagram = arranged(oneLine(solved(twoFeeds())));
        QCOMPARE(diagram.detail, 1);
        QCOMPARE(diagram.components, 16);
        std::vector<std::string> names;
        for (const OneLineUnit& unit : diagram.units) names.push_back(unit.ids.front());
        QCOMPARE(names, (Ids{"bus-A", "bus-B", "busway-A", "busway-B", "grid-A", "grid-B", "pad-A", "pad-B", "R1"}));
        for (const char* feed : {"A", "B"}) {
            const auto unit = [&](const char* type) { return unitWith(diagram, type + (std::string("-") + feed)); };
            QCOMPARE(unit("grid")->row, 0);
            QCOMPARE(unit("bus")->row, 1);
            QCOMPARE(unit("pad")->row, 2);
            QCOMPARE(unit("busway")->row, 3);
            QCOMPARE(unit("pad")->in_v, 13800.0);
            QCOMPARE(unit("pad")->out_v, 480.0);
            QCOMPARE(unit("pad")->each, 1e6); // its plate: 1 MVA
            QCOMPARE(std::string(unit("pad")->eachUnit), std::string("VA"));
            for (const char* type : {"grid", "bus", "pad", "busway"})
                QCOMPARE(int(unit(type)->feeds), int(*feed == 'A' ? FeedA : FeedB));
        }
        for (const char* type : {"grid", "bus", "pad", "busway"})
            QVERIFY(unitWith(diagram, std::string(type) + "-A")->x < unitWith(diagram, std::string(type) + "-B")->x);
        const OneLineUnit& block = diagram.units.back();
        QCOMPARE(block.row, 4);
        QCOMPARE(int(block.loads.size()), 1);
        QCOMPARE(block.loads[0].count, 8);
        QCOMPARE(int(block.loads[0].feeds), int(BothFeeds));
        VERIFY_NEAR(block.loads[0].demand_w, 8 * 80e3);
        VERIFY_NEAR(block.loads[0].fed_w, 8 * 80e3);
        QCOMPARE(int(diagram.bands.size()), 3);
        QVERIFY(diagram.bands[0].hasSources);
        QCOMPARE(diagram.bands[1].voltages_v, std::vector<double>{13800});
        QCOMPARE(diagram.bands[2].voltages_v, std::vector<double>{480});
        // grid → bus → pad → busway → racks, on both sides; breakers where a feeder leaves a source or a bus.
        QCOMPARE(int(diagram.edges.size()), 8);
        int breakers = 0;
        for (const OneLineEdge& edge : diagram.edges) {
            breakers += edge.hasBreaker;
            QVERIFY(edge.live);
        }
        QCOMPARE(breakers, 4);
        QCOMPARE(firstClash(diagram), QString());
    }

    /// The pad of feed B in an outage: all of B loses its voltage, the racks live on A.
    void anOutageOpensBreakers() {
        Site site = twoFeeds();
        Component pad = *site.component("pad-B");
        pad.outages.push_back({*parseDate("2025-12-01"), std::nullopt, "test"});
        site.put(std::make_shared<const Component>(pad));
        const OneLineDiagram diagram = oneLine(solved(site));
        QVERIFY(unitWith(diagram, "pad-B")->state == OneLineState::Off);
        QVERIFY(unitWith(diagram, "busway-B")->state == OneLineState::Dead);
        QVERIFY(unitWith(diagram, "bus-B")->state == OneLineState::Energized);
        QVERIFY(diagram.units.back().loads[0].state == OneLineState::Energized);
        QCOMPARE(int(diagram.units.back().loads[0].feeds), int(BothFeeds));
        QCOMPARE(int(diagram.units.back().loads[0].liveFeeds), int(FeedA));
        int open = 0;
        for (const OneLineEdge& edge : diagram.edges) open += !edge.live;
        QCOMPARE(open, 3); // bus to pad, pad to busway, busway to racks
    }

    void equalBranchesAreOne() {
        const OneLineDiagram diagram = oneLine(solved(padsWithLamps(24, 3).site()));
        QCOMPARE(int(diagram.units.size()), 4); // grid, bus, pads, lamps
        const OneLineUnit* pads = unitWith(diagram, "pad-7");
        QCOMPARE(pads->count, 24);
        QCOMPARE(int(pads->ids.size()), 24);
        QCOMPARE(diagram.units.back().loads[0].count, 72);
        QCOMPARE(diagram.edges[std::size_t(diagram.edges[0].from == diagram.edges[1].from)].count, 24);
    }

    void whatDiffersStandsApart() {
        SiteBuilder b = padsWithLamps(24, 3);
        b.put("bat", "battery").power("pad-5.lv", "bat.ac");
        Site site = b.site();
        Component pad = *site.component("pad-9");
        pad.outages.push_back({*parseDate("2025-12-01"), std::nullopt, "test"});
        site.put(std::make_shared<const Component>(pad));
        const OneLineDiagram diagram = oneLine(solved(site));
        QCOMPARE(unitWith(diagram, "pad-1")->count, 22);
        QCOMPARE(unitWith(diagram, "pad-5")->count, 1);
        QVERIFY(unitWith(diagram, "pad-9")->state == OneLineState::Off);
        const OneLineUnit* under = unitWith(diagram, "bat");
        QCOMPARE(int(under->loads.size()), 2); // at its feeder, with the lamps of that pad
        for (const OneLineLoad& load : under->loads)
            if (load.role == Role::Store) VERIFY_NEAR(load.rating_w, 1e6);
    }

    /// 5 and 20 lamps of 10 kW on pads of 1 MVA at a power factor of 0.95.
    void loadingIsTheHighest() {
        SiteBuilder b = padsWithLamps(2, 5);
        for (int l = 6; l <= 20; ++l)
            b.put("more-" + std::to_string(l), "lamp").power("pad-2.lv", "more-" + std::to_string(l) + ".in");
        const Engine engine = solved(b.site());
        QCOMPARE(oneLine(engine).detail, 1); // pads apart
        OneLineWish few;
        few.most = 4;
        const OneLineDiagram diagram = oneLine(engine, few);
        QCOMPARE(diagram.detail, 2);
        const OneLineUnit* pads = unitWith(diagram, "pad-1");
        QCOMPARE(pads->count, 2);
        VERIFY_NEAR(pads->loading.highest, 0.2 / 0.95);
        VERIFY_NEAR(pads->loading.lowest, 0.05 / 0.95);
        VERIFY_NEAR(pads->flow_w, 250e3);
    }

    /// A grid that has nothing and is asked for 10 kW has no loading (10 / 0): it is said otherwise. It gives nothing,
    /// and nothing of the 10 kW arrives.
    void aSourceWithoutPowerIsSaid() {
        for (const double capacity_mw : {0.0, 10.0}) {
            SiteBuilder b = powerSite();
            b.put("grid", "grid").value("capacity_mw", capacity_mw).put("bus", "bus").power("grid.out", "bus.in");
            b.put("pad", "pad").power("bus.out", "pad.hv").put("lamp", "lamp").power("pad.lv", "lamp.in");
            const Engine engine = solved(b.site());
            const OneLineDiagram diagram = oneLine(engine);
            const bool isDead = capacity_mw == 0;
            const OneLineState state = isDead ? OneLineState::Dead : OneLineState::Energized;
            QCOMPARE(unitWith(diagram, "grid")->isShort, isDead);
            for (const OneLineUnit& unit : diagram.units) {
                QVERIFY(unit.state == state);
                QCOMPARE(unit.flow_w > 0, !isDead);
            }
            for (const OneLineEdge& edge : diagram.edges) QCOMPARE(edge.flow_w > 0, !isDead);
            QCOMPARE(diagram.units.back().loads[0].demand_w, 10e3);
            QCOMPARE(diagram.units.back().loads[0].fed_w, isDead ? 0 : 10e3);
        }
    }

    /// What stands on the plate of all is said, what differs is not. 36 MVA: the base given; else the rating.
    void platesOfAllMembers() {
        const auto pads = [](double first_pct, double second_pct) {
            SiteBuilder b = powerSite();
            b.put("grid", "grid").value("short_circuit_ka", 40).put("bus", "bus").power("grid.out", "bus.in");
            for (const auto& [id, pct] : {std::pair{"pad-1", first_pct}, {"pad-2", second_pct}}) {
                b.put(id, "pad").value("impedance_pct", pct).value("impedance_base_mva", 36);
                b.power("bus.out", std::string(id) + ".hv").put(std::string(id) + "-lamp", "lamp");
                b.power(std::string(id) + ".lv", std::string(id) + "-lamp.in");
            }
            OneLineWish few;
            few.most = 4;
            const Engine engine = solved(b.site());
            const OneLineDiagram diagram = oneLine(engine, few);
            return std::pair(unitWith(diagram, "grid")->plate, unitWith(diagram, "pad-1")->plate);
        };
        const auto [grid, equal] = pads(9.5, 9.5);
        VERIFY_NEAR(grid.shortCircuit_a, 40e3);
        VERIFY_NEAR(equal.impedance_pct, 9.5);
        VERIFY_NEAR(equal.impedance_va, 36e6);
        QCOMPARE(pads(9.5, 5.75).second.impedance_pct, 0.0);
    }

    /// Ten pads with 1 to 10 lamps: ten symbols side by side are too many for a page, one is not.
    void aPageIsNotTooWide() {
        SiteBuilder b = powerSite();
        b.put("grid", "grid").put("bus", "bus").power("grid.out", "bus.in");
        for (int p = 1; p <= 10; ++p) {
            const std::string pad = "pad-" + std::to_string(p);
            b.put(pad, "pad").power("bus.out", pad + ".hv");
            for (int l = 1; l <= p; ++l) {
                const std::string lamp = pad + "-lamp-" + std::to_string(l);
                b.put(lamp, "lamp").power(pad + ".lv", lamp + ".in");
            }
        }
        const Engine engine = solved(b.site());
        QCOMPARE(oneLine(engine).detail, 2);
        QCOMPARE(unitWith(oneLine(engine), "pad-4")->count, 10);
        OneLineWish wide;
        wide.widest = 10;
        QCOMPARE(oneLine(engine, wide).detail, 1);
    }

    void eachOneWhenAsked() {
        const Engine engine = solved(padsWithLamps(24, 1).site());
        OneLineWish each;
        each.each = true;
        each.most = 100;
        const OneLineDiagram diagram = arranged(oneLine(engine, each));
        QCOMPARE(diagram.detail, 0);
        QCOMPARE(int(diagram.units.size()), 2 + 24 + 24);
        QCOMPARE(firstClash(diagram), QString());
        each.most = 30;
        QCOMPARE(oneLine(engine, each).detail, 1);
    }

    void plannedOnesWhenAsked() {
        SiteBuilder b = powerSite();
        b.put("grid", "grid").put("bus", "bus").power("grid.out", "bus.in");
        b.put("lamp", "lamp").energized("2027-01-01").power("bus.out", "lamp.in");
        const Engine engine = solved(b.site());
        QVERIFY(!unitWith(oneLine(engine), "lamp"));
        OneLineWish all;
        all.planned = true;
        const OneLineDiagram diagram = oneLine(engine, all);
        QVERIFY(unitWith(diagram, "lamp")->loads[0].state == OneLineState::Planned);
    }

    void orderOfBuildingDoesNotShow() {
        QCOMPARE(described(arranged(oneLine(solved(twoFeeds(true))))),
                 described(arranged(oneLine(solved(twoFeeds())))));
    }

    /// Machines at 13.8 kV step up to 138 kV; the same voltage again below it is another level.
    void stepUpStandsAbove() {
        SiteBuilder b = powerSite();
        b.type(TypeBuilder("gsu", Role::Converter)
                   .kind("transformer")
                   .value("rated_mva", 20)
                   .power("lv", Direction::In, {13800})
                   .power("hv", Direction::Out, {138000}));
        b.type(TypeBuilder("sub", Role::Converter)
                   .kind("transformer")
                   .value("rated_mva", 20)
                   .power("hv", Direction::In, {138000})
                   .power("lv", Direction::Out, {13800}));
        b.type(TypeBuilder("hv-grid", Role::Source)
                   .kind("grid_connection")
                   .value("capacity_mw", 10)
                   .power("out", Direction::Out, {138000}));
        b.type(TypeBuilder("hv-bus", Role::Converter)
                   .kind("switchgear")
                   .power("in", Direction::In, {138000})
                   .power("out", Direction::Out, {138000}));
        b.put("gt", "turbine").put("gsu", "gsu").put("hv", "hv-bus").put("grid", "hv-grid").put("sub", "sub");
        b.put("mv", "bus").put("lamp", "lamp");
        b.power("gt.out", "gsu.lv").power("gsu.hv", "hv.in").power("grid.out", "hv.in").power("hv.out", "sub.hv");
        b.power("sub.lv", "mv.in").power("mv.out", "lamp.in");
        const OneLineDiagram diagram = arranged(oneLine(solved(b.site())));
        std::map<std::string, int> rows;
        for (const OneLineUnit& unit : diagram.units) rows[unit.ids.front()] = unit.row;
        QCOMPARE(rows, (std::map<std::string, int>{
                           {"gt", 0}, {"grid", 0}, {"gsu", 1}, {"hv", 2}, {"sub", 3}, {"mv", 4}, {"lamp", 5}}));
        // A second bus with machines only stands in the row of the first one.
        b.put("gt-2", "turbine").put("gsu-2", "gsu").put("hv-2", "hv-bus").put("sub-2", "sub").put("mv-2", "bus");
        b.put("lamp-2", "lamp")
            .power("gt-2.out", "gsu-2.lv")
            .power("gsu-2.hv", "hv-2.in")
            .power("hv-2.out", "sub-2.hv");
        b.power("sub-2.lv", "mv-2.in").power("mv-2.out", "lamp-2.in");
        const OneLineDiagram drawn = arranged(oneLine(solved(b.site())));
        QCOMPARE(unitWith(drawn, "hv-2")->row, 2);
        QCOMPARE(unitWith(drawn, "hv")->row, 2);
        QCOMPARE(int(diagram.bands.size()), 3);
        QCOMPARE(diagram.bands[1].voltages_v, std::vector<double>{138000});
        QCOMPARE(diagram.bands[2].voltages_v, std::vector<double>{13800});
        QCOMPARE(firstClash(diagram), QString());
    }

    void aCircleEnds() {
        SiteBuilder b = powerSite();
        b.put("grid", "grid").put("J1", "joint").put("J2", "joint").put("J3", "joint").put("lamp", "lamp");
        b.power("grid.out", "J1.in").power("J1.out", "J2.in").power("J2.out", "J3.in").power("J3.out", "J1.in");
        b.power("J3.out", "lamp.in");
        const OneLineDiagram diagram = arranged(oneLine(solved(b.site())));
        QCOMPARE(diagram.components, 5);
        QVERIFY(isFinite(diagram));
        int back = 0;
        for (const OneLineEdge& edge : diagram.edges) back += edge.isBack;
        QVERIFY(back > 0);
    }

    void oddSitesGiveFiniteDrawings() {
        QVERIFY(oneLine(solved(powerSite().site())).units.empty());
        SiteBuilder loose = powerSite(); // nothing is linked
        loose.put("bus", "bus").put("pad", "pad").put("rack", "load").put("grid", "grid");
        const OneLineDiagram apart = arranged(oneLine(solved(loose.site())));
        QCOMPARE(apart.components, 4);
        QVERIFY(isFinite(apart));
        QCOMPARE(int(unitWith(apart, "rack")->rails), int(NoFeed));
        SiteBuilder chain = powerSite();
        chain.put("grid", "grid");
        std::string above = "grid";
        for (int i = 1; i <= 3000; ++i) {
            const std::string id = "J" + std::to_string(i);
            chain.put(id, "joint", {4.0 * i, 0}).power(above + ".out", id + ".in");
            above = id;
        }
        const OneLineDiagram deep = arranged(oneLine(solved(chain.site())));
        QCOMPARE(deep.components, 3001);
        QVERIFY(isFinite(deep));
        QVERIFY(deep.units.size() <= 30);
    }

    void manySinglesAreFew() {
        SiteBuilder b = powerSite();
        b.put("grid", "grid").put("bus", "bus").power("grid.out", "bus.in");
        for (int i = 0; i < 20000; ++i)
            b.put("lamp-" + std::to_string(i), "lamp", {4.0 * (i % 200), 10.0 + 4 * (i / 200)});
        const OneLineDiagram diagram = arranged(oneLine(solved(b.site())));
        QCOMPARE(int(diagram.units.size()), 3);
        QCOMPARE(diagram.units.back().loads[0].count, 20000);
        QVERIFY(isFinite(diagram));
    }

    void wholeSites_data() {
        QTest::addColumn<QString>("example");
        QTest::addColumn<bool>("each");
        for (const char* id : {"colossus-1", "colossus-2", "starter-1000"}) {
            QTest::newRow(id) << id << false;
            QTest::newRow(qPrintable(QLatin1String(id) + QLatin1String(" each"))) << id << true;
        }
    }
    void wholeSites() {
        QFETCH(QString, example);
        QFETCH(bool, each);
        const Engine engine = engineOf(example.toLatin1());
        const Site& site = engine.site();
        OneLineWish wish;
        wish.each = each;
        if (each) wish.most = 400;
        const OneLineDiagram diagram = arranged(oneLine(engine, wish));
        QVERIFY(int(diagram.units.size()) <= wish.most);
        // Every component of the power system that is there, once.
        std::map<std::string, int> seen;
        long elements = 0, expected = 0;
        for (const OneLineUnit& unit : diagram.units) {
            elements += unit.count;
            if (unit.kind != OneLineKind::Loads)
                for (const std::string& id : unit.ids) ++seen[id];
            for (const OneLineLoad& load : unit.loads)
                for (const std::string& id : load.ids) ++seen[id];
        }
        const Date day = engine.results().view.at;
        for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
            const Component* component = site.components().at(slot);
            if (!component || !component->isInstalled(day)) continue;
            const auto& ports = site.typeAt(slot)->ports;
            if (std::none_of(ports.begin(), ports.end(), [](const Port& port) { return port.medium == Medium::Power; }))
                continue;
            expected += component->array.count;
            QVERIFY2(seen[component->id] == 1, component->id.c_str());
        }
        QCOMPARE(elements, expected);
        QVERIFY(isFinite(diagram));
        QCOMPARE(firstClash(diagram), QString());
    }
};

QTEST_APPLESS_MAIN(TestOneLine)
#include "tst_oneline.moc"
