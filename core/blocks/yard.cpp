// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the yard of a hall: substation transformers, medium-voltage line-ups, chillers, pumps, towers.
#include "core/blocks/hall.h"

namespace gs::blocks {
namespace {

constexpr double firstLine_m = 12; // from the pads to the first line of rejectors: pumps and their pipes between
constexpr double lineGap_m = 2.5;

char feedOf(int index) { return index % 2 == 0 ? 'A' : 'B'; }

} // namespace

double plantLine_m(const HallPlan& hall) { return padLine_m - padLinePitch_m * 2 * hall.bands() - 2; }

double rejectorsDepth_m(const RejectorPlant& plant, double length_m) {
    const int lines = (plant.arrays + plant.arraysPerLine - 1) / plant.arraysPerLine;
    return firstLine_m + lines * (length_m + lineGap_m) - lineGap_m;
}

void buildYard(Builder& b, const HallPlan& hall, const Intake& intake, const Frame& frame, double depth_m) {
    const Context site = b.now;
    b.now.energized = intake.energized;
    const std::string yard = hall.id + "-Y";
    const auto space = hall.name.find(' '); // "Hall 1" → "Yard 1"
    b.zone("yard", yard, "Yard" + (space == std::string::npos ? " of " + hall.name : hall.name.substr(space)),
           frame.at(0, -depth_m / 2 - 1), hall.yardWidth_m, depth_m);
    b.now.zone = yard;
    b.now.assumed = hall.assumed.distribution;
    for (const char feed : {'A', 'B'}) {
        const std::string f(1, feed);
        const double u = (feed == 'A' ? -1 : 1) * hall.yardWidth_m / 4;
        const std::string lineup = hall.id + "-M" + f, transformer = hall.id + "-X" + f;
        const bool stepsDown = !intake.transformerType.empty();
        if (stepsDown)
            b.place(intake.transformerType, transformer, hall.name + " transformer " + f,
                    frame.at(u, hall.lineupAt_m - 8), {}, frame.turn_deg());
        b.place(intake.lineupType, lineup, hall.name + " line-up " + f, frame.at(u, hall.lineupAt_m), {},
                frame.turn_deg());
        b.via(feed == 'A' ? intake.wayA : intake.wayB);
        b.power(feed == 'A' ? intake.hvBusA : intake.hvBusB, stepsDown ? transformer : lineup, intake.watts / 2, feed);
        if (stepsDown) b.power(transformer, lineup, intake.watts / 2, feed);
    }
    b.now = site;
}

void buildRejectors(Builder& b, const HallPlan& hall, const RejectorPlant& plant, const Frame& frame) {
    const Context site = b.now;
    b.now.zone = hall.id + "-Y";
    b.now.energized = plant.energized;
    b.now.assumed = hall.assumed.cooling;
    const double row = plant.row_m.value_or(plantLine_m(hall));

    // Pads and pumps stay when rental chillers go.
    const auto padOf = [&](int i) { return hall.id + "-" + plant.padId + two(i + 1); };
    for (int i = 0; i < plant.arrays; ++i) {
        const double pitch = plant.padsPerArray > 1 ? 4.2 : 6.0;
        const double u = (i - (plant.arrays - 1) / 2.0) * (pitch * plant.padsPerArray + 1.5);
        b.place(plant.padType, padOf(i), hall.name + " pads of " + plant.name + " " + std::to_string(i + 1),
                frame.at(u, row), line(plant.padsPerArray, pitch), frame.turn_deg());
        const double lane = (feedOf(i) == 'A' ? -1 : 1) * hall.feederLane_m();
        b.via({frame.at(lane, hall.lineupLane_m()), frame.at(lane, row - 2.6)});
        b.power(hall.id + "-M" + std::string(1, feedOf(i)), padOf(i),
                plant.perArray * plant.power_w / plant.padsPerArray, feedOf(i));
    }
    const std::string pumps = hall.id + "-" + plant.pumpId, header = hall.id + "-" + plant.headerId;
    b.place("pump_endsuction_large", pumps, hall.name + " " + plant.pumpName, frame.at(0, row - 4.5),
            line(plant.pumps, 3.2), frame.inward > 0 ? 180 : 0);
    b.power(padOf(0), pumps, 100e3, 'A');
    b.power(padOf(1), pumps, 100e3, 'B');
    const double main = frame.lead() * (hall.coolantLane_m() - plant.mainOffset_m);
    b.via({frame.at(main, row - 4.5), frame.at(main, plant.headerAt_m > 0 ? plant.headerAt_m : hall.headerAt_m)});
    b.coolant(pumps, "out", header, "in", plant.arrays * plant.perArray * plant.heat_w / plant.pumps);

    b.now.retired = plant.retired;
    const double length = b.scalar(plant.type, "width_m");
    for (int i = 0; i < plant.arrays; ++i) {
        const std::string id = hall.id + "-" + plant.id + two(i + 1);
        const int inLine = std::min(plant.arraysPerLine, plant.arrays - i / plant.arraysPerLine * plant.arraysPerLine);
        const double u = (i % plant.arraysPerLine - (inLine - 1) / 2.0) * plant.pitch_m * plant.perArray;
        const double v = row - firstLine_m - length / 2 - (i / plant.arraysPerLine) * (length + lineGap_m);
        b.place(plant.type, id, hall.name + " " + plant.name + " " + std::to_string(i + 1), frame.at(u, v),
                {plant.perArray, 1, 0, plant.pitch_m}, 90 + frame.turn_deg());
        b.power(padOf(i), id, plant.power_w, feedOf(i));
        b.coolant(id, plant.port, pumps, "in", plant.heat_w);
        if (!plant.water.empty()) b.water(plant.water, id);
    }
    b.now = site;
}

void buildWaterCooled(Builder& b, const HallPlan& hall, const RejectorPlant& before, const WaterCooledPlant& plant,
                      const Frame& frame) {
    const Context site = b.now;
    b.now.zone = hall.id + "-Y";
    b.now.energized = plant.energized;
    b.now.assumed = hall.assumed.waterCooled;
    const double row = plantLine_m(hall);
    const std::string chiller = "chiller_screw_ys_1758";
    const double heat_w = b.scalar(chiller, "rated_heat_kw") * 1e3;

    // Condenser loop: towers → pumps → condensers.
    const int columns = (plant.towers + 1) / 2;
    b.place("cooling_tower_yorkcalc", hall.id + "-CT", hall.name + " cooling towers", frame.at(0, row - 31),
            {plant.towers, columns, 8.2, 8.0}, frame.turn_deg());
    b.power(hall.id + "-TC05", hall.id + "-CT", 55e3, 'A');
    b.power(hall.id + "-TC04", hall.id + "-CT", 55e3, 'B');
    b.via(plant.waterWay);
    b.water(plant.water, hall.id + "-CT");
    b.place("pump_endsuction_large", hall.id + "-CP", hall.name + " condenser pumps", frame.at(0, row - 8),
            line(plant.condenserPumps, 3.2), frame.turn_deg());
    b.power(hall.id + "-TC03", hall.id + "-CP", 100e3, 'A');
    b.power(hall.id + "-TC02", hall.id + "-CP", 100e3, 'B');
    b.coolant(hall.id + "-CT", "cold", hall.id + "-CP", "in", 2.5 * heat_w);

    for (int i = 0; i < before.arrays; ++i) {
        const int count = share(plant.chillers, before.arrays, i);
        const std::string id = hall.id + "-WC" + two(i + 1);
        b.place(chiller, id, hall.name + " water-cooled chillers " + std::to_string(i + 1),
                frame.at((i - (before.arrays - 1) / 2.0) * 12.4, row - 17), {count, 2, 4.9, 3.8},
                90 + frame.turn_deg());
        b.power(hall.id + "-TC" + two(i + 1), id, 300e3, feedOf(i));
        b.coolant(hall.id + "-CP", "out", id, "condenser", 1.15 * heat_w);
        b.coolant(id, "chilled", hall.id + "-PU", "in", heat_w);
    }
    b.now = site;
}

} // namespace gs::blocks
