// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures under the plan with a hand on the mouse: in by file, laid to scale by two points, drawn beneath, undone,
// kept by the file, and a clear word where one is missing or no picture at all.
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>

#include "core/layout/picture_place.h"
#include "core/site/plan_marks.h"
#include "tests/support/canvas_fixture.h"
#include "ui/canvas/background.h"
#include "ui/canvas/tool.h"
#include "ui/render/pictures.h"
#include "ui/widgets/reason_bubble.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

/// As the window does it, but at once.
std::optional<std::string> addPicture(PlanCanvas& canvas, const QString& path, int page = 0,
                                      std::optional<Point> at = std::nullopt) {
    try {
        return ui::addPicture(canvas, readPictureFile(path, page), at);
    } catch (const std::exception& error) { canvas.sayRefused(QString::fromUtf8(error.what())); }
    return std::nullopt;
}

/// A picture of 800 × 400 px: left half red, right half blue.
QImage halves(int width = 800, int height = 400) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(width / 2, 0, width / 2, height, Qt::blue);
    return image;
}

struct Ground : Plan {
    Ground() : Plan(Site(), 2, {0, 0}) {}
    QString file(const QString& name, const QImage& image = halves()) {
        image.save(user.path(name));
        return user.path(name);
    }
    std::string add(const QString& path) { return addPicture(canvas, path, 0, Point{0, 0}).value_or(std::string()); }
    const Component& picture() const { return *document->site().component(id); }
    QLineEdit* field() const { return canvas.findChild<QLineEdit*>("calibrate_distance"); }
    QPointF pixelOf(Point share) const { return canvas.viewport().toPixel(onPlan(document->site(), picture(), share)); }
    double apart(Point a, Point b) const {
        const Point p = onPlan(document->site(), picture(), a), q = onPlan(document->site(), picture(), b);
        return std::hypot(p.x_m - q.x_m, p.y_m - q.y_m);
    }
    std::string id;
};

} // namespace

class TestBackground : public QObject {
    Q_OBJECT
private slots:

