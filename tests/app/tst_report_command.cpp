// SPDX-License-Identifier: GPL-3.0-or-later
// gigasite report as a shell sees it: three forms, chapters, refusals, and what is left where the disk is full.
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestReportCommand : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    Ran run(QStringList arguments) { return gigasite(arguments, m_folder.path()); }
    QString text(const QString& name) {
        QProcess tool;
        tool.setWorkingDirectory(m_folder.path());
        tool.start("pdftotext", {"-layout", name, "-"});
        tool.waitForFinished();
        return QString::fromUtf8(tool.readAllStandardOutput());
    }

private slots:
    void initTestCase() { QCOMPARE(run({"new", "starter-1000", "s.gsite"}).code, 0); }

    void threeForms() {
        for (const char* name : {"r.pdf", "r.html", "r.xlsx"}) {
            const Ran ran = run({"report", "s.gsite", "-o", name});
            QVERIFY2(ran.code == 0, qPrintable(ran.err));
            QCOMPARE(ran.out, QStringLiteral("wrote %1\n").arg(QLatin1String(name)));
            const QByteArray first = bytes(m_folder.filePath(name));
            QCOMPARE(run({"report", "s.gsite", "-o", name}).code, 0);
            QCOMPARE(bytes(m_folder.filePath(name)), first);
        }
        QVERIFY(bytes(m_folder.filePath("r.pdf")).startsWith("%PDF-"));
        QVERIFY(bytes(m_folder.filePath("r.html")).startsWith("<!DOCTYPE html>"));
        QVERIFY(bytes(m_folder.filePath("r.xlsx")).startsWith("PK"));
    }

    void chaptersTitleAndUnits() {
        QCOMPARE(run({"report", "s.gsite", "-o", "c.pdf", "--chapters", "summary,emissions", "--title",
                      "For the county", "--units", "us", "--paper", "letter", "--at", "2027-01-01"})
                     .code,
                 0);
        const QString said = text("c.pdf");
        QVERIFY(said.contains("For the county"));
        QVERIFY(said.contains("Summary") && !said.contains("Method notes"));
        QVERIFY(said.contains("2027-01-01"));
        QVERIFY(said.contains("acres"));
        QCOMPARE(run({"report", "s.gsite", "-o", "d.pdf", "--template", "board", "--chapters=+methods,-plan"}).code, 0);
        QVERIFY(text("d.pdf").contains("Method notes"));
        QVERIFY(text("d.pdf").contains("Board report"));
        QVERIFY(!text("d.pdf").contains(QRegularExpression("\\n *2 +Plan")));
    }

    void figuresAreThoseOfInfo() {
        const auto info = nlohmann::json::parse(run({"info", "s.gsite", "--json"}).out.toStdString());
        QCOMPARE(run({"report", "s.gsite", "-o", "f.xlsx", "--chapters", "figures"}).code, 0);
        QProcess tool;
        tool.setWorkingDirectory(m_folder.path());
        tool.start("unzip", {"-p", "f.xlsx", "xl/worksheets/sheet2.xml"});
        tool.waitForFinished();
        const QString sheet = QString::fromUtf8(tool.readAllStandardOutput());
        if (sheet.isEmpty()) QSKIP("unzip is not installed");
        for (const char* key : {"it_power_w", "facility_power_w", "heat_w", "capex_usd_high"})
            QVERIFY2(sheet.contains(QStringLiteral("<v>%1</v>").arg(info[key].get<double>(), 0, 'g', 16)) ||
                         sheet.contains(QStringLiteral("<v>%1</v>").arg(info[key].get<double>(), 0, 'g', 17)),
                     key);
    }

    void refusals() {
        REFUSED(run({"report", "s.gsite"}), "-o OUT is missing");
        REFUSED(run({"report", "s.gsite", "-o", "r.docx"}), "end it with .pdf, .html or .xlsx");
        REFUSED(run({"report", "s.gsite", "-o", "r.pdf", "--chapters", "summary,nonsense"}), "no chapter 'nonsense'");
        REFUSED(run({"report", "s.gsite", "-o", "r.pdf", "--chapters=-summary,-"}), "no chapter ''");
        REFUSED(run({"report", "s.gsite", "-o", "r.pdf", "--template", "novel"}), "--template");
        REFUSED(run({"report", "s.gsite", "-o", "r.pdf", "--logo", "s.gsite"}), "cannot be read as a picture");
        REFUSED(run({"report", "s.gsite", "-o", "r.pdf", "--logo", "none.png"}), "none.png");
        REFUSED(run({"report", "missing.gsite", "-o", "r.pdf"}), "missing.gsite");
        REFUSED(run({"report", "s.gsite", "-o", "no/folder/r.pdf"}), "no/folder/r.pdf");
    }

    /// A limit on the size of files stands for a full disk: one sentence, and what was there is as it was.
    void aFullDiskLeavesTheOldFile() {
        for (const char* name : {"full.pdf", "full.html", "full.xlsx"}) {
            write(m_folder.filePath(name), "old");
            const QStringList before = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
            QProcess process;
            process.setWorkingDirectory(m_folder.path());
            process.start("bash", {"-c", QStringLiteral("ulimit -f 8; exec '%1' report s.gsite -o %2")
                                             .arg(QStringLiteral(GIGASITE_BINARY), QLatin1String(name))});
            REFUSED(finished(process), "make room");
            QCOMPARE(bytes(m_folder.filePath(name)), QByteArray("old"));
            QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
