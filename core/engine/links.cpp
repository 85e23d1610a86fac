// SPDX-License-Identifier: GPL-3.0-or-later
// From a link of the site to an edge of the engine: what it joins, whether it carries, how long it is.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/engine/state.h"
#include "core/layout/route.h"

namespace gs {

void Engine::State::putLink(Slot slot) {
    if (slot >= edges.size()) edges.resize(slot + 1);
    if (edges[slot].link) dropLink(slot);
    if (!readLink(slot, linkKinds)) return;
    findingLinks.insert(slot);
    refreshEdges.push_back(slot);
    if (edges[slot].valid) joinEnds(slot);
}

/// What a link says by itself and of the types of its ends, from the site alone; null: there is none.
const LinkKind* Engine::State::readLink(Slot slot, LinkKinds& kinds) {
    Edge& edge = edges[slot];
    const Link* link = site.links().at(slot);
    if (!link) return nullptr;
    edge = Edge{};
    edge.link = link;
    edge.mediumNumber = static_cast<std::uint8_t>(link->medium);
    edge.feed = link->feed;
    const LinkLists::Ends ends = site.endsOf(slot);
    edge.from = ends.from;
    edge.to = ends.to;
    const LinkKind& kind = kindOf(edge, kinds);
    edge.valid = kind.fits && edge.from != edge.to;
    return &kind;
}

const LinkKind& Engine::State::kindOf(const Edge& edge, LinkKinds& kinds) const {
    return kinds.of(*edge.link, edge.from != noSlot ? site.typeAt(edge.from).get() : nullptr,
                    edge.to != noSlot ? site.typeAt(edge.to).get() : nullptr);
}

/// Enters a link in the lists of its ends; what follows from that is marked.
void Engine::State::joinEnds(Slot slot) {
    const Edge& edge = edges[slot];
    const Role role = site.typeAt(edge.to)->role;
    Node &a = nodes[edge.from], &b = nodes[edge.to];
    switch (edge.medium()) {
    case Medium::Power:
        thread(a.firstOut, slot, &Edge::out);
        thread(b.firstIn, slot, &Edge::in);
        if (role == Role::Converter) ranksDirty = true;
        if (isVaryingRole(role)) makeEdgeVarying(slot, true);
        break;
    case Medium::Coolant:
        thread(a.firstCoolantOut, slot, &Edge::out);
        thread(b.firstCoolantIn, slot, &Edge::in);
        if (fromScratch) return; // all loops are looked for
        findingNodes.insert(edge.from);
        findingNodes.insert(edge.to);
        loopSeeds.push_back(edge.from);
        loopSeeds.push_back(edge.to);
        return;
    case Medium::Gas: thread(b.firstGas, slot, &Edge::in); break;
    case Medium::Water: thread(b.firstWater, slot, &Edge::in); break;
    case Medium::Data: return;
    }
    if (fromScratch) return;
    findingNodes.insert(edge.from); // it had none before, perhaps
    if (edge.medium() == Medium::Gas) wakeGasBelow(edge.to);
    else refreshNodes.push_back(edge.to);
}

void Engine::State::dropLink(Slot slot) {
    Edge& edge = edges[slot];
    if (!edge.link) return;
    if (edge.valid) {
        Node &a = nodes[edge.from], &b = nodes[edge.to];
        edge.live = false;
        switch (edge.medium()) {
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
            findingNodes.insert(edge.from);
            findingNodes.insert(edge.to);
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
void Engine::State::measureEdge(Slot slot, const LinkKind& kind, LinkKinds& kinds) {
    Edge& edge = edges[slot];
    int lines = 1;
    double length_m = 0, power_factor = defaultPowerFactor;
    if (edge.from != noSlot && edge.to != noSlot && nodes[edge.from].component && nodes[edge.to].component) {
        const auto endOf = [&](Slot at, const Port* port) {
            const Node& node = nodes[at];
            return LinkEnd{node.component, port, node.resolved ? node.resolved->size : Size{}};
        };
        const LinkEnd from = endOf(edge.from, kind.out), to = endOf(edge.to, kind.in);
        lines = lineCount(from, to);
        length_m = totalLength(*edge.link, from, to);
        if (nodes[edge.to].resolved) power_factor = nodes[edge.to].resolved->power_factor;
    }
    edge.length_m = std::isfinite(length_m) && length_m > 0 ? length_m : 0;
    const double voltage_v = edge.from != edge.to ? kind.voltage_v : 0;
    edge.cable = cableOf(site.conductorAt(slot), voltage_v, power_factor, edge.link->runs, lines, kinds);
}

/// From any thread that has `kinds` for itself.
const Cable* Engine::State::cableOf(const std::shared_ptr<const Type>& conductor, double voltage_v, double power_factor,
                                    int runs, int lines, LinkKinds& kinds) {
    LinkKinds::Laid& laid = kinds.laid(conductor.get(), voltage_v, power_factor, runs, lines);
    if (!LinkKinds::isOf(laid, conductor.get(), voltage_v, power_factor, runs, lines)) {
        const std::lock_guard lock(cablesMutex);
        laid = {conductor.get(), cables.get(cache.conductor(conductor), voltage_v, power_factor, runs, lines)};
    }
    return laid.cable;
}

/// Liveness of an edge, and what it is measured to be.
void Engine::State::refreshEdge(Slot slot) {
    if (slot >= edges.size()) return;
    Edge& edge = edges[slot];
    if (!edge.link) return;
    ++recomputed;
    const bool ends =
        edge.from != noSlot && edge.to != noSlot && nodes[edge.from].component && nodes[edge.to].component;
    const bool wasLive = edge.live;
    edge.live = edge.valid && ends && nodes[edge.from].live && nodes[edge.to].live && !edge.cyclic;
    unbookEdge(slot);
    if (!onlyDayChanged) {
        edge.link = site.links().at(slot);
        measureEdge(slot, kindOf(edge, linkKinds), linkKinds);
    }
    bookEdge(slot);
    findingLinks.insert(slot);
    if (edge.valid && ends && edge.medium() == Medium::Coolant)
        for (const int loop : {nodes[edge.from].loopOut, nodes[edge.to].loopIn})
            if (loop >= 0) findingLoops.insert(loop);
    storageDirty = storageDirty || edge.medium() == Medium::Power;
    if (!edge.valid || edge.medium() != Medium::Power) return;
    // A dead edge may lead against the order of ranks (part of a circle): its flow goes at once.
    if (!edge.live) clearEdge(slot);
    bookBelow(slot);
    aboveSeeds.push_back(edge.to);
    if (wasLive != edge.live && nodes[edge.to].resolved && nodes[edge.to].resolved->role == Role::Converter)
        wokenConverters.push_back(edge.to);
    if (edge.varying >= 0) dirtyNodes.push_back(edge.to);
    else dirtyLeaves.push_back(edge.to);
}

} // namespace gs
