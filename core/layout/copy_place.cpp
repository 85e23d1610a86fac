// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/copy_place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/layout/arrays.h"
#include "core/layout/fill_zone.h"
#include "core/layout/free_place.h"

namespace gs {

namespace {

constexpr int mostSteps = 20;
constexpr double least_m = 0.1; // parts without a width are not copied onto themselves

struct Kinds {
    bool isBody = false;    ///< any that takes ground: equipment, halls, buildings
    bool isMounted = false; ///< all of them, in or on racks
    double gap_m = 0;       ///< between copies of the equipment
    Rect hosts;             ///< of what is mounted
};

Kinds kindsOf(const Site& site, std::span<const std::string> ids) {
    Kinds out;
    std::vector<std::string> hosts;
    std::size_t known = 0;
    for (const std::string& id : ids) {
        const Component* component = site.component(id);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        if (!type) continue;
        ++known;
        if (!component->attached.empty()) hosts.push_back(component->attached);
        const bool isTank = type->role == Role::Structure && type->kind == "tank";
        const bool stands = standsOnGround(site, *component) || isTank;
        out.isBody = out.isBody || stands || isHouse(*type);
        if (stands && component->outline.empty()) out.gap_m = std::max(out.gap_m, usualFill(*type).gap_m);
    }
    out.isMounted = known > 0 && hosts.size() == known;
    if (out.isMounted) out.hosts = boundsOf(site, hosts);
    return out;
}

} // namespace

Point copyOffset(const Site& site, std::span<const std::string> ids, const std::function<bool(const Rect&)>& isTaken) {
    if (std::none_of(ids.begin(), ids.end(), [&](const std::string& id) { return site.component(id) != nullptr; }))
        return {};
    const Rect box = boundsOf(site, ids);
    const Kinds kinds = kindsOf(site, ids);
    const double width = std::max(least_m, kinds.isMounted ? kinds.hosts.width() : box.width());
    if (kinds.isMounted || !kinds.isBody) return {width, 0};
    const Component* only = ids.size() == 1 ? site.component(ids.front()) : nullptr;
    const bool isSingle = only && only->array.count == 1 && only->outline.empty();
    // With a gap it may as well be a round one: what stood on the grid is on it again.
    const auto stepOf = [&](double side) {
        return kinds.gap_m > 0 ? std::ceil((side + kinds.gap_m) * 10 - 1e-6) / 10 : side;
    };
    const Point right{stepOf(width), 0}, below{0, stepOf(std::max(least_m, box.height()))};
    const bool goesRight = !isSingle || box.width() <= box.height();
    const Point first = goesRight ? right : below, second = goesRight ? below : right;
    for (const Point& step : std::array{first, second, Point{-first.x_m, -first.y_m}, Point{-second.x_m, -second.y_m}})
        for (int i = 1; i <= mostSteps; ++i) {
            const Point by{step.x_m * i, step.y_m * i};
            if (!isTaken({box.left + by.x_m, box.top + by.y_m, box.right + by.x_m, box.bottom + by.y_m})) return by;
        }
    return first;
}

} // namespace gs
