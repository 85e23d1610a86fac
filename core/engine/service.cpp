// SPDX-License-Identifier: GPL-3.0-or-later
// Which racks are served and cooled when there is too little: racks are admitted in order of priority,
// energized date and id; one is admitted if its full demand still fits beside all admitted before it.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/engine/flow_graph.h"
#include "core/engine/state.h"

namespace gs {

namespace {

constexpr double tolerance = 1e-9;      // of a rating: below it is rounding of the model, not load

bool servedBefore(const Component& a, const Component& b) {
    if (a.priority != b.priority) return a.priority < b.priority;
    if (a.energized != b.energized) return a.energized < b.energized;   // none = always = earliest
    return a.id < b.id;
}

/// Racks that hang on the same feeds and ask the same are one class of the flow graph.
struct RackClass {
    std::vector<Slot> feeds;
    std::int64_t demand = 0;            // of one element, mW
    std::int64_t elements = 0;
    int vertex = -1, arc = -1;
    bool closed = false;                // nothing more of it fits
};

class Serving {
public:
    explicit Serving(const Engine::State& state) : m_state(state), m_graph(2) {
        rackShares();
        buildNodes();
        buildClasses();
    }

    struct Outcome {
        std::vector<std::pair<Slot, std::int32_t>> shed;
        std::vector<std::string> bottlenecks;
    };

    Outcome run() {
        Outcome out;
        std::vector<std::int64_t> all(m_classes.size());
        for (std::size_t c = 0; c < m_classes.size(); ++c) all[c] = m_classes[c].elements;
        if (fits(all)) return out;
        out.bottlenecks = cut();
        admit(out);
        return out;
    }

private:
    const Node& node(Slot slot) const { return m_state.nodes[slot]; }
    bool isConverter(Slot slot) const { return node(slot).resolved && node(slot).resolved->role == Role::Converter; }

    /// How much of each node's output is for racks, at the node and at the racks' terminals.
    void rackShares() {
        for (const Slot slot : m_state.varyingNode)
            if (slot != noSlot && node(slot).live && (isConverter(slot) || node(slot).resolved->role == Role::Source)) m_inner.push_back(slot);
        std::sort(m_inner.begin(), m_inner.end(), [&](Slot a, Slot b) {
            return node(a).rank != node(b).rank ? node(a).rank < node(b).rank : node(a).component->id < node(b).component->id;
        });
        m_drawn.assign(m_state.nodes.size(), 0);
        m_terminal.assign(m_state.nodes.size(), 0);
        const Pass& pass = m_state.lastPass();
        for (const Slot slot : m_inner) {
            ExactWatts drawn, terminal;
            for (const Slot link : node(slot).outs) {
                const Edge& edge = m_state.edges[link];
                if (!edge.live) continue;
                if (edge.varying < 0) {
                    if (node(edge.to).resolved->role != Role::Rack) continue;
                    drawn += ExactWatts(edge.draw_w);
                    terminal += ExactWatts(edge.flow_w);
                } else if (isConverter(edge.to)) {
                    const double out = m_state.nodeOut_w(node(edge.to));
                    const double need = pass.need[static_cast<std::size_t>(node(edge.to).varying)];
                    if (out <= 0 || need <= 0) continue;
                    const auto e = static_cast<std::size_t>(edge.varying);
                    drawn += ExactWatts(pass.draw[e] * (m_drawn[edge.to] / out));
                    terminal += ExactWatts(m_terminal[edge.to] * (pass.flow[e] / need));
                }
            }
            m_drawn[slot] = drawn.value();
            m_terminal[slot] = terminal.value();
        }
    }

    /// Room for racks, in watts at their terminals: rating less what is not for racks, with losses held at
    /// those of the full demand (they only shrink when racks are shed).
    double room(Slot slot, double rating) const {
        if (rating == unlimited) return unlimited;
        const double other = m_state.nodeOut_w(node(slot)) - m_drawn[slot];
        const double factor = m_drawn[slot] > 0 ? m_terminal[slot] / m_drawn[slot] : 1;
        return std::max(0.0, rating * (1 + tolerance) - other) * factor;
    }

