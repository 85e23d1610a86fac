// SPDX-License-Identifier: GPL-3.0-or-later
// A site's own equipment types: made as a copy of another one, changed, removed, written to and read from files of the
// catalog's form. Checked by the loader of the catalog, so a type made here is as good as a shipped one.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/edits.h"

namespace gs {

/// Types of the site that the catalog does not have, by id.
std::vector<std::shared_ptr<const Type>> ownTypes(const Site& site, const Catalog& catalog);
/// A copy of a type of the site or the catalog under a new id that neither has ("rack-gb300-2"), to be changed and
/// saved. Throws EditError (type.unknown).
Type copyOfType(const Site& site, const Catalog& catalog, const std::string& id);
/// "NVL72 rack, 140 kW" → "nvl72-rack-140-kw", with a number behind when that is taken.
std::string newTypeId(const Site& site, const Catalog& catalog, std::string_view name);

/// Puts the type into the site, or changes the site's type of that id. Throws EditError: type.invalid (the loader's
/// complaint), type.shipped (the id is the catalog's), type.port-in-use, type.role (in use as something else).
ChangeSet saveType(const Site& site, const Catalog& catalog, const Type& type);
/// Throws EditError: type.in-use with the number of parts, type.shipped, type.unknown.
ChangeSet removeType(const Site& site, const Catalog& catalog, const std::string& id);

/// A catalog file (docs/catalog.md) of these types, indented for people.
std::string typesToCatalogJson(std::span<const std::shared_ptr<const Type>> types);
/// All types of a catalog file into the site, as saveType(). Throws CatalogError (file and place) or EditError.
ChangeSet importTypes(const Site& site, const Catalog& catalog, std::string_view json, const std::string& file);

} // namespace gs
