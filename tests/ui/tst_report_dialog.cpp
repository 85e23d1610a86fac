// SPDX-License-Identifier: GPL-3.0-or-later
// A report from the window: dialog, preview, chapters, language, and what a stopped one leaves.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

#include "tests/support/report_case.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/document.h"

using namespace gs;
using namespace gs::ui;

namespace {

ReportDialog* openDialog(test::Window& w) {
    w.action("report")->trigger();
    auto* dialog = w.window->findChild<ReportDialog*>(QStringLiteral("report"));
    if (dialog && !QTest::qWaitFor([&] { return dialog->previewPages() > 0; }, 60000)) return nullptr;
    return dialog;
}

} // namespace

class TestReportDialog : public QObject {
    Q_OBJECT
private slots:
    void fromTheMenuToAFile() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QPointer<ReportDialog> dialog = openDialog(w);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel*>("report_page_0"));
        const int all = dialog->previewPages();
        // Fewer chapters, fewer pages: the preview follows.
        auto* chapters = dialog->findChild<QListWidget*>("report_chapters");
        QListWidgetItem* assumptions = chapters->findItems("Assumptions and sources", Qt::MatchExactly).value(0);
        QVERIFY(assumptions && assumptions->checkState() == Qt::Checked);
        chapters->setCurrentItem(assumptions);
        QTest::keyClick(chapters, Qt::Key_Space);
        QCOMPARE(dialog->previewPages(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->previewPages() > 0 && dialog->previewPages() < all, 60000);
        QTest::keyClicks(dialog->findChild<QLineEdit*>("report_title"), "Quarterly");
        const QString path = w.user.path("r.pdf");
        prompts::queueAnswer(path);
        QTest::mouseClick(dialog->findChild<QPushButton*>("report_ok"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), 60000);
        QTRY_VERIFY(w.label("status_hint").contains("r.pdf"));
        const QString text = test::said("pdftotext", {path, "-"});
        QVERIFY(text.contains("Quarterly"));
        QVERIFY(!text.contains("Assumptions and sources"));
    }

    void templateAndLanguage() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        ReportDialog* dialog = openDialog(w);
        QVERIFY(dialog);
        auto* pattern = dialog->findChild<QComboBox*>("report_template");
        pattern->setFocus();
        QTest::keyClick(pattern, Qt::Key_Down);
        QCOMPARE(dialog->wish().chapters, firstChapters(ReportTemplate::Board));
        auto* language = dialog->findChild<QComboBox*>("report_language");
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(dialog->wish().language, QString("zh_CN"));
        // The file speaks Chinese, the window English as before.
        ReportDialog::write(dialog->input(), dialog->wish(), dialog->form(), w.user.path("zh.html"), {});
        QVERIFY(test::fileBytes(w.user.path("zh.html")).contains("电力"));
        QCOMPARE(dialog->windowTitle(), QString("Report"));
        QCOMPARE(QCoreApplication::translate("ReportWords", "Summary"), QString("Summary"));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void withoutChaptersThereIsNothingToCreate() {
        test::Window w;
        QVERIFY(w.openExample("empty"));
        ReportDialog* dialog = openDialog(w);
        QVERIFY(dialog);
        auto* chapters = dialog->findChild<QListWidget*>("report_chapters");
        for (int i = 0; i < chapters->count(); ++i) {
            chapters->setCurrentRow(i);
            if (chapters->item(i)->checkState() == Qt::Checked) QTest::keyClick(chapters, Qt::Key_Space);
        }
        QVERIFY(!dialog->findChild<QPushButton*>("report_ok")->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!w.window->findChild<ReportDialog*>("report"));
    }

    /// The same content as by the command line: charts that only the window's thread can draw are there, too.
    void sameFromWindowAndCommandLine() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(w.settle());
        ReportDialog* dialog = openDialog(w);
        QVERIFY(dialog);
        ReportDialog::write(dialog->input(), dialog->wish(), dialog->form(), w.user.path("w.pdf"), {});
        ReportInput plain = dialog->input();
        plain.drawn.clear();
        writeReport(plain, dialog->wish(), dialog->form(), w.user.path("c.pdf"));
        const auto words = [](const QString& path) {
            QStringList list = test::said("pdftotext", {path, "-"}).split(QRegularExpression("\\s+"));
            list.sort();
            return list;
        };
        if (const QByteArray shots = qgetenv("GIGASITE_SHOTS"); !shots.isEmpty()) {
            QTest::qWait(50);
            dialog->grab().save(QString::fromUtf8(shots) + QStringLiteral("/report.png"));
        }
        const QStringList here = words(w.user.path("w.pdf")), there = words(w.user.path("c.pdf"));
        QStringList missing = there;
        for (const QString& word : here) missing.removeOne(word);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.mid(0, 200).join(' ')));
        QCOMPARE(here, there);
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
