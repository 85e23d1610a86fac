// SPDX-License-Identifier: GPL-3.0-or-later
// Ground, grid, halls, yards, parcel, roads, fences, labels and roof text.
#include <QPainterPath>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double zoneLabelFrom_px = 44;     // narrower zones have no label

QPolygonF outlineOf(const PaintJob& job, const Component& component) {
    QPolygonF polygon;
    for (const Point& p : corners(job.site(), component)) polygon << job.viewport.toPixel(p);
    return polygon;
}

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QString textOf(const Component& c) { return QString::fromStdString(!c.text.empty() ? c.text : !c.name.empty() ? c.name : c.id); }

/// Text of a fixed size in metres: as high as its box.
void paintRoofText(const PaintJob& job, const Component& c, const SceneItem& item) {
    const double height = std::min(item.element.depth_m * job.ppm(), 400.0);
    const QString text = textOf(c);
    if (height < 7 || text.isEmpty()) return;
    QFont font = uiFont(std::max(6, static_cast<int>(height * 0.72)), true);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double room = item.element.width_m * job.ppm();
    if (width > room && room > 0) font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * room / width)));
    job.painter.save();
    job.painter.translate(job.viewport.toPixel(c.position));
    job.painter.rotate(c.rotation_deg);
    job.painter.setFont(font);
    job.painter.setPen(withAlpha(job.theme().muted, 170));
    job.painter.drawText(QRectF(-room, -height, 2 * room, 2 * height), Qt::AlignCenter, text);
    job.painter.restore();
}

void paintFreeLabel(const PaintJob& job, const Component& c, const SceneItem& item) {
    const QPointF centre = job.viewport.toPixel(c.position);
    const double room = std::max(item.element.width_m * job.ppm(), 0.0);
    const QFont font = uiFont(13);
    const QString text = QFontMetricsF(font).elidedText(textOf(c), Qt::ElideRight, 2 * noteReach_px - 20);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (job.ppm() < 0.5 && width > room * 2) return;        // far out a note would cover what it explains
    job.painter.setFont(font);
    job.painter.setPen(item.selected ? job.theme().accent : job.theme().ink);
    job.painter.drawText(QRectF(centre.x() - width, centre.y() - 10, 2 * width, 20), Qt::AlignCenter, text);
}

}  // namespace

QColor mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

Palette::Palette(const Theme& theme) {
    for (std::size_t d = 0; d < line.size(); ++d) {
        line[d] = theme.disciplines[d].rgb();
        tint[d] = mixed(theme.canvas, theme.disciplines[d], theme.dark ? 0.20 : 0.12).rgb();
        tone[d] = mixed(theme.canvas, theme.disciplines[d], 0.62).rgb();
    }
    for (std::size_t i = 0; i < scale.size(); ++i) scale[i] = theme.scale((static_cast<double>(i) + 0.5) / 6).rgb();
    canvas = theme.canvas.rgb(), grid = theme.grid.rgb();
    gridMajor = mixed(theme.grid, theme.hairline, 0.55).rgb();
    hairline = theme.hairline.rgb(), muted = theme.muted.rgb(), ink = theme.ink.rgb(), accent = theme.accent.rgb();
    accentTint = mixed(theme.canvas, theme.accent, 0.35).rgb();
    off = theme.status(Status::Off).rgb();
}

double gridStep(double pixelsPerMetre) {
    const double least = 10 / std::max(pixelsPerMetre, 1e-9);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor >= least * 0.999999) return power * factor;
    return power * 10;
}

void paintGround(const PaintJob& job) {
    const QRectF whole(QPointF(0, 0), job.viewport.size);
    job.painter.fillRect(whole, job.theme().canvas);
    if (!job.config.grid) return;
    const double step = gridStep(job.ppm());
    const Point a = job.viewport.toPlan({0, 0}), b = job.viewport.toPlan({whole.width(), whole.height()});
    const auto lines = [&](double from, double to, bool vertical, bool major) {
        const auto first = static_cast<long long>(std::floor(from / step)), last = static_cast<long long>(std::ceil(to / step));
        for (long long k = first; k <= last; ++k) {
            if ((k % 10 == 0) != major) continue;
            const double m = static_cast<double>(k) * step;
            const QPointF at = job.viewport.toPixel({m, m});
            const QRgb colour = major ? job.palette.gridMajor : job.palette.grid;
            if (job.pixels) {
                if (vertical) job.pixels->vertical(job.device(at.x()), 0, job.device(whole.height()) + 1, 1, colour);
                else job.pixels->horizontal(0, job.device(whole.width()) + 1, job.device(at.y()), 1, colour);
            } else {
                job.painter.setPen(QPen(QColor(colour), 0));
                if (vertical) job.painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), whole.height()));
                else job.painter.drawLine(QPointF(0, at.y()), QPointF(whole.width(), at.y()));
            }
        }
    };
    for (const bool major : {false, true}) {
        lines(a.x_m, b.x_m, true, major);
        lines(a.y_m, b.y_m, false, major);
    }
}

