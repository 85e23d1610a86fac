// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "core/site/edits.h"
#include "core/site/moves.h"

namespace gs {
namespace {

struct Part {
    std::string id;
    Rect box;
    bool locked = false;
};

/// The named components without those that a named zone or rack carries.
std::vector<Part> partsOf(const Site& site, std::span<const std::string> ids) {
    const std::unordered_set<std::string_view> named(ids.begin(), ids.end());
    std::vector<Part> out;
    for (const std::string_view id : std::set<std::string_view>(ids.begin(), ids.end())) {
        const Component* component = site.component(id);
        if (!component) throw EditError("id.unknown", "There is no component '" + std::string(id.substr(0, 80)) + "'");
        bool carried = named.count(component->attached) > 0;
        for (const Component* zone = site.component(component->zone); zone && !carried;
             zone = site.component(zone->zone))
            carried = named.count(zone->id) > 0;
        if (!carried) out.push_back({component->id, bounds(site, *component), component->locked});
    }
    return out;
}

/// Each part by its own offset, as one change.
ChangeSet moved(const Site& site, const std::vector<Part>& parts, const std::vector<Point>& offsets) {
    std::vector<Offset> moves;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (offsets[i] != Point{}) moves.push_back({parts[i].id, offsets[i]});
    return moveEach(site, moves);
}

double low(const Rect& box, Axis axis) { return axis == Axis::X ? box.left : box.top; }
double high(const Rect& box, Axis axis) { return axis == Axis::X ? box.right : box.bottom; }
double size(const Rect& box, Axis axis) { return high(box, axis) - low(box, axis); }

constexpr double overlap_m = 0.01; // as in overlaps(): less is standing side by side
constexpr double alike_m = 1e-3;

} // namespace

ChangeSet align(const Site& site, std::span<const std::string> ids, AlignTo to) {
    const std::vector<Part> parts = partsOf(site, ids);
    if (parts.size() < 2) return {};
    const bool held = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.locked; });
    std::optional<Rect> whole;
    for (const Part& part : parts)
        if (part.locked == held) whole = whole ? whole->united(part.box) : part.box;
    const Rect all = *whole;
    std::vector<Point> offsets;
    for (const auto& [id, box, locked] : parts) {
        if (locked) {
            offsets.push_back({});
            continue;
        }
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
    std::sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
        const double x = low(a.box, axis) + size(a.box, axis) / 2, y = low(b.box, axis) + size(b.box, axis) / 2;
        return x != y ? x < y : a.id < b.id;
    });
    double taken = 0;
    for (const Part& part : parts) taken += size(part.box, axis);
    const double room = high(parts.back().box, axis) - low(parts.front().box, axis);
    const double gap = (room - taken) / static_cast<double>(parts.size() - 1);
    std::vector<Point> offsets;
    double next = low(parts.front().box, axis);
    for (const Part& part : parts) {
        const bool isOutermost = &part == &parts.front() || &part == &parts.back();
        const double by = isOutermost ? 0 : next - low(part.box, axis);
        offsets.push_back(axis == Axis::X ? Point{by, 0} : Point{0, by});
        next += size(part.box, axis) + gap;
    }
    return moved(site, parts, offsets);
}

bool PartRow::isEven() const {
    const auto [least, most] = std::minmax_element(gaps_m.begin(), gaps_m.end());
    return gaps_m.empty() || *most - *least <= alike_m;
}

double PartRow::evenGap_m() const {
    double sum = 0;
    for (const double gap : gaps_m) sum += gap;
    return gaps_m.empty() ? 0 : sum / static_cast<double>(gaps_m.size());
}

std::optional<PartRow> rowOf(const Site& site, std::span<const std::string> ids) {
    std::vector<Part> parts = partsOf(site, ids);
    if (parts.size() < 3) return std::nullopt;
    for (const Axis axis : {Axis::X, Axis::Y}) {
        const Axis across = axis == Axis::X ? Axis::Y : Axis::X;
        std::sort(parts.begin(), parts.end(), [axis](const Part& a, const Part& b) {
            const double x = low(a.box, axis), y = low(b.box, axis);
            return x != y ? x < y : a.id < b.id;
        });
        PartRow row;
        row.axis = axis;
        double top = low(parts.front().box, across), bottom = high(parts.front().box, across);
        bool inLine = true;
        for (const Part& part : parts) {
            top = std::max(top, low(part.box, across)), bottom = std::min(bottom, high(part.box, across));
            if (!row.boxes.empty()) {
                const double gap = low(part.box, axis) - high(row.boxes.back(), axis);
                inLine = inLine && gap >= -overlap_m;
                row.gaps_m.push_back(gap);
            }
            row.ids.push_back(part.id);
            row.boxes.push_back(part.box);
        }
        if (inLine && bottom > top) return row;
    }
    return std::nullopt;
}

ChangeSet setGaps(const Site& site, const PartRow& row, double gap_m) {
    if (row.boxes.empty()) return {};
    std::vector<Offset> moves;
    double next = low(row.boxes.front(), row.axis);
    for (std::size_t i = 0; i < row.ids.size(); ++i) {
        const double by = next - low(row.boxes[i], row.axis);
        if (i > 0 && by != 0) moves.push_back({row.ids[i], row.axis == Axis::X ? Point{by, 0} : Point{0, by}});
        next += size(row.boxes[i], row.axis) + gap_m;
    }
    return moveEach(site, moves);
}

} // namespace gs
