// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the pipes of one coolant loop: how fast the coolant runs in them, whether the pumps' head brings it to
// the farthest consumer, whether it is cold enough to wet what it passes. Flow is heat over rise, as in the loop
// itself.
#include <algorithm>
#include <cmath>

#include "core/cooling/pipe.h"
#include "core/engine/findings_text.h"
#include "core/engine/practice.h"
#include "core/engine/state.h"

namespace gs {

namespace {

constexpr int deepest = 8;             ///< headers one behind the other
constexpr double roughSteel_m = 45e-6; ///< commercial steel (Moody 1944), as the pipes of the catalog

bool isInline(const Node& node) { return node.resolved->role == Role::Pump || node.resolved->role == Role::Tank; }

} // namespace

/// Heat that a coolant link carries, W; 0 where it cannot be told (between headers).
double Engine::State::pipeHeat_w(int index, const Edge& edge) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const Node &from = nodes[edge.from], &to = nodes[edge.to];
    const auto heatOf = [&](const Node& node) {
        if (node.resolved->role == Role::Rack) return loopHeat(node).value();
        return node.varying >= 0 ? lastPass().device[static_cast<std::size_t>(node.varying)].rejected_w : 0.0;
    };
    const auto links = [&](Slot slot, bool in) { // of this loop, at one side of a component
        int count = 0;
        for (const Slot link : in ? coolantIns(nodes[slot]) : coolantOuts(nodes[slot])) count += edges[link].live;
        return std::max(1, count);
    };
    if (!isInline(to)) return heatOf(to) / links(edge.to, true);
    if (!isInline(from)) { // what its own consumers do not bring comes through headers and pumps
        if (from.varying < 0) return 0;
        ExactWatts rest(
            lastPass().device[static_cast<std::size_t>(from.varying)].heat_w); // whatever the order of links
        int inlines = 0;
        for (const Slot link : coolantOuts(from)) {
            const Node& other = nodes[edges[link].to];
            if (!edges[link].live) continue;
            if (isInline(other)) ++inlines;
            else rest -= ExactWatts(heatOf(other) / links(edges[link].to, true));
        }
        return std::max(0.0, rest.value()) / std::max(1, inlines);
    }
    if (from.resolved->role == Role::Pump || to.resolved->role == Role::Pump) {
        // Pumps share the flow of the loop in proportion to what they are rated for.
        const bool out = from.resolved->role == Role::Pump;
        const Slot slot = out ? edge.from : edge.to;
        double rated = 0;
        for (const Slot pump : loop.pumps)
            if (powered(nodes[pump])) rated += nodes[pump].resolved->pump.rated_flow_m3_per_s * nodes[pump].elements();
        const double own = nodes[slot].resolved->pump.rated_flow_m3_per_s * nodes[slot].elements();
        const double all = (loop.constantHeat + lastPass().loop[static_cast<std::size_t>(index)].heat).value();
        return rated > 0 && powered(nodes[slot]) ? all * own / rated / links(slot, !out) : 0;
    }
    return 0;
}

/// Flow in one of its pipes with which it carries pipeHeat_w(), m³/s.
double Engine::State::pipeFlow_m3_per_s(int index, const Edge& edge, double heat_w) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const double mean_c = lastPass().loop[static_cast<std::size_t>(index)].supply_c + loop.range_k / 2;
    return flow_m3_per_s(heat_w, loop.range_k, fluidOf(loop.fluid), mean_c) / std::max(1, edge.cable->lines) /
           std::max(1, edge.cable->runs);
}

void Engine::State::findPipes(int index, std::vector<Finding>& out) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    const Fluid fluid = fluidOf(loop.fluid);
    const double mean_c = state.supply_c + loop.range_k / 2;
    if (state.capacity_w > 0 && !loop.rackLimits.empty() && state.supply_c < practice::coldestToRacks_c - 1e-6)
        out.push_back(makeFinding("cooling.condensation", {loop.name},
                                  si(state.supply_c, "°C") + " under " + si(practice::coldestToRacks_c, "°C"),
                                  "Loop " + loop.name + " brings " + si(state.supply_c, "°C") + " to racks; below " +
                                      si(practice::coldestToRacks_c, "°C") + " the air of a hall may condense on it.",
                                  "Set a warmer leaving temperature, or keep the hall's air drier."));

    std::unordered_map<Slot, double> friction; // Pa, supply and return, by link
    for (const Slot member : loop.members) {
        if (nodes[member].loopOut != index) continue; // gives nothing
        for (const Slot link : coolantOuts(nodes[member])) {
            const Edge& edge = edges[link];
            if (!edge.live || !edge.cable->conductor || edge.cable->conductor->inner_m <= 0) continue;
            const ResolvedConductor& pipe = *edge.cable->conductor;
            const double flow = pipeFlow_m3_per_s(index, edge, pipeHeat_w(index, edge)),
                         limit = pipe.velocity_limit_m_s;
            const double speed = velocity_m_per_s(flow, pipe.inner_m);
            if (limit > 0 && speed > limit * (1 + 1e-6))
                out.push_back(makeFinding("link.coolant-velocity", {edge.link->id},
                                          si(speed, "m/s") + " of " + si(limit, "m/s"),
                                          "Coolant runs at " + si(speed, "m/s") + " " + fromTo(edge) + ", " +
                                              si(limit, "m/s") + " is the limit of its pipe.",
                                          "Choose the next size of pipe, or lay parallel runs."));
            friction[link] = 2 * edge.length_m / std::max(1, edge.cable->lines) *
                             friction_pa_per_m(flow, pipe.inner_m, pipe.roughness_m, fluid, mean_c);
        }
    }
    if (!friction.empty()) findReach(index, mean_c, friction, out); // where no pipe is named, nothing is known
}

