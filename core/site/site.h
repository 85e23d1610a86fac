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
#include "core/site/link_lists.h"
#include "core/site/model.h"
#include "core/site/table.h"

namespace gs {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
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
    /// The same of what stands at a slot, without looking for its name; null: none of that name. Slots must be taken.
    const std::shared_ptr<const Type>& typeAt(Slot component) const { return m_typesHeld[m_typeOf[component]]; }
    const std::shared_ptr<const Type>& conductorAt(Slot link) const { return m_typesHeld[m_conductorOf[link]]; }

    const Component* component(std::string_view id) const { return m_components.find(id); }
    const Link* link(std::string_view id) const { return m_links.find(id); }
    /// Slots of the links that touch a component, in no particular order.
    LinkLists::Range linksOf(Slot component) const { return m_lists.of(component); }
    /// Slots of the components a link joins; noSlot where there is none of that id.
    LinkLists::Ends endsOf(Slot link) const { return m_lists.ends(link); }
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
    std::uint32_t holdType(const std::string& id);
    void enterLists(Slot component, const Component& value);
    void leaveLists(Slot component, const Component& value);

    Table<Component> m_components;
    Table<Link> m_links;
    std::map<std::string, std::shared_ptr<const Type>, std::less<>> m_types;
    /// The same by number, for the many who ask: a name has one from the first time it is used, and keeps it.
    std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> m_typeNumber;
    std::vector<std::shared_ptr<const Type>> m_typesHeld{nullptr}; ///< by number; 0: of no name
    SharedVector<std::uint32_t> m_typeOf, m_conductorOf;           ///< numbers, by component slot and by link slot
    std::shared_ptr<const Settings> m_settings = std::make_shared<const Settings>();
    LinkLists m_lists;
    std::unordered_map<std::string, std::vector<Slot>, StringHash, std::equal_to<>> m_children;
    std::unordered_map<std::string, ZoneContents, StringHash, std::equal_to<>> m_contents;
    std::unordered_map<std::string, std::vector<Slot>, StringHash, std::equal_to<>> m_attached;
    std::vector<Slot> m_outlined;
    SharedVector<std::array<std::uint32_t, 2>>
        m_childPlace; ///< by component slot: index in its zone's list, in that of its type there
    mutable std::unordered_map<std::string, Numbers, StringHash, std::equal_to<>> m_numbers;
};

} // namespace gs
