// SPDX-License-Identifier: GPL-3.0-or-later
// A full compute: everything is looked at once, in an order that leaves a second core what this one does not wait for.
//
//   here                                      beside (beside.h)
//   components, then links from the last on   links, each as soon as its ends are there
//   ranks, rooms, what comes from above       the ground; findings of places and dates
//   coolant loops, flows, heat, who is served
//   findings of components                    findings of links, loops and halls
//
// What runs beside reads what is finished and writes what nobody else looks at meanwhile. A large site does not fit
// into the caches, and most of the time goes into waiting for memory: a link is entered in one go.
#include <algorithm>
#include <atomic>

#include "core/engine/ahead.h"
#include "core/engine/state.h"

namespace gs {

using ahead::Run;

/// What one of the two threads that enter links has for itself.
struct Engine::State::LinkShare {
    LinkKinds kinds;
    LinkCosts costs;
    Slot there = 0; ///< components below are
};

/// Links, in blocks: the thread beside takes them from the front, this one, when all components are there, from the
/// back, until they meet. Lists and sums are written by the thread beside alone.
struct Engine::State::LinkWork {
    static constexpr Slot step = 1024;
    explicit LinkWork(Slot count) : links(count), blocks((count + step - 1) / step), left(static_cast<int>(blocks)) {}
    const Slot links, blocks;
    std::atomic<int> left;              ///< blocks that nobody has taken
    std::atomic<Slot> entered = 0;      ///< components below are there
    std::atomic<bool> isBegun = false;  ///< the thread beside is there
    std::atomic<bool> hasRoom = false;  ///< there are edges to write to
    std::atomic<bool> isHelped = false; ///< nothing more is entered from the back
    LinkShare front, back;
    Slot backBlocks = 0; ///< taken from the back
    bool take() { return left.load(std::memory_order_relaxed) > 0 && left.fetch_sub(1) > 0; }
    Run run(Slot block) const { return {block * step, std::min(links, (block + 1) * step)}; }
};

const Results& Engine::State::computeAll(const View& at) {
    view = at;
    results = {};
    results.view = at;
    recomputed = 0;
    reset();
    readWeather();
    const Slot components = site.components().slotCount(), links = site.links().slotCount();
    const struct Begun { // also where it ends by an exception
        bool& is;
        FedRacks& fed;
        ~Begun() {
            is = false;
            fed = {};
        }
    } begun{fromScratch, fedRacks};
    fromScratch = true;
    settingsChanged = true;
    findingNodes.insertAll(components);
    findingLinks.insertAll(links);
    const bool isWorth = components >= Beside::worth;
    nodes.resize(components);
    hallIndex.resize(components, -1);
    staleGround.reserve(components);
    dirtyLeaves.reserve(components);
    fedRacks.begin(components);

    LinkWork work(links);
    const auto link = [&] {
        enterFromFront(work);
        ground.fit(components); // fresh memory is cleared when it is first touched
    };
    const auto stand = [&] {
        refreshGround();
        findPlans();
    };
    Beside linked = isWorth ? Beside(link) : Beside();
    {
        const struct Helped { // also where it ends by an exception: somebody waits
            std::atomic<bool>& is;
            ~Helped() {
                is = true;
                is.notify_all();
            }
        } helped{work.isHelped};
        enterComponents(work.entered);
        helpFromBack(work);
    }
    if (isWorth) linked.wait();
    else link();
    Beside stood = isWorth ? Beside(stand) : Beside();
    if (!isWorth) stand();
    recomputed += links;
    cablesAtFirst = cables.size();
    for (const LinkShare* share : {&work.front, &work.back}) book(share->costs, 1);
    for (const Slot slot : sources) // without links none of them had gas
        if (nodes[slot].resolved->needsGas) hubOf(slot).capacity_w = ratingOf_w(nodes[slot]);
    rankNodes();
    enterRooms();
    spreadAbove();
    enterLoops();
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
    Slot told = 0;
    forComponents(Run{0, static_cast<Slot>(nodes.size())}, [&](Slot slot) {
        const Component* component = site.components().at(slot);
        if (!component) return;
        nodes[slot].component = component;
        nodes[slot].born = ++births;
        fedRacks.order[slot] = servingOrder(*component);
        refreshNode(slot);
        if (nodes[slot].resolved && nodes[slot].resolved->givesPower) hubOf(slot); // links book in it
        if (slot < told + step) return;
        entered.store(told = slot, std::memory_order_release);
        entered.notify_all();
    });
}

/// What follows from links and their ends: conductor, length, cost, liveness; then `also` for each of them.
template <typename Also>
void Engine::State::enterLinks(Slot begin, Slot end, LinkWork& work, LinkShare& share, Also also) {
    const auto waitFor = [&](Slot component) {
        while (component != noSlot && component >= share.there) {
            work.entered.wait(share.there, std::memory_order_acquire);
            share.there = work.entered.load(std::memory_order_acquire);
        }
    };
    ahead::walk(
        Run{begin, end},
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
            const LinkKind* kind = readLink(slot, share.kinds);
            if (!kind) return;
            Edge& edge = edges[slot];
            waitFor(edge.from);
            waitFor(edge.to);
            measureEdge(slot, *kind, share.kinds);
            if (isCounted(edge)) {
                share.costs.add(edge);
                edge.priced = true;
            }
            if (!edge.valid) return;
            edge.live = nodes[edge.from].live && nodes[edge.to].live;
            also(slot);
        });
}

/// Lists of its ends and what lies below.
void Engine::State::joinEntered(Slot slot) {
    const Edge& edge = edges[slot];
    if (!edge.valid) return;
    // By an exception the components may have ended before it came to these.
    if (!nodes[edge.from].resolved || !nodes[edge.to].resolved) return;
    joinEnds(slot);
    const bool isLeaf = nodes[edge.to].resolved->role != Role::Converter;
    if (edge.live && edge.medium() == Medium::Power && isLeaf) bookRoom(slot);
}

void Engine::State::enterFromFront(LinkWork& work) {
    work.isBegun = true;
    {
        const struct Room { // also where it ends by an exception: somebody waits, and finds nothing to do
            LinkWork& work;
            const BigVector<Edge>& edges;
            ~Room() {
                if (edges.size() < work.links) work.left = 0;
                work.hasRoom.store(true, std::memory_order_release);
                work.hasRoom.notify_all();
            }
        } room{work, edges};
        edges.resize(work.links);
    }
    for (Slot block = 0; work.take(); ++block)
        enterLinks(work.run(block).begin, work.run(block).end, work, work.front, [&](Slot slot) { joinEntered(slot); });
    work.isHelped.wait(false, std::memory_order_acquire);
    if (work.backBlocks == 0) return;
    const Run rest{work.run(work.blocks - work.backBlocks).begin, work.links};
    ahead::walk(
        rest, [&](Slot slot) { ahead::ask(&edges[slot]); },
        [&](Slot slot) { edges[slot].to != noSlot ? ahead::ask(&nodes[edges[slot].to]) : void(); }, [](Slot) {},
        [&](Slot slot) { joinEntered(slot); });
}

/// Nothing where the other thread has not begun: whoever waits for it does all.
void Engine::State::helpFromBack(LinkWork& work) {
    if (!work.isBegun) return;
    work.hasRoom.wait(false, std::memory_order_acquire);
    for (; work.take(); ++work.backBlocks) {
        const Run run = work.run(work.blocks - 1 - work.backBlocks);
        enterLinks(run.begin, run.end, work, work.back, [](Slot) {});
    }
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
