// SPDX-License-Identifier: GPL-3.0-or-later
// The first five minutes of a planner, once through the whole window by real events: the example opens fitted, the
// dates are walked, a part is found and put down, a field is pulled, a finding leads to its part, overlays, a row is
// given another power, the window is closed without a question and opens as it was. Expected figures are counted from
// the file with SQL (a second connection), not taken from the engine.
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QtTest>

#include "core/layout/geometry.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/findings_model.h"
#include "ui/widgets/number_field.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// "25,088" of "25,088 of 230,024" as a number.
int firstNumber(QString text) {
    text = text.section(QLatin1Char(' '), 0, 0);
    return text.remove(QLatin1Char(',')).toInt();
}

/// GPUs of the racks that stand on `day`, from the file alone: elements × GPUs of the type. Outages are left out.
int gpusInFile(const test::Window& w, const QString& day) {
    return w
        .inFile(QStringLiteral("SELECT sum(c.count * q.value) FROM component c JOIN type_quantity q ON q.type = c.type "
                               "AND q.quantity = 'gpus' WHERE (c.energized IS NULL OR c.energized <= '%1') "
                               "AND (c.retired IS NULL OR c.retired > '%1')")
                    .arg(day))
        .toInt();
}

} // namespace

class TestFirstMinutes : public QObject {
    Q_OBJECT
private slots:
    void theGoldenPath() {
        test::Window w;

        // 0:00 One click: fitted, nothing to save, no question.
        QVERIFY(w.openExample("colossus-1"));
        QVERIFY(!w.window->windowTitle().contains(QLatin1Char('*')));
        QCOMPARE(w.steps(), 0);

        // 0:20 Dates are walked with the slider's keys; the figures run along.
        const int last = gpusInFile(w, QStringLiteral("2026-02-11"));
        QVERIFY(last >= 230'000); // 150k H100 + 50k H200 + 30k GB200
        QCOMPARE(firstNumber(w.label("figure_gpus")), last);
        for (int i = 0; i < 6; ++i) w.key(Qt::Key_Comma);
        const int first = gpusInFile(w, QStringLiteral("2024-08-11"));
        QVERIFY(first >= 25'000 && first < 26'000); // "First 25k H100"
        QTRY_COMPARE(firstNumber(w.label("figure_gpus")), first);
        for (int i = 0; i < 6; ++i) w.key(Qt::Key_Period);
        QTRY_COMPARE(firstNumber(w.label("figure_gpus")), last);
        QCOMPARE(w.steps(), 0); // looking changed nothing

        // 0:40 N, "mega", Enter; a click puts one Megapack down; undone and done again.
        const QString storage = QStringLiteral("SELECT storage_power_w FROM result_site ORDER BY at DESC LIMIT 1");
        w.key(Qt::Key_N);
        QTRY_VERIFY(w.child<QLineEdit>("paletteSearch")->hasFocus());
        w.type(QStringLiteral("mega"));
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Place);
        const Point free{-5, -330}; // south of the Megapack yard nothing stands
        w.look(free, 6);
        w.moveTo(w.pixel(Point{-15, -330}), w.pixel(free), Qt::NoButton);
        w.click(w.pixel(free));
        QVERIFY(w.settle());
        QCOMPARE(w.steps(), 1);
        const auto placed =
            w.inFile(QStringLiteral("SELECT type FROM component ORDER BY revision DESC LIMIT 1")).toString();
        QVERIFY2(placed.startsWith(QLatin1String("tesla_megapack")), qPrintable(placed));
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.settle());
        const double before = w.inFile(storage).toDouble();
        w.key(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(w.settle());
        QVERIFY(w.inFile(storage).toDouble() >= before); // a battery without a feed stores for nobody

        // 1:20 N, "NVL72", pulled to a field of 8 × 3: 24 racks, one step; too much is a finding, no refusal.
        w.key(Qt::Key_N);
        QTRY_VERIFY(w.child<QLineEdit>("paletteSearch")->hasFocus());
        w.child<QLineEdit>("paletteSearch")->selectAll();
        w.type(QStringLiteral("gb200 nvl72"));
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Place);
        const Point corner{-5, -360};
        w.look(corner, 40);
        // Columns follow each other by the rack's 0.6 m: seven more end 4.2 m on; rows by 1.2 m and an aisle of 1.2 m.
        w.drag(w.pixel(corner), w.pixel(Point{corner.x_m + 4.5, corner.y_m + 5.4}), Qt::AltModifier);
        QVERIFY(w.settle());
        QCOMPARE(w.steps(), 2);
        QCOMPARE(w.inFile(QStringLiteral("SELECT count FROM component ORDER BY revision DESC LIMIT 1")).toInt(), 24);
        QCOMPARE(firstNumber(w.label("figure_gpus").section(QStringLiteral(" of "), -1)), last + 24 * 72);

