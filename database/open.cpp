// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, refusing, upgrading.
#include "database/open.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "database/schema.h"

namespace gs::db {

namespace {

using Code = FileError::Code;

/// Up to this size every page is checked on opening (about 2 ms per MB); larger files are checked by reading.
constexpr qint64 checkedSize = 16 * 1024 * 1024;

QString qt(const std::string& text) { return QString::fromStdString(text); }
[[noreturn]] void refuse(Code code, const std::string& path, const std::string& what) {
    throw FileError(code, path + ": " + what);
}

std::uint32_t bigEndian(const QByteArray& bytes, int at) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// SQLite puts the journal beside the file itself, not beside a symbolic link to it.
QString journalOf(const std::string& path) {
    return QFileInfo(qt(path)).canonicalFilePath() + QStringLiteral("-journal");
}
bool hasJournal(const std::string& path) { return QFileInfo(journalOf(path)).size() > 0; }

/// What the first 100 bytes and the size say (SQLite file format, section 1.3). Reads only.
void inspect(const std::string& path) {
    const QFileInfo info(qt(path));
    if (info.isDir()) refuse(Code::IsDirectory, path, "this is a folder; choose a .gsite file in it");
    if (info.exists() && !info.isFile())
        refuse(Code::NotAProject, path, "this is a device, not a file; choose a .gsite file");
    QFile file(qt(path));
    if (!file.open(QIODevice::ReadOnly)) {
        if (!info.exists() && !info.isSymLink()) refuse(Code::Missing, path, "there is no such file; check the name");
        refuse(Code::NoPermission, path,
               "the file may not be read (" + file.errorString().toStdString() + "); check its permissions");
    }
    const QByteArray head = file.read(100);
    if (head.isEmpty()) refuse(Code::Truncated, path, "the file is empty (0 bytes); go back to a copy of it");
    const QByteArray magic("SQLite format 3\0", 16);
    if (head.left(16) != magic.left(head.size()))
        refuse(Code::NotAProject, path, "this is not a Gigasite project; choose a .gsite file");
    if (head.size() < 100) refuse(Code::Truncated, path, "the end of the file is missing; go back to a copy of it");
    if (bigEndian(head, 68) != static_cast<std::uint32_t>(applicationId))
        refuse(Code::NotAProject, path, "this SQLite file belongs to another program; choose a .gsite file");
    // The size in the header counts only when it was written by the last change; a journal may bring pages back.
    const bool isSizeValid = bigEndian(head, 24) == bigEndian(head, 92);
    const std::uint32_t field = static_cast<unsigned char>(head[16]) << 8 | static_cast<unsigned char>(head[17]);
    const qint64 pageSize = field == 1 ? 65536 : field;
    if (isSizeValid && !hasJournal(path) && file.size() < pageSize * bigEndian(head, 28))
        refuse(Code::Truncated, path,
               "the end of the file is missing (" + std::to_string(file.size()) + " of " +
                   std::to_string(pageSize * bigEndian(head, 28)) + " bytes); go back to a copy of it");
}

bool isWritable(const std::string& path) { return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0; }

void requireSound(const std::string& path, SQLite::Database& database) {
    if (QFileInfo(qt(path)).size() > checkedSize) return;
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    if (check.executeStep() && textOf(check, 0) != "ok")
        refuse(Code::Corrupt, path, "the file is damaged; go back to a copy of it (SQLite: " + textOf(check, 0) + ")");
}

std::string newerSentence(int format) {
    return "the file has format " + std::to_string(format) + " of a newer Gigasite, this one knows " +
           std::to_string(currentFormat()) + "; update the program";
}

/// Copy beside the file before its format changes.
std::string backUp(const std::string& path, int format) {
    const std::string base = path + ".format-" + std::to_string(format);
    for (int n = 1; n < 1000; ++n) {
        std::string name = base + (n == 1 ? "" : "-" + std::to_string(n)) + ".backup";
        if (QFileInfo::exists(qt(name))) continue;
        if (!QFile::copy(qt(path), qt(name)))
            refuse(Code::DiskFull, path,
                   "the copy that is made before an upgrade could not be written to " + name +
                       "; free some space and try again");
        return name;
    }
    refuse(Code::Exists, path, "there are too many backups named " + base + "; remove some");
}

void bringUp(const std::string& path, SQLite::Database& database, const std::string& backup) {
    try {
        upgrade(database, migrations());
    } catch (const SQLite::Exception& error) {
        const FileError passing = fileError(path, error);
        if (passing.code == Code::DiskFull || passing.code == Code::InUse) throw passing;
        refuse(Code::Corrupt, path,
               std::string("the file could not be brought to the present format (SQLite: ") + error.what() + "); " +
                   (backup.empty() ? "go back to a copy of it" : "a copy stands in " + backup));
    }
}

/// The file (and its journal) in a folder of our own: SQLite may roll back and upgrade there.
void usePrivateCopy(const std::string& path, Opened& opened) {
    opened.database.reset();
    opened.privateCopy = std::make_unique<QTemporaryDir>();
    const QString copy = opened.privateCopy->filePath(QStringLiteral("copy.gsite"));
    const bool isCopied = opened.privateCopy->isValid() && QFile::copy(qt(path), copy) &&
                          (!hasJournal(path) || QFile::copy(journalOf(path), copy + "-journal"));
    if (!isCopied)
        refuse(Code::DiskFull, path,
               "the file can only be read from a private copy, and " + QDir::tempPath().toStdString() +
                   " has no room for one; free some space and try again");
    for (const QString& name : {copy, QString(copy + "-journal")})
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    opened.database = openConnection(copy.toStdString(), Mode::Write);
}

void openForReading(const std::string& path, Opened& opened) {
    if (hasJournal(path)) {
        // Left by a crash if nobody writes now. SQLite rolls back when it may write; else in a copy.
        WriterLock lock(path);
        const WriterLock::State state = lock.take();
        if (state == WriterLock::State::Got && isWritable(path))
            openConnection(path, Mode::Write)->execAndGet("SELECT count(*) FROM sqlite_master");
        else if (state != WriterLock::State::Held) usePrivateCopy(path, opened);
    }
    FormatVerdict format{};
    try {
        if (!opened.database) opened.database = openConnection(path, Mode::Read);
        format = judge(*opened.database);
    } catch (const SQLite::Exception& error) {
        // A write-ahead log (set by another tool) needs files beside the project even to read it.
        const int code = error.getErrorCode() & 0xff;
        if (opened.privateCopy || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)) throw;
        usePrivateCopy(path, opened);
        format = judge(*opened.database);
    }
    if (format.verdict == Verdict::Foreign)
        refuse(Code::NotAProject, path, "this is not a Gigasite project; choose a .gsite file");
    if (format.verdict == Verdict::Newer) refuse(Code::Newer, path, newerSentence(format.format));
    if (format.verdict == Verdict::NewerCompatible && opened.readOnlyReason.empty())
        opened.readOnlyReason = newerSentence(format.format) + " to edit it";
    requireSound(path, *opened.database);
    if (format.verdict != Verdict::Older) return;
    if (!opened.privateCopy) usePrivateCopy(path, opened);
    bringUp(path, *opened.database, {});
}

/// Why the file cannot be written (then no lock is held), or nothing: opened for writing.
std::string openForWriting(const std::string& path, Opened& opened, Code& code) {
    opened.lock = std::make_unique<WriterLock>(path);
    const WriterLock::State state = opened.lock->take();
    if (state == WriterLock::State::Held) {
        code = Code::InUse;
        return "the file is open in " + opened.lock->holder() + "; " + opened.lock->remedy();
    }
    code = Code::ReadOnly;
    if (state == WriterLock::State::Denied)
        return "nothing can be written into its folder; save it under another name to edit it";
    if (!isWritable(path)) return "the file is write-protected; save it under another name to edit it";

    opened.database = openConnection(path, Mode::Write);
    const FormatVerdict format = judge(*opened.database);
    code = Code::Newer;
    if (format.verdict == Verdict::Foreign)
        refuse(Code::NotAProject, path, "this is not a Gigasite project; choose a .gsite file");
    if (format.verdict == Verdict::Newer) refuse(code, path, newerSentence(format.format));
    if (format.verdict == Verdict::NewerCompatible) return newerSentence(format.format) + " to edit it";
    requireSound(path, *opened.database);
    if (format.verdict == Verdict::Older) bringUp(path, *opened.database, backUp(path, format.format));
    return {};
}

} // namespace

