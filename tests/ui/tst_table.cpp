// SPDX-License-Identifier: GPL-3.0-or-later
// The table by mouse and keys: choice, sorting, filter, editing one cell and many, copy and paste, sums, the shared
// selection, refusals. Looked at in the site, in SQLite and in what is on the screen.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QScopeGuard>
#include <QSignalSpy>

#include "tests/support/panel_fixture.h"
#include "ui/panels/sheet/sheet_model.h"
#include "ui/panels/sheet/sheet_names.h"
#include "ui/panels/sheet/sheet_view.h"
#include "ui/panels/table_panel.h"
#include "ui/units.h"
#include "ui/widgets/reason_bubble.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;
using sheet::Field;

namespace {

/// The small site; its racks' numbers have the units of the catalog.
Site siteWithUnits() {
    Site site = smallSite(db::shippedCatalog());
    Type rack = *site.type("rack");
    for (Quantity& quantity : rack.quantities) {
        if (quantity.key.find("_kw") != std::string::npos) quantity.unit = "kW";
        if (quantity.key == "return_temp_rise_k") quantity.unit = "K";
    }
    site.put(std::make_shared<const Type>(rack));
    return site;
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<TablePanel> m_panel;
    SheetView* m_view = nullptr;
    SumsRow* m_sums = nullptr;

    QSortFilterProxyModel* proxy() const { return static_cast<QSortFilterProxyModel*>(m_view->model()); }
    SheetModel* model() const { return static_cast<SheetModel*>(proxy()->sourceModel()); }
    int columnOf(const QString& title) const {
        for (int c = 0; c < proxy()->columnCount(); ++c)
            if (proxy()->headerData(c, Qt::Horizontal).toString() == title) return c;
        return -1;
    }
    int rowOf(const std::string& id) const {
        return proxy()->mapFromSource(model()->index(model()->rowOf(id), 0)).row();
    }
    QString shown(const std::string& id, const QString& title) const {
        return proxy()->index(rowOf(id), columnOf(title)).data().toString();
    }
    QStringList ids() const {
        QStringList list;
        for (int row = 0; row < proxy()->rowCount(); ++row) list << proxy()->index(row, 0).data().toString();
        return list;
    }
    void choose(const QString& text) {
        auto* kind = m_panel->findChild<QComboBox*>("tableKind");
        for (int i = 0; i < kind->count(); ++i)
            if (kind->itemText(i).trimmed().section("  ", 0, 0) == text) {
                kind->setFocus();
                kind->setCurrentIndex(i);
                emit kind->activated(i); // what the popup does when a line is clicked
                return rest();
            }
        QFAIL(qPrintable("no kind " + text));
    }
    static void rest() { QTest::qWait(200); }
    void click(const std::string& id, const QString& title, Qt::KeyboardModifiers modifiers = {}) {
        const QModelIndex index = proxy()->index(rowOf(id), columnOf(title));
        QVERIFY2(index.isValid(), qPrintable(QString::fromStdString(id) + ' ' + title));
        m_view->scrollTo(index);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, m_view->visualRect(index).center());
        PanelCase::settle();
    }
    void type(const QString& text) {
        QTest::keyClick(m_view, text[0].toLatin1());
        auto* editor = m_view->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        PanelCase::settle();
    }
    void pasteText(const QString& text) {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        PanelCase::settle();
    }
    QString reason() const {
        const auto* bubble = m_panel->window()->findChild<ReasonBubble*>("reasonBubble");
        return bubble && bubble->isVisible() ? bubble->text() : QString();
    }
    double own(const std::string& id, const std::string& key) const {
        const auto& values = m_case->site().component(id)->values;
        const auto it = values.find(key);
        return it == values.end() ? -1 : it->second;
    }
    qint64 steps() const { return m_case->document->position(); }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>(siteWithUnits());
        m_panel = std::make_unique<TablePanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {1500, 420});
        m_view = m_panel->findChild<SheetView*>("sheetView");
        m_sums = m_panel->findChild<SumsRow*>("sheetSums");
        QVERIFY(m_view && m_sums);
        rest();
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
    }

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
    /// R1 stands 5 m west: 5/0.3048 = 16.4042 ft. 100 ft are 30.48 m exactly; 20 m typed with its unit stay 20 m.
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
    void lettersNeverReachTheWindow() {
        // Nothing is shown, so there is no current cell: R must not turn a part on the plan, 2 not change the view.
        QTest::keyClicks(m_panel->findChild<QLineEdit*>("tableFilter"), "no such row");
        QCOMPARE(proxy()->rowCount(), 0);
        m_view->setFocus();
        for (const int key : {Qt::Key_R, Qt::Key_2, Qt::Key_Delete}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier,
                            key == Qt::Key_Delete ? QString() : QString(QChar(key)));
            event.ignore();
            QApplication::sendEvent(m_view, &event);
            QVERIFY(event.isAccepted());
        }
        QTest::keyClick(m_view, Qt::Key_R);
        QCOMPARE(steps(), 0);
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
    void editsAllSelectedRowsAsOneStep() {
        choose("rack");
        click("R1", "Name");
        click("R3", "Power, nameplate (kW)", Qt::ShiftModifier);
        QCOMPARE(m_case->document->selection(), (std::set<std::string>{"R1", "R2", "R3"}));
        click("R2", "GPUs");                    // into one of them: the rows stay
        QTest::keyClick(m_view, Qt::Key_Right); // and along it
        QCOMPARE(m_case->document->selection().size(), std::size_t(3));
        type("0.14 MW");
        for (const char* id : {"R1", "R2", "R3"}) QCOMPARE(own(id, "rack_power_kw_max"), 140.0);
        QCOMPARE(steps(), 1);
        rest();
        QVERIFY(m_sums->title().contains("3"));
        QCOMPARE(m_sums->text(columnOf("Power, nameplate (kW)")), QString("840")); // 6 racks of 140 kW
        m_case->document->undo();
        for (const char* id : {"R1", "R2", "R3"}) QCOMPARE(own(id, "rack_power_kw_max"), -1.0);
    }
    void namesManyWithNumbers() {
        choose("rack");
        click("R1", "Name");
        click("R3", "Name", Qt::ShiftModifier);
        type("Rack #");
        QCOMPARE(m_case->site().component("R1")->name, std::string("Rack 1"));
        QCOMPARE(m_case->site().component("R3")->name, std::string("Rack 3"));
    }
    void clearingGoesBackToTheType() {
        choose("rack");
        click("R1", "GPUs");
        type("32");
        QCOMPARE(own("R1", "gpus"), 32.0);
        QTest::keyClick(m_view, Qt::Key_Delete);
        PanelCase::settle();
        QCOMPARE(own("R1", "gpus"), -1.0);
        QCOMPARE(m_case->site().components().find("R1") != nullptr, true); // the part itself stays
        QCOMPARE(steps(), 2);
    }
    void refusesWithAReasonAndKeepsTheOldValue() {
        choose("rack");
        QSignalSpy refused(m_panel.get(), &TablePanel::refused);
        click("R1", "Power, nameplate (kW)");
        type("12 m");
        QVERIFY2(reason().contains("kW"), qPrintable(reason()));
        QCOMPARE(refused.size(), 1);
        click("R1", "Count");
        type("2.5");
        QVERIFY2(reason().contains("whole"), qPrintable(reason()));
        click("R1", "Retired");
        type("soon");
        QVERIFY(!reason().isEmpty());
        click("R1", "Power now (kW)");
        QTest::keyClick(m_view, Qt::Key_5);
        QVERIFY2(reason().contains("calculated"), qPrintable(reason()));
        QCOMPARE(steps(), 0);
        QCOMPARE(shown("R1", "Power, nameplate (kW)"), QString("80"));
    }
    void copiesWithHeaderAndPastesItBackUnchanged() {
        choose("rack");
        click("R1", "Name");
        click("R3", "Name", Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("Id\tName\tType\tZone\tCount\tx, east (m)"));
        QVERIFY(lines[1].startsWith("R1\t"));
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(reason(), QString());
        QCOMPARE(steps(), 0); // nothing differs: the type's values do not become own ones
        // One number changed in the spreadsheet, the lines in another order: found by id.
        QStringList cells = lines[3].split('\t');
        cells[columnOf("Power, nameplate (kW)")] = "90";
        pasteText(lines[0] + '\n' + cells.join('\t') + '\n' + lines[1] + '\n');
        QCOMPARE(own("R3", "rack_power_kw_max"), 90.0);
        QVERIFY(m_case->site().component("R1")->values.empty());
        QCOMPARE(steps(), 1);
    }
    void pastesABlockFromASpreadsheet() {
        choose("rack");
        click("R1", "Name");
        pasteText("Alpha\nBeta\nGamma\n");
        QCOMPARE(m_case->site().component("R2")->name, std::string("Beta"));
        QCOMPARE(steps(), 1);
        click("R2", "GPUs");
        QCOMPARE(columnOf("Power, nameplate (kW)"), columnOf("GPUs") + 1);
        pasteText("32\t50 kW\r\n16\t=2*30\r\n");
        QCOMPARE(own("R2", "gpus"), 32.0);
        QCOMPARE(own("R2", "rack_power_kw_max"), 50.0);
        QCOMPARE(own("R3", "gpus"), 16.0);
        QCOMPARE(own("R3", "rack_power_kw_max"), 60.0);
        QCOMPARE(steps(), 2);
        QVERIFY(m_case->document->waitSaved());
        QCOMPARE(query(m_case->document->path(), "SELECT name FROM component WHERE id='R3'").toString(),
                 QString("Gamma"));
        m_case->document->undo();
        QCOMPARE(own("R3", "gpus"), -1.0);
        QCOMPARE(m_case->site().component("R2")->name, std::string("Beta"));
    }
    void aBlockWithAnErrorNamesTheCellAndChangesNothing() {
        choose("rack");
        click("R1", "GPUs");
        pasteText("32\t50 kW\n16\tmuch\n");
        QVERIFY2(reason().contains("Line 2 (R2)") && reason().contains("Power, nameplate (kW)"), qPrintable(reason()));
        click("R1", "GPUs");
        pasteText("32\n-5\n"); // refused by the edit itself
        QVERIFY2(reason().contains("Line 2 (R2)") && reason().contains("GPUs"), qPrintable(reason()));
        click("R2", "GPUs");
        pasteText("1\n2\n3\n");
        QVERIFY2(reason().contains("Line 3"), qPrintable(reason()));
        click("R1", "Id");
        pasteText("X\n");
        QVERIFY2(reason().contains("“Id”"), qPrintable(reason()));
        pasteText("Id\tCount\nNONE\t3\n");
        QVERIFY2(reason().contains("NONE"), qPrintable(reason()));
        QCOMPARE(steps(), 0);
        for (const char* id : {"R1", "R2", "R3"}) QVERIFY(m_case->site().component(id)->values.empty());
    }
    void oneLineFillsAllSelectedRows() {
        choose("rack");
        click("R1", "GPUs");
        click("R2", "GPUs", Qt::ShiftModifier);
        pasteText("48\t70\n");
        QCOMPARE(own("R1", "gpus"), 48.0);
        QCOMPARE(own("R2", "rack_power_kw_max"), 70.0);
        QCOMPARE(own("R3", "gpus"), -1.0);
        QCOMPARE(steps(), 1);
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
    /// Part of a name is enough: the completer knows the racks of the catalog.
    void aTypeIsChosenByPartOfItsName() {
        choose("rack");
        click("R1", "Type");
        QTest::keyClick(m_view, Qt::Key_G);
        auto* editor = m_view->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor && editor->completer());
        QTest::keyClicks(editor, "b200 nvl");
        QAbstractItemView* popup = editor->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(editor->completer()->completionCount(), 1);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        if (auto* open = m_view->findChild<QLineEdit*>("sheetEditor")) QTest::keyClick(open, Qt::Key_Return);
        PanelCase::settle();
        QCOMPARE(m_case->site().component("R1")->type, std::string("rack-gb200-nvl72"));
        QCOMPARE(steps(), 1);
        m_case->document->undo();
        QCOMPARE(m_case->site().component("R1")->type, std::string("rack"));
    }
    void editsByKeyboardAlone() {
        choose("rack");
        m_view->setFocus();
        m_view->setCurrentIndex(proxy()->index(0, columnOf("Priority")));
        QTest::keyClick(m_view, Qt::Key_F2);
        auto* editor = m_view->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor);
        QTest::keyClicks(editor, "3");
        QTest::keyClick(editor, Qt::Key_Escape);
        PanelCase::settle();
        QCOMPARE(m_case->site().component("R1")->priority, 0);
        QTest::keyClick(m_view, Qt::Key_Return);
        editor = m_view->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "3");
        QTest::keyClick(editor, Qt::Key_Return);
        PanelCase::settle();
        QCOMPARE(m_case->site().component("R1")->priority, 3);
    }
    void aReadOnlyFileSaysWhy() {
        QVERIFY(m_case->document->waitSaved());
        // A second writer: the first one holds the file.
        auto second = Document::open(m_case->document->path(), db::shippedCatalog());
        QVERIFY(second->isReadOnly());
        m_panel->setDocument(second.get());
        rest();
        QSignalSpy refused(m_panel.get(), &TablePanel::refused);
        click("R1", "Name");
        QTest::keyClick(m_view, Qt::Key_A);
        QVERIFY(!m_view->findChild<QLineEdit*>("sheetEditor"));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(reason(), second->readOnlyReason());
        pasteText("Alpha\n");
        QCOMPARE(refused.size(), 2);
        m_panel->setDocument(nullptr);
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
