// SPDX-License-Identifier: GPL-3.0-or-later
// Auto-connect: for each unconnected port, the nearest partner with room; same zone first, then its parent,
// then the site. Equipment that only gives (sources, heat rejectors, supplies) also looks for a taker.
#include "core/layout/autoconnect.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/layout/demand.h"
#include "core/layout/finder.h"
#include "core/layout/geometry.h"
#include "core/layout/ports.h"

namespace gs {

namespace {

constexpr int deepest = 500; // levels of distribution; deeper only in a made-up chain

bool isInline(const Type& type) { return type.role == Role::Pump || type.role == Role::Tank; }

/// Roles that an Out port of `giver` is connected to by itself.
bool mayTake(Role giver, const Type& taker) {
    switch (giver) {
    case Role::Source: return taker.role == Role::Converter;
    case Role::Rejector:
        return isInline(taker) || taker.role == Role::Exchanger || taker.role == Role::AirHandler ||
               taker.role == Role::Rejector;
    case Role::Pump: return taker.role == Role::Tank; // a header, as the pumps beside it
    case Role::Supply: return taker.role == Role::Source || taker.role == Role::Load || taker.role == Role::Rejector;
    default: return false;
    }
}

} // namespace

Finder::Finder(Overlay& site, const Catalog& catalog)
    : m_site(site), m_catalog(catalog), m_weather(designWeather(site.types(), catalog)), m_flows(site, m_weather),
      m_newIds(site.base()) {}

// --- who is there -----------------------------------------------------------------------------------------

/// Puts together what has ports to join, by type.
class Finder::Collector {
public:
    Collector(const Overlay& site, bool withRacks) : m_site(site), m_withRacks(withRacks) {}
    void operator()(const std::string& id, const Overlay::Kind& kind) {
        const auto it = m_site.types().types().find(id);
        if (it == m_site.types().types().end()) return;
        const Type& type = *it->second;
        if ((type.role == Role::Rack && !m_withRacks) || type.role == Role::Structure || type.ports.empty()) return;
        const auto [place, isNew] = m_places.emplace(&type, m_tier.size());
        if (isNew) m_tier.push_back({&type, {}});
        m_tier[place->second].kinds.push_back(kind);
    }
    Tier take() { return std::move(m_tier); }

