// SPDX-License-Identifier: GPL-3.0-or-later
// What a first user stumbled over, in the whole window by mouse and keys: keys of the tool in hand, figures that
// stay lit, what the bar and its menu say of overlays, names and words that stand where they can be read.
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

#include "core/site/edits.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/window_fixture.h"
#include "ui/bars/figure_cell.h"
#include "ui/canvas/minimap.h"
#include "ui/render/label_layout.h"
#include "ui/settings.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::ui;
using test::Window;

class TestFirstUse : public QObject {
    Q_OBJECT

    /// The one component that was not there before.
    static std::string added(const Site& site, const std::set<std::string>& before) {
        for (const std::string& id : site.components().sortedIds())
            if (!before.count(id)) return id;
        return {};
    }
    static std::set<std::string> ids(const Site& site) {
        const auto sorted = site.components().sortedIds();
        return {sorted.begin(), sorted.end()};
    }

private slots:
    /// A row is selected, a rack in hand: R, Shift+R, Shift+V and the menu turn the rack, Backspace puts it away.
    void keysGoToWhatIsInHand() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        w.click(w.pixel("ROW-1"));
        QTRY_COMPARE(w.window->document()->selection(), (std::set<std::string>{"ROW-1"}));
        const double row = w.site().component("ROW-1")->rotation_deg;
        const auto before = ids(w.site());
        w.canvas().startPlacing(QString::fromStdString(w.site().component("ROW-1")->type));
        w.window->document()->setSelection({"ROW-1"});
        const QPointF at(w.canvas().width() - 200, w.canvas().height() - 160);
        w.moveTo(at - QPointF(30, 30), at, {});
        const std::string ghost = added(w.site(), before);
        QVERIFY(!ghost.empty());
        const auto turned = [&] { return w.site().component(added(w.site(), before))->rotation_deg; };
        const double start = turned();
        w.key(Qt::Key_R);
        QCOMPARE(turned(), std::fmod(start + 90, 360));
        w.key(Qt::Key_R);
        w.key(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(turned(), std::fmod(start + 90, 360));
        w.action("rotate")->trigger();
        QCOMPARE(turned(), std::fmod(start + 180, 360));
        w.key(Qt::Key_R);
        // Fronts that look to 270 degrees, mirrored top to bottom, as mirror() has it: 180 - 270 = 270 (mod 360).
        w.key(Qt::Key_V, Qt::ShiftModifier);
        QCOMPARE(turned(), std::fmod(360 + 180 - std::fmod(start + 270, 360), 360));
        w.key(Qt::Key_H, Qt::ShiftModifier); // left to right: 360 - 270 = 90
        QCOMPARE(turned(), 90.0);
        QCOMPARE(w.site().component("ROW-1")->rotation_deg, row);
        w.key(Qt::Key_Backspace);
        QTRY_COMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Select);
        QCOMPARE(ids(w.site()), before); // neither the ghost nor the row is deleted
        QCOMPARE(w.steps(), 0);
    }

    /// Backspace takes back a corner of the hall being drawn, not what is selected.
    void backspaceTakesBackACorner() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        w.click(w.pixel("ROW-1"));
        const auto before = ids(w.site());
        w.key(Qt::Key_Z);
        QCOMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Zone);
        w.click(QPointF(120, 120));
        w.click(QPointF(220, 120));
        w.key(Qt::Key_Backspace);
        w.key(Qt::Key_Backspace);
        QCOMPARE(ids(w.site()), before);
        QCOMPARE(w.steps(), 0);
    }

    /// A popup, a dialog or another window over the bar takes the mouse away without a word: nothing stays lit.
    void aFigureIsForgottenUnderAPopup() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        auto* cell = w.child<FigureCell>("cell_gpus");
        const auto look = [&] {
            QTest::mouseMove(&w.canvas());
            QTest::mouseMove(cell);
            return QTest::qWaitFor([&] { return !w.canvas().lit().empty(); });
        };
        QVERIFY(look());
        QMenu menu(w.window);
        menu.addAction(QStringLiteral("one"));
        menu.popup(cell->mapToGlobal(QPoint(0, 40)));
        QTRY_VERIFY(w.canvas().lit().empty());
        menu.close();
        QVERIFY(look());
        QDialog dialog(w.window);
        dialog.open();
        QTRY_VERIFY(w.canvas().lit().empty());
        QTest::mouseMove(&w.canvas());
        dialog.close();
        QTest::qWait(200);
        QVERIFY(w.canvas().lit().empty()); // nor does the focus that comes back light it
        QVERIFY(look());
        cell->hide();
        QTRY_VERIFY(w.canvas().lit().empty());
    }

    /// Noise has no button in the bar: the one of the menu is checked and says so, until the plan is back.
    void theOverlayShownIsSeenInTheBar() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        auto* more = w.child<QToolButton>("tool_button_overlays");
        QVERIFY(!more->isChecked());
        w.key(Qt::Key_2, Qt::ShiftModifier);
        QVERIFY(w.canvas().renderConfig().overlay == Overlay::Noise);
        QVERIFY(more->isChecked());
        QCOMPARE(more->text(), QStringLiteral("Noise"));
        QVERIFY(more->toolTip().contains(QStringLiteral("Noise")));
        QVERIFY(more->accessibleName().contains(QStringLiteral("Noise")));
        w.key(Qt::Key_2); // power has a button of its own
        QVERIFY(!more->isChecked());
        QVERIFY(w.child<QToolButton>("tool_button_overlay_power")->isChecked());
        QCOMPARE(more->text(), QString());
    }

    /// The small site is fed by the grid and cooled dry: the menu says of gas and water that there is none.
    void overlaysWithNothingToShowSaySo() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        auto* menu = w.child<QMenu>("menu_overlay");
        const QString gas = w.action("overlay_gas")->text(), load = w.action("overlay_load")->text();
        menu->popup(w.window->mapToGlobal(QPoint(200, 200)));
        QCOMPARE(w.action("overlay_gas")->text(), gas + QStringLiteral(" (none)"));
        QCOMPARE(w.action("overlay_load")->text(), load);
        menu->close();
        QTRY_COMPARE(w.action("overlay_gas")->text(), gas);
    }

    /// Racks whose first day is later than the day shown are no shortage.
    void racksOfALaterDaySayWhen() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        Document& site = *w.window->document();
        const std::vector<std::string> row{"ROW-1"};
        site.edit(setDates(site.site(), row, parseDate("2031-03-01"), std::nullopt), "date");
        site.setView({*parseDate("2030-01-01"), site.view().loadCase});
        const auto state = [&]() -> KeyValueRow* {
            for (auto* one : w.window->findChildren<KeyValueRow*>())
                if (one->isVisible() && one->key() == QLatin1String("State")) return one;
            return nullptr;
        };
        site.setSelection({"ROW-1"});
        QTRY_VERIFY(state() && state()->value() == QLatin1String("from 2031-03-01"));
        site.setSelection({"ROW-1", "ROW-2"}); // seven of each
        QTRY_VERIFY2(state() && state()->value() == QLatin1String("7 of 7 racks online, 7 more from 2031-03-01"),
                     qPrintable(state() ? state()->value() : QString()));
    }

    /// Beside the minimap the words at the cursor keep clear of it: it is a widget and would cover them.
    void theTipKeepsClearOfTheMinimap() {
        Window w;
        QVERIFY(w.openExample("starter-1000"));
        w.look({0, 0}, 12);
        auto* minimap = w.window->findChild<Minimap*>();
        QTRY_VERIFY(minimap && minimap->isVisible());
        const auto drawn = [&] { // without the widgets above it
            QImage image(w.canvas().size(), QImage::Format_RGB32);
            w.canvas().render(&image, {}, {}, QWidget::DrawWindowBackground);
            return image;
        };
        const QRect map = minimap->geometry();
        const auto framed = [&] { // pixels under the minimap in a colour that frames of words have
            const QImage image = drawn();
            int count = 0;
            for (int y = map.top(); y <= map.bottom(); ++y)
                for (int x = map.left(); x <= map.right(); ++x)
                    count += image.pixel(x, y) == activeTheme().fieldBorder.rgb() ||
                             image.pixel(x, y) == activeTheme().status(Status::Over).rgb();
            return count;
        };
        const int before = framed();
        w.canvas().startPlacing(QStringLiteral("rack-gb200-nvl72"));
        w.moveTo(QPointF(200, 200), QPointF(map.left() - 40, map.top() + 10), {}, Qt::AltModifier);
        QTest::qWait(50);
        QCOMPARE(framed(), before);
    }

    /// Of a folder that is not there a file dialog makes a file name: one starts in a folder that is.
    void fileDialogsStartInAFolder() {
        test::FreshUser user;
        QVERIFY(QDir(userSettings::lastFolder()).exists());
        userSettings::setLastFolder(user.path(QStringLiteral("gone")));
        QVERIFY(QDir(userSettings::lastFolder()).exists());
    }

    /// Two halls that adjoin: the lower one's name would stand above it, in the upper one. It stands in its own.
    void namesStandInTheirOwnHall() {
        test::Plan plan(test::smallSite(db::shippedCatalog()), 8, {60, 0});
        const Component hall2 = *plan.document->site().component("HALL2"); // 40 × 30 m about (60, 0)
        Component hall3 = hall2;
        hall3.id = "HALL3", hall3.name = "Hall 3", hall3.position = {60, 30};
        ChangeSet change = place(plan.document->site(), plan.document->catalog(), hall3);
        std::string id;
        for (const auto& swap : change.components)
            if (!swap.before && swap.after) id = swap.after->id;
        plan.document->edit(change, "hall");
        QTest::qWait(20);
        LabelLayout names;
        names.place(plan.document->engine(), plan.canvas.scene(), 8, Rect{0, -50, 120, 80});
        const Slot slot = plan.document->site().components().slotOf(id);
        bool isFound = false;
        for (const PlacedLabel& label : names.labels()) {
            if (label.slot != slot) continue;
            isFound = true;
            QVERIFY2(label.box.top() >= 15 * 8, qPrintable(QString::number(label.box.top())));
        }
        QVERIFY(isFound);
    }
};

QTEST_MAIN(TestFirstUse)
#include "tst_first_use.moc"
