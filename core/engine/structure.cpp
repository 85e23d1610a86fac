// SPDX-License-Identifier: GPL-3.0-or-later
// From a change of the site to what of the engine's structure follows: nodes, edges, halls, attached doors.
// Everything that was booked in a running sum is taken out here before it is booked anew.
#include <algorithm>
#include <cmath>

#include "core/engine/state.h"
#include "core/layout/geometry.h"

namespace gs {

void Engine::State::reset() {
    everything = onlyDayChanged = findingsLater = false; // of an update that gave up
    timeline.reset();
    nodes.clear();
    edges.clear();
    hubs.clear();
    freeHubs.clear();
    cables.clear();
    zones.clear();
    doorsTake.clear();
    guests.clear();
    loops.clear();
    loopOrder.clear();
    freeLoops.clear();
    halls.clear();
    hallIndex.clear();
    freeHalls.clear();
    freeNodeIndex.clear();
    freeEdgeIndex.clear();
    varyingNode.clear();
    varyingEdge.clear();
    waitingForHost.clear();
    sources.clear();
    upses.clear();
    stores.clear();
    storageOver.clear();
    storageOverLinks.clear();
    storageShare.clear();
    supplies.clear();
    withOutages = 0;
    passes.clear();
    plainPasses = 0;
    handOver.clear();
    plainOver.clear();
    handedMarks = {};
    totals = {};
    ground.clear();
    overlapping.clear();
    crowded.clear();
    cores.clear();
    heapsChanged.clear();
    farLookers = {};
    walls = {};
    roads = {};
    watchful = {};
    breathing = {};
    parcels.clear();
    tanks.clear();
    contentsChanged = noiseChanged = true;
    hallLookedUp = {};
    rackRun = {};
    linkKinds.clear();
    outlineLookedUp = {};
    planFound.clear();
    findings = {};
    starved.clear();
    overloaded.clear();
    shed.clear();
    serving.clear();
    ration.cooled.clear();
    ration.stale = true;
    ration.serving.clear();
    loopQueues.clear();
    hallQueues.clear();
    serveOrderChanged = false;
    overloadedLinks.clear();
    uncooled.clear();
    badLoops.clear();
    badHalls.clear();
    inTrouble = false;
    counted.clear();
    countedFirm.clear();
    outputs.clear();
    gasUse.clear();
    bottlenecks.clear();
    unpriced.clear();
    supply = firm = assumedSupply = unserved = ExactWatts();
    gas = ExactFlow();
    ranksDirty = loopRanksDirty = supplyDirty = storageDirty = true;
    relink.clear();
    staleLoops.clear();
    staleMembership.clear();
    findingNodes.clear();
    findingLinks.clear();
    findingLoops.clear();
    findingHalls.clear();
    dirtyNodes.clear();
    dirtyLoops.clear();
    dirtyHalls.clear();
    refreshNodes.clear();
    refreshEdges.clear();
    staleGround.clear();
    dirtyLeaves.clear();
    loopSeeds.clear();
    aboveSeeds.clear();
    belowSeeds.clear();
    wokenConverters.clear();
}

void Engine::State::applyChange(const ChangeSet& change) {
    // What goes, goes before its slot can be given to something else.
    for (const auto& swap : change.links)
        if (swap.before && !swap.after) {
            const Slot slot = site.links().slotOf(swap.before->id);
            if (slot != noSlot) dropLink(slot);
        }
    for (const auto& swap : change.components)
        if (swap.before && !swap.after) {
            const Slot slot = site.components().slotOf(swap.before->id);
            if (slot != noSlot) dropComponent(slot);
        }
    for (const auto& swap : change.components) {
        const Slot slot = swap.after ? site.components().slotOf(swap.after->id) : noSlot;
        if (slot != noSlot && slot < nodes.size()) noteDates(slot, *site.components().at(slot), *swap.after);
    }
    for (const auto& swap : change.components)
        contentsChanged =
            contentsChanged || !swap.before || !swap.after || swap.before->zone != swap.after->zone ||
            swap.before->type != swap.after->type ||
            (swap.before->values != swap.after->values && (hasOwnWeight(*swap.before) || hasOwnWeight(*swap.after)));
    if (!change.types.empty()) linkKinds.clear();
    if (!change.components.empty()) timeline.reset();
    apply(site, change);
    for (const auto& swap : change.components)
        if (swap.after) putComponent(site.components().slotOf(swap.after->id));
    for (const auto& swap : change.links)
        if (swap.after) putLink(site.links().slotOf(swap.after->id));
    if (!change.settings.empty() || !change.types.empty()) everything = everything || needsEverything(change);
    if (!change.settings.empty()) settingsChanged = supplyDirty = true; // supply: the target of the sources
}

/// What the order of serving and the consumers of a component know of it, before and after an edit.
void Engine::State::noteDates(Slot slot, const Component& was, const Component& now) {
    const bool other = was.energized != now.energized;
    serveOrderChanged = serveOrderChanged || other || was.priority != now.priority ||
                        was.array.count != now.array.count; // a new one is seen by what it adds
    if (other || was.retired != now.retired || !was.outages.empty()) nodes[slot].redated = true;
}

/// Texts, names, phases and waivers move no figure; weather, house load and used types move many.
bool Engine::State::needsEverything(const ChangeSet& change) const {
    std::unordered_set<std::string_view> edited, laid; // are looked at anyway: with them a type comes and goes
    for (const auto& swap : change.components)
        if (swap.after) edited.insert(swap.after->id);
    for (const auto& swap : change.links)
        if (swap.after) laid.insert(swap.after->id);
    for (const auto& swap : change.types) {
        const std::string& id = swap.after ? swap.after->id : swap.before->id;
        const auto now = site.type(id);
        for (const Node& node : nodes)
            if (node.component && node.component->type == id &&
                (node.resolved ? node.resolved->type : nullptr) != now && !edited.contains(node.component->id))
                return true;
        for (const Edge& edge : edges)
            if (edge.link && edge.link->conductor == id &&
                (edge.cable->conductor ? edge.cable->conductor->type : nullptr) != now && !laid.contains(edge.link->id))
                return true;
    }
    for (const auto& swap : change.settings) {
        if (!swap.before || !swap.after) return true;
        const Settings &a = *swap.before, &b = *swap.after;
        if (a.climate != b.climate || a.dry_bulb_c != b.dry_bulb_c || a.wet_bulb_c != b.wet_bulb_c ||
            a.altitude_m != b.altitude_m || a.house_load_w_per_m2 != b.house_load_w_per_m2)
            return true;
    }
    return false;
}

void Engine::State::putComponent(Slot slot) {
    if (slot >= nodes.size()) {
        nodes.resize(slot + 1);
        hallIndex.resize(slot + 1, -1);
        ground.fit(slot + std::size_t{1});
    }
    Node& node = nodes[slot];
    const Component* component = site.components().at(slot);
    const bool isNew = node.component == nullptr;
    const Type* type = site.typeAt(slot).get();
    const bool sameShape = !isNew && node.resolved && type && node.resolved->type.get() == type;
    node.moved = node.moved || node.component != component;
    node.component = component;
    if (isNew) {
        node.born = ++births;
        node.redated = true;
    }
    if (!sameShape) {
        // A new kind of node: its links must be looked at again, for ports, roles and pass indices.
        for (const Slot link : site.linksOf(slot).toVector()) {
            if (link < edges.size() && edges[link].link) dropLink(link);
            relink.push_back(link);
        }
    }
    refreshNodes.push_back(slot);
    for (const Slot link : site.linksOf(slot)) refreshEdges.push_back(link);
    if (isNew || component->outline.size() || (type && type->is_zone)) {
        // Contents may stand in another hall now.
        for (const Slot child : site.childrenOf(component->id)) refreshNodes.push_back(child);
    }
    if (isNew) {
        const auto waiting = waitingForHost.find(component->id);
        if (waiting != waitingForHost.end()) {
            for (const Slot guest : waiting->second) refreshNodes.push_back(guest);
            waitingForHost.erase(waiting);
        }
    }
}

void Engine::State::dropComponent(Slot slot) {
    Node& node = nodes[slot];
    if (!node.component) return;
    for (const Slot link : site.linksOf(slot).toVector())
        if (link < edges.size() && edges[link].link) {
            dropLink(link);
            relink.push_back(link);
        }
    for (const Slot child : site.childrenOf(node.component->id)) refreshNodes.push_back(child);
    if (node.hasGuests) {
        for (const Slot guest : guests.at(slot)) {
            nodes[guest].host = noSlot;
            refreshNodes.push_back(guest);
        }
        guests.erase(slot);
    }
    unbookNode(slot);
    makeVarying(slot, false);
    if (hallIndex[slot] >= 0) dropHall(slot);
    leaveGround(slot);
    leaveWalls(slot);
    contentsChanged = noiseChanged = true;
    findings.dropComponent(slot);
    starved.erase(slot);
    overloaded.erase(slot);
    plainOver.erase(slot);
    handOver.forget(slot);
    uncooled.erase(slot);
    supplyDirty = sources.erase(slot) > 0 || supplyDirty; // also one that counts for nothing has its row
    upses.erase(slot);
    stores.erase(slot);
    storageDirty = true;
    withOutages -= node.hasOutages;
    supplies.erase(slot);
    tanks.erase(slot);
    dropHub(node);
    node = Node{};
}

/// Liveness, models, hall, host and constants of a node; what changed is marked for the later stages.
void Engine::State::refreshNode(Slot slot) {
    Node& node = nodes[slot];
    if (!node.component) return;
    ++recomputed;
    const Component& component = *node.component;
    node.count = component.array.count;
    withOutages -= node.hasOutages;
    node.hasOutages = !component.outages.empty();
    withOutages += node.hasOutages;
    node.dated = component.energized || component.retired || node.hasOutages;
    const auto resolved = cache.get(site.typeAt(slot), component);
    const bool installed = resolved && component.isInstalled(view.at);
    const bool live = resolved && component.isLive(view.at);
    const Role role = resolved ? resolved->role : Role::Structure;

    // Another kind of machine in its place: what was booked as the old kind goes as that.
    if (node.resolved && (!resolved || node.resolved->role != role)) {
        unbookHeat(slot);
        leaveHall(slot);
        starved.erase(slot);
        uncooled.erase(slot);
        overloaded.erase(slot);
        plainOver.erase(slot);
        handOver.forget(slot);
        node.served = node.online = 0;
        node.shed = false;
        if (node.hasGuests)
            for (const Slot guest : guests.at(slot)) { // only a rack gives its doors heat
                if (!nodes[guest].hub->doorHeat.isZero()) hubOf(guest).doorHeat = ExactWatts();
                dirtyNodes.push_back(guest);
            }
    }
    const bool modelChanged = node.resolved != resolved;
    node.moved = node.moved || modelChanged; // the ground knows the model by its address
    contentsChanged = contentsChanged || role == Role::Structure || node.live != live;
    // A rack is heard in its hall only.
    noiseChanged = noiseChanged || role != Role::Rack || (node.resolved && node.resolved->role != Role::Rack);
    const bool liveChanged = node.live != live;
    node.resolved = resolved;
    node.installed = installed;
    node.live = live;
    makeVarying(slot, resolved && isVaryingRole(role));
    if ((role == Role::Source || role == Role::Converter) && node.rank == 0) node.rank = 1;
    if (modelChanged) {
        const auto list = [&](std::set<Slot>& slots, bool on) {
            if (on) slots.insert(slot);
            else return !fromScratch && slots.erase(slot) > 0;
            return false;
        };
        supplyDirty = list(sources, role == Role::Source) || supplyDirty;
        list(upses, resolved && resolved->isUps);
        list(stores, role == Role::Store);
        list(supplies, role == Role::Supply);
        list(tanks, role == Role::Structure && resolved && (resolved->water_m3 > 0 || resolved->fuel_l > 0));
    }

    // Hall and host.
    const bool isHall = resolved && resolved->isHall;
    if (isHall && hallIndex[slot] < 0) addHall(slot);
    if (!isHall && hallIndex[slot] >= 0) dropHall(slot);
    const Slot hall = hallOf(component.zone);
    node.inHall = hallLookedUp.isZone;
    if (hall != noSlot && hallIndex[hall] < 0) addHall(hall);
    if (fromScratch) { // nothing has been booked anywhere
        node.hall = hall;
        if (role == Role::AirHandler && hall != noSlot) hallsEnter(slot);
    } else if (hall != node.hall) {
        unbookHeat(slot);
        leaveHall(slot);
        node.hall = hall;
        wakeCrowd(slot); // aisles are within one hall
        if (role == Role::AirHandler && hall != noSlot) hallsEnter(slot);
        for (const Slot child : site.childrenOf(component.id)) refreshNodes.push_back(child);
        dirtyNodes.push_back(slot);
    } else if (role == Role::AirHandler && hall != noSlot) {
        hallsEnter(slot);
    }
    Slot host = component.attached.empty() ? noSlot : site.components().slotOf(component.attached);
    // A full compute may meet it before its host, which will be there.
    if (host != noSlot && (host >= nodes.size() || (!nodes[host].component && !fromScratch))) host = noSlot;
    if (host == noSlot && !component.attached.empty()) {
        auto& waiting = waitingForHost[component.attached];
        if (std::find(waiting.begin(), waiting.end(), slot) == waiting.end()) waiting.push_back(slot);
    }
    if (host != node.host) {
        unbookHeat(slot);
        if (!node.hub->doorHeat.isZero()) hubOf(slot).doorHeat = ExactWatts();
        leaveHost(slot);
        node.host = host;
        if (host != noSlot) {
            guests[host].push_back(slot);
            nodes[host].hasGuests = true;
        }
    }
    if (host != noSlot) dirtyLeaves.push_back(host);

    // Own constants.
    const int live_n = node.liveElements();
    node.leaf_w = 0;
    if (resolved) node.leaf_w = (ExactWatts(resolved->leaf_w(view.loadCase)) * live_n).value();
    const double capacity_w = ratingOf_w(node);
    if (capacity_w != node.hub->capacity_w) hubOf(slot).capacity_w = capacity_w;
    if (node.varying >= 0) {
        dirtyNodes.push_back(slot);
        handOver.forget(slot);
    } else {
        dirtyLeaves.push_back(slot);
    }
    if (node.varying >= 0) aboveSeeds.push_back(slot);
    for (const int loop : {node.loopIn, node.loopOut})
        if (loop >= 0) markLoop(loop);
    if (!fromScratch && node.hall != noSlot && hallIndex[node.hall] >= 0 &&
        (dirtyHalls.empty() || dirtyHalls.back() != hallIndex[node.hall])) // neighbours share theirs
        dirtyHalls.push_back(hallIndex[node.hall]);
    if (role == Role::Source || role == Role::Converter) supplyDirty = true;
    if (role == Role::Source || role == Role::Converter || role == Role::Store) storageDirty = true;
    if (liveChanged || modelChanged) {
        if (!fromScratch)
            for (const Slot link : site.linksOf(slot)) refreshEdges.push_back(link);
        // Gas machines and towers count only while their supply lives.
        if (!fromScratch && (role == Role::Supply || role == Role::Load || role == Role::Tank)) wakeGasBelow(slot);
    }
    if (hallIndex[slot] >= 0) dirtyHalls.push_back(hallIndex[slot]);
    if ((node.redated || node.hasOutages) && !fromScratch) { // outages may darken a rack together with others
        for (const Slot link : outs(node)) findingNodes.insert(edges[link].to);
    }
    node.redated = false;
    staleGround.push_back(slot);
    findingNodes.insert(slot);
    if (role != Role::Rack) bookTerms(slot); // of a rack with its heat, which is booked as the same (bookRackHeat)
}

/// Derated, of all live elements of a source or converter.
double Engine::State::ratingOf_w(const Node& node) const {
    const Role role = node.resolved ? node.resolved->role : Role::Structure;
    const int n = node.liveElements();
    if (role == Role::Source)
        return hasGas(node) ? deratedSource_w(node.resolved->source, weather.dry_bulb_c, weather.altitude_m) * n : 0;
    if (role != Role::Converter) return unlimited;
    const double rating = node.resolved->converterRating();
    return rating > 0 ? rating * n : unlimited;
}

/// Whoever has gas or water through `start`, directly or through compressors, asks again whether it has any.
void Engine::State::wakeGasBelow(Slot start) {
    std::vector<Slot> open{start};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const Slot slot = open[i];
        refreshNodes.push_back(slot);
        for (const Slot link : site.linksOf(slot)) {
            if (link >= edges.size() || !edges[link].valid || edges[link].from != slot ||
                (edges[link].medium() != Medium::Gas && edges[link].medium() != Medium::Water))
                continue;
            if (std::find(open.begin(), open.end(), edges[link].to) == open.end()) open.push_back(edges[link].to);
        }
    }
}

