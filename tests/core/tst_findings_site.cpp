// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of pipes, supplies, stores, start-up, feeds, dates and fleet: each by a site that just holds it and one that
// breaks it, with figures from paper. Air is at 30 °C, wet bulb 20 °C; water has 4.18 MJ/(m³ K).
#include <QTest>

#include <cmath>

#include "core/generate/generate.h"
#include "core/site/edits.h"
#include "core/site/link_edits.h"
#include "tests/support/cure.h"
#include "tests/support/engine_difference.h"
#include "tests/support/shipped_catalog.h"

using namespace gs;
using namespace gs::test;

namespace {

using D = Direction;

Finding only(const Site& site, const std::string& code, const View& view = viewAt()) {
    const Engine engine = solved(site, view);
    if (found(engine, code).size() > 1) qWarning("more than one %s", code.c_str());
    return findingOf(engine, code);
}
bool has(const Site& site, const std::string& code, const View& view = viewAt()) {
    return !only(site, code, view).code.empty();
}

Settings targets(std::map<std::string, std::string> redundancy) {
    Settings s = plainSettings();
    s.redundancy = std::move(redundancy);
    return s;
}

/// A chiller, a pump, a header and a plain heat load on it: a rack of 1 MW at 10 K, all liquid. A grid feeds all.
SiteBuilder loop(const char* pipe, double reach_m = 50, double supply_c = 30) {
    SiteBuilder b;
    b.settings(plainSettings());
    b.type(
        TypeBuilder("grid", Role::Source).kind("grid_connection").value("capacity_mw", 50).power("out", D::Out, {480}));
    b.type(TypeBuilder("rack", Role::Rack, 0.6, 1.2)
               .kind("rack")
               .text("it", "cpu")
               .value("rack_power_kw_max", 1000)
               .value("liquid_heat_fraction", 1)
               .value("supply_temp_c_max", supply_c)
               .value("return_temp_rise_k", 10)
               .power("feed", D::In, {480}, 1)
               .flow("coolant", Medium::Coolant, D::In, "water", 1));
    b.type(TypeBuilder("chiller", Role::Rejector)
               .kind("chiller")
               .text("model", "second-law")
               .value("rated_heat_kw", 5000)
               .value("second_law_efficiency", 0.5)
               .value("cop_cap", 12)
               .power("power", D::In, {480})
               .flow("chilled", Medium::Coolant, D::Out, "water"));
    b.type(TypeBuilder("pump", Role::Pump)
               .kind("pump")
               .value("flow_m3_h", 400)
               .value("power_kw", 5)
               .value("head_m", 10)
               .value("min_speed_fraction", 0.3)
               .power("power", D::In, {480})
               .flow("in", Medium::Coolant, D::In, "water")
               .flow("out", Medium::Coolant, D::Out, "water"));
    for (const auto& [id, inner_mm] : {std::pair{"dn80", 77.9}, {"dn100", 102.3}, {"dn150", 154.1}, {"dn250", 254.5}})
        b.type(TypeBuilder(id, Role::Conductor)
                   .kind("pipe")
                   .value("inner_diameter_mm", inner_mm)
                   .value("roughness_mm", 0.045)
                   .value("velocity_limit_m_s", inner_mm < 120   ? 1.8
                                                : inner_mm < 200 ? 2.4
                                                                 : 3));
    b.put("G", "grid", {0, 50}).put("C", "chiller", {0, 0}).put("P", "pump", {2, 0}).put("R", "rack", {2 + reach_m, 0});
    b.power("G.out", "C.power").power("G.out", "P.power").power("G.out", "R.feed");
    b.link(Medium::Coolant, "C.chilled", "P.in", "dn250"); // L4
    b.link(Medium::Coolant, "P.out", "R.coolant", pipe);   // L5
    return b;
}

/// Two turbines on gas and a tower on water, with a load of 1 MW; `supplies` of each kind.
SiteBuilder plant(std::map<std::string, std::string> redundancy, int supplies = 1, bool withGrid = false) {
    SiteBuilder b;
    b.settings(targets(std::move(redundancy)));
    b.type(TypeBuilder("turbine", Role::Source, 4, 4)
               .kind("gas_turbine")
               .text("fuel", "gas")
               .value("rated_power_mw", 2)
               .value("heat_rate_kj_per_kwh", 10000)
               .value("cold_start_min", 10)
               .flow("gas", Medium::Gas, D::In, {}, 1)
               .power("out", D::Out, {480}));
    b.type(TypeBuilder("grid", Role::Source, 4, 4)
               .kind("grid_connection")
               .value("capacity_mw", 50)
               .power("out", D::Out, {480}));
    b.type(TypeBuilder("diesel", Role::Source, 4, 4)
               .kind("generator")
               .text("fuel", "diesel")
               .value("rated_power_mw", 1)
               .value("fuel_l_per_h_full_load", 100)
               .value("belly_tank_h", 8)
               .value("cold_start_min", 0.2)
               .power("out", D::Out, {480}));
    b.type(TypeBuilder("gas", Role::Supply, 4, 4)
               .kind("gas_supply")
               .text("supply", "gas")
               .value("capacity_mmscfd", 10)
               .flow("out", Medium::Gas, D::Out));
    b.type(TypeBuilder("load", Role::Load, 2, 2).value("power_kw", 1000).power("power", D::In, {480}));
    b.type(TypeBuilder("battery", Role::Store, 4, 2)
               .kind("battery")
               .value("rated_power_mw", 2)
               .value("energy_mwh", 0.1)
               .power("ac", D::In, {480}));
    b.type(TypeBuilder("oil", Role::Structure, 6, 3).kind("tank").value("volume_l", 400));
    b.put("T1", "turbine", {0, 0}).put("T2", "turbine", {0, 10}).put("L", "load", {30, 0});
    b.put("G1", "gas", {-20, 0});
    if (supplies > 1) b.put("G2", "gas", {-20, 10});
    b.gas("G1.out", "T1.gas").gas(supplies > 1 ? "G2.out" : "G1.out", "T2.gas");
    b.power("T1.out", "L.power").power("T2.out", "L.power");
    if (withGrid) b.put("U", "grid", {0, 30}).power("U.out", "L.power");
    return b;
}

/// The shipped starter of one hall, changed by a test.
Type rackType(const char* id, const char* it, const char* gpu, double gpus) {
    Type type = TypeBuilder(id, Role::Rack, 0.6, 1.2)
                    .kind("rack")
                    .text("it", it)
                    .text("gpu", gpu)
                    .value("gpus", gpus)
                    .value("rack_power_kw_max", 10)
                    .power("feed_a", D::In, {480}, 1, 'A')
                    .power("feed_b", D::In, {480}, 1, 'B');
    return type;
}

} // namespace

