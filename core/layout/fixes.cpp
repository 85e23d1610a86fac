// SPDX-License-Identifier: GPL-3.0-or-later
// Each fix is a short chain of the same pure edits the user would make by hand, tried on a copy of the site.
#include "core/layout/fixes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string_view>

#include "core/engine/findings_text.h"
#include "core/engine/practice.h"
#include "core/exchange/quantity_text.h"
#include "core/layout/autoconnect.h"
#include "core/layout/conductors.h"
#include "core/layout/fix_parts.h"
#include "core/layout/free_place.h"
#include "core/layout/overlay.h"
#include "core/site/edits.h"
#include "core/site/link_edits.h"
#include "core/site/plan_marks.h"

namespace gs {

namespace fixing {

constexpr int mostRuns = 40;

std::string nameOf(const Site& site, const std::string& id) {
    const Component* component = site.component(id);
    return component && !component->name.empty() && component->name.size() <= 60 ? component->name.str() : id;
}

std::string plural(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

/// Loading "1.24 MW of 1.00 MW" as a ratio; 0 when the figures do not read like that.
double ratioOf(const std::string& figures, std::string_view unit) {
    const std::size_t at = figures.find(" of ");
    if (at == std::string::npos) return 0;
    const QuantityText used = parseQuantity(std::string_view(figures).substr(0, at), unit);
    const QuantityText limit = parseQuantity(std::string_view(figures).substr(at + 4), unit);
    return used.value && limit.value && *limit.value > 0 ? *used.value / *limit.value : 0;
}

// --- missing links ---------------------------------------------------------------------------------------

std::optional<Fix> linkMedium(const Site& site, const Catalog& catalog, const std::string& id, Medium medium) {
    if (!site.component(id)) return std::nullopt;
    Draft draft(site);
    std::set<std::string> others;
    for (const Link& link : autoConnect(site, catalog, id)) {
        if (link.medium != medium) continue;
        draft.add(connect(draft.site, catalog, link));
        others.insert(nameOf(site, link.from.component == id ? link.to.component : link.from.component));
    }
    if (others.empty()) return std::nullopt;
    std::string list;
    for (const std::string& name : others) list += (list.empty() ? "" : " and ") + name;
    return Fix{draft.change, "Connects " + nameOf(site, id) + " to " + list};
}

// --- more of the same ------------------------------------------------------------------------------------

/// `count` more of component `id` beside it, linked to the same neighbours. A neighbour whose port takes no second
/// link (a rack's feed) is moved over instead, every second one, so that both units carry a part.
std::optional<Fix> addLike(const Site& site, const Catalog& catalog, const std::string& id, int count) {
    const Component* original = site.component(id);
    const Type* type = original ? site.typeOf(*original) : nullptr;
    if (!type || type->role == Role::Structure || type->role == Role::Rack || count < 1 || count > mostUnits)
        return std::nullopt;
    const Size size = footprint(site, *original);
    const double gap_m = std::max(besideGap_m, site.value(*original, "airflow_clearance_m"));
    Component unit = *original;
    unit.id = site.newId(original->id);
    if (!unit.name.empty())
        unit.name = original->name == original->id ? unit.id.str() : original->name + " (" + unit.id + ")";
    unit.array = ArrayLayout{count, count, size.width_m + gap_m, size.depth_m + gap_m};
    unit.outages.clear();
    unit.attached.clear();
    unit.group.clear(); // as of every copy
    unit.locked = false;
    if (standsOnGround(site, *original)) {
        const std::optional<Point> free = freePlaceBeside(site, unit, bounds(site, *original), gap_m);
        if (!free) return std::nullopt;
        unit.position = *free;
    }
    Draft draft(site);
    draft.add(place(site, catalog, unit));

    const Slot slot = site.components().slotOf(id);
    std::vector<const Link*> links;
    for (const Slot link : site.linksOf(slot)) links.push_back(site.links().at(link));
    std::sort(links.begin(), links.end(), [](const Link* a, const Link* b) { return a->id < b->id; });
    std::size_t made = 0, moved = 0, occupied = 0;
    for (const Link* old : links) {
        Link link = *old;
        link.id.clear();
        link.bends.clear();
        if (link.from.component == id) link.from.component = unit.id;
        if (link.to.component == id) link.to.component = unit.id;
        const std::optional<LinkRefusal> refusal = canLink(draft.site, link);
        if (!refusal) {
            draft.add(connect(draft.site, catalog, link));
            ++made;
            continue;
        }
        if (refusal->code != "link.occupied" || occupied++ % 2 == 0) continue;
        Draft moving = draft;
        moving.add(removeLinks(moving.site, std::array{old->id}));
        link.id = old->id;
        if (canLink(moving.site, link)) continue; // the new unit has no room for it: it stays where it is
        moving.add(connect(moving.site, catalog, link));
        draft = std::move(moving);
        ++moved;
    }
    if (!links.empty() && made + moved == 0) return std::nullopt;
    std::string text = "Adds " + (count > 1 ? std::to_string(count) + " × " : std::string()) + type->name + " (" +
                       unit.id + ") beside " + nameOf(site, id);
    if (made > 0) text += ", linked alike";
    if (moved > 0) text += ", and moves " + plural(moved, "link") + " to it";
    return Fix{draft.change, text};
}

int missingUnits(const Finding& finding, double carried_w, double unit_w) {
    constexpr double rounding = 0.005;
    const double ratio = ratioOf(finding.figures, "W");
    if (!(ratio > 1) || !(unit_w > 0)) return 1;
    return static_cast<int>(std::clamp(std::ceil((ratio * (1 + rounding) - 1) * carried_w / unit_w), 1.0, 1e6));
}

int missingUnits(const Finding& finding, const Component& component) {
    return missingUnits(finding, component.array.count, 1);
}

std::optional<Fix> moveTogether(const Site& site, const std::string& id, Point to) {
    const Component& component = *site.component(id);
    const double dx = to.x_m - component.position.x_m, dy = to.y_m - component.position.y_m;
    char distance[32];
    std::snprintf(distance, sizeof distance, "%.2f m", std::hypot(dx, dy));
    return Fix{moveBy(site, std::array{id}, dx, dy), "Moves " + nameOf(site, id) + " by " + distance};
}

} // namespace fixing

namespace {

using namespace fixing;

std::optional<Fix> moreRuns(const Site& site, const std::string& id, double ratio) {
    const Link* link = site.link(id);
    if (!link) return std::nullopt;
    const int runs = std::max(link->runs + 1, runsNeeded(link->runs * ratio, 1)); // the rule of auto-connect
    if (runs > mostRuns) return std::nullopt;
    return Fix{setRuns(site, std::array{id}, runs), "Lays " + plural(static_cast<std::size_t>(runs), "parallel run") +
                                                        " instead of " + std::to_string(link->runs) + " for " + id};
}

std::optional<Fix> relieve(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& id = finding.ids.front();
    if (site.link(id)) return moreRuns(site, id, ratioOf(finding.figures, "A"));
    const Component* component = site.component(id);
    if (!component) return std::nullopt;
    return addLike(site, catalog, id, missingUnits(finding, *component));
}

/// Wider where the way out of a generating set is narrowest.
std::optional<Fix> widenWayOut(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& narrow = finding.ids[1];
    if (site.link(narrow)) return moreRuns(site, narrow, ratioOf(finding.figures, "W"));
    const Component* component = site.component(narrow);
    return component ? addLike(site, catalog, narrow, missingUnits(finding, *component)) : std::nullopt;
}

/// First component of a role that hangs on the same coolant as `start`; pumps and tanks are inline.
std::string onSameLoop(const Site& site, const std::string& start, Role role) {
    std::vector<std::string> queue{start};
    std::set<std::string> seen{start};
    for (std::size_t i = 0; i < queue.size() && queue.size() < 4096; ++i) {
        const Slot slot = site.components().slotOf(queue[i]);
        if (slot == noSlot) continue;
        std::set<std::string> next;
        for (const Slot at : site.linksOf(slot)) {
            const Link& link = *site.links().at(at);
            if (link.medium != Medium::Coolant) continue;
            // From the loop's supplier only what it gives counts; its other side is another loop.
            if (i == 0 && link.from.component != start) continue;
            next.insert(link.from.component == queue[i] ? link.to.component : link.from.component);
        }
        for (const std::string& id : next) {
            const Component* component = site.component(id);
            const Type* type = component ? site.typeOf(*component) : nullptr;
            if (!type || !seen.insert(id).second) continue;
            if (type->role == role) return id;
            if (type->role == Role::Pump || type->role == Role::Tank) queue.push_back(id);
        }
    }
    return {};
}

std::optional<Fix> moreRedundancy(const Site& site, const Catalog& catalog, const Finding& finding) {
    std::string id = finding.ids.front();
    if (finding.text.rfind("The pumps", 0) == 0) id = onSameLoop(site, id, Role::Pump);
    if (id == "site") {
        // The largest unit is the one that must be spared: one more of that kind.
        id.clear();
        double largest = 0;
        for (const std::string& candidate : site.components().sortedIds()) {
            const Component& component = *site.component(candidate);
            const Type* type = site.typeOf(component);
            if (!type || type->role != Role::Source) continue;
            const double power =
                std::max(site.value(component, "rated_power_mw"), site.value(component, "capacity_mw"));
            if (power > largest) largest = power, id = candidate;
        }
    }
    return id.empty() ? std::nullopt : addLike(site, catalog, id, 1);
}

// --- feeds and dates -------------------------------------------------------------------------------------

std::optional<Fix> separateFeeds(const Site& site, const Catalog& catalog, const std::string& id) {
    const Slot slot = site.components().slotOf(id);
    if (slot == noSlot) return std::nullopt;
    const Link* feedB = nullptr;
    for (const Slot at : site.linksOf(slot)) {
        const Link& link = *site.links().at(at);
        if (link.medium == Medium::Power && link.to.component == id && link.feed == 'B' &&
            (!feedB || link.id < feedB->id))
            feedB = &link;
    }
    if (!feedB) return std::nullopt;
    Draft draft(site);
    draft.add(removeLinks(site, std::array{feedB->id}));
    for (Link link : autoConnect(draft.site, catalog, id)) {
        if (link.medium != Medium::Power || link.to.port != feedB->to.port ||
            link.from.component == feedB->from.component)
            continue;
        const std::string supplier = nameOf(site, link.from.component);
        link.id = feedB->id;
        link.feed = feedB->feed;
        draft.add(connect(draft.site, catalog, link));
        return Fix{draft.change, "Moves feed B of " + nameOf(site, id) + " to " + supplier};
    }
    return std::nullopt;
}

std::optional<Fix> waitForFeed(const Site& site, const std::string& id) {
    const Slot slot = site.components().slotOf(id);
    const Component* component = slot == noSlot ? nullptr : site.components().at(slot);
    if (!component || !component->energized) return std::nullopt;
    std::optional<Date> first;
    for (const Slot at : site.linksOf(slot)) {
        const Link& link = *site.links().at(at);
        const Component* supplier =
            link.medium == Medium::Power && link.to.component == id ? site.component(link.from.component) : nullptr;
        if (supplier && supplier->energized && (!first || *supplier->energized < *first)) first = supplier->energized;
    }
    if (!first || *first <= *component->energized || (component->retired && *component->retired <= *first))
        return std::nullopt;
    return Fix{setDates(site, std::array{id}, first, component->retired),
               "Energizes " + nameOf(site, id) + " on " + formatDate(*first) + ", with its first feed"};
}

// --- places ----------------------------------------------------------------------------------------------

/// Pushes one of two components away from the other by the shortest of the free ways.
std::optional<Fix> pushApart(const Site& site, const std::vector<std::string>& ids, double gap_m) {
    if (ids.size() < 2) return std::nullopt;
    struct Way {
        double distance;
        std::string id;
        Point to;
    };
    std::vector<Way> ways;
    for (const auto& [movingId, fixedId] : {std::pair{ids[1], ids[0]}, {ids[0], ids[1]}}) {
        const Component* moving = site.component(movingId);
        const Component* fixed = site.component(fixedId);
        if (!moving || !fixed || !standsOnGround(site, *moving)) continue;
        if (const Type* type = site.typeOf(*moving); type && isObstacle(*type)) continue; // it stood there before
        const Rect a = bounds(site, *moving), b = bounds(site, *fixed);
        const std::pair<double, double> offsets[] = {{b.right - a.left + gap_m, 0},
                                                     {b.left - a.right - gap_m, 0},
                                                     {0, b.bottom - a.top + gap_m},
                                                     {0, b.top - a.bottom - gap_m}};
        for (const auto& [dx, dy] : offsets) {
            Component moved = *moving;
            moved.position = {moving->position.x_m + dx, moving->position.y_m + dy};
            if (isFree(site, moved, gap_m)) ways.push_back({std::hypot(dx, dy), movingId, moved.position});
        }
        if (const auto free = freePlaceBeside(site, *moving, b, gap_m))
            ways.push_back(
                {std::hypot(free->x_m - moving->position.x_m, free->y_m - moving->position.y_m), movingId, *free});
    }
    if (ways.empty()) return std::nullopt;
    const auto shortest =
        std::min_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.distance < b.distance; });
    return moveTogether(site, shortest->id, shortest->to);
}

/// To the nearest free place beside its road that is on no other, within the parcel it is in.
std::optional<Fix> moveOffRoad(const Site& site, const std::string& id) {
    const Component* component = site.component(id);
    if (!component || !standsOnGround(site, *component)) return std::nullopt;
    std::vector<std::vector<Point>> lots; // that hold all of it now
    const auto isWithin = [&](const Component& part, const std::vector<Point>& lot, double from_m) {
        const Rect r = bounds(site, part).expanded(from_m);
        const std::array<Point, 4> own{Point{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}};
        return std::all_of(own.begin(), own.end(), [&](Point p) { return polygonContains(lot, p); });
    };
    const Type* own = site.typeOf(*component);
    const double fromLine_m = own && own->role == Role::Store ? practice::batterySeparation_m : 0;
    for (const Slot slot : site.outlined()) {
        const Component& zone = *site.components().at(slot);
        const Type* type = site.typeOf(zone);
        if (!type || type->kind != "parcel") continue;
        if (std::vector<Point> lot = corners(site, zone); isWithin(*component, lot, 0)) lots.push_back(std::move(lot));
    }
    constexpr int directions = 16;
    constexpr double step_m = 0.5, farthest_m = 60;
    constexpr double full_deg = 360.0;
    std::vector<Point> places;
    Component moved = *component;
    for (double far_m = step_m; far_m <= farthest_m; far_m += step_m)
        for (int i = 0; i < directions; ++i) {
            const Point by = rotated({far_m, 0}, i * full_deg / directions);
            moved.position = {component->position.x_m + by.x_m, component->position.y_m + by.y_m};
            if (lots.empty() || std::any_of(lots.begin(), lots.end(),
                                            [&](const auto& lot) { return isWithin(moved, lot, fromLine_m); }))
                places.push_back(moved.position);
        }
    Component free = *component; // what was put onto a road is in it, and would have to stay
    const Component* zone = site.component(free.zone);
    if (const Type* type = zone ? site.typeOf(*zone) : nullptr; type && type->kind == "road") free.zone = zone->zone;
    const std::optional<Point> place = firstFree(site, free, places);
    return place ? std::optional(moveTogether(site, id, *place)) : std::nullopt;
}

std::optional<Fix> moveInside(const Site& site, const std::vector<std::string>& ids) {
    const Component* component = ids.empty() ? nullptr : site.component(ids[0]);
    const Component* zone = ids.size() < 2 ? nullptr : site.component(ids[1]);
    if (!component || !zone) return std::nullopt;
    const Rect own = bounds(site, *component), room = bounds(site, *zone);
    const double dx = std::max(0.0, room.left - own.left) - std::max(0.0, own.right - room.right);
    const double dy = std::max(0.0, room.top - own.top) - std::max(0.0, own.bottom - room.bottom);
    // Just inside, else farther in: along the edge of a parcel there are roads.
    constexpr double farthest_m = 60, stride_m = 1;
    const std::vector<Point> outline = corners(site, *zone);
    const auto sign = [](double way) { return way > 0 ? 1.0 : way < 0 ? -1.0 : 0.0; };
    std::vector<Point> positions;
    for (double more = 0; more <= farthest_m; more += stride_m)
        for (const auto& [x, y] : {std::pair{sign(dx), 0.0}, {0.0, sign(dy)}, {sign(dx), sign(dy)}}) {
            Component moved = *component;
            moved.position = {component->position.x_m + dx + x * more, component->position.y_m + dy + y * more};
            if (std::find(positions.begin(), positions.end(), moved.position) != positions.end()) continue;
            const std::vector<Point> there = corners(site, moved);
            if (std::all_of(there.begin(), there.end(), [&](Point p) { return polygonContains(outline, p); }))
                positions.push_back(moved.position);
        }
    const std::optional<Point> free = firstFree(site, *component, positions);
    return free ? std::optional(moveTogether(site, ids[0], *free)) : std::nullopt;
}

double clearanceOf(const Site& site, const std::vector<std::string>& ids) {
    double clearance_m = 0;
    for (const std::string& id : ids)
        if (const Component* component = site.component(id))
            clearance_m = std::max(clearance_m, site.value(*component, "airflow_clearance_m"));
    return clearance_m;
}

constexpr std::string_view fixable[] = {
    "power.no-feed",       "cooling.no-loop",       "gas.unsupplied",       "water.unsupplied",
    "power.overload",      "power.unserved",        "cooling.over",         "gas.over",
    "water.over",          "redundancy.missed",     "power.same-source-ab", "power.cycle",
    "date.before-feed",    "link.too-long",         "layout.overlap",       "layout.clearance",
    "layout.outside-zone", "layout.outside-parcel", "power.single-feed",    "gas.single-supply",
    "water.single-supply", "power.generator-feed",  "layout.on-road",       "power.unlinked",
    "cooling.unlinked"};

std::optional<Fix> plan(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& code = finding.code;
    const std::string& id = finding.ids.front();
    if (code == "power.no-feed" || code == "power.unlinked") return linkMedium(site, catalog, id, Medium::Power);
    if (code == "cooling.unlinked") return linkMedium(site, catalog, id, Medium::Coolant);
    if (code == "cooling.no-loop") {
        if (finding.text.starts_with("No working pump"))
            if (auto fix = joinIdlePump(site, catalog, id)) return fix;
        return joinLoop(site, catalog, id);
    }
    if (code == "gas.unsupplied") return linkMedium(site, catalog, id, Medium::Gas);
    if (code == "water.unsupplied") return linkMedium(site, catalog, id, Medium::Water);
    if (code == "power.overload") return relieve(site, catalog, finding);
    if (code == "power.generator-feed" && finding.ids.size() > 1) return widenWayOut(site, catalog, finding);
    if (code == "power.unserved") return site.link(id) ? moreRuns(site, id, 0) : addLike(site, catalog, id, 1);
    if (code == "cooling.over") return moreCooling(site, catalog, finding);
    if (code == "gas.over" || code == "water.over") return addLike(site, catalog, id, 1);
    if (code == "redundancy.missed") return moreRedundancy(site, catalog, finding);
    if (code == "power.same-source-ab") return separateFeeds(site, catalog, id);
    if (code == "power.cycle" && site.link(id)) return Fix{removeLinks(site, std::array{id}), "Removes link " + id};
    if (code == "date.before-feed") return waitForFeed(site, id);
    if (code == "link.too-long") {
        // The drop falls with the current per run: 7.3 % with one run is 3.7 % with two; 5 % is the rule's limit.
        const QuantityText drop = parseQuantity(finding.figures, "%");
        return moreRuns(site, id, drop.value ? *drop.value / 5.0 : 0);
    }
    if (code == "layout.overlap") return pushApart(site, finding.ids, 0);
    if (code == "layout.on-road") return moveOffRoad(site, id);
    if (code == "layout.clearance") return pushApart(site, finding.ids, clearanceOf(site, finding.ids));
    if (code == "layout.outside-zone" || code == "layout.outside-parcel") return moveInside(site, finding.ids);
    if (code == "power.single-feed") return linkMedium(site, catalog, id, Medium::Power);
    if (code == "gas.single-supply" || code == "water.single-supply") return addLike(site, catalog, id, 1);
    return planPractice(site, catalog, finding);
}

} // namespace

