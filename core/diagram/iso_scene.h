// SPDX-License-Identifier: GPL-3.0-or-later
// A site as a depth-sorted list of solids on the isometric picture plane: what stands on the view's day, where it
// stands, as high as it is. Knows no colours and no pixels.
#pragma once

#include <string>
#include <vector>

#include "core/diagram/iso_model.h"
#include "core/engine/engine.h"

namespace gs {

struct IsoOptions {
    int turn = 0;      ///< quarter turns of the plan, see isoTurned()
    bool roofs = true; ///< off: buildings are cut open and what stands in them is shown
};

/// What lies flat: parcel, yards, water, roads, floors. From the largest to the smallest.
struct IsoGround {
    Slot slot = noSlot;
    IsoMaterial material = IsoMaterial::Yard;
    IsoPolygon outline;
    IsoPolygon lines;  ///< pairs of points: edges of a road
    IsoPolygon dashes; ///< pairs of points: its middle
    Slot on = noSlot;  ///< of a hall on a roof: the building
};

struct IsoMember {
    Slot slot = noSlot;
    bool over = false; ///< loaded beyond its rating
};

/// Equal elements in a row along x or y, drawn one by one where they are large enough and as one block where not.
struct IsoSolid {
    enum class Kind : std::uint8_t { Body, Block, Wires }; ///< Block: its box is all there is, of `material`
    Kind kind = Kind::Body;
    IsoMaterial material = IsoMaterial::Plain;
    bool live = true; ///< else only an outline
    int model = -1;   ///< index into IsoScene::models; of a Block -1
    IsoBox box;       ///< of the whole row, turned plan
    Point at, step;   ///< of the farthest element; from one to the next, towards the viewer
    int count = 1;
    std::uint32_t member = 0, members = 0; ///< in IsoScene::members: one for all (an array) or one each; runs have none
    int posts = -1;                        ///< index into IsoScene::posts
    Rect picture;                          ///< of the whole row: u, v
    Point place(int index) const { return {at.x_m + index * step.x_m, at.y_m + index * step.y_m}; }
    double pitch_m() const { return step.x_m + step.y_m; }
};

/// Letters that lie on a roof or on the ground.
struct IsoText {
    Slot slot = noSlot;
    std::string text;
    Point middle;    ///< turned plan
    Point direction; ///< of reading, turned plan, of length 1; runs to the right on the picture
    double height_m = 0;
    double letter_m = 0, room_m = 0; ///< height of a line; length at most
    Slot on = noSlot;                ///< the building on whose roof it is; none: the ground
};

/// What may be named beside it where there is room.
struct IsoName {
    Slot slot = noSlot;
    IsoPoint at;        ///< of its highest middle
    double width_m = 0; ///< of its picture
    double area_m2 = 0; ///< those of the largest go first
    bool isZone = false;
    bool isParcel = false; ///< after the other zones
};

struct IsoScene {
    IsoOptions options;
    std::vector<IsoGround> grounds;
    std::vector<IsoPolygon> trenches; ///< covers of cables, in the ground
    std::vector<IsoGround> roofHalls; ///< halls within a closed building, as they lie on its roof
    std::vector<IsoModel> models;
    std::vector<IsoSolid> solids; ///< from the back to the front
    std::vector<IsoMember> members;
    std::vector<IsoPolygon> posts; ///< pairs of points, from the ground to what they carry
    std::vector<IsoText> texts;
    std::vector<IsoName> names; ///< those that come first first
    Rect picture;               ///< of all: u, v; empty: nothing stands
    bool isEmpty() const { return solids.empty() && grounds.empty(); }
};

IsoScene isoScene(const Engine& engine, const IsoOptions& options);

} // namespace gs
