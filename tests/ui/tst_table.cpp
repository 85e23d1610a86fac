// SPDX-License-Identifier: GPL-3.0-or-later
// The table by mouse and keys: choice, sorting, filter, sums, the shared selection, what stays in view.
#include "tests/support/table_fixture.h"
#include "ui/units.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestTable : public QObject, TableCase {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void listsEveryComponentInNaturalOrder() {
        QAbstractItemModelTester tester(proxy(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(proxy()->rowCount(), static_cast<int>(m_case->site().components().size()));
        QStringList sorted = ids();
        std::sort(sorted.begin(), sorted.end(), [](const QString& a, const QString& b) {
            return sheet::naturalKey(a.toStdString()) < sheet::naturalKey(b.toStdString());
        });
        QCOMPARE(ids(), sorted);
        QCOMPARE(columnOf("Id"), 0);
        for (const char* title : {"Name", "Type", "Zone", "Count", "x, east (m)", "y, south (m)", "Rotation (°)",
                                  "Energized", "Retired", "Priority", "Loading (%)"})
            QVERIFY2(columnOf(title) >= 0, title);
        QCOMPARE(shown("R1", "Zone"), QString("HALL"));
    }
    void aTypeShowsItsNumbersMutedUntilTheyAreOwn() {
        choose("rack");
        QCOMPARE(ids(), (QStringList{"R1", "R2", "R3"}));
        QCOMPARE(shown("R3", "Power, nameplate (kW)"), QString("80"));
        QCOMPARE(shown("R3", "Power now (kW)"), QString("320"));
        QCOMPARE(shown("R3", "Online now"), QString("4"));
        const QModelIndex cell = proxy()->index(rowOf("R1"), columnOf("Power, nameplate (kW)"));
        QCOMPARE(cell.data(Qt::ForegroundRole).value<QColor>(), activeTheme().muted);
        click("R1", "Power, nameplate (kW)");
        type("2*50 kW");
        QCOMPARE(own("R1", "rack_power_kw_max"), 100.0);
        QVERIFY(!cell.data(Qt::ForegroundRole).isValid());
        QCOMPARE(steps(), 1);
        QVERIFY(m_case->document->waitSaved());
        QVERIFY(query(m_case->document->path(), "SELECT count(*) FROM component WHERE id='R1'").toInt() == 1);
        m_case->document->undo();
        QCOMPARE(own("R1", "rack_power_kw_max"), -1.0);
    }
    void showsAndTakesTheUnitsOfTheUnitedStates() {
        setUnitSystem(UnitSystem::UnitedStates);
        const auto back = qScopeGuard([] { setUnitSystem(UnitSystem::Metric); });
        rest();
        QCOMPARE(columnOf("x, east (m)"), -1);
        QCOMPARE(shown("R1", "x, east (ft)"), QString("-16.4"));
        click("R1", "x, east (ft)");
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains("-16.4041994751"));
        const qint64 before = steps();
        pasteText(QApplication::clipboard()->text()); // what was copied is what stands there
        QCOMPARE(steps(), before);
        type("100 ft");
        QCOMPARE(m_case->site().component("R1")->position.x_m, 30.48);
        QCOMPARE(shown("R1", "x, east (ft)"), QString("100"));
        type("20 m");
        QCOMPARE(m_case->site().component("R1")->position.x_m, 20.0);
        type("50");
        QCOMPARE(m_case->site().component("R1")->position.x_m, 15.24);
        QCOMPARE(steps(), before + 3);
        auto* filter = m_panel->findChild<QLineEdit*>("tableFilter");
        filter->setText("x, east = 50");
        rest();
        QCOMPARE(ids(), QStringList{"R1"});
    }
    void sortsByHeaderWithEmptyCellsLast() {
        const int column = columnOf("Energized");
        m_view->horizontalHeader()->resizeSection(column, 120);
        m_view->scrollTo(proxy()->index(0, column));
        const auto header = [&] {
            const QHeaderView* h = m_view->horizontalHeader();
            QTest::mouseClick(h->viewport(), Qt::LeftButton, {},
                              {h->sectionViewportPosition(column) + 20, h->height() / 2});
        };
        header();
        QCOMPARE(ids().first(), QString("R2")); // the only one with a date
        header();
        QCOMPARE(ids().first(), QString("R2"));
    }
    void theSelectionOutlivesSortingAndAKindItsLastPart() {
        m_case->document->setSelection({"R1", "R3"});
        PanelCase::settle();
        m_view->sortByColumn(columnOf("x, east (m)"), Qt::DescendingOrder);
        PanelCase::settle();
        QCOMPARE(m_case->document->selection(), (std::set<std::string>{"R1", "R3"}));
        QVERIFY(m_view->selectionModel()->isRowSelected(rowOf("R3"), {}));
        choose("battery");
        QCOMPARE(proxy()->rowCount(), 1);
        m_case->document->edit(removeComponents(m_case->site(), std::array{std::string("BAT")}), "Remove");
        rest();
        QCOMPARE(proxy()->rowCount(), 0);
        QVERIFY(m_panel->findChild<QComboBox*>("tableKind")->currentText().startsWith("battery"));
        m_case->document->undo();
        rest();
        QCOMPARE(proxy()->rowCount(), 1);
    }
    void filtersByTextAndByConditions() {
        auto* filter = m_panel->findChild<QLineEdit*>("tableFilter");
        QTest::keyClicks(filter, "r3");
        QCOMPARE(ids(), QStringList{"R3"});
        filter->clear();
        choose("rack");
        QTest::keyClicks(filter, "power > 79 kW; count > 1");
        QCOMPARE(ids(), QStringList{"R3"});
        filter->clear();
        QTest::keyClicks(filter, "power > 0.1 MW"); // "Power, nameplate", the first of that name: 80 kW
        QCOMPARE(ids(), QStringList{});
        filter->clear();
        QTest::keyClicks(filter, "power now > 0.1 MW");
        QCOMPARE(ids(), QStringList{"R3"});
        filter->clear();
        QTest::keyClicks(filter, "energized >= 2025-06 and zone = hall");
        QCOMPARE(ids(), QStringList{"R2"});
    }
    void aConditionThatIsNotCompleteSaysSo() {
        auto* filter = m_panel->findChild<QLineEdit*>("tableFilter");
        auto* problem = m_panel->findChild<ElidedLabel*>("tableProblem");
        const int all = proxy()->rowCount();
        QTest::keyClicks(filter, "count >");
        QCOMPARE(proxy()->rowCount(), all);
        QVERIFY(problem->text().contains("Count"));
        filter->clear();
        QTest::keyClicks(filter, "colour > 3");
        QVERIFY(problem->text().contains("colour"));
        filter->clear();
        QTest::keyClicks(filter, "count > soon");
        QVERIFY(problem->text().contains("soon"));
        filter->clear();
        QCOMPARE(problem->text(), QString());
    }
    void sharesTheSelectionAndFlies() {
        m_case->document->setSelection({"R3", "CDU1"});
        PanelCase::settle();
        QVERIFY(m_view->isSelected(proxy()->index(rowOf("R3"), 2)));
        QCOMPARE(m_view->selectionModel()->selectedRows().size(), 2);
        rest();
        QCOMPARE(m_sums->text(columnOf("Count")), QString("5")); // four racks and a CDU
        click("GRID", "Name");
        QCOMPARE(m_case->document->selection(), std::set<std::string>{"GRID"});
        QSignalSpy fly(m_panel.get(), &TablePanel::showIds);
        const QModelIndex index = proxy()->index(rowOf("PADA"), 1);
        m_view->scrollTo(index);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(index).center());
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(index).center());
        QCOMPARE(fly.size(), 1);
        QCOMPARE(fly.at(0).at(0).value<std::vector<std::string>>(), std::vector<std::string>{"PADA"});
        QVERIFY(!m_view->findChild<QLineEdit*>("sheetEditor"));
    }
    void sumsTheFilteredRows() {
        choose("rack");
        QCOMPARE(m_sums->text(columnOf("Count")), QString("6"));
        QCOMPARE(m_sums->text(columnOf("GPUs")), QString("384"));
        QCOMPARE(m_sums->text(columnOf("Power, nameplate (kW)")), QString("480"));
        QCOMPARE(m_sums->text(columnOf("Coolant rise (K)")), QString()); // no sense in adding kelvins
        QTest::keyClicks(m_panel->findChild<QLineEdit*>("tableFilter"), "R3");
        rest();
        QCOMPARE(m_sums->text(columnOf("GPUs")), QString("256"));
    }
    void followsWhatComesAndGoes() {
        choose("rack");
        const ChangeSet more = duplicate(m_case->site(), std::array{std::string("R1")}, 20, 0);
        m_case->document->edit(more, "Duplicate");
        rest();
        QCOMPARE(proxy()->rowCount(), 4);
        m_case->document->undo();
        rest();
        QCOMPARE(proxy()->rowCount(), 3);
        // A value that changes elsewhere does not move the rows.
        click("R2", "Name");
        m_case->document->edit(setName(m_case->site(), "R2", "zz"), "Rename");
        rest();
        QCOMPARE(m_view->currentIndex().row(), rowOf("R2"));
    }
    void linksAreATableToo() {
        choose("All links");
        QCOMPARE(proxy()->rowCount(), static_cast<int>(m_case->site().links().size()));
        std::string cable;
        for (int row = 0; row < model()->rowCount(); ++row)
            if (m_case->site().link(model()->idAt(row))->conductor == "cable") cable = model()->idAt(row);
        click(cable, "Runs");
        type("4");
        QCOMPARE(m_case->site().link(cable)->runs, 4);
        QCOMPARE(m_case->document->selection(), std::set<std::string>{cable});
    }

    /// The first column stays at the left while the others go under it: there it is clicked, drawn, and never in the
    /// way.
    void theFirstColumnStaysInView() {
        m_panel->window()->resize(620, 420);
        PanelCase::settle();
        QScrollBar* across = m_view->horizontalScrollBar();
        QVERIFY(across->maximum() > 200);
        const QModelIndex first = proxy()->index(rowOf("R3"), 0);
        const QRect before = m_view->visualRect(first);
        const auto row = [&](int columns) {
            const QImage image = m_view->viewport()->grab().toImage();
            return image.copy(0, before.top() * image.devicePixelRatio(), columns, before.height());
        };
        const QImage name = row(before.width() - 4);
        across->setValue(across->maximum());
        PanelCase::settle();
        QCOMPARE(m_view->visualRect(first), before);
        QCOMPARE(row(before.width() - 4), name); // the same name, not a cell that has come under it
        QCOMPARE(m_view->indexAt(before.center()), first);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, before.center());
        PanelCase::settle();
        QCOMPARE(m_case->document->selection(), std::set<std::string>{"R3"});
        QCOMPARE(across->value(), across->maximum()); // it need not scroll to be seen
        // Going to a column that lies under it brings that column out.
        const QModelIndex second = proxy()->index(rowOf("R3"), 1);
        m_view->scrollTo(second);
        QVERIFY(m_view->visualRect(second).left() >= m_view->frozen_px());
        // Its header sorts by it, and is found where it is seen.
        across->setValue(across->maximum());
        const QStringList up = ids();
        QTest::mouseClick(m_view->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(30, 8));
        PanelCase::settle();
        QCOMPARE(m_view->horizontalHeader()->sortIndicatorSection(), 0);
        QStringList down = ids();
        std::reverse(down.begin(), down.end());
        QCOMPARE(down, up);
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
