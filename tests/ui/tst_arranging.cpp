// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, locks, mirror images and gaps by mouse and key, read from the file.
#include <QCheckBox>
#include <QToolButton>

#include "core/site/moves.h"
#include "tests/support/canvas_fixture.h"
#include "ui/canvas/gap_handles.h"
#include "ui/canvas/groups.h"
#include "ui/canvas/snap.h"
#include "ui/panels/inspector_panel.h"
#include "ui/units.h"
#include "ui/widgets/number_field.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

using Ids = std::set<std::string>;

/// Boxes of 4 m in a row at 0, 8, 20 and one at (0, 20).
Site boxes() {
    SiteBuilder b;
    b.type(TypeBuilder("box", Role::Converter, 4, 4));
    b.put("A", "box", {0, 0}).put("B", "box", {8, 0}).put("C", "box", {20, 0}).put("D", "box", {0, 20});
    return b.site();
}
Site with(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}
Site grouped() { return with(boxes(), group(boxes(), std::vector<std::string>{"A", "B"})); }
Site locked(const Site& site, const char* id) {
    return with(site, setLocked(site, std::vector<std::string>{id}, true));
}
double stored(Plan& plan, const char* id, const char* column = "x_m") {
    return plan.inFile(QString("SELECT %1 FROM component WHERE id='%2'").arg(column, id)).toDouble();
}
int steps(Plan& plan) { return plan.inFile("SELECT count(*) FROM history WHERE number > 0").toInt(); }
void doubleClick(Plan& plan, QPointF at) {
    plan.click(at);
    plan.send(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
    plan.release(at);
}

} // namespace

class TestArranging : public QObject {
    Q_OBJECT
private slots:
    // --- groups ----------------------------------------------------------------------------------------

    void aClickTakesTheGroup() {
        Plan plan(grouped(), 10, {10, 10});
        plan.click(plan.px(0, 0));
        QCOMPARE(plan.document->selection(), (Ids{"A", "B"}));
        // By one move both go by 3 m, in one step.
        plan.drag(plan.px(8, 0), plan.px(8, 9), Qt::NoModifier);
        QVERIFY(std::abs(stored(plan, "A", "y_m") - stored(plan, "B", "y_m")) < 1e-9 && stored(plan, "A", "y_m") > 5);
        QCOMPARE(steps(plan), 1);
        // With Shift the group comes in addition, with Control and Alt it is about the part alone.
        plan.document->undo();
        plan.click(plan.px(0, 20));
        plan.click(plan.px(0, 0), Qt::ShiftModifier);
        QCOMPARE(plan.document->selection(), (Ids{"A", "B", "D"}));
        plan.click(plan.px(8, 0), Qt::ControlModifier);
        QCOMPARE(plan.document->selection(), (Ids{"A", "D"}));
        plan.click(plan.px(8, 0), Qt::AltModifier);
        QCOMPARE(plan.document->selection(), Ids{"B"});
        plan.click(plan.px(8, 0));
        QCOMPARE(plan.document->selection(), (Ids{"A", "B"}));
    }
    void aDoubleClickGoesIntoTheGroup() {
        Plan plan(grouped(), 10, {10, 10});
        QSignalSpy writes(&plan.canvas, &PlanCanvas::editTextRequested);
        doubleClick(plan, plan.px(8, 0));
        QCOMPARE(plan.document->selection(), Ids{"B"});
        QCOMPARE(writes.count(), 0);
        doubleClick(plan, plan.px(8, 0));
        QCOMPARE(writes.count(), 1);
        doubleClick(plan, plan.px(20, 0)); // in no group
        QCOMPARE(writes.count(), 2);
    }
    void aRubberBandTakesWholeGroups() {
        Plan plan(locked(grouped(), "C"), 10, {10, 10});
        plan.drag(plan.px(-3, -4), plan.px(4, 3)); // A alone lies inside
        QCOMPARE(plan.document->selection(), (Ids{"A", "B"}));
        plan.drag(plan.px(-3, -4), plan.px(25, 24)); // all but the locked one
        QCOMPARE(plan.document->selection(), (Ids{"A", "B", "D"}));
        plan.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(plan.document->selection(), (Ids{"A", "B", "D"}));
    }
    void aFrameAroundTheGroup() {
        // A and B span -2 … 10 and -2 … 2; the frame is 5 px beyond: at (-2, 0) - 5 px there is the accent colour.
        Plan plan(grouped(), 10, {10, 10});
        plan.click(plan.px(0, 0));
        GroupFrames frames;
        QCOMPARE(frames.frames(plan.canvas).size(), std::size_t(1));
        const Rect frame = frames.frames(plan.canvas).front();
        QCOMPARE(std::vector<double>({frame.left, frame.top, frame.right, frame.bottom}),
                 std::vector<double>({-2, -2, 10, 2}));
        const QImage picture = plan.canvas.grab().toImage();
        const QPointF left = plan.px(-2, 0) - QPointF(5, 0);
        int dashes = 0;
        for (int y = -15; y <= 15; ++y)
            dashes += picture.pixelColor(int(left.x()), int(left.y()) + y) == plan.canvas.theme().accent;
        QVERIFY2(dashes > 8 && dashes < 31, qPrintable(QString::number(dashes)));
        plan.click(plan.px(8, 0), Qt::AltModifier);
        frames.forget();
        QVERIFY(frames.frames(plan.canvas).empty());
    }

