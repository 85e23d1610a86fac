// SPDX-License-Identifier: GPL-3.0-or-later
// The values a site is made of. Plain data; what changes them is in change.h, what reads them in engine/.
// Ids are text chosen by the user or by newId(); order by id means byte order.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/date.h"
#include "core/site/name.h"
#include "core/site/shared_value.h"

namespace gs {

/// Metres on the plan: x to the east, y to the south (screen direction), north is up.
struct Point {
    double x_m = 0;
    double y_m = 0;
    bool operator==(const Point&) const = default;
};

/// Time in which a component is installed but not in use.
struct Outage {
    Date off;                 ///< first day off
    std::optional<Date> back; ///< first day back; none = still off
    std::string reason;
    bool operator==(const Outage&) const = default;
};

/// `count` equal elements, filled row by row; element (0,0) is at the component's position minus half of
/// the array's extent, so that the position is always the middle of the full columns × rows grid.
struct ArrayLayout {
    int count = 1;
    int columns = 1;
    double pitch_x_m = 0; ///< distance of element centres along x before rotation
    double pitch_y_m = 0;
    int rows() const { return columns > 0 && count > 0 ? (count - 1) / columns + 1 : 0; }
    bool operator==(const ArrayLayout&) const = default;
};

/// One piece of equipment, one array of equal pieces, or one zone (hall, yard, parcel, road: `outline`).
/// A site has a hundred thousand of them: the order of the members leaves no gaps (the sizes are asserted below).
struct Component {
    Name id;
    Name type; ///< id of a Type of the site
    Name name;
    Name zone;               ///< id of the parent zone; empty = the site itself
    Point position;          ///< centre
    double rotation_deg = 0; ///< clockwise on the plan
    ArrayLayout array;
    SharedValue<std::vector<Point>> outline; ///< zones only: corners relative to `position`, before rotation
    SharedValue<std::map<std::string, double>> values; ///< own values, by quantity key (unit in the key's suffix)
    SharedValue<std::vector<Outage>> outages;
    Name text;     ///< labels and roof text
    Name attached; ///< id of the rack (array) it is mounted in or on (in-rack CDU, rear door); moves with it
    Name assumed;                  ///< why this is assumed; empty = recorded
    Name group;                    ///< what is selected and moved together bears the same name; empty = none
    std::optional<Date> energized; ///< first day on; none = always
    std::optional<Date> retired;   ///< first day gone; none = never
    int priority = 0;              ///< serving order: smaller is served first
    bool locked =
        false; ///< neither moved, turned nor removed until it is unlocked (a zone that moves carries it along)
    bool operator==(const Component&) const = default;

    bool isInstalled(Date day) const; ///< energized ≤ day and not retired
    bool isLive(Date day) const;      ///< installed and in no outage
};

enum class Medium : std::uint8_t { Power, Coolant, Gas, Water, Data };

struct PortRef {
    Name component;
    Name port; ///< name of a port of the component's type
    bool operator==(const PortRef&) const = default;
};

/// A cable or busway run, a coolant pair (supply and return), a gas, water or data line.
/// `from` is the supplying side. A link of an array is a bundle: one line to each element.
struct Link {
    std::string id; ///< no Name: hardly anything refers to it, and one that stands alone is larger than its text
    PortRef from;
    PortRef to;
    SharedValue<std::vector<Point>> bends; ///< hand-made bends, in order from `from` to `to`
    Name conductor;                        ///< type id of cable or pipe; empty = lossless, unpriced
    int runs = 1;                          ///< parallel conductors per line
    Medium medium = Medium::Power;
    char feed = 'A'; ///< power: 'A' or 'B'
    bool operator==(const Link&) const = default;
};

// Of 100,000 components and their links the site itself stays below 50 MB. Who needs more room here: 8 bytes are 3 MB.
static_assert(sizeof(Component) <= 128 && sizeof(Link) <= 72);

enum class LoadCase : std::uint8_t { Nameplate, Training, Idle };

struct Waiver {
    std::string code;             ///< finding code
    std::vector<std::string> ids; ///< the finding's ids
    std::string figures;          ///< the finding's figures when it was waived; other figures bring it back
    std::string reason;
    std::optional<Date> date; ///< day on which it was waived; none = written before days were kept
    bool operator==(const Waiver&) const = default;
};

/// A day worth looking at: a step of the date slider, one result row in the file.
struct Phase {
    Date date;
    std::string name;
    bool operator==(const Phase&) const = default;
};

struct Settings {
    std::string name;
    std::string place;
    std::string climate = "memphis_tn"; ///< id of a climate of the catalog
    std::optional<double> dry_bulb_c;   ///< own design values; none = the climate's 0.4 %
    std::optional<double> wet_bulb_c;
    std::optional<double> altitude_m;
    std::optional<double> latitude_deg; ///< WGS84 of the plan's point 0, 0; both or none
    std::optional<double> longitude_deg;
    LoadCase loadCase = LoadCase::Nameplate;
    std::string currency = "USD";
    double house_load_w_per_m2 = 0; ///< lighting, offices, controls per m² of hall
    std::string house_load_source;
    std::map<std::string, std::string> redundancy; ///< system ("sources", "chillers", …) → "n", "n+1", "n+2", "2n"
    std::vector<Phase> phases;                     ///< in order of date
    std::vector<Waiver> waivers;
    std::string notes; ///< assumptions of the site, free text
    bool operator==(const Settings&) const = default;
};

/// "power", "coolant", "gas", "water", "data"; "nameplate", "training", "idle": in files and on the command line.
const char* mediumName(Medium medium);
std::optional<Medium> mediumFromName(std::string_view name);
const char* loadCaseName(LoadCase loadCase);
std::optional<LoadCase> loadCaseFromName(std::string_view name);

} // namespace gs
