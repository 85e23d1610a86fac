// SPDX-License-Identifier: GPL-3.0-or-later
// A text of which a site holds many that are equal: ids where they are referred to, names of types, ports, zones.
// Each text is kept once for the whole program; a name is its number, four bytes instead of forty. It reads and
// compares like the text (order: by bytes). What has been named once stays until the program ends.
#pragma once

#include <array>
#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

namespace gs {

class Name;
/// Texts as they are elsewhere; a name compares with them without naming them.
template <typename T>
concept PlainText = std::is_convertible_v<const T&, std::string_view> && !std::is_same_v<T, Name>;

class Name {
public:
    constexpr Name() = default; ///< the empty text
    Name(std::string_view text) : m_number(text.empty() ? 0 : numberOf(text)) {}
    Name(const std::string& text) : Name(std::string_view(text)) {}
    Name(const char* text) : Name(std::string_view(text)) {}

    /// Valid until the program ends.
    const std::string& str() const {
        if (m_number == 0) {
            static const std::string& none = *new std::string; // stays: others are read at the very end
            return none;
        }
        return s_blocks[m_number / block].load(std::memory_order_relaxed)[m_number % block];
    }
    operator const std::string&() const { return str(); }
    operator std::string_view() const { return str(); }

    bool empty() const { return m_number == 0; }
    std::size_t size() const { return str().size(); }
    const char* c_str() const { return str().c_str(); }
    bool starts_with(std::string_view text) const { return str().starts_with(text); }
    bool ends_with(std::string_view text) const { return str().ends_with(text); }
    std::size_t find(std::string_view text, std::size_t from = 0) const { return str().find(text, from); }
    std::size_t find(char one, std::size_t from = 0) const { return str().find(one, from); }
    std::size_t rfind(char one) const { return str().rfind(one); }
    std::string substr(std::size_t from, std::size_t count = std::string::npos) const {
        return str().substr(from, count);
    }
    void clear() { m_number = 0; }
    std::uint32_t number() const { return m_number; } ///< equal texts have equal ones; without meaning otherwise

    friend bool operator==(Name a, Name b) { return a.m_number == b.m_number; }
    friend std::strong_ordering operator<=>(Name a, Name b) {
        if (a.m_number == b.m_number) return std::strong_ordering::equal;
        return std::string_view(a) <=> std::string_view(b);
    }
    template <PlainText T> friend bool operator==(Name a, const T& b) {
        return std::string_view(a) == std::string_view(b);
    }
    template <PlainText T> friend std::strong_ordering operator<=>(Name a, const T& b) {
        return std::string_view(a) <=> std::string_view(b);
    }
    friend std::string operator+(Name a, Name b) { return a.str() + b.str(); }
    friend std::string operator+(Name a, char b) { return a.str() + b; }
    friend std::string operator+(char a, Name b) { return a + b.str(); }
    template <PlainText T> friend std::string operator+(Name a, const T& b) { return a.str() + b; }
    template <typename T>
    requires PlainText<std::remove_cvref_t<T>>
    friend std::string operator+(T&& a, Name b) { return std::forward<T>(a) + b.str(); }
    friend std::ostream& operator<<(std::ostream& out, Name name) { return out << name.str(); }

private:
    static constexpr std::uint32_t block = 4096;
    /// Finds the text or keeps it; safe from any thread.
    static std::uint32_t numberOf(std::string_view text);
    friend class NamePool;

    /// Where the texts stand, by number: a block never moves, so that who holds a name reads without a lock. The
    /// whole table is never touched: its pages cost nothing before.
    static std::array<std::atomic<std::string*>, (std::uint64_t{1} << 32) / block> s_blocks;
    std::uint32_t m_number = 0;
};

} // namespace gs

template <> struct std::hash<gs::Name> {
    std::size_t operator()(gs::Name name) const { return name.number() * std::size_t{0x9e3779b97f4a7c15u}; }
};
