// SPDX-License-Identifier: GPL-3.0-or-later
// DXF in: entities, with blocks where they are inserted, as shapes in metres.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "core/exchange/dxf.h"
#include "core/exchange/dxf_names.h"
#include "core/exchange/dxf_pairs.h"

namespace gs {

using dxf::Pair;

namespace {

constexpr int deepest = 8; ///< blocks within blocks
constexpr std::size_t mostShapes = 200'000;
// What a small file can ask for by inserting a large block often: 5 million corners are 80 MB.
constexpr std::size_t mostPoints = 5'000'000, mostDrawn = 20'000'000;
constexpr double chordShare = 0.01, chord_m = 0.05; ///< how far a chord may be from its arc
constexpr double joined_m = 1e-4;

/// From a block's units into the drawing's: x' = a x + b y + c, y' = d x + e y + f (y up).
struct Transform {
    double a = 1, b = 0, c = 0, d = 0, e = 1, f = 0;
    Point operator()(Point p) const { return {a * p.x_m + b * p.y_m + c, d * p.x_m + e * p.y_m + f}; }
    Transform of(const Transform& o) const {
        return {a * o.a + b * o.d, a * o.b + b * o.e, a * o.c + b * o.f + c,
                d * o.a + e * o.d, d * o.b + e * o.e, d * o.c + e * o.f + f};
    }
    double scale() const { return std::sqrt(std::abs(a * e - b * d)); }
};

/// One entity: its pairs from the one that names it.
struct Entity {
    std::string_view kind;
    const Pair* first;
    const Pair* head; ///< end of its own pairs, before those of its vertices or attributes
    const Pair* end;

    const Pair* find(int code) const {
        for (const Pair* p = first; p != head; ++p)
            if (p->code == code) return p;
        return nullptr;
    }
    double number(int code, double fallback = 0) const {
        const Pair* p = find(code);
        return p ? p->number() : fallback;
    }
    int whole(int code, int fallback = 0) const {
        const Pair* p = find(code);
        return p ? p->whole() : fallback;
    }
    std::string text(int code) const {
        const Pair* p = find(code);
        return p ? std::string(p->value) : std::string();
    }
    Point point(int code) const { return {number(code), number(code + 10)}; }
    /// Things drawn on the back of the paper are mirrored (extrusion direction 0, 0, -1).
    bool isMirrored() const { return number(230, 1) < 0; }
};

struct Vertex {
    Point at;
    double bulge = 0; ///< tangent of a quarter of the arc's angle to the next vertex
};

struct Block {
    Point base;
    std::vector<Entity> entities;
};

class Reader {
public:
    Reader(const std::vector<Pair>& pairs, const std::string& file) : m_pairs(pairs), m_file(file) { readSections(); }
    DxfDrawing take(std::optional<double> metresPerUnit);

private:
    void readSections();
    std::size_t readEntities(std::size_t at, std::vector<Entity>& list, std::string_view until);
    void draw(const std::vector<Entity>& entities, const Transform& to, const std::string& byLayer, int depth);
    void insert(const Entity& e, const Transform& to, const std::string& layer, int depth);
    void addChain(const Entity& e, std::vector<Point> points, bool closed, const Transform& to,
                  const std::string& layer);
    void addVertices(const Entity& e, const std::vector<Vertex>& vertices, bool closed, const Transform& to,
                     const std::string& layer);
    void addHatch(const Entity& e, const Transform& to, const std::string& layer);
    void addText(const Entity& e, const Transform& to, const std::string& layer);
    std::vector<Point> arc(Point centre, double radius, double from, double sweep, const Transform& to) const;
    PlaceShape& add(const Entity& e, PlaceShape::Kind kind, const std::string& layer);
    [[noreturn]] void tooMany(const Entity& e, std::size_t most, const char* what) const;
    void join();
    void dropTwins();

