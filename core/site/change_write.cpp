// SPDX-License-Identifier: GPL-3.0-or-later
// Writes changes and entries as JSON (change_read.cpp reads them). By hand, since a history entry may hold
// 100,000 entries and a document tree of them costs more than the text. Fields at their default are left
// out. Doubles have the shortest digits that read back to the same bits; invalid UTF-8 becomes U+FFFD.
#include "core/site/change.h"

#include <charconv>
#include <cmath>
#include <string_view>

#include "core/site/utf8.h"

namespace gs {

namespace {

/// Appends JSON to a text.
class Writer {
public:
    std::string take() { return std::move(m_text); }

    void open(char bracket) {
        m_text += bracket;
        m_comma = false;
    }
    void close(char bracket) {
        m_text += bracket;
        m_comma = true;
    }
    void key(std::string_view name) {
        comma();
        quote(name);
        m_text += ':';
        m_comma = false;
    }
    void raw(std::string_view json) {
        comma();
        m_text += json;
    }
    void text(std::string_view value) {
        comma();
        quote(value);
    }
    void number(double value) {
        comma();
        // JSON has no such numbers; no edit lets them in, yet what is there must come back.
        if (std::isnan(value)) return quote("nan");
        if (std::isinf(value)) return quote(value > 0 ? "inf" : "-inf");
        // "-0" would be read as the integer 0.
        if (value == 0 && std::signbit(value)) {
            m_text += "-0.0";
            return;
        }
        char digits[40];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        m_text.append(digits, end);
    }
    void integer(int value) {
        comma();
        m_text += std::to_string(value);
    }
    void element() {
        comma();
        m_comma = false;
    }

    void field(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void field(std::string_view name, double value) {
        key(name);
        number(value);
    }
    void field(std::string_view name, int value) {
        key(name);
        integer(value);
    }
    /// Not written when empty or zero, which is what reading gives without it.
    void some(std::string_view name, std::string_view value) {
        if (!value.empty()) field(name, value);
    }
    void some(std::string_view name, double value) {
        if (value != 0 || std::signbit(value)) field(name, value);
    }
    void some(std::string_view name, const std::optional<double>& value) {
        if (value) field(name, *value);
    }
    void some(std::string_view name, const std::optional<Date>& value) {
        if (value) field(name, formatDate(*value));
    }
    void points(std::string_view name, const std::vector<Point>& values) {
        if (values.empty()) return;
        key(name);
        open('[');
        for (const Point& p : values) {
            element();
            open('[');
            number(p.x_m);
            number(p.y_m);
            close(']');
        }
        close(']');
    }

private:
    void comma() {
        if (m_comma) m_text += ',';
        m_comma = true;
    }
    void quote(std::string_view value) {
        static constexpr char hex[] = "0123456789abcdef";
        m_text += '"';
        std::size_t plain = 0, at = 0;
        const auto flush = [&] { m_text.append(value.substr(plain, at - plain)); };
        while (at < value.size()) {
            const auto c = static_cast<unsigned char>(value[at]);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                ++at;
                continue;
            }
            const std::size_t length = utf8SequenceLength(value, at);
            if (length > 1) {
                at += length;
                continue;
            }
            flush();
            if (length == 0) m_text += "\xEF\xBF\xBD";
            else if (c == '"' || c == '\\') (m_text += '\\') += static_cast<char>(c);
            else if (c == '\n') m_text += "\\n";
            else if (c == '\t') m_text += "\\t";
            else if (c < 0x20) (((m_text += "\\u00") += hex[c >> 4])) += hex[c & 15];
            else m_text += static_cast<char>(c);
            plain = ++at;
        }
        flush();
        m_text += '"';
    }

