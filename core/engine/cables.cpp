// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cables.h"

#include <bit>
#include <cmath>

namespace gs {

const Cable* Cables::get(const std::shared_ptr<const ResolvedConductor>& conductor, double voltage_v,
                         double power_factor, int runs, int lines) {
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    const auto [it, isNew] =
        m_cables.try_emplace(Key(conductor.get(), bits(voltage_v), bits(power_factor), runs, lines));
    Cable& cable = it->second;
    if (isNew) {
        cable.conductor = conductor;
        cable.ohm_per_km = conductor ? conductor->ohm_per_km : 0;
        cable.rated_a = conductor ? conductor->rated_a : 0;
        cable.voltage_v = voltage_v;
        cable.power_factor = power_factor;
        cable.runs = runs;
        cable.lines = lines;
        cable.rating_w =
            cable.rated_a > 0 ? std::sqrt(3.0) * voltage_v * cable.rated_a * runs * lines * power_factor : unlimited;
    }
    return &cable;
}

void Cables::keep(const std::unordered_set<const Cable*>& used) {
    std::erase_if(m_cables, [&](const auto& entry) { return used.count(&entry.second) == 0; });
}

} // namespace gs
