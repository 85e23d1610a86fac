// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of the edit functions: every refusal has a stable code and one sentence with what would be right.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/layout/geometry.h"
#include "core/site/edit_support.h"
#include "core/site/plan_marks.h"
#include "core/site/utf8.h"

namespace gs::edit {

namespace {

constexpr double farthest_m = 1e6;
constexpr int mostElements = 1'000'000;
constexpr std::size_t mostName = 1'000, mostText = 10'000, mostCorners = 1'000;

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Keys a component may have of its own though its type has no such number.
bool isOwnKey(const Type& type, std::string_view key) {
    if (key == "width_m" || key == "depth_m") return !type.is_zone && type.role != Role::Conductor;
    if (key == "power_factor")
        return type.role == Role::Rack || type.role == Role::Load || type.role == Role::Converter;
    if (key == "leaving_water_set_point_c") return type.role == Role::Rejector || type.role == Role::Exchanger;
    if (key == "length_m") return type.kind == "busway";
    return key == "rack_power_kw_idle" && type.role == Role::Rack;
}

double crossing(Point a, Point b, Point c) {
    return (b.x_m - a.x_m) * (c.y_m - a.y_m) - (b.y_m - a.y_m) * (c.x_m - a.x_m);
}

bool cross(Point a, Point b, Point c, Point d) {
    const double ac = crossing(a, b, c), ad = crossing(a, b, d), ca = crossing(c, d, a), cb = crossing(c, d, b);
    return ((ac > 0 && ad < 0) || (ac < 0 && ad > 0)) && ((ca > 0 && cb < 0) || (ca < 0 && cb > 0));
}

} // namespace

void refuse(const char* code, const std::string& sentence) { throw EditError(code, sentence); }

std::string inQuotes(std::string_view value) {
    constexpr std::size_t most = 60;
    std::string shown(value.substr(0, most));
    if (value.size() > most) {
        while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xc0u) == 0x80u) shown.pop_back();
        if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xc0u) shown.pop_back();
        shown += "…";
    }
    return '"' + shown + '"';
}

std::string text(double value) {
    char digits[40];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

const Component& need(const Site& site, const std::string& id) {
    if (const Component* component = site.component(id)) return *component;
    refuse("id.unknown", "There is no component " + inQuotes(id) + "; use the id of one that is on the site");
}

const Link& needLink(const Site& site, const std::string& id) {
    if (const Link* link = site.link(id)) return *link;
    refuse("id.unknown", "There is no link " + inQuotes(id) + "; use the id of one that is on the site");
}

const Type& needType(const Site& site, const Component& component) {
    if (const Type* type = site.typeOf(component)) return *type;
    refuse("type.unknown",
           "The site has no type " + inQuotes(component.type) + " of component " + inQuotes(component.id));
}

std::shared_ptr<const Type> needType(const Site& site, const Catalog& catalog, const std::string& type) {
    auto found = site.type(type);
    if (!found) found = catalog.type(type);
    if (!found)
        refuse("type.unknown", "There is no type " + inQuotes(type) + " in the catalog; `gigasite catalog` lists them");
    return found;
}

void checkNumber(const char* what, double value, double low, double high) {
    if (value >= low && value <= high) return;
    const std::string found = std::isfinite(value) ? text(value) : "not a finite number";
    refuse("value.range", std::string(what) + " is " + found + "; it must be from " + text(low) + " to " + text(high));
}

void checkText(const char* what, std::string_view value, std::size_t most) {
    if (!isUtf8(value)) refuse("value.text", std::string(what) + " is not valid UTF-8 text");
    // Characters are counted, not bytes: tails of a UTF-8 sequence do not count.
    const auto characters = static_cast<std::size_t>(std::count_if(
        value.begin(), value.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }));
    if (characters > most)
        refuse("value.text", std::string(what) + " has " + std::to_string(characters) + " characters; at most " +
                                 std::to_string(most) + " are allowed");
    if (value.find('\0') != std::string_view::npos) refuse("value.text", std::string(what) + " holds a zero character");
}

