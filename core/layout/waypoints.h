// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the way of a link by hand: legs and bends of an orthogonal path are moved, and it stays orthogonal. Plane
// geometry on a path as route() gives it, ports first and last; each function returns the bends to be stored.
#pragma once

#include <cstddef>
#include <vector>

#include "core/site/model.h"

namespace gs {

using Path = std::vector<Point>;

/// Whether the leg from corner `leg` to the next one runs along x.
bool isHorizontal(const Path& path, std::size_t leg);
/// All between the two ports.
Path bendsOf(const Path& path);
/// The leg moves sideways to this y (a horizontal one) or x. At a port it leaves straight for up to a metre first, and
/// a bend in the middle of a straight leg becomes a step. Corners that fall together or into a straight line there
/// vanish.
Path movedLeg(const Path& path, std::size_t leg, double coordinate_m);
/// The bend moves; the legs on both sides follow. `bend` counts corners of the path: 1 is the first after the port.
Path movedBend(const Path& path, std::size_t bend, Point to);
/// A bend more, on the leg, nearest to `at`: still straight, to be pulled.
Path withBend(const Path& path, std::size_t leg, Point at);
/// A bend less: of the ways to let a neighbouring leg take its place the shortest. None is left where the path has no
/// leg that may move: the plain way.
Path withoutBend(const Path& path, std::size_t bend);

} // namespace gs
