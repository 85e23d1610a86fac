// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the dashboard on Qt Charts: theme colours, no animation, figures straight from Results.
#pragma once

#include <QtCharts/QChartView>
#include <vector>

#include "core/engine/engine.h"

namespace gs::ui {

/// Figures of one phase date, from the worker.
struct PhasePoint {
    Date date;
    Figures figures;
};

class DashboardChart : public QChartView {
    Q_OBJECT
public:
    explicit DashboardChart(QWidget* parent = nullptr);
    void restyle(); ///< after a theme switch
    /// What the colours mean, with figures, as rich text that wraps: a legend inside the chart cuts its words.
    QString legendText() const { return m_legend; }
    QSize sizeHint() const override { return {330, 180}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

protected:
    struct Entry {
        QString mark, text;
        QColor colour;
    };
    void setLegend(const std::vector<Entry>& entries);
    QFont labelFont() const;
    /// One axis in the theme's colours, without minor grid.
    void styleAxis(QAbstractAxis* axis, bool grid) const;
    void clearAxes();
    virtual void restyleSeries() = 0;

private:
    QString m_legend;
};

/// IT, cooling, losses and house load as a ring.
class UseChart : public DashboardChart {
    Q_OBJECT
public:
    explicit UseChart(QWidget* parent = nullptr);
    void setData(const Figures& figures);

private:
    void restyleSeries() override;
    Figures m_figures;
};

/// Supply capacity stacked by kind of source above the facility's demand.
class SupplyChart : public DashboardChart {
    Q_OBJECT
public:
    explicit SupplyChart(QWidget* parent = nullptr);
    void setData(const Results& results);

private:
    void restyleSeries() override;
    std::vector<std::pair<QString, double>> m_kinds; ///< W
    double m_supply_w = 0, m_demand_w = 0;
};

/// Loading of the tightest limits in percent; what is over is hatched.
class HeadroomChart : public DashboardChart {
    Q_OBJECT
public:
    explicit HeadroomChart(QWidget* parent = nullptr);
    void setData(const std::vector<std::pair<QString, double>>& loadings); ///< tightest first
    QString nameOf(int row) const;                                         ///< as it stands above its bar

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    bool viewportEvent(QEvent* event) override;

private:
    void restyleSeries() override;
    QRectF nameRect(int row) const; ///< in the scene
    std::vector<std::pair<QString, double>> m_loadings;
};

/// Facility and IT power on the left, GPUs on the right, in steps over the phase dates.
class PhaseChart : public DashboardChart {
    Q_OBJECT
public:
    explicit PhaseChart(QWidget* parent = nullptr);
    void setData(const std::vector<PhasePoint>& points);

private:
    void restyleSeries() override;
    std::vector<PhasePoint> m_points;
};

} // namespace gs::ui
