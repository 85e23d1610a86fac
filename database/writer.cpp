// SPDX-License-Identifier: GPL-3.0-or-later
// A queue and one thread. What waits while a transaction runs is written together in the next one.
#include "database/writer.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

namespace gs::db {

namespace {

constexpr auto retryEvery = std::chrono::seconds(3);
constexpr std::size_t mostTogether = 256;

struct Commit {
    ProjectFile::Edit edit;
    std::vector<StoredResult> results;
};
struct MoveTo {
    std::int64_t position;
    ChangeSet change;
    std::vector<StoredResult> results;
};
struct Name {
    std::string name;
};
struct ComponentRows {
    std::vector<ProjectFile::ComponentRow> rows;
    bool last;
};
/// Runs even when an edit before it cannot be written: saving under another name is the way out then.
struct Sync {
    const std::function<void(ProjectFile&)>* work;
    std::exception_ptr error;
    bool done = false;
};
using Job = std::variant<Commit, MoveTo, Name, ComponentRows, Sync*>;

} // namespace

struct Writer::Impl {
    Impl(Writer& owner, std::unique_ptr<ProjectFile> projectFile) : writer(owner), file(std::move(projectFile)) {}

    Writer& writer;
    std::unique_ptr<ProjectFile> file; // used by the thread only
    mutable std::mutex mutex;
    std::condition_variable wake;    // of the thread
    std::condition_variable changed; // of those who wait for it
    std::deque<Job> queue;
    bool isWorking = false;
    bool isStuck = false;
    bool isClosing = false;
    bool isRetryAsked = false;
    std::size_t together = mostTogether; // edits in the next transaction
    std::string lastFailure;
    std::thread thread; // last: starts when all the rest is there

    void hand(Job job) {
        {
            const std::lock_guard lock(mutex);
            queue.push_back(std::move(job));
        }
        wake.notify_one();
    }
    template <typename Say> void later(Say say) { QMetaObject::invokeMethod(&writer, say, Qt::QueuedConnection); }

    void run();
    void runOneSync(std::unique_lock<std::mutex>& lock, const std::deque<Job>::iterator& at);
    bool writeNext(std::unique_lock<std::mutex>& lock);
};

namespace {

/// One job, or several edits, in one transaction.
void write(ProjectFile& file, const std::deque<Job>& jobs) {
    const Job& first = jobs.front();
    if (const auto* move = std::get_if<MoveTo>(&first)) return file.moveTo(move->position, move->change, move->results);
    if (const auto* name = std::get_if<Name>(&first)) return file.nameVersion(name->name);
    if (const auto* slice = std::get_if<ComponentRows>(&first))
        return file.writeComponentResults(slice->rows, slice->last);
    const Commit& last = std::get<Commit>(jobs.back());
    if (jobs.size() == 1) return file.commit(last.edit.change, last.edit.text, last.results);
    std::vector<ProjectFile::Edit> edits;
    edits.reserve(jobs.size());
    for (const Job& job : jobs) edits.push_back(std::get<Commit>(job).edit);
    file.commit(edits, last.results);
}

} // namespace

/// One transaction. The jobs stay in `batch` until they are on disk and go back to the queue when it fails. When
/// several fail together, fewer are tried at once: what can be saved is saved, and only the edit that stands in the
/// way (no room for it, a value that cannot be kept) is reported.
bool Writer::Impl::writeNext(std::unique_lock<std::mutex>& lock) {
    // One that is asked for while this one runs is still due afterwards.
    const bool isAnswerDue = std::exchange(isRetryAsked, false);
    std::deque<Job> batch;
    do {
        batch.push_back(std::move(queue.front()));
        queue.pop_front();
    } while (!queue.empty() && batch.size() < together && std::holds_alternative<Commit>(batch.front()) &&
             std::holds_alternative<Commit>(queue.front()));
    lock.unlock();
    std::string failure;
    bool mayFewerFit = false;
    try {
        write(*file, batch);
    } catch (const FileError& error) {
        failure = error.what();
        mayFewerFit =
            batch.size() > 1 && (error.code == FileError::Code::DiskFull || error.code == FileError::Code::Other);
    } catch (const std::exception& error) { failure = error.what(); }
    lock.lock();
    if (failure.empty()) {
        together = std::min(2 * together, mostTogether);
        lastFailure.clear();
        later([this, revision = file->revision()] { emit writer.saved(revision); });
        return true;
    }
    together = std::max<std::size_t>(batch.size() / 2, 1);
    while (!batch.empty()) {
        queue.push_front(std::move(batch.back()));
        batch.pop_back();
    }
    if (mayFewerFit) {
        isRetryAsked = isRetryAsked || isAnswerDue;
        return true;
    }
    if (failure != lastFailure || isAnswerDue)
        later([this, text = QString::fromStdString(failure)] { emit writer.failed(text); });
    lastFailure = failure;
    return false;
}

void Writer::Impl::runOneSync(std::unique_lock<std::mutex>& lock, const std::deque<Job>::iterator& at) {
    Sync* sync = std::get<Sync*>(*at);
    queue.erase(at);
    const std::string before = file->path();
    lock.unlock();
    try {
        (*sync->work)(*file);
    } catch (...) { sync->error = std::current_exception(); }
    lock.lock();
    sync->done = true;
    if (file->path() != before) isStuck = false; // another place may take what this one could not
}

void Writer::Impl::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        const auto firstSync = [this] {
            auto it = queue.begin();
            while (it != queue.end() && !std::holds_alternative<Sync*>(*it)) ++it;
            return it;
        };
        const auto hasWork = [&] {
            return isClosing || isRetryAsked || (isStuck ? firstSync() != queue.end() : !queue.empty());
        };
        isWorking = false;
        changed.notify_all();
        if (isStuck) wake.wait_for(lock, retryEvery, hasWork);
        else wake.wait(lock, hasWork);
        isWorking = true;

