// SPDX-License-Identifier: GPL-3.0-or-later
// Heaps: many parts on one spot, as when a script forgets to move what it copies. Each part counts how many others it
// is sure to overlap; one with more than mostOnOneSpot of them is heaped: pairs of two heaped parts are not kept, and
// no aisle or working space is asked of one. So pairs grow with the parts, not with their square, and what is told
// follows from the plan alone, not from the order of edits. What is gone before the other comes (coexist()) is not
// counted, so a part that makes room for another is in no heap with it.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

namespace {

constexpr double margin_m = 0.01; // as in overlaps(): where cores only touch, footprints do more than that

/// An upright box within the first element; empty for outlines.
Rect coreOf(const Component& component, Size size) {
    if (!component.outline.empty()) return {};
    double half_x = size.width_m / 2, half_y = size.depth_m / 2;
    const double turns = component.rotation_deg / 90;
    if (turns != std::floor(turns)) half_x = half_y = std::min(half_x, half_y) / std::numbers::sqrt2;
    else if (std::fmod(turns, 2) != 0) std::swap(half_x, half_y);
    const Point centre = elementCentre(component, 0);
    return Rect{centre.x_m - half_x, centre.y_m - half_y, centre.x_m + half_x, centre.y_m + half_y}.expanded(-margin_m);
}

} // namespace

Rect Engine::State::coreAt(Slot slot) const {
    const Stand& stand = ground[slot];
    return stand.core == Stand::Core::OfBox ? stand.box.expanded(-margin_m) : cores.at(slot);
}

/// Counts it in or out with all of `near` whose cores meet its own: how many that are. What passes the limit is left
/// for bookHeaps().
int Engine::State::countHeap(Slot slot, const std::vector<Slot>& near, int sign) {
    const Rect core = coreAt(slot);
    const Life life = ground.life(slot); // as it was booked: the component may have other dates by now
    int meets = 0;
    for (const Slot other : near) {
        Stand& there = ground[other];
        if (other == slot || there.core == Stand::Core::None) continue;
        const Rect its = coreAt(other);
        if (its.left > core.right || its.right < core.left || its.top > core.bottom || its.bottom < core.top) continue;
        if (!life.coexists(ground.life(other))) continue;
        ++meets;
        there.meets += sign;
        if ((there.meets > mostOnOneSpot) != there.heaped) heapsChanged.insert(other);
    }
    return meets;
}

void Engine::State::joinHeap(Slot slot, const std::vector<Slot>& near) {
    const Node& node = nodes[slot];
    Stand& stand = ground[slot];
    if (node.resolved->isObstacle) return; // maps split houses into parts
    const Component& component = *node.component;
    ground.life(slot) = Life();
    if (component.energized) ground.life(slot).from = component.energized->days;
    if (component.retired) ground.life(slot).until = component.retired->days;
    if (stand.fillsBox) {
        if (!stand.box.expanded(-margin_m).isEmpty()) stand.core = Stand::Core::OfBox;
    } else if (const Rect core = coreOf(component, node.resolved->size); !core.isEmpty()) {
        stand.core = Stand::Core::Own;
        cores[slot] = core;
    }
    if (stand.core == Stand::Core::None) return;
    stand.meets = countHeap(slot, near, 1);
    stand.heaped = stand.meets > mostOnOneSpot;
}

void Engine::State::leaveHeap(Slot slot) {
    Stand& stand = ground[slot];
    if (stand.core != Stand::Core::None) {
        scratchSlots.clear();
        ground.near(coreAt(slot), [&](Slot other) { scratchSlots.push_back(other); });
        countHeap(slot, scratchSlots, -1);
        cores.erase(slot);
    }
    stand.core = Stand::Core::None;
    stand.meets = 0;
    stand.heaped = false;
}

/// Books the pairs of those anew that have become heaped or are so no more.
void Engine::State::bookHeaps() {
    for (const Slot slot : heapsChanged) {
        Stand& stand = ground[slot];
        const bool now = stand.meets > mostOnOneSpot;
        if (stand.core == Stand::Core::None || now == stand.heaped) continue;
        stand.heaped = now;
        clearPairs(overlapping, slot);
        clearPairs(crowded, slot);
        scratchSlots.clear();
        ground.seen(stand.box, stand.model->crowd_m, stand.looks, [&](Slot other) { scratchSlots.push_back(other); });
        bookPairs(slot, scratchSlots);
        lookAgain(slot);
    }
    heapsChanged.clear();
}

} // namespace gs
