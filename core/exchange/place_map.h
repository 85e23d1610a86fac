// SPDX-License-Identifier: GPL-3.0-or-later
// What maps (GeoJSON) and drawings (DXF) have in common when they come onto the plan: shapes in metres, what each is
// taken for, and one edit that places them.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/progress.h"
#include "core/site/edits.h"

namespace gs {

/// A file that cannot be read or written. what() is "FILE: PLACE: what; remedy".
class ExchangeError : public std::runtime_error {
public:
    ExchangeError(const std::string& file, const std::string& place, const std::string& what)
        : std::runtime_error(file + ": " + (place.empty() ? what : place + ": " + what)) {}
};

/// What a shape of a file is, as far as the file says.
enum class PlaceClass : std::uint8_t { Parcel, Yard, Hall, Building, Road, Water, Area, Line, Point };
inline constexpr std::size_t placeClasses = 9;
const char* placeClassName(PlaceClass which); ///< "parcel", "yard", …: in reports and on the command line

/// What becomes of it on the plan.
enum class PlaceAs : std::uint8_t {
    Nothing,
    Parcel,
    Yard,
    Hall,
    Building,
    ExistingBuilding,
    Road,
    Water,
    Line,
    AreaLabel,
    Note
};
inline constexpr std::size_t placeAsCount = 11;
const char* placeAsName(PlaceAs as);
const char* placeAsType(PlaceAs as); ///< id of the catalog type; empty for Nothing

/// One shape of a file, in metres on the plan.
struct PlaceShape {
    enum class Kind : std::uint8_t { Ring, Chain, Dot } kind = Kind::Ring;
    PlaceClass what = PlaceClass::Area;
    std::vector<Point> points;
    double width_m = 0;  ///< of a road given by its middle line
    std::string name;    ///< as the file says, may be empty
    std::string text;    ///< words of a dot or label
    std::string layer;   ///< of a drawing
    std::string assumed; ///< what of it is assumed and why, empty = nothing
    std::string where;   ///< for reports: "feature 12", "line 4711"
};

/// A file's shapes and what of it was not taken, and why.
struct PlaceMap {
    std::vector<PlaceShape> shapes;
    std::vector<std::string> left; ///< one sentence each, with its place
    bool hasOrigin = false;        ///< a map: the origin its metres are counted from
    double latitude_deg = 0, longitude_deg = 0;
    std::array<int, placeClasses> count() const;
};

/// What each class becomes; what nobody chose otherwise.
struct PlaceChoice {
    std::array<PlaceAs, placeClasses> as{PlaceAs::Parcel,           PlaceAs::Yard, PlaceAs::Hall,
                                         PlaceAs::ExistingBuilding, PlaceAs::Road, PlaceAs::Water,
                                         PlaceAs::Parcel,           PlaceAs::Line, PlaceAs::Note};
    Point shift;                     ///< added to each point, m (drawings)
    std::vector<std::string> layers; ///< only these; empty = all
};

struct PlaceImport {
    ChangeSet change;
    int placed = 0;
    std::vector<std::string> left; ///< shapes that could not be placed: place and reason
    std::vector<std::string> ids;
};
/// One edit with all of it; a map's origin becomes the site's where that has none. Throws EditError ("import.empty",
/// "import.size") when nothing would be placed or more than 50,000 shapes.
PlaceImport placeShapes(const Site& site, const Catalog& catalog, const PlaceMap& map, const PlaceChoice& choice,
                        const Progress& progress = {});

/// A line of a width as rings around it: one where that does not cross itself, else one for each stretch.
std::vector<std::vector<Point>> ribbons(const std::vector<Point>& line, double width_m);
/// Fewer corners, none further than `tolerance_m` from where the line was (Douglas and Peucker 1973).
std::vector<Point> simplified(const std::vector<Point>& line, double tolerance_m);

} // namespace gs