        // 2:00 The finding it makes leads to it: the row is found by its id, a click flies there and selects.
        w.key(Qt::Key_1, Qt::ControlModifier);
        auto* table = w.child<QTableView>("findingsTable");
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        const std::string field = w.inFile(QStringLiteral("SELECT id FROM component ORDER BY revision DESC LIMIT 1"))
                                      .toString()
                                      .toStdString();
        auto* filter = w.child<QLineEdit>("findingsFilter");
        filter->setFocus();
        w.type(QStringLiteral("no-loop"));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        w.look({0, 0}, 2);
        const QModelIndex cell = table->model()->index(0, FindingsModel::Text);
        table->scrollTo(cell);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        QTRY_COMPARE(w.window->document()->selection(), (std::set<std::string>{field}));
        QTRY_VERIFY(QRectF(w.canvas().rect()).contains(w.pixel(field)));
        filter->clear();

        // 2:40 The overlays by their keys, and back.
        for (const auto& [digit, overlay] :
             {std::pair{Qt::Key_2, Overlay::Power}, std::pair{Qt::Key_3, Overlay::Cooling},
              std::pair{Qt::Key_1, Overlay::Plan}}) {
            w.key(digit);
            QTRY_COMPARE(w.canvas().renderConfig().overlay, overlay);
        }

        // 3:40 One row of 64 racks gets 140 kW each in the inspector: all change, one step, one undo.
        const std::string row = "H1-P01-G1";
        const Point rack = elementCentre(*w.site().component(row), 0);
        w.look(rack, 40);
        w.click(w.pixel(rack));
        QTRY_COMPARE(w.window->document()->selection(), (std::set<std::string>{row}));
        NumberField* power = nullptr;
        QTest::qWait(100); // the page of the field before has the same fields
        QTRY_VERIFY((power = w.child<NumberField>("quantity_rack_power_kw_max")) && power->isVisible());
        power->setFocus();
        power->selectAll();
        QTest::keyClicks(power, QStringLiteral("140 kW"));
        QTest::keyClick(power, Qt::Key_Return);
        QVERIFY(w.settle());
        QCOMPARE(w.inFile(QStringLiteral("SELECT value FROM component_value WHERE component = 'H1-P01-G1' AND "
                                         "quantity = 'rack_power_kw_max'"))
                     .toDouble(),
                 140.0);
        QCOMPARE(w.steps(), 3);

