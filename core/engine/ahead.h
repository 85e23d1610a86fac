// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: going through components or links in any order, with the memory of those a few steps on
// asked for meanwhile. In a site of 100,000 a full compute spends most of its time waiting for such memory.
#pragma once

#include "core/engine/state.h"

namespace gs {

namespace ahead {

inline constexpr std::size_t steps = 8;

/// Slots one after the other.
struct Run {
    Slot begin, end;
    std::size_t size() const { return end - begin; }
    Slot operator[](std::size_t i) const { return begin + static_cast<Slot>(i); }
};

template <typename T> void ask(const T* value) {
#if defined(__GNUC__)
    constexpr std::size_t line = 64;
    const char* const begin = reinterpret_cast<const char*>(value);
    for (std::size_t at = 0; at < sizeof(T); at += line) __builtin_prefetch(begin + at);
    // Of what is aligned to 16 bytes, only whole lines may end in one more.
    if constexpr (sizeof(T) % line == 0) __builtin_prefetch(begin + sizeof(T) - 1);
#endif
}

/// Calls `near`, `far` and `farther` for what comes 1, 2 and 3 times `steps` later, then `work` for each.
template <typename Slots, typename Farther, typename Far, typename Near, typename Work>
void walk(const Slots& slots, Farther farther, Far far, Near near, Work work) {
    const std::size_t n = slots.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (i + 3 * steps < n) farther(slots[i + 3 * steps]);
        if (i + 2 * steps < n) far(slots[i + 2 * steps]);
        if (i + steps < n) near(slots[i + steps]);
        work(slots[i]);
    }
}

} // namespace ahead

/// `work` for each component, with its node and its first links at hand.
template <typename Slots, typename Work> void Engine::State::forNodes(const Slots& slots, Work work) const {
    const auto known = [&](Slot slot) { return slot < nodes.size(); };
    ahead::walk(
        slots, [&](Slot slot) { known(slot) ? ahead::ask(&nodes[slot]) : void(); },
        [&](Slot slot) {
            if (!known(slot)) return;
            for (const Slot first : {nodes[slot].firstIn, nodes[slot].firstCoolantIn})
                if (first != noSlot) ahead::ask(&edges[first]);
        },
        [&](Slot slot) { // the second feed
            if (known(slot) && nodes[slot].firstIn != noSlot && edges[nodes[slot].firstIn].in.next != noSlot)
                ahead::ask(&edges[edges[nodes[slot].firstIn].in.next]);
        },
        work);
}

/// `work` for each component, with what the site says of it at hand.
template <typename Slots, typename Work> void Engine::State::forComponents(const Slots& slots, Work work) const {
    const auto of = [&](Slot slot) { return site.components().at(slot); };
    // Its own values are a tree, the name of the first stands elsewhere again.
    const auto hasValues = [&](Slot slot) { return of(slot) && !of(slot)->values.empty(); };
    ahead::walk(
        slots, [&](Slot slot) { of(slot) ? ahead::ask(of(slot)) : void(); },
        [&](Slot slot) { hasValues(slot) ? ahead::ask(&*of(slot)->values.begin()) : void(); },
        [&](Slot slot) { hasValues(slot) ? ahead::ask(of(slot)->values.begin()->first.data()) : void(); }, work);
}

/// `work` for each link, with its edge and the node of its consumer at hand.
template <typename Slots, typename Work> void Engine::State::forEdges(const Slots& slots, Work work) const {
    const auto known = [&](Slot slot) { return slot < edges.size() && edges[slot].link && edges[slot].to != noSlot; };
    ahead::walk(
        slots, [&](Slot slot) { slot < edges.size() ? ahead::ask(&edges[slot]) : void(); },
        [&](Slot slot) { known(slot) ? ahead::ask(&nodes[edges[slot].to]) : void(); }, [](Slot) {}, work);
}

} // namespace gs
