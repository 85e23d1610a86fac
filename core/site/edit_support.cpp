// SPDX-License-Identifier: GPL-3.0-or-later
// The change under construction, new ids, and what is carried along.
#include "core/site/edit_support.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <unordered_set>

#include "core/layout/geometry.h"
#include "core/site/plan_marks.h"

namespace gs::edit {

// --- new ids ----------------------------------------------------------------------------------------------

std::string NewIds::stem(const std::string& id) {
    const std::size_t last = id.find_last_not_of("0123456789");
    if (last == std::string::npos || last == 0 || last + 1 == id.size() || id[last] != '-') return id;
    return id.substr(0, last);
}

std::string NewIds::next(const std::string& prefix) {
    auto it = m_next.find(prefix);
    if (it == m_next.end()) {
        const std::string first = m_site.newId(prefix);
        it = m_next.emplace(prefix, std::stoull(first.substr(prefix.size() + 1))).first;
    }
    for (;; ++it->second) {
        std::string id = prefix + '-' + std::to_string(it->second);
        if (m_site.component(id) || m_site.link(id) || m_given.count(id)) continue;
        m_given.insert(id);
        ++it->second;
        return id;
    }
}

// --- builder ----------------------------------------------------------------------------------------------

template <typename T>
Builder::Entry<T>& Builder::entry(Entries<T>& entries, const std::string& id, std::shared_ptr<const T> before) {
    const auto [it, isNew] = entries.place.emplace(id, entries.list.size());
    if (isNew) {
        if constexpr (std::is_same_v<T, Component>)
            if (before && !before->outline.empty()) m_zoneEntries.push_back(entries.list.size());
        auto after = before ? std::make_shared<T>(*before) : nullptr;
        entries.list.push_back({std::move(before), std::move(after)});
    }
    return entries.list[it->second];
}

const Component* Builder::component(const std::string& id) const {
    const auto it = m_components.place.find(id);
    return it == m_components.place.end() ? m_site.component(id) : m_components.list[it->second].after.get();
}

const Link* Builder::link(const std::string& id) const {
    const auto it = m_links.place.find(id);
    return it == m_links.place.end() ? m_site.link(id) : m_links.list[it->second].after.get();
}

Component& Builder::edit(const std::string& id) {
    if (const auto it = m_components.place.find(id); it != m_components.place.end())
        if (const auto& after = m_components.list[it->second].after) return *after;
    need(m_site, id);
    return edit(m_site.components().slotOf(id));
}

Component& Builder::edit(Slot component) {
    const auto& before = m_site.components().ptr(component);
    auto& after = entry(m_components, before->id, before).after;
    if (!after) refuse("id.unknown", "The component " + inQuotes(before->id) + " is removed by the same edit");
    return *after;
}

Link& Builder::editLink(const std::string& id) {
    if (!link(id)) needLink(m_site, id);
    auto& after = entry(m_links, id, m_site.links().get(id)).after;
    if (!after) refuse("id.unknown", "The link " + inQuotes(id) + " is removed by the same edit");
    return *after;
}

void Builder::expect(std::size_t components) {
    m_components.list.reserve(components);
    m_components.place.reserve(components);
}

void Builder::add(Component component) {
    auto& slot = entry(m_components, component.id, m_site.components().get(component.id));
    if (!component.outline.empty()) m_zoneEntries.push_back(static_cast<std::size_t>(&slot - m_components.list.data()));
    slot.after = std::make_shared<Component>(std::move(component));
}
void Builder::add(Link link) {
    auto& slot = entry(m_links, link.id, m_site.links().get(link.id));
    slot.after = std::make_shared<Link>(std::move(link));
}
void Builder::remove(const std::string& id) { entry(m_components, id, m_site.components().get(id)).after.reset(); }
void Builder::removeLink(const std::string& id) { entry(m_links, id, m_site.links().get(id)).after.reset(); }

bool Builder::isRemoved(const std::string& id) const { return m_site.component(id) && !component(id); }

void Builder::useType(const std::shared_ptr<const Type>& type) {
    if (m_site.type(type->id)) return;
    const bool isKnown =
        std::any_of(m_types.begin(), m_types.end(), [&](const Swap<Type>& swap) { return swap.after->id == type->id; });
    if (!isKnown) m_types.push_back({nullptr, type});
}

void Builder::setType(std::shared_ptr<const Type> type) { m_types.push_back({m_site.type(type->id), std::move(type)}); }

std::string Builder::parentZone(Point point, const std::string& self, double area_m2) const {
    std::string best;
    double bestArea = 0;
    const auto consider = [&](const Component* zone) {
        if (!zone || zone->outline.empty() || zone->id == self) return;
        const Type* type = m_site.typeOf(*zone);
        if (!type)
            for (const auto& swap : m_types)
                if (swap.after->id == zone->type) type = swap.after.get();
        if (!type || !type->is_zone) return;
        const double area = polygonArea(zone->outline);
        if (!(area > area_m2) || (!best.empty() && (area > bestArea || (area == bestArea && zone->id > best)))) return;
        const Point local =
            rotated({point.x_m - zone->position.x_m, point.y_m - zone->position.y_m}, -zone->rotation_deg);
        if (!polygonContains(zone->outline, local)) return;
        // The contents of `self` cannot hold it. The count ends walks along a corrupt chain.
        int steps = 0;
        for (const Component* outer = zone; outer && !self.empty() && steps < 1'000; ++steps) {
            if (outer->zone == self) return;
            outer = component(outer->zone);
        }
        best = zone->id;
        bestArea = area;
    };
    for (const ZoneBox& known : zoneBoxes())
        if (known.box.contains(point) && !m_components.place.contains(known.zone->id)) consider(known.zone);
    for (const std::size_t edited : m_zoneEntries) consider(m_components.list[edited].after.get());
    return best;
}

const std::vector<Builder::ZoneBox>& Builder::zoneBoxes() const {
    if (m_zoneBoxes.empty())
        for (const Slot slot : m_site.outlined()) {
            const Component* zone = m_site.components().at(slot);
            // A hair more than it is: what decides is the outline itself.
            m_zoneBoxes.push_back({zone, bounds(Size{}, *zone)
                                             .expanded(1e-6 + 1e-12 * std::fabs(zone->position.x_m) +
                                                       1e-12 * std::fabs(zone->position.y_m))});
        }
    return m_zoneBoxes;
}

std::string Builder::parentOf(const Component& component) const {
    if (const Type* type = m_site.typeOf(component); type && isPicture(*type)) return {};
    return parentZone(component.position, component.id, component.outline.empty() ? 0 : polygonArea(component.outline));
}

ChangeSet Builder::take() {
    ChangeSet change;
    change.types = std::move(m_types);
    const auto move = [](auto& entries, auto& swaps) {
        swaps.reserve(entries.list.size());
        for (auto& entry : entries.list) {
            if (!entry.before && !entry.after) continue;
            if (entry.before && entry.after && *entry.before == *entry.after) continue;
            swaps.push_back({std::move(entry.before), std::move(entry.after)});
        }
    };
    move(m_components, change.components);
    move(m_links, change.links);
    return change;
}

// --- what goes along --------------------------------------------------------------------------------------

std::vector<Slot> carriedSlots(const Site& site, std::span<const std::string> ids, std::vector<Slot>* top) {
    std::unordered_set<Slot> seen, carried;
    std::vector<Slot> open;
    seen.reserve(ids.size());
    open.reserve(ids.size());
    for (const std::string& id : ids) {
        const Slot slot = site.components().slotOf(id);
        if (slot == noSlot) need(site, id);
        if (seen.insert(slot).second) open.push_back(slot);
    }
    const std::size_t given = open.size();
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::string& id = site.components().at(open[i])->id;
        for (const auto* list : {&site.childrenOf(id), &site.attachedTo(id)}) {
            for (const Slot slot : *list) {
                carried.insert(slot);
                if (seen.insert(slot).second) open.push_back(slot);
            }
        }
    }
    if (top)
        for (std::size_t i = 0; i < given; ++i)
            if (!carried.count(open[i])) top->push_back(open[i]);
    return open;
}

std::vector<std::string> withCarried(const Site& site, std::span<const std::string> ids,
                                     std::vector<std::string>* top) {
    const auto idsOf = [&](const std::vector<Slot>& slots) {
        std::vector<std::string> out;
        out.reserve(slots.size());
        for (const Slot slot : slots) out.push_back(site.components().at(slot)->id);
        return out;
    };
    std::vector<Slot> topSlots;
    std::vector<std::string> all = idsOf(carriedSlots(site, ids, &topSlots));
    if (top) *top = idsOf(topSlots);
    return all;
}

std::string twinOf(const Type& type, const std::string& key) {
    if (type.kind != "busway" && type.kind != "header") return {};
    const std::string twin = key == "length_m" ? "width_m" : key == "width_m" ? "length_m" : "";
    const Quantity* its = twin.empty() ? nullptr : type.find(twin);
    return its && its->isScalar() ? twin : std::string();
}

} // namespace gs::edit
