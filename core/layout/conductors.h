// SPDX-License-Identifier: GPL-3.0-or-later
// Which cable or pipe carries a link, how many runs of it, and why: the rule of auto-connect with its figures.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/engine/engine.h"
#include "core/layout/autoconnect.h"

namespace gs {

/// Parallel runs of `limit` each that carry `load`, 1 … 1,000; 1 without a limit on record.
int runsNeeded(double load, double limit);

/// How a conductor stands to the load of one line of its bundle.
struct ConductorReason {
    bool isPower = true;         ///< else heat in a pipe
    double load = 0;             ///< of one line: A; W of heat
    double limit = 0;            ///< of all runs of the line together, same unit; 0 = none on record
    double drop = 0;             ///< power: part of the voltage lost at that load (cable_drop.h); 0 without a voltage
    double length_m = 0;         ///< mean of the lines
    double velocity_m_per_s = 0; ///< pipes: the limit that the heat is counted at
    std::string key;             ///< quantity of the type that the limit comes from; empty = none on record
    double loading() const { return limit > 0 ? load / limit : 0; }
};
/// For `flow_w` through the whole bundle, W or W of heat. Pure.
ConductorReason conductorReason(const Site& site, const Type& conductor, int runs, const Link& link, double flow_w);

struct ConductorChoice {
    std::shared_ptr<const Type> type; ///< null: the medium has none to choose from
    int runs = 1;
    double flow_w = 0; ///< what it was chosen for
    ConductorReason reason;
};
/// Lowest voltage class that holds, fewest runs, thinnest; as auto-connect does.
ConductorChoice chooseConductor(const Site& site, const Catalog& catalog, const Link& link, double flow_w);
/// For the nameplate flow between its ends: what a new link gets.
ConductorChoice chooseConductor(const Site& site, const Catalog& catalog, const Link& link);

/// What a link has to carry: the larger of its nameplate flow (design) and of what flows in the results. W.
double loadToCarry_w(const Engine& engine, const Catalog& catalog, const Link& link);

/// What a link costs and loses as it is laid now.
struct LinkFacts {
    double length_m = 0;              ///< all lines of the bundle
    double loss_w = 0;                ///< power
    double drop = 0;                  ///< power: part of the voltage, at the present flow
    double usd_low = 0, usd_high = 0; ///< conductor: price per metre × length × runs, a coolant pair twice
    bool isPriced = false;
};
LinkFacts linkFacts(const Engine& engine, const Link& link);

/// The choice again for each link, for loadToCarry_w(); data, gas and water lines stay as they are. Throws EditError
/// (id.unknown).
ChangeSet chooseConductors(const Engine& engine, const Catalog& catalog, std::span<const std::string> links);

} // namespace gs
