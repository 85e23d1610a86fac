// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as lines of the history tree: branching off, switching, what a cut tail or a deletion may take away.
#include "database_case.h"

using namespace gs;
using namespace gs::test;
using db::ProjectFile;

namespace {

/// A file and the site in memory beside it, as the window has them.
struct Session {
    Folder folder;
    Site site;
    std::unique_ptr<ProjectFile> file;

    Session() : file(ProjectFile::create(folder.file(), site, {})) {}
    void edit(const ChangeSet& change, const std::string& text = "edit") {
        apply(site, change);
        file->commit(change, text, {});
    }
    void place(const std::string& id) { edit(addRack(id), "Place " + id); }
    void goTo(std::int64_t position) {
        ChangeSet way;
        for (auto at = file->position(); at > position; --at) way = fold(way, inverse(file->historyChange(at)));
        for (auto at = file->position() + 1; at <= position; ++at) way = fold(way, file->historyChange(at));
        apply(site, way);
        file->moveTo(position, way, {});
    }
    std::int64_t create(const std::string& name, std::optional<std::int64_t> version = {}) {
        return file->createScenario(name, version, "Base");
    }
    void use(std::int64_t id) {
        const ChangeSet way = file->changeToScenario(id);
        apply(site, way);
        file->switchScenario(id, way, {});
    }
    void reopen() {
        file.reset();
        file = ProjectFile::open(folder.file());
        site = file->readSite();
    }
    std::string racks() const {
        std::string text;
        for (const std::string& id : site.components().sortedIds()) text += (text.empty() ? "" : " ") + id;
        return text;
    }
    QString line() const {
        return sql(folder.file(), "SELECT group_concat(text) FROM (SELECT text FROM undo_stack ORDER BY number)");
    }
    std::int64_t idOf(const std::string& name) const {
        for (const db::Scenario& scenario : file->scenarios())
            if (scenario.name == name) return scenario.id;
        return -1;
    }
};

} // namespace

class ScenariosTest : public QObject {
    Q_OBJECT
private slots:
    void eachHasItsOwnLine() {
        Session s;
        QVERIFY(s.file->scenarios().empty());
        s.place("R1");
        s.place("R2");
        const auto more = s.create("More racks");
        auto list = s.file->scenarios();
        QCOMPARE(list.size(), 2u);
        QCOMPARE(list[0].name, "Base");
        QVERIFY(list[0].isInUse && !list[1].isInUse);
        QCOMPARE(list[1].position, 2);
        const auto revision = s.file->revision();
        s.use(more);
        QCOMPARE(s.file->revision(), revision + 1);
        QCOMPARE(s.racks(), "R1 R2");
        s.place("R3");
        s.place("R4");
        QCOMPARE(s.line(), "Place R1,Place R2,Place R3,Place R4");

        // Back to the first one: its racks, its line; undo there does not know R3 and R4.
        const auto base = s.idOf("Base");
        s.use(base);
        QCOMPARE(s.racks(), "R1 R2");
        QCOMPARE(s.line(), "Place R1,Place R2");
        s.goTo(1);
        s.place("R5"); // cuts "Place R2" off the line; the other scenario needs it
        QCOMPARE(s.line(), "Place R1,Place R5");
        s.reopen();
        QCOMPARE(s.racks(), "R1 R5");
        s.use(more);
        QCOMPARE(s.racks(), "R1 R2 R3 R4");
        QCOMPARE(siteText(s.file->readSite()), siteText(s.site));
        // Its undo goes through the common part as well.
        s.goTo(0);
        QCOMPARE(s.racks(), "");
        s.goTo(4);
        QCOMPARE(s.racks(), "R1 R2 R3 R4");
        // How far one was undone is kept, and its redo.
        s.goTo(3);
        s.use(base);
        s.reopen();
        s.use(more);
        QCOMPARE(s.racks(), "R1 R2 R3");
        QCOMPARE(s.file->historySize(), 4);
        s.goTo(4);
        QCOMPARE(s.racks(), "R1 R2 R3 R4");
        QCOMPARE(sql(s.folder.file(), "PRAGMA foreign_key_check"), "");
    }

