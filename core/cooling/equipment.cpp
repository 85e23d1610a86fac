// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cooling/equipment.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/power/values.h"

namespace gs {
namespace {

constexpr double kelvin = 273.15;

// Second-law chiller (fit to the YCAL air-cooled curve, docs/methods.md): saturated evaporator 2.5 K below the
// leaving water, condenser 12 K above the air.
constexpr double evaporatorApproach_k = 2.5;
constexpr double condenserApproach_k = 12;

// YorkCalc bounds beside those of the record (Modelica Buildings, Correlations.BoundsYorkCalc): water flow
// 0.75 … 1.25 of design, approach 1.1 … 40 K, liquid to gas at most 8. Least air flow 0.2 of design is the
// value of the EnergyPlus example the correlation ships with.
constexpr double minWaterFlow = 0.75;
constexpr double maxWaterFlow = 1.25;
constexpr double minApproach_k = 1.1;
constexpr double maxApproach_k = 40;
constexpr double maxLiquidGas = 8;
constexpr double minAirFlow = 0.2;
constexpr int bisectionSteps = 48; // halves the interval to less than one bit of its width

void note(CurveRange& first, const char* what, double value, double limit, const char* unit = "°C") {
    if (!first) first = {what, value, limit, unit};
}

/// Held within low … high; says so once.
double held(double value, double low, double high, const char* what, CurveRange& outside, const char* unit = "°C") {
    constexpr double slack = 1e-9; // a set point that equals the end of the curve is within it
    if (value < low - slack) note(outside, what, value, low, unit);
    if (value > high + slack) note(outside, what, value, high, unit);
    return std::clamp(value, low, high);
}

/// Conditions with NaN and absurd values replaced, so that the formulas need no guards.
RejectorConditions sane(RejectorConditions at) {
    at.set_point_c = bounded(at.set_point_c, -50, 150, 18);
    at.limit_c = bounded(at.limit_c, -50, 150, at.set_point_c);
    at.range_k = bounded(at.range_k, 0.1, 100, 10);
    at.condenser_c = bounded(at.condenser_c, -50, 150, 29.44);
    at.weather.dry_bulb_c = bounded(at.weather.dry_bulb_c, -90, 100, 35);
    at.weather.wet_bulb_c = bounded(at.weather.wet_bulb_c, -90, 100, 25);
    return at;
}

// ---- chillers ------------------------------------------------------------------------------------------

struct ChillerState {
    double leaving_c, sink_c; // as the curve takes them
    double capacity_w;
};

double biquadratic(const std::array<double, 6>& a, double x, double y) {
    return a[0] + a[1] * x + a[2] * x * x + a[3] * y + a[4] * y * y + a[5] * x * y;
}

ChillerState chillerState(const RejectorModel& m, const RejectorConditions& at, CurveRange& outside) {
    ChillerState s{};
    s.leaving_c = held(at.set_point_c, m.leaving_min_c, m.leaving_max_c, "leaving water", outside);
    s.sink_c = m.kind == RejectorKind::Doe2Water
                   ? held(at.condenser_c, m.condenser_min_c, m.condenser_max_c, "condenser water", outside)
                   : held(at.weather.dry_bulb_c, m.ambient_min_c, m.ambient_max_c, "ambient air", outside);
    double fraction = 0;
    if (m.kind == RejectorKind::SecondLaw)
        fraction = std::max(1 - m.capacity_loss_per_c * (s.sink_c - m.rating_ambient_c), 0.0) *
                   std::max(1 + m.capacity_gain_per_c * (s.leaving_c - m.rating_leaving_c), 0.0);
    else fraction = std::max(biquadratic(m.cap_fun_t, s.leaving_c, s.sink_c), 0.0);
    s.capacity_w = watts(m.rated_heat_w * fraction);
    return s;
}

double secondLawCop(const RejectorModel& m, double leaving_c, double ambient_c) {
    const double evaporator = leaving_c - evaporatorApproach_k + kelvin;
    const double lift = ambient_c + condenserApproach_k + kelvin - evaporator;
    const double cop = lift > 0 ? m.second_law_efficiency * evaporator / lift : m.cop_cap;
    return std::clamp(cop, 0.1, m.cop_cap);
}

RejectorResult runChiller(const RejectorModel& m, const RejectorConditions& at, double heat_w) {
    RejectorResult r;
    const ChillerState s = chillerState(m, at, r.outside);
    r.supply_c = at.set_point_c;
    if (heat_w <= 0) return r;
    if (m.kind == RejectorKind::SecondLaw) {
        const double return_c = at.set_point_c + at.range_k;
        const bool isFree =
            m.free_cooling_below_return_k > 0 && at.weather.dry_bulb_c <= return_c - m.free_cooling_below_return_k;
        r.power_w = isFree ? heat_w * m.free_cooling_fan_fraction : heat_w / secondLawCop(m, s.leaving_c, s.sink_c);
    } else if (s.capacity_w > 0) {
        // DOE-2 electric EIR: power = available capacity / rated COP × EIR(T) × EIR(PLR) × cycling.
        const double plr = std::min(heat_w / s.capacity_w, m.plr_max);
        const double cycling = std::min(plr / m.plr_min, 1.0);
        const double x = std::max(plr, m.plr_min);
        const double eirPlr = m.eir_fun_plr[0] + m.eir_fun_plr[1] * x + m.eir_fun_plr[2] * x * x;
        const double eirT = biquadratic(m.eir_fun_t, s.leaving_c, s.sink_c);
        r.power_w = s.capacity_w / m.rated_cop * std::max(eirT, 0.0) * std::max(eirPlr, 0.0) * cycling;
    }
    r.power_w = watts(r.power_w);
    if (m.needsCondenser()) r.condenser_w = watts(heat_w + r.power_w);
    return r;
}

// ---- towers --------------------------------------------------------------------------------------------

/// YorkCalc: approach = Σ c·Twb^i·range^j·(L/G)^k, i fastest, each 0 … 2.
double yorkApproach_k(const RejectorModel& m, double wetBulb_c, double range_k, double liquidGas) {
    const double lg = std::min(liquidGas, maxLiquidGas);
    double sum = 0, powerK = 1;
    std::size_t n = 0;
    for (int k = 0; k < 3; ++k, powerK *= lg) {
        double powerJ = 1;
        for (int j = 0; j < 3; ++j, powerJ *= range_k) {
            const double terms =
                m.approach[n] + m.approach[n + 1] * wetBulb_c + m.approach[n + 2] * wetBulb_c * wetBulb_c;
            sum += terms * powerJ * powerK;
            n += 3;
        }
    }
    return bounded(sum, minApproach_k, maxApproach_k, maxApproach_k);
}

struct TowerState {
    double wet_bulb_c, range_k; // as the correlation takes them
    double flow_per_heat;       // share of design water flow per share of rated heat
};

TowerState towerState(const RejectorModel& m, const RejectorConditions& at, CurveRange& outside) {
    TowerState s{};
    s.wet_bulb_c = held(at.weather.wet_bulb_c, m.wet_bulb_min_c, m.wet_bulb_max_c, "wet bulb", outside);
    s.range_k = held(at.range_k, m.range_min_k, m.range_max_k, "range", outside, "K");
    s.flow_per_heat = m.design_range_k / at.range_k;
    return s;
}

double towerCapacity_w(const RejectorModel& m, const RejectorConditions& at, CurveRange& outside) {
    const TowerState s = towerState(m, at, outside);
    const double allowed_k = at.limit_c - at.weather.wet_bulb_c;
    if (m.rated_heat_w <= 0 || yorkApproach_k(m, s.wet_bulb_c, s.range_k, minWaterFlow) > allowed_k) return 0;
    double low = minWaterFlow, high = 1; // design water flow is the most a cell takes
    if (yorkApproach_k(m, s.wet_bulb_c, s.range_k, high) <= allowed_k) low = high;
    for (int i = 0; i < bisectionSteps && low < high; ++i) {
        const double middle = 0.5 * (low + high);
        (yorkApproach_k(m, s.wet_bulb_c, s.range_k, middle) <= allowed_k ? low : high) = middle;
    }
    return watts(m.rated_heat_w * low / s.flow_per_heat);
}

RejectorResult runTower(const RejectorModel& m, const RejectorConditions& at, double heat_w) {
    RejectorResult r;
    const TowerState s = towerState(m, at, r.outside);
    r.supply_c = at.set_point_c;
    if (heat_w <= 0 || m.rated_heat_w <= 0) return r;

    // Below 75 % of design flow cells are shut so that the others keep it: `running` is the share of cells.
    const double share = heat_w / m.rated_heat_w * s.flow_per_heat;
    if (share > maxWaterFlow) note(r.outside, "water flow", share, maxWaterFlow, "× design");
    const double running = std::min(share / minWaterFlow, 1.0);
    const double flow = std::clamp(share, minWaterFlow, maxLiquidGas);
    const auto supplyAt = [&](double air) {
        return at.weather.wet_bulb_c + yorkApproach_k(m, s.wet_bulb_c, s.range_k, flow / air);
    };

    double air = 1; // share of design air flow = fan speed
    if (supplyAt(1) >= at.set_point_c) {
        r.supply_c = supplyAt(1);
    } else if (supplyAt(minAirFlow) <= at.set_point_c) {
        air = minAirFlow; // colder than wanted even so: the bypass mixes up to the set point
    } else {
        double low = minAirFlow, high = 1;
        for (int i = 0; i < bisectionSteps; ++i) {
            const double middle = 0.5 * (low + high);
            (supplyAt(middle) > at.set_point_c ? low : high) = middle;
        }
        air = high;
    }
    r.power_w = watts(running * m.fan_power_w * std::pow(air, m.fan_exponent));
    const double circulating = flow_m3_per_s(heat_w, at.range_k, at.fluid, r.supply_c + at.range_k / 2);
    const double blowDown = m.cycles > 1 ? m.evaporation_m3_per_j / (m.cycles - 1) : 0;
    r.water_m3_per_s = heat_w * (m.evaporation_m3_per_j + blowDown) + circulating * m.drift_fraction;
    return r;
}

// ---- dry coolers ---------------------------------------------------------------------------------------

bool padsRun(const RejectorModel& m, const RejectorConditions& at) {
    return m.kind == RejectorKind::DryAdiabatic && at.weather.dry_bulb_c > m.pads_from_c;
}
/// Air at the coil: evaporative pads bring it part of the way to the wet bulb.
double coilAir_c(const RejectorModel& m, const RejectorConditions& at) {
    const double depression = std::max(at.weather.dry_bulb_c - at.weather.wet_bulb_c, 0.0);
    return at.weather.dry_bulb_c - (padsRun(m, at) ? m.pad_effectiveness * depression : 0);
}

// Heat at full fan goes with entering fluid above entering air: Q = Qr (Tin − Tair) / ITD.
double dryCapacity_w(const RejectorModel& m, const RejectorConditions& at) {
    const double air_c = coilAir_c(m, at);
    if (at.limit_c < air_c + m.approach_min_k) return 0;
    const double byTemperature = (at.limit_c + at.range_k - air_c) / m.itd_k;
    const double byFlow = at.range_k / m.design_range_k; // no more flow than at the rating
    return watts(m.rated_heat_w * std::min(byTemperature, byFlow));
}

RejectorResult runDry(const RejectorModel& m, const RejectorConditions& at, double heat_w) {
    RejectorResult r;
    r.supply_c = at.set_point_c;
    if (heat_w <= 0 || m.rated_heat_w <= 0) return r;
    const double air_c = coilAir_c(m, at);
    const double load = heat_w / m.rated_heat_w;
    const double coldest_c = air_c + bounded(m.itd_k * load - at.range_k, m.approach_min_k, 1e3, m.approach_min_k);
    double fan = 1;
    if (coldest_c >= at.set_point_c) r.supply_c = coldest_c;
    else // heat also goes with air flow: just enough to hold the set point
        fan = std::clamp(load * m.itd_k / std::max(at.set_point_c + at.range_k - air_c, 1e-3), 0.0, 1.0);
    r.power_w = watts(m.fan_power_w * std::pow(fan, m.fan_exponent));
    if (padsRun(m, at)) r.water_m3_per_s = heat_w * m.evaporation_m3_per_j;
    return r;
}

} // namespace

std::string describe(const CurveRange& range) {
    if (!range) return {};
    char text[160];
    std::snprintf(text, sizeof text, "%s %.4g %s, curve ends at %.4g %s", range.what, range.value, range.unit,
                  range.limit, range.unit);
    return text;
}

RejectorModel resolveRejector(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    RejectorModel m;
    const std::string model = type.text("model");
    m.kind = model == "second-law"      ? RejectorKind::SecondLaw
             : model == "doe2-air"      ? RejectorKind::Doe2Air
             : model == "doe2-water"    ? RejectorKind::Doe2Water
             : model == "yorkcalc"      ? RejectorKind::YorkCalc
             : model == "dry"           ? RejectorKind::Dry
             : model == "dry-adiabatic" ? RejectorKind::DryAdiabatic
                                        : RejectorKind::None;
    m.rated_heat_w = v.kilowatts(v.has("rated_heat_kw") ? "rated_heat_kw" : "cell_heat_kw");
    m.design_range_k = v.get(v.has("design_range_k") ? "design_range_k" : "fluid_range_k", 10, 0.1, 100);

    m.rated_cop = v.get("rated_cop", 0, 0, 100);
    m.cop_cap = v.get("cop_cap", 12, 0.1, 100);
    m.rating_leaving_c = v.get("rating_leaving_water_c", 6.67, -50, 100);
    m.rating_ambient_c = v.get("rating_ambient_c", 35, -50, 100);
    m.capacity_loss_per_c = v.get("capacity_loss_fraction_per_c_above_35", 0, 0, 1);
    m.capacity_gain_per_c = v.get("capacity_gain_fraction_per_c_leaving_water", 0, 0, 1);
    m.free_cooling_below_return_k = v.get("free_cooling_full_below_return_k", 0, 0, 100);
    m.free_cooling_fan_fraction = v.get("free_cooling_fan_fraction", 0, 0, 1);
    m.cap_fun_t[0] = m.eir_fun_t[0] = m.eir_fun_plr[1] = 1; // without curves: constant capacity and COP
    v.coefficients("cap_fun_t", m.cap_fun_t);
    v.coefficients("eir_fun_t", m.eir_fun_t);
    v.coefficients("eir_fun_plr", m.eir_fun_plr);
    m.plr_min = v.get("min_part_load_fraction", 0.1, 0.01, 1);
    m.plr_max = v.get("max_part_load_fraction", 1, m.plr_min, 2);
    // Where a DOE-2 record gives no range for leaving water, that of the other curves of the set is taken.
    m.leaving_min_c = v.get("leaving_water_min_c", 4.44, -50, 100);
    m.leaving_max_c = v.get("leaving_water_max_c", m.kind == RejectorKind::SecondLaw ? 25 : 10, m.leaving_min_c, 100);
    m.ambient_min_c = v.get("ambient_min_c", 15, -50, 100);
    m.ambient_max_c = v.get("ambient_max_c", 45, m.ambient_min_c, 100);
    m.condenser_min_c = v.get("entering_condenser_min_c", 12.78, -50, 100);
    m.condenser_max_c = v.get("entering_condenser_max_c", 35, m.condenser_min_c, 100);
    m.second_law_efficiency = v.get("second_law_efficiency", 0, 0, 1);
    if (m.kind == RejectorKind::SecondLaw && m.second_law_efficiency <= 0 && m.rated_cop > 0) {
        const double evaporator = m.rating_leaving_c - evaporatorApproach_k + kelvin;
        const double lift = m.rating_ambient_c + condenserApproach_k + kelvin - evaporator;
        m.second_law_efficiency = bounded(m.rated_cop * lift / evaporator, 0, 1, 0);
    }

    m.wet_bulb_min_c = v.get("wet_bulb_min_c", -34.4, -60, 60);
    m.wet_bulb_max_c = v.get("wet_bulb_max_c", 26.7, m.wet_bulb_min_c, 60);
    m.range_min_k = v.get("range_min_k", 1.1, 0.1, 100);
    m.range_max_k = v.get("range_max_k", 22.2, m.range_min_k, 100);
    const bool hasApproach = v.coefficients("coefficients", m.approach);
    m.fan_power_w = v.has("fan_power_kw") ? v.kilowatts("fan_power_kw")
                                          : watts(m.rated_heat_w * v.get("fan_power_fraction", 0, 0, 1));
    m.fan_exponent = v.get("fan_law_exponent", 3, 0, 10);
    const bool adiabatic = m.kind == RejectorKind::DryAdiabatic;
    const double litresPerKwh =
        v.get(adiabatic ? "water_use_l_per_kwh_when_wet" : "evaporation_l_per_kwh_rejected", 0, 0, 100);
    m.evaporation_m3_per_j = litresPerKwh * 1e-3 / 3.6e6;
    m.cycles = v.get("cycles_of_concentration", 0, 0, 1000);
    m.drift_fraction = v.get("drift_fraction", 0, 0, 1);
    m.itd_k =
        v.get("initial_temperature_difference_k", v.get("rating_approach_k", 8, 0.1, 100) + m.design_range_k, 0.1, 200);
    m.approach_min_k = v.get("approach_min_k", 4, 0, 100);
    m.pad_effectiveness = v.get("pad_effectiveness", 0, 0, 1);
    m.pads_from_c = v.get("switch_on_ambient_c", 24, -50, 100);

    const bool isDoe2 = m.kind == RejectorKind::Doe2Air || m.kind == RejectorKind::Doe2Water;
    if ((isDoe2 && m.rated_cop <= 0) || (m.kind == RejectorKind::SecondLaw && m.second_law_efficiency <= 0) ||
        (m.kind == RejectorKind::YorkCalc && !hasApproach))
        m.kind = RejectorKind::None; // no free cold from a record without its curve
    return m;
}

double rejectorCapacity_w(const RejectorModel& model, const RejectorConditions& conditions, CurveRange* outside) {
    const RejectorConditions at = sane(conditions);
    CurveRange ignored;
    CurveRange& range = outside ? *outside : ignored;
    switch (model.kind) {
    case RejectorKind::None: return 0;
    case RejectorKind::SecondLaw:
    case RejectorKind::Doe2Air:
    case RejectorKind::Doe2Water: return chillerState(model, at, range).capacity_w;
    case RejectorKind::YorkCalc: return towerCapacity_w(model, at, range);
    case RejectorKind::Dry:
    case RejectorKind::DryAdiabatic: return dryCapacity_w(model, at);
    }
    return 0;
}

RejectorResult runRejector(const RejectorModel& model, const RejectorConditions& conditions, double heat_w) {
    const RejectorConditions at = sane(conditions);
    const double heat = watts(heat_w);
    switch (model.kind) {
    case RejectorKind::SecondLaw:
    case RejectorKind::Doe2Air:
    case RejectorKind::Doe2Water: return runChiller(model, at, heat);
    case RejectorKind::YorkCalc: return runTower(model, at, heat);
    case RejectorKind::Dry:
    case RejectorKind::DryAdiabatic: return runDry(model, at, heat);
    case RejectorKind::None: break;
    }
    RejectorResult none;
    none.supply_c = at.set_point_c;
    return none;
}

ExchangerModel resolveExchanger(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    ExchangerModel m;
    m.rated_heat_w = v.kilowatts("rated_heat_kw");
    m.approach_k = v.get("approach_k", 5, 0, 100);
    m.pump_power_w = v.kilowatts("pump_power_kw");
    m.capacity_w = v.curve("capacity_vs_coolant_temp", 1e3);
    return m;
}

double exchangerCapacity_w(const ExchangerModel& model, double primary_supply_c, CurveRange* outside) {
    if (model.capacity_w.empty()) return watts(model.rated_heat_w);
    const double warmest = model.capacity_w.back().first;
    const double t = bounded(primary_supply_c, -50, 150, warmest);
    if (outside && t > warmest + 1e-9) note(*outside, "coolant supply", t, warmest);
    return watts(std::min(interpolate(model.capacity_w, t, model.rated_heat_w),
                          model.rated_heat_w > 0 ? model.rated_heat_w : maxPower_w));
}

double exchangerSupply_c(const ExchangerModel& model, double primary_supply_c) {
    return bounded(primary_supply_c, -50, 150, 18) + model.approach_k;
}

double exchangerPower_w(const ExchangerModel& model, double heat_w) {
    return heat_w > 0 ? watts(model.pump_power_w) : 0;
}

AirHandlerModel resolveAirHandler(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    AirHandlerModel m;
    m.rated_heat_w = v.kilowatts("rated_heat_kw");
    m.water_supply_c_max =
        v.get(v.has("chilled_water_supply_c") ? "chilled_water_supply_c" : "water_supply_c", 18, -50, 100);
    m.water_rise_k =
        bounded(v.get("chilled_water_return_c", m.water_supply_c_max + 10, -50, 150) - m.water_supply_c_max, 1, 50, 10);
    m.fan_power_w = v.kilowatts("fan_power_kw");
    m.fan_exponent = v.get("fan_law_exponent", 0, 0, 10);
    return m;
}

double airHandlerPower_w(const AirHandlerModel& model, double heat_w) {
    const double heat = watts(heat_w);
    if (heat <= 0) return 0;
    if (model.fan_exponent <= 0 || model.rated_heat_w <= 0) return watts(model.fan_power_w);
    return watts(model.fan_power_w * std::pow(std::min(heat / model.rated_heat_w, 1.0), model.fan_exponent));
}

PumpModel resolvePump(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    PumpModel m;
    m.rated_flow_m3_per_s = v.get("flow_m3_h", 0, 0, 1e9) / 3600;
    m.rated_power_w = v.kilowatts("power_kw");
    m.min_speed = v.get("min_speed_fraction", 0.3, 0, 1);
    m.exponent = v.get("affinity_exponent_power", 3, 0, 10);
    return m;
}

double pumpPower_w(const PumpModel& model, double flow_m3_per_s) {
    if (!(flow_m3_per_s > 0) || model.rated_flow_m3_per_s <= 0) return 0;
    const double speed = std::clamp(flow_m3_per_s / model.rated_flow_m3_per_s, model.min_speed, 1.0);
    return watts(model.rated_power_w * std::pow(speed, model.exponent));
}

} // namespace gs
