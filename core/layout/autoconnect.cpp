// SPDX-License-Identifier: GPL-3.0-or-later
// Auto-connect: for each unconnected port, the nearest partner with room; same zone first, then its parent,
// then the site. Equipment that only gives (sources, heat rejectors, supplies) also looks for a taker.
#include "core/layout/autoconnect.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/layout/demand.h"
#include "core/layout/finder_search.h"
#include "core/layout/geometry.h"
#include "core/layout/ports.h"

namespace gs {

namespace {

constexpr int deepest = 500; // levels of distribution; deeper only in a made-up chain

/// Of generating sets: its low side takes what machines give, and nothing of what hangs on a bus.
bool stepsUp(const Type& type) {
    double highestIn = 0, lowestOut = std::numeric_limits<double>::infinity();
    for (const Port& port : type.ports)
        for (const double volts : port.medium == Medium::Power ? port.voltages_v : std::vector<double>()) {
            if (port.direction == Direction::In) highestIn = std::max(highestIn, volts);
            else lowestOut = std::min(lowestOut, volts);
        }
    return type.role == Role::Converter && highestIn > 0 && lowestOut > highestIn &&
           lowestOut < std::numeric_limits<double>::infinity();
}

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

bool Finder::hangsOn(const std::string& id, const std::string& supplier, Medium medium) const {
    std::unordered_set<std::string> above;
    addUpstream(id, medium, above);
    return above.count(supplier) > 0;
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

/// Over a row or beside it: what has its plug in reach.
bool Finder::isAlong(const Component& busway, const Component& component) const {
    constexpr double along_m = 12;
    return bounds(m_site.types(), busway).expanded(along_m).intersects(bounds(m_site.types(), component));
}

/// Consumers of that type that it has already.
int Finder::feedsLike(const std::string& supplier, std::string_view type) const {
    int count = 0;
    m_site.forLinks(supplier, [&](const Link& link) {
        if (link.medium != Medium::Power || link.from.component != supplier) return;
        const Component* taker = m_site.component(link.to.component);
        count += taker && taker->type == type;
    });
    return count;
}

bool Finder::hasBoardAbove(const Component& component) const {
    bool found = false;
    m_site.forLinks(component.id, [&](const Link& link) {
        if (found || link.medium != Medium::Power || link.to.component != component.id) return;
        const Component* giver = m_site.component(link.from.component);
        const Type* type = giver ? m_site.typeOf(*giver) : nullptr;
        found = type && type->role == Role::Converter;
    });
    return found;
}

/// Racks are joined to it only until there is a busway.
bool Finder::isMainBoard(const Component& component) const {
    const Type* type = m_site.typeOf(component);
    return type && (type->kind == "transformer" || type->kind == "switchgear");
}

bool Finder::isTransformer(const Component& component) const {
    const Type* type = m_site.typeOf(component);
    return type && type->kind == "transformer";
}

bool Finder::hasOpenInlet(const Component& component) const {
    const Type* type = m_site.typeOf(component);
    return type && std::any_of(type->ports.begin(), type->ports.end(), [&](const Port& port) {
               return port.medium == Medium::Coolant && port.direction == Direction::In &&
                      !isConnected(component, port);
           });
}

Link Finder::linkBetween(Medium medium, const Component& from, const Port& out, const Component& to,
                         const Port& in) const {
    Link link;
    link.medium = medium;
    link.from = {from.id, out.name};
    link.to = {to.id, in.name};
    if (medium == Medium::Power) link.feed = feedOf(m_site, link);
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

std::optional<Link> Finder::supplierFor(const Component& component, const Port& in, Unconnected* missing) {
    const double load = m_flows.load(component, in);
    const Type* type = m_site.typeOf(component);
    if (type && type->role == Role::Pump && in.medium == Medium::Coolant) {
        if (auto link = whereNoPumpIs(component, in)) return link;
        if (auto link = asThePumpBeside(component, in)) return link;
    }
    const bool isPower = in.medium == Medium::Power, isOfMachines = isPower && type && stepsUp(*type);
    const auto isUsedOut = [&](const Port& port) {
        return port.medium == in.medium && port.direction == Direction::Out && isConnected(component, port);
    };
    const bool mayHandOn = type && (isPower ? type->role == Role::Converter : isInline(*type));
    const bool handsOn = mayHandOn && std::any_of(type->ports.begin(), type->ports.end(), isUsedOut);
    const bool isStore = in.medium == Medium::Power && type && type->role == Role::Store;
    const double limit_c =
        in.medium == Medium::Coolant ? warmestCoolant_c(m_site, component) : std::numeric_limits<double>::infinity();
    const double aux = isStore ? nameplateDemand(m_site.types(), component) : 0;
    const Seeker at(m_site.types(), component, &in);
    Paths known;
    if (in.medium == Medium::Power) {
        m_site.forLinks(component.id, [&](const Link& link) {
            if (link.medium == Medium::Power && link.to.component == component.id && link.to.port != in.name)
                known.suppliers.insert(link.from.component);
        });
        for (const std::string& id : known.suppliers) addUpstream(id, Medium::Power, known.upstream);
    }
    std::optional<Link> best, lesser;
    // Another path first, then the feed the port is meant for, then a board that has none of this kind yet: of two
    // boards and two busways each takes one. Busways of both feeds hang over one aisle, boards stand side by side: that
    // is what such a preference is worth.
    // Racks hang on what distributes, busways on boards; on transformers where there is nothing else.
    constexpr int paths = 4, direct = 3 * paths, unfit = 2 * direct; // ranks: of one path, of those without a busway
    int bestRank = unfit, lesserRank = unfit;
    double bestLength = 0;
    const auto isFarEnough = [&](double length) { // of 100,000 parts only those near by are looked at
        if (bestRank == unfit || bestRank % direct >= paths) return false;
        return length > bestLength + (in.feed && bestRank < direct ? 12 : bestLength + 20);
    };
    double nearest = std::numeric_limits<double>::infinity();
    bool isOverBusway = false; // a row that is more than its busway carries
    const auto fits = [&](const Type&, const Port& out) {
        if (out.direction != Direction::Out || out.medium != in.medium) return -1;
        if (in.feed && out.feed && in.feed != out.feed) return -1;
        return portsFit(in.medium, out, in) ? -1 : 0;
    };
    const auto allowed = [&](const Component& supplier) {
        // The busway over the racks of another hall is no supplier here, nor is any for what stands away from it.
        const Type* theirs = m_site.typeOf(supplier);
        const bool isElsewhere = theirs && theirs->kind == "busway" &&
                                 (!standsIn(component, supplier.zone) ||
                                  (type && type->role != Role::Rack && !isAlong(supplier, component)));
        const bool isBehind = type && type->role == Role::Pump && theirs && theirs->role == Role::Pump;
        if (isOfMachines && (!theirs || theirs->role != Role::Source || theirs->kind == "grid_connection"))
            return false;
        // One busway behind another is no path of its own, and a main board hangs on none, nor on one like it.
        if (isPower && theirs && type && theirs->kind == "busway" &&
            (type->kind == "busway" || type->kind == "switchgear"))
            return false;
        if (isPower && theirs && type && type->kind == "switchgear" && theirs->id == type->id &&
            std::all_of(type->ports.begin(), type->ports.end(), isLowVoltage))
            return false;
        // A CDU that nothing cools gives a header or pump no cold: it is there to be served by them.
        if (!isPower && theirs && theirs->role == Role::Exchanger && type && isInline(*type) && hasOpenInlet(supplier))
            return false;
        return !goesBefore(supplier, component) && !isElsewhere && !isBehind && supplier.id != component.id;
    };
    inTiers(component, [&](const Tier& tier) {
        nearestFirst(tier, at, fits, allowed, [&](const Component& supplier, const Port& out, double length) {
            if (isFarEnough(length)) return true;
            const Link link = linkBetween(in.medium, supplier, out, component, in);
            const bool isOfOtherFeed = in.feed ? sideOf(m_site, supplier.id).value_or(in.feed) != in.feed
                                               : isPower && isOfOtherSide(supplier, component);
            const bool hasTwin = isPower && type && type->role == Role::Converter && isLowVoltage(out) &&
                                 feedsLike(supplier.id, type->id) > 0;
            const bool isDirect = isPower && type &&
                                  ((type->role == Role::Rack && isMainBoard(supplier)) ||
                                   (type->kind == "busway" && isTransformer(supplier)));
            const int rank = paths * pathRank(supplier.id, known) + (isOfOtherFeed ? 2 : 0) + (hasTwin ? 1 : 0) +
                             (isDirect ? direct : 0);
            if (rank >= bestRank) return false; // found already
            if (canLink(m_site, link)) return false;
            if (!isPower && type && !isInline(*type) && givesThroughPump(supplier, out, component)) return false;
            if (handsOn && hangsOn(supplier.id, component.id, in.medium)) return false; // round in a circle
            if (!m_flows.isColdEnough(supplier, out, limit_c)) return false;            // another loop is meant for it
            double room = m_flows.room(supplier, out, limit_c);
            if (isStore) room = std::min(room + load - aux, m_flows.storeRoom(supplier)); // loads and batteries oppose
            if (!(room >= load)) {
                if (length < nearest && missing)
                    *missing = {in.name, supplier.id,
                                in.medium == Medium::Power || in.medium == Medium::Coolant ? load - room : 0};
                nearest = std::min(nearest, length);
                const Type* theirs = m_site.typeOf(supplier);
                isOverBusway = isOverBusway || (type && type->role == Role::Rack && theirs &&
                                                theirs->kind == "busway" && isAlong(supplier, component));
                return false;
            }
            // Room of its own helps little where what stands above it has none.
            if (in.medium == Medium::Power && !isStore) {
                if (const double above = m_flows.roomAbove_w(supplier, load); !(above > 0 && above >= load)) {
                    if (rank < lesserRank) lesser = link, lesserRank = rank;
                    return false;
                }
            }
            if (rank < bestRank) {
                best = link;
                bestRank = rank;
                bestLength = length;
            }
            return bestRank == 0;
        });
        // Another path, if only in part, is enough; the same one only when there is no other. What stands in a hall
        // takes what that hall has; distribution looks for where there is more.
        return (bestRank < unfit && bestRank % direct < 2 * paths) ||
               (lesser && !best && type && type->role != Role::Converter);
    });
    // A board would take it past the busway over its head, without a word: it is told what is missing instead.
    if (isOverBusway && std::min(bestRank, lesserRank) >= direct) return std::nullopt;
    return lesserRank < bestRank ? lesser : best; // two paths before room
}

std::optional<Link> Finder::takerFor(const Component& component, const Type& type, const Port& out) {
    if (type.role == Role::Pump)
        if (auto link = asThePumpBeside(component, out)) return link;
    const Seeker at(m_site.types(), component, &out);
    const bool isMachine = type.role == Role::Source && type.kind != "grid_connection";
    const double rating = isMachine ? powerRating_w(m_site, component, m_weather) : 0;
    const auto fits = [&](const Type& taker, const Port& in) {
        if (in.direction != Direction::In || in.medium != out.medium) return -1;
        if (!mayTake(type.role, taker) || portsFit(out.medium, out, in)) return -1;
        // A bus or header before a single consumer; a step-up transformer is there for machines.
        return in.max_links == 0 || stepsUp(taker) ? 0 : 1;
    };
    constexpr double pumped_m = 150;
    double bestLength = 0;
    std::optional<Link> best;
    std::unordered_set<std::string> above; // and itself
    addUpstream(component.id, out.medium, above);
    const auto allowed = [&](const Component& taker) { return !above.count(taker.id); };
    const auto accept = [&](const Component& taker, const Port& in, double length) {
        if (type.role == Role::Pump && length > pumped_m) return true; // none of those is its header
        if (in.max_links > 0 && isConnected(taker, in)) return false;
        const Link link = linkBetween(out.medium, component, out, taker, in);
        if (canLink(m_site, link)) return false;
        if (out.medium == Medium::Coolant && m_flows.mixesTemperatures(component, out, taker, in)) return false;
        // Machines press what they make into it; a grid connection gives what is asked.
        if (const double limit = isMachine ? powerRating_w(m_site, taker, m_weather) : 0; limit > 0) {
            double given = 0;
            m_site.forLinks(taker.id, [&](const Link& other) {
                const Component* source = other.to == link.to ? m_site.component(other.from.component) : nullptr;
                if (source) given += powerRating_w(m_site, *source, m_weather);
            });
            if (given + rating > limit) return false;
        }
        // At the top of the distribution, if that is about as near: not beside what feeds the taker already.
        if (type.role == Role::Source && hasBoardAbove(taker)) {
            if (!best) best = link, bestLength = length;
            return false;
        }
        if (!best || length <= 3 * bestLength + 50) best = link;
        return true;
    };
    inTiers(component, [&](const Tier& tier) {
        nearestFirst(tier, at, fits, allowed, accept);
        return best.has_value();
    });
    return best;
}

/// Conductor and number of runs.
void Finder::dress(Link& link) const {
    // The conductor rule looks at a site: one with the two ends will do.
    Site pair;
    for (const auto& [id, type] : m_site.types().types()) pair.put(type);
    for (const PortRef* end : {&link.from, &link.to})
        pair.put(std::make_shared<const Component>(*m_site.component(end->component)));
    const double flow = designFlow_w(m_site, link, m_weather);
    link.conductor = defaultConductor(pair, m_catalog, link, flow);
    if (link.conductor.empty()) return;
    auto conductor = pair.type(link.conductor);
    if (!conductor) conductor = m_catalog.type(link.conductor);
    link.runs = defaultRuns(pair, *conductor, link, flow);
}

void Finder::take(Link link, const char* prefix, std::vector<Link>& links) {
    link.id = m_newIds.next(std::string(prefix) + mediumName(link.medium));
    dress(link);
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

std::vector<Link> autoConnect(const Site& site, const Catalog& catalog, const std::string& component,
                              std::vector<Unconnected>* missing) {
    Overlay overlay(site);
    return Finder(overlay, catalog).connect(component, missing);
}

} // namespace gs
