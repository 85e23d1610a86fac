// SPDX-License-Identifier: GPL-3.0-or-later
// The coolant diagram. Expected values: a site of two loops reckoned by hand, the first law for whole examples, and for
// where things stand what a drawing of pipes must keep.
#include <QtTest>
#include <cmath>

#include "core/diagram/coolant.h"
#include "core/examples/examples.h"
#include "core/generate/generate.h"
#include "tests/support/shipped_catalog.h"
#include "tests/support/small_site.h"

using namespace gs;
using test::SiteBuilder;
using test::TypeBuilder;
using D = Direction;

namespace {

bool near(double a, double b, double relative = 1e-9) {
    return std::abs(a - b) <= relative * std::max({std::abs(a), std::abs(b), 1e-12});
}

Engine engineOf(const Site& site) {
    Engine engine(test::shippedCatalog());
    engine.compute(site, {lastDate(site), LoadCase::Nameplate});
    return engine;
}

/// `count` CDUs with one rack of 80 kW each, all on one loop with a fan wall, a pump and a chiller.
SiteBuilder rowOf(int count) {
    SiteBuilder b;
    for (const Type& type : test::smallTypes()) b.type(type);
    b.put("HALL", "hall", {0, 0}).box(200, 30);
    b.put("GRID", "grid", {-60, 90}).value("capacity_mw", 500).put("BUS", "bus", {-30, 40});
    b.put("PAD", "pad", {-30, 10}).value("rated_mva", 500);
    b.power("GRID.out", "BUS.in").power("BUS.out", "PAD.hv");
    b.put("CRAH", "crah", {90, 5}).in("HALL").put("CH1", "chiller", {-60, 0}).put("P1", "pump", {-40, 0});
    b.power("PAD.lv", "CRAH.power").power("PAD.lv", "CH1.power").power("PAD.lv", "P1.power");
    b.coolant("CH1.chilled", "P1.in").coolant("P1.out", "CRAH.coolant");
    for (int i = 1; i <= count; ++i) {
        const std::string n = std::to_string(i);
        b.put("R" + n, "rack", {i * 1.0, 0}).in("HALL").put("CDU" + n, "cdu", {i * 1.0, 5}).in("HALL");
        b.power("PAD.lv", "R" + n + ".feed_a").power("PAD.lv", "CDU" + n + ".power");
        b.coolant("CDU" + n + ".secondary", "R" + n + ".coolant").coolant("P1.out", "CDU" + n + ".primary");
    }
    return b;
}

const CoolantUnit* unitOf(const CoolantDiagram& diagram, const char* type) {
    for (const CoolantUnit& unit : diagram.units)
        if (unit.type == type) return &unit;
    return nullptr;
}

/// No cell on another one, and no pipe of one loop along that of another one. Empty when all is well.
QString faultOf(const CoolantDiagram& diagram) {
    std::vector<const CoolantCell*> cells;
    for (const CoolantLoop& loop : diagram.loops) cells.push_back(&loop.cell);
    for (const CoolantUnit& unit : diagram.units)
        if (unit.part != CoolantPart::Pump && unit.part != CoolantPart::Tank) cells.push_back(&unit.cell);
    if (diagram.hasOutdoors) cells.push_back(&diagram.outdoors);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const CoolantCell& a = *cells[i];
        if (a.x < 0 || a.y < 0 || a.x + a.width > diagram.width || a.y + a.height > diagram.height)
            return QStringLiteral("cell %1 outside").arg(i);
        for (std::size_t j = 0; j < i; ++j) {
            const CoolantCell& b = *cells[j];
            if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
                return QStringLiteral("cells %1 and %2 overlap").arg(i).arg(j);
        }
    }
    struct Line {
        std::size_t run;
        bool isFlat;
        double at, from, to;
    };
    std::vector<Line> lines;
    for (std::size_t i = 0; i < diagram.runs.size(); ++i) {
        const CoolantRun& run = diagram.runs[i];
        lines.push_back({i, false, run.x, run.taps.front().y, run.taps.back().y});
        for (const CoolantRun::Tap& tap : run.taps)
            lines.push_back({i, true, tap.y, std::min(tap.x, run.x), std::max(tap.x, run.x)});
    }
    for (const Line& a : lines)
        for (const Line& b : lines)
            if (a.run < b.run && a.isFlat == b.isFlat && a.at == b.at && a.from < b.to && b.from < a.to &&
                diagram.runs[a.run].loop != diagram.runs[b.run].loop)
                return QStringLiteral("runs %1 and %2 lie on each other").arg(a.run).arg(b.run);
    return {};
}

} // namespace

