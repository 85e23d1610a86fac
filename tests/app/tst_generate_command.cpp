// SPDX-License-Identifier: GPL-3.0-or-later
// gigasite generate: what it prints, what is in the file afterwards (read through SQLite itself), what it refuses.
#include <QRegularExpression>

#include <sqlite3.h>

#include "tests/app/cli_runner.h"

using gs::test::bytes;
using gs::test::gigasite;
using gs::test::Ran;
using gs::test::write;

class TestGenerateCommand : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// First value of an answer, over a connection of our own.
    static QString ask(const QString& file, const char* sql) {
        sqlite3* db = nullptr;
        QString answer;
        const auto take = [](void* out, int, char** values, char**) {
            *static_cast<QString*>(out) = QString::fromUtf8(values[0]);
            return 0;
        };
        if (sqlite3_open_v2(file.toUtf8(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK)
            sqlite3_exec(db, sql, take, &answer, nullptr);
        sqlite3_close(db);
        return answer;
    }

private slots:
    void makesASite() {
        const QString file = path("site.gsite");
        const Ran ran =
            gigasite({"generate", file, "--gpus", "25000", "--rack", "rack-gb200-nvl72", "--power", "bridge",
                      "--cooling", "towers", "--redundancy", "sources=n+1,ups=2n", "--battery-minutes", "5"});
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.code, 0);
        // 25,000 GPUs are 347.2 racks of 72: 348 racks have 25,056.
        QVERIFY2(ran.out.contains("25056 GPUs in 348 GPU racks"), qPrintable(ran.out));
        QCOMPARE(ask(file, "PRAGMA integrity_check"), QString("ok"));
        const Ran checked = gigasite({"check", file});
        QCOMPARE(checked.code, 0);
        // Every phase of the bridge: rented machines first, then the grid.
        QVERIFY(gigasite({"info", file, "--json", "--at", "2027-01-01"}).out.contains("RT-01"));
        QVERIFY(!gigasite({"info", file, "--json"}).out.contains("\"RT-01\""));
        // As editable as any other: a rack moved by apply.
        write(path("edit.json"), R"({"edits": [{"op": "move", "id": "H01-P01-G1", "x_m": 0, "y_m": 0}]})");
        QCOMPARE(gigasite({"apply", file, path("edit.json")}).code, 0);
    }

    /// In the language that is asked for; ids, which edits and links go by, are the same.
    void namesInAnotherLanguage() {
        const QString site = path("zh.gsite"), example = path("zh1.gsite");
        QCOMPARE(gigasite({"generate", site, "--gpus", "1000", "--lang", "zh_CN"}).code, 0);
        QCOMPARE(ask(site, "SELECT name FROM component WHERE id LIKE 'H01-P01-BA'"),
                 QString::fromUtf8("1 号机房 1 号舱 母线槽 A"));
        QCOMPARE(gigasite({"new", "starter-1000", example, "--lang", "zh_CN"}).code, 0);
        QCOMPARE(ask(example, "SELECT name FROM component WHERE id = 'GRID-A'"), QString::fromUtf8("市电 A 路"));
        QCOMPARE(gigasite({"new", "starter-1000", path("fr.gsite"), "--lang", "fr"}).code, 2);
        // Large enough for help of other threads; the application that knew the words is gone by then.
        QCOMPARE(gigasite({"new", "colossus-1", path("c1.gsite"), "--lang", "zh_CN"}).code, 0);
    }

    void neverOverwrites() {
        const QString file = path("taken.gsite");
        write(file, "mine");
        const Ran ran = gigasite({"generate", file, "--gpus", "1000"});
        QCOMPARE(ran.code, 2);
        QCOMPARE(bytes(file), QByteArray("mine"));
    }

    void refusals_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QStringList& arguments, const char* sentence) {
            QTest::newRow(name) << arguments << QString::fromUtf8(sentence);
        };
        row("no amount", {},
            "generate: nothing says how large the site shall be; give one of --gpus, --it-mw, --facility-mw");
        row("two amounts", {"--gpus", "1", "--it-mw", "2"},
            "generate: several options say how large the site shall be; give one of --gpus, --it-mw, --facility-mw");
        row("no number", {"--gpus", "many"}, "generate --gpus: 'many' is no number; write a number like 100000 or 1.5");
        row("half a number", {"--gpus", "12k"},
            "generate --gpus: '12k' is no number; write a number like 100000 or 1.5");
        row("nan", {"--it-mw", "nan"}, "generate --it-mw: 'nan' is no number; write a number like 100000 or 1.5");
        row("infinite", {"--it-mw", "1e999"},
            "generate --it-mw: '1e999' is no number; write a number like 100000 or 1.5");
        row("negative", {"--gpus=-5"},
            "generate: the amount wished for must be above 0; ask for something else, nothing was written");
        row("power", {"--gpus", "1000", "--power", "coal"},
            "generate --power: 'coal' is not known; choose one of grid, turbines, engines, bridge");
        row("rack", {"--gpus", "1000", "--rack", "x"},
            "generate: no type \"x\" in the catalog; gigasite catalog lists them; ask for something else, nothing was "
            "written");
        row("redundancy", {"--gpus", "1000", "--redundancy", "ups=3n"},
            "generate --redundancy: 'ups=3n' is not understood; write one target for all (n, n+1, n+2, 2n), or "
            "SYSTEM=TARGET,… of sources, "
            "ups, "
            "chillers, cdus, pumps, air-handlers");
        row("parcel", {"--gpus", "1000", "--parcel", "900"},
            "generate --parcel: '900' is no width and depth; write metres like 900x1200");
        row("start", {"--gpus", "1000", "--start", "soon"},
            "generate --start: 'soon' is no date; write YYYY-MM-DD, YYYY-MM or YYYY");
    }
    void refusals() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const QString file = path("refused.gsite");
        const Ran ran = gigasite(QStringList{"generate", file} + arguments);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.err, "gigasite: " + sentence + "\n");
        QCOMPARE(ran.out, QString());
        QVERIFY(!QFileInfo::exists(file));
    }

    /// The limit and the nearest site that can be, which then can be.
    void nearestSite() {
        const Ran ran = gigasite({"generate", path("parcel.gsite"), "--gpus", "550000", "--parcel", "500x600"});
        QCOMPARE(ran.code, 2);
        const auto match =
            QRegularExpression("the parcel of 500 m by 600 m is too small.*the nearest site has ([0-9,]+) GPUs")
                .match(ran.err);
        QVERIFY2(match.hasMatch(), qPrintable(ran.err));
        const QString nearest = match.captured(1).remove(',');
        QCOMPARE(gigasite({"generate", path("parcel.gsite"), "--gpus", nearest, "--parcel", "500x600"}).code, 0);
        // One rack more is refused.
        QCOMPARE(gigasite({"generate", path("parcel2.gsite"), "--gpus", QString::number(nearest.toInt() + 1),
                           "--parcel", "500x600"})
                     .code,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestGenerateCommand)
#include "tst_generate_command.moc"
