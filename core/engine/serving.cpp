// SPDX-License-Identifier: GPL-3.0-or-later
// Islands of the distribution graph, their racks in order of serving, and how an edit is followed. The admission
// itself is in admission.cpp.
#include "core/engine/serving.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/engine/ahead.h"
#include "core/engine/flow_graph.h"
#include "core/engine/state.h"

namespace gs {

namespace {

/// A rack with its place in the order of serving and its feed set.
struct Queued {
    ServingOrder place;
    Slot rack;
    std::uint64_t head = 0; ///< where their ids differ first: these are elsewhere in memory
    const std::string* id;
    int feedSet;
    bool operator<(const Queued& o) const {
        if (place.priority != o.place.priority) return place.priority < o.place.priority;
        if (place.energized != o.place.energized) return place.energized < o.place.energized;
        if (head != o.head) return head < o.head;
        return *id < *o.id;
    }
};

/// Racks as they come, to be sorted by precedence. The eight bytes by which most ids differ are read while the id is at
/// hand: behind what all ids so far have in common, and once more for all where a later one has less.
class Queue {
public:
    explicit Queue(std::size_t most) { m_racks.reserve(most); }
    void add(const ServingOrder& place, Slot rack, int feedSet) {
        const std::string& id = place.id.str();
        if (m_racks.size() < 2) m_common = m_racks.empty() ? id.size() : inCommon(id);
        else if (id.compare(0, m_common, *m_racks.front().id, 0, m_common) != 0)
            m_left = std::min(m_left, inCommon(id));
        m_racks.push_back({place, rack, headOf(id, m_common), &id, feedSet});
    }
    const BigVector<Queued>& sorted() {
        if (!m_racks.empty()) m_racks.front().head = headOf(*m_racks.front().id, m_common);
        if (m_left < m_common)
            for (Queued& rack : m_racks) rack.head = headOf(*rack.id, m_left);
        // As they were put, most of them.
        if (!std::is_sorted(m_racks.begin(), m_racks.end())) std::sort(m_racks.begin(), m_racks.end());
        return m_racks;
    }

private:
    /// Characters at the beginning that are those of the first id.
    std::size_t inCommon(const std::string& id) const {
        const std::string& first = *m_racks.front().id;
        const auto end = first.begin() + static_cast<std::ptrdiff_t>(std::min({first.size(), id.size(), m_common}));
        return static_cast<std::size_t>(std::mismatch(first.begin(), end, id.begin()).first - first.begin());
    }
    /// As a number in the order of the bytes.
    static std::uint64_t headOf(const std::string& id, std::size_t begin) {
        std::uint64_t head = 0;
        for (std::size_t i = begin; i < begin + sizeof(head); ++i)
            head = head << 8 | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0u);
        return head;
    }

    BigVector<Queued> m_racks;
    std::size_t m_common = 0;               ///< characters that the first two ids share
    std::size_t m_left = std::string::npos; ///< of these all do; npos: all of them
};

/// Of one element, in milliwatts; at most a gigawatt, so that sums over millions of elements stay in 64 bits.
std::int64_t demandOf(double need_w, std::int32_t elements) {
    return std::min(flowUnits(need_w / elements), std::int64_t(1) << 40);
}
std::int64_t demandOf(const Node& rack) { return demandOf(rack.leaf_w, rack.elements()); }

} // namespace

ServingOrder servingOrder(const Component& c) {
    return {c.priority, c.energized ? c.energized->days : std::numeric_limits<int>::min(), c.id};
}
bool servedBefore(const Component& a, const Component& b) { return servingOrder(a) < servingOrder(b); }

void Serving::clear() {
    const auto* const asking = m_asking;
    *this = Serving();
    m_asking = asking;
}

std::int32_t Serving::elementsOf(const Engine::State& state, Slot rack) const {
    return elementsOf(rack, state.nodes[rack].elements());
}

std::int32_t Serving::elementsOf(Slot rack, std::int32_t all) const {
    if (!m_asking) return all;
    const auto some = m_asking->find(rack);
    return some == m_asking->end() ? all : some->second;
}

