// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn: to scale, in levels, by day and load, with legend and frame; upright boxes straight into the
// image come out where QPainter puts them, and tiles join without a seam.
#include <QImage>
#include <QtTest>
#include <cmath>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/site_builder.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"

using namespace gs;
using namespace gs::ui;
using test::SiteBuilder;
using test::TypeBuilder;

namespace {

struct Drawn {
    explicit Drawn(const Site& site, View view = {*parseDate("2025-01-01"), LoadCase::Nameplate})
        : engine(db::shippedCatalog()) {
        engine.compute(site, view);
    }
    /// `bare`: no grid, labels, links or marks.
    QImage paint(double ppm, Point middle, QSize size, RenderConfig config = bare()) const {
        Viewport v;
        v.pixelsPerMetre = ppm;
        v.size = size;
        v.origin = {middle.x_m - size.width() / 2.0 / ppm, middle.y_m - size.height() / 2.0 / ppm};
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        paintPlan(painter, engine, v, config);
        return image;
    }
    static RenderConfig bare() {
        RenderConfig c;
        c.grid = c.labels = c.links = c.marks = false;
        return c;
    }
    Engine engine;
};

/// Box of all pixels that differ from the canvas.
QRect inked(const QImage& image) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != Theme::light().canvas.rgb()) box |= QRect(x, y, 1, 1);
    return box;
}
int count(const QImage& image, QRgb colour) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) n += image.pixel(x, y) == colour;
    return n;
}

Type block(const char* id, Role role, double w, double d) { return TypeBuilder(id, role, w, d); }

} // namespace

class TestPainter : public QObject {
    Q_OBJECT
private slots:
    void fits() {
        // 200 × 100 m into 1000 × 600 px with 50 px margin: min(900 / 200, 500 / 100) = 4.5 px/m, centred.
        const Viewport v = Viewport::fit({10, 20, 210, 120}, {1000, 600}, 50);
        QCOMPARE(v.pixelsPerMetre, 4.5);
        QCOMPARE(v.toPixel({110, 70}), QPointF(500, 300));
        QCOMPARE(v.toPlan(v.toPixel({12.5, 33})).x_m, 12.5);
        QCOMPARE(Viewport::fit({0, 0, 1e6, 1}, {1000, 600}, 50).pixelsPerMetre, 0.01);
        QCOMPARE(Viewport::fit({0, 0, 0, 0}, {1000, 600}, 50).pixelsPerMetre, 400.0); // a point counts as 1 m
    }

    void gridWidens() {
        // Thin lines at least 10 px apart: 1, 2 or 5 × 10^n.
        QCOMPARE(gridStep(10), 1.0);
        QCOMPARE(gridStep(9.9), 2.0);
        QCOMPARE(gridStep(4), 5.0);
        QCOMPARE(gridStep(1.9), 10.0);
        QCOMPARE(gridStep(100), 0.1);
        QCOMPARE(gridStep(0.05), 200.0);
    }

    void anEmptySiteHasRoom() {
        const Rect r = siteBounds(Site());
        QCOMPARE(r.width(), 200.0);
        QCOMPARE(r.height(), 125.0);
    }

    void toScale_data() {
        QTest::addColumn<double>("ppm");
        for (const double ppm : {0.7, 2.0, 5.0, 10.0}) QTest::addRow("%g px/m", ppm) << ppm;
    }
    void toScale() {
        // A part of 20 × 10 m covers 20 ppm × 10 ppm pixels, at every level of detail.
        QFETCH(double, ppm);
        const Drawn drawn(SiteBuilder().type(block("b", Role::Converter, 20, 10)).put("B", "b", {100, 50}).site());
        const QRect box = inked(drawn.paint(ppm, {100, 50}, {400, 300}));
        QVERIFY2(std::abs(box.width() - 20 * ppm) <= 1.01, qPrintable(QString::number(box.width())));
        QVERIFY(std::abs(box.height() - 10 * ppm) <= 1.01);
        QVERIFY(std::abs(box.center().x() - 200) <= 1 && std::abs(box.center().y() - 150) <= 1);
    }