class TestFindingsSite : public QObject {
    Q_OBJECT

private slots:
    // ---- pipes -------------------------------------------------------------------------------------------
    /// 1 MW at 10 K and 35 °C mean: 1e6 / (994.4 × 4179 × 10) = 0.024064 m³/s. In DN150 (0.018651 m²) 1.290 m/s of 2.4;
    /// in DN100 (0.0082194 m²) 2.928 m/s of 1.8; two runs of it 1.464 m/s.
    void velocityInAPipe() {
        QVERIFY(!has(loop("dn150").site(), "link.coolant-velocity"));
        const Finding finding = only(loop("dn100").site(), "link.coolant-velocity");
        QCOMPARE(finding.ids, Ids{"L5"});
        QCOMPARE(finding.figures, std::string("2.93 m/s of 1.80 m/s"));
        Site site = loop("dn100").site();
        Link two = *site.link("L5");
        two.runs = 2;
        site.put(std::make_shared<const Link>(two));
        QVERIFY(!has(site, "link.coolant-velocity"));
        std::string text;
        const auto after = cured(loop("dn80").site(), "link.coolant-velocity", &text); // 5.05 m/s of 1.8
        QVERIFY(after);
        QCOMPARE(after->link("L5")->conductor, std::string("dn150"));
        QCOMPARE(text, std::string("Makes the pipe from P to R dn150"));
    }
    /// The same figures, by the calculation of velocityInAPipe(), as a result: what overlay, inspector and table show.
    void loadingOfAPipe() {
        Site site = loop("dn100").site();
        const auto pipe = [&] {
            Engine engine(test::shippedCatalog());
            engine.compute(site, {*parseDate("2026-01-01"), LoadCase::Nameplate});
            return engine.link(engine.site().links().slotOf("L5"));
        };
        const LinkResult one = pipe();
        QVERIFY2(std::abs(one.flow_m3_per_s - 0.024064) < 1e-6, qPrintable(QString::number(one.flow_m3_per_s, 'g', 9)));
        QVERIFY(std::abs(one.velocity_m_s - 2.928) < 5e-4);
        QCOMPARE(one.velocity_limit_m_s, 1.8);
        QVERIFY(std::abs(one.loading() - 2.928 / 1.8) < 5e-4);
        Link two = *site.link("L5");
        two.runs = 2;
        site.put(std::make_shared<const Link>(two));
        QVERIFY(std::abs(pipe().velocity_m_s - 1.464) < 5e-4);
    }
    /// The velocity limit holds exactly at the limit: own power of the rack, 1.8 / 2.9277 MW.
    void velocityAtItsLimit() {
        const auto at = [](double factor) {
            const double area = M_PI / 4 * 0.1023 * 0.1023;
            const double limit_kw = 1.8 * area * 994.4 * 4179 * 10 / 1000;
            Site site = loop("dn100").site();
            Component rack = *site.component("R");
            rack.values["rack_power_kw_max"] = limit_kw * factor;
            site.put(std::make_shared<const Component>(rack));
            return site;
        };
        QVERIFY(!has(at(0.9999), "link.coolant-velocity"));
        QVERIFY(has(at(1.0001), "link.coolant-velocity"));
    }
    /// 0.024064 m³/s in DN150 at 35 °C: v = 1.2902 m/s, Re = 994.4 × 1.2902 × 0.1541 / 0.000719 = 274,980,
    /// f = 0.25 / log10(0.045/154.1/3.7 + 5.74/Re^0.9)² = 0.25 / log10(7.8925e-5 + 7.2983e-5)² = 0.25/3.81842² =
    /// 0.017146; 0.017146 / 0.1541 × 994.4 × 1.2902²/2 = 92.1 Pa/m. The pump lifts 10 × 994.4 × 9.80665 = 97.5 kPa:
    /// there and back that is 529 m, less the few of the suction pipe.
    void howFarAPumpReaches() {
        QVERIFY(!has(loop("dn150", 520).site(), "cooling.reach"));
        const Finding finding = only(loop("dn150", 600).site(), "cooling.reach");
        QCOMPARE(finding.ids, (Ids{"C", "R", "L5"}));
        // 2 × 600 m × 92.1 Pa/m = 110.5 kPa; the length between the ports is a metre or so off that.
        const double pa = 1000 * std::stod(finding.figures);
        QVERIFY2(std::fabs(pa - 2 * 600 * 92.1) < 1000, finding.figures.c_str());
        QVERIFY(QString::fromStdString(finding.figures).endsWith(QString(" of 97.5 kPa")));
        const auto after = cured(loop("dn150", 600).site(), "cooling.reach");
        QVERIFY(after);
        QCOMPARE(after->link("L5")->conductor, std::string("dn250"));
    }
    void coldCoolantSweats() {
        QVERIFY(!has(loop("dn150", 50, 17).site(), "cooling.condensation"));
        QCOMPARE(only(loop("dn150", 50, 16.5).site(), "cooling.condensation").figures,
                 std::string("16.5 °C under 17.0 °C"));
    }
    /// A pipe, its length and the rack's heat change: what is live equals what is computed from nothing.
    void pipesAreLive() {
        Engine live = solved(loop("dn100").site());
        const auto equal = [&] { return firstDifference(live, solved(live.site())); };
        live.update(moveTo(live.site(), "R", {900, 0}));
        QVERIFY(has(live.site(), "cooling.reach"));
        QCOMPARE(equal(), QString());
        live.update(setValue(live.site(), std::array<std::string, 1>{"R"}, "rack_power_kw_max", 300));
        QVERIFY(!has(live.site(), "link.coolant-velocity"));
        QCOMPARE(equal(), QString());
        Link link = *live.site().link("L5");
        ChangeSet change;
        auto before = live.site().links().ptr(live.site().links().slotOf("L5"));
        link.conductor = "dn80";
        change.links.push_back({before, std::make_shared<const Link>(link)});
        live.update(change);
        QCOMPARE(equal(), QString());
        live.update(setValue(live.site(), std::array<std::string, 1>{"P"}, "head_m", 500));
        QVERIFY(!has(live.site(), "cooling.reach"));
        QCOMPARE(equal(), QString());
    }

