// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window by mouse and keys: places are computed from metres, then the figures label and the file
// (through a second SQLite connection) are read. Nothing here calls the document to act.
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "core/layout/geometry.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/support/window_fixture.h"
#include "ui/bars/date_slider.h"
#include "ui/bars/figure_cell.h"
#include "ui/dialogs/quick_search.h"
#include "ui/panels/names.h"
#include "ui/prompts.h"
#include "ui/render/plan_scene.h"
#include "ui/start/site_card.h"
#include "ui/style.h"

using namespace gs;
using namespace gs::ui;

class TestMainWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    double storedX(const char* id) const {
        return m_user->inFile(QStringLiteral("SELECT x_m FROM component WHERE id = '%1'").arg(QLatin1String(id)))
            .toDouble();
    }
    /// Alt: no snapping, the part goes exactly where the mouse goes.
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button = Qt::LeftButton) {
        PlanCanvas* canvas = m_user->window->canvas();
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MouseButtons(button);
        QMouseEvent event(type, at, canvas->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : button, held,
                          Qt::AltModifier);
        QApplication::sendEvent(canvas, &event);
    }
    void drag(QPointF from, QPointF to, bool release = true) {
        mouse(QEvent::MouseButtonPress, from);
        for (int i = 1; i <= 5; ++i) mouse(QEvent::MouseMove, from + (to - from) * (i / 5.0));
        if (release) mouse(QEvent::MouseButtonRelease, to);
    }

