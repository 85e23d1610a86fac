// SPDX-License-Identifier: GPL-3.0-or-later
// Running totals: what a component or link adds to the site's figures, taken out and put in again when it
// changes; and the ground it stands on.
#include <algorithm>
#include <cmath>

#include "core/engine/practice.h"
#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

void TermKey::add(Totals& totals, LoadCase loadCase, int sign) const {
    if (!resolved) return;
    const Resolved& r = *resolved;
    const std::int64_t s = sign;
    switch (r.role) {
    case Role::Rack:
        totals.gpusInstalled += s * installed * r.rack.gpus;
        totals.gpusOnline += s * online * r.rack.gpus;
        if (r.isRack) totals.racks += s * installed;
        totals.it += ExactWatts(r.rack.power_w(loadCase)) * (s * live);
        totals.gpuPower += ExactWatts(r.rack.gpuPower_w()) * (s * live);
        totals.bf16 += ExactFlops(r.rack.bf16_flops) * (s * online);
        totals.fp8 += ExactFlops(r.rack.fp8_flops) * (s * online);
        totals.fp4 += ExactFlops(r.rack.fp4_flops) * (s * online);
        totals.h100 += ExactCount(r.rack.h100Equivalents()) * (s * online);
        break;
    case Role::Store: totals.house += ExactWatts(r.store.aux_w) * (s * live); break;
    case Role::Load: totals.house += ExactWatts(r.load_power_w) * (s * live); break;
    case Role::Structure:
        if (r.type->kind == "parcel") totals.parcel += ExactArea(area_m2) * (s * (installed > 0));
        if (r.type->kind == "hall") {
            totals.hallArea += ExactArea(area_m2) * (s * (installed > 0));
            totals.house += ExactWatts(house_w) * (s * (live > 0));
        }
        break;
    default: break;
    }
    if (outdoor) totals.outdoorArea += ExactArea(r.area_m2) * (s * installed);
    if (installed > 0 && isPriceable()) {
        totals.priceable += s;
        totals.priced += s * isPriced();
        totals.capexLow += capexLow() * s;
        totals.capexHigh += capexHigh() * s;
    }
}

bool TermKey::isPriceable() const {
    return resolved->role != Role::Conductor && (resolved->role != Role::Structure || resolved->type->kind == "hall");
}
bool TermKey::isPriced() const {
    return resolved->role == Role::Structure ? resolved->shell_usd_per_m2_high > 0 : resolved->price.priced;
}
ExactDollars TermKey::capexLow() const {
    return resolved->role == Role::Structure ? ExactDollars(area_m2 * resolved->shell_usd_per_m2_low)
                                             : ExactDollars(resolved->price.usd_low) * installed;
}
ExactDollars TermKey::capexHigh() const {
    return resolved->role == Role::Structure ? ExactDollars(area_m2 * resolved->shell_usd_per_m2_high)
                                             : ExactDollars(resolved->price.usd_high) * installed;
}

void Engine::State::bookTerms(Slot slot) {
    Node& node = nodes[slot];
    TermKey now;
    if (node.resolved && node.component) {
        const Resolved& r = *node.resolved;
        now.resolved = node.resolved;
        now.installed = node.installed ? node.elements() : 0;
        now.live = node.liveElements();
        now.online = std::max(0, std::min(node.served, node.cooled));
        if (r.role == Role::Structure && (r.type->kind == "parcel" || r.type->kind == "hall")) {
            now.area_m2 = area(site, *node.component);
            if (r.type->kind == "hall") now.house_w = now.area_m2 * site.settings().house_load_w_per_m2;
        }
        now.outdoor = r.takesGround && node.hall == noSlot && node.component->attached.empty();
    }
    if (now == node.term) return;
    const auto noteUnpriced = [&](const TermKey& key, int sign) {
        if (key.resolved && key.installed > 0 && key.isPriceable() && !key.isPriced())
            countUnpriced(key.resolved->type->id, sign);
    };
    noteUnpriced(node.term, -1);
    noteUnpriced(now, 1);
    node.term.add(totals, view.loadCase, -1);
    now.add(totals, view.loadCase, 1);
    node.term = std::move(now);
}

void Engine::State::bookEdge(Slot slot) {
    Edge& edge = edges[slot];
    EdgeTerms now;
    if (edge.link && edge.conductor && edge.from != noSlot && edge.to != noSlot && nodes[edge.from].installed &&
        nodes[edge.to].installed) {
        // A coolant link is a pair: supply and return.
        now.metres = edge.length_m * edge.link->runs * (edge.link->medium == Medium::Coolant ? 2 : 1);
        now.conductor = edge.conductor;
    }
    addEdgeTerms(edge.term, -1);
    addEdgeTerms(now, 1);
    edge.term = std::move(now);
}

