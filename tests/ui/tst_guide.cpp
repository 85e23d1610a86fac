// SPDX-License-Identifier: GPL-3.0-or-later
// Help in the real window: the user guide with its pictures and links, About with versions and licences, the program's
// icon.
#include <QDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace gs;
using test::Window;

class TestGuide : public QObject {
    Q_OBJECT

    static QTextBrowser* page(Window& w, const char* name) {
        auto* dialog = w.child<QDialog>(name);
        return dialog && dialog->isVisible() ? dialog->findChild<QTextBrowser*>() : nullptr;
    }
    /// Clicks the first word that leads to `target`.
    static bool clickLink(QTextBrowser* text, const QString& target) {
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().anchorHref() != target) continue;
                QTextCursor cursor(text->document());
                cursor.setPosition(it.fragment().position() + 1);
                text->setTextCursor(cursor);
                text->ensureCursorVisible();
                QTest::mouseClick(text->viewport(), Qt::LeftButton, {},
                                  text->cursorRect(cursor).center() + QPoint(3, 0));
                return true;
            }
        return false;
    }
    static QStringList pictures(const QTextBrowser* text) {
        QStringList names;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it)
                if (it.fragment().charFormat().isImageFormat())
                    names += it.fragment().charFormat().toImageFormat().name();
        return names;
    }

private slots:
    void guideHasPicturesAndLinks() {
        Window w({1280, 800});
        QVERIFY(w.action("user_guide")->isEnabled()); // also without a site
        w.action("user_guide")->trigger();
        QTextBrowser* text = page(w, "user_guide");
        QVERIFY(text);
        QVERIFY(text->toPlainText().startsWith("User guide"));
        const QStringList names = pictures(text);
        QVERIFY(names.size() >= 10);
        const int room = text->viewport()->width();
        for (const QString& name : names) {
            const QVariant picture = text->document()->resource(QTextDocument::ImageResource, QUrl(name));
            QVERIFY2(!picture.value<QImage>().isNull(), qPrintable(name));
            QVERIFY2(picture.value<QImage>().width() <= room, qPrintable(name));
        }
        // Fitted to the text, an even ground keeps its colour.
        const QImage file(GIGASITE_SOURCE_DIR "/docs/pictures/start.png");
        const auto shown = text->document()->resource(QTextDocument::ImageResource, QUrl("pictures/start.png"));
        QVERIFY(file.width() > room && shown.value<QImage>().width() == room - 32);
        for (const double place : {0.25, 0.5, 0.75}) {
            const auto at = [&](const QImage& picture) {
                return picture.pixelColor(int(picture.width() * place), int(picture.height() * 0.8)).name();
            };
            QCOMPARE(at(shown.value<QImage>()), at(file));
        }
        QCOMPARE(text->horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_PageDown);
        QVERIFY(text->verticalScrollBar()->value() > 0);

        // A chapter of the list at the top: its heading comes to the upper edge.
        QVERIFY(clickLink(text, "#measure"));
        const QTextCursor top = text->cursorForPosition({20, 20});
        QVERIFY2(top.block().text().startsWith("Measure"), qPrintable(top.block().text()));

        // Another manual, and back.
        QVERIFY(clickLink(text, "generator.md"));
        QVERIFY(text->toPlainText().startsWith("The site generator"));
        for (auto* button : w.child<QDialog>("user_guide")->findChildren<QPushButton*>())
            if (button->text() == "Back") QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(text->toPlainText().startsWith("User guide"));
    }

    // Mouse on the language of the bottom line, then Help: the guide in Chinese, with pictures of the Chinese window.
    void guideIsInTheLanguageOfTheWindow() {
        Window w({1280, 800});
        QTest::mouseClick(w.child<QToolButton>("status_language"), Qt::LeftButton);
        w.action("user_guide")->trigger();
        QTextBrowser* text = page(w, "user_guide");
        QVERIFY(text);
        QVERIFY2(text->toPlainText().startsWith(QString::fromUtf8("用户指南")),
                 qPrintable(text->toPlainText().left(40)));
        QVERIFY(!text->toPlainText().contains('*')); // Markdown reads every mark, also beside Chinese signs
        const QStringList names = pictures(text);
        QVERIFY(names.size() >= 10);
        for (const QString& name : names) {
            QVERIFY2(name.startsWith("pictures/zh_CN/"), qPrintable(name));
            const QVariant picture = text->document()->resource(QTextDocument::ImageResource, QUrl(name));
            QVERIFY2(!picture.value<QImage>().isNull(), qPrintable(name));
        }
        QVERIFY(clickLink(text, QString::fromUtf8("#测量")));
        const QTextCursor top = text->cursorForPosition({20, 20});
        QVERIFY2(top.block().text() == QString::fromUtf8("测量"), qPrintable(top.block().text()));
        text->verticalScrollBar()->setValue(0);
        QVERIFY(clickLink(text, "user-guide.md"));
        QVERIFY(text->toPlainText().startsWith("User guide"));
        QTest::mouseClick(w.child<QToolButton>("status_language"), Qt::LeftButton);
    }

    void picturesFollowTheWindow() {
        Window w({1280, 800});
        w.action("user_guide")->trigger();
        QTextBrowser* text = page(w, "user_guide");
        QVERIFY(text);
        auto* dialog = w.child<QDialog>("user_guide");
        dialog->resize(640, 600);
        QTRY_COMPARE(text->horizontalScrollBar()->maximum(), 0);
        QVERIFY(text->toPlainText().startsWith("User guide"));
        for (const QString& name : pictures(text))
            QVERIFY(text->document()->resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>().width() <=
                    640);
    }

    void aboutNamesVersionLicencesAndGuide() {
        Window w({1280, 800});
        w.action("about")->trigger();
        QTextBrowser* text = page(w, "about");
        QVERIFY(text);
        const QString words = text->toPlainText();
        for (const char* part :
             {"Gigasite " GIGASITE_VERSION, "Epoch AI", "CC BY 4.0", "LGPL 3", "GPL 3", "SQLite", "Public domain",
              "QPDF", "Apache 2.0", "Boost", "BSL 1.0", "Eigen", "MPL 2.0", "JSON for Modern C++", "MIT", "libwebp",
              "BSD 3-Clause", "libxlsxwriter", "BSD 2-Clause"})
            QVERIFY2(words.contains(part), part);
        QVERIFY(clickLink(text, "guide:"));
        QVERIFY(page(w, "user_guide"));
        QCOMPARE(text->toPlainText(), words); // About stays what it was
    }

    void programHasItsIcon() {
        Window w({1280, 800});
        QCOMPARE(QGuiApplication::desktopFileName(), QString("org.gigasite.Gigasite"));
        const QList<QSize> sizes = QGuiApplication::windowIcon().availableSizes();
        for (const int size : {16, 32, 48, 256}) QVERIFY(sizes.contains(QSize(size, size)));
        // Yellow of the bolt in the middle, blue of the tile at the upper edge: resources/desktop/icons/scalable.
        const QImage icon = w.window->windowIcon().pixmap(48, 48).toImage();
        QCOMPARE(icon.pixelColor(icon.width() / 2, icon.height() / 2).name(), QString("#ffd23f"));
        QCOMPARE(icon.pixelColor(icon.width() / 2, 1).name(), QString("#1d5fbf"));
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
