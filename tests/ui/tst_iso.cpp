// SPDX-License-Identifier: GPL-3.0-or-later
// The isometric view in the real window and as files: what is clicked is selected, roofs come off, letters are letters.
#include <QtTest>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/site_builder.h"
#include "tests/support/window_fixture.h"
#include "ui/document.h"
#include "ui/views/iso_painter.h"
#include "ui/views/picture_view.h"
#include "ui/views/view_stage.h"

using namespace gs;
using namespace gs::ui;

namespace {

Engine engineOf(const Site& site, std::optional<Date> day = {}) {
    Engine engine(db::shippedCatalog());
    engine.compute(site, {day ? *day : lastDate(site), LoadCase::Nameplate});
    return engine;
}

QImage pictureOf(const Engine& engine, const ViewOptions& options, const Theme& theme = Theme::light()) {
    QImage image(1280, 800, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    QPainter painter(&image);
    PictureLook look;
    look.theme = &theme;
    paintViewPage(painter, image.size(), engine, SiteView::Isometric, options, look, QStringLiteral("Test"));
    return image;
}

double brightness(const QImage& image) {
    double sum = 0;
    for (int y = 100; y < image.height(); y += 5)
        for (int x = 0; x < image.width(); x += 5) sum += qGray(image.pixel(x, y));
    return sum / ((image.height() - 100.0) / 5 * image.width() / 5);
}

QPoint middleOf(const PictureView& view, const std::string& id) {
    for (const ViewPicture::Part& part : view.picture()->parts())
        if (part.ids.front() == id && !part.shape.isEmpty()) {
            QPointF sum; // of a convex shape its corners' mean lies within
            for (const QPointF& p : part.shape) sum += p;
            sum /= part.shape.size();
            const QRectF box = view.boxOf(id);
            return (box.topLeft() + (sum - part.box.topLeft()) * view.scale()).toPoint();
        }
    return {};
}

} // namespace

class TestIso : public QObject {
    Q_OBJECT
private slots:
    void aClickSelects() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        QTest::keyClick(w.window, Qt::Key_F9);
        QCOMPARE(w.window->views()->view(), SiteView::Isometric);
        PictureView* view = w.window->views()->pictureView();
        QTRY_VERIFY(view->isUpToDate());
        const Document& document = *w.window->document();
        QTest::mouseClick(view, Qt::LeftButton, {}, middleOf(*view, "H1"));
        QCOMPARE(document.selection(), std::set<std::string>{"H1"});

        // The roof comes off by its button; then what stands in the hall can be taken.
        std::string racks;
        for (const std::string& id : document.site().components().sortedIds())
            if (document.site().component(id)->type == "rack-gb200-nvl72") racks = id;
        QVERIFY(view->boxOf(racks).isEmpty());
        QAbstractButton* roofs = nullptr;
        for (auto* button : w.window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == QLatin1String("Roofs")) roofs = button;
        QVERIFY(roofs && roofs->isChecked());
        QTest::mouseClick(roofs, Qt::LeftButton);
        QTRY_VERIFY(view->picture() && view->isUpToDate() && !view->boxOf(racks).isEmpty());
        QTest::mouseClick(view, Qt::LeftButton, {}, middleOf(*view, racks));
        QCOMPARE(document.selection(), std::set<std::string>{racks});
        QVERIFY(!document.canUndo());
    }

    void lettersAreText() {
        const Engine engine = engineOf(buildExample("colossus-1", db::shippedCatalog()));
        QTemporaryDir folder;
        ViewExport how;
        how.options = firstOptions(SiteView::Isometric);
        const QString path = folder.filePath(QStringLiteral("iso.svg"));
        exportView(engine, SiteView::Isometric, path, how);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        for (const char* text : {"COLOSSUS 1", "Hall 9", "Megapacks", "100 m"}) QVERIFY2(svg.contains(text), text);
        QVERIFY(!svg.contains("<image")); // shadows too are shapes
    }

    /// Each kind of light and each theme gives another picture; dusk is darker than day, also in the dark theme's
    /// sense.
    void dayAndDuskDiffer() {
        const Engine engine = engineOf(buildExample("starter-1000", db::shippedCatalog()));
        const QImage day = pictureOf(engine, {"roofs"}), dusk = pictureOf(engine, {"roofs", "dusk"}),
                     open = pictureOf(engine, {}), night = pictureOf(engine, {"roofs"}, Theme::darkTheme()),
                     turned = pictureOf(engine, {"roofs", "quarter"});
        QVERIFY(day != dusk && day != open && day != night && day != turned);
        QVERIFY(brightness(dusk) < 0.5 * brightness(day));
        QVERIFY(brightness(night) < 0.5 * brightness(day));
        QCOMPARE(pictureOf(engine, {"roofs"}), day); // the same twice
    }

