// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/dashboard/charts.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QPieSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QDateTime>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/engine/summary.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/widgets/chart_axis.h"

namespace gs::ui {

namespace {

/// Colour of the i-th of n parts: steps of the value scale, so that they are told apart in grey too.
QColor partColour(std::size_t i, std::size_t n) {
    // The darkest step is lost on the dark ground.
    const double first = activeTheme().dark ? 0.25 : 0.08;
    return activeTheme().scale(n <= 1 ? 0.3
                                      : first + (0.92 - first) * static_cast<double>(i) / static_cast<double>(n - 1));
}

struct PowerScale {
    double divisor;
    QString unit;
};
PowerScale scaleOf(double most_w) {
    if (most_w >= 1e12) return {1e12, QStringLiteral("TW")};
    if (most_w >= 1e9) return {1e9, QStringLiteral("GW")};
    return {1e6, QStringLiteral("MW")};
}

const QString blockMark = QStringLiteral("■");

} // namespace

DashboardChart::DashboardChart(QWidget* parent) : QChartView(parent) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("background: transparent"));
    setRubberBand(QChartView::NoRubberBand);
    QChart* c = chart();
    c->setAnimationOptions(QChart::NoAnimation);
    c->setBackgroundVisible(false);
    c->setMargins(QMargins(0, 0, 0, 0));
    c->layout()->setContentsMargins(0, 0, 0, 0);
    c->legend()->hide();
}

QFont DashboardChart::labelFont() const { return uiFont(11); }

void DashboardChart::restyle() { restyleSeries(); }

void DashboardChart::setLegend(const std::vector<Entry>& entries) {
    QStringList parts;
    for (const Entry& entry : entries) {
        // Lines break between entries, within long ones between words; Chinese would break between any two characters.
        constexpr qsizetype longest = 28;
        const bool isLong = entry.text.size() > longest;
        QString text;
        for (const QChar character : entry.text) {
            text += character == QLatin1Char(' ') && !isLong ? QChar(0x00A0) : character;
            if (character.unicode() >= 0x2E80) text += QChar(0x2060);
        }
        parts << QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3")
                     .arg(entry.colour.name(), entry.mark, text.toHtmlEscaped());
    }
    m_legend = parts.join(QStringLiteral(" &nbsp; "));
}

void DashboardChart::styleAxis(QAbstractAxis* axis, bool grid) const {
    const Theme& theme = activeTheme();
    axis->setLabelsFont(labelFont());
    axis->setLabelsColor(theme.ink);
    axis->setLinePen(QPen(theme.hairline, 1));
    axis->setGridLineVisible(grid);
    axis->setGridLinePen(QPen(theme.hairline, 1));
    axis->setTitleFont(labelFont());
    axis->setTitleBrush(theme.muted);
}

