// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the edits file, and every edit but "set" (edit_set.cpp) and those that arrange (edit_arrange.cpp).
#include "core/exchange/edits_json.h"

#include <algorithm>

#include "core/exchange/edit_fields.h"
#include "core/json_depth.h"
#include "core/layout/autoconnect.h"
#include "core/layout/route_edits.h"
#include "core/site/edit_support.h"

namespace gs {

using edit::inQuotes;
using edit::refuse;

namespace {

/// count, columns, rows: any of them may be left out.
ArrayLayout arrayOf(const EditFields& fields) {
    ArrayLayout array;
    const auto count = fields.whole("count"), columns = fields.whole("columns"), rows = fields.whole("rows");
    for (const char* key : {"count", "columns", "rows"})
        if (const auto value = fields.whole(key)) edit::checkNumber(key, *value, 1, 1e6);
    if (columns) array.columns = *columns;
    else if (count) array.columns = rows ? (*count - 1) / *rows + 1 : *count;
    const double grid = double(array.columns) * rows.value_or(count ? (*count - 1) / array.columns + 1 : 1);
    if (count && *count > grid)
        refuse("value.range",
               "count is " + std::to_string(*count) + "; it must be at most columns × rows = " + edit::text(grid));
    if (!count) edit::checkNumber("columns × rows", grid, 1, 1e6);
    array.count = count ? *count : static_cast<int>(grid);
    array.pitch_x_m = fields.number("pitch_x_m").value_or(0);
    array.pitch_y_m = fields.number("pitch_y_m").value_or(0);
    return array;
}

ChangeSet placeEdit(const Site& site, const Catalog& catalog, const EditFields& fields, std::string* id) {
    fields.allow({"id",      "type",    "name",    "x_m",       "y_m",       "rotation_deg", "zone",
                  "count",   "columns", "rows",    "pitch_x_m", "pitch_y_m", "outline",      "width_m",
                  "depth_m", "values",  "text",    "attached",  "priority",  "assumed",      "energized",
                  "retired", "outages", "connect", "group",     "locked"});
    Component component;
    component.id = fields.text("id").value_or("");
    component.type = fields.needText("type");
    component.name = fields.text("name").value_or("");
    component.position = {fields.needNumber("x_m"), fields.needNumber("y_m")};
    component.rotation_deg = fields.number("rotation_deg").value_or(0);
    component.zone = fields.text("zone").value_or("");
    component.array = arrayOf(fields);
    component.outline = fields.points("outline").value_or(std::vector<Point>());
    component.values = fields.numbers("values");
    component.text = fields.text("text").value_or("");
    component.attached = fields.text("attached").value_or("");
    component.priority = fields.whole("priority").value_or(0);
    component.assumed = fields.text("assumed").value_or("");
    component.energized = fields.date("energized");
    component.retired = fields.date("retired");
    component.outages = fields.outages("outages");
    component.group = fields.text("group").value_or("");
    component.locked = fields.flag("locked").value_or(false);
    const auto type = edit::needType(site, catalog, component.type);
    const auto width = fields.number("width_m"), depth = fields.number("depth_m");
    if (type->is_zone && component.outline.empty() && (width || depth)) {
        edit::checkNumber("width_m", fields.needNumber("width_m"), 0.01, 1e5);
        edit::checkNumber("depth_m", fields.needNumber("depth_m"), 0.01, 1e5);
        component.outline = {
            {-*width / 2, -*depth / 2}, {*width / 2, -*depth / 2}, {*width / 2, *depth / 2}, {-*width / 2, *depth / 2}};
    } else if (!type->is_zone) {
        if (width) component.values["width_m"] = *width;
        if (depth) component.values["depth_m"] = *depth;
    }
    ChangeSet change = place(site, catalog, std::move(component));
    if (id) *id = change.components.at(0).after->id;
    return fields.flag("connect").value_or(true) ? withAutoConnect(site, catalog, change) : change;
}

ChangeSet moveEdit(const Site& site, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids", "x_m", "y_m", "dx_m", "dy_m"});
    const std::vector<std::string> ids = fields.needIds();
    if (id && !ids.empty()) *id = ids.front();
    const bool isBy = fields.has("dx_m") || fields.has("dy_m");
    if (isBy && (fields.has("x_m") || fields.has("y_m")))
        refuse("edit.key", "Give either x_m and y_m, the place, or dx_m and dy_m, the offset");
    if (isBy) return moveBy(site, ids, fields.number("dx_m").value_or(0), fields.number("dy_m").value_or(0));
    if (ids.size() != 1) refuse("edit.key", "Several components are moved by an offset; give dx_m and dy_m");
    if (!fields.has("x_m") && !fields.has("y_m"))
        refuse("edit.key", "The edit needs x_m and y_m, the place, or dx_m and dy_m, the offset");
    const Point old = edit::need(site, ids.front()).position;
    return moveTo(site, ids.front(), {fields.number("x_m").value_or(old.x_m), fields.number("y_m").value_or(old.y_m)});
}

ChangeSet rotateEdit(const Site& site, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids", "rotation_deg", "by_deg", "degrees", "pivot_x_m", "pivot_y_m"});
    const std::vector<std::string> ids = fields.needIds();
    if (ids.empty()) return {};
    if (id) *id = ids.front();
    const Component& first = edit::need(site, ids.front());
    const Point pivot{fields.number("pivot_x_m").value_or(first.position.x_m),
                      fields.number("pivot_y_m").value_or(first.position.y_m)};
    auto by = fields.number("by_deg");
    if (!by) by = fields.number("degrees");
    if (!by) by = fields.needNumber("rotation_deg") - first.rotation_deg;
    return rotateBy(site, ids, *by, pivot);
}

ChangeSet removeEdit(const Site& site, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids"});
    const std::vector<std::string> ids = fields.needIds();
    if (id && !ids.empty()) *id = ids.front();
    std::vector<std::string> components, links;
    for (const std::string& name : ids) (!site.component(name) && site.link(name) ? links : components).push_back(name);
    return fold(removeLinks(site, links), removeComponents(site, components));
}

/// "BUS1", "BUS1.out" or the port in a key of its own.
PortRef endOf(const Site& site, const EditFields& fields, const char* key, const char* portKey) {
    PortRef ref{fields.needText(key), fields.text(portKey).value_or("")};
    const std::size_t dot = ref.component.rfind('.');
    if (ref.port.empty() && dot != std::string::npos && !site.component(ref.component) &&
        site.component(ref.component.substr(0, dot))) {
        ref.port = ref.component.substr(dot + 1);
        ref.component = ref.component.substr(0, dot);
    }
    return ref;
}

std::optional<Medium> mediumOf(const EditFields& fields) {
    const auto name = fields.text("medium");
    if (!name) return std::nullopt;
    const auto medium = mediumFromName(*name);
    if (!medium)
        refuse("edit.value", "There is no medium " + inQuotes(*name) + "; it is power, coolant, gas, water or data");
    return medium;
}

/// Only one end is named: auto-connect looks for the other.
ChangeSet autoEdit(const Site& site, const Catalog& catalog, const std::string& component, std::optional<Medium> medium,
                   std::string* id) {
    edit::need(site, component);
    std::vector<Unconnected> missing;
    edit::Builder builder(site);
    bool isFirst = true;
    for (Link& link : autoConnect(site, catalog, component, &missing)) {
        if (medium && link.medium != *medium) continue;
        if (id && isFirst) *id = link.id;
        isFirst = false;
        if (!link.conductor.empty()) builder.useType(edit::needType(site, catalog, link.conductor));
        builder.add(std::move(link));
    }
    if (!isFirst) return builder.take();
    std::string why = "every port of it is connected";
    if (!missing.empty()) {
        const Unconnected& lack = missing.front();
        why = lack.nearest.empty() ? "nothing on the site fits its port " + lack.port
                                   : "the nearest for its port " + lack.port + ", " + inQuotes(lack.nearest) +
                                         ", has no room, " + edit::text(lack.short_w / 1000) + " kW are missing";
    }
    refuse("link.none", inQuotes(component) + " joins nothing by itself: " + why + "; name both ends");
}

ChangeSet connectEdit(const Site& site, const Catalog& catalog, const EditFields& fields, std::string* id) {
    fields.allow({"id", "from", "to", "from_port", "to_port", "medium", "feed", "conductor", "runs", "bends"});
    const auto medium = mediumOf(fields);
    if (fields.has("from") != fields.has("to"))
        return autoEdit(site, catalog, fields.needText(fields.has("from") ? "from" : "to"), medium, id);
    Link link;
    link.id = fields.text("id").value_or("");
    link.from = endOf(site, fields, "from", "from_port");
    link.to = endOf(site, fields, "to", "to_port");
    link.conductor = fields.text("conductor").value_or("");
    link.runs = fields.whole("runs").value_or(1);
    link.bends = fields.points("bends").value_or(std::vector<Point>());
    link.feed = '\0'; // as what it joins
    if (const auto feed = fields.text("feed")) {
        if (*feed != "A" && *feed != "B") refuse("link.feed", "The feed is " + inQuotes(*feed) + "; it must be A or B");
        link.feed = feed->front();
    }
    LinkRefusal refusal, first;
    link.medium = medium.value_or(Medium::Power);
    if (!medium) {
        // The first medium that both have decides; else the refusal that says most.
        for (const Medium candidate : {Medium::Power, Medium::Coolant, Medium::Gas, Medium::Water, Medium::Data}) {
            link.medium = candidate;
            if (resolvePorts(site, link, &refusal)) break;
            if (first.code.empty() || (first.code == "link.medium" && refusal.code != "link.medium")) first = refusal;
            if (candidate == Medium::Data) throw EditError(first.code, first.sentence);
        }
    }
    ChangeSet change = connect(site, catalog, std::move(link));
    for (const auto& swap : change.links)
        if (id && swap.after) *id = swap.after->id;
    return change;
}

ChangeSet disconnectEdit(const Site& site, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids", "from", "to", "from_port", "to_port", "medium"});
    std::vector<std::string> links;
    if (fields.has("id") || fields.has("ids")) {
        links = fields.needIds();
    } else {
        const auto medium = mediumOf(fields);
        const PortRef from = endOf(site, fields, "from", "from_port"), to = endOf(site, fields, "to", "to_port");
        edit::need(site, from.component);
        edit::need(site, to.component);
        const auto isEnd = [](const PortRef& end, const PortRef& wanted) {
            return end.component == wanted.component && (wanted.port.empty() || end.port == wanted.port);
        };
        for (const Slot slot : site.linksOf(site.components().slotOf(to.component))) {
            const Link& link = *site.links().at(slot);
            if (isEnd(link.from, from) && isEnd(link.to, to) && (!medium || link.medium == *medium))
                links.push_back(link.id);
        }
        if (links.empty())
            refuse("id.unknown",
                   "There is no such link from " + inQuotes(from.component) + " to " + inQuotes(to.component));
        std::sort(links.begin(), links.end());
    }
    if (id && !links.empty()) *id = links.front();
    return removeLinks(site, links);
}

/// Round obstacles, as in the window.
ChangeSet routeEdit(const Site& site, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids"});
    const std::vector<std::string> links = fields.needIds();
    if (id && !links.empty()) *id = links.front();
    const PlanIndex index(site);
    std::vector<std::string> noWay;
    ChangeSet change = routeAround(site, links, index.lookup(), &noWay);
    if (!noWay.empty())
        refuse("route.none", "There is no way around the obstacles for " + inQuotes(noWay.front()) +
                                 "; move what stands in the way or set its bends");
    return change;
}

} // namespace

std::string EditSpec::op() const {
    const auto it = m_data->json.find("op");
    return it != m_data->json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::string EditSpec::fixCode() const {
    const EditFields fields(m_data->json);
    fields.allow({"id", "ids", "code"});
    fields.needIds();
    return fields.text("code").value_or("");
}

std::vector<std::string> EditSpec::ids() const {
    const EditFields fields(m_data->json);
    return fields.has("id") || fields.has("ids") ? fields.needIds() : std::vector<std::string>();
}

std::string EditSpec::summary() const {
    std::string result = op();
    for (const char* key : {"id", "type", "from", "to", "quantity", "code"}) {
        const auto it = m_data->json.find(key);
        if (it != m_data->json.end() && it->is_string() && it->get_ref<const std::string&>().size() <= 200)
            (result += ' ') += it->get<std::string>();
    }
    return result;
}

std::vector<EditSpec> readEdits(std::string_view json) {
    if (json.find_first_not_of(" \t\r\n") == std::string_view::npos)
        refuse("edits.format", "the file is empty; expected {\"edits\": [{\"op\": …}, …]}");
    if (isNestedTooDeep(json))
        refuse("edits.format", "its brackets are nested too deep; expected {\"edits\": [{\"op\": …}, …]}");
    nlohmann::json parsed;
    try {
        parsed = nlohmann::json::parse(json);
    } catch (const nlohmann::json::parse_error& error) {
        const std::string_view before = json.substr(0, std::min(error.byte, json.size()));
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t start = before.rfind('\n');
        const std::size_t column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
        refuse("edits.format", "line " + std::to_string(line) + ", column " + std::to_string(column) +
                                   ": this is not JSON; expected {\"edits\": [{\"op\": …}, …]}");
    } catch (const nlohmann::json::exception&) {
        refuse("edits.format", "a number in it is too large; expected finite numbers");
    }
    if (!parsed.is_object() || !parsed.contains("edits") || !parsed["edits"].is_array())
        refuse("edits.format", "there is no list of edits; expected {\"edits\": [{\"op\": …}, …]}");
    for (const auto& [key, value] : parsed.items())
        if (key != "edits") refuse("edits.format", "there is no key " + inQuotes(key) + "; expected \"edits\" alone");
    std::vector<EditSpec> edits;
    edits.reserve(parsed["edits"].size());
    for (auto& entry : parsed["edits"]) {
        if (!entry.is_object())
            refuse("edits.format", "edit " + std::to_string(edits.size() + 1) + " is no object; expected {\"op\": …}");
        edits.emplace_back(std::make_shared<const EditSpec::Data>(EditSpec::Data{std::move(entry)}));
    }
    return edits;
}

ChangeSet toChange(const Site& site, const Catalog& catalog, const EditSpec& edit, std::string* id) {
    const EditFields fields(edit.data().json);
    const std::string op = edit.op();
    if (op == "place") return placeEdit(site, catalog, fields, id);
    if (op == "move") return moveEdit(site, fields, id);
    if (op == "rotate") return rotateEdit(site, fields, id);
    if (op == "remove") return removeEdit(site, fields, id);
    if (op == "connect") return connectEdit(site, catalog, fields, id);
    if (op == "disconnect") return disconnectEdit(site, fields, id);
    if (op == "route") return routeEdit(site, fields, id);
    if (op == "set") return setEdit(site, catalog, fields, id);
    if (auto change = arrangeEdit(site, catalog, op, fields, id)) return *std::move(change);
    refuse("edit.op", "There is no op " + inQuotes(op) +
                          "; it is place, move, rotate, remove, connect, disconnect, route, set, fix, group, ungroup, "
                          "mirror, array, polar or fill");
}

} // namespace gs