    // ---- supplies and stores -----------------------------------------------------------------------------
    void oneGasConnection() {
        QVERIFY(!has(plant({}).site(), "gas.single-supply")); // nothing is said to fail
        QVERIFY(!has(plant({{"sources", "n+1"}}, 2).site(), "gas.single-supply"));
        QVERIFY(!has(plant({{"sources", "n+1"}}, 1, true).site(), "gas.single-supply")); // the grid carries all
        const Site site = plant({{"sources", "n+1"}}).site();
        const Finding finding = only(site, "gas.single-supply");
        QCOMPARE(finding.ids, Ids{"G1"});
        QCOMPARE(finding.figures, std::string("n+1"));
        const auto after = cured(site, "gas.single-supply");
        QVERIFY(after);
        QVERIFY(!has(*after, "gas.unsupplied"));
    }
    /// 8 h in its base and 100 l/h; a tank of 400 l makes it 12 h.
    void fuelForHalfADay() {
        const Site site = plant({}).put("D", "diesel", {60, 0}).site();
        QCOMPARE(only(site, "power.fuel-storage").figures, std::string("8.00 h of 12.0 h"));
        QVERIFY(!has(plant({}).put("D", "diesel", {60, 0}).put("O", "oil", {70, 0}).site(), "power.fuel-storage"));
        QVERIFY(has(plant({}).put("D", "diesel", {60, 0}).array(2, 2, 6).put("O", "oil", {70, 0}).site(),
                    "power.fuel-storage")); // (1,600 + 400) / 200 = 10 h
        std::string text;
        const auto after =
            cured(plant({}).put("D", "diesel", {60, 0}).put("O", "oil", {90, 0}).retired("2020-01-01").site(),
                  "power.fuel-storage", &text);
        QVERIFY(after);
        QVERIFY2(text.rfind("Adds 2 × oil beside D", 0) == 0, text.c_str()); // 406 l with the rounding of the figures
    }
    /// 0.1 MWh under 1 MW: 6 min, of the 10 min a turbine takes.
    void rideThrough() {
        const Site site = plant({}, 1, true).put("B", "battery", {50, 0}).power("U.out", "B.ac").site();
        const Finding finding = only(site, "storage.ride-through");
        QCOMPARE(finding.ids, Ids{"T1"});
        QCOMPARE(finding.figures, std::string("6.00 min of 10.0 min"));
        QVERIFY(!has(
            plant({}, 1, true).put("B", "battery", {50, 0}).value("energy_mwh", 1.0 / 6).power("U.out", "B.ac").site(),
            "storage.ride-through"));
        // Half the power that the site takes: as much is held, and the sentence says that not all is carried.
        const Site half =
            plant({}, 1, true).put("B", "battery", {50, 0}).value("rated_power_mw", 0.5).power("U.out", "B.ac").site();
        const Finding part = only(half, "storage.ride-through");
        QCOMPARE(part.figures, std::string("6.00 min of 10.0 min"));
        QVERIFY2(part.text.find("hold what the site takes in 6.00 min and give 500 kW of its 1.00 MW, ") !=
                     std::string::npos,
                 part.text.c_str());
        // 2 MW and 1/6 MWh would last 10 minutes; through a transformer for half of it the energy counts half.
        {
            auto b = plant({}, 1, true);
            b.type(TypeBuilder("half", Role::Converter)
                       .value("rated_power_mw", 1)
                       .power("in", Direction::In, {480, 13800})
                       .power("out", Direction::Out, {480, 13800}));
            b.put("H", "half", {60, 0}).power("U.out", "H.in");
            b.put("B", "battery", {50, 0}).value("energy_mwh", 1.0 / 6).power("H.out", "B.ac");
            QCOMPARE(only(b.site(), "storage.ride-through").figures, std::string("5.00 min of 10.0 min"));
        }
        QVERIFY(!has(plant({}, 1, true).site(), "storage.ride-through")); // nothing is meant to ride through
        QVERIFY(!has(plant({}).put("B", "battery", {50, 0}).power("T1.out", "B.ac").site(), "storage.ride-through"));
        Site held = site; // what is added is of no group and can be moved, as every copy
        Component battery = *site.component("B");
        battery.group = "group-1", battery.locked = true;
        held.put(std::make_shared<const Component>(battery));
        const auto after = cured(held, "storage.ride-through");
        QVERIFY(after);
        int added = 0;
        for (Slot slot = 0; slot < after->components().slotCount(); ++slot)
            if (const Component* c = after->components().at(slot); c && !held.component(c->id)) {
                ++added;
                QVERIFY(c->group.empty() && !c->locked);
            }
        QCOMPARE(added, 1);
    }
    void blackStart() {
        QCOMPARE(only(plant({}).site(), "power.black-start").ids, Ids{"T1"});
        QVERIFY(!has(plant({}, 1, true).site(), "power.black-start"));
        QVERIFY(!has(plant({}).put("B", "battery", {50, 0}).power("T1.out", "B.ac").site(), "power.black-start"));
        QVERIFY(!has(plant({}).put("D", "diesel", {60, 0}).power("D.out", "L.power").site(), "power.black-start"));
    }
    /// 100 A at 4,160 V three-phase and a power factor of 0.95 are sqrt(3) x 4160 x 100 x 0.95 = 684.5 kW: of 2 MW of a
    /// turbine three such runs carry all. Its step-up transformer may be the narrow place, or the cable behind that;
    /// what comes behind the bus is as large as its loads.
    void generatorFeed() {
        const auto way = [](int runs, double transformer_mw, bool withGrid = false, bool withSecond = false) {
            SiteBuilder b = plant({});
            b.type(TypeBuilder("cable", Role::Conductor).kind("cable").value("rated_current_a", 100));
            const auto converter = [&](const char* id, double mw, double in_v, double out_v) {
                b.type(TypeBuilder(id, Role::Converter, 3, 3)
                           .value("rated_power_mw", mw)
                           .power("in", D::In, {in_v})
                           .power("out", D::Out, {out_v}));
            };
            converter("step-up", transformer_mw, 480, 4160);
            converter("bus", 20, 4160, 4160);
            converter("pad", 0.5, 4160, 480);
            b.put("T3", "turbine", {0, 60}).gas("G1.out", "T3.gas");
            b.put("S", "step-up", {10, 60}).put("B", "bus", {20, 60}).put("P", "pad", {30, 60});
            b.put("L3", "load", {40, 60});
            b.power("T3.out", "S.in").power("S.out", "B.in", 'A', "cable", runs);
            b.power("B.out", "P.in", 'A', "cable").power("P.out", "L3.power");
            if (withGrid) {
                b.type(TypeBuilder("utility", Role::Source, 4, 4)
                           .kind("grid_connection")
                           .value("capacity_mw", 50)
                           .power("out", D::Out, {4160}));
                b.put("U3", "utility", {20, 80}).power("U3.out", "B.in", 'A', "cable");
            }
            if (withSecond) b.put("T4", "turbine", {0, 80}).gas("G1.out", "T4.gas").power("T4.out", "S.in");
            return b.site();
        };
        QVERIFY(!has(way(3, 2), "power.generator-feed"));
        Finding finding = only(way(1, 2), "power.generator-feed");
        QCOMPARE(QString::fromStdString(finding.figures), QStringLiteral("2.00 MW of 685 kW"));
        QCOMPARE(finding.text, std::string("T3 gives up to 2.00 MW, the cable from S to B lets 685 kW of it through."));
        const std::optional<Site> wider = cured(way(1, 2), "power.generator-feed");
        QVERIFY(wider);
        QCOMPARE(wider->link(finding.ids.at(1))->runs, 3);
        // A grid beside it makes it no better, and is itself as large as its utility made it.
        QCOMPARE(only(way(1, 2, true), "power.generator-feed").ids.front(), std::string("T3"));
        finding = only(way(3, 1.5), "power.generator-feed");
        QCOMPARE(finding.ids, (Ids{"T3", "S"}));
        QCOMPARE(QString::fromStdString(finding.figures), QStringLiteral("2.00 MW of 1.50 MW"));
        // Two on one transformer ask it for 4 MW; six runs carry 4.11.
        QVERIFY(!has(way(6, 4, false, true), "power.generator-feed"));
        finding = only(way(6, 3, false, true), "power.generator-feed");
        QCOMPARE(finding.text, std::string("T3 and 1 more on its transformer give up to 4.00 MW, S lets 3.00 MW of it "
                                           "through."));
        QVERIFY(cured(way(6, 3, false, true), "power.generator-feed"));
        // A second transformer behind the first is looked at with all that comes to it, and one machine with two cables
        // to one transformer is one machine.
        SiteBuilder chain = plant({});
        for (const auto& [id, mw, in_v, out_v] :
             {std::tuple{"low", 3.0, 480.0, 4160.0}, {"high", 1.5, 4160.0, 34500.0}, {"bus", 20.0, 34500.0, 34500.0}})
            chain.type(TypeBuilder(id, Role::Converter, 3, 3)
                           .value("rated_power_mw", mw)
                           .power("in", D::In, {in_v})
                           .power("in2", D::In, {in_v})
                           .power("out", D::Out, {out_v}));
        chain.type(TypeBuilder("pad", Role::Converter, 3, 3)
                       .value("rated_power_mw", 0.5)
                       .power("in", D::In, {34500})
                       .power("out", D::Out, {480}));
        chain.put("T3", "turbine", {0, 60}).gas("G1.out", "T3.gas").put("LOW", "low", {10, 60});
        chain.put("HIGH", "high", {20, 60})
            .put("BUS", "bus", {30, 60})
            .put("PAD", "pad", {40, 60})
            .put("L3", "load", {50, 60});
        chain.power("T3.out", "LOW.in").power("T3.out", "LOW.in2").power("LOW.out", "HIGH.in");
        chain.power("HIGH.out", "BUS.in").power("BUS.out", "PAD.in").power("PAD.out", "L3.power");
        QCOMPARE(only(chain.site(), "power.generator-feed").text,
                 std::string("T3 gives up to 2.00 MW, HIGH lets 1.50 MW of it through."));
        // Loads on its own terminals are as large as they are.
        QVERIFY(!has(plant({}).site(), "power.generator-feed"));
    }
    /// Two ways out that are alike, to two buses: which of them is named follows from the site, not from its edits.
    void generatorFeedAfterEdits() {
        SiteBuilder b = plant({});
        b.type(TypeBuilder("cable", Role::Conductor).kind("cable").value("rated_current_a", 1000));
        b.type(TypeBuilder("bus", Role::Converter, 3, 3)
                   .value("rated_power_mw", 20)
                   .power("in", D::In, {480})
                   .power("out", D::Out, {480}));
        b.put("T3", "turbine", {0, 60}).gas("G1.out", "T3.gas").put("B1", "bus", {10, 60}).put("B2", "bus", {10, 70});
        b.put("L3", "load", {20, 60});
        b.power("T3.out", "B1.in", 'A', "cable").power("T3.out", "B2.in", 'B', "cable"); // 790 kW each
        b.power("B1.out", "L3.power").power("B2.out", "L3.power");
        Engine engine = solved(b.site());
        const Finding before = findingOf(engine, "power.generator-feed");
        QCOMPARE(QString::fromStdString(before.figures), QStringLiteral("2.00 MW of 1.58 MW"));
        for (const int runs : {2, 1}) {
            engine.update(setRuns(engine.site(), std::array<std::string, 1>{before.ids.at(1)}, runs));
            QCOMPARE(found(engine, "power.generator-feed").empty(), runs == 2);
            QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
        }
        QCOMPARE(findingOf(engine, "power.generator-feed").ids, before.ids);
    }
    /// A generated hall on towers has two mains and tanks. Asked for are twelve hours of what the site says it uses.
    void waterOfTowers() {
        const Catalog& catalog = shippedCatalog();
        Wish wish;
        wish.amount = 1000;
        wish.rackType = "rack-gb200-nvl72";
        wish.cooling = WishCooling::Towers;
        wish.redundancy = *parseRedundancy("chillers=n+1");
        const Site whole = generate(wish, catalog).site;
        const View view{lastDate(whole), LoadCase::Nameplate};
        QVERIFY(!has(whole, "water.no-storage", view));
        QVERIFY(!has(whole, "water.single-supply", view));
        Engine engine(catalog);
        const double use = engine.compute(whole, view).figures.water_m3_per_s;
        QVERIFY(use > 0);
        engine.update(removeComponents(whole, std::array<std::string, 1>{"H01-WT"}));
        const Finding finding = findingOf(engine, "water.no-storage");
        QCOMPARE(QString::fromStdString(finding.figures),
                 QStringLiteral("0.00 m³ of %1 m³").arg(use * 12 * 3600, 0, 'f', 1));
        const auto fix = planFix(engine.site(), catalog, finding);
        QVERIFY(fix);
        engine.update(fix->change);
        QCOMPARE(found(engine, "water.no-storage"), Ids{});
        // One main instead of two.
        ArrayLayout one = whole.component("H01-WA")->array;
        one.count = 1;
        engine.update(setArray(engine.site(), "H01-WA", one));
        const Finding single = findingOf(engine, "water.single-supply");
        QCOMPARE(single.ids, Ids{"H01-WA"});
        const auto second = planFix(engine.site(), catalog, single);
        QVERIFY(second);
        engine.update(second->change);
        QCOMPARE(found(engine, "water.single-supply"), Ids{});
        // Without a target nothing is asked for.
        Settings settings = engine.site().settings();
        settings.redundancy.clear();
        engine.update(
            removeComponents(engine.site(), std::array<std::string, 1>{second->change.components[0].after->id}));
        engine.update(setSettings(engine.site(), settings));
        QCOMPARE(found(engine, "water.single-supply"), Ids{});
    }

