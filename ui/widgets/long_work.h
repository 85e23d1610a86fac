// SPDX-License-Identifier: GPL-3.0-or-later
// One long work of a window at a time: on a thread, with how far it is and a way to stop it in a strip over the bottom
// line. What is done at once shows nothing. Results come on the thread of the window.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <exception>
#include <functional>
#include <memory>

#include "core/progress.h"

class QWidget;

namespace gs::ui {

/// Thrown out of a work that nobody waits for any more.
struct WorkStopped : std::exception {
    const char* what() const noexcept override { return "stopped"; }
};

/// What a work and its window share. All of it from any thread.
class WorkToken {
public:
    /// Never goes back. Throws WorkStopped when the work is no longer wanted; after 1 it can no longer be stopped.
    void report(double done);
    double done() const { return m_done; }
    bool stop(); ///< false: it is too late
    bool isStopped() const { return m_state == stopped; }

private:
    enum State { running, stopped, ending };
    std::atomic<double> m_done = 0;
    std::atomic<int> m_state = running;
};

class LongWork : public QObject {
    Q_OBJECT
public:
    /// The strip covers `place` while it is shown. Works by itself (tests) when that is null.
    explicit LongWork(QWidget* place, QObject* parent = nullptr);
    ~LongWork() override; ///< stops what runs and waits until it has left its thread

    using Finish = std::function<void()>;
    using Work = std::function<Finish(const Progress&)>;
    using Failed = std::function<void(const std::exception&)>;
    /// `work` runs on a thread, on values it owns; what it returns then runs on this one, or `failed` with what it
    /// threw. Neither does when it was stopped. A work quicker than GIGASITE_PATIENCE_MS (100) has ended when this
    /// returns: tests set more. False: another one runs (said
    /// by refused()). `sentence` says what is done, as in “Opening campus.gsite”.
    bool start(const QString& sentence, Work work, Failed failed);
    /// Before anything is asked or read for a work; false: another one runs (said by refused()).
    bool isFree();
    bool isRunning() const { return m_job != nullptr; }
    double done() const; ///< of the running work; 0 when there is none
    bool stop();         ///< Escape; false: nothing runs, or it is too late
    void stopAndWait();  ///< what it works on is about to go: nothing of it comes any more
    void waitForEnd();   ///< what it does is needed before the window can go on
    QString sentence() const;

signals:
    void runningChanged();
    void progressed(double done); ///< while the strip is shown
    void refused(const QString& sentence);
    void stopped(const QString& sentence); ///< by stop(): what was done

private:
    struct Job;
    class Strip;
    void deliver(const std::shared_ptr<Job>& job);
    void drop();
    void tick();
    QThreadPool m_pool;
    QTimer m_ticks;
    std::shared_ptr<Job> m_job;
    Strip* m_strip = nullptr;
};

} // namespace gs::ui
