// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_marks.h"

#include <algorithm>
#include <cmath>

namespace gs::ui {

namespace {

struct Cell {
    std::int32_t row, column;
    std::uint8_t kinds;
};

/// Rows from the north, each from the west; equal cells become one.
void settle(std::vector<Cell>& cells) {
    std::sort(cells.begin(), cells.end(),
              [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].row == cells[last].row && cells[i].column == cells[last].column)
            cells[last].kinds |= cells[i].kinds;
        else cells[++last] = cells[i];
    }
    if (!cells.empty()) cells.resize(last + 1);
}

std::vector<CompareMarks::Run> runsOf(const std::vector<Cell>& cells) {
    std::vector<CompareMarks::Run> runs;
    for (const Cell& cell : cells) {
        if (!runs.empty() && runs.back().row == cell.row && runs.back().last + 1 == cell.column &&
            runs.back().kinds == cell.kinds)
            runs.back().last = cell.column;
        else runs.push_back({cell.row, cell.column, cell.column, cell.kinds});
    }
    return runs;
}

Rect boxOf(const Site& site, const Link& link) {
    Rect box;
    bool isFirst = true;
    const auto add = [&](Point p) {
        const Rect at{p.x_m, p.y_m, p.x_m, p.y_m};
        box = isFirst ? at : box.united(at);
        isFirst = false;
    };
    for (const PortRef* end : {&link.from, &link.to})
        if (const Component* component = site.component(end->component)) add(component->position);
    for (const Point& bend : link.bends) add(bend);
    return box;
}

} // namespace

CompareMarks::CompareMarks(const Site& then, const Site& now, const std::vector<Difference>& differences) {
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const Difference& d = differences[i];
        const Site& site = d.kind == DifferenceKind::Removed ? then : now;
        CompareMark mark{static_cast<std::uint32_t>(i), d.kind, d.entry == EntryKind::Link, false, {}, {}};
        if (d.entry == EntryKind::Component) {
            mark.box = bounds(site, *site.component(d.id));
            mark.hasGhost = d.isMoved;
            if (d.isMoved) mark.ghost = bounds(then, *then.component(d.id));
        } else if (mark.isLink) {
            mark.box = boxOf(site, *site.link(d.id));
        } else {
            continue;
        }
        const bool isPlace = std::isfinite(mark.box.left + mark.box.right + mark.box.top + mark.box.bottom) &&
                             std::isfinite(mark.ghost.left + mark.ghost.top);
        if (isPlace) m_marks.push_back(mark);
    }
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const CompareMark& a, const CompareMark& b) { return a.size_m() > b.size_m(); });

    std::vector<Cell> cells;
    std::size_t added = m_marks.size(); // of the smallest first: what is as small as the cells of a level is in it
    for (int level = finest; level <= coarsest; ++level) {
        const double cell_m = std::ldexp(1.0, level);
        for (Cell& cell : cells) cell.row >>= 1, cell.column >>= 1;
        while (added > 0 && m_marks[added - 1].size_m() < cell_m) {
            const CompareMark& mark = m_marks[--added];
            if (mark.isLink) continue; // its ends tell
            const auto cell = [&](const Rect& box) {
                const auto at = [cell_m](double from, double to) {
                    return static_cast<std::int32_t>(std::floor(std::clamp((from + to) / 2 / cell_m, -1e9, 1e9)));
                };
                cells.push_back({at(box.top, box.bottom), at(box.left, box.right),
                                 static_cast<std::uint8_t>(1U << static_cast<unsigned>(mark.kind))});
            };
            cell(mark.box);
            if (mark.hasGhost) cell(mark.ghost);
        }
        settle(cells);
        m_levels.push_back(runsOf(cells));
    }
}

std::size_t CompareMarks::largerThan(double size_m) const {
    const auto end = std::partition_point(m_marks.begin(), m_marks.end(),
                                          [&](const CompareMark& mark) { return mark.size_m() >= size_m; });
    return static_cast<std::size_t>(end - m_marks.begin());
}

double CompareMarks::cellFor(double least_m) {
    const int level = static_cast<int>(std::ceil(std::log2(std::max(least_m, 1e-6))));
    return std::ldexp(1.0, std::clamp(level, finest, coarsest));
}

const std::vector<CompareMarks::Run>& CompareMarks::runs(double cell_m) const {
    static const std::vector<Run> none;
    const int level = static_cast<int>(std::lround(std::log2(cell_m))) - finest;
    return level >= 0 && static_cast<std::size_t>(level) < m_levels.size() ? m_levels[static_cast<std::size_t>(level)]
                                                                           : none;
}

} // namespace gs::ui
