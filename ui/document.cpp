// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>
#include <chrono>
#include <future>
#include <optional>

#include "ui/document_impl.h"

namespace gs::ui {

namespace {

constexpr int findings_ms = 30;   // after another day: its figures and its picture come first
constexpr int rest_ms = 1500;     // stillness after which component results go into the file
constexpr double readShare = 0.5; // of the time of opening; the rest is the engine's

} // namespace

Document::Document(std::unique_ptr<Impl> impl) : m(std::move(impl)) {
    m->q = this;
    m->findingsTimer.setSingleShot(true);
    m->findingsTimer.setInterval(findings_ms);
    connect(&m->findingsTimer, &QTimer::timeout, this, [this] {
        if (!m->engine.hasFindingsDue()) return;
        m->engine.finishFindings();
        m->scheduleResults();
    });
    m->restTimer.setSingleShot(true);
    m->restTimer.setInterval(rest_ms);
    connect(&m->restTimer, &QTimer::timeout, this, [this] {
        m->rowsRunning = false; // slices cut short by a later edit never reported their end
        m->writeRows();
    });
}

Document::~Document() {
    m->pictureSource.reset();
    if (m->inGesture) cancelGesture();
    blockSignals(true);
    m->stored.finish();
    const bool untouched = isUntouchedSample();
    if (!untouched && (m->rowsDue || m->rowsRunning)) {
        m->rowsDue = true;
        m->rowsRunning = false;
        m->writeRows();
        m->stored.finish();
    }
    m->writer.reset();
    if (untouched) QFile::remove(m->path);
}

struct Document::Loaded {
    explicit Loaded(const Catalog& catalog) : engine(catalog) {}
    ~Loaded() {
        const std::string path = file ? file->path() : std::string();
        file.reset();
        if (isNew && !path.empty()) QFile::remove(QString::fromStdString(path));
    }
    Loaded(const Loaded&) = delete;
    Loaded& operator=(const Loaded&) = delete;

    std::unique_ptr<db::ProjectFile> file; ///< null: adopted
    bool isNew = false;
    Site site;
    Engine engine;
    std::unique_ptr<PlanScene> scene;
    double recompute_ms = 0;

    /// What the plan shows of the site needs no figures: it is laid out on a thread of its own meanwhile.
    void compute() {
        const View view{lastDate(site), site.settings().loadCase};
        auto laidOut = std::async(std::launch::async, [this, day = view.at] {
            auto made = std::make_unique<PlanScene>();
            made->layOut(site, day);
            return made;
        });
        const auto begin = std::chrono::steady_clock::now();
        engine.compute(site, view);
        recompute_ms = msSince(begin);
        scene = laidOut.get();
    }
};

std::unique_ptr<Document> Document::adopt(Loaded& loaded, const Catalog& catalog) {
    auto impl = std::make_unique<Impl>(catalog);
    const db::ProjectFile& file = *loaded.file;
    impl->path = QString::fromStdString(file.path());
    impl->uuid = QString::fromStdString(file.uuid());
    impl->readOnly = file.isReadOnly();
    impl->isSample = loaded.isNew;
    impl->readOnlyReason = QString::fromStdString(file.readOnlyReason());
    impl->base = loaded.site;
    impl->engine = std::move(loaded.engine);
    impl->recompute_ms = loaded.recompute_ms;
    impl->scene = std::move(loaded.scene);
    impl->writer = std::make_unique<db::Writer>(std::move(loaded.file));
    impl->readHistory();
    auto document = std::unique_ptr<Document>(new Document(std::move(impl)));
    Impl* m = document->m.get();
    m->readScenarios();
    connect(m->writer.get(), &db::Writer::saved, document.get(), [m] {
        m->setSaveError({});
        emit m->q->savedChanged();
    });
    connect(m->writer.get(), &db::Writer::failed, document.get(),
            [m](const QString& sentence) { m->setSaveError(sentence); });
    // Not Document::media(): a picture that is refused once stays missing; the painters wait for it.
    m->pictureSource.emplace([m](const std::string& key) { return m->media(key); });
    return document;
}

std::unique_ptr<Document> Document::open(const QString& path, const Catalog& catalog) {
    return adopt(*load(path, catalog), catalog);
}

std::shared_ptr<Document::Loaded> Document::load(const QString& path, const Catalog& catalog,
                                                 const Progress& progress) {
    auto loaded = std::make_shared<Loaded>(catalog);
    db::OpenOptions options;
    options.fallBackToRead = true;
    loaded->file = db::ProjectFile::open(QFileInfo(path).absoluteFilePath().toStdString(), options);
    loaded->site = loaded->file->readSite(partOf(progress, 0, readShare));
    loaded->compute();
    return loaded;
}

void Document::keep() { m->isSample = false; }

QString Document::untitledFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/untitled");
}

