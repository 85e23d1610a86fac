// SPDX-License-Identifier: GPL-3.0-or-later
// Buildings, what lies flat, and the letters on both.
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/diagram/iso_maker.h"

namespace gs::iso {

namespace {

constexpr int deepest = 64;                                       // zones within zones; a ring of them ends here
constexpr double edgeLine_m = 0.25, dash_m = 3, dashPitch_m = 12; // US practice: 10 ft of line, 30 ft of gap
constexpr double leastCentreLine_m = 5;
constexpr double nameLetter = 0.16, leastLetter_m = 1.5, mostLetter_m = 12; // of a hall's shorter side
constexpr double fill = 0.8;                                                // of the roof's length, by letters
constexpr double namedFrom_m2 = 30;
constexpr std::size_t mostNames = 600;

bool has(const std::string& kind, const char* word) { return kind.find(word) != std::string::npos; }

std::optional<IsoMaterial> groundOf(const Type& type) {
    if (type.role != Role::Structure) return {};
    if (has(type.kind, "water_body")) return IsoMaterial::Water;
    if (has(type.kind, "parcel")) return IsoMaterial::Parcel;
    if (has(type.kind, "road")) return IsoMaterial::Road;
    if (type.is_zone) return IsoMaterial::Yard;
    return {};
}

double distance(Point a, Point b) { return std::hypot(b.x_m - a.x_m, b.y_m - a.y_m); }
Point between(Point a, Point b, double share) {
    return {a.x_m + (b.x_m - a.x_m) * share, a.y_m + (b.y_m - a.y_m) * share};
}

Rect boxOf(const std::vector<Point>& outline) {
    Rect box{outline[0].x_m, outline[0].y_m, outline[0].x_m, outline[0].y_m};
    for (const Point& p : outline) box = box.united({p.x_m, p.y_m, p.x_m, p.y_m});
    return box;
}

void addLine(IsoPolygon& lines, Point a, Point b) {
    lines.push_back(isoProject(a));
    lines.push_back(isoProject(b));
}

/// Edge lines along the longer sides, dashes between them.
void markRoad(IsoGround& ground, const std::vector<Point>& c) {
    if (c.size() != 4) return;
    const std::size_t f = distance(c[0], c[1]) >= distance(c[1], c[2]) ? 0 : 1;
    const Point a = c[f], b = c[f + 1], e = c[(f + 2) % 4], d = c[(f + 3) % 4]; // a to b and d to e are the long sides
    const double width_m = distance(a, d), length_m = distance(a, b);
    if (!(width_m > 4 * edgeLine_m)) return;
    const double edge = edgeLine_m / width_m;
    addLine(ground.lines, between(a, d, edge), between(b, e, edge));
    addLine(ground.lines, between(d, a, edge), between(e, b, edge));
    if (width_m < leastCentreLine_m) return;
    const Point from = between(a, d, 0.5), to = between(b, e, 0.5);
    for (double m = dashPitch_m / 2; m + dash_m < length_m; m += dashPitch_m)
        addLine(ground.dashes, between(from, to, m / length_m), between(from, to, (m + dash_m) / length_m));
}

} // namespace

bool isBuilding(const Type& type) {
    return type.role == Role::Structure && (has(type.kind, "hall") || has(type.kind, "building"));
}

std::vector<Point> Maker::turnedCorners(const Component& component) const {
    std::vector<Point> outline = corners(m_site, component);
    for (Point& p : outline) p = isoTurned(p, m_scene.options.turn);
    return outline;
}

IsoPolygon Maker::flat(const std::vector<Point>& turned, double height_m) const {
    IsoPolygon polygon;
    for (const Point& p : turned) polygon.push_back(isoProject(p, height_m));
    return polygon;
}

int Maker::buildingAt(Point plan) const {
    for (std::size_t i = 0; i < m_buildings.size(); ++i) { // the largest first
        const Building& b = m_buildings[i];
        if (b.box.contains(plan) && polygonContains(b.outline, plan)) return static_cast<int>(i);
    }
    return -1;
}

int Maker::buildingOf(Slot slot) {
    if (m_buildings.empty()) return -1;
    if (m_buildingOf[slot] != -2) return m_buildingOf[slot];
    const Component& component = *m_site.components().at(slot);
    int found = -1;
    Name zone = component.zone;
    for (int depth = 0; depth < deepest && !zone.empty() && found < 0; ++depth) {
        const Slot at = m_site.components().slotOf(zone);
        if (at == noSlot) break;
        if (at < m_buildingOf.size() && m_buildingOf[at] >= 0) found = m_buildingOf[at]; // of a building: itself
        zone = m_site.components().at(at)->zone;
    }
    if (found < 0) found = buildingAt(component.position);
    return m_buildingOf[slot] = found;
}

/// All of them, the largest first; then as solids.
void Maker::buildings() {
    for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot) {
        const Component* component = m_site.components().at(slot);
        const Type* type = component ? m_site.typeAt(slot).get() : nullptr;
        if (!type || !isBuilding(*type) || !component->isInstalled(m_day)) continue;
        Building building;
        building.slot = slot;
        building.outline = corners(m_site, *component);
        if (building.outline.size() < 3) continue;
        building.box = boxOf(building.outline);
        if (building.box.isEmpty()) continue;
        building.height_m = isoHeight(*type, {building.box.width(), building.box.height()}).top_m;
        building.isOpen = !m_scene.options.roofs && type->is_zone;
        m_buildings.push_back(std::move(building));
    }
    std::stable_sort(m_buildings.begin(), m_buildings.end(), [](const Building& a, const Building& b) {
        return polygonArea(a.outline) > polygonArea(b.outline);
    });
    for (std::size_t i = 0; i < m_buildings.size(); ++i) {
        const Point middle = m_site.components().at(m_buildings[i].slot)->position;
        const int outer = buildingAt(middle);
        if (outer >= 0 && outer < static_cast<int>(i)) m_buildings[i].within = outer;
        m_buildingOf[m_buildings[i].slot] = static_cast<int>(i);
    }
    for (const Building& building : m_buildings) {
        if (building.isOpen) cutOpen(building);
        else if (building.within < 0) raise(building);
    }
}

