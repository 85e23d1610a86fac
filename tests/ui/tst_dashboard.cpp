// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard: figures as the engine gives them, charts with the same numbers, phases from the worker.
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QPieSeries>
#include <QtCharts/QValueAxis>
#include <set>

#include "tests/support/panel_fixture.h"
#include "ui/panels/dashboard/charts.h"
#include "ui/panels/dashboard_panel.h"
#include "ui/panels/names.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestDashboard : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<DashboardPanel> m_panel;

    const Figures& figures() const { return m_case->document->results().figures; }
    template <typename Series, typename Chart> Series* series() const {
        for (QAbstractSeries* s : m_panel->findChild<Chart*>()->chart()->series())
            if (auto* found = qobject_cast<Series*>(s)) return found;
        return nullptr;
    }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>();
        m_panel = std::make_unique<DashboardPanel>();
        m_panel->setDocument(m_case->document.get());
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void makesNoChartWhileHidden() {
        QVERIFY(m_panel->findChildren<QChartView*>().isEmpty());
        m_case->open(*m_panel, {1200, 600});
        QCOMPARE(m_panel->findChildren<QChartView*>().size(), 4);
    }
    void showsTheEnginesFigures() {
        m_case->open(*m_panel, {1200, 600});
        const auto* power = m_panel->findChild<KeyValueRow*>("it_power_w");
        QCOMPARE(power->value(), formatQuantity(480e3, "W"));
        const auto* use = series<QPieSeries, UseChart>();
        QVERIFY(use);
        double sum = 0;
        for (const QPieSlice* slice : use->slices()) sum += slice->value();
        QVERIFY(std::abs(sum - figures().facility_power_w) < 1e-3);
        QCOMPARE(use->slices().front()->value(), 480e3);
    }
    void stacksSupplyAgainstDemand() {
        m_case->open(*m_panel, {1200, 600});
        auto* bars = series<QHorizontalStackedBarSeries, SupplyChart>();
        QVERIFY(bars);
        double supply = 0, demand = 0;
        for (const QBarSet* set : bars->barSets()) {
            demand += set->at(0);
            supply += set->at(1);
        }
        QVERIFY(std::abs(supply * 1e6 - figures().supply_capacity_w) < 1);
        QVERIFY(std::abs(demand * 1e6 - figures().facility_power_w) < 1);
    }
    void followsAnEdit() {
        m_case->open(*m_panel, {1200, 600});
        m_case->document->edit(setValue(m_case->site(), std::array<std::string, 1>{"R1"}, "rack_power_kw_max", 140),
                               "Set R1");
        QTRY_COMPARE(m_panel->findChild<KeyValueRow*>("it_power_w")->value(), formatQuantity(540e3, "W"));
        const auto* use = series<QPieSeries, UseChart>();
        QCOMPARE(use->slices().front()->value(), 540e3);
    }
    void walksThePhasesInAWorker() {
        m_case->open(*m_panel, {1200, 600});
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isUpToDate(), 30000);
        // R2 comes on 2025-06-01: five racks on 2025-01-01, six on 2026-01-01; the IT line is the second one.
        const auto all = m_panel->findChild<PhaseChart*>()->chart()->series();
        QList<QLineSeries*> lines;
        for (QAbstractSeries* s : all)
            if (auto* line = qobject_cast<QLineSeries*>(s)) lines << line;
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1]->at(0).y(), 0.4);
        QCOMPARE(lines[1]->points().last().y(), 0.48);
    }
    void dropsStaleAnswers() {
        m_case->open(*m_panel, {1200, 600});
        for (int i = 0; i < 5; ++i) {
            m_case->document->edit(
                setValue(m_case->site(), std::array<std::string, 1>{"R1"}, "rack_power_kw_max", 100 + i), "Set R1");
            QTest::qWait(20);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isUpToDate(), 30000);
        QList<QLineSeries*> lines;
        for (QAbstractSeries* s : m_panel->findChild<PhaseChart*>()->chart()->series())
            if (auto* line = qobject_cast<QLineSeries*>(s)) lines << line;
        // Five racks of 80 kW and one of 104.
        QCOMPARE(lines[1]->points().last().y(), 0.504);
    }
    void survivesTheDocumentGoingWhileItWorks() {
        m_case->open(*m_panel, {1200, 600});
        QTest::qWait(350); // the worker has been asked
        m_panel->setDocument(nullptr);
        m_case->document.reset();
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
        QVERIFY(m_panel->isVisible());
    }
    void axesSayTheirQuarters() {
        // 480 kW IT and about 0.5 MW of demand: the axis ends at a round number and each label is the place it stands
        // at.
        m_case->open(*m_panel, {1200, 600});
        for (QAbstractAxis* axis : m_panel->findChild<SupplyChart*>()->chart()->axes(Qt::Horizontal)) {
            const auto* values = qobject_cast<QValueAxis*>(axis);
            QVERIFY(values);
            for (int i = 0; i < values->tickCount(); ++i) {
                const double at = values->min() + (values->max() - values->min()) * i / (values->tickCount() - 1);
                const double said = QString::asprintf(values->labelFormat().toLatin1().constData(), at).toDouble();
                QVERIFY2(std::abs(said - at) < 1e-9, qPrintable(values->labelFormat() + QString(" %1").arg(at)));
            }
        }
    }
    void legendsAndLimitsAreWhole() {
        m_case->open(*m_panel, {1200, 600});
        const QString use = m_panel->findChild<UseChart*>()->legendText();
        QVERIFY(use.contains(formatQuantity(480e3, "W")));
        // Like parts are one row: each kind and type comes once.
        const auto groups = groupLimits(m_case->site(), m_case->document->engine().limits(1000));
        std::set<std::pair<std::string, std::string>> seen;
        std::size_t all = 0;
        for (const LimitGroup& group : groups) {
            const Component* c = m_case->site().component(group.tightest.id);
            QVERIFY(seen.insert({group.tightest.kind, c ? c->type.str() : std::string()}).second);
            all += 1 + group.alike + group.lower;
        }
        QCOMPARE(all, m_case->document->engine().limits(1000).size());
        QVERIFY(
            m_panel->findChild<HeadroomChart*>()->nameOf(0).contains(limitGroupTitle(m_case->site(), groups.front())));
    }
    void survivesEverySize() {
        m_case->open(*m_panel, {1400, 160});
        for (const QSize size : {QSize(1400, 160), QSize(320, 900), QSize(200, 100), QSize(2400, 1200)}) {
            m_panel->resize(size);
            QTest::qWait(5);
            QVERIFY(!m_panel->grab().isNull());
        }
    }
};

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
