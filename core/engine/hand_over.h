// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-over between feeds: a node above its derated rating hands the excess to the other live feeds of the same loads
// while these have room. Works on one pass of the cooling-power loop: reads its flows, says how the loads share
// their need in the next pass. What each load gives is in proportion to what it could give, so equal loads give
// equal parts, whether they are one array or stand singly. See docs/engine.md.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/engine/engine.h"
#include "core/exact.h"

namespace gs {

struct Pass;
struct Share;

/// How loads share their need among their suppliers where that is not the plain split.
struct Handed {
    std::map<int, std::vector<double>> groups; ///< by group of HandOver: parts of the need, adding up to 1
    std::map<Slot, std::vector<double>> nodes; ///< by converter or cooling device: parts in the order of its shares
    struct Flow {
        double flow_w, draw_w;
    };
    std::unordered_map<Slot, Flow> links; ///< to racks and plain loads, by link slot
    struct Racks {
        ExactWatts draw, flow;
    };
    std::unordered_map<Slot, Racks> racks; ///< by supplier: what its racks draw beyond the plain split
    bool isEmpty() const { return groups.empty() && nodes.empty(); }
};

/// One link of feed A, one of feed B: equal halves, in this order.
bool isPair(const std::vector<Share>& shares);

class HandOver {
public:
    /// Racks and plain loads that share their need among the same suppliers. Racks with one link of feed A and one of
    /// feed B are grouped by the two suppliers; any other load with several links is a group of its own.
    struct Group {
        std::vector<Slot> from;    ///< suppliers, in the order of the shares
        std::vector<Slot> links;   ///< of a load on its own; empty: a member's links are found by their supplier
        std::vector<double> plain; ///< parts of the plain split
        std::vector<Slot> members;
        ExactWatts need;
        std::array<ExactWatts, 2> loss; ///< of a pair: in the members' cables, on the plain split
    };

    bool isBuilt() const { return m_built; }
    void clear() { *this = HandOver(); }
    void build(Engine::State& state);
    /// Keeps the groups up to date: the plain shares of a rack or plain load now; none = it has one supplier or nothing
    /// to share.
    void put(const Engine::State& state, Slot load, const std::vector<Share>& shares);
    void forget(Slot load);
    const Group& group(int index) const { return m_groups[static_cast<std::size_t>(index)]; }

    /// Parts of the next pass after `pass`; false when nothing is over that has somewhere to go.
    bool next(const Engine::State& state, const Pass& pass, Handed& parts);

private:
    struct Arm;
    struct Load;
    class Sweep;

    struct Place {
        int group = -1;
        std::size_t at = 0; ///< in Group::members
        ExactWatts need;
        std::array<ExactWatts, 2> loss;
    };
    void join(Slot load, int index, Place place);
    int freshGroup();
    int pairOf(Slot a, Slot b);
    int groupFor(const std::vector<Share>& shares, const Engine::State& state, Slot load);

    bool m_built = false;
    std::vector<Group> m_groups;
    std::vector<int> m_free;
    std::unordered_map<std::uint64_t, int> m_pairs; ///< suppliers of feeds A and B → group
    struct {
        std::uint64_t key = 0;
        int group = -1;
    } m_lastPair;                ///< that was asked for
    std::vector<Place> m_places; ///< by component slot
};

} // namespace gs
