// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a link's own properties as pure functions, beside edits.h.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/site/edits.h"

namespace gs {

/// Conductor types (cables, busways, pipes) of `catalog` and of the site that a link may have: same medium,
/// and for power a rated voltage not below that of its ports. In catalog order.
std::vector<std::shared_ptr<const Type>> fittingConductors(const Site& site, const Catalog& catalog, const Link& link);

/// Another cable or pipe for the links; empty = none (lossless, unpriced). Throws EditError (id.unknown,
/// type.unknown, link.conductor).
ChangeSet setConductor(const Site& site, const Catalog& catalog, std::span<const std::string> links,
                       const std::string& conductor);
/// Parallel conductors per line, 1 … 1,000. Throws EditError (id.unknown, value.range).
ChangeSet setRuns(const Site& site, std::span<const std::string> links, int runs);
/// Feed 'A' or 'B' of a power link. Throws EditError (id.unknown, link.medium, link.feed).
ChangeSet setFeed(const Site& site, std::span<const std::string> links, char feed);

} // namespace gs
