// SPDX-License-Identifier: GPL-3.0-or-later
// Units of measurement by name, with their dimension and factor: the vocabulary of quantity_text.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gs::units {

/// Exponents of length, mass, time, temperature, current, money, operations, data, and two tags that keep apart
/// what SI does not: apparent power (VA) and gas at standard conditions (scf).
enum Base { Length, Mass, Time, Kelvin, Ampere, Money, Operation, Bit, Apparent, StandardGas, BaseCount };
struct Dimension {
    std::array<int, BaseCount> exponent{};
    bool operator==(const Dimension&) const = default;
    Dimension times(const Dimension& other, int sign) const {
        Dimension result = *this;
        for (int i = 0; i < BaseCount; ++i) result.exponent[i] += sign * other.exponent[i];
        return result;
    }
};

constexpr Dimension dim(int length, int mass = 0, int time = 0, int kelvin = 0, int ampere = 0) {
    Dimension d;
    d.exponent = {length, mass, time, kelvin, ampere};
    return d;
}
constexpr Dimension tag(Base base, Dimension d = {}) {
    d.exponent[base] += 1;
    return d;
}

struct Unit {
    Dimension dimension;
    double factor = 1; ///< value in SI = value * factor + offset
    double offset = 0;
};

/// Signs that mean the same, also those of a Chinese keyboard, in one spelling.
std::string normalized(std::string_view raw);
/// Unit text such as "USD/kW", "m3_h", "usd_per_mwh", "m/s". `difference`: temperatures are steps, not points.
std::optional<Unit> read(std::string_view written, bool difference);

} // namespace gs::units
