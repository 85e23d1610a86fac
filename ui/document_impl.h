// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of Document, shared by its source files: edits, history and view (document.cpp), scenarios
// (document_scenarios.cpp), slides (document_slides.cpp).
#pragma once

#include <QDateTime>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

#include "database/writer.h"
#include "ui/document.h"
#include "ui/gesture_step.h"
#include "ui/history.h"
#include "ui/render/pictures.h"
#include "ui/render/plan_scene.h"
#include "ui/selected.h"
#include "ui/stored_results.h"

namespace gs::ui {

inline double msSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

inline std::string nowUtc() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

struct Document::Impl {
    explicit Impl(const Catalog& c) : catalog(c), engine(c), stored(c) {}

    Document* q = nullptr;
    std::optional<pictures::Source> pictureSource; ///< the painters find this file's pictures through it
    const Catalog& catalog;
    Engine engine;
    Site base; ///< as committed: what the running gesture began with
    StoredResults stored;
    std::unique_ptr<db::Writer> writer;
    History history;
    std::vector<db::Scenario> scenarios;
    std::optional<std::vector<db::Slide>> slides; ///< none: not read yet
    QString path, uuid, readOnlyReason;
    bool readOnly = false;
    bool isSample = false; ///< an example or an empty site, made now: there is another one whenever it is wanted

    bool inGesture = false;
    QString gestureText;
    ChangeSet gesture; ///< what it has done so far, relative to `base`

    std::shared_ptr<const std::set<std::string>> selection = std::make_shared<std::set<std::string>>();
    std::shared_ptr<const Selected> selected; ///< null: to be looked up again
    std::unique_ptr<PlanScene> scene;         ///< of the site as it was read, until it is another
    QString saveError;
    bool rowsDue = false, rowsRunning = false;
    double recompute_ms = 0;
    bool resultsPending = false;
    std::weak_ptr<void> turning; ///< alive as long as another site that a thread makes of this one may come
    /// While a thread copies the file, the writer does nothing else: who needs it at once would hold the window up.
    struct Copying {
        std::atomic<bool> isOn = true;
        std::vector<db::Version> versions; ///< as they were when it began
    };
    std::weak_ptr<Copying> copying;
    QTimer restTimer, findingsTimer;

    void step(const ChangeSet& change) {
        if (change.isEmpty()) return;
        const auto begin = std::chrono::steady_clock::now();
        engine.update(change);
        recompute_ms = msSince(begin);
        show(change);
    }

    /// The site and its figures are those after `change`.
    void show(const ChangeSet& change) {
        scene.reset();
        dropFromSelection(change);
        emit q->changed(listChanged(change, catalog));
        scheduleResults();
    }

    /// A site that was made on a thread: apply() of a change to what there was.
    struct Made {
        ChangeSet change;
        Site site;
        std::optional<Engine> engine; ///< none: the change is small, the engine there is takes it
        double recompute_ms = 0;
    };
    std::optional<Turn> turnTo(MakeChange make, std::function<void(const Made&, const Progress&)> write,
                               std::function<void(Made&)> finish);
    std::optional<Turn> turnToEdit(MakeChange make, const QString& text);

    void take(Made& made) {
        if (!made.engine) return step(made.change);
        if (made.engine->results().view != engine.results().view) made.engine->setView(engine.results().view);
        engine = std::move(*made.engine);
        recompute_ms = made.recompute_ms;
        show(made.change);
    }

    bool isTurning() {
        if (turning.expired()) return false;
        emit q->refused(tr("The site is being changed as a whole: wait for it, or stop it with Esc"));
        return true;
    }

    /// Null: the file is at hand.
    std::shared_ptr<const Copying> copy() const {
        std::shared_ptr<const Copying> running = copying.lock();
        return running && running->isOn ? running : nullptr;
    }
    static QString copyingSentence() {
        return tr("The site is being saved under another name: wait for it, or stop it with Esc");
    }
    bool isCopying() {
        if (!copy()) return false;
        emit q->refused(copyingSentence());
        return true;
    }
    void refuseWhileCopying() const {
        if (copy()) throw db::FileError(db::FileError::Code::InUse, copyingSentence().toStdString());
    }

