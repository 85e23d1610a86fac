// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/resolve.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/practice.h"

#include "core/site/plan_marks.h"

namespace gs {

namespace {

bool hasPort(const Type& type, Medium medium, Direction direction) {
    return std::any_of(type.ports.begin(), type.ports.end(),
                       [&](const Port& port) { return port.medium == medium && port.direction == direction; });
}

double firstVoltage(const Type& type) {
    for (const Direction direction : {Direction::Out, Direction::In})
        for (const Port& port : type.ports)
            if (port.medium == Medium::Power && port.direction == direction && !port.voltages_v.empty())
                return port.voltages_v.front();
    return 0;
}

double finiteOr0(double value) { return std::isfinite(value) ? value : 0; }

/// What rules of layout look at. Busways and headers hang above the aisles.
void resolveGround(Resolved& out, double mass_kg, double oil_l, double work_m) {
    out.mass_kg = std::max(0.0, mass_kg);
    const Type& t = *out.type;
    if (!out.takesGround) return;
    out.isGear = t.role == Role::Rack || t.role == Role::Exchanger || t.role == Role::AirHandler ||
                 t.role == Role::Store || (t.role == Role::Converter && t.kind != "busway");
    out.oil_l = t.role == Role::Converter ? std::max(0.0, oil_l) : 0;
    const double oil_m = practice::oilSeparation_m(out.oil_l);
    if (out.isGear && !out.isRack) out.work_m = std::clamp(work_m, 0.0, maxClearance_m);
    // Of two transformers the larger one decides, so every one looks as far as the largest does.
    if (oil_m > 0) out.crowd_m = practice::oilSeparation_m(std::numeric_limits<double>::infinity());
    else if (out.isRack) out.crowd_m = practice::sharedAisle_m;
    else if (out.isGear) out.crowd_m = std::max(practice::frontAisle_m, out.work_m);
    if (oil_m > 0) out.wall_m = oil_m;
    else if (t.role == Role::Store) out.wall_m = practice::batterySeparation_m;
    else if (t.role == Role::Rejector) out.wall_m = out.clearance_m;
}

bool hasWeight(const OwnValues& own) {
    static constexpr const char* keys[] = {"mass_kg", "mass_t", "width_m", "depth_m"};
    return !own.empty() &&
           std::any_of(std::begin(keys), std::end(keys), [&](const char* key) { return own.count(key) > 0; });
}

SharedModel resolve(std::shared_ptr<const Type> type, const OwnValues& own) {
    const boost::intrusive_ptr<Resolved> out(new Resolved);
    const Type& t = *type;
    out->type = std::move(type);
    out->role = t.role;
    out->power_factor = powerFactor(t, own);
    out->voltage_v = firstVoltage(t);
    out->needsPower = hasPort(t, Medium::Power, Direction::In);
    out->givesPower = hasPort(t, Medium::Power, Direction::Out);
    out->needsWater = hasPort(t, Medium::Water, Direction::In) && t.role == Role::Rejector;
    out->needsGas = hasPort(t, Medium::Gas, Direction::In) && t.role == Role::Source;
    out->isRack = t.role == Role::Rack && t.kind == "rack";
    out->isObstacle = isObstacle(t);
    out->ownWeight = hasWeight(own);
    out->isParcel = t.kind == "parcel";
    out->isHall = t.kind == "hall";
    out->isRoad = t.kind == "road";
    out->isUps = t.kind == "ups";
    out->isWall = out->isParcel || out->isHall || t.kind == "building";
    out->takesGround = t.role != Role::Structure && t.role != Role::Conductor && t.text("mount").empty();
    out->isDoor = t.text("mount") == "rear-door";
    out->isMounted = out->isDoor || t.text("mount") == "in-rack";
    const auto value = [&](const char* key) {
        const auto it = own.find(key);
        return finiteOr0(it != own.end() ? it->second : t.value(key));
    };
    out->clearance_m = std::clamp(value("airflow_clearance_m"), 0.0, maxClearance_m);
    out->area_m2 = std::max(0.0, finiteOr0(t.width_m * t.depth_m));
    const auto length = [&](const char* key, double fallback) {
        const auto it = own.find(key);
        return it != own.end() ? it->second : t.value(key, fallback);
    };
    out->size = {length("width_m", t.width_m), length("depth_m", t.depth_m)};
    resolveGround(*out, value("mass_kg") > 0 ? value("mass_kg") : 1000 * value("mass_t"), value("oil_l"),
                  value("front_clearance_m"));
    out->feedPorts = static_cast<int>(std::count_if(t.ports.begin(), t.ports.end(), [](const Port& port) {
        return port.medium == Medium::Power && port.direction == Direction::In;
    }));
    if (t.role == Role::Source) {
        out->isGrid = t.kind == "grid_connection";
        out->isDiesel = t.text("fuel") == "diesel";
        out->coldStart_min = std::max(0.0, value("cold_start_min"));
        if (out->isDiesel) {
            out->burns_l_per_h = std::max(0.0, value("fuel_l_per_h_full_load"));
            out->fuel_l = out->burns_l_per_h * std::max(0.0, value("belly_tank_h"));
        }
    }
    for (const char* key : {"primary_dp_kpa", "coil_dp_kpa", "dp_kpa"})
        if (!(out->ownDrop_pa > 0)) out->ownDrop_pa = std::max(0.0, value(key) * 1000);
    if (t.kind == "parcel") out->noise_limit_dba = std::max(0.0, value("noise_limit_dba"));
    if (t.kind == "ups") out->runtime_min = std::max(0.0, value("battery_runtime_min"));
    if (t.role == Role::Structure && t.kind == "tank") {
        out->water_m3 = std::max(0.0, value("volume_m3"));
        out->fuel_l = std::max(0.0, value("volume_l"));
    }
    switch (t.role) {
    case Role::Rack: out->rack = resolveRack(t, own); break;
    case Role::Load: out->load_power_w = loadPower_w(t, own); break;
    case Role::Source: out->source = resolveSource(t, own); break;
    case Role::Store: out->store = resolveStore(t, own); break;
    case Role::Converter: out->converter = resolveConverter(t, own); break;
    case Role::Exchanger: out->exchanger = resolveExchanger(t, own); break;
    case Role::AirHandler: out->air = resolveAirHandler(t, own); break;
    case Role::Pump: out->pump = resolvePump(t, own); break;
    case Role::Rejector: out->rejector = resolveRejector(t, own); break;
    case Role::Supply: out->supply = resolveSupply(t, own); break;
    case Role::Tank:
    case Role::Conductor:
    case Role::Structure: break;
    }
    out->price = elementPrice(t, own);
    out->shell_usd_per_m2_low = std::max(0.0, value("shell_usd_per_m2_low"));
    out->shell_usd_per_m2_high = std::max(0.0, value("shell_usd_per_m2_high"));
    const auto hand = own.find("leaving_water_set_point_c");
    out->hasSetPoint = hand != own.end() && std::isfinite(hand->second);
    if (out->hasSetPoint) out->set_point_c = std::clamp(hand->second, -20.0, 90.0);
    for (const auto& [key, number] : own)
        out->badValue = out->badValue || !std::isfinite(number) || std::fabs(number) > 1e15;
    return out;
}

} // namespace

bool hasOwnWeight(const Component& component) { return hasWeight(component.values); }

SharedModel ResolveCache::get(const std::shared_ptr<const Type>& type, const Component& component) {
    if (!type) return nullptr;
    if (m_last && m_last->type == type && m_lastValues == component.values) return m_last;
    const bool isComparable = std::none_of(component.values.begin(), component.values.end(),
                                           [](const auto& own) { return std::isnan(own.second); });
    if (!isComparable) return resolve(type, component.values);
    m_last = nullptr; // until the model is known
    m_lastValues = component.values;
    if (const auto known = m_models.find(type.get()); known != m_models.end())
        if (const auto it = known->second.find(component.values); it != known->second.end()) return m_last = it->second;
    if (++m_count > most) {
        m_models.clear();
        m_count = 1;
    }
    return m_last = m_models[type.get()][component.values] = resolve(type, component.values);
}

const std::shared_ptr<const ResolvedConductor>& ResolveCache::conductor(const std::shared_ptr<const Type>& type) {
    static const std::shared_ptr<const ResolvedConductor> none;
    if (!type) return none;
    if (m_lastConductor && (*m_lastConductor)->type == type) return *m_lastConductor;
    m_lastConductor = nullptr;
    if (m_conductors.size() > most) m_conductors.clear();
    auto& entry = m_conductors[type.get()];
    if (!entry) {
        auto made = std::make_shared<ResolvedConductor>();
        made->ohm_per_km = std::max(0.0, type->value("resistance_ohm_per_km"));
        made->reactance_ohm_per_km = type->value("reactance_ohm_per_km");
        made->rated_a = std::max(0.0, type->value("rated_current_a"));
        made->inner_m = std::max(0.0, type->value("inner_diameter_mm")) / 1000;
        made->roughness_m = std::max(0.0, type->value("roughness_mm")) / 1000;
        made->velocity_limit_m_s = std::max(0.0, type->value("velocity_limit_m_s"));
        made->price = conductorPricePerMetre(*type);
        made->type = type;
        entry = std::move(made);
    }
    m_lastConductor = &entry;
    return entry;
}

} // namespace gs
