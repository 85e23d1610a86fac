// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/beside.h"

#include <exception>
#include <utility>

#include "core/engine/engine.h"

namespace gs {

namespace {
StartBeside& starter() {
    static StartBeside start;
    return start;
}
} // namespace

void setStartBeside(StartBeside start) { starter() = std::move(start); }

Beside::Beside(std::function<void()> work) : m_shared(std::make_shared<Shared>()) {
    m_shared->work = std::move(work);
    m_done = m_shared->done.get_future();
    if (starter()) starter()([shared = m_shared] { run(*shared); });
}

Beside::~Beside() {
    if (m_done.valid() && m_shared->isTaken.exchange(true)) m_done.wait();
}

void Beside::run(Shared& shared) {
    if (shared.isTaken.exchange(true)) return;
    try {
        shared.work();
        shared.done.set_value();
    } catch (...) { shared.done.set_exception(std::current_exception()); }
}

void Beside::wait() {
    if (!m_done.valid()) return;
    run(*m_shared);
    m_done.get();
}

} // namespace gs
