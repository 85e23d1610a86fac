// SPDX-License-Identifier: GPL-3.0-or-later
// Degrees to metres: against published distances on the ellipsoid, against chords in space (another method), and back.
#include <QTest>
#include <array>
#include <cmath>

#include "core/exchange/geo.h"

using namespace gs;

namespace {

constexpr double degree = 3.14159265358979323846 / 180;
double dms(double d, double m, double s) { return d + m / 60 + s / 3600; }
double apart(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m); }

/// The way over the ellipsoid between two places some km apart, from their chord in space (earth-centred coordinates,
/// height 0): arc = 2 R asin(chord / 2R), whose error at 15 km is below a tenth of a millimetre whatever R of the
/// earth.
double overGround(GeoPoint a, GeoPoint b) {
    const auto inSpace = [](GeoPoint p) {
        const double e2 = (2 - 1 / wgs84_inverseFlattening) / wgs84_inverseFlattening;
        const double s = std::sin(p.latitude_deg * degree), c = std::cos(p.latitude_deg * degree);
        const double n = wgs84_a_m / std::sqrt(1 - e2 * s * s);
        return std::array{n * c * std::cos(p.longitude_deg * degree), n * c * std::sin(p.longitude_deg * degree),
                          n * (1 - e2) * s};
    };
    const auto p = inSpace(a), q = inSpace(b);
    const double chord = std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), radius = 6.371e6;
    return 2 * radius * std::asin(chord / 2 / radius);
}

} // namespace

class TestGeo : public QObject {
    Q_OBJECT
private slots:
    void radiiOfCurvature() {
        // By hand: at the equator M = a (1 - e²) = 6335439.327 m and N = a; at the pole both a / √(1 - e²) =
        // 6399593.626 m (NIMA TR8350.2, table 3.3: polar radius of curvature 6399593.6258 m).
        QVERIFY(std::abs(meridianRadius_m(0) - 6335439.327) < 1e-3);
        QCOMPARE(primeVerticalRadius_m(0), 6378137.0);
        QVERIFY(std::abs(meridianRadius_m(90) - 6399593.6258) < 1e-3);
        QVERIFY(std::abs(primeVerticalRadius_m(90) - 6399593.6258) < 1e-3);
    }

    void aPublishedLine() {
        // Geoscience Australia's test line Flinders Peak to Buninyong (GRS80, whose flattening differs from that of
        // WGS84 by 1e-10 only): 54 972.271 m, azimuth 306° 52' 05.37". At 44 km from the meridian of the origin lengths
        // on the plane are larger by x² / 6R² = 8e-6 for a line that begins on it.
        const GeoPoint flinders{dms(144, 25, 29.52440), -dms(37, 57, 3.72030)},
            buninyong{dms(143, 55, 35.38390), -dms(37, 39, 10.15610)};
        const LocalPlane plane(flinders);
        const Point there = plane.toPlan(buninyong);
        QVERIFY(apart(plane.toPlan(flinders), {}) < 1e-6);
        const double expected = 54972.271 * (1 + there.x_m * there.x_m / 6 / 6.371e6 / 6.371e6);
        QVERIFY2(std::abs(apart(there, {}) - expected) < 0.01, qPrintable(QString::number(apart(there, {}), 'f', 4)));
        double azimuth = std::atan2(there.x_m, -there.y_m) / degree + 360;
        QVERIFY2(std::abs(azimuth - dms(306, 52, 5.37)) < 0.005, qPrintable(QString::number(azimuth, 'f', 5)));
    }

    void aDegreeOfLatitude() {
        // 1° about 45° N is 111 131.8 m (Snyder 1987, table 4, for the Clarke ellipsoid 111 130.9; with WGS84's M:
        // 6367381.8 m × π / 180 = 111 131.8 m).
        const LocalPlane plane({10, 45});
        const double north = plane.toPlan({10, 45.5}).y_m, south = plane.toPlan({10, 44.5}).y_m;
        QVERIFY2(std::abs(south - north - meridianRadius_m(45) * degree) < 0.5,
                 qPrintable(QString::number(south - north, 'f', 2)));
        QVERIFY(north < 0 && south > 0); // y grows to the south
    }

    void lengthsWithin10km_data() {
        QTest::addColumn<double>("latitude");
        for (const double latitude : {0.0, 35.0597, -33.9, 51.5, 65.0, 80.0}) QTest::addRow("%g", latitude) << latitude;
    }
    /// Any two places up to 10 km to all sides: 10 times better than a thousandth was asked, a hundred-thousandth is
    /// held.
    void lengthsWithin10km() {
        QFETCH(double, latitude);
        const GeoPoint origin{-90.1568, latitude};
        const LocalPlane plane(origin);
        std::vector<GeoPoint> places;
        const double stepLat = 5000 / 111132.0, stepLon = stepLat / std::cos(latitude * degree);
        for (int i = -2; i <= 2; ++i)
            for (int j = -2; j <= 2; ++j)
                places.push_back({origin.longitude_deg + i * stepLon, latitude + j * stepLat});
        double worst = 0;
        for (const GeoPoint& a : places)
            for (const GeoPoint& b : places)
                if (!(a == b))
                    worst = std::max(worst, std::abs(apart(plane.toPlan(a), plane.toPlan(b)) / overGround(a, b) - 1));
        QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
    }

    void backAndForth_data() { lengthsWithin10km_data(); }
    void backAndForth() {
        QFETCH(double, latitude);
        const LocalPlane plane({179.99, latitude}); // the date line is near
        for (const Point p : {Point{0, 0}, {1234.567, -89.01}, {-10'000, 10'000}, {40'000, -30'000}}) {
            const GeoPoint there = plane.toGeo(p);
            QVERIFY(there.longitude_deg >= -180 && there.longitude_deg <= 180);
            QVERIFY2(apart(plane.toPlan(there), p) < 1e-3, qPrintable(QString::number(apart(plane.toPlan(there), p))));
        }
    }
};

QTEST_APPLESS_MAIN(TestGeo)
#include "tst_geo.moc"