    const std::vector<Pair>& m_pairs;
    const std::string& m_file;
    std::map<std::string, Block, std::less<>> m_blocks;
    std::vector<Entity> m_entities;
    std::map<std::string, int, std::less<>> m_unknown; ///< kinds that are not taken
    int m_unitCode = 0;
    std::size_t m_inserts = 0, m_points = 0, m_drawn = 0;
    std::vector<std::size_t> m_hatches; ///< shapes that are boundaries of filled areas
    DxfDrawing m_drawing;
};

/// What the name of a layer tells, by the words of the US National CAD Standard's layer list and common ones.
PlaceClass classOfLayer(const std::string& layer, bool isRing) {
    std::string name = layer;
    for (char& c : name) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    const auto has = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char* w) { return name.find(w) != std::string::npos; });
    };
    if (!isRing) return PlaceClass::Line;
    if (const auto own = classOfOwnLayer(name)) return *own;
    if (has({"BLDG", "BUILD", "STRC", "FOOTPRINT"})) return PlaceClass::Building;
    if (has({"PROP", "PARCEL", "BNDY", "BOUNDARY", "SITE_LIM"})) return PlaceClass::Parcel;
    if (has({"ROAD", "STRT", "PVMT", "PAVE", "PKNG"})) return PlaceClass::Road;
    if (has({"WATR", "WATER", "POND", "RIVER", "LAKE"})) return PlaceClass::Water;
    return PlaceClass::Area;
}

Entity entityAt(const std::vector<Pair>& pairs, std::size_t& at) {
    Entity e{pairs[at].value, &pairs[at], nullptr, nullptr};
    for (++at; at < pairs.size() && pairs[at].code != 0;) ++at;
    e.head = e.end = pairs.data() + at;
    return e;
}

/// Entities up to `until`; an old POLYLINE swallows its vertices.
std::size_t Reader::readEntities(std::size_t at, std::vector<Entity>& list, std::string_view until) {
    while (at < m_pairs.size() && m_pairs[at].value != until && m_pairs[at].value != "EOF" &&
           m_pairs[at].value != "ENDSEC") {
        Entity e = entityAt(m_pairs, at);
        if (e.kind == "POLYLINE" || (e.kind == "INSERT" && e.number(66) == 1)) {
            while (at < m_pairs.size() && m_pairs[at].value != "SEQEND" && m_pairs[at].value != "ENDSEC" &&
                   m_pairs[at].value != "EOF")
                e.end = entityAt(m_pairs, at).end;
            if (at < m_pairs.size() && m_pairs[at].value == "SEQEND") entityAt(m_pairs, at);
        }
        list.push_back(e);
    }
    return at;
}

void Reader::readSections() {
    bool any = false;
    for (std::size_t at = 0; at < m_pairs.size();) {
        if (m_pairs[at].code != 0 || m_pairs[at].value != "SECTION" || at + 1 >= m_pairs.size()) {
            ++at;
            continue;
        }
        const std::string_view name = m_pairs[at + 1].value;
        at += 2;
        if (name == "HEADER") {
            for (; at + 1 < m_pairs.size() && m_pairs[at].value != "ENDSEC"; ++at)
                if (m_pairs[at].code == 9 && m_pairs[at].value == "$INSUNITS") m_unitCode = m_pairs[at + 1].whole();
        } else if (name == "ENTITIES") {
            any = true;
            at = readEntities(at, m_entities, "ENDSEC");
        } else if (name == "BLOCKS") {
            while (at < m_pairs.size() && m_pairs[at].value != "ENDSEC" && m_pairs[at].value != "EOF") {
                const Entity head = entityAt(m_pairs, at);
                if (head.kind != "BLOCK") continue;
                Block block;
                block.base = head.point(10);
                at = readEntities(at, block.entities, "ENDBLK");
                m_blocks[head.text(2)] = std::move(block);
            }
        }
    }
    if (!any) throw ExchangeError(m_file, "", "it has no section ENTITIES; save the drawing as DXF once more");
}

void Reader::tooMany(const Entity& e, std::size_t most, const char* what) const {
    throw ExchangeError(m_file, "line " + std::to_string(e.first->line),
                        "the drawing has more than " + std::to_string(most) + " " + what +
                            "; save the part with the site on its own");
}

