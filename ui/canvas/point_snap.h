// SPDX-License-Identifier: GPL-3.0-or-later
// Where a measured point wants to go: corners, ports and reference points first, then edges, then the grid.
#pragma once

#include <string>

#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

struct PointSnap {
    enum class To { Nothing, Corner, Port, Reference, Edge, Grid } to = To::Nothing;
    Point at;
    std::string id; ///< of the component it belongs to
};

/// Looks at what is near `wanted` (a few pixels), never at the whole site. `except` is never caught.
PointSnap snapPoint(const PlanCanvas& canvas, Point wanted, const std::string& except = {});
/// A mark of its own shape at the caught place (square corner, round port, cross on an edge).
void paintPointSnap(QPainter& painter, const PlanCanvas& canvas, const PointSnap& snap);

/// The point on a ray from `from` through `to` whose direction is the nearest multiple of 45°.
Point atEighth(Point from, Point to);

} // namespace gs::ui
