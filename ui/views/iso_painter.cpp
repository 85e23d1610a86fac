// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/iso_painter.h"

#include <QVarLengthArray>
#include <algorithm>
#include <cmath>

namespace gs::ui {

namespace {

constexpr double unseen_px = 0.7;    // smaller than this on its own: not drawn
constexpr double merged_px = 3;      // elements of a row closer than this: one block
constexpr double plain_px = 6;       // smaller: a plain box instead of the body
constexpr double ticked_px = 9;      // racks closer than this: a block with a line between each two
constexpr double edgedFrom_px = 2.5; // narrower faces have no edges: they would be all edge
constexpr double lines_px = 3.2, openings_px = 3.5;
constexpr double edge_px = 0.8, detail_px = 0.6;
constexpr double tight_m = 0.05;
constexpr double glowReach = 0.9; // of the height of the windows' wall
constexpr int glowAlpha = 70;
constexpr int simpleFaces = 6; // a body that is not more than a box

} // namespace

IsoPainter::IsoPainter(QPainter& painter, const IsoScene& scene, const IsoFrame& frame, const QRectF& area,
                       const PictureLook& look, bool dusk)
    : m_painter(painter), m_scene(scene), m_frame(frame), m_look(look), m_palette(*look.theme, dusk),
      m_screen_ppm(frame.scale_ppm), m_area(area) {
    const auto metres = [&](QPointF px) { return px / m_frame.scale_ppm + m_frame.origin; };
    m_seen = {metres(area.topLeft()).x(), metres(area.topLeft()).y(), metres(area.bottomRight()).x(),
              metres(area.bottomRight()).y()};
    m_edge = QPen(m_palette.edge, edge_px, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    m_detail = QPen(m_palette.detail, detail_px, Qt::SolidLine, Qt::FlatCap);
    for (std::size_t i = 0; i < scene.texts.size(); ++i) m_textsOn.emplace(scene.texts[i].on, i);
}

bool IsoPainter::isSeen(const Rect& picture) const { return picture.intersects(m_seen); }

QPolygonF IsoPainter::polygon(const IsoPolygon& points, QPointF by) const {
    QPolygonF result;
    result.reserve(static_cast<int>(points.size()));
    for (const IsoPoint& p : points) result << m_frame.toPixel(p) + by;
    return result;
}

void IsoPainter::grounds() {
    const QPen edge(m_palette.groundEdge, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const auto lines = [&](const IsoPolygon& points, double width_m) {
        if (points.empty() || onScreen(width_m) < 0.15) return;
        m_painter.setPen(
            QPen(m_palette.roadLine, std::max(width_m * m_frame.scale_ppm, 0.5), Qt::SolidLine, Qt::FlatCap));
        const QPolygonF ends = polygon(points);
        m_painter.drawLines(ends.data(), static_cast<int>(ends.size()) / 2);
    };
    for (const IsoGround& ground : m_scene.grounds) {
        m_painter.setPen(ground.material == IsoMaterial::Road ? m_none : edge);
        m_painter.setBrush(m_palette.of(ground.material, 1));
        m_painter.drawPolygon(polygon(ground.outline));
        lines(ground.lines, 0.12);
        if (onScreen(3) > 2) lines(ground.dashes, 0.15);
    }
    m_painter.setPen(m_none);
    m_painter.setBrush(m_palette.of(IsoMaterial::Cable, 1));
    if (onScreen(0.6) > 0.25)
        for (const IsoPolygon& trench : m_scene.trenches) m_painter.drawPolygon(polygon(trench));
}

/// Light that falls from the windows onto the ground before the two walls that are seen.
void IsoPainter::glow() {
    if (!m_palette.glow.isValid()) return;
    QColor near = m_palette.glow, far = near;
    near.setAlpha(glowAlpha), far.setAlpha(0);
    m_painter.setPen(m_none);
    for (const IsoSolid& solid : m_scene.solids) {
        if (solid.model < 0 || !solid.live || !isSeen(solid.picture.expanded(solid.box.top_m))) continue;
        const IsoModel& model = m_scene.models[static_cast<std::size_t>(solid.model)];
        if (model.material != IsoMaterial::Wall || model.body_m <= isoCut_m) continue;
        const Rect& g = solid.box.ground;
        const double reach_m = std::min({glowReach * model.body_m, g.width() / 2, g.height() / 2});
        // Both strips meet on the diagonal of the corner between them, where they are as far from their walls.
        const Point corner{g.right, g.bottom}, beyond{g.right + reach_m, g.bottom + reach_m};
        const Point strips[][4] = {
            {{g.left, g.bottom}, corner, beyond, {g.left + reach_m, g.bottom + reach_m}},
            {{g.right, g.top}, corner, beyond, {g.right + reach_m, g.top + reach_m}},
        };
        for (const auto& strip : strips) {
            QPolygonF shape;
            for (const Point& p : strip) shape << m_frame.toPixel(isoProject(p));
            // Equal light along lines that are parallel to the wall on the picture.
            const QPointF wall = shape[1] - shape[0], out = shape[2] - shape[1];
            const double length = std::hypot(wall.x(), wall.y());
            const QPointF normal(-wall.y() / length, wall.x() / length);
            QLinearGradient fading(shape[0], shape[0] + normal * QPointF::dotProduct(normal, out));
            fading.setColorAt(0, near);
            fading.setColorAt(1, far);
            m_painter.setBrush(fading);
            m_painter.drawPolygon(shape);
        }
    }
}

void IsoPainter::solids() {
    texts(noSlot);
    for (const IsoSolid& entry : m_scene.solids) {
        if (!isSeen(entry.picture)) continue;
        solid(entry);
        if (entry.members > 0) texts(m_scene.members[entry.member].slot);
    }
}

void IsoPainter::solid(const IsoSolid& solid) {
    if (solid.kind != IsoSolid::Kind::Body) {
        if (onScreen(std::max(solid.box.ground.width(), solid.box.ground.height())) < 2) {
            ++m_counts.skipped;
            return;
        }
        if (solid.posts >= 0 && onScreen(2) > 4) {
            m_painter.setPen(QPen(m_palette.line, 0.9));
            const QPolygonF ends = polygon(m_scene.posts[static_cast<std::size_t>(solid.posts)]);
            m_painter.drawLines(ends.data(), static_cast<int>(ends.size()) / 2);
        }
        if (solid.kind == IsoSolid::Kind::Wires) wires(solid);
        else
            block(solid.box, solid.material, solid.live, std::min(solid.box.ground.width(), solid.box.ground.height()));
        ++m_counts.blocks;
        return;
    }
    const IsoModel& model = m_scene.models[static_cast<std::size_t>(solid.model)];
    const Rect& own = model.box.ground;
    const double element_px = onScreen(model.largest_m);
    if (onScreen(std::max({solid.box.ground.width(), solid.box.ground.height(), model.box.top_m})) < unseen_px) {
        ++m_counts.skipped;
        return;
    }
    marks(solid);
    if (solid.count > 1) {
        const double pitch_px = onScreen(solid.pitch_m()) * isoAcross;
        const double gap_m = solid.pitch_m() - (solid.step.x_m > 0 ? own.width() : own.height());
        const bool isSimple = model.faces.size() <= simpleFaces && gap_m <= tight_m;
        if (pitch_px < merged_px || element_px < unseen_px || (isSimple && pitch_px < ticked_px)) {
            IsoBox box = solid.box;
            box.top_m = model.body_m;
            block(box, model.material, solid.live, model.body_m);
            if (isSimple && pitch_px >= merged_px && solid.live) ticks(solid);
            ++m_counts.blocks;
            return;
        }
    }
    for (int i = 0; i < solid.count; ++i) {
        const Point at = solid.place(i);
        const IsoPoint place = isoProject(at);
        const Rect& p = model.picture;
        if (solid.count > 1 &&
            !isSeen({p.left + place.u_m, p.top + place.v_m, p.right + place.u_m, p.bottom + place.v_m}))
            continue;
        ++m_counts.elements;
        if (element_px < plain_px && model.material != IsoMaterial::Mesh)
            block({{own.left + at.x_m, own.top + at.y_m, own.right + at.x_m, own.bottom + at.y_m},
                   model.box.base_m,
                   model.body_m},
                  model.material, solid.live, 0);
        else body(model, QPointF(place.u_m, place.v_m) * m_frame.scale_ppm, solid.live);
    }
}

void IsoPainter::body(const IsoModel& model, QPointF at, bool live) {
    const bool isMesh = model.material == IsoMaterial::Mesh;
    QVarLengthArray<QPointF, 64> points;
    for (const IsoFace& face : model.faces) {
        const bool isLines = face.kind == IsoFace::Kind::Lines;
        if (face.detail_m > 0 && onScreen(face.detail_m) < (isLines ? lines_px : openings_px)) continue;
        if (!live && face.kind != IsoFace::Kind::Fill) continue;
        points.clear();
        for (const IsoPoint& p : face.points) points.append(m_frame.toPixel(p) + at);
        const int count = static_cast<int>(points.size());
        if (isLines) {
            m_painter.setPen(m_detail);
            m_painter.drawLines(points.data(), count / 2);
            continue;
        }
        if (!live) {
            QColor veil = m_palette.halo;
            veil.setAlpha(90);
            m_painter.setBrush(veil);
            m_painter.setPen(QPen(m_palette.pale, 1, Qt::DashLine));
        } else if (isMesh) { // a fence is seen through
            QColor mesh = m_palette.of(face.material, face.shade).color();
            mesh.setAlpha(70);
            m_painter.setBrush(mesh);
            m_painter.setPen(m_detail);
        } else {
            m_painter.setBrush(face.kind == IsoFace::Kind::Edge ? QBrush(Qt::NoBrush)
                                                                : m_palette.of(face.material, face.shade));
            const auto side = [&](int i) {
                const QPointF way = points[(i + 1) % count] - points[i];
                return std::hypot(way.x(), way.y());
            };
            const bool isEdged =
                face.kind == IsoFace::Kind::Edge || (face.kind == IsoFace::Kind::Fill && count > 2 &&
                                                     (count > 6 || std::min(side(0), side(1)) >= edgedFrom_px));
            m_painter.setPen(!isEdged ? m_none : face.kind == IsoFace::Kind::Edge ? m_detail : m_edge);
        }
        m_painter.drawPolygon(points.data(), count);
    }
}

/// A box of one material: rows from far, pipes.
void IsoPainter::block(const IsoBox& box, IsoMaterial material, bool live, double edged_m) {
    const Rect& g = box.ground;
    const auto at = [&](double x, double y, double z) { return m_frame.toPixel(isoProject({x, y}, z)); };
    const QPointF low[] = {at(g.left, g.bottom, box.base_m), at(g.right, g.bottom, box.base_m),
                           at(g.right, g.top, box.base_m)};
    const QPointF high[] = {at(g.left, g.bottom, box.top_m), at(g.right, g.bottom, box.top_m),
                            at(g.right, g.top, box.top_m), at(g.left, g.top, box.top_m)};
    const bool isEdged = onScreen(edged_m) >= edgedFrom_px;
    if (!live) {
        m_painter.setPen(QPen(m_palette.pale, 1, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
    } else { // white ones would not be seen on light ground
        m_painter.setPen(isEdged ? m_edge : material == IsoMaterial::Battery ? m_detail : m_none);
    }
    const auto fill = [&](double shade) {
        if (live) m_painter.setBrush(m_palette.of(material, static_cast<float>(shade)));
    };
    const QPointF left[] = {low[0], low[1], high[1], high[0]}, right[] = {low[1], low[2], high[2], high[1]};
    fill(isoShade(0, 1));
    m_painter.drawPolygon(left, 4);
    fill(isoShade(1, 0));
    m_painter.drawPolygon(right, 4);
    fill(1);
    m_painter.drawPolygon(high, 4);
}

/// Lines between the elements of a row that is drawn as one block: over its top and down the side that is seen.
void IsoPainter::ticks(const IsoSolid& solid) {
    const Rect& g = solid.box.ground;
    const bool isX = solid.step.x_m > 0;
    const Rect& own = m_scene.models[static_cast<std::size_t>(solid.model)].box.ground;
    QVarLengthArray<QPointF, 128> lines;
    for (int i = 1; i < solid.count; ++i) {
        const double m =
            isX ? solid.at.x_m + own.left + i * solid.step.x_m : solid.at.y_m + own.top + i * solid.step.y_m;
        const auto at = [&](double across, double z) {
            return m_frame.toPixel(isoProject(isX ? Point{m, across} : Point{across, m}, z));
        };
        const double back = isX ? g.top : g.left, front = isX ? g.bottom : g.right;
        lines.append(at(back, solid.box.top_m)), lines.append(at(front, solid.box.top_m));
        lines.append(at(front, solid.box.top_m)), lines.append(at(front, solid.box.base_m));
    }
    m_painter.setPen(m_detail);
    m_painter.drawLines(lines.data(), static_cast<int>(lines.size()) / 2);
}

void IsoPainter::wires(const IsoSolid& solid) {
    const Rect& g = solid.box.ground;
    const bool isX = solid.step.x_m > 0;
    m_painter.setPen(QPen(m_palette.line, 0.8));
    const double width_m = isX ? g.height() : g.width();
    for (const double share : {0.05, 0.5, 0.95}) {
        if (share != 0.5 && onScreen(width_m) < 3) continue;
        const Point a = isX ? Point{g.left, g.top + share * width_m} : Point{g.left + share * width_m, g.top},
                    b = isX ? Point{g.right, g.top + share * width_m} : Point{g.left + share * width_m, g.bottom};
        m_painter.drawLine(m_frame.toPixel(isoProject(a, solid.box.top_m)),
                           m_frame.toPixel(isoProject(b, solid.box.top_m)));
    }
}

} // namespace gs::ui
