// SPDX-License-Identifier: GPL-3.0-or-later
// Who is served when power is short. Expected values: by hand for the small networks; for random ones by admitting
// one rack after the other with a max-flow of this file's own (augmenting paths, Ford and Fulkerson 1956).
#include <QTest>

#include <map>
#include <queue>
#include <random>
#include <set>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/site_builder.h"

using namespace gs;
using namespace gs::test;

namespace {

// Without losses, so that watts can be added on paper.
SiteBuilder network() {
    using D = Direction;
    return SiteBuilder()
        .type(TypeBuilder("grid", Role::Source)
                  .kind("grid_connection")
                  .value("capacity_mw", 100)
                  .power("out", D::Out, {13800}))
        .type(TypeBuilder("pad", Role::Converter)
                  .kind("transformer")
                  .value("rated_mva", 100)
                  .value("power_factor", 1)
                  .power("hv", D::In, {13800})
                  .power("lv", D::Out, {13800}))
        .type(TypeBuilder("cable", Role::Conductor).kind("cable").value("rated_current_a", 10))
        .type(TypeBuilder("rack", Role::Rack)
                  .kind("rack")
                  .text("it", "gpu")
                  .value("gpus", 64)
                  .value("rack_power_kw_max", 80)
                  .value("power_factor", 1)
                  .power("feed_a", D::In, {13800}, 1, 'A')
                  .power("feed_b", D::In, {13800}, 1, 'B'));
}

View view() { return {*parseDate("2026-01-01"), LoadCase::Nameplate}; }

/// Elements shed by power, by rack.
std::map<std::string, double> shed(const Engine& engine) {
    std::map<std::string, double> out;
    for (const Contribution& term : engine.why("unserved_w"))
        if (term.what == "shed") out[term.id] = term.value;
    return out;
}

std::vector<std::string> bottlenecks(const Engine& engine) {
    for (const Finding& finding : engine.findings())
        if (finding.code == "power.unserved") return finding.ids;
    return {};
}

using Sheds = std::map<std::string, double>;

} // namespace

class EngineService : public QObject {
    Q_OBJECT

private slots:
    void racksAreAdmittedByPriorityDateAndId();
    void anArrayIsShedByElements();
    void aFeederAboveItsRatingHandsTheExcessToTheOther();
    void aCableLimitsLikeAFeeder();
    void aShortageStaysInItsIsland();
    void aFanWallWithoutColdLeavesItsHeatToTheOthers();
    void randomNetworksAgreeWithOneRackAfterTheOther();

private:
    const Catalog& m_catalog = db::shippedCatalog();
};

void EngineService::racksAreAdmittedByPriorityDateAndId() {
    // 250 kW for C (no date = always there), D (2024), B (2025) and A (priority 1), 80 kW each: three fit, A does
    // not; E of 10 kW comes last and takes the 10 kW that are left.
    auto b = network().put("GRID", "grid").value("capacity_mw", 0.25);
    b.put("A", "rack", {10, 0}).priority(1).put("B", "rack", {20, 0}).energized("2025-01-01").put("C", "rack", {30, 0});
    b.put("D", "rack", {40, 0})
        .energized("2024-01-01")
        .put("E", "rack", {50, 0})
        .priority(2)
        .value("rack_power_kw_max", 10);
    for (const char* rack : {"A", "B", "C", "D", "E"}) b.power("GRID.out", std::string(rack) + ".feed_a");
    Engine engine(m_catalog);
    engine.compute(b.site(), view());
    QCOMPARE(shed(engine), (Sheds{{"A", 80000}}));
    QCOMPARE(engine.results().figures.unserved_w, 80000.0);
    QCOMPARE(bottlenecks(engine), (std::vector<std::string>{"GRID"}));

    // Each edit is followed: A first of all sheds B, the last by date that no longer fits; E still fits.
    engine.update(setPriority(engine.site(), std::vector<std::string>{"A"}, -1));
    QCOMPARE(shed(engine), (Sheds{{"B", 80000}}));
    engine.update(setValue(engine.site(), std::vector<std::string>{"C"}, "rack_power_kw_max", 5));
    QCOMPARE(shed(engine), (Sheds{{"E", 10000}})); // 80 + 5 + 80 + 80 = 245 kW: now B fits and E does not
}

