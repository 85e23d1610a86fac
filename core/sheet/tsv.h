// SPDX-License-Identifier: GPL-3.0-or-later
// Tab-separated text as spreadsheets put it on the clipboard and take it from there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gs::sheet {

/// Rows of cells. Lines end with LF, CR or both; a cell in double quotes may hold tabs, line ends and "" for a quote;
/// one empty line at the end is no row. Cells are trimmed of blanks.
std::vector<std::vector<std::string>> readTsv(std::string_view text);

/// A cell as it is written: in quotes where it holds a tab, a line end or begins with a quote.
std::string tsvCell(std::string_view text);

} // namespace gs::sheet
