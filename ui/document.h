// SPDX-License-Identifier: GPL-3.0-or-later
// The open project in the window: site, engine, history, file. Every edit of the window goes through
// edit(); views listen to changed() and resultsChanged() and keep no copy of what the site knows.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/progress.h"
#include "core/site/edits.h"
#include "database/project_file.h"

namespace gs::ui {

class PlanScene;
struct Selected;

/// Ids that an edit touched, for views that mirror the site.
struct Changed {
    std::vector<std::string> components;
    std::vector<std::string> links;
    bool settings = false;
    bool types = false;
    bool all = false; ///< everything: another file, or too many ids to list
};

class Document : public QObject {
    Q_OBJECT
public:
    /// Opens a file (read-only when it must be). Throws db::FileError.
    static std::unique_ptr<Document> open(const QString& path, const Catalog& catalog);
    /// A new untitled file in the user's data folder, holding `site`.
    static std::unique_ptr<Document> createUntitled(const Site& site, const Catalog& catalog);
    static QString untitledFolder();
    /// The slow part of both, for a thread; the quick one, for the thread of the window. One that is not adopted closes
    /// its file, and a new file is gone again.
    struct Loaded;
    static std::shared_ptr<Loaded> load(const QString& path, const Catalog& catalog, const Progress& progress = {});
    static std::shared_ptr<Loaded> make(const Site& site, const Catalog& catalog, const Progress& progress = {});
    static std::unique_ptr<Document> adopt(Loaded& loaded, const Catalog& catalog);
    /// It is somebody's work already: also when nothing is edited it stays where it is. An example or an empty site
    /// that nobody edited goes when it is left.
    void keep();
    ~Document() override;

    const Site& site() const;
    const Catalog& catalog() const;
    const Engine& engine() const;
    const Results& results() const;
    QString path() const;
    QString title() const; ///< site name, else file name, else "Untitled"
    bool isUntitled() const;
    bool isReadOnly() const;
    QString readOnlyReason() const;
    QString uuid() const;

    // --- edits ---------------------------------------------------------------------------------------
    /// A new gesture: edits until endGesture() merge into one history entry.
    void beginGesture(const QString& text);
    /// Replaces what the running gesture has done so far by `change` (relative to the site at its begin).
    void updateGesture(const ChangeSet& change);
    void endGesture();    ///< commits; an empty fold leaves no trace
    void cancelGesture(); ///< Escape: the site is as before, no history entry
    bool inGesture() const;
    const Site& siteAtGestureBegin() const;
    /// One edit at once (begin, update, end).
    void edit(const ChangeSet& change, const QString& text);

    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();
    void goTo(qint64 position); ///< history panel
    qint64 position() const;
    std::vector<db::HistoryEntry> history() const; ///< the last 200 and the redo tail
    void nameVersion(const QString& name);
    std::vector<db::Version> versions() const; ///< oldest first
    /// What leads from the site as the file has it (siteAtGestureBegin()) to a version, to be applied to a copy. What
    /// is given back reads the file: on any thread, while the document is there. Both throw db::FileError.
    using FindChange = std::function<ChangeSet()>;
    FindChange findVersion(qint64 id) const;
    void saveAs(const QString& path); ///< throws db::FileError

    // --- scenarios: other ways the site could be, each with its own undo stack ---------------------------
    /// Oldest first; empty until the first one is made. Sizes and positions are those of when it was last read.
    const std::vector<db::Scenario>& scenarios() const;
    QString scenarioName() const; ///< of the one in use; empty when there is none
    /// These say by refused() why they did nothing. A new one begins here or at a named version and is switched to.
    bool createScenario(const QString& name, std::optional<qint64> version = {});
    bool switchScenario(qint64 id); ///< one change to the views; undo and redo are then those of its line
    /// Switching, and what may be a large edit, in a slow part for a thread and a quick one for this one; until
    /// `finish` is gone or done, edits are refused. What `work` throws leaves all as it was. nullopt: refused.
    struct Turn {
        std::function<void(const Progress&)> work;
        std::function<void()> finish;
    };
    std::optional<Turn> turnToScenario(qint64 id);
    std::optional<Turn> turnToVersion(qint64 id, const QString& text);
    /// As edit(), with what `make` finds on the thread for the site as it is now.
    using MakeChange = std::function<ChangeSet(const Site& site, const Progress& progress)>;
    std::optional<Turn> turnToEdit(MakeChange make, const QString& text);
    /// saveAs(); edits meanwhile are taken, and stand in the copy. nullopt: it is that file already.
    std::optional<Turn> turnToFile(const QString& path);
    bool renameScenario(qint64 id, const QString& name);
    bool deleteScenario(qint64 id);
    FindChange findScenario(qint64 id) const; ///< as findVersion()
    /// A picture of the file by its hash (database/media.h); put one before the edit that shows it. Throws
    /// db::FileError.
    std::string putMedia(const db::Media& media);
    std::optional<db::Media> media(const std::string& key) const;

    // --- slides (database/slides.h): in the file, but no edits of the site -------------------------------
    const std::vector<db::Slide>& slides() const;
    bool setSlides(const std::vector<db::Slide>& slides); ///< false: refused() says why, and all is as it was

    // --- view (stored nowhere in the file) -------------------------------------------------------------
    View view() const;
    void setView(const View& view); ///< its findings come a moment later, with a resultsChanged() of their own
    const std::set<std::string>& selection() const; ///< component and link ids
    /// The same looked up, for all who pass over it. One that is kept goes out of date with the next edit.
    std::shared_ptr<const Selected> selected() const;
    void setSelection(std::set<std::string> ids);

    bool isSaved() const;
    /// Somebody has deleted or moved it: what is shown is in this window alone until it is saved again (saveAs() to the
    /// same path does). savedChanged() tells.
    bool isFileGone() const;
    bool isUntouchedSample() const; ///< an example that nobody has edited or saved: its file goes with the window
    QString saveError() const;
    void retrySave(); ///< at once; the writer itself tries again every few seconds
    bool waitSaved(int timeout_ms = 30000);
    double lastRecomputeMs() const;
    /// The plan's scene of the site as it was read, made while the engine computed: for the first who asks. Null: made
    /// of what the engine has now.
    std::unique_ptr<PlanScene> takeScene();

signals:
    void changed(const gs::ui::Changed& what); ///< the site changed (also during a gesture)
    void resultsChanged();                     ///< at most once per event-loop turn
    void selectionChanged();
    void viewChanged();
    void historyChanged();
    void scenariosChanged(); ///< the list, a name, or which one is in use
    void slidesChanged();
    void savedChanged();                   ///< isSaved() or saveError() changed
    void fileChanged();                    ///< path, title or read-only state changed
    void refused(const QString& sentence); ///< an edit that cannot be done here, and why

private:
    struct Impl;
    explicit Document(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
