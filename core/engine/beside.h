// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/engine: work of a full compute that nothing waits for until the findings, done on another core. What
// runs beside reads what is finished and writes what nobody else looks at meanwhile, so the bits do not depend on it.
#pragma once

#include <cstddef>
#include <future>
#include <system_error>
#include <utility>

namespace gs {

inline constexpr std::size_t worthBeside = 512; ///< components: for fewer the start of a thread takes as long

/// Does `work` on another thread, or at once where there is none to be had. get() hands on what it throws.
template <typename Work> std::future<void> beside(Work work) {
    try {
        return std::async(std::launch::async, work);
    } catch (const std::system_error&) {
        std::promise<void> done;
        work();
        done.set_value();
        return done.get_future();
    }
}

} // namespace gs
