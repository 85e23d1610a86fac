// SPDX-License-Identifier: GPL-3.0-or-later
// Circumstances of the machine that the tests of this layer make: another user, a small file system, a process
// that dies.
#pragma once

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <functional>
#include <string>

namespace gs::test {

/// root may do everything, so permissions are tested as nobody; other users stay who they are.
class AsNobody {
public:
    AsNobody() { if (geteuid() == 0 && seteuid(65534) == 0) m_isChanged = true; }
    ~AsNobody() { if (m_isChanged && seteuid(0) != 0) std::abort(); }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool m_isChanged = false;
};

/// A file system of its own in memory. error() says why there is none (needs root).
class SmallDisk {
public:
    SmallDisk(std::string folder, const char* size) : m_folder(std::move(folder)) {
        const std::string options = std::string("size=") + size;
        if (mkdir(m_folder.c_str(), 0755) != 0 || mount("tmpfs", m_folder.c_str(), "tmpfs", 0, options.c_str()) != 0)
            m_error = std::string("no tmpfs can be mounted here: ") + std::strerror(errno);
    }
    ~SmallDisk() { if (m_error.empty()) umount2(m_folder.c_str(), MNT_DETACH); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    const std::string& error() const { return m_error; }
    std::string file(const char* name) const { return m_folder + '/' + name; }
    bool makeReadOnly() const { return mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    std::string m_folder, m_error;
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

}  // namespace gs::test
