// SPDX-License-Identifier: GPL-3.0-or-later
// A whole site from a wish: halls with rows and aisles, coolant loops, rejectors, transformers, switchgear, sources,
// batteries, gas and water, roads; linked, routed, dated, and as editable as if drawn by hand.
//
// The rules by which it places and sizes stand in rules.h, each with its source; docs/generator.md tells them in words.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "core/catalog/catalog.h"
#include "core/generate/wish.h"
#include "core/site/site.h"

namespace gs {

struct Generated {
    Site site;
    std::int64_t gpus = 0;
    int racks = 0, halls = 0;
    double it_w = 0;                 ///< nameplate; of WishTarget::Gpus an estimate
    double facility_w = 0;           ///< nameplate; of WishTarget::Gpus an estimate
    double width_m = 0, depth_m = 0; ///< of the ground it takes
};

/// Which limit stops a wish, and the nearest one that can be.
class WishError : public std::runtime_error {
public:
    WishError(std::string what, const std::string& sentence, std::optional<Wish> other = std::nullopt)
        : std::runtime_error(sentence), limit(std::move(what)), nearest(std::move(other)) {}
    std::string limit; ///< "amount", "start", "rack", "climate", "cooling", "parcel", "power"
    std::optional<Wish> nearest;
    std::optional<Wish> onLarger; ///< of limit "parcel": the same on a parcel that is large enough
};

/// Throws WishError when the wish cannot be, CatalogError when the catalog lacks a type the rules name.
/// The same wish gives the same site, bit for bit.
Generated generate(const Wish& wish, const Catalog& catalog);

/// What can be said of a wish without building anything. Throws WishError.
void checkWish(const Wish& wish, const Catalog& catalog);

/// "25,000 GPUs", "300 MW facility": a wish's amount as a sentence says it.
std::string describeAmount(const Wish& wish);

} // namespace gs
