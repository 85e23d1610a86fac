// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/iso_model.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/diagram/iso_faces.h"

namespace gs {

namespace {

constexpr int circlePoints = 24;
constexpr double inset_m = 0.06, leastShadow_m = 0.3;

using iso::Faces;

/// Corners of a part on the turned plan.
std::vector<Point> cornersOf(const IsoPart& part, double angle_deg) {
    std::vector<Point> corners;
    if (part.isRound) {
        const double cx = (part.x0 + part.x1) / 2, cy = (part.y0 + part.y1) / 2;
        for (int i = 0; i < circlePoints; ++i) {
            const double a = 2 * std::numbers::pi * i / circlePoints;
            corners.push_back({cx + (part.x1 - part.x0) / 2 * std::cos(a), cy + (part.y1 - part.y0) / 2 * std::sin(a)});
        }
    } else {
        corners = {{part.x0, part.y0}, {part.x1, part.y0}, {part.x1, part.y1}, {part.x0, part.y1}};
    }
    for (Point& corner : corners) corner = rotated(corner, angle_deg);
    return corners;
}

IsoBox boxOf(const std::vector<Point>& corners, double base_m, double top_m) {
    IsoBox box{{corners[0].x_m, corners[0].y_m, corners[0].x_m, corners[0].y_m}, base_m, top_m};
    for (const Point& p : corners) box.ground = box.ground.united({p.x_m, p.y_m, p.x_m, p.y_m});
    return box;
}

/// Lines on one upright side from `a` to `b`.
void detailSide(Faces& faces, const IsoPart& part, Point a, Point b, double shade) {
    const double length_m = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m), height_m = part.z1 - part.z0;
    const auto at = [&](double share) {
        return Point{a.x_m + (b.x_m - a.x_m) * share, a.y_m + (b.y_m - a.y_m) * share};
    };
    if (part.detail == IsoDetail::Front) { // doors fill the side but for a frame
        const double side = std::min(0.3, inset_m / length_m);
        faces.wall(part.material, static_cast<float>(shade * 0.80), at(side), at(1 - side), part.z0 + inset_m,
                   part.z1 - inset_m, static_cast<float>(length_m), IsoFace::Kind::Soft);
        return;
    }
    IsoFace lines;
    lines.kind = IsoFace::Kind::Lines;
    lines.material = part.material;
    lines.shade = static_cast<float>(shade);
    lines.detail_m = static_cast<float>(part.pitch_m);
    if (part.detail == IsoDetail::Panels) {
        const int count = static_cast<int>(std::lround(length_m / part.pitch_m));
        for (int i = 1; i < count; ++i) {
            const Point p = at(static_cast<double>(i) / count);
            lines.points.push_back(isoProject(p, part.z0));
            lines.points.push_back(isoProject(p, part.z1));
        }
    } else if (part.detail == IsoDetail::Louvers) {
        const int count = static_cast<int>(std::lround(height_m / part.pitch_m));
        for (int i = 1; i < count; ++i) {
            const double z = part.z0 + height_m * i / count;
            lines.points.push_back(isoProject(a, z));
            lines.points.push_back(isoProject(b, z));
        }
    }
    if (!lines.points.empty()) faces.add(std::move(lines));
}

void disc(Faces& faces, Point centre, double radius_m, double z, IsoMaterial material, double shade) {
    IsoFace face;
    face.kind = IsoFace::Kind::Soft;
    face.material = material;
    face.shade = static_cast<float>(shade);
    face.detail_m = static_cast<float>(2 * radius_m);
    constexpr int points = 16;
    for (int i = 0; i < points; ++i) {
        const double a = 2 * std::numbers::pi * i / points;
        face.points.push_back(
            isoProject({centre.x_m + radius_m * std::cos(a), centre.y_m + radius_m * std::sin(a)}, z));
    }
    faces.add(std::move(face));
}

void fans(Faces& faces, const IsoPart& part, double angle_deg) {
    const double w = part.x1 - part.x0, d = part.y1 - part.y0;
    int columns = 1, rows = 1;
    if (!part.isRound) {
        columns = std::max(1, static_cast<int>(std::lround(w / part.pitch_m)));
        rows = std::clamp(static_cast<int>(std::lround(d / part.pitch_m)), 1, 2);
    }
    const double radius_m = 0.43 * std::min(w / columns, d / rows);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Point at =
                rotated({part.x0 + w * (column + 0.5) / columns, part.y0 + d * (row + 0.5) / rows}, angle_deg);
            disc(faces, at, radius_m, part.z1, IsoMaterial::Dark, 0.9);
            if (part.isRound) disc(faces, at, 0.16 * radius_m, part.z1, part.material, 0.8);
        }
}

