// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded editing session of 95 seconds in the whole window, on a generated site of 2 GW, by real mouse and key
// events, 60 a second: a minute of work on the plan, then what is opened and asked beside it. What counts as a frame is
// all the work of the main thread between two ticks: input, edit, engine, panels, picture, and whatever the program
// does at rest (saving, sweeping, findings) in that time.
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/generate/generate.h"
#include "database/catalog_file.h"
#include "database/project_file.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_start.h"
#include "ui/app.h"
#include "ui/bars/date_slider.h"
#include "ui/dialogs/quick_search.h"
#include "ui/main_window.h"
#include "ui/panels/table_panel.h"
#include "ui/prompts.h"

namespace gs::bench {

namespace {

using namespace gs::ui;

constexpr int ticksPerSecond = 60, seconds = 95, scene = 5 * ticksPerSecond; // nineteen scenes of five seconds

/// Adds up what the outermost events of the main thread take.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0) return QApplication::notify(receiver, event);
        ++m_depth;
        const char* const of = receiver->metaObject()->className(); // who receives it may be gone afterwards
        const int type = event->type();
        const double begin = Samples::now_ms();
        const bool done = QApplication::notify(receiver, event);
        const double took = Samples::now_ms() - begin;
        m_busy_ms += took;
        if (took > 1) m_long.push_back({of + (" event " + std::to_string(type)), took});
        --m_depth;
        return done;
    }
    /// Milliseconds since the last call.
    double takeBusy() { return std::exchange(m_busy_ms, 0); }
    /// Events of more than a millisecond since the last call.
    std::vector<std::pair<std::string, double>> takeLong() { return std::exchange(m_long, {}); }

private:
    int m_depth = 0;
    double m_busy_ms = 0;
    std::vector<std::pair<std::string, double>> m_long;
};

class Session {
public:
    explicit Session(MainWindow& window) : m_window(window), m_canvas(*window.canvas()) {}

