// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/step_chart.h"

#include <QtCharts/QChart>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <algorithm>
#include <cmath>

#include "ui/widgets/chart_axis.h"

namespace gs::ui {

namespace {

struct Chart {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr double title_px = 26, note_px = 20, nameGap_px = 6, nameRoom_px = 128;
constexpr double decades = 1000; ///< a log axis shows three below the largest value at most

double atOf(Date date) { return static_cast<double>(dayOf(date).toMSecsSinceEpoch()); }

struct Prefix {
    double divisor = 1;
    const char* letter = "";
};
/// Counts have no letter for a thousand: the axis says so in words of its own.
Prefix prefixOf(double most) {
    for (const Prefix prefix :
         {Prefix{1e21, "Z"}, {1e18, "E"}, {1e15, "P"}, {1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}})
        if (most >= prefix.divisor) return prefix;
    return {};
}

QString countUnit(double divisor) {
    return divisor == 1     ? QString()
           : divisor == 1e3 ? Chart::tr("thousand")
           : divisor == 1e6 ? Chart::tr("million")
                            : QStringLiteral("× 10^%1").arg(std::round(std::log10(divisor)));
}

void styleAxis(QAbstractAxis* axis, const Theme& theme, bool grid) {
    axis->setLabelsFont(uiFont(11));
    axis->setLabelsColor(theme.muted);
    axis->setLinePen(QPen(theme.hairline, 1));
    axis->setGridLineVisible(grid);
    axis->setGridLinePen(QPen(theme.hairline, 1));
    axis->setMinorGridLineVisible(false);
    axis->setTitleFont(uiFont(11));
    axis->setTitleBrush(theme.muted);
}

/// Names beside the ends of their lines, pushed apart where they would lie on each other.
void paintNames(QPainter& painter, const QRectF& room, const std::vector<std::pair<QPointF, const StepLine*>>& ends,
                const Theme& theme) {
    const QFont font = uiFont(11), bold = uiFont(11, true);
    const double line = QFontMetricsF(font).height();
    auto sorted = ends;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.first.y() < b.first.y(); });
    std::vector<double> y;
    for (const auto& end : sorted)
        y.push_back(std::max(end.first.y(), y.empty() ? room.top() + line : y.back() + line));
    for (std::size_t i = y.size(); i-- > 0;) { // back up from the lower edge
        const double lowest = i + 1 == y.size() ? room.bottom() - line / 2 : y[i + 1] - line;
        y[i] = std::min(y[i], lowest);
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto& [end, of] = sorted[i];
        const double x = room.right() - nameRoom_px + 2 * nameGap_px;
        painter.setPen(QPen(theme.muted, 0.75, Qt::DotLine)); // a thread to the name, not more of the line
        painter.drawLine(end + QPointF(3, 0), QPointF(x - 3, y[i]));
        painter.setFont(of->width_px > 2 ? bold : font);
        painter.setPen(theme.ink);
        const QRectF box(x, y[i] - line / 2, room.right() - x, line);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(of->name, Qt::ElideRight, box.width()));
    }
}

} // namespace

