// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/scenarios.h"

namespace gs::db {

namespace {
constexpr std::size_t longestName = 200; ///< bytes; what a menu can still show
}

std::vector<Scenario> Scenarios::list() const {
    const Use row(m_sql("SELECT s.id, s.name, s.time, s.position, h.number, s.id IS (SELECT scenario FROM meta)"
                        " FROM scenario s JOIN history h ON h.id = s.head ORDER BY s.id"));
    std::vector<Scenario> scenarios;
    while (row->executeStep())
        scenarios.push_back({row->getColumn(0).getInt64(), textOf(*row, 1), textOf(*row, 2),
                             row->getColumn(3).getInt64(), row->getColumn(4).getInt64(),
                             row->getColumn(5).getInt() != 0});
    return scenarios;
}

void Scenarios::need(std::int64_t id) const {
    if (numberOf(m_sql("SELECT count(*) FROM scenario WHERE id = ?"), 0, id) == 0)
        throw FileError(FileError::Code::Other,
                        m_path + ": there is no scenario " + std::to_string(id) + "; choose one of the list");
}

void Scenarios::needFreeName(const std::string& name, std::int64_t self) const {
    if (name.empty() || name.size() > longestName)
        throw FileError(FileError::Code::Other, m_path + ": the name of a scenario has 1 to " +
                                                    std::to_string(longestName) + " bytes; choose another name");
    if (numberOf(m_sql("SELECT count(*) FROM scenario WHERE name = ? AND id <> ?"), 0, name, self) != 0)
        throw FileError(FileError::Code::Other,
                        m_path + ": there is a scenario \"" + name + "\" already; choose another name");
}

std::int64_t Scenarios::add(const std::string& name, std::int64_t head, std::int64_t position,
                            const std::string& time) const {
    needFreeName(name, 0);
    run(m_sql("INSERT INTO scenario (name, head, position, time) VALUES (?,?,?,?)"), name, head, position, time);
    return m_sql.database().getLastInsertRowid();
}

std::int64_t Scenarios::create(const std::string& name, std::optional<std::int64_t> version,
                               const std::string& lineName, const std::string& time) const {
    const std::int64_t now = m_history.position();
    // The first one gives the line the file began with a name as well, so that there is a way back to it.
    if (numberOf(m_sql("SELECT count(*) FROM meta WHERE scenario IS NULL"), 0) != 0) {
        const std::int64_t line = add(lineName, m_history.entryAt(m_history.size()), now, time);
        run(m_sql("UPDATE meta SET scenario = ?"), line);
    }
    if (!version) return add(name, m_history.entryAt(now), now, time);
    const std::int64_t entry = m_history.entryOfVersion(*version);
    return add(name, entry, numberOf(m_sql("SELECT number FROM history WHERE id = ?"), 0, entry), time);
}

void Scenarios::rename(std::int64_t id, const std::string& name) const {
    need(id);
    needFreeName(name, id);
    run(m_sql("UPDATE scenario SET name = ? WHERE id = ?"), name, id);
}

void Scenarios::remove(std::int64_t id) const {
    need(id);
    if (numberOf(m_sql("SELECT count(*) FROM meta WHERE scenario = ?"), 0, id) != 0)
        throw FileError(FileError::Code::Other,
                        m_path + ": the scenario in use cannot be deleted; switch to another one first");
    run(m_sql("DELETE FROM scenario WHERE id = ?"), id);
    m_history.prune();
}

ChangeSet Scenarios::changeTo(std::int64_t id) const {
    need(id);
    // The entry in effect is the one of that number on the way from the head to the root.
    const std::int64_t entry = numberOf(
        m_sql(
            "WITH RECURSIVE line (id) AS (SELECT head FROM scenario WHERE id = ?1 UNION SELECT h.parent FROM history h"
            " JOIN line ON h.id = line.id WHERE h.parent IS NOT NULL)"
            " SELECT h.id FROM history h JOIN line ON h.id = line.id"
            " WHERE h.number = (SELECT position FROM scenario WHERE id = ?1)"),
        -1, id);
    if (entry < 0)
        throw FileError(FileError::Code::Corrupt, m_path + ": table scenario, row " + std::to_string(id) +
                                                      ": its position is not on its line; choose another scenario");
    return m_history.changeToEntry(entry);
}

std::int64_t Scenarios::use(std::int64_t id) const {
    need(id);
    m_history.useLine(numberOf(m_sql("SELECT head FROM scenario WHERE id = ?"), 0, id));
    run(m_sql("UPDATE meta SET scenario = ?"), id);
    return numberOf(m_sql("SELECT position FROM scenario WHERE id = ?"), 0, id);
}

} // namespace gs::db
