// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snap.h"
#include "ui/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gs::ui {

namespace {

constexpr double reach_px = 7;              // how near an edge must be to catch
constexpr double look_px = 160;             // how far neighbours are looked for
constexpr std::size_t mostNeighbours = 600; // far out nobody aligns to single racks

struct Catch {
    double distance = std::numeric_limits<double>::infinity(); ///< signed way to go
    double line = 0;
    Rect neighbour;
    double apart = 0; ///< how far the neighbour is: the nearer one wins a tie
    bool found = false;
};

/// Tries the three lines of the moving box against the three of a neighbour, along one axis.
void consider(Catch& best, const std::array<double, 3>& moving, const std::array<double, 3>& fixed,
              const Rect& neighbour, double apart, double reach) {
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            if ((i == 1) != (j == 1)) continue; // centre to centre, edge to edge
            const double d = fixed[j] - moving[i];
            if (std::abs(d) > reach) continue;
            const bool nearer = std::abs(d) < std::abs(best.distance) - 1e-9;
            const bool sameButCloser = std::abs(std::abs(d) - std::abs(best.distance)) <= 1e-9 && apart < best.apart;
            if (!best.found || nearer || sameButCloser) best = {d, fixed[j], neighbour, apart, true};
        }
}

bool touches(const Rect& a, const Rect& b) {
    return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

bool contains(const Rect& whole, const Rect& part) {
    return whole.left <= part.left && part.right <= whole.right && whole.top <= part.top && part.bottom <= whole.bottom;
}

Rect turned(const Rect& r) { return {r.top, r.left, r.bottom, r.right}; }
Point turned(Point p) { return {p.y_m, p.x_m}; }

/// The neighbours in a row with the box, along x: the next two on either side.
struct Row {
    const Rect* left = nullptr;
    const Rect* leftOfLeft = nullptr;
    const Rect* right = nullptr;
    const Rect* rightOfRight = nullptr;
};

bool isBeside(const Rect& a, const Rect& b) { return a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6; }

Row rowOf(const Rect& box, const std::vector<Rect>& neighbours) {
    Row row;
    const double middle = (box.left + box.right) / 2;
    // A hall around the box is no neighbour in a row.
    const auto stands = [&](const Rect& n) { return isBeside(box, n) && !(n.left < box.left && n.right > box.right); };
    for (const Rect& n : neighbours) {
        if (!stands(n)) continue;
        if ((n.left + n.right) / 2 < middle && (!row.left || n.right > row.left->right)) row.left = &n;
        if ((n.left + n.right) / 2 > middle && (!row.right || n.left < row.right->left)) row.right = &n;
    }
    for (const Rect& n : neighbours) {
        if (row.left && isBeside(*row.left, n) && n.right < row.left->left - 1e-6 &&
            (!row.leftOfLeft || n.right > row.leftOfLeft->right))
            row.leftOfLeft = &n;
        if (row.right && isBeside(*row.right, n) && n.left > row.right->right + 1e-6 &&
            (!row.rightOfRight || n.left < row.rightOfRight->left))
            row.rightOfRight = &n;
    }
    return row;
}

/// The way to the nearest place with equal gaps: between two neighbours, or going on as they stand.
double toEqualGap(const Rect& box, const std::vector<Rect>& neighbours) {
    const Row row = rowOf(box, neighbours);
    double best = std::numeric_limits<double>::infinity();
    const auto offer = [&](double way) {
        if (std::abs(way) < std::abs(best)) best = way;
    };
    if (row.left && row.right && row.right->left - row.left->right > box.right - box.left)
        offer((row.left->right + row.right->left - box.left - box.right) / 2);
    if (row.left && row.leftOfLeft) offer(row.left->right + (row.left->left - row.leftOfLeft->right) - box.left);
    if (row.right && row.rightOfRight) offer(row.right->left - (row.rightOfRight->left - row.right->right) - box.right);
    return best;
}

/// Marks the distances beside the placed box that are equal, and adds those between neighbours that they equal.
void markEqualGaps(Snap& snap, const Rect& box, const std::vector<Rect>& neighbours, bool across) {
    const Row row = rowOf(box, neighbours);
    const double left = row.left ? box.left - row.left->right : -1,
                 right = row.right ? row.right->left - box.right : -2;
    const auto equal = [](double a, double b) { return a > 1e-3 && std::abs(a - b) < 1e-3; };
    const auto mark = [&](double from, double to) {
        for (Snap::Guide& guide : snap.guides) {
            const Point a = across ? guide.a : turned(guide.a), b = across ? guide.b : turned(guide.b);
            if (guide.isDistance && std::abs(a.x_m - from) < 1e-6 && std::abs(b.x_m - to) < 1e-6 &&
                std::abs(a.y_m - b.y_m) < 1e-9)
                guide.isEqual = true;
        }
    };
    const auto add = [&](const Rect& a, const Rect& b) {
        const double y = (std::max(a.top, b.top) + std::min(a.bottom, b.bottom)) / 2;
        const Point from{a.right, y}, to{b.left, y};
        snap.guides.push_back({across ? from : turned(from), across ? to : turned(to), true, true});
    };
    if (equal(left, right)) mark(row.left->right, box.left), mark(box.right, row.right->left);
    if (row.leftOfLeft && equal(left, row.left->left - row.leftOfLeft->right))
        mark(row.left->right, box.left), add(*row.leftOfLeft, *row.left);
    if (row.rightOfRight && equal(right, row.rightOfRight->left - row.right->right))
        mark(box.right, row.right->left), add(*row.right, *row.rightOfRight);
}

double gap(double aLow, double aHigh, double bLow, double bHigh) { return std::max({0.0, bLow - aHigh, aLow - bHigh}); }

/// Whether the box of a zone is the zone: four walls, upright.
bool isUprightRoom(const Site& site, Slot slot) {
    const Component& zone = *site.components().at(slot);
    const std::vector<Point> walls = corners(site, zone);
    if (walls.size() != 4) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point &a = walls[i], &b = walls[(i + 1) % 4];
        if (std::abs(a.x_m - b.x_m) > 1e-6 && std::abs(a.y_m - b.y_m) > 1e-6) return false;
    }
    return true;
}

