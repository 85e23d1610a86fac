// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/copy_place.h"

#include <algorithm>
#include <array>

#include "core/layout/arrays.h"
#include "core/layout/fill_zone.h"

namespace gs {

namespace {

constexpr int mostSteps = 20;

double gapOf(const Site& site, std::span<const std::string> ids) {
    double gap = 0;
    for (const std::string& id : ids) {
        const Component* component = site.component(id);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        if (type && type->text("mount").empty() && component->attached.empty())
            gap = std::max(gap, usualFill(*type).gap_m);
    }
    return gap;
}

} // namespace

Point copyOffset(const Site& site, std::span<const std::string> ids, const std::function<bool(const Rect&)>& isTaken) {
    const Rect box = boundsOf(site, ids);
    if (box.isEmpty()) return {};
    const Component* only = ids.size() == 1 ? site.component(ids.front()) : nullptr;
    const bool isSingle = only && only->array.count == 1 && only->outline.empty();
    const double gap = gapOf(site, ids);
    const Point right{box.width() + gap, 0}, below{0, box.height() + gap};
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
