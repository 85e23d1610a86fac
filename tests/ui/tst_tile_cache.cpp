// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows of tiles that are there, that are missing and that are of another zoom. Each pixel is drawn in
// a colour that says where on the plan it is, so that the one expected is worked out, not copied.
#include <QtTest>

#include <cmath>

#include "ui/canvas/tile_cache.h"

using namespace gs::ui;

namespace {

constexpr QRgb ground = 0xff102030;

QRgb colourAt(std::int64_t x, std::int64_t y) {
    return 0xff000000u | (static_cast<QRgb>(x & 0xfff) << 12) | static_cast<QRgb>(y & 0xfff);
}
void drawPlaces(QImage& tile, std::int64_t left, std::int64_t top) {
    for (int y = 0; y < tile.height(); ++y)
        for (int x = 0; x < tile.width(); ++x) tile.setPixel(x, y, colourAt(left + x, top + y));
}
/// Pixel of the zoom before under the middle of one of this zoom.
std::int64_t before(std::int64_t px, double zoom) {
    return static_cast<std::int64_t>(std::floor((static_cast<double>(px) + 0.5) / zoom));
}

} // namespace

class TestTileCache : public QObject {
    Q_OBJECT

private slots:
    void allPixelsAreThoseOfTheirPlaces() {
        TileCache cache;
        QVERIFY(cache.setScale(1));
        QImage frame(700, 300, QImage::Format_RGB32);
        QVERIFY(cache.compose(frame, -310, -20, ground, drawPlaces, 1000000));
        for (int y = 0; y < frame.height(); ++y)
            for (int x = 0; x < frame.width(); ++x) QCOMPARE(frame.pixel(x, y), colourAt(x - 310, y - 20));
    }
    /// In a frame of another zoom that draws nothing the former picture stands, larger or smaller.
    void theZoomBeforeIsShownMeanwhile() {
        for (const double zoom : {2.0, 1.25, 0.75, 0.5}) {
            TileCache cache;
            cache.setScale(8);
            QImage frame(512, 256, QImage::Format_RGB32);
            const std::int64_t left = -300, top = 40;
            QVERIFY(cache.compose(frame, left, top, ground, drawPlaces, 1000000));
            const std::size_t drawn = cache.drawn();
            QVERIFY(cache.setScale(8 * zoom));
            QVERIFY(cache.showsBefore());
            const auto nowLeft = std::llround(left * zoom), nowTop = std::llround(top * zoom);
            QVERIFY(!cache.compose(frame, nowLeft, nowTop, ground, drawPlaces, 0));
            QCOMPARE(cache.drawn(), drawn);
            // Tiles that the first picture touched: -512 to 256 and 0 to 512.
            for (int y = 0; y < frame.height(); ++y)
                for (int x = 0; x < frame.width(); ++x) {
                    const std::int64_t u = before(nowLeft + x, zoom), v = before(nowTop + y, zoom);
                    const bool known = u >= -512 && u < 256 && v >= 0 && v < 512;
                    QCOMPARE(frame.pixel(x, y), known ? colourAt(u, v) : ground);
                }
            QVERIFY(cache.compose(frame, nowLeft, nowTop, ground, drawPlaces, 1000000)); // and then its own
            for (int y = 0; y < frame.height(); y += 7)
                for (int x = 0; x < frame.width(); x += 5)
                    QCOMPARE(frame.pixel(x, y), colourAt(nowLeft + x, nowTop + y));
        }
    }
    void aZoomFarOffSaysNothing() {
        TileCache cache;
        cache.setScale(1);
        QVERIFY(!cache.showsBefore());
        QImage frame(256, 256, QImage::Format_RGB32);
        QVERIFY(cache.compose(frame, 0, 0, ground, drawPlaces, 1000000));
        cache.setScale(4);
        QVERIFY(!cache.showsBefore()); // too blurred to stay
        cache.setScale(0.05);
        QVERIFY(!cache.showsBefore());
        QVERIFY(!cache.compose(frame, 0, 0, ground, drawPlaces, 0));
        QCOMPARE(frame.pixel(3, 3), ground);
    }
    /// Each takes longer than all that is allowed: one in each frame, and in the end they are all there.
    void oneThatWouldComeLateWaits() {
        TileCache cache;
        cache.setScale(1);
        const auto slowly = [](QImage& tile, std::int64_t left, std::int64_t top) {
            QThread::msleep(3);
            drawPlaces(tile, left, top);
        };
        QImage frame(512, 512, QImage::Format_RGB32);
        for (std::size_t i = 1; i < 4; ++i) {
            QVERIFY(!cache.compose(frame, 0, 0, ground, slowly, 1000));
            QCOMPARE(cache.drawn(), i);
        }
        QVERIFY(cache.compose(frame, 0, 0, ground, slowly, 1000));
        for (int at : {0, 255, 256, 511}) QCOMPARE(frame.pixel(at, 511 - at), colourAt(at, 511 - at));
    }
};

QTEST_MAIN(TestTileCache)
#include "tst_tile_cache.moc"
