// SPDX-License-Identifier: GPL-3.0-or-later
// Entries by number on the line, branches by parent.
#include "database/history.h"

#include <QByteArray>

#include <algorithm>

#include "database/change_pack.h"

namespace gs::db {

namespace {

/// Changes of more entries are packed and compressed.
constexpr std::size_t mostPlain = 500;

/// Changes one after the other as one change, folded pairwise so that n entries cost n log n.
ChangeSet foldAll(std::vector<ChangeSet> changes) {
    if (changes.empty()) return {};
    for (std::size_t step = 1; step < changes.size(); step *= 2)
        for (std::size_t i = 0; i + step < changes.size(); i += 2 * step)
            changes[i] = fold(changes[i], std::exchange(changes[i + step], {}));
    return std::move(changes.front());
}

} // namespace

StoredChange storeChange(const ChangeSet& change) {
    if (change.components.size() + change.links.size() <= mostPlain) return {changeToJson(change), false};
    const std::string packed = packChange(change);
    // Level 1: the fastest, and repetition is what there is to gain.
    return {qCompress(reinterpret_cast<const uchar*>(packed.data()), static_cast<qsizetype>(packed.size()), 1)
                .toStdString(),
            true};
}

ChangeSet restoreChange(const StoredChange& stored, const std::string& path, std::int64_t number) {
    const auto fail = [&](const std::string& what) -> FileError {
        return {FileError::Code::Corrupt, path + ": table history, entry " + std::to_string(number) + ": " + what +
                                              "; this step cannot be undone or redone, go back to a copy of the file"};
    };
    try {
        if (!stored.isPacked) return changeFromJson(stored.bytes);
        const QByteArray packed = qUncompress(reinterpret_cast<const uchar*>(stored.bytes.data()),
                                              static_cast<qsizetype>(stored.bytes.size()));
        if (packed.isEmpty()) throw fail("the compressed change is damaged");
        return unpackChange({packed.constData(), static_cast<std::size_t>(packed.size())});
    } catch (const FileError&) { throw; } catch (const std::exception& error) {
        throw fail(std::string("the change cannot be read (") + error.what() + ")");
    }
}

void History::createRoot(const std::string& time) const {
    run(m_sql("INSERT INTO history (id, parent, number, on_line, time, text, revision, change) VALUES (1, NULL, 0, 1, "
              "?, '', 0, '{}')"),
        time);
}

std::int64_t History::position() const { return numberOf(m_sql("SELECT position FROM meta"), 0); }
std::int64_t History::size() const { return numberOf(m_sql("SELECT max(number) FROM history WHERE on_line = 1"), 0); }

std::vector<HistoryEntry> History::list(std::int64_t first, std::int64_t count) const {
    const Use use(m_sql("SELECT h.number, h.text, h.time,"
                        " coalesce((SELECT v.name FROM version v WHERE v.entry = h.id ORDER BY v.id DESC LIMIT 1), '')"
                        " FROM history h WHERE h.on_line = 1 AND h.number >= ? ORDER BY h.number LIMIT ?"));
    use->bind(1, std::max<std::int64_t>(first, 1));
    use->bind(2, std::max<std::int64_t>(count, 0));
    std::vector<HistoryEntry> entries;
    while (use->executeStep())
        entries.push_back({use->getColumn(0).getInt64(), textOf(*use, 1), textOf(*use, 2), textOf(*use, 3)});
    return entries;
}

std::int64_t History::entryAt(std::int64_t number) const {
    const std::int64_t entry = numberOf(m_sql("SELECT id FROM history WHERE on_line = 1 AND number = ?"), -1, number);
    if (entry < 0)
        throw FileError(FileError::Code::Other, m_path + ": the history has no entry " + std::to_string(number) +
                                                    "; choose one of 0 to " + std::to_string(size()));
    return entry;
}

StoredChange History::stored(std::int64_t entry) const {
    const Use use(m_sql("SELECT change FROM history WHERE id = ?"));
    use->bind(1, entry);
    if (!use->executeStep()) return {};
    const SQLite::Column column = use->getColumn(0);
    const bool isBlob = column.isBlob();
    const char* bytes = isBlob ? static_cast<const char*>(column.getBlob()) : column.getText();
    return {std::string(bytes, static_cast<std::size_t>(column.getBytes())), isBlob};
}

ChangeSet History::change(std::int64_t number) const {
    if (number < 1) return {};
    return restoreChange(stored(entryAt(number)), m_path, number);
}

void History::cutAfter(std::int64_t position) const {
    if (size() <= position) return;
    // The scenario in use goes on from here: what was undone is no longer its end.
    run(m_sql("UPDATE scenario SET head = ? WHERE id = (SELECT scenario FROM meta)"), entryAt(position));
    // A branch exists only because a version or another scenario's line lies on it, so one that hangs on the tail
    // keeps the tail as well.
    const bool isNeeded = numberOf(m_sql("SELECT EXISTS (SELECT 1 FROM version v JOIN history h ON h.id = v.entry"
                                         " WHERE h.on_line = 1 AND h.number > ?1)"
                                         " OR EXISTS (SELECT 1 FROM history b JOIN history h ON h.id = b.parent"
                                         " WHERE b.on_line = 0 AND h.on_line = 1 AND h.number > ?1)"
                                         " OR EXISTS (SELECT 1 FROM scenario s JOIN history h ON h.id = s.head"
                                         " WHERE h.on_line = 1 AND h.number > ?1)"),
                                   0, position) != 0;
    if (isNeeded) run(m_sql("UPDATE history SET on_line = 0 WHERE on_line = 1 AND number > ?"), position);
    else run(m_sql("DELETE FROM history WHERE on_line = 1 AND number > ?"), position);
}

std::int64_t History::append(std::int64_t position, const StoredChange& change, const std::string& text,
                             const std::string& time, std::int64_t revision) const {
    const std::int64_t parent = entryAt(position);
    const Use use(
        m_sql("INSERT INTO history (parent, number, on_line, time, text, revision, change) VALUES (?,?,1,?,?,?,?)"));
    use->bind(1, parent);
    use->bind(2, position + 1);
    use->bindNoCopy(3, time);
    use->bindNoCopy(4, text);
    use->bind(5, revision);
    if (change.isPacked) use->bindNoCopy(6, change.bytes.data(), static_cast<int>(change.bytes.size()));
    else use->bindNoCopy(6, change.bytes);
    use->exec();
    run(m_sql("UPDATE scenario SET head = last_insert_rowid() WHERE id = (SELECT scenario FROM meta)"));
    return position + 1;
}

void History::setPosition(std::int64_t position, std::int64_t revision) const {
    entryAt(position); // refuses what is not there
    run(m_sql("UPDATE meta SET position = ?, revision = ?"), position, revision);
    run(m_sql("UPDATE scenario SET position = ? WHERE id = (SELECT scenario FROM meta)"), position);
}

void History::nameVersion(const std::string& name, const std::string& time) const {
    run(m_sql("INSERT INTO version (entry, name, time) VALUES (?,?,?)"), entryAt(position()), name, time);
}

std::vector<Version> History::versions() const {
    const Use use(m_sql("SELECT v.id, v.name, v.time, h.number, h.on_line FROM version v JOIN history h ON h.id = "
                        "v.entry ORDER BY v.id"));
    std::vector<Version> versions;
    while (use->executeStep())
        versions.push_back({use->getColumn(0).getInt64(), textOf(*use, 1), textOf(*use, 2),
                            use->getColumn(3).getInt64(), use->getColumn(4).getInt() == 0});
    return versions;
}

std::int64_t History::entryOfVersion(std::int64_t version) const {
    const std::int64_t entry = numberOf(m_sql("SELECT entry FROM version WHERE id = ?"), -1, version);
    if (entry < 0)
        throw FileError(FileError::Code::Other,
                        m_path + ": there is no version " + std::to_string(version) + "; choose one of the list");
    return entry;
}

ChangeSet History::changeTo(std::int64_t version) const { return changeToEntry(entryOfVersion(version)); }

ChangeSet History::changeToEntry(std::int64_t entry) const {
    std::vector<std::int64_t> branch; // from the entry down to the line
    std::int64_t meeting = -1;
    while (meeting < 0) {
        const Use use(m_sql("SELECT on_line, number, parent FROM history WHERE id = ?"));
        use->bind(1, entry);
        const bool isThere = use->executeStep();
        if (isThere && use->getColumn(0).getInt() == 1) {
            meeting = use->getColumn(1).getInt64();
            continue;
        }
        // A parent is older than its children, so this ends in a damaged file as well.
        const std::int64_t parent = isThere ? use->getColumn(2).getInt64() : entry;
        if (parent >= entry)
            throw FileError(FileError::Code::Corrupt,
                            m_path + ": table history, row " + std::to_string(entry) +
                                ": the line to its beginning is broken; choose another version or scenario");
        branch.push_back(entry);
        entry = parent;
    }
    std::vector<ChangeSet> steps;
    const std::int64_t now = position();
    for (std::int64_t number = now; number > meeting; --number) steps.push_back(inverse(change(number)));
    for (std::int64_t number = now + 1; number <= meeting; ++number) steps.push_back(change(number));
    for (auto it = branch.rbegin(); it != branch.rend(); ++it) steps.push_back(restoreChange(stored(*it), m_path, *it));
    return foldAll(std::move(steps));
}

void History::useLine(std::int64_t head) const {
    // UNION instead of UNION ALL: it ends in a damaged file, too.
    run(m_sql("WITH RECURSIVE line (id) AS (SELECT ?1 UNION SELECT h.parent FROM history h JOIN line ON h.id = line.id"
              " WHERE h.parent IS NOT NULL)"
              " UPDATE history SET on_line = 0 WHERE on_line = 1 AND id NOT IN (SELECT id FROM line)"),
        head);
    run(m_sql("WITH RECURSIVE line (id) AS (SELECT ?1 UNION SELECT h.parent FROM history h JOIN line ON h.id = line.id"
              " WHERE h.parent IS NOT NULL)"
              " UPDATE history SET on_line = 1 WHERE on_line = 0 AND id IN (SELECT id FROM line)"),
        head);
}

void History::prune() const {
    run(m_sql("WITH RECURSIVE needed (id) AS (SELECT id FROM history WHERE on_line = 1 UNION SELECT entry FROM version"
              " UNION SELECT head FROM scenario"
              " UNION SELECT h.parent FROM history h JOIN needed ON h.id = needed.id WHERE h.parent IS NOT NULL)"
              " DELETE FROM history WHERE id NOT IN (SELECT id FROM needed)"));
}

} // namespace gs::db
