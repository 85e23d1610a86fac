// SPDX-License-Identifier: GPL-3.0-or-later
// Links as edits: connecting by hand and what auto-connect adds to placed components.
#include "core/layout/autoconnect.h"
#include "core/layout/demand.h"
#include "core/layout/finder.h"
#include "core/layout/overlay.h"
#include "core/site/edit_support.h"

namespace gs {

using namespace edit;

namespace {

void useConductor(Builder& builder, const Catalog& catalog, const std::string& conductor) {
    if (conductor.empty()) return;
    const auto type = needType(builder.site(), catalog, conductor);
    if (type->role != Role::Conductor)
        refuse("type.role", inQuotes(conductor) + " is not a cable or pipe; `gigasite catalog` lists them");
    builder.useType(type);
}

} // namespace

ChangeSet connect(const Site& site, const Catalog& catalog, Link link) {
    Builder builder(site);
    if (!link.id.empty()) {
        checkId(link.id);
        if (site.component(link.id) || site.link(link.id))
            refuse("id.taken", "The id " + inQuotes(link.id) + " is taken; choose another one or leave it out");
    }
    checkRuns(link.runs);
    if (link.bends.size() > 1'000) refuse("value.range", "The link has more than 1000 bends; at most 1000 are allowed");
    for (const Point& bend : link.bends) checkPosition(bend);
    if (link.feed && link.feed != 'A' && link.feed != 'B') refuse("link.feed", "A feed is A or B");

    LinkRefusal refusal;
    const auto resolved = resolvePorts(site, link, &refusal);
    if (!resolved) throw EditError(refusal.code, refusal.sentence);
    link = *resolved;
    // What auto-connect had chosen for these ports makes way.
    const auto replace = [&](const PortRef& end, bool isGiver) {
        for (const Slot slot : site.linksOf(site.components().slotOf(end.component))) {
            const Link& other = *site.links().at(slot);
            if (isAutomatic(other) && isAutomaticOut(other) == isGiver && (isGiver ? other.from : other.to) == end)
                builder.removeLink(other.id);
        }
    };
    replace(link.to, false);
    // A coolant port that gives may serve many: the CDU that a chiller had been joined to is not taken from it.
    if (link.medium != Medium::Coolant) replace(link.from, true);

    const double flow = designFlow_w(Overlay(site), link, designWeather(site, catalog));
    const bool isOwnChoice = !link.conductor.empty();
    if (!isOwnChoice) link.conductor = defaultConductor(site, catalog, link, flow);
    useConductor(builder, catalog, link.conductor);
    if (!isOwnChoice && !link.conductor.empty() && link.runs == 1)
        link.runs = defaultRuns(site, *needType(site, catalog, link.conductor), link, flow);
    if (link.id.empty()) link.id = site.newId(mediumName(link.medium));
    builder.add(std::move(link));
    return builder.take();
}

ChangeSet withAutoConnect(const Site& site, const Catalog& catalog, const ChangeSet& change) {
    ChangeSet result = change;
    Overlay overlay(site, change);
    Finder finder(overlay, catalog);
    Builder builder(site);
    const auto add = [&](std::vector<Link> links) {
        for (Link& link : links) {
            useConductor(builder, catalog, link.conductor);
            builder.add(std::move(link));
        }
    };
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) add(finder.connect(swap.after->id, nullptr));
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) add(finder.joinWaiting(swap.after->id));
    ChangeSet added = builder.take();
    result.links.insert(result.links.end(), added.links.begin(), added.links.end());
    for (auto& swap : added.types) {
        const bool isKnown = std::any_of(change.types.begin(), change.types.end(), [&](const Swap<Type>& own) {
            return own.after && own.after->id == swap.after->id;
        });
        if (!isKnown) result.types.push_back(std::move(swap));
    }
    return result;
}

} // namespace gs
