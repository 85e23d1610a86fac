// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that write share: a new file of a site, and results of its components.
#pragma once

#include <string>

#include "database/project_file.h"
#include "ui/stored_results.h"

namespace gs::app {

/// Makes a project file of the site with its figures. Never overwrites. Throws db::FileError.
void writeNewFile(const std::string& path, const Site& site);

/// The results of the components follow when all else is in the file: that stands without them, and a file that has no
/// room for them says itself that its rows are old.
void writeRows(ui::StoredResults& results, db::ProjectFile& file);

} // namespace gs::app
