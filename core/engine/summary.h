// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over a selection and contributions in groups: what the window shows of several components at once.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace gs {

struct TypeCount {
    std::string type;
    std::int64_t components = 0, elements = 0;
    bool operator==(const TypeCount&) const = default;
};

/// Sums over the components of a selection, on the engine's day and in its load case.
struct SelectionSummary {
    std::vector<TypeCount> types; ///< most elements first, then by type id
    std::int64_t components = 0, elements = 0, racks = 0, gpus = 0, online = 0; ///< online: of the racks
    std::int64_t later = 0;         ///< of the racks: energized after the day
    std::optional<Date> firstLater; ///< the first day of these
    double demand_w = 0, loss_w = 0, heat_w = 0, rating_w = 0;
};
/// `day`: that of the engine's results, for what comes later; none: nothing is counted as later.
SelectionSummary summarize(const Engine& engine, const std::vector<Slot>& components, std::optional<Date> day = {});

/// Sums over links; current and rating of the one with the highest loading.
struct LinkSummary {
    std::int64_t links = 0, lines = 0;
    double flow_w = 0, loss_w = 0, heat_w = 0, length_m = 0;
    double worst_current_a = 0, worst_rated_a = 0, worst_loading = 0;
    double worst_velocity_m_s = 0, worst_velocity_limit_m_s = 0, worst_flow_m3_per_s = 0; ///< of coolant, in one pipe
};
LinkSummary summarizeLinks(const Engine& engine, const std::vector<std::string>& ids);

/// Sources of one type, or of one kind.
struct SourceGroup {
    std::string key;        ///< type id or kind
    std::int64_t count = 0; ///< units: elements of arrays
    double capacity_w = 0, output_w = 0;
    bool assumed = false; ///< at least one of them
};
/// Largest capacity first, then by key.
std::vector<SourceGroup> groupSources(const Site& site, const std::vector<SourceRow>& sources, bool byKind);

/// Limits of one kind on parts of one type: the tightest of them, and how many stand behind it.
struct LimitGroup {
    LimitRow tightest;
    std::size_t alike = 0; ///< further ones as tight, to the whole percent that is shown
    std::size_t lower = 0; ///< … and less tight ones
};
inline constexpr std::size_t limitsRead = 20000; ///< of which groups are made: alike ones are many
/// In the order of the rows, which stand tightest first.
std::vector<LimitGroup> groupLimits(const Site& site, const std::vector<LimitRow>& rows);

/// A priced share in whole percent, rounded down: 99.6 % must not read as complete.
inline double pricedPercent(double fraction) { return std::floor(fraction * 100 + 1e-6); }

/// Contributions of one figure with the same type and meaning. Values of all groups add up to the figure bit for bit.
struct ContributionGroup {
    std::string type, what, quantity;
    std::int64_t count = 0; ///< elements
    double value = 0;
    std::vector<std::size_t> members; ///< indices into the list, largest value first
};
/// Largest value first, then by meaning and type.
std::vector<ContributionGroup> groupContributions(const std::vector<Contribution>& list);
/// Sum of all terms: the figure again, bit for bit.
double sumOf(const std::vector<Contribution>& list);

/// Where one component or link stands in the figures of the site.
struct FigureTerm {
    std::string figure; ///< key of `info`
    Contribution term;
};
std::vector<FigureTerm> termsOf(const Engine& engine, const std::string& id);

} // namespace gs
