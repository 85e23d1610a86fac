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
    /// A link of the site as if it were not there.
    void hide(const Link& link) { m_hiddenLinks.insert(link.id); }
    const Site& base() const { return m_base; }
    /// Answers for types and settings (not for components): hand it to footprint() and the like.
    const Site& types() const { return m_hasTypes ? m_extra : m_base; }
    const Component* component(std::string_view id) const;
    const Type* typeOf(const Component& component) const { return types().typeOf(component); }
    const Port* port(const PortRef& ref) const;

    template <typename Each> void forLinks(std::string_view component, Each each) const {
        for (const Slot slot : m_base.linksOf(m_base.components().slotOf(component))) {
            const Link& link = *m_base.links().at(slot);
            if (m_hiddenLinks.empty() || !m_hiddenLinks.count(link.id)) each(link);
        }
        if (m_links.empty()) return;
        const auto it = m_links.find(component);
        if (it == m_links.end()) return;
        for (const auto& link : it->second) each(*link);
    }
    /// Components of one type in one zone.
    struct Kind {
        const Site* site;
        const std::vector<Slot>* members;
    };
    /// Calls `each` with the type id and the Kind of all there is directly in `zone`.
    template <typename Each> void forKinds(std::string_view zone, Each each) const {
        for (const Site* site : {&m_base, &m_extra})
            for (const auto& [type, members] : site->contentsOf(zone).byType) each(type, Kind{site, &members});
    }
    /// The same of all zones and of the site itself.
    template <typename Each> void forAllKinds(Each each) const {
        for (const Site* site : {&m_base, &m_extra})
            site->forContents([&](const ZoneContents& contents) {
                for (const auto& [type, members] : contents.byType) each(type, Kind{site, &members});
            });
    }
    template <typename Each> void forMembers(const Kind& kind, Each each) const {
        visit(*kind.site, *kind.members, each);
    }
    /// Components with an outline directly in `zone`.
    template <typename Each> void forOutlined(std::string_view zone, Each each) const {
        for (const Site* site : {&m_base, &m_extra}) visit(*site, site->contentsOf(zone).outlined, each);
    }

private:
    template <typename Each> void visit(const Site& site, const std::vector<Slot>& list, Each& each) const {
        const bool mayHide = &site == &m_base && !m_hidden.empty();
        for (const Slot slot : list) {
            const Component& component = *site.components().at(slot);
            if (!mayHide || !m_hidden.count(component.id)) each(component);
        }
    }

    using Ids = std::unordered_set<std::string, StringHash, std::equal_to<>>;
    const Site& m_base;
    Site m_extra; ///< added and changed components; all types when the change brings some
    bool m_hasTypes = false;
    Ids m_hidden, m_hiddenLinks;
    std::unordered_map<std::string, std::vector<std::shared_ptr<const Link>>, StringHash, std::equal_to<>> m_links;
};

/// canLink() and resolvePorts() of autoconnect.h on an overlay.
std::optional<LinkRefusal> canLink(const Overlay& site, const Link& link);
std::optional<Link> resolvePorts(const Overlay& site, const Link& link, LinkRefusal* refusal);
/// Feed of all power links out of a component; A where they differ.
std::optional<char> servedSide(const Overlay& site, const std::string& component);
/// Feed of all power links into a component, where it has none of those out of it; A where they differ.
std::optional<char> sideOf(const Overlay& site, const std::string& component);
/// Feed 'A' or 'B' that a new power link between two components belongs to: that of its ports where these are bound to
/// one; of what a board, busway or converter is on already; else of what it comes from.
char feedOf(const Overlay& site, const Link& link);

/// Where the lines of a component's port meet when the whole component is one point: route() starts there.
Point blockPort(const Site& types, const Component& component, const Port* port);
Point blockPort(Size size, const Component& component, const Port* port);
/// The same, of a port that is tapped anywhere the point nearest to `toward`.
Point blockPort(Size size, const Component& component, const Port* port, Point toward);

} // namespace gs