    /// All that is in a zone and in those within it that are `wanted`.
    template <typename Wanted> void addZone(const std::string& zone, Wanted wanted) {
        std::vector<std::string> open{zone};
        std::unordered_set<std::string> seen{zone};
        while (!open.empty()) {
            const std::string id = std::move(open.back());
            open.pop_back();
            m_site.forKinds(id, std::ref(*this));
            m_site.forOutlined(id, [&](const Component& child) {
                if (wanted(child) && seen.insert(child.id).second) open.push_back(child.id);
            });
        }
    }

private:
    const Overlay& m_site;
    const bool m_withRacks;
    Tier m_tier;
    std::unordered_map<const Type*, std::size_t> m_places;
};

const Finder::Tier& Finder::contents(const std::string& zone) {
    const auto it = m_contents.find(zone);
    if (it != m_contents.end()) return it->second;
    Collector collect(m_site, false);
    collect.addZone(zone, [](const Component&) { return true; });
    return m_contents.emplace(zone, collect.take()).first->second;
}

const Finder::Tier& Finder::everything() {
    if (!m_all) {
        Collector collect(m_site, false);
        m_site.forAllKinds(std::ref(collect));
        m_all = collect.take();
    }
    return *m_all;
}

/// Calls `search` with the candidates of each tier until it returns true.
template <typename Search> void Finder::inTiers(const Component& component, Search search) {
    if (!component.zone.empty()) {
        if (search(contents(component.zone))) return;
        const Component* zone = m_site.component(component.zone);
        if (zone && !zone->zone.empty() && search(contents(zone->zone))) return;
    }
    search(everything());
}

// --- source paths -----------------------------------------------------------------------------------------

void Finder::addUpstream(const std::string& id, Medium medium, std::unordered_set<std::string>& path) const {
    std::vector<std::string> open{id};
    path.insert(id);
    while (!open.empty()) {
        const std::string next = std::move(open.back());
        open.pop_back();
        m_site.forLinks(next, [&](const Link& link) {
            if (link.medium == medium && link.to.component == next && path.insert(link.from.component).second)
                open.push_back(link.from.component);
        });
    }
}

int Finder::pathRank(const std::string& id, Paths& paths) const {
    if (paths.suppliers.empty()) return 0;
    if (paths.upstream.count(id)) return 2;
    const auto [it, isNew] = paths.known.emplace(id, 0);
    if (!isNew || paths.depth > deepest) return it->second;
    ++paths.depth;
    int rank = 0;
    std::vector<std::string> above;
    m_site.forLinks(id, [&](const Link& link) {
        if (link.medium == Medium::Power && link.to.component == id) above.push_back(link.from.component);
    });
    for (const std::string& supplier : above) {
        if (paths.suppliers.count(supplier)) rank = 2;
        else rank = std::max(rank, std::min(pathRank(supplier, paths), paths.upstream.count(supplier) ? 1 : 2));
    }
    --paths.depth;
    paths.known[id] = rank;
    return rank;
}

// --- searching --------------------------------------------------------------------------------------------

bool Finder::isConnected(const Component& component, const Port& port) const {
    bool found = false;
    m_site.forLinks(component.id, [&](const Link& link) {
        const PortRef& end = port.direction == Direction::In ? link.to : link.from;
        found = found || (end.component == component.id && end.port == port.name);
    });
    return found;
}

/// Legal pairs of a tier, nearest first (by id where equally near, ports of one in their order), until `accept` returns
/// true. `fits` judges a type's port (-1: no, else its preference), `allowed` a component.
template <typename Fits, typename Allowed, typename Accept>
bool Finder::nearestFirst(const Tier& tier, Point at, Fits fits, Allowed allowed, Accept accept) {
    struct Pair {
        double length;
        const Component* component;
        const Port* port;
        int preference;
        bool operator<(const Pair& o) const { // largest first in a heap: turned round
            if (preference != o.preference) return preference > o.preference;
            if (length != o.length) return length > o.length;
            return component != o.component ? component->id > o.component->id : port > o.port;
        }
    };
    std::vector<Pair> heap;
    std::vector<std::pair<const Port*, int>> fitting;
    for (const Group& group : tier) {
        const Type& type = *group.type;
        fitting.clear();
        for (const Port& port : type.ports)
            if (const int preference = fits(type, port); preference >= 0) fitting.emplace_back(&port, preference);
        if (fitting.empty()) continue;
        const Size usual{type.value("width_m", type.width_m), type.value("depth_m", type.depth_m)};
        const auto consider = [&](const Component& component) {
            if (!allowed(component)) return;
            const Size size = component.values.empty() ? usual : footprint(m_site.types(), component);
            for (const auto& [port, preference] : fitting) {
                const Point from = blockPort(size, component, port);
                heap.push_back(
                    {std::abs(from.x_m - at.x_m) + std::abs(from.y_m - at.y_m), &component, port, preference});
            }
        };
        for (const Overlay::Kind& kind : group.kinds) m_site.forMembers(kind, consider);
    }
    std::make_heap(heap.begin(), heap.end());
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end());
        const Pair pair = heap.back();
        heap.pop_back();
        if (accept(*pair.component, *pair.port, pair.length)) return true;
    }
    return false;
}

Link Finder::linkBetween(Medium medium, const Component& from, const Port& out, const Component& to,
                         const Port& in) const {
    Link link;
    link.medium = medium;
    link.from = {from.id, out.name};
    link.to = {to.id, in.name};
    link.feed = in.feed ? in.feed : out.feed ? out.feed : 'A';
    link.id = "auto-"; // as an automatic link it does not replace others
    return link;
}

/// In the zone itself or in one within it; everything stands in the site.
bool Finder::standsIn(const Component& component, const std::string& zone) const {
    if (zone.empty()) return true;
    const Component* at = &component;
    for (int depth = 0; at && !at->zone.empty() && depth < deepest; ++depth) {
        if (at->zone == zone) return true;
        at = m_site.component(at->zone);
    }
    return false;
}

