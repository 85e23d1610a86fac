// SPDX-License-Identifier: GPL-3.0-or-later
// QLockFile with the user added, which is the owner of the file.
#include "database/lock.h"

#include <QFileInfo>
#include <QSysInfo>

namespace gs::db {

namespace {

/// Two names of one file (symbolic links) must meet at one lock.
QString lockPathOf(const std::string& projectPath) {
    const QFileInfo info(QString::fromStdString(projectPath));
    const QString real = info.canonicalFilePath();
    if (!real.isEmpty()) return real + QStringLiteral(".lock");
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath(); // of a file that is to be made
    return (folder.isEmpty() ? info.absolutePath() : folder) + QLatin1Char('/') + info.fileName() +
           QStringLiteral(".lock");
}

} // namespace

WriterLock::WriterLock(const std::string& projectPath) : m_path(lockPathOf(projectPath)), m_file(m_path) {
    // A window may stay open for days: only the end of the process makes a lock stale, not its age.
    m_file.setStaleLockTime(0);
}

WriterLock::State WriterLock::take() {
    if (m_file.tryLock(0)) return State::Got;
    // Killed between making and filling it (or a full disk): nobody is named, and without a file lock on it nobody is
    // there.
    qint64 process = 0;
    QString host, program;
    if (m_file.error() == QLockFile::LockFailedError && !m_file.getLockInfo(&process, &host, &program) &&
        m_file.removeStaleLockFile() && m_file.tryLock(0))
        return State::Got;
    return m_file.error() == QLockFile::LockFailedError ? State::Held : State::Denied;
}

std::string WriterLock::holder() const {
    qint64 process = 0;
    QString host, program;
    m_file.getLockInfo(&process, &host, &program);
    const QString user = QFileInfo(m_path).owner();
    return QStringLiteral("%1 (process %2) of %3 on host %4")
        .arg(program.isEmpty() ? QStringLiteral("a program") : program)
        .arg(process)
        .arg(user.isEmpty() ? QStringLiteral("an unknown user") : user,
             host.isEmpty() ? QStringLiteral("unknown") : host)
        .toStdString();
}

std::string WriterLock::remedy() const {
    qint64 process = 0;
    QString host, program;
    const bool isElsewhere = m_file.getLockInfo(&process, &host, &program) && host != QSysInfo::machineHostName();
    return "close it there" +
           (isElsewhere ? ", or remove " + m_path.toStdString() + " when that program has ended" : std::string());
}

std::string WriterLock::lockPath(const std::string& projectPath) { return lockPathOf(projectPath).toStdString(); }

} // namespace gs::db