void paintZone(const PaintJob& job, Slot slot) {
    const SceneItem* item = job.scene.item(slot);
    const Component* component = item ? job.site().components().at(slot) : nullptr;
    if (!component || (!item->installed && !job.config.ghosts)) return;
    if (item->shape == Shape::Label) return paintFreeLabel(job, *component, *item);
    if (item->shape == Shape::RoofText) return paintRoofText(job, *component, *item);
    const QPolygonF polygon = outlineOf(job, *component);
    const Theme& theme = job.theme();
    QPainter& p = job.painter;
    const QColor civil = item->selected ? theme.accent : item->installed ? theme.discipline(Discipline::Civil) : theme.hairline;
    QPen pen(civil, item->selected ? 2 : 1.5);
    pen.setJoinStyle(Qt::MiterJoin);
    QBrush brush = Qt::NoBrush;
    if (!item->installed) {
        pen.setStyle(Qt::DotLine);
    } else {
        switch (item->shape) {
        case Shape::Hall: brush = withAlpha(theme.discipline(Discipline::Civil), theme.dark ? 46 : 34); break;
        case Shape::Yard:
            if (job.config.vector) brush = withAlpha(theme.discipline(Discipline::Civil), 14);
            else brush = QBrush(withAlpha(theme.discipline(Discipline::Civil), theme.dark ? 44 : 60), Qt::BDiagPattern);
            pen.setWidthF(item->selected ? 2 : 1);
            break;
        case Shape::Parcel: pen.setDashPattern({10, 4, 2, 4}); break;
        case Shape::Road:
            brush = mixed(theme.canvas, theme.discipline(Discipline::Civil), theme.dark ? 0.34 : 0.30);
            if (!item->selected) pen.setStyle(Qt::NoPen);
            break;
        case Shape::Fence: pen.setDashPattern({2, 4, 8, 4}); pen.setWidthF(1); break;
        case Shape::Label:
        case Shape::RoofText:
        case Shape::Equipment: break;
        }
        if (!component->assumed.empty() && item->shape == Shape::Hall) pen.setDashPattern({6, 3});
    }
    p.setRenderHint(QPainter::Antialiasing, item->quarter < 0 || polygon.size() > 4);
    p.setPen(pen);
    p.setBrush(brush);
    // Patterns stay put on the plan however tiles cut it.
    if (brush.style() == Qt::BDiagPattern) {
        const QPointF zero = job.viewport.toPixel({0, 0});
        p.setBrushOrigin(QPointF(std::fmod(std::round(zero.x()), 8), std::fmod(std::round(zero.y()), 8)));
    }
    p.drawPolygon(polygon);
    p.setRenderHint(QPainter::Antialiasing, false);
}

void paintZoneLabel(const PaintJob& job, Slot slot) {
    const SceneItem* item = job.scene.item(slot);
    const Component* component = item ? job.site().components().at(slot) : nullptr;
    if (!component || !item->installed || !job.config.labels) return;
    if (item->shape == Shape::Label || item->shape == Shape::RoofText || item->shape == Shape::Fence) return;
    const QPointF a = job.viewport.toPixel({item->box.left, item->box.top}), b = job.viewport.toPixel({item->box.right, item->box.bottom});
    const QRectF box(a, b);
    const QString text = QString::fromStdString(component->name);
    if (text.isEmpty()) return;
    LabelStyle style;
    style.px = item->shape == Shape::Hall ? 13 : 11;
    style.bold = item->shape == Shape::Hall;
    style.colour = item->shape == Shape::Hall ? job.palette.ink : job.palette.muted;
    style.pill = withAlpha(job.theme().canvas, 205).rgba();
    style.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (item->shape == Shape::Road) {
        style.alignment = Qt::AlignCenter;
        style.pill = 0;
        style.vertical = box.height() > box.width();
        const double across = style.vertical ? box.width() : box.height();
        if (across < 12 || std::max(box.width(), box.height()) < zoneLabelFrom_px) return;
        return paintLabel(job, box.adjusted(2, 2, -2, -2), text, style);
    }
    if (box.width() < zoneLabelFrom_px || box.height() < 16) return;
    const double height = style.px + 6;
    // A building's halls have their names at its upper left.
    if (item->type->kind == "building") style.alignment = Qt::AlignRight | Qt::AlignVCenter;
    // Above the wall, so that it covers nothing that stands inside; the parcel's name stands inside its corner.
    const double top = item->shape == Shape::Parcel ? box.top() + 4 : box.top() - height - 2;
    paintLabel(job, QRectF(box.left() + (item->shape == Shape::Parcel ? 6 : 0), top, box.width() - 8, height), text, style);
}

}  // namespace gs::ui
