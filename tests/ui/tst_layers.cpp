// SPDX-License-Identifier: GPL-3.0-or-later
// Layers with a hand on the mouse: hidden is not drawn, not hit and not selected; locked is drawn and not hit; dimmed
// steps back. The site is tests/support/small_site.h: R1 at (-5, 0), R2 at (-3, 0) in HALL, CDU1 at (0, 5).
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QThreadPool>
#include <QToolButton>

#include "core/noise/sound.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/layers_panel.h"
#include "ui/prompts.h"
#include "ui/render/overlay.h"
#include "ui/render/plan_scene.h"
#include "ui/settings.h"

using namespace gs;
using namespace gs::ui;
using test::Plan;

namespace {

void setLayers(PlanCanvas& canvas, const Layers& layers) {
    RenderConfig config = canvas.renderConfig();
    config.layers = layers;
    canvas.setRenderConfig(config);
}

Layers hidden(Layer layer) { return {Layers::bit(layer), 0, 0}; }
Layers dimmed(Layer layer) { return {0, Layers::bit(layer), 0}; }
Layers locked(Layer layer) { return {0, 0, Layers::bit(layer)}; }

QImage picture(PlanCanvas& canvas) {
    for (int i = 0; i < 20; ++i) QApplication::processEvents();
    QImage image = canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    return image;
}

int count(const QImage& image, QRect area, QRgb colour) {
    int n = 0;
    area &= image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) n += image.pixel(x, y) == colour;
    return n;
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { prompts::setUnattended(true); }

    void everyPartHasALayer() {
        Plan plan;
        const auto layerOf = [&](const char* id) {
            return plan.canvas.scene().item(plan.document->site().components().slotOf(id))->layer;
        };
        QCOMPARE(layerOf("R1"), Layer::Compute);
        QCOMPARE(layerOf("GRID"), Layer::Power);
        QCOMPARE(layerOf("CDU1"), Layer::Cooling);
        QCOMPARE(layerOf("GAS"), Layer::Fluids);
        QCOMPARE(layerOf("WATER"), Layer::Fluids);
        QCOMPARE(layerOf("HALL"), Layer::Civil);
        QCOMPARE(gs::ui::layerOf(Discipline::Civil, Shape::Label), Layer::Annotation);
        QCOMPARE(gs::ui::layerOf(Medium::Data), Layer::Network);
    }