std::vector<QPointF> paintStepChart(QPainter& painter, const QRectF& room, const StepChart& given, const Theme& theme,
                                    std::size_t asked) {
    double most = 0, first = 0, last = 0;
    bool any = false;
    for (const StepLine& line : given.lines)
        for (const StepLine::Point& point : line.points) {
            most = std::max(most, point.value);
            const double at = atOf(point.date);
            first = any ? std::min(first, at) : at;
            last = any ? std::max(last, at) : at;
            any = true;
        }
    painter.save();
    painter.setFont(uiFont(13, true));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), title_px)), Qt::AlignLeft | Qt::AlignVCenter,
                     given.title);
    if (!given.note.isEmpty()) {
        painter.setFont(uiFont(11));
        painter.setPen(theme.muted);
        const QRectF line(room.left(), room.top() + title_px, room.width(), note_px);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(given.note, Qt::ElideRight, line.width()));
    }
    painter.restore();
    if (!any || !(most > 0)) return {};
    const double day = 86400e3;
    const double margin = std::max(15 * day, (last - first) / 40);
    first -= margin, last += margin;
    const Prefix prefix = prefixOf(most);

    QGraphicsScene scene;
    auto* chart = new QChart;
    scene.addItem(chart);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    auto* x = new QDateTimeAxis;
    x->setRange(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(first), Qt::UTC),
                QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(last), Qt::UTC));
    x->setFormat(QStringLiteral("yyyy-MM"));
    x->setTickCount(room.width() > 600 ? 7 : 4);
    chart->addAxis(x, Qt::AlignBottom);
    QAbstractAxis* y = nullptr;
    double least = 0;
    if (given.log) {
        auto* axis = new QLogValueAxis;
        const double top = std::pow(10, std::ceil(std::log10(most / prefix.divisor) - 1e-9));
        least = top / decades;
        axis->setBase(10);
        axis->setRange(least, top);
        axis->setLabelFormat(QStringLiteral("%g"));
        axis->setMinorTickCount(0);
        y = axis;
    } else {
        auto* axis = new QValueAxis;
        axis->setRange(0, roundTop(most / prefix.divisor));
        axis->setTickCount(5);
        axis->setLabelFormat(quartersFormat(axis->max()));
        y = axis;
    }
    chart->addAxis(y, Qt::AlignLeft);
    y->setTitleText(given.unit.isEmpty() ? countUnit(prefix.divisor) : QString::fromLatin1(prefix.letter) + given.unit);
    styleAxis(x, theme, false);
    styleAxis(y, theme, true);

    struct Placed {
        const StepLine* line;
        QAbstractSeries* series;
        QPointF last;
        std::vector<QPointF> points;
    };
    std::vector<Placed> placed;
    for (const StepLine& line : given.lines) {
        Placed entry{&line, nullptr, {}, {}};
        QList<QXYSeries*> all;
        const auto begin = [&](bool isAhead) {
            auto* series = new QLineSeries;
            series->setPen(isAhead ? QPen(line.colour, line.width_px * 0.75, Qt::DotLine)
                                   : QPen(line.colour, line.width_px, line.style));
            all << series;
            return series;
        };
        QLineSeries* series = begin(false);
        bool isOn = false, isAhead = false;
        for (const StepLine::Point& point : line.points) {
            const double at = atOf(point.date), value = std::max(point.value / prefix.divisor, least);
            if (isOn) series->append(at, entry.last.y());
            if (given.log && !(point.value > 0)) { // nothing: powers of ten have no place for it
                if (isOn) series = begin(isAhead);
                isOn = false;
                continue;
            }
            if (point.forecast && !isAhead) {
                isAhead = true;
                series = begin(true);
                if (isOn) series->append(at, entry.last.y());
            }
            series->append(at, value);
            entry.last = {at, value};
            entry.points.push_back(entry.last);
            isOn = true;
        }
        if (isOn && !isAhead) series->append(last, entry.last.y()), entry.last.setX(last);
        if (line.marks) {
            auto* marks = new QScatterSeries;
            for (const QPointF& point : entry.points) marks->append(point);
            marks->setMarkerSize(8);
            marks->setColor(line.colour);
            marks->setBorderColor(theme.canvas);
            all << marks;
        }
        for (QXYSeries* one : all) {
            chart->addSeries(one);
            one->attachAxis(x);
            one->attachAxis(y);
        }
        entry.series = all.front();
        if (!entry.points.empty()) placed.push_back(std::move(entry));
    }
    const QRectF body = room.adjusted(0, title_px + (given.note.isEmpty() ? 0 : note_px + 4), -nameRoom_px, 0);
    chart->resize(body.size());
    scene.setSceneRect(QRectF(QPointF(0, 0), body.size()));
    scene.render(&painter, body, scene.sceneRect(), Qt::IgnoreAspectRatio);

    std::vector<std::pair<QPointF, const StepLine*>> ends;
    std::vector<QPointF> found;
    for (const Placed& entry : placed) {
        ends.push_back({body.topLeft() + chart->mapToPosition(entry.last, entry.series), entry.line});
        if (entry.line != &given.lines[asked]) continue;
        for (const QPointF& point : entry.points)
            found.push_back(body.topLeft() + chart->mapToPosition(point, entry.series));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintNames(painter, QRectF(room.left(), body.top(), room.width(), chart->plotArea().height()), ends, theme);
    painter.restore();
    return found;
}

} // namespace gs::ui
