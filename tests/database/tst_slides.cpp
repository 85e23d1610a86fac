// SPDX-License-Identifier: GPL-3.0-or-later
// Slides in the file: on disk when the call returns, no step of the history, carried by Save As, and there after a file
// of an older format came up.
#include <SQLiteCpp/SQLiteCpp.h>

#include "database/schema.h"
#include "database_case.h"

using namespace gs;
using namespace gs::db;
using namespace gs::test;

namespace {

Slide hall() {
    Slide slide;
    slide.name = "Hall 1 机房";
    slide.note = "Say: 122 days.\nThen wait.";
    slide.view = "sankey";
    slide.options = "log sites";
    slide.area = Rect{-10, 20, 110, 70}; // middle 50, 45; 120 m × 50 m
    slide.at = {*parseDate("2024-09-02"), LoadCase::Training};
    slide.overlay = "power";
    slide.hidden = "network";
    slide.dimmed = "civil fluids";
    slide.theme = "dark";
    return slide;
}

} // namespace

class TestSlides : public QObject {
    Q_OBJECT
private slots:
    void whatIsSetIsOnDisk() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        QVERIFY(file->slides().empty());
        const auto revision = file->revision();
        Slide whole;
        whole.name = "Whole";
        file->setSlides({hall(), whole});
        // Another program sees them before the file is closed.
        QCOMPARE(sql(folder.file(), "SELECT number, name, x_m, y_m, width_m, height_m, date, load_case FROM slide"
                                    " WHERE number = 0"),
                 QString::fromUtf8("0|Hall 1 机房|50.0|45.0|120.0|50.0|2024-09-02|training"));
        QCOMPARE(sql(folder.file(), "SELECT name FROM slide WHERE x_m IS NULL"), QString("Whole"));
        const auto read = ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read})->slides();
        QCOMPARE(read.size(), std::size_t{2});
        QCOMPARE(read[0].note, hall().note);
        QCOMPARE(read[0].view, hall().view);
        QCOMPARE(read[0].options, hall().options);
        QCOMPARE(read[0].area->left, -10.0);
        QCOMPARE(read[0].area->bottom, 70.0);
        QVERIFY(read[0].at == hall().at);
        QCOMPARE(read[0].overlay, hall().overlay);
        QCOMPARE(read[0].hidden, hall().hidden);
        QCOMPARE(read[0].dimmed, hall().dimmed);
        QCOMPARE(read[0].theme, hall().theme);
        QVERIFY(!read[1].area);
        // No edit: neither a revision nor a step.
        QCOMPARE(file->revision(), revision);
        QCOMPARE(file->historySize(), std::int64_t{0});
    }

    void theListIsReplacedAsAWhole() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        Slide other = hall();
        other.name = "Other";
        file->setSlides({hall(), other});
        file->setSlides({other});
        QCOMPARE(sql(folder.file(), "SELECT number, name FROM slide"), QString("0|Other"));
        file->saveAs(folder.file("copy.gsite"));
        QCOMPARE(sql(folder.file("copy.gsite"), "SELECT name FROM slide"), QString("Other"));
        file->setSlides({});
        QCOMPARE(sql(folder.file("copy.gsite"), "SELECT count(*) FROM slide"), QString("0"));
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM slide"), QString("1"));
    }

    void whatIsRefused() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        file->setSlides({hall()});
        Slide long_ = hall();
        long_.note = std::string(longestSlideNote + 1, 'x');
        QVERIFY(errorOf([&] { file->setSlides({long_}); }).code == FileError::Code::Other);
        QVERIFY(errorOf([&] { file->setSlides(std::vector<Slide>(mostSlides + 1)); }).code == FileError::Code::Other);
        const auto reader = ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read});
        QVERIFY(errorOf([&] { reader->setSlides({}); }).code == FileError::Code::ReadOnly);
        QCOMPARE(file->slides().size(), std::size_t{1}); // as it was
    }

    /// Format 3 had no slides: the file comes up with its site as it was and room for them, the old one beside it.
    void formatThreeComesUp() {
        const Folder folder;
        {
            SQLite::Database database(folder.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("PRAGMA application_id = 1196640596"); // 0x47534954, "GSIT"
            upgrade(database, migrations().first(3));
            database.exec(
                "INSERT INTO meta (id, uuid, made_at, made_by, compatible_from, revision, position,"
                " component_results_revision) VALUES (1, 'c3', '2026-01-01T00:00:00Z', 'gigasite', 2, 7, 0, -1);"
                "INSERT INTO history VALUES (1, NULL, 0, 1, '2026-01-01T00:00:00Z', '', 0, '{}');"
                "INSERT INTO setting VALUES ('name', 'Old site', 0);");
        }
        const QByteArray before = bytesOf(folder.file());
        {
            const auto reader = ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read});
            QVERIFY(reader->slides().empty());
            QCOMPARE(bytesOf(folder.file()), before);
        }
        const auto file = ProjectFile::open(folder.file());
        QCOMPARE(file->readSite().settings().name, std::string("Old site"));
        file->setSlides({hall()});
        QCOMPARE(sql(folder.file(), "PRAGMA user_version"), QString("4"));
        QCOMPARE(sql(folder.file(), "SELECT revision FROM meta"), QString("7"));
        QCOMPARE(bytesOf(folder.file("site.gsite.format-3.backup")), before);
    }
};

QTEST_GUILESS_MAIN(TestSlides)
#include "tst_slides.moc"
