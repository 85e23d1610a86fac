// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a figure apart: every term is rounded as it was when it was booked, so the terms add up bit for bit.
#include <algorithm>
#include <cmath>

#include "core/engine/state.h"
#include "core/engine/supply_limits.h"

namespace gs {

namespace {

/// Collects terms; zero terms are left out.
class Terms {
public:
    explicit Terms(const Engine::State& state) : s(state) {}

    void component(Slot slot, const char* what, double value, const std::string& quantity = {},
                   std::int64_t count = 1) {
        if (value == 0) return;
        const Component& c = *s.nodes[slot].component;
        out.push_back({c.id, c.type, what, value, quantity, count});
    }
    void link(Slot slot, const char* what, double value) {
        if (value != 0)
            out.push_back(
                {s.edges[slot].link->id, s.edges[slot].link->conductor, what, value, "resistance_ohm_per_km", 1});
    }
    template <typename Function> void eachNode(Function function) {
        for (Slot slot = 0; slot < s.nodes.size(); ++slot)
            if (s.nodes[slot].component && s.nodes[slot].term.resolved)
                function(slot, s.nodes[slot], *s.nodes[slot].term.resolved);
    }

    void it(double factor = 1) {
        static const char* keys[] = {"rack_power_kw_max", "rack_power_kw_typical", "rack_power_kw_idle"};
        eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (r.role != Role::Rack) return;
            const std::string key = r.type->find(keys[static_cast<int>(s.view.loadCase)])
                                        ? keys[static_cast<int>(s.view.loadCase)]
                                    : r.type->find("rack_power_kw_max") ? "rack_power_kw_max"
                                                                        : "power_w_max";
            component(slot, "rack power",
                      factor * (ExactWatts(r.rack.power_w(s.view.loadCase)) * node.term.live).value(), key,
                      node.term.live);
        });
    }
    void cooling(double factor = 1) {
        eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (node.varying < 0) return;
            const char* what = r.role == Role::Rejector    ? "rejector power"
                               : r.role == Role::Pump      ? "pump power"
                               : r.role == Role::Exchanger ? "CDU pump power"
                                                           : "fan power";
            component(slot, what, factor * s.lastPass().device[static_cast<std::size_t>(node.varying)].power_w, {},
                      node.liveElements());
        });
    }
    void losses(double factor = 1) {
        eachNode([&](Slot slot, const Node& node, const Resolved&) {
            if (node.varying >= 0)
                component(slot, "converter loss", factor * s.lastPass().loss[static_cast<std::size_t>(node.varying)],
                          {}, node.liveElements());
        });
        for (Slot slot = 0; slot < s.edges.size(); ++slot) {
            const Edge& edge = s.edges[slot];
            if (!edge.link || !edge.valid) continue;
            const Handed::Flow flow = s.flowIn(s.lastPass(), slot);
            link(slot, "cable loss", factor * (ExactWatts(flow.draw_w) - ExactWatts(flow.flow_w)).value());
        }
    }
    void house(double factor = 1) {
        eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            const int n = node.term.live;
            if (r.role == Role::Store)
                component(slot, "battery auxiliaries", factor * (ExactWatts(r.store.aux_w) * n).value(),
                          "aux_load_fraction_of_power", n);
            if (r.role == Role::Load)
                component(slot, "plain load", factor * (ExactWatts(r.load_power_w) * n).value(), "power_kw", n);
            if (r.role == Role::Structure && n > 0)
                component(slot, "house load of the hall", factor * ExactWatts(s.zoneOf(slot).house_w).value(),
                          "house_load_w_per_m2");
        });
    }
    void supply(const std::map<Slot, double>& counted, bool assumedOnly = false) {
        for (const auto& [slot, watts] : counted)
            if (!assumedOnly || !s.nodes[slot].component->assumed.empty())
                component(slot, "source", watts,
                          s.nodes[slot].resolved->type->find("rated_power_mw") ? "rated_power_mw" : "capacity_mw",
                          s.nodes[slot].elements());
    }
    /// Terms of a racks' quantity: value of one element × online elements.
    template <typename Rounded> void online(const char* what, const char* key, Rounded each) {
        eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (r.role == Role::Rack)
                component(slot, what, (each(r.rack) * node.term.online).value(), key, node.term.online);
        });
    }

    std::vector<Contribution> out;

