// SPDX-License-Identifier: GPL-3.0-or-later
// What one rack (or single switch) draws, computes and needs of its coolant. Pure, O(1), finite whatever
// the type says.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/catalog/catalog.h"
#include "core/power/equipment.h"

namespace gs {

enum class ItKind : std::uint8_t { Gpu, Storage, Cpu, Network };

inline constexpr double idleFraction = 0.3;            ///< of nameplate, where a type has no idle power (assumption)
inline constexpr double h100Bf16DenseFlops = 989.4e12; ///< one H100 SXM, BF16 dense

struct RackModel {
    ItKind kind = ItKind::Gpu;
    std::array<double, 3> it_w{}; ///< by LoadCase: nameplate, training, idle
    std::int64_t gpus = 0;
    double gpu_tdp_w = 0;                    ///< of one accelerator
    double liquid_fraction = 0;              ///< of its power, 0 … 1
    double air_fraction = 1;                 ///< 1 − liquid_fraction: all power becomes heat
    std::optional<double> supply_temp_c_max; ///< of the coolant at the rack; none = not liquid-cooled or not on record
    double return_rise_k = 10;               ///< coolant, across the rack
    double bf16_flops = 0;                   ///< dense, of the whole rack, FLOP/s
    double fp8_flops = 0;
    double fp4_flops = 0;
    double power_factor = defaultPowerFactor;

    double power_w(LoadCase loadCase) const { return it_w[static_cast<std::size_t>(loadCase)]; }
    double gpuPower_w() const { return static_cast<double>(gpus) * gpu_tdp_w; }
    double h100Equivalents() const { return bf16_flops / h100Bf16DenseFlops; }
};
RackModel resolveRack(const Type& type, const OwnValues& own);

} // namespace gs
