// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this layer share: a fresh folder per test, bytes of a file, questions to a file through a
// connection of SQLite's own C interface (not through the code under test).
#pragma once

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "database/project_file.h"
#include "random_site.h"

namespace gs::test {

/// How long a test waits for what must happen: no demand on speed, only an end when it never does (the time that
/// ctest gives a test program is 300 s).
constexpr int patience_ms = 240'000;

class Folder {
public:
    Folder() { m_folder.setAutoRemove(true); }
    std::string file(const char* name = "site.gsite") const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    QString path() const { return m_folder.path(); }
    QStringList entries() const {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}
inline void writeBytes(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs SQL on a file; rows come back as "a|b|c", one per line. Fails the test on an error.
inline QString sql(const std::string& path, const char* query) {
    sqlite3* connection = nullptr;
    QString result;
    const auto row = [](void* out, int count, char** values, char**) {
        QStringList cells;
        for (int i = 0; i < count; ++i) cells << QString::fromUtf8(values[i] ? values[i] : "NULL");
        QString& text = *static_cast<QString*>(out);
        text += (text.isEmpty() ? "" : "\n") + cells.join('|');
        return 0;
    };
    char* error = nullptr;
    if (sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_exec(connection, query, row, &result, &error) != SQLITE_OK)
        QTest::qFail(error ? error : sqlite3_errmsg(connection), __FILE__, __LINE__);
    sqlite3_free(error);
    sqlite3_close(connection);
    return result;
}

/// The error that `work` throws; fails the test when there is none.
inline db::FileError errorOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const db::FileError& error) { return error; }
    QTest::qFail("nothing was refused", __FILE__, __LINE__);
    return {db::FileError::Code::Other, ""};
}

inline std::vector<db::StoredResult> resultOf(double facility_power_w) {
    db::StoredResult result;
    result.view.at = Date{20000}; // 2024-10-04
    result.figures.facility_power_w = facility_power_w;
    return {result};
}

} // namespace gs::test
