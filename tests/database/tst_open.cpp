// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, with which sentence, and that it stays as it was; what is read although it cannot be written.
#include <QProcess>

#include "database_case.h"
#include "host_case.h"

using namespace gs;
using namespace gs::test;
using Code = db::FileError::Code;
using Access = db::OpenOptions::Access;
using db::ProjectFile;

namespace {

/// A project with enough in it to have pages of every kind.
std::string makeProject(const Folder& folder, int edits = 20, const char* name = "site.gsite") {
    RandomSite random(7);
    auto file = ProjectFile::create(folder.file(name), random.site(), resultOf(1));
    for (int i = 0; i < edits; ++i) file->commit(random.edit(), "edit", resultOf(i));
    return folder.file(name);
}

/// Refused for reading and for writing, in one sentence that names the file and says what to do; nothing changed.
void requireRefused(const Folder& folder, const std::string& path, Code code) {
    const QByteArray before = bytesOf(path);
    const QStringList entries = folder.entries();
    for (const Access access : {Access::Read, Access::Write}) {
        for (const bool fallBack : {false, true}) {
            const auto error = errorOf([&] { ProjectFile::open(path, {access, fallBack})->readSite(); });
            const QString sentence = error.what();
            QVERIFY2(error.code == code, qPrintable(sentence));
            QVERIFY2(sentence.startsWith(QString::fromStdString(path) + ": "), qPrintable(sentence));
            QVERIFY2(sentence.contains("; ") && !sentence.contains('\n'), qPrintable(sentence));
            QCOMPARE(bytesOf(path), before);
            QCOMPARE(folder.entries(), entries);
        }
    }
}

/// A writer that is killed in the middle of a transaction whose pages are partly in the file: a hot journal.
void leaveHotJournal(const std::string& path) {
    inDyingProcess([&] {
        sqlite3* connection = nullptr;
        sqlite3_open(path.c_str(), &connection);
        sqlite3_exec(connection,
                     "PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                     "UPDATE component SET x_m = x_m + 1000, name = name || hex(zeroblob(2000));",
                     nullptr, nullptr, nullptr);
        _exit(0);
    });
}

} // namespace