bool Serving::isInner(const Engine::State& state, Slot slot) const {
    const Node& node = state.nodes[slot];
    return node.resolved && node.live && node.varying >= 0 &&
           (node.resolved->role == Role::Converter || node.resolved->role == Role::Source);
}

bool Serving::isWanting(const Engine::State& state, Slot slot) const {
    const Node& node = state.nodes[slot];
    return node.resolved && node.resolved->role == Role::Rack && node.live && node.leaf_w > 0 &&
           elementsOf(state, slot) > 0;
}

/// Live feeds with a source above; none: starved, which is not a matter of room.
void Serving::readFeeds(const Engine::State& state, Slot rack, std::vector<Slot>& feeds) const {
    feeds.clear();
    for (const Slot link : state.ins(state.nodes[rack])) {
        const Edge& edge = state.edges[link];
        if (edge.live && state.nodes[edge.from].hub->above_w > 0 && isInner(state, edge.from))
            feeds.push_back(edge.from);
    }
    std::sort(feeds.begin(), feeds.end());
    feeds.erase(std::unique(feeds.begin(), feeds.end()), feeds.end());
}

std::pair<Slot, Slot> Serving::innerLink(const Engine::State& state, Slot link) const {
    const Edge& edge = state.edges[link];
    if (!edge.live || edge.medium() != Medium::Power || !isInner(state, edge.from) || !isInner(state, edge.to))
        return {noSlot, noSlot};
    return {edge.from, edge.to};
}

void Serving::build(const Engine::State& state) {
    clear();
    m_built = true;
    m_racks.resize(state.nodes.size());
    m_islandOf.assign(state.nodes.size(), -1);
    m_links.assign(state.edges.size(), {noSlot, noSlot});
    std::vector<Slot> inner;
    for (const Slot slot : state.varyingNode)
        if (slot != noSlot && isInner(state, slot)) inner.push_back(slot);
    state.sortById(inner);
    std::stable_sort(inner.begin(), inner.end(),
                     [&](Slot a, Slot b) { return state.nodes[a].rank < state.nodes[b].rank; }); // children first

    // Union-find: what a live link or a rack with two feeds joins is one island.
    std::vector<Slot> parent(state.nodes.size());
    std::iota(parent.begin(), parent.end(), Slot(0));
    const auto root = [&](Slot slot) {
        while (parent[slot] != slot) slot = parent[slot] = parent[parent[slot]];
        return slot;
    };
    for (const Slot link : state.varyingEdge) { // others lead to racks and loads
        if (link == noSlot || !state.edges[link].link) continue;
        m_links[link] = innerLink(state, link);
        if (m_links[link].first != noSlot) parent[root(m_links[link].first)] = root(m_links[link].second);
    }
    Queue racks(state.nodes.size());
    std::vector<Slot> feeds, last; // neighbours hang on the same feeds
    int feedSet = -1;
    const auto queue = [&](const ServingOrder& place, Slot slot, std::int64_t demand, std::int32_t elements) {
        if (feeds.empty()) return;
        if (feedSet < 0 || feeds != last) {
            last = feeds;
            for (const Slot feed : feeds) parent[root(feed)] = root(feeds.front());
            const auto [it, isNew] = m_feedSetOf.try_emplace(feeds, static_cast<int>(m_feedSets.size()));
            if (isNew) m_feedSets.push_back({feeds, -1, 0, 0});
            feedSet = it->second;
        }
        join(place, slot, feedSet, demand, elements);
        racks.add(place, slot, feedSet);
    };
    const auto look = [&](Slot slot) {
        if (!isWanting(state, slot)) return;
        readFeeds(state, slot, feeds);
        queue(servingOrder(*state.nodes[slot].component), slot, demandOf(state.nodes[slot]), elementsOf(state, slot));
    };
    if (!state.fedRacks.isThere) {
        state.forNodes(ahead::Run{0, static_cast<Slot>(state.nodes.size())}, look);
    } else {
        const BigVector<FedRacks::Rack>& fed = state.fedRacks.racks;
        const BigVector<ServingOrder>& order = state.fedRacks.order;
        std::array<Slot, 2> from{noSlot, noSlot};
        ahead::walk(
            ahead::Run{0, static_cast<Slot>(fed.size())}, [](Slot) {}, [](Slot) {},
            [&](Slot i) { ahead::ask(&order[fed[i].rack].id.str()); },
            [&](Slot i) {
                const FedRacks::Rack& rack = fed[i];
                const std::int32_t elements = elementsOf(rack.rack, rack.elements);
                if (elements <= 0) return;
                if (rack.from != from) {
                    from = rack.from;
                    readFeeds(state, rack.rack, feeds);
                }
                queue(order[rack.rack], rack.rack, demandOf(rack.need_w, rack.elements), elements);
            });
        for (const Slot slot : state.fedRacks.others) {
            from = {noSlot, noSlot};
            look(slot);
        }
    }
    std::vector<int> islandAt(state.nodes.size(), -1);
    for (const Slot slot : inner) {
        int& index = islandAt[root(slot)];
        if (index < 0) {
            index = static_cast<int>(m_islands.size());
            m_islands.emplace_back();
        }
        m_islandOf[slot] = index;
        m_islands[static_cast<std::size_t>(index)].inner.push_back(slot);
    }
    for (std::size_t i = 0; i < m_feedSets.size(); ++i) {
        m_feedSets[i].island = m_islandOf[m_feedSets[i].feeds.front()];
        m_islands[static_cast<std::size_t>(m_feedSets[i].island)].feedSets.push_back(static_cast<int>(i));
    }
    for (const Queued& rack : racks.sorted()) {
        const FeedSet& set = m_feedSets[static_cast<std::size_t>(rack.feedSet)];
        m_islands[static_cast<std::size_t>(set.island)].order.push_back(rack.rack);
    }
}