void addPart(Faces& faces, const IsoPart& part, double angle_deg) {
    const std::vector<Point> corners = cornersOf(part, angle_deg);
    const auto count = corners.size();
    if (part.isRound) {
        // One shape under the facets: no seams of the picture behind shine through between them.
        IsoPolygon hull;
        for (const Point& p : corners) hull.push_back(isoProject(p, part.z0)), hull.push_back(isoProject(p, part.z1));
        faces.add({IsoFace::Kind::Fill, part.material, 0.8f, 0, isoHull(std::move(hull))});
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = corners[i], b = corners[(i + 1) % count];
        const double length_m = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m);
        if (!(length_m > 0)) continue;
        const double nx = (b.y_m - a.y_m) / length_m, ny = -(b.x_m - a.x_m) / length_m;
        if (nx + ny < 1e-9) continue; // looks away
        const double shade = isoShade(nx, ny);
        if (part.isRound)
            faces.wall(part.material, static_cast<float>(shade), a, b, part.z0, part.z1,
                       static_cast<float>(part.x1 - part.x0) / 4, IsoFace::Kind::Soft);
        else {
            faces.wall(part.material, static_cast<float>(shade), a, b, part.z0, part.z1, 0, IsoFace::Kind::Fill);
            detailSide(faces, part, a, b, shade);
        }
    }
    faces.level(IsoFace::Kind::Fill, part.material, 1, corners, part.z1);
    if (part.detail == IsoDetail::Fans) fans(faces, part, angle_deg);
    if (part.z1 - part.z0 >= leastShadow_m) faces.shadow(corners, part.z0, part.z1);
}

} // namespace

Point isoTurned(Point plan, int turn) { return rotated(plan, 90.0 * turn); }

double isoShade(double normal_x, double normal_y) {
    const double lit = -0.55 * normal_x + 0.84 * normal_y; // from -1 to 1; of +x -0.55, of +y 0.84
    return 0.72 + (lit + 0.55) / 1.39 * 0.16;
}

IsoModel isoModel(std::span<const IsoPart> parts, double angle_deg) {
    IsoModel model;
    Faces faces(model);
    std::vector<IsoBox> boxes;
    double largest_m3 = -1;
    for (const IsoPart& part : parts) {
        boxes.push_back(boxOf(cornersOf(part, angle_deg), part.z0, part.z1));
        const double volume_m3 = (part.x1 - part.x0) * (part.y1 - part.y0) * (part.z1 - part.z0);
        if (volume_m3 > largest_m3) largest_m3 = volume_m3, model.material = part.material, model.body_m = part.z1;
    }
    for (const int i : paintOrder(boxes)) addPart(faces, parts[static_cast<std::size_t>(i)], angle_deg);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (i == 0) model.box = boxes[0];
        model.box.ground = model.box.ground.united(boxes[i].ground);
        model.box.base_m = std::min(model.box.base_m, boxes[i].base_m);
        model.box.top_m = std::max(model.box.top_m, boxes[i].top_m);
    }
    faces.finish();
    return model;
}

} // namespace gs
