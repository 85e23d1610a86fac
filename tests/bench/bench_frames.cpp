// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the canvas at 1600 × 1000, labels on: panning, zooming, dragging 1,000 selected parts (the edit,
// the engine and the picture together), and selecting all. From far out (whole site), over a hall, to a row.
#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QThreadPool>
#include <cmath>
#include <map>

#include "core/noise/sound.h"
#include "database/catalog_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bench_start.h"
#include "ui/canvas/plan_canvas.h"
#include "ui/render/overlay_data.h"

namespace gs::bench {

namespace {

using namespace gs::ui;

constexpr double hall_ppm = 8, row_ppm = 45;

struct Stage {
    explicit Stage(int items) : bench(benchSite(db::shippedCatalog(), items)) {
        document = Document::createUntitled(bench.site, db::shippedCatalog());
        canvas.resize(1600, 1000);
        canvas.setDocument(document.get());
        canvas.show();
        QApplication::processEvents();
        canvas.repaint();
        settle();
    }
    ~Stage() { canvas.setDocument(nullptr); }
    /// Until the picture is whole and nothing is left to do.
    void settle() {
        for (int i = 0; i < 50; ++i) QApplication::processEvents();
    }
    Point middle() const { return document->site().component(bench.racks[bench.racks.size() / 2])->position; }
    void lookAt(Point p, double ppm) {
        Viewport v = canvas.viewport();
        v.pixelsPerMetre = ppm;
        v.origin = {p.x_m - 800 / ppm, p.y_m - 500 / ppm};
        canvas.setViewport(v);
        canvas.repaint();
        settle();
    }
    void mouse(QEvent::Type type, QPointF px, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, px, canvas.mapToGlobal(px), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    }

    BenchSite bench;
    std::unique_ptr<Document> document;
    PlanCanvas canvas;
};

Stage& stageOf(int items) {
    // Never destroyed: widgets must not outlive the application, and statics do.
    static auto& stages = *new std::map<int, std::unique_ptr<Stage>>;
    if (!stages[items]) stages.clear(), stages[items] = std::make_unique<Stage>(items);
    return *stages[items];
}

void pan(Samples& samples, Stage& stage) {
    for (int i = 0; i < 120; ++i) {
        Viewport v = stage.canvas.viewport();
        // 60 px/frame is a fast flick of the hand; the way turns so that it stays over the site.
        v.origin += QPointF(i % 60 < 30 ? 60 : -60, i % 40 < 20 ? 24 : -24) / v.pixelsPerMetre;
        stage.canvas.setViewport(v);
        samples.time([&] { stage.canvas.repaint(); });
    }
}

void zoom(Samples& samples, Stage& stage) {
    for (int i = 0; i < 120; ++i) {
        stage.canvas.zoomBy(i % 24 < 12 ? 1.1 : 1 / 1.1, {800, 500});
        samples.time([&] { stage.canvas.repaint(); });
    }
}

void drag(Samples& samples, Stage& stage) {
    std::set<std::string> ids;
    const std::size_t half = stage.bench.racks.size() / 2;
    for (std::size_t i = 0; i < 1000 && half / 2 + i < stage.bench.racks.size(); ++i)
        ids.insert(stage.bench.racks[half / 2 + i]);
    const Point at = stage.document->site().component(*ids.begin())->position;
    stage.document->setSelection(std::move(ids));
    stage.canvas.repaint();
    stage.settle();
    const QPointF from = stage.canvas.viewport().toPixel(at);
    stage.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 100; ++i) {
        samples.time([&] {
            stage.mouse(QEvent::MouseMove, from + QPointF(8 + i % 17, 6 + i % 11), Qt::NoButton, Qt::LeftButton);
            stage.canvas.repaint();
        });
        QApplication::processEvents();
    }
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&stage.canvas, &escape);
    stage.mouse(QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
    stage.document->setSelection({});
    stage.settle();
}

} // namespace

