// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped comparison data (resources/reference/known_sites.json).
#pragma once

#include "core/reference/reference.h"

namespace gs::db {

/// Read once, at the first call.
const Reference& shippedReference();

} // namespace gs::db
