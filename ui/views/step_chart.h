// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of lines in steps over dates: axes, grid and lines by Qt Charts, words and numbers around them by its own
// painter. Where everything stands is known before it is painted. Any thread can do that: it waits for the window's,
// which alone may use Qt Charts.
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/site/date.h"
#include "ui/theme.h"
#include "ui/views/chart_ticks.h"
#include "ui/views/drawn_chart.h"

namespace gs::ui {

struct StepLine {
    QString name;
    std::function<QColor(const Theme&)> colour;
    double width_px = 1.6;
    Qt::PenStyle style = Qt::SolidLine;
    struct Point {
        Date date;
        double value = 0;
        bool forecast = false; ///< from here on drawn thin and dotted
        bool isMarked = false; ///< a dot
    };
    std::vector<Point> points; ///< by date; each holds until the next, the last one to the edge unless it is a forecast
    std::optional<Date> until; ///< what comes later is not drawn, but has its place on the axes
};

struct StepChart {
    QString title;
    QString note;                ///< small, below the title: what dotted lines are, where the data come from
    QString unit;                ///< W, FLOP/s; empty: a count
    bool log = false;            ///< what is below its axis is left out
    std::optional<Date> day;     ///< an upright line, where the dates reach it
    QString dayText;             ///< above it
    QString emptyText;           ///< where all values are 0
    std::vector<StepLine> lines; ///< the first one on top
};

class LaidStepChart {
public:
    LaidStepChart(StepChart chart, const QRectF& room);
    void paint(QPainter& painter, const Theme& theme) const;
    /// Of a point of one of the lines; nullopt: it is not drawn (below powers of ten, later than `until`).
    std::optional<QPointF> placeOf(const StepLine& line, const StepLine::Point& point) const;
    const StepChart& chart() const { return m_chart; }
    const QRectF& plot() const { return m_plot; } ///< between the axes; empty: there is nothing to draw
    /// Charts above each other begin and end together.
    void setSides(double left, double right);

private:
    struct ValueTick {
        double value;
        QString text;
    };
    void findValues(double least, double most);
    double heightOf(double value) const;
    QPointF placeOf(QPointF at) const;
    double xOf(Date date) const;
    double yOf(double value) const;
    bool showsDay() const;
    bool isShown(std::size_t value) const;
    std::vector<DateTick> dates() const;
    DrawnChart drawnAxes(const Theme& theme) const;
    QPointF draw(const StepLine& line, const Theme& theme, DrawnChart& drawn) const;
    void paintNumbers(QPainter& painter, const Theme& theme) const;
    void paintNames(QPainter& painter, std::vector<std::pair<QPointF, const StepLine*>> ends, const Theme& theme) const;

    StepChart m_chart;
    QRectF m_room, m_plot;
    Date m_first, m_last;
    std::vector<ValueTick> m_values;
    QString m_axisUnit; ///< of the numbers on the axis, said in the title; empty: they say it themselves
};

} // namespace gs::ui
