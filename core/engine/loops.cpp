// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant loops: what supply they accept, in which order heat passes through them, and the constant heat of racks.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/flow_graph.h"
#include "core/engine/state.h"

namespace gs {

namespace {

/// Heat of one rack.
struct RackHeat {
    double power, liquid, air;
};
RackHeat heatOf(const Resolved& r, LoadCase loadCase) {
    const double power = ExactWatts::rounded(r.rack.power_w(loadCase));
    const double liquid = ExactWatts::rounded(power * r.rack.liquid_fraction);
    return {power, liquid, power - liquid};
}

/// Warmest supply that a rack takes.
double limitOf(const Resolved& r) { return r.rack.supply_temp_c_max.value_or(unlimited); }

} // namespace

/// Heat passes from a loop to the one on the other side of its suppliers: that one gets the higher rank.
void Engine::State::rankLoops() {
    if (!loopRanksDirty) return;
    loopRanksDirty = false;
    loopOrder.clear();
    std::vector<std::vector<int>> next(loops.size());
    for (std::size_t i = 0; i < loops.size(); ++i)
        for (const Slot slot : loops[i].suppliers)
            if (nodes[slot].loopIn >= 0) next[i].push_back(nodes[slot].loopIn);
    const std::vector<int> part = strongParts(next);
    std::vector<int> order(loops.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return part[static_cast<std::size_t>(a)] > part[static_cast<std::size_t>(b)]; });
    for (Loop& loop : loops) loop.rank = 0;
    std::vector<char> cyclic(loops.size(), 0);
    for (const int from : order)
        for (const int to : next[static_cast<std::size_t>(from)]) {
            if (part[static_cast<std::size_t>(to)] == part[static_cast<std::size_t>(from)])
                cyclic[static_cast<std::size_t>(from)] = cyclic[static_cast<std::size_t>(to)] = 1;
            else
                loops[static_cast<std::size_t>(to)].rank =
                    std::max(loops[static_cast<std::size_t>(to)].rank, loops[static_cast<std::size_t>(from)].rank + 1);
        }
    for (std::size_t i = 0; i < loops.size(); ++i) {
        if (!loops[i].used || static_cast<bool>(cyclic[i]) == loops[i].cyclic) continue;
        loops[i].cyclic = cyclic[i];
        markLoop(static_cast<int>(i));
        for (const Slot slot : loops[i].suppliers)
            if (nodes[slot].loopIn >= 0) markLoop(nodes[slot].loopIn);
        findingLoops.insert(static_cast<int>(i));
    }
}

/// Set points and limits of the marked loops and of those whose members depend on them.
void Engine::State::refreshLoops() {
    std::set<std::pair<int, int>> open;
    for (const int index : staleLoops) {
        loops[index].stale = false;
        if (loops[index].used) open.insert({loops[index].rank, index});
    }
    staleLoops.clear();
    while (!open.empty()) {
        const int index = open.begin()->second;
        open.erase(open.begin());
        Loop& loop = loops[index];
        ++recomputed;
        double limit = loop.rackLimits.empty() ? unlimited : loop.rackLimits.begin()->first;
        double rise = loop.rackRises.empty() ? unlimited : loop.rackRises.begin()->first;
        double coldest = -unlimited; // condenser water: as cold as the chillers take it
        double towerRange = 0;
        for (const Slot slot : loop.takers) {
            const Node& node = nodes[slot];
            if (!node.live) continue;
            if (node.resolved->role == Role::AirHandler) {
                limit = std::min(limit, node.resolved->air.water_supply_c_max);
                rise = std::min(rise, node.resolved->air.water_rise_k);
            } else if (node.resolved->role == Role::Exchanger && node.loopOut >= 0 && !loop.cyclic &&
                       !loops[static_cast<std::size_t>(node.loopOut)].cyclic) {
                limit = std::min(limit, loops[node.loopOut].limit_c - node.resolved->exchanger.approach_k);
            } else if (node.resolved->role == Role::Rejector && node.resolved->rejector.needsCondenser()) {
                coldest = std::max(coldest, node.resolved->rejector.condenser_min_c);
            }
        }
        double hand = unlimited;
        for (const Slot slot : loop.suppliers) {
            const Node& node = nodes[slot];
            if (node.live && node.resolved->hasSetPoint) hand = std::min(hand, node.resolved->set_point_c);
            if (node.live && node.resolved->role == Role::Rejector &&
                node.resolved->rejector.kind == RejectorKind::YorkCalc)
                towerRange = std::max(towerRange, node.resolved->rejector.design_range_k);
        }
        const bool limitChanged = limit != loop.limit_c;
        loop.limit_c = limit;
        loop.byHand = hand != unlimited;
        loop.condenser = coldest != -unlimited;
        loop.setPoint_c = loop.byHand          ? hand
                          : loop.condenser     ? std::min(coldest, limit)
                          : limit != unlimited ? limit
                                               : defaultSetPoint_c;
        loop.range_k = rise != unlimited && rise > 0 ? rise : loop.condenser && towerRange > 0 ? towerRange : 10;
        dirtyLoops.push_back(index);
        // Pass 0 sees the set point as this loop's temperature.
        for (const Slot slot : loop.takers)
            if (nodes[slot].loopOut >= 0) dirtyLoops.push_back(nodes[slot].loopOut);
        if (!limitChanged) continue;
        for (const Slot slot : loop.suppliers)
            if (nodes[slot].resolved->role == Role::Exchanger && nodes[slot].loopIn >= 0 && !loop.cyclic)
                open.insert({loops[nodes[slot].loopIn].rank, nodes[slot].loopIn});
    }
}