class TestCoolant : public QObject {
    Q_OBJECT
private slots:
    /// Racks of 80 kW give 56 kW to the coolant and 24 kW to the air. Loops of the CDUs: 40 °C (limit of the rack) and
    /// 10 K of rise, PG25 at 45 °C with 1007.2 kg/m³ and 3981 J/(kg K) (tables of core/cooling/fluid.cpp). The chilled
    /// water gets 2 × (56 kW + 4 kW of the CDU's pumps) + 48 kW of air + the fans' 4 kW × (48/120)^2.7; 18 °C is the
    /// limit of the fan wall, 10 K its rise; water at 23 °C has 997.84 kg/m³ and 4184.6 J/(kg K).
    void twoLoopsByHand() {
        const Engine engine = engineOf(rowOf(2).site());
        const CoolantDiagram diagram = coolantDiagram(engine);
        QCOMPARE(diagram.loops.size(), 3u);
        const CoolantLoop &racks = diagram.loops[0], &air = diagram.loops[1], &chilled = diagram.loops[2];
        QCOMPARE(racks.names, (std::vector<std::string>{"CDU1", "CDU2"}));
        QCOMPARE(racks.ids, (std::vector<std::string>{"L10", "L14"})); // the pipes from CDUs to racks
        QCOMPARE(racks.stage, 0);
        QVERIFY(near(racks.supply_c, 40) && near(racks.return_c, 50));
        QVERIFY(near(racks.heat_w, 112e3) && near(racks.capacity_w, 600e3));
        QVERIFY(near(racks.flow_m3_per_s, 112e3 / (1007.2 * 3981 * 10)));
        QVERIFY(air.isAir && air.stage == 0);
        QVERIFY(near(air.heat_w, 48e3) && near(air.capacity_w, 120e3));
        QCOMPARE(chilled.stage, 1);
        const double fans = 4e3 * std::pow(0.4, 2.7), heat = 2 * 60e3 + 48e3 + fans;
        QVERIFY(near(chilled.heat_w, heat));
        QVERIFY(near(chilled.supply_c, 18) && near(chilled.return_c, 28));
        QVERIFY(near(chilled.flow_m3_per_s, heat / (997.84 * 4184.6 * 10)));
        for (const CoolantLoop& loop : diagram.loops) QCOMPARE(int(loop.trouble), int(LoopTrouble::None));

        const CoolantUnit* rack = unitOf(diagram, "rack");
        QVERIFY(rack && rack == &diagram.units.front()); // racks stand first
        QCOMPARE(rack->ids, (std::vector<std::string>{"R1", "R2"}));
        QVERIFY(rack->count == 2 && rack->into == 0 && rack->air == 1 && rack->rows.size() == 1);
        QVERIFY(near(rack->heat_w, 160e3) && near(rack->air_w, 48e3) && rack->lost_w == 0);
        const CoolantUnit *cdu = unitOf(diagram, "cdu"), *crah = unitOf(diagram, "crah"),
                          *chiller = unitOf(diagram, "chiller"), *pump = unitOf(diagram, "pump");
        QVERIFY(cdu && cdu->cools == 0 && cdu->into == 2 && cdu->count == 2 && near(cdu->heat_w, 112e3));
        QVERIFY(near(cdu->supply_c, 40));
        QVERIFY(crah && crah->cools == 1 && crah->into == 2 && near(crah->heat_w, 48e3));
        QVERIFY(chiller && chiller->cools == 2 && chiller->into == -1 && near(chiller->heat_w, heat));
        QVERIFY(pump && pump->cools == 2 && pump->into == 2);
        const double compressor = engine.component(engine.site().components().slotOf("CH1")).demand_w;
        QVERIFY(compressor > 0 && near(diagram.rejected_w, heat + compressor));
    }

