// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes of rules of practice: keeping distance, turning rows, larger pipes, tanks, other days of outages.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/layout/fix_parts.h"
#include "core/layout/free_place.h"
#include "core/layout/separation.h"
#include "core/site/link_edits.h"

namespace gs::fixing {

namespace {

constexpr double margin_m = 0.02; // beyond the limit, so that rounding does not bring the finding back
constexpr double stride_m = 2;
constexpr double farthest_m = 60; // what must go farther is another plan, not a fix

/// Both numbers of figures like "0.80 m of 1.20 m"; none where they do not read so.
struct Figures2 {
    double is = 0, limit = 0;
};
std::optional<Figures2> figuresOf(const Finding& finding) {
    const std::size_t at = finding.figures.find(" of ");
    if (at == std::string::npos) return std::nullopt;
    return Figures2{std::strtod(finding.figures.c_str(), nullptr),
                    std::strtod(finding.figures.c_str() + at + 4, nullptr)};
}

// --- distance --------------------------------------------------------------------------------------------

/// The shortest move along the plan's axes after which `moving` keeps `least_m` from `fixed` and stands free.
std::optional<Point> standOff(const Site& site, const std::string& moving, const std::string& fixed, double least_m) {
    const Component *component = site.component(moving), *other = site.component(fixed);
    if (!component || !other || component->locked || !standsOnGround(site, *component)) return std::nullopt;
    const Type* type = site.typeOf(*other);
    const std::vector<Point> there = corners(site, *other);
    const bool within = type && type->kind == "parcel";
    const auto gapOf = [&](const Component& moved) {
        const std::vector<Point> own = corners(site, moved);
        if (within && !std::all_of(own.begin(), own.end(), [&](Point p) { return polygonContains(there, p); }))
            return -1.0;
        return within ? lineDistance_m(own, there) : distance_m(own, there);
    };
    std::optional<Point> best;
    double shortest = farthest_m;
    for (const auto& [x, y] : {std::pair{1.0, 0.0}, {-1.0, 0.0}, {0.0, 1.0}, {0.0, -1.0}})
        for (double step = 0; step < shortest;) {
            Component moved = *component;
            moved.position.x_m += x * step;
            moved.position.y_m += y * step;
            const double missing = least_m - gapOf(moved);
            if (missing <= 0 && isFree(site, moved, 0)) {
                shortest = step;
                best = moved.position;
                break;
            }
            step += missing > 0 && missing <= least_m ? std::max(missing, margin_m) : stride_m;
        }
    return best;
}

std::optional<Fix> keepAway(const Site& site, const Finding& finding) {
    const auto figures = figuresOf(finding);
    if (finding.ids.size() < 2 || !figures) return std::nullopt;
    const double least = figures->limit * 1.005 + margin_m; // figures have three digits
    for (const auto& [moving, fixed] : {std::pair{finding.ids[0], finding.ids[1]}, {finding.ids[1], finding.ids[0]}})
        if (const auto place = standOff(site, moving, fixed, least)) return moveTogether(site, moving, *place);
    return std::nullopt;
}

/// Moves the neighbour, else the row, along the row's own look until the aisle is wide enough.
std::optional<Fix> widenAisle(const Site& site, const Finding& finding) {
    const auto figures = figuresOf(finding);
    const Component* row = site.component(finding.ids[0]);
    if (!row || !figures) return std::nullopt;
    if (finding.ids.size() < 2) { // rows of one array
        ArrayLayout array = row->array;
        array.pitch_y_m = footprint(site, *row).depth_m + figures->limit;
        Component wider = *row;
        wider.array = array;
        if (!isFree(site, wider, 0)) return std::nullopt;
        return Fix{setArray(site, row->id, array), "Sets the rows of " + nameOf(site, row->id) + " apart"};
    }
    const Component* other = site.component(finding.ids[1]);
    if (!other) return std::nullopt;
    const Face face = finding.text.find(" behind ") != std::string::npos ? Face::Rear : Face::Front;
    const double shift =
        figures->limit * 1.005 + margin_m - gapAt(footprint(site, *row), *row, face, corners(site, *other));
    const Point look = lookOf(*row, face);
    if (!(shift > 0)) return std::nullopt;
    for (const auto& [moving, sign] : {std::pair{other, 1.0}, {row, -1.0}}) {
        Component moved = *moving;
        moved.position.x_m += sign * shift * look.x_m;
        moved.position.y_m += sign * shift * look.y_m;
        if (!moving->locked && isFree(site, moved, 0)) return moveTogether(site, moving->id, moved.position);
    }
    return std::nullopt;
}

std::optional<Fix> turnRow(const Site& site, const Finding& finding) {
    if (finding.ids.size() < 2 || !site.component(finding.ids[1])) return std::nullopt;
    const Component& row = *site.component(finding.ids[1]);
    Component turned = row;
    turned.rotation_deg += 180;
    if (!isFree(site, turned, 0)) return std::nullopt; // an array that is not full leans to the other side
    return Fix{rotateBy(site, std::array{row.id.str()}, 180, row.position), "Turns " + nameOf(site, row.id) + " round"};
}

std::optional<Fix> strongerFloor(const Site& site, const Finding& finding) {
    const auto figures = figuresOf(finding);
    if (!figures || !site.component(finding.ids[0])) return std::nullopt;
    const double asked = std::ceil(figures->is * 1.005 * 10) / 10;
    char text[32];
    std::snprintf(text, sizeof text, "%.1f kPa", asked);
    return Fix{setValue(site, std::array{finding.ids[0]}, "floor_load_kpa", asked),
               "Asks for a floor of " + std::string(text) + " in " + nameOf(site, finding.ids[0])};
}

// --- pipes -----------------------------------------------------------------------------------------------

/// The smallest pipe that fits with at least `area` times the section of the present one.
std::optional<Fix> largerPipe(const Site& site, const Catalog& catalog, const std::string& id, double area) {
    const Link* link = site.link(id);
    const auto now = link ? site.type(link->conductor) : nullptr;
    if (!now) return std::nullopt;
    const auto inner = [](const Type& type) { return type.value("inner_diameter_mm"); };
    const double limit = now->value("velocity_limit_m_s");
    std::shared_ptr<const Type> best;
    for (const auto& type : fittingConductors(site, catalog, *link)) {
        if (inner(*type) <= inner(*now)) continue;
        // Larger pipes may run faster.
        const double ratio = std::pow(inner(*type) / inner(*now), 2);
        const double faster =
            limit > 0 && type->value("velocity_limit_m_s") > 0 ? type->value("velocity_limit_m_s") / limit : 1;
        if (ratio * faster >= area && (!best || inner(*type) < inner(*best))) best = type;
    }
    if (!best) return std::nullopt;
    return Fix{setConductor(site, catalog, std::array{id}, best->id),
               "Makes the pipe from " + nameOf(site, link->from.component) + " to " + nameOf(site, link->to.component) +
                   " " + best->name};
}

// --- stores ----------------------------------------------------------------------------------------------

/// A type of tank with this volume on record: the site's own, else the catalog's first.
std::shared_ptr<const Type> tankType(const Site& site, const Catalog& catalog, const char* volume) {
    const auto fits = [&](const Type& type) {
        return type.role == Role::Structure && type.kind == "tank" && type.value(volume) > 0;
    };
    for (const auto& [id, type] : site.types())
        if (type && fits(*type)) return type;
    for (const auto& type : catalog.types())
        if (fits(*type)) return type;
    return nullptr;
}

/// First component, by id, that `wanted` says yes to.
template <typename Wanted> const Component* firstOf(const Site& site, Wanted wanted) {
    const Component* best = nullptr;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* component = site.components().at(slot);
        const Type* type = component ? site.typeOf(*component) : nullptr;
        if (type && wanted(*type) && (!best || component->id < best->id)) best = component;
    }
    return best;
}

std::optional<Fix> moreTanks(const Site& site, const Catalog& catalog, const char* volume, double missing,
                             const Component* beside) {
    const auto type = tankType(site, catalog, volume);
    if (!type || !beside || !(missing > 0)) return std::nullopt;
    const double asked = std::ceil(missing / type->value(volume) - 1e-9);
    if (!(asked <= 4 * mostUnits)) return std::nullopt;
    const int count = static_cast<int>(asked);
    Component tanks;
    tanks.type = type->id;
    tanks.id = site.newId("TANK");
    tanks.name = type->name;
    const Size size{type->value("width_m", type->width_m), type->value("depth_m", type->depth_m)};
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count))));
    tanks.array = {count, columns, size.width_m + besideGap_m, size.depth_m + besideGap_m};
    Draft draft(site);
    const auto free = [&] { // the type may not be the site's yet: placed once to know its size
        Draft trial(site);
        trial.add(place(site, catalog, tanks));
        Component placed = *trial.site.component(tanks.id);
        placed.zone.clear();
        return freePlaceBeside(trial.site, placed, bounds(site, *beside), besideGap_m);
    }();
    if (!free) return std::nullopt;
    tanks.position = *free;
    draft.add(place(site, catalog, tanks));
    return Fix{draft.change,
               "Adds " + std::to_string(count) + " × " + type->name + " beside " + nameOf(site, beside->id)};
}

