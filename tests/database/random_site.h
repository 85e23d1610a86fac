// SPDX-License-Identifier: GPL-3.0-or-later
// Random sites and edits for round trips: every field, awkward texts, entries that come and go. The same seed
// gives the same sequence on every machine.
#pragma once

#include <random>

#include "core/site/change.h"

namespace gs::test {

class RandomSite {
public:
    explicit RandomSite(std::uint64_t seed) : m_random(seed) {
        for (int i = 0; i < 4; ++i) m_site.put(std::shared_ptr<const Type>(newType(i)));
    }
    RandomSite(std::uint64_t seed, Site site) : m_random(seed), m_site(std::move(site)) {}
    const Site& site() const { return m_site; }

    /// One edit, applied to site(). `size` entries at most.
    ChangeSet edit(int size = 6) {
        ChangeSet change;
        const int entries = 1 + below(size);
        for (int i = 0; i < entries; ++i) change = fold(change, step());
        return change;
    }
    std::string text() {
        static const char* const texts[] = {
            "",
            "Rack",
            "Halle Süd",
            "机柜 12",
            "it's \"quoted\" \\ %s; DROP TABLE",
            "a\nb\tc",
            "🏭 40 MW",
            "a name that is longer than what fits into the short-string buffer of the library"};
        return texts[below(8)];
    }
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

private:
    bool chance(int percent) { return below(100) < percent; }
    double number() {
        switch (below(5)) {
        case 0: return 0;
        case 1: return below(1000) - 500;
        case 2: return 1e300;
        case 3: return 5e-324; // the smallest double there is
        default: return std::ldexp(static_cast<double>(m_random() >> 11), -40) - 4096;
        }
    }
    Date date() { return Date{below(40000) - 5000}; }
    std::optional<Date> someDate() { return chance(40) ? std::optional(date()) : std::nullopt; }
    std::vector<Point> points() {
        std::vector<Point> result(static_cast<std::size_t>(chance(25) ? below(6) : 0));
        for (Point& p : result) p = {number(), number()};
        return result;
    }
    std::string anId(char prefix) { return prefix + std::to_string(below(40)); }

    std::shared_ptr<Type> newType(int i) {
        auto type = std::make_shared<Type>();
        type->id = "type-" + std::to_string(i);
        type->kind = "rack";
        type->category = "Racks";
        type->name = "Type " + text();
        type->role = i == 0 ? Role::Structure : Role::Rack;
        type->is_zone = i == 0;
        type->width_m = type->depth_m = 1 + i;
        type->symbol = "rack";
        type->confidence = "high";
        type->sources = {{"a title", "", "2025"}};
        Quantity power;
        power.key = "rack_power_kw_max";
        power.unit = "kW";
        power.value = 100 + below(100);
        power.basis = "published";
        power.confidence = "high";
        power.date = "2025";
        power.sources = {0};
        type->quantities = {power};
        return type;
    }
    std::shared_ptr<Component> newComponent(const std::string& id) {
        auto c = std::make_shared<Component>();
        c->id = id;
        vary(*c);
        return c;
    }
    void vary(Component& c) {
        c.type = "type-" + std::to_string(below(4));
        c.name = text();
        c.position = {number(), number()};
        if (chance(50)) return; // mostly a plain move, as in life
        c.rotation_deg = number();
        c.zone = chance(50) ? anId('c') : "";
        c.array = {1 + below(50), 1 + below(10), number(), number()};
        c.outline = points();
        c.values.clear();
        for (int i = below(4); i > 0; --i) c.values["quantity_" + std::to_string(below(6)) + "_kw"] = number();
        c.text = text();
        c.attached = chance(20) ? anId('c') : "";
        c.priority = below(5) - 2;
        c.assumed = text();
        c.energized = someDate();
        c.retired = someDate();
        c.outages.clear();
        for (int i = below(3); i > 0; --i) c.outages.push_back({date(), someDate(), text()});
        c.group = chance(30) ? "group-" + std::to_string(below(4)) : "";
        c.locked = chance(20);
    }
    void vary(Link& l) {
        l.medium = static_cast<Medium>(below(5));
        l.from = {anId('c'), "out"};
        l.to = {anId('c'), chance(50) ? "feed_a" : "feed_b"};
        l.feed = chance(50) ? 'A' : 'B';
        l.conductor = text();
        l.runs = 1 + below(4);
        l.bends = points();
    }
    void vary(Settings& s) {
        s.name = text();
        s.place = text();
        s.climate = chance(50) ? "memphis_tn" : "elsewhere";
        s.dry_bulb_c = chance(50) ? std::optional(number()) : std::nullopt;
        s.wet_bulb_c = chance(50) ? std::optional(number()) : std::nullopt;
        s.altitude_m = chance(50) ? std::optional(number()) : std::nullopt;
        s.latitude_deg = chance(50) ? std::optional(number()) : std::nullopt;
        s.longitude_deg = chance(50) ? std::optional(number()) : std::nullopt;
        s.loadCase = static_cast<LoadCase>(below(3));
        s.house_load_w_per_m2 = number();
        s.house_load_source = text();
        s.redundancy.clear();
        for (int i = below(3); i > 0; --i) s.redundancy["system" + std::to_string(below(4))] = "n+1";
        s.phases.clear();
        for (int i = below(4); i > 0; --i) s.phases.push_back({date(), text()});
        s.waivers.clear();
        for (int i = below(3); i > 0; --i)
            s.waivers.push_back({"power.overload", {anId('c'), text()}, text(), text(), someDate()});
        s.notes = text();
    }

