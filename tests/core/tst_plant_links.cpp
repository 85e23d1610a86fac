// SPDX-License-Identifier: GPL-3.0-or-later
// What auto-connect makes of a plant that is placed part by part, with the shipped types: who joins whom, and pipes
// that carry what is pumped. Expected partners are those an engineer would draw; flows are of the records.
#include <QTest>

#include <numbers>
#include <set>

#include "core/engine/engine.h"
#include "core/layout/autoconnect.h"
#include "core/layout/fixes.h"
#include "core/site/edits.h"
#include "database/catalog_file.h"

using namespace gs;

namespace {

const Catalog& catalog() { return db::shippedCatalog(); }

void put(Site& site, const char* type, const char* id, Point at) {
    Component part;
    part.type = type;
    part.id = id;
    part.position = at;
    apply(site, withAutoConnect(site, catalog(), place(site, catalog(), part)));
}

/// "CH.chilled" of all that leads into a port.
std::set<std::string> into(const Site& site, const PortRef& port) {
    std::set<std::string> from;
    for (const std::string& id : site.links().sortedIds())
        if (const Link& link = *site.link(id); link.to == port)
            from.insert(link.from.component + "." + link.from.port.str());
    return from;
}
using Ends = std::set<std::string>;

/// The change that a link drawn from one part to the other has made to `site`.
ChangeSet joinByHand(Site& site, Medium medium, const char* from, const char* to) {
    Link made;
    made.medium = medium;
    made.from.component = from;
    made.to.component = to;
    const ChangeSet change = gs::connect(site, catalog(), made);
    apply(site, change);
    return change;
}

/// Placed and joined to nothing.
void putAlone(Site& site, const char* type, const char* id, Point at) {
    Component part;
    part.type = type;
    part.id = id;
    part.position = at;
    apply(site, place(site, catalog(), part));
}

} // namespace

