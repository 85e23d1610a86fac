// SPDX-License-Identifier: GPL-3.0-or-later
// History by mouse and keys, and the popup that takes a figure apart.
#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QTreeView>

#include "core/engine/summary.h"
#include "tests/support/panel_fixture.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/why_model.h"
#include "ui/panels/why_popup.h"
#include "ui/widgets/rows.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestHistoryPanel : public QObject {
    Q_OBJECT
    std::unique_ptr<PanelCase> m_case;
    std::unique_ptr<HistoryPanel> m_panel;
    QListView* m_list = nullptr;

    QString row(int i) const { return m_list->model()->index(i, 0).data(Qt::AccessibleTextRole).toString(); }
    void click(int i) {
        const QModelIndex index = m_list->model()->index(i, 0);
        m_list->scrollTo(index);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(index).center());
        PanelCase::settle();
    }
    void move(const char* id, double x) {
        m_case->document->edit(moveTo(m_case->site(), id, {x, 100}), QString("Move %1 to %2").arg(id).arg(x));
    }
    double x(const char* id) const { return m_case->site().component(id)->position.x_m; }

private slots:
    void init() {
        m_case = std::make_unique<PanelCase>();
        m_panel = std::make_unique<HistoryPanel>();
        m_panel->setDocument(m_case->document.get());
        m_case->open(*m_panel, {600, 300});
        m_list = m_panel->findChild<QListView*>("historyList");
        QVERIFY(m_list);
    }
    void cleanup() {
        m_panel.reset();
        m_case.reset();
    }

    void listsNewestFirst() {
        QCOMPARE(m_list->model()->rowCount(), 1); // as the file was made
        move("BAT", 10);
        move("BAT", 20);
        PanelCase::settle();
        QCOMPARE(m_list->model()->rowCount(), 3);
        QVERIFY2(row(0).contains("Move BAT to 20") && row(0).contains("now"), qPrintable(row(0)));
        QVERIFY(row(1).contains("Move BAT to 10"));
        QVERIFY(row(2).contains("As the file was made"));
    }
    void goesWhereIsClicked() {
        const double before = x("BAT");
        move("BAT", 10);
        move("BAT", 20);
        PanelCase::settle();
        click(1);
        QCOMPARE(x("BAT"), 10.0);
        QVERIFY2(row(0).contains("undone"), qPrintable(row(0)));
        click(2);
        QCOMPARE(x("BAT"), before);
        click(0);
        QCOMPARE(x("BAT"), 20.0);
        QVERIFY(!row(0).contains("undone"));
        QVERIFY(m_case->document->waitSaved());
        QCOMPARE(query(m_case->document->path(), "SELECT x_m FROM component WHERE id = 'BAT'").toDouble(), 20.0);
    }
    void goesByKeyboard() {
        move("BAT", 10);
        move("BAT", 20);
        PanelCase::settle();
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Down);
        QTest::keyClick(m_list, Qt::Key_Return);
        PanelCase::settle();
        QCOMPARE(x("BAT"), 10.0);
    }
    void namesAVersion() {
        move("BAT", 10);
        PanelCase::settle();
        auto* button = m_panel->findChild<QPushButton*>("nameVersion");
        auto* name = m_panel->findChild<QLineEdit*>("versionName");
        QVERIFY(!button->isEnabled());
        m_panel->focusVersionName();
        QTest::keyClicks(name, "before phase 2");
        QTest::mouseClick(button, Qt::LeftButton);
        PanelCase::settle();
        QVERIFY2(row(0).contains("before phase 2"), qPrintable(row(0)));
        QVERIFY(name->text().isEmpty());
    }
    void obeysTheRulesOfModels() {
        QAbstractItemModelTester tester(m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        move("BAT", 10);
        PanelCase::settle();
        QCOMPARE(m_list->model()->rowCount(), 2);
    }

    void whyAddsUpAndSelects() {
        QWidget window;
        QPushButton anchor("425 MW", &window);
        window.resize(700, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        showWhy(&anchor, *m_case->document, "it_power_w");
        auto* popup = window.findChild<QWidget*>("whyPopup");
        QVERIFY(popup && popup->isVisible());
        auto* tree = popup->findChild<QTreeView*>("whyTree");
        // Six racks of 80 kW, all of one type: one group with three components.
        auto* model = static_cast<WhyModel*>(tree->model());
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 1);
        const QModelIndex group = model->index(0, 0);
        QCOMPARE(model->index(0, WhyModel::Count).data().toString(), QString("6"));
        QCOMPARE(model->rowCount(group), 3);
        QVERIFY(model->addsUp());
        QVERIFY2(model->index(0, WhyModel::Basis).data().toString().contains("Made up for a test"),
                 qPrintable(model->index(0, WhyModel::Basis).data().toString()));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(group).center());
        QVERIFY(tree->isExpanded(group));
        // The largest part stands first: four elements of R3.
        const QModelIndex first = model->index(0, 0, group);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(first).center());
        QCOMPARE(m_case->document->selection(), std::set<std::string>{"R3"});
        QTRY_VERIFY(!window.findChild<QWidget*>("whyPopup"));
    }
    /// 2 MW of grid behind one transformer of 1 MVA at 0.95: 950 kW count, 1.05 MW are held back.
    void whyNamesWhatHoldsBackTheSupply() {
        SiteBuilder b;
        for (const Type& type : smallTypes()) b.type(type);
        b.put("GRID", "grid", {-100, 0}).put("PAD", "pad", {-30, 0}).put("P1", "pump", {0, 0});
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "P1.power");
        PanelCase held(b.site());
        QWidget window;
        QPushButton anchor("950 kW", &window);
        window.resize(700, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        showWhy(&anchor, *held.document, "supply_capacity_w");
        const auto* meaning = window.findChild<QLabel*>("whyMeaning");
        QVERIFY(meaning && meaning->isVisible() && meaning->text().startsWith("What today's loads can be given: "));
        auto* limits = window.findChild<ElidedLabel*>("whyLimits");
        QVERIFY(limits && limits->isVisible());
        QString text = limits->text();
        text.replace(QChar(0x00A0), ' ');
        QCOMPARE(text, QString("Distribution holds back 1.05 MW of the sources: pad · PAD lets 950 kW through"));
        QTest::mouseClick(limits, Qt::LeftButton);
        QCOMPARE(held.document->selection(), std::set<std::string>{"PAD"});
        QTRY_VERIFY(!window.findChild<QWidget*>("whyPopup"));
        // A figure that nothing holds back says nothing of the kind.
        showWhy(&anchor, *held.document, "facility_power_w");
        QVERIFY(!window.findChild<ElidedLabel*>("whyLimits") && !window.findChild<QLabel*>("whyMeaning"));
        window.findChild<QWidget*>("whyPopup")->close();
    }
    void whyExplainsEveryFigure() {
        for (const FigureRow& figure : figureRows(m_case->document->results().figures)) {
            WhyModel model(*m_case->document, figure.key);
            if (model.termCount() > 0) QVERIFY2(model.addsUp(), figure.key);
        }
    }
};

QTEST_MAIN(TestHistoryPanel)
#include "tst_history_panel.moc"
