// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: work of a full compute that is done on another core until somebody waits for it. It may wait
// for its caller: who starts it must not do it within the call. What runs beside reads what is finished and writes what
// nobody else looks at meanwhile, so the bits do not depend on it.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <memory>

namespace gs {

/// Begins at once where the program has given threads (setStartBeside(), engine.h); whoever waits does it himself where
/// no core has had time for it yet. So it is never later than without.
class Beside {
public:
    static constexpr std::size_t worth = 512; ///< components: for fewer handing over takes as long
    Beside() = default;
    explicit Beside(std::function<void()> work);
    Beside(Beside&&) = default;
    Beside& operator=(Beside&&) = delete;
    ~Beside(); ///< as wait(), but what has not begun is left
    /// Throws what the work throws.
    void wait();

private:
    struct Shared {
        std::function<void()> work;
        std::atomic<bool> isTaken = false;
        std::promise<void> done;
    };
    static void run(Shared& shared);
    std::shared_ptr<Shared> m_shared; ///< who starts it may come late and find that there is nothing left to do
    std::future<void> m_done;
};

} // namespace gs
