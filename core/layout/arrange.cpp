// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "core/layout/geometry.h"
#include "core/site/edits.h"

namespace gs {
namespace {

struct Part {
    std::string id;
    Rect box;
};

/// The named components without those that lie in a named zone.
std::vector<Part> partsOf(const Site& site, std::span<const std::string> ids) {
    const std::set<std::string> named(ids.begin(), ids.end());
    std::vector<Part> out;
    for (const std::string& id : named) {
        const Component* component = site.component(id);
        if (!component) throw EditError("id.unknown", "There is no component '" + id.substr(0, 80) + "'");
        bool carried = false;
        for (const Component* zone = site.component(component->zone); zone; zone = site.component(zone->zone))
            carried = carried || named.count(zone->id) > 0;
        if (!carried) out.push_back({id, bounds(site, *component)});
    }
    return out;
}

/// Each part by its own offset, as one change.
ChangeSet moved(const Site& site, const std::vector<Part>& parts, const std::vector<Point>& offsets) {
    Site now = site;
    ChangeSet all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (offsets[i] == Point{}) continue;
        const ChangeSet one = moveBy(now, std::array{parts[i].id}, offsets[i].x_m, offsets[i].y_m);
        apply(now, one);
        all = fold(all, one);
    }
    return all;
}

} // namespace

ChangeSet align(const Site& site, std::span<const std::string> ids, AlignTo to) {
    const std::vector<Part> parts = partsOf(site, ids);
    if (parts.size() < 2) return {};
    Rect all = parts.front().box;
    for (const Part& part : parts) all = all.united(part.box);
    std::vector<Point> offsets;
    for (const auto& [id, box] : parts) {
        switch (to) {
        case AlignTo::Left: offsets.push_back({all.left - box.left, 0}); break;
        case AlignTo::Right: offsets.push_back({all.right - box.right, 0}); break;
        case AlignTo::Top: offsets.push_back({0, all.top - box.top}); break;
        case AlignTo::Bottom: offsets.push_back({0, all.bottom - box.bottom}); break;
        case AlignTo::MiddleX: offsets.push_back({(all.left + all.right - box.left - box.right) / 2, 0}); break;
        case AlignTo::MiddleY: offsets.push_back({0, (all.top + all.bottom - box.top - box.bottom) / 2}); break;
        }
    }
    return moved(site, parts, offsets);
}

ChangeSet distribute(const Site& site, std::span<const std::string> ids, Axis axis) {
    std::vector<Part> parts = partsOf(site, ids);
    if (parts.size() < 3) return {};
    const auto low = [&](const Rect& box) { return axis == Axis::X ? box.left : box.top; };
    const auto size = [&](const Rect& box) { return axis == Axis::X ? box.width() : box.height(); };
    std::sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
        const double x = low(a.box) + size(a.box) / 2, y = low(b.box) + size(b.box) / 2;
        return x != y ? x < y : a.id < b.id;
    });
    double taken = 0;
    for (const Part& part : parts) taken += size(part.box);
    const double room = low(parts.back().box) + size(parts.back().box) - low(parts.front().box);
    const double gap = (room - taken) / static_cast<double>(parts.size() - 1);
    std::vector<Point> offsets;
    double next = low(parts.front().box);
    for (const Part& part : parts) {
        const bool isOutermost = &part == &parts.front() || &part == &parts.back();
        const double by = isOutermost ? 0 : next - low(part.box);
        offsets.push_back(axis == Axis::X ? Point{by, 0} : Point{0, by});
        next += size(part.box) + gap;
    }
    return moved(site, parts, offsets);
}

} // namespace gs
