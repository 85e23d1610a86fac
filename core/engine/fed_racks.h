// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what a full compute has just found of racks on two feeds, as nearly all are, in a row. Where
// something is above its rating the loads are gathered twice more, by what they can hand over (HandOver) and by who is
// served first (Serving): from here, without going through their nodes and links again.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/big_vector.h"
#include "core/site/name.h"
#include "core/site/table.h"

namespace gs {

/// What decides who is served first: smaller is before.
struct ServingOrder {
    int priority = 0;
    int energized = 0; ///< day; none = always = earliest
    Name id;
    bool operator==(const ServingOrder&) const = default;
    auto operator<=>(const ServingOrder&) const = default;
};

struct FedRacks {
    struct Rack {
        Slot rack;
        std::int32_t elements;
        std::array<Slot, 2> from;     ///< suppliers of feeds A and B, two of them
        double need_w;                ///< of all elements, above 0; each feed carries half
        std::array<double, 2> loss_w; ///< in the cable of each feed
    };
    bool isThere = false; ///< of the running call; else who asks goes through the nodes
    BigVector<Rack> racks;
    BigVector<ServingOrder> order; ///< by slot, of all components: read while they are at hand
    std::vector<Slot> others;      ///< all other loads that are fed: with one feed, or several that share in other ways
    void begin(std::size_t components) {
        *this = {};
        racks.reserve(components);
        order.resize(components);
        isThere = true;
    }
};

} // namespace gs
