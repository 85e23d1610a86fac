// SPDX-License-Identifier: GPL-3.0-or-later
// Circumstances of the machine that the tests of this layer make: another user, a small file system, a process
// that dies.
#pragma once

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <functional>
#include <string>

namespace gs::test {

/// root may do everything, so permissions are tested as nobody; other users stay who they are.
class AsNobody {
public:
    AsNobody() {
        if (geteuid() == 0 && seteuid(65534) == 0) m_isChanged = true;
    }
    ~AsNobody() {
        if (m_isChanged && seteuid(0) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool m_isChanged = false;
};

/// A place with little room: a file system of its own in memory where one can be mounted (root), or a limit that the
/// system sets to the length of this program's files (anybody). Both make write() fail in the kernel.
class SmallDisk {
public:
    enum class Kind { Limit, FileSystem };

    SmallDisk(std::string folder, rlim_t size, Kind kind) : m_folder(std::move(folder)), m_size(size), m_kind(kind) {
        if (mkdir(m_folder.c_str(), 0777) != 0 || chmod(m_folder.c_str(), 0777) != 0)
            QTest::qFail("no folder", __FILE__, __LINE__);
        if (kind == Kind::FileSystem && !mountAt(m_folder, size)) QTest::qFail("no tmpfs", __FILE__, __LINE__);
        if (kind == Kind::Limit) std::signal(SIGXFSZ, SIG_IGN); // as app/main.cpp does
        free();
    }
    ~SmallDisk() {
        if (m_kind == Kind::FileSystem) umount2(m_folder.c_str(), MNT_DETACH);
        else setLimit(RLIM_INFINITY);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    std::string file(const char* name) const { return m_folder + '/' + name; }
    /// Takes that much of the room away, and gives it back.
    void fill(rlim_t bytes) const {
        if (m_kind == Kind::Limit) return setLimit(m_size - bytes);
        QFile filler(QString::fromStdString(file("filler")));
        if (!filler.open(QIODevice::WriteOnly) ||
            filler.write(QByteArray(static_cast<qsizetype>(bytes), 'x')) != static_cast<qint64>(bytes))
            QTest::qFail("the filler does not fit", __FILE__, __LINE__);
    }
    void free() const {
        if (m_kind == Kind::Limit) setLimit(m_size);
        else QFile::remove(QString::fromStdString(file("filler")));
    }
    /// From now on the test writes elsewhere (a limit would follow it there).
    void leave() const {
        if (m_kind == Kind::Limit) setLimit(RLIM_INFINITY);
    }

    /// What the program says when there is no more room.
    const char* sentence() const {
        return m_kind == Kind::FileSystem ? "the disk is full, nothing was written; free some space and try again"
                                          : "the disk takes no more (a quota, a limit or a defect), nothing was "
                                            "written; check it and try again";
    }

    bool makeReadOnly() const {
        return mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

    static bool canBeMounted() {
        static const bool can = [] {
            const QTemporaryDir folder;
            const std::string path = folder.path().toStdString();
            return mountAt(path, 1 << 20) && umount2(path.c_str(), MNT_DETACH) == 0;
        }();
        return can;
    }
    /// Rows "limit" and, where it can be mounted, "file system" of a test with data.
    static void addRows() {
        QTest::addColumn<bool>("isMounted");
        QTest::newRow("limit") << false;
        if (canBeMounted()) QTest::newRow("file system") << true;
        else qInfo("no file system can be mounted here: only the limit is tested");
    }
    static Kind kindOfRow() {
        QFETCH(bool, isMounted);
        return isMounted ? Kind::FileSystem : Kind::Limit;
    }

private:
    static bool mountAt(const std::string& folder, rlim_t size) {
        return mount("tmpfs", folder.c_str(), "tmpfs", 0, ("size=" + std::to_string(size)).c_str()) == 0;
    }
    static void setLimit(rlim_t size) {
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = size;
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) QTest::qFail("no limit can be set", __FILE__, __LINE__);
    }
    std::string m_folder;
    rlim_t m_size;
    Kind m_kind;
};

/// Runs `work` in a process that then ends at once, without closing anything.
inline void inDyingProcess(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace gs::test
