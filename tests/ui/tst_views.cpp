// SPDX-License-Identifier: GPL-3.0-or-later
// The views beside the plan in the real window: chosen by tab and key, one selection for all, live, and as files.
#include <QtTest>

#include "database/project_file.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

QWidget* tabOf(test::Window& w, const char* word) {
    return w.window->findChild<QWidget*>(QStringLiteral("view_tab_") + QLatin1String(word));
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private slots:
    void tabsAndKeysChoose() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        PictureView* picture = w.window->views()->pictureView();
        for (const SiteViewRow& row : siteViews()) {
            QTest::mouseClick(tabOf(w, row.word), Qt::LeftButton);
            QCOMPARE(w.window->views()->view(), row.view);
            QCOMPARE(picture->isVisible(), row.view != SiteView::Plan);
            QCOMPARE(w.window->canvas()->isVisible(), row.view == SiteView::Plan);
            if (row.view == SiteView::Plan) continue;
            QTRY_VERIFY(picture->isUpToDate());
            QVERIFY2(!picture->picture()->size().isEmpty(), row.word);
            QVERIFY2(!picture->picture()->parts().empty(), row.word);
        }
        QTest::keyClick(w.window, Qt::Key_F5);
        QCOMPARE(w.window->views()->view(), SiteView::Plan);
        const QString onPlan = w.label("status_hint");
        QTest::keyClick(w.window, Qt::Key_F8);
        QCOMPARE(w.window->views()->view(), SiteView::Energy);
        QVERIFY(w.label("status_hint") != onPlan); // the mouse does other things here
        QTest::keyClick(w.window, Qt::Key_2);      // an overlay is one of the plan
        QCOMPARE(w.window->views()->view(), SiteView::Plan);
        QCOMPARE(w.label("status_hint"), onPlan);
    }

    /// What was switched in a view is so when one comes back to it, also after an edit meanwhile.
    void optionsStay() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        PictureView* picture = w.window->views()->pictureView();
        QTest::mouseClick(tabOf(w, "iso"), Qt::LeftButton);
        const auto option = [&] { return w.window->findChild<QAbstractButton*>(QStringLiteral("view_option_dusk")); };
        QVERIFY(option() && !option()->isChecked());
        QTest::mouseClick(option(), Qt::LeftButton);
        QVERIFY(picture->options().count("dusk"));
        QTest::keyClick(w.window, Qt::Key_F6);
        QVERIFY(!picture->options().count("dusk"));
        QTest::keyClick(w.window, Qt::Key_F5);
        QTest::keyClick(w.window, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(w.window, Qt::Key_Delete);
        QTest::keyClick(w.window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(w.window, Qt::Key_F9);
        QVERIFY(picture->options().count("dusk"));
        QVERIFY(option()->isChecked());
    }

    /// By keys: Ctrl+arrow walks from part to part, says it and keeps it in sight.
    void walkedByKeys() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        PictureView* picture = w.window->views()->pictureView();
        QTest::keyClick(w.window, Qt::Key_F7);
        QTRY_VERIFY(picture->isUpToDate());
        picture->setFocus();
        for (int i = 0; i < 8; ++i) QTest::keyClick(w.window, Qt::Key_Plus);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(picture, Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(!picture->accessibleDescription().isEmpty());
            bool isSeen = false;
            for (const ViewPicture::Part& part : picture->picture()->parts())
                if (part.tip == picture->accessibleDescription() && !part.ids.empty())
                    isSeen = isSeen || QRectF(picture->rect()).intersects(picture->boxOf(part.ids.front()));
            QVERIFY2(isSeen || w.window->document()->selection().empty(), qPrintable(QString::number(i)));
        }
    }

    /// A click on the racks' box selects the racks; the plan shows the same selection; the history stays empty.
    void oneSelection() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QTest::mouseClick(tabOf(w, "sankey"), Qt::LeftButton);
        PictureView* picture = w.window->views()->pictureView();
        QTRY_VERIFY(picture->isUpToDate());
        const ViewPicture::Part* racks = nullptr;
        for (const ViewPicture::Part& part : picture->picture()->parts())
            if (part.tip.contains(QLatin1String("NVL72"))) racks = &part;
        QVERIFY(racks);
        QTest::mouseClick(picture, Qt::LeftButton, {}, picture->boxOf(racks->ids.front()).center().toPoint());
        const Document& document = *w.window->document();
        QCOMPARE(document.selection(), std::set<std::string>(racks->ids.begin(), racks->ids.end()));
        QTest::mouseClick(picture, Qt::LeftButton, {}, {3, 3});
        QVERIFY(document.selection().empty());
        QVERIFY(!document.canUndo());
    }

    /// Less rack power, narrower band: the figures of the view are those of the balance bar without being asked.
    void itFollowsTheSite() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QTest::keyClick(w.window, Qt::Key_F8);
        PictureView* picture = w.window->views()->pictureView();
        QTRY_VERIFY(picture->isUpToDate());
        const auto tipOf = [&] { return picture->picture()->parts().front().tip; };
        QTest::keyClick(w.window, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!w.window->document()->selection().empty());
        const QString before = tipOf();
        QTest::keyClick(w.window, Qt::Key_Delete);
        QTRY_VERIFY(picture->picture() && picture->isUpToDate() && picture->picture()->size().isEmpty());
        QTest::keyClick(w.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(picture->picture() && picture->isUpToDate() && !picture->picture()->size().isEmpty());
        QCOMPARE(tipOf(), before);
    }

    /// Colossus 1 on 2024-09-02: 100,000 GPUs (the record); the last day's 439 MW are 439e6 W × 8,760 h / 10,715 kWh =
    /// 359 thousand homes. A click on a date selects what came on that day.
    void chartsSayWhatTheSiteIs() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::keyClick(w.window, Qt::Key_F10);
        PictureView* picture = w.window->views()->pictureView();
        QTRY_VERIFY(picture->isUpToDate());
        const auto withTip = [&](const char* text) -> const ViewPicture::Part* {
            for (const ViewPicture::Part& part : picture->picture()->parts())
                if (part.tip.contains(QLatin1String(text))) return &part;
            return nullptr;
        };
        const ViewPicture::Part* day = withTip("2024-09-02");
        QVERIFY(day);
        QVERIFY2(day->tip.contains(QLatin1String("100,0")), qPrintable(day->tip));
        QVERIFY(!day->ids.empty());
        const std::set<std::string> came(day->ids.begin(), day->ids.end());
        QTest::mouseClick(picture, Qt::LeftButton, {}, picture->boxOf(day->ids.front()).center().toPoint());
        QCOMPARE(w.window->document()->selection(), came);
        for (const std::string& id : came)
            QCOMPARE(formatDate(*w.site().component(id)->energized), std::string("2024-09-02"));
        QVERIFY(withTip("10,715 kWh"));
        const double homes = w.window->document()->results().figures.facility_power_w * 8760 / 10715e3;
        QVERIFY2(std::abs(homes - 359000) < 1000, qPrintable(QString::number(homes)));
    }

    void everyViewGoesIntoFiles() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTemporaryDir folder;
        for (const SiteViewRow& row : siteViews()) {
            if (row.view == SiteView::Plan) continue;
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString path =
                    folder.filePath(QLatin1String(row.word) + QLatin1Char('.') + QLatin1String(ending));
                ViewExport how;
                how.size = {1280, 800};
                how.options = firstOptions(row.view);
                exportView(w.window->document()->engine(), row.view, path, how);
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray first = file.readAll();
                QVERIFY2(first.size() > 4000, qPrintable(path));
                exportView(w.window->document()->engine(), row.view, path, how);
                QFile again(path);
                QVERIFY(again.open(QIODevice::ReadOnly));
                QVERIFY2(again.readAll() == first, qPrintable(path)); // the same bytes for the same input
                if (ending == QByteArray("svg")) QVERIFY(first.contains("Colossus 1"));
            }
            const QImage image(folder.filePath(QLatin1String(row.word) + QStringLiteral(".png")));
            QCOMPARE(image.size(), QSize(1280, 800));
        }
        ViewExport how;
        QVERIFY_EXCEPTION_THROWN(exportView(w.window->document()->engine(), SiteView::Energy,
                                            folder.filePath(QStringLiteral("no/such/folder.png")), how),
                                 db::FileError);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