    void buildNodes() {
        m_vertex.assign(m_state.nodes.size(), -1);
        for (const Slot slot : m_inner) {
            const int in = m_graph.addVertex(), out = m_graph.addVertex();
            m_vertex[slot] = in;
            m_limits.push_back({slot, m_graph.addArc(in, out, flowUnits(room(slot, node(slot).capacity_w))), in, out});
            if (node(slot).resolved->role == Role::Source)
                m_graph.addArc(0, in, node(slot).above_w > 0 ? FlowGraph::unlimitedCapacity / 64 : 0);
        }
        for (const Slot slot : m_inner)
            for (const Slot link : node(slot).outs) {
                const Edge& edge = m_state.edges[link];
                if (edge.live && isConverter(edge.to) && m_vertex[edge.to] >= 0)
                    m_graph.addArc(m_vertex[slot] + 1, m_vertex[edge.to], flowUnits(m_state.edgeRating_w(edge)));
            }
    }

    void buildClasses() {
        std::map<std::pair<std::vector<Slot>, std::int64_t>, int> known;
        for (Slot slot = 0; slot < m_state.nodes.size(); ++slot) {
            const Node& rack = node(slot);
            if (!rack.resolved || rack.resolved->role != Role::Rack || !rack.live || rack.leaf_w <= 0) continue;
            std::vector<Slot> feeds;
            for (const Slot link : rack.ins)
                if (m_state.edges[link].live && node(m_state.edges[link].from).above_w > 0) feeds.push_back(m_state.edges[link].from);
            if (feeds.empty()) continue;    // starved: not a matter of room
            std::sort(feeds.begin(), feeds.end());
            feeds.erase(std::unique(feeds.begin(), feeds.end()), feeds.end());
            const std::int64_t demand = flowUnits(rack.leaf_w / rack.elements());
            const auto [it, isNew] = known.try_emplace({feeds, demand}, static_cast<int>(m_classes.size()));
            if (isNew) {
                RackClass entry;
                entry.feeds = feeds;
                entry.demand = demand;
                entry.vertex = m_graph.addVertex();
                for (const Slot feed : feeds) m_graph.addArc(m_vertex[feed] + 1, entry.vertex, FlowGraph::unlimitedCapacity / 64);
                entry.arc = m_graph.addArc(entry.vertex, 1, 0);
                m_classes.push_back(std::move(entry));
            }
            m_classes[static_cast<std::size_t>(it->second)].elements += rack.elements();
            m_order.push_back({slot, it->second});
        }
        std::sort(m_order.begin(), m_order.end(), [&](const auto& a, const auto& b) {
            return servedBefore(*node(a.first).component, *node(b.first).component);
        });
    }

    bool fits(const std::vector<std::int64_t>& counts) {
        std::int64_t wanted = 0;
        for (std::size_t c = 0; c < m_classes.size(); ++c) {
            const std::int64_t demand = counts[c] * m_classes[c].demand;
            m_graph.setCapacity(m_classes[c].arc, demand);
            wanted += demand;
        }
        return m_graph.maxFlow(0, 1) == wanted;
    }

