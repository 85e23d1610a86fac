// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of components with the links among them: one or many, moved or turned.
#include <array>
#include <cmath>

#include "core/site/copies.h"
#include "core/site/edit_support.h"
#include "core/site/mounting.h"

namespace gs {

using namespace edit;

namespace {

constexpr std::size_t mostCopied = 100'000;

Point moved(Point p, const Motion& motion) {
    if (motion.degrees != 0) {
        const Point turned = rotated({p.x_m - motion.pivot.x_m, p.y_m - motion.pivot.y_m}, motion.degrees);
        p = {motion.pivot.x_m + turned.x_m, motion.pivot.y_m + turned.y_m};
    }
    return {p.x_m + motion.dx_m, p.y_m + motion.dy_m};
}

} // namespace

ChangeSet copies(const Site& site, std::span<const std::string> ids, std::span<const Motion> motions) {
    for (const Motion& motion : motions) {
        checkNumber("degrees", motion.degrees, -1e6, 1e6);
        checkNumber("dx_m", motion.dx_m, -2e6, 2e6);
        checkNumber("dy_m", motion.dy_m, -2e6, 2e6);
        checkPosition(motion.pivot);
    }
    Builder builder(site);
    NewIds newIds(site);
    std::vector<std::string> top;
    const std::vector<std::string> all = withCarried(site, ids, &top);
    if (all.size() * motions.size() > mostCopied)
        refuse("value.range", "That would be " + std::to_string(all.size() * motions.size()) +
                                  " new components; at most 100000 can be made at once");
    GroupCopies groups(site);
    for (const Motion& motion : motions) {
        groups.next();
        std::unordered_map<std::string, std::string> copyOf;
        for (const std::string& id : all) copyOf.emplace(id, newIds.next(NewIds::stem(id)));
        for (const std::string& id : all) {
            Component copy = *site.component(id);
            copy.id = copyOf.at(id);
            groups.rename(copy);
            copy.locked = false;
            copy.position = moved(copy.position, motion);
            checkPosition(copy.position);
            if (motion.degrees != 0) {
                copy.rotation_deg = std::fmod(copy.rotation_deg + motion.degrees, 360.0);
                if (copy.rotation_deg < 0) copy.rotation_deg += 360;
            }
            if (const auto zone = copyOf.find(copy.zone); zone != copyOf.end()) copy.zone = zone->second;
            if (const auto rack = copyOf.find(copy.attached); rack != copyOf.end()) copy.attached = rack->second;
            builder.add(std::move(copy));
        }
        for (const std::string& id : all) {
            for (const Slot slot : site.linksOf(site.components().slotOf(id))) {
                const Link& link = *site.links().at(slot);
                if (link.from.component != id || !copyOf.count(link.to.component)) continue;
                Link copy = link;
                copy.id = newIds.next(NewIds::stem(link.id));
                copy.from.component = copyOf.at(id);
                copy.to.component = copyOf.at(link.to.component);
                if (!copy.bends.empty())
                    for (Point& bend : copy.bends.edit()) bend = moved(bend, motion);
                builder.add(std::move(copy));
            }
        }
        for (const std::string& id : top) {
            Component& copy = builder.edit(copyOf.at(id));
            copy.zone = builder.parentOf(copy);
            if (const Type* type = site.typeOf(copy)) mount(builder, copy, *type);
            for (const Slot slot : site.attachedTo(id))
                builder.edit(copyOf.at(site.components().at(slot)->id)).zone = copy.zone;
        }
    }
    return builder.take();
}

ChangeSet duplicate(const Site& site, std::span<const std::string> ids, double dx_m, double dy_m) {
    return copies(site, ids, std::array{Motion{0, {}, dx_m, dy_m}});
}

} // namespace gs
