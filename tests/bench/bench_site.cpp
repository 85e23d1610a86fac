// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_site.h"

#include <stdexcept>

#include "core/engine/engine.h"

namespace gs::bench {

namespace {

// 60 kW instead of the rack's 82 kW: 100k items then stay below the 8.5 GW up to which site totals are exact.
constexpr double rackPower_kw = 60;
constexpr int racksPerRow = 32;
constexpr int rowsPerStation = 32;
constexpr int stationsPerCampus = 10;
constexpr double stationPitch_m = 150;

class Builder {
public:
    explicit Builder(const Catalog& catalog) : m_catalog(catalog) {}

    BenchSite build(int items) {
        Settings settings;
        settings.name = "Bench";
        settings.house_load_w_per_m2 = 10;
        m_result.site.put(std::make_shared<const Settings>(settings));
        for (int row = 0; static_cast<int>(m_result.site.components().size()) < items; ++row) {
            if (row % (rowsPerStation * stationsPerCampus) == 0) addCampus(row / (rowsPerStation * stationsPerCampus));
            if (row % rowsPerStation == 0) addStation(row / rowsPerStation);
            addRow(row);
        }
        return std::move(m_result);
    }

private:
    std::string add(const std::string& id, const char* type, Point at, const std::string& zone = {}) {
        if (!m_result.site.type(type)) {
            const auto entry = m_catalog.type(type);
            if (!entry) throw std::runtime_error(std::string("bench: no type ") + type + " in the catalog");
            m_result.site.put(entry);
        }
        Component component;
        component.id = id;
        component.type = type;
        component.position = at;
        component.zone = zone;
        if (component.type == "rack-smc-h100-64") component.values["rack_power_kw_max"] = rackPower_kw;
        if (component.type == "hall") component.outline = {{-34, -94}, {34, -94}, {34, 94}, {-34, 94}};
        m_result.site.put(std::make_shared<const Component>(std::move(component)));
        return id;
    }
    void link(Medium medium, const std::string& from, const char* fromPort, const std::string& to, const char* toPort,
              char feed = 'A', const char* conductor = "", int runs = 1) {
        if (*conductor && !m_result.site.type(conductor)) m_result.site.put(m_catalog.type(conductor));
        Link link;
        link.id = "link-" + std::to_string(++m_links);
        link.medium = medium;
        link.from = {from, fromPort};
        link.to = {to, toPort};
        link.feed = feed;
        link.conductor = conductor;
        link.runs = runs;
        m_result.site.put(std::make_shared<const Link>(std::move(link)));
    }

    void addCampus(int campus) {
        const double x = stationPitch_m * stationsPerCampus * campus;
        const std::string n = std::to_string(campus);
        for (const char feed : {'A', 'B'}) {
            const double y = feed == 'A' ? -600 : -400;
            const std::string bus = add(std::string("bus345") + feed + n, "bus-345kv", {x + 200, y});
            m_bus345[feed - 'A'] = bus;
            link(Medium::Power, add(std::string("grid") + feed + n, "grid_345kv_generic", {x, y}), "out", bus, "in",
                 feed, "ohl_490al_380kv", 3);
        }
    }
    void addStation(int station) {
        const std::string n = std::to_string(station);
        m_x = stationPitch_m * station;
        m_hall = add("hall" + n, "hall", {m_x, 92});
        for (const char feed : {'A', 'B'}) {
            const double x = m_x + (feed == 'A' ? -20 : 20);
            const std::string transformer = add(std::string("main") + feed + n, "xfmr_345_34p5_150mva", {x, -200});
            const std::string lineup = add(std::string("mv") + feed + n, "swgr-34p5kv-lineup", {x, -150});
            link(Medium::Power, m_bus345[feed - 'A'], "out", transformer, "hv", feed, "ohl_490al_380kv");
            link(Medium::Power, transformer, "lv", lineup, "in", feed, "cable_us_1000kcmil_al_35kv", 6);
            m_lineup[feed - 'A'] = lineup;
        }
    }
    void addRow(int row) {
        const std::string n = std::to_string(row);
        const double y = 5 + 5.5 * (row % rowsPerStation);
        std::string pad[2];
        for (const char feed : {'A', 'B'}) {
            const int i = feed - 'A';
            pad[i] = add(std::string("pad") + feed + n, "xfmr_pad_34p5_480v_3500kva", {m_x + (i ? 42.0 : -42.0), y});
            link(Medium::Power, m_lineup[i], "out", pad[i], "hv", feed, "cable_us_500kcmil_cu_35kv");
        }
        const std::string cdu = add("cdu" + n, "vertiv_cdu2300", {m_x - 28, y}, m_hall);
        const std::string pump = add("pump" + n, "pump_endsuction_large", {m_x + 48, y});
        const std::string header = add("header" + n, "header-dn600", {m_x + 66, y});
        const std::string chiller = add("chiller" + n, "york_ydam", {m_x + 94, y});
        link(Medium::Power, pad[0], "lv", cdu, "power", 'A', "cable_us_500kcmil_cu_600v");
        link(Medium::Power, pad[1], "lv", pump, "power", 'A', "cable_us_500kcmil_cu_600v");
        link(Medium::Power, pad[1], "lv", chiller, "power", 'A', "cable_us_750kcmil_cu_600v", 4);
        link(Medium::Coolant, chiller, "chilled", pump, "in");
        link(Medium::Coolant, pump, "out", header, "in");
        link(Medium::Coolant, header, "out", cdu, "primary");
        for (int i = 0; i < 2; ++i) { // 576 kW of air heat in a row
            const std::string fans =
                add("fans" + n + "-" + std::to_string(i), "crah_fanwall_350kw", {m_x + 26 + 4 * i, y}, m_hall);
            link(Medium::Power, pad[1], "lv", fans, "power", 'A', "cable_us_500kcmil_cu_600v");
            link(Medium::Coolant, header, "out", fans, "coolant");
        }
        for (int i = 0; i < racksPerRow; ++i) {
            const std::string rack =
                add("rack" + n + "-" + std::to_string(i), "rack-smc-h100-64", {m_x - 22 + 1.4 * i, y}, m_hall);
            link(Medium::Power, pad[0], "lv", rack, "feed_a", 'A', "cable_us_500kcmil_cu_600v");
            link(Medium::Power, pad[1], "lv", rack, "feed_b", 'B', "cable_us_500kcmil_cu_600v");
            link(Medium::Coolant, cdu, "secondary", rack, "coolant");
            m_result.racks.push_back(rack);
        }
    }

    const Catalog& m_catalog;
    BenchSite m_result;
    int m_links = 0;
    double m_x = 0;
    std::string m_hall, m_bus345[2], m_lineup[2];
};

} // namespace

BenchSite benchSite(const Catalog& catalog, int items, bool overload) {
    BenchSite result = Builder(catalog).build(items);
    if (!overload) return result;
    // Each grid connection gets what flows through it now, less 3 %.
    Engine engine(catalog);
    engine.compute(result.site, {lastDate(result.site), LoadCase::Nameplate});
    for (const std::string& id : result.site.components().sortedIds()) {
        if (result.site.component(id)->type != "grid_345kv_generic") continue;
        Component grid = *result.site.component(id);
        grid.values["capacity_mw"] = engine.component(result.site.components().slotOf(id)).flow_w / 1.03e6;
        result.site.put(std::make_shared<const Component>(std::move(grid)));
    }
    return result;
}

} // namespace gs::bench
