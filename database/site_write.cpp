// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to rows. Lists (own values, outages, corners, bends) are rewritten only where they differ, so that
// moving 100,000 racks is one update each.
#include <nlohmann/json.hpp>

#include "database/site_rows.h"

namespace gs::db {

namespace {

std::optional<std::string> dateText(const std::optional<Date>& date) {
    return date ? std::optional(formatDate(*date)) : std::nullopt;
}

void writePoints(SQLite::Statement& insert, const std::string& owner, const std::vector<Point>& points) {
    int number = 0;
    for (const Point& point : points) run(insert, owner, number++, point.x_m, point.y_m);
}

void writeTypes(Statements& sql, const std::vector<Swap<Type>>& swaps, std::int64_t revision) {
    for (const auto& [before, after] : swaps) {
        if (after)
            run(sql("INSERT OR REPLACE INTO type (id, kind, category, name, vendor, width_m, depth_m, height_m, "
                    "is_zone, json,"
                    " revision) VALUES (?,?,?,?,?,?,?,?,?,?,?)"),
                after->id, after->kind, after->category, after->name, after->vendor, after->width_m, after->depth_m,
                after->height_m, after->is_zone, typeToJson(*after), revision);
        else if (before) run(sql("DELETE FROM type WHERE id = ?"), before->id);
    }
}

void writeValues(Statements& sql, const Component& c, bool hadAny) {
    if (hadAny) run(sql("DELETE FROM component_value WHERE component = ?"), c.id);
    for (const auto& [quantity, value] : c.values)
        run(sql("INSERT INTO component_value (component, quantity, value) VALUES (?,?,?)"), c.id, quantity, value);
}

void writeOutages(Statements& sql, const Component& c, bool hadAny) {
    if (hadAny) run(sql("DELETE FROM component_outage WHERE component = ?"), c.id);
    int number = 0;
    for (const Outage& outage : c.outages)
        run(sql("INSERT INTO component_outage (component, number, off, back, reason) VALUES (?,?,?,?,?)"), c.id,
            number++, formatDate(outage.off), dateText(outage.back), outage.reason);
}

void writeCorners(Statements& sql, const Component& c, bool hadAny) {
    if (hadAny) run(sql("DELETE FROM component_corner WHERE component = ?"), c.id);
    writePoints(sql("INSERT INTO component_corner (component, number, x_m, y_m) VALUES (?,?,?,?)"), c.id, c.outline);
}

void writeComponents(Statements& sql, const std::vector<Swap<Component>>& swaps, std::int64_t revision,
                     const Progress& progress) {
    std::size_t done = 0;
    SQLite::Statement& upsert =
        sql("INSERT INTO component (id, type, name, x_m, y_m, rotation_deg, zone, count, columns, pitch_x_m, "
            "pitch_y_m, text,"
            " attached, priority, assumed, energized, retired, group_name, locked, revision)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, x_m = excluded.x_m,"
            " y_m = excluded.y_m, rotation_deg = excluded.rotation_deg, zone = excluded.zone, count = excluded.count,"
            " columns = excluded.columns, pitch_x_m = excluded.pitch_x_m, pitch_y_m = excluded.pitch_y_m,"
            " text = excluded.text, attached = excluded.attached, priority = excluded.priority,"
            " assumed = excluded.assumed, energized = excluded.energized, retired = excluded.retired,"
            " group_name = excluded.group_name, locked = excluded.locked, revision = excluded.revision");
    for (const auto& [before, after] : swaps) {
        reportStep(progress, done++, swaps.size());
        if (!after) {
            if (before) run(sql("DELETE FROM component WHERE id = ?"), before->id); // lists go with it
            continue;
        }
        const Component& c = *after;
        run(upsert, c.id, c.type, c.name, c.position.x_m, c.position.y_m, c.rotation_deg, c.zone, c.array.count,
            c.array.columns, c.array.pitch_x_m, c.array.pitch_y_m, c.text, c.attached, c.priority, c.assumed,
            dateText(c.energized), dateText(c.retired), c.group, c.locked, revision);
        if (before ? before->values != c.values : !c.values.empty()) writeValues(sql, c, before != nullptr);
        if (before ? before->outages != c.outages : !c.outages.empty()) writeOutages(sql, c, before != nullptr);
        if (before ? before->outline != c.outline : !c.outline.empty()) writeCorners(sql, c, before != nullptr);
    }
}

void writeLinks(Statements& sql, const std::vector<Swap<Link>>& swaps, std::int64_t revision,
                const Progress& progress) {
    std::size_t done = 0;
    SQLite::Statement& upsert =
        sql("INSERT INTO link (id, medium, from_component, from_port, to_component, to_port, feed, conductor, runs, "
            "revision)"
            " VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET medium = excluded.medium,"
            " from_component = excluded.from_component, from_port = excluded.from_port,"
            " to_component = excluded.to_component, to_port = excluded.to_port, feed = excluded.feed,"
            " conductor = excluded.conductor, runs = excluded.runs, revision = excluded.revision");
    for (const auto& [before, after] : swaps) {
        reportStep(progress, done++, swaps.size());
        if (!after) {
            if (before) run(sql("DELETE FROM link WHERE id = ?"), before->id);
            continue;
        }
        const Link& l = *after;
        const std::string feed(l.feed ? 1 : 0, l.feed);
        run(upsert, l.id, mediumName(l.medium), l.from.component, l.from.port, l.to.component, l.to.port, feed,
            l.conductor, l.runs, revision);
        if (before ? before->bends == l.bends : l.bends.empty()) continue;
        if (before) run(sql("DELETE FROM link_bend WHERE link = ?"), l.id);
        writePoints(sql("INSERT INTO link_bend (link, number, x_m, y_m) VALUES (?,?,?,?)"), l.id, l.bends);
    }
}

template <typename T> void writeSetting(Statements& sql, const char* key, const T& value, std::int64_t revision) {
    run(sql("INSERT INTO setting (key, value, revision) VALUES (?1,?2,?3) ON CONFLICT (key)"
            " DO UPDATE SET value = excluded.value, revision = excluded.revision WHERE value IS NOT excluded.value"),
        key, value, revision);
}
void writeSetting(Statements& sql, const char* key, const std::optional<double>& value, std::int64_t revision) {
    if (value) writeSetting(sql, key, *value, revision);
    else run(sql("DELETE FROM setting WHERE key = ?"), key);
}

void writeSettings(Statements& sql, const Settings* before, const Settings& s, std::int64_t revision) {
    writeSetting(sql, "name", s.name, revision);
    writeSetting(sql, "place", s.place, revision);
    writeSetting(sql, "climate", s.climate, revision);
    writeSetting(sql, "dry_bulb_c", s.dry_bulb_c, revision);
    writeSetting(sql, "wet_bulb_c", s.wet_bulb_c, revision);
    writeSetting(sql, "altitude_m", s.altitude_m, revision);
    writeSetting(sql, "latitude_deg", s.latitude_deg, revision);
    writeSetting(sql, "longitude_deg", s.longitude_deg, revision);
    writeSetting(sql, "load_case", loadCaseName(s.loadCase), revision);
    writeSetting(sql, "currency", s.currency, revision);
    writeSetting(sql, "house_load_w_per_m2", s.house_load_w_per_m2, revision);
    writeSetting(sql, "house_load_source", s.house_load_source, revision);
    writeSetting(sql, "notes", s.notes, revision);
    if (!before || before->redundancy != s.redundancy) {
        run(sql("DELETE FROM setting WHERE key >= 'redundancy.' AND key < 'redundancy/'"));
        for (const auto& [system, target] : s.redundancy)
            writeSetting(sql, ("redundancy." + system).c_str(), target, revision);
    }
    if (!before || before->phases != s.phases) {
        run(sql("DELETE FROM phase"));
        int number = 0;
        for (const Phase& phase : s.phases)
            run(sql("INSERT INTO phase (number, date, name, revision) VALUES (?,?,?,?)"), number++,
                formatDate(phase.date), phase.name, revision);
    }
    if (!before || before->waivers != s.waivers) {
        run(sql("DELETE FROM waiver"));
        int number = 0;
        for (const Waiver& waiver : s.waivers)
            run(sql("INSERT INTO waiver (number, code, ids_json, figures, reason, date, revision) VALUES "
                    "(?,?,?,?,?,?,?)"),
                number++, waiver.code,
                nlohmann::json(waiver.ids).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                waiver.figures, waiver.reason, dateText(waiver.date), revision);
    }
}

} // namespace

void writeSiteRows(Statements& statements, const ChangeSet& change, std::int64_t revision, const Progress& progress) {
    writeTypes(statements, change.types, revision);
    writeComponents(statements, change.components, revision, partOf(progress, 0, 0.4));
    writeLinks(statements, change.links, revision, partOf(progress, 0.4, 1));
    for (const auto& [before, after] : change.settings)
        if (after) writeSettings(statements, before.get(), *after, revision);
}

ChangeSet everything(const Site& site) {
    ChangeSet change;
    for (const auto& [id, type] : site.types()) change.types.push_back({nullptr, type});
    for (const std::string& id : site.components().sortedIds())
        change.components.push_back({nullptr, site.components().get(id)});
    for (const std::string& id : site.links().sortedIds()) change.links.push_back({nullptr, site.links().get(id)});
    change.settings.push_back({nullptr, site.settingsPtr()});
    return change;
}

} // namespace gs::db
