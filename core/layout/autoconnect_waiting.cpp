// SPDX-License-Identifier: GPL-3.0-or-later
// Auto-connect the other way round: who has waited for what is placed now. And pumps, which belong to what is beside
// them.
#include "core/layout/autoconnect.h"
#include "core/layout/finder_search.h"
#include "core/layout/ports.h"

namespace gs {

namespace {

constexpr double beside_m = 30; ///< what a pump belongs to

} // namespace

/// The nearest loop near by whose coolant nothing moves yet.
std::optional<Link> Finder::whereNoPumpIs(const Component& pump, const Port& in) {
    std::optional<Link> best;
    const auto fits = [&](const Type& type, const Port& out) {
        if (out.direction != Direction::Out || out.medium != in.medium || type.role == Role::Pump) return -1;
        return portsFit(in.medium, out, in) ? -1 : 0;
    };
    const auto allowed = [&](const Component& giver) { return giver.id != pump.id && !goesBefore(giver, pump); };
    inTiers(pump, [&](const Tier& tier) {
        nearestFirst(tier, blockPort(m_site.types(), pump, &in), fits, allowed,
                     [&](const Component& giver, const Port& out, double length) {
                         if (length > beside_m) return true;
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
    const Point at = blockPort(m_site.types(), pump, &port);
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

// --- who has waited -----------------------------------------------------------------------------------------

/// What stands in a hall serves that hall; what stands outside serves whatever there is.
Finder::Tier Finder::waitersFor(const Component& giver, Rect near) {
    Collector collect(m_site, true);
    const Component* zone = m_site.component(giver.zone);
    const Type* type = zone ? m_site.typeOf(*zone) : nullptr;
    const bool isInHall = type && type->kind == "hall";
    collect.addZone(isInHall ? giver.zone.str() : std::string(),
                    [&](const Component& child) { return isInHall || bounds(m_site.types(), child).intersects(near); });
    return collect.take();
}

/// A source stands above it.
bool Finder::isFed(const std::string& id) const {
    std::unordered_set<std::string> above;
    addUpstream(id, Medium::Power, above);
    return std::any_of(above.begin(), above.end(), [&](const std::string& at) {
        const Component* component = m_site.component(at);
        const Type* type = component ? m_site.typeOf(*component) : nullptr;
        return type && type->role == Role::Source;
    });
}

/// Of its feeds one is enough to run on: what has one was linked as somebody wanted it.
bool Finder::isWaiting(const Component& component, const Port& in) const {
    bool found = false;
    m_site.forLinks(component.id, [&](const Link& link) {
        if (link.to.component != component.id || link.medium != in.medium) return;
        found = found || in.medium == Medium::Power || link.to.port == in.name;
    });
    return !found;
}

void Finder::takeOtherFeeds(const Component& component, std::vector<Link>& links) {
    for (const Port& in : m_site.typeOf(component)->ports)
        if (in.medium == Medium::Power && in.direction == Direction::In && !isConnected(component, in))
            if (auto link = supplierFor(component, in, nullptr)) take(std::move(*link), "auto-", links);
}

std::vector<Link> Finder::joinWaiting(const std::string& id) {
    constexpr double reach_m = 150; // whom a planner means by placing it here
    constexpr int mostRefused = 8;  // then there is no room left for anybody
    std::vector<Link> links;
    const Component* giver = m_site.component(id);
    const Type* type = giver ? m_site.typeOf(*giver) : nullptr;
    if (!type || type->role == Role::Source) return links; // what a source feeds is a bus, and that asks itself
    std::optional<Tier> waiters;
    for (const Port& out : type->ports) {
        if (out.direction != Direction::Out || (out.medium != Medium::Power && out.medium != Medium::Coolant)) continue;
        const Point at = blockPort(m_site.types(), *giver, &out);
        const auto fits = [&](const Type&, const Port& in) {
            if (in.direction != Direction::In || in.medium != out.medium) return -1;
            return portsFit(out.medium, out, in) ? -1 : 0;
        };
        const Rect near = Rect{at.x_m, at.y_m, at.x_m, at.y_m}.expanded(reach_m);
        const auto allowed = [&](const Component& waiter) { return waiter.id != id && near.contains(waiter.position); };
        // Through a header that it has just joined it serves them as well.
        std::unordered_set<std::string> givers{id};
        m_site.forLinks(id, [&](const Link& link) {
            if (link.from.component == id && link.medium == out.medium) givers.insert(link.to.component);
        });
        int refused = 0;
        if (!waiters) waiters = waitersFor(*giver, near);
        nearestFirst(*waiters, at, fits, allowed, [&](const Component& waiter, const Port& in, double) {
            if (!isWaiting(waiter, in)) return false;
            auto link = supplierFor(waiter, in, nullptr);
            if (link && in.medium == Medium::Power && !givers.count(link->from.component)) {
                // It would hang on something that is dead itself, while this one is not.
                const Component* chosen = m_site.component(link->from.component);
                const Link mine = linkBetween(in.medium, *giver, out, waiter, in);
                if (chosen && !isFed(chosen->id) && isFed(id) && !canLink(m_site, mine) &&
                    m_flows.roomAbove_w(*giver, m_flows.load(waiter, in)) >= m_flows.load(waiter, in))
                    link = mine;
            }
            if (!link || !givers.count(link->from.component)) return ++refused >= mostRefused;
            refused = 0;
            take(std::move(*link), "auto-", links);
            if (in.medium == Medium::Power) takeOtherFeeds(waiter, links);
            return false;
        });
    }
    return links;
}

} // namespace gs
