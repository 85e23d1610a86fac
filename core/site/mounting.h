// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment that stands in or on racks (type text "mount"), and the checks of a new component.
#pragma once

#include "core/site/edit_support.h"

namespace gs::edit {

/// In-rack or rear-door equipment takes no floor of its own.
bool isMounted(const Type& type);
/// Attaches a mounted component to the rack it stands on, or to none: then it stands where it is. A single
/// one dropped on an array becomes an array, one for each rack.
void mount(Builder& builder, Component& component, const Type& type);
/// Refuses a component that cannot be added to the site; completes pitch, rotation and outline.
void checkPlaced(const Builder& builder, Component& component, const Type& type);

} // namespace gs::edit
