// SPDX-License-Identifier: GPL-3.0-or-later
// A way for a link round what stands on the plan. The result are bends to be stored with the link, so that length,
// losses and cost follow the one rule of route.h and nothing is looked for again.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/layout/geometry.h"
#include "core/layout/grid_index.h"
#include "core/site/site.h"

namespace gs {

/// What is where: each appends slots whose box meets an area, in any order. The canvas hands its own indexes over;
/// who has none makes a PlanIndex.
struct PlanLookup {
    std::function<void(const Rect&, std::vector<Slot>&)> components;
    std::function<void(const Rect&, std::vector<Slot>&)> links; ///< may be empty: no trench is shared then
};

/// Indexes of a site that is not on screen: O(all) to make. The site outlives it.
class PlanIndex {
public:
    explicit PlanIndex(const Site& site);
    PlanLookup lookup() const;

private:
    GridIndex m_components, m_links;
};

/// Assumptions of the house, in metres; docs/routing.md says why these.
struct RouteRules {
    double clearance_m = 0.5;        ///< kept from buildings and from what stands outdoors, where there is room
    double indoorClearance_m = 0.15; ///< … from what stands in a hall
    double trenchFactor = 0.8;       ///< a metre beside a link of the same medium counts as so many
    double roadFactor = 0.9;         ///< … along the edge of a road
    double bendFraction = 0.02;      ///< a bend counts as this part of the direct way, 0.2 … 10 m; 0: nothing
};

/// Bends that lead the link round equipment and round halls and buildings that neither end stands in: few bends, along
/// roads and in trenches that are there already, no inside of an obstacle is entered. Empty when the plain way is as
/// good. nullopt: there is no way, an end is missing, or the way is too involved (more than 400 obstacles in it). Pure;
/// the same site, link and rules give the same bends.
std::optional<std::vector<Point>> autoRoute(const Site& site, const Link& link, const PlanLookup& lookup,
                                            const RouteRules& rules = {});

/// The way from a port to a point of the plan, corners from end to end, for a line that is being drawn; empty: none.
std::vector<Point> wayTo(const Site& site, const PortRef& from, Point to, const PlanLookup& lookup,
                         const RouteRules& rules = {});

/// Both ends stand in one hall: there lines run above the equipment, on trays and busways, and nobody leads them round
/// it unasked.
bool runsOverhead(const Site& site, const Link& link);

/// Whether the way as it is drawn enters a footprint, or a hall that neither end stands in.
bool crossesObstacle(const Site& site, const Link& link, const PlanLookup& lookup);

} // namespace gs
