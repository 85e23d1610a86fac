// SPDX-License-Identifier: GPL-3.0-or-later
// The public face of the engine and the order of its stages.
#include "core/engine/engine.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "core/cooling/pipe.h"
#include "core/engine/ahead.h"
#include "core/engine/state.h"

namespace gs {

namespace {

constexpr std::size_t mostLeft = 4096; ///< kinds of cable that nothing uses any more

double clean(std::optional<double> own, double fallback, double low, double high) {
    const double value = own && std::isfinite(*own) ? *own : fallback;
    return std::isfinite(value) ? std::clamp(value, low, high) : low;
}

/// No two results of the program bear the same one, whatever engine they are of: who keeps what it made of results
/// keeps it by their revision.
std::uint64_t nextRevision() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

} // namespace

Engine::Engine(const Catalog& catalog) : m(std::make_unique<State>(catalog)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::State::readWeather() {
    const Settings& settings = site.settings();
    const Climate* climate = catalog.climate(settings.climate);
    weather.dry_bulb_c = clean(settings.dry_bulb_c, climate ? climate->dry_bulb_c : 35, -60, 70);
    weather.wet_bulb_c = clean(settings.wet_bulb_c, climate ? climate->wet_bulb_c : 25, -60, 70);
    weather.altitude_m = clean(settings.altitude_m, climate ? climate->altitude_m : 0, -500, 6000);
}

/// Everything marked is looked at, stage by stage; each stage only marks work of itself or of later ones.
void Engine::State::settle(Beside stood) {
    if (!fromScratch) {
        hallLookedUp = {};
        outlineLookedUp = {};
    }
    if (everything) {
        readWeather();
        refreshAll();
    }
    for (;;) {
        std::vector<Slot> links;
        links.swap(relink);
        keepFirst(links);
        for (const Slot link : links)
            if (site.links().at(link)) putLink(link);
        if (!refreshNodes.empty()) {
            std::vector<Slot> slots;
            slots.swap(refreshNodes);
            keepFirst(slots);
            forComponents(slots, [&](Slot slot) {
                if (slot < nodes.size()) refreshNode(slot);
            });
            continue;
        }
        rankNodes();
        if (!refreshEdges.empty()) {
            std::vector<Slot> slots;
            slots.swap(refreshEdges);
            keepFirst(slots);
            forEdges(slots, [&](Slot slot) { refreshEdge(slot); });
            continue;
        }
        if (relink.empty()) break;
    }
    if (!fromScratch) refreshGround();
    if (cables.size() > 2 * cablesAtFirst + mostLeft) { // each edit of a type of cable leaves the kinds that it had
        std::unordered_set<const Cable*> used;
        for (const Edge& edge : edges) used.insert(edge.cable);
        cables.keep(used);
        linkKinds.clear();
        cablesAtFirst = cables.size();
    }
    wakeRacks();
    if (!fromScratch) { // else they are already
        rebuildLoops();
        rankLoops();
        spreadBelow();
        spreadAbove();
    }
    spreadCold();
    std::vector<Slot> leaves;
    leaves.swap(dirtyLeaves);
    keepFirst(leaves);
    forNodes(leaves, [&](Slot slot) {
        if (slot < nodes.size()) bookLeaf(slot);
    });
    closeRun();
    refreshLoops();
    runPasses();
    refreshService();
    refreshSupply();
    refreshStorage();
    refreshOutputs();
    stood.wait();
    findingsDue = findingsLater;
    if (!findingsDue) refreshFindings();
    refreshFigures();
    everything = settingsChanged = false;
    results.revision = nextRevision();
}

const Results& Engine::compute(const Site& site, const View& view) {
    m->site = site;
    return m->computeAll(view);
}

const Results& Engine::update(const ChangeSet& change) {
    State& s = *m;
    finishFindings(); // what they are about is still there
    s.recomputed = 0;
    s.dropHandedPasses();
    s.applyChange(change);
    s.settle();
    return s.results;
}

const Results& Engine::setView(const View& view) {
    State& s = *m;
    if (s.results.revision == 0 || view.loadCase != s.view.loadCase) return s.computeAll(view);
    if (view == s.view) return finishFindings();
    return s.changeDay(view);
}

const Results& Engine::setViewButFindings(const View& view) {
    State& s = *m;
    if (s.results.revision == 0 || view.loadCase != s.view.loadCase || view == s.view) return setView(view);
    s.findingsLater = true;
    s.changeDay(view);
    s.findingsLater = false;
    return s.results;
}

bool Engine::hasFindingsDue() const { return m->findingsDue; }

const Results& Engine::finishFindings() {
    State& s = *m;
    if (!std::exchange(s.findingsDue, false)) return s.results;
    s.refreshFindings();
    s.refreshFigures();
    s.results.revision = nextRevision();
    return s.results;
}

const Results& Engine::State::changeDay(const View& at) {
    State& s = *this;
    s.recomputed = 0;
    s.dropHandedPasses();
    const Date was = std::exchange(s.view, at).at;
    // On another day other components stand or run; nothing else depends on it.
    for (const Slot slot : s.days().between(was, at.at)) {
        const Node& node = s.nodes[slot];
        if (!node.component || !node.resolved) continue;
        if (node.installed == node.component->isInstalled(at.at) && node.live == node.component->isLive(at.at))
            continue;
        s.refreshNodes.push_back(slot);
        for (const Slot link : s.site.linksOf(slot)) s.refreshEdges.push_back(link);
    }
    s.onlyDayChanged = true;
    s.settle();
    s.onlyDayChanged = false;
    return s.results;
}

const Timeline& Engine::State::days() {
    if (!timeline) timeline.emplace(site);
    return *timeline;
}

const Site& Engine::site() const { return m->site; }
const Results& Engine::results() const { return m->results; }
std::size_t Engine::recomputed() const { return m->recomputed; }

bool Engine::State::isOver(const Node& node) const {
    return node.component && node.varying >= 0 && node.live && node.hub->capacity_w != unlimited &&
           nodeOut_w(node) > node.hub->capacity_w * (1 + tolerance);
}

double Engine::State::nodeOut_w(const Node& node) const {
    if (node.varying < 0 || passes.empty()) return 0;
    return (node.hub->constantOut + lastPass().out[static_cast<std::size_t>(node.varying)]).value();
}

bool Engine::State::works(Slot slot) const {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    if (!node.live) return false;
    const bool givesHeat = r.role == Role::AirHandler || r.role == Role::Exchanger ||
                           (r.role == Role::Rejector && r.rejector.needsCondenser());
    if ((givesHeat && node.loopIn < 0) || (r.isDoor && node.host == noSlot)) return false;
    if (r.role == Role::Source) return node.hub->capacity_w > 0;
    if (r.role == Role::Converter) return node.hub->above_w > 0;
    return starved.count(slot) == 0 && (!r.needsWater || hasWater(node));
}

ComponentResult Engine::component(Slot slot) const {
    ComponentResult out;
    if (slot >= m->nodes.size() || !m->nodes[slot].resolved) return out;
    const Node& node = m->nodes[slot];
    out.installed = node.installed;
    out.live = node.live;
    out.works = m->works(slot);
    out.online = node.term.online;
    out.rating_w = node.hub->capacity_w == unlimited ? 0 : node.hub->capacity_w;
    out.demand_w = node.leaf_w;
    out.heat_w = m->allHeat(node).value();
    if (node.varying >= 0 && !m->passes.empty()) {
        const auto v = static_cast<std::size_t>(node.varying);
        const DeviceState& device = m->lastPass().device[v];
        out.flow_w = m->nodeOut_w(node);
        out.loss_w = m->lastPass().loss[v];
        out.demand_w = device.power_w;
        out.heat_w = device.heat_w;
        out.heat_capacity_w = device.capacity_w;
        out.supply_c = device.supply_c;
    }
    return out;
}

LinkResult Engine::link(Slot slot) const {
    LinkResult out;
    if (slot >= m->edges.size() || !m->edges[slot].link) return out;
    const Edge& edge = m->edges[slot];
    out.length_m = edge.length_m;
    if (m->passes.empty()) return out;
    const Handed::Flow flow = m->flowIn(m->lastPass(), slot);
    out.flow_w = flow.flow_w;
    out.loss_w = flow.draw_w - flow.flow_w;
    if (edge.cable->voltage_v > 0)
        out.current_a = cableCurrent_a(out.flow_w / edge.cable->lines, edge.cable->voltage_v, edge.cable->power_factor,
                                       edge.cable->runs);
    out.rated_a = edge.cable->rated_a;
    if (edge.valid && edge.medium() == Medium::Coolant) {
        const int loop = m->nodes[edge.from].loopOut;
        if (!edge.live || loop < 0) return out;
        out.heat_w = m->pipeHeat_w(loop, edge);
        out.flow_m3_per_s = m->pipeFlow_m3_per_s(loop, edge, out.heat_w);
        // Nothing flows, or it cannot be told what: no loading, either.
        if (const ResolvedConductor* pipe = edge.cable->conductor.get(); pipe && out.flow_m3_per_s > 0) {
            out.velocity_m_s = velocity_m_per_s(out.flow_m3_per_s, pipe->inner_m);
            out.velocity_limit_m_s = pipe->velocity_limit_m_s;
        }
    }
    return out;
}

/// Loops in use, in order of name: their place in Engine::loops() is stable between calls.
const std::vector<int>& Engine::State::usedLoops() const {
    if (!loopOrder.empty()) return loopOrder;
    for (std::size_t i = 0; i < loops.size(); ++i)
        if (loops[i].used) loopOrder.push_back(static_cast<int>(i));
    std::sort(loopOrder.begin(), loopOrder.end(), [&](int a, int b) {
        const Loop &x = loops[static_cast<std::size_t>(a)], &y = loops[static_cast<std::size_t>(b)];
        return x.name != y.name ? x.name < y.name : x.rank < y.rank;
    });
    loopPlace.assign(loops.size(), -1);
    for (std::size_t i = 0; i < loopOrder.size(); ++i)
        loopPlace[static_cast<std::size_t>(loopOrder[i])] = static_cast<int>(i);
    return loopOrder;
}

LoopResult Engine::loop(int index) const {
    const auto at = static_cast<std::size_t>(m->usedLoops().at(static_cast<std::size_t>(index)));
    const Loop& loop = m->loops[at];
    LoopResult row;
    row.name = loop.name;
    row.fluid = loop.fluid;
    row.set_point_c = loop.setPoint_c;
    row.members = loop.members;
    std::sort(row.members.begin(), row.members.end(),
              [&](Slot a, Slot b) { return m->nodes[a].component->id < m->nodes[b].component->id; });
    if (!m->passes.empty()) {
        const LoopState& state = m->lastPass().loop[at];
        row.heat_w = (loop.constantHeat + state.heat).value();
        row.capacity_w = state.capacity_w;
        row.supply_c = state.supply_c;
        row.flow_m3_per_s = state.flow_m3_per_s;
    }
    return row;
}

std::vector<LoopResult> Engine::loops() const {
    std::vector<LoopResult> out;
    for (std::size_t i = 0; i < m->usedLoops().size(); ++i) out.push_back(loop(static_cast<int>(i)));
    return out;
}

int Engine::loopOf(Slot component, Direction side) const {
    if (component >= m->nodes.size()) return -1;
    const int index = side == Direction::In ? m->nodes[component].loopIn : m->nodes[component].loopOut;
    if (index < 0 || m->usedLoops().empty()) return -1;
    return m->loopPlace[static_cast<std::size_t>(index)];
}

std::vector<Contribution> Engine::why(const std::string& figure) const { return m->why(figure); }
std::vector<LimitRow> Engine::limits(std::size_t most) const { return m->limits(most); }

Date lastDate(const Site& site) {
    if (!site.settings().phases.empty()) {
        Date last = site.settings().phases.front().date;
        for (const Phase& phase : site.settings().phases) last = std::max(last, phase.date);
        return last;
    }
    std::optional<Date> last;
    const auto see = [&](const std::optional<Date>& date) {
        if (date && (!last || *last < *date)) last = date;
    };
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* component = site.components().at(slot)) {
            see(component->energized);
            see(component->retired);
            for (const Outage& outage : component->outages) {
                see(outage.off);
                see(outage.back);
            }
        }
    return last.value_or(Date{20454}); // 2026-01-01
}

} // namespace gs
