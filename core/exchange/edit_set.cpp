// SPDX-License-Identifier: GPL-3.0-or-later
// The "set" edit: own values by quantity key, and properties by name, of components, links, types, the site.
#include <algorithm>

#include "core/exchange/edit_fields.h"
#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/link_edits.h"

namespace gs {

using edit::inQuotes;
using edit::refuse;

namespace {

constexpr const char* value = "value";

double needValue(const EditFields& fields) { return fields.needNumber(value); }
int needWhole(const EditFields& fields) {
    fields.needNumber(value);
    return *fields.whole(value);
}

/// One that only makes sense for a single component.
const std::string& single(const std::vector<std::string>& ids, const std::string& quantity) {
    if (ids.size() != 1)
        refuse("edit.key", inQuotes(quantity) + " is set for one component at a time; give its \"id\"");
    return ids.front();
}

ChangeSet setArrayField(const Site& site, const std::string& id, const std::string& quantity,
                        const EditFields& fields) {
    ArrayLayout array = edit::need(site, id).array;
    if (quantity == "pitch_x_m") array.pitch_x_m = needValue(fields);
    else if (quantity == "pitch_y_m") array.pitch_y_m = needValue(fields);
    else {
        const int number = needWhole(fields);
        edit::checkNumber(quantity.c_str(), number, 1, 1e6);
        if (quantity == "columns") array.columns = number;
        else if (quantity == "rows") {
            edit::checkNumber("columns × rows", double(array.columns) * number, 1, 1e6);
            array.count = array.columns * number;
        } else {
            // A single row stays one.
            if (array.rows() <= 1) array.columns = number;
            array.count = number;
        }
    }
    return setArray(site, id, array);
}

/// A rectangle of this width or depth in place of the zone's outline.
ChangeSet setZoneSize(const Site& site, const std::string& id, bool isWidth, double size) {
    const Component& zone = edit::need(site, id);
    edit::checkNumber(isWidth ? "width_m" : "depth_m", size, 0.01, 1e5);
    Rect box{zone.outline[0].x_m, zone.outline[0].y_m, zone.outline[0].x_m, zone.outline[0].y_m};
    for (const Point& p : zone.outline) box = box.united({p.x_m, p.y_m, p.x_m, p.y_m});
    if (isWidth) box = {(box.left + box.right - size) / 2, box.top, (box.left + box.right + size) / 2, box.bottom};
    else box = {box.left, (box.top + box.bottom - size) / 2, box.right, (box.top + box.bottom + size) / 2};
    return setOutline(site, id,
                      {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
}

ChangeSet setOfComponents(const Site& site, const Catalog& catalog, const std::vector<std::string>& ids,
                          const std::string& quantity, const EditFields& fields) {
    if (quantity == "name") return setName(site, single(ids, quantity), fields.text(value).value_or(""));
    if (quantity == "text") return setText(site, single(ids, quantity), fields.text(value).value_or(""));
    if (quantity == "priority") return setPriority(site, ids, needWhole(fields));
    if (quantity == "assumed") return setAssumed(site, ids, fields.text(value).value_or(""));
    if (quantity == "locked") return setLocked(site, ids, fields.flag(value).value_or(false));
    if (quantity == "outages") return setOutages(site, ids, fields.outages(value));
    if (quantity == "type") return setType(site, catalog, single(ids, quantity), fields.needText(value));
    if (quantity == "outline")
        return setOutline(site, single(ids, quantity), fields.points(value).value_or(std::vector<Point>()));
    if (quantity == "energized" || quantity == "retired") {
        const auto day = fields.date(value);
        ChangeSet change;
        for (const std::string& id : ids) {
            const Component& old = edit::need(site, id);
            const bool isStart = quantity == "energized";
            change = fold(change, setDates(site, {&id, 1}, isStart ? day : old.energized, isStart ? old.retired : day));
        }
        return change;
    }
    if (quantity == "count" || quantity == "columns" || quantity == "rows" || quantity == "pitch_x_m" ||
        quantity == "pitch_y_m")
        return setArrayField(site, single(ids, quantity), quantity, fields);
    if (quantity == "rotation_deg") {
        const Component& old = edit::need(site, single(ids, quantity));
        return rotateBy(site, ids, needValue(fields) - old.rotation_deg, old.position);
    }
    if (quantity == "x_m" || quantity == "y_m") {
        const Point old = edit::need(site, single(ids, quantity)).position;
        return moveTo(site, ids.front(),
                      quantity == "x_m" ? Point{needValue(fields), old.y_m} : Point{old.x_m, needValue(fields)});
    }
    if ((quantity == "width_m" || quantity == "depth_m") && ids.size() == 1 &&
        !edit::need(site, ids.front()).outline.empty())
        return setZoneSize(site, ids.front(), quantity == "width_m", needValue(fields));
    return setValue(site, ids, quantity, fields.isNull(value) ? std::nullopt : std::optional(needValue(fields)));
}

ChangeSet setOfLinks(const Site& site, const Catalog& catalog, const std::vector<std::string>& ids,
                     const std::string& quantity, const EditFields& fields) {
    if (quantity == "conductor") return setConductor(site, catalog, ids, fields.text(value).value_or(""));
    if (quantity == "runs") return setRuns(site, ids, needWhole(fields));
    if (quantity == "feed") {
        const std::string feed = fields.needText(value);
        if (feed.size() != 1) refuse("link.feed", "The feed is " + inQuotes(feed) + "; it must be A or B");
        return setFeed(site, ids, feed.front());
    }
    if (quantity == "bends") {
        edit::Builder builder(site);
        const auto bends = fields.points(value).value_or(std::vector<Point>());
        if (bends.size() > 1'000) refuse("value.range", "There are more than 1000 bends; at most 1000 are allowed");
        for (const Point& bend : bends) edit::checkPosition(bend);
        for (const std::string& id : ids) builder.editLink(id).bends = bends;
        return builder.take();
    }
    refuse("value.key", "A link has no " + inQuotes(quantity) + "; it has conductor, runs, feed and bends");
}

ChangeSet setOfSite(const Site& site, const Catalog& catalog, const std::string& quantity, const EditFields& fields) {
    Settings settings = site.settings();
    const std::string prefix = "redundancy.";
    if (quantity == "name") settings.name = fields.text(value).value_or("");
    else if (quantity == "place") settings.place = fields.text(value).value_or("");
    else if (quantity == "notes") settings.notes = fields.text(value).value_or("");
    else if (quantity == "currency") settings.currency = fields.needText(value);
    else if (quantity == "house_load_source") settings.house_load_source = fields.text(value).value_or("");
    else if (quantity == "house_load_w_per_m2") settings.house_load_w_per_m2 = needValue(fields);
    else if (quantity == "dry_bulb_c") settings.dry_bulb_c = fields.number(value);
    else if (quantity == "wet_bulb_c") settings.wet_bulb_c = fields.number(value);
    else if (quantity == "altitude_m") settings.altitude_m = fields.number(value);
    else if (quantity == "origin") {
        const auto origin = fields.points(value).value_or(std::vector<Point>());
        if (origin.size() > 1)
            refuse("edit.value", "The origin is more than one place; give [[longitude, latitude]] or null");
        settings.longitude_deg = origin.empty() ? std::nullopt : std::optional(origin[0].x_m);
        settings.latitude_deg = origin.empty() ? std::nullopt : std::optional(origin[0].y_m);
    } else if (quantity == "phases") settings.phases = fields.phases(value);
    else if (quantity == "climate") {
        settings.climate = fields.needText(value);
        if (!catalog.climate(settings.climate)) {
            std::string known;
            for (const Climate& climate : catalog.climates()) (known += known.empty() ? "" : ", ") += climate.id;
            refuse("climate.unknown", "There is no climate " + inQuotes(settings.climate) + "; there are " + known);
        }
    } else if (quantity == "load_case") {
        const std::string name = fields.needText(value);
        const auto loadCase = loadCaseFromName(name);
        if (!loadCase)
            refuse("edit.value", "There is no load case " + inQuotes(name) + "; it is nameplate, training or idle");
        settings.loadCase = *loadCase;
    } else if (quantity.size() > prefix.size() && quantity.compare(0, prefix.size(), prefix) == 0) {
        const std::string system = quantity.substr(prefix.size());
        if (const auto target = fields.text(value)) settings.redundancy[system] = *target;
        else settings.redundancy.erase(system);
    } else {
        refuse("value.key",
               "The site has no " + inQuotes(quantity) +
                   "; it has name, place, climate, dry_bulb_c, wet_bulb_c, altitude_m, load_case, "
                   "house_load_w_per_m2, house_load_source, redundancy.SYSTEM, phases, origin, currency and notes");
    }
    return setSettings(site, std::move(settings));
}

} // namespace

ChangeSet setEdit(const Site& site, const Catalog& catalog, const EditFields& fields, std::string* id) {
    fields.allow({"id", "ids", "type", "quantity", "value"});
    const std::string quantity = fields.needText("quantity");
    if (!fields.has(value) && !fields.isNull(value))
        refuse("edit.key", "The edit needs \"value\"; null goes back to the type's value");
    if (fields.has("type")) {
        const std::string type = fields.needText("type");
        if (id) *id = type;
        return setTypeValue(site, type, quantity, needValue(fields));
    }
    const std::vector<std::string> ids = fields.needIds();
    if (ids.empty()) return {};
    if (id) *id = ids.front();
    if (ids.size() == 1 && ids.front() == "site") return setOfSite(site, catalog, quantity, fields);
    const bool areLinks = std::all_of(
        ids.begin(), ids.end(), [&](const std::string& name) { return !site.component(name) && site.link(name); });
    return areLinks ? setOfLinks(site, catalog, ids, quantity, fields)
                    : setOfComponents(site, catalog, ids, quantity, fields);
}

} // namespace gs
