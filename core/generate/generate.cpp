// SPDX-License-Identifier: GPL-3.0-or-later
// From a wish to a number of racks. GPUs are counted; power is asked of the engine, so that "not above" is what the
// program shows.
#include "core/generate/generate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "core/engine/engine.h"
#include "core/generate/rules.h"
#include "core/generate/site_plan.h"

namespace gs {
namespace {

constexpr double mostGpus = 20e6; ///< beyond any plan; keeps hostile numbers out of the arithmetic

/// The most of any phase: with turbines that come first the losses are others than with the grid that follows.
double measured_w(const Wish& wish, const Catalog& catalog, const Site& site) {
    Engine engine(catalog);
    double most = 0;
    for (const Date day : std::set{wish.start, lastDate(site)}) {
        const Figures& figures = engine.compute(site, {day, LoadCase::Nameplate}).figures;
        most = std::max(most, wish.target == WishTarget::ItPower ? figures.it_power_w : figures.facility_power_w);
    }
    return most;
}

Wish withGpus(Wish wish, const Catalog& catalog, int racks) {
    wish.target = WishTarget::Gpus;
    wish.amount = racks * catalog.type(wish.rackType)->value("gpus");
    return wish;
}

/// What it asks for, on the ground that was found to be enough.
std::optional<Wish> onGroundOf(const std::optional<Wish>& larger, Wish wish) {
    if (!larger) return std::nullopt;
    wish.parcel_width_m = larger->parcel_width_m;
    wish.parcel_depth_m = larger->parcel_depth_m;
    return wish;
}

bool isLimitOfSize(const WishError& error) { return error.limit == "parcel" || error.limit == "power"; }

/// The same refusal with the largest site that ground and buses take, found by bisection, and what stops a larger one
/// where that is another limit.
WishError withNearest(const WishError& error, const Wish& wish, const Catalog& catalog, int fits, int tooMany) {
    std::string other;
    while (tooMany - fits > 1) {
        const int middle = fits + (tooMany - fits) / 2;
        try {
            generator::checkSite(wish, catalog, middle);
            fits = middle;
        } catch (const WishError& smaller) {
            if (!isLimitOfSize(smaller)) throw; // what no site can be is said first
            tooMany = middle;
            other =
                smaller.limit != error.limit ? "; with one rack more " + std::string(smaller.what()) : std::string();
        }
    }
    std::string sentence = std::string(error.what()) + "; laid out by these rules not even one rack fits";
    std::optional<Wish> nearest;
    if (fits > 0) {
        nearest = withGpus(wish, catalog, fits);
        sentence = std::string(error.what()) + "; the nearest site has " + describeAmount(*nearest) + other;
    }
    WishError out(error.limit, sentence, nearest);
    out.onLarger = onGroundOf(error.onLarger, wish);
    return out;
}

/// The most racks whose power is not above the amount. Power rises by steps of a chiller or a network rack with the
/// racks: by secant, which it nearly follows, then by bisection.
Generated mostRacks(const Wish& wish, const Catalog& catalog) {
    struct Tried {
        int racks = 0;
        double watts = 0;
        Generated made;
    } best;
    std::optional<WishError> blocked; // what more racks run into before they reach the amount
    const double rack_w = catalog.type(wish.rackType)->value("rack_power_kw_max") * 1e3;
    int low = 0, high = static_cast<int>(wish.amount / rack_w) + 1; // their IT alone is more than that
    double high_w = 0;
    for (int step = 0; high - low > 1; ++step) {
        int middle = low + (high - low) / 2;
        if (step == 0) {
            middle = static_cast<int>(high / (wish.target == WishTarget::ItPower ? 1.12 : 1.4));
        } else if (low > 0 && step < 8) {
            const double slope = high_w > best.watts ? (high_w - best.watts) / (high - low) : best.watts / low;
            middle = low + static_cast<int>((wish.amount - best.watts) / slope);
        }
        middle = std::clamp(middle, low + 1, high - 1);
        try {
            Generated made = generator::siteOf(wish, catalog, middle);
            const double watts = measured_w(wish, catalog, made.site);
            if (watts > wish.amount) {
                high = middle;
                high_w = watts;
            } else {
                low = middle;
                best = {middle, watts, std::move(made)};
            }
            if (watts > wish.amount) blocked.reset();
        } catch (const WishError& error) {
            if (!isLimitOfSize(error)) throw;
            high = middle;
            high_w = 0;
            blocked = error;
        }
    }
    if (blocked && best.watts < rules::nearEnough * wish.amount) {
        if (blocked->limit != "parcel") throw withNearest(*blocked, wish, catalog, low, high);
        // It named the ground of the racks that were tried last: asked for is that of all.
        Wish anywhere = wish;
        anywhere.parcel_width_m = anywhere.parcel_depth_m = 0;
        const int racks = mostRacks(anywhere, catalog).racks;
        try {
            return generator::siteOf(wish, catalog, racks);
        } catch (const WishError& error) {
            if (!isLimitOfSize(error)) throw;
            throw withNearest(error, wish, catalog, low, high);
        }
    }
    if (low == 0) {
        Wish nearest = wish;
        nearest.amount = std::ceil(measured_w(wish, catalog, generator::siteOf(wish, catalog, 1).site) / 1e4) * 1e4;
        throw WishError(
            "amount", describeAmount(wish) + " is less than one rack takes; the nearest is " + describeAmount(nearest),
            nearest);
    }
    return std::move(best.made);
}

} // namespace

void checkWish(const Wish& wish, const Catalog& catalog) {
    if (!std::isfinite(wish.amount) || wish.amount <= 0)
        throw WishError("amount", "the amount wished for must be above 0");
    if (wish.start < *parseDate("2000-01-01") || wish.start > *parseDate("2100-12-31"))
        throw WishError("start", "the first day must be from 2000-01-01 to 2100-12-31");
    const auto rack = catalog.type(wish.rackType);
    if (!rack) throw WishError("rack", "no type \"" + wish.rackType + "\" in the catalog; gigasite catalog lists them");
    if (rack->role != Role::Rack || rack->value("gpus") <= 0)
        throw WishError("rack", rack->name + " is no rack with GPUs; gigasite catalog lists them");
    const Port* feed = rack->port("feed_a");
    if (!feed || std::find(feed->voltages_v.begin(), feed->voltages_v.end(), 480) == feed->voltages_v.end())
        throw WishError("rack", rack->name + " does not take the 480 V of the busways that are built here");
    if (!catalog.climate(wish.climate)) {
        std::string known;
        for (const Climate& climate : catalog.climates()) known += (known.empty() ? "" : ", ") + climate.id;
        throw WishError("climate", "no climate \"" + wish.climate + "\"; known: " + known);
    }
    if (!std::isfinite(wish.battery_minutes) || wish.battery_minutes < 0 || wish.battery_minutes > 24 * 60)
        throw WishError("amount", "battery minutes must be between 0 and 1440");
    for (const double metres : {wish.parcel_width_m, wish.parcel_depth_m})
        if (!std::isfinite(metres) || metres < 0 || metres > 1e5)
            throw WishError("parcel", "the sides of the parcel must be between 0 (as needed) and 100,000 metres");
    if (wish.cooling != WishCooling::Chillers && rack->value("liquid_heat_fraction") <= 0) {
        Wish nearest = wish;
        nearest.cooling = WishCooling::Chillers;
        throw WishError("cooling",
                        rack->name + " gives all its heat to air, which needs chilled water: with chillers it can be",
                        nearest);
    }
    const double gpus = wish.target == WishTarget::Gpus
                            ? wish.amount
                            : wish.amount / (rack->value("rack_power_kw_max") * 1e3) * rack->value("gpus");
    if (gpus > mostGpus)
        throw withNearest(WishError("amount", "more than 20 million GPUs are not planned here"), wish, catalog, 0,
                          static_cast<int>(mostGpus / rack->value("gpus")) + 1);
}

std::string describeAmount(const Wish& wish) {
    std::array<char, 64> text{};
    if (wish.target == WishTarget::Gpus) {
        std::string digits = std::to_string(static_cast<long long>(std::min(wish.amount, 1e15)));
        for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
            digits.insert(static_cast<std::size_t>(at), ",");
        return digits + " GPUs";
    }
    // Not printf: the window's locale must not get into the site.
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), wish.amount / 1e6, std::chars_format::general, 6).ptr;
    return std::string(text.data(), end) + (wish.target == WishTarget::ItPower ? " MW IT" : " MW facility");
}

Generated generate(const Wish& wish, const Catalog& catalog) {
    checkWish(wish, catalog);
    if (wish.target != WishTarget::Gpus) return mostRacks(wish, catalog);
    const double each = catalog.type(wish.rackType)->value("gpus");
    const int racks = static_cast<int>(std::ceil(wish.amount / each));
    try {
        return generator::siteOf(wish, catalog, racks);
    } catch (const WishError& error) {
        if (!isLimitOfSize(error)) throw;
        throw withNearest(error, wish, catalog, 0, racks);
    }
}

} // namespace gs
