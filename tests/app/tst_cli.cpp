// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that read and make files: whole outputs, exit codes, refusals. Runs the real binary.
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/engine/engine.h"
#include "core/examples/examples.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/app/cli_runner.h"

using namespace gs;
using gs::test::bytes;
using gs::test::gigasite;
using gs::test::Ran;
using gs::test::write;

class TestCli : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A new file from `edits` (the list's content) on the empty template.
    QString site(const QString& name, const QByteArray& edits) {
        const QString file = path(name + QStringLiteral(".gsite")), json = path(name + QStringLiteral(".json"));
        if (gigasite({"new", "empty", file}).code != 0) return {};
        write(json, "{\"edits\": [" + edits + "]}");
        const Ran ran = gigasite({"apply", file, json});
        if (ran.code != 0) qWarning("%s", qPrintable(ran.err));
        return ran.code == 0 ? file : QString();
    }
    static QJsonObject info(const QString& file, const QStringList& more = {}) {
        return QJsonDocument::fromJson(gigasite(QStringList{"info", file, "--json"} + more).out.toUtf8()).object();
    }

private slots:
    void versionAndHelp() {
        const Ran version = gigasite({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^gigasite \\d+\\.\\d+\\.\\d+\n$")).match(version.out).hasMatch());
        const Ran help = gigasite({"--help"});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(QStringLiteral("usage:")));
        QCOMPARE(gigasite({"info", "--help"}).out, help.out);
    }

    void usageErrors_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const QStringList& arguments, const char* line) {
            QTest::newRow(name) << arguments << QString::fromUtf8(line) + QLatin1Char('\n');
        };
        row("unknown command", {"frobnicate"},
            "gigasite: command line: 'frobnicate' is no command and no file; see gigasite --help");
        // Commands of later versions do not exist yet.
        row("schedule", {"schedule", "x.gsite"},
            "gigasite: command line: 'schedule' is no command and no file; see gigasite --help");
        row("unknown option", {"info", "a", "--jsn"}, "gigasite: info: unknown option --jsn; see gigasite --help");
        row("missing file", {"info"}, "gigasite: info: FILE is missing; see gigasite --help");
        row("empty file name", {"info", ""}, "gigasite: info: FILE is empty; give a name");
        row("empty new name", {"new", "empty", ""}, "gigasite: new: FILE is empty; give a name");
        row("empty type", {"catalog", ""}, "gigasite: catalog: ID is empty; give a name");
        row("missing value", {"info", "a", "--at"}, "gigasite: info --at: has no value; see gigasite --help");
        row("twice", {"info", "a", "--json", "--json"}, "gigasite: info --json: is given twice; give it once");
        row("value of a flag", {"info", "a", "--json=1"}, "gigasite: info --json: takes no value; see gigasite --help");
        row("too many", {"templates", "x"}, "gigasite: templates: 'x' is one argument too many; see gigasite --help");
        row("no out", {"export", "a"}, "gigasite: export: -o OUT is missing; name the file to write, e.g. -o plan.png");
        row("ending", {"export", "a", "-o", "a.webp"},
            "gigasite: export -o: 'a.webp' has no known ending; end it with .png, .svg, .pdf, .geojson, .dxf, .json or "
            ".csv");
        row("view", {"export", "a", "-o", "a.png", "--view", "globe"},
            "gigasite: export --view: 'globe' is not known; choose one of plan, oneline, coolant, sankey, money, iso, "
            "charts");
        row("show", {"export", "a", "-o", "a.png", "--view", "iso", "--show", "dusk,fog"},
            "gigasite: export --show: 'fog' is no option of this view; choose of roofs, labels, dusk, quarter, half");
        row("show nothing", {"export", "a", "-o", "a.png", "--view", "coolant", "--show=-roofs"},
            "gigasite: export --show: 'roofs' is no option of this view; leave it out, it has none");
        row("overlay", {"export", "a", "-o", "a.png", "--overlay=smell"},
            "gigasite: export --overlay: 'smell' is not known; choose one of plan, power, cooling, gas, network, load, "
            "time, temperature, density, redundancy, cost, noise, water");
        row("theme", {"export", "a", "-o", "a.png", "--theme", "blue"},
            "gigasite: export --theme: 'blue' is not known; choose one of light, dark");
        row("units", {"export", "a", "-o", "a.png", "--units", "si"},
            "gigasite: export --units: 'si' is not known; choose one of metric, us");
        for (const char* size :
             {"0x0", "10", "axb", "100x", "x100", "100x100x", "-5x100", "99999999999x100", "20000x100"})
            row(size, {"export", "a", "-o", "a.png", "--size", size},
                ("gigasite: export --size: '" + std::string(size) +
                 "' is no picture size; write WIDTHxHEIGHT in pixels, each from 64 to 16384")
                    .c_str());
        row("template", {"new", "colossus-9", "x.gsite"},
            "gigasite: new: no template 'colossus-9'; gigasite templates lists them");
        row("type", {"catalog", "warp-core"}, "gigasite: catalog: no type 'warp-core'; gigasite catalog lists them");
    }
    void usageErrors() {
        QFETCH(QStringList, arguments);
        const Ran ran = gigasite(arguments, m_folder.path());
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QString());
        QTEST(ran.err, "line");
        QVERIFY(QDir(m_folder.path()).entryList({"a.*", "x.*"}).isEmpty());
    }

    void templatesAreListed() {
        const Ran ran = gigasite({"templates"});
        QCOMPARE(ran.code, 0);
        QStringList ids;
        for (const QString& line : ran.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            ids << line.section(QLatin1Char(' '), 0, 0);
        for (const char* id : {"colossus-1", "colossus-2", "starter-1000", "empty"})
            QVERIFY2(ids.contains(QLatin1String(id)), id);
    }

    void catalogListsTypesAndSources() {
        const Ran all = gigasite({"catalog"});
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.count(QLatin1Char('\n')) > 60);
        const Ran one = gigasite({"catalog", "rack-gb200-nvl72"});
        QCOMPARE(one.code, 0);
        // 132 kW is NVIDIA's figure for the rack; the line must say unit, basis, confidence and a source.
        const QRegularExpression line(
            QStringLiteral("\nrack_power_kw_max +132 +kW +\\w[\\w ]* +(high|medium|low) +\\S+ +\\[\\d+\\]"));
        QVERIFY2(line.match(one.out).hasMatch(), qPrintable(one.out));
        QVERIFY(one.out.contains(QStringLiteral("\nsources\n[1] ")));
    }

    void newNeverOverwrites() {
        const QString file = path("kept.gsite");
        const Ran made = gigasite({"new", "empty", file});
        QCOMPARE(made.code, 0);
        const QByteArray before = bytes(file);
        QVERIFY(before.startsWith("SQLite format 3"));
        REFUSED(gigasite({"new", "starter-1000", file}), "kept.gsite");
        QCOMPARE(bytes(file), before);
        const QString foreign = path("letter.txt");
        write(foreign, "Dear Sir");
        REFUSED(gigasite({"new", "empty", foreign}), "letter.txt");
        QCOMPARE(bytes(foreign), QByteArray("Dear Sir"));
        REFUSED(gigasite({"new", "empty", path("no/such/folder/x.gsite")}), "x.gsite");
    }

    void infoHasExactlyTheKeysInOrder() {
        const QString file = path("keys.gsite");
        QCOMPARE(gigasite({"new", "empty", file}).code, 0);
        const Ran ran = gigasite({"info", file, "--json"});
        QStringList keys;
        static const QRegularExpression key(QStringLiteral("^  \"(\\w+)\":"), QRegularExpression::MultilineOption);
        for (auto it = key.globalMatch(ran.out); it.hasNext();) keys << it.next().captured(1);
        const QString expected = QStringLiteral(
            "revision at case conditions gpus_installed gpus_online racks gpu_power_w it_power_w cooling_power_w "
            "losses_w "
            "house_power_w facility_power_w pue supply_capacity_w firm_supply_w reserve_w unserved_w assumed_supply_w "
            "storage_power_w storage_energy_wh heat_w heat_rejection_capacity_w gas_m3_per_s water_m3_per_s "
            "compute_bf16_dense_flops compute_fp8_dense_flops compute_fp4_dense_flops h100_equivalents site_area_m2 "
            "built_area_m2 capex_usd_low capex_usd_high capex_priced_fraction sources limits findings");
        QCOMPARE(keys.join(QLatin1Char(' ')), expected);
        const QJsonObject root = QJsonDocument::fromJson(ran.out.toUtf8()).object();
        QCOMPARE(root["conditions"].toObject().keys(), QStringList({"altitude_m", "dry_bulb_c", "wet_bulb_c"}));
        QVERIFY(root["pue"].isNull());
        QCOMPARE(root["it_power_w"].toDouble(-1), 0.0);
        QCOMPARE(root["gpus_installed"].toInt(-1), 0);
        QCOMPARE(root["revision"].toInt(-1), 0);
    }

    // 16 racks of 132 kW and 72 GPUs: 2,112,000 W IT, 1,152 GPUs; idle is 0.3 of nameplate. No feed: none online.
    void infoFiguresByHand() {
        const QString file = site("racks", R"({"op": "place", "id": "R", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0,
            "columns": 8, "rows": 2, "energized": "2025-07-22"})");
        QVERIFY(!file.isEmpty());
        QCOMPARE(gigasite({"info", file, "--json"}).code, 1);
        const QJsonObject now = info(file);
        QCOMPARE(now["it_power_w"].toDouble(), 2112000.0);
        QCOMPARE(now["gpus_installed"].toInt(), 1152);
        QCOMPARE(now["gpus_online"].toInt(), 0);
        QCOMPARE(now["racks"].toInt(), 16);
        QCOMPARE(now["at"].toString(), QStringLiteral("2025-07-22"));
        QCOMPARE(now["case"].toString(), QStringLiteral("nameplate"));
        QCOMPARE(info(file, {"--case", "idle"})["it_power_w"].toDouble(), 633600.0);
        const QJsonObject before = info(file, {"--at", "2025-07"});
        QCOMPARE(before["at"].toString(), QStringLiteral("2025-07-01"));
        QCOMPARE(before["it_power_w"].toDouble(), 0.0);
        QCOMPARE(before["gpus_installed"].toInt(), 0);
        const Ran text = gigasite({"info", file});
        QVERIFY2(QRegularExpression(QStringLiteral("\n  GPUs installed +1,152\n")).match(text.out).hasMatch(),
                 qPrintable(text.out));
        QVERIFY2(QRegularExpression(QStringLiteral("\n  IT +2\\.11 +MW\n")).match(text.out).hasMatch(),
                 qPrintable(text.out));
        REFUSED(gigasite({"info", file, "--at", "2025-13"}), "info --at: '2025-13' is no date; ");
        REFUSED(gigasite({"info", file, "--case", "peak"}), "info --case: 'peak' is not known; ");
    }

    /// One Megapack of 1.927 MW and 3.854 MWh: two hours of what its power is enough for, of a site of 2.596 MW 74.2 %.
    void tooSmallABatteryCarriesAShare() {
        const QString file = path("battery.gsite");
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        const QString out = gigasite({"info", file}).out;
        const auto says = [&](const char* row) { return out.contains(QRegularExpression(QLatin1String(row))); };
        QVERIFY2(says("share that storage carries +74\\.2 +%"), qPrintable(out));
        QVERIFY2(says("it lasts for +120\\.0 +min"), qPrintable(out));
    }

    void checkNamesWhatIsWrong() {
        const QString file =
            site("check", R"({"op": "place", "id": "R1", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0})");
        const Ran ran = gigasite({"check", file});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains(QStringLiteral("error power.no-feed R1: ")), qPrintable(ran.out));
        const QStringList lines = ran.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const QJsonObject findings = info(file)["findings"].toObject();
        const auto counted = [&](const char* key, const char* word) {
            const int count = findings[QLatin1String(key)].toInt();
            return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(word), QLatin1String(count == 1 ? "" : "s"));
        };
        QCOMPARE(lines.last(),
                 QStringLiteral("%1, %2, %3, %4 waived")
                     .arg(counted("error", "error"), counted("warning", "warning"), counted("info", "note"))
                     .arg(findings["waived"].toInt()));
        QCOMPARE(lines.size() - 1, findings["items"].toArray().size());
        for (const QString& line : lines) QVERIFY2(!line.contains(QLatin1String(".;")), qPrintable(line));
        const QString empty = site("nothing", "");
        QCOMPARE(gigasite({"check", empty}).out, QStringLiteral("0 errors, 0 warnings, 0 notes, 0 waived\n"));
        QCOMPARE(gigasite({"check", empty}).code, 0);
    }

    /// Of two racks without a feed one is waived, on a day and with a reason; the other has an older waiver without
    /// one.
    void checkPrintsWaiversWithTheirDay() {
        const QString file =
            site("waivers", R"({"op": "place", "id": "R1", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0},
            {"op": "place", "id": "R2", "type": "rack-gb200-nvl72", "x_m": 9, "y_m": 0})");
        {
            auto project = db::ProjectFile::open(file.toStdString(), {.access = db::OpenOptions::Access::Write});
            const Site before = project->readSite();
            Engine engine(db::shippedCatalog());
            engine.compute(before, {lastDate(before), LoadCase::Nameplate});
            Settings settings = before.settings();
            for (const Finding& finding : engine.findings()) {
                if (finding.code != "power.no-feed") continue;
                const bool first = finding.ids.front() == "R1";
                settings.waivers.push_back({finding.code, finding.ids, finding.figures, first ? "accepted" : "older",
                                            first ? parseDate("2026-05-04") : std::nullopt});
            }
            QCOMPARE(settings.waivers.size(), std::size_t(2));
            project->commit({{setSettings(before, settings), "Waive"}}, {});
        }
        const QString out = gigasite({"check", file}).out;
        QVERIFY2(
            out.contains(QRegularExpression(QStringLiteral("power.no-feed R1: .*; waived on 2026-05-04: accepted\n"))),
            qPrintable(out));
        QVERIFY2(out.contains(QRegularExpression(QStringLiteral("power.no-feed R2: .*; waived: older\n"))),
                 qPrintable(out));
        QVERIFY2(out.endsWith(QStringLiteral(", 2 waived\n")), qPrintable(out));
    }
    /// One line is one line: a single conductor of a type without a price, one note.
    void countsAreInWords() {
        const QString file =
            site("words", R"({"op": "place", "id": "R1", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0})");
        const QString out = gigasite({"check", file}).out + gigasite({"info", file}).out;
        QVERIFY2(!out.contains(QRegularExpression(QStringLiteral("\\b1 (errors|warnings|notes|lines)\\b"))),
                 qPrintable(out));
    }
    /// A group of equal sources counts its machines, and one more of what limits nothing has no price tag.
    void infoCountsUnitsAndNamesNoPriceForNothing() {
        const QString file = path("c1.gsite");
        QCOMPARE(gigasite({"new", "colossus-1", file}).code, 0);
        const QString out = gigasite({"info", file}).out;
        const Site built = buildExample("colossus-1", db::shippedCatalog());
        int engines = 0;
        for (const std::string& id : built.components().sortedIds())
            if (built.component(id)->type == "cat_g3520k") engines += built.component(id)->array.count;
        QVERIFY(engines > 1);
        QVERIFY2(out.contains(QRegularExpression(QStringLiteral("cat_g3520k +%1 ").arg(engines))), qPrintable(out));
        QVERIFY2(!out.contains(QRegularExpression(QStringLiteral(" 0  ?W +[0-9.]+ (million |billion )?USD"))),
                 qPrintable(out));
    }

    void exportsAreWholeAndRepeatable_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
        QTest::newRow("csv") << "csv" << QByteArray("id,type,name,zone,");
        QTest::newRow("json") << "json" << QByteArray("{\n  \"format\": \"gigasite-site\"");
    }
    void exportsAreWholeAndRepeatable() {
        QFETCH(QString, ending);
        const QString file = path("export-" + ending + ".gsite"), out = path("plan." + ending),
                      again = path("again." + ending);
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        const QByteArray project = bytes(file);
        write(out, "old");
        const Ran ran = gigasite({"export", file, "-o", out, "--size", "800x500"});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QFETCH(QByteArray, start);
        QVERIFY(bytes(out).startsWith(start));
        QCOMPARE(gigasite({"export", "-o", again, file, "--size=800x500"}).code, 0);
        QCOMPARE(bytes(again), bytes(out));
        QCOMPARE(bytes(file), project);
        if (ending == QLatin1String("png")) QCOMPARE(QImage(out).size(), QSize(800, 500));
        if (ending == QLatin1String("json")) {
            const QJsonObject root = QJsonDocument::fromJson(bytes(out)).object();
            QCOMPARE(root["info"].toObject(), info(file));
            QVERIFY(!root["components"].toArray().isEmpty());
        }
        // Nothing half-written is left behind, also when the place cannot be written to.
        const QStringList before = QDir(m_folder.path()).entryList();
        REFUSED(gigasite({"export", file, "-o", path("no/folder/plan." + ending)}), "plan.");
        QCOMPARE(QDir(m_folder.path()).entryList(), before);
    }

    void exportNeverTouchesTheProject() {
        const QString file = path("self.json"); // a project may have any name
        QCOMPARE(gigasite({"new", "empty", file}).code, 0);
        const QByteArray before = bytes(file);
        REFUSED(gigasite({"export", file, "-o", file}), "names the project file itself");
        QCOMPARE(bytes(file), before);
    }

    void foreignFilesAreRefusedAndKept_data() {
        QTest::addColumn<QByteArray>("content");
        QByteArray project;
        {
            QTemporaryDir folder;
            const QString file = folder.filePath("x.gsite");
            gigasite({"new", "starter-1000", file});
            project = bytes(file);
        }
        QVERIFY(project.size() > 8192);
        QTest::newRow("text") << QByteArray("once upon a time\n");
        QTest::newRow("zero length") << QByteArray();
        QTest::newRow("header only") << project.left(100);
        QTest::newRow("truncated") << project.left(project.size() / 2);
        QByteArray flipped = project;
        flipped[70] = char(flipped[70] ^ 0x40); // byte 68 to 71: the application id
        QTest::newRow("other program's database") << flipped;
    }
    void foreignFilesAreRefusedAndKept() {
        QFETCH(QByteArray, content);
        const QString file = path("foreign.gsite"), edits = path("none.json");
        write(file, content);
        write(edits, "{\"edits\": []}");
        REFUSED(gigasite({"info", file}), "foreign.gsite");
        REFUSED(gigasite({"check", file}), "foreign.gsite");
        REFUSED(gigasite({"apply", file, edits}), "foreign.gsite");
        REFUSED(gigasite({"export", file, "-o", path("foreign.csv")}), "foreign.gsite");
        QCOMPARE(bytes(file), content);
        QVERIFY(!QFile::exists(path("foreign.csv")));
    }

    // A file of a later version that says older programs may read it: read, never written.
    void newerFilesAreOnlyRead() {
        const QString file = path("newer.gsite"), edits = path("newer.json");
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        QByteArray newer = bytes(file);
        newer[60] = 0x40; // byte 60 to 63: user_version
        write(file, newer);
        write(edits, "{\"edits\": []}");
        QVERIFY(gigasite({"info", file}).code <= 1);
        REFUSED(gigasite({"apply", file, edits}), "newer.gsite");
        QCOMPARE(bytes(file), newer);
    }

    void missingFileAndDirectory() {
        REFUSED(gigasite({"info", path("nowhere.gsite")}), "nowhere.gsite");
        QVERIFY(!QFile::exists(path("nowhere.gsite")));
        REFUSED(gigasite({"info", m_folder.path()}), "; ");
    }

    // A printed line that nobody could read must not count as done.
    void fullOutputIsAFailure() {
        if (!QFile::exists(QStringLiteral("/dev/full"))) QSKIP("no /dev/full on this system");
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(GIGASITE_BINARY), {QStringLiteral("templates")});
        QVERIFY(process.waitForFinished(gs::test::patience_ms()));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()),
                 QStringLiteral("gigasite: standard output: cannot be written; check the disk or pipe behind it\n"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
