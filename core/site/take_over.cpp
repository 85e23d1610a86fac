// SPDX-License-Identifier: GPL-3.0-or-later
// Taking differences over: done on a copy of the site in an order in which nothing waits for what comes later
// (removals, components, links, types), then read off as one change.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/layout/geometry.h"
#include "core/site/compare.h"
#include "core/site/edit_support.h"

namespace gs {

namespace {

using edit::inQuotes;

/// Whether a thing stands in its zone as it did: turned and moved along with it.
bool movedAlong(const Component& zoneThen, const Component& zoneNow, const Component& then, const Component& now) {
    constexpr double tolerance_m = 1e-6;
    const auto inside = [](const Component& zone, const Component& c) {
        return rotated({c.position.x_m - zone.position.x_m, c.position.y_m - zone.position.y_m}, -zone.rotation_deg);
    };
    const Point a = inside(zoneThen, then), b = inside(zoneNow, now);
    return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) <= tolerance_m;
}

class Taking {
public:
    Taking(const Site& then, const Site& now) : m_then(then), m_now(now), m_site(now) {}

    TakenOver run(std::span<const Difference> wanted) {
        for (const Difference& difference : wanted) m_wanted[difference.entry].insert(difference.id);
        std::vector<Difference> all(wanted.begin(), wanted.end());
        for (std::size_t i = 0; i < all.size(); ++i) addContents(Difference(all[i]), all);

        if (wants(EntryKind::Settings, {})) m_site.put(m_then.settingsPtr());
        for (const Difference& d : all)
            if (d.entry == EntryKind::Type)
                if (const auto type = m_then.type(d.id)) putType(type);
        // Links that change are out of the way of each other until all are put again.
        for (const Difference& d : all)
            if (d.entry == EntryKind::Link && d.kind != DifferenceKind::Removed) eraseLink(d.id);
        for (const Difference& d : all)
            if (d.entry == EntryKind::Component && d.kind == DifferenceKind::Added) remove(d.id);
        for (const Difference& d : all)
            if (d.entry == EntryKind::Component && d.kind != DifferenceKind::Added) bring(d);
        dropUnfittingLinks();
        std::set<std::string> links(m_comingLinks.begin(), m_comingLinks.end()); // in order of id
        for (const Difference& d : all)
            if (d.entry == EntryKind::Link && d.kind != DifferenceKind::Added) links.insert(d.id);
        for (const std::string& id : links) bringLink(id);
        removeTypes(all);
        return take();
    }

private:
    bool wants(EntryKind entry, const std::string& id) const {
        const auto it = m_wanted.find(entry);
        return it != m_wanted.end() && it->second.contains(id);
    }
    void refuse(const std::string& id, const std::string& reason) { m_result.notTaken.push_back({id, reason}); }

    /// What stands in a zone that moved goes where the zone goes, when it moved with it.
    void addContents(const Difference& difference, std::vector<Difference>& all) {
        if (difference.entry != EntryKind::Component || !difference.isMoved) return;
        const Component *zoneThen = m_then.component(difference.id), *zoneNow = m_now.component(difference.id);
        if (!zoneThen || !zoneNow || zoneNow->outline.empty() || zoneNow->locked) return;
        for (const std::string& id : contentsOf(m_now, difference.id)) {
            const Component *then = m_then.component(id), *now = m_now.component(id);
            if (!then || wants(EntryKind::Component, id) || then->position == now->position) continue;
            Component there = *then;
            there.position = now->position;
            there.rotation_deg = now->rotation_deg;
            there.zone = now->zone;
            if (!(there == *now) || !movedAlong(*zoneThen, *zoneNow, *then, *now)) continue;
            m_wanted[EntryKind::Component].insert(id);
            m_result.also.push_back(id);
            all.push_back({EntryKind::Component, DifferenceKind::Moved, id, true});
        }
    }

    // --- changes of the copy, each remembered by id --------------------------------------------------------
    void putType(const std::shared_ptr<const Type>& type) {
        m_types.insert(type->id);
        m_site.put(type);
    }
    void needType(const std::string& id) {
        if (id.empty() || m_site.type(id)) return;
        if (const auto type = m_then.type(id)) putType(type);
    }
    void put(const std::shared_ptr<const Component>& component) {
        m_components.insert(component->id);
        m_site.put(component);
    }
    void put(const std::shared_ptr<const Link>& link) {
        m_links.insert(link->id);
        m_site.put(link);
    }
    void eraseLink(const std::string& id) {
        m_links.insert(id);
        m_site.eraseLink(id);
    }

