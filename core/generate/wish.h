// SPDX-License-Identifier: GPL-3.0-or-later
// What the site generator is asked for. Plain data; generate.h makes a site of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/site/date.h"

namespace gs {

enum class WishTarget : std::uint8_t {
    Gpus,         ///< the fewest whole racks with at least that many GPUs
    ItPower,      ///< the most racks whose IT load, network and storage included, is not above it
    FacilityPower ///< the most racks with which the whole site is not above it
};
enum class WishPower : std::uint8_t {
    Grid,
    Turbines, ///< gas turbines on the site
    Engines,  ///< gas engines on the site
    Bridge    ///< rented turbines until the grid connection comes
};
enum class WishCooling : std::uint8_t {
    Chillers,   ///< one chilled-water loop for racks and air
    DryCoolers, ///< warm water from dry coolers for the cold plates, chillers for the air
    Towers      ///< warm water from cooling towers for the cold plates, chillers for the air
};

struct Wish {
    WishTarget target = WishTarget::Gpus;
    double amount = 0; ///< GPUs, or W at nameplate
    std::string rackType = "rack-gb300-nvl72";
    WishPower power = WishPower::Grid;
    WishCooling cooling = WishCooling::Chillers;
    std::map<std::string, std::string> redundancy; ///< as Settings::redundancy, which they become
    double battery_minutes = 0;                    ///< the whole site at nameplate from batteries
    std::string climate = "memphis_tn";
    double parcel_width_m = 0, parcel_depth_m = 0; ///< ground there is; 0 = as much as is needed
    Date start{20819};                             ///< first day of operation: 2027-01-01
    bool operator==(const Wish&) const = default;
};

/// "n+1" for all systems but the UPS (built only where named), "sources=n+1,ups=2n,…", or the one before the others;
/// nullopt when it is none of these, then `wrong` names the part that is not understood.
std::optional<std::map<std::string, std::string>> parseRedundancy(std::string_view text, std::string* wrong = nullptr);
/// "grid", "turbines", "engines", "bridge"; "chillers", "dry-coolers", "towers".
const char* name(WishPower power);
const char* name(WishCooling cooling);
std::optional<WishPower> wishPowerFromName(std::string_view name);
std::optional<WishCooling> wishCoolingFromName(std::string_view name);

/// Spare units of a target beside `needed`: 0, 1, 2, or as many again.
int spareUnits(const Wish& wish, std::string_view system, int needed);

} // namespace gs
