// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/overlay.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "ui/render/overlay_data.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double padding = 8, rowHeight = 16, sampleWidth = 26, cellWidth = 30;
constexpr int legendLines = 5;
constexpr double legendColumn_px = 104, overWidth = 62;
constexpr double leastScale_px = 264; // three figures with units

// lupdate files the words of a free tr() under its namespace.
const auto tr = [](const char* text) { return QCoreApplication::translate("gs::ui", text); };

void drawPanel(QPainter& painter, const QRectF& box, const Theme& theme) {
    QColor ground = theme.panel;
    ground.setAlpha(240);
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(ground);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void drawText(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour, bool bold = false,
              int align = Qt::AlignLeft | Qt::AlignVCenter) {
    painter.setFont(uiFont(11, bold));
    painter.setPen(colour);
    painter.drawText(box, align, text);
}

void drawHatch(QPainter& painter, const QRectF& r, const QColor& colour) {
    painter.setPen(QPen(colour, 1));
    for (double k = r.left() - r.height(); k < r.right(); k += 5) {
        const double x0 = std::max(r.left(), k), x1 = std::min(r.right(), k + r.height());
        if (x0 < x1) painter.drawLine(QPointF(x0, r.bottom() - (x0 - k)), QPointF(x1, r.bottom() - (x1 - k)));
    }
}

/// The sample of one line style, as links draw it.
void drawSample(QPainter& painter, const QRectF& box, Discipline discipline, const Theme& theme) {
    const double y = std::floor(box.center().y()) + 0.5;
    const auto line = [&](double dy, const QColor& colour, const QList<qreal>& dash) {
        QPen pen(colour, 1.5);
        pen.setCapStyle(Qt::FlatCap);
        if (!dash.isEmpty()) pen.setDashPattern(dash);
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), y + dy), QPointF(box.right(), y + dy));
    };
    switch (discipline) {
    case Discipline::Power: // feed A, feed B
        line(-2, theme.discipline(discipline), {});
        line(2, theme.discipline(discipline), {5, 2});
        break;
    case Discipline::ColdSupply:
    case Discipline::HotReturn:
        line(-1.5, theme.discipline(Discipline::ColdSupply), {});
        line(2, theme.discipline(Discipline::HotReturn), {4, 2});
        break;
    case Discipline::Gas: line(0, theme.discipline(discipline), {5, 2, 1.2, 2}); break;
    case Discipline::Water: line(0, theme.discipline(discipline), {7, 2.5}); break;
    case Discipline::Network: line(0, theme.discipline(discipline), {1.3, 2}); break;
    case Discipline::Compute:
    case Discipline::Civil: {
        painter.setPen(QPen(theme.discipline(discipline), 1));
        QColor fill = theme.discipline(discipline);
        fill.setAlpha(34);
        painter.setBrush(fill);
        painter.drawRect(QRectF(box.left() + 5, y - 5, 15, 10));
        break;
    }
    }
}

