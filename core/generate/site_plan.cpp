// SPDX-License-Identifier: GPL-3.0-or-later
// Halls stand side by side, two rows back to back in a building, buildings one below the other; to the south of them
// the substation, and to the south of that the sources. Feeders leave the buses to the north, run along the southern
// trench to the eastern one and from there into the trench of each row of yards: nothing crosses a hall or a yard that
// it does not serve. Where a parcel is too narrow but long enough, all of it is turned by 90°.
#include "core/generate/site_plan.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <tuple>

#include "core/generate/power_plant.h"
#include "core/generate/rules.h"
#include "core/layout/geometry.h"

namespace gs::generator {
namespace {

using blocks::Builder;
using blocks::Frame;

constexpr double corridor_m = 6; ///< between the halls of a building that stand back to back

struct Layout {
    int halls = 1, columns = 1, rows = 1, buildings = 1; ///< rows of a building: 1 or 2
    double cell_m = 0, building_m = 0,
           pitch_m = 0;                           ///< width of a hall's ground, depth of a building, of one to the next
    double halls_m = 0, width_m = 0, depth_m = 0; ///< depth of all buildings with yards and trenches; of the site
    double margin_m = 0;
    int plantColumns = 0; ///< of sources; 0: as many as they usually stand in
};

Layout layoutOf(const HallDesign& hall, int halls, int columns, int rows, double south_m, double southWidth_m) {
    Layout out;
    out.halls = halls;
    out.rows = rows;
    // Buildings as equal as they can be.
    out.buildings = (halls + columns * out.rows - 1) / (columns * out.rows);
    out.columns = ((halls + out.buildings - 1) / out.buildings + out.rows - 1) / out.rows;
    out.cell_m = hall.plan.yardWidth_m + 1;
    out.building_m = out.rows * hall.plan.depth_m + (out.rows > 1 ? corridor_m : 0);
    const double yard = hall.yardDepth_m + 2 + rules::trench_m;
    out.pitch_m = out.building_m + out.rows * yard + rules::fireLane_m;
    out.halls_m = out.buildings * out.pitch_m + (out.rows == 1 ? rules::trench_m : 0);
    out.margin_m = rules::setback_m + rules::road_m;
    // The trench to the east, and the road and its margin all around.
    out.width_m = std::max(out.columns * out.cell_m + 2 * rules::trench_m, southWidth_m + 8) + 2 * out.margin_m;
    out.depth_m = out.halls_m + south_m + 2 * out.margin_m;
    return out;
}

std::string metres(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.0f m", value);
    return text;
}

/// To a decimetre, which a foot is not.
std::string asEntered(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f m", value == std::floor(value) ? 0 : 1, std::floor(value * 10 + 1e-6) / 10);
    return text;
}

/// Of the size that is named, so that a parcel of that size does.
double wholeMetres(double value) { return std::ceil(value - 1e-6); }

std::string megawatts(double watts) { return std::to_string(static_cast<int>(watts / 1e6)) + " MW"; }

class Planner {
public:
    Planner(const Wish& wish, const Catalog& catalog, int racks)
        : m_wish(wish), m_catalog(catalog), m_racks(racks), m_weather(weather()) {
        chooseScale();
        chooseLayout();
    }

    Generated build() {
        Builder b(m_catalog);
        settings(b);
        const double left = -m_layout.width_m / 2, top = -m_layout.depth_m / 2;
        ground(b, left, top);
        const double halls_top = top + m_layout.margin_m;
        m_station = designSubstation(m_catalog, *m_scale, 0, halls_top + m_layout.halls_m + rules::fireLane_m);
        b.now.zone = "PARCEL";
        buildSubstation(b, *m_scale, m_station, formatDate(m_wish.start));
        buildPlants(b, m_plants, m_station);
        for (int i = 0; i < m_layout.halls; ++i) hall(b, i, halls_top);

        Generated out;
        out.site = m_turned ? turned(b.finish()) : b.finish();
        out.racks = m_racks;
        out.gpus = m_racks * static_cast<std::int64_t>(b.scalar(m_wish.rackType, "gpus"));
        out.halls = m_layout.halls;
        out.it_w = m_it_w;
        out.facility_w = m_facility_w;
        out.width_m = m_turned ? m_layout.depth_m : m_layout.width_m;
        out.depth_m = m_turned ? m_layout.width_m : m_layout.depth_m;
        return out;
    }

private:
    Weather weather() const {
        const Climate* climate = m_catalog.climate(m_wish.climate);
        return {climate->dry_bulb_c, climate->wet_bulb_c, climate->altitude_m};
    }

