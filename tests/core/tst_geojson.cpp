// SPDX-License-Identifier: GPL-3.0-or-later
// Maps in and out. Lengths are checked against radii of curvature worked out by hand, the rest by RFC 7946.
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/examples/examples.h"
#include "core/exchange/geojson.h"
#include "core/layout/geometry.h"
#include "core/site/plan_marks.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

std::string feature(const std::string& properties, const std::string& geometry) {
    return R"({"type": "Feature", "properties": )" + properties + R"(, "geometry": )" + geometry + "}";
}
std::string collection(const std::string& features) {
    return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}
/// 0.001° × 0.001° with its lower left corner at -90.157, 35.059.
const std::string square =
    R"([[-90.157, 35.059], [-90.156, 35.059], [-90.156, 35.060], [-90.157, 35.060], [-90.157, 35.059]])";
std::string polygon(const std::string& rings) { return R"({"type": "Polygon", "coordinates": [)" + rings + "]}"; }

std::string whatOf(const std::string& text, const Settings& settings = {}) {
    try {
        readGeoJson(text, "map.geojson", settings);
    } catch (const ExchangeError& error) { return error.what(); }
    return {};
}
Settings at(double latitude, double longitude) {
    Settings settings;
    settings.latitude_deg = latitude, settings.longitude_deg = longitude;
    return settings;
}
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}

} // namespace

class TestGeoJson : public QObject {
    Q_OBJECT
private slots:
    void tagsSayWhatAPolygonIs_data() {
        QTest::addColumn<QString>("properties");
        QTest::addColumn<int>("what");
        const auto row = [](const char* properties, PlaceClass what) {
            QTest::newRow(properties) << QString::fromUtf8(properties) << int(what);
        };
        row(R"({"building": "industrial"})", PlaceClass::Building);
        row(R"({"building": "no", "landuse": "industrial"})", PlaceClass::Parcel);
        row(R"({"natural": "water", "name": "McKellar Lake"})", PlaceClass::Water);
        row(R"({"landuse": "basin"})", PlaceClass::Water);
        row(R"({"highway": "service", "area": "yes"})", PlaceClass::Road);
        row(R"({"APN": "079021  00003"})", PlaceClass::Parcel);
        row(R"({"gigasite_type": "yard"})", PlaceClass::Yard);
        row(R"({})", PlaceClass::Area);
        row(R"(null)", PlaceClass::Area);
    }
    void tagsSayWhatAPolygonIs() {
        QFETCH(QString, properties);
        QFETCH(int, what);
        const PlaceMap map =
            readGeoJson(collection(feature(properties.toStdString(), polygon(square))), "map.geojson", {});
        QCOMPARE(map.shapes.size(), std::size_t{1});
        QCOMPARE(int(map.shapes[0].what), what);
    }

    void theFirstMapSetsTheOrigin() {
        // The middle of the square. By hand at 35.0595° N: M = a (1 - e²) / (1 - e² sin² φ)^1.5 = 6 356 456.7 m,
        // N = 6 385 189 m: 0.001° are 110.94 m to the north and N cos φ × 0.001° = 91.22 m to the east.
        const PlaceMap map =
            readGeoJson(collection(feature(R"({"name": "Plot"})", polygon(square))), "map.geojson", {});
        QCOMPARE(map.latitude_deg, 35.0595);
        QCOMPARE(map.longitude_deg, -90.1565);
        const double s = std::sin(35.0595 * M_PI / 180), e2 = 0.00669437999014;
        const double north = 6378137 * (1 - e2) / std::pow(1 - e2 * s * s, 1.5) * 0.001 * M_PI / 180;
        const double east = 6378137 / std::sqrt(1 - e2 * s * s) * std::sqrt(1 - s * s) * 0.001 * M_PI / 180;
        const std::vector<Point>& p = map.shapes[0].points;
        QCOMPARE(p.size(), std::size_t{4}); // the ring's first point is not said twice
        QVERIFY(std::abs(p[0].x_m + east / 2) < 2e-3 &&
                std::abs(p[0].y_m - north / 2) < 2e-3); // lower left: south-west
        QVERIFY(std::abs(std::abs(polygonArea(p)) - north * east) < 0.05);
        const Site site;
        const PlaceImport done = placeShapes(site, shippedCatalog(), map, {});
        QCOMPARE(done.placed, 1);
        const Site with = after(site, done.change);
        QCOMPARE(*with.settings().latitude_deg, 35.0595);
        QCOMPARE(with.component(done.ids[0])->type, std::string("parcel"));
        QCOMPARE(with.component(done.ids[0])->name, std::string("Plot"));
        // Where there is an origin it stays, and the same place comes to another spot of the plan.
        const PlaceMap second =
            readGeoJson(collection(feature("{}", polygon(square))), "map.geojson", at(35.0695, -90.1565));
        QVERIFY(std::abs(second.shapes[0].points[0].y_m - north / 2 - 10 * north) < 0.02);
    }

