// SPDX-License-Identifier: GPL-3.0-or-later
// Cells, and their order in the rows so that few lines cross: barycentres from row to row, then neighbours swapped
// while that helps. Feed A begins on the left, feed B on the right.
#include <algorithm>

#include "core/diagram/oneline_layout.h"

namespace gs {

namespace {

constexpr int sweeps = 16, swaps = 12;
constexpr std::size_t mostSwapped = 240; ///< cells: swaps look at all lines of a row each time
constexpr double jointRoom = 6, barStep = 7, leastBar = 34;

} // namespace

double OneLineLayout::symbolHeight(const OneLineUnit& unit) const {
    switch (unit.kind) {
    case OneLineKind::Transformer: return 1.25 * metrics.symbol;
    case OneLineKind::Bus:
    case OneLineKind::Busway: return oneLineBar;
    case OneLineKind::Loads:
        return oneLineRungGap + static_cast<double>(unit.loads.size()) * (unit.label_height + oneLineRungGap);
    default: return metrics.symbol;
    }
}

/// Of the rail that `feed` comes in by, from the middle of a block.
double OneLineLayout::railOffset(const OneLineUnit& unit, unsigned char feed) const {
    if (unit.kind != OneLineKind::Loads) return 0;
    if (unit.rails != BothFeeds) return -(unit.label_width + oneLineStub) / 2;
    const double half = unit.label_width / 2 + oneLineStub;
    return feed == FeedB ? half : -half;
}

void OneLineLayout::makeCells() {
    cells.resize(diagram.units.size());
    for (std::size_t u = 0; u < cells.size(); ++u) {
        cells[u].unit = static_cast<int>(u);
        cells[u].row = diagram.units[u].row;
    }
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        const int edge = static_cast<int>(e), last = lowerEnd(edge);
        int upper = upperEnd(edge);
        while (cell(upper).row < cell(last).row) {
            int lower = last;
            if (cell(upper).row + 1 < cell(last).row) {
                lower = static_cast<int>(cells.size());
                cells.emplace_back();
                cells.back().row = cell(upper).row + 1;
            }
            OneLinePiece piece;
            piece.edge = edge;
            piece.upper = upper;
            piece.lower = lower;
            piece.isFirst = upper == upperEnd(edge);
            piece.isLast = lower == last;
            if (piece.isLast) piece.lowerOffset = railOffset(diagram.units[at(last)], diagram.edges[e].feed);
            cell(upper).down.push_back(static_cast<int>(pieces.size()));
            cell(lower).up.push_back(static_cast<int>(pieces.size()));
            pieces.push_back(piece);
            upper = lower;
        }
    }
}

void OneLineLayout::measureCells() {
    for (OneLineCell& cell : cells) {
        if (cell.unit < 0) {
            cell.left = cell.right = jointRoom;
            continue;
        }
        OneLineUnit& unit = unitOf(cell);
        const bool isBus = unit.kind == OneLineKind::Bus || unit.kind == OneLineKind::Busway;
        cell.hasBar = unit.hasBar = isBus || (unit.kind != OneLineKind::Loads && cell.down.size() > 1);
        if (unit.kind == OneLineKind::Loads) {
            cell.left = cell.right =
                unit.label_width / 2 + (unit.rails == BothFeeds ? oneLineStub : oneLineStub / 2) + 4;
            continue;
        }
        const double wires = barStep * static_cast<double>(std::max(cell.up.size(), cell.down.size()) + 1);
        const double half = isBus ? std::max(leastBar, wires) : metrics.symbol / 2 + 2;
        cell.left = half;
        cell.right = half + oneLineLabelGap + unit.label_width;
        if (cell.hasBar && !isBus) {
            cell.left = std::max(cell.left, wires);
            cell.right = std::max(cell.right, wires);
        }
    }
}

