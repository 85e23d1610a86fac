// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/slot_grid.h"

#include <algorithm>
#include <cmath>

namespace gs::ui {

SlotGrid::Index SlotGrid::index(double m, double size) {
    return static_cast<Index>(std::floor(std::clamp(m / size, -1e9, 1e9)));
}

void SlotGrid::clear() {
    for (auto& cells : m_cells) cells.clear();
    m_places.clear();
}

void SlotGrid::put(Slot slot, const Rect& box) {
    const double extent = std::max(box.width(), box.height());
    int level = 0;
    while (level + 1 < levels && cellSize(level) < extent) ++level;
    const double size = cellSize(level);
    const std::uint64_t place = key(index((box.left + box.right) / 2, size), index((box.top + box.bottom) / 2, size));
    if (slot >= m_places.size()) m_places.resize(slot + 1);
    Place& p = m_places[slot];
    if (p.level == level && p.key == place) {
        p.box = box;
        return;
    }
    erase(slot);
    auto& cell = m_cells[static_cast<std::size_t>(level)][place];
    p = {box, place, static_cast<std::uint32_t>(cell.size()), level};
    cell.push_back(slot);
}

void SlotGrid::erase(Slot slot) {
    if (!holds(slot)) return;
    Place& p = m_places[slot];
    auto& cells = m_cells[static_cast<std::size_t>(p.level)];
    const auto it = cells.find(p.key);
    const Slot last = it->second.back();
    it->second[p.position] = last;
    m_places[last].position = p.position;
    it->second.pop_back();
    if (it->second.empty()) cells.erase(it);
    p.level = -1;
}

}  // namespace gs::ui