/// The paths of racks below the woken converters have changed: what feeds A and B share is looked at again. Once for
/// all of them, for on another day every converter of a site may wake and each stands above thousands of racks.
void Engine::State::wakeRacks() {
    std::vector<Slot> open;
    open.swap(wokenConverters);
    if (fromScratch) return; // all are looked at anyway
    slotsSeen.clear();
    for (const Slot slot : open) slotsSeen.insert(slot);
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        findingNodes.insert(slot);
        if (slot >= nodes.size()) continue;
        for (const Slot link : outs(nodes[slot])) {
            const Slot below = edges[link].to;
            if (slotsSeen.contains(below)) continue;
            slotsSeen.insert(below);
            open.push_back(below);
        }
    }
}

void Engine::State::refreshAll() {
    contentsChanged = true;
    for (Slot s = 0; s < nodes.size(); ++s)
        if (nodes[s].component) refreshNodes.push_back(s);
    for (Slot s = 0; s < edges.size(); ++s) {
        if (!edges[s].link) continue;
        refreshEdges.push_back(s);
        // Types may have other voltages: what fitted may fit no more.
        if ((kindOf(edges[s], linkKinds).fits && edges[s].from != edges[s].to) != edges[s].valid) relink.push_back(s);
    }
    settingsChanged = true;
}

} // namespace gs
