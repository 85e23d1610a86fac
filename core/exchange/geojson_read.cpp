// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJSON in: features, their tags, and rings that are in order.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/exchange/geojson.h"
#include "core/json_depth.h"
#include "core/site/edit_support.h"

namespace gs {

namespace {

using Json = nlohmann::json;

constexpr double furthest_m = 100'000;
constexpr std::size_t mostReported = 200;

/// A feature's geometry before there is an origin to count metres from.
struct GeoShape {
    PlaceShape shape;
    std::vector<GeoPoint> points;
};

struct Reader {
    const std::string& file;
    std::vector<GeoShape> shapes;
    std::vector<std::string> left;

    [[noreturn]] void fail(const std::string& place, const std::string& what) const {
        throw ExchangeError(file, place, what);
    }
    void leave(const std::string& sentence) {
        if (left.size() < mostReported) left.push_back(sentence);
        else if (left.size() == mostReported) left.push_back("more is left out for like reasons");
    }
};

std::string textOf(const Json& properties, const char* key) {
    if (!properties.is_object()) return {};
    const auto it = properties.find(key);
    if (it == properties.end() || it->is_null()) return {};
    return it->is_string() ? it->get<std::string>() : it->dump();
}

bool isOneOf(const std::string& value, std::initializer_list<const char*> list) {
    return std::any_of(list.begin(), list.end(), [&](const char* entry) { return value == entry; });
}

/// "6", "6.5 m", "20 ft", "20'": metres.
std::optional<double> metresOf(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !(value > 0) || value > 1000) return std::nullopt;
    const std::string unit(end, text.data() + text.size());
    const bool isFeet = unit.find("ft") != std::string::npos || unit.find('\'') != std::string::npos;
    return value * (isFeet ? 0.3048 : 1);
}

PlaceClass classOfType(const std::string& type) {
    if (type == "parcel") return PlaceClass::Parcel;
    if (type == "yard") return PlaceClass::Yard;
    if (type == "hall") return PlaceClass::Hall;
    if (type == "road") return PlaceClass::Road;
    if (type == "water-body") return PlaceClass::Water;
    if (type == "area-dimension") return PlaceClass::Line;
    return PlaceClass::Building; // equipment of another site is an obstacle here
}

PlaceClass areaClass(const Json& p) {
    if (const std::string own = textOf(p, "gigasite_type"); !own.empty()) return classOfType(own);
    const std::string landuse = textOf(p, "landuse"), natural = textOf(p, "natural");
    if (const std::string building = textOf(p, "building"); !building.empty() && building != "no")
        return PlaceClass::Building;
    if (natural == "water" || !textOf(p, "water").empty() || isOneOf(landuse, {"reservoir", "basin"}) ||
        isOneOf(textOf(p, "waterway"), {"riverbank", "dock"}))
        return PlaceClass::Water;
    if (!textOf(p, "highway").empty() || !textOf(p, "area:highway").empty() || textOf(p, "amenity") == "parking")
        return PlaceClass::Road;
    if (textOf(p, "boundary") == "lot" || textOf(p, "boundary") == "parcel" || textOf(p, "place") == "plot")
        return PlaceClass::Parcel;
    for (const char* key : {"apn", "APN", "parcel_id", "PARCELID", "parcelid", "parcel", "PARCEL_ID"})
        if (!textOf(p, key).empty()) return PlaceClass::Parcel;
    if (!landuse.empty()) return PlaceClass::Parcel;
    return PlaceClass::Area;
}

void readLineTags(const Json& p, PlaceShape& shape) {
    shape.what = PlaceClass::Line;
    const std::string highway = textOf(p, "highway");
    if (highway.empty()) return;
    shape.what = PlaceClass::Road;
    if (const auto width = metresOf(textOf(p, "width"))) {
        shape.width_m = *width;
        return;
    }
    const RoadWidth assumed = roadWidth(highway);
    shape.width_m = assumed.width_m;
    shape.assumed =
        "Width " + edit::text(assumed.width_m) + " m by its class \"" + highway.substr(0, 40) + "\": " + assumed.source;
}

GeoPoint readPosition(const Reader& reader, const Json& position, const std::string& place) {
    if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number())
        reader.fail(place, "a position is not [longitude, latitude]; check the file");
    const GeoPoint p{position[0].get<double>(), position[1].get<double>()};
    if (!(std::abs(p.longitude_deg) <= 180) || !(std::abs(p.latitude_deg) <= 90))
        reader.fail(place, "the position " + edit::text(p.longitude_deg) + ", " + edit::text(p.latitude_deg) +
                               " is not in degrees; convert the file to WGS84 (EPSG:4326) first");
    return p;
}

std::vector<GeoPoint> readLine(const Reader& reader, const Json& line, const std::string& place) {
    if (!line.is_array()) reader.fail(place, "coordinates are not a list of positions; check the file");
    std::vector<GeoPoint> points;
    points.reserve(line.size());
    for (const Json& position : line) points.push_back(readPosition(reader, position, place));
    return points;
}

