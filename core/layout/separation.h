// SPDX-License-Identifier: GPL-3.0-or-later
// How far apart equipment and walls stand, and what stands before and behind a rack. A rack's front is its local -y
// side (symbols are drawn so, rear doors hang on +y).
#pragma once

#include <vector>

#include "core/layout/geometry.h"

namespace gs {

/// Shortest way between two polygons, m; 0 where they touch or one holds the other.
double distance_m(const std::vector<Point>& a, const std::vector<Point>& b);
/// Shortest way from a polygon to the line around another, also from within it.
double lineDistance_m(const std::vector<Point>& polygon, const std::vector<Point>& line);

enum class Face : bool { Front, Rear };

/// Unit vector that a component of this rotation looks along with its front or its rear.
Point lookOf(const Component& component, Face face);
/// The strip of `depth_m` before or behind a whole component, as wide as it: a component of the same type to be asked
/// for overlaps().
Component stripAt(Size element, const Component& component, Face face, double depth_m);
/// Free way from that face to the nearest corner of `other` in the direction of the face; 0 or more.
double gapAt(Size element, const Component& component, Face face, const std::vector<Point>& other);

} // namespace gs