/// Constant heat of a rack: liquid share to its loop, air share to its doors, the rest to its hall.
void Engine::State::bookRackHeat(Slot slot) {
    Node& node = nodes[slot];
    if (!node.resolved || node.resolved->role != Role::Rack) return;
    const RackModel& rack = node.resolved->rack;
    if (fromScratch && !node.hasGuests && node.hall != noSlot) return bookAlike(slot);
    const int n = node.liveElements();
    const auto [power, liquid, air] = heatOf(*node.resolved, view.loadCase);

    double perElement = air;
    int doored = 0;
    ExactWatts byDoors;
    static const std::vector<Slot> none;
    for (const Slot guest : node.hasGuests ? guests.at(slot) : none) {
        const Node& door = nodes[guest];
        if (!door.resolved || door.resolved->role != Role::AirHandler) continue;
        const int cooling = airWorks(door) ? std::min(n, door.elements()) : 0;
        const double each = std::min(perElement, ExactWatts::rounded(door.resolved->air.rated_heat_w));
        const ExactWatts taken = ExactWatts(each) * cooling;
        if (taken != door.hub->doorHeat) {
            hubOf(guest).doorHeat = taken;
            dirtyNodes.push_back(guest);
        }
        byDoors += taken;
        doored = std::max(doored, cooling);
    }
    const ExactWatts toLoop = ExactWatts(liquid) * n;
    const ExactWatts toHall = ExactWatts(air) * n - byDoors;
    const int loop = toLoop.isZero() ? -1 : node.loopIn;
    const Slot hall = node.hall;
    const bool sameLoop = node.heatBooked && loop == node.loopHeatTo && toLoop == loopHeat(node) &&
                          limitOf(*node.resolved) == limitOf(*node.term.resolved) &&
                          rack.return_rise_k == node.term.resolved->rack.return_rise_k;
    const bool sameHall = node.heatBooked && hall == node.hallHeatTo && toHall == hallHeat(slot);
    const ExactWatts before = allHeat(node);
    if (!sameLoop) unbookLoopHeat(slot);
    if (!sameHall) unbookHallHeat(slot);
    if (!sameLoop && loop >= 0) {
        node.loopHeatTo = loop;
        loops[loop].constantHeat += toLoop;
        if (const double limit = limitOf(*node.resolved); limit != unlimited) ++loops[loop].rackLimits[limit];
        if (rack.return_rise_k > 0) ++loops[loop].rackRises[rack.return_rise_k];
        markLoop(loop);
    }
    if (!sameHall && hall != noSlot && hallIndex[hall] >= 0) {
        node.hallHeatTo = hall;
        Hall& to = halls[hallIndex[hall]];
        to.constantHeat += toHall;
        node.hallPlace = static_cast<int>(to.racks.size());
        to.racks.push_back(slot);
        if (!fromScratch && (dirtyHalls.empty() || dirtyHalls.back() != hallIndex[hall])) // neighbours share theirs
            dirtyHalls.push_back(hallIndex[hall]);
    }
    if (!byDoors.isZero()) doorsTake[slot] = byDoors;
    else if (!doorsTake.empty()) doorsTake.erase(slot);
    // Heat that has nowhere to go: no loop for the liquid share, no hall for the air.
    const bool lost = (!toLoop.isZero() && loop < 0) || (!toHall.isZero() && hall == noSlot);
    if (lost != (uncooled.count(slot) > 0)) {
        if (lost) uncooled.insert(slot);
        else uncooled.erase(slot);
    }
    if (!node.shed) node.served = node.online = n;
    bookTerms(slot); // of this type and number the heat is booked now, too
    node.heatBooked = true;
    totals.rackHeat += ExactWatts(power) * n - before;
    findingNodes.insert(slot);
}

