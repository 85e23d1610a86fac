// SPDX-License-Identifier: GPL-3.0-or-later
// Between WGS84 degrees and metres on the plan: a transverse Mercator projection about the site's origin with scale 1
// there. Source: J. P. Snyder, Map Projections - A Working Manual, USGS Professional Paper 1395 (1987), p. 60-64; the
// ellipsoid is that of NIMA TR8350.2, third edition.
// Why not degrees times the radii of curvature M and N at the origin: at 35° N an east-west distance 10 km north of the
// origin would be 0.11 % off (tan 35° × 10 km / 6371 km). Here lengths are off by x² / (2 R²): a millionth at 10 km.
#pragma once

#include "core/site/model.h"

namespace gs {

struct GeoPoint {
    double longitude_deg = 0, latitude_deg = 0; ///< WGS84
    bool operator==(const GeoPoint&) const = default;
};

inline constexpr double wgs84_a_m = 6378137.0;
inline constexpr double wgs84_inverseFlattening = 298.257223563;

/// Radii of curvature at a latitude, m: in the meridian (M) and in the prime vertical (N).
double meridianRadius_m(double latitude_deg);
double primeVerticalRadius_m(double latitude_deg);

class LocalPlane {
public:
    /// The plan's point 0, 0. -85° ≤ latitude ≤ 85°.
    explicit LocalPlane(GeoPoint origin);
    Point toPlan(GeoPoint point) const; ///< m; good to a millimetre within 100 km
    GeoPoint toGeo(Point point) const;

private:
    GeoPoint m_origin;
    double m_arc_m; ///< along the meridian from the equator to the origin
};

} // namespace gs
