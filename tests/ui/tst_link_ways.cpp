// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of links with a hand on the mouse and on the keys: round halls, by their legs and bends, following what moves.
// Giver and takers are boxes of 4 × 4 m with a port in the middle of a side; a hall of 20 × 20 m stands between.
#include <QAction>
#include <QToolButton>

#include "core/layout/auto_route.h"
#include "core/layout/route.h"
#include "core/layout/route_edits.h"
#include "tests/support/canvas_fixture.h"
#include "ui/app.h"
#include "ui/canvas/link_handles.h"
#include "ui/canvas/link_routes.h"
#include "ui/main_window.h"
#include "ui/panels/inspector/link_page.h"
#include "ui/panels/link_text.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

/// In on the west side, Out on the east side.
Type sideways(Type type) {
    for (Port& port : type.ports) port.dx = port.direction == Direction::In ? -0.5 : 0.5, port.dy = 0;
    return type;
}

/// G at (0, 0) and T at (60, 0) on both sides of the hall H about (30, 0); S at (0, 40), U at (60, 40) with free ground
/// between.
SiteBuilder yard() {
    using D = Direction;
    SiteBuilder b;
    b.type(sideways(TypeBuilder("giver", Role::Source, 4, 4).value("capacity_mw", 5).power("out", D::Out, {480})));
    b.type(sideways(TypeBuilder("taker", Role::Load, 4, 4).value("power_kw", 900).power("in", D::In, {480}, 1)));
    b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    b.types(db::shippedCatalog(), {"cable_us_500kcmil_cu_600v"});
    b.put("G", "giver").put("T", "taker", {60, 0}).put("H", "hall", {30, 0}).box(20, 20);
    b.put("S", "giver", {0, 40}).put("U", "taker", {60, 40});
    return b;
}
SiteBuilder linkedYard() {
    return yard().power("G.out", "T.in").power("S.out", "U.in", 'A', "cable_us_500kcmil_cu_600v");
}

bool crosses(const Plan& plan, const std::string& id) {
    const Site& site = plan.document->site();
    return crossesObstacle(site, *site.link(id), PlanIndex(site).lookup());
}
std::vector<Point> pathOf(const Plan& plan, const std::string& id) {
    return route(plan.document->site(), *plan.document->site().link(id));
}
int steps(Plan& plan) { return plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(); }

} // namespace

class TestLinkWays : public QObject {
    Q_OBJECT
private slots:
    // --- round what stands there -----------------------------------------------------------------------

