// SPDX-License-Identifier: GPL-3.0-or-later
// DXF release 12 by hand: pairs of a group code and a value.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <string_view>

#include "core/exchange/dxf.h"
#include "core/layout/geometry.h"
#include "core/layout/route.h"
#include "core/site/plan_marks.h"

namespace gs {

namespace {

constexpr int mostElements = 50'000; ///< beyond it arrays are drawn by their outlines
constexpr double textHeight_m = 1.0;
constexpr int metres = 6; ///< $INSUNITS
constexpr double a3_m[] = {0.42, 0.297};

struct Layer {
    const char* name;
    int colour; ///< AutoCAD colour index
};
// One for equipment, one for lines, one for names of each discipline, so that each can be switched off.
constexpr Layer layers[] = {{"GS_POWER", 30}, {"GS_COOLING", 5}, {"GS_COMPUTE", 7}, {"GS_GAS", 2},
                            {"GS_WATER", 4},  {"GS_NETWORK", 6}, {"GS_CIVIL", 8},   {"GS_NOTES", 9}};
enum Discipline { Power, Cooling, Compute, Gas, Water, Network, Civil, Notes };
// Ground by what it is, so that it comes back as that (classOfOwnLayer()).
constexpr Layer grounds[] = {{"GS_PARCEL", 8},   {"GS_YARD", 8}, {"GS_HALL", 8}, {"GS_BUILDING", 8},
                             {"GS_EXISTING", 8}, {"GS_ROAD", 8}, {"GS_POND", 8}};
constexpr const char* wordsLayer = "GS_WORDS"; ///< notes and labels: names of nothing that is drawn
constexpr std::string_view groundKinds[] = {"parcel", "yard",      "hall", "building", "existing_building",
                                            "road",   "water_body"};
static_assert(std::size(grounds) == std::size(groundKinds));

Discipline disciplineOf(const Type& type) {
    switch (type.role) {
    case Role::Rack: return type.text("it") == "network" ? Network : Compute;
    case Role::Load: return type.port("gas_in") ? Gas : Power;
    case Role::Source:
    case Role::Store:
    case Role::Converter: return Power;
    case Role::Exchanger:
    case Role::AirHandler:
    case Role::Pump:
    case Role::Rejector:
    case Role::Tank: return Cooling;
    case Role::Supply: return type.text("supply") == "water" ? Water : Gas;
    case Role::Conductor:
    case Role::Structure: return annotationOf(type) != Annotation::None ? Notes : Civil;
    }
    return Civil;
}

Discipline disciplineOf(Medium medium) {
    switch (medium) {
    case Medium::Power: return Power;
    case Medium::Coolant: return Cooling;
    case Medium::Gas: return Gas;
    case Medium::Water: return Water;
    case Medium::Data: return Network;
    }
    return Civil;
}

std::string layerOf(const Type& type) {
    for (std::size_t i = 0; i < std::size(groundKinds); ++i)
        if (type.kind == groundKinds[i]) return grounds[i].name;
    return layers[disciplineOf(type)].name;
}

/// One line of ASCII; other characters as \U+XXXX, which every reader since release 13 knows.
std::string plain(const std::string& utf8) {
    constexpr std::size_t longest = 250; // the longest text of release 12
    std::string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        const int length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        unsigned code = length == 1 ? c : c & (0xffu >> (length + 1));
        for (int k = 1; k < length && i + static_cast<std::size_t>(k) < utf8.size(); ++k)
            code = code << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3fu);
        i += static_cast<std::size_t>(length);
        char escaped[16];
        if (text.size() + (code < 0x80 ? 1 : 7) > longest) break; // never cut within a character
        if (code < 0x20) text += ' ';
        else if (code < 0x80) text += static_cast<char>(code);
        else if (code < 0x10000) std::snprintf(escaped, sizeof escaped, "\\U+%04X", code), text += escaped;
        else text += '?';
    }
    return text;
}

class Writer {
public:
    void pair(int code, const std::string& value) {
        char head[16];
        std::snprintf(head, sizeof head, "%3d\n", code);
        m_text += head;
        m_text += value;
        m_text += '\n';
    }
    void pair(int code, int value) { pair(code, std::to_string(value)); }
    void pair(int code, double value) {
        char digits[64];
        std::snprintf(digits, sizeof digits, "%.4f", value);
        pair(code, std::string(digits) == "-0.0000" ? "0.0000" : digits);
    }
    void point(int code, Point p) {
        pair(code, p.x_m);
        pair(code + 10, -p.y_m); // north is up
        pair(code + 20, 0.0);
    }
    void section(const char* name) { pair(0, "SECTION"), pair(2, name); }
    void endSection() { pair(0, "ENDSEC"); }

