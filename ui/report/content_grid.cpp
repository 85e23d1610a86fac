// SPDX-License-Identifier: GPL-3.0-or-later
// What a utility asks for before it connects a site: how much when, by how much it can change, at which power factor,
// and what stands on the site to follow it. A figure that no record has is said to be missing, never made up.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/power/equipment.h"
#include "ui/panels/names.h"
#include "ui/report/content_parts.h"

namespace gs::ui {

namespace {

const QString watts = QStringLiteral("W"), megavars = QStringLiteral("Mvar");

ReportTable loadCases(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Load by case");
    table.note =
        ReportWords::tr("Nameplate: all that the racks can draw. Training and idle: as the racks' records say. "
                        "A training job that starts, stops or fails takes the site from one to the other.");
    table.columns = {{ReportWords::tr("Load case"), 2.6},
                     {ReportWords::tr("IT power"), 1.2, true},
                     {ReportWords::tr("Facility power"), 1.2, true},
                     {ReportWords::tr("Of nameplate"), 1.1, true},
                     {ReportWords::tr("PUE"), 0.8, true}};
    const Date day = source.input.view.at;
    const auto at = [&](LoadCase loadCase) { return figuresAt(source, {day, loadCase}).figures; };
    const Figures most = at(LoadCase::Nameplate), training = at(LoadCase::Training), idle = at(LoadCase::Idle);
    const auto shareOfMost = [&](double w) {
        return most.facility_power_w > 0 ? shareCell(w / most.facility_power_w) : textCell(QStringLiteral("–"));
    };
    for (const auto& [loadCase, f] : {std::pair{LoadCase::Nameplate, &most}, std::pair{LoadCase::Training, &training},
                                      std::pair{LoadCase::Idle, &idle}})
        table.rows.push_back({{textCell(loadCaseTitle(loadCase)), quantityCell(f->it_power_w, watts),
                               quantityCell(f->facility_power_w, watts), shareOfMost(f->facility_power_w),
                               f->pue ? ReportCell{QString::number(*f->pue, 'f', 3), *f->pue, QStringLiteral("1"), {}}
                                      : textCell(QStringLiteral("–"))},
                              {}});
    const double swing = training.facility_power_w - idle.facility_power_w;
    table.rows.push_back({{textCell(ReportWords::tr("Swing, training to idle")),
                           quantityCell(training.it_power_w - idle.it_power_w, watts), quantityCell(swing, watts),
                           shareOfMost(swing), textCell(QStringLiteral("–"))},
                          {}});
    return table;
}

ReportTable byDate(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Power by date");
    table.note = ReportWords::tr("On the first day of each phase, for the load case of this report.");
    table.columns = {{ReportWords::tr("Phase"), 2.4},
                     {ReportWords::tr("From"), 1.1},
                     {ReportWords::tr("Facility power"), 1.1, true},
                     {ReportWords::tr("From the grid"), 1.1, true},
                     {ReportWords::tr("Made on the site"), 1.1, true},
                     {ReportWords::tr("Firm supply"), 1.1, true},
                     {ReportWords::tr("Reserve"), 1.1, true}};
    for (const Phase& phase : source.site.settings().phases) {
        const OtherFigures& on = figuresAt(source, {phase.date, source.input.view.loadCase});
        table.rows.push_back(
            {{textCell(phase.name), dateCell(phase.date), quantityCell(on.figures.facility_power_w, watts),
              quantityCell(on.fromGrid_w, watts), quantityCell(on.onSite_w, watts),
              quantityCell(on.figures.firm_supply_w, watts), quantityCell(on.figures.reserve_w, watts)},
             {}});
    }
    return table;
}

/// A figure of a part: its own, else its type's.
ReportCell ofPart(const ReportSource& source, const Component& part, const Type& type, const char* key) {
    const Quantity* recorded = type.find(key);
    if (!recorded || !recorded->isScalar()) return textCell(notOnRecord());
    Quantity mine = *recorded;
    mine.value = source.site.value(part, key, recorded->value);
    return quantityOf(mine);
}

ReportTable connections(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Connections to the grid");
    table.columns = {{ReportWords::tr("Connection"), 2.4},
                     {ReportWords::tr("In use from"), 1.1},
                     {ReportWords::tr("Voltage"), 0.9, true},
                     {ReportWords::tr("Counts with"), 1, true, true},
                     {ReportWords::tr("Output"), 1, true, true},
                     {ReportWords::tr("Short circuit"), 1, true},
                     {ReportWords::tr("Notice of curtailment"), 1.2, true}};
    double counts = 0, output = 0;
    for (const SourceRow& row : source.engine.results().sources) {
        const Component* part = row.kind == gridKind ? source.site.component(row.id) : nullptr;
        const Type* type = part ? source.site.typeOf(*part) : nullptr;
        if (!type) continue;
        table.rows.push_back(
            {{partCell(source, row.id), dateCell(part->energized), ofPart(source, *part, *type, "voltage_kv"),
              quantityCell(row.capacity_w, watts), quantityCell(row.output_w, watts),
              ofPart(source, *part, *type, "short_circuit_ka"), ofPart(source, *part, *type, "curtailment_notice_min")},
             {}});
        counts += row.capacity_w;
        output += row.output_w;
    }
    if (table.rows.size() > 1)
        table.totals = ReportRow{{textCell(ReportWords::tr("Total")),
                                  {},
                                  {},
                                  quantityCell(counts, watts),
                                  quantityCell(output, watts),
                                  {},
                                  {}},
                                 {}};
    return table;
}

/// Q = P tan φ of each consumer, added up by type.
ReportTable powerFactors(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Power factor of the load");
    table.note =
        ReportWords::tr("At the terminals of the consumers, lagging; where no record names one, 0.95 is assumed. "
                        "Reactive power of transformers, cables and capacitors is not modelled.");
    table.columns = {{ReportWords::tr("Type"), 2.8},
                     {ReportWords::tr("Power"), 1.1, true, true},
                     {ReportWords::tr("Reactive power"), 1.1, true, true},
                     {ReportWords::tr("Power factor"), 1, true},
                     {ReportWords::tr("Record"), 1}};
    struct Load {
        double p_w = 0, q_var = 0;
        bool isRecorded = true; ///< of each part
    };
    std::map<std::string, Load> loads;
    Load all;
    for (Slot slot = 0; slot < source.site.components().slotCount(); ++slot) {
        const Component* part = source.site.components().at(slot);
        const Type* type = part && part->isLive(source.input.view.at) ? source.site.typeOf(*part) : nullptr;
        const double p_w = type ? source.engine.component(slot).demand_w : 0;
        if (!(p_w > 0)) continue;
        const double factor = powerFactor(*type, part->values), q_var = p_w * std::tan(std::acos(factor));
        Load& load = loads[part->type];
        load.p_w += p_w, load.q_var += q_var;
        load.isRecorded &= type->find("power_factor") || part->values.count("power_factor");
        all.p_w += p_w, all.q_var += q_var;
    }
    std::vector<std::pair<std::string, Load>> sorted(loads.begin(), loads.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second.p_w > b.second.p_w; });
    const auto factorCell = [](const Load& load) {
        const double factor = load.p_w / std::hypot(load.p_w, load.q_var);
        return ReportCell{QString::number(factor, 'f', 3), factor, QStringLiteral("1"), {}};
    };
    for (const auto& [id, load] : sorted)
        table.rows.push_back(
            {{typeCell(source, id), quantityCell(load.p_w, watts), quantityCell(load.q_var / 1e6, megavars),
              factorCell(load), textCell(load.isRecorded ? ReportWords::tr("recorded") : ReportWords::tr("assumed"))},
             {}});
    if (!table.rows.empty())
        table.totals = ReportRow{{textCell(ReportWords::tr("All consumers")),
                                  quantityCell(all.p_w, watts),
                                  quantityCell(all.q_var / 1e6, megavars),
                                  factorCell(all),
                                  {}},
                                 {}};
    return table;
}

std::map<std::string, std::int64_t> unitsOf(const ReportSource& source, Role role) {
    std::map<std::string, std::int64_t> units;
    for (const auto& [id, count] : source.count)
        if (const auto type = source.site.type(id); type && type->role == role && type->kind != gridKind)
            units[id] = count;
    return units;
}

ReportTable followers(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("How the plant on the site follows the load");
    table.note = ReportWords::tr("Of one unit, as recorded; the load step is a share of its rating.");
    table.columns = {{ReportWords::tr("Type"), 2.6},
                     {ReportWords::tr("Units"), 0.7, true, true},
                     {ReportWords::tr("Ramp"), 1.1, true},
                     {ReportWords::tr("Ramp of all"), 1.1, true, true},
                     {ReportWords::tr("Lowest load"), 0.9, true},
                     {ReportWords::tr("Load step"), 0.8, true},
                     {ReportWords::tr("Hot start"), 0.9, true},
                     {ReportWords::tr("Cold start"), 0.9, true},
                     {ReportWords::tr("Inertia"), 0.8, true}};
    const auto share = [](const Type& type, const char* key) {
        const Quantity* quantity = type.find(key);
        return quantity && quantity->isScalar() ? shareCell(quantity->value) : textCell(notOnRecord());
    };
    double ramp = 0;
    for (const auto& [id, count] : unitsOf(source, Role::Source)) {
        const auto type = source.site.type(id);
        ReportCell all = textCell(notOnRecord());
        if (const Quantity* one = type->find("ramp_mw_per_min"); one && one->isScalar()) {
            Quantity sum = *one;
            sum.value *= static_cast<double>(count);
            all = quantityOf(sum);
            ramp += sum.value;
        }
        table.rows.push_back({{typeCell(source, id), countCell(count), recordedCell(*type, "ramp_mw_per_min"), all,
                               share(*type, "min_load_fraction"), share(*type, "max_load_step_fraction"),
                               recordedCell(*type, "hot_start_min"), recordedCell(*type, "cold_start_min"),
                               recordedCell(*type, "inertia_h_s")},
                              {}});
    }
    return table;
}

/// What carries the load over an interruption: batteries and UPS.
ReportTable carriers(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Storage and UPS");
    table.columns = {{ReportWords::tr("Type"), 2.8},
                     {ReportWords::tr("Units"), 0.8, true, true},
                     {ReportWords::tr("Rating of one"), 1.1, true},
                     {ReportWords::tr("Energy of one"), 1.1, true},
                     {ReportWords::tr("Time at the rating"), 1.2, true},
                     {ReportWords::tr("Response"), 1, true}};
    constexpr std::array times{"duration_h", "battery_runtime_min", "backup_s"};
    constexpr std::array responses{"response_ms", "transfer_time_ms"};
    const auto first = [](const Type& type, const auto& keys) {
        for (const char* key : keys)
            if (const Quantity* quantity = type.find(key); quantity && quantity->isScalar())
                return quantityOf(*quantity);
        return textCell(notOnRecord());
    };
    auto units = unitsOf(source, Role::Store);
    for (const auto& [id, count] : unitsOf(source, Role::Converter))
        if (source.site.type(id)->kind == "ups") units[id] = count;
    for (const auto& [id, count] : units) {
        const auto type = source.site.type(id);
        table.rows.push_back({{typeCell(source, id), countCell(count), recordedCell(*type, "rated_power_mw"),
                               recordedCell(*type, "energy_mwh"), first(*type, times), first(*type, responses)},
                              {}});
    }
    return table;
}

} // namespace

