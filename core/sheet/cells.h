// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a cell of a sheet, read from the engine when it is asked for: nothing is kept, so nothing is stale.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/sheet/columns.h"

namespace gs::sheet {

struct Cell {
    std::optional<double> number; ///< in the column's unit; none: the row has no such number
    std::string text;             ///< of text columns; dates as 2026-01-31
    bool isOwn = true;            ///< false: inherited from the type
};

/// Slots are those of engine.site(), of links where `links`. An empty slot gives an empty cell.
Cell cellOf(const Engine& engine, bool links, Slot slot, const Column& column);
/// The same number without the rest: NaN where there is none. For passes over all rows.
double numberOf(const Engine& engine, bool links, Slot slot, const Column& column);

/// Sums of the columns that can be summed over some rows, quantities times the elements of the row; none for the other
/// columns, and where no row has a number. One pass.
std::vector<std::optional<double>> sumsOf(const Engine& engine, bool links, std::span<const Slot> rows,
                                          const std::vector<Column>& columns);

/// For each row its place in the order of a column, smaller first; equal cells have equal places, and empty cells get
/// `empty`. Text in natural order: R2 before R10. One pass and, for text, one sort of what differs.
std::vector<double> placesOf(const Engine& engine, bool links, std::span<const Slot> rows, const Column& column,
                             double empty);

/// A text whose byte order is the natural order of names: runs of digits compare as numbers, whatever zeros lead them,
/// letters of ASCII without their case.
std::string naturalKey(std::string_view text);

} // namespace gs::sheet
