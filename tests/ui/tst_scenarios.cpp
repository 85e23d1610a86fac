// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the window, by mouse, keys and prompts: making, switching, comparing, taking over, deleting. What is in
// the file is read through a second connection.
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "core/exchange/place_map.h"
#include "database/catalog_file.h"
#include "tests/support/small_site.h"
#include "tests/support/window_fixture.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_painter.h"
#include "ui/prompts.h"
#include "ui/style.h"

using namespace gs;
using namespace gs::ui;

class TestScenarios : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    /// Clicks a row on the plan and removes it.
    void removeRow(const char* id) {
        const QPointF at =
            m_user->window->canvas()->viewport().toPixel(m_user->window->document()->site().component(id)->position);
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Delete);
        QVERIFY(m_user->settle());
        QVERIFY(!m_user->window->document()->site().component(id));
    }
    void newScenario(const QString& name) {
        prompts::queueAnswer(name);
        m_user->action("scenario_new")->trigger();
        QVERIFY(m_user->settle());
        prompts::takeShown();
    }
    /// The entry of the selector's menu with this name.
    QAction* entry(const QString& name) const {
        QMenu* menu = m_user->child<QToolButton>("scenario_button")->menu();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == name) return action;
        return nullptr;
    }

private slots:
    void init() {
        m_user = std::make_unique<test::Window>();
        QVERIFY(m_user->openExample("starter-1000"));
        prompts::takeShown();
    }
    void cleanup() {
        m_user.reset();
        prompts::takeShown();
    }

    void eachScenarioHasItsSiteItsFiguresAndItsUndo() {
        QCOMPARE(m_user->child<QToolButton>("scenario_button")->text(), QStringLiteral("Scenarios"));
        QVERIFY(!m_user->action("scenario_switch")->isEnabled());
        newScenario(QStringLiteral("Half"));
        QCOMPARE(m_user->child<QToolButton>("scenario_button")->text(), QStringLiteral("Half"));
        removeRow("ROW-1");
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504")); // 7 of 14 racks of 72
        QVERIFY(entry(QStringLiteral("Half"))->isChecked());

        QSignalSpy changed(m_user->window->document(), &Document::changed);
        entry(QStringLiteral("Base"))->trigger();
        QCOMPARE(changed.count(), 1); // one change to the views
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QVERIFY(!m_user->action("undo")->isEnabled()); // nothing was done on this line
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM component WHERE id = 'ROW-1'")).toInt(), 1);
        QCOMPARE(
            m_user->inFile(QStringLiteral("SELECT name FROM scenario JOIN meta ON scenario = scenario.id")).toString(),
            QStringLiteral("Base"));
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT gpus_online FROM result_site")).toInt(), 1008);
        QCOMPARE(m_user
                     ->inFile(QStringLiteral(
                         "SELECT count(*) FROM result_site WHERE revision <> (SELECT revision FROM meta)"))
                     .toInt(),
                 0);

        // By key and list, as without a mouse.
        prompts::queueAnswer(QStringLiteral("0"));
        QTest::keyClick(m_user->window->canvas(), Qt::Key_J, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
    }

    void namesAreChecked() {
        newScenario(QStringLiteral("Half"));
        prompts::queueAnswer(QStringLiteral("Base"));
        m_user->action("scenario_rename")->trigger();
        QVERIFY(m_user->label("status_hint").contains(QLatin1String("already")));
        prompts::queueAnswer(QStringLiteral("Quarter"));
        m_user->action("scenario_rename")->trigger();
        QCOMPARE(m_user->child<QToolButton>("scenario_button")->text(), QStringLiteral("Quarter"));
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT group_concat(name) FROM scenario")).toString(),
                 QStringLiteral("Base,Quarter"));
        // Deleting asks, and takes the steps that only it has.
        removeRow("ROW-1");
        entry(QStringLiteral("Base"))->trigger();
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM history")).toInt(), 2);
        prompts::queueAnswer(QStringLiteral("0")); // which
        prompts::queueAnswer(QString());           // no
        m_user->action("scenario_delete")->trigger();
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM scenario")).toInt(), 2);
        prompts::queueAnswer(QStringLiteral("0"));
        prompts::queueAnswer(QStringLiteral("0"));
        m_user->action("scenario_delete")->trigger();
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM scenario")).toInt(), 1);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM history")).toInt(), 1);
        QVERIFY(!entry(QStringLiteral("Quarter")));
    }

    void aScenarioBeginsAtANamedVersion() {
        m_user->action("scenario_from_version")->trigger();
        QVERIFY(m_user->label("status_hint").contains(QLatin1String("Ctrl+S")));
        m_user->window->document()->nameVersion(QStringLiteral("whole"));
        removeRow("ROW-1");
        prompts::queueAnswer(QStringLiteral("0"));
        prompts::queueAnswer(QStringLiteral("Again"));
        m_user->action("scenario_from_version")->trigger();
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
    }

    /// A row moved by some metres lengthens its cables: some watts more of some megawatts. The supply is the same, so
    /// what the site takes more the reserve has less, to the digit, and neither is "=".
    void smallDifferencesAgree() {
        newScenario(QStringLiteral("Moved"));
        const QPointF at = m_user->window->canvas()->viewport().toPixel(
            m_user->window->document()->site().component("ROW-1")->position);
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Left);
        QVERIFY(m_user->settle());
        prompts::queueAnswer(QStringLiteral("0"));
        QTest::keyClick(m_user->window->canvas(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        auto* figures = m_user->child<QTableWidget>("compare_figures");
        QTRY_VERIFY(figures->rowCount() > 7 && figures->item(3, 1)->text() != QStringLiteral("…"));
        const auto difference = [&](int row) { return figures->item(row, 3)->text(); };
        QCOMPARE(figures->item(7, 0)->text(), QStringLiteral("Reserve"));
        QCOMPARE(difference(5), QStringLiteral("="));                       // supply
        QCOMPARE(figures->item(3, 1)->text(), figures->item(3, 2)->text()); // the same as shown
        QVERIFY2(difference(3) != QStringLiteral("="), qPrintable(difference(3)));
        QVERIFY(difference(7) != QStringLiteral("="));
        QCOMPARE(difference(3).mid(1), difference(7).mid(1));
        QVERIFY(difference(3).at(0) != difference(7).at(0));
        prompts::takeShown();
    }

    void comparingAndTakingOver() {
        newScenario(QStringLiteral("Half"));
        removeRow("ROW-1");
        const QImage plain = m_user->window->canvas()->grab().toImage();
        prompts::queueAnswer(QStringLiteral("0"));
        QTest::keyClick(m_user->window->canvas(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        auto* tree = m_user->child<QTreeView>("compare_tree");
        auto* figures = m_user->child<QTableWidget>("compare_figures");
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        QTRY_VERIFY(figures->rowCount() > 0 && figures->item(0, 1)->text() == QLatin1String("1,008"));
        QCOMPARE(figures->item(0, 2)->text(), QStringLiteral("504"));
        QCOMPARE(figures->item(0, 3)->text(), QStringLiteral("−504"));
        // 7 racks of 132 kW are gone: 924 kW.
        QCOMPARE(figures->item(2, 0)->text(), QStringLiteral("IT power"));
        QCOMPARE(figures->item(2, 3)->text(), QStringLiteral("−924\u00a0kW"));
        // Gone is the row; with it its links, and what was mounted on it.
        const QModelIndex gone = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(), 1);
        QVERIFY(gone.data().toString().startsWith(QLatin1String("Not here any more")));
        QVERIFY(m_user->window->canvas()->grab().toImage() != plain);

        int row = -1;
        for (int i = 0; i < tree->model()->rowCount(gone); ++i)
            if (tree->model()->index(i, 0, gone).data().toString() == componentTitleOf(QStringLiteral("ROW-1")))
                row = i;
        QVERIFY(row >= 0);
        const QModelIndex entry = tree->model()->index(row, 0, gone);
        tree->scrollTo(entry);
        const QRect at = tree->visualRect(entry);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, at.center());
        // The plan shows where it was.
        const Point place = m_then.component("ROW-1")->position;
        QVERIFY(QRectF(m_user->window->canvas()->rect()).contains(m_user->window->canvas()->viewport().toPixel(place)));

        auto* take = m_user->child<QPushButton>("compare_take");
        QVERIFY(!take->isEnabled());
        tree->setCurrentIndex(entry);
        QTest::keyClick(tree, Qt::Key_Space); // ticks it
        QVERIFY(take->isEnabled());
        QCOMPARE(take->text(), QStringLiteral("Take over 1"));
        QTest::mouseClick(take, Qt::LeftButton);
        QVERIFY(m_user->settle());
        // The row is back, with its links: all racks are fed again, and it was one step.
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM component WHERE id = 'ROW-1'")).toInt(), 1);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM undo_stack")).toInt(), 2);
        QTRY_COMPARE(tree->model()->rowCount(), 0); // nothing is different any more
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        // Who plans the one compared with sees it beside the one just left: there the row is new.
        this->entry(QStringLiteral("Base"))->trigger();
        QVERIFY(m_user->settle());
        QTRY_COMPARE(figures->item(0, 1)->text(), QStringLiteral("504"));
        QTRY_VERIFY(tree->model()->rowCount() == 1 &&
                    tree->model()->index(0, 0).data().toString().startsWith(QLatin1String("Added")));
        // What one compares with is looked at anew when it was edited: there the other row goes as well.
        removeRow("ROW-2");
        this->entry(QStringLiteral("Half"))->trigger();
        QVERIFY(m_user->settle());
        QTRY_COMPARE(figures->item(0, 1)->text(), QStringLiteral("504"));
        QTRY_COMPARE(tree->model()->rowCount(), 2); // ROW-2 is here, ROW-1 is not
        QTest::mouseClick(m_user->child<QPushButton>("compare_end"), Qt::LeftButton);
        QVERIFY(!tree->isVisible());
    }

    /// 20,000 notes are there in the one and not in the other: the window reads neither itself, and waits for nothing.
    void comparingALargeSiteIsShownAndCancelled() {
        newScenario(QStringLiteral("Noted"));
        Document* document = m_user->window->document();
        PlaceMap map;
        for (int i = 0; i < 20000; ++i) {
            PlaceShape note;
            note.kind = PlaceShape::Kind::Dot;
            note.what = PlaceClass::Point;
            note.points = {{2000.0 + i % 200, 2000.0 + i / 200}};
            note.text = "note";
            map.shapes.push_back(note);
        }
        document->edit(placeShapes(document->site(), document->catalog(), map, {}).change, QStringLiteral("Notes"));
        QVERIFY(m_user->settle());
        const auto begin = [&] {
            prompts::queueAnswer(QStringLiteral("0"));
            QTest::keyClick(m_user->window->canvas(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        };
        begin();
        auto* tree = m_user->child<QTreeView>("compare_tree");
        auto* bar = m_user->child<QProgressBar>("compare_progress");
        auto* cancel = m_user->child<QPushButton>("compare_cancel");
        QVERIFY(bar->isVisible() && cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!bar->isVisible() && !tree->isVisible());
        QTest::qWait(300);
        QCOMPARE(tree->model()->rowCount(), 0); // what was under way brings nothing
        begin();
        // An edit before it has been read: what leads to the other one is then found anew.
        removeRow("ROW-1");
        QTRY_COMPARE_WITH_TIMEOUT(tree->model()->rowCount(), 2, 30000); // notes here, a row there
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 30000);
        const QModelIndex notes = tree->model()->index(0, 0), row = tree->model()->index(1, 0);
        QVERIFY2(notes.data().toString().startsWith(QLatin1String("Added here")), qPrintable(notes.data().toString()));
        QCOMPARE(tree->model()->rowCount(notes), 20001); // with their type
        QVERIFY2(row.data().toString().startsWith(QLatin1String("Not here any more")),
                 qPrintable(row.data().toString()));

        // Taking all of it over is a long work: stopped it leaves the site, which takes edits at once.
        auto* take = m_user->child<QPushButton>("compare_take");
        const auto takeNotes = [&] {
            tree->setCurrentIndex(tree->model()->index(0, 0));
            QTest::keyClick(tree, Qt::Key_Space);
            QCOMPARE(take->text(), QStringLiteral("Take over 20001"));
            QTest::mouseClick(take, Qt::LeftButton);
        };
        const int gone = tree->model()->rowCount(row);
        qputenv("GIGASITE_PATIENCE_MS", "0");
        const auto patient = qScopeGuard([] { qputenv("GIGASITE_PATIENCE_MS", "60000"); });
        takeNotes();
        QTest::keyClick(m_user->window->canvas(), Qt::Key_Escape);
        QVERIFY2(m_user->label("status_hint").startsWith("Stopped: Take over 20001 differences from Base"),
                 qPrintable(m_user->label("status_hint")));
        removeRow("ROW-2");
        QVERIFY(!document->site().component("ROW-2"));
        QTRY_COMPARE_WITH_TIMEOUT(tree->model()->rowCount(tree->model()->index(1, 0)), 2 * gone,
                                  30000); // rows are alike
        takeNotes();
        QTRY_VERIFY_WITH_TIMEOUT(document->site().components().size() < 20000, 60000);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) < 100 FROM component")).toInt(), 1);
    }

private:
    Site m_then;
    QString componentTitleOf(const QString& id) {
        Site then = m_user->window->document()->site();
        for (const db::Scenario& scenario : m_user->window->document()->scenarios())
            if (!scenario.isInUse) apply(then, m_user->window->document()->findScenario(scenario.id)());
        m_then = then;
        Comparison comparison;
        comparison.then = then;
        return CompareModel::entryTitle(comparison,
                                        {EntryKind::Component, DifferenceKind::Removed, id.toStdString(), false});
    }
};

QTEST_MAIN(TestScenarios)
#include "tst_scenarios.moc"
