// SPDX-License-Identifier: GPL-3.0-or-later
// Who is served in one island. What can never bind (its room is no smaller than the demand of all racks below it) is
// left out of the flow graph, so that it stays as small as the number of true limits, not of feeders.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/flow_graph.h"
#include "core/engine/serving.h"
#include "core/engine/state.h"

namespace gs {

namespace {

constexpr double tolerance = 1e-9; // of a rating: below it is rounding of the model, not load
constexpr std::int64_t open = FlowGraph::unlimitedCapacity / 64; // an arc that never binds

/// Sets of limits, each kept once: equal sets have equal numbers.
class LimitSets {
public:
    static constexpr int none = 0; ///< nothing comes from above
    static constexpr int free = 1; ///< straight from a source that never binds
    static constexpr int freeLimit = -1;

    LimitSets() : m_sets{{}, {freeLimit}} {
        m_known[m_sets[none]] = none;
        m_known[m_sets[free]] = free;
    }
    int of(int limit) { return intern({limit}); }
    int join(int a, int b) {
        if (a == b || b == none || a == free) return a;
        if (a == none || b == free) return b;
        std::vector<int> both;
        std::set_union(m_sets[at(a)].begin(), m_sets[at(a)].end(), m_sets[at(b)].begin(), m_sets[at(b)].end(),
                       std::back_inserter(both));
        return intern(std::move(both));
    }
    const std::vector<int>& operator[](int set) const { return m_sets[at(set)]; }

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    int intern(std::vector<int> set) {
        const auto [it, isNew] = m_known.try_emplace(set, static_cast<int>(m_sets.size()));
        if (isNew) m_sets.push_back(std::move(set));
        return it->second;
    }
    std::vector<std::vector<int>> m_sets;
    std::map<std::vector<int>, int> m_known;
};

/// A rating that may bind: an arc of the flow graph.
struct Limit {
    const std::string* id; // of the component or link
    int above;             // set of limits that feed it
    std::int64_t room_mw;
    int in = -1, out = -1; // vertices
};

/// Racks behind the same limits that ask the same per element.
struct Class {
    int limits;
    std::int64_t demand_mw;
    std::vector<std::int64_t> first,
        before; // by rack: place of its first element in the order; elements of the class before it
    std::int64_t elements = 0;
    std::int64_t closedAt = -1; // place from which on nothing more of it is admitted; -1: open
    int arc = -1;

    void add(std::int64_t place, std::int64_t count) {
        first.push_back(place);
        before.push_back(elements);
        elements += count;
    }
    /// Elements of the class among the first `end` of the order.
    std::int64_t among(std::int64_t end) const {
        const auto i = static_cast<std::size_t>(std::lower_bound(first.begin(), first.end(), end) - first.begin());
        if (i == 0) return 0;
        const std::int64_t next = i < before.size() ? before[i] : elements;
        return std::min(before[i - 1] + (end - first[i - 1]), next);
    }
};

/// The order of serving against the flow graph of the limits.
class Admission {
public:
    Admission(const LimitSets& sets, std::vector<Limit>& limits, std::vector<Class>& classes)
        : m_limits(limits), m_classes(classes), m_graph(2) {
        for (Limit& limit : limits) {
            limit.in = m_graph.addVertex();
            limit.out = m_graph.addVertex();
            m_graph.addArc(limit.in, limit.out, limit.room_mw);
            feed(sets[limit.above], limit.in);
        }
        for (Class& entry : classes) {
            const int vertex = m_graph.addVertex();
            feed(sets[entry.limits], vertex);
            entry.arc = m_graph.addArc(vertex, 1, 0);
        }
    }

    bool fitsAll(std::int64_t total) {
        start(total);
        return fits();
    }

