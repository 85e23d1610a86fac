// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: the layered drawing of a single-line diagram (after Sugiyama, Tagawa and Toda 1981): rows,
// order in the rows, places, wires. Long lines have a joint in each row they pass, so that nothing stands in their way.
#pragma once

#include <vector>

#include "core/diagram/oneline.h"

namespace gs {

/// A unit, or the joint of a line in a row that it passes.
struct OneLineCell {
    int unit = -1; ///< -1: a joint
    int row = 0;
    double left = 0, right = 0; ///< room on both sides of x
    double x = 0;
    std::vector<int> up, down; ///< pieces
    bool hasBar = false;       ///< wires may come and go anywhere between the unit's bar_left and bar_right
};

/// Part of an edge between two rows that follow each other.
struct OneLinePiece {
    int edge = 0;
    int upper = 0, lower = 0;             ///< cells
    double lowerOffset = 0;               ///< of the terminal from the cell's x
    double upperX = 0, lowerX = 0;        ///< where it leaves and comes in
    bool isFirst = false, isLast = false; ///< of its edge
    int track = -1;                       ///< of the horizontal part; -1: straight down
};

struct OneLineLayout {
    OneLineLayout(OneLineDiagram& drawn, const OneLineMetrics& px) : diagram(drawn), metrics(px) {}
    void run();

    OneLineDiagram& diagram;
    const OneLineMetrics& metrics;

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    OneLineCell& cell(int i) { return cells[at(i)]; }
    OneLineUnit& unitOf(const OneLineCell& cell) { return diagram.units[at(cell.unit)]; }
    int upperEnd(int edge) const {
        return reversed[at(edge)] ? diagram.edges[at(edge)].to : diagram.edges[at(edge)].from;
    }
    int lowerEnd(int edge) const {
        return reversed[at(edge)] ? diagram.edges[at(edge)].from : diagram.edges[at(edge)].to;
    }
    double symbolHeight(const OneLineUnit& unit) const;
    double railOffset(const OneLineUnit& unit, unsigned char feed) const;

    // oneline_rows.cpp
    void cutCircles();
    void findRows();
    void numberBands(const std::vector<int>& order, const std::vector<double>& volts);
    // oneline_order.cpp
    void makeCells();
    void measureCells();
    void orderRows();
    long crossings() const;
    long crossingsBelow(std::size_t row) const;
    void sweep(bool down);
    bool swapNeighbours();
    void refreshPlaces(std::size_t row);
    // oneline_places.cpp
    void placeCells();
    bool hasFlexibleEnd(const OneLineCell& cell) const; ///< a bus: its lines come and go anywhere on it
    void settleRow(std::vector<int>& row, bool isLast, bool isUpward);
    void placeBars();
    void attachToBars();
    // oneline_wires.cpp
    void findTracks();
    void placeRows();
    void drawWires();

    std::vector<char> reversed; ///< by edge: drawn from `to` above to `from` below
    std::vector<OneLineCell> cells;
    std::vector<OneLinePiece> pieces;
    std::vector<std::vector<int>> rows; ///< cells from left to right
    std::vector<int> place;             ///< by cell, in its row
    std::vector<int> tracks;            ///< number of them below each row
    std::vector<double> rowTop, rowBottom, gapTop;
};

inline constexpr double oneLineBar = 7, oneLineRungGap = 7, oneLineStub = 30, oneLineLabelGap = 8;

} // namespace gs
