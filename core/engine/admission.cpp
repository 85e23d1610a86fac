// SPDX-License-Identifier: GPL-3.0-or-later
// Who is served in one island. What can never bind (its room is no smaller than the demand of all racks below it) is
// left out of the flow graph, so that it stays as small as the number of true limits, not of feeders.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/flow_graph.h"
#include "core/engine/growing_flow.h"
#include "core/engine/serving.h"
#include "core/engine/state.h"

namespace gs {

namespace {

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
    std::int64_t elements = 0;
    std::int64_t closedAt = -1; // place from which on nothing more of it is admitted; -1: open
    int vertex = -1;
    bool isServed = false; ///< whatever others take
};

/// The order of serving against the flow through the limits.
class Admission {
public:
    Admission(const LimitSets& sets, std::vector<Limit>& limits, std::vector<Class>& classes)
        : m_limits(limits), m_classes(classes) {
        for (Limit& limit : limits) {
            limit.in = m_flow.addVertex();
            limit.out = m_flow.addVertex();
            m_flow.addArc(limit.in, limit.out, limit.room_mw);
            feed(sets[limit.above], limit.in);
        }
        for (Class& entry : classes) feed(sets[entry.limits], entry.vertex = m_flow.addVertex());
    }

    bool fitsAll() {
        bool fits = true;
        for (const Class& entry : m_classes) {
            const std::int64_t wanted = entry.elements * entry.demand_mw;
            fits = (m_flow.send(entry.vertex, wanted) == wanted) && fits;
        }
        return fits;
    }