void EngineService::anArrayIsShedByElements() {
    // 250 kW for five elements of 80 kW: three are served, two are not.
    auto b = network().put("GRID", "grid").value("capacity_mw", 0.25);
    b.put("ROW", "rack", {10, 0}).array(5, 5, 2, 2).power("GRID.out", "ROW.feed_a");
    Engine engine(m_catalog);
    engine.compute(b.site(), view());
    QCOMPARE(shed(engine), (Sheds{{"ROW", 160000}}));
    QCOMPARE(engine.results().figures.unserved_w, 160000.0);
}

void EngineService::aFeederAboveItsRatingHandsTheExcessToTheOther() {
    // Three racks of 80 kW on A (100 kW) and B (200 kW): the halves are 120 kW each, A hands 20 kW to B, and
    // 100 + 140 kW serve all three. With a fourth, 320 kW meet 300 kW: R4 is shed, both pads limit.
    auto b = network()
                 .put("GRID", "grid")
                 .put("PADA", "pad")
                 .value("rated_mva", 0.1)
                 .put("PADB", "pad")
                 .value("rated_mva", 0.2);
    b.put("R1", "rack", {10, 0})
        .put("R2", "rack", {20, 0})
        .put("R3", "rack", {30, 0})
        .put("R4", "rack", {40, 0})
        .value("rack_power_kw_max", 0);
    b.power("GRID.out", "PADA.hv").power("GRID.out", "PADB.hv");
    for (const char* rack : {"R1", "R2", "R3", "R4"})
        b.power("PADA.lv", std::string(rack) + ".feed_a").power("PADB.lv", std::string(rack) + ".feed_b", 'B');
    Engine engine(m_catalog);
    engine.compute(b.site(), view());
    const auto findings = engine.findings();
    QVERIFY(
        std::none_of(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "power.overload"; }));
    QVERIFY(std::fabs(engine.component(engine.site().components().slotOf("PADB")).flow_w - 140000) < 1e-3);
    QCOMPARE(shed(engine), Sheds{});
    engine.update(setValue(engine.site(), std::vector<std::string>{"R4"}, "rack_power_kw_max", 80));
    QCOMPARE(shed(engine), (Sheds{{"R4", 80000}}));
    Finding unserved;
    for (const Finding& finding : engine.findings())
        if (finding.code == "power.unserved") unserved = finding;
    // The larger is named; the ids stay in their order, which waivers know them by.
    QCOMPARE(unserved.ids, (std::vector<std::string>{"PADA", "PADB"}));
    QVERIFY2(unserved.text.find("; PADB and 1 more limit it.") != std::string::npos, unserved.text.c_str());
    QCOMPARE(bottlenecks(engine), (std::vector<std::string>{"PADA", "PADB"}));
}

void EngineService::aCableLimitsLikeAFeeder() {
    // √3 × 13.8 kV × 10 A × 1 = 239 kW for three racks of 80 kW: the third does not fit.
    auto b = network().put("GRID", "grid").put("PAD", "pad");
    b.power("GRID.out", "PAD.hv", 'A', "cable");
    for (const char* rack : {"R1", "R2", "R3"})
        b.put(rack, "rack", {double(rack[1] - '0') * 10, 0}).power("PAD.lv", std::string(rack) + ".feed_a");
    Engine engine(m_catalog);
    engine.compute(b.site(), view());
    QCOMPARE(shed(engine), (Sheds{{"R3", 80000}}));
    QCOMPARE(bottlenecks(engine), (std::vector<std::string>{"L1"}));
}

