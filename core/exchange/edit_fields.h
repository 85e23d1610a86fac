// SPDX-License-Identifier: GPL-3.0-or-later
// Typed access to the fields of one edit, with a sentence for each wrong one. Private to core/exchange.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/edits_json.h"

namespace gs {

struct EditSpec::Data {
    nlohmann::json json;
};

class EditFields {
public:
    using Json = nlohmann::json;
    explicit EditFields(const Json& json) : m_json(json) {}

    bool has(const char* key) const { return m_json.contains(key) && !m_json[key].is_null(); }
    bool isNull(const char* key) const { return m_json.contains(key) && m_json[key].is_null(); }
    /// Refuses keys beside these; `op` is always allowed.
    void allow(std::initializer_list<const char*> keys) const;

    std::optional<double> number(const char* key) const;
    std::optional<int> whole(const char* key) const;
    std::optional<std::string> text(const char* key) const;
    std::optional<bool> flag(const char* key) const;
    std::optional<Date> date(const char* key) const;
    std::optional<std::vector<Point>> points(const char* key) const;
    std::vector<Outage> outages(const char* key) const;
    std::vector<Phase> phases(const char* key) const;
    std::map<std::string, double> numbers(const char* key) const;

    double needNumber(const char* key) const;
    std::string needText(const char* key) const;
    /// "ids", or the one "id"; refuses neither.
    std::vector<std::string> needIds() const;

private:
    const Json& at(const char* key) const { return m_json[key]; }
    const Json& m_json;
};

ChangeSet setEdit(const Site& site, const Catalog& catalog, const EditFields& fields, std::string* id);
/// Edits that group, mirror or repeat; nullopt when `op` is another one.
std::optional<ChangeSet> arrangeEdit(const Site& site, const Catalog& catalog, const std::string& op,
                                     const EditFields& fields, std::string* id);

} // namespace gs