void Engine::State::addEdgeTerms(const EdgeTerms& term, int sign) {
    if (!term.conductor) return;
    totals.capexLow += term.low() * sign;
    totals.capexHigh += term.high() * sign;
    totals.priceable += sign;
    if (term.conductor->price.priced) totals.priced += sign;
    else countUnpriced(term.conductor->type->id, sign);
}

void Engine::State::countUnpriced(const std::string& type, int sign) {
    int& count = unpriced[type];
    count += sign;
    if (count == 0) unpriced.erase(type);
}

void Engine::State::unbookEdge(Slot slot) {
    addEdgeTerms(edges[slot].term, -1);
    edges[slot].term = {};
}

bool coexist(const Component& a, const Component& b) {
    const auto before = [](const Component& x, const Component& y) {
        return x.retired && y.energized && *x.retired <= *y.energized;
    };
    return !before(a, b) && !before(b, a);
}

/// Whoever needs free air near a place that was taken or left looks again.
void Engine::State::wakeNeighbours(Rect box) {
    if (fromScratch) return;
    scratchSlots.clear();
    ground.query(box.expanded(maxClearance_m), scratchSlots);
    for (const Slot other : scratchSlots)
        if (nodes[other].resolved && nodes[other].resolved->clearance_m > 0 && !isHeaped(other))
            findingNodes.insert(other);
}

void Engine::State::leaveGround(Slot slot) {
    clearPairs(overlapping, slot);
    clearPairs(crowded, slot);
    watchful.erase(slot);
    farLookers.erase(slot);
    Rect& box = nodes[slot].box;
    if (box.isEmpty()) return;
    leaveHeap(slot);
    wakeNeighbours(box);
    ground.erase(slot);
    box = {};
}

void Engine::State::bookGround(Slot slot) {
    Node& node = nodes[slot];
    const bool stands =
        node.resolved && (node.resolved->takesGround || node.resolved->isObstacle) && node.component->attached.empty();
    if (node.groundOf == node.component && stands == !node.box.isEmpty() && !everything) return;
    node.groundOf = node.component;
    leaveGround(slot);
    if (!stands) return;
    node.box = bounds(node.resolved->size, *node.component);
    if (node.box.isEmpty()) {
        node.box = {};
        return;
    }
    ground.put(slot, node.box);
    wakeNeighbours(node.box);
    if (node.resolved->wall_m > 0) watchful.put(slot, node.box.expanded(node.resolved->wall_m));
    joinHeap(slot);
    bookPairs(slot);
    bookHeaps();
}

/// Pairs of what is booked on the ground with all that stands near it.
void Engine::State::bookPairs(Slot slot) {
    const Node& node = nodes[slot];
    const double crowd_m = node.resolved->crowd_m;
    const bool heaped = isHeaped(slot);
    scratchSlots.clear();
    ground.query(node.box.expanded(crowd_m), scratchSlots);
    if (crowd_m > 0 && !node.resolved->isRack) { // racks look as far as anybody looks at them
        farLookers.query(node.box, scratchSlots);
        if (crowd_m > practice::frontAisle_m) farLookers.put(slot, node.box.expanded(crowd_m));
    }
    for (const Slot other : scratchSlots) {
        const bool otherHeaped = isHeaped(other);
        if (heaped && otherHeaped) continue;
        const Node& near = nodes[other];
        if (other == slot || !near.component) continue;
        if (node.resolved->isObstacle && near.resolved->isObstacle) continue; // maps split houses into parts
        const bool meets = node.box.intersects(near.box);
        const bool mayCrowd = crowd_m > 0 && near.resolved && near.resolved->crowd_m > 0 && !heaped && !otherHeaped;
        if (!meets && !mayCrowd) continue;
        if (!coexist(*node.component, *near.component)) continue;
        const bool overlap = meets && overlaps(site, *node.component, *near.component);
        if (!overlap && (!mayCrowd || !(crowding(slot, other) | crowding(other, slot)))) continue;
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
void Engine::State::bookWalls(Slot slot) {
    const Node& node = nodes[slot];
    const bool isParcel = node.resolved && node.resolved->type->kind == "parcel";
    const bool isWall =
        isParcel || (node.resolved && (node.resolved->type->kind == "hall" || node.resolved->type->kind == "building"));
    if (node.groundOf == node.component && isWall == walls.contains(slot) && !everything) return;
    leaveWalls(slot);
    if (!isWall || node.component->outline.size() < 3) return;
    walls.put(slot, bounds(Size{}, *node.component));
    if (isParcel) parcels.insert(slot);
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
