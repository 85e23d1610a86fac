// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry on the plan, in metres. y grows to the south; rotation is clockwise on the plan.
#pragma once

#include <vector>

#include "core/site/site.h"

namespace gs {

struct Rect {
    double left = 0, top = 0, right = 0, bottom = 0;
    bool isEmpty() const { return !(right > left && bottom > top); }
    bool intersects(const Rect& o) const {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
    bool contains(Point p) const { return p.x_m >= left && p.x_m <= right && p.y_m >= top && p.y_m <= bottom; }
    Rect united(const Rect& o) const;
    Rect expanded(double margin_m) const {
        return {left - margin_m, top - margin_m, right + margin_m, bottom + margin_m};
    }
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

Point rotated(Point p, double degrees); ///< about the origin; exact at multiples of 90°
/// Footprint of one element of the component, from its type (own width_m/depth_m values win).
struct Size {
    double width_m = 0, depth_m = 0;
};
Size footprint(const Site& site, const Component& component);
Size footprint(const Type* type, const Component& component); ///< for who has the type at hand
/// Centre of element `index` of the array on the plan.
Point elementCentre(const Component& component, int index);
/// The element of an array whose pitch cell holds the point, else the nearest.
int elementNear(const Component& component, Point point);
/// Axis-parallel box of the whole component (all elements, or the outline).
Rect bounds(const Site& site, const Component& component);
Rect bounds(Size element, const Component& component);
/// Corners of the whole component: the turned rectangle around all elements, or the outline.
std::vector<Point> corners(const Site& site, const Component& component);
std::vector<Point> corners(Size element, const Component& component);
bool polygonContains(const std::vector<Point>& polygon, Point p);
double polygonArea(const std::vector<Point>& polygon); ///< m², not signed
/// Area of the zone's outline or of all footprints of the component, m².
double area(const Site& site, const Component& component);
/// Whether the turned rectangles of two components overlap by more than `tolerance_m` in both directions.
bool overlaps(const Site& site, const Component& a, const Component& b, double tolerance_m = 0.01);
/// Where a port of element `index` is on the plan.
Point portPosition(const Site& site, const Component& component, const std::string& port, int index = 0);
Point portPosition(Size size, const Component& component, const Port* port, int index);

} // namespace gs
