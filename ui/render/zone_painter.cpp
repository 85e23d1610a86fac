// SPDX-License-Identifier: GPL-3.0-or-later
// Ground, grid, halls, yards, parcel, roads, fences, labels and roof text.
#include <QPainterPath>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/render/annotation_painter.h"
#include "ui/render/lock_sign.h"
#include "ui/render/paint_job.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr double wall_m = 0.4;           // of a hall
constexpr double centreLineFrom_px = 14; // narrower roads have none

QPolygonF outlineOf(const PaintJob& job, const Component& component) {
    QPolygonF polygon;
    for (const Point& p : corners(job.site(), component)) polygon << onRaster(job.viewport.toPixel(p));
    return polygon;
}

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QString textOf(const Component& c) {
    return QString::fromStdString(!c.text.empty() ? c.text : !c.name.empty() ? c.name : c.id);
}

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
    job.painter.setPen(withAlpha(job.inked(job.theme().muted, item.layer), 170));
    job.painter.drawText(QRectF(-room, -height, 2 * room, 2 * height), Qt::AlignCenter, text);
    job.painter.restore();
}

/// Of a straight road, dashed from its own end so that tiles agree.
void paintCentreLine(const PaintJob& job, const QPolygonF& road) {
    const auto length = [](QPointF v) { return std::hypot(v.x(), v.y()); };
    const bool first = length(road[1] - road[0]) >= length(road[2] - road[1]);
    const QPointF a = first ? (road[0] + road[3]) / 2 : (road[0] + road[1]) / 2,
                  b = first ? (road[1] + road[2]) / 2 : (road[2] + road[3]) / 2;
    if (length(first ? road[2] - road[1] : road[1] - road[0]) < centreLineFrom_px) return;
    QPen pen(job.theme().canvas, 1.5);
    pen.setDashPattern({8, 8});
    pen.setCapStyle(Qt::FlatCap);
    job.painter.setPen(pen);
    job.painter.drawLine(a, b);
}

} // namespace

QColor roadColour(const Theme& theme) {
    return mixed(theme.canvas, theme.discipline(Discipline::Civil), theme.dark ? 0.34 : 0.30);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

QColor PaintJob::inked(const QColor& colour, Layer layer) const {
    return config.layers.isDimmed(layer) ? mixed(colour, theme().canvas, fading) : colour;
}

Palette::Palette(const Theme& theme, double towardsCanvas) {
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
    if (towardsCanvas <= 0) return;
    const auto fade = [&](QRgb& colour) { colour = mixed(QColor(colour), theme.canvas, towardsCanvas).rgb(); };
    for (QRgb& colour : line) fade(colour);
    for (QRgb& colour : tint) fade(colour);
    for (QRgb& colour : tone) fade(colour);
    for (QRgb& colour : scale) fade(colour);
    for (QRgb* colour : {&grid, &gridMajor, &hairline, &muted, &ink, &off}) fade(*colour);
}

double gridStep(double pixelsPerMetre) {
    // In whole metres or feet, whichever are shown.
    const double least = shownLength(10 / std::max(pixelsPerMetre, 1e-9));
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor >= least * 0.999999) return metresOf(power * factor);
    return metresOf(power * 10);
}

