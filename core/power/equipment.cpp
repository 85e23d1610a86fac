// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/equipment.h"

#include <algorithm>
#include <cmath>

#include "core/power/values.h"

namespace gs {
namespace {

constexpr double sqrt3 = 1.7320508075688772;
constexpr double isoTemperature_c = 15; // ISO 3977-2 reference air
constexpr double coldGainCap =
    1.10; // generator and gearbox end the gain in cold air: +10 … 15 % is usual, the low end is taken

// Natural gas: 1,037 Btu/scf higher heating value (EIA average), LHV/HHV 0.9025, 1 Btu(IT) = 1055.056 J,
// 1 scf = 0.0283168 m³ (both at 60 °F, 1 atm).
constexpr double hhv_j_per_scf = 1037 * 1055.056;
constexpr double lhvPerHhv = 0.9025;
constexpr double m3PerScf = 0.0283168;

double boundedPowerFactor(double powerFactor) { return bounded(powerFactor, 0.1, 1, defaultPowerFactor); }
double volts(double voltage_v) { return bounded(voltage_v, 0, 1e7, 0); }

/// Current of a balanced three-phase line, A; 0 without a voltage.
double lineCurrent_a(double power_w, double voltage_v, double powerFactor) {
    const double v = volts(voltage_v);
    return v > 0 ? watts(power_w) / (sqrt3 * std::max(v, 1.0) * boundedPowerFactor(powerFactor)) : 0;
}

bool hasPort(const Type& type, Medium medium, Direction direction) {
    return std::any_of(type.ports.begin(), type.ports.end(),
                       [&](const Port& p) { return p.medium == medium && p.direction == direction; });
}

} // namespace

double powerFactor(const Type& type, const OwnValues& own) {
    return Values(type, own).get("power_factor", defaultPowerFactor, 0.1, 1);
}

SourceModel resolveSource(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    SourceModel m;
    m.rated_w = v.megawatts(v.has("rated_power_mw") ? "rated_power_mw" : "capacity_mw");
    m.derate_per_c = v.get("temperature_derate_per_c", 0, 0, 1);
    m.derate_per_100m = v.get("altitude_derate", 0, 0, 1);
    m.has_knee = v.has("derate_knee_temp_c");
    m.derate_from_c = v.get("derate_knee_temp_c", isoTemperature_c, -50, 100);
    m.derate_from_m = v.get("derate_knee_altitude_m", 0, 0, 9000);
    m.heat_rate_kj_per_kwh = v.get("heat_rate_kj_per_kwh", 0, 0, 1e6);
    m.part_load = v.curve("part_load_relative_efficiency");
    m.energy_price_usd_per_mwh = v.get("energy_price_usd_per_mwh", 0, 0, 1e9);
    m.is_solar = type.kind == "solar";
    m.needs_gas = hasPort(type, Medium::Gas, Direction::In);
    return m;
}

double deratedSource_w(const SourceModel& model, double dry_bulb_c, double altitude_m) {
    const double t = bounded(dry_bulb_c, -90, 100, isoTemperature_c);
    const double h = bounded(altitude_m, 0, 9000, 0); // no gain below sea level
    double above_c = t - model.derate_from_c;
    if (model.has_knee) above_c = std::max(above_c, 0.0); // engines: flat below the knee
    const double air = 1 - model.derate_per_c * above_c;
    const double height = 1 - model.derate_per_100m * std::max(h - model.derate_from_m, 0.0) / 100;
    return watts(model.rated_w * std::clamp(std::max(air, 0.0) * std::max(height, 0.0), 0.0, coldGainCap));
}

bool isBeyondKnee(const SourceModel& model, double dry_bulb_c, double altitude_m) {
    const bool warm = model.has_knee && dry_bulb_c > model.derate_from_c && model.derate_per_c <= 0;
    const bool high = model.derate_from_m > 0 && altitude_m > model.derate_from_m && model.derate_per_100m <= 0;
    return warm || high;
}

double gasFlow_m3_per_s(const SourceModel& model, double output_w, double derated_w) {
    if (!model.needs_gas || model.heat_rate_kj_per_kwh <= 0) return 0;
    const double output = watts(output_w), full = watts(derated_w);
    double efficiency = 1; // relative to full load
    if (full > 0) efficiency = std::clamp(interpolate(model.part_load, output / full, 1), 0.05, 2.0);
    const double fuel_w_lhv = output * model.heat_rate_kj_per_kwh / 3600 / efficiency;
    return fuel_w_lhv / lhvPerHhv / hhv_j_per_scf * m3PerScf;
}

double mmscfdToM3PerS(double mmscfd) { return bounded(mmscfd, 0, 1e12, 0) * 1e6 * m3PerScf / 86400; }

SupplyModel resolveSupply(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    SupplyModel m;
    m.gas = type.text("supply") == "gas" || (type.text("supply").empty() && hasPort(type, Medium::Gas, Direction::Out));
    m.capacity_m3_per_s =
        m.gas ? mmscfdToM3PerS(v.get("capacity_mmscfd")) : v.get("capacity_l_per_s", 0, 0, 1e12) / 1e3;
    return m;
}

ConverterModel resolveConverter(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    ConverterModel m;
    m.rating_va = v.megawatts("rated_mva");
    m.rating_w = v.has("rated_power_mw") ? v.megawatts("rated_power_mw") : v.kilowatts("rated_kw");
    m.rated_current_a =
        v.has("rated_current_a") ? v.get("rated_current_a", 0, 0, 1e9) : v.get("bus_current_a", 0, 0, 1e9);
    m.no_load_loss_w = v.kilowatts("no_load_loss_kw");
    m.load_loss_w = v.kilowatts("load_loss_kw");
    m.efficiency = v.get("efficiency", 1, 0.05, 1);
    m.efficiency_curve = v.curve("efficiency_curve");
    for (auto& point : m.efficiency_curve) point.second = std::clamp(point.second, 0.05, 1.0);
    m.resistance_ohm_per_m = v.get("resistance_ohm_per_m_per_phase", 0, 0, 1e3);

    if (m.resistance_ohm_per_m > 0) {
        m.kind = ConverterKind::Busway;
        m.length_m = v.get("length_m", defaultBuswayLength_m, 0, 1e6);
    } else if (m.rating_va > 0 && (m.no_load_loss_w > 0 || m.load_loss_w > 0)) {
        m.kind = ConverterKind::Transformer;
    } else if (!m.efficiency_curve.empty() && m.rating_w > 0) {
        m.kind = ConverterKind::EfficiencyCurve;
    } else if (m.efficiency < 1 || m.no_load_loss_w > 0) {
        m.kind = ConverterKind::ConstantEfficiency;
    }
    return m;
}

double converterRating_w(const ConverterModel& model, double power_factor, double voltage_v) {
    const double pf = boundedPowerFactor(power_factor);
    if (model.rating_va > 0) return watts(model.rating_va * pf);
    if (model.rating_w > 0) return watts(model.rating_w);
    return watts(sqrt3 * volts(voltage_v) * bounded(model.rated_current_a, 0, 1e9, 0) * pf);
}

double converterLoss_w(const ConverterModel& model, double output_w, double power_factor, double voltage_v) {
    const double p = watts(output_w);
    switch (model.kind) {
    case ConverterKind::Lossless: return 0;
    case ConverterKind::Transformer: { // IEC 60076-1: no-load loss plus load loss with the square of current
        const double load = p / boundedPowerFactor(power_factor) / std::max(model.rating_va, 1.0);
        return watts(model.no_load_loss_w + model.load_loss_w * load * load);
    }
    case ConverterKind::ConstantEfficiency: return watts((p + model.no_load_loss_w) / model.efficiency - p);
    case ConverterKind::EfficiencyCurve: {
        const double load = p / std::max(model.rating_w, 1.0);
        return watts(p / interpolate(model.efficiency_curve, load, 1) - p);
    }
    case ConverterKind::Busway: {
        const double i = lineCurrent_a(p, voltage_v, power_factor);
        return watts(3 * i * i * model.resistance_ohm_per_m * model.length_m);
    }
    }
    return 0;
}

bool isOutsideCurve(const ConverterModel& model, double output_w) {
    if (model.kind != ConverterKind::EfficiencyCurve || model.efficiency_curve.empty()) return false;
    const double load = watts(output_w) / std::max(model.rating_w, 1.0);
    return load < model.efficiency_curve.front().first || load > model.efficiency_curve.back().first;
}

CableModel resolveCable(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    return {v.get("resistance_ohm_per_km", 0, 0, 1e6), v.get("rated_current_a", 0, 0, 1e9)};
}

double cableCurrent_a(double power_w, double voltage_v, double power_factor, int runs) {
    return lineCurrent_a(power_w, voltage_v, power_factor) / std::max(runs, 1);
}

double cableLoss_w(const CableModel& model, double power_w, double voltage_v, double power_factor, double length_m,
                   int runs) {
    const double i = lineCurrent_a(power_w, voltage_v, power_factor);
    const double length = bounded(length_m, 0, 1e8, 0);
    const double ohm = bounded(model.resistance_ohm_per_km, 0, 1e6, 0) / 1e3 * length;
    return watts(3 * i * i * ohm / std::max(runs, 1));
}

double cableRating_w(const CableModel& model, double voltage_v, double power_factor, int runs) {
    const double amperes = bounded(model.rated_current_a, 0, 1e9, 0) * std::max(runs, 1);
    return watts(sqrt3 * volts(voltage_v) * amperes * boundedPowerFactor(power_factor));
}

StoreModel resolveStore(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    StoreModel m;
    m.power_w = v.megawatts("rated_power_mw");
    m.energy_wh = v.megawatts("energy_mwh");
    m.aux_w = m.power_w * v.get("aux_load_fraction_of_power", 0, 0, 1);
    return m;
}

double loadPower_w(const Type& type, const OwnValues& own) { return Values(type, own).kilowatts("power_kw"); }

} // namespace gs