    // ---- feeds, fleet ------------------------------------------------------------------------------------
    void racksOnOneFeed() {
        SiteBuilder b = plant({});
        b.type(rackType("gpu", "gpu", "a", 8)).put("R", "gpu", {40, 0}).power("T1.out", "R.feed_a");
        QCOMPARE(only(b.site(), "power.single-feed").ids, Ids{"R"});
        QVERIFY(cured(b.site(), "power.single-feed"));
        b.power("T2.out", "R.feed_b", 'B');
        QVERIFY(!has(b.site(), "power.single-feed"));
    }
    void kindsOfAccelerators() {
        SiteBuilder b = plant({});
        b.type(rackType("a", "gpu", "gpu-a", 8))
            .type(rackType("a2", "gpu", "gpu-a", 4))
            .type(rackType("b", "gpu", "gpu-b", 8));
        b.type(rackType("net", "network", "", 0));
        b.put("R1", "a", {40, 0}).put("R2", "a2", {50, 0});
        QVERIFY(!has(b.site(), "compute.mixed-accelerators")); // other racks of the same accelerator
        QCOMPARE(only(b.site(), "network.missing").figures, std::string("2 racks"));
        b.put("R3", "b", {60, 0}).energized("2026-06-01").put("N", "net", {70, 0});
        QVERIFY(!has(b.site(), "compute.mixed-accelerators")); // not yet
        QVERIFY(!has(b.site(), "network.missing"));
        QCOMPARE(only(b.site(), "compute.mixed-accelerators", viewAt("2026-07-01")).ids, (Ids{"a", "b"}));
        // Looking at another day is looking anew.
        Engine live = solved(b.site());
        live.setView(viewAt("2026-07-01"));
        QCOMPARE(firstDifference(live, solved(b.site(), viewAt("2026-07-01"))), QString());
    }