    /// Limits of the min cut of the last run.
    std::vector<std::string> cut() const {
        const std::vector<char> reachable = m_graph.reachable(0);
        std::vector<std::string> ids;
        for (const Limit& limit : m_limits)
            if (reachable[static_cast<std::size_t>(limit.in)] && !reachable[static_cast<std::size_t>(limit.out)])
                ids.push_back(*limit.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// Longest part of the order that fits, then what blocks it is closed, and on with the rest. A class none of
    /// whose limits can give more is closed as a whole: about as many rounds as bottlenecks.
    void run(const LimitSets& sets, const std::vector<std::pair<std::int64_t, Class*>>& racks, std::int64_t total) {
        std::int64_t at = 0; // places looked at so far
        while (at < total) {
            std::int64_t low = at, high = total; // low fits
            while (low < high) {
                const std::int64_t middle = low + (high - low + 1) / 2;
                start(middle);
                if (fits()) low = middle;
                else high = middle - 1;
            }
            at = low;
            if (at >= total) break;
            start(at);
            fits();
            const std::vector<char> reachable = m_graph.reachable(0);
            for (Class& entry : m_classes)
                if (entry.closedAt < 0 &&
                    std::none_of(sets[entry.limits].begin(), sets[entry.limits].end(), [&](int limit) {
                        return reachable[static_cast<std::size_t>(m_limits[static_cast<std::size_t>(limit)].out)];
                    }))
                    entry.closedAt = at;
            const auto blocked =
                std::upper_bound(racks.begin(), racks.end(), at,
                                 [](std::int64_t place, const auto& rack) { return place < rack.first; }) -
                1;
            if (blocked->second->closedAt < 0) blocked->second->closedAt = at;
        }
    }

private:
    void feed(const std::vector<int>& limits, int vertex) {
        for (const int limit : limits)
            m_graph.addArc(limit == LimitSets::freeLimit ? 0 : m_limits[static_cast<std::size_t>(limit)].out, vertex,
                           open);
    }
    /// Asks for everything admitted so far and for what is open among the first `end` places.
    void start(std::int64_t end) {
        m_wanted = 0;
        for (const Class& entry : m_classes) {
            const std::int64_t demand =
                entry.among(entry.closedAt < 0 ? end : std::min(end, entry.closedAt)) * entry.demand_mw;
            m_graph.setCapacity(entry.arc, demand);
            m_wanted += demand;
        }
    }
    bool fits() { return m_graph.maxFlow(0, 1) == m_wanted; }

    std::vector<Limit>& m_limits;
    std::vector<Class>& m_classes;
    FlowGraph m_graph;
    std::int64_t m_wanted = 0;
};

} // namespace

/// How much of each node's output is for racks, at the node and at the racks' terminals.
void Serving::rackShares(const Engine::State& state, const Island& island) {
    m_drawn.resize(state.nodes.size());
    m_terminal.resize(state.nodes.size());
    const Pass& pass = state.lastPass();
    for (const Slot slot : island.inner) {
        const Node& node = state.nodes[slot];
        ExactWatts drawn = node.rackDraw, terminal = node.rackFlow;
        if (const auto moved = pass.handed.racks.find(slot); moved != pass.handed.racks.end()) {
            drawn += moved->second.draw;
            terminal += moved->second.flow;
        }
        for (const Slot link : state.outs(node)) {
            const Edge& edge = state.edges[link];
            if (!edge.live || edge.varying < 0 || state.nodes[edge.to].resolved->role != Role::Converter) continue;
            const Node& child = state.nodes[edge.to];
            const double out = state.nodeOut_w(child);
            const double need = pass.need[static_cast<std::size_t>(child.varying)];
            if (out <= 0 || need <= 0) continue;
            const auto e = static_cast<std::size_t>(edge.varying);
            drawn += ExactWatts(pass.draw[e] * (m_drawn[edge.to] / out));
            terminal += ExactWatts(m_terminal[edge.to] * (pass.flow[e] / need));
        }
        m_drawn[slot] = drawn.value();
        m_terminal[slot] = terminal.value();
    }
}

/// Room for racks, in milliwatts at their terminals: rating less what is not for racks, with losses held at those
/// of the full demand (they only shrink when racks are shed).
std::int64_t Serving::room_mw(const Engine::State& state, Slot slot) const {
    const Node& node = state.nodes[slot];
    if (node.capacity_w == unlimited) return FlowGraph::unlimitedCapacity;
    const double other = state.nodeOut_w(node) - m_drawn[slot];
    const double factor = m_drawn[slot] > 0 ? m_terminal[slot] / m_drawn[slot] : 1;
    return flowUnits(std::max(0.0, node.capacity_w * (1 + tolerance) - other) * factor);
}

void Serving::solve(const Engine::State& state, Island& island) {
    island.shed.clear();
    island.bottlenecks.clear();
    rackShares(state, island);

    // Demand below each node, children before parents. A rack counts on each of its feeds: any of them may have to
    // carry all of it.
    m_full.resize(state.nodes.size());
    m_top.resize(state.nodes.size());
    for (const Slot slot : island.inner) m_full[slot] = 0;
    const auto add = [](std::int64_t& sum, std::int64_t more) {
        sum = std::min(FlowGraph::unlimitedCapacity, sum + more);
    };
    for (const int index : island.feedSets)
        for (const Slot feed : m_feedSets[static_cast<std::size_t>(index)].feeds)
            add(m_full[feed], m_feedSets[static_cast<std::size_t>(index)].demand_mw);
    for (const Slot slot : island.inner)
        for (const Slot link : state.ins(state.nodes[slot]))
            if (m_links[link].first != noSlot) add(m_full[m_links[link].first], m_full[slot]);

    // Limits, parents before children.
    LimitSets sets;
    std::vector<Limit> limits;
    const auto limited = [&](const std::string& id, int above, std::int64_t room, std::int64_t full) {
        if (above == LimitSets::none || room >= full) return above;
        limits.push_back({&id, above, room});
        return sets.of(static_cast<int>(limits.size()) - 1);
    };
    for (auto it = island.inner.rbegin(); it != island.inner.rend(); ++it) {
        const Node& node = state.nodes[*it];
        const std::int64_t full = m_full[*it];
        m_top[*it] = LimitSets::none;
        if (full == 0) continue;
        int above = node.resolved->role == Role::Source && node.above_w > 0 ? LimitSets::free : LimitSets::none;
        for (const Slot link : state.ins(node))
            if (m_links[link].first != noSlot)
                above = sets.join(above, limited(state.edges[link].link->id, m_top[m_links[link].first],
                                                 flowUnits(state.edges[link].rating_w), full));
        m_top[*it] = limited(node.component->id, above, room_mw(state, *it), full);
    }
    if (limits.empty()) return;

    // Classes, and the places of their racks in the order.
    std::map<std::pair<int, std::int64_t>, int> known;
    std::vector<int> limitsOf(m_feedSets.size(), LimitSets::none);
    for (const int index : island.feedSets)
        for (const Slot feed : m_feedSets[static_cast<std::size_t>(index)].feeds)
            limitsOf[static_cast<std::size_t>(index)] =
                sets.join(limitsOf[static_cast<std::size_t>(index)], m_top[feed]);
    constexpr int unknown = -1, always = -2;
    std::vector<int> classOf(m_groups.size(), unknown);
    std::vector<Class> classes;
    std::vector<std::pair<std::int64_t, int>> places; // first place of each rack that may be shed, its class
    std::vector<Slot> racks;
    std::int64_t total = 0;
    for (const Slot slot : island.order) {
        const Rack& rack = m_racks[slot];
        int& index = classOf[static_cast<std::size_t>(rack.group)];
        if (index == unknown) {
            const Group& group = m_groups[static_cast<std::size_t>(rack.group)];
            const int set = limitsOf[static_cast<std::size_t>(group.feedSet)];
            if (set == LimitSets::free) {
                index = always;
            } else {
                const auto [it, isNew] = known.try_emplace({set, group.demand_mw}, static_cast<int>(classes.size()));
                if (isNew) classes.push_back({set, group.demand_mw, {}, {}});
                index = it->second;
            }
        }
        if (index == always) continue;
        classes[static_cast<std::size_t>(index)].add(total, rack.elements);
        places.push_back({total, index});
        racks.push_back(slot);
        total += rack.elements;
    }
    Admission admission(sets, limits, classes);
    if (admission.fitsAll(total)) return;
    island.bottlenecks = admission.cut();
    std::vector<std::pair<std::int64_t, Class*>> ordered;
    ordered.reserve(places.size());
    for (const auto& [place, index] : places) ordered.push_back({place, &classes[static_cast<std::size_t>(index)]});
    admission.run(sets, ordered, total);
    for (std::size_t i = 0; i < racks.size(); ++i) {
        const std::int64_t closed = ordered[i].second->closedAt;
        if (closed < 0) continue;
        const std::int64_t elements = m_racks[racks[i]].elements;
        const std::int64_t admitted = std::clamp(closed - ordered[i].first, std::int64_t(0), elements);
        if (admitted < elements) island.shed.push_back({racks[i], static_cast<std::int32_t>(elements - admitted)});
    }
}

} // namespace gs
