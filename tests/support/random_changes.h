// SPDX-License-Identifier: GPL-3.0-or-later
// Random sites and changes with a fixed seed, for property tests of changes, files and history.
#pragma once

#include <random>

#include "tests/support/site_builder.h"

namespace gs::test {

/// Everything a site holds, as one text: equal sites give equal texts.
inline std::string siteText(const Site& site) {
    std::string text = settingsToJson(site.settings());
    for (const std::string& id : site.components().sortedIds()) text += '\n' + componentToJson(*site.component(id));
    for (const std::string& id : site.links().sortedIds()) text += '\n' + linkToJson(*site.link(id));
    for (const auto& [id, type] : site.types()) text += '\n' + typeToJson(*type);
    return text;
}

class RandomChanges {
public:
    explicit RandomChanges(unsigned seed) : m_random(seed) {}

    Site site() {
        SiteBuilder builder;
        builder.type(TypeBuilder("rack", Role::Rack).value("rack_power_kw_max", 10))
            .type(TypeBuilder("bus", Role::Converter));
        for (int i = 0; i < 8; ++i) builder.put("C" + std::to_string(i), i % 2 ? "rack" : "bus", {real(), real()});
        for (int i = 0; i < 4; ++i) builder.power(name("C", 8) + ".out", name("C", 8) + ".in");
        return builder.site();
    }
    /// A change of `site` whose befores are what is there.
    ChangeSet change(const Site& site) {
        ChangeSet change;
        for (int i = 0; i < 3; ++i) {
            const std::string id = name("C", 12);
            const auto before = site.components().get(id);
            bool isTwice = false;
            for (const auto& swap : change.components)
                isTwice = isTwice || (swap.after ? swap.after : swap.before)->id == id;
            if (isTwice) continue;
            if (before && pick(3) == 0) change.components.push_back({before, nullptr});
            else change.components.push_back({before, std::make_shared<const Component>(component(id))});
        }
        const std::string linkId = "L" + std::to_string(pick(8));
        const auto before = site.links().get(linkId);
        if (before && pick(2)) change.links.push_back({before, nullptr});
        else change.links.push_back({before, std::make_shared<const Link>(link(linkId))});
        if (pick(4) == 0) change.settings.push_back({site.settingsPtr(), std::make_shared<const Settings>(settings())});
        if (pick(4) == 0) {
            const std::string id = name("type", 3);
            const auto old = site.type(id);
            if (old && pick(2)) change.types.push_back({old, nullptr});
            else
                change.types.push_back(
                    {old, std::make_shared<const Type>(TypeBuilder(id, Role::Load).value("power_kw", real()))});
        }
        return change;
    }

private:
    int pick(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    double real() { return std::uniform_real_distribution<double>(-1e4, 1e4)(m_random); }
    std::string name(const char* prefix, int n) { return prefix + std::to_string(pick(n)); }
    std::string words() {
        static const char* const samples[] = {"", "Rack", "机柜 7", "\"quoted\" \\ \n", "Ω±🚀", "a,b;c"};
        return samples[pick(6)];
    }
    Date day() { return {pick(200'000) - 50'000}; }
    std::vector<Point> points(int most) {
        std::vector<Point> result;
        for (int i = pick(most + 1); i > 0; --i) result.push_back({real(), real()});
        return result;
    }
    Component component(const std::string& id) {
        Component c;
        c.id = id;
        c.type = pick(2) ? "rack" : "bus";
        c.name = words();
        c.position = {real(), real()};
        c.rotation_deg = pick(2) ? 0 : real();
        c.zone = pick(2) ? "" : name("C", 12);
        c.array = {pick(20) + 1, pick(5) + 1, std::abs(real()), pick(2) ? 0 : 1.5};
        c.outline = points(4);
        for (int i = pick(3); i > 0; --i) c.values[name("key_", 5)] = real();
        c.text = words();
        c.attached = pick(4) ? "" : name("C", 12);
        c.priority = pick(5) - 2;
        c.assumed = words();
        if (pick(2)) c.energized = day();
        if (pick(2)) c.retired = day();
        for (int i = pick(3); i > 0; --i)
            c.outages.push_back({day(), pick(2) ? std::optional(day()) : std::nullopt, words()});
        c.group = pick(3) ? "" : name("group-", 4);
        c.locked = pick(4) == 0;
        return c;
    }
    Link link(const std::string& id) {
        Link l;
        l.id = id;
        l.medium = static_cast<Medium>(pick(5));
        l.from = {name("C", 12), "out"};
        l.to = {name("C", 12), words()};
        l.feed = "AB\0"[pick(3)];
        l.conductor = words();
        l.runs = pick(9) + 1;
        l.bends = points(3);
        return l;
    }
    Settings settings() {
        Settings s;
        s.name = words();
        s.place = words();
        if (pick(2)) s.dry_bulb_c = real();
        if (pick(2)) s.wet_bulb_c = real();
        if (pick(2)) s.altitude_m = real();
        if (pick(2)) s.latitude_deg = real(), s.longitude_deg = real();
        s.loadCase = static_cast<LoadCase>(pick(3));
        s.house_load_w_per_m2 = std::abs(real());
        s.redundancy["chillers"] = "n+2";
        for (int i = pick(3); i > 0; --i) s.phases.push_back({day(), words()});
        for (int i = pick(3); i > 0; --i)
            s.waivers.push_back({"power.overload",
                                 {name("C", 12), words()},
                                 words(),
                                 words(),
                                 pick(2) ? std::optional(day()) : std::nullopt});
        s.notes = words();
        return s;
    }

    std::mt19937 m_random;
};

} // namespace gs::test
