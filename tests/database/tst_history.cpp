// SPDX-License-Identifier: GPL-3.0-or-later
// The history table as undo stack: steps, cuts, named versions, branches, damage.
#include "database_case.h"

using namespace gs;
using namespace gs::test;
using db::ProjectFile;

namespace {

/// A file and the site in memory beside it, as the window has them.
struct Session {
    Folder folder;
    RandomSite random;
    Site site;
    std::unique_ptr<ProjectFile> file;
    std::vector<std::string> texts; // site text at each position of the line

    explicit Session(std::uint64_t seed)
        : random(seed), site(random.site()), file(ProjectFile::create(folder.file(), site, {})) {
        texts.push_back(siteText(site));
    }
    void edit(const ChangeSet& change, const std::string& text = "edit") {
        const auto position = static_cast<std::size_t>(file->position());
        apply(site, change);
        file->commit(change, text, {});
        texts.resize(position + 1);
        texts.push_back(siteText(site));
    }
    void place(const std::string& id) { edit(addRack(id), "Place " + id); }
    /// The way undo and redo go: the changes come from the file, one step each.
    void goTo(std::int64_t position) {
        ChangeSet way;
        for (auto at = file->position(); at > position; --at) way = fold(way, inverse(file->historyChange(at)));
        for (auto at = file->position() + 1; at <= position; ++at) way = fold(way, file->historyChange(at));
        apply(site, way);
        file->moveTo(position, way, {});
    }
    void reopen() {
        file.reset();
        file = ProjectFile::open(folder.file());
        site = file->readSite();
    }
    QString numbers() const {
        return sql(folder.file(), "SELECT group_concat(number) FROM (SELECT number FROM undo_stack ORDER BY number)");
    }
};

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT
private slots:
    void undoAndRedoSurviveARestart() {
        Session session(31);
        RandomSite& random = session.random;
        for (int i = 0; i < 40; ++i) session.edit(random.edit());
        for (int i = 0; i < 60; ++i) {
            session.goTo(random.below(41));
            const auto position = static_cast<std::size_t>(session.file->position());
            if (i % 5 == 0) session.reopen();
            QCOMPARE(session.file->position(), static_cast<std::int64_t>(position));
            QCOMPARE(session.file->historySize(), 40);
            QCOMPARE(siteText(session.file->readSite()), session.texts[position]);
        }
        QCOMPARE(session.file->revision(), 100u); // 40 edits and 60 moves
        QCOMPARE(sql(session.folder.file(), "PRAGMA integrity_check"), "ok");
    }

    void aLongHistoryIsReadInParts() {
        Session session(32);
        std::vector<ProjectFile::Edit> edits;
        for (int i = 1; i <= 1000; ++i)
            edits.push_back({addRack("R" + std::to_string(i)), "Place R" + std::to_string(i)});
        session.file->commit(edits, {});
        const auto last = session.file->history(801, 200);
        QCOMPARE(last.size(), 200u);
        QCOMPARE(last.front().number, 801);
        QCOMPARE(last.back().text, "Place R1000");
        QVERIFY(QDateTime::fromString(QString::fromStdString(last.back().time), Qt::ISODateWithMs).isValid());
        QCOMPARE(session.file->history(999, 200).size(), 2u);
        QCOMPARE(session.file->history(-5, 3).front().number, 1);
        QVERIFY(session.file->history(1001, 10).empty());
        QCOMPARE(session.file->historyChange(7).components.front().after->id, "R7");
        QVERIFY(session.file->historyChange(0).isEmpty());
        const auto error = errorOf([&] { session.file->historyChange(1001); });
        QVERIFY2(QString(error.what()).contains("1001"), error.what());
        errorOf([&] { session.file->moveTo(1001, {}, {}); });
        QCOMPARE(session.file->position(), 1000);
    }

    void aNewEditCutsTheTail() {
        Session session(33);
        for (const char* id : {"R1", "R2", "R3", "R4"}) session.place(id);
        session.goTo(2);
        QCOMPARE(session.numbers(), "1,2,3,4");
        session.place("R5");
        QCOMPARE(session.numbers(), "1,2,3");
        QCOMPARE(sql(session.folder.file(), "SELECT count(*) FROM history"),
                 "4"); // with the root: nothing else is kept
        QCOMPARE(siteText(session.file->readSite()), siteText(session.site));
        QVERIFY(!session.site.component("R3") && session.site.component("R5"));
        session.goTo(0);
        QCOMPARE(session.site.components().size(), 0u);
        session.goTo(3);
        QVERIFY(session.site.component("R5"));
    }

