// SPDX-License-Identifier: GPL-3.0-or-later
// Finer work with the mouse: snapping switched while dragging, figures typed, gaps made equal, corners of zones
// added and taken away, polygons closed, what a hall carries. Read from the figures and from the file.
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTimer>
#include <QWheelEvent>

#include "tests/support/canvas_fixture.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

void doubleClick(Plan& plan, QPointF at) {
    plan.click(at);
    plan.send(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
    plan.release(at);
}

double hallArea(Plan& plan, const char* id) {
    return area(plan.document->site(), *plan.document->site().component(id));
}

/// Area of a zone by the shoelace formula over the corners in the file.
double areaInFile(Plan& plan, const std::string& id) {
    const QString corners = QStringLiteral("SELECT abs(sum(a.x_m * b.y_m - b.x_m * a.y_m)) / 2 FROM component_corner a "
                                           "JOIN component_corner b ON b.component = a.component "
                                           "AND b.number = (SELECT min(number) FROM component_corner c WHERE "
                                           "c.component = a.component AND (c.number > a.number OR "
                                           "a.number = (SELECT max(number) FROM component_corner WHERE component = "
                                           "a.component))) WHERE a.component = '%1'");
    return plan.inFile(corners.arg(QString::fromStdString(id))).toDouble();
}

int steps(Plan& plan) { return plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(); }

} // namespace

class TestGestures : public QObject {
    Q_OBJECT
private slots:
    void altSwitchesSnappingWhileTheMouseRests() {
        // As in tst_tools: the wanted right edge of R1, -3.6, is 0.3 m from R2's left edge -3.3; so x snaps to -3.6.
        Plan plan;
        const QPointF from = plan.px(-5, 0), to = plan.px(-3.9, 3);
        plan.press(from);
        plan.moveTo(from, to);
        QVERIFY(std::abs(plan.at("R1").x_m - -3.6) < 1e-6);
        QTest::keyPress(&plan.canvas, Qt::Key_Alt);
        QVERIFY(std::abs(plan.at("R1").x_m - -3.9) < 1e-6);
        QTest::keyRelease(&plan.canvas, Qt::Key_Alt, Qt::AltModifier); // as X11 says it
        QVERIFY(std::abs(plan.at("R1").x_m - -3.6) < 1e-6);
        QTest::keyPress(&plan.canvas, Qt::Key_Alt);
        plan.release(to, Qt::AltModifier);
        QVERIFY(std::abs(plan.inFile("SELECT x_m FROM component WHERE id='R1'").toDouble() - -3.9) < 1e-6);
        QCOMPARE(steps(plan), 1);
    }

