// SPDX-License-Identifier: GPL-3.0-or-later
// Where copies of a selection stand: beside it, so that a row goes on.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "core/layout/geometry.h"

namespace gs {

/// By how much copies of `ids` are moved, m. A single machine goes on along its shorter side, as parts of a row stand
/// (a rack beside a rack, a turbine beside a turbine), anything else to the right; between them the gap that is usual
/// for the type (usualFill(): none for racks, zones and notes), to whole decimetres. What `isTaken` says of a place
/// (the box around all copies) is passed by: then the next places on that side, to 20 of them, then those of the other
/// side, then back. Where all are taken, it is the first. Notes and pictures lie on anything and go by their width;
/// what is mounted goes by its rack's, into the next one. Of nothing: no way.
Point copyOffset(const Site& site, std::span<const std::string> ids, const std::function<bool(const Rect&)>& isTaken);

} // namespace gs