    /// Limits of the min cut next to the sources, after fitsAll(). Who can be reached on this side of it is always
    /// served: what more flows there cannot be had by those behind the cut, whose arcs are full in any largest flow. So
    /// which sets of racks can be served beside one another is a question for each side of its own (a direct sum of
    /// polymatroids; Edmonds 1970), and run() asks it behind the cut only.
    std::vector<std::string> findCut() {
        const std::vector<char> reachable = m_flow.reachable();
        for (Class& entry : m_classes) entry.isServed = reachable[static_cast<std::size_t>(entry.vertex)];
        std::vector<std::string> ids;
        for (const Limit& limit : m_limits)
            if (reachable[static_cast<std::size_t>(limit.in)] && !reachable[static_cast<std::size_t>(limit.out)])
                ids.push_back(*limit.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// After findCut(): one rack after the other takes what it can beside those before it. A class that has been
    /// refused once is closed: room only shrinks.
    void run(const std::vector<std::pair<std::int64_t, Class*>>& racks, std::int64_t total) {
        m_flow.clear();
        for (std::size_t i = 0; i < racks.size(); ++i) {
            const auto [place, entry] = racks[i]; // by value: `i` moves on
            if (entry->isServed || entry->closedAt >= 0 || entry->demand_mw <= 0) continue;
            while (i + 1 < racks.size() && racks[i + 1].second == entry) ++i; // one question for a run of one class
            const std::int64_t elements = (i + 1 < racks.size() ? racks[i + 1].first : total) - place;
            const std::int64_t sent = m_flow.send(entry->vertex, elements * entry->demand_mw);
            const std::int64_t admitted = sent / entry->demand_mw; // whole elements
            if (admitted == elements) continue;
            m_flow.takeBack(sent - admitted * entry->demand_mw);
            entry->closedAt = place + admitted;
        }
    }

private:
    void feed(const std::vector<int>& limits, int vertex) {
        for (const int limit : limits)
            m_flow.addArc(limit == LimitSets::freeLimit ? 0 : m_limits[static_cast<std::size_t>(limit)].out, vertex,
                          open);
    }

    std::vector<Limit>& m_limits;
    std::vector<Class>& m_classes;
    GrowingFlow m_flow;
};

} // namespace

/// How much of each node's output is for racks, at the node and at the racks' terminals.
void Serving::rackShares(const Engine::State& state, const Island& island) {
    m_drawn.resize(state.nodes.size());
    m_terminal.resize(state.nodes.size());
    m_shares.resize(state.varyingNode.size());
    const auto sharesOf = [&](const Node& node) -> Shares& { return m_shares[static_cast<std::size_t>(node.varying)]; };
    const Pass& pass = state.lastPass();
    for (const Slot slot : island.inner) {
        const Node& node = state.nodes[slot];
        Shares& own = sharesOf(node) = {node.hub->rackDraw, node.hub->rackFlow};
        if (const auto moved = pass.handed.racks.find(slot); moved != pass.handed.racks.end()) {
            own.drawn += moved->second.draw;
            own.terminal += moved->second.flow;
        }
    }
    for (const Slot slot : island.inner) { // children first; upward, for below are the racks
        const Node& node = state.nodes[slot];
        m_drawn[slot] = sharesOf(node).drawn.value();
        m_terminal[slot] = sharesOf(node).terminal.value();
        if (node.resolved->role != Role::Converter) continue;
        const double out = state.nodeOut_w(node), need = pass.need[static_cast<std::size_t>(node.varying)];
        if (out <= 0 || need <= 0) continue;
        for (const Slot link : state.ins(node)) {
            const Edge& edge = state.edges[link];
            if (!edge.live || edge.varying < 0 || state.nodes[edge.from].varying < 0) continue;
            const auto e = static_cast<std::size_t>(edge.varying);
            Shares& above = sharesOf(state.nodes[edge.from]);
            above.drawn += ExactWatts(pass.draw[e] * (m_drawn[slot] / out));
            above.terminal += ExactWatts(m_terminal[slot] * (pass.flow[e] / need));
        }
    }
}

/// Room for racks, in milliwatts at their terminals: rating less what is not for racks, with losses held at those
/// of the full demand (they only shrink when racks are shed).
std::int64_t Serving::room_mw(const Engine::State& state, Slot slot) const {
    const Node& node = state.nodes[slot];
    if (node.hub->capacity_w == unlimited) return FlowGraph::unlimitedCapacity;
    const double other = state.nodeOut_w(node) - m_drawn[slot];
    const double factor = m_drawn[slot] > 0 ? m_terminal[slot] / m_drawn[slot] : 1;
    return flowUnits(std::max(0.0, node.hub->capacity_w * (1 + tolerance) - other) * factor);
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
        int above = node.resolved->role == Role::Source && node.hub->above_w > 0 ? LimitSets::free : LimitSets::none;
        for (const Slot link : state.ins(node))
            if (m_links[link].first != noSlot)
                above = sets.join(above, limited(state.edges[link].link->id, m_top[m_links[link].first],
                                                 flowUnits(state.edges[link].cable->rating_w), full));
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
                if (isNew) classes.push_back({set, group.demand_mw});
                index = it->second;
            }
        }
        if (index == always) continue;
        classes[static_cast<std::size_t>(index)].elements += rack.elements;
        places.push_back({total, index});
        racks.push_back(slot);
        total += rack.elements;
    }
    Admission admission(sets, limits, classes);
    if (admission.fitsAll()) return;
    island.bottlenecks = admission.findCut();
    std::vector<std::pair<std::int64_t, Class*>> ordered;
    ordered.reserve(places.size());
    for (const auto& [place, index] : places) ordered.push_back({place, &classes[static_cast<std::size_t>(index)]});
    admission.run(ordered, total);
    for (std::size_t i = 0; i < racks.size(); ++i) {
        const std::int64_t closed = ordered[i].second->closedAt;
        if (closed < 0) continue;
        const std::int64_t elements = m_racks[racks[i]].elements;
        const std::int64_t admitted = std::clamp(closed - ordered[i].first, std::int64_t(0), elements);
        if (admitted < elements) island.shed.push_back({racks[i], static_cast<std::int32_t>(elements - admitted)});
    }
}

} // namespace gs
