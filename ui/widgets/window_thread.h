// SPDX-License-Identifier: GPL-3.0-or-later
// What only the thread of the window may do (Qt Charts), done there for a worker, which waits meanwhile.
#pragma once

#include <exception>
#include <functional>

class QSemaphore;
class QThreadPool;

namespace gs::ui {

/// The program ends, and nobody does what was handed over.
struct WindowThreadGone : std::exception {
    const char* what() const noexcept override { return "the program ends"; }
};

/// On the window's thread at once. On another, that one waits until it is done, so that `work` may use all that is
/// in its hands, its painter for one; it must not hold a lock that the window wants. Throws what `work` throws, and
/// WindowThreadGone where it was not begun before the application went.
void onWindowThread(const std::function<void()>& work);

/// Does what has been handed over. Whoever lets the window's thread wait for a worker that may draw a picture calls
/// this meanwhile, or both wait for ever; the two below do. On other threads it does nothing.
void serveWindowThread();
void waitServing(QThreadPool& pool);
bool acquireServing(QSemaphore& semaphore, int patience_ms); ///< false: not within that time

} // namespace gs::ui
