// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture_place.h"

#include <cmath>
#include <numbers>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/plan_marks.h"

namespace gs {

using namespace edit;

namespace {

constexpr double leastApart = 1e-3; // shares: two points on one pixel tell nothing of the scale
constexpr double leastWay_m = 1e-3;

Component& editPicture(Builder& builder, const std::string& id) {
    Component& picture = builder.edit(id);
    if (!isPicture(needType(builder.site(), picture)))
        refuse("picture.type", inQuotes(id) + " is no background picture; choose one");
    return picture;
}

Point localOf(Size size, Point share) { return {(share.x_m - 0.5) * size.width_m, (share.y_m - 0.5) * size.depth_m}; }

} // namespace

Point onPlan(const Site& site, const Component& picture, Point share) {
    const Point turned = rotated(localOf(footprint(site, picture), share), picture.rotation_deg);
    return {picture.position.x_m + turned.x_m, picture.position.y_m + turned.y_m};
}

Point onPicture(const Site& site, const Component& picture, Point plan) {
    const Size size = footprint(site, picture);
    const Point local =
        rotated({plan.x_m - picture.position.x_m, plan.y_m - picture.position.y_m}, -picture.rotation_deg);
    return {local.x_m / size.width_m + 0.5, local.y_m / size.depth_m + 0.5};
}

std::array<Point, 2> referencePoints(const Site& site, const Component& picture) {
    const auto share = [&](const char* x, const char* y) {
        return onPlan(site, picture, {site.value(picture, x), site.value(picture, y)});
    };
    return {share("reference_x1_fraction", "reference_y1_fraction"),
            share("reference_x2_fraction", "reference_y2_fraction")};
}

Component pictureComponent(const std::string& media, const std::string& name, double pixelsWide, double pixelsDeep,
                           double width_m, Point middle) {
    Component picture;
    picture.type = "background-picture";
    picture.name = name;
    picture.text = media;
    picture.position = middle;
    picture.values["width_m"] = width_m;
    picture.values["depth_m"] = width_m * pixelsDeep / pixelsWide;
    return picture;
}

ChangeSet scalePicture(const Site& site, const std::string& id, Point first, Point second, double length_m) {
    Builder builder(site);
    Component& picture = editPicture(builder, id);
    if (!(length_m > 0) || !std::isfinite(length_m))
        refuse("picture.length", "The distance is " + text(length_m) + " m; it must be above 0");
    const Size size = footprint(site, picture);
    const double dx = second.x_m - first.x_m, dy = second.y_m - first.y_m;
    if (!(std::hypot(dx, dy) >= leastApart))
        refuse("picture.points", "The two points lie on each other; put them as far apart as the picture allows");
    const double factor = length_m / std::hypot(dx * size.width_m, dy * size.depth_m);
    const Point middle{(first.x_m + second.x_m) / 2, (first.y_m + second.y_m) / 2};
    const Point kept = onPlan(site, picture, middle);
    const Size scaled{size.width_m * factor, size.depth_m * factor};
    const Point turned = rotated(localOf(scaled, middle), picture.rotation_deg);
    picture.position = {kept.x_m - turned.x_m, kept.y_m - turned.y_m};
    picture.values["width_m"] = scaled.width_m;
    picture.values["depth_m"] = scaled.depth_m;
    picture.values["reference_x1_fraction"] = first.x_m;
    picture.values["reference_y1_fraction"] = first.y_m;
    picture.values["reference_x2_fraction"] = second.x_m;
    picture.values["reference_y2_fraction"] = second.y_m;
    picture.values["reference_length_m"] = length_m;
    checkComponent(picture, needType(site, picture));
    return builder.take();
}

ChangeSet turnPictureNorth(const Site& site, const std::string& id, Point south, Point north) {
    Builder builder(site);
    Component& picture = editPicture(builder, id);
    const double dx = north.x_m - south.x_m, dy = north.y_m - south.y_m;
    if (!(std::hypot(dx, dy) >= leastWay_m))
        refuse("picture.points", "The two points lie on each other; put them as far apart as the picture allows");
    // The bearing of the way, clockwise from north (y grows to the south); turned back by it the way leads north.
    const double bearing_deg = std::atan2(dx, -dy) * 180 / std::numbers::pi;
    const Point arm = rotated({picture.position.x_m - south.x_m, picture.position.y_m - south.y_m}, -bearing_deg);
    picture.position = {south.x_m + arm.x_m, south.y_m + arm.y_m};
    picture.rotation_deg -= bearing_deg;
    checkComponent(picture, needType(site, picture));
    return builder.take();
}

ChangeSet layPicture(const Site& site, const std::string& id, double opacity) {
    Builder builder(site);
    Component& picture = editPicture(builder, id);
    picture.values["opacity_fraction"] = opacity;
    picture.locked = true;
    checkComponent(picture, needType(site, picture));
    return builder.take();
}

} // namespace gs