Opened openProject(const std::string& path, const OpenOptions& options) {
    return guarded(path, [&] {
        inspect(path);
        Opened opened;
        if (options.access == OpenOptions::Access::Write) {
            Code code = Code::ReadOnly;
            opened.readOnlyReason = openForWriting(path, opened, code);
            if (opened.readOnlyReason.empty()) return opened;
            if (!options.fallBackToRead) refuse(code, path, opened.readOnlyReason);
            opened.database.reset();
            opened.lock.reset();
        }
        openForReading(path, opened);
        if (opened.readOnlyReason.empty())
            opened.readOnlyReason = "the file was opened for reading; open it for writing to edit it";
        return opened;
    });
}

std::unique_ptr<WriterLock> lockForWriting(const std::string& path) {
    // The lock, the journal and the unfinished file stand beside it with longer names; 255 bytes are the most of all
    // systems.
    constexpr qsizetype longest = 200;
    if (QFileInfo(qt(path)).fileName().toUtf8().size() > longest)
        refuse(Code::Other, path,
               "the name is longer than " + std::to_string(longest) + " bytes; choose a shorter one");
    auto lock = std::make_unique<WriterLock>(path);
    const WriterLock::State state = lock->take();
    if (state == WriterLock::State::Held)
        refuse(Code::InUse, path, "the file is open in " + lock->holder() + "; choose another name");
    if (state == WriterLock::State::Denied) {
        const QFileInfo folder(QFileInfo(qt(path)).absolutePath());
        if (!folder.exists())
            refuse(Code::Missing, path,
                   "there is no folder " + folder.filePath().toStdString() + "; make it or choose another");
        refuse(Code::NoPermission, path, "nothing can be written into the folder; choose another");
    }
    return lock;
}

void requireFree(const std::string& path) {
    const QFileInfo info(qt(path));
    if (info.isDir()) refuse(Code::IsDirectory, path, "this is a folder; add a file name");
    if (info.exists() || info.isSymLink())
        refuse(Code::Exists, path, "a file of that name is there and is never overwritten; choose another name");
}

std::string unfinishedName(const std::string& path) { return path + ".unfinished-" + std::to_string(::getpid()); }

void publish(const std::string& unfinished, const std::string& path) {
    // link() fails where a file is, rename() would replace it; file systems without links get the next best.
    if (::link(unfinished.c_str(), path.c_str()) == 0) {
        ::unlink(unfinished.c_str());
    } else if (errno == EEXIST || !QFile::rename(qt(unfinished), qt(path))) {
        const int error = errno;
        QFile::remove(qt(unfinished));
        requireFree(path);
        refuse(Code::Other, path,
               std::string("the file could not be given its name (") + std::strerror(error) + "); choose another name");
    }
    // The name is on disk when its folder is.
    const int folder =
        ::open(QFileInfo(qt(path)).absolutePath().toStdString().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace gs::db
