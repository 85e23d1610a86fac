// SPDX-License-Identifier: GPL-3.0-or-later
// Where the differences of two sites are on the plan, ready to be drawn at any zoom: large ones one by one, small ones
// as cells of a grid that grows coarser the farther one is away. Made once; a frame only reads.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/layout/geometry.h"
#include "core/site/compare.h"

namespace gs::ui {

struct CompareMark {
    std::uint32_t difference = 0; ///< index
    DifferenceKind kind = DifferenceKind::Changed;
    bool isLink = false;
    bool hasGhost = false; ///< stood elsewhere
    Rect box;              ///< where it stands now, or stood when it is gone
    Rect ghost;            ///< where it stood
    double size_m() const { return std::max(box.width(), box.height()); }
};

class CompareMarks {
public:
    CompareMarks() = default;
    CompareMarks(const Site& then, const Site& now, const std::vector<Difference>& differences);

    const std::vector<CompareMark>& largestFirst() const { return m_marks; }
    /// How many of them are at least so large.
    std::size_t largerThan(double size_m) const;

    /// Cells side by side in one row, in which the same kinds of differences are.
    struct Run {
        std::int32_t row, first, last;
        std::uint8_t kinds; ///< bit 1 << DifferenceKind
    };
    /// Width of the cells that suit a zoom: at least `least_m`, a power of two.
    static double cellFor(double least_m);
    /// Calls `each(run)` with the runs of cells of `cell_m` that meet `area`; marks of up to that size are in them.
    template <typename Each> void forRuns(double cell_m, const Rect& area, Each each) const;

    static constexpr int finest = -2, coarsest = 12; ///< cells of 2^n m

private:
    const std::vector<Run>& runs(double cell_m) const;
    std::vector<CompareMark> m_marks;
    std::vector<std::vector<Run>> m_levels;
};

template <typename Each> void CompareMarks::forRuns(double cell_m, const Rect& area, Each each) const {
    const auto& list = runs(cell_m);
    const auto cell = [cell_m](double at) { return static_cast<std::int32_t>(std::floor(at / cell_m)); };
    const std::int32_t left = cell(area.left), right = cell(area.right);
    auto at = std::lower_bound(list.begin(), list.end(), cell(area.top),
                               [](const Run& run, std::int32_t row) { return run.row < row; });
    for (; at != list.end() && at->row <= cell(area.bottom); ++at)
        if (at->last >= left && at->first <= right) each(*at);
}

} // namespace gs::ui
