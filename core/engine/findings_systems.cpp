// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of loops, halls, supplies and of the site as a whole; wording; and when findings are made anew.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/engine/ahead.h"
#include "core/engine/finding_codes.h"
#include "core/engine/findings_text.h"
#include "core/engine/state.h"

namespace gs {

std::string si(double value, std::string_view unit) {
    static constexpr struct {
        double factor;
        const char* prefix;
    } prefixes[] = {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
    const bool scaled = unit == "W" || unit == "Wh" || unit == "A" || unit == "m³/s";
    const char* prefix = "";
    if (scaled && unit != "m³/s")
        for (const auto& p : prefixes)
            if (std::fabs(value) >= p.factor) {
                value /= p.factor;
                prefix = p.prefix;
                break;
            }
    char text[64];
    const double size = std::fabs(value);
    std::snprintf(text, sizeof text,
                  size >= 100                 ? "%.0f"
                  : size >= 10                ? "%.1f"
                  : size >= 0.01 || size == 0 ? "%.2f"
                                              : "%.2e",
                  value);
    return std::string(text) + " " + prefix + std::string(unit);
}

std::string percent(double fraction) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", fraction * 100);
    return text;
}

std::string label(const Node& node) {
    const Component& component = *node.component;
    return component.name.empty() || component.name == component.id || component.name.size() > 60
               ? component.id.str()
               : component.name + " (" + component.id + ")";
}

std::string nameOf(const Node& node) {
    const Component& component = *node.component;
    return component.name.empty() || component.name.size() > 60 ? component.id.str() : component.name.str();
}

/// Who asks for the coldest coolant of a loop, the first by id; none where all that say ask for the same.
Slot Engine::State::coldestMember(int index) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    Slot coldest = noSlot;
    double warmest_c = -unlimited;
    const auto look = [&](Slot slot, double limit_c) {
        if (limit_c == unlimited) return;
        warmest_c = std::max(warmest_c, limit_c);
        if (limit_c <= loop.limit_c + 1e-9 &&
            (coldest == noSlot || nodes[slot].component->id < nodes[coldest].component->id))
            coldest = slot;
    };
    for (const Slot slot : loop.members) {
        const Node& node = nodes[slot];
        if (!node.live || node.loopIn != index) continue;
        if (node.resolved->role == Role::Rack && node.loopHeatTo == index)
            look(slot, node.resolved->rack.supply_temp_c_max.value_or(unlimited));
        else if (node.resolved->role == Role::AirHandler) look(slot, node.resolved->air.water_supply_c_max);
        else if (node.resolved->role == Role::Exchanger && node.loopOut >= 0)
            look(slot, loops[static_cast<std::size_t>(node.loopOut)].limit_c - node.resolved->exchanger.approach_k);
    }
    return warmest_c > loop.limit_c + 1e-9 ? coldest : noSlot;
}

/// Somebody lives on it, something that runs could cool it, and nothing moves its coolant: then no heat comes to it,
/// and what hangs on it is blamed unless this is said.
bool Engine::State::isStill(const Loop& loop) const {
    const auto isPowered = [&](Slot slot) { return powered(nodes[slot]); };
    return !isPumped(loop) && std::any_of(loop.takers.begin(), loop.takers.end(), isPowered) &&
           std::any_of(loop.suppliers.begin(), loop.suppliers.end(), isPowered) &&
           std::none_of(loop.suppliers.begin(), loop.suppliers.end(), [&](Slot slot) {
               return nodes[slot].resolved->role == Role::Exchanger && nodes[slot].resolved->exchanger.bringsPump();
           });
}

