// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/coolant_parts.h"

#include <algorithm>
#include <unordered_map>

#include "core/compute/rack.h"
#include "core/cooling/fluid.h"
#include "core/engine/flow_graph.h"

namespace gs {

namespace {

constexpr double tolerance = 1e-9; ///< as the engine's: what is above a rating by less is rounding

/// supply + heat / (flow ρ cp), with ρ cp at the mean of supply and return, as the engine takes them for the flow.
double returnOf_c(const LoopResult& loop) {
    if (!(loop.flow_m3_per_s > 0)) return loop.supply_c;
    const Fluid fluid = fluidOf(loop.fluid);
    double rise = 0;
    for (int i = 0; i < 20; ++i) // ρ cp changes by 0.1 % in 10 K: three steps would do
        rise = loop.heat_w / (loop.flow_m3_per_s * volumetricHeat_j_per_m3_k(fluid, loop.supply_c + rise / 2));
    return loop.supply_c + rise;
}

class Reader {
public:
    explicit Reader(const Engine& engine) : m_engine(engine), m_site(engine.site()) {}

    CoolantParts read() {
        readLoops();
        const auto& components = m_site.components();
        for (Slot slot = 0; slot < components.slotCount(); ++slot)
            if (components.at(slot)) readComponent(slot);
        for (SingleLoop& loop : m_parts.loops)
            if (loop.isAir && loop.heat_w > 0 && loop.trouble != LoopTrouble::Over)
                loop.trouble = loop.capacity_w <= 0 ? LoopTrouble::NoCold : judged(loop.heat_w, loop.capacity_w);
        findStages();
        readPipes();
        return std::move(m_parts);
    }

private:
    static LoopTrouble judged(double heat_w, double capacity_w) {
        return heat_w > capacity_w * (1 + tolerance) ? LoopTrouble::Over : LoopTrouble::None;
    }

    /// Whether a loop may be warmer than its members accept: it is set to what they accept unless that is done by hand.
    bool maybeTooWarm(const LoopResult& loop) const {
        return loop.supply_c > loop.set_point_c + 1e-6 ||
               std::any_of(loop.members.begin(), loop.members.end(), [&](Slot slot) {
                   return m_site.components().at(slot)->values.count("leaving_water_set_point_c") > 0;
               });
    }

    void readLoops() {
        const std::vector<LoopResult> loops = m_engine.loops();
        // What all members of a loop accept only the engine knows; its findings take long on a bad site.
        std::vector<std::string> tooWarm;
        if (m_engine.results().errors + m_engine.results().waived > 0 &&
            std::any_of(loops.begin(), loops.end(), [&](const LoopResult& loop) { return maybeTooWarm(loop); }))
            for (const Finding& finding : m_engine.findings())
                if (finding.code == "cooling.supply-too-warm") tooWarm.push_back(finding.ids.front());
        std::sort(tooWarm.begin(), tooWarm.end());
        for (const LoopResult& loop : loops) {
            SingleLoop own;
            own.name = loop.name;
            own.fluid = loop.fluid;
            own.heat_w = loop.heat_w;
            own.capacity_w = loop.capacity_w;
            own.flow_m3_per_s = loop.flow_m3_per_s;
            own.supply_c = loop.supply_c;
            own.return_c = returnOf_c(loop);
            if (loop.heat_w > 0 && loop.capacity_w <= 0) own.trouble = LoopTrouble::NoCold;
            else if (std::binary_search(tooWarm.begin(), tooWarm.end(), loop.name)) own.trouble = LoopTrouble::TooWarm;
            if (own.trouble != LoopTrouble::NoCold && judged(loop.heat_w, loop.capacity_w) == LoopTrouble::Over)
                own.trouble = LoopTrouble::Over;
            m_parts.loops.push_back(std::move(own));
        }
    }

    /// Index of the loop that stands for the air of the hall around `zone`; -1: none.
    int airOf(const std::string& start) {
        if (start.empty()) return -1;
        const auto known = m_airs.find(start);
        if (known != m_airs.end()) return known->second;
        int air = -1;
        std::string_view zone = start;
        for (int depth = 0; depth < 64 && !zone.empty(); ++depth) { // as the engine looks for halls
            const Slot slot = m_site.components().slotOf(zone);
            if (slot == noSlot) break;
            const Type* type = m_site.typeAt(slot).get();
            if (type && type->kind == "hall") {
                air = airOfHall(std::string(zone));
                break;
            }
            zone = m_site.components().at(slot)->zone;
        }
        return m_airs[start] = air;
    }

    int airOfHall(const std::string& hall) {
        const auto [entry, isNew] = m_halls.try_emplace(hall, static_cast<int>(m_parts.loops.size()));
        if (isNew) {
            SingleLoop air;
            air.name = hall;
            air.ids = {hall};
            air.isAir = true;
            air.fluid = "air";
            m_parts.loops.push_back(std::move(air));
        }
        return entry->second;
    }

    double liquidFraction(const Component& component, const Type& type) {
        if (component.values.count("liquid_heat_fraction") || component.values.count("air_heat_fraction"))
            return resolveRack(type, component.values).liquid_fraction;
        const auto [entry, isNew] = m_liquid.try_emplace(&type, 0.0);
        if (isNew) entry->second = resolveRack(type, {}).liquid_fraction;
        return entry->second;
    }

    SingleLoop& loopAt(int index) { return m_parts.loops[static_cast<std::size_t>(index)]; }

    int numberOf(const std::string& type) {
        const auto [entry, isNew] = m_numbers.try_emplace(type, static_cast<int>(m_parts.types.size()));
        if (isNew) m_parts.types.push_back(type);
        return entry->second;
    }

