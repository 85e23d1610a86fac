// SPDX-License-Identifier: GPL-3.0-or-later
// The plan on screen: viewport, what is under the mouse, what follows an edit, and that it rests.
#include <QWheelEvent>

#include "core/examples/examples.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/site_builder.h"
#include "ui/canvas/canvas_view.h"
#include "ui/render/label_layout.h"
#include "ui/render/overlay.h"
#include "ui/render/paint_job.h"
#include "ui/selected.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

/// Counts the paint events of a widget.
class PaintCounter : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

/// The plan drawn in one piece, without tiles.
QImage inOnePiece(const Engine& engine, const Viewport& v, const RenderConfig& config,
                  const std::set<std::string>& selection) {
    PlanScene scene;
    scene.setOverlay(config.overlay);
    scene.reset(engine);
    std::vector<Dirty> dirty;
    scene.select(lookUp(engine.site(), std::make_shared<std::set<std::string>>(selection)), dirty);
    scene.setMarks(engine, engine.findings(), dirty);
    QImage image(v.size.toSize(), QImage::Format_RGB32);
    PixelWriter pixels(image, CanvasView::deviceOrigin(v.origin.x(), v.pixelsPerMetre, 1),
                       CanvasView::deviceOrigin(v.origin.y(), v.pixelsPerMetre, 1));
    QPainter painter(&image);
    const Point end = v.toPlan({v.size.width(), v.size.height()});
    LabelLayout names;
    names.place(engine, scene, v.pixelsPerMetre, LabelLayout::areaFor(v));
    const PaintJob job{engine,  scene, v,     config, painter, {v.origin.x(), v.origin.y(), end.x_m, end.y_m},
                       &pixels, 1,     &names};
    paintGround(job);
    paintStanding(job);
    return image;
}

int different(const QImage& a, const QImage& b) {
    int n = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) n += a.pixel(x, y) != b.pixel(x, y);
    return n;
}

void settle() {
    for (int i = 0; i < 40; ++i) QApplication::processEvents();
}

} // namespace

class TestCanvas : public QObject {
    Q_OBJECT
private slots:
    /// The name of a hall is a handle of it: a click on it selects the hall, whatever stands below, and a drag moves
    /// it.
    void aHallIsTakenByItsName() {
        Plan plan(test::smallSite(db::shippedCatalog()), 12, {0, 0});
        plan.document->edit(setName(plan.document->site(), "HALL", "Hall one"), "Name");
        plan.canvas.grab();
        const Viewport view = plan.canvas.viewport();
        LabelLayout names;
        names.place(plan.document->engine(), plan.canvas.scene(), view.pixelsPerMetre, LabelLayout::areaFor(view));
        const Slot hall = plan.document->site().components().slotOf("HALL");
        std::optional<QPointF> name;
        for (const PlacedLabel& label : names.labels())
            if (label.slot == hall) name = label.box.center() - view.origin * view.pixelsPerMetre;
        QVERIFY(name);
        plan.click(*name);
        QCOMPARE(plan.document->selection(), std::set<std::string>{"HALL"});
        const double before = plan.document->site().component("HALL")->position.x_m;
        plan.drag(*name, *name + QPointF(48, 0));
        QVERIFY(plan.document->site().component("HALL")->position.x_m > before + 3); // 48 px of 12 px/m, snapped
    }

