// SPDX-License-Identifier: GPL-3.0-or-later
// A fix is done only if it helps: tried, judged by the engine, and taken back where it does not.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/engine/engine.h"
#include "core/layout/fixes.h"

namespace gs {

/// Whether a change from findings `before` to `after` is a cure of `finding`: it is gone or its figures are less far
/// beyond their limit, and no error is there that was not. Waived findings do not count.
bool fixHelps(const std::vector<Finding>& before, const std::vector<Finding>& after, const Finding& finding);

/// Errors and warnings among them that are not waived.
std::size_t countSerious(const std::vector<Finding>& findings);

/// Plans the fix of `finding` on the site of `engine`, does it by `apply`, which the engine must have followed when it
/// returns, and calls `takeBack` when it does not help: then there is no simple fix and the answer is nullopt.
std::optional<Fix> tryFix(const Engine& engine, const Catalog& catalog, const Finding& finding,
                          const std::function<void(const ChangeSet&)>& apply, const std::function<void()>& takeBack);

/// The same on an engine of one's own, which afterwards has the fix or is as before.
std::optional<Fix> tryFix(Engine& engine, const Catalog& catalog, const Finding& finding);

} // namespace gs
