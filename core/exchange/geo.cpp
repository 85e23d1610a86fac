// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/geo.h"

#include <cmath>
#include <numbers>

namespace gs {

namespace {

constexpr double f = 1 / wgs84_inverseFlattening;
constexpr double e2 = f * (2 - f);    // first eccentricity squared
constexpr double ep2 = e2 / (1 - e2); // second, Snyder (8-12)
constexpr double e4 = e2 * e2, e6 = e4 * e2;
constexpr double degree = std::numbers::pi / 180;

/// Snyder (3-21).
double meridianArc_m(double phi) {
    return wgs84_a_m * ((1 - e2 / 4 - 3 * e4 / 64 - 5 * e6 / 256) * phi -
                        (3 * e2 / 8 + 3 * e4 / 32 + 45 * e6 / 1024) * std::sin(2 * phi) +
                        (15 * e4 / 256 + 45 * e6 / 1024) * std::sin(4 * phi) - (35 * e6 / 3072) * std::sin(6 * phi));
}

} // namespace

double meridianRadius_m(double latitude_deg) { // Snyder (4-18)
    const double s = std::sin(latitude_deg * degree);
    return wgs84_a_m * (1 - e2) / std::pow(1 - e2 * s * s, 1.5);
}

double primeVerticalRadius_m(double latitude_deg) { // Snyder (4-20)
    const double s = std::sin(latitude_deg * degree);
    return wgs84_a_m / std::sqrt(1 - e2 * s * s);
}

LocalPlane::LocalPlane(GeoPoint origin) : m_origin(origin), m_arc_m(meridianArc_m(origin.latitude_deg * degree)) {}

Point LocalPlane::toPlan(GeoPoint point) const { // Snyder (8-9), (8-10), k0 = 1
    const double phi = point.latitude_deg * degree;
    const double way_deg = std::remainder(point.longitude_deg - m_origin.longitude_deg, 360.0); // over ±180° too
    const double t = std::tan(phi), T = t * t, cosine = std::cos(phi), C = ep2 * cosine * cosine;
    const double A = way_deg * degree * cosine, N = primeVerticalRadius_m(point.latitude_deg);
    const double A2 = A * A;
    const double east = N * A * (1 + A2 * ((1 - T + C) / 6 + A2 * (5 - 18 * T + T * T + 72 * C - 58 * ep2) / 120));
    const double north =
        meridianArc_m(phi) - m_arc_m +
        N * t * A2 *
            (0.5 + A2 * ((5 - T + 9 * C + 4 * C * C) / 24 + A2 * (61 - 58 * T + T * T + 600 * C - 330 * ep2) / 720));
    return {east, -north};
}

GeoPoint LocalPlane::toGeo(Point point) const { // Snyder (8-17) to (8-25), (7-19), (3-24), (3-26)
    const double mu = (m_arc_m - point.y_m) / (wgs84_a_m * (1 - e2 / 4 - 3 * e4 / 64 - 5 * e6 / 256));
    const double root = std::sqrt(1 - e2), e1 = (1 - root) / (1 + root), e12 = e1 * e1;
    const double phi1 = mu + (3 * e1 / 2 - 27 * e1 * e12 / 32) * std::sin(2 * mu) +
                        (21 * e12 / 16 - 55 * e12 * e12 / 32) * std::sin(4 * mu) +
                        (151 * e1 * e12 / 96) * std::sin(6 * mu) + (1097 * e12 * e12 / 512) * std::sin(8 * mu);
    const double latitude1 = phi1 / degree, t = std::tan(phi1), T = t * t, cosine = std::cos(phi1);
    const double C = ep2 * cosine * cosine, N = primeVerticalRadius_m(latitude1), R = meridianRadius_m(latitude1);
    const double D = point.x_m / N, D2 = D * D;
    const double phi =
        phi1 - N * t / R * D2 *
                   (0.5 - D2 * ((5 + 3 * T + 10 * C - 4 * C * C - 9 * ep2) / 24 -
                                D2 * (61 + 90 * T + 298 * C + 45 * T * T - 252 * ep2 - 3 * C * C) / 720));
    const double lambda =
        D * (1 - D2 * ((1 + 2 * T + C) / 6 - D2 * (5 - 2 * C + 28 * T - 3 * C * C + 8 * ep2 + 24 * T * T) / 120)) /
        cosine;
    return {std::remainder(m_origin.longitude_deg + lambda / degree, 360.0), phi / degree};
}

} // namespace gs
