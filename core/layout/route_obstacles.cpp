// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/route_obstacles.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "core/layout/free_place.h"
#include "core/layout/orthogonal_search.h"
#include "core/layout/overlay.h"

namespace gs {

namespace {

constexpr std::size_t mostTogether = 512; // racks of one row, taken up at once
constexpr int mostSingles = 400;          // elements of an array that are looked at one by one
constexpr int slices = 8;                 // of a slanted edge

/// Rectangles that cover a polygon: slabs between the heights of its corners; slanted edges in steps.
std::vector<Rect> cover(const std::vector<Point>& polygon) {
    const std::size_t n = polygon.size();
    std::set<double> heights;
    for (std::size_t i = 0; i < n; ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % n];
        heights.insert(a.y_m);
        if (std::abs(a.x_m - b.x_m) > routeTouch_m && std::abs(a.y_m - b.y_m) > routeTouch_m)
            for (int k = 1; k < slices; ++k) heights.insert(a.y_m + (b.y_m - a.y_m) * k / slices);
    }
    std::vector<Rect> rects;
    for (auto top = heights.begin(); top != heights.end() && std::next(top) != heights.end(); ++top) {
        const double upper = *top, lower = *std::next(top), middle = (upper + lower) / 2;
        if (lower - upper < routeTouch_m) continue;
        struct Crossing {
            double at, low, high;
        };
        std::vector<Crossing> crossings;
        for (std::size_t i = 0; i < n; ++i) {
            const Point &a = polygon[i], &b = polygon[(i + 1) % n];
            if ((a.y_m > middle) == (b.y_m > middle)) continue;
            const auto x = [&](double y) { return a.x_m + (b.x_m - a.x_m) * (y - a.y_m) / (b.y_m - a.y_m); };
            crossings.push_back({x(middle), std::min(x(upper), x(lower)), std::max(x(upper), x(lower))});
        }
        std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) { return a.at < b.at; });
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            rects.push_back({crossings[i].low, upper, crossings[i + 1].high, lower});
    }
    return rects;
}

/// How far the nearest points of the two are apart, along the axis on which they are farther; negative: they overlap.
double gap(const Rect& a, const Rect& b) {
    return std::max(std::max(a.left - b.right, b.left - a.right), std::max(a.top - b.bottom, b.top - a.bottom));
}

Rect span(Point a, Point b) {
    return {std::min(a.x_m, b.x_m), std::min(a.y_m, b.y_m), std::max(a.x_m, b.x_m), std::max(a.y_m, b.y_m)};
}

/// Rectangles of one row (along x with `across`, else along y) that leave no way between them become one: those that
/// overlap, and those that touch while nothing is kept from them. Where two touch that keep a clearance a line may
/// pass.
void join(std::vector<Rect>& rects, bool across, bool touching) {
    const auto key = [across](const Rect& r) { // millimetres: rows are laid out with rounding
        const auto mm = [](double v) { return std::llround(v * 1e3); };
        return across ? std::tuple(mm(r.top), mm(r.bottom), r.left) : std::tuple(mm(r.left), mm(r.right), r.top);
    };
    std::sort(rects.begin(), rects.end(), [&](const Rect& a, const Rect& b) { return key(a) < key(b); });
    const double slack = touching ? routeTouch_m : -routeTouch_m;
    std::vector<Rect> joined;
    for (const Rect& r : rects) {
        Rect* last = joined.empty() ? nullptr : &joined.back();
        const bool sameRow =
            last && std::get<0>(key(*last)) == std::get<0>(key(r)) && std::get<1>(key(*last)) == std::get<1>(key(r));
        if (sameRow && (across ? r.left <= last->right + slack : r.top <= last->bottom + slack))
            *last = last->united(r);
        else joined.push_back(r);
    }
    rects = std::move(joined);
}

} // namespace

RouteObstacles::RouteObstacles(const Site& site, const Link& link, const PlanLookup& lookup, const RouteRules& rules)
    : m_site(site), m_lookup(lookup), m_rules(rules), m_ownFrom(site.components().slotOf(link.from.component)),
      m_ownTo(site.components().slotOf(link.to.component)) {
    if (m_ownFrom == noSlot || m_ownTo == noSlot) return;
    m_hosts = {site.components().at(m_ownFrom)->attached, site.components().at(m_ownTo)->attached};
    // Halls that hold an end are none: the ends must be known before anything is asked of a zone.
    const LinkEnd giver = linkEnd(site, link.from), taker = linkEnd(site, link.to);
    std::tie(m_from.port, m_to.port) = lineEnds(giver, taker);
    m_from.out = m_from.port, m_to.out = m_to.port;
    const RouteEnd from = endOf(giver, m_from.port, m_ownFrom), to = endOf(taker, m_to.port, m_ownTo);
    m_from = from;
    m_to = to;
    m_known.clear(); // clearances follow the ends
    m_hasEnds = true;
}

