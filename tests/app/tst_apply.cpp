// SPDX-License-Identifier: GPL-3.0-or-later
// `apply`: every edit, hostile input, many edits, a file that is open elsewhere, and being killed in the middle.
// With GIGASITE_SOAK: 100,000 edits and 200 kills.
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sqlite3.h>

#include "database/project_file.h"
#include "tests/app/cli_runner.h"

using gs::test::bytes;
using gs::test::gigasite;
using gs::test::isSoak;
using gs::test::patience_ms;
using gs::test::Ran;
using gs::test::write;

class TestApply : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file, m_json;
    std::vector<std::string> m_base; ///< what the empty template holds: a parcel and a road

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Ran apply(const QByteArray& edits) {
        write(m_json, "{\"edits\": [" + edits + "]}");
        return gigasite({"apply", m_file, m_json});
    }
    gs::Site site() const {
        return gs::db::ProjectFile::open(m_file.toStdString(), {.access = gs::db::OpenOptions::Access::Read})
            ->readSite();
    }
    /// Ids of the components the edits have added.
    std::vector<std::string> added() const { return addedTo(site()); }
    std::vector<std::string> addedTo(const gs::Site& now) const {
        std::vector<std::string> ids = now.components().sortedIds();
        std::erase_if(
            ids, [this](const std::string& id) { return std::find(m_base.begin(), m_base.end(), id) != m_base.end(); });
        return ids;
    }
    static QByteArray place(const QByteArray& id, int i = 0, const QByteArray& type = "rack-gb200-nvl72",
                            const QByteArray& more = {}) {
        return "{\"op\": \"place\", \"id\": \"" + id + "\", \"type\": \"" + type +
               "\", \"x_m\": " + QByteArray::number(2 * (i % 300)) + ", \"y_m\": " + QByteArray::number(4 * (i / 300)) +
               (more.isEmpty() ? "" : ", " + more) + "}";
    }
    /// Answer of a query through a connection of our own.
    static QString sql(const QString& file, const char* query) {
        sqlite3* db = nullptr;
        QString answer = QStringLiteral("(none)");
        if (sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
            sqlite3_exec(
                db, query,
                [](void* out, int n, char** values, char**) {
                    if (n > 0 && values[0]) *static_cast<QString*>(out) = QString::fromUtf8(values[0]);
                    return 0;
                },
                &answer, nullptr);
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
        QCOMPARE(
            ran.out,
            QStringLiteral("done 1 place BUS1\ndone 2 place R1\ndone 3 connect L1\ndone 4 move R1\ndone 5 rotate R1\n"
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
        QCOMPARE(gs::db::ProjectFile::open(m_file.toStdString(), {.access = gs::db::OpenOptions::Access::Read})
                     ->historySize(),
                 9);
    }

    void idsMayBeLeftOut() {
        const Ran ran = apply(
            R"({"op": "place", "type": "busway_5000a", "x_m": 0, "y_m": 0}, {"op": "place", "type": "busway_5000a", "x_m": 40, "y_m": 0})");
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QStringList lines = ran.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        const QString first = lines[0].section(' ', 3), second = lines[1].section(' ', 3);
        QVERIFY(first != second);
        QVERIFY(site().component(first.toStdString()));
        QVERIFY(site().component(second.toStdString()));
    }

    void anImpossibleEditKeepsTheEarlierOnes() {
        const Ran ran = apply(place("A", 0) + "," + place("B", 1) +
                              R"(, {"op": "move", "id": "nobody", "x_m": 0, "y_m": 0}, )" + place("C", 2));
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
        QTest::newRow("NaN") << QByteArray("{\"edits\": [" + place("A") +
                                           R"(, {"op": "move", "id": "A", "x_m": NaN, "y_m": 0}]})");
        QTest::newRow("number too large")
            << QByteArray("{\"edits\": [" + place("A") + R"(, {"op": "move", "id": "A", "x_m": 1e999, "y_m": 0}]})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"edits\": [" + place("A\xff") + "]}");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff", 4);
        QTest::newRow("deep") << QByteArray(200000, '[');
        QTest::newRow("deep value") << R"({"edits": [{"op": "place", "id": "X", "type": )" + QByteArray(200000, '[') +
                                           QByteArray(200000, ']') + "}]}";
        QTest::newRow("deep object") << R"({"edits": [{"op": "move", "id": )" + QByteArray("{\"a\":").repeated(100000) +
                                            "1" + QByteArray(100000, '}') + "}]}";
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
    void editsThatAreNoFile() {
        REFUSED(gigasite({"apply", m_file, m_folder.path()}), " is a folder; name a file of edits in it");
        REFUSED(gigasite({"apply", m_file, "/dev/zero"}), "/dev/zero: is longer than 250 MB; ");
    }
    // Edits that change nothing are done, and leave no step that undoes nothing.
    void editsWithoutEffect() {
        QCOMPARE(apply(place("A")).code, 0);
        const Ran ran = apply(
            R"({"op": "move", "id": "A", "x_m": 0, "y_m": 0}, {"op": "set", "id": "A", "quantity": "priority", "value": 0})");
        QCOMPARE(ran.out, QStringLiteral("done 1 move A\ndone 2 set A\n"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(sql(m_file, "SELECT count(*) FROM undo_stack"), QStringLiteral("1"));
    }
    void missingEditsFile() { REFUSED(gigasite({"apply", m_file, path("none.json")}), "none.json"); }

    void hostileEdits_data() {
        QTest::addColumn<QByteArray>("edit");
        const QByteArray r = R"("type": "rack-gb200-nvl72", )";
        QTest::newRow("unknown op") << QByteArray(R"({"op": "explode", "id": "A"})");
        QTest::newRow("no op") << QByteArray(R"({"id": "A"})");
        QTest::newRow("op is a number") << QByteArray(R"({"op": 3})");
        QTest::newRow("unknown type") << QByteArray(
            R"({"op": "place", "id": "X", "type": "flux-capacitor", "x_m": 0, "y_m": 0})");
        QTest::newRow("no type") << QByteArray(R"({"op": "place", "id": "X", "x_m": 0, "y_m": 0})");
        QTest::newRow("million-character name") << R"({"op": "place", "id": "X", "x_m": 0, "y_m": 0, )" + r +
                                                       "\"name\": \"" + QByteArray(1000000, 'n') + "\"}";
        QTest::newRow("million-character id")
            << R"({"op": "place", "x_m": 0, "y_m": 0, )" + r + "\"id\": \"" + QByteArray(1000000, 'i') + "\"}";
        QTest::newRow("far away") << R"({"op": "place", "id": "X", )" + r + R"("x_m": 1e308, "y_m": 0})";
        QTest::newRow("negative columns")
            << R"({"op": "place", "id": "X", )" + r + R"("x_m": 0, "y_m": 0, "columns": -1, "rows": 2})";
        QTest::newRow("too many columns") << R"({"op": "place", "id": "X", )" + r +
                                                 R"("x_m": 0, "y_m": 0, "columns": 2147483647, "rows": 2147483647})";
        QTest::newRow("huge columns") << R"({"op": "place", "id": "X", )" + r +
                                             R"("x_m": 0, "y_m": 0, "columns": 1e18, "rows": 1})";
        QTest::newRow("position is a text") << R"({"op": "place", "id": "X", )" + r + R"("x_m": "0", "y_m": 0})";
        QTest::newRow("bad date") << R"({"op": "place", "id": "X", )" + r +
                                         R"("x_m": 0, "y_m": 0, "energized": "2025-02-30"})";
        QTest::newRow("retired first")
            << R"({"op": "place", "id": "X", )" + r +
                   R"("x_m": 0, "y_m": 0, "energized": "2025-02-03", "retired": "2024-01-01"})";
        QTest::newRow("id taken") << place("A");
        QTest::newRow("unknown quantity") << QByteArray(R"({"op": "set", "id": "A", "quantity": "charm", "value": 1})");
        QTest::newRow("value is a text") << QByteArray(
            R"({"op": "set", "id": "A", "quantity": "rack_power_kw_max", "value": "many"})");
        QTest::newRow("link to nobody") << QByteArray(
            R"({"op": "connect", "from": "A", "to": "nobody", "medium": "power"})");
        QTest::newRow("link to itself") << QByteArray(
            R"({"op": "connect", "from": "A", "to": "A", "medium": "power"})");
        QTest::newRow("unknown medium") << QByteArray(
            R"({"op": "connect", "from": "A", "to": "A", "medium": "phlogiston"})");
        const QByteArray at = R"("x_m": 0, "y_m": 0, )", hall = R"({"op": "place", "id": "X", "type": "hall", )" + at;
        QByteArray corners, ids;
        for (int i = 0; i < 200000; ++i)
            corners += (i ? ",[" : "[") + QByteArray::number(i) + "," + QByteArray::number(qint64{i} * i % 977) + "]";
        for (int i = 0; i < 200000; ++i) ids += (i ? ",\"A" : "\"A") + QByteArray::number(i) + "\"";
        QTest::newRow("unknown key") << R"({"op": "place", "id": "X", )" + r + at + R"("colour": "red"})";
        QTest::newRow("count 0") << R"({"op": "place", "id": "X", )" + r + at + R"("count": 0})";
        QTest::newRow("half a rack") << R"({"op": "place", "id": "X", )" + r + at + R"("count": 1.5})";
        QTest::newRow("more than columns and rows")
            << R"({"op": "place", "id": "X", )" + r + at + R"("count": 9, "columns": 2, "rows": 2})";
        QTest::newRow("negative pitch") << R"({"op": "place", "id": "X", )" + r + at +
                                               R"("count": 2, "pitch_x_m": -1})";
        QTest::newRow("wider than the earth")
            << R"({"op": "place", "id": "X", )" + r + at + R"("columns": 1000000, "pitch_x_m": 1000})";
        QTest::newRow("negative width") << R"({"op": "place", "id": "X", )" + r + at + R"("width_m": -5})";
        QTest::newRow("rotation 1e308") << R"({"op": "place", "id": "X", )" + r + at + R"("rotation_deg": 1e308})";
        QTest::newRow("priority too large") << R"({"op": "place", "id": "X", )" + r + at + R"("priority": 1e10})";
        QTest::newRow("unknown own value") << R"({"op": "place", "id": "X", )" + r + at + R"("values": {"charm": 1}})";
        QTest::newRow("in itself") << hall + R"("width_m": 50, "depth_m": 50, "zone": "X"})";
        QTest::newRow("attached to itself") << R"({"op": "place", "id": "X", )" + r + at + R"("attached": "X"})";
        QTest::newRow("in a rack") << R"({"op": "place", "id": "X", )" + r + at + R"("zone": "A"})";
        QTest::newRow("200,000 corners") << hall + "\"outline\": [" + corners + "]}";
        QTest::newRow("a line as outline") << hall + R"("outline": [[0, 0], [5, 5], [10, 10]]})";
        QTest::newRow("a bow as outline") << hall + R"("outline": [[0, 0], [10, 10], [10, 0], [0, 10]]})";
        QTest::newRow("corner at 1e308") << hall + R"("outline": [[0, 0], [1e308, 0], [0, 10]]})";
        QTest::newRow("negative hall") << hall + R"("width_m": -50, "depth_m": 50})";
        QTest::newRow("200,000 unknown ids") << "{\"op\": \"remove\", \"ids\": [" + ids + "]}";
        QTest::newRow("ids are numbers") << QByteArray(R"({"op": "remove", "ids": [1, 2]})");
        QTest::newRow("moved by 1e308") << QByteArray(R"({"op": "move", "id": "A", "dx_m": 1e308, "dy_m": 1e308})");
        QTest::newRow("place and offset") << QByteArray(R"({"op": "move", "id": "A", "x_m": 1, "dx_m": 1})");
        QTest::newRow("turned by 1e308") << QByteArray(R"({"op": "rotate", "id": "A", "by_deg": 1e308})");
        QTest::newRow("pivot at 1e308") << QByteArray(
            R"({"op": "rotate", "id": "A", "by_deg": 45, "pivot_x_m": 1e308})");
        QTest::newRow("2e9 columns") << QByteArray(
            R"({"op": "set", "id": "A", "quantity": "columns", "value": 2000000000})");
        QTest::newRow("many characters of a site")
            << "{\"op\": \"set\", \"id\": \"site\", \"quantity\": \"name\", \"value\": \"" + QByteArray(1000000, 'n') +
                   "\"}";
        QTest::newRow("two phases on one day") << QByteArray(
            R"({"op": "set", "id": "site", "quantity": "phases", "value": [{"date": "2025"}, {"date": "2025-01-01"}]})");
        QTest::newRow("weather of no place")
            << QByteArray(R"({"op": "set", "id": "site", "quantity": "wet_bulb_c", "value": 1e308})");
        QTest::newRow("no value") << QByteArray(R"({"op": "set", "id": "A", "quantity": "name"})");
        QTest::newRow("id of a type") << QByteArray(
            R"({"op": "set", "type": "rack-gb300-nvl72", "quantity": "rack_power_kw_max", "value": 1})");
        QTest::newRow("fix with a wrong key") << QByteArray(R"({"op": "fix", "id": "A", "reason": "because"})");
        QTest::newRow("fix of nothing") << QByteArray(R"({"op": "fix", "ids": []})");
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
            const Ran ran = apply(QByteArray(R"({"op": "set", "id": "A", "quantity": "rack_power_kw_max", "value": )") +
                                  value + "}");
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

    // At the edge of what is allowed: taken, and no figure, no table and no picture of it holds NaN or infinity.
    void extremesAreRightAnswers() {
        QByteArray edits =
            R"({"op": "place", "id": "many", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0, "count": 1000000, "columns": 1000},
            {"op": "place", "id": "far", "type": "rack-gb200-nvl72", "x_m": 1e6, "y_m": -1e6, "rotation_deg": -720.5, "energized": "1900-01-01", "retired": "9999-12-31"},
            {"op": "place", "id": "tiny", "type": "rack-gb200-nvl72", "x_m": 1e-308, "y_m": -0.0, "width_m": 0.01, "depth_m": 0.01, "values": {"rack_power_kw_max": 1e9}},
            {"op": "place", "id": "LONG_ID", "name": "LONG_NAME", "type": "rack-gb200-nvl72", "x_m": 500, "y_m": 500},
            {"op": "set", "id": "site", "quantity": "name", "value": "CONTROLS"},
            {"op": "set", "id": "site", "quantity": "altitude_m", "value": 9000}, {"op": "set", "id": "site", "quantity": "dry_bulb_c", "value": -90},
            {"op": "set", "id": "site", "quantity": "wet_bulb_c", "value": -90})";
        edits.replace("CONTROLS", "\\u0007\\u001b[31m red\\nnew line"); // moc does not bear them in a raw string
        edits.replace("LONG_ID", QByteArray(200, 'i'))
            .replace("LONG_NAME", QByteArray("\xF0\x9F\x8F\xAD").repeated(1000));
        const Ran ran = apply(edits);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const Ran info = gigasite({"info", m_file, "--json", "--at", "2026-01-01"});
        QVERIFY2(info.code == 1, qPrintable(info.err));
        QJsonParseError error;
        const QJsonObject root = QJsonDocument::fromJson(info.out.toUtf8(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        // (1,000,000 + 2) racks of 132 kW and one of 1e9 kW; 72 GPUs in each.
        QCOMPARE(root["it_power_w"].toDouble(), 1000002 * 132000.0 + 1e12);
        QCOMPARE(root["gpus_installed"].toDouble(), 72 * 1000003.0);
        QCOMPARE(root["racks"].toDouble(), 1000003.0);
        const Ran text = gigasite({"info", m_file});
        QVERIFY2(text.code == 1 && !text.out.contains(QChar(7)) && !text.out.contains(QChar(27)), qPrintable(text.out));
        static const QRegularExpression wild(QStringLiteral("\\b(nan|inf)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
        QVERIFY(!wild.match(text.out).hasMatch() && !wild.match(info.out).hasMatch());
        for (const char* name : {"wild.csv", "wild.json", "wild.png", "wild.svg", "wild.pdf"}) {
            const Ran out = gigasite({"export", m_file, "-o", path(name), "--size", "400x300"});
            QVERIFY2(out.code == 0, qPrintable(out.err));
        }
        for (const char* name : {"wild.csv", "wild.json", "wild.svg"})
            QVERIFY2(!wild.match(QString::fromUtf8(bytes(path(name)))).hasMatch(), name);
        QCOMPARE(sql(m_file, "PRAGMA integrity_check"), QStringLiteral("ok"));
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
                edits += QStringLiteral(R"({"op": "move", "id": "r%1", "x_m": 1, "y_m": %2})")
                             .arg(i - 2)
                             .arg(i % 9000)
                             .toUtf8();
            else
                edits += QStringLiteral(R"({"op": "set", "id": "r%1", "quantity": "rack_power_kw_max", "value": 140})")
                             .arg(i - 2)
                             .toUtf8();
        }
        write(m_json, "{\"edits\": [" + edits + "]}");
        const Ran ran = gigasite({"apply", m_file, m_json});
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
        QVERIFY2(ran.err.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(ran.err)); // names who
        QVERIFY(gigasite({"info", m_file}).code <= 1);
        QVERIFY(gigasite({"check", m_file}).code <= 1);
        QCOMPARE(gigasite({"export", m_file, "-o", path("held.csv")}).code, 0);
    }

    // Killed at random moments: every edit that was reported done is in the file, the file is sound, the last step
    // undoes.
    void killedInTheMiddle() {
        // More `done` lines than the pipe between the two can hold: however fast the one runs and slow the other, it is
        // not finished when it is killed.
        const int rounds = isSoak() ? 200 : 20, count = 12000;
        QByteArray edits;
        for (int i = 0; i < count; ++i)
            edits += (i ? ",\n" : "") + place("k" + QByteArray::number(i), i, "rack-gb200-nvl72", "\"connect\": false");
        write(m_json, "{\"edits\": [" + edits + "]}");
        QRandomGenerator random(7);
        int reported = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString file = path(QStringLiteral("kill%1.gsite").arg(round));
            QCOMPARE(gigasite({"new", "empty", file}).code, 0);
            QProcess process;
            process.start(QStringLiteral(GIGASITE_BINARY), {QStringLiteral("apply"), file, m_json});
            QVERIFY(process.waitForStarted(patience_ms()));
            // By number of reports, not by the clock: some kills before the first one, while it still reads; most in or
            // between commits.
            const int enough = round % 5 == 0 ? 0 : static_cast<int>(random.bounded(1200u));
            QByteArray lines;
            while (lines.count('\n') < enough) {
                QVERIFY(process.waitForReadyRead(patience_ms()));
                lines += process.readAllStandardOutput();
            }
            QThread::usleep(random.bounded(round % 5 == 0 ? 150000u : 20000u));
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            QVERIFY(process.waitForFinished(patience_ms()));
            QVERIFY(process.exitStatus() == QProcess::CrashExit);
            lines += process.readAllStandardOutput();
            const int done = static_cast<int>(lines.count('\n')); // a line without its end was not printed
            reported += done;

            const auto project = gs::db::ProjectFile::open(file.toStdString(), {}); // takes over the dead writer's lock
            const gs::Site now = project->readSite();
            const std::size_t placed = addedTo(now).size();
            QVERIFY2(placed >= std::size_t(done), qPrintable(QStringLiteral("round %1").arg(round)));
            for (int i = 0; i < done; ++i)
                QVERIFY2(now.component("k" + std::to_string(i)),
                         qPrintable(QStringLiteral("round %1 edit %2").arg(round).arg(i)));
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
        QVERIFY(reported > rounds);
        qInfo("%d kills, %d edits reported done, all of them found", rounds, reported);
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
