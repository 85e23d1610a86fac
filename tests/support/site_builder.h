// SPDX-License-Identifier: GPL-3.0-or-later
// Puts small sites together in readable lines, for tests. Raw entries: nothing is validated or connected.
//   const Site site = SiteBuilder().type(rackType("rack", 132)).put("R1", "rack", {10, 4}).array(8, 16)
//                         .power("BUS.out", "R1.feed_a").site();
#pragma once

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

#include "core/site/change.h"

namespace gs::test {

inline Quantity quantity(const std::string& key, double value) {
    Quantity q;
    q.key = key;
    q.value = value;
    q.basis = "assumed";
    q.confidence = "low";
    q.sources = {0};
    return q;
}

/// A type of a role with a footprint; ports and quantities follow with the functions below.
class TypeBuilder {
public:
    TypeBuilder(const std::string& id, Role role, double width_m = 1, double depth_m = 1) {
        m_type.id = m_type.name = m_type.kind = id;
        m_type.category = "Test";
        m_type.symbol = "block";
        m_type.confidence = "low";
        m_type.sources = {{"Made up for a test", "", ""}};
        m_type.role = role;
        m_type.width_m = width_m;
        m_type.depth_m = depth_m;
    }
    TypeBuilder& value(const std::string& key, double number) {
        m_type.quantities.push_back(quantity(key, number));
        std::sort(m_type.quantities.begin(), m_type.quantities.end(),
                  [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
        return *this;
    }
    TypeBuilder& text(const std::string& key, const std::string& value) {
        m_type.texts[key] = value;
        return *this;
    }
    TypeBuilder& kind(const std::string& kind) {
        m_type.kind = kind;
        return *this;
    }
    TypeBuilder& zone() {
        m_type.is_zone = true;
        return *this;
    }
    TypeBuilder& power(const std::string& name, Direction direction, std::vector<double> voltages_v, int max_links = 0,
                       char feed = 0) {
        m_type.ports.push_back({name,
                                Medium::Power,
                                direction,
                                std::move(voltages_v),
                                {},
                                feed,
                                max_links,
                                0,
                                direction == Direction::In ? -0.5 : 0.5});
        return *this;
    }
    TypeBuilder& flow(const std::string& name, Medium medium, Direction direction, const std::string& fluid = {},
                      int max_links = 0) {
        m_type.ports.push_back(
            {name, medium, direction, {}, fluid, 0, max_links, direction == Direction::In ? -0.5 : 0.5, 0});
        return *this;
    }
    operator Type() const { return m_type; }

private:
    Type m_type;
};

class SiteBuilder {
public:
    SiteBuilder& type(const Type& type) {
        m_site.put(std::make_shared<const Type>(type));
        return *this;
    }
    /// Copies types out of a catalog.
    SiteBuilder& types(const Catalog& catalog, std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            auto found = catalog.type(id);
            if (!found) throw std::invalid_argument(std::string("no type ") + id);
            m_site.put(found);
        }
        return *this;
    }

    SiteBuilder& put(const std::string& id, const std::string& type, Point position = {}) {
        flush();
        m_open = std::make_shared<Component>();
        m_open->id = id;
        m_open->type = type;
        m_open->position = position;
        return *this;
    }
    // These say more of the component put last.
    SiteBuilder& array(int columns, int count, double pitch_x_m = 1, double pitch_y_m = 1) {
        m_open->array = {count, columns, pitch_x_m, pitch_y_m};
        return *this;
    }
    SiteBuilder& turned(double degrees) {
        m_open->rotation_deg = degrees;
        return *this;
    }
    SiteBuilder& in(const std::string& zone) {
        m_open->zone = zone;
        return *this;
    }
    SiteBuilder& value(const std::string& key, double number) {
        m_open->values[key] = number;
        return *this;
    }
    SiteBuilder& outline(std::vector<Point> corners) {
        m_open->outline = std::move(corners);
        return *this;
    }
    /// Outline of a rectangle about the position.
    SiteBuilder& box(double width_m, double depth_m) {
        const double w = width_m / 2, d = depth_m / 2;
        return outline({{-w, -d}, {w, -d}, {w, d}, {-w, d}});
    }
    SiteBuilder& attachedTo(const std::string& rack) {
        m_open->attached = rack;
        return *this;
    }
    SiteBuilder& priority(int number) {
        m_open->priority = number;
        return *this;
    }
    SiteBuilder& assumed(const std::string& reason) {
        m_open->assumed = reason;
        return *this;
    }
    SiteBuilder& energized(const std::string& date) {
        m_open->energized = day(date);
        return *this;
    }
    SiteBuilder& retired(const std::string& date) {
        m_open->retired = day(date);
        return *this;
    }
    SiteBuilder& outage(const std::string& off, const std::string& back = {}) {
        m_open->outages.push_back({day(off), back.empty() ? std::nullopt : std::optional(day(back)), "test"});
        return *this;
    }

    /// Ends are written "COMPONENT.port"; ids of links are "L1", "L2", …
    SiteBuilder& link(Medium medium, const std::string& from, const std::string& to, const std::string& conductor = {},
                      int runs = 1, char feed = 'A') {
        flush();
        Link link;
        link.id = "L" + std::to_string(++m_links);
        link.medium = medium;
        link.from = end(from);
        link.to = end(to);
        link.conductor = conductor;
        link.runs = runs;
        link.feed = feed;
        m_site.put(std::make_shared<const Link>(std::move(link)));
        return *this;
    }
    SiteBuilder& power(const std::string& from, const std::string& to, char feed = 'A',
                       const std::string& conductor = {}, int runs = 1) {
        return link(Medium::Power, from, to, conductor, runs, feed);
    }
    SiteBuilder& coolant(const std::string& from, const std::string& to) { return link(Medium::Coolant, from, to); }
    SiteBuilder& gas(const std::string& from, const std::string& to) { return link(Medium::Gas, from, to); }
    SiteBuilder& water(const std::string& from, const std::string& to) { return link(Medium::Water, from, to); }

    SiteBuilder& settings(const Settings& settings) {
        m_site.put(std::make_shared<const Settings>(settings));
        return *this;
    }
    Site site() {
        flush();
        return m_site;
    }

private:
    static Date day(const std::string& text) {
        if (const auto date = parseDate(text)) return *date;
        throw std::invalid_argument("no date: " + text);
    }
    static PortRef end(const std::string& text) {
        const std::size_t dot = text.rfind('.');
        if (dot == std::string::npos) throw std::invalid_argument("no port in " + text);
        return {text.substr(0, dot), text.substr(dot + 1)};
    }
    void flush() {
        if (m_open) m_site.put(std::shared_ptr<const Component>(std::move(m_open)));
        m_open.reset();
    }

    Site m_site;
    std::shared_ptr<Component> m_open;
    int m_links = 0;
};

} // namespace gs::test