RouteObstacles::RouteObstacles(const Site& site, const PortRef& from, Point to, const PlanLookup& lookup,
                               const RouteRules& rules)
    : m_site(site), m_lookup(lookup), m_rules(rules), m_ownFrom(site.components().slotOf(from.component)),
      m_ownTo(noSlot) {
    if (m_ownFrom == noSlot) return;
    m_hosts[0] = site.components().at(m_ownFrom)->attached;
    const LinkEnd giver = linkEnd(site, from);
    m_from.port = m_from.out = blockPort(giver.size, *giver.component, giver.port, to);
    m_to.port = m_to.out = to;
    m_from = endOf(giver, m_from.port, m_ownFrom);
    m_known.clear();
    m_hasEnds = true;
}

bool isBuilding(const Site& site, const Component& component) {
    const Type* type = site.typeOf(component);
    return type && type->role == Role::Structure && !component.outline.empty() &&
           (type->kind.find("hall") != std::string::npos || type->kind.find("building") != std::string::npos);
}

RouteObstacles::Around RouteObstacles::around(const Component& component) const {
    if (component.zone.empty()) return {};
    if (const auto it = m_zones.find(component.zone); it != m_zones.end()) return it->second;
    Around result;
    Name zone = component.zone;
    for (int depth = 0; depth < 8 && !zone.empty(); ++depth) {
        const Slot slot = m_site.components().slotOf(zone);
        if (slot == noSlot) break;
        const Component& parent = *m_site.components().at(slot);
        if (isBuilding(m_site, parent)) {
            result.isIndoors = true;
            result.isBarred = result.isBarred || !obstacle(slot).bare.empty();
        }
        zone = parent.zone;
    }
    return m_zones[component.zone] = result;
}

/// Gone before one of the ends comes, or the other way round: they never stand there together.
bool RouteObstacles::goesBefore(const Component& c) const {
    for (const Slot slot : {m_ownFrom, m_ownTo}) {
        const Component* end = slot == noSlot ? nullptr : m_site.components().at(slot);
        if (!end) continue;
        if (c.retired && end->energized && *c.retired <= *end->energized) return true;
        if (end->retired && c.energized && *end->retired <= *c.energized) return true;
    }
    return false;
}

std::vector<Rect> RouteObstacles::footprints(const Component& c, double clearance_m) const {
    if (!c.outline.empty()) return cover(corners(m_site, c));
    const Size size = footprint(m_site, c);
    const bool roomBetween = c.array.count > 1 && (c.array.pitch_x_m >= size.width_m + 2 * clearance_m ||
                                                   c.array.pitch_y_m >= size.depth_m + 2 * clearance_m);
    if (!roomBetween || c.array.count > mostSingles) return cover(corners(m_site, c));
    std::vector<Rect> rects; // a line may pass between the rows
    Component one = c;
    one.array = {};
    for (int i = 0; i < c.array.count; ++i) {
        one.position = elementCentre(c, i);
        for (const Rect& r : cover(corners(size, one))) rects.push_back(r);
    }
    join(rects, true, true);
    join(rects, false, true);
    return rects;
}

/// As much as there is room for: a port stands on the edge of what it belongs to, and may be close to its neighbours.
double RouteObstacles::clearanceFor(const Rect& bare, double most_m) const {
    double room = std::min(gap(bare, span(m_from.out, m_from.out)), gap(bare, span(m_to.out, m_to.out)));
    return std::clamp(room, 0.0, most_m);
}

const RouteObstacles::Obstacle& RouteObstacles::obstacle(Slot slot) const {
    const auto [it, isNew] = m_known.try_emplace(slot);
    Obstacle& known = it->second;
    if (!isNew) return known;
    const Component* c = m_site.components().at(slot);
    if (!c) return known;
    const bool hall = isBuilding(m_site, *c);
    known.isOwn = slot == m_ownFrom || slot == m_ownTo;
    // What is mounted on something is in nobody's way, and what an end is mounted on is not in its way.
    if (!hall && (!standsOnGround(m_site, *c) || c->id == m_hosts[0] || c->id == m_hosts[1])) return known;
    if (!known.isOwn && (goesBefore(*c) || (!hall && around(*c).isBarred))) return known;
    const double clearance = hall ? m_rules.clearance_m : clearanceOf(*c);
    std::vector<Rect> rects = footprints(*c, clearance);
    for (const Point& end : {m_from.port, m_to.port}) {
        // What an end stands in is no obstacle for it.
        if (hall && polygonContains(corners(m_site, *c), end)) return known;
        std::erase_if(rects, [&](const Rect& r) { return gap(r, span(end, end)) < -routeTouch_m; });
    }
    known.bare = std::move(rects);
    if (m_hasEnds)
        for (const Rect& r : known.bare) known.kept.push_back(r.expanded(clearanceFor(r, clearance)));
    return known;
}

