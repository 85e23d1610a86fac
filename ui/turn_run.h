// SPDX-License-Identifier: GPL-3.0-or-later
// A turn of the document as a long work beside the window.
#pragma once

#include <QObject>
#include <functional>

#include "ui/document.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

/// The turn's `finish` is kept here and not in the work, which leaves its thread later: a stop lets the site go at
/// once.
class TurnRun : public QObject {
    Q_OBJECT
public:
    explicit TurnRun(LongWork& work, QObject* parent = nullptr);
    /// `done` after the turn has been finished on this thread, or `failed`, or neither: as LongWork::start().
    void start(Document::Turn turn, const QString& sentence, std::function<void()> done, LongWork::Failed failed);
    void drop() { m_finish = nullptr; } ///< what it turns is about to go

private:
    LongWork& m_work;
    std::function<void()> m_finish; ///< of the turn that runs; edits are refused as long as it is here
};

} // namespace gs::ui
