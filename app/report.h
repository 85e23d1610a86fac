// SPDX-License-Identifier: GPL-3.0-or-later
// What the program knows of a site, as text: the object of `info --json`, the table of `info`, lines of `check`,
// and the data exports. Pure: reads an engine, returns text. Numbers in JSON are the shortest that read back alike.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs::app {

/// The keys of docs/command-line.md, in that order. `limits` as the caller wants them shown.
std::string infoJson(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits);
std::string infoText(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits);
/// The tightest limits, the first few with what the next megawatt there would gain and cost.
std::vector<LimitRow> limitsWithNextMegawatt(const Catalog& catalog, const Engine& engine);

/// One finding as a line: "error power.overload T1: sentence (figures); remedy". A waived one has the day of its
/// waiver, where it is known, and the reason in place of the remedy.
std::string findingLine(const Finding& finding, const Settings& settings);
/// "1 error, 2 warnings, 0 notes, 1 waived".
std::string findingCounts(const Results& results);

/// The site as data (settings, types, components, links) beside its figures, as one JSON object.
std::string siteJson(const Engine& engine, std::uint64_t revision, const std::vector<LimitRow>& limits);
/// One row per component with its figures, RFC 4180.
std::string componentsCsv(const Engine& engine);

} // namespace gs::app