    void remove(const std::string& id) {
        const auto component = m_site.components().get(id);
        if (!component) return; // it went with what it was mounted on
        if (component->locked) return refuse(id, inQuotes(id) + " is locked here and stays; unlock it first");
        const Slot slot = m_site.components().slotOf(id);
        std::vector<std::string> links, children, mounted;
        for (const Slot link : m_site.linksOf(slot)) links.push_back(m_site.links().at(link)->id);
        for (const Slot child : m_site.childrenOf(id)) children.push_back(m_site.components().at(child)->id);
        for (const Slot part : m_site.attachedTo(id)) mounted.push_back(m_site.components().at(part)->id);
        for (const std::string& link : links) eraseLink(link);
        // Contents go to the zone around, as when a zone is removed by hand.
        for (const std::string& child : children)
            if (!isLeft(child)) change(child, [&](Component& c) { c.zone = component->zone; });
        m_components.insert(id);
        m_site.eraseComponent(id);
        for (const std::string& part : mounted) {
            if (!m_then.component(part)) remove(part);
            if (!m_site.component(part)) continue; // else it is locked or of both sites: on the ground now
            if (!isLeft(part)) change(part, [](Component& c) { c.attached.clear(); });
        }
    }
    /// Already as in the other site, or about to be.
    bool isLeft(const std::string& id) const {
        const Component *there = m_then.component(id), *here = m_site.component(id);
        return there && (wants(EntryKind::Component, id) || *there == *here);
    }
    template <typename Change> void change(const std::string& id, Change how) {
        auto changed = std::make_shared<Component>(*m_site.component(id));
        how(*changed);
        put(std::shared_ptr<const Component>(std::move(changed)));
    }

    void bring(const Difference& difference) {
        const auto there = m_then.components().get(difference.id);
        const Component* here = m_now.component(difference.id);
        if (!there) return;
        if (here && here->locked && difference.isMoved)
            return refuse(difference.id, inQuotes(difference.id) + " is locked here and stays; unlock it first");
        bringComponent(there, 0);
    }

    /// With its type, its zone and what it is mounted on.
    void bringComponent(const std::shared_ptr<const Component>& component, int depth) {
        constexpr int deepest = 100; // circles are possible in damaged files
        needType(component->type);
        const bool isNew = !m_site.component(component->id);
        const auto old = m_now.component(component->id);
        put(component);
        if (old && old->type != component->type) m_retyped.push_back(component->id);
        if (isNew) {
            if (const Slot slot = m_then.components().slotOf(component->id); slot != noSlot)
                for (const Slot link : m_then.linksOf(slot)) m_comingLinks.insert(m_then.links().at(link)->id);
        }
        for (const std::string& needed : {component->zone, component->attached}) {
            if (needed.empty() || m_site.component(needed) || depth >= deepest) continue;
            const auto there = m_then.components().get(needed);
            if (!there) continue;
            if (!wants(EntryKind::Component, needed)) m_result.also.push_back(needed);
            bringComponent(there, depth + 1);
        }
    }

    const Port* portOf(const PortRef& end) const {
        const Component* component = m_site.component(end.component);
        const Type* type = component ? m_site.typeOf(*component) : nullptr;
        return type ? type->port(end.port) : nullptr;
    }
    bool isAsThen(const Link& link) const {
        const Link* there = m_then.link(link.id);
        return there && there->from == link.from && there->to == link.to;
    }

    /// Another type has other ports: links that stand at none of them go, unless the other site has them like that.
    void dropUnfittingLinks() {
        for (const std::string& id : m_retyped) {
            std::vector<std::string> lost;
            for (const Slot slot : m_site.linksOf(m_site.components().slotOf(id))) {
                const Link& link = *m_site.links().at(slot);
                if (!isAsThen(link) && !portOf(link.from.component == id ? link.from : link.to))
                    lost.push_back(link.id);
            }
            for (const std::string& link : lost) {
                eraseLink(link);
                refuse(link, "Link " + inQuotes(link) + " is removed: " + inQuotes(id) +
                                 " has no such port with its other type; connect it anew");
            }
        }
    }

