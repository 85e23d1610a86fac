// SPDX-License-Identifier: GPL-3.0-or-later
// A flow from one source that grows demand by demand. The max-flow algorithms of Boost.Graph begin with an empty
// network each time; the admission of racks asks one more question per rack, and answering each from nothing took
// seconds on a site of a hundred transformers. Here what flows stays, and only what is asked in addition is searched
// for: straight up where there is room, and where there is none along shortest augmenting paths, which may take flow
// back (Edmonds and Karp, 1972).
#pragma once

#include <cstdint>
#include <vector>

namespace gs {

class GrowingFlow {
public:
    GrowingFlow() { addVertex(); } ///< vertex 0 is the source
    int addVertex();
    void addArc(int from, int to, std::int64_t capacity);
    /// Nothing flows any more.
    void clear();
    /// Sends up to `amount` more from the source to `vertex`, where it stays; what flows already may take other ways,
    /// but arrives. Returns what could be sent.
    std::int64_t send(int vertex, std::int64_t amount);
    /// Takes back `amount` of the last send().
    void takeBack(std::int64_t amount);
    /// By vertex: whether more could flow from the source to it.
    std::vector<char> reachable() const;

private:
    struct Arc {
        int to;
        int next; ///< of the arcs out of the same vertex; -1: none
        std::int64_t room, capacity;
    };
    struct Path {
        std::int64_t amount = 0;
        std::vector<int> arcs;
    };
    /// A way from the source to a vertex, as it was found last. It stands while no arc has got or lost its room: racks
    /// of one kind take the same way one after the other.
    struct Way {
        std::uint64_t when = 0;
        std::vector<int> arcs;
    };
    void beginAt(int vertex);
    void openAbove(int here, bool straight);
    bool climb(int vertex);
    bool search(int vertex);
    const std::vector<int>* wayTo(int vertex);
    void push(const std::vector<int>& arcs, std::int64_t amount);

    std::vector<Arc> m_arcs; ///< an arc and its way back stand side by side: i and i ^ 1
    std::vector<int> m_first;
    std::vector<int> m_via;    ///< by vertex: arc out of it on the way found
    std::vector<int> m_seenIn; ///< by vertex: number of the search that saw it last
    std::vector<char>
        m_dry; ///< by vertex: a search that failed saw it; nothing reaches it until something is taken back
    std::vector<int> m_open;
    std::vector<Path> m_last; ///< ways of the last send; those beyond m_lastCount are there for their memory
    std::size_t m_lastCount = 0;
    std::vector<Way> m_ways;   ///< by vertex
    std::uint64_t m_turns = 1; ///< how often an arc got or lost its room
    int m_search = 0;
};

} // namespace gs
