// SPDX-License-Identifier: GPL-3.0-or-later
// The panels in the real window, by mouse and keys: what a planner does with bars, drawer and inspector. The
// figures label and the file (through a second SQLite connection) are read; nothing calls the document to act.
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QtTest>
#include <cmath>

#include "core/engine/engine.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/bars/date_slider.h"
#include "ui/bars/figure_cell.h"
#include "ui/bars/figure_text.h"
#include "ui/panels/findings_model.h"
#include "ui/prompts.h"
#include "ui/start/site_card.h"
#include "ui/widgets/number_field.h"

using namespace gs;
using namespace gs::ui;

class TestWindowPanels : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    void clickOnPlan(const std::string& id) {
        const QPointF at =
            m_user->window->canvas()->viewport().toPixel(m_user->window->document()->site().component(id)->position);
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
    }
    static void enter(QLineEdit* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

private slots:
    void init() { m_user = std::make_unique<test::Window>(); }
    void cleanup() { m_user.reset(); }

    /// A narrow window folds the panels, a wide one opens those again that it folded itself.
    void panelsFollowTheWidth() {
        QVERIFY(m_user->openExample("starter-1000"));
        const auto isOpen = [this](const char* button) {
            auto* fold = m_user->window->findChild<QToolButton*>(QLatin1String(button));
            return fold && fold->isVisible();
        };
        m_user->window->resize(1600, 1000);
        QTRY_VERIFY(isOpen("fold_palette") && isOpen("fold_inspector"));
        m_user->window->resize(1200, 800);
        QTRY_VERIFY(!isOpen("fold_palette") && !isOpen("fold_inspector"));
        m_user->window->resize(1600, 1000);
        QTRY_VERIFY(isOpen("fold_palette") && isOpen("fold_inspector"));
        QTest::mouseClick(m_user->window->findChild<QToolButton*>(QStringLiteral("fold_palette")), Qt::LeftButton);
        m_user->window->resize(1200, 800);
        QTRY_VERIFY(!isOpen("fold_inspector"));
        m_user->window->resize(1600, 1000);
        QTRY_VERIFY(isOpen("fold_inspector"));
        QVERIFY(!isOpen("fold_palette")); // folded by hand
    }

    void hoveringAFigureLightsItsParts() {
        QVERIFY(m_user->openExample("starter-1000"));
        auto* cell = m_user->child<FigureCell>("cell_gpus");
        QTest::mouseMove(m_user->window->canvas());
        QTest::mouseMove(cell);
        // 1,008 GPUs stand in two rows of seven racks.
        QTRY_COMPARE(m_user->window->canvas()->lit(), (std::vector<std::string>{"ROW-1", "ROW-2"}));
        QTest::mouseMove(m_user->window->canvas());
        QTRY_VERIFY(m_user->window->canvas()->lit().empty());
        // The same by keyboard: the focus lights what the mouse lights.
        cell->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_user->window->canvas()->lit().size(), std::size_t(2));
        QVERIFY(!m_user->action("undo")->isEnabled());
        // The tip counts racks, not the two arrays they are drawn in: 2 × 7, of 132 kW each.
        const QString tip = figureToolTip(*m_user->window->document(), "it_power_w");
        QVERIFY2(tip.contains(QStringLiteral("NVIDIA GB200 NVL72 × 14")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("1.85\u00A0MW")), qPrintable(tip)); // 14 × 132 kW = 1.848 MW
        // Two grid connections of 10 MW, of which two transformers of 2.5 MVA at a power factor of 0.95 let 2.375 MW
        // each through; a third connection to which nothing is linked.
        Document& document = *m_user->window->document();
        const QString supply = figureToolTip(document, "supply_capacity_w");
        QVERIFY2(supply.contains(QStringLiteral("lets 2.38\u00A0MW through, and 1 alike")), qPrintable(supply));
        QVERIFY2(!supply.contains(QStringLiteral("Not counted")), qPrintable(supply));
        Component third = *m_user->site().component("GRID-B");
        third.id = "GRID-C";
        third.name = "Third connection";
        third.position.x_m += 60;
        document.edit(place(m_user->site(), db::shippedCatalog(), third), QStringLiteral("place"));
        const QString idle = figureToolTip(document, "supply_capacity_w");
        QVERIFY2(idle.contains(QStringLiteral("Not counted, as no load hangs on it: Third connection")),
                 qPrintable(idle));
        document.undo();
        // One Megapack of 1.927 MW and 3.854 MWh under a site of 2.6 MW: not 89 minutes of all of it, but two hours of
        // what its power is enough for.
        const Figures& figures = m_user->window->document()->results().figures;
        const StorageSpan span = storageSpan(figures);
        QVERIFY(std::abs(span.minutes - 120) < 0.01);
        QVERIFY(std::abs(span.share - 1.927e6 / figures.facility_power_w) < 1e-9);
        Figures more = figures; // with power enough for the whole, energy over the site's power
        more.storage_power_w = 2 * figures.facility_power_w;
        more.storage_energy_wh = 2 * figures.facility_power_w;
        QCOMPARE(storageSpan(more).share, 1.0);
        QCOMPARE(storageSpan(more).minutes, 120.0);
    }

    /// The field still has the focus after Enter: Ctrl+Z there takes back the edit, not only the letters.
    void undoInAFieldIsTheSites() {
        QVERIFY(m_user->openExample("starter-1000"));
        clickOnPlan("BESS");
        QTRY_VERIFY(m_user->child<NumberField>("quantity_rated_power_mw"));
        auto* field = m_user->child<NumberField>("quantity_rated_power_mw");
        const auto rated = [&] { return m_user->site().value(*m_user->site().component("BESS"), "rated_power_mw"); };
        QCOMPARE(rated(), 1.927); // of the type
        enter(field, "3");
        QTRY_COMPARE(rated(), 3.0);
        QVERIFY(field->hasFocus());
        QTRY_VERIFY(m_user->action("undo")->isEnabled());
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rated(), 1.927);
        QTRY_COMPARE(field->text(), QString("1.927"));
        QTRY_VERIFY(m_user->action("redo")->isEnabled());
        QTest::keyClick(field, Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(rated(), 3.0);
        // What is being typed is taken back letter by letter, before it is anybody else's.
        QTest::keyClicks(field, "45");
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rated(), 3.0);
        QVERIFY(m_user->action("undo")->isEnabled());
        QTest::keyClick(field, Qt::Key_Escape);
        // Nothing was typed any more: that one was the window's. One that follows on letters drops these and no more.
        QTRY_VERIFY(m_user->window->document()->selection().empty());
        clickOnPlan("BESS");
        QTRY_VERIFY(m_user->child<NumberField>("quantity_rated_power_mw"));
        QTest::qWait(100);
        field = m_user->child<NumberField>("quantity_rated_power_mw");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "77");
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString("3"));
        QVERIFY(!m_user->window->document()->selection().empty());
        QCOMPARE(rated(), 3.0);
    }

    /// What has a key is called the same in the menu on the plan and in the menu bar.
    void theMenuOnThePlanSpeaksAsTheMenuBar() {
        QVERIFY(m_user->openExample("starter-1000"));
        clickOnPlan("BESS");
        const auto plain = [](QString text) {
            return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")).simplified();
        };
        int compared = 0;
        QStringList wrong;
        QTimer::singleShot(100, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            for (const QAction* there : menu->actions())
                for (const QAction* here : m_user->window->findChildren<QAction*>()) {
                    if (there->shortcut().isEmpty() || !here->objectName().startsWith(QLatin1String("action_")) ||
                        !here->shortcuts().contains(there->shortcut()))
                        continue;
                    ++compared;
                    if (plain(there->text()) != plain(here->text())) wrong << there->text() + " / " + here->text();
                }
            menu->close();
        });
        const QPoint at = m_user->pixel("BESS").toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_user->canvas().mapToGlobal(at));
        QApplication::sendEvent(&m_user->canvas(), &event);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(", ")));
        QVERIFY2(compared >= 8, qPrintable(QString::number(compared))); // cut … rename, all, fit
    }

    /// Ctrl+4, a row, a letter: what is typed into the table is in the file, and Ctrl+Z takes it back. R in the table
    /// is a letter; on the plan it turns.
    void theTableIsWorkedInByKeys() {
        QVERIFY(m_user->openExample("starter-1000"));
        QTest::keyClick(m_user->window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_user->action("drawer_table")->isChecked());
        auto* table = m_user->child<QTableView>("sheetView");
        QVERIFY(table && table->isVisible());
        QTRY_VERIFY(table->hasFocus());
        const QString id = table->currentIndex().siblingAtColumn(0).data().toString();
        const auto before = m_user->window->document()->site().component(id.toStdString())->rotation_deg;
        QTest::keyClick(table, Qt::Key_R);
        auto* editor = table->findChild<QLineEdit*>("sheetEditor");
        QVERIFY(editor);
        QTest::keyClicks(editor, "ow one");
        QTest::keyClick(editor, Qt::Key_Return);
        const QString inTheFile = "SELECT name FROM component WHERE id='" + id + "'";
        QTRY_COMPARE(m_user->inFile(inTheFile).toString(), QStringLiteral("row one"));
        QCOMPARE(m_user->window->document()->site().component(id.toStdString())->rotation_deg, before);
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_user->inFile(inTheFile).toString() != QStringLiteral("row one"));
        // What is selected on the plan is selected here.
        clickOnPlan("GRID-A");
        QTRY_COMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("GRID-A"));
        QTest::keyClick(m_user->window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!table->isVisible());
    }

    void theLoadCaseIsChosenInTheBar() {
        QVERIFY(m_user->openExample("starter-1000"));
        const QVariant revision = m_user->inFile("SELECT revision FROM meta");
        auto* box = m_user->child<QComboBox>("balance_case");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        // Training: 14 × 120 + 3 × 29 + 25 + 22 = 1,814 kW; nameplate: 14 × 132 + 3 × 36 + 36 + 29 = 2,021 kW.
        QTRY_VERIFY(m_user->window->document()->view().loadCase == LoadCase::Training);
        QTRY_COMPARE(m_user->label("figure_it_power"), QStringLiteral("1.81\u00A0MW"));
        QCOMPARE(m_user->inFile("SELECT revision FROM meta"), revision);
        QTest::keyClick(box, Qt::Key_Up);
        QTRY_COMPARE(m_user->label("figure_it_power"), QStringLiteral("2.02\u00A0MW"));
    }

    void whatIsShortIsMarkedAndLeadsToItsFinding() {
        QVERIFY(m_user->openExample("starter-1000"));
        auto* reserve = m_user->child<FigureCell>("cell_reserve");
        QVERIFY(!reserve->status());
        for (const char* source : {"GRID-A", "GRID-B", "GEN"}) {
            clickOnPlan(source);
            m_user->key(Qt::Key_Delete);
        }
        QVERIFY(m_user->settle());
        QCOMPARE(reserve->status(), std::optional(Status::Over));
        QVERIFY(m_user->label("figure_reserve").startsWith(QChar(0x2212)));
        QTest::mouseClick(reserve, Qt::LeftButton);
        QVERIFY(m_user->child<QTableView>("findingsTable")->isVisible());
        QVERIFY(!m_user->window->document()->selection().empty());
    }

    void aWaivedFindingReturnsWhenItsValueChanges() {
        QVERIFY(m_user->openExample("starter-1000"));
        // 20 MW instead of 132 kW per rack: the way above it is overloaded.
        clickOnPlan("ROW-1");
        NumberField* power = nullptr;
        QTRY_VERIFY((power = m_user->child<NumberField>("quantity_rack_power_kw_max")) && power->isVisible());
        enter(power, QStringLiteral("20 MW"));
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile("SELECT count(*) FROM history WHERE number > 0").toInt(), 1);
        m_user->key(Qt::Key_1, Qt::ControlModifier);
        auto* table = m_user->child<QTableView>("findingsTable");
        QVERIFY(table->isVisible());
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const auto* model = static_cast<FindingsModel*>(table->model());
        const int errors = model->count(Severity::Error);
        QVERIFY(errors > 0);
        const QModelIndex cell = model->index(0, FindingsModel::Action);
        table->scrollTo(cell);
        const QRect button = FindingsDelegate::buttonRect(FindingsDelegate::Waive, table->visualRect(cell));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, button.center());
        auto* reason = m_user->child<QLineEdit>("waiveReason");
        QVERIFY(reason->isVisible());
        enter(reason, QStringLiteral("accepted until phase 2"));
        QVERIFY(m_user->settle());
        QTRY_COMPARE(model->count(Severity::Error), errors - 1);
        QCOMPARE(model->waivedCount(), 1);
        QCOMPARE(m_user->inFile("SELECT reason FROM waiver").toString(), QStringLiteral("accepted until phase 2"));
        clickOnPlan("ROW-1");
        QTRY_VERIFY((power = m_user->child<NumberField>("quantity_rack_power_kw_max")) && power->isVisible());
        enter(power, QStringLiteral("=2*15 MW"));
        QVERIFY(m_user->settle());
        QTRY_COMPARE(model->waivedCount(), 0);
    }

    void historyHasNamesGoesBackAndSurvives() {
        QVERIFY(m_user->openExample("starter-1000"));
        const double before = m_user->inFile("SELECT rotation_deg FROM component WHERE id = 'ROW-1'").toDouble();
        clickOnPlan("ROW-1");
        for (int i = 0; i < 3; ++i) m_user->key(Qt::Key_R);
        QVERIFY(m_user->settle());
        m_user->key(Qt::Key_3, Qt::ControlModifier);
        auto* list = m_user->child<QListView>("historyList");
        QCOMPARE(list->model()->rowCount(), 4); // three turns and the beginning
        QVERIFY(!list->model()->index(0, 0).data().toString().isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(2, 0)).center());
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile("SELECT position FROM meta").toInt(), 1);
        QCOMPARE(m_user->inFile("SELECT rotation_deg FROM component WHERE id = 'ROW-1'").toDouble(),
                 std::fmod(before + 90, 360));
        m_user->close();
        m_user->open();
        QVERIFY(m_user->openUntitled());
        list = m_user->child<QListView>("historyList");
        m_user->key(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile("SELECT rotation_deg FROM component WHERE id = 'ROW-1'").toDouble(),
                 std::fmod(before + 270, 360));
    }

    void aVersionGetsItsNameByCtrlS() {
        QVERIFY(m_user->openExample("starter-1000"));
        m_user->key(Qt::Key_S, Qt::ControlModifier);
        auto* name = m_user->child<QLineEdit>("versionName");
        QTRY_VERIFY(name->hasFocus());
        enter(name, QStringLiteral("before the second row"));
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->inFile("SELECT name FROM version").toString(), QStringLiteral("before the second row"));
        clickOnPlan("ROW-2");
        m_user->key(Qt::Key_Delete);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
        auto* versions = m_user->child<QMenu>("menu_versions");
        emit versions->aboutToShow();
        QMenu* entry = versions->actions().front()->menu();
        QVERIFY(entry && entry->title() == QStringLiteral("before the second row"));
        entry->actions().front()->trigger();
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QVERIFY(!m_user->window->windowTitle().contains('*'));
        m_user->key(Qt::Key_Z, Qt::ControlModifier); // going back is an edit like any other
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
    }

    void anOutageOnTheSliderTakesTheRacksOut() {
        QVERIFY(m_user->openExample("starter-1000"));
        clickOnPlan("ROW-1");
        QToolButton* add = nullptr;
        QTRY_VERIFY((add = m_user->child<QToolButton>("addOutage")) && add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(m_user->settle());
        QTRY_COMPARE(m_user->label("figure_gpus"), QStringLiteral("504 of 1,008"));
        auto* slider = m_user->child<DateSlider>("date_slider");
        QTest::qWait(300); // the marks follow at rest
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Left, Qt::ControlModifier); // the day before
        QTRY_COMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QCOMPARE(m_user->inFile("SELECT count(*) FROM component_outage").toInt(), 1);
    }

    /// A day after the last phase on which something comes is a stop of its own: no phase shows what comes then.
    void whatComesAfterTheLastPhaseHasAStop() {
        QVERIFY(m_user->openExample("colossus-1"));
        auto* slider = m_user->child<DateSlider>("date_slider");
        Document& document = *m_user->window->document();
        QTRY_COMPARE(slider->stops().size(), document.site().settings().phases.size());
        const Date lastPhase = slider->stops().back(), late{lastPhase.days + 200};
        const std::vector<std::string> ids{document.site().components().sortedIds().front()};
        document.edit(setDates(document.site(), ids, late, std::nullopt), "Late");
        QTRY_COMPARE(slider->stops().back(), late);
        document.setView({lastPhase, document.view().loadCase});
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_COMPARE(document.view().at, late);
        QTest::keyClick(slider, Qt::Key_Left);
        QTRY_COMPARE(document.view().at, lastPhase);
    }

    void duplicateRecentAndNew() {
        QVERIFY(m_user->openExample("starter-1000"));
        prompts::queueAnswer(m_user->user.path("kept.gsite"));
        m_user->key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_user->settle());
        auto* recent = m_user->child<QMenu>("menu_recent");
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 1);
        QVERIFY(recent->actions().front()->text().endsWith("kept.gsite"));
        const auto windows = [] {
            QList<MainWindow*> list;
            for (QWidget* w : QApplication::topLevelWidgets())
                if (auto* window = qobject_cast<MainWindow*>(w); window && window->isVisible()) list << window;
            return list;
        };
        QCOMPARE(windows().size(), 1);
        m_user->key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(windows().size(), 2);
        for (MainWindow* window : windows())
            if (window != m_user->window) {
                QVERIFY(window->document()->isUntitled());
                QVERIFY(window->document()->path() != m_user->window->document()->path());
                window->close();
            }
        QTRY_COMPARE(windows().size(), 1);
        QTest::keyClick(m_user->window.data(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(!m_user->window->document());
        QVERIFY(m_user->child<SiteCard>("recent_kept"));
        QTest::keyClick(m_user->window.data(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m_user->child<QPushButton>("empty_site"));
        QTest::mouseClick(m_user->child<QPushButton>("empty_site"), Qt::LeftButton);
        QTRY_VERIFY(m_user->window->document());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("0"));
        QTest::keyClick(m_user->window.data(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!m_user->window);
    }
};

QTEST_MAIN(TestWindowPanels)
#include "tst_window_panels.moc"
