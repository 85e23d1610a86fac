// SPDX-License-Identifier: GPL-3.0-or-later
// Conversion factors: BIPM SI Brochure (9th ed.) and NIST SP 811, appendix B.8.
#include "core/exchange/units.h"

#include <algorithm>
#include <cctype>

#include "core/exchange/quantity_text.h"

namespace gs {
namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

} // namespace

namespace units {
namespace {

struct Named {
    std::string_view name;
    Dimension dimension;
    double factor;
    bool prefixes; ///< takes SI prefixes
};

constexpr double foot = 0.3048, pound = 0.45359237, gallon = 3.785411784e-3, day = 86400, year = 365.25 * day;
constexpr Dimension power = dim(2, 1, -3), energy = dim(2, 1, -2), pressure = dim(-1, 1, -2), volume = dim(3), none{};

const Named units[] = {
    {"W", power, 1, true},
    {"Wh", energy, 3600, true},
    {"J", energy, 1, true},
    {"VA", tag(Apparent, power), 1, true},
    {"V", dim(2, 1, -3, 0, -1), 1, true},
    {"A", dim(0, 0, 0, 0, 1), 1, true},
    {"ohm", dim(2, 1, -3, 0, -2), 1, true},
    {"Ω", dim(2, 1, -3, 0, -2), 1, true},
    {"hp", power, 745.69987158227022, false},
    {"ton", power, 3516.8528420667, false}, // ton of refrigeration
    {"Btu", energy, 1055.05585262, false},
    {"MMBtu", energy, 1055.05585262e6, false},
    {"m", dim(1), 1, true},
    {"ft", dim(1), foot, false},
    {"'", dim(1), foot, false},
    {"in", dim(1), foot / 12, false},
    {"\"", dim(1), foot / 12, false},
    {"yd", dim(1), 3 * foot, false},
    {"mi", dim(1), 5280 * foot, false},
    {"m2", dim(2), 1, false},
    {"km2", dim(2), 1e6, false},
    {"mm2", dim(2), 1e-6, false},
    {"ha", dim(2), 1e4, false},
    {"ft2", dim(2), foot* foot, false},
    {"sqft", dim(2), foot* foot, false},
    {"acre", dim(2), 43560 * foot* foot, false},
    {"acres", dim(2), 43560 * foot* foot, false},
    {"m3", volume, 1, false},
    {"L", volume, 1e-3, true},
    {"gal", volume, gallon, false},
    {"ft3", volume, foot* foot* foot, false},
    {"lpm", dim(3, 0, -1), 1e-3 / 60, false},
    {"gpm", dim(3, 0, -1), gallon / 60, false},
    {"cfm", dim(3, 0, -1), foot* foot* foot / 60, false},
    {"scf", tag(StandardGas), 1, false},
    {"Mscf", tag(StandardGas), 1e3, false},
    {"MMscf", tag(StandardGas), 1e6, false},
    {"MMSCFD", tag(StandardGas, dim(0, 0, -1)), 1e6 / day, false},
    {"scfd", tag(StandardGas, dim(0, 0, -1)), 1 / day, false},
    {"scfm", tag(StandardGas, dim(0, 0, -1)), 1.0 / 60, false},
    {"g", dim(0, 1), 1e-3, true},
    {"t", dim(0, 1), 1e3, false},
    {"lb", dim(0, 1), pound, false},
    {"tpy", dim(0, 1, -1), 1e3 / year, false},
    {"s", dim(0, 0, 1), 1, true},
    {"min", dim(0, 0, 1), 60, false},
    {"h", dim(0, 0, 1), 3600, false},
    {"d", dim(0, 0, 1), day, false},
    {"day", dim(0, 0, 1), day, false},
    {"days", dim(0, 0, 1), day, false},
    {"week", dim(0, 0, 1), 7 * day, false},
    {"weeks", dim(0, 0, 1), 7 * day, false},
    {"month", dim(0, 0, 1), year / 12, false},
    {"months", dim(0, 0, 1), year / 12, false},
    {"year", dim(0, 0, 1), year, false},
    {"years", dim(0, 0, 1), year, false},
    {"Pa", pressure, 1, true},
    {"bar", pressure, 1e5, true},
    {"psi", pressure, 6894.757293168, false},
    {"atm", pressure, 101325, false},
    {"Hz", dim(0, 0, -1), 1, true},
    {"USD", tag(Money), 1, true},
    {"$", tag(Money), 1, true},
    {"FLOP", tag(Operation), 1, true},
    {"FLOPS", tag(Operation, dim(0, 0, -1)), 1, true},
    {"OPS", tag(Operation, dim(0, 0, -1)), 1, true},
    {"flops", tag(Operation, dim(0, 0, -1)), 1, true},
    {"TFLOPS", tag(Operation, dim(0, 0, -1)), 1e12, false},
    {"bit", tag(Bit), 1, true},
    {"B", tag(Bit), 8, true},
    {"%", none, 0.01, false},
    {"percent", none, 0.01, false},
    {"ppm", none, 1e-6, false},
    {"pct", none, 0.01, false},
};

constexpr std::pair<char, double> prefixes[] = {{'m', 1e-3}, {'k', 1e3},  {'K', 1e3},  {'M', 1e6}, {'G', 1e9},
                                                {'T', 1e12}, {'P', 1e15}, {'E', 1e18}, {'c', 1e-2}};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// One name without '/' or exponent. First as written, then without regard to capitals.
std::optional<Unit> lookUp(std::string_view name) {
    for (const bool exact : {true, false}) {
        const std::string wanted = exact ? std::string(name) : lower(name);
        for (const Named& unit : units)
            if (wanted == (exact ? std::string(unit.name) : lower(unit.name)))
                return Unit{unit.dimension, unit.factor, 0};
        for (const auto& [letter, factor] : prefixes) {
            if (wanted.size() < 2) break;
            const char first = exact ? letter : static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
            if (wanted[0] != first) continue;
            const std::string_view rest = std::string_view(wanted).substr(1);
            for (const Named& unit : units) {
                if (!unit.prefixes || rest != (exact ? std::string(unit.name) : lower(unit.name))) continue;
                // "mw" is a megawatt typed in a hurry: nobody enters milliwatts or millivolt-amperes here.
                const bool milli = letter == 'm' && (unit.dimension == power || unit.dimension == energy ||
                                                     unit.dimension == tag(Apparent, power));
                if (milli) return Unit{unit.dimension, 1e6 * unit.factor, 0};
                if (letter == 'c' && unit.name != "m") continue;
                return Unit{unit.dimension, factor * unit.factor, 0};
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::string normalized(std::string_view raw) {
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto byte = [&](std::size_t k) { return k < raw.size() ? static_cast<unsigned char>(raw[k]) : 0u; };
        // Full-width forms U+FF01…U+FF5E are ASCII shifted by 0xFEE0 (Unicode, Halfwidth and Fullwidth Forms).
        if (byte(i) == 0xEF && (byte(i + 1) == 0xBC || byte(i + 1) == 0xBD) && byte(i + 2) >= 0x80) {
            const unsigned code = 0xF000u | ((byte(i + 1) & 0x3Fu) << 6) | (byte(i + 2) & 0x3Fu);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                text += static_cast<char>(code - 0xFEE0);
                i += 2;
                continue;
            }
        }
        text += raw[i];
    }
    for (const auto& [from, to] : {std::pair<const char*, const char*>{"\u00a0", " "},
                                   {"\u202f", " "},
                                   {"\u2009", " "},
                                   {"\u3000", " "},
                                   {"−", "-"},
                                   {"–", "-"},
                                   {"×", "*"},
                                   {"·", "*"},
                                   {"÷", "/"},
                                   {"²", "2"},
                                   {"³", "3"},
                                   {"℃", "°C"},
                                   {"℉", "°F"},
                                   {"º", "°"},
                                   {"µ", "u"},
                                   {"美元", "USD"},
                                   {"平方米", "m2"},
                                   {"立方米", "m3"},
                                   {"米", "m"},
                                   {"兆瓦", "MW"},
                                   {"千瓦", "kW"},
                                   {"瓦", "W"}})
        replaceAll(text, from, to);
    return text;
}

std::optional<Unit> read(std::string_view written, bool difference) {
    std::string text = normalized(written);
    std::erase(text, ' ');
    replaceAll(text, "_per_", "/");
    if (text == "m3_h") text = "m3/h";
    if (text == "m_s") text = "m/s";
    std::replace(text.begin(), text.end(), '_', '/');
    if (text.empty() || text == "fraction") return Unit{};
    if (text == "°C" || text == "°c" || text == "C" || text == "c" || text == "degC")
        return Unit{dim(0, 0, 0, 1), 1, difference ? 0 : 273.15};
    if (text == "°F" || text == "°f" || text == "F" || text == "f" || text == "degF")
        return Unit{dim(0, 0, 0, 1), 5.0 / 9.0, difference ? 0 : 459.67 * 5.0 / 9.0};
    if (text == "K" || text == "k") return Unit{dim(0, 0, 0, 1), 1, 0};
    if (text == "°" || text == "deg") return Unit{none, 1, 0};
    if (text == "rad") return Unit{none, 180.0 / 3.14159265358979323846, 0};
    Unit result;
    int sign = 1;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = text.find('/', begin);
        if (end == std::string::npos) end = text.size();
        const std::string_view part = std::string_view(text).substr(begin, end - begin);
        std::optional<Unit> unit = part == "1" ? Unit{} : lookUp(part);
        if (!unit && (part == "K" || part == "C" || part == "°C" || part == "k" || part == "c"))
            unit = Unit{dim(0, 0, 0, 1), 1, 0};
        if (!unit && (part == "°F" || part == "F")) unit = Unit{dim(0, 0, 0, 1), 5.0 / 9.0, 0};
        if (!unit) return std::nullopt;
        result.dimension = result.dimension.times(unit->dimension, sign);
        result.factor = sign > 0 ? result.factor * unit->factor : result.factor / unit->factor;
        sign = -1;
        begin = end + 1;
    }
    return result;
}

} // namespace units

std::string prettyUnit(std::string_view unit) {
    std::string text(unit);
    static constexpr std::pair<const char*, const char*> whole[] = {
        {"c", "°C"},      {"k", "K"},       {"pct", "%"},     {"mmscfd", "MMSCFD"}, {"fraction", ""},
        {"m3_h", "m³/h"}, {"m3/h", "m³/h"}, {"m3_s", "m³/s"}, {"l_s", "L/s"},       {"l/s", "L/s"},
        {"m_s", "m/s"},   {"m2", "m²"},     {"m3", "m³"},     {"mm2", "mm²"},       {"deg", "°"}};
    for (const auto& [from, to] : whole)
        if (text == from) return to;
    replaceAll(text, "_per_", "/");
    std::string result;
    static constexpr std::pair<const char*, const char*> parts[] = {
        {"usd", "USD"}, {"kw", "kW"},   {"mw", "MW"},          {"w", "W"},       {"kwh", "kWh"},    {"mwh", "MWh"},
        {"wh", "Wh"},   {"kva", "kVA"}, {"mva", "MVA"},        {"va", "VA"},     {"kv", "kV"},      {"v", "V"},
        {"a", "A"},     {"ka", "kA"},   {"kj", "kJ"},          {"ohm", "Ω"},     {"c", "°C"},       {"k", "K"},
        {"hz", "Hz"},   {"kpa", "kPa"}, {"tflops", "TFLOP/s"}, {"gbit", "Gbit"}, {"tbit", "Tbit"},  {"gb", "GB"},
        {"tb", "TB"},   {"l", "L"},     {"m2", "m²"},          {"m3", "m³"},     {"mmbtu", "MMBtu"}};
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = text.find('/', begin);
        if (end == std::string::npos) end = text.size();
        std::string part = text.substr(begin, end - begin);
        for (const auto& [from, to] : parts)
            if (part == from) {
                part = to;
                break;
            }
        result += (begin > 0 ? "/" : "") + part;
        begin = end + 1;
    }
    return result;
}

} // namespace gs
