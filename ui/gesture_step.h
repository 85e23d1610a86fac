// SPDX-License-Identifier: GPL-3.0-or-later
// The step from one update of a gesture to the next, and which ids a change touches; private to the document.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "ui/document.h"

namespace gs::ui {

inline constexpr std::size_t mostListedIds = 20000; // beyond it a view is faster when it mirrors everything

template <typename T> std::string idOf(const Swap<T>& swap) { return (swap.after ? swap.after : swap.before)->id; }

inline Changed listChanged(const ChangeSet& change, const Catalog& catalog) {
    Changed what;
    what.settings = !change.settings.empty();
    // The site's copy of a type of the catalog comes with the first part of it and goes with the last one: to the views
    // nothing is new but the part.
    what.types = std::any_of(change.types.begin(), change.types.end(), [&](const Swap<Type>& swap) {
        return (swap.before && swap.after) || !catalog.type(idOf(swap));
    });
    if (change.components.size() + change.links.size() > mostListedIds) {
        what.all = true;
        return what;
    }
    for (const auto& swap : change.components) what.components.push_back(idOf(swap));
    for (const auto& swap : change.links) what.links.push_back(idOf(swap));
    return what;
}

/// From what one step of a gesture made to what the next one makes. While something is dragged both name the same parts
/// in the same order, and nothing has to be looked up; nullopt where they do not.
template <typename T>
std::optional<std::vector<Swap<T>>> stepOf(const std::vector<Swap<T>>& last, const std::vector<Swap<T>>& next) {
    if (last.size() != next.size()) return {};
    std::vector<Swap<T>> swaps;
    swaps.reserve(next.size());
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (!last[i].after || !next[i].after || last[i].after->id != next[i].after->id) return {};
        if (!(*last[i].after == *next[i].after)) swaps.push_back({last[i].after, next[i].after});
    }
    return swaps;
}

inline ChangeSet stepOf(const ChangeSet& last, const ChangeSet& next) {
    if (last.types.empty() && last.settings.empty() && next.types.empty() && next.settings.empty()) {
        auto components = stepOf(last.components, next.components);
        auto links = components ? stepOf(last.links, next.links) : std::nullopt;
        if (links) {
            ChangeSet step;
            step.components = std::move(*components);
            step.links = std::move(*links);
            return step;
        }
    }
    return fold(inverse(last), next);
}

} // namespace gs::ui