/// Dimension lines to the nearest neighbours on all four sides that are beside the box; where there is none, to the
/// nearest wall of a room around it.
void addDistances(Snap& snap, const Rect& box, const std::vector<Rect>& neighbours, const std::vector<Rect>& rooms,
                  double most) {
    std::array<const Rect*, 4> nearest{};
    std::array<double, 4> distance;
    distance.fill(most);
    for (const Rect& n : neighbours) {
        const bool besideX = n.top < box.bottom && box.top < n.bottom,
                   besideY = n.left < box.right && box.left < n.right;
        const std::array<double, 4> d{box.left - n.right, n.left - box.right, box.top - n.bottom, n.top - box.bottom};
        for (std::size_t side = 0; side < 4; ++side)
            if ((side < 2 ? besideX : besideY) && d[side] > 1e-6 && d[side] < distance[side])
                distance[side] = d[side], nearest[side] = &n;
    }
    std::array<double, 4> wall = distance;
    for (const Rect& room : rooms) {
        if (!contains(room, box)) continue;
        const std::array<double, 4> d{box.left - room.left, room.right - box.right, box.top - room.top,
                                      room.bottom - box.bottom};
        for (std::size_t side = 0; side < 4; ++side)
            if (d[side] > 1e-6) wall[side] = std::min(wall[side], d[side]);
    }
    const double midX = (box.left + box.right) / 2, midY = (box.top + box.bottom) / 2;
    for (std::size_t side = 0; side < 4; ++side) {
        if (!nearest[side]) {
            if (wall[side] >= distance[side]) continue;
            const Point from = side == 0   ? Point{box.left - wall[side], midY}
                               : side == 1 ? Point{box.right, midY}
                               : side == 2 ? Point{midX, box.top - wall[side]}
                                           : Point{midX, box.bottom};
            snap.guides.push_back(
                {from, side < 2 ? Point{from.x_m + wall[side], midY} : Point{midX, from.y_m + wall[side]}, true});
            continue;
        }
        const Rect& n = *nearest[side];
        if (side < 2) {
            const double y = (std::max(n.top, box.top) + std::min(n.bottom, box.bottom)) / 2;
            if (side == 0) snap.guides.push_back({{n.right, y}, {box.left, y}, true});
            else snap.guides.push_back({{box.right, y}, {n.left, y}, true});
        } else {
            const double x = (std::max(n.left, box.left) + std::min(n.right, box.right)) / 2;
            if (side == 2) snap.guides.push_back({{x, n.bottom}, {x, box.top}, true});
            else snap.guides.push_back({{x, box.bottom}, {x, n.top}, true});
        }
    }
}

} // namespace

