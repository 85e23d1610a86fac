// SPDX-License-Identifier: GPL-3.0-or-later
// One coolant loop at one state: who carries how much of its heat, at which temperature, for which power.
// Equal elements are one class with a count; all results are per ELEMENT unless said otherwise. The engine
// passes over loops (and back, for condenser loops) live in core/engine.
//
// Contract: pure, no exception, O(classes); results finite. `solveLoop` reuses the vectors of `out`. Sums are exact:
// grouping equal elements into classes in another way gives the same bits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/cooling/equipment.h"

namespace gs {

/// Equal suppliers of cold in a loop: exactly one of the two models is set.
struct SupplierClass {
    const RejectorModel* rejector = nullptr;
    const ExchangerModel* exchanger = nullptr;
    std::int64_t count = 0;    ///< live elements that have power (and water, where they need it)
    double upstream_c = 0;     ///< supply of the other side: primary water (exchanger), condenser water (chiller)
    bool has_upstream = false; ///< false: exchangers and water-cooled chillers carry nothing
};

struct PumpClass {
    const PumpModel* pump = nullptr;
    std::int64_t count = 0; ///< live elements with power
};

struct LoopInput {
    double heat_w = 0; ///< of the whole loop
    double set_point_c = 18;
    double limit_c = 18; ///< warmest supply all members accept (= set point when that is not set by hand)
    double range_k = 10; ///< return above supply
    Fluid fluid = Fluid::Water;
    Weather weather;
    std::span<const SupplierClass> suppliers;
    std::span<const PumpClass> pumps;
};

struct SupplierResult {    ///< per element
    double capacity_w = 0; ///< at these conditions, whatever the pumps' flow is; 0 without any pump
    double heat_w = 0;     ///< its share of the loop's heat (may exceed capacity_w: the loop is over)
    double power_w = 0;
    double condenser_w = 0; ///< heat + power a water-cooled chiller hands on; an exchanger hands on heat_w
    double supply_c = 0;
    double water_m3_per_s = 0;
    CurveRange outside;
};

struct LoopSolution {
    double supply_c = 0; ///< flow-weighted mix of the suppliers; the set point when there is none
    double flow_m3_per_s = 0;
    double capacity_w = 0;                 ///< of the loop: suppliers, but no more than the pumps' rated flow carries
    double pump_capacity_w = 0;            ///< what the pump classes' rated flow carries at range_k
    bool pumped = false;                   ///< pumps in the loop, or suppliers that bring their own
    std::vector<SupplierResult> suppliers; ///< as in the input
    std::vector<double> pump_power_w;      ///< per element, as in the input
};

/// Heat is shared in proportion to capacity at the conditions; where no supplier has any, to rated heat.
/// A loop with neither pumps nor suppliers that bring their own moves nothing: capacity, heats, powers 0.
void solveLoop(const LoopInput& in, LoopSolution& out);
LoopSolution solveLoop(const LoopInput& in);

} // namespace gs
