// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/demand.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "core/compute/rack.h"
#include "core/cooling/fluid.h"
#include "core/layout/ports.h"
#include "core/layout/route.h"

namespace gs {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();
constexpr int deepest = 200; // levels of distribution; deeper only in a cycle

bool takesPower(const Type& type) {
    return std::any_of(type.ports.begin(), type.ports.end(), [](const Port& port) {
        return port.medium == Medium::Power && port.direction == Direction::In;
    });
}

double elementDemand(const Type& type, const Component& component) {
    if (!takesPower(type)) return 0;
    switch (type.role) {
    case Role::Rack: return resolveRack(type, component.values).power_w(LoadCase::Nameplate);
    case Role::Load: return loadPower_w(type, component.values);
    case Role::Store: return resolveStore(type, component.values).aux_w;
    case Role::Exchanger: return resolveExchanger(type, component.values).pump_power_w;
    case Role::AirHandler: return resolveAirHandler(type, component.values).fan_power_w;
    case Role::Pump: return resolvePump(type, component.values).rated_power_w;
    case Role::Rejector: {
        const RejectorModel model = resolveRejector(type, component.values);
        return model.isChiller() ? model.rated_cop > 0 ? model.rated_heat_w / model.rated_cop : 0 : model.fan_power_w;
    }
    default: return 0;
    }
}

double demandOf(const Type& type, const Component& component) {
    return component.array.count * elementDemand(type, component);
}

double storePower_w(const Type& type, const Component& component) {
    return component.array.count * resolveStore(type, component.values).power_w;
}

double highestVoltage(const Type& type, Direction direction) {
    double highest = 0;
    for (const Port& port : type.ports)
        if (port.medium == Medium::Power && port.direction == direction)
            for (const double voltage : port.voltages_v) highest = std::max(highest, voltage);
    return highest;
}

/// Heat in what pumps move at their rating, by the 10 K that pipes are chosen for (defaultConductor()), W.
double pumpedHeat_w(const Type& type, const Component& component) {
    constexpr double rise_k = 10, water_c = 20;
    return component.array.count * resolvePump(type, component.values).rated_flow_m3_per_s * rise_k *
           volumetricHeat_j_per_m3_k(Fluid::Water, water_c);
}

/// Coolant passes straight through: both sides are one loop.
bool isInline(const Type& type) { return type.role == Role::Pump || type.role == Role::Tank; }

} // namespace

double nameplateDemand(const Site& site, const Component& component) {
    const Type* type = site.typeOf(component);
    return type ? demandOf(*type, component) : 0;
}

Weather designWeather(const Site& site, const Catalog& catalog) {
    Weather weather;
    const Settings& settings = site.settings();
    if (const Climate* climate = catalog.climate(settings.climate))
        weather = {climate->dry_bulb_c, climate->wet_bulb_c, climate->altitude_m};
    return {settings.dry_bulb_c.value_or(weather.dry_bulb_c), settings.wet_bulb_c.value_or(weather.wet_bulb_c),
            settings.altitude_m.value_or(weather.altitude_m)};
}

double nameplateHeat(const Overlay& site, const Component& component) {
    const Type* type = site.typeOf(component);
    if (!type) return 0;
    if (type->role == Role::Rack) {
        const RackModel rack = resolveRack(*type, component.values);
        return component.array.count * rack.power_w(LoadCase::Nameplate) * rack.liquid_fraction;
    }
    if (type->role == Role::AirHandler)
        return component.array.count * resolveAirHandler(*type, component.values).rated_heat_w;
    return 0;
}

double warmestCoolant_c(const Overlay& site, const Component& component) {
    const Type* type = site.typeOf(component);
    if (!type) return unlimited;
    if (type->role == Role::Rack) return resolveRack(*type, component.values).supply_temp_c_max.value_or(unlimited);
    return type->role == Role::AirHandler ? resolveAirHandler(*type, component.values).water_supply_c_max : unlimited;
}

