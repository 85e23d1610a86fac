// SPDX-License-Identifier: GPL-3.0-or-later
// Many of what is chosen: in columns and rows, on a circle. Copies keep the links among themselves, so that a pod
// repeated is as many pods.
#pragma once

#include <span>
#include <string>

#include "core/layout/geometry.h"
#include "core/site/change.h"

namespace gs {

/// Box around components, with what zones carry; empty without any. Unknown ids are passed over.
Rect boundsOf(const Site& site, std::span<const std::string> ids);

struct LinearArray {
    int columns = 1, rows = 1;           ///< with the original: 3 × 2 makes five copies
    double pitch_x_m = 0, pitch_y_m = 0; ///< from one to the next; may be negative
};
/// Throws EditError: fewer than 1 column or row, no pitch where there are several, more than 100,000 new components.
ChangeSet linearArray(const Site& site, std::span<const std::string> ids, const LinearArray& array);

struct PolarArray {
    int count = 2; ///< with the original
    Point centre;
    double angle_deg = 360; ///< clockwise from the original to the last one; 360: all around, with equal steps
    bool turn = true;       ///< each looks at the centre as the original does; else all look the same way
};
/// Throws EditError: count below 2, an angle of nothing or of more than one turn, too many.
ChangeSet polarArray(const Site& site, std::span<const std::string> ids, const PolarArray& array);

} // namespace gs
