// SPDX-License-Identifier: GPL-3.0-or-later
// A change in bytes, for the history of gestures over thousands of entries: JSON of 100,000 moved racks costs
// 250 ms to write, this a tenth. Small changes stay JSON, so that anyone can read them.
#pragma once

#include <string>
#include <string_view>

#include "core/site/change.h"

namespace gs::db {

std::string packChange(const ChangeSet& change);
/// Throws std::runtime_error when the bytes are no such change.
ChangeSet unpackChange(std::string_view bytes);

} // namespace gs::db
