// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/reference.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace gs {

namespace {

using Json = nlohmann::json;

class Reader {
public:
    explicit Reader(std::string file) : m_file(std::move(file)) {}

    [[noreturn]] void fail(const std::string& where, const std::string& expected) const {
        throw CatalogError(m_file, where, expected);
    }
    std::string text(const Json& object, const char* key, const std::string& where) const {
        const auto it = object.find(key);
        if (it == object.end() || !it->is_string()) fail(where + "." + key, "a text");
        return it->get<std::string>();
    }
    double number(const Json& object, const char* key, const std::string& where) const {
        const auto it = object.find(key);
        if (it == object.end() || !it->is_number() || !(it->get<double>() >= 0))
            fail(where + "." + key, "a number that is not negative");
        return it->get<double>();
    }
    const Json& list(const Json& object, const char* key, const std::string& where) const {
        const auto it = object.find(key);
        if (it == object.end() || !it->is_array()) fail(where + "." + key, "a list");
        return *it;
    }
    Source source(const Json& object, const std::string& where) const {
        return {text(object, "title", where), text(object, "address", where), text(object, "date", where)};
    }

private:
    std::string m_file;
};

KnownSite readSite(const Reader& read, const Json& object, const std::string& where) {
    KnownSite site;
    site.id = read.text(object, "id", where);
    site.name = read.text(object, "name", where);
    site.owner = read.text(object, "operator", where);
    site.place = read.text(object, "place", where);
    for (const Json& row : read.list(object, "series", site.id)) {
        KnownPoint point;
        const auto date = parseDate(read.text(row, "date", site.id));
        if (!date) read.fail(site.id + ".date", "a date like 2025-07-22");
        point.date = *date;
        point.facility_w = 1e6 * read.number(row, "facility_power_mw", site.id);
        point.it_w = 1e6 * read.number(row, "it_power_mw", site.id);
        if (row.contains("h100_equivalents")) point.h100_equivalents = read.number(row, "h100_equivalents", site.id);
        point.forecast = row.value("forecast", false);
        site.series.push_back(point);
    }
    if (!std::is_sorted(site.series.begin(), site.series.end(),
                        [](const KnownPoint& a, const KnownPoint& b) { return a.date < b.date; }))
        read.fail(site.id + ".series", "rows in order of date");
    return site;
}

} // namespace

Reference readReference(std::string_view json, const std::string& file) {
    const Reader read(file);
    const Json root = Json::parse(json, nullptr, false);
    if (!root.is_object()) read.fail("", "a JSON object");
    Reference reference;
    for (const Json& source : read.list(root, "sources", ""))
        reference.sources.push_back(read.source(source, "sources"));
    for (const Json& site : read.list(root, "sites", "")) reference.sites.push_back(readSite(read, site, "sites"));
    for (const Json& object : read.list(root, "equivalents", "")) {
        Equivalent equivalent;
        equivalent.id = read.text(object, "id", "equivalents");
        equivalent.name = read.text(object, "name", equivalent.id);
        equivalent.each_w = read.number(object, "each_w", equivalent.id);
        equivalent.why = read.text(object, "why", equivalent.id);
        if (!object.contains("source")) read.fail(equivalent.id + ".source", "an object");
        equivalent.source = read.source(object["source"], equivalent.id);
        reference.equivalents.push_back(std::move(equivalent));
    }
    std::stable_sort(reference.equivalents.begin(), reference.equivalents.end(),
                     [](const Equivalent& a, const Equivalent& b) { return a.each_w < b.each_w; });
    return reference;
}

std::vector<std::string> ownersOf(const Reference& reference) {
    std::vector<std::string> owners;
    for (const KnownSite& site : reference.sites)
        if (std::find(owners.begin(), owners.end(), site.owner) == owners.end()) owners.push_back(site.owner);
    return owners;
}

std::vector<KnownPoint> totalOf(const Reference& reference, std::string_view owner) {
    std::map<Date, std::map<std::size_t, const KnownPoint*>> changes;
    for (std::size_t i = 0; i < reference.sites.size(); ++i)
        if (reference.sites[i].owner == owner)
            for (const KnownPoint& point : reference.sites[i].series) changes[point.date][i] = &point;
    std::map<std::size_t, const KnownPoint*> now;
    std::vector<KnownPoint> total;
    for (const auto& [date, changed] : changes) {
        for (const auto& [site, point] : changed) now[site] = point;
        KnownPoint sum;
        sum.date = date;
        sum.h100_equivalents = 0;
        for (const auto& [site, point] : now) {
            sum.facility_w += point->facility_w;
            sum.it_w += point->it_w;
            if (sum.h100_equivalents && point->h100_equivalents) *sum.h100_equivalents += *point->h100_equivalents;
            else sum.h100_equivalents.reset();
            sum.forecast = sum.forecast || point->forecast;
        }
        total.push_back(sum);
    }
    return total;
}

} // namespace gs
