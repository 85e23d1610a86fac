// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to a site. Tables are clustered by id, so components and the rows of their lists come in the same order
// and are joined by walking side by side: no look-up and no parsing per row.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <chrono>
#include <future>
#include <limits>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/json_depth.h"
#include "database/site_rows.h"

namespace gs::db {

namespace {

/// The rows of one query and where they stand, for the sentence when one cannot be right.
class Rows {
public:
    Rows(Statements& statements, const std::string& path, const char* table, const char* sql)
        : m_use(statements(sql)), m_path(path), m_table(table) {}

    bool next() { return m_use->executeStep(); }
    std::string text(int column) const { return textOf(*m_use, column); }
    /// The same as a name: the last few of each column are at hand without looking in the pool.
    Name name(int column) {
        const SQLite::Column value = m_use->getColumn(column);
        const char* start = value.getText();
        const std::string_view text(start, static_cast<std::size_t>(value.getBytes()));
        if (text.empty()) return {};
        const std::size_t key = text.size() + static_cast<unsigned char>(text.back());
        Name& lately = m_lately[static_cast<std::size_t>(column) % m_lately.size()][key % m_lately[0].size()];
        if (lately != text) lately = text;
        return lately;
    }
    double number(int column) const { return m_use->getColumn(column).getDouble(); }
    int integer(int column) const {
        const std::int64_t value = m_use->getColumn(column).getInt64();
        if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
            fail(column, "a smaller number");
        return static_cast<int>(value);
    }
    Date date(int column) const {
        if (const auto date = parseDate(m_use->getColumn(column).getText())) return *date;
        fail(column, "a date like 2025-07-22");
    }
    std::optional<Date> someDate(int column) const {
        return m_use->isColumnNull(column) ? std::nullopt : std::optional(date(column));
    }
    const char* plain(int column) const { return m_use->getColumn(column).getText(); }
    bool isNumber(int column) const {
        const int type = m_use->getColumn(column).getType();
        return type == SQLite::FLOAT || type == SQLite::INTEGER;
    }

    [[noreturn]] void fail(int column, const std::string& expected) const {
        failRow(std::string("column ") + m_use->getColumnName(column) + " is not " + expected);
    }
    [[noreturn]] void failRow(const std::string& what) const {
        throw FileError(FileError::Code::Corrupt, m_path + ": table " + m_table + ", row \"" + text(0) + "\": " + what +
                                                      "; the file is damaged, go back to a copy of it");
    }

private:
    Use m_use;
    const std::string& m_path;
    const char* m_table;
    std::array<std::array<Name, 8>, 20> m_lately; ///< by column, then by their last letter
};

/// A list table beside its owners: hands out the rows of one owner after the other.
class ListRows {
public:
    ListRows(Statements& statements, const std::string& path, const char* table, const char* sql)
        : m_rows(statements, path, table, sql) {
        advance();
    }

    template <typename Take> void takeOf(const std::string& owner, Take take) {
        while (m_more && m_owner <= owner) {
            if (m_owner < owner) m_rows.failRow("there is no entry of that id");
            take(m_rows);
            advance();
        }
    }
    void end() const {
        if (m_more) m_rows.failRow("there is no entry of that id");
    }

private:
    void advance() {
        m_more = m_rows.next();
        if (m_more) m_owner = m_rows.text(0);
    }
    Rows m_rows;
    std::string m_owner;
    bool m_more = false;
};

void readTypes(Statements& sql, const std::string& path, Site& site) {
    Rows rows(sql, path, "type", "SELECT id, json FROM type ORDER BY id");
    while (rows.next()) {
        std::shared_ptr<const Type> type;
        try {
            type = typeFromJson(rows.text(1), path);
        } catch (const std::exception& error) {
            rows.failRow(std::string("column json cannot be read (") + error.what() + ")");
        }
        if (type->id != rows.text(0)) rows.failRow("column json is of another type");
        site.put(std::move(type));
    }
}

/// For telling how far the reading of a table is.
std::size_t rowCount(Statements& sql, const char* query) { return static_cast<std::size_t>(numberOf(sql(query), 0)); }

/// Alike to the bit: equal numbers may still be written differently (0 and -0).
bool isAlike(const std::map<std::string, double>& a, const std::map<std::string, double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
        return one.first == other.first &&
               std::bit_cast<std::uint64_t>(one.second) == std::bit_cast<std::uint64_t>(other.second);
    });
}
bool isAlike(const std::vector<Outage>& a, const std::vector<Outage>& b) { return a == b; }

/// What was read last if it is the same, else a new one, which is the last from now on.
template <typename T> SharedValue<T> sharedWith(SharedValue<T>& last, const T& own) {
    if (own.empty()) return {};
    if (!isAlike(last.get(), own)) last = own;
    return last;
}

