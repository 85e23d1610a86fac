// SPDX-License-Identifier: GPL-3.0-or-later
// Maps in and out: GeoJSON by RFC 7946 (WGS84, degrees). What a polygon is, OpenStreetMap's tags say.
#pragma once

#include <string>
#include <string_view>

#include "core/exchange/geo.h"
#include "core/exchange/place_map.h"
#include "core/progress.h"

namespace gs {

/// Reads a FeatureCollection (or a Feature, or a geometry) into metres about the site's origin; where the site has
/// none, about the middle of the data. Throws ExchangeError: no GeoJSON, coordinates that are no degrees, data further
/// than 100 km from the origin. Single features that cannot be are listed in `left`.
PlaceMap readGeoJson(std::string_view text, const std::string& file, const Settings& settings,
                     const Progress& progress = {});

/// Every component's outline and every link's route as a FeatureCollection, in order of id. Throws ExchangeError when
/// the site has no origin. Coordinates have 9 decimals (0.1 mm).
std::string writeGeoJson(const Site& site, const std::string& file, const Progress& progress = {});

/// Width of a road of an OpenStreetMap class in m, and in words where it comes from.
struct RoadWidth {
    double width_m = 0;
    const char* source = "";
};
RoadWidth roadWidth(std::string_view highwayClass);

} // namespace gs
