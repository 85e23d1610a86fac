// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/edit_fields.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/site/edit_support.h"

namespace gs {

using edit::inQuotes;
using edit::refuse;

namespace {

[[noreturn]] void wrong(const char* key, const char* expected, const nlohmann::json& found) {
    // A list or an object is not written out: it may be as long as a file.
    const std::string shown = found.is_array() ? "a list"
                              : found.is_object()
                                  ? "an object"
                                  : inQuotes(found.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    refuse("edit.value", inQuotes(key) + " must be " + expected + ", not " + shown);
}

Date dateOf(const char* key, const nlohmann::json& value) {
    if (value.is_string())
        if (const auto date = parseDate(value.get_ref<const std::string&>())) return *date;
    wrong(key, "a date like 2025-07-22", value);
}

std::string textOf(const char* key, const nlohmann::json& value) {
    if (!value.is_string()) wrong(key, "a text", value);
    return value.get<std::string>();
}

/// The objects of a list, each with no keys but these.
template <typename Each>
void forRows(const char* key, const nlohmann::json& list, const char* expected, std::initializer_list<const char*> keys,
             Each each) {
    if (!list.is_array()) wrong(key, expected, list);
    for (const auto& row : list) {
        if (!row.is_object()) wrong(key, expected, list);
        EditFields(row).allow(keys);
        each(EditFields(row));
    }
}

} // namespace

void EditFields::allow(std::initializer_list<const char*> keys) const {
    for (const auto& [key, value] : m_json.items()) {
        const std::string& name = key;
        if (name == "op" || std::any_of(keys.begin(), keys.end(), [&](const char* known) { return name == known; }))
            continue;
        std::string known;
        for (const char* candidate : keys) (known += known.empty() ? "" : ", ") += candidate;
        refuse("edit.key", "There is no key " + inQuotes(name) + " here; it has " + known);
    }
}

std::optional<double> EditFields::number(const char* key) const {
    if (!has(key)) return std::nullopt;
    if (!at(key).is_number()) wrong(key, "a number", at(key));
    return at(key).get<double>();
}

std::optional<int> EditFields::whole(const char* key) const {
    const auto value = number(key);
    if (!value) return std::nullopt;
    if (*value != std::floor(*value) || std::abs(*value) > 2e9) wrong(key, "a whole number", at(key));
    return static_cast<int>(*value);
}

std::optional<std::string> EditFields::text(const char* key) const {
    return has(key) ? std::optional(textOf(key, at(key))) : std::nullopt;
}

std::optional<bool> EditFields::flag(const char* key) const {
    if (!has(key)) return std::nullopt;
    if (!at(key).is_boolean()) wrong(key, "true or false", at(key));
    return at(key).get<bool>();
}

std::optional<Date> EditFields::date(const char* key) const {
    return has(key) ? std::optional(dateOf(key, at(key))) : std::nullopt;
}

std::optional<std::vector<Point>> EditFields::points(const char* key) const {
    if (!has(key)) return std::nullopt;
    constexpr const char* expected = "a list of corners like [[0, 0], [10, 0], [10, 5]]";
    if (!at(key).is_array()) wrong(key, expected, at(key));
    std::vector<Point> result;
    for (const auto& pair : at(key)) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number())
            wrong(key, expected, at(key));
        result.push_back({pair[0].get<double>(), pair[1].get<double>()});
    }
    return result;
}

std::vector<Outage> EditFields::outages(const char* key) const {
    std::vector<Outage> result;
    if (!has(key)) return result;
    forRows(key, at(key), "a list like [{\"off\": \"2025-09-17\", \"back\": \"2025-11-07\"}]",
            {"off", "back", "reason"}, [&](const EditFields& row) {
                const auto off = row.date("off");
                if (!off) refuse("edit.key", "An outage needs \"off\", its first day off");
                result.push_back({*off, row.date("back"), row.text("reason").value_or("")});
            });
    return result;
}

std::vector<Phase> EditFields::phases(const char* key) const {
    std::vector<Phase> result;
    if (!has(key)) return result;
    forRows(key, at(key), "a list like [{\"date\": \"2025-07-22\", \"name\": \"First hall\"}]", {"date", "name"},
            [&](const EditFields& row) {
                const auto date = row.date("date");
                if (!date) refuse("edit.key", "A phase needs \"date\", its day");
                result.push_back({*date, row.text("name").value_or("")});
            });
    return result;
}

std::map<std::string, double> EditFields::numbers(const char* key) const {
    std::map<std::string, double> result;
    if (!has(key)) return result;
    if (!at(key).is_object()) wrong(key, "an object of numbers", at(key));
    for (const auto& [name, value] : at(key).items()) {
        if (!value.is_number()) wrong(name.c_str(), "a number", value);
        result[name] = value.get<double>();
    }
    return result;
}

double EditFields::needNumber(const char* key) const {
    if (const auto value = number(key)) return *value;
    refuse("edit.key", std::string("The edit needs \"") + key + "\", a number");
}

std::string EditFields::needText(const char* key) const {
    if (auto value = text(key)) return *std::move(value);
    refuse("edit.key", std::string("The edit needs \"") + key + "\", a text");
}

std::vector<std::string> EditFields::needIds() const {
    if (!has("ids")) return {needText("id")};
    std::vector<std::string> ids;
    if (!at("ids").is_array()) wrong("ids", "a list of ids", at("ids"));
    for (const auto& id : at("ids")) ids.push_back(textOf("ids", id));
    if (ids.empty()) refuse("edit.value", "The list \"ids\" is empty; name at least one");
    return ids;
}

} // namespace gs