void Engine::State::findLoop(int index, std::vector<Finding>& out) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    if (!loop.used) return;
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    const double heat = (loop.constantHeat + state.heat).value();
    if (loop.cyclic)
        out.push_back(makeFinding("cooling.cycle", {loop.name}, "",
                                  "Loop " + loop.name + " gets cold from a loop that it cools itself.",
                                  "Remove one of the exchangers' links."));
    if (heat <= 0 && !loop.cyclic && isStill(loop))
        out.push_back(makeFinding("cooling.no-loop", {loop.name}, "",
                                  "No working pump moves the coolant of loop " + loop.name + ".",
                                  "Add a pump with power to the loop."));
    if (heat <= 0 || loop.cyclic) return;
    // What runs and carries nothing at these temperatures is not missing: its members ask for too much cold.
    const bool isTooWarm = state.supply_c > loop.limit_c + 1e-6 && (state.capacity_w > 0 || loop.delivers > 0);
    if (state.capacity_w <= 0 && !isTooWarm) {
        const bool noPump = state.flow_m3_per_s <= 0 && !loop.suppliers.empty();
        out.push_back(makeFinding("cooling.no-loop", {loop.name}, si(heat, "W"),
                                  "Loop " + loop.name + " has " + si(heat, "W") + " of heat and no working " +
                                      (noPump ? "pump or rejector." : "rejector."),
                                  "Add a rejector and a pump with power and water."));
    } else if (state.capacity_w > 0 && heat > state.capacity_w * (1 + tolerance)) {
        const bool isOfExchangers =
            !loop.suppliers.empty() && std::all_of(loop.suppliers.begin(), loop.suppliers.end(), [&](Slot slot) {
                return nodes[slot].resolved->role == Role::Exchanger;
            });
        out.push_back(makeFinding("cooling.over", {loop.name}, si(heat, "W") + " of " + si(state.capacity_w, "W"),
                                  "Loop " + loop.name + " gets " + si(heat, "W") + " of heat and carries " +
                                      si(state.capacity_w, "W") + " at these conditions.",
                                  isOfExchangers ? "Add a CDU to the loop or spread its racks."
                                                 : "Add a rejector or a pump to the loop."));
    }
    if (isTooWarm) {
        std::string text = "Loop " + loop.name + " delivers " + si(state.supply_c, "°C") + ", its members accept " +
                           si(loop.limit_c, "°C");
        // One that asks for much colder coolant than all others stands on the wrong loop.
        if (const Slot coldest = coldestMember(index); coldest != noSlot)
            text += " (the coldest: " + label(nodes[coldest]) + ")";
        out.push_back(makeFinding("cooling.supply-too-warm", {loop.name},
                                  si(state.supply_c, "°C") + " over " + si(loop.limit_c, "°C"), text + ".",
                                  "Use chillers, or add rejectors to lower the approach."));
    }
    findPipes(index, out);
}

void Engine::State::findHall(int index, std::vector<Finding>& out) const {
    if (!badHalls.count(index)) return;
    const Hall& hall = halls[static_cast<std::size_t>(index)];
    const double heat = (hall.constantHeat + lastPass().hallHeat[static_cast<std::size_t>(index)]).value();
    const double capacity = hallCapacity(index);
    const std::string& id = nodes[hall.slot].component->id;
    if (capacity <= 0)
        out.push_back(makeFinding("cooling.no-loop", {id}, si(heat, "W"),
                                  "The air of " + label(nodes[hall.slot]) + " takes " + si(heat, "W") +
                                      " and no working air handler stands in it.",
                                  "Add air handlers with power and a loop."));
    else
        out.push_back(makeFinding("cooling.over", {id}, si(heat, "W") + " of " + si(capacity, "W"),
                                  "The air of " + label(nodes[hall.slot]) + " takes " + si(heat, "W") +
                                      ", its air handlers carry " + si(capacity, "W") + ".",
                                  "Add an air handler to the hall."));
}

/// What a gas or water supply gives against what hangs on it. A machine with several supplies takes equal parts.
double Engine::State::supplyUse(Slot slot) const {
    const Node& supplyNode = nodes[slot];
    if (!supplyNode.live) return 0;
    double use = 0;
    for (const Slot link : site.linksOf(slot)) {
        if (link >= edges.size() || !edges[link].valid || edges[link].from != slot) continue;
        const Node& user = nodes[edges[link].to];
        if (!user.live || !user.resolved) continue;
        const bool isGas = edges[link].medium() == Medium::Gas;
        const EdgeRange links = isGas ? gasInto(user) : waterInto(user);
        const auto live = std::count_if(links.begin(), links.end(), [&](Slot l) { return nodes[edges[l].from].live; });
        double each = 0;
        if (user.resolved->role == Role::Load) each = supplyUse(edges[link].to);
        else if (isGas) each = gasUse.count(edges[link].to) ? gasUse.at(edges[link].to) : 0;
        else if (user.varying >= 0) each = lastPass().device[static_cast<std::size_t>(user.varying)].water_m3_per_s;
        use += each / static_cast<double>(std::max<std::ptrdiff_t>(1, live));
    }
    return use;
}

void Engine::State::findSupply(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    if (!node.live || node.resolved->supply.capacity_m3_per_s <= 0) return;
    const double use = supplyUse(slot), capacity = node.resolved->supply.capacity_m3_per_s * node.elements();
    if (use <= capacity * (1 + tolerance)) return;
    const bool isGas = node.resolved->supply.gas;
    out.push_back(makeFinding(
        isGas ? "gas.over" : "water.over", {node.component->id}, si(use, "m³/s") + " of " + si(capacity, "m³/s"),
        label(node) + " is asked for " + si(use, "m³/s") + " and gives " + si(capacity, "m³/s") + ".",
        isGas ? "Add a lateral or move machines to another." : "Add a supply or use dry rejection."));
}

