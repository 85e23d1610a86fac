// SPDX-License-Identifier: GPL-3.0-or-later
// Each entry is written as what differs from the one before it: a mask of fields, then those fields. `after`
// differs from its `before` in little, and a `before` from the last `before` (same type, zone, dates).
// Numbers are little-endian; the layout is described in docs/file-format.md.
#include "database/change_pack.h"

#include <bit>
#include <cstring>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace gs::db {

namespace {

static_assert(std::endian::native == std::endian::little, "the layout is little-endian");
constexpr char layout = 1;
constexpr std::uint8_t hasBefore = 1, hasAfter = 2;

// The order of fields is the layout: append only.
template <typename C> auto fieldsOf(C& c) requires std::is_same_v<std::remove_const_t<C>, Component> {
    return std::tie(c.id, c.type, c.name, c.position, c.rotation_deg, c.zone, c.array, c.outline, c.values, c.text,
                    c.attached, c.priority, c.assumed, c.energized, c.retired, c.outages, c.group, c.locked);
}
template <typename L> auto fieldsOf(L& l) requires std::is_same_v<std::remove_const_t<L>, Link> {
    return std::tie(l.id, l.medium, l.from, l.to, l.feed, l.conductor, l.runs, l.bends);
}

// --- writing ----------------------------------------------------------------------------------------------

void put(std::string& out, std::uint64_t count) { // 7 bits a byte, lowest first
    for (; count >= 0x80; count >>= 7) out += static_cast<char>(count | 0x80);
    out += static_cast<char>(count);
}
template <typename T> void putBytes(std::string& out, const T& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}
void put(std::string& out, double value) { putBytes(out, value); }
void put(std::string& out, int value) { putBytes(out, value); }
void put(std::string& out, char value) { out += value; }
void put(std::string& out, bool value) { out += value ? '\1' : '\0'; }
void put(std::string& out, Medium value) { out += static_cast<char>(value); }
void put(std::string& out, const std::string& value) {
    put(out, std::uint64_t{value.size()});
    out += value;
}
void put(std::string& out, Point value) {
    put(out, value.x_m);
    put(out, value.y_m);
}
void put(std::string& out, const PortRef& value) {
    put(out, value.component);
    put(out, value.port);
}
void put(std::string& out, Date value) { put(out, value.days); }
void put(std::string& out, const std::optional<Date>& value) {
    put(out, value ? '\1' : '\0');
    if (value) put(out, *value);
}
void put(std::string& out, const Outage& value) {
    put(out, value.off);
    put(out, value.back);
    put(out, value.reason);
}
void put(std::string& out, const ArrayLayout& value) {
    put(out, value.count);
    put(out, value.columns);
    put(out, value.pitch_x_m);
    put(out, value.pitch_y_m);
}
void put(std::string& out, const std::map<std::string, double>& values) {
    put(out, std::uint64_t{values.size()});
    for (const auto& [key, value] : values) {
        put(out, key);
        put(out, value);
    }
}
template <typename T> void put(std::string& out, const std::vector<T>& list) {
    put(out, std::uint64_t{list.size()});
    for (const T& value : list) put(out, value);
}

template <typename T> void put(std::string& out, const SharedValue<T>& value) { put(out, value.get()); }

template <typename T> bool isSame(const T& a, const T& b) { return a == b; }
bool isSame(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }
bool isSame(Point a, Point b) { return isSame(a.x_m, b.x_m) && isSame(a.y_m, b.y_m); }

template <typename T> void putDifference(std::string& out, const T& value, const T& base) {
    const auto fields = fieldsOf(value), old = fieldsOf(base);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        std::uint64_t mask = 0;
        ((mask |= std::uint64_t{!isSame(std::get<I>(fields), std::get<I>(old))} << I), ...);
        put(out, mask);
        ((mask >> I & 1 ? put(out, std::get<I>(fields)) : void()), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(fields)>>());
}

template <typename T> void putSwaps(std::string& out, const std::vector<Swap<T>>& swaps) {
    put(out, std::uint64_t{swaps.size()});
    const T none{};
    const T *lastBefore = &none, *lastAfter = &none;
    for (const auto& [before, after] : swaps) {
        out += static_cast<char>((before ? hasBefore : 0) | (after ? hasAfter : 0));
        if (before) {
            putDifference(out, *before, *lastBefore);
            lastBefore = before.get();
        }
        if (after) {
            putDifference(out, *after, before ? *before : *lastAfter);
            lastAfter = after.get();
        }
    }
}

// --- reading ----------------------------------------------------------------------------------------------

class In {
public:
    explicit In(std::string_view bytes) : m_left(bytes) {}
    bool isAtEnd() const { return m_left.empty(); }
    std::string_view take(std::uint64_t size) {
        if (size > m_left.size()) throw std::runtime_error("the packed change ends too early");
        const std::string_view bytes = m_left.substr(0, size);
        m_left.remove_prefix(size);
        return bytes;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(take(1)[0]); }
    std::uint64_t count() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= std::uint64_t{next & 0x7fu} << shift;
            if (next < 0x80) return value;
        }
        throw std::runtime_error("the packed change holds an impossible number");
    }