Snap snapBox(const PlanScene& scene, const Rect& moving, const std::vector<bool>& exclude, const SnapOptions& options,
             SnapNear* near) {
    Snap snap;
    const double reach = reach_px / options.pixelsPerMetre;
    std::vector<Rect> neighbours, parts; // gaps are made equal between parts, not to walls and roads
    std::vector<Rect> rooms;
    if (options.neighbours) {
        SnapNear now;
        SnapNear& around = near ? *near : now;
        const double look = look_px / options.pixelsPerMetre;
        const Rect area = moving.expanded(look);
        if (around.pixelsPerMetre != options.pixelsPerMetre || !contains(around.area, area)) {
            around.area = near ? area.expanded(look) : area;
            around.pixelsPerMetre = options.pixelsPerMetre;
            around.found.clear();
            scene.itemGrid().query(around.area, around.found);
        }
        for (const Slot slot : around.found) {
            const SceneItem* item = scene.item(slot);
            if (!item || !touches(item->box, area) || item->floating || !item->installed || slot == options.except ||
                (slot < exclude.size() && exclude[slot]))
                continue;
            if (item->shape == Shape::Label || item->shape == Shape::RoofText || drawsOwnWords(item->shape)) continue;
            neighbours.push_back(item->box);
            if (!item->isZone()) parts.push_back(item->box);
            else if (options.site && contains(item->box, moving) && isUprightRoom(*options.site, slot))
                rooms.push_back(item->box);
            if (neighbours.size() >= mostNeighbours) break;
        }
        Catch x, y;
        const std::array<double, 3> mx{moving.left, (moving.left + moving.right) / 2, moving.right};
        const std::array<double, 3> my{moving.top, (moving.top + moving.bottom) / 2, moving.bottom};
        for (const Rect& n : neighbours) {
            const double apart = std::hypot(gap(moving.left, moving.right, n.left, n.right),
                                            gap(moving.top, moving.bottom, n.top, n.bottom));
            consider(x, mx, {n.left, (n.left + n.right) / 2, n.right}, n, apart, reach);
            consider(y, my, {n.top, (n.top + n.bottom) / 2, n.bottom}, n, apart, reach);
        }
        if (x.found) snap.dx_m = x.distance, snap.toNeighbourX = true;
        if (y.found) snap.dy_m = y.distance, snap.toNeighbourY = true;
        // Gaps that repeat, where no edge is nearer.
        std::vector<Rect> flipped(parts.size());
        std::transform(parts.begin(), parts.end(), flipped.begin(), [](const Rect& r) { return turned(r); });
        if (const double way = toEqualGap(moving, parts);
            std::abs(way) <= reach && std::abs(way) < std::abs(x.distance))
            x = {}, snap.dx_m = way, snap.toNeighbourX = true;
        if (const double way = toEqualGap(turned(moving), flipped);
            std::abs(way) <= reach && std::abs(way) < std::abs(y.distance))
            y = {}, snap.dy_m = way, snap.toNeighbourY = true;
        const Rect placed{moving.left + snap.dx_m, moving.top + snap.dy_m, moving.right + snap.dx_m,
                          moving.bottom + snap.dy_m};
        if (x.found)
            snap.guides.push_back({{x.line, std::min(placed.top, x.neighbour.top)},
                                   {x.line, std::max(placed.bottom, x.neighbour.bottom)}});
        if (y.found)
            snap.guides.push_back({{std::min(placed.left, y.neighbour.left), y.line},
                                   {std::max(placed.right, y.neighbour.right), y.line}});
    }
    if (options.grid && options.gridStep_m > 0) {
        const auto toGrid = [&](double centre) {
            return std::round(centre / options.gridStep_m) * options.gridStep_m - centre;
        };
        if (!snap.toNeighbourX) snap.dx_m = toGrid((moving.left + moving.right) / 2);
        if (!snap.toNeighbourY) snap.dy_m = toGrid((moving.top + moving.bottom) / 2);
    }
    if (options.neighbours) {
        const Rect placed{moving.left + snap.dx_m, moving.top + snap.dy_m, moving.right + snap.dx_m,
                          moving.bottom + snap.dy_m};
        addDistances(snap, placed, neighbours, rooms, look_px / options.pixelsPerMetre);
        std::vector<Rect> flipped(parts.size());
        std::transform(parts.begin(), parts.end(), flipped.begin(), [](const Rect& r) { return turned(r); });
        markEqualGaps(snap, placed, parts, true);
        markEqualGaps(snap, turned(placed), flipped, false);
    }
    return snap;
}