/// What a pump beside it has on the same side: pumps stand side by side, one behind another pumps what that one does.
std::optional<Link> Finder::asThePumpBeside(const Component& pump, const Port& port) {
    constexpr double beside_m = 30;
    std::optional<Link> best;
    const Point at = blockPort(m_site.types(), pump, &port);
    const auto fits = [&](const Type& type, const Port& other) {
        if (type.role != Role::Pump || other.medium != port.medium || other.direction != port.direction) return -1;
        return other.fluid == port.fluid ? 0 : -1;
    };
    const auto allowed = [&](const Component& other) { return other.id != pump.id && other.zone == pump.zone; };
    inTiers(pump, [&](const Tier& tier) {
        return nearestFirst(tier, at, fits, allowed, [&](const Component& other, const Port& its, double length) {
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
    });
    return best;
}

std::optional<Link> Finder::supplierFor(const Component& component, const Port& in, Unconnected* missing) {
    const double load = m_flows.load(component, in);
    const Type* type = m_site.typeOf(component);
    if (type && type->role == Role::Pump && in.medium == Medium::Coolant)
        if (auto link = asThePumpBeside(component, in)) return link;
    const bool isStore = in.medium == Medium::Power && type && type->role == Role::Store;
    const double limit_c =
        in.medium == Medium::Coolant ? warmestCoolant_c(m_site, component) : std::numeric_limits<double>::infinity();
    const double aux = isStore ? nameplateDemand(m_site.types(), component) : 0;
    const Point at = blockPort(m_site.types(), component, &in);
    Paths paths;
    if (in.medium == Medium::Power) {
        m_site.forLinks(component.id, [&](const Link& link) {
            if (link.medium == Medium::Power && link.to.component == component.id && link.to.port != in.name)
                paths.suppliers.insert(link.from.component);
        });
        for (const std::string& id : paths.suppliers) addUpstream(id, Medium::Power, paths.upstream);
    }
    std::optional<Link> best;
    int bestRank = 3;
    double nearest = std::numeric_limits<double>::infinity();
    const auto fits = [&](const Type&, const Port& out) {
        if (out.direction != Direction::Out || out.medium != in.medium) return -1;
        if (in.feed && out.feed && in.feed != out.feed) return -1;
        return portsFit(in.medium, out, in) ? -1 : 0;
    };
    const auto allowed = [&](const Component& supplier) {
        // What is gone before the newcomer is no supplier for it, nor is the busway over the racks of another hall.
        const bool goesBefore = supplier.retired && (!component.retired || *component.retired > *supplier.retired);
        const Type* theirs = m_site.typeOf(supplier);
        const bool isElsewhere = theirs && theirs->kind == "busway" && !standsIn(component, supplier.zone);
        const bool isBehind = type && type->role == Role::Pump && theirs && theirs->role == Role::Pump;
        return !goesBefore && !isElsewhere && !isBehind && supplier.id != component.id;
    };
    inTiers(component, [&](const Tier& tier) {
        nearestFirst(tier, at, fits, allowed, [&](const Component& supplier, const Port& out, double length) {
            const int rank = pathRank(supplier.id, paths);
            if (rank >= bestRank && length >= nearest) return false;
            const Link link = linkBetween(in.medium, supplier, out, component, in);
            if (canLink(m_site, link)) return false;
            if (!m_flows.isColdEnough(supplier, out, limit_c)) return false; // another loop is meant for it
            double room = m_flows.room(supplier, out, limit_c);
            if (isStore) room = std::min(room + load - aux, m_flows.storeRoom(supplier)); // loads and batteries oppose
            if (!(room >= load)) {
                if (length < nearest && missing)
                    *missing = {in.name, supplier.id,
                                in.medium == Medium::Power || in.medium == Medium::Coolant ? load - room : 0};
                nearest = std::min(nearest, length);
                return false;
            }
            if (rank < bestRank) {
                best = link;
                bestRank = rank;
            }
            return bestRank == 0;
        });
        return bestRank <= 1; // another path, if only in part, is enough; the same one only when there is no other
    });
    return best;
}

std::optional<Link> Finder::takerFor(const Component& component, const Type& type, const Port& out) {
    if (type.role == Role::Pump)
        if (auto link = asThePumpBeside(component, out)) return link;
    const Point at = blockPort(m_site.types(), component, &out);
    const double rating = type.role == Role::Source ? powerRating_w(m_site, component, m_weather) : 0;
    const auto fits = [&](const Type& taker, const Port& in) {
        if (in.direction != Direction::In || in.medium != out.medium) return -1;
        if (!mayTake(type.role, taker) || portsFit(out.medium, out, in)) return -1;
        return in.max_links == 0 ? 0 : 1; // a bus or header before a single consumer
    };
    std::optional<Link> best;
    std::unordered_set<std::string> above; // and itself
    addUpstream(component.id, out.medium, above);
    inTiers(component, [&](const Tier& tier) {
        const auto allowed = [&](const Component& taker) { return !above.count(taker.id); };
        return nearestFirst(tier, at, fits, allowed, [&](const Component& taker, const Port& in, double) {
            if (in.max_links > 0 && isConnected(taker, in)) return false;
            const Link link = linkBetween(out.medium, component, out, taker, in);
            if (canLink(m_site, link)) return false;
            if (const double limit = type.role == Role::Source ? powerRating_w(m_site, taker, m_weather) : 0;
                limit > 0) {
                double given = 0;
                m_site.forLinks(taker.id, [&](const Link& other) {
                    const Component* source = other.to == link.to ? m_site.component(other.from.component) : nullptr;
                    if (source) given += powerRating_w(m_site, *source, m_weather);
                });
                if (given + rating > limit) return false;
            }
            best = link;
            return true;
        });
    });
    return best;
}

void Finder::take(Link link, const char* prefix, std::vector<Link>& links) {
    link.id = m_newIds.next(std::string(prefix) + mediumName(link.medium));
    // The conductor rule looks at a site: one with the two ends will do.
    Site pair;
    for (const auto& [id, type] : m_site.types().types()) pair.put(type);
    for (const PortRef* end : {&link.from, &link.to})
        pair.put(std::make_shared<const Component>(*m_site.component(end->component)));
    const double flow = designFlow_w(m_site, link, m_weather);
    link.conductor = defaultConductor(pair, m_catalog, link, flow);
    if (!link.conductor.empty()) {
        auto conductor = pair.type(link.conductor);
        if (!conductor) conductor = m_catalog.type(link.conductor);
        link.runs = defaultRuns(pair, *conductor, link, flow);
    }
    m_site.add(link);
    m_flows.forget();
    links.push_back(std::move(link));
}

std::vector<Link> Finder::connect(const std::string& id, std::vector<Unconnected>* missing) {
    std::vector<Link> links;
    const Component* component = m_site.component(id);
    const Type* type = component ? m_site.typeOf(*component) : nullptr;
    if (!type) return links;
    for (const Port& port : type->ports) {
        if (port.direction != Direction::In || port.medium == Medium::Data || isConnected(*component, port)) continue;
        Unconnected lack{port.name, {}, 0};
        if (auto link = supplierFor(*component, port, &lack)) take(std::move(*link), "auto-", links);
        else if (missing) missing->push_back(std::move(lack));
    }
    for (const Port& port : type->ports) {
        if (port.direction != Direction::Out || isConnected(*component, port)) continue;
        if (auto link = takerFor(*component, *type, port)) take(std::move(*link), "auto-out-", links);
    }
    return links;
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
            if (!link || !givers.count(link->from.component)) return ++refused >= mostRefused;
            refused = 0;
            take(std::move(*link), "auto-", links);
            if (in.medium == Medium::Power) takeOtherFeeds(waiter, links);
            return false;
        });
    }
    return links;
}

std::vector<Link> autoConnect(const Site& site, const Catalog& catalog, const std::string& component,
                              std::vector<Unconnected>* missing) {
    Overlay overlay(site);
    return Finder(overlay, catalog).connect(component, missing);
}

} // namespace gs