    void turnedPartsTakeTheTurnedBox() {
        const Type type = block("b", Role::Converter, 20, 10);
        const Drawn quarter(SiteBuilder().type(type).put("B", "b").turned(90).site());
        const QRect box = inked(quarter.paint(5, {}, {400, 300}));
        QVERIFY(std::abs(box.width() - 50) <= 1 && std::abs(box.height() - 100) <= 1);
        // At 30° the box is 20 cos 30 + 10 sin 30 = 22.3 m by 20 sin 30 + 10 cos 30 = 18.7 m: 112 × 93 px.
        const Drawn thirty(SiteBuilder().type(type).put("B", "b").turned(30).site());
        const QRect turned = inked(thirty.paint(5, {}, {400, 300}));
        QVERIFY2(std::abs(turned.width() - 112) <= 3 && std::abs(turned.height() - 93) <= 3,
                 qPrintable(QString("%1 × %2").arg(turned.width()).arg(turned.height())));
    }

    void arraysAreTheirElements() {
        // 5 of 4 × 2 m in 3 columns, pitch 6 × 5 m: full grid 16 × 7 m; the sixth place stays empty.
        const Drawn drawn(SiteBuilder().type(block("b", Role::Converter, 4, 2)).put("B", "b").array(3, 5, 6, 5).site());
        const QImage image = drawn.paint(10, {}, {400, 300});
        const QRect box = inked(image);
        QVERIFY(std::abs(box.width() - 160) <= 1 && std::abs(box.height() - 70) <= 1);
        const auto at = [&](double x, double y) { return image.pixel(200 + int(x * 10), 150 + int(y * 10)); };
        const QRgb canvas = Theme::light().canvas.rgb();
        QVERIFY(at(-4.5, -2.5) != canvas); // first element
        QVERIFY(at(-1.5, 2.5) != canvas);  // fifth
        QCOMPARE(at(6.5, 2.5), canvas);    // no sixth
        QCOMPARE(at(-3.0, -2.5), canvas);  // gap between columns
    }

    void aHugeArrayIsQuick() {
        // A million elements seen near: only those in view are drawn.
        const Drawn drawn(
            SiteBuilder().type(block("b", Role::Rack, 0.6, 1.2)).put("B", "b").array(1000, 1000000, 0.6, 2.4).site());
        QVERIFY(!inked(drawn.paint(40, {}, {400, 300})).isNull());
        QVERIFY(!inked(drawn.paint(0.1, {}, {400, 300})).isNull());
    }

    void byDay() {
        const Site site =
            SiteBuilder().type(block("b", Role::Converter, 20, 10)).put("B", "b").energized("2025-06-01").site();
        const QRgb canvas = Theme::light().canvas.rgb();
        const Drawn before(site, {*parseDate("2025-05-31"), LoadCase::Nameplate}),
            after(site, {*parseDate("2025-06-01"), LoadCase::Nameplate});
        QVERIFY(inked(before.paint(5, {}, {400, 300})).isNull()); // a picture leaves it out
        RenderConfig ghosts = Drawn::bare();
        ghosts.ghosts = true;
        const QImage ghost = before.paint(5, {}, {400, 300}, ghosts); // the canvas shows it hollow
        QVERIFY(!inked(ghost).isNull());
        QCOMPARE(ghost.pixel(200, 150), canvas);
        QVERIFY(after.paint(5, {}, {400, 300}).pixel(190, 140) != canvas);
    }

