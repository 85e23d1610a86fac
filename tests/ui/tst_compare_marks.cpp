// SPDX-License-Identifier: GPL-3.0-or-later
// Where differences are drawn: cells against a count by hand, signs and shapes without colour, and 100,000 differences,
// whose drawing reads only what is in view.
#include <QElapsedTimer>
#include <QtTest>
#include <cmath>
#include <set>

#include "tests/support/site_builder.h"
#include "ui/compare/compare_painter.h"
#include "ui/style.h"

using namespace gs;
using namespace gs::ui;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

SiteBuilder builder() {
    SiteBuilder b;
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)).type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
    return b;
}

Comparison compared(const Site& then, const Site& now) {
    Comparison c;
    c.name = QStringLiteral("Other");
    c.then = then;
    c.now = now;
    c.differences = compare(then, now);
    for (const Difference& d : c.differences) ++c.counts[static_cast<std::size_t>(d.kind)];
    c.marks = CompareMarks(then, now, c.differences);
    return c;
}

QImage painted(const Comparison& comparison, const Viewport& viewport, const Theme& theme) {
    QImage image(viewport.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    QPainter painter(&image);
    paintComparison(painter, comparison, viewport, QRectF(image.rect()), theme, -1);
    return image;
}

/// Side by side: 300 rows of racks, of which the first third moved, the second changed, the last is new.
std::pair<Site, Site> manyRacks(int count) {
    SiteBuilder then = builder(), now = builder();
    for (int i = 0; i < count; ++i) {
        const std::string id = "R" + std::to_string(i);
        const Point at{1.0 * (i % 400), 3.0 * (i / 400)};
        if (i % 3 != 2) then.put(id, "rack", at);
        if (i % 3 == 0) now.put(id, "rack", {at.x_m + 0.3, at.y_m});
        else now.put(id, "rack", at).priority(i % 3 == 1 ? 1 : 0);
    }
    return {then.site(), now.site()};
}

} // namespace

class TestCompareMarks : public QObject {
    Q_OBJECT
private slots:
    void cellsCoverWhatIsSmall() {
        const auto [then, now] = manyRacks(900);
        const Comparison c = compared(then, now);
        QCOMPARE(c.differences.size(), std::size_t(900));
        QCOMPARE(c.counts[static_cast<int>(DifferenceKind::Moved)], 300);
        for (const double cell_m : {2.0, 8.0, 64.0}) {
            // By hand: each rack of 0.6 × 1.2 m is in the cell of its middle, a moved one in that of its old place,
            // too.
            std::set<std::pair<int, int>> expected;
            const auto add = [&](const Site& site, const std::string& id) {
                const Point p = site.component(id)->position;
                expected.insert(
                    {static_cast<int>(std::floor(p.y_m / cell_m)), static_cast<int>(std::floor(p.x_m / cell_m))});
            };
            for (const Difference& d : c.differences) {
                add(now, d.id);
                if (d.isMoved) add(then, d.id);
            }
            std::set<std::pair<int, int>> found;
            c.marks.forRuns(cell_m, {-10, -10, 1e4, 1e4}, [&](const CompareMarks::Run& run) {
                for (int column = run.first; column <= run.last; ++column) found.insert({run.row, column});
            });
            QVERIFY(found == expected);
            QCOMPARE(c.marks.largerThan(cell_m), std::size_t(0));
        }
        // Racks are larger than cells of 1 m: one by one.
        QCOMPARE(c.marks.largerThan(1), std::size_t(900));
        QCOMPARE(CompareMarks::cellFor(1.5), 2.0);
        QCOMPARE(CompareMarks::cellFor(0.3), 0.5);
        // Only what is in view is handed out.
        int runs = 0;
        c.marks.forRuns(2, {0, 0, 1, 1}, [&](const CompareMarks::Run& run) {
            QCOMPARE(run.row, 0);
            ++runs;
        });
        QVERIFY(runs >= 1);
    }

    // Each kind alone is seen, at every zoom, and looks unlike the others in grey.
    void kindsAreToldApartWithoutColour() {
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
            const Site one = builder().put("A", "rack", {0, 0}).site();
            const std::array pairs{compared(builder().site(), one), compared(one, builder().site()),
                                   compared(one, builder().put("A", "rack", {1, 0}).site()),
                                   compared(one, builder().put("A", "rack", {0, 0}).priority(3).site())};
            for (const double scale : {0.5, 8.0, 60.0}) {
                Viewport viewport;
                viewport.pixelsPerMetre = scale;
                viewport.size = {300, 200};
                viewport.origin = {-150 / scale, -100 / scale};
                std::set<QByteArray> pictures;
                for (const Comparison& comparison : pairs) {
                    const QImage grey =
                        painted(comparison, viewport, *theme).convertToFormat(QImage::Format_Grayscale8);
                    QByteArray pixels(reinterpret_cast<const char*>(grey.constBits()), grey.sizeInBytes());
                    QVERIFY(pixels.count(pixels.at(0)) < pixels.size()); // something is there
                    // Black and white: shapes only.
                    const int ground = static_cast<unsigned char>(pixels.at(0));
                    for (char& pixel : pixels)
                        pixel = std::abs(static_cast<unsigned char>(pixel) - ground) > 20 ? 1 : 0;
                    pictures.insert(pixels);
                }
                if (scale >= 60) QCOMPARE(pictures.size(), pairs.size());
            }
        }
    }

    void aHundredThousandDifferences() {
        const auto [then, now] = manyRacks(100000);
        QElapsedTimer clock;
        clock.start();
        const Comparison c = compared(then, now);
        qInfo("compared and indexed in %lld ms", static_cast<long long>(clock.elapsed()));
        QCOMPARE(c.differences.size(), std::size_t(100000));
        for (const double scale : {0.2, 1.0, 4.0, 12.0, 60.0}) {
            Viewport viewport;
            viewport.pixelsPerMetre = scale;
            viewport.size = {1200, 800};
            viewport.origin = {100, 100};
            painted(c, viewport, Theme::light());
            clock.restart();
            const QImage image = painted(c, viewport, Theme::light());
            qInfo("%4.1f px/m: %lld ms", scale, static_cast<long long>(clock.elapsed()));
            // As many rectangles as the picture has room for at most, not as many as there are differences.
            std::size_t runs = 0;
            const double cell_m = CompareMarks::cellFor(6 / scale);
            const Point end = viewport.toPlan({1200, 800});
            c.marks.forRuns(cell_m, {100, 100, end.x_m, end.y_m}, [&](const CompareMarks::Run&) { ++runs; });
            QVERIFY(runs <= 200 * 134 + 400);
        }
    }

    void differencesWithoutAPlaceAreLeftOut() {
        Settings settings;
        settings.name = "B";
        const Comparison c =
            compared(builder().site(), builder().type(TypeBuilder("x", Role::Load)).settings(settings).site());
        QCOMPARE(c.differences.size(), std::size_t(2));
        QVERIFY(c.marks.largestFirst().empty());
        Viewport viewport;
        viewport.size = {100, 100};
        painted(c, viewport, Theme::light());
    }
};

QTEST_MAIN(TestCompareMarks)
#include "tst_compare_marks.moc"
