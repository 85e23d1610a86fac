// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/site/model.h"

namespace gs {

template <typename T> std::uint32_t Table<T>::hashOf(std::string_view id) {
    const std::uint64_t hash = std::hash<std::string_view>{}(id);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

template <typename T> std::size_t Table<T>::cellOf(std::string_view id, std::uint32_t hash) const {
    for (std::size_t i = hash & mask();; i = (i + 1) & mask()) {
        const Cell& cell = m_cells[i];
        if (cell.slot == noSlot || (cell.hash == hash && m_slots[cell.slot]->id == id)) return i;
    }
}

template <typename T> Slot Table<T>::slotOf(std::string_view id) const {
    return m_cells.size() == 0 ? noSlot : m_cells[cellOf(id)].slot;
}

template <typename T> void Table<T>::enter(std::uint32_t hash, Slot slot) {
    std::size_t i = hash & mask();
    while (m_cells[i].slot != noSlot) i = (i + 1) & mask();
    m_cells.edit(i) = {hash, slot};
}

/// Twice the cells, so that at most two of three are taken.
template <typename T> void Table<T>::widen() {
    const SharedVector<Cell> old = m_cells;
    m_cells.assign(std::max<std::size_t>(16, 2 * old.size()), Cell{});
    for (std::size_t i = 0; i < old.size(); ++i)
        if (old[i].slot != noSlot) enter(old[i].hash, old[i].slot);
}

template <typename T> auto Table<T>::put(Ptr entry) -> Put {
    if (3 * (size() + 1) > 2 * m_cells.size()) widen();
    const std::uint32_t hash = hashOf(entry->id);
    const std::size_t cell = cellOf(entry->id, hash);
    if (const Slot known = m_cells[cell].slot; known != noSlot)
        return {known, std::exchange(m_slots.edit(known), std::move(entry))};
    Slot slot = slotCount();
    if (m_free.empty()) {
        m_slots.grow(slot + std::size_t{1});
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_cells.edit(cell) = {hash, slot};
    m_slots.edit(slot) = std::move(entry);
    return {slot, nullptr};
}

template <typename T> Slot Table<T>::erase(std::string_view id) {
    if (m_cells.size() == 0) return noSlot;
    std::size_t hole = cellOf(id);
    const Slot slot = m_cells[hole].slot;
    if (slot == noSlot) return noSlot;
    // Who stands behind the hole and may stand in it moves up: a search ends at the first free cell.
    for (std::size_t i = (hole + 1) & mask(); m_cells[i].slot != noSlot; i = (i + 1) & mask()) {
        const std::size_t home = m_cells[i].hash & mask();
        if (((i - home) & mask()) < ((i - hole) & mask())) continue;
        const Cell moved = m_cells[i]; // by value: edit() may let go of the block it stands in
        m_cells.edit(hole) = moved;
        hole = i;
    }
    m_cells.edit(hole) = Cell{};
    m_slots.edit(slot).reset();
    m_free.push_back(slot);
    return slot;
}

template <typename T> std::vector<std::string> Table<T>::sortedIds() const {
    std::vector<std::string> ids;
    ids.reserve(size());
    for (Slot slot = 0; slot < slotCount(); ++slot)
        if (m_slots[slot]) ids.push_back(m_slots[slot]->id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

template class Table<Component>;
template class Table<Link>;

} // namespace gs
