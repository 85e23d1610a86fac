// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of components and links; those of loops, halls and the site are in findings_systems.cpp.
#include <algorithm>
#include <cmath>

#include "core/engine/finding_codes.h"
#include "core/engine/findings_text.h"
#include "core/engine/state.h"
#include "core/engine/waivers.h"
#include "core/layout/geometry.h"
#include "core/power/cable_drop.h"

namespace gs {

Finding makeFinding(std::string_view code, std::vector<std::string> ids, std::string figures, std::string text,
                    std::string remedy) {
    Finding out;
    out.code = code;
    out.severity = findingCode(code).severity;
    out.ids = std::move(ids);
    out.figures = std::move(figures);
    out.text = std::move(text);
    out.remedy = std::move(remedy);
    return out;
}

void FindingStore::count(const std::vector<Finding>& list, int sign) {
    for (const Finding& finding : list) {
        if (finding.waived) waived += sign;
        else if (finding.severity == Severity::Error) errors += sign;
        else if (finding.severity == Severity::Warning) warnings += sign;
        else infos += sign;
    }
}

template <typename Key>
void FindingStore::replace(std::unordered_map<Key, std::vector<Finding>>& group, Key key, std::vector<Finding>&& now) {
    const auto it = group.find(key);
    if (it != group.end()) count(it->second, -1);
    count(now, 1);
    if (!now.empty()) group[key] = std::move(now);
    else if (it != group.end()) group.erase(it);
}
template void FindingStore::replace(std::unordered_map<Slot, std::vector<Finding>>&, Slot, std::vector<Finding>&&);
template void FindingStore::replace(std::unordered_map<int, std::vector<Finding>>&, int, std::vector<Finding>&&);

void FindingStore::replaceSite(std::vector<Finding> now) {
    count(bySite, -1);
    count(now, 1);
    bySite = std::move(now);
}

const Waiver* waiverOf(const Settings& settings, const Finding& finding) {
    const Waiver* found = nullptr;
    for (const Waiver& waiver : settings.waivers)
        if (waiver.code == finding.code && waiver.ids == finding.ids && waiver.figures == finding.figures)
            found = &waiver;
    return found;
}

void Engine::State::applyWaivers(std::vector<Finding>& list) const {
    for (Finding& finding : list) {
        const Waiver* waiver = waiverOf(site.settings(), finding);
        finding.waived = waiver != nullptr;
        finding.waived_reason = waiver ? waiver->reason : std::string();
    }
}

void Engine::State::findPower(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    if (r.role == Role::Source && node.firstOut == noSlot)
        out.push_back(makeFinding("power.unlinked", {node.component->id}, "",
                                  label(node) + " gives nothing: no cable leaves it.",
                                  "Connect it to a bus, a board or its transformer."));
    // What is mounted in a rack serves that rack.
    if (r.role == Role::Converter && node.firstOut == noSlot && node.component->attached.empty())
        out.push_back(makeFinding("power.idle", {node.component->id}, "",
                                  label(node) + " serves nothing: no cable leaves it.",
                                  "Connect it to what it is to feed, or remove it."));
    if (overloaded.count(slot)) {
        const double flow = nodeOut_w(node);
        out.push_back(makeFinding("power.overload", {node.component->id},
                                  si(flow, "W") + " of " + si(node.hub->capacity_w, "W"),
                                  label(node) + " carries " + si(flow, "W") + ", its derated rating is " +
                                      si(node.hub->capacity_w, "W") + ".",
                                  "Add a like unit beside it, or move loads to another feed."));
    }
    if (const auto over = storageOver.find(slot); over != storageOver.end())
        out.push_back(makeFinding("storage.feed", {node.component->id},
                                  si(over->second.asked_w, "W") + " of " + si(over->second.rating_w, "W"),
                                  "The batteries on " + label(node) + " give up to " + si(over->second.asked_w, "W") +
                                      ", its derated rating is " + si(over->second.rating_w, "W") + ".",
                                  "Move batteries to a feeder with room for their power, or take fewer."));
    const EdgeRange feeds = ins(node);
    if (starved.count(slot)) {
        const bool fed = std::any_of(feeds.begin(), feeds.end(), [&](Slot link) { return edges[link].live; });
        if (fed)
            out.push_back(makeFinding("power.no-source", {node.component->id}, "",
                                      label(node) + " is fed, but no live source stands above its feeds.",
                                      "Link its feed to a source that is energized on this date."));
        else
            out.push_back(makeFinding("power.no-feed", {node.component->id}, "",
                                      label(node) + " has no live power feed.", "Connect it to a live feeder."));
    }
    if (r.role == Role::Rack && node.live && feeds.hasTwo()) {
        const std::string& shared = sharedAB(node);
        if (!shared.empty())
            out.push_back(makeFinding("power.same-source-ab", {node.component->id, shared}, "",
                                      "Feeds A and B of " + label(node) + " both pass through " + shared + ".",
                                      "Move one feed to a path of its own."));
    }
    if (r.isRack && r.feedPorts > 1 && node.live && !feeds.empty() && !feeds.hasTwo())
        out.push_back(makeFinding("power.single-feed", {node.component->id}, "",
                                  label(node) + " has ports for two feeds and one feed; it goes dark with it.",
                                  "Connect its other port to another path."));
    if (r.needsGas && node.live && !hasGas(node))
        out.push_back(makeFinding("gas.unsupplied", {node.component->id}, "",
                                  label(node) + " has no live gas supply and counts for nothing.",
                                  "Connect it to a gas supply."));
    if (r.role == Role::Source && isBeyondKnee(r.source, weather.dry_bulb_c, weather.altitude_m)) {
        const bool warm = r.source.has_knee && weather.dry_bulb_c > r.source.derate_from_c;
        const std::string asked = warm ? si(weather.dry_bulb_c, "°C") : si(weather.altitude_m, "m");
        const std::string known = warm ? si(r.source.derate_from_c, "°C") : si(r.source.derate_from_m, "m");
        out.push_back(makeFinding("power.curve-range", {node.component->id}, asked + " over " + known,
                                  label(node) + " runs at " + asked + ", its record rates it up to " + known +
                                      "; beyond that no derating is known and none is taken off.",
                                  "Ask the maker for the rating at these conditions and enter it."));
    }
    if (r.role == Role::Converter && node.elements() > 0) {
        const double each = nodeOut_w(node) / node.elements();
        if (each > 0 && isOutsideCurve(r.converter, each))
            out.push_back(makeFinding(
                "power.curve-range", {node.component->id}, si(each, "W") + " of " + si(r.converter.rating_w, "W"),
                label(node) + " carries " + si(each, "W") + " of " + si(r.converter.rating_w, "W") +
                    ", outside its efficiency curve; the end of the curve is used.",
                ""));
    }
    if (node.dated && node.component->energized && !feeds.empty()) {
        const Date first = *node.component->energized;
        const bool ready = std::any_of(feeds.begin(), feeds.end(), [&](Slot link) {
            return nodes[edges[link].from].component->isInstalled(first);
        });
        if (!ready)
            out.push_back(
                makeFinding("date.before-feed", {node.component->id}, formatDate(first),
                            label(node) + " is energized on " + formatDate(first) + ", before any of its feeds.",
                            "Energize a feed earlier, or this later."));
    }
}

/// Nearest converter without which neither feed of a rack has a source; empty when there is none: paths may meet where
/// there are others beside.
const std::string& Engine::State::sharedAB(const Node& node) const {
    static const std::string none;
    Slot a = noSlot, b = noSlot;
    for (const Slot link : ins(node)) {
        if (!edges[link].live) continue;
        Slot& feed = edges[link].feed == 'B' ? b : a;
        if (feed == noSlot || nodes[edges[link].from].component->id < nodes[feed].component->id)
            feed = edges[link].from;
    }
    if (a == noSlot || b == noSlot) return none;
    if (sharedLast != sharedPairs.end() && sharedLast->first == std::pair(a, b)) return sharedLast->second;
    const auto [it, isNew] = sharedPairs.try_emplace({a, b});
    sharedLast = it;
    if (!isNew) return it->second;
    constexpr std::size_t most = 256; // nodes above one feed that are looked at
    const auto isSource = [&](Slot slot) { return nodes[slot].resolved->role == Role::Source; };
    const auto above = [&](Slot start, Slot without) {
        std::vector<Slot> seen;
        if (start != without) seen.push_back(start);
        for (std::size_t i = 0; i < seen.size() && seen.size() < most; ++i)
            for (const Slot link : ins(nodes[seen[i]]))
                if (edges[link].live && edges[link].from != without &&
                    std::find(seen.begin(), seen.end(), edges[link].from) == seen.end())
                    seen.push_back(edges[link].from);
        return seen;
    };
    const std::vector<Slot> pathA = above(a, noSlot), pathB = above(b, noSlot);
    if (pathA.size() >= most || pathB.size() >= most) return it->second; // not all of it was seen
    const auto diesWithout = [&](const std::vector<Slot>& path, Slot start, Slot gone) {
        if (std::none_of(path.begin(), path.end(), isSource)) return true; // has none anyway
        const std::vector<Slot> left = above(start, gone);
        return std::none_of(left.begin(), left.end(), isSource);
    };
    std::vector<Slot> both;
    for (const Slot slot : pathA)
        if (nodes[slot].resolved->role == Role::Converter && std::find(pathB.begin(), pathB.end(), slot) != pathB.end())
            both.push_back(slot);
    // Nearest to the rack first, by rank; of equal ones the first by id, whatever the order of links.
    std::sort(both.begin(), both.end(), [&](Slot x, Slot y) {
        return std::tie(nodes[x].rank, nodes[x].component->id) < std::tie(nodes[y].rank, nodes[y].component->id);
    });
    for (const Slot slot : both)
        if (diesWithout(pathA, a, slot) && diesWithout(pathB, b, slot)) {
            it->second = nodes[slot].component->id;
            break;
        }
    return it->second;
}

void Engine::State::findCooling(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    if (uncooled.count(slot)) {
        const bool liquid = r.rack.liquid_fraction > 0 && node.loopIn < 0;
        out.push_back(makeFinding("cooling.no-loop", {node.component->id}, "",
                                  label(node) + (liquid ? " has no coolant loop."
                                                        : " stands in no hall and has no rear door for its air heat."),
                                  liquid ? "Connect its coolant port to a CDU."
                                         : "Move it into a hall with air handlers, or attach a rear door."));
    } else if (r.role == Role::Rack && node.hall == noSlot && node.host == noSlot && node.live) {
        out.push_back(makeFinding("layout.no-hall", {node.component->id}, "",
                                  label(node) + " stands in the open: there is no hall around it.",
                                  "Move it into a hall, or draw one around it."));
    }
    const bool isPump = r.role == Role::Pump, leads = node.firstCoolantOut != noSlot;
    if (isPump ? !leads || node.firstCoolantIn == noSlot : r.role == Role::Rejector && !leads)
        out.push_back(makeFinding("cooling.unlinked", {node.component->id}, "",
                                  label(node) + (!isPump ? " cools nothing: no pipe leaves it."
                                                 : leads ? " moves nothing: no pipe leads to it."
                                                 : node.firstCoolantIn != noSlot ? " moves nothing: no pipe leaves it."
                                                                                 : " moves nothing: it has no pipes."),
                                  isPump ? "Connect its inlet and its outlet."
                                         : "Connect it to a header, to pumps or to what it is to cool."));
    if (r.role == Role::Exchanger && !leads)
        out.push_back(makeFinding("cooling.idle", {node.component->id}, "",
                                  label(node) + " serves nothing: no pipe leaves it.",
                                  "Connect it to racks or to a header, or remove it."));
    if (!node.live || node.varying < 0) return;
    const DeviceState& device = lastPass().device[static_cast<std::size_t>(node.varying)];
    const bool takes = r.role == Role::AirHandler || r.role == Role::Exchanger ||
                       (r.role == Role::Rejector && r.rejector.needsCondenser());
    if (takes && node.loopIn < 0)
        out.push_back(makeFinding("cooling.no-loop", {node.component->id}, "",
                                  label(node) + " has no coolant loop to give its heat to.",
                                  "Connect it to a loop with a rejector."));
    if (r.needsWater && !hasWater(node))
        out.push_back(makeFinding("water.unsupplied", {node.component->id}, "",
                                  label(node) + " has no live water supply and counts for nothing.",
                                  "Connect it to a water supply."));
    if ((r.role == Role::Exchanger || r.role == Role::AirHandler) &&
        device.heat_w > device.capacity_w * (1 + tolerance) && device.capacity_w > 0)
        out.push_back(makeFinding("cooling.over", {node.component->id},
                                  si(device.heat_w, "W") + " of " + si(device.capacity_w, "W"),
                                  label(node) + " gets " + si(device.heat_w, "W") + " of heat and carries " +
                                      si(device.capacity_w, "W") + ".",
                                  "Add a like unit beside it."));
    if (device.outside) {
        const CurveRange range{device.outside, device.outsideValue, device.outsideLimit, "°C"};
        out.push_back(makeFinding("cooling.curve-range", {node.component->id}, describe(range),
                                  label(node) + ": " + describe(range) + "; the end of the curve is used.",
                                  "Choose a type whose curve covers these conditions, or other conditions."));
    }
}

const Engine::State::Outline& Engine::State::outlineAround(const Node& node) const {
    Outline& last = outlineLookedUp;
    if (node.inHall && node.hall == last.hall) return last;
    const Name zone = node.component->zone;
    if (zone == last.zone) return last;
    const Component* found = site.component(zone);
    last = {};
    last.zone = zone;
    if (node.inHall) last.hall = node.hall;
    if (!found || found->outline.size() < 3) return last;
    last.corners = corners(Size{}, *found);
    last.box = bounds(Size{}, *found);
    const auto isCorner = [&](Point p) {
        return (p.x_m == last.box.left || p.x_m == last.box.right) &&
               (p.y_m == last.box.top || p.y_m == last.box.bottom);
    };
    const auto isSide = [](Point a, Point b) { return (a.x_m == b.x_m) != (a.y_m == b.y_m); };
    const std::vector<Point>& c = last.corners;
    last.fillsBox = c.size() == 4 && std::all_of(c.begin(), c.end(), isCorner) && isSide(c[0], c[1]) &&
                    isSide(c[1], c[2]) && isSide(c[2], c[3]) && isSide(c[3], c[0]);
    return last;
}

void Engine::State::findLayout(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Component& component = *node.component;
    if (node.resolved->isMounted && node.host == noSlot)
        out.push_back(makeFinding("layout.off-rack", {component.id}, "",
                                  node.resolved->isDoor
                                      ? label(node) + " hangs on no rack and takes no heat."
                                      : label(node) + " is made to stand in a rack and stands in none.",
                                  "Drag it onto a rack."));
    const auto pairs = overlapping.find(slot);
    if (pairs != overlapping.end())
        for (const Slot other : pairs->second)
            if (component.id < nodes[other].component->id)
                out.push_back(makeFinding("layout.overlap", {component.id, nodes[other].component->id}, "",
                                          label(node) + " and " + label(nodes[other]) + " stand on the same ground.",
                                          "Move one of them."));
    if (isHeaped(slot)) {
        const std::string most = std::to_string(mostOnOneSpot);
        out.push_back(makeFinding("layout.overlap", {component.id}, "more than " + most,
                                  label(node) + " and more than " + most + " others stand on the same ground.",
                                  "Move it to a free place, or remove what is there by mistake."));
    }
    findGround(slot, out);
    const Rect& box = ground[slot].box;
    if (!node.resolved->takesGround || box.isEmpty()) return;
    const double clearance = node.resolved->clearance_m;
    if (clearance > 0 && !isHeaped(slot)) { // in a heap there is no free air to speak of
        std::vector<Slot> near;
        ground.near(box.expanded(clearance), [&](Slot other) { near.push_back(other); });
        std::sort(near.begin(), near.end(),
                  [&](Slot a, Slot b) { return nodes[a].component->id < nodes[b].component->id; });
        for (const Slot other : near) {
            const Node& neighbour = nodes[other];
            // Machines of one type stand side by side at the maker's spacing; strangers must keep out of the air.
            if (other == slot || neighbour.resolved == node.resolved ||
                !box.expanded(clearance - 0.01).intersects(ground[other].box))
                continue;
            if (neighbour.component->type == component.type || !coexist(component, *neighbour.component) ||
                (pairs != overlapping.end() && pairs->second.count(other)))
                continue;
            out.push_back(makeFinding("layout.clearance", {component.id, neighbour.component->id}, si(clearance, "m"),
                                      label(neighbour) + " stands in the " + si(clearance, "m") + " of free air that " +
                                          label(node) + " needs.",
                                      "Move it away."));
            break;
        }
    }
    if (const Outline& zone = outlineAround(node); !zone.corners.empty()) {
        // Within a box is who keeps its own box within it; most halls are one, and most of what stands there does.
        if (zone.fillsBox && box.left >= zone.box.left && box.right <= zone.box.right && box.top >= zone.box.top &&
            box.bottom <= zone.box.bottom)
            return;
        for (const Point corner : corners(node.resolved->size, component))
            if (!polygonContains(zone.corners, corner)) {
                out.push_back(makeFinding("layout.outside-zone", {component.id, component.zone}, "",
                                          label(node) + " reaches over the outline of " + component.zone + ".",
                                          "Move it inside or enlarge the zone."));
                break;
            }
    }
}

void Engine::State::findComponent(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    if (!node.component || !node.resolved) return;
    if (node.resolved->badValue)
        out.push_back(makeFinding("value.range", {node.component->id}, "",
                                  label(node) + " has a value the engine cannot calculate with.",
                                  "Enter a finite number in a plausible range."));
    if (node.live) {
        findPower(slot, out);
        findCooling(slot, out);
    }
    if (!fromScratch) findPlan(slot, out);
    else if (const auto found = planFound.find(slot); found != planFound.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
}

/// Where it stands and when it comes and goes.
void Engine::State::findPlan(Slot slot, std::vector<Finding>& out) const {
    findLayout(slot, out);
    findDates(slot, out);
}

/// By what it joins: nobody knows a link by its id.
std::string Engine::State::fromTo(const Edge& edge) const {
    return "from " + nameOf(nodes[edge.from]) + " to " + nameOf(nodes[edge.to]);
}

void Engine::State::findLink(Slot slot, std::vector<Finding>& out) const {
    const Edge& edge = edges[slot];
    if (!edge.link) return;
    const std::string& id = edge.link->id;
    const bool power = edge.medium() == Medium::Power;
    if (power && !edge.valid && edge.from != noSlot && edge.to != noSlot && nodes[edge.from].component &&
        nodes[edge.to].component)
        out.push_back(makeFinding("power.voltage", {id}, "",
                                  "The ends of the link " + fromTo(edge) + " share no voltage.",
                                  "Put a transformer between them."));
    if (edge.cyclic)
        out.push_back(makeFinding("power.cycle", {id}, "",
                                  "The link " + fromTo(edge) + " is part of a circle of feeders and carries nothing.",
                                  "Remove one link of the circle."));
    if (!power || !edge.live || edge.cable->voltage_v <= 0) return;
    const double flow = flowIn(lastPass(), slot).flow_w;
    const double current =
        cableCurrent_a(flow / edge.cable->lines, edge.cable->voltage_v, edge.cable->power_factor, edge.cable->runs);
    if (overloadedLinks.count(slot))
        out.push_back(makeFinding("power.overload", {id}, si(current, "A") + " of " + si(edge.cable->rated_a, "A"),
                                  "The cable " + fromTo(edge) + " carries " + si(current, "A") + " per run, rated " +
                                      si(edge.cable->rated_a, "A") + ".",
                                  "Add parallel runs or choose a larger cable."));
    if (const auto over = storageOverLinks.find(slot); over != storageOverLinks.end())
        out.push_back(
            makeFinding("storage.feed", {id}, si(over->second.asked_w, "W") + " of " + si(over->second.rating_w, "W"),
                        "The batteries on the cable " + fromTo(edge) + " give up to " + si(over->second.asked_w, "W") +
                            ", it is rated " + si(over->second.rating_w, "W") + ".",
                        "Add parallel runs or choose a larger cable."));
    if (edge.cable->voltage_v < 1000 && edge.cable->conductor && edge.cable->lines > 0) {
        const double drop = cableDrop(current, edge.cable->voltage_v, edge.cable->power_factor, edge.cable->ohm_per_km,
                                      edge.cable->conductor->reactance_ohm_per_km, edge.length_m / edge.cable->lines);
        if (drop > 0.05)
            out.push_back(makeFinding("link.too-long", {id}, percent(drop),
                                      "The cable " + fromTo(edge) + " drops " + percent(drop) +
                                          " of its voltage over " + si(edge.length_m / edge.cable->lines, "m") + ".",
                                      "Move the ends closer, add runs, or feed at a higher voltage."));
    }
}

} // namespace gs
