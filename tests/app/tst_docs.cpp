// SPDX-License-Identifier: GPL-3.0-or-later
// docs/findings.md is made from the engine's own table of codes. GIGASITE_WRITE_DOCS=1 writes it anew.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <sqlite3.h>

#include <set>
#include <utility>

#include "core/engine/finding_codes.h"
#include "core/layout/fixes.h"
#include "tests/app/cli_runner.h"

class TestDocs : public QObject {
    Q_OBJECT

    static QString read(const QString& name) {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/") + name);
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll());
    }
    static QString text(std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }

private slots:
    void findingsTableIsTheEngines() {
        QString expected =
            QStringLiteral("# Findings\n\n"
                           "What the engine finds on a site, by code. Codes are never renamed, so scripts may rely on "
                           "them. A finding can be\n"
                           "waived with a reason; other figures bring it back. This table is made from "
                           "`core/engine/finding_codes.h` by\n"
                           "`GIGASITE_WRITE_DOCS=1 build/release/tests/bin/app_tst_docs`; a test compares the two.\n\n"
                           "*Fix* in the window and `fix` of `gigasite apply` cure those marked in the last column "
                           "with one change, where the site lets them; a change that leaves the finding as it "
                           "is or brings another error is taken back.\n\n"
                           "| code | severity | rule | source | fix |\n|---|---|---|---|---|\n");
        for (const gs::FindingCode& row : gs::findingCodes) {
            const char* severity = row.severity == gs::Severity::Error     ? "error"
                                   : row.severity == gs::Severity::Warning ? "warning"
                                                                           : "info";
            expected += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 |\n")
                            .arg(text(row.code), severity, text(row.rule), text(row.source),
                                 gs::hasFix(std::string(row.code)) ? QStringLiteral("yes") : QString());
        }
        if (qEnvironmentVariableIsSet("GIGASITE_WRITE_DOCS")) {
            QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/docs/findings.md"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(expected.toUtf8());
        }
        QCOMPARE(read(QStringLiteral("docs/findings.md")), expected);
    }

    void codesAreUniqueAndWellFormed() {
        static const QRegularExpression form(QStringLiteral("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*$"));
        std::set<std::string_view> seen;
        for (const gs::FindingCode& row : gs::findingCodes) {
            QVERIFY2(form.match(text(row.code)).hasMatch(), row.code.data());
            QVERIFY2(seen.insert(row.code).second, row.code.data());
        }
        QVERIFY(seen.size() >= 30);
        // What design promised from the first day must not get lost.
        for (const char* code : {"power.overload",
                                 "power.unserved",
                                 "power.no-feed",
                                 "power.no-source",
                                 "power.voltage",
                                 "power.cycle",
                                 "power.same-source-ab",
                                 "cooling.over",
                                 "cooling.no-loop",
                                 "cooling.supply-too-warm",
                                 "cooling.curve-range",
                                 "gas.unsupplied",
                                 "gas.over",
                                 "water.over",
                                 "redundancy.missed",
                                 "layout.overlap",
                                 "layout.clearance",
                                 "layout.outside-zone",
                                 "link.too-long",
                                 "date.before-feed",
                                 "cost.no-price",
                                 "engine.not-converged"})
            QVERIFY2(seen.contains(code), code);
    }

    // The README names the packages that ./dev installs.
    void readmeHasThePackages() {
        static const QRegularExpression list(QStringLiteral("\npackages=\\(([^)]*)\\)"));
        const QStringList packages = list.match(read(QStringLiteral("dev")))
                                         .captured(1)
                                         .split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        QVERIFY(packages.size() > 10);
        QVERIFY(read(QStringLiteral("README.md"))
                    .contains(QLatin1Char('`') + packages.join(QLatin1Char(' ')) + QLatin1Char('`')));
    }

    // What docs/file-format.md shows first works on a file as the program makes it.
    void sampleQueriesRun() {
        QTemporaryDir folder;
        const QString file = folder.filePath("site.gsite");
        QCOMPARE(gs::test::gigasite({"new", "starter-1000", file}).code, 0);
        sqlite3* connection = nullptr;
        QCOMPARE(sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        static const QRegularExpression query(QStringLiteral("^sqlite3 site\\.gsite \"(.+)\"$"),
                                              QRegularExpression::MultilineOption);
        int queries = 0, rows = 0;
        for (auto it = query.globalMatch(read(QStringLiteral("docs/file-format.md"))); it.hasNext(); ++queries) {
            const QByteArray sql = it.next().captured(1).toUtf8();
            QVERIFY2(sqlite3_exec(
                         connection, sql.constData(),
                         [](void* out, int, char**, char**) { return ++*static_cast<int*>(out), 0; }, &rows,
                         nullptr) == SQLITE_OK,
                     sqlite3_errmsg(connection));
            if (sql.contains("zone") || sql.contains("result_site") || sql.contains("FROM component "))
                QVERIFY2(std::exchange(rows, 0) > 0, sql.constData());
        }
        sqlite3_close(connection);
        QVERIFY(queries >= 5);
    }

    // Every line of the usage text stands in the manual, so the two cannot drift apart.
    void manualHasTheUsage() {
        QProcess process;
        process.start(QStringLiteral(GIGASITE_BINARY), {QStringLiteral("--help")});
        QVERIFY(process.waitForFinished(240'000));
        QCOMPARE(process.exitCode(), 0);
        const QString manual = read(QStringLiteral("docs/command-line.md"));
        const QStringList lines =
            QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 10);
        for (const QString& line : lines) QVERIFY2(manual.contains(line), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestDocs)
#include "tst_docs.moc"
