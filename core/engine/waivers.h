// SPDX-License-Identifier: GPL-3.0-or-later
// Which waiver a finding is waived by.
#pragma once

#include "core/engine/results.h"

namespace gs {

/// A waiver holds for the same code, the same ids and the same figures; other figures bring the finding back. Null when
/// there is none.
const Waiver* waiverOf(const Settings& settings, const Finding& finding);

} // namespace gs
