// SPDX-License-Identifier: GPL-3.0-or-later
// A site keeps its own copies of the types it uses, so a newer catalog changes no site by itself. Here is what differs,
// field by field, and taking some of it over.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/catalog/type_fields.h"
#include "core/site/change.h"

namespace gs {

struct CatalogDifference {
    std::string type;
    TypeDifference field;  ///< before: of the site; after: of the catalog
    bool isByHand = false; ///< the user set it on this site, so the catalog is not newer but other
};
/// Of all types that site and catalog both have; by type, then field.
std::vector<CatalogDifference> catalogDifferences(const Site& site, const Catalog& catalog);

struct CatalogField {
    std::string type, field;
};
/// The site's types with these fields as in the catalog, as one edit. Throws EditError: type.unknown, type.port-in-use
/// (a port that is linked would go), value.… (limits of setTypeValue()).
ChangeSet takeFromCatalog(const Site& site, const Catalog& catalog, std::span<const CatalogField> fields);

} // namespace gs
