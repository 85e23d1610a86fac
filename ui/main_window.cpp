// SPDX-License-Identifier: GPL-3.0-or-later
// Building the window and changing what it shows; what its actions do is in window_actions.cpp.
#include "ui/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions.h"
#include "ui/app.h"
#include "ui/arrange_actions.h"
#include "ui/bars/balance_bar.h"
#include "ui/bars/date_slider.h"
#include "ui/bars/status_bar.h"
#include "ui/canvas/background.h"
#include "ui/canvas/minimap.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/dashboard_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/layers_panel.h"
#include "ui/panels/palette_panel.h"
#include "ui/panels/sentences.h"
#include "ui/panels/slides_panel.h"
#include "ui/panels/table_panel.h"
#include "ui/panels/why_popup.h"
#include "ui/present/stage_window.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/stage.h"
#include "ui/start/start_page.h"
#include "ui/style.h"
#include "ui/turn_run.h"
#include "ui/views/view_stage.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr int palette_px = 248;
constexpr int inspector_px = 320;
constexpr int hintAfter_ms = 1500, signsAfter_ms = 1000;                         // the plan stands first
constexpr int list_px = 160, charts_px = 290, compare_px = 260, slides_px = 250; // height of the open drawer
constexpr int toolBar_px = 40;
constexpr int frame_px = 32;             // title bar of the window manager
constexpr int wordsInToolBar_px = 1150;  // narrower: icons only
constexpr int overlayNameFrom_px = 1400; // narrower: the button of the menu has its icon alone

} // namespace

MainWindow::MainWindow(const Catalog& catalog) : m_catalog(catalog), m_actions(new Actions(this)) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    setMinimumSize(640, 400);
    const bool isRestored = restoreGeometry(userSettings::windowGeometry());
    const auto screenOf = [&](QPoint at) { return QGuiApplication::screenAt(at); };
    // Who has several screens may have pulled it over two of them.
    const bool isOverTwo = isRestored && screenOf(geometry().topLeft()) && screenOf(geometry().bottomRight()) &&
                           screenOf(geometry().topLeft()) != screenOf(geometry().bottomRight());
    if (!isMaximized() && !isFullScreen() && !isOverTwo) { // it may have been left on a larger screen
        const QScreen* at = screenOf(geometry().center());
        const QRect room = (isRestored && at ? at : screen())->availableGeometry();
        resize((isRestored ? size() : QSize(1600, 1000)).boundedTo(room.size() - QSize(0, frame_px)));
        const auto within = [](int value, int low, int high) { return std::max(low, std::min(value, high)); };
        if (isRestored && !room.contains(geometry().adjusted(0, -frame_px, 0, 0)))
            move(within(x(), room.left(), room.right() - width() + 1),
                 within(y(), room.top(), room.bottom() - height() - frame_px + 1));
    }
    build();
    connectActions();
    connectParts();
    updateTheme();
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow() {
    m_work->stopAndWait();
    // The parts let go of the document before it goes.
    setDocument(nullptr);
}

void MainWindow::build() {
    m_actions->fillMenuBar(menuBar());
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages = new QStackedWidget(whole);
    m_start = new StartPage(m_catalog, m_pages);
    m_pages->addWidget(m_start);
    m_status = new StatusBar(whole);
    m_work = new LongWork(m_status, this);
    m_turn = new TurnRun(*m_work, this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);
}

