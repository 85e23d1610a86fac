// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the live engine: after any sequence of edits update() holds the bits that a compute() of the
// same site gives. Independent method: a second engine that computes from nothing after every edit.
#include <QTest>

#include <map>

#include "core/engine/engine.h"
#include "tests/support/engine_difference.h"
#include "tests/support/hand_site.h"
#include "tests/support/practice_site.h"
#include "tests/support/wild_editor.h"

using namespace gs;
using test::Editor;
using test::practiceSite;

class EngineUpdate : public QObject {
    Q_OBJECT
private slots:
    void updateEqualsComputeBitForBit() {
        const Catalog catalog = test::shippedCatalog({"cooling", "climates"});
        const int edits = qEnvironmentVariableIntValue("GIGASITE_EDITS") > 0
                              ? qEnvironmentVariableIntValue("GIGASITE_EDITS")
                              : 100000;
        const int rounds = 50;
        int overloaded = 0, unserved = 0, cycles = 0, shed = 0;
        std::map<std::string, int> counts;
        for (int round = 0; round < rounds; ++round) {
            Editor editor(static_cast<unsigned>(round + 1), counts);
            View view{*parseDate(round % 2 ? "2026-01-01" : "2025-01-01"), static_cast<LoadCase>(round % 3)};
            Engine live(catalog), cold(catalog);
            Site site = test::smallSite(catalog);
            live.compute(site, view);
            for (int i = 0; i < edits / rounds; ++i) {
                const ChangeSet change = editor.next(live.site());
                apply(site, change);
                if (i % 13 == 6) { // its findings are left to the update
                    view.at = editor.day();
                    live.setViewButFindings(view);
                }
                live.update(change);
                if (i % 13 == 0) { // and on another day, now and then in another load case
                    view = {editor.day(), i % 39 == 0 ? static_cast<LoadCase>(editor.below(3)) : view.loadCase};
                    if (i % 2 == 0) {
                        live.setViewButFindings({editor.day(), view.loadCase});
                        live.setViewButFindings(view);
                        live.finishFindings();
                    } else live.setView(view);
                }
                cold.compute(site, view);
                const QString difference = test::firstDifference(live, cold);
                QVERIFY2(difference.isEmpty(),
                         qPrintable(QStringLiteral("round %1 edit %2: %3\n%4")
                                        .arg(round)
                                        .arg(i)
                                        .arg(difference, QString::fromStdString(changeToJson(change)))));
                if (i % 16 == 0)
                    for (const Finding& finding : cold.findings()) {
                        overloaded += finding.code == "power.overload";
                        unserved += finding.code == "power.unserved";
                        cycles += finding.code == "power.cycle";
                    }
                if (i % 8 == 0) {
                    const QString loose = test::firstLooseFigure(live);
                    QVERIFY2(loose.isEmpty(),
                             qPrintable(QStringLiteral("round %1 edit %2: %3").arg(round).arg(i).arg(loose)));
                }
                shed += live.results().figures.gpus_online < live.results().figures.gpus_installed;
            }
        }
        // The walk must have met what it is there for.
        QVERIFY(overloaded > 0);
        QVERIFY(unserved > 0);
        QVERIFY(cycles > 0);
        QVERIFY(shed > 0);
        for (const char* kind :
             {"place",       "remove",        "move",       "rotate",   "connect power", "connect coolant",
              "connect gas", "connect water", "disconnect", "runs",     "conductor",     "bends",
              "feed",        "energized",     "retired",    "outage",   "array",         "priority",
              "value",       "zone",          "attached",   "type",     "assumed",       "outline",
              "type value",  "dry bulb",      "wet bulb",   "altitude", "climate",       "house load",
              "redundancy",  "waiver",        "site name",  "undo"})
            QVERIFY2(counts[kind] >= edits / 10000, kind);
    }

    /// A type is edited whose parts are linked: its port takes another voltage, and then the old one again.
    void aTypeWithOtherVoltages() {
        const Catalog catalog;
        auto b = test::powerSite();
        b.put("G", "grid").put("R", "load").power("G.out", "R.feed_a");
        Site site = b.site();
        Engine live(catalog), cold(catalog);
        live.compute(site, test::viewAt());
        const auto own = site.type(site.component("R")->type);
        auto other = std::make_shared<Type>(*own);
        for (Port& port : other->ports) port.voltages_v = {99};
        for (const bool fits : {false, true}) {
            ChangeSet change;
            change.types.push_back({fits ? other : own, fits ? own : other});
            apply(site, change);
            live.update(change);
            cold.compute(site, test::viewAt());
            const QString difference = test::firstDifference(live, cold);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
            QCOMPARE(test::found(live, "power.voltage").empty(), fits);
        }
    }
    /// The same as the first where rules of practice have something to look at, a tenth as long.
    void findingsOfPracticeToo() {
        const Catalog catalog = test::shippedCatalog({"cooling", "climates"});
        const int all = qEnvironmentVariableIntValue("GIGASITE_EDITS");
        const int edits = (all > 0 ? all : 100000) / 10, rounds = 100;
        std::map<std::string, int> counts, codes;
        for (int round = 0; round < rounds; ++round) {
            Editor editor(static_cast<unsigned>(1000 + round), counts, true);
            View view{*parseDate(round % 2 ? "2026-01-01" : "2025-01-01"), static_cast<LoadCase>(round % 3)};
            Engine live(catalog), cold(catalog);
            Site site = practiceSite(catalog);
            live.compute(site, view);
            for (int i = 0; i < edits / rounds; ++i) {
                const ChangeSet change = editor.next(live.site());
                apply(site, change);
                if (i % 13 == 6) { // its findings are left to the update
                    view.at = editor.day();
                    live.setViewButFindings(view);
                }
                live.update(change);
                if (i % 13 == 0) {
                    view = {editor.day(), view.loadCase};
                    if (i % 2 == 0) {
                        live.setViewButFindings({editor.day(), view.loadCase});
                        live.setViewButFindings(view);
                        live.finishFindings();
                    } else live.setView(view);
                }
                cold.compute(site, view);
                const QString difference = test::firstDifference(live, cold);
                QVERIFY2(difference.isEmpty(),
                         qPrintable(QStringLiteral("round %1 edit %2: %3\n%4")
                                        .arg(round)
                                        .arg(i)
                                        .arg(difference, QString::fromStdString(changeToJson(change)))));
                if (i % 16 == 0)
                    for (const Finding& finding : cold.findings()) ++codes[finding.code];
            }
        }
        // The walk must have met the rules.
        for (const char* code : {"layout.aisle",
                                 "layout.containment",
                                 "layout.working-space",
                                 "layout.transformer-separation",
                                 "layout.battery-separation",
                                 "layout.recirculation",
                                 "layout.outside-parcel",
                                 "layout.floor-load",
                                 "link.coolant-velocity",
                                 "cooling.reach",
                                 "water.no-storage",
                                 "water.single-supply",
                                 "power.fuel-storage",
                                 "power.single-feed",
                                 "storage.ride-through",
                                 "compute.mixed-accelerators",
                                 "network.missing",
                                 "date.outage-outside-life",
                                 "date.outage-overlap",
                                 "site.noise"})
            QVERIFY2(codes[code] > 0, code);
    }
};

QTEST_APPLESS_MAIN(EngineUpdate)
#include "tst_engine_update.moc"
