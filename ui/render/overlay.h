// SPDX-License-Identifier: GPL-3.0-or-later
// What each overlay shows: which figure of a part, on which scale, under which legend. Reads the results.
// overlay_data.h has the figures that need more than one part's results.
#pragma once

#include <QPainter>
#include <QString>
#include <array>
#include <optional>

#include "core/engine/engine.h"
#include "core/power/supply_paths.h"
#include "ui/render/plan_painter.h"

namespace gs {
struct SoundMap;
}

namespace gs::ui {

struct OverlayStats;

/// In the order of the menu. The word names it on the command line; "overlay_" + word is its action.
struct OverlayRow {
    Overlay overlay;
    const char* word;
};
inline constexpr std::array<OverlayRow, overlayCount> overlayRows{{
    {Overlay::Plan, "plan"},
    {Overlay::Power, "power"},
    {Overlay::Cooling, "cooling"},
    {Overlay::Gas, "gas"},
    {Overlay::Network, "network"},
    {Overlay::Load, "load"},
    {Overlay::Time, "time"},
    {Overlay::Temperature, "temperature"},
    {Overlay::Density, "density"},
    {Overlay::Redundancy, "redundancy"},
    {Overlay::Cost, "cost"},
    {Overlay::Noise, "noise"},
    {Overlay::Water, "water"},
}};
const char* overlayWord(Overlay overlay);
/// Whether lines are filled in it: feeders and pipes by their loading, pipes by what flows in them.
inline bool isAboutLines(Overlay overlay) {
    return overlay == Overlay::Power || overlay == Overlay::Cooling || overlay == Overlay::Temperature;
}

/// Figure of one part that follows from its own results alone, in the overlay's unit (power and cooling: fraction of
/// the derated rating; load: W per m² of footprint, of an array that of all its elements); nullopt where the overlay
/// has nothing to say.
std::optional<double> overlayValue(Overlay overlay, const Type& type, const Component& component,
                                   const ComponentResult& result);

/// Edges of the six steps, in the overlay's unit; above the last one stands the over mark where it is a limit.
struct OverlayScale {
    std::array<double, 7> edges{};
    bool isEven = false;      ///< equal steps from 0
    bool isLimit = false;     ///< above the last edge: hatched and marked, not only the last step
    bool isOpenBelow = false; ///< below the first edge: not filled
};
inline constexpr double fenceLimit_dba = 70; ///< at the parcel line of industry: IFC General EHS Guidelines 2007
OverlayScale overlayScale(Overlay overlay);
/// Look::none, 0 … 5 or Look::over.
std::uint8_t overlayStep(Overlay overlay, double value);
std::uint8_t redundancyStep(SupplyLevel level);
/// Pattern on top of a step where colour alone must not tell (redundancy): 0 none, 1 bars across, 2 bars upright.
int overlayPattern(Overlay overlay, std::uint8_t step);
/// "87 %", "142 kW/m²", "2026-03-01", "N: one path".
QString overlayText(Overlay overlay, double value);
/// Of the whole site as one (supply used, heat rejection used, IT per m² of hall); nullopt when it has no such figure.
std::optional<double> overlayMean(Overlay overlay, const Engine& engine);
QString overlayName(Overlay overlay);
QString overlayTitle(Overlay overlay); ///< of the legend, with the unit; empty for the plan
OverlayStats overlayStats(Overlay overlay, const Engine& engine, const SoundMap* sound = nullptr);

QSizeF legendSize(Overlay overlay);
/// Width of the scale bar's panel, and at most.
double scaleBarWidth(double pixelsPerMetre);
inline constexpr double scaleBarMost_px = 176;
inline constexpr QSize largestLegend_px{400, 170};
/// Draws the legend with its lower left corner at `corner`; `cursorText` is the value under the mouse, `stats` gives
/// least, mean and greatest. Returns the box it covers.
QRectF paintLegend(QPainter& painter, QPointF corner, Overlay overlay, const Engine& engine, const Theme& theme,
                   const QString& cursorText = {}, const OverlayStats* stats = nullptr);
/// Scale bar with its lower right corner at `corner`: a round length of at most 160 px.
QRectF paintScaleBar(QPainter& painter, QPointF corner, double pixelsPerMetre, const Theme& theme);
/// Fits `area` clear of the panels and of the scale bar whose lower right corner is given.
Viewport fitBesidePanels(const Rect& area, QSizeF size, const QRectF& room, QList<QRectF> panels,
                         QPointF scaleBarCorner, double margin_px);
QRectF paintNorthArrow(QPainter& painter, QPointF centre, const Theme& theme);
/// "2026-02-11 · nameplate": what every picture has to say.
QString viewText(const View& view);

} // namespace gs::ui
