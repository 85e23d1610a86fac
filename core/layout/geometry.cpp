// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry of components: turned rectangles, arrays of them, zone outlines.
#include "core/layout/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace gs {

namespace {

Point plus(Point a, Point b) { return {a.x_m + b.x_m, a.y_m + b.y_m}; }
Point minus(Point a, Point b) { return {a.x_m - b.x_m, a.y_m - b.y_m}; }
double cross(Point a, Point b) { return a.x_m * b.y_m - a.y_m * b.x_m; }

Point toPlan(const Component& component, Point local) {
    return plus(component.position, rotated(local, component.rotation_deg));
}

/// Cosine and sine, exact at multiples of 90°.
struct Turn {
    double cosine = 1, sine = 0;
};
Turn turn(double degrees) {
    if (degrees == 0) return {1, 0}; // as most things stand
    const double d = std::fmod(degrees, 360.0);
    if (d == 0) return {1, 0};
    if (d == 90 || d == -270) return {0, 1};
    if (d == 180 || d == -180) return {-1, 0};
    if (d == 270 || d == -90) return {0, -1};
    const double radians = d * std::numbers::pi / 180;
    return {std::cos(radians), std::sin(radians)};
}

/// Corners of a rectangle about `centre`, in the component's own frame.
std::array<Point, 4> rectangle(Point centre, Size size) {
    const double w = size.width_m / 2, d = size.depth_m / 2;
    return {Point{centre.x_m - w, centre.y_m - d}, Point{centre.x_m + w, centre.y_m - d},
            Point{centre.x_m + w, centre.y_m + d}, Point{centre.x_m - w, centre.y_m + d}};
}

Point elementOffset(const ArrayLayout& array, int index) {
    const int columns = std::max(array.columns, 1);
    const int column = index % columns, row = index / columns;
    return {(column - (columns - 1) / 2.0) * array.pitch_x_m, (row - (array.rows() - 1) / 2.0) * array.pitch_y_m};
}

Rect boxOf(std::span<const Point> points) {
    if (points.empty()) return {};
    Rect box{points[0].x_m, points[0].y_m, points[0].x_m, points[0].y_m};
    for (const Point& p : points) {
        box.left = std::min(box.left, p.x_m);
        box.right = std::max(box.right, p.x_m);
        box.top = std::min(box.top, p.y_m);
        box.bottom = std::max(box.bottom, p.y_m);
    }
    return box;
}

// --- overlap ----------------------------------------------------------------------------------------------

using Polygon = std::vector<Point>;

/// Whether two convex polygons share more than `tolerance` along every edge normal (separating axis theorem).
bool convexOverlap(const Polygon& a, const Polygon& b, double tolerance) {
    for (const Polygon* polygon : {&a, &b}) {
        for (std::size_t i = 0; i < polygon->size(); ++i) {
            const Point edge = minus((*polygon)[(i + 1) % polygon->size()], (*polygon)[i]);
            const double length = std::hypot(edge.x_m, edge.y_m);
            if (!(length > 0)) continue;
            const auto span = [&](const Polygon& points) {
                double low = std::numeric_limits<double>::infinity(), high = -low;
                for (const Point& p : points) {
                    const double along = cross(edge, p) / length;
                    low = std::min(low, along);
                    high = std::max(high, along);
                }
                return std::pair(low, high);
            };
            const auto [lowA, highA] = span(a);
            const auto [lowB, highB] = span(b);
            if (!(std::min(highA, highB) - std::max(lowA, lowB) > tolerance)) return false;
        }
    }
    return true;
}

bool triangleContains(Point a, Point b, Point c, Point p) {
    return cross(minus(b, a), minus(p, a)) >= 0 && cross(minus(c, b), minus(p, b)) >= 0 &&
           cross(minus(a, c), minus(p, c)) >= 0;
}

/// Convex pieces of a simple polygon: itself when convex, else triangles by cutting off ears.
std::vector<Polygon> convexParts(Polygon polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) twice += cross(polygon[i], polygon[(i + 1) % polygon.size()]);
    if (twice < 0) std::reverse(polygon.begin(), polygon.end());
    const auto isConvexAt = [&](std::size_t i) {
        const std::size_t n = polygon.size();
        const Point& p = polygon[i];
        return cross(minus(p, polygon[(i + n - 1) % n]), minus(polygon[(i + 1) % n], p)) >= 0;
    };
    std::vector<Polygon> parts;
    while (polygon.size() > 3) {
        bool allConvex = true;
        for (std::size_t i = 0; i < polygon.size() && allConvex; ++i) allConvex = isConvexAt(i);
        if (allConvex) break;
        const std::size_t n = polygon.size();
        std::size_t ear = n;
        for (std::size_t i = 0; i < n && ear == n; ++i) {
            if (!isConvexAt(i)) continue;
            const Point a = polygon[(i + n - 1) % n], b = polygon[i], c = polygon[(i + 1) % n];
            const bool isFree = std::none_of(polygon.begin(), polygon.end(), [&](const Point& p) {
                return p != a && p != b && p != c && triangleContains(a, b, c, p);
            });
            if (isFree) ear = i;
        }
        if (ear == n) break; // not a simple polygon: what is left counts as it is
        parts.push_back({polygon[(ear + n - 1) % n], polygon[ear], polygon[(ear + 1) % n]});
        polygon.erase(polygon.begin() + static_cast<std::ptrdiff_t>(ear));
    }
    parts.push_back(std::move(polygon));
    return parts;
}

