// SPDX-License-Identifier: GPL-3.0-or-later
// Equal loops become one. Which are equal is found by refining a partition: loops and components start in the classes
// that their own look gives them, and are told apart by the classes they touch until nothing more is told apart (the
// colour refinement of graph isomorphism, with sets in place of counts: 8 or 9 racks on a CDU are the same branch).
#include "core/diagram/coolant.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "core/diagram/coolant_parts.h"

namespace gs {

namespace {

constexpr int mostLoops = 16; ///< that a picture shows; more are made fewer by rounding
constexpr int mostRounds = 64;

/// How alike loops must be, strictest first; the last one leaves one loop for each stage, fluid and trouble.
struct Likeness {
    double step_k; ///< 0: temperatures do not matter
    bool byShape;
};
constexpr Likeness likenesses[] = {{0.1, true}, {1, true}, {1, false}, {5, false}, {0, false}};

struct Classes {
    std::vector<int> loop, unit; ///< of each one; -1: not shown
    int loops = 0, units = 0;
};

template <typename Key> class Numbering {
public:
    int of(Key key) { return m_numbers.try_emplace(std::move(key), static_cast<int>(m_numbers.size())).first->second; }
    int count() const { return static_cast<int>(m_numbers.size()); }

private:
    std::map<Key, int> m_numbers;
};

Classes classify(const CoolantParts& parts, Likeness likeness) {
    Classes found;
    found.loop.assign(parts.loops.size(), -1);
    found.unit.assign(parts.units.size(), -1);
    const auto steps = [&](double celsius) {
        return likeness.step_k > 0 ? std::llround(celsius / likeness.step_k) : 0LL;
    };
    Numbering<std::tuple<int, bool, std::string, int, long long, long long>> first;
    for (std::size_t i = 0; i < parts.loops.size(); ++i)
        if (const SingleLoop& loop = parts.loops[i]; loop.isUsed)
            found.loop[i] = first.of({loop.stage, loop.isAir, loop.fluid, static_cast<int>(loop.trouble),
                                      steps(loop.supply_c), steps(loop.return_c)});
    found.loops = first.count();
    const auto classOf = [&](int loop) { return loop < 0 ? -1 : found.loop[static_cast<std::size_t>(loop)]; };
    std::vector<std::vector<int>> touches(parts.loops.size());
    for (int round = 0; round < mostRounds; ++round) {
        Numbering<std::array<int, 6>> units;
        for (std::size_t i = 0; i < parts.units.size(); ++i) {
            const SingleUnit& unit = parts.units[i];
            const int state = 4 * unit.isOff + 2 * unit.isOver + unit.hasEnd;
            found.unit[i] = units.of({static_cast<int>(unit.part), unit.type, state, classOf(unit.cools),
                                      classOf(unit.into), classOf(unit.air)});
        }
        found.units = units.count();
        if (!likeness.byShape) break;
        for (auto& list : touches) list.clear();
        for (std::size_t i = 0; i < parts.units.size(); ++i) {
            const SingleUnit& unit = parts.units[i];
            int side = 0;
            for (const int loop : {unit.cools, unit.into, unit.air}) {
                if (loop >= 0) touches[static_cast<std::size_t>(loop)].push_back(3 * found.unit[i] + side);
                ++side;
            }
        }
        Numbering<std::pair<int, std::vector<int>>> loops;
        for (std::size_t i = 0; i < parts.loops.size(); ++i) {
            if (found.loop[i] < 0) continue;
            std::vector<int>& list = touches[i];
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
            found.loop[i] = loops.of({found.loop[i], list});
        }
        if (loops.count() == found.loops) break;
        found.loops = loops.count();
    }
    return found;
}

std::vector<CoolantLoop> loopsOf(const CoolantParts& parts, const Classes& classes) {
    std::vector<CoolantLoop> loops(static_cast<std::size_t>(classes.loops));
    std::vector<double> weights(loops.size());
    for (std::size_t i = 0; i < parts.loops.size(); ++i) {
        if (classes.loop[i] < 0) continue;
        const SingleLoop& single = parts.loops[i];
        const auto at = static_cast<std::size_t>(classes.loop[i]);
        CoolantLoop& loop = loops[at];
        loop.isAir = single.isAir;
        loop.fluid = single.fluid;
        loop.stage = single.stage;
        loop.trouble = single.trouble;
        loop.heat_w += single.heat_w;
        loop.capacity_w += single.capacity_w;
        loop.flow_m3_per_s += single.flow_m3_per_s;
        // The mean as a sum of differences: loops of one temperature keep it to the last bit.
        const double weight = std::max(single.flow_m3_per_s, 1e-12);
        weights[at] += weight;
        loop.supply_c += (single.supply_c - loop.supply_c) * weight / weights[at];
        loop.return_c += (single.return_c - loop.return_c) * weight / weights[at];
        loop.names.push_back(single.name);
        loop.ids.insert(loop.ids.end(), single.ids.begin(), single.ids.end());
    }
    for (CoolantLoop& loop : loops) {
        std::sort(loop.names.begin(), loop.names.end());
        std::sort(loop.ids.begin(), loop.ids.end());
    }
    return loops;
}

std::vector<CoolantUnit> unitsOf(const Engine& engine, const CoolantParts& parts, const Classes& classes) {
    std::vector<CoolantUnit> units(static_cast<std::size_t>(classes.units));
    std::vector<double> weights(units.size());
    const auto classOf = [&](int loop) { return loop < 0 ? -1 : classes.loop[static_cast<std::size_t>(loop)]; };
    for (std::size_t i = 0; i < parts.units.size(); ++i) {
        const SingleUnit& single = parts.units[i];
        const auto at = static_cast<std::size_t>(classes.unit[i]);
        CoolantUnit& unit = units[at];
        unit.part = single.part;
        unit.type = parts.types[static_cast<std::size_t>(single.type)];
        unit.cools = classOf(single.cools);
        unit.into = classOf(single.into);
        unit.air = classOf(single.air);
        unit.isOff = single.isOff;
        unit.isOver = single.isOver;
        unit.hasEnd = single.hasEnd;
        unit.count += single.count;
        unit.heat_w += single.heat_w;
        unit.capacity_w += single.capacity_w;
        unit.power_w += single.power_w;
        unit.air_w += single.air_w;
        unit.lost_w += single.lost_w;
        const double weight = std::max(single.heat_w, 1e-12);
        weights[at] += weight;
        unit.supply_c += (single.supply_c - unit.supply_c) * weight / weights[at];
        unit.ids.push_back(engine.site().components().at(single.slot)->id);
    }
    return units;
}

/// Racks that give their heat to the same loops are one symbol with a row for each type.
void gatherRacks(std::vector<CoolantUnit>& units) {
    std::map<std::tuple<int, int, bool, bool>, std::vector<CoolantUnit>> racks;
    for (CoolantUnit& unit : units)
        if (unit.part == CoolantPart::Rack)
            racks[{unit.into, unit.air, unit.isOff, unit.hasEnd}].push_back(std::move(unit));
    std::erase_if(units, [](const CoolantUnit& unit) { return unit.part == CoolantPart::Rack; });
    for (auto& [key, alike] : racks) {
        std::sort(alike.begin(), alike.end(), [](const CoolantUnit& a, const CoolantUnit& b) {
            return a.heat_w != b.heat_w ? a.heat_w > b.heat_w : a.type < b.type;
        });
        CoolantUnit all = alike.front();
        all.ids.clear();
        all.count = 0;
        all.heat_w = all.power_w = all.air_w = all.lost_w = 0;
        if (alike.size() > 1) all.type.clear();
        for (CoolantUnit& unit : alike) {
            all.count += unit.count;
            all.heat_w += unit.heat_w;
            all.power_w += unit.power_w;
            all.air_w += unit.air_w;
            all.lost_w += unit.lost_w;
            all.ids.insert(all.ids.end(), unit.ids.begin(), unit.ids.end());
            std::sort(unit.ids.begin(), unit.ids.end());
            all.rows.push_back({unit.type, std::move(unit.ids), unit.count, unit.heat_w});
        }
        units.push_back(std::move(all));
    }
}

/// Loops by stage, then the most heat first; units likewise, by the first loop they touch.
void sortDiagram(CoolantDiagram& diagram) {
    std::vector<int> order(diagram.loops.size()), place(diagram.loops.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const CoolantLoop &x = diagram.loops[static_cast<std::size_t>(a)],
                          &y = diagram.loops[static_cast<std::size_t>(b)];
        if (x.stage != y.stage) return x.stage < y.stage;
        if (x.isAir != y.isAir) return y.isAir;
        return x.heat_w != y.heat_w ? x.heat_w > y.heat_w : x.names.front() < y.names.front();
    });
    std::vector<CoolantLoop> sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        sorted.push_back(std::move(diagram.loops[static_cast<std::size_t>(order[i])]));
    }
    diagram.loops = std::move(sorted);
    for (CoolantUnit& unit : diagram.units)
        for (int* loop : {&unit.cools, &unit.into, &unit.air})
            if (*loop >= 0) *loop = place[static_cast<std::size_t>(*loop)];
    std::sort(diagram.units.begin(), diagram.units.end(), [](const CoolantUnit& a, const CoolantUnit& b) {
        const auto key = [](const CoolantUnit& unit) {
            return std::tuple(unit.part > CoolantPart::HallLoss, unit.part == CoolantPart::HallLoss, unit.cools,
                              unit.part, -unit.heat_w);
        };
        return key(a) != key(b) ? key(a) < key(b) : a.ids.front() < b.ids.front();
    });
}

} // namespace

