// SPDX-License-Identifier: GPL-3.0-or-later
// The undo stack as rows. Entries form a tree: the line in use runs from the root (number 0, the file as it was
// made) to the newest entry; what a new edit cuts off stays as a branch where a named version lies on it.
// Callers hold the transaction.
#pragma once

#include <string>
#include <vector>

#include "core/site/change.h"
#include "database/sqlite.h"

namespace gs::db {

/// A change as it stands in history.change: JSON, or packed (change_pack.h) and compressed when it is long.
struct StoredChange {
    std::string bytes;
    bool isPacked = false;
};
StoredChange storeChange(const ChangeSet& change);
/// Throws FileError (Corrupt) naming the entry.
ChangeSet restoreChange(const StoredChange& stored, const std::string& path, std::int64_t number);

class History {
public:
    History(Statements& statements, const std::string& path) : m_sql(statements), m_path(path) {}

    void createRoot(const std::string& time) const;
    std::int64_t position() const;
    std::int64_t size() const; ///< number of the newest entry on the line
    std::vector<HistoryEntry> list(std::int64_t first, std::int64_t count) const;
    ChangeSet change(std::int64_t number) const;

    /// Before a new edit at `position`: drops what was undone, or lays it aside as a branch.
    void cutAfter(std::int64_t position) const;
    /// Appends the entry position + 1 to the line; gives its number.
    std::int64_t append(std::int64_t position, const StoredChange& change, const std::string& text,
                        const std::string& time, std::int64_t revision) const;
    void setPosition(std::int64_t position, std::int64_t revision) const;

    void nameVersion(const std::string& name, const std::string& time) const;
    std::vector<Version> versions() const;
    /// What leads from the present position to a version, on the line or on a branch.
    ChangeSet changeTo(std::int64_t version) const;

    // --- for scenarios.h, which names lines of the tree -----------------------------------------------
    std::int64_t entryAt(std::int64_t number) const; ///< id of the entry on the line
    std::int64_t entryOfVersion(std::int64_t version) const;
    ChangeSet changeToEntry(std::int64_t entry) const;
    /// The way from the root to `head` becomes the line in use; entries that stay on it are not written.
    void useLine(std::int64_t head) const;
    /// Removes every entry that neither the line, nor a version, nor a scenario needs.
    void prune() const;

private:
    StoredChange stored(std::int64_t entry) const;
    Statements& m_sql;
    const std::string& m_path;
};

} // namespace gs::db
