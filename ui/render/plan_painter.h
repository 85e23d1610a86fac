// SPDX-License-Identifier: GPL-3.0-or-later
// One painter for screen, print, PNG, SVG and PDF. Draws a site and its results on any QPainter.
#pragma once

#include <QImage>
#include <QList>
#include <QPainter>
#include <QRectF>
#include <QTransform>
#include <cstdint>
#include <functional>
#include <string>

#include "core/engine/engine.h"
#include "core/layout/geometry.h"
#include "core/progress.h"
#include "core/site/site.h"
#include "ui/theme.h"

namespace gs::ui {

/// Kept as numbers in the user's settings: new ones come last. overlay.h has them in the order of the menu.
enum class Overlay {
    Plan,
    Power,
    Cooling,
    Load,
    Gas,
    Water,
    Time,
    Temperature,
    Density,
    Redundancy,
    Cost,
    Noise,
    Network
};
inline constexpr int overlayCount = 13;

/// What the plan is made of, to be shown, dimmed and locked as a whole.
enum class Layer : std::uint8_t { Compute, Power, Cooling, Fluids, Network, Civil, Annotation };
inline constexpr int layerCount = 7;

/// One bit per layer. Hidden: not drawn, not hit, not selected; locked: drawn, not hit; dimmed: drawn faintly.
struct Layers {
    std::uint8_t hidden = 0, dimmed = 0, locked = 0;
    static constexpr std::uint8_t bit(Layer layer) { return static_cast<std::uint8_t>(1u << static_cast<int>(layer)); }
    bool isHidden(Layer layer) const { return hidden & bit(layer); }
    bool isDimmed(Layer layer) const { return dimmed & bit(layer); }
    /// Neither hidden nor locked: the mouse can take it.
    bool isFree(Layer layer) const { return !((hidden | locked) & bit(layer)); }
    bool operator==(const Layers&) const = default;
};

struct RenderConfig {
    const Theme* theme = &Theme::light();
    Overlay overlay = Overlay::Plan;
    bool labels = true;
    bool links = true;
    bool grid = true;
    bool ports = false;
    bool ghosts = false; ///< what is not installed on the view's day as a faint outline (the canvas: it can be edited)
    bool marks = true;   ///< badges of overloads and findings
    bool ground = true;  ///< the canvas behind all; off: transparent
    Layers layers;
    bool vector = false; ///< SVG, PDF, print: no pixmap caches, geometry clipped by hand
};

/// Metres → pixels. pixelsPerMetre decides the detail level (block → symbol → symbol, ports, label).
struct Viewport {
    double pixelsPerMetre = 1;
    QPointF origin; ///< plan point (m) at pixel (0, 0)
    QSizeF size;    ///< px
    QPointF toPixel(Point p) const {
        return {(p.x_m - origin.x()) * pixelsPerMetre, (p.y_m - origin.y()) * pixelsPerMetre};
    }
    Point toPlan(QPointF px) const {
        return {px.x() / pixelsPerMetre + origin.x(), px.y() / pixelsPerMetre + origin.y()};
    }
    /// Fits `area` (m) with a margin; never closer than 0.01 px/m nor nearer than 400 px/m.
    static Viewport fit(const Rect& area, QSizeF size, double margin_px = 40);
    /// Fits `area` as large as it can stand in `room` (px) clear of `panels`; under them only where nothing else helps.
    static Viewport fitAround(const Rect& area, QSizeF size, const QRectF& room, const QList<QRectF>& panels,
                              double margin_px);
};

class LabelLayout;

/// Everything that stands on the plan, for export: background, grid, zones, links, components, labels. `kept`: of the
/// pictures before at the same zoom, their names stay where they are.
void paintPlan(QPainter& painter, const Engine& engine, const Viewport& viewport, const RenderConfig& config,
               const Progress& progress = {}, LabelLayout* kept = nullptr);
/// Box of all components, m; an empty site gives 200 m × 125 m about the origin.
Rect siteBounds(const Site& site);
/// What of the frame a picture has.
struct FrameParts {
    bool title = true, legend = true, scale = true; ///< scale: with north
};
/// Title, date and load case, legend, scale bar, north arrow: what a picture needs to stand alone.
void paintFrame(QPainter& painter, const Engine& engine, const Viewport& viewport, const RenderConfig& config,
                const QString& title, const FrameParts& parts = {});

/// Files. `format` from the name's ending: png, svg, pdf (plan page and a figures page). Atomic replace;
/// throws db::FileError. Deterministic for the same input (no time stamp: the date is the view's).
struct ExportOptions {
    QSize size{1600, 1000};
    RenderConfig config;
    QString title;
    FrameParts parts;
    bool transparent = false;
    double scale = 1; ///< px of the file per px of the picture: all is drawn larger, less of it
};
/// Given up by `progress`, it leaves what was there.
void exportPlan(const Engine& engine, const QString& path, const ExportOptions& options, const Progress& progress = {});
/// Thumbnail for the start page.
QImage thumbnail(const Engine& engine, QSize size, const Theme& theme);

} // namespace gs::ui
