// SPDX-License-Identifier: GPL-3.0-or-later
// ProjectFile on a thread of its own: the window hands over finished edits and goes on drawing.
// Order is kept; every call returns at once; saved() and failed() come back through the event loop.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "database/project_file.h"

namespace gs::db {

class Writer : public QObject {
    Q_OBJECT
public:
    explicit Writer(std::unique_ptr<ProjectFile> file, QObject* parent = nullptr);
    ~Writer() override; ///< writes what is queued, then closes the file

    void commit(ChangeSet change, const QString& text, std::vector<StoredResult> results);
    void moveTo(qint64 position, ChangeSet change, std::vector<StoredResult> results);
    void nameVersion(const QString& name);
    void writeComponentResults(std::vector<ProjectFile::ComponentRow> rows, bool last);
    bool isIdle() const; ///< everything handed over is on disk
    bool waitIdle(int timeout_ms = 30000);
    /// Runs `work` on the writer's thread between edits and waits (Save As, history look-ups).
    void runSync(const std::function<void(ProjectFile&)>& work);

signals:
    void saved(quint64 revision);
    /// The edits since then are kept, in order, and tried again every few seconds and on retry(); said again
    /// only when the reason is another one or retry() asked.
    void failed(const QString& sentence);

public slots:
    void retry();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace gs::db
