// SPDX-License-Identifier: GPL-3.0-or-later
// What a change of a type must leave possible for the parts that are of it. Private to core/site.
#pragma once

#include <string>
#include <vector>

#include "core/site/edit_support.h"

namespace gs::edit {

/// Components of a type, and how many links are laid as it.
struct TypeUses {
    std::vector<Slot> components;
    std::size_t links = 0;
    std::size_t count() const { return components.size() + links; }
};
TypeUses usesOfType(const Site& site, const std::string& id);

/// What the loader of the catalog would say of it, and the limits of its numbers: EditError type.invalid, value.range.
void checkType(const Type& type);
/// Besides checkType(): parts in use keep their kind, and their links find their ports (type.role, type.port-in-use).
void checkTypeChange(const Site& site, const TypeUses& uses, const Type& before, const Type& after);
/// Elements of arrays that grow push each other apart, as when one component is made larger.
void spreadArrays(Builder& builder, const Site& site, const TypeUses& uses, const Type& after);

} // namespace gs::edit
