// SPDX-License-Identifier: GPL-3.0-or-later
// Brackets counted by hand: 64 within one another are read, 65 are not; those in texts do not count.
#include <QTest>

#include "core/json_depth.h"

using namespace gs;

class TestJsonDepth : public QObject {
    Q_OBJECT

private slots:
    void levels_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<bool>("tooDeep");
        const auto row = [](const char* name, const std::string& json, bool tooDeep) {
            QTest::newRow(name) << json << tooDeep;
        };
        const auto nested = [](const std::string& inner, std::size_t levels) {
            return std::string(levels, '[') + inner + std::string(levels, ']');
        };
        row("nothing", "", false);
        row("64 lists", nested("", 64), false);
        row("65 lists", nested("", 65), true);
        row("64 and an object", nested("{}", 64), true);
        row("63 and objects side by side", nested("{},{},{}", 63), false);
        row("never closed", std::string(65, '{'), true);
        row("closed before", std::string(1000, ']') + nested("", 64), false);
        row("brackets in a text", "\"" + std::string(1000, '[') + "\"", false);
        row("a quote in the text", "\"\\\"" + std::string(1000, '[') + "\"", false);
        row("a text that ends in a backslash", "\"\\\\\"" + std::string(65, '['), true);
    }
    void levels() {
        QFETCH(std::string, json);
        QFETCH(bool, tooDeep);
        QCOMPARE(isNestedTooDeep(json), tooDeep);
    }
};

QTEST_APPLESS_MAIN(TestJsonDepth)
#include "tst_json_depth.moc"