    void roadsGetAWidth() {
        const auto road = [](const std::string& properties) {
            return readGeoJson(
                       collection(feature(properties, R"({"type": "LineString", "coordinates": [[-90.157, 35.06],
                [-90.156, 35.06], [-90.156, 35.061]]})")),
                       "map.geojson", {})
                .shapes.at(0);
        };
        QCOMPARE(road(R"({"highway": "service", "width": "5.5"})").width_m, 5.5);
        QCOMPARE(road(R"({"highway": "service", "width": "20 ft"})").width_m, 20 * 0.3048);
        QCOMPARE(road(R"({"highway": "primary"})").width_m, 7.2); // two lanes of 3.6 m: FHWA's table for arterials
        QVERIFY(!road(R"({"highway": "primary"})").assumed.empty());
        QVERIFY(road(R"({"highway": "primary", "width": "8"})").assumed.empty());
        QCOMPARE(int(road(R"({"power": "line"})").what), int(PlaceClass::Line));
    }

    void aRoadIsARingAroundItsLine() {
        // Straight: length × width. A right angle adds no area: what the outer corner gains the inner one loses.
        const auto straight = ribbons({{0, 0}, {100, 0}}, 6);
        QCOMPARE(straight.size(), std::size_t{1});
        QCOMPARE(polygonArea(straight[0]), 600.0);
        const auto bend = ribbons({{0, 0}, {100, 0}, {100, 50}}, 6);
        QCOMPARE(bend.size(), std::size_t{1});
        QVERIFY(std::abs(polygonArea(bend[0]) - 900) < 1e-9);
        // A hairpin and a road that crosses itself come in stretches, each a ring of its own.
        QVERIFY(ribbons({{0, 0}, {100, 0}, {0, 1}}, 6).size() == 2);
        double area = 0;
        for (const auto& ring : ribbons({{0, 0}, {100, 0}, {100, 60}, {50, 60}, {50, -60}}, 6))
            area += polygonArea(ring);
        QVERIFY2(std::abs(area - 330 * 6) < 40, qPrintable(QString::number(area))); // 100 + 60 + 50 + 120 m
    }

    void holesAndManyPolygons() {
        const std::string hole =
            R"([[-90.1566, 35.0594], [-90.1564, 35.0594], [-90.1564, 35.0596], [-90.1566, 35.0594]])";
        const PlaceMap map =
            readGeoJson(collection(feature(R"({"building": "yes"})", polygon(square + ", " + hole)) + "," +
                                   feature(R"({"natural": "water"})", R"({"type": "MultiPolygon", "coordinates": [[)" +
                                                                          square + "], [" + square + "]]}")),
                        "map.geojson", {});
        QCOMPARE(map.shapes.size(), std::size_t{3});
        QCOMPARE(map.left.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(map.left[0]).startsWith("feature 1: 1 hole"));
    }

    void badRingsAreLeftOutWithPlaceAndReason() {
        const std::string bow =
            R"([[-90.157, 35.059], [-90.156, 35.060], [-90.156, 35.059], [-90.157, 35.0605], [-90.157, 35.059]])";
        const PlaceMap map = readGeoJson(
            collection(feature("{}", polygon(square)) + "," + feature("{}", polygon(bow)) + "," +
                       feature("{}", polygon("[[-90.157, 35.059], [-90.157, 35.059]]")) + "," + feature("{}", "null")),
            "map.geojson", {});
        QCOMPARE(map.shapes.size(), std::size_t{2});
        QCOMPARE(map.left.size(), std::size_t{2});
        const PlaceImport done = placeShapes(Site(), shippedCatalog(), map, {});
        QCOMPARE(done.placed, 1);
        QCOMPARE(done.left.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(done.left[0]).startsWith("feature 2: The outline crosses itself"),
                 done.left[0].c_str());
    }

    void aRingOfManyCornersGetsFewer() {
        std::string ring;
        for (int i = 0; i <= 5000; ++i) {
            const double t = i % 5000 * 2 * M_PI / 5000;
            ring += (ring.empty() ? "[" : ", [") + std::to_string(-90.15 + 0.002 * std::cos(t)) + ", " +
                    std::to_string(35.05 + 0.002 * std::sin(t)) + "]";
        }
        const PlaceMap map = readGeoJson(collection(feature("{}", polygon("[" + ring + "]"))), "map.geojson", {});
        const PlaceImport done = placeShapes(Site(), shippedCatalog(), map, {});
        const Site site = after(Site(), done.change);
        const Component& c = *site.component(done.ids.at(0));
        QVERIFY(c.outline.size() <= 1000);
        QVERIFY(!c.assumed.empty());
        const double whole = std::abs(polygonArea(map.shapes[0].points));
        QVERIFY(std::abs(polygonArea(c.outline) / whole - 1) < 1e-3);
    }

    void whatIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const std::string& text, const char* sentence) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(sentence);
        };
        row("no JSON", "{\"type\": \"FeatureCollection\",\n\"features\": [,]}", "map.geojson: line 2: this is no JSON");
        row("a number too large", collection(feature("{}", R"({"type": "Point", "coordinates": [1e999, 0]})")),
            "map.geojson: a number is too large");
        row("another JSON", R"({"edits": []})", "map.geojson: this is no GeoJSON");
        row("metres", collection(feature("{}", R"({"type": "Point", "coordinates": [771000, 3882000]})")),
            "map.geojson: feature 1: the position 771000, 3882000 is not in degrees");
        row("no position", collection(feature("{}", R"({"type": "LineString", "coordinates": [1, 2]})")),
            "map.geojson: feature 1: a position is not [longitude, latitude]");
        row("no such geometry", collection(feature("{}", R"({"type": "Circle", "coordinates": []})")),
            "map.geojson: feature 1: there is no geometry \"Circle\"");
        row("another system",
            R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2274"}}, "features": []})",
            "map.geojson: crs: the coordinates are not WGS84");
        row("empty", collection(""), "map.geojson: it has no shape to place");
        // What copies and writes JSON calls itself for every level: without a limit these end the program.
        const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
        row("a deep property", collection(feature("{\"name\": " + deep + "}", polygon(square))),
            "map.geojson: its brackets are nested too deep");
        row("deep coordinates", collection(feature("{}", polygon(deep))),
            "map.geojson: its brackets are nested too deep");
        row("nothing but geometry", "[1]", "map.geojson: this is no GeoJSON");
    }
    void bracketsInWordsAreNoLevels() {
        const std::string words = "\\\"" + std::string(1000, '[') + std::string(1000, '{');
        const PlaceMap map =
            readGeoJson(collection(feature("{\"name\": \"" + words + "\"}", polygon(square))), "map.geojson", {});
        QCOMPARE(map.shapes.size(), std::size_t{1});
    }
    void whatIsRefused() {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const QString said = QString::fromStdString(whatOf(text.toStdString()));
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
        QVERIFY(said.contains(';')); // and what would be right
    }
    void farAwayIsRefused() {
        const QString said = QString::fromStdString(whatOf(collection(feature("{}", polygon(square))), at(51.5, 0)));
        QVERIFY2(said.contains("km from the site's origin"), qPrintable(said));
    }

    void exportNeedsAnOrigin() {
        bool refused = false;
        try {
            writeGeoJson(Site(), "out.geojson");
        } catch (const ExchangeError& error) {
            refused = QString::fromUtf8(error.what()).contains("no place on Earth");
        }
        QVERIFY(refused);
    }

    /// import(export(site)) gives the same outlines to a millimetre: every footprint of the largest example.
    void thereAndBack() {
        Site site = buildExample("colossus-1", shippedCatalog());
        Settings settings = site.settings();
        settings.latitude_deg = 35.0597, settings.longitude_deg = -90.1568;
        site = after(site, setSettings(site, settings));
        site = after(site, place(site, shippedCatalog(), outlinedComponent("dimension", {{0, 0}, {30, 40}, {90, 40}})));
        const std::string text = writeGeoJson(site, "out.geojson");

        const auto json = nlohmann::json::parse(text);
        std::size_t outlines = 0;
        for (const auto& f : json["features"]) {
            if (f["geometry"]["type"] != "Polygon") continue;
            ++outlines;
            // RFC 7946, 3.1.6: closed, counterclockwise (positive shoelace sum in longitude, latitude).
            const auto& ring = f["geometry"]["coordinates"][0];
            QVERIFY(ring.front() == ring.back());
            double twice = 0;
            const double x0 = ring[0][0], y0 = ring[0][1];
            for (std::size_t i = 0; i + 1 < ring.size(); ++i)
                twice += (double(ring[i][0]) - x0) * (double(ring[i + 1][1]) - y0) -
                         (double(ring[i + 1][0]) - x0) * (double(ring[i][1]) - y0);
            QVERIFY(twice > 0);
        }
        QVERIFY(outlines > 100);

        const PlaceMap map = readGeoJson(text, "out.geojson", site.settings());
        QVERIFY(map.left.empty());
        std::size_t compared = 0;
        std::size_t next = 0;
        for (const auto& f : json["features"]) {
            const PlaceShape& shape = map.shapes.at(next++);
            const Component* c = site.component(f["id"].get<std::string>());
            if (!c || shape.kind == PlaceShape::Kind::Dot) continue;
            for (const Point& corner : corners(site, *c)) {
                double nearest = 1e9;
                for (const Point& p : shape.points)
                    nearest = std::min(nearest, std::hypot(p.x_m - corner.x_m, p.y_m - corner.y_m));
                QVERIFY2(nearest < 1e-3, c->id.c_str());
            }
            ++compared;
        }
        QVERIFY(compared > 100);
    }
};

QTEST_APPLESS_MAIN(TestGeoJson)
#include "tst_geojson.moc"
