// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's thread: order, answers through the event loop, failure and recovery.
#include <QSignalSpy>

#include "database/writer.h"
#include "database_case.h"
#include "host_case.h"

using namespace gs;
using namespace gs::test;
using db::ProjectFile;
using db::Writer;

class WriterTest : public QObject {
    Q_OBJECT
private slots:
    void editsArriveInOrder() {
        Folder folder;
        RandomSite random(51);
        Writer writer(ProjectFile::create(folder.file(), random.site(), {}));
        QSignalSpy saved(&writer, &Writer::saved), failed(&writer, &Writer::failed);
        QThread* thread = nullptr;
        QObject::connect(&writer, &Writer::saved, this, [&] { thread = QThread::currentThread(); });
        for (int i = 1; i <= 500; ++i) writer.commit(random.edit(), "edit " + QString::number(i), resultOf(i));
        QCOMPARE(saved.count(), 0);             // nothing is said before the event loop runs
        QVERIFY(writer.waitIdle());
        QVERIFY(writer.isIdle());
        QTRY_VERIFY(!saved.isEmpty() && saved.last().first().toULongLong() == 500);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(saved.count() < 500);           // what waited was written together
        for (int i = 1; i < saved.count(); ++i) QVERIFY(saved[i][0].toULongLong() > saved[i - 1][0].toULongLong());
        QCOMPARE(failed.count(), 0);
        writer.runSync([&](ProjectFile& file) {
            QCOMPARE(siteText(file.readSite()), siteText(random.site()));
            const auto entries = file.history(1, 1000);
            QCOMPARE(entries.size(), 500u);
            for (int i = 0; i < 500; ++i) QCOMPARE(entries[static_cast<std::size_t>(i)].text, "edit " + std::to_string(i + 1));
        });
        QCOMPARE(sql(folder.file(), "SELECT facility_power_w FROM result_site"), "500.0");
    }

    void everyKindOfWork() {
        Folder folder;
        {
            Writer writer(ProjectFile::create(folder.file(), Site(), {}));
            writer.commit(addRack("R1"), "Place R1", resultOf(1));
            writer.nameVersion("one rack");
            writer.commit(addRack("R2"), "Place R2", resultOf(2));
            writer.moveTo(1, inverse(addRack("R2")), resultOf(1));
            writer.writeComponentResults({{"R1", {}}}, true);
            writer.commit(addRack("R3"), "Place R3", resultOf(2));
        }       // writes what waits, closes
        QCOMPARE(folder.entries(), QStringList{"site.gsite"});
        const auto file = ProjectFile::open(folder.file());
        QCOMPARE(file->position(), 2);
        QCOMPARE(file->revision(), 4u);
        QCOMPARE(file->history(1, 9).front().version, "one rack");
        QVERIFY(file->readSite().component("R3") && !file->readSite().component("R2"));
        QCOMPARE(sql(folder.file(), "SELECT component, revision FROM result_component"), "R1|3");
    }

    void runSyncPassesErrorsOn() {
        Folder folder;
        Writer writer(ProjectFile::create(folder.file(), Site(), {}));
        QVERIFY_EXCEPTION_THROWN(writer.runSync([&](ProjectFile& file) { file.saveAs(folder.file()); }), db::FileError);
        writer.runSync([&](ProjectFile& file) { file.saveAs(folder.file("copy.gsite")); });
        writer.commit(addRack("R1"), "", {});
        QVERIFY(writer.waitIdle());
        QCOMPARE(sql(folder.file("copy.gsite"), "SELECT id FROM component"), "R1");
        QCOMPARE(sql(folder.file(), "SELECT id FROM component"), "");
    }

    void fullDiskLosesNothing() {
        Folder folder;
        const SmallDisk disk(folder.file("disk"), "1m");
        if (!disk.error().empty()) QSKIP(disk.error().c_str());
        const std::string path = disk.file("site.gsite"), filler = disk.file("filler");
        RandomSite random(52);
        Writer writer(ProjectFile::create(path, random.site(), {}));
        QSignalSpy saved(&writer, &Writer::saved), failed(&writer, &Writer::failed);
        writeBytes(filler, QByteArray(300'000, 'x'));
        int edits = 0;
        for (; edits < 5000 && failed.isEmpty(); ++edits) {
            writer.commit(random.edit(40), "edit", {});
            QCoreApplication::processEvents();
        }
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed.front().front().toString().contains("disk is full"), qPrintable(failed.front().front().toString()));
        for (int i = 0; i < 20; ++i, ++edits) writer.commit(random.edit(), "edit", {});
        QVERIFY(!writer.isIdle());
        std::int64_t stored = 0;
        writer.runSync([&](ProjectFile& file) { stored = file.historySize(); });    // look-ups go on
        QVERIFY(stored < edits);
        writer.retry();                                                             // still full: said again
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY(QFile::remove(QString::fromStdString(filler)));
        writer.retry();
        QVERIFY(writer.waitIdle());
        writer.runSync([&](ProjectFile& file) {
            QCOMPARE(file.historySize(), edits);
            QCOMPARE(siteText(file.readSite()), siteText(random.site()));
        });
        QTRY_COMPARE(saved.last().first().toLongLong(), static_cast<qint64>(edits));
        QCOMPARE(failed.count(), 2);
    }

    void anotherPlaceSavesTheQueue() {
        Folder folder;
        const SmallDisk disk(folder.file("disk"), "300k");
        if (!disk.error().empty()) QSKIP(disk.error().c_str());
        Site site = rowOfRacks(1);
        Writer writer(ProjectFile::create(disk.file("site.gsite"), site, {}));
        QSignalSpy failed(&writer, &Writer::failed);
        ChangeSet many;
        for (int i = 0; i < 5000; ++i) many = i ? many : addRack("first");
        for (int i = 0; i < 5000; ++i) many.components.push_back(addRack("rack " + std::to_string(i)).components.front());
        writer.commit(many, "Place 5,001 racks", {});
        QTRY_COMPARE(failed.count(), 1);
        writer.runSync([&](ProjectFile& file) { file.saveAs(folder.file("elsewhere.gsite")); });
        QVERIFY(writer.waitIdle());             // tried again by itself
        QCOMPARE(sql(folder.file("elsewhere.gsite"), "SELECT count(*) FROM component"), "5002");
    }

    void aReaderOnlyDelays() {
        Folder folder;
        Writer writer(ProjectFile::create(folder.file(), rowOfRacks(5), {}));
        sqlite3* reader = nullptr;
        QCOMPARE(sqlite3_open(folder.file().c_str(), &reader), SQLITE_OK);
        QCOMPARE(sqlite3_exec(reader, "BEGIN; SELECT * FROM component", nullptr, nullptr, nullptr), SQLITE_OK);
        writer.commit(addRack("R1"), "", {});
        QTest::qWait(200);
        QVERIFY(!writer.isIdle());              // the reader's lock stands before the commit
        sqlite3_close_v2(reader);
        QVERIFY(writer.waitIdle());
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM component"), "6");
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
