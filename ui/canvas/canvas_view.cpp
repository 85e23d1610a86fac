// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_view.h"

#include <algorithm>
#include <cmath>

#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"
#include "ui/selected.h"

namespace gs::ui {

namespace {

// Of a frame of 8 ms: tiles that are missing, then comparing what the results say with what is drawn.
// While the zoom changes the rest of the picture is scaled from the one before, which takes its share of the frame.
constexpr int tiles_us = 3000, tilesZooming_us = 1200, tilesPatient_us = 40000, sweep_us = 500, sweepDragging_us = 250;

constexpr double hurriedMargin_px = 64; // a hand that begins to drag before all names have their places pans a little

} // namespace

void CanvasView::setDocument(Document* document) {
    m_document = document;
    const std::unique_ptr<PlanScene> ready = document ? document->takeScene() : nullptr;
    m_scene = ready ? std::move(*ready) : PlanScene();
    m_names = {};
    m_scene.setOverlay(m_config.overlay);
    m_scene.setLayers(m_config.layers);
    m_sweepAt = 0, m_sweepLeft = 0;
    if (document) {
        if (ready) m_scene.resultsChanged(document->engine());
        else m_scene.reset(document->engine());
        selectionChanged();
    }
    m_tiles.clear();
}

void CanvasView::siteChanged(const Changed& what) {
    if (!m_document) return;
    if (what.all || what.types) {
        m_scene.reset(m_document->engine());
        selectionChanged();
        m_tiles.clear();
        return;
    }
    m_dirty.clear();
    const std::size_t lifted = m_scene.floatingItems().size();
    m_scene.update(m_document->engine(), what.components, what.links, m_document->inGesture(), m_dirty);
    if (m_scene.floatingItems().size() != lifted) dirtyFloatingNames();
    m_tiles.invalidate(m_dirty, m_dpr);
}

void CanvasView::resultsChanged() {
    if (!m_document) return;
    m_scene.resultsChanged(m_document->engine(), !m_document->inGesture());
    m_sweepLeft = m_scene.slotCount();
    m_complete = false;
    if (isAboutLines(m_config.overlay)) m_tiles.expire(); // they are filled by what flows in them
}

void CanvasView::cameToRest() {
    if (!m_document || m_config.overlay == Overlay::Plan) return;
    m_scene.resultsChanged(m_document->engine(), true);
    if (m_config.overlay == Overlay::Temperature) m_tiles.expire(); // which loops are too warm is known at rest
    m_sweepLeft = m_scene.slotCount();
    m_complete = false;
}

void CanvasView::setSound(std::shared_ptr<const SoundMap> map) {
    m_scene.setSound(std::move(map));
    m_tiles.expire();
    m_complete = false;
}

void CanvasView::selectionChanged() {
    if (!m_document) return;
    m_dirty.clear();
    m_scene.select(*m_document->selected(), m_dirty);
    m_tiles.invalidate(m_dirty, m_dpr);
}

void CanvasView::viewChanged() {
    if (!m_document) return;
    // What comes and goes is drawn again, and what the results say of it where that is seen to differ: under a hand
    // that pulls the date most of the plan stays as it is, but where lines are filled (resultsChanged()).
    m_dirty.clear();
    m_scene.setView(m_document->engine(), m_dirty);
    m_tiles.invalidate(m_dirty, m_dpr);
    resultsChanged();
}

void CanvasView::setMarks(const std::vector<Finding>& findings) {
    if (!m_document) return;
    m_dirty.clear();
    m_scene.setMarks(m_document->engine(), findings, m_dirty);
    m_tiles.invalidate(m_dirty, m_dpr);
    m_complete = false;
}

void CanvasView::setConfig(const RenderConfig& config) {
    if (config.overlay != m_config.overlay) {
        m_scene.setOverlay(config.overlay);
        if (m_document) m_scene.resultsChanged(m_document->engine());
    }
    if (!(config.layers == m_config.layers)) {
        m_scene.setLayers(config.layers);
        m_names = {}; // names of hidden things give their places free
    }
    // Another overlay comes tile by tile over the one before; a mix of two themes would be a flash.
    if (config.theme == m_config.theme) m_tiles.expire();
    else m_tiles.clear();
    m_config = config;
    m_complete = false;
}

void CanvasView::settle() {
    if (m_document->inGesture() || (m_scene.floatingItems().empty() && m_scene.floatingLinks().empty())) return;
    m_dirty.clear();
    dirtyFloatingNames();
    m_scene.settle(m_document->engine(), m_dirty);
    m_tiles.invalidate(m_dirty, m_dpr);
}

/// Names stand outside of their boxes: they are lifted and put down with what floats.
void CanvasView::dirtyFloatingNames() {
    const double ppm = m_names.pixelsPerMetre();
    for (const PlacedLabel& label : m_names.labels())
        if (const SceneItem* item = m_scene.item(label.slot); item && item->floating)
            m_dirty.push_back(
                {{label.box.left() / ppm, label.box.top() / ppm, label.box.right() / ppm, label.box.bottom() / ppm}});
}

Slot CanvasView::zoneNamedAt(const Viewport& viewport, QPointF px) const {
    if (!m_config.labels || viewport.pixelsPerMetre != m_names.pixelsPerMetre()) return noSlot;
    const QPointF at = px + viewport.origin * viewport.pixelsPerMetre;
    for (const PlacedLabel& label : m_names.labels()) {
        const bool isZone =
            label.kind == LabelKind::Hall || label.kind == LabelKind::Building || label.kind == LabelKind::Yard;
        if (!isZone || !label.box.contains(at)) continue;
        if (const SceneItem* item = m_scene.item(label.slot); item && m_scene.isFree(*item)) return label.slot;
    }
    return noSlot;
}

/// Names keep their places while a gesture runs: what is not touched must not jump. `hurried`: those that are seen, for
/// while the wheel or the date slider turns they are placed with every frame; the others follow when there is time.
void CanvasView::placeNames(const Viewport& viewport, bool hurried) {
    if (!m_config.labels) {
        m_namesHurried = false;
        return;
    }
    const Point a = viewport.toPlan({0, 0}), b = viewport.toPlan({viewport.size.width(), viewport.size.height()});
    const Rect& known = m_names.area();
    const bool sameZoom = viewport.pixelsPerMetre == m_names.pixelsPerMetre();
    const bool within = a.x_m >= known.left && a.y_m >= known.top && b.x_m <= known.right && b.y_m <= known.bottom;
    const bool isCurrent = m_namesRevision == m_scene.namesRevision() && (hurried || !m_namesHurried);
    if (sameZoom && within && (m_document->inGesture() || isCurrent)) return;
    m_namesHurried = hurried && (!sameZoom || within);
    LabelLayout names;
    names.place(m_document->engine(), m_scene, viewport.pixelsPerMetre,
                m_namesHurried ? Rect{a.x_m, a.y_m, b.x_m, b.y_m}.expanded(hurriedMargin_px / viewport.pixelsPerMetre)
                               : LabelLayout::areaFor(viewport));
    m_dirty.clear();
    if (sameZoom) names.difference(m_names, m_dirty);
    m_names = std::move(names);
    m_namesRevision = m_scene.namesRevision();
    m_tiles.invalidate(m_dirty, m_dpr);
}

std::int64_t CanvasView::deviceOrigin(double plan_m, double pixelsPerMetre, double dpr) {
    return static_cast<std::int64_t>(std::llround(std::clamp(plan_m * pixelsPerMetre * dpr, -1e15, 1e15)));
}

QPoint CanvasView::devicePixels(QSizeF size, double dpr) {
    return {std::max(1, static_cast<int>(std::ceil(size.width() * dpr))),
            std::max(1, static_cast<int>(std::ceil(size.height() * dpr)))};
}

const QImage& CanvasView::compose(const Viewport& viewport, double dpr, bool patient) {
    const QPoint size = devicePixels(viewport.size, dpr);
    if (m_frame.width() != size.x() || m_frame.height() != size.y())
        m_frame = QImage(size.x(), size.y(), QImage::Format_RGB32);
    if (dpr != m_dpr) m_tiles.clear(), m_dpr = dpr;
    m_frame.setDevicePixelRatio(1);
    m_complete = true;
    if (!m_document) {
        m_frame.fill(m_config.theme->canvas);
        m_frame.setDevicePixelRatio(dpr);
        return m_frame;
    }
    const Engine& engine = m_document->engine();
    settle();
    if (m_sweepLeft > 0) {
        m_dirty.clear();
        const Slot from = m_sweepAt;
        const int sweepFor_us = patient ? tilesPatient_us : m_document->inGesture() ? sweepDragging_us : sweep_us;
        m_sweepAt = m_scene.sweep(engine, from, sweepFor_us, m_dirty);
        const std::size_t seen = m_sweepAt == 0 ? m_scene.slotCount() - from : m_sweepAt - from;
        m_sweepLeft -= std::min(m_sweepLeft, seen);
        m_tiles.invalidate(m_dirty, m_dpr);
        if (m_sweepLeft > 0) m_complete = false;
    }
    const double scale = viewport.pixelsPerMetre * dpr;
    const bool blank = m_tiles.isBlank();
    const bool zooms = m_tiles.setScale(scale);
    placeNames(viewport, !patient && !blank && (zooms || !m_tilesReady || m_namesRevision != m_scene.namesRevision()));
    const std::int64_t left = deviceOrigin(viewport.origin.x(), viewport.pixelsPerMetre, dpr);
    const std::int64_t top = deviceOrigin(viewport.origin.y(), viewport.pixelsPerMetre, dpr);
    const auto job = [&](QImage& image, std::int64_t x, std::int64_t y, QPainter& painter, PixelWriter& pixels) {
        Viewport v;
        v.pixelsPerMetre = viewport.pixelsPerMetre;
        v.origin = QPointF(static_cast<double>(x) / scale, static_cast<double>(y) / scale);
        v.size = QSizeF(image.width() / dpr, image.height() / dpr);
        const Point end = v.toPlan({v.size.width(), v.size.height()});
        return PaintJob{engine,  m_scene, v,       m_config, painter, {v.origin.x(), v.origin.y(), end.x_m, end.y_m},
                        &pixels, dpr,     &m_names};
    };
    const auto drawTile = [&](QImage& tile, std::int64_t x, std::int64_t y) {
        PixelWriter pixels(tile, x, y);
        tile.setDevicePixelRatio(dpr);
        QPainter painter(&tile);
        const PaintJob standing = job(tile, x, y, painter, pixels);
        paintGround(standing);
        paintStanding(standing);
        painter.end();
        tile.setDevicePixelRatio(1);
    };
    // The first picture of a site is shown whole.
    // Tiles of a zoom that the next turn of the wheel does away with are not worth a frame that comes late.
    const int budget = patient || blank        ? tilesPatient_us
                       : !zooms                ? tiles_us
                       : m_tiles.showsBefore() ? 0
                                               : tilesZooming_us;
    m_tilesReady = m_tiles.compose(m_frame, left, top, m_config.theme->canvas.rgb(), drawTile, budget);
    if (!m_tilesReady || (m_namesHurried && !m_document->inGesture())) m_complete = false;
    if (!m_scene.floatingItems().empty() || !m_scene.floatingLinks().empty()) {
        PixelWriter pixels(m_frame, left, top);
        m_frame.setDevicePixelRatio(dpr);
        QPainter painter(&m_frame);
        PaintJob floating = job(m_frame, left, top, painter, pixels);
        floating.before = &m_document->siteAtGestureBegin();
        const Rect painted = paintFloating(floating);
        const auto pixel = [scale](double m, std::int64_t origin, int beyond) {
            return static_cast<int>(std::clamp(std::floor(m * scale - static_cast<double>(origin)), -1e6, 1e6)) +
                   beyond;
        };
        m_tiles.paintedOver(QRect(QPoint(pixel(painted.left, left, -1), pixel(painted.top, top, -1)),
                                  QPoint(pixel(painted.right, left, 1), pixel(painted.bottom, top, 1))));
    }
    m_frame.setDevicePixelRatio(dpr);
    return m_frame;
}

} // namespace gs::ui
