// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of each row stand: as near as their order allows to what they are joined to (least squares by pooling
// neighbours that would overlap), lines between symbols and joints pulled straight first. Bars reach to their lines.
#include <algorithm>
#include <cmath>

#include "core/diagram/oneline_layout.h"

namespace gs {

namespace {

constexpr int rounds = 60, lastRounds = 16;
constexpr double straight = 8, slack = 1; ///< weights: of lines with fixed ends, of those to a bar
constexpr double pinned = 1e4;            ///< of the former in the last rounds
constexpr double attachStep = 12, inset = 8,
                 overhang = 14; ///< of lines on a bar: from each other, from its ends; wanted

} // namespace

bool OneLineLayout::hasFlexibleEnd(const OneLineCell& own) const {
    if (own.unit < 0) return false;
    const OneLineKind kind = diagram.units[at(own.unit)].kind;
    return kind == OneLineKind::Bus || kind == OneLineKind::Busway;
}

/// Weighted least squares of the wanted places under the order and the room of the cells.
void OneLineLayout::settleRow(std::vector<int>& row, bool isLast, bool isUpward) {
    struct Pool {
        double sum = 0, weight = 0; // of wanted places less the room before each
        std::size_t first = 0;
        double middle() const { return sum / weight; }
    };
    std::vector<double> before(row.size());
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < row.size(); ++i) {
        OneLineCell& own = cell(row[i]);
        if (i > 0) before[i] = before[i - 1] + cell(row[i - 1]).right + metrics.gap + own.left;
        const double stays = isLast ? slack : 0.01; // what nothing pulls stays
        double sum = stays * own.x, weight = stays;
        const auto pull = [&](const OneLinePiece& piece, double x) {
            const bool isFixed = !cell(piece.upper).hasBar && !hasFlexibleEnd(cell(piece.lower));
            const double w = isLast ? (isFixed ? pinned : 0) : isFixed ? straight : slack;
            sum += w * x;
            weight += w;
        };
        if (!isLast || own.down.empty() || !isUpward)
            for (const int p : own.up) pull(pieces[at(p)], cell(pieces[at(p)].upper).x - pieces[at(p)].lowerOffset);
        if (!isLast || own.up.empty() || isUpward)
            for (const int p : own.down) pull(pieces[at(p)], cell(pieces[at(p)].lower).x + pieces[at(p)].lowerOffset);
        pools.push_back({sum - weight * before[i], weight, i});
        while (pools.size() > 1 && pools[pools.size() - 2].middle() > pools.back().middle()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().weight += last.weight;
        }
    }
    for (std::size_t p = 0; p < pools.size(); ++p) {
        const std::size_t end = p + 1 < pools.size() ? pools[p + 1].first : row.size();
        for (std::size_t i = pools[p].first; i < end; ++i) cell(row[i]).x = pools[p].middle() + before[i];
    }
}

void OneLineLayout::placeCells() {
    for (auto& row : rows) {
        double x = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            OneLineCell& own = cell(row[i]);
            x += i > 0 ? cell(row[i - 1]).right + metrics.gap + own.left : 0;
            own.x = x;
        }
        const double middle = x / 2;
        for (const int c : row) cell(c).x -= middle;
    }
    for (int i = 0; i < rounds; ++i) {
        for (std::size_t r = 0; r < rows.size(); ++r) settleRow(rows[r], false, false);
        for (std::size_t r = rows.size(); r-- > 0;) settleRow(rows[r], false, true);
    }
    for (int i = 0; i < lastRounds; ++i) { // what is nearly straight becomes straight
        for (std::size_t r = rows.size(); r-- > 0;) settleRow(rows[r], true, true);
        for (std::size_t r = 0; r < rows.size(); ++r) settleRow(rows[r], true, false);
    }
    double least = 0, most = 0;
    bool isFirst = true;
    for (const OneLineCell& own : cells) {
        least = isFirst ? own.x - own.left : std::min(least, own.x - own.left);
        most = isFirst ? own.x + own.right : std::max(most, own.x + own.right);
        isFirst = false;
    }
    const double shift = metrics.band_width + metrics.gap - least;
    for (OneLineCell& own : cells) {
        own.x += shift;
        if (own.unit >= 0) unitOf(own).x = own.x;
    }
    diagram.width = std::ceil(most + shift + metrics.gap);
}

