// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and adjacency of a site. Every put and erase costs O(1): lists are unordered, and each entry
// knows its place in them.
#include "core/site/site.h"

#include <algorithm>
#include <charconv>

namespace gs {

template <typename T> Slot Table<T>::put(Ptr entry) {
    if (const Slot known = slotOf(entry->id); known != noSlot) {
        m_slots[known] = std::move(entry);
        return known;
    }
    Slot slot = static_cast<Slot>(m_slots.size());
    if (m_free.empty()) {
        m_slots.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_byId.emplace(entry->id, slot);
    m_slots[slot] = std::move(entry);
    return slot;
}

template <typename T> Slot Table<T>::erase(std::string_view id) {
    const auto it = m_byId.find(id);
    if (it == m_byId.end()) return noSlot;
    const Slot slot = it->second;
    m_byId.erase(it);
    m_slots[slot].reset();
    m_free.push_back(slot);
    return slot;
}

template <typename T> std::vector<std::string> Table<T>::sortedIds() const {
    std::vector<std::string> ids;
    ids.reserve(m_byId.size());
    for (const auto& [id, slot] : m_byId) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

template class Table<Component>;
template class Table<Link>;

namespace {
constexpr std::uint32_t noPlace = 0xffffffffu;
const std::vector<Slot> noSlots;
const ZoneContents noContents;
} // namespace

std::shared_ptr<const Type> Site::type(std::string_view id) const {
    const auto it = m_types.find(id);
    return it == m_types.end() ? nullptr : it->second;
}

const Type* Site::typeOf(const Component& component) const {
    const auto it = m_typeById.find(component.type);
    return it == m_typeById.end() ? nullptr : it->second;
}

const std::vector<Slot>& Site::linksOf(Slot component) const {
    return component < m_linksOf.size() ? m_linksOf[component] : noSlots;
}

const std::vector<Slot>& Site::childrenOf(std::string_view zone) const {
    const auto it = m_children.find(zone);
    return it == m_children.end() ? noSlots : it->second;
}

const ZoneContents& Site::contentsOf(std::string_view zone) const {
    const auto it = m_contents.find(zone);
    return it == m_contents.end() ? noContents : it->second;
}

const std::vector<Slot>& Site::attachedTo(std::string_view component) const {
    const auto it = m_attached.find(component);
    return it == m_attached.end() ? noSlots : it->second;
}

double Site::value(const Component& component, std::string_view key, double fallback) const {
    if (!component.values.empty()) {
        // The map has no transparent comparison; own values are few.
        for (const auto& [name, own] : component.values)
            if (name == key) return own;
    }
    const Type* type = typeOf(component);
    return type ? type->value(key, fallback) : fallback;
}

// --- links ------------------------------------------------------------------------------------------------

/// Where the links of a component stand: by its slot, or by its id as long as it is not there.
std::vector<Slot>* Site::linkList(const std::string& component, bool create) {
    if (const Slot slot = m_components.slotOf(component); slot != noSlot) return &m_linksOf[slot];
    if (create) return &m_pending[component];
    const auto it = m_pending.find(component);
    return it == m_pending.end() ? nullptr : &it->second;
}

void Site::attach(Slot link, const Link& value) {
    if (link >= m_linkPlace.size()) m_linkPlace.resize(link + std::size_t{1}, {noPlace, noPlace});
    const auto enter = [&](std::size_t end, const std::string& component) {
        std::vector<Slot>& list = *linkList(component, true);
        m_linkPlace[link][end] = static_cast<std::uint32_t>(list.size());
        list.push_back(link);
    };
    m_linkPlace[link] = {noPlace, noPlace};
    enter(0, value.from.component);
    if (value.to.component != value.from.component) enter(1, value.to.component);
}

void Site::detach(Slot link, const Link& value) {
    const auto leave = [&](std::size_t end, const std::string& component) {
        const std::uint32_t place = m_linkPlace[link][end];
        std::vector<Slot>* list = linkList(component, false);
        if (place == noPlace || !list) return;
        const Slot last = list->back();
        (*list)[place] = last;
        const Link* moved = m_links.at(last);
        m_linkPlace[last][moved && moved->from.component == component ? 0 : 1] = place;
        list->pop_back();
        m_linkPlace[link][end] = noPlace;
        if (list->empty()) m_pending.erase(component);
    };
    leave(0, value.from.component);
    leave(1, value.to.component);
}

void Site::put(std::shared_ptr<const Link> link) {
    if (const auto old = m_links.get(link->id)) {
        const Slot slot = m_links.slotOf(link->id);
        if (old->from.component == link->from.component && old->to.component == link->to.component) {
            m_links.put(std::move(link));
            return;
        }
        detach(slot, *old);
    }
    const Link& value = *link;
    const Slot slot = m_links.put(link);
    attach(slot, value);
}

void Site::eraseLink(std::string_view id) {
    const auto old = m_links.get(id);
    if (!old) return;
    detach(m_links.slotOf(id), *old);
    m_links.erase(old->id);
    release(old->id);
}

// --- components -------------------------------------------------------------------------------------------

void Site::enterLists(Slot component, const Component& value) {
    ZoneContents& contents = m_contents[value.zone];
    const auto enter = [&](std::size_t which, std::vector<Slot>& list) {
        m_childPlace[component][which] = static_cast<std::uint32_t>(list.size());
        list.push_back(component);
    };
    enter(0, m_children[value.zone]);
    enter(1, contents.byType[value.type]);
    if (!value.outline.empty()) contents.outlined.push_back(component);
    if (!value.attached.empty()) m_attached[value.attached].push_back(component);
    if (!value.outline.empty()) m_outlined.push_back(component);
}

void Site::leaveLists(Slot component, const Component& value) {
    const auto leave = [&](std::size_t which, std::vector<Slot>& list) {
        const std::uint32_t place = m_childPlace[component][which];
        list[place] = list.back();
        m_childPlace[list[place]][which] = place;
        list.pop_back();
        return list.empty();
    };
    const auto children = m_children.find(value.zone);
    const auto contents = m_contents.find(value.zone);
    const auto kind = contents->second.byType.find(value.type);
    if (leave(1, kind->second)) contents->second.byType.erase(kind);
    // Zones and what hangs on one rack are few: a search is enough.
    if (!value.outline.empty()) {
        std::erase(contents->second.outlined, component);
        std::erase(m_outlined, component);
    }
    if (leave(0, children->second)) {
        m_children.erase(children);
        m_contents.erase(contents);
    }
    if (value.attached.empty()) return;
    const auto attached = m_attached.find(value.attached);
    std::erase(attached->second, component);
    if (attached->second.empty()) m_attached.erase(attached);
}

void Site::put(std::shared_ptr<const Component> component) {
    const auto old = m_components.get(component->id);
    const Component& value = *component;
    const Slot slot = m_components.put(component);
    if (old) {
        if (old->zone == value.zone && old->type == value.type && old->attached == value.attached &&
            old->outline.empty() == value.outline.empty())
            return;
        leaveLists(slot, *old);
    } else {
        if (slot >= m_linksOf.size()) m_linksOf.resize(slot + std::size_t{1});
        if (slot >= m_childPlace.size()) m_childPlace.resize(slot + std::size_t{1}, {noPlace, noPlace});
        if (const auto pending = m_pending.find(value.id); pending != m_pending.end()) {
            m_linksOf[slot] = std::move(pending->second);
            m_pending.erase(pending);
        }
    }
    enterLists(slot, value);
}

void Site::eraseComponent(std::string_view id) {
    const auto old = m_components.get(id);
    if (!old) return;
    const Slot slot = m_components.slotOf(id);
    leaveLists(slot, *old);
    m_components.erase(old->id);
    if (!m_linksOf[slot].empty()) {
        m_pending[old->id] = std::move(m_linksOf[slot]);
        m_linksOf[slot].clear();
    }
    release(old->id);
}

void Site::put(std::shared_ptr<const Type> type) {
    std::string id = type->id;
    m_typeById.insert_or_assign(id, type.get());
    m_types.insert_or_assign(std::move(id), std::move(type));
}

void Site::eraseType(std::string_view id) {
    if (const auto it = m_typeById.find(id); it != m_typeById.end()) m_typeById.erase(it);
    if (const auto it = m_types.find(id); it != m_types.end()) m_types.erase(it);
}

// --- new ids ----------------------------------------------------------------------------------------------

std::string Site::newId(std::string_view prefix) const {
    auto it = m_numbers.find(prefix);
    if (it == m_numbers.end()) it = m_numbers.emplace(std::string(prefix), Numbers{}).first;
    Numbers& numbers = it->second;
    const std::string start = std::string(prefix) + '-';
    std::string id;
    while (!numbers.freed.empty()) {
        id = start + std::to_string(*numbers.freed.begin());
        if (!isTaken(id)) return id;
        numbers.freed.erase(numbers.freed.begin());
    }
    for (;; ++numbers.next) {
        id = start + std::to_string(numbers.next);
        if (!isTaken(id)) return id;
    }
}

void Site::release(std::string_view id) {
    const std::size_t dash = id.rfind('-');
    if (dash == std::string_view::npos) return;
    const auto it = m_numbers.find(id.substr(0, dash));
    if (it == m_numbers.end()) return;
    const std::string_view digits = id.substr(dash + 1);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '0') return;
    if (number < it->second.next) it->second.freed.insert(number);
}

} // namespace gs
