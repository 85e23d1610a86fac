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

struct Neighbours {
    std::vector<const Component*> standing, closed; ///< closed: zones that equipment of elsewhere stays out of
};

/// What is within `area`; zones around `home` are open to what belongs there, which on a road is nothing.
Neighbours neighbours(const Site& site, const Rect& area, Point home) {
    Neighbours result;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* other = site.components().at(slot);
        const Type* type = other ? site.typeOf(*other) : nullptr;
        if (!type) continue;
        const bool isStanding = standsOnGround(site, *other);
        if ((!isStanding && !isClosedGround(*type)) || !bounds(site, *other).intersects(area)) continue;
        if (isStanding) result.standing.push_back(other);
        else if (type->kind == "road" || !polygonContains(corners(site, *other), home)) result.closed.push_back(other);
    }
    return result;
}

bool isFreeAmong(const Site& site, const Component& component, const Neighbours& near, double gap_m,
                 const std::string& except) {
    if (!insideZone(site, component)) return false;
    const Rect kept = bounds(site, component).expanded(gap_m - touching_m);
    const auto isOther = [&](const Component* other) { return other->id != component.id && other->id != except; };
    return std::none_of(near.standing.begin(), near.standing.end(),
                        [&](const Component* other) {
                            return isOther(other) && (gap_m > touching_m ? kept.intersects(bounds(site, *other))
                                                                         : overlaps(site, component, *other));
                        }) &&
           std::none_of(near.closed.begin(), near.closed.end(),
                        [&](const Component* zone) { return isOther(zone) && overlaps(site, component, *zone); });
}

} // namespace

bool isHouse(const Type& type) { return type.kind == "hall" || type.kind == "building"; }

bool isClosedGround(const Type& type) { return type.kind == "road" || isHouse(type); }

bool standsOnGround(const Site& site, const Component& component) {
    const Type* type = site.typeOf(component);
    if (type && isObstacle(*type)) return true;
    return type && type->role != Role::Structure && type->role != Role::Conductor && type->text("mount").empty() &&
           component.attached.empty();
}

bool isFree(const Site& site, const Component& component, double gap_m, const std::string& except) {
    const Component* now = site.component(component.id);
    const Rect area = bounds(site, component).expanded(gap_m);
    return isFreeAmong(site, component, neighbours(site, area, (now ? *now : component).position), gap_m, except);
}

std::optional<Point> firstFree(const Site& site, Component component, std::span<const Point> positions) {
    if (positions.empty()) return std::nullopt;
    const Component* now = site.component(component.id);
    const Point home = (now ? *now : component).position;
    Rect swept = bounds(site, component);
    for (const Point& position : positions) {
        component.position = position;
        swept = swept.united(bounds(site, component));
    }
    const Neighbours near = neighbours(site, swept, home);
    for (const Point& position : positions) {
        component.position = position;
        if (isFreeAmong(site, component, near, 0, {})) return position;
    }
    return std::nullopt;
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
    const Component* now = site.component(component.id); // a new one belongs where it is asked for
    const Neighbours near = neighbours(site, around.expanded(reach_m + std::max(own.width(), own.height())),
                                       now ? now->position : Point{midX, midY});
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
