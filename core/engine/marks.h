// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: what one call must look at.
#pragma once

#include <algorithm>
#include <cstddef>
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
    void insert(T value) {
        const auto at = static_cast<std::size_t>(value);
        if (m_journal) m_journal->push_back(value);
        if (at >= m_marked.size()) m_marked.resize(std::max(at + 1, 2 * m_marked.size()), 0);
        if (m_marked[at]) return;
        m_marked[at] = 1;
        m_list.push_back(value);
    }
    /// From now on also notes in `list` what is inserted, marked before or not; null: no more.
    void journal(std::vector<T>* list) { m_journal = list; }
    bool contains(T value) const {
        return static_cast<std::size_t>(value) < m_marked.size() && m_marked[static_cast<std::size_t>(value)];
    }
    void clear() {
        for (const T value : m_list) m_marked[static_cast<std::size_t>(value)] = 0;
        m_list.clear();
    }
    auto begin() const { return m_list.begin(); }
    auto end() const { return m_list.end(); }
    std::size_t size() const { return m_list.size(); }
    T operator[](std::size_t i) const { return m_list[i]; }

private:
    std::vector<char> m_marked;
    std::vector<T> m_list;
    std::vector<T>* m_journal = nullptr;
};

} // namespace gs
