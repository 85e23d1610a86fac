// SPDX-License-Identifier: GPL-3.0-or-later
// A walk through the whole program at one size: every panel, drawer, tool, page of the inspector, menu and dialog is
// opened in turn and handed to a visitor. What is asked of a window's texts is asked of all of them.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSemaphore>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <set>

#include "core/generate/regenerate.h"
#include "core/site/edits.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/present/stage_window.h"
#include "ui/views/picture_view.h"
#include "ui/views/site_view.h"
#include "ui/views/view_stage.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/rows.h"

namespace gs::test {

class WindowWalk {
public:
    using Visit = std::function<void(QWidget& top, const QString& where)>;
    WindowWalk(Window& user, Visit visit) : w(user), m_visit(std::move(visit)) {}

    /// The window must show a site.
    void everything() {
        panels();
        tools();
        overlays();
        drawers();
        inspector();
        menus();
        dialogs();
        views();
        stage();
        passing();
    }

    void show(const QString& where) {
        rest(*w.window);
        m_visit(*w.window, where);
    }
    /// Both side panels, which start as rails in a window as narrow as this.
    void panels() {
        show(QStringLiteral("rails"));
        for (const char* id : {"panel_palette", "panel_inspector"})
            if (!w.action(id)->isChecked()) w.action(id)->trigger();
        QTest::qWait(60);
        show(QStringLiteral("panels"));
        w.action("panel_layers")->trigger();
        show(QStringLiteral("layers"));
        w.action("panel_layers")->trigger();
        auto* search = w.child<QLineEdit>("paletteSearch");
        for (const QString& query : {QStringLiteral("rack"), QStringLiteral("132 kW"), QString::fromUtf8("电池"),
                                     QStringLiteral("nothing like this")}) {
            search->clear();
            compose(search, query);
            show(QStringLiteral("palette, ") + query);
        }
        search->clear();
    }
    void tools() {
        for (const char* id : {"tool_connect", "tool_zone", "tool_measure", "tool_pan", "tool_select"}) {
            w.action(id)->trigger();
            w.moveTo(QPointF(300, 300), QPointF(420, 340), Qt::NoButton);
            show(QLatin1String(id));
        }
        w.canvas().startPlacing(QStringLiteral("rack-gb200-nvl72"));
        w.moveTo(QPointF(300, 300), QPointF(420, 340), Qt::NoButton);
        show(QStringLiteral("placing"));
        w.key(Qt::Key_Escape);
    }
    void overlays() {
        for (const QAction* action : w.window->findChildren<QAction*>())
            if (action->objectName().startsWith(QLatin1String("action_overlay_"))) {
                const_cast<QAction*>(action)->trigger();
                show(action->objectName());
            }
        w.action("overlay_plan")->trigger();
    }
    void drawers() {
        for (const char* id : {"drawer_findings", "drawer_dashboard", "drawer_history", "drawer_table",
                               "drawer_compare", "drawer_slides"}) {
            w.action(id)->trigger();
            QTest::qWait(450); // results are read with a little delay
            show(QLatin1String(id));
            if (QLatin1String(id) == QLatin1String("drawer_findings")) {
                if (auto* view = w.child<QAbstractItemView>("findingsTable"); view && view->model()->rowCount() > 1) {
                    view->setCurrentIndex(view->model()->index(1, 0));
                    show(QStringLiteral("a finding chosen"));
                }
            }
        }
        w.action("drawer_slides")->trigger();
    }
    /// A scenario compared with the site, a finding that is waived, a picture that is brought to scale, a long work.
    void passing() {
        using ui::prompts::queueAnswer;
        queueAnswer(QStringLiteral("Half"));
        w.action("scenario_new")->trigger();
        queueAnswer(QStringLiteral("0"));
        w.action("compare")->trigger();
        show(QStringLiteral("comparison"));
        w.action("drawer_findings")->setChecked(true);
        w.action("drawer_findings")->trigger();
        const QString picture = w.user.path(QStringLiteral("a background with a long name.png"));
        QImage paper(400, 300, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QVERIFY(paper.save(picture));
        queueAnswer(picture);
        w.action("background_picture")->trigger();
        show(QStringLiteral("calibrating"));
        w.key(Qt::Key_Escape);
        const QByteArray patience = qgetenv("GIGASITE_PATIENCE_MS");
        qputenv("GIGASITE_PATIENCE_MS", "0");
        {
            QSemaphore go;
            ui::LongWork work(w.child<QWidget>("status_bar"));
            work.start(
                ui::MainWindow::tr("Exporting %1").arg(QStringLiteral("phases.webp")),
                [&go](const Progress& progress) -> ui::LongWork::Finish {
                    progress(0.4);
                    go.acquire();
                    return {};
                },
                [](const std::exception&) {});
            QTest::qWait(400);
            show(QStringLiteral("long work"));
            go.release();
            work.stopAndWait();
        }
        qputenv("GIGASITE_PATIENCE_MS", patience);
    }
    /// Nothing, one of each type, a link of each medium, many at once; all sections open.
    void inspector() {
        Site site = w.site();
        const auto look = [&](std::set<std::string> ids, const QString& where) {
            w.window->document()->setSelection(std::move(ids));
            auto* panel = w.child<QWidget>("inspector");
            rest(*panel);
            for (ui::Section* section : panel->findChildren<ui::Section*>())
                if (section->isVisible()) section->setOpen(true);
            rest(*panel);
            m_visit(*panel->parentWidget()->parentWidget(), where);
        };
        look({}, QStringLiteral("inspector of the site"));
        std::set<std::string> kinds;
        std::set<std::string> mixed;
        for (const std::string& id : site.components().sortedIds()) {
            const Component& component = *site.component(id);
            const Type* type = site.type(component.type).get();
            const std::string kind = type ? type->category + "/" + type->kind : component.type.str();
            if (!kinds.insert(kind).second) continue;
            if (mixed.size() < 12) mixed.insert(id);
            look({id}, QStringLiteral("inspector of ") + QString::fromStdString(component.type));
        }
        std::set<Medium> media;
        for (const std::string& id : site.links().sortedIds())
            if (media.insert(site.link(id)->medium).second)
                look({id}, QStringLiteral("inspector of link ") + QString::fromStdString(id));
        look(mixed, QStringLiteral("inspector of many"));
        show(QStringLiteral("many selected"));
        w.window->document()->setSelection({});
    }
    void menus() {
        QList<QMenu*> all;
        for (QAction* entry : w.window->menuBar()->actions()) collect(entry->menu(), all);
        if (auto* button = w.child<QToolButton>("scenario_button"); button->menu()) all << button->menu();
        for (QMenu* menu : all) menuShown(menu);
    }
    void menuShown(QMenu* menu) {
        menu->popup(w.window->mapToGlobal(QPoint(100, 40)));
        QTest::qWait(5);
        m_visit(*menu, QStringLiteral("menu ") + menu->title());
        menu->close();
    }
    /// Opens a dialog by its action, shows all of its tabs and choices, closes it.
    void dialog(const char* id) {
        w.action(id)->trigger();
        QTest::qWait(80);
        for (int i = 0; i < 100 && !open(); ++i) QTest::qWait(20);
        opened(QLatin1String(id));
    }
    void opened(const QString& where) {
        QDialog* dialog = open();
        QVERIFY2(dialog, qPrintable(where));
        if (auto* report = qobject_cast<ui::ReportDialog*>(dialog))
            QVERIFY(QTest::qWaitFor([&] { return report->previewPages() > 0; }, 60000));
        rest(*dialog);
        m_visit(*dialog, where);
        for (QTabWidget* tabs : dialog->findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTest::qWait(20);
                m_visit(*dialog, where + QStringLiteral(", ") + tabs->tabText(i));
            }
        for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
            if (!box->isVisible() || !box->isEnabled()) continue;
            box->showPopup();
            m_visit(*box->view()->window(), where + QStringLiteral(", choices of ") + box->objectName());
            box->hidePopup();
        }
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(10);
    }
    void dialogs() {
        using ui::prompts::queueAnswer;
        for (const char* id :
             {"new", "export_picture", "report", "film", "user_guide", "shortcuts", "about", "types_catalog"})
            dialog(id);
        std::string rack, hall;
        for (const std::string& each : w.site().components().sortedIds()) {
            const auto type = w.site().type(w.site().component(each)->type);
            if (type && type->role == Role::Rack && rack.empty()) rack = each;
            if (type && type->kind == "hall" && hall.empty()) hall = each;
        }
        w.window->document()->setSelection({rack});
        for (const char* id : {"repeat_rows", "repeat_circle"}) dialog(id);
        w.window->document()->setSelection({hall});
        if (w.action("fill_rows")->isEnabled()) dialog("fill_rows");
        if (w.action("regenerate")->isEnabled()) dialog("regenerate");
        w.window->document()->setSelection({});
        queueAnswer(QStringLiteral("3"));
        dialog("type_duplicate");
        QFile map(w.user.path(QStringLiteral("ground.geojson")));
        if (!map.open(QIODevice::WriteOnly)) qFatal("cannot write");
        map.write(R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"landuse": "industrial", "name": "Plot"}, "geometry": {"type": "Polygon",
 "coordinates": [[[-90.157, 35.059], [-90.155, 35.059], [-90.155, 35.060], [-90.157, 35.060], [-90.157, 35.059]]]}},
{"type": "Feature", "properties": {"highway": "service"}, "geometry": {"type": "LineString",
 "coordinates": [[-90.157, 35.0589], [-90.155, 35.0589]]}},
{"type": "Feature", "properties": {"power": "line"}, "geometry": {"type": "LineString",
 "coordinates": [[-90.157, 35.0601], [-90.155, 35.0602]]}}]})");
        map.close();
        queueAnswer(map.fileName());
        dialog("import");
        for (const QString& query :
             {QString(), QStringLiteral("temp"), QString::fromUtf8("温度"), QStringLiteral("rack")}) {
            w.action("quick_search")->trigger();
            compose(w.child<QLineEdit>("quick_field"), query);
            opened(QStringLiteral("quick search ") + query);
        }
    }
    void views() {
        for (const ui::SiteViewRow& row : ui::siteViews()) {
            w.action((std::string("view_") + row.word).c_str())->trigger();
            if (row.view != ui::SiteView::Plan)
                QTRY_VERIFY_WITH_TIMEOUT(w.window->views()->pictureView()->isUpToDate(), 60000);
            show(QStringLiteral("view ") + QLatin1String(row.word));
        }
        w.action("view_plan")->trigger();
    }
    void stage() {
        w.action("slide_add")->trigger();
        w.action("drawer_slides")->trigger();
        show(QStringLiteral("a slide"));
        w.action("present")->trigger();
        auto* stage = w.window->findChild<ui::StageWindow*>();
        QVERIFY(stage);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isReady(), 60000);
        m_visit(*stage, QStringLiteral("stage"));
        QTest::keyClick(stage, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// As an input method hands over words, which need not be on a keyboard.
    static void compose(QLineEdit* field, const QString& text) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(field, &event);
    }

private:
    /// Until nothing in it moves or changes any more: pages fill in several steps, each a moment after the last.
    static void rest(QWidget& top) {
        QByteArray before;
        for (int same = 0, round = 0; same < 3 && round < 100; ++round) {
            QTest::qWait(40);
            QByteArray now;
            QDataStream out(&now, QIODevice::WriteOnly);
            for (const QWidget* widget : top.findChildren<QWidget*>())
                if (widget->isVisible()) out << widget->geometry();
            same = now == before ? same + 1 : 0;
            before = now;
        }
    }
    static void collect(QMenu* menu, QList<QMenu*>& all) {
        if (!menu) return;
        all << menu;
        for (QAction* entry : menu->actions()) collect(entry->menu(), all);
    }
    QDialog* open() const {
        for (QDialog* dialog : w.window->findChildren<QDialog*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }
    Window& w;
    Visit m_visit;
};

} // namespace gs::test