QWidget* MainWindow::buildSitePage() {
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_balance = new BalanceBar(page);
    m_slider = new DateSlider(page);
    column->addWidget(buildToolBar());
    column->addWidget(m_balance);
    column->addWidget(m_slider);

    auto* stage = new QWidget(page);
    auto* row = new QHBoxLayout(stage);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    Actions& a = *m_actions;
    const bool wide = width() > narrow_px;
    for (const auto& [panel, setting] : {std::pair("panel_palette", "palette"), {"panel_inspector", "inspector"}}) {
        const bool isWanted = userSettings::flag(QLatin1String(setting), true);
        a[panel]->setChecked(wide && isWanted);
        if (!wide && isWanted) m_foldedByWidth << a[panel];
    }
    m_palette = new PalettePanel;
    m_inspector = new InspectorPanel;
    m_layers = new LayersPanel;
    auto* leftSide = new QWidget;
    auto* leftColumn = new QVBoxLayout(leftSide);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_palette, 1);
    leftColumn->addWidget(m_layers);
    m_layers->setVisible(a["panel_layers"]->isChecked());
    m_left = new SidePanel(SidePanel::Side::Left, palette_px, leftSide, a["panel_palette"],
                           {a["tool_parts"], a["panel_layers"]}, stage);
    m_right = new SidePanel(SidePanel::Side::Right, inspector_px, m_inspector, a["panel_inspector"], {}, stage);
    auto* middle = new QWidget(stage);
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    m_canvas = new PlanCanvas(middle);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    m_canvas->setAccessibleName(tr("Site plan"));
    m_views = new ViewStage(m_canvas, middle);
    m_minimap = new Minimap(m_canvas);
    m_minimap->setWanted(a["minimap"]->isChecked());
    middle->installEventFilter(this);
    m_drawer = new Drawer(middle);
    m_findings = new FindingsPanel;
    m_dashboard = new DashboardPanel;
    m_history = new HistoryPanel;
    m_table = new TablePanel;
    m_compare = new ComparePanel(m_canvas);
    m_slides = new SlidesPanel;
    m_drawer->addTab(m_findings, a["drawer_findings"], list_px);
    m_drawer->addTab(m_dashboard, a["drawer_dashboard"], charts_px);
    m_drawer->addTab(m_history, a["drawer_history"], list_px);
    m_drawer->addTab(m_table, a["drawer_table"], charts_px);
    m_drawer->addTab(m_compare, a["drawer_compare"], compare_px);
    m_drawer->addTab(m_slides, a["drawer_slides"], slides_px);
    middleColumn->addWidget(m_views, 1);
    middleColumn->addWidget(m_drawer);
    row->addWidget(m_left);
    row->addWidget(middle, 1);
    row->addWidget(m_right);
    column->addWidget(stage, 1);
    m_left->setTitle(tr("Parts"));
    m_right->setTitle(tr("Inspector"));
    return page;
}

QWidget* MainWindow::buildToolBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("tool_bar"));
    bar->setFixedHeight(toolBar_px);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    const auto add = [&](const char* id, bool words) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction((*m_actions)[id]);
        button->setObjectName(QStringLiteral("tool_button_") + QLatin1String(id));
        button->setIconSize({20, 20});
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumSize(30, 30);
        button->setProperty("words", words);
        row->addWidget(button);
        m_toolButtons << button;
    };
    for (const char* id : {"tool_select", "tool_parts", "tool_connect", "tool_zone", "tool_measure", "tool_pan"})
        add(id, true);
    row->addSpacing(14);
    for (const char* id : {"undo", "redo"}) add(id, false);
    row->addSpacing(14);
    for (const char* id : {"fit", "zoom_out", "zoom_in"}) add(id, false);
    row->addSpacing(14);
    row->addWidget(makeScenarioButton(bar));
    row->addStretch(1);
    for (const char* id : {"overlay_plan", "overlay_power", "overlay_cooling", "overlay_load"}) add(id, true);
    auto* more = new QToolButton(bar);
    more->setObjectName(QStringLiteral("tool_button_overlays"));
    more->setIcon(themedIcon(QStringLiteral("more")));
    more->setIconSize({20, 20});
    more->setMinimumSize(30, 30);
    more->setFocusPolicy(Qt::TabFocus);
    more->setMenu(m_actions->overlayMenu());
    more->setPopupMode(QToolButton::InstantPopup);
    more->setCheckable(true);
    m_moreOverlays = more;
    row->addWidget(more);
    // Pressed by a key it would change its own check; and what is shown may change behind any menu.
    connect(more, &QToolButton::clicked, this, &MainWindow::fitToolBar);
    for (const QAction* overlay : m_actions->overlayMenu()->actions())
        connect(overlay, &QAction::toggled, this, &MainWindow::fitToolBar);
    add("panel_layers", false);
    row->addStretch(1);
    for (const char* id : {"name_version", "export_picture", "print"}) add(id, false);
    fitToolBar();
    return bar;
}

