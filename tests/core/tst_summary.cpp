// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of a selection and groups of contributions, by hand and bit for bit; and edits of a link's own properties.
#include <QtTest>
#include <array>

#include "core/engine/summary.h"
#include "core/site/link_edits.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/small_site.h"

using namespace gs;
using namespace gs::test;

class TestSummary : public QObject {
    Q_OBJECT
    Site m_site;
    std::unique_ptr<Engine> m_engine;

    std::vector<Slot> placesOf(const std::vector<std::string>& ids) const {
        std::vector<Slot> places;
        for (const std::string& id : ids) places.push_back(m_engine->site().components().slotOf(id));
        return places;
    }

private slots:
    void initTestCase() {
        m_site = smallSite(shippedCatalog());
        m_engine = std::make_unique<Engine>(shippedCatalog());
        m_engine->compute(m_site, {lastDate(m_site), LoadCase::Nameplate});
    }

    /// R1, R2 and four elements of R3: 6 racks of 80 kW and 64 GPUs.
    void sumsASelection() {
        const SelectionSummary sum = summarize(*m_engine, placesOf({"R1", "R2", "R3", "BUSA"}));
        QCOMPARE(sum.components, std::int64_t(4));
        QCOMPARE(sum.elements, std::int64_t(7));
        QCOMPARE(sum.gpus, std::int64_t(384));
        QCOMPARE(sum.demand_w, 480e3);
        QCOMPARE(sum.racks, std::int64_t(6));
        QCOMPARE(sum.heat_w, 480e3); // all that a rack draws becomes heat
        QCOMPARE(sum.types.size(), std::size_t(2));
        QCOMPARE(sum.types[0], (TypeCount{"rack", 3, 6}));
        QCOMPARE(sum.types[1], (TypeCount{"bus", 1, 1}));
    }
    /// The same heat passes through every part of the plant: the whole site has it once, with what pumps and losses
    /// add.
    void heatCountsOnce() {
        const SelectionSummary sum = summarize(*m_engine, placesOf(m_site.components().sortedIds()));
        const Figures& figures = m_engine->results().figures;
        QVERIFY2(sum.heat_w >= figures.it_power_w * 0.999 && sum.heat_w <= figures.it_power_w * 1.5,
                 qPrintable(QString("%1 of %2").arg(sum.heat_w).arg(figures.it_power_w)));
        QCOMPARE(sum.racks, figures.racks);
        QVERIFY(sum.online <= sum.racks);
    }
    void sumsNothing() {
        const SelectionSummary sum = summarize(*m_engine, {});
        QCOMPARE(sum.elements, std::int64_t(0));
        QVERIFY(sum.types.empty());
        QCOMPARE(sum.demand_w, 0.0);
    }

    void contributionsAddUpToEveryFigure() {
        int explained = 0;
        for (const FigureRow& row : figureRows(m_engine->results().figures)) {
            const std::vector<Contribution> terms = m_engine->why(row.key);
            if (terms.empty()) continue;
            ++explained;
            QVERIFY2(sumOf(terms) == row.value.value_or(0), row.key);
            double groups = 0;
            std::size_t members = 0;
            for (const ContributionGroup& group : groupContributions(terms)) {
                groups += group.value;
                members += group.members.size();
            }
            QVERIFY2(groups == row.value.value_or(0), row.key);
            QCOMPARE(members, terms.size());
        }
        QVERIFY(explained > 20);
    }
    void groupsBySizeAndKeepsOrder() {
        const std::vector<Contribution> terms{
            {"b", "t", "x", 1, "k", 1}, {"a", "t", "x", 5, "k", 2}, {"c", "u", "x", -7, "", 1}};
        const std::vector<ContributionGroup> groups = groupContributions(terms);
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(groups[0].type, std::string("u"));
        QCOMPARE(groups[1].value, 6.0);
        QCOMPARE(groups[1].count, std::int64_t(3));
        QCOMPARE(groups[1].members, (std::vector<std::size_t>{1, 0}));
    }
    void namesWhereAComponentCounts() {
        const std::vector<FigureTerm> terms = termsOf(*m_engine, "R1");
        const auto facility = std::find_if(terms.begin(), terms.end(),
                                           [](const FigureTerm& t) { return t.figure == "facility_power_w"; });
        QVERIFY(facility != terms.end());
        QCOMPARE(facility->term.value, 80e3);
        QCOMPARE(facility->term.quantity, std::string("rack_power_kw_max"));
        QVERIFY(termsOf(*m_engine, "gone").empty());
    }

    void groupsSources() {
        const std::vector<SourceRow> rows{{"a", "t1", "turbine", 100, 50, false},
                                          {"b", "t2", "turbine", 200, 0, true},
                                          {"c", "g", "grid", 250, 250, false}};
        const Site site = SiteBuilder().put("b", "t2").array(2, 4).site(); // four equal ones in an array
        const std::vector<SourceGroup> kinds = groupSources(site, rows, true);
        QCOMPARE(kinds.size(), std::size_t(2));
        QCOMPARE(kinds[0].key, std::string("turbine"));
        QCOMPARE(kinds[0].capacity_w, 300.0);
        QCOMPARE(kinds[0].output_w, 50.0);
        QCOMPARE(kinds[0].count, std::int64_t(5)); // one and four
        QVERIFY(kinds[0].assumed);
        QCOMPARE(groupSources(site, rows, false).size(), std::size_t(3));
    }

