// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrays.h"

#include <cmath>
#include <vector>

#include "core/site/copies.h"
#include "core/site/edits.h"

namespace gs {

namespace {

constexpr double mostCopies = 100'000;

[[noreturn]] void refuse(const std::string& sentence) { throw EditError("value.range", sentence); }

} // namespace

Rect boundsOf(const Site& site, std::span<const std::string> ids) {
    Rect box;
    bool any = false;
    for (const std::string& id : ids)
        if (const Component* component = site.component(id)) {
            box = any ? box.united(bounds(site, *component)) : bounds(site, *component);
            any = true;
        }
    return box;
}

ChangeSet linearArray(const Site& site, std::span<const std::string> ids, const LinearArray& array) {
    if (array.columns < 1 || array.rows < 1) refuse("An array has at least one column and one row");
    if (double(array.columns) * array.rows > mostCopies) refuse("An array has at most 100000 places");
    if ((array.columns > 1 && array.pitch_x_m == 0) || (array.rows > 1 && array.pitch_y_m == 0))
        refuse("All would stand on the same place; give a pitch other than 0");
    std::vector<Motion> motions;
    for (int row = 0; row < array.rows; ++row)
        for (int column = 0; column < array.columns; ++column)
            if (row > 0 || column > 0) motions.push_back({0, {}, column * array.pitch_x_m, row * array.pitch_y_m});
    return copies(site, ids, motions);
}

ChangeSet polarArray(const Site& site, std::span<const std::string> ids, const PolarArray& array) {
    if (array.count < 2) refuse("A circle has at least two places, that of the original and another one");
    if (array.count > mostCopies) refuse("An array has at most 100000 places");
    const double angle = array.angle_deg;
    if (!(std::abs(angle) > 0) || std::abs(angle) > 360) refuse("The angle is above 0° and at most 360°, either way");
    // All around the last one must not stand on the first.
    const double step = angle / (std::abs(angle) == 360 ? array.count : array.count - 1);
    const Rect box = boundsOf(site, ids);
    const Point arm{(box.left + box.right) / 2 - array.centre.x_m, (box.top + box.bottom) / 2 - array.centre.y_m};
    std::vector<Motion> motions;
    for (int i = 1; i < array.count; ++i) {
        const double degrees = step * i;
        if (array.turn) {
            motions.push_back({degrees, array.centre, 0, 0});
        } else {
            const Point to = rotated(arm, degrees);
            motions.push_back({0, {}, to.x_m - arm.x_m, to.y_m - arm.y_m});
        }
    }
    return copies(site, ids, motions);
}

} // namespace gs
