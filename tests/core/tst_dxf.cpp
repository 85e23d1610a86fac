// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings in and out. The drawings read here are written by hand after the DXF reference; expected sizes are plane
// geometry.
#include <QTest>
#include <cmath>
#include <set>

#include "core/examples/examples.h"
#include "core/exchange/dxf.h"
#include "core/layout/geometry.h"
#include "core/site/plan_marks.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

/// "0 LINE 8 WALL …" as lines of a file.
std::string lines(const std::string& words) {
    std::string text;
    for (const char c : words) text += c == ' ' ? '\n' : c == '~' ? ' ' : c;
    return text + "\n";
}
std::string drawing(const std::string& entities, const std::string& blocks = {}, int unit = 6) {
    std::string text =
        lines("0 SECTION 2 HEADER 9 $ACADVER 1 AC1015 9 $INSUNITS 70 " + std::to_string(unit) + " 0 ENDSEC");
    if (!blocks.empty()) text += lines("0 SECTION 2 BLOCKS") + lines(blocks) + lines("0 ENDSEC");
    return text + lines("0 SECTION 2 ENTITIES") + lines(entities) + lines("0 ENDSEC 0 EOF");
}
DxfDrawing read(const std::string& text, std::optional<double> unit = std::nullopt) {
    return readDxf(text, "plan.dxf", unit);
}
QString whatOf(const std::string& text) {
    try {
        read(text);
    } catch (const ExchangeError& error) { return QString::fromUtf8(error.what()); }
    return {};
}
bool isNear(Point a, Point b, double m = 1e-9) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) < m; }
Site after(Site site, const ChangeSet& change) {
    apply(site, change);
    return site;
}

} // namespace

class TestDxf : public QObject {
    Q_OBJECT
private slots:
    void linesThatMeetAreOneRing() {
        // A rectangle of 30 × 20 m drawn as four lines, the drawing's y up.
        const DxfDrawing d = read(drawing("0 LINE 8 C-PROP 10 0 20 0 11 30 21 0 0 LINE 8 C-PROP 10 30 20 0 11 30 21 20 "
                                          "0 LINE 8 C-PROP 10 30 20 20 11 0 21 20 0 LINE 8 C-PROP 10 0 20 20 11 0 21 0 "
                                          "0 LINE 8 WALL 10 50 20 0 11 60 21 0"));
        QCOMPARE(d.map.shapes.size(), std::size_t{2});
        QCOMPARE(int(d.map.shapes[0].kind), int(PlaceShape::Kind::Ring));
        QCOMPARE(int(d.map.shapes[0].what), int(PlaceClass::Parcel)); // by the layer's name
        QCOMPARE(polygonArea(d.map.shapes[0].points), 600.0);
        QVERIFY(isNear(d.map.shapes[0].points[2], {30, -20})); // north is up: y of the plan is negative
        QCOMPARE(int(d.map.shapes[1].what), int(PlaceClass::Line));
        QCOMPARE(d.layers.size(), std::size_t{2});
        QCOMPARE(d.low, (Point{0, -20}));
        QCOMPARE(d.high, (Point{60, 0}));
    }

