// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/diagram: loops and components one by one, as the engine has them, before equal ones become one.
#pragma once

#include <map>

#include "core/diagram/coolant.h"

namespace gs {

struct SingleLoop {
    std::string name;
    std::vector<std::string> ids;
    bool isAir = false;
    std::string fluid;
    int stage = 0;
    double heat_w = 0, capacity_w = 0, flow_m3_per_s = 0, supply_c = 0, return_c = 0;
    LoopTrouble trouble = LoopTrouble::None;
    bool isUsed = false; ///< something on it is installed
};

struct SingleUnit {
    Slot slot = noSlot;
    CoolantPart part = CoolantPart::Rack;
    int type = 0; ///< number of its type
    std::int64_t count = 0;
    double heat_w = 0, capacity_w = 0, power_w = 0, air_w = 0, lost_w = 0, supply_c = 0;
    int cools = -1, into = -1, air = -1; ///< indices into CoolantParts::loops
    bool isOff = false, isOver = false, hasEnd = true;
};

struct CoolantParts {
    std::vector<SingleLoop> loops;
    std::vector<SingleUnit> units;
    std::vector<std::string> types; ///< by number; 0: of hall losses
};

CoolantParts coolantParts(const Engine& engine);

} // namespace gs
