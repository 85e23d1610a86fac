// SPDX-License-Identifier: GPL-3.0-or-later
// M. Wybrow, K. Marriott, P. J. Stuckey, "Orthogonal Connector Routing" (Graph Drawing 2009): among the cheapest ways
// by length and bends there is one on the lines through the edges of the obstacles and through the ends, so A* over the
// crossings of these lines, with the direction of travel as part of the state, finds it. Written out rather than
// handed to Boost.Graph's astar_search: the graph is implicit (two bits a crossing), and its property maps would be
// larger than the search.
#include "core/layout/orthogonal_search.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>

namespace gs {

namespace {

constexpr std::size_t mostCrossings = 1'000'000;
constexpr double infinite = std::numeric_limits<double>::infinity();

using Lines = std::vector<double>;

/// Sorted, each once; the ends' own coordinates stay to the last bit, so that legs from them are straight.
Lines sorted(Lines lines, double first, double second) {
    std::erase_if(lines,
                  [&](double v) { return std::abs(v - first) < routeTouch_m || std::abs(v - second) < routeTouch_m; });
    lines.push_back(first);
    if (second != first) lines.push_back(second);
    std::sort(lines.begin(), lines.end());
    Lines result;
    for (const double v : lines)
        if (result.empty() || v == first || v == second || v - result.back() >= routeTouch_m) result.push_back(v);
    return result;
}

std::size_t at(const Lines& lines, double v) {
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), v) - lines.begin());
}

/// The lines and what is known of each piece between two neighbouring crossings.
struct Grid {
    Lines x, y;
    std::vector<std::uint8_t> blocked; ///< by crossing: bit 0 to the next x, bit 1 to the next y
    std::vector<float> factor[2];      ///< empty without corridors
    double least = 1;                  ///< smallest factor

    std::size_t index(std::size_t i, std::size_t j) const { return j * x.size() + i; }

    void block(const Rect& r) {
        const std::size_t left = at(x, r.left + routeTouch_m),
                          right = at(x, r.right - routeTouch_m); // lines inside: [left, right)
        const std::size_t top = at(y, r.top + routeTouch_m), bottom = at(y, r.bottom - routeTouch_m);
        const std::size_t before = left > 0 ? left - 1 : 0, above = top > 0 ? top - 1 : 0;
        for (std::size_t j = top; j < bottom; ++j)
            for (std::size_t i = before; i < right && i + 1 < x.size(); ++i) blocked[index(i, j)] |= 1;
        for (std::size_t j = above; j < bottom && j + 1 < y.size(); ++j)
            for (std::size_t i = left; i < right; ++i) blocked[index(i, j)] |= 2;
    }

    void follow(const Corridor& c) {
        const bool along = c.a.y_m == c.b.y_m;
        const Lines &own = along ? y : x, &other = along ? x : y;
        const double line = along ? c.a.y_m : c.a.x_m;
        const double low = along ? std::min(c.a.x_m, c.b.x_m) : std::min(c.a.y_m, c.b.y_m),
                     high = along ? std::max(c.a.x_m, c.b.x_m) : std::max(c.a.y_m, c.b.y_m);
        std::vector<float>& factors = factor[along ? 0 : 1];
        if (factors.empty()) factors.assign(x.size() * y.size(), 1);
        for (std::size_t k = at(own, line - routeTouch_m); k < own.size() && own[k] <= line + routeTouch_m; ++k)
            for (std::size_t n = at(other, low - routeTouch_m);
                 n + 1 < other.size() && other[n + 1] <= high + routeTouch_m; ++n) {
                float& f = factors[along ? index(n, k) : index(k, n)];
                f = std::min(f, static_cast<float>(c.factor));
            }
        least = std::min(least, c.factor);
    }
};

} // namespace

bool legEnters(Point a, Point b, const Rect& r) {
    return std::max(a.x_m, b.x_m) > r.left + routeTouch_m && std::min(a.x_m, b.x_m) < r.right - routeTouch_m &&
           std::max(a.y_m, b.y_m) > r.top + routeTouch_m && std::min(a.y_m, b.y_m) < r.bottom - routeTouch_m;
}

