// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings from their outlines: closed with a roof, or cut open.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/diagram/iso_faces.h"

namespace gs {

namespace {

constexpr double joint_m = 6, seam_m = 12; // of wall panels and of roof sheets
constexpr double stripFrom = 0.70, stripTo = 0.79, stripEnd_m = 1.5;
constexpr double cutEdge_m = 0.06;

double signedArea(const std::vector<Point>& outline) {
    double sum = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        sum += a.x_m * b.y_m - b.x_m * a.y_m;
    }
    return sum / 2;
}

double cross(IsoPoint o, IsoPoint a, IsoPoint b) {
    return (a.u_m - o.u_m) * (b.v_m - o.v_m) - (a.v_m - o.v_m) * (b.u_m - o.u_m);
}

bool isConvex(const std::vector<Point>& outline) {
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()], c = outline[(i + 2) % outline.size()];
        if ((b.x_m - a.x_m) * (c.y_m - b.y_m) - (b.y_m - a.y_m) * (c.x_m - b.x_m) < -1e-9) return false;
    }
    return true;
}

/// A convex outline, clockwise on the plan, with each side moved inwards.
std::vector<Point> inset(const std::vector<Point>& outline, double by_m) {
    std::vector<Point> result;
    const auto count = outline.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = outline[(i + count - 1) % count], at = outline[i], after = outline[(i + 1) % count];
        const double l1 = std::hypot(at.x_m - before.x_m, at.y_m - before.y_m),
                     l2 = std::hypot(after.x_m - at.x_m, after.y_m - at.y_m);
        if (!(l1 > 0) || !(l2 > 0)) continue;
        const Point n1{-(at.y_m - before.y_m) / l1, (at.x_m - before.x_m) / l1},
            n2{-(after.y_m - at.y_m) / l2, (after.x_m - at.x_m) / l2};
        const double along = 1 + n1.x_m * n2.x_m + n1.y_m * n2.y_m;
        if (along < 1e-6) continue;
        result.push_back({at.x_m + by_m * (n1.x_m + n2.x_m) / along, at.y_m + by_m * (n1.y_m + n2.y_m) / along});
    }
    return result;
}

/// The part of a line that lies within a convex polygon of either sense.
bool clipLine(IsoPoint& a, IsoPoint& b, const IsoPolygon& convex, double sense) {
    double from = 0, to = 1;
    for (std::size_t i = 0; i < convex.size(); ++i) {
        const IsoPoint p = convex[i], q = convex[(i + 1) % convex.size()];
        const double da = sense * cross(p, q, a), db = sense * cross(p, q, b);
        if (da < 0 && db < 0) return false;
        if (da < 0) from = std::max(from, da / (da - db));
        else if (db < 0) to = std::min(to, da / (da - db));
    }
    if (from >= to) return false;
    const IsoPoint start = a, way{b.u_m - a.u_m, b.v_m - a.v_m};
    a = {start.u_m + way.u_m * from, start.v_m + way.v_m * from};
    b = {start.u_m + way.u_m * to, start.v_m + way.v_m * to};
    return true;
}

IsoPolygon projected(const std::vector<Point>& outline, double z) {
    IsoPolygon polygon;
    for (const Point& p : outline) polygon.push_back(isoProject(p, z));
    return polygon;
}

double senseOf(const IsoPolygon& polygon) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i) sum += cross(polygon[0], polygon[i], polygon[i + 1]);
    return sum < 0 ? -1 : 1;
}

/// Seams of the sheets across the roof of a rectangle.
void seams(iso::Faces& faces, const std::vector<Point>& roof, double z, const IsoPolygon& opening) {
    if (roof.size() != 4) return;
    const auto length = [&](std::size_t i) {
        return std::hypot(roof[i + 1].x_m - roof[i].x_m, roof[i + 1].y_m - roof[i].y_m);
    };
    const std::size_t first = length(0) >= length(1) ? 0 : 1;
    const Point a = roof[first], b = roof[first + 1], c = roof[(first + 2) % 4], d = roof[(first + 3) % 4];
    const int count = static_cast<int>(length(first) / seam_m);
    IsoFace face{IsoFace::Kind::Lines, IsoMaterial::Roof, 1, static_cast<float>(seam_m), {}};
    const double sense = senseOf(opening);
    for (int i = 1; i < count; ++i) {
        const double s = static_cast<double>(i) / count;
        IsoPoint p = isoProject({a.x_m + (b.x_m - a.x_m) * s, a.y_m + (b.y_m - a.y_m) * s}, z),
                 q = isoProject({d.x_m + (c.x_m - d.x_m) * s, d.y_m + (c.y_m - d.y_m) * s}, z);
        if (clipLine(p, q, opening, sense)) face.points.push_back(p), face.points.push_back(q);
    }
    if (!face.points.empty()) faces.add(std::move(face));
}

} // namespace

IsoPolygon isoHull(IsoPolygon points) {
    std::sort(points.begin(), points.end(),
              [](IsoPoint a, IsoPoint b) { return a.u_m != b.u_m ? a.u_m < b.u_m : a.v_m < b.v_m; });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3) return points;
    IsoPolygon hull;
    const auto chain = [&](auto begin, auto end) { // monotone chain (Andrew, 1979)
        const std::size_t start = hull.size();
        for (auto p = begin; p != end; ++p) {
            while (hull.size() >= start + 2 && cross(hull[hull.size() - 2], hull.back(), *p) <= 0) hull.pop_back();
            hull.push_back(*p);
        }
        hull.pop_back();
    };
    chain(points.begin(), points.end());
    chain(points.rbegin(), points.rend());
    return hull;
}

