// SPDX-License-Identifier: GPL-3.0-or-later
// How much an edit recomputes, counted, not timed: Engine::recomputed() against the components and links of a campus of
// 100,000 items. compute() looks at each of them at least once, so an update() that called it could not stay below.
#include <QFile>
#include <QTest>

#include <atomic>
#include <chrono>
#include <functional>
#include <random>
#include <thread>
#include <vector>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_site.h"
#include "tests/support/engine_difference.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }
std::size_t parts(const Site& site) { return site.components().size() + site.links().size(); }
View viewOf(const Site& site) { return {lastDate(site), LoadCase::Nameplate}; }

} // namespace

class EngineScale : public QObject {
    Q_OBJECT

private slots:
    /// With threads of the program's own, all of them, and where these come late: the bits of one thread.
    void helpOfOtherThreadsChangesNoBit() {
        const bench::BenchSite bench = bench::benchSite(catalog(), 10000, true);
        Engine alone(catalog());
        alone.compute(bench.site, viewOf(bench.site));
        std::vector<std::thread> threads;
        std::atomic<int> begun = 0;
        for (const int late_ms : {0, 2, 1000}) {
            setStartBeside([&threads, &begun, late_ms](std::function<void()> work) {
                threads.emplace_back([work = std::move(work), &begun, late_ms] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(late_ms));
                    ++begun;
                    work();
                });
            });
            Engine helped(catalog());
            helped.compute(bench.site, viewOf(bench.site));
            setStartBeside({});
            QCOMPARE(test::firstDifference(alone, helped), QString());
        }
        for (std::thread& thread : threads) thread.join();
        QVERIFY(begun >= 3);
    }

    void movingOneOfManyRacks_data() {
        QTest::addColumn<int>("items");
        QTest::addColumn<bool>("overload");
        QTest::newRow("100k") << 100000 << false;
        QTest::newRow("10k, 3 % overload") << 10000 << true;
    }
    void movingOneOfManyRacks() {
        QFETCH(int, items);
        QFETCH(bool, overload);
        const bench::BenchSite bench = bench::benchSite(catalog(), items, overload);
        const std::size_t all = parts(bench.site);
        Engine engine(catalog());
        engine.compute(bench.site, viewOf(bench.site));
        QVERIFY(engine.recomputed() >= all);
        std::mt19937 random(7);
        std::size_t most = 0;
        for (int i = 0; i < 40; ++i) {
            const std::string& rack = bench.racks[random() % bench.racks.size()];
            const Point at = engine.site().component(rack)->position;
            engine.update(moveTo(engine.site(), rack, {at.x_m + (i % 2 ? 0.1 : -0.1), at.y_m}));
            most = std::max(most, engine.recomputed());
        }
        qInfo("at most %zu of %zu recomputed: %.3f %%", most, all,
              100.0 * static_cast<double>(most) / static_cast<double>(all));
        QVERIFY(most > 0);
        QVERIFY(static_cast<double>(most) < 0.005 * static_cast<double>(all));
    }

    /// Every edit of edits.h that concerns a few components stays far below a computation of everything.
    void noEditComputesEverything() {
        const bench::BenchSite bench = bench::benchSite(catalog(), 10000);
        Engine engine(catalog());
        engine.compute(bench.site, viewOf(bench.site));
        const std::size_t all = parts(bench.site);
        const std::vector<std::string> rack{bench.racks[1234]}, two{bench.racks[77], bench.racks[4000]};
        const std::vector<std::pair<const char*, std::function<ChangeSet(const Site&)>>> edits{
            {"place",
             [&](const Site& s) {
                 Component c;
                 c.id = "new";
                 c.type = "rack-smc-h100-64";
                 c.position = {5, 3};
                 return place(s, catalog(), c);
             }},
            {"auto-connect",
             [&](const Site& s) {
                 Component c;
                 c.id = "new2";
                 c.type = "rack-smc-h100-64";
                 c.position = {9, 3};
                 return withAutoConnect(s, catalog(), place(s, catalog(), c));
             }},
            {"move", [&](const Site& s) { return moveBy(s, two, 0.2, 0); }},
            {"rotate", [&](const Site& s) { return rotateBy(s, rack, 90, s.component(rack[0])->position); }},
            {"set", [&](const Site& s) { return setValue(s, two, "rack_power_kw_max", 50); }},
            {"priority", [&](const Site& s) { return setPriority(s, two, 2); }},
            {"dates", [&](const Site& s) { return setDates(s, rack, parseDate("2025-05"), std::nullopt); }},
            {"outage",
             [&](const Site& s) {
                 return setOutages(s, two, {{*parseDate("2025"), std::nullopt, "x"}});
             }},
            {"array",
             [&](const Site& s) {
                 return setArray(s, rack[0], {2, 1, 0, 1.3});
             }},
            {"split", [&](const Site& s) { return splitArray(s, rack[0]); }},
            {"duplicate", [&](const Site& s) { return duplicate(s, two, 3, 0); }},
            {"type", [&](const Site& s) { return setType(s, catalog(), two[0], "rack-gb200-nvl72"); }},
            {"disconnect",
             [&](const Site& s) {
                 return removeLinks(
                     s, std::vector<std::string>{s.links().at(s.linksOf(s.components().slotOf(two[1])).front())->id});
             }},
            {"remove", [&](const Site& s) { return removeComponents(s, two); }},
            {"name", [&](const Site& s) { return setName(s, rack[0], "A name"); }},
        };
        for (const auto& [what, make] : edits) {
            const ChangeSet change = make(engine.site());
            engine.update(change);
            QVERIFY2(static_cast<double>(engine.recomputed()) < 0.05 * static_cast<double>(all), what);
            engine.update(inverse(change)); // undo
            QVERIFY2(static_cast<double>(engine.recomputed()) < 0.05 * static_cast<double>(all), what);
            if (std::string(what) == "array") engine.update(change); // to be taken apart by the next
        }
        // Back where it was, after thirty steps.
        engine.update(setArray(engine.site(), rack[0], {1, 1, 0, 0}));
        Engine cold(catalog());
        QCOMPARE(engine.results().figures, cold.compute(engine.site(), viewOf(bench.site)).figures);
    }

    /// Weather, house load and used types concern everything, so a count cannot tell; the source can.
    void onlyComputeAndAnotherLoadCaseStartFromNothing() {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/core/engine/engine.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        const auto body = [&](const QString& head) {
            const qsizetype begin = source.indexOf(head);
            return begin < 0 ? QString() : source.mid(begin, source.indexOf(QStringLiteral("\n}\n"), begin) - begin);
        };
        QVERIFY(body(QStringLiteral("const Results& Engine::compute(")).contains(QStringLiteral("computeAll(")));
        for (const char* head : {"const Results& Engine::update(", "void Engine::State::settle("}) {
            const QString text = body(QString::fromUtf8(head));
            QVERIFY2(!text.isEmpty(), head);
            QVERIFY2(!text.contains(QStringLiteral("compute(")) && !text.contains(QStringLiteral("computeAll(")) &&
                         !text.contains(QStringLiteral("reset(")),
                     head);
        }
    }
};

QTEST_GUILESS_MAIN(EngineScale)
#include "tst_engine_scale.moc"
