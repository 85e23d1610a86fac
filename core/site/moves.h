// SPDX-License-Identifier: GPL-3.0-or-later
// Moves beside those of edits.h: several components each by its own way, and mirror images.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/site/change.h"

namespace gs {

struct Offset {
    std::string id;
    Point by; ///< metres
};
/// Moves each component by its own offset as one change, with what zones and racks carry. Hand-made bends go along
/// where both ends go the same way. No component may carry another one of the list. Throws EditError as moveBy() does.
ChangeSet moveEach(const Site& site, std::span<const Offset> offsets);

/// What a mirror image exchanges: left and right (about a line that runs north to south), or top and bottom.
enum class Mirror : std::uint8_t { LeftRight, TopBottom };

/// Mirrors components about the line x = `about_m` (LeftRight) or y = `about_m` (TopBottom), with what zones and racks
/// carry. Places, outlines and hand-made bends become their image; fronts look where their image looks. Equipment is
/// not built as a mirror image of itself: what is on the left of its front stays on the left of its front, so ports on
/// the sides change over on the plan; a last row of an array that is not full begins at the same hand as before.
/// Throws EditError: unknown ids, locked components ("edit.locked"), places out of range.
ChangeSet mirror(const Site& site, std::span<const std::string> ids, Mirror what, double about_m);

} // namespace gs
