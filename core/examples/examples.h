// SPDX-License-Identifier: GPL-3.0-or-later
// The sites the program ships: made of catalog types with the same pure edits as everything else.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs {

struct Example {
    std::string id; ///< "colossus-1", "colossus-2", "starter-1000", "empty"
    std::string name;
    std::string summary; ///< one sentence for start page and `gigasite templates`
};
const std::vector<Example>& examples();
/// Builds the site. Throws std::invalid_argument for an unknown id, CatalogError for a missing type.
Site buildExample(const std::string& id, const Catalog& catalog);

} // namespace gs
