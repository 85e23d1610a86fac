// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/growing_flow.h"

#include <algorithm>

namespace gs {

namespace {
std::size_t at(int i) { return static_cast<std::size_t>(i); }
} // namespace

int GrowingFlow::addVertex() {
    m_first.push_back(-1);
    m_via.push_back(-1);
    m_seenIn.push_back(0);
    m_dry.push_back(0);
    m_ways.emplace_back();
    return static_cast<int>(m_first.size()) - 1;
}

void GrowingFlow::addArc(int from, int to, std::int64_t capacity) {
    const int forward = static_cast<int>(m_arcs.size());
    m_arcs.push_back({to, m_first[at(from)], capacity, capacity});
    m_arcs.push_back({from, m_first[at(to)], 0, 0});
    m_first[at(from)] = forward;
    m_first[at(to)] = forward + 1;
    ++m_turns;
}

void GrowingFlow::clear() {
    for (Arc& arc : m_arcs) arc.room = arc.capacity;
    std::fill(m_dry.begin(), m_dry.end(), 0);
    m_lastCount = 0;
    ++m_turns;
}

void GrowingFlow::beginAt(int vertex) {
    ++m_search;
    m_open.assign(1, vertex);
    m_seenIn[at(vertex)] = m_search;
}

/// What has room to `here` and was not seen yet; `straight`: along arcs as they were added, not back along a flow.
void GrowingFlow::openAbove(int here, bool straight) {
    for (int arc = m_first[at(here)]; arc >= 0; arc = m_arcs[at(arc)].next) {
        const int up = m_arcs[at(arc)].to;
        if (straight && arc % 2 == 0) continue;
        if (m_seenIn[at(up)] == m_search || m_dry[at(up)] || m_arcs[at(arc ^ 1)].room <= 0) continue;
        m_seenIn[at(up)] = m_search;
        m_via[at(up)] = arc ^ 1;
        m_open.push_back(up);
    }
}

/// Straight up from `vertex`: most ways are found so, without a look at all others.
bool GrowingFlow::climb(int vertex) {
    beginAt(vertex);
    while (!m_open.empty()) {
        const int here = m_open.back();
        m_open.pop_back();
        if (here == 0) return true;
        openAbove(here, true);
    }
    return false;
}

/// Backward from `vertex` along arcs with room until the source is met: a rack has few ways up, the source many down.
bool GrowingFlow::search(int vertex) {
    if (m_dry[at(vertex)]) return false;
    if (climb(vertex)) return true;
    beginAt(vertex);
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        const int here = m_open[i];
        if (here == 0) return true;
        openAbove(here, false);
    }
    for (const int seen : m_open) m_dry[at(seen)] = 1;
    return false;
}

/// Null: nothing more reaches it.
const std::vector<int>* GrowingFlow::wayTo(int vertex) {
    Way& way = m_ways[at(vertex)];
    if (way.when == m_turns) return &way.arcs;
    if (!search(vertex)) return nullptr;
    way.arcs.clear();
    for (int here = 0; here != vertex; here = m_arcs[at(m_via[at(here)])].to) way.arcs.push_back(m_via[at(here)]);
    way.when = m_turns;
    return &way.arcs;
}

void GrowingFlow::push(const std::vector<int>& arcs, std::int64_t amount) {
    bool turns = false;
    for (const int arc : arcs) {
        std::int64_t &ahead = m_arcs[at(arc)].room, &back = m_arcs[at(arc ^ 1)].room;
        ahead -= amount;
        turns = turns || ahead <= 0 || back <= 0;
        back += amount;
    }
    m_turns += turns;
}

std::int64_t GrowingFlow::send(int vertex, std::int64_t amount) {
    m_lastCount = 0;
    std::int64_t sent = 0;
    while (sent < amount) {
        const std::vector<int>* arcs = wayTo(vertex);
        if (!arcs) break;
        if (m_lastCount == m_last.size()) m_last.emplace_back();
        Path& path = m_last[m_lastCount++];
        path.arcs = *arcs;
        path.amount = amount - sent;
        for (const int arc : path.arcs) path.amount = std::min(path.amount, m_arcs[at(arc)].room);
        push(path.arcs, path.amount);
        sent += path.amount;
    }
    return sent;
}

void GrowingFlow::takeBack(std::int64_t amount) {
    if (amount <= 0) return;
    for (; amount > 0 && m_lastCount > 0; --m_lastCount) {
        Path& path = m_last[m_lastCount - 1];
        const std::int64_t part = std::min(amount, path.amount);
        push(path.arcs, -part);
        amount -= part;
        path.amount -= part;
        if (path.amount > 0) break;
    }
    std::fill(m_dry.begin(), m_dry.end(), 0);
    ++m_turns;
}

std::vector<char> GrowingFlow::reachable() const {
    std::vector<char> seen(m_first.size(), 0);
    std::vector<int> open{0};
    seen[0] = 1;
    while (!open.empty()) {
        const int here = open.back();
        open.pop_back();
        for (int arc = m_first[at(here)]; arc >= 0; arc = m_arcs[at(arc)].next) {
            const int to = m_arcs[at(arc)].to;
            if (seen[at(to)] || m_arcs[at(arc)].room <= 0) continue;
            seen[at(to)] = 1;
            open.push_back(to);
        }
    }
    return seen;
}

} // namespace gs
