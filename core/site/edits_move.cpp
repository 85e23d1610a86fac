// SPDX-License-Identifier: GPL-3.0-or-later
// Moving, turning and duplicating. Zones carry their contents, racks what is mounted on them.
#include <cmath>
#include <unordered_set>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/mounting.h"

namespace gs {

using namespace edit;

namespace {

/// Moves everything that is carried with `ids`; what moves on its own gets a new parent zone.
template <typename Map>
ChangeSet transform(const Site& site, std::span<const std::string> ids, double degrees, Map map) {
    Builder builder(site);
    std::vector<std::string> top;
    const std::vector<std::string> all = withCarried(site, ids, &top);
    for (const std::string& id : top) needUnlocked(need(site, id));
    for (const std::string& id : all) {
        Component& component = builder.edit(id);
        component.position = map(component.position);
        checkPosition(component.position);
        if (degrees != 0) {
            component.rotation_deg = std::fmod(component.rotation_deg + degrees, 360.0);
            if (component.rotation_deg < 0) component.rotation_deg += 360;
        }
    }
    // Hand-made bends go along where both ends go.
    const std::unordered_set<std::string_view> moved(all.begin(), all.end());
    for (const std::string& id : all) {
        for (const Slot slot : site.linksOf(site.components().slotOf(id))) {
            const Link& link = *site.links().at(slot);
            if (link.bends.empty() || link.from.component != id || !moved.count(link.to.component)) continue;
            for (Point& bend : builder.editLink(link.id).bends) bend = map(bend);
        }
    }
    for (const std::string& id : top) {
        Component& component = builder.edit(id);
        component.zone = builder.parentOf(component);
        if (const Type* type = site.typeOf(component)) mount(builder, component, *type);
        for (const Slot slot : site.attachedTo(id)) {
            Component& attached = builder.edit(site.components().at(slot)->id);
            if (attached.attached == id) attached.zone = component.zone;
        }
    }
    return builder.take();
}

} // namespace

ChangeSet moveBy(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m) {
    checkNumber("dx_m", dx_m, -2e6, 2e6);
    checkNumber("dy_m", dy_m, -2e6, 2e6);
    return transform(site, ids, 0, [&](Point p) { return Point{p.x_m + dx_m, p.y_m + dy_m}; });
}

ChangeSet moveTo(const Site& site, const std::string& id, Point position) {
    checkPosition(position);
    const Point from = need(site, id).position;
    // The offset may not lead to `position` to the last bit; the component itself gets exactly that place.
    return transform(site, {&id, 1}, 0, [&](Point p) {
        return p == from ? position : Point{p.x_m + (position.x_m - from.x_m), p.y_m + (position.y_m - from.y_m)};
    });
}

ChangeSet rotateBy(const Site& site, std::span<const std::string> ids, double degrees, Point pivot) {
    checkNumber("degrees", degrees, -1e6, 1e6);
    checkPosition(pivot);
    return transform(site, ids, std::fmod(degrees, 360.0), [&](Point p) {
        const Point turned = rotated({p.x_m - pivot.x_m, p.y_m - pivot.y_m}, degrees);
        return Point{pivot.x_m + turned.x_m, pivot.y_m + turned.y_m};
    });
}

ChangeSet duplicate(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m) {
    checkNumber("dx_m", dx_m, -2e6, 2e6);
    checkNumber("dy_m", dy_m, -2e6, 2e6);
    Builder builder(site);
    NewIds newIds(site);
    std::vector<std::string> top;
    const std::vector<std::string> all = withCarried(site, ids, &top);
    std::unordered_map<std::string, std::string> copies;
    for (const std::string& id : all) copies.emplace(id, newIds.next(NewIds::stem(id)));
    const auto shift = [&](Point p) { return Point{p.x_m + dx_m, p.y_m + dy_m}; };
    GroupCopies groups(site);
    for (const std::string& id : all) {
        Component copy = *site.component(id);
        copy.id = copies.at(id);
        groups.rename(copy);
        copy.locked = false;
        copy.position = shift(copy.position);
        checkPosition(copy.position);
        if (const auto zone = copies.find(copy.zone); zone != copies.end()) copy.zone = zone->second;
        if (const auto rack = copies.find(copy.attached); rack != copies.end()) copy.attached = rack->second;
        builder.add(std::move(copy));
    }
    for (const std::string& id : all) {
        for (const Slot slot : site.linksOf(site.components().slotOf(id))) {
            const Link& link = *site.links().at(slot);
            if (link.from.component != id || !copies.count(link.to.component)) continue;
            Link copy = link;
            copy.id = newIds.next(NewIds::stem(link.id));
            copy.from.component = copies.at(id);
            copy.to.component = copies.at(link.to.component);
            for (Point& bend : copy.bends) bend = shift(bend);
            builder.add(std::move(copy));
        }
    }
    for (const std::string& id : top) {
        Component& copy = builder.edit(copies.at(id));
        copy.zone = builder.parentOf(copy);
        if (const Type* type = site.typeOf(copy)) mount(builder, copy, *type);
        for (const Slot slot : site.attachedTo(id))
            builder.edit(copies.at(site.components().at(slot)->id)).zone = copy.zone;
    }
    return builder.take();
}

} // namespace gs