    /// On paper the painter has a scale of its own: the page is the same, only finer.
    void paperHasItsOwnScale() {
        const Engine engine = engineOf(buildExample("starter-1000", db::shippedCatalog()));
        const QImage plain = pictureOf(engine, {"roofs"});
        QImage fine(2 * plain.size(), QImage::Format_ARGB32_Premultiplied);
        fine.fill(Theme::light().canvas);
        QPainter painter(&fine);
        painter.scale(2, 2);
        PictureLook look;
        paintViewPage(painter, plain.size(), engine, SiteView::Isometric, {"roofs"}, look, QStringLiteral("Test"));
        painter.end();
        const QImage same = fine.scaled(plain.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const auto difference = [&](const QImage& other) {
            double sum = 0;
            for (int y = 0; y < plain.height(); ++y)
                for (int x = 0; x < plain.width(); ++x)
                    sum += std::abs(qGray(plain.pixel(x, y)) - qGray(other.pixel(x, y)));
            return sum / (plain.width() * plain.height());
        };
        QImage blank = plain;
        blank.fill(Theme::light().canvas);
        QVERIFY2(difference(same) < 0.2 * difference(blank), // what is left are edges
                 qPrintable(QStringLiteral("%1 %2").arg(difference(same)).arg(difference(blank))));
    }

    /// From far a row is one block; near, each of its racks is a body of its own.
    void levelsOfDetail() {
        test::SiteBuilder builder;
        builder.type(test::TypeBuilder("rack", Role::Rack, 0.6, 1.2));
        for (int row = 0; row < 10; ++row)
            builder.put("R" + std::to_string(row), "rack", {0, 4.0 * row}).array(20, 20, 0.6, 1);
        const Site site = builder.site();
        const IsoScene scene = isoScene(engineOf(site), {});
        const auto countsAt = [&](double ppm) {
            QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            IsoFrame frame;
            frame.scale_ppm = ppm;
            frame.origin = {scene.picture.left, scene.picture.top};
            const PictureLook look;
            const QRectF all(0, 0, scene.picture.width() * ppm, scene.picture.height() * ppm);
            IsoPainter iso(painter, scene, frame, all, look, false);
            iso.solids();
            return iso.counts();
        };
        QCOMPARE(countsAt(2).blocks, 10); // 0.6 m are 1 px
        QCOMPARE(countsAt(2).elements, 0);
        QCOMPARE(countsAt(40).blocks, 0); // 0.6 m are 21 px
        QCOMPARE(countsAt(40).elements, 200);
        QCOMPARE(countsAt(0.02).skipped, 10); // 12 m are 0.2 px
    }

    void nothingStands() {
        const Engine engine = engineOf(test::SiteBuilder().site(), *parseDate("2026-01-01"));
        const auto picture = makeViewPicture(SiteView::Isometric, engine, {"roofs"}, {800, 600});
        QVERIFY(picture->size().isEmpty() && picture->parts().empty());
        QVERIFY(picture->emptyText().contains(QLatin1String("Nothing stands")));
    }

    /// Where the catalog has no height, the tip says that it is assumed.
    void heightsAreToldWithTheirSource() {
        const Engine engine = engineOf(buildExample("colossus-1", db::shippedCatalog()));
        const auto picture =
            makeViewPicture(SiteView::Isometric, engine, firstOptions(SiteView::Isometric), {1200, 800});
        const auto tipOf = [&](const std::string& id) {
            for (const ViewPicture::Part& part : picture->parts())
                if (part.ids.front() == id) return part.tip;
            return QString();
        };
        QVERIFY2(tipOf("BESS1").contains(QLatin1String("2.79")) && !tipOf("BESS1").contains(QLatin1String("assumed")),
                 qPrintable(tipOf("BESS1")));
        QVERIFY2(tipOf("GT-B1").contains(QLatin1String("(assumed)")), qPrintable(tipOf("GT-B1")));
    }
};

QTEST_MAIN(TestIso)
#include "tst_iso.moc"
