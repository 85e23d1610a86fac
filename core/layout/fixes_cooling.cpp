// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes of coolant loops and hall air.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/cooling/equipment.h"
#include "core/layout/autoconnect.h"
#include "core/layout/fix_parts.h"
#include "core/layout/free_place.h"
#include "core/layout/overlay.h"
#include "core/layout/route.h"
#include "core/site/link_edits.h"

namespace gs::fixing {

namespace {

/// Whether something is cooled by it directly: a link leaves from it.
bool gives(const Site& site, const std::string& id) {
    const Slot slot = site.components().slotOf(id);
    if (slot == noSlot) return false;
    const auto& links = site.linksOf(slot);
    return std::any_of(links.begin(), links.end(), [&](Slot at) {
        const Link& link = *site.links().at(at);
        return link.medium == Medium::Coolant && link.from.component == id;
    });
}

/// `more` elements in the array of a unit, on the links it has: what hangs on a port that takes one link can get more
/// cold only so. It stays where it is, grown to a side that is free, or stands as near as it can.
std::optional<Fix> growArray(const Site& site, const std::string& id, int more) {
    const Component& unit = *site.component(id);
    const Type* type = site.typeOf(unit);
    if (!type || more < 1 || more > mostUnits) return std::nullopt;
    const Size whole = footprint(site, unit); // of one element
    ArrayLayout layout = unit.array;
    layout.pitch_x_m = std::max(layout.pitch_x_m, whole.width_m);
    layout.pitch_y_m = std::max(layout.pitch_y_m, whole.depth_m);
    layout.count += more;
    const std::string text = "Adds " + (more > 1 ? std::to_string(more) + " × " : std::string()) + type->name + " to " +
                             nameOf(site, id) + ", on the same loop";
    const int lines = std::max(1, unit.array.rows());
    const int columns[] = {(layout.count + lines - 1) / lines, unit.array.columns, layout.count};
    std::optional<Fix> moved;
    for (const int wide : columns) {
        layout.columns = std::clamp(wide, 1, layout.count);
        Draft draft(site);
        draft.add(setArray(site, id, layout));
        const Component grown = *draft.site.component(id);
        const Rect was = bounds(site, unit), now = bounds(draft.site, grown);
        const double dx = now.right - now.left - (was.right - was.left);
        const double dy = now.bottom - now.top - (was.bottom - was.top);
        for (const auto& [x, y] : {std::pair{0.0, 0.0}, {dx / 2, dy / 2}, {-dx / 2, -dy / 2}, {dx, dy}, {-dx, -dy}}) {
            Component at = grown;
            at.position = {grown.position.x_m + x, grown.position.y_m + y};
            if (!isFree(draft.site, at, 0)) continue;
            if (x != 0 || y != 0) draft.add(moveBy(draft.site, std::array{id}, x, y));
            return Fix{draft.change, text};
        }
        if (moved) continue;
        constexpr double reach_m = 8;
        const auto free = freePlaceBeside(draft.site, grown, was, 0, reach_m);
        if (!free) continue;
        draft.add(moveBy(draft.site, std::array{id}, free->x_m - grown.position.x_m, free->y_m - grown.position.y_m));
        moved = Fix{draft.change, text};
    }
    return moved;
}

std::optional<Fix> moreExchangers(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& id = finding.ids.front();
    const int more = missingUnits(finding, *site.component(id));
    if (!gives(site, id)) return addLike(site, catalog, id, more);
    std::optional<Fix> fix = addLike(site, catalog, id, more);
    if (fix) {
        Site after = site;
        apply(after, fix->change);
        for (const auto& swap : fix->change.components)
            if (!swap.before && swap.after && gives(after, swap.after->id)) return fix;
    }
    return growArray(site, id, more);
}

} // namespace

/// Auto-connect asks for room by nameplate. Where it finds none, what stands right beside may still do: the nearest
/// that gives coolant is taken, and the engine has the last word (core/layout/try_fix.h).
std::optional<Fix> joinLoop(const Site& site, const Catalog& catalog, const std::string& id) {
    if (auto fix = linkMedium(site, catalog, id, Medium::Coolant)) return fix;
    constexpr double near_m = 15;
    const Component* component = site.component(id);
    const Type* type = component ? site.typeOf(*component) : nullptr;
    if (!type) return std::nullopt;
    std::optional<Link> best;
    double nearest = near_m;
    for (const std::string& other : site.components().sortedIds()) {
        const Component& giver = *site.component(other);
        const Type* giverType = site.typeOf(giver);
        if (!giverType || other == id) continue;
        for (const Port& in : type->ports)
            for (const Port& out : giverType->ports) {
                if (in.medium != Medium::Coolant || in.direction != Direction::In || out.medium != Medium::Coolant ||
                    out.direction != Direction::Out)
                    continue;
                const auto [a, b] =
                    lineEnds({&giver, &out, footprint(site, giver)}, {component, &in, footprint(site, *component)});
                const double length = std::abs(a.x_m - b.x_m) + std::abs(a.y_m - b.y_m);
                if (length >= nearest) continue;
                Link link;
                link.medium = Medium::Coolant;
                link.from = {other, out.name};
                link.to = {id, in.name};
                if (canLink(site, link)) continue;
                best = link;
                nearest = length;
            }
    }
    if (!best) return std::nullopt;
    return Fix{connect(site, catalog, *best),
               "Connects " + nameOf(site, id) + " to " + nameOf(site, best->from.component)};
}

/// A loop that nothing moves: the nearest pump that is on no loop joins it, and its power.
std::optional<Fix> joinIdlePump(const Site& site, const Catalog& catalog, const std::string& loop) {
    constexpr double near_m = 60;
    const Component* member = site.component(loop);
    if (!member) return std::nullopt;
    std::vector<std::pair<double, std::string>> idle;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* pump = site.components().at(slot);
        const Type* type = pump ? site.typeOf(*pump) : nullptr;
        if (!type || type->role != Role::Pump) continue;
        const auto isCoolant = [&](Slot link) { return site.links().at(link)->medium == Medium::Coolant; };
        const auto& links = site.linksOf(slot);
        const double far =
            std::hypot(pump->position.x_m - member->position.x_m, pump->position.y_m - member->position.y_m);
        if (far <= near_m && std::none_of(links.begin(), links.end(), isCoolant)) idle.emplace_back(far, pump->id);
    }
    std::sort(idle.begin(), idle.end());
    for (const auto& [far, id] : idle) {
        Draft draft(site);
        bool joins = false;
        for (const Link& link : autoConnect(site, catalog, id)) {
            draft.add(connect(draft.site, catalog, link));
            joins = joins || link.medium == Medium::Coolant;
        }
        if (joins) return Fix{draft.change, "Connects " + nameOf(site, id) + " to " + nameOf(site, loop)};
    }
    return std::nullopt;
}

