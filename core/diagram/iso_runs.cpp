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
using Lines = std::map<Key, std::vector<Stretch>>;

double baseOf(What what) { return what == What::Trench ? 0 : what == What::Wires ? wires_m : rack_m; }
double widthOf(What what, double diameter_m) {
    return what == What::Trench ? trench_m : what == What::Wires ? wiresWidth_m : diameter_m;
}

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

/// The legs of a link's way, each to the line it lies on.
void addLegs(Lines& lines, const Link& link, const Type* conductor, const std::vector<Point>& way) {
    Key key;
    double diameter_m = conductor ? conductor->value("inner_diameter_mm") / 1000 : 0;
    if (!(diameter_m > 0)) diameter_m = defaultPipe_m;
    switch (link.medium) {
    case Medium::Coolant: key.what = What::Coolant, diameter_m = pipeSpacing * (diameter_m + insulation_m); break;
    case Medium::Gas: key.what = What::Gas; break;
    case Medium::Water: key.what = What::WaterPipe; break;
    case Medium::Power:
    case Medium::Data: key.what = conductor && conductor->kind == "line" ? What::Wires : What::Trench; break;
    }
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Point a = way[i - 1], b = way[i];
        key.isX = std::abs(b.x_m - a.x_m) > std::abs(b.y_m - a.y_m);
        const double from_m = key.isX ? std::min(a.x_m, b.x_m) : std::min(a.y_m, b.y_m),
                     to_m = key.isX ? std::max(a.x_m, b.x_m) : std::max(a.y_m, b.y_m);
        key.line_cm = std::llround(100 * (key.isX ? a.y_m : a.x_m));
        if (to_m > from_m) lines[key].push_back({from_m, to_m, diameter_m});
    }
}

/// What stands in the way of runs: bodies (each of a row) and buildings.
class Obstacles {
public:
    void addBody(const Rect& ground, double top_m) {
        m_grid.put(static_cast<Slot>(m_tops.size()), ground);
        m_tops.push_back(top_m);
    }
    void addBuilding(std::vector<Point> outline, double top_m) { m_buildings.emplace_back(std::move(outline), top_m); }
    bool isFree(Point p) const {
        std::vector<Slot> near;
        m_grid.query({p.x_m, p.y_m, p.x_m, p.y_m}, near);
        return near.empty();
    }
    /// What is left of a stretch of `ground` that runs `base_m` above it.
    std::vector<std::pair<double, double>> cut(const Rect& ground, bool isX, double line_m, double base_m) const {
        std::vector<std::pair<double, double>> pieces{isX ? std::pair(ground.left, ground.right)
                                                          : std::pair(ground.top, ground.bottom)};
        std::vector<Slot> near;
        m_grid.query(ground, near);
        for (const Slot i : near) {
            const Rect& box = m_grid.rect(i);
            if (m_tops[i] <= base_m || !box.intersects(ground)) continue;
            if (isX) take(pieces, box.left, box.right);
            else take(pieces, box.top, box.bottom);
        }
        for (const auto& [outline, top_m] : m_buildings)
            if (top_m > base_m)
                for (const auto& [from_m, to_m] : crossings(outline, isX, line_m)) take(pieces, from_m, to_m);
        return pieces;
    }

private:
    GridIndex m_grid;
    std::vector<double> m_tops;
    std::vector<std::pair<std::vector<Point>, double>> m_buildings;
};

/// Where posts or poles stand under a leg of `length_m`: shares of it, both ends included.
int spans(double length_m, double pitch_m) { return std::max(1, static_cast<int>(std::lround(length_m / pitch_m))); }

} // namespace