void checkId(std::string_view id) {
    constexpr std::size_t most = 200;
    const bool hasControl =
        std::any_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (id.empty() || id.size() > most || hasControl || !isUtf8(id))
        refuse("id.invalid", "The id " + inQuotes(id) +
                                 " cannot be used; an id has 1 to 200 bytes of UTF-8 without control characters");
    if (id == "site") refuse("id.invalid", "The id \"site\" means the site itself; choose another one");
}

void checkPosition(Point position) {
    checkNumber("x_m", position.x_m, -farthest_m, farthest_m);
    checkNumber("y_m", position.y_m, -farthest_m, farthest_m);
}

void checkArray(const ArrayLayout& array) {
    checkNumber("columns", array.columns, 1, mostElements);
    checkNumber("count", array.count, 1, mostElements);
    checkNumber("pitch_x_m", array.pitch_x_m, 0, farthest_m);
    checkNumber("pitch_y_m", array.pitch_y_m, 0, farthest_m);
    checkNumber("the width of the array", array.columns * array.pitch_x_m, 0, farthest_m);
    checkNumber("the depth of the array", array.rows() * array.pitch_y_m, 0, farthest_m);
}

void fitPitch(ArrayLayout& array, double width_m, double depth_m) {
    const auto fit = [](const char* key, double& pitch, double size, int number, const char* side) {
        if (pitch == 0 && number > 1) pitch = size;
        if (number > 1 && pitch < size * (1 - 1e-9))
            refuse("value.range", std::string(key) + " is " + text(pitch) +
                                      "; the elements overlap unless it is at least their " + side + ", " + text(size));
    };
    fit("pitch_x_m", array.pitch_x_m, width_m, array.columns, "width");
    fit("pitch_y_m", array.pitch_y_m, depth_m, array.rows(), "depth");
}

void checkOutline(const std::vector<Point>& outline) {
    const std::size_t n = outline.size();
    if (n < 3 || n > mostCorners)
        refuse("value.outline",
               "The outline has " + std::to_string(n) + " corners; it must have 3 to " + std::to_string(mostCorners));
    for (const Point& corner : outline) {
        checkNumber("an outline corner's x_m", corner.x_m, -farthest_m, farthest_m);
        checkNumber("an outline corner's y_m", corner.y_m, -farthest_m, farthest_m);
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 2; j < n; ++j)
            if (cross(outline[i], outline[i + 1], outline[j], outline[(j + 1) % n]))
                refuse("value.outline", "The outline crosses itself between corners " + std::to_string(i + 1) +
                                            " and " + std::to_string(j + 1) + "; give the corners in order around it");
    if (!(polygonArea(outline) > 0)) // nor has a bow tie: of that the crossing is told
        refuse("value.outline", "The outline has no area; its corners must not lie on one line");
}

void checkOutline(const Type& type, const std::vector<Point>& outline) {
    if (!hasOpenOutline(type)) return checkOutline(outline);
    if (outline.size() < 2 || outline.size() > mostCorners)
        refuse("value.outline", "The line has " + std::to_string(outline.size()) + " points; it must have 2 to " +
                                    std::to_string(mostCorners));
    for (const Point& point : outline) {
        checkNumber("a point's x_m", point.x_m, -farthest_m, farthest_m);
        checkNumber("a point's y_m", point.y_m, -farthest_m, farthest_m);
    }
    if (!(chainLength(outline) > 0))
        refuse("value.outline", "The line has no length; its points must not all be the same");
}

