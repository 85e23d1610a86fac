// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader gets of the views beside the plan: asked through Qt's own interface, as an assistive program
// does, and held against the picture.
#include <QAccessible>
#include <QtTest>

#include "database/catalog_file.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/views/picture_access.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

class TestPictureAccess : public QObject {
    Q_OBJECT
private slots:
    void everyPartHasWordsAndAPlace() {
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        PictureView& view = *w.window->views()->pictureView();
        for (const SiteViewRow& row : siteViews()) {
            if (row.view == SiteView::Plan) continue;
            w.action((std::string("view_") + row.word).c_str())->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(view.isUpToDate(), 60000);
            QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
            QVERIFY(list && list->isValid());
            QCOMPARE(list->text(QAccessible::Name), siteViewName(row.view));
            const auto& parts = view.picture()->parts();
            const int all = static_cast<int>(parts.size());
            QVERIFY2(all > 0, row.word);
            QCOMPARE(list->childCount(), std::min(all, mostListedParts));
            QVERIFY(list->text(QAccessible::Description).contains(QString::number(all)));
            QVERIFY(!list->child(list->childCount()) && !list->child(-1));
            const QRect pane(view.mapToGlobal(QPoint()), view.size());
            for (int i = 0; i < list->childCount(); ++i) {
                QAccessibleInterface* part = list->child(i);
                QVERIFY(part && part->isValid() && part->parent() == list);
                QCOMPARE(list->indexOfChild(part), i);
                const QString tip = parts[static_cast<std::size_t>(i)].tip;
                QVERIFY(!part->text(QAccessible::Name).isEmpty());
                QVERIFY2(tip.startsWith(part->text(QAccessible::Name)), qPrintable(tip));
                QVERIFY(tip.endsWith(part->text(QAccessible::Description)));
                QVERIFY2(pane.adjusted(-2, -2, 2, 2).contains(part->rect()), qPrintable(tip)); // the picture is fitted
                QVERIFY(!part->state().offscreen && part->state().selectable);
            }
            // The part that is painted in front is the one found at its middle, as by a click.
            QAccessibleInterface* last = list->child(list->childCount() - 1);
            const QPoint middle = last->rect().center();
            const int hit = view.partAt(QPointF(view.mapFromGlobal(middle)));
            QCOMPARE(list->childAt(middle.x(), middle.y()), list->child(hit));
        }
    }

    void pressingSelects() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        PictureView& view = *w.window->views()->pictureView();
        QTest::keyClick(w.window, Qt::Key_F7);
        QTRY_VERIFY(view.isUpToDate());
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        QAccessibleInterface* part = list->child(0);
        QVERIFY(!part->state().selected);
        QCOMPARE(part->actionInterface()->actionNames(), QStringList{QAccessibleActionInterface::pressAction()});
        part->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        const auto& ids = view.picture()->parts().front().ids;
        QCOMPARE(w.window->document()->selection(), (std::set<std::string>{ids.begin(), ids.end()}));
        QVERIFY(part->state().selected);
        // Walked to by keys, the second one has the focus.
        view.setFocus();
        for (int i = 0; i < 2; ++i) QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(list->indexOfChild(list->focusChild()), 1);
        QVERIFY(list->child(1)->state().focused && !part->state().focused);
        // Another picture: the same interfaces speak of its parts, and those it does not have are no longer valid.
        w.action("select_none")->trigger();
        QTest::keyClick(w.window, Qt::Key_F8, Qt::ShiftModifier);
        QTRY_VERIFY(view.isUpToDate() && view.view() == SiteView::Money);
        QCOMPARE(part->text(QAccessible::Name), view.picture()->parts().front().tip.section('\n', 0, 0));
    }

    /// Of thousands of parts only so many are listed.
    void aLargeSiteIsCapped() {
        test::Window w;
        Site site;
        const Catalog& catalog = db::shippedCatalog();
        site.put(catalog.type("rack-smc-h100-64"));
        for (int i = 0; i < 2000; ++i) {
            Component rack;
            rack.id = "rack" + std::to_string(i);
            rack.type = "rack-smc-h100-64";
            rack.position = {2.0 * (i % 40), 3.0 * (i / 40)};
            site.put(std::make_shared<const Component>(std::move(rack)));
        }
        const auto document = Document::createUntitled(site, catalog);
        PictureView view;
        view.resize(1200, 700);
        view.setDocument(document.get());
        view.setView(SiteView::Isometric);
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(view.isUpToDate(), 60000);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(static_cast<int>(view.picture()->parts().size()) > mostListedParts);
        QCOMPARE(list->childCount(), mostListedParts);
        QVERIFY(list->text(QAccessible::Description).contains(QString::number(mostListedParts)));
        view.setDocument(nullptr);
        QCOMPARE(list->childCount(), 0);
    }
};

QTEST_MAIN(TestPictureAccess)
#include "tst_picture_access.moc"
