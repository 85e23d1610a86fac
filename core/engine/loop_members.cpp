// SPDX-License-Identifier: GPL-3.0-or-later
// Which component is on which coolant loop: found again around an edit, or all at once.
#include <algorithm>
#include <numeric>
#include <set>

#include "core/engine/state.h"

namespace gs {

namespace {

enum Side : int { TakesCold = 0, GivesCold = 1 };

bool isInline(Role role) { return role == Role::Pump || role == Role::Tank; }

/// Where coolant enters and leaves each component, as sets: those in one set are on one loop.
class CoolantSides {
public:
    explicit CoolantSides(std::size_t components) : m_of(2 * components) { std::iota(m_of.begin(), m_of.end(), 0u); }
    static std::size_t at(Slot slot, int side) { return 2 * std::size_t{slot} + static_cast<std::size_t>(side); }
    /// The first of its set.
    std::uint32_t firstOf(std::size_t side) {
        auto i = static_cast<std::uint32_t>(side);
        while (m_of[i] != i) i = m_of[i] = m_of[m_of[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        const std::uint32_t first = firstOf(a), second = firstOf(b);
        m_of[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::uint32_t> m_of;
};

} // namespace

int Engine::State::loopAt(Slot slot, int side) const {
    return side == TakesCold ? nodes[slot].loopIn : nodes[slot].loopOut;
}

/// Loops of the seeds are taken apart and found again along the coolant links.
void Engine::State::rebuildLoops() {
    if (loopSeeds.empty()) return;
    loopOrder.clear();
    std::vector<Slot> members;
    for (const Slot seed : loopSeeds) {
        if (seed >= nodes.size() || !nodes[seed].component) continue;
        members.push_back(seed);
    }
    std::set<int> old;
    for (const Slot seed : loopSeeds) {
        if (seed >= nodes.size()) continue;
        for (const int loop : {nodes[seed].loopIn, nodes[seed].loopOut})
            if (loop >= 0) old.insert(loop);
    }
    for (const int loop : staleMembership) old.insert(loop);
    staleMembership.clear();
    loopSeeds.clear();
    for (const int index : old) {
        for (const Slot slot : loops[index].members) {
            if (!nodes[slot].component) continue;
            members.push_back(slot);
            unbookHeat(slot);
        }
    }
    for (const int index : old) {
        for (const Slot slot : loops[index].members) {
            Node& node = nodes[slot];
            if (node.loopIn == index) node.loopIn = -1;
            if (node.loopOut == index) node.loopOut = -1;
        }
        badLoops.erase(index);
        findingLoops.insert(index);
        loops[index] = Loop{};
        for (Pass& pass : passes) {
            pass.unsettled -= pass.loop[index].unsettled;
            pass.loop[index] = LoopState{};
        }
        freeLoops.push_back(index);
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());

    std::vector<std::pair<Slot, int>> open;
    std::vector<Slot> found;
    for (const Slot start : members)
        for (const int side : {TakesCold, GivesCold}) {
            if (loopAt(start, side) >= 0) continue;
            const Node& first = nodes[start];
            if ((side == TakesCold ? first.firstCoolantIn : first.firstCoolantOut) == noSlot &&
                !(first.resolved && isInline(first.resolved->role)))
                continue; // no link, nothing to reach
            const int index = freeLoops.empty() ? static_cast<int>(loops.size()) : freeLoops.back();
            found.clear();
            const auto reach = [&](Slot slot, int at) {
                Node& node = nodes[slot];
                int& mark = at == TakesCold ? node.loopIn : node.loopOut;
                if (mark >= 0) return;
                mark = index;
                if (found.empty() || found.back() != slot) found.push_back(slot);
                open.push_back({slot, at});
            };
            bool linked = false;
            open.clear();
            reach(start, side);
            while (!open.empty()) {
                const auto [slot, at] = open.back();
                open.pop_back();
                if (nodes[slot].resolved && isInline(nodes[slot].resolved->role)) reach(slot, 1 - at);
                const EdgeRange links = at == GivesCold ? coolantOuts(nodes[slot]) : coolantIns(nodes[slot]);
                for (const Slot link : links) {
                    linked = true;
                    if (at == GivesCold) reach(edges[link].to, TakesCold);
                    else reach(edges[link].from, GivesCold);
                }
            }
            if (!linked) { // a port without a link is on no loop
                for (const Slot slot : found) {
                    if (nodes[slot].loopIn == index) nodes[slot].loopIn = -1;
                    if (nodes[slot].loopOut == index) nodes[slot].loopOut = -1;
                }
                continue;
            }
            std::sort(found.begin(), found.end());
            found.erase(std::unique(found.begin(), found.end()), found.end());
            makeLoop(index, std::move(found));
        }
    loopRanksDirty = true;
    for (const Slot slot : members) {
        for (const int index : {nodes[slot].loopIn, nodes[slot].loopOut})
            if (index >= 0) markLoop(index);
        if (nodes[slot].varying >= 0) dirtyNodes.push_back(slot);
        else dirtyLeaves.push_back(slot);
        if (nodes[slot].host != noSlot) dirtyLeaves.push_back(nodes[slot].host);
        if (nodes[slot].hall != noSlot && hallIndex[nodes[slot].hall] >= 0)
            dirtyHalls.push_back(hallIndex[nodes[slot].hall]);
        findingNodes.insert(slot);
    }
}

/// All loops of the site at once: link by link, in the order in which they stand in memory, and not along each loop.
void Engine::State::enterLoops() {
    loopSeeds.clear();
    loopOrder.clear();
    loopRanksDirty = true;
    CoolantSides sides(nodes.size());
    std::vector<Slot> members; // all that have a coolant link, in order
    for (Slot slot = 0; slot < nodes.size(); ++slot) {
        const Node& node = nodes[slot];
        if (node.firstCoolantIn == noSlot && node.firstCoolantOut == noSlot) continue;
        members.push_back(slot);
        for (const Slot link : coolantIns(node))
            sides.join(CoolantSides::at(edges[link].from, GivesCold), CoolantSides::at(slot, TakesCold));
        if (node.resolved && isInline(node.resolved->role))
            sides.join(CoolantSides::at(slot, TakesCold), CoolantSides::at(slot, GivesCold));
    }
    std::vector<int> numberOf(2 * nodes.size(), -1); // by the first of each set
    std::vector<std::vector<Slot>> found;
    for (const Slot slot : members) {
        Node& node = nodes[slot];
        const bool both = node.resolved && isInline(node.resolved->role);
        for (const int side : {TakesCold, GivesCold}) {
            if (!both && (side == TakesCold ? node.firstCoolantIn : node.firstCoolantOut) == noSlot) continue;
            int& number = numberOf[sides.firstOf(CoolantSides::at(slot, side))];
            if (number < 0) {
                number = static_cast<int>(found.size());
                found.emplace_back();
            }
            (side == TakesCold ? node.loopIn : node.loopOut) = number;
            std::vector<Slot>& loop = found[static_cast<std::size_t>(number)];
            if (loop.empty() || loop.back() != slot) loop.push_back(slot);
        }
    }
    loops.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) makeLoop(static_cast<int>(i), std::move(found[i]));
}

/// `members`: sorted, each once.
void Engine::State::makeLoop(int index, std::vector<Slot> members) {
    if (index == static_cast<int>(loops.size())) loops.emplace_back();
    else freeLoops.pop_back();
    Loop& loop = loops[index];
    loop = Loop{};
    loop.used = true;
    loop.members = std::move(members);
    const auto byId = [&](Slot a, Slot b) { return nodes[a].component->id < nodes[b].component->id; };
    for (const Slot slot : loop.members) {
        const Node& node = nodes[slot];
        if (!node.resolved) continue;
        const Role role = node.resolved->role;
        if (role == Role::Pump) loop.pumps.push_back(slot);
        if (node.loopOut == index && (role == Role::Rejector || role == Role::Exchanger))
            loop.suppliers.push_back(slot);
        if (node.loopIn == index && (role == Role::Exchanger || role == Role::AirHandler || role == Role::Rejector))
            loop.takers.push_back(slot);
    }
    // Members are the many, and nobody asks for their order until somebody looks at the loop (Engine::loop()).
    for (std::vector<Slot>* list : {&loop.suppliers, &loop.pumps, &loop.takers}) sortById(*list);
    const Slot first = loop.suppliers.empty() ? *std::min_element(loop.members.begin(), loop.members.end(), byId)
                                              : loop.suppliers.front();
    loop.name = nodes[first].component->id;
    // The fluid is that of the first member's port on this loop; ports of one loop share it (canLink).
    loop.fluid = "water";
    const Resolved* asked = nullptr; // last: neighbours are alike
    bool askedIn = false, askedOut = false;
    for (const Slot slot : loop.members) {
        const Node& node = nodes[slot];
        const bool in = node.loopIn == index, out = node.loopOut == index;
        if (!node.resolved || (node.resolved.get() == asked && in == askedIn && out == askedOut)) continue;
        asked = node.resolved.get(), askedIn = in, askedOut = out;
        for (const Port& port : node.resolved->type->ports)
            if (port.medium == Medium::Coolant && (port.direction == Direction::In ? in : out) && port.fluid == "pg25")
                loop.fluid = "pg25";
    }
    for (Pass& pass : passes) {
        pass.fit(varyingNode.size(), varyingEdge.size(), halls.size(), loops.size());
        pass.loop[index] = LoopState{};
    }
    markLoop(index);
}

void Engine::State::markLoop(int loop) {
    if (std::exchange(loops[static_cast<std::size_t>(loop)].stale, true)) return;
    staleLoops.push_back(loop);
}

void Engine::State::leaveLoops(Slot slot) {
    for (const int index : {nodes[slot].loopIn, nodes[slot].loopOut})
        if (index >= 0) {
            auto& members = loops[index].members;
            members.erase(std::remove(members.begin(), members.end(), slot), members.end());
            staleMembership.push_back(index);
            loopSeeds.push_back(noSlot);
        }
}

} // namespace gs