private slots:
    void init() { m_user = std::make_unique<test::Window>(); }
    void cleanup() {
        m_user->close();
        QVERIFY(!m_user->window);
        QVERIFY2(prompts::takeShown().isEmpty(), "closing asks nothing");
        m_user.reset();
    }

    void anExampleOpensByOneClickAndFits() {
        QVERIFY(m_user->openExample("starter-1000"));
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008")); // 14 racks of 72
        QVERIFY(m_user->window->windowTitle().startsWith(QStringLiteral("1,000-GPU starter")));
        QVERIFY(!m_user->window->windowTitle().contains(QLatin1Char('*')));
        const Rect site = siteBounds(m_user->window->document()->site());
        const QRectF canvas(m_user->window->canvas()->rect());
        QVERIFY(canvas.contains(m_user->window->canvas()->viewport().toPixel({site.left, site.top})));
        QVERIFY(canvas.contains(m_user->window->canvas()->viewport().toPixel({site.right, site.bottom})));
        QVERIFY(m_user->window->canvas()->width() >= 0.58 * m_user->window->width());
    }

    void movingARackReachesTheFile() {
        QVERIFY(m_user->openExample("starter-1000"));
        const double before = storedX("ROW-1");
        QCOMPARE(before, -4.0);
        const QPointF at = m_user->pixel("ROW-1");
        const double scale = m_user->window->canvas()->viewport().pixelsPerMetre;
        drag(at, at + QPointF(-5 * scale, 0));
        QVERIFY(m_user->settle());
        QVERIFY2(std::abs(storedX("ROW-1") - -9) < 0.05, qPrintable(QString::number(storedX("ROW-1"))));
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM history WHERE number > 0")).toInt(), 1);
        QCOMPARE(m_user
                     ->inFile(QStringLiteral(
                         "SELECT count(*) FROM result_site WHERE revision <> (SELECT revision FROM meta)"))
                     .toInt(),
                 0);
    }

    void deletingARowTakesItsFiguresAway() {
        QVERIFY(m_user->openExample("starter-1000"));
        const double itBefore = m_user->inFile(QStringLiteral("SELECT it_power_w FROM result_site")).toDouble();
        m_user->click(m_user->pixel("ROW-1"));
        QTRY_VERIFY(m_user->label("status_selection").startsWith(QLatin1Char('1')));
        m_user->key(Qt::Key_Delete);
        QVERIFY(m_user->settle());
        // 7 of the 14 racks: 504 GPUs and 7 * 132 kW less
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
        QCOMPARE(itBefore - m_user->inFile(QStringLiteral("SELECT it_power_w FROM result_site")).toDouble(), 7 * 132e3);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM component WHERE id = 'ROW-1'")).toInt(), 0);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT gpus_online FROM result_site")).toInt(), 504);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("1,008"));
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT it_power_w FROM result_site")).toDouble(), itBefore);
        m_user->key(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->label("figure_gpus"), QStringLiteral("504"));
    }

    void escapeInMidDragLeavesNoTrace() {
        QVERIFY(m_user->openExample("starter-1000"));
        const QPointF at = m_user->pixel("ROW-1");
        drag(at, at + QPointF(60, 40), false);
        QVERIFY(m_user->window->document()->site().component("ROW-1")->position.x_m != -4.0);
        m_user->key(Qt::Key_Escape);
        mouse(QEvent::MouseButtonRelease, at + QPointF(60, 40));
        QVERIFY(m_user->settle());
        QCOMPARE(m_user->window->document()->site().component("ROW-1")->position.x_m, -4.0);
        QCOMPARE(storedX("ROW-1"), -4.0);
        QVERIFY(!m_user->action("undo")->isEnabled());
    }

    void undoIsStillThereAfterClosing() {
        QVERIFY(m_user->openExample("starter-1000"));
        const QPointF at = m_user->pixel("ROW-2");
        const double scale = m_user->window->canvas()->viewport().pixelsPerMetre;
        drag(at, at + QPointF(-3 * scale, 0));
        QVERIFY(m_user->settle());
        const Viewport viewport = m_user->window->canvas()->viewport();
        m_user->close();
        m_user->open();
        QVERIFY(m_user->openUntitled());
        QVERIFY(std::abs(storedX("ROW-2") - -7) < 0.05);
        QVERIFY(std::abs(m_user->window->canvas()->viewport().pixelsPerMetre - viewport.pixelsPerMetre) < 1e-9);
        QVERIFY(m_user->action("undo")->isEnabled());
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_user->settle());
        QCOMPARE(storedX("ROW-2"), -4.0);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT position FROM meta")).toInt(), 0);
    }

    void viewingChangesNothing() {
        QVERIFY(m_user->openExample("colossus-1"));
        const QString path = m_user->window->document()->path();
        const QVariant revision = m_user->inFile(QStringLiteral("SELECT revision FROM meta"));
        m_user->key(Qt::Key_2);
        QVERIFY(m_user->window->canvas()->renderConfig().overlay == Overlay::Power);
        m_user->key(Qt::Key_3);
        QVERIFY(m_user->window->canvas()->renderConfig().overlay == Overlay::Cooling);
        m_user->key(Qt::Key_6);
        QVERIFY(m_user->window->canvas()->renderConfig().overlay == Overlay::Load);
        m_user->key(Qt::Key_Escape);
        QVERIFY(m_user->window->canvas()->renderConfig().overlay == Overlay::Plan);
        // The day of the first 25,000 GPUs by a press on the slider, then by arrow keys to the next phase.
        auto* slider = m_user->window->findChild<DateSlider*>(QStringLiteral("date_slider"));
        QTest::mouseClick(slider, Qt::LeftButton, Qt::NoModifier,
                          QPoint(qRound(slider->xOf(*parseDate("2024-08-11"))), 20));
        QTRY_COMPARE(m_user->window->document()->view().at, *parseDate("2024-08-11"));
        QTRY_VERIFY2(m_user->label("figure_gpus").startsWith(QStringLiteral("25,0")),
                     qPrintable(m_user->label("figure_gpus")));
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_COMPARE(m_user->window->document()->view().at, *parseDate("2024-09-02"));
        QTRY_VERIFY2(m_user->label("figure_gpus").startsWith(QStringLiteral("100,")),
                     qPrintable(m_user->label("figure_gpus")));
        QCOMPARE(m_user->window->findChild<QToolButton*>(QStringLiteral("balance_day"))->text(),
                 QStringLiteral("2024-09-02"));
        QCOMPARE(test::query(path, QStringLiteral("SELECT revision FROM meta")), revision);
        QVERIFY(!m_user->action("undo")->isEnabled());
        m_user->window->close();
        QVERIFY(!QFile::exists(path)); // never edited
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// On a site without dates the range stays where it was when another day is looked at and something is edited.
    void theDateKnobStaysUnderTheHand() {
        QVERIFY(m_user->openExample("starter-1000"));
        Document& document = *m_user->window->document();
        auto* slider = m_user->window->findChild<DateSlider*>(QStringLiteral("date_slider"));
        ChangeSet undated;
        Settings settings = document.site().settings();
        settings.phases.clear();
        undated = setSettings(document.site(), settings);
        for (const std::string& id : document.site().components().sortedIds()) {
            const auto was = document.site().components().ptr(document.site().components().slotOf(id));
            auto now = std::make_shared<Component>(*was);
            now->energized.reset();
            now->retired.reset();
            now->outages.clear();
            if (*now != *was) undated.components.push_back({was, now});
        }
        document.edit(undated, QStringLiteral("Undated"));
        QTest::qWait(700); // the slider looks again
        const Date day = document.view().at;
        const double x = slider->xOf(day);
        const Date later{day.days + 200};
        const double at = slider->xOf(later);
        QVERIFY(at > x + 20);
        document.setView({later, document.view().loadCase});
        document.edit(moveBy(document.site(), std::vector<std::string>{"ROW-1"}, 1, 0), QStringLiteral("Move"));
        QTest::qWait(700);
        QCOMPARE(slider->xOf(later), at);
    }

    void themeAndLanguageSwitchKeepViewAndSelection() {
        QVERIFY(m_user->openExample("starter-1000"));
        m_user->click(m_user->pixel("ROW-1"));
        const auto selection = m_user->window->document()->selection();
        QCOMPARE(selection.size(), std::size_t(1));
        const Viewport viewport = m_user->window->canvas()->viewport();
        m_user->action("theme_dark")->trigger();
        QVERIFY(activeTheme().dark);
        QVERIFY(m_user->window->canvas()->renderConfig().theme->dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkTheme().ground);
        QCOMPARE(m_user->window->document()->selection(), selection);
        QCOMPARE(m_user->window->canvas()->viewport().origin, viewport.origin);
        QTest::mouseClick(m_user->window->findChild<QToolButton*>(QStringLiteral("status_language")), Qt::LeftButton);
        QVERIFY(m_user->window->menuBar()->actions().front()->text().contains(QStringLiteral("文件")));
        QCOMPARE(m_user->label("status_saved"), QStringLiteral("已保存"));
        QCOMPARE(m_user->window->document()->selection(), selection);
        QTest::mouseClick(m_user->window->findChild<QToolButton*>(QStringLiteral("status_language")), Qt::LeftButton);
        QCOMPARE(m_user->window->menuBar()->actions().front()->text(), QStringLiteral("&File"));
    }

    /// A row dropped on a busway after a moment of holding still carries its mark, though no figure changed at the
    /// drop.
    void anOverlapIsMarkedHoweverLongTheHandRests() {
        QVERIFY(m_user->openExample("starter-1000"));
        const auto mark = [this](const char* id) {
            const Engine& engine = m_user->window->document()->engine();
            return m_user->window->canvas()->scene().look(engine, engine.site().components().slotOf(id)).mark;
        };
        QCOMPARE(int(mark("ROW-1")) + int(mark("B-A")), 0);
        drag(m_user->pixel("ROW-1"), m_user->pixel("B-A"), false);
        QTest::qWait(400);
        mouse(QEvent::MouseButtonRelease, m_user->pixel("B-A"));
        QVERIFY(m_user->settle());
        QTRY_VERIFY(mark("ROW-1") == 2 || mark("B-A") == 2);
    }

    /// Three pads pulled about by the mouse, lined up and spread by the Arrange menu: places in the file, one step
    /// each.
    void alignedAndSpreadFromTheMenu() {
        QVERIFY(m_user->openExample("starter-1000"));
        const auto choose = [this](const char* id) {
            auto* menu = m_user->window->findChild<QMenu*>(QStringLiteral("menu_arrange"));
            QVERIFY(menu);
            QVERIFY(m_user->action(id)->isEnabled());
            menu->popup(m_user->window->mapToGlobal(QPoint(200, 200)));
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(m_user->action(id)).center());
            QTRY_VERIFY(!menu->isVisible());
        };
        const char* const ids[] = {"CH", "BESS", "GEN"}; // all in the yard, free ground around them
        QVERIFY(!m_user->action("align_left")->isEnabled());
        m_user->click(m_user->pixel(ids[0]));
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::ShiftModifier, m_user->pixel(ids[1]).toPoint());
        QVERIFY(m_user->action("align_left")->isEnabled() && !m_user->action("distribute_x")->isEnabled());
        QTest::mouseClick(m_user->window->canvas(), Qt::LeftButton, Qt::ShiftModifier, m_user->pixel(ids[2]).toPoint());
        QCOMPARE(m_user->window->document()->selection().size(), 3u);
        const double left = storedX("BESS"), right = storedX("CH");
        choose("distribute_x");
        QVERIFY(m_user->settle());
        QCOMPARE(storedX("BESS"), left); // the outermost stay, the one between moves
        QCOMPARE(storedX("CH"), right);
        QVERIFY(storedX("GEN") != 24);
        choose("align_bottom");
        QVERIFY(m_user->settle());
        const auto lower = [this](const char* id) {
            const Site& site = m_user->window->document()->site();
            return bounds(site, *site.component(id)).bottom;
        };
        QVERIFY(std::abs(lower("CH") - lower("BESS")) < 1e-9 && std::abs(lower("GEN") - lower("BESS")) < 1e-9);
        QCOMPARE(m_user->inFile(QStringLiteral("SELECT count(*) FROM undo_stack")).toInt(), 2);
        auto* undo = m_user->window->findChild<QToolButton*>(QStringLiteral("tool_button_undo"));
        for (int i = 0; i < 2; ++i) QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(storedX("GEN"), 24.0);
    }

    /// Where a menu closes above a figure and a dialog opens, no Leave comes: the plan stayed in the view of the
    /// figure.
    void aFigureIsLeftWhereverTheMouseGoesOn() {
        QVERIFY(m_user->openExample("starter-1000"));
        auto* cell = m_user->window->findChild<FigureCell*>(QStringLiteral("cell_capital"));
        QVERIFY(cell && cell->isVisible());
        QSignalSpy looked(cell, &FigureCell::lookedAt);
        const QPointF inside = QRectF(cell->rect()).center();
        QEnterEvent enter(inside, inside, cell->mapToGlobal(inside));
        QApplication::sendEvent(cell, &enter);
        QVERIFY(!looked.isEmpty() && looked.last().front().toBool());
        const auto moveOver = [](QWidget* widget) {
            const QPointF at = QRectF(widget->rect()).center();
            QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(widget, &move);
        };
        moveOver(cell);
        QVERIFY(looked.last().front().toBool());
        moveOver(m_user->window->canvas());
        QVERIFY(!looked.last().front().toBool());
    }

    /// A copy for which there is no room is said to be without what it is without.
    void aCopyThatIsNotFedIsSaid() {
        QVERIFY(m_user->openExample("starter-1000"));
        Document& document = *m_user->window->document();
        document.setSelection({"ROW-2"});
        QSignalSpy refused(m_user->window->canvas(), &PlanCanvas::refused);
        m_user->key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(document.selection().size(), std::size_t(1));
        const std::string copy = *document.selection().begin();
        QVERIFY(copy != "ROW-2");
        // 7 × 132 kW beside 7 on feeders and a CDU for these.
        const std::vector<Finding> findings = document.engine().findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.code == "cooling.no-loop" && finding.ids.front() == copy;
        }));
        QCOMPARE(refused.size(), 1);
        const QString said = refused.front().front().toString();
        QVERIFY2(said.contains(componentTitle(document.site(), copy)), qPrintable(said));
    }

    void everythingIsFoundByCtrlK() {
        const auto open = [this] {
            m_user->window->activateWindow();
            if (!QTest::qWaitForWindowActive(m_user->window)) return static_cast<QuickSearch*>(nullptr);
            m_user->key(Qt::Key_K, Qt::ControlModifier);
            auto* search = m_user->window->findChild<QuickSearch*>();
            return search && QTest::qWaitForWindowActive(search) ? search : nullptr;
        };
        const auto ask = [](QuickSearch* search, const char* text) {
            QTest::keyClicks(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), QLatin1String(text));
            return search->findChild<QListWidget*>(QStringLiteral("quick_list"));
        };
        QVERIFY(m_user->openExample("starter-1000"));
        // A component: selected, and in the middle of the plan.
        QPointer<QuickSearch> search = open();
        QVERIFY(search);
        QListWidget* list = ask(search, "row-2");
        QVERIFY(list->count() >= 2); // the row and its CDU
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Row 2")));
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Return);
        QTRY_VERIFY(!search);
        QVERIFY(m_user->window->document()->selection() == std::set<std::string>{"ROW-2"});
        QVERIFY(m_user->window->canvas()->rect().contains(m_user->pixel("ROW-2").toPoint()));
        // Without a name it is found by what it is called on the plan.
        Document& document = *m_user->window->document();
        document.edit(setName(document.site(), "ROW-2", ""), "Name");
        const QString title = componentTitle(document.site(), "ROW-2");
        QVERIFY2(title.contains(QStringLiteral(" · ROW-2")), qPrintable(title));
        search = open();
        QVERIFY(search);
        QTest::keyClicks(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), title);
        list = search->findChild<QListWidget*>(QStringLiteral("quick_list"));
        QVERIFY(list->count() >= 1);
        QVERIFY2(list->item(0)->text().contains(title), qPrintable(list->item(0)->text()));
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Escape);
        QTRY_VERIFY(!search);
        // Also by words of it, without the dot between them.
        search = open();
        QVERIFY(search);
        list = ask(search, qPrintable(title.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral(" row-2")));
        QVERIFY(list->count() >= 1);
        QVERIFY2(list->item(0)->text() == title, qPrintable(list->item(0)->text()));
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Escape);
        QTRY_VERIFY(!search);
        // What is not possible now is found, said so, and does nothing; what is comes first.
        document.setSelection({"ROW-2"});
        search = open();
        QVERIFY(search);
        list = ask(search, "align left");
        QVERIFY(list->count() >= 1);
        QVERIFY2(list->item(0)->text().contains(QStringLiteral("left"), Qt::CaseInsensitive),
                 qPrintable(list->item(0)->text()));
        const qint64 position = document.position();
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Return);
        QVERIFY(search && search->isVisible());
        QCOMPARE(document.position(), position);
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Escape);
        QTRY_VERIFY(!search);
        // A click beside it closes it: the window is in front again.
        search = open();
        QVERIFY(search);
        m_user->window->activateWindow();
        QTRY_VERIFY(!search);
        // A command, by keys: the second of those found.
        search = open();
        QVERIFY(search);
        list = ask(search, "theme");
        QVERIFY(list->count() >= 3); // as the desktop, light, dark
        auto* field = search->findChild<QLineEdit*>(QStringLiteral("quick_field"));
        for (int i = 0; i < 2; ++i) QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Dark"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!search && activeTheme().dark);
        // In Chinese the commands are found by their English words too.
        setLanguage(QStringLiteral("zh_CN"));
        search = open();
        QVERIFY(search);
        list = ask(search, "united states");
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text() != QStringLiteral("Nothing found"));
        QCOMPARE(list->item(0)->data(Qt::UserRole + 1).toString(), QStringLiteral("action_units_us"));
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Escape);
        QTRY_VERIFY(!search);
        setLanguage(QStringLiteral("en"));
        // A part, by the mouse: it hangs at the cursor then.
        search = open();
        QVERIFY(search);
        list = ask(search, "megapack 3");
        QListWidgetItem* part = nullptr;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->text() == QStringLiteral("Place: Megapack 3")) part = list->item(i);
        QVERIFY(part);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(part).center());
        QTRY_VERIFY(!search);
        QVERIFY(m_user->window->canvas()->tool() == PlanCanvas::ToolKind::Place);
        // Nothing of that kind: said, and Enter does nothing.
        search = open();
        QVERIFY(search);
        list = ask(search, "flux capacitor");
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), QStringLiteral("Nothing found"));
        QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("quick_field")), Qt::Key_Return);
        QVERIFY(search && search->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!search);
    }

    void foldingAPanelMovesNothingOnTheScreen() {
        QVERIFY(m_user->openExample("starter-1000"));
        PlanCanvas* canvas = m_user->window->canvas();
        const auto onScreen = [&] { return canvas->mapTo(m_user->window.data(), m_user->pixel("ROW-1").toPoint()); };
        const QPoint before = onScreen();
        const int width = canvas->width();
        for (const Qt::Key k : {Qt::Key_BracketLeft, Qt::Key_BracketRight}) m_user->key(k);
        QTRY_COMPARE(canvas->width(), width + (248 - 44) + (320 - 44));
        QTest::qWait(20);
        QVERIFY((onScreen() - before).manhattanLength() <= 1);
    }

    void aLargerWindowShowsTheWholeSiteAgainUntilThePlanIsMoved() {
        QVERIFY(m_user->openExample("starter-1000"));
        PlanCanvas* canvas = m_user->window->canvas();
        const QSize before = m_user->window->size();
        const double zoom = canvas->viewport().pixelsPerMetre;
        m_user->window->resize(before * 1.3);
        QTRY_VERIFY(canvas->viewport().pixelsPerMetre > zoom * 1.1);
        m_user->window->resize(before);
        QTRY_COMPARE(canvas->viewport().pixelsPerMetre, zoom);
        canvas->zoomBy(2, QPointF(300, 300));
        m_user->window->resize(before * 1.3);
        QTest::qWait(50);
        QCOMPARE(canvas->viewport().pixelsPerMetre, 2 * zoom);
        m_user->window->resize(before);
    }

    void aDroppedFileOpensInThisWindowAndASecondOpenerIsTold() {
        const QString path = m_user->user.path(QStringLiteral("dropped.gsite"));
        {
            auto other = Document::createUntitled(Site(), db::shippedCatalog());
            other->saveAs(path);
        }
        auto holder = Document::open(path, db::shippedCatalog()); // somebody else has it
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_user->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_user->window, &drop);
        QVERIFY(m_user->window->document());
        QVERIFY(m_user->window->windowTitle().contains(QStringLiteral("read-only")));
        QVERIFY2(m_user->window->findChild<QLabel*>(QStringLiteral("status_saved"))
                     ->toolTip()
                     .contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(m_user->window->findChild<QLabel*>(QStringLiteral("status_saved"))->toolTip()));
        QVERIFY(!m_user->action("undo")->isEnabled());
    }

    void saveAsExportAndPrint() {
        QVERIFY(m_user->openExample("starter-1000"));
        const QString target = m_user->user.path(QStringLiteral("kept.gsite"));
        prompts::queueAnswer(target);
        m_user->action("save_as")->trigger();
        QVERIFY(m_user->settle());
        QVERIFY(QFile::exists(target));
        QCOMPARE(m_user->window->document()->path(), target);
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString picture = m_user->user.path(QStringLiteral("plan.") + QLatin1String(ending));
            m_user->exportPicture(picture);
            QVERIFY(QFileInfo(picture).size() > 1000);
        }
        m_user->action("copy_picture")->trigger();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(3840, 2160));
        // A picture into a folder that is not there: told, nothing else happens.
        prompts::takeShown();
        m_user->exportPicture(m_user->user.path(QStringLiteral("nowhere/plan.png")));
        QCOMPARE(prompts::takeShown().size(), 2); // the file name, and the reason
    }

    void aFileThatIsNoneIsToldAndTheStartPageStays() {
        const QString path = m_user->user.path(QStringLiteral("foreign.gsite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database at all");
        file.close();
        prompts::queueAnswer(path);
        m_user->action("open")->trigger();
        const QStringList shown = prompts::takeShown();
        QCOMPARE(shown.size(), 2);
        QVERIFY2(shown.last().contains(path) && shown.last().contains(QStringLiteral("not a Gigasite project")),
                 qPrintable(shown.last()));
        QVERIFY(!m_user->window->document());
        QVERIFY(m_user->child<SiteCard>("example_starter-1000")->isVisible());
    }

    /// Deleted beneath the window: it is told at once, and what is closed is asked about and can be written again.
    void aFileThatIsDeletedIsNotCalledSaved() {
        for (const bool isEdited : {false, true}) {
            const QString path = m_user->user.path(QStringLiteral("gone.gsite"));
            db::ProjectFile::create(path.toStdString(), buildExample("starter-1000", db::shippedCatalog()), {});
            QVERIFY(m_user->window->openFile(path));
            QTRY_VERIFY(m_user->window->document() && m_user->window->document()->path() == path);
            QVERIFY(m_user->settle());
            QVERIFY(QFile::remove(path));
            QTRY_VERIFY2(m_user->label("status_saved").startsWith(QStringLiteral("Not on disk: gone.gsite")),
                         qPrintable(m_user->label("status_saved")));
            if (isEdited)
                m_user->window->document()->edit(moveBy(m_user->site(), std::vector<std::string>{"ROW-1"}, 2, 0),
                                                 QStringLiteral("Move"));
            prompts::takeShown();
            prompts::queueAnswer(QStringLiteral("0")); // save it there again
            m_user->action("close")->trigger();
            const QStringList shown = prompts::takeShown();
            QVERIFY2(shown.size() == 1 && shown.front().contains(QStringLiteral("has been deleted or moved")),
                     qPrintable(shown.join('\n')));
            m_user->close();
            m_user->open();
            const auto file = db::ProjectFile::open(path.toStdString());
            QVERIFY(!file->isReadOnly());
            const double moved = file->readSite().component("ROW-1")->position.x_m -
                                 buildExample("starter-1000", db::shippedCatalog()).component("ROW-1")->position.x_m;
            QCOMPARE(moved, isEdited ? 2.0 : 0.0);
            QVERIFY(QFile::remove(path));
        }
        // Who wants to lose it says so.
        const QString path = m_user->user.path(QStringLiteral("gone.gsite"));
        db::ProjectFile::create(path.toStdString(), buildExample("starter-1000", db::shippedCatalog()), {});
        QVERIFY(m_user->window->openFile(path));
        QTRY_VERIFY(m_user->window->document() && m_user->window->document()->path() == path);
        QVERIFY(m_user->settle());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away"))); // and back: nothing is wrong any more
        QTRY_VERIFY(m_user->label("status_saved").startsWith(QStringLiteral("Not on disk")));
        QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
        QTRY_COMPARE(m_user->label("status_saved"), QStringLiteral("Saved"));
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(m_user->label("status_saved").startsWith(QStringLiteral("Not on disk"))); // noticed again
        prompts::queueAnswer(QStringLiteral("2"));
        m_user->action("close")->trigger();
        m_user->close();
        QCOMPARE(prompts::takeShown().size(), 1);
        QVERIFY(!QFile::exists(path));
    }

    void everyActionHasANameAndNoKeyIsTakenTwice() {
        QMap<QString, QString> byKey;
        for (const QAction* a : m_user->window->findChildren<QAction*>()) {
            if (!a->objectName().startsWith(QLatin1String("action_"))) continue;
            QVERIFY2(!a->text().isEmpty(), qPrintable(a->objectName()));
            for (const QKeySequence& k : a->shortcuts()) {
                QVERIFY2(!byKey.contains(k.toString()),
                         qPrintable(a->objectName() + QLatin1Char(' ') + byKey.value(k.toString())));
                byKey.insert(k.toString(), a->objectName());
            }
        }
        QVERIFY(byKey.size() > 40);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
