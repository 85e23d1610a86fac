// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of `gigasite info`, from exact totals. Each formula is the sum that why() takes apart.
#include <algorithm>
#include <cmath>

#include "core/engine/state.h"
#include "core/layout/shared_ground.h"

namespace gs {

void Engine::State::refreshFigures() {
    const Pass& pass = lastPass();
    Figures f;
    f.dry_bulb_c = weather.dry_bulb_c;
    f.wet_bulb_c = weather.wet_bulb_c;
    f.altitude_m = weather.altitude_m;
    f.gpus_installed = totals.gpusInstalled;
    f.gpus_online = totals.gpusOnline;
    f.racks = totals.racks;
    f.gpu_power_w = totals.gpuPower.value();
    const ExactWatts losses = pass.losses + totals.edgeLossConstant;
    const ExactWatts facility = totals.it + pass.cooling + losses + totals.house;
    f.it_power_w = totals.it.value();
    f.cooling_power_w = pass.cooling.value();
    f.losses_w = losses.value();
    f.house_power_w = totals.house.value();
    f.facility_power_w = facility.value();
    if (f.it_power_w > 0) {
        // Facility / IT, term by term: each term rounded once, so that the terms add up.
        f.pue = (ExactRatio(1) + ExactRatio(f.cooling_power_w / f.it_power_w) + ExactRatio(f.losses_w / f.it_power_w) +
                 ExactRatio(f.house_power_w / f.it_power_w))
                    .value();
    }
    f.supply_capacity_w = supply.value();
    f.firm_supply_w = firm.value();
    f.assumed_supply_w = assumedSupply.value();
    f.reserve_w = (supply - facility).value();
    f.unserved_w = unserved.value();
    f.storage_power_w = storagePower.value();
    f.storage_energy_wh = storageHeld.value();
    f.heat_w = (totals.rackHeat + pass.hallLosses + pass.deviceHeat).value();
    f.heat_rejection_capacity_w = pass.capacity.value();
    f.gas_m3_per_s = gas.value();
    f.water_m3_per_s = pass.water.value();
    f.compute_bf16_dense_flops = totals.bf16.value();
    f.compute_fp8_dense_flops = totals.fp8.value();
    f.compute_fp4_dense_flops = totals.fp4.value();
    f.h100_equivalents = totals.h100.value();
    ExactArea parcel = totals.parcel;
    for (const auto& [slot, m2] : sharedGround()) parcel -= ExactArea(m2);
    f.site_area_m2 = parcel.value();
    f.built_area_m2 = (totals.hallArea + totals.outdoorArea).value();
    f.capex_usd_low = totals.capexLow.value();
    f.capex_usd_high = totals.capexHigh.value();
    if (totals.priceable > 0)
        f.capex_priced_fraction = (ExactRatio(1.0 / static_cast<double>(totals.priceable)) * totals.priced).value();
    results.figures = f;
    results.view = view;

    results.sources.clear();
    for (const Slot slot : sources) {
        const Node& node = nodes[slot];
        if (!node.installed) continue;
        SourceRow row;
        row.id = node.component->id;
        row.type = node.component->type;
        row.kind = node.resolved->type->kind;
        const auto count = counted.find(slot);
        row.capacity_w = count == counted.end() ? 0 : count->second;
        const auto output = outputs.find(slot);
        row.output_w = output == outputs.end() ? 0 : output->second;
        row.assumed = !node.component->assumed.empty();
        results.sources.push_back(std::move(row));
    }
    std::sort(results.sources.begin(), results.sources.end(),
              [](const SourceRow& a, const SourceRow& b) { return a.id < b.id; });
    results.errors = findings.errors;
    results.warnings = findings.warnings;
    results.infos = findings.infos;
    results.waived = findings.waived;
}

/// Of parcels that overlap, what one before them by id holds as well: each square metre counts once.
const std::map<Slot, double>& Engine::State::sharedGround() const {
    std::vector<std::pair<Slot, std::shared_ptr<const Component>>> now;
    for (const Slot slot : parcels)
        if (nodes[slot].installed) now.emplace_back(slot, site.components().ptr(slot));
    if (now == groundShared.parcels) return groundShared.m2;
    groundShared.parcels = now;
    groundShared.m2.clear();
    std::vector<Slot> slots;
    for (const auto& [slot, parcel] : now) { // most touch nothing, or a neighbour along a line
        constexpr double line_m = 1e-6;
        const Rect box = walls.rect(slot).expanded(-line_m);
        if (std::any_of(now.begin(), now.end(), [&, own = slot](const auto& other) {
                return other.first != own && box.intersects(walls.rect(other.first));
            }))
            slots.push_back(slot);
    }
    if (slots.empty()) return groundShared.m2;
    sortById(slots);
    std::vector<std::vector<Point>> outlines;
    outlines.reserve(slots.size());
    for (const Slot slot : slots) outlines.push_back(corners(Size{}, *nodes[slot].component));
    const std::vector<double> areas = sharedGround_m2(outlines);
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (areas[i] > 0) groundShared.m2[slots[i]] = areas[i];
    return groundShared.m2;
}

std::vector<FigureRow> figureRows(const Figures& f) {
    const auto number = [](std::int64_t n) { return std::optional<double>(static_cast<double>(n)); };
    return {
        {"gpus_installed", "", number(f.gpus_installed)},
        {"gpus_online", "", number(f.gpus_online)},
        {"racks", "", number(f.racks)},
        {"gpu_power_w", "W", f.gpu_power_w},
        {"it_power_w", "W", f.it_power_w},
        {"cooling_power_w", "W", f.cooling_power_w},
        {"losses_w", "W", f.losses_w},
        {"house_power_w", "W", f.house_power_w},
        {"facility_power_w", "W", f.facility_power_w},
        {"pue", "", f.pue},
        {"supply_capacity_w", "W", f.supply_capacity_w},
        {"firm_supply_w", "W", f.firm_supply_w},
        {"reserve_w", "W", f.reserve_w},
        {"unserved_w", "W", f.unserved_w},
        {"assumed_supply_w", "W", f.assumed_supply_w},
        {"storage_power_w", "W", f.storage_power_w},
        {"storage_energy_wh", "Wh", f.storage_energy_wh},
        {"heat_w", "W", f.heat_w},
        {"heat_rejection_capacity_w", "W", f.heat_rejection_capacity_w},
        {"gas_m3_per_s", "m³/s", f.gas_m3_per_s},
        {"water_m3_per_s", "m³/s", f.water_m3_per_s},
        {"compute_bf16_dense_flops", "FLOP/s", f.compute_bf16_dense_flops},
        {"compute_fp8_dense_flops", "FLOP/s", f.compute_fp8_dense_flops},
        {"compute_fp4_dense_flops", "FLOP/s", f.compute_fp4_dense_flops},
        {"h100_equivalents", "", f.h100_equivalents},
        {"site_area_m2", "m²", f.site_area_m2},
        {"built_area_m2", "m²", f.built_area_m2},
        {"capex_usd_low", "USD", f.capex_usd_low},
        {"capex_usd_high", "USD", f.capex_usd_high},
        {"capex_priced_fraction", "", f.capex_priced_fraction},
    };
}

} // namespace gs
