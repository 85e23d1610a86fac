// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do.
#include <QApplication>
#include <QDateEdit>
#include <QDir>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidgetAction>
#include <array>
#include <utility>

#include "core/generate/regenerate.h"
#include "ui/actions.h"
#include "ui/app.h"
#include "ui/arrange_actions.h"
#include "ui/bars/date_slider.h"
#include "ui/bars/status_bar.h"
#include "ui/canvas/link_routes.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/tool.h"
#include "ui/dialogs/form_fields.h"
#include "ui/dialogs/guide_page.h"
#include "ui/dialogs/help_pages.h"
#include "ui/dialogs/new_site_dialog.h"
#include "ui/dialogs/quick_search.h"
#include "ui/dialogs/regenerate_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/layers_panel.h"
#include "ui/panels/palette_panel.h"
#include "ui/panels/table_panel.h"
#include "ui/print.h"
#include "ui/prompts.h"
#include "ui/render/overlay.h"
#include "ui/render/overlay_data.h"
#include "ui/render/plan_scene.h"
#include "ui/settings.h"
#include "ui/stage.h"
#include "ui/start/start_page.h"
#include "ui/style.h"
#include "ui/units.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr double zoomStep = 1.25;
/// On the day shown no part has a value in it.
bool showsNothing(const Document& document, Overlay overlay) {
    OverlayData data(overlay);
    data.resultsChanged(document.engine(), true);
    return data.isEmpty(document.engine());
}

QByteArray overlayAction(Overlay overlay) { return QByteArray("overlay_") + overlayWord(overlay); }

} // namespace

