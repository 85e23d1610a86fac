// SPDX-License-Identifier: GPL-3.0-or-later
// Running totals: what a component or link adds to the site's figures, taken out and put in again when it
// changes.
#include <algorithm>

#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

void TermKey::add(Totals& totals, LoadCase loadCase, int sign) const {
    if (!resolved) return;
    const Resolved& r = *resolved;
    const std::int64_t s = sign;
    switch (r.role) {
    case Role::Rack:
        totals.gpusInstalled += s * installed * r.rack.gpus;
        totals.gpusOnline += s * online * r.rack.gpus;
        if (r.isRack) totals.racks += s * installed;
        totals.it += ExactWatts(r.rack.power_w(loadCase)) * (s * live);
        totals.gpuPower += ExactWatts(r.rack.gpuPower_w()) * (s * live);
        totals.bf16 += ExactFlops(r.rack.bf16_flops) * (s * online);
        totals.fp8 += ExactFlops(r.rack.fp8_flops) * (s * online);
        totals.fp4 += ExactFlops(r.rack.fp4_flops) * (s * online);
        totals.h100 += ExactCount(r.rack.h100Equivalents()) * (s * online);
        break;
    case Role::Store: totals.house += ExactWatts(r.store.aux_w) * (s * live); break;
    case Role::Load: totals.house += ExactWatts(r.load_power_w) * (s * live); break;
    case Role::Structure:
        if (r.type->kind == "parcel") totals.parcel += ExactArea(area_m2) * (s * (installed > 0));
        if (r.type->kind == "hall") {
            totals.hallArea += ExactArea(area_m2) * (s * (installed > 0));
            totals.house += ExactWatts(house_w) * (s * (live > 0));
        }
        break;
    default: break;
    }
    if (outdoor) totals.outdoorArea += ExactArea(r.area_m2) * (s * installed);
    if (installed > 0 && isPriceable()) {
        totals.priceable += s;
        totals.priced += s * isPriced();
        totals.capexLow += capexLow() * s;
        totals.capexHigh += capexHigh() * s;
    }
}

bool TermKey::isPriceable() const {
    return resolved->role != Role::Conductor && (resolved->role != Role::Structure || resolved->type->kind == "hall");
}
bool TermKey::isPriced() const {
    return resolved->role == Role::Structure ? resolved->shell_usd_per_m2_high > 0 : resolved->price.priced;
}
ExactDollars TermKey::capexLow() const {
    return resolved->role == Role::Structure ? ExactDollars(area_m2 * resolved->shell_usd_per_m2_low)
                                             : ExactDollars(resolved->price.usd_low) * installed;
}
ExactDollars TermKey::capexHigh() const {
    return resolved->role == Role::Structure ? ExactDollars(area_m2 * resolved->shell_usd_per_m2_high)
                                             : ExactDollars(resolved->price.usd_high) * installed;
}

void Engine::State::bookTerms(Slot slot) {
    Node& node = nodes[slot];
    TermKey now;
    if (node.resolved && node.component) {
        const Resolved& r = *node.resolved;
        now.resolved = node.resolved;
        now.installed = node.installed ? node.elements() : 0;
        now.live = node.liveElements();
        now.online = std::max(0, std::min(node.served, node.cooled));
        if (r.role == Role::Structure && (r.type->kind == "parcel" || r.type->kind == "hall")) {
            now.area_m2 = area(site, *node.component);
            if (r.type->kind == "hall") now.house_w = now.area_m2 * site.settings().house_load_w_per_m2;
        }
        now.outdoor = r.takesGround && node.hall == noSlot && node.component->attached.empty();
    }
    if (now == node.term) return;
    const auto noteUnpriced = [&](const TermKey& key, int sign) {
        if (key.resolved && key.installed > 0 && key.isPriceable() && !key.isPriced())
            countUnpriced(key.resolved->type->id, sign);
    };
    noteUnpriced(node.term, -1);
    noteUnpriced(now, 1);
    node.term.add(totals, view.loadCase, -1);
    now.add(totals, view.loadCase, 1);
    node.term = std::move(now);
}

void Engine::State::bookEdge(Slot slot) {
    Edge& edge = edges[slot];
    EdgeTerms now;
    if (edge.link && edge.conductor && edge.from != noSlot && edge.to != noSlot && nodes[edge.from].installed &&
        nodes[edge.to].installed) {
        // A coolant link is a pair: supply and return.
        now.metres = edge.length_m * edge.link->runs * (edge.link->medium == Medium::Coolant ? 2 : 1);
        now.conductor = edge.conductor;
    }
    addEdgeTerms(edge.term, -1);
    addEdgeTerms(now, 1);
    edge.term = std::move(now);
}

void Engine::State::addEdgeTerms(const EdgeTerms& term, int sign) {
    if (!term.conductor) return;
    totals.capexLow += term.low() * sign;
    totals.capexHigh += term.high() * sign;
    totals.priceable += sign;
    if (term.conductor->price.priced) totals.priced += sign;
    else countUnpriced(term.conductor->type->id, sign);
}

void Engine::State::countUnpriced(const std::string& type, int sign) {
    int& count = unpriced[type];
    count += sign;
    if (count == 0) unpriced.erase(type);
}

void Engine::State::unbookEdge(Slot slot) {
    addEdgeTerms(edges[slot].term, -1);
    edges[slot].term = {};
}

} // namespace gs
