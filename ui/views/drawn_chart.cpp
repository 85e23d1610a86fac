// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/drawn_chart.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QGraphicsScene>

namespace gs::ui {

namespace {

constexpr double edge_px = 8; // more than a dot or the corner of a line reaches

/// A QChart as bare as it can be, in a scene of its own.
class BareChart {
public:
    BareChart() : m_chart(new QChart) {
        m_scene.addItem(m_chart);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins(QMargins(0, 0, 0, 0));
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->legend()->hide();
    }
    void setAxes(QAbstractAxis* along, QAbstractAxis* up) {
        m_chart->addAxis(m_along = along, Qt::AlignBottom);
        m_chart->addAxis(m_up = up, Qt::AlignLeft);
    }
    void add(QXYSeries* series, const QPen& pen, const QList<QPointF>& points) {
        series->setPen(pen);
        series->append(points);
        m_chart->addSeries(series);
        series->attachAxis(m_along);
        series->attachAxis(m_up);
    }
    void paint(QPainter& painter, const QRectF& room, const QRectF& plot) {
        m_chart->setPlotArea(plot.translated(-room.topLeft()));
        m_chart->setGeometry(room);
        m_chart->layout()->activate(); // else the axes wait for the next turn of the loop
        m_scene.render(&painter, room, room, Qt::IgnoreAspectRatio);
    }

private:
    QGraphicsScene m_scene;
    QChart* m_chart; // the scene's
    QAbstractAxis *m_along = nullptr, *m_up = nullptr;
};

/// Marks wherever they are asked for: the axes of values and dates of Qt Charts divide into equal parts, that of
/// powers of ten into tens. Its labels are not shown: in Qt 6.4 all share the room evenly and become "..." as soon as
/// one would not fit into its share, where months stand close or few numbers do in a low chart.
QAbstractAxis* axisWith(const std::vector<double>& marks, double begin, double end) {
    auto* axis = new QCategoryAxis;
    axis->setStartValue(begin - (end - begin)); // it has a mark at its start, too: outside
    for (const double mark : marks) axis->append(QString::number(axis->count()), mark);
    axis->setRange(begin, end);
    axis->setLabelsVisible(false);
    return axis;
}

void paintAxes(QPainter& painter, const DrawnChart& chart) {
    BareChart axes;
    QAbstractAxis *along = axisWith(chart.marks, chart.first, chart.last),
                  *up = axisWith(chart.grid, chart.low, chart.high);
    axes.setAxes(along, up);
    along->setLinePen(chart.axisPen);
    along->setGridLineVisible(false);
    up->setLineVisible(false);
    up->setGridLinePen(chart.gridPen);
    for (const double at : chart.upright)
        axes.add(new QLineSeries, chart.uprightPen, {QPointF(at, chart.low), QPointF(at, chart.high)});
    // Hairlines in the middle of pixels, never on two of them; whole numbers within the chart, for its grid keeps
    // fractions and its axis does not.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPointF topLeft = chart.plot.topLeft().toPoint(), bottomRight = chart.plot.bottomRight().toPoint();
    axes.paint(painter, QRectF(chart.room.toAlignedRect()).translated(0.5, 0.5),
               QRectF(topLeft, bottomRight).translated(0.5, 0.5));
}

/// In a chart a little larger than the axes: Qt Charts cuts off at the edges what would be half a dot there.
void paintSeries(QPainter& painter, const DrawnChart& chart) {
    BareChart series;
    auto *along = new QValueAxis, *up = new QValueAxis;
    const QPointF pixel((chart.last - chart.first) / chart.plot.width(),
                        (chart.high - chart.low) / chart.plot.height()); // in the units of the axes
    along->setRange(chart.first - edge_px * pixel.x(), chart.last + edge_px * pixel.x());
    up->setRange(chart.low - edge_px * pixel.y(), chart.high + edge_px * pixel.y());
    series.setAxes(along, up);
    for (const DrawnChart::Line& line : chart.lines) series.add(new QLineSeries, line.pen, line.points);
    for (const DrawnChart::Dots& dots : chart.dots) {
        auto* scatter = new QScatterSeries;
        scatter->setMarkerSize(dots.size);
        QList<QPointF> points; // dots stand by the corner of their pens: half a pen too far to the left and up
        for (const QPointF& at : dots.points) points << at + QPointF(pixel.x(), -pixel.y()) * dots.pen.widthF() / 2;
        series.add(scatter, dots.pen, points);
        scatter->setBrush(dots.brush);
    }
    along->hide();
    up->hide();
    painter.setRenderHint(QPainter::Antialiasing);
    const QMarginsF edge(edge_px, edge_px, edge_px, edge_px);
    series.paint(painter, chart.room.marginsAdded(edge), chart.plot.marginsAdded(edge));
}

} // namespace

void paintChart(QPainter& painter, const DrawnChart& chart) {
    painter.save();
    paintAxes(painter, chart);
    paintSeries(painter, chart);
    painter.restore();
}

} // namespace gs::ui