/// What a component covers, cut to what may touch a box: a zone's convex parts or single elements.
std::vector<Polygon> partsWithin(const Site& site, const Component& c, const Rect& box) {
    if (!c.outline.empty()) return convexParts(corners(site, c));
    const Size size = footprint(site, c);
    // The box in the component's own frame tells the range of columns and rows.
    Polygon local;
    for (const Point& p :
         {Point{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}})
        local.push_back(rotated(minus(p, c.position), -c.rotation_deg));
    const Rect range = boxOf(local);
    const auto indices = [](double low, double high, double extent, double pitch, int number) {
        if (!(pitch > 0)) return std::pair(0, number - 1);
        const double first = std::ceil((low - extent / 2) / pitch + (number - 1) / 2.0);
        const double last = std::floor((high + extent / 2) / pitch + (number - 1) / 2.0);
        return std::pair(static_cast<int>(std::clamp(first, 0.0, double(number))),
                         static_cast<int>(std::clamp(last, -1.0, number - 1.0)));
    };
    const int columns = std::max(c.array.columns, 1);
    const auto [firstColumn, lastColumn] = indices(range.left, range.right, size.width_m, c.array.pitch_x_m, columns);
    const auto [firstRow, lastRow] = indices(range.top, range.bottom, size.depth_m, c.array.pitch_y_m, c.array.rows());
    std::vector<Polygon> parts;
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column) {
            if (row * columns + column >= c.array.count) break;
            Polygon& part = parts.emplace_back();
            for (const Point& p : rectangle(elementOffset(c.array, row * columns + column), size))
                part.push_back(toPlan(c, p));
        }
    }
    return parts;
}

/// The turned rectangle around all elements.
std::array<Point, 4> around(Size size, const Component& component) {
    const ArrayLayout& array = component.array;
    const int used = std::clamp(array.count, 1, std::max(array.columns, 1));
    const Point first = elementOffset(array, 0);
    const Point last{first.x_m + (used - 1) * array.pitch_x_m,
                     first.y_m + (std::max(array.rows(), 1) - 1) * array.pitch_y_m};
    std::array<Point, 4> points = rectangle({(first.x_m + last.x_m) / 2, (first.y_m + last.y_m) / 2},
                                            {last.x_m - first.x_m + size.width_m, last.y_m - first.y_m + size.depth_m});
    for (Point& p : points) p = toPlan(component, p);
    return points;
}

/// Whether it covers all of its bounds: one element, turned by quarters.
bool fillsItsBounds(const Component& c) {
    return c.outline.empty() && c.array.count == 1 && std::fmod(c.rotation_deg, 90.0) == 0;
}

} // namespace

Rect Rect::united(const Rect& o) const {
    return {std::min(left, o.left), std::min(top, o.top), std::max(right, o.right), std::max(bottom, o.bottom)};
}

Point rotated(Point p, double degrees) {
    const Turn t = turn(degrees);
    return {p.x_m * t.cosine - p.y_m * t.sine, p.x_m * t.sine + p.y_m * t.cosine};
}

Size footprint(const Site& site, const Component& component) { return footprint(site.typeOf(component), component); }

Size footprint(const Type* type, const Component& component) {
    const auto value = [&](std::string_view key, double fallback) {
        for (const auto& [name, own] : component.values)
            if (name == key) return own;
        return type ? type->value(key, fallback) : fallback;
    };
    return {value("width_m", type ? type->width_m : 0), value("depth_m", type ? type->depth_m : 0)};
}

Point elementCentre(const Component& component, int index) {
    if (component.array.count == 1 && component.array.columns == 1) return component.position;
    return toPlan(component, elementOffset(component.array, index));
}

