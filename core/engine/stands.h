// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: the ground each component stands on, and who stands near a place. A full compute asks it for
// every component, so one component is one cache line here, and a cell of the plan is found by one look into a table.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "core/big_vector.h"
#include "core/layout/geometry.h"
#include "core/layout/grid_index.h"

namespace gs {

struct Resolved;

/// Where one component stands. Its box is empty while it takes no ground.
struct Stand {
    Rect box;
    Slot next = noSlot, before = noSlot; ///< in the list of its cell
    const Resolved* model = nullptr;     ///< Node::resolved of what took this ground
    float front_x = 0, front_y = 0;      ///< where its front looks; exact at quarter turns
    std::int32_t meets = 0;              ///< other cores that its own meets (heaps.cpp)
    enum class Core : std::uint8_t { None, OfBox, Own } core = Core::None; ///< Own: in State::cores
    std::uint8_t looks = nowhere; ///< along which axes its own rules reach beyond its box
    bool heaped = false;          ///< as its pairs are booked: more than mostOnOneSpot
    bool fillsBox : 1 = false;    ///< its footprint is all of `box`: one element, turned by quarters
    bool isOutline : 1 = false;
    static constexpr std::uint8_t nowhere = 0, alongX = 1, alongY = 2, around = alongX | alongY;
    bool looksSquare() const { return front_x == 0 || front_y == 0; } ///< turned by quarters: rotated() is exact there
};
static_assert(sizeof(Stand) == 64);

/// From when to when a stand is taken, as days; all times where its component has no dates.
struct Life {
    int from = std::numeric_limits<int>::min(), until = std::numeric_limits<int>::max();
    bool coexists(const Life& other) const { return until > other.from && other.until > from; }
};

/// Stands by component slot, and those with a box by the cell its top left corner is in, on the level whose cells are
/// at least as large as it: GridIndex's way, without a node of memory per cell and without a second copy of the boxes.
class Stands {
public:
    void clear();
    void fit(std::size_t slots);
    Stand& operator[](Slot slot) { return m_stands[slot]; }
    const Stand& operator[](Slot slot) const { return m_stands[slot]; }
    /// Apart from the stand, which is one cache line: only heaps ask for it (heaps.cpp), of those whose cores meet.
    Life& life(Slot slot) { return m_lives[slot]; }
    std::size_t size() const { return m_stands.size(); }
    void enter(Slot slot); ///< by its box and where it looks, which must not change until it leaves
    void leave(Slot slot); ///< its box is empty then
    /// Calls `each` with every slot that has entered and whose box meets or touches `area`, once, in no particular
    /// order.
    template <typename Each> void near(Rect area, Each each) const { gather(area, area, each); }
    /// As near() of all that stands within `reach_m` of the box, but for what lies off the axes along which it looks
    /// and does not look this way itself: racks see the rows before and behind them, not their own.
    template <typename Each> void seen(const Rect& box, double reach_m, std::uint8_t looks, Each each) const {
        const double x = (looks & Stand::alongX) ? reach_m : 0, y = (looks & Stand::alongY) ? reach_m : 0;
        gather(box.expanded(reach_m), {box.left - x, box.top - y, box.right + x, box.bottom + y}, each);
    }

private:
    /// What meets `area`, and beyond `close` only what looks along the axis on which it lies beyond it.
    template <typename Each> void gather(const Rect& area, const Rect& close, Each& each) const {
        query(area, close, m_levelsUsed & 1, each);
        if ((m_levelsUsed & ~1u) == 0) return;
        // Of what is larger than a rack there is little, and neighbours ask for the same of it.
        const Large* known = large(area);
        if (!known) return query(area, close, m_levelsUsed & ~1u, each);
        for (const Slot slot : known->standing)
            if (isSeen(m_stands[slot], area, close)) each(slot);
    }

    template <typename Each> void query(const Rect& area, const Rect& close, std::uint32_t among, Each& each) const {
        const Rect in = bounded(area), closeIn = bounded(close);
        for (std::uint32_t left = among; left != 0; left &= left - 1) {
            const int level = __builtin_ctz(left);
            const Level& at = m_levels[static_cast<std::size_t>(level)];
            const Span closeX = spanOf(closeIn.left - at.widest, closeIn.right, level),
                       closeY = spanOf(closeIn.top - at.highest, closeIn.bottom, level);
            const Span x = at.looks & Stand::alongX ? spanOf(in.left - at.widest, in.right, level) : closeX;
            const Span y = at.looks & Stand::alongY ? spanOf(in.top - at.highest, in.bottom, level) : closeY;
            if (x.last < x.first || y.last < y.first) continue;
            // A query over more cells than are in use goes through those in use.
            if (static_cast<double>(x.last - x.first + 1) * static_cast<double>(y.last - y.first + 1) >
                static_cast<double>(m_cells.size())) {
                for (const Cell& cell : m_cells)
                    if (levelIn(cell.key) == level) take(cell.first, area, close, each);
                continue;
            }
            for (std::int64_t i = x.first; i <= x.last; ++i)
                for (std::int64_t k = y.first; k <= y.last; ++k) {
                    const unsigned beyond = (closeX.has(i) ? Stand::nowhere : Stand::alongX) |
                                            (closeY.has(k) ? Stand::nowhere : Stand::alongY);
                    if (const Cell& cell = m_cells[find(keyOf(i, k, level))]; (cell.looks & beyond) == beyond)
                        take(cell.first, area, close, each);
                }
        }
    }

