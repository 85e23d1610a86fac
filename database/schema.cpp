// SPDX-License-Identifier: GPL-3.0-or-later
// The steps themselves. Format 1 held the site, its history and results; format 2 added the views for readers
// from outside and the loading of each component; format 3 added groups and locks, the day of a waiver, pictures
// that a plan is drawn over and scenarios (heads of history lines that have a name); format 4 added slides.
#include "database/schema.h"

#include <sqlite3.h>

#include <array>

namespace gs::db {

namespace {

constexpr const char* format1 = R"sql(
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    compatible_from INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    component_results_revision INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value ANY NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE phase (
    number INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE waiver (
    number INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    ids_json TEXT NOT NULL,
    figures TEXT NOT NULL,
    reason TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE type (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    vendor TEXT NOT NULL,
    width_m REAL NOT NULL,
    depth_m REAL NOT NULL,
    height_m REAL NOT NULL,
    is_zone INTEGER NOT NULL,
    json TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE component (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    rotation_deg REAL NOT NULL,
    zone TEXT NOT NULL,
    count INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    pitch_x_m REAL NOT NULL,
    pitch_y_m REAL NOT NULL,
    text TEXT NOT NULL,
    attached TEXT NOT NULL,
    priority INTEGER NOT NULL,
    assumed TEXT NOT NULL,
    energized TEXT,
    retired TEXT,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE component_value (
    component TEXT NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    quantity TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (component, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE component_outage (
    component TEXT NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    off TEXT NOT NULL,
    back TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (component, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE component_corner (
    component TEXT NOT NULL REFERENCES component (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    PRIMARY KEY (component, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id TEXT PRIMARY KEY,
    medium TEXT NOT NULL,
    from_component TEXT NOT NULL,
    from_port TEXT NOT NULL,
    to_component TEXT NOT NULL,
    to_port TEXT NOT NULL,
    feed TEXT NOT NULL,
    conductor TEXT NOT NULL,
    runs INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE link_bend (
    link TEXT NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    PRIMARY KEY (link, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES history (id),
    number INTEGER NOT NULL,
    on_line INTEGER NOT NULL,
    time TEXT NOT NULL,
    text TEXT NOT NULL,
    revision INTEGER NOT NULL,
    change ANY NOT NULL
) STRICT;
CREATE UNIQUE INDEX history_line ON history (number) WHERE on_line = 1;
CREATE INDEX history_parent ON history (parent);

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES history (id),
    name TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX version_entry ON version (entry);

CREATE TABLE result_site (
    at TEXT NOT NULL,
    load_case TEXT NOT NULL,
    revision INTEGER NOT NULL,
    dry_bulb_c REAL NOT NULL,
    wet_bulb_c REAL NOT NULL,
    altitude_m REAL NOT NULL,
    gpus_installed INTEGER NOT NULL,
    gpus_online INTEGER NOT NULL,
    racks INTEGER NOT NULL,
    gpu_power_w REAL NOT NULL,
    it_power_w REAL NOT NULL,
    cooling_power_w REAL NOT NULL,
    losses_w REAL NOT NULL,
    house_power_w REAL NOT NULL,
    facility_power_w REAL NOT NULL,
    pue REAL,
    supply_capacity_w REAL NOT NULL,
    firm_supply_w REAL NOT NULL,
    reserve_w REAL NOT NULL,
    unserved_w REAL NOT NULL,
    assumed_supply_w REAL NOT NULL,
    storage_power_w REAL NOT NULL,
    storage_energy_wh REAL NOT NULL,
    heat_w REAL NOT NULL,
    heat_rejection_capacity_w REAL NOT NULL,
    gas_m3_per_s REAL NOT NULL,
    water_m3_per_s REAL NOT NULL,
    compute_bf16_dense_flops REAL NOT NULL,
    compute_fp8_dense_flops REAL NOT NULL,
    compute_fp4_dense_flops REAL NOT NULL,
    h100_equivalents REAL NOT NULL,
    site_area_m2 REAL NOT NULL,
    built_area_m2 REAL NOT NULL,
    capex_usd_low REAL NOT NULL,
    capex_usd_high REAL NOT NULL,
    capex_priced_fraction REAL NOT NULL,
    PRIMARY KEY (at, load_case)
) STRICT, WITHOUT ROWID;

CREATE TABLE result_component (
    component TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    installed INTEGER NOT NULL,
    live INTEGER NOT NULL,
    online INTEGER NOT NULL,
    demand_w REAL NOT NULL,
    flow_w REAL NOT NULL,
    rating_w REAL NOT NULL,
    loss_w REAL NOT NULL,
    heat_w REAL NOT NULL,
    heat_capacity_w REAL NOT NULL,
    supply_c REAL NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// The area of a zone is the shoelace sum over its corners, each with the next one.
constexpr const char* format2 = R"sql(
ALTER TABLE result_component ADD COLUMN loading REAL NOT NULL DEFAULT 0;
UPDATE result_component SET loading = CASE
    WHEN rating_w > 0 THEN flow_w / rating_w
    WHEN heat_capacity_w > 0 THEN heat_w / heat_capacity_w
    ELSE 0 END;

CREATE VIEW zone AS
SELECT c.id, c.name, c.type, c.zone AS parent, c.x_m, c.y_m, c.rotation_deg, c.energized, c.retired,
       (SELECT abs(sum(a.x_m * b.y_m - b.x_m * a.y_m)) / 2
          FROM component_corner a
          JOIN component_corner b ON b.component = a.component
           AND b.number = (a.number + 1) % (SELECT count(*) FROM component_corner n WHERE n.component = a.component)
         WHERE a.component = c.id) AS area_m2,
       (SELECT count(*) FROM component i WHERE i.zone = c.id) AS components
  FROM component c JOIN type t ON t.id = c.type
 WHERE t.is_zone = 1;

CREATE VIEW type_quantity AS
SELECT t.id AS type, q.key AS quantity, q.value ->> '$.value' AS value, q.value ->> '$.unit' AS unit,
       q.value ->> '$.basis' AS basis, q.value ->> '$.confidence' AS confidence, q.value ->> '$.date' AS date
  FROM type t, json_each(t.json, '$.quantities') q
 WHERE q.value ->> '$.value' IS NOT NULL;

CREATE VIEW undo_stack AS
SELECT h.number, h.time, h.text, h.number <= m.position AS in_effect,
       (SELECT v.name FROM version v WHERE v.entry = h.id ORDER BY v.id DESC LIMIT 1) AS version
  FROM history h, meta m
 WHERE h.on_line = 1 AND h.number > 0;

CREATE VIEW result_current AS
SELECT r.component, c.type, c.name, r.installed, r.live, r.online, r.demand_w, r.flow_w, r.rating_w, r.loss_w,
       r.heat_w, r.heat_capacity_w, r.supply_c, r.loading
  FROM result_component r JOIN meta m ON r.revision = m.revision
  JOIN component c ON c.id = r.component;
)sql";

// `media` holds what components refer to by the hash of its bytes; rows never change. A scenario's `head` is the
// newest entry of its line; meta.scenario is the one in use (none: the line the file began with).
constexpr const char* format3 = R"sql(
ALTER TABLE component ADD COLUMN group_name TEXT NOT NULL DEFAULT '';
ALTER TABLE component ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waiver ADD COLUMN date TEXT;

CREATE TABLE media (
    sha256 TEXT PRIMARY KEY,
    mime TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    head INTEGER NOT NULL REFERENCES history (id),
    position INTEGER NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_head ON scenario (head);
ALTER TABLE meta ADD COLUMN scenario INTEGER REFERENCES scenario (id);
)sql";

// Ways to look at the site, to present it with; `number` is the order. No area: the whole site.
constexpr const char* format4 = R"sql(
CREATE TABLE slide (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    view TEXT NOT NULL,
    options TEXT NOT NULL,
    x_m REAL,
    y_m REAL,
    width_m REAL,
    height_m REAL,
    date TEXT NOT NULL,
    load_case TEXT NOT NULL,
    overlay TEXT NOT NULL,
    hidden_layers TEXT NOT NULL,
    dimmed_layers TEXT NOT NULL,
    theme TEXT NOT NULL
) STRICT;
)sql";

constexpr std::array<Migration, 4> steps{{
    {"site, history and results", format1},
    {"views for readers from outside, loading of components", format2},
    {"groups and locks, day of a waiver, pictures, scenarios", format3},
    {"slides", format4},
}};

std::int64_t pragma(SQLite::Database& database, const char* sql) { return database.execAndGet(sql).getInt64(); }

void requireForeignKeys(SQLite::Database& database) {
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    if (check.executeStep())
        throw SQLite::Exception("table " + textOf(check, 0) + " points at a row that is not there", SQLITE_CORRUPT);
}

} // namespace

std::span<const Migration> migrations() { return steps; }

FormatVerdict judge(SQLite::Database& database) {
    if (pragma(database, "PRAGMA application_id") != applicationId) return {Verdict::Foreign, 0};
    const int format = static_cast<int>(pragma(database, "PRAGMA user_version"));
    if (format == currentFormat()) return {Verdict::Current, format};
    if (format < 1) return {Verdict::Foreign, format};
    if (format < currentFormat()) return {Verdict::Older, format};
    try {
        const auto oldestReader = pragma(database, "SELECT compatible_from FROM meta");
        return {oldestReader <= currentFormat() ? Verdict::NewerCompatible : Verdict::Newer, format};
    } catch (const SQLite::Exception&) {
        return {Verdict::Newer, format}; // `meta` itself has become something else
    }
}

void createSchema(SQLite::Database& database) {
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    upgrade(database, steps);
}

void upgrade(SQLite::Database& database, std::span<const Migration> wanted) {
    const auto first = static_cast<std::size_t>(pragma(database, "PRAGMA user_version"));
    // Steps may rebuild tables; references are checked as a whole before each commit instead.
    database.exec("PRAGMA foreign_keys = OFF");
    for (std::size_t step = first; step < wanted.size(); ++step) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(wanted[step].sql);
        database.exec("PRAGMA user_version = " + std::to_string(step + 1));
        requireForeignKeys(database);
        transaction.commit();
    }
    database.exec("PRAGMA foreign_keys = ON");
}

} // namespace gs::db
