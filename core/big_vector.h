// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for arrays that are as long as the site.
#pragma once

#include <cstddef>
#include <new>
#include <stop_token>
#include <vector>

namespace gs {

/// Pages of 2 MB where the system has them: a fresh small page costs about a microsecond, and a full compute of a large
/// site touches ten thousands of them first. All functions may be called from any thread.
namespace bigPages {
inline constexpr std::size_t page = std::size_t{2} << 20;
inline constexpr std::size_t worthwhile = 8 * page; ///< below that the heap is as good
/// `bytes` ≥ worthwhile, zeroed. Throws std::bad_alloc.
void* take(std::size_t bytes);
void giveBack(void* memory, std::size_t bytes);
/// Has the system make `bytes` of memory ready, which take() then hands out. The system clears each page before it
/// gives it away, which for a large site takes as long as reading its file: done on a second thread it costs nothing.
void makeReady(const std::stop_token& stop, std::size_t bytes);
void dropReady(); ///< what of it nobody took; not while makeReady() runs
} // namespace bigPages

/// Allocates on big pages what is several megabytes long.
template <typename T> struct BigPages {
    using value_type = T;
    BigPages() = default;
    template <typename U> BigPages(const BigPages<U>&) {}
    T* allocate(std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        return static_cast<T*>(bytes < bigPages::worthwhile ? ::operator new(bytes) : bigPages::take(bytes));
    }
    void deallocate(T* memory, std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        if (bytes < bigPages::worthwhile) ::operator delete(memory);
        else bigPages::giveBack(memory, bytes);
    }
    bool operator==(const BigPages&) const { return true; }
};
template <typename T> using BigVector = std::vector<T, BigPages<T>>;

} // namespace gs
