// SPDX-License-Identifier: GPL-3.0-or-later
// Equal elements that stand in a line become one solid, so that a hundred thousand racks are a few thousand rows.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/diagram/iso_maker.h"

namespace gs::iso {

namespace {

constexpr double same_m = 0.01;     // positions and pitches that differ by less are equal
constexpr double leastReach_m = 5;  // a gap up to this, or up to the element's own size, makes no end to a row
constexpr double tightGap_m = 0.05; // nothing stands in a narrower one
constexpr double overlap_m = 0.02;

double along(Point p, bool isX) { return isX ? p.x_m : p.y_m; }
double sizeOf(const IsoModel& model, bool isX) { return isX ? model.box.ground.width() : model.box.ground.height(); }

} // namespace

/// One solid of places on a line, from the back to the front.
void Maker::addRow(int model, bool live, Row row, bool isArray) {
    if (row.size() > 1 &&
        (row.back().first.x_m < row.front().first.x_m || row.back().first.y_m < row.front().first.y_m))
        std::reverse(row.begin(), row.end());
    IsoSolid solid;
    solid.model = model;
    solid.live = live;
    solid.at = row.front().first;
    solid.count = static_cast<int>(row.size());
    if (row.size() > 1) {
        const double n = static_cast<double>(row.size() - 1);
        solid.step = {(row.back().first.x_m - solid.at.x_m) / n, (row.back().first.y_m - solid.at.y_m) / n};
        // A row lies along x or y: the other part is rounding.
        (std::abs(solid.step.x_m) < std::abs(solid.step.y_m) ? solid.step.x_m : solid.step.y_m) = 0;
    }
    solid.member = static_cast<std::uint32_t>(m_scene.members.size());
    solid.members = isArray ? 1 : static_cast<std::uint32_t>(row.size());
    for (std::uint32_t i = 0; i < solid.members; ++i) m_scene.members.push_back({row[i].second, false});
    finish(solid);
    m_scene.solids.push_back(solid);
}

void Maker::arrayRows(Slot slot, const Component& component, int model, bool live, Size size) {
    const ArrayLayout& array = component.array;
    const int columns = std::clamp(array.columns, 1, array.count), rows = array.rows();
    const double quarters = component.rotation_deg / 90;
    const bool isSquare = std::abs(quarters - std::round(quarters)) < 1e-9;
    const double gapX_m = array.pitch_x_m - size.width_m, gapY_m = array.pitch_y_m - size.depth_m;
    const auto placeOf = [&](int column, int row) {
        return std::pair(isoTurned(elementCentre(component, row * columns + column), m_scene.options.turn), slot);
    };
    const auto holds = [](double gap_m, double own_m) { return gap_m <= std::max(own_m, leastReach_m); };
    const bool alongX = isSquare && columns > 1 && array.pitch_x_m > 0 && (rows == 1 || gapX_m <= gapY_m) &&
                        holds(gapX_m, size.width_m);
    const bool alongY = isSquare && !alongX && rows > 1 && array.pitch_y_m > 0 && holds(gapY_m, size.depth_m);
    const int lines = alongX ? rows : alongY ? columns : array.count, most = alongX ? columns : alongY ? rows : 1;
    for (int line = 0; line < lines; ++line) {
        Row row;
        for (int i = 0; i < most; ++i) {
            const int column = alongX   ? i
                               : alongY ? line
                                        : line % columns,
                      at = alongX   ? line
                           : alongY ? i
                                    : line / columns;
            if (at * columns + column < array.count) row.push_back(placeOf(column, at));
        }
        if (!row.empty()) addRow(model, live, std::move(row), true);
    }
}

/// Lines of equal pitch along x or along y, whichever makes fewer.
void Maker::singleRows() {
    std::stable_sort(m_singles.begin(), m_singles.end(), [](const Single& a, const Single& b) {
        return std::tie(a.model, a.live) < std::tie(b.model, b.live);
    });
    const auto rowsOf = [&](std::vector<Single> group, bool isX) {
        const IsoModel& model = m_scene.models[static_cast<std::size_t>(group.front().model)];
        const double own_m = sizeOf(model, isX);
        const auto line = [&](const Single& s) { return std::llround(along(s.at, !isX) / same_m); };
        std::sort(group.begin(), group.end(), [&](const Single& a, const Single& b) {
            const auto la = line(a), lb = line(b);
            if (la != lb) return la < lb;
            const double pa = along(a.at, isX), pb = along(b.at, isX);
            return pa != pb ? pa < pb : a.slot < b.slot;
        });
        std::vector<Row> rows;
        double pitch_m = 0;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const double step_m = i > 0 ? along(group[i].at, isX) - along(group[i - 1].at, isX) : 0;
            const bool goesOn = i > 0 && line(group[i]) == line(group[i - 1]) && step_m >= own_m - overlap_m &&
                                step_m - own_m <= std::max(own_m, leastReach_m) &&
                                (rows.back().size() == 1 || std::abs(step_m - pitch_m) < same_m);
            if (!goesOn) rows.emplace_back();
            else if (rows.back().size() == 1) pitch_m = step_m;
            rows.back().emplace_back(group[i].at, group[i].slot);
        }
        return rows;
    };
    for (std::size_t from = 0; from < m_singles.size();) {
        std::size_t to = from;
        while (to < m_singles.size() && m_singles[to].model == m_singles[from].model &&
               m_singles[to].live == m_singles[from].live)
            ++to;
        const std::vector<Single> group(m_singles.begin() + static_cast<std::ptrdiff_t>(from),
                                        m_singles.begin() + static_cast<std::ptrdiff_t>(to));
        std::vector<Row> inX = rowsOf(group, true), inY = rowsOf(group, false);
        for (Row& row : inX.size() <= inY.size() ? inX : inY)
            addRow(group.front().model, group.front().live, std::move(row), false);
        from = to;
    }
}

/// A row with something else between its elements falls apart, so that each is painted in its own place.
void Maker::splitCrossed() {
    GridIndex grid;
    std::vector<IsoSolid>& solids = m_scene.solids;
    for (std::size_t i = 0; i < solids.size(); ++i) grid.put(static_cast<Slot>(i), solids[i].box.ground);
    std::vector<IsoSolid> result;
    result.reserve(solids.size());
    std::vector<Slot> near;
    for (std::size_t i = 0; i < solids.size(); ++i) {
        const IsoSolid& solid = solids[i];
        const auto gap_m = [&] {
            return solid.pitch_m() - sizeOf(m_scene.models[static_cast<std::size_t>(solid.model)], solid.step.x_m > 0);
        };
        bool isCrossed = false;
        if (solid.kind == IsoSolid::Kind::Body && solid.count > 1 && gap_m() > tightGap_m) {
            near.clear();
            const Rect inner = solid.box.ground.expanded(-overlap_m);
            grid.query(inner, near);
            isCrossed = std::any_of(near.begin(), near.end(), [&](Slot other) {
                const IsoBox& box = solids[other].box;
                return other != i && box.ground.intersects(inner) && box.base_m < solid.box.top_m &&
                       solid.box.base_m < box.top_m;
            });
        }
        if (!isCrossed) {
            result.push_back(solid);
            continue;
        }
        for (int k = 0; k < solid.count; ++k) {
            IsoSolid one = solid;
            one.at = solid.place(k);
            one.step = {};
            one.count = 1;
            if (solid.members > 1) one.member = solid.member + static_cast<std::uint32_t>(k);
            one.members = 1;
            finish(one);
            result.push_back(one);
        }
    }
    solids = std::move(result);
}

} // namespace gs::iso
