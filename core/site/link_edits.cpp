// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/link_edits.h"

#include <algorithm>
#include <set>

namespace gs {

namespace {

const Port* portOf(const Site& site, const PortRef& end) {
    const Component* component = site.component(end.component);
    const Type* type = component ? site.typeOf(*component) : nullptr;
    return type ? type->port(end.port) : nullptr;
}

/// Highest voltage that both ends share, V; 0 when it is not known.
double linkVoltage(const Site& site, const Link& link) {
    const Port* from = portOf(site, link.from);
    const Port* to = portOf(site, link.to);
    double voltage_v = 0;
    if (!from || !to) return voltage_v;
    for (const double a : from->voltages_v)
        for (const double b : to->voltages_v)
            if (a == b) voltage_v = std::max(voltage_v, a);
    return voltage_v;
}

bool fits(const Site& site, const Type& conductor, const Link& link) {
    if (conductor.role != Role::Conductor) return false;
    // What it carries shows in its quantities: an ampacity makes a cable, an inner diameter a pipe.
    const bool cable = conductor.find("rated_current_a") != nullptr;
    const bool pipe = conductor.find("inner_diameter_mm") != nullptr;
    if (link.medium == Medium::Data) return !cable && !pipe;
    if (link.medium != Medium::Power) return pipe;
    const double rated_v = 1000 * conductor.value("rated_kv");
    return cable && (rated_v <= 0 || rated_v >= linkVoltage(site, link));
}

template <typename F> ChangeSet changeLinks(const Site& site, std::span<const std::string> ids, F change) {
    ChangeSet set;
    for (const std::string& id : ids) {
        const auto before = site.links().get(id);
        if (!before) throw EditError("id.unknown", "There is no link \"" + id + "\"");
        auto after = std::make_shared<Link>(*before);
        change(*after);
        if (!(*after == *before)) set.links.push_back({before, std::move(after)});
    }
    return set;
}

} // namespace

std::vector<std::shared_ptr<const Type>> fittingConductors(const Site& site, const Catalog& catalog, const Link& link) {
    std::vector<std::shared_ptr<const Type>> result;
    std::set<std::string> seen;
    const auto add = [&](const std::shared_ptr<const Type>& type) {
        if (fits(site, *type, link) && seen.insert(type->id).second) result.push_back(type);
    };
    for (const auto& type : catalog.types()) {
        const auto own = site.type(type->id);
        add(own ? own : type);
    }
    for (const auto& [id, type] : site.types()) add(type);
    return result;
}

ChangeSet setConductor(const Site& site, const Catalog& catalog, std::span<const std::string> links,
                       const std::string& conductor) {
    std::shared_ptr<const Type> type = conductor.empty() ? nullptr : site.type(conductor);
    const bool isNew = !conductor.empty() && !type;
    if (isNew) type = catalog.type(conductor);
    if (!conductor.empty() && !type)
        throw EditError("type.unknown", "There is no cable or pipe \"" + conductor + "\" in the catalog");
    ChangeSet set = changeLinks(site, links, [&](Link& link) {
        if (type && !fits(site, *type, link))
            throw EditError("link.conductor", type->name + " cannot carry link \"" + link.id + "\"; choose one for " +
                                                  mediumName(link.medium) +
                                                  " with a rated voltage that is high enough");
        link.conductor = conductor;
    });
    if (isNew && !set.links.empty()) set.types.push_back({nullptr, type});
    return set;
}

ChangeSet setRuns(const Site& site, std::span<const std::string> links, int runs) {
    if (runs < 1 || runs > 1000) throw EditError("value.range", "Parallel runs must be a whole number from 1 to 1,000");
    return changeLinks(site, links, [&](Link& link) { link.runs = runs; });
}

ChangeSet setFeed(const Site& site, std::span<const std::string> links, char feed) {
    if (feed != 'A' && feed != 'B') throw EditError("link.feed", "A feed is A or B");
    return changeLinks(site, links, [&](Link& link) {
        if (link.medium != Medium::Power) throw EditError("link.medium", "Only power links have a feed");
        const Port* port = portOf(site, link.to);
        if (port && port->feed != 0 && port->feed != feed)
            throw EditError("link.feed", "Port \"" + port->name + "\" of \"" + link.to.component +
                                             "\" belongs to feed " + std::string(1, port->feed) +
                                             "; connect the other port instead");
        link.feed = feed;
    });
}

} // namespace gs
