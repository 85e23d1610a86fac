// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real binary and gives back what a shell would see.
#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>

namespace gs::test {

struct Ran {
    int code = -1; ///< 128 + signal when it was killed, as in a shell
    QString out, err;
};

/// How long a test waits for what must end: no demand on speed (ctest gives a test program 300 s, the soak 7,200 s).
inline int patience_ms() { return qEnvironmentVariableIsSet("GIGASITE_SOAK") ? 3'600'000 : 240'000; }

inline Ran finished(QProcess& process) {
    process.closeWriteChannel();
    if (!process.waitForFinished(patience_ms())) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, QStringLiteral("no end after %1 ms").arg(patience_ms())};
    }
    const int code = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    return {code, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline Ran gigasite(const QStringList& arguments, const QString& folder = {}) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(GIGASITE_BINARY), arguments);
    return finished(process);
}

inline QByteArray bytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

inline void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(text), text.size());
}

inline bool isSoak() { return qEnvironmentVariableIsSet("GIGASITE_SOAK"); }

/// A refusal: exit code 2, nothing on standard output, one line "gigasite: PLACE: what; remedy".
#define REFUSED(ran, part)                                                                                             \
    do {                                                                                                               \
        const gs::test::Ran refused_ = (ran);                                                                          \
        QVERIFY2(refused_.code == 2, qPrintable(QStringLiteral("exit %1: %2").arg(refused_.code).arg(refused_.err)));  \
        QVERIFY2(refused_.err.startsWith(QStringLiteral("gigasite: ")), qPrintable(refused_.err));                     \
        QVERIFY2(refused_.err.count(QLatin1Char('\n')) == 1, qPrintable(refused_.err));                                \
        QVERIFY2(refused_.err.contains(QStringLiteral("; ")), qPrintable(refused_.err));                               \
        QVERIFY2(refused_.err.contains(QStringLiteral(part)), qPrintable(refused_.err));                               \
    } while (false)

} // namespace gs::test
