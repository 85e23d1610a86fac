// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/zone_summary.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/exact.h"

namespace gs {

namespace {

/// Slots of everything in a zone that is not gone by that day, sorted. A zone that is its own parent by a broken file
/// is met once.
std::vector<Slot> insides(const Site& site, const std::string& zone, Date day) {
    std::vector<Slot> slots;
    std::vector<std::string> open{zone}, seen{zone};
    while (!open.empty()) {
        const std::string at = std::move(open.back());
        open.pop_back();
        for (const Slot slot : site.childrenOf(at)) {
            const Component& child = *site.components().at(slot);
            if (!child.retired || *child.retired > day) slots.push_back(slot); // a zone that goes leaves what is in it
            if (child.outline.empty() || std::find(seen.begin(), seen.end(), child.id) != seen.end()) continue;
            seen.push_back(child.id);
            open.push_back(child.id);
        }
    }
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

} // namespace

ZoneSummary summarizeZone(const Engine& engine, const std::string& zone) {
    ZoneSummary sum;
    if (zone.empty()) return sum;
    const Site& site = engine.site();
    struct Parts {
        ZoneTypeSum row;
        ExactWatts demand, heat, rating;
    };
    std::map<const Type*, Parts> types;
    std::map<std::string, ExactWatts> heats;
    ExactWatts it, demand, loss;
    for (const Slot slot : insides(site, zone, engine.results().view.at)) {
        const Component& component = *site.components().at(slot);
        const Type* type = site.typeAt(slot).get();
        if (!type) continue;
        if (type->is_zone) {
            ++sum.zones;
            continue;
        }
        const std::int64_t count = component.array.count;
        const ComponentResult result = engine.component(slot);
        Parts& parts = types[type];
        ++parts.row.components;
        parts.row.elements += count;
        parts.demand += ExactWatts(result.demand_w);
        parts.heat += ExactWatts(result.heat_w);
        parts.rating += ExactWatts(result.rating_w);
        ++sum.components;
        sum.elements += count;
        demand += ExactWatts(result.demand_w);
        loss += ExactWatts(result.loss_w);
        heats[type->kind] += ExactWatts(result.heat_w);
        if (type->role != Role::Rack) continue;
        it += ExactWatts(result.demand_w);
        const auto gpus = static_cast<std::int64_t>(std::llround(site.value(component, "gpus")));
        sum.gpus += gpus * count;
        sum.gpusOnline += gpus * result.online;
        if (type->kind != "rack") continue;
        sum.racks += count;
        sum.racksOnline += result.online;
    }
    for (auto& [type, parts] : types) {
        parts.row.type = type->id;
        parts.row.demand_w = parts.demand.value();
        parts.row.heat_w = parts.heat.value();
        parts.row.rating_w = parts.rating.value();
        sum.types.push_back(parts.row);
    }
    std::sort(sum.types.begin(), sum.types.end(), [](const ZoneTypeSum& a, const ZoneTypeSum& b) {
        if (a.demand_w != b.demand_w) return a.demand_w > b.demand_w;
        return a.elements != b.elements ? a.elements > b.elements : a.type < b.type;
    });
    sum.it_power_w = it.value();
    sum.demand_w = demand.value();
    sum.loss_w = loss.value();
    for (const auto& [kind, heat] : heats) sum.heat_w = std::max(sum.heat_w, heat.value());
    return sum;
}

std::vector<std::string> zoneMembers(const Engine& engine, const std::string& zone, const std::string& type) {
    std::vector<std::string> ids;
    if (zone.empty()) return ids;
    const Site& site = engine.site();
    for (const Slot slot : insides(site, zone, engine.results().view.at)) {
        const Component& component = *site.components().at(slot);
        if (type.empty() || component.type == type) ids.push_back(component.id);
    }
    return ids;
}

} // namespace gs