std::optional<Fix> moreCooling(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& id = finding.ids.front();
    const Component* component = site.component(id);
    const Type* type = component ? site.typeOf(*component) : nullptr;
    if (!type) return std::nullopt;
    if (type->role == Role::Exchanger) return moreExchangers(site, catalog, finding);
    const bool isHandler = type->role == Role::AirHandler && type->text("mount").empty() && !component->zone.empty();
    if (type->role != Role::Structure && !isHandler)
        return addLike(site, catalog, id, missingUnits(finding, *component));
    // A hall whose air is too warm: more of the air handlers that stand in it, for all of them share its heat.
    std::string handler = isHandler ? id : std::string();
    double carried_w = 0, unit_w = 0;
    for (const Slot slot : site.childrenOf(isHandler ? component->zone.str() : id)) {
        const Component& child = *site.components().at(slot);
        const Type* childType = site.typeOf(child);
        if (!childType || childType->role != Role::AirHandler || !childType->text("mount").empty()) continue;
        const double each_w = resolveAirHandler(*childType, child.values).rated_heat_w;
        carried_w += child.array.count * each_w;
        if (!isHandler && (handler.empty() || child.id < handler)) handler = child.id;
        if (child.id == handler) unit_w = each_w;
    }
    return handler.empty() ? std::nullopt : addLike(site, catalog, handler, missingUnits(finding, carried_w, unit_w));
}

} // namespace gs::fixing
