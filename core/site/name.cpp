// SPDX-License-Identifier: GPL-3.0-or-later
// The pool of names: a hash table in parts, each with a lock of its own, so that threads seldom wait for each other.
#include "core/site/name.h"

#include <memory>
#include <mutex>
#include <new>
#include <stdexcept>
#include <vector>

namespace gs {

constinit std::array<std::atomic<std::string*>, (std::uint64_t{1} << 32) / Name::block> Name::s_blocks{};

class NamePool {
public:
    /// Never destroyed: names in static variables of other files may still be read at the very end.
    static NamePool& the() {
        static NamePool& pool = *new NamePool;
        return pool;
    }

    std::uint32_t numberOf(std::string_view text) {
        const std::uint64_t whole = std::hash<std::string_view>{}(text);
        const auto hash = static_cast<std::uint32_t>(whole);
        Part& part = m_parts[(whole >> 32) % m_parts.size()];
        const std::lock_guard lock(part.mutex);
        std::size_t i = hash & part.mask();
        for (; part.cells[i].number != 0; i = (i + 1) & part.mask())
            if (const Cell& cell = part.cells[i]; cell.hash == hash && textOf(cell.number) == text) return cell.number;
        const std::uint32_t number = keep(text);
        part.cells[i] = {hash, number};
        if (3 * ++part.size > 2 * part.cells.size()) part.widen();
        return number;
    }

private:
    /// A text stands in the first free cell from the one its hash names.
    struct Cell {
        std::uint32_t hash = 0, number = 0;
    };
    struct Part {
        std::mutex mutex;
        std::vector<Cell> cells = std::vector<Cell>(16); // their number is a power of two
        std::size_t size = 0;
        std::size_t mask() const { return cells.size() - 1; }
        void widen() {
            std::vector<Cell> wider(2 * cells.size());
            cells.swap(wider);
            for (const Cell& cell : wider) {
                if (cell.number == 0) continue;
                std::size_t i = cell.hash & mask();
                while (cells[i].number != 0) i = (i + 1) & mask();
                cells[i] = cell;
            }
        }
    };

    static const std::string& textOf(std::uint32_t number) {
        return Name::s_blocks[number / Name::block].load(std::memory_order_relaxed)[number % Name::block];
    }

    /// The number of a new text. Only one thread asks for a given text: the part it belongs to is locked.
    std::uint32_t keep(std::string_view text) {
        const std::uint64_t number = m_next.fetch_add(1, std::memory_order_relaxed);
        if (number > 0xffffffffu) throw std::length_error("there are more than four billion names");
        std::atomic<std::string*>& at = Name::s_blocks[number / Name::block];
        std::string* texts = at.load(std::memory_order_acquire);
        if (!texts) {
            const std::lock_guard lock(m_blockMutex);
            texts = at.load(std::memory_order_relaxed);
            if (!texts) {
                // Raw memory: texts are made in it one by one and live as long as the program.
                texts = static_cast<std::string*>(::operator new(Name::block * sizeof(std::string)));
                at.store(texts, std::memory_order_release);
            }
        }
        new (texts + number % Name::block) std::string(text);
        return static_cast<std::uint32_t>(number);
    }

    std::array<Part, 64> m_parts;
    std::mutex m_blockMutex;
    std::atomic<std::uint64_t> m_next{1}; // 0 is the empty text
};

std::uint32_t Name::numberOf(std::string_view text) { return NamePool::the().numberOf(text); }

} // namespace gs
