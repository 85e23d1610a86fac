// SPDX-License-Identifier: GPL-3.0-or-later
// What runs outdoors along the ways of links: cables in covered trenches, pipes on racks, overhead wires. Within
// buildings and through bodies as high as they are nothing is drawn; the leads of single racks are left out.
#include <algorithm>
#include <cmath>

#include "core/diagram/iso_maker.h"
#include "core/layout/route.h"

namespace gs::iso {

namespace {

constexpr double rack_m = 3.0;   // lower edge of pipes on racks
constexpr double wires_m = 9.0;  // overhead wires
constexpr double trench_m = 0.6; // width of a cover
constexpr double wiresWidth_m = 1.6, wiresDepth_m = 0.15;
constexpr double pipeSpacing = 2.4; // of two pipes side by side, in diameters
constexpr double defaultPipe_m = 0.2, insulation_m = 0.06;
constexpr double postPitch_m = 6, polePitch_m = 60, leastRun_m = 0.5;

enum class What { Trench, Coolant, Gas, WaterPipe, Wires };

struct Key {
    What what = What::Trench;
    bool isX = false;      ///< along x, else along y
    long long line_cm = 0; ///< the other coordinate
    bool operator<(const Key& o) const { return std::tie(what, isX, line_cm) < std::tie(o.what, o.isX, o.line_cm); }
};
struct Stretch {
    double from_m = 0, to_m = 0, diameter_m = 0;
};

IsoMaterial materialOf(What what) {
    switch (what) {
    case What::Coolant: return IsoMaterial::Coolant;
    case What::Gas: return IsoMaterial::Gas;
    case What::WaterPipe: return IsoMaterial::WaterPipe;
    case What::Trench:
    case What::Wires: break;
    }
    return IsoMaterial::Cable;
}

/// What lies on the same line as one; the thickest of what overlaps.
std::vector<Stretch> joined(std::vector<Stretch> all) {
    std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.from_m < b.from_m; });
    std::vector<Stretch> result;
    for (const Stretch& s : all) {
        if (!result.empty() && s.from_m <= result.back().to_m + 0.01) {
            result.back().to_m = std::max(result.back().to_m, s.to_m);
            result.back().diameter_m = std::max(result.back().diameter_m, s.diameter_m);
        } else result.push_back(s);
    }
    return result;
}

/// Takes `gap` out of `pieces`.
void take(std::vector<std::pair<double, double>>& pieces, double from_m, double to_m) {
    std::vector<std::pair<double, double>> rest;
    for (const auto& [a, b] : pieces) {
        if (to_m <= a || from_m >= b) {
            rest.emplace_back(a, b);
            continue;
        }
        if (a < from_m) rest.emplace_back(a, from_m);
        if (to_m < b) rest.emplace_back(to_m, b);
    }
    pieces = std::move(rest);
}

/// Where a line through a polygon is within it.
std::vector<std::pair<double, double>> crossings(const std::vector<Point>& outline, bool isX, double line_m) {
    std::vector<double> at;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        const double ca = (isX ? a.y_m : a.x_m) - line_m, cb = (isX ? b.y_m : b.x_m) - line_m;
        if ((ca < 0) == (cb < 0)) continue;
        const double s = ca / (ca - cb);
        at.push_back(isX ? a.x_m + (b.x_m - a.x_m) * s : a.y_m + (b.y_m - a.y_m) * s);
    }
    std::sort(at.begin(), at.end());
    std::vector<std::pair<double, double>> within;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) within.emplace_back(at[i], at[i + 1]);
    return within;
}

} // namespace