RouteEnd RouteObstacles::endOf(const LinkEnd& end, Point port, Slot own) const {
    RouteEnd result;
    result.port = result.out = port;
    if (!end.port || obstacle(own).bare.empty()) return result;
    // Away from the side the port is on, as in route(); across what is tapped anywhere.
    double dx = end.port->dx, dy = end.port->dy;
    if (end.port->anywhere) {
        const Point centre = end.component->position;
        const Point local = rotated({port.x_m - centre.x_m, port.y_m - centre.y_m}, -end.component->rotation_deg);
        const bool isWide = end.size.width_m >= end.size.depth_m;
        dx = isWide ? 0 : local.x_m, dy = isWide ? local.y_m : 0;
    }
    if (dx == 0 && dy == 0) return result;
    const Point side = std::abs(dx) > std::abs(dy) ? Point{dx < 0 ? -1.0 : 1.0, 0} : Point{0, dy < 0 ? -1.0 : 1.0};
    const Point turned = rotated(side, end.component->rotation_deg);
    const bool flat = std::abs(turned.x_m) >= std::abs(turned.y_m);
    const double sign = (flat ? turned.x_m : turned.y_m) < 0 ? -1 : 1;
    const auto ahead = [&](double way) {
        return flat ? Point{result.port.x_m + sign * way, result.port.y_m}
                    : Point{result.port.x_m, result.port.y_m + sign * way};
    };
    const double clearance = clearanceOf(*end.component);
    double way = clearance;
    std::vector<Slot> near;
    m_lookup.components(span(result.port, ahead(2 * clearance)), near);
    for (const Slot slot : near)
        for (const Rect& r : obstacle(slot).bare)
            if (legEnters(result.port, ahead(2 * clearance), r)) {
                const double free = flat ? (sign > 0 ? r.left - result.port.x_m : result.port.x_m - r.right)
                                         : (sign > 0 ? r.top - result.port.y_m : result.port.y_m - r.bottom);
                way = std::min(way, std::max(free, 0.0) / 2);
            }
    result.axis = flat ? LegAxis::Horizontal : LegAxis::Vertical;
    result.out = ahead(way);
    return result;
}

bool RouteObstacles::addAlong(Point a, Point b) {
    std::vector<Slot> open;
    m_lookup.components(span(a, b).expanded(most()), open);
    std::erase_if(open, [&](Slot slot) {
        const std::vector<Rect>& kept = obstacle(slot).kept;
        return m_taken.count(slot) > 0 ||
               std::none_of(kept.begin(), kept.end(), [&](const Rect& r) { return legEnters(a, b, r); });
    });
    if (open.empty()) return false;
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    for (const Slot slot : open) m_taken.insert(slot);
    // Racks of one row stand side by side: one after the other would be a search for each.
    std::vector<Slot> near;
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::vector<Rect> kept = obstacle(open[i]).kept;
        const std::vector<Rect>& bare = obstacle(open[i]).bare;
        for (std::size_t k = 0; k < kept.size(); ++k)
            (kept[k].width() > bare[k].width() + routeTouch_m ? m_kept : m_bare).push_back(kept[k]);
        if (open.size() >= mostTogether) continue;
        for (const Rect& r : kept) {
            near.clear();
            m_lookup.components(r.expanded(most()), near);
            std::sort(near.begin(), near.end());
            for (const Slot slot : near) {
                const std::vector<Rect>& theirs = obstacle(slot).kept;
                if (std::any_of(theirs.begin(), theirs.end(),
                                [&](const Rect& o) { return gap(o, r) < -routeTouch_m; }) &&
                    m_taken.insert(slot).second)
                    open.push_back(slot);
            }
        }
    }
    return true;
}

std::vector<Rect> RouteObstacles::rects() const {
    std::vector<Rect> rects = m_bare; // with nothing kept
    join(rects, true, true);
    join(rects, false, true);
    rects.insert(rects.end(), m_kept.begin(), m_kept.end());
    join(rects, true, false);
    join(rects, false, false);
    return rects;
}

bool RouteObstacles::isClear(const std::vector<Point>& path, bool bare) const {
    std::vector<Slot> near;
    for (std::size_t i = 1; i < path.size(); ++i) {
        near.clear();
        m_lookup.components(span(path[i - 1], path[i]).expanded(most()), near);
        for (const Slot slot : near) {
            const Obstacle& o = obstacle(slot);
            for (const Rect& r : bare || o.isOwn ? o.bare : o.kept)
                if (legEnters(path[i - 1], path[i], r)) return false;
        }
    }
    return true;
}

} // namespace gs
