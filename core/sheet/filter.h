// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a sheet are shown: all conditions must hold. Evaluated in one pass over the rows for each condition.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/sheet/cells.h"

namespace gs::sheet {

enum class Relation : std::uint8_t { Contains, Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Condition {
    std::optional<Column>
        column; ///< none: `text` is looked for in what names a row: id, name, type, zone, ends of a link
    Relation relation = Relation::Contains;
    double number = 0; ///< of columns with numbers, in the column's unit; a row without a number meets no condition
    std::string text;  ///< of columns with text; letters of ASCII without their case; dates compare as they are written
    bool operator==(const Condition&) const = default;
};

/// How a type is called where the table is shown; a row is found by this name and by the type's own.
using TypeNaming = std::function<std::string(const Type&)>;

/// One entry per row: whether it meets all conditions.
std::vector<char> rowsMeeting(const Engine& engine, bool links, std::span<const Slot> rows,
                              std::span<const Condition> conditions, const TypeNaming& shown = {});

} // namespace gs::sheet