    void overlaysFillByValue() {
        // GRID 2 MW feeds one 480 V load-like rack of 80 kW over a bus: 4 % of the grid, the lowest step of the scale.
        using D = Direction;
        SiteBuilder b;
        b.type(TypeBuilder("grid", Role::Source, 20, 20).value("capacity_mw", 2).power("out", D::Out, {480}));
        b.type(TypeBuilder("rack", Role::Rack, 4, 4)
                   .text("it", "gpu")
                   .value("rack_power_kw_max", 80)
                   .power("feed_a", D::In, {480}, 1, 'A'));
        b.put("G", "grid", {0, 0}).put("R", "rack", {30, 0}).power("G.out", "R.feed_a");
        const Drawn drawn(b.site());
        QVERIFY(drawn.engine.component(drawn.engine.site().components().slotOf("G")).loading() > 0.03);
        RenderConfig config = Drawn::bare();
        config.overlay = Overlay::Power;
        const QImage image = drawn.paint(5, {0, 0}, {200, 200}, config);
        QVERIFY(count(image, Theme::light().scale(0.04).rgb()) > 3000); // most of 100 × 100 px
        QCOMPARE(count(image, Theme::light().scale(0.99).rgb()), 0);
        // Load: 80 kW on 16 m² are 5 kW/m². Nothing cools this rack: it is off, and drawn hollow.
        const Slot rack = drawn.engine.site().components().slotOf("R");
        // A dry cooler that can reject nothing of 1 MW is over, not without a figure; one without heat has none.
        Type cooler;
        cooler.role = Role::Rejector;
        ComponentResult rejects;
        rejects.live = true;
        QVERIFY(!overlayValue(Overlay::Cooling, cooler, Component(), rejects));
        rejects.heat_w = 1e6;
        const auto beyond = overlayValue(Overlay::Cooling, cooler, Component(), rejects);
        QVERIFY(beyond);
        QCOMPARE(overlayStep(Overlay::Cooling, *beyond), Look::over);
        QVERIFY(!overlayText(Overlay::Cooling, *beyond).contains(QLatin1Char('%')));
        rejects.heat_capacity_w = 2e6;
        QCOMPARE(overlayValue(Overlay::Cooling, cooler, Component(), rejects), std::optional(0.5));
        const auto load = overlayValue(Overlay::Load, *drawn.engine.site().type("rack"),
                                       *drawn.engine.site().components().at(rack), drawn.engine.component(rack));
        QVERIFY(load && std::abs(*load - 5000) < 1e-6);
        config.overlay = Overlay::Load;
        QCOMPARE(count(drawn.paint(5, {30, 0}, {200, 200}, config), Theme::light().scale(5.0 / 250).rgb()), 0);
    }

    void overIsHatchedAndMarked() {
        // 80 kW on a source of 50 kW: over.
        using D = Direction;
        SiteBuilder b;
        b.type(TypeBuilder("grid", Role::Source, 20, 20).value("capacity_mw", 0.05).power("out", D::Out, {480}));
        b.type(TypeBuilder("rack", Role::Rack, 4, 4)
                   .text("it", "gpu")
                   .value("rack_power_kw_max", 80)
                   .power("feed_a", D::In, {480}, 1, 'A'));
        b.put("G", "grid", {0, 0}).put("R", "rack", {30, 0}).power("G.out", "R.feed_a");
        const Drawn drawn(b.site());
        RenderConfig config = Drawn::bare();
        config.overlay = Overlay::Power;
        const QRgb hatch = qRgb(0x1B, 0x1F, 0x24), top = Theme::light().scale(1).rgb();
        const QImage plain = drawn.paint(5, {0, 0}, {200, 200}, config);
        QVERIFY(count(plain, hatch) > 500);
        QVERIFY(count(plain, top) > 3000);
        config.marks = true;
        const QImage marked = drawn.paint(5, {0, 0}, {200, 200}, config);
        QVERIFY(count(marked, Theme::light().status(Status::Over).rgb()) > 20);
        QCOMPARE(count(plain, Theme::light().status(Status::Over).rgb()), 0);
    }

    void assumedPartsAreDashed() {
        const Type type = block("b", Role::Converter, 20, 10);
        const QRgb line = Theme::light().discipline(Discipline::Power).rgb();
        const Drawn solid(SiteBuilder().type(type).put("B", "b").site()),
            dashed(SiteBuilder().type(type).put("B", "b").assumed("not on record").site());
        // Only the outline has the pure discipline colour once the symbol is left out (at 1 px/m it is too small).
        const int full = count(solid.paint(1, {}, {100, 100}), line),
                  part = count(dashed.paint(1, {}, {100, 100}), line);
        QVERIFY(full >= 56); // 2 (20 + 10) px less the corners
        QVERIFY(part > full / 3 && part < full * 4 / 5);
    }

