// SPDX-License-Identifier: GPL-3.0-or-later
// What is short in the last pass, and which racks are served and cooled then. Power is shed by Serving; cooling
// here, loop by loop and hall by hall, in the same order of serving.
#include <algorithm>
#include <cmath>

#include "core/engine/state.h"

namespace gs {

/// Which nodes and cables are above their rating in the last pass.
void Engine::State::noteOverloads() {
    const auto look = [&](Slot slot) {
        const Node& node = nodes[slot];
        if (isOver(node)) overloaded.insert(slot);
        else overloaded.erase(slot);
    };
    const auto lookLink = [&](Slot slot) {
        const Edge& edge = edges[slot];
        bool over = false;
        if (edge.link && edge.live && edge.cable->rated_a > 0) {
            const double flow = flowIn(lastPass(), slot).flow_w;
            over = flow > edge.cable->rating_w * (1 + tolerance);
        }
        if (over) overloadedLinks.insert(slot);
        else overloadedLinks.erase(slot);
    };
    if (lastPassMoved) {
        for (const Slot slot : varyingNode)
            if (slot != noSlot) {
                look(slot);
                findingNodes.insert(slot);
            }
        for (Slot slot = 0; slot < edges.size(); ++slot) {
            lookLink(slot);
            findingLinks.insert(slot);
        }
        for (std::size_t i = 0; i < loops.size(); ++i) findingLoops.insert(static_cast<int>(i));
        for (std::size_t i = 0; i < halls.size(); ++i) findingHalls.insert(static_cast<int>(i));
    } else {
        for (const Slot slot : findingNodes)
            if (slot < nodes.size() && nodes[slot].varying >= 0) look(slot);
        for (const Slot slot : findingLinks)
            if (slot < edges.size()) lookLink(slot);
    }
    for (const int index : findingLoops) {
        const Loop& loop = loops[static_cast<std::size_t>(index)];
        if (loop.used && isShort(index)) badLoops.insert(index);
        else badLoops.erase(index);
    }
    for (const int index : findingHalls) {
        if (halls[static_cast<std::size_t>(index)].slot != noSlot && hallShort(index)) badHalls.insert(index);
        else badHalls.erase(index);
    }
}

bool Engine::State::isShort(int index) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    const double heat = (loop.constantHeat + state.heat).value();
    return heat > 0 &&
           (loop.cyclic || heat > state.capacity_w * (1 + tolerance) || state.supply_c > loop.limit_c + 1e-6);
}

double Engine::State::hallCapacity(int index) const {
    double sum = 0;
    for (const Slot slot : halls[static_cast<std::size_t>(index)].handlers)
        if (airWorks(nodes[slot])) sum += nodes[slot].resolved->air.rated_heat_w * nodes[slot].elements();
    return sum;
}

bool Engine::State::hallShort(int index) const {
    const Hall& hall = halls[static_cast<std::size_t>(index)];
    // Losses alone leave through the walls of a hall without racks that need air.
    if (!(ExactWatts() < hall.constantHeat)) return false;
    return (hall.constantHeat + lastPass().hallHeat[static_cast<std::size_t>(index)]).value() >
           hallCapacity(index) * (1 + tolerance);
}

/// Racks whose heat ends in a loop: slot → watts of heat of all elements that arrive there.
void Engine::State::racksOfLoop(int index, double factor, int depth, std::map<Slot, double>& heat,
                                CoolingOutcome& out) const {
    if (depth > 8) return;
    out.loops.push_back(index);
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    for (const Slot slot : loop.members)
        if (nodes[slot].loopHeatTo == index) heat[slot] += factor * loopHeat(nodes[slot]).value();
    for (const Slot slot : loop.takers) {
        const Node& taker = nodes[slot];
        const DeviceState& device = lastPass().device[static_cast<std::size_t>(taker.varying)];
        if (device.heat_w <= 0) continue;
        if (taker.resolved->role == Role::AirHandler) {
            if (taker.host != noSlot) heat[taker.host] += factor * taker.hub->doorHeat.value();
            else if (taker.hall != noSlot && hallIndex[taker.hall] >= 0) {
                const int hall = hallIndex[taker.hall];
                const double whole = (halls[static_cast<std::size_t>(hall)].constantHeat +
                                      lastPass().hallHeat[static_cast<std::size_t>(hall)])
                                         .value();
                if (whole > 0) racksOfHall(hall, factor * device.heat_w / whole, heat, out);
            }
        } else if (taker.loopOut >= 0 && taker.loopOut != index) {
            const double whole = (loops[static_cast<std::size_t>(taker.loopOut)].constantHeat +
                                  lastPass().loop[static_cast<std::size_t>(taker.loopOut)].heat)
                                     .value();
            if (whole > 0) racksOfLoop(taker.loopOut, factor * device.heat_w / whole, depth + 1, heat, out);
        }
    }
}