void MainWindow::connectActions() {
    Actions& a = *m_actions;
    const auto on = [&](const char* id, auto handler) { connect(a[id], &QAction::triggered, this, handler); };
    const auto toggled = [&](const char* id, auto handler) { connect(a[id], &QAction::toggled, this, handler); };

    on("new", [this] {
        auto* dialog = new NewSiteDialog(m_catalog, this);
        connect(dialog, &NewSiteDialog::siteMade, this, &MainWindow::openSite);
        connect(dialog, &NewSiteDialog::emptyWanted, this, [this] { openExample(QStringLiteral("empty")); });
        dialog->open();
    });
    on("open", [this] {
        if (const auto path = prompts::openProject(this)) openFile(*path);
    });
    on("start", [this] {
        if (!closeDocument()) return;
        m_start->refresh();
        m_pages->setCurrentWidget(m_start);
        updateActions();
    });
    on("name_version", [this] {
        m_drawer->open(2);
        m_history->focusVersionName();
    });
    on("save_as", [this] { saveAs(); });
    on("duplicate_site", [this] { openSite(m_document->site()); });
    on("background_picture", [this] {
        const auto path = prompts::openFile(
            this, tr("Background picture"),
            {tr("Pictures (*.png *.jpg *.jpeg *.svg *.pdf *.webp *.tif *.tiff *.bmp)"), tr("All files (*)")});
        if (path) addPicture(*path);
    });
    on("import", [this] {
        const auto path = prompts::openFile(
            this, tr("Import"),
            {tr("Maps, drawings and pictures (*.geojson *.json *.dxf *.png *.jpg *.jpeg *.svg *.pdf)"),
             tr("All files (*)")});
        if (path && !takeFile(*path, std::nullopt)) importFile(*path);
    });
    on("export_site", [this] { exportSite(); });
    on("report", [this] { createReport(); });
    on("print", [this] { printSite(); });
    on("export_picture", [this] { exportPicture(); });
    on("copy_picture", [this] { copyPicture(); });
    on("close", [this] { close(); });
    on("quit", [] { QApplication::closeAllWindows(); });

    on("quick_search", [this] {
        auto* search = new QuickSearch(*m_actions, m_document.get(), this);
        connect(search, &QuickSearch::commandChosen, this, [](QAction* action) { action->trigger(); });
        connect(search, &QuickSearch::componentChosen, this,
                [this](const QString& id) { showIds({id.toStdString()}); });
        connect(search, &QuickSearch::settingChosen, this, [this](const QString& field) {
            m_document->setSelection({});
            (*m_actions)["panel_inspector"]->setChecked(true);
            m_inspector->editSetting(field);
        });
        connect(search, &QuickSearch::partChosen, this, [this](const QString& type) { m_canvas->startPlacing(type); });
        search->open();
    });
    on("undo", [this] { m_document->undo(); });
    on("redo", [this] { m_document->redo(); });
    on("cut", [this] { m_canvas->cutSelection(); });
    on("copy", [this] { m_canvas->copySelection(); });
    on("paste", [this] { m_canvas->paste(); });
    on("duplicate", [this] { m_canvas->duplicateSelection(); });
    on("delete", [this] { m_canvas->deleteSelection(); });
    on("rotate", [this] { m_canvas->rotateSelection(90); });
    on("rotate_back", [this] { m_canvas->rotateSelection(-90); });
    on("rename", [this] {
        (*m_actions)["panel_inspector"]->setChecked(true);
        m_inspector->editName();
    });
    constexpr std::array aligns{
        std::pair{"align_left", AlignTo::Left},        std::pair{"align_middle_x", AlignTo::MiddleX},
        std::pair{"align_right", AlignTo::Right},      std::pair{"align_top", AlignTo::Top},
        std::pair{"align_middle_y", AlignTo::MiddleY}, std::pair{"align_bottom", AlignTo::Bottom}};
    for (const auto& [id, to] : aligns)
        on(id, [this, action = a[id], side = to] { m_canvas->alignSelection(side, Actions::plainText(*action)); });
    for (const auto& [id, along] : {std::pair{"distribute_x", Axis::X}, std::pair{"distribute_y", Axis::Y}})
        on(id,
           [this, action = a[id], axis = along] { m_canvas->distributeSelection(axis, Actions::plainText(*action)); });
    on("route_links", [this] { routeSelection(*m_canvas); });
    on("straighten_links", [this] { straightenSelection(*m_canvas); });
    on("choose_conductors", [this] { chooseSelectedConductors(*m_canvas); });
    connectArranging(a, this, [this] { return m_canvas; });
    on("regenerate", [this] {
        const std::string hall = selectedHall();
        const auto wish = hallWish(m_document->site(), m_catalog, hall);
        if (!wish) return m_status->say(tr("This hall has no racks with GPUs: place some, or make a new site."), true);
        auto* dialog = new RegenerateDialog(*m_document, hall, *wish, this);
        dialog->open();
        standBeside(*dialog, m_canvas->boxOnScreen(hall));
    });
    on("select_all", [this] { m_canvas->selectAll(); });
    on("select_none", [this] { m_document->setSelection({}); });

    for (const SiteViewRow& row : siteViews())
        on(("view_" + std::string(row.word)).c_str(), [this, view = row.view] { setSiteView(view); });
    on("fit", [this] { showsPlan() ? fitSite() : m_views->pictureView()->fit(); });
    on("fit_selection", [this] { m_canvas->fitSelection(); });
    const auto zoom = [this](double factor) {
        if (showsPlan()) m_canvas->zoomBy(factor, QRectF(m_canvas->rect()).center());
        else m_views->pictureView()->zoomBy(factor);
    };
    on("zoom_in", [zoom] { zoom(zoomStep); });
    on("zoom_out", [zoom] { zoom(1 / zoomStep); });
    const struct {
        const char* id;
        bool RenderConfig::*member;
    } switches[] = {{"grid", &RenderConfig::grid}, {"labels", &RenderConfig::labels}, {"links", &RenderConfig::links}};
    for (const auto& entry : switches) {
        a[entry.id]->setChecked(userSettings::flag(QLatin1String(entry.id), true));
        toggled(entry.id, [this, entry](bool shown) {
            userSettings::setFlag(QLatin1String(entry.id), shown);
            changeConfig([&](RenderConfig& config) { config.*entry.member = shown; });
        });
    }
    a["snap"]->setChecked(userSettings::flag(QStringLiteral("snap"), true));
    toggled("snap", [this](bool snap) {
        userSettings::setFlag(QStringLiteral("snap"), snap);
        if (m_canvas) m_canvas->setSnapToGrid(snap);
        m_status->setSnap(snap);
    });
    for (const OverlayRow& row : overlayRows)
        on(overlayAction(row.overlay), [this, overlay = row.overlay] {
            setSiteView(SiteView::Plan); // the colours are those of the plan
            setOverlay(overlay);
        });
    // Only while the menu is open: elsewhere a command keeps its name.
    const auto named = std::make_shared<QMap<QAction*, QString>>();
    connect(m_actions->overlayMenu(), &QMenu::aboutToShow, this, [this, named] {
        for (const Overlay overlay : {Overlay::Gas, Overlay::Water}) // the others always have something, or are dear
            if (m_document && showsNothing(*m_document, overlay)) {
                QAction* action = (*m_actions)[overlayAction(overlay)];
                named->insert(action, action->text());
                action->setText(tr("%1 (none)").arg(action->text()));
            }
    });
    connect(m_actions->overlayMenu(), &QMenu::aboutToHide, this, [named] {
        for (auto one = named->begin(); one != named->end(); ++one) one.key()->setText(one.value());
        named->clear();
    });
    a["panel_layers"]->setChecked(userSettings::flag(QStringLiteral("layers"), true));
    on("panel_layers", [this](bool shown) {
        // From the rail of the folded panel it opens, whatever it was.
        QAction* side = (*m_actions)["panel_palette"];
        if (!side->isChecked()) shown = true;
        side->setChecked(true);
        (*m_actions)["panel_layers"]->setChecked(shown);
        userSettings::setFlag(QStringLiteral("layers"), shown);
        m_layers->setVisible(shown);
    });
    on("layers_show_all", [this] {
        Layers layers = m_canvas->renderConfig().layers;
        layers.hidden = layers.dimmed = 0;
        setLayers(layers);
    });
    on("layers_dim_others", [this] {
        std::uint8_t kept = 0;
        for (const Slot slot : m_canvas->scene().selectedItems())
            if (const SceneItem* item = m_canvas->scene().item(slot)) kept |= Layers::bit(item->layer);
        for (const Slot slot : m_canvas->scene().selectedLinks())
            if (const SceneLink* link = m_canvas->scene().link(slot)) kept |= Layers::bit(layerOf(link->medium));
        if (kept != 0) setLayers(LayersPanel::dimmedBut(m_canvas->renderConfig().layers, kept));
    });
    a["minimap"]->setChecked(userSettings::flag(QStringLiteral("minimap"), true));
    toggled("minimap", [this](bool shown) {
        userSettings::setFlag(QStringLiteral("minimap"), shown);
        if (m_minimap) m_minimap->setWanted(shown);
    });
    on("previous_phase", [this] { m_slider->stepPhase(-1); });
    on("next_phase", [this] { m_slider->stepPhase(+1); });
    for (const char* id : {"panel_palette", "panel_inspector"})
        on(id, [id](bool open) { userSettings::setFlag(QLatin1String(id).mid(6), open); });
    toggled("drawer_table", [this](bool shown) {
        if (shown) m_table->setFocus();          // a table is worked in with the keyboard
        else if (m_canvas) m_canvas->setFocus(); // not to the next tab of the drawer, where Space would open that
    });
    on("present", [this] { present(-1); });
    on("present_slides", [this] { present(0); });
    on("slide_add", [this] { addSlide(); });
    on("film", [this] { chooseFilm(); });

    const struct {
        const char* id;
        ThemeChoice choice;
    } themes[] = {
        {"theme_auto", ThemeChoice::Auto}, {"theme_light", ThemeChoice::Light}, {"theme_dark", ThemeChoice::Dark}};
    for (const auto& entry : themes) {
        a[entry.id]->setChecked(userSettings::theme() == entry.choice);
        on(entry.id, [choice = entry.choice] { setThemeChoice(choice); });
    }
    on("units_metric", [] { setUnitSystem(UnitSystem::Metric); });
    on("units_us", [] { setUnitSystem(UnitSystem::UnitedStates); });
    on("language_en", [] { setLanguage(QStringLiteral("en")); });
    on("language_zh_CN", [] { setLanguage(QStringLiteral("zh_CN")); });

    const struct {
        const char* id;
        PlanCanvas::ToolKind kind;
    } tools[] = {{"tool_select", PlanCanvas::ToolKind::Select},
                 {"tool_connect", PlanCanvas::ToolKind::Connect},
                 {"tool_zone", PlanCanvas::ToolKind::Zone},
                 {"tool_pan", PlanCanvas::ToolKind::Pan}};
    for (const auto& entry : tools)
        on(entry.id, [this, kind = entry.kind] {
            m_canvas->setTool(kind);
            m_canvas->setFocus();
        });
    on("tool_measure", [this] { m_canvas->startTool(makeMeasureTool(*m_canvas)); });
    on("tool_parts", [this] {
        (*m_actions)["panel_palette"]->setChecked(true);
        m_palette->focusSearch();
    });
    on("cancel", [this] {
        if (m_work->stop() || !m_document) return;
        const bool busy = m_document->inGesture() || m_canvas->tool() != PlanCanvas::ToolKind::Select;
        const bool away = QApplication::focusWidget() != m_canvas;
        m_canvas->setFocus();
        m_canvas->cancelTool();
        if (busy || away) return;
        if (!m_document->selection().empty()) m_document->setSelection({});
        else setOverlay(Overlay::Plan);
    });
    on("user_guide", [this] { showUserGuide(this); });
    on("shortcuts", [this] { showShortcuts(this, *m_actions); });
    on("about", [this] { showAbout(this); });

    connectScenarios();
    connectTypes();

    connect(a.recentMenu(), &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    m_versions = a.versionsMenu();
    connect(m_versions, &QMenu::aboutToShow, this, &MainWindow::fillVersions);
}

/// The hall that is selected, by itself or by its yard, when it is one that can be made anew; else empty.
std::string MainWindow::selectedHall() const {
    const auto& selection = m_document->selection();
    if (selection.size() != 1) return {};
    std::string id = *selection.begin();
    if (id.size() > 2 && id.compare(id.size() - 2, 2, "-Y") == 0) id.resize(id.size() - 2);
    return isGeneratedHall(m_document->site(), id) ? id : std::string();
}

void MainWindow::updateActions() {
    Actions& a = *m_actions;
    static const char* const always[] = {"new",         "open",         "close",       "quit",           "theme_auto",
                                         "theme_light", "theme_dark",   "language_en", "language_zh_CN", "shortcuts",
                                         "about",       "quick_search", "grid",        "labels",         "links",
                                         "snap",        "units_metric", "units_us",    "user_guide"};
    const bool hasSite = m_document != nullptr;
    for (QAction* action : a.all()) action->setEnabled(hasSite);
    for (const char* id : always) a[id]->setEnabled(true);
    a.recentMenu()->setEnabled(!userSettings::recentFiles().isEmpty());
    a["cancel"]->setEnabled(hasSite || m_work->isRunning());
    m_versions->setEnabled(hasSite);
    a[unitSystem() == UnitSystem::Metric ? "units_metric" : "units_us"]->setChecked(true);
    a.scenariosMenu()->setEnabled(hasSite);
    a[userSettings::language() == QLatin1String("zh_CN") ? "language_zh_CN" : "language_en"]->setChecked(true);
    if (!hasSite) return;
    const bool writable = !m_document->isReadOnly();
    const bool some = !m_document->selection().empty();
    for (const char* id : {"cut", "delete", "duplicate", "rotate", "rotate_back", "rename"})
        a[id]->setEnabled(some && writable);
    const std::size_t chosen = m_document->selection().size();
    for (const char* id :
         {"align_left", "align_middle_x", "align_right", "align_top", "align_middle_y", "align_bottom"})
        a[id]->setEnabled(writable && chosen > 1);
    for (const char* id : {"distribute_x", "distribute_y"}) a[id]->setEnabled(writable && chosen > 2);
    const bool linked = writable && hasSelectedLinks(*m_document);
    for (const char* id : {"route_links", "straighten_links", "choose_conductors"}) a[id]->setEnabled(linked);
    enableArranging(a, *m_document);
    a["regenerate"]->setEnabled(writable && !selectedHall().empty());
    for (const char* id : {"copy", "fit_selection", "layers_dim_others"}) a[id]->setEnabled(some);
    for (const char* id :
         {"type_duplicate", "type_edit", "type_delete", "types_import", "background_picture", "import"})
        a[id]->setEnabled(writable);
    for (const char* id : {"slide_add", "paste", "name_version", "tool_zone", "tool_connect"})
        a[id]->setEnabled(writable);
    updateScenarios();
    a["undo"]->setEnabled(m_document->canUndo());
    a["redo"]->setEnabled(m_document->canRedo());
    const auto withStep = [](const QString& verb, const QString& step) {
        return step.isEmpty() ? verb : verb + QStringLiteral(": ") + step;
    };
    a["undo"]->setText(withStep(tr("&Undo"), m_document->undoText()));
    a["redo"]->setText(withStep(tr("&Redo"), m_document->redoText()));
    switch (m_canvas->tool()) {
    case PlanCanvas::ToolKind::Connect: a["tool_connect"]->setChecked(true); break;
    case PlanCanvas::ToolKind::Zone: a["tool_zone"]->setChecked(true); break;
    case PlanCanvas::ToolKind::Pan: a["tool_pan"]->setChecked(true); break;
    case PlanCanvas::ToolKind::Select:
    case PlanCanvas::ToolKind::Place: a["tool_select"]->setChecked(true); break;
    case PlanCanvas::ToolKind::Other: break;
    }
    const auto tool = m_canvas->tool();
    if (tool == PlanCanvas::ToolKind::Place || tool == PlanCanvas::ToolKind::Other) a.uncheckTools();
    if (m_canvas->property(measuringProperty).isValid()) a["tool_measure"]->setChecked(true);
}

void MainWindow::changeConfig(const std::function<void(RenderConfig&)>& change) {
    if (!m_canvas) return;
    RenderConfig config = m_canvas->renderConfig();
    config.grid = (*m_actions)["grid"]->isChecked();
    config.labels = (*m_actions)["labels"]->isChecked();
    config.links = (*m_actions)["links"]->isChecked();
    change(config);
    m_canvas->setRenderConfig(config);
}

void MainWindow::setOverlay(Overlay overlay) {
    changeConfig([overlay](RenderConfig& config) { config.overlay = overlay; });
    (*m_actions)[overlayAction(overlay)]->setChecked(true);
}

void MainWindow::setLayers(const Layers& layers) {
    changeConfig([&](RenderConfig& config) { config.layers = layers; });
    if (!m_document || m_document->selection().empty()) return;
    // What is hidden or locked cannot be meant by the next key.
    const Site& site = m_document->site();
    std::set<std::string> kept;
    for (const std::string& id : m_document->selection()) {
        const Slot slot = site.components().slotOf(id);
        const SceneItem* item = slot == noSlot ? nullptr : m_canvas->scene().item(slot);
        const Slot line = item ? noSlot : site.links().slotOf(id);
        const SceneLink* link = line == noSlot ? nullptr : m_canvas->scene().link(line);
        if (item ? m_canvas->scene().isFree(*item) : !link || m_canvas->scene().isFree(*link)) kept.insert(id);
    }
    if (kept.size() != m_document->selection().size()) m_document->setSelection(std::move(kept));
}

void MainWindow::syncConfig() {
    const RenderConfig config = m_canvas->renderConfig();
    (*m_actions)[overlayAction(config.overlay)]->setChecked(true);
    m_layers->setLayers(config.layers);
}

void MainWindow::fillRecent() {
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& path : userSettings::recentFiles())
        menu->addAction(QDir::toNativeSeparators(path), this, [this, path] { openFile(path); });
}

