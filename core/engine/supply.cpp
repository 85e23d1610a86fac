// SPDX-License-Identifier: GPL-3.0-or-later
// What live sources can deliver to loads at once (max-flow over the distribution graph with loads that take
// anything), without the largest unit, and what each of them gives now.
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include "core/engine/flow_graph.h"
#include "core/engine/state.h"
#include "core/site/redundancy.h"

namespace gs {

namespace {

/// Sources and the part of the distribution graph in which supply can meet: below a converter whose
/// converters each hang on one feed only, what it can take is already known (Node::below_w), so that part is
/// one arc to the sink.
class SupplyGraph {
public:
    SupplyGraph(const Engine::State& state, const std::vector<Slot>& order) : m_state(state), m_graph(2) {
        const auto& nodes = state.nodes;
        std::vector<Slot> inner;
        for (const Slot slot : state.varyingNode)
            if (slot != noSlot && nodes[slot].live && (isRole(slot, Role::Converter) || isRole(slot, Role::Source)))
                inner.push_back(slot);
        std::sort(inner.begin(), inner.end(), [&](Slot a, Slot b) { return nodes[a].rank < nodes[b].rank; });
        std::vector<char> simple(nodes.size(), 1);
        for (const Slot slot : inner) { // children before parents; links are followed upward, down there are the racks
            if (!isRole(slot, Role::Converter) || (simple[slot] && feeds(slot) == 1)) continue;
            for (const Slot link : state.ins(nodes[slot]))
                if (state.edges[link].live) simple[state.edges[link].from] = 0;
        }
        std::vector<int> vertex(nodes.size(), -1);
        const auto outOf = [&](Slot slot) { return vertex[slot] + 1; };
        std::vector<Slot> met;
        for (const Slot slot : inner) {
            if (isRole(slot, Role::Converter) && simple[slot] && feeds(slot) <= 1) continue; // an arc of its parent
            vertex[slot] = m_graph.addVertex();
            m_graph.addVertex();
            m_graph.addArc(vertex[slot], outOf(slot), flowUnits(nodes[slot].hub->capacity_w));
            met.push_back(slot);
        }
        // What lies below is booked already; links to what has a vertex are taken out of it.
        std::unordered_map<Slot, std::pair<ExactWatts, int>> shown;
        for (const Slot slot : met) {
            if (!isRole(slot, Role::Converter)) continue;
            for (const Slot link : state.ins(nodes[slot])) {
                const Edge& edge = state.edges[link];
                if (!edge.live || edge.belowBooked <= 0 || vertex[edge.from] < 0) continue;
                m_graph.addArc(outOf(edge.from), vertex[slot], flowUnits(edge.cable->rating_w));
                auto& [finite, unbounded] = shown[edge.from];
                if (edge.belowBooked == unlimited) ++unbounded;
                else finite += ExactWatts(edge.belowBooked);
            }
        }
        for (const Slot slot : met) {
            const auto& [finite, unbounded] = shown[slot];
            const bool any = nodes[slot].hub->belowUnlimited > unbounded;
            const double rest = (nodes[slot].hub->belowFinite - finite).value();
            if (any || rest > 0) m_graph.addArc(outOf(slot), 1, any ? FlowGraph::unlimitedCapacity : flowUnits(rest));
        }
        for (const Slot slot : order) {
            m_arcs.push_back(vertex[slot] >= 0 ? m_graph.addArc(0, vertex[slot], 0) : -1);
            m_caps.push_back(
                vertex[slot] >= 0 ? flowUnits(std::min(nodes[slot].hub->capacity_w, nodes[slot].hub->below_w())) : 0);
        }
    }

    void setCapacity(std::size_t source, double watts) { m_caps[source] = m_arcs[source] >= 0 ? flowUnits(watts) : 0; }

    /// What each source adds when they join in order: full, nothing, or found by halving.
    std::vector<std::int64_t> marginal() {
        std::vector<std::int64_t> out(m_caps.size(), 0);
        const std::size_t n = m_caps.size();
        if (n > 0) split(0, n, 0, flowOf(n), out);
        return out;
    }

private:
    bool isRole(Slot slot, Role role) const {
        return m_state.nodes[slot].resolved && m_state.nodes[slot].resolved->role == role;
    }
    int feeds(Slot slot) const {
        int live = 0;
        for (const Slot link : m_state.ins(m_state.nodes[slot])) live += m_state.edges[link].live;
        return live;
    }
    std::int64_t flowOf(std::size_t first) {
        for (std::size_t i = 0; i < m_arcs.size(); ++i)
            if (m_arcs[i] >= 0) m_graph.setCapacity(m_arcs[i], i < first ? m_caps[i] : 0);
        return first == 0 ? 0 : m_graph.maxFlow(0, 1);
    }
    void split(std::size_t begin, std::size_t end, std::int64_t before, std::int64_t after,
               std::vector<std::int64_t>& out) {
        std::int64_t sum = 0;
        for (std::size_t i = begin; i < end; ++i) sum += m_caps[i];
        if (after - before == sum) {
            for (std::size_t i = begin; i < end; ++i) out[i] = m_caps[i];
        } else if (end - begin == 1) {
            out[begin] = after - before;
        } else if (after > before) {
            const std::size_t middle = (begin + end) / 2;
            const std::int64_t at = flowOf(middle);
            split(begin, middle, before, at, out);
            split(middle, end, at, after, out);
        }
    }