QRectF paintPlanLegend(QPainter& painter, QPointF corner, const Theme& theme) {
    const QList<std::pair<Discipline, QString>> rows{
        {Discipline::Power, tr("Power A, B")}, {Discipline::ColdSupply, tr("Coolant")},
        {Discipline::Gas, tr("Gas")},          {Discipline::Water, tr("Water")},
        {Discipline::Network, tr("Network")},  {Discipline::Compute, tr("Compute")},
        {Discipline::Civil, tr("Buildings")}};
    const int lines = legendLines;
    const double columnWidth = legendColumn_px;
    const QSizeF size = legendSize(Overlay::Plan);
    const QRectF box(QPointF(corner.x(), corner.y() - size.height()), size);
    drawPanel(painter, box, theme);
    const auto cell = [&](int i) {
        const int column = i / lines;
        return QRectF(box.left() + padding + column * columnWidth, box.top() + padding + (i % lines) * rowHeight,
                      columnWidth, rowHeight);
    };
    int i = 0;
    for (const auto& [discipline, name] : rows) {
        const QRectF r = cell(i++);
        drawSample(painter, QRectF(r.left(), r.top(), sampleWidth, rowHeight), discipline, theme);
        drawText(painter, r.adjusted(sampleWidth + 6, 0, 0, 0), name, theme.ink);
    }
    QRectF r = cell(i++);
    painter.setPen(QPen(theme.discipline(Discipline::Power), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(r.left() + 5, std::floor(r.center().y()) - 4.5, 15, 10));
    drawText(painter, r.adjusted(sampleWidth + 6, 0, 0, 0), tr("Assumed"), theme.ink);
    r = cell(i++);
    drawStatus(painter, QPointF(r.left() + 13, r.center().y()), 10, Status::Tight, theme);
    drawText(painter, r.adjusted(sampleWidth + 6, 0, 0, 0), tr("Tight"), theme.ink);
    r = cell(i++);
    drawStatus(painter, QPointF(r.left() + 13, r.center().y()), 10, Status::Over, theme);
    drawText(painter, r.adjusted(sampleWidth + 6, 0, 0, 0), tr("Over"), theme.ink);
    return box;
}

struct LegendRow {
    std::uint8_t step;
    QString text;
};

/// Rows of the overlays whose values are few: phases, ways of supply.
QList<LegendRow> legendRows(Overlay overlay, const Engine& engine) {
    QList<LegendRow> rows;
    if (overlay == Overlay::Time) {
        for (const PhaseStep& step : phaseSteps(engine.site())) {
            const QString day = QString::fromStdString(formatDate(step.until));
            rows << LegendRow{static_cast<std::uint8_t>(step.step),
                              step.name.isEmpty() ? tr("by %1").arg(day) : tr("by %1 · %2").arg(day, step.name)};
        }
        rows << LegendRow{Look::none, tr("no date")};
    } else if (overlay == Overlay::Redundancy) {
        for (const SupplyLevel level : {SupplyLevel::TwoSources, SupplyLevel::TwoPaths, SupplyLevel::Single})
            rows << LegendRow{redundancyStep(level), overlayText(overlay, static_cast<double>(level))};
        rows << LegendRow{Look::none, overlayText(overlay, 0)};
    }
    return rows;
}

bool hasRows(Overlay overlay) { return overlay == Overlay::Time || overlay == Overlay::Redundancy; }

int rowCount(Overlay overlay) { return overlay == Overlay::Time ? 7 : 4; } // at most: six phases and "no date"
constexpr double rowWidth_px = 280;

void drawSwatch(QPainter& painter, const QRectF& cell, Overlay overlay, std::uint8_t step, const Theme& theme) {
    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(step == Look::none   ? theme.canvas
                     : step == Look::over ? theme.scale(1)
                                          : theme.scale((step + 0.5) / 6));
    painter.drawRect(cell);
    const QColor ink(0x1B, 0x1F, 0x24), paper(0xFF, 0xFF, 0xFF);
    if (step == Look::over) drawHatch(painter, cell, ink);
    const int pattern = step < 6 ? overlayPattern(overlay, step) : 0;
    painter.setPen(QPen(step < 3 ? paper : ink, 1));
    if (pattern == 1)
        for (double y = cell.top() + 3; y < cell.bottom(); y += 4)
            painter.drawLine(QPointF(cell.left() + 1, y), QPointF(cell.right() - 1, y));
    if (pattern == 2)
        for (double x = cell.left() + 3; x < cell.right(); x += 4)
            painter.drawLine(QPointF(x, cell.top() + 1), QPointF(x, cell.bottom() - 1));
}

/// "least 3 % · mean 41 % · greatest 98 %".
QString statsText(Overlay overlay, const OverlayStats& stats) {
    if (!stats.isComplete) return tr("being worked out …");
    if (stats.count == 0) return tr("nothing to show on this day");
    const QString range =
        tr("min %1 · mean %2 · max %3")
            .arg(overlayText(overlay, stats.min), overlayText(overlay, stats.mean), overlayText(overlay, stats.max));
    return range;
}

/// Number at an edge of the scale, in the unit of the title.
QString edgeText(Overlay overlay, double edge) {
    if (overlay == Overlay::Temperature) edge = toShown(edge, QStringLiteral("°C"));
    else if (overlay == Overlay::Network) edge = toShown(edge, QStringLiteral("m"));
    else if (overlay == Overlay::Load || overlay == Overlay::Density || overlay == Overlay::Cost)
        edge = toShown(edge, QStringLiteral("W/m²"));
    switch (overlay) {
    case Overlay::Load:
    case Overlay::Density: // per square foot they are small
        return edge < 9'950 ? QString::number(edge * 1e-3, 'g', 2) : QString::number(std::lround(edge * 1e-3));
    case Overlay::Temperature:
    case Overlay::Network:
    case Overlay::Noise: return QString::number(std::lround(edge));
    case Overlay::Cost:
        if (edge >= 1e6) return QString::number(edge * 1e-6, 'g', 3) + QLatin1Char('M');
        if (edge < 1e3) return QString::number(std::lround(edge)); // per square foot the first ones are small
        return (edge < 9'950 ? QString::number(edge * 1e-3, 'g', 2) : QString::number(std::lround(edge * 1e-3))) +
               QLatin1Char('k');
    default: return QString::number(std::lround(edge * 100));
    }
}

void drawScale(QPainter& painter, QPointF at, Overlay overlay, const Theme& theme) {
    const OverlayScale scale = overlayScale(overlay);
    for (int i = 0; i < 6; ++i)
        drawSwatch(painter, QRectF(at.x() + i * cellWidth, at.y(), cellWidth, rowHeight - 2), overlay,
                   static_cast<std::uint8_t>(i), theme);
    const auto number = [&](double x, const QString& text) {
        drawText(painter, QRectF(x - 30, at.y() + rowHeight - 1, 60, rowHeight - 2), text, theme.muted, false,
                 Qt::AlignCenter);
    };
    // A scale of equal steps from 0 to its limit is read by four numbers; others have one at each edge they stand on.
    for (std::size_t i = 0; i < scale.edges.size(); ++i)
        if (scale.isEven ? i % 2 == 0 : (i > 0 && i < 6) || scale.isOpenBelow)
            number(at.x() + static_cast<double>(i) * cellWidth, edgeText(overlay, scale.edges[i]));
    if (!scale.isLimit) return;
    const QRectF over(at.x() + 6 * cellWidth + 12, at.y(), cellWidth, rowHeight - 2);
    drawSwatch(painter, over, overlay, Look::over, theme);
    drawStatus(painter, QPointF(over.right() + 11, over.center().y()), 9, Status::Over, theme);
    number(over.center().x() + 7, tr("over"));
}

} // namespace

QSizeF legendSize(Overlay overlay) {
    if (overlay == Overlay::Plan) return {2 * legendColumn_px + 2 * padding, legendLines * rowHeight + 2 * padding};
    const double title = QFontMetricsF(uiFont(11, true)).horizontalAdvance(overlayTitle(overlay));
    if (hasRows(overlay))
        return {std::max(rowWidth_px, title) + 2 * padding + 4, (2 + rowCount(overlay)) * rowHeight + 2 * padding + 4};
    return {std::max({6 * cellWidth + overWidth, title, leastScale_px}) + 2 * padding + 4,
            5 * rowHeight + 2 * padding + 4};
}

QRectF paintLegend(QPainter& painter, QPointF corner, Overlay overlay, const Engine& engine, const Theme& theme,
                   const QString& cursorText, const OverlayStats* stats) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (overlay == Overlay::Plan) {
        const QRectF box = paintPlanLegend(painter, corner, theme);
        painter.restore();
        return box;
    }
    QSizeF size = legendSize(overlay);
    const QList<LegendRow> rows = legendRows(overlay, engine);
    // Most sites have fewer phases than there is room for: it covers no more of the plan than it has to say.
    if (hasRows(overlay)) size.rheight() -= static_cast<double>(rowCount(overlay) - rows.size()) * rowHeight;
    const QRectF box(QPointF(corner.x(), corner.y() - size.height()), size);
    drawPanel(painter, box, theme);
    const double left = box.left() + padding, width = size.width() - 2 * padding;
    const auto line = [&](double top, const QString& text, const QColor& colour, bool bold = false) {
        const QFont font = uiFont(11, bold);
        drawText(painter, QRectF(left, top, width, rowHeight),
                 QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, width), colour, bold);
    };
    line(box.top() + padding, overlayTitle(overlay), theme.ink, true);
    const double top = box.top() + padding + rowHeight + 2;
    const double bottom = box.bottom() - padding - rowHeight;
    if (hasRows(overlay)) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QRectF row(left, top + static_cast<double>(i) * rowHeight, width, rowHeight);
            drawSwatch(painter, QRectF(row.left(), row.top() + 1, cellWidth - 4, rowHeight - 4), overlay, rows[i].step,
                       theme);
            QString text = rows[i].text;
            if (stats) {
                const std::int64_t n = stats->steps[rows[i].step == Look::none ? 7 : rows[i].step];
                text += QStringLiteral(" · ") + formatCount(n);
            }
            const QRectF words = row.adjusted(cellWidth + 2, 0, 0, 0);
            drawText(painter, words, QFontMetricsF(uiFont(11)).elidedText(text, Qt::ElideMiddle, words.width()),
                     theme.ink);
        }
        line(bottom, cursorText, theme.ink);
        painter.restore();
        return box;
    }
    drawScale(painter, QPointF(left, top), overlay, theme);
    if (stats) line(bottom - rowHeight, statsText(overlay, *stats), theme.muted);
    QStringList last;
    if (!cursorText.isEmpty()) last << cursorText;
    else if (const auto mean = overlayMean(overlay, engine))
        last << (overlay == Overlay::Load || overlay == Overlay::Density
                     ? tr("Site: %1 of hall").arg(overlayText(overlay, *mean))
                     : tr("Site: %1").arg(overlayText(overlay, *mean)));
    if (stats && stats->assumed) last << tr("levels partly assumed");
    line(bottom, last.join(QStringLiteral(" · ")), theme.ink);
    painter.restore();
    return box;
}

