// SPDX-License-Identifier: GPL-3.0-or-later
// Draws an IsoScene with a QPainter. What is too small to be told apart is drawn as blocks, what is smaller still is
// not.
#pragma once

#include <QPainter>
#include <QPolygonF>
#include <functional>
#include <map>

#include "core/diagram/iso_scene.h"
#include "ui/views/iso_palette.h"
#include "ui/views/site_view.h"

namespace gs::ui {

/// Where the scene is: px = (metres - origin) × scale.
struct IsoFrame {
    double scale_ppm = 1; ///< px per metre
    QPointF origin;       ///< metres on the picture plane at px 0, 0
    QPointF toPixel(IsoPoint p) const { return {(p.u_m - origin.x()) * scale_ppm, (p.v_m - origin.y()) * scale_ppm}; }
    QRectF toPixel(const Rect& r) const {
        return {toPixel(IsoPoint{r.left, r.top}), toPixel(IsoPoint{r.right, r.bottom})};
    }
};

class IsoPainter {
public:
    /// `frame` and `area` in px of the device.
    IsoPainter(QPainter& painter, const IsoScene& scene, const IsoFrame& frame, const QRectF& area,
               const PictureLook& look, bool dusk);
    void grounds();
    void shadows();
    void glow(); ///< light of the windows on the ground, at dusk
    void solids();
    void drawMarks(); ///< of what solids() has drawn, over all
    /// What the last solids() drew: elements one by one, rows as blocks.
    struct Counts {
        int elements = 0, blocks = 0, skipped = 0;
    };
    const Counts& counts() const { return m_counts; }
    const IsoPalette& palette() const { return m_palette; }

private:
    bool isSeen(const Rect& picture) const;
    double onScreen(double metres) const { return metres * m_screen_ppm; }
    QPolygonF polygon(const IsoPolygon& points, QPointF by = {}) const;
    void solid(const IsoSolid& solid);
    void body(const IsoModel& model, QPointF at, bool live);
    void block(const IsoBox& box, IsoMaterial material, bool live, double edged_m);
    void wires(const IsoSolid& solid);
    void ticks(const IsoSolid& solid);
    void texts(Slot on);
    void text(const IsoText& text);
    void marks(const IsoSolid& solid);
    void forShadows(const std::function<void(const QPolygonF&)>& each) const;

    QPainter& m_painter;
    const IsoScene& m_scene;
    const IsoFrame& m_frame;
    const PictureLook& m_look;
    IsoPalette m_palette;
    double m_screen_ppm; ///< px of the device per metre
    QRectF m_area;
    Rect m_seen; ///< metres on the picture plane
    QPen m_edge, m_detail, m_none = QPen(Qt::NoPen);
    std::multimap<Slot, std::size_t> m_textsOn; ///< by building: index of IsoScene::texts
    QList<QPointF> m_marks;
    Counts m_counts;
};

} // namespace gs::ui
