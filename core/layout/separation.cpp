// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/separation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gs {

namespace {

Point minus(Point a, Point b) { return {a.x_m - b.x_m, a.y_m - b.y_m}; }
double dot(Point a, Point b) { return a.x_m * b.x_m + a.y_m * b.y_m; }
double cross(Point a, Point b) { return a.x_m * b.y_m - a.y_m * b.x_m; }

double toSegment(Point p, Point a, Point b) {
    const Point along = minus(b, a), from = minus(p, a);
    const double length2 = dot(along, along);
    const double t = length2 > 0 ? std::clamp(dot(from, along) / length2, 0.0, 1.0) : 0;
    return std::hypot(from.x_m - t * along.x_m, from.y_m - t * along.y_m);
}

bool cuts(Point a, Point b, Point c, Point d) {
    const double c1 = cross(minus(b, a), minus(c, a)), c2 = cross(minus(b, a), minus(d, a));
    const double d1 = cross(minus(d, c), minus(a, c)), d2 = cross(minus(d, c), minus(b, c));
    return ((c1 < 0) != (c2 < 0)) && ((d1 < 0) != (d2 < 0));
}

} // namespace

double lineDistance_m(const std::vector<Point>& polygon, const std::vector<Point>& line) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++)
        for (std::size_t k = 0, l = line.size() - 1; k < line.size(); l = k++) {
            if (cuts(polygon[j], polygon[i], line[l], line[k])) return 0;
            best =
                std::min({best, toSegment(polygon[i], line[l], line[k]), toSegment(line[k], polygon[j], polygon[i])});
        }
    return best;
}

double distance_m(const std::vector<Point>& a, const std::vector<Point>& b) {
    if (a.empty() || b.empty()) return std::numeric_limits<double>::infinity();
    if (polygonContains(a, b.front()) || polygonContains(b, a.front())) return 0;
    return lineDistance_m(a, b);
}

Point lookOf(const Component& component, Face face) {
    return rotated({0, face == Face::Front ? -1.0 : 1.0}, component.rotation_deg);
}

Component stripAt(Size element, const Component& component, Face face, double depth_m) {
    const std::vector<Point> c = corners(element, component); // front left, front right, rear right, rear left
    const std::size_t at = face == Face::Front ? 0 : 2;
    const Point look = lookOf(component, face);
    Component out;
    out.type = component.type;
    out.rotation_deg = component.rotation_deg;
    out.position = {(c[at].x_m + c[at + 1].x_m) / 2 + look.x_m * depth_m / 2,
                    (c[at].y_m + c[at + 1].y_m) / 2 + look.y_m * depth_m / 2};
    out.values["width_m"] = std::hypot(c[at].x_m - c[at + 1].x_m, c[at].y_m - c[at + 1].y_m);
    out.values["depth_m"] = depth_m;
    return out;
}

double gapAt(Size element, const Component& component, Face face, const std::vector<Point>& other) {
    const std::vector<Point> c = corners(element, component);
    const Point edge = c[face == Face::Front ? 0 : 2], look = lookOf(component, face);
    double gap = std::numeric_limits<double>::infinity();
    for (const Point& p : other) gap = std::min(gap, dot(minus(p, edge), look));
    return std::max(0.0, gap);
}

} // namespace gs
