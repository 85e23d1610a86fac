// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands leave in the file for programs without an engine: results of the site and of its components, and
// the types it uses. Read through a connection of our own, compared with what `info` computes anew.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <sqlite3.h>

#include "tests/app/cli_runner.h"

using gs::test::gigasite;
using gs::test::Ran;
using gs::test::write;

class TestStored : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Rows as column name -> value (number, text or null).
    static QList<QJsonObject> rows(const QString& file, const char* query) {
        QList<QJsonObject> all;
        sqlite3* connection = nullptr;
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
            sqlite3_prepare_v2(connection, query, -1, &statement, nullptr) != SQLITE_OK)
            QTest::qFail(sqlite3_errmsg(connection), __FILE__, __LINE__);
        while (statement && sqlite3_step(statement) == SQLITE_ROW) {
            QJsonObject row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const QString name = QString::fromUtf8(sqlite3_column_name(statement, i));
                switch (sqlite3_column_type(statement, i)) {
                case SQLITE_NULL: row[name] = QJsonValue::Null; break;
                case SQLITE_TEXT:
                    row[name] = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)));
                    break;
                default: row[name] = sqlite3_column_double(statement, i);
                }
            }
            all << row;
        }
        sqlite3_finalize(statement);
        sqlite3_close(connection);
        return all;
    }
    static qint64 number(const QString& file, const char* query) {
        return static_cast<qint64>(rows(file, query).value(0).begin()->toDouble(-1));
    }
    static QJsonObject info(const QString& file, const QStringList& more = {}) {
        return QJsonDocument::fromJson(gigasite(QStringList{"info", file, "--json"} + more).out.toUtf8()).object();
    }
    void edit(const QString& file, const QByteArray& edits) {
        write(path("edits.json"), "{\"edits\": [" + edits + "]}");
        const Ran ran = gigasite({"apply", file, path("edits.json")});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
    }

    void requireResultsOf(const QString& file) {
        const qint64 revision = number(file, "SELECT revision FROM meta");
        // The last date and each phase, nameplate, of the present revision: figure by figure what `info` says then.
        const QList<QJsonObject> stored = rows(file, "SELECT * FROM result_site ORDER BY at");
        QSet<QString> days{info(file)["at"].toString()};
        for (const QJsonObject& phase : rows(file, "SELECT date FROM phase")) days << phase["date"].toString();
        QCOMPARE(stored.size(), days.size());
        for (const QJsonObject& row : stored) {
            QVERIFY(days.contains(row["at"].toString()));
            QCOMPARE(row["load_case"].toString(), QStringLiteral("nameplate"));
            QCOMPARE(row["revision"].toInteger(), revision);
            QJsonObject wanted = info(file, {"--at", row["at"].toString()});
            const QJsonObject conditions = wanted["conditions"].toObject();
            for (auto it = conditions.begin(); it != conditions.end(); ++it) wanted[it.key()] = it.value();
            for (auto it = row.begin(); it != row.end(); ++it)
                if (it.key() != QLatin1String("load_case"))
                    QVERIFY2(wanted[it.key()] == it.value(), qPrintable(row["at"].toString() + ' ' + it.key()));
        }
        // Components: all of them, current, and adding up to the site's racks (demand of IT is it_power_w).
        QCOMPARE(number(file, "SELECT component_results_revision FROM meta"), revision);
        QCOMPARE(number(file, "SELECT count(*) FROM result_current"), number(file, "SELECT count(*) FROM component"));
        QCOMPARE(number(file, "SELECT count(*) FROM result_component"), number(file, "SELECT count(*) FROM component"));
        QCOMPARE(number(file, "SELECT coalesce(sum(r.online), 0) > 0 FROM result_current r JOIN type t ON t.id = "
                              "r.type WHERE t.kind = 'rack'"),
                 info(file)["gpus_online"].toInteger() > 0 ? 1 : 0);
        // Every type that is used stands in the file.
        QCOMPARE(number(file, "SELECT count(*) FROM component WHERE type NOT IN (SELECT id FROM type)"), 0);
        QCOMPARE(
            number(file, "SELECT count(*) FROM link WHERE conductor <> '' AND conductor NOT IN (SELECT id FROM type)"),
            0);
    }

private slots:
    void examples_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"colossus-1", "starter-1000", "empty"}) QTest::newRow(name) << QString::fromUtf8(name);
    }
    void examples() {
        QFETCH(QString, name);
        const QString file = path(name + QStringLiteral(".gsite"));
        QCOMPARE(gigasite({"new", name, file}).code, 0);
        requireResultsOf(file);
        edit(file,
             R"({"op": "place", "id": "NEW", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0, "energized": "2031-05-06"},
                      {"op": "set", "id": "site", "quantity": "phases", "value": [{"date": "2024-10-01", "name": "one"}, {"date": "2031-05-06", "name": "two"}]})");
        QCOMPARE(number(file, "SELECT count(*) FROM result_site"), 2);
        requireResultsOf(file);
    }

    // An edit that is impossible keeps the earlier ones, and their results follow all the same.
    void afterAnImpossibleEdit() {
        const QString file = path("impossible.gsite");
        QCOMPARE(gigasite({"new", "empty", file}).code, 0);
        write(
            path("bad.json"),
            R"({"edits": [{"op": "place", "id": "R", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0}, {"op": "remove", "id": "nobody"}]})");
        QCOMPARE(gigasite({"apply", file, path("bad.json")}).code, 2);
        requireResultsOf(file);
    }

    // The file's own copy of a type counts, not the catalog: one rack of 132 kW, then of 150 kW by an edit of the type.
    void theFileStandsAlone() {
        const QString file = path("alone.gsite");
        QCOMPARE(gigasite({"new", "empty", file}).code, 0);
        edit(file, R"({"op": "place", "id": "R", "type": "rack-gb200-nvl72", "x_m": 0, "y_m": 0})");
        QCOMPARE(info(file)["it_power_w"].toDouble(), 132000.0);
        edit(file, R"({"op": "set", "type": "rack-gb200-nvl72", "quantity": "rack_power_kw_max", "value": 150})");
        QCOMPARE(info(file)["it_power_w"].toDouble(), 150000.0);
        edit(file, R"({"op": "place", "id": "S", "type": "rack-gb200-nvl72", "x_m": 20, "y_m": 0})");
        QCOMPARE(info(file)["it_power_w"].toDouble(), 300000.0);
        QCOMPARE(
            number(
                file,
                "SELECT value FROM type_quantity WHERE type = 'rack-gb200-nvl72' AND quantity = 'rack_power_kw_max'"),
            150);
    }
};

QTEST_GUILESS_MAIN(TestStored)
#include "tst_stored.moc"
