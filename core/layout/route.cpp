// SPDX-License-Identifier: GPL-3.0-or-later
// Orthogonal routes. Between two anchor points (ports, bends) the path is an L or a Z and never turns back,
// so that its length is |dx| + |dy| whatever its shape: the length needs no drawing.
#include "core/layout/route.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/layout/geometry.h"
#include "core/layout/overlay.h"

namespace gs {

namespace {

enum class Axis { Free, Horizontal, Vertical };

Point middleOf(const LinkEnd& end) { return blockPort(end.size, *end.component, end.port); }
Point elementOf(const LinkEnd& end, int index) { return portPosition(end.size, *end.component, end.port, index); }
bool isTapped(const LinkEnd& end) { return end.port && end.port->anywhere && end.component->outline.empty(); }

/// The point of a turned rectangle that is nearest to `toward`.
Point nearestIn(Point centre, double width_m, double depth_m, double rotation_deg, Point toward) {
    const Point away{toward.x_m - centre.x_m, toward.y_m - centre.y_m};
    const Point local = rotation_deg == 0 ? away : rotated(away, -rotation_deg);
    const Point at{std::clamp(local.x_m, -width_m / 2, width_m / 2), std::clamp(local.y_m, -depth_m / 2, depth_m / 2)};
    const Point back = rotation_deg == 0 ? at : rotated(at, rotation_deg);
    return {centre.x_m + back.x_m, centre.y_m + back.y_m};
}
/// At element `index` (`each`), else at the middle of all.
Point baseOf(const LinkEnd& end, bool each, int index) { return each ? elementOf(end, index) : middleOf(end); }
Point tapOf(const LinkEnd& end, bool each, int index, Point toward) {
    if (!each) return blockPort(end.size, *end.component, end.port, toward);
    return nearestIn(elementCentre(*end.component, index), end.size.width_m, end.size.depth_m,
                     end.component->rotation_deg, toward);
}

/// Where one line begins and ends; what is tapped is met nearest to the other end or to the bend beside it.
std::pair<Point, Point> endsOf(const LinkEnd& from, bool fromEach, const LinkEnd& to, bool toEach, int index,
                               const std::vector<Point>& bends) {
    Point start = baseOf(from, fromEach, index), end = baseOf(to, toEach, index);
    if (isTapped(from)) start = tapOf(from, fromEach, index, bends.empty() ? end : bends.front());
    if (isTapped(to)) end = tapOf(to, toEach, index, bends.empty() ? start : bends.back());
    return {start, end};
}

/// Direction in which a line leaves: away from the side of the footprint that the port is on.
Axis axisOf(const LinkEnd& end) {
    if (!end.port || (!isTapped(end) && end.port->dx == 0 && end.port->dy == 0)) return Axis::Free;
    const bool isFlat = isTapped(end) ? end.size.width_m < end.size.depth_m // across what is tapped
                                      : std::abs(end.port->dx) > std::abs(end.port->dy);
    const Point out = rotated(isFlat ? Point{1, 0} : Point{0, 1}, end.component->rotation_deg);
    return std::abs(out.x_m) >= std::abs(out.y_m) ? Axis::Horizontal : Axis::Vertical;
}

/// Of all elements.
Size blockSize(Size element, const ArrayLayout& array) {
    return {element.width_m + (std::max(array.columns, 1) - 1) * array.pitch_x_m,
            element.depth_m + (std::max(array.rows(), 1) - 1) * array.pitch_y_m};
}

double distance(Point a, Point b) { return std::abs(a.x_m - b.x_m) + std::abs(a.y_m - b.y_m); }

/// Length between two points through the bends.
double length(const std::vector<Point>& bends, Point from, Point to) {
    if (bends.empty()) return distance(from, to);
    double sum = distance(from, bends.front()) + distance(bends.back(), to);
    for (std::size_t i = 1; i < bends.size(); ++i) sum += distance(bends[i - 1], bends[i]);
    return sum;
}

/// Appends the corners between two anchors and the second anchor.
void addLegs(std::vector<Point>& path, Point from, Axis leave, Point to, Axis arrive) {
    if (from.x_m != to.x_m && from.y_m != to.y_m) {
        if (leave == Axis::Free)
            leave = arrive == Axis::Vertical     ? Axis::Horizontal
                    : arrive == Axis::Horizontal ? Axis::Vertical
                                                 : Axis::Horizontal;
        if (leave == arrive && leave == Axis::Horizontal) {
            const double x = (from.x_m + to.x_m) / 2;
            path.push_back({x, from.y_m});
            path.push_back({x, to.y_m});
        } else if (leave == arrive) {
            const double y = (from.y_m + to.y_m) / 2;
            path.push_back({from.x_m, y});
            path.push_back({to.x_m, y});
        } else {
            path.push_back(leave == Axis::Horizontal ? Point{to.x_m, from.y_m} : Point{from.x_m, to.y_m});
        }
    }
    if (to != path.back()) path.push_back(to);
}

double routeLength(const Link& link, const LinkEnd& from, const LinkEnd& to, int index) {
    if (!from.component || !to.component) return 0;
    const bool isPaired = from.count() == to.count();
    const auto [start, end] = endsOf(from, isPaired || from.count() > to.count(), to,
                                     isPaired || to.count() > from.count(), index, link.bends);
    return length(link.bends, start, end);
}

} // namespace

// The port placed on the block of all elements, in its middle.
Point blockPort(const Site& site, const Component& component, const Port* port) {
    return blockPort(footprint(site, component), component, port);
}

Point blockPort(Size size, const Component& component, const Port* port) {
    if (!port || !component.outline.empty()) return component.position;
    const Size block = blockSize(size, component.array);
    const Point offset = rotated({port->dx * block.width_m, port->dy * block.depth_m}, component.rotation_deg);
    return {component.position.x_m + offset.x_m, component.position.y_m + offset.y_m};
}

Point blockPort(Size size, const Component& component, const Port* port, Point toward) {
    if (!isTapped({&component, port, size})) return blockPort(size, component, port);
    const Size block = blockSize(size, component.array);
    return nearestIn(component.position, block.width_m, block.depth_m, component.rotation_deg, toward);
}

std::pair<Point, Point> lineEnds(const LinkEnd& from, const LinkEnd& to, const std::vector<Point>& bends) {
    return endsOf(from, false, to, false, 0, bends);
}

std::vector<Point> route(const Site& site, const Link& link) {
    const LinkEnd from = linkEnd(site, link.from), to = linkEnd(site, link.to);
    if (!from.component || !to.component) return {};
    const auto [start, end] = lineEnds(from, to, link.bends);
    std::vector<Point> path{start};
    Axis leave = axisOf(from);
    for (const Point& bend : link.bends) {
        addLegs(path, path.back(), leave, bend, Axis::Free);
        leave = Axis::Free;
    }
    addLegs(path, path.back(), leave, end, axisOf(to));
    if (path.size() == 1) path.push_back(path.front());
    return path;
}

LinkEnd linkEnd(const Site& site, const PortRef& ref) {
    LinkEnd end;
    end.component = site.component(ref.component);
    if (!end.component) return end;
    const Type* type = site.typeOf(*end.component);
    if (type) end.port = type->port(ref.port);
    end.size = footprint(site, *end.component);
    return end;
}

double routeLength(const Site& site, const Link& link, int index) {
    return routeLength(link, linkEnd(site, link.from), linkEnd(site, link.to), index);
}

double totalLength(const Link& link, const LinkEnd& from, const LinkEnd& to) {
    double sum = 0;
    const int lines = lineCount(from, to);
    for (int i = 0; i < lines; ++i) sum += routeLength(link, from, to, i);
    return sum;
}

double totalLength(const Site& site, const Link& link) {
    return totalLength(link, linkEnd(site, link.from), linkEnd(site, link.to));
}

int lineCount(const LinkEnd& from, const LinkEnd& to) { return std::max(from.count(), to.count()); }

int lineCount(const Site& site, const Link& link) {
    return lineCount(linkEnd(site, link.from), linkEnd(site, link.to));
}

} // namespace gs