    void aScenarioBeginsAtAVersion() {
        Session s;
        s.place("R1");
        s.file->nameVersion("one rack");
        s.place("R2");
        const auto version = s.file->versions().front().id;
        const auto one = s.create("From one", version);
        QCOMPARE(s.racks(), "R1 R2"); // making one does not switch
        s.use(one);
        QCOMPARE(s.racks(), "R1");
        QCOMPARE(s.file->historySize(), 1);
        s.place("R9");
        s.use(s.idOf("Base"));
        QCOMPARE(s.racks(), "R1 R2");
    }

    void deletingTakesOnlyWhatNobodyElseNeeds() {
        Session s;
        s.place("R1");
        const auto two = s.create("Two"), base = s.idOf("Base");
        s.use(two);
        s.place("A1");
        s.file->nameVersion("kept");
        s.place("A2");
        const auto three = s.create("Three");
        s.use(three);
        s.place("B1");
        s.use(base);
        // Root, R1, A1, A2, B1.
        QCOMPARE(sql(s.folder.file(), "SELECT count(*) FROM history"), "5");
        s.file->deleteScenario(two); // Three goes on from A2: all of it stays
        QCOMPARE(sql(s.folder.file(), "SELECT count(*) FROM history"), "5");
        s.use(three);
        QCOMPARE(s.racks(), "A1 A2 B1 R1");
        s.use(base);
        s.file->deleteScenario(three); // A1 bears the version; A2 and B1 are nobody's
        QCOMPARE(sql(s.folder.file(), "SELECT group_concat(text) FROM history WHERE number > 0"), "Place R1,Place A1");
        Site site = s.site;
        apply(site, s.file->changeToVersion(s.file->versions().front().id));
        QVERIFY(site.component("A1") && !site.component("A2"));
        QCOMPARE(sql(s.folder.file(), "PRAGMA foreign_key_check"), "");
        QCOMPARE(sql(s.folder.file(), "PRAGMA integrity_check"), "ok");
    }

    void whatCannotBeDoneIsSaid() {
        Session s;
        s.place("R1");
        const auto other = s.create("Other");
        const auto says = [](const db::FileError& error, const char* word) {
            QVERIFY2(QString(error.what()).contains(word), error.what());
        };
        says(errorOf([&] { s.create("Other"); }), "already");
        says(errorOf([&] { s.create(""); }), "1 to 200 bytes");
        says(errorOf([&] { s.create("Third", 77); }), "77");
        says(errorOf([&] { s.file->renameScenario(other, "Base"); }), "already");
        says(errorOf([&] { s.file->renameScenario(99, "X"); }), "99");
        says(errorOf([&] { s.file->deleteScenario(s.idOf("Base")); }), "in use");
        says(errorOf([&] { s.file->changeToScenario(99); }), "99");
        s.file->renameScenario(other, "Other"); // its own name is free for it
        s.file->renameScenario(other, "Nordhalle 机柜");
        QCOMPARE(s.file->scenarios()[1].name, "Nordhalle 机柜");
        QCOMPARE(s.file->scenarios().size(), 2u);
        s.reopen();
        QCOMPARE(s.file->scenarios().size(), 2u);
        // Read-only: looking works, nothing else.
        const auto reader = ProjectFile::open(s.folder.file(), {db::OpenOptions::Access::Read});
        QCOMPARE(reader->scenarios().size(), 2u);
        reader->changeToScenario(other);
        QCOMPARE(errorOf([&] { reader->createScenario("Y", {}, "Base"); }).code, db::FileError::Code::ReadOnly);
        QCOMPARE(errorOf([&] { reader->switchScenario(other, {}, {}); }).code, db::FileError::Code::ReadOnly);
    }