void Engine::State::findSite(std::vector<Finding>& out) const {
    if (!bottlenecks.empty() && ExactWatts() < unserved) {
        // Named is the largest of what limits: what is behind it is most.
        const std::vector<std::string>& ids = bottlenecks;
        const auto rating = [&](const std::string& id) {
            const Slot slot = site.components().slotOf(id);
            return slot == noSlot ? 0 : std::min(nodes[slot].hub->capacity_w, 1e15);
        };
        const std::string& most = *std::max_element(
            ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) { return rating(a) < rating(b); });
        const Slot first = site.components().slotOf(most);
        const std::string name = first == noSlot ? most : label(nodes[first]);
        out.push_back(makeFinding(
            "power.unserved", ids, si(unserved.value(), "W"),
            si(unserved.value(), "W") + " of demand cannot be served; " + name +
                (ids.size() > 1 ? " and " + std::to_string(ids.size() - 1) + " more limit it." : " limits it."),
            "Add supply or a parallel unit at the bottleneck."));
    }
    if (!results.converged)
        out.push_back(makeFinding("engine.not-converged", {"site"}, "",
                                  "Cooling power and losses did not settle within 20 passes.",
                                  "Look for a cooling plant that heats its own feed."));
    for (const Slot slot : supplies) findSupply(slot, out);
    findRedundancy(out);
    out.insert(out.end(), contents.floors.begin(), contents.floors.end());
    out.insert(out.end(), noise.begin(), noise.end());
    findSingleSupply(out);
    findReserves(out);
    findGenerators(out);
    findStart(out);
    findFleet(out);
    findOutages(out);
    for (const auto& [type, count] : unpriced)
        if (count > 0)
            out.push_back(makeFinding("cost.no-price", {type}, std::to_string(count),
                                      "No price on record for " + type + " (" + std::to_string(count) +
                                          (count == 1 ? " line" : " lines") + "); capital leaves it out.",
                                      ""));
}

void Engine::State::refreshFindings() {
    sharedPairs.clear();
    sharedLast = sharedPairs.end();
    std::vector<Finding> list;
    const auto made = [&]() -> std::vector<Finding> {
        applyWaivers(list);
        std::vector<Finding> out;
        out.swap(list);
        return out;
    };
    // Links, loops and halls beside the components: none looks at what these note (sharedAB, outlineAround).
    std::vector<std::pair<Slot, std::vector<Finding>>> ofLinks;
    std::vector<std::pair<int, std::vector<Finding>>> ofLoops, ofHalls;
    const auto lookAtLinks = [&] {
        std::vector<Finding> now;
        const auto keep = [&](auto& found, auto key) {
            applyWaivers(now);
            found.emplace_back(key, std::exchange(now, {}));
        };
        forEdges(findingLinks, [&](Slot slot) {
            if (slot >= edges.size()) return;
            findLink(slot, now);
            if (!now.empty() || findings.byLink.count(slot)) keep(ofLinks, slot);
        });
        for (const int index : findingLoops) {
            findLoop(index, now);
            keep(ofLoops, index);
        }
        for (const int index : findingHalls) {
            findHall(index, now);
            keep(ofHalls, index);
        }
    };
    const bool isWorth = fromScratch && findingNodes.size() >= Beside::worth;
    if (!isWorth) lookAtLinks();
    Beside looked = isWorth ? Beside(lookAtLinks) : Beside();
    forNodes(findingNodes, [&](Slot slot) {
        if (slot >= nodes.size()) return;
        findComponent(slot, list);
        if (!list.empty() || findings.byComponent.count(slot)) findings.replace(findings.byComponent, slot, made());
    });
    looked.wait();
    for (auto& [slot, now] : ofLinks) findings.replace(findings.byLink, slot, std::move(now));
    for (auto& [index, now] : ofLoops) findings.replace(findings.byLoop, index, std::move(now));
    for (auto& [index, now] : ofHalls) findings.replace(findings.byHall, index, std::move(now));
    planFound.clear();
    findingNodes.clear();
    findingLinks.clear();
    findingLoops.clear();
    findingHalls.clear();
    readContents();
    readNoise();
    findSite(list);
    findings.replaceSite(made());
    if (settingsChanged) {
        const auto again = [&](auto& group) {
            for (auto& entry : group) {
                list = entry.second;
                findings.replace(group, entry.first, made());
            }
        };
        again(findings.byComponent);
        again(findings.byLink);
        again(findings.byLoop);
        again(findings.byHall);
    }
}

std::vector<Finding> Engine::findings() const {
    std::vector<Finding> out = m->findings.bySite;
    const auto add = [&](const auto& group) {
        for (const auto& entry : group) out.insert(out.end(), entry.second.begin(), entry.second.end());
    };
    add(m->findings.byComponent);
    add(m->findings.byLink);
    add(m->findings.byLoop);
    add(m->findings.byHall);
    std::sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.waived, a.severity, a.code, a.ids, a.figures, a.text) <
               std::tie(b.waived, b.severity, b.code, b.ids, b.figures, b.text);
    });
    return out;
}

} // namespace gs
