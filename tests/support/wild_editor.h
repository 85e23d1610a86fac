// SPDX-License-Identifier: GPL-3.0-or-later
// Edits at random for tests of the engine on the small site: what a user would do, and what nobody would.
#pragma once

#include <map>
#include <random>

#include "core/site/change.h"
#include "core/site/site.h"
#include "tests/support/sample_type.h"

namespace gs::test {

template <typename T> void pushSwap(std::vector<Swap<T>>& list, std::shared_ptr<const T> before, T after) {
    list.push_back({std::move(before), std::make_shared<const T>(std::move(after))});
}

/// Random edits of every shape a ChangeSet can have, also senseless ones: the engine is total. Counts what it did.
class Editor {
public:
    /// `practice`: also what only rules of practice look at.
    Editor(unsigned seed, std::map<std::string, int>& counts, bool practice = false)
        : m_random(seed), m_counts(counts), m_practice(practice) {}
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    ChangeSet next(const Site& site) {
        ChangeSet change;
        const int op = below(20);
        if (op < 5) editComponent(site, change);
        else if (op < 7) addComponent(site, change);
        else if (op < 8) removeComponent(site, change);
        else if (op < 11) addLink(site, change);
        else if (op < 13) removeLink(site, change);
        else if (op < 15) editLink(site, change);
        else if (op < 16) editSettings(site, change);
        else if (op < 17) editType(site, change);
        else if (op < 18 && !m_done.empty()) {
            ++m_counts["undo"];
            change = inverse(m_done.back());
            m_done.pop_back();
            return change;
        } else {
            for (int i = 0; i < 3; ++i) editComponent(site, change); // several at once
        }
        m_done.push_back(change);
        if (m_done.size() > 40) m_done.erase(m_done.begin());
        return change;
    }

    Date day() { return Date{parseDate("2024-07-01")->days + below(900)}; }

private:
    static constexpr int moreCount = 12;
    static constexpr const char* more[moreCount] = {"parcel",     "house",     "oil",      "board",  "ups",    "genset",
                                                    "water-tank", "fuel-tank", "switches", "rack-2", "header", "pipe"};

    template <typename T> std::shared_ptr<const T> any(const Table<T>& table) {
        for (int tries = 0; tries < 50; ++tries) {
            const Slot slot = static_cast<Slot>(below(static_cast<int>(std::max<Slot>(1, table.slotCount()))));
            if (table.at(slot)) return table.ptr(slot);
        }
        return nullptr;
    }