double heatCapacity_w(const Overlay& site, const Component& component, const Weather& weather, double limit_c) {
    const Type* type = site.typeOf(component);
    if (!type) return 0;
    // Set by hand to something warmer it brings nothing that cold.
    if (site.types().value(component, "leaving_water_set_point_c", -unlimited) > limit_c) return 0;
    if (type->role == Role::Exchanger)
        return component.array.count * resolveExchanger(*type, component.values).rated_heat_w;
    if (type->role != Role::Rejector) return 0;
    const RejectorModel model = resolveRejector(*type, component.values);
    RejectorConditions at;
    if (!model.isChiller()) {
        // They are rated by the loop's limit, which may only be known once they are in a loop.
        if (limit_c == unlimited) return component.array.count * model.rated_heat_w;
        at.set_point_c = at.limit_c = limit_c;
        at.range_k = model.design_range_k;
        at.weather = weather;
        return component.array.count * std::min(model.rated_heat_w, rejectorCapacity_w(model, at));
    }
    at.set_point_c = site.types().value(component, "leaving_water_set_point_c", model.rating_leaving_c);
    at.weather = weather;
    return component.array.count * rejectorCapacity_w(model, at);
}

double powerRating_w(const Overlay& site, const Component& component, const Weather& weather) {
    const Type* type = site.typeOf(component);
    if (!type) return 0;
    const double count = component.array.count;
    if (type->role == Role::Source)
        return count * deratedSource_w(resolveSource(*type, component.values), weather.dry_bulb_c, weather.altitude_m);
    if (type->role != Role::Converter) return 0;
    return count * converterRating_w(resolveConverter(*type, component.values), powerFactor(*type, component.values),
                                     highestVoltage(*type, Direction::Out));
}

double designFlow_w(const Overlay& site, const Link& link, const Weather& weather) {
    const Component* from = site.component(link.from.component);
    const Component* to = site.component(link.to.component);
    const Type* type = to ? site.typeOf(*to) : nullptr;
    if (!from || !type) return 0;
    double asked = 0, given = 0;
    if (link.medium == Medium::Power) {
        asked = type->role == Role::Converter ? powerRating_w(site, *to, weather)
                : type->role == Role::Store   ? storePower_w(*type, *to)
                                              : demandOf(*type, *to);
        given = powerRating_w(site, *from, weather);
    } else if (link.medium == Medium::Coolant) {
        asked = type->role == Role::Exchanger || type->role == Role::Rejector ? heatCapacity_w(site, *to, weather)
                : type->role == Role::Pump                                    ? pumpedHeat_w(*type, *to)
                                                                              : nameplateHeat(site, *to);
        const Type* giver = site.typeOf(*from);
        given = giver && giver->role == Role::Pump ? pumpedHeat_w(*giver, *from) : heatCapacity_w(site, *from, weather);
    }
    return asked > 0 && given > 0 ? std::min(asked, given) : std::max(asked, given);
}

// --- flows ------------------------------------------------------------------------------------------------

double Flows::demand(const Type& type, const Component& component) {
    if (!component.values.empty()) return demandOf(type, component);
    const auto [it, isNew] = m_elements.emplace(&type, 0.0);
    if (isNew) it->second = elementDemand(type, component);
    return component.array.count * it->second;
}

double Flows::downstream_w(const Component& component) {
    const auto [it, isNew] = m_power.emplace(component.id, 0.0);
    if (!isNew || m_depth > deepest) return it->second;
    ++m_depth;
    double sum = 0;
    std::unordered_set<std::string_view> counted;
    m_site.forLinks(component.id, [&](const Link& link) {
        if (link.medium != Medium::Power || link.from.component != component.id) return;
        const Component* child = m_site.component(link.to.component);
        const Type* type = child ? m_site.typeOf(*child) : nullptr;
        if (!type) return;
        double load = demand(*type, *child);
        if (type->role == Role::Converter) load += downstream_w(*child);
        // Feeds A and B take equal halves, suppliers of one feed equal parts of it.
        int sameFeed = 0;
        bool hasOther = false;
        m_site.forLinks(child->id, [&](const Link& feed) {
            if (feed.medium != Medium::Power || feed.to.component != child->id) return;
            if (feed.feed == link.feed) ++sameFeed;
            else hasOther = true;
        });
        sum += load / (hasOther ? 2 : 1) / std::max(sameFeed, 1);
    });
    --m_depth;
    m_power[component.id] = sum;
    return sum;
}