void Engine::State::racksOfHall(int index, double factor, std::map<Slot, double>& heat, CoolingOutcome& out) const {
    out.halls.push_back(index);
    for (const Slot slot : halls[static_cast<std::size_t>(index)].racks) heat[slot] += factor * hallHeat(slot).value();
}

/// Lets racks in by the order of serving until `room` watts of heat are used; the rest is not cooled.
void Engine::State::coolWithin(const std::map<Slot, double>& heat, double room, CoolingOutcome& out) const {
    std::vector<Slot> order;
    for (const auto& [slot, watts] : heat)
        if (watts > 0) order.push_back(slot);
    std::sort(order.begin(), order.end(),
              [&](Slot a, Slot b) { return servedBefore(*nodes[a].component, *nodes[b].component); });
    ExactWatts used;
    for (const Slot slot : order) {
        const Node& node = nodes[slot];
        const double each = heat.at(slot) / node.elements();
        const double left = room - used.value();
        const int fit = each > 0 ? static_cast<int>(std::clamp(std::floor(left * (1 + tolerance) / each), 0.0,
                                                               static_cast<double>(node.elements())))
                                 : node.elements();
        used += ExactWatts(each) * fit;
        if (fit < node.elements()) out.cooled.push_back({slot, fit});
    }
}

CoolingOutcome Engine::State::coolLoop(int index) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    CoolingOutcome out;
    std::map<Slot, double> heat;
    racksOfLoop(index, 1, 0, heat, out);
    double racks = 0;
    for (const auto& entry : heat) racks += entry.second;
    const double whole = (loop.constantHeat + state.heat).value();
    // Towers and dry coolers get warmer with heat: within the capacity they hold the limit again. Behind an exchanger
    // it is the loop above that has to hold its own. Only a set point by hand above the limit is too warm at any load.
    const bool nothing = loop.cyclic || loop.setPoint_c > loop.limit_c + 1e-6;
    coolWithin(heat, nothing ? 0 : state.capacity_w * (whole > 0 ? racks / whole : 0), out);
    return out;
}

CoolingOutcome Engine::State::coolHall(int index) const {
    CoolingOutcome out;
    std::map<Slot, double> heat;
    racksOfHall(index, 1, heat, out);
    // What is not of racks, the losses of busways above them, shrinks with theirs.
    const double racks = halls[static_cast<std::size_t>(index)].constantHeat.value();
    const double whole = racks + lastPass().hallHeat[static_cast<std::size_t>(index)].value();
    coolWithin(heat, whole > 0 ? hallCapacity(index) * (racks / whole) : 0, out);
    return out;
}

/// Outcomes of what is short now. One stands until a loop or hall it was found from was looked at again.
void Engine::State::refreshCooling() {
    const auto stands = [&](const CoolingOutcome& outcome) {
        return !serveOrderChanged && std::none_of(outcome.loops.begin(), outcome.loops.end(), [&](int loop) {
            return findingLoops.contains(loop);
        }) && std::none_of(outcome.halls.begin(), outcome.halls.end(), [&](int hall) {
            return findingHalls.contains(hall);
        });
    };
    const auto refresh = [&](std::map<int, CoolingOutcome>& outcomes, const std::unordered_set<int>& bad, auto make) {
        std::erase_if(outcomes, [&](const auto& entry) { return !bad.count(entry.first) || !stands(entry.second); });
        for (const int index : bad)
            if (!outcomes.count(index)) outcomes[index] = make(index);
    };
    refresh(loopOutcomes, badLoops, [&](int index) { return coolLoop(index); });
    refresh(hallOutcomes, badHalls, [&](int index) { return coolHall(index); });
    serveOrderChanged = false;
}

