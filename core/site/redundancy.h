// SPDX-License-Identifier: GPL-3.0-or-later
// Redundancy targets as Settings::redundancy names them: which systems there are and what a target asks for.
#pragma once

#include <array>
#include <string_view>

namespace gs {

/// In the order people list them. "chillers" are all heat rejectors.
inline constexpr std::array redundancySystems{"sources", "ups", "chillers", "cdus", "pumps", "air-handlers"};
inline constexpr std::array redundancyTargets{"n", "n+1", "n+2", "2n"};

/// Units that may fail while the rest carries the need: 0, 1, 2; -1: half of all (2N).
constexpr int spareOf(std::string_view target) {
    return target == "n+1" ? 1 : target == "n+2" ? 2 : target == "2n" ? -1 : 0;
}

} // namespace gs
