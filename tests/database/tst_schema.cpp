// SPDX-License-Identifier: GPL-3.0-or-later
// Formats: an old file comes up to the present one with a backup beside it, a step that fails leaves it alone,
// and docs/file-format.md names every table, view and column.
#include <SQLiteCpp/SQLiteCpp.h>

#include <QRegularExpression>

#include "database/schema.h"
#include "database_case.h"
#include "host_case.h"

using namespace gs;
using namespace gs::test;
using db::ProjectFile;
using Access = db::OpenOptions::Access;

namespace {

/// A file as the program wrote it at format 1: made by the statements of that step alone.
std::string makeFormat1(const Folder& folder) {
    SQLite::Database database(folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id = 1196640596"); // 0x47534954, "GSIT"
    db::upgrade(database, db::migrations().first(1));
    database.exec("INSERT INTO meta VALUES (1, 'b2c1', '2025-01-01T00:00:00Z', 'gigasite 0.0.1', 1, 1, 1, 1);"
                  "INSERT INTO component VALUES ('R1', 'rack', 'Old rack', 12.5, -4, 90, '', 3, 3, 0.6, 0, '', '', 0, "
                  "'', '2024-09-02', NULL, 1);"
                  "INSERT INTO component_value VALUES ('R1', 'rack_power_kw_max', 120);"
                  "INSERT INTO history VALUES (1, NULL, 0, 1, '2025-01-01T00:00:00Z', '', 0, '{}');"
                  "INSERT INTO history VALUES (2, 1, 1, 1, '2025-01-01T00:00:00Z', 'Place 3 racks', 1, '{}');"
                  "INSERT INTO result_component VALUES ('R1', 1, 1, 1, 3, 360000, 30, 40, 0, 0, 0, 0);");
    return folder.file();
}

std::string onlyRack() {
    Component c;
    c.id = "R1";
    c.type = "rack";
    c.name = "Old rack";
    c.position = {12.5, -4};
    c.rotation_deg = 90;
    c.array = {3, 3, 0.6, 0};
    c.values = {{"rack_power_kw_max", 120}};
    c.energized = parseDate("2024-09-02");
    return componentToJson(c);
}

const char* const schemaQuery =
    "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name";

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private slots:
    void oldFileComesUp() {
        Folder folder;
        const std::string path = makeFormat1(folder);
        const QByteArray before = bytesOf(path);
        {
            const auto file = ProjectFile::open(path);
            QCOMPARE(componentToJson(*file->readSite().component("R1")), onlyRack());
            QCOMPARE(file->uuid(), "b2c1");
            QCOMPARE(file->history(1, 10).front().text, "Place 3 racks");
            file->commit(addRack("R2"), "Place rack", {});
        }
        QCOMPARE(folder.entries(), (QStringList{"site.gsite", "site.gsite.format-1.backup"}));
        QCOMPARE(bytesOf(folder.file("site.gsite.format-1.backup")), before);
        QCOMPARE(sql(path, "PRAGMA user_version").toInt(), db::currentFormat());
        QCOMPARE(sql(path, "SELECT loading FROM result_component"), "0.75"); // 30 W of 40 W
        // The same schema as that of a new file, and backups do not replace each other.
        ProjectFile::create(folder.file("new.gsite"), Site(), {});
        QCOMPARE(sql(path, schemaQuery), sql(folder.file("new.gsite"), schemaQuery));
        writeBytes(path, before);
        ProjectFile::open(path);
        QVERIFY(folder.entries().contains("site.gsite.format-1-2.backup"));
    }

    void oldFileIsReadWithoutBeingChanged() {
        Folder folder;
        const std::string path = makeFormat1(folder);
        const QByteArray before = bytesOf(path);
        const auto file = ProjectFile::open(path, {Access::Read});
        QCOMPARE(componentToJson(*file->readSite().component("R1")), onlyRack());
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
    }

    void failingStepLeavesTheFileAlone() {
        Folder folder;
        const std::string path = makeFormat1(folder);
        sql(path, "ALTER TABLE result_component ADD COLUMN loading REAL"); // what format 2 is about to add
        const QByteArray before = bytesOf(path);
        const auto error = errorOf([&] { ProjectFile::open(path); });
        QVERIFY2(QString(error.what()).contains("format-1.backup"), error.what());
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(sql(path, "PRAGMA user_version"), "1");
    }

    // No room for the step (the copy beside the file had some): said as what it is, and the file is as it was.
    void noRoomForAStep_data() { SmallDisk::addRows(); }
    void noRoomForAStep() {
        Folder folder;
        const std::string path = makeFormat1(folder);
        // Enough rows that the column which the step adds needs more pages.
        sql(path, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                  " INSERT INTO result_component SELECT 'rack ' || i, 1, 1, 1, 3, 360000, 30, 40, 0, 0, 0, 0 FROM n");
        const QByteArray old = bytesOf(path);
        const auto size = static_cast<rlim_t>(old.size());
        const SmallDisk::Kind kind = SmallDisk::kindOfRow();
        const SmallDisk disk(folder.file("disk"), kind == SmallDisk::Kind::Limit ? size : 2 * size + 4096, kind);
        writeBytes(disk.file("site.gsite"), old);
        const auto error = errorOf([&] { ProjectFile::open(disk.file("site.gsite")); });
        QVERIFY2(error.code == db::FileError::Code::DiskFull, error.what());
        QCOMPARE(bytesOf(disk.file("site.gsite")), old);
        QCOMPARE(bytesOf(disk.file("site.gsite.format-1.backup")), old);
    }

    void brokenReferencesStopAStep() {
        Folder folder;
        const std::string path = makeFormat1(folder);
        sql(path, "INSERT INTO component_value VALUES ('nobody', 'x_kw', 1)");
        const auto error = errorOf([&] { ProjectFile::open(path); });
        QVERIFY2(QString(error.what()).contains("component_value"), error.what());
        QCOMPARE(sql(path, "PRAGMA user_version"), "1");
    }

    void eachStepIsOneTransaction() {
        Folder folder;
        SQLite::Database database(folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const db::Migration steps[] = {{"good", "CREATE TABLE a (x)"},
                                       {"bad", "CREATE TABLE b (x); CREATE TABLE a (x)"},
                                       {"next", "CREATE TABLE c (x)"}};
        QVERIFY_EXCEPTION_THROWN(db::upgrade(database, steps), SQLite::Exception);
        QCOMPARE(sql(folder.file(), "SELECT name FROM sqlite_master"), "a");
        QCOMPARE(sql(folder.file(), "PRAGMA user_version"), "1");
        database.exec("DROP TABLE a; CREATE TABLE d (x)");
        db::upgrade(database, steps); // goes on with the step that failed
        QCOMPARE(sql(folder.file(), "SELECT name FROM sqlite_master ORDER BY name"), "a\nb\nc\nd");
        QCOMPARE(sql(folder.file(), "PRAGMA user_version"), "3");
    }

    // Steps are append-only: files out there have gone through them, so one that changes is a defect. A new format is a
    // new step and a new line here.
    void stepsNeverChange() {
        const QByteArray steps[] = {"b9525383421e8d5e82c919c081d806a56166470a4286efd9163ea64a4fe884e9",
                                    "83e8a4a6bc3c24c1eee3a53a22808f8d94473a8345056f167e1d4625432734e6",
                                    "064ff1ea584540983f1903b6fcb61660b9c0a955be419add029c69f88e0b749b",
                                    "20735ea32e86a8d70f582b8d1756eb72c9851be90bbd295b100a54d0017567cc"};
        QCOMPARE(db::migrations().size(), std::size(steps));
        for (std::size_t i = 0; i < std::size(steps); ++i)
            QCOMPARE(QCryptographicHash::hash(db::migrations()[i].sql, QCryptographicHash::Sha256).toHex(), steps[i]);
    }

    void fileSaysWhatItIs() {
        Folder folder;
        ProjectFile::create(folder.file(), Site(), {});
        QCOMPARE(sql(folder.file(), "PRAGMA application_id"), "1196640596");
        QCOMPARE(sql(folder.file(), "PRAGMA user_version").toInt(), db::currentFormat());
        QCOMPARE(bytesOf(folder.file()).mid(68, 4), QByteArray("GSIT"));
        QVERIFY(db::compatibleFrom <= db::currentFormat());
    }

    void documentationIsComplete() {
        QFile document(GIGASITE_SOURCE_DIR "/docs/file-format.md");
        QVERIFY(document.open(QIODevice::ReadOnly));
        // "### `name`" heads a table or view; "| `column` |" a row of its columns.
        QMap<QString, QStringList> documented;
        QString table;
        const QRegularExpression head("^### `(\\w+)`"), column("^\\| `(\\w+)` \\|");
        for (const QString& line : QString::fromUtf8(document.readAll()).split('\n')) {
            if (line.startsWith('#')) table.clear();
            if (const auto match = head.match(line); match.hasMatch()) documented[table = match.captured(1)] = {};
            else if (const auto cell = column.match(line); cell.hasMatch() && !table.isEmpty())
                documented[table] << cell.captured(1);
        }
        Folder folder;
        ProjectFile::create(folder.file(), Site(), {});
        QMap<QString, QStringList> actual;
        for (const QString& name :
             sql(folder.file(), "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").split('\n'))
            actual[name] =
                sql(folder.file(), qPrintable("SELECT name FROM pragma_table_info('" + name + "')")).split('\n');
        QCOMPARE(documented.keys(), actual.keys());
        for (const QString& name : actual.keys()) QCOMPARE(documented[name], actual[name]);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
