// SPDX-License-Identifier: GPL-3.0-or-later
// The cheapest way with horizontal and vertical legs between two points round rectangles: plane geometry, no site.
#pragma once

#include <optional>
#include <vector>

#include "core/layout/geometry.h"

namespace gs {

inline constexpr double routeTouch_m = 1e-6; ///< nearer is on the line

enum class LegAxis : std::uint8_t { Free, Horizontal, Vertical };

/// A line that is cheaper to follow than open ground: horizontal or vertical.
struct Corridor {
    Point a, b;
    double factor = 1; ///< a metre along it counts as so many, above 0 and at most 1
};

struct OrthogonalQuery {
    Point from, to;
    LegAxis leave = LegAxis::Free;  ///< axis of the way before `from`: another one is a bend
    LegAxis arrive = LegAxis::Free; ///< … and of the way after `to`
    double bendCost_m = 0;          ///< a bend counts as so many metres
};

struct OrthogonalPath {
    std::vector<Point> points; ///< corners, `from` first and `to` last; no two legs in one line
    double cost_m = 0;         ///< length by the corridors' factors, and the bends
};

/// Cheapest path that enters the inside of no obstacle (their edges may be followed), of all paths there are. Equal
/// input gives equal output. nullopt: no way, or more than about 1,000,000 crossings of lines to look at.
std::optional<OrthogonalPath> cheapestOrthogonal(const OrthogonalQuery& query, const std::vector<Rect>& obstacles,
                                                 const std::vector<Corridor>& corridors);

/// Whether the leg from a to b (along one axis) enters the inside of the rectangle.
bool legEnters(Point a, Point b, const Rect& rect);

} // namespace gs
