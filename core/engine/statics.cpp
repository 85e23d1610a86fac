// SPDX-License-Identifier: GPL-3.0-or-later
// What changes with structure, dates, ratings and weather, but not with load: order of the distribution
// graph, what live sources can deliver to a node from above, what a node can hand on below.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/flow_graph.h"
#include "core/engine/state.h"

namespace gs {

namespace {

bool isConverter(const Node& node) { return node.resolved && node.resolved->role == Role::Converter; }

} // namespace

/// Ranks of sources and converters, children before parents: the longest way down to a device. What is above no circle
/// is ranked from below; the rest waits for ever, and is told apart by its strong parts. Links of a circle carry
/// nothing.
void Engine::State::rankNodes() {
    if (!ranksDirty) return;
    ranksDirty = false;
    const std::size_t count = varyingNode.size();
    // Seen from below: above thousands of racks stand few, and the links down to the racks say nothing here.
    std::vector<int> waitsFor(count, 0), rankOf(count, 1); // above every device, also above one that is linked later
    std::vector<Slot> ready;
    const auto indexOf = [&](Slot slot) { return static_cast<std::size_t>(nodes[slot].varying); };
    const auto carry = [&](Slot link, bool carries) {
        if (edges[link].cyclic != carries) return;
        edges[link].cyclic = !carries;
        refreshEdges.push_back(link);
    };
    std::size_t converters = 0;
    for (const Slot slot : varyingNode) {
        if (slot == noSlot) continue;
        if (!isConverter(nodes[slot])) {
            if (fromScratch) continue; // none has ever been in a circle
            for (const Slot link : ins(nodes[slot])) carry(link, true);
            continue;
        }
        ++converters;
        for (const Slot link : ins(nodes[slot]))
            if (nodes[edges[link].from].varying >= 0) ++waitsFor[indexOf(edges[link].from)];
    }
    for (const Slot slot : varyingNode) {
        if (slot == noSlot) continue;
        nodes[slot].rank = 0;
        if (waitsFor[indexOf(slot)] == 0) ready.push_back(slot);
    }
    const auto rank = [&](Slot slot, auto isCyclic) {
        Node& node = nodes[slot];
        const bool isAbove = isConverter(node) || node.resolved->role == Role::Source;
        node.rank = isAbove ? rankOf[indexOf(slot)] : 0;
        if (!isConverter(node)) return;
        --converters;
        for (const Slot link : ins(node)) {
            const Slot parent = edges[link].from;
            if (nodes[parent].varying < 0) continue;
            carry(link, !isCyclic(parent));
            int& above = rankOf[indexOf(parent)];
            if (!edges[link].cyclic) above = std::max(above, node.rank + 1);
            if (--waitsFor[indexOf(parent)] == 0) ready.push_back(parent);
        }
    };
    for (std::size_t i = 0; i < ready.size(); ++i) rank(ready[i], [](Slot) { return false; });
    if (converters == 0) return;
    std::vector<Slot> left;
    for (const Slot slot : varyingNode)
        if (slot != noSlot && waitsFor[indexOf(slot)] > 0) left.push_back(slot);
    std::vector<std::vector<int>> below(count);
    for (const Slot slot : left)
        if (isConverter(nodes[slot]))
            for (const Slot link : ins(nodes[slot]))
                if (const int parent = nodes[edges[link].from].varying; parent >= 0)
                    below[static_cast<std::size_t>(parent)].push_back(nodes[slot].varying);
    const std::vector<int> part = strongParts(below);
    std::sort(left.begin(), left.end(), [&](Slot a, Slot b) { return part[indexOf(a)] < part[indexOf(b)]; });
    for (const Slot slot : left) rank(slot, [&](Slot parent) { return part[indexOf(slot)] == part[indexOf(parent)]; });
}

/// What an edge can deliver at its far end: its rating, or the flow that with its own loss (a multiple of its square)
/// makes what stands above.
double Engine::State::edgeRoom_w(const Edge& edge) const {
    const double above = nodes[edge.from].hub->above_w, rating = edge.cable->rating_w;
    if (above == unlimited || above <= 0) return std::min(rating, above);
    const double rise = (cableDraw_w(edge, above) - above) / (above * above);
    return std::min(rating, rise > 0 ? 2 * above / (1 + std::sqrt(1 + 4 * rise * above)) : above);
}

/// What a converter can hand out when `arrives` watts can reach it: its rating, or what with its own loss makes that.
double Engine::State::converterRoom_w(const Node& node, double arrives) const {
    const int n = node.elements();
    if (arrives == unlimited || n <= 0) return std::min(node.hub->capacity_w, arrives);
    const auto asks = [&](double out) {
        return out + converterLoss_w(node.resolved->converter, out / n, node.resolved->power_factor,
                                     node.resolved->voltage_v) *
                         n;
    };
    double high = std::min(node.hub->capacity_w, arrives), low = 0;
    if (asks(high) <= arrives) return high;
    // What is left of it after the loss: each step is nearer by the slope of the loss, a few hundredths. Losses grow
    // with the output, so the steps lie on both sides of what is looked for, in turn.
    double out = high;
    for (int i = 0; i < 16; ++i) {
        const double next = std::clamp(arrives - (asks(out) - out), 0.0, high);
        if (std::fabs(next - out) <= 1e-15 * high) return std::min(next, out);
        out = next;
    }
    for (int i = 0; i < 60; ++i) { // losses grow with the output
        const double middle = 0.5 * (low + high);
        if (asks(middle) <= arrives) low = middle;
        else high = middle;
    }
    return low;
}

bool Engine::State::isBefore(const Merit& a, const Merit& b) const {
    if (a.rank != b.rank || a.price != b.price) return std::tie(a.rank, a.price) < std::tie(b.rank, b.price);
    if (a.source == b.source || a.source == noSlot || b.source == noSlot) return a.source < b.source;
    const Component *first = site.components().at(a.source), *second = site.components().at(b.source);
    return first && second ? first->id < second->id : a.source < b.source;
}

/// Live sources above a node and what they can deliver to it; children follow when it differs.
void Engine::State::spreadAbove() {
    for (const Slot slot : aboveSeeds)
        if (slot < nodes.size()) queueNode(slot);
    aboveSeeds.clear();
    // Parents (higher rank) first; what follows has a lower rank.
    for (std::size_t rank = rankQueue.size(); rank-- > 0;) {
        for (std::size_t i = 0; i < rankQueue[rank].size(); ++i) {
            askAhead(rankQueue[rank], i);
            queued[rankQueue[rank][i]] = 0;
            spreadAbove(rankQueue[rank][i]);
        }
        rankQueue[rank].clear();
    }
}

void Engine::State::spreadAbove(Slot slot) {
    const Node& node = nodes[slot];
    ++recomputed;
    double above = 0;
    Merit merit;
    if (node.resolved->role == Role::Source) {
        above = node.live ? node.hub->capacity_w : 0;
        if (above > 0)
            merit = {node.resolved->source.is_solar ? 0 : 1, slot,
                     node.resolved->source.is_solar ? 0 : node.resolved->source.energy_price_usd_per_mwh, node.born};
    } else if (node.live) {
        ExactWatts finite;
        bool any = false;
        for (const Slot link : ins(node)) {
            const Edge& edge = edges[link];
            if (!edge.live) continue;
            const Node& parent = nodes[edge.from];
            const double room = edgeRoom_w(edge);
            if (room == unlimited) any = true;
            else finite += ExactWatts(room);
            if (room > 0 && isBefore(parent.hub->merit, merit)) merit = parent.hub->merit;
        }
        const double arrives = any ? unlimited : finite.value();
        above = isConverter(node) ? converterRoom_w(node, arrives) : std::min(node.hub->capacity_w, arrives);
    }
    if (above == node.hub->above_w && merit == node.hub->merit) return;
    const bool wasPowered = node.hub->above_w > 0;
    Hub& hub = hubOf(slot);
    hub.above_w = above;
    hub.merit = merit;
    supplyDirty = true;
    findingNodes.insert(slot);
    dirtyNodes.push_back(slot);
    if (!fromScratch) // else all below are looked at anyway
        for (const Slot link : outs(node)) {
            const Slot child = edges[link].to;
            if (nodes[child].varying < 0) {
                dirtyLeaves.push_back(child);
                continue;
            }
            dirtyNodes.push_back(child);
            if (edges[link].live) queueNode(child); // through a dead one nothing comes
        }
    if (wasPowered != (above > 0)) markPowered(slot);
}

/// A cooling device that gains or loses its feed changes what its loop, hall or rack can count on.
void Engine::State::markPowered(Slot slot) {
    const Node& node = nodes[slot];
    if (!fromScratch) // else all of them are, and they are being looked for
        for (const int loop : {node.loopIn, node.loopOut})
            if (loop >= 0) markLoop(loop);
    if (node.hall != noSlot && hallIndex[node.hall] >= 0) dirtyHalls.push_back(hallIndex[node.hall]);
    if (node.host != noSlot) dirtyLeaves.push_back(node.host);
}

bool Engine::State::powered(const Node& node) const {
    return node.live && (!node.resolved->needsPower || node.hub->above_w > 0);
}

/// A fan wall or rear door without cold water moves air and cools nothing: its share goes to the others.
bool Engine::State::airWorks(const Node& node) const {
    return powered(node) && node.loopIn >= 0 && loops[static_cast<std::size_t>(node.loopIn)].delivers > 0;
}

bool Engine::State::isPumped(const Loop& loop) const {
    return std::any_of(loop.pumps.begin(), loop.pumps.end(), [&](Slot slot) { return powered(nodes[slot]); });
}

/// Whether any supplier of a loop runs, has what it gives its heat to, and a pump moves the coolant.
bool Engine::State::bringsCold(const Loop& loop) const {
    if (loop.cyclic) return false;
    const bool pumped = isPumped(loop);
    return std::any_of(loop.suppliers.begin(), loop.suppliers.end(), [&](Slot slot) {
        const Node& node = nodes[slot];
        if (!powered(node) || !hasWater(node)) return false;
        const bool exchanger = node.resolved->role == Role::Exchanger;
        if ((exchanger || node.resolved->rejector.needsCondenser()) &&
            (node.loopIn < 0 || loops[static_cast<std::size_t>(node.loopIn)].delivers == 0))
            return false;
        return pumped || (exchanger && node.resolved->exchanger.bringsPump());
    });
}

/// Which loops have any cold at all; what hangs on one that gains or loses it follows.
void Engine::State::spreadCold() {
    std::vector<int> marked = staleLoops;
    while (!marked.empty()) {
        const int index = marked.back();
        marked.pop_back();
        Loop& loop = loops[static_cast<std::size_t>(index)];
        if (!loop.used) continue;
        const int now = bringsCold(loop);
        if (now == loop.delivers) continue;
        loop.delivers = now;
        for (const Slot slot : loop.takers) {
            const Node& taker = nodes[slot];
            if (taker.loopOut >= 0) {
                marked.push_back(taker.loopOut);
                dirtyLoops.push_back(taker.loopOut);
            }
            if (taker.resolved->role != Role::AirHandler) continue;
            if (taker.host != noSlot) dirtyLeaves.push_back(taker.host);
            else if (taker.hall != noSlot && hallIndex[taker.hall] >= 0) dirtyHalls.push_back(hallIndex[taker.hall]);
            dirtyNodes.push_back(slot);
        }
    }
}

/// What an out-edge can take, as booked in its parent: the smaller of its rating and of what lies below. What that
/// leaves the parent to take is looked at in spreadBelow(): on another day every rack of a site may come or go, and
/// each stands below four or five others.
void Engine::State::bookBelow(Slot link) {
    if (!bookRoom(link)) return;
    supplyDirty = storageDirty = true;
    belowSeeds.push_back(edges[link].from);
}

/// Upward while it changes, children before parents; circles carry nothing.
void Engine::State::spreadBelow() {
    for (const Slot slot : belowSeeds)
        if (slot < nodes.size() && isConverter(nodes[slot])) queueNode(slot);
    belowSeeds.clear();
    for (std::size_t rank = 0; rank < rankQueue.size(); ++rank) {
        for (std::size_t i = 0; i < rankQueue[rank].size(); ++i) {
            const Slot slot = rankQueue[rank][i];
            queued[slot] = 0;
            for (const Slot link : ins(nodes[slot])) {
                if (!edges[link].live || !bookRoom(link)) continue;
                supplyDirty = storageDirty = true;
                if (isConverter(nodes[edges[link].from])) queueNode(edges[link].from);
            }
        }
        rankQueue[rank].clear();
    }
}

/// Of one edge, as what lies below it is booked; false: it is the same.
bool Engine::State::bookRoom(Slot link) {
    Edge& edge = edges[link];
    double room = -1;
    if (edge.live) {
        const Node& child = nodes[edge.to];
        double below = 0;
        if (isConverter(child)) below = std::min(child.hub->capacity_w, child.hub->below_w());
        else if (child.resolved->role != Role::Store) below = child.elements() > 0 ? unlimited : 0;
        room = below > 0 ? std::min(edge.cable->rating_w, below) : 0;
    }
    if (room == edge.belowBooked) return false;
    Hub& hub = hubOf(edge.from);
    if (edge.belowBooked == unlimited) --hub.belowUnlimited;
    else if (edge.belowBooked > 0) hub.belowFinite -= ExactWatts(edge.belowBooked);
    if (room == unlimited) ++hub.belowUnlimited;
    else if (room > 0) hub.belowFinite += ExactWatts(room);
    edge.belowBooked = room;
    return true;
}

/// How a node's need is shared among its live in-edges. Feeds A and B take equal halves (all on the one that
/// has a source); within one feed suppliers fill in merit order, those below the same best source share in
/// proportion to what they can deliver. What exceeds everything is spread in the same proportion.
void Engine::State::shareNeed(const Node& node, double need, std::vector<Share>& shares) const {
    shares.clear();
    bool anySource = false;
    for (const Slot link : ins(node))
        if (edges[link].live) anySource = anySource || nodes[edges[link].from].hub->above_w > 0;
    for (const Slot link : ins(node)) {
        const Edge& edge = edges[link];
        if (!edge.live || (anySource && !(nodes[edge.from].hub->above_w > 0))) continue;
        shares.push_back({link, edge.feed, 0, 0}); // rooms when they are asked for
    }
    if (shares.empty()) return;
    if (shares.size() == 1) {
        shares[0].flow_w = need;
        return;
    }
    if (shares.size() == 2 && shares[0].feed != shares[1].feed) { // as most racks have it: halves, whatever the rooms
        if (shares[1].feed < shares[0].feed) std::swap(shares[0], shares[1]);
        shares[0].flow_w = ExactWatts::rounded(need / 2);
        shares[1].flow_w = need - shares[0].flow_w;
        return;
    }
    // Canonical order, so that history leaves no trace: feed, merit, id.
    std::sort(shares.begin(), shares.end(), [&](const Share& a, const Share& b) {
        if (a.feed != b.feed) return a.feed < b.feed;
        const Merit &ma = nodes[edges[a.link].from].hub->merit, &mb = nodes[edges[b.link].from].hub->merit;
        if (ma != mb) return isBefore(ma, mb);
        return edges[a.link].link->id < edges[b.link].link->id;
    });
    std::size_t feeds = 1;
    for (std::size_t i = 1; i < shares.size(); ++i) feeds += shares[i].feed != shares[i - 1].feed;
    double left = need;
    for (std::size_t begin = 0, done = 0; begin < shares.size(); ++done) {
        std::size_t end = begin;
        while (end < shares.size() && shares[end].feed == shares[begin].feed) ++end;
        const double part = done + 1 == feeds ? left : ExactWatts::rounded(need / static_cast<double>(feeds));
        left -= part;
        fillFeed(shares, begin, end, part);
        begin = end;
    }
}

void Engine::State::fillFeed(std::vector<Share>& shares, std::size_t begin, std::size_t end, double part) const {
    if (end - begin == 1) {
        shares[begin].flow_w = part;
        return;
    }
    for (std::size_t i = begin; i < end; ++i) shares[i].room_w = edgeRoom_w(edges[shares[i].link]);
    const auto proportional = [&](std::size_t first, std::size_t last, double amount) {
        double sum = 0;
        int open = 0;
        for (std::size_t i = first; i < last; ++i) {
            if (shares[i].room_w == unlimited) ++open;
            else sum += shares[i].room_w;
        }
        double left = amount;
        for (std::size_t i = first; i < last; ++i) {
            double weight = 1.0 / static_cast<double>(last - first);
            if (open > 0) weight = shares[i].room_w == unlimited ? 1.0 / open : 0;
            else if (sum > 0) weight = shares[i].room_w / sum;
            const double flow = i + 1 == last ? left : std::min(left, ExactWatts::rounded(amount * weight));
            shares[i].flow_w += flow;
            left -= flow;
        }
    };
    double left = part;
    for (std::size_t first = begin; first < end && left > 0;) {
        std::size_t last = first;
        double room = 0;
        const Merit& merit = nodes[edges[shares[first].link].from].hub->merit;
        while (last < end && nodes[edges[shares[last].link].from].hub->merit == merit) room += shares[last++].room_w;
        const double take = std::min(left, room == unlimited ? left : ExactWatts::rounded(room));
        proportional(first, last, take);
        left -= take;
        first = last;
    }
    if (left > 0) proportional(begin, end, left);
}

} // namespace gs
