// SPDX-License-Identifier: GPL-3.0-or-later
// One data hall as examples and the generator build it: pods of racks between two busways (A and B), each fed by its
// own pad transformer and switchgear at the facade, a coolant header across the hall, chillers and pumps in the yard in
// front of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/blocks/builder.h"

namespace gs::blocks {

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

/// Why parts of these kinds are assumed; empty where the site is designed, not recorded.
struct Reasons {
    std::string support, distribution, cooling, waterCooled;
};

/// What stands in the pods of a hall and what feeds them. Counts are for the whole hall.
struct HallPlan {
    std::string id, name;
    Reasons assumed;
    std::string rackType;
    int racks = 0;
    int racksPerRow = 8; ///< one array
    int rowsPerPod = 5;
    int pods = 10;
    int podsPerBand = 10; ///< pods side by side; more stand in a second band behind
    double podPitch_m = 6.0;
    double rackColumn_m = wholeColumn_m; ///< room for racks along the busways of a band; late rows need a whole one
    int network = 0, storage = 0, cpu = 0;
    bool rearDoors = false; ///< air heat by rear doors, else by fan walls of the hall
    std::string cduType;    ///< in-rack: one per rack; else `cduPerRow` at the end of each row
    int cduPerRow = 0;
    int cduSpare = 0;       ///< beside those, in each row
    bool cdusTwice = false; ///< as many again instead
    bool bothFeeds = false; ///< CDUs and rear doors on A and B, else on one
    bool warmHeader =
        false; ///< CDUs on a second header of their own: technology water warmer than that of air handlers
    int fanWalls = 2;
    int fanGroups = 1;      ///< each on the switchgear of another pod
    bool fullFeeds = false; ///< feeds A and B each carry the whole pod (2N), else half of it
    int upsPerFeed = 0;     ///< between switchgear and busway of each pod
    std::string upsType = "ups_1500kw_double_conversion";
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
    int cdusOfRow() const { return cdusTwice ? 2 * cduPerRow : cduPerRow + cduSpare; } ///< of a full one, spares too
    int mostInPod(int hallTotal) const { return (hallTotal + pods - 1) / pods; }
    int bands() const { return (pods + podsPerBand - 1) / podsPerBand; }
    /// Ground the UPS take between switchgear and racks, and a second header between bands.
    double upsRoom_m() const { return upsPerFeed * upsPitch_m; }
    double bandPitch_m() const { return firstRack_m() + rackColumn_m + headerGap_m + (warmHeader ? 2.1 : 0.5); }
    double firstRack_m() const { return 8.5 + upsRoom_m(); }
    double warmHeaderAt_m() const { return headerAt_m + 1.6; }
    static constexpr double upsPitch_m = 4.2;
    static constexpr double crossAisle_m = 1.2; ///< between blocks of racks in a row
    static constexpr double headerGap_m = 2;    ///< from the end of the columns to the header
    static constexpr double wholeColumn_m = 29; ///< along a busway as it is delivered
};

/// Rejectors, their pumps and their pad transformers in the yard of a hall, as one loop: chillers, dry coolers or
/// towers. Arrays alternate between feeds A and B.
struct RejectorPlant {
    std::string type;
    std::string port = "chilled";
    std::string id = "CH", padId = "TC", pumpId = "PU", headerId = "HD"; ///< suffixes to the hall's id
    std::string name = "chillers", pumpName = "chilled-water pumps";
    int arrays = 5, perArray = 4;
    int arraysPerLine = 3;
    double pitch_m = 4.65;
    int pumps = 5;
    std::string padType = "xfmr_pad_34p5_480v_2500kva";
    int padsPerArray = 1;
    double heat_w = 2.0e6, power_w = 0.5e6; ///< of one
    std::optional<double> row_m;            ///< v of its pads; none: behind the pads of the pods
    double mainOffset_m = 0;                ///< of the coolant main from its lane, inward
    double headerAt_m = 0;                  ///< 0: the hall's header
    std::string energized, retired;
    std::string water; ///< id of the water supply of towers
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

/// Two substation transformers and medium-voltage line-ups (A and B) at `v` in the yard of a hall. Without a
/// transformer type the line-ups hang on the buses themselves.
struct Intake {
    std::string hvBusA, hvBusB;
    std::string transformerType, lineupType;
    double watts = 50e6; ///< of the whole hall
    std::string energized;
    std::vector<Point> wayA, wayB; ///< bends of the lines from the buses
};
/// v of the row of pads and pumps behind the pads of the pods.
double plantLine_m(const HallPlan& hall);
/// From the row of its pads to the end of its last line, for units of this length.
double rejectorsDepth_m(const RejectorPlant& plant, double length_m);
/// Yard zone of the hall, intake included.
void buildYard(Builder& b, const HallPlan& hall, const Intake& intake, const Frame& frame, double depth_m);
/// Hall zone, pods, header, fan walls, and pad transformers in the yard. Needs the yard.
void buildHall(Builder& b, const HallPlan& plan, const Frame& frame);
void buildRejectors(Builder& b, const HallPlan& hall, const RejectorPlant& plant, const Frame& frame);
void buildWaterCooled(Builder& b, const HallPlan& hall, const RejectorPlant& before, const WaterCooledPlant& plant,
                      const Frame& frame);

} // namespace gs::blocks