void Engine::State::refreshService() {
    noteOverloads();
    if (serving.isBuilt() || !overloaded.empty() || !overloadedLinks.empty()) serving.bring(*this);
    refreshCooling();
    const bool trouble = !starved.empty() || !overloaded.empty() || !overloadedLinks.empty() || !badLoops.empty() ||
                         !badHalls.empty() || !uncooled.empty();
    if (trouble || inTrouble) applyService();
    inTrouble = trouble;
}

/// Elements that are cooled, of racks of which not all are.
std::unordered_map<Slot, std::int32_t> Engine::State::cooledOf() const {
    std::unordered_map<Slot, std::int32_t> cooled;
    for (const Slot slot : uncooled) cooled[slot] = 0;
    for (const auto* outcomes : {&loopOutcomes, &hallOutcomes})
        for (const auto& entry : *outcomes)
            for (const auto& [slot, elements] : entry.second.cooled) {
                const auto [it, isNew] = cooled.try_emplace(slot, elements);
                if (!isNew) it->second = std::min(it->second, elements);
            }
    return cooled;
}

/// Adds up what every shortage leaves of each rack, and books the racks of which more or less is left than before.
/// Served is who has power beside all that ask for it; on line is who is cooled and has power beside all that are
/// cooled: a rack without cooling does not run, and takes no power from one that could.
void Engine::State::applyService() {
    shedNow.clear();
    fitNow.resize(nodes.size());
    const auto fit = [&](Slot slot) -> std::pair<std::int32_t, std::int32_t>& {
        if (!shedNow.contains(slot)) {
            shedNow.insert(slot);
            fitNow[slot] = {nodes[slot].liveElements(), nodes[slot].liveElements()};
        }
        return fitNow[slot];
    };
    const std::unordered_map<Slot, std::int32_t> cooled = cooledOf();
    bool isShortOfPower = false;
    bottlenecks.clear();
    unserved = ExactWatts();
    if (serving.isBuilt())
        for (const Serving::Island& island : serving.islands()) {
            bottlenecks.insert(bottlenecks.end(), island.bottlenecks.begin(), island.bottlenecks.end());
            for (const Serving::Shed& cut : island.shed) {
                const Node& node = nodes[cut.rack];
                isShortOfPower = true;
                fit(cut.rack).first = node.liveElements() - cut.elements;
                if (cooled.empty()) fit(cut.rack).second = node.liveElements() - cut.elements;
                unserved += ExactWatts(node.leaf_w / node.elements()) * cut.elements;
            }
        }
    std::sort(bottlenecks.begin(), bottlenecks.end());
    for (const auto& [slot, elements] : cooled) fit(slot).second = std::min(elements, nodes[slot].liveElements());
    if (isShortOfPower && !cooled.empty()) {
        Serving ofCooled(cooled);
        ofCooled.bring(*this);
        for (const Serving::Island& island : ofCooled.islands())
            for (const Serving::Shed& cut : island.shed) fit(cut.rack).second -= cut.elements;
    }
    for (const Slot slot : starved) {
        const Node& node = nodes[slot];
        unserved += ExactWatts(node.varying >= 0 ? devicePower(slot, results.passes - 1) : node.leaf_w);
        if (node.resolved->role == Role::Rack) fit(slot) = {0, 0};
    }

    const auto book = [&](Slot slot, std::int32_t served, std::int32_t online) {
        Node& node = nodes[slot];
        if (node.served == served && node.online == online) return;
        node.served = served;
        node.online = online;
        bookTerms(slot);
        findingNodes.insert(slot);
    };
    for (const Slot slot : shed) {
        if (!nodes[slot].shed || shedNow.contains(slot)) continue; // gone since, or still short
        nodes[slot].shed = false;
        book(slot, nodes[slot].liveElements(), nodes[slot].liveElements());
    }
    shed.assign(shedNow.begin(), shedNow.end());
    for (const Slot slot : shed) {
        nodes[slot].shed = true;
        book(slot, fitNow[slot].first, fitNow[slot].second);
    }
}

} // namespace gs