CoolantDiagram coolantDiagram(const Engine& engine) {
    const CoolantParts parts = coolantParts(engine);
    CoolantDiagram diagram;
    Classes classes;
    for (const Likeness& likeness : likenesses) {
        classes = classify(parts, likeness);
        diagram.temperatureStep_k = likeness.step_k;
        if (classes.loops <= mostLoops) break;
    }
    if (classes.loops == 0) return diagram;
    diagram.dry_bulb_c = engine.results().figures.dry_bulb_c;
    diagram.wet_bulb_c = engine.results().figures.wet_bulb_c;
    diagram.loops = loopsOf(parts, classes);
    diagram.units = unitsOf(engine, parts, classes);
    gatherRacks(diagram.units);
    for (CoolantUnit& unit : diagram.units) {
        std::sort(unit.ids.begin(), unit.ids.end());
        if (unit.cools >= 0 && unit.into >= 0 && unit.part != CoolantPart::Pump && unit.part != CoolantPart::Tank)
            unit.isBack = diagram.loops[static_cast<std::size_t>(unit.into)].stage <=
                          diagram.loops[static_cast<std::size_t>(unit.cools)].stage;
    }
    sortDiagram(diagram);
    for (const CoolantUnit& unit : diagram.units)
        if (unit.part == CoolantPart::Rejector && unit.into < 0 && unit.hasEnd) {
            diagram.hasOutdoors = true;
            diagram.rejected_w += unit.heat_w + unit.power_w;
        }
    return diagram;
}

} // namespace gs
