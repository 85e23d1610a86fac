// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps sources from delivering all they could: the converters and cables below them that let less through.
#pragma once

#include "core/engine/engine.h"

namespace gs {

struct SupplyLimits {
    double held_w = 0; ///< what the sources that feed a load could give and do not count
    /// Converters ("converter rating") and cables ("cable rating") at which the way from such a source to its loads is
    /// narrowest, with what each lets through in W; the smallest first, then by id. Where feeders are meshed it is the
    /// narrowest place of each way, which may be more than a minimum cut has.
    std::vector<Contribution> limits;
};
SupplyLimits supplyLimits(const Engine& engine);

/// Engine::why() of this key gives `limits`; the state of the engine is private.
inline constexpr const char* supplyLimitsKey = "supply_limits";
/// And of this key what each of these sources could give and does not count.
inline constexpr const char* supplyHeldKey = "supply_held";
/// Private to core/engine.
std::vector<Contribution> narrowestBelowSources(const Engine::State& state);
std::vector<Contribution> heldBelowSources(const Engine::State& state);

} // namespace gs
