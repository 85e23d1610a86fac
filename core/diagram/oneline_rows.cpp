// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and voltage levels. From the highest voltage down each voltage is one band, whatever the way to it; above it
// stand the machines that step up to it. A transformer stands between the bands it joins, in the first row of the
// lower one.
#include <algorithm>
#include <climits>
#include <cmath>
#include <map>
#include <set>

#include "core/diagram/oneline_layout.h"

namespace gs {

namespace {

constexpr int noSupply = INT_MAX; ///< band of loads that hang on nothing

bool isLoads(const OneLineUnit& unit) { return unit.kind == OneLineKind::Loads; }
bool changesVoltage(const OneLineUnit& unit) {
    return unit.kind == OneLineKind::Transformer && unit.in_v > 0 && unit.out_v > 0 && unit.in_v != unit.out_v;
}

} // namespace

/// Turns the edges that close a circle, found by depth-first search from the sources.
void OneLineLayout::cutCircles() {
    const std::size_t count = diagram.units.size();
    reversed.assign(diagram.edges.size(), 0);
    std::vector<std::vector<int>> out(count);
    for (std::size_t e = 0; e < diagram.edges.size(); ++e)
        out[at(diagram.edges[e].from)].push_back(static_cast<int>(e));
    std::vector<int> roots;
    for (std::size_t u = 0; u < count; ++u)
        if (diagram.units[u].kind == OneLineKind::Source) roots.push_back(static_cast<int>(u));
    for (std::size_t u = 0; u < count; ++u)
        if (diagram.units[u].kind != OneLineKind::Source) roots.push_back(static_cast<int>(u));
    enum : char { New, Open, Done };
    std::vector<char> seen(count, New);
    std::vector<std::pair<int, std::size_t>> path;
    for (const int root : roots) {
        if (seen[at(root)] != New) continue;
        path.emplace_back(root, 0);
        seen[at(root)] = Open;
        while (!path.empty()) {
            auto& [unit, next] = path.back();
            if (next == out[at(unit)].size()) {
                seen[at(unit)] = Done;
                path.pop_back();
                continue;
            }
            const int edge = out[at(unit)][next++];
            const int to = diagram.edges[at(edge)].to;
            if (seen[at(to)] == Open) reversed[at(edge)] = 1;
            if (seen[at(to)] != New) continue;
            seen[at(to)] = Open;
            path.emplace_back(to, 0);
        }
    }
}

void OneLineLayout::findRows() {
    const std::size_t count = diagram.units.size();
    std::vector<int> waits(count, 0), order;
    std::vector<std::vector<int>> below(count), above(count);
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        const int from = upperEnd(static_cast<int>(e)), to = lowerEnd(static_cast<int>(e));
        below[at(from)].push_back(to);
        above[at(to)].push_back(from);
        ++waits[at(to)];
    }
    for (std::size_t u = 0; u < count; ++u)
        if (waits[u] == 0) order.push_back(static_cast<int>(u));
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const int to : below[at(order[i])])
            if (--waits[at(to)] == 0) order.push_back(to);

    std::vector<double> volts(count);
    for (const int u : order) {
        const OneLineUnit& unit = diagram.units[at(u)];
        volts[at(u)] = unit.out_v > 0 ? unit.out_v : unit.in_v;
        if (volts[at(u)] > 0) continue;
        for (const int from : above[at(u)]) volts[at(u)] = std::max(volts[at(u)], volts[at(from)]);
    }
    numberBands(order, volts);

    std::set<int> withTransformers;
    const auto isBetween = [&](int u) {
        const OneLineUnit& unit = diagram.units[at(u)];
        return changesVoltage(unit) && std::none_of(above[at(u)].begin(), above[at(u)].end(), [&](int from) {
                   return diagram.units[at(from)].band == unit.band;
               });
    };
    for (const int u : order)
        if (isBetween(u)) withTransformers.insert(diagram.units[at(u)].band);
    std::vector<int> local(count);
    for (const int u : order) {
        const int band = diagram.units[at(u)].band;
        int& own = local[at(u)];
        own = isBetween(u) ? 0 : withTransformers.count(band) ? 1 : 0;
        if (diagram.units[at(u)].kind == OneLineKind::Source && above[at(u)].empty()) --own; // takes no row from others
        for (const int from : above[at(u)])
            if (diagram.units[at(from)].band == band) own = std::max(own, local[at(from)] + 1);
    }
    // Sources stand right above what they feed; those of the highest level and of machines that step up, on top.
    int top = noSupply;
    for (const int u : order)
        if (!isLoads(diagram.units[at(u)]) && diagram.units[at(u)].band >= 0)
            top = std::min(top, diagram.units[at(u)].band);
    int first = top;
    for (const int u : order) first = std::min(first, diagram.units[at(u)].band);
    for (const int u : order) {
        OneLineUnit& unit = diagram.units[at(u)];
        if (unit.kind != OneLineKind::Source || !above[at(u)].empty()) continue;
        if (unit.band <= top) {
            unit.band = first - 1;
            local[at(u)] = 0;
            continue;
        }
        int least = INT_MAX;
        for (const int to : below[at(u)])
            if (diagram.units[at(to)].band == unit.band) least = std::min(least, local[at(to)]);
        if (least != INT_MAX) local[at(u)] = least - 1;
    }
    std::map<std::pair<int, int>, int> rowOf; // band and row in it → row
    for (const int u : order) rowOf[{diagram.units[at(u)].band, local[at(u)]}] = 0;
    int row = 0;
    diagram.bands.clear();
    std::map<int, int> bandOf;
    for (auto& [key, number] : rowOf) {
        number = row++;
        if (bandOf.emplace(key.first, static_cast<int>(bandOf.size())).second) diagram.bands.emplace_back();
    }
    for (const int u : order) {
        OneLineUnit& unit = diagram.units[at(u)];
        unit.row = rowOf[{unit.band, local[at(u)]}];
        OneLineBand& band = diagram.bands[at(bandOf[unit.band])];
        if (unit.band == first - 1) band.hasSources = true;
        if (!isLoads(unit) && volts[at(u)] > 0 && !band.hasSources) band.voltages_v.push_back(volts[at(u)]);
        unit.band = bandOf[unit.band];
    }
    for (OneLineBand& band : diagram.bands) {
        std::sort(band.voltages_v.rbegin(), band.voltages_v.rend());
        band.voltages_v.erase(std::unique(band.voltages_v.begin(), band.voltages_v.end()), band.voltages_v.end());
    }
    rows.assign(at(row), {});
}

