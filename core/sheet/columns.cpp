// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/columns.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace gs::sheet {

namespace {

/// Quantities of one element that add up over parts. A list and no rule by unit: a GPU's TDP is in watts too, but says
/// nothing of the rack it is in.
constexpr std::string_view additive[] = {"gpus",
                                         "cpus",
                                         "servers",
                                         "switches",
                                         "rack_power_kw_max",
                                         "rack_power_kw_typical",
                                         "rack_power_kw_idle",
                                         "power_w_max",
                                         "power_w_typical",
                                         "flops_bf16_dense_tflops",
                                         "flops_fp8_dense_tflops",
                                         "flops_fp4_dense_tflops",
                                         "power_kw",
                                         "rated_power_mw",
                                         "capacity_mw",
                                         "energy_mwh",
                                         "rated_mva",
                                         "rated_kw",
                                         "no_load_loss_kw",
                                         "load_loss_kw",
                                         "rated_heat_kw",
                                         "pump_power_kw",
                                         "fan_power_kw",
                                         "flow_m3_h",
                                         "capacity_mmscfd",
                                         "capacity_l_per_s",
                                         "unit_price_usd_low",
                                         "unit_price_usd_high",
                                         "capex_usd_low",
                                         "capex_usd_high",
                                         "price_usd",
                                         "price_usd_low",
                                         "mass_t",
                                         "mass_kg",
                                         "volume_m3",
                                         "volume_l"};

Column column(Field field, const char* unit = "") { return {field, {}, unit}; }

} // namespace

bool Column::isText() const {
    switch (field) {
    case Field::Id:
    case Field::Name:
    case Field::Type:
    case Field::Zone:
    case Field::Energized:
    case Field::Retired:
    case Field::Medium:
    case Field::From:
    case Field::To:
    case Field::Feed:
    case Field::Conductor: return true;
    default: return false;
    }
}

bool Column::isWhole() const { return field == Field::Count || field == Field::Priority || field == Field::Runs; }

bool Column::isEditable() const {
    switch (field) {
    case Field::Name:
    case Field::Type:
    case Field::Count:
    case Field::X:
    case Field::Y:
    case Field::Rotation:
    case Field::Energized:
    case Field::Retired:
    case Field::Priority:
    case Field::Quantity:
    case Field::Feed:
    case Field::Conductor:
    case Field::Runs: return true;
    default: return false;
    }
}

bool Column::isSummed() const {
    switch (field) {
    case Field::Quantity: return std::find(std::begin(additive), std::end(additive), key) != std::end(additive);
    case Field::Count:
    case Field::Online:
    case Field::Demand:
    case Field::Loss:
    case Field::Heat:
    case Field::Area:
    case Field::CapitalLow:
    case Field::CapitalHigh:
    case Field::Length: return true;
    // What a feeder carries its children carry again: the sum over both would count it twice. The same of ratings.
    default: return false;
    }
}

std::vector<TypeUse> typesInUse(const Site& site) {
    std::unordered_map<const Type*, std::size_t> counts;
    const auto& components = site.components();
    for (Slot slot = 0; slot < components.slotCount(); ++slot)
        if (components.at(slot))
            if (const auto& type = site.typeAt(slot)) ++counts[type.get()];
    std::vector<TypeUse> uses;
    for (const auto& [id, type] : site.types())
        if (const auto it = counts.find(type.get()); it != counts.end()) uses.push_back({type, it->second});
    std::stable_sort(uses.begin(), uses.end(), [](const TypeUse& a, const TypeUse& b) {
        return std::tie(a.type->category, a.type->name) < std::tie(b.type->category, b.type->name);
    });
    return uses;
}

std::vector<Slot> rowsOf(const Site& site, const Choice& choice) {
    std::vector<Slot> rows;
    if (choice.kind == Choice::Kind::Links) {
        rows.reserve(site.links().size());
        for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
            if (site.links().at(slot)) rows.push_back(slot);
        return rows;
    }
    const Type* lastType = nullptr;
    bool lastFits = false;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        if (!component) continue;
        if (choice.kind == Choice::Kind::Type) {
            if (component->type == choice.name) rows.push_back(slot);
            continue;
        }
        if (choice.kind == Choice::Kind::Category) {
            const Type* type = site.typeAt(slot).get();
            if (type != lastType || !type) {
                lastType = type;
                lastFits = type && type->category == choice.name;
            }
            if (!lastFits) continue;
        }
        rows.push_back(slot);
    }
    return rows;
}

std::vector<Column> commonColumns(const Choice& choice) {
    if (choice.kind == Choice::Kind::Links)
        return {column(Field::Id),   column(Field::Medium),    column(Field::From), column(Field::To),
                column(Field::Feed), column(Field::Conductor), column(Field::Runs)};
    return {column(Field::Id),        column(Field::Name),    column(Field::Type),    column(Field::Zone),
            column(Field::Count),     column(Field::X, "m"),  column(Field::Y, "m"),  column(Field::Rotation, "°"),
            column(Field::Energized), column(Field::Retired), column(Field::Priority)};
}

std::vector<Column> resultColumns(const Choice& choice, const std::vector<TypeUse>& types) {
    if (choice.kind == Choice::Kind::Links)
        return {column(Field::Length, "m"),       column(Field::Flow, "kW"),        column(Field::Current, "A"),
                column(Field::RatedCurrent, "A"), column(Field::Loading, "%"),      column(Field::Loss, "kW"),
                column(Field::Heat, "kW"),        column(Field::CapitalLow, "USD"), column(Field::CapitalHigh, "USD")};
    std::set<Role> roles;
    for (const TypeUse& use : types) roles.insert(use.type->role);
    const auto any = [&](std::initializer_list<Role> some) {
        return std::any_of(some.begin(), some.end(), [&](Role role) { return roles.count(role) > 0; });
    };
    const bool carries = any({Role::Source, Role::Converter});
    const bool cools = any({Role::Exchanger, Role::AirHandler, Role::Rejector});
    std::vector<Column> columns;
    if (any({Role::Rack})) columns.push_back(column(Field::Online));
    if (cools || any({Role::Rack, Role::Load, Role::Pump, Role::Store})) columns.push_back(column(Field::Demand, "kW"));
    if (carries) {
        columns.push_back(column(Field::Flow, "kW"));
        columns.push_back(column(Field::Rating, "kW"));
    }
    if (carries || cools) columns.push_back(column(Field::Loading, "%"));
    if (any({Role::Converter})) columns.push_back(column(Field::Loss, "kW"));
    if (cools || any({Role::Rack})) columns.push_back(column(Field::Heat, "kW"));
    if (cools) columns.push_back(column(Field::HeatCapacity, "kW"));
    if (any({Role::Exchanger, Role::Rejector})) columns.push_back(column(Field::SupplyTemperature, "°C"));
    columns.push_back(column(Field::Area, "m²"));
    columns.push_back(column(Field::CapitalLow, "USD"));
    columns.push_back(column(Field::CapitalHigh, "USD"));
    return columns;
}

Column quantityColumn(const Quantity& quantity) { return {Field::Quantity, quantity.key, quantity.unit}; }

} // namespace gs::sheet
