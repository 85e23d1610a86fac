// SPDX-License-Identifier: GPL-3.0-or-later
// How a Finder goes through the candidates: by zone and type, nearest first. Private to core/layout/autoconnect*.cpp.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

#include "core/layout/finder.h"

namespace gs {

/// What is gone before the newcomer is no supplier for it.
inline bool goesBefore(const Component& supplier, const Component& component) {
    return supplier.retired && (!component.retired || *component.retired > *supplier.retired);
}

/// `first` comes after `other` is there, or goes while it still is.
inline bool comesAfter(const Component& first, const Component& other) {
    return first.energized && (!other.energized || *first.energized > *other.energized);
}
inline bool goesSooner(const Component& first, const Component& other) {
    return first.retired && (!other.retired || *first.retired < *other.retired);
}

/// Puts together what has ports to join, by type.
class Finder::Collector {
public:
    Collector(const Overlay& site, bool withRacks) : m_site(site), m_withRacks(withRacks) {}
    void operator()(const std::string& id, const Overlay::Kind& kind) {
        const auto it = m_site.types().types().find(id);
        if (it == m_site.types().types().end()) return;
        const Type& type = *it->second;
        if ((type.role == Role::Rack && !m_withRacks) || type.role == Role::Structure || type.ports.empty()) return;
        const auto [place, isNew] = m_places.emplace(&type, m_tier.size());
        if (isNew) m_tier.push_back({&type, {}});
        m_tier[place->second].kinds.push_back(kind);
    }
    Tier take() { return std::move(m_tier); }

    /// All that is in a zone and in those within it that are `wanted`.
    template <typename Wanted> void addZone(const std::string& zone, Wanted wanted) {
        std::vector<std::string> open{zone};
        std::unordered_set<std::string> seen{zone};
        while (!open.empty()) {
            const std::string id = std::move(open.back());
            open.pop_back();
            m_site.forKinds(id, std::ref(*this));
            m_site.forOutlined(id, [&](const Component& child) {
                if (wanted(child) && seen.insert(child.id).second) open.push_back(child.id);
            });
        }
    }

private:
    const Overlay& m_site;
    const bool m_withRacks;
    Tier m_tier;
    std::unordered_map<const Type*, std::size_t> m_places;
};

/// Calls `search` with the candidates of each tier until it returns true.
template <typename Search> void Finder::inTiers(const Component& component, Search search) {
    if (!component.zone.empty()) {
        if (search(contents(component.zone))) return;
        const Component* zone = m_site.component(component.zone);
        if (zone && !zone->zone.empty() && search(contents(zone->zone))) return;
    }
    search(everything());
}

/// Legal pairs of a tier, nearest first (by id where equally near, ports of one in their order), until `accept` returns
/// true. `fits` judges a type's port (-1: no, else its preference), `allowed` a component.
template <typename Fits, typename Allowed, typename Accept>
bool Finder::nearestFirst(const Tier& tier, const Seeker& seeker, Fits fits, Allowed allowed, Accept accept) {
    struct Pair {
        double length;
        const Component* component;
        const Port* port;
        int preference;
        bool operator<(const Pair& o) const { // largest first in a heap: turned round
            if (preference != o.preference) return preference > o.preference;
            if (length != o.length) return length > o.length;
            return component != o.component ? component->id > o.component->id : port > o.port;
        }
    };
    std::vector<Pair> heap;
    std::vector<std::pair<const Port*, int>> fitting;
    for (const Group& group : tier) {
        const Type& type = *group.type;
        fitting.clear();
        for (const Port& port : type.ports)
            if (const int preference = fits(type, port); preference >= 0) fitting.emplace_back(&port, preference);
        if (fitting.empty()) continue;
        const Size usual{type.value("width_m", type.width_m), type.value("depth_m", type.depth_m)};
        const auto consider = [&](const Component& component) {
            if (!allowed(component)) return;
            const Size size = component.values.empty() ? usual : footprint(m_site.types(), component);
            for (const auto& [port, preference] : fitting) {
                const Point from = blockPort(size, component, port, seeker.at), at = seeker.toward(from);
                heap.push_back(
                    {std::abs(from.x_m - at.x_m) + std::abs(from.y_m - at.y_m), &component, port, preference});
            }
        };
        for (const Overlay::Kind& kind : group.kinds) m_site.forMembers(kind, consider);
    }
    std::make_heap(heap.begin(), heap.end());
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end());
        const Pair pair = heap.back();
        heap.pop_back();
        if (accept(*pair.component, *pair.port, pair.length)) return true;
    }
    return false;
}

} // namespace gs