std::optional<Fix> moreWater(const Site& site, const Catalog& catalog, const Finding& finding) {
    const auto figures = figuresOf(finding);
    if (!figures) return std::nullopt;
    return moreTanks(
        site, catalog, "volume_m3", figures->limit * 1.005 - figures->is,
        firstOf(site, [](const Type& type) { return type.role == Role::Supply && type.text("supply") == "water"; }));
}

std::optional<Fix> moreFuel(const Site& site, const Catalog& catalog, const Finding& finding) {
    const auto figures = figuresOf(finding);
    if (!figures) return std::nullopt;
    const auto burnsDiesel = [](const Type& type) {
        return type.role == Role::Source && type.text("fuel") == "diesel";
    };
    double l_per_h = 0;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* component = site.components().at(slot))
            if (const Type* type = site.typeOf(*component); type && burnsDiesel(*type))
                l_per_h += site.value(*component, "fuel_l_per_h_full_load") * component->array.count;
    return moreTanks(site, catalog, "volume_l", (figures->limit * 1.005 - figures->is) * l_per_h,
                     firstOf(site, burnsDiesel));
}

std::optional<Fix> moreBatteries(const Site& site, const Catalog& catalog, const Finding& finding) {
    const Component* store = firstOf(site, [](const Type& type) { return type.role == Role::Store; });
    const auto figures = figuresOf(finding);
    if (!store || !figures || !(figures->is > 0)) return std::nullopt;
    const int have = store->array.count;
    const double more = std::ceil(figures->limit * 1.005 / figures->is * have) - have;
    if (!(more <= mostUnits)) return std::nullopt;
    return addLike(site, catalog, store->id, std::max(1, static_cast<int>(more)));
}

