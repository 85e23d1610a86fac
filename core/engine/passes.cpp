// SPDX-License-Identifier: GPL-3.0-or-later
// The cooling-power loop: power up the distribution tree, losses into halls, heat through the loops, cooling
// power back onto the tree. Pass p uses the cooling powers and coolant temperatures of pass p-1 (pass 0: no
// cooling power, coolant at its set point). Each pass is kept, so that an edit re-runs only its own path in
// each of them and ends with the same bits as a run from zero.
#include <algorithm>
#include <cmath>

#include "core/engine/ahead.h"
#include "core/engine/state.h"

namespace gs {

void Pass::fit(std::size_t nodeCount, std::size_t edgeCount, std::size_t hallCount, std::size_t loopCount) {
    if (need.size() < nodeCount) {
        out.resize(nodeCount);
        need.resize(nodeCount);
        loss.resize(nodeCount);
        device.resize(nodeCount);
    }
    if (flow.size() < edgeCount) {
        flow.resize(edgeCount);
        draw.resize(edgeCount);
    }
    if (hallHeat.size() < hallCount) hallHeat.resize(hallCount);
    if (loop.size() < loopCount) loop.resize(loopCount);
}

double Engine::State::cableDraw_w(const Edge& edge, double flow) const {
    if (edge.cable->ohm_per_km <= 0 || edge.length_m <= 0 || flow <= 0) return flow;
    // All lines of the bundle carry the same: the loss goes with the sum of their lengths.
    const CableModel cable{edge.cable->ohm_per_km, edge.cable->rated_a};
    return ExactWatts::rounded(flow + cableLoss_w(cable, flow / edge.cable->lines, edge.cable->voltage_v,
                                                  edge.cable->power_factor, edge.length_m, edge.cable->runs));
}

/// Replaces the flow of a constant edge in its parent and in the site's sums.
void Engine::State::bookConstant(Edge& edge, double flow, double draw) {
    if (flow == 0 && draw == 0 && edge.flow_w == 0 && edge.draw_w == 0) return; // most: a new link
    Hub& parent = hubOf(edge.from);
    const ExactWatts drawn(draw), arrived(flow), drawnBefore(edge.draw_w), arrivedBefore(edge.flow_w);
    parent.constantOut += drawn - drawnBefore;
    totals.edgeLossConstant += (drawn - drawnBefore) - (arrived - arrivedBefore);
    if (edge.toRack) {
        parent.rackDraw -= drawnBefore;
        parent.rackFlow -= arrivedBefore;
    }
    const Node& child = nodes[edge.to];
    edge.toRack = child.resolved && child.resolved->role == Role::Rack;
    if (edge.toRack) {
        parent.rackDraw += drawn;
        parent.rackFlow += arrived;
    }
    edge.flow_w = flow;
    edge.draw_w = draw;
}

/// Flows into constant leaves: the same in every pass.
void Engine::State::bookLeaf(Slot slot) {
    Node& node = nodes[slot];
    if (!node.component || !node.resolved || node.varying >= 0) return;
    ++recomputed;
    shareNeed(node, node.leaf_w, scratchShares);
    if (handOver.isBuilt()) handOver.put(*this, slot, scratchShares);
    bool fed = false, sourced = false;
    for (const Slot link : ins(node)) {
        Edge& edge = edges[link];
        double flow = 0;
        for (const Share& share : scratchShares)
            if (share.link == link) flow = share.flow_w;
        const double draw = cableDraw_w(edge, flow);
        if (edge.live) {
            fed = true;
            sourced = sourced || nodes[edge.from].hub->above_w > 0;
        }
        if (flow == edge.flow_w && draw == edge.draw_w) continue;
        if (fromScratch && edge.isOver(flow)) overloadedLinks.insert(link);
        bookConstant(edge, flow, draw);
        if (!fromScratch) dirtyNodes.push_back(edge.from); // else every one is looked at
        findingLinks.insert(link);
    }
    if (fromScratch && !scratchShares.empty()) noteFed(slot);
    noteFeed(slot, node.leaf_w > 0 && node.live, fed, sourced);
    findingNodes.insert(slot); // no feed and no source read differently
    bookRackHeat(slot);
}

/// A leaf with the shares that were just booked.
void Engine::State::noteFed(Slot slot) {
    const Node& node = nodes[slot];
    if (node.resolved->role == Role::Rack && node.leaf_w > 0 && isPair(scratchShares)) {
        const Edge &a = edges[scratchShares[0].link], &b = edges[scratchShares[1].link];
        if (a.from != b.from)
            return fedRacks.racks.push_back(
                {slot, node.count, {a.from, b.from}, node.leaf_w, {a.draw_w - a.flow_w, b.draw_w - b.flow_w}});
    }
    fedRacks.others.push_back(slot);
}

void Engine::State::noteFeed(Slot slot, bool wants, bool fed, bool sourced) {
    const bool dry = wants && !(fed && sourced);
    const bool was = starved.count(slot) > 0;
    if (dry == was) return;
    if (dry) starved.insert(slot);
    else starved.erase(slot);
    findingNodes.insert(slot);
}

/// Replaces what a cooling device does in a pass, in the pass's sums and in the loop it takes cold from.
void Engine::State::setDevice(Pass& pass, Slot slot, const DeviceState& now) {
    const Node& node = nodes[slot];
    DeviceState& was = pass.device[static_cast<std::size_t>(node.varying)];
    if (now == was) return;
    pass.cooling += ExactWatts(now.power_w) - ExactWatts(was.power_w);
    if (node.resolved && (node.resolved->role == Role::Exchanger || node.resolved->role == Role::AirHandler))
        pass.deviceHeat += ExactWatts(now.power_w) - ExactWatts(was.power_w);
    pass.capacity += ExactWatts(now.counted_w) - ExactWatts(was.counted_w);
    pass.water += ExactFlow(now.water_m3_per_s) - ExactFlow(was.water_m3_per_s);
    if (node.loopIn >= 0 && now.rejected_w != was.rejected_w) {
        pass.loop[static_cast<std::size_t>(node.loopIn)].heat +=
            ExactWatts(now.rejected_w) - ExactWatts(was.rejected_w);
        passDirtyLoops.push_back(node.loopIn);
    }
    was = now;
}

double Engine::State::devicePower(Slot slot, int p) const {
    return p < 0 ? 0
                 : passes[static_cast<std::size_t>(p)].device[static_cast<std::size_t>(nodes[slot].varying)].power_w;
}

double Engine::State::loopSupply(int loop, int p) const {
    return p < 0 ? loops[static_cast<std::size_t>(loop)].setPoint_c
                 : passes[static_cast<std::size_t>(p)].loop[static_cast<std::size_t>(loop)].supply_c;
}

void Engine::State::queueNode(Slot slot) {
    const Node& node = nodes[slot];
    if (node.varying < 0) return;
    const std::size_t rank = static_cast<std::size_t>(node.rank);
    if (rank >= rankQueue.size()) rankQueue.resize(rank + 1);
    if (queued.size() < nodes.size()) queued.resize(nodes.size(), 0);
    if (queued[slot]) return;
    queued[slot] = 1;
    rankQueue[rank].push_back(slot);
}

/// For those a few steps on from the one at `i`.
void Engine::State::askAhead(const std::vector<Slot>& slots, std::size_t i) const {
    if (i + 2 * ahead::steps < slots.size()) ahead::ask(&nodes[slots[i + 2 * ahead::steps]]);
    if (i + ahead::steps >= slots.size()) return;
    const Node& soon = nodes[slots[i + ahead::steps]];
    ahead::ask(soon.hub);
    if (soon.firstIn != noSlot) ahead::ask(&edges[soon.firstIn]);
}

void Engine::State::runPass(int p, bool fresh) {
    Pass& pass = passes[static_cast<std::size_t>(p)];
    passDirtyLoops.clear();
    passDirtyHalls.clear();
    devicesTouched.clear();

    // Phase 1: power, children before parents.
    if (!(fresh && p > 0))
        for (const Slot slot : dirtyNodes) queueNode(slot);
    for (const Slot slot : powerChanged) queueNode(slot);
    takeHanded(pass, partsNext);
    for (std::size_t rank = 0; rank < rankQueue.size(); ++rank)
        for (std::size_t i = 0; i < rankQueue[rank].size(); ++i) {
            askAhead(rankQueue[rank], i);
            powerNode(pass, p, rankQueue[rank][i]);
        }
    for (auto& level : rankQueue) {
        for (const Slot slot : level) queued[slot] = 0;
        level.clear();
    }

    // Phase 2: air heat of halls and rear doors.
    if (!(fresh && p > 0)) {
        for (const int hall : dirtyHalls) passDirtyHalls.push_back(hall);
        for (const int loop : dirtyLoops) passDirtyLoops.push_back(loop);
        for (const Slot slot : dirtyNodes) {
            const Node& node = nodes[slot];
            if (node.varying >= 0 && node.resolved && node.resolved->role == Role::AirHandler &&
                (!node.component->attached.empty() || node.resolved->isDoor))
                airDoor(pass, slot);
        }
    }
    if (fresh && p == 0) {
        for (std::size_t i = 0; i < halls.size(); ++i) passDirtyHalls.push_back(static_cast<int>(i));
        for (std::size_t i = 0; i < loops.size(); ++i) passDirtyLoops.push_back(static_cast<int>(i));
    }
    std::sort(passDirtyHalls.begin(), passDirtyHalls.end());
    passDirtyHalls.erase(std::unique(passDirtyHalls.begin(), passDirtyHalls.end()), passDirtyHalls.end());
    for (const int hall : passDirtyHalls) airHall(pass, hall);

    // Phase 3: loops, in the order heat passes through them.
    for (const int loop : warmthChanged)
        for (const Slot slot : loops[static_cast<std::size_t>(loop)].takers)
            if (nodes[slot].loopOut >= 0) passDirtyLoops.push_back(nodes[slot].loopOut);
    loopQueue.clear();
    std::size_t taken = 0;
    for (;;) {
        for (; taken < passDirtyLoops.size(); ++taken) {
            const int loop = passDirtyLoops[taken];
            if (loops[static_cast<std::size_t>(loop)].used)
                loopQueue.insert({loops[static_cast<std::size_t>(loop)].rank, loop});
        }
        if (loopQueue.empty()) break;
        const int loop = loopQueue.begin()->second;
        loopQueue.erase(loopQueue.begin());
        const double was = pass.loop[static_cast<std::size_t>(loop)].supply_c;
        solveLoopPass(pass, p, loop);
        if (pass.loop[static_cast<std::size_t>(loop)].supply_c != was) warmthChangedNext.push_back(loop);
        findingLoops.insert(loop);
    }
    // A temperature that settled differently counts against this pass and the next.
    const auto settle = [&](int loop) {
        LoopState& state = pass.loop[static_cast<std::size_t>(loop)];
        const double last = loopSupply(loop, p - 1);
        const bool unsettled =
            loops[static_cast<std::size_t>(loop)].used &&
            std::fabs(state.supply_c - last) > convergence * std::max(1.0, std::fabs(state.supply_c));
        pass.unsettled += static_cast<int>(unsettled) - static_cast<int>(state.unsettled);
        state.unsettled = unsettled;
    };
    if (fresh) {
        for (std::size_t i = 0; i < loops.size(); ++i) settle(static_cast<int>(i));
    } else {
        for (const int loop : passDirtyLoops) settle(loop);
        for (const int loop : warmthChanged) settle(loop);
    }
    for (const auto& [slot, power] : devicesTouched)
        if (devicePower(slot, p) != power) powerChangedNext.push_back(slot);
}

/// One source, converter or cooling device: what it is asked for, what it loses, what it asks of its feeds.
void Engine::State::powerNode(Pass& pass, int p, Slot slot) {
    Node& node = nodes[slot];
    if (node.varying < 0 || !node.resolved) return;
    ++recomputed;
    findingNodes.insert(slot);
    const std::size_t v = static_cast<std::size_t>(node.varying);
    double need = 0, loss = 0;
    if (node.resolved->role == Role::Converter) {
        const double out = (node.hub->constantOut + pass.out[v]).value();
        const int n = node.liveElements();
        // Without load and without a source it is not energized.
        if (n > 0 && (out > 0 || node.hub->above_w > 0))
            loss = (ExactWatts(converterLoss_w(node.resolved->converter, out / n, node.resolved->power_factor,
                                               node.resolved->voltage_v)) *
                    n)
                       .value();
        need = out + loss;
    } else if (node.resolved->role != Role::Source) {
        need = devicePower(slot, p - 1);
    }
    if (loss != pass.loss[v]) {
        const ExactWatts delta = ExactWatts(loss) - ExactWatts(pass.loss[v]);
        pass.losses += delta;
        if (node.hall != noSlot && hallIndex[node.hall] >= 0) {
            pass.hallHeat[static_cast<std::size_t>(hallIndex[node.hall])] += delta;
            pass.hallLosses += delta;
            passDirtyHalls.push_back(hallIndex[node.hall]);
        }
        pass.loss[v] = loss;
    }
    pass.need[v] = need;
    bool fed = false;
    shareNeed(node, need, scratchShares);
    if (const auto handed = pass.handed.nodes.find(slot); handed != pass.handed.nodes.end()) {
        double left = need;
        for (std::size_t i = 0; i < scratchShares.size(); ++i) {
            scratchShares[i].flow_w =
                i + 1 == scratchShares.size() ? left : std::min(left, ExactWatts::rounded(need * handed->second[i]));
            left -= scratchShares[i].flow_w;
        }
    }
    for (const Slot link : ins(node)) {
        const Edge& edge = edges[link];
        fed = fed || edge.live;
        double flow = 0;
        for (const Share& share : scratchShares)
            if (share.link == link) flow = share.flow_w;
        const double draw = cableDraw_w(edge, flow);
        const std::size_t e = static_cast<std::size_t>(edge.varying);
        if (flow == pass.flow[e] && draw == pass.draw[e]) continue;
        Node& parent = nodes[edge.from];
        if (parent.varying >= 0) {
            pass.out[static_cast<std::size_t>(parent.varying)] += ExactWatts(draw) - ExactWatts(pass.draw[e]);
            queueNode(edge.from);
        }
        pass.losses += (ExactWatts(draw) - ExactWatts(flow)) - (ExactWatts(pass.draw[e]) - ExactWatts(pass.flow[e]));
        pass.flow[e] = flow;
        pass.draw[e] = draw;
        findingLinks.insert(link);
    }
    if (node.resolved->role != Role::Source && node.resolved->role != Role::Converter)
        noteFeed(slot, node.live && node.resolved->needsPower, fed, node.hub->above_w > 0);
}

DeviceState Engine::State::airState(const Node& node, double heat_w, int n) const {
    DeviceState state;
    if (n <= 0) return state;
    const AirHandlerModel& model = node.resolved->air;
    const double each = heat_w / n;
    state.power_w = (ExactWatts(airHandlerPower_w(model, each)) * n).value();
    state.heat_w = heat_w;
    state.capacity_w = model.rated_heat_w * n;
    state.rejected_w = ExactWatts::rounded(heat_w + state.power_w); // its fans warm the same air
    return state;
}

void Engine::State::noteDevice(Pass& pass, Slot slot, const DeviceState& state) {
    devicesTouched.push_back({slot, pass.device[static_cast<std::size_t>(nodes[slot].varying)].power_w});
    setDevice(pass, slot, state);
    findingNodes.insert(slot);
}

void Engine::State::airDoor(Pass& pass, Slot slot) {
    const Node& node = nodes[slot];
    const bool works = airWorks(node) && node.host != noSlot;
    noteDevice(pass, slot,
               works ? airState(node, node.hub->doorHeat.value(),
                                std::min(node.elements(), std::max(1, nodes[node.host].elements())))
                     : DeviceState{});
}

/// Air heat of a hall goes to its air handlers in proportion to rated heat.
void Engine::State::airHall(Pass& pass, int index) {
    const Hall& hall = halls[static_cast<std::size_t>(index)];
    if (hall.slot == noSlot) return;
    const double heat = (hall.constantHeat + pass.hallHeat[static_cast<std::size_t>(index)]).value();
    std::vector<Slot> handlers = hall.handlers;
    sortById(handlers);
    ExactWatts rated;
    Slot lastWorking = noSlot;
    const auto rating = [&](Slot slot) {
        const Node& node = nodes[slot];
        return airWorks(node) ? node.resolved->air.rated_heat_w * node.elements() : 0.0;
    };
    for (const Slot slot : handlers)
        if (rating(slot) > 0) {
            rated += ExactWatts(rating(slot));
            lastWorking = slot;
        }
    double left = heat;
    for (const Slot slot : handlers) {
        double share = 0;
        if (rating(slot) > 0) {
            share =
                slot == lastWorking ? left : std::min(left, ExactWatts::rounded(heat * (rating(slot) / rated.value())));
            left -= share;
        }
        noteDevice(pass, slot, rating(slot) > 0 ? airState(nodes[slot], share, nodes[slot].elements()) : DeviceState{});
        ++recomputed;
    }
    findingHalls.insert(index);
}

/// One loop: heat of racks and of what hands heat to it, shared among its working suppliers.
void Engine::State::solveLoopPass(Pass& pass, int p, int index) {
    Loop& loop = loops[static_cast<std::size_t>(index)];
    LoopState& state = pass.loop[static_cast<std::size_t>(index)];
    ++recomputed;
    LoopInput in;
    in.heat_w = (loop.constantHeat + state.heat).value();
    in.set_point_c = loop.setPoint_c;
    in.limit_c = loop.limit_c != unlimited ? std::max(loop.limit_c, loop.setPoint_c)
                 : loop.condenser          ? condenserLimit_c(loop)
                                           : loop.setPoint_c;
    in.range_k = loop.range_k;
    in.fluid = fluidOf(loop.fluid);
    in.weather = weather;

    struct Member {
        Slot slot;
        int classIndex;
        int n;
    };
    std::vector<Member> members;
    std::vector<SupplierClass> suppliers;
    std::vector<const Resolved*> models;
    for (const Slot slot : loop.suppliers) {
        const Node& node = nodes[slot];
        const bool exchanger = node.resolved->role == Role::Exchanger;
        const bool twoSided = exchanger || node.resolved->rejector.needsCondenser();
        SupplierClass supplier;
        (exchanger ? (supplier.exchanger = &node.resolved->exchanger, 0)
                   : (supplier.rejector = &node.resolved->rejector, 0));
        supplier.has_upstream = twoSided && node.loopIn >= 0;
        supplier.upstream_c = supplier.has_upstream ? loopSupply(node.loopIn, p - 1) : 0;
        // A CDU or condenser on a loop without any cold carries nothing away.
        const bool works =
            powered(node) && hasWater(node) && !loop.cyclic &&
            (!twoSided || (node.loopIn >= 0 && loops[static_cast<std::size_t>(node.loopIn)].delivers != 0));
        const int n = works ? node.elements() : 0;
        int found = -1;
        for (std::size_t i = 0; i < suppliers.size() && found < 0; ++i)
            if (models[i] == node.resolved.get() && suppliers[i].upstream_c == supplier.upstream_c &&
                suppliers[i].has_upstream == supplier.has_upstream)
                found = static_cast<int>(i);
        if (found < 0) {
            found = static_cast<int>(suppliers.size());
            suppliers.push_back(supplier);
            models.push_back(node.resolved.get());
        }
        suppliers[static_cast<std::size_t>(found)].count += n;
        members.push_back({slot, found, n});
    }
    std::vector<Member> pumpMembers;
    std::vector<PumpClass> pumps;
    std::vector<const Resolved*> pumpModels;
    for (const Slot slot : loop.pumps) {
        const Node& node = nodes[slot];
        const int n = powered(node) ? node.elements() : 0;
        const auto it = std::find(pumpModels.begin(), pumpModels.end(), node.resolved.get());
        const int found = static_cast<int>(it - pumpModels.begin());
        if (it == pumpModels.end()) {
            pumps.push_back({&node.resolved->pump, 0});
            pumpModels.push_back(node.resolved.get());
        }
        pumps[static_cast<std::size_t>(found)].count += n;
        pumpMembers.push_back({slot, found, n});
    }
    in.suppliers = suppliers;
    in.pumps = pumps;
    solveLoop(in, scratchSolution);
    const LoopSolution& out = scratchSolution;
    state.supply_c = out.supply_c;
    state.capacity_w = out.capacity_w;
    state.flow_m3_per_s = out.flow_m3_per_s;

    const bool firstStage = !(loop.condenser && loop.constantHeat.isZero() && loop.limit_c == unlimited);
    for (const Member& member : members) {
        const SupplierResult& each = out.suppliers[static_cast<std::size_t>(member.classIndex)];
        const Node& node = nodes[member.slot];
        const bool exchanger = node.resolved->role == Role::Exchanger;
        DeviceState device;
        if (member.n > 0) {
            device.power_w = (ExactWatts(each.power_w) * member.n).value();
            device.heat_w = (ExactWatts(each.heat_w) * member.n).value();
            device.capacity_w = (ExactWatts(each.capacity_w) * member.n).value();
            if (!exchanger && firstStage) device.counted_w = device.capacity_w;
            if (exchanger) device.rejected_w = (ExactWatts(each.heat_w + each.power_w) * member.n).value();
            else if (node.resolved->rejector.needsCondenser())
                device.rejected_w = (ExactWatts(each.condenser_w) * member.n).value();
            device.water_m3_per_s = (ExactFlow(each.water_m3_per_s) * member.n).value();
            device.supply_c = each.supply_c;
            device.outside = each.outside.what;
            device.outsideValue = each.outside.value;
            device.outsideLimit = each.outside.limit;
        }
        noteDevice(pass, member.slot, device);
        ++recomputed;
    }
    for (const Member& member : pumpMembers) {
        DeviceState device;
        device.power_w = (ExactWatts(out.pump_power_w[static_cast<std::size_t>(member.classIndex)]) * member.n).value();
        noteDevice(pass, member.slot, device);
        ++recomputed;
    }
}

/// Condenser water has no limit of racks: what its chillers' curves still know is what towers are rated to.
double Engine::State::condenserLimit_c(const Loop& loop) const {
    double limit = unlimited;
    for (const Slot slot : loop.takers)
        if (nodes[slot].live && nodes[slot].resolved->rejector.needsCondenser())
            limit = std::min(limit, nodes[slot].resolved->rejector.condenser_max_c);
    return limit == unlimited ? loop.setPoint_c : std::max(limit, loop.setPoint_c);
}

bool Engine::State::hasWater(const Node& node) const {
    if (!node.resolved->needsWater) return true;
    const EdgeRange water = waterInto(node);
    return std::any_of(water.begin(), water.end(), [&](Slot link) { return nodes[edges[link].from].live; });
}

/// Gas reaches a machine from a live supply, directly or through a live compressor.
bool Engine::State::hasGas(const Node& node) const {
    if (!node.resolved->needsGas) return true;
    return gasAbove(node, 0);
}

bool Engine::State::gasAbove(const Node& node, int depth) const {
    for (const Slot link : gasInto(node)) {
        const Node& from = nodes[edges[link].from];
        if (!from.live || !from.resolved) continue;
        if (from.resolved->role == Role::Supply) return true;
        if (depth < 8 && gasAbove(from, depth + 1)) return true;
    }
    return false;
}

} // namespace gs