class OpenTest : public QObject {
    Q_OBJECT
private slots:
    void missing() {
        Folder folder;
        requireRefused(folder, folder.file("no.gsite"), Code::Missing);
    }
    void folderInstead() {
        Folder folder;
        QVERIFY(QDir(folder.path()).mkdir("sub"));
        requireRefused(folder, folder.file("sub"), Code::IsDirectory);
    }
    void empty() {
        Folder folder;
        writeBytes(folder.file(), "");
        requireRefused(folder, folder.file(), Code::Truncated);
    }
    void someText() {
        Folder folder;
        writeBytes(folder.file(), "SELECT * FROM component;\n");
        requireRefused(folder, folder.file(), Code::NotAProject);
    }
    void pipe() {
        Folder folder;
        QCOMPARE(mkfifo(folder.file().c_str(), 0600), 0);
        QCOMPARE(errorOf([&] { ProjectFile::open(folder.file()); }).code, Code::NotAProject);
    }
    void otherProgramsDatabase() {
        Folder folder;
        makeProject(folder, 2);
        sql(folder.file(), "PRAGMA application_id = 252006673"); // GeoPackage
        requireRefused(folder, folder.file(), Code::NotAProject);
        sql(folder.file(), "PRAGMA application_id = 0");
        requireRefused(folder, folder.file(), Code::NotAProject);
    }
    void newer() {
        Folder folder;
        makeProject(folder, 2);
        sql(folder.file(), "PRAGMA user_version = 99; UPDATE meta SET compatible_from = 98");
        requireRefused(folder, folder.file(), Code::Newer);
        sql(folder.file(), "DROP VIEW undo_stack; DROP VIEW result_current; ALTER TABLE meta RENAME TO another");
        requireRefused(folder, folder.file(), Code::Newer);
    }
    void newerButCompatibleIsReadOnly() {
        Folder folder;
        makeProject(folder, 20);
        const std::string site = siteText(ProjectFile::open(folder.file())->readSite());
        sql(folder.file(), "PRAGMA user_version = 99; UPDATE meta SET compatible_from = 2;"
                           "ALTER TABLE component ADD COLUMN colour TEXT; CREATE TABLE novelty (x);"
                           "INSERT INTO setting VALUES ('novelty', 7, 1)");
        const QByteArray before = bytesOf(folder.file());
        QCOMPARE(errorOf([&] { ProjectFile::open(folder.file()); }).code, Code::Newer);
        const auto file = ProjectFile::open(folder.file(), {Access::Write, true});
        QVERIFY(file->isReadOnly());
        QVERIFY(QString::fromStdString(file->readOnlyReason()).contains("99"));
        QCOMPARE(siteText(file->readSite()), site);
        QCOMPARE(errorOf([&] { file->commit(addRack("R1"), "", {}); }).code, Code::ReadOnly);
        QCOMPARE(bytesOf(folder.file()), before);
    }
    void truncated() {
        Folder folder;
        makeProject(folder);
        const QByteArray whole = bytesOf(folder.file());
        for (const qsizetype size : {qsizetype{1}, qsizetype{15}, qsizetype{99}, qsizetype{100}, qsizetype{4096},
                                     whole.size() / 2, whole.size() - 1}) {
            writeBytes(folder.file(), whole.left(size));
            requireRefused(folder, folder.file(), Code::Truncated);
        }
    }
    void flippedBits() {
        Folder folder;
        makeProject(folder);
        const std::string site = siteText(ProjectFile::open(folder.file(), {Access::Read})->readSite());
        const QByteArray whole = bytesOf(folder.file());
        RandomSite random(3);
        int refused = 0, harmless = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = whole;
            const int at = i < 100 ? i : random.below(static_cast<int>(whole.size())); // the header, then anywhere
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            writeBytes(folder.file(), bytes);
            try {
                const auto file = ProjectFile::open(folder.file(), {i % 2 ? Access::Read : Access::Write});
                if (siteText(file->readSite()) == site) ++harmless; // a free byte, the history, or a result
            } catch (const db::FileError& error) {
                ++refused;
                QVERIFY(QString(error.what()).startsWith(QString::fromStdString(folder.file()) + ": "));
                QCOMPARE(bytesOf(folder.file()), bytes);
            }
        }
        // Without checksums some flips pass as another value; those in the structure do not.
        QVERIFY2(refused > 30, qPrintable(QString::number(refused)));
        QVERIFY2(harmless > 30, qPrintable(QString::number(harmless)));
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
    }
    void damagedRows_data() {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("place");
        QTest::newRow("type") << "UPDATE type SET json = '{\"id\": ' WHERE id = 'type-1'"
                              << "table type, row \"type-1\"";
        QTest::newRow("other type")
            << "UPDATE type SET json = (SELECT json FROM type WHERE id = 'type-2') WHERE id = 'type-1'"
            << "table type, row \"type-1\"";
        QTest::newRow("date") << "UPDATE component SET energized = '2025-02-30' WHERE id = 'R1'"
                              << "table component, row \"R1\": column energized";
        QTest::newRow("count") << "UPDATE component SET count = 1 << 40 WHERE id = 'R1'"
                               << "table component, row \"R1\": column count";
        QTest::newRow("medium") << "UPDATE link SET medium = 'powes' WHERE id = 'L1'"
                                << "table link, row \"L1\": column medium";
        QTest::newRow("orphan") << "INSERT INTO component_value VALUES ('nobody', 'x_kw', 1)"
                                << "table component_value, row \"nobody\"";
        QTest::newRow("last orphan") << "INSERT INTO link_bend VALUES ('zzz', 0, 1, 1)"
                                     << "table link_bend, row \"zzz\"";
        QTest::newRow("outage") << "INSERT INTO component_outage VALUES ('R1', 0, 'soon', NULL, '')"
                                << "table component_outage, row \"R1\": column off";
        QTest::newRow("waiver") << "INSERT INTO waiver VALUES (7, 'power.overload', '[\"R1\"', '', '', 1, NULL)"
                                << "table waiver, row \"7\": column ids_json";
        QTest::newRow("phase") << "INSERT INTO phase VALUES (7, 'spring', '', 1)"
                               << "table phase, row \"7\": column date";
        QTest::newRow("load case") << "UPDATE setting SET value = 'full' WHERE key = 'load_case'"
                                   << "table setting, row \"load_case\"";
        QTest::newRow("setting") << "INSERT OR REPLACE INTO setting VALUES ('wet_bulb_c', 'warm', 1)"
                                 << "table setting, row \"wet_bulb_c\"";
    }
    void damagedRows() {
        Folder folder;
        RandomSite random(1);
        auto file = ProjectFile::create(folder.file(), random.site(), {});
        Link link;
        link.id = "L1";
        link.from.component = link.to.component = "R1";
        ChangeSet change = addRack("R1");
        change.links.push_back({nullptr, std::make_shared<const Link>(link)});
        file->commit(change, "", {});
        file.reset();
        QFETCH(QString, damage);
        QFETCH(QString, place);
        sql(folder.file(), qPrintable(damage));
        requireRefused(folder, folder.file(), Code::Corrupt);
        const QString sentence = errorOf([&] { ProjectFile::open(folder.file())->readSite(); }).what();
        QVERIFY2(sentence.contains(place), qPrintable(sentence));
    }
    void missingTable() {
        Folder folder;
        makeProject(folder, 2);
        sql(folder.file(), "DROP VIEW result_current; DROP VIEW zone; DROP TABLE link_bend; DROP TABLE link");
        requireRefused(folder, folder.file(), Code::Corrupt);
    }

    void readingLeavesNoTrace() {
        Folder folder;
        makeProject(folder);
        const QByteArray before = bytesOf(folder.file());
        for (const Access access : {Access::Read, Access::Write}) {
            ProjectFile::open(folder.file(), {access})->readSite();
            QCOMPARE(bytesOf(folder.file()), before);
            QCOMPARE(folder.entries(), QStringList{"site.gsite"});
        }
    }

    void noPermission() {
        Folder folder;
        makeProject(folder, 2);
        QVERIFY(chmod(folder.path().toStdString().c_str(), 0755) == 0 && chmod(folder.file().c_str(), 0) == 0);
        const QByteArray before = bytesOf(folder.file());
        {
            const AsNobody nobody;
            const auto error = errorOf([&] { ProjectFile::open(folder.file(), {Access::Read}); });
            QVERIFY2(error.code == Code::NoPermission, error.what());
            QCOMPARE(errorOf([&] { ProjectFile::open(folder.file()); }).code, Code::NoPermission);
            QCOMPARE(errorOf([&] { ProjectFile::create(folder.file("new.gsite"), Site(), {}); }).code,
                     Code::NoPermission);
        }
        QCOMPARE(bytesOf(folder.file()), before);
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
    }
    void writeProtected() {
        Folder folder;
        makeProject(folder);
        const std::string site = siteText(ProjectFile::open(folder.file())->readSite());
        const QByteArray before = bytesOf(folder.file());
        const std::string path = folder.path().toStdString();
        struct Case {
            mode_t folder, file;
        };
        for (const Case mode :
             {Case{0755, 0644}, Case{0777, 0444}}) { // not ours as nobody; then write-protected itself
            QVERIFY(chmod(path.c_str(), mode.folder) == 0 && chmod(folder.file().c_str(), mode.file) == 0);
            const AsNobody nobody;
            if (geteuid() != 65534) QVERIFY(chmod(path.c_str(), 0555) == 0);
            QCOMPARE(errorOf([&] { ProjectFile::open(folder.file()); }).code, Code::ReadOnly);
            const auto file = ProjectFile::open(folder.file(), {Access::Write, true});
            QVERIFY(file->isReadOnly() && !file->readOnlyReason().empty());
            QCOMPARE(siteText(file->readSite()), site);
            QCOMPARE(siteText(ProjectFile::open(folder.file(), {Access::Read})->readSite()), site);
            QCOMPARE(bytesOf(folder.file()), before);
        }
        chmod(path.c_str(), 0755);
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
    }
    void readOnlyMedium_data() {
        QTest::addColumn<bool>("isMounted");
        QTest::newRow("permissions") << false; // as anybody sees a medium he may not write on
        if (SmallDisk::canBeMounted()) QTest::newRow("file system") << true;
        else qInfo("no file system can be mounted here: a medium is tested by permissions only");
    }
    void readOnlyMedium() {
        QFETCH(bool, isMounted);
        Folder folder, saved;
        QVERIFY(chmod(folder.path().toStdString().c_str(), 0755) == 0 &&
                chmod(saved.path().toStdString().c_str(), 0777) == 0);
        const SmallDisk disk(folder.file("disk"), 8 << 20,
                             isMounted ? SmallDisk::Kind::FileSystem : SmallDisk::Kind::Limit);
        disk.leave();
        const std::string path = disk.file("site.gsite"), hot = disk.file("hot.gsite"), log = disk.file("log.gsite");
        RandomSite random(5);
        for (int i = 0; i < 40; ++i) random.edit();
        for (const std::string& name : {path, hot, log}) ProjectFile::create(name, random.site(), {});
        leaveHotJournal(hot);
        QVERIFY(QFile::exists(QString::fromStdString(hot + "-journal")));
        sql(log, "PRAGMA journal_mode = WAL");
        std::unique_ptr<AsNobody> nobody;
        if (isMounted) {
            QVERIFY(disk.makeReadOnly());
        } else {
            for (const std::string& name : {path, hot, hot + "-journal", log}) QVERIFY(chmod(name.c_str(), 0444) == 0);
            QVERIFY(chmod(folder.file("disk").c_str(), 0555) == 0);
            nobody = std::make_unique<AsNobody>();
        }
        for (const std::string& name : {path, hot, log}) {
            const QByteArray before = bytesOf(name);
            QCOMPARE(errorOf([&] { ProjectFile::open(name); }).code, Code::ReadOnly);
            const auto file = ProjectFile::open(name, {Access::Write, true});
            QVERIFY(file->isReadOnly());
            QCOMPARE(siteText(file->readSite()), siteText(random.site()));
            QCOMPARE(bytesOf(name), before);
            file->saveAs(saved.file((QString("saved-%1").arg(name.size())).toUtf8())); // the way to edit it after all
            file->commit(addRack("new"), "", {});
            QVERIFY(!file->isReadOnly());
            QFile::remove(QString::fromStdString(file->path()));
        }
        nobody.reset();
        QVERIFY(isMounted || chmod(folder.file("disk").c_str(), 0755) == 0);
    }

    void secondOpener() {
        Folder folder;
        makeProject(folder);
        auto first = ProjectFile::open(folder.file());
        const auto error = errorOf([&] { ProjectFile::open(folder.file()); });
        QCOMPARE(error.code, Code::InUse);
        for (const QString& part :
             {QString::number(getpid()), QSysInfo::machineHostName(), QFileInfo(folder.path()).owner()})
            QVERIFY2(QString(error.what()).contains(part), error.what());
        auto second = ProjectFile::open(folder.file(), {Access::Write, true});
        QVERIFY(second->isReadOnly());
        QVERIFY(QString::fromStdString(second->readOnlyReason()).contains(QString::number(getpid())));
        // Readers and the writer do not stop each other, and what is written is seen.
        first->commit(addRack("R1"), "", {});
        QVERIFY(second->readSite().component("R1"));
        QCOMPARE(second->revision(), first->revision());
        QVERIFY(ProjectFile::open(folder.file(), {Access::Read})->readSite().component("R1"));
        // The same file by another name is the same file.
        QVERIFY(QFile::link(QString::fromStdString(folder.file()), QString::fromStdString(folder.file("link.gsite"))));
        QCOMPARE(errorOf([&] { ProjectFile::open(folder.file("link.gsite")); }).code, Code::InUse);
        first.reset();
        QVERIFY(!ProjectFile::open(folder.file("link.gsite"))->isReadOnly());
        QCOMPARE(folder.entries(), (QStringList{"link.gsite", "site.gsite"}));
    }
    void staleLockIsTakenOver() {
        Folder folder;
        makeProject(folder, 2);
        inDyingProcess([&] { ProjectFile::open(folder.file()).release(); });
        QVERIFY(folder.entries().contains("site.gsite.lock"));
        QVERIFY(!ProjectFile::open(folder.file())->isReadOnly());
        writeBytes(folder.file("site.gsite.lock"), ""); // killed before it was filled
        QVERIFY(!ProjectFile::open(folder.file())->isReadOnly());
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
    }

    void hotJournalIsRolledBack() {
        for (const Access access : {Access::Read, Access::Write}) {
            Folder folder;
            makeProject(folder, 60);
            const std::string site = siteText(ProjectFile::open(folder.file())->readSite());
            const QByteArray before = bytesOf(folder.file());
            leaveHotJournal(folder.file());
            QVERIFY(folder.entries().contains("site.gsite-journal"));
            QVERIFY(bytesOf(folder.file()) != before);
            const auto file = ProjectFile::open(folder.file(), {access});
            QCOMPARE(siteText(file->readSite()), site);
            QVERIFY(!folder.entries().contains("site.gsite-journal"));
        }
    }
    void hotJournalWithoutWritePermission() {
        Folder folder;
        makeProject(folder, 60);
        const std::string site = siteText(ProjectFile::open(folder.file())->readSite());
        leaveHotJournal(folder.file());
        const QByteArray before = bytesOf(folder.file()), journal = bytesOf(folder.file("site.gsite-journal"));
        QVERIFY(chmod(folder.file("site.gsite-journal").c_str(), 0444) == 0 &&
                chmod(folder.path().toStdString().c_str(), 0555) == 0);
        {
            const AsNobody nobody;
            QCOMPARE(siteText(ProjectFile::open(folder.file(), {Access::Read})->readSite()), site);
        }
        QVERIFY(chmod(folder.path().toStdString().c_str(), 0755) == 0);
        QCOMPARE(bytesOf(folder.file()), before);
        QCOMPARE(bytesOf(folder.file("site.gsite-journal")), journal);
    }

    void fullDisk_data() { SmallDisk::addRows(); }
    void fullDisk() {
        Folder folder;
        const SmallDisk disk(folder.file("disk"), 1 << 20, SmallDisk::kindOfRow());
        const std::string path = disk.file("site.gsite");
        RandomSite random(11);
        auto file = ProjectFile::create(path, random.site(), {});
        disk.fill(300'000);
        std::string saved = siteText(random.site());
        std::vector<ProjectFile::Edit> waiting;
        for (int i = 0; i < 10000 && waiting.empty(); ++i) {
            const ChangeSet change = random.edit(40);
            try {
                file->commit(change, "edit", {});
                saved = siteText(random.site());
            } catch (const db::FileError& error) {
                QVERIFY2(error.code == Code::DiskFull && QString(error.what()).endsWith(disk.sentence()), error.what());
                waiting.push_back({change, "edit"});
            }
        }
        QCOMPARE(waiting.size(), 1u);
        const std::int64_t entries = file->historySize();
        QCOMPARE(siteText(file->readSite()), saved); // nothing of it happened
        QCOMPARE(errorOf([&] { ProjectFile::create(disk.file("other.gsite"), rowOfRacks(20000), {}); }).code,
                 Code::DiskFull);
        QVERIFY(!QFile::exists(QString::fromStdString(disk.file("other.gsite"))));
        disk.free();
        file->commit(waiting, {});
        QCOMPARE(file->historySize(), entries + 1);
        file.reset();
        QCOMPARE(siteText(ProjectFile::open(path)->readSite()), siteText(random.site()));
        QCOMPARE(sql(path, "PRAGMA integrity_check"), "ok");
        QCOMPARE(QDir(QString::fromStdString(folder.file("disk"))).entryList(QDir::Files | QDir::Hidden),
                 QStringList{"site.gsite"});
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "tst_open.moc"