IsoPolygon isoClipped(const IsoPolygon& polygon, const IsoPolygon& convex) {
    IsoPolygon result = polygon; // side by side (Sutherland and Hodgman, 1974)
    const double sense = senseOf(convex);
    for (std::size_t i = 0; i < convex.size() && !result.empty(); ++i) {
        const IsoPoint p = convex[i], q = convex[(i + 1) % convex.size()];
        const IsoPolygon before = std::exchange(result, {});
        for (std::size_t k = 0; k < before.size(); ++k) {
            const IsoPoint a = before[k], b = before[(k + 1) % before.size()];
            const double da = sense * cross(p, q, a), db = sense * cross(p, q, b);
            if (da >= 0) result.push_back(a);
            if ((da >= 0) != (db >= 0)) {
                const double s = da / (da - db);
                result.push_back({a.u_m + (b.u_m - a.u_m) * s, a.v_m + (b.v_m - a.v_m) * s});
            }
        }
    }
    return result;
}

IsoModel isoHall(std::vector<Point> outline, double height_m) {
    IsoModel model;
    model.material = IsoMaterial::Wall;
    if (signedArea(outline) < 0) std::reverse(outline.begin(), outline.end());
    iso::Faces faces(model);
    const auto count = outline.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = outline[i], b = outline[(i + 1) % count];
        const Rect here{a.x_m, a.y_m, a.x_m, a.y_m};
        model.box.ground = i == 0 ? here : model.box.ground.united(here);
        const double length_m = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
        if (!(length_m > 0)) continue;
        const double nx = (b.y_m - a.y_m) / length_m, ny = -(b.x_m - a.x_m) / length_m;
        if (nx + ny < 1e-9) continue;
        const auto shade = static_cast<float>(isoShade(nx, ny));
        const auto at = [&](double m) {
            return Point{a.x_m + (b.x_m - a.x_m) * m / length_m, a.y_m + (b.y_m - a.y_m) * m / length_m};
        };
        faces.wall(IsoMaterial::Wall, shade, a, b, 0, height_m, 0);
        IsoFace joints{IsoFace::Kind::Lines, IsoMaterial::Wall, shade, static_cast<float>(joint_m), {}};
        const int panels = static_cast<int>(length_m / joint_m);
        for (int k = 1; k < panels; ++k) {
            joints.points.push_back(isoProject(at(length_m * k / panels), 0));
            joints.points.push_back(isoProject(at(length_m * k / panels), height_m));
        }
        if (!joints.points.empty()) faces.add(std::move(joints));
        if (length_m > 4 * stripEnd_m)
            faces.wall(IsoMaterial::Glass, shade, at(stripEnd_m), at(length_m - stripEnd_m), stripFrom * height_m,
                       stripTo * height_m, 0, IsoFace::Kind::Soft);
    }
    const bool convex = isConvex(outline);
    const std::vector<Point> inner = convex ? inset(outline, wall_m) : std::vector<Point>();
    if (inner.size() < 3) {
        faces.level(IsoFace::Kind::Fill, IsoMaterial::Roof, 1, outline, height_m);
    } else {
        // The top of the parapet, the inside of its far walls, and of the roof below what they leave free.
        const double roof_m = height_m - std::min(parapet_m, height_m / 4);
        const IsoPolygon opening = projected(inner, height_m);
        faces.level(IsoFace::Kind::Fill, IsoMaterial::Wall, 1.04f, outline, height_m);
        faces.add({IsoFace::Kind::Soft, IsoMaterial::Wall, 0.78f, 0, opening});
        faces.add({IsoFace::Kind::Fill, IsoMaterial::Roof, 1, 0, isoClipped(projected(inner, roof_m), opening)});
        seams(faces, inner, roof_m, opening);
    }
    if (convex) faces.shadow(outline, 0, height_m);
    else
        for (std::size_t i = 0; i < count; ++i) // each wall's own; together they are that of the whole
            faces.shadow({outline[i], outline[(i + 1) % count]}, 0, height_m);
    model.box.top_m = model.body_m = height_m;
    faces.finish();
    return model;
}

std::vector<IsoModel> isoCutWalls(const std::vector<Point>& outline) {
    std::vector<IsoModel> walls;
    const double inwards = signedArea(outline) < 0 ? -1 : 1;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        const double length_m = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
        if (length_m < 2 * wall_m) continue;
        // Along x from `a`; each leaves its end to the next, so that they do not overlap.
        double angle_deg = std::atan2(b.y_m - a.y_m, b.x_m - a.x_m) * 180 / 3.14159265358979323846;
        if (std::abs(angle_deg / 90 - std::round(angle_deg / 90)) < 1e-9) angle_deg = 90 * std::round(angle_deg / 90);
        const double y0 = inwards > 0 ? 0 : -wall_m;
        const IsoPart parts[] = {
            {0, y0, 0, length_m - wall_m, y0 + wall_m, isoCut_m - cutEdge_m, IsoMaterial::Wall},
            {0, y0, isoCut_m - cutEdge_m, length_m - wall_m, y0 + wall_m, isoCut_m, IsoMaterial::Dark}};
        IsoModel wall = isoModel(parts, angle_deg);
        const IsoPoint by = isoProject(a);
        for (IsoFace& face : wall.faces)
            for (IsoPoint& p : face.points) p = {p.u_m + by.u_m, p.v_m + by.v_m};
        for (IsoPolygon& shadow : wall.shadows)
            for (IsoPoint& p : shadow) p = {p.u_m + by.u_m, p.v_m + by.v_m};
        Rect& g = wall.box.ground;
        g = {g.left + a.x_m, g.top + a.y_m, g.right + a.x_m, g.bottom + a.y_m};
        iso::Faces(wall).finish();
        walls.push_back(std::move(wall));
    }
    return walls;
}

} // namespace gs