std::optional<OrthogonalPath> cheapestOrthogonal(const OrthogonalQuery& query, const std::vector<Rect>& obstacles,
                                                 const std::vector<Corridor>& corridors) {
    Grid grid;
    Lines xs, ys;
    for (const Rect& r : obstacles) xs.insert(xs.end(), {r.left, r.right}), ys.insert(ys.end(), {r.top, r.bottom});
    for (const Corridor& c : corridors)
        xs.insert(xs.end(), {c.a.x_m, c.b.x_m}), ys.insert(ys.end(), {c.a.y_m, c.b.y_m});
    grid.x = sorted(std::move(xs), query.from.x_m, query.to.x_m);
    grid.y = sorted(std::move(ys), query.from.y_m, query.to.y_m);
    const std::size_t width = grid.x.size(), crossings = width * grid.y.size();
    if (crossings > mostCrossings) return std::nullopt;
    grid.blocked.assign(crossings, 0);
    for (const Rect& r : obstacles) grid.block(r);
    for (const Corridor& c : corridors) grid.follow(c);

    // State: crossing × 2 + axis on which it was reached (0 along x, 1 along y).
    const std::size_t goal = grid.index(at(grid.x, query.to.x_m), at(grid.y, query.to.y_m));
    const auto ahead = [&](std::size_t crossing, std::size_t axis) {
        const double dx = std::abs(grid.x[crossing % width] - query.to.x_m),
                     dy = std::abs(grid.y[crossing / width] - query.to.y_m);
        const bool turns = (dx > 0 && dy > 0) || (axis == 0 && dy > 0) || (axis == 1 && dx > 0);
        return grid.least * (dx + dy) + (turns ? query.bendCost_m : 0);
    };
    struct Open {
        double estimate;
        std::uint32_t state;
        bool operator<(const Open& o) const { return estimate != o.estimate ? estimate > o.estimate : state > o.state; }
    };
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<double> cost(2 * crossings, infinite);
    std::vector<std::uint32_t> before(2 * crossings, none);
    std::priority_queue<Open> open;
    const auto reach = [&](std::size_t state, double value, std::uint32_t from) {
        if (!(value < cost[state])) return;
        cost[state] = value;
        before[state] = from;
        open.push({value + ahead(state / 2, state % 2), static_cast<std::uint32_t>(state)});
    };
    const std::size_t start = grid.index(at(grid.x, query.from.x_m), at(grid.y, query.from.y_m));
    if (query.leave != LegAxis::Vertical) reach(2 * start, 0, none);
    if (query.leave != LegAxis::Horizontal) reach(2 * start + 1, 0, none);
    std::vector<bool> done(2 * crossings, false);
    std::uint32_t end = none;
    double best = infinite;
    while (!open.empty()) {
        const Open top = open.top();
        open.pop();
        if (top.estimate >= best) break;
        const std::size_t state = top.state, crossing = state / 2, axis = state % 2;
        if (done[state]) continue;
        done[state] = true;
        if (crossing == goal) {
            const bool turns =
                (query.arrive == LegAxis::Horizontal && axis == 1) || (query.arrive == LegAxis::Vertical && axis == 0);
            const double total = cost[state] + (turns ? query.bendCost_m : 0);
            if (total < best) best = total, end = top.state;
            continue;
        }
        const std::size_t i = crossing % width, j = crossing / width;
        const auto step = [&](std::size_t to, std::size_t piece, std::size_t along, double length) {
            if (grid.blocked[piece] & (1U << along)) return;
            const double factor = grid.factor[along].empty() ? 1.0 : static_cast<double>(grid.factor[along][piece]);
            reach(2 * to + along, cost[state] + length * factor + (along == axis ? 0 : query.bendCost_m), top.state);
        };
        if (i + 1 < width) step(crossing + 1, crossing, 0, grid.x[i + 1] - grid.x[i]);
        if (i > 0) step(crossing - 1, crossing - 1, 0, grid.x[i] - grid.x[i - 1]);
        if (j + 1 < grid.y.size()) step(crossing + width, crossing, 1, grid.y[j + 1] - grid.y[j]);
        if (j > 0) step(crossing - width, crossing - width, 1, grid.y[j] - grid.y[j - 1]);
    }
    if (end == none) return std::nullopt;
    OrthogonalPath path;
    path.cost_m = best;
    for (std::uint32_t s = end; s != none; s = before[s]) {
        const Point p{grid.x[s / 2 % width], grid.y[s / 2 / width]};
        auto& points = path.points;
        const std::size_t n = points.size();
        const bool inLine = n >= 2 && ((points[n - 2].x_m == points[n - 1].x_m && points[n - 1].x_m == p.x_m) ||
                                       (points[n - 2].y_m == points[n - 1].y_m && points[n - 1].y_m == p.y_m));
        if (inLine) points.back() = p;
        else points.push_back(p);
    }
    std::reverse(path.points.begin(), path.points.end());
    return path;
}

} // namespace gs