    void hiddenIsNotDrawnNotHitNotSelected() {
        Plan plan(test::smallSite(db::shippedCatalog()), 20, {-4, 0});
        plan.click(plan.px(-5, 0));
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"R1"}));
        plan.key(Qt::Key_Escape);
        const QRect rack(plan.px(-5.4, -0.7).toPoint(), plan.px(-4.6, 0.7).toPoint());
        const QRgb outline = Theme::light().discipline(Discipline::Compute).rgb();
        QVERIFY(count(picture(plan.canvas), rack, outline) > 20);
        setLayers(plan.canvas, hidden(Layer::Compute));
        QCOMPARE(count(picture(plan.canvas), rack, outline), 0);
        plan.click(plan.px(-5, 0)); // the hall behind it is hit instead
        QVERIFY(!plan.document->selection().count("R1"));
        plan.key(Qt::Key_Escape);
        plan.drag(plan.px(-6, -2), plan.px(-2, 2)); // rubber band over R1 and R2
        QVERIFY(!plan.document->selection().count("R1") && !plan.document->selection().count("R2"));
        plan.canvas.selectAll();
        QVERIFY(plan.document->selection().count("CDU1"));
        QVERIFY(!plan.document->selection().count("R1"));
        setLayers(plan.canvas, {});
        plan.canvas.selectAll();
        QVERIFY(plan.document->selection().count("R1"));
    }

    void linesGoWithTheirLayerAndTheirEnds() {
        Plan plan;
        const PlanScene& scene = plan.canvas.scene();
        const Site& site = plan.document->site();
        const auto shown = [&](Medium medium, const char* to) {
            for (const Slot slot : site.linksOf(site.components().slotOf(to)))
                if (site.links().at(slot)->medium == medium && site.links().at(slot)->to.component == to)
                    return scene.isShown(*scene.link(slot));
            return false;
        };
        QVERIFY(shown(Medium::Power, "R1") && shown(Medium::Coolant, "R1"));
        setLayers(plan.canvas, hidden(Layer::Cooling));
        QVERIFY(shown(Medium::Power, "R1") && !shown(Medium::Coolant, "R1"));
        QVERIFY(!shown(Medium::Power, "CDU1")); // a cable to what is not seen
        setLayers(plan.canvas, hidden(Layer::Power));
        QVERIFY(!shown(Medium::Power, "R1") && shown(Medium::Coolant, "R1"));
    }

    void lockedIsSeenAndNotTaken() {
        Plan plan(test::smallSite(db::shippedCatalog()), 20, {-4, 0});
        const std::string before = plan.written();
        setLayers(plan.canvas, locked(Layer::Compute));
        const QRect rack(plan.px(-5.4, -0.7).toPoint(), plan.px(-4.6, 0.7).toPoint());
        QVERIFY(count(picture(plan.canvas), rack, Theme::light().discipline(Discipline::Compute).rgb()) > 20);
        plan.drag(plan.px(-5, 0), plan.px(-5, 5)); // would have moved it
        QCOMPARE(plan.written(), before);
        QVERIFY(!plan.document->selection().count("R1"));
        plan.canvas.selectAll();
        QVERIFY(!plan.document->selection().count("R1") && plan.document->selection().count("CDU1"));
    }

    void dimmedIsMixedTowardsTheCanvas() {
        Plan plan(test::smallSite(db::shippedCatalog()), 20, {-4, 0});
        const QRect rack(plan.px(-5.4, -0.7).toPoint(), plan.px(-4.6, 0.7).toPoint());
        const Theme& theme = Theme::light();
        const QRgb full = theme.discipline(Discipline::Compute).rgb();
        // 74 % of the way to the canvas, by hand: #14143F to #FFFFFF is 20 + 0.74 · 235 = 194, 194, 63 + 0.74 · 192 =
        // 205.
        const QRgb faint = qRgb(194, 194, 205);
        QCOMPARE(count(picture(plan.canvas), rack, faint), 0);
        setLayers(plan.canvas, dimmed(Layer::Compute));
        const QImage image = picture(plan.canvas);
        QCOMPARE(count(image, rack, full), 0);
        QVERIFY(count(image, rack, faint) > 20);
        plan.click(plan.px(-5, 0)); // and still there for the mouse
        QCOMPARE(plan.document->selection(), (std::set<std::string>{"R1"}));
    }

    void picturesShowWhatTheWindowShows() {
        Plan plan;
        const auto inked = [&](const Layers& layers) {
            RenderConfig config;
            config.grid = config.labels = config.marks = false;
            config.layers = layers;
            QImage image(600, 400, QImage::Format_RGB32);
            QPainter painter(&image);
            const Viewport viewport = Viewport::fit(siteBounds(plan.document->site()), image.size());
            paintPlan(painter, plan.document->engine(), viewport, config);
            painter.end();
            int n = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) n += image.pixel(x, y) != Theme::light().canvas.rgb();
            return n;
        };
        const std::uint8_t all = (1u << layerCount) - 1;
        QCOMPARE(inked({all, 0, 0}), 0);
        QVERIFY(inked({}) > inked(hidden(Layer::Power)));
    }

    void aPipeOpensItsViewAndGivesTheFormerBack() {
        // ux: taking the tool to a coolant port opens Cooling; putting the tool down brings the former view back.
        Plan plan(test::smallSite(db::shippedCatalog()), 40, {0, 5});
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = Overlay::Load;
        plan.canvas.setRenderConfig(config);
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        const Site& site = plan.document->site();
        Point port = portPosition(site, *site.component("CDU1"), "primary");
        port.x_m += 0.1; // on the port, inside the box
        const Point feed = portPosition(site, *site.component("CDU1"), "power");
        plan.click(plan.px(feed.x_m, feed.y_m)); // a cable opens nothing
        QCOMPARE(plan.canvas.renderConfig().overlay, Overlay::Load);
        plan.key(Qt::Key_Escape);
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.click(plan.px(port.x_m, port.y_m));
        QCOMPARE(plan.canvas.renderConfig().overlay, Overlay::Cooling);
        plan.canvas.setTool(PlanCanvas::ToolKind::Select);
        QCOMPARE(plan.canvas.renderConfig().overlay, Overlay::Load);
        // What is chosen by hand meanwhile stays.
        plan.canvas.setTool(PlanCanvas::ToolKind::Connect);
        plan.click(plan.px(port.x_m, port.y_m));
        config.overlay = Overlay::Noise;
        plan.canvas.setRenderConfig(config);
        plan.canvas.setTool(PlanCanvas::ToolKind::Select);
        QCOMPARE(plan.canvas.renderConfig().overlay, Overlay::Noise);
    }

    void theNoisePictureComesFromAWorker() {
        Plan plan;
        RenderConfig config = plan.canvas.renderConfig();
        config.overlay = Overlay::Noise;
        plan.canvas.setRenderConfig(config);
        QTRY_VERIFY(plan.canvas.scene().sound() && !plan.canvas.scene().sound()->dba.empty());
        const auto first = plan.canvas.scene().sound();
        const double before = *first->at({-60, 60});
        // The turbines move away: once all is at rest, another picture comes, and it is quieter there.
        plan.document->edit(moveTo(plan.document->site(), "T2", {-160, 160}), QStringLiteral("move"));
        QTRY_VERIFY(plan.canvas.scene().sound() != first);
        QVERIFY(*plan.canvas.scene().sound()->at({-60, 60}) < before - 5);
        // Asked for and looked away from: what comes then is dropped.
        const auto second = plan.canvas.scene().sound();
        config.overlay = Overlay::Plan;
        plan.canvas.setRenderConfig(config);
        config.overlay = Overlay::Noise;
        plan.canvas.setRenderConfig(config);
        config.overlay = Overlay::Plan;
        plan.canvas.setRenderConfig(config);
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(50);
        QCOMPARE(plan.canvas.scene().sound(), second);
    }

    /// In a small window a legend that grows with the overlay covered the parcel. Where the plan was moved by hand, or
    /// a drawer is open, it stays.
    void aFittedSiteKeepsClearOfEveryLegend() {
        test::Window w({1280, 800});
        QVERIFY(w.openExample("starter-1000"));
        const Rect site = siteBounds(w.site());
        const auto isClear = [&](Overlay overlay) {
            const QSizeF key = legendSize(overlay); // 10 px beside the rulers of 20 px, 10 px above the edge
            const QRectF legend(QPointF(30, w.canvas().height() - 10 - key.height()), key);
            return !QRectF(w.pixel(Point{site.left, site.top}), w.pixel(Point{site.right, site.bottom}))
                        .intersects(legend);
        };
        for (const auto& [id, overlay] : {std::pair{"overlay_power", Overlay::Power},
                                          {"overlay_time", Overlay::Time},
                                          {"overlay_plan", Overlay::Plan}}) {
            w.action(id)->trigger();
            QVERIFY2(isClear(overlay), id);
        }
        const int height = w.canvas().height();
        w.action("drawer_table")->trigger();
        QTRY_VERIFY(w.canvas().height() < height);
        QPointF origin = w.canvas().viewport().origin;
        w.action("overlay_power")->trigger();
        QCOMPARE(w.canvas().viewport().origin, origin);
        w.action("drawer_table")->trigger();
        w.look({0, 0}, 20);
        origin = w.canvas().viewport().origin;
        w.action("overlay_plan")->trigger();
        QCOMPARE(w.canvas().viewport().origin, origin);
    }

    void everyOverlayHasItsKey() {
        test::Window w({1280, 800});
        QVERIFY(w.openExample("starter-1000"));
        MainWindow* window = w.window;
        const struct {
            Qt::Key key;
            Qt::KeyboardModifier modifier;
            Overlay overlay;
        } keys[] = {{Qt::Key_2, Qt::NoModifier, Overlay::Power},       {Qt::Key_3, Qt::NoModifier, Overlay::Cooling},
                    {Qt::Key_4, Qt::NoModifier, Overlay::Gas},         {Qt::Key_5, Qt::NoModifier, Overlay::Network},
                    {Qt::Key_6, Qt::NoModifier, Overlay::Load},        {Qt::Key_7, Qt::NoModifier, Overlay::Time},
                    {Qt::Key_8, Qt::NoModifier, Overlay::Temperature}, {Qt::Key_9, Qt::NoModifier, Overlay::Density},
                    {Qt::Key_0, Qt::NoModifier, Overlay::Redundancy},  {Qt::Key_1, Qt::ShiftModifier, Overlay::Cost},
                    {Qt::Key_2, Qt::ShiftModifier, Overlay::Noise},    {Qt::Key_3, Qt::ShiftModifier, Overlay::Water},
                    {Qt::Key_1, Qt::NoModifier, Overlay::Plan}};
        for (const auto& entry : keys) {
            QTest::keyClick(window->canvas(), entry.key, entry.modifier);
            QCOMPARE(window->canvas()->renderConfig().overlay, entry.overlay);
            const auto* action = window->findChild<QAction*>(QLatin1String("action_overlay_") +
                                                             QLatin1String(overlayWord(entry.overlay)));
            QVERIFY(action && action->isChecked());
            QTest::qWait(5);
        }
        // The minimap is a switch of the window, remembered.
        auto* minimap = window->findChild<QAction*>(QStringLiteral("action_minimap"));
        QVERIFY(minimap->isChecked());
        QTest::keyClick(window->canvas(), Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(!minimap->isChecked() && !userSettings::flag(QStringLiteral("minimap"), true));
    }

    /// Looked for in the table, a link is seen, though its layer was hidden and the links were off.
    void aLinkThatIsLookedForIsShown() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        MainWindow* window = w.window;
        QTest::mouseClick(
            window->findChild<QToolButton*>(QStringLiteral("layer_eye_%1").arg(static_cast<int>(Layer::Power))),
            Qt::LeftButton);
        QTest::keyClick(window->canvas(), Qt::Key_K);
        QVERIFY(!window->canvas()->renderConfig().links);
        QTest::keyClick(window->canvas(), Qt::Key_4, Qt::ControlModifier);
        auto* kind = window->findChild<QComboBox*>(QStringLiteral("tableKind"));
        const auto links = kind->findText(QStringLiteral("All links"), Qt::MatchStartsWith);
        QVERIFY(links >= 0);
        kind->setCurrentIndex(static_cast<int>(links));
        emit kind->activated(static_cast<int>(links)); // what the popup does when a line is clicked
        auto* table = window->findChild<QAbstractItemView*>(QStringLiteral("sheetView"));
        QModelIndex row;
        for (int i = 0; !row.isValid() && i < table->model()->rowCount(); ++i)
            for (int c = 0; c < 4; ++c)
                if (table->model()->index(i, c).data().toString() == QStringLiteral("Power"))
                    row = table->model()->index(i, 0);
        QVERIFY(row.isValid());
        const std::string id = row.data().toString().toStdString();
        table->scrollTo(row);
        const QPoint at = table->visualRect(row).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(!(window->canvas()->renderConfig().layers.hidden & Layers::bit(Layer::Power)));
        QVERIFY(window->canvas()->renderConfig().links);
        QCOMPARE(window->document()->selection(), std::set<std::string>{id});
        // The drawer folded, the keys are the plan's again.
        QTest::keyClick(table, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!table->isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(window->canvas()));
    }

    void thePanelInTheWindow() {
        test::Window w;
        QVERIFY(w.openExample("starter-1000"));
        MainWindow* window = w.window;
        const auto button = [&](const char* name, Layer layer) {
            return window->findChild<QToolButton*>(QLatin1String(name) + QString::number(static_cast<int>(layer)));
        };
        const auto layers = [&] { return window->canvas()->renderConfig().layers; };
        QToolButton* eye = button("layer_eye_", Layer::Power);
        QVERIFY(eye && eye->isVisible());
        QVERIFY(eye->width() >= 24 && eye->height() >= 24);
        QCOMPARE(eye->accessibleName(), QStringLiteral("Hide Power"));
        window->canvas()->selectAll();
        const std::size_t all = window->document()->selection().size();
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(layers().hidden, Layers::bit(Layer::Power));
        QCOMPARE(eye->accessibleName(), QStringLiteral("Show Power"));
        QVERIFY(window->document()->selection().size() < all); // what is hidden is let go
        // By keyboard: the space bar on the focused switch.
        QToolButton* lock = button("layer_lock_", Layer::Cooling);
        lock->setFocus();
        QTest::keyClick(lock, Qt::Key_Space);
        QCOMPARE(layers().locked, Layers::bit(Layer::Cooling));
        // Dim others asks for a layer first.
        auto* others = window->findChild<QPushButton*>(QStringLiteral("layers_dim_others"));
        QVERIFY(!others->isEnabled());
        QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("layer_name_0")), Qt::LeftButton);
        QTest::mouseClick(others, Qt::LeftButton);
        QCOMPARE(int(layers().dimmed), 0x7E); // all seven but the first
        const QString path = window->document()->path(), uuid = window->document()->uuid();
        QVERIFY(!window->document()->canUndo()); // looking is no edit
        const QVariant revision = test::query(path, QStringLiteral("SELECT revision FROM meta"));
        // Remembered by project, in the user's settings alone.
        QTest::mouseClick(eye, Qt::LeftButton);
        QTest::mouseClick(eye, Qt::LeftButton);
        QTest::keyClick(window->canvas(), Qt::Key_S, Qt::NoModifier);
        window->findChild<QAction*>(QStringLiteral("action_start"))->trigger();
        const auto state = userSettings::viewState(uuid);
        QVERIFY(state);
        QCOMPARE(state->layersHidden, int(Layers::bit(Layer::Power)));
        QCOMPARE(state->layersDimmed, 0x7E);
        QCOMPARE(state->layersLocked, int(Layers::bit(Layer::Cooling)));
    }
};

QTEST_MAIN(TestLayers)
#include "tst_layers.moc"
