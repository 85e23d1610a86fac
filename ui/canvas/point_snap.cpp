// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/point_snap.h"

#include <algorithm>
#include <cmath>

#include "core/layout/picture_place.h"
#include "core/site/plan_marks.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

namespace {

constexpr double pointReach_px = 9, edgeReach_px = 6, gridReach_px = 7;
constexpr std::size_t mostLookedAt = 400;

double distance(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m); }

Point footOn(Point p, Point a, Point b) {
    const double dx = b.x_m - a.x_m, dy = b.y_m - a.y_m, length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp(((p.x_m - a.x_m) * dx + (p.y_m - a.y_m) * dy) / length2, 0.0, 1.0) : 0;
    return {a.x_m + dx * t, a.y_m + dy * t};
}

std::vector<Point> elementCorners(const Component& c, Size size, int index) {
    Component one = c;
    one.position = elementCentre(c, index);
    one.array = {};
    return corners(size, one);
}

struct Search {
    Point wanted;
    double pointReach, edgeReach;
    PointSnap best, edge;
    double bestDistance, edgeDistance;

    void offer(PointSnap::To to, Point at, const std::string& id) {
        if (const double d = distance(at, wanted); d < bestDistance) bestDistance = d, best = {to, at, id};
    }
    void offerEdge(Point a, Point b, const std::string& id) {
        const Point at = footOn(wanted, a, b);
        if (const double d = distance(at, wanted); d < edgeDistance)
            edgeDistance = d, edge = {PointSnap::To::Edge, at, id};
    }
};

void look(Search& search, const Site& site, const Component& c, const SceneItem& item) {
    if (item.shape == Shape::Picture) {
        // Its reference points are what it was scaled by: measuring them shows whether that is right.
        for (const Point& p : referencePoints(site, c)) search.offer(PointSnap::To::Reference, p, c.id);
        return;
    }
    if (item.inRack) return;
    const bool isOpen = hasOpenOutline(*item.type);
    const auto ring = [&](const std::vector<Point>& points) {
        for (const Point& p : points) search.offer(PointSnap::To::Corner, p, c.id);
        for (std::size_t i = 0; i + isOpen < points.size(); ++i)
            search.offerEdge(points[i], points[(i + 1) % points.size()], c.id);
    };
    if (!c.outline.empty()) return ring(corners(site, c));
    const int index = item.isArray ? elementNear(c, search.wanted) : 0;
    ring(elementCorners(c, item.element, index));
    for (const Port& port : item.type->ports)
        search.offer(PointSnap::To::Port, portPosition(item.element, c, &port, index), c.id);
}

} // namespace

PointSnap snapPoint(const PlanCanvas& canvas, Point wanted, const std::string& except) {
    const double ppm = canvas.viewport().pixelsPerMetre;
    const double reach = pointReach_px / ppm;
    Search search{wanted, reach, edgeReach_px / ppm, {}, {}, reach, edgeReach_px / ppm};
    std::vector<Slot> found;
    canvas.scene().itemGrid().query(Rect{wanted.x_m, wanted.y_m, wanted.x_m, wanted.y_m}.expanded(reach), found);
    if (found.size() > mostLookedAt) found.resize(mostLookedAt);
    const Site& site = canvas.document()->site();
    for (const Slot slot : found) {
        const SceneItem* item = canvas.scene().item(slot);
        const Component* c = item && item->installed && !item->floating ? site.components().at(slot) : nullptr;
        if (c && c->id != except) look(search, site, *c, *item);
    }
    if (search.best.to != PointSnap::To::Nothing) return search.best;
    if (search.edge.to != PointSnap::To::Nothing) return search.edge;
    if (canvas.snapToGrid()) {
        const double step = canvas.gridStep_m();
        const Point grid{std::round(wanted.x_m / step) * step, std::round(wanted.y_m / step) * step};
        if (distance(grid, wanted) * ppm <= gridReach_px) return {PointSnap::To::Grid, grid, {}};
    }
    return {PointSnap::To::Nothing, wanted, {}};
}

void paintPointSnap(QPainter& painter, const PlanCanvas& canvas, const PointSnap& snap) {
    const QPointF at = canvas.viewport().toPixel(snap.at);
    painter.save();
    painter.setPen(QPen(canvas.theme().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    switch (snap.to) {
    case PointSnap::To::Corner: painter.drawRect(QRectF(at - QPointF(5, 5), QSizeF(10, 10))); break;
    case PointSnap::To::Port:
    case PointSnap::To::Reference: painter.drawEllipse(at, 5.5, 5.5); break;
    case PointSnap::To::Edge:
        painter.drawLine(at - QPointF(5, 5), at + QPointF(5, 5));
        painter.drawLine(at - QPointF(5, -5), at + QPointF(5, -5));
        break;
    case PointSnap::To::Grid:
        painter.drawLine(at - QPointF(4, 0), at + QPointF(4, 0));
        painter.drawLine(at - QPointF(0, 4), at + QPointF(0, 4));
        break;
    case PointSnap::To::Nothing: break;
    }
    painter.restore();
}

Point atEighth(Point from, Point to) {
    const double dx = to.x_m - from.x_m, dy = to.y_m - from.y_m;
    const auto eighth = static_cast<int>(std::lround(std::atan2(dy, dx) / (3.14159265358979323846 / 4)));
    if (eighth % 4 == 0) return {to.x_m, from.y_m};
    if (eighth % 2 == 0) return {from.x_m, to.y_m};
    // On the diagonal: the foot of the wanted place on it.
    const double sign = eighth == 1 || eighth == -3 ? 1 : -1, along = (dx + sign * dy) / 2;
    return {from.x_m + along, from.y_m + sign * along};
}

} // namespace gs::ui