namespace {

/// Metres: 1, 2 or 5 × 10^n of the unit that is shown.
double scaleBarLength(double pixelsPerMetre) {
    const double most = shownLength(160 / pixelsPerMetre), power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0})
        if (power * factor <= most) return metresOf(power * factor);
    return metresOf(power);
}

} // namespace

double scaleBarWidth(double pixelsPerMetre) { return std::round(scaleBarLength(pixelsPerMetre) * pixelsPerMetre) + 16; }

QRectF paintScaleBar(QPainter& painter, QPointF corner, double pixelsPerMetre, const Theme& theme) {
    const double length = scaleBarLength(pixelsPerMetre);
    const double px = std::round(length * pixelsPerMetre);
    const QRectF box(corner.x() - px - 16, corner.y() - 30, px + 16, 30);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawPanel(painter, box, theme);
    const QRectF bar(box.left() + 8, box.bottom() - 10, px, 4);
    painter.setPen(QPen(theme.ink, 1));
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(i % 2 == 0 ? theme.ink : theme.panel);
        painter.drawRect(QRectF(bar.left() + px * i / 4, bar.top(), px / 4, bar.height()));
    }
    const double shown = shownLength(length);
    const QString text = (shown < 0.999 ? QString::number(shown, 'g', 3) : formatCount(std::llround(shown))) +
                         QChar(0xA0) + lengthUnit();
    drawText(painter, QRectF(box.left(), box.top() + 3, box.width(), 15), text, theme.ink, false, Qt::AlignCenter);
    painter.restore();
    return box;
}