/// As far as there is room, a bar reaches to the lines that come from it and go to it.
void OneLineLayout::placeBars() {
    for (auto& row : rows) {
        double free = -1e9; // from where on the row is free
        for (std::size_t i = 0; i < row.size(); ++i) {
            OneLineCell& own = cell(row[i]);
            const double next = i + 1 < row.size() ? cell(row[i + 1]).x - cell(row[i + 1]).left - metrics.gap
                                                   : diagram.width - metrics.gap;
            if (!own.hasBar) {
                free = own.x + own.right + metrics.gap;
                continue;
            }
            OneLineUnit& unit = unitOf(own);
            const bool isBus = hasFlexibleEnd(own);
            const double behind = isBus ? oneLineLabelGap + unit.label_width : 0; // its label stands at its end
            const double half = isBus ? own.left : std::min(own.left, metrics.symbol / 2);
            double left = own.x - half, right = own.x + half;
            const auto reach = [&](double x) {
                left = std::min(left, x - overhang);
                right = std::max(right, x + overhang);
            };
            for (const int p : own.down) reach(cell(pieces[at(p)].lower).x + pieces[at(p)].lowerOffset);
            if (isBus)
                for (const int p : own.up) reach(cell(pieces[at(p)].upper).x);
            unit.bar_left = std::max(left, std::max(free, metrics.band_width + metrics.gap / 2));
            unit.bar_left = std::min(unit.bar_left, own.x - half);
            unit.bar_right = std::max(std::min(right, next - behind), own.x + half);
            free = std::max(own.x + own.right, unit.bar_right + behind) + metrics.gap;
        }
    }
}

void OneLineLayout::attachToBars() {
    for (OneLinePiece& piece : pieces) {
        const OneLineCell &upper = cell(piece.upper), &lower = cell(piece.lower);
        piece.upperX = upper.x;
        piece.lowerX = lower.x + piece.lowerOffset;
        if (hasFlexibleEnd(lower)) {
            const OneLineUnit& unit = diagram.units[at(lower.unit)];
            double x = upper.x;
            if (upper.hasBar) { // between two bars: where both are, if they are
                const OneLineUnit& other = diagram.units[at(upper.unit)];
                const double a = std::max(unit.bar_left, other.bar_left) + 6;
                const double b = std::min(unit.bar_right, other.bar_right) - 6;
                x = a <= b ? (a + b) / 2 : lower.x;
            }
            piece.lowerX =
                std::clamp(x, unit.bar_left + inset, std::max(unit.bar_left + inset, unit.bar_right - inset));
        }
    }
    const auto spread = [&](std::vector<int> list, double OneLinePiece::*end, double OneLinePiece::*other,
                            const OneLineUnit& unit) {
        const double low = unit.bar_left + inset, high = std::max(low, unit.bar_right - inset);
        std::stable_sort(list.begin(), list.end(),
                         [&](int a, int b) { return pieces[at(a)].*other < pieces[at(b)].*other; });
        const double step =
            std::min(attachStep, (high - low) / std::max<double>(1, static_cast<double>(list.size()) - 1));
        double least = low;
        for (const int p : list) {
            double& x = pieces[at(p)].*end;
            x = std::max(least, std::min(pieces[at(p)].*other, high));
            least = x + step;
        }
        double most = high;
        for (auto it = list.rbegin(); it != list.rend(); ++it) {
            double& x = pieces[at(*it)].*end;
            x = std::min(x, most);
            most = x - step;
        }
    };
    for (const OneLineCell& own : cells) {
        if (!own.hasBar) continue;
        if (hasFlexibleEnd(own))
            spread(own.up, &OneLinePiece::lowerX, &OneLinePiece::upperX, diagram.units[at(own.unit)]);
    }
    for (const OneLineCell& own : cells)
        if (own.hasBar) spread(own.down, &OneLinePiece::upperX, &OneLinePiece::lowerX, diagram.units[at(own.unit)]);
}

} // namespace gs
