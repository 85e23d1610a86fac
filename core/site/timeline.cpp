// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/timeline.h"

namespace gs {

Timeline::Timeline(const Site& site) {
    const auto& components = site.components();
    for (Slot slot = 0; slot < components.slotCount(); ++slot) {
        const Component* component = components.at(slot);
        if (!component) continue;
        if (component->energized) m_days.emplace_back(*component->energized, slot);
        if (component->retired) m_days.emplace_back(*component->retired, slot);
        for (const Outage& outage : component->outages) {
            m_days.emplace_back(outage.off, slot);
            if (outage.back) m_days.emplace_back(*outage.back, slot);
        }
    }
    std::sort(m_days.begin(), m_days.end());
}

std::vector<Slot> Timeline::between(Date a, Date b) const {
    const auto after = [&](Date day) {
        return std::upper_bound(m_days.begin(), m_days.end(), day,
                                [](Date one, const auto& entry) { return one < entry.first; });
    };
    std::vector<Slot> slots;
    for (auto at = after(std::min(a, b)), end = after(std::max(a, b)); at != end; ++at) slots.push_back(at->second);
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

} // namespace gs
