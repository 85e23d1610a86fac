// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts draws of a chart: axes, grid, lines and dots; numbers and words stand around them (step_chart.h).
#pragma once

#include <QColor>
#include <QList>
#include <QPainter>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <vector>

namespace gs::ui {

/// All points as along, up: in the units of the two axes.
struct DrawnChart {
    QRectF room, plot; ///< of the painter; the plot in the room
    double first = 0, last = 1, low = 0, high = 1;
    std::vector<double> marks; ///< on the lower axis
    std::vector<double> grid;  ///< lines across
    QPen axisPen, gridPen;
    std::vector<double> upright; ///< lines from the axis to the top
    QPen uprightPen;
    struct Line {
        QPen pen;
        QList<QPointF> points;
    };
    std::vector<Line> lines; ///< the last one on top
    struct Dots {
        QBrush brush;
        QPen pen;
        double size = 0;
        QList<QPointF> points;
    };
    std::vector<Dots> dots; ///< above all lines
};

/// Qt Charts are items of a scene of widgets: on the window's thread only (ui/widgets/window_thread.h).
void paintChart(QPainter& painter, const DrawnChart& chart);

} // namespace gs::ui
