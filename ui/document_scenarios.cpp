// SPDX-License-Identifier: GPL-3.0-or-later
// Document: scenarios, other ways the site could be, each with its own undo stack.
#include "ui/document_impl.h"

namespace gs::ui {

const std::vector<db::Scenario>& Document::scenarios() const { return m->scenarios; }

QString Document::scenarioName() const {
    for (const db::Scenario& scenario : m->scenarios)
        if (scenario.isInUse) return QString::fromStdString(scenario.name);
    return {};
}

bool Document::createScenario(const QString& name, std::optional<qint64> version) {
    qint64 id = 0;
    if (!m->isSettled() || !m->onFile([&](db::ProjectFile& file) {
            id = file.createScenario(name.toStdString(), version, tr("Base").toStdString());
        }))
        return false;
    return switchScenario(id);
}

bool Document::switchScenario(qint64 id) {
    const std::optional<Turn> turn = turnToScenario(id);
    if (!turn) return false;
    try {
        turn->work({});
    } catch (const std::exception& error) {
        emit refused(QString::fromUtf8(error.what()));
        return false;
    }
    turn->finish();
    return true;
}

/// `write` is the last of the work on the thread, `finish` what the site needs besides being shown.
std::optional<Document::Turn> Document::Impl::turnTo(FindChange find,
                                                     std::function<void(const Made&, const Progress&)> write,
                                                     std::function<void(const Made&)> finish) {
    if (!isSettled()) return std::nullopt;
    const auto made = std::make_shared<Made>(catalog);
    made->site = engine.site();
    const auto held = std::make_shared<char>();
    turning = held;
    return Turn{[made, held, file = writer.get(), view = engine.results().view, find = std::move(find),
                 write = std::move(write)](const Progress& progress) {
                    file->runSync([&](db::ProjectFile& open) { made->change = find(open); });
                    if (progress) progress(0.2);
                    apply(made->site, made->change);
                    const auto begin = std::chrono::steady_clock::now();
                    made->engine.compute(made->site, view);
                    made->recompute_ms = msSince(begin);
                    if (progress) progress(0.5);
                    if (write) write(*made, progress);
                },
                [this, made, held, finish = std::move(finish)] { // held: until then an edit would be lost
                    take(*made);
                    finish(*made);
                }};
}

std::optional<Document::Turn> Document::turnToScenario(qint64 id) {
    return m->turnTo(
        [id](db::ProjectFile& file) { return file.changeToScenario(id); },
        [id, file = m->writer.get(), catalog = &m->catalog](const Impl::Made& made, const Progress& progress) {
            const std::vector<db::StoredResult> results = computeStoredResults(*catalog, made.site);
            if (progress) progress(1);
            file->runSync([&](db::ProjectFile& open) { open.switchScenario(id, made.change, results); });
        },
        [this](const Impl::Made& made) {
            if (!m->stored.hasBegun()) m->stored.begin(m->base);
            m->stored.post(made.change, [](const std::vector<db::StoredResult>&) {}); // it has them
            apply(m->base, made.change);
            m->readHistory();
            m->rowsDue = true;
            m->restTimer.start();
            m->readScenarios();
            emit historyChanged();
            emit savedChanged();
            emit fileChanged();
        });
}

std::optional<Document::Turn> Document::turnToVersion(qint64 id, const QString& text) {
    return m->turnTo([id](db::ProjectFile& file) { return file.changeToVersion(id); }, {},
                     [this, text](const Impl::Made& made) {
                         if (!made.change.isEmpty()) m->commit(made.change, text);
                     });
}

bool Document::renameScenario(qint64 id, const QString& name) {
    if (!m->isSettled() || !m->onFile([&](db::ProjectFile& file) { file.renameScenario(id, name.toStdString()); }))
        return false;
    m->readScenarios();
    return true;
}

bool Document::deleteScenario(qint64 id) {
    if (!m->isSettled() || !m->onFile([&](db::ProjectFile& file) { file.deleteScenario(id); })) return false;
    m->readScenarios();
    return true;
}

ChangeSet Document::changeToScenario(qint64 id) const {
    ChangeSet change;
    m->refuseWhileCopying();
    m->stored.finish();
    m->writer->runSync([&](db::ProjectFile& file) { change = file.changeToScenario(id); });
    return change;
}

} // namespace gs::ui
