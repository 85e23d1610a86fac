// SPDX-License-Identifier: GPL-3.0-or-later
// Ground that several outlines hold.
#pragma once

#include <vector>

#include "core/site/site.h"

namespace gs {

/// Of each outline the part, m², that those before it in the list hold as well. What is no plain polygon (it crosses
/// itself, or has no area) holds nothing.
std::vector<double> sharedGround_m2(const std::vector<std::vector<Point>>& outlines);

} // namespace gs
