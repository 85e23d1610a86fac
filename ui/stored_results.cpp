// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stored_results.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace gs::ui {

std::vector<View> storedViews(const Site& site) {
    std::vector<View> views{{lastDate(site), LoadCase::Nameplate}};
    for (const Phase& phase : site.settings().phases) {
        const View view{phase.date, LoadCase::Nameplate};
        if (std::find(views.begin(), views.end(), view) == views.end()) views.push_back(view);
    }
    return views;
}

std::vector<db::StoredResult> computeStoredResults(const Catalog& catalog, const Site& site) {
    Engine engine(catalog);
    std::vector<db::StoredResult> results;
    for (const View& view : storedViews(site)) {
        const Results& r = results.empty() ? engine.compute(site, view) : engine.setView(view);
        results.push_back({view, r.figures});
    }
    return results;
}

struct StoredResults::Impl {
    struct Job {
        ChangeSet change;
        Deliver deliver; ///< null for a rows job
        DeliverRows deliverRows;
    };
    static constexpr Slot sliceSlots = 4000;

    StoredResults* q = nullptr;
    const Catalog& catalog;
    std::optional<Site> first;   ///< until the first engine is made
    std::vector<Engine> engines; ///< one per stored view, the last date first; only the thread touches it
    bool begun = false;

    mutable std::mutex mutex;
    std::condition_variable wake, rest;
    std::deque<Job> jobs;
    std::vector<std::function<void()>> outbox;
    bool busy = false, stop = false, drainPosted = false;
    std::thread thread;

    explicit Impl(const Catalog& c) : catalog(c) {}

    std::vector<db::StoredResult> run(const ChangeSet& change) {
        if (first) {
            Engine engine(catalog);
            engine.compute(*first, storedViews(*first).front());
            engines.push_back(std::move(engine));
            first.reset();
        }
        if (!change.isEmpty())
            for (Engine& engine : engines) engine.update(change);
        const std::vector<View> views = storedViews(engines.front().site());
        const auto engineFor = [this](const View& view) {
            return std::find_if(engines.begin(), engines.end(),
                                [&](const Engine& e) { return e.results().view == view; });
        };
        std::optional<Site> copy; // made only when a day is new
        if (std::any_of(views.begin(), views.end(), [&](const View& view) { return engineFor(view) == engines.end(); }))
            copy = engines.front().site();
        std::vector<Engine> kept;
        std::vector<db::StoredResult> results;
        for (const View& view : views) {
            if (const auto it = engineFor(view); it != engines.end()) {
                kept.push_back(std::move(*it));
                engines.erase(it);
            } else {
                kept.emplace_back(catalog);
                kept.back().compute(*copy, view);
            }
            results.push_back({view, kept.back().results().figures});
        }
        engines = std::move(kept);
        return results;
    }

    void deliver(std::function<void()> work) {
        bool post = false;
        {
            const std::lock_guard lock(mutex);
            outbox.push_back(std::move(work));
            post = !drainPosted;
            drainPosted = true;
        }
        if (post)
            QMetaObject::invokeMethod(
                q, [this] { q->drain(); }, Qt::QueuedConnection);
    }

    void runRows(const DeliverRows& deliverRows) {
        if (engines.empty()) run({});
        const Engine& engine = engines.front();
        const Site& site = engine.site();
        const Slot count = site.components().slotCount();
        for (Slot begin = 0; begin < count || begin == 0; begin += sliceSlots) {
            {
                const std::lock_guard lock(mutex);
                if (!jobs.empty()) return; // an edit came: these rows would be stale
            }
            std::vector<db::ProjectFile::ComponentRow> rows;
            const Slot end = std::min(count, begin + sliceSlots);
            for (Slot slot = begin; slot < end; ++slot)
                if (const Component* component = site.components().at(slot))
                    rows.push_back({component->id, engine.component(slot)});
            const bool last = end >= count;
            deliver([deliverRows, rows = std::move(rows), last]() mutable { deliverRows(std::move(rows), last); });
        }
    }

    void loop() {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return stop || !jobs.empty(); });
            if (jobs.empty()) return;
            Job job = std::move(jobs.front());
            jobs.pop_front();
            busy = true;
            lock.unlock();
            if (job.deliver) {
                auto results = run(job.change);
                deliver([deliverJob = std::move(job.deliver), results = std::move(results)]() mutable {
                    deliverJob(std::move(results));
                });
            } else {
                runRows(job.deliverRows);
            }
            lock.lock();
            busy = false;
            if (jobs.empty()) rest.notify_all();
        }
    }

    void push(Job job) {
        {
            const std::lock_guard lock(mutex);
            jobs.push_back(std::move(job));
        }
        if (!thread.joinable()) thread = std::thread([this] { loop(); });
        wake.notify_one();
    }
};

StoredResults::StoredResults(const Catalog& catalog, QObject* parent)
    : QObject(parent), m(std::make_unique<Impl>(catalog)) {
    m->q = this;
}

StoredResults::~StoredResults() {
    finish();
    {
        const std::lock_guard lock(m->mutex);
        m->stop = true;
    }
    m->wake.notify_all();
    if (m->thread.joinable()) m->thread.join();
}

void StoredResults::begin(Site site) {
    m->first = std::move(site);
    m->begun = true;
}

bool StoredResults::hasBegun() const { return m->begun; }

void StoredResults::post(ChangeSet change, Deliver deliver) { m->push({std::move(change), std::move(deliver), {}}); }

void StoredResults::postRows(DeliverRows deliver) { m->push({{}, {}, std::move(deliver)}); }

bool StoredResults::isIdle() const {
    const std::lock_guard lock(m->mutex);
    return m->jobs.empty() && !m->busy && m->outbox.empty();
}

void StoredResults::finish() {
    {
        std::unique_lock lock(m->mutex);
        m->rest.wait(lock, [this] { return m->jobs.empty() && !m->busy; });
    }
    drain();
}

void StoredResults::drain() {
    std::vector<std::function<void()>> works;
    {
        const std::lock_guard lock(m->mutex);
        works.swap(m->outbox);
        m->drainPosted = false;
    }
    for (auto& work : works) work();
}

} // namespace gs::ui
