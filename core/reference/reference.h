// SPDX-License-Identifier: GPL-3.0-or-later
// Known AI sites over time and what a power equals: what a design is held against. Data, not engine input.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/site/date.h"

namespace gs {

/// From this day on, until the next point.
struct KnownPoint {
    Date date;
    double facility_w = 0, it_w = 0;
    std::optional<double> h100_equivalents;
    bool forecast = false; ///< lay ahead when it was written down
};

struct KnownSite {
    std::string id, name, owner, place;
    std::vector<KnownPoint> series; ///< by date
};

/// So much power is what one of these uses or gives, on average unless `why` says otherwise.
struct Equivalent {
    std::string id, name;
    double each_w = 0;
    std::string why; ///< how `each_w` follows from the source
    Source source;
};

struct Reference {
    std::vector<Source> sources; ///< of the sites
    std::vector<KnownSite> sites;
    std::vector<Equivalent> equivalents; ///< smallest first
};

/// Throws CatalogError (catalog.h) with file, place and what was expected.
Reference readReference(std::string_view json, const std::string& file);

/// All sites of an owner together: a point wherever one of them changes, `forecast` where any part is one.
/// `h100_equivalents` is missing where that of any running site is.
std::vector<KnownPoint> totalOf(const Reference& reference, std::string_view owner);
std::vector<std::string> ownersOf(const Reference& reference); ///< in order of their sites

} // namespace gs
