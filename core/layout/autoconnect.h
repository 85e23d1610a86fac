// SPDX-License-Identifier: GPL-3.0-or-later
// Which link is legal, and which feed or loop a dropped component joins by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/site/site.h"

namespace gs {

/// Why a link may not be made. Codes: link.medium, link.direction, link.voltage, link.fluid, link.self,
/// link.duplicate, link.occupied, link.backfeed, link.port, id.unknown.
struct LinkRefusal {
    std::string code;
    std::string sentence;
};
/// nullopt when the link is legal. Ports must be named.
std::optional<LinkRefusal> canLink(const Site& site, const Link& link);

/// Names the ports that fit (free ones first) when they are left empty; empty optional when none fits, then
/// `refusal` says why the best pair does not.
std::optional<Link> resolvePorts(const Site& site, const Link& link, LinkRefusal* refusal);

/// Links made by auto-connect are known by their id, so that they keep their nature in files: the port that
/// asked for one is free for an explicit connect, which replaces it. "auto-out-…": asked for by the giving port.
bool isAutomatic(const Link& link);
bool isAutomaticOut(const Link& link);

/// Type id of the conductor a new link gets: by medium, voltage and nameplate flow.
std::string defaultConductor(const Site& site, const Catalog& catalog, const Link& link, double flow_w);
/// Parallel runs so that each carries no more than the conductor's rated current (or a pipe's heat at limit).
int defaultRuns(const Site& site, const Type& conductor, const Link& link, double flow_w);

/// A port of `component` that nothing fits: which supplier was nearest and what it lacks.
struct Unconnected {
    std::string port;
    std::string nearest; ///< component id, may be empty
    double short_w = 0;  ///< room missing there, W (or W of heat)
};
/// Links for each unconnected In port of a component already in `site` (rule: design notes in docs/engine.md).
std::vector<Link> autoConnect(const Site& site, const Catalog& catalog, const std::string& component,
                              std::vector<Unconnected>* missing = nullptr);

/// Nameplate power a component asks of its feeds, W (all elements, own losses not included).
double nameplateDemand(const Site& site, const Component& component);

} // namespace gs
