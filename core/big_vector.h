// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for arrays that are as long as the site.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace gs {

/// Memory in pages of 2 MB where the system has them: a fresh small page costs about a microsecond, and a full compute
/// of a large site touches ten thousands of them first. What was given back last is kept and taken again, as it is:
/// each preview of a site, each scenario and each file that is opened has a compute of its own, and most of the time
/// of fresh memory goes into clearing it. From any thread.
namespace bigPages {
inline constexpr std::size_t page = std::size_t{2} << 20, worthwhile = page;
inline constexpr std::size_t mostKept = std::size_t{64} << 20; ///< what a site of 100,000 parts takes
/// Throws std::bad_alloc.
void* take(std::size_t bytes);
void giveBack(void* memory, std::size_t bytes) noexcept;
std::size_t kept(); ///< bytes that wait to be taken again
} // namespace bigPages

template <typename T> struct BigPages {
    using value_type = T;
    BigPages() = default;
    template <typename U> BigPages(const BigPages<U>&) {}
    T* allocate(std::size_t n) {
        static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__, "small arrays have no more");
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
