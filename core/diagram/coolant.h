// SPDX-License-Identifier: GPL-3.0-or-later
// How heat leaves a site, as a diagram of coolant loops: racks left, loops in the order heat passes through them, what
// couples them (CDUs, plate exchangers, chillers with a condenser), rejectors right. What is shown is in
// CoolantDiagram; where it stands is found by arrange().
#pragma once

#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

/// HallLoss: converters whose losses warm the air of a hall.
enum class CoolantPart { Rack, HallLoss, Exchanger, AirHandler, Rejector, Pump, Tank };

/// Why a loop does not do what it is there for; the worst.
enum class LoopTrouble {
    None,
    TooWarm, ///< warmer than its members accept
    Over,    ///< more heat than it can carry
    NoCold,  ///< heat, and nothing that works takes it away
    Circle,  ///< loops that feed each other in a circle
};

/// Where something stands, by arrange(); `width`, `height` and `port` are given to it.
struct CoolantCell {
    double x = 0, y = 0;
    double width = 190, height = 120;
    double port = 24; ///< pipes meet it so far below its upper edge, those of air one step lower
};

/// Where cells and pipes may stand; heights and ports are rounded up to it.
inline constexpr double coolantGrid = 24;

/// Equal loops drawn as one: same fluid, stage, trouble and temperatures, fed and loaded by the same types in the same
/// way. Sums over all of them.
struct CoolantLoop {
    std::vector<std::string> names; ///< LoopResult::name of each, or the ids of the halls
    std::vector<std::string> ids;   ///< their pipes (links), or the halls
    bool isAir = false;             ///< air of halls: heat and capacity are known, temperatures are not
    std::string fluid;
    int stage = 0; ///< heat passes from smaller to larger
    double heat_w = 0, capacity_w = 0, flow_m3_per_s = 0;
    double supply_c = 0, return_c = 0; ///< mean by flow; return = supply + heat / (flow ρ cp)
    LoopTrouble trouble = LoopTrouble::None;
    CoolantCell cell;
    double loading() const { return capacity_w > 0 ? heat_w / capacity_w : 0; }
};

/// Racks of one type among those of a symbol.
struct CoolantRow {
    std::string type;
    std::vector<std::string> ids;
    std::int64_t count = 0;
    double heat_w = 0;
};

/// Components of one type that hang on the same loops in the same way, drawn as one symbol.
struct CoolantUnit {
    CoolantPart part = CoolantPart::Rack;
    std::string type;             ///< empty: of many
    std::vector<CoolantRow> rows; ///< racks: by type, the most heat first
    std::vector<std::string> ids;
    std::int64_t count = 0;                            ///< elements
    double heat_w = 0, capacity_w = 0;                 ///< carried; what all can carry (0: not known)
    double power_w = 0;                                ///< own electric use: becomes heat as well
    double air_w = 0;                                  ///< racks: the part of the heat that goes to the air
    double lost_w = 0;                                 ///< racks: the part for which there is no loop or no hall
    double supply_c = 0;                               ///< delivered; exchangers and rejectors, mean by heat
    int cools = -1;                                    ///< loop whose heat it takes
    int into = -1;                                     ///< loop it gives heat to
    int air = -1;                                      ///< racks: the halls' air
    bool isOff = false, isOver = false, hasEnd = true; ///< hasEnd: its heat has somewhere to go
    bool isBack = false;                               ///< `into` lies before what it cools: a circle
    CoolantCell cell;                                  ///< not of pumps and tanks: they stand in their loop
    double loading() const { return capacity_w > 0 ? heat_w / capacity_w : 0; }
};

/// Pipes of one loop between two columns: one vertical pair, and a horizontal pair to each of what it joins.
struct CoolantRun {
    struct Tap {
        double x = 0, y = 0; ///< where it meets a cell (or the next column, on its way to one further off)
        bool meetsCell = true;
    };
    int loop = -1; ///< -1: into the outdoor air
    double x = 0;
    std::vector<Tap> taps; ///< from top to bottom
};

struct CoolantDiagram {
    std::vector<CoolantLoop> loops; ///< by stage, then the most heat first
    std::vector<CoolantUnit> units; ///< racks, then in the order of what they cool
    double dry_bulb_c = 0, wet_bulb_c = 0;
    bool hasOutdoors = false; ///< something stands at the end that gives heat to the outdoor air
    double rejected_w = 0;    ///< to it, with the power of compressors and fans
    CoolantCell outdoors;
    std::vector<CoolantRun> runs;   ///< by arrange()
    double width = 0, height = 0;   ///< likewise
    double temperatureStep_k = 0.1; ///< loops whose temperatures differ by less were taken as equal
};

/// At the engine's view; what is not installed on its day is left out. As many steps of rounding as it takes for the
/// picture to stay readable, however many loops there are. Empty without loops and halls with heat.
CoolantDiagram coolantDiagram(const Engine& engine);

/// Columns from left to right: units and loops in turn. Cells never overlap and pipes run between columns only.
void arrange(CoolantDiagram& diagram);

} // namespace gs