void Maker::runs() {
    const int turn = m_scene.options.turn;
    std::map<Key, std::vector<Stretch>> lines;
    for (Slot slot = 0; slot < m_site.links().slotCount(); ++slot) {
        const Link* link = m_site.links().at(slot);
        if (!link || link->medium == Medium::Data) continue;
        const auto ends = m_site.endsOf(slot);
        if (ends.from == noSlot || ends.to == noSlot) continue;
        const auto isOut = [&](Slot end) {
            const Type* type = m_site.typeAt(end).get();
            return type && type->role != Role::Rack && m_site.components().at(end)->attached.empty() &&
                   m_site.components().at(end)->isInstalled(m_day);
        };
        if (!isOut(ends.from) || !isOut(ends.to) || (buildingOf(ends.from) >= 0 && buildingOf(ends.to) >= 0)) continue;
        const Type* conductor = m_site.conductorAt(slot).get();
        Key key;
        double diameter_m = conductor ? conductor->value("inner_diameter_mm") / 1000 : 0;
        if (!(diameter_m > 0)) diameter_m = defaultPipe_m;
        switch (link->medium) {
        case Medium::Coolant: key.what = What::Coolant, diameter_m = pipeSpacing * (diameter_m + insulation_m); break;
        case Medium::Gas: key.what = What::Gas; break;
        case Medium::Water: key.what = What::WaterPipe; break;
        case Medium::Power:
        case Medium::Data: key.what = conductor && conductor->kind == "line" ? What::Wires : What::Trench; break;
        }
        std::vector<Point> way = route(m_site, *link);
        for (Point& p : way) p = isoTurned(p, turn);
        for (std::size_t i = 1; i < way.size(); ++i) {
            const Point a = way[i - 1], b = way[i];
            key.isX = std::abs(b.x_m - a.x_m) > std::abs(b.y_m - a.y_m);
            const double from_m = key.isX ? std::min(a.x_m, b.x_m) : std::min(a.y_m, b.y_m),
                         to_m = key.isX ? std::max(a.x_m, b.x_m) : std::max(a.y_m, b.y_m);
            key.line_cm = std::llround(100 * (key.isX ? a.y_m : a.x_m));
            if (to_m > from_m) lines[key].push_back({from_m, to_m, diameter_m});
        }
    }
    if (lines.empty()) return;

    // What stands in the way: each element of a row on its own.
    GridIndex grid;
    std::vector<IsoBox> obstacles;
    for (const IsoSolid& solid : m_scene.solids) {
        if (solid.box.base_m > rack_m || m_site.typeAt(m_scene.members[solid.member].slot)->role == Role::Structure)
            continue;
        const Rect& g = m_scene.models[static_cast<std::size_t>(solid.model)].box.ground;
        for (int i = 0; i < solid.count; ++i) {
            const Point p = solid.place(i);
            grid.put(static_cast<Slot>(obstacles.size()),
                     {g.left + p.x_m, g.top + p.y_m, g.right + p.x_m, g.bottom + p.y_m});
            obstacles.push_back({grid.rect(static_cast<Slot>(obstacles.size())), solid.box.base_m, solid.box.top_m});
        }
    }
    std::vector<std::pair<std::vector<Point>, double>> walls;
    for (const Building& building : m_buildings)
        if (building.within < 0)
            walls.emplace_back(turnedCorners(*m_site.components().at(building.slot)), building.height_m);
    const auto isFree = [&](Point p) {
        std::vector<Slot> near;
        grid.query({p.x_m, p.y_m, p.x_m, p.y_m}, near);
        return near.empty();
    };

    IsoModel pole;
    const IsoPart poleParts[] = {{-0.15, -0.15, 0, 0.15, 0.15, wires_m + 0.6, IsoMaterial::Steel},
                                 {-1, -0.1, wires_m - 0.3, 1, 0.1, wires_m, IsoMaterial::Steel}};
    const int poleModels[] = {static_cast<int>(m_scene.models.size()), static_cast<int>(m_scene.models.size()) + 1};
    m_scene.models.push_back(isoModel(poleParts, 90)); // wires along x: the arm along y
    m_scene.models.push_back(isoModel(poleParts, 0));
    std::map<std::pair<long long, long long>, bool> poles;

    std::vector<Slot> near;
    for (auto& [key, stretches] : lines) {
        const double line_m = static_cast<double>(key.line_cm) / 100;
        const double base_m = key.what == What::Trench ? 0 : key.what == What::Wires ? wires_m : rack_m;
        for (const Stretch& stretch : joined(std::move(stretches))) {
            const double width_m = key.what == What::Trench  ? trench_m
                                   : key.what == What::Wires ? wiresWidth_m
                                                             : stretch.diameter_m;
            std::vector<std::pair<double, double>> pieces{{stretch.from_m, stretch.to_m}};
            const Rect whole = key.isX ? Rect{stretch.from_m, line_m - width_m / 2, stretch.to_m, line_m + width_m / 2}
                                       : Rect{line_m - width_m / 2, stretch.from_m, line_m + width_m / 2, stretch.to_m};
            near.clear();
            grid.query(whole, near);
            for (const Slot i : near) {
                const IsoBox& box = obstacles[i];
                if (box.top_m <= base_m || !box.ground.intersects(whole)) continue;
                if (key.isX) take(pieces, box.ground.left, box.ground.right);
                else take(pieces, box.ground.top, box.ground.bottom);
            }
            for (const auto& [outline, height_m] : walls)
                if (height_m > base_m)
                    for (const auto& [from_m, to_m] : crossings(outline, key.isX, line_m)) take(pieces, from_m, to_m);
            for (const auto& [from_m, to_m] : pieces) {
                if (to_m - from_m < leastRun_m) continue;
                const Rect ground =
                    key.isX ? Rect{from_m, whole.top, to_m, whole.bottom} : Rect{whole.left, from_m, whole.right, to_m};
                if (key.what == What::Trench) {
                    m_scene.trenches.push_back(flat({{ground.left, ground.top},
                                                     {ground.right, ground.top},
                                                     {ground.right, ground.bottom},
                                                     {ground.left, ground.bottom}}));
                    continue;
                }
                const auto at = [&](double m) { return key.isX ? Point{m, line_m} : Point{line_m, m}; };
                IsoSolid run;
                run.kind = key.what == What::Wires ? IsoSolid::Kind::Wires : IsoSolid::Kind::Block;
                run.material = materialOf(key.what);
                const double thick_m = key.what == What::Wires     ? wiresDepth_m
                                       : key.what == What::Coolant ? width_m / pipeSpacing
                                                                   : width_m;
                run.box = {ground, base_m, base_m + thick_m};
                run.at = at(from_m);
                run.step = key.isX ? Point{1, 0} : Point{0, 1};
                const double pitch_m = key.what == What::Wires ? polePitch_m : postPitch_m;
                const int count = std::max(1, static_cast<int>(std::lround((to_m - from_m) / pitch_m)));
                IsoPolygon posts;
                for (int i = 0; i <= count; ++i) {
                    const Point p = at(from_m + (to_m - from_m) * i / count);
                    if (!isFree(p)) continue;
                    if (key.what == What::Wires)
                        poles.try_emplace({std::llround(p.x_m * 2), std::llround(p.y_m * 2)}, key.isX);
                    else posts.push_back(isoProject(p)), posts.push_back(isoProject(p, base_m));
                }
                if (!posts.empty()) {
                    run.posts = static_cast<int>(m_scene.posts.size());
                    m_scene.posts.push_back(std::move(posts));
                }
                finish(run);
                m_scene.solids.push_back(run);
            }
        }
    }
    for (const auto& [place, isX] : poles) {
        IsoSolid solid;
        solid.model = poleModels[isX ? 0 : 1];
        solid.at = {static_cast<double>(place.first) / 2, static_cast<double>(place.second) / 2};
        finish(solid);
        m_scene.solids.push_back(solid);
    }
}

} // namespace gs::iso
