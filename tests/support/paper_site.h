// SPDX-License-Identifier: GPL-3.0-or-later
// A second, simple-minded calculation of one day of an example site, straight from docs/methods.md: nothing of the
// engine, of core/power or core/cooling is used, everything is added up anew in each pass, and the passes go on until
// nothing moves. It knows what the examples use (halls with one header, chillers with or without towers, feeds A and B
// with room) and no more. Lengths of cables come from core/layout.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "core/site/site.h"

namespace gs::test {

class PaperSite {
public:
    double it_w = 0, cooling_w = 0, losses_w = 0, house_w = 0;
    double facility_w() const { return it_w + cooling_w + losses_w + house_w; }

    PaperSite(const Site& site, const Catalog& catalog, Date day) : m_site(site), m_day(day) {
        const Settings& s = site.settings();
        const Climate* climate = catalog.climate(s.climate);
        m_dry_c = s.dry_bulb_c.value_or(climate->dry_bulb_c);
        m_wet_c = s.wet_bulb_c.value_or(climate->wet_bulb_c);
        m_altitude_m = s.altitude_m.value_or(climate->altitude_m);
        for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
            if (const Link* link = site.links().at(slot)) {
                const Component *from = site.component(link->from.component), *to = site.component(link->to.component);
                if (!from->isLive(day) || !to->isLive(day)) continue;
                if (link->medium == Medium::Power) {
                    m_outs[from->id].push_back(link);
                    m_ins[to->id].push_back(link);
                } else if (link->medium == Medium::Coolant) {
                    m_coldFrom[to->id + "." + link->to.port].push_back(from->id);
                    m_coldTo[from->id].push_back(link);
                }
            }
        constantHeat();
        double last = -1;
        for (int pass = 0; pass < 60 && losses_w + cooling_w != last; ++pass) {
            last = losses_w + cooling_w;
            power();
            heat();
        }
    }

private:
    double value(const std::string& id, const char* key, double fallback = 0) const {
        return m_site.value(*m_site.component(id), key, fallback);
    }
    const Type& type(const std::string& id) const { return *m_site.typeOf(*m_site.component(id)); }
    bool live(const std::string& id) const { return m_site.component(id)->isLive(m_day); }
    double count(const std::string& id) const { return m_site.component(id)->array.count; }
    double pf(const std::string& id) const { return value(id, "power_factor", 0.95); }
    template <typename F> void each(Role role, F f) const {
        for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot)
            if (const Component* c = m_site.components().at(slot);
                c && c->isLive(m_day) && m_site.typeOf(*c)->role == role)
                f(c->id);
    }
    std::string hallOf(const std::string& id) const {
        for (const Component* z = m_site.component(m_site.component(id)->zone); z; z = m_site.component(z->zone))
            if (m_site.typeOf(*z)->kind == "hall") return z->id;
        return {};
    }

