// SPDX-License-Identifier: GPL-3.0-or-later
// Figures by date: on each day what an engine of its own says, on the days on which the site changes.
#include <QtTest>

#include "core/diagram/dated_figures.h"
#include "core/examples/examples.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;

namespace {

Date day(const char* text) { return *parseDate(text); }

} // namespace

class TestDatedFigures : public QObject {
    Q_OBJECT
private slots:
    /// Colossus 1: its seven phases and all other days of its record on which something comes or goes.
    void asAnEngineOfTheDay() {
        const Catalog& catalog = test::shippedCatalog();
        const Site site = buildExample("colossus-1", catalog);
        const std::vector<Date> dates = curveDates(site, day("2025-01-01"));
        QVERIFY(std::is_sorted(dates.begin(), dates.end()));
        for (const char* known : {"2024-07-01", "2024-08-11", "2025-04-01", "2025-09-17", "2025-11-07", "2026-02-11"})
            QVERIFY2(std::count(dates.begin(), dates.end(), day(known)) == 1, known);
        const auto curve = figuresOn(catalog, site, LoadCase::Training, dates);
        QCOMPARE(curve.size(), dates.size());
        int phases = 0;
        for (const DatedFigures& at : curve) {
            Engine own(catalog);
            const Figures& figures = own.compute(site, {at.date, LoadCase::Training}).figures;
            QCOMPARE(at.figures.facility_power_w, figures.facility_power_w);
            QCOMPARE(at.figures.it_power_w, figures.it_power_w);
            QCOMPARE(at.figures.supply_capacity_w, figures.supply_capacity_w);
            QCOMPARE(at.figures.gpus_online, figures.gpus_online);
            QCOMPARE(at.figures.compute_bf16_dense_flops, figures.compute_bf16_dense_flops);
            phases += at.isPhase;
            QCOMPARE(at.came.empty(), !at.isPhase || at.date == day("2025-09-17") || at.date == day("2025-11-07"));
            for (const std::string& id : at.came) QVERIFY(site.component(id)->energized == at.date);
        }
        QCOMPARE(phases, 7);
    }

    /// A day of its own where a site has none; what is asked for in any case; phases alone where it would be too many.
    void whichDays() {
        QCOMPARE(curveDates(Site(), day("2025-03-01")), std::vector<Date>{day("2025-03-01")});
        QCOMPARE(curveDates(Site(), day("2025-03-01"), {day("2026-01-01")}), std::vector<Date>{day("2026-01-01")});
        const Site site = buildExample("colossus-1", test::shippedCatalog());
        QCOMPARE(curveDates(site, {}, {}, 3).size(), std::size_t{7});
        QCOMPARE(curveDates(site, {}, {day("2030-01-01")}, 3).back(), day("2030-01-01"));
        const auto none = figuresOn(test::shippedCatalog(), Site(), LoadCase::Nameplate, {day("2025-03-01")});
        QCOMPARE(none.size(), std::size_t{1});
        QVERIFY(none.front().isPhase);
        QCOMPARE(none.front().figures.facility_power_w, 0.0);
    }

    void canBeGivenUp() {
        struct Enough : std::exception {};
        const Site site = buildExample("colossus-1", test::shippedCatalog());
        double last = 0;
        QVERIFY_EXCEPTION_THROWN(figuresOn(test::shippedCatalog(), site, LoadCase::Nameplate, curveDates(site, {}),
                                           [&](double done) {
                                               QVERIFY(done > last && done < 1);
                                               last = done;
                                               if (done > 0.3) throw Enough();
                                           }),
                                 Enough);
    }
};

QTEST_GUILESS_MAIN(TestDatedFigures)
#include "tst_dated_figures.moc"
