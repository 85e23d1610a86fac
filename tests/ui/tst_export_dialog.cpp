// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for pictures: what is ticked is in the file, the clipboard gets the same, and what cannot be is said.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImageReader>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/support/window_fixture.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/language_scope.h"
#include "ui/render/overlay.h"

using namespace gs;
using namespace gs::ui;

namespace {

void tick(test::Window& w, const char* name, bool on) {
    auto* box = w.child<QCheckBox>(name);
    if (box->isChecked() != on) QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    QCOMPARE(box->isChecked(), on);
}

void choose(test::Window& w, const char* name, const QString& text) {
    auto* box = w.child<QComboBox>(name);
    const int index = box->findText(text, Qt::MatchContains);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setFocus();
    while (box->currentIndex() < index) QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > index) QTest::keyClick(box, Qt::Key_Up);
}

ExportDialog* open(test::Window& w) {
    w.action("export_picture")->trigger();
    auto* dialog = w.window->findChild<ExportDialog*>();
    return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

QImage exported(test::Window& w, const QString& path) {
    prompts::queueAnswer(path);
    QTest::mouseClick(w.child<QPushButton>("export_ok"), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (!QTest::qWaitFor([&] { return QFile::exists(path); }, 120000)) return {};
    QImageReader::setAllocationLimit(0);
    return QImage(path);
}

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void transparentAndBare() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        ExportDialog* dialog = open(w);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isPreviewed());
        QVERIFY(!w.child<QLabel>("export_preview")->pixmap().isNull());
        choose(w, "export_size", "Full HD");
        for (const char* name : {"export_title", "export_legend", "export_scale"}) tick(w, name, false);
        tick(w, "export_transparent", true);
        const QImage image = exported(w, w.user.path("bare.png"));
        QCOMPARE(image.size(), QSize(1920, 1080));
        for (const QPoint corner : {QPoint(0, 0), QPoint(1919, 0), QPoint(0, 1079), QPoint(1919, 1079)})
            QCOMPARE(qAlpha(image.pixel(corner)), 0);
        int opaque = 0;
        for (int y = 0; y < image.height(); y += 4)
            for (int x = 0; x < image.width(); x += 4) opaque += qAlpha(image.pixel(x, y)) == 255;
        QVERIFY(opaque > 500); // the plan is there
        // It comes up as it was left, but for the ground.
        dialog = open(w);
        QVERIFY(!w.child<QCheckBox>("export_legend")->isChecked());
        QVERIFY(!w.child<QCheckBox>("export_transparent")->isChecked());
        QCOMPARE(dialog->wish().how.size, QSize(1920, 1080));
    }

    /// Typed, left with Tab, and the other one typed: both count, in the dialog and in the file.
    void aSizeTypedAndLeftWithTab() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        ExportDialog* dialog = open(w);
        QVERIFY(dialog);
        choose(w, "export_size", "Full HD");
        QCOMPARE(dialog->wish().how.size, QSize(1920, 1080));
        auto *width = w.child<QLineEdit>("export_width"), *height = w.child<QLineEdit>("export_height");
        dialog->activateWindow();
        width->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(QApplication::focusWidget(), width); // the dialog becomes active a moment later
        width->selectAll();                               // as Tab does
        QTest::keyClicks(width, "1234");
        QTest::keyClick(width, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), height);
        QCOMPARE(width->text(), QString("1234"));
        QCOMPARE(dialog->wish().how.size, QSize(1234, 1080));
        QCOMPARE(w.child<QComboBox>("export_size")->currentText(), QString("Other size"));
        QTRY_COMPARE(w.child<QLabel>("export_note")->text(), QString::fromUtf8("1234 × 1080 px"));
        QTest::keyClicks(height, "777"); // Tab has chosen what stood there
        QTest::keyClick(height, Qt::Key_Tab);
        QCOMPARE(dialog->wish().how.size, QSize(1234, 777));
        for (int i = 0; i < 2; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), width);
        // What cannot be is put back and said.
        QTest::keyClicks(width, "12");
        QTest::keyClick(width, Qt::Key_Tab);
        QCOMPARE(width->text(), QString("1234"));
        QCOMPARE(exported(w, w.user.path("own.png")).size(), QSize(1234, 777));
    }

    void theLargestOne() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(open(w));
        choose(w, "export_size", "Largest");
        QCOMPARE(exported(w, w.user.path("large.png")).size(), QSize(16384, 9216));
    }

    void clipboardAndColours() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(open(w));
        choose(w, "export_size", "4K");
        choose(w, "picture_theme", "Dark");
        QTest::mouseClick(w.child<QPushButton>("export_copy"), Qt::LeftButton);
        const QImage image = QApplication::clipboard()->image();
        QCOMPARE(image.size(), QSize(3840, 2160));
        QCOMPARE(image.pixelColor(image.width() - 2, image.height() / 2), Theme::darkTheme().canvas);
        // The window stays light, the dialog open.
        QVERIFY(!activeTheme().dark);
        QVERIFY(w.window->findChild<ExportDialog*>()->isVisible());
    }

    /// Chinese words in the file, English ones in the window, and no word of the window changes meanwhile.
    void wordsOfAnotherLanguage() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(open(w));
        choose(w, "picture_language", QString::fromUtf8("中文"));
        choose(w, "export_format", "SVG");
        const QString path = w.user.path("zh.svg");
        prompts::queueAnswer(path);
        QTest::mouseClick(w.child<QPushButton>("export_ok"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        QVERIFY(svg.contains(QString::fromUtf8("铭牌负荷")));
        QVERIFY(!svg.contains("nameplate load"));
        QCOMPARE(overlayName(Overlay::Power), QString("Power"));
        {
            const LanguageScope chinese(QStringLiteral("zh_CN"));
            QVERIFY(overlayName(Overlay::Power) != QString("Power"));
            const LanguageScope english(QStringLiteral("en"));
            QCOMPARE(overlayName(Overlay::Power), QString("Power"));
        }
        QCOMPARE(overlayName(Overlay::Power), QString("Power"));
    }

    void whereItCannotGo() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QVERIFY(open(w));
        prompts::takeShown();
        prompts::queueAnswer(w.user.path("no/such/folder.png"));
        QTest::mouseClick(w.child<QPushButton>("export_ok"), Qt::LeftButton);
        QStringList shown;
        QTRY_VERIFY((shown += prompts::takeShown()).size() >= 2); // the name, the reason
        QVERIFY2(shown.last().contains("folder.png"), qPrintable(shown.last()));
        QVERIFY(!QFile::exists(w.user.path("no")));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