PlaceShape& Reader::add(const Entity& e, PlaceShape::Kind kind, const std::string& layer) {
    if (m_drawing.map.shapes.size() >= mostShapes) tooMany(e, mostShapes, "shapes");
    PlaceShape shape;
    shape.kind = kind;
    shape.layer = layer;
    shape.where = "line " + std::to_string(e.first->line);
    m_drawing.map.shapes.push_back(std::move(shape));
    return m_drawing.map.shapes.back();
}

std::vector<Point> Reader::arc(Point centre, double radius, double from, double sweep, const Transform& to) const {
    // The sagitta of a chord over the angle t is r (1 - cos t/2).
    if (!std::isfinite(sweep)) sweep = 0;    // its points are not finite either, which is said later
    const double size = radius * to.scale(); // in metres: the outermost transform makes them
    const double off = std::min(chordShare, size > 0 ? chord_m / size : chordShare);
    const double step = 2 * std::acos(1 - std::clamp(off, 1e-6, 0.5));
    const int n = std::clamp(static_cast<int>(std::ceil(std::abs(sweep) / step)), 1, 900);
    std::vector<Point> points;
    for (int i = 0; i <= n; ++i) {
        const double t = from + sweep * i / n;
        points.push_back({centre.x_m + radius * std::cos(t), centre.y_m + radius * std::sin(t)});
    }
    return points;
}

void Reader::addChain(const Entity& e, std::vector<Point> points, bool closed, const Transform& to,
                      const std::string& layer) {
    m_points += points.size();
    if (m_points > mostPoints) tooMany(e, mostPoints, "corners");
    const double side = e.isMirrored() ? -1 : 1;
    for (Point& p : points) p = to({p.x_m * side, p.y_m});
    PlaceShape& shape = add(e, closed && points.size() > 2 ? PlaceShape::Kind::Ring : PlaceShape::Kind::Chain, layer);
    shape.points = std::move(points);
}

void Reader::addVertices(const Entity& e, const std::vector<Vertex>& vertices, bool closed, const Transform& to,
                         const std::string& layer) {
    std::vector<Point> points;
    const std::size_t n = vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        points.push_back(vertices[i].at);
        if (vertices[i].bulge == 0 || (i + 1 == n && !closed)) continue;
        const Point a = vertices[i].at, b = vertices[(i + 1) % n].at;
        const double chord = std::hypot(b.x_m - a.x_m, b.y_m - a.y_m), sweep = 4 * std::atan(vertices[i].bulge);
        if (!(chord > 0)) continue;
        const double radius = chord / 2 / std::abs(std::sin(sweep / 2));
        // The centre lies beside the chord's middle, on the left of an arc that turns left.
        const double beside = chord / 2 / std::tan(sweep / 2);
        const Point centre{(a.x_m + b.x_m) / 2 - (b.y_m - a.y_m) / chord * beside,
                           (a.y_m + b.y_m) / 2 + (b.x_m - a.x_m) / chord * beside};
        const std::vector<Point> between =
            arc(centre, radius, std::atan2(a.y_m - centre.y_m, a.x_m - centre.x_m), sweep, to);
        points.insert(points.end(), between.begin() + 1, between.end() - 1);
    }
    if (points.size() >= 2) addChain(e, std::move(points), closed, to, layer);
}

