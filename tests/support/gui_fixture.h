// SPDX-License-Identifier: GPL-3.0-or-later
// A user of its own for each test: fresh settings, data and cache folders; and a second, independent look
// into a project file.
#pragma once

#include <sqlite3.h>

#include <QDir>
#include <QString>
#include <QTemporaryDir>
#include <QVariant>
#include <QtTest>

namespace gs::test {

/// Points all of the user's folders into a temporary one.
class FreshUser {
public:
    FreshUser() {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
            const QString folder = m_folder.filePath(QString::fromLatin1(name).toLower());
            QDir().mkpath(folder);
            qputenv(name, folder.toUtf8());
        }
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// First column of the first row that a second SQLite connection reads; invalid when there is no row.
inline QVariant query(const QString& file, const QString& sql) {
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    QVariant value;
    if (sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qWarning("%s", sqlite3_errmsg(db));
    else if (sqlite3_prepare_v2(db, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        qWarning("%s", sqlite3_errmsg(db));
    else if (sqlite3_step(statement) == SQLITE_ROW) {
        switch (sqlite3_column_type(statement, 0)) {
        case SQLITE_INTEGER: value = qint64(sqlite3_column_int64(statement, 0)); break;
        case SQLITE_FLOAT: value = sqlite3_column_double(statement, 0); break;
        case SQLITE_NULL: break;
        default: value = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return value;
}

} // namespace gs::test
