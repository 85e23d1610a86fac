// SPDX-License-Identifier: GPL-3.0-or-later
// The document value. Copies are cheap (shared immutable entries), so a worker may hold one.
// Only ChangeSet (change.h) alters a site that is on screen; put/erase are its two primitives.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/site/model.h"

namespace gs {

/// Place of a component or link in the site's tables: stable while the entry exists, reused after it is
/// gone. Fast key for engine and canvas; never stored, never shown.
using Slot = std::uint32_t;
inline constexpr Slot noSlot = 0xffffffffu;

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

/// Entries by slot and by id.
template <typename T> class Table {
public:
    using Ptr = std::shared_ptr<const T>;
    Slot slotOf(std::string_view id) const {
        const auto it = m_byId.find(id);
        return it == m_byId.end() ? noSlot : it->second;
    }
    const T* find(std::string_view id) const {
        const Slot s = slotOf(id);
        return s == noSlot ? nullptr : m_slots[s].get();
    }
    Ptr get(std::string_view id) const {
        const Slot s = slotOf(id);
        return s == noSlot ? nullptr : m_slots[s];
    }
    const T* at(Slot slot) const { return slot < m_slots.size() ? m_slots[slot].get() : nullptr; }
    const Ptr& ptr(Slot slot) const { return m_slots[slot]; }
    Slot slotCount() const { return static_cast<Slot>(m_slots.size()); } ///< upper bound of slots; some are empty
    std::size_t size() const { return m_byId.size(); }
    Slot put(Ptr entry);
    Slot erase(std::string_view id); ///< the freed slot, noSlot when unknown
    std::vector<std::string> sortedIds() const;

private:
    std::vector<Ptr> m_slots;
    std::vector<Slot> m_free;
    std::unordered_map<std::string, Slot, StringHash, std::equal_to<>> m_byId;
};

/// What stands in a zone itself, by type: who looks for equipment passes over the racks without touching them.
struct ZoneContents {
    std::map<std::string, std::vector<Slot>, std::less<>> byType; ///< each in no particular order, none empty
    std::vector<Slot> outlined;                                   ///< those with an outline (zones, roads)
};

class Site {
public:
    const Table<Component>& components() const { return m_components; }
    const Table<Link>& links() const { return m_links; }
    const Settings& settings() const { return *m_settings; }
    std::shared_ptr<const Settings> settingsPtr() const { return m_settings; }
    /// The site's own copies of the types it uses (and of the conductors of its links).
    const std::map<std::string, std::shared_ptr<const Type>, std::less<>>& types() const { return m_types; }
    std::shared_ptr<const Type> type(std::string_view id) const;
    const Type* typeOf(const Component& component) const;

    const Component* component(std::string_view id) const { return m_components.find(id); }
    const Link* link(std::string_view id) const { return m_links.find(id); }
    /// Slots of the links that touch a component, in no particular order.
    const std::vector<Slot>& linksOf(Slot component) const;
    /// Slots of components whose parent zone is `zone` (empty id: of the site itself), in no particular order.
    const std::vector<Slot>& childrenOf(std::string_view zone) const;
    /// The same ones sorted out; of a zone without any: nothing.
    const ZoneContents& contentsOf(std::string_view zone) const;
    /// Calls `each` with the contents of every zone (and of the site itself) that has any.
    template <typename Each> void forContents(Each each) const {
        for (const auto& [zone, contents] : m_contents) each(contents);
    }
    /// Slots of components mounted in or on `component` (rear doors, in-rack CDUs), in no particular order.
    const std::vector<Slot>& attachedTo(std::string_view component) const;
    /// Slots of all components that have an outline (zones, roads), in no particular order.
    const std::vector<Slot>& outlined() const { return m_outlined; }

    /// Own value of the component, else its type's scalar, else `fallback`.
    double value(const Component& component, std::string_view key, double fallback = 0) const;

    void put(std::shared_ptr<const Component> component);
    void put(std::shared_ptr<const Link> link);
    void put(std::shared_ptr<const Type> type);
    void put(std::shared_ptr<const Settings> settings) { m_settings = std::move(settings); }
    void eraseComponent(std::string_view id);
    void eraseLink(std::string_view id);
    void eraseType(std::string_view id);

    /// An id that no component or link has: prefix, '-', the smallest free number counted upward.
    std::string newId(std::string_view prefix) const;

private:
    /// Numbers below `next` are taken or in `freed`, so newId() need not count from 1 each time.
    struct Numbers {
        std::uint64_t next = 1;
        std::set<std::uint64_t> freed;
    };
    bool isTaken(std::string_view id) const { return m_components.find(id) || m_links.find(id); }
    void release(std::string_view id);
    void attach(Slot link, const Link& value);
    void detach(Slot link, const Link& value);
    std::vector<Slot>* linkList(const std::string& component, bool create);
    void enterLists(Slot component, const Component& value);
    void leaveLists(Slot component, const Component& value);

    Table<Component> m_components;
    Table<Link> m_links;
    std::map<std::string, std::shared_ptr<const Type>, std::less<>> m_types;
    std::unordered_map<std::string, const Type*, StringHash, std::equal_to<>>
        m_typeById; ///< the same, for the many who ask
    std::shared_ptr<const Settings> m_settings = std::make_shared<const Settings>();
    std::vector<std::vector<Slot>> m_linksOf;                     ///< by component slot
    std::unordered_map<std::string, std::vector<Slot>> m_pending; ///< links whose component is not there (yet)
    std::unordered_map<std::string, std::vector<Slot>, StringHash, std::equal_to<>> m_children;
    std::unordered_map<std::string, ZoneContents, StringHash, std::equal_to<>> m_contents;
    std::unordered_map<std::string, std::vector<Slot>, StringHash, std::equal_to<>> m_attached;
    std::vector<Slot> m_outlined;
    std::vector<std::array<std::uint32_t, 2>> m_linkPlace; ///< by link slot: index in the lists of its two ends
    std::vector<std::array<std::uint32_t, 2>>
        m_childPlace; ///< by component slot: index in its zone's list, in that of its type there
    mutable std::unordered_map<std::string, Numbers, StringHash, std::equal_to<>> m_numbers;
};

} // namespace gs