/// Bands: 0, 1, … by falling voltage; below 0 what feeds something of a higher voltage.
void OneLineLayout::numberBands(const std::vector<int>& order, const std::vector<double>& volts) {
    std::vector<double> highest = volts; // of the unit and all below it
    std::vector<std::vector<int>> below(diagram.units.size());
    for (std::size_t e = 0; e < diagram.edges.size(); ++e)
        below[at(upperEnd(static_cast<int>(e)))].push_back(lowerEnd(static_cast<int>(e)));
    std::set<double, std::greater<>> levels;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        if (isLoads(diagram.units[at(*it)])) {
            highest[at(*it)] = 0;
            continue;
        }
        for (const int to : below[at(*it)]) highest[at(*it)] = std::max(highest[at(*it)], highest[at(to)]);
        if (highest[at(*it)] <= volts[at(*it)]) levels.insert(volts[at(*it)]);
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        OneLineUnit& unit = diagram.units[at(*it)];
        if (isLoads(unit)) continue;
        if (highest[at(*it)] <= volts[at(*it)]) {
            unit.band = static_cast<int>(std::distance(levels.begin(), levels.find(volts[at(*it)])));
            continue;
        }
        unit.band = -1;
        for (const int to : below[at(*it)]) {
            const OneLineUnit& lower = diagram.units[at(to)];
            if (!isLoads(lower) && lower.band < 0)
                unit.band = std::min(unit.band, lower.band - (volts[at(to)] != volts[at(*it)] ? 1 : 0));
        }
    }
    for (OneLineUnit& unit : diagram.units)
        if (isLoads(unit)) unit.band = noSupply;
    std::vector<int> lowest(diagram.units.size(), INT_MIN);
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        const int from = upperEnd(static_cast<int>(e)), to = lowerEnd(static_cast<int>(e));
        if (isLoads(diagram.units[at(to)])) lowest[at(to)] = std::max(lowest[at(to)], diagram.units[at(from)].band);
    }
    for (std::size_t u = 0; u < diagram.units.size(); ++u)
        if (lowest[u] != INT_MIN) diagram.units[u].band = lowest[u];
}

} // namespace gs
