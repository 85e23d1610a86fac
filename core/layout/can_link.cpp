// SPDX-License-Identifier: GPL-3.0-or-later
// Which link is legal and which ports it takes.
#include <algorithm>

#include "core/layout/autoconnect.h"
#include "core/layout/overlay.h"
#include "core/layout/ports.h"

namespace gs {

namespace {

LinkRefusal unknown(const std::string& id) {
    return {"id.unknown",
            "There is no component \"" + id.substr(0, 60) + "\"; a link joins two components of the site"};
}

std::string portNames(const Type& type) {
    std::string names;
    for (const Port& port : type.ports) (names += names.empty() ? "" : ", ") += port.name;
    return names.empty() ? "it has no ports" : "it has " + names;
}

bool isTransformer(const Overlay& site, const std::string& id) {
    const Component* component = site.component(id);
    const Type* type = component ? site.typeOf(*component) : nullptr;
    return type && type->kind == "transformer";
}

/// Whether the link would lead a transformer's output back to its own input: `link.to` already feeds
/// `link.from`, with a transformer on the way. Looked for upwards, where the tree is narrow.
bool feedsBack(const Overlay& site, const Link& link) {
    const Component* to = site.component(link.to.component);
    const Type* type = to ? site.typeOf(*to) : nullptr;
    const bool hands = type && std::any_of(type->ports.begin(), type->ports.end(), [](const Port& port) {
                           return port.medium == Medium::Power && port.direction == Direction::Out;
                       });
    if (!hands) return false;
    // Twice per component at most: reached with and without a transformer on the way.
    std::vector<std::pair<std::string, bool>> open{{link.from.component, isTransformer(site, link.from.component)}};
    std::unordered_set<std::string> seen[2];
    seen[open[0].second].insert(link.from.component);
    while (!open.empty()) {
        const std::string id = open.back().first;
        const bool passed = open.back().second;
        open.pop_back();
        if (id == link.to.component && passed) return true;
        site.forLinks(id, [&](const Link& feed) {
            if (feed.medium != Medium::Power || feed.to.component != id || feed.id == link.id) return;
            const bool through = passed || isTransformer(site, feed.from.component);
            if (seen[through].insert(feed.from.component).second) open.push_back({feed.from.component, through});
        });
    }
    return false;
}

/// Fluids that all ports of the loop at a port take; pumps, tanks and headers pass the loop on. Empty = any.
std::string loopFluids(const Overlay& site, const PortRef& start) {
    std::string fluids;
    std::vector<PortRef> open{start};
    std::unordered_set<std::string> seen{start.component + '\n' + start.port};
    while (!open.empty()) {
        const PortRef at = open.back();
        open.pop_back();
        const Component* component = site.component(at.component);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        const Port* port = type ? type->port(at.port) : nullptr;
        if (!port) continue;
        fluids = sharedFluids(fluids, port->fluid);
        const auto enter = [&](const PortRef& next) {
            if (seen.insert(next.component + '\n' + next.port).second) open.push_back(next);
        };
        if (type->role == Role::Pump || type->role == Role::Tank)
            for (const Port& side : type->ports)
                if (side.medium == Medium::Coolant) enter({at.component, side.name});
        site.forLinks(at.component, [&](const Link& link) {
            if (link.from == at) enter(link.to);
            else if (link.to == at) enter(link.from);
        });
    }
    return fluids;
}

/// A header that takes several fluids carries that of its loop.
std::optional<LinkRefusal> fluidsMix(const Overlay& site, const Link& link, const Port& from, const Port& to) {
    if (from.fluid == to.fluid && from.fluid.find('|') == std::string::npos) return std::nullopt;
    const std::string a = loopFluids(site, link.from), b = loopFluids(site, link.to);
    if (a.empty() || b.empty() || !sharedFluids(a, b).empty()) return std::nullopt;
    return LinkRefusal{"link.fluid", "The loop of \"" + link.from.component + "\" carries " + a + " and that of \"" +
                                         link.to.component + "\" " + b + "; put a heat exchanger between them"};
}

/// Ports of a component that can stand at one end of a link.
std::vector<const Port*> candidates(const Type& type, const std::string& name, Medium medium, Direction direction) {
    std::vector<const Port*> ports;
    for (const Port& port : type.ports) {
        if (name.empty() ? port.medium == medium && port.direction == direction : port.name == name)
            ports.push_back(&port);
    }
    return ports;
}

/// How near a refusal is to a legal link: the best one is told.
int nearness(const std::string& code) {
    static const std::vector<std::string> order{"link.port",      "link.self",      "link.medium",
                                                "link.direction", "link.fluid",     "link.voltage",
                                                "link.backfeed",  "link.duplicate", "link.occupied"};
    return static_cast<int>(std::find(order.begin(), order.end(), code) - order.begin());
}

} // namespace

bool isAutomatic(const Link& link) { return link.id.compare(0, 5, "auto-") == 0; }
bool isAutomaticOut(const Link& link) { return link.id.compare(0, 9, "auto-out-") == 0; }

std::optional<LinkRefusal> canLink(const Overlay& site, const Link& link) {
    const Component* from = site.component(link.from.component);
    const Component* to = site.component(link.to.component);
    if (!from) return unknown(link.from.component);
    if (!to) return unknown(link.to.component);
    if (from == to)
        return LinkRefusal{"link.self", "\"" + from->id + "\" cannot be linked to itself; choose another component"};
    const Port* fromPort = site.port(link.from);
    const Port* toPort = site.port(link.to);
    const Component* portless = fromPort ? toPort ? nullptr : to : from;
    if (portless) {
        const Type* type = site.typeOf(*portless);
        const std::string& name = portless == from ? link.from.port : link.to.port;
        return LinkRefusal{"link.port", "\"" + portless->id + "\" has no port \"" + name.substr(0, 60) + "\"; " +
                                            (type ? portNames(*type) : "its type is unknown")};
    }
    if (auto refusal = portsFit(link.medium, *fromPort, *toPort)) return refusal;

    std::optional<LinkRefusal> refusal;
    int atFrom = 0, atTo = 0;
    site.forLinks(to->id, [&](const Link& other) {
        if (other.id == link.id || other.to != link.to) return;
        if (isAutomatic(other) && !isAutomaticOut(other) && !isAutomatic(link)) return; // will be replaced
        ++atTo;
        if (other.from == link.from)
            refusal =
                LinkRefusal{"link.duplicate", "\"" + from->id + "\" and \"" + to->id + "\" are already linked by \"" +
                                                  other.id + "\"; change that link instead"};
        else if (toPort->max_links > 0 && atTo >= toPort->max_links && !refusal)
            refusal = LinkRefusal{"link.occupied", "Port " + toPort->name + " of \"" + to->id +
                                                       "\" is taken by link \"" + other.id + "\" from \"" +
                                                       other.from.component + "\"; remove that link first"};
    });
    if (refusal) return refusal;
    if (fromPort->max_links > 0) {
        site.forLinks(from->id, [&](const Link& other) {
            if (other.id == link.id || other.from != link.from || (isAutomaticOut(other) && !isAutomatic(link))) return;
            if (++atFrom >= fromPort->max_links)
                refusal = LinkRefusal{"link.occupied", "Port " + fromPort->name + " of \"" + from->id +
                                                           "\" is taken by link \"" + other.id + "\" to \"" +
                                                           other.to.component + "\"; remove that link first"};
        });
        if (refusal) return refusal;
    }
    if (link.medium == Medium::Coolant)
        if (auto mix = fluidsMix(site, link, *fromPort, *toPort)) return mix;
    if (link.medium == Medium::Power && feedsBack(site, link))
        return LinkRefusal{
            "link.backfeed",
            "\"" + to->id + "\" already feeds \"" + from->id +
                "\", so this link would feed a transformer from its own output; link it to another source"};
    return std::nullopt;
}

std::optional<Link> resolvePorts(const Overlay& site, const Link& link, LinkRefusal* refusal) {
    const Component* from = site.component(link.from.component);
    const Component* to = site.component(link.to.component);
    const Type* fromType = from ? site.typeOf(*from) : nullptr;
    const Type* toType = to ? site.typeOf(*to) : nullptr;
    LinkRefusal best;
    int bestNearness = -1;
    const auto note = [&](LinkRefusal why) {
        if (const int near = nearness(why.code); near > bestNearness) {
            bestNearness = near;
            best = std::move(why);
        }
    };
    std::optional<Link> found;
    int foundRank = 4;
    if (!fromType || !toType || from == to || !link.from.port.empty() || !link.to.port.empty()) {
        // Complete as it is, or refused whatever the ports.
        const bool isNamed = !link.from.port.empty() && !link.to.port.empty();
        if (!fromType || !toType || from == to || isNamed) {
            auto why = canLink(site, link);
            if (why) note(std::move(*why));
            else found = link;
        }
    }
    if (!found && bestNearness < 0) {
        const auto outs = candidates(*fromType, link.from.port, link.medium, Direction::Out);
        const auto ins = candidates(*toType, link.to.port, link.medium, Direction::In);
        const std::string medium = mediumName(link.medium);
        const char side = link.feed ? link.feed : sideOf(site, from->id).value_or('A');
        const bool isTurned = link.from.port.empty() && link.to.port.empty() && (outs.empty() || ins.empty()) &&
                              !candidates(*fromType, {}, link.medium, Direction::In).empty() &&
                              !candidates(*toType, {}, link.medium, Direction::Out).empty();
        if (isTurned)
            note({"link.direction", "\"" + from->id + "\" takes " + medium + " and \"" + to->id +
                                        "\" gives it; draw the link the other way round"});
        else if (outs.empty())
            note(link.from.port.empty()
                     ? LinkRefusal{"link.medium", "\"" + from->id + "\" has no port that gives " + medium + "; " +
                                                      portNames(*fromType)}
                     : LinkRefusal{"link.port", "\"" + from->id + "\" has no port \"" + link.from.port.substr(0, 60) +
                                                    "\"; " + portNames(*fromType)});
        else if (ins.empty())
            note(link.to.port.empty()
                     ? LinkRefusal{"link.medium",
                                   "\"" + to->id + "\" has no port that takes " + medium + "; " + portNames(*toType)}
                     : LinkRefusal{"link.port", "\"" + to->id + "\" has no port \"" + link.to.port.substr(0, 60) +
                                                    "\"; " + portNames(*toType)});
        for (const Port* out : outs) {
            for (const Port* in : ins) {
                Link trial = link;
                trial.from.port = out->name;
                trial.to.port = in->name;
                // Feed B was asked for, or the giving port or component is of a feed.
                const char feed = out->feed ? out->feed : side == 'B' ? 'B' : '\0';
                const bool wrongFeed = link.to.port.empty() && feed && in->feed && in->feed != feed;
                if (auto why = canLink(site, trial)) {
                    note(std::move(*why));
                    continue;
                }
                // The automatic link from the same supplier is replaced first; then free ports come, then
                // ports that only an automatic link holds; a port of the other feed is the last resort.
                int rank = 1;
                site.forLinks(to->id, [&](const Link& other) {
                    if (other.to.port != in->name || other.to.component != to->id || !isAutomatic(other)) return;
                    rank = other.from.component == from->id ? 0 : in->max_links > 0 ? std::max(rank, 2) : rank;
                });
                if (wrongFeed) rank = 3;
                if (rank < foundRank) {
                    foundRank = rank;
                    found = std::move(trial);
                }
            }
        }
    }
    if (!found) {
        if (refusal) *refusal = std::move(best);
        return std::nullopt;
    }
    const Port* in = site.port(found->to);
    const Port* out = site.port(found->from);
    const bool isBound = (in && in->feed) || (out && out->feed);
    if (link.medium != Medium::Power) found->feed = 'A'; // as all that has none
    else if (isBound || !link.feed) found->feed = feedOf(site, *found);
    return found;
}

namespace {

std::optional<char> feedOfLinks(const Overlay& site, const std::string& component, bool into) {
    std::optional<char> feed;
    site.forLinks(component, [&](const Link& link) {
        if (link.medium != Medium::Power || (link.to.component == component) != into) return;
        feed = feed.value_or(link.feed) == link.feed ? link.feed : 'A';
    });
    return feed;
}

} // namespace

std::optional<char> servedSide(const Overlay& site, const std::string& component) {
    return feedOfLinks(site, component, false);
}

std::optional<char> sideOf(const Overlay& site, const std::string& component) {
    const auto above = feedOfLinks(site, component, true);
    return above ? above : servedSide(site, component);
}

char feedOf(const Overlay& site, const Link& link) {
    for (const PortRef* end : {&link.to, &link.from})
        if (const Port* port = site.port(*end); port && port->feed) return port->feed;
    const Component* to = site.component(link.to.component);
    const Type* type = to ? site.typeOf(*to) : nullptr;
    const bool handsOn = type && type->role == Role::Converter; // it is of one feed; loads may be on both
    if (const auto there = handsOn ? sideOf(site, link.to.component) : std::nullopt) return *there;
    return sideOf(site, link.from.component).value_or('A');
}

std::optional<LinkRefusal> canLink(const Site& site, const Link& link) { return canLink(Overlay(site), link); }

std::optional<Link> resolvePorts(const Site& site, const Link& link, LinkRefusal* refusal) {
    return resolvePorts(Overlay(site), link, refusal);
}

} // namespace gs