std::string noFixReason(const Site& site, const Catalog& catalog, const Finding& finding) {
    // Not of a loop without a pump, nor of air heat: there no link of the part is missing.
    const bool isLink = finding.code == "power.no-feed" || (finding.code == "cooling.no-loop" &&
                                                            finding.text.find(" no coolant loop") != std::string::npos);
    if (!isLink || finding.ids.empty() || !site.component(finding.ids.front())) return finding.remedy;
    const Medium medium = finding.code == "power.no-feed" ? Medium::Power : Medium::Coolant;
    const Type* type = site.typeOf(*site.component(finding.ids.front()));
    std::vector<Unconnected> missing;
    autoConnect(site, catalog, finding.ids.front(), &missing);
    for (const Unconnected& lack : missing) {
        const Port* port = type ? type->port(lack.port) : nullptr;
        if (!port || port->medium != medium) continue;
        if (lack.nearest.empty())
            return medium == Medium::Power ? "Nothing here gives power at its voltage."
                                           : "Nothing here gives the coolant it takes.";
        if (lack.short_w > 0)
            return "The nearest that fits, " + fixing::nameOf(site, lack.nearest) + ", has " + si(lack.short_w, "W") +
                   " too little room.";
    }
    return finding.remedy;
}

bool hasFix(const std::string& code) {
    return std::find(std::begin(fixable), std::end(fixable), code) != std::end(fixable) || fixing::isPractice(code);
}

std::optional<Fix> planFix(const Site& site, const Catalog& catalog, const Finding& finding) {
    if (finding.ids.empty() || !hasFix(finding.code)) return std::nullopt;
    try {
        std::optional<Fix> fix = plan(site, catalog, finding);
        if (fix && fix->change.isEmpty()) return std::nullopt;
        return fix;
    } catch (const EditError&) {
        return std::nullopt; // one of its steps is not possible here: then there is no simple fix
    }
}

std::optional<ChangeSet> fixFor(const Site& site, const Catalog& catalog, const Finding& finding) {
    std::optional<Fix> fix = planFix(site, catalog, finding);
    if (!fix) return std::nullopt;
    return std::move(fix->change);
}

} // namespace gs