std::unique_ptr<Document> Document::createUntitled(const Site& site, const Catalog& catalog) {
    return adopt(*make(site, catalog), catalog);
}

std::shared_ptr<Document::Loaded> Document::make(const Site& site, const Catalog& catalog, const Progress& progress) {
    const QDir folder(untitledFolder());
    if (!folder.mkpath(QStringLiteral(".")))
        throw db::FileError(db::FileError::Code::NoPermission,
                            tr("%1: the folder for untitled sites cannot be made; check its permissions")
                                .arg(folder.path())
                                .toStdString());
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = stamp;
    for (int n = 2; folder.exists(name + QStringLiteral(".gsite")); ++n)
        name = QStringLiteral("%1-%2").arg(stamp).arg(n);
    const QString path = folder.filePath(name + QStringLiteral(".gsite"));
    auto loaded = std::make_shared<Loaded>(catalog);
    loaded->site = site;
    loaded->compute();
    if (progress) progress(0.3);
    const std::vector<db::StoredResult> results = computeStoredResults(catalog, site);
    if (progress) progress(0.6);
    loaded->file = db::ProjectFile::create(path.toStdString(), site, results, partOf(progress, 0.6, 0.99));
    loaded->isNew = true;
    return loaded;
}

const Site& Document::site() const { return m->engine.site(); }
const Catalog& Document::catalog() const { return m->catalog; }
const Engine& Document::engine() const { return m->engine; }
const Results& Document::results() const { return m->engine.results(); }
QString Document::path() const { return m->path; }
QString Document::uuid() const { return m->uuid; }
bool Document::isReadOnly() const { return m->readOnly; }
QString Document::readOnlyReason() const { return m->readOnlyReason; }

QString Document::title() const {
    QString name = QString::fromStdString(site().settings().name).simplified();
    if (!name.isEmpty()) return name;
    return isUntitled() ? tr("Untitled") : QFileInfo(m->path).completeBaseName();
}

bool Document::isUntitled() const {
    return QFileInfo(m->path).absolutePath() == QFileInfo(untitledFolder()).absoluteFilePath();
}

void Document::beginGesture(const QString& text) {
    if (m->inGesture) endGesture();
    if (m->isTurning()) return;
    if (m->readOnly) {
        emit refused(m->readOnlyReason);
        return;
    }
    m->inGesture = true;
    m->gestureText = text;
    m->gesture = {};
}

void Document::updateGesture(const ChangeSet& change) {
    if (!m->inGesture) return;
    const ChangeSet step = stepOf(m->gesture, change);
    m->gesture = change;
    m->step(step);
}

void Document::endGesture() {
    if (!m->inGesture) return;
    m->inGesture = false;
    const ChangeSet total = fold({}, m->gesture);
    m->gesture = {};
    if (!total.isEmpty()) m->commit(total, m->gestureText);
    else emit savedChanged(); // what was written meanwhile counts from now on
}

