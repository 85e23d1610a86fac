// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/type_edits.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/site/type_checks.h"

namespace gs {

using namespace edit;

namespace {

using Json = nlohmann::ordered_json;

bool isTaken(const Site& site, const Catalog& catalog, const std::string& id) {
    return site.type(id) || catalog.type(id);
}

} // namespace

std::vector<std::shared_ptr<const Type>> ownTypes(const Site& site, const Catalog& catalog) {
    std::vector<std::shared_ptr<const Type>> own;
    for (const auto& [id, type] : site.types())
        if (!catalog.type(id)) own.push_back(type);
    return own;
}

std::string newTypeId(const Site& site, const Catalog& catalog, std::string_view name) {
    std::string stem;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            stem += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!stem.empty() && stem.back() != '-') stem += '-';
        if (stem.size() >= 80) break; // an id has 100 characters at most
    }
    while (!stem.empty() && stem.back() == '-') stem.pop_back();
    if (stem.empty()) stem = "type"; // a name in another script
    if (!isTaken(site, catalog, stem)) return stem;
    for (int n = 2;; ++n)
        if (std::string id = stem + '-' + std::to_string(n); !isTaken(site, catalog, id)) return id;
}

Type copyOfType(const Site& site, const Catalog& catalog, const std::string& id) {
    Type copy = *needType(site, catalog, id);
    copy.id = newTypeId(site, catalog, id);
    return copy;
}

ChangeSet saveType(const Site& site, const Catalog& catalog, const Type& type) {
    if (catalog.type(type.id))
        refuse("type.shipped", inQuotes(type.id) + " is a type of the catalog; duplicate it and change the copy");
    checkType(type);
    Builder builder(site);
    const auto before = site.type(type.id);
    if (before && typeToJson(*before) == typeToJson(type)) return {};
    if (before) {
        const TypeUses uses = usesOfType(site, type.id);
        checkTypeChange(site, uses, *before, type);
        spreadArrays(builder, site, uses, type);
    }
    builder.setType(std::make_shared<const Type>(type));
    return builder.take();
}

ChangeSet removeType(const Site& site, const Catalog& catalog, const std::string& id) {
    const auto type = site.type(id);
    if (!type) refuse("type.unknown", "The site has no type " + inQuotes(id) + "; only its own types can be removed");
    if (catalog.type(id)) refuse("type.shipped", inQuotes(id) + " is a type of the catalog and stays");
    const std::size_t parts = usesOfType(site, id).count();
    if (parts > 0)
        refuse("type.in-use", inQuotes(id) + " is in use by " + std::to_string(parts) +
                                  (parts == 1 ? " part" : " parts") + "; give these another type first");
    ChangeSet change;
    change.types.push_back({type, nullptr});
    return change;
}

std::string typesToCatalogJson(std::span<const std::shared_ptr<const Type>> types) {
    Json sources = Json::object(), list = Json::array();
    std::map<std::string, std::string> names; // a source as text → its name in the file
    for (const auto& type : types) {
        Json json = Json::parse(typeToJson(*type));
        std::map<std::string, std::string> renamed;
        for (const auto& [name, source] : json.at("source_texts").items()) {
            const auto [known, isNew] = names.try_emplace(source.dump(), "s" + std::to_string(names.size() + 1));
            if (isNew) sources[known->second] = source;
            renamed[name] = known->second;
        }
        const auto rename = [&](Json& entries) {
            for (Json& entry : entries) entry = renamed.at(entry.get<std::string>());
        };
        rename(json.at("sources"));
        for (auto& [key, quantity] : json.at("quantities").items()) rename(quantity.at("sources"));
        json.erase("source_texts");
        list.push_back(std::move(json));
    }
    return Json{{"format", 1}, {"sources", sources}, {"types", list}}.dump(2, ' ', false,
                                                                           Json::error_handler_t::replace) +
           "\n";
}

ChangeSet importTypes(const Site& site, const Catalog& catalog, std::string_view json, const std::string& file) {
    Catalog read;
    read.load(json, file);
    if (read.types().empty()) throw CatalogError(file, "types", "at least one type");
    ChangeSet change;
    Site now = site;
    for (const auto& type : read.types()) {
        const ChangeSet one = saveType(now, catalog, *type);
        apply(now, one);
        change = fold(change, one);
    }
    return change;
}

} // namespace gs
