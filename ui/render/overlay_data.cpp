// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/overlay_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/money/capital.h"
#include "core/noise/sound.h"
#include "ui/render/overlay.h"

namespace gs::ui {

namespace {

constexpr int deepest = 64;          // zones in zones
constexpr std::size_t mostSteps = 6; // of the scale
constexpr std::size_t allLimits = std::numeric_limits<std::size_t>::max();

bool takesPower(const Type& type) {
    return std::any_of(type.ports.begin(), type.ports.end(), [](const Port& port) {
        return port.medium == Medium::Power && port.direction == Direction::In;
    });
}

} // namespace

std::vector<PhaseStep> phaseSteps(const Site& site) {
    std::vector<PhaseStep> all;
    for (const Phase& phase : site.settings().phases)
        all.push_back({phase.date, QString::fromStdString(phase.name), 0});
    if (all.empty()) {
        std::set<Date> days;
        for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
            if (const Component* c = site.components().at(slot); c && c->energized) days.insert(*c->energized);
        for (const Date day : days) all.push_back({day, {}, 0});
    }
    std::stable_sort(all.begin(), all.end(), [](const PhaseStep& a, const PhaseStep& b) { return a.until < b.until; });
    std::vector<PhaseStep> steps;
    const std::size_t count = std::min(all.size(), mostSteps);
    for (std::size_t i = 0; i < count; ++i) {
        steps.push_back(all[(i + 1) * all.size() / count - 1]);
        steps.back().step = count == 1 ? 5 : static_cast<int>(i * 5 / (count - 1));
    }
    return steps;
}

void OverlayData::resultsChanged(const Engine& engine, bool atRest) {
    m_useKnown = false;
    // Which loops are warmer than their members accept is the engine's word.
    if (m_overlay == Overlay::Temperature && atRest) {
        m_tooWarm.clear();
        for (const Finding& finding : engine.findings())
            if (finding.code == "cooling.supply-too-warm" && !finding.ids.empty())
                m_tooWarm.insert(finding.ids.front());
    }
    m_loops.clear();
    if (m_overlay == Overlay::Cooling || m_overlay == Overlay::Temperature)
        for (const LoopResult& loop : engine.loops()) {
            Loop row;
            row.loading = loop.capacity_w > 0 ? loop.heat_w / loop.capacity_w : loop.heat_w > 0 ? 2.0 : 0.0;
            row.supply_c = loop.supply_c;
            row.tooWarm = m_tooWarm.count(loop.name) > 0;
            m_loops.push_back(row);
        }
    if (!atRest) return;
    m_demand.clear();
    m_prices.clear();
    m_paths.reset();
    m_phasesKnown = m_networkKnown = false;
}

const std::vector<PhaseStep>& OverlayData::phases(const Engine& engine) const {
    if (!m_phasesKnown) m_phases = phaseSteps(engine.site()), m_phasesKnown = true;
    return m_phases;
}

const OverlayData::Loop* OverlayData::loopAt(const Engine& engine, Slot slot, Direction side) const {
    const int loop = engine.loopOf(slot, side);
    if (loop < 0 || static_cast<std::size_t>(loop) >= m_loops.size()) return nullptr;
    return &m_loops[static_cast<std::size_t>(loop)];
}

std::optional<double> OverlayData::loopLoading(const Engine& engine, Slot slot) const {
    const Loop* loop = loopAt(engine, slot, Direction::In);
    return loop ? std::optional(loop->loading) : std::nullopt;
}

/// What a supplier delivers, else what arrives.
std::optional<OverlayValue> OverlayData::temperature(const Engine& engine, Slot slot, const Type& type) const {
    const bool gives = type.role == Role::Exchanger || type.role == Role::Rejector;
    const Loop* found = loopAt(engine, slot, gives ? Direction::Out : Direction::In);
    if (!found) return std::nullopt;
    double value = found->supply_c;
    if (gives)
        if (const ComponentResult result = engine.component(slot); result.supply_c != 0) value = result.supply_c;
    return OverlayValue{value, found->tooWarm ? Look::over : overlayStep(Overlay::Temperature, value)};
}

std::optional<OverlayValue> OverlayData::linkValue(const Engine& engine, Slot slot) const {
    const Link* link = engine.site().links().at(slot);
    if (!link) return std::nullopt;
    const bool loads = (m_overlay == Overlay::Power && link->medium == Medium::Power) ||
                       (m_overlay == Overlay::Cooling && link->medium == Medium::Coolant);
    if (loads) {
        const LinkResult result = engine.link(slot);
        if (result.loading() <= 0) return std::nullopt;
        return OverlayValue{result.loading(), overlayStep(m_overlay, result.loading())};
    }
    if (m_overlay != Overlay::Temperature || link->medium != Medium::Coolant) return std::nullopt;
    const auto ends = engine.site().endsOf(slot);
    const Date day = engine.results().view.at;
    for (const Slot end : {ends.from, ends.to}) // else nothing flows yet, or any more
        if (const Component* part = engine.site().components().at(end); !part || !part->isLive(day))
            return std::nullopt;
    const Loop* loop = loopAt(engine, ends.from, Direction::Out);
    if (!loop) return std::nullopt;
    return OverlayValue{loop->supply_c, loop->tooWarm ? Look::over : overlayStep(m_overlay, loop->supply_c)};
}

/// Electric demand of all that stands in a zone and in zones of it, W.
double OverlayData::demandIn(const Engine& engine, const std::string& zone, int depth) const {
    double sum = 0;
    const Site& site = engine.site();
    for (const auto& group : site.contentsOf(zone).byType)
        for (const Slot slot : group.second) {
            const Component* component = site.components().at(slot);
            if (!component) continue;
            if (component->outline.empty()) sum += engine.component(slot).demand_w;
            else if (depth < deepest) sum += demandIn(engine, component->id, depth + 1);
        }
    return sum;
}

std::optional<double> OverlayData::density(const Engine& engine, Slot zone) const {
    const Component& component = *engine.site().components().at(zone);
    const double area = gs::area(engine.site(), component);
    if (!(area > 0)) return std::nullopt;
    auto it = m_demand.find(zone);
    if (it == m_demand.end()) it = m_demand.emplace(zone, demandIn(engine, component.id, 0)).first;
    if (it->second <= 0) return std::nullopt;
    return it->second / area;
}

/// Middle of the price band of one element per m² of its footprint; the price of a type is looked up once.
std::optional<double> OverlayData::costDensity(const Site& site, const Type& type, const Component& component) const {
    const auto priceOf = [&]() -> std::optional<double> {
        const Price price = elementPrice(type, component.values);
        return price.priced ? std::optional((price.usd_low + price.usd_high) / 2) : std::nullopt;
    };
    std::optional<double> usd;
    if (touchesPrice(component.values)) usd = priceOf();
    else if (const auto it = m_prices.find(&type); it != m_prices.end()) usd = it->second;
    else usd = m_prices[&type] = priceOf();
    const Size element = footprint(site, component);
    const double area = element.width_m * element.depth_m;
    return usd && area > 0 ? std::optional(*usd / area) : std::nullopt;
}

namespace {

constexpr double networkCell_m = 25;
constexpr int mostRings = 16;           // beyond that all are gone through
constexpr std::size_t fewNetworks = 32; // no search by squares

std::int64_t networkKey(std::int64_t x, std::int64_t y) { return x * (std::int64_t(1) << 32) + y; }
std::int64_t networkPlace(double m) {
    return static_cast<std::int64_t>(std::floor(std::clamp(m, -1e8, 1e8) / networkCell_m));
}

} // namespace

/// Network racks, in squares to look for the nearest. What is mounted in other racks are management switches.
void OverlayData::findNetwork(const Engine& engine) const {
    m_network.clear();
    m_networkCells.clear();
    m_networkKnown = true;
    const Site& site = engine.site();
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* c = site.components().at(slot);
        const Type* type = c ? site.typeAt(slot).get() : nullptr;
        if (!type || disciplineOf(*type) != Discipline::Network || !c->attached.empty() ||
            !c->isLive(engine.results().view.at))
            continue;
        for (int i = 0; i < std::max(1, c->array.count); ++i) {
            const Point at = elementCentre(*c, i);
            m_networkCells[networkKey(networkPlace(at.x_m), networkPlace(at.y_m))].push_back(
                static_cast<std::uint32_t>(m_network.size()));
            m_network.push_back(at);
        }
    }
}

