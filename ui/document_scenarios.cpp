// SPDX-License-Identifier: GPL-3.0-or-later
// Document: scenarios, other ways the site could be, each with its own undo stack; and other sites that a thread makes
// of the one there is.
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

namespace {

constexpr double foundShare = 0.4, computedShare = 0.6; // of a turn
constexpr std::size_t mostUpdated = 1000; // parts and links that the window's engine takes in without a pause

} // namespace

/// `write` is the last of the work on the thread, `finish` what the site needs besides being shown.
std::optional<Document::Turn> Document::Impl::turnTo(MakeChange make,
                                                     std::function<void(const Made&, const Progress&)> write,
                                                     std::function<void(Made&)> finish) {
    const auto made = std::make_shared<Made>();
    made->site = engine.site();
    const auto held = std::make_shared<char>();
    turning = held;
    return Turn{[made, catalog = &catalog, view = engine.results().view, make = std::move(make),
                 write = std::move(write)](const Progress& progress) {
                    made->change = make(made->site, partOf(progress, 0, foundShare));
                    if (progress) progress(foundShare);
                    apply(made->site, made->change);
                    if (made->change.components.size() + made->change.links.size() > mostUpdated) {
                        const auto begin = std::chrono::steady_clock::now();
                        made->engine.emplace(*catalog).compute(made->site, view);
                        made->recompute_ms = msSince(begin);
                    }
                    if (progress) progress(computedShare);
                    if (write) write(*made, progress);
                },
                [this, made, held, finish = std::move(finish)] { // held: until then an edit would be lost
                    take(*made);
                    finish(*made);
                }};
}

std::optional<Document::Turn> Document::turnToScenario(qint64 id) {
    if (!m->isSettled()) return std::nullopt;
    return m->turnTo(
        [find = findScenario(id)](const Site&, const Progress&) { return find(); },
        [id, file = m->writer.get(), catalog = &m->catalog](const Impl::Made& made, const Progress& progress) {
            const std::vector<db::StoredResult> results = computeStoredResults(*catalog, made.site);
            if (progress) progress(1);
            file->runSync([&](db::ProjectFile& open) { open.switchScenario(id, made.change, results); });
        },
        [this](Impl::Made& made) {
            try {
                m->readHistory();
            } catch (const db::FileError& error) { // without its own steps nothing more may be written after them
                m->history.reset({}, 0, {});
                m->readOnly = true;
                m->readOnlyReason = QString::fromUtf8(error.what());
            }
            m->store(
                made.change, [](const std::vector<db::StoredResult>&) {}, &made.site); // the file has it
            m->readScenarios();
            emit fileChanged();
        });
}

std::optional<Document::Turn> Document::turnToVersion(qint64 id, const QString& text) {
    if (!m->isSettled()) return std::nullopt;
    return m->turnToEdit([find = findVersion(id)](const Site&, const Progress&) { return find(); }, text);
}

std::optional<Document::Turn> Document::turnToEdit(MakeChange make, const QString& text) {
    if (m->inGesture) endGesture();
    if (m->isTurning()) return std::nullopt;
    if (!m->readOnly) return m->turnToEdit(std::move(make), text);
    emit refused(m->readOnlyReason);
    return std::nullopt;
}

std::optional<Document::Turn> Document::Impl::turnToEdit(MakeChange make, const QString& text) {
    return turnTo(std::move(make), {}, [this, text](Made& made) {
        if (!made.change.isEmpty()) commit(made.change, text, &made.site);
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

Document::FindChange Document::findScenario(qint64 id) const {
    return m->findInFile([id](db::ProjectFile& file) { return file.changeToScenario(id); });
}

} // namespace gs::ui
