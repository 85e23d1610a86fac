// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: adds faces and shadows to a model and keeps its boxes.
#pragma once

#include <algorithm>

#include "core/diagram/iso_model.h"

namespace gs::iso {

class Faces {
public:
    explicit Faces(IsoModel& model) : m_model(model) {}
    void add(IsoFace face) { m_model.faces.push_back(std::move(face)); }
    /// Upright side over the line from `a` to `b`.
    void wall(IsoMaterial material, float shade, Point a, Point b, double z0, double z1, float detail_m,
              IsoFace::Kind kind = IsoFace::Kind::Fill) {
        add({kind,
             material,
             shade,
             detail_m,
             {isoProject(a, z0), isoProject(b, z0), isoProject(b, z1), isoProject(a, z1)}});
    }
    void level(IsoFace::Kind kind, IsoMaterial material, float shade, const std::vector<Point>& outline, double z) {
        IsoFace face{kind, material, shade, 0, {}};
        for (const Point& p : outline) face.points.push_back(isoProject(p, z));
        add(std::move(face));
    }
    /// Of an upright convex body.
    void shadow(const std::vector<Point>& outline, double z0, double z1) {
        IsoPolygon points;
        for (const Point& p : outline)
            for (const double z : {z0, z1})
                points.push_back(isoProject({p.x_m + z * isoShadow.x_m, p.y_m + z * isoShadow.y_m}));
        m_model.shadows.push_back(isoHull(std::move(points)));
    }
    void finish() {
        bool isFirst = true;
        for (const IsoFace& face : m_model.faces)
            for (const IsoPoint& p : face.points) {
                const Rect here{p.u_m, p.v_m, p.u_m, p.v_m};
                m_model.picture = isFirst ? here : m_model.picture.united(here);
                isFirst = false;
            }
        const Rect& ground = m_model.box.ground;
        m_model.largest_m = std::max({ground.width(), ground.height(), m_model.box.top_m});
    }

private:
    IsoModel& m_model;
};

} // namespace gs::iso