class FeatureReader {
public:
    FeatureReader(Reader& reader, const Json& properties, std::string place)
        : m_reader(reader), m_properties(properties), m_place(std::move(place)) {
        for (const char* key : {"name", "NAME", "ref", "addr:housename"})
            if (m_name.empty()) m_name = textOf(properties, key);
    }
    void read(const Json& geometry, int depth = 0);

private:
    void polygon(const Json& rings);
    void line(const Json& positions);
    void dot(const Json& position);
    GeoShape begin(PlaceShape::Kind kind) const {
        GeoShape shape;
        shape.shape.kind = kind;
        shape.shape.name = m_name;
        shape.shape.where = m_place;
        return shape;
    }
    Reader& m_reader;
    const Json& m_properties;
    std::string m_place, m_name;
};

void FeatureReader::polygon(const Json& rings) {
    if (!rings.is_array() || rings.empty()) return m_reader.leave(m_place + ": the polygon has no ring");
    GeoShape shape = begin(PlaceShape::Kind::Ring);
    shape.shape.what = areaClass(m_properties);
    shape.points = readLine(m_reader, rings[0], m_place);
    if (shape.points.size() > 1 && shape.points.front() == shape.points.back()) shape.points.pop_back();
    if (shape.points.size() < 3)
        return m_reader.leave(m_place + ": its ring has " + std::to_string(shape.points.size()) +
                              " corners; a polygon needs three");
    for (std::size_t i = 1; i < rings.size(); ++i) readLine(m_reader, rings[i], m_place);
    if (rings.size() > 1)
        m_reader.leave(m_place + ": " + std::to_string(rings.size() - 1) + (rings.size() == 2 ? " hole" : " holes") +
                       " left out, the outer ring is taken");
    m_reader.shapes.push_back(std::move(shape));
}

void FeatureReader::line(const Json& positions) {
    GeoShape shape = begin(PlaceShape::Kind::Chain);
    readLineTags(m_properties, shape.shape);
    shape.points = readLine(m_reader, positions, m_place);
    if (shape.points.size() < 2) return m_reader.leave(m_place + ": its line has fewer than two points");
    m_reader.shapes.push_back(std::move(shape));
}

void FeatureReader::dot(const Json& position) {
    GeoShape shape = begin(PlaceShape::Kind::Dot);
    shape.shape.what = PlaceClass::Point;
    shape.shape.text = textOf(m_properties, "text");
    shape.points = {readPosition(m_reader, position, m_place)};
    m_reader.shapes.push_back(std::move(shape));
}

void FeatureReader::read(const Json& geometry, int depth) {
    if (geometry.is_null()) return m_reader.leave(m_place + ": it has no geometry");
    if (!geometry.is_object()) m_reader.fail(m_place, "its geometry is no object; check the file");
    const std::string type = textOf(geometry, "type");
    if (type == "GeometryCollection") {
        if (depth > 8) m_reader.fail(m_place, "collections are nested too deep; check the file");
        for (const Json& member : geometry.value("geometries", Json::array())) read(member, depth + 1);
        return;
    }
    if (!geometry.contains("coordinates")) m_reader.fail(m_place, "its geometry has no coordinates; check the file");
    const Json& coordinates = geometry["coordinates"];
    const auto each = [&](auto&& one) {
        if (!coordinates.is_array()) m_reader.fail(m_place, "its coordinates are no list; check the file");
        for (const Json& member : coordinates) one(member);
    };
    if (type == "Polygon") polygon(coordinates);
    else if (type == "MultiPolygon") each([this](const Json& member) { polygon(member); });
    else if (type == "LineString") line(coordinates);
    else if (type == "MultiLineString") each([this](const Json& member) { line(member); });
    else if (type == "Point") dot(coordinates);
    else if (type == "MultiPoint") each([this](const Json& member) { dot(member); });
    else
        m_reader.fail(m_place,
                      "there is no geometry \"" + type.substr(0, 60) + "\"; GeoJSON has points, lines and polygons");
}

std::string lineAt(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1);
}

void readAll(Reader& reader, const Json& root, const Progress& progress) {
    const Json noProperties = Json::object();
    const std::string type = textOf(root, "type");
    const auto feature = [&](const Json& f, const std::string& place) {
        if (!f.is_object() || textOf(f, "type") != "Feature") reader.fail(place, "it is no feature; check the file");
        std::string where = place;
        const Json properties = f.value("properties", Json());
        const std::string id = textOf(f, "id").empty() ? textOf(properties, "@id") : textOf(f, "id");
        if (!id.empty()) where += " (" + id.substr(0, 60) + ")";
        FeatureReader(reader, properties.is_object() ? properties : noProperties, where)
            .read(f.value("geometry", Json()));
    };
    if (type == "FeatureCollection") {
        if (!root.contains("features") || !root["features"].is_array())
            reader.fail("features", "there is no list of features; check the file");
        std::size_t number = 0;
        for (const Json& f : root["features"]) {
            reportStep(progress, number, root["features"].size());
            feature(f, "feature " + std::to_string(++number));
        }
    } else if (type == "Feature") {
        feature(root, "the feature");
    } else if (root.is_object() && (root.contains("coordinates") || type == "GeometryCollection")) {
        FeatureReader(reader, noProperties, "the geometry").read(root);
    } else {
        reader.fail("", "this is no GeoJSON; export a FeatureCollection in WGS84");
    }
}

