// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJSON out: outer rings counterclockwise (RFC 7946, 3.1.6), one feature for each component and link.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/exchange/geojson.h"
#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "core/site/plan_marks.h"

namespace gs {

namespace {

using Json = nlohmann::ordered_json;

std::string numberText(double value, int decimals) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    std::string text(digits);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

class Writer {
public:
    explicit Writer(const LocalPlane& plane) : m_plane(plane) {}

    void feature(const std::string& id, const std::string& geometry, const Json& properties) {
        m_text += m_first ? "\n" : ",\n";
        m_first = false;
        m_text += R"({"type": "Feature", "id": )" + Json(id).dump() + R"(, "geometry": )" + geometry +
                  R"(, "properties": )" + properties.dump() + "}";
    }
    std::string position(Point p) const {
        const GeoPoint g = m_plane.toGeo(p);
        return "[" + numberText(g.longitude_deg, 9) + ", " + numberText(g.latitude_deg, 9) + "]";
    }
    std::string positions(const std::vector<Point>& points) const {
        std::string list;
        for (const Point& p : points) (list += list.empty() ? "" : ", ") += position(p);
        return "[" + list + "]";
    }
    std::string polygon(std::vector<Point> ring) const {
        // On the plan y grows to the south: counterclockwise on the globe is a negative shoelace sum here.
        double twice = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
            twice += (a.x_m - ring[0].x_m) * (b.y_m - ring[0].y_m) - (b.x_m - ring[0].x_m) * (a.y_m - ring[0].y_m);
        }
        if (twice > 0) std::reverse(ring.begin() + 1, ring.end());
        ring.push_back(ring.front());
        return R"({"type": "Polygon", "coordinates": [)" + positions(ring) + "]}";
    }
    std::string chain(const std::vector<Point>& points) const {
        return R"({"type": "LineString", "coordinates": )" + positions(points) + "}";
    }
    const std::string& text() const { return m_text; }

private:
    const LocalPlane& m_plane;
    std::string m_text;
    bool m_first = true;
};

Json propertiesOf(const Component& c, const Type& type) {
    Json p;
    p["name"] = c.name.empty() ? c.id : c.name;
    p["gigasite_type"] = c.type;
    p["type_name"] = type.name;
    p["kind"] = type.kind;
    p["category"] = type.category;
    if (!c.zone.empty()) p["zone"] = c.zone;
    if (c.array.count > 1) p["count"] = c.array.count, p["columns"] = c.array.columns;
    p["rotation_deg"] = c.rotation_deg;
    if (type.height_m > 0) p["height_m"] = type.height_m;
    if (!c.text.empty() && !isPicture(type)) p["text"] = c.text;
    if (c.energized) p["energized"] = formatDate(*c.energized);
    if (c.retired) p["retired"] = formatDate(*c.retired);
    if (!c.assumed.empty()) p["assumed"] = c.assumed;
    for (const auto& [key, value] : c.values) p[key] = value;
    // So that map programs draw what they know.
    if (type.kind == "hall" || type.kind == "building" || type.kind == "existing_building") p["building"] = "yes";
    if (type.kind == "water_body") p["natural"] = "water";
    return p;
}

} // namespace

std::string writeGeoJson(const Site& site, const std::string& file, const Progress& progress) {
    const Settings& settings = site.settings();
    if (!settings.latitude_deg || !settings.longitude_deg)
        throw ExchangeError(file, "",
                            "the site has no place on Earth; set its origin (latitude and longitude of the plan's "
                            "point 0, 0) or import a map first");
    const LocalPlane plane({*settings.longitude_deg, *settings.latitude_deg});
    Writer writer(plane);
    const std::size_t all = site.components().size() + site.links().size();
    std::size_t done = 0;
    for (const std::string& id : site.components().sortedIds()) {
        reportStep(progress, done++, all);
        const Component& c = *site.component(id);
        const Type* type = site.typeOf(c);
        if (!type || isPicture(*type)) continue;
        const Json properties = propertiesOf(c, *type);
        if (annotationOf(*type) == Annotation::Note)
            writer.feature(id, R"({"type": "Point", "coordinates": )" + writer.position(c.position) + "}", properties);
        else if (hasOpenOutline(*type)) writer.feature(id, writer.chain(corners(site, c)), properties);
        else writer.feature(id, writer.polygon(corners(site, c)), properties);
    }
    for (const std::string& id : site.links().sortedIds()) {
        reportStep(progress, done++, all);
        const Link& link = *site.link(id);
        const std::vector<Point> path = route(site, link);
        if (path.size() < 2) continue;
        Json p;
        p["gigasite_link"] = mediumName(link.medium);
        p["from"] = link.from.component, p["from_port"] = link.from.port;
        p["to"] = link.to.component, p["to_port"] = link.to.port;
        if (link.medium == Medium::Power) p["feed"] = std::string(1, link.feed);
        if (!link.conductor.empty()) p["conductor"] = link.conductor, p["runs"] = link.runs;
        p["length_m"] = totalLength(site, link);
        writer.feature(id, writer.chain(path), p);
    }
    return R"({"type": "FeatureCollection", "name": )" + Json(settings.name).dump() + R"(, "features": [)" +
           writer.text() + "\n]}\n";
}

} // namespace gs
