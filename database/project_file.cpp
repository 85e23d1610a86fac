// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions of a project file. Rows are written by site_rows, history and result_rows; what a file must be to
// get here is decided in open.cpp.
#include "database/project_file.h"

#include <QDateTime>
#include <QFile>
#include <QUuid>

#include <array>
#include <functional>
#include <future>
#include <span>

#include "database/history.h"
#include "database/media_rows.h"
#include "database/open.h"
#include "database/result_rows.h"
#include "database/scenarios.h"
#include "database/schema.h"
#include "database/site_rows.h"
#include "database/slide_rows.h"
#include "database/sqlite.h"

namespace gs::db {

namespace {

/// From here on a change is made into text on a second thread while its rows are being written.
constexpr std::size_t manyEntries = 2000;

std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString(); }

std::future<StoredChange> storeLater(const ChangeSet& change) {
    const bool isLong = change.components.size() + change.links.size() > manyEntries;
    return std::async(isLong ? std::launch::async : std::launch::deferred, storeChange, std::cref(change));
}

void removeUnfinished(const std::string& name) {
    QFile::remove(QString::fromStdString(name));
    QFile::remove(QString::fromStdString(name + "-journal"));
}

/// Makes a file under its unfinished name and gives it its own; nothing is left over when that fails.
void make(const std::string& path, const std::function<void(const std::string&)>& write) {
    const std::string unfinished = unfinishedName(path);
    removeUnfinished(unfinished);
    try {
        guarded(path, [&] { write(unfinished); });
        publish(unfinished, path);
    } catch (...) {
        removeUnfinished(unfinished);
        throw;
    }
}

struct EditView {
    const ChangeSet& change;
    const std::string& text;
};

} // namespace

struct ProjectFile::Impl {
    Impl(std::string filePath, Opened way)
        : path(std::move(filePath)), opened(std::move(way)), sql(*opened.database), entries(sql, path),
          lines(sql, entries, path) {
        revision = guarded(path, [this] { return storedRevision(); });
    }

    std::string path;
    Opened opened;
    Statements sql;
    History entries;
    Scenarios lines;

    std::int64_t revision = 0; ///< of the file as it was opened, then of each edit that is on disk

    std::int64_t storedRevision() { return numberOf(sql("SELECT revision FROM meta"), 0); }
    void commit(std::span<const EditView> edits, const std::vector<StoredResult>& results);

    /// All of `work` in one transaction, on disk when it returns; when it throws, nothing of it happened.
    /// `work` gives the revision it makes.
    template <typename Work> void write(Work work) {
        if (!opened.readOnlyReason.empty())
            throw FileError(FileError::Code::ReadOnly, path + ": " + opened.readOnlyReason);
        guarded(path, [&] {
            SQLite::Transaction transaction(sql.database(), SQLite::TransactionBehavior::IMMEDIATE);
            const std::int64_t next = work();
            transaction.commit();
            revision = next;
        });
    }
    template <typename Work> auto read(Work work) -> decltype(work()) {
        return guarded(path, [&] {
            SQLite::Transaction transaction(sql.database(), SQLite::TransactionBehavior::DEFERRED);
            auto result = work();
            transaction.commit();
            return result;
        });
    }
};

ProjectFile::ProjectFile(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
ProjectFile::~ProjectFile() = default;

std::unique_ptr<ProjectFile> ProjectFile::create(const std::string& path, const Site& site,
                                                 const std::vector<StoredResult>& results, const Progress& progress) {
    requireFree(path);
    Opened opened;
    opened.lock = lockForWriting(path);
    requireFree(path);
    make(path, [&](const std::string& unfinished) {
        const auto database = openConnection(unfinished, Mode::Create);
        createSchema(*database);
        Statements sql(*database);
        const std::string time = now();
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        run(sql("INSERT INTO meta (id, uuid, made_at, made_by, compatible_from, revision, position, "
                "component_results_revision)"
                " VALUES (1,?,?,?,?,0,0,-1)"),
            QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), time, "gigasite " GIGASITE_VERSION,
            compatibleFrom);
        writeSiteRows(sql, everything(site), 0, progress);
        History(sql, path).createRoot(time);
        writeSiteResults(sql, results, 0);
        transaction.commit();
    });
    guarded(path, [&] { opened.database = openConnection(path, Mode::Write); });
    return std::unique_ptr<ProjectFile>(new ProjectFile(std::make_unique<Impl>(path, std::move(opened))));
}

