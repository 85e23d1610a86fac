// SPDX-License-Identifier: GPL-3.0-or-later
// Connections and error sentences.
#include "database/sqlite.h"

#include <filesystem>
#include <sqlite3.h>

#include <algorithm>

namespace gs::db {

namespace {

constexpr int pagesAtOnce = 64; // half a megabyte: a copy of 100,000 parts reports some dozens of times

void expect(SQLite::Database& database, const char* pragma, const std::string& wanted) {
    SQLite::Statement statement(database, pragma);
    if (!statement.executeStep() || textOf(statement, 0) != wanted)
        throw SQLite::Exception(std::string(pragma) + " is not " + wanted, SQLITE_ERROR);
}

} // namespace

std::unique_ptr<SQLite::Database> openConnection(const std::string& path, Mode mode, int busy_ms) {
    const int flags = mode == Mode::Read    ? SQLite::OPEN_READONLY
                      : mode == Mode::Write ? SQLite::OPEN_READWRITE
                                            : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    // One thread at a time uses a connection (the writer's, or the caller's), so SQLite need not lock.
    auto database = std::make_unique<SQLite::Database>(path, flags | SQLite::OPEN_NOMUTEX, busy_ms);
    sqlite3_extended_result_codes(database->getHandle(), 1);
    // A damaged or hostile file must not make SQLite run code of its own (views and triggers with functions).
    sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database->exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
                   "PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON");
    if (mode == Mode::Create) database->exec("PRAGMA page_size = 8192");
    if (mode == Mode::Read) {
        database->exec("PRAGMA query_only = ON");
        return database;
    }
    database->exec("PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE");
    expect(*database, "PRAGMA synchronous", "2");
    expect(*database, "PRAGMA journal_mode", "delete");
    return database;
}

FileError fileError(const std::string& path, const SQLite::Exception& error) {
    using Code = FileError::Code;
    const auto make = [&](Code code, const std::string& what) { return FileError(code, path + ": " + what); };
    const std::string detail = std::string(" (SQLite: ") + error.what() + ")";
    const int code = error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : error.getErrorCode();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return make(Code::DiskFull, "the disk is full, nothing was written; free some space and try again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return make(Code::InUse, "another program is holding the file; close it there and try again");
    case SQLITE_READONLY:
        if (code == SQLITE_READONLY_DBMOVED)
            return make(Code::ReadOnly, std::filesystem::exists(path)
                                            ? "another program has replaced the file; save the site under another name"
                                            : "the file has been deleted or moved; save the site again");
        return make(Code::ReadOnly, "the file cannot be written here; save it under another name");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(Code::NoPermission, "the file or its folder cannot be opened; check the permissions" + detail);
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // a table or column that is missing
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH: return make(Code::Corrupt, "the file is damaged; go back to a copy of it" + detail);
    case SQLITE_NOTADB:
        return make(Code::NotAProject,
                    "this is not a Gigasite project, or its first page is damaged; choose a .gsite file");
    case SQLITE_CONSTRAINT:
        return make(Code::Other, "the edit holds a value that the file cannot keep; undo it" + detail);
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_SHORT_READ)
            return make(Code::Truncated, "the end of the file is missing; go back to a copy of it");
        // write() failed, and not for want of space: a quota (EDQUOT), the length a file may have (EFBIG), a defect.
        if (code == SQLITE_IOERR_WRITE)
            return make(
                Code::DiskFull,
                "the disk takes no more (a quota, a limit or a defect), nothing was written; check it and try again");
        return make(Code::Other, "the disk gave an error; check it and try again" + detail);
    default: return make(Code::Other, "the file could not be used; try again" + detail);
    }
}

void copyPages(SQLite::Database& from, const std::string& to, const Progress& progress) {
    const auto copy = openConnection(to, Mode::Create);
    // SQLiteCpp's own backup takes "busy" for done, and would leave an empty copy.
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init(copy->getHandle(), "main", from.getHandle(), "main"), sqlite3_backup_finish);
    if (!backup) throw SQLite::Exception(copy->getHandle());
    int result = SQLITE_OK;
    while (result == SQLITE_OK) {
        result = sqlite3_backup_step(backup.get(), pagesAtOnce);
        const int all = sqlite3_backup_pagecount(backup.get()), left = sqlite3_backup_remaining(backup.get());
        if (progress && result == SQLITE_OK && left > 0) progress(1 - static_cast<double>(left) / std::max(all, 1));
    }
    if (result != SQLITE_DONE) throw SQLite::Exception(sqlite3_errstr(result), result);
    if (progress) progress(1); // the copy takes its name next
}

} // namespace gs::db
