// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the ways of links, beside core/site/edits.h.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/layout/auto_route.h"
#include "core/site/edits.h"

namespace gs {

/// Bends by hand, in order from `from` to `to`. Throws EditError (id.unknown, value.range).
ChangeSet setBends(const Site& site, const std::string& link, std::vector<Point> bends);
/// Without bends: the plain way again. Throws EditError (id.unknown).
ChangeSet straighten(const Site& site, std::span<const std::string> links);

/// autoRoute() for each, in order of id, so that a later one can share the trench of an earlier one. Links without a
/// way keep theirs and are named in `noWay` (optional). `lookup` is that of `site`. Throws EditError (id.unknown).
ChangeSet routeAround(const Site& site, std::span<const std::string> links, const PlanLookup& lookup,
                      std::vector<std::string>* noWay = nullptr);

/// Links at the components, and at what is carried with them, whose way is the one that autoRoute() gives (or a plain
/// one that is free): they are led round obstacles again when an end has moved. What was laid by hand is not among
/// them, nor what moves as a whole, nor a plain line within a hall. Looks at no more than `most` links, and 5,000
/// parts; of more, none.
std::vector<std::string> routedLinks(const Site& site, std::span<const std::string> components,
                                     const PlanLookup& lookup, std::size_t most = 60);
/// New ways for those of the links that have bends, or enter something now (but for plain lines within a hall); the
/// others stay plain.
ChangeSet followEnds(const Site& site, std::span<const std::string> links, const PlanLookup& lookup);

/// setValue(); where it changes what a part covers, links that had been led round obstacles follow their ports.
ChangeSet setMeasure(const Site& site, std::span<const std::string> ids, const std::string& key,
                     std::optional<double> value);

} // namespace gs
