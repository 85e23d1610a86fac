// SPDX-License-Identifier: GPL-3.0-or-later
// What a type costs: one element, one metre of conductor, one hall's shell. Low and high of the records,
// never a factor of our own. Pure, O(log keys), finite and not negative.
#pragma once

#include <string>

#include "core/catalog/catalog.h"
#include "core/power/equipment.h"

namespace gs {

struct Price {
    double usd_low = 0;
    double usd_high = 0;
    bool priced = false; ///< false: nothing on record, both ends 0
    std::string key;     ///< quantity it comes from ("capex_usd_per_kw_low"), for the "why"
    std::string per;   ///< "" = per element; "kW heat", "kW", "kWh", "m³", "m²", "km": what the key was multiplied by
    double amount = 1; ///< how many of `per`
};

/// One element. First key found wins: unit_price_usd, capex_usd, price_usd, capex_usd_per_kw (× rated kW of
/// heat or power), capex_usd_per_kwh or price_usd_per_kwh (× energy), capex_usd_per_kw_motor (× power_kw),
/// capex_usd_per_section, capex_usd_per_m3 (× volume_m3), substation_cost_usd, capex_usd_initial; each as
/// KEY_low/KEY_high or as one KEY. Structures and conductors: not priced here.
Price elementPrice(const Type& type, const OwnValues& own);

/// Whether own values may make an element's price another than its type's: a price, or an amount it is per.
bool touchesPrice(const OwnValues& own);

/// One metre of one run: capex_usd_per_km_low/high (or line_cost_usd_per_km_low/high) / 1000.
Price conductorPricePerMetre(const Type& type);

/// The shell of a hall: area × shell_usd_per_m2_low/high (else capex_usd_per_m2_low/high). Not priced when the
/// type has neither.
Price shellPrice(const Type& type, const OwnValues& own, double area_m2);

} // namespace gs