        // 5:00 Closed without a question; opened again: the same view, and the way back is still there.
        const auto middle = [&] { return w.canvas().viewport().toPlan(QRectF(w.canvas().rect()).center()); };
        const Point at = middle();
        w.window->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(prompts::takeShown().isEmpty());
        w.open();
        QVERIFY(w.openUntitled());
        QTRY_VERIFY(std::abs(middle().x_m - at.x_m) < 0.1 && std::abs(middle().y_m - at.y_m) < 0.1);
        QCOMPARE(w.canvas().viewport().pixelsPerMetre, 40.0);
        QVERIFY(w.action("undo")->isEnabled());
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.settle());
        QVERIFY(
            !w.inFile(QStringLiteral("SELECT value FROM component_value WHERE component = 'H1-P01-G1' AND quantity = "
                                     "'rack_power_kw_max'"))
                 .isValid());
    }

    /// Racks are pulled behind a CDU that carries few more: from 92 % of its loop on the cooling view is open, above
    /// 100 % the ghost is hatched; it is placed all the same, and the former view is back. By hand: behind seven racks
    /// of 132 kW, 87 % of it into the coolant, the CDU carries 1,500 kW.
    void theCoolingViewOpensBeforeALoopIsFull() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        w.key(Qt::Key_N);
        QTRY_VERIFY(w.child<QLineEdit>("paletteSearch")->hasFocus());
        w.type(QStringLiteral("gb200 nvl72"));
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Place);
        const Point corner{-13.5, 8}; // in the hall, west of its rows
        w.look({0, 7}, 30);
        const auto loading = [&w] {
            const Engine& engine = w.window->document()->engine();
            double most = 0;
            for (const auto& l : engine.loops())
                if (l.capacity_w > 0) most = std::max(most, l.heat_w / l.capacity_w);
            return most;
        };
        const auto inkOf = [&w](QColor colour) { // on the plan, hatch and all
            const QImage image = w.canvas().grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour;
            return count;
        };
        const auto ghost = [&w] {
            std::string found;
            for (Slot slot = 0; slot < w.site().components().slotCount(); ++slot)
                if (const Component* c = w.site().components().at(slot))
                    if (c->type == "rack-gb200-nvl72" && c->name.empty() && c->position.x_m < -6) found = c->id;
            return found;
        };
        w.mouse(QEvent::MouseButtonPress, w.pixel(corner), Qt::LeftButton, Qt::AltModifier);
        bool wasBelow = false, wasAbove = false, wasOver = false;
        double reached = 0;
        int inkBefore = 0;
        for (double way = 0; way <= 6; way += 0.3) {
            w.mouse(QEvent::MouseMove, w.pixel(Point{corner.x_m + way, corner.y_m}), Qt::LeftButton, Qt::AltModifier);
            const int racks = 7 + w.site().component(ghost())->array.count;
            const double now = racks * 132 * 0.87 / 1500;
            if (now <= 1) QVERIFY(std::abs(loading() - now) < 1e-9); // more get no pipe
            reached = std::max(reached, now);
            QCOMPARE(w.canvas().renderConfig().overlay, reached >= 0.92 ? Overlay::Cooling : Overlay::Plan);
            wasBelow = wasBelow || reached < 0.92;
            wasAbove = wasAbove || (reached >= 0.92 && reached <= 1);
            const int ink = inkOf(activeTheme().status(Status::Over));
            if (now > 1 && !wasOver) QVERIFY2(ink > inkBefore + 100, qPrintable(QString::number(ink)));
            wasOver = wasOver || now > 1;
            inkBefore = ink;
        }
        QVERIFY(wasBelow && wasAbove && wasOver);
        w.mouse(QEvent::MouseButtonRelease, w.pixel(Point{corner.x_m + 6, corner.y_m}), Qt::NoButton, Qt::AltModifier);
        QVERIFY(w.settle());
        QCOMPARE(w.canvas().renderConfig().overlay, Overlay::Plan);
        QCOMPARE(w.steps(), 1);
        const std::vector<Finding> findings = w.window->document()->engine().findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(),
                            [](const Finding& finding) { return finding.code == "cooling.no-loop"; }));

        // Another view chosen meanwhile stays, while the hand goes on and after. A sixth rack beside five: 99.5 %.
        w.key(Qt::Key_Z, Qt::ControlModifier);
        const auto take = [&w] {
            w.key(Qt::Key_N);
            QTRY_VERIFY(w.child<QLineEdit>("paletteSearch")->hasFocus());
            w.press(Qt::Key_Return);
            QTRY_COMPARE(w.canvas().tool(), PlanCanvas::ToolKind::Place);
        };
        take();
        w.drag(w.pixel(corner), w.pixel(Point{corner.x_m + 2.4, corner.y_m}), Qt::AltModifier);
        take();
        const auto hover = [&](double x_m) {
            w.mouse(QEvent::MouseMove, w.pixel(Point{x_m, corner.y_m + 4}), Qt::NoButton, Qt::AltModifier);
        };
        hover(corner.x_m);
        QCOMPARE(w.canvas().renderConfig().overlay, Overlay::Cooling);
        w.key(Qt::Key_2);
        QCOMPARE(w.canvas().renderConfig().overlay, Overlay::Power);
        hover(corner.x_m + 1);
        QCOMPARE(w.canvas().renderConfig().overlay, Overlay::Power);
        w.key(Qt::Key_Escape);
        QCOMPARE(w.canvas().renderConfig().overlay, Overlay::Power);
    }
};

QTEST_MAIN(TestFirstMinutes)
#include "tst_first_minutes.moc"
