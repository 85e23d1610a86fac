// SPDX-License-Identifier: GPL-3.0-or-later
// What the edit functions share: checks with their sentences, new ids, and the change under construction.
// Private to core/site and core/exchange; the edits themselves are in edits.h.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/layout/geometry.h"
#include "core/site/edits.h"

namespace gs::edit {

[[noreturn]] void refuse(const char* code, const std::string& sentence);
/// "R1" in quotes, shortened when it is very long.
std::string inQuotes(std::string_view text);
/// Number for a sentence: shortest digits.
std::string text(double value);

const Component& need(const Site& site, const std::string& id);
/// Refuses what may not be moved, turned or removed.
void needUnlocked(const Component& component);
/// The other number of a type that says the same: a busway or header is as long as it is drawn. Empty: none does.
std::string twinOf(const Type& type, const std::string& key);
const Link& needLink(const Site& site, const std::string& id);
const Type& needType(const Site& site, const Component& component);
/// From the site, else from the catalog; refuses unknown ones.
std::shared_ptr<const Type> needType(const Site& site, const Catalog& catalog, const std::string& type);

// Checks: return when all is well, else throw EditError.
void checkNumber(const char* what, double value, double low, double high);
void checkText(const char* what, std::string_view value, std::size_t most);
void checkId(std::string_view id);
void checkPosition(Point position);
void checkArray(const ArrayLayout& array);
void checkOutline(const std::vector<Point>& outline);
/// The same for what the type's outline is: a ring, or a chain of two points or more.
void checkOutline(const Type& type, const std::vector<Point>& outline);
/// Sorts the outages; refuses those that end before they begin or overlap.
void checkDates(Component& component);
void checkValue(const Type& type, const std::string& key, double value);
void checkRuns(int runs);
void checkSettings(Settings& settings);
/// Everything a component of this type may be refused for, whatever the site.
void checkComponent(Component& component, const Type& type);

/// Pitch 0 becomes the footprint; a pitch smaller than the footprint is refused.
void fitPitch(ArrayLayout& array, double width_m, double depth_m);

/// Several new ids from one site. Numbers go on where the site's ids end.
class NewIds {
public:
    explicit NewIds(const Site& site) : m_site(site) {}
    std::string next(const std::string& prefix);
    /// "R1" for "R1-7": what a copy of an entry counts on from.
    static std::string stem(const std::string& id);
    void reserve(const std::string& id) { m_given.insert(id); }

private:
    const Site& m_site;
    std::unordered_map<std::string, std::uint64_t> m_next;
    std::set<std::string, std::less<>> m_given;
};

/// New names for the groups of copies: copies stay together, and apart from what they were copied from.
class GroupCopies {
public:
    explicit GroupCopies(const Site& site) : m_site(site) {}
    void rename(Component& copy);
    void next() { m_names.clear(); } ///< what follows is another copy
    /// A name no group of the site has, nor any given before.
    std::string newName();

private:
    const Site& m_site;
    std::set<std::string, std::less<>> m_taken; ///< filled when first asked
    std::map<std::string, std::string> m_names; ///< old → new
};

/// A ChangeSet under construction: entries as they are after what was done so far.
class Builder {
public:
    explicit Builder(const Site& site) : m_site(site) {}
    const Site& site() const { return m_site; }

    const Component* component(const std::string& id) const;
    const Link* link(const std::string& id) const;
    /// To be changed in place; unknown ids are refused.
    Component& edit(const std::string& id);
    Component& edit(Slot component); ///< of the site
    Link& editLink(const std::string& id);
    void expect(std::size_t components); ///< so many will be edited
    void add(Component component);
    void add(Link link);
    void remove(const std::string& id);
    void removeLink(const std::string& id);
    /// Takes the type into the site unless it has one of that id.
    void useType(const std::shared_ptr<const Type>& type);
    void setType(std::shared_ptr<const Type> type);
    bool isRemoved(const std::string& id) const;

    /// parentZone() after the changes so far; a zone's parent is larger than `area_m2`.
    std::string parentZone(Point point, const std::string& self, double area_m2 = 0) const;
    /// Zone `id` as it would be by place: depends on whether it is a zone itself.
    std::string parentOf(const Component& component) const;

    ChangeSet take(); ///< without entries that are as before

private:
    template <typename T> struct Entry {
        std::shared_ptr<const T> before;
        std::shared_ptr<T> after;
    };
    template <typename T> struct Entries {
        std::vector<Entry<T>> list;
        std::unordered_map<std::string, std::size_t> place;
    };
    template <typename T> Entry<T>& entry(Entries<T>& entries, const std::string& id, std::shared_ptr<const T> before);

    /// A zone of the site as it was before: asked first whether a point can be in it at all.
    struct ZoneBox {
        const Component* zone;
        Rect box;
    };
    const std::vector<ZoneBox>& zoneBoxes() const;

    const Site& m_site;
    mutable std::vector<ZoneBox> m_zoneBoxes;
    std::vector<std::size_t> m_zoneEntries; ///< those of m_components that have an outline
    Entries<Component> m_components;
    Entries<Link> m_links;
    std::vector<Swap<Type>> m_types;
};

/// The ids, each once, with everything that goes where they go: contents of zones and what is attached.
/// `top` (optional) receives those that were not carried by another one.
std::vector<std::string> withCarried(const Site& site, std::span<const std::string> ids,
                                     std::vector<std::string>* top = nullptr);
/// The same as slots, in the same order.
std::vector<Slot> carriedSlots(const Site& site, std::span<const std::string> ids, std::vector<Slot>* top = nullptr);

} // namespace gs::edit
