// SPDX-License-Identifier: GPL-3.0-or-later
// A site as it would be with a few more entries, without copying it: what dragging a part over a site of
// 100,000 asks for at every mouse move.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/layout/autoconnect.h"
#include "core/layout/geometry.h"
#include "core/site/change.h"

namespace gs {

class Overlay {
public:
    explicit Overlay(const Site& base) : m_base(base) {}
    Overlay(const Site& base, const ChangeSet& change);

    void add(Link link);
    const Site& base() const { return m_base; }
    /// Answers for types and settings (not for components): hand it to footprint() and the like.
    const Site& types() const { return m_hasTypes ? m_extra : m_base; }
    const Component* component(std::string_view id) const;
    const Type* typeOf(const Component& component) const { return types().typeOf(component); }
    const Port* port(const PortRef& ref) const;

    template <typename Each>
    void forLinks(std::string_view component, Each each) const {
        for (const Slot slot : m_base.linksOf(m_base.components().slotOf(component))) {
            const Link& link = *m_base.links().at(slot);
            if (m_hiddenLinks.empty() || !m_hiddenLinks.count(link.id)) each(link);
        }
        if (m_links.empty()) return;
        const auto it = m_links.find(component);
        if (it == m_links.end()) return;
        for (const auto& link : it->second) each(*link);
    }
    /// Components whose parent is `zone`, or all of them.
    template <typename Each>
    void forChildren(std::string_view zone, Each each) const {
        for (const Slot slot : m_base.childrenOf(zone)) visit(*m_base.components().at(slot), each);
        forExtra([&](const Component& c) { if (c.zone == zone) each(c); });
    }
    template <typename Each>
    void forAll(Each each) const {
        const Table<Component>& table = m_base.components();
        for (Slot slot = 0; slot < table.slotCount(); ++slot)
            if (const Component* c = table.at(slot)) visit(*c, each);
        forExtra(each);
    }

private:
    template <typename Each>
    void visit(const Component& component, Each& each) const {
        if (m_hidden.empty() || !m_hidden.count(component.id)) each(component);
    }
    template <typename Each>
    void forExtra(Each each) const {
        for (Slot slot = 0; slot < m_extra.components().slotCount(); ++slot)
            if (const Component* c = m_extra.components().at(slot)) each(*c);
    }

    using Ids = std::unordered_set<std::string, StringHash, std::equal_to<>>;
    const Site& m_base;
    Site m_extra;               ///< added and changed components; all types when the change brings some
    bool m_hasTypes = false;
    Ids m_hidden, m_hiddenLinks;
    std::unordered_map<std::string, std::vector<std::shared_ptr<const Link>>, StringHash, std::equal_to<>> m_links;
};

/// canLink() and resolvePorts() of autoconnect.h on an overlay.
std::optional<LinkRefusal> canLink(const Overlay& site, const Link& link);
std::optional<Link> resolvePorts(const Overlay& site, Link link, LinkRefusal* refusal);

/// Where the lines of a component's port meet when the whole component is one point: route() starts there.
Point blockPort(const Site& types, const Component& component, const Port* port);
Point blockPort(Size size, const Component& component, const Port* port);

}  // namespace gs
