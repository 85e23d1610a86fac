// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/fitting_link.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gs {

namespace {

constexpr std::array media{Medium::Power, Medium::Coolant, Medium::Gas, Medium::Water, Medium::Data};

const Type* typeAt(const Site& site, const PortRef& end) {
    const Component* component = site.component(end.component);
    return component ? site.typeOf(*component) : nullptr;
}

bool canCarry(const Site& site, const PortRef& end, Medium medium) {
    const Type* type = typeAt(site, end);
    return type && std::any_of(type->ports.begin(), type->ports.end(), [&](const Port& port) {
               return port.medium == medium && (end.port.empty() || port.name == end.port);
           });
}

/// A port of few links that has one already: the new link would take its place or be one too many.
bool isTaken(const Site& site, const PortRef& end) {
    const Type* type = typeAt(site, end);
    const Port* port = type ? type->port(end.port) : nullptr;
    if (!port || port->max_links <= 0) return false;
    int links = 0;
    for (const Slot slot : site.linksOf(site.components().slotOf(end.component))) {
        const Link* link = site.links().at(slot);
        if (link && (link->to == end || link->from == end)) ++links;
    }
    return links >= port->max_links;
}

/// 0: not even the medium is shared … 4: all fits but the port is taken.
int nearness(const LinkRefusal& why, bool isShared) {
    const std::string_view code = why.code;
    if (code == "link.occupied" || code == "link.duplicate") return 4;
    if (code == "link.fluid" || code == "link.voltage" || code == "link.backfeed") return 3;
    if (code == "link.self") return 2;
    return isShared ? 1 : 0;
}

} // namespace

std::optional<Link> fittingLink(const Site& site, const PortRef& a, const PortRef& b, LinkRefusal* refusal) {
    std::optional<Link> replacing;
    LinkRefusal best;
    int bestNearness = -1;
    for (const Medium medium : media) {
        const bool atA = canCarry(site, a, medium), atB = canCarry(site, b, medium);
        if ((!a.port.empty() && !atA) || (a.port.empty() && !b.port.empty() && !atB))
            continue; // a port is of one medium
        for (const bool forward : {true, false}) {
            Link link;
            link.medium = medium;
            link.feed = '\0'; // as what it joins
            link.from = forward ? a : b;
            link.to = forward ? b : a;
            LinkRefusal why;
            if (auto fits = resolvePorts(site, link, &why)) {
                if (!isTaken(site, fits->from) && !isTaken(site, fits->to)) return fits;
                if (!replacing) replacing = std::move(fits);
            } else if (const int near = nearness(why, atA && atB); near > bestNearness) {
                bestNearness = near;
                best = std::move(why);
            }
        }
    }
    if (!replacing && refusal) *refusal = std::move(best);
    return replacing;
}

} // namespace gs
