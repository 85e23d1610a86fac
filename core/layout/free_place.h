// SPDX-License-Identifier: GPL-3.0-or-later
// Where a piece of equipment can stand without touching another: for fixes that add or push aside.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/layout/geometry.h"

namespace gs {

/// Whether equipment stands on the ground at all (no zone, no cable, nothing mounted in a rack).
bool standsOnGround(const Site& site, const Component& component);

bool isHouse(const Type& type); ///< hall or building
/// Roads are to be driven on, and into a hall or building or out of it no equipment is moved.
bool isClosedGround(const Type& type);

/// Whether `component` (in the site or not) could stand where it says: inside its zone's outline, no nearer than
/// `gap_m` to anything but itself and `except`, and on no road and in no hall or building that it does not stand in.
bool isFree(const Site& site, const Component& component, double gap_m, const std::string& except = {});

/// The first of these positions at which `component` stands free, as isFree() with no gap says.
std::optional<Point> firstFree(const Site& site, Component component, std::span<const Point> positions);

/// Nearest free position for `component`, found by walking outward from `around` (a box it must not touch) to the
/// right, left, below and above, then diagonally, up to `reach_m`; of a new one the zones that `around` is in are open.
std::optional<Point> freePlaceBeside(const Site& site, Component component, const Rect& around, double gap_m,
                                     double reach_m = 200);

} // namespace gs
