// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for arrays that are as long as the site.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace gs {

/// Allocates what is several megabytes long on pages of 2 MB where the system has them: a fresh small page costs about
/// a microsecond, and a full compute of a large site touches ten thousands of them first.
template <typename T> struct BigPages {
    using value_type = T;
    BigPages() = default;
    template <typename U> BigPages(const BigPages<U>&) {}
    T* allocate(std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        if (bytes < worthwhile) return static_cast<T*>(::operator new(bytes));
        const std::size_t whole = (bytes + page - 1) / page * page;
        void* memory = std::aligned_alloc(page, whole);
        if (!memory) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        // A wish: without it the memory is as good. The last page only where all of it is used: the rest of a small
        // one costs nothing.
        madvise(memory, bytes / page * page, MADV_HUGEPAGE);
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t n) {
        if (n * sizeof(T) < worthwhile) ::operator delete(memory);
        else std::free(memory);
    }
    bool operator==(const BigPages&) const { return true; }

private:
    static constexpr std::size_t page = std::size_t{2} << 20, worthwhile = 2 * page;
};
template <typename T> using BigVector = std::vector<T, BigPages<T>>;

} // namespace gs
