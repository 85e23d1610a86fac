// SPDX-License-Identifier: GPL-3.0-or-later
// Moving, turning and mirroring. Zones carry their contents, racks what is mounted on them.
#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/mounting.h"
#include "core/site/moves.h"

namespace gs {

using namespace edit;

namespace {

void turnTo(Component& component, double degrees) {
    component.rotation_deg = std::fmod(degrees, 360.0);
    if (component.rotation_deg < 0) component.rotation_deg += 360;
    if (component.rotation_deg == 0) component.rotation_deg = 0; // no minus
}

/// Moves everything that is carried with `ids`: points by map(id of the component, point), the component itself by
/// `turn`. What moves on its own gets a new parent zone.
template <typename Map, typename Turn>
ChangeSet transform(const Site& site, std::span<const std::string> ids, Map map, Turn turn) {
    Builder builder(site);
    std::vector<Slot> top;
    const std::vector<Slot> all = carriedSlots(site, ids, &top);
    for (const Slot slot : top) needUnlocked(*site.components().at(slot));
    builder.expect(all.size());
    for (const Slot slot : all) {
        Component& component = builder.edit(slot);
        component.position = map(component.id, component.position);
        checkPosition(component.position);
        turn(component);
    }
    // Hand-made bends go along where both ends go the same way.
    std::unordered_set<std::string_view> moved; // filled where there are any
    for (const Slot component : all) {
        const std::string& id = site.components().at(component)->id;
        for (const Slot slot : site.linksOf(component)) {
            const Link& link = *site.links().at(slot);
            if (link.bends.empty() || link.from.component != id) continue;
            if (moved.empty())
                for (const Slot one : all) moved.insert(site.components().at(one)->id);
            if (!moved.count(link.to.component)) continue;
            if (map(link.to.component, link.bends.front()) != map(id, link.bends.front())) continue;
            for (Point& bend : builder.editLink(link.id).bends.edit()) bend = map(id, bend);
        }
    }
    for (const Slot at : top) {
        Component& component = builder.edit(at);
        component.zone = builder.parentOf(component);
        if (const Type* type = site.typeAt(at).get()) mount(builder, component, *type);
        for (const Slot slot : site.attachedTo(component.id)) {
            Component& attached = builder.edit(slot);
            if (attached.attached == component.id) attached.zone = component.zone;
        }
    }
    return builder.take();
}

constexpr auto asItStands = [](Component&) {};

} // namespace

ChangeSet moveBy(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m) {
    checkNumber("dx_m", dx_m, -2e6, 2e6);
    checkNumber("dy_m", dy_m, -2e6, 2e6);
    return transform(
        site, ids,
        [&](const std::string&, Point p) {
            return Point{p.x_m + dx_m, p.y_m + dy_m};
        },
        asItStands);
}

ChangeSet moveTo(const Site& site, const std::string& id, Point position) {
    checkPosition(position);
    const Point from = need(site, id).position;
    // The offset may not lead to `position` to the last bit; the component itself gets exactly that place.
    return transform(
        site, {&id, 1},
        [&](const std::string&, Point p) {
            return p == from ? position : Point{p.x_m + (position.x_m - from.x_m), p.y_m + (position.y_m - from.y_m)};
        },
        asItStands);
}

ChangeSet moveEach(const Site& site, std::span<const Offset> offsets) {
    std::vector<std::string> ids;
    std::unordered_map<std::string, Point> way;
    for (const Offset& offset : offsets) {
        checkNumber("dx_m", offset.by.x_m, -2e6, 2e6);
        checkNumber("dy_m", offset.by.y_m, -2e6, 2e6);
        ids.push_back(offset.id);
        for (const std::string& id : withCarried(site, {&offset.id, 1})) way.emplace(id, offset.by);
    }
    return transform(
        site, ids,
        [&](const std::string& id, Point p) {
            const Point by = way.at(id);
            return Point{p.x_m + by.x_m, p.y_m + by.y_m};
        },
        asItStands);
}

ChangeSet rotateBy(const Site& site, std::span<const std::string> ids, double degrees, Point pivot) {
    checkNumber("rotation_deg", degrees, -1e6, 1e6);
    checkPosition(pivot);
    return transform(
        site, ids,
        [&](const std::string&, Point p) {
            const Point turned = rotated({p.x_m - pivot.x_m, p.y_m - pivot.y_m}, degrees);
            return Point{pivot.x_m + turned.x_m, pivot.y_m + turned.y_m};
        },
        [&](Component& component) { turnTo(component, component.rotation_deg + std::fmod(degrees, 360.0)); });
}

ChangeSet mirror(const Site& site, std::span<const std::string> ids, Mirror what, double about_m) {
    checkNumber("about_m", about_m, -1e6, 1e6);
    const bool leftRight = what == Mirror::LeftRight;
    const auto image = [&](const std::string&, Point p) {
        return leftRight ? Point{2 * about_m - p.x_m, p.y_m} : Point{p.x_m, 2 * about_m - p.y_m};
    };
    return transform(site, ids, image, [&](Component& component) {
        // M turns what R(a) turned by a back: M R(a) = R(-a) M. An outline takes M itself; equipment, which is alike on
        // both hands, takes a turn: by none where left and right change over, else by a half one.
        const bool turnsRound = component.outline.empty() && !leftRight;
        turnTo(component, (turnsRound ? 180 : 0) - component.rotation_deg);
        if (component.outline.empty()) return;
        std::vector<Point>& outline = component.outline.edit();
        for (Point& p : outline) (leftRight ? p.x_m : p.y_m) *= -1;
        std::reverse(outline.begin(), outline.end()); // still the same way round
    });
}

} // namespace gs
