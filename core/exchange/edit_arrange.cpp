// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that arrange: group, ungroup, mirror, array, polar, fill.
#include "core/exchange/edit_fields.h"
#include "core/layout/arrays.h"
#include "core/layout/fill_zone.h"
#include "core/site/edit_support.h"
#include "core/site/moves.h"

namespace gs {

using edit::inQuotes;
using edit::refuse;

namespace {

ChangeSet mirrorEdit(const Site& site, const EditFields& fields) {
    fields.allow({"id", "ids", "axis", "about_m"});
    const std::vector<std::string> ids = fields.needIds();
    for (const std::string& id : ids) edit::need(site, id);
    const std::string axis = fields.needText("axis");
    if (axis != "x" && axis != "y")
        refuse("edit.value", "The axis is " + inQuotes(axis) + "; x exchanges left and right, y top and bottom");
    const Rect box = boundsOf(site, ids);
    const double middle = axis == "x" ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
    return mirror(site, ids, axis == "x" ? Mirror::LeftRight : Mirror::TopBottom,
                  fields.number("about_m").value_or(middle));
}

ChangeSet arrayEdit(const Site& site, const EditFields& fields) {
    fields.allow({"id", "ids", "columns", "rows", "pitch_x_m", "pitch_y_m", "connect"});
    LinearArray array;
    array.columns = fields.whole("columns").value_or(1);
    array.rows = fields.whole("rows").value_or(1);
    array.pitch_x_m = fields.number("pitch_x_m").value_or(0);
    array.pitch_y_m = fields.number("pitch_y_m").value_or(0);
    return linearArray(site, fields.needIds(), array);
}

ChangeSet polarEdit(const Site& site, const EditFields& fields) {
    fields.allow({"id", "ids", "count", "centre_x_m", "centre_y_m", "angle_deg", "turn", "connect"});
    PolarArray array;
    array.count = fields.whole("count").value_or(0);
    array.centre = {fields.needNumber("centre_x_m"), fields.needNumber("centre_y_m")};
    array.angle_deg = fields.number("angle_deg").value_or(360);
    array.turn = fields.flag("turn").value_or(true);
    return polarArray(site, fields.needIds(), array);
}

ChangeSet fillEdit(const Site& site, const Catalog& catalog, const EditFields& fields) {
    fields.allow({"zone", "type", "along", "gap_m", "aisle_m", "back_aisle_m", "walls_m", "clear_m", "connect"});
    const std::string type = fields.needText("type");
    RowFill fill = usualFill(*edit::needType(site, catalog, type));
    fill.zone = fields.needText("zone");
    const std::string along = fields.text("along").value_or("width");
    if (along != "width" && along != "depth")
        refuse("edit.value", "along is " + inQuotes(along) + "; it is width or depth, of the zone");
    fill.alongWidth = along == "width";
    fill.gap_m = fields.number("gap_m").value_or(fill.gap_m);
    fill.aisle_m = fields.number("aisle_m").value_or(fill.aisle_m);
    fill.backAisle_m = fields.number("back_aisle_m").value_or(fill.backAisle_m);
    fill.walls_m = fields.number("walls_m").value_or(fill.walls_m);
    fill.clear_m = fields.number("clear_m").value_or(fill.clear_m);
    return fillZone(site, catalog, fill).change;
}

/// Group and ungroup name what they are about; what is made anew names its first.
ChangeSet groupEdit(const Site& site, const EditFields& fields, bool together) {
    fields.allow({"id", "ids"});
    const std::vector<std::string> ids = fields.needIds();
    return together ? group(site, ids) : ungroup(site, ids);
}

} // namespace

std::optional<ChangeSet> arrangeEdit(const Site& site, const Catalog& catalog, const std::string& op,
                                     const EditFields& fields, std::string* id) {
    ChangeSet change;
    bool adds = false;
    if (op == "group" || op == "ungroup") change = groupEdit(site, fields, op == "group");
    else if (op == "mirror") change = mirrorEdit(site, fields);
    else if (op == "array") change = arrayEdit(site, fields), adds = true;
    else if (op == "polar") change = polarEdit(site, fields), adds = true;
    else if (op == "fill") change = fillEdit(site, catalog, fields), adds = true;
    else return std::nullopt;
    if (id && !change.components.empty()) *id = change.components.front().after->id;
    if (adds && fields.flag("connect").value_or(true)) change = withAutoConnect(site, catalog, change);
    return change;
}

} // namespace gs