    /// R1 and R2 draw 80 kW at 480 V and 0.95 by two feeds: 40,000 / (1.732 x 480 x 0.95) = 50.6 A on 380 A.
    void sumsLinks() {
        std::vector<std::string> ids;
        for (const std::string& id : m_site.links().sortedIds()) {
            const Link& link = *m_site.link(id);
            if (link.to.component == "R1" && link.medium == Medium::Power) ids.push_back(id);
        }
        QCOMPARE(ids.size(), std::size_t(2));
        const LinkSummary sum = summarizeLinks(*m_engine, ids);
        QCOMPARE(sum.links, std::int64_t(2));
        QCOMPARE(sum.lines, std::int64_t(2));
        QVERIFY2(std::abs(sum.flow_w - 80e3) < 1e-3, qPrintable(QString::number(sum.flow_w, 'g', 17)));
        QVERIFY2(std::abs(sum.worst_current_a - 50.646) < 0.01, qPrintable(QString::number(sum.worst_current_a)));
        QCOMPARE(sum.worst_rated_a, 380.0);
    }

    void changesRuns() {
        const ChangeSet change = setRuns(m_site, std::array<std::string, 1>{"L1"}, 4);
        QCOMPARE(change.links.size(), std::size_t(1));
        QCOMPARE(change.links[0].after->runs, 4);
        QVERIFY(setRuns(m_site, std::array<std::string, 1>{"L1"}, m_site.link("L1")->runs).isEmpty());
        for (const int runs : {0, -1, 1001})
            QVERIFY_THROWS_EXCEPTION(EditError, (void)setRuns(m_site, std::array<std::string, 1>{"L1"}, runs));
        QVERIFY_THROWS_EXCEPTION(EditError, (void)setRuns(m_site, std::array<std::string, 1>{"gone"}, 2));
    }
    void changesFeedsOnlyWhereThePortAllows() {
        std::string toRack, toPad;
        for (const std::string& id : m_site.links().sortedIds()) {
            if (m_site.link(id)->to.port == "feed_a") toRack = id;
            if (m_site.link(id)->to.component == "PADC" && m_site.link(id)->feed == 'B') toPad = id;
        }
        QCOMPARE(setFeed(m_site, std::array{toPad}, 'A').links.at(0).after->feed, 'A');
        QVERIFY_THROWS_EXCEPTION(EditError, (void)setFeed(m_site, std::array{toRack}, 'B'));
        QVERIFY_THROWS_EXCEPTION(EditError, (void)setFeed(m_site, std::array{toPad}, 'C'));
    }
    void offersConductorsThatFit() {
        // A 13.8 kV feeder takes no 0.6/1 kV cable and no pipe; the shipped catalog has medium-voltage cables.
        std::string feeder, coolant;
        for (const std::string& id : m_site.links().sortedIds()) {
            if (m_site.link(id)->from.component == "BUSA") feeder = id;
            if (m_site.link(id)->medium == Medium::Coolant) coolant = id;
        }
        const auto cables = fittingConductors(m_site, shippedCatalog(), *m_site.link(feeder));
        QVERIFY(!cables.empty());
        for (const auto& type : cables) {
            QVERIFY(type->find("rated_current_a"));
            const double rated = type->value("rated_kv");
            QVERIFY2(rated == 0 || rated >= 13.8, type->id.c_str());
        }
        const auto pipes = fittingConductors(m_site, shippedCatalog(), *m_site.link(coolant));
        QVERIFY(!pipes.empty());
        for (const auto& type : pipes) QVERIFY2(type->find("inner_diameter_mm"), type->id.c_str());
        const ChangeSet change = setConductor(m_site, shippedCatalog(), std::array{coolant}, pipes.front()->id);
        QCOMPARE(change.links.at(0).after->conductor, pipes.front()->id);
        QCOMPARE(change.types.size(), std::size_t(1)); // the site gets its own copy
        QVERIFY_THROWS_EXCEPTION(EditError, (void)setConductor(m_site, shippedCatalog(), std::array{coolant}, "cable"));
        QVERIFY_THROWS_EXCEPTION(EditError,
                                 (void)setConductor(m_site, shippedCatalog(), std::array{coolant}, "no-such-thing"));
    }
    /// Of four buses of one type at 97.6, 98.4, 75 and 12 %: shown as 98 %, one more is alike and two are lower.
    void limitsAlikeAreThoseThatReadAlike() {
        std::vector<LimitRow> rows;
        for (const auto& [id, used] : {std::pair{"BUSA", 984.0}, {"BUSB", 976.0}, {"BUSA", 750.0}, {"BUSB", 120.0}})
            rows.push_back({"transformer", id, used, 1000, "W", 1 - used / 1000, {}, {}, {}});
        rows.push_back({"land", "site", 1, 10, "m²", 0.9, {}, {}, {}});
        const auto groups = groupLimits(m_site, rows);
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(groups[0].tightest.used, 984.0);
        QCOMPARE(groups[0].alike, std::size_t(1));
        QCOMPARE(groups[0].lower, std::size_t(2));
        QCOMPARE(groups[1].alike + groups[1].lower, std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
