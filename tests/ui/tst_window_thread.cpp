// SPDX-License-Identifier: GPL-3.0-or-later
// Work handed to the window's thread, by real threads: while that runs its loop, while it waits for them, when it ends.
#include <QApplication>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QtTest>
#include <atomic>
#include <stdexcept>

#include "ui/views/step_chart.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/window_thread.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// A chart by Qt Charts, which only the window's thread can draw.
QImage chartImage() {
    StepLine line;
    line.name = QStringLiteral("Site");
    line.colour = [](const Theme& theme) { return theme.accent; };
    line.points = {{*parseDate("2025-01-01"), 300e6, false, true}, {*parseDate("2026-01-01"), 390e6, false, true}};
    StepChart chart;
    chart.title = QStringLiteral("Power");
    chart.unit = QStringLiteral("W");
    chart.lines = {line};
    QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    LaidStepChart(chart, {0, 0, 600, 400}).paint(painter, Theme::light());
    return image;
}

/// Paints charts until it is stopped; `painted` counts them.
LongWork::Work painting(const std::shared_ptr<std::atomic<int>>& painted) {
    return [painted](const Progress& progress) -> LongWork::Finish {
        for (;;) {
            chartImage();
            ++*painted;
            progress(0.5);
        }
    };
}

void failed(const std::exception& error) { QFAIL(error.what()); }

} // namespace

class TestWindowThread : public QObject {
    Q_OBJECT
private slots:
    void init() { qputenv("GIGASITE_PATIENCE_MS", "0"); }

    void atOnceOnTheWindowsThread() {
        QThread* on = nullptr;
        onWindowThread([&] { on = QThread::currentThread(); });
        QCOMPARE(on, QThread::currentThread());
        QVERIFY_EXCEPTION_THROWN(onWindowThread([] { throw std::runtime_error("no"); }), std::runtime_error);
    }

    /// Painted with the painter of the worker, it is the picture of the window's own thread.
    void whileTheLoopRuns() {
        QImage image;
        QThread* on = nullptr;
        bool isThrown = false;
        std::atomic<bool> isDone = false;
        QThreadPool pool;
        pool.start([&] {
            image = chartImage();
            onWindowThread([&] { on = QThread::currentThread(); });
            try {
                onWindowThread([] { throw std::runtime_error("no"); });
            } catch (const std::runtime_error&) { isThrown = true; }
            isDone = true;
        });
        QTRY_VERIFY(isDone);
        QCOMPARE(image, chartImage());
        QCOMPARE(on, QThread::currentThread());
        QVERIFY(isThrown);
    }

    void whileTheWindowWaits() {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic<int> painted = 0;
        for (int i = 0; i < 8; ++i)
            pool.start([&] {
                chartImage();
                ++painted;
            });
        waitServing(pool);
        QCOMPARE(painted, 8);
        QSemaphore never;
        QVERIFY(!acquireServing(never, 10));
    }

    /// A work that is done within the patience of the window is done when start() returns.
    void withinThePatienceOfALongWork() {
        qputenv("GIGASITE_PATIENCE_MS", "60000");
        LongWork work(nullptr);
        QImage image;
        work.start(
            "Painting",
            [&image](const Progress&) -> LongWork::Finish {
                const QImage painted = chartImage();
                return [&image, painted] { image = painted; };
            },
            failed);
        QVERIFY(!image.isNull());
    }

    /// The window cannot go on without what it makes, and it cannot go on without the window.
    void whenTheWindowNeedsTheEndOfALongWork() {
        LongWork work(nullptr);
        QImage image;
        const auto go = std::make_shared<QSemaphore>();
        QVERIFY(work.start(
            "Painting",
            [&image, go](const Progress&) -> LongWork::Finish {
                go->acquire();
                const QImage painted = chartImage();
                return [&image, painted] { image = painted; };
            },
            failed));
        go->release();
        work.waitForEnd();
        QCOMPARE(image, chartImage());
    }

    /// It is in the middle of charts when the window no longer wants it and waits for its thread.
    void whileTheWindowWaitsForALongWork() {
        const auto painted = std::make_shared<std::atomic<int>>(0);
        LongWork work(nullptr);
        QVERIFY(work.start("Painting", painting(painted), failed));
        QTRY_VERIFY(*painted > 0);
        work.stopAndWait();
        QVERIFY(!work.isRunning());
        QVERIFY(work.start("Painting again", painting(painted), failed));
    } // its destructor waits, too: the work may not yet have begun

    void whileTheWindowCloses() {
        const auto painted = std::make_shared<std::atomic<int>>(0);
        auto* window = new QWidget;
        window->setAttribute(Qt::WA_DeleteOnClose);
        auto* work = new LongWork(window, window);
        window->show();
        QVERIFY(work->start("Painting", painting(painted), failed));
        QTRY_VERIFY(*painted > 0);
        const QPointer<QWidget> shown(window);
        window->close();
        QTRY_VERIFY(!shown);
        const int then = *painted;
        QCoreApplication::processEvents();
        QCOMPARE(*painted, then); // nobody paints any more
    }
};

/// When the application goes, nothing that was handed over is begun any more, and who waits for it goes on: the
/// application waits for the threads of its pool.
int main(int argc, char** argv) {
    std::atomic<int> begun = 0, gone = 0;
    int failures = 0;
    {
        QApplication application(argc, argv);
        TestWindowThread test;
        failures = QTest::qExec(&test, argc, argv);
        QThreadPool::globalInstance()->start([&] {
            for (int i = 0; i < 2; ++i) // while it goes and when it is gone
                try {
                    onWindowThread([&begun] { ++begun; });
                } catch (const WindowThreadGone&) { ++gone; }
        });
    }
    if (begun == 0 && gone == 2) return failures;
    qCritical("handed over at the end: %d begun, %d gone", begun.load(), gone.load());
    return failures + 1;
}
#include "tst_window_thread.moc"
