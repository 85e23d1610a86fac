// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant diagram and flows of energy and money: names never lie on each other, whatever the site and the room; what is
// clicked is selected; an empty site says what to do.
#include <QtTest>
#include <cmath>

#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "database/catalog_file.h"
#include "tests/support/text_boxes.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

constexpr SiteView views[] = {SiteView::Coolant, SiteView::Energy, SiteView::Money};

Site siteOf(const QString& name) {
    if (name != QStringLiteral("100k")) return buildExample(name.toStdString(), db::shippedCatalog());
    Wish wish;
    wish.amount = 100'000;
    wish.cooling = WishCooling::Towers;
    wish.power = WishPower::Turbines;
    wish.battery_minutes = 10;
    wish.redundancy = *parseRedundancy("n+1");
    return generate(wish, db::shippedCatalog()).site;
}

} // namespace

class TestViewLabels : public QObject {
    Q_OBJECT
private slots:
    void namesLieApart_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("day");
        for (const auto& [name, day] : {std::pair{"colossus-1", "2024-09-01"},
                                        {"colossus-1", "2026-02-11"},
                                        {"colossus-2", "2026-01-01"},
                                        {"colossus-2", ""},
                                        {"starter-1000", ""},
                                        {"100k", ""}})
            QTest::addRow("%s %s", name, day) << name << day;
    }
    void namesLieApart() {
        QFETCH(QString, name);
        QFETCH(QString, day);
        const Site site = siteOf(name);
        Engine engine(db::shippedCatalog());
        engine.compute(site, {day.isEmpty() ? lastDate(site) : *parseDate(day.toStdString()), LoadCase::Nameplate});
        for (const SiteView view : views)
            for (const QSizeF room : {QSizeF(1232, 688), QSizeF(2512, 1328)}) {
                const auto picture = makeViewPicture(view, engine, firstOptions(view), room);
                QVERIFY(!picture->size().isEmpty());
                test::TextBoxes boxes(picture->size());
                QPainter painter(&boxes);
                picture->paint(painter, QRectF(QPointF(0, 0), picture->size()), {});
                painter.end();
                QVERIFY(boxes.found().size() > 8);
                QVERIFY2(boxes.overlap().isEmpty(), qPrintable(siteViewName(view) + ": " + boxes.overlap()));
                for (const test::TextBox& text : boxes.found())
                    QVERIFY2(QRectF(QPointF(0, 0), picture->size()).contains(text.box), qPrintable(text.text));
                for (const ViewPicture::Part& part : picture->parts()) {
                    QVERIFY(!part.tip.isEmpty());
                    QVERIFY(QRectF(QPointF(0, 0), picture->size()).contains(part.box));
                }
            }
    }

    /// A page of twice the width and height: letters √2 as high, in the title and in what keeps its size (isometric).
    void lettersGrowWithThePage() {
        Engine engine(db::shippedCatalog());
        const Site site = buildExample("starter-1000", db::shippedCatalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        for (const SiteView view : {SiteView::Isometric, SiteView::Energy}) {
            const auto heightOf = [&](const QString& start, QSizeF size) {
                test::TextBoxes boxes(size);
                QPainter painter(&boxes);
                paintViewPage(painter, size, engine, view, firstOptions(view), {}, QStringLiteral("Title"));
                painter.end();
                for (const test::TextBox& text : boxes.found())
                    if (text.text.startsWith(start)) return text.box.height();
                return 0.0;
            };
            for (const QString& start :
                 {QStringLiteral("Title"),
                  view == SiteView::Energy ? QStringLiteral("Site power") : QStringLiteral("isometric:")}) {
                const double small = heightOf(start, {1280, 800}), large = heightOf(start, {2560, 1600});
                QVERIFY2(small > 0 && std::abs(large / small - std::sqrt(2.0)) < 0.02, qPrintable(start));
            }
        }
    }

    void aClickSelects() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        PictureView* picture = w.window->views()->pictureView();
        const Document& document = *w.window->document();
        const auto click = [&](const char* tip) -> std::set<std::string> {
            const ViewPicture::Part* found = nullptr;
            for (const ViewPicture::Part& part : picture->picture()->parts())
                if (part.tip.startsWith(QLatin1String(tip))) found = &part;
            if (!found) return {"no such part"};
            QTest::mouseClick(picture, Qt::LeftButton, {}, picture->boxOf(found->ids.front()).center().toPoint());
            return {found->ids.begin(), found->ids.end()};
        };
        QTest::keyClick(w.window, Qt::Key_F7);
        QCOMPARE(w.window->views()->view(), SiteView::Coolant);
        QTRY_VERIFY(picture->isUpToDate());
        for (const char* tip : {"CHx1500", "PG25", "AquaForce", "Inline pump"}) {
            const std::set<std::string> ids = click(tip);
            QCOMPARE(document.selection(), ids);
        }
        QCOMPARE(document.selection().size(), 1u); // the pumps: one array
        QTest::keyClick(w.window, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(w.window->views()->view(), SiteView::Money);
        QTRY_VERIFY(picture->isUpToDate());
        const std::set<std::string> racks = click("Racks and network");
        QCOMPARE(document.selection(), racks);
        QVERIFY(!document.canUndo());
    }

    void anEmptySiteSaysWhatToDo() {
        Engine engine(db::shippedCatalog());
        const Site site = buildExample("empty", db::shippedCatalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        for (const SiteView view : views) {
            const auto picture = makeViewPicture(view, engine, firstOptions(view), {1200, 700});
            QVERIFY(picture->size().isEmpty());
            QVERIFY(picture->parts().empty());
            QVERIFY(picture->emptyText().contains(QStringLiteral("Place")));
        }
    }
};

QTEST_MAIN(TestViewLabels)
#include "tst_view_labels.moc"
