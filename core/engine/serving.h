// SPDX-License-Identifier: GPL-3.0-or-later
// Which racks the power system serves when there is too little of it: racks are admitted in order of priority,
// energized date and id; one is admitted if its full demand still fits beside all admitted before it.
// The outcome of each island of the distribution graph is kept, and made anew only when an edit moved something in it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/big_vector.h"
#include "core/engine/engine.h"
#include "core/engine/fed_racks.h"
#include "core/exact.h"

namespace gs {

struct Node;
struct Edge;

ServingOrder servingOrder(const Component& component);
bool servedBefore(const Component& a, const Component& b);

class Serving {
public:
    struct Shed {
        Slot rack;
        std::int32_t elements; ///< not served
    };
    /// Racks and sources that share feeders, and what was found of them last.
    struct Island {
        std::vector<Slot> inner; ///< sources and converters, children first
        std::vector<Slot> order; ///< racks, in order of serving
        std::vector<int> feedSets;
        bool stale = true;
        std::vector<Shed> shed;
        std::vector<std::string> bottlenecks; ///< components and links of the min cut, by id
    };

    Serving() = default;
    /// Of what can be cooled only: `asking` has the elements of racks of which not all can.
    explicit Serving(const std::unordered_map<Slot, std::int32_t>& asking) : m_asking(&asking) {}
    bool isBuilt() const { return m_built; }
    void clear();
    /// Brings the islands up to date with what the running call marked (State::findingNodes, findingLinks).
    void bring(const Engine::State& state);
    const std::vector<Island>& islands() const { return m_islands; }

private:
    /// Racks that hang on the same feeds.
    struct FeedSet {
        std::vector<Slot> feeds; ///< sorted
        int island = -1;
        int racks = 0;
        std::int64_t demand_mw = 0; ///< of all of them, milliwatts
    };
    /// Racks of a feed set that ask the same per element.
    struct Group {
        int feedSet = -1;
        std::int64_t demand_mw = 0;
        int racks = 0;
    };
    struct Rack {
        int group = -1;
        std::int32_t elements = 0;
        ServingOrder place;
    };
    bool isInner(const Engine::State& state, Slot slot) const;
    bool isWanting(const Engine::State& state, Slot slot) const;
    std::int32_t elementsOf(const Engine::State& state, Slot rack) const; ///< that ask for power
    void readFeeds(const Engine::State& state, Slot rack, std::vector<Slot>& feeds) const;
    std::pair<Slot, Slot> innerLink(const Engine::State& state, Slot link) const;

    void build(const Engine::State& state);
    bool keepNode(const Engine::State& state, Slot slot);
    bool keepLink(const Engine::State& state, Slot link);
    bool keepRack(const Engine::State& state, Slot slot);
    std::int32_t elementsOf(Slot rack, std::int32_t all) const;
    void join(const ServingOrder& place, Slot rack, int feedSet, std::int64_t demand, std::int32_t elements);
    bool leave(Slot rack);
    int groupFor(int feedSet, std::int64_t demand);

    void solve(const Engine::State& state, Island& island);
    void rackShares(const Engine::State& state, const Island& island);
    std::int64_t room_mw(const Engine::State& state, Slot slot) const;

    const std::unordered_map<Slot, std::int32_t>* m_asking = nullptr;
    bool m_built = false;
    std::vector<Island> m_islands;
    std::vector<FeedSet> m_feedSets;
    std::map<std::vector<Slot>, int> m_feedSetOf;
    std::vector<Group> m_groups;
    std::vector<int> m_freeGroups;
    int m_lastGroup = -1; ///< that was asked for
    std::map<std::pair<int, std::int64_t>, int> m_groupOf;
    BigVector<Rack> m_racks;                  ///< by component slot
    std::vector<int> m_islandOf;              ///< by component slot: of sources and converters
    BigVector<std::pair<Slot, Slot>> m_links; ///< by link slot: ends of a live link between two of them
    std::vector<double> m_drawn,
        m_terminal; ///< by component slot: output for racks, at the node and at their terminals
    struct Shares {
        ExactWatts drawn, terminal;
    };
    std::vector<Shares> m_shares; ///< the same as they add up, by place in the passes
    std::vector<std::int64_t>
        m_full;             ///< by component slot: demand of all racks below, each counted on each of its feeds
    std::vector<int> m_top; ///< by component slot: set of limits above its output
};

} // namespace gs
