// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what the engine keeps between calls. See docs/engine.md.
//
// Three kinds of values, by how often they change:
//   structure  who is linked to whom, loops, halls, attached doors: with edits that add, remove or link
//   statics    liveness, derated capacity, what can reach a node from above, merit order: with dates, outages, ratings
//   passes     flows, losses, heat, cooling power of each pass of the cooling-power loop: with every edit
// Every sum is exact (core/exact.h), so each is kept by `-= before, += after`.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/engine/beside.h"
#include "core/engine/cables.h"
#include "core/engine/engine.h"
#include "core/engine/fed_racks.h"
#include "core/engine/hand_over.h"
#include "core/engine/link_kinds.h"
#include "core/engine/marks.h"
#include "core/engine/node.h"
#include "core/engine/pass.h"
#include "core/engine/resolve.h"
#include "core/engine/serving.h"
#include "core/engine/stands.h"
#include "core/exact.h"
#include "core/site/timeline.h"

namespace gs {

inline constexpr int maxPasses = 20;
inline constexpr double convergence = 1e-9;
/// Who overlaps more others than this is told so once, not pair by pair: of 30,000 on one spot there are 450 million.
inline constexpr int mostOnOneSpot = 64;
/// Whether two components are ever installed at the same time.
bool coexist(const Component& a, const Component& b);

/// Findings by what they are about, so that one edit replaces only its own.
struct FindingStore {
    std::unordered_map<Slot, std::vector<Finding>> byComponent, byLink;
    std::unordered_map<int, std::vector<Finding>> byLoop, byHall;
    std::vector<Finding> bySite;
    int errors = 0, warnings = 0, infos = 0, waived = 0;
    template <typename Key>
    void replace(std::unordered_map<Key, std::vector<Finding>>& group, Key key, std::vector<Finding>&& now);
    void replaceSite(std::vector<Finding> now);
    void dropComponent(Slot slot) { replace(byComponent, slot, {}); }
    void dropLink(Slot slot) { replace(byLink, slot, {}); }

private:
    void count(const std::vector<Finding>& findings, int sign);
};

struct Engine::State {
    explicit State(const Catalog& c) : catalog(c) {}
    const Catalog& catalog;
    Site site;
    View view;
    Weather weather;
    Results results;
    ResolveCache cache;
    std::optional<Timeline> timeline; ///< of the site as it is; none: not asked for yet

