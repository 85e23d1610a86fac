// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/dashboard_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "core/engine/summary.h"
#include "ui/document.h"
#include "ui/panels/dashboard/charts.h"
#include "ui/panels/names.h"
#include "ui/panels/panel_column.h"
#include "ui/panels/why_popup.h"
#include "ui/style.h"
#include "ui/units.h"
#include "ui/views/curve_keeper.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int cardWidth = 236, dragInterval_ms = 150, restBeforePhases_ms = 300;
constexpr std::size_t limitsShown = 5;

constexpr const char* keyFigures[] = {"gpus_online",       "h100_equivalents", "compute_bf16_dense_flops",
                                      "it_power_w",        "facility_power_w", "pue",
                                      "supply_capacity_w", "firm_supply_w",    "reserve_w",
                                      "storage_energy_wh", "heat_w",           "heat_rejection_capacity_w",
                                      "water_m3_per_s",    "gas_m3_per_s",     "built_area_m2",
                                      "capex_usd_low",     "capex_usd_high"};

} // namespace

struct DashboardPanel::Impl {
    DashboardPanel* q = nullptr;
    Document* document = nullptr;
    CurveKeeper* keeper = nullptr; ///< of the document
    QScrollArea* scroll = nullptr;
    QWidget* sheet = nullptr;
    QGridLayout *grid = nullptr, *figureGrid = nullptr;
    struct Card {
        QWidget* box;
        ElidedLabel* title;
    };
    std::vector<Card> cards;
    std::vector<KeyValueRow*> rows;
    UseChart* use = nullptr;
    SupplyChart* supply = nullptr;
    HeadroomChart* headroom = nullptr;
    PhaseChart* phases = nullptr;
    ElidedLabel* phaseNote = nullptr;
    std::vector<std::pair<DashboardChart*, QLabel*>> legends;
    QTimer timer, phaseTimer;
    bool stale = true, phasesStale = true, built = false;
    bool isAsked = false; ///< for figures of the phases: curveChanged() follows
    int columns = 0;
    LoadCase phaseCase = LoadCase::Nameplate;

    Card addCard(QWidget* content) {
        Card card{new QWidget, new ElidedLabel};
        auto* layout = new QVBoxLayout(card.box);
        layout->setContentsMargins(10, 6, 10, 6);
        layout->setSpacing(4);
        card.title->setPixels(13, true);
        layout->addWidget(card.title);
        layout->addWidget(content, 1);
        cards.push_back(card);
        return card;
    }

    /// The chart with its legend below; `box` is what the chart stands in, if anything.
    QWidget* withLegend(DashboardChart* chart, QWidget* box = nullptr) {
        auto* whole = new QWidget;
        auto* layout = new QVBoxLayout(whole);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        auto* legend = new QLabel;
        legend->setFont(uiFont(11));
        legend->setWordWrap(true);
        legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        layout->addWidget(box ? box : chart, 1);
        layout->addWidget(legend);
        legends.emplace_back(chart, legend);
        return whole;
    }

    void showLegends() {
        for (const auto& [chart, legend] : legends) {
            legend->setText(chart->legendText());
            legend->setVisible(!chart->legendText().isEmpty());
        }
    }

    /// Charts are made when the panel is first looked at: a hidden tab costs nothing.
    void build() {
        if (built) return;
        built = true;
        auto* figures = new QWidget;
        figureGrid = new QGridLayout(figures);
        figureGrid->setContentsMargins(0, 0, 0, 0);
        figureGrid->setVerticalSpacing(1);
        figureGrid->setHorizontalSpacing(24);
        for (const char* key : keyFigures) {
            auto* row = new KeyValueRow({});
            row->setObjectName(QLatin1String(key));
            row->setLink(true);
            rows.push_back(row);
            QObject::connect(row, &KeyValueRow::clicked, q, [this, row] {
                if (document) showWhy(row, *document, row->objectName());
            });
        }
        use = new UseChart;
        supply = new SupplyChart;
        headroom = new HeadroomChart;
        auto* time = new QWidget;
        auto* timeLayout = new QVBoxLayout(time);
        timeLayout->setContentsMargins(0, 0, 0, 0);
        phases = new PhaseChart;
        phaseNote = new ElidedLabel;
        phaseNote->setTone(ElidedLabel::Tone::Muted);
        phaseNote->setLines(2);
        timeLayout->addWidget(phaseNote);
        timeLayout->addWidget(phases, 1);
        addCard(figures);
        addCard(withLegend(use));
        addCard(withLegend(supply));
        addCard(withLegend(headroom));
        addCard(withLegend(phases, time));
        retranslate();
        arrange(true);
    }

