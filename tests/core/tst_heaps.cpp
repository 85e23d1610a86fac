// SPDX-License-Identifier: GPL-3.0-or-later
// Many parts on one spot: up to 65 are told pair by pair, n (n - 1) / 2 of them; more are told once each. What is told
// follows from the plan alone: a second engine that computes from nothing after every edit is the other method.
#include <QTest>

#include <map>
#include <random>
#include <set>

#include "core/layout/geometry.h"
#include "core/site/edits.h"
#include "tests/support/engine_difference.h"
#include "tests/support/hand_site.h"

using namespace gs;
using namespace gs::test;

namespace {

std::string rackName(int number) { return "R" + std::to_string(number); }

SiteBuilder ground() {
    SiteBuilder b;
    b.settings(plainSettings());
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2).kind("rack").value("rack_power_kw_max", 20));
    b.type(TypeBuilder("cooler", Role::Rejector, 4, 2).kind("dry_cooler").value("airflow_clearance_m", 2));
    return b;
}

Site heapOf(int racks, double turned_deg = 0) {
    SiteBuilder b = ground();
    for (int i = 0; i < racks; ++i) b.put(rackName(i), "rack", {5, 5}).turned(turned_deg);
    return b.site();
}

/// Overlaps by the number of parts they name.
std::map<std::size_t, int> overlapsOf(const Engine& engine) {
    std::map<std::size_t, int> out;
    for (const Finding& finding : engine.findings())
        if (finding.code == "layout.overlap") ++out[finding.ids.size()];
    return out;
}
using Told = std::map<std::size_t, int>;

} // namespace

class TestHeaps : public QObject {
    Q_OBJECT

private slots:
    void pairsUntilThereAreTooMany() {
        for (const double turned : {0.0, 90.0, 30.0}) {
            QCOMPARE(overlapsOf(solved(heapOf(65, turned))), (Told{{2, 65 * 64 / 2}})); // each overlaps 64 others
            QCOMPARE(overlapsOf(solved(heapOf(66, turned))), (Told{{1, 66}}));
        }
        const Finding finding = findingOf(solved(heapOf(66)), "layout.overlap");
        QCOMPARE(finding.ids, Ids{"R0"});
        QCOMPARE(finding.text, std::string("R0 and more than 64 others stand on the same ground."));
        QVERIFY(found(solved(heapOf(66)), "layout.aisle").empty());
    }

    /// What stands at the edge of a heap is told of with each part of it: it is in no heap itself.
    void whoIsNotInTheHeapIsToldWithEachPart() {
        Site site = heapOf(66);
        Component edge = *site.component("R0");
        edge.id = "EDGE";
        edge.array = {2, 1, 20, 1.5}; // its first element stands clear of them, its second among them
        edge.position = {5, 5 - 0.75};
        site.put(std::make_shared<const Component>(edge));
        QVERIFY(overlaps(site, edge, *site.component("R0")));
        const Engine engine = solved(site);
        const Told told = overlapsOf(engine);
        QCOMPARE(told.count(1) ? told.at(1) : 0, 66);
        QCOMPARE(told.count(2) ? told.at(2) : 0, 66);
    }

    /// One after the other on one place, by their dates: nothing stands on anything.
    void whoComesAfterAnotherIsNotInItsHeap() {
        SiteBuilder b = ground();
        for (int i = 0; i < 70; ++i)
            b.put(rackName(i), "rack", {5, 5})
                .energized((std::to_string(2030 + i) + "-01-01").c_str())
                .retired((std::to_string(2031 + i) + "-01-01").c_str());
        QVERIFY(overlapsOf(solved(b.site())).empty());
    }

