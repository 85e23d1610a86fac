// SPDX-License-Identifier: GPL-3.0-or-later
// The noise overlay: the ground in steps of 5 dB(A), hatched above the last one, with figures on a lattice that is
// counted from the plan's origin (each stands in the middle of a tile, so no tile has to know its neighbours').
#include <algorithm>
#include <cmath>

#include "core/noise/sound.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr int block_px = 4;        // device pixels of one flat square
constexpr double lattice_px = 256; // of the figures: the side of a tile, device pixels
constexpr double latticeOnPaper_px = 160;

} // namespace

void paintSound(const PaintJob& job) {
    const SoundMap* map = job.scene.sound().get();
    if (!map || map->dba.empty()) return;
    const double dpr = job.pixels ? job.dpr : 1;
    const auto level = [&](double x_px, double y_px) {
        const auto dba = map->at(job.viewport.toPlan({x_px / dpr, y_px / dpr}));
        return dba ? overlayStep(Overlay::Noise, *dba) : Look::none;
    };
    const int width = static_cast<int>(std::ceil(job.viewport.size.width() * dpr)),
              height = static_cast<int>(std::ceil(job.viewport.size.height() * dpr));
    const QRgb ink = qRgb(0x1B, 0x1F, 0x24);
    for (int y = 0; y < height; y += block_px)
        for (int x = 0; x < width;) {
            const std::uint8_t step = level(x + block_px / 2.0, y + block_px / 2.0);
            int end = x + block_px; // a run of equal blocks at once
            while (end < width && level(end + block_px / 2.0, y + block_px / 2.0) == step) end += block_px;
            if (step != Look::none) {
                const QRgb colour = job.palette.scale[std::min<std::size_t>(step, 5)];
                if (job.pixels) {
                    job.pixels->fill(x, y, end, y + block_px, colour);
                    if (step == Look::over) job.pixels->hatch(x, y, end, y + block_px, ink);
                } else {
                    const QRectF run(x, y, std::min(end, width) - x, std::min(block_px, height - y));
                    job.painter.fillRect(run, QColor(colour));
                    if (step == Look::over) hatchByHand(job.painter, run, ink);
                }
            }
            x = end;
        }
}

void paintSoundLevels(const PaintJob& job) {
    const SoundMap* map = job.scene.sound().get();
    if (!map || map->dba.empty()) return;
    // Figures stand at the middles of squares counted from the plan's origin.
    const double step = job.pixels ? lattice_px / job.dpr : latticeOnPaper_px;
    const QPointF origin = job.viewport.origin * job.ppm();
    const auto first = [&](double from) { return std::floor(from / step) + 0.5; };
    if (job.config.labels)
        for (double y = first(origin.y()) * step - origin.y(); y < job.viewport.size.height(); y += step)
            for (double x = first(origin.x()) * step - origin.x(); x < job.viewport.size.width(); x += step) {
                const auto dba = map->at(job.viewport.toPlan({x, y}));
                if (dba && *dba > 0) paintTag(job, {x, y}, QString::number(std::lround(*dba)), job.palette.ink);
            }
    if (!map->parcelLine) return;
    const QPointF at = job.viewport.toPixel(map->parcelLine->at);
    const QRectF near = QRectF(QPointF(0, 0), job.viewport.size).adjusted(-90, -20, 90, 20);
    if (!near.contains(at)) return;
    // Over is what a finding calls so: the parcel's own limit, where it has one.
    const Component* parcel = job.site().component(map->parcelLine->parcel);
    const double limit = parcel ? job.site().value(*parcel, "noise_limit_dba") : 0;
    const bool over = limit > 0 && map->parcelLine->dba > limit;
    drawStatus(job.painter, at, 11, over ? Status::Over : Status::Info, job.theme());
    paintTag(job, at + QPointF(0, 14), overlayText(Overlay::Noise, map->parcelLine->dba), job.palette.ink);
}

} // namespace gs::ui
