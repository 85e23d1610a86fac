// SPDX-License-Identifier: GPL-3.0-or-later
// `apply`: every edit, hostile input, many edits, a file that is open elsewhere, and being killed in the middle.
// With GIGASITE_SOAK: 100,000 edits and 200 kills.
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sqlite3.h>

#include "database/project_file.h"
#include "tests/app/cli_runner.h"

using gs::test::bytes;
using gs::test::gigasite;
using gs::test::isSoak;
using gs::test::Ran;
using gs::test::write;

class TestApply : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file, m_json;
    std::vector<std::string> m_base;        ///< what the empty template holds: a parcel and a road

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Ran apply(const QByteArray& edits) {
        write(m_json, "{\"edits\": [" + edits + "]}");
        return gigasite({"apply", m_file, m_json});
    }
    gs::Site site() const {
        return gs::db::ProjectFile::open(m_file.toStdString(), {.access = gs::db::OpenOptions::Access::Read})->readSite();
    }
    /// Ids of the components the edits have added.
    std::vector<std::string> added() const { return addedTo(site()); }
    std::vector<std::string> addedTo(const gs::Site& now) const {
        std::vector<std::string> ids = now.components().sortedIds();
        std::erase_if(ids, [this](const std::string& id) { return std::find(m_base.begin(), m_base.end(), id) != m_base.end(); });
        return ids;
    }
    static QByteArray place(const QByteArray& id, int i = 0, const QByteArray& type = "rack-gb200-nvl72") {
        return "{\"op\": \"place\", \"id\": \"" + id + "\", \"type\": \"" + type + "\", \"x_m\": " + QByteArray::number(2 * (i % 300)) +
               ", \"y_m\": " + QByteArray::number(4 * (i / 300)) + "}";
    }
    /// Answer of a query through a connection of our own.
    static QString sql(const QString& file, const char* query) {
        sqlite3* db = nullptr;
        QString answer = QStringLiteral("(none)");
        if (sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
            sqlite3_exec(db, query, [](void* out, int n, char** values, char**) {
                if (n > 0 && values[0]) *static_cast<QString*>(out) = QString::fromUtf8(values[0]);
                return 0;
            }, &answer, nullptr);
        sqlite3_close(db);
        return answer;
    }

private slots:
    void init() {
        static int number = 0;
        m_file = path(QStringLiteral("s%1.gsite").arg(++number));
        m_json = path(QStringLiteral("s%1.json").arg(number));
        QCOMPARE(gigasite({"new", "empty", m_file}).code, 0);
        m_base = site().components().sortedIds();
    }

    void everyOperation() {
        const Ran ran = apply(R"(
            {"op": "place", "id": "BUS1", "type": "busway_5000a", "x_m": 0, "y_m": 0},
            {"op": "place", "id": "R1", "type": "rack-gb200-nvl72", "x_m": 10, "y_m": 4, "rotation_deg": 90, "columns": 8, "rows": 2,
             "energized": "2025-07-22"},
            {"op": "connect", "id": "L1", "from": "BUS1", "to": "R1", "medium": "power"},
            {"op": "move", "id": "R1", "x_m": 12, "y_m": 5},
            {"op": "rotate", "id": "R1", "rotation_deg": 180},
            {"op": "set", "id": "R1", "quantity": "rack_power_kw_max", "value": 140},
            {"op": "disconnect", "id": "L1"},
            {"op": "place", "id": "R2", "type": "rack-gb200-nvl72", "x_m": 60, "y_m": 4},
            {"op": "remove", "id": "R2"})");
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.out, QStringLiteral("done 1 place BUS1\ndone 2 place R1\ndone 3 connect L1\ndone 4 move R1\ndone 5 rotate R1\n"
                                         "done 6 set R1\ndone 7 disconnect L1\ndone 8 place R2\ndone 9 remove R2\n"));
        QCOMPARE(ran.code, 0);
        const gs::Site now = site();
        QCOMPARE(addedTo(now), (std::vector<std::string>{"BUS1", "R1"}));
        QCOMPARE(now.links().size(), std::size_t(0));
        const gs::Component* rack = now.component("R1");
        QVERIFY(rack);
        QCOMPARE(rack->position.x_m, 12.0);
        QCOMPARE(rack->position.y_m, 5.0);
        QCOMPARE(rack->rotation_deg, 180.0);
        QCOMPARE(rack->array.count, 16);
        QCOMPARE(rack->array.columns, 8);
        QCOMPARE(rack->values.at("rack_power_kw_max"), 140.0);
        QVERIFY(rack->energized == gs::parseDate("2025-07-22"));
        // Each edit is a step of its own to undo, and each raised the revision.
        QCOMPARE(gs::db::ProjectFile::open(m_file.toStdString(), {.access = gs::db::OpenOptions::Access::Read})->historySize(), 9);
    }

    void idsMayBeLeftOut() {
        const Ran ran = apply(R"({"op": "place", "type": "busway_5000a", "x_m": 0, "y_m": 0}, {"op": "place", "type": "busway_5000a", "x_m": 40, "y_m": 0})");
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QStringList lines = ran.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        const QString first = lines[0].section(' ', 3), second = lines[1].section(' ', 3);
        QVERIFY(first != second);
        QVERIFY(site().component(first.toStdString()));
        QVERIFY(site().component(second.toStdString()));
    }

    void anImpossibleEditKeepsTheEarlierOnes() {
        const Ran ran = apply(place("A", 0) + "," + place("B", 1) + R"(, {"op": "move", "id": "nobody", "x_m": 0, "y_m": 0}, )" + place("C", 2));
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QStringLiteral("done 1 place A\ndone 2 place B\n"));
        QVERIFY2(ran.err.startsWith(QStringLiteral("gigasite: %1 edit 3: ").arg(m_json)), qPrintable(ran.err));
        QVERIFY2(ran.err.contains(QStringLiteral("nobody")), qPrintable(ran.err));
        QCOMPARE(ran.err.count('\n'), 1);
        QCOMPARE(added(), (std::vector<std::string>{"A", "B"}));
    }

    void unreadableEditsDoNothing_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("broken") << QByteArray("{\"edits\": [" + place("A") + ", ");
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("no edits") << QByteArray("{}");
        QTest::newRow("edit is a list") << QByteArray("{\"edits\": [" + place("A") + ", []]}");
        QTest::newRow("edits no list") << QByteArray("{\"edits\": 3}");
        QTest::newRow("NaN") << QByteArray("{\"edits\": [" + place("A") + R"(, {"op": "move", "id": "A", "x_m": NaN, "y_m": 0}]})");
        QTest::newRow("number too large") << QByteArray("{\"edits\": [" + place("A") + R"(, {"op": "move", "id": "A", "x_m": 1e999, "y_m": 0}]})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"edits\": [" + place("A\xff") + "]}");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff", 4);
        QTest::newRow("deep") << QByteArray(200000, '[');
    }
    void unreadableEditsDoNothing() {
        QFETCH(QByteArray, text);
        const QByteArray before = bytes(m_file);
        write(m_json, text);
        const Ran ran = gigasite({"apply", m_file, m_json});
        QCOMPARE(ran.out, QString());
        REFUSED(ran, ".json");
        QCOMPARE(bytes(m_file), before);
    }
    void missingEditsFile() { REFUSED(gigasite({"apply", m_file, path("none.json")}), "none.json"); }

    void hostileEdits_data() {
        QTest::addColumn<QByteArray>("edit");
        const QByteArray r = R"("type": "rack-gb200-nvl72", )";
        QTest::newRow("unknown op") << QByteArray(R"({"op": "explode", "id": "A"})");
        QTest::newRow("no op") << QByteArray(R"({"id": "A"})");
        QTest::newRow("op is a number") << QByteArray(R"({"op": 3})");
        QTest::newRow("unknown type") << QByteArray(R"({"op": "place", "id": "X", "type": "flux-capacitor", "x_m": 0, "y_m": 0})");
        QTest::newRow("no type") << QByteArray(R"({"op": "place", "id": "X", "x_m": 0, "y_m": 0})");
        QTest::newRow("million-character name") << R"({"op": "place", "id": "X", "x_m": 0, "y_m": 0, )" + r + "\"name\": \"" + QByteArray(1000000, 'n') + "\"}";
        QTest::newRow("million-character id") << R"({"op": "place", "x_m": 0, "y_m": 0, )" + r + "\"id\": \"" + QByteArray(1000000, 'i') + "\"}";
        QTest::newRow("far away") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 1e308, "y_m": 0})";
        QTest::newRow("negative columns") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "columns": -1, "rows": 2})";
        QTest::newRow("too many columns") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "columns": 2147483647, "rows": 2147483647})";
        QTest::newRow("huge columns") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "columns": 1e18, "rows": 1})";
        QTest::newRow("position is a text") << R"({"op": "place", "id": "X", )" + r + R"("x_m": "0", "y_m": 0})";
        QTest::newRow("bad date") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "energized": "2025-02-30"})";
        QTest::newRow("retired first") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "energized": "2025-02-03", "retired": "2024-01-01"})";
        QTest::newRow("id taken") << place("A");
        QTest::newRow("unknown quantity") << QByteArray(R"({"op": "set", "id": "A", "quantity": "charm", "value": 1})");
        QTest::newRow("value is a text") << QByteArray(R"({"op": "set", "id": "A", "quantity": "rack_power_kw_max", "value": "many"})");
        QTest::newRow("link to nobody") << QByteArray(R"({"op": "connect", "from": "A", "to": "nobody", "medium": "power"})");
        QTest::newRow("link to itself") << QByteArray(R"({"op": "connect", "from": "A", "to": "A", "medium": "power"})");
        QTest::newRow("unknown medium") << QByteArray(R"({"op": "connect", "from": "A", "to": "A", "medium": "phlogiston"})");
        QTest::newRow("unknown link") << QByteArray(R"({"op": "disconnect", "id": "nothing"})");
    }
    void hostileEdits() {
        QFETCH(QByteArray, edit);
        QCOMPARE(apply(place("A")).code, 0);
        const Ran ran = apply(edit);
        QCOMPARE(ran.out, QString());
        REFUSED(ran, " edit 1: ");
        QVERIFY(ran.err.size() < 3000);
        QCOMPARE(added(), std::vector<std::string>{"A"});
    }

    // Values a user may mean but no physics can carry: taken or refused, the figures stay finite either way.
    void wildValuesStayFinite() {
        QCOMPARE(apply(place("A")).code, 0);
        for (const char* value : {"1e308", "-1e308", "-5", "1e-308", "0"}) {
            const Ran ran = apply(QByteArray(R"({"op": "set", "id": "A", "quantity": "rack_power_kw_max", "value": )") + value + "}");
            QVERIFY2(ran.code == 0 || (ran.code == 2 && ran.err.contains(" edit 1: ")), qPrintable(ran.err));
            const Ran info = gigasite({"info", m_file, "--json"});
            QVERIFY2(info.code == 0 || info.code == 1, qPrintable(info.err));
            QJsonParseError error;
            const QJsonObject root = QJsonDocument::fromJson(info.out.toUtf8(), &error).object();
            QCOMPARE(error.error, QJsonParseError::NoError);
            QVERIFY(root["it_power_w"].isDouble());
            QVERIFY2(root["facility_power_w"].toDouble() >= 0, value);
        }
    }

    // Two line-ups feeding each other: legal to draw, a finding to read, and the program ends.
    void circlesEnd() {
        const Ran ran = apply(R"({"op": "place", "id": "S1", "type": "swgr_lv_480v_5000a", "x_m": 0, "y_m": 0},
            {"op": "place", "id": "S2", "type": "swgr_lv_480v_5000a", "x_m": 20, "y_m": 0},
            {"op": "connect", "id": "L1", "from": "S1", "to": "S2", "medium": "power"},
            {"op": "connect", "id": "L2", "from": "S2", "to": "S1", "medium": "power"})");
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const Ran check = gigasite({"check", m_file});
        QCOMPARE(check.code, 1);
        QVERIFY2(check.out.contains(QStringLiteral("error power.cycle ")), qPrintable(check.out));
    }

    void fixCuresOrSaysWhyNot() {
        QCOMPARE(apply(place("A")).code, 0);
        REFUSED(apply(R"({"op": "fix", "id": "nobody"})"), " edit 1: ");
        // Two racks on one spot: layout.overlap has a fix; afterwards no finding of that code is left.
        QCOMPARE(apply(place("B")).code, 0);
        QVERIFY(gigasite({"check", m_file}).out.contains(QStringLiteral("layout.overlap")));
        const Ran ran = apply(R"({"op": "fix", "id": "B"})");
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.out, QStringLiteral("done 1 fix B\n"));
        QVERIFY(!gigasite({"check", m_file}).out.contains(QStringLiteral("layout.overlap")));
    }

    void manyEdits() {
        const int count = isSoak() ? 100000 : 4000;
        QByteArray edits;
        for (int i = 0; i < count; ++i) {
            if (i) edits += ",\n";
            if (i % 4 < 2) edits += place("r" + QByteArray::number(i), i);
            else if (i % 4 == 2)
                edits += QStringLiteral(R"({"op": "move", "id": "r%1", "x_m": 1, "y_m": %2})").arg(i - 2).arg(i % 9000).toUtf8();
            else
                edits += QStringLiteral(R"({"op": "set", "id": "r%1", "quantity": "rack_power_kw_max", "value": 140})").arg(i - 2).toUtf8();
        }
        write(m_json, "{\"edits\": [" + edits + "]}");
        const Ran ran = gigasite({"apply", m_file, m_json}, {}, 1800000);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.out.count(QLatin1Char('\n')), count);
        QVERIFY(ran.out.endsWith(QStringLiteral("done %1 set r%2\n").arg(count).arg(count - 3)));
        QCOMPARE(added().size(), std::size_t(count) / 2);
        QCOMPARE(sql(m_file, "PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    void aFileOpenElsewhere() {
        QCOMPARE(apply(place("A")).code, 0);
        const auto holder = gs::db::ProjectFile::open(m_file.toStdString(), {});
        const Ran ran = apply(place("B", 1));
        QCOMPARE(ran.out, QString());
        REFUSED(ran, ".gsite");
        QVERIFY2(ran.err.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(ran.err));   // names who
        QVERIFY(gigasite({"info", m_file}).code <= 1);
        QVERIFY(gigasite({"check", m_file}).code <= 1);
        QCOMPARE(gigasite({"export", m_file, "-o", path("held.csv")}).code, 0);
    }

    // Killed at random moments: every edit that was reported done is in the file, the file is sound, the last step undoes.
    void killedInTheMiddle() {
        const int rounds = isSoak() ? 200 : 20, count = 3000;
        QByteArray edits;
        for (int i = 0; i < count; ++i) edits += (i ? ",\n" : "") + place("k" + QByteArray::number(i), i);
        write(m_json, "{\"edits\": [" + edits + "]}");
        QRandomGenerator random(7);
        int reported = 0, cut = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString file = path(QStringLiteral("kill%1.gsite").arg(round));
            QCOMPARE(gigasite({"new", "empty", file}).code, 0);
            QProcess process;
            process.start(QStringLiteral(GIGASITE_BINARY), {QStringLiteral("apply"), file, m_json});
            QVERIFY(process.waitForStarted());
            // Half of the kills come soon after the first report, when a commit is likely under way.
            if (round % 2) process.waitForReadyRead(5000);
            QThread::usleep(random.bounded(150000u));
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            QVERIFY(process.waitForFinished());
            const QString out = QString::fromUtf8(process.readAllStandardOutput());
            const int done = static_cast<int>(out.count(QLatin1Char('\n')));
            if (process.exitStatus() == QProcess::CrashExit) ++cut;
            reported += done;

            const auto project = gs::db::ProjectFile::open(file.toStdString(), {});     // takes over the dead writer's lock
            const gs::Site now = project->readSite();
            const std::size_t placed = addedTo(now).size();
            QVERIFY2(placed >= std::size_t(done), qPrintable(QStringLiteral("round %1").arg(round)));
            for (int i = 0; i < done; ++i) QVERIFY2(now.component("k" + std::to_string(i)), qPrintable(QStringLiteral("round %1 edit %2").arg(round).arg(i)));
            QCOMPARE(project->historySize(), static_cast<std::int64_t>(placed));
            QCOMPARE(sql(file, "PRAGMA integrity_check"), QStringLiteral("ok"));
            if (placed > 0) {
                gs::Site undone = now;
                const gs::ChangeSet back = gs::inverse(project->historyChange(project->position()));
                gs::apply(undone, back);
                project->moveTo(project->position() - 1, back, {});
                QCOMPARE(addedTo(project->readSite()).size(), placed - 1);
            }
        }
        QVERIFY2(cut > rounds / 4 && reported > 0, qPrintable(QStringLiteral("%1 cut, %2 reported: this machine is too fast or slow for the test").arg(cut).arg(reported)));
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
