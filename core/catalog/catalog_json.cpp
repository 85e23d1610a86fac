// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON form of types and climates (docs/catalog.md). Every complaint names file, key path and what is
// expected, because catalog files are written by hand.
#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "core/catalog/catalog.h"
#include "core/json_depth.h"

namespace gs {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array roleNames{"rack", "load",     "source", "store",  "converter", "exchanger", "air_handler",
                               "pump", "rejector", "tank",   "supply", "conductor", "structure"};
constexpr std::array mediumNames{"power", "coolant", "gas", "water", "data"};
constexpr std::array directionNames{"in", "out"};
constexpr std::array basisNames{"published", "derived", "assumed", "from memory"};
constexpr std::array confidenceNames{"high", "medium", "low"};
/// Drawings in resources/symbols; conductors are drawn as lines.
constexpr std::array symbolNames{
    "battery",      "busway",       "cdu",       "chiller-air", "chiller-water", "crah",   "dimension",  "dry-cooler",
    "engine",       "fence",        "fuel-cell", "gas",         "gas-turbine",   "genset", "grid",       "hall",
    "header",       "label",        "parcel",    "pdu",         "picture",       "pump",   "rack-cpu",   "rack-gpu",
    "rack-network", "rack-storage", "rear-door", "road",        "solar",         "switch", "switchgear", "tank",
    "tower",        "transformer",  "ups",       "water",       "yard"};

/// A JSON value with the way to it, so that each complaint can say where.
class Node {
public:
    Node(const Json& json, const std::string& file, std::string path)
        : m_json(json), m_file(file), m_path(std::move(path)) {}

    [[noreturn]] void fail(const std::string& expected) const { throw CatalogError(m_file, m_path, expected); }
    const Json& json() const { return m_json; }
    const std::string& file() const { return m_file; }

    bool has(const char* key) const { return m_json.is_object() && m_json.contains(key); }
    Node at(const std::string& key) const {
        if (!m_json.is_object()) fail("an object");
        if (!m_json.contains(key)) Node(m_json, m_file, child(key)).fail("a value, but the key is missing");
        return {m_json.at(key), m_file, child(key)};
    }
    Node at(std::size_t index) const { return {m_json.at(index), m_file, m_path + "[" + std::to_string(index) + "]"}; }
    /// Only keys of `known`, so that a misspelt optional key does not vanish silently.
    void onlyKeys(std::initializer_list<std::string_view> known) const {
        if (!m_json.is_object()) fail("an object");
        for (const auto& [key, value] : m_json.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                Node(value, m_file, child(key)).fail("no such key; known are " + listOf(known));
    }
    std::size_t arraySize() const {
        if (!m_json.is_array()) fail("an array");
        return m_json.size();
    }
    std::string text() const {
        if (!m_json.is_string()) fail("a text");
        return m_json.get<std::string>();
    }
    std::string nonEmptyText() const {
        const std::string result = text();
        if (result.empty()) fail("a text that is not empty");
        return result;
    }
    double number() const {
        if (!m_json.is_number()) fail("a number");
        const double result = m_json.get<double>();
        if (!std::isfinite(result)) fail("a finite number");
        return result;
    }
    double lengthMetres() const {
        const double result = number();
        if (result < 0 || result > 1e5) fail("a length from 0 to 100000 m");
        return result;
    }
    bool boolean() const {
        if (!m_json.is_boolean()) fail("true or false");
        return m_json.get<bool>();
    }
    /// Index of the text in a closed list of names.
    template <std::size_t N> std::size_t oneOf(const std::array<const char*, N>& names) const {
        const std::string word = text();
        for (std::size_t i = 0; i < N; ++i)
            if (word == names[i]) return i;
        fail("one of " + listOf(names));
    }

private:
    std::string child(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    template <typename List> static std::string listOf(const List& names) {
        std::string result;
        for (const auto& name : names) result += (result.empty() ? "" : ", ") + std::string(name);
        return result;
    }

    const Json& m_json;
    const std::string& m_file;
    std::string m_path;
};

std::string optionalText(const Node& node, const char* key) {
    return node.has(key) && !node.at(key).json().is_null() ? node.at(key).text() : std::string();
}

void checkId(const Node& node, const std::string& id) {
    const bool good = !id.empty() && id.size() <= 100 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!good) node.fail("an id of 1 to 100 characters a-z, 0-9, - and _");
}

/// Sources of the file by their short name, and how far each has been taken into the type.
class SourceTable {
public:
    explicit SourceTable(const Node& sources) {
        if (!sources.json().is_object()) sources.fail("an object of sources");
        for (const auto& [key, value] : sources.json().items()) {
            const Node node = sources.at(key);
            node.onlyKeys({"title", "address", "date"});
            m_byName[key] = {node.at("title").nonEmptyText(), optionalText(node, "address"),
                             optionalText(node, "date")};
        }
    }
    SourceTable() = default;