Viewport fitBesidePanels(const Rect& area, QSizeF size, const QRectF& room, QList<QRectF> panels,
                         QPointF scaleBarCorner, double margin_px) {
    // How wide the scale bar is depends on the zoom: the largest zoom whose own bar has the room left for it.
    Viewport best;
    panels.append(QRectF());
    for (double width = scaleBarMost_px; width >= 76; width -= 10) {
        panels.last() = QRectF(scaleBarCorner.x() - width, scaleBarCorner.y() - 30, width, 30);
        const Viewport v = Viewport::fitAround(area, size, room, panels, margin_px);
        if (width == scaleBarMost_px ||
            (scaleBarWidth(v.pixelsPerMetre) <= width && v.pixelsPerMetre > best.pixelsPerMetre))
            best = v;
    }
    return best;
}

QRectF paintNorthArrow(QPainter& painter, QPointF centre, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawPanel(painter, QRectF(centre.x() - 14, centre.y() - 27, 28, 42), theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink, 1.2));
    painter.setBrush(theme.ink);
    painter.drawPolygon(QPolygonF({centre + QPointF(0, -9), centre + QPointF(-6, 11), centre + QPointF(0, 6)}));
    painter.setBrush(theme.panel);
    painter.drawPolygon(QPolygonF({centre + QPointF(0, -9), centre + QPointF(6, 11), centre + QPointF(0, 6)}));
    drawText(painter, QRectF(centre.x() - 12, centre.y() - 25, 24, 14), tr("N"), theme.ink, true, Qt::AlignCenter);
    painter.restore();
    return QRectF(centre.x() - 12, centre.y() - 25, 24, 40);
}

QString viewText(const View& view) {
    QString load;
    switch (view.loadCase) {
    case LoadCase::Nameplate: load = tr("nameplate load"); break;
    case LoadCase::Training: load = tr("training load"); break;
    case LoadCase::Idle: load = tr("idle load"); break;
    }
    return QString::fromStdString(formatDate(view.at)) + QStringLiteral(" · ") + load;
}

} // namespace gs::ui