/// Files older than RFC 7946 may name another system of coordinates.
void checkSystem(const Reader& reader, const Json& root) {
    if (!root.is_object() || !root.contains("crs") || root["crs"].is_null()) return;
    const std::string system = root["crs"].dump();
    for (const char* known : {"CRS84", "EPSG::4326", "EPSG:4326"})
        if (system.find(known) != std::string::npos) return;
    reader.fail("crs", "the coordinates are not WGS84; convert the file to EPSG:4326 first");
}

} // namespace

RoadWidth roadWidth(std::string_view highway) {
    // Lane widths: FHWA, Mitigation Strategies for Design Exceptions (2007), chapter 3, table 3: freeways 3.6 m, rural
    // and urban arterials to 3.6 m, collectors 3.0 to 3.6 m, local roads 2.7 to 3.6 m. Two lanes unless the file says
    // more.
    constexpr const char* fhwa = "lanes as wide as FHWA's table for it (2007, chapter 3)";
    const auto is = [&](std::initializer_list<const char*> list) {
        return std::any_of(list.begin(), list.end(), [&](const char* entry) {
            return highway == entry || highway == std::string(entry) + "_link";
        });
    };
    if (is({"motorway", "trunk", "primary", "secondary"})) return {7.2, fhwa};
    if (is({"tertiary", "unclassified"})) return {6.6, fhwa};
    if (is({"residential", "living_street", "road"})) return {6.0, fhwa};
    if (is({"service", "track"})) return {3.6, fhwa};
    return {1.8, "a path; two wheelchairs pass on 1.525 m (2010 ADA Standards, 403.5.3)"};
}

PlaceMap readGeoJson(std::string_view text, const std::string& file, const Settings& settings,
                     const Progress& progress) {
    Json root;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (isNestedTooDeep(text))
        throw ExchangeError(file, "", "its brackets are nested too deep for a map; export the map once more");
    if (progress) progress(0.05);
    try {
        root = Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw ExchangeError(file, lineAt(text, error.byte), "this is no JSON; export the map once more");
    } catch (const Json::out_of_range&) { // JSON, but of numbers that are none
        throw ExchangeError(file, "", "a number is too large to be one; export the map once more");
    }
    Reader reader{file, {}, {}};
    if (progress) progress(0.6);
    checkSystem(reader, root);
    readAll(reader, root, partOf(progress, 0.6, 0.9));
    PlaceMap map;
    map.left = std::move(reader.left);
    if (reader.shapes.empty())
        throw ExchangeError(file, "",
                            "it has no shape to place; " +
                                (map.left.empty() ? std::string("export one with features") : map.left.front()));
    GeoPoint origin{settings.longitude_deg.value_or(0), settings.latitude_deg.value_or(0)};
    if (!settings.latitude_deg) {
        // The middle of the data, told from its first point, so that a site on the date line stays together.
        const GeoPoint first = reader.shapes.front().points.front();
        double west = 0, east = 0, south = first.latitude_deg, north = south;
        for (const GeoShape& shape : reader.shapes)
            for (const GeoPoint& p : shape.points) {
                const double way = std::remainder(p.longitude_deg - first.longitude_deg, 360.0);
                west = std::min(west, way), east = std::max(east, way);
                south = std::min(south, p.latitude_deg), north = std::max(north, p.latitude_deg);
            }
        origin = {std::remainder(first.longitude_deg + (west + east) / 2, 360.0), (south + north) / 2};
        // As many digits as people copy: a tenth of a metre.
        origin = {std::round(origin.longitude_deg * 1e6) / 1e6, std::round(origin.latitude_deg * 1e6) / 1e6};
    }
    if (std::abs(origin.latitude_deg) > 85)
        throw ExchangeError(
            file, "", "the map lies beyond 85 degrees of latitude, where no plan is drawn; check its coordinates");
    map.hasOrigin = true;
    map.latitude_deg = origin.latitude_deg, map.longitude_deg = origin.longitude_deg;
    const LocalPlane plane(origin);
    for (GeoShape& shape : reader.shapes) {
        for (const GeoPoint& p : shape.points) {
            shape.shape.points.push_back(plane.toPlan(p));
            const Point at = shape.shape.points.back();
            const double away = std::hypot(at.x_m, at.y_m);
            if (!(away <= furthest_m))
                throw ExchangeError(file, shape.shape.where,
                                    "it lies " + std::to_string(std::llround(away / 1000)) +
                                        " km from the site's origin (" + edit::text(origin.latitude_deg) + ", " +
                                        edit::text(origin.longitude_deg) +
                                        "); at most 100 km can be on one plan, check the file or the origin");
        }
        map.shapes.push_back(std::move(shape.shape));
    }
    return map;
}

} // namespace gs
