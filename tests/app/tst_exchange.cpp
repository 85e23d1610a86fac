// SPDX-License-Identifier: GPL-3.0-or-later
// Maps and drawings from the command line: whole, repeatable, and refused with the remedy.
#include <nlohmann/json.hpp>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestExchange : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void aMapNeedsThePlace() {
        const QString file = path("map.gsite"), out = path("map.geojson");
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        REFUSED(gigasite({"export", file, "-o", out}), "no place on Earth; set its origin");
        QVERIFY(!QFile::exists(out));
        write(path("origin.json"),
              R"({"edits": [{"op": "set", "id": "site", "quantity": "origin", "value": [[-90.1568, 35.0597]]}]})");
        const Ran set = gigasite({"apply", file, path("origin.json")});
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QCOMPARE(gigasite({"export", file, "-o", out}).code, 0);
        const auto map = nlohmann::json::parse(bytes(out).toStdString());
        QCOMPARE(map["type"].get<std::string>(), std::string("FeatureCollection"));
        QVERIFY(map["features"].size() > 20);
        // All of it lies within a few hundred metres of the origin: a hundredth of a degree.
        for (const auto& feature : map["features"]) {
            const auto* position = &feature["geometry"]["coordinates"];
            while ((*position)[0].is_array()) position = &(*position)[0];
            QVERIFY(std::abs(double((*position)[0]) + 90.1568) < 0.01 &&
                    std::abs(double((*position)[1]) - 35.0597) < 0.01);
        }
        QCOMPARE(gigasite({"export", file, "-o", path("again.geojson")}).code, 0);
        QVERIFY(bytes(out) == bytes(path("again.geojson")));
    }

    void aDrawingNeedsNone() {
        const QString file = path("drawing.gsite"), out = path("drawing.dxf");
        QCOMPARE(gigasite({"new", "starter-1000", file}).code, 0);
        const Ran ran = gigasite({"export", file, "-o", out});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QByteArray text = bytes(out);
        QVERIFY(text.contains("AC1009") && text.trimmed().endsWith("EOF") && text.contains("GS_POWER"));
        for (const char c : text) QVERIFY(static_cast<unsigned char>(c) < 0x80); // release 12 is ASCII
    }

    void annotationsArePlacedByEdits() {
        const QString file = path("notes.gsite");
        QCOMPARE(gigasite({"new", "empty", file}).code, 0);
        write(path("notes.json"), R"({"edits": [
            {"op": "place", "id": "D1", "type": "dimension", "x_m": 0, "y_m": 0, "outline": [[0, 0], [30, 40]]},
            {"op": "place", "id": "N1", "type": "note", "x_m": 5, "y_m": 5, "values": {}},
            {"op": "set", "id": "N1", "quantity": "text", "value": "Gas comes from here"}]})");
        const Ran ran = gigasite({"apply", file, path("notes.json")});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(gigasite({"check", file}).out.startsWith("0 errors, 0 warnings"));
        QCOMPARE(gigasite({"export", file, "-o", path("notes.png")}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
