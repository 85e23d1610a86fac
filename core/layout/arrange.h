// SPDX-License-Identifier: GPL-3.0-or-later
// Putting several components in line with each other.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/site/change.h"

namespace gs {

enum class AlignTo : std::uint8_t { Left, MiddleX, Right, Top, MiddleY, Bottom };

/// Moves components so that their boxes share a side, that of the outermost of them, or the middle of all. Zones carry
/// what is inside; what lies in a zone that is named too moves with it only. Unknown ids throw EditError.
ChangeSet align(const Site& site, std::span<const std::string> ids, AlignTo to);

enum class Axis : std::uint8_t { X, Y };
/// The same free gap between neighbours along an axis; the two outermost stay where they are. Fewer than three
/// components: no change. Boxes wider than the room between the outermost overlap evenly.
ChangeSet distribute(const Site& site, std::span<const std::string> ids, Axis axis);

} // namespace gs
