// SPDX-License-Identifier: GPL-3.0-or-later
// What one piece of power equipment does: rating at the site's air, gas used, loss. Formulas and sources:
// docs/methods.md. Does not know links, feeds or sites.
//
// Contract of all functions here: pure, O(1), no exception. NaN counts as 0, negative powers as 0, powers
// above 1e15 W as 1e15 W, a power factor is kept in 0.1 … 1; results are finite and not negative.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"

namespace gs {

using OwnValues = std::map<std::string, double>;      ///< own values of a component: they win over the type's
using Curve = std::vector<std::pair<double, double>>; ///< x → y, rising x

inline constexpr double defaultPowerFactor = 0.95; ///< assumption where a type names none
inline constexpr double defaultBuswayLength_m = 30;

/// `power_factor` of a type, else 0.95; always 0.1 … 1.
double powerFactor(const Type& type, const OwnValues& own);

// ---- sources -------------------------------------------------------------------------------------------

struct SourceModel {
    double rated_w = 0;         ///< at 15 °C, sea level (grid: capacity)
    double derate_per_c = 0;    ///< fraction of rated lost per °C above derate_from_c
    double derate_from_c = 15;  ///< ISO, or the knee of engines: flat below it
    double derate_per_100m = 0; ///< fraction of rated lost per 100 m above derate_from_m
    double derate_from_m = 0;
    bool has_knee = false;               ///< flat up to derate_from_c: no gain in the cold either
    double heat_rate_kj_per_kwh = 0;     ///< LHV, at full load
    Curve part_load;                     ///< load fraction → efficiency relative to full load; may be empty
    double energy_price_usd_per_mwh = 0; ///< merit order; 0 when unknown
    bool is_solar = false;
    bool needs_gas = false; ///< has a gas port: counts only with gas
};
SourceModel resolveSource(const Type& type, const OwnValues& own);

/// Rating at the site's air, W: rated × (1 − a (T − 15)) × (1 − b h / 100), at most 1.1 × rated, at least 0.
double deratedSource_w(const SourceModel& model, double dry_bulb_c, double altitude_m);
/// Hotter than the knee, with no slope on record: the rating above may be too high (worth a note).
bool isBeyondKnee(const SourceModel& model, double dry_bulb_c, double altitude_m);

/// Natural gas of one machine at `output_w`, standard m³/s. With `derated_w` > 0 the heat rate rises at part
/// load (output / derated_w through the part_load curve); with 0 it is that of full load. 0 without a heat
/// rate or when the machine burns no gas.
double gasFlow_m3_per_s(const SourceModel& model, double output_w, double derated_w = 0);
/// Million standard cubic feet per day → standard m³/s.
double mmscfdToM3PerS(double mmscfd);

/// Gas or water supply: what it can give.
struct SupplyModel {
    bool gas = false;             ///< else water
    double capacity_m3_per_s = 0; ///< 0 = no figure on record
};
SupplyModel resolveSupply(const Type& type, const OwnValues& own);

// ---- converters ----------------------------------------------------------------------------------------

enum class ConverterKind : std::uint8_t {
    Lossless,           ///< switchgear: a rating, no loss worth a figure
    Transformer,        ///< P0 + Pk (S/Sr)²
    ConstantEfficiency, ///< (p + P0)/η − p; P0 is 0 for most records
    EfficiencyCurve,    ///< p/η(p/rating) − p, linear between points, clamped at the ends
    Busway,             ///< 3 I² R L over its whole length
};

struct ConverterModel {
    ConverterKind kind = ConverterKind::Lossless;
    double rating_va = 0; ///< whichever rating is known is above 0
    double rating_w = 0;
    double rated_current_a = 0;
    double no_load_loss_w = 0;
    double load_loss_w = 0; ///< at rating_va
    double efficiency = 1;
    Curve efficiency_curve;          ///< load fraction → efficiency
    double resistance_ohm_per_m = 0; ///< per phase
    double length_m = 0;
};
ConverterModel resolveConverter(const Type& type, const OwnValues& own);

/// Rated output, W: S·pf, P, or √3·U·I·pf. 0 = no limit on record (also a current rating without a voltage).
double converterRating_w(const ConverterModel& model, double power_factor, double voltage_v);
/// Loss beside `output_w`, W. A transformer loses P0 also at 0 W; call it only for live ones.
double converterLoss_w(const ConverterModel& model, double output_w, double power_factor, double voltage_v);
/// The efficiency curve does not reach to this output (finding power.curve-range or the like).
bool isOutsideCurve(const ConverterModel& model, double output_w);

// ---- cables --------------------------------------------------------------------------------------------

struct CableModel {
    double resistance_ohm_per_km = 0; ///< per conductor
    double rated_current_a = 0;       ///< per run; 0 = none on record
};
CableModel resolveCable(const Type& type, const OwnValues& own = {});

/// Current of each of `runs` parallel three-phase runs, A. 0 without a voltage.
double cableCurrent_a(double power_w, double voltage_v, double power_factor, int runs);
/// Loss of one three-phase line of `runs` parallel runs: 3 I² R L / runs with I the current of the whole line.
/// `power_w` is per line at the receiving end, `voltage_v` line to line.
double cableLoss_w(const CableModel& model, double power_w, double voltage_v, double power_factor, double length_m,
                   int runs);
/// Power at rated current of all runs, W; 0 = no limit on record.
double cableRating_w(const CableModel& model, double voltage_v, double power_factor, int runs);

// ---- stores and plain loads ----------------------------------------------------------------------------

struct StoreModel {
    double power_w = 0;
    double energy_wh = 0;
    double aux_w = 0; ///< own use while standing by: a load
};
StoreModel resolveStore(const Type& type, const OwnValues& own);

/// `power_kw` of a plain load, in W.
double loadPower_w(const Type& type, const OwnValues& own);

} // namespace gs
