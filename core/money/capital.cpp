// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/capital.h"

#include <algorithm>
#include <array>

#include "core/power/values.h"

namespace gs {
namespace {

constexpr double maxDollars = 1e15;

/// KEY_low/KEY_high, or one KEY for both ends, or KEY as the missing end. Times `amount`.
Price priceOf(const Values& v, const std::string& key, const char* per, double amount) {
    const bool hasOne = v.has(key), hasLow = v.has(key + "_low"), hasHigh = v.has(key + "_high");
    Price p;
    if ((!hasOne && !hasLow && !hasHigh) || !(amount > 0)) return p;
    const std::string lowKey = hasLow ? key + "_low" : hasOne ? key : key + "_high";
    const std::string highKey = hasHigh ? key + "_high" : hasOne ? key : key + "_low";
    const double a = bounded(v.get(lowKey) * amount, 0, maxDollars, 0),
                 b = bounded(v.get(highKey) * amount, 0, maxDollars, 0);
    p.usd_low = std::min(a, b);
    p.usd_high = std::max(a, b);
    p.priced = true;
    p.key = lowKey;
    p.per = per;
    p.amount = amount;
    return p;
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
    const double kilowattHours = v.get("energy_mwh") * 1e3;
    struct Rule {
        const char* key;
        const char* per;
        double amount;
    };
    const std::array rules{
        Rule{"unit_price_usd", "", 1},
        Rule{"capex_usd", "", 1},
        Rule{"price_usd", "", 1},
        Rule{"capex_usd_per_kw", isHeat ? "kW heat" : "kW", ratedKw(v, isHeat)},
        Rule{"capex_usd_per_kwh", "kWh", kilowattHours},
        Rule{"price_usd_per_kwh", "kWh", kilowattHours},
        Rule{"capex_usd_per_kw_motor", "kW", v.get("power_kw")},
        Rule{"capex_usd_per_section", "", 1},
        Rule{"capex_usd_per_m3", "m³", v.get("volume_m3")},
        Rule{"capex_usd_per_km", "km", type.role == Role::Conductor ? 0 : v.get("length_m") / 1e3},
        Rule{"substation_cost_usd", "", 1},
        Rule{"capex_usd_initial", "", 1},
    };
    for (const Rule& rule : rules)
        if (Price p = priceOf(v, rule.key, rule.per, rule.amount); p.priced) return p;
    return {};
}

Price conductorPricePerMetre(const Type& type) {
    const OwnValues none;
    const Values v(type, none);
    Price p = priceOf(v, "capex_usd_per_km", "km", 1e-3);
    return p.priced ? p : priceOf(v, "line_cost_usd_per_km", "km", 1e-3);
}

Price shellPrice(const Type& type, const OwnValues& own, double area_m2) {
    const Values v(type, own);
    const double area = bounded(area_m2, 0, 1e12, 0);
    Price p = priceOf(v, "shell_usd_per_m2", "m²", area);
    return p.priced ? p : priceOf(v, "capex_usd_per_m2", "m²", area);
}

} // namespace gs
