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
        QCOMPARE(saved.count(), 0); // nothing is said before the event loop runs
        QVERIFY(writer.waitIdle(patience_ms));
        QVERIFY(writer.isIdle());
        QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty() && saved.last().first().toULongLong() == 500, patience_ms);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(saved.count() < 500); // what waited was written together
        for (int i = 1; i < saved.count(); ++i) QVERIFY(saved[i][0].toULongLong() > saved[i - 1][0].toULongLong());
        QCOMPARE(failed.count(), 0);
        writer.runSync([&](ProjectFile& file) {
            QCOMPARE(siteText(file.readSite()), siteText(random.site()));
            const auto entries = file.history(1, 1000);
            QCOMPARE(entries.size(), 500u);
            for (int i = 0; i < 500; ++i)
                QCOMPARE(entries[static_cast<std::size_t>(i)].text, "edit " + std::to_string(i + 1));
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
        } // writes what waits, closes
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
        QVERIFY(writer.waitIdle(patience_ms));
        QCOMPARE(sql(folder.file("copy.gsite"), "SELECT id FROM component"), "R1");
        QCOMPARE(sql(folder.file(), "SELECT id FROM component"), "");
    }

    void fullDiskLosesNothing_data() { SmallDisk::addRows(); }
    void fullDiskLosesNothing() {
        Folder folder;
        const SmallDisk disk(folder.file("disk"), 1 << 20, SmallDisk::kindOfRow());
        const std::string path = disk.file("site.gsite");
        RandomSite random(52);
        Writer writer(ProjectFile::create(path, random.site(), {}));
        QSignalSpy saved(&writer, &Writer::saved), failed(&writer, &Writer::failed);
        disk.fill(300'000);
        // Each edit waits for its answer: however slow the writer's thread, what does not fit is one edit, and the room
        // that the filler leaves is enough for it and the few after it.
        int edits = 0;
        while (failed.isEmpty()) {
            writer.commit(random.edit(40), "edit", {});
            ++edits;
            while (failed.isEmpty() && (saved.isEmpty() || saved.last().first().toInt() < edits))
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed.front().front().toString().contains(disk.sentence()),
                 qPrintable(failed.front().front().toString()));
        for (int i = 0; i < 20; ++i, ++edits) writer.commit(random.edit(), "edit", {});
        QVERIFY(!writer.isIdle());
        std::int64_t stored = 0;
        writer.runSync([&](ProjectFile& file) { stored = file.historySize(); }); // look-ups go on
        QCOMPARE(stored, edits - 21); // all but the one that did not fit and the 20 behind it
        writer.retry();               // still full: said again
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience_ms);
        disk.free();
        writer.retry();
        QVERIFY(writer.waitIdle(patience_ms));
        writer.runSync([&](ProjectFile& file) {
            QCOMPARE(file.historySize(), edits);
            QCOMPARE(siteText(file.readSite()), siteText(random.site()));
        });
        QTRY_COMPARE_WITH_TIMEOUT(saved.last().first().toLongLong(), static_cast<qint64>(edits), patience_ms);
        QCOMPARE(failed.count(), 2);
    }

    // Edits that wait are written together; when they cannot be, those before the one in the way are saved all the
    // same.
    void oneEditInTheWayStopsOnlyWhatFollows() {
        Folder folder;
        Writer writer(ProjectFile::create(folder.file(), Site(), {}));
        QSignalSpy saved(&writer, &Writer::saved), failed(&writer, &Writer::failed);
        sqlite3* other = nullptr; // holds the writer while the queue fills
        QCOMPARE(sqlite3_open(folder.file().c_str(), &other), SQLITE_OK);
        sqlite3_busy_timeout(other, patience_ms); // the writer looks in meanwhile, and a commit has to wait for that
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        for (int i = 1; i <= 40; ++i) writer.commit(addRack("R" + std::to_string(i)), QString::number(i), resultOf(i));
        auto nowhere = std::make_shared<Component>();
        nowhere->id = "nowhere";
        nowhere->position.y_m = std::numeric_limits<double>::quiet_NaN(); // no number can be stored in y_m
        ChangeSet bad;
        bad.components.push_back({nullptr, nowhere});
        writer.commit(bad, "bad", resultOf(41));
        for (int i = 42; i <= 60; ++i) writer.commit(addRack("R" + std::to_string(i)), QString::number(i), resultOf(i));
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience_ms);
        QVERIFY2(failed.front().front().toString().contains("a value that the file cannot keep"),
                 qPrintable(failed.front().front().toString()));
        QCOMPARE(saved.last().first().toInt(), 40);
        QCOMPARE(sql(folder.file(), "SELECT max(number), count(*) FROM undo_stack"), "40|40");
        QCOMPARE(sql(folder.file(), "SELECT facility_power_w, revision FROM result_site"), "40.0|40");
        QVERIFY(!writer.isIdle());
    }

    void anotherPlaceSavesTheQueue_data() { SmallDisk::addRows(); }
    void anotherPlaceSavesTheQueue() {
        Folder folder;
        const SmallDisk disk(folder.file("disk"), 300 << 10, SmallDisk::kindOfRow());
        Site site = rowOfRacks(1);
        Writer writer(ProjectFile::create(disk.file("site.gsite"), site, {}));
        QSignalSpy failed(&writer, &Writer::failed);
        ChangeSet many;
        for (int i = 0; i < 5000; ++i) many = i ? many : addRack("first");
        for (int i = 0; i < 5000; ++i)
            many.components.push_back(addRack("rack " + std::to_string(i)).components.front());
        writer.commit(many, "Place 5,001 racks", {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience_ms);
        writer.runSync([&](ProjectFile& file) {
            disk.leave();
            file.saveAs(folder.file("elsewhere.gsite"));
        });
        QVERIFY(writer.waitIdle(patience_ms)); // tried again by itself
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
        QVERIFY(!writer.isIdle()); // the reader's lock stands before the commit
        sqlite3_close_v2(reader);
        QVERIFY(writer.waitIdle(patience_ms));
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM component"), "6");
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
