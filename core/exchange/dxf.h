// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings in and out: DXF. Written as ASCII of release 12, which every CAD program reads; read as ASCII of release 12
// to 2018. Plan: y to the south; drawing: y up, so north is up in both. Source of codes and entities: Autodesk, DXF
// Reference (AutoCAD 2012; release 12 parts: AutoCAD Release 12 Customization Manual, chapter 11).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/exchange/place_map.h"
#include "core/progress.h"

namespace gs {

/// Metres of a drawing unit by the code of $INSUNITS; nullopt: unitless or unknown.
std::optional<double> metresPerDxfUnit(int code);

struct DxfDrawing {
    PlaceMap map; ///< in metres when `metresPerUnit` is; layers in PlaceShape::layer
    struct Layer {
        std::string name;
        int shapes = 0;
    };
    std::vector<Layer> layers; ///< those with shapes, by name
    bool saysUnit = false;     ///< the file names its unit
    double metresPerUnit = 1;  ///< what was used
    Point low, high;           ///< extent on the plan, m
};

/// Lines, polylines, circles and arcs (as chords that are off by 1 % of the radius, 5 cm at most), texts, points and
/// inserted blocks. `metresPerUnit` overrides what the file says. Throws ExchangeError for what is no ASCII DXF, with
/// line.
DxfDrawing readDxf(std::string_view text, const std::string& file, std::optional<double> metresPerUnit = std::nullopt);

/// What a ring on a layer of writeDxf() is; nullopt where the layer is none of those.
std::optional<PlaceClass> classOfOwnLayer(std::string_view layer);

/// The site in metres: footprints (each element of an array), outlines, links and names, on layers by discipline.
std::string writeDxf(const Site& site, const Progress& progress = {});

} // namespace gs
