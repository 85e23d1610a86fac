// SPDX-License-Identifier: GPL-3.0-or-later
// Every finding the engine can make: one table, used by the engine, the docs and the tests.
// Codes are never renamed.
#pragma once

#include <array>
#include <string_view>

#include "core/engine/results.h"

namespace gs {

struct FindingCode {
    std::string_view code;
    Severity severity;
    std::string_view rule;
    std::string_view source;
};

inline constexpr std::array findingCodes{
    FindingCode{"power.overload", Severity::Error, "A source, converter or cable carries more than its derated rating",
                "rating of the type; derating by ambient and altitude from the same record"},
    FindingCode{"power.unserved", Severity::Error,
                "Demand that no combination of live feeds can carry; names the bottleneck",
                "max-flow/min-cut over the distribution graph (Ford and Fulkerson 1956)"},
    FindingCode{"power.no-feed", Severity::Error, "A live consumer of power has no live feed", "site model"},
    FindingCode{"power.no-source", Severity::Error, "A live consumer is fed, but no live source stands above it",
                "site model"},
    FindingCode{"power.voltage", Severity::Error, "The two ends of a power link share no voltage",
                "voltages of the two ports"},
    FindingCode{"power.cycle", Severity::Error, "Power links run in a circle; the links of the circle carry nothing",
                "site model"},
    FindingCode{"power.same-source-ab", Severity::Warning,
                "Feeds A and B of a rack hang on one converter: without it neither has a source",
                "2N practice: no single component below the sources whose loss takes both feeds"},
    FindingCode{"power.curve-range", Severity::Info,
                "An engine runs in warmer or thinner air, or a UPS at another load, than its record covers; the end of "
                "the record is used",
                "knee and efficiency curve of the type's record"},
    FindingCode{"cooling.over", Severity::Error,
                "A loop, an exchanger or the air handlers of a hall get more heat than they can carry",
                "heat balance; capacity at design conditions"},
    FindingCode{"cooling.no-loop", Severity::Error,
                "Heat has nowhere to go: a port without a loop, a loop without a working rejector, or no air path",
                "site model"},
    FindingCode{"cooling.supply-too-warm", Severity::Error, "A loop delivers warmer coolant than its members accept",
                "supply limits of the types; rejector curves at design conditions"},
    FindingCode{"cooling.curve-range", Severity::Info,
                "A curve is used outside its published range and held at its end",
                "range of the curve in the type's record"},
    FindingCode{"cooling.unlinked", Severity::Warning,
                "A chiller, tower or dry cooler that no pipe leaves, or a pump without inlet or outlet", "site model"},
    FindingCode{"power.unlinked", Severity::Warning, "A source that no cable leaves: it gives nothing", "site model"},
    FindingCode{"power.idle", Severity::Info,
                "A transformer, board, UPS, PDU or busway that no cable leaves: it serves nothing", "site model"},
    FindingCode{"cooling.idle", Severity::Info, "A CDU or heat exchanger that no pipe leaves: it serves nothing",
                "site model"},
    FindingCode{"cooling.cycle", Severity::Error, "Coolant loops feed each other in a circle", "site model"},
    FindingCode{"gas.unsupplied", Severity::Error, "A gas machine has no live gas supply; it counts for nothing",
                "site model"},
    FindingCode{"gas.over", Severity::Error, "Gas machines draw more at their output than the supply delivers",
                "heat rate at load (LHV) against the supply's capacity"},
    FindingCode{"water.over", Severity::Error, "Towers evaporate, blow down and drift more than the supply delivers",
                "make-up = evaporation x C/(C-1) + drift"},
    FindingCode{"water.unsupplied", Severity::Error, "A tower has no live water supply; it counts for nothing",
                "site model"},
    FindingCode{"redundancy.missed", Severity::Error, "A system misses the redundancy target of the site settings",
                "N, N+1, N+2, 2N by capacity without the largest units"},
    FindingCode{"layout.overlap", Severity::Error, "Two pieces of equipment stand on the same ground at the same time",
                "footprints"},
    FindingCode{"layout.clearance", Severity::Warning, "Equipment stands in the clearance of another",
                "clearance of the type's record"},
    FindingCode{"layout.outside-zone", Severity::Warning, "Equipment reaches over the outline of its hall or yard",
                "footprints and outlines"},
    FindingCode{"layout.no-hall", Severity::Warning, "Racks whose heat is taken away, but which stand in no hall",
                "ASHRAE TC 9.9 (2021), classes A1 to A4 and H1: air of a room, clean and held in its range"},
    FindingCode{"layout.off-rack", Severity::Warning,
                "Equipment that is mounted in or on racks stands apart from one; a rear door then counts for nothing",
                "`mount` of the type's record"},
    FindingCode{"link.too-long", Severity::Warning, "A low-voltage run drops more than 5 % of its voltage",
                "NEC 210.19 and 215.2 informational notes: 5 % in all"},
    FindingCode{"date.before-feed", Severity::Warning, "Equipment is energized before anything that could feed it",
                "dates of component and suppliers"},
    FindingCode{"power.single-feed", Severity::Warning, "A rack with ports for two feeds has one: it goes dark with it",
                "ports of the type; dual-corded equipment, TIA-942-A rated-3"},
    FindingCode{"power.fuel-storage", Severity::Warning,
                "Fuel on site lasts the diesel generators less than 12 h at full load",
                "Uptime Institute, Tier Standard: Topology: 12 h of fuel on site; consumption and tanks of the types"},
    FindingCode{"power.generator-feed", Severity::Warning,
                "The cables or the transformer of a generating set let less through than it gives; the rest counts "
                "for nothing",
                "NEC 445.13(A): conductors from the terminals of a generator carry its nameplate and more; derated "
                "output and ratings of the site"},
    FindingCode{"power.black-start", Severity::Info,
                "Machines that need power to start, and no grid, battery or diesel generator that gives it",
                "NERC EOP-005 (system restoration from blackstart resources)"},
    FindingCode{"storage.feed", Severity::Error,
                "Batteries have more rated power than a converter or cable on their way to the first bus with other "
                "loads lets through",
                "rated power of the batteries against the derated rating of their feeder"},
    FindingCode{"storage.ride-through", Severity::Warning,
                "Batteries carry the site for less time than the fastest machine on site needs to start",
                "energy over facility power, run time of the UPS, cold start of the type's record"},
    FindingCode{"cooling.condensation", Severity::Warning,
                "A loop brings racks coolant below 17 °C: the air of a hall may condense on it",
                "ASHRAE TC 9.9 (2021): dew point up to 15 °C recommended, and 2 K of margin"},
    FindingCode{
        "cooling.reach", Severity::Warning,
        "Friction on the way to the farthest consumer and back is more than the pumps' head",
        "Darcy and Weisbach, friction factor of Swamee and Jain (1976); head, drops and diameters of the types"},
    FindingCode{"link.coolant-velocity", Severity::Warning,
                "Coolant runs faster than the limit of its pipe: noise and erosion (1.2 to 3 m/s by size)",
                "velocity limit of the pipe's record (ASHRAE Handbook Fundamentals, pipe sizing)"},
    FindingCode{"gas.single-supply", Severity::Warning,
                "All gas comes through one connection, though the sources are to outlive the loss of a unit",
                "redundancy target of the sources"},
    FindingCode{"water.single-supply", Severity::Warning,
                "All water comes through one connection, though heat rejection is to outlive the loss of a unit",
                "redundancy target of the chillers"},
    FindingCode{"water.no-storage", Severity::Warning,
                "Tanks hold less than 12 h of make-up water, though heat rejection is to outlive the loss of a unit",
                "Uptime Institute, Tier Standard: Topology: 12 h of make-up water on site"},
    FindingCode{"layout.aisle", Severity::Warning, "Less than 1.2 m before a rack or 0.91 m behind it",
                "TIA-942-A 5.11 (1.2 m of front clearance preferred); NEC 110.26(A)(1) (3 ft of working space)"},
    FindingCode{"layout.working-space", Severity::Warning,
                "Something stands in the space for work before switchgear or batteries",
                "NEC 110.26 and 110.34; `front_clearance_m` of the type's record"},
    FindingCode{"layout.containment", Severity::Warning,
                "Racks blow their exhaust into the intake of others within 3 m: no hot and cold aisle",
                "ASHRAE TC 9.9 and TIA-942-A 5.11: alternating rows, front to front"},
    FindingCode{"layout.floor-load", Severity::Warning,
                "Equipment with its half of the aisles loads the floor of its hall with more than its rating",
                "TIA-942-A: 12 kPa (250 lbf/ft²) for rated-3 and rated-4 halls, or `floor_load_kpa` of the hall; "
                "weight of the type's record"},
    FindingCode{
        "layout.transformer-separation", Severity::Warning,
        "An oil-filled transformer stands nearer than 7.6 m (from 1,893 l) or 15.2 m (from 18,927 l of oil) to a "
        "building or another one",
        "NFPA 850 table 6.1.4.3, FM Global 5-4; oil of the type's record"},
    FindingCode{"layout.battery-separation", Severity::Warning,
                "Batteries stand nearer than 3.05 m to a building or the parcel line",
                "NFPA 855 9.5.2.6.1: 10 ft to lot lines and buildings"},
    FindingCode{"layout.recirculation", Severity::Warning,
                "A heat rejector stands nearer to a wall than the free air it needs: it breathes its own exhaust",
                "clearance of the type's record"},
    FindingCode{"layout.outside-parcel", Severity::Warning, "Equipment or a hall stands outside the parcel",
                "outlines; public supplies and grid connections may"},
    FindingCode{"layout.on-road", Severity::Warning, "Equipment stands on a road",
                "International Fire Code 503.4: roads for fire engines are not obstructed"},
    FindingCode{"layout.parcel-overlap", Severity::Warning,
                "Two parcels hold the same ground; it counts once in the site's land", "outlines of the parcels"},
    FindingCode{"site.noise", Severity::Warning,
                "A parcel line hears more than the limit of its parcel (`noise_limit_dba`)",
                "ISO 9613-2 over hard ground, without walls; sound of the types' records or typical of their kind "
                "(docs/methods.md)"},
    FindingCode{"date.outage-overlap", Severity::Warning,
                "Planned outages take both feeds of a rack, or more sources than the target lets fail, on one day",
                "outages of the suppliers; redundancy target of the sources"},
    FindingCode{"date.outage-outside-life", Severity::Info,
                "An outage ends before its equipment is energized or begins after it is retired",
                "dates of the component"},
    FindingCode{"network.missing", Severity::Warning, "Several GPU racks and neither switches nor network racks",
                "site model"},
    FindingCode{"compute.mixed-accelerators", Severity::Info,
                "Accelerators of several kinds: one synchronous job runs at the pace of the slowest",
                "synchronous data parallelism (Goyal et al. 2017, arXiv 1706.02677)"},
    FindingCode{"cost.no-price", Severity::Info, "No price on record; the capital band leaves it out", "catalog"},
    FindingCode{"value.range", Severity::Error,
                "A value is no finite number or outside what the engine can calculate with; it counts as zero",
                "engine limits"},
    FindingCode{"engine.not-converged", Severity::Error,
                "Cooling power and losses did not settle within 20 passes to 1e-9", "fixed-point iteration from zero"},
};

/// The row of a code; the code must be one of the table.
constexpr const FindingCode& findingCode(std::string_view code) {
    for (const FindingCode& row : findingCodes)
        if (row.code == code) return row;
    return findingCodes.back();
}

} // namespace gs
