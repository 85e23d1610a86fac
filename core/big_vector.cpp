// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/big_vector.h"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#include <mutex>
#endif

namespace gs::bigPages {

#ifdef __linux__

namespace {

/// What makeReady() has mapped and take() has not handed out.
struct Ready {
    std::mutex mutex;
    char* next = nullptr;
    char* end = nullptr;
};
Ready ready;

std::size_t wholePages(std::size_t bytes) { return (bytes + page - 1) / page * page; }

/// Address space of `whole` bytes that begins at a big page; null: there is none.
char* map(std::size_t whole) {
    void* wide = mmap(nullptr, whole + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (wide == MAP_FAILED) return nullptr;
    char* const begin = static_cast<char*>(wide);
    const std::size_t ahead = (page - reinterpret_cast<std::uintptr_t>(begin) % page) % page;
    if (ahead > 0) munmap(begin, ahead);
    if (page > ahead) munmap(begin + ahead + whole, page - ahead);
#ifdef MADV_HUGEPAGE
    madvise(begin + ahead, whole, MADV_HUGEPAGE); // a wish: without it the memory is as good
#endif
    return begin + ahead;
}

} // namespace

void* take(std::size_t bytes) {
    const std::size_t whole = wholePages(bytes);
    {
        const std::lock_guard guard(ready.mutex);
        if (static_cast<std::size_t>(ready.end - ready.next) >= whole) {
            char* const memory = ready.next;
            ready.next += whole;
            return memory;
        }
    }
    char* const memory = map(whole);
    if (!memory) throw std::bad_alloc();
    return memory;
}

void giveBack(void* memory, std::size_t bytes) { munmap(memory, wholePages(bytes)); }

void makeReady(const std::stop_token& stop, std::size_t bytes) {
    const std::size_t whole = wholePages(bytes);
    char* const memory = map(whole);
    if (!memory) return;
    dropReady();
    {
        const std::lock_guard guard(ready.mutex);
        ready.next = memory;
        ready.end = memory + whole;
    }
#ifdef MADV_POPULATE_WRITE
    // Page by page, for who takes memory meanwhile need not wait; what was given back already is refused, which is
    // fine.
    for (std::size_t at = 0; at < whole && !stop.stop_requested(); at += page)
        madvise(memory + at, page, MADV_POPULATE_WRITE);
#endif
}

void dropReady() {
    const std::lock_guard guard(ready.mutex);
    if (ready.next < ready.end) munmap(ready.next, static_cast<std::size_t>(ready.end - ready.next));
    ready.next = ready.end = nullptr;
}

#else

void* take(std::size_t bytes) { return ::operator new (bytes, std::align_val_t{page}); }
void giveBack(void* memory, std::size_t) { ::operator delete (memory, std::align_val_t{page}); }
void makeReady(const std::stop_token&, std::size_t) {}
void dropReady() {}

#endif

} // namespace gs::bigPages
