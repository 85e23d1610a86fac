// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table `slide`. Private to the database layer.
#pragma once

#include <vector>

#include "database/slides.h"
#include "database/sqlite.h"

namespace gs::db {

/// All of them, in order, instead of those that are there.
void writeSlides(Statements& sql, const std::vector<Slide>& slides);
std::vector<Slide> readSlides(Statements& sql);

} // namespace gs::db
