// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an edit into the file and back: round trips, rows as others see them, Save As.
#include "database/sqlite.h"
#include "database_case.h"

using namespace gs;
using namespace gs::test;
using db::FileError;
using db::OpenOptions;
using db::ProjectFile;

class ProjectFileTest : public QObject {
    Q_OBJECT
private slots:
    void newFileHoldsTheSite() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Folder folder;
            RandomSite random(seed);
            for (int i = 0; i < 30; ++i) random.edit();
            ProjectFile::create(folder.file(), random.site(), resultOf(1));
            QCOMPARE(siteText(ProjectFile::open(folder.file())->readSite()), siteText(random.site()));
            QCOMPARE(folder.entries(), QStringList{"site.gsite"}); // no journal, lock or unfinished file
        }
    }

    void everyEditIsInTheFile() {
        Folder folder;
        RandomSite random(99);
        auto file = ProjectFile::create(folder.file(), random.site(), resultOf(0));
        for (int i = 1; i <= 300; ++i) {
            const ChangeSet change = random.edit();
            file->commit(change, "edit", resultOf(i));
            QCOMPARE(file->revision(), static_cast<std::uint64_t>(i));
            if (i % 20 == 0) QCOMPARE(siteText(file->readSite()), siteText(random.site()));
        }
        file.reset();
        QCOMPARE(siteText(ProjectFile::open(folder.file())->readSite()), siteText(random.site()));
        QCOMPARE(sql(folder.file(), "PRAGMA integrity_check"), "ok");
        QCOMPARE(sql(folder.file(), "PRAGMA foreign_key_check"), "");
    }

    void connectionIsDurable() {
        Folder folder;
        ProjectFile::create(folder.file(), Site(), {});
        const auto connection = db::openConnection(folder.file(), db::Mode::Write);
        QCOMPARE(connection->execAndGet("PRAGMA synchronous").getInt(), 2); // FULL
        QCOMPARE(QString(connection->execAndGet("PRAGMA journal_mode").getText()), "delete");
        QCOMPARE(connection->execAndGet("PRAGMA foreign_keys").getInt(), 1);
    }

    void oneEditIsOneTransaction() {
        Folder folder;
        auto file = ProjectFile::create(folder.file(), Site(), resultOf(0));
        file->commit(addRack("R1"), "Place rack", resultOf(132000));
        const char* everything =
            "SELECT (SELECT revision FROM component), (SELECT revision FROM history WHERE number = 1),"
            " (SELECT revision FROM result_site), revision, position,"
            " (SELECT facility_power_w FROM result_site) FROM meta";
        QCOMPARE(sql(folder.file(), everything), "1|1|1|1|1|132000.0");

        // An edit that fails in its middle (no number can be stored in y_m) leaves no trace of its first half.
        ChangeSet bad = addRack("R2");
        auto nowhere = std::make_shared<Component>();
        nowhere->id = "R3";
        nowhere->position.y_m = std::numeric_limits<double>::quiet_NaN();
        bad.components.push_back({nullptr, nowhere});
        const FileError error = errorOf([&] { file->commit(bad, "Place", resultOf(264000)); });
        QVERIFY(QString(error.what()).startsWith(QString::fromStdString(folder.file())));
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM component"), "1");
        QCOMPARE(sql(folder.file(), everything), "1|1|1|1|1|132000.0");
        file->commit(addRack("R2"), "Place rack", resultOf(264000));
        QCOMPARE(sql(folder.file(), "SELECT revision, position FROM meta"), "2|2");
    }

    void manyEditsInOneTransaction() {
        Folder folder;
        auto file = ProjectFile::create(folder.file(), Site(), resultOf(0));
        file->commit({{addRack("R1"), "first"}, {addRack("R2"), "second"}, {addRack("R3"), "third"}}, resultOf(3));
        QCOMPARE(file->position(), 3);
        QCOMPARE(file->revision(), 3u);
        QCOMPARE(sql(folder.file(), "SELECT number, text, in_effect FROM undo_stack"),
                 "1|first|1\n2|second|1\n3|third|1");
        QCOMPARE(sql(folder.file(), "SELECT id, revision FROM component"), "R1|1\nR2|2\nR3|3");
    }

    void rowsAreReadable() {
        Folder folder;
        Site site;
        auto hall = std::make_shared<Type>();
        hall->id = "hall";
        hall->kind = hall->category = hall->name = hall->symbol = "hall";
        hall->is_zone = true;
        hall->role = Role::Structure;
        site.put(std::shared_ptr<const Type>(hall));
        auto rack = std::make_shared<Type>();
        rack->id = "rack";
        rack->kind = rack->category = rack->name = rack->symbol = "rack";
        rack->role = Role::Rack;
        Quantity power;
        power.key = "rack_power_kw_max";
        power.unit = "kW";
        power.value = 132;
        power.basis = "published";
        power.confidence = "high";
        rack->quantities = {power};
        site.put(std::shared_ptr<const Type>(rack));
        Component h;
        h.id = "H1";
        h.type = "hall";
        h.outline = {{-50, -20}, {50, -20}, {50, 20}, {-50, 20}}; // 100 m x 40 m = 4,000 m2
        site.put(std::make_shared<const Component>(h));
        Component r;
        r.id = "R1";
        r.type = "rack";
        r.zone = "H1";
        r.values = {{"rack_power_kw_max", 140}};
        r.energized = parseDate("2025-07-22");
        r.outages = {{*parseDate("2025-09-17"), parseDate("2025-11-07"), "dip"}};
        site.put(std::make_shared<const Component>(r));
        Settings settings;
        settings.wet_bulb_c = 26.8;
        settings.redundancy = {{"chillers", "n+1"}};
        site.put(std::make_shared<const Settings>(settings));
        const auto file = ProjectFile::create(folder.file(), site, resultOf(0));

        QCOMPARE(sql(folder.file(), "SELECT id, area_m2, components FROM zone"), "H1|4000.0|1");
        QCOMPARE(sql(folder.file(), "SELECT component, quantity, value FROM component_value"),
                 "R1|rack_power_kw_max|140.0");
        QCOMPARE(sql(folder.file(), "SELECT energized, retired FROM component WHERE id = 'R1'"), "2025-07-22|NULL");
        QCOMPARE(sql(folder.file(), "SELECT component, off, back, reason FROM component_outage"),
                 "R1|2025-09-17|2025-11-07|dip");
        QCOMPARE(sql(folder.file(), "SELECT type, quantity, value, unit, basis FROM type_quantity"),
                 "rack|rack_power_kw_max|132.0|kW|published");
        QCOMPARE(sql(folder.file(), "SELECT value FROM setting WHERE key = 'wet_bulb_c'"), "26.8");
        QCOMPARE(sql(folder.file(), "SELECT value FROM setting WHERE key = 'redundancy.chillers'"), "n+1");
        QCOMPARE(sql(folder.file(), "SELECT at, load_case FROM result_site"), "2024-10-04|nameplate");
    }

    void onlyCurrentComponentResultsAreShown() {
        Folder folder;
        auto file = ProjectFile::create(folder.file(), Site(), resultOf(0));
        file->commit({{addRack("R1"), ""}, {addRack("R2"), ""}}, resultOf(1));
        ComponentResult result;
        result.flow_w = 60;
        result.rating_w = 80; // loading 60 / 80 = 0.75
        file->writeComponentResults({{"R1", result}}, false);
        QCOMPARE(sql(folder.file(), "SELECT component, loading FROM result_current"), "R1|0.75");
        QCOMPARE(sql(folder.file(), "SELECT component_results_revision FROM meta"), "-1");
        file->writeComponentResults({{"R2", result}}, true);
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM result_current"), "2");
        QCOMPARE(sql(folder.file(), "SELECT component_results_revision = revision FROM meta"), "1");

        file->commit(addRack("R3"), "", resultOf(2));
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM result_current"), "0");
        // The last slice alone is not all: two components have no row of this revision.
        file->writeComponentResults({{"R3", result}}, true);
        QCOMPARE(sql(folder.file(), "SELECT component FROM result_current"), "R3");
        QCOMPARE(sql(folder.file(), "SELECT component_results_revision = revision FROM meta"), "0");
    }

    void resultsOfTheLastEditOnly() {
        Folder folder;
        auto results = resultOf(5);
        results.push_back(results.front());
        results.back().view.at = Date{20001};
        results.back().figures.pue = 1.25;
        auto file = ProjectFile::create(folder.file(), Site(), results);
        QCOMPARE(sql(folder.file(), "SELECT at, pue, revision FROM result_site ORDER BY at"),
                 "2024-10-04|NULL|0\n2024-10-05|1.25|0");
        file->commit(addRack("R1"), "", resultOf(6));
        QCOMPARE(sql(folder.file(), "SELECT at, facility_power_w, revision FROM result_site"), "2024-10-04|6.0|1");
    }

    void saveAsGoesOnWithTheCopy() {
        Folder folder;
        auto file = ProjectFile::create(folder.file(), Site(), resultOf(0));
        file->commit(addRack("R1"), "Place", resultOf(1));
        const std::string uuid = file->uuid();
        QCOMPARE(errorOf([&] { file->saveAs(folder.file()); }).code, FileError::Code::Exists);
        file->saveAs(folder.file("copy.gsite"));
        QCOMPARE(file->path(), folder.file("copy.gsite"));
        QCOMPARE(file->uuid(), uuid);
        file->commit(addRack("R2"), "Place", resultOf(2));
        QCOMPARE(file->historySize(), 2);
        QCOMPARE(ProjectFile::open(folder.file())->historySize(), 1); // the lock of the old file is gone as well
        file.reset();
        QCOMPARE(folder.entries(), (QStringList{"copy.gsite", "site.gsite"}));
        QCOMPARE(ProjectFile::open(folder.file("copy.gsite"))->historySize(), 2);
    }

    /// Given up between two pieces: no copy, no remains, and the site goes on in its own file.
    void aCopyThatIsGivenUpLeavesNothing() {
        struct GivenUp : std::exception {};
        Folder folder;
        Site site; // some pieces long
        for (int i = 0; i < 20000; ++i) apply(site, addRack("many" + std::to_string(i)));
        auto file = ProjectFile::create(folder.file(), site, resultOf(0));
        file->commit(addRack("R1"), "Place", resultOf(1));
        int reports = 0;
        double last = 0;
        QVERIFY_EXCEPTION_THROWN(file->saveAs(folder.file("copy.gsite"),
                                              [&](double done) {
                                                  QVERIFY(done >= last && done < 1);
                                                  last = done;
                                                  if (++reports == 2) throw GivenUp();
                                              }),
                                 GivenUp);
        QCOMPARE(file->path(), folder.file());
        file->commit(addRack("R2"), "Place", resultOf(2));
        QCOMPARE(file->historySize(), 2);
        std::vector<double> told;
        file->saveAs(folder.file("copy.gsite"), [&](double done) { told.push_back(done); });
        QVERIFY(told.size() > 2 && std::is_sorted(told.begin(), told.end()));
        QCOMPARE(std::count(told.begin(), told.end(), 1.0), 1);
        file.reset();
        QCOMPARE(folder.entries(), (QStringList{"copy.gsite", "site.gsite"}));
    }

    void nothingIsOverwritten() {
        Folder folder;
        writeBytes(folder.file("letter"), "Dear Sir");
        QCOMPARE(errorOf([&] { ProjectFile::create(folder.file("letter"), Site(), {}); }).code,
                 FileError::Code::Exists);
        QCOMPARE(bytesOf(folder.file("letter")), QByteArray("Dear Sir"));
        QCOMPARE(errorOf([&] { ProjectFile::create(folder.path().toStdString(), Site(), {}); }).code,
                 FileError::Code::IsDirectory);
        QCOMPARE(errorOf([&] { ProjectFile::create(folder.file("no/such/folder.gsite"), Site(), {}); }).code,
                 FileError::Code::Missing);
        const auto tooLong =
            errorOf([&] { ProjectFile::create(folder.file(std::string(201, 'n').c_str()), Site(), {}); });
        QVERIFY2(QString(tooLong.what()).endsWith(": the name is longer than 200 bytes; choose a shorter one"),
                 tooLong.what());
        QCOMPARE(folder.entries(), QStringList{"letter"});
    }
};

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "tst_project_file.moc"