    /// From left to right: racks, CDU loops and hall air, CDUs and fan wall, chilled water, chiller, outdoor air.
    void columnsFollowTheHeat() {
        CoolantDiagram diagram = coolantDiagram(engineOf(rowOf(2).site()));
        arrange(diagram);
        QCOMPARE(faultOf(diagram), QString());
        const auto x = [&](const char* type) { return unitOf(diagram, type)->cell.x; };
        QVERIFY(x("rack") < diagram.loops[0].cell.x && diagram.loops[0].cell.x == diagram.loops[1].cell.x);
        QVERIFY(diagram.loops[0].cell.x < x("cdu") && x("cdu") == x("crah") && x("cdu") < diagram.loops[2].cell.x);
        QVERIFY(diagram.loops[2].cell.x < x("chiller") && x("chiller") < diagram.outdoors.x);
    }

    /// One rack that accepts only 35 °C: its loop is another one.
    void otherTemperaturesStandApart() {
        SiteBuilder b = rowOf(3);
        b.put("R3", "rack", {3, 0}).in("HALL").value("supply_temp_c_max", 35);
        const CoolantDiagram diagram = coolantDiagram(engineOf(b.site()));
        QCOMPARE(diagram.loops.size(), 4u);
        QCOMPARE(diagram.loops[0].names, (std::vector<std::string>{"CDU1", "CDU2"}));
        QCOMPARE(diagram.loops[1].names.size(), 1u); // 56 kW, above the 72 kW of air: sorted by heat, air last
        QCOMPARE(diagram.loops[1].names.front(), std::string("CDU3"));
        QVERIFY(near(diagram.loops[1].supply_c, 35));
    }

    /// A rack in an outage is another branch, and its heat is gone.
    void whatIsOffStandsApart() {
        SiteBuilder b = rowOf(3);
        b.put("CDU3", "cdu", {3, 5}).in("HALL").outage("2000-01-01");
        const CoolantDiagram diagram = coolantDiagram(engineOf(b.site()));
        const CoolantLoop* dead = nullptr;
        for (const CoolantLoop& loop : diagram.loops)
            if (loop.trouble == LoopTrouble::NoCold) dead = &loop;
        QVERIFY(dead && dead->names == std::vector<std::string>{"CDU3"});
        QVERIFY(near(dead->heat_w, 56e3));
        bool isSeen = false;
        for (const CoolantUnit& unit : diagram.units) isSeen |= unit.isOff && unit.type == "cdu" && unit.count == 1;
        QVERIFY(isSeen);
    }

    void aThousandLoopsStayReadable() {
        SiteBuilder b = rowOf(1000);
        double heat = 0;
        for (int i = 1; i <= 1000; ++i) { // each with a temperature of its own
            b.put("R" + std::to_string(i), "rack", {i * 1.0, 0}).in("HALL").value("supply_temp_c_max", 25 + i * 0.02);
            heat += 56e3;
        }
        CoolantDiagram diagram = coolantDiagram(engineOf(b.site()));
        QVERIFY(diagram.loops.size() <= 16);
        double sum = 0;
        std::size_t names = 0;
        for (const CoolantLoop& loop : diagram.loops)
            if (loop.fluid == "pg25") {
                sum += loop.heat_w;
                names += loop.names.size();
            }
        QVERIFY(near(sum, heat));
        QCOMPARE(names, 1000u);
        arrange(diagram);
        QCOMPARE(faultOf(diagram), QString());
    }

    /// Two exchangers that cool each other.
    void aCircleIsSaidToBeOne() {
        SiteBuilder b = rowOf(1);
        b.put("X1", "cdu", {50, 5}).in("HALL").put("X2", "cdu", {52, 5}).in("HALL");
        b.put("R9", "rack", {50, 0}).in("HALL");
        b.power("PAD.lv", "X1.power").power("PAD.lv", "X2.power").power("PAD.lv", "R9.feed_a");
        b.coolant("X1.secondary", "X2.primary").coolant("X2.secondary", "X1.primary");
        b.coolant("X1.secondary", "R9.coolant");
        CoolantDiagram diagram = coolantDiagram(engineOf(b.site()));
        int circles = 0;
        for (const CoolantLoop& loop : diagram.loops) circles += loop.trouble == LoopTrouble::Circle;
        QCOMPARE(circles, 2); // X1's and X2's
        bool isBack = false;
        for (const CoolantUnit& unit : diagram.units) isBack |= unit.isBack;
        QVERIFY(isBack);
        arrange(diagram);
        QCOMPARE(faultOf(diagram), QString());
    }