// --- outages ---------------------------------------------------------------------------------------------

/// The last one's outages that meet those of the others begin when these are over, as long as they were.
std::optional<Fix> laterOutage(const Site& site, const Finding& finding) {
    if (finding.ids.size() < 2) return std::nullopt;
    const Component* moving = site.component(finding.ids.back());
    if (!moving) return std::nullopt;
    std::vector<Outage> outages = moving->outages;
    bool moved = false;
    for (Outage& outage : outages)
        for (bool again = true; again;) { // until it meets none
            again = false;
            for (std::size_t i = 0; i + 1 < finding.ids.size(); ++i) {
                const Component* fixed = site.component(finding.ids[i]);
                if (!fixed) continue;
                for (const Outage& other : fixed->outages) {
                    if ((outage.back && *outage.back <= other.off) || (other.back && *other.back <= outage.off))
                        continue;
                    if (!other.back) return std::nullopt;
                    const int later = other.back->days - outage.off.days;
                    outage.off.days += later;
                    if (outage.back) outage.back->days += later;
                    moved = again = true;
                }
            }
        }
    if (!moved) return std::nullopt;
    return Fix{setOutages(site, std::array{moving->id.str()}, outages),
               "Moves the outage of " + nameOf(site, moving->id) + " behind the others"};
}

std::optional<Fix> dropOutage(const Site& site, const Finding& finding) {
    const Component* component = site.component(finding.ids[0]);
    if (!component) return std::nullopt;
    std::vector<Outage> kept;
    for (const Outage& outage : component->outages) {
        const bool early = outage.back && component->energized && *outage.back <= *component->energized;
        const bool late = component->retired && *component->retired <= outage.off;
        if (!early && !late) kept.push_back(outage);
    }
    return Fix{setOutages(site, std::array{component->id.str()}, kept),
               "Removes outages of " + nameOf(site, component->id) + " beside its life"};
}

constexpr std::string_view practice[] = {"layout.aisle",
                                         "layout.working-space",
                                         "layout.containment",
                                         "layout.floor-load",
                                         "layout.transformer-separation",
                                         "layout.battery-separation",
                                         "layout.recirculation",
                                         "link.coolant-velocity",
                                         "cooling.reach",
                                         "water.no-storage",
                                         "power.fuel-storage",
                                         "storage.ride-through",
                                         "date.outage-overlap",
                                         "date.outage-outside-life"};

} // namespace

bool isPractice(std::string_view code) {
    return std::find(std::begin(practice), std::end(practice), code) != std::end(practice);
}

std::optional<Fix> planPractice(const Site& site, const Catalog& catalog, const Finding& finding) {
    const std::string& code = finding.code;
    if (code == "layout.aisle" || code == "layout.working-space") return widenAisle(site, finding);
    if (code == "layout.containment") return turnRow(site, finding);
    if (code == "layout.floor-load") return strongerFloor(site, finding);
    if (code == "layout.transformer-separation" || code == "layout.battery-separation" ||
        code == "layout.recirculation")
        return keepAway(site, finding);
    if (code == "link.coolant-velocity") {
        const auto speed = figuresOf(finding);
        return speed && speed->limit > 0 ? largerPipe(site, catalog, finding.ids[0], speed->is / speed->limit * 1.005)
                                         : std::nullopt;
    }
    if (code == "cooling.reach") // friction falls with the fifth power of the diameter: the next size is much
        return finding.ids.size() < 3 ? std::nullopt : largerPipe(site, catalog, finding.ids[2], 1);
    if (code == "water.no-storage") return moreWater(site, catalog, finding);
    if (code == "power.fuel-storage") return moreFuel(site, catalog, finding);
    if (code == "storage.ride-through") return moreBatteries(site, catalog, finding);
    if (code == "date.outage-overlap") return laterOutage(site, finding);
    if (code == "date.outage-outside-life") return dropOutage(site, finding);
    return std::nullopt;
}

} // namespace gs::fixing
