// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/place_map.h"

#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/plan_marks.h"

namespace gs {

using edit::Builder;
using edit::refuse;

namespace {

constexpr std::size_t mostShapes = 50'000, mostCorners = 1'000;
constexpr double firstTolerance_m = 0.02;
constexpr double mitreLimit = 3; ///< a sharper bend is cut off there, half widths from the middle line

struct AsRow {
    const char* name;
    const char* type;
};
constexpr AsRow asRows[placeAsCount] = {{"nothing", ""},
                                        {"parcel", "parcel"},
                                        {"yard", "yard"},
                                        {"hall", "hall"},
                                        {"building", "building"},
                                        {"existing-building", "existing-building"},
                                        {"road", "road"},
                                        {"water", "water-body"},
                                        {"line", "reference-line"},
                                        {"area", "area-dimension"},
                                        {"note", "note"}};
constexpr const char* classNames[placeClasses] = {"parcel", "yard", "hall", "building", "road",
                                                  "water",  "area", "line", "point"};

double distance(Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m); }

double distanceToLine(Point p, Point a, Point b) {
    const double dx = b.x_m - a.x_m, dy = b.y_m - a.y_m, length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp(((p.x_m - a.x_m) * dx + (p.y_m - a.y_m) * dy) / length2, 0.0, 1.0) : 0;
    return distance(p, {a.x_m + dx * t, a.y_m + dy * t});
}

/// Names of maps can be sentences; never cut within a character.
std::string cut(const std::string& name) {
    std::size_t end = std::min<std::size_t>(name.size(), 300);
    while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0u) == 0x80u) --end;
    return name.substr(0, end);
}

/// No two neighbours on the same place; a ring does not repeat its first point.
std::vector<Point> cleaned(std::vector<Point> points, bool isRing) {
    points.erase(std::unique(points.begin(), points.end(), [](Point a, Point b) { return distance(a, b) < 1e-6; }),
                 points.end());
    while (isRing && points.size() > 1 && distance(points.front(), points.back()) < 1e-6) points.pop_back();
    return points;
}

std::vector<Point> fewEnough(std::vector<Point> points, std::string* said) {
    for (double tolerance = firstTolerance_m; points.size() > mostCorners && tolerance < 1e4; tolerance *= 2) {
        points = simplified(points, tolerance);
        if (points.size() <= mostCorners)
            *said = "corners nearer than " + edit::text(tolerance) + " m to its line left out";
    }
    return points;
}

bool isFine(const std::vector<Point>& ring) {
    try {
        edit::checkOutline(ring);
        return true;
    } catch (const EditError&) { return false; }
}

std::optional<std::vector<Point>> ribbon(const std::vector<Point>& line, double half) {
    std::vector<Point> left, right;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto unit = [](Point a, Point b) {
            const double length = distance(a, b);
            return Point{(b.x_m - a.x_m) / length, (b.y_m - a.y_m) / length};
        };
        const Point in = i > 0 ? unit(line[i - 1], line[i]) : unit(line[i], line[i + 1]);
        const Point out = i + 1 < line.size() ? unit(line[i], line[i + 1]) : in;
        // Along the bisector of both normals, longer by 1 / cos of half the bend.
        Point normal{-(in.y_m + out.y_m), in.x_m + out.x_m};
        const double size = std::hypot(normal.x_m, normal.y_m);
        if (size < 2 / mitreLimit) return std::nullopt; // turns back on itself
        const double reach = half * 2 / (size * size);
        normal = {normal.x_m * reach, normal.y_m * reach};
        left.push_back({line[i].x_m + normal.x_m, line[i].y_m + normal.y_m});
        right.push_back({line[i].x_m - normal.x_m, line[i].y_m - normal.y_m});
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

void addRibbons(const std::vector<Point>& line, double half, std::vector<std::vector<Point>>& rings) {
    if (line.size() < 2) return;
    if (const auto ring = ribbon(line, half); ring && ring->size() <= mostCorners && isFine(*ring)) {
        rings.push_back(*ring);
        return;
    }
    if (line.size() == 2) return;
    const auto middle = line.begin() + static_cast<std::ptrdiff_t>(line.size() / 2);
    addRibbons({line.begin(), middle + 1}, half, rings);
    addRibbons({middle, line.end()}, half, rings);
}

/// Zones of the site and of this import, to find what each shape stands in without asking all of the others.
class Zones {
public:
    explicit Zones(const Site& site) {
        for (const Slot slot : site.outlined())
            if (site.typeAt(slot) && site.typeAt(slot)->is_zone) add(*site.components().at(slot));
    }
    void add(const Component& zone) {
        m_zones.push_back({zone.id, corners(Size{}, zone), bounds(Size{}, zone), polygonArea(zone.outline)});
    }
    /// The smallest that is larger than `area_m2` and holds the point.
    std::string at(Point p, double area_m2) const {
        const Zone* best = nullptr;
        for (const Zone& zone : m_zones)
            if (zone.area_m2 > area_m2 && zone.box.contains(p) && (!best || zone.area_m2 < best->area_m2) &&
                polygonContains(zone.outline, p))
                best = &zone;
        return best ? best->id : std::string();
    }

private:
    struct Zone {
        std::string id;
        std::vector<Point> outline;
        Rect box;
        double area_m2;
    };
    std::vector<Zone> m_zones;
};

/// The rings or the chain that a shape becomes; empty: that cannot be.
std::vector<std::vector<Point>> outlinesOf(const PlaceShape& shape, const Type& type) {
    if (shape.kind == PlaceShape::Kind::Chain && !hasOpenOutline(type)) {
        if (shape.width_m > 0) return ribbons(cleaned(shape.points, false), shape.width_m);
        return {cleaned(shape.points, true)}; // taken for the ring it nearly is
    }
    std::vector<Point> points = cleaned(shape.points, shape.kind == PlaceShape::Kind::Ring);
    if (shape.kind == PlaceShape::Kind::Ring && hasOpenOutline(type) && points.size() > 1)
        points.push_back(points.front());
    return {std::move(points)};
}

} // namespace

