// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_scene.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "core/layout/route.h"
#include "core/site/plan_marks.h"
#include "ui/selected.h"

namespace gs::ui {

namespace {

constexpr double smallEnd_m = 1.6; // ends below this size are racks, pumps, in-rack units
constexpr double mediumVoltage_v = 1000, highVoltage_v = 60e3;
constexpr double longByEnds = 40; // a link of so many times its end counts as one of a larger end
constexpr double smallEndFrom_px = 14, mainFrom_px = 5, largeEndFrom_px = 3;
constexpr double main_m = 15;       // a link longer than that is no stub
constexpr double plantLink_px = 60; // length on the screen from which on links that lead to no rack are drawn
// Links of racks are drawn from 8.75 px/m on. Further out a few listed ones are all there is to look at, not the
// hundreds of thousands in the index.
constexpr float farBelow_ppm = 4;
constexpr double cellArea_m2 = 4; // of the index per part, from which on it is not asked
constexpr std::size_t mostScanned = 50000;

Rect boxOf(const std::vector<Point>& points, Rect box) {
    for (const Point& p : points) {
        box.left = std::min(box.left, p.x_m), box.right = std::max(box.right, p.x_m);
        box.top = std::min(box.top, p.y_m), box.bottom = std::max(box.bottom, p.y_m);
    }
    return box;
}

std::int8_t quarterOf(double degrees) {
    const double quarters = degrees / 90;
    const double whole = std::round(quarters);
    if (std::abs(quarters - whole) > 1e-9) return -1;
    return static_cast<std::int8_t>(((static_cast<long long>(whole) % 4) + 4) % 4);
}

/// Low, medium or high voltage: the highest that both ends share.
std::uint8_t gradeOf(const Port* from, const Port* to) {
    double shared = 0;
    if (from && to)
        for (const double v : from->voltages_v)
            if (std::find(to->voltages_v.begin(), to->voltages_v.end(), v) != to->voltages_v.end())
                shared = std::max(shared, v);
    return shared >= highVoltage_v ? 2 : shared >= mediumVoltage_v ? 1 : 0;
}

bool touches(const Rect& a, const Rect& b) {
    return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

Discipline disciplineOf(Medium medium) {
    switch (medium) {
    case Medium::Power: return Discipline::Power;
    case Medium::Coolant: return Discipline::ColdSupply;
    case Medium::Gas: return Discipline::Gas;
    case Medium::Water: return Discipline::Water;
    case Medium::Data: return Discipline::Network;
    }
    return Discipline::Civil;
}

Discipline disciplineOf(const Type& type) {
    switch (type.role) {
    case Role::Rack: return type.text("it") == "network" ? Discipline::Network : Discipline::Compute;
    case Role::Load: return type.port("gas_in") ? Discipline::Gas : Discipline::Power;
    case Role::Source:
    case Role::Store:
    case Role::Converter: return Discipline::Power;
    case Role::Exchanger:
    case Role::AirHandler:
    case Role::Pump:
    case Role::Rejector:
    case Role::Tank: return Discipline::ColdSupply;
    case Role::Supply: return type.text("supply") == "water" ? Discipline::Water : Discipline::Gas;
    case Role::Conductor:
    case Role::Structure: return Discipline::Civil;
    }
    return Discipline::Civil;
}

Layer layerOf(Discipline discipline, Shape shape) {
    if (shape == Shape::Label || shape == Shape::RoofText || shape == Shape::Picture || isAnnotation(shape))
        return Layer::Annotation;
    switch (discipline) {
    case Discipline::Power: return Layer::Power;
    case Discipline::ColdSupply:
    case Discipline::HotReturn: return Layer::Cooling;
    case Discipline::Compute: return Layer::Compute;
    case Discipline::Gas:
    case Discipline::Water: return Layer::Fluids;
    case Discipline::Network: return Layer::Network;
    case Discipline::Civil: return Layer::Civil;
    }
    return Layer::Civil;
}

bool PlanScene::isShown(const SceneLink& link) const {
    if (m_layers.hidden == 0) return true;
    const SceneItem *from = item(link.from), *to = item(link.to);
    return !m_layers.isHidden(layerOf(link.medium)) && from && to && isShown(*from) && isShown(*to);
}

bool PlanScene::isFree(const SceneLink& link) const { return m_layers.isFree(layerOf(link.medium)) && isShown(link); }

Shape shapeOf(const Type& type) {
    if (type.role != Role::Structure) return Shape::Equipment;
    switch (annotationOf(type)) {
    case Annotation::None: break;
    case Annotation::Note: return Shape::Note;
    case Annotation::Length: return Shape::Dimension;
    case Annotation::Area: return Shape::AreaLabel;
    case Annotation::Line: return Shape::Line;
    }
    if (isPicture(type)) return Shape::Picture;
    if (has(type.kind, "water_body")) return Shape::Water;
    if (has(type.kind, "hall") || has(type.kind, "building")) return Shape::Hall;
    if (has(type.kind, "parcel")) return Shape::Parcel;
    if (has(type.kind, "road")) return Shape::Road;
    if (has(type.kind, "fence")) return Shape::Fence;
    if (has(type.kind, "roof")) return Shape::RoofText;
    if (has(type.kind, "label")) return Shape::Label;
    return type.is_zone ? Shape::Yard : Shape::Equipment;
}

void PlanScene::reset(const Engine& engine) {
    layOut(engine.site(), engine.results().view.at);
    resultsChanged(engine);
}

void PlanScene::layOut(const Site& site, Date day) {
    m_day = day;
    m_days.reset();
    m_items.assign(site.components().slotCount(), {});
    m_farBoxes.assign(m_items.size(), {});
    m_links.assign(site.links().slotCount(), {});
    m_looks.assign(m_items.size(), {});
    m_lookKnown.assign(m_items.size(), false);
    m_marks.assign(m_items.size(), 0);
    m_routes.clear();
    m_farLinks.clear();
    m_zones.clear(), m_named.clear();
    ++m_namesRevision;
    m_zoneOrder.clear();
    m_floatingItems.clear(), m_floatingLinks.clear(), m_selectedItems.clear(), m_selectedLinks.clear();
    m_itemGrid.clear(), m_linkGrid.clear();
    // From the last to the first: then the indexes have their full size at once. Growing them bit by bit would touch
    // twice the memory, which takes longer than all the rest.
    for (auto slot = static_cast<Slot>(m_items.size()); slot-- > 0;)
        if (site.components().at(slot)) putItem(site, slot);
    for (auto slot = static_cast<Slot>(m_links.size()); slot-- > 0;)
        if (site.links().at(slot)) putLink(site, slot);
}

void PlanScene::putItem(const Site& site, Slot slot) {
    const Component& component = *site.components().at(slot);
    SceneItem item;
    item.selected = m_items[slot].selected;
    item.floating = m_items[slot].floating;
    item.type = site.typeAt(slot).get();
    if (!item.type) { // a bad site gives findings, the plan leaves the part out
        if (m_items[slot].type) forget(slot);
        m_items[slot] = {};
        m_itemGrid.erase(slot);
        return;
    }
    item.shape = shapeOf(*item.type);
    item.discipline = disciplineOf(*item.type);
    item.layer = layerOf(item.discipline, item.shape);
    item.quarter = quarterOf(component.rotation_deg);
    item.isArray = component.array.count > 1;
    item.isAttached = !component.attached.empty();
    item.inRack = item.isAttached && item.type->text("mount") != "rear-door";
    item.assumed = !component.assumed.empty();
    item.installed = component.isInstalled(m_day);
    item.live = component.isLive(m_day);
    item.element = footprint(item.type, component);
    item.box = gs::bounds(item.element, component);
    const bool wasZone = m_items[slot].type && m_items[slot].isZone();
    const bool wasNamed = m_items[slot].type && m_items[slot].isNamed();
    m_items[slot] = item;
    m_lookKnown[slot] = false;
    m_itemGrid.put(slot, item.box);
    const auto outwards = [](double m, int side) {
        return std::nextafter(static_cast<float>(m), side * std::numeric_limits<float>::infinity());
    };
    m_farBoxes[slot] = {outwards(item.box.left, -1), outwards(item.box.top, -1), outwards(item.box.right, 1),
                        outwards(item.box.bottom, 1)};
    if (item.isZone() || wasZone) {
        if (!wasZone) m_zones.push_back(slot);
        m_zoneOrder.clear();
    }
    if (item.isNamed() && !wasNamed) m_named.push_back(slot);
    if (item.isNamed() || wasNamed) ++m_namesRevision;
}

void PlanScene::putLink(const Site& site, Slot slot) {
    const Link& link = *site.links().at(slot);
    SceneLink entry;
    entry.selected = m_links[slot].selected;
    entry.floating = m_links[slot].floating;
    entry.isListed = m_links[slot].isListed;
    const LinkLists::Ends ends = site.endsOf(slot);
    entry.from = ends.from;
    entry.to = ends.to;
    entry.medium = link.medium;
    entry.feed = link.feed;
    const SceneItem* from = item(entry.from);
    const SceneItem* to = item(entry.to);
    if (!from || !to) {
        dropLink(slot);
        return;
    }
    entry.exists = true;
    entry.isBundle = from->isArray || to->isArray;
    entry.hasBends = !link.bends.empty();
    if (link.medium == Medium::Power) {
        entry.grade = gradeOf(from->type->port(link.from.port), to->type->port(link.to.port));
        entry.isTwin = 1 < std::count_if(to->type->ports.begin(), to->type->ports.end(), [](const Port& p) {
                           return p.medium == Medium::Power && p.direction == Direction::In;
                       });
    }
    m_links[slot] = entry;
    setEnds(site, slot, true);
}

/// What follows from the boxes of both ends; without `place` the index keeps the old box until it settles.
void PlanScene::setEnds(const Site& site, Slot slot, bool place) {
    SceneLink& link = m_links[slot];
    const Rect &from = m_items[link.from].box, &to = m_items[link.to].box;
    const auto shortSide = [](const Rect& r) { return std::min(r.width(), r.height()); };
    const double size_m = std::min(shortSide(from), shortSide(to));
    link.size_m = static_cast<float>(size_m);
    // A cable across the site is seen from as far as what it crosses, however thin its ends are.
    const double across = std::abs(from.left + from.right - to.left - to.right) / 2,
                 down = std::abs(from.top + from.bottom - to.top - to.bottom) / 2;
    const double length_m = std::hypot(across, down), seen_m = std::max(size_m, length_m / longByEnds);
    const auto isRack = [&](Slot end) { return m_items[end].type && m_items[end].type->role == Role::Rack; };
    // A main to a small pump or CDU is there while its own stubs are; racks are the many.
    const bool isMain = length_m > main_m && !isRack(link.from) && !isRack(link.to);
    const double least = seen_m >= smallEnd_m || link.isBundle ? largeEndFrom_px
                         : isMain                              ? mainFrom_px
                                                               : smallEndFrom_px;
    link.from_ppm = static_cast<float>(least / std::max(seen_m, 0.01));
    // Of a plant there are few: what is 15 m long is seen from where the few listed ones end.
    if (!isRack(link.from) && !isRack(link.to) && length_m > 0)
        link.from_ppm = std::min(link.from_ppm, std::max(farBelow_ppm, static_cast<float>(plantLink_px / length_m)));
    if (link.from_ppm < farBelow_ppm && !link.isListed) {
        link.isListed = true;
        m_farLinks.push_back(slot);
    }
    m_routes.erase(slot);
    if (!place) return;
    const Rect both = from.united(to);
    m_linkGrid.put(slot, link.hasBends ? boxOf(site.links().at(slot)->bends, both) : both);
}

void PlanScene::dropLink(Slot slot) {
    const bool isListed = m_links[slot].isListed;
    m_links[slot] = {};
    m_links[slot].isListed = isListed;
    m_routes.erase(slot);
    m_linkGrid.erase(slot);
}

void PlanScene::itemsIn(const Rect& area, std::vector<Slot>& out) const {
    // Over many cells of the index, going through all boxes in a row beats hopping from cell to cell.
    if (area.width() * area.height() < cellArea_m2 * static_cast<double>(m_items.size())) {
        m_itemGrid.query(area, out);
        return;
    }
    for (Slot slot = 0; slot < m_farBoxes.size(); ++slot) {
        const FarBox& box = m_farBoxes[slot];
        if (static_cast<double>(box.left) <= area.right && area.left <= static_cast<double>(box.right) &&
            static_cast<double>(box.top) <= area.bottom && area.top <= static_cast<double>(box.bottom) &&
            m_items[slot].type && touches(m_items[slot].box, area))
            out.push_back(slot);
    }
}

void PlanScene::linksIn(const Rect& area, double pixelsPerMetre, std::vector<Slot>& out) const {
    const auto isShown = [&](Slot slot) {
        const SceneLink& link = m_links[slot];
        return link.exists && (link.selected || pixelsPerMetre >= link.from_ppm);
    };
    if (pixelsPerMetre < farBelow_ppm && m_farLinks.size() + m_selectedLinks.size() <= mostScanned) {
        for (const Slot slot : m_farLinks)
            if (isShown(slot) && touches(linkBox(slot), area)) out.push_back(slot);
        for (const Slot slot : m_selectedLinks)
            if (!m_links[slot].isListed && isShown(slot) && touches(linkBox(slot), area)) out.push_back(slot);
        return;
    }
    const std::size_t before = out.size();
    m_linkGrid.query(area, out);
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                             [&](Slot slot) { return !isShown(slot); }),
              out.end());
}

/// Out of the lists of zones and of names.
void PlanScene::forget(Slot slot) {
    if (m_items[slot].isZone()) std::erase(m_zones, slot), m_zoneOrder.clear();
    if (m_items[slot].isNamed()) std::erase(m_named, slot), ++m_namesRevision;
}

void PlanScene::floatItem(Slot slot) {
    if (m_items[slot].floating) return;
    m_items[slot].floating = true;
    m_floatingItems.push_back(slot);
}

void PlanScene::floatLink(Slot slot) {
    if (m_links[slot].floating) return;
    m_links[slot].floating = true;
    m_floatingLinks.push_back(slot);
}

Dirty PlanScene::dirtyItem(Slot slot) const { return {m_items[slot].box}; }

/// Only the legs that were drawn: the box of a long cable would be half the plan.
void PlanScene::dirtyLink(Slot slot, std::vector<Dirty>& dirty) const {
    const SceneLink& link = m_links[slot];
    const double from_ppm = link.selected ? 0 : link.from_ppm;
    const auto path = m_routes.find(slot);
    if (path == m_routes.end() || path->second.empty()) {
        dirty.push_back({linkBox(slot), from_ppm});
        return;
    }
    for (std::size_t i = 1; i < path->second.size(); ++i) {
        const Point &a = path->second[i - 1], &b = path->second[i];
        dirty.push_back(
            {{std::min(a.x_m, b.x_m), std::min(a.y_m, b.y_m), std::max(a.x_m, b.x_m), std::max(a.y_m, b.y_m)},
             from_ppm});
    }
}

void PlanScene::dropGone(const Site& site, std::vector<Dirty>& dirty) {
    for (Slot slot = 0; slot < m_items.size(); ++slot)
        if (m_items[slot].type && !site.components().at(slot)) {
            dirty.push_back(dirtyItem(slot));
            forget(slot);
            if (m_items[slot].selected) std::erase(m_selectedItems, slot);
            if (m_items[slot].floating) std::erase(m_floatingItems, slot);
            m_items[slot] = {};
            m_marks[slot] = 0;
            m_itemGrid.erase(slot);
        }
    for (Slot slot = 0; slot < m_links.size(); ++slot)
        if (m_links[slot].exists && !site.links().at(slot)) {
            dirtyLink(slot, dirty);
            if (m_links[slot].selected) std::erase(m_selectedLinks, slot);
            if (m_links[slot].floating) std::erase(m_floatingLinks, slot);
            dropLink(slot);
        }
}

void PlanScene::update(const Engine& engine, const std::vector<std::string>& components,
                       const std::vector<std::string>& links, bool float_, std::vector<Dirty>& dirty) {
    const Site& site = engine.site();
    if (!components.empty()) m_days.reset();
    if (m_day != engine.results().view.at) setView(engine, dirty);
    if (site.components().slotCount() > m_items.size()) {
        m_items.resize(site.components().slotCount());
        m_farBoxes.resize(m_items.size());
        m_looks.resize(m_items.size());
        m_lookKnown.resize(m_items.size(), false);
        m_marks.resize(m_items.size(), 0);
    }
    if (site.links().slotCount() > m_links.size()) m_links.resize(site.links().slotCount());
    bool gone = false;
    std::vector<Slot> there; // changed parts
    there.reserve(components.size());
    std::vector<Slot> alike; // changed parts that are what they were: of their links only the ends have moved
    const auto touchLink = [&](Slot slot, bool onlyMoved) {
        const bool known = m_links[slot].exists;
        if (!m_links[slot].floating && known) dirtyLink(slot, dirty);
        if (onlyMoved && known) setEnds(site, slot, !float_);
        else putLink(site, slot);
        if (float_) floatLink(slot);
        else if (m_links[slot].exists) dirtyLink(slot, dirty);
    };
    for (const std::string& id : components) {
        const Slot slot = site.components().slotOf(id);
        if (slot == noSlot) {
            gone = true;
            continue;
        }
        there.push_back(slot);
        const SceneItem before = m_items[slot];
        if (before.type && !before.floating) dirty.push_back(dirtyItem(slot));
        putItem(site, slot);
        if (before.type && m_items[slot].type == before.type && m_items[slot].isArray == before.isArray)
            alike.push_back(slot);
        if (float_) floatItem(slot);
        else if (m_items[slot].type) dirty.push_back(dirtyItem(slot));
    }
    if (gone) dropGone(site, dirty);
    std::size_t next = 0;
    for (const Slot slot : there) { // after all boxes are known
        const bool onlyMoved = next < alike.size() && alike[next] == slot;
        if (onlyMoved) ++next;
        for (const Slot l : site.linksOf(slot)) touchLink(l, onlyMoved);
    }
    for (const std::string& id : links) {
        const Slot slot = site.links().slotOf(id);
        if (slot != noSlot) touchLink(slot, false);
        else if (!gone) dropGone(site, dirty), gone = true;
    }
}

void PlanScene::settle(const Engine& engine, std::vector<Dirty>& dirty) {
    for (const Slot slot : m_floatingItems) {
        m_items[slot].floating = false;
        if (m_items[slot].type && m_items[slot].isNamed()) ++m_namesRevision;
        if (m_items[slot].type) dirty.push_back(dirtyItem(slot));
    }
    for (const Slot slot : m_floatingLinks) {
        m_links[slot].floating = false;
        if (!m_links[slot].exists) continue;
        setEnds(engine.site(), slot, true);
        dirtyLink(slot, dirty);
    }
    m_floatingItems.clear();
    m_floatingLinks.clear();
}

void PlanScene::select(const Selected& selected, std::vector<Dirty>& dirty) {
    std::vector<Slot> items, links;
    items.reserve(selected.components.size());
    for (const Slot s : selected.components)
        if (item(s)) items.push_back(s);
    for (const Slot l : selected.links)
        if (link(l)) links.push_back(l);
    // Old off, new on; what is in both ends up unchanged and is not drawn again.
    const auto area = [this](const auto& entries, Slot s) {
        if constexpr (std::is_same_v<std::decay_t<decltype(entries[s])>, SceneItem>) return dirtyItem(s);
        else return Dirty{linkBox(s)};
    };
    const auto change = [&](auto& entries, std::vector<Slot>& before, std::vector<Slot>& after) {
        std::vector<bool> now(entries.size(), false);
        for (const Slot s : after) now[s] = true;
        for (const Slot s : before)
            if (!now[s]) entries[s].selected = false, dirty.push_back(area(entries, s));
        for (const Slot s : after)
            if (!entries[s].selected) entries[s].selected = true, dirty.push_back(area(entries, s));
        before = std::move(after);
    };
    change(m_items, m_selectedItems, items);
    change(m_links, m_selectedLinks, links);
}

const std::vector<Point>& PlanScene::route(const Engine& engine, Slot slot) const {
    std::vector<Point>& path = m_routes[slot];
    if (path.empty())
        if (const Link* link = engine.site().links().at(slot)) path = gs::route(engine.site(), *link);
    return path;
}

int PlanScene::zoneRank(Slot slot) const {
    if (m_zoneOrder.empty() && !m_zones.empty()) {
        std::vector<Slot> sorted = m_zones;
        const auto order = [this](Slot s) {
            return m_items[s].shape == Shape::Picture ? 0 : m_items[s].shape == Shape::Parcel ? 1 : 2;
        };
        std::sort(sorted.begin(), sorted.end(), [&](Slot a, Slot b) {
            if (order(a) != order(b)) return order(a) < order(b);
            const double x = m_items[a].box.width() * m_items[a].box.height(),
                         y = m_items[b].box.width() * m_items[b].box.height();
            return x != y ? x > y : a < b;
        });
        m_zoneOrder.assign(m_items.size(), 0);
        for (std::size_t i = 0; i < sorted.size(); ++i) m_zoneOrder[sorted[i]] = static_cast<int>(i);
    }
    return slot < m_zoneOrder.size() ? m_zoneOrder[slot] : 0;
}

Rect PlanScene::bounds() const {
    // A picture of the whole county must not make the site a dot: it counts only where nothing else does.
    Rect all, pictures;
    bool any = false, anyPicture = false;
    for (const SceneItem& item : m_items) {
        if (!item.type || !item.installed) continue;
        if (item.shape == Shape::Picture)
            pictures = anyPicture ? pictures.united(item.box) : item.box, anyPicture = true;
        else all = any ? all.united(item.box) : item.box, any = true;
    }
    return any ? all : pictures;
}

} // namespace gs::ui
