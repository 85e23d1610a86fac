// SPDX-License-Identifier: GPL-3.0-or-later
// Redundancy targets of the settings: whether each system carries its need without its largest units.
#include "core/site/redundancy.h"

#include <algorithm>

#include "core/engine/findings_text.h"
#include "core/engine/state.h"

namespace gs {

namespace {

/// What is left without the largest `spare` units (-1: with half of all) against the need.
bool meets(std::vector<double> units, double need, int spare) {
    double sum = 0;
    for (const double unit : units) sum += unit;
    if (spare < 0) return sum / 2 >= need * (1 - tolerance);
    std::sort(units.rbegin(), units.rend());
    for (int i = 0; i < spare && i < static_cast<int>(units.size()); ++i) sum -= units[static_cast<std::size_t>(i)];
    return sum >= need * (1 - tolerance);
}

} // namespace

void Engine::State::findRedundancy(std::vector<Finding>& out) const {
    for (const auto& [system, target] : site.settings().redundancy) {
        const int spare = spareOf(target);
        if (spare == 0) continue;
        const auto judge = [&, &s = system, &t = target](const std::string& id, bool isMet, double need) {
            if (need <= 0 || isMet) return;
            out.push_back(makeFinding("redundancy.missed", {id}, t + ", " + si(need, "W"),
                                      "The " + s + " of " + id + " miss the target " + t + " at " + si(need, "W") + ".",
                                      "Add a unit."));
        };
        if (system == "sources") judgeSources(judge);
        else if (system == "ups") judgeUps(spare, judge);
        else if (system == "air-handlers") judgeAirHandlers(spare, judge);
        else if (system == "pumps") judgeLoops(Role::Pump, spare, judge);
        else if (system == "cdus") judgeLoops(Role::Exchanger, spare, judge);
        else if (system == "chillers" || system == "rejectors") judgeLoops(Role::Rejector, spare, judge);
    }
}

/// Asked for is the whole facility, of what refreshSupply() found to be left.
void Engine::State::judgeSources(const Judge& judge) const {
    const double need =
        (totals.it + lastPass().cooling + lastPass().losses + totals.edgeLossConstant + totals.house).value();
    judge("site", supplyAtTarget >= need * (1 - tolerance), need);
}

/// The modules of one UPS stand in parallel. 2N: as many again, as where A and B each carry the whole load.
void Engine::State::judgeUps(int spare, const Judge& judge) const {
    for (const Slot slot : upses) {
        const Node& node = nodes[slot];
        const int count = node.liveElements();
        if (count == 0) continue;
        const double out_w = nodeOut_w(node);
        const std::vector<double> modules(static_cast<std::size_t>(count), node.hub->capacity_w / count);
        judge(node.component->id, meets(modules, out_w, spare), out_w);
    }
}

void Engine::State::judgeAirHandlers(int spare, const Judge& judge) const {
    for (std::size_t i = 0; i < halls.size(); ++i) {
        const Hall& hall = halls[i];
        if (hall.slot == noSlot) continue;
        std::vector<double> units;
        for (const Slot slot : hall.handlers)
            if (airWorks(nodes[slot])) // one whole element each
                units.insert(units.end(), static_cast<std::size_t>(nodes[slot].elements()),
                             nodes[slot].resolved->air.rated_heat_w);
        const double heat_w = (hall.constantHeat + lastPass().hallHeat[i]).value();
        if (!units.empty()) judge(nodes[hall.slot].component->id, meets(units, heat_w, spare), heat_w);
    }
}

/// Rejectors, exchangers or pumps of each loop, at the state of this day.
void Engine::State::judgeLoops(Role role, int spare, const Judge& judge) const {
    for (std::size_t i = 0; i < loops.size(); ++i) {
        const Loop& loop = loops[i];
        if (!loop.used) continue;
        std::vector<double> units;
        for (const Slot slot : role == Role::Pump ? loop.pumps : loop.suppliers) {
            const Node& node = nodes[slot];
            if (node.resolved->role != role || !powered(node)) continue;
            const double each =
                role == Role::Pump
                    ? node.resolved->pump.rated_flow_m3_per_s * loop.range_k *
                          volumetricHeat_j_per_m3_k(fluidOf(loop.fluid), loop.setPoint_c + loop.range_k / 2)
                    : lastPass().device[static_cast<std::size_t>(node.varying)].capacity_w /
                          std::max(1, node.elements());
            units.insert(units.end(), static_cast<std::size_t>(std::max(0, node.elements())), each);
        }
        const double heat_w = (loop.constantHeat + lastPass().loop[i].heat).value();
        if (!units.empty()) judge(loop.name, meets(units, heat_w, spare), heat_w);
    }
}

} // namespace gs
