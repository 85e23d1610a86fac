// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/builder.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "core/site/edits.h"

namespace gs::blocks {
namespace {

/// First voltage of the supplying port that the consuming port shares; 0 when there is none.
double commonVoltage(const Port& from, const Port& to) {
    for (const double v : from.voltages_v)
        if (std::find(to.voltages_v.begin(), to.voltages_v.end(), v) != to.voltages_v.end()) return v;
    return 0;
}

const Port* powerPort(const Type& type, Direction direction) {
    for (const Port& port : type.ports)
        if (port.medium == Medium::Power && port.direction == direction) return &port;
    return nullptr;
}

std::optional<Date> optionalDate(const std::string& text) { return text.empty() ? std::nullopt : parseDate(text); }

} // namespace

std::string two(int number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d", number);
    return text.data();
}

std::shared_ptr<const Type> Builder::use(std::string_view id) {
    if (auto type = m_site.type(id)) return type;
    auto type = m_catalog.type(id);
    if (!type) throw CatalogError("catalog", std::string(id), "a type of this id, used by a site built here");
    m_site.put(type);
    return type;
}

double Builder::scalar(std::string_view type, std::string_view key) const {
    const auto found = m_catalog.type(type);
    return found ? found->value(key) : 0;
}

void Builder::place(std::string_view type, const std::string& id, const std::string& name, Point centre, Grid grid,
                    double rotation_deg) {
    flush();
    use(type);
    m_last = Component{};
    m_last.id = id;
    m_last.type = type;
    m_last.name = name;
    m_last.position = centre;
    m_last.rotation_deg = rotation_deg;
    m_last.zone = now.zone;
    m_last.array = {grid.count, grid.columns, grid.pitch_x_m, grid.pitch_y_m};
    m_last.assumed = now.assumed;
    m_last.energized = optionalDate(now.energized);
    m_last.retired = optionalDate(now.retired);
    m_last.outages = now.outages;
}

void Builder::flush() {
    if (!m_last.id.empty()) m_site.put(std::make_shared<const Component>(std::move(m_last)));
    m_last = Component{};
}

void Builder::zone(std::string_view type, const std::string& id, const std::string& name, Point centre, double width_m,
                   double depth_m) {
    place(type, id, name, centre);
    const double w = width_m / 2, d = depth_m / 2;
    m_last.outline = {{-w, -d}, {w, -d}, {w, d}, {-w, d}};
}

void Builder::label(const std::string& id, const std::string& text, Point centre, double width_m,
                    std::string_view type) {
    place(type, id, text, centre);
    m_last.text = text;
    m_last.values["width_m"] = width_m;
    m_last.values["depth_m"] = width_m / 5;
}

const Type& Builder::typeOf(const std::string& component) {
    flush();
    const Component* found = m_site.component(component);
    if (!found) throw CatalogError("site", component, "a component of this id");
    return *m_site.typeOf(*found);
}

void Builder::link(Link value) {
    if (!value.conductor.empty()) use(value.conductor);
    value.id = "L" + std::to_string(++m_links);
    value.bends = std::exchange(m_bends, {});
    m_site.put(std::make_shared<const Link>(std::move(value)));
}

void Builder::power(const std::string& from, const std::string& to, double watts, char feed, std::string_view toPort) {
    const Port* out = powerPort(typeOf(from), Direction::Out);
    const Type& consumer = typeOf(to);
    const Port* in = toPort.empty() ? powerPort(consumer, Direction::In) : consumer.port(toPort);
    const double volts = out && in ? commonVoltage(*out, *in) : 0;
    if (!(volts > 0)) throw CatalogError("site", from + " to " + to, "ports that share a voltage");
    // Copper and overhead lines of the catalog by voltage; no line is planned above 80 % of its rated current.
    const char* conductor = volts <= 600     ? "cable_us_500kcmil_cu_600v"
                            : volts <= 35e3  ? "cable_us_500kcmil_cu_35kv"
                            : volts <= 170e3 ? "ohl_954_acsr_161kv"
                                             : "ohl_490al_380kv";
    const double amperes = watts / (std::sqrt(3.0) * volts * 0.95);
    Link value;
    value.medium = Medium::Power;
    value.from = {from, out->name};
    value.to = {to, in->name};
    value.feed = in->feed ? in->feed : feed;
    value.conductor = conductor;
    value.runs = std::max(1, static_cast<int>(std::ceil(amperes / (0.8 * scalar(conductor, "rated_current_a")))));
    link(std::move(value));
}

void Builder::coolant(const std::string& from, std::string_view fromPort, const std::string& to,
                      std::string_view toPort, double watts) {
    flush();
    // Smallest steel pipe within its velocity limit at 10 K.
    static constexpr std::array pipes{"pipe_steel_dn50",  "pipe_steel_dn80",  "pipe_steel_dn100", "pipe_steel_dn150",
                                      "pipe_steel_dn200", "pipe_steel_dn250", "pipe_steel_dn300", "pipe_steel_dn400",
                                      "pipe_steel_dn600", "pipe_steel_dn900"};
    Link value;
    value.medium = Medium::Coolant;
    value.from = {from, std::string(fromPort)};
    value.to = {to, std::string(toPort)};
    value.conductor = pipes.back();
    for (const char* pipe : pipes)
        if (scalar(pipe, "heat_at_limit_mw_water_10k") * 1e6 >= watts) {
            value.conductor = pipe;
            break;
        }
    value.runs =
        std::max(1, static_cast<int>(std::ceil(watts / (scalar(value.conductor, "heat_at_limit_mw_water_10k") * 1e6))));
    link(std::move(value));
}

void Builder::pipe(Medium medium, const std::string& from, const std::string& to, const char* toPort,
                   const char* conductor) {
    flush();
    Link value;
    value.medium = medium;
    value.from = {from, "out"};
    value.to = {to, toPort};
    value.conductor = conductor;
    link(std::move(value));
}

void Builder::gas(const std::string& from, const std::string& to) {
    pipe(Medium::Gas, from, to, "gas", "pipe_steel_dn300");
}

void Builder::water(const std::string& from, const std::string& to) {
    pipe(Medium::Water, from, to, "water", "pipe_steel_dn200");
}

Site Builder::finish() {
    flush();
    for (const Phase& phase : settings.phases)
        if (phase.name.empty()) throw CatalogError("site", "phases", "a name for each date");
    m_site.put(std::make_shared<const Settings>(settings));
    // Halls are often built before the parcel they stand on: now that all zones are there, each gets the parent that
    // placing it by hand would give it, so that what stands on the parcel moves with it and is counted there.
    std::vector<std::shared_ptr<Component>> found;
    for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot) {
        const Component* component = m_site.components().at(slot);
        if (!component || !component->zone.empty()) continue;
        const std::string parent = parentZone(m_site, component->position, component->id);
        if (parent.empty()) continue;
        found.push_back(std::make_shared<Component>(*component));
        found.back()->zone = parent;
    }
    for (auto& component : found) m_site.put(std::shared_ptr<const Component>(std::move(component)));
    return std::move(m_site);
}

} // namespace gs::blocks
