// SPDX-License-Identifier: GPL-3.0-or-later
// Every edit as a pure function: looks at a site, returns the ChangeSet, touches nothing. Window, command
// line and example builder use these and nothing else.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/site/change.h"

namespace gs {

/// An edit that cannot be done. `code` is stable (e.g. "link.medium", "id.unknown", "value.range"); what()
/// is one English sentence that names what is wrong and what would be right.
class EditError : public std::runtime_error {
public:
    EditError(std::string code_, const std::string& sentence) : std::runtime_error(sentence), code(std::move(code_)) {}
    std::string code;
};

/// Places `component` (its type taken from the site or else from `catalog`). An empty id gets one; an empty
/// zone gets parentZone(). Throws EditError: id taken, type unknown, values not finite or out of range
/// (|position| ≤ 1e6 m, 1 ≤ count ≤ 1e6, count ≤ columns × rows, name ≤ 1,000 characters), bad dates.
ChangeSet place(const Site& site, const Catalog& catalog, Component component);

/// Moves components by an offset; zones carry everything inside them (at any depth) along, and what moves
/// on its own gets the parent zone it then stands in. Unknown ids throw.
ChangeSet moveBy(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m);
ChangeSet moveTo(const Site& site, const std::string& id, Point position);
/// Turns components clockwise about `pivot`; zones carry their contents.
ChangeSet rotateBy(const Site& site, std::span<const std::string> ids, double degrees, Point pivot);
/// Removes components with their links; contents of a removed zone go to the zone's parent.
ChangeSet removeComponents(const Site& site, std::span<const std::string> ids);
ChangeSet removeLinks(const Site& site, std::span<const std::string> ids);

/// Sets an own value; nullopt goes back to the type's value. The key must be one of the type's scalars.
ChangeSet setValue(const Site& site, std::span<const std::string> ids, const std::string& key,
                   std::optional<double> value);
/// Sets a scalar of a type for the whole site (the site's own copy of the type).
ChangeSet setTypeValue(const Site& site, const std::string& type, const std::string& key, double value);
/// Replaces the type of a component, its links kept where the new type has a fitting port, else removed.
ChangeSet setType(const Site& site, const Catalog& catalog, const std::string& id, const std::string& type);
ChangeSet setName(const Site& site, const std::string& id, const std::string& name);
ChangeSet setText(const Site& site, const std::string& id, const std::string& text);
ChangeSet setPriority(const Site& site, std::span<const std::string> ids, int priority);
ChangeSet setAssumed(const Site& site, std::span<const std::string> ids, const std::string& reason);
ChangeSet setDates(const Site& site, std::span<const std::string> ids, std::optional<Date> energized,
                   std::optional<Date> retired);
ChangeSet setOutages(const Site& site, std::span<const std::string> ids, std::vector<Outage> outages);
/// Count, columns and pitch; a shrinking array keeps its first elements in place.
ChangeSet setArray(const Site& site, const std::string& id, ArrayLayout array);
/// Corners of a zone, relative to its position. Nobody's parent changes.
ChangeSet setOutline(const Site& site, const std::string& id, std::vector<Point> outline);
ChangeSet setSettings(const Site& site, Settings settings);
/// Locked components are refused ("edit.locked") by moveBy, moveTo, rotateBy and removeComponents.
ChangeSet setLocked(const Site& site, std::span<const std::string> ids, bool locked);
/// Puts the components into a new group, out of those they were in; needs two at least ("group.size").
ChangeSet group(const Site& site, std::span<const std::string> ids);
/// Dissolves every group that one of the components is in, for all its members.
ChangeSet ungroup(const Site& site, std::span<const std::string> ids);
/// The ids and those of everything in the same groups, in order, each once.
std::vector<std::string> withGroups(const Site& site, std::span<const std::string> ids);

/// Takes an array apart into single components with new ids, links and values copied; figures stay.
ChangeSet splitArray(const Site& site, const std::string& id);

/// Links two ports. An empty port name takes the first one that fits, a free one first. Empty link id gets
/// one; the conductor defaults to defaultConductor(). Throws EditError with the sentence of canLink().
ChangeSet connect(const Site& site, const Catalog& catalog, Link link);

/// Copies of components (with the links among them), moved by an offset, with new ids.
ChangeSet duplicate(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m);
/// The same across documents: `clip` is what copyToJson() gave.
std::string copyToJson(const Site& site, std::span<const std::string> ids);
ChangeSet paste(const Site& site, const Catalog& catalog, const std::string& clip, Point at);

/// Adds to `change` the links that design.md calls auto-connect, for each unconnected In port of the
/// components it places. See layout/autoconnect.h for the rule and for what was not found.
ChangeSet withAutoConnect(const Site& site, const Catalog& catalog, const ChangeSet& change);

/// Smallest zone whose outline holds the point, other than `self` and its contents; empty = none.
std::string parentZone(const Site& site, Point point, const std::string& self = {});
/// All components inside a zone, at any depth.
std::vector<std::string> contentsOf(const Site& site, const std::string& zone);

} // namespace gs