    void retranslate() {
        if (!built) return;
        const QString titles[] = {DashboardPanel::tr("Key figures"), DashboardPanel::tr("Power by use"),
                                  DashboardPanel::tr("Supply against demand"), DashboardPanel::tr("What limits now"),
                                  DashboardPanel::tr("Power and GPUs by phase")};
        for (std::size_t i = 0; i < cards.size(); ++i) cards[i].title->setText(titles[i]);
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->setKey(figureName(keyFigures[i]));
    }

    void arrange(bool force) {
        if (!built) return;
        const int charts = static_cast<int>(cards.size()) - 1;
        const int now = std::clamp(scroll->viewport()->width() / cardWidth, 1, charts + 2);
        if (now == columns && !force) return;
        columns = now;
        for (const Card& card : cards) grid->removeWidget(card.box);
        // The figures take two columns where there are four or more, and then stand in two columns themselves.
        const int wide = columns >= 4 ? 2 : 1, across = std::max(1, columns - wide);
        const int chartRows = columns == 1 ? charts : (charts + across - 1) / across;
        for (KeyValueRow* row : rows) figureGrid->removeWidget(row);
        const int half = (static_cast<int>(rows.size()) + wide - 1) / wide;
        for (int i = 0; i < static_cast<int>(rows.size()); ++i)
            figureGrid->addWidget(rows[static_cast<std::size_t>(i)], i % half, i / half);
        for (int i = 0; i <= static_cast<int>(rows.size()); ++i) figureGrid->setRowStretch(i, 0);
        figureGrid->setRowStretch(half, 1);
        figureGrid->setColumnStretch(0, 1);
        figureGrid->setColumnStretch(1, wide - 1);
        grid->addWidget(cards[0].box, 0, 0, columns == 1 ? 1 : chartRows, wide);
        for (int i = 0; i < charts; ++i)
            grid->addWidget(cards[static_cast<std::size_t>(i) + 1].box, columns == 1 ? i + 1 : i / across,
                            columns == 1 ? 0 : wide + i % across);
        for (int i = 0; i < charts + 2; ++i) grid->setColumnStretch(i, i < columns ? 1 : 0);
    }

    void refresh() {
        stale = !q->isVisible();
        if (stale) return;
        build();
        const Results none;
        const Results& results = document ? document->results() : none;
        const std::vector<FigureRow> figures = figureRows(results.figures);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string key = keyFigures[i];
            const auto figure =
                std::find_if(figures.begin(), figures.end(), [&](const FigureRow& row) { return key == row.key; });
            if (figure == figures.end()) continue;
            const QString unit = figureUnit(QString::fromStdString(key), QString::fromUtf8(figure->unit));
            const bool count = unit.isEmpty() && key != "pue";
            rows[i]->setValue(!figure->value ? QStringLiteral("–")
                              : count        ? formatCount(std::llround(*figure->value))
                                             : formatQuantity(*figure->value, unit));
            rows[i]->setStatus(Status::Over, key == "reserve_w" && figure->value.value_or(0) < 0);
        }
        use->setData(results.figures);
        supply->setData(results);
        std::vector<std::pair<QString, double>> loadings;
        if (document)
            for (const LimitGroup& group : groupLimits(document->site(), document->engine().limits(limitsRead))) {
                if (loadings.size() == limitsShown) break;
                loadings.emplace_back(limitGroupTitle(document->site(), group), 1 - group.tightest.headroom_fraction);
            }
        headroom->setData(loadings);
        showLegends();
        if (phasesStale || (document && document->view().loadCase != phaseCase)) {
            phasesStale = true;
            if (document && !document->inGesture()) phaseTimer.start(restBeforePhases_ms);
        }
    }

    /// Asks for the figures of the phases, and shows them once they are there.
    void showPhases() {
        if (!document || !q->isVisible()) return;
        phasesStale = isAsked = false;
        phaseCase = document->view().loadCase;
        std::vector<PhasePoint> points;
        if (document->site().settings().phases.empty()) {
            phaseNote->setText(DashboardPanel::tr("No phases yet: add some in the site panel."));
            phaseNote->show();
        } else {
            const ViewCurve curve = keeper->curve(CurveKeeper::Days::Phases);
            isAsked = !keeper->isUpToDate(CurveKeeper::Days::Phases);
            if (isAsked) return;
            for (const DatedFigures& on : *curve.figures)
                if (on.isPhase) points.push_back({on.date, on.figures});
            phaseNote->hide();
        }
        phases->setData(points);
        showLegends();
    }

    /// The keeper has something: what was asked for, or what others did. A site that has been edited since is asked
    /// about when the hand rests.
    void curveChanged() {
        if (!isAsked || phasesStale) return;
        if (q->isVisible()) showPhases();
        else phasesStale = true, isAsked = false; // asked again when it is seen
    }
};

