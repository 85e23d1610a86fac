// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of codes and good practice that findings hold a site against, each with its source. Where a code lets the
// authority decide otherwise, the finding can be waived with that reason.
#pragma once

namespace gs::practice {

// ---- racks ----------------------------------------------------------------------------------------------
inline constexpr double frontAisle_m = 1.2; ///< TIA-942-A 5.11: 1.2 m before racks preferred (1.0 m at least)
inline constexpr double rearAisle_m = 0.91; ///< NEC 110.26(A)(1): 3 ft before parts of 151 to 600 V, condition 1
/// Rows across one aisle share its air; aisles are 1.2 to 2.4 m wide, beyond 3 m it is a room (judgement).
inline constexpr double sharedAisle_m = 3.0;
/// TIA-942-A table 9: floor of rated-3 and rated-4 halls, uniform load of 250 lbf/ft² (used where a hall names none).
inline constexpr double floorLoad_kpa = 12;
/// What stands on a floor loads its footprint and half of the aisle before and behind it, which stays free.
inline constexpr double halfAisles_m = (frontAisle_m + rearAisle_m) / 2;
inline constexpr double gravity_m_per_s2 = 9.80665; ///< ISO 80000-3

// ---- fire -----------------------------------------------------------------------------------------------
/// NFPA 850 table 6.1.4.3, likewise FM Global 5-4: oil-filled transformers to buildings and to each other without a
/// 2-hour fire wall: none below 500 US gallons, 25 ft up to 5,000, 50 ft above.
constexpr double oilSeparation_m(double oil_l) { return oil_l < 1893 ? 0 : oil_l <= 18927 ? 7.62 : 15.24; }
inline constexpr double batterySeparation_m = 3.05; ///< NFPA 855 9.5.2.6.1: 10 ft to buildings and lot lines

// ---- water, fuel, gas -------------------------------------------------------------------------------------
inline constexpr double onSite_h = 12; ///< Uptime Institute, Tier Standard: Topology: fuel and make-up water on site

// ---- coolant ----------------------------------------------------------------------------------------------
/// ASHRAE TC 9.9: hall air up to a dew point of 15 °C is recommended; coolant 2 K above it wets nothing.
inline constexpr double coldestToRacks_c = 15 + 2;

} // namespace gs::practice
