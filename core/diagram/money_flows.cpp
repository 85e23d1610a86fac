// SPDX-License-Identifier: GPL-3.0-or-later
// Capital by system and type. Terms are those of the site's own figures, so that the sum is their sum.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/diagram/flow_maker.h"
#include "core/diagram/flows.h"
#include "core/money/capital.h"

namespace gs {

namespace {

constexpr double thin = 0.004; ///< of the whole: what is less shares a box with its like

enum Column { CapitalColumn, SystemColumn, TypeColumn };

const char* systemOf(const Type* type) {
    if (!type) return "Other equipment";
    switch (type->role) {
    case Role::Rack: return "Racks and network";
    case Role::Source: return "Power sources";
    case Role::Converter: return "Power distribution";
    case Role::Store: return "Batteries";
    case Role::Exchanger:
    case Role::AirHandler:
    case Role::Pump:
    case Role::Rejector:
    case Role::Tank: return "Cooling";
    case Role::Structure: return "Buildings";
    case Role::Conductor: return "Cables and pipes";
    case Role::Supply: return "Gas and water";
    case Role::Load: break;
    }
    return "Other equipment";
}

struct Item {
    std::string type;
    double low = 0, high = 0;
    std::string key; ///< of the quantity the price comes from
    std::vector<std::string> ids;
    double middle() const { return (low + high) / 2; }
};

/// Title and date of what a price is from; empty when nothing is on record.
std::string sourceOf(const Type* type, const std::string& key) {
    if (!type) return {};
    const Quantity* quantity = type->find(key);
    for (const char* ending : {"_low", "_high"})
        if (!quantity) quantity = type->find(key + ending);
    if (!quantity) return {};
    std::string text;
    for (const int index : quantity->sources) {
        if (index < 0 || static_cast<std::size_t>(index) >= type->sources.size()) continue;
        const Source& source = type->sources[static_cast<std::size_t>(index)];
        if (!text.empty()) text += "; ";
        text += source.title;
        if (!source.date.empty()) text += " (" + source.date + ")";
    }
    return text.empty() ? quantity->basis : text;
}

std::string priceKey(const Type* type, const std::string& quantity) {
    if (!type) return {};
    if (type->role == Role::Conductor) return conductorPricePerMetre(*type).key;
    if (type->role == Role::Structure) return shellPrice(*type, {}, 1).key;
    return quantity;
}

/// What is installed, could have a price and has none.
void findUnknown(const Engine& engine, FlowDiagram& diagram) {
    std::unordered_map<std::string, bool> priced;
    for (const Contribution& term : engine.why("capex_priced_fraction")) priced[term.id] = true;
    const Site& site = engine.site();
    std::map<std::string, double> unknown;
    std::unordered_map<const Type*, bool> conductors; // priced?
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        const Type* type = component ? site.typeAt(slot).get() : nullptr;
        if (!type || (type->role == Role::Structure && type->kind != "hall") || type->role == Role::Conductor) continue;
        if (priced.count(component->id) || !engine.component(slot).installed) continue;
        unknown[type->id] += component->array.count;
        diagram.unknownIds.push_back(component->id);
    }
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot) {
        const Link* link = site.links().at(slot);
        if (!link || link->conductor.empty() || priced.count(link->id)) continue;
        const Type* type = site.conductorAt(slot).get();
        const auto isThere = [&](Slot end) { return end != noSlot && engine.component(end).installed; };
        if (!type || !isThere(site.endsOf(slot).from) || !isThere(site.endsOf(slot).to)) continue;
        const auto [entry, isNew] = conductors.try_emplace(type, false);
        if (isNew) entry->second = conductorPricePerMetre(*type).priced;
        if (entry->second) continue; // without a length it costs nothing
        unknown[type->id] += 1;
        diagram.unknownIds.push_back(link->id);
    }
    for (const auto& [type, count] : unknown) diagram.unknown.push_back({"", type, count});
    std::stable_sort(diagram.unknown.begin(), diagram.unknown.end(),
                     [](const FlowPart& a, const FlowPart& b) { return a.value > b.value; });
    diagram.knownFraction = engine.results().figures.capex_priced_fraction;
}

void addBand(FlowBox& box, const Item& item) {
    box.low += item.low;
    box.high += item.high;
}

} // namespace

FlowDiagram moneyFlows(const Engine& engine) {
    const Site& site = engine.site();
    std::map<std::string, std::map<std::string, Item>> systems;
    const auto take = [&](const char* figure, double Item::*end) {
        for (const Contribution& term : engine.why(figure)) {
            const auto type = site.type(term.type);
            Item& item = systems[systemOf(type.get())][term.type];
            item.*end += term.value;
            if (end == &Item::low) continue; // what has a lower end has an upper one
            if (item.ids.empty()) item.key = priceKey(type.get(), term.quantity);
            item.type = term.type;
            item.ids.push_back(term.id);
        }
    };
    take("capex_usd_low", &Item::low);
    take("capex_usd_high", &Item::high);

    FlowMaker make("USD");
    double total = 0;
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [name, items] : systems) {
        double sum = 0;
        for (const auto& [type, item] : items) sum += item.middle();
        total += sum;
        order.push_back({sum, name});
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    const int capital = make.box("Capital", "", FlowKind::Money, CapitalColumn);
    int group = 0;
    for (const auto& [sum, name] : order) {
        std::vector<Item> items, thinOnes;
        for (auto& [type, item] : systems[name])
            if (item.middle() > 0) (item.middle() < thin * total ? thinOnes : items).push_back(std::move(item));
        const auto isDearer = [](const Item& a, const Item& b) { return a.middle() > b.middle(); };
        std::stable_sort(items.begin(), items.end(), isDearer);
        std::stable_sort(thinOnes.begin(), thinOnes.end(), isDearer);
        if (thinOnes.size() == 1) items.push_back(std::move(thinOnes.front()));
        const int system = make.box(name, "", FlowKind::Money, SystemColumn);
        make.at(system).group = group;
        double whole = 0;
        const auto add = [&](const Item& item, int box) {
            addBand(make.at(box), item);
            addBand(make.at(system), item);
            addBand(make.at(capital), item);
            make.at(system).ids.insert(make.at(system).ids.end(), item.ids.begin(), item.ids.end());
            whole += item.middle();
        };
        for (const Item& item : items) {
            const int box = make.box("", item.type, FlowKind::Money, TypeColumn, item.ids);
            make.at(box).group = group;
            make.at(box).source = sourceOf(site.type(item.type).get(), item.key);
            add(item, box);
            make.band(system, box, FlowKind::Money, item.middle());
        }
        if (thinOnes.size() > 1) {
            const int box = make.box("Other types", "", FlowKind::Money, TypeColumn);
            make.at(box).group = group + 1; // after the others
            double rest = 0;
            for (const Item& item : thinOnes) {
                add(item, box);
                rest += item.middle();
                make.at(box).parts.push_back({"", item.type, item.middle()});
                make.at(box).ids.insert(make.at(box).ids.end(), item.ids.begin(), item.ids.end());
            }
            make.band(system, box, FlowKind::Money, rest);
        }
        make.band(capital, system, FlowKind::Money, whole);
        group += 2;
    }
    if (total > 0) findUnknown(engine, make.diagram());
    return make.done();
}

} // namespace gs
