// SPDX-License-Identifier: GPL-3.0-or-later
// What the painter needs of a site, by slot: boxes, kinds, what each part looks like in the overlay. The
// canvas keeps one and mirrors edits into it; pictures make one for the moment. Computes no figure.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/big_vector.h"
#include "core/engine/engine.h"
#include "core/layout/geometry.h"
#include "core/layout/grid_index.h"
#include "core/site/timeline.h"
#include "ui/render/plan_painter.h"
#include "ui/theme.h"

namespace gs {
struct SoundMap;
}

namespace gs::ui {

class OverlayData;
struct Selected;

enum class Shape : std::uint8_t {
    Equipment,
    Hall,
    Yard,
    Parcel,
    Road,
    Fence,
    Label,
    RoofText,
    Water,
    Picture, ///< beneath everything
    Note,    ///< these four are annotations: above everything
    Dimension,
    AreaLabel,
    Line
};
inline bool isAnnotation(Shape shape) { return shape >= Shape::Note; }
/// Says what it has to say itself: no name is laid out for it.
inline bool drawsOwnWords(Shape shape) { return shape >= Shape::Picture; }

struct SceneItem {
    Rect box;                   ///< axis-parallel, all elements, m
    Size element;               ///< footprint of one element before rotation
    const Type* type = nullptr; ///< owned by the site; null = no such component
    Shape shape = Shape::Equipment;
    Discipline discipline = Discipline::Civil;
    std::int8_t quarter = 0; ///< turns of 90°; -1 = any other angle
    bool isArray = false;
    bool isAttached = false; ///< mounted in or on a rack
    bool inRack = false;     ///< … in it: takes no floor, a plate on the rack when that is near
    bool installed = true;
    bool live = true;
    bool assumed = false;
    bool selected = false;
    bool floating = false; ///< moves in the running gesture: drawn above what stands still
    Layer layer = Layer::Civil;
    bool isZone() const { return shape != Shape::Equipment; }
    /// The name may stand outside of the box.
    bool isNamed() const { return (isZone() && !drawsOwnWords(shape)) || isArray; }
};

/// An area to draw again, if the zoom is at least `from_ppm` (lines of small parts are not seen far out).
struct Dirty {
    Rect area;
    double from_ppm = 0;
    double reach_px = 44; ///< how far marks, names and line widths stick out of the area
};
inline constexpr double noteReach_px = 240; ///< a name may move one that stands beside it

/// What the results say about a part, in steps so that equal means drawn alike.
struct Look {
    static constexpr std::uint8_t none = 255, over = 254;
    std::uint8_t fill = none; ///< overlay (of a zone: power density): 0 … 5 step of the scale, over, none
    std::uint8_t bar = none;  ///< load bar, 0 … 64, over
    std::uint8_t mark = 0;    ///< 0 none, 1 tight, 2 warning, 3 over or error
    bool off = false;         ///< live but not served or not cooled
    bool operator==(const Look&) const = default;
};

/// Of a hundred thousand racks there are three hundred thousand of these: kept small, without the box (linkBox()).
struct SceneLink {
    Slot from = noSlot, to = noSlot;
    float from_ppm = 0; ///< zoom from which on it is drawn: small ends only when near
    float size_m = 0;   ///< short side of the smaller end
    Medium medium = Medium::Power;
    char feed = 'A';
    bool exists : 1 = false;
    bool selected : 1 = false;
    bool floating : 1 = false;
    bool isBundle : 1 = false;
    bool isTwin : 1 = false;   ///< the consumer takes a feed A and a feed B: they are told apart by letters
    bool hasBends : 1 = false; ///< the way may leave the box of both ends
    bool isListed : 1 = false; ///< in the list of links that are seen from far
    std::uint8_t grade = 0;    ///< power: 0 low, 1 medium, 2 high voltage
};

class PlanScene {
public:
    PlanScene();
    /// Everything anew. Pointers to types are those of engine.site().
    void reset(const Engine& engine);
    /// The part of it that needs no results: for a thread, while the engine computes (resultsChanged() follows).
    void layOut(const Site& site, Date day);
    /// Mirrors an edit; `dirty` receives the areas to draw again. With `float_` what changed is taken out of
    /// the standing picture until settle().
    void update(const Engine& engine, const std::vector<std::string>& components, const std::vector<std::string>& links,
                bool float_, std::vector<Dirty>& dirty);
    void settle(const Engine& engine, std::vector<Dirty>& dirty);
    /// Another day: what is installed and live; `dirty` receives where that is another than before.
    void setView(const Engine& engine, std::vector<Dirty>& dirty);
    void select(const Selected& selected, std::vector<Dirty>& dirty);

    /// Overlay whose values look() gives. Values are read from the engine as they are needed …
    void setOverlay(Overlay overlay);
    const Look& look(const Engine& engine, Slot slot) const;
    /// … and compared again after new results, from `first` on for at most `budget_us`; returns where to go
    /// on, 0 when all have been seen.
    Slot sweep(const Engine& engine, Slot first, int budget_us, std::vector<Dirty>& dirty);
    /// Loop temperatures and loadings are read again; `atRest`: also what takes more than a moment (sums over halls).
    void resultsChanged(const Engine& engine, bool atRest = true);
    const OverlayData& overlayData() const { return *m_data; }
    /// The picture of the noise overlay: made by a worker for the canvas; null: none yet.
    void setSound(std::shared_ptr<const SoundMap> map) { m_sound = std::move(map); }
    const std::shared_ptr<const SoundMap>& sound() const { return m_sound; }

