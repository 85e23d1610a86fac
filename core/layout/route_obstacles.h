// SPDX-License-Identifier: GPL-3.0-or-later
// What a link must go round, found where a way wants to pass. Private to core/layout.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/layout/auto_route.h"
#include "core/layout/orthogonal_search.h"
#include "core/layout/route.h"

namespace gs {

/// The first or last piece of a way: from the port straight out of the footprint.
struct RouteEnd {
    Point port, out;              ///< `out`: where the way is free to turn
    LegAxis axis = LegAxis::Free; ///< Free: the port is inside of the footprint, nothing to leave
};

/// A zone that other lines go round: kind hall or building.
bool isBuilding(const Site& site, const Component& component);

class RouteObstacles {
public:
    RouteObstacles(const Site& site, const Link& link, const PlanLookup& lookup, const RouteRules& rules);
    /// To a point instead of a port.
    RouteObstacles(const Site& site, const PortRef& from, Point to, const PlanLookup& lookup, const RouteRules& rules);

    const RouteEnd& from() const { return m_from; }
    const RouteEnd& to() const { return m_to; }
    /// Takes up what the leg would enter, with what stands too close to it for a line to pass; whether it was anything.
    bool addAlong(Point a, Point b);
    /// What was taken up, with the clearance, rows of racks as one.
    std::vector<Rect> rects() const;
    /// No leg enters anything; with the clearance, or (`bare`) without it.
    bool isClear(const std::vector<Point>& path, bool bare) const;

private:
    struct Obstacle {
        std::vector<Rect> bare, kept; ///< footprint, and with the clearance that there is room for
        bool isOwn = false;           ///< of one of the ends
    };
    const Obstacle& obstacle(Slot slot) const;
    /// What the zones around a component mean for it.
    struct Around {
        bool isBarred = false;  ///< it stands in a hall that is gone round as a whole
        bool isIndoors = false; ///< it stands in a hall
    };
    Around around(const Component& component) const;
    bool goesBefore(const Component& component) const;
    std::vector<Rect> footprints(const Component& component, double clearance_m) const;
    RouteEnd endOf(const LinkEnd& end, Point port, Slot own) const;
    double clearanceFor(const Rect& bare, double most_m) const;
    double clearanceOf(const Component& component) const {
        return around(component).isIndoors ? m_rules.indoorClearance_m : m_rules.clearance_m;
    }
    double most() const { return std::max(m_rules.clearance_m, m_rules.indoorClearance_m); }

    const Site& m_site;
    const PlanLookup& m_lookup;
    RouteRules m_rules;
    Slot m_ownFrom, m_ownTo;
    std::array<std::string, 2> m_hosts; ///< what the ends are mounted on; empty: nothing
    RouteEnd m_from, m_to;
    bool m_hasEnds = false; ///< m_from and m_to are known
    mutable std::unordered_map<Slot, Obstacle> m_known;
    mutable std::unordered_map<std::string, Around> m_zones;
    std::unordered_set<Slot> m_taken;
    std::vector<Rect> m_kept, m_bare; ///< taken up, with a clearance or without
};

} // namespace gs
