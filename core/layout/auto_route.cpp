// SPDX-License-Identifier: GPL-3.0-or-later
// The search is that of orthogonal_search.cpp; here it is told only of what the way it has found so far would enter,
// again and again until that is nothing. Leaving obstacles out can only make a way cheaper, so the first one that is
// clear is the cheapest of all; and among 100,000 parts only those near the way are ever looked at.
#include "core/layout/auto_route.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/layout/orthogonal_search.h"
#include "core/layout/route.h"
#include "core/layout/route_obstacles.h"

namespace gs {

namespace {

constexpr int mostRounds = 100;
constexpr std::size_t mostRects = 400;
constexpr std::size_t mostWork = 3'000'000; // crossings of lines in all rounds: some tenths of a second
constexpr std::size_t mostCorridors = 24, mostTrunks = 400;
constexpr double leastCorridor_m = 5; // shorter ones are not worth a detour
constexpr double trunkEnd_m = 1.6;    // links of racks and pumps are leads, not trunks: as on the plan from far
constexpr double windowFraction = 0.25, window_m = 20;

Rect windowOf(Point a, Point b) {
    const Rect box{std::min(a.x_m, b.x_m), std::min(a.y_m, b.y_m), std::max(a.x_m, b.x_m), std::max(a.y_m, b.y_m)};
    return box.expanded(window_m + windowFraction * std::max(box.width(), box.height()));
}

bool isTrunk(const Site& site, const Link& link) {
    for (const PortRef* ref : {&link.from, &link.to}) {
        const Component* end = site.component(ref->component);
        if (!end) return false;
        const Rect box = bounds(site, *end);
        if (std::min(box.width(), box.height()) < trunkEnd_m) return false;
    }
    return true;
}

/// Lines near both ends that are cheaper than open ground, the longest first.
std::vector<Corridor> corridorsNear(const Site& site, const Link& link, const PlanLookup& lookup, const Rect& window,
                                    const RouteRules& rules) {
    std::vector<Corridor> found;
    const auto add = [&](Point a, Point b, double factor) {
        const bool upright = a.x_m == b.x_m;
        if (!upright && a.y_m != b.y_m) return;
        // What lies outside of the window is not looked at.
        a = {std::clamp(a.x_m, window.left, window.right), std::clamp(a.y_m, window.top, window.bottom)};
        b = {std::clamp(b.x_m, window.left, window.right), std::clamp(b.y_m, window.top, window.bottom)};
        if (upright ? a.x_m != b.x_m : a.y_m != b.y_m) return;
        if (std::abs(a.x_m - b.x_m) + std::abs(a.y_m - b.y_m) >= leastCorridor_m) found.push_back({a, b, factor});
    };
    const auto isInside = [&](Point a, Point b) { // of legs that run beside the window, not through it
        return std::max(a.x_m, b.x_m) >= window.left && std::min(a.x_m, b.x_m) <= window.right &&
               std::max(a.y_m, b.y_m) >= window.top && std::min(a.y_m, b.y_m) <= window.bottom;
    };
    if (rules.roadFactor < 1)
        for (const Slot slot : site.outlined()) {
            const Component& zone = *site.components().at(slot);
            const Type* type = site.typeOf(zone);
            if (!type || type->kind.find("road") == std::string::npos) continue;
            const std::vector<Point> edge = corners(site, zone);
            for (std::size_t i = 0; i < edge.size(); ++i)
                if (const Point& a = edge[i], &b = edge[(i + 1) % edge.size()]; isInside(a, b))
                    add(a, b, rules.roadFactor);
        }
    if (rules.trenchFactor < 1 && lookup.links) {
        std::vector<Slot> links;
        lookup.links(window, links);
        std::sort(links.begin(), links.end());
        links.erase(std::unique(links.begin(), links.end()), links.end());
        std::size_t looked = 0;
        for (const Slot slot : links) {
            const Link& other = *site.links().at(slot);
            if (other.id == link.id || other.medium != link.medium || !isTrunk(site, other)) continue;
            if (++looked > mostTrunks) break;
            const std::vector<Point> path = route(site, other);
            for (std::size_t i = 1; i < path.size(); ++i)
                if (isInside(path[i - 1], path[i])) add(path[i - 1], path[i], rules.trenchFactor);
        }
    }
    const auto order = [](const Corridor& c) {
        const double length = std::abs(c.a.x_m - c.b.x_m) + std::abs(c.a.y_m - c.b.y_m);
        return std::tuple(-std::round(length * 1e3), c.factor, c.a.x_m, c.a.y_m, c.b.x_m, c.b.y_m);
    };
    std::sort(found.begin(), found.end(), [&](const Corridor& a, const Corridor& b) { return order(a) < order(b); });
    if (found.size() > mostCorridors) found.resize(mostCorridors);
    return found;
}

/// From port to port, without corners in a straight line.
std::vector<Point> whole(const RouteObstacles& field, const OrthogonalPath& middle) {
    std::vector<Point> path{field.from().port};
    const auto add = [&](Point p) {
        if (p == path.back()) return;
        const std::size_t n = path.size();
        const bool inLine = n >= 2 && ((path[n - 2].x_m == path[n - 1].x_m && path[n - 1].x_m == p.x_m) ||
                                       (path[n - 2].y_m == path[n - 1].y_m && path[n - 1].y_m == p.y_m));
        if (inLine) path.back() = p;
        else path.push_back(p);
    };
    for (const Point& p : middle.points) add(p);
    add(field.to().port);
    return path;
}

double lengthOf(const std::vector<Point>& path) {
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += std::abs(path[i].x_m - path[i - 1].x_m) + std::abs(path[i].y_m - path[i - 1].y_m);
    return sum;
}

OrthogonalQuery queryOf(const RouteObstacles& field, const RouteRules& rules) {
    OrthogonalQuery query{field.from().out, field.to().out, field.from().axis, field.to().axis, 0};
    const double direct = std::abs(query.from.x_m - query.to.x_m) + std::abs(query.from.y_m - query.to.y_m);
    if (rules.bendFraction > 0) query.bendCost_m = std::clamp(rules.bendFraction * direct, 0.2, 10.0);
    return query;
}

/// The cheapest way that enters nothing, between the points where the ends are free to turn.
std::optional<OrthogonalPath> search(const Site& site, const Link& link, RouteObstacles& field,
                                     const OrthogonalQuery& query, const PlanLookup& lookup, const RouteRules& rules) {
    const std::vector<Corridor> corridors = corridorsNear(site, link, lookup, windowOf(query.from, query.to), rules);
    std::size_t work = 0;
    for (int round = 0; round < mostRounds; ++round) {
        const std::vector<Rect> rects = field.rects();
        const std::size_t lines = 2 * (rects.size() + corridors.size() + 1);
        work += lines * lines;
        if (rects.size() > mostRects || work > mostWork) return std::nullopt;
        std::optional<OrthogonalPath> found = cheapestOrthogonal(query, rects, corridors);
        if (!found) return std::nullopt;
        bool isNew = false;
        for (std::size_t i = 1; i < found->points.size(); ++i)
            isNew = field.addAlong(found->points[i - 1], found->points[i]) || isNew;
        if (!isNew) return found;
    }
    return std::nullopt;
}

} // namespace

PlanIndex::PlanIndex(const Site& site) {
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* c = site.components().at(slot)) m_components.put(slot, bounds(site, *c));
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot) {
        const Link* link = site.links().at(slot);
        const std::vector<Point> path = link ? route(site, *link) : std::vector<Point>();
        if (path.empty()) continue;
        Rect box{path[0].x_m, path[0].y_m, path[0].x_m, path[0].y_m};
        for (const Point& p : path) box = box.united({p.x_m, p.y_m, p.x_m, p.y_m});
        m_links.put(slot, box);
    }
}

