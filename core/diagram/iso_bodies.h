// SPDX-License-Identifier: GPL-3.0-or-later
// What equipment looks like in the isometric picture: a few upright boxes and cylinders within its footprint and
// height. Proportions are those usual for the kind; footprint and height come from the type, and from docs/views.md
// where the catalog has no height.
#pragma once

#include <cstdint>
#include <vector>

#include "core/layout/geometry.h"

namespace gs {

/// What a surface is made of. Its colour is the painter's (ui/views/iso_palette.h).
enum class IsoMaterial : std::uint8_t {
    Parcel,
    Yard,
    Road,
    Water,
    Floor,
    Wall,
    Roof,
    Glass,
    Opening,
    Concrete,
    Enclosure,
    Steel,
    Dark,
    Ceramic,
    Battery,
    Cooler,
    Tank,
    Solar,
    GpuRack,
    NetworkRack,
    StorageRack,
    CpuRack,
    Coolant,
    Gas,
    WaterPipe,
    Cable,
    Mesh,
    Plain,
};
inline constexpr int isoMaterialCount = 28;

/// What is drawn on a part where it is large enough.
enum class IsoDetail : std::uint8_t {
    None,
    Fans,    ///< on the top: two rows of round openings, or one that fills it
    Panels,  ///< upright lines on the sides: doors
    Louvers, ///< level lines on the sides
    Front,   ///< upright lines, and the sides' upper edge is dark: racks
};

/// In metres about the middle of the footprint on the ground, width along x, depth along y.
struct IsoPart {
    double x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0;
    IsoMaterial material = IsoMaterial::Plain;
    bool isRound = false; ///< upright cylinder (or ellipse) in the box
    IsoDetail detail = IsoDetail::None;
    double pitch_m = 0; ///< of the detail's lines or openings
};

struct IsoHeight {
    double body_m = 0; ///< of what fills the footprint
    double top_m = 0;  ///< of the highest part: stacks, bushings, gantries
    bool assumed = false;
};
/// The type's height_m, else what docs/views.md assumes for its kind.
IsoHeight isoHeight(const Type& type, Size footprint);

/// The parts of one element, in no particular order; the highest ends at isoHeight().top_m. Empty: it has no body of
/// its own (in-rack equipment, labels, annotations, zones).
std::vector<IsoPart> isoBody(const Type& type, Size footprint);

} // namespace gs
