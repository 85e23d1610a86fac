// SPDX-License-Identifier: GPL-3.0-or-later
// Heat on its way from chip to chilled water: liquid and air shares, rear doors, losses in halls, CDU, set point, and
// the loop cooling → power → losses → heat → cooling. By hand beside each case (docs/methods.md, sections 3 to 5).
#include <random>

#include "core/site/edits.h"
#include "tests/support/hand_site.h"

using namespace gs;
using namespace gs::test;

namespace {

/// COP of the test's chiller (half of Carnot): leaving water − 2.5 K, air + 12 K.
double cop(double leaving_c, double air_c = 30) {
    return 0.5 * (leaving_c - 2.5 + 273.15) / (air_c + 12 - (leaving_c - 2.5));
}

/// A rack of 80 kW in a hall: 60 kW of liquid heat to a CDU, 20 kW of air heat to fans, both on one chilled-water loop
/// with a chiller of 200 kW and a pump outdoors. All fed by the grid without losses.
SiteBuilder chain() {
    auto b = heatSite();
    b.put("HALL", "hall")
        .box(40, 40)
        .put("GRID", "grid", {100, 0})
        .put("R", "rack")
        .in("HALL")
        .put("CDU", "cdu", {5, 0})
        .in("HALL");
    b.put("FANS", "fans", {10, 0}).in("HALL").put("PUMP", "pump", {60, 0}).put("CH", "chiller", {70, 0});
    b.power("GRID.out", "R.feed_a");
    for (const char* device : {"CDU", "FANS", "PUMP", "CH"}) b.power("GRID.out", std::string(device) + ".power");
    b.coolant("CH.chilled", "PUMP.in")
        .coolant("PUMP.out", "CDU.primary")
        .coolant("PUMP.out", "FANS.coolant")
        .coolant("CDU.secondary", "R.coolant");
    return b;
}

/// chain() with two CDUs for two racks each in place of its own, and eight racks A1 … B4 of `elements` each behind
/// LIMIT, which loses nothing; pumps, fans and the chiller carry more than all of them.
SiteBuilder twoLoops(double limit_kw, int elements = 1) {
    auto b = chain();
    b.put("R", "rack").in("HALL").retired("2025").put("CDU", "cdu", {5, 0}).in("HALL").retired("2025");
    b.put("FANS", "fans", {10, 0}).in("HALL").value("rated_heat_kw", 500);
    b.put("CH", "chiller", {70, 0}).array(5, 5).put("PUMP", "pump", {60, 0}).array(5, 5);
    b.put("PAD", "joint", {90, 0}).power("GRID.out", "PAD.in");
    b.put("LIMIT", "pdu", {95, 0}).value("efficiency", 1).value("no_load_loss_kw", 0).value("rated_kw", limit_kw);
    b.power("PAD.out", "LIMIT.in");
    for (const std::string loop : {"A", "B"}) {
        b.put("CDU" + loop, "cdu", {5, loop == "A" ? 5.0 : 10.0}).in("HALL").value("rated_heat_kw", 120);
        b.power("GRID.out", "CDU" + loop + ".power").coolant("PUMP.out", "CDU" + loop + ".primary");
        for (const std::string number : {"1", "2", "3", "4"}) {
            const std::string rack = loop + number;
            b.put(rack, "rack").in("HALL").array(elements, elements, 2, 2).power("LIMIT.out", rack + ".feed_a");
            b.coolant("CDU" + loop + ".secondary", rack + ".coolant");
        }
    }
    return b;
}
constexpr const char* twoLoopsRacks[] = {"A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"};
constexpr double unlimited_kw = 1e4;

constexpr double slowPump_w = 5000 * 0.3 * 0.3 * 0.3; // below 30 % of its flow: the least speed

} // namespace