    // --- locks -----------------------------------------------------------------------------------------

    void lockedPartsStayWhereTheyAre() {
        Plan plan(locked(boxes(), "B"), 10, {10, 10});
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        plan.click(plan.px(8, 0)); // selected, to be looked at
        QCOMPARE(plan.document->selection(), Ids{"B"});
        plan.drag(plan.px(8, 0), plan.px(12, 9));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(steps(plan), 0);
        // Of a selection the rest moves.
        plan.click(plan.px(0, 0), Qt::ShiftModifier);
        QSignalSpy hints(&plan.canvas, &PlanCanvas::hint);
        plan.press(plan.px(0, 0), Qt::AltModifier);
        plan.moveTo(plan.px(0, 0), plan.px(0, -5), true, Qt::AltModifier);
        QVERIFY(hints.last().front().toString().startsWith(QLatin1String("1 locked")));
        QCOMPARE(plan.at("B"), (Point{8, 0}));
        plan.release(plan.px(0, -5), Qt::AltModifier);
        QVERIFY(std::abs(stored(plan, "A", "y_m") - -5) < 1e-9);
        QCOMPARE(stored(plan, "B"), 8.0);
        // The keys say so, too.
        plan.key(Qt::Key_Right);
        QCOMPARE(refused.count(), 2);
        QCOMPARE(stored(plan, "B"), 8.0);
        QVERIFY(stored(plan, "A") > 0);
        plan.key(Qt::Key_R);
        QCOMPARE(stored(plan, "B", "rotation_deg"), 0.0);
        QCOMPARE(stored(plan, "A", "rotation_deg"), 90.0);
    }
    void deleteLeavesLockedParts() {
        Plan plan(locked(boxes(), "B"), 10, {10, 10});
        plan.click(plan.px(8, 0));
        plan.click(plan.px(0, 0), Qt::ShiftModifier);
        QSignalSpy refused(&plan.canvas, &PlanCanvas::refused);
        plan.key(Qt::Key_Delete);
        QCOMPARE(plan.ids(), (Ids{"B", "C", "D"}));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.last().front().toString().contains(QLatin1String("locked")));
        plan.key(Qt::Key_Delete); // nothing else is left of the selection
        QCOMPARE(plan.ids(), (Ids{"B", "C", "D"}));
        QCOMPARE(refused.count(), 2);
        QCOMPARE(steps(plan), 1);
    }
    void theInspectorLocksAndGroups() {
        Plan plan(boxes(), 10, {10, 10});
        InspectorPanel inspector;
        inspector.resize(320, 900);
        inspector.setDocument(plan.document.get());
        inspector.show();
        plan.click(plan.px(0, 0));
        plan.click(plan.px(8, 0), Qt::ShiftModifier);
        const auto button = [&](const char* name) { return inspector.findChild<QToolButton*>(QLatin1String(name)); };
        QTRY_VERIFY(button("groupJoin") && button("groupJoin")->isVisible());
        QTest::mouseClick(button("groupJoin"), Qt::LeftButton);
        QCOMPARE(plan.inFile("SELECT count(*) FROM component WHERE group_name = 'group-1'").toInt(), 2);
        auto* locks = inspector.findChild<QCheckBox*>(QStringLiteral("locked"));
        QTest::mouseClick(locks, Qt::LeftButton, {}, QPoint(8, locks->height() / 2));
        QCOMPARE(plan.inFile("SELECT count(*) FROM component WHERE locked = 1").toInt(), 2);
        QVERIFY(locks->isChecked());
        // One of the two unlocked: mixed, and one more click locks both.
        plan.document->edit(setLocked(plan.document->site(), std::vector<std::string>{"A"}, false), "test");
        QTRY_COMPARE(locks->checkState(), Qt::PartiallyChecked);
        QTest::mouseClick(locks, Qt::LeftButton, {}, QPoint(8, locks->height() / 2));
        QCOMPARE(plan.inFile("SELECT count(*) FROM component WHERE locked = 1").toInt(), 2);
        // From one member to the whole group, and apart again.
        plan.document->setSelection({"B"});
        QTRY_VERIFY(button("groupMates") && button("groupMates")->isVisible());
        QTest::mouseClick(button("groupMates"), Qt::LeftButton);
        QCOMPARE(plan.document->selection(), (Ids{"A", "B"}));
        QTRY_VERIFY(button("groupPart") && button("groupPart")->isVisible());
        QTest::mouseClick(button("groupPart"), Qt::LeftButton);
        QCOMPARE(plan.inFile("SELECT count(*) FROM component WHERE group_name <> ''").toInt(), 0);
    }
    void aPadlockIsDrawn() {
        Plan plan(boxes(), 10, {10, 10});
        const auto look = [&] {
            QApplication::processEvents();
            const QPoint corner = plan.px(-2, -2).toPoint();
            return plan.canvas.grab(QRect(corner + QPoint(3, 3), QSize(12, 13))).toImage();
        };
        const QImage open = look();
        plan.document->edit(setLocked(plan.document->site(), std::vector<std::string>{"A"}, true), "test");
        const QImage shut = look();
        QVERIFY(open != shut);
        plan.document->undo();
        QCOMPARE(look(), open);
    }

    // --- gaps ------------------------------------------------------------------------------------------

    /// The handle of a gap of the present row.
    static QPointF handle(Plan& plan, int gap) {
        for (const GapHandle& h : gapHandlesOf(plan.canvas, gapRowsOf(plan.canvas)))
            if (h.gap == gap) return h.px;
        return {-1, -1};
    }
    static void select(Plan& plan, Ids ids) {
        plan.document->setSelection(std::move(ids));
        QApplication::processEvents();
    }

    void aClickEvensOutARow() {
        // A to 2, B 6 … 10, C from 18: gaps of 4 and 8 m, even ones are 6: B from 8, its middle at 10.
        Plan plan(boxes(), 10, {10, 10});
        select(plan, {"A", "B", "C"});
        // The first handle stands under the middle of the first gap, x = 4, 18 px below the row's edge at y = 2.
        QCOMPARE(handle(plan, 0), plan.px(4, 2) + QPointF(0, 18));
        plan.moveTo(plan.px(0, 8), handle(plan, 0), false);
        plan.click(handle(plan, 0));
        QVERIFY(std::abs(stored(plan, "B") - 10) < 1e-9);
        QCOMPARE(stored(plan, "A"), 0.0);
        QCOMPARE(stored(plan, "C"), 20.0);
        QCOMPARE(steps(plan), 1);
        plan.click(handle(plan, 0)); // even already
        QCOMPARE(steps(plan), 1);
        QCOMPARE(plan.document->selection(), (Ids{"A", "B", "C"}));
        // Two make no row, nor do three on two lines.
        select(plan, {"A", "B"});
        QCOMPARE(handle(plan, 0), QPointF(-1, -1));
        select(plan, {"A", "B", "D"});
        QCOMPARE(handle(plan, 0), QPointF(-1, -1));
    }
    void oneHandleSetsAllGaps() {
        // From 4 and 8 m: the first handle by 1 m makes its gap 2 m larger, 6 m, and so the other one. B from 8, C
        // from 18.
        Plan plan(boxes(), 10, {10, 10});
        select(plan, {"A", "B", "C"});
        const QPointF at = handle(plan, 0);
        plan.press(at);
        plan.moveTo(at, at + QPointF(10, 3));
        QVERIFY(std::abs(plan.at("B").x_m - 10) < 1e-9 && std::abs(plan.at("C").x_m - 20) < 1e-9);
        plan.moveTo(at + QPointF(10, 3), at + QPointF(20, 3)); // 8 m: B from 10, C from 22
        plan.release(at + QPointF(20, 3));
        QVERIFY(std::abs(stored(plan, "B") - 12) < 1e-9 && std::abs(stored(plan, "C") - 24) < 1e-9);
        QCOMPARE(stored(plan, "A"), 0.0);
        QCOMPARE(stored(plan, "B", "y_m"), 0.0);
        QCOMPARE(steps(plan), 1);
        // Typed: exactly so large.
        const QPointF second = handle(plan, 1);
        plan.press(second);
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_Period, Qt::Key_5, Qt::Key_Return}) plan.key(key);
        plan.release(second);
        QVERIFY(std::abs(stored(plan, "B") - 16.5) < 1e-12 && std::abs(stored(plan, "C") - 33) < 1e-12);
        QCOMPARE(steps(plan), 2);
        // Escape in mid-drag leaves no trace.
        plan.press(handle(plan, 0));
        plan.moveTo(handle(plan, 0), handle(plan, 0) + QPointF(60, 0));
        plan.key(Qt::Key_Escape);
        plan.release(handle(plan, 0));
        QCOMPARE(plan.at("B").x_m, 16.5);
        QCOMPARE(steps(plan), 2);
    }
    void theGapsOfAnArray() {
        // 24 racks side by side: 0.0 → 0.1 m makes the pitch 0.7 m, and the first stays where it is.
        SiteBuilder b;
        b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)).put("ROW", "rack", {7, 0}).array(24, 24, 0.6, 1.2);
        Plan plan(b.site(), 60, {7, 2});
        const double first = elementCentre(*plan.document->site().component("ROW"), 0).x_m;
        select(plan, {"ROW"});
        const QPointF at = handle(plan, 0);
        plan.press(at);
        plan.moveTo(at, at + QPointF(3, 0)); // 3 px are 0.05 m for half a gap: 0.1 m
        plan.key(Qt::Key_0), plan.key(Qt::Key_Period), plan.key(Qt::Key_1), plan.key(Qt::Key_Return);
        plan.release(at);
        QVERIFY(std::abs(plan.inFile("SELECT pitch_x_m FROM component").toDouble() - 0.7) < 1e-12);
        QVERIFY(std::abs(elementCentre(*plan.document->site().component("ROW"), 0).x_m - first) < 1e-9);
        QCOMPARE(steps(plan), 1);
        // Turned by 180° the row goes west from its first: its handles run the other way.
        plan.document->edit(rotateBy(plan.document->site(), std::vector<std::string>{"ROW"}, 180, {7, 0}), "test");
        const auto rows = gapRowsOf(plan.canvas);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().direction, -1);
        QVERIFY(handle(plan, 0).x() > handle(plan, 2).x());
        QVERIFY(std::abs(draggedGap(rows.front(), 0, -0.05) - 0.2) < 1e-9);
    }
    void theInspectorSetsGaps() {
        // Uneven: "Mixed"; 1.5 m makes B begin at 3.5 and C at 9: middles at 5.5 and 11.
        Plan plan(boxes(), 10, {10, 10});
        InspectorPanel inspector;
        inspector.resize(320, 900);
        inspector.setDocument(plan.document.get());
        inspector.show();
        select(plan, {"A", "B", "C"});
        QTRY_VERIFY(inspector.findChild<NumberField*>(QStringLiteral("rowGap")));
        auto* gap = inspector.findChild<NumberField*>(QStringLiteral("rowGap"));
        QTRY_VERIFY(gap->isVisible() && gap->isMixed());
        gap->setFocus();
        QTest::keyClicks(gap, QStringLiteral("1.5"));
        QTest::keyClick(gap, Qt::Key_Return);
        QVERIFY(std::abs(stored(plan, "B") - 5.5) < 1e-9 && std::abs(stored(plan, "C") - 11) < 1e-9);
        QTRY_COMPARE(gap->text(), QStringLiteral("1.5"));
        QCOMPARE(steps(plan), 1);
        select(plan, {"A", "D"});
        QTRY_VERIFY(!inspector.findChild<NumberField*>(QStringLiteral("rowGap")) ||
                    !inspector.findChild<NumberField*>(QStringLiteral("rowGap"))->isVisible());
    }
    void lockedRowsHaveNoHandles() {
        Plan plan(locked(boxes(), "B"), 10, {10, 10});
        select(plan, {"A", "B", "C"});
        QCOMPARE(handle(plan, 0), QPointF(-1, -1));
    }

    // --- guides ----------------------------------------------------------------------------------------

    void guidesGoRightAcrossThePlan() {
        // D pulled to x = 0.3: its left side catches A's at -2. The line is seen near the upper edge, far above both.
        Plan plan(boxes(), 10, {10, 10});
        const auto column = [&](Qt::KeyboardModifiers modifiers) {
            plan.press(plan.px(0, 20), modifiers);
            plan.moveTo(plan.px(0, 20), plan.px(0.3, 12), true, modifiers);
            const QImage picture = plan.canvas.grab().toImage();
            plan.key(Qt::Key_Escape);
            plan.release(plan.px(0.3, 12), modifiers);
            int marked = 0;
            const int x = static_cast<int>(plan.px(-2, 0).x());
            for (int y = 25; y < 200; ++y) {
                const QColor here = picture.pixelColor(x, y), beside = picture.pixelColor(x + 3, y);
                marked += here.blue() > here.red() + 40 && here != beside;
            }
            return marked;
        };
        QVERIFY2(column({}) > 60, "no guide line");
        QCOMPARE(column(Qt::AltModifier), 0);
        QCOMPARE(steps(plan), 0);
    }
    void distancesOnBothSides() {
        // Between A (to 2) and C (from 18) a box from 7 to 11: 5 m to the left, 7 m to the right, to the centimetre.
        SiteBuilder b;
        b.type(TypeBuilder("box", Role::Converter, 4, 4)).put("A", "box", {0, 0}).put("C", "box", {20, 0});
        Plan plan(b.site(), 10, {10, 0});
        const Snap snap = snapBox(plan.canvas.scene(), {7, -2, 11, 2}, {}, {10, false, 1, true, noSlot});
        std::vector<double> lengths;
        for (const Snap::Guide& guide : snap.guides)
            if (guide.isDistance) lengths.push_back(std::abs(guide.b.x_m - guide.a.x_m));
        std::sort(lengths.begin(), lengths.end());
        QCOMPARE(lengths.size(), std::size_t(2));
        QVERIFY(std::abs(lengths[0] - 5) < 1e-9 && std::abs(lengths[1] - 7) < 1e-9);
    }
    void distancesToTheWalls() {
        // A hall of 20 × 12 m about (0, 0) with a box at its right end, from 4 to 8. One from -7 to -3, -3 … 1: 3 m to
        // the left wall, 7 m to the box, 3 m to the upper wall and 5 m to the lower one. A wall behind a neighbour does
        // not count.
        SiteBuilder b;
        b.type(TypeBuilder("box", Role::Converter, 4, 4))
            .type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
        b.put("H", "hall", {0, 0}).box(20, 12).put("A", "box", {6, 0}).in("H");
        Plan plan(b.site(), 10, {0, 0});
        const auto lengths = [&](const Site* site) {
            std::vector<double> all;
            for (const Snap::Guide& guide :
                 snapBox(plan.canvas.scene(), {-7, -3, -3, 1}, {}, {10, false, 1, true, noSlot, site}).guides)
                if (guide.isDistance)
                    all.push_back(std::round(std::hypot(guide.b.x_m - guide.a.x_m, guide.b.y_m - guide.a.y_m) * 1e6) /
                                  1e6);
            std::sort(all.begin(), all.end());
            return all;
        };
        QCOMPARE(lengths(&plan.document->site()), (std::vector<double>{3, 3, 5, 7}));
        // A hall that is no rectangle has no walls to measure to by its box.
        plan.document->edit(setOutline(plan.document->site(), "H", {{-10, -6}, {10, -6}, {10, 6}, {0, 6}, {-10, 2}}),
                            "test");
        QCOMPARE(lengths(&plan.document->site()), std::vector<double>{7});
    }
    void typedDistancesAreInTheShownUnit() {
        // "10 Enter" while dragging to the right: 10 ft = 3.048 m.
        setUnitSystem(UnitSystem::UnitedStates);
        Plan plan(boxes(), 10, {10, 10});
        setUnitSystem(UnitSystem::UnitedStates); // the plan brought a user of its own
        plan.press(plan.px(0, 20));
        plan.moveTo(plan.px(0, 20), plan.px(2, 20.2));
        plan.key(Qt::Key_1), plan.key(Qt::Key_0), plan.key(Qt::Key_Return);
        plan.release(plan.px(2, 20.2));
        QVERIFY(std::abs(stored(plan, "D") - 3.048) < 1e-12);
        setUnitSystem(UnitSystem::Metric);
    }
};

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
