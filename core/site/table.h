// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a site by slot and by id. Copies share memory (shared_vector.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/site/shared_vector.h"

namespace gs {

/// Place of a component or link in the site's tables: stable while the entry exists, reused after it is
/// gone. Fast key for engine and canvas; never stored, never shown.
using Slot = std::uint32_t;
inline constexpr Slot noSlot = 0xffffffffu;

template <typename T> class Table {
public:
    using Ptr = std::shared_ptr<const T>;
    Slot slotOf(std::string_view id) const;
    const T* find(std::string_view id) const { return at(slotOf(id)); }
    Ptr get(std::string_view id) const {
        const Slot s = slotOf(id);
        return s == noSlot ? nullptr : m_slots[s];
    }
    const T* at(Slot slot) const { return slot < m_slots.size() ? m_slots[slot].get() : nullptr; }
    const Ptr& ptr(Slot slot) const { return m_slots[slot]; }
    Slot slotCount() const { return static_cast<Slot>(m_slots.size()); } ///< upper bound of slots; some are empty
    std::size_t size() const { return m_slots.size() - m_free.size(); }
    struct Put {
        Slot slot;
        Ptr before; ///< what stood there under that id
    };
    Put put(Ptr entry);
    Slot erase(std::string_view id); ///< the freed slot, noSlot when unknown
    std::vector<std::string> sortedIds() const;

private:
    /// One cell of the index: an entry stands in the first free cell from the one its hash names (linear probing).
    /// The index holds no ids, the entries do; the hash spares looking at those that are others.
    struct Cell {
        std::uint32_t hash = 0;
        Slot slot = noSlot;
    };
    static std::uint32_t hashOf(std::string_view id);
    std::size_t mask() const { return m_cells.size() - 1; } ///< the number of cells is a power of two
    std::size_t cellOf(std::string_view id) const { return cellOf(id, hashOf(id)); }
    std::size_t cellOf(std::string_view id, std::uint32_t hash) const; ///< its own, else the free one it would take
    void enter(std::uint32_t hash, Slot slot);
    void widen();

    SharedVector<Ptr> m_slots;
    SharedVector<Cell> m_cells;
    std::vector<Slot> m_free;
};

} // namespace gs
