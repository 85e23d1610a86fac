// SPDX-License-Identifier: GPL-3.0-or-later
// A background picture laid to scale under the plan: by two points whose distance is known, and by two that lie north
// of each other. Points on a picture are shares of its width and depth, so that they stay with what they show.
#pragma once

#include <array>
#include <string>

#include "core/site/edits.h"

namespace gs {

/// Where a share of a picture (0, 0 upper left … 1, 1 lower right) lies on the plan, m; and back.
Point onPlan(const Site& site, const Component& picture, Point share);
Point onPicture(const Site& site, const Component& picture, Point plan);
/// The two points by which it is, or would be, scaled, on the plan, m.
std::array<Point, 2> referencePoints(const Site& site, const Component& picture);

/// A picture of `pixels` width and depth, `width_m` wide about `middle`; `media` is the hash of its bytes in the file.
Component pictureComponent(const std::string& media, const std::string& name, double pixelsWide, double pixelsDeep,
                           double width_m, Point middle);
/// Scales the picture so that two of its points are `length_m` apart; their middle stays where it is. Also of a locked
/// one: the lock is for hands that slip. Throws EditError: points nearer than a thousandth of its width, length not
/// above 0, a picture larger than 10 km.
ChangeSet scalePicture(const Site& site, const std::string& id, Point firstShare, Point secondShare, double length_m);
/// Turns the picture about `south` so that the way from there to `north` (both on the plan) leads north.
ChangeSet turnPictureNorth(const Site& site, const std::string& id, Point south, Point north);
/// Dimmed and locked: ready to be drawn upon.
ChangeSet layPicture(const Site& site, const std::string& id, double opacity);

} // namespace gs
