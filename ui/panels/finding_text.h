// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding says, with names for what the core knows by its id.
#pragma once

#include <string>

#include "core/engine/results.h"

namespace gs::ui {

/// In English, for localSentence(): a finding on a type has the type's name in its text, parts are called as on the
/// plan.
std::string namedText(const Site& site, const Finding& finding);

/// What a finding is about, without the parcel or hall it is about it with: that is selected only where it is alone.
std::vector<std::string> partsOf(const Site& site, const Finding& finding);

} // namespace gs::ui
