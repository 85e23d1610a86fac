// SPDX-License-Identifier: GPL-3.0-or-later
// One window: the start page, or one site with its bars, panels and canvas. Composes and connects; what it
// shows belongs to the parts.
#pragma once

#include <QList>
#include <QMainWindow>
#include <QPointer>
#include <memory>
#include <optional>

#include "ui/canvas/plan_canvas.h"
#include "ui/document.h"

class QStackedWidget;
class QToolButton;

namespace gs::ui {

class Actions;
class BalanceBar;
class ComparePanel;
class DashboardPanel;
class DateSlider;
class Drawer;
class FindingsPanel;
class HistoryPanel;
class InspectorPanel;
class LayersPanel;
class LongWork;
class TurnRun;
class Minimap;
class PalettePanel;
class SidePanel;
class SlidesPanel;
class StageWindow;
struct FilmWish;
struct PictureWish;
struct SlideLook;
class StartPage;
class StatusBar;
class TablePanel;
class ViewStage;
enum class SiteView;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Catalog& catalog);
    ~MainWindow() override;

    /// In this window when it shows the start page, else in a new one; soon, when it is large. False when it could not
    /// be opened (told).
    bool openFile(const QString& path);
    bool openExample(const QString& id);
    bool isOpening(const QString& path) const;
    Document* document() const { return m_document.get(); }
    PlanCanvas* canvas() const { return m_canvas; }
    ViewStage* views() const { return m_views; }
    void fitSite();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    static constexpr int narrow_px = 1280; ///< this wide or less: both panels start as rails
    void build();
    QWidget* buildSitePage();
    void makeSitePage();
    QWidget* buildToolBar();
    void connectActions();
    void connectParts();
    void setDocument(std::unique_ptr<Document> document);
    void showSite(std::unique_ptr<Document> document);
    void saveAgain();
    bool closeDocument(); ///< false: the user wants to stay
    bool openSite(const Site& site);
    bool openMade(std::function<Site()> make);
    void openVersion(qint64 id); ///< as a site of its own
    using Load = std::function<std::shared_ptr<Document::Loaded>(const Progress&)>;
    bool openWith(Load load, const QString& what, std::function<void(Document&)> adopted = {});
    void rememberView();
    void restoreView();

    void updateTitle();
    void updateActions();
    std::string selectedHall() const;
    void updateTheme();
    void fillRecent();
    void fillVersions();
    // window_scenarios.cpp
    QToolButton* makeScenarioButton(QWidget* bar);
    void connectScenarios();
    QString scenarioName(qint64 id) const;
    std::optional<qint64> pickScenario(const QString& title, const QString& label);
    void newScenario(std::optional<qint64> version);
    void switchScenario(qint64 id);
    /// Makes another site of this one, and says so.
    void turn(std::optional<Document::Turn> turn, const QString& sentence, const QString& said);
    void fillScenarios();
    void updateScenarios();
    void chooseComparison();
    void compareWithScenario(qint64 id);
    void followScenario(); ///< the comparison's other side, when that is what one plans now

    // window_views.cpp
    void connectViews();
    void setSiteView(SiteView view);
    bool showsPlan() const;

    // window_types.cpp
    void connectTypes();
    std::string chosenType(const QString& title, bool own, bool orAllOwn = false);
    void duplicateType(const std::string& id);
    void editType(const std::string& id);
    void deleteType(const std::string& id);
    void exportType(const std::string& id);
    void importTypesFile();
    void showTypeMenu(const QString& typeId, QPoint at);
    void hintAtCatalog();

    void showIds(const std::vector<std::string>& ids);
    void showShortage(const QString& codePrefix);
    void chooseDay(QWidget* anchor);
    void setOverlay(Overlay overlay);
    void setLayers(const Layers& layers);
    void syncConfig(); ///< menu and panels say what the canvas shows
    void changeConfig(const std::function<void(RenderConfig&)>& change);
    void fitToolBar();

    void addPicture(const QString& path, std::optional<Point> at = std::nullopt);
    void importFile(const QString& path);
    void exportSite();
    bool askOrigin();
    bool takeFile(const QString& path, std::optional<Point> at); ///< dropped on the window
    void saveAs();
    void exportPicture();
    PictureWish shownPicture() const; ///< of the plan or view, as the window has it
    void exportWished(const PictureWish& wish, const QString& path);
    void copyWished(const PictureWish& wish);
    /// Writes a file on a thread; `write` has a site of its own.
    void exportTo(const QString& path, std::function<void(const Progress&)> write);
    void copyPicture();
    void createReport();
    void printSite();

    // window_present.cpp
    void connectSlides();
    SlideLook shownSlide() const;
    std::vector<SlideLook> slidesToShow() const; ///< the saved ones, else one for each phase
    void present(int from);                      ///< -1: the window's view first
    void addSlide();
    void replaceSlide(int slide);
    void chooseFilm();
    void makeFilmFile(const FilmWish& wish, bool isFolder);

    const Catalog& m_catalog;
    std::unique_ptr<Document> m_document;
    qint64 m_usedScenario = 0, m_comparedScenario = 0; ///< 0: none
    Actions* m_actions;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    QWidget* m_sitePage = nullptr;
    BalanceBar* m_balance = nullptr;
    DateSlider* m_slider = nullptr;
    PlanCanvas* m_canvas = nullptr;
    ViewStage* m_views = nullptr;
    PalettePanel* m_palette = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LayersPanel* m_layers = nullptr;
    Minimap* m_minimap = nullptr;
    FindingsPanel* m_findings = nullptr;
    DashboardPanel* m_dashboard = nullptr;
    HistoryPanel* m_history = nullptr;
    TablePanel* m_table = nullptr;
    ComparePanel* m_compare = nullptr;
    SlidesPanel* m_slides = nullptr;
    QPointer<StageWindow> m_stage;
    SidePanel *m_left = nullptr, *m_right = nullptr;
    Drawer* m_drawer = nullptr;
    StatusBar* m_status = nullptr;
    LongWork* m_work = nullptr;
    TurnRun* m_turn = nullptr;
    QString m_openingPath;
    QList<QToolButton*> m_toolButtons;
    QToolButton* m_moreOverlays = nullptr;
    QToolButton* m_scenario = nullptr;
    QMenu* m_versions = nullptr;
    bool m_fitOnShow = false;        ///< the canvas has no final size yet
    QList<QAction*> m_foldedByWidth; ///< panels that open again when the window is wider
};

} // namespace gs::ui