void MainWindow::fitToolBar() {
    const bool words = width() >= wordsInToolBar_px;
    // An overlay without a button of its own is shown by the one that opens the menu.
    const QAction* shown = nullptr;
    for (const QAction* overlay : m_actions->overlayMenu()->actions())
        if (overlay->isChecked() && std::none_of(m_toolButtons.begin(), m_toolButtons.end(),
                                                 [&](const QToolButton* b) { return b->defaultAction() == overlay; }))
            shown = overlay;
    m_moreOverlays->setChecked(shown);
    m_moreOverlays->setIcon(shown ? shown->icon() : themedIcon(QStringLiteral("more")));
    m_moreOverlays->setText(shown ? Actions::plainText(*shown) : QString());
    m_moreOverlays->setToolButtonStyle(shown && width() >= overlayNameFrom_px ? Qt::ToolButtonTextBesideIcon
                                                                              : Qt::ToolButtonIconOnly);
    m_moreOverlays->setToolTip(shown ? tr("All overlays; shown: %1").arg(Actions::plainText(*shown))
                                     : tr("All overlays"));
    m_moreOverlays->setAccessibleName(m_moreOverlays->toolTip());
    (*m_actions)["tool_parts"]->setIconText(tr("Parts"));
    (*m_actions)["tool_zone"]->setIconText(tr("Zone"));
    for (QToolButton* button : m_toolButtons) {
        const bool withWords = words && button->property("words").toBool();
        button->setToolButtonStyle(withWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAccessibleName(button->defaultAction()->toolTip());
    }
}

void MainWindow::connectParts() {
    connect(m_start, &StartPage::newSite, (*m_actions)["new"], &QAction::trigger);
    connect(m_start, &StartPage::openRequested, (*m_actions)["open"], &QAction::trigger);
    connect(m_start, &StartPage::exampleChosen, this, &MainWindow::openExample);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_work, &LongWork::runningChanged, this, [this] {
        if (!m_work->isRunning()) m_openingPath.clear();
        updateActions();
    });
    connect(m_work, &LongWork::refused, this, [this](const QString& sentence) { m_status->say(sentence, true); });
    connect(m_work, &LongWork::stopped, this, [this](const QString& sentence) { m_status->say(sentence, false); });
    connect(m_status, &StatusBar::snapToggled, (*m_actions)["snap"], &QAction::setChecked);
    connect(m_status, &StatusBar::languageToggled, this, [] {
        setLanguage(userSettings::language() == QLatin1String("zh_CN") ? QStringLiteral("en")
                                                                       : QStringLiteral("zh_CN"));
    });
}

/// Made when the first site is opened: the start page stands sooner.
void MainWindow::makeSitePage() {
    if (m_sitePage) return;
    m_sitePage = buildSitePage();
    m_pages->addWidget(m_sitePage);
    connectViews();
    connectSlides();
    connect(m_palette, &PalettePanel::typeMenuRequested, this, &MainWindow::showTypeMenu);
    connect(m_inspector, &InspectorPanel::typeMenuRequested, this, &MainWindow::showTypeMenu);
    connect(m_palette, &PalettePanel::startPlacing, m_canvas, &PlanCanvas::startPlacing);
    connect(m_palette, &PalettePanel::dragMoved, m_canvas, &PlanCanvas::moveFromOutside);
    connect(m_palette, &PalettePanel::dragReleased, m_canvas, &PlanCanvas::releaseFromOutside);
    connect(m_palette, &PalettePanel::dragCancelled, m_canvas, &PlanCanvas::cancelTool);
    const auto refuse = [this](const QString& sentence) { m_status->say(sentence, true); };
    connect(m_canvas, &PlanCanvas::refused, this, refuse);
    connect(m_inspector, &InspectorPanel::refused, this, refuse);
    connect(m_findings, &FindingsPanel::refused, this, refuse);
    connect(m_findings, &FindingsPanel::fixed, this,
            [this](const QString& sentence) { m_status->say(sentence, false); });
    connect(m_table, &TablePanel::refused, this, refuse);
    connect(m_table, &TablePanel::showIds, this, &MainWindow::showIds);
    connect(m_inspector, &InspectorPanel::showIds, this, &MainWindow::showIds);
    connect(m_findings, &FindingsPanel::showIds, this, &MainWindow::showIds);
    connect(m_dashboard, &DashboardPanel::showIds, this, &MainWindow::showIds);
    connect(m_compare, &ComparePanel::showIds, this, &MainWindow::showIds);
    connect(m_compare, &ComparePanel::refused, this, refuse);
    connect(m_compare, &ComparePanel::turnWanted, this,
            [this](const Document::Turn& wanted, const QString& sentence) { turn(wanted, sentence, {}); });
    connect(m_compare, &ComparePanel::chooseRequested, (*m_actions)["compare"], &QAction::trigger);
    connect(m_canvas, &PlanCanvas::hint, m_status, &StatusBar::setHint);
    connect(m_canvas, &PlanCanvas::cursorMoved, m_status, &StatusBar::setPosition);
    connect(m_canvas, &PlanCanvas::toolChanged, this, &MainWindow::updateActions);
    connect(m_canvas, &PlanCanvas::configChanged, this, &MainWindow::syncConfig);
    connect(m_layers, &LayersPanel::changed, this, &MainWindow::setLayers);
    connect(m_canvas, &PlanCanvas::editTextRequested, this, [this] {
        (*m_actions)["panel_inspector"]->setChecked(true);
        m_inspector->editName();
    });
    connect(m_balance, &BalanceBar::whyRequested, this, [this](QWidget* anchor, const QString& key) {
        if (m_document) showWhy(anchor, *m_document, key);
    });
    connect(m_balance, &BalanceBar::partsLookedAt, m_canvas, &PlanCanvas::setLit);
    connect(m_balance, &BalanceBar::shortageClicked, this, &MainWindow::showShortage);
    connect(m_balance, &BalanceBar::dayRequested, this, &MainWindow::chooseDay);
    // Also in its context menu.
    for (const char* id : arrangingInMenu) m_canvas->addAction((*m_actions)[id]);
    for (const char* id : {"regenerate", "connect_selected", "route_links", "straighten_links", "choose_conductors"})
        m_canvas->addAction((*m_actions)[id]);
    m_canvas->setSnapToGrid(userSettings::flag(QStringLiteral("snap"), true));
    m_status->setSnap(m_canvas->snapToGrid());
    updateTheme();
    // What the style says of each is asked now, not when all are shown with the site.
    m_sitePage->ensurePolished();
    for (const QWidget* part : m_sitePage->findChildren<QWidget*>()) part->ensurePolished();
}

