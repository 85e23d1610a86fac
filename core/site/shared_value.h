// SPDX-License-Identifier: GPL-3.0-or-later
// A list or map that most entries of a site have not, or have alike: eight bytes where it stands, none beyond when it
// is empty, and copies share it until one of them writes. It reads like the list; writing is said: edit().
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace gs {

template <typename T> class SharedValue {
public:
    using value_type = typename T::value_type;
    SharedValue() = default;
    SharedValue(T value) : m_node(value.empty() ? nullptr : new Node(std::move(value))) {}
    SharedValue(std::initializer_list<value_type> values) : SharedValue(T(values)) {}
    SharedValue(const SharedValue& other) : m_node(other.m_node) {
        if (m_node) m_node->users.fetch_add(1, std::memory_order_relaxed);
    }
    SharedValue(SharedValue&& other) noexcept : m_node(std::exchange(other.m_node, nullptr)) {}
    SharedValue& operator=(SharedValue other) noexcept {
        std::swap(m_node, other.m_node);
        return *this;
    }
    ~SharedValue() {
        if (m_node && m_node->users.fetch_sub(1, std::memory_order_acq_rel) == 1) delete m_node;
    }

    const T& get() const {
        static const T none;
        return m_node ? m_node->value : none;
    }
    operator const T&() const { return get(); }
    /// To be written: no one else's. What has been taken from get() before is no longer this one's.
    T& edit() {
        if (!m_node) m_node = new Node(T());
        else if (m_node->users.load(std::memory_order_acquire) > 1) *this = SharedValue(new Node(get()));
        return m_node->value;
    }

    bool empty() const { return !m_node || m_node->value.empty(); }
    std::size_t size() const { return m_node ? m_node->value.size() : 0; }
    auto begin() const { return get().begin(); }
    auto end() const { return get().end(); }
    void clear() { *this = SharedValue(); }

    // Lists.
    decltype(auto) front() const { return get().front(); }
    decltype(auto) back() const { return get().back(); }
    decltype(auto) operator[](std::size_t i) const requires(!requires { typename T::mapped_type; }) { return get()[i]; }
    template <typename U> void push_back(U&& one) { edit().push_back(std::forward<U>(one)); }
    void push_back(value_type one) { edit().push_back(std::move(one)); } ///< also of braces

    // Maps.
    template <typename Key> auto& operator[](const Key& key) requires requires { typename T::mapped_type; }
    { return edit()[key]; }
    template <typename Key> auto find(const Key& key) const { return get().find(key); }
    template <typename Key> std::size_t count(const Key& key) const { return get().count(key); }
    template <typename Key> bool contains(const Key& key) const { return get().contains(key); }
    template <typename Key> decltype(auto) at(const Key& key) const { return get().at(key); }

    friend bool operator==(const SharedValue& a, const SharedValue& b) {
        return a.m_node == b.m_node || a.get() == b.get();
    }
    friend bool operator==(const SharedValue& a, const T& b) { return a.get() == b; }

private:
    struct Node {
        explicit Node(T v) : value(std::move(v)) {}
        std::atomic<std::uint32_t> users{1};
        T value;
    };
    explicit SharedValue(Node* node) : m_node(node) {}
    Node* m_node = nullptr;
};

} // namespace gs
