// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: what it offers, its pictures, and the lists of files.
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/gui_fixture.h"
#include "ui/app.h"
#include "ui/document.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/start/site_card.h"
#include "ui/start/start_page.h"

using namespace gs;
using namespace gs::ui;

class TestStartPage : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FreshUser> m_user;

    SiteCard* card(const StartPage& page, const QString& name) const { return page.findChild<SiteCard*>(name); }
    /// An untitled site with one edit, as a former session left it; its path.
    QString leaveUntitled() const {
        auto document =
            Document::createUntitled(buildExample("starter-1000", db::shippedCatalog()), db::shippedCatalog());
        const std::vector<std::string> ids{"ROW-1"};
        document->edit(moveBy(document->site(), ids, 1, 0), QStringLiteral("Move"));
        return document->path();
    }

private slots:
    void initTestCase() { prompts::setUnattended(true); }
    void init() {
        m_user = std::make_unique<test::FreshUser>();
        prepareApplication(*qobject_cast<QApplication*>(qApp));
    }

    void aFreshUserSeesTheExamplesAndNothingDead() {
        StartPage page(db::shippedCatalog());
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy chosen(&page, &StartPage::exampleChosen), made(&page, &StartPage::newSite),
            open(&page, &StartPage::openRequested);
        for (const Example& example : examples()) {
            SiteCard* c = card(page, QStringLiteral("example_") + QString::fromStdString(example.id));
            QVERIFY(c && c->isVisible());
            QVERIFY(page.rect().contains(QRect(c->mapTo(&page, QPoint()), c->size()))); // all of it on the first screen
            QTest::mouseClick(c, Qt::LeftButton);
            QCOMPARE(chosen.takeFirst().at(0).toString(), QString::fromStdString(example.id));
        }
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("verb_new")), Qt::LeftButton);
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("verb_open")), Qt::LeftButton);
        QCOMPARE(made.count(), 1);
        QCOMPARE(open.count(), 1);
    }

    void picturesAreDrawnOnceAndKept() {
        {
            StartPage page(db::shippedCatalog());
            page.show();
            QTRY_VERIFY_WITH_TIMEOUT(card(page, QStringLiteral("example_starter-1000"))->hasPicture(), 60000);
        }
        const QDir cache(m_user->path(QStringLiteral("xdg_cache_home/gigasite/thumbnails")));
        QVERIFY2(!cache.entryList({QStringLiteral("*.png")}).isEmpty(), qPrintable(cache.path()));
    }

    void aHiddenPageAsksForNoPictures() {
        // A site opened at once: the page is gone before it has drawn anything; when it comes back it does.
        StartPage page(db::shippedCatalog());
        page.show();
        page.hide();
        QTest::qWait(50);
        QVERIFY(!card(page, QStringLiteral("example_starter-1000"))->hasPicture());
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(card(page, QStringLiteral("example_starter-1000"))->hasPicture(), 60000);
    }

    void keysReachACard() {
        StartPage page(db::shippedCatalog());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy chosen(&page, &StartPage::exampleChosen);
        SiteCard* c = card(page, QStringLiteral("example_starter-1000"));
        for (int i = 0; i < 20 && QApplication::focusWidget() != c; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), c);
        QTest::keyClick(c, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void untitledSitesStandWithDateAndCanBeDeleted() {
        const QString path = leaveUntitled();
        QVERIFY(QFile::exists(path));
        StartPage page(db::shippedCatalog());
        page.show();
        const QString name = QStringLiteral("untitled_") + QFileInfo(path).completeBaseName();
        QVERIFY(card(page, name));
        // 14 racks of 72 GPUs each
        QTRY_VERIFY_WITH_TIMEOUT(card(page, name)->line().contains(QStringLiteral("1,008")), 60000);
        QCOMPARE(card(page, name)->text(), QStringLiteral("1,000-GPU starter"));
        QSignalSpy chosen(&page, &StartPage::fileChosen);
        QTest::mouseClick(card(page, name), Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().at(0).toString(), path);
        QTest::keyClick(card(page, name), Qt::Key_Delete); // asks; nobody answers: stays
        QCoreApplication::processEvents();
        QVERIFY(QFile::exists(path));
        prompts::queueAnswer(QStringLiteral("0"));
        QTest::keyClick(card(page, name), Qt::Key_Delete);
        QTRY_VERIFY(!QFile::exists(path));
        QTRY_VERIFY(!card(page, name));
    }

    void aRecentFileThatIsBrokenSaysSo() {
        QFile file(m_user->path(QStringLiteral("broken.gsite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no database");
        file.close();
        userSettings::addRecentFile(file.fileName());
        StartPage page(db::shippedCatalog());
        page.show();
        SiteCard* c = card(page, QStringLiteral("recent_broken"));
        QVERIFY(c);
        QTRY_VERIFY_WITH_TIMEOUT(c->line().contains(QStringLiteral("not a Gigasite project")), 60000);
        QTest::keyClick(c, Qt::Key_Delete);
        QTRY_VERIFY(userSettings::recentFiles().isEmpty());
        QVERIFY(QFile::exists(file.fileName()));
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