/// Heat and terms of a rack in a hall, without doors, in a full compute: what bookRackHeat() books of one of which
/// nothing is booked yet.
void Engine::State::bookAlike(Slot slot) {
    Node& node = nodes[slot];
    const int n = node.liveElements(), hall = hallIndex[node.hall];
    auto& run = rackRun;
    if (run.count == 0 || run.term.resolved != node.resolved || run.term.live != n || run.loop != node.loopIn ||
        run.hall != hall || run.term.installed != (node.installed ? node.elements() : 0)) {
        closeRun();
        const auto [power, liquid, air] = heatOf(*node.resolved, view.loadCase);
        run.heat = ExactWatts(power) * n;
        run.toLoop = ExactWatts(liquid) * n;
        run.toHall = ExactWatts(air) * n;
        run.loop = node.loopIn;
        run.hall = hall;
        run.isLost = !run.toLoop.isZero() && run.loop < 0;
        run.term = {node.resolved, node.installed ? node.elements() : 0, n, n, false};
    }
    ++run.count;
    if (!run.toLoop.isZero()) node.loopHeatTo = run.loop;
    if (hall >= 0) {
        node.hallHeatTo = node.hall;
        std::vector<Slot>& racks = halls[static_cast<std::size_t>(hall)].racks;
        node.hallPlace = static_cast<int>(racks.size());
        racks.push_back(slot);
    }
    if (run.isLost) uncooled.insert(slot);
    node.served = node.online = n;
    node.term = run.term;
    node.heatBooked = true;
    findingNodes.insert(slot);
}

void Engine::State::closeRun() {
    auto& run = rackRun;
    if (run.count == 0) return;
    const RackModel& rack = run.term.resolved->rack;
    addTerms(run.term, {}, run.count);
    totals.rackHeat += run.heat * run.count;
    if (run.hall >= 0) halls[static_cast<std::size_t>(run.hall)].constantHeat += run.toHall * run.count;
    if (!run.toLoop.isZero() && run.loop >= 0) {
        Loop& loop = loops[static_cast<std::size_t>(run.loop)];
        loop.constantHeat += run.toLoop * run.count;
        const int count = static_cast<int>(run.count);
        if (const double limit = limitOf(*run.term.resolved); limit != unlimited) loop.rackLimits[limit] += count;
        if (rack.return_rise_k > 0) loop.rackRises[rack.return_rise_k] += count;
        markLoop(run.loop);
    }
    run.count = 0;
    run.term = {};
}

ExactWatts Engine::State::loopHeat(const Node& node) const {
    if (node.loopHeatTo < 0) return {};
    return ExactWatts(heatOf(*node.term.resolved, view.loadCase).liquid) * node.term.live;
}

ExactWatts Engine::State::hallHeat(Slot slot) const {
    const Node& node = nodes[slot];
    if (node.hallHeatTo == noSlot) return {};
    const ExactWatts air = ExactWatts(heatOf(*node.term.resolved, view.loadCase).air) * node.term.live;
    if (doorsTake.empty()) return air;
    const auto doors = doorsTake.find(slot);
    return doors == doorsTake.end() ? air : air - doors->second;
}

ExactWatts Engine::State::allHeat(const Node& node) const {
    if (!node.heatBooked) return {};
    return ExactWatts(heatOf(*node.term.resolved, view.loadCase).power) * node.term.live;
}

void Engine::State::unbookLoopHeat(Slot slot) {
    Node& node = nodes[slot];
    if (node.loopHeatTo < 0) return;
    Loop& loop = loops[node.loopHeatTo];
    loop.constantHeat -= loopHeat(node);
    const auto drop = [](std::map<double, int>& counts, double key) {
        const auto it = counts.find(key);
        if (it != counts.end() && --it->second == 0) counts.erase(it);
    };
    const Resolved& as = *node.term.resolved;
    if (limitOf(as) != unlimited) drop(loop.rackLimits, limitOf(as));
    if (as.rack.return_rise_k > 0) drop(loop.rackRises, as.rack.return_rise_k);
    markLoop(node.loopHeatTo);
    node.loopHeatTo = -1;
}

void Engine::State::unbookHallHeat(Slot slot) {
    Node& node = nodes[slot];
    if (node.hallHeatTo == noSlot || hallIndex[node.hallHeatTo] < 0) return;
    Hall& hall = halls[hallIndex[node.hallHeatTo]];
    hall.constantHeat -= hallHeat(slot);
    // The last one takes its place.
    hall.racks[static_cast<std::size_t>(node.hallPlace)] = hall.racks.back();
    nodes[hall.racks.back()].hallPlace = node.hallPlace;
    hall.racks.pop_back();
    if (dirtyHalls.empty() || dirtyHalls.back() != hallIndex[node.hallHeatTo])
        dirtyHalls.push_back(hallIndex[node.hallHeatTo]);
    node.hallHeatTo = noSlot;
}

} // namespace gs
