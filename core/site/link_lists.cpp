// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/link_lists.h"

#include <algorithm>

namespace gs {

void LinkLists::append(Slot component, Slot link, bool from, bool to) {
    const Slot last = m_lists[component].last;
    if (last == noSlot) m_lists.edit(component).first = link;
    else m_threads.edit(last).next[endAt(component, last)] = link;
    m_lists.edit(component).last = link;
    Thread& thread = m_threads.edit(link);
    if (from) thread.slot[0] = component;
    if (to) thread.slot[1] = component;
    const std::size_t end = from ? 0 : 1;
    thread.before[end] = last;
    thread.next[end] = noSlot;
}

void LinkLists::remove(Slot component, Slot link) {
    const std::size_t end = endAt(component, link);
    const Slot before = m_threads[link].before[end], next = m_threads[link].next[end];
    if (before == noSlot) m_lists.edit(component).first = next;
    else m_threads.edit(before).next[endAt(component, before)] = next;
    if (next == noSlot) m_lists.edit(component).last = before;
    else m_threads.edit(next).before[endAt(component, next)] = before;
}

void LinkLists::enter(Slot link, const Link& value, Ends ends) {
    m_threads.grow(link + std::size_t{1});
    m_threads.edit(link) = Thread{};
    const bool loops = value.from.component == value.to.component;
    const auto enterAt = [&](Slot component, const std::string& id, bool from, bool to) {
        if (component != noSlot) append(component, link, from, to);
        else m_waiting[id].push_back({link, from, to});
    };
    enterAt(ends.from, value.from.component, true, loops);
    if (!loops) enterAt(ends.to, value.to.component, false, true);
}

void LinkLists::leave(Slot link, const Link& value) {
    const Ends at = ends(link);
    const auto leaveAt = [&](Slot component, const std::string& id) {
        if (component != noSlot) return remove(component, link);
        const auto waiting = m_waiting.find(id);
        std::erase_if(waiting->second, [&](const Waiting& one) { return one.link == link; });
        if (waiting->second.empty()) m_waiting.erase(waiting);
    };
    leaveAt(at.from, value.from.component);
    if (value.to.component != value.from.component) leaveAt(at.to, value.to.component);
    m_threads.edit(link) = Thread{};
}

void LinkLists::componentEnters(Slot component, const std::string& id) {
    m_lists.grow(component + std::size_t{1});
    m_lists.edit(component) = List{};
    const auto waiting = m_waiting.find(id);
    if (waiting == m_waiting.end()) return;
    for (const Waiting& one : waiting->second) append(component, one.link, one.from, one.to);
    m_waiting.erase(waiting);
}

void LinkLists::componentLeaves(Slot component, const std::string& id) {
    if (first(component) == noSlot) return;
    std::vector<Waiting>& waiting = m_waiting[id];
    for (const Slot link : of(component).toVector()) {
        Thread& thread = m_threads.edit(link);
        const bool from = thread.slot[0] == component, to = thread.slot[1] == component;
        waiting.push_back({link, from, to});
        if (from) thread.slot[0] = noSlot;
        if (to) thread.slot[1] = noSlot;
    }
    m_lists.edit(component) = List{};
}

} // namespace gs
