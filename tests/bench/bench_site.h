// SPDX-License-Identifier: GPL-3.0-or-later
// Sites of a wanted number of single placed components, linked as a real campus is: two feeds per rack, a CDU,
// a fan wall and a chiller per row, pad transformers, 34.5 kV line-ups, 345 kV buses and grid connections.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs::bench {

struct BenchSite {
    Site site;
    std::vector<std::string> racks; ///< all of one type, in the order they stand
};

/// About `items` components (the last row may add up to 37). `overload`: the grid carries 1/1.03 of what is asked.
BenchSite benchSite(const Catalog& catalog, int items, bool overload = false);

} // namespace gs::bench
