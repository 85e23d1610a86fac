// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flow_graph.h"

#include <cmath>

// GCC 12 warns inside these Boost headers at -O2; nothing of ours is silenced.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>
#include <boost/graph/strong_components.hpp>
#pragma GCC diagnostic pop

namespace gs {

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Graph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, std::int64_t,
                    boost::property<boost::edge_residual_capacity_t, std::int64_t,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;

} // namespace

struct FlowGraph::Impl {
    explicit Impl(int n) : graph(static_cast<std::size_t>(n)) {}
    Graph graph;
    std::vector<Traits::edge_descriptor> arcs;
};

FlowGraph::FlowGraph(int vertices) : m(std::make_unique<Impl>(vertices)) {}
FlowGraph::~FlowGraph() = default;

int FlowGraph::addVertex() { return static_cast<int>(boost::add_vertex(m->graph)); }

int FlowGraph::addArc(int from, int to, std::int64_t capacity) {
    const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
    const auto forward = boost::add_edge(a, b, m->graph).first;
    const auto backward = boost::add_edge(b, a, m->graph).first;
    boost::put(boost::edge_capacity, m->graph, forward, capacity);
    boost::put(boost::edge_capacity, m->graph, backward, std::int64_t(0));
    boost::put(boost::edge_reverse, m->graph, forward, backward);
    boost::put(boost::edge_reverse, m->graph, backward, forward);
    m->arcs.push_back(forward);
    return static_cast<int>(m->arcs.size()) - 1;
}

void FlowGraph::setCapacity(int arc, std::int64_t capacity) {
    boost::put(boost::edge_capacity, m->graph, m->arcs[static_cast<std::size_t>(arc)], capacity);
}

std::int64_t FlowGraph::maxFlow(int source, int sink) {
    return boost::push_relabel_max_flow(m->graph, static_cast<std::size_t>(source), static_cast<std::size_t>(sink));
}

std::int64_t FlowGraph::residual(int arc) const {
    return boost::get(boost::edge_residual_capacity, m->graph, m->arcs[static_cast<std::size_t>(arc)]);
}

std::int64_t FlowGraph::flow(int arc) const {
    return boost::get(boost::edge_capacity, m->graph, m->arcs[static_cast<std::size_t>(arc)]) - residual(arc);
}

std::vector<char> FlowGraph::reachable(int source) const {
    std::vector<char> seen(boost::num_vertices(m->graph), 0);
    std::vector<std::size_t> open{static_cast<std::size_t>(source)};
    seen[static_cast<std::size_t>(source)] = 1;
    while (!open.empty()) {
        const std::size_t v = open.back();
        open.pop_back();
        for (auto [it, end] = boost::out_edges(v, m->graph); it != end; ++it) {
            const std::size_t to = boost::target(*it, m->graph);
            if (seen[to] || boost::get(boost::edge_residual_capacity, m->graph, *it) <= 0) continue;
            seen[to] = 1;
            open.push_back(to);
        }
    }
    return seen;
}

std::vector<int> strongParts(const std::vector<std::vector<int>>& successors) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(successors.size());
    for (std::size_t from = 0; from < successors.size(); ++from)
        for (const int to : successors[from]) boost::add_edge(from, static_cast<std::size_t>(to), graph);
    std::vector<int> part(successors.size());
    if (!part.empty())
        boost::strong_components(
            graph, boost::make_iterator_property_map(part.begin(), boost::get(boost::vertex_index, graph)));
    return part;
}

std::int64_t flowUnits(double watts) {
    if (!(watts > 0)) return 0;
    if (watts >= 1e12) return FlowGraph::unlimitedCapacity;
    return static_cast<std::int64_t>(std::llround(watts * 1000));
}

} // namespace gs