    // ---- power -------------------------------------------------------------------------------------------
    static double interpolate(const std::vector<std::pair<double, double>>& curve, double x) {
        if (x <= curve.front().first) return curve.front().second;
        for (std::size_t i = 1; i < curve.size(); ++i)
            if (x <= curve[i].first)
                return curve[i - 1].second + (curve[i].second - curve[i - 1].second) * (x - curve[i - 1].first) /
                                                 (curve[i].first - curve[i - 1].first);
        return curve.back().second;
    }
    double volts(const Link& link) const {
        const Port *out = type(link.from.component).port(link.from.port),
                   *in = type(link.to.component).port(link.to.port);
        for (const double v : out->voltages_v)
            if (std::count(in->voltages_v.begin(), in->voltages_v.end(), v)) return v;
        throw std::runtime_error("no voltage on " + link.id);
    }
    struct Wire {
        double volts, pf, ohms, rating_w;
        int lines;
    }; // ohms: of all lines of a bundle, parallel runs joined
    const Wire& wire(const Link& link) {
        const auto [it, isNew] = m_wires.try_emplace(&link);
        if (isNew) {
            Wire& w = it->second;
            w.volts = volts(link);
            w.pf = pf(link.to.component);
            w.lines = lineCount(m_site, link);
            const auto cable = m_site.type(link.conductor);
            w.ohms = cable ? cable->value("resistance_ohm_per_km") / 1000 * totalLength(m_site, link) / link.runs : 0;
            const double amperes = cable ? cable->value("rated_current_a") * link.runs * w.lines : 0;
            w.rating_w = amperes > 0 ? std::sqrt(3.0) * w.volts * amperes * w.pf : 1e18;
        }
        return it->second;
    }
    double cableLoss(const Link& link, double watts) {
        const Wire& w = wire(link);
        const double amperes = watts / w.lines / (std::sqrt(3.0) * w.volts * w.pf);
        return 3 * amperes * amperes * w.ohms;
    }
    double converterLoss(const std::string& id, double watts) const {
        const double n = count(id), p = watts / n;
        if (value(id, "resistance_ohm_per_m_per_phase") > 0) {
            const double v = type(id).ports.back().voltages_v.front(), i = p / (std::sqrt(3.0) * v * pf(id));
            return n * 3 * i * i * value(id, "resistance_ohm_per_m_per_phase") * value(id, "length_m", 30);
        }
        if (value(id, "rated_mva") > 0) {
            const double s = p / pf(id) / 1e6 / value(id, "rated_mva");
            return n * 1e3 * (value(id, "no_load_loss_kw") + value(id, "load_loss_kw") * s * s);
        }
        if (type(id).kind != "switchgear") throw std::runtime_error("no loss known for " + id);
        return 0;
    }
    double rating(const std::string& id) const {
        if (value(id, "rated_mva") > 0) return value(id, "rated_mva") * 1e6 * pf(id) * count(id);
        const double amperes = std::max(value(id, "rated_current_a"), value(id, "bus_current_a"));
        return std::sqrt(3.0) * type(id).ports.back().voltages_v.front() * amperes * pf(id) * count(id);
    }
    using Merit = std::tuple<int, double, std::string>;
    struct Above {
        double watts = 0;
        Merit merit{2, 0, ""};
    };
    /// The most that with its own loss makes `there`, found by halving.
    template <typename Loss> static double fitting(double there, double most, Loss loss) {
        double low = 0, high = std::min(there, most);
        if (high + loss(high) <= there) return high;
        for (int i = 0; i < 200; ++i)
            (0.5 * (low + high) + loss(0.5 * (low + high)) <= there ? low : high) = 0.5 * (low + high);
        return low;
    }
    double room(const Link& link) {
        return fitting(above(link.from.component).watts, wire(link).rating_w,
                       [&](double watts) { return cableLoss(link, watts); });
    }
    const Above& above(const std::string& id) {
        const auto [it, isNew] = m_above.try_emplace(id);
        if (!isNew) return it->second;
        Above a;
        if (type(id).role == Role::Source) {
            const bool isGas = type(id).port("gas") != nullptr, knee = value(id, "derate_knee_temp_c") > 0;
            const double warm = knee ? std::max(0.0, m_dry_c - value(id, "derate_knee_temp_c")) : m_dry_c - 15;
            const double high = std::max(0.0, m_altitude_m - value(id, "derate_knee_altitude_m"));
            const double factor =
                (1 - value(id, "temperature_derate_per_c") * warm) * (1 - value(id, "altitude_derate") * high / 100);
            a.watts = count(id) * 1e6 *
                      (isGas ? value(id, "rated_power_mw") * std::min(1.1, factor) : value(id, "capacity_mw"));
            a.merit = {1, value(id, "energy_price_usd_per_mwh"), id};
        } else {
            double in = 0;
            for (const Link* link : m_ins[id]) {
                const double r = room(*link);
                in += r;
                if (r > 0) a.merit = std::min(a.merit, above(link->from.component).merit);
            }
            a.watts = fitting(in, rating(id), [&](double watts) { return converterLoss(id, watts); });
        }
        return m_above[id] = a;
    }
    /// Watts at the far end of a link.
    double flow(const Link& link) {
        const std::string& to = link.to.component;
        const auto [it, isNew] = m_flows.try_emplace(&link, 0.0);
        if (!isNew) return it->second;
        std::map<char, std::vector<const Link*>> feeds;
        for (const Link* in : m_ins[to])
            if (above(in->from.component).watts > 0) feeds[in->feed].push_back(in);
        for (auto& [feed, links] : feeds) {
            double left = need(to) / static_cast<double>(feeds.size());
            std::sort(links.begin(), links.end(), [&](const Link* a, const Link* b) {
                return above(a->from.component).merit < above(b->from.component).merit;
            });
            for (const Link* in : links) {
                const double take = in == links.back() ? left : std::min(left, room(*in));
                m_flows[in] = take;
                left -= take;
            }
        }
        return m_flows[&link];
    }
    double out(const std::string& id) {
        const auto [it, isNew] = m_out.try_emplace(id, 0.0);
        if (!isNew) return it->second;
        double sum = 0;
        for (const Link* link : m_outs[id]) sum += flow(*link) + cableLoss(*link, flow(*link));
        return m_out[id] = sum;
    }
    double need(const std::string& id) {
        if (type(id).role == Role::Converter) return out(id) + converterLoss(id, out(id));
        const auto it = m_demand.find(id);
        return it == m_demand.end() ? 0 : it->second;
    }
    void power() {
        m_flows.clear();
        m_out.clear();
        losses_w = 0;
        m_hallLoss.clear();
        each(Role::Converter, [&](const std::string& id) {
            const double loss = converterLoss(id, out(id));
            losses_w += loss;
            if (const std::string hall = hallOf(id); !hall.empty()) m_hallLoss[hall] += loss;
        });
        for (auto& [id, links] : m_outs)
            for (const Link* link : links) losses_w += cableLoss(*link, flow(*link));
    }

