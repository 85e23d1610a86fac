// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and adjacency of a site. Every put and erase costs O(1): lists are unordered, and each entry
// knows its place in them.
#include "core/site/site.h"

#include <algorithm>
#include <charconv>

namespace gs {

namespace {
const std::vector<Slot> noSlots;
const ZoneContents noContents;
} // namespace

std::shared_ptr<const Type> Site::type(std::string_view id) const {
    const auto it = m_types.find(id);
    return it == m_types.end() ? nullptr : it->second;
}

const Type* Site::typeOf(const Component& component) const {
    const auto it = m_typeNumber.find(component.type);
    return it == m_typeNumber.end() ? nullptr : m_typesHeld[it->second].get();
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

void Site::put(std::shared_ptr<const Link> link) {
    const Link& value = *link;
    const auto [slot, old] = m_links.put(std::move(link));
    if (!old || old->conductor != value.conductor) {
        m_conductorOf.grow(slot + std::size_t{1});
        m_conductorOf.edit(slot) = holdType(value.conductor);
    }
    if (old) {
        if (old->from.component == value.from.component && old->to.component == value.to.component) return;
        m_lists.leave(slot, *old);
    }
    m_lists.enter(slot, value, {m_components.slotOf(value.from.component), m_components.slotOf(value.to.component)});
}

void Site::eraseLink(std::string_view id) {
    const auto old = m_links.get(id);
    if (!old) return;
    m_lists.leave(m_links.slotOf(id), *old);
    m_links.erase(old->id);
    release(old->id);
}

// --- components -------------------------------------------------------------------------------------------

void Site::enterLists(Slot component, const Component& value) {
    ZoneContents& contents = m_contents[value.zone];
    const auto enter = [&](std::size_t which, std::vector<Slot>& list) {
        m_childPlace.edit(component)[which] = static_cast<std::uint32_t>(list.size());
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
        m_childPlace.edit(list[place])[which] = place;
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
    const Component& value = *component;
    const auto [slot, old] = m_components.put(std::move(component));
    if (old) {
        if (old->zone == value.zone && old->type == value.type && old->attached == value.attached &&
            old->outline.empty() == value.outline.empty())
            return;
        leaveLists(slot, *old);
    } else {
        m_childPlace.grow(slot + std::size_t{1});
        m_typeOf.grow(slot + std::size_t{1});
        m_lists.componentEnters(slot, value.id);
    }
    m_typeOf.edit(slot) = holdType(value.type);
    enterLists(slot, value);
}

void Site::eraseComponent(std::string_view id) {
    const auto old = m_components.get(id);
    if (!old) return;
    const Slot slot = m_components.slotOf(id);
    leaveLists(slot, *old);
    m_components.erase(old->id);
    m_lists.componentLeaves(slot, old->id);
    release(old->id);
}

/// The number of a type's name; entry 0 is that of no name.
std::uint32_t Site::holdType(const std::string& id) {
    if (id.empty()) return 0;
    const auto [it, isNew] = m_typeNumber.try_emplace(id, static_cast<std::uint32_t>(m_typesHeld.size()));
    if (isNew) m_typesHeld.emplace_back();
    return it->second;
}

void Site::put(std::shared_ptr<const Type> type) {
    std::string id = type->id;
    m_typesHeld[holdType(id)] = type;
    m_types.insert_or_assign(std::move(id), std::move(type));
}

void Site::eraseType(std::string_view id) {
    if (const auto it = m_typeNumber.find(id); it != m_typeNumber.end()) m_typesHeld[it->second].reset();
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
