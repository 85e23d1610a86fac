// SPDX-License-Identifier: GPL-3.0-or-later
// The gaps of a row: of three parts or more that stand one after the other, or of one array. A line beside the row has
// a handle for each gap; one sets them all, a click evens out an uneven row.
#pragma once

#include <QPainter>
#include <vector>

#include "core/layout/arrange.h"
#include "ui/canvas/plan_canvas.h"

namespace gs::ui {

struct GapRow {
    Axis axis = Axis::X;                 ///< on the plan
    int direction = 1;                   ///< -1: an array whose first element is at the far end
    double start_m = 0;                  ///< outer edge of the first
    double beside_m = 0;                 ///< edge of the row that the line runs along, across the axis
    std::vector<double> sizes_m, gaps_m; ///< one gap fewer
    PartRow parts;                       ///< of single parts; empty: an array
    std::string array;                   ///< id
    bool alongColumns = true;            ///< of the array: its columns, else its rows
    bool isEven() const { return array.empty() ? parts.isEven() : true; }
    /// Middle of a gap along the axis.
    double middleOf(int gap) const;
    /// Where the `i`-th begins when all gaps are `gap_m`.
    double beginOf(int i, double gap_m) const;
    double length_m(double gap_m) const;
};

/// Rows of the present selection: none, one, or two of an array. Looks at a few hundred parts at most.
std::vector<GapRow> gapRowsOf(const PlanCanvas& canvas);

struct GapHandle {
    int row = 0, gap = 0;
    QPointF px;
};
/// So far apart that each can be hit; none of a row that is too small to see.
std::vector<GapHandle> gapHandlesOf(const PlanCanvas& canvas, const std::vector<GapRow>& rows);
void paintGapRows(QPainter& painter, const PlanCanvas& canvas, const std::vector<GapRow>& rows);
/// Where the parts would stand with even gaps.
void paintEvenRow(QPainter& painter, const PlanCanvas& canvas, const GapRow& row);

/// All gaps so large. Throws EditError.
ChangeSet withGap(const Site& site, const GapRow& row, double gap_m);
/// The gap that brings the handle of `gap` by `way_m` along the axis; never below 0.
double draggedGap(const GapRow& row, int gap, double way_m);
/// To a round figure of the shown unit that the hand can feel at this zoom.
double roundGap(double gap_m, int gap, double pixelsPerMetre);

} // namespace gs::ui
