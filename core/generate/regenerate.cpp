// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/regenerate.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/generate/hall_design.h"
#include "core/generate/site_plan.h"
#include "core/layout/demand.h"
#include "core/layout/geometry.h"
#include "core/site/edits.h"

namespace gs {
namespace {

using generator::HallDesign;
using generator::HallDesigner;
using generator::Scale;

constexpr double slack_m = 0.01;

/// What of a site is one hall with its yard.
struct Block {
    const Component *hall = nullptr, *yard = nullptr;
    std::set<std::string> inside; ///< ids of what stands in hall and yard, the zones left out
    const Scale* scale = nullptr;
};

std::optional<Block> blockOf(const Site& site, const std::string& id) {
    Block out;
    out.hall = site.component(id);
    out.yard = site.component(id + "-Y");
    const Component *lineup = site.component(id + "-MA"), *transformer = site.component(id + "-XA");
    if (!out.hall || !out.yard || !lineup || !site.component(id + "-MB")) return std::nullopt;
    const Type* type = site.typeOf(*out.hall);
    if (!type || type->kind != "hall") return std::nullopt;
    out.scale = generator::scaleOf(lineup->type, transformer ? transformer->type.str() : std::string());
    if (!out.scale) return std::nullopt;
    for (const std::string& zone : {out.hall->id, out.yard->id})
        for (const std::string& part : contentsOf(site, zone)) out.inside.insert(part);
    return out;
}

double scalar(const Catalog& catalog, const std::string& type, const char* key) {
    const auto found = catalog.type(type);
    return found ? found->value(key) : 0;
}

std::string metres(const Rect& box) {
    char text[64];
    std::snprintf(text, sizeof text, "%.0f m by %.0f m", box.width(), box.height());
    return text;
}

/// The block on its own: buses to hang on, the hall, the yard.
Site built(const Catalog& catalog, const Block& block, HallDesign design) {
    blocks::Builder b(catalog);
    for (const char* bus : {"SITE-A", "SITE-B"}) b.place(block.scale->bus, bus, bus, {0, 0});
    // A site may have been turned to fit its parcel: the yard lies beside its hall then, and the block is turned, too.
    const Point toYard{block.yard->position.x_m - block.hall->position.x_m,
                       block.yard->position.y_m - block.hall->position.y_m};
    const bool isTurned = std::fabs(toYard.x_m) > std::fabs(toYard.y_m);
    const auto upright = [&](Component zone) {
        zone.position = rotated(zone.position, isTurned ? -90 : 0);
        for (Point& corner : zone.outline.edit()) corner = rotated(corner, isTurned ? -90 : 0);
        return zone;
    };
    const Component hallZone = upright(*block.hall);
    const Rect hall = bounds(Size{}, hallZone), yard = bounds(Size{}, upright(*block.yard));
    const bool north = (yard.top + yard.bottom) < (hall.top + hall.bottom); // the yard lies north of its hall
    design.plan.id = block.hall->id;
    design.plan.name = block.hall->name;
    if (block.hall->energized) design.plan.energized = formatDate(*block.hall->energized);
    const blocks::Frame frame{{hallZone.position.x_m, north ? hall.top : hall.bottom}, north ? 1 : -1};
    generator::buildHallBlock(b, design, *block.scale, frame, {});
    return isTurned ? generator::turned(b.finish()) : b.finish();
}

/// The site's own spare targets count: a hall is no exception to them.
Wish completed(const Site& site, const Catalog& catalog, Wish wish) {
    wish.climate = site.settings().climate;
    wish.redundancy = site.settings().redundancy;
    checkWish(wish, catalog);
    return wish;
}

HallDesign designed(const Site& site, const Catalog& catalog, const Block& block, const Wish& wish) {
    const HallDesigner designer(catalog, wish, *block.scale, designWeather(site, catalog));
    const int racks = static_cast<int>(std::ceil(wish.amount / scalar(catalog, wish.rackType, "gpus")));
    if (racks > designer.mostRacks())
        throw WishError("ground", "one hall takes at most " + std::to_string(designer.mostRacks()) + " of these racks");
    return designer.design(racks);
}

void checkGround(const Site& site, const Block& block, const Site& fresh) {
    const Rect hall = bounds(site, *block.hall).expanded(slack_m), yard = bounds(site, *block.yard).expanded(slack_m);
    for (const auto& [zone, ground] : {std::pair(block.hall, hall), std::pair(block.yard, yard)}) {
        const Rect asked = bounds(fresh, *fresh.component(zone->id));
        if (asked.left < ground.left || asked.right > ground.right || asked.top < ground.top ||
            asked.bottom > ground.bottom)
            throw WishError("ground", (zone == block.hall ? "the hall" : "the yard") + std::string(" has ") +
                                          metres(ground) + " and this would take " + metres(asked));
    }
}

/// The hall made anew on its own ground. Throws WishError where it does not fit.
Site fitted(const Site& site, const Catalog& catalog, const Block& block, const Wish& wish) {
    Site fresh = built(catalog, block, designed(site, catalog, block, wish));
    checkGround(site, block, fresh);
    return fresh;
}

/// The same refusal with the most racks that do fit, found by bisection.
WishError withMost(const WishError& error, const Site& site, const Catalog& catalog, const Block& block, Wish wish) {
    const double gpus = scalar(catalog, wish.rackType, "gpus");
    int fits = 0, tooMany = static_cast<int>(std::ceil(wish.amount / gpus));
    while (tooMany - fits > 1) {
        const int middle = fits + (tooMany - fits) / 2;
        wish.amount = middle * gpus;
        try {
            fitted(site, catalog, block, wish);
            fits = middle;
        } catch (const WishError& larger) {
            if (larger.limit != "ground") throw;
            tooMany = middle;
        }
    }
    wish.amount = fits * gpus;
    const std::string most = std::to_string(fits) + " of these racks";
    if (std::string(error.what()).ends_with(" " + most)) return WishError(error.limit, error.what(), wish); // says it
    return fits > 0
               ? WishError(error.limit, std::string(error.what()) + "; " + most + " fit", wish)
               : WishError(error.limit, std::string(error.what()) + "; laid out by these rules not even one rack fits");
}

} // namespace

bool isGeneratedHall(const Site& site, const std::string& id) { return blockOf(site, id).has_value(); }

std::optional<Wish> hallWish(const Site& site, const Catalog& catalog, const std::string& id) {
    const auto block = blockOf(site, id);
    if (!block) return std::nullopt;
    std::map<std::string, int> racks;
    for (const std::string& part : block->inside) {
        const Component& component = *site.component(part);
        const Type* type = site.typeOf(component);
        if (type && type->role == Role::Rack && type->value("gpus") > 0) racks[component.type] += component.array.count;
    }
    if (racks.empty()) return std::nullopt;
    Wish wish;
    int all = 0, most = 0;
    for (const auto& [type, elements] : racks) {
        all += elements;
        if (elements <= most) continue;
        most = elements;
        wish.rackType = type;
    }
    wish.amount = all * scalar(catalog, wish.rackType, "gpus");
    wish.cooling = WishCooling::Chillers;
    int packs = 0;
    for (const std::string& part : block->inside) {
        const Component& component = *site.component(part);
        if (component.type == generator::towerType) wish.cooling = WishCooling::Towers;
        if (component.type == generator::dryCoolerType) wish.cooling = WishCooling::DryCoolers;
        if (component.type == generator::packType) packs += component.array.count;
    }
    wish.climate = site.settings().climate;
    wish.redundancy = site.settings().redundancy;
    if (packs > 0) {
        // Minutes that so many packs carry the hall; fewer would ask for no more of them, as power decides.
        const double energy_wh = packs * scalar(catalog, generator::packType, "energy_mwh") * 1e6;
        double load_w = 1.3 * all * scalar(catalog, wish.rackType, "rack_power_kw_max") * 1e3;
        try {
            Wish bare = wish;
            bare.battery_minutes = 1;
            load_w = designed(site, catalog, *block, bare).facility_w;
        } catch (const WishError&) {} // could not be built so today (another climate, more racks): nearly
        wish.battery_minutes = std::clamp(std::floor(energy_wh / std::max(1.0, load_w) * 60), 1.0, 24.0 * 60);
    }
    return wish;
}

ChangeSet regenerateHall(const Site& site, const Catalog& catalog, const std::string& hall, const Wish& asked) {
    const auto block = blockOf(site, hall);
    if (!block) throw WishError("ground", "'" + hall + "' is no hall with a yard as the generator builds them");
    const Wish wish = completed(site, catalog, asked);
    const Site fresh = [&] {
        try {
            return fitted(site, catalog, *block, wish);
        } catch (const WishError& error) {
            if (error.limit != "ground") throw;
            throw withMost(error, site, catalog, *block, wish);
        }
    }();

    ChangeSet change;
    for (const auto& [id, type] : fresh.types())
        if (!site.type(id)) change.types.push_back({nullptr, type});
    const auto isZone = [&](const std::string& id) { return id == block->hall->id || id == block->yard->id; };
    const auto isBus = [](const std::string& id) { return id == "SITE-A" || id == "SITE-B"; };
    for (const std::string& id : block->inside)
        if (!fresh.component(id)) change.components.push_back({site.components().get(id), nullptr});
    for (const std::string& id : fresh.components().sortedIds()) {
        if (isBus(id) || isZone(id)) continue;
        const auto before = site.components().get(id);
        if (before && !block->inside.count(id))
            throw WishError("ground", "'" + id + "' stands outside its hall and is in the way of one of that name");
        change.components.push_back({before, fresh.components().get(id)});
    }

    // Lines within the block are new; those that cross its border stay where their end is still there.
    std::map<std::string, std::shared_ptr<const Link>> gone; // their ids may be given again
    for (const std::string& id : site.links().sortedIds()) {
        const Link& link = *site.link(id);
        const bool from = block->inside.count(link.from.component), to = block->inside.count(link.to.component);
        if (!from && !to) continue;
        const PortRef& inner = from ? link.from : link.to;
        const Component* end = from && to ? nullptr : fresh.component(inner.component);
        const Type* type = end ? fresh.typeOf(*end) : nullptr;
        if (!type || !type->port(inner.port)) gone.emplace(id, site.links().get(id));
    }
    std::size_t number = 0;
    for (const std::string& id : fresh.links().sortedIds()) {
        Link link = *fresh.link(id);
        if (isBus(link.from.component)) continue; // the site's own feeders come in instead
        do link.id = hall + "-L" + std::to_string(++number);
        while (site.component(link.id) || (site.link(link.id) && !gone.count(link.id)));
        const auto before = gone.extract(link.id);
        change.links.push_back({before ? before.mapped() : nullptr, std::make_shared<const Link>(std::move(link))});
    }
    for (const auto& [id, link] : gone) change.links.push_back({link, nullptr});
    return fold(change, {});
}

} // namespace gs
