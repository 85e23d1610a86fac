// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/big_vector.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace gs::bigPages {

namespace {

constexpr std::size_t mostBlocks = mostKept / worthwhile;

struct Block {
    void* memory = nullptr;
    std::size_t bytes = 0;
};

/// The blocks that were given back last, the oldest first. Never destroyed: arrays of static storage outlive it else.
struct Kept {
    std::mutex mutex;
    std::array<Block, mostBlocks> blocks;
    std::size_t count = 0, bytes = 0;

    void dropAll() {
        const std::lock_guard lock(mutex);
        while (count > 0) std::free(remove(count - 1).memory);
    }

    Block remove(std::size_t index) {
        const Block block = blocks[index];
        std::copy(blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                  blocks.begin() + static_cast<std::ptrdiff_t>(count),
                  blocks.begin() + static_cast<std::ptrdiff_t>(index));
        --count;
        bytes -= block.bytes;
        return block;
    }
};

Kept& theKept() {
    static Kept& kept = *new Kept;
    return kept;
}

/// By a tool that tells who still uses what was given back.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isWatched = true;
#elif defined(__has_feature)
constexpr bool isWatched = __has_feature(address_sanitizer);
#else
constexpr bool isWatched = false;
#endif

std::size_t whole(std::size_t bytes) { return (bytes + page - 1) / page * page; }

} // namespace

void* take(std::size_t bytes) {
    const std::size_t size = whole(bytes);
    if (size < bytes) throw std::bad_alloc();
    {
        Kept& kept = theKept();
        const std::lock_guard lock(kept.mutex);
        for (std::size_t i = kept.count; i-- > 0;) // the last one is likeliest in a cache
            if (kept.blocks[i].bytes == size) return kept.remove(i).memory;
    }
    void* memory = std::aligned_alloc(page, size);
    if (!memory) { // perhaps there is as much among what is kept
        theKept().dropAll();
        memory = std::aligned_alloc(page, size);
    }
    if (!memory) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    // A wish: without it the memory is as good. The last page only where all of it is used: the rest of a small one
    // costs nothing.
    madvise(memory, bytes / page * page, MADV_HUGEPAGE);
#endif
    return memory;
}

void giveBack(void* memory, std::size_t bytes) noexcept {
    const std::size_t size = whole(bytes);
    if (size > mostKept || isWatched) return std::free(memory);
    Kept& kept = theKept();
    std::array<void*, mostBlocks> old;
    std::size_t gone = 0;
    {
        const std::lock_guard lock(kept.mutex);
        while (kept.count > 0 && (kept.bytes + size > mostKept || kept.count == mostBlocks))
            old[gone++] = kept.remove(0).memory;
        kept.blocks[kept.count++] = {memory, size};
        kept.bytes += size;
    }
    while (gone > 0) std::free(old[--gone]); // takes its time, which others do not wait for
}

std::size_t kept() {
    Kept& kept = theKept();
    const std::lock_guard lock(kept.mutex);
    return kept.bytes;
}

} // namespace gs::bigPages