    template <typename T> Swap<T> varied(const std::shared_ptr<const T>& before) {
        auto after = std::make_shared<T>(*before);
        vary(*after);
        return {before, after};
    }
    /// One entry comes, goes or changes; the change is applied at once.
    ChangeSet step() {
        ChangeSet change;
        const int what = below(100);
        if (what < 60) {
            const std::string id = anId('c');
            if (const auto old = m_site.components().get(id)) {
                if (chance(20)) change.components.push_back({old, nullptr});
                else change.components.push_back(varied<Component>(old));
            } else change.components.push_back({nullptr, newComponent(id)});
        } else if (what < 90) {
            const std::string id = anId('l');
            if (const auto old = m_site.links().get(id)) {
                if (chance(20)) change.links.push_back({old, nullptr});
                else change.links.push_back(varied<Link>(old));
            } else {
                auto link = std::make_shared<Link>();
                link->id = id;
                vary(*link);
                change.links.push_back({nullptr, link});
            }
        } else if (what < 96) {
            change.settings.push_back(varied<Settings>(m_site.settingsPtr()));
        } else {
            const int i = below(6);
            change.types.push_back({m_site.type("type-" + std::to_string(i)), std::shared_ptr<const Type>(newType(i))});
        }
        apply(m_site, change);
        return change;
    }

    std::mt19937_64 m_random;
    Site m_site;
};

/// All of a site as one text, for comparing.
inline std::string siteText(const Site& site) {
    std::string text = settingsToJson(site.settings()) + '\n';
    for (const auto& [id, type] : site.types()) text += typeToJson(*type) + '\n';
    for (const std::string& id : site.components().sortedIds()) text += componentToJson(*site.component(id)) + '\n';
    for (const std::string& id : site.links().sortedIds()) text += linkToJson(*site.link(id)) + '\n';
    return text;
}

/// A site of `racks` racks in a row, without links: quick to make in any size.
inline Site rowOfRacks(int racks) {
    Site site;
    for (int i = 0; i < racks; ++i) {
        auto c = std::make_shared<Component>();
        c->id = "rack-" + std::to_string(i);
        c->type = "rack-gb200-nvl72";
        c->position = {0.6 * i, 0};
        site.put(std::shared_ptr<const Component>(std::move(c)));
    }
    return site;
}
/// All racks of `site` one metre to the east.
inline ChangeSet moveAll(const Site& site) {
    ChangeSet change;
    for (const std::string& id : site.components().sortedIds()) {
        const auto before = site.components().get(id);
        auto after = std::make_shared<Component>(*before);
        after->position.x_m += 1;
        change.components.push_back({before, after});
    }
    return change;
}
/// One rack added, as the smallest edit there is.
inline ChangeSet addRack(const std::string& id) {
    auto c = std::make_shared<Component>();
    c->id = id;
    c->type = "rack-gb200-nvl72";
    ChangeSet change;
    change.components.push_back({nullptr, c});
    return change;
}

} // namespace gs::test
