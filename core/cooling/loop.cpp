// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cooling/loop.h"

#include <algorithm>

#include "core/exact.h"
#include "core/power/values.h"

namespace gs {
namespace {

// All sums over classes are exact: how elements are grouped into classes must not show in the last bit.
using ExactShare = Exact<-60>;

std::int64_t counted(std::int64_t count) { return std::clamp<std::int64_t>(count, 0, 1'000'000'000); }

RejectorConditions conditionsFor(const LoopInput& in, const SupplierClass& s) {
    RejectorConditions at;
    at.set_point_c = in.set_point_c;
    at.limit_c = in.limit_c;
    at.range_k = in.range_k;
    at.condenser_c = s.upstream_c;
    at.weather = in.weather;
    at.fluid = in.fluid;
    return at;
}

bool bringsPump(const SupplierClass& s) { return s.exchanger && s.exchanger->bringsPump(); }

double ratedHeat_w(const SupplierClass& s) {
    return s.rejector    ? (s.rejector->kind == RejectorKind::None ? 0 : s.rejector->rated_heat_w)
           : s.exchanger ? s.exchanger->rated_heat_w
                         : 0;
}

bool canRun(const SupplierClass& s) {
    if (s.count <= 0) return false;
    return s.rejector ? !s.rejector->needsCondenser() || s.has_upstream : s.exchanger && s.has_upstream;
}

double capacityOf(const LoopInput& in, const SupplierClass& s, CurveRange* outside) {
    if (!canRun(s)) return 0;
    return s.rejector ? rejectorCapacity_w(*s.rejector, conditionsFor(in, s), outside)
                      : exchangerCapacity_w(*s.exchanger, s.upstream_c, outside);
}

void run(const LoopInput& in, const SupplierClass& s, double heat_w, SupplierResult& out) {
    out.heat_w = heat_w;
    if (s.rejector) {
        const RejectorResult r = runRejector(*s.rejector, conditionsFor(in, s), heat_w);
        out.power_w = r.power_w;
        out.condenser_w = r.condenser_w;
        out.supply_c = r.supply_c;
        out.water_m3_per_s = r.water_m3_per_s;
        if (r.outside) out.outside = r.outside;
    } else if (s.exchanger) {
        out.power_w = exchangerPower_w(*s.exchanger, heat_w);
        out.supply_c = std::max(out.supply_c, exchangerSupply_c(*s.exchanger, s.upstream_c));
    }
}

} // namespace

void solveLoop(const LoopInput& in, LoopSolution& out) {
    const double setPoint_c = bounded(in.set_point_c, -50, 150, 18);
    const double range_k = bounded(in.range_k, 0.1, 100, 10);
    const double heat = watts(in.heat_w);
    out.suppliers.assign(in.suppliers.size(), SupplierResult{});
    out.pump_power_w.assign(in.pumps.size(), 0.0);

    ExactFlow flowSum;
    for (const PumpClass& p : in.pumps)
        if (p.pump) flowSum += ExactFlow(p.pump->rated_flow_m3_per_s) * counted(p.count);
    const double pumpFlow = flowSum.value();
    out.pump_capacity_w = watts(pumpFlow * volumetricHeat_j_per_m3_k(in.fluid, setPoint_c + range_k / 2) * range_k);
    out.pumped = pumpFlow > 0;

    // Capacity of each class; what has no pump of its own needs the loop's.
    ExactWatts ownSum, pumpedSum, ratedSum;
    for (std::size_t i = 0; i < in.suppliers.size(); ++i) {
        const SupplierClass& s = in.suppliers[i];
        SupplierResult& r = out.suppliers[i];
        r.supply_c = setPoint_c;
        if (!canRun(s) || !(bringsPump(s) || pumpFlow > 0)) continue; // without a pump it carries nothing
        r.capacity_w = capacityOf(in, s, &r.outside);
        if (bringsPump(s)) out.pumped = true;
        (bringsPump(s) ? ownSum : pumpedSum) += ExactWatts(r.capacity_w) * counted(s.count);
        ratedSum += ExactWatts(ratedHeat_w(s)) * counted(s.count);
    }
    const double own = ownSum.value(), pumped = pumpedSum.value(), rated = ratedSum.value();
    out.capacity_w = watts(own + std::min(pumped, out.pump_capacity_w));

    // Shares: by capacity, else (nobody can hold the temperature) by rated heat.
    const double total = own + (pumpFlow > 0 ? pumped : 0);
    ExactShare mixed, weights, loopPumpShare;
    for (std::size_t i = 0; i < in.suppliers.size(); ++i) {
        const SupplierClass& s = in.suppliers[i];
        SupplierResult& r = out.suppliers[i];
        if (!canRun(s) || !(bringsPump(s) || pumpFlow > 0)) continue;
        const double share = total > 0 ? r.capacity_w / total : rated > 0 ? ratedHeat_w(s) / rated : 0;
        run(in, s, heat * share, r);
        mixed += ExactShare(share * r.supply_c) * counted(s.count);
        weights += ExactShare(share) * counted(s.count);
        if (!bringsPump(s)) loopPumpShare += ExactShare(share) * counted(s.count);
    }
    const bool moves = !weights.isZero();
    out.supply_c = moves ? mixed.value() / weights.value() : setPoint_c;
    out.flow_m3_per_s = moves ? flow_m3_per_s(heat, range_k, in.fluid, out.supply_c + range_k / 2) : 0;

    if (pumpFlow <= 0) return;
    const double fraction = out.flow_m3_per_s * loopPumpShare.value() / pumpFlow;
    for (std::size_t i = 0; i < in.pumps.size(); ++i)
        if (in.pumps[i].pump && in.pumps[i].count > 0)
            out.pump_power_w[i] = pumpPower_w(*in.pumps[i].pump, fraction * in.pumps[i].pump->rated_flow_m3_per_s);
}

LoopSolution solveLoop(const LoopInput& in) {
    LoopSolution out;
    solveLoop(in, out);
    return out;
}

} // namespace gs
