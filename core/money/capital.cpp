// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/capital.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "core/power/values.h"

namespace gs {
namespace {

constexpr double maxDollars = 1e15;

/// What a price on record is per.
enum class Per { Element, Kilowatt, KilowattHour, MotorKilowatt, CubicMetre, SquareMetre, Kilometre };

struct Rule {
    std::string_view one, low, high; ///< KEY, KEY_low, KEY_high: one for both ends, or as the missing one
    Per per;
};

constexpr Rule perKilometre{"capex_usd_per_km", "capex_usd_per_km_low", "capex_usd_per_km_high", Per::Kilometre};
constexpr Rule elementRules[] = {
    {"unit_price_usd", "unit_price_usd_low", "unit_price_usd_high", Per::Element},
    {"capex_usd", "capex_usd_low", "capex_usd_high", Per::Element},
    {"price_usd", "price_usd_low", "price_usd_high", Per::Element},
    {"capex_usd_per_kw", "capex_usd_per_kw_low", "capex_usd_per_kw_high", Per::Kilowatt},
    {"capex_usd_per_kwh", "capex_usd_per_kwh_low", "capex_usd_per_kwh_high", Per::KilowattHour},
    {"price_usd_per_kwh", "price_usd_per_kwh_low", "price_usd_per_kwh_high", Per::KilowattHour},
    {"capex_usd_per_kw_motor", "capex_usd_per_kw_motor_low", "capex_usd_per_kw_motor_high", Per::MotorKilowatt},
    {"capex_usd_per_section", "capex_usd_per_section_low", "capex_usd_per_section_high", Per::Element},
    {"capex_usd_per_m3", "capex_usd_per_m3_low", "capex_usd_per_m3_high", Per::CubicMetre},
    perKilometre,
    {"substation_cost_usd", "substation_cost_usd_low", "substation_cost_usd_high", Per::Element},
    {"capex_usd_initial", "capex_usd_initial_low", "capex_usd_initial_high", Per::Element},
};
constexpr Rule runRules[] = {
    perKilometre,
    {"line_cost_usd_per_km", "line_cost_usd_per_km_low", "line_cost_usd_per_km_high", Per::Kilometre},
};
constexpr Rule shellRules[] = {
    {"shell_usd_per_m2", "shell_usd_per_m2_low", "shell_usd_per_m2_high", Per::SquareMetre},
    {"capex_usd_per_m2", "capex_usd_per_m2_low", "capex_usd_per_m2_high", Per::SquareMetre},
};

/// Of the first rule with a price on record and an amount, which `amount(Per)` gives: it is asked only there.
template <typename Amount> Price firstOf(const Values& v, std::span<const Rule> rules, bool isHeat, Amount amount) {
    const auto unitOf = [&](Per per) -> const char* {
        switch (per) {
        case Per::Element: return "";
        case Per::Kilowatt: return isHeat ? "kW heat" : "kW";
        case Per::KilowattHour: return "kWh";
        case Per::MotorKilowatt: return "kW";
        case Per::CubicMetre: return "m³";
        case Per::SquareMetre: return "m²";
        case Per::Kilometre: return "km";
        }
        return "";
    };
    for (const Rule& rule : rules) {
        const bool hasOne = v.has(rule.one), hasLow = v.has(rule.low), hasHigh = v.has(rule.high);
        if (!hasOne && !hasLow && !hasHigh) continue;
        const double many = amount(rule.per);
        if (!(many > 0)) continue;
        const std::string_view low = hasLow ? rule.low : hasOne ? rule.one : rule.high;
        const std::string_view high = hasHigh ? rule.high : hasOne ? rule.one : rule.low;
        const double a = bounded(v.get(low) * many, 0, maxDollars, 0),
                     b = bounded(v.get(high) * many, 0, maxDollars, 0);
        return {std::min(a, b), std::max(a, b), true, std::string(low), unitOf(rule.per), many};
    }
    return {};
}

/// Rated kW a price per kW refers to: heat for cooling equipment, else power.
double ratedKw(const Values& v, bool isHeat) {
    if (isHeat) return v.get(v.has("rated_heat_kw") ? "rated_heat_kw" : "cell_heat_kw");
    if (v.has("rated_power_mw")) return v.get("rated_power_mw") * 1e3;
    if (v.has("capacity_mw")) return v.get("capacity_mw") * 1e3;
    return v.get("rated_kw");
}

} // namespace

Price elementPrice(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    const bool isHeat = type.role == Role::Exchanger || type.role == Role::AirHandler || type.role == Role::Rejector;
    return firstOf(v, elementRules, isHeat, [&](Per per) -> double {
        switch (per) {
        case Per::Kilowatt: return ratedKw(v, isHeat);
        case Per::KilowattHour: return v.get("energy_mwh") * 1e3;
        case Per::MotorKilowatt: return v.get("power_kw");
        case Per::CubicMetre: return v.get("volume_m3");
        case Per::Kilometre: return type.role == Role::Conductor ? 0 : v.get("length_m") / 1e3;
        default: return 1;
        }
    });
}

bool touchesPrice(const OwnValues& own) {
    constexpr std::string_view amounts[] = {"capacity_mw",   "cell_heat_kw",   "energy_mwh", "length_m", "power_kw",
                                            "rated_heat_kw", "rated_power_mw", "rated_kw",   "volume_m3"};
    return std::any_of(own.begin(), own.end(), [&](const auto& value) {
        const std::string_view key = value.first;
        return key.find("usd") != key.npos ||
               std::find(std::begin(amounts), std::end(amounts), key) != std::end(amounts);
    });
}

Price conductorPricePerMetre(const Type& type) {
    const OwnValues none;
    return firstOf(Values(type, none), runRules, false, [](Per) { return 1e-3; });
}

Price shellPrice(const Type& type, const OwnValues& own, double area_m2) {
    const double area = bounded(area_m2, 0, 1e12, 0);
    return firstOf(Values(type, own), shellRules, false, [&](Per) { return area; });
}

} // namespace gs
