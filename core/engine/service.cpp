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
        if (edge.link && edge.live && edge.isOver(flowIn(lastPass(), slot).flow_w)) overloadedLinks.insert(slot);
        else overloadedLinks.erase(slot);
    };
    if (lastPassMoved) {
        for (const Slot slot : varyingNode)
            if (slot != noSlot) {
                look(slot);
                findingNodes.insert(slot);
            }
        if (fromScratch) { // those to leaves are known (bookLeaf) but where they were handed over since
            for (const Slot slot : varyingEdge)
                if (slot != noSlot) lookLink(slot);
            for (const auto& [slot, flow] : lastPass().handed.links) lookLink(slot);
        } else {
            for (Slot slot = 0; slot < edges.size(); ++slot) {
                lookLink(slot);
                findingLinks.insert(slot);
            }
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
                                CoolingQueue& out) const {
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

void Engine::State::racksOfHall(int index, double factor, std::map<Slot, double>& heat, CoolingQueue& out) const {
    out.halls.push_back(index);
    for (const Slot slot : halls[static_cast<std::size_t>(index)].racks) heat[slot] += factor * hallHeat(slot).value();
}

void Engine::State::queueRacks(const std::map<Slot, double>& heat, CoolingQueue& out) const {
    for (const auto& [slot, watts] : heat)
        if (watts > 0 && nodes[slot].elements() > 0) out.racks.push_back({slot, watts / nodes[slot].elements()});
    std::sort(out.racks.begin(), out.racks.end(), [&](const auto& a, const auto& b) {
        return servedBefore(*nodes[a.first].component, *nodes[b.first].component);
    });
}

/// Lets racks in one after the other until the room is used; `cooled` has the elements of those of which not all are.
/// Who is kept out elsewhere gives no heat here.
void Engine::State::coolWithin(const CoolingQueue& queue, std::unordered_map<Slot, std::int32_t>& cooled) const {
    ExactWatts used;
    for (const auto& [slot, each] : queue.racks) {
        const auto known = cooled.find(slot);
        const std::int32_t wanted = known == cooled.end() ? nodes[slot].elements() : known->second;
        const double left = queue.room_w - used.value();
        const auto fit = static_cast<std::int32_t>(
            std::clamp(std::floor(left * (1 + tolerance) / each), 0.0, static_cast<double>(wanted)));
        used += ExactWatts(each) * fit;
        if (fit < wanted) cooled[slot] = fit;
    }
}

CoolingQueue Engine::State::queueOfLoop(int index) const {
    const Loop& loop = loops[static_cast<std::size_t>(index)];
    const LoopState& state = lastPass().loop[static_cast<std::size_t>(index)];
    CoolingQueue out;
    std::map<Slot, double> heat;
    racksOfLoop(index, 1, 0, heat, out);
    double racks = 0;
    for (const auto& entry : heat) racks += entry.second;
    const double whole = (loop.constantHeat + state.heat).value();
    // Towers and dry coolers get warmer with heat: within the capacity they hold the limit again. Behind an exchanger
    // it is the loop above that has to hold its own. Only a set point by hand above the limit is too warm at any load.
    const bool nothing = loop.cyclic || loop.setPoint_c > loop.limit_c + 1e-6;
    queueRacks(heat, out);
    out.room_w = nothing || whole <= 0 ? 0 : state.capacity_w * (racks / whole);
    return out;
}

CoolingQueue Engine::State::queueOfHall(int index) const {
    CoolingQueue out;
    std::map<Slot, double> heat;
    racksOfHall(index, 1, heat, out);
    // What is not of racks, the losses of busways above them, shrinks with theirs.
    const double racks = halls[static_cast<std::size_t>(index)].constantHeat.value();
    const double whole = racks + lastPass().hallHeat[static_cast<std::size_t>(index)].value();
    queueRacks(heat, out);
    out.room_w = whole > 0 ? hallCapacity(index) * (racks / whole) : 0;
    return out;
}

/// Queues of what is short now. One stands until a loop or hall it was found from was looked at again.
void Engine::State::refreshCooling() {
    const auto stands = [&](const CoolingQueue& queue) {
        return !serveOrderChanged && std::none_of(queue.loops.begin(), queue.loops.end(), [&](int loop) {
            return findingLoops.contains(loop);
        }) && std::none_of(queue.halls.begin(), queue.halls.end(), [&](int hall) {
            return findingHalls.contains(hall);
        });
    };
    const auto refresh = [&](std::map<int, CoolingQueue>& queues, const std::unordered_set<int>& bad, auto make) {
        const auto gone =
            std::erase_if(queues, [&](const auto& entry) { return !bad.count(entry.first) || !stands(entry.second); });
        ration.stale = ration.stale || gone > 0 || queues.size() < bad.size();
        for (const int index : bad)
            if (!queues.count(index)) queues[index] = make(index);
    };
    refresh(loopQueues, badLoops, [&](int index) { return queueOfLoop(index); });
    refresh(hallQueues, badHalls, [&](int index) { return queueOfHall(index); });
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

/// Elements that are cooled, of racks of which not all are: the racks' own loops first, then the air of their halls,
/// then the loops that heat of both comes to, each with that of those that are left. Who has no power gives none.
std::unordered_map<Slot, std::int32_t> Engine::State::cooledOf() const {
    struct Asked {
        int stage, rank;
        const std::string* name;
        const CoolingQueue* queue;
    };
    const auto takesAir = [&](const Loop& loop) { // of a hall
        return std::any_of(loop.takers.begin(), loop.takers.end(), [&](Slot slot) {
            return nodes[slot].resolved->role == Role::AirHandler && nodes[slot].host == noSlot;
        });
    };
    std::vector<Asked> order; // by names: indices depend on what was edited before
    for (const auto& [index, queue] : loopQueues) {
        const Loop& loop = loops[static_cast<std::size_t>(index)];
        order.push_back({loop.rank == 0 && !takesAir(loop) ? 0 : 2, loop.rank, &loop.name, &queue});
    }
    for (const auto& [index, queue] : hallQueues)
        order.push_back({1, 0, &nodes[halls[static_cast<std::size_t>(index)].slot].component->id.str(), &queue});
    std::sort(order.begin(), order.end(), [](const Asked& a, const Asked& b) {
        return std::tie(a.stage, a.rank, *a.name) < std::tie(b.stage, b.rank, *b.name);
    });
    std::unordered_map<Slot, std::int32_t> cooled;
    for (const Slot slot : uncooled) cooled[slot] = 0;
    if (!order.empty())
        for (const Slot slot : starved)
            if (nodes[slot].resolved->role == Role::Rack) cooled[slot] = 0;
    for (const Asked& asked : order) coolWithin(*asked.queue, cooled);
    return cooled;
}

/// Brings up to date what is kept of shortages of cooling, and of power among those that are cooled.
void Engine::State::refreshRation(bool isShortOfPower) {
    if (ration.stale || ration.uncooled != uncooled || ration.starved != starved) {
        ration.uncooled = uncooled;
        ration.starved = starved;
        ration.stale = false;
        std::unordered_map<Slot, std::int32_t> now = cooledOf();
        if (now != ration.cooled) {
            ration.cooled = std::move(now);
            ration.serving.clear();
        }
    }
    // It follows what each call marks: one that is left out for a call is made anew.
    if (isShortOfPower && !ration.cooled.empty()) ration.serving.bring(*this);
    else ration.serving.clear();
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
    const bool isShortOfPower =
        serving.isBuilt() && std::any_of(serving.islands().begin(), serving.islands().end(),
                                         [](const Serving::Island& island) { return !island.shed.empty(); });
    refreshRation(isShortOfPower);
    const std::unordered_map<Slot, std::int32_t>& cooled = ration.cooled;
    bottlenecks.clear();
    unserved = ExactWatts();
    if (serving.isBuilt())
        for (const Serving::Island& island : serving.islands()) {
            bottlenecks.insert(bottlenecks.end(), island.bottlenecks.begin(), island.bottlenecks.end());
            for (const Serving::Shed& cut : island.shed) {
                const Node& node = nodes[cut.rack];
                fit(cut.rack).first = node.liveElements() - cut.elements;
                if (cooled.empty()) fit(cut.rack).second = node.liveElements() - cut.elements;
                unserved += ExactWatts(node.leaf_w / node.elements()) * cut.elements;
            }
        }
    std::sort(bottlenecks.begin(), bottlenecks.end());
    for (const auto& [slot, elements] : cooled) fit(slot).second = std::min(elements, nodes[slot].liveElements());
    if (ration.serving.isBuilt())
        for (const Serving::Island& island : ration.serving.islands())
            for (const Serving::Shed& cut : island.shed) fit(cut.rack).second -= cut.elements;
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