double Flows::gasLoad_m3_per_s(const Component& component) {
    const Type* type = m_site.typeOf(component);
    if (!type) return 0;
    if (type->role == Role::Source) {
        const SourceModel model = resolveSource(*type, component.values);
        return component.array.count *
               gasFlow_m3_per_s(model, deratedSource_w(model, m_weather.dry_bulb_c, m_weather.altitude_m));
    }
    if (m_depth > deepest) return 0;
    ++m_depth;
    double sum = 0; // a compressor passes on what hangs behind it
    m_site.forLinks(component.id, [&](const Link& link) {
        if (link.medium != Medium::Gas || link.from.component != component.id) return;
        if (const Component* child = m_site.component(link.to.component)) sum += gasLoad_m3_per_s(*child);
    });
    --m_depth;
    return sum;
}

/// Calls `visit` with each member of the loop at a port, its type and the side on which it is met, until it is false.
template <typename Visit> void Flows::walkLoop(const Component& component, const Port& port, Visit visit) {
    std::vector<std::pair<const Component*, const Port*>> open{{&component, &port}};
    std::unordered_set<std::string> seen;
    const auto enter = [&](const Component& member, const Port& side) {
        const Type* type = m_site.typeOf(member);
        if (type && seen.insert(member.id + (isInline(*type) ? std::string() : '\n' + side.name)).second)
            open.push_back({&member, &side});
    };
    seen.insert(component.id +
                (m_site.typeOf(component) && isInline(*m_site.typeOf(component)) ? std::string() : '\n' + port.name));
    while (!open.empty()) {
        const auto [member, side] = open.back();
        open.pop_back();
        const Type& type = *m_site.typeOf(*member);
        const bool passes = isInline(type);
        if (!visit(*member, type, *side)) return;
        m_site.forLinks(member->id, [&, member = member, side = side](const Link& link) {
            if (link.medium != Medium::Coolant) return;
            const bool isFrom = link.from.component == member->id;
            if (!passes && (isFrom ? link.from.port : link.to.port) != side->name) return;
            const PortRef& far = isFrom ? link.to : link.from;
            const Component* other = m_site.component(far.component);
            const Port* farPort = m_site.port(far);
            if (other && farPort) enter(*other, *farPort);
        });
    }
}

/// Nameplate heat of the loop at a port; `capacity` receives what its suppliers can take.
double Flows::loopHeat_w(const Component& component, const Port& port, double* capacity, double limit_c) {
    double heat = 0;
    if (capacity) *capacity = 0;
    if (m_depth > deepest) return 0;
    ++m_depth;
    walkLoop(component, port, [&](const Component& member, const Type& type, const Port& side) {
        if (isInline(type)) return true;
        if (side.direction == Direction::In) heat += load(member, side);
        else if (capacity) *capacity += heatCapacity_w(m_site, member, m_weather, limit_c);
        return true;
    });
    --m_depth;
    return heat;
}

bool Flows::mixesTemperatures(const Component& giver, const Port& out, const Component& taker, const Port& in) {
    constexpr double alike_k = 1;
    struct Cold {
        const Component* component;
        bool isChiller;
        double byHand_c; // -unlimited: none
    };
    const auto rejectorsOf = [&](const Component& member, const Port& port) {
        std::vector<Cold> found;
        walkLoop(member, port, [&](const Component& at, const Type& type, const Port& side) {
            if (type.role == Role::Rejector && side.direction == Direction::Out)
                found.push_back({&at, resolveRejector(type, at.values).isChiller(),
                                 m_site.types().value(at, "leaving_water_set_point_c", -unlimited)});
            return true;
        });
        return found;
    };
    const auto isOver = [](const Component& first, const Component& then) { // before the other begins
        return first.retired && then.energized && *first.retired <= *then.energized;
    };
    const std::vector<Cold> theirs = rejectorsOf(taker, in);
    if (theirs.empty()) return false;
    for (const Cold& mine : rejectorsOf(giver, out))
        for (const Cold& its : theirs) {
            if (mine.component->id == its.component->id) continue;
            if (isOver(*mine.component, *its.component) || isOver(*its.component, *mine.component)) continue;
            const bool bothByHand = mine.byHand_c > -unlimited && its.byHand_c > -unlimited;
            if (mine.isChiller != its.isChiller || (bothByHand && std::abs(mine.byHand_c - its.byHand_c) > alike_k))
                return true;
        }
    return false;
}

