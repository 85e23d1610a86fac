// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/label_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/render/paint_job.h"

namespace gs::ui {

namespace {

constexpr double cell_px = 128;
constexpr double zoneFrom_px = 44, zoneHeightFrom_px = 16, roadFrom_px = 12;
constexpr double arrayFrom_px = 36;
constexpr double widest_px = 260;               // of a name that reaches beyond its zone
constexpr double apart_px = 2;                  // between two names
constexpr double coversParts = 3.5;             // as bad as this many places further down the list
constexpr double inOtherZone = 2 * coversParts; // that would name the wrong one
constexpr std::size_t mostZones = 500;
constexpr std::size_t mostParts = 20000; // with more on the site, looking at them costs a frame when far out
constexpr double closeEnough_ppm = 2;

LabelKind kindOf(const SceneItem& item) {
    switch (item.shape) {
    case Shape::Hall: return item.type->kind == "building" ? LabelKind::Building : LabelKind::Hall;
    case Shape::Parcel: return LabelKind::Parcel;
    case Shape::Label: return LabelKind::Note;
    case Shape::Road: return LabelKind::Road;
    case Shape::Equipment: return LabelKind::Array;
    default: return LabelKind::Yard;
    }
}

/// Who chooses first: a parcel has four corners to go to, a hall has not.
int rankOf(LabelKind kind) {
    constexpr LabelKind order[] = {LabelKind::Hall,   LabelKind::Building, LabelKind::Note, LabelKind::Yard,
                                   LabelKind::Parcel, LabelKind::Road,     LabelKind::Array};
    return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

/// Whether what is that large on the picture is named at all, px.
bool isLargeEnough(LabelKind kind, double width, double height) {
    switch (kind) {
    case LabelKind::Road: return std::min(width, height) >= roadFrom_px && std::max(width, height) >= zoneFrom_px;
    case LabelKind::Note: return true;
    case LabelKind::Array: return width >= arrayFrom_px && height >= 6;
    default: return width >= zoneFrom_px && height >= zoneHeightFrom_px;
    }
}

QString nameOf(const Site& site, const Component& c, LabelKind kind) {
    if (kind == LabelKind::Array) return shortName(site, c);
    if (kind == LabelKind::Note)
        return QString::fromStdString(!c.text.empty() ? c.text : !c.name.empty() ? c.name : c.id);
    return QString::fromStdString(c.name);
}

/// Upper left corners to try, the best first. `b` is the named thing, `s` the size of the text.
std::vector<QPointF> placesFor(LabelKind kind, const QRectF& b, QSizeF s, bool over) {
    const double above = b.top() - s.height() - 1, below = b.bottom() + 1, insideTop = b.top() + 4,
                 insideBottom = b.bottom() - s.height() - 4;
    const double left = b.left() + 2, insideLeft = b.left() + 6, right = b.right() - s.width() - 2,
                 insideRight = b.right() - s.width() - 6;
    const QPointF centre = b.center() - QPointF(s.width() / 2, s.height() / 2);
    const double middle = b.center().x() - s.width() / 2;
    const bool wide = s.width() > b.width() + 8; // reaches beyond on both sides alike
    const bool fits = s.width() + 12 <= b.width() && s.height() + 8 <= b.height();
    std::vector<QPointF> places;
    if (wide && (kind == LabelKind::Hall || kind == LabelKind::Yard || kind == LabelKind::Building))
        places = {{middle, above}, {middle, below}};
    const auto inside = [&](std::initializer_list<QPointF> list) {
        if (fits) places.insert(places.end(), list);
    };
    switch (kind) {
    case LabelKind::Hall:
    case LabelKind::Yard:
        places.push_back({left, above});
        inside({{insideLeft, insideTop}, {insideLeft, insideBottom}});
        places.push_back({right, above});
        inside({{insideRight, insideTop}, {insideRight, insideBottom}});
        places.push_back({left, below});
        places.push_back({right, below});
        inside({centre});
        break;
    case LabelKind::Building: // its halls have their names at the upper left
        places.insert(places.end(), {{right, above}, {right, below}, {left, below}});
        inside({{insideRight, insideBottom}, {insideLeft, insideBottom}, centre});
        places.push_back({left, above});
        break;
    case LabelKind::Parcel:
        inside({{insideLeft, insideTop},
                {insideLeft, insideBottom},
                {insideRight, insideTop},
                {insideRight, insideBottom}});
        places.push_back({left, above});
        places.push_back({left, below});
        break;
    case LabelKind::Note:
        places = {centre, centre - QPointF(0, s.height() + 2), centre + QPointF(0, s.height() + 2)};
        break;
    case LabelKind::Road: places = {centre}; break;
    case LabelKind::Array:
        if (over) places = {centre, {left, above}, {left, below}};
        else places = {{left, above}, {left, below}};
        break;
    }
    return places;
}

} // namespace

void LabelLayout::clear(double pixelsPerMetre, const Rect& area) {
    m_labels.clear();
    m_asked.clear();
    m_taken.clear();
    m_cells.clear();
    m_ppm = pixelsPerMetre;
    m_area = area;
}

namespace {

template <typename Visit> void cellsOf(const QRectF& box, Visit visit) {
    const auto cell = [](double px) { return static_cast<std::int64_t>(std::floor(px / cell_px)); };
    for (std::int64_t y = cell(box.top()); y <= cell(box.bottom()); ++y)
        for (std::int64_t x = cell(box.left()); x <= cell(box.right()); ++x)
            visit((static_cast<std::uint64_t>(x) << 32) ^ (static_cast<std::uint64_t>(y) & 0xffffffffu));
}

} // namespace

void LabelLayout::take(const QRectF& box) {
    const auto index = static_cast<std::uint32_t>(m_taken.size());
    m_taken.push_back(box);
    cellsOf(box, [&](std::uint64_t cell) { m_cells[cell].push_back(index); });
}

bool LabelLayout::isFree(const QRectF& box) const {
    if (m_taken.empty()) return true;
    const QRectF wide = box.adjusted(-apart_px, 0, apart_px, 0);
    bool free = true;
    cellsOf(wide, [&](std::uint64_t cell) {
        const auto it = free ? m_cells.find(cell) : m_cells.end();
        if (it == m_cells.end()) return;
        for (const std::uint32_t index : it->second) free = free && !m_taken[index].intersects(wide);
    });
    return free;
}

void LabelLayout::placeOne(const Engine& engine, const PlanScene& scene, Slot slot, bool avoidParts) {
    const SceneItem& item = *scene.item(slot);
    const Component& component = *engine.site().components().at(slot);
    const LabelKind kind = kindOf(item);
    QRectF b(QPointF(item.box.left, item.box.top) * m_ppm, QPointF(item.box.right, item.box.bottom) * m_ppm);
    PlacedLabel label{slot, kind, {}, {}, false};
    if (!isLargeEnough(kind, b.width(), b.height())) return;
    label.vertical = kind == LabelKind::Road && b.height() > b.width();
    if (kind == LabelKind::Note)
        b = QRectF(QPointF(component.position.x_m, component.position.y_m) * m_ppm, QSizeF(0, 0));
    // Over the elements while these are too small for numbers of their own, above them when near.
    const bool over =
        kind == LabelKind::Array && std::max(item.element.width_m, item.element.depth_m) * m_ppm < arrayFrom_px;
    const QString name = nameOf(engine.site(), component, kind);
    if (name.isEmpty()) return;
    const LabelStyle style = labelStyle(kind);
    const QSizeF whole = labelSize(name, 2 * widest_px, style).size;
    if (kind == LabelKind::Note && m_ppm < 0.5 && whole.width() > 2 * item.element.width_m * m_ppm)
        return; // it would cover what it explains

    // The whole name where there is room, else what its own width leaves of it, for arrays at least their count.
    struct Wording {
        QString text;
        QSizeF size;
    };
    std::vector<Wording> wordings;
    const double own = label.vertical ? b.height() - 4 : b.width() - 8;
    const double most = kind == LabelKind::Note           ? 2 * widest_px
                        : kind == LabelKind::Road || over ? own
                                                          : std::max(own, widest_px);
    if (whole.width() <= most) wordings.push_back({name, whole});
    if (kind != LabelKind::Note && !over) {
        const LabelSize cut = labelSize(name, own, style);
        if (!cut.text.isEmpty() && cut.text != name) wordings.push_back({cut.text, cut.size});
    }
    if (over) {
        const QString count = QStringLiteral("×%1").arg(component.array.count);
        wordings.push_back({count, labelSize(count, widest_px, style).size});
    }
    const auto standsInAnother = [&](const QRectF& box) {
        // Within a building its name would be that of the hall it stands in, but where the hall is all of it.
        return kind != LabelKind::Note && kind != LabelKind::Array &&
               (kind == LabelKind::Building || !b.contains(box)) &&
               std::any_of(m_zones.begin(), m_zones.end(), [&](const auto& zone) {
                   return zone.first != slot && zone.second.intersects(box) && !zone.second.contains(b);
               });
    };
    double best = std::numeric_limits<double>::max();
    for (const Wording& wording : wordings) {
        const QSizeF size = label.vertical ? wording.size.transposed() : wording.size;
        double rank = 0;
        for (const QPointF& corner : placesFor(kind, b, size, over)) {
            const QRectF box(QPointF(std::round(corner.x()), std::round(corner.y())), size);
            double cost = rank++;
            if (cost >= best) break;
            if (!isFree(box)) continue;
            if (standsInAnother(box)) cost += inOtherZone;
            if (avoidParts && !over) {
                std::vector<Slot> found;
                scene.itemGrid().query(
                    {box.left() / m_ppm, box.top() / m_ppm, box.right() / m_ppm, box.bottom() / m_ppm}, found);
                const bool covers = std::any_of(found.begin(), found.end(), [&](Slot s) {
                    const SceneItem* other = scene.item(s);
                    return s != slot && other && !other->isZone() && other->installed && !other->inRack &&
                           scene.isShown(*other);
                });
                if (covers) cost += coversParts;
            }
            if (cost < best) best = cost, label.box = box, label.text = wording.text;
        }
        if (!label.text.isEmpty()) break;
    }
    if (label.text.isEmpty()) return;
    take(label.box);
    m_labels.push_back(std::move(label));
}

/// Names stand in their own zone rather than at the edge of the next one.
void LabelLayout::findZones(const PlanScene& scene) {
    m_zones.clear();
    for (const Slot slot : scene.named()) {
        const SceneItem* item = scene.item(slot);
        if (!item || !item->isZone() || !item->installed || !scene.isShown(*item)) continue;
        const LabelKind kind = kindOf(*item);
        if (kind != LabelKind::Hall && kind != LabelKind::Building && kind != LabelKind::Yard) continue;
        const QRectF box(QPointF(item->box.left, item->box.top) * m_ppm,
                         QPointF(item->box.right, item->box.bottom) * m_ppm);
        if (isLargeEnough(kind, box.width(), box.height())) m_zones.emplace_back(slot, box);
        if (m_zones.size() >= mostZones) return;
    }
}

void LabelLayout::place(const Engine& engine, const PlanScene& scene, double pixelsPerMetre, const Rect& area) {
    clear(pixelsPerMetre, area);
    placeMore(engine, scene, pixelsPerMetre, area);
}

void LabelLayout::placeMore(const Engine& engine, const PlanScene& scene, double pixelsPerMetre, const Rect& area) {
    if (m_ppm != pixelsPerMetre) clear(pixelsPerMetre, area);
    findZones(scene);
    struct Named {
        int rank;
        double size;
        Slot slot;
    };
    std::vector<Named> which;
    m_asked.resize(std::max<std::size_t>(m_asked.size(), scene.slotCount()), false);
    const Rect reached = area.expanded(2 * widest_px / pixelsPerMetre);
    for (const Slot slot : scene.named()) {
        const SceneItem* item = scene.item(slot);
        if (!item || item->floating || !item->installed || item->inRack || !scene.isShown(*item)) continue;
        if (!item->box.intersects(reached)) continue;
        if (item->shape == Shape::Fence || m_asked[slot]) continue;
        const LabelKind kind = kindOf(*item);
        if (item->shape != Shape::RoofText &&
            !isLargeEnough(kind, item->box.width() * m_ppm, item->box.height() * m_ppm))
            continue;
        m_asked[slot] = true;
        if (item->shape == Shape::RoofText) { // painted on the roof: a name beside it, not on it
            take(QRectF(QPointF(item->box.left, item->box.top) * m_ppm,
                        QPointF(item->box.right, item->box.bottom) * m_ppm));
            continue;
        }
        which.push_back({rankOf(kind), item->box.width() * item->box.height(), slot});
    }
    std::sort(which.begin(), which.end(), [](const Named& x, const Named& y) {
        if (x.rank != y.rank) return x.rank < y.rank;
        return x.size != y.size ? x.size > y.size : x.slot < y.slot;
    });
    const bool avoidParts = scene.itemGrid().size() <= mostParts || pixelsPerMetre >= closeEnough_ppm;
    for (const Named& named : which) placeOne(engine, scene, named.slot, avoidParts);
    std::sort(m_labels.begin(), m_labels.end(),
              [](const PlacedLabel& x, const PlacedLabel& y) { return x.slot < y.slot; });
}

void LabelLayout::placeThese(const Engine& engine, const PlanScene& scene, double pixelsPerMetre,
                             const std::vector<Slot>& which) {
    clear(pixelsPerMetre, {});
    findZones(scene);
    for (const Slot slot : which)
        if (const SceneItem* item = scene.item(slot); item && item->installed && !item->inRack &&
                                                      scene.isShown(*item) && item->isNamed() &&
                                                      item->shape != Shape::Fence && item->shape != Shape::RoofText)
            placeOne(engine, scene, slot, false);
}

Rect LabelLayout::areaFor(const Viewport& viewport) {
    const Point a = viewport.toPlan({0, 0}), b = viewport.toPlan({viewport.size.width(), viewport.size.height()});
    return Rect{a.x_m, a.y_m, b.x_m, b.y_m}.expanded(std::max(b.x_m - a.x_m, b.y_m - a.y_m) / 2);
}

void LabelLayout::difference(const LabelLayout& other, std::vector<Dirty>& dirty) const {
    // Names inside of boxes give way to these: they too have to be drawn again, whole.
    const auto changed = [&](const PlacedLabel& label) {
        dirty.push_back(
            {{label.box.left() / m_ppm, label.box.top() / m_ppm, label.box.right() / m_ppm, label.box.bottom() / m_ppm},
             0,
             noteReach_px});
    };
    auto a = m_labels.begin(), b = other.m_labels.begin();
    while (a != m_labels.end() || b != other.m_labels.end()) {
        if (b == other.m_labels.end() || (a != m_labels.end() && a->slot < b->slot)) changed(*a++);
        else if (a == m_labels.end() || b->slot < a->slot) changed(*b++);
        else {
            if (!(*a == *b)) changed(*a), changed(*b);
            ++a, ++b;
        }
    }
}

} // namespace gs::ui