    void aNamedVersionKeepsTheTail() {
        Session session(34);
        for (const char* id : {"R1", "R2", "R3"}) session.place(id);
        session.file->nameVersion("three racks");
        QCOMPARE(session.file->history(3, 1).front().version, "three racks");
        const std::string three = siteText(session.site);
        session.place("R4");
        session.goTo(1);
        session.place("R5"); // 2, 3 (named), 4 go onto a branch
        QCOMPARE(session.numbers(), "1,2");
        auto versions = session.file->versions();
        QCOMPARE(versions.size(), 1u);
        QVERIFY(versions.front().isOnBranch);
        QCOMPARE(versions.front().number, 3);

        // Restoring is an edit: the way there comes from the branch, and undo leads back.
        session.reopen();
        session.edit(session.file->changeToVersion(versions.front().id), "Restore three racks");
        QCOMPARE(siteText(session.site), three);
        QCOMPARE(siteText(session.file->readSite()), three);
        session.goTo(2);
        QVERIFY(session.site.component("R5") && !session.site.component("R2"));

        // A tail that carries a branch with a version is kept as well, however often the line is cut.
        session.goTo(0);
        session.place("R6");
        session.goTo(0);
        session.place("R7");
        Site restored = session.site;
        apply(restored, session.file->changeToVersion(versions.front().id));
        QCOMPARE(siteText(restored), three);
        QCOMPARE(session.numbers(), "1");
        QCOMPARE(sql(session.folder.file(), "PRAGMA foreign_key_check"), "");
        QCOMPARE(sql(session.folder.file(), "SELECT count(*) FROM history WHERE text = 'Place R6'"), "0");
    }

    void versionsOfTheBeginningAndOfOnePlace() {
        Session session(35);
        const std::string empty = siteText(session.site);
        session.file->nameVersion("as made");
        session.place("R1");
        session.file->nameVersion("one");
        session.file->nameVersion("uno");
        session.place("R2");
        const auto versions = session.file->versions();
        QCOMPARE(versions.size(), 3u);
        QCOMPARE(versions[0].number, 0);
        QCOMPARE(versions[2].name, "uno");
        QCOMPARE(session.file->history(1, 1).front().version, "uno");
        Site site = session.site;
        apply(site, session.file->changeToVersion(versions[0].id));
        QCOMPARE(siteText(site), empty);
        session.goTo(0); // forward as well
        site = session.site;
        apply(site, session.file->changeToVersion(versions[1].id));
        QVERIFY(site.component("R1") && !site.component("R2"));
        errorOf([&] { session.file->changeToVersion(77); });
    }

    void randomWalkWithVersions() {
        for (std::uint64_t seed = 40; seed < 46; ++seed) {
            Session session(seed);
            RandomSite dice(seed);
            std::map<std::int64_t, std::string> named; // version id -> site text
            for (int i = 0; i < 120; ++i) {
                const int what = dice.below(10);
                if (what < 6) {
                    // An edit of the site as it now stands: a rack comes or goes.
                    const std::string id = "R" + std::to_string(dice.below(12));
                    const auto old = session.site.components().get(id);
                    ChangeSet change;
                    if (old) change.components.push_back({old, nullptr});
                    session.edit(old ? change : addRack(id));
                } else if (what < 9) {
                    session.goTo(dice.below(static_cast<int>(session.file->historySize()) + 1));
                } else {
                    session.file->nameVersion("v" + std::to_string(i));
                    named[session.file->versions().back().id] = siteText(session.site);
                }
            }
            session.reopen();
            QVERIFY(named.size() > 3);
            QCOMPARE(session.file->versions().size(), named.size());
            for (const auto& [id, text] : named) {
                Site site = session.site;
                apply(site, session.file->changeToVersion(id));
                QCOMPARE(siteText(site), text);
            }
            QCOMPARE(
                sql(session.folder.file(), "SELECT count(*), max(number), min(number) FROM history WHERE on_line = 1"),
                QString("%1|%2|0").arg(session.file->historySize() + 1).arg(session.file->historySize()));
        }
    }

    void manyEntriesAreStoredPacked() {
        Folder folder;
        Site site = rowOfRacks(3000);
        auto file = ProjectFile::create(folder.file(), site, {});
        const std::string before = siteText(site);
        const ChangeSet change = moveAll(site);
        apply(site, change);
        file->commit(change, "Move 3,000 racks", {});
        QCOMPARE(sql(folder.file(), "SELECT typeof(change) FROM history WHERE number = 1"), "blob");
        QCOMPARE(siteText(file->readSite()), siteText(site));
        const ChangeSet back = inverse(file->historyChange(1));
        apply(site, back);
        file->moveTo(0, back, {});
        QCOMPARE(siteText(site), before);
        QCOMPARE(siteText(file->readSite()), before);
    }

    void damagedEntryIsNamed_data() {
        QTest::addColumn<QString>("damage");
        QTest::newRow("json") << "UPDATE history SET change = '{\"components\": [{\"after\": ' WHERE number = 2";
        QTest::newRow("blob") << "UPDATE history SET change = x'00000010deadbeef' WHERE number = 2";
        QTest::newRow("number") << "UPDATE history SET change = 17 WHERE number = 2";
    }
    void damagedEntryIsNamed() {
        Session session(36);
        for (const char* id : {"R1", "R2", "R3"}) session.place(id);
        QFETCH(QString, damage);
        sql(session.folder.file(), qPrintable(damage));
        const auto error = errorOf([&] { session.file->historyChange(2); });
        QCOMPARE(error.code, db::FileError::Code::Corrupt);
        QVERIFY2(QString(error.what()).contains("table history, entry 2"), error.what());
        QVERIFY(session.file->readSite().component("R3")); // the site itself is whole
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