void Document::cancelGesture() {
    if (!m->inGesture) return;
    m->inGesture = false;
    const ChangeSet back = inverse(m->gesture);
    m->gesture = {};
    m->step(back);
    emit savedChanged();
}

bool Document::inGesture() const { return m->inGesture; }
const Site& Document::siteAtGestureBegin() const { return m->base; }

void Document::edit(const ChangeSet& change, const QString& text) {
    beginGesture(text);
    updateGesture(change);
    endGesture();
}

bool Document::canUndo() const { return !m->readOnly && m->history.canUndo(); }
bool Document::canRedo() const { return !m->readOnly && m->history.canRedo(); }
QString Document::undoText() const { return QString::fromStdString(m->history.undoText()); }
QString Document::redoText() const { return QString::fromStdString(m->history.redoText()); }
void Document::undo() { goTo(position() - 1); }
void Document::redo() { goTo(position() + 1); }
qint64 Document::position() const { return m->history.position(); }
std::vector<db::HistoryEntry> Document::history() const { return m->history.entries(); }

namespace {

constexpr std::size_t mostCameBack = 5000;

/// What undo or redo puts on the plan again: it is what the hand goes on with. Links where there are no components.
std::set<std::string> cameBack(const ChangeSet& change) {
    std::set<std::string> ids;
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) ids.insert(swap.after->id);
    for (const auto& swap : change.components) // goes with its rack
        if (!swap.before && swap.after && ids.count(swap.after->attached)) ids.erase(swap.after->id);
    if (change.components.empty())
        for (const auto& swap : change.links)
            if (!swap.before && swap.after) ids.insert(swap.after->id);
    // A whole site that comes back at once is nothing to go on with.
    return ids.size() <= mostCameBack ? ids : std::set<std::string>();
}

} // namespace

void Document::goTo(qint64 position) {
    cancelGesture();
    if (m->isTurning()) return;
    if (m->readOnly) {
        emit refused(m->readOnlyReason);
        return;
    }
    if (position == m->history.position() || (!m->history.isInMemory(position) && m->isCopying())) return;
    const std::optional<ChangeSet> change = m->history.changeTo(position);
    if (!change) return;
    m->step(*change);
    m->history.moveTo(position);
    if (std::set<std::string> back = cameBack(*change); !back.empty()) setSelection(std::move(back));
    m->store(*change, [this, position, change = *change](std::vector<db::StoredResult> results) {
        m->writer->moveTo(position, change, std::move(results));
    });
}

void Document::nameVersion(const QString& name) {
    if (m->isTurning()) return;
    if (m->readOnly) {
        emit refused(m->readOnlyReason);
        return;
    }
    keep();
    m->stored.finish(); // edits before it must stand before it in the writer's queue
    m->writer->nameVersion(name);
    m->history.nameVersion(name.toStdString());
    emit historyChanged();
    emit savedChanged();
}

std::vector<db::Version> Document::versions() const {
    if (const auto copy = m->copy()) return copy->versions;
    std::vector<db::Version> versions;
    m->stored.finish();
    m->writer->runSync([&](db::ProjectFile& file) { versions = file.versions(); });
    return versions;
}

Document::FindChange Document::findVersion(qint64 id) const {
    return m->findInFile([id](db::ProjectFile& file) { return file.changeToVersion(id); });
}

std::string Document::putMedia(const db::Media& media) {
    std::string key;
    m->refuseWhileCopying();
    m->writer->runSync([&](db::ProjectFile& file) { key = file.putMedia(media); });
    return key;
}

std::optional<db::Media> Document::media(const std::string& key) const {
    m->refuseWhileCopying();
    return m->media(key);
}

void Document::saveAs(const QString& path) {
    const std::optional<Turn> turn = turnToFile(path);
    if (!turn) return;
    turn->work({});
    turn->finish();
}

