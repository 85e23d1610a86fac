// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of zones, notes and arrays stand at one zoom: none covers another, the more important one goes
// first, and a place that covers no part is preferred. Names of single parts stay inside their boxes and give way.
#pragma once

#include <QRectF>
#include <QString>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "ui/render/plan_scene.h"

namespace gs::ui {

enum class LabelKind : std::uint8_t { Hall, Building, Parcel, Note, Yard, Road, Array };

struct PlacedLabel {
    Slot slot = noSlot;
    LabelKind kind = LabelKind::Note;
    QString text;
    QRectF box; ///< logical px from the plan's origin: metres × px/m
    bool vertical = false;
    bool operator==(const PlacedLabel&) const = default;
};

class LabelLayout {
public:
    /// Names of everything in `area` (m) that stands still.
    void place(const Engine& engine, const PlanScene& scene, double pixelsPerMetre, const Rect& area);
    /// The next picture of a film: names that have their place keep it, also while what they name is not there; those
    /// of what is new go where there is room.
    void placeMore(const Engine& engine, const PlanScene& scene, double pixelsPerMetre, const Rect& area);
    /// Names of these alone, wherever they are: what a gesture moves.
    void placeThese(const Engine& engine, const PlanScene& scene, double pixelsPerMetre,
                    const std::vector<Slot>& which);
    /// The area whose names are placed together for a view: some more than is seen, so that panning finds them.
    static Rect areaFor(const Viewport& viewport);

    const std::vector<PlacedLabel>& labels() const { return m_labels; } ///< by slot
    double pixelsPerMetre() const { return m_ppm; }
    const Rect& area() const { return m_area; }
    /// Whether no name stands in `box` (px from the plan's origin).
    bool isFree(const QRectF& box) const;
    /// Places whose names differ between two layouts of the same zoom.
    void difference(const LabelLayout& other, std::vector<Dirty>& dirty) const;

private:
    void clear(double pixelsPerMetre, const Rect& area);
    void take(const QRectF& box);
    void findZones(const PlanScene& scene);
    void placeOne(const Engine& engine, const PlanScene& scene, Slot slot, bool avoidParts);

    std::vector<PlacedLabel> m_labels;
    std::vector<QRectF> m_taken;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_cells; ///< indices in m_taken
    std::vector<bool> m_asked;                    ///< by slot: named things that have had their turn
    std::vector<std::pair<Slot, QRectF>> m_zones; ///< halls, buildings, yards of some size, px
    double m_ppm = 0;
    Rect m_area;
};

} // namespace gs::ui
