// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/exact.h"
#include "core/layout/route.h"

namespace gs {

SelectionSummary summarize(const Engine& engine, const std::vector<Slot>& components, std::optional<Date> day) {
    const Site& site = engine.site();
    SelectionSummary sum;
    ExactWatts demand, loss, rating;
    // By type, whose names are compared once for each: there are few types and many parts.
    struct OfType {
        TypeCount count;
        ExactWatts heat;
        double gpus = 0; ///< of one without a value of its own
    };
    std::map<const Type*, OfType> known;
    std::map<std::string, TypeCount> types;
    for (const Slot slot : components) {
        const Component& component = *site.components().at(slot);
        const ComponentResult result = engine.component(slot);
        const Type* type = site.typeAt(slot).get();
        OfType* ofType = nullptr;
        if (type) {
            const auto [it, isNew] = known.try_emplace(type);
            ofType = &it->second;
            if (isNew) ofType->gpus = type->value("gpus");
        }
        TypeCount& count = ofType ? ofType->count : types[component.type];
        ++count.components;
        count.elements += component.array.count;
        ++sum.components;
        sum.elements += component.array.count;
        if (type && type->role == Role::Rack && type->kind == "rack") { // not the switches mounted in them
            sum.racks += component.array.count;
            sum.online += result.online;
            if (day && component.energized && *component.energized > *day) {
                sum.later += component.array.count;
                sum.firstLater = std::min(sum.firstLater.value_or(*component.energized), *component.energized);
            }
        }
        const double gpus = !component.values.empty() ? site.value(component, "gpus") : ofType ? ofType->gpus : 0;
        sum.gpus += static_cast<std::int64_t>(std::llround(gpus)) * component.array.count;
        demand += ExactWatts(result.demand_w);
        loss += ExactWatts(result.loss_w);
        if (ofType) ofType->heat += ExactWatts(result.heat_w);
        rating += ExactWatts(result.rating_w);
    }
    std::map<std::string, ExactWatts> heats;
    for (const auto& [type, sums] : known) {
        types[type->id] = sums.count;
        heats[type->kind] += sums.heat;
    }
    for (auto& [type, count] : types) {
        count.type = type;
        sum.types.push_back(count);
    }
    std::stable_sort(sum.types.begin(), sum.types.end(),
                     [](const TypeCount& a, const TypeCount& b) { return a.elements > b.elements; });
    sum.demand_w = demand.value();
    sum.loss_w = loss.value();
    // The same heat goes from racks to CDUs, chillers, towers: counted is the kind of part that carries most of it.
    for (const auto& [kind, heat] : heats) sum.heat_w = std::max(sum.heat_w, heat.value());
    sum.rating_w = rating.value();
    return sum;
}

LinkSummary summarizeLinks(const Engine& engine, const std::vector<std::string>& ids) {
    LinkSummary sum;
    ExactWatts flow, loss, heat;
    for (const std::string& id : ids) {
        const Slot slot = engine.site().links().slotOf(id);
        if (slot == noSlot) continue;
        const LinkResult result = engine.link(slot);
        ++sum.links;
        sum.lines += lineCount(engine.site(), *engine.site().links().at(slot));
        sum.length_m += result.length_m;
        flow += ExactWatts(result.flow_w);
        loss += ExactWatts(result.loss_w);
        heat += ExactWatts(result.heat_w);
        // Of equal ones the first with a limit.
        const bool isKnown = sum.worst_rated_a > 0 || sum.worst_velocity_limit_m_s > 0;
        if (sum.links > 1 &&
            (result.loading() < sum.worst_loading || (result.loading() == sum.worst_loading && isKnown)))
            continue;
        sum.worst_loading = result.loading();
        sum.worst_current_a = result.current_a;
        sum.worst_rated_a = result.rated_a;
        sum.worst_velocity_m_s = result.velocity_m_s;
        sum.worst_flow_m3_per_s = result.flow_m3_per_s;
        sum.worst_velocity_limit_m_s = result.velocity_limit_m_s;
    }
    sum.flow_w = flow.value();
    sum.loss_w = loss.value();
    sum.heat_w = heat.value();
    return sum;
}

std::vector<SourceGroup> groupSources(const Site& site, const std::vector<SourceRow>& sources, bool byKind) {
    struct Sum {
        SourceGroup group;
        ExactWatts capacity, output;
    };
    std::map<std::string, Sum> sums;
    for (const SourceRow& source : sources) {
        Sum& sum = sums[byKind ? source.kind : source.type];
        const Component* component = site.component(source.id);
        sum.group.count += component ? component->array.count : 1;
        sum.group.assumed |= source.assumed;
        sum.capacity += ExactWatts(source.capacity_w);
        sum.output += ExactWatts(source.output_w);
    }
    std::vector<SourceGroup> groups;
    for (auto& [key, sum] : sums) {
        sum.group.key = key;
        sum.group.capacity_w = sum.capacity.value();
        sum.group.output_w = sum.output.value();
        groups.push_back(std::move(sum.group));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const SourceGroup& a, const SourceGroup& b) { return a.capacity_w > b.capacity_w; });
    return groups;
}

