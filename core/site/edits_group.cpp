// SPDX-License-Identifier: GPL-3.0-or-later
// Groups and locks: what is selected together, and what stays where it is.
#include <algorithm>

#include "core/site/edit_support.h"

namespace gs {

using namespace edit;

namespace {

template <typename Each> void forEachOf(const Site& site, Each each) {
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* component = site.components().at(slot)) each(*component);
}

} // namespace

namespace edit {

void needUnlocked(const Component& component) {
    if (component.locked)
        refuse("edit.locked", inQuotes(component.id) + " is locked; unlock it to move, turn or remove it");
}

std::string GroupCopies::newName() {
    if (m_taken.empty()) forEachOf(m_site, [&](const Component& component) { m_taken.insert(component.group); });
    for (std::size_t number = 1;; ++number)
        if (const auto [name, isNew] = m_taken.insert("group-" + std::to_string(number)); isNew) return *name;
}

void GroupCopies::rename(Component& copy) {
    if (copy.group.empty()) return;
    std::string& name = m_names[copy.group];
    if (name.empty()) name = newName();
    copy.group = name;
}

} // namespace edit

namespace {

std::set<std::string, std::less<>> groupsOf(const Site& site, std::span<const std::string> ids) {
    std::set<std::string, std::less<>> groups;
    for (const std::string& id : ids)
        if (const Component* component = site.component(id); component && !component->group.empty())
            groups.insert(component->group);
    return groups;
}

} // namespace

ChangeSet setLocked(const Site& site, std::span<const std::string> ids, bool locked) {
    Builder builder(site);
    for (const std::string& id : ids) builder.edit(id).locked = locked;
    return builder.take();
}

ChangeSet group(const Site& site, std::span<const std::string> ids) {
    if (std::set<std::string_view>(ids.begin(), ids.end()).size() < 2)
        refuse("group.size", "A group needs two components at least; select more");
    Builder builder(site);
    const std::string name = GroupCopies(site).newName();
    for (const std::string& id : ids) builder.edit(id).group = name;
    return builder.take();
}

ChangeSet ungroup(const Site& site, std::span<const std::string> ids) {
    for (const std::string& id : ids) need(site, id);
    Builder builder(site);
    for (const std::string& id : withGroups(site, ids)) builder.edit(id).group.clear();
    return builder.take();
}

std::vector<std::string> withGroups(const Site& site, std::span<const std::string> ids) {
    std::set<std::string> all(ids.begin(), ids.end());
    const auto groups = groupsOf(site, ids);
    if (!groups.empty())
        forEachOf(site, [&](const Component& component) {
            if (!component.group.empty() && groups.contains(component.group)) all.insert(component.id);
        });
    return {all.begin(), all.end()};
}

} // namespace gs
