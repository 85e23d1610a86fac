// SPDX-License-Identifier: GPL-3.0-or-later
// The way a link takes on the plan and its length. One routing rule for engine, canvas and cost: an
// orthogonal path through the link's bends, so that the length is known in O(bends) while things move.
#pragma once

#include <utility>
#include <vector>

#include "core/layout/geometry.h"
#include "core/site/site.h"

namespace gs {

/// One end of a link as it stands on the plan; for callers that know the parts, so that nothing is looked up.
struct LinkEnd {
    const Component* component = nullptr; ///< null: missing
    const Port* port = nullptr;           ///< null: the type has no such port
    Size size;                            ///< of one element
    int count() const { return component ? component->array.count : 1; }
};
LinkEnd linkEnd(const Site& site, const PortRef& ref);
int lineCount(const LinkEnd& from, const LinkEnd& to);
/// Where the drawn line begins and ends: in the middle of an array, at the nearest point of what is tapped anywhere.
std::pair<Point, Point> lineEnds(const LinkEnd& from, const LinkEnd& to, const std::vector<Point>& bends = {});
double totalLength(const Link& link, const LinkEnd& from, const LinkEnd& to);

/// Corners of the drawn path from port to port (first and last included), horizontal and vertical legs only.
std::vector<Point> route(const Site& site, const Link& link);
/// Length of ONE line of the bundle that serves element `index` of the array end, m.
double routeLength(const Site& site, const Link& link, int index);
/// Sum over all lines of the bundle, m. Bundles of an array: one line per element. When both ends are
/// arrays of equal count they pair by index; otherwise the shorter end is met at its centre.
double totalLength(const Site& site, const Link& link);
/// Number of lines of the bundle.
int lineCount(const Site& site, const Link& link);

} // namespace gs
