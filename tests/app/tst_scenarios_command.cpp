// SPDX-License-Identifier: GPL-3.0-or-later
// `scenarios` and `info --scenario` on a file whose scenarios differ by seven racks of 72 GPUs.
#include <QJsonDocument>
#include <QJsonObject>

#include "core/site/edits.h"
#include "database/project_file.h"
#include "tests/app/cli_runner.h"

using gs::test::gigasite;

class TestScenariosCommand : public QObject {
    Q_OBJECT
private slots:
    void listsAndLooksIntoOne() {
        QTemporaryDir folder;
        const QString path = folder.filePath("site.gsite");
        QCOMPARE(gigasite({"new", "starter-1000", path}).code, 0);
        QCOMPARE(gigasite({"scenarios", path}).out,
                 QStringLiteral("no scenarios; the window makes them (Site > Scenarios)\n"));
        {
            const auto file = gs::db::ProjectFile::open(path.toStdString());
            const auto half = file->createScenario("Half", {}, "Base");
            file->switchScenario(half, file->changeToScenario(half), {});
            const std::vector<std::string> row{"ROW-1"};
            file->commit(gs::removeComponents(file->readSite(), row), "Remove a row", {});
            const auto base = file->scenarios().front().id;
            file->switchScenario(base, file->changeToScenario(base), {});
        }
        const auto ran = gigasite({"scenarios", path});
        QCOMPARE(ran.code, 0);
        const QStringList lines = ran.out.split(QLatin1Char('\n'));
        QVERIFY(lines[1].startsWith(QStringLiteral("*  Base      0          0")));
        QVERIFY(lines[2].startsWith(QStringLiteral("   Half      1          1")));
        const auto gpus = [&](const QStringList& more) {
            const auto info = gigasite(QStringList{"info", path, "--json"} + more);
            return QJsonDocument::fromJson(info.out.toUtf8()).object()["gpus_online"].toInt();
        };
        QCOMPARE(gpus({}), 1008);
        QCOMPARE(gpus({"--scenario", "Base"}), 1008);
        QCOMPARE(gpus({"--scenario", "Half"}), 504); // 7 of 14 racks
        QCOMPARE(gpus({}), 1008);                    // looking changed nothing
        REFUSED(gigasite({"info", path, "--scenario", "Third"}), "no scenario 'Third'");
        REFUSED(gigasite({"scenarios"}), "FILE is missing");
    }
};

QTEST_GUILESS_MAIN(TestScenariosCommand)
#include "tst_scenarios_command.moc"