/// Asked of every giver near by, of which many are on one loop: each loop is walked once, and no further than to a
/// pump.
bool Flows::hasPump(const Component& component, const Port& port) {
    const auto keyOf = [](const Component& member, const Port& side) { return member.id + '\n' + side.name; };
    if (const auto it = m_pumped.find(keyOf(component, port)); it != m_pumped.end()) return it->second;
    bool found = false;
    std::vector<std::string> met;
    walkLoop(component, port, [&](const Component& member, const Type& type, const Port& side) {
        met.push_back(keyOf(member, side));
        // A CDU moves what it gives by pumps of its own.
        const bool isCdu = type.role == Role::Exchanger && side.direction == Direction::Out;
        found = type.role == Role::Pump || (isCdu && type.value("pump_power_kw") > 0);
        return !found;
    });
    for (std::string& key : met) m_pumped[std::move(key)] = found;
    return found;
}

/// Where there are several suppliers they add up. What sources lack is a matter of the site, not of one feeder.
double Flows::roomAbove_w(const Component& supplier, double load_w) {
    // What is a hundred times as large hangs on another decision, and to add up all that is below it takes long.
    constexpr double farLarger = 100, least_w = 100e3;
    const Type* type = m_site.typeOf(supplier);
    if (!type || m_depth > deepest) return 0;
    const double rating = powerRating_w(m_site, supplier, m_weather);
    if (type->role == Role::Source || rating > farLarger * std::max(load_w, least_w)) return unlimited;
    if (std::exchange(m_aboveFor_w, load_w) != load_w) m_above.clear();
    const auto [it, isNew] = m_above.emplace(supplier.id, 0.0);
    if (!isNew) return it->second;
    ++m_depth;
    double above = 0;
    bool isFed = false;
    m_site.forLinks(supplier.id, [&](const Link& link) {
        const bool isFeed = link.medium == Medium::Power && link.to.component == supplier.id;
        const Component* parent = isFeed ? m_site.component(link.from.component) : nullptr;
        if (!parent) return;
        isFed = true;
        above += roomAbove_w(*parent, load_w);
    });
    if (!isFed) above = unlimited;
    --m_depth;
    const double own = rating > 0 ? rating - downstream_w(supplier) : unlimited;
    return m_above[supplier.id] = std::max(0.0, std::min(own, above));
}

double Flows::load(const Component& component, const Port& in) {
    const Type* type = m_site.typeOf(component);
    if (!type) return 0;
    switch (in.medium) {
    case Medium::Power:
        if (type->role == Role::Store) return storePower_w(*type, component);
        return demandOf(*type, component) + (type->role == Role::Converter ? downstream_w(component) : 0);
    case Medium::Coolant: {
        if (type->role == Role::Exchanger || type->role == Role::Rejector) {
            // What it takes on its other side: its share of that loop's heat, a chiller with its compressor.
            const auto out = std::find_if(type->ports.begin(), type->ports.end(), [](const Port& port) {
                return port.medium == Medium::Coolant && port.direction == Direction::Out;
            });
            if (out == type->ports.end()) return 0;
            double capacity = 0;
            const double heat = loopHeat_w(component, *out, &capacity);
            const double own = heatCapacity_w(m_site, component, m_weather);
            const double share = capacity > 0 ? heat * (own / capacity) : 0;
            return type->role == Role::Rejector ? share + demandOf(*type, component) : share;
        }
        return nameplateHeat(m_site, component);
    }
    case Medium::Gas: return gasLoad_m3_per_s(component);
    case Medium::Water: {
        if (type->role != Role::Rejector) return 0;
        const RejectorModel model = resolveRejector(*type, component.values);
        // Evaporation, and the blow-down that keeps the cycles of concentration: E / (C − 1).
        const double evaporation = component.array.count * model.rated_heat_w * model.evaporation_m3_per_j;
        return model.cycles > 1 ? evaporation * model.cycles / (model.cycles - 1) : evaporation;
    }
    case Medium::Data: return 0;
    }
    return 0;
}