/// Closed; the halls in it are lines on its roof.
void Maker::raise(const Building& building) {
    const Component& component = *m_site.components().at(building.slot);
    IsoModel model = isoHall(turnedCorners(component), building.height_m);
    const double roof_m = building.height_m - std::min(parapet_m, building.height_m / 4);
    for (const Building& inner : m_buildings) {
        if (inner.within < 0 || &m_buildings[static_cast<std::size_t>(inner.within)] != &building) continue;
        const std::vector<Point> outline = turnedCorners(*m_site.components().at(inner.slot));
        model.faces.push_back({IsoFace::Kind::Edge, IsoMaterial::Roof, 1, 10, flat(outline, roof_m)});
        m_scene.roofHalls.push_back({inner.slot, IsoMaterial::Roof, flat(outline, roof_m), {}, {}, building.slot});
    }
    m_scene.models.push_back(std::move(model));
    addRow(static_cast<int>(m_scene.models.size()) - 1, component.isLive(m_day), {{Point{}, building.slot}}, true);
}

void Maker::cutOpen(const Building& building) {
    const Component& component = *m_site.components().at(building.slot);
    for (IsoModel& wall : isoCutWalls(turnedCorners(component))) {
        m_scene.models.push_back(std::move(wall));
        addRow(static_cast<int>(m_scene.models.size()) - 1, component.isLive(m_day), {{Point{}, building.slot}}, true);
    }
}

void Maker::grounds() {
    std::vector<std::tuple<double, Slot, IsoGround>> all;
    for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot) {
        const Component* component = m_site.components().at(slot);
        const Type* type = component ? m_site.typeAt(slot).get() : nullptr;
        if (!type || type->role != Role::Structure || !component->isInstalled(m_day)) continue;
        std::optional<IsoMaterial> material = groundOf(*type);
        if (isBuilding(*type)) {
            const int building = m_buildingOf[slot];
            if (building < 0 || !m_buildings[static_cast<std::size_t>(building)].isOpen) continue;
            material = IsoMaterial::Floor;
        }
        const std::vector<Point> outline = turnedCorners(*component);
        if (!material || outline.size() < 3) continue;
        IsoGround ground{slot, *material, flat(outline), {}, {}, noSlot};
        if (*material == IsoMaterial::Road) markRoad(ground, outline);
        // Roads lie on yards and parcels, whatever their size.
        const double rank = *material == IsoMaterial::Road ? -1 : -polygonArea(outline) - 1;
        all.emplace_back(rank, slot, std::move(ground));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    for (auto& [rank, slot, ground] : all) m_scene.grounds.push_back(std::move(ground));
}

