// SPDX-License-Identifier: GPL-3.0-or-later
// Lines on the plan by hand: every refusal with its sentence at the cursor, what fits lights up, a line is
// selected and deleted, lines follow what moves, a turbine gets its gas.
#include "tests/support/canvas_fixture.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

/// Ports on opposite sides of boxes of 4 × 4 m, so that the mouse can take one of them.
Type withPorts(TypeBuilder b) {
    Type type = b;
    double in = -0.3, out = -0.3;
    for (Port& port : type.ports) {
        port.dx = port.direction == Direction::In ? -0.5 : 0.5;
        double& dy = port.direction == Direction::In ? in : out;
        port.dy = dy, dy += 0.3;
    }
    return type;
}

SiteBuilder boxes() {
    using D = Direction;
    SiteBuilder b;
    b.type(withPorts(TypeBuilder("giver", Role::Source, 4, 4)
                         .value("capacity_mw", 1)
                         .power("out", D::Out, {480})
                         .power("out2", D::Out, {480})));
    b.type(withPorts(TypeBuilder("taker", Role::Converter, 4, 4).power("in", D::In, {480}, 1)));
    b.type(withPorts(TypeBuilder("high", Role::Converter, 4, 4).power("in", D::In, {13800})));
    b.type(withPorts(TypeBuilder("step", Role::Converter, 4, 4)
                         .kind("transformer")
                         .power("in", D::In, {480})
                         .power("out", D::Out, {480})));
    b.type(withPorts(TypeBuilder("cold", Role::Rejector, 4, 4).flow("out", Medium::Coolant, D::Out, "water")));
    b.type(withPorts(TypeBuilder("plate", Role::Rack, 4, 4).flow("in", Medium::Coolant, D::In, "pg25")));
    b.put("G", "giver", {0, 0})
        .put("G2", "giver", {0, 12})
        .put("T", "taker", {20, 0})
        .put("T2", "taker", {20, 24})
        .put("H", "high", {20, 12});
    b.put("S1", "step", {40, 0}).put("S2", "step", {60, 0}).put("C", "cold", {40, 12}).put("P", "plate", {60, 12});
    b.power("G.out", "T.in").power("S1.out", "S2.in");
    return b;
}

int countOf(PlanCanvas& canvas, const QColor& colour, const QRectF& where) {
    const QImage image = canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int n = 0;
    for (int y = std::max(0, int(where.top())); y < std::min<int>(image.height(), int(where.bottom())); ++y)
        for (int x = std::max(0, int(where.left())); x < std::min<int>(image.width(), int(where.right())); ++x)
            n += image.pixel(x, y) == colour.rgb();
    return n;
}

} // namespace

