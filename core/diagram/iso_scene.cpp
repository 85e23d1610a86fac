// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/iso_scene.h"

#include <algorithm>
#include <cmath>

#include "core/diagram/iso_maker.h"
#include "core/site/plan_marks.h"

namespace gs {

IsoScene isoScene(const Engine& engine, const IsoOptions& options) { return iso::Maker(engine, options).make(); }

namespace iso {

namespace {

constexpr double overFrom = 1 + 1e-9;

} // namespace

IsoScene Maker::make() {
    m_buildingOf.assign(m_site.components().slotCount(), -2);
    buildings();
    grounds();
    const bool roofs = m_scene.options.roofs;
    for (Slot slot = 0; slot < m_site.components().slotCount(); ++slot) {
        const Component* component = m_site.components().at(slot);
        if (!component || !component->outline.empty() || !component->isInstalled(m_day)) continue;
        const Type* type = m_site.typeAt(slot).get();
        if (!type || type->is_zone || isBuilding(*type)) continue;
        if (roofs && buildingOf(slot) >= 0) continue;
        equipment(slot, *component, *type);
    }
    singleRows();
    runs();
    splitCrossed();
    roofTexts();
    names();
    order();
    return std::move(m_scene);
}

int Maker::modelOf(const Component& component, const Type& type, Size size) {
    const double angle_deg = std::fmod(component.rotation_deg + 90.0 * m_scene.options.turn, 360.0);
    const auto [entry, isNew] = m_modelOf.try_emplace({&type, size.width_m, size.depth_m, angle_deg}, -1);
    if (!isNew) return entry->second;
    const std::vector<IsoPart> parts = isoBody(type, size);
    if (parts.empty() || !(size.width_m > 0) || !(size.depth_m > 0)) return -1;
    m_scene.models.push_back(isoModel(parts, angle_deg));
    return entry->second = static_cast<int>(m_scene.models.size()) - 1;
}

void Maker::equipment(Slot slot, const Component& component, const Type& type) {
    const Size size = footprint(&type, component);
    const int model = modelOf(component, type, size);
    if (model < 0) return;
    const bool live = component.isLive(m_day);
    if (component.array.count > 1) arrayRows(slot, component, model, live, size);
    else m_singles.push_back({model, live, isoTurned(component.position, m_scene.options.turn), slot});
}

/// Its boxes, from its model and its places.
void Maker::finish(IsoSolid& solid) const {
    if (solid.kind == IsoSolid::Kind::Body) {
        const IsoModel& model = m_scene.models[static_cast<std::size_t>(solid.model)];
        const Point last = solid.place(solid.count - 1);
        const Rect& g = model.box.ground;
        solid.box = {{g.left + solid.at.x_m, g.top + solid.at.y_m, g.right + last.x_m, g.bottom + last.y_m},
                     model.box.base_m,
                     model.box.top_m};
        const IsoPoint a = isoProject(solid.at), b = isoProject(last);
        const Rect& p = model.picture;
        solid.picture = Rect{p.left + a.u_m, p.top + a.v_m, p.right + a.u_m, p.bottom + a.v_m}.united(
            {p.left + b.u_m, p.top + b.v_m, p.right + b.u_m, p.bottom + b.v_m});
        return;
    }
    const Rect& g = solid.box.ground;
    const double left = isoProject({g.left, g.bottom}).u_m, right = isoProject({g.right, g.top}).u_m;
    solid.picture = {left, isoProject({g.left, g.top}, solid.box.top_m).v_m, right,
                     isoProject({g.right, g.bottom}, solid.posts >= 0 ? 0 : solid.box.base_m).v_m};
}

/// Painter's order, what is over its rating, and the box of all.
void Maker::order() {
    std::vector<IsoBox> boxes;
    boxes.reserve(m_scene.solids.size());
    for (const IsoSolid& solid : m_scene.solids) boxes.push_back(solid.box);
    std::vector<IsoSolid> sorted;
    sorted.reserve(m_scene.solids.size());
    for (const int i : paintOrder(boxes)) sorted.push_back(m_scene.solids[static_cast<std::size_t>(i)]);
    m_scene.solids = std::move(sorted);

    for (IsoMember& member : m_scene.members) {
        const Type& type = *m_site.typeAt(member.slot);
        if (type.role == Role::Structure || !m_site.components().at(member.slot)->isLive(m_day)) continue;
        member.over = m_engine.component(member.slot).loading() > overFrom;
    }
    bool isFirst = true;
    const auto add = [&](const Rect& box) {
        m_scene.picture = isFirst ? box : m_scene.picture.united(box);
        isFirst = false;
    };
    for (const IsoSolid& solid : m_scene.solids) add(solid.picture);
    for (const IsoGround& ground : m_scene.grounds)
        for (const IsoPoint& p : ground.outline) add({p.u_m, p.v_m, p.u_m, p.v_m});
}

} // namespace iso

} // namespace gs
