// SPDX-License-Identifier: GPL-3.0-or-later
// The undo stack as the window sees it: the last entries of the file's history table and the redo tail.
// Entries of this session keep their change; older ones are read from the file when they are wanted.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/site/change.h"
#include "database/project_file.h"

namespace gs::ui {

class History {
public:
    using Loader = std::function<ChangeSet(std::int64_t number)>;

    static constexpr std::int64_t window = 200; ///< entries read when a file is opened

    /// `entries` end with the file's last one; `load` fetches the change of an entry that is not in memory.
    void reset(std::vector<db::HistoryEntry> entries, std::int64_t position, Loader load);

    std::int64_t position() const { return m_position; }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < last(); }
    std::string undoText() const;
    std::string redoText() const;
    std::vector<db::HistoryEntry> entries() const;

    /// A finished edit: what was undone leaves the line (the file keeps it as a branch where a version lies on it).
    void push(const std::string& text, const std::string& time, ChangeSet change);
    /// What leads from the present position to `position`; nullopt when there is no such position.
    std::optional<ChangeSet> changeTo(std::int64_t position);
    bool isInMemory(std::int64_t position) const; ///< changeTo() it fetches nothing
    void moveTo(std::int64_t position) { m_position = position; }
    void nameVersion(const std::string& name);

private:
    struct Entry {
        db::HistoryEntry row;
        std::optional<ChangeSet> change;
    };
    std::int64_t first() const { return m_entries.empty() ? m_position + 1 : m_entries.front().row.number; }
    std::int64_t last() const { return m_entries.empty() ? m_position : m_entries.back().row.number; }
    const Entry* find(std::int64_t number) const;
    ChangeSet changeOf(std::int64_t number);

    std::vector<Entry> m_entries; ///< numbers without a gap
    std::int64_t m_position = 0;
    Loader m_load;
};

} // namespace gs::ui