/// Along the axes, as trays run; of an array that of its middle.
std::optional<double> OverlayData::toNetwork(const Engine& engine, const Component& component) const {
    if (!m_networkKnown) findNetwork(engine);
    if (m_network.empty()) return std::nullopt;
    const Point p = component.position;
    const std::int64_t x = networkPlace(p.x_m), y = networkPlace(p.y_m);
    std::optional<double> best;
    const auto see = [&](const Point& at) {
        const double way = std::abs(at.x_m - p.x_m) + std::abs(at.y_m - p.y_m);
        if (!best || way < *best) best = way;
    };
    const int rings = m_network.size() > fewNetworks ? mostRings : -1;
    for (int ring = 0; ring <= rings; ++ring) {
        // What stands in further rings is at least so far away.
        if (best && *best <= (ring - 1) * networkCell_m) break;
        for (std::int64_t dy = -ring; dy <= ring; ++dy)
            for (std::int64_t dx = -ring; dx <= ring; dx += std::abs(dy) == ring || ring == 0 ? 1 : 2 * ring) {
                const auto cell = m_networkCells.find(networkKey(x + dx, y + dy));
                if (cell == m_networkCells.end()) continue;
                for (const std::uint32_t i : cell->second) see(m_network[i]);
            }
    }
    if (!best)
        for (const Point& at : m_network) see(at);
    return best;
}

