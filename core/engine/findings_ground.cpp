// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of where things stand: aisles, air paths, fire separation, lot lines, floors. Pairs that break a rule are
// booked with the ground they stand on (ground.cpp); here they are told apart and put into words.
#include <algorithm>
#include <cmath>

#include "core/engine/findings_text.h"
#include "core/engine/practice.h"
#include "core/engine/state.h"
#include "core/layout/separation.h"

namespace gs {

namespace {

using namespace practice;

enum Crowding : std::uint8_t { FrontAisle = 1, RearAisle = 2, Exhaust = 4, Oil = 8, Work = 16 };

constexpr double touching_m = 0.01; ///< less is rounding, as in overlaps()

bool facesEachOther(Point front, Point otherFront) {
    return front.x_m * otherFront.x_m + front.y_m * otherFront.y_m > 0.9; // within about 25°
}

/// The box and what lies up to `depth_m` from it along `look`.
Rect reachOf(const Rect& box, Point look, double depth_m) {
    const auto reach = [depth_m](double along) { return along > 1e-6 ? depth_m : 0.0; };
    return {box.left - reach(-look.x_m), box.top - reach(-look.y_m), box.right + reach(look.x_m),
            box.bottom + reach(look.y_m)};
}

bool share(const Rect& a, const Rect& b) {
    return std::min(a.right, b.right) - std::max(a.left, b.left) > touching_m &&
           std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > touching_m;
}

} // namespace

/// What `b` breaks of what `a` asks for around it. Says nothing about halls, doors and dates.
std::uint8_t Engine::State::crowding(Slot a, Slot b) const {
    const Stand &one = ground[a], &two = ground[b];
    const Resolved &r = *one.model, &other = *two.model;
    std::uint8_t out = 0;
    if (oilSeparation_m(r.oil_l) > 0 && oilSeparation_m(other.oil_l) > 0) {
        const double least = std::max(oilSeparation_m(r.oil_l), oilSeparation_m(other.oil_l));
        if (one.box.expanded(least).intersects(two.box) &&
            distance_m(corners(r.size, *nodes[a].component), corners(other.size, *nodes[b].component)) <
                least - touching_m)
            out |= Oil;
    }
    if (!(r.isRack || r.work_m > 0) || !other.isGear || one.isOutline || two.isOutline) return out;
    const Point front{one.front_x, one.front_y}, rear{-front.x_m, -front.y_m};
    // Racks in a row stand side by side: nothing of them lies before or behind one another.
    const double farthest_m = r.isRack ? std::max(frontAisle_m, sharedAisle_m) : r.work_m;
    if (!share(reachOf(reachOf(one.box, front, farthest_m), rear, farthest_m), two.box)) return out;
    const bool isSquare = two.fillsBox && one.looksSquare(); // a strip before it is a box like the other one
    const auto stands = [&](Face face, double depth_m) {
        const Point look = face == Face::Front ? front : rear;
        Rect strip = reachOf(one.box, look, depth_m);
        if (!share(strip, two.box)) return false;
        if (!isSquare)
            return overlaps(site, stripAt(r.size, *nodes[a].component, face, depth_m), *nodes[b].component, touching_m);
        if (look.x_m > 0) strip.left = one.box.right;
        if (look.x_m < 0) strip.right = one.box.left;
        if (look.y_m > 0) strip.top = one.box.bottom;
        if (look.y_m < 0) strip.bottom = one.box.top;
        return share(strip, two.box);
    };
    if (!r.isRack) {
        if (stands(Face::Front, other.isRack ? std::min(r.work_m, sharedAisle_m) : r.work_m)) out |= Work;
        return out;
    }
    if (stands(Face::Front, frontAisle_m)) out |= FrontAisle;
    if (stands(Face::Rear, rearAisle_m)) out |= RearAisle;
    if (other.isRack && facesEachOther(front, {two.front_x, two.front_y}) && stands(Face::Rear, sharedAisle_m))
        out |= Exhaust;
    return out;
}

/// Air heat of one rack that its doors do not take.
double Engine::State::openAir_w(Slot slot) const {
    const Node& node = nodes[slot];
    const RackModel& rack = node.resolved->rack;
    double air = rack.power_w(LoadCase::Nameplate) * (1 - rack.liquid_fraction);
    if (node.hasGuests)
        for (const Slot guest : guests.at(slot))
            if (nodes[guest].resolved && nodes[guest].resolved->role == Role::AirHandler)
                air -= nodes[guest].resolved->air.rated_heat_w;
    return std::max(0.0, air);
}

void Engine::State::findCrowd(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    const auto near = crowded.find(slot);
    if (near == crowded.end() && node.count < 2) return; // most: without a look at the component, which is far
    const Name id = node.component->id;
    const auto aisle = [&](const Node& other, double gap, double least, const char* where) {
        out.push_back(makeFinding("layout.aisle", {id, other.component->id}, si(gap, "m") + " of " + si(least, "m"),
                                  label(other) + " stands " + si(gap, "m") + " " + where + " " + label(node) + ", " +
                                      si(least, "m") + " are needed there.",
                                  "Move one of the rows."));
    };
    const auto exhaust = [&](const Node& other, double gap) {
        out.push_back(makeFinding("layout.containment", {id, other.component->id}, si(gap, "m"),
                                  "The exhaust of " + label(node) + " blows into the intake of " + label(other) + ", " +
                                      si(gap, "m") + " behind it.",
                                  "Turn one of the rows round, or give the first one rear doors."));
    };
    if (near != crowded.end()) {
        std::vector<Slot> others(near->second.begin(), near->second.end());
        for (const Slot at : others) {
            const Node& other = nodes[at];
            const std::uint8_t mine = crowding(slot, at), theirs = crowding(at, slot);
            const std::vector<Point> there = corners(other.resolved->size, *other.component);
            if ((mine & Oil) && id < other.component->id) {
                const double least = std::max(oilSeparation_m(r.oil_l), oilSeparation_m(other.resolved->oil_l));
                const double gap = distance_m(corners(r.size, *node.component), there);
                out.push_back(makeFinding(
                    "layout.transformer-separation", {id, other.component->id}, si(gap, "m") + " of " + si(least, "m"),
                    label(node) + " and " + label(other) + " hold oil and stand " + si(gap, "m") + " apart; " +
                        si(least, "m") + " or a fire wall are needed.",
                    "Move one of them, or plan a 2-hour fire wall and waive this with that reason."));
            }
            if (node.hall != other.hall) continue; // a wall is between them
            if (mine & Work) {
                const double gap = gapAt(r.size, *node.component, Face::Front, there);
                out.push_back(makeFinding("layout.working-space", {id, other.component->id},
                                          si(gap, "m") + " of " + si(r.work_m, "m"),
                                          label(other) + " stands " + si(gap, "m") + " before the doors of " +
                                              label(node) + ", " + si(r.work_m, "m") + " are needed to work there.",
                                          "Move one of them, or turn it so that its doors are free."));
            }
            // Two racks that face each other share one aisle: one finding.
            const bool told = (theirs & (FrontAisle | RearAisle)) && other.component->id < id;
            if ((mine & FrontAisle) && !told)
                aisle(other, gapAt(r.size, *node.component, Face::Front, there), frontAisle_m, "before");
            if ((mine & RearAisle) && !told)
                aisle(other, gapAt(r.size, *node.component, Face::Rear, there), rearAisle_m, "behind");
            if ((mine & Exhaust) && node.hall != noSlot && openAir_w(slot) > 1)
                exhaust(other, gapAt(r.size, *node.component, Face::Rear, there));
        }
    }
    if (node.count < 2) return;
    if (const double gap = std::fabs(node.component->array.pitch_y_m) - r.size.depth_m;
        r.work_m > 0 && node.component->array.rows() > 1 && gap < r.work_m - touching_m)
        out.push_back(makeFinding("layout.working-space", {id},
                                  si(std::max(0.0, gap), "m") + " of " + si(r.work_m, "m"),
                                  "The rows of " + label(node) + " stand " + si(std::max(0.0, gap), "m") + " apart, " +
                                      si(r.work_m, "m") + " are needed to work there.",
                                  "Set a wider pitch of its rows."));
    // Rows within one array all look the same way.
    if (!r.isRack || node.component->array.rows() < 2) return;
    const double gap = std::max(0.0, std::fabs(node.component->array.pitch_y_m) - r.size.depth_m);
    if (gap < frontAisle_m - touching_m)
        out.push_back(makeFinding("layout.aisle", {id}, si(gap, "m") + " of " + si(frontAisle_m, "m"),
                                  "The rows of " + label(node) + " stand " + si(gap, "m") + " apart, " +
                                      si(frontAisle_m, "m") + " are needed there.",
                                  "Set a wider pitch of its rows."));
    if (gap < sharedAisle_m && node.hall != noSlot && openAir_w(slot) > 1)
        out.push_back(
            makeFinding("layout.containment", {id}, si(gap, "m"),
                        "The rows of " + label(node) + " blow into each other's intakes, " + si(gap, "m") + " apart.",
                        "Split the array and turn every second row round, or give it rear doors."));
}

/// Halls and buildings too near to oil, batteries and machines that breathe; lot lines too near to batteries.
void Engine::State::findWalls(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    const Resolved& r = *node.resolved;
    if (r.wall_m <= 0) return;
    std::vector<Slot> near;
    walls.query(ground[slot].box.expanded(r.wall_m), near);
    if (near.empty()) return;
    const std::vector<Point> own = corners(r.size, *node.component);
    const Node* nearest = nullptr;
    double gap = r.wall_m - touching_m;
    for (const Slot at : near) {
        const Node& wall = nodes[at];
        const bool isLot = wall.resolved->isParcel;
        if ((isLot && r.role != Role::Store) || !coexist(*node.component, *wall.component)) continue;
        const std::vector<Point> outline = corners(Size{}, *wall.component);
        // What stands inside breathes the room's air or stands on the roof: other rules.
        if (r.role == Role::Rejector && polygonContains(outline, node.component->position)) continue;
        const double distance = isLot ? lineDistance_m(own, outline) : distance_m(own, outline);
        // Wholly on other land (findParcel): how far from the line says nothing there.
        if (isLot && distance > 0 &&
            std::none_of(own.begin(), own.end(), [&](Point p) { return polygonContains(outline, p); }))
            continue;
        if (distance < gap || (nearest && distance == gap && wall.component->id < nearest->component->id)) {
            gap = distance;
            nearest = &wall;
        }
    }
    if (!nearest) return;
    const std::string figures = si(gap, "m") + " of " + si(r.wall_m, "m");
    const std::vector<std::string> ids{node.component->id, nearest->component->id};
    if (r.oil_l > 0)
        out.push_back(makeFinding("layout.transformer-separation", ids, figures,
                                  label(node) + " holds oil and stands " + si(gap, "m") + " from " + label(*nearest) +
                                      "; " + si(r.wall_m, "m") + " or a fire wall are needed.",
                                  "Move it away, or plan a 2-hour fire wall and waive this with that reason."));
    else if (r.role == Role::Store)
        out.push_back(makeFinding("layout.battery-separation", ids, figures,
                                  label(node) + " stands " + si(gap, "m") + " from " + label(*nearest) + "; " +
                                      si(r.wall_m, "m") + " are needed around batteries.",
                                  "Move it away, or waive this with the fire test that allows less."));
    else
        out.push_back(makeFinding("layout.recirculation", ids, figures,
                                  label(node) + " stands " + si(gap, "m") + " from the wall of " + label(*nearest) +
                                      " and breathes its own warm air; it needs " + si(r.wall_m, "m") + ".",
                                  "Move it away from the wall."));
}

/// On land that is not the site's: equipment of no zone, and outlines with all that is in them. Public supplies and
/// connections may stand outside.
void Engine::State::findParcel(Slot slot, std::vector<Finding>& out) const {
    if (parcels.empty()) return;
    const Node& node = nodes[slot];
    const Component& component = *node.component;
    const std::string& kind = node.resolved->type->kind;
    const bool isOutline = component.outline.size() >= 3 && (kind == "hall" || kind == "building" || kind == "yard");
    const bool stands = !ground[slot].box.isEmpty() && component.zone.empty() && node.resolved->role != Role::Supply &&
                        !node.resolved->isGrid;
    if (!isOutline && !stands) return;
    const std::vector<Point> own = corners(node.resolved->size, component);
    for (const Slot at : parcels) {
        const std::vector<Point> lot = corners(Size{}, *nodes[at].component);
        if (std::all_of(own.begin(), own.end(), [&](Point p) { return polygonContains(lot, p); })) return;
    }
    std::string parcel;
    for (const Slot at : parcels)
        if (parcel.empty() || nodes[at].component->id < parcel) parcel = nodes[at].component->id;
    out.push_back(makeFinding("layout.outside-parcel", {component.id, parcel}, "",
                              label(node) + " stands outside the parcel.", "Move it inside or enlarge the parcel."));
}

/// What stands on a road, one finding for each road.
void Engine::State::findRoad(Slot slot, std::vector<Finding>& out) const {
    const Component& road = *nodes[slot].component;
    std::vector<Slot> on;
    ground.near(bounds(Size{}, road), [&](Slot other) {
        const Node& node = nodes[other];
        // Mains of the town lie under its streets.
        if (node.resolved->takesGround && node.resolved->role != Role::Supply && coexist(road, *node.component) &&
            overlaps(site, road, *node.component))
            on.push_back(other);
    });
    if (on.empty()) return;
    const Slot first = *std::min_element(
        on.begin(), on.end(), [&](Slot a, Slot b) { return nodes[a].component->id < nodes[b].component->id; });
    const std::string others =
        on.size() > 1 ? " and " + std::to_string(on.size() - 1) + " more stand on " : std::string(" stands on ");
    out.push_back(makeFinding("layout.on-road", {nodes[first].component->id, road.id}, "",
                              label(nodes[first]) + others + label(nodes[slot]) + ".", "Move it off the road."));
}

/// Land that another parcel holds as well. Corners of surveys differ by centimetres: a strip of these is none.
void Engine::State::findParcels(Slot slot, std::vector<Finding>& out) const {
    const Component& own = *nodes[slot].component;
    constexpr double strip_m = 0.1;
    std::vector<Slot> near;
    walls.query(bounds(Size{}, own), near);
    for (const Slot at : near) {
        const Component& other = *nodes[at].component;
        if (!nodes[at].resolved->isParcel || !(own.id < other.id) || !coexist(own, other) ||
            !overlaps(site, own, other, strip_m))
            continue;
        out.push_back(makeFinding("layout.parcel-overlap", {own.id, other.id}, "",
                                  label(nodes[slot]) + " and " + label(nodes[at]) + " hold the same ground.",
                                  "Correct the outline of one of them."));
    }
}

void Engine::State::findGround(Slot slot, std::vector<Finding>& out) const {
    if (roads.contains(slot)) return findRoad(slot, out);
    if (parcels.count(slot)) return findParcels(slot, out);
    findParcel(slot, out);
    if (ground[slot].box.isEmpty()) return;
    findCrowd(slot, out);
    findWalls(slot, out);
    findFloor(slot, out);
}

namespace {

/// On its footprint with its half of the aisles; 0 where no weight is on record.
double floorLoad_kpaOf(double mass_kg, Size size) {
    const double area_m2 = size.width_m * (size.depth_m + halfAisles_m);
    return area_m2 > 0 && mass_kg > 0 ? mass_kg * gravity_m_per_s2 / area_m2 / 1000 : 0;
}

} // namespace

double Engine::State::floorRating_kpa(Slot hall) const {
    const double own = site.value(*nodes[hall].component, "floor_load_kpa", floorLoad_kpa);
    return std::isfinite(own) && own > 0 ? own : floorLoad_kpa;
}

/// Too heavy for its hall by a weight or a size of its own.
void Engine::State::findFloor(Slot slot, std::vector<Finding>& out) const {
    const Node& node = nodes[slot];
    if (node.hall == noSlot || !node.resolved->isGear || !node.resolved->ownWeight) return;
    tellFloor(node.hall, node.component->id, label(node), floorLoad_kpaOf(node.resolved->mass_kg, node.resolved->size),
              out);
}

void Engine::State::tellFloor(Slot hall, const std::string& id, const std::string& what, double load_kpa,
                              std::vector<Finding>& out) const {
    const double rated_kpa = floorRating_kpa(hall);
    if (!(load_kpa > rated_kpa * (1 + tolerance))) return;
    out.push_back(makeFinding("layout.floor-load", {nodes[hall].component->id, id},
                              si(load_kpa, "kPa") + " of " + si(rated_kpa, "kPa"),
                              "Each " + what + " loads the floor of " + label(nodes[hall]) + " with " +
                                  si(load_kpa, "kPa") + ", it is rated " + si(rated_kpa, "kPa") + ".",
                              "Ask for a stronger floor (a slab on grade), or choose lighter equipment."));
}

/// Floors, one finding for each hall and type: a thousand racks on one floor are one question to the structural
/// engineer.
void Engine::State::findFloors(std::vector<Finding>& out) const {
    for (const Hall& hall : halls) {
        if (hall.slot == noSlot) continue;
        for (const auto& [type, slots] : site.contentsOf(nodes[hall.slot].component->id).byType) {
            const std::shared_ptr<const Type> shared = site.type(type);
            if (!shared || shared->role == Role::Structure) continue;
            const double kg = shared->value("mass_kg"), t = shared->value("mass_t");
            const Size size{shared->value("width_m", shared->width_m), shared->value("depth_m", shared->depth_m)};
            const double load_kpa = floorLoad_kpaOf(kg > 0 ? kg : 1000 * t, size);
            if (!(load_kpa > floorRating_kpa(hall.slot))) continue;
            const bool any = std::any_of(slots.begin(), slots.end(), [&](Slot slot) {
                const Node& node = nodes[slot];
                return node.resolved && node.resolved->isGear && !node.resolved->ownWeight;
            });
            if (any) tellFloor(hall.slot, type, shared->name, load_kpa, out);
        }
    }
}

} // namespace gs