void addFrameRows() {
    const std::map<int, double> frame{{1000, 4}, {10000, 6}, {100000, 8}}, all{{1000, 5}, {10000, 30}, {100000, 200}};
    for (const int count : sizes) {
        const Budget budget{frame.at(count), 0};
        const auto at = [=](const char* what, double ppm, void (*work)(Samples&, Stage&)) {
            const char* where = ppm == 0 ? ", whole site" : ppm == hall_ppm ? ", a hall" : ", a row";
            addRow(std::string("frame, ") + what + where + items(count), budget, [=](Samples& samples) {
                Stage& stage = stageOf(count);
                if (ppm == 0) stage.canvas.fitAll();
                else stage.lookAt(stage.middle(), ppm);
                stage.canvas.repaint();
                stage.settle();
                work(samples, stage);
            });
        };
        for (const double ppm : {0.0, hall_ppm, row_ppm}) {
            at("panning", ppm, pan);
            at("zooming", ppm, zoom);
        }
        at("dragging 1,000", 0, drag);
        at("dragging 1,000", hall_ppm, drag);
        // The same with an overlay on, and with all layers but one dimmed.
        const auto with = [=](const char* what, const RenderConfig& shown, double ppm, void (*work)(Samples&, Stage&)) {
            addRow(std::string("frame, ") + what + items(count), budget, [=](Samples& samples) {
                Stage& stage = stageOf(count);
                const RenderConfig plain = stage.canvas.renderConfig();
                RenderConfig config = plain;
                config.overlay = shown.overlay;
                config.layers = shown.layers;
                stage.canvas.setRenderConfig(config);
                if (ppm == 0) stage.canvas.fitAll();
                else stage.lookAt(stage.middle(), ppm);
                stage.canvas.repaint();
                QThreadPool::globalInstance()->waitForDone();
                stage.settle();
                work(samples, stage);
                stage.canvas.setRenderConfig(plain);
            });
        };
        const auto overlay = [](Overlay shown) {
            RenderConfig config;
            config.overlay = shown;
            return config;
        };
        with("panning, a hall, redundancy", overlay(Overlay::Redundancy), hall_ppm, pan);
        with("panning, whole site, noise", overlay(Overlay::Noise), 0, pan);
        with("panning, a hall, noise", overlay(Overlay::Noise), hall_ppm, pan);
        with("dragging 1,000, a hall, redundancy", overlay(Overlay::Redundancy), hall_ppm, drag);
        with("dragging 1,000, a hall, power density", overlay(Overlay::Density), hall_ppm, drag);
        RenderConfig dimmed;
        dimmed.layers.dimmed = 0x7E; // all but compute
        with("panning, whole site, layers dimmed", dimmed, 0, pan);
        with("panning, a hall, layers dimmed", dimmed, hall_ppm, pan);
        // At rest, once: the figures of the legend; by a worker: the noise picture.
        for (const Overlay shown : {Overlay::Power, Overlay::Redundancy, Overlay::Cost})
            addRow(std::string("legend at rest, ") + overlayWord(shown) + items(count), {}, [=](Samples& samples) {
                Stage& stage = stageOf(count);
                for (int i = 0; i < 5; ++i)
                    samples.time([&] { benchmark::DoNotOptimize(overlayStats(shown, stage.document->engine())); });
            });
        addRow("noise picture, in the background" + items(count), {}, [=](Samples& samples) {
            const Engine& engine = stageOf(count).document->engine();
            samples.time([&] {
                benchmark::DoNotOptimize(
                    makeSoundMap(engine.site(), engine.results().view.at, soundArea(engine), soundCells));
            });
        });
        addRow("select all, labels on" + items(count), {all.at(count), 0}, [=](Samples& samples) {
            Stage& stage = stageOf(count);
            stage.canvas.fitAll();
            stage.canvas.repaint();
            stage.settle();
            for (int i = 0; i < 5; ++i) {
                stage.document->setSelection({});
                stage.settle();
                samples.time([&] {
                    stage.canvas.selectAll();
                    stage.canvas.repaint();
                });
            }
            stage.document->setSelection({});
        });
        addRow("picture whole after a zoom" + items(count), {}, [=](Samples& samples) {
            Stage& stage = stageOf(count);
            for (int i = 0; i < 10; ++i) {
                stage.canvas.zoomBy(i % 2 ? 0.5 : 2, {800, 500});
                samples.time([&] {
                    stage.canvas.repaint();
                    stage.settle();
                });
            }
        });
    }
}

} // namespace gs::bench
