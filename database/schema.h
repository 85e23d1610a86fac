// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project file: who the file says it is, and the append-only steps from format to format.
// A released step is never edited; docs/file-format.md describes the sum of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "database/sqlite.h"

namespace gs::db {

inline constexpr std::int32_t applicationId = 0x47534954; ///< "GSIT", in the SQLite header

/// One step: the statements that bring a file from the format before to this one.
struct Migration {
    const char* description;
    const char* sql;
};
/// Step i (from 0) leads to format i + 1.
std::span<const Migration> migrations();
inline int currentFormat() { return static_cast<int>(migrations().size()); }
/// Oldest format whose readers can still read what this program writes (meta.compatible_from).
inline constexpr int compatibleFrom = 2;

/// What can be done with an open file, judged by its header and `meta`, before any other table is read.
enum class Verdict { Current, Older, NewerCompatible, Newer, Foreign };
struct FormatVerdict {
    Verdict verdict;
    int format;
};
FormatVerdict judge(SQLite::Database& database);

/// Makes the tables of the current format in an empty file.
void createSchema(SQLite::Database& database);
/// Brings an older file to the last of `steps`, one transaction per step, foreign keys checked in each.
/// A step that fails leaves the file at the format before it and throws SQLite::Exception.
void upgrade(SQLite::Database& database, std::span<const Migration> steps);

} // namespace gs::db
