// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a hall, yard or parcel, at any depth, on the engine's day and in its load case, and what is to come;
// what is gone by that day is left out.
#pragma once

#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

struct ZoneTypeSum {
    std::string type;
    std::int64_t components = 0, elements = 0;
    double demand_w = 0; ///< own electric use: racks, pumps, fans, compressors
    double heat_w = 0;
    double rating_w = 0; ///< sources and converters: derated
};

struct ZoneSummary {
    std::vector<ZoneTypeSum> types; ///< zones left out; the largest demand first, then most elements, then by type
    std::int64_t components = 0, elements = 0, zones = 0;
    std::int64_t racks = 0, racksOnline = 0, gpus = 0, gpusOnline = 0; ///< racks without what is mounted in them
    double it_power_w = 0; ///< racks and network, as in the site's figure of that name
    double demand_w = 0;   ///< IT and all other own use in the zone
    double heat_w = 0;     ///< of the kind of part that carries most: the same heat goes from racks to CDUs
    double loss_w = 0;
};

/// An unknown zone has nothing in it. One pass over what stands in the zone.
ZoneSummary summarizeZone(const Engine& engine, const std::string& zone);
/// Ids of what stands in the zone, at any depth, of one type; all types for an empty one. In the order of slots.
std::vector<std::string> zoneMembers(const Engine& engine, const std::string& zone, const std::string& type);

} // namespace gs
