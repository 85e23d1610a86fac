// SPDX-License-Identifier: GPL-3.0-or-later
// Files and places that cannot be used, through the real binary: the exact sentence, exit code 2, and the file as it
// was, byte for byte, with nothing beside it. With GIGASITE_SOAK: 1,000 flipped bits.
#include <QDir>
#include <QRandomGenerator>
#include <QSysInfo>

#include <pwd.h>
#include <sqlite3.h>

#include <memory>

#include "database/project_file.h"
#include "tests/app/cli_runner.h"
#include "tests/database/host_case.h"

using namespace gs::test;

namespace {

/// What a place is like: its names and what is in its files.
QMap<QString, QByteArray> contents(const QString& folder) {
    QMap<QString, QByteArray> all;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System))
        all[name] = bytes(folder + QLatin1Char('/') + name);
    return all;
}

} // namespace

class TestRefusals : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_place; ///< fresh for each test, readable for everybody
    QString m_file, m_edits;
    QByteArray m_project; ///< a sound one: the starter site after one edit

    /// Every command on m_file: that sentence about it, code 2, and all in its folder as it was.
    void requireRefused(const QString& sentence, const QString& applySentence = {}) {
        const auto before = contents(m_place);
        const QStringList entries = QDir(m_place).entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
        for (const QStringList& command : {QStringList{"info", m_file},
                                           {"info", "--json", m_file},
                                           {"check", m_file},
                                           {"apply", m_file, m_edits},
                                           {"export", m_file, "-o", m_folder.filePath("out.csv")}}) {
            const Ran ran = gigasite(command);
            const QString expected =
                command[0] == QLatin1String("apply") && !applySentence.isEmpty() ? applySentence : sentence;
            QCOMPARE(ran.err, QStringLiteral("gigasite: %1: %2\n").arg(m_file, expected));
            QCOMPARE(ran.out, QString());
            QCOMPARE(ran.code, 2);
            QCOMPARE(contents(m_place), before);
            QCOMPARE(QDir(m_place).entryList(QDir::AllEntries | QDir::Hidden | QDir::System), entries);
        }
        QVERIFY(!QFile::exists(m_folder.filePath("out.csv")));
    }
    /// Runs the program as somebody who may only do what permissions allow (root may do everything).
    Ran asNobody(const QStringList& arguments) const {
        QProcess process;
        if (geteuid() == 0)
            process.setChildProcessModifier([] {
                if (setgid(65534) != 0 || setuid(65534) != 0) _exit(99);
            });
        process.setWorkingDirectory(QStringLiteral("/"));
        process.start(m_folder.filePath("gigasite"), arguments); // the build folder may be closed to others
        return finished(process);
    }
    void set(qsizetype at, char value) {
        QByteArray changed = m_project;
        changed[at] = value;
        write(m_file, changed);
    }

