// SPDX-License-Identifier: GPL-3.0-or-later
// One part (or array of equal parts) in three levels of detail: block, symbol, symbol with ports, label and
// load bar. The level follows from the size of one element on screen.
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "ui/panels/names.h"
#include "ui/render/lock_sign.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"
#include "ui/render/symbols.h"

namespace gs::ui {

namespace {

constexpr double outlineFrom_px = 3; // smaller: one tone without outline
constexpr double symbolFrom_px = 11;
constexpr double nearFrom_px = 34; // ports, load bar
constexpr double labelHeight_px = 14;
constexpr double labelWidth_px = 36; // narrower boxes have no label
constexpr double barHeight_px = 4;
constexpr double largestSymbol_px = 60; // larger ones shout
constexpr double barsFrom_px = 8, barStep_px = 5;
constexpr double flatFrom = 2.2; // width to height: the symbol stands beside the name, not below
const Dash assumedDash{4, 3, 0}, ghostDash{1, 3, 0};

struct BoxStyle {
    QRgb fill = 0, outline = 0, content = 0, tone = 0;
    bool filled = true;
    bool hatched = false;
    int pattern = 0; ///< overlayPattern()
    int thickness = 1;
    Dash dash;
};

BoxStyle styleOf(const PaintJob& job, const SceneItem& item, const Look& look) {
    const Palette& p = job.paletteOf(item.layer);
    const auto d = static_cast<std::size_t>(item.discipline);
    BoxStyle s{p.tint[d], p.line[d], p.line[d], p.tone[d], true, false, 0, 1, {}};
    if (item.assumed) s.dash = assumedDash;
    if (!item.installed) {
        s.filled = false, s.outline = s.content = s.tone = p.hairline, s.dash = ghostDash;
    } else if (!item.live || look.off) {
        s.fill = p.canvas, s.outline = s.content = p.off, s.tone = p.hairline;
    } else if (job.config.overlay != Overlay::Plan) {
        if (look.fill == Look::none) {
            s.filled = job.config.overlay != Overlay::Density; // the hall behind it has the value
            s.fill = p.canvas, s.tone = p.hairline, s.outline = p.muted, s.content = p.muted;
        } else {
            s.hatched = look.fill == Look::over;
            s.fill = s.tone = p.scale[s.hatched ? 5 : look.fill];
            s.outline = p.muted;
            s.content = qGray(s.fill) > 120 ? qRgb(0x1B, 0x1F, 0x24) : qRgb(0xFF, 0xFF, 0xFF);
            if (!s.hatched) s.pattern = overlayPattern(job.config.overlay, look.fill);
        }
    }
    if (item.selected) s.outline = s.tone = p.accent, s.thickness = 2, s.dash = {};
    return s;
}

/// Where the elements of an array are, in logical pixels.
struct Elements {
    QPointF first, stepX, stepY;
    QSizeF size; // upright: as seen; else before rotation
    double angle = 0;
    int columns = 1, rows = 1, count = 1;
    QPointF centre(int column, int row) const { return first + stepX * column + stepY * row; }
};

Elements elementsOf(const PaintJob& job, const Component& c, const SceneItem& item) {
    Elements e;
    const double ppm = job.ppm();
    e.count = std::max(1, c.array.count);
    e.columns = std::max(1, std::min(c.array.columns, e.count));
    e.rows = e.count > 1 ? c.array.rows() : 1;
    const int gridColumns = std::max(1, c.array.columns);
    e.angle = c.rotation_deg;
    const Point ux = rotated({c.array.pitch_x_m, 0}, c.rotation_deg),
                uy = rotated({0, c.array.pitch_y_m}, c.rotation_deg);
    e.stepX = QPointF(ux.x_m, ux.y_m) * ppm;
    e.stepY = QPointF(uy.x_m, uy.y_m) * ppm;
    e.first = job.viewport.toPixel(c.position);
    if (e.count > 1) e.first -= e.stepX * ((gridColumns - 1) / 2.0) + e.stepY * ((e.rows - 1) / 2.0);
    e.size = QSizeF(item.element.width_m, item.element.depth_m) * ppm;
    if (item.quarter == 1 || item.quarter == 3) e.size.transpose();
    return e;
}

QPolygonF turnedBox(QPointF centre, QSizeF size, double degrees) {
    const QTransform turn = QTransform().translate(centre.x(), centre.y()).rotate(degrees);
    return turn.map(QPolygonF(QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())));
}

QPen outlinePen(const BoxStyle& style) {
    QPen pen(QColor(style.outline), style.thickness);
    pen.setJoinStyle(Qt::MiterJoin);
    if (style.dash.period() > 0) {
        pen.setDashPattern({double(style.dash.on) / style.thickness, double(style.dash.off) / style.thickness});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

/// Bars of a pattern; counted from the box, which is drawn alike in every tile.
void drawBars(const PaintJob& job, const QRectF& r, const BoxStyle& s) {
    if (std::min(r.width(), r.height()) < barsFrom_px) return;
    const bool upright = s.pattern == 2;
    const double from = upright ? r.left() : r.top(), to = upright ? r.right() : r.bottom();
    for (double at = from + barStep_px; at < to - 1; at += barStep_px) {
        if (job.pixels) {
            const int k = job.device(at), t = std::max(1, static_cast<int>(std::lround(job.dpr)));
            if (upright) job.pixels->fill(k, job.device(r.top()), k + t, job.device(r.bottom()), s.content);
            else job.pixels->fill(job.device(r.left()), k, job.device(r.right()), k + t, s.content);
        } else {
            job.painter.setPen(QPen(QColor(s.content), 1));
            if (upright) job.painter.drawLine(QPointF(at, r.top()), QPointF(at, r.bottom()));
            else job.painter.drawLine(QPointF(r.left(), at), QPointF(r.right(), at));
        }
    }
}

} // namespace

/// Hatch lines clipped by hand: SVG output drops clips and patterns.
void hatchByHand(QPainter& painter, const QRectF& r, QRgb colour) {
    painter.setPen(QPen(QColor(colour), 1));
    for (double k = std::ceil((r.left() + r.top()) / 8) * 8; k < r.right() + r.bottom(); k += 8) {
        const double x0 = std::max(r.left(), k - r.bottom()), x1 = std::min(r.right(), k - r.top());
        if (x0 < x1) painter.drawLine(QPointF(x0, k - x0), QPointF(x1, k - x1));
    }
}

namespace {

void drawUpright(const PaintJob& job, const QRectF& r, const BoxStyle& s) {
    const bool tiny = std::min(r.width(), r.height()) < outlineFrom_px;
    const QRgb hatchColour = qRgb(0x1B, 0x1F, 0x24);
    if (job.pixels) {
        const int x0 = job.device(r.left()), y0 = job.device(r.top());
        const int x1 = std::max(x0 + 1, job.device(r.right())), y1 = std::max(y0 + 1, job.device(r.bottom()));
        if (tiny) {
            if (s.filled) job.pixels->fill(x0, y0, x1, y1, s.tone);
            else job.pixels->frame(x0, y0, x1, y1, 1, s.outline, s.dash);
            return;
        }
        const int thickness = std::max(1, static_cast<int>(std::lround(s.thickness * job.dpr)));
        if (s.filled) job.pixels->fill(x0, y0, x1, y1, s.fill);
        if (s.hatched) job.pixels->hatch(x0, y0, x1, y1, hatchColour);
        if (s.pattern > 0) drawBars(job, r, s);
        job.pixels->frame(x0, y0, x1, y1, thickness, s.outline, s.dash);
        return;
    }
    QPainter& p = job.painter;
    if (tiny) {
        p.fillRect(r, s.filled ? QColor(s.tone) : QColor(s.outline));
        return;
    }
    if (s.filled) p.fillRect(r, QColor(s.fill));
    if (s.hatched) hatchByHand(p, r, hatchColour);
    if (s.pattern > 0) drawBars(job, r, s);
    p.setPen(outlinePen(s));
    p.setBrush(Qt::NoBrush);
    p.drawRect(r);
}

void drawTurned(const PaintJob& job, QPointF centre, QSizeF size, double degrees, const BoxStyle& s) {
    QPainter& p = job.painter;
    p.setRenderHint(QPainter::Antialiasing);
    const bool tiny = std::min(size.width(), size.height()) < outlineFrom_px;
    p.setPen(tiny ? QPen(Qt::NoPen) : outlinePen(s));
    p.setBrush(s.filled ? QBrush(QColor(tiny ? s.tone : s.fill)) : QBrush(Qt::NoBrush));
    p.drawPolygon(turnedBox(centre, size, degrees));
    if (s.hatched && !tiny) {
        p.setBrush(QBrush(QColor(0x1B, 0x1F, 0x24), Qt::BDiagPattern));
        p.drawPolygon(turnedBox(centre, size, degrees));
    }
    p.setRenderHint(QPainter::Antialiasing, false);
}

void drawSymbolIn(const PaintJob& job, const SceneItem& item, const QRectF& room, double degrees, QRgb colour) {
    const double side = std::min(std::min(room.width(), room.height()) * 0.86, largestSymbol_px);
    if (side < 6) return;
    const QPointF centre = room.center();
    if (!job.config.vector && item.quarter >= 0) {
        const int device = std::max(4, job.device(side) & ~1);
        QImage image = symbolImage(item.type->symbol, QColor(colour), device, item.quarter);
        // On whole device pixels: the picture is then copied, not resampled.
        const double x = std::floor((centre.x() * job.dpr - device / 2.0) + 0.501),
                     y = std::floor((centre.y() * job.dpr - device / 2.0) + 0.501);
        if (job.dpr != 1) image.setDevicePixelRatio(job.dpr);
        job.painter.drawImage(QPointF(x / job.dpr, y / job.dpr), image);
        return;
    }
    job.painter.save();
    job.painter.setRenderHint(QPainter::Antialiasing);
    job.painter.translate(centre);
    job.painter.rotate(degrees);
    drawSymbol(job.painter, QString::fromStdString(item.type->symbol), QRectF(-side / 2, -side / 2, side, side),
               QColor(colour));
    job.painter.restore();
}

void fillBox(const PaintJob& job, const QRectF& r, const QColor& colour) {
    if (job.pixels)
        job.pixels->fill(job.device(r.left()), job.device(r.top()), job.device(r.right()), job.device(r.bottom()),
                         colour.rgb());
    else job.painter.fillRect(r, colour);
}

void drawPorts(const PaintJob& job, const SceneItem& item, QPointF centre, double degrees) {
    constexpr double r = 2.5;
    for (const Port& port : item.type->ports) {
        const Point offset = rotated({port.dx * item.element.width_m, port.dy * item.element.depth_m}, degrees);
        const QPointF at = onRaster(centre + QPointF(offset.x_m, offset.y_m) * job.ppm());
        const QColor colour = job.inked(job.theme().discipline(disciplineOf(port.medium)), item.layer);
        fillBox(job, QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), colour);
        if (port.direction == Direction::In)
            fillBox(job, QRectF(at.x() - r + 1, at.y() - r + 1, 2 * r - 2, 2 * r - 2), job.theme().canvas);
    }
}

void drawLoadBar(const PaintJob& job, const SceneItem& item, const QRectF& box, const Look& look) {
    const QRectF bar(box.left() + 3, box.bottom() - barHeight_px - 2, box.width() - 6, barHeight_px);
    if (bar.width() < 12) return;
    fillBox(job, bar, QColor(job.paletteOf(item.layer).muted));
    const QRectF inside = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    fillBox(job, inside, job.theme().canvas);
    const bool over = look.bar == Look::over;
    const double fraction = over ? 1 : (look.bar + 1) / 64.0;
    const QRectF filled(inside.left(), inside.top(), inside.width() * fraction, inside.height());
    fillBox(job, filled, job.inked(job.theme().scale(over ? 1 : fraction), item.layer));
    if (over) hatchByHand(job.painter, inside, qRgb(0x1B, 0x1F, 0x24));
}

/// One element with all that its size on screen has room for.
void paintElement(const PaintJob& job, const SceneItem& item, const Look& look, const BoxStyle& style, QPointF centre,
                  const Elements& e, const QString& name) {
    const bool upright = item.quarter >= 0;
    const QRectF box = onRaster(
        QRectF(centre.x() - e.size.width() / 2, centre.y() - e.size.height() / 2, e.size.width(), e.size.height()));
    if (upright) drawUpright(job, box, style);
    else drawTurned(job, centre, e.size, e.angle, style);
    const double small = std::min(box.width(), box.height());
    if (small < symbolFrom_px || !item.installed) return;
    const bool near = small >= nearFrom_px;
    const bool bar = near && look.bar != Look::none && upright;
    QRectF room = box;
    if (bar) room.setBottom(room.bottom() - barHeight_px - 2);
    if (job.config.labels && !name.isEmpty() && upright) {
        // A strip for the name at the top, beside the symbol on flat boxes, or at the left reading upwards on
        // tall ones; the symbol takes the rest.
        const bool flat = room.width() >= room.height() * flatFrom && room.width() >= 2 * labelWidth_px;
        const bool across = box.width() >= labelWidth_px && (box.width() >= box.height() * 0.8 || box.width() >= 90);
        const bool upwards = !across && box.height() >= labelWidth_px;
        const double least = labelHeight_px * (flat ? 1.05 : 1.6);
        if ((across && room.height() >= least) || (upwards && box.width() >= least)) {
            LabelStyle label;
            label.colour = job.config.overlay == Overlay::Plan ? job.paletteOf(item.layer).ink : style.content;
            label.vertical = upwards;
            QRectF strip = room.adjusted(2, 2, -2, -1);
            const QRectF whole = room;
            if (across && flat) {
                room.setWidth(std::min(room.height(), largestSymbol_px));
                strip.setLeft(room.right() + 1);
                strip.setTop(box.top());
                label.alignment = Qt::AlignLeft | Qt::AlignVCenter;
            } else if (across) {
                const bool two = !labelFits(name, strip.width(), label) && room.height() >= 2 * least;
                strip.setHeight(two ? 2 * labelHeight_px : labelHeight_px), room.setTop(strip.bottom());
            } else {
                strip.setWidth(labelHeight_px), room.setLeft(strip.right());
            }
            // A name of a zone that reaches in here goes before.
            const QPointF origin = job.viewport.origin * job.ppm();
            if ((job.names && !job.names->isFree(strip.translated(origin))) || !paintName(job, strip, name, label))
                room = whole;
        }
    }
    drawSymbolIn(job, item, room, e.angle, style.content);
    if (bar) drawLoadBar(job, item, box, look);
    if (near && job.config.ports) drawPorts(job, item, centre, e.angle);
}

/// Columns or rows that can touch the seen area; arrays may have a million elements.
void cullRange(const PaintJob& job, const Elements& e, int& c0, int& c1, int& r0, int& r1) {
    c0 = 0, c1 = e.columns - 1, r0 = 0, r1 = e.rows - 1;
    const double reach = std::hypot(e.size.width(), e.size.height()) / 2 + 4;
    const QPointF a = job.viewport.toPixel({job.area.left, job.area.top}),
                  b = job.viewport.toPixel({job.area.right, job.area.bottom});
    const QRectF seen = QRectF(a, b).adjusted(-reach, -reach, reach, reach);
    const auto range = [](const QPointF& first, const QPointF& step, const QRectF& area, int count, int& from,
                          int& to) {
        const double length2 = QPointF::dotProduct(step, step);
        if (length2 <= 0) return;
        double low = 1e18, high = -1e18;
        for (const QPointF& corner : {area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()}) {
            const double t = QPointF::dotProduct(corner - first, step) / length2;
            low = std::min(low, t), high = std::max(high, t);
        }
        from = std::clamp(static_cast<int>(std::floor(std::max(low, 0.0))), 0, count);
        to = std::clamp(static_cast<int>(std::ceil(std::min(high, double(count - 1)))), -1, count - 1);
    };
    range(e.first, e.stepX, seen, e.columns, c0, c1);
    range(e.first, e.stepY, seen, e.rows, r0, r1);
}

double length(const QPointF& p) { return std::hypot(p.x(), p.y()); }

/// An array far out: whole rows, or one block.
void paintMerged(const PaintJob& job, const SceneItem& item, const BoxStyle& style, const Elements& e) {
    const bool byRow = length(e.stepY) >= outlineFrom_px && e.rows <= 4096;
    const bool upright = item.quarter >= 0;
    const int pieces = byRow ? e.rows : 1;
    const int full = e.count / e.columns; // a last row that is not full is shorter
    for (int i = 0; i < pieces; ++i) {
        const int inRow = !byRow || i < full ? e.columns : e.count - full * e.columns;
        const QPointF a = e.centre(0, byRow ? i : 0), b = e.centre(inRow - 1, byRow ? i : e.rows - 1);
        if (upright) {
            const QRectF r = QRectF(a, b).normalized().adjusted(-e.size.width() / 2, -e.size.height() / 2,
                                                                e.size.width() / 2, e.size.height() / 2);
            drawUpright(job, r, style);
        } else {
            const QSizeF size(e.size.width() + length(e.stepX) * (inRow - 1),
                              e.size.height() + (byRow ? 0 : length(e.stepY) * (e.rows - 1)));
            drawTurned(job, (a + b) / 2, size, e.angle, style);
        }
    }
}

} // namespace

QString displayName(const Site& site, const Component& component) {
    QString name = componentTitle(site, component);
    const QString count = QString::number(component.array.count);
    // "56 Megapacks" says how many already.
    if (component.array.count > 1 && !name.startsWith(count + QLatin1Char(' '))) name += QStringLiteral(" ×") + count;
    return name;
}

QString shortName(const Site& site, const Component& component) {
    QString name = displayName(site, component);
    // "Hall 1 pod 2 switchgear" standing in Hall 1 is "pod 2 switchgear" there.
    for (std::string zone = component.zone; !zone.empty();) {
        const Component* parent = site.component(zone);
        if (!parent) break;
        const QString prefix = QString::fromStdString(parent->name) + QLatin1Char(' ');
        if (prefix.size() > 1 && name.startsWith(prefix) && name.size() > prefix.size()) return name.mid(prefix.size());
        zone = parent->zone;
    }
    return name;
}

namespace {

/// What is mounted in a rack takes no floor: a plate on its rack, when that is near.
void paintChips(const PaintJob& job, const SceneItem& item, const Component& part, Slot slot, const BoxStyle& style) {
    if (!chipsAreVisible(job.scene, job.site(), part, job.ppm())) return;
    const Slot rackSlot = job.site().components().slotOf(part.attached);
    const SceneItem& rack = *job.scene.item(rackSlot);
    const Elements e = elementsOf(job, *job.site().components().at(rackSlot), rack);
    if (rack.quarter < 0) return;
    const int index = chipIndex(job.site(), job.scene, slot);
    int c0, c1, r0, r1;
    cullRange(job, e, c0, c1, r0, r1);
    for (int row = r0; row <= r1; ++row)
        for (int column = c0; column <= c1 && row * e.columns + column < std::max(1, part.array.count); ++column) {
            const QPointF centre = e.centre(column, row);
            const QRectF box = chipBox(QRectF(centre.x() - e.size.width() / 2, centre.y() - e.size.height() / 2,
                                              e.size.width(), e.size.height()),
                                       index);
            drawUpright(job, box, style);
            drawSymbolIn(job, item, box, 0, style.content);
        }
}

} // namespace

QRectF chipBox(const QRectF& element, int index) {
    // Small plates along the lower edge of the rack, the first at the right.
    const double side = std::clamp(std::min(element.width(), element.height()) * 0.34, 10.0, 22.0);
    return {element.right() - (side + 2) * (index + 1), element.bottom() - side - 2, side, side};
}

int chipIndex(const Site& site, const PlanScene& scene, Slot slot) {
    const Component* part = site.components().at(slot);
    int index = 0;
    for (const Slot other : site.attachedTo(part->attached))
        if (const SceneItem* item = scene.item(other); item && item->inRack && other < slot) ++index;
    return index;
}

bool chipsAreVisible(const PlanScene& scene, const Site& site, const Component& part, double pixelsPerMetre) {
    const Slot rack = site.components().slotOf(part.attached);
    const SceneItem* item = rack == noSlot ? nullptr : scene.item(rack);
    return item && std::min(item->element.width_m, item->element.depth_m) * pixelsPerMetre >= nearFrom_px;
}

void paintItem(const PaintJob& job, Slot slot) {
    const SceneItem* item = job.scene.item(slot);
    if (!item || (!item->installed && !job.config.ghosts)) return;
    const Look& look = job.scene.look(job.engine, slot);
    const BoxStyle style = styleOf(job, *item, look);
    if (!item->isArray && !item->isAttached && item->quarter >= 0) {
        // Too small for a symbol or a name: the box is all there is to draw, and the scene has it. Far out a tile holds
        // thousands of these; looking each up in the site costs more than drawing it.
        const QRectF box(job.viewport.toPixel({item->box.left, item->box.top}),
                         job.viewport.toPixel({item->box.right, item->box.bottom}));
        if (std::max(box.width(), box.height()) < symbolFrom_px) return drawUpright(job, onRaster(box), style);
    }
    const Component* component = job.site().components().at(slot);
    if (!component) return;
    if (item->inRack) return paintChips(job, *item, *component, slot, style);
    const auto lock = [&] {
        paintLockOf(job, QRectF(job.viewport.toPixel({item->box.left, item->box.top}),
                                job.viewport.toPixel({item->box.right, item->box.bottom})));
    };
    if (!item->isArray) {
        Elements e;
        e.size = QSizeF(item->element.width_m, item->element.depth_m) * job.ppm();
        if (item->quarter == 1 || item->quarter == 3) e.size.transpose();
        e.angle = component->rotation_deg;
        const bool labelled = job.config.labels && std::max(e.size.width(), e.size.height()) >= labelWidth_px;
        paintElement(job, *item, look, style, job.viewport.toPixel(component->position), e,
                     labelled ? shortName(job.site(), *component) : QString());
        if (component->locked) lock();
        return;
    }
    const Elements e = elementsOf(job, *component, *item);
    if (std::min(e.size.width(), e.size.height()) < outlineFrom_px) {
        paintMerged(job, *item, style, e);
        return;
    }
    int c0, c1, r0, r1;
    cullRange(job, e, c0, c1, r0, r1);
    const bool numbered = job.config.labels && std::max(e.size.width(), e.size.height()) >= labelWidth_px;
    for (int row = r0; row <= r1; ++row)
        for (int column = c0; column <= c1; ++column) {
            const int index = row * std::max(1, component->array.columns) + column;
            if (index >= e.count) break;
            paintElement(job, *item, look, style, e.centre(column, row), e,
                         numbered ? QString::number(index + 1) : QString());
        }
    if (component->locked) lock();
}

} // namespace gs::ui