    /// The smallest scale whose buses carry the site, its halls, and its sources.
    void chooseScale() {
        const auto at = [&](const Scale& scale) {
            m_scale = &scale;
            m_designer.emplace(m_catalog, m_wish, scale, m_weather);
            const int halls = (m_racks + m_designer->mostRacks() - 1) / m_designer->mostRacks();
            const int perHall = (m_racks + halls - 1) / halls;
            m_hall = m_designer->design(perHall);
            m_halls = halls;
            const double part = static_cast<double>(m_racks) / (halls * perHall);
            m_it_w = m_hall.it_w * halls * part;
            m_facility_w = m_hall.facility_w * halls * part;
        };
        at(scaleFor(m_racks * m_catalog.type(m_wish.rackType)->value("rack_power_kw_max") * 1e3));
        while (m_facility_w > m_scale->most_w && m_scale != &largestScale()) at(scaleFor(m_scale->most_w * 1.01));
        if (m_facility_w > m_scale->most_w)
            throw WishError("power", "the two 345 kV buses carry a site of " + megawatts(m_scale->most_w) +
                                         " and this one has to be sized for " +
                                         megawatts(std::ceil(m_facility_w / 1e6) * 1e6));
        m_plants = designPlants(m_catalog, m_wish, *m_scale, m_weather, m_facility_w);
    }

    /// As wide as a building should be, else as the parcel allows, else turned by 90°, else with the sources in other
    /// columns.
    void chooseLayout() {
        std::vector<Layout> all;
        for (int plantColumns = 0; plantColumns <= mostColumns(m_plants); ++plantColumns) {
            const std::vector<Layout> layouts = layoutsWith(plantColumns);
            for (const bool turnedRound : {false, true})
                for (const Layout& layout : layouts)
                    if (fits(layout, turnedRound)) return take(layout, turnedRound);
            all.insert(all.end(), layouts.begin(), layouts.end());
        }
        const auto [width, depth] = smallest(all);
        WishError error("parcel",
                        parcelText() + " is too small: this site takes " + metres(width) + " by " + metres(depth));
        error.onLarger = m_wish;
        if (m_wish.parcel_width_m > 0) error.onLarger->parcel_width_m = width;
        if (m_wish.parcel_depth_m > 0) error.onLarger->parcel_depth_m = depth;
        throw error;
    }

    /// As a building usually is, then with every number of columns of halls.
    std::vector<Layout> layoutsWith(int plantColumns) const {
        const std::vector<Plant> plants = inColumns(m_plants, plantColumns);
        const Substation station = designSubstation(m_catalog, *m_scale, 0, 0);
        const double south =
            rules::fireLane_m + station.depth_m + 4 + plantsDepth_m(plants) + 8.0 * static_cast<double>(plants.size());
        const double southWidth = std::max(station.width_m, plantsWidth_m(plants));
        const int rows = m_halls > 1 ? 2 : 1;
        std::vector<Layout> layouts{layoutOf(m_hall, m_halls, rules::columnsPerBuilding, rows, south, southWidth)};
        for (const int other : {rows, 1}) // one row: halls in a line, where the parcel is shallow
            for (int columns = 1; columns <= m_halls; ++columns)
                layouts.push_back(layoutOf(m_hall, m_halls, columns, other, south, southWidth));
        for (Layout& layout : layouts) layout.plantColumns = plantColumns;
        return layouts;
    }

    bool fits(const Layout& layout, bool turnedRound) const {
        const double width = turnedRound ? m_wish.parcel_depth_m : m_wish.parcel_width_m;
        const double depth = turnedRound ? m_wish.parcel_width_m : m_wish.parcel_depth_m;
        return (width <= 0 || layout.width_m <= width + 1e-6) && (depth <= 0 || layout.depth_m <= depth + 1e-6);
    }