private slots:
    void initTestCase() {
        QVERIFY(chmod(m_folder.path().toUtf8().constData(), 0755) == 0);
        QVERIFY(QFile::copy(QStringLiteral(GIGASITE_BINARY), m_folder.filePath("gigasite")));
        QVERIFY(chmod(m_folder.filePath("gigasite").toUtf8().constData(), 0755) == 0);
        const QString file = m_folder.filePath("sound.gsite");
        m_edits = m_folder.filePath("edits.json");
        write(m_edits, R"({"edits": [{"op": "set", "id": "site", "quantity": "name", "value": "Refused"}]})");
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        QCOMPARE(gigasite({"apply", file, m_edits}).code, 0);
        m_project = bytes(file);
    }
    void init() {
        static int number = 0;
        m_place = m_folder.filePath(QStringLiteral("place%1").arg(++number));
        QVERIFY(QDir().mkdir(m_place));
        QVERIFY(chmod(m_place.toUtf8().constData(), 0755) == 0);
        m_file = m_place + QStringLiteral("/site.gsite");
        write(m_file, m_project);
    }

    void missing() {
        QVERIFY(QFile::remove(m_file));
        requireRefused("there is no such file; check the name");
    }
    void folder() {
        QVERIFY(QFile::remove(m_file) && QDir().mkdir(m_file));
        requireRefused("this is a folder; choose a .gsite file in it");
    }
    void zeroLength() {
        write(m_file, "");
        requireRefused("the file is empty (0 bytes); go back to a copy of it");
    }
    void foreignText() {
        write(m_file, "once upon a time\n");
        requireRefused("this is not a Gigasite project; choose a .gsite file");
    }
    void foreignDatabase() {
        set(70, static_cast<char>(m_project[70] ^ 0x40)); // bytes 68 to 71 of an SQLite file: the application id
        requireRefused("this SQLite file belongs to another program; choose a .gsite file");
    }
    void newer() {
        QByteArray changed = m_project;
        write(m_file, changed);
        sqlite3* connection = nullptr;
        QCOMPARE(sqlite3_open(m_file.toUtf8().constData(), &connection), SQLITE_OK);
        QCOMPARE(sqlite3_exec(connection, "PRAGMA user_version = 99; UPDATE meta SET compatible_from = 98", nullptr,
                              nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(connection);
        requireRefused("the file has format 99 of a newer Gigasite, this one knows 4; update the program");
        // One that says programs of format 2 may read it is read, and not written.
        QCOMPARE(sqlite3_open(m_file.toUtf8().constData(), &connection), SQLITE_OK);
        QCOMPARE(sqlite3_exec(connection, "UPDATE meta SET compatible_from = 2", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(connection);
        const auto before = contents(m_place);
        QVERIFY(gigasite({"info", m_file}).code <= 1);
        QVERIFY(gigasite({"check", m_file}).code <= 1);
        const Ran ran = gigasite({"apply", m_file, m_edits});
        QCOMPARE(ran.err, QStringLiteral("gigasite: %1: the file has format 99 of a newer Gigasite, this one knows 4; "
                                         "update the program to edit it\n")
                              .arg(m_file));
        QCOMPARE(ran.code, 2);
        QCOMPARE(contents(m_place), before);
    }
    void truncated() {
        for (const qsizetype size : {qsizetype{100}, qsizetype{8192}, m_project.size() / 2, m_project.size() - 1}) {
            write(m_file, m_project.left(size));
            requireRefused(QStringLiteral("the end of the file is missing (%1 of %2 bytes); go back to a copy of it")
                               .arg(size)
                               .arg(m_project.size()));
        }
        write(m_file, m_project.left(50));
        requireRefused("the end of the file is missing; go back to a copy of it");
    }
    // One bit wrong, anywhere: refused with a sentence about this file, or read (a free byte, a digit in a text); never
    // a crash, and never another byte in the file or a file beside it.
    void flippedBits() {
        QRandomGenerator random(17);
        int refused = 0, read = 0;
        for (int i = 0; i < (isSoak() ? 1000 : 60); ++i) {
            const qsizetype at = i % 3 == 0 ? random.bounded(100) : random.bounded(static_cast<int>(m_project.size()));
            set(at, static_cast<char>(m_project[at] ^ (1 << random.bounded(8))));
            const auto before = contents(m_place);
            const Ran ran = gigasite({i % 2 ? "info" : "check", m_file});
            QVERIFY2(ran.code >= 0 && ran.code <= 2,
                     qPrintable(QStringLiteral("byte %1: exit %2 %3").arg(at).arg(ran.code).arg(ran.err)));
            if (ran.code == 2) {
                ++refused;
                REFUSED(ran, ".gsite: ");
                QVERIFY2(ran.err.startsWith(QStringLiteral("gigasite: %1: ").arg(m_file)), qPrintable(ran.err));
            } else ++read;
            QCOMPARE(contents(m_place), before);
        }
        QVERIFY2(refused > 10 && read > 10, qPrintable(QStringLiteral("%1 refused, %2 read").arg(refused).arg(read)));
    }
    void noPermission() {
        QVERIFY(chmod(m_file.toUtf8().constData(), 0) == 0);
        for (const QStringList& command : {QStringList{"info", m_file},
                                           {"check", m_file},
                                           {"apply", m_file, m_edits},
                                           {"export", m_file, "-o", "/tmp/never.csv"}}) {
            const Ran ran = asNobody(command);
            QCOMPARE(ran.err, QStringLiteral(
                                  "gigasite: %1: the file may not be read (Permission denied); check its permissions\n")
                                  .arg(m_file));
            QCOMPARE(ran.code, 2);
        }
        QVERIFY(chmod(m_file.toUtf8().constData(), 0644) == 0);
        QCOMPARE(contents(m_place), (QMap<QString, QByteArray>{{"site.gsite", m_project}}));
    }

    void readOnlyMedium_data() {
        QTest::addColumn<bool>("isMounted");
        QTest::newRow("permissions") << false;
        if (SmallDisk::canBeMounted()) QTest::newRow("file system") << true;
    }
    void readOnlyMedium() {
        QFETCH(bool, isMounted);
        std::unique_ptr<SmallDisk> disk;
        if (isMounted) {
            disk = std::make_unique<SmallDisk>((m_place + "/disk").toStdString(), 8 << 20, SmallDisk::Kind::FileSystem);
            m_place += QStringLiteral("/disk");
            m_file = m_place + QStringLiteral("/site.gsite");
            write(m_file, m_project);
            QVERIFY(disk->makeReadOnly());
        } else {
            QVERIFY(chmod(m_file.toUtf8().constData(), 0444) == 0);
            QVERIFY(chmod(m_place.toUtf8().constData(), 0555) == 0);
        }
        const auto run = [&](const QStringList& arguments) {
            return isMounted ? gigasite(arguments) : asNobody(arguments);
        };
        const QString out = m_place + QStringLiteral("/plan.csv"), fresh = m_place + QStringLiteral("/new.gsite");
        QVERIFY(run({"info", m_file}).code <= 1);
        QVERIFY(run({"check", m_file}).code <= 1);
        const Ran applied = run({"apply", m_file, m_edits});
        QCOMPARE(applied.err,
                 QStringLiteral(
                     "gigasite: %1: nothing can be written into its folder; save it under another name to edit it\n")
                     .arg(m_file));
        QCOMPARE(applied.code, 2);
        const Ran made = run({"new", "empty", fresh});
        QCOMPARE(made.err,
                 QStringLiteral("gigasite: %1: nothing can be written into the folder; choose another\n").arg(fresh));
        QCOMPARE(made.code, 2);
        const Ran exported = run({"export", m_file, "-o", out});
        const QString why = isMounted ? QStringLiteral("Read-only file system") : QStringLiteral("Permission denied");
        QCOMPARE(exported.err,
                 QStringLiteral("gigasite: %1: cannot be written (%2); choose another folder or name\n").arg(out, why));
        QCOMPARE(exported.code, 2);
        QCOMPARE(contents(m_place), (QMap<QString, QByteArray>{{"site.gsite", m_project}}));
        if (!isMounted) QVERIFY(chmod(m_place.toUtf8().constData(), 0755) == 0);
    }

    void fullDisk_data() { SmallDisk::addRows(); }
    void fullDisk() {
        const auto kind = SmallDisk::kindOfRow();
        const QString folder = m_place + QStringLiteral("/disk");
        const QString file = folder + QStringLiteral("/site.gsite"), fresh = folder + QStringLiteral("/new.gsite"),
                      out = folder + QStringLiteral("/plan.pdf");
        QByteArray edits;
        constexpr int count = 4000;
        for (int i = 0; i < count; ++i)
            edits +=
                (i ? ",\n" : "") +
                QStringLiteral(
                    R"({"op": "place", "id": "r%1", "type": "rack-gb200-nvl72", "x_m": %2, "y_m": %3, "connect": false, "name": "%4"})")
                    .arg(i)
                    .arg(2 * (i % 100))
                    .arg(1000 + 4 * (i / 100))
                    .arg(QString(400, 'n'))
                    .toUtf8();
        const QString many = m_folder.filePath("many.json");
        write(many, "{\"edits\": [" + edits + "]}");
        const SmallDisk disk(folder.toStdString(), static_cast<rlim_t>(m_project.size()) + 1'000'000, kind);
        const QString sentence =
            QString::fromLatin1(disk.sentence()); // a limit is inherited by the program that is started
        write(file, m_project);
        disk.fill(100'000);

        // 4,000 names of 400 characters are 1.6 MB in the rows alone, and once more in the history: they cannot fit.
        const Ran ran = gigasite({"apply", file, many});
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.err, QStringLiteral("gigasite: %1: %2\n").arg(file, sentence));
        const int done = static_cast<int>(ran.out.count('\n'));
        QVERIFY2(done > 0 && done < count, qPrintable(QString::number(done)));
        {
            const auto project =
                gs::db::ProjectFile::open(file.toStdString(), {.access = gs::db::OpenOptions::Access::Read});
            const gs::Site site = project->readSite();
            for (int i = 0; i < done; ++i) QVERIFY(site.component("r" + std::to_string(i)));
            QVERIFY(!site.component("r" + std::to_string(done)));
        }
        disk.fill(static_cast<rlim_t>(m_project.size()) + 1'000'000 -
                  static_cast<rlim_t>(kind == SmallDisk::Kind::FileSystem ? QFileInfo(file).size() : 0) - 16384);
        const Ran made = gigasite({"new", "empty", fresh});
        QCOMPARE(made.err, QStringLiteral("gigasite: %1: %2\n").arg(fresh, sentence));
        QCOMPARE(made.code, 2);
        // The picture that stands there stays as it is.
        write(out, "old");
        const Ran exported = gigasite({"export", file, "-o", out});
        QCOMPARE(exported.code, 2);
        QVERIFY2(exported.err.startsWith(QStringLiteral("gigasite: %1: ").arg(out)) && exported.err.contains("; ") &&
                     exported.err.count('\n') == 1,
                 qPrintable(exported.err));
        QCOMPARE(bytes(out), QByteArray("old"));
        QStringList left = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        left.removeAll(QStringLiteral("filler"));
        QCOMPARE(left, (QStringList{"plan.pdf", "site.gsite"}));
        disk.free();
        QCOMPARE(gigasite({"apply", file, m_edits}).out, QStringLiteral("done 1 set site\n"));
    }

    void secondOpener() {
        const auto before = contents(m_place);
        const auto holder = gs::db::ProjectFile::open(m_file.toStdString(), {});
        const QString user = QString::fromLocal8Bit(getpwuid(geteuid())->pw_name);
        const Ran ran = gigasite({"apply", m_file, m_edits});
        QCOMPARE(
            ran.err,
            QStringLiteral(
                "gigasite: %1: the file is open in app_tst_refusals (process %2) of %3 on host %4; close it there\n")
                .arg(m_file)
                .arg(QCoreApplication::applicationPid())
                .arg(user, QSysInfo::machineHostName()));
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.code, 2);
        for (const char* command : {"info", "check"}) QVERIFY(gigasite({command, m_file}).code <= 1);
        QCOMPARE(gigasite({"export", m_file, "-o", m_folder.filePath("second.json")}).code, 0);
        QCOMPARE(bytes(m_file), before["site.gsite"]);
    }
    // Of a program on another machine nobody can tell whether it still runs: held, and how to go on is said.
    void openedOnAnotherMachine() {
        write(m_file + QStringLiteral(".lock"), "4711\ngigasite\ncolossus\n\n\n");
        const auto before = contents(m_place);
        const Ran ran = gigasite({"apply", m_file, m_edits});
        const QString user = QString::fromLocal8Bit(getpwuid(geteuid())->pw_name);
        QCOMPARE(ran.err, QStringLiteral("gigasite: %1: the file is open in gigasite (process 4711) of %2 on host "
                                         "colossus; close it there, or remove %3 when that program has ended\n")
                              .arg(m_file, user, QFileInfo(m_file).canonicalFilePath() + QStringLiteral(".lock")));
        QCOMPARE(ran.code, 2);
        QVERIFY(gigasite({"info", m_file}).code <= 1);
        QCOMPARE(contents(m_place), before);
    }
    // A process number that another program has by now, or the same machine before it was started anew: taken over.
    void aLockOfADeadProgramIsTakenOver() {
        write(m_file + QStringLiteral(".lock"),
              QStringLiteral("1\ngigasite\n%1\n%2\n%3\n")
                  .arg(QSysInfo::machineHostName(), QString::fromLatin1(QSysInfo::machineUniqueId()),
                       QString::fromLatin1(QSysInfo::bootUniqueId()))
                  .toUtf8());
        QCOMPARE(gigasite({"apply", m_file, m_edits}).out, QStringLiteral("done 1 set site\n"));
        QCOMPARE(QDir(m_place).entryList(QDir::Files | QDir::Hidden), QStringList{"site.gsite"});
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