/// The outer boundary of a filled area: map programs write polygons so. Those made of curves are not taken over.
void Reader::addHatch(const Entity& e, const Transform& to, const std::string& layer) {
    const Pair* p = e.first;
    while (p != e.end && p->code != 92) ++p; // the kind of the first boundary
    if (p == e.end || !(p->whole() & 2)) {
        ++m_unknown["HATCH"];
        return;
    }
    std::vector<Vertex> vertices;
    std::size_t count = 0;
    for (++p; p != e.end && p->code != 92 && p->code != 97; ++p) {
        if (p->code == 93) count = static_cast<std::size_t>(std::clamp(p->whole(), 0, 1'000'000));
        else if (p->code == 10 && vertices.size() < count) vertices.push_back({{p->number(), 0}, 0});
        else if (p->code == 20 && !vertices.empty()) vertices.back().at.y_m = p->number();
        else if (p->code == 42 && !vertices.empty()) vertices.back().bulge = p->number();
    }
    const std::size_t before = m_drawing.map.shapes.size();
    if (vertices.size() > 2) addVertices(e, vertices, true, to, layer);
    if (m_drawing.map.shapes.size() > before) m_hatches.push_back(before);
}

void Reader::addText(const Entity& e, const Transform& to, const std::string& layer) {
    std::string raw;
    for (const Pair* p = e.first; p != e.end; ++p)
        if (p->code == 3) raw += p->value; // the first parts of a long MTEXT
    raw += e.text(1);
    const std::string said = dxf::words(raw, e.kind == "MTEXT");
    if (said.find_first_not_of(" \n\t") == std::string::npos) return;
    PlaceShape& shape = add(e, PlaceShape::Kind::Dot, layer);
    const bool isAligned = e.kind == "TEXT" && (e.number(72) != 0 || e.number(73) != 0) && e.find(11);
    const double side = e.isMirrored() && e.kind == "TEXT" ? -1 : 1;
    Point at = e.point(isAligned ? 11 : 10);
    shape.points = {to({at.x_m * side, at.y_m})};
    shape.text = said;
}

void Reader::insert(const Entity& e, const Transform& to, const std::string& layer, int depth) {
    const auto block = m_blocks.find(e.text(2));
    if (block == m_blocks.end()) {
        ++m_unknown["INSERT of a block that is not in the file"];
        return;
    }
    if (depth >= deepest) {
        ++m_unknown["INSERT deeper than " + std::to_string(deepest) + " blocks"];
        return;
    }
    const double angle = e.number(50) * std::numbers::pi / 180, sx = e.number(41, 1), sy = e.number(42, 1);
    const double cosine = std::cos(angle), sine = std::sin(angle), side = e.isMirrored() ? -1 : 1;
    const Point at = e.point(10);
    const int columns = std::clamp(e.whole(70, 1), 1, 1000), rows = std::clamp(e.whole(71, 1), 1, 1000);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            // Blocks without shapes that insert each other would go on for ever.
            if (++m_inserts > mostShapes) tooMany(e, mostShapes, "inserted blocks");
            const double dx = column * e.number(44), dy = row * e.number(45);
            Transform own{cosine * sx, -sine * sy,  at.x_m + cosine * dx - sine * dy,
                          sine * sx,   cosine * sy, at.y_m + sine * dx + cosine * dy};
            const Point base = block->second.base;
            own.c -= own.a * base.x_m + own.b * base.y_m;
            own.f -= own.d * base.x_m + own.e * base.y_m;
            own.a *= side, own.b *= side, own.c *= side;
            draw(block->second.entities, to.of(own), layer, depth + 1);
        }
}