void DashboardChart::clearAxes() {
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

UseChart::UseChart(QWidget* parent) : DashboardChart(parent) { setAccessibleName(tr("Power by use")); }

void UseChart::setData(const Figures& figures) {
    m_figures = figures;
    restyle();
}

void UseChart::restyleSeries() {
    const Theme& theme = activeTheme();
    chart()->removeAllSeries();
    const std::pair<QString, double> parts[] = {{tr("IT"), m_figures.it_power_w},
                                                {tr("Cooling"), m_figures.cooling_power_w},
                                                {tr("Losses"), m_figures.losses_w},
                                                {tr("House"), m_figures.house_power_w}};
    auto* series = new QPieSeries;
    series->setHoleSize(0.55);
    series->setPieSize(0.95);
    QStringList spoken;
    std::vector<Entry> legend;
    for (std::size_t i = 0; i < std::size(parts); ++i) {
        const auto& [name, value] = parts[i];
        const QString text = name + QStringLiteral("  ") + formatPower(value);
        QPieSlice* slice = series->append(text, std::max(0.0, value));
        slice->setBrush(partColour(i, std::size(parts)));
        slice->setPen(QPen(theme.muted, 1));
        spoken << text;
        legend.push_back({blockMark, text, partColour(i, std::size(parts))});
    }
    setLegend(legend);
    if (m_figures.facility_power_w <= 0) {
        QPieSlice* slice = series->append(tr("no load"), 1);
        slice->setBrush(theme.hairline);
        slice->setPen(Qt::NoPen);
    }
    chart()->addSeries(series);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

SupplyChart::SupplyChart(QWidget* parent) : DashboardChart(parent) {
    setAccessibleName(tr("Supply by source against demand"));
}

void SupplyChart::setData(const Results& results) {
    m_kinds.clear();
    const Site noSite; // units are not counted here
    for (const SourceGroup& group : groupSources(noSite, results.sources, true))
        m_kinds.emplace_back(sourceKindName(group.key), group.capacity_w);
    m_supply_w = results.figures.supply_capacity_w;
    m_demand_w = results.figures.facility_power_w;
    restyle();
}

void SupplyChart::restyleSeries() {
    const Theme& theme = activeTheme();
    chart()->removeAllSeries();
    clearAxes();
    const double top = std::max(m_supply_w, m_demand_w);
    const auto [scale, unit] = scaleOf(top);
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.55);
    const auto add = [&, per = scale](const QString& name, double first, double second, const QBrush& brush) {
        auto* set = new QBarSet(name);
        // Categories run upward: the demand stands below the supply.
        *set << second / per << first / per;
        set->setBrush(brush);
        set->setPen(QPen(theme.muted, 1));
        series->append(set);
    };
    QStringList spoken;
    std::vector<Entry> legend;
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const QString text = m_kinds[i].first + QStringLiteral("  ") + formatPower(m_kinds[i].second);
        add(text, m_kinds[i].second, 0, partColour(i, m_kinds.size()));
        spoken << text;
        legend.push_back({blockMark, text, partColour(i, m_kinds.size())});
    }
    add(tr("Demand  %1").arg(formatPower(m_demand_w)), 0, m_demand_w, QBrush(theme.muted));
    spoken << tr("Demand  %1").arg(formatPower(m_demand_w));
    chart()->addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append({tr("Demand"), tr("Supply")});
    auto* axis = new QValueAxis;
    axis->setRange(0, roundTop(top / scale));
    axis->setTickCount(5);
    axis->setLabelFormat(quartersFormat(axis->max()));
    axis->setTitleText(unit);
    chart()->addAxis(categories, Qt::AlignLeft);
    chart()->addAxis(axis, Qt::AlignBottom);
    series->attachAxis(categories);
    series->attachAxis(axis);
    styleAxis(categories, false);
    styleAxis(axis, true);
    legend.push_back({blockMark, tr("Demand  %1").arg(formatPower(m_demand_w)), theme.muted});
    setLegend(legend);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

HeadroomChart::HeadroomChart(QWidget* parent) : DashboardChart(parent) {
    setAccessibleName(tr("Loading of what limits now"));
}

void HeadroomChart::setData(const std::vector<std::pair<QString, double>>& loadings) {
    m_loadings = loadings;
    restyle();
}

void HeadroomChart::restyleSeries() {
    const Theme& theme = activeTheme();
    chart()->removeAllSeries();
    clearAxes();
    setLegend(m_loadings.empty() ? std::vector<Entry>{{QString(), tr("Nothing is loaded yet."), theme.muted}}
                                 : std::vector<Entry>());
    if (m_loadings.empty()) return;
    auto* within = new QBarSet(tr("within the limit"));
    auto* over = new QBarSet(tr("over the limit"));
    QStringList names, spoken;
    double top = 100;
    for (auto row = m_loadings.rbegin(); row != m_loadings.rend(); ++row) {
        const double percent = std::clamp(row->second * 100, 0.0, 250.0);
        top = std::max(top, percent);
        *within << std::min(100.0, percent);
        *over << std::max(0.0, percent - 100);
        names << QString::number(names.size()); // categories must differ; the names stand above the bars
        spoken << QStringLiteral("%1 %2 %").arg(row->first).arg(row->second * 100, 0, 'f', 0);
    }
    within->setBrush(theme.scale(0.45));
    within->setPen(QPen(theme.muted, 1));
    over->setBrush(QBrush(theme.status(Status::Over), Qt::BDiagPattern));
    over->setPen(QPen(theme.status(Status::Over), 1));
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.34);
    series->append(within);
    series->append(over);
    chart()->addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(names);
    auto* axis = new QValueAxis;
    axis->setRange(0, std::ceil(top / 50) * 50);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(50);
    axis->setLabelFormat(QStringLiteral("%.0f %"));
    chart()->addAxis(categories, Qt::AlignLeft);
    chart()->addAxis(axis, Qt::AlignBottom);
    series->attachAxis(categories);
    series->attachAxis(axis);
    styleAxis(categories, false);
    styleAxis(axis, true);
    categories->setLabelsVisible(false);
    std::reverse(spoken.begin(), spoken.end());
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

QString HeadroomChart::nameOf(int row) const {
    const auto& [name, loading] = m_loadings[static_cast<std::size_t>(row)];
    return QStringLiteral("%1 %  %2").arg(loading * 100, 0, 'f', 0).arg(name);
}

QRectF HeadroomChart::nameRect(int row) const {
    const auto n = static_cast<int>(m_loadings.size());
    const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
    const double slot = plot.height() / n;
    return {plot.left() + 2, plot.top() + row * slot - 2, plot.width() - 4, slot * 0.33 + 4};
}

/// Names stand above their bars over the whole width: beside them they would leave no room for the bars.
void HeadroomChart::drawForeground(QPainter* painter, const QRectF& rect) {
    DashboardChart::drawForeground(painter, rect);
    painter->setFont(labelFont());
    painter->setPen(activeTheme().ink);
    for (int row = 0; row < static_cast<int>(m_loadings.size()); ++row) {
        const QRectF at = nameRect(row);
        painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(labelFont()).elidedText(nameOf(row), Qt::ElideRight, at.width()));
    }
}

