// SPDX-License-Identifier: GPL-3.0-or-later
// All findings of one kind cured one after the other, each on the site as the fixes before it left it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

/// How many of the findings are of that code, not waived, and of a kind that can be fixed.
std::size_t countFixable(const std::vector<Finding>& findings, const std::string& code);

struct FixAll {
    ChangeSet change;
    std::size_t fixed = 0; ///< findings of that code that are gone
    std::size_t left = 0;  ///< those that remain
    bool stopped = false;  ///< before all were tried
};

/// The site is computed anew after each fix, so that a finding that an earlier fix cured along with its own, or moved,
/// is met as it is then. A fix that does not help (core/layout/try_fix.h), or leaves more errors and warnings
/// on the site than there were, is taken back. `goOn` (optional) is asked before each fix with those done and those
/// that remain; false ends the work and gives what is done so far. Computes the site from nothing and once per fix: for
/// a worker.
FixAll fixAll(const Catalog& catalog, const Site& site, const View& view, const std::string& code,
              const std::function<bool(std::size_t done, std::size_t left)>& goOn = {});

} // namespace gs
