// SPDX-License-Identifier: GPL-3.0-or-later
// Two sites side by side: what is different, in which fields, and taking some of it over as an ordinary edit.
// `then` is what one compares with (another scenario, a named version), `now` the site that is being planned.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/site/change.h"

namespace gs {

enum class DifferenceKind : std::uint8_t { Added, Moved, Changed, Removed };
enum class EntryKind : std::uint8_t { Settings, Type, Component, Link };

/// One entry that is not the same in both sites.
struct Difference {
    EntryKind entry = EntryKind::Component;
    DifferenceKind kind = DifferenceKind::Changed; ///< Added: only in `now`; Removed: only in `then`
    std::string id;                                ///< empty: the settings
    bool isMoved = false; ///< stands elsewhere, is turned or in another zone (kind Moved: and nothing else)
    bool operator==(const Difference&) const = default;
};

/// Everything that differs: settings, types, components, links, each by id. Entries that both sites share in memory
/// cost nothing, so 100,000 components of which a few differ take milliseconds.
std::vector<Difference> compare(const Site& then, const Site& now);

/// One field of an entry that both sites have, as text; empty = not given. The names are those of the file format
/// ("x_m", "values.rack_power_kw_max"), of types those of type_fields.h.
struct FieldChange {
    std::string field;
    std::string then, now;
};
std::vector<FieldChange> changedFields(const Site& then, const Site& now, const Difference& difference);

/// What was not taken over, and why (one sentence).
struct NotTaken {
    std::string id;
    std::string reason;
};
struct TakenOver {
    ChangeSet change;              ///< of `now`
    std::vector<std::string> also; ///< entries that came along because the wanted ones need them
    std::vector<NotTaken> notTaken;
};
/// Makes `now` in the wanted differences as `then` is. What they need comes along: types, the zone and what it is
/// mounted on, the contents that moved with a zone, and links of what comes back whose other end is there. Taking over
/// everything makes the sites equal, but for what is locked. Never throws: what cannot be is in `notTaken`.
TakenOver takeOver(const Site& then, const Site& now, std::span<const Difference> wanted);

} // namespace gs
