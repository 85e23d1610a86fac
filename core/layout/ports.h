// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two ports go together, whatever site they are on.
#pragma once

#include <optional>

#include "core/layout/autoconnect.h"

namespace gs {

/// "feed_a" as a person says it: "port feed_a (480 V, 415 V)".
std::string describePort(const Port& port);
/// Coolant that both ports take; empty when they share none. A port without a fluid takes any.
bool sharesFluid(const Port& a, const Port& b);
/// The tokens that two fluid texts share; the other one when one is empty.
std::string sharedFluids(const std::string& a, const std::string& b);
/// Highest voltage that both ports know, V; 0 when there is none.
double sharedVoltage_v(const Port& a, const Port& b);
/// Of all voltages that it knows (IEC 60038: up to 1,000 V).
bool isLowVoltage(const Port& port);
/// Medium, direction (`from` gives), voltage and fluid; nullopt when they fit.
std::optional<LinkRefusal> portsFit(Medium medium, const Port& from, const Port& to);

} // namespace gs
