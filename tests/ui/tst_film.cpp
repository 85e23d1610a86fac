// SPDX-License-Identifier: GPL-3.0-or-later
// The phase film, read back by libwebp's own decoder and as pictures.
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>
#include <webp/demux.h>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/support/window_fixture.h"
#include "ui/present/film.h"
#include "ui/render/export.h"
#include "ui/render/label_layout.h"

using namespace gs;
using namespace gs::ui;

namespace {

struct Read {
    QSize size;
    QList<int> ends_ms;
    QList<QImage> frames;
};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Read readWebp(const QByteArray& bytes) {
    const WebPData data{reinterpret_cast<const uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    Read read;
    WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, &options);
    if (!decoder) return read;
    WebPAnimInfo info;
    WebPAnimDecoderGetInfo(decoder, &info);
    read.size = QSize(static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height));
    while (WebPAnimDecoderHasMoreFrames(decoder)) {
        uint8_t* pixels = nullptr;
        int end = 0;
        if (!WebPAnimDecoderGetNext(decoder, &pixels, &end)) break;
        read.ends_ms << end;
        read.frames << QImage(pixels, read.size.width(), read.size.height(), QImage::Format_RGBA8888)
                           .convertToFormat(QImage::Format_RGB32);
    }
    WebPAnimDecoderDelete(decoder);
    return read;
}

const Site& colossus() {
    static const Site site = buildExample("colossus-1", db::shippedCatalog());
    return site;
}

FilmWish small(int frames) {
    FilmWish wish;
    wish.look.site = QStringLiteral("Colossus 1");
    wish.size = {480, 270};
    wish.pace.frames = frames;
    wish.pace.phase_s = 0.5;
    return wish;
}

} // namespace