    void linksAreDrawnInTheirStyle() {
        using D = Direction;
        SiteBuilder b;
        b.type(TypeBuilder("a", Role::Converter, 4, 4).power("out", D::Out, {480}).flow("w", Medium::Water, D::Out));
        b.type(TypeBuilder("c", Role::Converter, 4, 4).power("in", D::In, {480}).flow("w", Medium::Water, D::In));
        b.put("A", "a", {-20, 0}).put("C", "c", {20, 0});
        RenderConfig config = Drawn::bare();
        config.links = true;
        SiteBuilder power = b, water = b;
        const Drawn p(power.power("A.out", "C.in").site()), w(water.water("A.w", "C.w").site());
        const auto between = [&](const Drawn& d, Discipline discipline) {
            const QImage image = d.paint(10, {0, 0}, {300, 200}, config); // nothing but the line in view
            QSet<int> columns;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixel(x, y) == Theme::light().discipline(discipline).rgb()) columns << x;
            return columns.size();
        };
        QVERIFY(between(p, Discipline::Power) == 300); // solid from edge to edge
        const auto dashed = between(w, Discipline::Water);
        QVERIFY2(dashed > 150 && dashed < 290, qPrintable(QString::number(dashed))); // long dash: 14 on, 5 off
    }

    void feedBIsBroken() {
        // The same line once as feed A, once as feed B, in the ink of power in both themes: solid, and 10 px on, 3 off.
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()})
            for (const char feed : {'A', 'B'}) {
                SiteBuilder b;
                b.type(TypeBuilder("giver", Role::Converter, 4, 4).power("out", Direction::Out, {480}));
                b.type(TypeBuilder("taker", Role::Converter, 4, 4).power("in", Direction::In, {480}));
                b.put("A", "giver", {-30, 0}).put("C", "taker", {30, 0}).power("A.out", "C.in", feed);
                RenderConfig config = Drawn::bare();
                config.links = true;
                config.theme = theme;
                const QImage image = Drawn(b.site()).paint(10, {0, 0}, {260, 200}, config);
                const int inked_px = count(image, theme->discipline(Discipline::Power).rgb());
                QCOMPARE(inked_px, feed == 'A' ? 260 : 200); // 20 periods of 13 px
            }
    }

    void aTrenchSaysHowManyRunInIt() {
        // Feeders side by side that meet in one line along x: with three of them a number stands on it, with two none.
        const auto picture = [](int lines) {
            SiteBuilder b;
            b.type(TypeBuilder("giver", Role::Converter, 4, 4).power("out", Direction::Out, {480}));
            b.type(TypeBuilder("taker", Role::Converter, 4, 4).power("in", Direction::In, {480}));
            for (int i = 0; i < lines; ++i) {
                const std::string n = std::to_string(i);
                b.put("A" + n, "giver", {-100, -20.0 - 8 * i}).put("C" + n, "taker", {100, -20.0 - 8 * i});
                b.power("A" + n + ".out", "C" + n + ".in");
            }
            Site site = b.site();
            for (int i = 0; i < lines; ++i) {
                Link link = *site.link("L" + std::to_string(i + 1));
                link.bends = {{-100, 0}, {100, 0}};
                site.put(std::make_shared<const Link>(link));
            }
            RenderConfig config = Drawn::bare();
            config.links = config.labels = true;
            return Drawn(site).paint(10, {0, 0}, {600, 100}, config);
        };
        // Only the one line is in view, 1 px high; the rim and the figure of the count reach above it.
        QCOMPARE(inked(picture(2)).height(), 1);
        const QImage three = picture(3);
        QVERIFY(inked(three).height() > 6 && inked(three).height() < 16);
        QVERIFY(inked(picture(24)).height() > 6);
    }

    void smallLinksAppearOnlyNear() {
        SceneLink rack, trunk;
        rack.from_ppm = 14 / 0.6;
        trunk.from_ppm = 3 / 4.0;
        QVERIFY(!linkIsVisible(rack, 20));
        QVERIFY(linkIsVisible(rack, 24));
        QVERIFY(linkIsVisible(trunk, 1));
    }

    void straightIntoTheImageIsTheSame() {
        // The pixel writer against QPainter: whole-pixel fills must agree exactly, outside of the clip nothing.
        QImage a(64, 64, QImage::Format_RGB32), b(64, 64, QImage::Format_RGB32);
        a.fill(Qt::white), b.fill(Qt::white);
        PixelWriter writer(a, 0, 0);
        QPainter painter(&b);
        for (int i = 0; i < 200; ++i) {
            const QRect r(i * 7 % 80 - 8, i * 13 % 80 - 8, 1 + i % 9, 1 + i % 5);
            const QColor colour = QColor::fromHsv(i % 360, 200, 200);
            writer.fill(r.left(), r.top(), r.left() + r.width(), r.top() + r.height(), colour.rgb());
            painter.fillRect(r, colour);
        }
        painter.end();
        QCOMPARE(a, b);
    }

    void dashesGoOnAcrossImages() {
        // One line of 100 px in one image, or in two halves: the same pixels.
        QImage whole(100, 4, QImage::Format_RGB32), left(50, 4, QImage::Format_RGB32),
            right(50, 4, QImage::Format_RGB32);
        for (QImage* image : {&whole, &left, &right}) image->fill(Qt::white);
        const Dash dash{7, 3, 2};
        PixelWriter(whole, 1000, 0).horizontal(-50, 200, 1, 2, qRgb(0, 0, 0), dash);
        PixelWriter(left, 1000, 0).horizontal(-50, 200, 1, 2, qRgb(0, 0, 0), dash);
        PixelWriter(right, 1050, 0).horizontal(-100, 150, 1, 2, qRgb(0, 0, 0), dash);
        QCOMPARE(whole.copy(0, 0, 50, 4), left);
        QCOMPARE(whole.copy(50, 0, 50, 4), right);
        QVERIFY(count(whole, qRgb(0, 0, 0)) > 60 && count(whole, qRgb(0, 0, 0)) < 160);
    }

    void legendSaysUnitAndSiteValue() {
        const Drawn drawn(Site{});
        for (const Overlay overlay : {Overlay::Plan, Overlay::Power, Overlay::Cooling, Overlay::Load}) {
            QImage image(500, 300, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            const QRectF box = paintLegend(painter, {10, 290}, overlay, drawn.engine, Theme::light());
            painter.end();
            QCOMPARE(box.bottomLeft(), QPointF(10, 290));
            QVERIFY(QRectF(image.rect()).contains(box));
            // Nothing outside of the box it says it covers.
            for (int y = 0; y < 300; ++y)
                for (int x = 0; x < 500; ++x)
                    if (!box.adjusted(-1, -1, 1, 1).contains(x, y)) QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
        QCOMPARE(overlayText(Overlay::Power, 0.874), QString::fromUtf8("87\u00A0%"));
        QCOMPARE(overlayText(Overlay::Load, 142000), QString::fromUtf8("142\u00A0kW/m²"));
    }

    void aScaleBarIsARoundLength() {
        // At most 160 px: at 1 px/m 100 m, at 7 px/m 20 m (140 px), at 0.3 px/m 500 m.
        QImage image(400, 60, QImage::Format_RGB32);
        for (const auto& [ppm, px] : {std::pair(1.0, 100.0), std::pair(7.0, 140.0), std::pair(0.3, 150.0)}) {
            QPainter painter(&image);
            QCOMPARE(paintScaleBar(painter, {390, 50}, ppm, Theme::light()).width(), px + 16);
        }
    }

    void namesNeverCoverEachOther_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"starter-1000", "colossus-1", "colossus-2"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void namesNeverCoverEachOther() {
        // At every zoom from the whole site to a row, in steps of a fifth. Every hall that is wide enough has its name.
        QFETCH(QString, id);
        const Site site = buildExample(id.toStdString(), db::shippedCatalog());
        Engine engine(db::shippedCatalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        PlanScene scene;
        scene.reset(engine);
        for (double ppm = 0.2; ppm < 150; ppm *= 1.2) {
            LabelLayout names;
            names.place(engine, scene, ppm, siteBounds(site));
            std::vector<PlacedLabel> labels = names.labels();
            std::sort(labels.begin(), labels.end(),
                      [](const PlacedLabel& a, const PlacedLabel& b) { return a.box.top() < b.box.top(); });
            for (std::size_t i = 0; i < labels.size(); ++i)
                for (std::size_t j = i + 1; j < labels.size() && labels[j].box.top() < labels[i].box.bottom(); ++j)
                    QVERIFY2(!labels[i].box.intersects(labels[j].box),
                             qPrintable(QString("%1 and %2 at %3 px/m").arg(labels[i].text, labels[j].text).arg(ppm)));
            std::set<Slot> named;
            for (const PlacedLabel& label : labels) named.insert(label.slot);
            for (Slot s = 0; s < scene.slotCount(); ++s) {
                const SceneItem* item = scene.item(s);
                if (item && item->shape == Shape::Hall && item->installed && item->type->kind != "building" &&
                    item->box.width() * ppm > 120 && item->box.height() * ppm > 60)
                    QVERIFY2(named.count(s), qPrintable(QString("%1 has no name at %2 px/m")
                                                            .arg(QString::fromStdString(site.components().at(s)->name))
                                                            .arg(ppm)));
            }
        }
    }

    void aNameInABoxGivesWay() {
        // The name of a zone stands above its wall, right where the name of a part just outside would be.
        SiteBuilder b;
        b.type(TypeBuilder("hall", Role::Structure, 40, 30).kind("hall").zone())
            .type(block("b", Role::Converter, 40, 4));
        b.put("HALL", "hall", {0, 0}).box(40, 30).put("LONG-NAME", "b", {0, -17});
        const Drawn drawn(b.site());
        PlanScene scene;
        scene.reset(drawn.engine);
        LabelLayout names;
        names.place(drawn.engine, scene, 5, {-50, -50, 50, 50});
        for (const PlacedLabel& label : names.labels()) {
            QVERIFY(!names.isFree(label.box));
            // Places that cover a part are the last choice: this one stands inside.
            QVERIFY(!label.box.intersects(QRectF(-100, -95, 200, 20)));
        }
        QVERIFY(names.isFree(QRectF(-100, -95, 200, 20)));
    }

    void fitsBesideTheLegend() {
        // 770 × 510 m in a room of 1000 × 600 px with the legend at its lower left (224 × 96 px): as high as the room
        // (600 - 2 × 24) / 510 = 1.082 px/m it is 834 px wide and stands over the legend when centred; to the right of
        // it there are 776 px, above it 494 px. Right: (776 - 48) / 770 = 0.945; above: (494 - 48) / 510 = 0.875.
        const QRectF room(0, 0, 1000, 600), legend(10, 494, 214, 96);
        const Viewport v = Viewport::fitAround({0, 0, 770, 510}, {1000, 600}, room, {legend}, 24);
        QVERIFY(std::abs(v.pixelsPerMetre - (776.0 - 48) / 770) < 1e-9);
        QVERIFY(!QRectF(v.toPixel({0, 0}), v.toPixel({770, 510})).intersects(legend));
        // Where nothing is in the way it is the plain fit.
        QCOMPARE(Viewport::fitAround({0, 0, 200, 500}, {1000, 600}, room, {legend}, 24).pixelsPerMetre,
                 (600.0 - 48) / 500);
    }

    void examplesDrawInBothThemes() {
        for (const char* id : {"starter-1000", "empty"}) {
            const Site site = buildExample(id, db::shippedCatalog());
            Engine engine(db::shippedCatalog());
            engine.compute(site, {lastDate(site), LoadCase::Nameplate});
            for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
                const QImage image = thumbnail(engine, {320, 200}, *theme);
                QCOMPARE(image.size(), QSize(320, 200));
                int drawn = 0;
                for (int y = 0; y < 200; ++y)
                    for (int x = 0; x < 320; ++x) drawn += image.pixel(x, y) != theme->canvas.rgb();
                QVERIFY(drawn > 200);
            }
        }
    }
};

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
