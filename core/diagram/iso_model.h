// SPDX-License-Identifier: GPL-3.0-or-later
// From bodies to polygons on the picture plane. The picture is isometric: x, y and height are drawn to one scale, 120°
// apart. The plan is turned by quarters first, so that the viewer always looks from where x and y grow.
#pragma once

#include <span>
#include <vector>

#include "core/diagram/iso_bodies.h"
#include "core/diagram/iso_order.h"

namespace gs {

/// Metres on the picture plane: u to the right, v down.
struct IsoPoint {
    double u_m = 0, v_m = 0;
    bool operator==(const IsoPoint&) const = default;
};
using IsoPolygon = std::vector<IsoPoint>;

inline constexpr double isoAcross = 0.86602540378443864676; ///< cos 30°; sin 30° is a half
/// Plan coordinates as seen after `turn` quarter turns: 0 from the south-east, 1 north-east, 2 north-west, 3
/// south-west.
Point isoTurned(Point plan, int turn);
inline IsoPoint isoProject(Point turned, double height_m = 0) {
    return {(turned.x_m - turned.y_m) * isoAcross, (turned.x_m + turned.y_m) / 2 - height_m};
}

/// What falls on a surface: 1 on tops; sides by their outward normal, the left one lighter than the right one.
double isoShade(double normal_x, double normal_y);
inline constexpr Point isoShadow{0.80, -0.22}; ///< of one metre of height on the ground, turned coordinates

struct IsoFace {
    enum class Kind : std::uint8_t {
        Fill,  ///< a polygon, edged
        Soft,  ///< a polygon without an edge: facets of round parts
        Lines, ///< pairs of points: details drawn on what is there
        Edge,  ///< the outline only
    };
    Kind kind = Kind::Fill;
    IsoMaterial material = IsoMaterial::Plain;
    float shade = 1;
    float detail_m = 0; ///< drawn where this many metres are large enough on the screen; 0: always
    IsoPolygon points;
};

/// One body, to be drawn as often as it stands: about its place on the ground.
struct IsoModel {
    std::vector<IsoFace> faces;                ///< from the back to the front
    std::vector<IsoPolygon> shadows;           ///< on the ground
    IsoMaterial material = IsoMaterial::Plain; ///< of the largest part: what it is drawn as where it is small
    IsoBox box;                                ///< about the same place, turned coordinates
    double body_m = 0;                         ///< height of the largest part
    Rect picture;                              ///< box of all faces: left, right are u; top, bottom are v
    double largest_m = 0;                      ///< of its sides and its height
};

/// `angle_deg` clockwise on the turned plan.
IsoModel isoModel(std::span<const IsoPart> parts, double angle_deg);
/// A building with a flat roof behind a parapet; `outline` on the turned plan, clockwise or not, about (0, 0).
IsoModel isoHall(std::vector<Point> outline, double height_m);
inline constexpr double parapet_m = 0.9, wall_m = 0.4;
/// The building cut open at `isoCut_m`: one wall for each side of the outline.
std::vector<IsoModel> isoCutWalls(const std::vector<Point>& outline);
inline constexpr double isoCut_m = 1.2;

/// The part of a convex polygon that lies within another one.
IsoPolygon isoClipped(const IsoPolygon& polygon, const IsoPolygon& convex);
IsoPolygon isoHull(IsoPolygon points);

} // namespace gs