/// Head of the weakest pump against friction on the way to the farthest consumer: pipes, headers, the consumer's own
/// drop where its record has one. Bends and valves are left to the remedy's margin.
void Engine::State::findReach(int index, double mean_c, const std::unordered_map<Slot, double>& friction,
                              std::vector<Finding>& out) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    const Fluid fluid = fluidOf(loop.fluid);
    double head_pa = unlimited;
    for (const Slot pump : loop.pumps)
        if (const double head_m = site.value(*nodes[pump].component, "head_m"); head_m > 0 && powered(nodes[pump]))
            head_pa = std::min(head_pa, head_m * density_kg_per_m3(fluid, mean_c) * practice::gravity_m_per_s2);
    if (loop.pumps.empty())
        for (const Slot supplier : loop.suppliers)
            if (const double kpa = site.value(*nodes[supplier].component, "secondary_dp_kpa"); kpa > 0)
                head_pa = std::min(head_pa, kpa * 1000);
    if (head_pa == unlimited) return;

    struct Way {
        double pa = 0;
        Slot worst = noSlot; ///< its pipe with the most friction
        double worst_pa = 0;
        void add(Slot link, double link_pa) {
            pa += link_pa;
            if (link_pa > worst_pa) worst_pa = link_pa, worst = link;
        }
    };
    const auto byId = [&](Slot a, Slot b) { return edges[a].link->id < edges[b].link->id; };
    const auto pipesInto = [&](Slot slot) {
        std::vector<Slot> in;
        if (nodes[slot].loopIn != index) return in;
        for (const Slot link : coolantIns(nodes[slot]))
            if (edges[link].live) in.push_back(link);
        if (in.size() > 1) std::sort(in.begin(), in.end(), byId);
        return in;
    };
    std::unordered_map<Slot, Way> known;
    const std::function<Way(Slot, int)> wayTo = [&](Slot slot, int depth) -> Way {
        const Node& node = nodes[slot];
        if (depth > deepest || !isInline(node)) return {};
        if (const auto at = known.find(slot); at != known.end()) return at->second;
        Way best;
        for (const Slot link : pipesInto(slot)) {
            Way way = wayTo(edges[link].from, depth + 1);
            const auto pa = friction.find(link);
            way.add(link, pa == friction.end() ? 0 : pa->second);
            if (way.pa > best.pa) best = way;
        }
        if (node.resolved->role == Role::Tank && node.resolved->type->kind == "header") {
            const double inner_m = site.value(*node.component, "inner_diameter_mm") / 1000;
            const double length_m = site.value(*node.component, "length_m");
            best.pa += 2 * std::max(0.0, length_m) *
                       friction_pa_per_m(state.flow_m3_per_s / std::max(1, node.elements()), inner_m, roughSteel_m,
                                         fluid, mean_c);
        }
        return known[slot] = best;
    };
    // Headers in the order of their ids: how deep one is looked at must not depend on who asks first.
    std::vector<Slot> headers;
    for (const Slot member : loop.members)
        if (nodes[member].resolved && isInline(nodes[member])) headers.push_back(member);
    sortById(headers);
    for (const Slot header : headers) wayTo(header, 0);
    Way farthest;
    Slot consumer = noSlot;
    for (const Slot member : loop.members) {
        const Node& node = nodes[member];
        if (node.loopIn != index || !node.live || isInline(node)) continue;
        for (const Slot link : pipesInto(member)) {
            Way way = wayTo(edges[link].from, 0);
            const auto pa = friction.find(link);
            way.add(link, pa == friction.end() ? 0 : pa->second);
            way.pa += node.resolved->ownDrop_pa;
            const bool isFirst = way.pa == farthest.pa && consumer != noSlot && consumer != member &&
                                 node.component->id < nodes[consumer].component->id; // of equal ones
            if (way.pa > farthest.pa || isFirst) farthest = way, consumer = member;
        }
    }
    if (consumer == noSlot || farthest.pa <= head_pa * (1 + 1e-6)) return;
    std::vector<std::string> ids{loop.name, nodes[consumer].component->id};
    if (farthest.worst != noSlot) ids.push_back(edges[farthest.worst].link->id);
    out.push_back(
        makeFinding("cooling.reach", std::move(ids), si(farthest.pa / 1000, "kPa") + " of " + si(head_pa / 1000, "kPa"),
                    "Coolant loses " + si(farthest.pa / 1000, "kPa") + " on its way to " + label(nodes[consumer]) +
                        " and back, the pumps of loop " + loop.name + " lift " + si(head_pa / 1000, "kPa") + ".",
                    "Choose larger pipes on the way, a pump with more head, or a shorter run."));
}

} // namespace gs