    void zoomKeepsThePointUnderTheMouse() {
        Plan plan;
        const QPointF at(620, 210);
        const Point before = plan.canvas.viewport().toPlan(at);
        for (int i = 0; i < 5; ++i) {
            QWheelEvent wheel(at, plan.canvas.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(&plan.canvas, &wheel);
        }
        const Point after = plan.canvas.viewport().toPlan(at);
        QVERIFY(std::abs(plan.canvas.viewport().pixelsPerMetre / 10 - std::pow(1.25, 5)) < 1e-9);
        // The origin stands on whole pixels: half a pixel per step at most.
        QVERIFY(std::hypot(after.x_m - before.x_m, after.y_m - before.y_m) * plan.canvas.viewport().pixelsPerMetre < 4);
    }

    void zoomHasEnds() {
        Plan plan;
        plan.canvas.zoomBy(1e9, {500, 350});
        QCOMPARE(plan.canvas.viewport().pixelsPerMetre, 400.0);
        plan.canvas.zoomBy(1e-12, {500, 350});
        QCOMPARE(plan.canvas.viewport().pixelsPerMetre, 0.01);
        Viewport bad;
        bad.pixelsPerMetre = std::nan("");
        bad.origin = {std::nan(""), 1e300};
        plan.canvas.setViewport(bad);
        plan.canvas.repaint();
        QVERIFY(std::isfinite(plan.canvas.viewport().toPlan({0, 0}).x_m));
    }

    void panByMiddleButtonAndBySpace() {
        Plan plan;
        const QPointF a(300, 300), b(420, 250);
        const QPointF before = plan.canvas.viewport().origin;
        plan.send(QEvent::MouseButtonPress, a, Qt::MiddleButton, Qt::MiddleButton);
        plan.send(QEvent::MouseMove, b, Qt::NoButton, Qt::MiddleButton);
        plan.send(QEvent::MouseButtonRelease, b, Qt::MiddleButton, Qt::NoButton);
        QVERIFY(std::abs(plan.canvas.viewport().origin.x() - (before.x() - 12)) < 0.11); // 120 px at 10 px/m
        QVERIFY(std::abs(plan.canvas.viewport().origin.y() - (before.y() + 5)) < 0.11);
        QTest::keyPress(&plan.canvas, Qt::Key_Space);
        plan.drag(b, a);
        QTest::keyRelease(&plan.canvas, Qt::Key_Space);
        QVERIFY(std::abs(plan.canvas.viewport().origin.x() - before.x()) < 0.21);
        QVERIFY(plan.document->selection().empty());
    }

    void fitShowsAllParts() {
        Plan plan;
        plan.canvas.fitAll();
        for (const std::string& id : plan.ids()) {
            const Rect box = gs::bounds(plan.document->site(), *plan.document->site().component(id));
            QVERIFY(QRectF(20, 20, 980, 680).contains(plan.px(box.left, box.top)));
            QVERIFY(QRectF(20, 20, 980, 680).contains(plan.px(box.right, box.bottom)));
        }
    }

    /// What is deleted and comes back is selected again; what is undone otherwise leaves the selection alone.
    void undoSelectsWhatComesBack() {
        Plan plan;
        const std::set<std::string> both{"R1", "T1"};
        plan.document->setSelection(both);
        plan.key(Qt::Key_Delete);
        QVERIFY(plan.document->selection().empty());
        plan.document->undo();
        QCOMPARE(plan.document->selection(), both);
        plan.key(Qt::Key_Right); // moves both
        plan.document->setSelection({"R1"});
        plan.document->undo();
        QCOMPARE(plan.document->selection(), std::set<std::string>{"R1"});
    }

    /// The overlay names a cable under the mouse and how far it is filled.
    void aCableTellsItsLoading() {
        test::SiteBuilder b;
        b.type(
            test::TypeBuilder("grid", Role::Source, 2, 2).value("capacity_mw", 2).power("out", Direction::Out, {480}));
        b.type(test::TypeBuilder("load", Role::Load, 4, 4).value("power_kw", 80).power("power", Direction::In, {480}));
        b.type(test::TypeBuilder("cable", Role::Conductor).value("rated_current_a", 150).value("rated_kv", 0.6));
        b.put("G", "grid", {-20, 0}).put("L", "load", {20, 0}).power("G.out", "L.power", 'A', "cable");
        Plan plan(b.site());
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = Overlay::Power;
        plan.canvas.setRenderConfig(config);
        const QPointF on = plan.px(0, -0.5); // feed A runs a little beside the middle
        plan.moveTo(plan.px(0, 10), on, false);
        // As in tst_overlays: 101.3 A of 150.
        QCOMPARE(plan.canvas.valueAtCursor(), QString::fromUtf8("G to L: 68\u00A0%"));
        plan.moveTo(on, plan.px(0, 10), false);
        QCOMPARE(plan.canvas.valueAtCursor(), QString());
        config.overlay = Overlay::Cooling; // says nothing of cables
        plan.canvas.setRenderConfig(config);
        plan.moveTo(plan.px(0, 10), on, false);
        QCOMPARE(plan.canvas.valueAtCursor(), QString());
    }

    void lookingNeverChangesTheFile() {
        Plan plan;
        const QVariant revision = plan.inFile("SELECT revision FROM meta");
        QSignalSpy changed(plan.document.get(), &Document::changed);
        plan.canvas.fitAll();
        plan.canvas.zoomBy(3, {200, 200});
        plan.canvas.showIds({"R1"});
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = Overlay::Cooling;
        plan.canvas.setRenderConfig(config);
        plan.canvas.selectAll();
        settle();
        QCOMPARE(changed.count(), 0);
        QVERIFY(plan.document->history().empty());
        QCOMPARE(plan.inFile("SELECT revision FROM meta"), revision);
    }

    void whatIsUnderTheMouse() {
        Plan plan;
        QCOMPARE(plan.canvas.idAt(plan.px(-5, 0)), std::string("R1"));
        QCOMPARE(plan.canvas.idAt(plan.px(-5, 0.59)), std::string("R1"));
        QCOMPARE(plan.canvas.idAt(plan.px(3.1, 0.3)),
                 std::string("R3")); // fourth and last element: centre 2 + 1.5 × 0.6 = 2.9
        QCOMPARE(plan.canvas.idAt(plan.px(-18, 12)), std::string("HALL")); // bare floor
        QCOMPARE(plan.canvas.hitAt(plan.px(-20, 12)).part, PlanCanvas::Hit::Part::ZoneEdge);
        QCOMPARE(plan.canvas.idAt(plan.px(-25, -30)), std::string());
    }

    void aTurnedPartIsHitWhereItIs() {
        // 20 × 2 m at 45°: the corner of its box is empty.
        const Site site =
            test::SiteBuilder().type(test::TypeBuilder("b", Role::Converter, 20, 2)).put("B", "b").turned(45).site();
        Plan plan(site);
        QCOMPARE(plan.canvas.idAt(plan.px(6, 6)), std::string("B"));
        QCOMPARE(plan.canvas.idAt(plan.px(6, -6)), std::string());
    }

    void aRackIsHitThroughWhatIsMountedInIt() {
        using D = Direction;
        test::SiteBuilder b;
        b.type(test::TypeBuilder("rack", Role::Rack, 0.8, 1.2).power("feed_a", D::In, {480}));
        b.type(test::TypeBuilder("unit", Role::Exchanger, 0.6, 0.9).text("mount", "in-rack"));
        b.put("R", "rack").array(3, 3, 1, 2).put("C", "unit").array(3, 3, 1, 2).attachedTo("R");
        Plan plan(b.site(), 20);
        QCOMPARE(plan.canvas.idAt(plan.px(0, 0)), std::string("R")); // far: no plates
        plan.look(80, {});
        QCOMPARE(plan.canvas.idAt(plan.px(0, 0)), std::string("R"));
        // The plate stands in the lower right corner of each element: 34 % of 0.8 m × 80 px = 22 px.
        QCOMPARE(plan.canvas.idAt(plan.px(0.4, 0.6) - QPointF(12, 12)), std::string("C"));
        QCOMPARE(plan.canvas.idAt(plan.px(1.4, 0.6) - QPointF(12, 12)), std::string("C"));
    }

    void tilesJoinWithoutASeam_data() {
        QTest::addColumn<double>("ppm");
        QTest::addColumn<int>("overlay");
        for (const double ppm : {2.3, 9.0, 31.0, 74.0}) {
            QTest::addRow("plan at %g px/m", ppm) << ppm << 0;
            QTest::addRow("cooling at %g px/m", ppm) << ppm << 2;
        }
    }
    void tilesJoinWithoutASeam() {
        QFETCH(double, ppm);
        QFETCH(int, overlay);
        Plan plan(buildExample("starter-1000", db::shippedCatalog()));
        CanvasView view;
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = static_cast<Overlay>(overlay);
        view.setConfig(config);
        view.setDocument(plan.document.get());
        view.setMarks(plan.document->engine().findings());
        plan.look(ppm, {-3, 3});
        const Viewport v = plan.canvas.viewport();
        QImage tiled;
        do tiled = view.compose(v, 1, true).copy();
        while (!view.isComplete());
        const QImage whole = inOnePiece(plan.document->engine(), v, config, {});
        QCOMPARE(tiled.size(), whole.size());
        QCOMPARE(different(tiled, whole), 0);
    }

    /// Tile by tile over the former picture: each pixel of each frame is of one of the two.
    void anotherOverlayComesOverTheFormerPicture() {
        Plan plan(buildExample("starter-1000", db::shippedCatalog()), 14, {-3, 3});
        CanvasView view;
        view.setConfig(plan.canvas.renderConfig());
        view.setDocument(plan.document.get());
        Viewport v = plan.canvas.viewport();
        v.size = QSizeF(2560, 1440);
        const auto whole = [&] {
            QImage picture;
            do picture = view.compose(v, 1, true).copy();
            while (!view.isComplete());
            return picture;
        };
        const QImage before = whole();
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = Overlay::Density;
        view.setConfig(config);
        std::vector<QImage> frames;
        do frames.push_back(view.compose(v, 1, false).copy());
        while (!view.isComplete() && frames.size() < 1000);
        const QImage after = whole();
        QVERIFY(different(before, after) > 1000);
        for (const QImage& frame : frames)
            for (int y = 0; y < frame.height(); y += 3)
                for (int x = 0; x < frame.width(); x += 3)
                    if (frame.pixel(x, y) != before.pixel(x, y)) QCOMPARE(frame.pixel(x, y), after.pixel(x, y));
        QCOMPARE(different(frames.back(), after), 0);
    }

    void anEditRedrawsWhatItTouches() {
        // After edits the tiles show what a fresh drawing of the site shows: nothing stale, nothing left behind.
        Plan plan(buildExample("starter-1000", db::shippedCatalog()), 14, {-3, 3});
        settle();
        const auto check = [&](const char* what) {
            plan.canvas.repaint();
            settle();
            CanvasView fresh;
            fresh.setConfig(plan.canvas.renderConfig());
            fresh.setDocument(plan.document.get());
            const Viewport v = plan.canvas.viewport();
            CanvasView& kept = m_kept;
            QImage a, b;
            do a = kept.compose(v, 1, true).copy();
            while (!kept.isComplete());
            do b = fresh.compose(v, 1, true).copy();
            while (!fresh.isComplete());
            QVERIFY2(different(a, b) == 0,
                     qPrintable(QString("%1: %2 pixels").arg(QString::fromLatin1(what)).arg(different(a, b))));
        };
        m_kept.setConfig(plan.canvas.renderConfig());
        m_kept.setDocument(plan.document.get());
        connect(plan.document.get(), &Document::changed, this,
                [this](const Changed& what) { m_kept.siteChanged(what); });
        connect(plan.document.get(), &Document::resultsChanged, this, [this] { m_kept.resultsChanged(); });
        connect(plan.document.get(), &Document::selectionChanged, this, [this] { m_kept.selectionChanged(); });
        connect(plan.document.get(), &Document::viewChanged, this, [this] { m_kept.viewChanged(); });
        check("at first");
        const auto edit = [&](const ChangeSet& change) { plan.document->edit(change, "edit"); };
        edit(moveBy(plan.document->site(), std::vector<std::string>{"ROW-1"}, 3, 1.5));
        check("moved");
        plan.document->setSelection({"ROW-1", "S-A", "LABEL"});
        check("selected");
        plan.document->setSelection({});
        edit(moveBy(plan.document->site(), std::vector<std::string>{"LABEL"}, 4, -30));
        check("a note moved");
        edit(rotateBy(plan.document->site(), std::vector<std::string>{"S-A"}, 90, {-7, -3.5}));
        check("rotated");
        edit(removeComponents(plan.document->site(), std::vector<std::string>{"CPU"}));
        check("removed");
        plan.document->undo();
        check("back");
        plan.document->beginGesture("drag");
        plan.document->updateGesture(
            moveBy(plan.document->siteAtGestureBegin(), std::vector<std::string>{"ROW-2"}, 2, 2));
        m_kept.compose(plan.canvas.viewport(), 1, true);
        plan.document->cancelGesture();
        check("cancelled");
        // Parts with links between them and to what stays, in several steps, then put down: near, and where only the
        // long lines are seen. And a single one from tile to tile, which leaves the rest of the picture alone.
        const std::vector<std::string> three{"ROW-1", "ROW-2", "S-A"}, one{"CPU"};
        for (const auto& [ppm, some, far] :
             {std::tuple(14.0, three, 1), {1.5, three, 1}, {14.0, one, 10}, {1.5, one, 60}}) {
            plan.look(ppm, {-3, 3});
            check("looked at");
            plan.document->beginGesture("drag");
            for (const double way : {1.0 * far, 2.5 * far, 1.5 * far}) {
                plan.document->updateGesture(moveBy(plan.document->siteAtGestureBegin(), some, way, way / 2));
                m_kept.compose(plan.canvas.viewport(), 1, true);
            }
            plan.document->endGesture();
            check("dragged");
            plan.document->undo();
            check("dragged back");
        }
        plan.look(14, {-3, 3});
        plan.document->setView({*parseDate("2000-01-01"), LoadCase::Idle});
        check("another day and case");
        disconnect(plan.document.get(), nullptr, this, nullptr);
        m_kept.setDocument(nullptr);
    }

    /// Day after day, forth and back, the kept tiles show what a fresh drawing shows: far, near, and in views whose
    /// colours follow from the results.
    void anotherDayRedrawsWhatItChanges_data() {
        QTest::addColumn<int>("overlay");
        QTest::addColumn<double>("ppm");
        for (const Overlay overlay : {Overlay::Plan, Overlay::Power, Overlay::Cooling, Overlay::Time, Overlay::Density})
            for (const double ppm : {1.2, 6.0})
                QTest::addRow("%s at %g", overlayWord(overlay), ppm) << static_cast<int>(overlay) << ppm;
    }
    void anotherDayRedrawsWhatItChanges() {
        QFETCH(int, overlay);
        QFETCH(double, ppm);
        Plan plan(buildExample("colossus-1", db::shippedCatalog()), ppm, {100, 60});
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = static_cast<Overlay>(overlay);
        m_kept.setConfig(config);
        m_kept.setDocument(plan.document.get());
        connect(plan.document.get(), &Document::viewChanged, this, [this] { m_kept.viewChanged(); });
        const Viewport v = plan.canvas.viewport();
        const auto whole = [&](CanvasView& view) {
            QImage image;
            do image = view.compose(v, 1, true).copy();
            while (!view.isComplete());
            return image;
        };
        whole(m_kept);
        const std::pair<const char*, LoadCase> days[] = {
            {"2024-08-20", LoadCase::Nameplate}, {"2025-02-17", LoadCase::Nameplate},
            {"2025-02-17", LoadCase::Idle},      {"2025-09-20", LoadCase::Nameplate},
            {"2024-09-02", LoadCase::Training},  {"2026-03-01", LoadCase::Nameplate}};
        for (const auto& [day, loadCase] : days) {
            plan.document->setView({*parseDate(day), loadCase});
            CanvasView fresh;
            fresh.setConfig(config);
            fresh.setDocument(plan.document.get());
            const int other = different(whole(m_kept), whole(fresh));
            QVERIFY2(other == 0, qPrintable(QString("%1: %2 pixels").arg(QString::fromLatin1(day)).arg(other)));
        }
        disconnect(plan.document.get(), nullptr, this, nullptr);
        m_kept.setDocument(nullptr);
    }

    void whatIsSeenIsFoundAtEveryZoom() {
        // Against a look at each link: far out they come from a list, near from an index. Also after an edit, and a
        // small one that is selected is there from far.
        const Site site = buildExample("colossus-1", db::shippedCatalog());
        Engine engine(db::shippedCatalog());
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        PlanScene scene;
        scene.reset(engine);
        std::vector<Dirty> dirty;
        const auto check = [&](double ppm, const Rect& area) {
            std::vector<Slot> found, expected;
            scene.linksIn(area, ppm, found);
            for (Slot s = 0; s < engine.site().links().slotCount(); ++s) {
                const SceneLink* link = scene.link(s);
                if (!link || !(link->selected || linkIsVisible(*link, ppm))) continue;
                const Rect& box = scene.linkBox(s);
                if (box.left <= area.right && area.left <= box.right && box.top <= area.bottom &&
                    area.top <= box.bottom)
                    expected.push_back(s);
            }
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
            // The parts likewise: there the index is asked or all are gone through.
            found.clear(), expected.clear();
            scene.itemsIn(area, found);
            for (Slot s = 0; s < engine.site().components().slotCount(); ++s)
                if (const SceneItem* item = scene.item(s))
                    if (item->box.left <= area.right && area.left <= item->box.right && item->box.top <= area.bottom &&
                        area.top <= item->box.bottom)
                        expected.push_back(s);
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
        };
        const Rect whole = scene.bounds();
        const Rect corner{whole.left, whole.top, whole.left + whole.width() / 3, whole.top + whole.height() / 2};
        const Rect spot{corner.right - 3, corner.bottom - 3, corner.right + 3, corner.bottom + 3};
        const auto checkAll = [&] {
            for (const double ppm : {0.1, 0.5, 1.0, 3.9, 4.0, 9.0, 60.0})
                for (const Rect& area : {whole, corner, spot}) check(ppm, area);
        };
        checkAll();
        Slot small = noSlot;
        for (Slot s = 0; s < site.links().slotCount(); ++s)
            if (scene.link(s) && (small == noSlot || scene.link(s)->from_ppm > scene.link(small)->from_ppm)) small = s;
        const Link& link = *site.links().at(small);
        scene.select(lookUp(site, std::make_shared<std::set<std::string>>(std::set{link.id})), dirty);
        checkAll();
        const ChangeSet change = moveBy(site, std::vector<std::string>{link.to.component}, 20, 10);
        engine.update(change);
        scene.update(engine, {link.to.component}, {}, true, dirty);
        scene.settle(engine, dirty);
        const Rect box = scene.linkBox(small);
        QVERIFY(box.contains(engine.site().component(link.to.component)->position));
        checkAll();
    }

    void itRests() {
        // Everything selected and nobody at the mouse: no frame, no timer.
        Plan plan;
        plan.canvas.selectAll();
        QTest::qWait(400);
        PaintCounter counter;
        plan.canvas.installEventFilter(&counter);
        QTest::qWait(700);
        QCOMPARE(counter.count, 0);
    }

    void aFlightEndsAtThePart() {
        Plan plan;
        plan.canvas.fitAll();
        plan.canvas.showIds({"R1"});
        QTRY_VERIFY(std::hypot(plan.px(-5, 0).x() - 510, plan.px(-5, 0).y() - 360) <
                    2); // middle of what the rulers leave
        QVERIFY(plan.canvas.viewport().pixelsPerMetre > 20);
        PaintCounter counter;
        QTest::qWait(1200); // flashed twice, over
        plan.canvas.installEventFilter(&counter);
        QTest::qWait(300);
        QCOMPARE(counter.count, 0);
        plan.canvas.showIds({"nobody"}); // unknown ids do nothing
    }

    void manyTilesAreNotKept() {
        Plan plan;
        for (int i = 0; i < 60; ++i) {
            Viewport v = plan.canvas.viewport();
            v.origin += QPointF(40, 0);
            plan.canvas.setViewport(v);
            plan.canvas.repaint();
        }
        CanvasView view;
        view.setConfig(plan.canvas.renderConfig());
        view.setDocument(plan.document.get());
        for (int i = 0; i < 60; ++i) {
            Viewport v = plan.canvas.viewport();
            v.origin += QPointF(100 * i, 0);
            view.compose(v, 1, true);
        }
        QVERIFY(view.tiles().ready() <= 200);
    }

    void highDensityScreens() {
        // At 1.5 the picture has 1.5 × 1.5 as many pixels and the same plan on it.
        Plan plan;
        CanvasView view;
        view.setConfig(plan.canvas.renderConfig());
        view.setDocument(plan.document.get());
        Viewport v = plan.canvas.viewport();
        const QImage image = view.compose(v, 1.5, true);
        QCOMPARE(image.size(), QSize(1500, 1050));
        QCOMPARE(image.devicePixelRatio(), 1.5);
    }

    void namesForThoseWhoDoNotSee() {
        PlanCanvas canvas;
        QVERIFY(!canvas.accessibleName().isEmpty());
        QCOMPARE(canvas.focusPolicy(), Qt::StrongFocus);
        canvas.repaint(); // without a document
        QCOMPARE(canvas.idAt({10, 10}), std::string());
    }

private:
    CanvasView m_kept;
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
