// SPDX-License-Identifier: GPL-3.0-or-later
// Which solid is painted before which in an isometric picture: those behind first. The viewer looks from where x, y
// and z grow, so a box is behind another when it ends before the other begins along one of these axes.
#pragma once

#include <vector>

#include "core/layout/geometry.h"

namespace gs {

/// Axis-parallel box; `ground` in turned plan coordinates (iso_model.h), m.
struct IsoBox {
    Rect ground;
    double base_m = 0, top_m = 0;
};

/// Whether `a` is behind `b`: along the ground where that parts them, else by height, else by how near their middles
/// are. Of two boxes whose pictures do not meet either may be painted first.
bool isBehind(const IsoBox& a, const IsoBox& b);

/// Indices from the back to the front. For boxes whose ground rectangles are disjoint (or one within the other) the
/// order is right for every pair whose pictures meet: docs/views.md. Where boxes interlock in a ring, the one whose
/// middle is farthest away comes first. O(n log n). Stable: the same boxes give the same order.
std::vector<int> paintOrder(const std::vector<IsoBox>& boxes);

} // namespace gs
