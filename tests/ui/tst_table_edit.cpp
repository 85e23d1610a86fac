// SPDX-License-Identifier: GPL-3.0-or-later
// Editing in the table by mouse and keys: one cell and many, copy and paste, refusals. Looked at in the site, in SQLite
// and in what is on the screen.
#include "tests/support/table_fixture.h"
#include "ui/app.h"
#include "ui/panels/names.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestTableEdit : public QObject, TableCase {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

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
        QVERIFY2(reason().contains(QStringLiteral("say the same already")), qPrintable(reason()));
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
    /// In a Chinese window cells, the clipboard and the filter have the Chinese name of a type; its own name finds it
    /// too.
    void typesHaveTheNameOfTheWindow() {
        close();
        installLanguage(QStringLiteral("zh_CN"));
        const auto back = qScopeGuard([] { installLanguage(QStringLiteral("en")); });
        open();
        const QString name = typeName(*db::shippedCatalog().type("rack-gb200-nvl72"));
        QVERIFY(name.contains(QString::fromUtf8("机柜")));
        QString title;
        for (const sheet::Column& column : model()->columns())
            if (column.field == sheet::Field::Type) title = columnTitle(column);
        click("R1", title);
        pasteText(name);
        QCOMPARE(m_case->site().component("R1")->type, std::string("rack-gb200-nvl72"));
        QCOMPARE(shown("R1", title), name);
        auto* filter = m_panel->findChild<QLineEdit*>("tableFilter");
        for (const QString& text : {name, QStringLiteral("GB200 NVL72")}) {
            filter->setFocus();
            filter->selectAll();
            QApplication::clipboard()->setText(text);
            QTest::keyClick(filter, Qt::Key_V, Qt::ControlModifier);
            QTRY_COMPARE(ids(), QStringList{"R1"});
        }
    }
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

QTEST_MAIN(TestTableEdit)
#include "tst_table_edit.moc"