    void take(const Layout& layout, bool turnedRound) {
        m_layout = layout;
        m_turned = turnedRound;
        m_plants = inColumns(std::move(m_plants), layout.plantColumns);
        const double width = turnedRound ? m_wish.parcel_depth_m : m_wish.parcel_width_m;
        const double depth = turnedRound ? m_wish.parcel_width_m : m_wish.parcel_depth_m;
        if (width > 0) m_layout.width_m = width;
        if (depth > 0) m_layout.depth_m = depth;
    }

    /// Width and depth in whole metres of the smallest parcel that does: of two sides asked for that of least area (of
    /// two alike the one that lies like the parcel), of one side asked for the least of that side. None that is a metre
    /// shorter on either side does.
    std::pair<double, double> smallest(const std::vector<Layout>& layouts) const {
        const double width = m_wish.parcel_width_m, depth = m_wish.parcel_depth_m;
        std::tuple<double, double, double, double> least{HUGE_VAL, 0, 0, 0};
        for (const Layout& layout : layouts)
            for (const bool turnedRound : {false, true}) {
                double w = wholeMetres(layout.width_m), d = wholeMetres(layout.depth_m);
                if (turnedRound) std::swap(w, d);
                const double asked = width <= 0 ? d : depth <= 0 ? w : w * d;
                const double missing = width <= 0   ? w
                                       : depth <= 0 ? d
                                                    : std::max(0.0, w - width) + std::max(0.0, d - depth);
                least = std::min(least, {asked, missing, w, d});
            }
        return {std::get<2>(least), std::get<3>(least)};
    }

    std::string parcelText() const {
        const std::string width = asEntered(m_wish.parcel_width_m), depth = asEntered(m_wish.parcel_depth_m);
        if (m_wish.parcel_width_m <= 0) return "a parcel " + depth + " deep";
        if (m_wish.parcel_depth_m <= 0) return "a parcel " + width + " wide";
        return "the parcel of " + width + " by " + depth;
    }

    void settings(Builder& b) const {
        Settings& s = b.settings;
        const Climate* climate = m_catalog.climate(m_wish.climate);
        // Named by what was asked for, where whole racks do not make it something else: "100,000 GPUs" for 100,032 of
        // them, but "72 GPUs" for a wish of 8.
        Wish named = m_wish;
        const double made = m_racks * b.scalar(m_wish.rackType, "gpus");
        if (named.target == WishTarget::Gpus && made > 1.01 * named.amount) named.amount = made;
        s.name = describeAmount(named);
        s.place = climate->name;
        s.climate = m_wish.climate;
        const double hall_m2 = m_hall.plan.width_m * m_hall.plan.depth_m * m_halls;
        s.house_load_w_per_m2 = std::round(10 * rules::houseOfIt * m_it_w / hall_m2) / 10;
        s.house_load_source = "1 % of IT spread over the halls: upper end of lighting and other, 0.5 to 1 % of IT "
                              "(handbook, from memory)";
        s.redundancy = m_wish.redundancy;
        s.phases = {{m_wish.start, m_plants.size() > 1 ? "On rented turbines" : "Built"}};
        if (m_plants.size() > 1) s.phases.push_back({*parseDate(m_plants.front().energized), "On the grid"});
        s.notes = "Made by the site generator: counts follow from its rules (docs/generator.md), nothing of it is "
                  "recorded anywhere.";
    }

    void ground(Builder& b, double left, double top) const {
        const double w = m_layout.width_m, d = m_layout.depth_m, ring = rules::setback_m - rules::road_m / 2;
        b.zone("parcel", "PARCEL", "Parcel", {0, 0}, w, d);
        b.now.zone = "PARCEL";
        const auto road = [&](int side, Point centre, double width, double depth) {
            constexpr const char* names[2][4] = {{"West", "East", "North", "South"},
                                                 {"North", "South", "East", "West"}};
            const std::string name = names[m_turned][side];
            b.zone("road", "ROAD-" + name.substr(0, 1), name + " road", centre, width, depth);
        };
        road(0, {left + ring, 0}, rules::road_m, d - 2 * ring);
        road(1, {-left - ring, 0}, rules::road_m, d - 2 * ring);
        road(2, {0, top + ring}, w - 2 * ring - rules::road_m, rules::road_m);
        road(3, {0, -top - ring}, w - 2 * ring - rules::road_m, rules::road_m);
    }