std::optional<double> OverlayData::supplyUse(const Engine& engine, const std::string& id, const char* kind) const {
    if (!m_useKnown) {
        m_use.clear();
        for (const LimitRow& row : engine.limits(allLimits))
            if (row.kind == kind && row.limit > 0) m_use[row.id] = row.used / row.limit;
        m_useKnown = true;
    }
    const auto it = m_use.find(id);
    return it == m_use.end() ? std::nullopt : std::optional(it->second);
}

std::optional<OverlayValue> OverlayData::value(const Engine& engine, Slot slot) const {
    const Site& site = engine.site();
    const Component* component = site.components().at(slot);
    const Type* type = component ? site.typeAt(slot).get() : nullptr;
    if (!type) return std::nullopt;
    const Date day = engine.results().view.at;
    const auto scaled = [this](std::optional<double> v) -> std::optional<OverlayValue> {
        return v ? std::optional(OverlayValue{*v, overlayStep(m_overlay, *v)}) : std::nullopt;
    };
    if (!component->isLive(day)) return std::nullopt;
    if (!component->outline.empty()) {
        const bool counts = type->kind == "hall" || type->kind == "yard";
        return m_overlay == Overlay::Density && counts ? scaled(density(engine, slot)) : std::nullopt;
    }
    const bool isStructure = type->role == Role::Structure && type->kind != "tank";
    switch (m_overlay) {
    case Overlay::Plan:
    case Overlay::Density:
    case Overlay::Noise: return std::nullopt; // a picture of the ground, not of parts
    case Overlay::Power:
    case Overlay::Load: return scaled(overlayValue(m_overlay, *type, *component, engine.component(slot)));
    case Overlay::Cooling:
        if (const auto own = overlayValue(m_overlay, *type, *component, engine.component(slot))) return scaled(own);
        return type->role == Role::Rack ? scaled(loopLoading(engine, slot)) : std::nullopt;
    case Overlay::Gas:
    case Overlay::Water: {
        const bool gas = m_overlay == Overlay::Gas;
        if (type->role == Role::Supply)
            return (type->text("supply") == "water") == gas
                       ? std::nullopt
                       : scaled(supplyUse(engine, component->id, gas ? "gas" : "water"));
        // What takes it is filled by its own loading.
        const bool takes = std::any_of(type->ports.begin(), type->ports.end(), [&](const Port& port) {
            return port.medium == (gas ? Medium::Gas : Medium::Water) && port.direction == Direction::In;
        });
        const ComponentResult result = takes ? engine.component(slot) : ComponentResult{};
        return result.rating_w > 0 || result.heat_capacity_w > 0 ? scaled(result.loading()) : std::nullopt;
    }
    case Overlay::Time: {
        if (isStructure) return std::nullopt;
        if (!component->energized) return OverlayValue{std::nan(""), Look::none};
        const std::vector<PhaseStep>& steps = phases(engine);
        const auto it = std::find_if(steps.begin(), steps.end(),
                                     [&](const PhaseStep& step) { return *component->energized <= step.until; });
        const PhaseStep* step = it != steps.end() ? &*it : steps.empty() ? nullptr : &steps.back();
        return OverlayValue{static_cast<double>(component->energized->days),
                            static_cast<std::uint8_t>(step ? step->step : 5)};
    }
    case Overlay::Network:
        if (type->role != Role::Rack || disciplineOf(*type) == Discipline::Network) return std::nullopt;
        return scaled(toNetwork(engine, *component));
    case Overlay::Temperature: return temperature(engine, slot, *type);
    case Overlay::Redundancy: {
        if (type->role == Role::Converter || type->role == Role::Source || type->role == Role::Store ||
            !takesPower(*type))
            return std::nullopt;
        if (!m_paths) m_paths = std::make_unique<SupplyPaths>(site, day);
        const SupplyLevel level = m_paths->of(slot);
        return OverlayValue{static_cast<double>(level), redundancyStep(level)};
    }
    case Overlay::Cost: return isStructure ? std::nullopt : scaled(costDensity(site, *type, *component));
    }
    return std::nullopt;
}

