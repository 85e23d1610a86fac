// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the site as a whole: what all of it hangs on, what it has in store, how it starts, what it is made of.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/findings_text.h"
#include "core/engine/practice.h"
#include "core/engine/state.h"
#include "core/site/redundancy.h"

namespace gs {

double Engine::State::facility_w() const {
    return (totals.it + lastPass().cooling + lastPass().losses + totals.edgeLossConstant + totals.house).value();
}

/// Target of the first of these systems that has one above N; empty: none.
std::string Engine::State::targetOf(std::initializer_list<const char*> systems) const {
    for (const char* system : systems) {
        const auto at = site.settings().redundancy.find(system);
        if (at != site.settings().redundancy.end() && spareOf(at->second) != 0) return at->second;
    }
    return {};
}

/// One gas or water connection that everything needs, where the target lets a unit fail.
void Engine::State::findSingleSupply(std::vector<Finding>& out) const {
    for (const bool isGas : {true, false}) {
        const std::string target = isGas ? targetOf({"sources"}) : targetOf({"chillers", "rejectors"});
        if (target.empty()) continue;
        Slot only = noSlot;
        int units = 0;
        for (const Slot slot : supplies) {
            const Node& node = nodes[slot];
            if (!node.live || node.resolved->supply.gas != isGas) continue;
            bool used = false;
            for (const Slot link : site.linksOf(slot))
                used = used || (link < edges.size() && edges[link].live && edges[link].from == slot);
            if (!used) continue;
            units += node.elements();
            only = slot;
        }
        if (units != 1) continue;
        if (isGas) { // what burns no gas may do without it
            double others = 0;
            for (const auto& [slot, watts] : counted)
                if (!nodes[slot].resolved->needsGas) others += watts;
            if (others >= facility_w() * (1 - tolerance)) continue;
        }
        const Node& node = nodes[only];
        out.push_back(makeFinding(isGas ? "gas.single-supply" : "water.single-supply", {node.component->id}, target,
                                  std::string(isGas ? "All gas" : "All water") + " comes through " + label(node) +
                                      "; the target " + target + (isGas ? " of the sources" : " of heat rejection") +
                                      " falls with it.",
                                  isGas ? "Add a second lateral and put a part of the machines on it."
                                        : "Add a second supply, or tanks for the time of a repair."));
    }
}

/// Make-up water and fuel for half a day, where the site is to outlive a unit (Uptime Institute).
void Engine::State::findReserves(std::vector<Finding>& out) const {
    double water_m3 = 0, fuel_l = 0;
    for (const Slot slot : tanks)
        if (nodes[slot].live) {
            water_m3 += nodes[slot].resolved->water_m3 * nodes[slot].elements();
            fuel_l += nodes[slot].resolved->fuel_l * nodes[slot].elements();
        }
    const double need_m3 = lastPass().water.value() * practice::onSite_h * 3600;
    if (need_m3 > 0 && water_m3 < need_m3 * (1 - tolerance) && !targetOf({"chillers", "rejectors"}).empty())
        out.push_back(makeFinding("water.no-storage", {"site"}, si(water_m3, "m³") + " of " + si(need_m3, "m³"),
                                  "Heat rejection evaporates " + si(need_m3, "m³") +
                                      " of water in 12 hours, the tanks "
                                      "on site hold " +
                                      si(water_m3, "m³") + ".",
                                  "Add make-up water tanks."));
    double burn_l_per_h = 0;
    for (const Slot slot : sources) {
        const Node& node = nodes[slot];
        if (!node.live || !node.resolved->isDiesel) continue;
        burn_l_per_h += node.resolved->burns_l_per_h * node.elements();
        fuel_l += node.resolved->fuel_l * node.elements(); // in its base
    }
    if (!(burn_l_per_h > 0) || fuel_l >= burn_l_per_h * practice::onSite_h * (1 - tolerance)) return;
    out.push_back(makeFinding("power.fuel-storage", {"site"},
                              si(fuel_l / burn_l_per_h, "h") + " of " + si(practice::onSite_h, "h"),
                              "The fuel on site lasts its generators " + si(fuel_l / burn_l_per_h, "h") +
                                  " at full load, " + si(practice::onSite_h, "h") + " are asked for.",
                              "Add a diesel tank."));
}

namespace {

struct WayOut {
    double through_w = 0;    ///< all feeders together
    Slot link = noSlot;      ///< where it is narrowest: this cable,
    Slot converter = noSlot; ///< or this converter
    void narrow(const WayOut& at) {
        if (at.through_w < through_w) *this = at;
    }
};

bool stepsUp(const Engine::State& state, const Edge& edge) {
    const Resolved& to = *state.nodes[edge.to].resolved;
    return to.role == Role::Converter && to.voltage_v > edge.cable->voltage_v;
}

/// Live links out of a node by id: their threads have no order that lasts.
std::vector<Slot> liveOuts(const Engine::State& state, const Node& node) {
    std::vector<Slot> links;
    for (const Slot link : state.outs(node))
        if (state.edges[link].live) links.push_back(link);
    std::sort(links.begin(), links.end(),
              [&](Slot a, Slot b) { return state.edges[a].link->id < state.edges[b].link->id; });
    return links;
}

/// From a generating set or its step-up transformer to the bus. Loads on its own terminals, and transformers that step
/// down, are as large as what hangs on them: they hold nothing back.
WayOut wayOut(const Engine::State& state, const std::vector<Slot>& links) {
    WayOut out, narrowest{unlimited};
    for (const Slot slot : links) {
        const Edge& edge = state.edges[slot];
        const Node& child = state.nodes[edge.to];
        if (child.resolved->role != Role::Converter || child.resolved->voltage_v < edge.cable->voltage_v)
            return {unlimited};
        WayOut way{edge.cable->rating_w, slot, noSlot};
        if (!stepsUp(state, edge)) way.narrow({child.hub->capacity_w, noSlot, edge.to}); // that is looked at by itself
        out.through_w += way.through_w;
        narrowest.narrow(way);
    }
    return {out.through_w, narrowest.link, narrowest.converter};
}

} // namespace

/// Machines that can never give what they are there for. A connection to the grid is as large as its utility makes it.
void Engine::State::findGenerators(std::vector<Finding>& out) const {
    struct Machines {
        std::set<std::string> ids;
        double give_w = 0;
    };
    std::map<std::pair<int, Slot>, Machines> onStepUps; // by rank: whoever is fed comes after who feeds it
    const auto look = [&](const Machines& machines, const Node& from, const WayOut& within) {
        const std::vector<Slot> links = liveOuts(*this, from);
        const WayOut all = wayOut(*this, links);
        WayOut way = all;
        way.narrow(within);
        if ((way.link != noSlot || way.converter != noSlot) && way.through_w < machines.give_w * (1 - tolerance)) {
            const Edge* cable = way.link != noSlot ? &edges[way.link] : nullptr;
            const std::string& first = *machines.ids.begin();
            const std::string& narrow = cable ? cable->link->id : nodes[way.converter].component->id.str();
            const std::string name = cable ? "the cable " + fromTo(*cable) : label(nodes[way.converter]);
            const std::string who = label(nodes[site.components().slotOf(first)]) +
                                    (machines.ids.size() == 1 ? " gives"
                                                              : " and " + std::to_string(machines.ids.size() - 1) +
                                                                    " more on its transformer give");
            out.push_back(makeFinding("power.generator-feed", {first, narrow},
                                      si(machines.give_w, "W") + " of " + si(way.through_w, "W"),
                                      who + " up to " + si(machines.give_w, "W") + ", " + name + " lets " +
                                          si(way.through_w, "W") + " of it through.",
                                      cable ? "Add parallel runs or choose a larger cable."
                                            : "Add a like unit beside it, or choose a larger one."));
        }
        const double left_w = std::min(machines.give_w, way.through_w);
        for (const Slot link : links) {
            const Edge& edge = edges[link];
            if (!stepsUp(*this, edge)) continue;
            // Of several ways out each takes a part as large as it is; alike where no rating is known.
            const bool isKnown = all.through_w > 0 && all.through_w != unlimited;
            const double part =
                isKnown ? edge.cable->rating_w / all.through_w : 1.0 / static_cast<double>(links.size());
            Machines& next = onStepUps[{-nodes[edge.to].rank, edge.to}];
            next.ids.insert(machines.ids.begin(), machines.ids.end());
            next.give_w += std::min(left_w * part, edge.cable->rating_w);
        }
    };
    for (const Slot slot : sources) {
        const Node& node = nodes[slot];
        const double gives_w = node.live ? node.hub->capacity_w : 0;
        if (!(gives_w > 0) || gives_w == unlimited || node.resolved->isGrid) continue;
        look({{node.component->id.str()}, gives_w}, node, {unlimited});
    }
    for (const auto& [key, machines] : onStepUps) // grows only behind the running place
        look(machines, nodes[key.second], {nodes[key.second].hub->capacity_w, noSlot, key.second});
}

/// Whether what is in store carries the site until machines have started, and whether they can start at all.
void Engine::State::findStart(std::vector<Finding>& out) const {
    bool hasGrid = false, selfStarting = false;
    Slot fastest = noSlot;
    double start_min = unlimited;
    for (const Slot slot : sources) {
        const Node& node = nodes[slot];
        if (!node.live || node.hub->capacity_w <= 0) continue;
        hasGrid = hasGrid || node.resolved->isGrid;
        selfStarting = selfStarting || node.resolved->isDiesel;
        const double minutes = node.resolved->coldStart_min;
        if (!(minutes > 0) || node.resolved->source.is_solar) continue;
        if (minutes < start_min || (minutes == start_min && node.component->id < nodes[fastest].component->id))
            start_min = minutes, fastest = slot;
    }
    if (fastest == noSlot) return;
    const double power_w = storagePower.value(), need_w = facility_w();
    const double energy_wh = power_w > 0 ? storageEnergy.value() : 0;
    double ups_min = unlimited; // the shortest: each UPS carries its own racks
    for (const Slot slot : upses)
        if (const double minutes = nodes[slot].resolved->runtime_min; nodes[slot].live && minutes > 0)
            ups_min = std::min(ups_min, minutes);
    const bool hasUps = ups_min != unlimited;
    if (!hasGrid && !selfStarting && energy_wh <= 0)
        out.push_back(makeFinding("power.black-start", {nodes[fastest].component->id}, "",
                                  "No grid, battery or diesel generator is there to start " + label(nodes[fastest]) +
                                      " and its like from black.",
                                  "Add a diesel generator or a grid-forming battery."));
    if (!hasGrid || !(need_w > 0) || (energy_wh <= 0 && !hasUps)) return;
    const double ride_min = std::max(energy_wh / need_w * 60, hasUps ? ups_min : 0);
    if (ride_min >= start_min * (1 - tolerance)) return;
    // With less power than the site takes they carry a part of it, and that part for longer.
    const bool carriesAll = hasUps || power_w >= need_w * (1 - tolerance);
    const std::string carried = carriesAll ? "Batteries carry the site for " + si(ride_min, "min")
                                           : "Batteries hold what the site takes in " + si(ride_min, "min") +
                                                 " and give " + si(power_w, "W") + " of its " + si(need_w, "W");
    out.push_back(makeFinding("storage.ride-through", {nodes[fastest].component->id},
                              si(ride_min, "min") + " of " + si(start_min, "min"),
                              carried + ", " + label(nodes[fastest]) + " needs " + si(start_min, "min") + " to start.",
                              "Add batteries, or generators that start faster."));
}

/// Passes over types, not parts, and only when any of them came, went, moved house or changed its weight.
void Engine::State::readContents() {
    if (!contentsChanged) return;
    contentsChanged = false;
    contents = {};
    findFloors(contents.floors);
    std::map<std::string_view, bool> live; // type → some of it is
    site.forContents([&](const ZoneContents& zone) {
        for (const auto& [type, slots] : zone.byType) {
            bool& any = live[type];
            any = any || std::any_of(slots.begin(), slots.end(), [&](Slot slot) {
                      return slot < nodes.size() && nodes[slot].live && nodes[slot].resolved->role == Role::Rack;
                  });
        }
    });
    std::map<std::string, std::string> accelerators; // name → one type with it
    for (const auto& [id, any] : live) {
        const std::shared_ptr<const Type> type = any ? site.type(id) : nullptr;
        if (!type || type->role != Role::Rack) continue;
        const std::string it = type->text("it"), gpu = type->text("gpu");
        contents.hasNetwork = contents.hasNetwork || it == "network";
        if (it == "gpu" && type->value("gpus") > 0) accelerators.try_emplace(gpu.empty() ? type->id : gpu, type->id);
    }
    for (const auto& [name, type] : accelerators) contents.accelerators.push_back(type);
}

/// Which racks there are: accelerators of several kinds, and racks without a network.
void Engine::State::findFleet(std::vector<Finding>& out) const {
    const std::vector<std::string>& kinds = contents.accelerators;
    if (kinds.size() > 1)
        out.push_back(makeFinding("compute.mixed-accelerators", kinds, std::to_string(kinds.size()) + " kinds",
                                  "The site has accelerators of " + std::to_string(kinds.size()) +
                                      " kinds; one job over all of them runs at the pace of the slowest.",
                                  "Plan a network and jobs of their own for each kind."));
    if (!kinds.empty() && !contents.hasNetwork && totals.racks > 1)
        out.push_back(makeFinding("network.missing", {"site"}, std::to_string(totals.racks) + " racks",
                                  "The site has " + std::to_string(totals.racks) +
                                      " racks and neither switches nor network racks to join them.",
                                  "Add network racks."));
}

} // namespace gs
