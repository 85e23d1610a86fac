// SPDX-License-Identifier: GPL-3.0-or-later
// A site as a spreadsheet: which rows and columns there are for a kind of part. What stands in the cells is in
// cells.h, what is written into them in cell_edits.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/site.h"

namespace gs::sheet {

/// What a sheet lists: every component, those of one category or of one type, or the links.
struct Choice {
    enum class Kind : std::uint8_t { All, Category, Type, Links };
    Kind kind = Kind::All;
    std::string name; ///< the category, or the type's id
    bool operator==(const Choice&) const = default;
};

enum class Field : std::uint8_t {
    // of the component as it stands in the file
    Id,
    Name,
    Type,
    Zone,
    Count,
    X,
    Y,
    Rotation,
    Energized,
    Retired,
    Priority,
    Quantity, ///< Column::key: own value, else the type's
    // of a link
    Medium,
    From,
    To,
    Feed,
    Conductor,
    Runs,
    // what the engine says; sums over the elements of a row
    Online,
    Demand,
    Flow,
    Rating,
    Loading,
    Loss,
    Heat,
    HeatCapacity,
    SupplyTemperature,
    Area,
    CapitalLow,
    CapitalHigh,
    Length,
    Current,
    RatedCurrent,
};

struct Column {
    Field field = Field::Id;
    std::string key;  ///< Field::Quantity only
    std::string unit; ///< of its numbers, as the catalog writes units; empty = plain numbers or text
    bool operator==(const Column&) const = default;

    bool isText() const; ///< dates are text too
    bool isDate() const { return field == Field::Energized || field == Field::Retired; }
    bool isWhole() const; ///< whole numbers only
    bool isEditable() const;
    /// Whether the numbers of several rows can be added to something that makes sense: a power, a price, a mass, but no
    /// temperature, efficiency or price per kW.
    bool isSummed() const;
    /// Quantities are those of one element: a sum takes them times the elements of the row.
    bool isPerElement() const { return field == Field::Quantity; }
};

/// A type that stands on the site.
struct TypeUse {
    std::shared_ptr<const Type> type;
    std::size_t components = 0;
};
/// Types of which there are components, by category and name. One pass over the site.
std::vector<TypeUse> typesInUse(const Site& site);

/// Slots of the rows, in the order of slots: components, with Kind::Links links. One pass over the site.
std::vector<Slot> rowsOf(const Site& site, const Choice& choice);

/// What every row of the choice has, whatever its type: id, name … priority, or for links id, medium … runs.
std::vector<Column> commonColumns(const Choice& choice);
/// What the engine says of parts of these roles (of links: with Kind::Links).
std::vector<Column> resultColumns(const Choice& choice, const std::vector<TypeUse>& types);
/// A quantity as a column; its unit is that of the type's record.
Column quantityColumn(const Quantity& quantity);

} // namespace gs::sheet
