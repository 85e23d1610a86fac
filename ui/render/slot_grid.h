// SPDX-License-Identifier: GPL-3.0-or-later
// Which boxes touch an area of the plan. A loose grid with levels: each box stands in one cell (that of its
// centre) of the level whose cells are at least as large as the box, so a cable across the site costs no
// more than a rack, and moving one entry touches two cells.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/layout/geometry.h"

namespace gs::ui {

class SlotGrid {
public:
    void clear();
    void put(Slot slot, const Rect& box);           ///< adds or replaces
    void erase(Slot slot);
    bool holds(Slot slot) const { return slot < m_places.size() && m_places[slot].level >= 0; }
    const Rect& box(Slot slot) const { return m_places[slot].box; }

    /// Calls found(slot) for each box that touches `area`, in no particular order.
    template <typename Found>
    void query(const Rect& area, Found&& found) const {
        for (int level = 0; level < levels; ++level) {
            const auto& cells = m_cells[static_cast<std::size_t>(level)];
            if (cells.empty()) continue;
            const double size = cellSize(level);
            const Index x0 = index(area.left - size / 2, size), x1 = index(area.right + size / 2, size);
            const Index y0 = index(area.top - size / 2, size), y1 = index(area.bottom + size / 2, size);
            const auto test = [&](const std::vector<Slot>& held) {
                for (const Slot slot : held) {
                    const Rect& b = m_places[slot].box;
                    if (b.left <= area.right && area.left <= b.right && b.top <= area.bottom && area.top <= b.bottom) found(slot);
                }
            };
            if (static_cast<double>(x1 - x0 + 1) * static_cast<double>(y1 - y0 + 1) > static_cast<double>(cells.size())) {
                for (const auto& [key, held] : cells) test(held);
                continue;
            }
            for (Index y = y0; y <= y1; ++y)
                for (Index x = x0; x <= x1; ++x)
                    if (const auto it = cells.find(key(x, y)); it != cells.end()) test(it->second);
        }
    }

private:
    using Index = std::int64_t;
    static constexpr int levels = 10;               // 16 m … 4,200 km
    struct Place {
        Rect box;
        std::uint64_t key = 0;
        std::uint32_t position = 0;
        int level = -1;
    };
    static double cellSize(int level) { return 16.0 * static_cast<double>(std::int64_t{1} << (2 * level)); }
    static Index index(double m, double size);
    static std::uint64_t key(Index x, Index y) { return (static_cast<std::uint64_t>(x) << 32) ^ (static_cast<std::uint64_t>(y) & 0xffffffffu); }

    std::array<std::unordered_map<std::uint64_t, std::vector<Slot>>, levels> m_cells;
    std::vector<Place> m_places;                    ///< by slot
};

}  // namespace gs::ui
