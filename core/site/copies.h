// SPDX-License-Identifier: GPL-3.0-or-later
// Several copies of components at once: what duplicate() does, with turns, for rows, fields and circles of pods.
#pragma once

#include <span>
#include <string>

#include "core/site/change.h"

namespace gs {

/// Where one copy goes: turned clockwise about `pivot`, then moved.
struct Motion {
    double degrees = 0;
    Point pivot;
    double dx_m = 0, dy_m = 0;
};

/// One copy for each motion, with what zones and racks carry and with the links among what is copied, under new ids.
/// Each copy is a group of its own where the original is one, and is not locked. At most 100,000 new components. Throws
/// EditError: unknown ids, places out of range, too many.
ChangeSet copies(const Site& site, std::span<const std::string> ids, std::span<const Motion> motions);

} // namespace gs
