// SPDX-License-Identifier: GPL-3.0-or-later
// Which links touch which component: a doubly linked list per component that runs through the ends of the links.
// Entering and leaving cost O(1) however many feeders a bus has, and no list is a piece of memory of its own.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/site/model.h"
#include "core/site/table.h"

namespace gs {

class LinkLists {
public:
    /// The links of one component, in order of entering. Valid until the next change of the site.
    class Range {
    public:
        class Iterator {
        public:
            using iterator_category = std::forward_iterator_tag;
            using value_type = Slot;
            using difference_type = std::ptrdiff_t;
            using pointer = const Slot*;
            using reference = Slot;
            Iterator() = default;
            Iterator(const LinkLists* lists, Slot component, Slot link)
                : m_lists(lists), m_component(component), m_link(link) {}
            Slot operator*() const { return m_link; }
            Iterator& operator++() {
                m_link = m_lists->after(m_component, m_link);
                return *this;
            }
            Iterator operator++(int) {
                Iterator now = *this;
                ++*this;
                return now;
            }
            bool operator==(const Iterator& o) const { return m_link == o.m_link; }

        private:
            const LinkLists* m_lists = nullptr;
            Slot m_component = noSlot, m_link = noSlot;
        };
        Range(const LinkLists* lists, Slot component) : m_lists(lists), m_component(component) {}
        Iterator begin() const { return {m_lists, m_component, m_lists->first(m_component)}; }
        Iterator end() const { return {m_lists, m_component, noSlot}; }
        bool empty() const { return m_lists->first(m_component) == noSlot; }
        std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }
        Slot front() const { return *begin(); }
        std::vector<Slot> toVector() const { return {begin(), end()}; } ///< for who changes the site meanwhile

    private:
        const LinkLists* m_lists;
        Slot m_component;
    };

    /// Component slots of the two ends; noSlot where the component is not there (yet).
    struct Ends {
        Slot from = noSlot, to = noSlot;
    };

    Range of(Slot component) const { return {this, component}; }
    Ends ends(Slot link) const { return {m_threads[link].slot[0], m_threads[link].slot[1]}; }
    void enter(Slot link, const Link& value, Ends ends);
    void leave(Slot link, const Link& value);
    /// A component has come: it takes over the links that wait for its id. One goes: its links wait.
    void componentEnters(Slot component, const std::string& id);
    void componentLeaves(Slot component, const std::string& id);

private:
    /// Of a link, by end (0 from, 1 to): the component's slot and the neighbours in its list.
    struct Thread {
        std::array<Slot, 2> slot{noSlot, noSlot}, next{noSlot, noSlot}, before{noSlot, noSlot};
    };
    struct List {
        Slot first = noSlot, last = noSlot;
    };
    /// The end of `link` in the list of `component`; a link from a component to itself stands there once, as `from`.
    std::size_t endAt(Slot component, Slot link) const { return m_threads[link].slot[0] == component ? 0 : 1; }
    Slot first(Slot component) const { return component < m_lists.size() ? m_lists[component].first : noSlot; }
    Slot after(Slot component, Slot link) const { return m_threads[link].next[endAt(component, link)]; }
    struct Waiting {
        Slot link = noSlot;
        bool from = false, to = false; ///< which of its ends, or both
    };
    void append(Slot component, Slot link, bool from, bool to);
    void remove(Slot component, Slot link);

    SharedVector<Thread> m_threads;                                  ///< by link slot
    SharedVector<List> m_lists;                                      ///< by component slot
    std::unordered_map<std::string, std::vector<Waiting>> m_waiting; ///< links whose component is not there, by its id
};

} // namespace gs