    // ---- heat --------------------------------------------------------------------------------------------
    void constantHeat() {
        each(Role::Rack, [&](const std::string& id) {
            const double each_w =
                value(id, "rack_power_kw_max") > 0 ? value(id, "rack_power_kw_max") * 1e3 : value(id, "power_w_max");
            const double n = count(id);
            it_w += each_w * n;
            m_demand[id] = each_w * n;
            const double liquid = each_w * value(id, "liquid_heat_fraction", 1 - value(id, "air_heat_fraction", 1));
            double air = (each_w - liquid) * n;
            if (liquid > 0) m_cduHeat[m_coldFrom.at(id + ".coolant").front()] += liquid * n;
            for (const Slot guest : m_site.attachedTo(id)) {
                const std::string door = m_site.components().at(guest)->id;
                if (!live(door) || type(door).role != Role::AirHandler) continue;
                const double taken =
                    std::min(each_w - liquid, value(door, "rated_heat_kw") * 1e3) * std::min(n, count(door));
                m_doorHeat[door] = taken;
                air -= taken;
            }
            m_hallHeat[hallOf(id)] += air;
        });
        each(Role::Store, [&](const std::string& id) {
            m_demand[id] = count(id) * value(id, "rated_power_mw") * 1e6 * value(id, "aux_load_fraction_of_power");
            house_w += m_demand[id];
        });
        each(Role::Structure, [&](const std::string& id) {
            if (type(id).kind == "hall")
                house_w += area(m_site, *m_site.component(id)) * m_site.settings().house_load_w_per_m2;
        });
    }
    /// ρ c_p of water, J/m³K: the table of docs/methods.md, section 3.
    static double water(double c) {
        static const std::vector<std::pair<double, double>> rho{{5, 1000.3}, {15, 999.4}, {20, 998.5}, {25, 997.4},
                                                                {30, 996.0}, {35, 994.4}, {40, 992.5}, {45, 990.5}};
        static const std::vector<std::pair<double, double>> heat{{5, 4205},  {15, 4191}, {20, 4187}, {25, 4183},
                                                                 {30, 4180}, {35, 4179}, {40, 4178}, {45, 4178}};
        return interpolate(rho, c) * interpolate(heat, c);
    }
    /// Power of the pumps of a loop that carry `heat` at `range` about `mean`.
    void pumps(const std::set<std::string>& ids, double heat_w, double range_k, double mean_c) {
        double rated = 0;
        for (const std::string& id : ids) rated += count(id) * value(id, "flow_m3_h") / 3600;
        const double f = std::min(1.0, std::max(0.3, heat_w / (water(mean_c) * range_k) / rated));
        for (const std::string& id : ids)
            m_demand[id] = heat_w > 0 ? count(id) * value(id, "power_kw") * 1e3 * f * f * f : 0;
    }
    static double biquadratic(const std::vector<double>& a, double x, double y) {
        return a[0] + a[1] * x + a[2] * x * x + a[3] * y + a[4] * y * y + a[5] * x * y;
    }