int Serving::groupFor(int feedSet, std::int64_t demand) {
    if (m_lastGroup >= 0) { // neighbours are alike
        const Group& last = m_groups[static_cast<std::size_t>(m_lastGroup)];
        if (last.racks > 0 && last.feedSet == feedSet && last.demand_mw == demand) return m_lastGroup;
    }
    const auto [it, isNew] = m_groupOf.try_emplace({feedSet, demand}, -1);
    if (!isNew) return m_lastGroup = it->second;
    if (m_freeGroups.empty()) {
        it->second = static_cast<int>(m_groups.size());
        m_groups.emplace_back();
    } else {
        it->second = m_freeGroups.back();
        m_freeGroups.pop_back();
    }
    m_groups[static_cast<std::size_t>(it->second)] = {feedSet, demand, 0};
    return m_lastGroup = it->second;
}

/// Books a rack in its group; its place in the order is the caller's.
void Serving::join(const ServingOrder& place, Slot slot, int feedSet, std::int64_t demand, std::int32_t elements) {
    Rack& rack = m_racks[slot];
    rack.group = groupFor(feedSet, demand);
    rack.elements = elements;
    rack.place = place;
    Group& group = m_groups[static_cast<std::size_t>(rack.group)];
    ++group.racks;
    FeedSet& set = m_feedSets[static_cast<std::size_t>(feedSet)];
    ++set.racks;
    set.demand_mw += group.demand_mw * rack.elements;
}

/// False when its feed set has no rack any more: it may have held two islands together.
bool Serving::leave(Slot slot) {
    Rack& rack = m_racks[slot];
    Group& group = m_groups[static_cast<std::size_t>(rack.group)];
    FeedSet& set = m_feedSets[static_cast<std::size_t>(group.feedSet)];
    set.demand_mw -= group.demand_mw * rack.elements;
    --set.racks;
    if (--group.racks == 0) {
        m_groupOf.erase({group.feedSet, group.demand_mw});
        m_freeGroups.push_back(rack.group);
    }
    rack.group = -1;
    return set.racks > 0;
}