std::unique_ptr<ProjectFile> ProjectFile::open(const std::string& path, OpenOptions options) {
    return std::unique_ptr<ProjectFile>(new ProjectFile(std::make_unique<Impl>(path, openProject(path, options))));
}

const std::string& ProjectFile::path() const { return m->path; }
bool ProjectFile::isReadOnly() const { return !m->opened.readOnlyReason.empty(); }
std::string ProjectFile::readOnlyReason() const { return m->opened.readOnlyReason; }

std::string ProjectFile::uuid() const {
    return m->read([&] {
        const Use use(m->sql("SELECT uuid FROM meta"));
        return use->executeStep() ? textOf(*use, 0) : std::string();
    });
}

std::uint64_t ProjectFile::revision() const { return static_cast<std::uint64_t>(m->revision); }

Site ProjectFile::readSite(const Progress& progress) const {
    return m->read([&] {
        m->revision = m->storedRevision(); // of this site: the writer may have gone on since it was opened
        Site site = readSiteRows(m->sql, m->path, progress);
        m->opened.database->exec("PRAGMA shrink_memory"); // the pages were read once and for all
        return site;
    });
}

void ProjectFile::Impl::commit(std::span<const EditView> edits, const std::vector<StoredResult>& results) {
    std::vector<std::future<StoredChange>> changes;
    for (const EditView& edit : edits) changes.push_back(storeLater(edit.change));
    write([&] {
        const std::string time = now();
        std::int64_t next = revision, position = entries.position();
        entries.cutAfter(position);
        for (std::size_t i = 0; i < edits.size(); ++i) {
            writeSiteRows(sql, edits[i].change, ++next);
            position = entries.append(position, changes[i].get(), edits[i].text, time, next);
        }
        writeSiteResults(sql, results, next);
        entries.setPosition(position, next);
        return next;
    });
}

void ProjectFile::commit(const ChangeSet& change, const std::string& text, const std::vector<StoredResult>& results) {
    m->commit(std::array{EditView{change, text}}, results);
}

void ProjectFile::commit(const std::vector<Edit>& edits, const std::vector<StoredResult>& results) {
    std::vector<EditView> views;
    views.reserve(edits.size());
    for (const Edit& edit : edits) views.push_back({edit.change, edit.text});
    if (!views.empty()) m->commit(views, results);
}

std::int64_t ProjectFile::position() const {
    return m->read([&] { return m->entries.position(); });
}
std::int64_t ProjectFile::historySize() const {
    return m->read([&] { return m->entries.size(); });
}
std::vector<HistoryEntry> ProjectFile::history(std::int64_t first, std::int64_t count) const {
    return m->read([&] { return m->entries.list(first, count); });
}
ChangeSet ProjectFile::historyChange(std::int64_t number) const {
    return m->read([&] { return m->entries.change(number); });
}

void ProjectFile::moveTo(std::int64_t position, const ChangeSet& change, const std::vector<StoredResult>& results) {
    m->write([&] {
        const std::int64_t next = m->revision + 1;
        writeSiteRows(m->sql, change, next);
        writeSiteResults(m->sql, results, next);
        m->entries.setPosition(position, next);
        return next;
    });
}

void ProjectFile::nameVersion(const std::string& name) {
    m->write([&] {
        m->entries.nameVersion(name, now());
        return m->revision;
    });
}
std::vector<Version> ProjectFile::versions() const {
    return m->read([&] { return m->entries.versions(); });
}
ChangeSet ProjectFile::changeToVersion(std::int64_t id) const {
    return m->read([&] { return m->entries.changeTo(id); });
}

