// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that go into the file with an edit (nameplate case: last date, one row per phase), computed
// on a thread of its own so that no frame waits. Keeps one engine per stored day and feeds it the same
// changes as the window's engine; what it delivers keeps the order of what was posted.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "database/project_file.h"

namespace gs::ui {

/// Days and case whose figures the file holds: the last date first, then the phases.
std::vector<View> storedViews(const Site& site);
/// All of them at once, for a new file.
std::vector<db::StoredResult> computeStoredResults(const Catalog& catalog, const Site& site);

class StoredResults : public QObject {
    Q_OBJECT
public:
    explicit StoredResults(const Catalog& catalog, QObject* parent = nullptr);
    ~StoredResults() override;

    /// `site` before the first change that is posted.
    void begin(Site site);
    bool hasBegun() const;
    using Deliver = std::function<void(std::vector<db::StoredResult>)>;
    void post(ChangeSet change, Deliver deliver);
    /// Component results of the last date in slices; given up when another change is posted meanwhile.
    using DeliverRows = std::function<void(std::vector<db::ProjectFile::ComponentRow>, bool last)>;
    void postRows(DeliverRows deliver);

    bool isIdle() const; ///< all posted is delivered
    /// Waits for the thread and delivers what is left.
    void finish();

private:
    void drain();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
