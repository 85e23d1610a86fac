// SPDX-License-Identifier: GPL-3.0-or-later
// The minimap by mouse: the view goes where it is clicked and follows the frame when that is pulled.
#include "tests/support/canvas_fixture.h"
#include "ui/canvas/minimap.h"
#include "ui/prompts.h"
#include "ui/render/plan_scene.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

struct Mapped {
    Mapped() : map(&plan.canvas) {
        map.setDocument(plan.document.get());
        // 12 px/m: the site of small_site.h is wider than the window.
        plan.look(12, {0, 0});
    }
    Point middle() const {
        const Viewport& v = plan.canvas.viewport();
        return v.toPlan({(v.size.width() + 20) / 2, (v.size.height() + 20) / 2}); // between the rulers' far ends
    }
    Plan plan;
    Minimap map;
};

bool near(Point a, Point b, double tolerance_m) {
    return std::abs(a.x_m - b.x_m) < tolerance_m && std::abs(a.y_m - b.y_m) < tolerance_m;
}

} // namespace

class TestMinimap : public QObject {
    Q_OBJECT
private slots:
    void shownOnlyWhenThereIsMoreToSee() {
        Mapped m;
        QTRY_VERIFY(m.map.isVisible());
        m.plan.canvas.fitAll();
        QVERIFY(!m.map.isVisible());
        m.plan.look(12, {0, 0});
        QVERIFY(m.map.isVisible());
        m.map.setWanted(false);
        QVERIFY(!m.map.isVisible());
        m.map.setWanted(true);
        QVERIFY(m.map.isVisible());
        m.plan.canvas.resize(500, 400); // too small for both
        QApplication::processEvents();
        QVERIFY(!m.map.isVisible());
        // Above the scale bar, in the corner.
        m.plan.canvas.resize(1000, 700);
        QApplication::processEvents();
        QCOMPARE(m.map.geometry().right(), 989);
        QVERIFY(m.map.geometry().bottom() < 700 - 40);
    }

    void aClickBringsTheViewThere() {
        Mapped m;
        QTRY_VERIFY(m.map.isVisible());
        const Point chiller = m.plan.at("CH1");
        QTest::mouseClick(&m.map, Qt::LeftButton, Qt::NoModifier, m.map.toMap(chiller).toPoint());
        // To the pixel of the map: the site is 130 m on 208 px or so.
        QVERIFY2(near(m.middle(), chiller, 1.0), qPrintable(QString("%1 %2").arg(m.middle().x_m).arg(m.middle().y_m)));
        QVERIFY(std::abs(m.map.viewFrame().center().x() - m.map.toMap(chiller).x()) < 1);
    }

    void theFrameIsPulled() {
        Mapped m;
        QTRY_VERIFY(m.map.isVisible());
        const Point before = m.middle();
        const double px_per_m = m.map.toMap({1, 0}).x() - m.map.toMap({0, 0}).x();
        const QPoint from = m.map.viewFrame().center().toPoint() + QPoint(3, 2); // off its middle: it does not jump
        QTest::mousePress(&m.map, Qt::LeftButton, Qt::NoModifier, from);
        QVERIFY(near(m.middle(), before, 0.2));
        for (int i = 1; i <= 4; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + QPoint(-5 * i, 3 * i), m.map.mapToGlobal(from), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&m.map, &move);
        }
        QTest::mouseRelease(&m.map, Qt::LeftButton, Qt::NoModifier, from + QPoint(-20, 12));
        QVERIFY(near(m.middle(), {before.x_m - 20 / px_per_m, before.y_m + 12 / px_per_m}, 0.3));
        QVERIFY(m.plan.document->history().empty()); // looking is no edit
        QVERIFY(m.plan.document->selection().empty());
    }

    void problemsAreMarked() {
        Mapped m;
        QTRY_VERIFY(m.map.isVisible());
        int found = 0;
        for (const Finding& finding : m.plan.document->engine().findings())
            found += !finding.waived && finding.severity != Severity::Info && !finding.ids.empty() &&
                     m.plan.document->site().component(finding.ids.front());
        QVERIFY(found > 0);
        QVERIFY(m.map.problemCount() > 0 && m.map.problemCount() <= found);
    }

    void drawnAgainAfterAnEdit() {
        Mapped m;
        QTRY_VERIFY(m.map.isVisible());
        const QPointF before = m.map.toMap({0, 0});
        m.plan.document->edit(moveTo(m.plan.document->site(), "GRID", {-400, 90}), QStringLiteral("move"));
        QTRY_VERIFY(std::abs(m.map.toMap({0, 0}).x() - before.x()) > 20); // the site has become wider
    }
};

QTEST_MAIN(TestMinimap)
#include "tst_minimap.moc"
