// SPDX-License-Identifier: GPL-3.0-or-later
// Which rectangles are near a place: a uniform grid per size class, so that racks and kilometre-long zones
// do not disturb each other. For overlap findings and for the canvas.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/layout/geometry.h"

namespace gs {

class GridIndex {
public:
    /// Inserts or moves.
    void put(Slot slot, Rect rect);
    void erase(Slot slot);
    void clear();
    /// Appends each slot whose rectangle meets or touches `area`, once, in no particular order.
    void query(Rect area, std::vector<Slot>& out) const;
    std::size_t size() const { return m_size; }
    bool contains(Slot slot) const { return slot < m_entries.size() && m_entries[slot].level >= 0; }
    const Rect& rect(Slot slot) const { return m_entries[slot].rect; } ///< only of a contained slot

private:
    static constexpr int smallestCell = 2; ///< cells of level 0 are 2^2 m wide
    static constexpr int levels = 32;
    struct Entry {
        Rect rect;
        std::uint64_t cell = 0;
        std::uint32_t place = 0; ///< index in the cell's list
        int level = -1;          ///< -1: not in the index
    };
    using Cells = std::unordered_map<std::uint64_t, std::vector<Slot>>;

    std::array<Cells, levels> m_levels;
    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace gs
