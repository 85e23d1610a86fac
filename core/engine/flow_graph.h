// SPDX-License-Identifier: GPL-3.0-or-later
// Integer max-flow for supply and serving, and circles of feeders and loops: a thin face over Boost.Graph, so
// that its headers are compiled once.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace gs {

/// Directed graph with integer capacities. Capacities may be changed between runs; the graph stays.
class FlowGraph {
public:
    static constexpr std::int64_t unlimitedCapacity = std::int64_t(1) << 50;
    explicit FlowGraph(int vertices);
    ~FlowGraph();
    int addVertex();
    /// Index of the arc, for setCapacity() and residual().
    int addArc(int from, int to, std::int64_t capacity);
    void setCapacity(int arc, std::int64_t capacity);
    /// Max flow from scratch (push-relabel, Goldberg and Tarjan 1988, as in Boost.Graph).
    std::int64_t maxFlow(int source, int sink);
    std::int64_t residual(int arc) const;
    std::int64_t flow(int arc) const;
    /// Vertices reachable from `source` in the residual graph of the last run: the source side of a min cut.
    std::vector<char> reachable(int source) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// Strongly connected parts of a directed graph (Tarjan 1972, as in Boost.Graph). Parts are numbered in reverse
/// topological order: an arc between two parts leads to the smaller number.
std::vector<int> strongParts(const std::vector<std::vector<int>>& successors);

/// Capacity of an arc that carries at most `watts`: whole milliwatts, unlimited above 1e12 W.
std::int64_t flowUnits(double watts);

} // namespace gs