    /// What the hand does in tick `t` of 5,700.
    void play(int t) {
        const int s = t / scene, i = t % scene;
        const QPointF middle = m_canvas.rect().center();
        switch (s) {
        case 0: wheel(middle, i % 60 < 30 ? 1 : -1); break;  // in and out
        case 1: drag(i, Qt::MiddleButton, middle, 3); break; // over the site
        case 2: once(i, [&] { look(hall(), 6); }), drag(i, Qt::MiddleButton, middle, 2); break;
        case 3: once(i, [&] { look(source(), 2); }), drag(i, Qt::LeftButton, pixel(source()), 0.5); break;
        case 4: once(i, [&] { look(hall(), 2); }), drag(i, Qt::LeftButton, pixel(hall()), 0.5); break;
        case 5: // undone and done again, twice a second
            if (i % 30 == 0) key(Qt::Key_Z, Qt::ControlModifier);
            else if (i % 30 == 15) key(Qt::Key_Y, Qt::ControlModifier);
            break;
        case 6: // a ghost over the plan, put down every second
            once(i, [&] { m_canvas.startPlacing(QStringLiteral("tesla_megapack_2_xl_4h")); });
            move(middle + QPointF(i - 150, 60 * std::sin(i * 0.05)));
            if (i % 60 == 59) click(middle + QPointF(i - 150, 0), Qt::ShiftModifier);
            break;
        case 7: // overlays while the hand pans
            once(i, [&] { key(Qt::Key_Escape), m_window.fitSite(); });
            if (i % 50 == 0) key(static_cast<Qt::Key>(Qt::Key_1 + std::array{1, 2, 5, 0, 1, 0}[std::size_t(i) / 50]));
            else drag(i, Qt::MiddleButton, middle, 1);
            break;
        case 8: // phases
            if (i % 20 == 0) key(i % 40 == 0 ? Qt::Key_Comma : Qt::Key_Period);
            break;
        case 9: // everything selected, then a walk over it
            if (i % 100 == 0) key(Qt::Key_A, Qt::ControlModifier);
            else if (i % 100 == 60) key(Qt::Key_Escape);
            else move(middle + QPointF(2 * i - 300, 100 * std::cos(i * 0.04)));
            break;
        case 10: // a part nudged and turned
            once(i, [&] { look(source(), 4), click(pixel(source())); });
            if (i % 10 == 0) key(Qt::Key_Right);
            else if (i % 45 == 5) key(Qt::Key_R);
            break;
        case 11: // copied, moved away, deleted
            once(i, [&] { key(Qt::Key_D, Qt::ControlModifier); });
            if (i == 150) key(Qt::Key_Delete);
            else wheel(middle, i % 40 < 20 ? -1 : 1);
            break;
        case 12: playTable(i); break;
        case 13: playComparison(i); break;
        case 14: // the sound of it all, over which the hand pans; then a source of it moves
            once(i, [&] { m_window.fitSite(), key(Qt::Key_2, Qt::ShiftModifier); });
            if (i == 150) key(Qt::Key_Escape), look(source(), 2), click(pixel(source()));
            else if (i > 150 && i % 30 == 0) key(i < 240 ? Qt::Key_Right : Qt::Key_Left);
            else if (i == scene - 1) key(Qt::Key_1);
            else if (i > 0 && i < 150) wheel(middle, i % 60 < 30 ? 1 : -1);
            break;
        case 15: playSearch(i); break;
        case 16: playSlider(i); break;
        case 17: // a hall with all that is in it is deleted, and comes back
            once(i, [&] { key(Qt::Key_Escape), look(hall(), 2), click(pixel(hall())); });
            if (i == 30) key(Qt::Key_Delete);
            else if (i > 30 && i % 60 == 0) key(Qt::Key_Z, Qt::ControlModifier);
            else if (i > 60 && i % 60 == 30) key(Qt::Key_Y, Qt::ControlModifier);
            break;
        default: // the window is pulled smaller and larger
            m_window.resize(1600 - 2 * std::min(i, scene - i), 1000 - std::min(i, scene - i));
        }
    }

private:
    /// Opened, scrolled, sorted, filtered, and a row of it selected.
    void playTable(int i) {
        auto* panel = m_window.findChild<TablePanel*>();
        auto* table = panel ? panel->findChild<QTableView*>() : nullptr;
        if (i == 0) key(Qt::Key_4, Qt::ControlModifier);
        else if (!table || !table->isVisible()) return;
        else if (i == 120) {
            const QHeaderView* header = table->horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(1) + 10, header->height() / 2});
        } else if (i >= 180 && i < 210 && i % 10 == 0) {
            if (auto* field = panel->findChild<QLineEdit*>())
                QTest::keyClick(field, i % 20 == 0 ? Qt::Key_1 : Qt::Key_2);
        } else if (i == 240) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {120, 60});
        } else if (i == scene - 1) {
            key(Qt::Key_4, Qt::ControlModifier);
        } else if (i > 20 && i < 120) {
            const QPointF at = table->viewport()->rect().center();
            QWheelEvent event(at, table->viewport()->mapToGlobal(at), {}, {0, i < 90 ? -120 : 120}, {}, {},
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(table->viewport(), &event);
        }
    }
    /// With the version of a moment ago; a part is nudged meanwhile.
    void playComparison(int i) {
        if (i == 0) m_window.document()->nameVersion(QStringLiteral("Before"));
        else if (i == 20) look(source(), 4), click(pixel(source())), key(Qt::Key_Right);
        else if (i == 40) {
            prompts::queueAnswer(QStringLiteral("0"));
            key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        } else if (i >= 120 && i < 240 && i % 30 == 0) key(Qt::Key_Right);
        else if (i == scene - 1) key(Qt::Key_5, Qt::ControlModifier);
    }
    /// A word is typed, taken back, another one is typed and taken.
    void playSearch(int i) {
        if (i == 0 || i == 180) key(Qt::Key_K, Qt::ControlModifier);
        const auto searches = m_window.findChildren<QuickSearch*>();
        QWidget* field = searches.isEmpty() ? nullptr : searches.last()->findChild<QLineEdit*>();
        if (!field) return;
        if (i > 0 && i <= 88 && i % 8 == 0) QTest::keyClick(field, "gas turbine"[i / 8 - 1]);
        else if (i > 88 && i < 140 && i % 6 == 0) QTest::keyClick(field, Qt::Key_Backspace);
        else if (i == 150) QTest::keyClick(field, Qt::Key_Escape);
        else if (i > 180 && i <= 212 && i % 8 == 4) QTest::keyClick(field, "hall"[(i - 184) / 8]);
        else if (i == 230) QTest::keyClick(field, Qt::Key_Return);
    }
    /// Over all the site's life and back.
    void playSlider(int i) {
        auto* slider = m_window.findChild<DateSlider*>();
        const Date last = lastDate(m_window.document()->site());
        const double left = 60, right = slider->xOf(last);
        const QPointF at(left + (right - left) * (i < 150 ? 150 - i : i - 150) / 150, slider->height() / 2.0);
        if (i == 0) QTest::mousePress(slider, Qt::LeftButton, {}, at.toPoint());
        else if (i == scene - 1) QTest::mouseRelease(slider, Qt::LeftButton, {}, QPointF(right, at.y()).toPoint());
        else {
            QMouseEvent event(QEvent::MouseMove, at, slider->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(slider, &event);
        }
    }
    template <typename Work> static void once(int i, Work work) {
        if (i == 0) work();
    }
    std::string firstOf(bool (*is)(const Type&)) const {
        const Site& site = m_window.document()->site();
        for (const std::string& id : site.components().sortedIds())
            if (const Type* type = site.typeOf(*site.component(id)); type && is(*type)) return id;
        return {};
    }
    std::string hall() const {
        return firstOf([](const Type& type) { return type.kind == "hall"; });
    }
    std::string source() const {
        return firstOf([](const Type& type) { return type.kind == "gas_turbine" || type.kind == "grid_connection"; });
    }
    QPointF pixel(const std::string& id) const {
        const Component* component = m_window.document()->site().component(id);
        return component ? m_canvas.viewport().toPixel(component->position) : m_canvas.rect().center();
    }
    void look(const std::string& id, double ppm) {
        const Component* component = m_window.document()->site().component(id);
        if (!component) return;
        Viewport v = m_canvas.viewport();
        v.pixelsPerMetre = ppm;
        v.origin = {component->position.x_m - m_canvas.width() / 2.0 / ppm,
                    component->position.y_m - m_canvas.height() / 2.0 / ppm};
        m_canvas.setViewport(v);
    }
    /// Press, 298 moves round in a loop, release.
    void drag(int i, Qt::MouseButton button, QPointF from, double step_px) {
        if (i == 0) m_from = from;
        const QPointF at = m_from + QPointF(step_px * (i < 150 ? i : 300 - i), 40 * std::sin(i * 0.04));
        if (i == 0) QTest::mousePress(&m_canvas, button, {}, m_from.toPoint());
        else if (i == scene - 1) QTest::mouseRelease(&m_canvas, button, {}, at.toPoint());
        else {
            QMouseEvent event(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, button, {});
            QApplication::sendEvent(&m_canvas, &event);
        }
    }
    void move(QPointF at) { QTest::mouseMove(&m_canvas, at.toPoint()); }
    void click(QPointF at, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(&m_canvas, Qt::LeftButton, modifiers, at.toPoint());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_canvas, key, modifiers); }
    void wheel(QPointF at, int steps) {
        QWheelEvent event(at, m_canvas.mapToGlobal(at), {}, {0, 30 * steps}, {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_canvas, &event);
    }

    MainWindow& m_window;
    PlanCanvas& m_canvas;
    QPointF m_from;
};

