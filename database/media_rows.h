// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table `media`. Private to the database layer.
#pragma once

#include <optional>

#include "database/media.h"
#include "database/sqlite.h"

namespace gs::db {

void writeMedia(Statements& sql, const std::string& key, const Media& media);
/// nullopt: none of that key, or its bytes are no longer those of the key.
std::optional<Media> readMedia(Statements& sql, const std::string& key);

} // namespace gs::db
