// SPDX-License-Identifier: GPL-3.0-or-later
// The lock file beside a project: names host, user and process of its one writer. Gone after closing; one whose
// process has ended (or whose machine was started anew) is taken over.
#pragma once

#include <QLockFile>
#include <memory>
#include <string>

namespace gs::db {

class WriterLock {
public:
    enum class State { Got, Held, Denied };
    explicit WriterLock(const std::string& projectPath);
    State take();
    /// "gigasite (process 4711) of anna on host colossus"; of the holder when take() gave Held.
    std::string holder() const;
    /// What to do about it: of a program on another machine nobody here can tell whether it still runs.
    std::string remedy() const;

    static std::string lockPath(const std::string& projectPath);

private:
    QString m_path;
    QLockFile m_file;
};

} // namespace gs::db
