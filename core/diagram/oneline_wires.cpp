// SPDX-License-Identifier: GPL-3.0-or-later
// Heights, and the lines: down, along a track between two rows where they must, down again.
#include <algorithm>
#include <cmath>

#include "core/diagram/oneline_layout.h"

namespace gs {

namespace {

constexpr double top_px = 26, trackStep = 10, breakerRoom = 20, plainRoom = 6, gapRoom = 9, foot_px = 8, barGap = 7;
constexpr double sameLine = 0.5, near = 5;

} // namespace

/// Horizontal parts of a gap that overlap get tracks of their own; where a line comes down at the place at which
/// another one goes down, the other one turns first.
void OneLineLayout::findTracks() {
    tracks.assign(rows.size(), 0);
    std::vector<std::vector<int>> ofRow(rows.size());
    for (std::size_t p = 0; p < pieces.size(); ++p)
        if (std::abs(pieces[p].upperX - pieces[p].lowerX) > sameLine)
            ofRow[at(cell(pieces[p].upper).row)].push_back(static_cast<int>(p));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& list = ofRow[r];
        // To the right: the rightmost first; to the left: the leftmost first. So they do not cross each other.
        std::sort(list.begin(), list.end(), [&](int a, int b) {
            const OneLinePiece &x = pieces[at(a)], &y = pieces[at(b)];
            const bool rightX = x.lowerX > x.upperX, rightY = y.lowerX > y.upperX;
            if (rightX != rightY) return rightX;
            if (x.upperX != y.upperX) return rightX ? x.upperX > y.upperX : x.upperX < y.upperX;
            return a < b;
        });
        std::vector<std::vector<std::size_t>> after(list.size()); // that must lie below
        std::vector<int> waits(list.size(), 0);
        for (std::size_t i = 0; i < list.size(); ++i)
            for (std::size_t j = 0; j < list.size(); ++j)
                if (i != j && std::abs(pieces[at(list[i])].upperX - pieces[at(list[j])].lowerX) < near) {
                    after[i].push_back(j);
                    ++waits[j];
                }
        std::vector<std::vector<std::pair<double, double>>> taken;
        std::vector<char> isDone(list.size(), 0);
        std::vector<std::size_t> lowest(list.size(), 0);
        for (std::size_t done = 0; done < list.size(); ++done) {
            std::size_t pick = list.size();
            for (std::size_t i = 0; i < list.size() && pick == list.size(); ++i)
                if (!isDone[i] && waits[i] == 0) pick = i;
            for (std::size_t i = 0; i < list.size() && pick == list.size(); ++i) // they wait for each other
                if (!isDone[i]) pick = i;
            OneLinePiece& piece = pieces[at(list[pick])];
            const double left = std::min(piece.upperX, piece.lowerX) - near;
            const double right = std::max(piece.upperX, piece.lowerX) + near;
            std::size_t track = lowest[pick];
            const auto isFree = [&] {
                return track >= taken.size() ||
                       std::none_of(taken[track].begin(), taken[track].end(),
                                    [&](const auto& t) { return t.first < right && left < t.second; });
            };
            while (!isFree()) ++track;
            if (track >= taken.size()) taken.resize(track + 1);
            taken[track].emplace_back(left, right);
            piece.track = static_cast<int>(track);
            isDone[pick] = 1;
            for (const std::size_t next : after[pick]) {
                --waits[next];
                lowest[next] = std::max(lowest[next], track + 1);
            }
        }
        tracks[r] = static_cast<int>(taken.size());
    }
}

