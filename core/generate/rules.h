// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/generate: the rules by which a site is sized and laid out, each with its source.
#pragma once

namespace gs::rules {

// ---- load of equipment -----------------------------------------------------------------------------------
/// Pad transformers carry at most this part of their rating with both feeds up (practice, from memory: 75 to 80 %;
/// catalog note of the 150 MVA transformer: two at 60 to 70 %).
inline constexpr double padLoad = 0.80;
/// With 2N on the feeds one pad carries the whole pod.
inline constexpr double padLoadAlone = 0.90;
/// Of the rating of one substation transformer, a whole hall: two of them run at half of that. Pads and cables below
/// carry it all on one feed only with 2N (docs/examples.md: both Colossus sites have such transformers).
inline constexpr double intakeLoad = 0.90;
/// Machines and connections carry at most this part of what they give at design air.
inline constexpr double sourceLoad = 0.95;
/// Heat of a loop beyond that of racks and fans: pumps, losses of busways and switchgear in the hall.
inline constexpr double loopMargin = 1.04;
/// Air handlers are chosen for this much more than the air heat of racks: busways, switchgear, switches.
inline constexpr double airMargin = 1.08;
/// Busways, switchgear and cables in a hall, of its IT: an assumption on the high side
/// (all of Colossus 1 loses 7.5 of 439 MW, 1.7 %, from substation to rack).
inline constexpr double hallLosses = 0.02;
/// The fullest pod may take this much more than its equipment: busway losses.
inline constexpr double podMargin = 1.03;
/// A power target counts as reached when ground or buses stop it this near.
inline constexpr double nearEnough = 0.97;
/// Until a grid connection without a lead time on record is there (13.8 kV service; assumption).
inline constexpr double connectionMonths = 18;
/// Losses of transformers, busways and cables of the A and B feeds, of what they carry: an assumption on the
/// high side, as it only sizes sources (Colossus 1: 1.7 % of the facility, `gigasite info`).
inline constexpr double feederLosses = 0.035;
/// Lighting, offices, controls: 1 % of IT (handbook, from memory: lighting and other 0.5 to 1 %).
inline constexpr double houseOfIt = 0.01;
/// Make-up water kept in tanks where heat rejection is to outlive a unit (Uptime Institute, Tier Standard: Topology).
inline constexpr double waterReserve_h = 12;
/// Racks that give more than this part of their heat to air get rear doors (Colossus 1: doors at 30 % air).
inline constexpr double doorsAbove = 0.2;

// ---- support racks (docs/examples.md, as on the Colossus sites) ---------------------------------------------
inline constexpr double switchPerPort = 5.0 / 128; ///< three tiers, non-blocking, 128 ports of 400 Gbit/s
inline constexpr double switchesPerRack = 16;      ///< rack-network-spine
inline constexpr double portSpeed_gbit_s = 400;
inline constexpr double portsWithoutRecord = 1;    ///< per GPU where the record names no speed (assumption)
inline constexpr double gpusPerStorageRack = 1400; ///< 1 GB/s per GPU
inline constexpr int racksPerCpuRack = 16;
inline constexpr double management_w = 300; ///< two switches per rack

// ---- ground ---------------------------------------------------------------------------------------------
inline constexpr double podPitch_m = 5.6; ///< two racks of 1.2 m, an aisle of 2.0 m, 1.2 m behind (NEC 110.26: 0.9 m)
inline constexpr int podsPerBand = 12;
inline constexpr int podsPerHall = 24;
inline constexpr int columnsPerBuilding = 6;     ///< halls side by side; a second row stands back to back
inline constexpr double trench_m = 16;           ///< lanes for feeders and pipes between yards and whatever is next
inline constexpr double road_m = 8;              ///< two lanes of 3.7 m (AASHTO: 12 ft)
inline constexpr double fireLane_m = 6.1;        ///< 20 ft (International Fire Code 503.2.1)
inline constexpr double batteryGap_m = 3.05;     ///< 10 ft to whatever is not a battery (NFPA 855 9.5.2.6.1)
inline constexpr double transformerGap_m = 15.3; ///< 50 ft between oil-filled transformers (NFPA 850, FM Global 5-4)
inline constexpr double coolerGap_m = 2.35;      ///< free air between chillers, dry coolers, tower cells
inline constexpr double setback_m = 15; ///< from the parcel line (50 ft, usual in industrial zoning, from memory)

} // namespace gs::rules