void Reader::draw(const std::vector<Entity>& entities, const Transform& to, const std::string& byLayer, int depth) {
    for (const Entity& e : entities) {
        // By pairs, for each drawing of an entity looks through all of its own.
        if ((m_drawn += static_cast<std::size_t>(e.end - e.first)) > mostDrawn)
            tooMany(e, mostDrawn, "values in inserted blocks");
        if (e.number(60) == 1 || e.number(67) == 1) continue; // invisible; on a sheet of paper
        std::string layer = dxf::words(e.text(8), false);
        if (depth > 0 && (layer.empty() || layer == "0")) layer = byLayer; // layer 0 of a block is that of its insert
        const double degree = std::numbers::pi / 180;
        if (e.kind == "LINE") {
            // Lines are in world coordinates whatever their extrusion.
            PlaceShape& shape = add(e, PlaceShape::Kind::Chain, layer);
            shape.points = {to(e.point(10)), to(e.point(11))};
        } else if (e.kind == "LWPOLYLINE") {
            std::vector<Vertex> vertices;
            for (const Pair* p = e.first; p != e.end; ++p) {
                if (p->code == 10) vertices.push_back({{p->number(), 0}, 0});
                else if (p->code == 20 && !vertices.empty()) vertices.back().at.y_m = p->number();
                else if (p->code == 42 && !vertices.empty()) vertices.back().bulge = p->number();
            }
            addVertices(e, vertices, e.whole(70) & 1, to, layer);
        } else if (e.kind == "POLYLINE") {
            const int flags = e.whole(70);
            if (flags & (16 | 64)) {
                ++m_unknown["mesh"];
                continue;
            }
            std::vector<Vertex> vertices;
            bool isControl = false;
            const Pair* vertexFlags = nullptr;
            for (const Pair* p = e.first; p != e.end; ++p) {
                if (p->code == 0 && p->value == "VERTEX") vertices.push_back({}), isControl = false, vertexFlags = p;
                else if (!vertexFlags) continue;
                else if (p->code == 10) vertices.back().at.x_m = p->number();
                else if (p->code == 20) vertices.back().at.y_m = p->number();
                else if (p->code == 42) vertices.back().bulge = p->number();
                else if (p->code == 70 && p->whole() & 16) isControl = true; // of a spline frame: not drawn
                if (isControl && (p + 1 == e.end || (p + 1)->code == 0)) vertices.pop_back(), isControl = false;
            }
            addVertices(e, vertices, flags & 1, to, layer);
        } else if (e.kind == "HATCH") {
            addHatch(e, to, layer);
        } else if (e.kind == "CIRCLE") {
            std::vector<Point> points = arc(e.point(10), e.number(40), 0, 2 * std::numbers::pi, to);
            points.pop_back();
            addChain(e, std::move(points), true, to, layer);
        } else if (e.kind == "ARC") {
            double sweep = e.number(51) - e.number(50);
            sweep -= std::floor(sweep / 360) * 360;
            if (sweep == 0) sweep = 360;
            addChain(e, arc(e.point(10), e.number(40), e.number(50) * degree, sweep * degree, to), false, to, layer);
        } else if (e.kind == "TEXT" || e.kind == "MTEXT") {
            addText(e, to, layer);
        } else if (e.kind == "POINT") {
            add(e, PlaceShape::Kind::Dot, layer).points = {to(e.point(10))};
        } else if (e.kind == "INSERT") {
            insert(e, to, layer, depth);
        } else if (e.kind != "SEQEND" && e.kind != "VERTEX" && e.kind != "ATTDEF" && e.kind != "VIEWPORT") {
            ++m_unknown[std::string(e.kind.substr(0, 40))];
        }
    }
}

/// A filled area whose outline is drawn as well comes once.
void Reader::dropTwins() {
    std::vector<PlaceShape>& shapes = m_drawing.map.shapes;
    const auto key = [](const PlaceShape& shape) {
        Point low = shape.points.front(), high = low;
        for (const Point& p : shape.points) {
            low = {std::min(low.x_m, p.x_m), std::min(low.y_m, p.y_m)};
            high = {std::max(high.x_m, p.x_m), std::max(high.y_m, p.y_m)};
        }
        const auto mm = [](double m) { return std::llround(std::clamp(m, -1e12, 1e12) * 1e3); };
        return std::array{mm(low.x_m), mm(low.y_m), mm(high.x_m), mm(high.y_m)};
    };
    const std::set<std::size_t> hatches(m_hatches.begin(), m_hatches.end());
    std::set<std::array<long long, 4>> drawn;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes[i].kind == PlaceShape::Kind::Ring && !hatches.count(i)) drawn.insert(key(shapes[i]));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (hatches.count(i) && drawn.count(key(shapes[i]))) continue;
        if (kept != i) shapes[kept] = std::move(shapes[i]);
        ++kept;
    }
    shapes.resize(kept);
}

