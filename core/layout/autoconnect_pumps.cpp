// SPDX-License-Identifier: GPL-3.0-or-later
// Auto-connect of pumps: they belong to what is beside them, and stand in the way of its coolant.
#include "core/layout/autoconnect.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/layout/finder_search.h"
#include "core/layout/ports.h"

namespace gs {

namespace {

constexpr double beside_m = 30; ///< what a pump belongs to

void addOnce(std::vector<PortRef>& list, const PortRef& end) {
    if (std::find(list.begin(), list.end(), end) == list.end()) list.push_back(end);
}

} // namespace

bool Finder::isOfRejector(const Link& link) const {
    const Component* giver = m_site.component(link.from.component);
    const Type* type = giver ? m_site.typeOf(*giver) : nullptr;
    return type && type->role == Role::Rejector;
}

/// The nearest loop near by whose coolant nothing moves yet.
std::optional<Link> Finder::whereNoPumpIs(const Component& pump, const Port& in) {
    std::optional<Link> best;
    const auto fits = [&](const Type& type, const Port& out) {
        if (out.direction != Direction::Out || out.medium != in.medium || type.role == Role::Pump) return -1;
        return portsFit(in.medium, out, in) ? -1 : 0;
    };
    const auto allowed = [&](const Component& giver) { return giver.id != pump.id && !goesBefore(giver, pump); };
    const auto isFedByRejectors = [&](const Component& header) { // the pump stands before it (standBetween())
        bool found = false;
        m_site.forLinks(header.id, [&](const Link& link) {
            found = found || (link.medium == Medium::Coolant && link.to.component == header.id && isAutomatic(link) &&
                              isOfRejector(link));
        });
        return found;
    };
    inTiers(pump, [&](const Tier& tier) {
        nearestFirst(tier, Seeker(m_site.types(), pump, &in), fits, allowed,
                     [&](const Component& giver, const Port& out, double length) {
                         if (length > beside_m) return true;
                         if (isFedByRejectors(giver)) return false;
                         const Link link = linkBetween(in.medium, giver, out, pump, in);
                         if (canLink(m_site, link) || m_flows.hasPump(giver, out)) return false;
                         best = link;
                         return true;
                     });
        return best.has_value();
    });
    return best;
}

/// What a pump beside it has on the same side: pumps stand side by side, one behind another pumps what that one does.
std::optional<Link> Finder::asThePumpBeside(const Component& pump, const Port& port) {
    std::optional<Link> best;
    const Seeker at(m_site.types(), pump, &port);
    const auto fits = [&](const Type& type, const Port& other) {
        if (type.role != Role::Pump || other.medium != port.medium || other.direction != port.direction) return -1;
        return other.fluid == port.fluid ? 0 : -1;
    };
    const auto allowed = [&](const Component& other) { return other.id != pump.id && other.zone == pump.zone; };
    inTiers(pump, [&](const Tier& tier) {
        nearestFirst(tier, at, fits, allowed, [&](const Component& other, const Port& its, double length) {
            if (length > beside_m) return true;
            m_site.forLinks(other.id, [&](const Link& old) {
                const bool isIn = port.direction == Direction::In;
                if (best || (isIn ? old.to : old.from) != PortRef{other.id, its.name}) return;
                const Component* partner = m_site.component((isIn ? old.from : old.to).component);
                const Port* theirs = m_site.port(isIn ? old.from : old.to);
                if (!partner || !theirs) return;
                const Link link = isIn ? linkBetween(port.medium, *partner, *theirs, pump, port)
                                       : linkBetween(port.medium, pump, port, *partner, *theirs);
                if (!canLink(m_site, link)) best = link;
            });
            return best.has_value();
        });
        return best.has_value();
    });
    return best;
}

/// A pump before a header that chillers had been joined to for want of one: they go through it now.
void Finder::standBetween(const Component& pump, const Port& in, std::vector<Link>& links) {
    std::vector<Link> direct;
    bool isFirst = false; // it takes cold from a chiller, not from the header
    m_site.forLinks(pump.id, [&](const Link& own) {
        if (own.medium != Medium::Coolant) return;
        if (own.to.component == pump.id) isFirst = isFirst || isOfRejector(own);
        else
            m_site.forLinks(own.to.component, [&](const Link& other) {
                const bool isInto = other.medium == Medium::Coolant && other.to == own.to;
                if (isInto && isAutomatic(other) && m_site.base().link(other.id) && isOfRejector(other))
                    direct.push_back(other);
            });
    });
    if (!isFirst) return;
    // What feeds the pump beside it feeds it, too.
    std::vector<PortRef> shared;
    m_site.forLinks(pump.id, [&](const Link& own) {
        if (own.medium != Medium::Coolant || own.to.component != pump.id) return;
        m_site.forLinks(own.from.component, [&](const Link& other) {
            const Component* beside = m_site.component(other.to.component);
            if (other.medium != Medium::Coolant || !beside || beside->type != pump.type || beside->id == pump.id)
                return;
            m_site.forLinks(beside->id, [&](const Link& its) {
                if (its.to == other.to && its.from != own.from && isOfRejector(its)) shared.push_back(its.from);
            });
        });
    });
    for (const PortRef& from : shared) {
        const Link link = linkBetween(Medium::Coolant, *m_site.component(from.component), *m_site.port(from), pump, in);
        if (!canLink(m_site, link)) take(link, "auto-", links);
    }
    for (const Link& old : direct) {
        const Component* giver = m_site.component(old.from.component);
        Link link = linkBetween(Medium::Coolant, *giver, *m_site.port(old.from), pump, in);
        m_site.hide(old);
        m_replaced.push_back(old.id);
        if (!canLink(m_site, link)) take(std::move(link), "auto-", links); // else it is on the pump already
    }
}

/// A pump in a loop whose rejectors had been joined to what they cool for want of one: their coolant goes through it
/// now.
void Finder::standInLine(const Component& pump, const Port& in, const Port& out, std::vector<Link>& links) {
    if (isConnected(pump, out)) return;
    std::vector<PortRef> givers, takers;
    m_site.forLinks(pump.id, [&](const Link& own) {
        if (own.to.component == pump.id && isOfRejector(own)) addOnce(givers, own.from);
    });
    std::vector<Link> direct;
    for (std::size_t i = 0; i < givers.size(); ++i) { // more are found on the way
        const PortRef giver = givers[i];
        std::vector<Link> ways;
        m_site.forLinks(giver.component, [&](const Link& link) {
            const Port* its = link.from == giver ? m_site.port(link.to) : nullptr;
            const Component* taker = its ? m_site.component(link.to.component) : nullptr;
            const Type* type = taker ? m_site.typeOf(*taker) : nullptr;
            if (!type || (type->role != Role::Exchanger && type->role != Role::AirHandler)) return;
            if (mayLeadThrough(pump, link) && !portsFit(Medium::Coolant, out, *its)) ways.push_back(link);
        });
        for (const Link& way : ways) {
            addOnce(takers, way.to);
            direct.push_back(way);
            m_site.forLinks(way.to.component, [&](const Link& other) {
                if (other.to == way.to && isOfRejector(other) && isAutomatic(other)) addOnce(givers, other.from);
            });
        }
    }
    std::sort(direct.begin(), direct.end(), [](const Link& a, const Link& b) { return a.id < b.id; });
    for (const Link& old : direct) {
        m_site.hide(old);
        m_replaced.push_back(old.id);
    }
    const auto join = [&](const PortRef& from, const PortRef& to) {
        const Link link = linkBetween(Medium::Coolant, *m_site.component(from.component), *m_site.port(from),
                                      *m_site.component(to.component), *m_site.port(to));
        if (!canLink(m_site, link)) take(link, "auto-", links); // else it is on the pump already
    };
    if (direct.empty()) return;
    for (const PortRef& giver : givers) join(giver, {pump.id, in.name});
    for (const PortRef& taker : takers) join({pump.id, out.name}, taker);
}

/// A heat rejector that leads its coolant through a pump serves what it cools there, not past it.
bool Finder::givesThroughPump(const Component& rejector, const Port& out, const Component& taker) const {
    const Type* own = m_site.typeOf(rejector);
    if (!own || own->role != Role::Rejector) return false;
    bool found = false;
    m_site.forLinks(rejector.id, [&](const Link& link) {
        if (found || link.from != PortRef{rejector.id, out.name}) return;
        const Component* pump = m_site.component(link.to.component);
        const Type* type = pump ? m_site.typeOf(*pump) : nullptr;
        found = type && type->role == Role::Pump && !goesBefore(*pump, taker);
    });
    return found;
}

/// It is untouched, and the pump is there whenever both its ends are.
bool Finder::mayLeadThrough(const Component& pump, const Link& old) const {
    const Component &giver = *m_site.component(old.from.component), &taker = *m_site.component(old.to.component);
    return isUntouched(old) && !(comesAfter(pump, giver) && comesAfter(pump, taker)) &&
           !(goesSooner(pump, giver) && goesSooner(pump, taker));
}

} // namespace gs