void MainWindow::fillVersions() {
    m_versions->clear();
    if (!m_document) return;
    for (const db::Version& version : m_document->versions()) {
        const QString name = QString::fromStdString(version.name);
        QMenu* menu = m_versions->addMenu(name);
        menu->setToolTip(QString::fromStdString(version.time));
        QAction* restore = menu->addAction(tr("Go back to it (can be undone)"), this, [this, id = version.id, name] {
            if (!m_work->isFree()) return;
            m_canvas->cancelTool();
            const QString text = tr("Restore version %1").arg(name);
            turn(m_document->turnToVersion(id, text), text,
                 tr("The site is as it was in “%1”; undo brings it back.").arg(name));
        });
        restore->setEnabled(!m_document->isReadOnly());
        menu->addAction(tr("Open as a new site"), this, [this, id = version.id] {
            if (!m_work->isFree()) return;
            openVersion(id);
        });
    }
    if (m_versions->isEmpty()) m_versions->addAction(tr("No version has a name yet"))->setEnabled(false);
}

void MainWindow::showIds(const std::vector<std::string>& ids) {
    // What is looked for is shown, whatever layer it is on.
    Layers layers = m_canvas->renderConfig().layers;
    for (const std::string& id : ids) {
        const Slot slot = m_document->site().components().slotOf(id);
        const SceneItem* item = slot == noSlot ? nullptr : m_canvas->scene().item(slot);
        if (item) layers.hidden &= static_cast<std::uint8_t>(~Layers::bit(item->layer));
        const Slot line = item ? noSlot : m_document->site().links().slotOf(id);
        if (line == noSlot) continue;
        layers.hidden &= static_cast<std::uint8_t>(~Layers::bit(layerOf(m_document->site().links().at(line)->medium)));
        (*m_actions)["links"]->setChecked(true);
    }
    if (!(layers == m_canvas->renderConfig().layers)) setLayers(layers);
    std::set<std::string> there; // a finding may name a type, too
    for (const std::string& id : ids)
        if (m_document->site().component(id) || m_document->site().link(id)) there.insert(id);
    m_document->setSelection(std::move(there));
    m_canvas->showIds(ids);
}

