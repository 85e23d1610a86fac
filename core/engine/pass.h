// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: loops and halls, and what one pass of the cooling-power loop keeps of them and of what
// varies.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/cooling/loop.h"
#include "core/engine/hand_over.h"
#include "core/engine/node.h"
#include "core/exact.h"

namespace gs {

inline constexpr double defaultSetPoint_c = 20; ///< of a loop whose members name no limit (assumption)

struct Loop {
    bool used = false;
    std::string name;
    std::string fluid;
    std::vector<Slot> members; ///< component slots, sorted
    std::vector<Slot> suppliers, pumps,
        takers;                       ///< by id; takers: exchangers, air handlers, chiller condensers on this loop
    ExactWatts constantHeat;          ///< racks
    std::map<double, int> rackLimits; ///< supply limit → racks
    std::map<double, int> rackRises;  ///< coolant rise → racks
    double setPoint_c = 0;
    double limit_c = unlimited; ///< warmest supply every member accepts
    double range_k = 10;
    bool stale = false; ///< in State::staleLoops
    int rank = 0;       ///< heat flows from lower to higher rank
    bool byHand = false;
    bool condenser = false; ///< condenser water: as cold as its chillers take it
    bool cyclic = false;
    int delivers = -1; ///< 1: something on it that runs brings cold, 0: nothing does, -1: not looked at
};

struct Hall {
    Slot slot = noSlot;
    ExactWatts constantHeat;    ///< air heat of racks, doors taken off
    std::vector<Slot> handlers; ///< air handlers in it, in no particular order
    std::vector<Slot> racks;    ///< racks whose air heat is booked here, in no order
};

/// Racks of a loop or hall in trouble in the order of serving, each with the heat of one element that arrives there,
/// the heat of racks it has room for, and all that this was found from.
struct CoolingQueue {
    std::vector<std::pair<Slot, double>> racks;
    double room_w = 0;
    std::vector<int> loops, halls;
};

/// Outcome of one loop in one pass, kept for results and findings.
struct LoopState {
    ExactWatts heat; ///< from exchangers, air handlers, condensers (racks are constant)
    double supply_c = 0;
    double capacity_w = 0;
    double flow_m3_per_s = 0;
    bool unsettled = false;
};

struct DeviceState {
    double power_w = 0; ///< electric, all live elements
    double heat_w = 0;  ///< coolant heat it carries
    double capacity_w = 0;
    double rejected_w = 0; ///< handed to its in-side loop
    double water_m3_per_s = 0;
    double supply_c = 0;
    double counted_w = 0;          ///< part of the site's heat rejection capacity
    const char* outside = nullptr; ///< what of its curve was asked beyond the range
    double outsideValue = 0, outsideLimit = 0;
    bool operator==(const DeviceState&) const = default;
};

/// One pass of the cooling-power loop: flows with the device powers of the pass before.
struct Pass {
    std::vector<ExactWatts> out;      ///< by node: draws of its varying out-edges
    std::vector<double> need;         ///< by node: asked of its in-edges
    std::vector<double> loss;         ///< by node
    std::vector<DeviceState> device;  ///< by node
    std::vector<double> flow, draw;   ///< by edge
    std::vector<ExactWatts> hallHeat; ///< by hall: converter losses
    std::vector<LoopState> loop;
    ExactWatts cooling, losses, hallLosses, deviceHeat, capacity; ///< site sums of this pass
    ExactFlow water;
    int unsettled = 0; ///< loops whose temperature moved since the pass before
    Handed handed;     ///< loads that do not split plainly
    void fit(std::size_t nodes, std::size_t edges, std::size_t halls, std::size_t loops);
};

} // namespace gs
