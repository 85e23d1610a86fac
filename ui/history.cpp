// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include <algorithm>

namespace gs::ui {

void History::reset(std::vector<db::HistoryEntry> entries, std::int64_t position, Loader load) {
    m_entries.clear();
    for (auto& row : entries) m_entries.push_back({std::move(row), std::nullopt});
    m_position = position;
    m_load = std::move(load);
}

const History::Entry* History::find(std::int64_t number) const {
    if (number < first() || number > last()) return nullptr;
    return &m_entries[static_cast<std::size_t>(number - first())];
}

std::string History::undoText() const {
    const Entry* entry = find(m_position);
    return entry ? entry->row.text : std::string();
}

std::string History::redoText() const {
    const Entry* entry = find(m_position + 1);
    return entry ? entry->row.text : std::string();
}

std::vector<db::HistoryEntry> History::entries() const {
    std::vector<db::HistoryEntry> rows;
    rows.reserve(m_entries.size());
    for (const Entry& entry : m_entries) rows.push_back(entry.row);
    return rows;
}

void History::push(const std::string& text, const std::string& time, ChangeSet change) {
    while (!m_entries.empty() && m_entries.back().row.number > m_position) m_entries.pop_back();
    m_entries.push_back({{m_position + 1, text, time, {}}, std::move(change)});
    m_position += 1;
}

ChangeSet History::changeOf(std::int64_t number) {
    const Entry* entry = find(number);
    if (entry && entry->change) return *entry->change;
    ChangeSet change = m_load(number);
    if (entry) m_entries[static_cast<std::size_t>(number - first())].change = change;
    return change;
}

std::optional<ChangeSet> History::changeTo(std::int64_t position) {
    if (position < 0 || position > last()) return std::nullopt;
    ChangeSet total;
    for (std::int64_t n = m_position; n > position; --n) total = fold(total, inverse(changeOf(n)));
    for (std::int64_t n = m_position + 1; n <= position; ++n) total = fold(total, changeOf(n));
    return total;
}

bool History::isInMemory(std::int64_t position) const {
    for (std::int64_t n = std::min(m_position, position) + 1; n <= std::max(m_position, position); ++n)
        if (const Entry* entry = find(n); !entry || !entry->change) return false;
    return true;
}

void History::nameVersion(const std::string& name) {
    const Entry* entry = find(m_position);
    if (entry) m_entries[static_cast<std::size_t>(m_position - first())].row.version = name;
}

} // namespace gs::ui
