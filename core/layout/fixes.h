// SPDX-License-Identifier: GPL-3.0-or-later
// One-click fixes: what would cure a finding, as a change that the window or `apply` may commit.
#pragma once

#include <optional>
#include <string>

#include "core/catalog/catalog.h"
#include "core/engine/results.h"
#include "core/site/change.h"

namespace gs {

/// A cure and what it does, in one sentence ("Adds transformer T-4 beside T-3 and links it alike").
struct Fix {
    ChangeSet change;
    std::string text;
};

/// Whether findings of this code have a fix at all: cheap, for lists of ten thousand rows.
bool hasFix(const std::string& code);

/// The smallest change that is likely to cure the finding; nullopt when there is no simple one. Touches nothing.
/// Works on a copy of the site, so call it when the user points at a row, not for all rows.
std::optional<Fix> planFix(const Site& site, const Catalog& catalog, const Finding& finding);

/// Why there is none, else what to do by hand, one sentence; may be empty. Of a missing link: what is nearest and how
/// much room it lacks.
std::string noFixReason(const Site& site, const Catalog& catalog, const Finding& finding);

/// The change of planFix() alone.
std::optional<ChangeSet> fixFor(const Site& site, const Catalog& catalog, const Finding& finding);

} // namespace gs