    BigVector<Node> nodes; ///< by component slot
    BigVector<Edge> edges; ///< by link slot
    std::deque<Hub> hubs;  ///< Node::hub
    std::vector<Hub*> freeHubs;
    Cables cables;                                      ///< Edge::cable
    std::size_t cablesAtFirst = 0;                      ///< after the last full compute
    std::unordered_map<Slot, ZoneTerms> zones;          ///< halls and parcels: as booked in the totals
    std::unordered_map<Slot, ExactWatts> doorsTake;     ///< of a rack's air heat, by its slot; where it has any doors
    std::unordered_map<Slot, std::vector<Slot>> guests; ///< what is attached to a component, by its slot
    std::uint32_t births = 0;
    std::size_t withOutages = 0; ///< components that are out at any time
    std::vector<Loop> loops;
    std::vector<int> freeLoops;
    std::vector<Hall> halls;
    std::vector<int> hallIndex; ///< by component slot; -1
    std::vector<int> freeHalls, freeNodeIndex, freeEdgeIndex;
    std::vector<Slot> varyingNode, varyingEdge; ///< slot by pass index; noSlot when free
    std::unordered_map<std::string, std::vector<Slot>, StringHash, std::equal_to<>> waitingForHost;
    std::set<Slot> sources, upses, supplies, stores;
    std::vector<Pass> passes; ///< first those of the plain split, then those of the hand-over
    std::size_t plainPasses = 0;
    HandOver handOver;
    FedRacks fedRacks;
    std::unordered_set<Slot> plainOver; ///< above rating in the last plain pass
    struct {
        std::vector<Slot> nodes, links;
        std::vector<int> loops, halls;
    } handedMarks; ///< looked at by passes of the hand-over
    Totals totals;
    Stands ground;
    std::unordered_map<Slot, std::set<Slot>> overlapping;
    std::unordered_map<Slot, std::set<Slot>> crowded; ///< pairs that break a rule of layout: crowding() says which
    std::unordered_map<Slot, Rect> cores;             ///< of those stands that have one of their own (Stand::Core)
    Marks<Slot> heapsChanged;                         ///< what may be heaped now and was not, or the other way round
    FewPlaces farLookers; ///< of those that look farther than an aisle (Resolved::crowd_m): box and as far as that
    FewPlaces walls;      ///< halls, buildings and parcels
    FewPlaces roads;
    FewPlaces watchful;  ///< what keeps its distance from them: its box and as far as it looks (Resolved::wall_m)
    FewPlaces breathing; ///< what needs free air around it: its box and as far as that (Resolved::clearance_m)
    std::set<Slot> parcels, tanks;
    bool contentsChanged = true; ///< which types stand where, their weights or who of them is live
    struct {
        std::vector<Finding> floors;
        std::vector<std::string> accelerators; ///< one type of each kind
        bool hasNetwork = false;
    } contents;                 ///< what of it findings ask for
    bool noiseChanged = true;   ///< anything but racks has
    std::vector<Finding> noise; ///< along parcel lines with a limit
    FindingStore findings;
    std::unordered_set<Slot> starved;                     ///< live consumers with no source above
    std::unordered_set<Slot> overloaded, overloadedLinks; ///< above rating in the last pass
    std::unordered_set<Slot> uncooled;                    ///< racks with heat and no loop or no hall for it
    std::vector<Slot> shed;                               ///< racks with served or online < live elements (Node::shed)
    Serving serving;
    std::map<int, CoolingQueue> loopQueues, hallQueues; ///< of badLoops and badHalls
    struct { ///< who is left where cooling is short, and who of them is served
        std::unordered_map<Slot, std::int32_t> cooled; ///< elements, of racks of which not all are
        std::unordered_set<Slot> uncooled, starved;    ///< as they were when it was found
        bool stale = true;                             ///< the queues differ
        Serving serving{cooled};                       ///< of the cooled alone; not built: not asked for
    } ration;
    std::unordered_set<int> badLoops, badHalls;  ///< more heat than capacity, or too warm
    bool inTrouble = false;                      ///< the last call had to look at who is served
    std::map<Slot, double> counted, countedFirm; ///< supply by source
    std::map<Slot, double> outputs, gasUse;      ///< by source: W, m³/s
    std::map<std::string, int> unpriced;         ///< types without a price on record → lines
    using SharedPairs = std::map<std::pair<Slot, Slot>, std::string>;
    mutable SharedPairs sharedPairs;                ///< of one refreshFindings(): feeds A, B → what they share
    mutable SharedPairs::const_iterator sharedLast; ///< asked for last: neighbours hang on the same feeds
    std::vector<std::string> bottlenecks;           ///< ids of the min-cut, where serving needed one
    struct StorageOver {
        double asked_w = 0, rating_w = 0;
        bool operator==(const StorageOver&) const = default;
    };
    std::map<Slot, StorageOver> storageOver, storageOverLinks; ///< feeders rated below the batteries on them
    std::map<Slot, double> storageShare; ///< of live batteries: part of their power that gets through
    ExactWatts storagePower;             ///< what gets through
    ExactWattHours storageHeld;          ///< energy of those of whose power anything gets through
    ExactWattHours storageEnergy;        ///< the same part of it as of the power, for the time it lasts
    ExactWatts supply, firm, assumedSupply, unserved;
    double supplyAtTarget = 0; ///< without the units that the redundancy target of the sources lets fail
    ExactFlow gas;

