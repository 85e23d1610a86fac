// SPDX-License-Identifier: GPL-3.0-or-later
// One data hall as the examples build it: pods of racks between two busways (A and B), each fed by its own
// pad transformer and switchgear at the facade, a coolant header across the hall, chillers and pumps in the
// yard in front of it.
#pragma once

#include <string>
#include <vector>

#include "core/examples/builder.h"

namespace gs::example {

/// Where a hall stands: local u runs along the facade, v from the facade inward (negative = out in the yard).
struct Frame {
    Point facade;   ///< middle of the facade
    int inward = 1; ///< +1: the hall lies to the south of its facade, -1: to the north
    Point at(double u, double v) const { return {facade.x_m + u, facade.y_m + inward * v}; }
    int lead() const { return -inward; }                     ///< side of the hall (sign of u) its coolant main is on
    double turn_deg() const { return inward > 0 ? 0 : 180; } ///< equipment looks the same way as its hall
};

inline constexpr double padLine_m = -6; ///< v of the first line of pad transformers in the yard
inline constexpr double padLinePitch_m = 4.5;

/// Racks that come later, at the end of the last pod, with what serves them.
struct LateRow {
    int racks = 0, network = 0, storage = 0, cpu = 0;
    std::string energized;
};

/// What stands in the pods of a hall and what feeds them. Counts are for the whole hall.
struct HallPlan {
    std::string id, name;
    std::string rackType;
    int racks = 0;
    int racksPerRow = 8; ///< one array
    int rowsPerPod = 5;
    int pods = 10;
    int podsPerBand = 10; ///< pods side by side; more stand in a second band behind
    double podPitch_m = 6.0;
    int network = 0, storage = 0, cpu = 0;
    bool rearDoors = false; ///< air heat by rear doors, else by fan walls of the hall
    std::string cduType;    ///< in-rack: one per rack; else `cduPerRow` at the end of each row
    int cduPerRow = 0;
    int fanWalls = 2;
    std::string padType = "xfmr_pad_34p5_480v_2500kva";
    std::string buswayType = "busway_4000a";
    double width_m = 62, depth_m = 70;
    double yardWidth_m = 65;
    double lineupAt_m = -59; ///< v of the medium-voltage line-ups in the yard
    double headerAt_m = 41;  ///< v of the header
    std::string energized;
    /// Pods whose racks are off for a time, counted from the last one, and why.
    int podsOff = 0;
    std::vector<Outage> outages;
    LateRow late;

    // Lanes that keep lines off the equipment: feeders along the sides of the yard, the coolant main along a wall.
    double feederLane_m() const { return yardWidth_m / 2 - 1; }
    double coolantLane_m() const { return width_m / 2 - 0.8; }
    double lineupLane_m() const { return lineupAt_m + 2; }
};

/// Air-cooled chillers and pumps in the yard of a hall.
struct AirCooledPlant {
    std::string chillerType;
    int arrays = 5, chillersPerArray = 4;
    int arraysPerLine = 3;
    double pitch_m = 4.65;
    int pumps = 5;
    std::string padType = "xfmr_pad_34p5_480v_2500kva";
    int padsPerArray = 1;
    double chillerHeat_w = 2.0e6, chillerPower_w = 0.5e6;
    std::string energized, retired;
};

/// Water-cooled chillers with towers on the ground of rental chillers that are gone.
struct WaterCooledPlant {
    int chillers = 24, towers = 14, condenserPumps = 10;
    std::string energized;
    std::string water; ///< id of the water supply
    std::vector<Point> waterWay;
};

/// Nameplate of all racks of a hall (management switches, 0.3 kW per rack, left out).
double itPower_w(const Builder& b, const HallPlan& plan);

/// Two substation transformers and medium-voltage line-ups (A and B) at `v` in the yard of a hall.
struct Intake {
    std::string hvBusA, hvBusB;
    std::string transformerType, lineupType;
    double watts = 50e6; ///< of the whole hall
    std::string energized;
    std::vector<Point> wayA, wayB; ///< bends of the lines from the buses
};
/// Yard zone of the hall, intake included.
void buildYard(Builder& b, const HallPlan& hall, const Intake& intake, const Frame& frame, double depth_m);
/// Hall zone, pods, header, fan walls, and pad transformers in the yard. Needs the yard.
void buildHall(Builder& b, const HallPlan& plan, const Frame& frame);
void buildAirCooled(Builder& b, const HallPlan& hall, const AirCooledPlant& plant, const Frame& frame);
void buildWaterCooled(Builder& b, const HallPlan& hall, const AirCooledPlant& before, const WaterCooledPlant& plant,
                      const Frame& frame);

} // namespace gs::example