Site twoGigawatts() {
    Wish wish;
    wish.target = WishTarget::FacilityPower;
    wish.amount = 2e9;
    wish.power = WishPower::Bridge;
    wish.cooling = WishCooling::DryCoolers;
    return generate(wish, db::shippedCatalog()).site;
}

void printHistogram(const Samples& frames) {
    constexpr std::array edges{1.0, 2.0, 4.0, 8.0, 16.0, 33.0, 50.0, 100.0};
    std::fprintf(stderr, "  frames of the session by work of the main thread, %zu in all:\n", frames.size());
    double from = 0;
    for (std::size_t i = 0; i <= edges.size(); ++i) {
        const double to = i < edges.size() ? edges[i] : 1e9;
        const std::size_t count = frames.between(from, to);
        const std::string bar(static_cast<std::size_t>(std::ceil(50.0 * double(count) / double(frames.size()))), '#');
        if (i < edges.size()) std::fprintf(stderr, "  %5g to %3g ms %6zu %s\n", from, to, count, bar.c_str());
        else std::fprintf(stderr, "  %5g ms on   %6zu %s\n", from, count, bar.c_str());
        from = to;
    }
}

} // namespace

int sessionChild(int argc, char** argv) {
    TimedApplication app(argc, argv);
    prepareApplication(app);
    MainWindow* window = newWindow();
    window->resize(1600, 1000);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.gsite"));
    db::ProjectFile::create(path.toStdString(), twoGigawatts(), {});
    if (!window->openFile(path)) return 3;
    prompts::setUnattended(true);
    while (!window->document()) QTest::qWait(20);
    QTest::qWait(1500);
    Session session(*window);
    Samples frames;
    QElapsedTimer clock;
    clock.start();
    app.takeBusy();
    // To look for a cause: GIGASITE_BENCH_SCENE=8 plays that scene alone (any other text: all) and names long frames.
    bool isOne = false;
    const QString wanted = qEnvironmentVariable("GIGASITE_BENCH_SCENE");
    const int one = wanted.toInt(&isOne);
    for (int t = 0; t < seconds * ticksPerSecond; ++t) {
        session.play(isOne ? one * scene + t % scene : t);
        while (clock.nsecsElapsed() < qint64(t + 1) * 1'000'000'000 / ticksPerSecond) {
            QApplication::processEvents(QEventLoop::AllEvents);
            QTest::qSleep(1);
        }
        const double busy = app.takeBusy();
        const auto events = app.takeLong();
        if (!wanted.isEmpty() && busy > 16) {
            std::fprintf(stderr, "  scene %d, tick %d: %.1f ms", isOne ? one : t / scene, t % scene, busy);
            for (const auto& [name, took] : events) std::fprintf(stderr, "; %s %.1f", name.c_str(), took);
            std::fprintf(stderr, "\n");
        }
        frames.add(busy);
    }
    printHistogram(frames);
    std::printf("%.3f\n%.3f\n%.3f\n%.3f\n", frames.quantile(0.5), frames.quantile(0.99), frames.quantile(1),
                100 * double(frames.between(16, 1e9)) / double(frames.size()));
    std::fflush(stdout);
    _exit(0);
}

} // namespace gs::bench
