// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/supply_limits.h"

#include <algorithm>
#include <set>

#include "core/engine/state.h"

namespace gs {

namespace {

/// It feeds a load, and what lies between lets less through than it could give.
bool isHeldBack(const Node& node, double counts_w) {
    const double gives_w = node.hub->capacity_w;
    return gives_w != unlimited && node.hub->below_w() > 0 && counts_w < gives_w * (1 - tolerance);
}

} // namespace

std::vector<Contribution> narrowestBelowSources(const Engine::State& state) {
    std::vector<Contribution> out;
    std::set<Slot> seen;
    std::vector<Slot> open;
    for (const auto& [slot, watts] : state.counted) {
        if (!isHeldBack(state.nodes[slot], watts)) continue;
        if (seen.insert(slot).second) open.push_back(slot);
    }
    std::set<std::string> named;
    while (!open.empty()) {
        const Node& node = state.nodes[open.back()];
        open.pop_back();
        for (const Slot slot : state.outs(node)) {
            const Edge& edge = state.edges[slot];
            if (!edge.live || edge.belowBooked <= 0 || edge.belowBooked == unlimited) continue;
            const Node& child = state.nodes[edge.to];
            const bool converter = child.resolved->role == Role::Converter;
            const double below = converter ? std::min(child.hub->capacity_w, child.hub->below_w()) : unlimited;
            if (edge.cable->rating_w < below) {
                if (named.insert(edge.link->id).second)
                    out.push_back({edge.link->id, edge.link->conductor, "cable rating", edge.cable->rating_w,
                                   "rated_current_a", edge.cable->lines});
            } else if (child.hub->capacity_w <= child.hub->below_w()) {
                const Component& c = *child.component;
                if (named.insert(c.id).second)
                    out.push_back({c.id, c.type, "converter rating", child.hub->capacity_w, {}, child.liveElements()});
            } else if (seen.insert(edge.to).second) {
                open.push_back(edge.to);
            }
        }
    }
    std::sort(out.begin(), out.end(), [](const Contribution& a, const Contribution& b) {
        return a.value != b.value ? a.value < b.value : a.id < b.id;
    });
    return out;
}

std::vector<Contribution> heldBelowSources(const Engine::State& state) {
    std::vector<Contribution> out;
    for (const auto& [slot, watts] : state.counted) {
        const Node& node = state.nodes[slot];
        if (!isHeldBack(node, watts)) continue;
        out.push_back(
            {node.component->id, node.component->type, "held back", node.hub->capacity_w - watts, {}, node.elements()});
    }
    return out;
}

SupplyLimits supplyLimits(const Engine& engine) {
    SupplyLimits limits;
    for (const Contribution& held : engine.why(supplyHeldKey)) limits.held_w += held.value;
    if (limits.held_w > 0) limits.limits = engine.why(supplyLimitsKey);
    return limits;
}

} // namespace gs
