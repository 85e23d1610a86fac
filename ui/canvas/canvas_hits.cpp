// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCanvas: what is under a pixel, and what is in a rectangle.
#include <algorithm>
#include <cmath>

#include "core/site/plan_marks.h"
#include "ui/canvas/canvas_impl.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double linkReach_px = 5, edgeReach_px = 5, smallPart_px = 3;

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF ab = b - a;
    const double length2 = QPointF::dotProduct(ab, ab);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length2, 0.0, 1.0) : 0;
    const QPointF d = p - (a + ab * t);
    return std::hypot(d.x(), d.y());
}

/// Whether the pixel is on the plate of an in-rack part, on whichever element of its rack.
bool isOnChip(const PlanCanvas& canvas, Slot slot, QPointF px) {
    const Site& site = canvas.document()->site();
    const Component& part = *site.components().at(slot);
    const Viewport& view = canvas.viewport();
    if (!chipsAreVisible(canvas.scene(), site, part, view.pixelsPerMetre)) return false;
    const Component& rack = *site.component(part.attached);
    const SceneItem& item = *canvas.scene().item(site.components().slotOf(rack.id));
    if (item.quarter < 0) return false;
    const Point at = view.toPlan(px),
                local = rotated({at.x_m - rack.position.x_m, at.y_m - rack.position.y_m}, -rack.rotation_deg);
    const auto nearest = [](double way, double pitch, int count) {
        return pitch > 0 ? std::clamp(static_cast<int>(std::lround(way / pitch + (count - 1) / 2.0)), 0, count - 1) : 0;
    };
    const int columns = std::max(1, rack.array.columns), rows = std::max(1, rack.array.rows());
    const int index =
        nearest(local.y_m, rack.array.pitch_y_m, rows) * columns + nearest(local.x_m, rack.array.pitch_x_m, columns);
    if (index >= std::max(1, rack.array.count)) return false;
    const QPointF centre = view.toPixel(elementCentre(rack, index));
    QSizeF size = QSizeF(item.element.width_m, item.element.depth_m) * view.pixelsPerMetre;
    if (item.quarter % 2 != 0) size.transpose();
    return chipBox(QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()),
                   chipIndex(site, canvas.scene(), slot))
        .contains(px);
}

} // namespace

PlanCanvas::Hit PlanCanvas::hitAt(QPointF px) const {
    if (!m->document) return {};
    const PlanScene& scene = m->view.scene();
    const Site& site = m->document->site();
    const Engine& engine = m->document->engine();
    const Point at = m->viewport.toPlan(px);
    const double ppm = m->viewport.pixelsPerMetre, reach = 8 / ppm;
    // Its name is the handle of a zone that is full of parts.
    if (const Slot named = m->view.zoneNamedAt(m->viewport, px); named != noSlot && site.components().at(named))
        return {Hit::Part::ZoneEdge, site.components().at(named)->id};
    std::vector<Slot> found;
    scene.itemGrid().query({at.x_m - reach, at.y_m - reach, at.x_m + reach, at.y_m + reach}, found);

    // Parts: what is mounted on others first, then the smallest; tiny ones can be hit a little beside.
    Slot best = noSlot;
    double bestArea = 0;
    for (const Slot slot : found) {
        const SceneItem* item = scene.item(slot);
        if (!item || item->isZone() || !scene.isFree(*item)) continue;
        // Plates in a rack stand where they are drawn, not where their own footprint is.
        const double slack =
            std::max(0.0, smallPart_px - std::min(item->element.width_m, item->element.depth_m) * ppm / 2) / ppm;
        if (!item->inRack && !item->box.expanded(slack).contains(at)) continue;
        if (item->quarter < 0 && !polygonContains(corners(site, *site.components().at(slot)), at)) continue;
        if (item->inRack && !isOnChip(*this, slot, px)) continue;
        const double area = item->box.width() * item->box.height() *
                            (item->isAttached  ? 1e-6
                             : item->installed ? 1
                                               : 1e3);
        if (best == noSlot || area < bestArea || (area == bestArea && slot > best)) best = slot, bestArea = area;
    }
    if (best != noSlot) return {Hit::Part::Body, site.components().at(best)->id};

    if (m->view.config().links) {
        std::vector<Slot> links;
        scene.linksIn({at.x_m - reach, at.y_m - reach, at.x_m + reach, at.y_m + reach}, ppm, links);
        double nearest = linkReach_px;
        Slot hit = noSlot;
        for (const Slot slot : links) {
            if (!scene.isFree(*scene.link(slot))) continue;
            const std::vector<Point>& path = scene.route(engine, slot);
            for (std::size_t i = 1; i < path.size(); ++i) {
                const double d = distanceToSegment(px, m->viewport.toPixel(path[i - 1]), m->viewport.toPixel(path[i]));
                if (d < nearest) nearest = d, hit = slot;
            }
        }
        if (hit != noSlot) return {Hit::Part::Link, site.links().at(hit)->id};
    }

    // Zones: an edge wins over any inside; of insides the smallest.
    Hit inside;
    double insideArea = 0;
    for (const Slot slot : found) {
        const SceneItem* item = scene.item(slot);
        if (!item || !item->isZone() || !scene.isFree(*item)) continue;
        const Component& zone = *site.components().at(slot);
        if (item->shape == Shape::Picture && zone.locked) continue; // lies beneath: unlocked from the menu
        const std::vector<Point> outline = corners(site, zone);
        const bool isOpen = hasOpenOutline(*item->type);
        for (std::size_t i = 0; i + isOpen < outline.size(); ++i)
            if (distanceToSegment(px, m->viewport.toPixel(outline[i]),
                                  m->viewport.toPixel(outline[(i + 1) % outline.size()])) < edgeReach_px)
                return {Hit::Part::ZoneEdge, zone.id};
        if (isOpen) continue;
        const bool solid = item->shape == Shape::Label || item->shape == Shape::RoofText ||
                           item->shape == Shape::Fence || item->shape == Shape::Note;
        const double area = polygonArea(outline);
        if (polygonContains(outline, at) && (inside.id.empty() || area < insideArea)) {
            inside = {solid ? Hit::Part::Body : Hit::Part::ZoneInside, zone.id};
            insideArea = area;
        }
    }
    return inside;
}

std::string PlanCanvas::idAt(QPointF px) const { return hitAt(px).id; }

std::vector<std::string> PlanCanvas::idsIn(const QRectF& px, bool touched) const {
    std::vector<std::string> ids;
    if (!m->document) return ids;
    const Point a = m->viewport.toPlan(px.topLeft()), b = m->viewport.toPlan(px.bottomRight());
    const Rect area{a.x_m, a.y_m, b.x_m, b.y_m};
    std::vector<Slot> found;
    m->view.scene().itemsIn(area, found);
    std::sort(found.begin(), found.end());
    for (const Slot slot : found) {
        const SceneItem* item = m->view.scene().item(slot);
        if (!item || !item->installed || !m->view.scene().isFree(*item)) continue;
        if (item->shape == Shape::Picture && m->document->site().components().at(slot)->locked) continue;
        const Rect& r = item->box;
        const bool whole = r.left >= area.left && r.right <= area.right && r.top >= area.top && r.bottom <= area.bottom;
        // A hall is only taken when it is wholly inside: rubber bands are pulled within halls all the time.
        if (whole || (touched && !item->isZone())) ids.push_back(m->document->site().components().at(slot)->id);
    }
    return ids;
}

} // namespace gs::ui