void OneLineLayout::orderRows() {
    // Depth first from above, feed A before B: what belongs together starts together.
    std::vector<int> roots, stack, visit(cells.size(), -1);
    const auto feedRank = [&](int c) {
        unsigned char feeds = NoFeed;
        if (cell(c).unit >= 0) feeds = unitOf(cell(c)).feeds;
        else feeds = diagram.edges[at(pieces[at(cell(c).down.front())].edge)].feed;
        return feeds == FeedA ? 0 : feeds == FeedB ? 2 : 1;
    };
    for (std::size_t c = 0; c < cells.size(); ++c)
        if (cells[c].up.empty()) roots.push_back(static_cast<int>(c));
    std::stable_sort(roots.begin(), roots.end(), [&](int a, int b) { return feedRank(a) < feedRank(b); });
    int next = 0;
    for (const int root : roots) {
        stack.push_back(root);
        while (!stack.empty()) {
            const int c = stack.back();
            stack.pop_back();
            if (visit[at(c)] >= 0) continue;
            visit[at(c)] = next++;
            for (auto it = cell(c).down.rbegin(); it != cell(c).down.rend(); ++it)
                stack.push_back(pieces[at(*it)].lower);
        }
    }
    for (std::size_t c = 0; c < cells.size(); ++c) rows[at(cells[c].row)].push_back(static_cast<int>(c));
    place.assign(cells.size(), 0);
    // Once with feed B as the mirror image of feed A, as it is drawn by hand, and once in the same order.
    std::vector<std::vector<int>> best;
    long least = 0;
    for (const bool isMirrored : {true, false}) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::sort(rows[r].begin(), rows[r].end(), [&](int a, int b) {
                const int x = feedRank(a), y = feedRank(b);
                if (x != y) return x < y;
                return isMirrored && x == 2 ? visit[at(a)] > visit[at(b)] : visit[at(a)] < visit[at(b)];
            });
            refreshPlaces(r);
        }
        const auto keepBest = [&] {
            const long now = crossings();
            if (!best.empty() && now >= least) return;
            least = now;
            best = rows;
        };
        keepBest();
        for (int i = 0; i < sweeps && least > 0; ++i) {
            sweep(i % 2 == 0);
            keepBest();
        }
        for (int i = 0; i < swaps && least > 0 && cells.size() <= mostSwapped && swapNeighbours(); ++i) keepBest();
    }
    rows = best;
    for (std::size_t r = 0; r < rows.size(); ++r) refreshPlaces(r);
}

void OneLineLayout::refreshPlaces(std::size_t row) {
    for (std::size_t i = 0; i < rows[row].size(); ++i) place[at(rows[row][i])] = static_cast<int>(i);
}

void OneLineLayout::sweep(bool down) {
    const std::size_t count = rows.size();
    std::vector<double> middle(cells.size());
    for (std::size_t k = 1; k < count; ++k) {
        const std::size_t r = down ? k : count - 1 - k;
        for (const int c : rows[r]) {
            const auto& near = down ? cell(c).up : cell(c).down;
            double sum = 0;
            for (const int p : near) {
                const OneLinePiece& piece = pieces[at(p)];
                sum += place[at(down ? piece.upper : piece.lower)] + (down ? 0 : 0.2 * (piece.lowerOffset > 0) - 0.1);
            }
            middle[at(c)] = near.empty() ? place[at(c)] : sum / static_cast<double>(near.size());
        }
        std::stable_sort(rows[r].begin(), rows[r].end(), [&](int a, int b) { return middle[at(a)] < middle[at(b)]; });
        refreshPlaces(r);
    }
}

/// Inversions among the pieces between a row and the next one.
long OneLineLayout::crossingsBelow(std::size_t row) const {
    std::vector<std::pair<int, int>> ends; // above, below; a block has two terminals
    for (const int c : rows[row])
        for (const int p : cells[at(c)].down) {
            const OneLinePiece& piece = pieces[at(p)];
            ends.emplace_back(place[at(c)], 2 * place[at(piece.lower)] + (piece.lowerOffset > 0 ? 1 : 0));
        }
    std::sort(ends.begin(), ends.end());
    std::vector<int> tree(2 * (row + 1 < rows.size() ? rows[row + 1].size() : 0) + 2, 0);
    long sum = 0;
    int entered = 0;
    for (std::size_t i = 0; i < ends.size();) {
        std::size_t j = i;
        for (; j < ends.size() && ends[j].first == ends[i].first; ++j) { // of one cell: they do not cross
            int notAfter = 0;
            for (int k = ends[j].second + 1; k > 0; k -= k & -k) notAfter += tree[at(k)];
            sum += entered - notAfter;
        }
        for (; i < j; ++i, ++entered)
            for (int k = ends[i].second + 1; k < static_cast<int>(tree.size()); k += k & -k) ++tree[at(k)];
    }
    return sum;
}

long OneLineLayout::crossings() const {
    long sum = 0;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) sum += crossingsBelow(r);
    return sum;
}

bool OneLineLayout::swapNeighbours() {
    bool helped = false;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t i = 0; i + 1 < rows[r].size(); ++i) {
            const auto count = [&] { return (r > 0 ? crossingsBelow(r - 1) : 0) + crossingsBelow(r); };
            const auto turn = [&] {
                std::swap(rows[r][i], rows[r][i + 1]);
                std::swap(place[at(rows[r][i])], place[at(rows[r][i + 1])]);
            };
            const long before = count();
            if (before == 0) break;
            turn();
            if (count() < before) helped = true;
            else turn();
        }
    return helped;
}

} // namespace gs
