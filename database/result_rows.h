// SPDX-License-Identifier: GPL-3.0-or-later
// Results as rows, each with the revision it is of. Callers hold the transaction.
#pragma once

#include <vector>

#include "database/sqlite.h"

namespace gs::db {

/// Replaces all of result_site: older rows would speak of a site that is gone.
void writeSiteResults(Statements& statements, const std::vector<StoredResult>& results, std::int64_t revision);

/// A slice of result_component. With `last`, rows of older revisions go, and if then every component has its
/// row, meta.component_results_revision says so.
void writeComponentRows(Statements& statements, const std::vector<ProjectFile::ComponentRow>& rows, bool last,
                        std::int64_t revision);

} // namespace gs::db
