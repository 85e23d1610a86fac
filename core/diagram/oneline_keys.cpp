// SPDX-License-Identifier: GPL-3.0-or-later
// Which branches are equal. From the leaves up each node gets a hash of what hangs below it, from the sources down a
// key of that and of the keys above it; equal keys are one symbol.
#include <algorithm>
#include <functional>

#include "core/diagram/oneline_graph.h"

namespace gs {

namespace {

constexpr std::uint64_t deepest = 12; ///< rows that are told apart where nothing else is

std::uint64_t ofVoltage(double volts) { return mixed(std::hash<double>{}(volts)); }

void keepEachOnce(std::vector<std::uint64_t>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Of the node without what is above and below it.
std::uint64_t ownHash(const OneLineGraph& graph, int node, bool byKind) {
    const OneLineGraph::Node& own = graph.nodes[OneLineGraph::at(node)];
    const OneLineGraph::TypeFacts& facts = graph.factsOf(node);
    const std::uint64_t hash = mixed(byKind ? facts.kindHash : facts.hash, static_cast<std::uint64_t>(own.state));
    return mixed(hash + ofVoltage(own.out_v), static_cast<std::uint64_t>(own.feeds * 4 + own.side));
}

/// Detail 1: what hangs below, with numbers; 2: without numbers; 3: loads by role instead of type.
std::vector<std::uint64_t> hashesFromBelow(const OneLineGraph& graph, int detail) {
    const auto at = OneLineGraph::at;
    std::vector<std::uint64_t> hashes(graph.nodes.size());
    std::vector<std::uint64_t> below;
    const auto set = [&](int node) {
        if (graph.isLoad(node)) {
            const auto role = static_cast<std::uint64_t>(graph.factsOf(node).type->role);
            const auto state = static_cast<std::uint64_t>(graph.nodes[at(node)].state);
            hashes[at(node)] = mixed(detail == 3 ? mixed(role) : graph.factsOf(node).hash, state);
            return;
        }
        below.clear();
        for (const int* e = graph.out.begin(node); e != graph.out.end(node); ++e) {
            const auto& edge = graph.edges[at(*e)];
            if (!edge.cyclic) below.push_back(mixed(hashes[at(edge.to)], static_cast<std::uint64_t>(edge.feed)));
        }
        if (detail > 1) keepEachOnce(below);
        std::uint64_t sum = 0; // the same in any order
        for (const std::uint64_t hash : below) sum += mixed(hash);
        hashes[at(node)] = mixed(ownHash(graph, node, false), sum);
    };
    for (auto it = graph.order.rbegin(); it != graph.order.rend(); ++it) set(*it);
    return hashes;
}

} // namespace

std::vector<std::uint64_t> oneLineKeys(const OneLineGraph& graph, int detail) {
    const auto at = OneLineGraph::at;
    std::vector<std::uint64_t> keys(graph.nodes.size());
    if (detail == 0) {
        for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = i;
        return keys;
    }
    std::vector<std::uint64_t> below, above;
    std::vector<std::uint64_t> depth(graph.nodes.size());
    if (detail <= 3) below = hashesFromBelow(graph, detail);
    for (const int node : graph.order) {
        if (graph.isLoad(node)) continue;
        above.clear();
        for (const int* e = graph.in.begin(node); e != graph.in.end(node); ++e) {
            const auto& edge = graph.edges[at(*e)];
            if (edge.cyclic) continue;
            above.push_back(keys[at(edge.from)]);
            depth[at(node)] = std::max(depth[at(node)], std::min(depth[at(edge.from)] + 1, deepest));
        }
        keepEachOnce(above);
        std::uint64_t hash = detail <= 3 ? below[at(node)] : ownHash(graph, node, detail == 6);
        if (detail <= 4)
            for (const std::uint64_t key : above) hash = mixed(hash, key);
        if (detail == 5) hash = mixed(hash, depth[at(node)]);
        keys[at(node)] = hash;
    }
    return keys;
}

} // namespace gs
