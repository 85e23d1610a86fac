// SPDX-License-Identifier: GPL-3.0-or-later
// A vector whose copies share their memory: copying costs a pointer per block of 256 values, and who writes first
// copies the one block it writes to. The document, the engine and a worker each hold a site of 100,000 components;
// without sharing each would pay for all of it, and a full compute would spend its time copying.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace gs {

template <typename T> class SharedVector {
public:
    std::size_t size() const { return m_size; }
    const T& operator[](std::size_t i) const { return (*m_blocks[i / block])[i % block]; }
    /// The value, to be written.
    T& edit(std::size_t i) {
        std::shared_ptr<Block>& owned = m_blocks[i / block];
        if (owned.use_count() > 1) owned = std::make_shared<Block>(*owned);
        else
            std::atomic_thread_fence(
                std::memory_order_acquire); // what a worker that let go of it has read, it has read
        return (*owned)[i % block];
    }
    /// Makes it at least `size` long; new values are `T{}`.
    void grow(std::size_t size) {
        if (size <= m_size) return;
        while (m_blocks.size() * block < size) m_blocks.push_back(std::make_shared<Block>());
        m_size = size;
    }
    /// `size` values, each of them `value`.
    void assign(std::size_t size, const T& value) {
        m_blocks.clear();
        m_size = 0;
        grow(size);
        for (const auto& owned : m_blocks) owned->fill(value);
    }

private:
    static constexpr std::size_t block = 256;
    using Block = std::array<T, block>;
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace gs
