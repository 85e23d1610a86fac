// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of plan to draw: the standing picture of a tile, what floats above it, or a whole page. The
// same functions serve screen and paper; with `pixels` upright boxes and lines go straight into the image.
#pragma once

#include <QPainter>
#include <array>
#include <cmath>
#include <vector>

#include "core/progress.h"
#include "ui/render/label_layout.h"
#include "ui/render/pixel_writer.h"
#include "ui/render/plan_scene.h"

namespace gs::ui {

/// Colours of a theme, mixed once per job.
struct Palette {
    /// `towardsCanvas`: 0 as they are, 1 gone (dimmed layers).
    explicit Palette(const Theme& theme, double towardsCanvas = 0);
    std::array<QRgb, 8> line; ///< discipline colours
    std::array<QRgb, 8> tint; ///< fill of a box with outline
    std::array<QRgb, 8> tone; ///< fill of a box too small for an outline
    std::array<QRgb, 6> scale;
    QRgb canvas, grid, gridMajor, hairline, muted, ink, accent, accentTint, off;
};

struct PaintJob {
    const Engine& engine;
    const PlanScene& scene;
    Viewport viewport; ///< logical pixels of the painter
    RenderConfig config;
    QPainter& painter;
    Rect area; ///< plan area that is seen, m
    PixelWriter* pixels = nullptr;
    double dpr = 1;                     ///< device pixels per logical pixel
    const LabelLayout* names = nullptr; ///< null: no names of zones, notes and arrays
    const Site* before = nullptr;       ///< links that are not in it are a preview: dashed in the accent colour
    const Progress* progress = nullptr; ///< of a whole page
    Palette palette{*config.theme};
    Palette faded{*config.theme, fading};

    static constexpr double fading = 0.74; ///< of a dimmed layer: an outline is just still seen
    const Palette& paletteOf(Layer layer) const { return config.layers.isDimmed(layer) ? faded : palette; }
    const Theme& theme() const { return *config.theme; }
    /// A colour of the theme as it is drawn on a layer.
    QColor inked(const QColor& colour, Layer layer) const;
    const Site& site() const { return engine.site(); }
    double ppm() const { return viewport.pixelsPerMetre; }
    /// A thousandth of a pixel more: edges that fall between two pixels go the same way in each tile.
    int device(double logical) const { return static_cast<int>(std::floor(logical * dpr + 0.501)); }
};

/// Background and grid.
void paintGround(const PaintJob& job);
/// All that does not float: zones, links, parts, labels, marks.
void paintStanding(const PaintJob& job);
/// What the running gesture moves. Returns where it has painted, m; at most the whole area.
Rect paintFloating(const PaintJob& job);

// The parts of it, each in a file of its own.
void paintZone(const PaintJob& job, Slot slot);
void paintLink(const PaintJob& job, Slot slot);
/// How many lines of one medium lie on each other, where it is three or more.
void paintTrunks(const PaintJob& job, const std::vector<Slot>& links);
void paintItem(const PaintJob& job, Slot slot);
void paintMarks(const PaintJob& job, const std::vector<Slot>& items);
/// The noise overlay: levels on the ground; figures on them and the loudest point of the parcel line.
void paintSound(const PaintJob& job);
void paintSoundLevels(const PaintJob& job);
/// Lines over a box that QPainter's patterns and clips would lose in SVG.
void hatchByHand(QPainter& painter, const QRectF& box, QRgb colour);

/// Distance of thin grid lines in metres at this zoom: 1, 2 or 5 × 10^n metres or feet, at least 10 px apart.
double gridStep(double pixelsPerMetre);
/// Whether a link is drawn at this zoom.
bool linkIsVisible(const SceneLink& link, double pixelsPerMetre);
/// Whether a link is about to be made by the running gesture.
bool isPreview(const PaintJob& job, Slot link);
/// componentTitle(), of arrays with their count.
QString displayName(const Site& site, const Component& component);
/// The same without the name of the zone it stands in.
QString shortName(const Site& site, const Component& component);
/// In-rack equipment is a plate on its rack: where the plate of the `index`-th stands on an element of the rack.
QRectF chipBox(const QRectF& element, int index);
int chipIndex(const Site& site, const PlanScene& scene, Slot slot);
bool chipsAreVisible(const PlanScene& scene, const Site& site, const Component& part, double pixelsPerMetre);
/// On a fine raster, for QPainter: tiles count from different origins and would differ in the last bit.
inline QPointF onRaster(QPointF px) {
    return {std::floor(px.x() * 64 + 0.501) / 64, std::floor(px.y() * 64 + 0.501) / 64};
}
inline QRectF onRaster(const QRectF& r) { return {onRaster(r.topLeft()), onRaster(r.bottomRight())}; }
QColor roadColour(const Theme& theme);
QColor mixed(const QColor& a, const QColor& b, double share);

/// One line of text in `box`, elided in the middle (ends tell parts of a series apart), upright or reading
/// upwards. Nothing where too little of it would be left.
struct LabelStyle {
    int px = 11;
    bool bold = false;
    bool vertical = false;
    Qt::Alignment alignment = Qt::AlignCenter;
    QRgb colour = 0;
};
void paintLabel(const PaintJob& job, const QRectF& box, const QString& text, const LabelStyle& style);
/// The name of a part in `box`, in two lines where one would cut it and the box is high enough; whether it was drawn.
bool paintName(const PaintJob& job, const QRectF& box, const QString& text, const LabelStyle& style);
bool labelFits(const QString& text, double width, const LabelStyle& style);
/// What of `text` is shown in `width`, and how large that is; no text where too little would be left.
struct LabelSize {
    QString text;
    QSizeF size;
};
LabelSize labelSize(const QString& text, double width, const LabelStyle& style);
LabelStyle labelStyle(LabelKind kind);
/// A name with a rim in the colour of the ground, so that it is read above lines.
void paintPlaced(const PaintJob& job, const PlacedLabel& label);
/// A letter with the same rim, centred.
void paintTag(const PaintJob& job, QPointF centre, const QString& text, QRgb colour);

} // namespace gs::ui
