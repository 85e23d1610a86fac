// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/turn_run.h"

#include <utility>

namespace gs::ui {

TurnRun::TurnRun(LongWork& work, QObject* parent) : QObject(parent), m_work(work) {
    connect(&work, &LongWork::stopped, this, &TurnRun::drop);
}

void TurnRun::start(Document::Turn turn, const QString& sentence, std::function<void()> done, LongWork::Failed failed) {
    if (!m_work.isFree()) return;
    m_finish = std::move(turn.finish);
    const auto take = [this, done = std::move(done)] {
        std::exchange(m_finish, nullptr)();
        done();
    };
    m_work.start(
        sentence,
        [take, work = std::move(turn.work)](const Progress& progress) -> LongWork::Finish {
            work(progress);
            return take;
        },
        [this, failed = std::move(failed)](const std::exception& error) {
            drop();
            failed(error);
        });
}

} // namespace gs::ui