void checkDates(Component& component) {
    if (component.energized && component.retired && *component.retired <= *component.energized)
        refuse("value.date", "It is retired on " + formatDate(*component.retired) +
                                 ", which must be after it is energized on " + formatDate(*component.energized));
    auto& outages = component.outages;
    if (outages.size() > 1'000) refuse("value.date", "There are more than 1000 outages; at most 1000 are allowed");
    const auto isBefore = [](const Outage& a, const Outage& b) { return a.off < b.off; };
    if (!std::is_sorted(outages.begin(), outages.end(), isBefore)) {
        std::vector<Outage>& sorted = outages.edit();
        std::stable_sort(sorted.begin(), sorted.end(), isBefore);
    }
    for (std::size_t i = 0; i < outages.size(); ++i) {
        const Outage& outage = outages[i];
        checkText("the reason of an outage", outage.reason, mostName);
        if (outage.back && *outage.back <= outage.off)
            refuse("value.date", "The outage from " + formatDate(outage.off) + " is back on " +
                                     formatDate(*outage.back) + "; that must be a later day");
        if (i + 1 < outages.size() && (!outage.back || outages[i + 1].off < *outage.back))
            refuse("value.date", "The outages from " + formatDate(outage.off) + " and " +
                                     formatDate(outages[i + 1].off) +
                                     " overlap; end the first before the second begins");
    }
}

namespace {

/// Powers up to 1 TW, a third of what all power stations of the world give: beyond is a slip of the unit.
double mostOf(std::string_view key) {
    double most = 1e12;
    while (!key.empty()) {
        const std::string_view word = key.substr(0, key.find('_'));
        if (word == "per") return 1e12; // a price or a rate, no power
        if (word == "kw" || word == "kva") most = 1e9;
        if (word == "mw" || word == "mva") most = 1e6;
        key.remove_prefix(std::min(key.size(), word.size() + 1));
    }
    return most;
}

} // namespace

void checkValue(const Type& type, const std::string& key, double value) {
    const Quantity* quantity = type.find(key);
    if (!(quantity && quantity->isScalar()) && !isOwnKey(type, key))
        refuse("value.key", "Type " + inQuotes(type.id) + " has no number " + inQuotes(key) + "; `gigasite catalog " +
                                type.id + "` lists its numbers");
    const char* what = key.c_str();
    const double known = quantity ? quantity->value : 0;
    if (key == "width_m" || key == "depth_m" || key == "length_m") return checkNumber(what, value, 0.01, 10'000);
    if (key == "power_factor") return checkNumber(what, value, 0.1, 1);
    if (key == "gpus") return checkNumber(what, value, 0, 1e6); // what the engine counts of one rack
    if (endsWith(key, "_c") || endsWith(key, "_c_max") || endsWith(key, "_c_min"))
        return checkNumber(what, value, -273.15, 2'000);
    if (key.find("fraction") != std::string::npos && known >= 0 && known <= 1) return checkNumber(what, value, 0, 1);
    const double most = mostOf(key);
    // A coefficient that is negative on record may be negative; a power, a size or a price may not.
    checkNumber(what, value, known < 0 ? -most : 0, most);
}

void checkRuns(int runs) { checkNumber("runs", runs, 1, 1'000); }

void checkComponent(Component& component, const Type& type) {
    checkId(component.id);
    if (type.role == Role::Conductor)
        refuse("type.role",
               inQuotes(type.id) + " is a cable or pipe; it belongs to a link and is not placed on its own");
    checkText("The name", component.name, mostName);
    checkText("The text", component.text, mostText);
    checkText("The group", component.group, 200);
    checkText("The reason of an assumption", component.assumed, mostText);
    checkPosition(component.position);
    checkNumber("rotation_deg", component.rotation_deg, -1e6, 1e6);
    component.rotation_deg = std::fmod(component.rotation_deg, 360.0);
    if (component.rotation_deg < 0) component.rotation_deg += 360;
    checkNumber("priority", component.priority, -1e6, 1e6);
    for (const auto& [key, value] : component.values) checkValue(type, key, value);
    checkArray(component.array);
    if (type.is_zone && component.outline.empty()) {
        if (!(type.width_m > 0 && type.depth_m > 0))
            refuse("value.outline", inQuotes(type.id) + " is a zone and needs an outline of 3 or more corners");
        const double w = type.width_m / 2, d = type.depth_m / 2;
        component.outline = {{-w, -d}, {w, -d}, {w, d}, {-w, d}};
    }
    if (component.outline.empty() && isMeasured(type)) { // what is placed without one is as large as its type
        const double w = type.width_m / 2, d = type.depth_m / 2;
        if (hasOpenOutline(type)) component.outline = {{-w, 0}, {w, 0}};
        else component.outline = {{-w, -d}, {w, -d}, {w, d}, {-w, d}};
    }
    if (!component.outline.empty()) {
        if (type.role != Role::Structure)
            refuse("value.outline", inQuotes(type.id) + " has no outline; only zones and other structures have one");
        checkOutline(type, component.outline);
        if (component.array.count != 1 || component.array.columns != 1)
            refuse("value.range", "A component with an outline cannot be an array; count must be 1");
    }
    checkDates(component);
}

namespace {

std::string celsius(double degrees) { return text(std::round(degrees * 10) / 10) + " °C"; }

} // namespace

void checkSettings(Settings& settings) {
    checkText("The site's name", settings.name, mostName);
    checkText("The place", settings.place, mostName);
    checkText("The climate", settings.climate, 200);
    checkText("The notes", settings.notes, 100'000);
    checkText("The source of the house load", settings.house_load_source, mostText);
    if (settings.currency.empty()) refuse("value.text", "The currency is empty; give a code like USD");
    checkText("The currency", settings.currency, 10);
    if (settings.dry_bulb_c) checkNumber("dry_bulb_c", *settings.dry_bulb_c, -90, 70);
    if (settings.wet_bulb_c) checkNumber("wet_bulb_c", *settings.wet_bulb_c, -90, 50);
    if (settings.dry_bulb_c && settings.wet_bulb_c && *settings.wet_bulb_c > *settings.dry_bulb_c)
        refuse("value.range", "The wet bulb is " + celsius(*settings.wet_bulb_c) +
                                  "; it cannot be above the dry bulb, " + celsius(*settings.dry_bulb_c));
    if (settings.altitude_m) checkNumber("altitude_m", *settings.altitude_m, -500, 9'000);
    if (settings.latitude_deg.has_value() != settings.longitude_deg.has_value())
        refuse("value.range", "Only one of latitude_deg and longitude_deg is given; give both or none");
    // Metres per degree of longitude vanish at the poles, and nobody builds there.
    if (settings.latitude_deg) checkNumber("latitude_deg", *settings.latitude_deg, -85, 85);
    if (settings.longitude_deg) checkNumber("longitude_deg", *settings.longitude_deg, -180, 180);
    checkNumber("house_load_w_per_m2", settings.house_load_w_per_m2, 0, 100'000);
    for (const auto& [system, target] : settings.redundancy) {
        checkText("A redundancy system", system, 200);
        if (target != "n" && target != "n+1" && target != "n+2" && target != "2n")
            refuse("value.text", "The redundancy of " + inQuotes(system) + " is " + inQuotes(target) +
                                     "; it must be n, n+1, n+2 or 2n");
    }
    if (settings.phases.size() > 1'000)
        refuse("value.range", "There are more than 1000 phases; at most 1000 are allowed");
    std::stable_sort(settings.phases.begin(), settings.phases.end(),
                     [](const Phase& a, const Phase& b) { return a.date < b.date; });
    for (std::size_t i = 0; i < settings.phases.size(); ++i) {
        checkText("The name of a phase", settings.phases[i].name, mostName);
        if (i > 0 && settings.phases[i].date == settings.phases[i - 1].date)
            refuse("value.date",
                   "Two phases are on " + formatDate(settings.phases[i].date) + "; each phase needs its own day");
    }
    for (const Waiver& waiver : settings.waivers) checkText("The reason of a waiver", waiver.reason, mostText);
}

} // namespace gs::edit