    void readComponent(Slot slot) {
        const Component& component = *m_site.components().at(slot);
        const Type* type = m_site.typeAt(slot).get();
        if (!type) return;
        SingleUnit unit;
        switch (type->role) {
        case Role::Rack: unit.part = CoolantPart::Rack; break;
        case Role::Converter: unit.part = CoolantPart::HallLoss; break;
        case Role::Exchanger: unit.part = CoolantPart::Exchanger; break;
        case Role::AirHandler: unit.part = CoolantPart::AirHandler; break;
        case Role::Rejector: unit.part = CoolantPart::Rejector; break;
        case Role::Pump: unit.part = CoolantPart::Pump; break;
        case Role::Tank: unit.part = CoolantPart::Tank; break;
        default: return;
        }
        const ComponentResult result = m_engine.component(slot);
        if (!result.installed) return;
        unit.slot = slot;
        unit.count = component.array.count;
        unit.isOff = !result.live;
        unit.heat_w = result.heat_w;
        unit.capacity_w = result.heat_capacity_w;
        unit.power_w = result.demand_w;
        unit.supply_c = result.supply_c;
        unit.isOver = unit.capacity_w > 0 && judged(unit.heat_w, unit.capacity_w) == LoopTrouble::Over;
        if (unit.part == CoolantPart::HallLoss) {
            unit.heat_w = result.loss_w;
            unit.power_w = 0;
            if (!(unit.heat_w > 0)) return;
            unit.into = airOf(component.zone);
            if (unit.into < 0) return; // outdoors: warms nobody
            loopAt(unit.into).heat_w += unit.heat_w;
        } else {
            unit.type = numberOf(type->id);
            unit.into = m_engine.loopOf(slot, Direction::In);
            unit.cools = m_engine.loopOf(slot, Direction::Out);
        }
        if (unit.part == CoolantPart::Rack) {
            if (unit.heat_w <= 0 && unit.into < 0) return;
            unit.air = airOf(component.zone);
            const double liquid = unit.heat_w * liquidFraction(component, *type);
            unit.air_w = unit.heat_w - liquid;
            if (liquid > 0 && unit.into < 0) unit.lost_w += liquid;
            if (unit.air_w > 0 && unit.air < 0 && m_site.attachedTo(component.id).empty()) unit.lost_w += unit.air_w;
            if (!(unit.air_w > 0)) unit.air = -1;
            if (unit.air >= 0) loopAt(unit.air).heat_w += unit.air_w;
            unit.hasEnd = !(unit.lost_w > 0);
        } else if (unit.part == CoolantPart::AirHandler) {
            unit.cools = airOf(component.zone);
            if (unit.cools >= 0) {
                SingleLoop& air = loopAt(unit.cools);
                air.capacity_w += unit.capacity_w;
                if (unit.isOver) air.trouble = LoopTrouble::Over;
            }
            unit.hasEnd = unit.into >= 0;
        } else if (unit.part != CoolantPart::HallLoss) {
            if (unit.into < 0 && unit.cools < 0 && unit.part != CoolantPart::Rejector &&
                unit.part != CoolantPart::Exchanger)
                return; // a pump or tank beside all loops
            const bool takesCold = std::any_of(type->ports.begin(), type->ports.end(), [](const Port& port) {
                return port.medium == Medium::Coolant && port.direction == Direction::In;
            });
            unit.hasEnd = unit.into >= 0 || !takesCold;
        }
        for (const int loop : {unit.cools, unit.into, unit.air})
            if (loop >= 0) loopAt(loop).isUsed = true;
        m_parts.units.push_back(unit);
    }

    /// The stage of a loop is one above the last of those that give heat to it.
    void findStages() {
        std::vector<std::vector<int>> next(m_parts.loops.size());
        for (const SingleUnit& unit : m_parts.units)
            if (unit.cools >= 0 && unit.into >= 0 && unit.part != CoolantPart::Pump && unit.part != CoolantPart::Tank)
                next[static_cast<std::size_t>(unit.cools)].push_back(unit.into);
        for (auto& list : next) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
        const std::vector<int> part = strongParts(next);
        std::vector<int> order(next.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return part[static_cast<std::size_t>(a)] > part[static_cast<std::size_t>(b)];
        });
        for (const int from : order)
            for (const int to : next[static_cast<std::size_t>(from)]) {
                if (part[static_cast<std::size_t>(from)] == part[static_cast<std::size_t>(to)])
                    loopAt(from).trouble = loopAt(to).trouble = LoopTrouble::Circle;
                else loopAt(to).stage = std::max(loopAt(to).stage, loopAt(from).stage + 1);
            }
    }

    void readPipes() {
        const auto& links = m_site.links();
        for (Slot slot = 0; slot < links.slotCount(); ++slot) {
            const Link* link = links.at(slot);
            if (!link || link->medium != Medium::Coolant) continue;
            const Slot from = m_site.endsOf(slot).from;
            const int loop = from == noSlot ? -1 : m_engine.loopOf(from, Direction::Out);
            if (loop >= 0) loopAt(loop).ids.push_back(link->id);
        }
    }

    const Engine& m_engine;
    const Site& m_site;
    CoolantParts m_parts{{}, {}, {std::string()}};
    std::unordered_map<std::string, int> m_airs, m_halls;
    std::unordered_map<const Type*, double> m_liquid;
    std::map<std::string, int> m_numbers;
};

} // namespace

CoolantParts coolantParts(const Engine& engine) { return Reader(engine).read(); }

} // namespace gs