    // --- what the running call must look at -------------------------------------------------------------
    bool everything = false;                                  ///< weather, used types or the view changed
    bool fromScratch = false;                                 ///< compute: whatever there is will be looked at anyway
    std::unordered_map<Slot, std::vector<Finding>> planFound; ///< by it, until findings are made
    bool settingsChanged = false;
    bool storageDirty = false; ///< a battery, or what it hands its power to, may differ
    bool ranksDirty = false, loopRanksDirty = false, supplyDirty = false;
    bool serveOrderChanged = false;                       ///< priority, date or number of elements of a rack
    bool findingsLater = false, findingsDue = false;      ///< settle() leaves them; they were left
    bool onlyDayChanged = false;                          ///< what stands where and how it is linked has not
    bool lastPassMoved = false;                           ///< the number of passes changed
    std::vector<Slot> refreshNodes, refreshEdges, relink; ///< components and links to look at again
    std::vector<Slot> staleGround;                        ///< components that may stand elsewhere
    std::vector<Slot> aboveSeeds, belowSeeds, dirtyLeaves, loopSeeds;
    std::vector<Slot> wokenConverters; ///< what stands above them has changed
    std::vector<int> staleLoops, staleMembership;
    std::vector<Slot> dirtyNodes; ///< varying nodes to look at in every pass
    std::vector<int> dirtyLoops, dirtyHalls;
    Marks<Slot> findingNodes, findingLinks; ///< values behind their findings may differ: to be made anew
    Marks<int> findingLoops, findingHalls;
    std::size_t recomputed = 0;

    LinkKinds linkKinds;    ///< of links that are read one by one
    std::mutex cablesMutex; ///< of `cables` and the conductors in `cache`: links are read by two threads

    struct Outline {
        Name zone;
        Slot hall = noSlot;         ///< where the zone is one
        std::vector<Point> corners; ///< on the plan; none where there is no such zone or it has no outline
        Rect box;                   ///< around them
        bool fillsBox = false;      ///< they are its corners
    };

    // --- scratch of one call ------------------------------------------------------------------------------
    /// Racks of a full compute that follow each other and are alike: they go into the sums as one.
    struct {
        TermKey term;
        int loop = -1, hall = -1; ///< index of the hall
        ExactWatts heat, toLoop, toHall;
        bool isLost = false; ///< its liquid heat has no loop to go to
        std::int64_t count = 0;
    } rackRun;
    Marks<Slot> slotsSeen;
    mutable Outline outlineLookedUp; ///< likewise: of the last zone
    /// Loops in use by name, and their places in that order by index; made when first asked for after loops changed.
    mutable std::vector<int> loopOrder, loopPlace;
    struct {
        Name zone;
        Slot hall = noSlot;
        bool isZone = false; ///< it is the zone itself
    } hallLookedUp;          ///< of the last zone asked for: neighbours share theirs
    Marks<Slot> shedNow;
    std::vector<std::pair<std::int32_t, std::int32_t>> fitNow; ///< by slot in shedNow: elements served, on line
    std::vector<Share> scratchShares;
    std::vector<Slot> scratchSlots; ///< of the ground
    LoopSolution scratchSolution;
    std::vector<std::vector<Slot>> rankQueue;
    std::vector<char> queued;
    std::vector<int> passDirtyLoops, passDirtyHalls;
    std::set<std::pair<int, int>> loopQueue;
    std::vector<std::pair<Slot, double>> devicesTouched; ///< with the power before
    std::vector<Slot> powerChanged, powerChangedNext;    ///< devices whose power of the pass before differs
    std::vector<int> warmthChanged, warmthChangedNext;   ///< loops whose supply temperature of the pass before differs
    Handed partsNext;                                    ///< what the next pass hands over

    template <typename Slots, typename Work> void forNodes(const Slots& slots, Work work) const; ///< ahead.h
    template <typename Slots, typename Work> void forComponents(const Slots& slots, Work work) const;
    template <typename Slots, typename Work> void forEdges(const Slots& slots, Work work) const;
    EdgeRange outs(const Node& node) const { return {edges, &Edge::out, node.firstOut}; }
    EdgeRange ins(const Node& node) const { return {edges, &Edge::in, node.firstIn}; }
    EdgeRange coolantOuts(const Node& node) const { return {edges, &Edge::out, node.firstCoolantOut}; }
    EdgeRange coolantIns(const Node& node) const { return {edges, &Edge::in, node.firstCoolantIn}; }
    EdgeRange gasInto(const Node& node) const { return {edges, &Edge::in, node.firstGas}; }
    EdgeRange waterInto(const Node& node) const { return {edges, &Edge::in, node.firstWater}; }
    bool isBefore(const Merit& a, const Merit& b) const; ///< in merit order
    void sortById(std::vector<Slot>& components) const;
    Hub& hubOf(Slot slot);
    void dropHub(Node& node);
    void thread(Slot& first, Slot link, Thread Edge::*list);
    void unthread(Slot& first, Slot link, Thread Edge::*list);
    void leaveHost(Slot guest);
    const std::vector<int>& usedLoops() const;

