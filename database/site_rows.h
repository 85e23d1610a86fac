// SPDX-License-Identifier: GPL-3.0-or-later
// The site as rows: the whole of it read at once, and the rows of one change written. Each row carries the
// revision that wrote it. Callers hold the transaction.
#pragma once

#include <string>

#include "core/progress.h"
#include "core/site/change.h"
#include "database/sqlite.h"

namespace gs::db {

/// Writes what `change` makes of its entries.
void writeSiteRows(Statements& statements, const ChangeSet& change, std::int64_t revision,
                   const Progress& progress = {});

/// A site as one change from nothing: how a new file gets its rows.
ChangeSet everything(const Site& site);

/// The whole site, each table read once in the order of its key. A row that cannot be right throws
/// FileError (Corrupt) naming table and row; `path` is for the sentence.
Site readSiteRows(Statements& statements, const std::string& path, const Progress& progress = {});

} // namespace gs::db