Snap atDistances(Snap snap, const Rect& placed, const std::vector<double>& distances_m) {
    struct Side {
        double wall = 0, gap = -1; ///< the neighbour's edge; how far it is
        bool isBefore = false;     ///< it stands left of the box, or above
    };
    const auto nearest = [&](bool across) {
        const double low = across ? placed.left : placed.top, high = across ? placed.right : placed.bottom;
        Side side;
        for (const Snap::Guide& guide : snap.guides) {
            if (!guide.isDistance || (guide.a.y_m == guide.b.y_m) != across) continue;
            const double a = across ? guide.a.x_m : guide.a.y_m, b = across ? guide.b.x_m : guide.b.y_m;
            const double from = std::min(a, b), to = std::max(a, b);
            const bool before = std::abs(to - low) < 1e-6, after = std::abs(from - high) < 1e-6;
            if ((before || after) && (side.gap < 0 || to - from < side.gap))
                side = {before ? from : to, to - from, before};
        }
        return side;
    };
    const Side x = nearest(true), y = nearest(false);
    if (distances_m.empty() || (x.gap < 0 && y.gap < 0)) return snap;
    const bool acrossFirst = y.gap < 0 || (x.gap >= 0 && x.gap <= y.gap);
    const auto way = [&](const Side& side, std::size_t which, double low, double high) {
        if (side.gap < 0 || which >= distances_m.size()) return 0.0;
        return side.isBefore ? side.wall + distances_m[which] - low : side.wall - distances_m[which] - high;
    };
    const double dx = way(x, acrossFirst ? 0 : 1, placed.left, placed.right);
    const double dy = way(y, acrossFirst ? 1 : 0, placed.top, placed.bottom);
    snap.dx_m += dx, snap.dy_m += dy;
    snap.guides.clear(); // they were of the other place
    const Rect now{placed.left + dx, placed.top + dy, placed.right + dx, placed.bottom + dy};
    const double middleX = (now.left + now.right) / 2, middleY = (now.top + now.bottom) / 2;
    if (x.gap >= 0) snap.guides.push_back({{x.wall, middleY}, {x.isBefore ? now.left : now.right, middleY}, true});
    if (y.gap >= 0) snap.guides.push_back({{middleX, y.wall}, {middleX, y.isBefore ? now.top : now.bottom}, true});
    return snap;
}

namespace {

/// A dashed line across the whole plan, as a pen of one pixel draws it. Box by box: QPainter would go through a span
/// for each pixel of an upright line and wake threads for it, at each move of the mouse.
void paintDashes(QPainter& painter, double at, bool upright, double length, const QColor& colour) {
    constexpr double dash = 4, gap = 2;
    const double dpr = painter.device()->devicePixelRatioF();
    const double side = std::floor(at * dpr - dpr / 2 + 0.5) / dpr;
    for (double from = 0; from < length; from += dash + gap)
        painter.fillRect(upright ? QRectF(side, from, 1, dash) : QRectF(from, side, dash, 1), colour);
}

} // namespace

void paintGuides(QPainter& painter, const Viewport& viewport, const Snap& snap, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(uiFont(11));
    const QFontMetricsF metrics(painter.font());
    QList<QRectF> taken; // short distances both ways stand close together: one of the figures goes to the other side
    for (const Snap::Guide& guide : snap.guides) {
        const QPointF a = viewport.toPixel(guide.a), b = viewport.toPixel(guide.b);
        if (!guide.isDistance) {
            // Right across the plan, so that what else stands on it is seen; strong between the two that align.
            const bool vertical = guide.a.x_m == guide.b.x_m;
            QColor faint = theme.accent;
            faint.setAlpha(110);
            paintDashes(painter, vertical ? a.x() : a.y(), vertical,
                        vertical ? viewport.size.height() : viewport.size.width(), faint);
            painter.setPen(QPen(theme.accent, 1));
            const QPointF beyond = vertical ? QPointF(0, 12) : QPointF(12, 0);
            painter.drawLine(a - beyond, b + beyond);
            continue;
        }
        const double length = std::hypot(guide.b.x_m - guide.a.x_m, guide.b.y_m - guide.a.y_m);
        const double px = length * viewport.pixelsPerMetre;
        if (px < 4) continue;
        painter.setPen(QPen(guide.isEqual ? theme.accent : theme.muted, guide.isEqual ? 2 : 1));
        painter.drawLine(a, b);
        const bool across = std::abs(b.x() - a.x()) >= std::abs(b.y() - a.y());
        const QPointF tick = across ? QPointF(0, 4) : QPointF(4, 0);
        painter.drawLine(a - tick, a + tick);
        painter.drawLine(b - tick, b + tick);
        const QString text = (guide.isEqual ? QStringLiteral("= ") : QString()) + formatLength(length);
        const double width = metrics.horizontalAdvance(text) + 8;
        const QPointF middle = (a + b) / 2;
        const QRectF sides[] = {across ? QRectF(middle.x() - width / 2, middle.y() - 19, width, 15)
                                       : QRectF(middle.x() + 6, middle.y() - 8, width, 15),
                                across ? QRectF(middle.x() - width / 2, middle.y() + 5, width, 15)
                                       : QRectF(middle.x() - 6 - width, middle.y() - 8, width, 15)};
        const auto isFree = [&](const QRectF& side) {
            return std::none_of(taken.begin(), taken.end(),
                                [&](const QRectF& other) { return other.intersects(side); });
        };
        const QRectF box = !isFree(sides[0]) && isFree(sides[1]) ? sides[1] : sides[0];
        taken << box;
        QColor ground = theme.panel;
        ground.setAlpha(225);
        painter.fillRect(box, ground);
        painter.setPen(theme.ink);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    painter.restore();
}

} // namespace gs::ui
