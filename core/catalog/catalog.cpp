// SPDX-License-Identifier: GPL-3.0-or-later
// Types and climates in memory: looking things up. Reading and writing of JSON is in catalog_json.cpp.
#include "core/catalog/catalog.h"

#include <algorithm>

namespace gs {

const Quantity* Type::find(std::string_view key) const {
    const auto it =
        std::lower_bound(quantities.begin(), quantities.end(), key,
                         [](const Quantity& quantity, std::string_view wanted) { return quantity.key < wanted; });
    return it != quantities.end() && it->key == key ? &*it : nullptr;
}

double Type::value(std::string_view key, double fallback) const {
    const Quantity* quantity = find(key);
    return quantity && quantity->isScalar() ? quantity->value : fallback;
}

std::string Type::text(std::string_view key) const {
    const auto it = texts.find(std::string(key));
    return it == texts.end() ? std::string() : it->second;
}

const Port* Type::port(std::string_view wanted) const {
    const auto it = std::find_if(ports.begin(), ports.end(), [&](const Port& port) { return port.name == wanted; });
    return it == ports.end() ? nullptr : &*it;
}

CatalogError::CatalogError(std::string file_, std::string key_, std::string expected_)
    : std::runtime_error(file_ + ": " + (key_.empty() ? std::string("whole text") : key_) + ": expected " + expected_),
      file(std::move(file_)), key(std::move(key_)), expected(std::move(expected_)) {}

std::shared_ptr<const Type> Catalog::type(std::string_view id) const {
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : it->second;
}

const Climate* Catalog::climate(std::string_view id) const {
    const auto it =
        std::find_if(m_climates.begin(), m_climates.end(), [&](const Climate& climate) { return climate.id == id; });
    return it == m_climates.end() ? nullptr : &*it;
}

} // namespace gs