void gridChapter(const ReportSource& source, ReportChapter& chapter) {
    chapter.blocks.emplace_back(loadCases(source));
    ReportTable dates = byDate(source);
    source.engine.setView(source.input.view);
    if (!dates.rows.empty()) chapter.blocks.emplace_back(std::move(dates));
    ReportTable grid = connections(source);
    if (grid.rows.empty())
        chapter.blocks.emplace_back(paragraph(
            ReportWords::tr("On this day the site has no connection to the grid: all its power is made on it.")));
    else chapter.blocks.emplace_back(std::move(grid));
    for (ReportTable& table : std::vector<ReportTable>{powerFactors(source), followers(source), carriers(source)})
        if (!table.rows.empty()) chapter.blocks.emplace_back(std::move(table));
    const Figures& f = source.engine.results().figures;
    if (f.storage_power_w > 0 && f.facility_power_w > 0)
        chapter.blocks.emplace_back(paragraph(
            ReportWords::tr(
                "Storage that reaches the load: %1 and %2, that is %3 of the facility power for %4 at the rating.")
                .arg(formatQuantity(f.storage_power_w, watts),
                     formatQuantity(f.storage_energy_wh, QStringLiteral("Wh")),
                     perCent(f.storage_power_w / f.facility_power_w),
                     formatQuantity(f.storage_energy_wh / f.storage_power_w, QStringLiteral("h")))));
    chapter.blocks.emplace_back(note(ReportWords::tr(
        "Not in the plan, and so to be agreed with the utility: hours of curtailment, ride-through of voltage and "
        "frequency by the racks' power supplies, harmonics, flicker, and what the plant adds to short circuits.")));
}

} // namespace gs::ui
