// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/ports.h"

#include <algorithm>
#include <charconv>

namespace gs {

namespace {

std::string listOf(const std::vector<double>& voltages_v) {
    std::string list;
    for (const double voltage : voltages_v) {
        char digits[40];
        const bool isHigh = voltage >= 1000;
        const auto end = std::to_chars(digits, digits + sizeof digits, isHigh ? voltage / 1000 : voltage).ptr;
        if (!list.empty()) list += ", ";
        list.append(digits, end) += isHigh ? " kV" : " V";
    }
    return list;
}

/// Calls `each` with the tokens between '|'.
template <typename Each> void forTokens(std::string_view text, Each each) {
    while (!text.empty()) {
        const std::size_t bar = text.find('|');
        each(text.substr(0, bar));
        if (bar == std::string_view::npos) return;
        text.remove_prefix(bar + 1);
    }
}

} // namespace

std::string describePort(const Port& port) {
    std::string result = "port " + port.name;
    if (port.medium == Medium::Power && !port.voltages_v.empty()) result += " (" + listOf(port.voltages_v) + ')';
    else if (port.medium == Medium::Coolant && !port.fluid.empty()) {
        std::string fluids;
        forTokens(port.fluid, [&](std::string_view fluid) { (fluids += fluids.empty() ? "" : " or ") += fluid; });
        result += " (" + fluids + ')';
    } else result += std::string(" (") + mediumName(port.medium) + ')';
    return result;
}

std::string sharedFluids(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    std::string shared;
    forTokens(a, [&](std::string_view x) {
        forTokens(b, [&](std::string_view y) {
            if (x == y) (shared += shared.empty() ? "" : "|") += x;
        });
    });
    return shared;
}

bool sharesFluid(const Port& a, const Port& b) {
    return a.fluid.empty() || b.fluid.empty() || !sharedFluids(a.fluid, b.fluid).empty();
}

bool isLowVoltage(const Port& port) {
    constexpr double low_v = 1000;
    return std::all_of(port.voltages_v.begin(), port.voltages_v.end(), [](double volts) { return volts <= low_v; });
}

double sharedVoltage_v(const Port& a, const Port& b) {
    double highest = 0;
    for (const double voltage : a.voltages_v)
        if (std::find(b.voltages_v.begin(), b.voltages_v.end(), voltage) != b.voltages_v.end())
            highest = std::max(highest, voltage);
    return highest;
}

std::optional<LinkRefusal> portsFit(Medium medium, const Port& from, const Port& to) {
    for (const Port* port : {&from, &to})
        if (port->medium != medium)
            return LinkRefusal{"link.medium", "A " + std::string(mediumName(medium)) + " link cannot end at " +
                                                  describePort(*port) + "; both ends must be " + mediumName(medium) +
                                                  " ports"};
    if (from.direction != Direction::Out || to.direction != Direction::In) {
        const bool isTurned = from.direction == Direction::In && to.direction == Direction::Out;
        return LinkRefusal{"link.direction",
                           isTurned ? "The link runs backwards: " + describePort(from) + " takes and " +
                                          describePort(to) + " gives; draw it the other way round"
                                    : "Both ends " + std::string(from.direction == Direction::Out ? "give" : "take") +
                                          "; a link runs from a port that gives to one that takes"};
    }
    if (medium == Medium::Power && !from.voltages_v.empty() && !to.voltages_v.empty() && sharedVoltage_v(from, to) <= 0)
        return LinkRefusal{"link.voltage", "The voltages differ: " + listOf(from.voltages_v) + " against " +
                                               listOf(to.voltages_v) + "; put a transformer between them"};
    if (medium == Medium::Coolant && !sharesFluid(from, to))
        return LinkRefusal{"link.fluid", "The fluids differ: " + describePort(from) + " against " + describePort(to) +
                                             "; put a heat exchanger between them"};
    return std::nullopt;
}

} // namespace gs
