// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: the distribution graph of a site on one day, as plain arrays, for the single-line diagram.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/diagram/oneline.h"

namespace gs {

/// 64 bits that depend on all bits of both (splitmix64 of their sum).
inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b = 0) {
    std::uint64_t z = a + 0x9e3779b97f4a7c15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

struct OneLineGraph {
    struct TypeFacts {
        const Type* type = nullptr;
        OneLineKind kind = OneLineKind::Converter;
        bool isDrawn = false; ///< has a port for power
        std::uint64_t hash = 0, kindHash = 0;
        double in_v = 0, out_v = 0; ///< of the first ports
    };
    struct Node {
        Slot slot = noSlot;
        int facts = 0;
        OneLineState state = OneLineState::Planned;
        bool givesPower = false;      ///< a source that has any today
        unsigned char feeds = NoFeed; ///< of which racks with two feeds hang below
        unsigned char side = NoFeed;  ///< the same; where there are none, of what supplies it
        double in_v = 0, out_v = 0;
    };
    struct Edge {
        int from = 0, to = 0;
        Slot link = noSlot;
        char feed = 'A';
        bool cyclic = false; ///< both ends in one circle: as for the engine, it carries nothing
        bool live = false;
        float voltage_v = 0;
    };
    /// Edges of each node, as indices.
    struct Lists {
        std::vector<int> first, edges;
        const int* begin(int node) const { return edges.data() + first[static_cast<std::size_t>(node)]; }
        const int* end(int node) const { return edges.data() + first[static_cast<std::size_t>(node) + 1]; }
        int count(int node) const { return static_cast<int>(end(node) - begin(node)); }
    };

    OneLineGraph(const Engine& engine, bool planned);

    const TypeFacts& factsOf(int node) const { return facts[static_cast<std::size_t>(nodes[at(node)].facts)]; }
    bool isLoad(int node) const { return factsOf(node).kind == OneLineKind::Loads; }
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }

    const Site& site;
    std::vector<TypeFacts> facts;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    Lists out, in;
    std::vector<int> order; ///< parents before children, circles cut

private:
    void readNodes(const Engine& engine, bool planned);
    void readEdges();
    int factsFor(const Type* type);
    void findCircles();
    void sortOut();
    void spreadVoltage();

    std::unordered_map<const Type*, int> m_factsOf;
    const Type* m_lastType = nullptr;
    int m_lastFacts = 0;
};

/// How nodes are drawn as one: by `detail` of OneLineDiagram. Keys of all nodes that are no loads, equal where they
/// are one symbol; from contents only, so that the order of slots does not show.
std::vector<std::uint64_t> oneLineKeys(const OneLineGraph& graph, int detail);

} // namespace gs
