// SPDX-License-Identifier: GPL-3.0-or-later
// What supply counts, what is firm, what it burns, what stores hold, and what limits the site now. Expected values by
// hand beside each case (docs/methods.md 1.1, 1.2, 1.5; docs/engine.md).
#include "tests/support/hand_site.h"

#include <array>
#include <map>
#include <optional>

#include "core/engine/supply_limits.h"
#include "core/site/change.h"
#include "core/site/edits.h"
#include "tests/support/engine_difference.h"

using namespace gs;
using namespace gs::test;

namespace {

/// m³/s of gas of a 9,000 kJ/kWh machine at `watts` and a relative efficiency.
double gasFor(double watts, double efficiency) {
    return watts * 9000 / 3600 / efficiency / 0.9025 / (1037 * 1055.056) * 0.0283168;
}

std::map<std::string, double> capacities(const Engine& engine) {
    std::map<std::string, double> out;
    for (const SourceRow& source : engine.results().sources) out[source.id] = source.capacity_w;
    return out;
}

} // namespace

class EngineSupply : public QObject {
    Q_OBJECT

private slots:
    /// What cools hands no power on, whatever ports its type has: ranks say so, and update() goes by ranks.
    void coolingMachinesHandNoPowerOn() {
        auto b = powerSite();
        b.type(TypeBuilder("pump", Role::Pump)
                   .value("rated_power_kw", 100)
                   .power("in", Direction::In, {13800})
                   .power("out", Direction::Out, {13800}));
        b.put("GRID", "grid").power("GRID.out", "P0.in");
        for (int i = 0; i < 40; ++i) b.put("P" + std::to_string(i), "pump");
        for (int i = 1; i < 40; ++i) b.power("P" + std::to_string(i - 1) + ".out", "P" + std::to_string(i) + ".in");
        b.power("P39.out", "P1.in"); // and round
        Engine engine = solved(b.site());
        for (const char* retired : {"2020-01-01", ""}) {
            const auto day = *retired ? parseDate(retired) : std::nullopt;
            engine.update(setDates(engine.site(), std::array{std::string("GRID")}, std::nullopt, day));
            QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
        }
    }