    /// Indices into type.sources of the listed names; new ones are appended to the type.
    std::vector<int> take(const Node& names, Type& type) {
        std::vector<int> result;
        for (std::size_t i = 0; i < names.arraySize(); ++i) {
            const std::string name = names.at(i).text();
            const auto source = m_byName.find(name);
            if (source == m_byName.end()) names.at(i).fail("the name of an entry of \"sources\"");
            const auto [taken, isNew] = m_taken.try_emplace(name, static_cast<int>(type.sources.size()));
            if (isNew) type.sources.push_back(source->second);
            result.push_back(taken->second);
        }
        return result;
    }

private:
    std::map<std::string, Source> m_byName;
    std::map<std::string, int> m_taken;
};

Port readPort(const Node& node) {
    node.onlyKeys({"name", "medium", "direction", "voltages_v", "fluid", "feed", "max_links", "dx", "dy", "anywhere"});
    Port port;
    port.name = node.at("name").nonEmptyText();
    port.medium = static_cast<Medium>(node.at("medium").oneOf(mediumNames));
    port.direction = static_cast<Direction>(node.at("direction").oneOf(directionNames));
    if (port.medium == Medium::Power) {
        const Node voltages = node.at("voltages_v");
        if (voltages.arraySize() == 0) voltages.fail("at least one voltage in V");
        for (std::size_t i = 0; i < voltages.arraySize(); ++i) {
            port.voltages_v.push_back(voltages.at(i).number());
            if (!(port.voltages_v.back() > 0)) voltages.at(i).fail("a voltage above 0 V");
        }
    }
    if (port.medium == Medium::Coolant) port.fluid = node.at("fluid").nonEmptyText();
    if (node.has("feed")) port.feed = node.at("feed").oneOf(std::array{"A", "B"}) == 0 ? 'A' : 'B';
    if (node.has("max_links")) {
        const double most = node.at("max_links").number();
        if (most < 0 || most > 1e6 || most != std::floor(most))
            node.at("max_links").fail("a whole number from 0 (any) to 1000000");
        port.max_links = static_cast<int>(most);
    }
    if (node.has("anywhere")) port.anywhere = node.at("anywhere").boolean();
    for (const auto& [key, place] : {std::pair{"dx", &port.dx}, std::pair{"dy", &port.dy}}) {
        if (!node.has(key)) continue;
        *place = node.at(key).number();
        if (std::abs(*place) > 0.5) node.at(key).fail("a place on the footprint from -0.5 to 0.5");
    }
    return port;
}

Quantity readQuantity(const std::string& key, const Node& node, SourceTable& sources, Type& type) {
    node.onlyKeys({"value", "list", "curve", "unit", "sources", "basis", "confidence", "date"});
    Quantity quantity;
    quantity.key = key;
    if (node.has("value") + node.has("list") + node.has("curve") != 1) node.fail("exactly one of value, list, curve");
    if (node.has("value")) quantity.value = node.at("value").number();
    if (node.has("list")) {
        const Node list = node.at("list");
        if (list.arraySize() == 0) list.fail("at least one number");
        for (std::size_t i = 0; i < list.arraySize(); ++i) quantity.list.push_back(list.at(i).number());
    }
    if (node.has("curve")) {
        const Node curve = node.at("curve");
        if (curve.arraySize() < 2) curve.fail("at least two points [x, y]");
        for (std::size_t i = 0; i < curve.arraySize(); ++i) {
            if (curve.at(i).arraySize() != 2) curve.at(i).fail("a point [x, y]");
            quantity.curve.emplace_back(curve.at(i).at(std::size_t{0}).number(),
                                        curve.at(i).at(std::size_t{1}).number());
            if (i > 0 && !(quantity.curve[i].first > quantity.curve[i - 1].first)) curve.at(i).fail("rising x");
        }
    }
    quantity.unit = node.at("unit").text();
    quantity.sources = sources.take(node.at("sources"), type);
    if (quantity.sources.empty()) node.at("sources").fail("at least one source");
    quantity.basis = basisNames[node.at("basis").oneOf(basisNames)];
    quantity.confidence = confidenceNames[node.at("confidence").oneOf(confidenceNames)];
    quantity.date = optionalText(node, "date");
    return quantity;
}

std::shared_ptr<const Type> readType(const Node& node, SourceTable sources) {
    node.onlyKeys({"id",      "kind",    "role",         "category",          "name",    "vendor",  "symbol",
                   "width_m", "depth_m", "height_m",     "footprint_assumed", "is_zone", "ports",   "quantities",
                   "texts",   "sources", "source_texts", "confidence",        "note",    "keywords"});
    auto type = std::make_shared<Type>();
    type->id = node.at("id").text();
    checkId(node.at("id"), type->id);
    type->kind = node.at("kind").nonEmptyText();
    type->role = static_cast<Role>(node.at("role").oneOf(roleNames));
    type->category = node.at("category").nonEmptyText();
    type->name = node.at("name").nonEmptyText();
    type->vendor = optionalText(node, "vendor");
    type->symbol = optionalText(node, "symbol");
    if (node.has("is_zone")) type->is_zone = node.at("is_zone").boolean();
    type->width_m = node.at("width_m").lengthMetres();
    type->depth_m = node.at("depth_m").lengthMetres();
    if (node.has("height_m")) type->height_m = node.at("height_m").lengthMetres();
    if (!type->is_zone && type->role != Role::Conductor)
        for (const char* key : {"width_m", "depth_m"})
            if (!(node.at(key).number() > 0))
                node.at(key).fail("more than 0 m (only zones and conductors have no footprint)");
    if (node.has("footprint_assumed")) type->footprint_assumed = node.at("footprint_assumed").boolean();

    sources.take(node.at("sources"), *type);
    const Node ports = node.at("ports");
    for (std::size_t i = 0; i < ports.arraySize(); ++i) {
        type->ports.push_back(readPort(ports.at(i)));
        for (std::size_t j = 0; j < i; ++j)
            if (type->ports[j].name == type->ports[i].name)
                ports.at(i).at("name").fail("a name no other port of the type has");
    }
    const Node quantities = node.at("quantities");
    if (!quantities.json().is_object()) quantities.fail("an object of quantities");
    for (const auto& item : quantities.json().items())
        type->quantities.push_back(readQuantity(item.key(), quantities.at(item.key()), sources, *type));
    std::sort(type->quantities.begin(), type->quantities.end(),
              [](const Quantity& a, const Quantity& b) { return a.key < b.key; });
    if (node.has("texts")) {
        const Node texts = node.at("texts");
        if (!texts.json().is_object()) texts.fail("an object of texts");
        for (const auto& item : texts.json().items()) type->texts[item.key()] = texts.at(item.key()).text();
    }
    type->confidence = confidenceNames[node.at("confidence").oneOf(confidenceNames)];
    type->note = optionalText(node, "note");
    if (node.has("keywords"))
        for (std::size_t i = 0; i < node.at("keywords").arraySize(); ++i)
            type->keywords.push_back(node.at("keywords").at(i).text());
    return type;
}

Climate readClimate(const Node& node) {
    node.onlyKeys({"id", "name", "dry_bulb_c", "wet_bulb_c", "altitude_m", "latitude_deg", "longitude_deg", "source",
                   "confidence"});
    Climate climate;
    climate.id = node.at("id").text();
    checkId(node.at("id"), climate.id);
    climate.name = node.at("name").nonEmptyText();
    climate.dry_bulb_c = node.at("dry_bulb_c").number();
    climate.wet_bulb_c = node.at("wet_bulb_c").number();
    if (climate.wet_bulb_c > climate.dry_bulb_c) node.at("wet_bulb_c").fail("no more than dry_bulb_c");
    climate.altitude_m = node.at("altitude_m").number();
    climate.latitude_deg = node.at("latitude_deg").number();
    climate.longitude_deg = node.at("longitude_deg").number();
    climate.source = node.at("source").nonEmptyText();
    climate.confidence = confidenceNames[node.at("confidence").oneOf(confidenceNames)];
    return climate;
}

/// "line 3, column 14" of a byte of the text.
std::string placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(lines + 1) + ", column " + std::to_string(before.size() - start + 1);
}

Json parse(std::string_view text, const std::string& file) {
    // JSON lets a key stand twice and one of the two would vanish silently.
    std::vector<std::set<std::string>> keys;
    std::string twice;
    if (isNestedTooDeep(text))
        throw CatalogError(file, "", "at most " + std::to_string(deepestJson) + " levels of brackets");
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second && twice.empty())
            twice = parsed.get<std::string>();
        return true;
    };
    try {
        Json json = Json::parse(text, watch);
        if (!twice.empty()) throw CatalogError(file, twice, "this key once in its object");
        return json;
    } catch (const Json::parse_error& error) {
        throw CatalogError(file, placeOf(text, error.byte > 0 ? error.byte - 1 : 0), "well-formed JSON");
    } catch (const Json::exception& error) { // a number too large for a double; the message quotes it
        const std::string_view message = error.what();
        const std::size_t open = message.find('\''), close = message.rfind('\'');
        const std::size_t at =
            open < close ? text.find(message.substr(open + 1, close - open - 1)) : std::string_view::npos;
        throw CatalogError(file, at == std::string_view::npos ? "" : placeOf(text, at),
                           "well-formed JSON with numbers below 1.8e308");
    }
}