    static bool meets(const Rect& box, const Rect& area) {
        return box.left <= area.right && area.left <= box.right && box.top <= area.bottom && area.top <= box.bottom;
    }
    static bool isSeen(const Stand& stand, const Rect& area, const Rect& close) {
        if (!meets(stand.box, area)) return false;
        const unsigned beyond =
            (stand.box.left <= close.right && close.left <= stand.box.right ? Stand::nowhere : Stand::alongX) |
            (stand.box.top <= close.bottom && close.top <= stand.box.bottom ? Stand::nowhere : Stand::alongY);
        return (stand.looks & beyond) == beyond;
    }
    static constexpr int levels = 32, smallestCell = 2; ///< cells of level 0 are 2^2 m wide
    struct Cell {
        std::uint64_t key = free;
        Slot first = noSlot;    ///< noSlot: nothing is in it any more
        std::uint8_t looks = 0; ///< of all that has ever been in
    };
    static constexpr std::uint64_t free = ~std::uint64_t{0};
    struct Level {
        double widest = 0, highest = 0; ///< of what has ever been in: how far a query looks back
        std::uint8_t looks = 0;
    };
    struct Span {
        std::int64_t first, last;
        bool has(std::int64_t cell) const { return cell >= first && cell <= last; }
    };
    static double within(double value) { // NaN: -farthest
        constexpr double farthest_m = 1e9;
        return value > -farthest_m ? std::min(value, farthest_m) : -farthest_m;
    }
    static Rect bounded(const Rect& r) { return {within(r.left), within(r.top), within(r.right), within(r.bottom)}; }
    static int levelOf(const Rect& box);
    /// Number of the cell that a bounded coordinate is in.
    static std::int64_t cellAt(double value, int level) {
        const double cells = value * (1.0 / static_cast<double>(std::uint64_t{1} << (level + smallestCell)));
        const auto whole = static_cast<std::int64_t>(cells);
        return whole - static_cast<std::int64_t>(cells < static_cast<double>(whole));
    }
    static Span spanOf(double from, double to, int level) {
        constexpr double rounding_m = 1e-6; // of the subtraction by which a query looks back
        return {cellAt(within(from - rounding_m), level), cellAt(to, level)};
    }
    static std::uint64_t keyOf(std::int64_t x, std::int64_t y, int level) {
        constexpr std::uint64_t half = std::uint64_t{1} << 28, bits = 29; // cell numbers stay within ± 2^28
        return ((static_cast<std::uint64_t>(level) << bits | (static_cast<std::uint64_t>(x) + half)) << bits) |
               (static_cast<std::uint64_t>(y) + half);
    }
    static int levelIn(std::uint64_t key) { return static_cast<int>(key >> 58); }
    std::uint64_t keyOf(const Rect& box) const;
    /// Where the cell of that key is, else the free place it would take. Four cells one below the other stand side by
    /// side, in one cache line.
    std::size_t find(std::uint64_t key) const {
        const std::size_t mask = m_cells.size() - 1;
        std::size_t at = static_cast<std::size_t>(((key >> 2) * 0x9e3779b97f4a7c15u) >> m_shift) * 4 + (key & 3);
        while (m_cells[at].key != key && m_cells[at].key != free) at = (at + 1) & mask;
        return at;
    }
    template <typename Each> void take(Slot slot, const Rect& area, const Rect& close, Each& each) const {
        for (; slot != noSlot; slot = m_stands[slot].next)
            if (isSeen(m_stands[slot], area, close)) each(slot);
    }
    void widen();

    /// What is on the levels above the first and meets `around`.
    struct Large {
        Rect around;
        bool isKnown = false;
        std::vector<Slot> standing;
        bool isOf(const Rect& area) const {
            return isKnown && area.left >= around.left && area.right <= around.right && area.top >= around.top &&
                   area.bottom <= around.bottom;
        }
    };
    /// Null: nobody near there has asked before, so that it is not worth looking farther than asked.
    const Large* large(const Rect& area) const;
    /// As they were last asked for: along a row there are racks here, transformers and chillers to its sides.
    mutable std::array<Large, 8> m_large;
    mutable std::size_t m_largeNow = 0;
    mutable Rect m_askedBefore;
    BigVector<Stand> m_stands;
    BigVector<Life> m_lives;                      ///< by slot
    BigVector<Cell> m_cells = BigVector<Cell>(8); ///< linear probing; as many as a power of two
    int m_shift = 63;                             ///< 66 less that power
    std::size_t m_taken = 0;                      ///< cells with a key
    std::uint32_t m_levelsUsed = 0;
    std::array<Level, levels> m_levels;
};

/// Places of a few of the components: memory for those only.
class FewPlaces {
public:
    void put(Slot slot, Rect rect);
    void erase(Slot slot);
    bool contains(Slot slot) const { return m_number.count(slot) > 0; }
    Rect rect(Slot slot) const { return m_places.rect(m_number.at(slot)); }
    /// Appends each slot whose rectangle meets or touches `area`, once, in no particular order.
    void query(Rect area, std::vector<Slot>& out) const;

private:
    GridIndex m_places; ///< by number
    std::unordered_map<Slot, Slot> m_number;
    std::vector<Slot> m_slot, m_free; ///< by number; numbers free again
};

} // namespace gs
