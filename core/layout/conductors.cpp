// SPDX-License-Identifier: GPL-3.0-or-later
// Which cable or pipe a new link gets, and how many runs of it.
#include "core/layout/conductors.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/layout/demand.h"
#include "core/layout/ports.h"
#include "core/layout/route.h"
#include "core/money/capital.h"
#include "core/power/cable_drop.h"
#include "core/site/edit_support.h"

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

/// Quantity that says what one run carries.
const char* limitKey(const Site& site, const Link& link) {
    if (link.medium == Medium::Power) return "rated_current_a";
    return carriesPg25(site, link) ? "heat_at_limit_mw_pg25_10k" : "heat_at_limit_mw_water_10k";
}

/// What one run carries, in the unit of `perLine()`; 0 = no limit on record.
double perRun(const Site& site, const Type& conductor, const Link& link) {
    return (link.medium == Medium::Power ? 1 : 1e6) * conductor.value(limitKey(site, link));
}

/// Of the end that takes: the engine counts the current with it.
double powerFactorOf(const Site& site, const Link& link) {
    const Component* to = site.component(link.to.component);
    const Type* type = to ? site.typeOf(*to) : nullptr;
    return type ? powerFactor(*type, to->values) : defaultPowerFactor;
}

/// Current of one line of the bundle, A, or its heat, W.
double perLine(const Site& site, const Link& link, double flow_w) {
    const double line_w = flow_w / std::max(lineCount(site, link), 1);
    return link.medium == Medium::Power ? cableCurrent_a(line_w, voltageOf(site, link), powerFactorOf(site, link), 1)
                                        : line_w;
}

} // namespace

int runsNeeded(double load, double limit) {
    if (!(limit > 0) || !(load > limit)) return 1;
    // A load equal to a whole number of runs must not need one more for the last bit.
    return static_cast<int>(std::clamp(std::ceil(load / limit * (1 - 1e-12)), 1.0, double(mostRuns)));
}

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
        Rank rank{rated_v, runsNeeded(load, limit), limit, type.id};
        if (!best || rank < *best) best = std::move(rank);
    };
    for (const auto& type : catalog.types())
        if (!site.type(type->id)) consider(*type);
    for (const auto& [id, type] : site.types()) consider(*type);
    return best ? std::get<3>(*best) : std::string();
}

int defaultRuns(const Site& site, const Type& conductor, const Link& link, double flow_w) {
    return runsNeeded(perLine(site, link, flow_w), perRun(site, conductor, link));
}

ConductorReason conductorReason(const Site& site, const Type& conductor, int runs, const Link& link, double flow_w) {
    ConductorReason reason;
    reason.isPower = link.medium == Medium::Power;
    reason.load = perLine(site, link, flow_w);
    reason.limit = perRun(site, conductor, link) * std::max(runs, 1);
    if (reason.limit > 0) reason.key = limitKey(site, link);
    reason.length_m = totalLength(site, link) / std::max(lineCount(site, link), 1);
    if (!reason.isPower) reason.velocity_m_per_s = conductor.value("velocity_limit_m_s");
    else if (const double voltage = voltageOf(site, link); voltage > 0)
        reason.drop = cableDrop(reason.load / std::max(runs, 1), voltage, powerFactorOf(site, link),
                                conductor.value("resistance_ohm_per_km"), conductor.value("reactance_ohm_per_km"),
                                reason.length_m);
    return reason;
}

ConductorChoice chooseConductor(const Site& site, const Catalog& catalog, const Link& link, double flow_w) {
    ConductorChoice choice;
    choice.flow_w = flow_w;
    const std::string id = defaultConductor(site, catalog, link, flow_w);
    if (id.empty()) return choice;
    choice.type = site.type(id);
    if (!choice.type) choice.type = catalog.type(id);
    choice.runs = defaultRuns(site, *choice.type, link, flow_w);
    choice.reason = conductorReason(site, *choice.type, choice.runs, link, flow_w);
    return choice;
}

ConductorChoice chooseConductor(const Site& site, const Catalog& catalog, const Link& link) {
    return chooseConductor(site, catalog, link, designFlow_w(Overlay(site), link, designWeather(site, catalog)));
}

double loadToCarry_w(const Engine& engine, const Catalog& catalog, const Link& link) {
    const Site& site = engine.site();
    const double design = designFlow_w(Overlay(site), link, designWeather(site, catalog));
    const Slot slot = site.links().slotOf(link.id);
    if (slot == noSlot) return design;
    const LinkResult now = engine.link(slot);
    return std::max(design, link.medium == Medium::Coolant ? now.heat_w : now.flow_w);
}

LinkFacts linkFacts(const Engine& engine, const Link& link) {
    LinkFacts facts;
    const Site& site = engine.site();
    const Slot slot = site.links().slotOf(link.id);
    if (slot == noSlot) return facts;
    const LinkResult now = engine.link(slot);
    facts.length_m = now.length_m;
    facts.loss_w = now.loss_w;
    const std::shared_ptr<const Type> type = site.type(link.conductor);
    if (!type) return facts;
    if (link.medium == Medium::Power) facts.drop = conductorReason(site, *type, link.runs, link, now.flow_w).drop;
    const Price price = conductorPricePerMetre(*type);
    const double metres = now.length_m * link.runs * (link.medium == Medium::Coolant ? 2 : 1);
    facts.isPriced = price.priced;
    facts.usd_low = price.usd_low * metres;
    facts.usd_high = price.usd_high * metres;
    return facts;
}

ChangeSet chooseConductors(const Engine& engine, const Catalog& catalog, std::span<const std::string> links) {
    edit::Builder builder(engine.site());
    for (const std::string& id : links) {
        const Link& link = edit::needLink(engine.site(), id);
        const ConductorChoice choice =
            chooseConductor(engine.site(), catalog, link, loadToCarry_w(engine, catalog, link));
        if (!choice.type) continue;
        builder.useType(choice.type);
        Link& changed = builder.editLink(id);
        changed.conductor = choice.type->id;
        changed.runs = choice.runs;
    }
    return builder.take();
}

} // namespace gs