/// Single lines that go on where the one before ended are one chain; one that comes back to its start is a ring.
void Reader::join() {
    std::vector<PlaceShape> joined;
    const auto isSame = [](Point a, Point b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < joined_m; };
    for (PlaceShape& shape : m_drawing.map.shapes) {
        PlaceShape* last = joined.empty() ? nullptr : &joined.back();
        const bool both = last && last->kind == PlaceShape::Kind::Chain && shape.kind == PlaceShape::Kind::Chain &&
                          last->layer == shape.layer && !isSame(last->points.front(), last->points.back());
        if (both && isSame(last->points.back(), shape.points.front())) {
            last->points.insert(last->points.end(), shape.points.begin() + 1, shape.points.end());
        } else {
            joined.push_back(std::move(shape));
            last = &joined.back();
        }
        if (last->kind == PlaceShape::Kind::Chain && last->points.size() > 3 &&
            isSame(last->points.front(), last->points.back())) {
            last->points.pop_back();
            last->kind = PlaceShape::Kind::Ring;
        }
    }
    m_drawing.map.shapes = std::move(joined);
}

DxfDrawing Reader::take(std::optional<double> metresPerUnit) {
    const std::optional<double> said = metresPerDxfUnit(m_unitCode);
    m_drawing.saysUnit = said.has_value();
    const double metres = metresPerUnit ? *metresPerUnit : said.value_or(1);
    m_drawing.metresPerUnit = metres;
    draw(m_entities, {metres, 0, 0, 0, metres, 0}, "0", 0);
    dropTwins();
    join();
    dxf::nameOwn(m_drawing.map.shapes);
    std::map<std::string, int> layers;
    bool any = false;
    for (PlaceShape& shape : m_drawing.map.shapes) {
        for (Point& p : shape.points) {
            p.y_m = -p.y_m; // the plan's y grows to the south
            if (!std::isfinite(p.x_m) || !std::isfinite(p.y_m))
                throw ExchangeError(m_file, shape.where,
                                    "a coordinate is no finite number; save the drawing once more");
            if (!any) m_drawing.low = m_drawing.high = p;
            any = true;
            m_drawing.low = {std::min(m_drawing.low.x_m, p.x_m), std::min(m_drawing.low.y_m, p.y_m)};
            m_drawing.high = {std::max(m_drawing.high.x_m, p.x_m), std::max(m_drawing.high.y_m, p.y_m)};
        }
        shape.what = shape.kind == PlaceShape::Kind::Dot
                         ? PlaceClass::Point
                         : classOfLayer(shape.layer, shape.kind == PlaceShape::Kind::Ring);
        ++layers[shape.layer];
    }
    for (const auto& [name, count] : layers) m_drawing.layers.push_back({name, count});
    for (const auto& [kind, count] : m_unknown)
        m_drawing.map.left.push_back(std::to_string(count) + " × " + kind + ": not taken over");
    if (!any)
        throw ExchangeError(m_file, "",
                            "it has no line, polyline, circle, arc, text or point" +
                                (m_drawing.map.left.empty() ? std::string() : " (" + m_drawing.map.left.front() + ")") +
                                "; explode its objects and save it once more");
    return std::move(m_drawing);
}

} // namespace

std::optional<double> metresPerDxfUnit(int code) { // DXF Reference, header variable $INSUNITS
    switch (code) {
    case 1: return 0.0254;
    case 2: return 0.3048;
    case 3: return 1609.344;
    case 4: return 1e-3;
    case 5: return 1e-2;
    case 6: return 1;
    case 7: return 1e3;
    case 10: return 0.9144;
    case 14: return 0.1;
    case 15: return 10;
    case 16: return 100;
    case 21: return 1200.0 / 3937; // US survey foot
    default: return std::nullopt;
    }
}

DxfDrawing readDxf(std::string_view text, const std::string& file, std::optional<double> metresPerUnit) {
    const std::vector<Pair> pairs = dxf::pairsOf(text, file);
    return Reader(pairs, file).take(metresPerUnit);
}

} // namespace gs