    /// What goes one day is counted with all that is there before that day: 65 pair by pair, 66 once each. 40 of each
    /// of two generations are 2 x 40 x 39 / 2 pairs, none of them across; with 30 that stay each of the 110 meets at
    /// least 69 others.
    void whatGoesOneDayIsInTheHeapUntilThen() {
        const auto generations = [](int first, int second, int staying) {
            SiteBuilder b = ground();
            int n = 0;
            for (int i = 0; i < first; ++i) b.put(rackName(n++), "rack", {5, 5}).retired("2030-01-01");
            for (int i = 0; i < second; ++i) b.put(rackName(n++), "rack", {5, 5}).energized("2030-01-01");
            for (int i = 0; i < staying; ++i) b.put(rackName(n++), "rack", {5, 5});
            return overlapsOf(solved(b.site()));
        };
        QCOMPARE(generations(65, 0, 0), (Told{{2, 65 * 64 / 2}}));
        QCOMPARE(generations(66, 0, 0), (Told{{1, 66}}));
        QCOMPARE(generations(66, 66, 0), (Told{{1, 132}}));
        QCOMPARE(generations(40, 40, 0), (Told{{2, 2 * 40 * 39 / 2}}));
        QCOMPARE(generations(40, 40, 30), (Told{{1, 110}}));
    }

    /// Parts go in and out of heaps about the limit, grow, turn, vanish and return.
    void editsTellWhatAComputationTells() {
        std::mt19937 random(11);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        SiteBuilder b = ground();
        for (int i = 0; i < 140; ++i) b.put(rackName(i), i % 9 ? "rack" : "cooler", {i < 68 ? 0.0 : 3.0, 0});
        Engine engine = solved(b.site());
        std::set<std::size_t> kinds;
        for (int step = 0; step < 160; ++step) {
            ChangeSet change;
            for (int n = 1 + pick(4); n > 0; --n) {
                const std::string id = rackName(pick(140));
                const bool again = std::any_of(change.components.begin(), change.components.end(), [&](const auto& s) {
                    return (s.before ? s.before : s.after)->id == id;
                });
                if (again) continue;
                const Component* there = engine.site().component(id);
                Component c = there ? *there : Component{};
                c.id = id;
                if (!there) c.type = pick(5) ? "rack" : "cooler";
                std::shared_ptr<const Component> before;
                if (there) before = std::make_shared<const Component>(*there);
                switch (pick(8)) {
                case 0:
                    if (there) {
                        change.components.push_back({before, nullptr});
                        continue;
                    }
                    break;
                case 1: c.rotation_deg = 15 * pick(6); break;
                case 2: c.values["width_m"] = 0.5 + 0.5 * pick(4); break;
                case 3: c.position = {40.0 + pick(50), 0}; break;
                case 4: c.retired = pick(3) ? parseDate("2030-01-01") : std::nullopt; break;
                case 5: c.energized = pick(2) ? parseDate("2030-01-01") : std::nullopt; break;
                default: c.position = {3.0 * pick(2) + 0.1 * pick(3), 0.1 * pick(3)}; break;
                }
                change.components.push_back({before, std::make_shared<const Component>(c)});
            }
            if (change.components.empty()) continue;
            engine.update(change);
            const QString difference = firstDifference(engine, solved(engine.site()));
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(difference)));
            for (const auto& [ids, count] : overlapsOf(engine)) kinds.insert(ids);
        }
        QCOMPARE(kinds, (std::set<std::size_t>{1, 2})); // both were there
    }

    /// Without the limit these are 450 million pairs, which neither end in minutes nor fit in memory; the half of them
    /// where one half makes room for the other.
    void thirtyThousandOnOneSpot_data() {
        QTest::addColumn<bool>("hasDates");
        QTest::newRow("all the time") << false;
        QTest::newRow("two generations") << true;
    }
    void thirtyThousandOnOneSpot() {
        QFETCH(bool, hasDates);
        Site site = heapOf(30000);
        for (int i = 0; hasDates && i < 30000; ++i) {
            Component c = *site.component(rackName(i));
            (i % 2 ? c.energized : c.retired) = parseDate("2030-01-01");
            site.put(std::make_shared<const Component>(c));
        }
        Engine engine = solved(site);
        QCOMPARE(overlapsOf(engine), (Told{{1, 30000}}));
        engine.update(moveTo(engine.site(), "R17", {500, 500}));
        QCOMPARE(overlapsOf(engine), (Told{{1, 29999}}));
        QVERIFY(engine.recomputed() < 10);
    }
};

QTEST_GUILESS_MAIN(TestHeaps)
#include "tst_heaps.moc"