    // ---- dates -------------------------------------------------------------------------------------------
    void bothFeedsOut() {
        const auto site = [](const char* offA, const char* backA, const char* offB, const char* backB) {
            SiteBuilder b;
            b.settings(plainSettings());
            b.type(rackType("gpu", "gpu", "a", 8));
            b.type(TypeBuilder("ups", Role::Converter).power("in", D::In, {480}).power("out", D::Out, {480}));
            b.put("A", "ups", {0, 0}).outage(offA, backA).put("B", "ups", {0, 5}).outage(offB, backB);
            b.put("R", "gpu", {10, 0}).power("A.out", "R.feed_a").power("B.out", "R.feed_b", 'B');
            return b.site();
        };
        QVERIFY(!has(site("2026-03-01", "2026-03-10", "2026-03-10", "2026-03-20"), "date.outage-overlap"));
        const Site both = site("2026-03-01", "2026-03-11", "2026-03-10", "2026-03-20");
        const Finding finding = only(both, "date.outage-overlap");
        QCOMPARE(finding.ids, (Ids{"R", "A", "B"}));
        QCOMPARE(finding.figures, std::string("2026-03-10"));
        const auto after = cured(both, "date.outage-overlap");
        QVERIFY(after);
        QCOMPARE(formatDate(after->component("B")->outages[0].off), std::string("2026-03-11"));
        QCOMPARE(formatDate(*after->component("B")->outages[0].back), std::string("2026-03-21")); // ten days as before
        // Live: the outage of a supplier is changed, the rack's finding goes.
        Engine live = solved(both);
        live.update(setOutages(live.site(), std::array<std::string, 1>{"A"}, {}));
        QCOMPARE(found(live, "date.outage-overlap"), Ids{});
        QCOMPARE(firstDifference(live, solved(live.site())), QString());
        // An outage without an end leaves no later day.
        QVERIFY(!planFix(site("2026-03-01", "", "2026-03-10", "2026-03-20"), {}, finding));
    }
    void moreSourcesOutThanMayFail() {
        const auto site = [](const char* target, const char* off) {
            return plant({{"sources", target}}, 2)
                .put("T3", "turbine", {0, 20})
                .outage("2026-03-01", "2026-03-10")
                .put("T4", "turbine", {0, 40})
                .outage(off, "2026-04-01")
                .site();
        };
        QVERIFY(!has(site("n+1", "2026-03-10"), "date.outage-overlap"));
        const Finding finding = only(site("n+1", "2026-03-09"), "date.outage-overlap");
        QCOMPARE(finding.ids, (Ids{"T3", "T4"}));
        QCOMPARE(finding.figures, std::string("2026-03-09, 2"));
        QVERIFY(!has(site("n+2", "2026-03-09"), "date.outage-overlap"));
        QVERIFY(!has(site("n", "2026-03-09"), "date.outage-overlap"));
        QVERIFY(cured(site("n+1", "2026-03-09"), "date.outage-overlap"));
    }
    void outagesBesideLife() {
        const auto site = [](const char* off, const char* back) {
            return plant({})
                .put("T3", "turbine", {0, 20})
                .energized("2026-02-01")
                .retired("2026-05-01")
                .outage(off, back)
                .site();
        };
        QVERIFY(!has(site("2026-01-01", "2026-02-02"), "date.outage-outside-life"));
        QCOMPARE(only(site("2026-01-01", "2026-02-01"), "date.outage-outside-life").figures, std::string("2026-01-01"));
        QVERIFY(!has(site("2026-04-30", ""), "date.outage-outside-life"));
        QVERIFY(has(site("2026-05-01", ""), "date.outage-outside-life"));
        const auto after = cured(site("2026-05-01", ""), "date.outage-outside-life");
        QVERIFY(after);
        QVERIFY(after->component("T3")->outages.empty());
    }
};

QTEST_APPLESS_MAIN(TestFindingsSite)
#include "tst_findings_site.moc"
