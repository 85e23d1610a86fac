// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/type_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

namespace gs {

namespace {

constexpr std::string_view portPrefix = "port.", quantityPrefix = "quantity.", textPrefix = "text.";

std::string number(double value) {
    char buffer[40];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

void join(std::string& text, const std::string& part, const char* between = ", ") {
    if (part.empty()) return;
    if (!text.empty()) text += between;
    text += part;
}

std::string sourceText(const Source& source) {
    std::string text = source.title;
    join(text, source.address);
    join(text, source.date);
    return text;
}

std::string valueText(const Quantity& quantity) {
    std::string text;
    if (quantity.isScalar()) text = number(quantity.value);
    for (const double value : quantity.list) join(text, number(value));
    for (const auto& [x, y] : quantity.curve) join(text, number(x) + ": " + number(y));
    join(text, quantity.unit, " ");
    return text;
}

std::string sourcesOf(const Type& type, const Quantity& quantity) {
    std::set<std::string> titles; // their order says nothing
    for (const int index : quantity.sources)
        if (index >= 0 && static_cast<std::size_t>(index) < type.sources.size())
            titles.insert(sourceText(type.sources[static_cast<std::size_t>(index)]));
    std::string text;
    for (const std::string& title : titles) join(text, title, "; ");
    join(text, quantity.basis, "; ");
    join(text, quantity.confidence.empty() ? "" : quantity.confidence + " confidence");
    join(text, quantity.date);
    return text;
}

std::string portText(const Port& port) {
    std::string text = mediumName(port.medium);
    text += port.direction == Direction::In ? " in" : " out";
    std::string volts;
    for (const double value : port.voltages_v) join(volts, number(value), "/");
    join(text, volts.empty() ? volts : volts + " V");
    join(text, port.fluid);
    if (port.feed) join(text, std::string("feed ") + port.feed);
    if (port.anywhere) join(text, "met anywhere");
    join(text, port.max_links ? "at most " + std::to_string(port.max_links) + " links" : "any number of links");
    join(text, "at " + number(port.dx) + ", " + number(port.dy));
    return text;
}

std::string sourceList(const Type& type) {
    std::set<std::string> titles;
    for (const Source& source : type.sources) titles.insert(sourceText(source));
    std::string text;
    for (const std::string& title : titles) join(text, title, "; ");
    return text;
}

std::string keywordList(const Type& type) {
    std::string text;
    for (const std::string& word : type.keywords) join(text, word);
    return text;
}

const char* yesNo(bool value) { return value ? "yes" : "no"; }

/// What is not a list: its name, its text, and how it is taken over.
struct Plain {
    const char* field;
    std::string (*text)(const Type&);
    void (*take)(Type&, const Type&);
};
template <auto Member> void takeMember(Type& type, const Type& from) { type.*Member = from.*Member; }

constexpr std::array plainFields{
    Plain{"name", [](const Type& t) { return t.name; }, takeMember<&Type::name>},
    Plain{"vendor", [](const Type& t) { return t.vendor; }, takeMember<&Type::vendor>},
    Plain{"category", [](const Type& t) { return t.category; }, takeMember<&Type::category>},
    Plain{"kind", [](const Type& t) { return t.kind; }, takeMember<&Type::kind>},
    Plain{"role", [](const Type& t) { return std::to_string(static_cast<int>(t.role)); }, takeMember<&Type::role>},
    Plain{"symbol", [](const Type& t) { return t.symbol; }, takeMember<&Type::symbol>},
    Plain{"width_m", [](const Type& t) { return number(t.width_m) + " m"; }, takeMember<&Type::width_m>},
    Plain{"depth_m", [](const Type& t) { return number(t.depth_m) + " m"; }, takeMember<&Type::depth_m>},
    Plain{"height_m", [](const Type& t) { return number(t.height_m) + " m"; }, takeMember<&Type::height_m>},
    Plain{"footprint_assumed", [](const Type& t) { return std::string(yesNo(t.footprint_assumed)); },
          takeMember<&Type::footprint_assumed>},
    Plain{"is_zone", [](const Type& t) { return std::string(yesNo(t.is_zone)); }, takeMember<&Type::is_zone>},
    Plain{"confidence", [](const Type& t) { return t.confidence; }, takeMember<&Type::confidence>},
    Plain{"note", [](const Type& t) { return t.note; }, takeMember<&Type::note>},
    Plain{"keywords", keywordList, takeMember<&Type::keywords>}};

/// Place of a source in `type`, put there when it is new.
int sourceIn(Type& type, const Source& source) {
    const auto known = std::find_if(type.sources.begin(), type.sources.end(),
                                    [&](const Source& other) { return sourceText(other) == sourceText(source); });
    const auto at = known == type.sources.end() ? type.sources.insert(known, source) : known;
    return static_cast<int>(at - type.sources.begin());
}

void takeQuantity(Type& type, const Type& from, std::string_view key) {
    const Quantity* wanted = from.find(key);
    const auto old = std::find_if(type.quantities.begin(), type.quantities.end(),
                                  [&](const Quantity& quantity) { return quantity.key == key; });
    if (!wanted) {
        if (old != type.quantities.end()) type.quantities.erase(old);
        return;
    }
    Quantity quantity = *wanted;
    quantity.sources.clear();
    for (const int index : wanted->sources)
        if (index >= 0 && static_cast<std::size_t>(index) < from.sources.size())
            quantity.sources.push_back(sourceIn(type, from.sources[static_cast<std::size_t>(index)]));
    if (old != type.quantities.end()) {
        *old = std::move(quantity);
        return;
    }
    const auto place = std::find_if(type.quantities.begin(), type.quantities.end(),
                                    [&](const Quantity& other) { return other.key > key; });
    type.quantities.insert(place, std::move(quantity));
}

void takePort(Type& type, const Type& from, std::string_view name) {
    const Port* wanted = from.port(name);
    const auto old =
        std::find_if(type.ports.begin(), type.ports.end(), [&](const Port& port) { return port.name == name; });
    if (wanted && old != type.ports.end()) *old = *wanted;
    else if (wanted) type.ports.push_back(*wanted);
    else if (old != type.ports.end()) type.ports.erase(old);
}

/// The sources of `from`, and those which quantities of `type` still refer to.
void takeSources(Type& type, const Type& from) {
    const std::vector<Source> old = std::exchange(type.sources, from.sources);
    for (Quantity& quantity : type.quantities)
        for (int& index : quantity.sources)
            if (index >= 0 && static_cast<std::size_t>(index) < old.size())
                index = sourceIn(type, old[static_cast<std::size_t>(index)]);
}

} // namespace

std::vector<TypeDifference> typeDifferences(const Type& before, const Type& after) {
    std::vector<TypeDifference> list;
    const auto differ = [&](std::string field, const std::string& a, const std::string& b, const std::string& sourceA,
                            const std::string& sourceB) {
        if (a != b || sourceA != sourceB) list.push_back({std::move(field), a, b, sourceA, sourceB});
    };
    for (const Plain& plain : plainFields) differ(plain.field, plain.text(before), plain.text(after), {}, {});
    for (const Port& port : before.ports) {
        const Port* other = after.port(port.name);
        differ(std::string(portPrefix) + port.name, portText(port), other ? portText(*other) : "", {}, {});
    }
    for (const Port& port : after.ports)
        if (!before.port(port.name)) differ(std::string(portPrefix) + port.name, "", portText(port), {}, {});
    std::set<std::string> keys;
    for (const Type* type : {&before, &after})
        for (const Quantity& quantity : type->quantities) keys.insert(quantity.key);
    for (const std::string& key : keys) {
        const Quantity *a = before.find(key), *b = after.find(key);
        differ(std::string(quantityPrefix) + key, a ? valueText(*a) : "", b ? valueText(*b) : "",
               a ? sourcesOf(before, *a) : "", b ? sourcesOf(after, *b) : "");
    }
    std::set<std::string> texts;
    for (const Type* type : {&before, &after})
        for (const auto& [key, text] : type->texts) texts.insert(key);
    for (const std::string& key : texts)
        differ(std::string(textPrefix) + key, before.text(key), after.text(key), {}, {});
    differ("sources", sourceList(before), sourceList(after), {}, {});
    return list;
}

void takeTypeField(Type& type, const Type& from, const std::string& field) {
    const std::string_view name = field;
    if (name.starts_with(quantityPrefix)) return takeQuantity(type, from, name.substr(quantityPrefix.size()));
    if (name.starts_with(portPrefix)) return takePort(type, from, name.substr(portPrefix.size()));
    if (name.starts_with(textPrefix)) {
        const std::string key(name.substr(textPrefix.size()));
        if (const auto it = from.texts.find(key); it != from.texts.end()) type.texts[key] = it->second;
        else type.texts.erase(key);
        return;
    }
    if (name == "sources") return takeSources(type, from);
    for (const Plain& plain : plainFields)
        if (name == plain.field) plain.take(type, from);
}

bool isSetByHand(const Type& type, const std::string& field) {
    if (!field.starts_with(quantityPrefix)) return false;
    const Quantity* quantity = type.find(std::string_view(field).substr(quantityPrefix.size()));
    if (!quantity) return false;
    return std::any_of(quantity->sources.begin(), quantity->sources.end(), [&](int index) {
        return index >= 0 && static_cast<std::size_t>(index) < type.sources.size() &&
               type.sources[static_cast<std::size_t>(index)].title == setByHand;
    });
}

} // namespace gs