class EngineHeat : public QObject {
    Q_OBJECT

private slots:
    void fromChipToChilledWater() {
        // Fans 2 kW × (20 / 50)³ = 128 W. Loop: 60 + 2 (CDU pumps) + 20 + 0.128 = 82.128 kW at 18 °C, which the fans
        // ask for (the rack's 25 °C less the CDU's 5 K is 20). COP 0.5 × 288.65 / 26.5 = 5.446: 15.08 kW. Flow at the
        // mean of 23 °C: 82.128 kW / (997.84 × 4184.6 × 10 K) = 1.967 l/s, a fifth of the pump's.
        const Engine engine = solved(chain().site());
        const double fans = 2000 * std::pow(20.0 / 50, 3), heat = 60e3 + 2000 + 20e3 + fans;
        const LoopResult loop = loopNamed(engine, "CH");
        VERIFY_NEAR(loop.set_point_c, 18);
        VERIFY_NEAR(loop.supply_c, 18);
        VERIFY_NEAR(loop.heat_w, heat);
        VERIFY_NEAR(loop.capacity_w, 200e3);
        VERIFY_NEAR(loop.flow_m3_per_s, heat / (997.84 * 4184.6 * 10));
        const LoopResult rackLoop = loopNamed(engine, "CDU");
        VERIFY_NEAR(rackLoop.heat_w, 60e3);
        VERIFY_NEAR(rackLoop.set_point_c, 25);
        VERIFY_NEAR(rackLoop.supply_c, 25); // 18 + 5 would be colder than anyone asks for
        VERIFY_NEAR(rackLoop.capacity_w, 300e3);
        VERIFY_NEAR(rackLoop.flow_m3_per_s, 60e3 / (996.0 * 4180 * 10));
        VERIFY_NEAR(resultOf(engine, "FANS").demand_w, fans);
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 20e3);
        VERIFY_NEAR(resultOf(engine, "CDU").demand_w, 2000);
        VERIFY_NEAR(resultOf(engine, "CH").demand_w, heat / cop(18));
        VERIFY_NEAR(resultOf(engine, "PUMP").demand_w, slowPump_w);
        const Figures& f = engine.results().figures;
        VERIFY_NEAR(f.cooling_power_w, 2000 + fans + heat / cop(18) + slowPump_w);
        VERIFY_NEAR(f.facility_power_w, 80e3 + 2000 + fans + heat / cop(18) + slowPump_w);
        VERIFY_NEAR(f.heat_w, 80e3 + 2000 + fans);
        VERIFY_NEAR(f.heat_rejection_capacity_w, 200e3);
        QCOMPARE(f.gpus_online, std::int64_t{64});
        QCOMPARE(engine.results().errors, 0);
        QVERIFY(engine.results().converged);
    }

    void theSetPointIsTheWarmestThatAllAccept() {
        // Without the fans the CDU's 25 − 5 = 20 °C hold; a rack of 22 °C makes them 17.
        auto b = chain();
        b.put("FANS", "fans", {10, 0}).in("HALL").retired("2025");
        VERIFY_NEAR(loopNamed(solved(b.site()), "CH").set_point_c, 20);
        VERIFY_NEAR(
            loopNamed(solved(b.put("R", "rack").in("HALL").value("supply_temp_c_max", 22).site()), "CH").set_point_c,
            17);
        // By hand 10 °C: COP 0.5 × 280.65 / 34.5 = 4.067. Everything else stays.
        b = chain();
        b.put("CH", "chiller", {70, 0}).value("leaving_water_set_point_c", 10);
        Engine engine = solved(b.site());
        VERIFY_NEAR(loopNamed(engine, "CH").supply_c, 10);
        VERIFY_NEAR(resultOf(engine, "CH").demand_w, 82128 / cop(10));
        QCOMPARE(found(engine, "cooling.curve-range"), Ids{});
        // By hand 2 °C: the curve ends at 4.44 °C (40 °F), where it is held.
        b.put("CH", "chiller", {70, 0}).value("leaving_water_set_point_c", 2);
        engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "CH").demand_w, 82128 / cop(4.44));
        QCOMPARE(found(engine, "cooling.curve-range"), Ids{"CH"});
        // By hand 21 °C: warmer than the fans accept. Nothing on the loop can be cooled as it asks.
        b.put("CH", "chiller", {70, 0}).value("leaving_water_set_point_c", 21);
        engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "CH").demand_w, 82128 / cop(21));
        QCOMPARE(found(engine, "cooling.supply-too-warm"), (Ids{"CDU", "CH"})); // 26 over 25 °C, 21 over 18 °C
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        VERIFY_NEAR(engine.results().figures.it_power_w, 80e3); // its demand stays
    }

    void lossesInAHallAreAirHeat() {
        // PDU in the hall: (80 + 0.5) / 0.98 − 80 = 2.142857 kW more for the fans; outdoors they vanish.
        const double loss = 80.5e3 / 0.98 - 80e3;
        const auto fanHeat = [&](const char* zone) {
            auto b = chain();
            b.put("J", "joint")
                .put("PDU", "pdu")
                .in(zone)
                .power("GRID.out", "J.in")
                .power("J.out", "PDU.in")
                .power("PDU.out", "R.feed_b", 'B');
            Site site = b.site();
            site.eraseLink("L1");
            const Engine engine = solved(site);
            const double fans = 2000 * std::pow(resultOf(engine, "FANS").heat_w / 50e3, 3);
            return std::tuple{resultOf(engine, "FANS").heat_w, engine.results().figures.heat_w - fans,
                              engine.results().figures.losses_w};
        };
        const auto [inside, heatInside, lossesInside] = fanHeat("HALL");
        VERIFY_NEAR(inside, 20e3 + loss);
        VERIFY_NEAR(heatInside, 80e3 + loss + 2000);
        VERIFY_NEAR(lossesInside, loss);
        const auto [outside, heatOutside, lossesOutside] = fanHeat("");
        VERIFY_NEAR(outside, 20e3);
        VERIFY_NEAR(heatOutside, 80e3 + 2000);
        VERIFY_NEAR(lossesOutside, loss);
    }

    void coolingPowerComesBackAsHeat() {
        // A PDU of 98 % without no-load loss stands in the hall and feeds the chiller: its loss is heat the chiller
        // must carry. With fans of constant 2 kW: P = (84 kW + kP) / COP, k = 1/0.98 − 1, so P = 84 kW / (COP − k)
        // = 15.48 kW.
        auto b = chain();
        b.put("FANS", "fans", {10, 0}).in("HALL").value("fan_law_exponent", 0);
        b.put("J", "joint")
            .put("PDU", "pdu")
            .in("HALL")
            .value("no_load_loss_kw", 0)
            .power("GRID.out", "J.in")
            .power("J.out", "PDU.in")
            .power("PDU.out", "CH.power");
        Site site = b.site();
        site.eraseLink("L5");
        const Engine engine = solved(site);
        const double k = 1 / 0.98 - 1, power = 84e3 / (cop(18) - k);
        VERIFY_NEAR(resultOf(engine, "CH").demand_w, power);
        VERIFY_NEAR(engine.results().figures.losses_w, k * power);
        VERIFY_NEAR(engine.results().figures.facility_power_w, 80e3 + 4000 + slowPump_w + power * (1 + k));
        QVERIFY(engine.results().passes > 3);
        QVERIFY(engine.results().converged);
        QCOMPARE(found(engine, "engine.not-converged"), Ids{});
    }

    void whatFeedsItselfDoesNotSettle() {
        // The same with 60 % and a chiller of a tenth of that COP: each watt of it loses 0.667 W, which ask for 0.667 /
        // 0.5446 = 1.22 W of chiller in the next pass, and so on for ever. 20 passes, then the finding.
        auto b = chain();
        b.put("J", "joint")
            .put("PDU", "pdu")
            .in("HALL")
            .value("no_load_loss_kw", 0)
            .value("efficiency", 0.6)
            .power("GRID.out", "J.in")
            .power("J.out", "PDU.in")
            .power("PDU.out", "CH.power");
        b.put("CH", "chiller", {70, 0}).value("second_law_efficiency", 0.05);
        Site site = b.site();
        site.eraseLink("L5");
        const Engine engine = solved(site);
        QCOMPARE(engine.results().passes, 20);
        QVERIFY(!engine.results().converged);
        QCOMPARE(found(engine, "engine.not-converged"), Ids{"site"});
    }

    void rearDoorsTakeAirHeatFirst() {
        // Two racks with a door each: 15 of 20 kW; the 5 kW left of each go to the fans: 2 kW × (10 / 50)³ = 16 W.
        auto b = chain();
        b.put("R", "rack").in("HALL").array(2, 2, 2, 2).put("D", "door").in("HALL").array(2, 2, 2, 2).attachedTo("R");
        b.power("GRID.out", "D.power").coolant("PUMP.out", "D.coolant");
        Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "D").heat_w, 30e3);
        VERIFY_NEAR(resultOf(engine, "D").demand_w, 1000);
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 10e3);
        VERIFY_NEAR(resultOf(engine, "FANS").demand_w, 16);
        VERIFY_NEAR(loopNamed(engine, "CH").heat_w, 120e3 + 2000 + 31e3 + 10016);
        // One door for the two racks: 15 of 40 kW.
        engine = solved(b.put("D", "door").in("HALL").attachedTo("R").site());
        VERIFY_NEAR(resultOf(engine, "D").heat_w, 15e3);
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 25e3);
        // A door that is off, and one that is attached to nothing: all to the fans.
        VERIFY_NEAR(
            resultOf(solved(b.put("D", "door").in("HALL").array(2, 2, 2, 2).attachedTo("R").outage("2025").site()),
                     "FANS")
                .heat_w,
            40e3);
        engine = solved(b.put("D", "door").in("HALL").array(2, 2, 2, 2).attachedTo("NOBODY").site());
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 40e3);
        QCOMPARE(resultOf(engine, "D").demand_w, 0.0);
    }

    /// Off its rack a rear door takes no heat, neither of the hall nor when it is taken off; a finding says so.
    void aDoorOffItsRackTakesNothing() {
        auto b = chain();
        b.put("R", "rack").in("HALL").array(2, 2, 2, 2).put("D", "door", {20, 0}).in("HALL").array(2, 2, 2, 2);
        b.power("GRID.out", "D.power").coolant("PUMP.out", "D.coolant");
        const Engine apart = solved(b.site());
        VERIFY_NEAR(resultOf(apart, "FANS").heat_w, 40e3);
        QCOMPARE(resultOf(apart, "D").heat_w, 0.0);
        QCOMPARE(resultOf(apart, "D").demand_w, 0.0);
        QCOMPARE(found(apart, "layout.off-rack"), Ids{"D"});
        Engine engine = solved(b.put("D", "door").in("HALL").array(2, 2, 2, 2).attachedTo("R").site());
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 10e3);
        QCOMPARE(found(engine, "layout.off-rack"), Ids{});
        Component taken = *engine.site().component("D");
        taken.attached.clear();
        taken.position = {20, 0};
        ChangeSet change;
        change.components.push_back(
            {engine.site().components().get("D"), std::make_shared<const Component>(std::move(taken))});
        engine.update(change);
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 40e3);
        QCOMPARE(resultOf(engine, "D").demand_w, 0.0);
        QCOMPARE(found(engine, "layout.off-rack"), Ids{"D"});
    }

    /// A rack whose doors take all of its air heat has nothing wrong with its cooling, but stands in the open; without
    /// them its heat goes nowhere, which is said instead. Inside there is neither.
    void racksInTheOpenAreTold() {
        const auto with = [](bool inside, bool door) {
            auto b = chain();
            b.put("R", "rack");
            if (inside) b.in("HALL");
            if (door) {
                b.put("D", "door").attachedTo("R").value("rated_heat_kw", 25); // of 20
                if (inside) b.in("HALL");
                b.power("GRID.out", "D.power").coolant("PUMP.out", "D.coolant");
            }
            return solved(b.site());
        };
        const Engine open = with(false, true), hot = with(false, false), inside = with(true, true);
        QCOMPARE(found(open, "layout.no-hall"), Ids{"R"});
        QCOMPARE(found(open, "cooling.no-loop"), Ids{});
        QCOMPARE(found(hot, "layout.no-hall"), Ids{});
        QCOMPARE(found(hot, "cooling.no-loop"), Ids{"R"});
        QCOMPARE(found(inside, "layout.no-hall"), Ids{});
    }

    /// A CDU with a rack of 60 kW liquid heat of its own and two behind a header: the pipe to the header
    /// carries what that one brings, as the pipe behind the header does.
    void pipesToHeadersCarryWhatIsBehindThem() {
        auto b = chain();
        b.type(TypeBuilder("manifold", Role::Tank)
                   .flow("in", Medium::Coolant, Direction::In, "water")
                   .flow("out", Medium::Coolant, Direction::Out, "water"));
        b.put("HDR", "manifold", {5, 5})
            .in("HALL")
            .put("R2", "rack", {8, 8})
            .in("HALL")
            .array(2, 2, 2, 2)
            .power("GRID.out", "R2.feed_a");
        b.coolant("CDU.secondary", "HDR.in").coolant("HDR.out", "R2.coolant");
        const Engine engine = solved(b.site());
        std::map<std::string, double> heat;
        for (const std::string& id : engine.site().links().sortedIds()) {
            const Link& link = *engine.site().link(id);
            if (link.medium == Medium::Coolant)
                heat[link.from.component + ">" + link.to.component] = linkOf(engine, id).heat_w;
        }
        VERIFY_NEAR(heat["CDU>R"], 60e3);
        VERIFY_NEAR(heat["HDR>R2"], 120e3);
        VERIFY_NEAR(heat["CDU>HDR"], 120e3);
        VERIFY_NEAR(heat["PUMP>CDU"], 182e3); // with its own pump
        VERIFY_NEAR(heat["CH>PUMP"], heat["PUMP>CDU"] + heat["PUMP>FANS"]);
    }

    void airHandlersShareByRatedHeat() {
        // 20 kW over fans of 50 and 30 kW: 12.5 and 7.5.
        auto b = chain();
        b.put("SMALL", "fans", {15, 0})
            .in("HALL")
            .value("rated_heat_kw", 30)
            .power("GRID.out", "SMALL.power")
            .coolant("PUMP.out", "SMALL.coolant");
        const Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "FANS").heat_w, 12.5e3);
        VERIFY_NEAR(resultOf(engine, "SMALL").heat_w, 7.5e3);
        VERIFY_NEAR(resultOf(engine, "FANS").demand_w, 2000 * std::pow(0.25, 3));
        VERIFY_NEAR(resultOf(engine, "SMALL").demand_w, 2000 * std::pow(0.25, 3));
    }

    void aHallWithTooLittleAirShedsInOrder() {
        // Three racks of 20 kW air heat, fans of 50 kW: two fit, the last by id does not; by priority R1 goes instead.
        auto b = chain();
        b.put("CH", "chiller", {70, 0}).array(2, 2).put("R", "rack").in("HALL").retired("2025");
        for (const std::string rack : {"R1", "R2", "R3"})
            b.put(rack, "rack")
                .in("HALL")
                .power("GRID.out", rack + ".feed_a")
                .coolant("CDU.secondary", rack + ".coolant");
        Engine engine = solved(b.site());
        QCOMPARE(found(engine, "cooling.over"), (Ids{"FANS", "HALL"}));
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{128});
        QCOMPARE(resultOf(engine, "R3").online, std::int64_t{0});
        engine = solved(b.put("R1", "rack").in("HALL").priority(1).site());
        QCOMPARE(resultOf(engine, "R1").online, std::int64_t{0});
        QCOMPARE(resultOf(engine, "R3").online, std::int64_t{1});
        // An array is shed by elements.
        b = chain();
        engine =
            solved(b.put("CH", "chiller", {70, 0}).array(2, 2).put("R", "rack").in("HALL").array(3, 3, 2, 2).site());
        QCOMPARE(resultOf(engine, "R").online, std::int64_t{2});
        VERIFY_NEAR(engine.results().figures.it_power_w, 240e3);
        QCOMPARE(engine.results().figures.unserved_w, 0.0); // power is there
    }

    /// A dry cooler in air of 30 °C brings 34 °C, which racks of 40 °C take and a fan wall of 18 °C does not: it is
    /// named, and the dry cooler is not called missing.
    void whoAsksForTooMuchColdIsNamed() {
        auto b = heatSite();
        b.put("HALL", "hall").box(40, 40).put("GRID", "grid", {100, 0}).put("PUMP", "pump", {60, 0});
        b.put("DRY", "dry", {70, 0}).put("R", "rack").in("HALL").value("supply_temp_c_max", 40);
        for (const char* device : {"PUMP.power", "DRY.power", "R.feed_a"}) b.power("GRID.out", device);
        b.coolant("DRY.cold", "PUMP.in").coolant("PUMP.out", "R.coolant");
        const auto told = [](SiteBuilder& of, const char* code) { return findingOf(solved(of.site()), code); };
        QCOMPARE(told(b, "cooling.supply-too-warm").code, std::string());
        b.put("FANS", "fans", {10, 0}).in("HALL").power("GRID.out", "FANS.power").coolant("PUMP.out", "FANS.coolant");
        const Finding warm = told(b, "cooling.supply-too-warm");
        QCOMPARE(warm.ids, Ids{"DRY"});
        QVERIFY2(warm.figures.find("over 18.0 °C") != std::string::npos, warm.figures.c_str());
        QVERIFY2(warm.text.find("(the coldest: FANS)") != std::string::npos, warm.text.c_str());
        QCOMPARE(told(b, "cooling.no-loop").code, std::string());
        // Without power nothing comes from it, whatever is asked.
        Site dark = b.site();
        for (const std::string& id : dark.links().sortedIds())
            if (dark.link(id)->to.component == "DRY") dark.eraseLink(id);
        QVERIFY(!findingOf(solved(dark), "cooling.no-loop").code.empty());
    }

    /// Hall air: 3 racks of 20 kW, and 60 kW of a PDU that loses a fifth of what it takes (240 kW out, 300 in). Fans of
    /// 50 kW carry one rack with a third of the losses, 40 kW; two would be 80. Losses alone are more than the fans
    /// carry.
    void lossesShrinkWithTheRacksThatAreShed() {
        auto b = chain();
        b.put("CH", "chiller", {70, 0}).array(3, 3).put("PUMP", "pump", {60, 0}).array(3, 3);
        b.put("J", "joint", {90, 0}).power("GRID.out", "J.in");
        b.put("PDU", "pdu").in("HALL").value("rated_kw", 1000).value("efficiency", 0.8).value("no_load_loss_kw", 0);
        b.power("J.out", "PDU.in").put("R", "rack").in("HALL").retired("2025");
        for (const std::string rack : {"R1", "R2", "R3"})
            b.put(rack, "rack")
                .in("HALL")
                .power("PDU.out", rack + ".feed_a")
                .coolant("CDU.secondary", rack + ".coolant");
        const Engine engine = solved(b.site());
        VERIFY_NEAR(resultOf(engine, "PDU").loss_w, 60e3);
        for (const auto& [rack, online] : {std::pair("R1", 1), {"R2", 0}, {"R3", 0}})
            QCOMPARE(resultOf(engine, rack).online, std::int64_t(online));
    }

    /// Two CDUs that carry two of their four racks each, and power for four of the eight. Who cannot be cooled takes no
    /// power from who can: A1, A2, B1, B2 run. Asked for is all the same the power of eight: four cannot be served.
    void powerGoesToWhoCanBeCooled() {
        Engine engine = solved(twoLoops(350).site());
        const auto online = [&] {
            std::string ids;
            for (const char* rack : twoLoopsRacks)
                if (resultOf(engine, rack).online > 0) ids += std::string(ids.empty() ? "" : " ") + rack;
            return ids;
        };
        QCOMPARE(online(), std::string("A1 A2 B1 B2"));
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{4 * 64});
        VERIFY_NEAR(engine.results().figures.unserved_w, 4 * 80e3); // 350 kW serve four of eight
        // Followed by an edit as by a compute: with power for three the last of them goes, with more all four run.
        engine.update(setValue(engine.site(), std::array<std::string, 1>{"LIMIT"}, "rated_kw", 250));
        QCOMPARE(online(), std::string("A1 A2 B1"));
        engine.update(setValue(engine.site(), std::array<std::string, 1>{"LIMIT"}, "rated_kw", 1000));
        QCOMPARE(online(), std::string("A1 A2 B1 B2"));
        VERIFY_NEAR(engine.results().figures.unserved_w, 0);
    }

    /// The same two CDUs under a chiller that carries five racks: those that no CDU has room for take none of it. Of
    /// A1, A2, B1, B2 it cools all; where each loop counted by itself, it was A1 to A4 and B1, of which A1, A2, B1 were
    /// left.
    void whoIsKeptOutGivesNoHeatFartherOn() {
        // Of each rack 60 kW and 20 of air come to the chiller, in all 640 and what pumps and fans add: room for five.
        auto b = twoLoops(unlimited_kw);
        b.put("CH", "chiller", {70, 0}).value("rated_heat_kw", 420);
        const Engine engine = solved(b.site());
        QVERIFY(!found(engine, "cooling.over").empty());
        for (const auto& [rack, online] :
             {std::pair("A1", 1), {"A2", 1}, {"A3", 0}, {"A4", 0}, {"B1", 1}, {"B2", 1}, {"B3", 0}, {"B4", 0}})
            QCOMPARE(resultOf(engine, rack).online, std::int64_t(online));
    }

    /// The air of the hall has a chiller of its own, for five racks: it gets that of those that a CDU has room for,
    /// whatever the chiller is called.
    void theAirHasThatOfWhoIsLeft() {
        for (const std::string chiller : {"AC", "X"}) {
            auto b = twoLoops(unlimited_kw);
            b.put("FANS", "fans", {10, 0}).in("HALL").retired("2025");
            b.put(chiller, "chiller", {80, 0}).value("rated_heat_kw", 104).put("AP", "pump", {85, 0});
            b.put("AF", "fans", {10, 5}).in("HALL").value("rated_heat_kw", 500);
            b.power("GRID.out", chiller + ".power").power("GRID.out", "AP.power").power("GRID.out", "AF.power");
            b.coolant(chiller + ".chilled", "AP.in").coolant("AP.out", "AF.coolant");
            const Engine engine = solved(b.site());
            QVERIFY(found(engine, "cooling.over").size() >= 3); // both CDUs and the chiller of the air
            QCOMPARE(engine.results().figures.gpus_online, std::int64_t{4 * 64});
            for (const char* rack : {"A1", "A2", "B1", "B2"}) QCOMPARE(resultOf(engine, rack).online, std::int64_t{1});
        }
    }

    /// A rack without a feed comes first by id and gives no heat: the two that are fed have the room of two.
    void whoHasNoPowerGivesNoHeat() {
        auto b = chain();
        b.put("R", "rack").in("HALL").retired("2025").put("CDU", "cdu", {5, 0}).in("HALL").value("rated_heat_kw", 120);
        b.put("FANS", "fans", {10, 0}).in("HALL").value("rated_heat_kw", 500);
        b.put("CH", "chiller", {70, 0}).array(3, 3).put("PUMP", "pump", {60, 0}).array(3, 3);
        for (const std::string rack : {"R1", "R2", "R3"}) {
            b.put(rack, "rack").in("HALL").coolant("CDU.secondary", rack + ".coolant");
            if (rack != "R1") b.power("GRID.out", rack + ".feed_a");
        }
        const Engine engine = solved(b.site());
        for (const auto& [rack, online] : {std::pair("R1", 0), {"R2", 1}, {"R3", 1}})
            QCOMPARE(resultOf(engine, rack).online, std::int64_t(online));
    }

    /// Power, two CDUs and the air are short in turn and together: after each of 400 edits who is on line is who is on
    /// line in a site that is computed from nothing.
    void shortagesFollowEdits() {
        const std::vector<std::string> racks(std::begin(twoLoopsRacks), std::end(twoLoopsRacks));
        Engine engine = solved(twoLoops(350, 2).site());
        std::mt19937 random(20261130);
        const auto any = [&](int from, int to) { return from + static_cast<int>(random() % unsigned(to - from + 1)); };
        int both = 0;
        for (int step = 0; step < 400; ++step) {
            const std::string rack = racks[random() % racks.size()];
            const auto set = [&](const std::string& id, const char* key, double value) {
                return setValue(engine.site(), std::array{id}, key, value);
            };
            switch (step % 6) {
            case 0: engine.update(set("LIMIT", "rated_kw", any(1, 20) * 60)); break;
            case 1: engine.update(set(any(0, 1) ? "CDUA" : "CDUB", "rated_heat_kw", any(1, 8) * 60)); break;
            case 2: engine.update(set("FANS", "rated_heat_kw", any(1, 14) * 20)); break;
            case 3: engine.update(set(rack, "rack_power_kw_max", any(4, 10) * 10)); break;
            case 4: engine.update(setPriority(engine.site(), std::array{rack}, any(-1, 1))); break;
            default: engine.update(set("CH", "rated_heat_kw", any(1, 5) * 100));
            }
            const Engine fresh = solved(engine.site());
            both += fresh.results().figures.unserved_w > 0 && !found(fresh, "cooling.over").empty();
            QCOMPARE(engine.results().figures.unserved_w, fresh.results().figures.unserved_w);
            for (const std::string& id : racks)
                QVERIFY2(resultOf(engine, id).online == resultOf(fresh, id).online,
                         qPrintable(QString("step %1, %2").arg(step).arg(id.c_str())));
        }
        QVERIFY2(both > 100, qPrintable(QString::number(both)));
    }

    /// Without its pump no heat comes to the chiller's loop: it is named, not only what hangs on it.
    void aLoopWithoutAPumpIsNamed() {
        const auto still = [](SiteBuilder b) {
            for (const Finding& finding : solved(b.site()).findings())
                if (finding.code == "cooling.no-loop" && finding.ids == Ids{"CH"}) return finding.text;
            return std::string();
        };
        QCOMPARE(still(chain()), std::string());
        auto b = chain();
        b.put("PUMP", "pump", {60, 0}).retired("2025");
        QCOMPARE(still(b), std::string("No working pump moves the coolant of loop CH."));
        // Neither where nobody lives on it nor where nothing that could cool it runs.
        auto unused = b;
        for (const char* taker : {"CDU", "FANS"})
            unused.put(taker, taker == std::string("CDU") ? "cdu" : "fans").in("HALL").retired("2025");
        QCOMPARE(still(unused), std::string());
        b.put("CH", "chiller", {70, 0}).retired("2025");
        QCOMPARE(still(b), std::string());
    }

    void aCduAboveItsRatingShedsItsRacks() {
        // 7 racks × 60 kW = 420 kW on a CDU of 300: five fit.
        auto b = chain();
        b.put("R", "rack")
            .in("HALL")
            .array(7, 7, 2, 2)
            .put("FANS", "fans", {10, 0})
            .in("HALL")
            .value("rated_heat_kw", 500)
            .put("CH", "chiller", {70, 0})
            .array(4, 4);
        b.put("PUMP", "pump", {60, 0}).array(4, 4);
        const Engine engine = solved(b.site());
        QCOMPARE(found(engine, "cooling.over"), (Ids{"CDU", "CDU"})); // the CDU and the loop it gives cold to
        QCOMPARE(resultOf(engine, "R").online, std::int64_t{5});
    }

    void whatIsNotLinkedCoolsNothing() {
        const auto without = [](const char* link) {
            Site site = chain().site();
            site.eraseLink(link);
            return solved(site);
        };
        // L9: the rack's coolant link. Its 60 kW are heat without a loop.
        Engine engine = without("L9");
        QCOMPARE(found(engine, "cooling.no-loop"), Ids{"R"});
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        VERIFY_NEAR(engine.results().figures.heat_w, 80e3 + 128); // the CDU's pumps stand still
        VERIFY_NEAR(loopNamed(engine, "CH").heat_w, 20e3 + 128);
        // L7: the CDU's primary. It has nowhere to give its heat, so it carries none.
        engine = without("L7");
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        QVERIFY(!found(engine, "cooling.no-loop").empty());
        QCOMPARE(resultOf(engine, "CDU").demand_w, 0.0);
        // L8: the fans' coolant. The hall's air has no path.
        engine = without("L8");
        QCOMPARE(found(engine, "cooling.no-loop"), (Ids{"FANS", "HALL"}));
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        // L6: between chiller and pump: neither counts, nothing is cold.
        engine = without("L6");
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        QCOMPARE(engine.results().figures.heat_rejection_capacity_w, 0.0);
        // A feed missing does the same: L5 chiller, L4 pump.
        for (const char* feed : {"L5", "L4"}) {
            engine = without(feed);
            QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
            QCOMPARE(engine.results().figures.heat_rejection_capacity_w, 0.0);
            QCOMPARE(resultOf(engine, "CH").demand_w, 0.0);
            QCOMPARE(found(engine, "power.no-feed").size(), std::size_t{1});
        }
    }

    void aRackOutsideAnyHallHasNoAirPath() {
        auto b = chain();
        Engine engine = solved(b.put("R", "rack").site());
        QCOMPARE(found(engine, "cooling.no-loop"), Ids{"R"});
        QCOMPARE(engine.results().figures.gpus_online, std::int64_t{0});
        QCOMPARE(resultOf(engine, "FANS").demand_w, 0.0);
        VERIFY_NEAR(engine.results().figures.heat_w, 80e3 + 2000);
    }
};

QTEST_GUILESS_MAIN(EngineHeat)
#include "tst_engine_heat.moc"
