// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/type_checks.h"

#include <cmath>

namespace gs::edit {

TypeUses usesOfType(const Site& site, const std::string& id) {
    TypeUses uses;
    site.forContents([&](const ZoneContents& contents) {
        if (const auto it = contents.byType.find(id); it != contents.byType.end())
            uses.components.insert(uses.components.end(), it->second.begin(), it->second.end());
    });
    for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
        if (const Link* link = site.links().at(slot)) uses.links += link->conductor == id;
    return uses;
}

namespace {

/// Temperatures, and coefficients of curves; no number, size, power or price.
bool mayBeNegative(const Quantity& quantity) {
    const std::string_view key = quantity.key;
    return key.ends_with("_c") || key.ends_with("_c_max") || key.ends_with("_c_min") || key.starts_with("altitude") ||
           quantity.unit == "dB" || key.find("coefficient") != std::string::npos;
}

} // namespace

void checkType(const Type& type) {
    try {
        typeFromJson(typeToJson(type), inQuotes(type.id));
    } catch (const CatalogError& error) {
        refuse("type.invalid", "The type cannot be saved: " + error.key + " must be " + error.expected);
    }
    for (const Quantity& quantity : type.quantities)
        if (quantity.isScalar()) {
            checkValue(type, quantity.key, quantity.value);
            if (quantity.value < 0 && !mayBeNegative(quantity))
                refuse("value.range", quantity.key + " is " + text(quantity.value) + "; it must be from 0 on");
        }
    const Quantity *training = type.find("rack_power_kw_typical"), *nameplate = type.find("rack_power_kw_max");
    if (training && nameplate && training->isScalar() && nameplate->isScalar() && training->value > nameplate->value)
        refuse("type.invalid", "Power in training is " + text(training->value) + " kW, more than the nameplate of " +
                                   text(nameplate->value) + " kW");
    // All heat of a rack goes one way or the other.
    const Quantity *liquid = type.find("liquid_heat_fraction"), *air = type.find("air_heat_fraction");
    constexpr double rounding = 0.005;
    if (liquid && air && liquid->isScalar() && air->isScalar() && std::abs(liquid->value + air->value - 1) > rounding)
        refuse("type.invalid", "Heat to liquid and heat to air are parts of one whole and must add up to 1; they are " +
                                   text(liquid->value) + " and " + text(air->value));
}

void checkTypeChange(const Site& site, const TypeUses& uses, const Type& before, const Type& after) {
    checkType(after);
    for (const Quantity& quantity : after.quantities) // what was not negative may not become so
        if (const Quantity* old = before.find(quantity.key); old && old->isScalar() && quantity.isScalar())
            checkValue(before, quantity.key, quantity.value);
    if (uses.count() > 0 && (before.role != after.role || before.is_zone != after.is_zone))
        refuse("type.role", inQuotes(after.id) + " is in use as what it is; duplicate it to make another kind of part");
    for (const Slot slot : uses.components) {
        const std::string& id = site.components().at(slot)->id;
        for (const Slot at : site.linksOf(slot)) {
            const Link& link = *site.links().at(at);
            for (const PortRef* end : {&link.from, &link.to}) {
                if (end->component != id) continue;
                const Port *old = before.port(end->port), *port = after.port(end->port);
                if (!old) continue; // it was not right before either
                if (!port || port->medium != old->medium || port->direction != old->direction)
                    refuse("type.port-in-use", "Port " + inQuotes(end->port) + " of " + inQuotes(id) +
                                                   " is linked; remove link " + inQuotes(link.id) +
                                                   " before the port goes or becomes another one");
            }
        }
    }
}

void spreadArrays(Builder& builder, const Site& site, const TypeUses& uses, const Type& after) {
    for (const Slot slot : uses.components) {
        const Component& component = *site.components().at(slot);
        const bool isWide = component.array.columns > 1 && !component.values.contains("width_m") &&
                            component.array.pitch_x_m < after.width_m;
        const bool isDeep = component.array.rows() > 1 && !component.values.contains("depth_m") &&
                            component.array.pitch_y_m < after.depth_m;
        if (isWide) builder.edit(component.id).array.pitch_x_m = after.width_m;
        if (isDeep) builder.edit(component.id).array.pitch_y_m = after.depth_m;
    }
}

} // namespace gs::edit