bool Serving::keepLink(const Engine::State& state, Slot link) {
    if (link >= m_links.size()) m_links.resize(link + 1, {noSlot, noSlot});
    const auto now =
        link < state.edges.size() && state.edges[link].link ? innerLink(state, link) : std::pair(noSlot, noSlot);
    if (now != m_links[link]) return false;
    if (now.first != noSlot) m_islands[static_cast<std::size_t>(m_islandOf[now.first])].stale = true;
    return true;
}

bool Serving::keepNode(const Engine::State& state, Slot slot) {
    if (slot >= m_islandOf.size()) m_islandOf.resize(slot + 1, -1);
    if (slot >= m_racks.size()) m_racks.resize(slot + 1);
    const bool inner = slot < state.nodes.size() && isInner(state, slot);
    if (inner != (m_islandOf[slot] >= 0)) return false;
    if (inner) m_islands[static_cast<std::size_t>(m_islandOf[slot])].stale = true;
    return keepRack(state, slot);
}

bool Serving::keepRack(const Engine::State& state, Slot slot) {
    Rack& rack = m_racks[slot];
    std::vector<Slot> feeds;
    if (slot < state.nodes.size() && isWanting(state, slot)) readFeeds(state, slot, feeds);
    if (feeds.empty() && rack.group < 0) return true;
    if (feeds.empty()) {
        Island& island = m_islands[static_cast<std::size_t>(
            m_feedSets[static_cast<std::size_t>(m_groups[static_cast<std::size_t>(rack.group)].feedSet)].island)];
        island.stale = true;
        island.order.erase(std::find(island.order.begin(), island.order.end(), slot));
        return leave(slot);
    }
    const auto found = m_feedSetOf.find(feeds);
    if (found == m_feedSetOf.end()) return false;
    const Node& node = state.nodes[slot];
    const ServingOrder place = servingOrder(*node.component);
    Island& island = m_islands[static_cast<std::size_t>(m_feedSets[static_cast<std::size_t>(found->second)].island)];
    if (rack.group >= 0) {
        const Group& group = m_groups[static_cast<std::size_t>(rack.group)];
        if (group.feedSet == found->second && rack.place == place) {
            if (group.demand_mw == demandOf(node) && rack.elements == elementsOf(state, slot)) return true;
            island.stale = true;
            leave(slot); // and straight back into the same feed set
            join(place, slot, found->second, demandOf(node), elementsOf(state, slot));
            return true;
        }
        Island& old = m_islands[static_cast<std::size_t>(m_feedSets[static_cast<std::size_t>(group.feedSet)].island)];
        old.stale = true;
        old.order.erase(std::find(old.order.begin(), old.order.end(), slot));
        const bool left = leave(slot);
        if (!left && group.feedSet != found->second) return false;
    }
    island.stale = true;
    const auto at = std::lower_bound(island.order.begin(), island.order.end(), slot, [&](Slot a, Slot b) {
        const auto placeOf = [&](Slot s) { return s == slot ? place : m_racks[s].place; };
        return placeOf(a) < placeOf(b);
    });
    island.order.insert(at, slot);
    join(place, slot, found->second, demandOf(node), elementsOf(state, slot));
    return true;
}

void Serving::bring(const Engine::State& state) {
    const auto follows = [&] {
        if (!m_built) return false;
        for (const Slot link : state.findingLinks)
            if (!keepLink(state, link)) return false;
        for (const Slot slot : state.findingNodes)
            if (!keepNode(state, slot)) return false;
        return true;
    };
    if (!follows()) build(state);
    // Only where something is above its rating can anything be short.
    std::vector<char> over(m_islands.size(), 0);
    const auto note = [&](Slot slot) {
        if (slot < m_islandOf.size() && m_islandOf[slot] >= 0) over[static_cast<std::size_t>(m_islandOf[slot])] = 1;
    };
    for (const Slot slot : state.overloaded) note(slot);
    for (const Slot link : state.overloadedLinks) note(state.edges[link].from);
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
        Island& island = m_islands[i];
        if (!island.stale && over[i]) continue;
        if (!over[i]) {
            island.shed.clear();
            island.bottlenecks.clear();
            island.stale = true; // to be solved when it becomes short
            continue;
        }
        solve(state, island);
        island.stale = false;
    }
}

} // namespace gs
