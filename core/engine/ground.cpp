// SPDX-License-Identifier: GPL-3.0-or-later
// The ground components stand on: who overlaps whom, who breaks a rule of layout with whom, and who has to look again
// when a place is taken or left. Here it is found which pairs there are; findings_ground.cpp puts them into words.
#include "core/engine/ahead.h"
#include "core/engine/practice.h"
#include "core/engine/state.h"
#include "core/layout/separation.h"

namespace gs {

namespace {

bool standsOnGround(const Node& node) {
    return node.resolved && (node.resolved->takesGround || node.resolved->isObstacle) &&
           node.component->attached.empty();
}

/// Along which axes a rule of its own may reach (State::crowding).
std::uint8_t axesOf(const Resolved& r, const Stand& stand) {
    if (practice::oilSeparation_m(r.oil_l) > 0) return Stand::around;
    if (!r.isRack && r.work_m <= 0) return Stand::nowhere;
    return stand.front_x == 0 ? Stand::alongY : stand.front_y == 0 ? Stand::alongX : Stand::around;
}

bool isParcel(const Node& node) { return node.resolved && node.resolved->isParcel; }
bool isWall(const Node& node) { return node.resolved && node.resolved->isWall; }
bool isRoad(const Node& node) { return node.resolved && node.resolved->isRoad; }

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
    if (!fromScratch) { // else nothing stands anywhere yet
        keepFirst(slots);
        std::erase_if(slots, [&](Slot slot) {
            const Node& node = nodes[slot];
            return !node.component ||
                   (!node.moved && standsOnGround(node) == !ground[slot].box.isEmpty() &&
                    isWall(node) == walls.contains(slot) && isRoad(node) == roads.contains(slot) && !everything);
        });
        for (const Slot slot : slots) {
            leaveWalls(slot);
            leaveGround(slot);
        }
    }
    ahead::walk(
        slots, [&](Slot slot) { ahead::ask(&nodes[slot]); },
        [&](Slot slot) {
            if (nodes[slot].component) ahead::ask(nodes[slot].component);
        },
        [&](Slot slot) { ahead::ask(&ground[slot]); },
        [&](Slot slot) {
            Node& node = nodes[slot];
            node.moved = false;
            if (isWall(node) || isRoad(node)) enterWalls(slot);
            if (standsOnGround(node)) enterGround(slot);
        });
    bookHeaps(); // those that something has gone from
}

/// A full compute looks at everything, and its ground is taken beside whoever writes into that list (beside.h).
void Engine::State::lookAgain(Slot slot) {
    if (!fromScratch) findingNodes.insert(slot);
}

/// Whoever needs free air near a place that was taken or left looks again, and the road it is on.
void Engine::State::wakeNeighbours(Rect box) {
    if (fromScratch) return;
    scratchSlots.clear();
    breathing.query(box, scratchSlots);
    for (const Slot other : scratchSlots)
        if (!isHeaped(other)) findingNodes.insert(other);
    scratchSlots.clear();
    roads.query(box, scratchSlots);
    for (const Slot road : scratchSlots) findingNodes.insert(road);
}

void Engine::State::leaveGround(Slot slot) {
    clearPairs(overlapping, slot);
    clearPairs(crowded, slot);
    watchful.erase(slot);
    farLookers.erase(slot);
    breathing.erase(slot);
    const Rect box = ground[slot].box;
    if (box.isEmpty()) return;
    leaveHeap(slot);
    ground.leave(slot);
    wakeNeighbours(box);
}

void Engine::State::enterGround(Slot slot) {
    const Resolved& r = *nodes[slot].resolved;
    const Component& component = *nodes[slot].component;
    const Rect box = bounds(r.size, component);
    if (box.isEmpty()) return;
    Stand& stand = ground[slot];
    const Point front = lookOf(component, Face::Front);
    stand.box = box;
    stand.model = &r;
    stand.front_x = static_cast<float>(front.x_m);
    stand.front_y = static_cast<float>(front.y_m);
    stand.isOutline = !component.outline.empty();
    stand.fillsBox = !stand.isOutline && component.array.count == 1 && stand.looksSquare();
    stand.looks = axesOf(r, stand);
    ground.enter(slot);
    wakeNeighbours(box);
    if (r.wall_m > 0) watchful.put(slot, box.expanded(r.wall_m));
    if (r.clearance_m > 0) breathing.put(slot, box.expanded(r.clearance_m));
    scratchSlots.clear(); // whoever may share its ground or break a rule with it
    ground.seen(box, r.crowd_m, stand.looks, [&](Slot other) { scratchSlots.push_back(other); });
    joinHeap(slot, scratchSlots);
    bookPairs(slot, scratchSlots);
    bookHeaps();
}

/// Pairs of what stands on the ground with all that stands near it; `near` as far as its own rules look.
void Engine::State::bookPairs(Slot slot, const std::vector<Slot>& near) {
    const Stand& stand = ground[slot];
    const Resolved& r = *stand.model;
    const auto look = [&](Slot other) {
        if (other == slot) return;
        const Stand& there = ground[other];
        if (stand.heaped && there.heaped) return;
        if (r.isObstacle && there.model->isObstacle) return; // maps split houses into parts
        const bool meets = stand.box.intersects(there.box);
        const bool mayCrowd = r.crowd_m > 0 && there.model->crowd_m > 0 && !stand.heaped && !there.heaped;
        const bool crowds = mayCrowd && (crowding(slot, other) | crowding(other, slot));
        const Component &mine = *nodes[slot].component, &theirs = *nodes[other].component;
        if ((!meets && !crowds) || !coexist(mine, theirs)) return;
        const bool overlap = meets && overlaps(site, mine, theirs);
        if (!overlap && !crowds) return;
        auto& pairs = overlap ? overlapping : crowded;
        pairs[slot].insert(other);
        pairs[other].insert(slot);
        lookAgain(other);
    };
    for (const Slot other : near) look(other);
    if (r.crowd_m > 0 && !r.isRack) { // racks look as far as anybody looks at them
        std::vector<Slot> looking;
        farLookers.query(stand.box, looking);
        for (const Slot other : looking) look(other);
        if (r.crowd_m > practice::frontAisle_m) farLookers.put(slot, stand.box.expanded(r.crowd_m));
    }
    lookAgain(slot);
}

void Engine::State::clearPairs(std::unordered_map<Slot, std::set<Slot>>& pairs, Slot slot) {
    const auto it = pairs.find(slot);
    if (it == pairs.end()) return;
    for (const Slot other : it->second) {
        auto& back = pairs[other];
        back.erase(slot);
        if (back.empty()) pairs.erase(other);
        lookAgain(other);
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
    if (isRoad(node)) return roads.put(slot, bounds(Size{}, *node.component));
    walls.put(slot, bounds(Size{}, *node.component));
    if (isParcel(node)) parcels.insert(slot);
    wakeWatchful(slot);
}

void Engine::State::leaveWalls(Slot slot) {
    roads.erase(slot);
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
