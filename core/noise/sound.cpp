// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/noise/sound.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/power/values.h"

namespace gs {

namespace {

constexpr double loudest_dba = 200; // no machine is louder; keeps sums finite
constexpr double assumedHeight_m = 3;
// An enclosure, where the footprint on record holds the yard around it too (a large turbine's is 90 m × 55 m).
constexpr double largestBox_m = 30, deepestBox_m = 6;
constexpr double farFrom = 4;   // reaches from which on an array or a group is heard as one source
constexpr double group_m = 100; // side of the squares that group sources

double level(double energy) { return energy > 1 ? 10 * std::log10(energy) : 0; }
double energyOf(double dba) { return dba > 0 ? std::pow(10, std::min(dba, loudest_dba) / 10) : 0; }

/// Lp at r over the half space back to Lw.
double fromHalfSpace(double lp_dba, double r_m) { return lp_dba + 10 * std::log10(2 * std::numbers::pi * r_m * r_m); }

/// The surface at distance d around a box on the ground, m²: S = 4 (ab + bc + ca) (ISO 3744:2010, 7.2.4).
double surfaceAround(const Type& type, const Values& v, double d_m) {
    const double width = bounded(v.get("width_m", type.width_m), 0.1, largestBox_m, 1),
                 depth = bounded(v.get("depth_m", type.depth_m), 0.1, largestBox_m, 1);
    const double a = std::max(width, depth) / 2 + d_m, b = std::min({width, depth, deepestBox_m}) / 2 + d_m;
    const double c = (type.height_m > 0 ? bounded(type.height_m, 0.1, 30, assumedHeight_m) : assumedHeight_m) + d_m;
    return 4 * (a * b + b * c + c * a);
}

/// Machines whose makers guarantee a sound pressure level at a distance from the enclosure.
struct Guaranteed {
    const char* kind;
    double dba;
    double distance_m;
    const char* source;
};
constexpr Guaranteed guaranteed[] = {
    {"gas_turbine", 85, 1, "85 dB(A) at 1 m from the enclosure: Solar Turbines SPNP/204"},
    {"reciprocating_engine", 85, 1, "85 dB(A) at 1 m from the enclosure, as of a turbine: assumed"},
    {"generator", 85, 1, "85 dB(A) at 1 m from the enclosure, as of a turbine: assumed"},
    {"chiller", 85, 1, "85 dB(A) at 1 m: assumed"},
    {"pump", 80, 1, "80 dB(A) at 1 m: assumed"},
    {"battery", 70, 1, "70 dB(A) at 1 m with fans at full speed: assumed"},
    {"fuel_cell", 70, 1.83, "70 dB(A) at 6 ft: Bloom Energy Server data sheet, from memory"},
};

bool isFar(Point centre, double reach_m, Point p) {
    const double dx = centre.x_m - p.x_m, dy = centre.y_m - p.y_m, far = farFrom * reach_m;
    return dx * dx + dy * dy > far * far;
}

bool isUnderRoof(const Site& site, const Component& component) {
    const Component* zone = component.zone.empty() ? nullptr : site.component(component.zone);
    for (int depth = 0; zone && depth < 64; ++depth) {
        const Type* type = site.typeOf(*zone);
        if (type && (type->kind == "hall" || type->kind == "building")) return true;
        zone = zone->zone.empty() ? nullptr : site.component(zone->zone);
    }
    return false;
}

} // namespace

SoundPower soundPower(const Type& type, const OwnValues& own) {
    const Values v(type, own);
    const auto known = [](double dba, const char* key) {
        return SoundPower{bounded(dba, 0, loudest_dba, 0), false, key};
    };
    const auto typical = [](double dba, const char* basis) {
        return SoundPower{bounded(dba, 0, loudest_dba, 0), true, basis};
    };
    if (v.has("sound_power_dba")) return known(v.get("sound_power_dba"), "sound_power_dba");
    if (v.has("sound_dba_at_7m")) return known(fromHalfSpace(v.get("sound_dba_at_7m"), 7), "sound_dba_at_7m");
    if (v.has("sound_pressure_dba_10m"))
        return known(fromHalfSpace(v.get("sound_pressure_dba_10m"), 10), "sound_pressure_dba_10m");
    if (type.kind == "transformer") {
        const double mva = v.get("rated_mva", 0, 0, 1e4);
        if (mva <= 0) return {};
        return typical(55 + 12 * std::log10(std::max(mva, 0.1)) + 10 * std::log10(surfaceAround(type, v, 0.3)),
                       "55 + 12 log10(MVA) dB(A) at 0.3 m: Ver and Anderson 1977, from memory");
    }
    if (type.kind == "cooling_tower") {
        const double fan_kw = v.get("fan_power_kw", 0, 0, 1e4);
        if (fan_kw <= 0) return {};
        const double linear = fan_kw <= 75 ? 100 + 8 * std::log10(fan_kw) : 96 + 10 * std::log10(fan_kw);
        return typical(linear - 9, "100 + 8 log10(kW of fan), above 75 kW 96 + 10 log10, A-weighted -9 dB: Bies and "
                                   "Hansen, Engineering Noise Control, from memory");
    }
    if (type.kind == "dry_cooler") {
        const double heat_kw = v.get("rated_heat_kw", 0, 0, 1e6);
        if (heat_kw <= 0) return {};
        return typical(fromHalfSpace(58, 10) + 10 * std::log10(heat_kw / 1500),
                       "58 dB(A) at 10 m per 1,500 kW, as dry_cooler_v_1500kw: assumed");
    }
    if (type.role == Role::Load && type.kind == "gas_supply")
        return typical(85 + 10 * std::log10(surfaceAround(type, v, 1)),
                       "compressor, 85 dB(A) at 1 m from the enclosure: assumed");
    for (const Guaranteed& row : guaranteed)
        if (type.kind == row.kind)
            return typical(row.dba + 10 * std::log10(surfaceAround(type, v, row.distance_m)), row.source);
    return {};
}

SoundField::SoundField(const Site& site, Date day, double absorption_db_per_km)
    : m_absorption_db_per_m(bounded(absorption_db_per_km, 0, 1e3, 0) / 1e3) {
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        const Type* type = component ? site.typeAt(slot).get() : nullptr;
        if (!type || type->role == Role::Rack || type->role == Role::Structure || !component->isLive(day)) continue;
        const SoundPower power = soundPower(*type, component->values);
        if (power.dba <= 0 || isUnderRoof(site, *component)) continue;
        SoundSource source;
        source.slot = slot;
        source.each_dba = power.dba;
        source.assumed = power.assumed;
        const Size size = footprint(site, *component);
        source.near_m = std::max(1.0, std::hypot(size.width_m, size.depth_m) / 2);
        const int count = std::max(1, component->array.count);
        source.energy = energyOf(power.dba) * count;
        source.centre = component->position;
        if (count > 1) {
            Point sum;
            for (int i = 0; i < count; ++i) {
                source.elements.push_back(elementCentre(*component, i));
                sum.x_m += source.elements.back().x_m, sum.y_m += source.elements.back().y_m;
            }
            source.centre = {sum.x_m / count, sum.y_m / count}; // a last row may not be full
            for (const Point& p : source.elements)
                source.reach_m =
                    std::max(source.reach_m, std::hypot(p.x_m - source.centre.x_m, p.y_m - source.centre.y_m));
        }
        m_sources.push_back(std::move(source));
    }
    makeGroups();
}