/// Roof texts and labels where they stand; each hall and building that has none: its name.
void Maker::roofTexts() {
    std::vector<bool> isWritten(m_buildings.size(), false);
    const auto directionOf = [&](double rotation_deg) {
        Point direction = rotated({1, 0}, rotation_deg + 90.0 * m_scene.options.turn);
        if (isoProject(direction).u_m < 0) direction = {-direction.x_m, -direction.y_m};
        return direction;
    };
    const auto roofOf = [&](int building) {
        const double height_m = m_buildings[static_cast<std::size_t>(building)].height_m;
        return height_m - std::min(parapet_m, height_m / 4);
    };
    for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot) {
        const Component* c = m_site.components().at(slot);
        const Type* type = c ? m_site.typeAt(slot).get() : nullptr;
        if (!type || type->role != Role::Structure || !c->isInstalled(m_day)) continue;
        const bool isRoofText = has(type->kind, "roof");
        if (!isRoofText && type->kind != "label") continue;
        const int building = buildingAt(c->position);
        const bool isRoof = building >= 0 && !m_buildings[static_cast<std::size_t>(building)].isOpen;
        if (building >= 0 && !isRoof) continue; // over racks it would hide them
        IsoText text{slot,
                     !c->text.empty() ? c->text : c->name,
                     isoTurned(c->position, m_scene.options.turn),
                     directionOf(c->rotation_deg),
                     isRoof ? roofOf(building) : 0,
                     0,
                     0,
                     isRoof ? m_buildings[static_cast<std::size_t>(building)].slot : noSlot};
        const Size size = footprint(type, *c);
        text.letter_m = isRoofText ? size.depth_m : size.depth_m * 0.6;
        text.room_m = size.width_m;
        if (isRoof && isRoofText) isWritten[static_cast<std::size_t>(building)] = true;
        if (!text.text.empty()) m_scene.texts.push_back(std::move(text));
    }
    for (std::size_t i = 0; i < m_buildings.size(); ++i) {
        const Building& b = m_buildings[i];
        const bool holdsHalls = std::any_of(m_buildings.begin(), m_buildings.end(),
                                            [&](const Building& inner) { return inner.within == static_cast<int>(i); });
        if (b.isOpen || isWritten[i] || holdsHalls) continue;
        const Component& c = *m_site.components().at(b.slot);
        if (c.name.empty()) continue;
        const bool turnsText = b.box.height() > 1.5 * b.box.width();
        const double shorter_m = std::min(b.box.width(), b.box.height()),
                     longer_m = std::max(b.box.width(), b.box.height());
        IsoText text{b.slot,
                     c.name,
                     isoTurned({(b.box.left + b.box.right) / 2, (b.box.top + b.box.bottom) / 2}, m_scene.options.turn),
                     directionOf(turnsText ? 90 : 0),
                     0,
                     std::clamp(nameLetter * shorter_m, leastLetter_m, mostLetter_m),
                     fill * (turnsText ? longer_m : b.box.width()),
                     noSlot};
        const int outermost = buildingAt({(b.box.left + b.box.right) / 2, (b.box.top + b.box.bottom) / 2});
        const int carrier = outermost >= 0 ? outermost : static_cast<int>(i);
        text.height_m = roofOf(carrier);
        text.on = m_buildings[static_cast<std::size_t>(carrier)].slot;
        m_scene.texts.push_back(std::move(text));
    }
}

/// Yards, open halls, and what is large.
void Maker::names() {
    std::vector<IsoName>& names = m_scene.names;
    for (const IsoGround& ground : m_scene.grounds) {
        if (ground.material == IsoMaterial::Road) continue;
        const Component& c = *m_site.components().at(ground.slot);
        IsoPoint top = ground.outline.front(); // the far corner: little stands before it
        double left_m = top.u_m, right_m = top.u_m;
        for (const IsoPoint& p : ground.outline) {
            if (p.v_m < top.v_m) top = p;
            left_m = std::min(left_m, p.u_m), right_m = std::max(right_m, p.u_m);
        }
        names.push_back({ground.slot, top, right_m - left_m, polygonArea(corners(m_site, c)), true,
                         ground.material == IsoMaterial::Parcel});
    }
    std::vector<std::pair<Slot, std::size_t>> bodies; // the largest row of each
    for (std::size_t i = 0; i < m_scene.solids.size(); ++i) {
        const IsoSolid& solid = m_scene.solids[i];
        if (solid.members != 1) continue;
        const Slot slot = m_scene.members[solid.member].slot;
        if (m_site.typeAt(slot)->role != Role::Structure) bodies.emplace_back(slot, i);
    }
    std::sort(bodies.begin(), bodies.end());
    for (std::size_t i = 0; i < bodies.size();) {
        std::size_t to = i;
        IsoBox all = m_scene.solids[bodies[i].second].box;
        Rect picture = m_scene.solids[bodies[i].second].picture;
        for (; to < bodies.size() && bodies[to].first == bodies[i].first; ++to) {
            all.ground = all.ground.united(m_scene.solids[bodies[to].second].box.ground);
            picture = picture.united(m_scene.solids[bodies[to].second].picture);
        }
        const double area_m2 = area(m_site, *m_site.components().at(bodies[i].first));
        const Rect& g = all.ground;
        const auto model = static_cast<std::size_t>(m_scene.solids[bodies[i].second].model);
        const double roof_m = m_scene.models[model].body_m; // not of a stack
        if (area_m2 >= namedFrom_m2)
            names.push_back({bodies[i].first, isoProject({(g.left + g.right) / 2, (g.top + g.bottom) / 2}, roof_m),
                             picture.width(), area_m2, false, false});
        i = to;
    }
    std::stable_sort(names.begin(), names.end(), [](const IsoName& a, const IsoName& b) {
        if (a.isZone != b.isZone) return a.isZone;
        return a.isParcel != b.isParcel ? b.isParcel : a.area_m2 > b.area_m2;
    });
    if (names.size() > mostNames) names.resize(mostNames);
}

} // namespace gs::iso
