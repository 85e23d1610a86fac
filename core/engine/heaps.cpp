// SPDX-License-Identifier: GPL-3.0-or-later
// Heaps: many parts on one spot, as when a script forgets to move what it copies. Each part counts how many others it
// is sure to overlap; one with more than mostOnOneSpot of them is heaped: pairs of two heaped parts are not kept, and
// no aisle or working space is asked of one. So pairs grow with the parts, not with their square, and what is told
// follows from the plan alone, not from the order of edits.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

namespace {

constexpr double margin_m = 0.01; // as in overlaps(): where cores only touch, footprints do more than that

/// An upright box within the first element. Empty for outlines, and for what is gone one day: that may share its
/// ground with what comes then.
Rect coreOf(const Component& component, Size size) {
    if (!component.outline.empty() || component.retired) return {};
    double half_x = size.width_m / 2, half_y = size.depth_m / 2;
    const double turns = component.rotation_deg / 90;
    if (turns != std::floor(turns)) half_x = half_y = std::min(half_x, half_y) / std::numbers::sqrt2;
    else if (std::fmod(turns, 2) != 0) std::swap(half_x, half_y);
    const Point centre = elementCentre(component, 0);
    return Rect{centre.x_m - half_x, centre.y_m - half_y, centre.x_m + half_x, centre.y_m + half_y}.expanded(-margin_m);
}

} // namespace

/// Counts it in or out with all whose cores meet this one; what passes the limit is left for bookHeaps().
void Engine::State::countHeap(Rect core, int sign) {
    scratchSlots.clear();
    cores.query(core, scratchSlots);
    for (const Slot other : scratchSlots) {
        InHeap& heap = inHeap[other];
        heap.meets += sign;
        if ((heap.meets > mostOnOneSpot) != heap.heaped) heapsChanged.insert(other);
    }
}

void Engine::State::joinHeap(Slot slot) {
    const Node& node = nodes[slot];
    if (node.resolved->isObstacle) return; // maps split houses into parts
    const Rect core = coreOf(*node.component, node.resolved->size);
    if (core.isEmpty()) return;
    if (slot >= inHeap.size()) inHeap.resize(nodes.size());
    countHeap(core, 1);
    const auto meets = static_cast<std::int32_t>(scratchSlots.size());
    inHeap[slot] = {meets, meets > mostOnOneSpot};
    cores.put(slot, core);
}

void Engine::State::leaveHeap(Slot slot) {
    if (!cores.contains(slot)) return;
    const Rect core = cores.rect(slot);
    cores.erase(slot);
    inHeap[slot] = {};
    countHeap(core, -1);
}

/// Books the pairs of those anew that have become heaped or are so no more.
void Engine::State::bookHeaps() {
    for (const Slot slot : heapsChanged) {
        if (!cores.contains(slot)) continue;
        InHeap& heap = inHeap[slot];
        const bool now = heap.meets > mostOnOneSpot;
        if (now == heap.heaped || !nodes[slot].resolved) continue;
        heap.heaped = now;
        clearPairs(overlapping, slot);
        clearPairs(crowded, slot);
        bookPairs(slot);
        findingNodes.insert(slot);
    }
    heapsChanged.clear();
}

} // namespace gs
