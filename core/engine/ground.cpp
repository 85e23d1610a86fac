// SPDX-License-Identifier: GPL-3.0-or-later
// The ground components stand on: who overlaps whom, who breaks a rule of layout with whom, and who has to look again
// when a place is taken or left. Here it is found which pairs there are; findings_ground.cpp puts them into words.
#include "core/engine/practice.h"
#include "core/engine/state.h"
#include "core/layout/separation.h"

namespace gs {

namespace {

bool standsOnGround(const Node& node) {
    return node.resolved && (node.resolved->takesGround || node.resolved->isObstacle) &&
           node.component->attached.empty();
}

bool isParcel(const Node& node) { return node.resolved && node.resolved->type->kind == "parcel"; }
bool isWall(const Node& node) {
    return isParcel(node) ||
           (node.resolved && (node.resolved->type->kind == "hall" || node.resolved->type->kind == "building"));
}

/// Whether what looks along `look` is turned by quarters: rotated() is exact there.
bool isSquare(Point look) { return look.x_m == 0 || look.y_m == 0; }

} // namespace

bool coexist(const Component& a, const Component& b) {
    const auto before = [](const Component& x, const Component& y) {
        return x.retired && y.energized && *x.retired <= *y.energized;
    };
    return !before(a, b) && !before(b, a);
}

/// All that came, moved or went leaves its old ground before any of it takes new: so each pair is looked at once, and
/// nobody meets what has not moved yet.
void Engine::State::refreshGround() {
    std::vector<Slot> slots;
    slots.swap(staleGround);
    keepFirst(slots);
    std::erase_if(slots, [&](Slot slot) {
        const Node& node = nodes[slot];
        return !node.component || (node.groundOf == node.component && standsOnGround(node) == !node.box.isEmpty() &&
                                   isWall(node) == walls.contains(slot) && !everything);
    });
    for (const Slot slot : slots) {
        leaveWalls(slot);
        leaveGround(slot);
    }
    for (const Slot slot : slots) {
        nodes[slot].groundOf = nodes[slot].component;
        if (isWall(nodes[slot])) enterWalls(slot);
        if (standsOnGround(nodes[slot])) enterGround(slot);
    }
    bookHeaps(); // those that something has gone from
}

/// Whoever needs free air near a place that was taken or left looks again.
void Engine::State::wakeNeighbours(Rect box) {
    if (fromScratch) return;
    scratchSlots.clear();
    breathing.query(box, scratchSlots);
    for (const Slot other : scratchSlots)
        if (!isHeaped(other)) findingNodes.insert(other);
}

void Engine::State::leaveGround(Slot slot) {
    clearPairs(overlapping, slot);
    clearPairs(crowded, slot);
    watchful.erase(slot);
    farLookers.erase(slot);
    breathing.erase(slot);
    Rect& box = nodes[slot].box;
    if (box.isEmpty()) return;
    leaveHeap(slot);
    wakeNeighbours(box);
    ground.erase(slot);
    box = {};
}

void Engine::State::enterGround(Slot slot) {
    Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    node.box = bounds(r.size, *node.component);
    if (node.box.isEmpty()) {
        node.box = {};
        return;
    }
    node.front = lookOf(*node.component, Face::Front);
    node.fillsBox = node.component->outline.empty() && node.component->array.count == 1 && isSquare(node.front);
    ground.put(slot, node.box);
    wakeNeighbours(node.box);
    if (r.wall_m > 0) watchful.put(slot, node.box.expanded(r.wall_m));
    if (r.clearance_m > 0) breathing.put(slot, node.box.expanded(r.clearance_m));
    joinHeap(slot);
    bookPairs(slot);
    bookHeaps();
}

/// Pairs of what stands on the ground with all that stands near it.
void Engine::State::bookPairs(Slot slot) {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    const bool heaped = isHeaped(slot);
    scratchSlots.clear();
    ground.query(node.box.expanded(r.crowd_m), scratchSlots);
    if (r.crowd_m > 0 && !r.isRack) { // racks look as far as anybody looks at them
        farLookers.query(node.box, scratchSlots);
        if (r.crowd_m > practice::frontAisle_m) farLookers.put(slot, node.box.expanded(r.crowd_m));
    }
    for (const Slot other : scratchSlots) {
        if (other == slot) continue;
        const bool otherHeaped = isHeaped(other);
        if (heaped && otherHeaped) continue;
        const Node& near = nodes[other];
        if (r.isObstacle && near.resolved->isObstacle) continue; // maps split houses into parts
        const bool meets = node.box.intersects(near.box);
        const bool mayCrowd = r.crowd_m > 0 && near.resolved->crowd_m > 0 && !heaped && !otherHeaped;
        if ((!meets && !mayCrowd) || !coexist(*node.component, *near.component)) continue;
        const bool overlap = meets && overlaps(site, *node.component, *near.component);
        if (!overlap && !(mayCrowd && (crowding(slot, other) | crowding(other, slot)))) continue;
        auto& pairs = overlap ? overlapping : crowded;
        pairs[slot].insert(other);
        pairs[other].insert(slot);
        findingNodes.insert(other);
    }
    findingNodes.insert(slot);
}

void Engine::State::clearPairs(std::unordered_map<Slot, std::set<Slot>>& pairs, Slot slot) {
    const auto it = pairs.find(slot);
    if (it == pairs.end()) return;
    for (const Slot other : it->second) {
        auto& back = pairs[other];
        back.erase(slot);
        if (back.empty()) pairs.erase(other);
        findingNodes.insert(other);
    }
    pairs.erase(slot);
}

void Engine::State::wakeCrowd(Slot slot) {
    const auto it = crowded.find(slot);
    if (it == crowded.end()) return;
    for (const Slot other : it->second) findingNodes.insert(other);
}

/// Outlines that others keep away from or stay in; whoever looks at them does so again.
void Engine::State::enterWalls(Slot slot) {
    const Node& node = nodes[slot];
    if (node.component->outline.size() < 3) return;
    walls.put(slot, bounds(Size{}, *node.component));
    if (isParcel(node)) parcels.insert(slot);
    wakeWatchful(slot);
}

void Engine::State::leaveWalls(Slot slot) {
    if (!walls.contains(slot)) return;
    wakeWatchful(slot);
    walls.erase(slot);
    parcels.erase(slot);
}

void Engine::State::wakeWatchful(Slot wall) {
    if (fromScratch) return;
    scratchSlots.clear();
    watchful.query(walls.rect(wall), scratchSlots);
    for (const Slot other : scratchSlots) findingNodes.insert(other);
    if (!parcels.count(wall)) return;
    for (const Slot other : site.childrenOf({})) findingNodes.insert(other);
    for (const Slot other : site.outlined()) findingNodes.insert(other);
}

} // namespace gs
