// SPDX-License-Identifier: GPL-3.0-or-later
// What limits the site now, tightest first, and what one more unit of it would bring.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/engine/state.h"
#include "core/site/edits.h"

namespace gs {

std::vector<LimitRow> Engine::State::limits(std::size_t most) const {
    // Without texts of their own: of tens of thousands a few are wanted.
    struct Light {
        std::string_view kind, id, unit;
        double used, limit, headroom_fraction;
    };
    std::vector<Light> rows;
    const auto add = [&](std::string_view kind, std::string_view id, double used, double limit, std::string_view unit) {
        if (limit > 0 && limit != unlimited) rows.push_back({kind, id, unit, used, limit, 1 - used / limit});
    };
    if (passes.empty()) return {};
    // Cheap sources are filled first, less what their cables lose: one at full output limits nothing while
    // another has room.
    double asked = 0;
    for (const auto& [slot, output] : outputs) asked += output;
    const bool room = asked < supply.value();
    // What is asked of it: as the reserve has it, also of what no feeder reaches yet.
    const double demand = results.figures.facility_power_w;
    if (supply.value() > 0) add("supply", "site", std::max(asked, demand), supply.value(), "W");
    else if (demand > 0) rows.push_back({"supply", "site", "W", demand, 0, -1}); // there is none at all
    for (const Slot slot : varyingNode) {
        if (slot == noSlot || !nodes[slot].live) continue;
        const Node& node = nodes[slot];
        const DeviceState& device = lastPass().device[static_cast<std::size_t>(node.varying)];
        const std::string& id = node.component->id;
        switch (node.resolved->role) {
        case Role::Source:
            if (!room || nodeOut_w(node) < node.hub->capacity_w * 0.995)
                add("source", id, nodeOut_w(node), node.hub->capacity_w, "W");
            break;
        case Role::Converter:
            add(node.resolved->type->kind == "transformer" ? "transformer" : "feeder", id, nodeOut_w(node),
                node.hub->capacity_w, "W");
            break;
        case Role::Rejector: add("rejector", id, device.heat_w, device.capacity_w, "W"); break;
        case Role::Exchanger: add("exchanger", id, device.heat_w, device.capacity_w, "W"); break;
        case Role::AirHandler: add("air handler", id, device.heat_w, device.capacity_w, "W"); break;
        default: break;
        }
    }
    // Cables of feeders and plant, and whatever cable is above its rating; the many to single racks are left out.
    const auto cable = [&](Slot slot) {
        const Edge& edge = edges[slot];
        if (!edge.live || edge.cable->voltage_v <= 0) return;
        const double flow = flowIn(lastPass(), slot).flow_w;
        add("feeder", edge.link->id,
            cableCurrent_a(flow / edge.cable->lines, edge.cable->voltage_v, edge.cable->power_factor, edge.cable->runs),
            edge.cable->rated_a, "A");
    };
    for (const Slot slot : varyingEdge)
        if (slot != noSlot) cable(slot);
    for (const Slot slot : overloadedLinks)
        if (edges[slot].varying < 0) cable(slot);
    for (std::size_t i = 0; i < loops.size(); ++i)
        if (loops[i].used)
            add("loop", loops[i].name, (loops[i].constantHeat + lastPass().loop[i].heat).value(),
                lastPass().loop[i].capacity_w, "W");
    for (const Slot slot : supplies)
        if (nodes[slot].live)
            add(nodes[slot].resolved->supply.gas ? "gas" : "water", nodes[slot].component->id, supplyUse(slot),
                nodes[slot].resolved->supply.capacity_m3_per_s * nodes[slot].elements(), "m³/s");
    // Land: the parcel at the density the halls have now.
    const Figures& f = results.figures;
    if (f.site_area_m2 > 0) add("land", "parcel", f.built_area_m2, f.site_area_m2, "m²");
    const std::size_t shown = std::min(rows.size(), most);
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), rows.end(),
                      [](const Light& a, const Light& b) {
                          return a.headroom_fraction != b.headroom_fraction
                                     ? a.headroom_fraction < b.headroom_fraction
                                     : std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
                      });
    std::vector<LimitRow> limits(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const Light& row = rows[i];
        LimitRow& limit = limits[i];
        limit.kind = row.kind, limit.id = row.id, limit.unit = row.unit;
        limit.used = row.used, limit.limit = row.limit, limit.headroom_fraction = row.headroom_fraction;
    }
    return limits;
}

LimitRow nextMegawatt(const Catalog& catalog, const Site& site, const View& view, const LimitRow& row) {
    LimitRow out = row;
    const Component* unit = site.component(row.id);
    if (!unit) return out;
    Engine engine(catalog);
    engine.compute(site, view);
    const Figures before = engine.results().figures;
    // One more of the same, beside it, on the same feeds and loops.
    const Type* type = site.typeOf(*unit);
    const double step = type ? std::max(1.0, type->width_m + 1) : 1;
    Component extra = *unit;
    extra.id = site.newId(unit->id);
    extra.position.x_m += step * std::max(1, unit->array.columns);
    extra.array = ArrayLayout{};
    extra.zone.clear();
    try {
        ChangeSet change = place(site, catalog, extra);
        Site wider = site;
        apply(wider, change);
        for (const Slot slot : site.linksOf(site.components().slotOf(row.id))) {
            Link link = *site.links().at(slot);
            link.id = wider.newId(link.id);
            if (link.from.component == row.id) link.from.component = extra.id;
            if (link.to.component == row.id) link.to.component = extra.id;
            const ChangeSet linked = connect(wider, catalog, link);
            apply(wider, linked);
            change = fold(change, linked);
        }
        engine.update(change);
    } catch (const EditError&) {
        return out; // its ports take no second unit: nothing can simply be added here
    }
    const Figures after = engine.results().figures;
    out.next_mw_gain_w = (after.supply_capacity_w - before.supply_capacity_w) +
                         (after.it_power_w - before.it_power_w - (after.unserved_w - before.unserved_w));
    if (row.kind == "rejector" || row.kind == "loop" || row.kind == "exchanger" || row.kind == "air handler")
        out.next_mw_gain_w = after.heat_rejection_capacity_w - before.heat_rejection_capacity_w;
    out.next_mw_gain_w = std::round(*out.next_mw_gain_w); // supply is found to the milliwatt: below a watt is nothing
    if (after.capex_usd_high > before.capex_usd_high) {   // else there is no price on record: not the same as nothing
        out.next_mw_usd_low = after.capex_usd_low - before.capex_usd_low;
        out.next_mw_usd_high = after.capex_usd_high - before.capex_usd_high;
    }
    return out;
}

} // namespace gs