void OneLineLayout::placeRows() {
    rowTop.assign(rows.size(), 0);
    rowBottom = gapTop = rowTop;
    double y = top_px;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rowTop[r] = y;
        double bottom = y;
        bool hasBreakers = false;
        for (const int c : rows[r]) {
            for (const int p : cell(c).down)
                hasBreakers =
                    hasBreakers || (pieces[at(p)].isFirst && diagram.edges[at(pieces[at(p)].edge)].hasBreaker);
            if (cell(c).unit < 0) continue;
            OneLineUnit& unit = unitOf(cell(c));
            const double height = symbolHeight(unit);
            unit.top = unit.label_y = y;
            unit.bottom = y + height;
            if (unit.kind == OneLineKind::Loads) {
                double rung = y + oneLineRungGap;
                for (OneLineLoad& load : unit.loads) {
                    load.width = unit.label_width;
                    load.height = unit.label_height;
                    load.x = unit.x + (unit.rails == BothFeeds ? 0 : oneLineStub / 2) - unit.label_width / 2;
                    load.y = rung;
                    rung += unit.label_height + oneLineRungGap;
                }
                unit.rail_left = unit.x + railOffset(unit, FeedA);
                unit.rail_right = unit.x + railOffset(unit, FeedB);
                bottom = std::max(bottom, unit.bottom);
                continue;
            }
            const bool isBus = unit.kind == OneLineKind::Bus || unit.kind == OneLineKind::Busway;
            if (isBus) {
                unit.bar_y = y + height / 2;
                unit.label_x = unit.bar_right + oneLineLabelGap;
                unit.label_y = y - 4;
            } else {
                unit.label_x = unit.x + metrics.symbol / 2 + 2 + oneLineLabelGap;
                unit.label_y = y + std::max(0.0, (height - unit.label_height) / 2);
                if (unit.hasBar) {
                    unit.bar_y = std::max(unit.bottom, unit.label_y + unit.label_height) + barGap;
                    unit.bottom = unit.bar_y;
                }
            }
            bottom = std::max({bottom, unit.bottom, unit.label_y + unit.label_height});
        }
        rowBottom[r] = bottom;
        const bool isLast = r + 1 == rows.size();
        gapTop[r] = bottom + (hasBreakers ? breakerRoom : plainRoom);
        y = gapTop[r] + (isLast ? 0 : 2 * gapRoom + trackStep * std::max(0, tracks[r] - 1));
    }
    diagram.height = std::ceil((rows.empty() ? 0 : rowBottom.back()) + foot_px);
    for (std::size_t b = 0; b < diagram.bands.size(); ++b) {
        OneLineBand& band = diagram.bands[b];
        band.top = diagram.height;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            bool isOwn = false, isBetween = false;
            for (const int c : rows[r])
                if (cell(c).unit >= 0 && unitOf(cell(c)).band == static_cast<int>(b)) {
                    isOwn = true;
                    const OneLineUnit& unit = unitOf(cell(c));
                    isBetween = isBetween || (unit.kind == OneLineKind::Transformer && unit.in_v != unit.out_v);
                }
            if (!isOwn) continue;
            // Between the two circles of its transformers, else halfway to the row above.
            const double half = r == 0 ? 0 : (rowBottom[r - 1] + rowTop[r]) / 2;
            band.top = r == 0 ? 0 : isBetween ? rowTop[r] + 1.25 * metrics.symbol / 2 : half;
            break;
        }
        if (b > 0) diagram.bands[b - 1].bottom = band.top;
    }
    if (!diagram.bands.empty()) diagram.bands.back().bottom = diagram.height;
}

void OneLineLayout::drawWires() {
    for (OneLineEdge& edge : diagram.edges) edge.points.clear();
    // Pieces of an edge were made from above to below.
    for (const OneLinePiece& piece : pieces) {
        OneLineEdge& edge = diagram.edges[at(piece.edge)];
        const OneLineCell &upper = cell(piece.upper), &lower = cell(piece.lower);
        const std::size_t row = at(upper.row);
        if (piece.isFirst) {
            edge.points.push_back({piece.upperX, unitOf(upper).bottom});
            edge.breaker = {piece.upperX, rowBottom[row] + breakerRoom / 2};
        }
        if (piece.track >= 0) {
            const double y = gapTop[row] + gapRoom + trackStep * piece.track;
            edge.points.push_back({piece.upperX, y});
            edge.points.push_back({piece.lowerX, y});
        }
        if (piece.isLast) edge.points.push_back({piece.lowerX, unitOf(lower).top});
    }
}

void OneLineLayout::run() {
    if (diagram.units.empty()) return;
    cutCircles();
    findRows();
    makeCells();
    measureCells();
    orderRows();
    placeCells();
    placeBars();
    attachToBars();
    findTracks();
    placeRows();
    drawWires();
}

void arrange(OneLineDiagram& diagram, const OneLineMetrics& metrics) { OneLineLayout(diagram, metrics).run(); }

} // namespace gs