    void hall(Builder& b, int index, double halls_top) const {
        int building = 0, first = 0, here = blocks::share(m_layout.halls, m_layout.buildings, 0);
        for (; index >= first + here; here = blocks::share(m_layout.halls, m_layout.buildings, ++building))
            first += here;
        const int columns = (here + m_layout.rows - 1) / m_layout.rows, inBuilding = index - first;
        const int column = inBuilding % columns;
        const bool north = inBuilding < columns;
        const double yard = m_hall.yardDepth_m + 2 + rules::trench_m;
        const double shell_top = halls_top + building * m_layout.pitch_m + yard;
        if (inBuilding == 0) {
            b.now = {"PARCEL", "", "", "", {}};
            b.zone("building", "BUILDING-" + std::to_string(building + 1), "Building " + std::to_string(building + 1),
                   {0, shell_top + m_layout.building_m / 2}, columns * m_layout.cell_m, m_layout.building_m);
        }
        const double x = (column - (columns - 1) / 2.0) * m_layout.cell_m;
        const Frame frame{{x, north ? shell_top : shell_top + m_layout.building_m}, north ? 1 : -1};

        HallDesign design = m_hall;
        design.plan.id = "H" + blocks::two(index + 1);
        design.plan.name = "Hall " + std::to_string(index + 1);
        design.plan.energized = formatDate(m_wish.start);
        m_designer->setCounts(design.plan, blocks::share(m_racks, m_halls, index));

        // Along the trench south of the halls, up the eastern one, into the trench of this row of yards.
        const double outside = m_hall.yardDepth_m + 2 + 4;
        const double lane = north ? shell_top - outside : shell_top + m_layout.building_m + outside;
        const double south = halls_top + m_layout.halls_m - 4;
        const double east = m_layout.columns * m_layout.cell_m / 2 + 4;
        Ways ways;
        const auto way = [&](double bus_x, double offset) {
            std::vector<Point> out{{bus_x, south + offset}};
            const double y = lane + (north ? -offset : offset);
            if (std::fabs(y - (south + offset)) > 1) {
                out.push_back({east + offset, south + offset});
                out.push_back({east + offset, y});
            }
            return out;
        };
        ways.a = way(m_station.busA_x_m, 0);
        ways.b = way(m_station.busB_x_m, 3);
        b.now = {"", "", "", "", {}};
        buildHallBlock(b, design, *m_scale, frame, ways);
    }

    const Wish& m_wish;
    const Catalog& m_catalog;
    int m_racks;
    Weather m_weather;
    const Scale* m_scale = nullptr;
    std::optional<HallDesigner> m_designer;
    HallDesign m_hall;
    int m_halls = 1;
    double m_it_w = 0, m_facility_w = 0;
    std::vector<Plant> m_plants;
    Layout m_layout;
    bool m_turned = false; ///< what is laid out here will be turned by 90°
    Substation m_station;
};

} // namespace

Generated siteOf(const Wish& wish, const Catalog& catalog, int racks) { return Planner(wish, catalog, racks).build(); }
void checkSite(const Wish& wish, const Catalog& catalog, int racks) { Planner(wish, catalog, racks); }

Site turned(const Site& site) {
    Site out = site;
    for (const std::string& id : site.components().sortedIds()) {
        auto component = std::make_shared<Component>(*site.component(id));
        component->position = rotated(component->position, 90);
        if (component->outline.empty()) component->rotation_deg = std::fmod(component->rotation_deg + 90, 360);
        else
            for (Point& corner : component->outline.edit()) corner = rotated(corner, 90);
        out.put(std::shared_ptr<const Component>(std::move(component)));
    }
    for (const std::string& id : site.links().sortedIds()) {
        if (site.link(id)->bends.empty()) continue;
        auto link = std::make_shared<Link>(*site.link(id));
        for (Point& bend : link->bends.edit()) bend = rotated(bend, 90);
        out.put(std::shared_ptr<const Link>(std::move(link)));
    }
    return out;
}

} // namespace gs::generator
