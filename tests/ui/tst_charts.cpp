// SPDX-License-Identifier: GPL-3.0-or-later
// Charts beside the plan: axes by hand calculation, curves that follow the site from a thread while the last ones
// stand, words that never lie on each other.
#include <QThreadPool>
#include <QtTest>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/text_boxes.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/panels/dashboard_panel.h"
#include "ui/views/chart_ticks.h"
#include "ui/views/curve_keeper.h"
#include "ui/views/picture_view.h"
#include "ui/views/step_chart.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

Date day(const char* text) { return *parseDate(text); }

QStringList textsOf(const std::vector<DateTick>& ticks) {
    QStringList texts;
    for (const DateTick& tick : ticks) texts << tick.text;
    return texts;
}

/// All that is written on it.
QString textOf(const ViewPicture& picture) {
    test::TextBoxes boxes(picture.size());
    QPainter painter(&boxes);
    picture.paint(painter, QRectF(QPointF(0, 0), picture.size()), {});
    painter.end();
    QStringList texts;
    for (const test::TextBox& text : boxes.found()) texts << text.text;
    return texts.join(QLatin1Char('\n'));
}

QStringList tipsOf(const ViewPicture& picture) {
    QStringList tips;
    for (const ViewPicture::Part& part : picture.parts())
        if (!part.ids.empty()) tips << part.tip;
    return tips;
}

/// While it lives, no work of the window's pool begins.
class HeldPool {
public:
    HeldPool() {
        auto* pool = QThreadPool::globalInstance();
        pool->waitForDone();
        m_before = pool->maxThreadCount();
        pool->setMaxThreadCount(1);
        pool->start([gate = m_gate] { gate->acquire(); });
    }
    ~HeldPool() {
        m_gate->release();
        QThreadPool::globalInstance()->setMaxThreadCount(m_before);
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    int m_before;
};

} // namespace

class TestCharts : public QObject {
    Q_OBJECT
private slots:
    void dates() {
        QCOMPARE(textsOf(dateTicks(day("2024-06-14"), day("2024-09-02"), 5)),
                 (QStringList{"2024-07", "2024-08", "2024-09"}));
        QCOMPARE(textsOf(dateTicks(day("2024-06-14"), day("2026-03-01"), 8)),
                 (QStringList{"2024-07", "2024-10", "2025-01", "2025-04", "2025-07", "2025-10", "2026-01"}));
        QCOMPARE(textsOf(dateTicks(day("2024-06-14"), day("2026-03-01"), 4)),
                 (QStringList{"2024-07", "2025-01", "2025-07", "2026-01"}));
        QCOMPARE(textsOf(dateTicks(day("2024-02-01"), day("2029-02-01"), 5)),
                 (QStringList{"2025", "2026", "2027", "2028", "2029"}));
        QCOMPARE(textsOf(dateTicks(day("1900-01-01"), day("2100-12-31"), 4)), (QStringList{"1900", "2000", "2100"}));
        QCOMPARE(dateTicks(day("2024-06-14"), day("2024-09-02"), 5).front().date, day("2024-07-01"));
    }

    void powersOfTen() {
        QCOMPARE(logTicks(0.045, 3.6), (std::vector<double>{0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5}));
        QCOMPARE(logTicks(200, 500), (std::vector<double>{200, 500}));
        QCOMPARE(logTicks(5, 5), (std::vector<double>{5, 10}));
        QCOMPARE(logTicks(1e9, 1e9), (std::vector<double>{1e9, 2e9}));
    }

    /// Linear: 300 MW on an axis that ends at 400 MW stands at three quarters of its height. Powers of ten: 100 MW
    /// between 10 MW and 1 GW stands in the middle. Along: half of the days from end to end.
    void whereAPointStands() {
        StepChart chart;
        chart.unit = QStringLiteral("W");
        StepLine line;
        line.name = QStringLiteral("Site");
        line.colour = [](const Theme& theme) { return theme.accent; };
        line.points = {{day("2025-01-01"), 300e6}, {day("2026-01-01"), 390e6}};
        chart.lines = {line};
        const LaidStepChart linear(chart, {0, 0, 600, 400});
        const QRectF& plot = linear.plot();
        const auto low = linear.placeOf(line, line.points[0]), high = linear.placeOf(line, line.points[1]);
        QVERIFY(low && high);
        QCOMPARE(low->y(), plot.bottom() - plot.height() * 0.75);
        QCOMPARE((low->x() + high->x()) / 2, plot.center().x()); // the same margin on both sides
        chart.log = true;
        chart.lines[0].points = {
            {day("2025-01-01"), 10e6}, {day("2025-06-01"), 100e6}, {day("2026-01-01"), 1e9}, {day("2026-02-01"), 0}};
        chart.lines[0].until = day("2025-07-01");
        const LaidStepChart log(chart, {0, 0, 600, 400});
        QCOMPARE(log.placeOf(chart.lines[0], chart.lines[0].points[0])->y(), log.plot().bottom());
        QCOMPARE(log.placeOf(chart.lines[0], chart.lines[0].points[1])->y(), log.plot().center().y());
        QVERIFY(!log.placeOf(chart.lines[0], chart.lines[0].points[2])); // later than it is shown
        QVERIFY(!log.placeOf(chart.lines[0], chart.lines[0].points[3])); // powers of ten have no place for nothing
        QVERIFY(LaidStepChart(StepChart{}, {0, 0, 600, 400}).plot().isEmpty());
    }