    /// Nodes of the min cut of the last run.
    std::vector<std::string> cut() const {
        const std::vector<char> reachable = m_graph.reachable(0);
        std::vector<std::string> ids;
        for (const Limit& limit : m_limits)
            if (reachable[static_cast<std::size_t>(limit.in)] && !reachable[static_cast<std::size_t>(limit.out)]) ids.push_back(node(limit.slot).component->id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// Longest prefix of the order that fits, then what blocks it is closed, and on with the rest. A class none of
    /// whose feeds can get more is closed as a whole, so there are about as many rounds as bottlenecks.
    void admit(Outcome& out) {
        struct Step { std::size_t rack; std::int64_t before; };
        std::vector<std::int64_t> ends(m_order.size());
        std::int64_t total = 0;
        for (std::size_t i = 0; i < m_order.size(); ++i) ends[i] = total += node(m_order[i].first).elements();
        std::vector<std::int32_t> admitted(m_order.size(), 0);
        std::vector<std::int64_t> base(m_classes.size(), 0);
        std::int64_t start = 0;                             // elements looked at so far
        const auto countsTo = [&](std::int64_t end, std::vector<std::int64_t>& counts) {
            counts = base;
            auto i = static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), start) - ends.begin());
            for (; i < m_order.size(); ++i) {
                const std::int64_t first = ends[i] - node(m_order[i].first).elements();
                if (first >= end) break;
                const auto c = static_cast<std::size_t>(m_order[i].second);
                if (!m_classes[c].closed) counts[c] += std::min(end, ends[i]) - std::max(start, first);
            }
        };
        std::vector<std::int64_t> counts;
        while (start < total) {
            std::int64_t low = start, high = total;         // low fits, high + 1 is not asked
            while (low < high) {
                const std::int64_t middle = low + (high - low + 1) / 2;
                countsTo(middle, counts);
                if (fits(counts)) low = middle; else high = middle - 1;
            }
            countsTo(low, counts);
            for (std::size_t i = 0; i < m_order.size(); ++i) {
                const std::int64_t first = ends[i] - node(m_order[i].first).elements();
                if (m_classes[static_cast<std::size_t>(m_order[i].second)].closed) continue;
                const std::int64_t from = std::max(start, first), to = std::min(low, ends[i]);
                if (to > from) admitted[i] += static_cast<std::int32_t>(to - from);
            }
            base = counts;
            start = low;
            if (start >= total) break;
            fits(base);
            const std::vector<char> reachable = m_graph.reachable(0);
            for (RackClass& entry : m_classes)
                if (std::none_of(entry.feeds.begin(), entry.feeds.end(), [&](Slot feed) { return reachable[static_cast<std::size_t>(m_vertex[feed] + 1)]; }))
                    entry.closed = true;
            const auto at = static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), start) - ends.begin());
            m_classes[static_cast<std::size_t>(m_order[at].second)].closed = true;
        }
        for (std::size_t i = 0; i < m_order.size(); ++i)
            if (admitted[i] < node(m_order[i].first).elements())
                out.shed.push_back({m_order[i].first, node(m_order[i].first).elements() - admitted[i]});
    }

    struct Limit { Slot slot; int arc, in, out; };
    const Engine::State& m_state;
    FlowGraph m_graph;
    std::vector<Slot> m_inner;
    std::vector<double> m_drawn, m_terminal;
    std::vector<int> m_vertex;
    std::vector<Limit> m_limits;
    std::vector<RackClass> m_classes;
    std::vector<std::pair<Slot, int>> m_order;
};

}  // namespace

