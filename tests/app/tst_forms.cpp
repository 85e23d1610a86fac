// SPDX-License-Identifier: GPL-3.0-or-later
// Every form that leaves the program by the command line: the same bytes each time; and where the disk is full or the
// folder is not there, one sentence and what was there before.
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestForms : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString command(const QString& name) const {
        const bool isReport = name.startsWith(QLatin1String("report."));
        return QStringLiteral("'%1' %2 s.gsite -o %3")
            .arg(QStringLiteral(GIGASITE_BINARY), isReport ? QStringLiteral("report") : QStringLiteral("export"), name);
    }
    Ran shell(const QString& words) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("bash", {"-c", words});
        return finished(process);
    }

private slots:
    void initTestCase() {
        QCOMPARE(gigasite({"new", "colossus-1", "s.gsite"}, m_folder.path()).code, 0);
        write(m_folder.filePath("place.json"), // a map needs one
              R"({"edits":[{"op":"set","id":"site","quantity":"origin","value":[[-90.16,35.06]]}]})");
        const Ran placed = gigasite({"apply", "s.gsite", "place.json"}, m_folder.path());
        QVERIFY2(placed.code == 0, qPrintable(placed.err));
    }

    void sameBytesAndNothingByHalves_data() {
        QTest::addColumn<QByteArray>("begins");
        for (const auto& [name, begins] :
             {std::pair("report.pdf", "%PDF-"), std::pair("report.html", "<!DOCTYPE html>"),
              std::pair("report.xlsx", "PK"), std::pair("plan.csv", ""), std::pair("plan.json", "{"),
              std::pair("plan.geojson", "{"), std::pair("plan.dxf", "999"), std::pair("plan.pdf", "%PDF-"),
              std::pair("plan.svg", "<?xml"), std::pair("plan.png", "\x89PNG")})
            QTest::newRow(name) << QByteArray(begins);
    }
    void sameBytesAndNothingByHalves() {
        QFETCH(QByteArray, begins);
        const QString name = QString::fromLatin1(QTest::currentDataTag()), file = m_folder.filePath(name);
        const Ran ran = shell(command(name));
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QByteArray first = bytes(file);
        QVERIFY(first.size() > 200 && first.startsWith(begins));
        QTest::qWait(1100); // a clock that gets in shows after a second
        QCOMPARE(shell(command(name)).code, 0);
        QVERIFY(bytes(file) == first);

        // A limit of one block on the size of files stands for a full disk.
        const QStringList before = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        REFUSED(shell("ulimit -f 1; exec " + command(name)), "make room");
        QVERIFY(bytes(file) == first);
        REFUSED(shell(command(name).replace("-o ", "-o no/folder/")), "no/folder");
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), before);
    }
};

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
