// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fill_zone.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/generate/rules.h"
#include "core/layout/free_place.h"
#include "core/layout/geometry.h"
#include "core/site/edits.h"

namespace gs {

namespace {

constexpr double podAisle_m = 2.0, behind_m = 1.2, service_m = 2.0;
constexpr double most_m = 1000, hair_m = 1e-6;
constexpr int mostParts = 100'000, mostRows = 20'000;

[[noreturn]] void refuse(const char* code, const std::string& sentence) { throw EditError(code, sentence); }

/// A stretch along a row.
struct Stretch {
    double from, to;
};

using Polygon = std::vector<Point>;

/// Adds what the edges of `polygon` take of the band top … bottom, `margin` wider on both sides.
void addEdges(const Polygon& polygon, double top, double bottom, double margin, std::vector<Stretch>& taken) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if (a.y_m > b.y_m) std::swap(a, b);
        if (b.y_m <= top || a.y_m >= bottom) continue;
        const auto at = [&](double y) {
            return b.y_m == a.y_m ? a.x_m : a.x_m + (b.x_m - a.x_m) * (y - a.y_m) / (b.y_m - a.y_m);
        };
        double low = a.y_m < top ? at(top) : a.x_m, high = b.y_m > bottom ? at(bottom) : b.x_m;
        if (low > high) std::swap(low, high);
        taken.push_back({low - margin, high + margin});
    }
}

/// Of a solid body all between its outermost points in the band.
void addBody(const Polygon& body, double top, double bottom, double margin, std::vector<Stretch>& taken) {
    std::vector<Stretch> edges;
    addEdges(body, top, bottom, margin, edges);
    if (edges.empty()) return;
    Stretch whole = edges.front();
    for (const Stretch& edge : edges) whole = {std::min(whole.from, edge.from), std::max(whole.to, edge.to)};
    taken.push_back(whole);
}

/// What is left between the taken stretches and lies in the polygon on the middle line of the band.
std::vector<Stretch> freeStretches(std::vector<Stretch> taken, const Polygon& polygon, double middle) {
    std::sort(taken.begin(), taken.end(), [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    std::vector<Stretch> free;
    double reached = -std::numeric_limits<double>::infinity();
    for (const Stretch& next : taken) {
        if (next.from > reached && std::isfinite(reached) &&
            polygonContains(polygon, {(reached + next.from) / 2, middle}))
            free.push_back({reached, next.from});
        reached = std::max(reached, next.to);
    }
    return free;
}

/// The plan as seen along the rows: the zone's position in the middle, rows along x.
class RowView {
public:
    RowView(const Component& zone, bool alongWidth)
        : m_middle(zone.position), m_degrees(zone.rotation_deg + (alongWidth ? 0 : 90)) {}
    double degrees() const { return m_degrees; }
    Point inside(Point p) const { return rotated({p.x_m - m_middle.x_m, p.y_m - m_middle.y_m}, -m_degrees); }
    Point outside(Point p) const {
        const Point turned = rotated(p, m_degrees);
        return {m_middle.x_m + turned.x_m, m_middle.y_m + turned.y_m};
    }
    Polygon inside(const Polygon& polygon) const {
        Polygon out;
        for (const Point& p : polygon) out.push_back(inside(p));
        return out;
    }

private:
    Point m_middle;
    double m_degrees;
};

bool isObstacle(const Site& site, const Component& component) {
    if (standsOnGround(site, component)) return true;
    const Type* type = site.typeOf(component);
    return type && !component.outline.empty() && type->kind != "label" && type->kind != "roof_text";
}

struct Obstacle {
    Polygon outline;
    bool isSolid = true; ///< else only its edge is in the way: a fence or a shell around the zone
};

std::vector<Obstacle> obstacles(const Site& site, const Component& zone, const RowView& view) {
    const Rect around = bounds(site, zone);
    const double own_m2 = area(site, zone);
    std::vector<std::string> outer; // what the zone lies in is no obstacle to it
    for (const Component* z = site.component(zone.zone); z && outer.size() < 1000; z = site.component(z->zone))
        outer.push_back(z->id);
    std::vector<Obstacle> found;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        if (!component || component->id == zone.id || !isObstacle(site, *component)) continue;
        if (std::find(outer.begin(), outer.end(), component->id) != outer.end()) continue;
        if (!bounds(site, *component).intersects(around)) continue;
        const Polygon outline = corners(site, *component);
        const bool isAround = !component->outline.empty() && polygonArea(component->outline) > own_m2 &&
                              polygonContains(outline, zone.position);
        found.push_back({view.inside(outline), !isAround});
    }
    return found;
}

void check(const char* what, double value) {
    if (!(value >= 0) || value > most_m) refuse("value.range", std::string(what) + " must be from 0 to 1000 m");
}

} // namespace

