// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring with a hand on the mouse. What is said beside the mouse is read where it is kept: from the outline that
// goes into the file. The site is tests/support/small_site.h: R1 at (-5, 0), R2 at (-3, 0), racks 0.6 × 1.2 m.
#include "core/site/plan_marks.h"
#include "tests/support/canvas_fixture.h"
#include "ui/canvas/tool.h"
#include "ui/render/length_text.h"
#include "ui/units.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

struct Measuring : Plan {
    Measuring(double ppm = 2, Point middle = {300, 300}) : Plan(test::smallSite(db::shippedCatalog()), ppm, middle) {
        before = ids();
        canvas.startTool(makeMeasureTool(canvas));
    }
    const Component* kept() const {
        const std::string id = added(before);
        return id.empty() ? nullptr : document->site().component(id);
    }
    std::vector<Point> keptPoints() const { return corners(document->site(), *kept()); }
    std::set<std::string> before;
};

bool isNear(Point a, Point b, double m = 1e-6) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < m; }

} // namespace

class TestMeasure : public QObject {
    Q_OBJECT
private slots:
    void aLegIsExact() {
        QString hint; // outlives the plan, which speaks once more when it goes
        // 300 m east, 400 m south: 500 m. Pixels are exact at 2 px/m.
        Measuring m(1, {300, 300});
        m.click(m.px(100, 100));
        m.moveTo(m.px(100, 100), m.px(400, 500), false);
        m.click(m.px(400, 500));
        m.key(Qt::Key_K);
        QVERIFY(m.kept());
        QCOMPARE(m.kept()->type, std::string("dimension"));
        QCOMPARE(chainLength(m.keptPoints()), 500.0);
        QCOMPARE(lengthText(chainLength(m.keptPoints())), QStringLiteral("500.0") + QChar(0xA0) + "m");
        // It is in the file, it is one step, and it goes with it.
        QCOMPARE(m.inFile("SELECT count(*) FROM component_corner c JOIN component k ON k.id = c.component WHERE k.type "
                          "= 'dimension'")
                     .toInt(),
                 2);
        QCOMPARE(m.document->history().size(), std::size_t{1});
        m.document->undo();
        QVERIFY(!m.kept());
        // The tool is still there for the next one; Escape drops what was begun, then ends the tool.
        QCOMPARE(int(m.canvas.tool()), int(PlanCanvas::ToolKind::Other));
        QObject::connect(&m.canvas, &PlanCanvas::hint, &m.canvas, [&](const QString& text) { hint = text; });
        m.click(m.px(100, 100));
        m.moveTo(m.px(100, 100), m.px(120, 100), false);
        QVERIFY(hint.contains("next point"));
        m.key(Qt::Key_Escape);
        QCOMPARE(int(m.canvas.tool()), int(PlanCanvas::ToolKind::Other));
        QVERIFY(hint.contains("first point"));
        m.key(Qt::Key_Escape);
        QCOMPARE(int(m.canvas.tool()), int(PlanCanvas::ToolKind::Select));
    }

    void aPullIsOneLeg() {
        Measuring m;
        m.drag(m.px(250, 250), m.px(310, 250));
        m.key(Qt::Key_K);
        QCOMPARE(chainLength(m.keptPoints()), 60.0);
    }

    void closedOnTheFirstPointItIsAnArea() {
        // A right triangle of 30 × 40 m: 600 m², 120 m around.
        Measuring m(4, {300, 300});
        m.click(m.px(280, 280));
        m.click(m.px(310, 280));
        m.click(m.px(310, 320));
        m.click(m.px(280, 280) + QPointF(3, 2)); // near the first point
        m.key(Qt::Key_K);
        QCOMPARE(m.kept()->type, std::string("area-dimension"));
        QCOMPARE(polygonArea(m.keptPoints()), 600.0);
        QCOMPARE(chainLength(m.keptPoints(), true), 120.0);
    }

    void enterClosesAndShiftKeepsTheChain() {
        Measuring m(4, {300, 300});
        for (const Point p : {Point{280, 280}, {310, 280}, {310, 320}}) m.click(m.px(p.x_m, p.y_m));
        m.key(Qt::Key_Return);
        m.key(Qt::Key_K, Qt::ShiftModifier);
        QCOMPARE(m.kept()->type, std::string("dimension"));
        QCOMPARE(chainLength(m.keptPoints()), 70.0);
    }

    void aDoubleClickCloses() {
        Measuring m(4, {300, 300});
        for (const Point p : {Point{280, 280}, {310, 280}, {310, 320}}) m.click(m.px(p.x_m, p.y_m));
        m.send(QEvent::MouseButtonDblClick, m.px(310, 320), Qt::LeftButton, Qt::LeftButton);
        m.release(m.px(310, 320));
        m.key(Qt::Key_K);
        QCOMPARE(m.kept()->type, std::string("area-dimension"));
    }