    void editComponent(const Site& site, ChangeSet& change) {
        const auto before = any(site.components());
        if (!before) return;
        for (const auto& swap : change.components)
            if (swap.before == before) return;
        Component c = *before;
        static const char* kinds[] = {"move",    "move",     "move",  "rotate",   "energized",
                                      "retired", "outage",   "array", "priority", "value",
                                      "zone",    "attached", "type",  "assumed",  "outline"};
        const int kind = below(15);
        ++m_counts[kinds[kind]];
        switch (kind) {
        case 0:
        case 1:
        case 2:
            c.position.x_m += below(200) / 10.0 - 10;
            c.position.y_m += below(200) / 10.0 - 10;
            break;
        case 3: c.rotation_deg = 90.0 * below(4); break;
        case 4:
            if (below(2)) c.energized = day();
            else c.energized.reset();
            break;
        case 5:
            if (below(2)) c.retired = day();
            else c.retired.reset();
            break;
        case 6:
            if (below(2)) c.outages.push_back({day(), below(2) ? std::optional(day()) : std::nullopt, "x"});
            else c.outages.clear();
            break;
        case 7:
            c.array.count = 1 + below(6);
            c.array.columns = 1 + below(3);
            c.array.pitch_x_m = c.array.pitch_y_m = 2;
            break;
        case 8: c.priority = below(3); break;
        case 9: {
            static const char* keys[] = {"rack_power_kw_max", "rated_mva",   "rated_power_mw",
                                         "rated_heat_kw",     "capacity_mw", "leaving_water_set_point_c",
                                         "flow_m3_h",         "power_factor"};
            static const char* rules[] = {"mass_kg",       "mass_t",         "floor_load_kpa", "noise_limit_dba",
                                          "oil_l",         "width_m",        "volume_m3",      "front_clearance_m",
                                          "volume_l",      "cold_start_min", "head_m",         "sound_power_dba",
                                          "depth_m",       "belly_tank_h",   "length_m",       "battery_runtime_min",
                                          "primary_dp_kpa"};
            if (m_practice && below(2)) {
                const char* key = rules[below(17)];
                const double most = std::string_view(key) == "mass_kg" || key[0] == 'o' ? 8000 : 100;
                c.values[key] = below(400) / 400.0 * (key[0] == 'w' || key[0] == 'd' || key[0] == 'f' ? 8 : most);
            } else if (below(3)) c.values[keys[below(8)]] = below(400) / 4.0;
            else c.values.clear();
            break;
        }
        case 10: {
            static const char* zones[] = {"", "HALL", "HALL2", "nowhere"};
            c.zone = zones[below(4)];
            if (m_practice && below(4) == 0) c.zone = "LOT";
            if (c.zone == c.id) c.zone.clear();
            break;
        }
        case 11:
            c.attached = below(2) ? "R3" : "";
            if (c.attached == c.id) c.attached.clear();
            break;
        case 12: {
            // Another machine in the same place: of the same kind half the time.
            static const char* types[] = {"rack",    "pad",  "busway",  "cdu",  "crah",
                                          "chiller", "pump", "turbine", "grid", "battery"};
            const Type* now = site.typeOf(c);
            for (int tries = 0; tries < 8; ++tries) {
                c.type = m_practice && below(2) ? more[below(moreCount)] : types[below(10)];
                if (!now || site.type(c.type)->role == now->role || below(4) == 0) break;
            }
            break;
        }
        case 13: c.assumed = below(2) ? "no record" : ""; break;
        default:
            for (Point& corner : c.outline.edit()) corner.x_m *= 0.7 + 0.1 * below(7);
            break;
        }
        pushSwap(change.components, before, std::move(c));
    }
    void addComponent(const Site& site, ChangeSet& change) {
        ++m_counts["place"];
        Component c;
        static const char* types[] = {"rack", "rack",    "pad",  "busway", "cdu",     "crah", "chiller",
                                      "pump", "turbine", "grid", "hall",   "battery", "door", "unknown"};
        c.type = m_practice && below(2) ? more[below(moreCount)] : types[below(14)];
        c.id = site.newId(c.type);
        c.position = {below(1000) / 10.0 - 50, below(600) / 10.0 - 30};
        c.zone = below(2) ? "HALL" : "";
        if (c.type == "hall" || c.type == "house" || c.type == "parcel")
            c.outline = {{-5, -5}, {5, -5}, {5, 5}, {-5, 5}};
        pushSwap<Component>(change.components, nullptr, std::move(c));
    }
    void removeComponent(const Site& site, ChangeSet& change) {
        // Sometimes with its links, as edits do, sometimes without, as no edit should.
        const auto before = any(site.components());
        if (!before || site.components().size() < 20) return;
        if (below(3))
            for (const Slot link : site.linksOf(site.components().slotOf(before->id)))
                change.links.push_back({site.links().ptr(link), nullptr});
        change.components.push_back({before, nullptr});
        ++m_counts["remove"];
    }
    void addLink(const Site& site, ChangeSet& change) {
        auto a = any(site.components()), b = any(site.components());
        if (below(4) == 0) { // feeders among each other: also circles
            static const char* feeders[] = {"BUSA", "BUSB", "WAYA", "WAYB"};
            const int first = below(4);
            a = site.components().get(feeders[first]);
            b = site.components().get(feeders[first ^ 1]);
        }
        if (below(10) == 0) { // gas and water
            a = site.components().get(below(2) ? "GAS" : "WATER");
            b = site.components().get(a && a->id == "GAS" ? "T1" : "TOWER");
        }
        if (!a || !b) return;
        const Type *ta = site.typeOf(*a), *tb = site.typeOf(*b);
        if (!ta || !tb) return;
        for (const Port& out : ta->ports)
            for (const Port& in : tb->ports) {
                if (out.medium != in.medium || out.direction != Direction::Out || in.direction != Direction::In ||
                    below(3) == 0)
                    continue;
                Link link;
                link.id = site.newId("link");
                link.medium = out.medium;
                link.from = {a->id, out.name};
                link.to = {b->id, in.name};
                link.feed = in.feed ? in.feed : (below(2) ? 'A' : 'B');
                if (link.medium == Medium::Power && below(2)) link.conductor = "cable";
                if (m_practice && link.medium == Medium::Coolant && below(2)) link.conductor = "pipe";
                pushSwap<Link>(change.links, nullptr, std::move(link));
                ++m_counts[std::string("connect ") + mediumName(out.medium)];
                return;
            }
    }
    void removeLink(const Site& site, ChangeSet& change) {
        if (const auto before = any(site.links()); before && site.links().size() > 25) {
            ++m_counts["disconnect"];
            change.links.push_back({before, nullptr});
        }
    }
    void editLink(const Site& site, ChangeSet& change) {
        const auto before = any(site.links());
        if (!before) return;
        Link link = *before;
        static const char* kinds[] = {"runs", "conductor", "bends", "feed"};
        const int kind = below(4);
        ++m_counts[kinds[kind]];
        switch (kind) {
        case 0: link.runs = 1 + below(4); break;
        case 1:
            link.conductor = below(2) ? (link.medium == Medium::Coolant && m_practice ? "pipe" : "cable") : "";
            break;
        case 2: link.bends = {{below(50) * 1.0, below(50) * 1.0}}; break;
        default: link.feed = below(2) ? 'A' : 'B'; break;
        }
        pushSwap(change.links, before, std::move(link));
    }
    void editSettings(const Site& site, ChangeSet& change) {
        Settings s = site.settings();
        static const char* kinds[] = {"dry bulb", "wet bulb",   "house load", "altitude",
                                      "climate",  "redundancy", "waiver",     "site name"};
        const int kind = below(8);
        ++m_counts[kinds[kind]];
        switch (kind) {
        case 0: s.dry_bulb_c = 10 + below(40); break;
        case 1: s.wet_bulb_c = 5 + below(27); break;
        case 2: s.house_load_w_per_m2 = below(30); break;
        case 3: s.altitude_m = 100 * below(20); break;
        case 4:
            s.climate = below(2) ? "memphis_tn" : "phoenix_az";
            s.dry_bulb_c.reset();
            s.wet_bulb_c.reset();
            break;
        case 5: {
            static const char* systems[] = {"sources", "chillers", "cdus", "pumps", "air-handlers"};
            static const char* targets[] = {"n", "n+1", "n+2", "2n"};
            s.redundancy[systems[below(5)]] = targets[below(4)];
            break;
        }
        case 6:
            if (below(2)) s.waivers.clear();
            else s.waivers.push_back({"power.no-feed", {"R1"}, "", "known", std::nullopt});
            break;
        default: s.name = "n" + std::to_string(below(100)); break;
        }
        change.settings.push_back({site.settingsPtr(), std::make_shared<const Settings>(std::move(s))});
    }
    void editType(const Site& site, ChangeSet& change) {
        static const char* types[] = {"rack", "pad", "chiller", "turbine", "cdu"};
        const auto before = site.type(m_practice && below(2) ? more[below(moreCount)] : types[below(5)]);
        if (!before) return;
        ++m_counts["type value"];
        Type type = *before;
        for (Quantity& q : type.quantities)
            if (q.isScalar() && below(3) == 0) q.value *= 0.8 + 0.4 * below(100) / 100;
        pushSwap(change.types, before, std::move(type));
    }

    std::mt19937 m_random;
    std::map<std::string, int>& m_counts;
    bool m_practice;
    std::vector<ChangeSet> m_done;
};

} // namespace gs::test