void paintGround(const PaintJob& job) {
    const QRectF whole(QPointF(0, 0), job.viewport.size);
    if (job.config.ground) job.painter.fillRect(whole, job.theme().canvas);
    if (!job.config.grid) return;
    const double step = gridStep(job.ppm());
    const Point a = job.viewport.toPlan({0, 0}), b = job.viewport.toPlan({whole.width(), whole.height()});
    const auto lines = [&](double from, double to, bool vertical, bool major) {
        const auto first = static_cast<long long>(std::floor(from / step)),
                   last = static_cast<long long>(std::ceil(to / step));
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
    if (item->shape == Shape::Label) return; // words alone: label_layout.h
    if (item->shape == Shape::RoofText) return paintRoofText(job, *component, *item);
    if (item->shape == Shape::Picture) return paintPicture(job, *component, *item);
    if (isAnnotation(item->shape)) return paintAnnotation(job, *component, *item);
    const QPolygonF polygon = outlineOf(job, *component);
    const Theme& theme = job.theme();
    QPainter& p = job.painter;
    const QColor line = job.inked(theme.discipline(Discipline::Civil), item->layer);
    const QColor civil = item->selected ? theme.accent : item->installed ? line : theme.hairline;
    QPen pen(civil, item->selected ? 2 : 1.5);
    pen.setJoinStyle(Qt::MiterJoin);
    QBrush brush = Qt::NoBrush;
    if (!item->installed) {
        pen.setStyle(Qt::DotLine);
    } else {
        switch (item->shape) {
        case Shape::Hall:
            // A building is a grey shell, its halls are floors within walls of their true thickness.
            if (isObstacle(*item->type)) { // hatched: it stands already, and not for this site
                p.setPen(Qt::NoPen);
                p.setBrush(withAlpha(line, theme.dark ? 40 : 26));
                p.drawPolygon(polygon);
                brush = QBrush(withAlpha(line, 130), Qt::FDiagPattern);
                pen.setWidthF(item->selected ? 2 : 1);
            } else if (item->type->kind == "building") {
                brush = withAlpha(line, theme.dark ? 60 : 44);
                pen.setWidthF(item->selected ? 2 : 1);
            } else {
                brush = withAlpha(mixed(theme.canvas, line, theme.dark ? 0.10 : 0.05), 215);
                pen.setWidthF(std::clamp(wall_m * job.ppm(), item->selected ? 2.0 : 1.5, 5.0));
            }
            break;
        case Shape::Yard:
            brush = withAlpha(line, theme.dark ? 26 : 20);
            pen.setWidthF(item->selected ? 2 : 1);
            if (!item->selected) pen.setColor(mixed(theme.canvas, civil, 0.7));
            break;
        case Shape::Parcel: pen.setDashPattern({10, 4, 2, 4}); break;
        case Shape::Road:
            brush = job.inked(roadColour(theme), item->layer);
            if (!item->selected) pen.setStyle(Qt::NoPen);
            break;
        case Shape::Fence:
            pen.setDashPattern({2, 4, 8, 4});
            pen.setWidthF(1);
            break;
        case Shape::Water:
            brush = mixed(theme.canvas, theme.discipline(Discipline::Water), theme.dark ? 0.30 : 0.18);
            pen.setWidthF(item->selected ? 2 : 1);
            if (!item->selected) pen.setColor(mixed(theme.canvas, theme.discipline(Discipline::Water), 0.6));
            break;
        case Shape::Label:
        case Shape::RoofText:
        case Shape::Equipment:
        case Shape::Picture:
        case Shape::Note:
        case Shape::Dimension:
        case Shape::AreaLabel:
        case Shape::Line: break;
        }
        if (job.config.overlay == Overlay::Noise) brush = Qt::NoBrush; // the level of the ground is seen through it
        const Look& look = job.scene.look(job.engine, slot);
        if (look.fill != Look::none)
            brush = QColor(job.paletteOf(item->layer).scale[std::min<std::size_t>(look.fill, 5)]);
        if (!component->assumed.empty() && item->shape == Shape::Hall) pen.setDashPattern({6, 3});
    }
    p.setRenderHint(QPainter::Antialiasing, item->quarter < 0 || polygon.size() > 4);
    p.setPen(pen);
    p.setBrush(brush);
    const bool upright = item->quarter >= 0 && polygon.size() == 4 &&
                         (polygon[0].x() == polygon[1].x() || polygon[0].y() == polygon[1].y()) &&
                         (polygon[1].x() == polygon[2].x() || polygon[1].y() == polygon[2].y());
    if (job.pixels && upright && (pen.style() == Qt::CustomDashLine || pen.style() == Qt::SolidLine)) {
        // QPainter counts dashes from where a tile cuts the line, and closes corners as they fall.
        const QRectF r = polygon.boundingRect();
        if (brush != Qt::NoBrush) p.fillRect(r, brush);
        const int width = std::max(1, static_cast<int>(std::lround(pen.widthF() * job.dpr)));
        const QList<qreal> pattern = pen.style() == Qt::SolidLine ? QList<qreal>() : pen.dashPattern();
        const auto px = [&](qsizetype i) {
            return std::max(1, static_cast<int>(std::lround(pattern[i] * pen.widthF() * job.dpr)));
        };
        const Dash dash = pattern.isEmpty() ? Dash{} : Dash{px(0), px(1), pattern.size() > 2 ? px(2) : 0};
        job.pixels->frame(job.device(r.left()), job.device(r.top()), job.device(r.right()), job.device(r.bottom()),
                          width, pen.color().rgb(), dash);
    } else {
        p.drawPolygon(polygon);
    }
    if (item->shape == Shape::Road && item->installed && polygon.size() == 4) paintCentreLine(job, polygon);
    p.setRenderHint(QPainter::Antialiasing, false);
    if (component->locked) paintLockOf(job, polygon.boundingRect());
}

} // namespace gs::ui
