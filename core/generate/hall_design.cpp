// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/hall_design.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/cooling/fluid.h"
#include "core/generate/generate.h"
#include "core/generate/rules.h"
#include "core/power/equipment.h"

namespace gs::generator {
namespace {

using blocks::HallPlan;
using blocks::RejectorPlant;

// Two buses of 3000 A at 138 kV carry 1.36 GW; beyond 400 MW utilities connect at 345 kV.
constexpr std::array scales{
    Scale{16e6, "grid-13p8kv-10mw", "swgr-13p8kv-lineup", "", "swgr-13p8kv-lineup", "xfmr_pad_34p5_480v_2500kva", "",
          "solar_smt_130", "cat_g3520k", "solar_smt_130"},
    Scale{400e6, "grid_138kv_generic", "bus-138kv", "xfmr_138_34p5_100mva", "swgr-34p5kv-lineup",
          "xfmr_pad_34p5_480v_3500kva", "xfmr-gsu-13p8-138-60mva", "solar_titan_130", "wartsila_18v50sg",
          "solar_smt_130"},
    Scale{4.2e9, "grid_345kv_generic", "bus-345kv", "xfmr_345_34p5_150mva", "swgr-34p5kv-lineup",
          "xfmr_pad_34p5_480v_3500kva", "xfmr-gsu-13p8-345-150mva", "solar_titan_350", "wartsila_18v50sg", "ge_tm2500"},
};

constexpr double coldWater_c = 18, range_k = 10;
constexpr double yardEdge_m = 3; // lanes of feeders and mains on both sides of a yard

int units(double need, double each) {
    return each > 0 ? std::max(1, static_cast<int>(std::ceil(need / each - 1e-9))) : 1;
}
int up(double value) { return static_cast<int>(std::ceil(value - 1e-9)); }

} // namespace

const Scale& scaleFor(double facility_w) {
    for (const Scale& scale : scales)
        if (facility_w <= scale.most_w) return scale;
    return scales.back();
}
const Scale& largestScale() { return scales.back(); }
const Scale* scaleOf(std::string_view lineup, std::string_view transformer) {
    const auto it = std::find_if(scales.begin(), scales.end(), [&](const Scale& scale) {
        return lineup == scale.lineup && transformer == scale.transformer;
    });
    return it == scales.end() ? nullptr : &*it;
}

HallDesigner::HallDesigner(const Catalog& catalog, const Wish& wish, const Scale& scale, const Weather& weather)
    : m_catalog(catalog), m_wish(wish), m_scale(scale), m_weather(weather) {
    const std::string& rack = wish.rackType;
    m_rack_w = scalar(rack, "rack_power_kw_max") * 1e3;
    m_liquid_w = m_rack_w * scalar(rack, "liquid_heat_fraction");
    m_air_w = m_rack_w - m_liquid_w;
    m_pad_w = scalar(scale.pad, "rated_mva") * 1e6 * defaultPowerFactor;
    const double gpus = scalar(rack, "gpus");
    const double speed = scalar(rack, "scale_out_gbit_s") + scalar(rack, "host_gbit_s");
    const double ports = speed > 0 ? speed / rules::portSpeed_gbit_s : gpus * rules::portsWithoutRecord;
    m_networkPerRack = ports * rules::switchPerPort / rules::switchesPerRack;
    const auto ups = wish.redundancy.find("ups");
    m_fullFeed = ups != wish.redundancy.end() && ups->second == "2n";
    choosePods();
    const double transformer_w =
        *scale.transformer ? scalar(scale.transformer, "rated_mva") * 1e6 * defaultPowerFactor : scale.most_w;
    m_mostRacks = rules::podsPerHall * 2 * m_racksPerRow;
    const double perRack_w = design(m_mostRacks).facility_w / m_mostRacks;
    m_mostRacks = std::clamp(static_cast<int>(rules::intakeLoad * transformer_w / perRack_w), 1, m_mostRacks);
}

double HallDesigner::scalar(std::string_view type, std::string_view key, double fallback) const {
    const auto found = m_catalog.type(type);
    if (!found) throw CatalogError("catalog", std::string(type), "a type of this id, used by the site generator");
    return found->value(key, fallback);
}

void HallDesigner::setCounts(HallPlan& plan, int racks) const {
    const double gpus = racks * scalar(m_wish.rackType, "gpus");
    plan.racks = racks;
    plan.network = up(racks * m_networkPerRack);
    plan.storage = up(gpus / rules::gpusPerStorageRack);
    plan.cpu = (racks + rules::racksPerCpuRack - 1) / rules::racksPerCpuRack;
}

/// Room along the busways for a pod of two rows, each with its CDUs, and what stands behind them.
double HallDesigner::column_m(int row, int cdus, int network, int storage, int cpu) const {
    const auto width = [&](const char* type) { return scalar(type, "width_m"); };
    const double gap = HallPlan::crossAisle_m,
                 length = row * scalar(m_wish.rackType, "width_m") + cdus * width(cduType) + gap;
    return std::max(length + network * width("rack-network-spine") + gap,
                    length + storage * width("rack-storage-nvme-1u") + cpu * width("rack-cpu-1u") + 2 * gap);
}

/// The longest rows of which two make a pod: within what its pads carry and the length of a band.
void HallDesigner::choosePods() {
    const double limit_w = m_fullFeed ? rules::padLoadAlone * m_pad_w : 2 * rules::padLoad * m_pad_w;
    const double cdu_w = scalar(cduType, "rated_heat_kw") * 1e3;
    for (int row : {24, 20, 16, 12, 8, 6, 4, 2, 1}) {
        const int cdus = m_liquid_w > 0 ? units(row * m_liquid_w, cdu_w) : 0;
        const int withSpare = cdus + (cdus > 0 ? spareUnits(m_wish, "cdus", cdus) : 0);
        HallPlan pod;
        setCounts(pod, 2 * row);
        const double column = column_m(row, withSpare, pod.network + 1, pod.storage, pod.cpu);
        const double power = 2 * row * (m_rack_w + rules::management_w) + 36e3 * (pod.network + pod.storage + pod.cpu) +
                             2 * withSpare * scalar(cduType, "pump_power_kw") * 1e3;
        m_racksPerRow = row;
        m_cdusPerRow = cdus;
        if (column <= HallPlan::wholeColumn_m && power <= limit_w) return;
    }
}

/// Rear doors where the racks give much to air, fan walls for all else.
void HallDesigner::designAir(HallDesign& hall) const {
    HallPlan& plan = hall.plan;
    const double door_w = scalar("rear_door_hx_50kw", "rated_heat_kw") * 1e3;
    plan.rearDoors = m_air_w > rules::doorsAbove * m_rack_w && m_air_w <= door_w;
    const double support_w = hall.it_w - plan.racks * m_rack_w;
    const double inAir = plan.rearDoors ? 0 : plan.racks * m_air_w + support_w;
    const int fans =
        units(rules::airMargin * (inAir + hall.losses_w), scalar("crah_fanwall_350kw", "rated_heat_kw") * 1e3);
    plan.fanWalls = fans + spareUnits(m_wish, "air-handlers", fans);
    const int perLine = static_cast<int>((plan.width_m - 6) / 3.4);
    plan.fanGroups = std::min((plan.fanWalls + perLine - 1) / perLine, plan.pods);
    int lines = 0;
    for (int group = 0; group < plan.fanGroups; ++group)
        lines += (blocks::share(plan.fanWalls, plan.fanGroups, group) + perLine - 1) / perLine;
    plan.headerAt_m = plan.firstRack_m() + plan.rackColumn_m + HallPlan::headerGap_m;
    plan.depth_m = plan.bands() * plan.bandPitch_m() + 4.5 + 2.2 * lines;
}

void HallDesigner::addPlant(HallDesign& hall, RejectorPlant plant, double heat_w, const RejectorConditions& at,
                            double& end_m) const {
    const auto type = m_catalog.type(plant.type);
    if (!type) throw CatalogError("catalog", plant.type, "a type of this id, used by the site generator");
    const RejectorModel model = resolveRejector(*type, {});
    const double each_w = rejectorCapacity_w(model, at);
    if (each_w <= 0.1 * model.rated_heat_w) {
        Wish nearest = m_wish;
        nearest.cooling = WishCooling::Chillers;
        throw WishError("cooling",
                        type->name + " cannot bring water of " + std::to_string(static_cast<int>(at.limit_c)) +
                            " °C in this climate; with chillers it can be",
                        nearest);
    }
    const int needed = units(heat_w, each_w);
    const int count = needed + spareUnits(m_wish, "chillers", needed);
    // Arrays in pairs, so that feeds A and B carry alike; as wide as the yard.
    const double room = hall.plan.yardWidth_m - 2 * yardEdge_m;
    const int perLine = std::max(1, static_cast<int>(room / plant.pitch_m));
    plant.arrays = std::max(2, (count + perLine - 1) / perLine);
    plant.arrays += plant.arrays % 2;
    plant.perArray = (count + plant.arrays - 1) / plant.arrays;
    plant.arraysPerLine = std::max(1, perLine / plant.perArray);
    plant.heat_w = each_w;
    plant.power_w = runRejector(model, at, each_w).power_w;
    const double pump_w = scalar("pump_endsuction_large", "flow_m3_h") / 3600 * range_k *
                          volumetricHeat_j_per_m3_k(Fluid::Water, at.limit_c + range_k / 2);
    const int pumps = units(heat_w, pump_w);
    plant.pumps = std::max(2, pumps + spareUnits(m_wish, "pumps", pumps));
    plant.padType = m_scale.pad;
    const double pumpsOnPad_w = plant.pumps * scalar("pump_endsuction_large", "power_kw") * 1e3 / 2;
    plant.padsPerArray = units(plant.perArray * plant.power_w + pumpsOnPad_w, m_pad_w * rules::padLoad);
    // All pumps run and share the flow, those for spare too.
    const PumpModel pump = resolvePump(*m_catalog.type("pump_endsuction_large"), {});
    const double share = heat_w / (plant.pumps * pump_w);
    hall.facility_w += runRejector(model, at, heat_w / needed).power_w * needed +
                       plant.pumps * pumpPower_w(pump, share * pump.rated_flow_m3_per_s);
    end_m = plant.row_m.value() - blocks::rejectorsDepth_m(plant, scalar(plant.type, "width_m"));
    hall.plants.push_back(std::move(plant));
}

/// One chilled-water loop, or one for air and a warm one for the cold plates.
void HallDesigner::designLoops(HallDesign& hall) const {
    HallPlan& plan = hall.plan;
    const int cdus = (plan.racks * m_cdusPerRow + m_racksPerRow - 1) / m_racksPerRow;
    const double cdus_w = cdus * scalar(cduType, "pump_power_kw") * 1e3;
    hall.facility_w += cdus_w + plan.fanWalls * scalar("crah_fanwall_350kw", "fan_power_kw") * 1e3;
    if (plan.rearDoors) hall.facility_w += plan.racks * scalar("rear_door_hx_50kw", "fan_power_kw") * 1e3;
    const double liquid_w = plan.racks * m_liquid_w + cdus_w;
    const double air_w = hall.it_w - plan.racks * m_liquid_w + hall.losses_w;
    double end = blocks::plantLine_m(plan);

    RejectorConditions cold{coldWater_c, coldWater_c, range_k, 29.44, m_weather, Fluid::Water};
    RejectorPlant chillers;
    chillers.type = "chiller_aircooled_colossus2";
    chillers.row_m = end;
    addPlant(hall, chillers, rules::loopMargin * (plan.warmHeader ? air_w : air_w + liquid_w), cold, end);
    if (plan.warmHeader) {
        const double limit_c = scalar(m_wish.rackType, "supply_temp_c_max", 40) - scalar(cduType, "approach_k");
        const RejectorConditions warm{limit_c, limit_c, range_k, 29.44, m_weather, Fluid::Water};
        RejectorPlant plant;
        const bool towers = m_wish.cooling == WishCooling::Towers;
        plant.type = towers ? towerType : dryCoolerType;
        plant.port = "cold";
        plant.id = towers ? "CT" : "DC";
        plant.name = towers ? "cooling towers" : "dry coolers";
        plant.padId = "TW";
        plant.pumpId = "PW";
        plant.pumpName = "warm-water pumps";
        plant.headerId = "HW";
        plant.headerAt_m = plan.warmHeaderAt_m();
        plant.mainOffset_m = 0.7;
        plant.pitch_m = scalar(plant.type, "depth_m") + rules::coolerGap_m;
        plant.row_m = end - 6;
        if (towers) plant.water = plan.id + "-WA";
        addPlant(hall, plant, rules::loopMargin * liquid_w, warm, end);
        if (towers) {
            // Evaporation, blow-down and drift of the record, 2 % more for the pumps' own heat.
            const RejectorModel model = resolveRejector(*m_catalog.type(plant.type), {});
            const RejectorPlant& built = hall.plants.back();
            const double each_w = rules::loopMargin * liquid_w / (built.arrays * built.perArray);
            const double water = runRejector(model, warm, each_w).water_m3_per_s * built.arrays * built.perArray;
            hall.waterMains = units(water * 1.02, scalar(waterType, "capacity_l_per_s") / 1e3);
            hall.waterAt_m = end - 6;
            end -= 9;
            designWaterReserve(hall, water * 1.02, end);
        }
    }
    hall.facility_w *= 1 + rules::feederLosses;
    hall.facility_w += hall.it_w * rules::houseOfIt + hall.ups_w;
    designBatteries(hall, end);
    plan.lineupAt_m = end - 10;
    hall.yardDepth_m = -plan.lineupAt_m + (*m_scale.transformer ? 19 : 8);
}

/// Where heat rejection is to outlive a unit, so is its water: a second main, and tanks for half a day.
void HallDesigner::designWaterReserve(HallDesign& hall, double water_m3_per_s, double& end_m) const {
    if (spareUnits(m_wish, "chillers", 1) == 0) return;
    hall.waterMains = std::max(2, hall.waterMains);
    hall.waterTanks = units(water_m3_per_s * 3600 * rules::waterReserve_h, scalar(waterTankType, "volume_m3"));
    const double pitch = scalar(waterTankType, "width_m") + 1;
    hall.waterTankColumns =
        std::clamp(static_cast<int>((hall.plan.yardWidth_m - 2 * yardEdge_m) / pitch), 1, hall.waterTanks);
    const int lines = (hall.waterTanks + hall.waterTankColumns - 1) / hall.waterTankColumns;
    hall.waterTanksAt_m = end_m - lines * pitch / 2;
    end_m -= lines * pitch;
}

/// Half of the packs on each feed: enough power for the hall, enough energy for the minutes asked for.
void HallDesigner::designBatteries(HallDesign& hall, double& end_m) const {
    if (m_wish.battery_minutes <= 0) return;
    const double pack_w = scalar(packType, "rated_power_mw") * 1e6, pack_wh = scalar(packType, "energy_mwh") * 1e6;
    const double load_w = hall.facility_w / (1 - scalar(packType, "aux_load_fraction_of_power") * 1.02);
    const int packs = std::max(units(load_w, pack_w), units(load_w * m_wish.battery_minutes / 60, pack_wh));
    hall.packs = (packs + 1) / 2;
    hall.facility_w += 2 * hall.packs * pack_w * scalar(packType, "aux_load_fraction_of_power");
    hall.packPads = units(hall.packs * pack_w, m_pad_w);
    hall.packColumns = std::max(1, static_cast<int>((hall.plan.yardWidth_m / 2 - yardEdge_m) / packPitch_m));
    hall.packsAt_m = end_m - rules::batteryGap_m;
    const int perLine = std::max(1, static_cast<int>((hall.plan.yardWidth_m / 2 - yardEdge_m) / packPadPitch_m));
    const int padLines = (hall.packPads + perLine - 1) / perLine,
              packLines = (hall.packs + hall.packColumns - 1) / hall.packColumns;
    end_m =
        hall.packsAt_m - padLines * packPadLine_m - rules::batteryGap_m - packLines * packLine_m - rules::batteryGap_m;
}

/// Modules for the fullest pod, and what is lost in them where both feeds carry half.
void HallDesigner::designUps(HallDesign& hall) const {
    HallPlan& plan = hall.plan;
    hall.losses_w = rules::hallLosses * hall.it_w;
    if (!m_wish.redundancy.count("ups")) return;
    const int racks = std::min(plan.racks, 2 * plan.racksPerRow);
    const int cdus = m_liquid_w > 0 ? 2 * plan.cdusOfRow() : 0;
    const int support = plan.mostInPod(plan.network) + plan.mostInPod(plan.storage) + plan.mostInPod(plan.cpu);
    const double pod_w = racks * (m_rack_w + rules::management_w) +
                         support * scalar("rack-network-spine", "rack_power_kw_max") * 1e3 +
                         cdus * scalar(cduType, "pump_power_kw") * 1e3 +
                         (racks + support) * scalar("rear_door_hx_50kw", "fan_power_kw") * 1e3;
    const double module_w = scalar(plan.upsType, "rated_power_mw") * 1e6;
    const int needed = units(rules::podMargin * pod_w * (m_fullFeed ? 1 : 0.5), module_w);
    plan.upsPerFeed = needed + (m_fullFeed ? 0 : spareUnits(m_wish, "ups", needed));
    const ConverterModel model = resolveConverter(*m_catalog.type(plan.upsType), {});
    const double each_w = pod_w / 2 / plan.upsPerFeed;
    hall.ups_w = 2 * plan.pods * plan.upsPerFeed * converterLoss_w(model, each_w, defaultPowerFactor, 480);
    hall.losses_w += hall.ups_w;
}

HallDesign HallDesigner::design(int racks) const {
    HallDesign hall;
    HallPlan& plan = hall.plan;
    plan.id = "H01";
    plan.name = "Hall 1";
    plan.rackType = m_wish.rackType;
    setCounts(plan, racks);
    plan.rowsPerPod = 2;
    plan.pods = (racks + 2 * m_racksPerRow - 1) / (2 * m_racksPerRow);
    plan.racksPerRow = (racks + 2 * plan.pods - 1) / (2 * plan.pods); // as even as they can be
    plan.podsPerBand = plan.pods <= rules::podsPerBand ? plan.pods : (plan.pods + 1) / 2;
    plan.podPitch_m = rules::podPitch_m;
    plan.cduType = cduType;
    plan.cduPerRow =
        std::max(1, m_liquid_w > 0 ? units(plan.racksPerRow * m_liquid_w, scalar(cduType, "rated_heat_kw") * 1e3) : 1);
    const auto target = m_wish.redundancy.find("cdus");
    plan.cduSpare = spareUnits(m_wish, "cdus", plan.cduPerRow);
    plan.cdusTwice = target != m_wish.redundancy.end() && target->second == "2n";
    // Busways as long as the fullest pod: halls whose pads carry few racks are not half empty floor.
    const double column =
        column_m(plan.racksPerRow, m_liquid_w > 0 ? plan.cdusOfRow() : 0, plan.mostInPod(plan.network),
                 plan.mostInPod(plan.storage), plan.mostInPod(plan.cpu));
    plan.rackColumn_m = std::min(std::ceil(column - HallPlan::crossAisle_m), HallPlan::wholeColumn_m);
    plan.bothFeeds = true;
    plan.fullFeeds = m_fullFeed;
    plan.padType = m_scale.pad;
    plan.buswayType = "busway_5000a";
    plan.warmHeader = m_wish.cooling != WishCooling::Chillers;
    plan.width_m = std::max(28.0, plan.podsPerBand * plan.podPitch_m + 7);
    plan.yardWidth_m = plan.width_m + 7;
    if (*m_scale.transformer) // one on each half of the yard
        plan.yardWidth_m =
            std::max(plan.yardWidth_m, 2 * (scalar(m_scale.transformer, "width_m") + rules::transformerGap_m));
    blocks::Builder names(m_catalog);
    hall.it_w = blocks::itPower_w(names, plan) + racks * rules::management_w;
    hall.facility_w = hall.it_w;
    designUps(hall);
    designAir(hall);
    designLoops(hall);
    return hall;
}

} // namespace gs::generator
