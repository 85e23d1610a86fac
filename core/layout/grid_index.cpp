// SPDX-License-Identifier: GPL-3.0-or-later
// A rectangle stands in ONE cell, that of its top left corner, on the level whose cells are at least as large
// as it; a query therefore looks further to the left and up by the largest that stands there.
#include "core/layout/grid_index.h"

#include <algorithm>
#include <cmath>

namespace gs {

namespace {

constexpr double rounding = 1e-6; // m: of the subtraction by which a query looks back
constexpr double farthest = 1e9;  // cell numbers of such coordinates still fit 32 bits

double bounded(double value) { return value > -farthest ? std::min(value, farthest) : -farthest; } // NaN: -farthest

std::int32_t cellOf(double value, double cell) { return static_cast<std::int32_t>(std::floor(value / cell)); }

std::uint64_t key(std::int32_t x, std::int32_t y) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32) | static_cast<std::uint32_t>(y);
}

bool touches(const Rect& a, const Rect& b) {
    return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

Rect bounded(const Rect& r) { return {bounded(r.left), bounded(r.top), bounded(r.right), bounded(r.bottom)}; }

} // namespace

void GridIndex::put(Slot slot, Rect rect) {
    rect = bounded(rect);
    const double size = std::max({rect.width(), rect.height(), 0.0});
    int level = 0;
    while (level + 1 < levels && std::ldexp(1.0, level + smallestCell) < size) ++level;
    const double cell = std::ldexp(1.0, level + smallestCell);
    const std::uint64_t number = key(cellOf(rect.left, cell), cellOf(rect.top, cell));
    if (slot >= m_entries.size()) m_entries.resize(slot + std::size_t{1});
    Level& at = m_levels[static_cast<std::size_t>(level)];
    at.widest = std::max(at.widest, rect.width());
    at.highest = std::max(at.highest, rect.height());
    if (Entry& entry = m_entries[slot]; entry.level == level && entry.cell == number) {
        entry.rect = rect;
        return;
    }
    erase(slot);
    const auto [first, isNew] = at.cells.try_emplace(number, slot);
    m_entries[slot] = {rect, number, isNew ? noSlot : first->second, noSlot, level};
    if (!isNew) m_entries[first->second].before = slot;
    first->second = slot;
    ++m_size;
}

void GridIndex::erase(Slot slot) {
    if (!contains(slot)) return;
    Entry& entry = m_entries[slot];
    if (entry.next != noSlot) m_entries[entry.next].before = entry.before;
    if (entry.before != noSlot) m_entries[entry.before].next = entry.next;
    else if (auto& cells = m_levels[static_cast<std::size_t>(entry.level)].cells; entry.next != noSlot)
        cells[entry.cell] = entry.next;
    else cells.erase(entry.cell);
    entry.level = -1;
    --m_size;
}

void GridIndex::clear() {
    for (Level& level : m_levels) level = {};
    m_entries.clear();
    m_size = 0;
}

void GridIndex::query(Rect area, std::vector<Slot>& out) const {
    area = bounded(area);
    const auto take = [&](Slot slot) {
        for (; slot != noSlot; slot = m_entries[slot].next)
            if (touches(m_entries[slot].rect, area)) out.push_back(slot);
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

} // namespace gs
