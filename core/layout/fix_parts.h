// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/layout/fixes*.cpp: steps that fixes are made of. They throw EditError where an edit is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/layout/fixes.h"
#include "core/site/edits.h"

namespace gs::fixing {

inline constexpr int mostUnits = 8;      ///< beyond that another design is called for, not a fix
inline constexpr double besideGap_m = 1; ///< free strip beside a machine when its record names no clearance

/// The site as it would be, and the one change that leads there.
struct Draft {
    Site site;
    ChangeSet change;
    explicit Draft(const Site& s) : site(s) {}
    void add(const ChangeSet& more) {
        apply(site, more);
        change = fold(change, more);
    }
};

std::string nameOf(const Site& site, const std::string& id);
std::string plural(std::size_t count, const std::string& word);
/// Loading "1.24 MW of 1.00 MW" as a ratio; 0 when the figures do not read like that.
double ratioOf(const std::string& figures, std::string_view unit);
/// How many units of `unit_w` the overload of `carried_w` asks for. Figures are said in three digits: what they leave
/// out must not be missing in the end.
int missingUnits(const Finding& finding, double carried_w, double unit_w);
/// … of units like the elements that `component` has.
int missingUnits(const Finding& finding, const Component& component);
/// Links of auto-connect, of one medium only.
std::optional<Fix> linkMedium(const Site& site, const Catalog& catalog, const std::string& id, Medium medium);
/// `count` more of component `id` beside it, linked to the same neighbours. A neighbour whose port takes no second
/// link (a rack's feed) is moved over instead, every second one, so that both units carry a part.
std::optional<Fix> addLike(const Site& site, const Catalog& catalog, const std::string& id, int count);
std::optional<Fix> moveTogether(const Site& site, const std::string& id, Point to);

/// Fixes of coolant and air (fixes_cooling.cpp): a loop for what has none, more units where there are too few.
std::optional<Fix> joinLoop(const Site& site, const Catalog& catalog, const std::string& id);
std::optional<Fix> joinIdlePump(const Site& site, const Catalog& catalog, const std::string& loop);
std::optional<Fix> moreCooling(const Site& site, const Catalog& catalog, const Finding& finding);

/// Fixes of rules of practice (fixes_practice.cpp).
bool isPractice(std::string_view code);
std::optional<Fix> planPractice(const Site& site, const Catalog& catalog, const Finding& finding);

} // namespace gs::fixing
