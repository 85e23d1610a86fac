// SPDX-License-Identifier: GPL-3.0-or-later
// A full compute: everything is looked at once, in an order that leaves a second core what this one does not wait for.
//
//   here                                      beside (beside.h)
//   components                                links, each as soon as its ends are there
//   ranks, loops, flows, heat, who is served  the ground; findings of places and dates
//   findings of components                    findings of links, loops and halls
//
// What runs beside reads what is finished and writes what nobody else looks at meanwhile. A large site does not fit
// into the caches, and most of the time goes into waiting for memory: a link is entered in one go.
#include <algorithm>
#include <atomic>

#include "core/engine/ahead.h"
#include "core/engine/state.h"

namespace gs {

namespace {

/// All slots of a table.
struct All {
    Slot count;
    std::size_t size() const { return count; }
    Slot operator[](std::size_t i) const { return static_cast<Slot>(i); }
};

} // namespace

const Results& Engine::State::computeAll(const View& at) {
    const auto revision = results.revision;
    view = at;
    results = {};
    results.revision = revision;
    results.view = at;
    recomputed = 0;
    reset();
    readWeather();
    const Slot components = site.components().slotCount(), links = site.links().slotCount();
    const struct Begun { // also where it ends by an exception
        bool& is;
        ~Begun() { is = false; }
    } begun{fromScratch};
    fromScratch = true;
    settingsChanged = true;
    findingNodes.insertAll(components);
    findingLinks.insertAll(links);
    const bool isWorth = components >= Beside::worth;
    nodes.resize(components);
    hallIndex.resize(components, -1);
    staleGround.reserve(components);
    dirtyLeaves.reserve(components);

    LinkCosts costs;
    std::atomic<Slot> entered = 0; // components below are there
    const auto link = [&] {
        edges.resize(links);
        enterLinks(entered, costs);
        ground.fit(components); // fresh memory is cleared when it is first touched
    };
    const auto stand = [&] {
        refreshGround();
        findPlans();
    };
    Beside linked = isWorth ? Beside(link) : Beside();
    enterComponents(entered);
    if (isWorth) linked.wait();
    else link();
    Beside stood = isWorth ? Beside(stand) : Beside();
    if (!isWorth) stand();
    recomputed += links;
    cablesAtFirst = cables.size();
    book(costs, 1);
    for (const Slot slot : sources) // without links none of them had gas
        if (nodes[slot].resolved->needsGas) hubOf(slot).capacity_w = ratingOf_w(nodes[slot]);
    rankNodes();
    enterRooms();
    rebuildLoops();
    rankLoops();
    settle(std::move(stood));
    return results;
}

void Engine::State::enterComponents(std::atomic<Slot>& entered) {
    constexpr Slot step = 256;
    const struct Ended { // also where it ends by an exception: somebody waits
        std::atomic<Slot>& entered;
        ~Ended() {
            entered = noSlot;
            entered.notify_all();
        }
    } ended{entered};
    std::vector<Slot> there;
    there.reserve(nodes.size());
    for (Slot slot = 0; slot < nodes.size(); ++slot)
        if (const Component* component = site.components().at(slot)) {
            nodes[slot].component = component;
            nodes[slot].born = ++births;
            there.push_back(slot);
        }
    Slot told = 0;
    forComponents(there, [&](Slot slot) {
        refreshNode(slot);
        if (nodes[slot].resolved && nodes[slot].resolved->givesPower) hubOf(slot); // links book in it
        if (slot < told + step) return;
        entered.store(told = slot, std::memory_order_release);
        entered.notify_all();
    });
}

/// What follows from each link and its ends: lists, length, conductor, cost, liveness, what lies below.
void Engine::State::enterLinks(const std::atomic<Slot>& entered, LinkCosts& costs) {
    Slot there = entered.load(std::memory_order_acquire);
    const auto waitFor = [&](Slot component) {
        while (component != noSlot && component >= there) {
            entered.wait(there, std::memory_order_acquire);
            there = entered.load(std::memory_order_acquire);
        }
    };
    ahead::walk(
        All{static_cast<Slot>(edges.size())},
        [&](Slot slot) {
            if (const Link* link = site.links().at(slot)) ahead::ask(link);
        },
        [&](Slot slot) {
            if (const Slot to = site.endsOf(slot).to; to != noSlot) ahead::ask(&nodes[to]);
        },
        [&](Slot slot) {
            if (const Slot to = site.endsOf(slot).to; to != noSlot) ahead::ask(site.components().at(to));
        },
        [&](Slot slot) {
            readLink(slot);
            Edge& edge = edges[slot];
            if (!edge.link) return;
            waitFor(edge.from);
            waitFor(edge.to);
            measureEdge(slot);
            if (isCounted(edge)) {
                costs.add(edge);
                edge.priced = true;
            }
            if (!edge.valid) return;
            joinEnds(slot);
            edge.live = nodes[edge.from].live && nodes[edge.to].live;
            const bool isLeaf = nodes[edge.to].resolved->role != Role::Converter;
            if (edge.live && edge.medium() == Medium::Power && isLeaf) bookRoom(slot);
        });
}

/// What lies below converters: children before parents, so that nothing is booked twice.
void Engine::State::enterRooms() {
    std::vector<Slot> converters;
    for (const Slot slot : varyingNode)
        if (slot != noSlot && nodes[slot].resolved->role == Role::Converter) converters.push_back(slot);
    std::sort(converters.begin(), converters.end(), [&](Slot a, Slot b) { return nodes[a].rank < nodes[b].rank; });
    for (const Slot slot : converters)
        for (const Slot link : ins(nodes[slot])) {
            Edge& edge = edges[link];
            edge.live = edge.live && !edge.cyclic;
            if (edge.live) bookRoom(link);
        }
    refreshEdges.clear(); // of circles: they are looked at
}

/// What findings say of places and dates: nothing of it depends on what flows.
void Engine::State::findPlans() {
    std::vector<Finding> now;
    for (Slot slot = 0; slot < nodes.size(); ++slot) {
        if (!nodes[slot].component || !nodes[slot].resolved) continue;
        findPlan(slot, now);
        if (!now.empty()) planFound.emplace(slot, std::exchange(now, {}));
    }
}

} // namespace gs
