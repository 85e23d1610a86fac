// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/long_work.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QSemaphore>
#include <QToolButton>

#include "ui/style.h"
#include "ui/widgets/window_thread.h"

namespace gs::ui {

namespace {

constexpr int patience_ms = 100; // so long the window waits: what is done by then needs no event of its own
constexpr int quiet_ms = 300;    // no strip before that
constexpr int tick_ms = 50;
constexpr int finest = 1000; // steps of the bar
constexpr int longest_px = 480;

} // namespace

void WorkToken::report(double done) {
    int expected = running;
    if (done >= 1) m_state.compare_exchange_strong(expected, ending);
    if (m_state == stopped) throw WorkStopped();
    double before = m_done;
    while (done > before && !m_done.compare_exchange_weak(before, done)) {}
}

bool WorkToken::stop() {
    int expected = running;
    return m_state.compare_exchange_strong(expected, stopped) || expected == stopped;
}

struct LongWork::Job {
    QString sentence;
    Work work;
    Failed failed;
    Finish finish;
    std::exception_ptr error;
    WorkToken token;
    QElapsedTimer clock;
    QSemaphore ended;
};

/// What is done, how far it is, and the button that stops it.
class LongWork::Strip : public QWidget {
public:
    Strip(QWidget* place, LongWork* work) : QWidget(place) {
        setObjectName(QStringLiteral("work_strip"));
        setFont(uiFont(11));
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(8, 1, 4, 0);
        row->setSpacing(12);
        m_sentence = new QLabel(this);
        m_sentence->setObjectName(QStringLiteral("work_sentence"));
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setFont(uiFont(11));
        m_bar = new QProgressBar(this);
        m_bar->setObjectName(QStringLiteral("work_bar"));
        m_bar->setTextVisible(false);
        m_bar->setRange(0, finest);
        m_bar->setFixedHeight(6);
        m_bar->setMaximumWidth(longest_px);
        m_stop = new QToolButton(this);
        m_stop->setObjectName(QStringLiteral("work_stop"));
        m_stop->setFont(uiFont(11));
        m_stop->setMinimumSize(24, 24);
        m_stop->setFocusPolicy(Qt::TabFocus);
        row->addWidget(m_sentence);
        row->addWidget(m_bar, 1);
        row->addWidget(m_stop);
        row->addStretch(0);
        connect(m_stop, &QToolButton::clicked, work, &LongWork::stop);
        place->installEventFilter(this);
        hide();
    }
    void say(const QString& sentence, double done) {
        m_text = sentence;
        m_bar->setValue(qRound(done * finest));
        m_bar->setAccessibleName(sentence);
        m_stop->setText(LongWork::tr("Stop (Esc)"));
        fit();
        raise();
        show();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Resize && isVisible()) fit();
        return false;
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), activeTheme().ground);
        painter.setPen(activeTheme().hairline);
        painter.drawLine(0, 0, width(), 0);
    }

private:
    void fit() {
        setGeometry(parentWidget()->rect());
        m_sentence->setText(m_sentence->fontMetrics().elidedText(m_text, Qt::ElideMiddle, width() / 2));
        m_sentence->setToolTip(m_text);
    }
    QString m_text;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

LongWork::LongWork(QWidget* place, QObject* parent)
    : QObject(parent), m_strip(place ? new Strip(place, this) : nullptr) {
    m_pool.setMaxThreadCount(1); // one that was stopped has ended before the next begins: they may want the same file
    m_ticks.setInterval(tick_ms);
    connect(&m_ticks, &QTimer::timeout, this, &LongWork::tick);
}

LongWork::~LongWork() {
    m_strip = nullptr; // goes with its place
    blockSignals(true);
    stopAndWait();
}

bool LongWork::isFree() {
    if (!m_job) return true;
    emit refused(tr("%1: wait for it, or stop it with Esc").arg(m_job->sentence));
    return false;
}

bool LongWork::start(const QString& sentence, Work work, Failed failed) {
    if (!isFree()) return false;
    auto job = std::make_shared<Job>();
    job->sentence = sentence;
    job->work = std::move(work);
    job->failed = std::move(failed);
    job->clock.start();
    m_job = job;
    m_pool.start([this, job] {
        try {
            job->finish = job->work([&token = job->token](double done) { token.report(done); });
        } catch (...) { job->error = std::current_exception(); }
        job->work = nullptr; // what it holds is let go before anything is told
        job->ended.release();
        // The destructor waits for this thread: the receiver is there.
        QMetaObject::invokeMethod(
            this, [this, job] { deliver(job); }, Qt::QueuedConnection);
    });
    bool isSet = false;
    const int set_ms = qEnvironmentVariableIntValue("GIGASITE_PATIENCE_MS", &isSet);
    if (acquireServing(job->ended, isSet ? set_ms : patience_ms)) {
        deliver(job);
        return true;
    }
    m_ticks.start();
    emit runningChanged();
    return true;
}

void LongWork::deliver(const std::shared_ptr<Job>& job) {
    if (job != m_job) return; // stopped, or delivered at once
    drop();
    try { // what is left for this thread may fail as the work may: a damaged history, a full disk
        if (job->error) std::rethrow_exception(job->error);
        if (job->finish) job->finish();
    } catch (const std::exception& error) { job->failed(error); }
}

void LongWork::drop() {
    m_job.reset();
    if (m_strip) m_strip->hide();
    if (!m_ticks.isActive()) return;
    m_ticks.stop();
    emit runningChanged();
}

void LongWork::tick() {
    if (m_job->clock.elapsed() < quiet_ms) return;
    const double done = m_job->token.done();
    if (m_strip) m_strip->say(m_job->sentence, done);
    emit progressed(done);
}

bool LongWork::stop() {
    if (!m_job || !m_job->token.stop()) return false;
    const QString sentence = m_job->sentence;
    drop();
    emit stopped(tr("Stopped: %1").arg(sentence));
    return true;
}

void LongWork::stopAndWait() {
    const bool isTooLate = m_job && !m_job->token.stop();
    waitServing(m_pool);
    // What can no longer be stopped has happened in the file: then the window takes it up, too.
    if (isTooLate) deliver(std::shared_ptr<Job>(m_job));
    else if (m_job) drop();
}

void LongWork::waitForEnd() {
    waitServing(m_pool);
    if (m_job) deliver(std::shared_ptr<Job>(m_job));
}

double LongWork::done() const { return m_job ? m_job->token.done() : 0; }
QString LongWork::sentence() const { return m_job ? m_job->sentence : QString(); }

} // namespace gs::ui