void MainWindow::showShortage(const QString& codePrefix) {
    const std::string prefix = codePrefix.toStdString() + '.';
    for (const Finding& finding : m_document->engine().findings()) {
        if (finding.waived || finding.ids.empty() || !finding.code.starts_with(prefix)) continue;
        m_drawer->open(0);
        m_findings->showFindingOf(QString::fromStdString(finding.ids.front()));
        // The inspector shows the culprit, as after a click on its row.
        const Site& site = m_document->site();
        if (site.component(finding.ids.front()) || site.link(finding.ids.front()))
            m_document->setSelection({finding.ids.front()});
        showIds(finding.ids);
        return;
    }
    // No single culprit: what limits the site most is the next best answer.
    const std::vector<LimitRow> limits = m_document->engine().limits(1);
    if (!limits.empty() && !limits.front().id.empty()) showIds({limits.front().id});
    m_drawer->open(0);
}

void MainWindow::chooseDay(QWidget* anchor) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const View view = m_document->view();
    for (const Phase& phase : m_document->site().settings().phases) {
        const QString day = QString::fromStdString(formatDate(phase.date));
        QAction* action = menu->addAction(day + QStringLiteral("   ") + QString::fromStdString(phase.name), this,
                                          [this, at = phase.date] {
                                              m_document->setView({at, m_document->view().loadCase});
                                          });
        action->setCheckable(true);
        action->setChecked(phase.date == view.at);
    }
    if (!menu->isEmpty()) menu->addSeparator();
    auto* edit = new QDateEdit(QDate::fromString(QString::fromStdString(formatDate(view.at)), Qt::ISODate), menu);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setAccessibleName(tr("Any day"));
    connect(edit, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (const auto day = parseDate(date.toString(Qt::ISODate).toStdString()))
            m_document->setView({*day, m_document->view().loadCase});
    });
    auto* any = new QWidgetAction(menu);
    any->setDefaultWidget(edit);
    menu->addAction(any);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

} // namespace gs::ui
