// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the yard of a hall: substation transformers, medium-voltage line-ups, chillers, pumps, towers.
#include "core/examples/hall.h"
#include "core/examples/reasons.h"

namespace gs::example {
namespace {

/// v of the row of pads and pumps behind the pads of the pods.
double plantLine_m(const HallPlan& hall) {
    const int bands = (hall.pods + hall.podsPerBand - 1) / hall.podsPerBand;
    return padLine_m - padLinePitch_m * 2 * bands - 2;
}

char feedOf(int index) { return index % 2 == 0 ? 'A' : 'B'; }

} // namespace

void buildYard(Builder& b, const HallPlan& hall, const Intake& intake, const Frame& frame, double depth_m) {
    const Context site = b.now;
    b.now.energized = intake.energized;
    const std::string yard = hall.id + "-Y";
    b.zone("yard", yard, "Yard" + hall.name.substr(hall.name.find(' ')), frame.at(0, -depth_m / 2 - 1),
           hall.yardWidth_m, depth_m);
    b.now.zone = yard;
    b.now.assumed = reasons::distribution;
    for (const char feed : {'A', 'B'}) {
        const std::string f(1, feed);
        const double u = (feed == 'A' ? -1 : 1) * hall.yardWidth_m / 4;
        b.place(intake.transformerType, hall.id + "-X" + f, hall.name + " transformer " + f,
                frame.at(u, hall.lineupAt_m - 8), {}, frame.turn_deg());
        b.place(intake.lineupType, hall.id + "-M" + f, hall.name + " line-up " + f, frame.at(u, hall.lineupAt_m), {},
                frame.turn_deg());
        b.via(feed == 'A' ? intake.wayA : intake.wayB);
        b.power(feed == 'A' ? intake.hvBusA : intake.hvBusB, hall.id + "-X" + f, intake.watts / 2);
        b.power(hall.id + "-X" + f, hall.id + "-M" + f, intake.watts / 2);
    }
    b.now = site;
}

void buildAirCooled(Builder& b, const HallPlan& hall, const AirCooledPlant& plant, const Frame& frame) {
    const Context site = b.now;
    b.now.zone = hall.id + "-Y";
    b.now.energized = plant.energized;
    b.now.assumed = reasons::cooling;
    const double row = plantLine_m(hall);

    // Pads and pumps stay when rental chillers go.
    for (int i = 0; i < plant.arrays; ++i) {
        const std::string pad = hall.id + "-TC" + two(i + 1);
        const double pitch = plant.padsPerArray > 1 ? 4.2 : 6.0;
        const double u = (i - (plant.arrays - 1) / 2.0) * (pitch * plant.padsPerArray + 1.5);
        b.place(plant.padType, pad, hall.name + " chiller pads " + std::to_string(i + 1), frame.at(u, row),
                line(plant.padsPerArray, pitch), frame.turn_deg());
        const double lane = (feedOf(i) == 'A' ? -1 : 1) * hall.feederLane_m();
        b.via({frame.at(lane, hall.lineupLane_m()), frame.at(lane, row - 2.6)});
        b.power(hall.id + "-M" + std::string(1, feedOf(i)), pad,
                plant.chillersPerArray * plant.chillerPower_w / plant.padsPerArray);
    }
    const std::string pumps = hall.id + "-PU";
    b.place("pump_endsuction_large", pumps, hall.name + " chilled-water pumps", frame.at(0, row - 4.5),
            line(plant.pumps, 3.2), frame.inward > 0 ? 180 : 0);
    b.power(hall.id + "-TC01", pumps, 100e3, "power", 'A');
    b.power(hall.id + "-TC02", pumps, 100e3, "power", 'B');
    const double main = frame.lead() * hall.coolantLane_m();
    b.via({frame.at(main, row - 4.5), frame.at(main, hall.headerAt_m)});
    b.coolant(pumps, "out", hall.id + "-HD", "in",
              plant.arrays * plant.chillersPerArray * plant.chillerHeat_w / plant.pumps);

    b.now.retired = plant.retired;
    const double length = b.scalar(plant.chillerType, "width_m");
    for (int i = 0; i < plant.arrays; ++i) {
        const std::string id = hall.id + "-CH" + two(i + 1);
        const int inLine = std::min(plant.arraysPerLine, plant.arrays - i / plant.arraysPerLine * plant.arraysPerLine);
        const double u = (i % plant.arraysPerLine - (inLine - 1) / 2.0) * plant.pitch_m * plant.chillersPerArray;
        const double v = row - 12 - length / 2 - (i / plant.arraysPerLine) * (length + 2.5);
        b.place(plant.chillerType, id, hall.name + " chillers " + std::to_string(i + 1), frame.at(u, v),
                {plant.chillersPerArray, 1, 0, plant.pitch_m}, 90 + frame.turn_deg());
        b.power(hall.id + "-TC" + two(i + 1), id, plant.chillerPower_w);
        b.coolant(id, "chilled", pumps, "in", plant.chillerHeat_w);
    }
    b.now = site;
}

void buildWaterCooled(Builder& b, const HallPlan& hall, const AirCooledPlant& before, const WaterCooledPlant& plant,
                      const Frame& frame) {
    const Context site = b.now;
    b.now.zone = hall.id + "-Y";
    b.now.energized = plant.energized;
    b.now.assumed = reasons::waterCooled;
    const double row = plantLine_m(hall);
    const std::string chiller = "chiller_screw_ys_1758";
    const double heat_w = b.scalar(chiller, "rated_heat_kw") * 1e3;

    // Condenser loop: towers → pumps → condensers.
    const int columns = (plant.towers + 1) / 2;
    b.place("cooling_tower_yorkcalc", hall.id + "-CT", hall.name + " cooling towers", frame.at(0, row - 31),
            {plant.towers, columns, 8.2, 8.0}, frame.turn_deg());
    b.power(hall.id + "-TC04", hall.id + "-CT", 55e3, "power", 'A');
    b.power(hall.id + "-TC05", hall.id + "-CT", 55e3, "power", 'B');
    b.via(plant.waterWay);
    b.water(plant.water, hall.id + "-CT");
    b.place("pump_endsuction_large", hall.id + "-CP", hall.name + " condenser pumps", frame.at(0, row - 8),
            line(plant.condenserPumps, 3.2), frame.turn_deg());
    b.power(hall.id + "-TC02", hall.id + "-CP", 100e3, "power", 'A');
    b.power(hall.id + "-TC03", hall.id + "-CP", 100e3, "power", 'B');
    b.coolant(hall.id + "-CT", "cold", hall.id + "-CP", "in", 2.5 * heat_w);

    for (int i = 0; i < before.arrays; ++i) {
        const int count = share(plant.chillers, before.arrays, i);
        const std::string id = hall.id + "-WC" + two(i + 1);
        b.place(chiller, id, hall.name + " water-cooled chillers " + std::to_string(i + 1),
                frame.at((i - (before.arrays - 1) / 2.0) * 12.4, row - 17), {count, 2, 4.9, 3.8},
                90 + frame.turn_deg());
        b.power(hall.id + "-TC" + two(i + 1), id, 300e3);
        b.coolant(hall.id + "-CP", "out", id, "condenser", 1.15 * heat_w);
        b.coolant(id, "chilled", hall.id + "-PU", "in", heat_w);
    }
    b.now = site;
}

} // namespace gs::example