    /// An exchanger on both sides of one loop, and a chain of 300 of them.
    void strangeLoopsDoNoHarm() {
        SiteBuilder b = rowOf(1);
        b.put("X0", "cdu", {50, 5}).in("HALL").put("P0", "pump", {52, 5});
        b.coolant("X0.secondary", "P0.in").coolant("P0.out", "X0.primary");
        for (int i = 1; i <= 300; ++i) {
            const std::string own = "X" + std::to_string(i);
            b.put(own, "cdu", {i * 2.0, 8}).in("HALL");
            b.coolant(own + ".secondary", i > 1 ? "X" + std::to_string(i - 1) + ".primary" : "R1.coolant");
        }
        CoolantDiagram diagram = coolantDiagram(engineOf(b.site()));
        bool isCircle = false;
        for (const CoolantUnit& unit : diagram.units)
            isCircle |= unit.isBack && unit.ids == std::vector<std::string>{"X0"};
        QVERIFY(isCircle);
        arrange(diagram);
        QCOMPARE(faultOf(diagram), QString());
    }

    void wholeSites_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"colossus-1", "colossus-2", "starter-1000", "small", "chillers", "dry-coolers", "towers"})
            QTest::newRow(name) << name;
    }
    /// First law: heat of racks and of losses in halls, with the power of CDUs, fans and of chillers that have a
    /// condenser loop, is what the rejectors at the end carry. Nothing overlaps, and a second look says the same.
    void wholeSites() {
        QFETCH(QString, name);
        Site site;
        if (const auto cooling = wishCoolingFromName(name.toStdString())) {
            Wish wish;
            wish.amount = 5000;
            wish.cooling = *cooling;
            wish.climate = *cooling == WishCooling::DryCoolers ? "lulea_se" : "memphis_tn";
            site = generate(wish, test::shippedCatalog()).site;
        } else {
            site = name == QStringLiteral("small") ? test::smallSite(test::shippedCatalog())
                                                   : buildExample(name.toStdString(), test::shippedCatalog());
        }
        const Engine engine = engineOf(site);
        CoolantDiagram diagram = coolantDiagram(engine);
        double in = 0, out = 0;
        for (const CoolantUnit& unit : diagram.units) {
            const bool isEnd = unit.part == CoolantPart::Rejector && unit.into < 0;
            if (unit.part == CoolantPart::Rack || unit.part == CoolantPart::HallLoss) in += unit.heat_w;
            else if (unit.part == CoolantPart::Exchanger || unit.part == CoolantPart::AirHandler ||
                     (unit.part == CoolantPart::Rejector && !isEnd))
                in += unit.power_w;
            if (isEnd) out += unit.heat_w;
            QVERIFY(unit.ids.size() <= static_cast<std::size_t>(unit.count));
        }
        QVERIFY2(near(in, out, 1e-7), qPrintable(QStringLiteral("%1 W in, %2 W out").arg(in).arg(out)));
        arrange(diagram);
        QCOMPARE(faultOf(diagram), QString());
        CoolantDiagram again = coolantDiagram(engine);
        arrange(again);
        QCOMPARE(again.units.size(), diagram.units.size());
        for (std::size_t i = 0; i < again.units.size(); ++i) {
            QCOMPARE(again.units[i].ids, diagram.units[i].ids);
            QCOMPARE(again.units[i].heat_w, diagram.units[i].heat_w);
            QCOMPARE(again.units[i].cell.y, diagram.units[i].cell.y);
        }
    }

    void anEmptySiteHasNone() {
        CoolantDiagram diagram = coolantDiagram(engineOf(buildExample("empty", test::shippedCatalog())));
        QVERIFY(diagram.loops.empty() && diagram.units.empty());
        arrange(diagram);
        QCOMPARE(diagram.width, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestCoolant)
#include "tst_coolant.moc"
