// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/generate: the site for a number of racks, laid out on the ground there is.
#pragma once

#include "core/generate/generate.h"
#include "core/generate/hall_design.h"

namespace gs::generator {

/// Throws WishError when it does not fit.
Generated siteOf(const Wish& wish, const Catalog& catalog, int racks);
/// The same without building it: only whether it throws.
void checkSite(const Wish& wish, const Catalog& catalog, int racks);
/// All of it turned clockwise by 90° about the origin: north becomes east. Exact; turned four times it is as it was.
Site turned(const Site& site);

} // namespace gs::generator