/// Links that are to be seen, by the lines they lie on.
void Maker::runs() {
    Lines lines;
    for (Slot slot = 0; slot < m_site.links().slotCount(); ++slot) {
        const Link* link = m_site.links().at(slot);
        if (!link || link->medium == Medium::Data) continue;
        const auto ends = m_site.endsOf(slot);
        if (ends.from == noSlot || ends.to == noSlot) continue;
        const auto isShown = [&](Slot end) {
            const Type* type = m_site.typeAt(end).get();
            return type && type->role != Role::Rack && m_site.components().at(end)->attached.empty() &&
                   m_site.components().at(end)->isInstalled(m_day);
        };
        if (!isShown(ends.from) || !isShown(ends.to)) continue;
        if (buildingOf(ends.from) >= 0 && buildingOf(ends.to) >= 0) continue;
        std::vector<Point> way = route(m_site, *link);
        for (Point& p : way) p = isoTurned(p, m_scene.options.turn);
        addLegs(lines, *link, m_site.conductorAt(slot).get(), way);
    }
    if (lines.empty()) return;

    Obstacles obstacles;
    for (const IsoSolid& solid : m_scene.solids) {
        if (m_site.typeAt(m_scene.members[solid.member].slot)->role == Role::Structure) continue;
        const Rect& g = m_scene.models[static_cast<std::size_t>(solid.model)].box.ground;
        for (int i = 0; i < solid.count; ++i) {
            const Point p = solid.place(i);
            obstacles.addBody({g.left + p.x_m, g.top + p.y_m, g.right + p.x_m, g.bottom + p.y_m}, solid.box.top_m);
        }
    }
    for (const Building& building : m_buildings)
        if (building.within < 0)
            obstacles.addBuilding(turnedCorners(*m_site.components().at(building.slot)), building.height_m);

    std::map<std::pair<long long, long long>, std::pair<Point, bool>> poles; // one where several lines meet
    for (auto& [key, stretches] : lines) {
        const double line_m = static_cast<double>(key.line_cm) / 100, base_m = baseOf(key.what);
        const bool isX = key.isX, isWires = key.what == What::Wires;
        for (const Stretch& stretch : joined(std::move(stretches))) {
            const double width_m = widthOf(key.what, stretch.diameter_m), half_m = width_m / 2;
            const auto groundOf = [&](double from_m, double to_m) {
                return isX ? Rect{from_m, line_m - half_m, to_m, line_m + half_m}
                           : Rect{line_m - half_m, from_m, line_m + half_m, to_m};
            };
            for (const auto& [from_m, to_m] :
                 obstacles.cut(groundOf(stretch.from_m, stretch.to_m), isX, line_m, base_m)) {
                if (to_m - from_m < leastRun_m) continue;
                const Rect g = groundOf(from_m, to_m);
                if (key.what == What::Trench) {
                    m_scene.trenches.push_back(
                        flat({{g.left, g.top}, {g.right, g.top}, {g.right, g.bottom}, {g.left, g.bottom}}));
                    continue;
                }
                const int count = spans(to_m - from_m, isWires ? polePitch_m : postPitch_m);
                IsoPolygon posts;
                for (int i = 0; i <= count; ++i) {
                    const double m = from_m + (to_m - from_m) * i / count;
                    const Point p = isX ? Point{m, line_m} : Point{line_m, m};
                    if (!obstacles.isFree(p)) continue;
                    if (isWires) poles.try_emplace({std::llround(p.x_m / 2), std::llround(p.y_m / 2)}, p, isX);
                    else posts.push_back(isoProject(p)), posts.push_back(isoProject(p, base_m));
                }
                const double thick_m = isWires                     ? wiresDepth_m
                                       : key.what == What::Coolant ? width_m / pipeSpacing
                                                                   : width_m;
                addRun(isWires ? IsoSolid::Kind::Wires : IsoSolid::Kind::Block, materialOf(key.what),
                       {g, base_m, base_m + thick_m}, isX, std::move(posts));
            }
        }
    }
    if (poles.empty()) return;
    const IsoPart parts[] = {{-0.15, -0.15, 0, 0.15, 0.15, wires_m + 0.6, IsoMaterial::Steel},
                             {-1, -0.1, wires_m - 0.3, 1, 0.1, wires_m, IsoMaterial::Steel}};
    const int first = static_cast<int>(m_scene.models.size());
    m_scene.models.push_back(isoModel(parts, 90)); // of wires along x: the arm along y
    m_scene.models.push_back(isoModel(parts, 0));
    for (const auto& [cell, pole] : poles) {
        IsoSolid solid;
        solid.model = first + (pole.second ? 0 : 1);
        solid.at = pole.first;
        finish(solid);
        m_scene.solids.push_back(solid);
    }
}

void Maker::addRun(IsoSolid::Kind kind, IsoMaterial material, const IsoBox& box, bool isX, IsoPolygon posts) {
    IsoSolid run;
    run.kind = kind;
    run.material = material;
    run.box = box;
    run.at = {box.ground.left, box.ground.top};
    run.step = isX ? Point{1, 0} : Point{0, 1};
    if (!posts.empty()) {
        run.posts = static_cast<int>(m_scene.posts.size());
        m_scene.posts.push_back(std::move(posts));
    }
    finish(run);
    m_scene.solids.push_back(run);
}

} // namespace gs::iso