    /// The layout says where things stand, Qt Charts draws them: in the middle of a dot, at half the way to the next
    /// step and on the lower axis are the colours that belong there. Dots on the edges of the plot are whole.
    void drawnWhereTheLayoutSays_data() {
        QTest::addColumn<bool>("log");
        QTest::addRow("linear") << false;
        QTest::addRow("powers of ten") << true;
    }
    void drawnWhereTheLayoutSays() {
        QFETCH(bool, log);
        StepLine line;
        line.colour = [](const Theme& theme) { return theme.accent; };
        line.width_px = 4;
        line.points = {{day("2025-01-01"), log ? 10e6 : 0.0, false, true},
                       {day("2025-05-01"), 140e6, false, true},
                       {day("2026-01-01"), 200e6, false, true}};
        StepChart chart;
        chart.unit = QStringLiteral("W");
        chart.log = log;
        chart.lines = {line};
        const QRectF room(7.3, 11.6, 600, 400);
        const LaidStepChart laid(chart, room);
        QImage image(620, 420, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        laid.paint(painter, Theme::light());
        painter.end();
        const auto colourAt = [&](QPointF at) { return image.pixelColor(int(at.x()), int(at.y())); };
        const QPointF first = *laid.placeOf(line, line.points[0]), second = *laid.placeOf(line, line.points[1]),
                      third = *laid.placeOf(line, line.points[2]);
        QCOMPARE(first.y(), laid.plot().bottom());
        QCOMPARE(third.y(), laid.plot().top());
        for (const QPointF& at : {first, second, third}) {
            QCOMPARE(colourAt(at), Theme::light().accent);
            QCOMPARE(colourAt(at + QPointF(0, 2)), Theme::light().accent);
            QCOMPARE(colourAt(at - QPointF(0, 2)), Theme::light().accent);
        }
        QCOMPARE(colourAt({(second.x() + third.x()) / 2, second.y()}), Theme::light().accent);
        QCOMPARE(colourAt({third.x(), (second.y() + third.y()) / 2}), Theme::light().accent);
        QCOMPARE(colourAt({(second.x() + third.x()) / 2, std::round(laid.plot().bottom()) + 0.5}),
                 Theme::light().muted);
    }

    void wordsLieApart_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"colossus-1", "colossus-2", "starter-1000"}) QTest::addRow("%s", name) << name;
    }
    void wordsLieApart() {
        QFETCH(QString, name);
        const Site site = buildExample(name.toStdString(), db::shippedCatalog());
        Engine engine(db::shippedCatalog());
        for (const Date at : {lastDate(site), day("2025-06-01")})
            for (const char* options : {"", "log", "sites", "log sites", "log sites grow"})
                for (const QSizeF room :
                     {QSizeF(1000, 480), QSizeF(1216, 500), QSizeF(1232, 688), QSizeF(2512, 1328)}) {
                    engine.compute(site, {at, LoadCase::Nameplate});
                    ViewOptions on;
                    for (const QString& word : QString::fromLatin1(options).split(' ', Qt::SkipEmptyParts))
                        on.insert(word.toStdString());
                    const auto picture = makeViewPicture(SiteView::Charts, engine, on, room);
                    QVERIFY(!picture->size().isEmpty());
                    test::TextBoxes boxes(picture->size());
                    QPainter painter(&boxes);
                    picture->paint(painter, QRectF(QPointF(0, 0), picture->size()), {});
                    painter.end();
                    QVERIFY(boxes.found().size() > 30);
                    QVERIFY2(boxes.overlap().isEmpty(), qPrintable(boxes.overlap()));
                    for (const test::TextBox& text : boxes.found())
                        QVERIFY2(QRectF(QPointF(-1, -1), picture->size() + QSizeF(2, 2)).contains(text.box),
                                 qPrintable(text.text));
                }
    }

    /// An edit: the last curve stands and says so, until the new one comes from the thread. The figures of the new one
    /// are those of an engine of its own.
    void theLastCurveStandsMeanwhile() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_F10);
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY(view->isUpToDate());
        const QStringList before = tipsOf(*view->picture());
        QVERIFY(before.size() >= 4);
        QVERIFY(!textOf(*view->picture()).contains("updating"));
        {
            const HeldPool held;
            QTest::keyClick(w.window, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(w.window, Qt::Key_Delete);
            QCOMPARE(w.window->document()->results().figures.gpus_installed, 0);
            QTRY_VERIFY(view->picture() && textOf(*view->picture()).contains("updating"));
            QVERIFY(!view->isUpToDate());
            QCOMPARE(tipsOf(*view->picture()), before);
            // What it still shows is gone: only what is left of it can be selected.
            bool showsGone = false;
            for (const ViewPicture::Part& part : view->picture()->parts())
                for (const std::string& id : part.ids)
                    showsGone = showsGone || !(w.site().component(id) || w.site().link(id));
            QVERIFY(showsGone);
            for (std::size_t left = view->picture()->parts().size(); left > 0; --left) {
                QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier);
                for (const std::string& id : w.window->document()->selection())
                    QVERIFY2(w.site().component(id) || w.site().link(id), id.c_str());
            }
        }
        QTRY_VERIFY(view->isUpToDate());
        QVERIFY(!textOf(*view->picture()).contains("updating"));
        for (const ViewPicture::Part& part : view->picture()->parts())
            if (part.tip.contains("GPUs online")) QVERIFY2(part.tip.contains("\n0 GPUs"), qPrintable(part.tip));
        QTest::keyClick(w.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(view->isUpToDate() && !view->picture()->size().isEmpty());
        QCOMPARE(tipsOf(*view->picture()), before);
        QVERIFY(!textOf(*view->picture()).contains("updating"));
    }

    /// Dashboard and charts show the same days: whoever asks first, each is computed once after an edit. The days that
    /// there are: those of curveDates().
    void dashboardAndChartsShareTheDays() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(w.window, Qt::Key_F10);
        Document& document = *w.window->document();
        const CurveKeeper& keeper = CurveKeeper::of(document);
        const auto* dashboard = w.window->findChild<DashboardPanel*>();
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY_WITH_TIMEOUT(view->isUpToDate() && dashboard->isVisible() && dashboard->isUpToDate(), 60000);
        const auto daysNow = [&] { return curveDates(document.site(), document.view().at).size(); };
        const std::size_t phases = document.site().settings().phases.size(), all = daysNow();
        QVERIFY(phases > 2 && all > phases);
        QCOMPARE(keeper.computedDays(), all);
        const QStringList tips = tipsOf(*view->picture());

        QTest::keyClick(w.window, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(w.window, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(view->isUpToDate() && dashboard->isUpToDate(), 60000);
        const std::size_t left = daysNow();
        QVERIFY(left < all);
        QCOMPARE(keeper.computedDays(), all + left);

        // The dashboard alone needs the phases; the charts then add the days between them.
        QTest::keyClick(w.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!view->isVisible(), 60000);
        QTest::keyClick(w.window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!dashboard->isUpToDate());
        QTRY_VERIFY_WITH_TIMEOUT(dashboard->isUpToDate(), 60000);
        QCOMPARE(keeper.computedDays(), all + left + phases);
        QTest::keyClick(w.window, Qt::Key_F10);
        QTRY_VERIFY_WITH_TIMEOUT(view->isUpToDate(), 60000);
        QCOMPARE(keeper.computedDays(), 2 * all + left);
        QCOMPARE(tipsOf(*view->picture()), tips);
    }

    /// Another day moves the line of the day and changes the figures below, and computes nothing anew; another load
    /// case does.
    void whatNeedsNoNewCurve() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_F10);
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY(view->isUpToDate());
        const HeldPool held;
        w.window->document()->setView({day("2025-03-01"), LoadCase::Nameplate});
        QTRY_VERIFY(view->picture() && textOf(*view->picture()).contains("2025-03-01"));
        QTRY_VERIFY(view->isUpToDate()); // the findings may come after: nobody computes a curve meanwhile
        w.window->document()->setView({day("2025-03-01"), LoadCase::Idle});
        QVERIFY(!view->isUpToDate());
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