void EngineService::aShortageStaysInItsIsland() {
    // 100 kW for S1 and S2 on GRID1: the second does not fit; GRID2 has enough. R1 without its feed is unserved too,
    // but for want of a source, not of room.
    auto b = network().put("GRID1", "grid").value("capacity_mw", 0.1).put("GRID2", "grid");
    b.put("S1", "rack", {10, 0}).put("S2", "rack", {20, 0}).put("R1", "rack", {30, 0});
    b.power("GRID1.out", "S1.feed_a").power("GRID1.out", "S2.feed_a").power("GRID2.out", "R1.feed_a");
    Engine engine(m_catalog);
    engine.compute(b.site(), view());
    QCOMPARE(shed(engine), (Sheds{{"S2", 80000}}));
    engine.update(removeLinks(engine.site(), std::vector<std::string>{"L3"}));
    QCOMPARE(shed(engine), (Sheds{{"S2", 80000}}));
    QCOMPARE(engine.results().figures.unserved_w, 160000.0); // R1 has no source at all
}

void EngineService::aFanWallWithoutColdLeavesItsHeatToTheOthers() {
    // Two fan walls of 100 kW, each on a chiller of its own, for racks of 80 kW that are cooled by air alone. Without
    // CH1 its fan wall cools nothing: 100 kW are left, which is enough for one rack and not for two.
    using D = Direction;
    const auto site = [&](int racks) {
        auto b = network();
        b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone())
            .type(TypeBuilder("fans", Role::AirHandler)
                      .kind("crah")
                      .value("rated_heat_kw", 100)
                      .value("chilled_water_supply_c", 18)
                      .flow("coolant", Medium::Coolant, D::In, "water", 1))
            .type(TypeBuilder("pump", Role::Pump)
                      .kind("pump")
                      .value("flow_m3_h", 60)
                      .flow("in", Medium::Coolant, D::In, "water")
                      .flow("out", Medium::Coolant, D::Out, "water"))
            .type(TypeBuilder("chiller", Role::Rejector)
                      .kind("chiller")
                      .text("model", "second-law")
                      .value("rated_heat_kw", 400)
                      .value("second_law_efficiency", 0.48)
                      .value("rated_cop", 3.11)
                      .flow("chilled", Medium::Coolant, D::Out, "water"));
        b.put("HALL", "hall")
            .box(40, 40)
            .put("GRID", "grid", {100, 0})
            .put("ROW", "rack", {0, 0})
            .in("HALL")
            .array(racks, racks, 2, 2);
        b.power("GRID.out", "ROW.feed_a");
        for (const std::string n : {"1", "2"}) {
            b.put("FANS" + n, "fans", {10, 0})
                .in("HALL")
                .put("PUMP" + n, "pump", {60, 0})
                .put("CH" + n, "chiller", {70, 0});
            if (n == "1") b.outage("2025-06-01");
            b.coolant("CH" + n + ".chilled", "PUMP" + n + ".in").coolant("PUMP" + n + ".out", "FANS" + n + ".coolant");
        }
        return b.site();
    };
    Engine engine(m_catalog);
    QCOMPARE(engine.compute(site(1), view()).figures.gpus_online, 64);
    QCOMPARE(engine.compute(site(2), view()).figures.gpus_online, 64);
    QCOMPARE(engine.compute(site(2), {*parseDate("2025-01-01"), LoadCase::Nameplate}).figures.gpus_online, 128);
    // Back again by an edit: both cool, both racks run.
    engine.compute(site(2), view());
    QCOMPARE(engine.update(setOutages(engine.site(), std::vector<std::string>{"CH1"}, {})).figures.gpus_online, 128);
}