    void heat() {
        std::map<std::string, double> header; // heat by header
        std::map<std::string, double> setPoint;
        const auto give = [&](const std::string& device, const char* port, double watts, double limit_c) {
            const std::string id = m_coldFrom.at(device + "." + port).front();
            header[id] += watts;
            const auto [it, isNew] = setPoint.try_emplace(id, limit_c);
            if (!isNew) it->second = std::min(it->second, limit_c);
        };
        each(Role::Exchanger, [&](const std::string& id) {
            const double heat = m_cduHeat.contains(id) ? m_cduHeat[id] : 0;
            m_demand[id] = heat > 0 ? count(id) * value(id, "pump_power_kw") * 1e3 : 0;
            give(id, "primary", heat + m_demand[id],
                 45 - value(id, "approach_k")); // all racks of the examples accept 45 °C
        });
        each(Role::AirHandler, [&](const std::string& id) {
            double heat = 0;
            if (m_site.component(id)->attached.empty())
                heat = m_hallHeat[hallOf(id)] + m_hallLoss[hallOf(id)]; // one fan wall per hall
            else if (m_doorHeat.contains(id)) heat = m_doorHeat[id];
            const double exponent = value(id, "fan_law_exponent"), n = count(id);
            const double doors =
                m_site.component(id)->attached.empty() ? n : std::min(n, count(m_site.component(id)->attached));
            m_demand[id] =
                heat <= 0 ? 0
                          : doors * value(id, "fan_power_kw") * 1e3 *
                                (exponent > 0 ? std::pow(heat / n / 1e3 / value(id, "rated_heat_kw"), exponent) : 1);
            give(id, "coolant", heat + m_demand[id], value(id, "chilled_water_supply_c", value(id, "water_supply_c")));
        });
        std::map<std::string, double> condenser; // heat by condenser pump
        for (const auto& [id, heat] : header) {
            std::set<std::string> pumping, chillers;
            for (const std::string& pump : m_coldFrom.at(id + ".in")) pumping.insert(pump);
            for (const std::string& pump : pumping)
                for (const std::string& chiller : m_coldFrom.at(pump + ".in")) chillers.insert(chiller);
            double supply = setPoint.at(id), n = 0, elements = 0;
            for (const std::string& chiller : chillers)
                supply = std::min(supply, value(chiller, "leaving_water_set_point_c", 99)), n += count(chiller);
            for (const std::string& chiller : chillers)
                elements = count(chiller), m_demand[chiller] = elements * chillerPower(chiller, heat / n, supply),
                noteCondenser(condenser, chiller, heat / n * elements);
            pumps(pumping, heat, 10, supply + 5);
        }
        for (const auto& [pump, heat] : condenser) {
            const std::string tower = m_coldFrom.at(pump + ".in").front();
            const double range = value(tower, "design_range_k"), rated = value(tower, "rated_heat_kw") * 1e3,
                         n = count(tower);
            const double flow = heat / n / rated, running = std::min(1.0, flow / 0.75);
            // The chillers take colder water than full fans reach: full fans.
            const double supply = m_wet_c + approach(tower, std::min(m_wet_c, value(tower, "wet_bulb_max_c")), range,
                                                     std::max(flow, 0.75));
            if (supply < 12.78) throw std::runtime_error("fans of " + tower + " at part speed");
            m_demand[tower] = n * running * value(tower, "fan_power_kw") * 1e3;
            m_condenser_c[pump] = supply;
            pumps({pump}, heat, range, supply + range / 2);
        }
        cooling_w = 0;
        for (const auto& [id, watts] : m_demand)
            if (const Role role = type(id).role;
                role == Role::Exchanger || role == Role::AirHandler || role == Role::Pump || role == Role::Rejector)
                cooling_w += watts;
    }
    double chillerPower(const std::string& id, double heat_w, double leaving_c) {
        if (type(id).text("model") == "second-law") {
            const double cold = std::clamp(leaving_c, 4.44, 25.0) - 2.5 + 273.15,
                         hot = std::clamp(m_dry_c, 15.0, 45.0) + 12 + 273.15;
            return heat_w / std::min(value(id, "cop_cap"), value(id, "second_law_efficiency") * cold / (hot - cold));
        }
        const std::string pump = m_coldFrom.at(id + ".condenser").front();
        const double y = std::clamp(m_condenser_c.contains(pump) ? m_condenser_c[pump] : 12.78,
                                    value(id, "entering_condenser_min_c"), value(id, "entering_condenser_max_c"));
        const double x = std::clamp(leaving_c, 4.44, 10.0);
        const Type& t = type(id);
        const double most = value(id, "rated_heat_kw") * 1e3 * biquadratic(t.find("cap_fun_t")->list, x, y);
        const auto& b = t.find("eir_fun_plr")->list;
        const double plr = std::min(1.0, heat_w / most), r = std::max(plr, value(id, "min_part_load_fraction"));
        return most / value(id, "rated_cop") * biquadratic(t.find("eir_fun_t")->list, x, y) *
               (b[0] + b[1] * r + b[2] * r * r) * std::min(1.0, plr / value(id, "min_part_load_fraction"));
    }
    void noteCondenser(std::map<std::string, double>& condenser, const std::string& chiller, double heat_w) const {
        const auto it = m_coldFrom.find(chiller + ".condenser");
        if (it != m_coldFrom.end()) condenser[it->second.front()] += heat_w + m_demand.at(chiller);
    }
    double approach(const std::string& tower, double wet_c, double range_k, double liquidGas) const {
        const auto& c = type(tower).find("coefficients")->list;
        double sum = 0;
        for (int k = 0; k < 3; ++k)
            for (int j = 0; j < 3; ++j)
                for (int i = 0; i < 3; ++i)
                    sum += c[static_cast<std::size_t>(i + 3 * j + 9 * k)] * std::pow(wet_c, i) * std::pow(range_k, j) *
                           std::pow(liquidGas, k);
        return sum;
    }

    const Site& m_site;
    Date m_day;
    double m_dry_c = 0, m_wet_c = 0, m_altitude_m = 0;
    std::map<std::string, std::vector<const Link*>> m_outs, m_ins, m_coldTo;
    std::map<std::string, std::vector<std::string>> m_coldFrom; // "component.port" → who gives it cold
    std::map<const Link*, Wire> m_wires;
    std::map<std::string, Above> m_above;
    std::map<const Link*, double> m_flows;
    std::map<std::string, double> m_out, m_demand, m_hallLoss, m_hallHeat, m_cduHeat, m_doorHeat, m_condenser_c;
};

} // namespace gs::test
