// SPDX-License-Identifier: GPL-3.0-or-later
// A report from the window: dialog, preview, chapters, language, and what is left when it is stopped or cannot be
// written.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

#include <atomic>
#include <thread>

#include "tests/database/host_case.h"
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

    /// All pages are there at once as sheets; their pictures come as they are scrolled to.
    void pagesAreDrawnAsOneScrolls() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        ReportDialog* dialog = openDialog(w);
        QVERIFY(dialog);
        const int all = dialog->previewPages();
        QVERIFY(all > 15);
        const auto sheet = [&](int i) { return dialog->findChild<QLabel*>(QStringLiteral("report_page_%1").arg(i)); };
        const auto isDrawn = [&](int i) { return !sheet(i)->pixmap().isNull(); };
        QVERIFY(sheet(all - 1));
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(0) && isDrawn(1), 60000);
        QVERIFY(!isDrawn(all - 1));
        QCOMPARE(dialog->findChild<QLabel*>("report_said")->text(), QStringLiteral("Page 1 of %1").arg(all));
        auto* area = dialog->findChild<QScrollArea*>("report_preview");
        area->setFocus();
        QTest::keyClick(area->verticalScrollBar(), Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(all - 1), 60000);
        QVERIFY(!isDrawn(all / 2)); // what was passed by is not
        QVERIFY(!isDrawn(0));       // what is far away has let go
        QTest::keyClick(area->verticalScrollBar(), Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(0), 60000);
        // A page that is being drawn holds nobody up.
        QTest::keyClick(area->verticalScrollBar(), Qt::Key_End);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!w.window->findChild<ReportDialog*>("report"));
    }

    void escapeStopsWritingAndLeavesNothing() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QVERIFY(w.settle());
        QDir().mkpath(w.user.path("out"));
        const QDir out(w.user.path("out"));
        const auto create = [&](const char* name) {
            QPointer<ReportDialog> dialog = openDialog(w);
            prompts::queueAnswer(out.filePath(name));
            QTest::mouseClick(dialog->findChild<QPushButton*>("report_ok"), Qt::LeftButton);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            w.window->activateWindow(); // as a window manager does when a dialog has gone
            QVERIFY(QTest::qWaitForWindowActive(w.window));
        };
        qputenv("GIGASITE_PATIENCE_MS", "0");
        create("stopped.pdf");
        QTest::keyClick(&w.canvas(), Qt::Key_Escape);
        QVERIFY2(w.label("status_hint").startsWith("Stopped: Exporting stopped.pdf"),
                 qPrintable(w.label("status_hint")));
        // The window is free: it is worked in while the thread finds its end, and the next report waits for that.
        const int steps = w.steps();
        w.action("select_all")->trigger();
        QTest::keyClick(&w.canvas(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(w.steps() > steps);
        create("whole.pdf");
        QTRY_VERIFY_WITH_TIMEOUT(w.label("status_hint").contains("whole.pdf") && out.exists("whole.pdf"), 120000);
        qunsetenv("GIGASITE_PATIENCE_MS");
        QCOMPARE(out.entryList(QDir::Files | QDir::Hidden), QStringList{"whole.pdf"});
    }

    void aFullDiskOrNoFolderIsSaid_data() { test::SmallDisk::addRows(); }
    void aFullDiskOrNoFolderIsSaid() {
        const auto kind = test::SmallDisk::kindOfRow();
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(w.settle());
        const QDir disk(w.user.path("disk"));
        const test::SmallDisk small(disk.path().toStdString(), 20000, kind);
        for (const QString& name : {disk.filePath("r.pdf"), w.user.path("none/r.pdf")}) {
            QPointer<ReportDialog> dialog = openDialog(w);
            QVERIFY(dialog);
            prompts::takeShown();
            prompts::queueAnswer(name);
            QTest::mouseClick(dialog->findChild<QPushButton*>("report_ok"), Qt::LeftButton);
            QStringList shown;
            const auto isSaid = [&] {
                shown += prompts::takeShown();
                return shown.join(' ').contains("Not exported");
            };
            QVERIFY2(QTest::qWaitFor(isSaid, 120000), qPrintable(shown.join(' ')));
            QVERIFY2(shown.join(' ').contains(name), qPrintable(shown.join(' ')));
            QVERIFY2(shown.join(' ').contains(name.startsWith(disk.path()) ? "make room" : "choose another folder"),
                     qPrintable(shown.join(' ')));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY(disk.entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(!QFileInfo::exists(w.user.path("none")));
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
        std::atomic<bool> isWritten = false;
        std::thread worker([&, input = dialog->input(), wish = dialog->wish(), form = dialog->form()] {
            ReportDialog::write(input, wish, form, w.user.path("w.pdf"), {});
            isWritten = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isWritten, 60000); // the window's thread has to be at hand
        worker.join();
        writeReport(dialog->input(), dialog->wish(), dialog->form(), w.user.path("c.pdf"));
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