void MainWindow::showSite(std::unique_ptr<Document> document) {
    makeSitePage();
    setDocument(std::move(document));
    m_pages->setCurrentWidget(m_sitePage);
    restoreView();
    updateActions();
    m_canvas->setFocus();
    if (!m_document->isUntitled()) userSettings::addRecentFile(m_document->path());
    QTimer::singleShot(signsAfter_ms, this, &readSigns); // when the picture stands
    if (m_document->isReadOnly()) m_status->say(m_document->readOnlyReason(), true);
    else QTimer::singleShot(hintAfter_ms, this, &MainWindow::hintAtCatalog);
}

void MainWindow::setDocument(std::unique_ptr<Document> document) {
    Document* next = document.get();
    delete m_stage;
    if (m_sitePage) {
        m_canvas->setDocument(next);
        m_views->setDocument(next);
        m_minimap->setDocument(next);
        m_palette->setDocument(next);
        m_inspector->setDocument(next);
        m_findings->setDocument(next);
        m_dashboard->setDocument(next);
        m_history->setDocument(next);
        m_table->setDocument(next);
        m_compare->setDocument(next);
        m_slides->setDocument(next);
        m_balance->setDocument(next);
        m_slider->setDocument(next);
    }
    m_status->setDocument(next);
    m_document = std::move(document); // the former one writes its last rows and closes its file here
    updateTitle();
    if (!next) return;
    connect(next, &Document::fileChanged, this, &MainWindow::updateTitle);
    for (auto signal :
         {&Document::historyChanged, &Document::selectionChanged, &Document::fileChanged, &Document::scenariosChanged})
        connect(next, signal, this, &MainWindow::updateActions);
    m_usedScenario = m_comparedScenario = 0;
    connect(next, &Document::scenariosChanged, this, &MainWindow::followScenario);
    followScenario();
    connect(next, &Document::resultsChanged, this, [this] {
        const Results& r = m_document->results();
        m_drawer->setBadge(0, r.errors + r.warnings > 0 ? QString::number(r.errors + r.warnings) : QString());
    });
    emit next->resultsChanged();
}

/// Where it was, as a new file.
void MainWindow::saveAgain() {
    try {
        m_document->saveAs(m_document->path());
    } catch (const std::exception& error) {
        prompts::tell(this, tr("Not saved"), localSentence(QString::fromUtf8(error.what())));
    }
}

