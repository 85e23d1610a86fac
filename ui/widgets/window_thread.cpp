// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_thread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

namespace gs::ui {

namespace {

constexpr int turn_ms = 2; // so long a worker may wait for a window that waits for it

std::mutex deskGuard;
QObject* desk = nullptr; // on the window's thread, as long as there is an application: what is handed over lies on it
QThread* windowThread = nullptr;

/// The first thing an application does when it goes, before it waits for the threads of its pool. What lies on the
/// desk goes with it, and who waits for that goes on.
void closeDesk() {
    const std::unique_lock lock(deskGuard);
    const std::unique_ptr<QObject> gone(std::exchange(desk, nullptr));
}

void openDesk() {
    const std::unique_lock lock(deskGuard);
    desk = new QObject;
    windowThread = QThread::currentThread();
    qAddPostRoutine(closeDesk);
}

bool isWindowThread() {
    const std::unique_lock lock(deskGuard);
    return QThread::currentThread() == windowThread;
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(openDesk)

void onWindowThread(const std::function<void()>& work) {
    if (isWindowThread()) return work();
    std::exception_ptr error = std::make_exception_ptr(WindowThreadGone());
    QSemaphore ended;
    {
        // Not Qt::BlockingQueuedConnection: the desk may go between looking for it and laying something on it. The
        // last copy of what is posted goes when it has been done, and when it has been dropped.
        std::shared_ptr<void> atEnd(nullptr, [&ended](void*) { ended.release(); });
        const std::unique_lock lock(deskGuard);
        if (!desk) throw WindowThreadGone();
        QMetaObject::invokeMethod(
            desk,
            [&work, &error, atEnd = std::move(atEnd)] {
                error = nullptr;
                try {
                    work();
                } catch (...) { error = std::current_exception(); }
            },
            Qt::QueuedConnection);
    }
    ended.acquire();
    if (error) std::rethrow_exception(error);
}

void serveWindowThread() {
    if (!isWindowThread()) return;
    if (QObject* mine = desk)
        QCoreApplication::sendPostedEvents(mine, QEvent::MetaCall); // only this thread takes it away
}

void waitServing(QThreadPool& pool) {
    while (!pool.waitForDone(turn_ms)) serveWindowThread();
}

bool acquireServing(QSemaphore& semaphore, int patience_ms) {
    const QDeadlineTimer patience(patience_ms);
    for (;;) {
        const auto left_ms = static_cast<int>(std::min<qint64>(patience.remainingTime(), turn_ms));
        if (semaphore.tryAcquire(1, left_ms)) return true;
        if (patience.hasExpired()) return false;
        serveWindowThread();
    }
}

} // namespace gs::ui