DashboardPanel::DashboardPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    auto* layout = panelColumn(*this, QStringLiteral("dashboard"));
    m->scroll = new QScrollArea;
    m->scroll->setWidgetResizable(true);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->sheet = new QWidget;
    m->sheet->setAutoFillBackground(true);
    m->sheet->setBackgroundRole(QPalette::Base);
    m->grid = new QGridLayout(m->sheet);
    m->grid->setContentsMargins(4, 4, 4, 4);
    m->grid->setSpacing(6);
    m->scroll->setWidget(m->sheet);
    layout->addWidget(m->scroll);
    m->timer.setSingleShot(true);
    m->phaseTimer.setSingleShot(true);
    connect(&m->timer, &QTimer::timeout, this, [this] { m->refresh(); });
    connect(&m->phaseTimer, &QTimer::timeout, this, [this] { m->showPhases(); });
    setAccessibleName(tr("Dashboard"));
}

DashboardPanel::~DashboardPanel() = default;

void DashboardPanel::setDocument(Document* document) {
    if (m->document) {
        disconnect(m->document, nullptr, this, nullptr);
        disconnect(m->keeper, nullptr, this, nullptr);
    }
    m->document = document;
    m->keeper = document ? &CurveKeeper::of(*document) : nullptr;
    m->phasesStale = true;
    m->isAsked = false;
    if (document) {
        connect(m->keeper, &CurveKeeper::changed, this, [this] { m->curveChanged(); });
        connect(document, &Document::changed, this, [this] { m->phasesStale = true; });
        connect(document, &Document::resultsChanged, this, [this] {
            m->stale = true;
            if (isVisible() && !m->timer.isActive()) m->timer.start(m->document->inGesture() ? dragInterval_ms : 0);
        });
        connect(document, &Document::historyChanged, this, [this] {
            if (isVisible() && m->phasesStale && !m->document->inGesture()) m->phaseTimer.start(restBeforePhases_ms);
        });
    }
    m->refresh();
}

bool DashboardPanel::isUpToDate() const {
    return !m->stale && !m->phasesStale && !m->isAsked && !m->timer.isActive() && !m->phaseTimer.isActive();
}

void DashboardPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m->arrange(false);
    if (m->stale || m->phasesStale) m->refresh();
}

void DashboardPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m->arrange(false);
}

void DashboardPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Dashboard"));
        m->retranslate();
        m->stale = m->phasesStale = true; // names and units of what it shows
        if (isVisible()) m->refresh();
    }
    if (m->built && (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange ||
                     event->type() == QEvent::PaletteChange))
        for (DashboardChart* chart : std::initializer_list<DashboardChart*>{m->use, m->supply, m->headroom, m->phases})
            chart->restyle();
    if (m->built) m->showLegends();
}

} // namespace gs::ui
