// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite file per project: opening, reading, writing one finished edit as one transaction, history.
// Synchronous and single-threaded; writer.h puts it on a thread of its own for the window.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/progress.h"
#include "core/site/change.h"
#include "database/media.h"
#include "database/slides.h"

namespace gs::db {

/// A file that cannot be opened or written. what() is "PLACE: what; remedy", one sentence, ready to show.
class FileError : public std::runtime_error {
public:
    enum class Code {
        Missing,
        NotAProject,
        Newer,
        Corrupt,
        Truncated,
        IsDirectory,
        NoPermission,
        DiskFull,
        ReadOnly,
        InUse,
        Exists,
        Other
    };
    FileError(Code code_, const std::string& sentence) : std::runtime_error(sentence), code(code_) {}
    Code code;
};

/// One step of the undo stack as stored.
struct HistoryEntry {
    std::int64_t number = 0; ///< 1, 2, … ; position 0 = the file as it was made
    std::string text;        ///< "Move 8 racks"
    std::string time;        ///< ISO 8601 UTC
    std::string version;     ///< name given with Ctrl+S, else empty
};

/// A named position of the history. It never vanishes, also when a new edit after undo leaves it on a branch.
struct Version {
    std::int64_t id = 0;
    std::string name;
    std::string time;        ///< ISO 8601 UTC
    std::int64_t number = 0; ///< entry it names (0 = the file as it was made)
    bool isOnBranch = false; ///< not on the present undo stack: reach it with changeToVersion()
};

/// A line of the history that has a name: another way the site could be. The one in use is what readSite() gives.
struct Scenario {
    std::int64_t id = 0;
    std::string name;
    std::string time;          ///< ISO 8601 UTC, when it was made
    std::int64_t position = 0; ///< number of its last entry that is in effect
    std::int64_t size = 0;     ///< number of its newest entry
    bool isInUse = false;
};

/// What of the results goes into the file with an edit (nameplate case, last date; one per phase date).
struct StoredResult {
    View view;
    Figures figures;
};

struct OpenOptions {
    enum class Access { Read, Write } access = Access::Write;
    /// Access::Write on a file that is open elsewhere, read-only or newer-but-compatible: open it read-only
    /// (isReadOnly() says why) instead of throwing.
    bool fallBackToRead = false;
};

class ProjectFile {
public:
    /// Makes a new file holding `site`; history is empty. Throws FileError (Exists when the path is taken).
    /// Given up by `progress`, it leaves no file.
    static std::unique_ptr<ProjectFile> create(const std::string& path, const Site& site,
                                               const std::vector<StoredResult>& results, const Progress& progress = {});
    static std::unique_ptr<ProjectFile> open(const std::string& path, OpenOptions options = {});
    ~ProjectFile();

    const std::string& path() const;
    std::string uuid() const;
    bool isReadOnly() const;
    std::string readOnlyReason() const; ///< one sentence: who has it, or why

    /// The whole site, read in one short transaction; no cursor stays open.
    Site readSite(const Progress& progress = {}) const;
    std::uint64_t revision() const;

    /// One finished edit in one transaction: site rows, history entry (redo tail cut, unless a named
    /// version lies on it), results, revision + 1. Returns when it is on disk. Throws FileError: nothing done.
    void commit(const ChangeSet& change, const std::string& text, const std::vector<StoredResult>& results);
    /// Several edits in one transaction, one history entry each (command line `apply`).
    struct Edit {
        ChangeSet change;
        std::string text;
    };
    void commit(const std::vector<Edit>& edits, const std::vector<StoredResult>& results);

    /// Undo stack. position() is the number of the last entry that is in effect.
    std::int64_t position() const;
    std::int64_t historySize() const;
    std::vector<HistoryEntry> history(std::int64_t first, std::int64_t count) const;
    ChangeSet historyChange(std::int64_t number) const;
    /// Steps back or forward to `position`: site rows and position in one transaction.
    /// `change` is what the caller applied to its site (fold of the inverses or changes between).
    void moveTo(std::int64_t position, const ChangeSet& change, const std::vector<StoredResult>& results);
    /// Ctrl+S: names the present position; the name never vanishes.
    void nameVersion(const std::string& name);
    std::vector<Version> versions() const; ///< oldest first
    /// What leads from the present site to a version. Restoring is an edit: commit() it, so it can be undone.
    /// Opening or comparing one: apply() it to a copy of the site.
    ChangeSet changeToVersion(std::int64_t id) const;

    /// Oldest first; none until the first one is made.
    std::vector<Scenario> scenarios() const;
    /// A scenario that begins where the site now is, or at a named version; the site stays where it is (switch to it).
    /// With the first one the line in use gets the name `lineName`. Gives its id. Throws FileError (Other) for a name
    /// that is empty, too long or taken.
    std::int64_t createScenario(const std::string& name, std::optional<std::int64_t> version,
                                const std::string& lineName);
    void renameScenario(std::int64_t id, const std::string& name);
    /// With the entries that only it needs. Refuses the one in use.
    void deleteScenario(std::int64_t id);
    /// What leads from the present site to that of a scenario.
    ChangeSet changeToScenario(std::int64_t id) const;
    /// Site rows, line and position of another scenario in one transaction; undo and redo then walk its line.
    /// `change` is what the caller applied to its site (changeToScenario()).
    void switchScenario(std::int64_t id, const ChangeSet& change, const std::vector<StoredResult>& results);

    /// result_component in slices at rest; `done` becomes true when every row is of this revision.
    struct ComponentRow {
        std::string id;
        ComponentResult result;
    };
    void writeComponentResults(const std::vector<ComponentRow>& rows, bool last);

    /// Keeps a picture; on disk when it returns its key. One that is there already is left as it is. Refuses more than
    /// mostMediaBytes. Put it before the edit that shows it, so that no saved site names one that is missing.
    std::string putMedia(const Media& media);
    /// nullopt: the file holds none of that key (or only its remains).
    std::optional<Media> media(const std::string& key) const;

    /// In order; none until the first one is made.
    std::vector<Slide> slides() const;
    /// These instead of all that were there, on disk when it returns. No step of the history. Throws FileError (Other)
    /// for too many and for texts that are too long.
    void setSlides(const std::vector<Slide>& slides);

    /// Copies the file to `path` (never overwrites) and goes on with the copy. Given up by `progress`, it leaves no
    /// copy and goes on with what there was.
    void saveAs(const std::string& path, const Progress& progress = {});

private:
    struct Impl;
    explicit ProjectFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace gs::db
