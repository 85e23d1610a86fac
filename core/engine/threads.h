// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of links that run through the edges themselves, and memory for arrays that are as long as the site.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

#include "core/site/table.h"

namespace gs {

struct Edge;

/// Allocates what is several megabytes long on pages of 2 MB where the system has them: a fresh small page costs about
/// a microsecond, and a full compute of a large site touches ten thousands of them first.
template <typename T> struct BigPages {
    using value_type = T;
    BigPages() = default;
    template <typename U> BigPages(const BigPages<U>&) {}
    T* allocate(std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        if (bytes < worthwhile) return static_cast<T*>(::operator new(bytes));
        const std::size_t whole = (bytes + page - 1) / page * page;
        void* memory = std::aligned_alloc(page, whole);
        if (!memory) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        madvise(memory, whole, MADV_HUGEPAGE); // a wish: without it the memory is as good
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t n) {
        if (n * sizeof(T) < worthwhile) ::operator delete(memory);
        else std::free(memory);
    }
    bool operator==(const BigPages&) const { return true; }

private:
    static constexpr std::size_t page = std::size_t{2} << 20, worthwhile = 2 * page;
};
template <typename T> using BigVector = std::vector<T, BigPages<T>>;

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