    void scheduleResults() {
        if (resultsPending) return;
        resultsPending = true;
        QMetaObject::invokeMethod(
            q,
            [this] {
                resultsPending = false;
                emit q->resultsChanged();
            },
            Qt::QueuedConnection);
    }

    void dropFromSelection(const ChangeSet& change) {
        bool comesOrGoes = false;
        std::optional<std::set<std::string>> rest;
        const auto drop = [&](const auto& swaps) {
            for (const auto& swap : swaps) {
                comesOrGoes |= !swap.before || !swap.after;
                if (swap.after || !selection->count(swap.before->id)) continue;
                if (!rest) rest = *selection;
                rest->erase(swap.before->id);
            }
        };
        drop(change.components);
        drop(change.links);
        if (comesOrGoes) selected.reset(); // slots are taken and given free
        if (!rest) return;
        selection = std::make_shared<std::set<std::string>>(std::move(*rest));
        emit q->selectionChanged();
    }

    /// Hands a finished step to the file, with the figures of the site after it; `after` is that site, where there is a
    /// copy to give away.
    void store(const ChangeSet& change, StoredResults::Deliver write, Site* after = nullptr) {
        if (!stored.hasBegun()) stored.begin(base);
        if (after) base = std::move(*after);
        else apply(base, change);
        stored.post(change, std::move(write));
        rowsDue = true;
        restTimer.start();
        emit q->historyChanged();
        emit q->savedChanged();
        if (!change.settings.empty()) emit q->fileChanged();
    }

    void commit(const ChangeSet& change, const QString& text, Site* after = nullptr) {
        history.push(text.toStdString(), nowUtc(), change);
        store(
            change,
            [this, change, text](std::vector<db::StoredResult> results) {
                writer->commit(change, text, std::move(results));
            },
            after);
    }

    void readHistory() {
        std::vector<db::HistoryEntry> entries;
        std::int64_t position = 0;
        writer->runSync([&](db::ProjectFile& file) {
            position = file.position();
            const std::int64_t size = file.historySize();
            const std::int64_t first = std::max<std::int64_t>(1, position - History::window + 1);
            entries = file.history(first, size - first + 1);
        });
        history.reset(std::move(entries), position, [this](std::int64_t number) {
            ChangeSet change;
            stored.finish(); // the entry may still be on its way to the file
            writer->runSync([&](db::ProjectFile& file) { change = file.historyChange(number); });
            return change;
        });
    }

    void writeRows() {
        if (!rowsDue || rowsRunning || readOnly) return;
        rowsDue = false;
        rowsRunning = true;
        if (!stored.hasBegun()) stored.begin(base);
        stored.postRows([this](std::vector<db::ProjectFile::ComponentRow> rows, bool last) {
            if (last) rowsRunning = false;
            writer->writeComponentResults(std::move(rows), last);
        });
    }

    FindChange findInFile(std::function<ChangeSet(db::ProjectFile&)> find) {
        refuseWhileCopying();
        stored.finish(); // what was done so far stands before it in the writer's queue
        return [file = writer.get(), find = std::move(find)] {
            ChangeSet change;
            file->runSync([&](db::ProjectFile& open) { change = find(open); });
            return change;
        };
    }

    /// Runs `work` on the file at once; why it cannot be goes to refused().
    bool onFile(const std::function<void(db::ProjectFile&)>& work) {
        try {
            writer->runSync(work);
            return true;
        } catch (const std::exception& error) {
            emit q->refused(QString::fromUtf8(error.what()));
            return false;
        }
    }

    /// Before the lines of the history are touched: everything is on disk.
    bool isSettled() {
        q->cancelGesture();
        if (isTurning() || isCopying()) return false;
        if (readOnly) emit q->refused(readOnlyReason);
        else if (!q->waitSaved()) emit q->refused(tr("The last changes are not on disk: %1").arg(saveError));
        else return true;
        return false;
    }

    std::optional<db::Media> media(const std::string& key) const {
        std::optional<db::Media> media;
        writer->runSync([&](db::ProjectFile& file) { media = file.media(key); });
        return media;
    }

    void readScenarios() {
        writer->runSync([this](db::ProjectFile& file) { scenarios = file.scenarios(); });
        emit q->scenariosChanged();
    }

    void setSaveError(const QString& sentence) {
        if (saveError == sentence) return;
        saveError = sentence;
        emit q->savedChanged();
    }
};

} // namespace gs::ui
