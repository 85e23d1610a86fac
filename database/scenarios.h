// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios: lines of the history tree that have a name. One of them is in use; the others keep their newest entry
// (`head`) and how far back they were undone (`position`) until somebody switches to them. Callers hold the
// transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "database/history.h"

namespace gs::db {

class Scenarios {
public:
    Scenarios(Statements& statements, const History& history, const std::string& path)
        : m_sql(statements), m_history(history), m_path(path) {}

    std::vector<Scenario> list() const;
    /// See ProjectFile::createScenario().
    std::int64_t create(const std::string& name, std::optional<std::int64_t> version, const std::string& lineName,
                        const std::string& time) const;
    void rename(std::int64_t id, const std::string& name) const;
    void remove(std::int64_t id) const;
    ChangeSet changeTo(std::int64_t id) const;
    /// Makes the scenario's line the one in use; gives the position on it.
    std::int64_t use(std::int64_t id) const;

private:
    void need(std::int64_t id) const;
    void needFreeName(const std::string& name, std::int64_t self) const;
    std::int64_t add(const std::string& name, std::int64_t head, std::int64_t position, const std::string& time) const;
    Statements& m_sql;
    const History& m_history;
    const std::string& m_path;
};

} // namespace gs::db
