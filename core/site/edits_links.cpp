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

    const char asked = link.feed;
    LinkRefusal refusal;
    const auto resolved = resolvePorts(site, link, &refusal);
    if (!resolved) throw EditError(refusal.code, refusal.sentence);
    link = *resolved;
    // What auto-connect had chosen for these ports makes way.
    Overlay without(site);
    const auto replace = [&](const PortRef& end, bool isGiver, auto isMeant) {
        for (const Slot slot : site.linksOf(site.components().slotOf(end.component))) {
            const Link& other = *site.links().at(slot);
            if (!isAutomatic(other) || (isGiver ? other.from : other.to) != end || !isMeant(other)) continue;
            without.hide(other);
            builder.removeLink(other.id);
        }
    };
    const auto isAskedFor = [](bool byGiver) {
        return [=](const Link& other) { return isAutomaticOut(other) == byGiver; };
    };
    // In a header coolant comes together: one more giver drives none away, and the same one comes once.
    const Component* taker = site.component(link.to.component);
    const Type* takes = taker ? site.typeOf(*taker) : nullptr;
    const bool isHeader = link.medium == Medium::Coolant && takes && takes->role == Role::Tank;
    if (isHeader) replace(link.to, false, [&](const Link& other) { return other.from == link.from; });
    else replace(link.to, false, isAskedFor(false));
    // What gives coolant, gas or water may serve many: the turbine that a gas supply had been joined to stays with it.
    const Port* gives = without.port(link.from);
    const bool servesMany = link.medium != Medium::Power && gives && gives->max_links == 0;
    if (!servesMany) replace(link.from, true, isAskedFor(true));
    if (link.medium == Medium::Power && !asked) link.feed = feedOf(without, link); // not of what has made way

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

namespace {

/// What boards and busways serve was not known when auto-connect joined them: from the new links up, its links into
/// what serves one feed alone are of that feed. By id, of those that are of another one so far.
std::map<std::string, char> feedsAbove(const Overlay& site, const std::vector<Link>& found) {
    constexpr std::size_t most = 10'000; // steps up; more only in a made-up chain
    std::map<std::string, char> feeds;
    const auto feedNow = [&](const Link& link) {
        const auto it = feeds.find(link.id);
        return it == feeds.end() ? link.feed : it->second;
    };
    std::vector<std::string> open;
    std::unordered_set<std::string> waits;
    const auto look = [&](const std::string& id) {
        if (waits.insert(id).second) open.push_back(id);
    };
    for (const Link& link : found)
        if (link.medium == Medium::Power) look(link.from.component), look(link.to.component);
    const std::size_t last = open.size() + most;
    for (std::size_t i = 0; i < open.size() && i < last; ++i) {
        const std::string id = open[i];
        waits.erase(id);
        const Component* component = site.component(id);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        if (!type || type->role != Role::Converter) continue;
        std::optional<char> served;
        bool isMixed = false;
        site.forLinks(id, [&](const Link& link) {
            if (link.medium != Medium::Power || link.from.component != id) return;
            isMixed = isMixed || (served && *served != feedNow(link));
            served = feedNow(link);
        });
        if (!served || isMixed) continue;
        site.forLinks(id, [&](const Link& link) {
            const Port* takes = link.to.component == id && link.medium == Medium::Power ? site.port(link.to) : nullptr;
            if (!takes || takes->feed || !isAutomatic(link) || feedNow(link) == *served) return;
            feeds[link.id] = *served;
            look(link.from.component);
        });
    }
    return feeds;
}

} // namespace

ChangeSet withAutoConnect(const Site& site, const Catalog& catalog, const ChangeSet& change) {
    ChangeSet result = change;
    Overlay overlay(site, change);
    Finder finder(overlay, catalog);
    for (const auto& swap : change.components)
        if (swap.after) finder.reserve(swap.after->id);
    for (const auto& swap : change.links)
        if (swap.after) finder.reserve(swap.after->id);
    Builder builder(site);
    std::vector<Link> found;
    const auto add = [&](std::vector<Link> links) { found.insert(found.end(), links.begin(), links.end()); };
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) add(finder.connect(swap.after->id, nullptr));
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) add(finder.joinWaiting(swap.after->id));
    const std::map<std::string, char> feeds = feedsAbove(overlay, found);
    for (Link& link : found) {
        useConductor(builder, catalog, link.conductor);
        if (const auto feed = feeds.find(link.id); feed != feeds.end()) link.feed = feed->second;
        builder.add(std::move(link));
    }
    for (const auto& [id, feed] : feeds)
        if (site.link(id)) builder.editLink(id).feed = feed;
    for (const std::string& id : finder.replaced()) builder.removeLink(id);
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
