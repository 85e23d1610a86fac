// SPDX-License-Identifier: GPL-3.0-or-later
// What one piece of cooling equipment can carry, what it delivers and what it draws. Formulas, ranges and
// sources: docs/methods.md. Does not know loops or sites; loop.h puts these together.
//
// Contract: pure, O(1), no exception, results finite and not negative (temperatures: finite). NaN counts as
// the neutral value named at the field. Curve inputs are clamped to the record's range and that is reported.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/cooling/fluid.h"
#include "core/power/equipment.h"

namespace gs {

struct Weather {
    double dry_bulb_c = 35;
    double wet_bulb_c = 25;
    double altitude_m = 0;
};

/// A curve was asked beyond its range and held at the end of it. `what` is null when all was within.
struct CurveRange {
    const char* what = nullptr; ///< "leaving water", "ambient air", "condenser water", "wet bulb", "range", …
    double value = 0;           ///< asked
    double limit = 0;           ///< used instead
    const char* unit = "°C";
    explicit operator bool() const { return what != nullptr; }
};
/// "condenser water 30.4 °C, curve ends at 29.44 °C"; empty when within range.
std::string describe(const CurveRange& range);

// ---- rejectors: chillers, towers, dry coolers ----------------------------------------------------------

enum class RejectorKind : std::uint8_t { None, SecondLaw, Doe2Air, Doe2Water, YorkCalc, Dry, DryAdiabatic };

struct RejectorModel {
    RejectorKind kind = RejectorKind::None; ///< None: no known model, carries nothing
    double rated_heat_w = 0;
    double design_range_k = 10; ///< coolant rise it is rated at (towers 5.56, else 10)

    // chillers
    double rated_cop = 0;
    double second_law_efficiency = 0;
    double cop_cap = 12;
    double rating_leaving_c = 6.67;
    double rating_ambient_c = 35;
    double capacity_loss_per_c = 0;         ///< air above rating_ambient_c
    double capacity_gain_per_c = 0;         ///< leaving water above rating_leaving_c
    double free_cooling_below_return_k = 0; ///< 0 = none
    double free_cooling_fan_fraction = 0;
    std::array<double, 6> cap_fun_t{};
    std::array<double, 6> eir_fun_t{};
    std::array<double, 3> eir_fun_plr{};
    double plr_min = 0.1;
    double plr_max = 1;
    double leaving_min_c = 4.44, leaving_max_c = 25;
    double ambient_min_c = 15, ambient_max_c = 45;
    double condenser_min_c = 0, condenser_max_c = 60; ///< water-cooled: warmest condenser water the curve knows

    // towers, dry coolers
    std::array<double, 27> approach{}; ///< YorkCalc
    double wet_bulb_min_c = -34.4, wet_bulb_max_c = 26.7;
    double range_min_k = 1.1, range_max_k = 22.2;
    double fan_power_w = 0;
    double fan_exponent = 3;
    double evaporation_m3_per_j = 0; ///< per heat rejected; adiabatic coolers: while the pads run
    double cycles = 0;               ///< of concentration; 0 = no blow-down
    double drift_fraction = 0;       ///< of the circulating flow
    double itd_k = 18;               ///< entering fluid above entering air at rated heat, full fan
    double approach_min_k = 4;
    double pad_effectiveness = 0;
    double pads_from_c = 24;

    bool isChiller() const {
        return kind == RejectorKind::SecondLaw || kind == RejectorKind::Doe2Air || kind == RejectorKind::Doe2Water;
    }
    bool needsCondenser() const { return kind == RejectorKind::Doe2Water; }
    bool usesWater() const { return kind == RejectorKind::YorkCalc || kind == RejectorKind::DryAdiabatic; }
};
/// By text `model` of the type; see docs/methods.md for the keys of each.
RejectorModel resolveRejector(const Type& type, const OwnValues& own);

/// State the coolant side and the surroundings impose on a rejector.
struct RejectorConditions {
    double set_point_c = 18;    ///< wanted supply temperature
    double limit_c = 18;        ///< warmest supply the loop's members accept; what towers and dry coolers are rated to
    double range_k = 10;        ///< rise of the coolant in the loop
    double condenser_c = 29.44; ///< entering condenser water (water-cooled chillers)
    Weather weather;
    Fluid fluid = Fluid::Water;
};

/// Heat one element carries at these conditions, W. Chillers: at set_point_c. Towers and dry coolers: the heat
/// at which, fan at full, they still deliver limit_c, and not more flow than their rated flow.
double rejectorCapacity_w(const RejectorModel& model, const RejectorConditions& at, CurveRange* outside = nullptr);

/// One element at `heat_w`.
struct RejectorResult {
    double supply_c = 0;       ///< delivered: chillers the set point; others max(set point, what full fan reaches)
    double power_w = 0;        ///< compressor or fans
    double condenser_w = 0;    ///< heat + power handed to the condenser loop; 0 for all others
    double water_m3_per_s = 0; ///< evaporation + blow-down + drift
    CurveRange outside;
};
RejectorResult runRejector(const RejectorModel& model, const RejectorConditions& at, double heat_w);

// ---- exchangers (CDU, plate) ---------------------------------------------------------------------------

struct ExchangerModel {
    double rated_heat_w = 0;
    double approach_k = 5;   ///< secondary supply above primary supply
    double pump_power_w = 0; ///< its own pumps, constant speed; 0 = none (plate exchangers)
    Curve capacity_w;        ///< primary supply °C → W; empty = rated_heat_w
    bool bringsPump() const { return pump_power_w > 0; }
};
ExchangerModel resolveExchanger(const Type& type, const OwnValues& own);

double exchangerCapacity_w(const ExchangerModel& model, double primary_supply_c, CurveRange* outside = nullptr);
/// Coldest secondary supply: primary supply + approach.
double exchangerSupply_c(const ExchangerModel& model, double primary_supply_c);
/// Pumps run at rated power while live heat hangs on them (`heat_w` > 0), else stand still.
double exchangerPower_w(const ExchangerModel& model, double heat_w);

// ---- air handlers (fan wall, rear door) ----------------------------------------------------------------

struct AirHandlerModel {
    double rated_heat_w = 0;
    double water_supply_c_max = 18; ///< warmest water at which it does its rated heat
    double water_rise_k = 10;
    double fan_power_w = 0;
    double fan_exponent = 0; ///< 0 = constant speed while it serves heat
};
AirHandlerModel resolveAirHandler(const Type& type, const OwnValues& own);
/// Fan power at `heat_w`: rated × (heat / rated heat)^exponent, at most rated.
double airHandlerPower_w(const AirHandlerModel& model, double heat_w);

// ---- pumps ---------------------------------------------------------------------------------------------

struct PumpModel {
    double rated_flow_m3_per_s = 0;
    double rated_power_w = 0;
    double min_speed = 0.3;
    double exponent = 3;
};
PumpModel resolvePump(const Type& type, const OwnValues& own);
/// Power of one pump that moves `flow_m3_per_s`: rated × max(flow / rated flow, min speed)^exponent, at most
/// rated; 0 at no flow.
double pumpPower_w(const PumpModel& model, double flow_m3_per_s);

} // namespace gs