    void polyline(const std::string& layer, const std::vector<Point>& points, bool closed) {
        if (points.size() < 2) return;
        if (points.size() == 2) {
            pair(0, "LINE"), pair(8, layer);
            point(10, points[0]), point(11, points[1]);
            return;
        }
        pair(0, "POLYLINE"), pair(8, layer), pair(66, 1);
        point(10, {});
        pair(70, closed ? 1 : 0);
        for (const Point& p : points) pair(0, "VERTEX"), pair(8, layer), point(10, p);
        pair(0, "SEQEND"), pair(8, layer);
    }
    void text(const std::string& layer, Point at, double degrees, const std::string& words) {
        if (words.empty()) return;
        pair(0, "TEXT"), pair(8, layer);
        point(10, at);
        pair(40, textHeight_m);
        pair(1, plain(words));
        pair(50, degrees);
        pair(72, 1); // centred on the second point
        point(11, at);
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void writeHeader(Writer& w, Point low, Point high) {
    w.pair(999, "Gigasite: metres, north is up");
    w.section("HEADER");
    w.pair(9, "$ACADVER"), w.pair(1, "AC1009");
    w.pair(9, "$INSUNITS"), w.pair(70, metres);
    w.pair(9, "$EXTMIN"), w.pair(10, low.x_m), w.pair(20, -high.y_m), w.pair(30, 0.0);
    w.pair(9, "$EXTMAX"), w.pair(10, high.x_m), w.pair(20, -low.y_m), w.pair(30, 0.0);
    // The sheet, in the drawing's metres: without it LibreCAD takes one of 210 x 297 of them and prints nothing useful.
    w.pair(9, "$PLIMMIN"), w.pair(10, 0.0), w.pair(20, 0.0);
    w.pair(9, "$PLIMMAX"), w.pair(10, a3_m[0]), w.pair(20, a3_m[1]);
    w.endSection();
    w.section("TABLES");
    w.pair(0, "TABLE"), w.pair(2, "LTYPE"), w.pair(70, 1);
    w.pair(0, "LTYPE"), w.pair(2, "CONTINUOUS"), w.pair(70, 64), w.pair(3, "Solid line"), w.pair(72, 65), w.pair(73, 0);
    w.pair(40, 0.0);
    w.pair(0, "ENDTAB");
    w.pair(0, "TABLE"), w.pair(2, "LAYER"),
        w.pair(70, static_cast<int>(3 * std::size(layers) + 2 * std::size(grounds) + 2));
    const auto layer = [&w](const std::string& name, int colour) {
        w.pair(0, "LAYER"), w.pair(2, name), w.pair(70, 0), w.pair(62, colour), w.pair(6, "CONTINUOUS");
    };
    layer("0", 7);
    layer(wordsLayer, 9);
    for (const Layer& entry : layers)
        for (const char* part : {"", "_LINES", "_NAMES"}) layer(std::string(entry.name) + part, entry.colour);
    for (const Layer& entry : grounds)
        for (const char* part : {"", "_NAMES"}) layer(std::string(entry.name) + part, entry.colour);
    w.pair(0, "ENDTAB");
    w.endSection();
}

} // namespace

std::optional<PlaceClass> classOfOwnLayer(std::string_view layer) {
    if (!layer.starts_with("GS_")) return std::nullopt;
    constexpr PlaceClass classes[] = {PlaceClass::Parcel,   PlaceClass::Yard, PlaceClass::Hall, PlaceClass::Building,
                                      PlaceClass::Building, PlaceClass::Road, PlaceClass::Water};
    static_assert(std::size(grounds) == std::size(classes));
    for (std::size_t i = 0; i < std::size(grounds); ++i)
        if (layer == grounds[i].name) return classes[i];
    return PlaceClass::Line; // equipment: where it stands, no ground of its own
}

std::string writeDxf(const Site& site, const Progress& progress) {
    const std::vector<std::string> ids = site.components().sortedIds();
    Rect extent;
    bool any = false;
    long long elements = 0;
    for (const std::string& id : ids) {
        const Component& c = *site.component(id);
        if (!site.typeOf(c)) continue;
        extent = any ? extent.united(bounds(site, c)) : bounds(site, c);
        any = true;
        elements += c.array.count;
    }
    Writer w;
    writeHeader(w, {extent.left, extent.top}, {extent.right, extent.bottom});
    w.section("ENTITIES");
    const std::size_t all = ids.size() + site.links().size();
    std::size_t done = 0;
    for (const std::string& id : ids) {
        reportStep(progress, done++, all);
        const Component& c = *site.component(id);
        const Type* type = site.typeOf(c);
        if (!type || isPicture(*type)) continue;
        const std::string layer = layerOf(*type);
        const std::string& said = !c.text.empty() && type->role == Role::Structure ? c.text : c.name;
        const Annotation annotation = annotationOf(*type);
        const bool isWords = annotation == Annotation::Note || type->kind == "label" || type->kind == "roof_text";
        if (!isWords) {
            if (c.array.count > 1 && elements <= mostElements) {
                Component one = c;
                one.array = {};
                for (int i = 0; i < c.array.count; ++i) {
                    one.position = elementCentre(c, i);
                    w.polyline(layer, corners(site, one), true);
                }
            } else {
                w.polyline(layer, corners(site, c), !hasOpenOutline(*type));
            }
        }
        // Text turns counterclockwise in a drawing, components clockwise on the plan; none stands on its head.
        double turn = std::remainder(-c.rotation_deg, 180.0);
        if (turn == -90) turn = 90;
        w.text(isWords ? wordsLayer : layer + "_NAMES", c.position, turn,
               said.empty() && c.outline.empty() ? c.id.str() : said);
    }
    for (const std::string& id : site.links().sortedIds()) {
        reportStep(progress, done++, all);
        const Link& link = *site.link(id);
        w.polyline(std::string(layers[disciplineOf(link.medium)].name) + "_LINES", route(site, link), false);
    }
    w.endSection();
    w.pair(0, "EOF");
    return w.take();
}

} // namespace gs