PlanLookup PlanIndex::lookup() const {
    return {[this](const Rect& area, std::vector<Slot>& out) { m_components.query(area, out); },
            [this](const Rect& area, std::vector<Slot>& out) { m_links.query(area, out); }};
}

std::optional<std::vector<Point>> autoRoute(const Site& site, const Link& link, const PlanLookup& lookup,
                                            const RouteRules& rules) {
    if (!site.component(link.from.component) || !site.component(link.to.component)) return std::nullopt;
    RouteObstacles field(site, link, lookup, rules);
    const OrthogonalQuery query = queryOf(field, rules);
    const auto found = search(site, link, field, query, lookup, rules);
    if (!found) return std::nullopt;
    // The plain way where it is as good: nothing to store, and it follows its ends by itself.
    Link plain = link;
    plain.bends.clear();
    const std::vector<Point> straight = route(site, plain);
    const double bends = static_cast<double>(straight.size()) - 2;
    const double stubs = lengthOf({field.from().port, field.from().out}) + lengthOf({field.to().out, field.to().port});
    if (straight.size() >= 2 && lengthOf(straight) - stubs + bends * query.bendCost_m <= found->cost_m + 1e-6 &&
        field.isClear(straight, false))
        return std::vector<Point>{};
    const std::vector<Point> path = whole(field, *found);
    if (path.size() <= 2) return std::vector<Point>{};
    return std::vector<Point>(path.begin() + 1, path.end() - 1);
}

std::vector<Point> wayTo(const Site& site, const PortRef& from, Point to, const PlanLookup& lookup,
                         const RouteRules& rules) {
    const LinkEnd end = linkEnd(site, from);
    if (!end.component) return {};
    Link link;
    if (end.port) link.medium = end.port->medium;
    RouteObstacles field(site, from, to, lookup, rules);
    const auto found = search(site, link, field, queryOf(field, rules), lookup, rules);
    return found ? whole(field, *found) : std::vector<Point>();
}

bool runsOverhead(const Site& site, const Link& link) {
    const auto hallOf = [&](const PortRef& end) {
        const Component* c = site.component(end.component);
        for (int depth = 0; c && depth < 8; ++depth) {
            c = site.component(c->zone);
            if (c && isBuilding(site, *c)) return c;
        }
        return static_cast<const Component*>(nullptr);
    };
    const Component* hall = hallOf(link.from);
    return hall && hall == hallOf(link.to);
}

bool crossesObstacle(const Site& site, const Link& link, const PlanLookup& lookup) {
    if (!site.component(link.from.component) || !site.component(link.to.component)) return false;
    return !RouteObstacles(site, link, lookup, {}).isClear(route(site, link), true);
}

} // namespace gs
