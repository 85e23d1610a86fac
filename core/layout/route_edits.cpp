// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/route_edits.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "core/layout/route.h"
#include "core/site/edit_support.h"

namespace gs {

using namespace edit;

namespace {

constexpr std::size_t mostBends = 1'000;
constexpr std::size_t mostCarried = 5'000; // parts that move together: a drag must begin at once

std::vector<std::string> sortedIds(std::span<const std::string> ids) {
    std::vector<std::string> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

Rect boxOf(const std::vector<Point>& path) {
    Rect box{path[0].x_m, path[0].y_m, path[0].x_m, path[0].y_m};
    for (const Point& p : path) box = box.united({p.x_m, p.y_m, p.x_m, p.y_m});
    return box;
}

} // namespace

ChangeSet setBends(const Site& site, const std::string& link, std::vector<Point> bends) {
    if (bends.size() > mostBends) refuse("value.range", "The link has more than 1000 bends; at most 1000 are allowed");
    for (const Point& bend : bends) checkPosition(bend);
    Builder builder(site);
    builder.editLink(link).bends = std::move(bends);
    return builder.take();
}

ChangeSet straighten(const Site& site, std::span<const std::string> links) {
    Builder builder(site);
    for (const std::string& id : links) builder.editLink(id).bends.clear();
    return builder.take();
}

ChangeSet routeAround(const Site& site, std::span<const std::string> links, const PlanLookup& lookup,
                      std::vector<std::string>* noWay) {
    const std::vector<std::string> ids = sortedIds(links);
    std::unordered_set<Slot> waiting;
    for (const std::string& id : ids) {
        needLink(site, id);
        waiting.insert(site.links().slotOf(id));
    }
    // A link that will go elsewhere is no trench; one that has its new way is.
    Site draft = site;
    std::vector<std::pair<Slot, Rect>> laid;
    PlanLookup now{lookup.components, [&](const Rect& area, std::vector<Slot>& out) {
                       if (lookup.links) lookup.links(area, out);
                       std::erase_if(out, [&](Slot slot) { return waiting.count(slot) > 0; });
                       for (const auto& [slot, box] : laid)
                           if (box.left <= area.right && box.right >= area.left && box.top <= area.bottom &&
                               box.bottom >= area.top)
                               out.push_back(slot);
                   }};
    Builder builder(site);
    for (const std::string& id : ids) {
        const Link& link = *draft.link(id);
        const Slot slot = draft.links().slotOf(id);
        const auto bends = autoRoute(draft, link, now);
        waiting.erase(slot);
        if (!bends) {
            if (noWay) noWay->push_back(id);
            continue;
        }
        if (*bends == link.bends) continue;
        builder.editLink(id).bends = *bends;
        auto after = std::make_shared<Link>(link);
        after->bends = *bends;
        draft.put(std::shared_ptr<const Link>(std::move(after)));
        if (const std::vector<Point> path = route(draft, *draft.link(id)); !path.empty())
            laid.emplace_back(slot, boxOf(path));
    }
    return builder.take();
}

std::vector<std::string> routedLinks(const Site& site, std::span<const std::string> components,
                                     const PlanLookup& lookup, std::size_t most) {
    if (components.size() > mostCarried) return {};
    const std::vector<std::string> carried = withCarried(site, components);
    if (carried.size() > mostCarried) return {};
    const std::unordered_set<std::string_view> moving(carried.begin(), carried.end());
    std::set<std::string> links;
    for (const std::string& id : carried) {
        const Slot slot = site.components().slotOf(id);
        if (slot == noSlot) continue;
        for (const Slot l : site.linksOf(slot)) {
            const Link& link = *site.links().at(l);
            if (moving.count(link.from.component) && moving.count(link.to.component)) continue; // its bends go along
            links.insert(link.id);
            if (links.size() > most) return {};
        }
    }
    std::vector<std::string> routed;
    for (const std::string& id : links) {
        const Link& link = *site.link(id);
        if (link.bends.empty() ? !runsOverhead(site, link) && !crossesObstacle(site, link, lookup)
                               : autoRoute(site, link, lookup) == std::optional(link.bends))
            routed.push_back(id);
    }
    return routed;
}

ChangeSet followEnds(const Site& site, std::span<const std::string> links, const PlanLookup& lookup) {
    std::vector<std::string> due;
    for (const std::string& id : links)
        if (const Link* link = site.link(id);
            link && (!link->bends.empty() || (!runsOverhead(site, *link) && crossesObstacle(site, *link, lookup))))
            due.push_back(id);
    return due.empty() ? ChangeSet{} : routeAround(site, due, lookup);
}

ChangeSet setMeasure(const Site& site, std::span<const std::string> ids, const std::string& key,
                     std::optional<double> value) {
    ChangeSet change = setValue(site, ids, key, value);
    const bool covers = key == "width_m" || key == "depth_m" || key == "length_m";
    if (!covers || change.isEmpty()) return change;
    const PlanIndex before(site);
    const std::vector<std::string> following = routedLinks(site, ids, before.lookup());
    if (following.empty()) return change;
    Site after = site;
    apply(after, change);
    const PlanIndex now(after);
    return fold(change, followEnds(after, following, now.lookup()));
}

} // namespace gs
