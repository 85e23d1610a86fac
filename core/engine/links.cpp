// SPDX-License-Identifier: GPL-3.0-or-later
// From a link of the site to an edge of the engine: what it joins, whether it carries, how long it is.
#include <algorithm>
#include <cmath>

#include "core/engine/state.h"
#include "core/layout/route.h"

namespace gs {

namespace {

/// First voltage of the supplying port that the consuming port also has; 0 when they share none.
double commonVoltage(const Port& from, const Port& to) {
    for (const double v : from.voltages_v)
        if (std::find(to.voltages_v.begin(), to.voltages_v.end(), v) != to.voltages_v.end()) return v;
    return 0;
}

/// The port of that name, found by its number once that is known.
const Port* portOf(const Type& type, const std::string& name, std::uint8_t& number) {
    if (number < type.ports.size()) return &type.ports[number];
    const Port* port = type.port(name);
    if (port && port - type.ports.data() < noPort) number = static_cast<std::uint8_t>(port - type.ports.data());
    return port;
}

} // namespace

void Engine::State::putLink(Slot slot) {
    if (slot >= edges.size()) edges.resize(slot + 1);
    if (edges[slot].link) dropLink(slot);
    Edge& edge = edges[slot];
    const Link* link = site.links().at(slot);
    if (!link) return;
    edge = Edge{};
    edge.link = link;
    edge.medium = link->medium;
    edge.from = site.endsOf(slot).from;
    edge.to = site.endsOf(slot).to;
    refreshEdges.push_back(slot);
    findingLinks.insert(slot);
    if (edge.from == noSlot || edge.to == noSlot || edge.from == edge.to) return;
    const Type* from = site.typeAt(edge.from).get();
    const Type* to = site.typeAt(edge.to).get();
    const Port* out = from ? portOf(*from, link->from.port, edge.outPort) : nullptr;
    const Port* in = to ? portOf(*to, link->to.port, edge.inPort) : nullptr;
    if (!out || !in || out->medium != link->medium || in->medium != link->medium || out->direction != Direction::Out ||
        in->direction != Direction::In)
        return;
    edge.valid = true;
    Node &a = nodes[edge.from], &b = nodes[edge.to];
    switch (link->medium) {
    case Medium::Power:
        edge.voltage_v = commonVoltage(*out, *in);
        edge.valid = edge.voltage_v > 0;
        if (!edge.valid) return;
        thread(a.firstOut, slot, &Edge::out);
        thread(b.firstIn, slot, &Edge::in);
        if (to->role == Role::Converter) ranksDirty = true;
        if (isVaryingRole(to->role)) makeEdgeVarying(slot, true);
        break;
    case Medium::Coolant:
        thread(a.firstCoolantOut, slot, &Edge::out);
        thread(b.firstCoolantIn, slot, &Edge::in);
        loopSeeds.push_back(edge.from);
        loopSeeds.push_back(edge.to);
        return;
    case Medium::Gas: thread(b.firstGas, slot, &Edge::in); break;
    case Medium::Water: thread(b.firstWater, slot, &Edge::in); break;
    case Medium::Data: return;
    }
    if (fromScratch) return;
    if (link->medium == Medium::Gas) wakeGasBelow(edge.to);
    else refreshNodes.push_back(edge.to);
}

void Engine::State::dropLink(Slot slot) {
    Edge& edge = edges[slot];
    if (!edge.link) return;
    if (edge.valid) {
        Node &a = nodes[edge.from], &b = nodes[edge.to];
        edge.live = false;
        switch (edge.medium) {
        case Medium::Power:
            if (b.resolved && b.resolved->role == Role::Converter) wokenConverters.push_back(edge.to);
            bookBelow(slot);
            if (edge.varying >= 0) {
                makeEdgeVarying(slot, false);
            } else {
                bookConstant(edge, 0, 0);
                dirtyNodes.push_back(edge.from);
            }
            unthread(a.firstOut, slot, &Edge::out);
            unthread(b.firstIn, slot, &Edge::in);
            ranksDirty = ranksDirty || (b.resolved && b.resolved->role == Role::Converter);
            aboveSeeds.push_back(edge.to);
            refreshNodes.push_back(edge.to);
            dirtyLeaves.push_back(edge.to);
            findingNodes.insert(edge.from);
            findingNodes.insert(edge.to);
            break;
        case Medium::Coolant:
            unthread(a.firstCoolantOut, slot, &Edge::out);
            unthread(b.firstCoolantIn, slot, &Edge::in);
            loopSeeds.push_back(edge.from);
            loopSeeds.push_back(edge.to);
            break;
        case Medium::Gas:
            unthread(b.firstGas, slot, &Edge::in);
            wakeGasBelow(edge.to);
            break;
        case Medium::Water:
            unthread(b.firstWater, slot, &Edge::in);
            refreshNodes.push_back(edge.to);
            break;
        case Medium::Data: break;
        }
    }
    unbookEdge(slot);
    findings.dropLink(slot);
    findingLinks.insert(slot); // whoever keeps what it knew of this slot
    overloadedLinks.erase(slot);
    edges[slot] = Edge{};
}

/// Conductor, length and rating: what the day changes nothing of.
void Engine::State::measureEdge(Edge& edge, Slot slot, bool ends) {
    const Link* link = edge.link;
    edge.conductor = cache.conductor(site.conductorAt(slot));
    edge.ohm_per_km = edge.conductor ? edge.conductor->ohm_per_km : 0;
    edge.rated_a = edge.conductor ? edge.conductor->rated_a : 0;
    edge.lines = 1;
    edge.length_m = 0;
    if (ends) {
        if (everything) edge.outPort = edge.inPort = noPort; // types may have other ports now
        const auto endOf = [&](Slot at, const std::string& port, std::uint8_t& number) {
            const Node& node = nodes[at];
            return LinkEnd{node.component, node.resolved ? portOf(*node.resolved->type, port, number) : nullptr,
                           node.resolved ? node.resolved->size : Size{}};
        };
        const LinkEnd from = endOf(edge.from, link->from.port, edge.outPort);
        const LinkEnd to = endOf(edge.to, link->to.port, edge.inPort);
        edge.lines = lineCount(from, to);
        edge.length_m = totalLength(*link, from, to);
    }
    if (!std::isfinite(edge.length_m) || edge.length_m < 0) edge.length_m = 0;
    edge.power_factor = ends && nodes[edge.to].resolved ? nodes[edge.to].resolved->power_factor : defaultPowerFactor;
    edge.rating_w = edge.rated_a > 0 ? std::sqrt(3.0) * edge.voltage_v * edge.rated_a * edge.link->runs * edge.lines *
                                           edge.power_factor
                                     : unlimited;
}

/// Liveness of an edge, and what it is measured to be.
void Engine::State::refreshEdge(Slot slot) {
    if (slot >= edges.size()) return;
    Edge& edge = edges[slot];
    if (!edge.link) return;
    ++recomputed;
    const Link* link = site.links().at(slot);
    edge.link = link;
    const bool ends =
        edge.from != noSlot && edge.to != noSlot && nodes[edge.from].component && nodes[edge.to].component;
    const bool wasLive = edge.live;
    edge.live = edge.valid && ends && nodes[edge.from].live && nodes[edge.to].live && !edge.cyclic;
    if (!onlyDayChanged) measureEdge(edge, slot, ends);
    bookEdge(slot);
    findingLinks.insert(slot);
    if (edge.valid && ends && link->medium == Medium::Coolant)
        for (const int loop : {nodes[edge.from].loopOut, nodes[edge.to].loopIn})
            if (loop >= 0) findingLoops.insert(loop);
    storageDirty = storageDirty || link->medium == Medium::Power;
    if (!edge.valid || link->medium != Medium::Power) return;
    // A dead edge may lead against the order of ranks (part of a circle): its flow goes at once.
    if (!edge.live) clearEdge(slot);
    bookBelow(slot);
    if (fromScratch) return; // every node is looked at anyway
    aboveSeeds.push_back(edge.to);
    if (wasLive != edge.live && nodes[edge.to].resolved && nodes[edge.to].resolved->role == Role::Converter)
        wokenConverters.push_back(edge.to);
    if (edge.varying >= 0) dirtyNodes.push_back(edge.to);
    else dirtyLeaves.push_back(edge.to);
}

} // namespace gs
