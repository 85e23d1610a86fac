// SPDX-License-Identifier: GPL-3.0-or-later
// Running totals: what a component or link adds to the site's figures, taken out and put in again when it
// changes.
#include <algorithm>

#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

namespace {

bool isPriceable(const Resolved& r) { return r.role != Role::Conductor && (r.role != Role::Structure || r.isHall); }
bool isPriced(const Resolved& r) { return r.role == Role::Structure ? r.shell_usd_per_m2_high > 0 : r.price.priced; }

} // namespace

bool TermKey::isPriced() const { return installed > 0 && isPriceable(*resolved) && gs::isPriced(*resolved); }
ExactDollars TermKey::capexLow(const ZoneTerms& zone) const {
    return resolved->role == Role::Structure ? ExactDollars(zone.area_m2 * resolved->shell_usd_per_m2_low)
                                             : ExactDollars(resolved->price.usd_low) * installed;
}
ExactDollars TermKey::capexHigh(const ZoneTerms& zone) const {
    return resolved->role == Role::Structure ? ExactDollars(zone.area_m2 * resolved->shell_usd_per_m2_high)
                                             : ExactDollars(resolved->price.usd_high) * installed;
}

/// Adds what follows from a key as often as `times` says, or takes it out.
void Engine::State::addTerms(const TermKey& key, const ZoneTerms& zone, std::int64_t times) {
    if (!key.resolved) return;
    const Resolved& r = *key.resolved;
    const std::int64_t s = times;
    switch (r.role) {
    case Role::Rack:
        totals.gpusInstalled += s * key.installed * r.rack.gpus;
        totals.gpusOnline += s * key.online * r.rack.gpus;
        if (r.isRack) totals.racks += s * key.installed;
        totals.it += ExactWatts(r.rack.power_w(view.loadCase)) * (s * key.live);
        totals.gpuPower += ExactWatts(r.rack.gpuPower_w()) * (s * key.live);
        totals.bf16 += ExactFlops(r.rack.bf16_flops) * (s * key.online);
        totals.fp8 += ExactFlops(r.rack.fp8_flops) * (s * key.online);
        totals.fp4 += ExactFlops(r.rack.fp4_flops) * (s * key.online);
        totals.h100 += ExactCount(r.rack.h100Equivalents()) * (s * key.online);
        break;
    case Role::Store: totals.house += ExactWatts(r.store.aux_w) * (s * key.live); break;
    case Role::Load: totals.house += ExactWatts(r.load_power_w) * (s * key.live); break;
    case Role::Structure:
        if (r.isParcel) totals.parcel += ExactArea(zone.area_m2) * (s * (key.installed > 0));
        if (r.isHall) {
            totals.hallArea += ExactArea(zone.area_m2) * (s * (key.installed > 0));
            totals.house += ExactWatts(zone.house_w) * (s * (key.live > 0));
        }
        break;
    default: break;
    }
    if (key.outdoor) totals.outdoorArea += ExactArea(r.area_m2) * (s * key.installed);
    if (key.installed > 0 && isPriceable(r)) {
        totals.priceable += s;
        totals.capexLow += key.capexLow(zone) * s;
        totals.capexHigh += key.capexHigh(zone) * s;
        if (isPriced(r)) totals.priced += s;
        else countUnpriced(r.type->id, static_cast<int>(s));
    }
}

ZoneTerms Engine::State::zoneOf(Slot slot) const {
    const auto it = zones.find(slot);
    return it == zones.end() ? ZoneTerms() : it->second;
}

void Engine::State::bookTerms(Slot slot) {
    Node& node = nodes[slot];
    const auto isZone = [](const TermKey& key) { return key.resolved && key.resolved->role == Role::Structure; };
    TermKey now;
    ZoneTerms zone;
    if (node.resolved && node.component) {
        const Resolved& r = *node.resolved;
        now.resolved = node.resolved;
        now.installed = node.installed ? node.elements() : 0;
        now.live = node.liveElements();
        now.online = node.online;
        if (r.role == Role::Structure && (r.isParcel || r.isHall)) {
            zone.area_m2 = area(site, *node.component);
            if (!r.isParcel) zone.house_w = zone.area_m2 * site.settings().house_load_w_per_m2;
        }
        now.outdoor = r.takesGround && node.hall == noSlot && node.component->attached.empty();
    }
    const ZoneTerms was = isZone(node.term) ? zoneOf(slot) : ZoneTerms();
    if (now == node.term && zone == was) return;
    addTerms(node.term, was, -1);
    addTerms(now, zone, 1);
    if (isZone(now) && zone != ZoneTerms()) zones[slot] = zone;
    else if (isZone(node.term)) zones.erase(slot);
    node.term = std::move(now);
}

/// Whether the totals have it: it is there with both ends and has a conductor.
bool Engine::State::isCounted(const Edge& edge) const {
    return edge.link && edge.cable->conductor && edge.from != noSlot && edge.to != noSlot &&
           nodes[edge.from].installed && nodes[edge.to].installed;
}

/// Only what is booked may be measured anew: the totals know a link by its length and cable as they are.
void Engine::State::bookEdge(Slot slot) {
    Edge& edge = edges[slot];
    if (edge.priced || !isCounted(edge)) return;
    LinkCosts costs;
    costs.add(edge);
    book(costs, 1);
    edge.priced = true;
}

void Engine::State::unbookEdge(Slot slot) {
    Edge& edge = edges[slot];
    if (!edge.priced) return;
    LinkCosts costs;
    costs.add(edge);
    book(costs, -1);
    edge.priced = false;
}

void LinkCosts::add(const Edge& edge) {
    const Cable& cable = *edge.cable;
    const double metres = edge.metres();
    low += cable.low(metres);
    high += cable.high(metres);
    ++priceable;
    if (cable.conductor->price.priced) ++priced;
    else ++unpriced[cable.conductor->type.get()];
}

void Engine::State::book(const LinkCosts& costs, int sign) {
    totals.capexLow += costs.low * sign;
    totals.capexHigh += costs.high * sign;
    totals.priceable += sign * costs.priceable;
    totals.priced += sign * costs.priced;
    for (const auto& [type, count] : costs.unpriced) countUnpriced(type->id, sign * count);
}

void Engine::State::countUnpriced(const std::string& type, int sign) {
    int& count = unpriced[type];
    count += sign;
    if (count == 0) unpriced.erase(type);
}

} // namespace gs