std::optional<Document::Turn> Document::turnToFile(const QString& path) {
    const QString target = QFileInfo(path).absoluteFilePath();
    if (target == m->path && !isFileGone()) return std::nullopt;
    cancelGesture();
    waitSaved(); // edits that cannot be written here go into the new file
    struct Copy {
        QString uuid, readOnlyReason;
        bool readOnly = false;
    };
    const auto copy = std::make_shared<Copy>();
    slides(); // what the panels show meanwhile
    const auto copying = std::make_shared<Impl::Copying>();
    m->onFile([&](db::ProjectFile& file) { copying->versions = file.versions(); });
    m->copying = copying;
    return Turn{[copy, target, copying, writer = m->writer.get()](const Progress& progress) {
                    const std::shared_ptr<void> atEnd(nullptr, [&copying](void*) { copying->isOn = false; });
                    // The dialog has asked whether to replace; the replaced file is put back when the copy fails.
                    const QString aside = target + QStringLiteral(".replaced");
                    const bool replaces = QFile::exists(target) && QFile::rename(target, aside);
                    try {
                        writer->runSync([&](db::ProjectFile& file) {
                            file.saveAs(target.toStdString(), progress);
                            *copy = {QString::fromStdString(file.uuid()), QString::fromStdString(file.readOnlyReason()),
                                     file.isReadOnly()};
                        });
                    } catch (...) {
                        if (replaces) QFile::rename(aside, target);
                        throw;
                    }
                    if (replaces) QFile::remove(aside);
                },
                [this, copy, target] {
                    const QString old = m->path;
                    const bool moves = isUntitled();
                    m->uuid = copy->uuid;
                    m->readOnly = copy->readOnly;
                    m->readOnlyReason = copy->readOnlyReason;
                    m->path = target;
                    if (moves && old != target) QFile::remove(old);
                    m->rowsDue = true;
                    m->restTimer.start();
                    retrySave(); // a failure that came after the copy is said again
                    emit fileChanged();
                    emit savedChanged();
                }};
}

View Document::view() const { return m->engine.results().view; }

void Document::setView(const View& view) {
    if (view == this->view()) return;
    const auto begin = std::chrono::steady_clock::now();
    m->engine.setViewButFindings(view);
    m->scene.reset();
    m->recompute_ms = msSince(begin);
    emit viewChanged();
    m->scheduleResults();
    if (m->engine.hasFindingsDue()) m->findingsTimer.start();
}

const std::set<std::string>& Document::selection() const { return *m->selection; }

std::shared_ptr<const Selected> Document::selected() const {
    if (!m->selected) m->selected = std::make_shared<const Selected>(lookUp(site(), m->selection));
    return m->selected;
}

void Document::setSelection(std::set<std::string> ids) {
    if (ids == *m->selection) return;
    m->selection = std::make_shared<std::set<std::string>>(std::move(ids));
    m->selected.reset();
    emit selectionChanged();
}

std::unique_ptr<PlanScene> Document::takeScene() { return std::move(m->scene); }

bool Document::isFileGone() const { return !m->readOnly && !m->path.isEmpty() && !QFileInfo::exists(m->path); }

bool Document::isUntouchedSample() const {
    return m->isSample && isUntitled() && m->history.entries().empty() && m->scenarios.empty();
}

bool Document::isSaved() const {
    return m->saveError.isEmpty() && !m->inGesture && m->stored.isIdle() && m->writer->isIdle();
}
QString Document::saveError() const { return m->saveError; }

void Document::retrySave() {
    m->setSaveError({}); // another failure says so again
    m->writer->retry();
}

bool Document::waitSaved(int timeout_ms) {
    m->stored.finish();
    QElapsedTimer clock;
    clock.start();
    while (!m->writer->waitIdle(20)) {
        QCoreApplication::sendPostedEvents(m->writer.get()); // saved() and failed() are on their way to this thread
        if (!m->saveError.isEmpty() || clock.elapsed() > timeout_ms) return false;
    }
    m->setSaveError({});
    return true;
}

double Document::lastRecomputeMs() const { return m->recompute_ms; }

} // namespace gs::ui