void readComponents(Statements& sql, const std::string& path, Site& site, const Progress& progress) {
    const std::size_t all = progress ? rowCount(sql, "SELECT count(*) FROM component") : 0;
    std::size_t done = 0;
    Rows rows(
        sql, path, "component",
        "SELECT id, type, name, x_m, y_m, rotation_deg, zone, count, columns, pitch_x_m, pitch_y_m, text, attached,"
        " priority, assumed, energized, retired, group_name, locked FROM component ORDER BY id");
    ListRows values(sql, path, "component_value",
                    "SELECT component, quantity, value FROM component_value ORDER BY component, quantity");
    ListRows outages(sql, path, "component_outage",
                     "SELECT component, off, back, reason FROM component_outage ORDER BY component, number");
    ListRows corners(sql, path, "component_corner",
                     "SELECT component, x_m, y_m FROM component_corner ORDER BY component, number");
    // Of a row of racks all have the same values and outages: they are kept once.
    std::map<std::string, double> ownValues;
    SharedValue<std::map<std::string, double>> lastValues;
    std::vector<Outage> ownOutages;
    SharedValue<std::vector<Outage>> lastOutages;
    while (rows.next()) {
        reportStep(progress, done++, all);
        auto c = std::make_shared<Component>();
        c->id = rows.name(0);
        c->type = rows.name(1);
        c->name = rows.name(2);
        c->position = {rows.number(3), rows.number(4)};
        c->rotation_deg = rows.number(5);
        c->zone = rows.name(6);
        c->array = {rows.integer(7), rows.integer(8), rows.number(9), rows.number(10)};
        c->text = rows.name(11);
        c->attached = rows.name(12);
        c->priority = rows.integer(13);
        c->assumed = rows.name(14);
        c->energized = rows.someDate(15);
        c->retired = rows.someDate(16);
        c->group = rows.name(17);
        c->locked = rows.integer(18) != 0;
        ownValues.clear();
        values.takeOf(c->id, [&](const Rows& r) { ownValues.emplace_hint(ownValues.end(), r.text(1), r.number(2)); });
        c->values = sharedWith(lastValues, ownValues);
        ownOutages.clear();
        outages.takeOf(c->id, [&](const Rows& r) { ownOutages.push_back({r.date(1), r.someDate(2), r.text(3)}); });
        c->outages = sharedWith(lastOutages, ownOutages);
        corners.takeOf(c->id, [&](const Rows& r) { c->outline.push_back({r.number(1), r.number(2)}); });
        site.put(std::shared_ptr<const Component>(std::move(c)));
    }
    for (const ListRows* list : {&values, &outages, &corners}) list->end();
}

using Links = std::vector<std::shared_ptr<const Link>>;

/// `all`: as many as there are, for telling how far it is.
Links readLinks(Statements& sql, const std::string& path, std::size_t all, const Progress& progress) {
    Links links;
    std::size_t done = 0;
    Rows rows(sql, path, "link",
              "SELECT id, medium, from_component, from_port, to_component, to_port, feed, conductor, runs FROM link "
              "ORDER BY id");
    ListRows bends(sql, path, "link_bend", "SELECT link, x_m, y_m FROM link_bend ORDER BY link, number");
    while (rows.next()) {
        reportStep(progress, done++, all);
        auto l = std::make_shared<Link>();
        l->id = rows.text(0);
        const auto medium = mediumFromName(rows.plain(1));
        if (!medium) rows.fail(1, "a medium (power, coolant, gas, water or data)");
        l->medium = *medium;
        l->from = {rows.name(2), rows.name(3)};
        l->to = {rows.name(4), rows.name(5)};
        l->feed = rows.plain(6)[0];
        l->conductor = rows.name(7);
        l->runs = rows.integer(8);
        bends.takeOf(l->id, [&](const Rows& r) { l->bends.push_back({r.number(1), r.number(2)}); });
        links.push_back(std::move(l));
    }
    bends.end();
    return links;
}

/// The links of a large file, read on a thread by a connection of its own while this one reads the components.
class LinksMeanwhile {
public:
    LinksMeanwhile(SQLite::Database& here, const std::string& path) {
        const std::int64_t bytes =
            here.execAndGet("PRAGMA page_count").getInt64() * here.execAndGet("PRAGMA page_size").getInt64();
        if (bytes < worth) return;
        try {
            auto other = std::make_shared<Connection>(here);
            // Both hold the file from here on: nobody writes until the site is read.
            if (other->revision() != here.execAndGet(revisionNow).getInt64()) return;
            m_links = std::async(std::launch::async, [this, path, other = std::move(other)] {
                return readLinks(other->sql, path, std::numeric_limits<std::size_t>::max(), [this](double) {
                    if (m_isLeft) throw Left();
                });
            });
        } catch (const SQLite::Exception&) {  // somebody is about to write: the links are read after the components
        } catch (const std::system_error&) {} // no thread to be had
    }
    ~LinksMeanwhile() { m_isLeft = true; } // whoever leaves for an exception waits for the next report only
    LinksMeanwhile(const LinksMeanwhile&) = delete;
    LinksMeanwhile& operator=(const LinksMeanwhile&) = delete;