    void setLayers(const Layers& layers) { m_layers = layers; }
    const Layers& layers() const { return m_layers; }
    bool isShown(const SceneItem& item) const { return !m_layers.isHidden(item.layer); }
    bool isFree(const SceneItem& item) const { return m_layers.isFree(item.layer); }
    /// A line goes with its own layer, and with what it hangs on.
    bool isShown(const SceneLink& link) const;
    bool isFree(const SceneLink& link) const;
    /// Findings that are not waived, as marks on the parts they name.
    void setMarks(const Engine& engine, const std::vector<Finding>& findings, std::vector<Dirty>& dirty);

    const SceneItem* item(Slot slot) const {
        return slot < m_items.size() && m_items[slot].type ? &m_items[slot] : nullptr;
    }
    const SceneLink* link(Slot slot) const {
        return slot < m_links.size() && m_links[slot].exists ? &m_links[slot] : nullptr;
    }
    const std::vector<Point>& route(const Engine& engine, Slot link) const;
    const GridIndex& itemGrid() const { return m_itemGrid; }
    /// Appends the parts whose box meets `area`, in no particular order; quick also for a large part of the plan.
    void itemsIn(const Rect& area, std::vector<Slot>& out) const;
    /// Appends the links near `area` that are drawn at this zoom, in no particular order.
    void linksIn(const Rect& area, double pixelsPerMetre, std::vector<Slot>& out) const;
    Rect linkBox(Slot link) const { return m_linkGrid.rect(link); } ///< of one that does not float; rounded outwards
    /// Zones from the largest to the smallest: the order in which they are painted.
    int zoneRank(Slot slot) const;
    /// Zones, notes and arrays, whose names may stand beside them; in no particular order.
    const std::vector<Slot>& named() const { return m_named; }
    /// Goes up whenever one of these changed.
    std::uint64_t namesRevision() const { return m_namesRevision; }
    const std::vector<Slot>& floatingItems() const { return m_floatingItems; }
    const std::vector<Slot>& floatingLinks() const { return m_floatingLinks; }
    Rect bounds() const; ///< all installed components; empty without any
    Slot slotCount() const { return static_cast<Slot>(m_items.size()); }
    std::size_t selectedCount() const { return m_selectedItems.size(); }
    const std::vector<Slot>& selectedItems() const { return m_selectedItems; }
    const std::vector<Slot>& selectedLinks() const { return m_selectedLinks; }

private:
    void putItem(const Site& site, Slot slot);
    void putLink(const Site& site, Slot slot);
    void setEnds(const Site& site, Slot slot, bool place);
    void dropLink(Slot slot);
    void forget(Slot slot);
    void floatItem(Slot slot);
    void floatLink(Slot slot);
    Dirty dirtyItem(Slot slot) const;
    void dirtyLink(Slot slot, std::vector<Dirty>& dirty) const;
    void dropGone(const Site& site, std::vector<Dirty>& dirty);
    Look computeLook(const Engine& engine, Slot slot) const;

    struct FarBox {
        float left = 0, top = 0, right = 0, bottom = 0;
    };
    Date m_day{};                   ///< of `installed` and `live`
    std::optional<Timeline> m_days; ///< of the site as it is; none: no other day was asked for yet
    BigVector<SceneItem> m_items;
    BigVector<FarBox> m_farBoxes; ///< the boxes once more, small and in a row, rounded outwards
    BigVector<SceneLink> m_links;
    mutable BigVector<Look> m_looks;
    mutable std::vector<bool> m_lookKnown;
    std::vector<std::uint8_t> m_marks;                             ///< from findings
    mutable std::unordered_map<Slot, std::vector<Point>> m_routes; ///< those that were asked for
    std::vector<Slot> m_farLinks;         ///< candidates for links seen from far, each once (SceneLink::isListed)
    mutable std::vector<int> m_zoneOrder; ///< by slot; empty = to be sorted again
    std::vector<Slot> m_zones, m_named;
    std::uint64_t m_namesRevision = 0;
    std::vector<Slot> m_floatingItems, m_floatingLinks, m_selectedItems, m_selectedLinks;
    std::shared_ptr<OverlayData> m_data; ///< never null
    std::shared_ptr<const SoundMap> m_sound;
    Layers m_layers;
    GridIndex m_itemGrid;
    CoarseGridIndex m_linkGrid;
    Overlay m_overlay = Overlay::Plan;
};

/// Discipline of a part (outline) and of a link (line).
Discipline disciplineOf(const Type& type);
Discipline disciplineOf(Medium medium);
Layer layerOf(Discipline discipline, Shape shape = Shape::Equipment);
inline Layer layerOf(Medium medium) { return layerOf(disciplineOf(medium)); }
Shape shapeOf(const Type& type);

} // namespace gs::ui