std::string sourceName(int index) { return "s" + std::to_string(index + 1); }

Json quantityToJson(const Quantity& quantity) {
    Json json = Json::object();
    if (!quantity.curve.empty()) {
        json["curve"] = Json::array();
        for (const auto& [x, y] : quantity.curve) json["curve"].push_back(Json::array({x, y}));
    } else if (!quantity.list.empty()) {
        json["list"] = quantity.list;
    } else {
        json["value"] = quantity.value;
    }
    json["unit"] = quantity.unit;
    json["sources"] = Json::array();
    for (const int source : quantity.sources) json["sources"].push_back(sourceName(source));
    json["basis"] = quantity.basis;
    json["confidence"] = quantity.confidence;
    json["date"] = quantity.date.empty() ? Json() : Json(quantity.date);
    return json;
}

Json portToJson(const Port& port) {
    Json json = Json::object();
    json["name"] = port.name;
    json["medium"] = mediumNames[static_cast<std::size_t>(port.medium)];
    json["direction"] = directionNames[static_cast<std::size_t>(port.direction)];
    if (port.medium == Medium::Power) json["voltages_v"] = port.voltages_v;
    if (port.medium == Medium::Coolant) json["fluid"] = port.fluid;
    if (port.feed) json["feed"] = std::string(1, port.feed);
    if (port.max_links) json["max_links"] = port.max_links;
    json["dx"] = port.dx;
    json["dy"] = port.dy;
    if (port.anywhere) json["anywhere"] = true;
    return json;
}

} // namespace