void SoundField::makeGroups() {
    std::map<std::pair<long long, long long>, std::size_t> places;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const SoundSource& source = m_sources[i];
        const auto cell = [](double m) {
            return static_cast<long long>(std::floor(bounded(m, -1e9, 1e9, 0) / group_m));
        };
        const auto [it, isNew] =
            places.try_emplace({cell(source.centre.x_m), cell(source.centre.y_m)}, m_groups.size());
        if (isNew) m_groups.emplace_back();
        Group& group = m_groups[it->second];
        group.sources.push_back(i);
        group.energy += source.energy;
        group.centre.x_m += source.energy * source.centre.x_m;
        group.centre.y_m += source.energy * source.centre.y_m;
    }
    for (Group& group : m_groups) {
        group.centre = {group.centre.x_m / group.energy, group.centre.y_m / group.energy};
        for (const std::size_t i : group.sources) {
            const SoundSource& source = m_sources[i];
            const double away = std::hypot(source.centre.x_m - group.centre.x_m, source.centre.y_m - group.centre.y_m);
            group.reach_m = std::max(group.reach_m, away + std::max(source.reach_m, source.near_m));
        }
    }
}

double SoundField::energyFrom(Point at, double energy, double near_m, Point p) const {
    const double dx = at.x_m - p.x_m, dy = at.y_m - p.y_m;
    const double r2 = std::max(dx * dx + dy * dy, near_m * near_m);
    return energy / (2 * std::numbers::pi * r2) *
           (m_absorption_db_per_m > 0 ? std::exp(-m_absorption_db_per_m * std::sqrt(r2) * std::numbers::ln10 / 10) : 1);
}

