// SPDX-License-Identifier: GPL-3.0-or-later
// Redundancy of supply, part by part: whether the loss of one component takes all power from a consumer. By the
// dominators of the power links (Lengauer and Tarjan 1979; here of an acyclic graph, from the sources down: the
// dominator of a node is the nearest common one of its feeds). A converter array counts as one component, as for the
// finding power.same-source-ab; each element of a source array is a source of its own.
#pragma once

#include <cstdint>
#include <vector>

#include "core/site/site.h"

namespace gs {

enum class SupplyLevel : std::uint8_t {
    None,       ///< no live source above it
    Single,     ///< N: one feed, or all feeds pass one converter: its loss takes everything
    TwoPaths,   ///< N+1: feeds share no converter, but hang on one source
    TwoSources, ///< 2N: no single component takes everything
};

/// Looked up as it is asked for and kept: O(links above) the first time. The site must not change meanwhile.
class SupplyPaths {
public:
    SupplyPaths(const Site& site, Date day) : m_site(&site), m_day(day) {}
    /// Of a live consumer of power (no converter, source or store); None for others.
    SupplyLevel of(Slot consumer) const;
    /// The component whose loss takes everything, nearest to the consumer; noSlot where there is none.
    Slot neck(Slot consumer) const;

private:
    struct Node {
        Slot above = noSlot; ///< dominator; noSlot: none, or the node has no source
        int depth = -2;      ///< number of dominators; -1: no source; -2: not looked at
    };
    struct Feeds {
        int count = 0;
        Slot shared = noSlot;
    };
    Node node(Slot slot) const;
    void lookAbove(Slot start) const;
    Feeds feedsOf(Slot slot) const;
    Slot common(Slot a, Slot b) const;
    bool isSource(Slot slot) const;
    bool runs(Slot slot) const;

    const Site* m_site;
    Date m_day;
    mutable std::vector<Node> m_nodes; ///< by slot; one being looked at has no source yet
};

} // namespace gs
