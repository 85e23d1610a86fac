// SPDX-License-Identifier: GPL-3.0-or-later
// Auto-connect the other way round: who has waited for what is placed now.
#include "core/layout/autoconnect.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/layout/finder_search.h"
#include "core/layout/ports.h"

namespace gs {

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

/// Low voltage is of one feed from the board down: the busway of the other one waits for a board of its own.
bool Finder::isOfOtherSide(const Component& giver, const Component& waiter) const {
    const Type *gives = m_site.typeOf(giver), *takes = m_site.typeOf(waiter);
    if (!gives || !takes || takes->role != Role::Converter) return false;
    for (const Port& port : gives->ports)
        if (port.direction == Direction::Out && !isLowVoltage(port)) return false;
    const auto mine = sideOf(m_site, giver.id), its = servedSide(m_site, waiter.id);
    return mine && its && *mine != *its;
}

/// Auto-connect made it before this edit, and nobody has chosen its cable or pipe since.
bool Finder::isUntouched(const Link& old) const {
    if (!isAutomatic(old) || !m_site.base().link(old.id)) return false;
    Link made = old;
    dress(made);
    return made.conductor == old.conductor && made.runs == old.runs;
}

/// Whether a link may make way for one from `giver`: it is untouched, and who gives instead is there as long and as
/// much under power.
bool Finder::mayReplace(const Link& old, const Component& giver) {
    const Component* before = m_site.component(old.from.component);
    if (!before || before->id == giver.id || !isUntouched(old)) return false;
    return !comesAfter(giver, *before) && !goesSooner(giver, *before) && (isFed(giver.id) || !isFed(before->id));
}

/// Links two where the giver has room; `old`, which mayReplace() allows, makes way for that.
void Finder::takeFor(const Link* old, const Component& giver, const Port& out, const Component& taker, const Port& in,
                     std::vector<Link>& links) {
    if (!(m_flows.room(giver, out, std::numeric_limits<double>::infinity()) >= m_flows.load(taker, in))) return;
    Link link = linkBetween(Medium::Power, giver, out, taker, in);
    link.id.clear(); // as somebody's own it makes an automatic one give way
    if (canLink(m_site, link)) return;
    if (old) {
        m_replaced.push_back(old->id);
        m_site.hide(*old);
        link.feed = feedOf(m_site, link); // not of what has made way
    }
    take(std::move(link), "auto-", links);
}

/// A board that is put in between at last: transformers and busways that hang on what feeds it hang on it now.
void Finder::standBefore(const Component& board, const Port& out, Rect near, std::vector<Link>& links) {
    std::vector<Link> direct;
    m_site.forLinks(board.id, [&](const Link& own) {
        if (own.medium != Medium::Power || own.to.component != board.id) return;
        m_site.forLinks(own.from.component, [&](const Link& other) {
            const Component* taker = m_site.component(other.to.component);
            const Type* type = taker ? m_site.typeOf(*taker) : nullptr;
            const bool hangs = type && other.medium == Medium::Power && other.from.component == own.from.component &&
                               other.to.component != board.id && near.contains(taker->position) &&
                               (type->kind == "transformer" || type->kind == "busway");
            if (hangs && mayReplace(other, board)) direct.push_back(other);
        });
    });
    std::sort(direct.begin(), direct.end(), [](const Link& a, const Link& b) { return a.id < b.id; });
    for (const Link& old : direct) {
        const Component* taker = m_site.component(old.to.component);
        const Port* in = m_site.port(old.to);
        if (in && !portsFit(Medium::Power, out, *in)) takeFor(&old, board, out, *taker, *in, links);
    }
}

/// Of two busways or boards that auto-connect had to hang on one board, or of one that it hung on a board of the other
/// feed, one goes to the new board of the same type, if that serves nothing yet or the same feed and is about as near.
void Finder::takeOver(const Component& giver, const Type& type, const Port& out, const Tier& tier, Rect near,
                      std::vector<Link>& links) {
    constexpr double farther_m = 20;
    const Seeker at(m_site.types(), giver, &out);
    const auto fits = [&](const Type& its, const Port& in) {
        const bool isBoard = its.kind == "busway" || its.kind == "switchgear";
        if (!isBoard || in.medium != Medium::Power || in.direction != Direction::In) return -1;
        return portsFit(in.medium, out, in) ? -1 : 0;
    };
    const auto allowed = [&](const Component& taker) { return taker.id != giver.id && near.contains(taker.position); };
    nearestFirst(tier, at, fits, allowed, [&](const Component& taker, const Port& in, double) {
        const Link* old = nullptr;
        int suppliers = 0;
        m_site.forLinks(taker.id, [&](const Link& link) {
            if (link.medium == Medium::Power && link.to.component == taker.id) ++suppliers, old = &link;
        });
        const Component* before = suppliers == 1 ? m_site.component(old->from.component) : nullptr;
        if (!before || before->type != type.id) return false;
        const bool isOneOfTwo = feedsLike(before->id, taker.type) == 2 && feedsLike(giver.id, taker.type) == 0;
        if ((!isOneOfTwo && !isOfOtherSide(*before, taker)) || !mayReplace(*old, giver)) return false;
        const auto far = [&](const Component& from) {
            return std::hypot(from.position.x_m - taker.position.x_m, from.position.y_m - taker.position.y_m);
        };
        if (far(giver) > 2 * far(*before) + farther_m) return false;
        if (const auto mine = servedSide(m_site, giver.id); mine && mine != servedSide(m_site, taker.id)) return false;
        const double load = m_flows.load(taker, in);
        if (!isFed(giver.id) || m_flows.roomAbove_w(giver, load) >= load) takeFor(old, giver, out, taker, in, links);
        return false;
    });
}

/// Racks that stand along a busway take one feed from it: that of its own side, of the other one those that have this
/// elsewhere. Where auto-connect had to take both feeds from one busway, this one takes over the second. `seen` has
/// those that were looked at.
void Finder::joinAlong(const Component& busway, const Type& type, std::vector<Link>& links,
                       std::unordered_set<std::string>& seen) {
    constexpr double along_m = 6; // from its edge: over the aisle of a row
    const Rect near = bounds(m_site.types(), busway).expanded(along_m);
    const Port* out = nullptr;
    for (const Port& port : type.ports)
        if (port.medium == Medium::Power && port.direction == Direction::Out) out = &port;
    if (!out) return;
    constexpr double mostArray_m = 200; // half of the longest row that is looked at
    const Rect about = near.expanded(mostArray_m);
    struct Found {
        double distance_m; // of the middles
        const Component* rack;
        bool operator<(const Found& o) const {
            return distance_m != o.distance_m ? distance_m < o.distance_m : rack->id < o.rack->id;
        }
    };
    std::vector<Found> racks;
    const Point middle = busway.position;
    for (const Group& group : waitersFor(busway, near)) {
        if (group.type->role != Role::Rack) continue;
        for (const Overlay::Kind& kind : group.kinds)
            m_site.forMembers(kind, [&](const Component& rack) {
                if (about.contains(rack.position) && bounds(m_site.types(), rack).intersects(near) &&
                    !goesBefore(busway, rack))
                    racks.push_back(
                        {std::hypot(rack.position.x_m - middle.x_m, rack.position.y_m - middle.y_m), &rack});
            });
    }
    std::sort(racks.begin(), racks.end());
    for (const Found& found : racks) {
        const Component& rack = *found.rack;
        const Type* its = m_site.typeOf(rack);
        std::map<char, const Port*> ports; // by feed
        std::map<char, Link> has;
        for (const Port& port : its->ports)
            if (port.medium == Medium::Power && port.direction == Direction::In && port.feed) ports[port.feed] = &port;
        if (ports.size() != 2) continue; // with one it waits as all others do
        seen.insert(rack.id);
        m_site.forLinks(rack.id, [&](const Link& link) {
            if (link.medium == Medium::Power && link.to.component == rack.id)
                if (const Port* port = m_site.port(link.to); port && port->feed) has.emplace(port->feed, link);
        });
        // A feed may be taken that is open, that hangs on a board for want of a busway, or that hangs where the other
        // one does; and never both.
        const auto mayTake = [&](char feed) {
            const char other = feed == 'A' ? 'B' : 'A';
            if (has.count(other) && has.at(other).from.component == busway.id) return false;
            if (!has.count(feed)) return true;
            const Link& now = has.at(feed);
            const Component* giver = m_site.component(now.from.component);
            const bool isOnOne = feed == 'B' && has.count('A') && has.at('A').from.component == now.from.component;
            if (!giver || !(isOnOne || isMainBoard(*giver)) || !mayReplace(now, busway)) return false;
            if (!has.count(other)) return true;
            Paths beside; // no nearer to the other feed than before
            beside.suppliers.insert(has.at(other).from.component.str());
            addUpstream(has.at(other).from.component, Medium::Power, beside.upstream);
            return pathRank(busway.id, beside) <= pathRank(giver->id, beside);
        };
        const char first = sideOf(m_site, busway.id).value_or('A');
        const char side = mayTake(first) ? first : first == 'A' ? 'B' : 'A';
        if (!mayTake(side)) continue;
        const auto old = has.find(side);
        takeFor(old == has.end() ? nullptr : &old->second, busway, *out, rack, *ports.at(side), links);
    }
}

std::vector<Link> Finder::joinWaiting(const std::string& id) {
    constexpr double nearBy_m = 150; // whom a planner means by placing it here
    constexpr int mostRefused = 8;   // then there is no room left for anybody
    std::vector<Link> links;
    const Component* giver = m_site.component(id);
    const Type* type = giver ? m_site.typeOf(*giver) : nullptr;
    if (!type || type->role == Role::Source) return links; // what a source feeds is a bus, and that asks itself
    // Of gas and water there is one main: who has none counts for nothing until he is joined to it.
    const double reach_m = type->role == Role::Supply ? 5'000 : nearBy_m;
    std::unordered_set<std::string> alongside;
    if (type->kind == "busway") joinAlong(*giver, *type, links, alongside);
    if (type->role == Role::Pump) {
        const auto portOf = [&](Direction direction) {
            const auto it = std::find_if(type->ports.begin(), type->ports.end(), [&](const Port& port) {
                return port.medium == Medium::Coolant && port.direction == direction;
            });
            return it == type->ports.end() ? nullptr : &*it;
        };
        const Port *in = portOf(Direction::In), *out = portOf(Direction::Out);
        if (in) standBetween(*giver, *in, links);
        if (in && out) standInLine(*giver, *in, *out, links);
    }
    std::optional<Tier> waiters;
    for (const Port& out : type->ports) {
        if (out.direction != Direction::Out || out.medium == Medium::Data) continue;
        const Seeker at(m_site.types(), *giver, &out);
        const auto fits = [&](const Type&, const Port& in) {
            if (in.direction != Direction::In || in.medium != out.medium) return -1;
            return portsFit(out.medium, out, in) ? -1 : 0;
        };
        const Rect near = Rect{at.at.x_m, at.at.y_m, at.at.x_m, at.at.y_m}.expanded(reach_m);
        const auto allowed = [&](const Component& waiter) { return waiter.id != id && near.contains(waiter.position); };
        // Through a header that it has just joined it serves them as well.
        std::unordered_set<std::string> givers{id};
        m_site.forLinks(id, [&](const Link& link) {
            if (link.from.component == id && link.medium == out.medium) givers.insert(link.to.component);
        });
        if (!waiters) waiters = waitersFor(*giver, near);
        int refused = 0;
        bool isAgain = false; // a board that has joined has others waiting for it
        const auto join = [&](const Component& waiter, const Port& in, double) {
            if (!isWaiting(waiter, in) || isOfOtherSide(*giver, waiter)) return false;
            if (in.feed && alongside.count(waiter.id)) return false; // has joined, or had its reasons
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
            const Type* its = m_site.typeOf(waiter);
            if (in.medium == Medium::Power && its && its->role == Role::Converter)
                isAgain = givers.insert(waiter.id).second || isAgain;
            return false;
        };
        do {
            isAgain = false, refused = 0;
            nearestFirst(*waiters, at, fits, allowed, join);
        } while (isAgain);
        if (out.medium == Medium::Power && type->kind == "switchgear") standBefore(*giver, out, near, links);
        if (out.medium == Medium::Power && isLowVoltage(out)) takeOver(*giver, *type, out, *waiters, near, links);
    }
    return links;
}

} // namespace gs
