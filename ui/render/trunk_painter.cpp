// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that lie on each other look like one: a count says how many run in the trench. It stands at places that are
// fixed on the plan, and asks only which lines pass there, so that neighbouring tiles agree on it.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double pitch_px = 260, clear_px = 34; // from count to count; a line passes when it runs on for so far
constexpr int leastLines = 3;
constexpr double digit_px = 8, tag_px = 14; // a count takes about so much
constexpr int steps = 5;                    // counts of lines side by side stand one after the other

/// Where on the way from one fixed place to the next the counts of a line stand.
double shareOf(Medium medium, long long line) {
    const long long step = (line + static_cast<long long>(medium)) % steps;
    return pitch_px / steps * static_cast<double>(step < 0 ? step + steps : step);
}

} // namespace

void paintTrunks(const PaintJob& job, const std::vector<Slot>& links) {
    const double ppm = job.ppm();
    // Medium, along x or y, the line's place across in device pixels, and which of the fixed places along it.
    using Place = std::tuple<Medium, bool, long long, long long>;
    struct Trunk {
        int lines = 0;
        double across_px = 0;
    };
    std::map<Place, Trunk> trunks;
    const double reach = clear_px / ppm;
    for (const Slot slot : links) {
        const SceneLink* link = job.scene.link(slot);
        if (!link || !linkIsVisible(*link, ppm)) continue;
        const SceneItem *from = job.scene.item(link->from), *to = job.scene.item(link->to);
        if (!from || !to || !from->installed || !to->installed) continue;
        const std::vector<Point>& path = job.scene.route(job.engine, slot);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const Point &a = path[i - 1], &b = path[i];
            const bool flat = a.y_m == b.y_m;
            const double low = std::max(flat ? std::min(a.x_m, b.x_m) : std::min(a.y_m, b.y_m),
                                        (flat ? job.area.left : job.area.top) - 2 * reach),
                         high = std::min(flat ? std::max(a.x_m, b.x_m) : std::max(a.y_m, b.y_m),
                                         (flat ? job.area.right : job.area.bottom) + 2 * reach);
            if (high - low < 2 * reach) continue;
            const double across = (flat ? a.y_m : a.x_m) * ppm;
            const long long line = std::llround(across * job.dpr);
            const double share = shareOf(link->medium, line);
            const auto first = static_cast<long long>(std::ceil((low * ppm + clear_px - share) / pitch_px)),
                       last = static_cast<long long>(std::floor((high * ppm - clear_px - share) / pitch_px));
            for (long long k = first; k <= last; ++k) {
                Trunk& trunk = trunks[{link->medium, flat, line, k}];
                ++trunk.lines;
                trunk.across_px = across;
            }
        }
    }
    // A count gives way to names and to other counts: it stands again a little farther on.
    QList<QRectF> taken;
    if (job.names)
        for (const PlacedLabel& name : job.names->labels()) taken << name.box;
    for (const auto& [place, trunk] : trunks) {
        if (trunk.lines < leastLines) continue;
        const auto& [medium, flat, line, k] = place;
        const double along = static_cast<double>(k) * pitch_px + shareOf(medium, line);
        // On whole pixels of the plan, a little beside the half: the same place from whichever tile it is counted.
        const QPointF world(flat ? along : std::round(trunk.across_px), flat ? std::round(trunk.across_px) : along);
        const QString text = QStringLiteral("×%1").arg(trunk.lines);
        const QSizeF size(digit_px * static_cast<double>(text.size()), tag_px);
        const QRectF box(world - QPointF(size.width(), size.height()) / 2, size);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken << box;
        const QPointF tile = job.viewport.origin * ppm;
        const QPointF at(world.x() - std::round(tile.x()) + 0.1, world.y() - std::round(tile.y()) + 0.1);
        paintTag(job, at, text, job.theme().discipline(disciplineOf(medium)).rgb());
    }
}

} // namespace gs::ui
