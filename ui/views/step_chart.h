// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of lines in steps over dates, drawn by Qt Charts on any painter; the names stand at the ends of the lines.
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <vector>

#include "core/site/date.h"
#include "ui/theme.h"

namespace gs::ui {

struct StepLine {
    QString name;
    QColor colour;
    double width_px = 1.6;
    Qt::PenStyle style = Qt::SolidLine;
    struct Point {
        Date date;
        double value = 0;
        bool forecast = false; ///< from here on drawn thin and dotted
    };
    std::vector<Point> points; ///< by date; each holds until the next
    bool marks = false;        ///< a dot at every point
};

struct StepChart {
    QString title;
    QString note;     ///< small, below the title: what dotted lines are, where the data come from
    QString unit;     ///< SI unit of formatQuantity(); the axis has it with a prefix
    bool log = false; ///< values of 0 are left out
    std::vector<StepLine> lines;
};

/// Where the points of line `line` came to stand, for tips and clicks.
std::vector<QPointF> paintStepChart(QPainter& painter, const QRectF& room, const StepChart& chart, const Theme& theme,
                                    std::size_t line = 0);

} // namespace gs::ui
