// SPDX-License-Identifier: GPL-3.0-or-later
// Dates by the days-from-civil algorithm (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
#include "core/site/date.h"

#include <array>
#include <cstdio>

namespace gs {

namespace {

bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Days since 1970-01-01. The year is taken to begin in March, so that the leap day is its last day.
int daysFromCivil(int year, int month, int day) {
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

/// All characters digits, else -1.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const int year = number(text.substr(0, 4));
    int month = 1, day = 1;
    if (year < 1000) return std::nullopt;
    if (text.size() >= 7) {
        if (text[4] != '-') return std::nullopt;
        month = number(text.substr(5, 2));
        if (month < 1 || month > 12) return std::nullopt;
    }
    if (text.size() == 10) {
        if (text[7] != '-') return std::nullopt;
        day = number(text.substr(8, 2));
        if (day < 1 || day > daysInMonth(year, month)) return std::nullopt;
    }
    return Date{daysFromCivil(year, month, day)};
}

std::string formatDate(Date date) {
    const long long shifted = static_cast<long long>(date.days) + 719468;
    const long long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int dayOfEra = static_cast<int>(shifted - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shiftedMonth = (5 * dayOfYear + 2) / 153;
    const int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    const long long year = era * 400 + yearOfEra + (month <= 2);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04lld-%02d-%02d", year, month, day);
    return text.data();
}

} // namespace gs