    std::string m_text;
    bool m_comma = false;
};

void write(Writer& w, const Component& c) {
    w.open('{');
    w.field("id", c.id);
    w.field("type", c.type);
    w.some("name", c.name);
    w.field("x_m", c.position.x_m);
    w.field("y_m", c.position.y_m);
    w.some("rotation_deg", c.rotation_deg);
    w.some("zone", c.zone);
    if (c.array.count != 1) w.field("count", c.array.count);
    if (c.array.columns != 1) w.field("columns", c.array.columns);
    w.some("pitch_x_m", c.array.pitch_x_m);
    w.some("pitch_y_m", c.array.pitch_y_m);
    w.points("outline", c.outline);
    if (!c.values.empty()) {
        w.key("values");
        w.open('{');
        for (const auto& [name, value] : c.values) w.field(name, value);
        w.close('}');
    }
    w.some("text", c.text);
    w.some("attached", c.attached);
    if (c.priority != 0) w.field("priority", c.priority);
    w.some("assumed", c.assumed);
    w.some("energized", c.energized);
    w.some("retired", c.retired);
    if (!c.outages.empty()) {
        w.key("outages");
        w.open('[');
        for (const Outage& outage : c.outages) {
            w.element();
            w.open('{');
            w.field("off", formatDate(outage.off));
            w.some("back", outage.back);
            w.some("reason", outage.reason);
            w.close('}');
        }
        w.close(']');
    }
    w.some("group", c.group);
    if (c.locked) {
        w.key("locked");
        w.raw("true");
    }
    w.close('}');
}

void write(Writer& w, const Link& l) {
    w.open('{');
    w.field("id", l.id);
    w.field("medium", mediumName(l.medium));
    w.field("from", l.from.component);
    w.some("from_port", l.from.port);
    w.field("to", l.to.component);
    w.some("to_port", l.to.port);
    if (l.feed != 'A') w.field("feed", l.feed ? std::string_view(&l.feed, 1) : std::string_view());
    w.some("conductor", l.conductor);
    if (l.runs != 1) w.field("runs", l.runs);
    w.points("bends", l.bends);
    w.close('}');
}

void write(Writer& w, const Settings& s) {
    w.open('{');
    w.some("name", s.name);
    w.some("place", s.place);
    w.field("climate", s.climate);
    w.some("dry_bulb_c", s.dry_bulb_c);
    w.some("wet_bulb_c", s.wet_bulb_c);
    w.some("altitude_m", s.altitude_m);
    w.some("latitude_deg", s.latitude_deg);
    w.some("longitude_deg", s.longitude_deg);
    w.field("load_case", loadCaseName(s.loadCase));
    w.field("currency", s.currency);
    w.some("house_load_w_per_m2", s.house_load_w_per_m2);
    w.some("house_load_source", s.house_load_source);
    if (!s.redundancy.empty()) {
        w.key("redundancy");
        w.open('{');
        for (const auto& [system, target] : s.redundancy) w.field(system, target);
        w.close('}');
    }
    if (!s.phases.empty()) {
        w.key("phases");
        w.open('[');
        for (const Phase& phase : s.phases) {
            w.element();
            w.open('{');
            w.field("date", formatDate(phase.date));
            w.some("name", phase.name);
            w.close('}');
        }
        w.close(']');
    }
    if (!s.waivers.empty()) {
        w.key("waivers");
        w.open('[');
        for (const Waiver& waiver : s.waivers) {
            w.element();
            w.open('{');
            w.field("code", waiver.code);
            w.key("ids");
            w.open('[');
            for (const std::string& id : waiver.ids) w.text(id);
            w.close(']');
            w.some("figures", waiver.figures);
            w.some("reason", waiver.reason);
            w.some("date", waiver.date);
            w.close('}');
        }
        w.close(']');
    }
    w.some("notes", s.notes);
    w.close('}');
}

void write(Writer& w, const Type& type) { w.raw(typeToJson(type)); }

template <typename T> void write(Writer& w, std::string_view name, const std::vector<Swap<T>>& swaps) {
    if (swaps.empty()) return;
    w.key(name);
    w.open('[');
    for (const Swap<T>& swap : swaps) {
        w.element();
        w.open('{');
        if (swap.before) {
            w.key("before");
            write(w, *swap.before);
        }
        if (swap.after) {
            w.key("after");
            write(w, *swap.after);
        }
        w.close('}');
    }
    w.close(']');
}

template <typename T> std::string text(const T& entry) {
    Writer w;
    write(w, entry);
    return w.take();
}

} // namespace

std::string changeToJson(const ChangeSet& change) {
    Writer w;
    w.open('{');
    write(w, "types", change.types);
    write(w, "components", change.components);
    write(w, "links", change.links);
    write(w, "settings", change.settings);
    w.close('}');
    return w.take();
}

std::string componentToJson(const Component& component) { return text(component); }
std::string linkToJson(const Link& link) { return text(link); }
std::string settingsToJson(const Settings& settings) { return text(settings); }

} // namespace gs
