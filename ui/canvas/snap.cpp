// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snap.h"

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
    double distance = std::numeric_limits<double>::infinity();  ///< signed way to go
    double line = 0;
    Rect neighbour;
    double apart = 0;                       ///< how far the neighbour is: the nearer one wins a tie
    bool found = false;
};

/// Tries the three lines of the moving box against the three of a neighbour, along one axis.
void consider(Catch& best, const std::array<double, 3>& moving, const std::array<double, 3>& fixed, const Rect& neighbour, double apart, double reach) {
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            if ((i == 1) != (j == 1)) continue;         // centre to centre, edge to edge
            const double d = fixed[j] - moving[i];
            if (std::abs(d) > reach) continue;
            const bool nearer = std::abs(d) < std::abs(best.distance) - 1e-9;
            const bool sameButCloser = std::abs(std::abs(d) - std::abs(best.distance)) <= 1e-9 && apart < best.apart;
            if (!best.found || nearer || sameButCloser) best = {d, fixed[j], neighbour, apart, true};
        }
}

double gap(double aLow, double aHigh, double bLow, double bHigh) { return std::max({0.0, bLow - aHigh, aLow - bHigh}); }

/// Dimension lines to the nearest neighbours on all four sides that are beside the box.
void addDistances(Snap& snap, const Rect& box, const std::vector<Rect>& neighbours, double most) {
    std::array<const Rect*, 4> nearest{};
    std::array<double, 4> distance;
    distance.fill(most);
    for (const Rect& n : neighbours) {
        const bool besideX = n.top < box.bottom && box.top < n.bottom, besideY = n.left < box.right && box.left < n.right;
        const std::array<double, 4> d{box.left - n.right, n.left - box.right, box.top - n.bottom, n.top - box.bottom};
        for (std::size_t side = 0; side < 4; ++side)
            if ((side < 2 ? besideX : besideY) && d[side] > 1e-6 && d[side] < distance[side]) distance[side] = d[side], nearest[side] = &n;
    }
    for (std::size_t side = 0; side < 4; ++side) {
        if (!nearest[side]) continue;
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

}  // namespace

Snap snapBox(const PlanScene& scene, const Rect& moving, const std::vector<bool>& exclude, const SnapOptions& options) {
    Snap snap;
    const double reach = reach_px / options.pixelsPerMetre;
    std::vector<Rect> neighbours;
    if (options.neighbours) {
        std::vector<Slot> found;
        scene.itemGrid().query(moving.expanded(look_px / options.pixelsPerMetre), found);
        for (const Slot slot : found) {
            const SceneItem* item = scene.item(slot);
            if (!item || item->floating || !item->installed || slot == options.except || (slot < exclude.size() && exclude[slot])) continue;
            if (item->shape == Shape::Label || item->shape == Shape::RoofText) continue;
            neighbours.push_back(item->box);
            if (neighbours.size() >= mostNeighbours) break;
        }
        Catch x, y;
        const std::array<double, 3> mx{moving.left, (moving.left + moving.right) / 2, moving.right};
        const std::array<double, 3> my{moving.top, (moving.top + moving.bottom) / 2, moving.bottom};
        for (const Rect& n : neighbours) {
            const double apart = std::hypot(gap(moving.left, moving.right, n.left, n.right), gap(moving.top, moving.bottom, n.top, n.bottom));
            consider(x, mx, {n.left, (n.left + n.right) / 2, n.right}, n, apart, reach);
            consider(y, my, {n.top, (n.top + n.bottom) / 2, n.bottom}, n, apart, reach);
        }
        if (x.found) snap.dx_m = x.distance, snap.toNeighbourX = true;
        if (y.found) snap.dy_m = y.distance, snap.toNeighbourY = true;
        const Rect placed{moving.left + snap.dx_m, moving.top + snap.dy_m, moving.right + snap.dx_m, moving.bottom + snap.dy_m};
        if (x.found) snap.guides.push_back({{x.line, std::min(placed.top, x.neighbour.top)}, {x.line, std::max(placed.bottom, x.neighbour.bottom)}});
        if (y.found) snap.guides.push_back({{std::min(placed.left, y.neighbour.left), y.line}, {std::max(placed.right, y.neighbour.right), y.line}});
    }
    if (options.grid && options.gridStep_m > 0) {
        const auto toGrid = [&](double centre) { return std::round(centre / options.gridStep_m) * options.gridStep_m - centre; };
        if (!snap.toNeighbourX) snap.dx_m = toGrid((moving.left + moving.right) / 2);
        if (!snap.toNeighbourY) snap.dy_m = toGrid((moving.top + moving.bottom) / 2);
    }
    if (options.neighbours) {
        const Rect placed{moving.left + snap.dx_m, moving.top + snap.dy_m, moving.right + snap.dx_m, moving.bottom + snap.dy_m};
        addDistances(snap, placed, neighbours, look_px / options.pixelsPerMetre);
    }
    return snap;
}

void paintGuides(QPainter& painter, const Viewport& viewport, const Snap& snap, const Theme& theme) {
    painter.save();
    painter.setFont(uiFont(11));
    const QFontMetricsF metrics(painter.font());
    for (const Snap::Guide& guide : snap.guides) {
        const QPointF a = viewport.toPixel(guide.a), b = viewport.toPixel(guide.b);
        if (!guide.isDistance) {
            painter.setPen(QPen(theme.accent, 1));
            const bool vertical = guide.a.x_m == guide.b.x_m;
            const QPointF beyond = vertical ? QPointF(0, 12) : QPointF(12, 0);
            painter.drawLine(a - beyond, b + beyond);
            continue;
        }
        const double length = std::hypot(guide.b.x_m - guide.a.x_m, guide.b.y_m - guide.a.y_m);
        const double px = length * viewport.pixelsPerMetre;
        if (px < 4) continue;
        painter.setPen(QPen(theme.muted, 1));
        painter.drawLine(a, b);
        const bool across = std::abs(b.x() - a.x()) >= std::abs(b.y() - a.y());
        const QPointF tick = across ? QPointF(0, 4) : QPointF(4, 0);
        painter.drawLine(a - tick, a + tick);
        painter.drawLine(b - tick, b + tick);
        const QString text = QStringLiteral("%1 m").arg(length, 0, 'f', 2).replace(QLatin1Char(' '), QChar(0xA0));
        const double width = metrics.horizontalAdvance(text) + 8;
        const QPointF middle = (a + b) / 2;
        const QRectF box = across ? QRectF(middle.x() - width / 2, middle.y() - 19, width, 15) : QRectF(middle.x() + 6, middle.y() - 8, width, 15);
        QColor ground = theme.panel;
        ground.setAlpha(225);
        painter.fillRect(box, ground);
        painter.setPen(theme.ink);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    painter.restore();
}

}  // namespace gs::ui
