// SPDX-License-Identifier: GPL-3.0-or-later
// Which rectangles are near a place: a uniform grid per size class, so that racks and kilometre-long zones
// do not disturb each other. For overlap findings and for the canvas.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/big_vector.h"
#include "core/layout/geometry.h"

namespace gs {

class GridIndex {
public:
    /// Inserts or moves.
    void put(Slot slot, Rect rect);
    void erase(Slot slot);
    void clear();
    void reserve(std::size_t entries) { m_entries.reserve(entries); } ///< growing bit by bit touches twice the memory
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
        Slot next = noSlot, before = noSlot; ///< in the list of its cell
        int level = -1;                      ///< -1: not in the index
    };
    struct Level {
        std::unordered_map<std::uint64_t, Slot> cells; ///< first of each cell that has any
        double widest = 0, highest = 0;                ///< of what has ever been in: how far a query looks back
    };

    std::array<Level, levels> m_levels;
    BigVector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace gs