namespace {

long percentOf(const LimitRow& row) { return std::lround(100 * (1 - std::clamp(row.headroom_fraction, -1e6, 1.0))); }

} // namespace

std::vector<LimitGroup> groupLimits(const Site& site, const std::vector<LimitRow>& rows) {
    std::vector<LimitGroup> groups;
    std::map<std::pair<std::string, std::string>, std::size_t> byKind;
    for (const LimitRow& row : rows) {
        const Component* component = site.component(row.id);
        const auto [it, isNew] =
            byKind.try_emplace({row.kind, component ? component->type.str() : std::string()}, groups.size());
        if (isNew) groups.push_back({row, 0});
        else if (LimitGroup& group = groups[it->second]; percentOf(row) == percentOf(group.tightest)) ++group.alike;
        else ++group.lower;
    }
    return groups;
}

std::vector<ContributionGroup> groupContributions(const std::vector<Contribution>& list) {
    std::map<std::tuple<std::string, std::string, std::string>, ContributionGroup> groups;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Contribution& term = list[i];
        ContributionGroup& group = groups[{term.type, term.what, term.quantity}];
        group.count += term.count;
        group.value += term.value; // terms are whole quanta: adding them rounds nothing (core/exact.h)
        group.members.push_back(i);
    }
    std::vector<ContributionGroup> result;
    for (auto& [key, group] : groups) {
        std::tie(group.type, group.what, group.quantity) = key;
        std::stable_sort(group.members.begin(), group.members.end(), [&](std::size_t a, std::size_t b) {
            return std::abs(list[a].value) > std::abs(list[b].value);
        });
        result.push_back(std::move(group));
    }
    std::stable_sort(result.begin(), result.end(), [](const ContributionGroup& a, const ContributionGroup& b) {
        return std::abs(a.value) > std::abs(b.value);
    });
    return result;
}

double sumOf(const std::vector<Contribution>& list) {
    double sum = 0;
    for (const Contribution& term : list) sum += term.value;
    return sum;
}

std::vector<FigureTerm> termsOf(const Engine& engine, const std::string& id) {
    // Figures that are parts of one of these (IT power of facility power) would only repeat it.
    static constexpr const char* figures[] = {"facility_power_w",
                                              "unserved_w",
                                              "supply_capacity_w",
                                              "firm_supply_w",
                                              "storage_power_w",
                                              "storage_energy_wh",
                                              "heat_w",
                                              "heat_rejection_capacity_w",
                                              "gas_m3_per_s",
                                              "water_m3_per_s",
                                              "gpus_online",
                                              "compute_bf16_dense_flops",
                                              "compute_fp8_dense_flops",
                                              "compute_fp4_dense_flops",
                                              "h100_equivalents",
                                              "site_area_m2",
                                              "built_area_m2",
                                              "capex_usd_low",
                                              "capex_usd_high"};
    std::vector<FigureTerm> terms;
    for (const char* figure : figures)
        for (Contribution& term : engine.why(figure))
            if (term.id == id) terms.push_back({figure, std::move(term)});
    return terms;
}

} // namespace gs