RowFill usualFill(const Type& type) {
    RowFill fill;
    fill.type = type.id;
    double around = service_m;
    if (type.role == Role::Rack) {
        fill.gap_m = 0, fill.aisle_m = podAisle_m, fill.backAisle_m = behind_m;
        fill.walls_m = fill.clear_m = behind_m;
        return fill;
    }
    if (type.role == Role::Store) around = rules::batteryGap_m;
    else if (type.role == Role::Rejector) around = std::max(rules::coolerGap_m, type.value("airflow_clearance_m"));
    fill.gap_m = fill.aisle_m = fill.backAisle_m = fill.walls_m = fill.clear_m = around;
    return fill;
}

Filled fillZone(const Site& site, const Catalog& catalog, const RowFill& fill) {
    const Component* zone = site.component(fill.zone);
    if (!zone || zone->outline.size() < 3)
        refuse("zone.invalid", "'" + fill.zone.substr(0, 80) + "' is not a zone; rows fill halls, yards and parcels");
    std::shared_ptr<const Type> type = site.type(fill.type);
    if (!type) type = catalog.type(fill.type);
    if (!type) refuse("type.unknown", "There is no type '" + fill.type.substr(0, 80) + "'");
    if (type->role == Role::Structure || type->role == Role::Conductor || !type->text("mount").empty())
        refuse("type.role", type->name + " does not stand in rows on the ground; choose equipment that does");
    check("The gap", fill.gap_m);
    check("The aisle", fill.aisle_m);
    check("The aisle behind", fill.backAisle_m);
    check("The distance to walls", fill.walls_m);
    check("The distance to what stands there", fill.clear_m);
    const double width = type->width_m, depth = type->depth_m, step = width + fill.gap_m;
    if (!(width > 0) || !(depth > 0)) refuse("value.range", type->name + " has no size on record");

    const RowView view(*zone, fill.alongWidth);
    const Polygon outline = view.inside(corners(site, *zone));
    const std::vector<Obstacle> bodies = obstacles(site, *zone, view);
    double top = std::numeric_limits<double>::infinity(), bottom = -top;
    for (const Point& p : outline) top = std::min(top, p.y_m), bottom = std::max(bottom, p.y_m);

    const bool faces = type->role == Role::Rack;
    const double pitch = depth + std::min(fill.aisle_m, faces ? fill.backAisle_m : fill.aisle_m);
    if ((bottom - top) / pitch > mostRows)
        refuse("value.range", "That would be more than 20000 rows; give wider aisles");
    Filled filled;
    Site now = site;
    int row = 0;
    for (double y = top + fill.walls_m; y + depth + fill.walls_m <= bottom + hair_m; ++row) {
        std::vector<Stretch> taken;
        addEdges(outline, y - fill.walls_m + hair_m, y + depth + fill.walls_m - hair_m, fill.walls_m, taken);
        for (const Obstacle& body : bodies)
            (body.isSolid ? addBody : addEdges)(body.outline, y - fill.clear_m + hair_m,
                                                y + depth + fill.clear_m - hair_m, fill.clear_m, taken);
        bool any = false;
        for (const Stretch& stretch : freeStretches(std::move(taken), outline, y + depth / 2)) {
            const double room = stretch.to - stretch.from - width;
            if (room < -hair_m) continue;
            const double fits = 1 + std::floor(room / step + hair_m);
            if (filled.count + fits > mostParts) refuse("value.range", "That would be more than 100000 parts");
            const int count = static_cast<int>(fits);
            Component part;
            part.type = type->id;
            part.zone = zone->id;
            part.array = {count, count, step, depth};
            part.position = view.outside({stretch.from + (width + (count - 1) * step) / 2, y + depth / 2});
            part.rotation_deg = view.degrees() + (faces && row % 2 == 0 ? 180 : 0); // fronts look north at 0°
            const ChangeSet one = place(now, catalog, part);
            apply(now, one);
            filled.change.types.insert(filled.change.types.end(), one.types.begin(), one.types.end());
            filled.change.components.insert(filled.change.components.end(), one.components.begin(),
                                            one.components.end());
            filled.count += count;
            any = true;
        }
        filled.rows += any;
        y += depth + (faces && row % 2 == 1 ? fill.backAisle_m : fill.aisle_m);
    }
    return filled;
}

} // namespace gs
