// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/free_place.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/site/plan_marks.h"

namespace gs {

namespace {

constexpr double touching_m = 0.01; // as in overlaps(): less is standing side by side

bool insideZone(const Site& site, const Component& component) {
    const Component* zone = component.zone.empty() ? nullptr : site.component(component.zone);
    if (!zone || zone->outline.size() < 3) return true;
    const std::vector<Point> outline = corners(site, *zone);
    const std::vector<Point> points = corners(site, component);
    return std::all_of(points.begin(), points.end(), [&](Point p) { return polygonContains(outline, p); });
}

/// What stands on the ground within `area`.
std::vector<const Component*> neighbours(const Site& site, const Rect& area) {
    std::vector<const Component*> result;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* other = site.components().at(slot);
        if (other && standsOnGround(site, *other) && bounds(site, *other).intersects(area)) result.push_back(other);
    }
    return result;
}

bool isFreeAmong(const Site& site, const Component& component, const std::vector<const Component*>& near, double gap_m,
                 const std::string& except) {
    if (!insideZone(site, component)) return false;
    const Rect kept = bounds(site, component).expanded(gap_m - touching_m);
    return std::none_of(near.begin(), near.end(), [&](const Component* other) {
        if (other->id == component.id || other->id == except) return false;
        return gap_m > touching_m ? kept.intersects(bounds(site, *other)) : overlaps(site, component, *other);
    });
}

} // namespace

bool standsOnGround(const Site& site, const Component& component) {
    const Type* type = site.typeOf(component);
    if (type && isObstacle(*type)) return true;
    return type && type->role != Role::Structure && type->role != Role::Conductor && type->text("mount").empty() &&
           component.attached.empty();
}

bool isFree(const Site& site, const Component& component, double gap_m, const std::string& except) {
    return isFreeAmong(site, component, neighbours(site, bounds(site, component).expanded(gap_m)), gap_m, except);
}

std::optional<Point> freePlaceBeside(const Site& site, Component component, const Rect& around, double gap_m,
                                     double reach_m) {
    const Rect own = bounds(site, component);
    // Where the box's middle is relative to the position (arrays that are not full lean to one side).
    const double offX = (own.left + own.right) / 2 - component.position.x_m,
                 offY = (own.top + own.bottom) / 2 - component.position.y_m;
    const double midX = (around.left + around.right) / 2, midY = (around.top + around.bottom) / 2;
    const double stepX = (around.width() + own.width()) / 2 + gap_m,
                 stepY = (around.height() + own.height()) / 2 + gap_m;
    const double moreX = own.width() + gap_m, moreY = own.height() + gap_m;
    const std::vector<const Component*> near =
        neighbours(site, around.expanded(reach_m + std::max(own.width(), own.height())));
    struct Candidate {
        double distance;
        Point position;
    };
    std::vector<Candidate> candidates;
    for (int ring = 0; ring < 40; ++ring) {
        const double x = stepX + ring * moreX, y = stepY + ring * moreY;
        for (const auto& [dx, dy] :
             {std::pair{x, 0.0}, {-x, 0.0}, {0.0, y}, {0.0, -y}, {x, y}, {-x, y}, {x, -y}, {-x, -y}})
            if (std::hypot(dx, dy) <= reach_m + std::hypot(stepX, stepY))
                candidates.push_back({std::hypot(dx, dy), {midX + dx - offX, midY + dy - offY}});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
    for (const Candidate& candidate : candidates) {
        component.position = candidate.position;
        if (isFreeAmong(site, component, near, gap_m, {})) return candidate.position;
    }
    return std::nullopt;
}

} // namespace gs