        if (const auto sync = firstSync(); sync != queue.end() && (isStuck || sync == queue.begin())) {
            runOneSync(lock, sync);
        } else if (!queue.empty()) {
            isStuck = !writeNext(lock);
            if (isStuck && isClosing) return; // tried a last time
        } else {
            isRetryAsked = isStuck = false;
            if (isClosing) return;
        }
    }
}

Writer::Writer(std::unique_ptr<ProjectFile> file, QObject* parent)
    : QObject(parent), m(std::make_unique<Impl>(*this, std::move(file))) {
    m->thread = std::thread([this] { m->run(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(m->mutex);
        m->isClosing = true;
    }
    m->wake.notify_one();
    m->thread.join();
}

void Writer::commit(ChangeSet change, const QString& text, std::vector<StoredResult> results) {
    m->hand(Commit{{std::move(change), text.toStdString()}, std::move(results)});
}
void Writer::moveTo(qint64 position, ChangeSet change, std::vector<StoredResult> results) {
    m->hand(MoveTo{position, std::move(change), std::move(results)});
}
void Writer::nameVersion(const QString& name) { m->hand(Name{name.toStdString()}); }
void Writer::writeComponentResults(std::vector<ProjectFile::ComponentRow> rows, bool last) {
    m->hand(ComponentRows{std::move(rows), last});
}

bool Writer::isIdle() const {
    const std::lock_guard lock(m->mutex);
    return m->queue.empty() && !m->isWorking;
}

bool Writer::waitIdle(int timeout_ms) {
    std::unique_lock lock(m->mutex);
    return m->changed.wait_for(lock, std::chrono::milliseconds(timeout_ms),
                               [this] { return m->queue.empty() && !m->isWorking; });
}

void Writer::runSync(const std::function<void(ProjectFile&)>& work) {
    Sync sync{&work, {}, false};
    m->hand(&sync);
    std::unique_lock lock(m->mutex);
    m->changed.wait(lock, [&] { return sync.done; });
    if (sync.error) std::rethrow_exception(sync.error);
}

void Writer::retry() {
    {
        const std::lock_guard lock(m->mutex);
        m->isRetryAsked = true;
    }
    m->wake.notify_one();
}

} // namespace gs::db