    void routeAndStraighten() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        QVERIFY(crosses(plan, "L1"));
        plan.document->setSelection({"G"}); // its links
        routeSelection(plan.canvas);
        QVERIFY(!crosses(plan, "L1"));
        // 56 m between the ports; the hall's walls at y = ±10, half a metre kept: 2 × 10.5 m more.
        QCOMPARE(totalLength(plan.document->site(), *plan.document->site().link("L1")), 77.0);
        QVERIFY(plan.inFile("SELECT count(*) FROM link_bend WHERE link='L1'").toInt() >= 4);
        QCOMPARE(steps(plan), 1);
        plan.document->setSelection({"L1"});
        straightenSelection(plan.canvas);
        QVERIFY(plan.document->site().link("L1")->bends.empty());
        QCOMPARE(plan.inFile("SELECT count(*) FROM link_bend WHERE link='L1'").toInt(), 0);
        plan.document->undo();
        plan.document->undo();
        QVERIFY(plan.document->site().link("L1")->bends.empty());
        QVERIFY(!plan.document->canUndo());
    }

    void noWayIsSaidAndKeptAsDrawn() {
        SiteBuilder b = yard();
        b.type(TypeBuilder("wall", Role::Load, 1, 1));
        int n = 0;
        for (const Rect& r : {Rect{50, -8, 70, -6}, Rect{50, 6, 70, 8}, Rect{50, -8, 52, 8}, Rect{68, -8, 70, 8}})
            b.put("W" + std::to_string(n++), "wall", {(r.left + r.right) / 2, (r.top + r.bottom) / 2})
                .value("width_m", r.width())
                .value("depth_m", r.height());
        Plan plan(b.power("G.out", "T.in").site(), 8, {30, 20});
        plan.document->setSelection({"L1"});
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        routeSelection(plan.canvas);
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.at(0).at(0).toString().contains("L1"));
        QCOMPARE(steps(plan), 0);
    }

    void inTheWindow() {
        test::FreshUser user;
        QPointer<MainWindow> window = newWindow();
        QString path;
        {
            const auto site = Document::createUntitled(linkedYard().site(), db::shippedCatalog());
            site->saveAs(user.path("yard.gsite"));
            path = site->path();
        }
        QVERIFY(window->openFile(path));
        const auto action = [&](const char* id) { return window->findChild<QAction*>(QLatin1String(id)); };
        QVERIFY(!action("action_route_links")->isEnabled()); // nothing is selected
        window->document()->setSelection({"T"});
        QVERIFY(action("action_route_links")->isEnabled());
        action("action_route_links")->trigger();
        QCOMPARE(window->document()->site().link("L1")->bends.size(), std::size_t(4));
        QVERIFY(window->canvas()->actions().contains(action("action_straighten_links"))); // its context menu
        // Delete is a key of the window; with a bend in focus it is the bend's.
        QVERIFY(QTest::qWaitForWindowActive(window));
        window->canvas()->setFocus();
        window->document()->setSelection({"L1"});
        QTest::keyClick(window->canvas(), Qt::Key_Tab);
        QTest::keyClick(window->canvas(), Qt::Key_Tab);
        QVERIFY(window->canvas()->hasFocus());
        QTest::keyClick(window->canvas(), Qt::Key_Delete);
        QVERIFY(window->document()->site().link("L1"));
        QVERIFY(window->document()->site().link("L1")->bends.size() < 4);
        QTest::keyClick(window->canvas(), Qt::Key_Escape);
        QCOMPARE(window->document()->selection(), (std::set<std::string>{"L1"}));
        action("action_straighten_links")->trigger();
        QVERIFY(window->document()->site().link("L1")->bends.empty());
        window->document()->setSelection({"L2"});
        action("action_choose_conductors")->trigger();
        QCOMPARE(window->document()->site().link("L2")->runs, 3); // 1,140 A at 380 A a run
        QVERIFY(window->document()->waitSaved());
        window->close();
    }

    void aLineDrawnByHandCrossesNoHall() {
        Plan plan(yard().site(), 8, {30, 20});
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.press(plan.px(1.9, 0));
        plan.moveTo(plan.px(1.9, 0), plan.px(60, 0));
        // While it is held nothing is drawn in the hall, and the way round it is.
        const QImage image = plan.canvas.grab().toImage();
        const QColor power = Theme::light().discipline(Discipline::Power);
        const auto count = [&](Point a, Point b) {
            int n = 0;
            const QPointF from = plan.px(a.x_m, a.y_m), to = plan.px(b.x_m, b.y_m);
            for (int y = int(from.y()); y < int(to.y()); ++y)
                for (int x = int(from.x()); x < int(to.x()); ++x) n += image.pixelColor(x, y) == power;
            return n;
        };
        QCOMPARE(count({20.5, -9.5}, {39.5, 9.5}), 0);
        QVERIFY(count({20, -12}, {40, -10.1}) + count({20, 10.1}, {40, 12}) > 50);
        plan.release(plan.px(60, 0));
        QCOMPARE(plan.inFile("SELECT count(*) FROM link WHERE from_component='G' AND to_component='T'").toInt(), 1);
        QVERIFY(!crosses(plan, plan.document->site().links().sortedIds().front()));
        QCOMPARE(steps(plan), 1);
    }

    void whatADropConnectsGoesRoundTheHall() {
        // A taker dropped east of the hall joins S (G is taken): the way to it is free of the hall, in one step.
        Plan plan(yard().power("S.out", "U.in").site(), 8, {30, 20});
        const auto before = plan.ids();
        plan.canvas.startPlacing("taker");
        plan.moveTo(plan.px(60, 20), plan.px(60, 8), false, Qt::AltModifier);
        plan.click(plan.px(60, 8), Qt::AltModifier);
        const std::string id = plan.added(before);
        const Site& site = plan.document->site();
        std::string link;
        for (const Slot slot : site.linksOf(site.components().slotOf(id))) link = site.links().at(slot)->id;
        QVERIFY(!link.empty());
        QVERIFY(!crosses(plan, link));
        QVERIFY(!site.link(link)->bends.empty());
        QCOMPARE(steps(plan), 1);
        QCOMPARE(plan.inFile("SELECT count(*) FROM link_bend").toInt(), int(site.link(link)->bends.size()));
    }

    void aFoundWayFollowsAnEndALaidOneStays() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->setSelection({"L1"});
        routeSelection(plan.canvas);
        const double before = totalLength(plan.document->site(), *plan.document->site().link("L1"));
        plan.document->setSelection({});
        plan.drag(plan.px(60, 0), plan.px(60, 4), Qt::AltModifier);
        QCOMPARE(plan.at("T"), (Point{60, 4}));
        QVERIFY(!crosses(plan, "L1"));
        // 56 m across, from y 0 to 10.5 and back to 4: 73 m, less than along the old bends. One step for both.
        QCOMPARE(totalLength(plan.document->site(), *plan.document->site().link("L1")), 73.0);
        QVERIFY(before > 73);
        QCOMPARE(steps(plan), 2);
        plan.document->undo();
        QCOMPARE(totalLength(plan.document->site(), *plan.document->site().link("L1")), before);

        const std::vector<Point> laid{{12, 0}, {12, -30}, {50, -30}, {50, 0}};
        plan.document->edit(setBends(plan.document->site(), "L1", laid), "by hand");
        plan.document->setSelection({});
        plan.drag(plan.px(60, 0), plan.px(60, 4), Qt::AltModifier);
        QCOMPARE(plan.at("T"), (Point{60, 4}));
        QCOMPARE(plan.document->site().link("L1")->bends, laid);
    }

    void aCopyGetsAFreeWay() {
        // T is copied to the ground behind the hall and joins S: round the hall, in the step of the paste.
        Plan plan(yard().power("S.out", "U.in").site(), 8, {30, 20});
        plan.document->setSelection({"T"});
        plan.key(Qt::Key_C, Qt::ControlModifier);
        plan.moveTo(plan.px(60, 20), plan.px(60, 8), false);
        const auto before = plan.ids();
        plan.key(Qt::Key_V, Qt::ControlModifier);
        const Site& site = plan.document->site();
        const Slot copy = site.components().slotOf(plan.added(before));
        QVERIFY(copy != noSlot && !site.linksOf(copy).empty());
        const std::string link = site.links().at(site.linksOf(copy).front())->id;
        QVERIFY(!crosses(plan, link));
        QVERIFY(!site.link(link)->bends.empty());
        QCOMPARE(steps(plan), 1);
    }

    void arrowsTakeAFoundWayAlong() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->setSelection({"L1"});
        routeSelection(plan.canvas);
        plan.document->setSelection({"T"});
        for (int i = 0; i < 3; ++i) plan.key(Qt::Key_Down, Qt::ShiftModifier); // far enough for a free way
        QVERIFY(!crosses(plan, "L1"));
        QCOMPARE(steps(plan), 4);
        plan.document->undo();
        QVERIFY(!crosses(plan, "L1"));
    }

    // --- by its legs and bends ---------------------------------------------------------------------------

    void aLegIsPulledAside() {
        // L2 runs straight from (2, 40) to (58, 40). Pulled 5 m down in its middle: a metre out of each port, then y
        // = 45.
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.click(plan.px(20, 40));
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"L2"}));
        const double loss = plan.document->results().figures.losses_w;
        plan.press(plan.px(30, 40), Qt::AltModifier);
        plan.moveTo(plan.px(30, 40), plan.px(33, 45), true, Qt::AltModifier);
        QVERIFY(plan.document->inGesture());
        QVERIFY(plan.document->results().figures.losses_w > loss); // ten metres more of cable
        QCOMPARE(steps(plan), 0);
        plan.release(plan.px(33, 45), Qt::AltModifier);
        QCOMPARE(pathOf(plan, "L2"), (std::vector<Point>{{2, 40}, {3, 40}, {3, 45}, {57, 45}, {57, 40}, {58, 40}}));
        QCOMPARE(steps(plan), 1);
        QCOMPARE(plan.inFile("SELECT count(*) FROM link_bend WHERE link='L2'").toInt(), 4);
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"L2"}));
        // Back into the line of the ports, near enough to snap: the bends vanish.
        plan.press(plan.px(20, 45));
        plan.moveTo(plan.px(20, 45), plan.px(20, 40.4));
        plan.release(plan.px(20, 40.4));
        QCOMPARE(pathOf(plan, "L2"), (std::vector<Point>{{2, 40}, {58, 40}}));
        plan.document->undo();
        plan.document->undo();
        QVERIFY(plan.document->site().link("L2")->bends.empty());
    }

    void escapeLeavesNoTrace() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        const std::string before = plan.written();
        plan.click(plan.px(20, 40));
        plan.press(plan.px(30, 40));
        plan.moveTo(plan.px(30, 40), plan.px(33, 52));
        QVERIFY(plan.written() != before);
        plan.key(Qt::Key_Escape);
        QCOMPARE(plan.written(), before);
        plan.moveTo(plan.px(33, 52), plan.px(33, 60));
        plan.release(plan.px(33, 60));
        QCOMPARE(plan.written(), before);
        QCOMPARE(steps(plan), 0);
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"L2"}));
        // A press without a move is none either.
        plan.click(plan.px(30, 40));
        QCOMPARE(steps(plan), 0);
    }

    void aLinkThatGoesUnderTheMouseIsLetGo() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.click(plan.px(20, 40));
        plan.press(plan.px(30, 40));
        plan.document->setSelection({"G"}); // as a click in the findings would
        plan.moveTo(plan.px(30, 40), plan.px(30, 50));
        plan.release(plan.px(30, 50));
        QCOMPARE(steps(plan), 0);
        QVERIFY(!plan.document->inGesture());
    }

    void aBendIsPulled() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->edit(setBends(plan.document->site(), "L2", {{10, 40}, {10, 50}, {40, 50}, {40, 40}}), "bends");
        plan.document->setSelection({"L2"});
        plan.drag(plan.px(10, 50), plan.px(14, 55), Qt::AltModifier);
        QCOMPARE(pathOf(plan, "L2"), (std::vector<Point>{{2, 40}, {14, 40}, {14, 55}, {40, 55}, {40, 40}, {58, 40}}));
        QCOMPARE(steps(plan), 2);
    }

    void aDoubleClickAddsAndRemovesABend() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        const auto doubleClick = [&](QPointF at) {
            plan.click(at);
            plan.send(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
            plan.release(at);
        };
        plan.click(plan.px(20, 40));
        doubleClick(plan.px(24, 40));
        QCOMPARE(plan.document->site().link("L2")->bends, (std::vector<Point>{{24, 40}}));
        // Pulled down it is a step: the rest of the leg goes along.
        plan.drag(plan.px(24, 40), plan.px(24, 46), Qt::AltModifier);
        QCOMPARE(pathOf(plan, "L2"), (std::vector<Point>{{2, 40}, {24, 40}, {24, 46}, {57, 46}, {57, 40}, {58, 40}}));
        doubleClick(plan.px(24, 46));
        QVERIFY(plan.document->site().link("L2")->bends.size() < 4);
        QCOMPARE(steps(plan), 3);
        // The first double click on a link that is not selected selects it and changes nothing.
        plan.document->setSelection({});
        const std::string before = plan.written();
        doubleClick(plan.px(30, 0)); // L1, in the hall
        QCOMPARE(plan.written(), before);
    }

    void byKeysAlone() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.canvas.setFocus();
        plan.document->setSelection({"L2"});
        plan.key(Qt::Key_Tab); // the only leg
        plan.key(Qt::Key_Down);
        plan.key(Qt::Key_Down);
        // The grid is 2 m at 8 px/m.
        const double step = plan.canvas.gridStep_m();
        QCOMPARE(pathOf(plan, "L2").size(), std::size_t(6));
        QCOMPARE(pathOf(plan, "L2")[2].y_m, 40 + 2 * step);
        plan.key(Qt::Key_Tab); // past the leg that was moved: the bend behind it
        plan.key(Qt::Key_Right);
        QCOMPARE(pathOf(plan, "L2")[3].x_m, 57 + step);
        const std::size_t bends = plan.document->site().link("L2")->bends.size();
        plan.key(Qt::Key_Delete);
        QVERIFY(plan.document->site().link("L2"));
        QVERIFY(plan.document->site().link("L2")->bends.size() < bends);
        plan.key(Qt::Key_Escape);
        plan.key(Qt::Key_Delete); // no handle has the focus: the link itself
        QVERIFY(!plan.document->site().link("L2"));
    }
    void tabLeavesThePlanPastTheLastHandle() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->setSelection({"L2"});
        LinkHandles handles(plan.canvas);
        QVERIFY(handles.key(Qt::Key_Tab, {}));
        QVERIFY(handles.focused());
        QVERIFY(!handles.key(Qt::Key_Tab, {}));
        QVERIFY(!handles.focused());
        QVERIFY(handles.key(Qt::Key_Backtab, Qt::ShiftModifier)); // backwards: from the last one
        QVERIFY(handles.wants(Qt::Key_Escape));
        QVERIFY(!handles.wants(Qt::Key_Delete)); // on a leg it is the link's
    }

    void readOnlyHasNoHandles() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        QVERIFY(plan.document->waitSaved());
        auto second = Document::open(plan.document->path(), db::shippedCatalog());
        PlanCanvas canvas;
        canvas.setDocument(second.get());
        second->setSelection({"L2"});
        QVERIFY(LinkHandles(canvas).all().empty());
        canvas.setDocument(nullptr);
    }

    // --- in words ----------------------------------------------------------------------------------------

    void theReasonInWords() {
        // 900 kW at 480 V: 1,140 A (tst_conductors); three runs of 380 A.
        const auto type = db::shippedCatalog().type("cable_us_500kcmil_cu_600v");
        ConductorReason reason;
        reason.load = 1139.5;
        reason.limit = 1140;
        reason.drop = 0.01785;
        reason.key = "rated_current_a";
        const QString text = conductorText(*type, 3, reason);
        QVERIFY2(text.contains("3 × 500 kcmil") && text.contains(QString::fromUtf8("1,140\u00A0A of 1,140\u00A0A")) &&
                     text.contains(QString::fromUtf8("drop 1.8\u00A0%")),
                 qPrintable(text));
        const QString limit = limitText(*type, reason);
        QVERIFY2(limit.contains(QString::fromUtf8("380\u00A0A per run")) && limit.contains("NEC") &&
                     limit.contains("medium confidence"),
                 qPrintable(limit));
        Link link;
        LinkFacts facts;
        facts.length_m = 128;
        facts.loss_w = 3200;
        facts.drop = 0.018;
        facts.isPriced = true;
        facts.usd_low = 12300;
        facts.usd_high = 14100;
        const QString lines = linkLines(link, facts, 116).join('|').replace(QChar(0xA0), ' ');
        QCOMPARE(lines, QStringLiteral("128 m (+12.0 m)|loss 3.20 kW, drop 1.8 %|cost $12.3 k – $14.1 k"));
    }
    void theInspectorSaysWhyAndChooses() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->setSelection({"L2"});
        LinkPage page(*plan.document);
        page.show();
        page.refresh();
        const auto text = [&](const char* name) {
            const auto* label = page.findChild<ElidedLabel*>(QLatin1String(name));
            return label && !label->isHidden() ? label->text() : QString();
        };
        // One run of 380 A carries the 1,140 A: the page says so, and that three would.
        QVERIFY(text("conductorReason").contains(QString::fromUtf8("1,140\u00A0A of 380\u00A0A")));
        QVERIFY(text("conductorByLoad").contains("3 × 500 kcmil"));
        QVERIFY(text("conductorSource").contains("NEC"));
        QTest::mouseClick(page.findChild<QToolButton*>("chooseConductor"), Qt::LeftButton);
        QCOMPARE(plan.document->site().link("L2")->runs, 3);
        page.refresh();
        QVERIFY(text("conductorByLoad").isEmpty());
        QCOMPARE(steps(plan), 1);
    }
    void theInspectorRoutesAndStraightens() {
        Plan plan(linkedYard().site(), 8, {30, 20});
        plan.document->setSelection({"L1"});
        LinkPage page(*plan.document);
        page.show();
        page.refresh();
        auto* route = page.findChild<QToolButton*>("routeLink");
        auto* straight = page.findChild<QToolButton*>("straightenLink");
        QVERIFY(!straight->isEnabled());
        QTest::mouseClick(route, Qt::LeftButton);
        QVERIFY(!crosses(plan, "L1"));
        page.refresh();
        QTest::mouseClick(straight, Qt::LeftButton);
        QVERIFY(plan.document->site().link("L1")->bends.empty());
        QCOMPARE(steps(plan), 2);
    }
};

QTEST_MAIN(TestLinkWays)
#include "tst_link_ways.moc"