    // full_compute.cpp
    const Results& computeAll(const View& at); ///< of the site that is there
    struct LinkWork;
    struct LinkShare;
    void enterComponents(std::atomic<Slot>& entered);
    template <typename Also> void enterLinks(Slot begin, Slot end, LinkWork& work, LinkShare& share, Also also);
    void enterFromFront(LinkWork& work);
    void helpFromBack(LinkWork& work);
    void joinEntered(Slot slot);
    void enterRooms();
    void findPlans();
    // engine.cpp
    const Results& changeDay(const View& at);
    const Timeline& days();
    /// All stages, in order; of a full compute those after the loops. The ground is ready when `stood` is.
    void settle(Beside stood = {});
    void readWeather();
    template <typename T> void keepFirst(std::vector<T>& values);
    bool needsEverything(const ChangeSet& change) const;
    void noteDates(Slot slot, const Component& was, const Component& now);
    // storage.cpp
    void refreshStorage();
    double storedPower_w(Slot store) const;
    // structure.cpp
    void reset();
    void applyChange(const ChangeSet& change);
    void putComponent(Slot slot);
    void dropComponent(Slot slot);
    void putLink(Slot slot);
    const LinkKind* readLink(Slot slot, LinkKinds& kinds);
    const LinkKind& kindOf(const Edge& edge, LinkKinds& kinds) const;
    void dropLink(Slot slot);
    void refreshNode(Slot slot);
    void refreshEdge(Slot slot);
    void measureEdge(Slot slot, const LinkKind& kind, LinkKinds& kinds);
    const Cable* cableOf(const std::shared_ptr<const Type>& conductor, double voltage_v, double power_factor, int runs,
                         int lines, LinkKinds& kinds);
    void joinEnds(Slot slot);
    void refreshAll();
    double ratingOf_w(const Node& node) const;
    Slot hallOf(Name zone);
    void addHall(Slot slot);
    void dropHall(Slot slot);
    void leaveHall(Slot slot);
    void hallsEnter(Slot slot);
    void makeVarying(Slot slot, bool on);
    void makeEdgeVarying(Slot slot, bool on);
    void clearEdge(Slot slot);
    void unbookHeat(Slot slot);
    void unbookNode(Slot slot);
    void wakeRacks();
    void wakeGasBelow(Slot slot);
    // booking.cpp
    void bookTerms(Slot slot);
    void bookEdge(Slot slot);
    void unbookEdge(Slot slot);
    void addTerms(const TermKey& key, const ZoneTerms& zone, std::int64_t times);
    ZoneTerms zoneOf(Slot slot) const;
    bool isCounted(const Edge& edge) const;
    void book(const LinkCosts& costs, int sign);
    void countUnpriced(const std::string& type, int sign);
    // ground.cpp
    void refreshGround();
    void enterGround(Slot slot);
    void leaveGround(Slot slot);
    void bookPairs(Slot slot, const std::vector<Slot>& near);
    void wakeNeighbours(Rect box);
    void lookAgain(Slot slot); ///< at its findings
    void clearPairs(std::unordered_map<Slot, std::set<Slot>>& pairs, Slot slot);
    void wakeCrowd(Slot slot);
    void enterWalls(Slot slot);
    void leaveWalls(Slot slot);
    void wakeWatchful(Slot wall);
    // heaps.cpp
    void joinHeap(Slot slot, const std::vector<Slot>& near);
    void leaveHeap(Slot slot);
    int countHeap(Slot slot, const std::vector<Slot>& near, int sign);
    Rect coreAt(Slot slot) const;
    void bookHeaps();
    bool isHeaped(Slot slot) const { return ground[slot].heaped; }
    // loop_members.cpp
    int loopAt(Slot slot, int side) const;
    void rebuildLoops();
    void enterLoops();
    void makeLoop(int index, std::vector<Slot> members);
    void leaveLoops(Slot slot);
    void markLoop(int loop); ///< its set point may differ
    // loops.cpp
    void rankLoops();
    void refreshLoops();
    void bookRackHeat(Slot slot);
    void bookAlike(Slot rack);
    void closeRun();
    void unbookLoopHeat(Slot slot);
    void unbookHallHeat(Slot slot);
    /// Heat of a rack as it is booked: to its loop, to the air of its hall, and in all.
    ExactWatts loopHeat(const Node& node) const;
    ExactWatts hallHeat(Slot slot) const;
    ExactWatts allHeat(const Node& node) const;
    // statics.cpp
    void rankNodes();
    void spreadAbove();
    void spreadAbove(Slot slot);
    void markPowered(Slot slot);
    bool powered(const Node& node) const;
    void spreadCold();
    bool isPumped(const Loop& loop) const; ///< by a pump on it that has power; exchangers may bring their own
    bool bringsCold(const Loop& loop) const;
    bool airWorks(const Node& node) const;
    void bookBelow(Slot edge);
    void spreadBelow();
    bool bookRoom(Slot edge);
    double edgeRoom_w(const Edge& edge) const;
    double converterRoom_w(const Node& node, double arrives) const;
    void shareNeed(const Node& node, double need, std::vector<Share>& shares) const;
    void fillFeed(std::vector<Share>& shares, std::size_t begin, std::size_t end, double part) const;
    // hand_over.cpp
    void dropHandedPasses();
    void journalMarks(bool on);
    void takeHanded(Pass& pass, const Handed& parts);
    void moveFlow(Pass& pass, Slot link, double flow);
    Handed::Flow flowIn(const Pass& pass, Slot link) const;
    // converge.cpp
    void runPasses();
    int runPlain();
    bool handOn(int& p);
    bool isConverged(int p) const;
    void notePlainOver(bool all);
    void nextPass(int p);
    // passes.cpp
    void runPass(int p, bool fresh);
    void askAhead(const std::vector<Slot>& slots, std::size_t i) const;
    void bookLeaf(Slot slot);
    void noteFed(Slot slot);
    void bookConstant(Edge& edge, double flow, double draw);
    void noteFeed(Slot slot, bool wants, bool fed, bool sourced);
    double cableDraw_w(const Edge& edge, double flow) const;
    void setDevice(Pass& pass, Slot slot, const DeviceState& now);
    void noteDevice(Pass& pass, Slot slot, const DeviceState& now);
    double devicePower(Slot slot, int p) const;
    double loopSupply(int loop, int p) const;
    void queueNode(Slot slot);
    void powerNode(Pass& pass, int p, Slot slot);
    DeviceState airState(const Node& node, double heat_w, int n) const;
    void airDoor(Pass& pass, Slot slot);
    void airHall(Pass& pass, int index);
    void solveLoopPass(Pass& pass, int p, int index);
    double condenserLimit_c(const Loop& loop) const;
    bool hasWater(const Node& node) const;
    bool works(Slot slot) const; ///< live, and has what it runs on
    bool hasGas(const Node& node) const;
    bool gasAbove(const Node& node, int depth) const;
    // supply.cpp
    void refreshSupply();
    void refreshOutputs();
    // service.cpp
    void refreshService();
    void noteOverloads();
    bool isShort(int loop) const;
    bool hallShort(int hall) const;
    double hallCapacity(int hall) const;
    void racksOfLoop(int loop, double factor, int depth, std::map<Slot, double>& heat, CoolingQueue& out) const;
    void racksOfHall(int hall, double factor, std::map<Slot, double>& heat, CoolingQueue& out) const;
    void queueRacks(const std::map<Slot, double>& heat, CoolingQueue& out) const;
    void coolWithin(const CoolingQueue& queue, std::unordered_map<Slot, std::int32_t>& cooled) const;
    CoolingQueue queueOfLoop(int loop) const;
    CoolingQueue queueOfHall(int hall) const;
    void refreshCooling();
    std::unordered_map<Slot, std::int32_t> cooledOf() const;
    void refreshRation(bool isShortOfPower);
    void applyService();
    double nodeOut_w(const Node& node) const; ///< power handed out in the last pass
    bool isOver(const Node& node) const;      ///< more of it than its derated rating
    // figures.cpp, findings.cpp, why.cpp, limits.cpp
    void refreshFigures();
    const std::map<Slot, double>& sharedGround() const; ///< m² by parcel
    struct SharedGround {
        std::vector<std::pair<Slot, std::shared_ptr<const Component>>> parcels; ///< it was found of these
        std::map<Slot, double> m2;
    };
    mutable SharedGround groundShared;
    void refreshFindings();
    void findComponent(Slot slot, std::vector<Finding>& out) const;
    void findPower(Slot slot, std::vector<Finding>& out) const;
    void findCooling(Slot slot, std::vector<Finding>& out) const;
    void findPlan(Slot slot, std::vector<Finding>& out) const;
    void findLayout(Slot slot, std::vector<Finding>& out) const;
    const Outline& outlineAround(const Node& node) const; ///< of its zone
    // findings_ground.cpp
    std::uint8_t crowding(Slot a, Slot b) const;
    void findGround(Slot slot, std::vector<Finding>& out) const;
    void findCrowd(Slot slot, std::vector<Finding>& out) const;
    void findWalls(Slot slot, std::vector<Finding>& out) const;
    void findParcel(Slot slot, std::vector<Finding>& out) const;
    void findFloors(std::vector<Finding>& out) const;
    void findFloor(Slot slot, std::vector<Finding>& out) const;
    void findRoad(Slot slot, std::vector<Finding>& out) const;
    void findParcels(Slot slot, std::vector<Finding>& out) const;
    void tellFloor(Slot hall, const std::string& id, const std::string& what, double load_kpa,
                   std::vector<Finding>& out) const;
    double floorRating_kpa(Slot hall) const;
    double openAir_w(Slot rack) const;
    // findings_pipes.cpp, findings_site.cpp, findings_dates.cpp
    void findPipes(int index, std::vector<Finding>& out) const;
    void findReach(int index, double mean_c, const std::unordered_map<Slot, double>& friction,
                   std::vector<Finding>& out) const;
    double pipeHeat_w(int loop, const Edge& edge) const;
    double pipeFlow_m3_per_s(int index, const Edge& edge, double heat_w) const;
    double facility_w() const;
    std::string targetOf(std::initializer_list<const char*> systems) const;
    void findReserves(std::vector<Finding>& out) const;
    void findSingleSupply(std::vector<Finding>& out) const;
    void findGenerators(std::vector<Finding>& out) const;
    void findStart(std::vector<Finding>& out) const;
    void findFleet(std::vector<Finding>& out) const;
    void readContents();
    void readNoise(); // findings_noise.cpp
    void findDates(Slot slot, std::vector<Finding>& out) const;
    void findOutages(std::vector<Finding>& out) const;
    std::string fromTo(const Edge& edge) const;
    void findLink(Slot slot, std::vector<Finding>& out) const;
    void findSupply(Slot slot, std::vector<Finding>& out) const;
    // redundancy.cpp
    using Judge = std::function<void(const std::string& id, bool isMet, double need)>;
    void findRedundancy(std::vector<Finding>& out) const;
    void judgeSources(const Judge& judge) const;
    void judgeUps(int spare, const Judge& judge) const;
    void judgeAirHandlers(int spare, const Judge& judge) const;
    void judgeLoops(Role role, int spare, const Judge& judge) const;
    // findings.cpp again
    void applyWaivers(std::vector<Finding>& list) const;
    const std::string& sharedAB(const Node& node) const;
    double supplyUse(Slot supply) const;
    void findLoop(int index, std::vector<Finding>& out) const;
    Slot coldestMember(int loop) const;
    bool isStill(const Loop& loop) const;
    void findHall(int index, std::vector<Finding>& out) const;
    void findSite(std::vector<Finding>& out) const;
    std::vector<Contribution> why(const std::string& figure) const;
    std::vector<LimitRow> limits(std::size_t most) const;
    const Pass& lastPass() const { return passes.back(); }
};

/// Each slot or index once.
template <typename T> void Engine::State::keepFirst(std::vector<T>& values) {
    slotsSeen.clear();
    std::erase_if(values, [&](T value) {
        const bool again = slotsSeen.contains(static_cast<Slot>(value));
        slotsSeen.insert(static_cast<Slot>(value));
        return again;
    });
}

} // namespace gs