    const Engine::State& m_state;
    FlowGraph m_graph;
    std::vector<int> m_arcs;
    std::vector<std::int64_t> m_caps;
};

} // namespace

void Engine::State::refreshSupply() {
    if (!supplyDirty) return;
    supplyDirty = false;
    counted.clear();
    countedFirm.clear();
    supply = firm = assumedSupply = ExactWatts();
    supplyAtTarget = 0;
    std::vector<Slot> order;
    for (const Slot slot : sources)
        if (nodes[slot].live && nodes[slot].hub->above_w > 0) order.push_back(slot);
    std::sort(order.begin(), order.end(),
              [&](Slot a, Slot b) { return isBefore(nodes[a].hub->merit, nodes[b].hub->merit); });
    if (order.empty()) return;

    SupplyGraph graph(*this, order);
    const auto all = graph.marginal();
    struct Unit {
        double watts;
        std::size_t source;
    };
    std::vector<Unit> units; // elements by what they count, those of one source together: its first two at most matter
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Node& node = nodes[order[i]];
        // Milliwatts of the graph; a source that counts in full counts to the last bit.
        const double full = std::min(node.hub->capacity_w, node.hub->below_w());
        const double watts = ExactWatts::rounded(all[i] == flowUnits(full) ? full : static_cast<double>(all[i]) / 1000);
        counted[order[i]] = watts;
        supply += ExactWatts(watts);
        if (!node.component->assumed.empty()) assumedSupply += ExactWatts(watts);
        const double unit = watts / std::max(1, node.elements());
        for (int k = 0; unit > 0 && k < std::min(2, node.elements()); ++k) units.push_back({unit, i});
    }
    if (units.empty()) return;
    std::sort(units.begin(), units.end(), [&](const Unit& x, const Unit& y) {
        return x.watts != y.watts ? x.watts > y.watts
                                  : nodes[order[x.source]].component->id < nodes[order[y.source]].component->id;
    });
    const auto restOf = [&](std::size_t source, int gone) {
        const Node& node = nodes[order[source]];
        return node.hub->capacity_w * std::max(0, node.elements() - gone) / std::max(1, node.elements());
    };
    const std::size_t largest = units.front().source;
    const double rest = restOf(largest, 1);
    graph.setCapacity(largest, std::min(rest, nodes[order[largest]].hub->below_w()));
    const auto without = graph.marginal();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Node& node = nodes[order[i]];
        const double full = std::min(i == largest ? rest : node.hub->capacity_w, node.hub->below_w());
        const double watts =
            ExactWatts::rounded(without[i] == flowUnits(full) ? full : static_cast<double>(without[i]) / 1000);
        countedFirm[order[i]] = watts;
        firm += ExactWatts(watts);
    }

    // What is left for a redundancy target of the sources: the flow anew, as what is lost may not have counted in full.
    const auto& targets = site.settings().redundancy;
    const auto target = targets.find("sources");
    const int spare = target == targets.end() ? 0 : spareOf(target->second);
    supplyAtTarget = spare == 0 ? supply.value() : firm.value();
    if (spare == 0 || spare == 1) return;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto lost = std::count_if(
            units.begin(), units.begin() + std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(units.size())),
            [&](const Unit& unit) { return unit.source == i; });
        const double left = spare < 0 ? nodes[order[i]].hub->capacity_w / 2 : restOf(i, static_cast<int>(lost));
        graph.setCapacity(i, std::min(left, nodes[order[i]].hub->below_w()));
    }
    std::int64_t sum = 0;
    for (const std::int64_t part : graph.marginal()) sum += part;
    supplyAtTarget = static_cast<double>(sum) / 1000;
}

/// Outputs follow the flows; gas follows the outputs.
void Engine::State::refreshOutputs() {
    outputs.clear();
    gasUse.clear();
    gas = ExactFlow();
    for (const Slot slot : sources) {
        const Node& node = nodes[slot];
        if (!node.live) continue;
        // Loads without any other source above them ask one that has nothing, too: it is asked, and gives nothing.
        const double out = node.hub->capacity_w > 0 ? nodeOut_w(node) : 0;
        outputs[slot] = out;
        const int n = node.elements();
        if (!node.resolved->needsGas || n <= 0 || out <= 0) continue;
        // Elements run together, each at the same load.
        const double each = gasFlow_m3_per_s(node.resolved->source, out / n,
                                             node.hub->capacity_w == unlimited ? 0 : node.hub->capacity_w / n);
        const ExactFlow flow = ExactFlow(each) * n;
        gasUse[slot] = flow.value();
        gas += flow;
    }
}

} // namespace gs
