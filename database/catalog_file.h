// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped catalog (compiled in as Qt resource :/catalog/*.json) and catalog files of the user.
#pragma once

#include <string>

#include "core/catalog/catalog.h"

namespace gs::db {

/// The shipped catalog, read once. Throws CatalogError.
const Catalog& shippedCatalog();
/// Adds a catalog file from disk. Throws CatalogError with file, key and what is expected.
void loadCatalogFile(Catalog& catalog, const std::string& path);

} // namespace gs::db