/// Which nodes and cables are above their rating in the last pass.
void Engine::State::noteOverloads() {
    const auto look = [&](Slot slot) {
        const Node& node = nodes[slot];
        const bool over = node.component && node.varying >= 0 && node.live && node.capacity_w != unlimited &&
                          nodeOut_w(node) > node.capacity_w * (1 + tolerance);
        if (over) overloaded.insert(slot); else overloaded.erase(slot);
    };
    const auto lookLink = [&](Slot slot) {
        const Edge& edge = edges[slot];
        bool over = false;
        if (edge.link && edge.live && edge.rated_a > 0) {
            const double flow = edge.varying >= 0 ? lastPass().flow[static_cast<std::size_t>(edge.varying)] : edge.flow_w;
            over = flow > edgeRating_w(edge) * (1 + tolerance);
        }
        if (over) overloadedLinks.insert(slot); else overloadedLinks.erase(slot);
    };
    if (lastPassMoved) {
        for (const Slot slot : varyingNode)
            if (slot != noSlot) {
                look(slot);
                findingNodes.insert(slot);
            }
        for (Slot slot = 0; slot < edges.size(); ++slot) {
            lookLink(slot);
            findingLinks.insert(slot);
        }
        for (std::size_t i = 0; i < loops.size(); ++i) findingLoops.insert(static_cast<int>(i));
        for (std::size_t i = 0; i < halls.size(); ++i) findingHalls.insert(static_cast<int>(i));
    } else {
        for (const Slot slot : findingNodes)
            if (slot < nodes.size() && nodes[slot].varying >= 0) look(slot);
        for (const Slot slot : findingLinks)
            if (slot < edges.size()) lookLink(slot);
    }
    for (const int index : findingLoops) {
        const Loop& loop = loops[static_cast<std::size_t>(index)];
        if (loop.used && isShort(index)) badLoops.insert(index); else badLoops.erase(index);
    }
    for (const int index : findingHalls) {
        if (halls[static_cast<std::size_t>(index)].slot != noSlot && hallShort(index)) badHalls.insert(index); else badHalls.erase(index);
    }
}

bool Engine::State::isShort(int index) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    const double heat = (loop.constantHeat + state.heat).value();
    return heat > 0 && (loop.cyclic || heat > state.capacity_w * (1 + tolerance) || state.supply_c > loop.limit_c + 1e-6);
}

double Engine::State::hallCapacity(int index) const {
    double sum = 0;
    for (const Slot slot : halls[static_cast<std::size_t>(index)].handlers)
        if (powered(nodes[slot]) && nodes[slot].loopIn >= 0) sum += nodes[slot].resolved->air.rated_heat_w * nodes[slot].elements();
    return sum;
}

bool Engine::State::hallShort(int index) const {
    const Hall& hall = halls[static_cast<std::size_t>(index)];
    // Losses alone leave through the walls of a hall without racks that need air.
    if (!(ExactWatts() < hall.constantHeat)) return false;
    return (hall.constantHeat + lastPass().hallHeat[static_cast<std::size_t>(index)]).value() > hallCapacity(index) * (1 + tolerance);
}

/// Racks whose heat ends in a loop: slot → watts of heat of all elements that arrive there.
void Engine::State::racksOfLoop(int index, double factor, int depth, std::map<Slot, double>& out) const {
    if (depth > 8) return;
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    for (const Slot slot : loop.members)
        if (nodes[slot].loopHeatTo == index) out[slot] += factor * nodes[slot].loopHeat.value();
    for (const Slot slot : loop.takers) {
        const Node& taker = nodes[slot];
        const DeviceState& device = lastPass().device[static_cast<std::size_t>(taker.varying)];
        if (device.heat_w <= 0) continue;
        if (taker.resolved->role == Role::AirHandler) {
            if (taker.host != noSlot) out[taker.host] += factor * taker.doorHeat.value();
            else if (taker.hall != noSlot && hallIndex[taker.hall] >= 0) {
                const int hall = hallIndex[taker.hall];
                const double heat = (halls[static_cast<std::size_t>(hall)].constantHeat + lastPass().hallHeat[static_cast<std::size_t>(hall)]).value();
                if (heat > 0) racksOfHall(hall, factor * device.heat_w / heat, out);
            }
        } else if (taker.loopOut >= 0 && taker.loopOut != index) {
            const double heat = (loops[static_cast<std::size_t>(taker.loopOut)].constantHeat + lastPass().loop[static_cast<std::size_t>(taker.loopOut)].heat).value();
            if (heat > 0) racksOfLoop(taker.loopOut, factor * device.heat_w / heat, depth + 1, out);
        }
    }
}

void Engine::State::racksOfHall(int index, double factor, std::map<Slot, double>& out) const {
    const Slot hall = halls[static_cast<std::size_t>(index)].slot;
    for (Slot slot = 0; slot < nodes.size(); ++slot)
        if (nodes[slot].hallHeatTo == hall) out[slot] += factor * nodes[slot].hallHeat.value();
}

