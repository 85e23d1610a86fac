// SPDX-License-Identifier: GPL-3.0-or-later
// Two parts and the wish to join them: which medium, in which direction, at which ports.
#pragma once

#include <optional>

#include "core/layout/autoconnect.h"

namespace gs {

/// The link of any medium that fits between two ends, in either direction; ends without a port may take any. One whose
/// port is free comes before one that replaces an automatic link. When none fits, `refusal` (may be null) is that of
/// the medium and direction that came nearest to a link.
std::optional<Link> fittingLink(const Site& site, const PortRef& a, const PortRef& b, LinkRefusal* refusal);

} // namespace gs
