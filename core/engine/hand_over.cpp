// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of loads that can hand over, and how a pass takes up what the sweep (hand_over_sweep.cpp) found.
#include "core/engine/hand_over.h"

#include <algorithm>

#include "core/engine/ahead.h"
#include "core/engine/state.h"

namespace gs {

namespace {

std::uint64_t pairKey(Slot a, Slot b) { return (static_cast<std::uint64_t>(a) << 32) | b; }

} // namespace

bool isPair(const std::vector<Share>& shares) { return shares.size() == 2 && shares[0].feed != shares[1].feed; }

void HandOver::build(Engine::State& state) {
    clear();
    m_built = true;
    m_places.resize(state.nodes.size());
    std::vector<Share> shares;
    const auto look = [&](Slot slot) {
        const Node& node = state.nodes[slot];
        if (!node.component || !node.resolved || node.varying >= 0 || !state.ins(node).hasTwo()) return;
        state.shareNeed(node, node.leaf_w, shares);
        put(state, slot, shares);
    };
    if (!state.fedRacks.isThere) {
        state.forNodes(ahead::Run{0, static_cast<Slot>(state.nodes.size())}, look);
        return;
    }
    for (const FedRacks::Rack& fed : state.fedRacks.racks)
        join(fed.rack, pairOf(fed.from[0], fed.from[1]),
             {-1, 0, ExactWatts(fed.need_w), {ExactWatts(fed.loss_w[0]), ExactWatts(fed.loss_w[1])}});
    for (const Slot slot : state.fedRacks.others) look(slot);
}

void HandOver::join(Slot load, int index, Place place) {
    Group& group = m_groups[static_cast<std::size_t>(index)];
    place.group = index;
    place.at = group.members.size();
    m_places[load] = place;
    group.members.push_back(load);
    group.need += place.need;
    for (std::size_t i = 0; i < 2; ++i) group.loss[i] += place.loss[i];
}

/// The group of racks on feeds A and B of these two.
int HandOver::pairOf(Slot a, Slot b) {
    const std::uint64_t key = pairKey(a, b);
    if (m_lastPair.group >= 0 && m_lastPair.key == key) return m_lastPair.group; // neighbours are fed alike
    const auto [it, isNew] = m_pairs.try_emplace(key, -1);
    if (isNew) {
        it->second = freshGroup();
        Group& made = m_groups[static_cast<std::size_t>(it->second)];
        made.from = {a, b};
        made.plain = {0.5, 0.5};
    }
    m_lastPair = {key, it->second};
    return it->second;
}

int HandOver::freshGroup() {
    if (m_free.empty()) {
        m_groups.emplace_back();
        return static_cast<int>(m_groups.size()) - 1;
    }
    const int index = m_free.back();
    m_free.pop_back();
    m_groups[static_cast<std::size_t>(index)] = Group{};
    return index;
}

int HandOver::groupFor(const std::vector<Share>& shares, const Engine::State& state, Slot load) {
    if (isPair(shares) && state.nodes[load].resolved->role == Role::Rack)
        return pairOf(state.edges[shares[0].link].from, state.edges[shares[1].link].from);
    const double need = state.nodes[load].leaf_w;
    const int index = freshGroup();
    Group& made = m_groups[static_cast<std::size_t>(index)];
    for (const Share& share : shares) {
        made.from.push_back(state.edges[share.link].from);
        made.links.push_back(share.link);
        made.plain.push_back(share.flow_w / need);
    }
    return index;
}

void HandOver::put(const Engine::State& state, Slot load, const std::vector<Share>& shares) {
    const Node& node = state.nodes[load];
    if (shares.size() < 2 || !(node.leaf_w > 0)) return forget(load);
    if (load >= m_places.size()) m_places.resize(load + 1);
    forget(load);
    if (std::all_of(shares.begin(), shares.end(), [&](const Share& share) {
            return state.edges[share.link].from == state.edges[shares[0].link].from;
        }))
        return;
    const int index = groupFor(shares, state, load);
    Place place{-1, 0, ExactWatts(node.leaf_w), {}};
    if (m_groups[static_cast<std::size_t>(index)].links.empty())
        for (std::size_t i = 0; i < 2; ++i)
            place.loss[i] =
                ExactWatts(state.cableDraw_w(state.edges[shares[i].link], shares[i].flow_w) - shares[i].flow_w);
    join(load, index, place);
}

void HandOver::forget(Slot load) {
    if (load >= m_places.size() || m_places[load].group < 0) return;
    const Place place = m_places[load];
    m_places[load] = {};
    Group& group = m_groups[static_cast<std::size_t>(place.group)];
    group.need -= place.need;
    for (std::size_t i = 0; i < 2; ++i) group.loss[i] -= place.loss[i];
    group.members[place.at] = group.members.back();
    group.members.pop_back();
    if (place.at < group.members.size()) m_places[group.members[place.at]].at = place.at;
    if (!group.members.empty()) return;
    m_lastPair = {};
    if (group.links.empty()) m_pairs.erase(pairKey(group.from[0], group.from[1]));
    m_free.push_back(place.group);
}

/// Takes the passes with handed-over load off: what follows is booked on the plain split. What they had moved is
/// looked at again in this call.
void Engine::State::dropHandedPasses() {
    if (plainPasses > 0 && passes.size() > plainPasses) passes.resize(plainPasses);
    for (const Slot slot : handedMarks.nodes) findingNodes.insert(slot);
    for (const Slot slot : handedMarks.links) findingLinks.insert(slot);
    for (const int loop : handedMarks.loops) findingLoops.insert(loop);
    for (const int hall : handedMarks.halls) findingHalls.insert(hall);
    handedMarks = {};
}

/// Keeps a list of what the handed-over passes look at, for the call that will drop them.
void Engine::State::journalMarks(bool on) {
    findingNodes.journal(on ? &handedMarks.nodes : nullptr);
    findingLinks.journal(on ? &handedMarks.links : nullptr);
    findingLoops.journal(on ? &handedMarks.loops : nullptr);
    findingHalls.journal(on ? &handedMarks.halls : nullptr);
}

/// Books in `pass` (a copy of the pass before) the parts its loads hand over.
void Engine::State::takeHanded(Pass& pass, const Handed& parts) {
    for (const auto& [slot, part] : parts.nodes) {
        pass.handed.nodes[slot] = part;
        queueNode(slot);
    }
    for (const auto& [index, part] : parts.groups) {
        pass.handed.groups[index] = part;
        const HandOver::Group& group = handOver.group(index);
        for (const Slot load : group.members) {
            const Node& node = nodes[load];
            // Rounded by element, so that an array carries what its elements would carry singly.
            const int n = std::max(1, node.elements());
            double left = node.leaf_w;
            for (std::size_t i = 0; i < part.size(); ++i) {
                const double share = (ExactWatts(node.leaf_w / n * part[i]) * n).value();
                const double flow = i + 1 == part.size() ? left : std::min(left, share);
                left -= flow;
                for (const Slot link : ins(node))
                    if (edges[link].live &&
                        (group.links.empty() ? edges[link].from == group.from[i] : link == group.links[i]))
                        moveFlow(pass, link, flow);
            }
        }
    }
}

/// Replaces the flow of a link to a rack or plain load in a pass.
void Engine::State::moveFlow(Pass& pass, Slot link, double flow) {
    const Edge& edge = edges[link];
    const Handed::Flow was = flowIn(pass, link);
    const Handed::Flow now{flow, cableDraw_w(edge, flow)};
    const ExactWatts drawn = ExactWatts(now.draw_w) - ExactWatts(was.draw_w),
                     arrived = ExactWatts(now.flow_w) - ExactWatts(was.flow_w);
    const Node& parent = nodes[edge.from];
    if (parent.varying >= 0) pass.out[static_cast<std::size_t>(parent.varying)] += drawn;
    pass.losses += drawn - arrived;
    if (nodes[edge.to].resolved->role == Role::Rack) {
        Handed::Racks& racks = pass.handed.racks[edge.from];
        racks.draw += drawn;
        racks.flow += arrived;
    }
    pass.handed.links[link] = now;
    findingLinks.insert(link);
    queueNode(edge.from);
}

/// What a power link carries in a pass: arriving, and drawn from its supplier.
Handed::Flow Engine::State::flowIn(const Pass& pass, Slot link) const {
    const Edge& edge = edges[link];
    if (edge.varying >= 0)
        return {pass.flow[static_cast<std::size_t>(edge.varying)], pass.draw[static_cast<std::size_t>(edge.varying)]};
    if (!pass.handed.links.empty())
        if (const auto it = pass.handed.links.find(link); it != pass.handed.links.end()) return it->second;
    return {edge.flow_w, edge.draw_w};
}

} // namespace gs