bool HeadroomChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_loadings.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
        const int row = static_cast<int>((mapToScene(help->pos()).y() - plot.top()) / plot.height() *
                                         static_cast<double>(m_loadings.size()));
        if (row >= 0 && row < static_cast<int>(m_loadings.size()))
            QToolTip::showText(help->globalPos(), nameOf(row), viewport());
        return true;
    }
    return DashboardChart::viewportEvent(event);
}

PhaseChart::PhaseChart(QWidget* parent) : DashboardChart(parent) {
    setAccessibleName(tr("Power and GPUs over the phases"));
}

void PhaseChart::setData(const std::vector<PhasePoint>& points) {
    m_points = points;
    restyle();
}

void PhaseChart::restyleSeries() {
    const Theme& theme = activeTheme();
    chart()->removeAllSeries();
    clearAxes();
    setLegend({});
    if (m_points.empty()) return;
    double topPower = 0, topGpus = 0;
    for (const PhasePoint& point : m_points) {
        topPower = std::max({topPower, point.figures.facility_power_w, point.figures.it_power_w});
        topGpus = std::max(topGpus, static_cast<double>(point.figures.gpus_online));
    }
    const auto [divisor, unit] = scaleOf(topPower);
    const double scale = divisor; // lambdas take no structured binding
    const bool thousands = topGpus >= 2000;
    auto* x = new QDateTimeAxis;
    auto* left = new QValueAxis;
    auto* right = new QValueAxis;
    // What is known is the state from each phase date on: steps with a mark at the date, no slope between them.
    const auto add = [&](const QString& name, const QColor& colour, Qt::PenStyle style, QAbstractAxis* y, auto value) {
        auto* line = new QLineSeries;
        auto* marks = new QScatterSeries;
        line->setName(name);
        line->setPen(QPen(colour, 2, style));
        marks->setColor(colour);
        marks->setBorderColor(theme.panel);
        marks->setMarkerSize(8);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const double at = static_cast<double>(dayOf(m_points[i].date).toMSecsSinceEpoch());
            if (i > 0) line->append(at, value(m_points[i - 1].figures));
            line->append(at, value(m_points[i].figures));
            marks->append(at, value(m_points[i].figures));
        }
        for (QXYSeries* series : std::initializer_list<QXYSeries*>{line, marks}) {
            chart()->addSeries(series);
            series->attachAxis(x);
            series->attachAxis(y);
        }
    };
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(left, Qt::AlignLeft);
    chart()->addAxis(right, Qt::AlignRight);
    add(tr("Facility"), theme.ink, Qt::SolidLine, left, [&](const Figures& f) { return f.facility_power_w / scale; });
    add(tr("IT"), theme.muted, Qt::DashLine, left, [&](const Figures& f) { return f.it_power_w / scale; });
    add(tr("GPUs"), theme.accent, Qt::DotLine, right,
        [&](const Figures& f) { return static_cast<double>(f.gpus_online) / (thousands ? 1e3 : 1); });
    // The marks are drawn as the lines are: solid, dashed, dotted.
    setLegend({{QStringLiteral("━━"), tr("Facility"), theme.ink},
               {QStringLiteral("╍╍"), tr("IT"), theme.muted},
               {QStringLiteral("┅┅"), tr("GPUs"), theme.accent}});
    const QDateTime first = dayOf(m_points.front().date), last = dayOf(m_points.back().date);
    const qint64 margin = std::max<qint64>(15, first.daysTo(last) / 20);
    x->setRange(first.addDays(-margin), last.addDays(margin));
    // Three days within a few months, with the first and only phase in the middle; else four months that differ.
    const bool isShort = first.daysTo(last) + 2 * margin < 4 * 31;
    x->setFormat(isShort ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM"));
    x->setTickCount(isShort ? 3 : 4);
    constexpr double aboveMark = 1.03; // a mark on the top line would be cut
    left->setRange(0, roundTop(aboveMark * topPower / scale));
    left->setTickCount(5);
    left->setLabelFormat(quartersFormat(left->max()));
    left->setTitleText(unit);
    right->setRange(0, roundTop(std::max(1.0, aboveMark * topGpus / (thousands ? 1e3 : 1))));
    right->setTickCount(5);
    right->setLabelFormat(quartersFormat(right->max()));
    right->setTitleText(thousands ? tr("1,000 GPUs") : tr("GPUs"));
    styleAxis(x, false);
    styleAxis(left, true);
    styleAxis(right, false);
}

} // namespace gs::ui
