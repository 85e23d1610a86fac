// SPDX-License-Identifier: GPL-3.0-or-later
// Placing and removing components, and where things stand: zones and what is mounted on racks.
#include <algorithm>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/mounting.h"
#include "core/site/plan_marks.h"

namespace gs {

using namespace edit;

namespace edit {

bool isMounted(const Type& type) {
    const std::string mount = type.text("mount");
    return mount == "in-rack" || mount == "rear-door";
}

namespace {

Size ownSize(const Component& component, const Type& type) {
    const auto own = [&](const char* key, double size) {
        const auto it = component.values.find(key);
        return it == component.values.end() ? size : it->second;
    };
    return {own("width_m", type.width_m), own("depth_m", type.depth_m)};
}

/// Stands in the rack (each element of the array in one) or, as a door, behind it.
void standAt(Component& component, const Type& type, const Component& rack, Size rackSize) {
    component.array = rack.array;
    component.rotation_deg = rack.rotation_deg;
    component.position = rack.position;
    component.zone = rack.zone;
    component.attached = rack.id;
    if (type.text("mount") != "rear-door") return;
    const Point behind = rotated({0, (rackSize.depth_m + ownSize(component, type).depth_m) / 2}, rack.rotation_deg);
    component.position = {rack.position.x_m + behind.x_m, rack.position.y_m + behind.y_m};
}

bool hasDoor(const Builder& builder, const Component& rack, const std::string& except) {
    const Site& site = builder.site();
    for (const Slot slot : site.attachedTo(rack.id)) {
        const Component* other = builder.component(site.components().at(slot)->id);
        const Type* type = other ? site.typeOf(*other) : nullptr;
        if (other && other->id != except && other->attached == rack.id && type && type->text("mount") == "rear-door")
            return true;
    }
    return false;
}

} // namespace

void mount(Builder& builder, Component& component, const Type& type) {
    component.attached.clear();
    if (!isMounted(type)) return;
    const Site& site = builder.site();
    const bool isDoor = type.text("mount") == "rear-door";
    const Component* found = nullptr;
    // Racks are children of the zone the point is in; a door is also caught by what stands right before it.
    for (const Slot slot : site.childrenOf(component.zone)) {
        const Component* rack = builder.component(site.components().at(slot)->id);
        if (!rack || rack->id == component.id || !rack->attached.empty()) continue;
        const Type* rackType = site.typeOf(*rack);
        if (!rackType || rackType->role != Role::Rack || isMounted(*rackType)) continue;
        if (component.array.count != 1 && component.array.count != rack->array.count) continue;
        if (found && found->id < rack->id) continue;
        const Size size = ownSize(*rack, *rackType);
        const Point local =
            rotated({component.position.x_m - rack->position.x_m, component.position.y_m - rack->position.y_m},
                    -rack->rotation_deg);
        const double reach = isDoor ? ownSize(component, type).depth_m : 0;
        const double halfWidth = (size.width_m + (rack->array.columns - 1) * rack->array.pitch_x_m) / 2;
        const double halfDepth = (size.depth_m + (rack->array.rows() - 1) * rack->array.pitch_y_m) / 2;
        if (std::abs(local.x_m) > halfWidth || local.y_m < -halfDepth || local.y_m > halfDepth + reach) continue;
        if (isDoor && hasDoor(builder, *rack, component.id)) continue;
        found = rack;
    }
    if (found) standAt(component, type, *found, ownSize(*found, *site.typeOf(*found)));
}

void checkPlaced(const Builder& builder, Component& component, const Type& type) {
    checkComponent(component, type);
    if (component.outline.empty()) {
        const Size size = ownSize(component, type);
        fitPitch(component.array, size.width_m, size.depth_m);
        checkArray(component.array);
    }
    const Site& site = builder.site();
    if (!component.zone.empty()) {
        const Component* zone = builder.component(component.zone);
        if (!zone)
            refuse("id.unknown", "There is no zone " + inQuotes(component.zone) +
                                     "; leave it empty and the one under the component is taken");
        if (zone->outline.empty())
            refuse("zone.invalid",
                   inQuotes(component.zone) + " is not a zone; components stand in halls, yards and parcels");
    }
    if (!component.attached.empty()) {
        const Component* rack = builder.component(component.attached);
        if (!rack || rack->id == component.id)
            refuse("id.unknown",
                   "There is no rack " + inQuotes(component.attached) + " to attach " + inQuotes(component.id) + " to");
        if (rack->array.count != component.array.count)
            refuse("attached.count", inQuotes(component.id) + " has " + std::to_string(component.array.count) +
                                         " elements and the rack " + inQuotes(rack->id) + " has " +
                                         std::to_string(rack->array.count) +
                                         "; they are mounted one on one, so the counts must be equal");
    }
    if (site.component(component.id) || site.link(component.id))
        refuse("id.taken", "The id " + inQuotes(component.id) + " is taken; choose another one or leave it out");
}

} // namespace edit

ChangeSet place(const Site& site, const Catalog& catalog, Component component) {
    Builder builder(site);
    const auto type = needType(site, catalog, component.type);
    builder.useType(type);
    if (component.id.empty()) component.id = site.newId(component.type);
    checkPosition(component.position);
    if (component.zone.empty() && component.attached.empty()) {
        if (isPicture(*type)) {
            // Beneath the plan, in none of its zones.
        } else if (type->is_zone && component.outline.empty()) {
            const double area = type->width_m * type->depth_m;
            component.zone = builder.parentZone(component.position, component.id, area);
        } else {
            component.zone = builder.parentOf(component);
        }
        mount(builder, component, *type);
    } else if (component.zone.empty()) {
        if (const Component* rack = site.component(component.attached)) component.zone = rack->zone;
    }
    for (const char* key : {"width_m", "length_m"})
        if (const std::string twin = twinOf(*type, key);
            !twin.empty() && component.values.contains(key) && !component.values.contains(twin))
            component.values[twin] = component.values.at(key);
    checkPlaced(builder, component, *type);
    builder.add(std::move(component));
    return builder.take();
}

ChangeSet removeComponents(const Site& site, std::span<const std::string> ids) {
    Builder builder(site);
    std::vector<std::string> open;
    for (const std::string& id : ids) {
        needUnlocked(need(site, id));
        open.push_back(id);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::string id = open[i];
        if (builder.isRemoved(id)) continue;
        builder.remove(id);
        for (const Slot slot : site.linksOf(site.components().slotOf(id)))
            builder.removeLink(site.links().at(slot)->id);
        for (const Slot slot : site.attachedTo(id)) {
            needUnlocked(*site.components().at(slot)); // it would go along
            open.push_back(site.components().at(slot)->id);
        }
    }
    // Contents go to the nearest zone around that stays.
    for (const std::string& id : open) {
        const Component& zone = need(site, id);
        std::string parent = zone.zone;
        for (int steps = 0; builder.isRemoved(parent); ++steps)
            parent = steps < 1'000 ? need(site, parent).zone.str() : std::string();
        for (const Slot slot : site.childrenOf(id)) {
            const std::string& child = site.components().at(slot)->id;
            if (!builder.isRemoved(child)) builder.edit(child).zone = parent;
        }
    }
    return builder.take();
}

ChangeSet removeLinks(const Site& site, std::span<const std::string> ids) {
    Builder builder(site);
    for (const std::string& id : ids) {
        needLink(site, id);
        builder.removeLink(id);
    }
    return builder.take();
}

std::string parentZone(const Site& site, Point point, const std::string& self) {
    const Component* own = site.component(self);
    const double area = own && !own->outline.empty() ? polygonArea(own->outline) : 0;
    return Builder(site).parentZone(point, self, area);
}

std::vector<std::string> contentsOf(const Site& site, const std::string& zone) {
    std::set<std::string> inside;
    std::vector<std::string> open{zone};
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        for (const Slot slot : site.childrenOf(id)) {
            const std::string& child = site.components().at(slot)->id;
            if (child != zone && inside.insert(child).second) open.push_back(child);
        }
    }
    return {inside.begin(), inside.end()};
}

} // namespace gs