class TestLinks : public QObject {
    Q_OBJECT
private slots:
    void refusals_data() {
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<QString>("says");
        // Ports: in on the left edge (x - 2), out on the right one (x + 2), the first 1.2 m above the middle.
        QTest::newRow("wrong medium") << QPointF(0, 0) << QPointF(60, 12) << "no port";
        QTest::newRow("direction: out to out") << QPointF(1.9, -1.2) << QPointF(1.9, 10.8) << "Both ends give";
        QTest::newRow("direction: in to in") << QPointF(18.1, 22.8) << QPointF(58.1, -1.2) << "Both ends take";
        QTest::newRow("voltage") << QPointF(0, 0) << QPointF(20, 12) << "V";
        QTest::newRow("fluid") << QPointF(40, 12) << QPointF(60, 12) << "heat exchanger";
        QTest::newRow("itself") << QPointF(38.1, -1.2) << QPointF(41.9, -1.2) << "itself";
        QTest::newRow("duplicate") << QPointF(1.9, -1.2) << QPointF(18.1, -1.2) << "already linked";
        QTest::newRow("occupied") << QPointF(0, 12) << QPointF(20, 0) << "taken";
        QTest::newRow("back-feed") << QPointF(61.9, -1.2) << QPointF(38.1, -1.2) << "its own output";
    }
    void refusals() {
        QFETCH(QPointF, from);
        QFETCH(QPointF, to);
        QFETCH(QString, says);
        Plan plan(boxes().site(), 12, {30, 8});
        const int links = plan.inFile("SELECT count(*) FROM link").toInt();
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        const QPointF a = plan.px(from.x(), from.y()), b = plan.px(to.x(), to.y());
        plan.press(a);
        plan.moveTo(a, b);
        // The sentence and the hatch stand at the cursor before anything is let go.
        QVERIFY(countOf(plan.canvas, Theme::light().status(Status::Over),
                        QRectF(b - QPointF(420, 80), QSizeF(840, 160))) > 60);
        plan.release(b);
        QCOMPARE(refused.count(), 1);
        QVERIFY2(refused.at(0).at(0).toString().contains(says), qPrintable(refused.at(0).at(0).toString()));
        QCOMPARE(plan.inFile("SELECT count(*) FROM link").toInt(), links);
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 0);
    }

    void whatFitsLightsUp() {
        Plan plan(boxes().site(), 12, {30, 8});
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        const auto around = [&](double x, double y) { return QRectF(plan.px(x - 3, y - 3), plan.px(x + 3, y + 3)); };
        const QColor accent = Theme::light().accent;
        const int before = countOf(plan.canvas, accent, around(20, 24)),
                  other = countOf(plan.canvas, accent, around(60, 12));
        plan.press(plan.px(0, 12));
        plan.moveTo(plan.px(0, 12), plan.px(10, 17));
        QVERIFY(countOf(plan.canvas, accent, around(20, 24)) > before + 80); // T2 takes 480 V
        QCOMPARE(countOf(plan.canvas, accent, around(60, 12)), other);       // P takes coolant only
        plan.key(Qt::Key_Escape);
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 0);
    }

    /// Ports stand on the edge: the half beyond it is one, too. 12 px/m: 0.25 m are 3 px, 1 m is out of reach.
    void aPortIsHitFromOutside() {
        Plan plan(boxes().site(), 12, {30, 8});
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.drag(plan.px(2.25, 10.8), plan.px(17.75, 22.8)); // the outlet of G2, the inlet of T2
        QCOMPARE(plan.inFile("SELECT from_port || to_port FROM link WHERE from_component='G2' AND to_component='T2'")
                     .toString(),
                 QStringLiteral("outin"));
        plan.document->undo();
        plan.drag(plan.px(3, 10.8), plan.px(17, 22.8));
        QCOMPARE(plan.inFile("SELECT count(*) FROM link WHERE from_component='G2'").toInt(), 0);
    }

    /// Each element of an array shows its ports, and each of them can be taken hold of. Four takers, 8 m apart: the
    /// inlet of the third is at 4 + (-2, -1.2) m of the array's middle.
    void portsOfAnyElementAreHit() {
        SiteBuilder b = boxes();
        b.put("ROW", "taker", {30, 36}).array(4, 4, 8, 8);
        Plan plan(b.site(), 12, {30, 24});
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.drag(plan.px(2.25, 10.8), plan.px(31.75, 34.8));
        QCOMPARE(plan.inFile("SELECT from_port || to_port FROM link WHERE to_component='ROW'").toString(),
                 QStringLiteral("outin"));
    }

    /// Two selected parts are joined by a command, whichever of them gives; what does not fit is said by name.
    void twoSelectedAreConnected() {
        Plan plan(boxes().site(), 12, {30, 8});
        plan.document->setSelection({"T2", "G2"});
        plan.canvas.connectSelected();
        QCOMPARE(plan.inFile("SELECT to_port FROM link WHERE from_component='G2' AND to_component='T2'").toString(),
                 QStringLiteral("in"));
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 1);
        plan.document->edit(setName(plan.document->site(), "P", "Cold plates"), "Name");
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        plan.document->setSelection({"G2", "P"});
        plan.canvas.connectSelected();
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused.at(0).at(0).toString().contains("no port"), qPrintable(refused.at(0).at(0).toString()));
        QVERIFY(!refused.at(0).at(0).toString().contains("\"P\""));
        plan.document->setSelection({"G2"});
        plan.canvas.connectSelected(); // nothing to join it with
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 2);
    }

    void aDropOnTheBodyPicksAPort() {
        Plan plan(boxes().site(), 12, {30, 8});
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.drag(plan.px(0, 12), plan.px(20, 24));
        QCOMPARE(plan.inFile("SELECT to_port FROM link WHERE from_component='G2' AND to_component='T2'").toString(),
                 QStringLiteral("in"));
        QCOMPARE(plan.inFile("SELECT from_port FROM link WHERE from_component='G2' AND to_component='T2'").toString(),
                 QStringLiteral("out"));
    }

    /// A link drawn by hand goes before one that was found by itself, and says so.
    void aFoundLinkGivesWayAndThatIsSaid() {
        Site site = boxes().site();
        Link found;
        found.id = "auto-power-1";
        found.from = {"G2", "out2"};
        found.to = {"T2", "in"};
        site.put(std::make_shared<const Link>(found));
        QString said; // outlives the plan, which speaks once more when it goes
        Plan plan(site, 12, {30, 8});
        QObject::connect(&plan.canvas, &PlanCanvas::hint, &plan.canvas, [&](const QString& text) { said = text; });
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.drag(plan.px(0, 0), plan.px(20, 24)); // from G
        QCOMPARE(plan.inFile("SELECT from_component FROM link WHERE to_component='T2'").toString(),
                 QStringLiteral("G"));
        QVERIFY2(said.contains(QStringLiteral("in place of the link from ")), qPrintable(said));
    }

    void bodiesOfManyPortsAreJoinedByWhatFits() {
        // At 6 px/m boxes of 4 m are 24 px: clicks within 5 px of a port are on it, the middle is the body. Rack and
        // CDU both take power; coolant fits, from the second to the first.
        using D = Direction;
        SiteBuilder b;
        b.type(withPorts(TypeBuilder("rack", Role::Rack, 4, 4)
                             .power("feed_a", D::In, {480}, 1)
                             .power("feed_b", D::In, {480}, 1)
                             .flow("coolant", Medium::Coolant, D::In, "pg25", 1)));
        b.type(withPorts(TypeBuilder("cdu", Role::Exchanger, 4, 4)
                             .power("power", D::In, {480}, 1)
                             .flow("secondary", Medium::Coolant, D::Out, "pg25")));
        b.put("R", "rack", {20, 0}).put("C", "cdu", {0, 0});
        for (const double scale : {6.0, 2.0}) { // at 2 px/m a box is 8 px: there are no ports to be seen or hit
            QString said;                       // outlives the plan, which speaks once more when it goes
            Plan plan(b.site(), scale, {10, 0});
            QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
            QObject::connect(&plan.canvas, &PlanCanvas::hint, &plan.canvas, [&](const QString& text) { said = text; });
            plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
            plan.click(plan.px(20, 0));
            plan.moveTo(plan.px(20, 0), plan.px(0.5, 0), false);
            plan.click(plan.px(0.5, 0));
            QCOMPARE(refused.count(), 0);
            QCOMPARE(plan.inFile("SELECT from_component || '.' || from_port || ' ' || to_component || '.' || to_port "
                                 "FROM link WHERE medium='coolant'")
                         .toString(),
                     QStringLiteral("C.secondary R.coolant"));
            // What was joined is said until the next press, with its length, and the line flashes.
            QVERIFY2(said.startsWith(QStringLiteral("Coolant: ")) && said.contains(QStringLiteral("m,")),
                     qPrintable(said));
            plan.moveTo(plan.px(0.5, 0), plan.px(10, 10), false);
            QVERIFY(said.startsWith(QStringLiteral("Coolant: ")));
            plan.click(plan.px(10, 10));
            QVERIFY(!said.startsWith(QStringLiteral("Coolant: ")));
        }
    }

    void aLineIsSelectedAndDeleted() {
        // G.out at (2, -1.2), T.in at (18, -1.2): a straight line.
        Plan plan(boxes().site(), 12, {30, 8});
        plan.click(plan.px(10, -1.2));
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"L1"}));
        plan.key(Qt::Key_Delete);
        QCOMPARE(plan.inFile("SELECT count(*) FROM link WHERE id='L1'").toInt(), 0);
        QCOMPARE(plan.inFile("SELECT count(*) FROM component").toInt(), 9);
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 1);
    }

    void linesFollowWhatMoves() {
        // T moved from y 0 to y 6 without letting go: the line between ends 6 m lower, and its old way is empty.
        Plan plan(boxes().site(), 12, {30, 8});
        const QColor power = Theme::light().discipline(Discipline::Power);
        const auto lineAt = [&](double y) {
            return countOf(plan.canvas, power, QRectF(plan.px(15, y) - QPointF(0, 3), QSizeF(12, 6)));
        };
        QVERIFY(lineAt(-1.2) >= 10);
        plan.press(plan.px(20, 0), Qt::AltModifier);
        plan.moveTo(plan.px(20, 0), plan.px(20, 6), true, Qt::AltModifier);
        QVERIFY(lineAt(4.8) >= 10);
        QCOMPARE(lineAt(-1.2), 0);
        plan.key(Qt::Key_Escape);
        QVERIFY(lineAt(-1.2) >= 10);
    }

    void aDraggedTurbineShowsItsGas() {
        // A turbine of 1 MW: while it hovers its gas lateral is part of the
        // plan, drawn dashed in the accent colour; the file knows nothing of it before it is dropped.
        // Ten times as much gas as in the small site, so that there is some left for one more.
        Site small = test::smallSite(db::shippedCatalog());
        apply(small, setValue(small, std::vector<std::string>{"GAS"}, "capacity_mmscfd", 4));
        Plan plan(small, 8, {-60, 30});
        const auto before = plan.ids();
        const int gas = plan.inFile("SELECT count(*) FROM link WHERE medium='gas'").toInt();
        plan.canvas.startPlacing("turbine");
        plan.moveTo(plan.px(-70, 10), plan.px(-95, 20), false, Qt::AltModifier);
        const std::string ghost = plan.added(before);
        QVERIFY(!ghost.empty());
        const Site& site = plan.document->site();
        int laterals = 0;
        for (const Slot l : site.linksOf(site.components().slotOf(ghost)))
            laterals += site.links().at(l)->medium == Medium::Gas;
        QCOMPARE(laterals, 1);
        const double hovering = plan.document->results().figures.supply_capacity_w;
        QCOMPARE(plan.inFile("SELECT count(*) FROM link WHERE medium='gas'").toInt(), gas);
        QVERIFY(countOf(plan.canvas, Theme::light().accent, QRectF(25, 25, 950, 650)) > 100);
        plan.click(plan.px(-95, 20), Qt::AltModifier);
        QCOMPARE(plan.inFile("SELECT count(*) FROM link WHERE medium='gas'").toInt(), gas + 1);
        QCOMPARE(plan.inFile("SELECT supply_capacity_w FROM result_site ORDER BY at DESC LIMIT 1").toDouble(),
                 hovering);
        QCOMPARE(plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 1);
    }
};

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