int elementNear(const Component& c, Point p) {
    const Point local = rotated({p.x_m - c.position.x_m, p.y_m - c.position.y_m}, -c.rotation_deg);
    const auto nearest = [](double way, double pitch, int count) {
        return pitch > 0 ? static_cast<int>(std::lround(std::clamp(way / pitch + (count - 1) / 2.0, 0.0, count - 1.0)))
                         : 0;
    };
    const int columns = std::max(1, c.array.columns), rows = std::max(1, c.array.rows());
    const int index =
        nearest(local.y_m, c.array.pitch_y_m, rows) * columns + nearest(local.x_m, c.array.pitch_x_m, columns);
    const int last = std::max(1, c.array.count) - 1;
    if (index <= last) return index;
    const int above = index - columns; // the last row is not full
    const auto far = [&](int element) {
        const Point centre = elementCentre(c, element);
        return std::hypot(p.x_m - centre.x_m, p.y_m - centre.y_m);
    };
    return above >= 0 && above <= last && far(above) < far(last) ? above : last;
}

std::vector<Point> corners(const Site& site, const Component& component) {
    return corners(footprint(site, component), component);
}

std::vector<Point> corners(Size size, const Component& component) {
    if (component.outline.empty()) {
        const std::array<Point, 4> points = around(size, component);
        return {points.begin(), points.end()};
    }
    std::vector<Point> points = component.outline;
    for (Point& p : points) p = toPlan(component, p);
    return points;
}

Rect bounds(const Site& site, const Component& component) { return bounds(footprint(site, component), component); }
Rect bounds(Size element, const Component& component) {
    // One element turned by quarters, as most are: the same bits without its corners.
    const ArrayLayout& array = component.array;
    if (component.outline.empty() && array.count == 1 && array.columns <= 1 && std::isfinite(array.pitch_x_m) &&
        std::isfinite(array.pitch_y_m) && element.width_m >= 0 && element.depth_m >= 0) {
        const Turn t = turn(component.rotation_deg);
        if (t.sine == 0 || t.cosine == 0) {
            const double x = (t.sine == 0 ? element.width_m : element.depth_m) / 2;
            const double y = (t.sine == 0 ? element.depth_m : element.width_m) / 2;
            const Point at = component.position;
            return {at.x_m - x, at.y_m - y, at.x_m + x, at.y_m + y};
        }
    }
    return component.outline.empty() ? boxOf(around(element, component)) : boxOf(corners(element, component));
}

bool polygonContains(const std::vector<Point>& polygon, Point p) {
    bool isInside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        // On the edge counts as inside, so that neighbours sharing a wall leave no gap.
        if (cross(minus(b, a), minus(p, a)) == 0 && p.x_m >= std::min(a.x_m, b.x_m) &&
            p.x_m <= std::max(a.x_m, b.x_m) && p.y_m >= std::min(a.y_m, b.y_m) && p.y_m <= std::max(a.y_m, b.y_m))
            return true;
        if ((a.y_m > p.y_m) != (b.y_m > p.y_m) && p.x_m < (b.x_m - a.x_m) * (p.y_m - a.y_m) / (b.y_m - a.y_m) + a.x_m)
            isInside = !isInside;
    }
    return isInside;
}

double polygonArea(const std::vector<Point>& polygon) {
    double twice = 0; // shoelace formula, relative to the first corner so that far-away zones lose no digits
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i)
        twice += cross(minus(polygon[i], polygon[0]), minus(polygon[i + 1], polygon[0]));
    return std::abs(twice) / 2;
}

double area(const Site& site, const Component& component) {
    if (!component.outline.empty()) return polygonArea(component.outline);
    const Size size = footprint(site, component);
    return component.array.count * (size.width_m * size.depth_m);
}

bool overlaps(const Site& site, const Component& a, const Component& b, double tolerance_m) {
    const Rect boxA = bounds(site, a), boxB = bounds(site, b);
    const double wide = std::min(boxA.right, boxB.right) - std::max(boxA.left, boxB.left);
    const double high = std::min(boxA.bottom, boxB.bottom) - std::max(boxA.top, boxB.top);
    if (!(wide > tolerance_m && high > tolerance_m)) return false;
    if (fillsItsBounds(a) && fillsItsBounds(b)) return true;
    for (const Polygon& partA : partsWithin(site, a, boxB))
        for (const Polygon& partB : partsWithin(site, b, boxOf(partA)))
            if (convexOverlap(partA, partB, tolerance_m)) return true;
    return false;
}

Point portPosition(const Site& site, const Component& component, const std::string& port, int index) {
    const Type* type = site.typeOf(component);
    return portPosition(footprint(site, component), component, type ? type->port(port) : nullptr, index);
}

Point portPosition(Size size, const Component& component, const Port* port, int index) {
    const Point centre = elementCentre(component, index);
    if (!port || !component.outline.empty()) return centre;
    if (component.rotation_deg == 0)
        return {centre.x_m + port->dx * size.width_m, centre.y_m + port->dy * size.depth_m};
    return plus(centre, rotated({port->dx * size.width_m, port->dy * size.depth_m}, component.rotation_deg));
}

} // namespace gs