double SoundField::energyAt(const SoundSource& source, Point p) const {
    if (source.elements.empty() || isFar(source.centre, source.reach_m, p))
        return energyFrom(source.centre, source.energy, source.near_m, p);
    double sum = 0;
    const double each = source.energy / static_cast<double>(source.elements.size());
    for (const Point& at : source.elements) sum += energyFrom(at, each, source.near_m, p);
    return sum;
}

double SoundField::at(Point p) const {
    double sum = 0;
    for (const Group& group : m_groups) {
        if (isFar(group.centre, group.reach_m, p)) {
            sum += energyFrom(group.centre, group.energy, 0, p);
            continue;
        }
        for (const std::size_t i : group.sources) sum += energyAt(m_sources[i], p);
    }
    return level(sum);
}

double SoundField::of(const SoundSource& source, Point p) const { return level(energyAt(source, p)); }

bool SoundField::isPartlyAssumed() const {
    return std::any_of(m_sources.begin(), m_sources.end(), [](const SoundSource& s) { return s.assumed; });
}

double soundPressureAt(const Site& site, Date day, Point p) { return SoundField(site, day).at(p); }

std::optional<LoudestPoint> loudestOnParcelLine(const SoundField& field, const Site& site, Date day, double step_m) {
    std::optional<LoudestPoint> loudest;
    const double step = std::max(step_m, 0.1);
    const auto see = [&](Point p, const Component& parcel) {
        const double dba = field.at(p);
        if (dba > 0 && (!loudest || dba > loudest->dba)) loudest = LoudestPoint{p, dba, parcel.id};
    };
    std::vector<Slot> zones = site.outlined();
    std::sort(zones.begin(), zones.end());
    for (const Slot slot : zones) {
        const Component& parcel = *site.components().at(slot);
        const Type* type = site.typeAt(slot).get();
        if (!type || type->kind != "parcel" || !parcel.isInstalled(day)) continue;
        const std::vector<Point> line = corners(site, parcel);
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Point &a = line[i], &b = line[(i + 1) % line.size()];
            const double length = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
            const int pieces = static_cast<int>(std::clamp(std::ceil(length / step), 1.0, 1e5));
            for (int k = 0; k < pieces; ++k) {
                const double t = static_cast<double>(k) / pieces;
                see({a.x_m + (b.x_m - a.x_m) * t, a.y_m + (b.y_m - a.y_m) * t}, parcel);
            }
        }
    }
    return loudest;
}

std::optional<double> SoundMap::at(Point p) const {
    if (dba.empty() || !area.contains(p)) return std::nullopt;
    const double x = std::clamp((p.x_m - area.left) / cell_m - 0.5, 0.0, columns - 1.0),
                 y = std::clamp((p.y_m - area.top) / cell_m - 0.5, 0.0, rows - 1.0);
    const int c = std::min(static_cast<int>(x), columns - 1), r = std::min(static_cast<int>(y), rows - 1);
    const int c1 = std::min(c + 1, columns - 1), r1 = std::min(r + 1, rows - 1);
    const auto cell = [&](int column, int row) {
        return static_cast<double>(
            dba[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]);
    };
    const double fx = x - c, fy = y - r;
    return (cell(c, r) * (1 - fx) + cell(c1, r) * fx) * (1 - fy) + (cell(c, r1) * (1 - fx) + cell(c1, r1) * fx) * fy;
}

SoundMap makeSoundMap(const Site& site, Date day, const Rect& area, int cells, bool (*isStale)(const void*),
                      const void* context) {
    SoundMap map;
    if (area.isEmpty() || cells < 1) return map;
    const SoundField field(site, day);
    map.cell_m = std::sqrt(area.width() * area.height() / cells);
    map.columns = std::max(1, static_cast<int>(std::ceil(area.width() / map.cell_m)));
    map.rows = std::max(1, static_cast<int>(std::ceil(area.height() / map.cell_m)));
    map.area = {area.left, area.top, area.left + map.columns * map.cell_m, area.top + map.rows * map.cell_m};
    map.assumed = field.isPartlyAssumed();
    map.dba.reserve(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows));
    for (int r = 0; r < map.rows; ++r) {
        if (isStale && isStale(context)) return {};
        for (int c = 0; c < map.columns; ++c)
            map.dba.push_back(static_cast<float>(
                field.at({map.area.left + (c + 0.5) * map.cell_m, map.area.top + (r + 0.5) * map.cell_m})));
    }
    map.parcelLine = loudestOnParcelLine(field, site, day);
    return map;
}

} // namespace gs
