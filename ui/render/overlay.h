// SPDX-License-Identifier: GPL-3.0-or-later
// What each overlay shows: which figure of a part, on which scale, under which legend. Reads the results.
#pragma once

#include <QPainter>
#include <QString>
#include <optional>

#include "core/engine/engine.h"
#include "ui/render/plan_painter.h"

namespace gs::ui {

/// Figure of one part in the overlay's unit (power and cooling: fraction of the derated rating; load: W per
/// m² of footprint); nullopt where the overlay has nothing to say.
std::optional<double> overlayValue(Overlay overlay, const Type& type, const ComponentResult& result);
/// Where the scale ends: 1 for fractions; above it stands the over mark.
double overlayMaximum(Overlay overlay);
/// "87 %", "142 kW/m²".
QString overlayText(Overlay overlay, double value);
/// Mean over the whole site, nullopt when nothing has a value.
std::optional<double> overlayMean(Overlay overlay, const Engine& engine);
QString overlayName(Overlay overlay);

QSizeF legendSize(Overlay overlay);
/// Width of the scale bar's panel, and at most.
double scaleBarWidth(double pixelsPerMetre);
inline constexpr double scaleBarMost_px = 176;
/// Draws the legend with its lower left corner at `corner`; `cursorText` is the value under the mouse.
/// Returns the box it covers.
QRectF paintLegend(QPainter& painter, QPointF corner, Overlay overlay, const Engine& engine, const Theme& theme,
                   const QString& cursorText = {});
/// Scale bar with its lower right corner at `corner`: a round length of at most 160 px.
QRectF paintScaleBar(QPainter& painter, QPointF corner, double pixelsPerMetre, const Theme& theme);
/// Fits `area` clear of the panels and of the scale bar whose lower right corner is given.
Viewport fitBesidePanels(const Rect& area, QSizeF size, const QRectF& room, QList<QRectF> panels,
                         QPointF scaleBarCorner, double margin_px);
QRectF paintNorthArrow(QPainter& painter, QPointF centre, const Theme& theme);
/// "2026-02-11 · nameplate": what every picture has to say.
QString viewText(const View& view);

} // namespace gs::ui