private:
    const Engine::State& s;
};

} // namespace

std::vector<Contribution> Engine::State::why(const std::string& figure) const {
    Terms t(*this);
    if (passes.empty()) return {};
    if (figure == supplyLimitsKey) return narrowestBelowSources(*this);
    if (figure == supplyHeldKey) return heldBelowSources(*this);
    const auto count = [&](const char* what, const char* key, auto value) {
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (r.role == Role::Rack)
                t.component(slot, what, static_cast<double>(value(node, r)), key, node.term.installed);
        });
    };
    if (figure == "dry_bulb_c")
        t.out.push_back({"site", site.settings().climate, "design dry bulb", weather.dry_bulb_c, "dry_bulb_c", 1});
    else if (figure == "wet_bulb_c")
        t.out.push_back({"site", site.settings().climate, "design wet bulb", weather.wet_bulb_c, "wet_bulb_c", 1});
    else if (figure == "altitude_m")
        t.out.push_back({"site", site.settings().climate, "altitude", weather.altitude_m, "altitude_m", 1});
    else if (figure == "gpus_installed")
        count("GPUs installed", "gpus",
              [](const Node& n, const Resolved& r) { return n.term.installed * r.rack.gpus; });
    else if (figure == "gpus_online")
        count("GPUs online", "gpus", [](const Node& n, const Resolved& r) { return n.term.online * r.rack.gpus; });
    else if (figure == "racks")
        count("racks", "", [](const Node& n, const Resolved& r) { return r.isRack ? n.term.installed : 0; });
    else if (figure == "gpu_power_w")
        count("GPUs at TDP", "gpu_tdp_w",
              [](const Node& n, const Resolved& r) { return (ExactWatts(r.rack.gpuPower_w()) * n.term.live).value(); });
    else if (figure == "it_power_w") t.it();
    else if (figure == "cooling_power_w") t.cooling();
    else if (figure == "losses_w") t.losses();
    else if (figure == "house_power_w") t.house();
    else if (figure == "facility_power_w") {
        t.it();
        t.cooling();
        t.losses();
        t.house();
    } else if (figure == "pue" && results.figures.pue) {
        const Figures& f = results.figures;
        t.out.push_back({"site", "", "IT / IT", 1, "it_power_w", 1});
        for (const auto& [what, watts] : {std::pair{"cooling / IT", f.cooling_power_w},
                                          {"losses / IT", f.losses_w},
                                          {"house / IT", f.house_power_w}})
            t.out.push_back({"site", "", what, ExactRatio::rounded(watts / f.it_power_w), "", 1});
    } else if (figure == "supply_capacity_w") t.supply(counted);
    else if (figure == "firm_supply_w") t.supply(countedFirm);
    else if (figure == "assumed_supply_w") t.supply(counted, true);
    else if (figure == "reserve_w") {
        t.supply(counted);
        t.it(-1);
        t.cooling(-1);
        t.losses(-1);
        t.house(-1);
    } else if (figure == "unserved_w") {
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (starved.count(slot))
                t.component(slot, "no source", node.varying >= 0 ? devicePower(slot, results.passes - 1) : node.leaf_w,
                            {}, node.liveElements());
            else if (r.role == Role::Rack && node.served < node.liveElements())
                t.component(slot, "shed",
                            (ExactWatts(node.leaf_w / node.elements()) * (node.liveElements() - node.served)).value(),
                            {}, node.liveElements() - node.served);
        });
    } else if (figure == "storage_power_w" || figure == "storage_energy_wh") {
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (r.role != Role::Store) return;
            if (figure == "storage_power_w")
                t.component(slot, "battery power", storedPower_w(slot), "rated_power_mw", node.term.live);
            else if (const auto share = storageShare.find(slot); share != storageShare.end() && share->second > 0)
                t.component(slot, "battery energy", (ExactWattHours(r.store.energy_wh) * node.term.live).value(),
                            "energy_mwh", node.term.live);
        });
    } else if (figure == "heat_w") {
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            t.component(slot, "heat of IT", allHeat(node).value(), {}, node.term.live);
            if (node.varying < 0) return;
            const auto v = static_cast<std::size_t>(node.varying);
            if (node.hall != noSlot && hallIndex[node.hall] >= 0)
                t.component(slot, "loss in a hall", lastPass().loss[v]);
            if (r.role == Role::Exchanger || r.role == Role::AirHandler)
                t.component(slot, "heat of pumps and fans", lastPass().device[v].power_w);
        });
    } else if (figure == "heat_rejection_capacity_w" || figure == "water_m3_per_s") {
        t.eachNode([&](Slot slot, const Node& node, const Resolved&) {
            if (node.varying < 0) return;
            const DeviceState& device = lastPass().device[static_cast<std::size_t>(node.varying)];
            if (figure == "water_m3_per_s")
                t.component(slot, "make-up water", ExactFlow::rounded(device.water_m3_per_s), {}, node.liveElements());
            else
                t.component(slot, "rejector capacity", ExactWatts::rounded(device.counted_w), "rated_heat_kw",
                            node.liveElements());
        });
    } else if (figure == "gas_m3_per_s") {
        for (const auto& [slot, flow] : gasUse)
            t.component(slot, "gas burned", flow, "heat_rate_kj_per_kwh", nodes[slot].elements());
    } else if (figure == "compute_bf16_dense_flops")
        t.online("BF16 dense", "flops_bf16_dense_tflops", [](const RackModel& r) { return ExactFlops(r.bf16_flops); });
    else if (figure == "compute_fp8_dense_flops")
        t.online("FP8 dense", "flops_fp8_dense_tflops", [](const RackModel& r) { return ExactFlops(r.fp8_flops); });
    else if (figure == "compute_fp4_dense_flops")
        t.online("FP4 dense", "flops_fp4_dense_tflops", [](const RackModel& r) { return ExactFlops(r.fp4_flops); });
    else if (figure == "h100_equivalents")
        t.online("H100-equivalents", "flops_bf16_dense_tflops",
                 [](const RackModel& r) { return ExactCount(r.h100Equivalents()); });
    else if (figure == "site_area_m2" || figure == "built_area_m2") {
        const std::map<Slot, double>& shared = sharedGround();
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            const bool zone = r.role == Role::Structure && node.term.installed > 0;
            if (figure == "site_area_m2") {
                if (!zone || !r.isParcel) return;
                const auto other = shared.find(slot);
                const ExactArea held(other == shared.end() ? 0 : other->second);
                t.component(slot, other == shared.end() ? "parcel" : "parcel without the ground of others",
                            (ExactArea(zoneOf(slot).area_m2) - held).value());
            } else {
                if (zone && r.type->kind == "hall") t.component(slot, "hall", ExactArea::rounded(zoneOf(slot).area_m2));
                if (node.term.outdoor)
                    t.component(slot, "outdoor equipment", (ExactArea(r.area_m2) * node.term.installed).value(), {},
                                node.term.installed);
            }
        });
    } else if (figure == "capex_usd_low" || figure == "capex_usd_high" || figure == "capex_priced_fraction") {
        const bool low = figure == "capex_usd_low", fraction = figure == "capex_priced_fraction";
        const double one = totals.priceable > 0 ? ExactRatio::rounded(1.0 / static_cast<double>(totals.priceable)) : 0;
        t.eachNode([&](Slot slot, const Node& node, const Resolved& r) {
            if (!node.term.isPriced()) return;
            t.component(slot, "price",
                        fraction ? one
                                 : (low ? node.term.capexLow(zoneOf(slot)) : node.term.capexHigh(zoneOf(slot))).value(),
                        r.price.key, node.term.installed);
        });
        for (Slot slot = 0; slot < edges.size(); ++slot)
            if (const Edge& edge = edges[slot]; edge.priced && edge.cable->conductor->price.priced)
                t.link(slot, "price of the run",
                       fraction ? one
                                : (low ? edge.cable->low(edge.metres()) : edge.cable->high(edge.metres())).value());
    }
    return std::move(t.out);
}

} // namespace gs
