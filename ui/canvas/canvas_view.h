// SPDX-License-Identifier: GPL-3.0-or-later
// The picture on the canvas: mirrors the document into a scene, keeps tiles of what stands still, draws what
// moves above it. Knows nothing of mouse and tools.
#pragma once

#include <QImage>
#include <functional>

#include "ui/canvas/tile_cache.h"
#include "ui/document.h"
#include "ui/render/label_layout.h"

namespace gs::ui {

class CanvasView {
public:
    void setDocument(Document* document);
    void siteChanged(const Changed& what);
    void resultsChanged();
    void selectionChanged();
    void viewChanged();
    void setMarks(const std::vector<Finding>& findings);
    /// Nothing has changed for a moment: what takes longer (sums over halls) is worked out again.
    void cameToRest();
    void setSound(std::shared_ptr<const SoundMap> map);
    void setConfig(const RenderConfig& config);
    const RenderConfig& config() const { return m_config; }
    const PlanScene& scene() const { return m_scene; }
    const TileCache& tiles() const { return m_tiles; }
    /// The hall, building or yard whose name is drawn there; noSlot: none.
    Slot zoneNamedAt(const Viewport& viewport, QPointF px) const;

    /// The whole picture of the plan in device pixels. `isComplete()` then says whether another frame is
    /// needed to show everything sharp and up to date.
    const QImage& compose(const Viewport& viewport, double dpr, bool patient);
    bool isComplete() const { return m_complete; }

    /// Upper left pixel of a viewport in device pixels from the plan's origin.
    static QPoint devicePixels(QSizeF size, double dpr);
    static std::int64_t deviceOrigin(double plan_m, double pixelsPerMetre, double dpr);

private:
    void settle();
    void dirtyFloatingNames();
    void placeNames(const Viewport& viewport, bool hurried);
    Document* m_document = nullptr;
    RenderConfig m_config;
    PlanScene m_scene;
    TileCache m_tiles;
    LabelLayout m_names;
    std::uint64_t m_namesRevision = 0; ///< of the scene when they were placed
    bool m_namesHurried = false;       ///< only those of what was seen then
    bool m_tilesReady = true;          ///< in the last frame
    QImage m_frame;
    std::vector<Dirty> m_dirty; ///< kept for its memory
    Slot m_sweepAt = 0;
    std::size_t m_sweepLeft = 0; ///< parts whose look has not been compared since the last results
    double m_dpr = 1;
    bool m_complete = true;
};

} // namespace gs::ui
