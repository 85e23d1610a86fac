// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar dates of the site: when equipment is energized, retired or out. No time of day, no clock.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gs {

/// A day, counted from 1970-01-01 (proleptic Gregorian calendar, years 1000 to 9999).
struct Date {
    int days = 0;
    auto operator<=>(const Date&) const = default;
};

/// Reads "2025-07-22"; a partial date ("2025-07", "2025") means its first day. nullopt when it is no date.
std::optional<Date> parseDate(std::string_view text);
/// "2025-07-22".
std::string formatDate(Date date);

} // namespace gs
