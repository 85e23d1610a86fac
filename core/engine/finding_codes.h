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
    FindingCode{"link.too-long", Severity::Warning, "A low-voltage run drops more than 5 % of its voltage",
                "NEC 210.19 and 215.2 informational notes: 5 % in all"},
    FindingCode{"date.before-feed", Severity::Warning, "Equipment is energized before anything that could feed it",
                "dates of component and suppliers"},
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
