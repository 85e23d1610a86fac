// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/plan_marks.h"

#include <algorithm>
#include <cmath>

namespace gs {

Annotation annotationOf(const Type& type) {
    if (type.kind != "annotation") return Annotation::None;
    const std::string what = type.text("annotation");
    return what == "length" ? Annotation::Length
           : what == "area" ? Annotation::Area
           : what == "line" ? Annotation::Line
                            : Annotation::Note;
}

bool isMeasured(const Type& type) {
    const Annotation annotation = annotationOf(type);
    return annotation != Annotation::None && annotation != Annotation::Note;
}

bool hasOpenOutline(const Type& type) { return type.role == Role::Structure && type.text("outline") == "open"; }
bool isPicture(const Type& type) { return type.role == Role::Structure && type.kind == "picture"; }
bool isObstacle(const Type& type) { return type.role == Role::Structure && type.kind == "existing_building"; }

double chainLength(const std::vector<Point>& points, bool closed) {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += std::hypot(points[i].x_m - points[i - 1].x_m, points[i].y_m - points[i - 1].y_m);
    if (closed && points.size() > 2)
        sum += std::hypot(points.front().x_m - points.back().x_m, points.front().y_m - points.back().y_m);
    return sum;
}

Component outlinedComponent(const std::string& type, const std::vector<Point>& points) {
    Component component;
    component.type = type;
    if (points.empty()) return component;
    Point low = points.front(), high = low;
    for (const Point& p : points) {
        low = {std::min(low.x_m, p.x_m), std::min(low.y_m, p.y_m)};
        high = {std::max(high.x_m, p.x_m), std::max(high.y_m, p.y_m)};
    }
    component.position = {(low.x_m + high.x_m) / 2, (low.y_m + high.y_m) / 2};
    for (const Point& p : points)
        component.outline.push_back({p.x_m - component.position.x_m, p.y_m - component.position.y_m});
    return component;
}

} // namespace gs
