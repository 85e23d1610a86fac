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

/// Of floats it takes three fifths of the memory: rectangles are then up to a ten-millionth of their coordinates wider
/// on each side, so that a query gives all that is there and at most some that nearly is.
template <typename Number> class GridIndexOf {
public:
    /// Inserts or moves.
    void put(Slot slot, Rect rect);
    void erase(Slot slot);
    void clear();
    /// Growing bit by bit touches twice the memory.
    void reserve(std::size_t entries) {
        m_entries.reserve(entries);
        m_levelOf.reserve(entries);
    }
    /// Appends each slot whose rectangle meets or touches `area`, once, in no particular order.
    void query(Rect area, std::vector<Slot>& out) const;
    std::size_t size() const { return m_size; }
    bool contains(Slot slot) const { return slot < m_levelOf.size() && m_levelOf[slot] >= 0; }
    Rect rect(Slot slot) const { return m_entries[slot].box.rect(); } ///< only of a contained slot

private:
    static constexpr int smallestCell = 2; ///< cells of level 0 are 2^2 m wide
    static constexpr int levels = 32;
    struct Box {
        Number left = 0, top = 0, right = 0, bottom = 0;
        static Box around(const Rect& rect);
        Rect rect() const { return {left, top, right, bottom}; }
        bool touches(const Rect& area) const {
            return left <= area.right && area.left <= right && top <= area.bottom && area.top <= bottom;
        }
    };
    struct Entry {
        Box box;
        Slot next = noSlot, before = noSlot; ///< in the list of its cell
    };
    struct Level {
        std::unordered_map<std::uint64_t, Slot> cells; ///< first of each cell that has any
        double widest = 0, highest = 0;                ///< of what has ever been in: how far a query looks back
    };
    static int levelFor(const Box& box);
    static std::uint64_t cellAt(const Box& box, int level);

    std::array<Level, levels> m_levels;
    BigVector<Entry> m_entries;
    std::vector<std::int8_t> m_levelOf; ///< by slot; -1: not in the index
    std::size_t m_size = 0;
};

using GridIndex = GridIndexOf<double>;
using CoarseGridIndex = GridIndexOf<float>;

} // namespace gs