class TestFilm : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    /// Seconds: 0.5 for each span between stops, 3 at the end; n - 1 gaps of equal length.
    void webpIsWhatWasPlanned() {
        const QString path = m_folder.filePath("a.webp");
        makeFilm(db::shippedCatalog(), colossus(), path, small(6));
        const Read read = readWebp(bytesOf(path));
        QCOMPARE(read.size, QSize(480, 270));
        QCOMPARE(read.frames.size(), 6);
        const double running_ms = 500.0 * static_cast<double>(filmStops(colossus()).size() - 1);
        for (int i = 0; i < 5; ++i) QCOMPARE(read.ends_ms[i], qRound(running_ms * (i + 1) / 5));
        QCOMPARE(read.ends_ms[5], qRound(running_ms) + 3000);
        // Without loss: the last frame is the slide of the last day, pixel by pixel.
        for (int i = 1; i < 6; ++i) QVERIFY(read.frames[i] != read.frames[i - 1]);
        makeFilm(db::shippedCatalog(), colossus(), m_folder.filePath("frames"), small(6));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(QImage(m_folder.filePath(QStringLiteral("frames/frame-000%1.png").arg(i + 1)))
                         .convertToFormat(QImage::Format_RGB32),
                     read.frames[i]);
        QCOMPARE(QDir(m_folder.filePath("frames")).entryList(QDir::Files).size(), 6);
    }

    /// Smaller than the layout it is all there: figures stand on the panel's ground at the lower edge, and the bar of
    /// the last frame runs right across above them.
    void smallIsWhole() {
        makeFilm(db::shippedCatalog(), colossus(), m_folder.filePath("small"), small(2));
        const QImage last(m_folder.filePath("small/frame-0002.png"));
        const auto isBlue = [&](int x, int y) { return qBlue(last.pixel(x, y)) - qRed(last.pixel(x, y)) > 60; };
        int wide = 0;
        for (int y = 0; y < last.height(); ++y) wide += isBlue(2, y) && isBlue(last.width() - 3, y);
        QVERIFY(wide > 0);
    }

    /// The curve grows: pixels in its colour become more from picture to picture, and its axes stand still (the
    /// numbers left of the plot are the same pixels).
    void chartsGrow() {
        FilmWish wish = small(5);
        wish.size = {1280, 720};
        wish.look.view = SiteView::Charts;
        wish.look.options = firstOptions(SiteView::Charts);
        makeFilm(db::shippedCatalog(), colossus(), m_folder.filePath("curve"), wish);
        QImage first;
        int before = -1; // nothing of it stands on the first day
        for (int i = 1; i <= 5; ++i) {
            const QImage image(m_folder.filePath(QStringLiteral("curve/frame-000%1.png").arg(i)));
            const QRect room(100, 160, 560, 330); // of the large chart's lines
            int own = 0;
            for (int y = room.top(); y <= room.bottom(); ++y)
                for (int x = room.left(); x <= room.right(); ++x)
                    own += image.pixelColor(x, y) == Theme::light().accent;
            QVERIFY2(own > before, qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(own).arg(before)));
            before = own;
            const QImage axis = image.copy(32, 160, 30, 330);
            if (i == 1) first = axis;
            else QVERIFY(axis == first);
        }
    }

    /// Names of the plan keep their place from picture to picture, and none lies on another.
    void namesStandStill() {
        const Film film = planFilm(colossus(), {.frames = 30});
        Engine engine(db::shippedCatalog());
        engine.compute(colossus(), {film.days.back().at, LoadCase::Nameplate});
        const Viewport viewport = Viewport::fit(seenArea(engine), {1280, 540}, 24);
        LabelLayout names;
        std::map<Slot, QRectF> places;
        std::map<Slot, QRectF> placesByDay; // as each day alone would have it
        int jumps = 0;
        for (std::size_t i = 0; i <= film.days.size(); ++i) { // the last day first, as in a film
            engine.setView({film.days[i == 0 ? film.days.size() - 1 : i - 1].at, LoadCase::Nameplate});
            PlanScene scene;
            scene.reset(engine);
            names.placeMore(engine, scene, viewport.pixelsPerMetre, LabelLayout::areaFor(viewport));
            LabelLayout alone;
            alone.place(engine, scene, viewport.pixelsPerMetre, LabelLayout::areaFor(viewport));
            for (const PlacedLabel& label : alone.labels()) {
                const auto [at, isNew] = placesByDay.try_emplace(label.slot, label.box);
                jumps += !isNew && at->second != label.box;
                at->second = label.box;
            }
            QVERIFY(std::is_sorted(names.labels().begin(), names.labels().end(),
                                   [](const auto& a, const auto& b) { return a.slot < b.slot; }));
            for (const PlacedLabel& label : names.labels()) {
                QCOMPARE(places.try_emplace(label.slot, label.box).first->second, label.box);
                for (const PlacedLabel& other : names.labels())
                    QVERIFY2(other.slot <= label.slot || !other.box.intersects(label.box), qPrintable(label.text));
            }
        }
        QVERIFY(names.labels().size() > 20);
        QVERIFY(jumps > 0); // else this would show nothing
    }

    void theSameBytesEachTime() {
        const QString one = m_folder.filePath("one.webp"), two = m_folder.filePath("two.webp");
        makeFilm(db::shippedCatalog(), colossus(), one, small(4));
        makeFilm(db::shippedCatalog(), colossus(), two, small(4));
        QVERIFY(!bytesOf(one).isEmpty());
        QVERIFY(bytesOf(one) == bytesOf(two));
    }

    void nothingHalf() {
        QDir folder(m_folder.path());
        folder.mkdir("half");
        folder.cd("half");
        struct Enough : std::exception {};
        for (const char* name : {"h.webp", "h"}) {
            int told = 0;
            const Progress stop = [&](double) {
                if (++told == 3) throw Enough();
            };
            QVERIFY_EXCEPTION_THROWN(makeFilm(db::shippedCatalog(), colossus(), folder.filePath(name), small(6), stop),
                                     Enough);
            QVERIFY(folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        // A folder with something in it and one that is not there are left alone, and said.
        folder.mkdir("full");
        QFile kept(folder.filePath("full/mine.txt"));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.close();
        QVERIFY_EXCEPTION_THROWN(makeFilm(db::shippedCatalog(), colossus(), folder.filePath("full"), small(2)),
                                 db::FileError);
        QCOMPARE(QDir(folder.filePath("full")).entryList(QDir::Files), QStringList{"mine.txt"});
        QVERIFY_EXCEPTION_THROWN(
            makeFilm(db::shippedCatalog(), colossus(), folder.filePath("no/such/f.webp"), small(2)), db::FileError);
        QVERIFY_EXCEPTION_THROWN(makeFilm(db::shippedCatalog(), colossus(), folder.filePath("no/such/f"), small(2)),
                                 db::FileError);
    }

    void aSiteWithoutDatesIsOnePicture() {
        const QString path = m_folder.filePath("empty.webp");
        makeFilm(db::shippedCatalog(), Site(), path, small(6));
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.startsWith("RIFF"));
        QCOMPARE(readWebp(bytes).frames.size(), 1);
    }

    void fromTheWindow() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        w.action("film")->trigger();
        auto* size = w.child<QComboBox>("film_size");
        size->setCurrentIndex(1); // 1280 × 720
        auto* frames = w.child<QLineEdit>("film_frames");
        frames->setFocus();
        frames->selectAll();
        QTest::keyClicks(frames, "3");
        const QString path = w.user.path(QStringLiteral("growth.webp"));
        prompts::queueAnswer(path);
        QTest::mouseClick(w.child<QPushButton>("film_ok"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
        const Read read = readWebp(bytesOf(path));
        QCOMPARE(read.size, QSize(1280, 720));
        QCOMPARE(read.frames.size(), static_cast<int>(planFilm(w.site(), {.frames = 3}).days.size()));
    }
};

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
