// SPDX-License-Identifier: GPL-3.0-or-later
// What is different. Taking it over is in take_over.cpp.
#include "core/site/compare.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/catalog/type_fields.h"

namespace gs {

namespace {

template <typename T> bool isSame(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || *a == *b;
}

/// Whether nothing but the place is different.
bool isOnlyMoved(const Component& then, const Component& now) {
    Component there = then;
    there.position = now.position;
    there.rotation_deg = now.rotation_deg;
    there.zone = now.zone;
    return there == now;
}

bool standsElsewhere(const Component& then, const Component& now) {
    return !(then.position == now.position) || then.rotation_deg != now.rotation_deg || then.zone != now.zone;
}

/// Entries of one table that differ; `describe` says how two of one id do.
template <typename T, typename Describe>
void compareTables(const Table<T>& then, const Table<T>& now, EntryKind entry, Describe describe,
                   std::vector<Difference>& list) {
    for (Slot slot = 0; slot < now.slotCount(); ++slot) {
        const auto& here = now.ptr(slot);
        if (!here) continue;
        // Sites that come from one another mostly hold an entry in the same slot, as the same value in memory.
        if (slot < then.slotCount() && then.ptr(slot) == here) continue;
        const auto there = then.get(here->id);
        if (!there) list.push_back({entry, DifferenceKind::Added, here->id, false});
        else if (!isSame(there, here)) list.push_back(describe(*there, *here));
    }
    for (Slot slot = 0; slot < then.slotCount(); ++slot) {
        const auto& there = then.ptr(slot);
        if (!there || (slot < now.slotCount() && now.ptr(slot) == there)) continue;
        if (!now.find(there->id)) list.push_back({entry, DifferenceKind::Removed, there->id, false});
    }
}

using Json = nlohmann::json;
using Flat = std::map<std::string, std::string>;

std::string textOf(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (!value.is_array()) return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text;
    for (const Json& element : value) text += (text.empty() ? "" : "; ") + textOf(element);
    return text;
}

void flatten(const Json& object, const std::string& prefix, Flat& flat) {
    for (const auto& [key, value] : object.items()) {
        if (value.is_object()) flatten(value, prefix + key + '.', flat);
        else flat[prefix + key] = textOf(value);
    }
}

/// Fields by name, from the form in which the file keeps the entry: so none can be forgotten.
Flat fieldsOf(const std::string& json, const Flat& defaults) {
    Flat flat = defaults; // fields at these values are not written
    flatten(Json::parse(json), {}, flat);
    return flat;
}

std::vector<FieldChange> changesOf(const Flat& then, const Flat& now) {
    std::vector<FieldChange> list;
    Flat all = then;
    all.insert(now.begin(), now.end());
    for (const auto& [field, unused] : all) {
        const auto a = then.find(field), b = now.find(field);
        const std::string before = a == then.end() ? "" : a->second, after = b == now.end() ? "" : b->second;
        if (before != after) list.push_back({field, before, after});
    }
    return list;
}

const Flat componentDefaults{{"rotation_deg", "0"}, {"count", "1"},    {"columns", "1"}, {"pitch_x_m", "0"},
                             {"pitch_y_m", "0"},    {"priority", "0"}, {"locked", "no"}};
const Flat linkDefaults{{"feed", "A"}, {"runs", "1"}};

} // namespace

std::vector<Difference> compare(const Site& then, const Site& now) {
    std::vector<Difference> list;
    if (!isSame(then.settingsPtr(), now.settingsPtr()))
        list.push_back({EntryKind::Settings, DifferenceKind::Changed, {}, false});

    const std::size_t types = list.size();
    for (const auto& [id, here] : now.types()) {
        const auto there = then.type(id);
        if (!there) list.push_back({EntryKind::Type, DifferenceKind::Added, id, false});
        else if (there != here && typeToJson(*there) != typeToJson(*here))
            list.push_back({EntryKind::Type, DifferenceKind::Changed, id, false});
    }
    for (const auto& [id, there] : then.types())
        if (!now.type(id)) list.push_back({EntryKind::Type, DifferenceKind::Removed, id, false});

    const std::size_t components = list.size();
    compareTables(
        then.components(), now.components(), EntryKind::Component,
        [](const Component& there, const Component& here) {
            const bool isMoved = standsElsewhere(there, here);
            const bool isOnly = isMoved && isOnlyMoved(there, here);
            return Difference{EntryKind::Component, isOnly ? DifferenceKind::Moved : DifferenceKind::Changed, here.id,
                              isMoved};
        },
        list);
    const std::size_t links = list.size();
    compareTables(
        then.links(), now.links(), EntryKind::Link,
        [](const Link&, const Link& here) {
            return Difference{EntryKind::Link, DifferenceKind::Changed, here.id, false};
        },
        list);
    const auto byId = [](const Difference& a, const Difference& b) { return a.id < b.id; };
    const auto at = [&](std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
    std::sort(at(types), at(components), byId);
    std::sort(at(components), at(links), byId);
    std::sort(at(links), list.end(), byId);
    return list;
}

std::vector<FieldChange> changedFields(const Site& then, const Site& now, const Difference& difference) {
    switch (difference.entry) {
    case EntryKind::Settings:
        return changesOf(fieldsOf(settingsToJson(then.settings()), {}), fieldsOf(settingsToJson(now.settings()), {}));
    case EntryKind::Type: {
        const auto a = then.type(difference.id), b = now.type(difference.id);
        if (!a || !b) return {};
        std::vector<FieldChange> list;
        for (const TypeDifference& field : typeDifferences(*a, *b)) {
            if (field.before != field.after) list.push_back({field.field, field.before, field.after});
            if (field.beforeSource != field.afterSource)
                list.push_back({field.field + ".source", field.beforeSource, field.afterSource});
        }
        return list;
    }
    case EntryKind::Component: {
        const Component *a = then.component(difference.id), *b = now.component(difference.id);
        if (!a || !b) return {};
        return changesOf(fieldsOf(componentToJson(*a), componentDefaults),
                         fieldsOf(componentToJson(*b), componentDefaults));
    }
    case EntryKind::Link: {
        const Link *a = then.link(difference.id), *b = now.link(difference.id);
        if (!a || !b) return {};
        return changesOf(fieldsOf(linkToJson(*a), linkDefaults), fieldsOf(linkToJson(*b), linkDefaults));
    }
    }
    return {};
}

} // namespace gs
