// SPDX-License-Identifier: GPL-3.0-or-later
// Structures that are no equipment and no zone: annotations (notes, dimensions, lines), background pictures and what
// stands on the ground already. They are components like all others; what they are follows from kind and texts of
// their type.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace gs {

enum class Annotation { None, Note, Length, Area, Line };

/// By the type's text "annotation" (note, length, area, line); None unless its kind is "annotation".
Annotation annotationOf(const Type& type);
/// Drawn from point to point with the measuring tool: all annotations but notes.
bool isMeasured(const Type& type);
/// The outline is a chain of two points or more whose ends are not joined (type text "outline": open).
bool hasOpenOutline(const Type& type);
/// A picture beneath the plan: belongs to no zone, so that nothing carries it along.
bool isPicture(const Type& type);
/// Nothing may be built over it, though it is no equipment: buildings of the place.
bool isObstacle(const Type& type);

/// Length from point to point, m; `closed` adds the way back to the first.
double chainLength(const std::vector<Point>& points, bool closed = false);

/// A component of an outlined type whose outline is `points` (on the plan), its position the middle of their box.
Component outlinedComponent(const std::string& type, const std::vector<Point>& points);

} // namespace gs
