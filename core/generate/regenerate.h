// SPDX-License-Identifier: GPL-3.0-or-later
// One hall of a generated site made anew, with other racks, cooling or batteries, on the same ground; the rest of the
// site stays as it is, also what was changed by hand.
#pragma once

#include <optional>
#include <string>

#include "core/catalog/catalog.h"
#include "core/generate/generate.h"
#include "core/site/change.h"

namespace gs {

/// Hall H with a yard H-Y and line-ups H-MA, H-MB, as the generator builds them.
bool isGeneratedHall(const Site& site, const std::string& hall);

/// What a hall is built for, as far as it can be read from what stands in it: `amount` are its GPUs, counted as if all
/// were of the type most of them are; the rest as in the wish of a site. None: no such hall, or one without GPUs.
std::optional<Wish> hallWish(const Site& site, const Catalog& catalog, const std::string& hall);

/// The change that makes it anew: all that stands in the hall and its yard goes, the zones themselves and the lines
/// that come in from outside stay. Throws WishError when it does not fit on the hall's ground, with the most
/// racks that do.
ChangeSet regenerateHall(const Site& site, const Catalog& catalog, const std::string& hall, const Wish& wish);

} // namespace gs
