// SPDX-License-Identifier: GPL-3.0-or-later
// Why a part of an example is assumed: one sentence per kind of gap in the public record.
#pragma once

#include "core/blocks/hall.h"

namespace gs::example::reasons {

inline constexpr const char* support =
    "Counts are not published: network three tiers non-blocking at 128 ports, storage 1 GB/s per GPU, one CPU rack per "
    "16 GPU racks, two management switches per GPU rack";
inline constexpr const char* distribution = "Distribution below the substation is not published: an A and a B feed for "
                                            "each pod of racks, pad transformers near 75 % load";
inline constexpr const char* cooling = "Units and pipework are not published: sized for the heat of the hall at 18 °C "
                                       "supply, the limit of its rear doors and fan walls";
inline constexpr const char* waterCooled =
    "Chillers of the plant of February 2026 are not published: water-cooled screw chillers with towers, as towers "
    "alone cannot hold the rear doors' 18 °C";
inline constexpr const char* collector = "How rental turbines and substations are tied together is not published: "
                                         "step-up to two substation buses, one for each feed";

/// Of all halls of the two sites.
inline blocks::Reasons ofHalls() { return {support, distribution, cooling, waterCooled}; }

} // namespace gs::example::reasons