    bool isReading() const { return m_links.valid(); }
    /// `progress` may stop the waiting.
    Links take(const Progress& progress) {
        while (progress && m_links.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) progress(0);
        return m_links.get();
    }

private:
    static constexpr std::int64_t worth = 4 * 1024 * 1024; ///< bytes: below, a second connection gains nothing
    static constexpr int impatient_ms = 0; ///< who is about to write waits for `here`, and must not be waited for
    static constexpr const char* revisionNow = "SELECT revision FROM meta";
    struct Left {};
    struct Connection {
        explicit Connection(SQLite::Database& here)
            : database(openConnection(sqlite3_db_filename(here.getHandle(), "main"), Mode::Read, impatient_ms)),
              sql(*database), reading(*database, SQLite::TransactionBehavior::DEFERRED) {
            database->exec("PRAGMA cache_size = -2048"); // kB: each page is read once
        }
        std::int64_t revision() { return database->execAndGet(revisionNow).getInt64(); }
        std::unique_ptr<SQLite::Database> database;
        Statements sql;
        SQLite::Transaction reading;
    };
    std::atomic<bool> m_isLeft = false;
    std::future<Links> m_links; ///< last: goes first, and waits for its thread
};

void readSetting(const Rows& row, Settings& s) {
    const std::string key = row.text(0);
    const auto number = [&] {
        if (!row.isNumber(1)) row.fail(1, "a number");
        return row.number(1);
    };
    constexpr std::string_view redundancy = "redundancy.";
    if (key == "name") s.name = row.text(1);
    else if (key == "place") s.place = row.text(1);
    else if (key == "climate") s.climate = row.text(1);
    else if (key == "dry_bulb_c") s.dry_bulb_c = number();
    else if (key == "wet_bulb_c") s.wet_bulb_c = number();
    else if (key == "altitude_m") s.altitude_m = number();
    else if (key == "latitude_deg") s.latitude_deg = number();
    else if (key == "longitude_deg") s.longitude_deg = number();
    else if (key == "load_case") {
        const auto loadCase = loadCaseFromName(row.plain(1));
        if (!loadCase) row.fail(1, "a load case (nameplate, training or idle)");
        s.loadCase = *loadCase;
    } else if (key == "currency") s.currency = row.text(1);
    else if (key == "house_load_w_per_m2") s.house_load_w_per_m2 = number();
    else if (key == "house_load_source") s.house_load_source = row.text(1);
    else if (key == "notes") s.notes = row.text(1);
    else if (key.starts_with(redundancy)) s.redundancy[key.substr(redundancy.size())] = row.text(1);
    // Any other key is of a newer, compatible format.
}

void readSettings(Statements& sql, const std::string& path, Site& site) {
    auto settings = std::make_shared<Settings>();
    Rows rows(sql, path, "setting", "SELECT key, value FROM setting ORDER BY key");
    while (rows.next()) readSetting(rows, *settings);
    Rows phases(sql, path, "phase", "SELECT number, date, name FROM phase ORDER BY number");
    while (phases.next()) settings->phases.push_back({phases.date(1), phases.text(2)});
    Rows waivers(sql, path, "waiver",
                 "SELECT number, code, ids_json, figures, reason, date FROM waiver ORDER BY number");
    while (waivers.next()) {
        std::vector<std::string> ids;
        try {
            if (isNestedTooDeep(waivers.text(2))) waivers.fail(2, "a JSON list of ids");
            ids = nlohmann::json::parse(waivers.text(2)).get<std::vector<std::string>>();
        } catch (const nlohmann::json::exception&) { waivers.fail(2, "a JSON list of ids"); }
        settings->waivers.push_back(
            {waivers.text(1), std::move(ids), waivers.text(3), waivers.text(4), waivers.someDate(5)});
    }
    site.put(std::shared_ptr<const Settings>(std::move(settings)));
}

} // namespace

Site readSiteRows(Statements& statements, const std::string& path, const Progress& progress) {
    Site site;
    readTypes(statements, path, site);
    LinksMeanwhile meanwhile(statements.database(), path);
    constexpr double componentShare = 0.4, linkShare = 0.8;
    readComponents(statements, path, site, partOf(progress, 0, meanwhile.isReading() ? linkShare : componentShare));
    const Progress entering = partOf(progress, linkShare, 1);
    Links links;
    if (meanwhile.isReading()) {
        links = meanwhile.take(entering);
    } else {
        const std::size_t all = progress ? rowCount(statements, "SELECT count(*) FROM link") : 0;
        links = readLinks(statements, path, all, partOf(progress, componentShare, linkShare));
    }
    std::size_t done = 0;
    for (std::shared_ptr<const Link>& link : links) {
        reportStep(entering, done++, links.size());
        site.put(std::move(link));
    }
    readSettings(statements, path, site);
    return site;
}

} // namespace gs::db
