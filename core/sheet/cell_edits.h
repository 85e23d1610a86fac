// SPDX-License-Identifier: GPL-3.0-or-later
// Writing cells of a sheet: one cell, one value into many rows, or a pasted block, always as one change.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/sheet/columns.h"
#include "core/site/edits.h"

namespace gs::sheet {

/// What goes into one cell. Numbers are in the column's unit; neither number nor text clears the cell: a quantity goes
/// back to the type's value, a date to none, a conductor to none.
struct CellEntry {
    std::string id; ///< component, or link
    Column column;
    std::optional<double> number;
    std::string text;
};

/// Why a cell cannot be written, and which of the entries it is.
class CellError : public EditError {
public:
    CellError(std::size_t entry_, const EditError& why) : EditError(why), entry(entry_) {}
    std::size_t entry;
};

/// All entries as one change; a later entry of the same cell wins. What carries others (zones, racks with doors) moves
/// before what it carries, so that every written place is the one that stands there in the end; first and last day of a
/// row are set together. Types are given by id or by name. Throws CellError for the first entry that is refused, with
/// what the edit functions say, or: cell.fixed (the column follows from the site), cell.number (a number is missing),
/// cell.whole, cell.date, type.unknown.
ChangeSet setCells(const Site& site, const Catalog& catalog, std::span<const CellEntry> entries);

/// The array with another count: a single row or column goes on growing that way, a block keeps its columns.
ArrayLayout withCount(ArrayLayout array, int count);

} // namespace gs::sheet