    // Everything at random beside a model that keeps the whole site of each position of each line as text.
    void randomWalk() {
        struct Line {
            std::vector<std::string> texts;
            std::size_t position;
        };
        for (std::uint64_t seed = 70; seed < 76; ++seed) {
            Session s;
            RandomSite dice(seed);
            std::map<std::int64_t, Line> others;                           // not in use
            Line now{{siteText(s.site)}, 0};                               // in use
            std::map<std::int64_t, std::pair<Line, std::string>> versions; // line up to it, site
            std::int64_t inUse = -1;
            for (int i = 0; i < 160; ++i) {
                const int what = dice.below(16);
                if (what < 7) {
                    const std::string id = "R" + std::to_string(dice.below(12));
                    const auto old = s.site.components().get(id);
                    ChangeSet change;
                    if (old) change.components.push_back({old, nullptr});
                    s.edit(old ? change : addRack(id));
                    now.texts.resize(++now.position);
                    now.texts.push_back(siteText(s.site));
                } else if (what < 10) {
                    now.position = static_cast<std::size_t>(dice.below(static_cast<int>(now.texts.size())));
                    s.goTo(static_cast<std::int64_t>(now.position));
                } else if (what == 10) {
                    s.file->nameVersion("v" + std::to_string(i));
                    Line line{{now.texts.begin(), now.texts.begin() + static_cast<std::ptrdiff_t>(now.position) + 1},
                              now.position};
                    versions[s.file->versions().back().id] = {line, siteText(s.site)};
                } else if (what == 11 && others.size() < 5) {
                    const bool fromVersion = !versions.empty() && dice.below(2);
                    const auto version =
                        std::next(versions.begin(), fromVersion ? dice.below(static_cast<int>(versions.size())) : 0);
                    const auto id =
                        s.create("s" + std::to_string(i), fromVersion ? std::optional(version->first) : std::nullopt);
                    if (inUse < 0) inUse = s.idOf("Base");
                    others[id] = fromVersion ? version->second.first
                                             : Line{{now.texts.begin(),
                                                     now.texts.begin() + static_cast<std::ptrdiff_t>(now.position) + 1},
                                                    now.position};
                } else if (what < 14 && !others.empty()) {
                    const auto other = std::next(others.begin(), dice.below(static_cast<int>(others.size())));
                    const std::int64_t id = other->first;
                    s.use(id);
                    Line line = std::move(other->second);
                    others.erase(other);
                    others[inUse] = std::exchange(now, std::move(line));
                    inUse = id;
                } else if (what == 14 && others.size() > 2) {
                    const auto other = std::next(others.begin(), dice.below(static_cast<int>(others.size())));
                    s.file->deleteScenario(other->first);
                    others.erase(other);
                } else if (what == 15) {
                    s.reopen();
                }
                QCOMPARE(s.file->position(), static_cast<std::int64_t>(now.position));
                QCOMPARE(s.file->historySize() + 1, static_cast<std::int64_t>(now.texts.size()));
                QCOMPARE(siteText(s.site), now.texts[now.position]);
            }
            QVERIFY(others.size() > 1 && versions.size() > 1);
            QCOMPARE(siteText(s.file->readSite()), siteText(s.site));
            QCOMPARE(sql(s.folder.file(), "PRAGMA foreign_key_check"), "");
            for (const auto& [id, version] : versions) {
                Site site = s.site;
                apply(site, s.file->changeToVersion(id));
                QCOMPARE(siteText(site), version.second);
            }
            while (!others.empty()) {
                const std::int64_t id = others.begin()->first;
                s.use(id);
                now = others.begin()->second;
                others.erase(others.begin());
                QCOMPARE(s.file->position(), static_cast<std::int64_t>(now.position));
                for (std::size_t at = 0; at < now.texts.size(); ++at) { // the whole line, step by step
                    s.goTo(static_cast<std::int64_t>(at));
                    QCOMPARE(siteText(s.file->readSite()), now.texts[at]);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "tst_scenarios.moc"