    void unitsAreHonoured_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("metres");
        QTest::newRow("inch") << 1 << 0.0254;
        QTest::newRow("foot") << 2 << 0.3048;
        QTest::newRow("millimetre") << 4 << 0.001;
        QTest::newRow("metre") << 6 << 1.0;
        QTest::newRow("US survey foot") << 21 << 0.3048006096; // 1200 / 3937 m (NIST SP 811)
        QTest::newRow("none") << 0 << 1.0;
    }
    void unitsAreHonoured() {
        QFETCH(int, code);
        QFETCH(double, metres);
        const std::string text = drawing("0 LINE 8 0 10 0 20 0 11 1000 21 0", {}, code);
        const DxfDrawing d = read(text);
        QVERIFY(std::abs(d.map.shapes[0].points[1].x_m - 1000 * metres) < 1e-6);
        QCOMPARE(d.saysUnit, code != 0);
        QVERIFY(std::abs(read(text, 0.01).map.shapes[0].points[1].x_m - 10) < 1e-9); // said by hand
    }

    void bulgesCirclesAndArcs() {
        // A half circle of radius 10 m on a straight side: bulge 1 = tan(180° / 4). Area π r² / 2.
        const DxfDrawing half = read(drawing("0 LWPOLYLINE 8 0 90 2 70 1 10 -10 20 0 42 0 10 10 20 0 42 1"));
        const std::vector<Point>& p = half.map.shapes[0].points;
        QCOMPARE(int(half.map.shapes[0].kind), int(PlaceShape::Kind::Ring));
        QVERIFY2(std::abs(polygonArea(p) - M_PI * 50) < 1.5, qPrintable(QString::number(polygonArea(p))));
        // It bulges to the left of the way from (10, 0) to (-10, 0)… a positive bulge turns left, so through (0, 10).
        QVERIFY(std::any_of(p.begin(), p.end(), [](Point q) { return q.y_m < -9.9; }));
        for (const Point& q : p) QVERIFY(std::hypot(q.x_m, q.y_m) < 10.0001);
        // The same with old vertices.
        const DxfDrawing old =
            read(drawing("0 POLYLINE 8 0 66 1 70 1 0 VERTEX 8 0 10 -10 20 0 0 VERTEX 8 0 10 10 20 0 42 1 0 SEQEND"));
        QCOMPARE(polygonArea(old.map.shapes[0].points), polygonArea(p));
        // Chords stay within 1 % of the radius and 5 cm.
        for (const double radius : {0.5, 10.0, 500.0}) {
            const std::string r = std::to_string(radius);
            const DxfDrawing circle = read(drawing("0 CIRCLE 8 0 10 5 20 7 40 " + r));
            const auto& ring = circle.map.shapes[0].points;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const Point a = ring[i], b = ring[(i + 1) % ring.size()];
                const double middle = std::hypot((a.x_m + b.x_m) / 2 - 5, (a.y_m + b.y_m) / 2 + 7);
                QVERIFY(radius - middle <= std::min(0.01 * radius, 0.05) + 1e-9);
            }
        }
        const DxfDrawing arc = read(drawing("0 ARC 8 0 10 0 20 0 40 10 50 270 51 90")); // over 0°: the right half
        QVERIFY(isNear(arc.map.shapes[0].points.front(), {0, 10}) && isNear(arc.map.shapes[0].points.back(), {0, -10}));
        QVERIFY(std::abs(chainLength(arc.map.shapes[0].points) - 10 * M_PI) < 0.2);
    }

    void blocksStandWhereTheyAreInserted() {
        // A block whose base is (1, 1): a line to (3, 1). Twice as large, turned 90°: from (100, 50) up to (100, 54).
        const std::string block = "0 BLOCK 8 0 2 PAD 10 1 20 1 0 LINE 8 0 10 1 20 1 11 3 21 1 0 ENDBLK "
                                  "0 BLOCK 8 0 2 TWO 10 0 20 0 0 INSERT 8 0 2 PAD 10 10 20 0 0 ENDBLK";
        const DxfDrawing d =
            read(drawing("0 INSERT 8 EQUIP 2 PAD 10 100 20 50 41 2 42 2 50 90 0 INSERT 8 EQUIP 2 TWO 10 1000 20 0 "
                         "0 INSERT 8 ROW 2 PAD 10 0 20 0 70 3 71 2 44 5 45 7",
                         block));
        QVERIFY(isNear(d.map.shapes[0].points[0], {100, -50}) && isNear(d.map.shapes[0].points[1], {100, -54}));
        QCOMPARE(d.map.shapes[0].layer, std::string("EQUIP")); // what lies on layer 0 of a block takes its insert's
        QVERIFY(isNear(d.map.shapes[1].points[0], {1010, 0}) && isNear(d.map.shapes[1].points[1], {1012, 0}));
        QCOMPARE(d.map.shapes.size(), std::size_t{2 + 6}); // 3 columns × 2 rows
        QVERIFY(isNear(d.map.shapes.back().points[0], {10, -7}));
        // One that inserts itself comes to an end, and is said to.
        const DxfDrawing circle = read(drawing("0 INSERT 8 0 2 A 10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 1",
                                               "0 BLOCK 8 0 2 A 10 0 20 0 0 INSERT 8 0 2 A 10 1 20 0 0 ENDBLK"));
        QCOMPARE(circle.map.left.size(), std::size_t{1});
        // A million of a million of nothing is refused, not waited for.
        const QString many =
            whatOf(drawing("0 INSERT 8 0 2 A 10 0 20 0 70 1000 71 1000 0 LINE 8 0 10 0 20 0 11 1 21 1",
                           "0 BLOCK 8 0 2 A 10 0 20 0 0 INSERT 8 0 2 A 10 1 20 0 70 1000 71 1000 0 ENDBLK"));
        QVERIFY2(many.contains("more than 200000 inserted blocks"), qPrintable(many));
    }

    void filledAreas() {
        // As map programs write polygons: the outer boundary (a square of 10 m) and a hole.
        const std::string hatch =
            "0 HATCH 8 SITE 10 0 20 0 30 0 2 SOLID 70 1 71 0 91 2 92 3 72 0 73 1 93 4 10 0 20 0 10 10 20 0 10 10 20 10 "
            "10 0 20 10 97 0 92 2 72 0 73 1 93 3 10 4 20 4 10 6 20 4 10 5 20 6 97 0 75 1 98 0";
        const DxfDrawing d = read(drawing(hatch));
        QCOMPARE(d.map.shapes.size(), std::size_t{1});
        QCOMPARE(polygonArea(d.map.shapes[0].points), 100.0);
        // Outlined as well it comes once.
        const DxfDrawing both =
            read(drawing(hatch + " 0 LWPOLYLINE 8 SITE 90 4 70 1 10 10 20 0 10 10 20 10 10 0 20 10 10 0 20 0"));
        QCOMPARE(both.map.shapes.size(), std::size_t{1});
    }

    void wordsAreRead_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << "0 TEXT 8 0 10 1 20 2 40 1 1 Pump~station"
                               << "Pump station";
        QTest::newRow("escapes") << "0 TEXT 8 0 10 1 20 2 40 1 1 %%c100~45%%d~%%p1~\\U+7535"
                                 << QString::fromUtf8("⌀100 45° ±1 电");
        QTest::newRow("several lines") << "0 MTEXT 8 0 10 1 20 2 40 1 1 {\\fArial|b0;Hall}\\PNorth"
                                       << "Hall\nNorth";
    }
    void wordsAreRead() {
        QFETCH(QString, entity);
        QFETCH(QString, words);
        const DxfDrawing d = read(drawing(entity.toStdString()));
        QCOMPARE(QString::fromStdString(d.map.shapes[0].text), words);
        QVERIFY(isNear(d.map.shapes[0].points[0], {1, -2}));
        const PlaceImport done = placeShapes(Site(), shippedCatalog(), d.map, {});
        const Site site = after(Site(), done.change);
        QCOMPARE(site.component(done.ids[0])->type, std::string("note"));
        QCOMPARE(QString::fromStdString(site.component(done.ids[0])->text), words);
    }

    void layersAreChosen() {
        const DxfDrawing d =
            read(drawing("0 LINE 8 A 10 0 20 0 11 1 21 0 0 LINE 8 B 10 5 20 0 11 6 21 0 0 HATCH 8 A 70 1"));
        PlaceChoice choice;
        choice.layers = {"B"};
        choice.shift = {100, 0};
        const PlaceImport done = placeShapes(Site(), shippedCatalog(), d.map, choice);
        QCOMPARE(done.placed, 1);
        const Site site = after(Site(), done.change);
        QCOMPARE(site.component(done.ids[0])->position, (Point{105.5, 0}));
        QCOMPARE(d.map.left.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(d.map.left[0]).startsWith("1 × HATCH")); // of what, this one does not say
        choice.layers = {"C"};
        QVERIFY_EXCEPTION_THROWN(placeShapes(Site(), shippedCatalog(), d.map, choice), EditError);
    }

    void whatIsRefused() {
        QVERIFY(whatOf("AutoCAD Binary DXF\r\n\x1a").startsWith("plan.dxf: this is a binary DXF"));
        QVERIFY(whatOf("AC1032 xx").startsWith("plan.dxf: this is a DWG"));
        QVERIFY(whatOf("hello\nworld\n").startsWith("plan.dxf: line 1: here a group code"));
        const std::string whole = drawing("0 LINE 8 0 10 0 20 0 11 1 21 0");
        QVERIFY2(whatOf(whole.substr(0, whole.size() - 8)).contains("ends before its EOF"),
                 qPrintable(whatOf(whole.substr(0, whole.size() - 8))));
        QVERIFY(whatOf(lines("0 SECTION 2 HEADER 0 ENDSEC 0 EOF")).contains("no section ENTITIES"));
        QVERIFY(whatOf(drawing("0 3DSOLID 8 0")).contains("it has no line"));
        QVERIFY(whatOf(drawing("0 LINE 8 0 10 0 20 0 11 1e999 21 0")).isEmpty()); // no number: 0, as others read it
        QVERIFY(whatOf(drawing("0 CIRCLE 8 0 10 nan 20 1e300 40 inf")).contains("no finite number"));
        QVERIFY(
            whatOf(drawing("0 LWPOLYLINE 8 0 70 1e300 10 0 20 0 42 nan 10 5 20 5 10 9 20 0")).isEmpty()); // straight
    }
    /// A file of a few lines must not ask for gigabytes or minutes: 160,000 times a circle of 900 corners, or a block
    /// of 20,000 things that are not even taken over.
    void smallFilesThatAskForMuch() {
        const std::string insert = "0 INSERT 2 B 10 0 20 0 70 400 71 400 44 1 45 1", block = "0 BLOCK 2 B 10 0 20 0 ";
        const QString circles = whatOf(drawing(insert, block + "0 CIRCLE 8 0 10 0 20 0 40 1000000 0 ENDBLK"));
        QVERIFY2(circles.contains("more than 5000000 corners; save the part"), qPrintable(circles));
        std::string solids;
        for (int i = 0; i < 20'000; ++i) solids += "0 SOLID 8 0 ";
        const QString idle = whatOf(drawing(insert, block + solids + "0 ENDBLK"));
        QVERIFY2(idle.contains("more than 20000000 values in inserted blocks; save the part"), qPrintable(idle));
    }

    /// 100 Chinese characters are 700 of release 12, whose texts end at 250: 35 whole ones.
    void longWordsEndWithACharacter() {
        Site site;
        Type rack;
        rack.id = rack.kind = "rack";
        rack.role = Role::Rack;
        rack.width_m = rack.depth_m = 1;
        site.put(std::make_shared<const Type>(rack));
        Component c;
        c.id = "R", c.type = "rack";
        for (int i = 0; i < 100; ++i) c.name = c.name + "\u67dc";
        site.put(std::make_shared<const Component>(c));
        const DxfDrawing d = read(writeDxf(site));
        QCOMPARE(d.map.shapes.size(), std::size_t{1}); // the rack, which has it as its name
        QCOMPARE(QString::fromStdString(d.map.shapes.front().name), QString(35, QChar(0x67dc)));
    }

    void thereAndBack() {
        // Every footprint of an example comes back to a tenth of a millimetre, which is what the file writes.
        const Site site = buildExample("starter-1000", shippedCatalog());
        const std::string text = writeDxf(site);
        QVERIFY(text.find("AC1009") != std::string::npos);
        QVERIFY(text.find("$PLIMMAX\n 10\n0.4200\n 20\n0.2970\n") != std::string::npos); // A3 in metres: ISO 216
        const DxfDrawing d = read(text);
        QVERIFY(d.saysUnit);
        QCOMPARE(d.metresPerUnit, 1.0);
        std::size_t looked = 0;
        for (const std::string& id : site.components().sortedIds()) {
            const Component& c = *site.component(id);
            const Type& type = *site.typeOf(c);
            if (c.array.count > 1 || isPicture(type) || type.kind == "label" || type.kind == "roof_text") continue;
            const std::vector<Point> outline = corners(site, c);
            const PlaceClass what = type.kind == "parcel" ? PlaceClass::Parcel
                                    : type.kind == "hall" ? PlaceClass::Hall
                                    : type.kind == "yard" ? PlaceClass::Yard
                                    : type.kind == "road" ? PlaceClass::Road
                                                          : PlaceClass::Line;
            const bool found = std::any_of(d.map.shapes.begin(), d.map.shapes.end(), [&](const PlaceShape& shape) {
                return shape.what == what && shape.points.size() == outline.size() &&
                       std::equal(outline.begin(), outline.end(), shape.points.begin(),
                                  [](Point a, Point b) { return isNear(a, b, 2e-4); });
            });
            QVERIFY2(found, id.c_str());
            ++looked;
        }
        QVERIFY(looked > 10);
        // Equipment is no ground: of all that becomes a zone on the plan there is as much as before.
        const auto zones = [](const Site& of) {
            std::map<std::string, int> count;
            for (const std::string& id : of.components().sortedIds())
                if (of.typeOf(*of.component(id))->is_zone) ++count[of.component(id)->type];
            return count;
        };
        Site back;
        apply(back, placeShapes(back, shippedCatalog(), d.map, {}).change);
        QVERIFY(zones(back) == zones(site));
        // Each with its name, and no note for it.
        const auto names = [](const Site& of) {
            std::multiset<std::string> found;
            for (const std::string& id : of.components().sortedIds())
                if (const Component& c = *of.component(id); of.typeOf(c)->is_zone) found.insert(c.name.str());
            return found;
        };
        QVERIFY(names(back) == names(site));
        QVERIFY(names(back).count("Data hall"));
        for (const std::string& id : back.components().sortedIds()) QVERIFY(back.component(id)->text != "Data hall");
        const auto named = [&](const char* name) {
            return std::count_if(d.map.shapes.begin(), d.map.shapes.end(),
                                 [&](const PlaceShape& shape) { return shape.name == name; });
        };
        QCOMPARE(named("Chillers"), 3);       // each element of the array
        QCOMPARE(named("Utility feed A"), 1); // not the one before it
    }

    /// Two lots without a name are drawn before one that has: it names none but itself. Words of others stay notes.
    void namesGoToTheirOutline() {
        const auto square = [](double x, double side) {
            Component c;
            c.type = "parcel";
            c.position = {x, 0};
            const double h = side / 2;
            c.outline = {{-h, -h}, {h, -h}, {h, h}, {-h, h}};
            return c;
        };
        Site site;
        site.put(shippedCatalog().type("parcel"));
        int number = 0;
        for (Component c : {square(0, 50), square(100, 50), square(200, 50)}) {
            c.id = "P" + std::to_string(++number);
            if (number == 3) c.name = "Lot C";
            site.put(std::make_shared<const Component>(c));
        }
        // A label within the first lot is no name of it.
        site.put(shippedCatalog().type("label"));
        Component label;
        label.id = "W", label.type = "label", label.text = "Here be racks", label.position = {1, 1};
        site.put(std::make_shared<const Component>(label));
        const DxfDrawing d = read(writeDxf(site));
        QCOMPARE(d.map.shapes.size(), std::size_t{4});
        QCOMPARE(std::count_if(d.map.shapes.begin(), d.map.shapes.end(),
                               [](const PlaceShape& shape) { return shape.text == "Here be racks"; }),
                 1);
        for (const PlaceShape& shape : d.map.shapes)
            QCOMPARE(shape.name, std::string(shape.points.front().x_m > 150 ? "Lot C" : ""));
    }
};

QTEST_APPLESS_MAIN(TestDxf)
#include "tst_dxf.moc"