class PlantLinks : public QObject {
    Q_OBJECT
private slots:
    /// 250 MW of grid before 100 MVA of transformer: a grid gives what is asked, a machine would press more into it.
    void aGridJoinsASmallerTransformer() {
        Site site;
        put(site, "xfmr_138_34p5_100mva", "T", {0, 0});
        put(site, "grid_138kv_generic", "G", {140, 0});
        QCOMPARE(into(site, {"T", "hv"}), Ends{"G.out"});
    }
    /// A service goes to the line-up, though a pad that hangs on it stands nearer; a line-up that comes last stands
    /// between.
    void lineUpsStandBetweenServiceAndPads() {
        for (const bool lineUpLast : {false, true}) {
            Site site;
            put(site, "xfmr_pad_34p5_480v_2500kva", "P1", {-14, -28});
            put(site, "xfmr_pad_34p5_480v_2500kva", "P2", {10, -28});
            if (!lineUpLast) put(site, "swgr-13p8kv-lineup", "M", {-2, -38});
            put(site, "grid-13p8kv-10mw", "G", {-30, -38});
            if (lineUpLast) put(site, "swgr-13p8kv-lineup", "M", {-2, -38});
            QCOMPARE(into(site, {"M", "in"}), Ends{"G.out"});
            for (const char* pad : {"P1", "P2"}) {
                const std::string hv = site.typeOf(*site.component(pad))->ports.front().name;
                QCOMPARE(into(site, {pad, hv}), Ends{"M.out"});
            }
        }
    }
    /// CDUs that wait for cold are served by the header that comes; it is not hung on what they give.
    void aHeaderServesTheCdusThatWait() {
        Site site;
        put(site, "vertiv_cdu2300", "C1", {0, 0});
        put(site, "vertiv_cdu2300", "C2", {4, 0});
        put(site, "header-dn300", "H", {0, 20});
        QCOMPARE(into(site, {"H", "in"}), Ends{});
        QCOMPARE(into(site, {"C1", "primary"}), Ends{"H.out"});
        QCOMPARE(into(site, {"C2", "primary"}), Ends{"H.out"});
        // And the chillers that come last feed the header.
        put(site, "carrier_30xa", "K1", {0, 40});
        put(site, "carrier_30xa", "K2", {0, 50});
        QCOMPARE(into(site, {"H", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
    }
    /// How near a chiller is to a header is told from the header's body, not from its handle at one end.
    void headersAreMeasuredFromTheirBody() {
        Site site;
        put(site, "pump_endsuction_large", "P1", {-34, 0}); // 17 m from the west end, where the inlet's handle is
        put(site, "pump_endsuction_large", "P2", {14, 12}); // 12 m from its east
        Component header;
        header.type = "header-dn300";
        header.id = "H";
        header.values = {{"width_m", 30}, {"length_m", 30}};
        apply(site, withAutoConnect(site, catalog(), place(site, catalog(), header)));
        QVERIFY(into(site, {"H", "in"}).contains("P2.out"));
    }
    /// A second giver that is drawn by hand comes beside the first; a load with one feed changes it.
    void aHeaderTakesSeveralGivers() {
        Site site;
        put(site, "carrier_30xa", "K1", {0, 0});
        put(site, "header-dn300", "H", {0, 20});
        QCOMPARE(into(site, {"H", "in"}), Ends{"K1.chilled"});
        QVERIFY(isAutomatic(*site.link(site.links().sortedIds().front())));
        Component far;
        far.type = "carrier_30xa";
        far.id = "K2";
        far.position = {300, 0};
        apply(site, place(site, catalog(), far));
        Link link;
        link.medium = Medium::Coolant;
        link.from.component = "K2";
        link.to.component = "H";
        apply(site, gs::connect(site, catalog(), link));
        QCOMPARE(into(site, {"H", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
    }
    /// The automatic pipe from a chiller makes way for one that is drawn from it; a pump that is drawn to another plant
    /// leaves the first.
    void whatIsDrawnComesOnce() {
        Site site;
        put(site, "carrier_30xa", "K1", {0, 0});
        put(site, "header-dn300", "H", {0, 20});
        const auto draw = [&](const char* from, const char* to) {
            Link link;
            link.medium = Medium::Coolant;
            link.from.component = from;
            link.to.component = to;
            apply(site, gs::connect(site, catalog(), link));
        };
        draw("K1", "H");
        int pipes = 0;
        for (const std::string& id : site.links().sortedIds()) pipes += site.link(id)->to == PortRef{"H", "in"};
        QCOMPARE(pipes, 1);
        put(site, "carrier_30xa", "K2", {500, 0});
        put(site, "pump_endsuction_large", "P", {500, 12});
        QCOMPARE(into(site, {"P", "in"}), Ends{"K2.chilled"});
        draw("H", "P");
        QCOMPARE(into(site, {"P", "in"}), Ends{"H.out"});
    }
    /// Copies keep their links and get new ones beside them: no id is given twice.
    void copiesAndNewLinksHaveIdsOfTheirOwn() {
        Site site;
        put(site, "swgr_lv_480v_5000a", "S1", {20, 0});
        put(site, "busway_4000a", "B1", {0, -2});
        put(site, "rack-gb300-nvl72", "R1", {-1, 0});
        put(site, "rack-gb300-nvl72", "R2", {1, 0});
        ChangeSet change = duplicate(site, std::vector<std::string>{"B1", "R1", "R2"}, 0, 8);
        change = withAutoConnect(site, catalog(), change);
        std::set<std::string> ids;
        for (const auto& swap : change.links)
            if (swap.after) QVERIFY2(ids.insert(swap.after->id).second, swap.after->id.c_str());
        apply(site, change);
        int fed = 0;
        for (const std::string& id : site.components().sortedIds())
            if (site.component(id)->type == "rack-gb300-nvl72") {
                QVERIFY2(!into(site, {id, "feed_a"}).empty(), id.c_str());
                ++fed;
            }
        QCOMPARE(fed, 4);
    }
    /// Between pump and header nothing asks for heat: the pipe carries what the pump moves at its rating, no faster
    /// than the pipe's record allows.
    void pumpsHavePipesForWhatTheyMove() {
        Site site;
        put(site, "header-dn300", "H", {0, 0});
        put(site, "pump_endsuction_large", "P", {25, 5});
        int looked = 0;
        for (const std::string& id : site.links().sortedIds()) {
            const Link& link = *site.link(id);
            if (link.medium != Medium::Coolant) continue;
            const Type* pump = site.typeOf(*site.component("P"));
            const auto pipe = site.type(link.conductor);
            QVERIFY(pipe);
            const double flow_m3_per_s = pump->value("flow_m3_h") / 3600;
            QVERIFY(flow_m3_per_s > 0);
            const double inner_m = pipe->value("inner_diameter_mm") / 1000;
            const double speed = flow_m3_per_s / link.runs / (std::numbers::pi / 4 * inner_m * inner_m);
            const double limit = pipe->value("velocity_limit_m_s");
            QVERIFY2(limit > 0 && speed <= limit * 1.02, qPrintable(QString::number(speed)));
            ++looked;
        }
        QCOMPARE(looked, 1);
        QCOMPARE(into(site, {"P", "in"}), Ends{"H.out"}); // and not back into the header that it pumps from
    }
    /// Chillers feed the header until a pump comes that stands between; what stands away from a busway hangs on a
    /// board.
    void pumpsStandBetween() {
        Site site;
        put(site, "swgr_lv_480v_5000a", "S", {60, 20});
        put(site, "busway_4000a", "B", {0, -5});
        put(site, "header-dn300", "H", {0, 0});
        put(site, "carrier_30xa", "K1", {-8, 25});
        put(site, "carrier_30xa", "K2", {8, 25});
        QCOMPARE(into(site, {"H", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
        put(site, "pump_endsuction_large", "P", {0, 12});
        QCOMPARE(into(site, {"P", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
        QCOMPARE(into(site, {"H", "in"}), Ends{"P.out"});
        put(site, "pump_endsuction_large", "P2", {6, 12}); // beside it: the same partners
        QCOMPARE(into(site, {"P2", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
        for (const char* id : {"K1", "K2"}) QCOMPARE(into(site, {id, "power"}), Ends{"S.out"});
        put(site, "vertiv_cdu2300", "C", {4, -8}); // below the busway
        QCOMPARE(into(site, {"C", "power"}), Ends{"B.out"});
    }
    /// Without a header, too: what the dry cooler served by itself it serves through the pump. A CDU that comes later
    /// hangs on the pump, not on the dry cooler past it.
    void aPumpStandsInLine() {
        Site site;
        put(site, "nvent_cdu800", "C1", {0, 0});
        put(site, "nvent_cdu800", "C2", {3, 0});
        put(site, "dry_cooler_v_1500kw", "D", {0, 25});
        QCOMPARE(into(site, {"C1", "primary"}), Ends{"D.cold"});
        put(site, "pump_small_inrow", "P", {0, 12});
        QCOMPARE(into(site, {"P", "in"}), Ends{"D.cold"});
        QCOMPARE(into(site, {"C1", "primary"}), Ends{"P.out"});
        QCOMPARE(into(site, {"C2", "primary"}), Ends{"P.out"});
        put(site, "supermicro_cdu_4u_100kw", "C3", {0, 20}); // nearer to the dry cooler
        QCOMPARE(into(site, {"C3", "primary"}), Ends{"P.out"});
        View view;
        view.at = *parseDate("2027-01-01");
        Engine engine(catalog());
        engine.compute(site, view);
        for (const Finding& finding : engine.findings())
            QVERIFY2(finding.ids.empty() || finding.ids.front() != "P" || !finding.code.starts_with("cooling."),
                     finding.text.c_str());
    }
    /// By hand is by hand: a pipe that somebody drew stays where it is.
    void aPumpLeavesDrawnPipes() {
        Site site;
        putAlone(site, "nvent_cdu800", "C", {0, 0});
        putAlone(site, "dry_cooler_v_1500kw", "D", {0, 25});
        joinByHand(site, Medium::Coolant, "D", "C");
        put(site, "pump_small_inrow", "P", {0, 12});
        QCOMPARE(into(site, {"C", "primary"}), Ends{"D.cold"});
    }
    /// Chilled water of 6 to 18 °C and water that the air of the day cools are kept apart: a chiller for a fan wall
    /// does not come to the loop of the dry coolers, whose pump is nearer.
    void twoTemperaturesTwoLoops() {
        Site site;
        put(site, "nvent_cdu800", "C", {0, 0});
        put(site, "dry_cooler_v_1500kw", "D", {0, 25});
        put(site, "pump_small_inrow", "P", {0, 12});
        put(site, "crah_fanwall_350kw", "F", {-30, 0});
        QVERIFY(into(site, {"F", "coolant"}).empty()); // too warm for it
        put(site, "carrier_30xa", "K", {6, 14});
        QCOMPARE(into(site, {"F", "coolant"}), Ends{"K.chilled"});
        QCOMPARE(into(site, {"P", "in"}), Ends{"D.cold"});
        QCOMPARE(into(site, {"C", "primary"}), Ends{"P.out"});
        put(site, "dry_cooler_v_1500kw", "D2", {6, 30}); // one more of the same comes to it
        QCOMPARE(into(site, {"P", "in"}), (Ends{"D.cold", "D2.cold"}));
    }
    /// A pump of the dry coolers does not come to the header of the chillers beside it, nor does a chiller with a set
    /// point by hand hinder another chiller; what has gone before the new one comes hinders nobody.
    void whoMayShareALoop() {
        Site site;
        put(site, "header-dn300", "H", {0, 40});
        put(site, "carrier_30xa", "K1", {10, 55});
        QCOMPARE(into(site, {"H", "in"}), Ends{"K1.chilled"});
        apply(site, setValue(site, std::vector<std::string>{"K1"}, "leaving_water_set_point_c", 18));
        put(site, "carrier_30xa", "K2", {-10, 55});
        QCOMPARE(into(site, {"H", "in"}), (Ends{"K1.chilled", "K2.chilled"}));
        put(site, "dry_cooler_v_1500kw", "D", {60, 20});
        put(site, "pump_small_inrow", "P", {55, 20});
        QCOMPARE(into(site, {"P", "in"}), Ends{"D.cold"});
        QCOMPARE(into(site, {"H", "in"}), (Ends{"K1.chilled", "K2.chilled"}));

        Site later;
        put(later, "header-dn300", "H", {0, 0});
        Component rental;
        rental.type = "carrier_30xa";
        rental.id = "RENTAL";
        rental.position = {0, 20};
        rental.retired = parseDate("2026-01-01");
        apply(later, withAutoConnect(later, catalog(), place(later, catalog(), rental)));
        Component tower;
        tower.type = "dry_cooler_v_1500kw";
        tower.id = "D";
        tower.position = {12, 20};
        tower.energized = parseDate("2026-01-01");
        apply(later, withAutoConnect(later, catalog(), place(later, catalog(), tower)));
        QCOMPARE(into(later, {"H", "in"}), (Ends{"D.cold", "RENTAL.chilled"}));
    }
    /// A pump of a later year, and a pipe that somebody has sized.
    void aPumpLeavesWhatItCannotCarry() {
        for (const bool isLater : {true, false}) {
            Site site;
            put(site, "nvent_cdu800", "C", {0, 0});
            put(site, "dry_cooler_v_1500kw", "D", {0, 25});
            Component pump;
            pump.type = "pump_small_inrow";
            pump.id = "P";
            pump.position = {0, 12};
            if (isLater) pump.energized = parseDate("2028-01-01");
            else
                for (const std::string& id : site.links().sortedIds())
                    if (site.link(id)->to == PortRef{"C", "primary"}) {
                        auto sized = std::make_shared<Link>(*site.link(id));
                        sized->runs += 2;
                        site.put(std::shared_ptr<const Link>(sized));
                    }
            apply(site, withAutoConnect(site, catalog(), place(site, catalog(), pump)));
            QCOMPARE(into(site, {"C", "primary"}), Ends{"D.cold"});
        }
    }
    /// One main is for all that wait, and what it had joined first stays when one more is drawn from it.
    void aGasMainServesAllTurbines() {
        Site site;
        put(site, "solar_smt_130", "T1", {0, 0});
        put(site, "solar_smt_130", "T2", {0, 30});
        put(site, "gas_supply_pipeline_lateral", "G", {-600, 0});
        QCOMPARE(into(site, {"T1", "gas"}), Ends{"G.out"});
        QCOMPARE(into(site, {"T2", "gas"}), Ends{"G.out"});
        putAlone(site, "solar_smt_130", "T3", {0, 60});
        joinByHand(site, Medium::Gas, "G", "T3");
        for (const char* id : {"T1", "T2", "T3"}) QCOMPARE(into(site, {id, "gas"}), Ends{"G.out"});
        Site apart; // five kilometres off another main is meant
        putAlone(apart, "solar_smt_130", "T1", {0, 0});
        putAlone(apart, "solar_smt_130", "T2", {5600, 0});
        put(apart, "gas_supply_pipeline_lateral", "G", {-100, 0});
        QCOMPARE(into(apart, {"T1", "gas"}), Ends{"G.out"});
        QVERIFY(into(apart, {"T2", "gas"}).empty());
    }
    /// A header that stands too far off in the pump's own yard does not hide the one beyond its fence.
    void aFarHeaderHidesNoNearOne() {
        Site site;
        Component yard;
        yard.type = "yard";
        yard.id = "Y";
        yard.position = {120, 0};
        yard.outline = {{-130, -15}, {130, -15}, {130, 15}, {-130, 15}};
        apply(site, place(site, catalog(), yard));
        put(site, "header-dn300", "FAR", {230, 0});
        put(site, "header-dn300", "NEAR", {0, -25});
        put(site, "carrier_30xa", "K", {0, 10});
        put(site, "pump_endsuction_large", "P", {0, 0});
        QCOMPARE(site.component("P")->zone, Name("Y"));
        QVERIFY(into(site, {"NEAR", "in"}).contains("P.out"));
    }
    /// What hands on and has nobody to hand on to is noted until a line leaves it.
    void whatServesNothingIsTold() {
        Site site;
        const auto alone = [&](const char* type, const char* id, Point at) { putAlone(site, type, id, at); };
        alone("xfmr_138_34p5_100mva", "T", {0, 0});
        alone("vertiv_cdu2300", "C", {200, 0});
        const auto told = [](const Engine& engine) {
            std::set<std::string> ids;
            for (const Finding& finding : engine.findings())
                if (finding.code == "power.idle" || finding.code == "cooling.idle") {
                    ids.insert(finding.ids.front());
                    if (finding.severity != Severity::Info) ids.insert("not a note");
                }
            return ids;
        };
        View view;
        view.at = *parseDate("2027-01-01");
        Engine engine(catalog());
        engine.compute(site, view);
        QCOMPARE(told(engine), (Ends{"C", "T"}));
        alone("header-dn300", "H", {250, 0});
        alone("xfmr_pad_34p5_480v_3500kva", "P", {0, 60});
        engine.compute(site, view);
        for (const auto& [medium, from, to] :
             {std::tuple{Medium::Power, "T", "P"}, std::tuple{Medium::Coolant, "C", "H"}}) {
            engine.update(joinByHand(site, medium, from, to));
        }
        QCOMPARE(told(engine), Ends{"P"}); // the pad serves nobody yet
    }
    /// What is placed and joined to nothing is told, until a link leaves it (or leads to it: pumps), and Fix links it.
    void whatIsJoinedToNothingIsTold() {
        Site site;
        const auto alone = [&](const char* type, const char* id, Point at) { putAlone(site, type, id, at); };
        alone("grid_138kv_generic", "G", {0, 0});
        alone("carrier_30xa", "K", {200, 0});
        alone("pump_endsuction_large", "P", {230, 0});
        const auto told = [](const Engine& engine) {
            std::set<std::string> ids;
            for (const Finding& finding : engine.findings())
                if (finding.code == "power.unlinked" || finding.code == "cooling.unlinked")
                    ids.insert(finding.ids.front());
            return ids;
        };
        View view;
        view.at = *parseDate("2027-01-01");
        Engine engine(catalog());
        engine.compute(site, view);
        QCOMPARE(told(engine), (Ends{"G", "K", "P"}));
        const auto link = [&](Medium medium, const char* from, const char* to) {
            engine.update(joinByHand(site, medium, from, to));
        };
        link(Medium::Coolant, "K", "P");
        QCOMPARE(told(engine), (Ends{"G", "P"})); // nothing leaves the pump
        alone("header-dn300", "H", {250, 0});
        engine.compute(site, view);
        link(Medium::Coolant, "P", "H");
        QCOMPARE(told(engine), Ends{"G"});
        // With a transformer beside it Fix joins the two.
        alone("xfmr_138_34p5_100mva", "T", {0, 120});
        engine.compute(site, view);
        for (const Finding& finding : engine.findings())
            if (finding.code == "power.unlinked") {
                const auto fix = planFix(site, catalog(), finding);
                QVERIFY(fix);
                QVERIFY(QString::fromStdString(fix->text).contains("Connects G to T"));
                apply(site, fix->change);
                break;
            }
        engine.compute(site, view);
        QCOMPARE(told(engine), Ends{});
        QCOMPARE(into(site, {"T", "hv"}), Ends{"G.out"});
    }
};

QTEST_GUILESS_MAIN(PlantLinks)
#include "tst_plant_links.moc"
