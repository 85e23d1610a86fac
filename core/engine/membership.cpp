// SPDX-License-Identifier: GPL-3.0-or-later
// Halls and places in the pass arrays: entering and leaving them, with everything that was booked there.
#include <algorithm>

#include "core/engine/state.h"

namespace gs {

Slot Engine::State::hallOf(Name start) {
    if (start == hallLookedUp.zone) return hallLookedUp.hall;
    hallLookedUp = {start, noSlot, false};
    // A chain of zones is as deep as zones are nested; 64 steps end a hostile circle.
    std::string_view zone = start;
    for (int depth = 0; depth < 64 && !zone.empty(); ++depth) {
        const Slot slot = site.components().slotOf(zone);
        if (slot == noSlot) break;
        const Component* parent = site.components().at(slot);
        const Type* type = site.typeAt(slot).get();
        if (type && type->kind == "hall") {
            hallLookedUp.hall = slot;
            hallLookedUp.isZone = depth == 0;
            break;
        }
        zone = parent->zone;
    }
    return hallLookedUp.hall;
}

/// By id of what stands there. Ids are far from here: each is fetched once, not with every comparison.
void Engine::State::sortById(std::vector<Slot>& components) const {
    if (components.size() < 2) return;
    std::vector<std::pair<const std::string*, Slot>> named;
    named.reserve(components.size());
    for (const Slot slot : components) named.emplace_back(&nodes[slot].component->id.str(), slot);
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
    for (std::size_t i = 0; i < named.size(); ++i) components[i] = named[i].second;
}

void Engine::State::addHall(Slot slot) {
    int index = static_cast<int>(halls.size());
    if (!freeHalls.empty()) {
        index = freeHalls.back();
        freeHalls.pop_back();
    } else {
        halls.emplace_back();
    }
    halls[index] = Hall{};
    halls[index].slot = slot;
    hallIndex[slot] = index;
    for (Pass& pass : passes) {
        pass.hallHeat.resize(halls.size());
        pass.hallHeat[index] = ExactWatts();
    }
}

void Engine::State::dropHall(Slot slot) {
    const int index = hallIndex[slot];
    // Whatever stands in it is booked out now and finds its new hall in refreshNode().
    for (Slot s = 0; s < nodes.size(); ++s)
        if (nodes[s].component && nodes[s].hall == slot) {
            unbookHeat(s);
            leaveHall(s);
            nodes[s].hall = noSlot;
            refreshNodes.push_back(s);
            wakeCrowd(s);
        }
    hallIndex[slot] = -1;
    halls[index] = Hall{};
    badHalls.erase(index);
    findingHalls.insert(index);
    freeHalls.push_back(index);
}

void Engine::State::leaveHall(Slot slot) {
    const Node& node = nodes[slot];
    if (node.hall == noSlot || hallIndex[node.hall] < 0) return;
    eraseValue(halls[hallIndex[node.hall]].handlers, slot);
    dirtyHalls.push_back(hallIndex[node.hall]);
}

void Engine::State::hallsEnter(Slot slot) {
    Hall& hall = halls[hallIndex[nodes[slot].hall]];
    const bool door = nodes[slot].component->attached.size() > 0 || nodes[slot].resolved->isDoor;
    const auto it = std::find(hall.handlers.begin(), hall.handlers.end(), slot);
    if (door && it != hall.handlers.end()) hall.handlers.erase(it);
    if (!door && it == hall.handlers.end()) hall.handlers.push_back(slot);
}

void Engine::State::makeVarying(Slot slot, bool on) {
    Node& node = nodes[slot];
    if (on == (node.varying >= 0)) return;
    if (on) {
        if (freeNodeIndex.empty()) {
            node.varying = static_cast<int>(varyingNode.size());
            varyingNode.push_back(slot);
        } else {
            node.varying = freeNodeIndex.back();
            freeNodeIndex.pop_back();
            varyingNode[node.varying] = slot;
        }
        for (Pass& pass : passes) pass.fit(varyingNode.size(), varyingEdge.size(), halls.size(), loops.size());
        for (const Slot link : ins(node)) makeEdgeVarying(link, true);
    } else {
        unbookHeat(slot);
        for (const Slot link : ins(node)) makeEdgeVarying(link, false);
        for (Pass& pass : passes) {
            pass.out[node.varying] = ExactWatts();
            pass.need[node.varying] = 0;
        }
        varyingNode[node.varying] = noSlot;
        freeNodeIndex.push_back(node.varying);
        node.varying = -1;
        if (node.hub != &noHub) {
            Hub& hub = hubOf(slot);
            hub.above_w = 0;
            hub.merit = {};
        }
    }
}

void Engine::State::makeEdgeVarying(Slot slot, bool on) {
    Edge& edge = edges[slot];
    if (on == (edge.varying >= 0)) return;
    Node& from = nodes[edge.from];
    if (on) {
        bookConstant(edge, 0, 0);
        if (freeEdgeIndex.empty()) {
            edge.varying = static_cast<int>(varyingEdge.size());
            varyingEdge.push_back(slot);
        } else {
            edge.varying = freeEdgeIndex.back();
            freeEdgeIndex.pop_back();
            varyingEdge[edge.varying] = slot;
        }
        for (Pass& pass : passes) pass.fit(varyingNode.size(), varyingEdge.size(), halls.size(), loops.size());
    } else {
        clearEdge(slot);
        varyingEdge[edge.varying] = noSlot;
        freeEdgeIndex.push_back(edge.varying);
        edge.varying = -1;
    }
    if (fromScratch) return; // every one is looked at
    if (from.varying >= 0) dirtyNodes.push_back(edge.from);
    dirtyNodes.push_back(edge.to);
}

Hub& Engine::State::hubOf(Slot slot) {
    Node& node = nodes[slot];
    if (node.hub == &noHub) {
        if (freeHubs.empty()) {
            node.hub = &hubs.emplace_back();
        } else {
            node.hub = freeHubs.back();
            freeHubs.pop_back();
        }
    }
    return const_cast<Hub&>(*node.hub); // one of `hubs`, which are there to be written
}

void Engine::State::dropHub(Node& node) {
    if (node.hub == &noHub) return;
    Hub& hub = const_cast<Hub&>(*node.hub);
    hub = Hub{};
    freeHubs.push_back(&hub);
    node.hub = &noHub;
}

void Engine::State::thread(Slot& first, Slot link, Thread Edge::*list) {
    edges[link].*list = {first, noSlot};
    if (first != noSlot) (edges[first].*list).before = link;
    first = link;
}

void Engine::State::unthread(Slot& first, Slot link, Thread Edge::*list) {
    const Thread at = edges[link].*list;
    if (at.before == noSlot) first = at.next;
    else (edges[at.before].*list).next = at.next;
    if (at.next != noSlot) (edges[at.next].*list).before = at.before;
    edges[link].*list = {};
}

/// What is attached to a rack leaves it: the rack's heat is shared out anew.
void Engine::State::leaveHost(Slot guest) {
    Node& node = nodes[guest];
    if (node.host == noSlot) return;
    const auto list = guests.find(node.host);
    eraseValue(list->second, guest);
    if (list->second.empty()) {
        guests.erase(list);
        nodes[node.host].hasGuests = false;
    }
    dirtyLeaves.push_back(node.host);
    node.host = noSlot;
}

/// Takes an edge's flow out of every pass.
void Engine::State::clearEdge(Slot slot) {
    Edge& edge = edges[slot];
    if (edge.varying < 0) return;
    const Node& from = nodes[edge.from];
    const auto e = static_cast<std::size_t>(edge.varying);
    for (Pass& pass : passes) {
        if (from.varying >= 0) pass.out[static_cast<std::size_t>(from.varying)] -= ExactWatts(pass.draw[e]);
        pass.losses -= ExactWatts(pass.draw[e]) - ExactWatts(pass.flow[e]);
        pass.flow[e] = pass.draw[e] = 0;
    }
    if (from.varying >= 0) dirtyNodes.push_back(edge.from);
}

/// Takes a node's heat and cooling power out of every pass and of the constant sums.
void Engine::State::unbookHeat(Slot slot) {
    Node& node = nodes[slot];
    unbookLoopHeat(slot);
    unbookHallHeat(slot);
    totals.rackHeat -= allHeat(node);
    node.heatBooked = false;
    if (!doorsTake.empty()) doorsTake.erase(slot);
    if (node.varying < 0) return;
    for (Pass& pass : passes) {
        double& loss = pass.loss[node.varying];
        pass.losses -= ExactWatts(loss);
        if (node.hall != noSlot && hallIndex[node.hall] >= 0) {
            pass.hallHeat[hallIndex[node.hall]] -= ExactWatts(loss);
            pass.hallLosses -= ExactWatts(loss);
        }
        loss = 0;
        setDevice(pass, slot, DeviceState{});
    }
    if (node.hall != noSlot && hallIndex[node.hall] >= 0) dirtyHalls.push_back(hallIndex[node.hall]);
    dirtyNodes.push_back(slot);
}

void Engine::State::unbookNode(Slot slot) {
    unbookHeat(slot);
    leaveHall(slot);
    Node& node = nodes[slot];
    leaveHost(slot);
    if (!node.component->attached.empty()) {
        const auto it = waitingForHost.find(node.component->attached);
        if (it != waitingForHost.end()) eraseValue(it->second, slot);
    }
    leaveLoops(slot);
    node.installed = node.live = false;
    node.resolved = nullptr;
    bookTerms(slot);
}

} // namespace gs
