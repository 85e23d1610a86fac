// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/balance_bar.h"
#include "core/engine/summary.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "ui/bars/figure_cell.h"
#include "ui/bars/figure_text.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {
constexpr int light_ms = 120;
}

BalanceBar::BalanceBar(QWidget* parent)
    : QWidget(parent), m_day(new QToolButton(this)), m_case(new QComboBox(this)),
      m_more(smallButton(QStringLiteral("…"), {}, this)) {
    m_case->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its words change with the language
    setObjectName(QStringLiteral("balance_bar"));
    setFixedHeight(36);
    m_day->setObjectName(QStringLiteral("balance_day"));
    m_day->setFocusPolicy(Qt::TabFocus);
    m_day->setFont(uiFont(13, true));
    m_case->setObjectName(QStringLiteral("balance_case"));
    for (int i = 0; i < 3; ++i) m_case->addItem(QString());
    connect(m_day, &QToolButton::clicked, this, [this] { emit dayRequested(m_day); });
    connect(m_case, &QComboBox::activated, this, [this](int index) {
        if (m_document) m_document->setView({m_document->view().at, static_cast<LoadCase>(index)});
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_day);
    row->addWidget(m_case);
    row->addSpacing(8);
    const struct {
        const char* name;
        const char* key;
        int rank;
    } table[] = {
        {"gpus", "gpus_online", 1},
        {"it_power", "it_power_w", 2},
        {"facility_power", "facility_power_w", 3},
        {"pue", "pue", 6},
        {"flops", "compute_bf16_dense_flops", 7},
        {"supply", "supply_capacity_w", 5},
        {"reserve", "reserve_w", 4},
        {"storage", "storage_energy_wh", 9},
        {"capital", "capex_usd_low", 8},
    };
    m_figures.reserve(std::size(table));
    for (const auto& entry : table) {
        auto* cell = new FigureCell(QString::fromLatin1(entry.name), this);
        row->addWidget(cell);
        m_figures.push_back({cell, entry.key, entry.rank, {}});
        const std::size_t index = m_figures.size() - 1;
        cell->setExplain([this, index] { return explain(m_figures[index]); });
        connect(cell, &FigureCell::lookedAt, this, [this, index](bool on) {
            if (!on && m_lookedAt != &m_figures[index]) return;
            lookAt(on ? &m_figures[index] : nullptr);
        });
        connect(cell, &FigureCell::clicked, this, [this, index] { activate(m_figures[index], m_figures[index].cell); });
    }
    row->addStretch(1);
    row->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("balance_more"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &BalanceBar::showMore);
    m_lightLater.setSingleShot(true);
    m_lightLater.setInterval(light_ms);
    connect(&m_lightLater, &QTimer::timeout, this, &BalanceBar::light);
    retranslate();
}

/// While a figure is looked at all events are watched: what opens above the bar takes the mouse away without a word.
void BalanceBar::lookAt(const Figure* figure) {
    if (figure && !m_lookedAt) qApp->installEventFilter(this);
    if (!figure && m_lookedAt) qApp->removeEventFilter(this);
    m_lookedAt = figure;
    m_lightLater.start();
}

bool BalanceBar::eventFilter(QObject* watched, QEvent* event) {
    if (!m_lookedAt) return false;
    const auto* widget =
        event->type() == QEvent::Show && watched->isWidgetType() ? static_cast<QWidget*>(watched) : nullptr;
    const bool opens = widget && widget->isWindow() && widget->windowType() != Qt::ToolTip;
    FigureCell* cell = m_lookedAt->cell;
    // Where a menu closes above a figure and a dialog opens, nobody says that the mouse has left: it is seen elsewhere.
    const bool isMouse = (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress) &&
                         watched->isWidgetType() && cell->isHovered();
    const bool isElsewhere =
        isMouse &&
        !cell->rect().contains(cell->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
    if (opens || isElsewhere || (event->type() == QEvent::WindowDeactivate && watched == window())) cell->forget();
    return false;
}

/// A ratio lights what stands in its numerator: the parts of the site's power for the PUE.
void BalanceBar::light() {
    std::set<std::string> ids;
    if (m_document && m_lookedAt) {
        const std::string key = m_lookedAt->key == std::string_view("pue") ? "facility_power_w" : m_lookedAt->key;
        for (const Contribution& c : m_document->engine().why(key))
            if (c.value != 0) ids.insert(c.id);
    }
    emit partsLookedAt({ids.begin(), ids.end()});
}

BalanceBar::Figure& BalanceBar::figure(const char* name) {
    return *std::find_if(m_figures.begin(), m_figures.end(), [name](const Figure& f) {
        return f.cell->objectName() == QLatin1String("cell_") + QLatin1String(name);
    });
}

void BalanceBar::setDocument(Document* document) {
    if (m_document) m_document->disconnect(this);
    m_document = document;
    if (m_lookedAt) m_lookedAt->cell->forget();
    for (Figure& f : m_figures) f.cell->resetWidth();
    if (!document) return;
    connect(document, &Document::resultsChanged, this, &BalanceBar::refresh);
    connect(document, &Document::viewChanged, this, &BalanceBar::showView);
    showView();
    refresh();
    fitCells();
}

void BalanceBar::retranslate() {
    const QString names[] = {tr("Nameplate"), tr("Training"), tr("Idle")};
    for (int i = 0; i < 3; ++i) m_case->setItemText(i, names[i]);
    m_case->setToolTip(tr("Load case: racks at nameplate, in training, or idle"));
    m_case->setAccessibleName(tr("Load case"));
    m_day->setToolTip(tr("Day the figures are for: choose a phase or any day"));
    m_day->setAccessibleName(tr("Day"));
    m_more->setToolTip(tr("Figures for which the bar has no room"));
    m_more->setAccessibleName(tr("More figures"));
    figure("gpus").cell->setCaption(tr("GPUs"));
    figure("it_power").cell->setCaption(tr("IT"));
    figure("pue").cell->setCaption(tr("PUE"));
    figure("facility_power").cell->setCaption(tr("Site"));
    figure("flops").cell->setCaption(tr("BF16 dense"));
    figure("reserve").cell->setCaption(tr("Reserve"));
    figure("storage").cell->setCaption(tr("Storage"));
    for (Figure& f : m_figures) f.cell->resetWidth();
    if (m_document) {
        showView();
        refresh();
    }
}

void BalanceBar::showView() {
    const View view = m_document->view();
    m_day->setText(QString::fromStdString(formatDate(view.at)));
    m_case->setCurrentIndex(static_cast<int>(view.loadCase));
}

void BalanceBar::refresh() {
    const Results& results = m_document->results();
    const Figures& f = results.figures;

    Figure& gpus = figure("gpus");
    const bool someOff = f.gpus_online < f.gpus_installed;
    gpus.cell->setValue(someOff ? tr("%1 of %2").arg(formatCount(f.gpus_online), formatCount(f.gpus_installed))
                                : formatCount(f.gpus_online));
    const bool short_ = f.unserved_w > 0;
    const bool tooHot = f.heat_w > f.heat_rejection_capacity_w * (1 + 1e-9) && f.heat_w > 0;
    gpus.shortage = someOff && short_               ? QStringLiteral("power")
                    : someOff && results.errors > 0 ? QStringLiteral("cooling")
                                                    : QString();
    gpus.cell->setStatus(
        !someOff ? std::nullopt : std::optional(gpus.shortage.isEmpty() ? Status::Tight : Status::Over),
        someOff ? tr("%1 GPUs are installed but not online").arg(formatCount(f.gpus_installed - f.gpus_online))
                : QString());

    // What racks ask for, whether they get it or not: where they do not, the figures say so.
    figure("it_power").cell->setCaption(short_ ? tr("IT demand") : tr("IT"));
    figure("pue").cell->setCaption(short_ ? tr("PUE of demand") : tr("PUE"));
    figure("it_power").cell->setValue(formatPower(f.it_power_w));
    Figure& site = figure("facility_power");
    site.cell->setValue(formatPower(f.facility_power_w));
    site.shortage = short_ ? QStringLiteral("power") : tooHot ? QStringLiteral("cooling") : QString();
    site.cell->setStatus(
        site.shortage.isEmpty() ? std::nullopt : std::optional(Status::Over),
        short_ ? tr("%1 cannot be served").arg(formatPower(f.unserved_w))
        : tooHot
            ? tr("Heat %1, rejection capacity %2").arg(formatPower(f.heat_w), formatPower(f.heat_rejection_capacity_w))
            : QString());
    figure("pue").cell->setValue(f.pue ? QString::number(*f.pue, 'f', 2) : QStringLiteral("–"));
    figure("flops").cell->setValue(formatQuantity(f.compute_bf16_dense_flops, QStringLiteral("FLOP/s")));

    figure("supply").cell->setCaption(supplyCaption(results.sources));
    figure("supply").cell->setValue(formatPower(f.supply_capacity_w));
    Figure& reserve = figure("reserve");
    reserve.cell->setValue(formatPower(f.reserve_w));
    reserve.shortage = f.reserve_w < 0 ? QStringLiteral("power") : QString();
    reserve.cell->setStatus(
        f.reserve_w < 0 ? std::optional(Status::Over) : std::nullopt,
        f.reserve_w < 0 ? tr("Supply is %1 short of the site's demand").arg(formatPower(-f.reserve_w)) : QString());

    const auto [minutes, share] = storageSpan(f);
    const QString span = tr("%1 min").arg(minutes, 0, 'f', minutes < 10 ? 1 : 0);
    figure("storage").cell->setValue(f.storage_energy_wh <= 0 ? tr("none")
                                     : share > 0 && share < 0.995
                                         ? tr("%1, %2 % of site").arg(span).arg(share * 100, 0, 'f', 0)
                                         : span);
    Figure& capital = figure("capital");
    capital.cell->setValue(formatQuantity(f.capex_usd_low, QStringLiteral("USD")) + QStringLiteral(" – ") +
                           formatQuantity(f.capex_usd_high, QStringLiteral("USD")));
    capital.cell->setCaption(tr("Capital, %1 % priced").arg(pricedPercent(f.capex_priced_fraction)));
    fitCells();
}

QString BalanceBar::explain(const Figure& f) const {
    if (!m_document) return {};
    return figureToolTip(*m_document, f.key);
}

void BalanceBar::fitCells() {
    // The value labels stay readable for tests and screen readers even when their cell has left the bar.
    int room = width() - m_day->sizeHint().width() - m_case->sizeHint().width() - 40;
    std::vector<Figure*> byRank;
    for (Figure& f : m_figures) byRank.push_back(&f);
    std::sort(byRank.begin(), byRank.end(), [](const Figure* a, const Figure* b) { return a->rank < b->rank; });
    const auto widthOf = [](const Figure* f) {
        return std::max(f->cell->sizeHint().width(), f->cell->minimumWidth()) + 4;
    };
    int all = 0;
    for (const Figure* f : byRank) all += widthOf(f);
    if (all > room) room -= m_more->sizeHint().width() + 4;
    m_more->setVisible(all > room);
    for (Figure* f : byRank) {
        room -= widthOf(f);
        f->cell->setVisible(room >= 0);
    }
}

/// What is short leads to its finding, everything else says why it is what it is.
void BalanceBar::activate(const Figure& f, QWidget* anchor) {
    if (!m_document) return;
    if (!f.shortage.isEmpty()) emit shortageClicked(f.shortage);
    else emit whyRequested(anchor, QString::fromLatin1(f.key));
}

/// What has left the bar, each with its value; chosen it says why, as its cell would.
void BalanceBar::showMore() {
    QMenu menu(this);
    for (const Figure& f : m_figures)
        if (!f.cell->isVisibleTo(this))
            connect(menu.addAction(f.cell->text()), &QAction::triggered, this, [this, &f] { activate(f, m_more); });
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void BalanceBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitCells();
}

void BalanceBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BalanceBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.panel);
    painter.setPen(theme.hairline);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace gs::ui