    /// The check of a planner: two points, 500 m, and measuring the same points gives 500.0 m.
    void calibratedByTwoPointsItMeasuresTrue() {
        Ground g;
        g.id = g.add(g.file("photo.png"));
        QVERIFY(!g.id.empty());
        QCOMPARE(int(g.canvas.tool()), int(PlanCanvas::ToolKind::Other));
        QCOMPARE(g.inFile("SELECT mime || ' ' || name FROM media").toString(), QString("image/png photo.png"));
        // The handles stand at a quarter and three quarters; one is dragged, the other brought by a click beside it.
        const Point first{0.1, 0.2}, second{0.9, 0.8};
        g.drag(g.pixelOf({0.25, 0.5}), g.pixelOf(first));
        g.click(g.pixelOf(second));
        QLineEdit* field = g.field();
        QVERIFY(field && field->isVisible());
        QVERIFY(field->hasFocus());
        // What is no length is refused, and the refusal goes with what it was about.
        const auto refusal = [&] {
            const auto* bubble = g.canvas.window()->findChild<ReasonBubble*>("reasonBubble");
            return bubble && bubble->isVisible();
        };
        QTest::keyClicks(field, "wide");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(refusal());
        QTest::keyClicks(field, "5"); // over the selected text
        QVERIFY(!refusal());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, "500 in a row");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(refusal());
        field->setText("500 m"); // not typed: the field hides when it is taken
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!refusal());
        // A pixel is the finest a mouse can say; the points are where it put them.
        const Component& picture = g.picture();
        const Point a{g.document->site().value(picture, "reference_x1_fraction"),
                      g.document->site().value(picture, "reference_y1_fraction")};
        const Point b{g.document->site().value(picture, "reference_x2_fraction"),
                      g.document->site().value(picture, "reference_y2_fraction")};
        QVERIFY(std::abs(a.x_m - first.x_m) < 0.002 && std::abs(b.y_m - second.y_m) < 0.002);
        QVERIFY2(std::abs(g.apart(a, b) - 500) < 1e-6, qPrintable(QString::number(g.apart(a, b), 'f', 6)));
        QVERIFY(std::abs(g.apart(first, second) / 500 - 1) < 1e-3);
        // Dimmed and locked, one step each; its shape has not changed.
        QVERIFY(picture.locked);
        QCOMPARE(picture.values.at("opacity_fraction"), 0.5);
        QCOMPARE(picture.values.at("width_m") / picture.values.at("depth_m"), 2.0);
        QCOMPARE(g.document->history().size(), std::size_t{3});
        // The second question, north, is passed over.
        auto* skip = g.canvas.findChild<QPushButton*>("calibrate_skip");
        QTest::mouseClick(skip, Qt::LeftButton);
        QTRY_COMPARE(int(g.canvas.tool()), int(PlanCanvas::ToolKind::Select));
        QCOMPARE(g.document->history().size(), std::size_t{3});

        // Measured with the mouse, at another zoom and clicked a few pixels beside: the reference points are caught.
        g.look(0.7, {0, 0});
        const std::set<std::string> before = g.ids();
        g.canvas.startTool(makeMeasureTool(g.canvas));
        g.click(g.pixelOf(a) + QPointF(2, -3));
        g.click(g.pixelOf(b) + QPointF(-3, 2));
        g.key(Qt::Key_K);
        const Component& line = *g.document->site().component(g.added(before));
        QVERIFY2(std::abs(chainLength(line.outline) - 500) < 1e-6,
                 qPrintable(QString::number(chainLength(line.outline), 'f', 6)));
        // Undone step by step: the dimension, the dimming, the scale, the picture.
        for (int i = 0; i < 2; ++i) g.document->undo();
        QVERIFY(!g.picture().locked);
        g.document->undo();
        QVERIFY(std::abs(g.apart(a, b) - 500) > 1);
        g.document->undo();
        QVERIFY(!g.document->site().component(g.id));
        for (int i = 0; i < 4; ++i) g.document->redo();
        QVERIFY(!pictures::at(g.picture().text, 100).isNull()); // its bytes were never gone
    }

    void feetAndSums() {
        Ground g;
        g.id = g.add(g.file("photo.jpg"));
        QTest::keyClicks(g.field(), "abc");
        QTest::keyClick(g.field(), Qt::Key_Return);
        QCOMPARE(g.document->history().size(), std::size_t{1}); // refused, with the reason below the field
        g.field()->clear();
        QTest::keyClicks(g.field(), "1640 ft");
        QTest::keyClick(g.field(), Qt::Key_Return);
        QVERIFY(std::abs(g.apart({0.25, 0.5}, {0.75, 0.5}) - 1640 * 0.3048) < 1e-6);
    }

    void northTurnsIt() {
        Ground g;
        g.id = g.add(g.file("photo.png"));
        QTest::keyClicks(g.field(), "100");
        QTest::keyClick(g.field(), Qt::Key_Return);
        // From the middle straight right on the picture is north: it turns by 90° to the left.
        g.canvas.fitAll();
        QApplication::processEvents();
        g.drag(g.pixelOf({0.5, 0.75}), g.pixelOf({0.2, 0.5}));
        g.drag(g.pixelOf({0.5, 0.25}), g.pixelOf({0.8, 0.5}));
        auto* take = g.canvas.findChild<QPushButton*>("calibrate_take");
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE(int(g.canvas.tool()), int(PlanCanvas::ToolKind::Select));
        QVERIFY2(std::abs(g.picture().rotation_deg - 270) < 0.3, qPrintable(QString::number(g.picture().rotation_deg)));
        const Point south = onPlan(g.document->site(), g.picture(), {0.2, 0.5}),
                    north = onPlan(g.document->site(), g.picture(), {0.8, 0.5});
        QVERIFY(north.y_m < south.y_m && std::abs(north.x_m - south.x_m) < 0.5);
        QCOMPARE(g.document->history().size(), std::size_t{4});
    }

    void itIsDrawnBeneathEverything() {
        Plan plan(test::smallSite(db::shippedCatalog()), 10, {-4, 0});
        halves().save(plan.user.path("photo.png"));
        const auto id = addPicture(plan.canvas, plan.user.path("photo.png"), 0, Point{-4, 0});
        QVERIFY(id);
        plan.canvas.setTool(PlanCanvas::ToolKind::Select);
        plan.document->edit(layPicture(plan.document->site(), *id, 1), "dim");
        plan.document->setSelection({});
        const auto shot = [&] {
            for (int i = 0; i < 20; ++i) QApplication::processEvents();
            return plan.canvas.grab().toImage();
        };
        const QImage image = shot();
        const auto at = [&](const QImage& from, double x, double y) {
            const double dpr = from.devicePixelRatio();
            return from.pixelColor((plan.px(x, y) * dpr).toPoint());
        };
        // On bare ground outside of the hall the picture is seen, on the rack R1 at (-5, 0) the rack.
        const Rect hall = bounds(plan.document->site(), *plan.document->site().component("HALL"));
        const double south = hall.bottom + 1;
        const Component& c = *plan.document->site().component(*id);
        if (polygonContains(corners(plan.document->site(), c), {-6, south}))
            QCOMPARE(at(image, -6, south), QColor(Qt::red));
        QVERIFY(at(image, -5, 0) != QColor(Qt::red));
        // Decoded once for all zooms and frames.
        const std::size_t decoded = pictures::decoded();
        for (const double ppm : {3.0, 20.0, 10.0}) plan.look(ppm, {-4, 0}), shot();
        QCOMPARE(pictures::decoded(), decoded);
        // A click on it selects nothing while it is locked; unlocked it moves.
        plan.click(plan.px(-6, south));
        QVERIFY(!plan.document->selection().count(*id));
    }

    /// Under an overlay a picture of red and blue is grey, and nearer to the ground than it was.
    void underAnOverlayItIsPaleGrey() {
        Ground g;
        g.id = g.add(g.file("photo.png"));
        g.canvas.setTool(PlanCanvas::ToolKind::Select);
        g.document->edit(layPicture(g.document->site(), g.id, 1), "dim");
        g.document->setSelection({});
        g.look(10, {0, 0});
        const auto at = [&](Point share) {
            for (int i = 0; i < 20; ++i) QApplication::processEvents();
            const QImage image = g.canvas.grab().toImage();
            return image.pixelColor((g.pixelOf(share) * image.devicePixelRatio()).toPoint());
        };
        g.look(100 / g.apart({0, 0}, {0.5, 0}), {0, 0}); // half of it is 100 px wide
        QCOMPARE(at({0.4, 0.4}), QColor(Qt::red));
        RenderConfig config = g.canvas.renderConfig();
        config.overlay = Overlay::Load;
        g.canvas.setRenderConfig(config);
        const QColor ground = g.canvas.theme().canvas;
        for (const Point share : {Point{0.4, 0.4}, Point{0.6, 0.4}}) {
            const QColor seen = at(share);
            // Luminance of sRGB red and blue, adapted to D50 as in ICC profiles, coded again.
            const double own = 255 * (1.055 * std::pow(share.x_m < 0.5 ? 0.2225 : 0.0606, 1 / 2.4) - 0.055);
            for (const auto channel : {&QColor::red, &QColor::green, &QColor::blue}) {
                const double wanted = 0.45 * own + 0.55 * (ground.*channel)();
                QVERIFY2(std::abs((seen.*channel)() - wanted) <= 2, qPrintable(seen.name()));
            }
        }
        config.overlay = Overlay::Plan;
        g.canvas.setRenderConfig(config);
        QCOMPARE(at({0.4, 0.4}), QColor(Qt::red));
    }

    void aMissingOneIsAFrameWithWords() {
        Ground g;
        Component lost = pictureComponent(std::string(64, 'a'), "lost.png", 2, 1, 300, {0, 0});
        g.document->edit(place(g.document->site(), g.document->catalog(), lost), "place");
        for (int i = 0; i < 20; ++i) QApplication::processEvents();
        const QImage image = g.canvas.grab().toImage();
        int drawn = 0;
        const QRect box(g.px(-140, -70).toPoint(), g.px(140, 70).toPoint());
        for (int y = box.top(); y < box.bottom(); ++y)
            for (int x = box.left(); x < box.right(); ++x) drawn += image.pixelColor(x, y).lightness() < 160;
        QVERIFY2(drawn > 300, qPrintable(QString::number(drawn))); // the cross and the words
    }

    void saveAsAndOpeningKeepIt() {
        Ground g;
        g.id = g.add(g.file("photo.png"));
        const std::string key = g.picture().text;
        g.document->saveAs(g.user.path("copy.gsite"));
        QVERIFY(g.document->media(key));
        const auto other = Document::createUntitled(g.document->site(), db::shippedCatalog());
        QVERIFY(!other->media(key));
        copyPictures(*g.document, *other);
        QVERIFY(other->media(key));
    }

    void pastedInAnotherWindowItComesAlong() {
        Ground g;
        g.id = g.add(g.file("photo.png"));
        const std::string key = g.picture().text;
        g.canvas.setTool(PlanCanvas::ToolKind::Select);
        g.document->setSelection({g.id});
        g.canvas.copySelection();
        Plan other(Site(), 2, {0, 0});
        other.canvas.paste();
        QCOMPARE(other.document->site().components().size(), std::size_t{1});
        QCOMPARE(other.inFile("SELECT sha256 FROM media").toString(), QString::fromStdString(key));
    }

    void drawingsAndPages() {
        Ground g;
        // A page of 200 × 100 mm, its right half blue.
        const QString pdf = g.user.path("plan.pdf");
        {
            QPdfWriter writer(pdf);
            writer.setPageSize(QPageSize(QSizeF(200, 100), QPageSize::Millimeter));
            writer.setPageMargins({0, 0, 0, 0});
            QPainter painter(&writer);
            painter.fillRect(writer.width() / 2, 0, writer.width() / 2, writer.height(), Qt::blue);
            writer.newPage();
            painter.fillRect(0, 0, writer.width(), writer.height(), Qt::red);
        }
        QCOMPARE(pagesOf(pdf), 2);
        const PictureFile page = readPictureFile(pdf, 0);
        QCOMPARE(QString::fromStdString(page.media.mime), QString("image/png"));
        QCOMPARE(page.pixels.width(), 4096);
        QVERIFY(std::abs(page.pixels.height() - 2048) <= 12); // whole points of a page
        const QImage image = decodePicture(page.media, nullptr);
        QCOMPARE(image.pixelColor(1000, 1000), QColor(Qt::white));
        QCOMPARE(image.pixelColor(3000, 1000), QColor(Qt::blue));
        QCOMPARE(decodePicture(readPictureFile(pdf, 1).media, nullptr).pixelColor(100, 100), QColor(Qt::red));

        const QString svg = g.user.path("map.svg");
        QFile file(svg);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'><rect width='40' height='10' "
                   "fill='#0000ff'/></svg>");
        file.close();
        const PictureFile drawing = readPictureFile(svg);
        QCOMPARE(QString::fromStdString(drawing.media.mime), QString("image/svg+xml"));
        QCOMPARE(drawing.pixels, QSize(4096, 1024));
    }

    void whatIsNoPictureIsRefused() {
        Ground g;
        QSignalSpy refused(&g.canvas, &PlanCanvas::refused);
        QFile file(g.user.path("no.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        QVERIFY(!addPicture(g.canvas, g.user.path("no.png")));
        QVERIFY(!addPicture(g.canvas, g.user.path("missing.png")));
        QVERIFY(!addPicture(g.canvas, g.user.path("no.pdf")));
        QCOMPARE(refused.size(), 3);
        QVERIFY(refused[0][0].toString().startsWith("no.png: this is no picture"));
        QVERIFY(g.document->history().empty());
        QCOMPARE(g.inFile("SELECT count(*) FROM media").toInt(), 0);
        // 12,000 × 12,000 px would take 576 MB: refused by its header, before it is read.
        QImage huge(12000, 12000, QImage::Format_Mono);
        huge.fill(0);
        QVERIFY(!addPicture(g.canvas, g.file("huge.png", huge)));
        QVERIFY2(refused.last()[0].toString().contains("12000 × 12000 pixels"),
                 qPrintable(refused.last()[0].toString()));
        // Larger than a screen can show: scaled down while it is read.
        const QString large = g.file("large.png", halves(6000, 3000));
        g.id = g.add(large);
        QCOMPARE(pictures::at(g.picture().text, 1e6).size(), QSize(4096, 2048));
    }
};

QTEST_MAIN(TestBackground)
#include "tst_background.moc"