    /// Three connections of 10 MW behind one board of 6 MW, which 5 MW are asked of: the first counts 6 and gives 5,
    /// the others nothing, and 24 are held back. A cheaper one comes first.
    void whatIsGivenIsNotAboveWhatCounts() {
        auto b = powerSite();
        b.put("J", "joint")
            .put("LIMIT", "pdu")
            .value("rated_kw", 6000)
            .value("efficiency", 1)
            .value("no_load_loss_kw", 0);
        b.put("R", "load").value("rack_power_kw_max", 5000).power("J.out", "LIMIT.in").power("LIMIT.out", "R.feed_a");
        for (const std::string id : {"G1", "G2", "G3"}) b.put(id, "grid").power(id + ".out", "J.in");
        const auto check = [](const Engine& engine, const std::string& first) {
            for (const SourceRow& row : engine.results().sources) {
                VERIFY_NEAR(row.capacity_w, row.id == first ? 6e6 : 0);
                VERIFY_NEAR(row.output_w, row.id == first ? 5e6 : 0);
            }
            VERIFY_NEAR(engine.results().figures.supply_capacity_w, 6e6);
            VERIFY_NEAR(supplyLimits(engine).held_w, 24e6);
        };
        check(solved(b.site()), "G1");
        // After 4,200 values of a model a fresh compute says the same.
        Engine live = solved(b.site());
        const auto set = [&](const char* id, const char* key, std::optional<double> value) {
            live.update(setValue(live.site(), std::array{std::string(id)}, key, value));
        };
        for (int i = 0; i < 4200; ++i) set("R", "rack_power_kw_max", 10 + i * 0.001);
        set("R", "rack_power_kw_max", 5000);
        set("G1", "capacity_mw", 9);
        set("G1", "capacity_mw", std::nullopt);
        QCOMPARE(firstDifference(live, solved(live.site())), QString());
        check(live, "G1");
        check(solved(b.put("G2", "grid").value("energy_price_usd_per_mwh", 20).site()), "G2");
        // G1 and G2 share a board of 10 MW, G3 has one of its own: it is not held back by theirs.
        auto apart = powerSite();
        for (const std::string n : {"1", "2"}) {
            apart.put("S" + n, "pdu").value("rated_kw", 10'000).value("efficiency", 1).value("no_load_loss_kw", 0);
            apart.put("J" + n, "joint").power("J" + n + ".out", "S" + n + ".in");
        }
        apart.put("R1", "load").power("S1.out", "R1.feed_a").put("R2", "load").power("S2.out", "R2.feed_a");
        for (const std::string id : {"G1", "G2", "G3"})
            apart.put(id, "grid").power(id + ".out", id == "G3" ? "J2.in" : "J1.in");
        VERIFY_NEAR(capacities(solved(apart.site())).at("G3"), 10e6);
    }

    /// A transformer without a load stands there cold until a source is above it; then it loses its no-load loss, 2 kW.
    void noLossWithoutASource() {
        auto b = powerSite();
        b.type(TypeBuilder("idle", Role::Converter)
                   .value("rated_kw", 1000)
                   .value("efficiency", 1)
                   .value("no_load_loss_kw", 2)
                   .power("in", Direction::In, {13800})
                   .power("out", Direction::Out, {13800}));
        b.put("T", "idle").put("G", "grid").put("R", "load").power("G.out", "R.feed_a");
        Engine engine = solved(b.site());
        const double before = engine.results().figures.facility_power_w;
        Link link;
        link.id = "X";
        link.from = {"G", "out"}, link.to = {"T", "in"};
        engine.update(gs::connect(engine.site(), Catalog(), link));
        VERIFY_NEAR(engine.results().figures.facility_power_w, before + 2e3);
        QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
        engine.update(removeLinks(engine.site(), std::array<std::string, 1>{"X"}));
        VERIFY_NEAR(engine.results().figures.facility_power_w, before);
        QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
    }

    /// More racks with values of their own than models are remembered: what stands close by still has its own.
    void modelsForgottenAreNotLookedAt() {
        auto b = powerSite();
        b.type(TypeBuilder("hall", Role::Structure).kind("hall").zone());
        b.put("H", "hall").box(400, 400);
        for (int i = 0; i < 4200; ++i)
            b.put("R" + std::to_string(i), "load", {0.7 * (i % 70), 1.4 * (i / 70)})
                .in("H")
                .value("rack_power_kw_max", 10 + 0.001 * i);
        Engine engine = solved(b.site());
        engine.update(setName(engine.site(), "H", "another name"));
        QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
        engine.update(moveTo(engine.site(), "R7", {0.7 * 7, 0.3}));
        QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
    }

    void whatLiesBetweenLimitsSupply() {
        // 10 MW behind a transformer of 1 MVA × 0.95: 950 kW count. With 100 kW of sun before it the sun counts in full
        // and the grid with the 850 kW that are left.
        auto b = powerSite();
        b.put("GRID", "grid").put("BUS", "bus").put("PAD", "pad").put("R", "load");
        b.power("GRID.out", "BUS.in").power("BUS.out", "PAD.hv").power("PAD.lv", "R.feed_a");
        VERIFY_NEAR(solved(b.site()).results().figures.supply_capacity_w, 950e3);
        Engine engine = solved(b.put("SUN", "solar").power("SUN.out", "BUS.in").site());
        VERIFY_NEAR(engine.results().figures.supply_capacity_w, 950e3);
        VERIFY_NEAR(capacities(engine).at("SUN"), 100e3);
        VERIFY_NEAR(capacities(engine).at("GRID"), 850e3);
        // A cable of 400 A at 13.8 kV: √3 × 13,800 × 400 × 0.95 = 9.083 MW of the 10.
        b = powerSite();
        b.put("GRID", "grid")
            .put("J", "joint")
            .put("R", "load")
            .power("GRID.out", "J.in", 'A', "cable")
            .power("J.out", "R.feed_a");
        VERIFY_NEAR(solved(b.site()).results().figures.supply_capacity_w, sqrt3 * 13800 * 400 * 0.95);
    }

    void onlyLiveFedAndUsedSourcesCount() {
        // Of seven sources only G counts: the others have no gas, no load, a dead load, only a battery, a dead bus, or
        // are gone themselves.
        auto b = powerSite();
        b.put("G", "grid").value("capacity_mw", 2).put("R", "load").power("G.out", "R.feed_a");
        b.put("NOGAS", "turbine").put("R2", "load").power("NOGAS.out", "R2.feed_a");
        b.put("NOLOAD", "grid").put("J", "joint").power("NOLOAD.out", "J.in");
        b.put("DEADLOAD", "grid").put("R3", "load").retired("2025").power("DEADLOAD.out", "R3.feed_a");
        b.put("STORE", "grid").put("BAT", "battery").power("STORE.out", "BAT.ac");
        b.put("DEADBUS", "grid")
            .put("BUS", "bus")
            .outage("2025")
            .put("R5", "load")
            .power("DEADBUS.out", "BUS.in")
            .power("BUS.out", "R5.feed_a");
        b.put("GONE", "grid").retired("2026-01-01").put("R6", "load").power("GONE.out", "R6.feed_a");
        const Engine engine = solved(b.site());
        VERIFY_NEAR(engine.results().figures.supply_capacity_w, 2e6);
        QCOMPARE(found(engine, "gas.unsupplied"), Ids{"NOGAS"});
        for (const auto& [id, watts] : capacities(engine))
            if (id != "G") QCOMPARE(watts, 0.0);
        QCOMPARE(capacities(engine).count("GONE"), std::size_t{0}); // not installed: no row
    }

    /// 0 MW, no gas, or so warm that nothing is left (1 - 0.1 x 15 K is below 0): each is the only one above a rack of
    /// 80 kW and is asked for it; it gives nothing and burns nothing, and beside the 2 MW of G nothing is used but
    /// what G gives.
    void whatHasNothingGivesNothing() {
        auto b = powerSite();
        b.put("G", "grid").value("capacity_mw", 2).put("R", "load").power("G.out", "R.feed_a");
        b.put("ZERO", "grid").value("capacity_mw", 0).put("R1", "load").power("ZERO.out", "R1.feed_a");
        b.put("NOGAS", "turbine").put("R2", "load").power("NOGAS.out", "R2.feed_a");
        b.put("WARM", "turbine").value("temperature_derate_per_c", 0.1).put("R3", "load");
        b.put("PIPE", "gas").gas("PIPE.out", "WARM.gas").power("WARM.out", "R3.feed_a");
        Engine engine = solved(b.site());
        for (const SourceRow& row : engine.results().sources) {
            QCOMPARE(row.output_w, row.id == "G" ? 80e3 : 0.0);
            QCOMPARE(resultOf(engine, row.id).flow_w, 80e3);
        }
        QCOMPARE(engine.results().figures.gas_m3_per_s, 0.0);
        VERIFY_NEAR(engine.results().figures.unserved_w, 240e3);
        QCOMPARE(found(engine, "power.no-source"), (Ids{"R1", "R2", "R3"}));
        for (const LimitRow& row : engine.limits())
            if (row.kind == "supply") VERIFY_NEAR(row.used, 320e3); // asked of it, as the reserve says
        engine.update(setValue(engine.site(), std::array{std::string("ZERO")}, "capacity_mw", 1));
        QCOMPARE(firstDifference(engine, solved(engine.site())), QString());
        for (const SourceRow& row : engine.results().sources)
            QCOMPARE(row.output_w, row.id == "G" || row.id == "ZERO" ? 80e3 : 0.0);
        engine.update(setValue(engine.site(), std::array{std::string("ZERO")}, "capacity_mw", 0));
        QCOMPARE(firstDifference(engine, solved(b.site())), QString());
    }

    void firmSupplyIsWithoutTheLargestUnit() {
        // Three elements of 2 MW and a connection: a connection of 4 MW is the largest unit, 10 − 4 = 6 MW; one of
        // 1.5 MW is not, 7.5 − 2 = 5.5 MW.
        auto b = powerSite();
        b.put("ROW", "grid")
            .array(3, 3)
            .value("capacity_mw", 2)
            .value("energy_price_usd_per_mwh", 10)
            .put("G", "grid")
            .value("capacity_mw", 4);
        b.put("BUS", "bus")
            .put("R", "load")
            .power("ROW.out", "BUS.in")
            .power("G.out", "BUS.in")
            .power("BUS.out", "R.feed_a");
        Figures f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.supply_capacity_w, 10e6);
        VERIFY_NEAR(f.firm_supply_w, 6e6);
        f = solved(b.put("G", "grid").value("capacity_mw", 1.5).site()).results().figures;
        VERIFY_NEAR(f.supply_capacity_w, 7.5e6);
        VERIFY_NEAR(f.firm_supply_w, 5.5e6);
        // Behind 950 kW one element less takes nothing away: two of 2 MW still fill the transformer.
        b = powerSite();
        b.put("ROW", "grid")
            .array(3, 3)
            .value("capacity_mw", 2)
            .put("PAD", "pad")
            .put("R", "load")
            .power("ROW.out", "PAD.hv")
            .power("PAD.lv", "R.feed_a");
        f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.supply_capacity_w, 950e3);
        VERIFY_NEAR(f.firm_supply_w, 950e3);
        // One unit alone: nothing is firm.
        QCOMPARE(solved(b.put("ROW", "grid").site()).results().figures.firm_supply_w, 0.0);
    }

    void reserveIsSupplyLessDemand() {
        auto b = powerSite();
        b.put("G", "grid")
            .value("capacity_mw", 0.1)
            .put("R", "load")
            .value("rack_power_kw_max", 150)
            .power("G.out", "R.feed_a");
        Figures f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.reserve_w, -50e3);
        VERIFY_NEAR(f.unserved_w, 150e3); // whole racks only
        f = solved(b.put("R", "load").value("rack_power_kw_max", 70).assumed("x").site()).results().figures;
        VERIFY_NEAR(f.reserve_w, 30e3);
        QCOMPARE(f.assumed_supply_w, 0.0); // of the rack, not of the source
        VERIFY_NEAR(
            solved(b.put("G", "grid").value("capacity_mw", 0.1).assumed("x").site()).results().figures.assumed_supply_w,
            100e3);
    }

    void storageIsNeverSupply() {
        // Two batteries of 1 MW and 4 MWh with 1 % auxiliaries: 2 MW, 8 MWh, 20 kW of house load; the rack's 80 kW have
        // no source, and the batteries change nothing of that.
        auto b = powerSite();
        b.put("BAT", "battery")
            .array(2, 2)
            .put("R", "load")
            .put("G", "grid")
            .outage("2025")
            .power("G.out", "BAT.ac")
            .power("G.out", "R.feed_a");
        Figures f = solved(b.site()).results().figures;
        VERIFY_NEAR(f.storage_power_w, 2e6);
        VERIFY_NEAR(f.storage_energy_wh, 8e6);
        VERIFY_NEAR(f.house_power_w, 20e3);
        VERIFY_NEAR(f.facility_power_w, 100e3);
        QCOMPARE(f.supply_capacity_w, 0.0);
        VERIFY_NEAR(f.unserved_w, 100e3);
        f = solved(b.put("BAT", "battery").array(2, 2).outage("2025").site()).results().figures;
        QCOMPARE(f.storage_power_w, 0.0);
        QCOMPARE(f.house_power_w, 0.0);
    }

    /// Two batteries of 1 MW and 4 MWh behind a transformer of 1 MVA × 0.95 = 950 kW: that much gets through, and of
    /// the energy as great a part; beyond a bus that feeds anything else nothing is asked.
    void batteriesGiveWhatTheirFeederLetsThrough() {
        auto b = powerSite();
        b.put("GRID", "grid").put("BUS", "bus").put("PAD", "pad").put("L", "lamp");
        b.power("GRID.out", "BUS.in").power("BUS.out", "PAD.hv").power("BUS.out", "L.in");
        b.put("BAT", "battery").array(2, 2).power("PAD.lv", "BAT.ac");
        Engine engine = solved(b.site());
        QCOMPARE(found(engine, "storage.feed"), Ids{"PAD"});
        QCOMPARE(findingOf(engine, "storage.feed").figures, std::string("2.00 MW of 950 kW"));
        VERIFY_NEAR(engine.results().figures.storage_power_w, 950e3);
        VERIFY_NEAR(engine.results().figures.storage_energy_wh, 8e6); // it is there all the same
        VERIFY_NEAR(engine.why("storage_power_w").at(0).value, 950e3);
        // One battery more on a transformer of its own: 950 + 950 kW, and nothing more to say of the bus.
        b.put("PAD2", "pad").power("BUS.out", "PAD2.hv").put("BAT2", "battery").power("PAD2.lv", "BAT2.ac");
        engine = solved(b.site());
        QCOMPARE(found(engine, "storage.feed"), (Ids{"PAD", "PAD2"}));
        VERIFY_NEAR(engine.results().figures.storage_power_w, 2 * 950e3);
        // A cable of 400 A at 480 V before the two: √3 × 480 × 400 × 0.95 = 315.9 kW of theirs.
        const double cable_w = sqrt3 * 480 * 400 * 0.95;
        auto narrow = powerSite();
        narrow.put("GRID", "grid")
            .put("PAD", "pad")
            .power("GRID.out", "PAD.hv")
            .put("BAT", "battery")
            .value("rated_power_mw", 2);
        narrow.power("PAD.lv", "BAT.ac", 'A', "cable");
        engine = solved(narrow.site());
        QCOMPARE(found(engine, "storage.feed").size(), std::size_t(2)); // cable and transformer
        VERIFY_NEAR(engine.results().figures.storage_power_w, cable_w);
        // Three transformers' worth of 950 kW on a joint without a limit, which feeds nothing else, behind one of 950.
        auto chain = powerSite();
        chain.put("GRID", "grid").put("TOP", "pad").put("J", "joint").put("L", "lamp");
        chain.power("GRID.out", "TOP.hv").power("TOP.lv", "J.in").put("BAT", "battery").array(2, 2);
        chain.power("J.out", "BAT.ac");
        QCOMPARE(found(solved(chain.site()), "storage.feed"), Ids{"TOP"});
        VERIFY_NEAR(solved(chain.site()).results().figures.storage_power_w, 950e3);
        // Beside a lamp on the joint they serve that one: what lies above is no part of their way.
        chain.power("J.out", "L.in");
        QVERIFY(found(solved(chain.site()), "storage.feed").empty());
        VERIFY_NEAR(solved(chain.site()).results().figures.storage_power_w, 2e6);
        // Two feeders take equal parts: 500 kW on each, within both.
        auto two = powerSite();
        two.put("GRID", "grid")
            .put("P1", "pad")
            .put("P2", "pad")
            .put("BAT", "battery")
            .array(2, 2)
            .value("rated_power_mw", 0.5);
        two.power("GRID.out", "P1.hv").power("GRID.out", "P2.hv").power("P1.lv", "BAT.ac").power("P2.lv", "BAT.ac");
        QVERIFY(found(solved(two.site()), "storage.feed").empty());
        VERIFY_NEAR(solved(two.site()).results().figures.storage_power_w, 1e6);
        // On nothing, nothing gets anywhere, power or energy; 8 MWh count again when it is linked.
        auto loose = powerSite();
        loose.put("BAT", "battery").array(2, 2);
        engine = solved(loose.site());
        QCOMPARE(engine.results().figures.storage_power_w, 0.0);
        QCOMPARE(engine.results().figures.storage_energy_wh, 0.0);
        QCOMPARE(firstLooseFigure(engine), QString());
        loose.put("GRID", "grid").put("P", "pad").power("GRID.out", "P.hv").power("P.lv", "BAT.ac");
        const Site linked = loose.site();
        QCOMPARE(solved(linked).results().figures.storage_energy_wh, 8e6);
        // The same by edits, link by link.
        ChangeSet unlink;
        for (const std::string& id : linked.links().sortedIds())
            unlink.links.push_back({linked.links().get(id), nullptr});
        engine = solved(linked);
        engine.update(unlink);
        QCOMPARE(engine.results().figures.storage_energy_wh, 0.0);
        engine.update(inverse(unlink));
        QCOMPARE(engine.results().figures.storage_energy_wh, 8e6);
        QCOMPARE(firstDifference(engine, solved(linked)), QString());
    }

    // A turbine behind a compressor has gas when there is gas above the compressor: from the day the supply comes, not
    // when it is removed, again when that is undone; also when the link above comes and goes.
    void gasPassesThroughCompressors() {
        auto b = powerSite();
        b.type(TypeBuilder("compressor", Role::Load)
                   .flow("in", Medium::Gas, Direction::In)
                   .flow("out", Medium::Gas, Direction::Out));
        b.put("T", "turbine").put("R", "load").put("C", "compressor").put("GAS", "gas").energized("2028-01-01");
        b.gas("GAS.out", "C.in").gas("C.out", "T.gas").power("T.out", "R.feed_a");
        View view = viewAt();
        view.at = *parseDate("2027-12-31");
        Engine engine = solved(b.site(), view);
        QCOMPARE(resultOf(engine, "T").rating_w, 0.0);
        view.at = *parseDate("2028-01-01");
        engine.setView(view);
        VERIFY_NEAR(resultOf(engine, "T").rating_w, 9.1e6); // 10 MW at 30 °C
        const std::vector<std::string> gas{"GAS"}, pipe{b.site().links().at(0)->id};
        for (const ChangeSet& gone : {removeComponents(b.site(), gas), removeLinks(b.site(), pipe)}) {
            engine.update(gone);
            QCOMPARE(resultOf(engine, "T").rating_w, 0.0);
            engine.update(inverse(gone));
            VERIFY_NEAR(resultOf(engine, "T").rating_w, 9.1e6);
        }
    }

    // The change of a gesture may hold an equal copy of what the site holds: what the engine knew of the old link must
    // not be asked of it any more. (The sanitizers see whether it is.)
    void anEqualCopyMayStandForWhatIsReplaced() {
        auto b = powerSite();
        b.put("G", "grid").put("R", "load").power("G.out", "R.feed_a");
        Engine engine = solved(b.site());
        const double before = engine.results().figures.facility_power_w;
        const std::string id = b.site().links().at(0)->id;
        std::shared_ptr<const Link> known = b.site().links().get(id);
        b = powerSite(); // the engine alone holds the link of the site now
        for (int i = 0; i < 3; ++i) {
            auto equal = std::make_shared<const Link>(*known);
            auto bent = std::make_shared<Link>(*known);
            bent->bends = {{1.0 * i, 2}};
            known.reset();
            engine.update({{}, {}, {{equal, bent}}, {}});
            known = bent;
        }
        VERIFY_NEAR(engine.results().figures.facility_power_w, before);
    }

    void gasFollowsOutputAndLoad() {
        // At 30 °C 10 MW are 9.1. 4.55 MW are half load, where the efficiency is 0.8 of the rated one: 0.4078 m³/s.
        // 6.825 MW are three quarters: 0.9.
        auto b = powerSite();
        b.put("T", "turbine")
            .put("GAS", "gas")
            .put("R", "load")
            .value("rack_power_kw_max", 4550)
            .gas("GAS.out", "T.gas")
            .power("T.out", "R.feed_a");
        Engine engine = solved(b.site());
        VERIFY_NEAR(engine.results().figures.gas_m3_per_s, gasFor(4.55e6, 0.8));
        QCOMPARE(found(engine, "gas.over"), Ids{}); // 2 MMscf/d = 0.655 m³/s
        VERIFY_NEAR(solved(b.put("R", "load").value("rack_power_kw_max", 6825).site()).results().figures.gas_m3_per_s,
                    gasFor(6.825e6, 0.9));
        // An array runs together: two at 4.55 MW each, 0.8155 m³/s, which is more than the lateral gives.
        b.put("T", "turbine").array(2, 2).put("R", "load").value("rack_power_kw_max", 9100);
        engine = solved(b.site());
        VERIFY_NEAR(engine.results().figures.gas_m3_per_s, 2 * gasFor(4.55e6, 0.8));
        QCOMPARE(found(engine, "gas.over"), Ids{"GAS"});
        for (const LimitRow& row : engine.limits())
            if (row.kind == "gas") {
                VERIFY_NEAR(row.used, 2 * gasFor(4.55e6, 0.8));
                VERIFY_NEAR(row.limit, 2e6 * 0.0283168 / 86400);
            }
        // On two laterals each gives half.
        engine = solved(b.put("GAS2", "gas").gas("GAS2.out", "T.gas").site());
        QCOMPARE(found(engine, "gas.over"), Ids{});
        int laterals = 0;
        for (const LimitRow& row : engine.limits())
            if (row.kind == "gas" && ++laterals) VERIFY_NEAR(row.used, gasFor(4.55e6, 0.8));
        QCOMPARE(laterals, 2);
    }

    void sourcesMissOrMeetTheirTarget() {
        // Three units of 1 MW for 1.9 MW: N+1 (2 MW left) holds, N+2 (1 MW) and 2N (1.5 MW) do not.
        const auto missed = [](const char* target) {
            auto b = powerSite();
            Settings s = plainSettings();
            s.redundancy = {{"sources", target}};
            b.settings(s)
                .put("ROW", "grid")
                .array(3, 3)
                .value("capacity_mw", 1)
                .put("R", "load")
                .value("rack_power_kw_max", 1900)
                .power("ROW.out", "R.feed_a");
            return found(solved(b.site()), "redundancy.missed");
        };
        QCOMPARE(missed("n"), Ids{});
        QCOMPARE(missed("n+1"), Ids{});
        QCOMPARE(missed("n+2"), Ids{"site"});
        QCOMPARE(missed("2n"), Ids{"site"});
    }

    /// Four units of 1 MW behind a bus of 3 MW for 1.9 MW: the fourth counts for nothing while the others run, yet
    /// without two of them 2 MW are left. N+2 holds; half of all (2N) is 2 MW, that holds too.
    void sparesBehindABottleneckCount() {
        const auto missed = [](const char* target) {
            auto b = powerSite();
            Settings s = plainSettings();
            s.redundancy = {{"sources", target}};
            b.type(TypeBuilder("narrow", Role::Converter)
                       .kind("transformer")
                       .value("rated_mva", 3 / 0.95)
                       .power("in", Direction::In, {13800})
                       .power("out", Direction::Out, {13800}));
            b.settings(s).put("BUS", "narrow").put("R", "load").value("rack_power_kw_max", 1900);
            for (const char* id : {"G1", "G2", "G3", "G4"}) {
                b.put(id, "grid").value("capacity_mw", 1);
                b.power(std::string(id) + ".out", "BUS.in");
            }
            return found(solved(b.power("BUS.out", "R.feed_a").site()), "redundancy.missed");
        };
        QCOMPARE(missed("n+1"), Ids{});
        QCOMPARE(missed("n+2"), Ids{});
        QCOMPARE(missed("2n"), Ids{});
    }

    void whatLimitsNowTightestFirst() {
        // PAD 80 of 95 kW (15.8 % left), GRID 80 of 200. The pad has no losses here: supply is what it lets through, 95
        // kW, as tight as the pad itself.
        auto b = powerSite();
        b.put("GRID", "grid").value("capacity_mw", 0.2).put("PAD", "small");
        b.put("R", "load").put("J", "joint").put("PARCEL", "parcel").box(20, 10);
        b.type(TypeBuilder("parcel", Role::Structure).kind("parcel").zone());
        b.type(TypeBuilder("small", Role::Converter)
                   .kind("transformer")
                   .value("rated_mva", 0.1)
                   .value("capex_usd_low", 30e3)
                   .value("capex_usd_high", 40e3)
                   .power("hv", Direction::In, {13800})
                   .power("lv", Direction::Out, {480}));
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "J.in").power("J.out", "R.feed_a");
        const Site site = b.site();
        const Engine engine = solved(site);
        const std::vector<LimitRow> rows = engine.limits();
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const LimitRow& x, const LimitRow& y) {
            return x.headroom_fraction < y.headroom_fraction;
        }));
        const auto row = [&](const std::string& kind, const std::string& id) {
            for (const LimitRow& each : rows)
                if (each.kind == kind && each.id == id) return each;
            return LimitRow{};
        };
        VERIFY_NEAR(row("transformer", "PAD").used, 80e3);
        VERIFY_NEAR(row("transformer", "PAD").limit, 95e3);
        VERIFY_NEAR(row("transformer", "PAD").headroom_fraction, 1 - 80.0 / 95);
        VERIFY_NEAR(row("source", "GRID").limit, 200e3);
        VERIFY_NEAR(row("source", "GRID").used, 80e3);
        VERIFY_NEAR(row("supply", "site").limit, 95e3);
        // Land: grid, pad and joint of 1 m² each, the rack of 0.72, of 200 m².
        QVERIFY(
            isNear("ground", row("land", "parcel").used, 3 + 0.6 * 1.2, 1e-7)); // areas are kept in steps of 6e-8 m²
        VERIFY_NEAR(row("land", "parcel").limit, 200);
        QCOMPARE(engine.limits(1).size(), std::size_t{1});

        // One more pad on the same feed: 190 kW get through, 95 more; its price is 30 to 40 thousand.
        const Catalog nothing;
        LimitRow next = nextMegawatt(nothing, site, viewAt(), row("transformer", "PAD"));
        QVERIFY(next.next_mw_gain_w);
        QCOMPARE(*next.next_mw_gain_w, 95e3);
        QCOMPARE(*next.next_mw_usd_low, 30e3);
        QCOMPARE(*next.next_mw_usd_high, 40e3);
        // One more connection brings nothing while the pad limits.
        next = nextMegawatt(nothing, site, viewAt(), row("source", "GRID"));
        QCOMPARE(next.next_mw_gain_w.value_or(-1), 0.0);
        // Land has no unit to add; neither has a place whose ports are taken (a rack has one feed A).
        QVERIFY(!nextMegawatt(nothing, site, viewAt(), row("land", "parcel")).next_mw_gain_w);
        QVERIFY(
            !nextMegawatt(nothing, site, viewAt(), LimitRow{"feeder", "J", 1, 1, "W", 0, {}, {}, {}}).next_mw_gain_w);
    }

    void aFeederCableIsALimit() {
        // √3 × 480 V × 400 A × 0.95 = 315.9 kW of cable into the busway, 250 kW in it.
        auto b = powerSite();
        b.put("GRID", "grid")
            .put("PAD", "pad")
            .put("WAY", "busway")
            .value("resistance_ohm_per_m_per_phase", 1e-9)
            .put("R", "load")
            .value("rack_power_kw_max", 250);
        b.power("GRID.out", "PAD.hv").power("PAD.lv", "WAY.in", 'A', "cable").power("WAY.out", "R.feed_a");
        const Engine engine = solved(b.site());
        bool isThere = false;
        for (const LimitRow& row : engine.limits())
            if (row.kind == "feeder" && row.id == "L2") {
                isThere = true;
                VERIFY_NEAR(row.limit, 400);
                QVERIFY(
                    isNear("current", row.used, 250e3 / (sqrt3 * 480 * 0.95), 1e-6)); // and the busway's few milliwatts
                QCOMPARE(row.unit, std::string("A"));
            }
        QVERIFY(isThere);
    }
};

QTEST_GUILESS_MAIN(EngineSupply)
#include "tst_engine_supply.moc"
