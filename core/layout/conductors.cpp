// SPDX-License-Identifier: GPL-3.0-or-later
// Which cable or pipe a new link gets, and how many runs of it.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/layout/autoconnect.h"
#include "core/layout/demand.h"
#include "core/layout/ports.h"
#include "core/layout/route.h"

namespace gs {

namespace {

constexpr int mostRuns = 1'000;

const Port* portOf(const Site& site, const PortRef& ref) {
    const Component* component = site.component(ref.component);
    const Type* type = component ? site.typeOf(*component) : nullptr;
    return type ? type->port(ref.port) : nullptr;
}

double voltageOf(const Site& site, const Link& link) {
    const Port* from = portOf(site, link.from);
    const Port* to = portOf(site, link.to);
    return from && to ? sharedVoltage_v(*from, *to) : 0;
}

bool carriesPg25(const Site& site, const Link& link) {
    for (const PortRef* ref : {&link.from, &link.to})
        if (const Port* port = portOf(site, *ref); port && port->fluid == "pg25") return true;
    return false;
}

/// What one run carries, in the unit of `perLine()`; 0 = no limit on record.
double perRun(const Site& site, const Type& conductor, const Link& link) {
    if (link.medium == Medium::Power) return conductor.value("rated_current_a");
    return 1e6 * conductor.value(carriesPg25(site, link) ? "heat_at_limit_mw_pg25_10k" : "heat_at_limit_mw_water_10k");
}

/// Current of one line of the bundle, A, or its heat, W.
double perLine(const Site& site, const Link& link, double flow_w) {
    const double line_w = flow_w / std::max(lineCount(site, link), 1);
    return link.medium == Medium::Power ? cableCurrent_a(line_w, voltageOf(site, link), defaultPowerFactor, 1) : line_w;
}

int runsFor(double load, double limit) {
    if (!(limit > 0) || !(load > limit)) return 1;
    // A load equal to a whole number of runs must not need one more for the last bit.
    return static_cast<int>(std::clamp(std::ceil(load / limit * (1 - 1e-12)), 1.0, double(mostRuns)));
}

} // namespace

std::string defaultConductor(const Site& site, const Catalog& catalog, const Link& link, double flow_w) {
    if (link.medium != Medium::Power && link.medium != Medium::Coolant) return {};
    const double voltage = voltageOf(site, link);
    const double load = perLine(site, link, flow_w);
    // Cables: lowest voltage class that holds, then fewest runs, then the thinnest. Pipes: fewest runs, then
    // the thinnest. Ties by id.
    using Rank = std::tuple<double, int, double, std::string>;
    std::optional<Rank> best;
    const auto consider = [&](const Type& type) {
        if (type.role != Role::Conductor) return;
        const bool isPower = link.medium == Medium::Power;
        if ((type.find("rated_current_a") != nullptr) != isPower ||
            (type.find("inner_diameter_mm") != nullptr) == isPower)
            return;
        const double rated_v = isPower ? 1000 * type.value("rated_kv") : 0;
        if (isPower && rated_v < voltage) return;
        const double limit = perRun(site, type, link);
        Rank rank{rated_v, runsFor(load, limit), limit, type.id};
        if (!best || rank < *best) best = std::move(rank);
    };
    for (const auto& type : catalog.types())
        if (!site.type(type->id)) consider(*type);
    for (const auto& [id, type] : site.types()) consider(*type);
    return best ? std::get<3>(*best) : std::string();
}

int defaultRuns(const Site& site, const Type& conductor, const Link& link, double flow_w) {
    return runsFor(perLine(site, link, flow_w), perRun(site, conductor, link));
}

} // namespace gs
