// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/filter.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gs::sheet {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string text) {
    for (char& c : text) c = lower(c);
    return text;
}

/// `small` is lowered already.
bool contains(std::string_view text, std::string_view small) {
    return std::search(text.begin(), text.end(), small.begin(), small.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool meets(int order, Relation relation) {
    switch (relation) {
    case Relation::Contains:
    case Relation::Equal: return order == 0;
    case Relation::Unequal: return order != 0;
    case Relation::Less: return order < 0;
    case Relation::LessOrEqual: return order <= 0;
    case Relation::Greater: return order > 0;
    case Relation::GreaterOrEqual: return order >= 0;
    }
    return false;
}

void keepNamed(const Site& site, bool links, std::span<const Slot> rows, const std::string& small,
               const TypeNaming& shown, std::vector<char>& keep) {
    // Many rows share a zone, a type or an end: each of those is looked at once.
    std::unordered_map<std::string, bool> zones, types;
    const auto inShared = [&](auto& known, const std::string& key, const auto& name) {
        const auto [it, isNew] = known.try_emplace(key, false);
        if (isNew) it->second = contains(name(), small);
        return it->second;
    };
    const auto named = [&](const std::string& id) {
        return !id.empty() && inShared(zones, id, [&] {
            const Component* component = site.component(id);
            return component && !component->name.empty() ? component->name.str() : id;
        });
    };
    const auto typed = [&](const std::string& id, const Type* type) {
        return inShared(types, id, [&] {
            return type ? type->name + '\n' + id + (shown ? '\n' + shown(*type) : std::string()) : id;
        });
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!keep[i]) continue;
        if (links) {
            const Link* link = site.links().at(rows[i]);
            keep[i] = link && (contains(link->id, small) || contains(mediumName(link->medium), small) ||
                               named(link->from.component) || named(link->to.component) ||
                               typed(link->conductor, site.conductorAt(rows[i]).get()));
        } else {
            const Component* component = site.components().at(rows[i]);
            keep[i] = component && (contains(component->id, small) || contains(component->name, small) ||
                                    named(component->zone) || typed(component->type, site.typeAt(rows[i]).get()));
        }
    }
}

/// Of a row whose cell is the name of a type.
const Type* typeNamed(const Site& site, const Column& column, Slot row) {
    if (column.field == Field::Type) return site.typeAt(row).get();
    return column.field == Field::Conductor ? site.conductorAt(row).get() : nullptr;
}

} // namespace

std::vector<char> rowsMeeting(const Engine& engine, bool links, std::span<const Slot> rows,
                              std::span<const Condition> conditions, const TypeNaming& shown) {
    std::vector<char> keep(rows.size(), 1);
    for (const Condition& condition : conditions) {
        const std::string small = lowered(condition.text);
        if (!condition.column) {
            keepNamed(engine.site(), links, rows, small, shown, keep);
            continue;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!keep[i]) continue;
            if (condition.column->isText()) {
                std::string text = lowered(cellOf(engine, links, rows[i], *condition.column).text);
                if (const Type* type = shown ? typeNamed(engine.site(), *condition.column, rows[i]) : nullptr)
                    text = condition.relation == Relation::Contains ? text + '\n' + lowered(shown(*type))
                                                                    : lowered(shown(*type));
                const bool dateless = condition.column->isDate() && text.empty(); // meets only "is not"
                keep[i] = condition.relation == Relation::Contains
                              ? contains(text, small)
                              : (!dateless || small.empty() || condition.relation == Relation::Unequal) &&
                                    meets(text.compare(small), condition.relation);
            } else {
                const double number = numberOf(engine, links, rows[i], *condition.column);
                // What is shown as equal is equal: 12 digits, as fields show.
                const double difference = number - condition.number;
                const bool equal =
                    std::abs(difference) <= 1e-12 * std::max(std::abs(number), std::abs(condition.number));
                keep[i] = !std::isnan(number) && meets(equal ? 0 : difference < 0 ? -1 : 1, condition.relation);
            }
        }
    }
    return keep;
}

} // namespace gs::sheet