    void aTypedDistance() {
        // Pulled to the right by about 2 m, then "12.5 Enter": from -5 to 7.5, straight.
        Plan plan;
        plan.press(plan.px(-5, 0));
        plan.moveTo(plan.px(-5, 0), plan.px(-3, 0.4));
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_Period, Qt::Key_5}) plan.key(key);
        QCOMPARE(plan.at("R1"), (Point{7.5, 0}));
        QVERIFY(plan.document->history().empty());
        plan.key(Qt::Key_Return);
        plan.moveTo(plan.px(-3, 0.4), plan.px(9, 9)); // the button is still down
        plan.release(plan.px(9, 9));
        QCOMPARE(plan.inFile("SELECT x_m FROM component WHERE id='R1'").toDouble(), 7.5);
        QCOMPARE(plan.inFile("SELECT y_m FROM component WHERE id='R1'").toDouble(), 0.0);
        QCOMPARE(steps(plan), 1);
    }

    void aTypedWallAndCorner() {
        // HALL2 is 40 × 30 m about (60, 0): its right wall to 50 m width, 1,500 m²; then a corner to 45 × 20, 900 m².
        Plan plan(test::smallSite(db::shippedCatalog()), 8, {60, 0});
        plan.click(plan.px(60, 10));
        plan.press(plan.px(80, 0));
        plan.moveTo(plan.px(80, 0), plan.px(82, 0));
        plan.key(Qt::Key_5), plan.key(Qt::Key_0), plan.key(Qt::Key_Return);
        plan.release(plan.px(82, 0));
        QVERIFY(std::abs(areaInFile(plan, "HALL2") - 1500) < 1e-6);
        plan.press(plan.px(90, 15));
        plan.moveTo(plan.px(90, 15), plan.px(88, 13));
        for (const Qt::Key key : {Qt::Key_4, Qt::Key_5, Qt::Key_X, Qt::Key_2, Qt::Key_0, Qt::Key_Return}) plan.key(key);
        plan.release(plan.px(88, 13));
        QVERIFY(std::abs(areaInFile(plan, "HALL2") - 900) < 1e-6);
        QCOMPARE(steps(plan), 2);
    }

    void aTypedCount() {
        // "8 Enter" while pulling: a row of 8 racks of 80 kW and 64 GPUs; one undo.
        Plan plan(test::smallSite(db::shippedCatalog()), 40, {-3, 0});
        plan.click(plan.px(-3, 0));
        const Figures before = plan.document->results().figures;
        plan.press(plan.px(-2.7, 0.6));
        plan.moveTo(plan.px(-2.7, 0.6), plan.px(-2.4, 0.7));
        plan.key(Qt::Key_8), plan.key(Qt::Key_Return);
        plan.release(plan.px(-2.4, 0.7));
        QCOMPARE(plan.inFile("SELECT count FROM component WHERE id='R2'").toInt(), 8);
        QVERIFY(std::abs(plan.document->results().figures.it_power_w - before.it_power_w - 7 * 80e3) < 1);
        QCOMPARE(plan.document->results().figures.gpus_installed - before.gpus_installed, std::int64_t(7 * 64));
        QCOMPARE(steps(plan), 1);
    }

    void gapsBecomeEqual() {
        // Boxes of 4 m at 0 and 8: 4 m apart. The third, wanted at 16.3, goes on in the same step: 16. No edge of the
        // others is within 0.7 m (7 px at 10 px/m) of 14.3 or 18.3.
        SiteBuilder b;
        b.type(TypeBuilder("box", Role::Converter, 4, 4))
            .put("A", "box", {0, 0})
            .put("B", "box", {8, 0})
            .put("C", "box", {35, 1})
            .put("D", "box", {-20, 20});
        Plan plan(b.site(), 10, {10, 5});
        plan.drag(plan.px(35, 1), plan.px(16.3, 1));
        QVERIFY2(std::abs(plan.inFile("SELECT x_m FROM component WHERE id='C'").toDouble() - 16) < 1e-6,
                 qPrintable(QString::number(plan.at("C").x_m)));
        // B taken away, D wanted at 8.3 between A (to 2) and C (from 14): in the middle, 4 m on both sides.
        plan.drag(plan.px(8, 0), plan.px(8.4, 34));
        plan.drag(plan.px(-20, 20), plan.px(8.3, 0.4));
        QVERIFY2(std::abs(plan.inFile("SELECT x_m FROM component WHERE id='D'").toDouble() - 8) < 1e-6,
                 qPrintable(QString::number(plan.at("D").x_m)));
    }

    void cornersComeAndGo() {
        // A new corner in the middle of HALL2's right wall, (80, 0), pulled 10 m out: a triangle of 30 × 10 / 2 = 150
        // m² more.
        Plan plan(test::smallSite(db::shippedCatalog()), 8, {60, 0});
        plan.click(plan.px(60, 10));
        doubleClick(plan, plan.px(80, 0));
        QCOMPARE(plan.inFile("SELECT count(*) FROM component_corner WHERE component='HALL2'").toInt(), 5);
        QVERIFY(std::abs(areaInFile(plan, "HALL2") - 1200) < 1e-6);
        plan.drag(plan.px(80, 0), plan.px(90, 0), Qt::AltModifier);
        QVERIFY(std::abs(areaInFile(plan, "HALL2") - 1350) < 1e-6);
        QVERIFY(std::abs(hallArea(plan, "HALL2") - 1350) < 1e-6);
        doubleClick(plan, plan.px(90, 0));
        QCOMPARE(plan.inFile("SELECT count(*) FROM component_corner WHERE component='HALL2'").toInt(), 4);
        QVERIFY(std::abs(areaInFile(plan, "HALL2") - 1200) < 1e-6);
        QCOMPARE(steps(plan), 3);
        // Down to a triangle, and no further.
        doubleClick(plan, plan.px(80, 15));
        QCOMPARE(plan.inFile("SELECT count(*) FROM component_corner WHERE component='HALL2'").toInt(), 3);
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        doubleClick(plan, plan.px(80, -15));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(plan.inFile("SELECT count(*) FROM component_corner WHERE component='HALL2'").toInt(), 3);
    }

    void aTurnedHallCarriesItsContents() {
        // HALL about (0, 0) by a quarter turn clockwise (y runs south): (x, y) goes to (-y, x). R1 (-5, 0) → (0, -5),
        // CDU1 (0, 5) → (-5, 0), D3 mounted on R3 at (2, 1) → (-1, 2). HALL2 stays.
        Plan plan;
        plan.click(plan.px(-8, 10));
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"HALL"}));
        plan.key(Qt::Key_R);
        const auto stored = [&](const char* id, const char* column) {
            return plan.inFile(QString("SELECT %1 FROM component WHERE id='%2'").arg(column, id)).toDouble();
        };
        QVERIFY(std::abs(stored("R1", "x_m")) < 1e-9 && std::abs(stored("R1", "y_m") - -5) < 1e-9);
        QCOMPARE(stored("R1", "rotation_deg"), 90.0);
        QVERIFY(std::abs(stored("CDU1", "x_m") - -5) < 1e-9 && std::abs(stored("CDU1", "y_m")) < 1e-9);
        QVERIFY(std::abs(stored("D3", "x_m") - -1) < 1e-9 && std::abs(stored("D3", "y_m") - 2) < 1e-9);
        QCOMPARE(stored("HALL2", "x_m"), 60.0);
        QCOMPARE(steps(plan), 1);
    }

    // --- polygons --------------------------------------------------------------------------------------

    void aPolygonIsClosedWithEnter() {
        // (-20, 30), (20, 30), (20, 50): half of 40 × 20 m, 400 m² of hall more.
        Plan plan(test::smallSite(db::shippedCatalog()), 10, {0, 40});
        const auto before = plan.ids();
        const double built = plan.document->results().figures.built_area_m2;
        plan.canvas.setTool(PlanCanvas::ToolKind::Zone);
        for (const Point& p : {Point{-20, 30}, Point{20, 30}, Point{20, 50}}) {
            plan.moveTo(plan.px(0, 40), plan.px(p.x_m, p.y_m), false, Qt::AltModifier);
            plan.click(plan.px(p.x_m, p.y_m), Qt::AltModifier);
        }
        QCOMPARE(plan.ids(), before); // nothing yet
        plan.key(Qt::Key_Return);
        const std::string id = plan.added(before);
        QVERIFY(!id.empty());
        QVERIFY(std::abs(areaInFile(plan, id) - 400) < 1e-6);
        QVERIFY(std::abs(plan.document->results().figures.built_area_m2 - built - 400) < 1e-3);
        QCOMPARE(steps(plan), 1);
        QCOMPARE(plan.canvas.tool(), PlanCanvas::ToolKind::Select);
    }

    void aPolygonIsClosedWithADoubleClick() {
        // (-20, 30), (20, 30), (20, 50), (0, 60): 400 m² and the triangle over (20, 50), (0, 60), (-20, 30):
        // |(0 - 20)(30 - 50) - (-20 - 20)(60 - 50)| / 2 = |400 + 400| / 2 = 400; 800 m² in all.
        Plan plan(test::smallSite(db::shippedCatalog()), 10, {0, 45});
        const auto before = plan.ids();
        plan.canvas.setTool(PlanCanvas::ToolKind::Zone);
        for (const Point& p : {Point{-20, 30}, Point{20, 30}, Point{20, 50}})
            plan.click(plan.px(p.x_m, p.y_m), Qt::AltModifier);
        plan.click(plan.px(0, 60), Qt::AltModifier);
        plan.send(QEvent::MouseButtonDblClick, plan.px(0, 60), Qt::LeftButton, Qt::LeftButton, Qt::AltModifier);
        plan.release(plan.px(0, 60), Qt::AltModifier);
        const std::string id = plan.added(before);
        QVERIFY(!id.empty());
        QVERIFY2(std::abs(areaInFile(plan, id) - 800) < 1e-6, qPrintable(QString::number(areaInFile(plan, id))));
        QCOMPARE(plan.inFile(QString("SELECT count(*) FROM component_corner WHERE component='%1'")
                                 .arg(QString::fromStdString(id)))
                     .toInt(),
                 4);
        QCOMPARE(steps(plan), 1);
    }

    void anUnfinishedPolygonLeavesNoTrace() {
        Plan plan(test::smallSite(db::shippedCatalog()), 10, {0, 45});
        const std::string before = plan.written();
        plan.canvas.setTool(PlanCanvas::ToolKind::Zone);
        plan.click(plan.px(-20, 30));
        plan.click(plan.px(20, 30));
        plan.key(Qt::Key_Return); // two corners are no zone
        plan.click(plan.px(20, 50));
        plan.key(Qt::Key_Escape);
        QCOMPARE(plan.written(), before);
        QCOMPARE(steps(plan), 0);
    }

    // --- arrays ----------------------------------------------------------------------------------------

    void aSplitArrayKeepsItsFigures() {
        Plan plan;
        plan.click(plan.px(2, 0));
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"R3"}));
        const Figures before = plan.document->results().figures;
        const int parts = plan.inFile("SELECT count(*) FROM component").toInt();
        QTimer::singleShot(200, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions())
                if (action->text() == QStringLiteral("Split array")) action->trigger();
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, plan.px(2, 0).toPoint(),
                                plan.canvas.mapToGlobal(plan.px(2, 0).toPoint()));
        QApplication::sendEvent(&plan.canvas, &event);
        // R3 and the doors D3 mounted on it, four each: what was two components is eight.
        QVERIFY(plan.inFile("SELECT count(*) FROM component").toInt() > parts + 2);
        QCOMPARE(plan.inFile("SELECT count(*) FROM component WHERE id='R3' AND count > 1").toInt(), 0);
        const Figures& after = plan.document->results().figures;
        QCOMPARE(after.it_power_w, before.it_power_w);
        QCOMPARE(after.gpus_online, before.gpus_online);
        QVERIFY(std::abs(after.facility_power_w - before.facility_power_w) < 1e-6 * before.facility_power_w);
        QCOMPARE(steps(plan), 1);
    }

    // --- clashes ---------------------------------------------------------------------------------------

    void aClashIsHatchedBeforeItIsDone() {
        // R1 half over the wall of HALL at x = -20: the mark's colour appears on the plan, and goes with Escape.
        Plan plan(test::smallSite(db::shippedCatalog()), 40, {-15, 0});
        const auto marked = [&] {
            const QImage image = plan.canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
            int n = 0;
            for (int y = 20; y < image.height(); ++y)
                for (int x = 20; x < image.width(); ++x)
                    n += image.pixel(x, y) == Theme::light().status(Status::Over).rgb();
            return n;
        };
        plan.canvas.startPlacing("rack");
        plan.moveTo(plan.px(-12, 3), plan.px(-16, 3), false, Qt::AltModifier);
        const int clear = marked();
        plan.moveTo(plan.px(-16, 3), plan.px(-20, 3), false, Qt::AltModifier);
        QVERIFY2(marked() > clear + 60, qPrintable(QString("%1, %2").arg(clear).arg(marked())));
        plan.key(Qt::Key_Escape);
        QCOMPARE(steps(plan), 0);
    }

    // --- touch -----------------------------------------------------------------------------------------

    void twoFingersPanAndPinchZooms() {
        Plan plan;
        const QPointF at(400, 300);
        const QPointF origin = plan.canvas.viewport().origin;
        QWheelEvent scroll(at, plan.canvas.mapToGlobal(at), {30, -50}, {60, -100}, Qt::NoButton, Qt::NoModifier,
                           Qt::ScrollUpdate, false);
        QApplication::sendEvent(&plan.canvas, &scroll);
        QCOMPARE(plan.canvas.viewport().pixelsPerMetre, 10.0);
        QVERIFY(std::abs(plan.canvas.viewport().origin.x() - (origin.x() - 3)) < 0.06); // 30 px at 10 px/m
        QVERIFY(std::abs(plan.canvas.viewport().origin.y() - (origin.y() + 5)) < 0.06);
        const Point fixed = plan.canvas.viewport().toPlan(at);
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                  plan.canvas.mapToGlobal(at), 0.5, {});
        QApplication::sendEvent(&plan.canvas, &pinch);
        QCOMPARE(plan.canvas.viewport().pixelsPerMetre, 15.0);
        const Point after = plan.canvas.viewport().toPlan(at);
        QVERIFY(std::hypot(after.x_m - fixed.x_m, after.y_m - fixed.y_m) < 0.1);
        QCOMPARE(steps(plan), 0);
    }

    void wheelsAndPadsAreToldApart() {
        Plan plan;
        const QPointF at(400, 300);
        const auto look = [&](QPoint pixels, QPoint angle, Qt::ScrollPhase phase, Qt::KeyboardModifiers modifiers,
                              quint64 time = 0) {
            plan.look(10, {});
            const Viewport before = plan.canvas.viewport();
            QWheelEvent event(at, plan.canvas.mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, phase, false);
            event.setTimestamp(time);
            const Point under = before.toPlan(at);
            QApplication::sendEvent(&plan.canvas, &event);
            const Viewport now = plan.canvas.viewport();
            // What is zoomed is zoomed about the mouse.
            const Point still = now.toPlan(at);
            if (now.pixelsPerMetre != 10 && std::hypot(still.x_m - under.x_m, still.y_m - under.y_m) > 0.1)
                return std::vector<double>{-1};
            const QPointF moved = (before.origin - now.origin) * 10;
            return now.pixelsPerMetre == 10 ? std::vector<double>{std::round(moved.x()), std::round(moved.y())}
                                            : std::vector<double>{std::round(now.pixelsPerMetre * 1000) / 1000};
        };
        using V = std::vector<double>;
        // A wheel: one notch is 1.25, with Control, too; Alt (no snapping) does not make it pan.
        QCOMPARE(look({}, {0, 120}, Qt::NoScrollPhase, {}), V{12.5});
        QCOMPARE(look({}, {0, -120}, Qt::NoScrollPhase, {}), V{8});
        QCOMPARE(look({}, {0, 120}, Qt::NoScrollPhase, Qt::ControlModifier), V{12.5});
        QCOMPARE(look({}, {120, 0}, Qt::NoScrollPhase, Qt::AltModifier), V{12.5});
        // Half a notch of a fine wheel: the root of 1.25.
        QCOMPARE(look({}, {0, 60}, Qt::NoScrollPhase, {}), V{11.18});
        // Tilted, or with Shift: sideways, 60 px a notch.
        QCOMPARE(look({}, {120, 0}, Qt::NoScrollPhase, {}), (V{60, 0}));
        QCOMPARE(look({}, {0, -120}, Qt::NoScrollPhase, Qt::ShiftModifier), (V{-60, 0}));
        // A pad that says so pans by its pixels, and zooms with Control: 60 px are a notch where no angle is given.
        QCOMPARE(look({30, -50}, {60, -100}, Qt::ScrollUpdate, {}), (V{30, -50}));
        QCOMPARE(look({0, 60}, {0, 120}, Qt::ScrollUpdate, Qt::ControlModifier), V{12.5});
        QCOMPARE(look({0, 60}, {}, Qt::ScrollUpdate, Qt::ControlModifier), V{12.5});
        QCOMPARE(look({0, 60}, {0, 120}, Qt::ScrollMomentum, Qt::ControlModifier), (V{0, 0}));
        // X11 says nothing: a slanted stroke is one of two fingers, and what follows at once belongs to it.
        QCOMPARE(look({}, {14, -22}, Qt::NoScrollPhase, {}, 5000), (V{7, -11}));
        QCOMPARE(look({}, {0, -20}, Qt::NoScrollPhase, {}, 5100), (V{0, -10}));
        QCOMPARE(look({}, {0, -60}, Qt::NoScrollPhase, {}, 9000), V{8.944}); // a fine wheel later: 10 / 1.25^½
        QCOMPARE(steps(plan), 0);
    }

    void moreOfThePad() {
        Plan plan;
        const auto send = [&](Qt::NativeGestureType type, double value, QPointF delta) {
            QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, QPointF(400, 300),
                                      QPointF(400, 300), plan.canvas.mapToGlobal(QPointF(400, 300)), value, delta);
            return QApplication::sendEvent(&plan.canvas, &event);
        };
        const QPointF origin = plan.canvas.viewport().origin;
        QVERIFY(send(Qt::BeginNativeGesture, 0, {}));
        send(Qt::PanNativeGesture, 0, {40, 20}); // 4 m and 2 m at 10 px/m
        QVERIFY(std::abs(plan.canvas.viewport().origin.x() - (origin.x() - 4)) < 0.06);
        QVERIFY(std::abs(plan.canvas.viewport().origin.y() - (origin.y() - 2)) < 0.06);
        // Pinched together: half as large, about the fingers.
        const Point under = plan.canvas.viewport().toPlan(QPointF(400, 300));
        send(Qt::ZoomNativeGesture, -0.5, {});
        QCOMPARE(plan.canvas.viewport().pixelsPerMetre, 5.0);
        const Point still = plan.canvas.viewport().toPlan(QPointF(400, 300));
        QVERIFY(std::hypot(still.x_m - under.x_m, still.y_m - under.y_m) < 0.2);
        QVERIFY(send(Qt::EndNativeGesture, 0, {}));
        // Two taps fit what is selected, here the rack of 0.6 × 1.2 m.
        plan.document->setSelection({"R1"});
        send(Qt::SmartZoomNativeGesture, 1, {});
        QTRY_VERIFY(plan.canvas.viewport().pixelsPerMetre > 100);
        QCOMPARE(steps(plan), 0);
    }

    void everythingByOneKey() {
        Plan plan;
        plan.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(plan.document->selection().size(), plan.ids().size());
        plan.key(Qt::Key_Escape);
        QVERIFY(plan.document->selection().empty());
        QSignalSpy rename(&plan.canvas, &PlanCanvas::editTextRequested);
        plan.click(plan.px(-5, 0));
        plan.key(Qt::Key_F2);
        QCOMPARE(rename.count(), 1);
        QCOMPARE(rename.at(0).at(0).toString(), QStringLiteral("R1"));
    }
};

QTEST_MAIN(TestGestures)
#include "tst_gestures.moc"