private:
    std::string_view m_left;
};

template <typename T> void getBytes(In& in, T& value) {
    std::memcpy(&value, in.take(sizeof value).data(), sizeof value);
}
void get(In& in, double& value) { getBytes(in, value); }
void get(In& in, int& value) { getBytes(in, value); }
void get(In& in, char& value) { getBytes(in, value); }
void get(In& in, bool& value) { value = in.byte() != 0; }
void get(In& in, Medium& value) {
    const std::uint8_t byte = in.byte();
    if (byte > static_cast<std::uint8_t>(Medium::Data))
        throw std::runtime_error("the packed change names an unknown medium");
    value = static_cast<Medium>(byte);
}
void get(In& in, std::string& value) { value = in.take(in.count()); }
void get(In& in, Name& value) { value = in.take(in.count()); }
void get(In& in, Point& value) {
    get(in, value.x_m);
    get(in, value.y_m);
}
void get(In& in, PortRef& value) {
    get(in, value.component);
    get(in, value.port);
}
void get(In& in, Date& value) { get(in, value.days); }
void get(In& in, std::optional<Date>& value) {
    value.reset();
    if (in.byte()) get(in, value.emplace());
}
void get(In& in, Outage& value) {
    get(in, value.off);
    get(in, value.back);
    get(in, value.reason);
}
void get(In& in, ArrayLayout& value) {
    get(in, value.count);
    get(in, value.columns);
    get(in, value.pitch_x_m);
    get(in, value.pitch_y_m);
}
void get(In& in, std::map<std::string, double>& values) {
    values.clear();
    for (std::uint64_t left = in.count(); left > 0; --left) {
        std::string key;
        get(in, key);
        get(in, values[key]);
    }
}
template <typename T> void get(In& in, std::vector<T>& list) {
    list.clear();
    for (std::uint64_t left = in.count(); left > 0; --left) get(in, list.emplace_back());
}

template <typename T> void get(In& in, SharedValue<T>& value) {
    T own;
    get(in, own);
    value = std::move(own);
}

template <typename T> std::shared_ptr<const T> getDifference(In& in, const T& base) {
    auto value = std::make_shared<T>(base);
    auto fields = fieldsOf(*value);
    const std::uint64_t mask = in.count();
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        if (mask >> sizeof...(I)) throw std::runtime_error("the packed change has unknown fields");
        ((mask >> I & 1 ? get(in, std::get<I>(fields)) : void()), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(fields)>>());
    return value;
}

template <typename T> void getSwaps(In& in, std::vector<Swap<T>>& swaps) {
    auto lastBefore = std::make_shared<const T>(), lastAfter = lastBefore;
    for (std::uint64_t left = in.count(); left > 0; --left) {
        const std::uint8_t sides = in.byte();
        Swap<T>& swap = swaps.emplace_back();
        if (sides & hasBefore) swap.before = lastBefore = getDifference(in, *lastBefore);
        if (sides & hasAfter) swap.after = lastAfter = getDifference(in, swap.before ? *swap.before : *lastAfter);
    }
}

} // namespace

std::string packChange(const ChangeSet& change) {
    std::string out(1, layout);
    // Types and settings are few: they stay JSON.
    put(out, changeToJson({change.types, {}, {}, change.settings}));
    putSwaps(out, change.components);
    putSwaps(out, change.links);
    return out;
}

ChangeSet unpackChange(std::string_view bytes) {
    In in(bytes);
    if (in.byte() != static_cast<std::uint8_t>(layout))
        throw std::runtime_error("the packed change has an unknown layout");
    std::string rest;
    get(in, rest);
    ChangeSet change = changeFromJson(rest);
    getSwaps(in, change.components);
    getSwaps(in, change.links);
    if (!in.isAtEnd()) throw std::runtime_error("the packed change goes on after its end");
    return change;
}

} // namespace gs::db
