// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/overlay.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double densest_w_per_m2 = 250e3; // a GB200 NVL72 rack: 132 kW on 0.64 m² = 206 kW/m²
constexpr double padding = 8, rowHeight = 16, sampleWidth = 26, cellWidth = 26;
constexpr int legendLines = 5;
constexpr double legendColumn_px = 104, overWidth = 52;

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
    case Discipline::Power: line(0, theme.discipline(discipline), {}); break;
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
        {Discipline::Power, tr("Power")},     {Discipline::ColdSupply, tr("Coolant")},
        {Discipline::Gas, tr("Gas")},         {Discipline::Water, tr("Water")},
        {Discipline::Network, tr("Network")}, {Discipline::Compute, tr("Compute")},
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

QString scaleTitle(Overlay overlay) {
    switch (overlay) {
    case Overlay::Power: return tr("Power: share of derated rating, %");
    case Overlay::Cooling: return tr("Cooling: share of heat capacity, %");
    case Overlay::Load:
        return tr("Load: electric power per footprint, %1").arg(QLatin1Char('k') + shownUnit(QStringLiteral("W/m²")));
    case Overlay::Plan: break;
    }
    return {};
}

} // namespace

std::optional<double> overlayValue(Overlay overlay, const Type& type, const ComponentResult& result) {
    switch (overlay) {
    case Overlay::Plan: return std::nullopt;
    case Overlay::Power:
        if (result.rating_w > 0 &&
            (type.role == Role::Source || type.role == Role::Converter || type.role == Role::Store))
            return result.flow_w / result.rating_w;
        return std::nullopt;
    case Overlay::Cooling:
        if (result.heat_capacity_w > 0 && type.role != Role::Rack) return result.heat_w / result.heat_capacity_w;
        return std::nullopt;
    case Overlay::Load: {
        const double area = type.width_m * type.depth_m * static_cast<double>(std::max<std::int64_t>(1, result.online));
        if (result.demand_w > 0 && area > 0) return result.demand_w / area;
        return std::nullopt;
    }
    }
    return std::nullopt;
}

double overlayMaximum(Overlay overlay) { return overlay == Overlay::Load ? densest_w_per_m2 : 1.0; }

QString overlayText(Overlay overlay, double value) {
    const QChar space(0x00A0);
    if (overlay == Overlay::Load) {
        const QString perArea = QStringLiteral("W/m²");
        return formatQuantity(toShown(value, perArea), QStringLiteral("W")) + shownUnit(perArea).mid(1);
    }
    return QString::number(std::lround(value * 100)) + space + QLatin1Char('%');
}

std::optional<double> overlayMean(Overlay overlay, const Engine& engine) {
    const Figures& f = engine.results().figures;
    if (overlay == Overlay::Power && f.supply_capacity_w > 0) return f.facility_power_w / f.supply_capacity_w;
    if (overlay == Overlay::Cooling && f.heat_rejection_capacity_w > 0) return f.heat_w / f.heat_rejection_capacity_w;
    if (overlay == Overlay::Load && f.built_area_m2 > 0) return f.it_power_w / f.built_area_m2;
    return std::nullopt;
}

QString overlayName(Overlay overlay) {
    switch (overlay) {
    case Overlay::Plan: return tr("Plan");
    case Overlay::Power: return tr("Power");
    case Overlay::Cooling: return tr("Cooling");
    case Overlay::Load: return tr("Load");
    }
    return {};
}

QSizeF legendSize(Overlay overlay) {
    if (overlay == Overlay::Plan) return {2 * legendColumn_px + 2 * padding, legendLines * rowHeight + 2 * padding};
    const double text = QFontMetricsF(uiFont(11, true)).horizontalAdvance(scaleTitle(overlay));
    return {std::max(6 * cellWidth + overWidth, text) + 2 * padding + 4, 4 * rowHeight + 2 * padding + 4};
}

QRectF paintLegend(QPainter& painter, QPointF corner, Overlay overlay, const Engine& engine, const Theme& theme,
                   const QString& cursorText) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (overlay == Overlay::Plan) {
        const QRectF box = paintPlanLegend(painter, corner, theme);
        painter.restore();
        return box;
    }
    const double scaleWidth = 6 * cellWidth;
    const QString title = scaleTitle(overlay);
    const QSizeF size = legendSize(overlay);
    const double width = size.width();
    const QRectF box(QPointF(corner.x(), corner.y() - size.height()), size);
    drawPanel(painter, box, theme);
    const double left = box.left() + padding;
    drawText(painter, QRectF(left, box.top() + padding, width, rowHeight), title, theme.ink, true);
    const double top = box.top() + padding + rowHeight + 2;
    for (int i = 0; i < 6; ++i) {
        const QRectF cell(left + i * cellWidth, top, cellWidth, rowHeight - 2);
        painter.setPen(QPen(theme.muted, 1));
        painter.setBrush(theme.scale((i + 0.5) / 6));
        painter.drawRect(cell);
    }
    const QRectF over(left + scaleWidth + 8, top, cellWidth, rowHeight - 2);
    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(theme.scale(1));
    painter.drawRect(over);
    drawHatch(painter, over, QColor(0x1B, 0x1F, 0x24));
    drawStatus(painter, QPointF(over.right() + 11, over.center().y()), 9, Status::Over, theme);
    const double full = overlay == Overlay::Load ? toShown(overlayMaximum(overlay), QStringLiteral("W/m²")) / 1000
                                                 : overlayMaximum(overlay) * 100;
    for (int i = 0; i <= 6; i += 2)
        drawText(painter, QRectF(left + i * cellWidth - 30, top + rowHeight - 1, 60, rowHeight - 2),
                 QString::number(std::lround(full * i / 6)), theme.muted, false, Qt::AlignCenter);
    drawText(painter, QRectF(over.left() - 10, top + rowHeight - 1, 60, rowHeight - 2), tr("over"), theme.muted, false,
             Qt::AlignCenter);
    QString last;
    if (const auto mean = overlayMean(overlay, engine))
        last = overlay == Overlay::Load ? tr("Site: %1 of hall").arg(overlayText(overlay, *mean))
                                        : tr("Site: %1").arg(overlayText(overlay, *mean));
    if (!cursorText.isEmpty()) last += (last.isEmpty() ? QString() : QStringLiteral("   ")) + cursorText;
    drawText(painter, QRectF(left, top + 2 * rowHeight - 1, width - 2 * padding, rowHeight), last, theme.ink);
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
