// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stands.h"

#include <algorithm>
#include <cmath>

#include "core/engine/marks.h"

namespace gs {

int Stands::levelOf(const Rect& box) {
    const double size = std::max({box.width(), box.height(), 0.0});
    int level = 0;
    while (level + 1 < levels && static_cast<double>(std::uint64_t{1} << (level + smallestCell)) < size) ++level;
    return level;
}

std::uint64_t Stands::keyOf(const Rect& box) const {
    const Rect in = bounded(box);
    const int level = levelOf(in);
    return keyOf(cellAt(in.left, level), cellAt(in.top, level), level);
}

void Stands::clear() { *this = Stands(); }

void Stands::fit(std::size_t slots) {
    if (slots <= m_stands.size()) return;
    m_stands.resize(slots);
    m_lives.resize(slots);
}

/// Room for more cells: at least four places each, without those that nothing is in any more.
void Stands::widen() {
    BigVector<Cell> old;
    old.swap(m_cells);
    m_taken = static_cast<std::size_t>(
        std::count_if(old.begin(), old.end(), [](const Cell& cell) { return cell.first != noSlot; }));
    std::size_t places = 8;
    for (m_shift = 63; places < 4 * m_taken; places *= 2) --m_shift;
    m_cells.resize(places);
    for (const Cell& cell : old)
        if (cell.first != noSlot) m_cells[find(cell.key)] = cell;
}

void Stands::enter(Slot slot) {
    Stand& stand = m_stands[slot];
    const Rect in = bounded(stand.box);
    const int level = levelOf(in);
    Level& at = m_levels[static_cast<std::size_t>(level)];
    at.widest = std::max(at.widest, in.width());
    at.highest = std::max(at.highest, in.height());
    at.looks |= stand.looks;
    m_levelsUsed |= std::uint32_t{1} << level;
    if (level > 0)
        for (Large& large : m_large)
            if (large.isKnown && meets(stand.box, large.around)) large.standing.push_back(slot);
    if (2 * m_taken >= m_cells.size()) widen();
    const std::uint64_t key = keyOf(stand.box);
    Cell& cell = m_cells[find(key)];
    if (cell.key == free) {
        cell.key = key;
        ++m_taken;
    }
    cell.looks |= stand.looks;
    stand.next = cell.first;
    stand.before = noSlot;
    if (cell.first != noSlot) m_stands[cell.first].before = slot;
    cell.first = slot;
}

void Stands::leave(Slot slot) {
    Stand& stand = m_stands[slot];
    if (levelOf(bounded(stand.box)) > 0)
        for (Large& large : m_large)
            if (large.isKnown && meets(stand.box, large.around)) eraseValue(large.standing, slot);
    if (stand.next != noSlot) m_stands[stand.next].before = stand.before;
    if (stand.before != noSlot) m_stands[stand.before].next = stand.next;
    else m_cells[find(keyOf(stand.box))].first = stand.next;
    stand.next = stand.before = noSlot;
    stand.box = {};
    stand.looks = Stand::nowhere;
}

const Stands::Large* Stands::large(const Rect& area) const {
    constexpr double margin_m = 32; // a row or two further on
    if (m_large[m_largeNow].isOf(area)) return &m_large[m_largeNow];
    for (std::size_t i = 0; i < m_large.size(); ++i)
        if (m_large[i].isOf(area)) return &m_large[m_largeNow = i];
    const bool isNear = m_askedBefore.expanded(margin_m).intersects(area);
    m_askedBefore = area;
    if (!isNear) return nullptr;
    m_largeNow = (m_largeNow + 1) % m_large.size();
    Large& now = m_large[m_largeNow];
    now.around = area.expanded(margin_m);
    now.isKnown = true;
    now.standing.clear();
    const auto keep = [&](Slot slot) { now.standing.push_back(slot); };
    query(now.around, now.around, m_levelsUsed & ~1u, keep);
    return &now;
}

void FewPlaces::put(Slot slot, Rect rect) {
    const auto [it, isNew] = m_number.try_emplace(slot, static_cast<Slot>(m_slot.size()));
    if (isNew && !m_free.empty()) {
        it->second = m_free.back();
        m_free.pop_back();
        m_slot[it->second] = slot;
    } else if (isNew) {
        m_slot.push_back(slot);
    }
    m_places.put(it->second, rect);
}

void FewPlaces::erase(Slot slot) {
    const auto it = m_number.find(slot);
    if (it == m_number.end()) return;
    m_places.erase(it->second);
    m_free.push_back(it->second);
    m_number.erase(it);
}

void FewPlaces::query(Rect area, std::vector<Slot>& out) const {
    const std::size_t before = out.size();
    m_places.query(area, out);
    for (std::size_t i = before; i < out.size(); ++i) out[i] = m_slot[out[i]];
}

} // namespace gs