void Catalog::load(std::string_view json, const std::string& file) {
    const Json document = parse(json, file);
    const Node root(document, file, {});
    root.onlyKeys({"format", "sources", "types", "climates"});
    if (root.at("format").number() != 1) root.at("format").fail("format 1, the only one this version reads");
    SourceTable sources;
    if (root.has("sources")) sources = SourceTable(root.at("sources"));

    std::vector<std::shared_ptr<const Type>> types;
    std::map<std::string, std::shared_ptr<const Type>, std::less<>> byId = m_byId;
    if (root.has("types"))
        for (std::size_t i = 0; i < root.at("types").arraySize(); ++i) {
            const Node node = root.at("types").at(i);
            types.push_back(readType(node, sources));
            if (types.back()->role != Role::Conductor) node.at("symbol").oneOf(symbolNames);
            if (!byId.try_emplace(types.back()->id, types.back()).second) node.at("id").fail("an id no other type has");
        }
    std::vector<Climate> climates = m_climates;
    if (root.has("climates"))
        for (std::size_t i = 0; i < root.at("climates").arraySize(); ++i) {
            const Node node = root.at("climates").at(i);
            climates.push_back(readClimate(node));
            for (std::size_t j = 0; j + 1 < climates.size(); ++j)
                if (climates[j].id == climates.back().id) node.at("id").fail("an id no other climate has");
        }
    m_types.insert(m_types.end(), types.begin(), types.end());
    m_byId = std::move(byId);
    m_climates = std::move(climates);
}

std::string typeToJson(const Type& type) {
    Json json = Json::object();
    json["id"] = type.id;
    json["kind"] = type.kind;
    json["role"] = roleNames[static_cast<std::size_t>(type.role)];
    json["category"] = type.category;
    json["name"] = type.name;
    json["vendor"] = type.vendor;
    json["symbol"] = type.symbol;
    json["width_m"] = type.width_m;
    json["depth_m"] = type.depth_m;
    json["height_m"] = type.height_m;
    if (type.footprint_assumed) json["footprint_assumed"] = true;
    if (type.is_zone) json["is_zone"] = true;
    json["ports"] = Json::array();
    for (const Port& port : type.ports) json["ports"].push_back(portToJson(port));
    json["quantities"] = Json::object();
    for (const Quantity& quantity : type.quantities) json["quantities"][quantity.key] = quantityToJson(quantity);
    json["texts"] = Json::object();
    for (const auto& [key, text] : type.texts) json["texts"][key] = text;
    // A type on its own carries its sources with it; in a catalog file they are shared by all types.
    json["sources"] = Json::array();
    json["source_texts"] = Json::object();
    for (std::size_t i = 0; i < type.sources.size(); ++i) {
        const Source& source = type.sources[i];
        json["sources"].push_back(sourceName(static_cast<int>(i)));
        json["source_texts"][sourceName(static_cast<int>(i))] = {
            {"title", source.title},
            {"address", source.address},
            {"date", source.date.empty() ? Json() : Json(source.date)}};
    }
    json["confidence"] = type.confidence;
    json["note"] = type.note;
    json["keywords"] = type.keywords;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::shared_ptr<const Type> typeFromJson(std::string_view json, const std::string& file) {
    const Json document = parse(json, file);
    const Node node(document, file, {});
    return readType(node, SourceTable(node.at("source_texts")));
}

} // namespace gs
