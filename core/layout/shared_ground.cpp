// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/shared_ground.h"

#include <algorithm>

// GCC 12 warns inside these Boost headers at -O2; nothing of ours is silenced.
#if !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#if !defined(__clang__)
#pragma GCC diagnostic pop
#endif

namespace gs {

std::vector<double> sharedGround_m2(const std::vector<std::vector<Point>>& outlines) {
    namespace geometry = boost::geometry;
    using Polygon = geometry::model::polygon<geometry::model::d2::point_xy<double>>;
    using Polygons = geometry::model::multi_polygon<Polygon>;
    std::vector<double> shared;
    Polygons held;
    for (const std::vector<Point>& outline : outlines) {
        Polygon polygon;
        for (const Point& corner : outline)
            geometry::append(polygon.outer(), Polygon::point_type(corner.x_m, corner.y_m));
        geometry::correct(polygon);
        shared.push_back(0);
        if (!geometry::is_valid(polygon)) continue;
        Polygons both, all;
        geometry::intersection(polygon, held, both);
        shared.back() = std::max(0.0, geometry::area(both));
        geometry::union_(polygon, held, all);
        held = std::move(all);
    }
    return shared;
}

} // namespace gs
