// SPDX-License-Identifier: GPL-3.0-or-later
// In what two equipment types differ, field by field, and taking one field over: for comparing sites and for
// comparing a site's copies with the catalog. Texts are for people: shortest digits, the unit behind.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace gs {

/// What setTypeValue() writes as source: a number that the user stands for.
inline constexpr const char* setByHand = "Set by hand on this site";

struct TypeDifference {
    std::string field;                     ///< "name", "width_m", "port.NAME", "quantity.KEY", "text.KEY", …
    std::string before, after;             ///< empty = it has none
    std::string beforeSource, afterSource; ///< quantities: titles of the sources, basis, confidence, date
};
/// In the order in which a type is written; empty exactly when the types are the same but for the order of lists.
std::vector<TypeDifference> typeDifferences(const Type& before, const Type& after);
/// `type` becomes in this field as `from` is; unknown fields change nothing.
void takeTypeField(Type& type, const Type& from, const std::string& field);
/// Whether the field's number was set by hand on the site.
bool isSetByHand(const Type& type, const std::string& field);

} // namespace gs
