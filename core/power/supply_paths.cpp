// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/supply_paths.h"

#include <algorithm>
#include <utility>

namespace gs {

bool SupplyPaths::isSource(Slot slot) const {
    const Type* type = m_site->typeAt(slot).get();
    return type && type->role == Role::Source;
}

/// Live, and a machine that burns gas has a live supply of it.
bool SupplyPaths::runs(Slot slot) const {
    const Component* component = m_site->components().at(slot);
    const Type* type = component ? m_site->typeAt(slot).get() : nullptr;
    if (!type || !component->isLive(m_day)) return false;
    if (type->role != Role::Source) return true;
    for (const Port& port : type->ports) {
        if (port.medium != Medium::Gas || port.direction != Direction::In) continue;
        for (const Slot link : m_site->linksOf(slot)) {
            const Slot from = m_site->endsOf(link).from;
            const Component* supply = from == noSlot || from == slot ? nullptr : m_site->components().at(from);
            if (m_site->links().at(link)->medium == Medium::Gas && supply && supply->isLive(m_day)) return true;
        }
        return false;
    }
    return true;
}

/// Nearest dominator of both; noSlot: only the common root above all sources.
Slot SupplyPaths::common(Slot a, Slot b) const {
    while (a != b && a != noSlot && b != noSlot) {
        const Node x = node(a), y = node(b);
        if (x.depth >= y.depth) a = x.above;
        if (y.depth >= x.depth) b = y.above;
    }
    return a == b ? a : noSlot;
}

SupplyPaths::Feeds SupplyPaths::feedsOf(Slot slot) const {
    Feeds feeds;
    for (const Slot link : m_site->linksOf(slot)) {
        if (m_site->links().at(link)->medium != Medium::Power) continue;
        const auto ends = m_site->endsOf(link);
        if (ends.to != slot || ends.from == noSlot || ends.from == slot || node(ends.from).depth < 0) continue;
        // An array of sources is several: none of them stands above all.
        const bool isMany = isSource(ends.from) && m_site->components().at(ends.from)->array.count > 1;
        const Slot from = isMany ? noSlot : ends.from;
        feeds.shared = feeds.count++ == 0 ? from : common(feeds.shared, from);
    }
    return feeds;
}

SupplyPaths::Node SupplyPaths::node(Slot slot) const {
    if (m_nodes.size() < m_site->components().slotCount()) m_nodes.resize(m_site->components().slotCount());
    if (m_nodes[slot].depth == -2) lookAbove(slot);
    return m_nodes[slot];
}

/// Suppliers before what they supply. Not by calling itself: a long chain of switchgear would end the stack.
void SupplyPaths::lookAbove(Slot start) const {
    std::vector<std::pair<Slot, bool>> open{{start, false}}; // and whether its suppliers are known
    while (!open.empty()) {
        const auto [slot, isReady] = open.back();
        const bool isConverter = runs(slot) && m_site->typeAt(slot)->role == Role::Converter;
        if (!isReady) {
            if (m_nodes[slot].depth != -2) {
                open.pop_back();
                continue;
            }
            open.back().second = true;
            m_nodes[slot] = {noSlot, -1}; // a circle of links feeds nothing
            if (!isConverter) continue;
            for (const Slot link : m_site->linksOf(slot)) {
                const auto ends = m_site->endsOf(link);
                if (m_site->links().at(link)->medium == Medium::Power && ends.to == slot && ends.from != noSlot &&
                    m_nodes[ends.from].depth == -2)
                    open.emplace_back(ends.from, false);
            }
            continue;
        }
        open.pop_back();
        if (isConverter) {
            const Feeds feeds = feedsOf(slot);
            if (feeds.count > 0)
                m_nodes[slot] = {feeds.shared, feeds.shared == noSlot ? 1 : node(feeds.shared).depth + 1};
        } else if (runs(slot) && isSource(slot)) {
            m_nodes[slot].depth = 1;
        }
    }
}

SupplyLevel SupplyPaths::of(Slot consumer) const {
    const Component* component = consumer == noSlot ? nullptr : m_site->components().at(consumer);
    const Type* type = component ? m_site->typeAt(consumer).get() : nullptr;
    if (!type || !component->isLive(m_day) || type->role == Role::Converter || type->role == Role::Source ||
        type->role == Role::Store)
        return SupplyLevel::None;
    const Feeds feeds = feedsOf(consumer);
    if (feeds.count == 0) return SupplyLevel::None;
    if (feeds.count == 1) return SupplyLevel::Single;
    if (feeds.shared == noSlot) return SupplyLevel::TwoSources;
    return isSource(feeds.shared) ? SupplyLevel::TwoPaths : SupplyLevel::Single;
}

Slot SupplyPaths::neck(Slot consumer) const {
    return of(consumer) == SupplyLevel::None ? noSlot : feedsOf(consumer).shared;
}

} // namespace gs
