// SPDX-License-Identifier: GPL-3.0-or-later
// What the other files of this layer need around SQLiteCpp: opening a connection the way a project wants it,
// prepared statements by their text, and SQLite's errors as sentences. Private to the database layer.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "database/project_file.h"

namespace gs::db {

enum class Mode { Read, Write, Create };

/// A connection with the project's settings: rollback journal, synchronous=FULL (both read back), foreign
/// keys on, patient with short locks of others for `busy_ms`. Throws SQLite::Exception.
inline constexpr int busyTimeout_ms = 10000; // a reader of a large site holds its lock for less than a second
std::unique_ptr<SQLite::Database> openConnection(const std::string& path, Mode mode, int busy_ms = busyTimeout_ms);

/// The sentence of an SQLite error about the project at `path`.
FileError fileError(const std::string& path, const SQLite::Exception& error);

/// Runs `work`; SQLite's errors leave it as FileError.
template <typename Work> auto guarded(const std::string& path, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& error) { throw fileError(path, error); }
}

/// Copies every page of `from` into the empty file `to`, also of tables unknown here. Throws SQLite::Exception, or
/// what `progress` throws.
void copyPages(SQLite::Database& from, const std::string& to, const Progress& progress = {});

/// Statements prepared once per connection, found by the address of their text (string literals only).
class Statements {
public:
    explicit Statements(SQLite::Database& database) : m_database(database) {}
    SQLite::Statement& operator()(const char* sql) {
        const auto it = m_statements.find(sql);
        return it != m_statements.end() ? it->second
                                        : m_statements.emplace(sql, SQLite::Statement(m_database, sql)).first->second;
    }
    SQLite::Database& database() const { return m_database; }

private:
    SQLite::Database& m_database;
    std::unordered_map<const char*, SQLite::Statement> m_statements;
};

/// Gives a statement back ready for the next use, also when an exception passes: no cursor stays open.
class Use {
public:
    explicit Use(SQLite::Statement& statement) : m_statement(statement) {}
    ~Use() { m_statement.tryReset(); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    SQLite::Statement* operator->() const { return &m_statement; }
    SQLite::Statement& operator*() const { return m_statement; }

private:
    SQLite::Statement& m_statement;
};

/// Binds values in order from the first parameter. Texts are not copied: they must outlive the step.
inline void bindOne(SQLite::Statement& s, int i, const std::string& v) { s.bindNoCopy(i, v); }
inline void bindOne(SQLite::Statement& s, int i, Name v) { s.bindNoCopy(i, v.str()); }
inline void bindOne(SQLite::Statement& s, int i, std::string_view v) { s.bind(i, std::string(v)); }
inline void bindOne(SQLite::Statement& s, int i, const char* v) { s.bindNoCopy(i, v); }
inline void bindOne(SQLite::Statement& s, int i, double v) { s.bind(i, v); }
inline void bindOne(SQLite::Statement& s, int i, int v) { s.bind(i, v); }
inline void bindOne(SQLite::Statement& s, int i, bool v) { s.bind(i, v ? 1 : 0); }
inline void bindOne(SQLite::Statement& s, int i, std::int64_t v) { s.bind(i, v); }
template <typename T> void bindOne(SQLite::Statement& s, int i, const std::optional<T>& v) {
    if (v) bindOne(s, i, *v);
    else s.bind(i);
}

/// Binds and runs a statement that returns no rows; gives the number of rows it changed.
template <typename... Values> int run(SQLite::Statement& statement, const Values&... values) {
    const Use use(statement);
    int index = 0;
    (bindOne(statement, ++index, values), ...);
    return statement.exec();
}

/// Text of a column, with any zero bytes in it.
inline std::string textOf(const SQLite::Statement& statement, int column) {
    const SQLite::Column value = statement.getColumn(column);
    const char* text = value.getText();
    return {text, static_cast<std::size_t>(value.getBytes())};
}

/// First column of the first row as a number; `fallback` when there is no row or the value is null.
template <typename... Values>
std::int64_t numberOf(SQLite::Statement& statement, std::int64_t fallback, const Values&... values) {
    const Use use(statement);
    int index = 0;
    (bindOne(statement, ++index, values), ...);
    if (!statement.executeStep() || statement.isColumnNull(0)) return fallback;
    return statement.getColumn(0).getInt64();
}

} // namespace gs::db
