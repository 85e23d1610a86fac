// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/beside.h"

#include <exception>
#include <system_error>
#include <thread>
#include <utility>

namespace gs {

Beside::Beside(std::function<void()> work) : m_shared(std::make_shared<Shared>()) {
    m_shared->work = std::move(work);
    m_done = m_shared->done.get_future();
    try {
        std::thread([shared = m_shared] { run(*shared); }).detach();
    } catch (const std::system_error&) { // no thread to be had: it is done by who waits
    }
}

Beside::~Beside() {
    if (m_done.valid() && m_shared->isTaken.exchange(true)) m_done.wait();
}

void Beside::run(Shared& shared) {
    if (shared.isTaken.exchange(true)) return;
    try {
        shared.work();
        shared.done.set_value();
    } catch (...) {
        shared.done.set_exception(std::current_exception());
    }
}

void Beside::wait() {
    if (!m_done.valid()) return;
    run(*m_shared);
    m_done.get();
}

} // namespace gs