const char* placeClassName(PlaceClass which) { return classNames[static_cast<std::size_t>(which)]; }
const char* placeAsName(PlaceAs as) { return asRows[static_cast<std::size_t>(as)].name; }
const char* placeAsType(PlaceAs as) { return asRows[static_cast<std::size_t>(as)].type; }

std::array<int, placeClasses> PlaceMap::count() const {
    std::array<int, placeClasses> numbers{};
    for (const PlaceShape& shape : shapes) ++numbers[static_cast<std::size_t>(shape.what)];
    return numbers;
}

std::vector<std::vector<Point>> ribbons(const std::vector<Point>& line, double width_m) {
    std::vector<std::vector<Point>> rings;
    if (width_m > 0) addRibbons(cleaned(line, false), width_m / 2, rings);
    return rings;
}

std::vector<Point> simplified(const std::vector<Point>& line, double tolerance_m) {
    if (line.size() < 3) return line;
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double furthest = tolerance_m;
        std::size_t at = 0;
        for (std::size_t i = first + 1; i < last; ++i)
            if (const double d = distanceToLine(line[i], line[first], line[last]); d > furthest) furthest = d, at = i;
        if (at == 0) continue;
        kept[at] = true;
        open.push_back({first, at});
        open.push_back({at, last});
    }
    std::vector<Point> result;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i]) result.push_back(line[i]);
    return result;
}

PlaceImport placeShapes(const Site& site, const Catalog& catalog, const PlaceMap& map, const PlaceChoice& choice,
                        const Progress& progress) {
    if (map.shapes.size() > mostShapes)
        refuse("import.size", "The file has " + std::to_string(map.shapes.size()) + " shapes; at most " +
                                  std::to_string(mostShapes) + " are imported, cut the map down to the site");
    Builder builder(site);
    edit::NewIds newIds(site);
    PlaceImport result;
    std::vector<Component> made;
    const Progress outlining = partOf(progress, 0, 0.6), zoning = partOf(progress, 0.6, 1);
    std::size_t seen = 0;
    for (const PlaceShape& shape : map.shapes) {
        reportStep(outlining, seen++, map.shapes.size());
        const PlaceAs as = choice.as[static_cast<std::size_t>(shape.what)];
        if (as == PlaceAs::Nothing) continue;
        if (!choice.layers.empty() &&
            std::find(choice.layers.begin(), choice.layers.end(), shape.layer) == choice.layers.end())
            continue;
        const auto type = edit::needType(site, catalog, placeAsType(as));
        std::vector<Component> pieces;
        std::string said;
        if (as == PlaceAs::Note || shape.kind == PlaceShape::Kind::Dot) {
            Component note = outlinedComponent("note", shape.points);
            note.outline.clear();
            note.text = shape.text.empty() ? shape.name : shape.text;
            if (note.text.empty()) note.text = shape.where;
            pieces.push_back(note);
        } else {
            for (std::vector<Point>& outline : outlinesOf(shape, *type))
                pieces.push_back(outlinedComponent(type->id, fewEnough(std::move(outline), &said)));
        }
        if (pieces.empty()) result.left.push_back(shape.where + ": no outline can be made of it");
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            Component& piece = pieces[i];
            const auto own = edit::needType(site, catalog, piece.type);
            piece.id = newIds.next(piece.type);
            piece.name = cut(shape.name);
            if (pieces.size() > 1 && !piece.name.empty())
                piece.name = piece.name + " " + std::to_string(i + 1) + "/" + std::to_string(pieces.size());
            piece.position = {piece.position.x_m + choice.shift.x_m, piece.position.y_m + choice.shift.y_m};
            piece.assumed = shape.assumed;
            if (!said.empty()) piece.assumed = piece.assumed + (piece.assumed.empty() ? "" : "; ") + said;
            try {
                edit::checkPosition(piece.position);
                edit::checkComponent(piece, *own);
            } catch (const EditError& error) {
                result.left.push_back(shape.where + ": " + error.what());
                continue;
            }
            builder.useType(own);
            made.push_back(std::move(piece));
        }
    }
    if (made.empty())
        refuse("import.empty", result.left.empty() ? "Nothing of the file was chosen; choose at least one kind of shape"
                                                   : "Nothing of the file can be placed; " + result.left.front());
    Zones zones(site);
    for (const Component& piece : made)
        if (edit::needType(site, catalog, piece.type)->is_zone) zones.add(piece);
    seen = 0;
    for (Component& piece : made) {
        reportStep(zoning, seen++, made.size());
        piece.zone = zones.at(piece.position, piece.outline.empty() ? 0 : polygonArea(piece.outline));
        result.ids.push_back(piece.id);
        builder.add(std::move(piece));
    }
    result.placed = static_cast<int>(result.ids.size());
    result.change = builder.take();
    if (map.hasOrigin && !site.settings().latitude_deg) {
        Settings settings = site.settings();
        settings.latitude_deg = map.latitude_deg;
        settings.longitude_deg = map.longitude_deg;
        result.change = fold(result.change, setSettings(site, settings));
    }
    return result;
}

} // namespace gs