bool MainWindow::closeDocument() {
    m_work->stopAndWait(); // it may read the file that is closed here
    m_turn->drop();
    if (!m_document) return true;
    m_canvas->cancelTool();
    m_canvas->setTool(PlanCanvas::ToolKind::Select); // what a tool has opened is not remembered
    while (!m_document->isReadOnly() && !m_document->isUntouchedSample() &&
           (!m_document->waitSaved() || m_document->isFileGone())) {
        const bool isGone = m_document->isFileGone();
        const QString title = isGone ? tr("The file is gone") : tr("Not saved");
        const QString question = isGone ? tr("%1 has been deleted or moved: the site is in this window alone.")
                                              .arg(QDir::toNativeSeparators(m_document->path()))
                                        : tr("The last changes are not on disk: %1").arg(m_document->saveError());
        const int answer = prompts::choose(this, title, question,
                                           {isGone ? tr("Save it there again") : tr("Try again"), tr("Save as…"),
                                            isGone ? tr("Close without it") : tr("Close without them")});
        if (answer == 0 && isGone) saveAgain();
        else if (answer == 0) m_document->retrySave();
        else if (answer == 1) saveAs(), m_work->waitForEnd();
        else if (answer == 2) break;
        else return false;
    }
    rememberView();
    setDocument(nullptr);
    return true;
}

void MainWindow::rememberView() {
    const Viewport& v = m_canvas->viewport();
    ViewState state;
    state.pixelsPerMetre = v.pixelsPerMetre;
    state.centre_m = v.origin + QPointF(v.size.width(), v.size.height()) / (2 * v.pixelsPerMetre);
    const View view = m_document->view();
    if (view.at != lastDate(m_document->site())) state.date = QString::fromStdString(formatDate(view.at));
    if (view.loadCase != m_document->site().settings().loadCase) state.loadCase = static_cast<int>(view.loadCase);
    const RenderConfig config = m_canvas->renderConfig();
    state.overlay = static_cast<int>(config.overlay);
    state.layersHidden = config.layers.hidden;
    state.layersDimmed = config.layers.dimmed;
    state.layersLocked = config.layers.locked;
    userSettings::setViewState(m_document->uuid(), state);
}

void MainWindow::restoreView() {
    const std::optional<ViewState> state = userSettings::viewState(m_document->uuid());
    setOverlay(state ? static_cast<Overlay>(std::clamp(state->overlay, 0, overlayCount - 1)) : Overlay::Plan);
    const auto mask = [](int bits) { return static_cast<std::uint8_t>(bits & ((1 << layerCount) - 1)); };
    setLayers(state ? Layers{mask(state->layersHidden), mask(state->layersDimmed), mask(state->layersLocked)}
                    : Layers{});
    // The canvas may get its size only with the next layout; then it is fitted there.
    m_pages->layout()->activate();
    if (!state || state->pixelsPerMetre <= 0) {
        m_fitOnShow = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (std::exchange(m_fitOnShow, false)) fitSite();
            },
            Qt::QueuedConnection);
        return;
    }
    View view = m_document->view();
    if (const auto day = parseDate(state->date.toStdString())) view.at = *day;
    if (state->loadCase >= 0) view.loadCase = static_cast<LoadCase>(std::clamp(state->loadCase, 0, 2));
    m_document->setView(view);
    QMetaObject::invokeMethod(
        this,
        [this, state = *state] {
            Viewport v = m_canvas->viewport();
            v.size = m_canvas->size();
            v.pixelsPerMetre = state.pixelsPerMetre;
            v.origin = state.centre_m - QPointF(v.size.width(), v.size.height()) / (2 * v.pixelsPerMetre);
            m_canvas->setViewport(v);
        },
        Qt::QueuedConnection);
}

void MainWindow::fitSite() {
    if (m_document) m_canvas->fitAll();
}

void MainWindow::updateTitle() {
    QString title = m_document ? m_document->title() : tr("Start");
    if (m_document && m_document->isReadOnly()) title = tr("%1 (read-only)").arg(title);
    setWindowTitle(title);
    setWindowFilePath(m_document && !m_document->isUntitled() ? m_document->path() : QString());
}

void MainWindow::updateTheme() {
    if (!m_canvas) return;
    changeConfig([](RenderConfig& config) { config.theme = &activeTheme(); });
    m_views->setTheme(&activeTheme());
    m_slides->setConfig(m_canvas->renderConfig());
}

} // namespace gs::ui