OverlayStats OverlayData::stats(const Engine& engine, const SoundMap* sound) const {
    OverlayCount count;
    goOn(count, engine, sound, std::numeric_limits<std::size_t>::max());
    return count.stats;
}

bool OverlayData::goOn(OverlayCount& count, const Engine& engine, const SoundMap* sound, std::size_t most) const {
    OverlayStats& stats = count.stats;
    const auto add = [&](double value, std::uint8_t step, std::int64_t n) {
        if (!std::isfinite(value) && step == Look::over) { // beyond all figures
            stats.steps[6] += n;
            return;
        }
        stats.min = stats.count == 0 ? value : std::min(stats.min, value);
        stats.max = stats.count == 0 ? value : std::max(stats.max, value);
        stats.count += n;
        count.sum += value * static_cast<double>(n);
        stats.steps[step == Look::over ? 6 : step == Look::none ? 7 : step] += n;
    };
    if (m_overlay == Overlay::Noise) {
        stats.isComplete = sound != nullptr;
        if (!sound) return true;
        stats.assumed = sound->assumed;
        for (const float dba : sound->dba)
            if (dba > 0) add(static_cast<double>(dba), overlayStep(m_overlay, static_cast<double>(dba)), 1);
    } else if (m_overlay != Overlay::Plan) {
        const Table<Component>& components = engine.site().components();
        for (; count.part < components.slotCount(); ++count.part) {
            const Component* component = components.at(count.part);
            if (!component) continue;
            if (most-- == 0) return false;
            if (const auto found = value(engine, count.part))
                add(found->value, found->step, std::max(1, component->array.count));
        }
        const Table<Link>& links = engine.site().links();
        // Pipes are many and of another figure: they would be all that the mean of the cooling plant says.
        for (; m_overlay == Overlay::Power && count.link < links.slotCount(); ++count.link) {
            if (!links.at(count.link)) continue;
            if (most-- == 0) return false;
            if (const auto found = linkValue(engine, count.link)) add(found->value, found->step, 1);
        }
    }
    if (stats.count > 0) stats.mean = count.sum / static_cast<double>(stats.count);
    return true;
}

bool OverlayData::isEmpty(const Engine& engine) const {
    const Slot end = engine.site().components().slotCount();
    for (Slot slot = 0; slot < end; ++slot)
        if (value(engine, slot)) return false;
    return true;
}

Rect soundArea(const Engine& engine) {
    const Rect all = siteBounds(engine.site());
    return all.expanded(std::max(300.0, std::max(all.width(), all.height()) / 2));
}

} // namespace gs::ui
