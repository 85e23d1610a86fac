// SPDX-License-Identifier: GPL-3.0-or-later
// Where a moving box wants to go: edges, centres and equal gaps of its neighbours first, then the grid; and the
// guide lines and distances that show it.
#pragma once

#include <QPainter>
#include <vector>

#include "ui/render/plan_scene.h"

namespace gs::ui {

struct Snap {
    double dx_m = 0, dy_m = 0; ///< to add to the wanted place
    struct Guide {
        Point a, b;
        bool isDistance = false; ///< a dimension with its metres, not an alignment line
        bool isEqual = false;    ///< … that another one beside it has too
    };
    std::vector<Guide> guides;
    bool toNeighbourX = false, toNeighbourY = false;
};

struct SnapOptions {
    double pixelsPerMetre = 1;
    bool grid = true;
    double gridStep_m = 1;
    bool neighbours = true;
    Slot except = noSlot;       ///< never a neighbour; what floats in a gesture is none either
    const Site* site = nullptr; ///< given: distances to the walls of the room around the box are shown, too
};

/// What stands around a box that is dragged: looked up once for a while, not with each move of the mouse. For one
/// gesture; what stands still does not change in it.
struct SnapNear {
    Rect area;
    double pixelsPerMetre = 0; ///< 0: nothing looked up yet
    std::vector<Slot> found;
};

/// `moving` is the box where the mouse wants it; slots that move with it are flagged in `exclude` or float.
Snap snapBox(const PlanScene& scene, const Rect& moving, const std::vector<bool>& exclude, const SnapOptions& options,
             SnapNear* near = nullptr);
/// The same place moved so far that its distances to the nearest neighbours are the given ones, m: the first that to
/// the nearest of all, the second that across to it. What has no neighbour stays. `placed` is the box as `snap` has it.
Snap atDistances(Snap snap, const Rect& placed, const std::vector<double>& distances_m);
void paintGuides(QPainter& painter, const Viewport& viewport, const Snap& snap, const Theme& theme);

} // namespace gs::ui