    /// Why the link cannot be here; empty when it can.
    std::string obstacle(const Link& link) const {
        for (const PortRef* end : {&link.from, &link.to}) {
            if (!m_site.component(end->component))
                return "Link " + inQuotes(link.id) + " is left out: " + inQuotes(end->component) +
                       " is not here; take it over as well";
            const bool hadPort = [&] {
                const Component* component = m_then.component(end->component);
                const Type* type = component ? m_then.typeOf(*component) : nullptr;
                return type && type->port(end->port);
            }();
            const Port* port = portOf(*end);
            if (!port && hadPort)
                return "Link " + inQuotes(link.id) + " is left out: " + inQuotes(end->component) + " has no port " +
                       inQuotes(end->port) + " here; take its type over as well";
            int taken = 0;
            bool isOther = false; // one that the other site does not have there
            for (const Slot slot : m_site.linksOf(m_site.components().slotOf(end->component))) {
                const Link& other = *m_site.links().at(slot);
                if (other.id == link.id) continue;
                if (other.from == link.from && other.to == link.to && !isAsThen(other))
                    return "Link " + inQuotes(link.id) + " is left out: " + inQuotes(other.id) +
                           " joins the same ports here; remove it first";
                if (!(other.from == *end || other.to == *end)) continue;
                ++taken;
                isOther = isOther || !isAsThen(other);
            }
            if (port && port->max_links > 0 && taken >= port->max_links && isOther)
                return "Link " + inQuotes(link.id) + " is left out: port " + inQuotes(end->port) + " of " +
                       inQuotes(end->component) + " is occupied here; free it first";
        }
        return {};
    }

    void bringLink(const std::string& id) {
        auto there = m_then.links().get(id);
        if (!there) return;
        if (const Link* here = m_site.link(id)) {
            if (here->from == there->from && here->to == there->to) return;
            // The id was free again and another link has it: this one gets another.
            auto copy = std::make_shared<Link>(*there);
            copy->id = m_site.newId(id.substr(0, id.rfind('-')));
            there = std::move(copy);
        }
        const std::string why = obstacle(*there);
        if (why.empty()) {
            needType(there->conductor);
            if (!m_now.link(id) && !wants(EntryKind::Link, id)) m_result.also.push_back(id);
            return put(there);
        }
        refuse(id, why);
        const auto here = m_now.links().get(id); // as it was, where that is still possible
        if (here && m_site.component(here->from.component) && m_site.component(here->to.component)) put(here);
    }

    void removeTypes(const std::vector<Difference>& all) {
        std::unordered_set<std::string> used;
        bool isKnown = false;
        for (const Difference& d : all) {
            if (d.entry != EntryKind::Type || d.kind != DifferenceKind::Added) continue;
            if (!isKnown) {
                m_site.forContents([&](const ZoneContents& contents) {
                    for (const auto& [type, slots] : contents.byType) used.insert(type);
                });
                for (Slot slot = 0; slot < m_site.links().slotCount(); ++slot)
                    if (const Link* link = m_site.links().at(slot)) used.insert(link->conductor);
                isKnown = true;
            }
            if (used.contains(d.id)) {
                refuse(d.id, "Type " + inQuotes(d.id) + " stays: it is in use here");
                continue;
            }
            m_types.insert(d.id);
            m_site.eraseType(d.id);
        }
    }

    TakenOver take() {
        ChangeSet& change = m_result.change;
        for (const std::string& id : m_types) swap(change.types, m_now.type(id), m_site.type(id));
        for (const std::string& id : m_components)
            swap(change.components, m_now.components().get(id), m_site.components().get(id));
        for (const std::string& id : m_links) swap(change.links, m_now.links().get(id), m_site.links().get(id));
        swap(change.settings, m_now.settingsPtr(), m_site.settingsPtr());
        change = fold({}, change); // without what is as before
        return std::move(m_result);
    }
    template <typename T>
    static void swap(std::vector<Swap<T>>& swaps, std::shared_ptr<const T> before, std::shared_ptr<const T> after) {
        if (before != after) swaps.push_back({std::move(before), std::move(after)});
    }

    const Site &m_then, &m_now;
    Site m_site;
    std::map<EntryKind, std::unordered_set<std::string>> m_wanted;
    std::set<std::string> m_types, m_components, m_links; ///< touched
    std::set<std::string> m_comingLinks;                  ///< of components that come back
    std::vector<std::string> m_retyped;
    TakenOver m_result;
};

} // namespace

TakenOver takeOver(const Site& then, const Site& now, std::span<const Difference> wanted) {
    return Taking(then, now).run(wanted);
}

} // namespace gs
