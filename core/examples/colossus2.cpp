// SPDX-License-Identifier: GPL-3.0-or-later
// Colossus 2: the halls at Tulane Road in Memphis and the power plant across the state line in Southaven, 1.6 km
// to the south. What is recorded and what is assumed stands in docs/examples.md; each part carries the reason itself.
// Plan: x to the east, y to the south, origin in the middle of the main building.
#include <array>
#include <string_view>

#include "core/blocks/hall.h"
#include "core/examples/reasons.h"
#include "core/examples/sites.h"

namespace gs::example {
namespace {

// 1,000,000 sq ft = 92,903 m² and 800,000 sq ft = 74,322 m²; the proportions are assumed.
constexpr double mainWidth_m = 410, mainDepth_m = 226.6;
constexpr double thirdWidth_m = 246, thirdDepth_m = 302;
constexpr Point third{420, 40};
constexpr double cell_m = 82;
constexpr double yardDepth_m = 124;
constexpr double plant_y_m = 1490; // its middle is 1.6 km from the main building
// Trenches: the 345 kV feeders go round the building, the step-up lines along the north of the plant.
constexpr double southA_m = 292, southB_m = 286, northA_m = -256, northB_m = -250, eastA_m = 228, eastB_m = 222;
constexpr double plantA_m = 1312, plantB_m = 1306, plantGas_m = 1322;
constexpr double busA_m = -90, busB_m = 60;

constexpr const char* first = "2025-10-19";
constexpr const char* second = "2026-01-13";
constexpr const char* gigawatt = "2026-05-13";
constexpr const char* twoGigawatt = "2028-12-31";

struct HallRow {
    const char* rackType;
    int racks, network, storage, cpu, pods, fanWalls;
    const char* energized;
    LateRow late;
};

void hall(Builder& b, const std::string& id, const HallRow& row, const Frame& frame) {
    HallPlan plan;
    plan.assumed = reasons::ofHalls();
    plan.id = id;
    plan.name = "Hall " + std::to_string(std::stoi(id.substr(1)));
    plan.rackType = row.rackType;
    plan.racks = row.racks;
    plan.racksPerRow = 16; // two scalable units of eight racks
    plan.rowsPerPod = 2;
    plan.pods = row.pods;
    plan.podsPerBand = 12;
    plan.podPitch_m = 5.6;
    plan.network = row.network;
    plan.storage = row.storage;
    plan.cpu = row.cpu;
    plan.cduType = "coolit_chx1500";
    plan.cduPerRow = 2;
    plan.fanWalls = row.fanWalls;
    plan.padType = "xfmr_pad_34p5_480v_3500kva";
    plan.buswayType = "busway_5000a";
    plan.width_m = 74;
    plan.depth_m = 94;
    plan.headerAt_m = 39.5;
    plan.energized = row.energized;
    plan.late = row.late;
    plan.yardWidth_m = cell_m - 1;
    plan.lineupAt_m = -105;

    Intake intake{
        "SITE-A", "SITE-B", "xfmr_345_34p5_150mva", "swgr-34p5kv-lineup", 1.3 * itPower_w(b, plan), row.energized,
        {},       {}};
    intake.wayA = {{busA_m, southA_m}};
    intake.wayB = {{busB_m, southB_m}};
    if (frame.inward > 0) {
        intake.wayA.insert(intake.wayA.end(), {{eastA_m, southA_m}, {eastA_m, northA_m}});
        intake.wayB.insert(intake.wayB.end(), {{eastB_m, southB_m}, {eastB_m, northB_m}});
    }
    buildYard(b, plan, intake, frame, yardDepth_m);
    buildHall(b, plan, frame);
    RejectorPlant chillers;
    chillers.type = "chiller_aircooled_colossus2";
    chillers.arrays = 4;
    // Heat of the hall over what one unit carries at 18 °C and 35.6 °C, and one spare in each array.
    chillers.perArray = static_cast<int>(1.045 * itPower_w(b, plan) / 2.13e6 / 4) + 2;
    chillers.arraysPerLine = 1;
    chillers.pumps = static_cast<int>(1.06 * itPower_w(b, plan) / 9.2e6) + 2;
    chillers.padType = "xfmr_pad_34p5_480v_3500kva";
    chillers.padsPerArray = 3;
    chillers.energized = row.energized;
    buildRejectors(b, plan, chillers, frame);
}

void halls(Builder& b) {
    b.now = {};
    const auto mainFrame = [](int column, bool north) {
        return Frame{{(column - 2) * cell_m, north ? -mainDepth_m / 2 : mainDepth_m / 2}, north ? 1 : -1};
    };
    // 2025-10-19: 1,528 NVL72 racks of GB200 (110,016 GPUs).
    // 2026-01-13: Epoch's 280,837 H100-equivalents are 2,919 more = 1,155 GPUs; two scalable units of eight racks have
    // 1,152.
    hall(b, "H01", {"rack-gb200-nvl72", 768, 169, 40, 48, 24, 72, first, {8, 2, 1, 0, second}}, mainFrame(0, true));
    hall(b, "H02", {"rack-gb200-nvl72", 760, 167, 39, 48, 24, 72, first, {8, 2, 0, 1, second}}, mainFrame(1, true));
    // 2026-05-13: 6,096 racks of GB300 (438,912 GPUs), 550,080 GPUs in all.
    for (int i = 0; i < 8; ++i)
        hall(b, "H" + two(i + 3),
             {"rack-gb300-nvl72", 762, share(2412, 8, i), share(313, 8, i), share(381, 8, i), 24, 76, gigawatt, {}},
             i < 3 ? mainFrame(i + 2, true) : mainFrame(i - 3, false));
    // 2 GW: the third building, filled with the same racks.
    for (int i = 0; i < 3; ++i)
        hall(b, "H" + two(i + 11), {"rack-gb300-nvl72", 736, 291, 38, 46, 23, 74, twoGigawatt, {}},
             Frame{{third.x_m + (i - 1) * cell_m, third.y_m - thirdDepth_m / 2}, 1});
}

// ---- power plant in Southaven --------------------------------------------------------------------------

constexpr const char* unitKind = "27 temporary units are on record, seven of them Titan 350; the kind of the others is "
                                 "not, SMT-130 is taken as at Colossus 1";
constexpr const char* shortOfSupply =
    "The record (7 Titan 350) is short of the demand of 2025-10; more of the kind recorded in 2025-09";
constexpr const char* permitted = "Permitted on 2026-03-10 (41 turbines, 1.2 GW); no page reports them running, but "
                                  "the 27 + 19 units on record are short of the demand";

struct TurbineGroup {
    const char* id;
    const char* type;
    int column, row;
    char bus;
    int units;
    const char* energized;
    const char* retired;
    const char* assumed;
};
// The buses are balanced so that either can lose its largest set: the other hands over what it has left.
constexpr std::array turbines{
    TurbineGroup{"T350-A1", "solar_titan_350", 0, 0, 'A', 2, "2025-09-01", "", ""},
    TurbineGroup{"T350-A2", "solar_titan_350", 0, 1, 'A', 2, "2025-09-01", "", ""},
    TurbineGroup{"T350-B1", "solar_titan_350", 0, 2, 'B', 3, "2025-09-01", "", ""},
    TurbineGroup{"T350-A3", "solar_titan_350", 0, 3, 'A', 1, first, "", shortOfSupply},
    TurbineGroup{"T350-B2", "solar_titan_350", 0, 4, 'B', 2, first, "", shortOfSupply},
    // Temporary units on record before and after the permit.
    TurbineGroup{"SMT-A1", "solar_smt_130", 3, 0, 'A', 5, "2026-01-15", twoGigawatt, unitKind},
    TurbineGroup{"SMT-A2", "solar_smt_130", 3, 1, 'A', 5, "2026-01-15", twoGigawatt, unitKind},
    TurbineGroup{"SMT-B1", "solar_smt_130", 3, 2, 'B', 5, "2026-01-15", twoGigawatt, unitKind},
    TurbineGroup{"SMT-B2", "solar_smt_130", 3, 3, 'B', 5, "2026-01-15", twoGigawatt, unitKind},
    TurbineGroup{"TM-A1", "ge_tm2500", 4, 0, 'A', 3, "2026-03-15", twoGigawatt, ""},
    TurbineGroup{"TM-A2", "ge_tm2500", 4, 1, 'A', 3, "2026-03-15", twoGigawatt, ""},
    TurbineGroup{"TM-A3", "ge_tm2500", 4, 2, 'A', 3, "2026-04-15", twoGigawatt, ""},
    TurbineGroup{"TM-A4", "ge_tm2500", 4, 3, 'A', 4, "2026-03-15", twoGigawatt, ""},
    TurbineGroup{"TM-A5", "ge_tm2500", 4, 4, 'A', 3, "2026-04-15", twoGigawatt, ""},
    TurbineGroup{"TM-B1", "ge_tm2500", 4, 5, 'B', 3, "2026-05-01", twoGigawatt, ""},
    TurbineGroup{"PE-A1", "proenergy_pe6000", 1, 0, 'A', 2, gigawatt, "", permitted},
    TurbineGroup{"PE-B3", "proenergy_pe6000", 1, 1, 'B', 2, gigawatt, "", permitted},
    TurbineGroup{"PE-B1", "proenergy_pe6000", 1, 2, 'B', 2, gigawatt, "", permitted},
    TurbineGroup{"PE-B2", "proenergy_pe6000", 1, 3, 'B', 2, gigawatt, "", permitted},
    TurbineGroup{"T350-B4", "solar_titan_350", 2, 0, 'B', 3, gigawatt, "", permitted},
    TurbineGroup{"T350-B3", "solar_titan_350", 2, 1, 'B', 3, gigawatt, "", permitted},
};

void smallTurbines(Builder& b) {
    b.now = {"PLANT", "2025-08-01", "", "", {}};
    b.place("gas_supply_pipeline_lateral", "GAS-1", "Gas lateral 1", {-590, plantGas_m});
    b.now.energized = "2026-03-01";
    b.place("gas_supply_pipeline_lateral", "GAS-2", "Gas lateral 2", {-590, plantGas_m + 20});
    for (const TurbineGroup& group : turbines) {
        const Point at{-480.0 + 150 * group.column, plant_y_m - 122 + 72.0 * group.row};
        b.now = {"PLANT", group.energized, group.retired, group.assumed, {}};
        const double depth = b.scalar(group.type, "depth_m"), width = b.scalar(group.type, "width_m");
        const int columns = group.units > 3 ? 2 : 1;
        const int rows = (group.units + columns - 1) / columns;
        b.place(group.type, group.id, group.id, at,
                {group.units, columns, width + 4, std::min(depth + 4, 66.0 / rows)});
        b.now.assumed = reasons::collector;
        b.place("xfmr-gsu-13p8-345-150mva", group.id + std::string("-GSU"), group.id + std::string(" step-up"),
                {at.x_m + 68, at.y_m});
        const double each_w = b.scalar(group.type, "rated_power_mw") * 1e6;
        b.power(group.id, group.id + std::string("-GSU"), each_w, group.bus);
        // Power leaves north on the east side of each column, gas comes down on its west side.
        const bool isA = group.bus == 'A', isFirstGas = group.column == 0 || group.column == 4;
        const double lane_m = at.x_m + (isA ? 80 : 84);
        b.via({{lane_m, isA ? plantA_m : plantB_m}, {isA ? busA_m : busB_m, isA ? plantA_m : plantB_m}});
        b.power(group.id + std::string("-GSU"), isA ? "PLANT-A" : "PLANT-B", each_w * group.units, group.bus);
        const double gas_m = isFirstGas ? plantGas_m : plantGas_m + 4;
        b.via({{isFirstGas ? -570.0 : -574.0, gas_m}, {at.x_m - (isFirstGas ? 32 : 34), gas_m}});
        b.gas(isFirstGas ? "GAS-1" : "GAS-2", group.id);
    }
}

/// Five DGT6-300H S2 of 380 MW with two laterals: 387 MMscf/d at full load against 300 of one.
void largeTurbines(Builder& b) {
    struct Unit {
        const char* energized;
        char bus;
        const char* gas;
    };
    constexpr std::array units{Unit{"2026-12-31", 'A', "GAS-3"}, Unit{"2026-12-31", 'B', "GAS-4"},
                               Unit{"2027-12-31", 'A', "GAS-3"}, Unit{"2028-12-31", 'B', "GAS-4"},
                               Unit{"2028-12-31", 'A', "GAS-3"}};
    b.now = {"PLANT",
             "2026-12-01",
             "",
             "Five sets at full load ask for 387 MMscf/d, one lateral of the catalog carries 300",
             {}};
    b.place("gas_supply_pipeline_lateral", "GAS-3", "Gas lateral 3", {-590, plant_y_m + 412});
    b.place("gas_supply_pipeline_lateral", "GAS-4", "Gas lateral 4", {-590, plant_y_m + 432});
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::string id = "DGT-" + std::to_string(i + 1);
        const bool isA = units[i].bus == 'A';
        const Point at{-430.0 + 150.0 * static_cast<double>(i), plant_y_m + 370};
        b.now = {"PLANT", units[i].energized, "", "", {}};
        b.place("doosan_dgt6_300h_s2", id, "DGT6-300H no. " + std::to_string(i + 1), at);
        b.place("xfmr_gsu_18_345_460mva", id + "-GSU", id + " step-up", {at.x_m + 58, at.y_m});
        b.power(id, id + "-GSU", 380e6, units[i].bus);
        // North of the row to the east side of the plant, then with the other step-up lines to the bus.
        const double row_m = plant_y_m + (isA ? 330 : 324), east_m = isA ? 350 : 344,
                     north_m = isA ? plantA_m : plantB_m;
        b.via({{at.x_m + 70, row_m}, {east_m, row_m}, {east_m, north_m}, {isA ? busA_m : busB_m, north_m}});
        b.power(id + "-GSU", isA ? "PLANT-A" : "PLANT-B", 380e6, units[i].bus);
        const bool isThird = std::string_view(units[i].gas) == "GAS-3";
        b.via({{at.x_m - (isThird ? 49 : 51), plant_y_m + (isThird ? 412 : 432)}});
        b.gas(units[i].gas, id);
    }
}

void powerPlant(Builder& b) {
    b.now = {};
    b.zone("yard", "PLANT", "Southaven power plant", {-120, plant_y_m + 110}, 1000, 720);
    b.now = {"PLANT", "2025-09-01", "", reasons::collector, {}};
    // Fed from the south, handing on to the north, at both ends of the tie.
    b.place("bus-345kv", "PLANT-A", "Plant 345 kV bus A", {busA_m, 1272}, {}, 180);
    b.place("bus-345kv", "PLANT-B", "Plant 345 kV bus B", {busB_m, 1272}, {}, 180);
    b.now.zone = "SUBSTATION";
    b.place("bus-345kv", "SITE-A", "Site 345 kV bus A", {busA_m, 340}, {}, 180);
    b.place("bus-345kv", "SITE-B", "Site 345 kV bus B", {busB_m, 340}, {}, 180);
    b.power("PLANT-A", "SITE-A", 1000e6, 'A');
    b.power("PLANT-B", "SITE-B", 1000e6, 'B');
    smallTurbines(b);
    largeTurbines(b);
}

/// 168 Megapacks, connected by September 2025, below the 34.5 kV line-ups of the first two halls.
void batteries(Builder& b) {
    b.now = {};
    b.zone("yard", "MEGAPACKS", "Megapacks", {-330, 0}, 150, 230);
    for (int i = 0; i < 3; ++i) {
        const std::string id = "BESS" + std::to_string(i + 1);
        const double y = -72 + 72.0 * i;
        b.now = {"MEGAPACKS", first, "", reasons::distribution, {}};
        b.place("xfmr_pad_34p5_480v_3500kva", id + "-T", id + " pads", {-277, y}, {20, 4, 5.0, 9.0});
        b.via({{-224 - 4.0 * i, mainDepth_m / -2 - 103}, {-224 - 4.0 * i, y - 27}});
        const char feed = i == 2 ? 'B' : 'A';
        b.power(std::string("H0") + (i == 1 ? "2-M" : "1-M") + feed, id + "-T", 3e6, feed);
        b.now.assumed.clear();
        b.place("tesla_megapack_2_xl_4h", id, "56 Megapacks", {-341, y}, {56, 8, 9.8, 9.0}, 180);
        b.power(id + "-T", id, 0.98e6, feed);
    }
}

void plan(Builder& b) {
    b.zone("parcel", "PARCEL", "Tulane Road site", {90, 20}, 1060, 760);
    b.last().assumed = "The boundary is not published; 100 to 186 acres are reported for the main plot";
    b.zone("parcel", "PARCEL-S", "Stanton Road site", {-120, plant_y_m + 110}, 1040, 760);
    b.last().assumed = "The boundary is not published";
    b.now.zone = "PARCEL";
    b.zone("building", "BUILDING", "Colossus 2, 1,000,000 sq ft", {0, 0}, mainWidth_m, mainDepth_m);
    b.now.energized = twoGigawatt;
    b.zone("building", "BUILDING-3", "MACROHARDRR, 800,000 sq ft", third, thirdWidth_m, thirdDepth_m);
    b.label("LABEL-3", "MACROHARDRR", {third.x_m, third.y_m + 60}, 190, "roof-text");
    b.now.energized.clear();
    b.zone("yard", "SUBSTATION", "345 kV substation", {-15, 340}, 290, 70);
    b.zone("road", "ROAD-W", "Tulane Road", {-425, 20}, 8, 740);
    b.label("LABEL-1", "COLOSSUS 2", {0, 0}, 200, "roof-text");
    b.now.zone = "PARCEL-S";
    b.zone("road", "ROAD-S", "Stanton Road", {-635, plant_y_m + 110}, 8, 740);
    b.now.zone.clear();
}

Settings settings() {
    Settings s;
    s.name = "Colossus 2";
    s.place = "Memphis, Tennessee, and Southaven, Mississippi";
    s.climate = "memphis_tn";
    s.house_load_w_per_m2 = 180;
    s.house_load_source = "Chosen so that the house takes about 1 % of IT: upper end of lighting and other, 0.5 to 1 % "
                          "of IT (handbook, from memory)";
    s.phases = {{*parseDate(first), "110k GB200"},
                {*parseDate(second), "+ 1,152 GB200"},
                {*parseDate(gigawatt), "550k GPUs, the 1.5 GW state"},
                {*parseDate(twoGigawatt), "2 GW"}};
    s.notes = "Counts and dates: Epoch AI, AI Data Centers (CC BY 4.0), and press; parts between them are assumed and "
              "say why. The 2 GW phase "
              "is a projection: the facility is set, the GPU count is the result. See docs/examples.md.";
    return s;
}

} // namespace

Site colossus2(const Catalog& catalog) {
    Builder b(catalog);
    b.settings = settings();
    plan(b);
    powerPlant(b);
    halls(b);
    batteries(b);
    return b.finish();
}

} // namespace gs::example
