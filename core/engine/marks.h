// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what one call must look at.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace gs {

/// Takes one value out of a list whose order means nothing.
template <typename T> void eraseValue(std::vector<T>& values, T value) {
    const auto it = std::find(values.begin(), values.end(), value);
    if (it == values.end()) return;
    *it = values.back();
    values.pop_back();
}

/// What one call must look at: emptying it costs what was put in, not what was ever put in.
template <typename T> class Marks {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = T;
        Iterator() = default;
        Iterator(const Marks* marks, std::size_t at) : m_marks(marks), m_at(at) {}
        T operator*() const { return (*m_marks)[m_at]; }
        Iterator& operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) {
            Iterator now = *this;
            ++m_at;
            return now;
        }
        bool operator==(const Iterator& o) const { return m_at == o.m_at; }

    private:
        const Marks* m_marks = nullptr;
        std::size_t m_at = 0;
    };
    void insert(T value) {
        const auto at = static_cast<std::size_t>(value);
        if (m_journal) m_journal->push_back(value);
        if (at < m_all) return;
        if (at >= m_marked.size()) m_marked.resize(std::max(at + 1, 2 * m_marked.size()), 0);
        if (m_marked[at]) return;
        m_marked[at] = 1;
        m_list.push_back(value);
    }
    /// From now on also notes in `list` what is inserted, marked before or not; null: no more.
    void journal(std::vector<T>* list) { m_journal = list; }
    /// Every value below `count` is marked, in order, whatever was marked before: a full compute looks at all.
    void insertAll(std::size_t count) {
        clear();
        m_all = count;
    }
    bool contains(T value) const {
        return static_cast<std::size_t>(value) < m_all ||
               (static_cast<std::size_t>(value) < m_marked.size() && m_marked[static_cast<std::size_t>(value)]);
    }
    void clear() {
        m_all = 0;
        for (const T value : m_list) m_marked[static_cast<std::size_t>(value)] = 0;
        m_list.clear();
    }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }
    std::size_t size() const { return m_all + m_list.size(); }
    T operator[](std::size_t i) const { return i < m_all ? static_cast<T>(i) : m_list[i - m_all]; }

private:
    std::vector<char> m_marked;
    std::vector<T> m_list;
    std::size_t m_all = 0; ///< all below are marked; none of them is in the list
    std::vector<T>* m_journal = nullptr;
};

} // namespace gs
