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
    ChangeSet change;
    if (!m->isSettled() || !m->onFile([&](db::ProjectFile& file) { change = file.changeToScenario(id); })) return false;
    if (!m->stored.hasBegun()) m->stored.begin(m->base);
    bool isDone = false;
    m->stored.post(change, [&](const std::vector<db::StoredResult>& results) {
        isDone = m->onFile([&](db::ProjectFile& file) { file.switchScenario(id, change, results); });
    });
    m->stored.finish(); // here the file is written: a failure leaves file and window as they were
    if (isDone) {
        apply(m->base, change);
        m->readHistory();
        m->step(change);
        m->rowsDue = true;
        m->restTimer.start();
    } else {
        m->stored.post(inverse(change), [](const std::vector<db::StoredResult>&) {});
    }
    m->readScenarios();
    emit historyChanged();
    emit savedChanged();
    emit fileChanged();
    return isDone;
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
    m->stored.finish();
    m->writer->runSync([&](db::ProjectFile& file) { change = file.changeToScenario(id); });
    return change;
}

} // namespace gs::ui