std::vector<Scenario> ProjectFile::scenarios() const {
    return m->read([&] { return m->lines.list(); });
}
std::int64_t ProjectFile::createScenario(const std::string& name, std::optional<std::int64_t> version,
                                         const std::string& lineName) {
    std::int64_t id = 0;
    m->write([&] {
        id = m->lines.create(name, version, lineName, now());
        return m->revision;
    });
    return id;
}
void ProjectFile::renameScenario(std::int64_t id, const std::string& name) {
    m->write([&] {
        m->lines.rename(id, name);
        return m->revision;
    });
}
void ProjectFile::deleteScenario(std::int64_t id) {
    m->write([&] {
        m->lines.remove(id);
        return m->revision;
    });
}
ChangeSet ProjectFile::changeToScenario(std::int64_t id) const {
    return m->read([&] { return m->lines.changeTo(id); });
}
void ProjectFile::switchScenario(std::int64_t id, const ChangeSet& change, const std::vector<StoredResult>& results) {
    m->write([&] {
        const std::int64_t next = m->revision + 1;
        writeSiteRows(m->sql, change, next);
        writeSiteResults(m->sql, results, next);
        m->entries.setPosition(m->lines.use(id), next);
        return next;
    });
}

void ProjectFile::writeComponentResults(const std::vector<ComponentRow>& rows, bool last) {
    m->write([&] {
        writeComponentRows(m->sql, rows, last, m->revision);
        return m->revision;
    });
}

std::string ProjectFile::putMedia(const Media& media) {
    if (media.bytes.empty() || media.bytes.size() > mostMediaBytes)
        throw FileError(FileError::Code::Other,
                        media.name + ": " +
                            (media.bytes.empty() ? "the picture is empty" : "the picture is too large") +
                            "; choose one of at most " + std::to_string(mostMediaBytes >> 20) + " MB");
    std::string key = mediaKey(media.bytes);
    m->write([&] {
        writeMedia(m->sql, key, media);
        return m->revision;
    });
    return key;
}

std::optional<Media> ProjectFile::media(const std::string& key) const {
    return m->read([&] { return readMedia(m->sql, key); });
}

std::vector<Slide> ProjectFile::slides() const {
    return m->read([&] { return readSlides(m->sql); });
}

void ProjectFile::setSlides(const std::vector<Slide>& slides) {
    const auto refuse = [&](const std::string& what) {
        throw FileError(FileError::Code::Other, m->path + ": " + what);
    };
    if (slides.size() > mostSlides)
        refuse("there are more than " + std::to_string(mostSlides) + " slides; delete some first");
    for (const Slide& slide : slides) {
        if (slide.name.size() > longestSlideName)
            refuse("the name of a slide is longer than " + std::to_string(longestSlideName) + " bytes; shorten it");
        if (slide.note.size() > longestSlideNote)
            refuse("the note of a slide is longer than " + std::to_string(longestSlideNote) + " bytes; shorten it");
    }
    m->write([&] {
        writeSlides(m->sql, slides);
        return m->revision;
    });
}

void ProjectFile::saveAs(const std::string& path, const Progress& progress) {
    requireFree(path);
    // Its own file may have been deleted beneath it: then it is made anew, under the lock that is held.
    const std::string lockPath = WriterLock::lockPath(path);
    const bool isAgain = m->opened.lock && lockPath == WriterLock::lockPath(m->path);
    if (isAgain && !QFile::exists(QString::fromStdString(lockPath))) m->opened.lock.reset(); // gone with the file
    std::unique_ptr<WriterLock> lock;
    if (!isAgain || !m->opened.lock) lock = lockForWriting(path);
    requireFree(path);
    make(path, [&](const std::string& unfinished) { copyPages(m->sql.database(), unfinished, progress); });
    std::unique_ptr<Impl> next;
    try {
        guarded(path, [&] {
            Opened copy;
            copy.database = openConnection(path, Mode::Write);
            if (judge(*copy.database).verdict == Verdict::NewerCompatible) {
                copy.database = openConnection(path, Mode::Read);
                lock.reset();
                copy.readOnlyReason = m->opened.readOnlyReason;
            }
            next = std::make_unique<Impl>(path, std::move(copy));
        });
    } catch (...) {
        QFile::remove(QString::fromStdString(path)); // or the next try would find it taken
        throw;
    }
    if (next->opened.readOnlyReason.empty()) next->opened.lock = lock ? std::move(lock) : std::move(m->opened.lock);
    m = std::move(next);
}

} // namespace gs::db
