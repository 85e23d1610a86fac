// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is large enough for its links to be read by a second connection meanwhile (site_read.cpp): it gives what
// was written, stops when it is told to, and what is damaged is said as in a small one.
#include "core/site/edits.h"
#include "database/sqlite.h"
#include "database_case.h"

using namespace gs;
using namespace gs::test;
using db::FileError;
using db::ProjectFile;

namespace {

constexpr int parts = 40000; // with a link each: more than 4 MB

/// A chain: each part gives to the next one, every hundredth link has bends.
Site chain() {
    Site site;
    for (int i = 0; i < parts; ++i) {
        Component component;
        component.id = "part-" + std::to_string(i);
        component.type = "rack";
        component.name = "Part number " + std::to_string(i) + " of a long row";
        component.position = {0.6 * i, 1.25 * (i % 7)};
        if (i % 3 == 0) component.values["power_kw"] = 10 + i % 5;
        site.put(std::make_shared<const Component>(component));
        if (i == 0) continue;
        Link link;
        link.id = "link-" + std::to_string(i);
        link.medium = i % 2 ? Medium::Power : Medium::Coolant;
        link.from = {"part-" + std::to_string(i - 1), "out"};
        link.to = {component.id, "in"};
        link.feed = i % 2 ? 'A' : 'B';
        if (i % 100 == 0) link.bends = {{1.5, 2.5}, {3.5, double(i)}};
        site.put(std::make_shared<const Link>(link));
    }
    return site;
}

} // namespace

class LargeFileTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_site = chain();
        ProjectFile::create(m_folder.file(), m_site, {});
        QVERIFY(QFileInfo(QString::fromStdString(m_folder.file())).size() > 4 * 1024 * 1024);
    }

    void givesWhatWasWritten() {
        const auto file = ProjectFile::open(m_folder.file());
        QCOMPARE(siteText(file->readSite()), siteText(m_site));
        double last = 0;
        const Site site = file->readSite([&](double done) {
            QVERIFY(done >= last - 1e-9 && done <= 1);
            last = done;
        });
        QVERIFY(last > 0.9);
        QCOMPARE(site.links().size(), std::size_t(parts - 1));
        QCOMPARE(site.linksOf(site.components().slotOf("part-5")).size(), std::size_t{2});
    }

    /// Early, while components are read, and late, while links are entered; the file can be read and written after.
    void stopsWhenItIsTold() {
        struct Stopped {};
        const auto file = ProjectFile::open(m_folder.file());
        for (const double at : {0.0, 0.3, 0.85}) {
            bool isStopped = false;
            try {
                file->readSite([&](double done) {
                    if (done >= at) throw Stopped();
                });
            } catch (const Stopped&) { isStopped = true; }
            QVERIFY(isStopped);
        }
        file->commit(moveTo(file->readSite(), "part-7", {-5, 2}), "moved", {});
        QCOMPARE(file->readSite().component("part-7")->position.x_m, -5.0);
    }

    void aDamagedLinkIsNamed() {
        Folder folder;
        ProjectFile::create(folder.file(), m_site, {});
        sql(folder.file(), "UPDATE link SET medium = 'steam' WHERE id = 'link-777'");
        const auto file = ProjectFile::open(folder.file());
        try {
            file->readSite();
            QFAIL("it was read");
        } catch (const FileError& error) {
            QCOMPARE(error.code, FileError::Code::Corrupt);
            QVERIFY2(std::string(error.what()).find("table link, row \"link-777\"") != std::string::npos, error.what());
        }
    }

    /// The second connection leaves nothing behind that keeps a writer out.
    void whoeverWritesNextNeedNotWait() {
        const auto file = ProjectFile::open(m_folder.file());
        file->readSite();
        const auto other = db::openConnection(m_folder.file(), db::Mode::Write, 0);
        other->exec("BEGIN EXCLUSIVE");
        other->exec("ROLLBACK");
    }

private:
    Folder m_folder;
    Site m_site;
};

QTEST_GUILESS_MAIN(LargeFileTest)
#include "tst_large_file.moc"
