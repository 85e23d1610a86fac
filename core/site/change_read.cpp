// SPDX-License-Identifier: GPL-3.0-or-later
// Reads changes and entries from JSON (written by change_write.cpp); errors name the place.
#include "core/site/change.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

#include "core/json_depth.h"

namespace gs {

namespace {

using Json = nlohmann::json;

/// A value and where it stands, for the error sentence. The parent chain lives on the stack.
class In {
public:
    In(const Json& json, std::string_view name, const In* parent = nullptr)
        : m_json(json), m_name(name), m_parent(parent) {}

    [[noreturn]] void fail(const std::string& expected) const {
        throw std::runtime_error(place() + ": expected " + expected);
    }
    /// Calls `read(In)` with the value of a key, when it is there.
    template <typename Read> bool at(const char* name, Read read) const {
        if (!m_json.is_object()) fail("an object");
        const auto it = m_json.find(name);
        if (it == m_json.end()) return false;
        read(In(*it, name, this));
        return true;
    }
    template <typename Read> void must(const char* name, Read read) const {
        if (!at(name, read)) fail(std::string("the key \"") + name + '"');
    }
    template <typename Read> void each(Read read) const {
        if (!m_json.is_array()) fail("a list");
        for (std::size_t i = 0; i < m_json.size(); ++i) read(In(m_json[i], std::to_string(i), this));
    }
    template <typename Read> void eachKey(Read read) const {
        if (!m_json.is_object()) fail("an object");
        for (const auto& [name, value] : m_json.items()) read(name, In(value, name, this));
    }
    std::string string() const {
        if (!m_json.is_string()) fail("a text");
        return m_json.get<std::string>();
    }
    double number() const {
        if (m_json.is_number()) return m_json.get<double>();
        if (m_json == "nan") return std::numeric_limits<double>::quiet_NaN();
        if (m_json == "inf") return std::numeric_limits<double>::infinity();
        if (m_json == "-inf") return -std::numeric_limits<double>::infinity();
        fail("a number");
    }
    int integer() const {
        if (m_json.is_number_integer()) {
            const auto value = m_json.get<std::int64_t>();
            if (value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max())
                return static_cast<int>(value);
        }
        fail("a whole number");
    }
    bool flag() const {
        if (!m_json.is_boolean()) fail("true or false");
        return m_json.get<bool>();
    }
    Date date() const {
        if (const auto parsed = parseDate(string())) return *parsed;
        fail("a date like 2025-07-22");
    }
    std::vector<Point> points() const {
        std::vector<Point> result;
        each([&](const In& pair) {
            if (!pair.m_json.is_array() || pair.m_json.size() != 2) pair.fail("a pair of numbers");
            result.push_back({In(pair.m_json[0], "0", &pair).number(), In(pair.m_json[1], "1", &pair).number()});
        });
        return result;
    }
    const Json& json() const { return m_json; }

private:
    std::string place() const {
        if (!m_parent) return std::string(m_name);
        return m_parent->place() + '.' + m_name;
    }
    const Json& m_json;
    std::string m_name;
    const In* m_parent;
};

void read(const In& in, std::string& value) { value = in.string(); }
void read(const In& in, Name& value) { value = in.string(); }
void read(const In& in, double& value) { value = in.number(); }
void read(const In& in, int& value) { value = in.integer(); }
void read(const In& in, bool& value) { value = in.flag(); }
void read(const In& in, Date& value) { value = in.date(); }
void read(const In& in, SharedValue<std::vector<Point>>& value) { value = in.points(); }
template <typename T> void read(const In& in, std::optional<T>& value) {
    T present{};
    read(in, present);
    value = present;
}
template <typename T> void maybe(const In& in, const char* name, T& value) {
    in.at(name, [&](const In& v) { read(v, value); });
}
template <typename T> void must(const In& in, const char* name, T& value) {
    in.must(name, [&](const In& v) { read(v, value); });
}

void read(const In& in, Component& c) {
    must(in, "id", c.id);
    must(in, "type", c.type);
    maybe(in, "name", c.name);
    must(in, "x_m", c.position.x_m);
    must(in, "y_m", c.position.y_m);
    maybe(in, "rotation_deg", c.rotation_deg);
    maybe(in, "zone", c.zone);
    maybe(in, "count", c.array.count);
    maybe(in, "columns", c.array.columns);
    maybe(in, "pitch_x_m", c.array.pitch_x_m);
    maybe(in, "pitch_y_m", c.array.pitch_y_m);
    maybe(in, "outline", c.outline);
    in.at("values", [&](const In& values) {
        values.eachKey([&](const std::string& name, const In& value) { c.values[name] = value.number(); });
    });
    maybe(in, "text", c.text);
    maybe(in, "attached", c.attached);
    maybe(in, "priority", c.priority);
    maybe(in, "assumed", c.assumed);
    maybe(in, "energized", c.energized);
    maybe(in, "retired", c.retired);
    in.at("outages", [&](const In& outages) {
        outages.each([&](const In& row) {
            Outage outage;
            must(row, "off", outage.off);
            maybe(row, "back", outage.back);
            maybe(row, "reason", outage.reason);
            c.outages.push_back(std::move(outage));
        });
    });
    maybe(in, "group", c.group);
    maybe(in, "locked", c.locked);
}

void read(const In& in, Link& l) {
    must(in, "id", l.id);
    in.must("medium", [&](const In& v) {
        const auto medium = mediumFromName(v.string());
        if (!medium) v.fail("power, coolant, gas, water or data");
        l.medium = *medium;
    });
    must(in, "from", l.from.component);
    maybe(in, "from_port", l.from.port);
    must(in, "to", l.to.component);
    maybe(in, "to_port", l.to.port);
    in.at("feed", [&](const In& v) {
        const std::string feed = v.string();
        if (feed.size() > 1) v.fail("one letter");
        l.feed = feed.empty() ? '\0' : feed.front();
    });
    maybe(in, "conductor", l.conductor);
    maybe(in, "runs", l.runs);
    maybe(in, "bends", l.bends);
}

void read(const In& in, Settings& s) {
    maybe(in, "name", s.name);
    maybe(in, "place", s.place);
    must(in, "climate", s.climate);
    maybe(in, "dry_bulb_c", s.dry_bulb_c);
    maybe(in, "wet_bulb_c", s.wet_bulb_c);
    maybe(in, "altitude_m", s.altitude_m);
    maybe(in, "latitude_deg", s.latitude_deg);
    maybe(in, "longitude_deg", s.longitude_deg);
    in.must("load_case", [&](const In& v) {
        const auto loadCase = loadCaseFromName(v.string());
        if (!loadCase) v.fail("nameplate, training or idle");
        s.loadCase = *loadCase;
    });
    must(in, "currency", s.currency);
    maybe(in, "house_load_w_per_m2", s.house_load_w_per_m2);
    maybe(in, "house_load_source", s.house_load_source);
    in.at("redundancy", [&](const In& targets) {
        targets.eachKey([&](const std::string& system, const In& target) { s.redundancy[system] = target.string(); });
    });
    in.at("phases", [&](const In& phases) {
        phases.each([&](const In& row) {
            Phase phase;
            must(row, "date", phase.date);
            maybe(row, "name", phase.name);
            s.phases.push_back(std::move(phase));
        });
    });
    in.at("waivers", [&](const In& waivers) {
        waivers.each([&](const In& row) {
            Waiver waiver;
            must(row, "code", waiver.code);
            row.must("ids", [&](const In& ids) { ids.each([&](const In& id) { waiver.ids.push_back(id.string()); }); });
            maybe(row, "figures", waiver.figures);
            maybe(row, "reason", waiver.reason);
            maybe(row, "date", waiver.date);
            s.waivers.push_back(std::move(waiver));
        });
    });
    maybe(in, "notes", s.notes);
}

template <typename T> void read(const In& in, std::shared_ptr<const T>& value) {
    T entry;
    read(in, entry);
    value = std::make_shared<const T>(std::move(entry));
}
void read(const In& in, std::shared_ptr<const Type>& value) { value = typeFromJson(in.json().dump(), "history"); }

template <typename T> void read(const In& in, const char* name, std::vector<Swap<T>>& swaps) {
    in.at(name, [&](const In& list) {
        list.each([&](const In& row) {
            Swap<T> swap;
            maybe(row, "before", swap.before);
            maybe(row, "after", swap.after);
            if (!swap.before && !swap.after) row.fail("before or after");
            swaps.push_back(std::move(swap));
        });
    });
}

Json parse(const std::string& json, const char* what) {
    if (isNestedTooDeep(json)) throw std::runtime_error(std::string(what) + ": its brackets are nested too deep");
    Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded()) throw std::runtime_error(std::string(what) + ": expected JSON");
    return parsed;
}

template <typename T> T entryFrom(const std::string& json, const char* what) {
    const Json parsed = parse(json, what);
    T entry;
    read(In(parsed, what), entry);
    return entry;
}

} // namespace

ChangeSet changeFromJson(const std::string& json) {
    const Json parsed = parse(json, "change");
    const In in(parsed, "change");
    ChangeSet change;
    if (!parsed.is_object()) in.fail("an object");
    read(in, "types", change.types);
    read(in, "components", change.components);
    read(in, "links", change.links);
    read(in, "settings", change.settings);
    return change;
}

Component componentFromJson(const std::string& json) { return entryFrom<Component>(json, "component"); }
Link linkFromJson(const std::string& json) { return entryFrom<Link>(json, "link"); }
Settings settingsFromJson(const std::string& json) { return entryFrom<Settings>(json, "settings"); }

} // namespace gs