Flows::Stored Flows::stored(const Component& component) {
    const auto [it, isNew] = m_stored.emplace(component.id, Stored{});
    if (!isNew || m_depth > deepest) return it->second;
    ++m_depth;
    Stored sum;
    m_site.forLinks(component.id, [&](const Link& link) {
        if (link.medium != Medium::Power || link.from.component != component.id) return;
        const Component* child = m_site.component(link.to.component);
        const Type* type = child ? m_site.typeOf(*child) : nullptr;
        if (!type) return;
        if (type->role == Role::Store) {
            sum.power_w += storePower_w(*type, *child);
        } else if (type->role == Role::Converter) {
            const Stored below = stored(*child);
            // What is beside other loads serves these, and no part of its way up is set aside for it.
            if (below.feedsOthers) sum.feedsOthers = true;
            else if (below.power_w > 0) {
                const double rating = powerRating_w(m_site, *child, m_weather);
                sum.power_w += rating > 0 ? std::min(below.power_w, rating) : below.power_w;
            }
        } else {
            sum.feedsOthers = true;
        }
    });
    --m_depth;
    return m_stored[component.id] = sum;
}

double Flows::storeRoom(const Component& supplier) {
    if (m_depth > deepest) return 0;
    const double rating = powerRating_w(m_site, supplier, m_weather);
    const Stored below = stored(supplier);
    const double own = rating > 0 ? rating - below.power_w : unlimited;
    if (below.feedsOthers) return own;
    ++m_depth;
    double above = 0;
    bool isFed = false;
    m_site.forLinks(supplier.id, [&](const Link& link) {
        if (link.medium != Medium::Power || link.to.component != supplier.id) return;
        const Component* parent = m_site.component(link.from.component);
        if (!parent) return;
        isFed = true;
        above += storeRoom(*parent);
    });
    --m_depth;
    return isFed ? std::min(own, above) : own;
}

bool Flows::isColdEnough(const Component& component, const Port& out, double limit_c) {
    if (limit_c == unlimited) return true;
    double cold = 0, rated = 0;
    loopHeat_w(component, out, &cold, limit_c);
    if (cold > 0) return true;
    loopHeat_w(component, out, &rated);
    return !(rated > 0);
}

double Flows::room(const Component& component, const Port& out, double limit_c) {
    const std::string key = component.id + '\n' + out.name + '\n' + std::to_string(limit_c);
    if (const auto it = m_rooms.find(key); it != m_rooms.end()) return it->second;
    const Type* type = m_site.typeOf(component);
    double result = unlimited;
    if (type && out.medium == Medium::Power) {
        const double rating = powerRating_w(m_site, component, m_weather);
        if (rating > 0) result = rating - downstream_w(component);
    } else if (type && out.medium == Medium::Coolant) {
        double capacity = 0;
        const double heat = loopHeat_w(component, out, &capacity, limit_c);
        result = capacity - heat;
    } else if (type && type->role == Role::Supply) {
        const double capacity = resolveSupply(*type, component.values).capacity_m3_per_s;
        double used = 0;
        m_site.forLinks(component.id, [&](const Link& link) {
            const Port* in = link.from.component == component.id ? m_site.port(link.to) : nullptr;
            const Component* taker = in ? m_site.component(link.to.component) : nullptr;
            if (taker) used += load(*taker, *in);
        });
        if (capacity > 0) result = capacity - used;
    }
    m_rooms.emplace(key, result);
    return result;
}

} // namespace gs
