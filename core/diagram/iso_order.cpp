// SPDX-License-Identifier: GPL-3.0-or-later
// Disjoint convex shapes in a plane, seen along one direction, can always be taken away one by one from the front
// (Guibas and Yao, On translating a set of rectangles, 1980): the relation "behind" has no rings. All solids stand
// upright, so that what hides what is decided on the ground, seen along the diagonal. A line along that diagonal sweeps
// over the plan; what it crosses is kept in order along it, and each two neighbours there give one "behind". The order
// of the rest follows from these, so that n boxes need at most 3 n of them instead of n².
#include "core/diagram/iso_order.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <set>

namespace gs {

namespace {

constexpr double touch_m = 0.02; // boxes that overlap by less stand side by side
constexpr double least_m = 1e-6; // also a box of no size enters before it leaves

double depth(const IsoBox& box) { return box.ground.left + box.ground.right + box.ground.top + box.ground.bottom; }

struct Event {
    double across_m = 0;
    bool enters = false;
    int box = 0;
};

/// From left to right over the picture; what ends at a place leaves before the next enters.
std::vector<Event> eventsOf(const std::vector<IsoBox>& boxes) {
    std::vector<Event> events;
    events.reserve(2 * boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& g = boxes[i].ground;
        events.push_back({g.left - g.bottom, true, static_cast<int>(i)});
        events.push_back({std::max(g.right - g.top, g.left - g.bottom + least_m), false, static_cast<int>(i)});
    }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        if (a.across_m != b.across_m) return a.across_m < b.across_m;
        if (a.enters != b.enters) return b.enters;
        return a.box < b.box;
    });
    return events;
}

} // namespace

bool isBehind(const IsoBox& a, const IsoBox& b) {
    const double ab = std::max(b.ground.left - a.ground.right, b.ground.top - a.ground.bottom);
    const double ba = std::max(a.ground.left - b.ground.right, a.ground.top - b.ground.bottom);
    if (std::max(ab, ba) >= -touch_m && ab != ba) return ab > ba;
    const double below = b.base_m - a.top_m, above = a.base_m - b.top_m;
    if (std::max(below, above) >= -touch_m && below != above) return below > above;
    return depth(a) < depth(b);
}

std::vector<int> paintOrder(const std::vector<IsoBox>& boxes) {
    const auto count = boxes.size();
    const auto less = [&](int a, int b) {
        if (a == b) return false;
        const IsoBox &first = boxes[static_cast<std::size_t>(a)], &second = boxes[static_cast<std::size_t>(b)];
        const bool before = isBehind(first, second);
        return before == isBehind(second, first) ? a < b : before; // alike in every way: as they were given
    };
    std::multiset<int, decltype(less)> line(less); // what the sweeping line crosses, from the back to the front
    std::vector<decltype(line)::iterator> place(count);
    std::vector<std::pair<int, int>> behind;
    behind.reserve(3 * count);
    for (const Event& event : eventsOf(boxes)) {
        const auto box = static_cast<std::size_t>(event.box);
        auto at = event.enters ? line.insert(event.box) : place[box];
        if (event.enters) place[box] = at;
        const auto next = std::next(at);
        const bool hasBefore = at != line.begin(), hasNext = next != line.end();
        if (event.enters) {
            if (hasBefore) behind.emplace_back(*std::prev(at), event.box);
            if (hasNext) behind.emplace_back(event.box, *next);
        } else {
            if (hasBefore && hasNext) behind.emplace_back(*std::prev(at), *next);
            line.erase(at);
        }
    }

    std::sort(behind.begin(), behind.end());
    behind.erase(std::unique(behind.begin(), behind.end()), behind.end());
    std::vector<int> waiting(count, 0), order;
    std::vector<std::size_t> first(count + 1, 0);
    for (const auto& [a, b] : behind) ++first[static_cast<std::size_t>(a) + 1], ++waiting[static_cast<std::size_t>(b)];
    std::partial_sum(first.begin(), first.end(), first.begin());
    using Ready = std::pair<double, int>;
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
    std::set<Ready> rest;
    for (std::size_t i = 0; i < count; ++i) {
        const Ready entry{depth(boxes[i]), static_cast<int>(i)};
        if (waiting[i] == 0) ready.push(entry);
        else rest.insert(entry);
    }
    order.reserve(count);
    while (order.size() < count) {
        if (ready.empty()) { // a ring: the farthest of it goes first
            ready.push(*rest.begin());
            rest.erase(rest.begin());
            waiting[static_cast<std::size_t>(ready.top().second)] = 0;
        }
        const int box = ready.top().second;
        ready.pop();
        order.push_back(box);
        for (std::size_t i = first[static_cast<std::size_t>(box)]; i < first[static_cast<std::size_t>(box) + 1]; ++i) {
            const int other = behind[i].second;
            const auto at = static_cast<std::size_t>(other);
            if (waiting[at] == 0 || --waiting[at] > 0) continue;
            rest.erase({depth(boxes[at]), other});
            ready.emplace(depth(boxes[at]), other);
        }
    }
    return order;
}

} // namespace gs