void EngineService::randomNetworksAgreeWithOneRackAfterTheOther() {
    int shortages = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        // Two to three sources, two ranks of pads with one or two feeds each, racks with one or two, every third of
        // them an array, which is served element by element. In kW.
        auto b = network();
        std::map<std::string, int> capacity;
        std::vector<std::pair<std::string, std::string>> arcs;
        std::vector<std::string> above;
        const auto connect = [&](const std::string& to, const char* port, int feeds) {
            std::set<std::string> from;
            while (static_cast<int>(from.size()) < std::min<int>(feeds, static_cast<int>(above.size())))
                from.insert(above[static_cast<std::size_t>(pick(static_cast<int>(above.size())))]);
            char feed = 'A';
            for (const std::string& up : from) {
                const std::string in = port[0] == 'h' ? "hv" : feed == 'A' ? "feed_a" : "feed_b";
                b.power(up + (up[0] == 'G' ? ".out" : ".lv"), to + "." + in, feed++);
                arcs.push_back({up, to});
            }
        };
        for (int i = 0; i < 2 + pick(2); ++i) {
            const std::string id = "G" + std::to_string(i);
            capacity[id] = 200 + 10 * pick(60);
            b.put(id, "grid", {10.0 * i, 0}).value("capacity_mw", capacity[id] / 1000.0);
            above.push_back(id);
        }
        for (int rank = 0; rank < 2; ++rank) {
            std::vector<std::string> level;
            for (int i = 0; i < 3; ++i) {
                const std::string id = "P" + std::to_string(rank) + std::to_string(i);
                capacity[id] = 100 + 10 * pick(50);
                b.put(id, "pad", {10.0 * i, 20.0 + 20 * rank}).value("rated_mva", capacity[id] / 1000.0);
                connect(id, "hv", 1 + pick(2));
                level.push_back(id);
            }
            above = level;
        }
        std::map<std::string, int> demand, elements;
        std::vector<std::pair<int, std::string>> order;
        for (int i = 0; i < 12; ++i) {
            const std::string id = "R" + std::to_string(10 + i);
            const int priority = pick(3);
            elements[id] = i % 3 == 0 ? 1 + pick(4) : 1;
            demand[id] = 20 * (1 + pick(6 / elements[id]));
            b.put(id, "rack", {10.0 * i, 80}).value("rack_power_kw_max", demand[id]).priority(priority);
            if (elements[id] > 1) b.array(elements[id], elements[id], 1, 1);
            connect(id, "feed", 1 + pick(2));
            order.push_back({priority, id});
        }
        std::sort(order.begin(), order.end());

        // Vertices are names; "id>" is the far side of a rating. Residual capacities, paths by breadth first.
        const auto carries = [&](const std::map<std::string, int>& racks) { // elements of each
            std::map<std::string, std::map<std::string, int>> left;
            int wanted = 0, flow = 0;
            for (const auto& [id, kw] : capacity) left[id][id + ">"] = kw;
            for (const auto& [id, kw] : capacity)
                if (id[0] == 'G') left["source"][id] = 1 << 28;
            for (const auto& [from, to] : arcs) left[from + ">"][to] = 1 << 28;
            for (const auto& [id, count] : racks) {
                left[id]["sink"] = demand[id] * count;
                wanted += demand[id] * count;
            }
            for (;;) {
                std::map<std::string, std::string> came{{"source", ""}};
                std::queue<std::string> open;
                for (open.push("source"); !open.empty() && !came.contains("sink"); open.pop())
                    for (const auto& [to, room] : left[open.front()])
                        if (room > 0 && came.try_emplace(to, open.front()).second) open.push(to);
                if (!came.contains("sink")) return flow == wanted;
                int most = 1 << 30;
                for (std::string v = "sink"; v != "source"; v = came[v]) most = std::min(most, left[came[v]][v]);
                for (std::string v = "sink"; v != "source"; v = came[v]) {
                    left[came[v]][v] -= most;
                    left[v][came[v]] += most;
                }
                flow += most;
            }
        };
        std::map<std::string, int> served;
        Sheds expected;
        for (const auto& [priority, id] : order)
            for (int i = 0; i < elements[id]; ++i) {
                auto with = served;
                ++with[id];
                if (carries(with)) served = std::move(with);
                else expected[id] += demand[id] * 1000.0;
            }
        Engine engine(m_catalog);
        engine.compute(b.site(), view());
        if (shed(engine) != expected) qInfo("seed %u", seed);
        QCOMPARE(shed(engine), expected);
        shortages += !expected.empty();
    }
    QVERIFY2(shortages > 50 && shortages < 200, qPrintable(QString::number(shortages)));
}

QTEST_GUILESS_MAIN(EngineService)
#include "tst_engine_service.moc"
