// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of links that run through the edges themselves.
#pragma once

#include <cstddef>
#include <iterator>

#include "core/big_vector.h"
#include "core/site/table.h"

namespace gs {

struct Edge;

/// Neighbours of a link in one list.
struct Thread {
    Slot next = noSlot, before = noSlot;
};

/// The links of one list, in no particular order. Valid until the next change of that list.
class EdgeRange {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Slot;
        using difference_type = std::ptrdiff_t;
        using pointer = const Slot*;
        using reference = Slot;
        Iterator() = default;
        Iterator(const BigVector<Edge>* edges, Thread Edge::*thread, Slot link)
            : m_edges(edges), m_thread(thread), m_link(link) {}
        Slot operator*() const { return m_link; }
        Iterator& operator++();
        Iterator operator++(int) {
            Iterator now = *this;
            ++*this;
            return now;
        }
        bool operator==(const Iterator& o) const { return m_link == o.m_link; }

    private:
        const BigVector<Edge>* m_edges = nullptr;
        Thread Edge::*m_thread = nullptr;
        Slot m_link = noSlot;
    };
    EdgeRange(const BigVector<Edge>& edges, Thread Edge::*thread, Slot first)
        : m_edges(&edges), m_thread(thread), m_first(first) {}
    Iterator begin() const { return {m_edges, m_thread, m_first}; }
    Iterator end() const { return {}; }
    bool empty() const { return m_first == noSlot; }
    bool hasTwo() const { return !empty() && ++begin() != end(); }

private:
    const BigVector<Edge>* m_edges;
    Thread Edge::*m_thread;
    Slot m_first;
};

} // namespace gs
