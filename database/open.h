// SPDX-License-Identifier: GPL-3.0-or-later
// The way to an open connection: looks at the bytes before SQLite does, takes the lock, lets SQLite roll back,
// judges the format, brings older files up. What is refused stays as it is, byte for byte.
#pragma once

#include <QTemporaryDir>
#include <memory>
#include <string>

#include "database/lock.h"
#include "database/sqlite.h"

namespace gs::db {

struct Opened {
    std::unique_ptr<QTemporaryDir> privateCopy; ///< holds the copy that is read, else null
    std::unique_ptr<WriterLock> lock;           ///< of the writer, else null
    std::unique_ptr<SQLite::Database> database;
    std::string readOnlyReason; ///< empty = may be written
};
Opened openProject(const std::string& path, const OpenOptions& options);

/// The lock for a file that is to be made. Throws FileError when it cannot be had.
std::unique_ptr<WriterLock> lockForWriting(const std::string& path);

/// Throws FileError (Exists) when something has that name.
void requireFree(const std::string& path);
/// A name beside `path` for what is being made; publish() gives it its own name, never over another file.
std::string unfinishedName(const std::string& path);
void publish(const std::string& unfinished, const std::string& path);

} // namespace gs::db