    void shiftKeepsToEighths() {
        Measuring m;
        m.click(m.px(250, 250));
        m.moveTo(m.px(250, 250), m.px(310, 253), false, Qt::ShiftModifier);
        m.click(m.px(310, 253), Qt::ShiftModifier); // 3° off: horizontal
        m.click(m.px(341, 283), Qt::ShiftModifier); // about 44°: the diagonal
        m.key(Qt::Key_K);
        const std::vector<Point> p = m.keptPoints();
        QVERIFY(isNear(p[1], {310, 250}));
        QVERIFY(isNear(p[2], {342, 282})); // its foot on the diagonal: (31 + 33) / 2 = 32 both ways
    }

    void figuresFixTheLeg() {
        Measuring m;
        m.click(m.px(250, 250));
        m.moveTo(m.px(250, 250), m.px(280, 290), false); // 3-4-5
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_Period, Qt::Key_5}) m.key(key);
        m.key(Qt::Key_Return);
        m.key(Qt::Key_K);
        QVERIFY(isNear(m.keptPoints()[1], {257.5, 260})); // 12.5 m the same way
    }

    void catchesCornersPortsAndEdges() {
        // R1 is 0.6 × 1.2 m at (-5, 0): its corner at (-5.3, -0.6), CDU1 at (0, 5) is 0.8 × 1.2 m.
        Measuring m(20, {-3, 2});
        m.click(m.px(-5.3, -0.6) + QPointF(-4, -3)); // near the corner
        m.click(m.px(0, 4.4) + QPointF(1, 4));       // near the upper edge of CDU1, or a port in its middle
        m.key(Qt::Key_K);
        QVERIFY(isNear(m.keptPoints()[0], {-5.3, -0.6}));
        QVERIFY(std::abs(m.keptPoints()[1].y_m - 4.4) < 1e-6);
        m.document->undo();
        m.click(m.px(-5.3, -0.6) + QPointF(-4, -3), Qt::AltModifier); // Alt: where the mouse is
        m.click(m.px(0, 0), Qt::AltModifier);
        m.key(Qt::Key_K);
        QVERIFY(isNear(m.keptPoints()[0], {-5.5, -0.75}));
    }

    void escapeAndBackspace() {
        Measuring m;
        m.click(m.px(250, 250));
        m.click(m.px(260, 250));
        m.click(m.px(260, 290));
        m.key(Qt::Key_Backspace);
        m.key(Qt::Key_K);
        QCOMPARE(chainLength(m.keptPoints()), 10.0);
        m.document->undo();
        m.click(m.px(250, 250));
        m.key(Qt::Key_Escape); // drops the chain, not the tool
        QCOMPARE(int(m.canvas.tool()), int(PlanCanvas::ToolKind::Other));
        m.key(Qt::Key_K);
        QVERIFY(!m.kept());
        QCOMPARE(m.document->canRedo(), true);
    }

    void fromThePaletteItIsKeptAtOnce() {
        Measuring m;
        m.canvas.startPlacing("area-dimension");
        for (const Point p : {Point{250, 250}, {260, 250}, {260, 260}}) m.click(m.px(p.x_m, p.y_m));
        m.key(Qt::Key_Return);
        QTRY_COMPARE(int(m.canvas.tool()), int(PlanCanvas::ToolKind::Select));
        QCOMPARE(m.kept()->type, std::string("area-dimension"));
        QCOMPARE(polygonArea(m.keptPoints()), 50.0);
    }

    void itMovesLocksAndChangesLikeEverything() {
        Measuring m(4, {300, 300});
        m.click(m.px(280, 300));
        m.click(m.px(320, 300));
        m.key(Qt::Key_K);
        const std::string id = m.kept()->id;
        m.key(Qt::Key_Escape);
        m.key(Qt::Key_Escape);
        // The line is caught, also where it is one pixel thin; pulling its end makes it longer.
        QCOMPARE(m.canvas.idAt(m.px(300, 300) + QPointF(0, 2)), id);
        m.document->setSelection({id});
        m.drag(m.px(320, 300), m.px(330, 300), Qt::AltModifier);
        QCOMPARE(chainLength(m.keptPoints()), 50.0);
        m.document->edit(setLocked(m.document->site(), std::vector<std::string>{id}, true), "lock");
        const std::string locked = m.written();
        m.document->setSelection({id});
        m.key(Qt::Key_Delete);
        QCOMPARE(m.written(), locked);
    }

    void lengthsInWords() {
        // 1 ft = 0.3048 m, 1 mi = 5280 ft, 1 acre = 43 560 ft² = 4046.8564224 m² (NIST SP 811, B.8 and B.9).
        const QChar nbsp(0xA0);
        QCOMPARE(lengthText(3.254), QStringLiteral("3.25") + nbsp + "m");
        QCOMPARE(lengthText(12345.6), QStringLiteral("12.346") + nbsp + "km");
        QCOMPARE(landText(12500), QStringLiteral("1.25 ha · 3.09 acres"));
        showUnits(UnitSystem::UnitedStates);
        QCOMPARE(lengthText(304.8), QStringLiteral("1000.0") + nbsp + "ft");
        QCOMPARE(lengthText(16093.44), QStringLiteral("10.000") + nbsp + "mi");
        showUnits(UnitSystem::Metric);
    }
};

QTEST_MAIN(TestMeasure)
#include "tst_measure.moc"
