// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/touched.h"

namespace gs {

void Touched::note(const ChangeSet& change) {
    const auto enter = [](const auto& swaps, std::set<std::string>& ids) {
        for (const auto& swap : swaps) ids.insert((swap.after ? swap.after : swap.before)->id);
    };
    enter(change.types, m_types);
    enter(change.components, m_components);
    enter(change.links, m_links);
}

ChangeSet Touched::between(const Site& before, const Site& after) const {
    ChangeSet change;
    for (const std::string& id : m_types)
        if (auto a = before.type(id), b = after.type(id); a != b) change.types.push_back({std::move(a), std::move(b)});
    const auto compare = [](auto& swaps, const std::set<std::string>& ids, const auto& x, const auto& y) {
        for (const std::string& id : ids) {
            auto a = x.get(id), b = y.get(id);
            if (a == b || (a && b && *a == *b)) continue;
            swaps.push_back({std::move(a), std::move(b)});
        }
    };
    compare(change.components, m_components, before.components(), after.components());
    compare(change.links, m_links, before.links(), after.links());
    return change;
}

} // namespace gs
