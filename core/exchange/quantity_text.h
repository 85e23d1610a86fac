// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into a number field: "1.2 MW", "35 ft", "95 °F", "=3*44", "2*132 kW". Reads it into the
// unit that is asked for, or says why not. Knows units and arithmetic, no quantity keys and no widgets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gs {

/// Why a text was not taken; the widget turns it into a sentence of the user's language.
enum class QuantityProblem {
    None,
    Empty,
    NotANumber,  ///< `detail` = the part that could not be read
    UnknownUnit, ///< `detail` = the unit as typed
    WrongUnit,   ///< a unit of something else: `detail` = the unit as typed
    MixedUnits,  ///< "1.2 MW + 5": one term has a unit, another none
    OffsetUnit,  ///< arithmetic on a temperature such as "2*95 °F" has no meaning
    DivideByZero,
    TooLarge, ///< not finite
};

struct QuantityText {
    std::optional<double> value; ///< in the unit asked for; empty when `problem` says why
    QuantityProblem problem = QuantityProblem::None;
    std::string detail;
};

/// Reads `text` into `unit`. A bare number is already in `unit`. Unit names are SI-prefixed or customary
/// ("MW", "kVA", "ft", "gpm", "psi", "°F", "USD/kW"), also without the right capitals ("mw" is never
/// milliwatt). `unit` "" takes plain numbers and percent. Real and apparent power do not convert.
QuantityText parseQuantity(std::string_view text, std::string_view unit);

/// Whether `text` holds a unit of the same kind as `unit` (used by searches such as "132 kW").
bool hasUnitLike(std::string_view text, std::string_view unit);

/// Twelve significant digits at most, no exponent where it can be avoided: what a field shows for editing.
std::string plainNumber(double value);

/// How a unit key is written for people: "m3_h" → "m³/h", "usd_per_kw" → "USD/kW", "c" → "°C".
std::string prettyUnit(std::string_view unit);

} // namespace gs
