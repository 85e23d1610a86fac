// SPDX-License-Identifier: GPL-3.0-or-later
// A rectangle stands in ONE cell, that of its top left corner, on the level whose cells are at least as large
// as it; a query therefore looks further to the left and up by the largest that stands there.
#include "core/layout/grid_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

namespace gs {

namespace {

constexpr double rounding = 1e-6; // m: of the subtraction by which a query looks back
constexpr double farthest = 1e9;  // cell numbers of such coordinates still fit 32 bits

double bounded(double value) { return value > -farthest ? std::min(value, farthest) : -farthest; } // NaN: -farthest

std::int32_t cellOf(double value, double cell) { return static_cast<std::int32_t>(std::floor(value / cell)); }

std::uint64_t key(std::int32_t x, std::int32_t y) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32) | static_cast<std::uint32_t>(y);
}

Rect bounded(const Rect& r) { return {bounded(r.left), bounded(r.top), bounded(r.right), bounded(r.bottom)}; }

} // namespace

template <typename Number> auto GridIndexOf<Number>::Box::around(const Rect& rect) -> Box {
    if constexpr (std::is_same_v<Number, double>) return {rect.left, rect.top, rect.right, rect.bottom};
    const auto outwards = [](double value, int side) {
        const auto near = static_cast<Number>(value);
        const bool isOutside = side < 0 ? static_cast<double>(near) <= value : static_cast<double>(near) >= value;
        return isOutside ? near
                         : std::nextafter(near, static_cast<Number>(side) * std::numeric_limits<Number>::infinity());
    };
    return {outwards(rect.left, -1), outwards(rect.top, -1), outwards(rect.right, 1), outwards(rect.bottom, 1)};
}

template <typename Number> int GridIndexOf<Number>::levelFor(const Box& box) {
    const double size = std::max({box.rect().width(), box.rect().height(), 0.0});
    int level = 0;
    while (level + 1 < levels && std::ldexp(1.0, level + smallestCell) < size) ++level;
    return level;
}

template <typename Number> std::uint64_t GridIndexOf<Number>::cellAt(const Box& box, int level) {
    const double cell = std::ldexp(1.0, level + smallestCell);
    return key(cellOf(box.left, cell), cellOf(box.top, cell));
}

template <typename Number> void GridIndexOf<Number>::put(Slot slot, Rect rect) {
    const Box box = Box::around(bounded(rect));
    const int level = levelFor(box);
    const std::uint64_t number = cellAt(box, level);
    if (slot >= m_entries.size()) {
        m_entries.resize(slot + std::size_t{1});
        m_levelOf.resize(slot + std::size_t{1}, -1);
    }
    Level& at = m_levels[static_cast<std::size_t>(level)];
    at.widest = std::max(at.widest, box.rect().width());
    at.highest = std::max(at.highest, box.rect().height());
    if (Entry& entry = m_entries[slot]; m_levelOf[slot] == level && cellAt(entry.box, level) == number) {
        entry.box = box;
        return;
    }
    erase(slot);
    const auto [first, isNew] = at.cells.try_emplace(number, slot);
    m_entries[slot] = {box, isNew ? noSlot : first->second, noSlot};
    m_levelOf[slot] = static_cast<std::int8_t>(level);
    if (!isNew) m_entries[first->second].before = slot;
    first->second = slot;
    ++m_size;
}

template <typename Number> void GridIndexOf<Number>::erase(Slot slot) {
    if (!contains(slot)) return;
    const int level = std::exchange(m_levelOf[slot], std::int8_t{-1});
    const Entry& entry = m_entries[slot];
    if (entry.next != noSlot) m_entries[entry.next].before = entry.before;
    if (entry.before != noSlot) m_entries[entry.before].next = entry.next;
    else if (auto& cells = m_levels[static_cast<std::size_t>(level)].cells; entry.next != noSlot)
        cells[cellAt(entry.box, level)] = entry.next;
    else cells.erase(cellAt(entry.box, level));
    --m_size;
}

template <typename Number> void GridIndexOf<Number>::clear() {
    for (Level& level : m_levels) level = {};
    m_entries.clear();
    m_levelOf.clear();
    m_size = 0;
}

template <typename Number> void GridIndexOf<Number>::query(Rect area, std::vector<Slot>& out) const {
    area = bounded(area);
    const auto take = [&](Slot slot) {
        for (; slot != noSlot; slot = m_entries[slot].next)
            if (m_entries[slot].box.touches(area)) out.push_back(slot);
    };
    for (int level = 0; level < levels; ++level) {
        const auto& [cells, widest, highest] = m_levels[static_cast<std::size_t>(level)];
        if (cells.empty()) continue;
        const double cell = std::ldexp(1.0, level + smallestCell);
        const std::int64_t left = cellOf(area.left - widest - rounding, cell), right = cellOf(area.right, cell);
        const std::int64_t top = cellOf(area.top - highest - rounding, cell), bottom = cellOf(area.bottom, cell);
        if (right < left || bottom < top) continue;
        // A query over more cells than are in use (the whole plan) goes through those in use.
        if (static_cast<double>(right - left + 1) * static_cast<double>(bottom - top + 1) >
            static_cast<double>(cells.size())) {
            for (const auto& [number, first] : cells) take(first);
            continue;
        }
        for (std::int64_t x = left; x <= right; ++x) {
            for (std::int64_t y = top; y <= bottom; ++y) {
                const auto it = cells.find(key(static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)));
                if (it != cells.end()) take(it->second);
            }
        }
    }
}

template class GridIndexOf<double>;
template class GridIndexOf<float>;

} // namespace gs
