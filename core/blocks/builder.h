// SPDX-License-Identifier: GPL-3.0-or-later
// Short words for putting a site together by code: examples and the generator. What is placed takes zone, dates,
// outages and the reason why it is assumed from `now`, so that a block of equipment states them once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/site/site.h"

namespace gs::blocks {

/// What the next components have in common.
struct Context {
    std::string zone;
    std::string energized; ///< date, empty = always
    std::string retired;
    std::string assumed;
    std::vector<Outage> outages;
};

/// `count` elements in `columns`, with pitch in metres.
struct Grid {
    int count = 1;
    int columns = 1;
    double pitch_x_m = 0;
    double pitch_y_m = 0;
};
/// One line of elements along x (before rotation).
inline Grid line(int count, double pitch_m) { return {count, count, pitch_m, 0}; }
inline Grid block(int columns, int rows, double pitch_x_m, double pitch_y_m) {
    return {columns * rows, columns, pitch_x_m, pitch_y_m};
}

class Builder {
public:
    explicit Builder(const Catalog& catalog) : m_catalog(catalog) {}

    Context now;
    Settings settings;

    /// Places equipment about its centre; throws CatalogError when the type is not in the catalog.
    void place(std::string_view type, const std::string& id, const std::string& name, Point centre, Grid grid = {},
               double rotation_deg = 0);
    /// The component of the last place(), before it is put into the site: for own values and attachment.
    Component& last() { return m_last; }
    /// A rectangular zone about its centre.
    void zone(std::string_view type, const std::string& id, const std::string& name, Point centre, double width_m,
              double depth_m);
    void label(const std::string& id, const std::string& text, Point centre, double width_m,
               std::string_view type = "label");

    /// Bends of the next line: the way of its trench or tray, from `from` to `to`.
    void via(std::vector<Point> bends) { m_bends = std::move(bends); }
    /// Power line of feed 'A' or 'B'; `watts` is what one line of the bundle carries (it sets the number of parallel
    /// cables).
    void power(const std::string& from, const std::string& to, double watts, char feed, std::string_view toPort = {});
    /// Coolant pair; `watts` of heat on one line sets the pipe.
    void coolant(const std::string& from, std::string_view fromPort, const std::string& to, std::string_view toPort,
                 double watts);
    void gas(const std::string& from, const std::string& to);
    void water(const std::string& from, const std::string& to);

    double scalar(std::string_view type, std::string_view key) const;
    /// The finished site.
    Site finish();

private:
    void flush();
    std::shared_ptr<const Type> use(std::string_view type);
    void link(Link value);
    void pipe(Medium medium, const std::string& from, const std::string& to, const char* toPort, const char* conductor);
    const Type& typeOf(const std::string& component);

    const Catalog& m_catalog;
    Site m_site;
    Component m_last;
    std::vector<Point> m_bends;
    int m_links = 0;
};

/// Part `index` of `total` shared evenly among `parts`.
constexpr int share(int total, int parts, int index) { return total * (index + 1) / parts - total * index / parts; }

/// "07": ids of equal length sort as people count.
std::string two(int number);

} // namespace gs::blocks