/// Lets racks in by the order of serving until `room` watts of heat are used; the rest is not cooled.
void Engine::State::coolWithin(const std::map<Slot, double>& heat, double room) {
    std::vector<Slot> order;
    for (const auto& [slot, watts] : heat)
        if (watts > 0) order.push_back(slot);
    std::sort(order.begin(), order.end(), [&](Slot a, Slot b) { return servedBefore(*nodes[a].component, *nodes[b].component); });
    ExactWatts used;
    for (const Slot slot : order) {
        Node& node = nodes[slot];
        const double each = heat.at(slot) / node.elements();
        const double left = room - used.value();
        const int fit = each > 0 ? static_cast<int>(std::clamp(std::floor(left * (1 + tolerance) / each), 0.0, static_cast<double>(node.elements()))) : node.elements();
        used += ExactWatts(each) * fit;
        if (fit < node.cooled) {
            node.cooled = fit;
            shed.insert(slot);
        }
    }
}

void Engine::State::refreshService() {
    noteOverloads();
    const bool trouble = !starved.empty() || !overloaded.empty() || !overloadedLinks.empty() || !badLoops.empty() || !badHalls.empty() || !uncooled.empty();
    if (!trouble && !inTrouble) return;
    inTrouble = trouble;
    std::vector<Slot> before(shed.begin(), shed.end());
    for (const Slot slot : before)
        if (nodes[slot].component) nodes[slot].served = nodes[slot].cooled = nodes[slot].liveElements();
    shed.clear();
    bottlenecks.clear();
    unserved = ExactWatts();
    const auto shedAll = [&](Slot slot, std::int32_t Node::*what) {
        nodes[slot].*what = 0;
        shed.insert(slot);
    };
    for (const Slot slot : starved) {
        const Node& node = nodes[slot];
        unserved += ExactWatts(node.varying >= 0 ? devicePower(slot, results.passes - 1) : node.leaf_w);
        if (node.resolved->role == Role::Rack) shedAll(slot, &Node::served);
    }
    if (!overloaded.empty() || !overloadedLinks.empty()) {
        const Serving::Outcome outcome = Serving(*this).run();
        bottlenecks = outcome.bottlenecks;
        for (const auto& [slot, elements] : outcome.shed) {
            Node& node = nodes[slot];
            node.served = node.liveElements() - elements;
            unserved += ExactWatts(node.leaf_w / node.elements()) * elements;
            shed.insert(slot);
        }
    }
    for (const Slot slot : uncooled) shedAll(slot, &Node::cooled);
    std::vector<int> ordered(badLoops.begin(), badLoops.end());
    std::sort(ordered.begin(), ordered.end());
    for (const int index : ordered) {
        const Loop& loop = loops[static_cast<std::size_t>(index)];
        const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
        std::map<Slot, double> heat;
        racksOfLoop(index, 1, 0, heat);
        double racks = 0;
        for (const auto& entry : heat) racks += entry.second;
        const double whole = (loop.constantHeat + state.heat).value();
        const bool warm = state.supply_c > loop.limit_c + 1e-6;
        if (loop.cyclic || (warm && !loop.condenser)) coolWithin(heat, 0);
        else coolWithin(heat, state.capacity_w * (whole > 0 ? racks / whole : 0));
    }
    for (const int index : badHalls) {
        std::map<Slot, double> heat;
        racksOfHall(index, 1, heat);
        coolWithin(heat, hallCapacity(index) - lastPass().hallHeat[static_cast<std::size_t>(index)].value());
    }
    for (const Slot slot : before) bookTerms(slot);
    for (const Slot slot : shed) {
        bookTerms(slot);
        findingNodes.insert(slot);
    }
    for (const Slot slot : before) findingNodes.insert(slot);
}

}  // namespace gs
