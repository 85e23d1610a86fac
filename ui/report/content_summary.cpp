// SPDX-License-Identifier: GPL-3.0-or-later
// The page for those who read one page, and the figures of the site by system.
#include <algorithm>

#include "core/engine/summary.h"
#include "core/engine/zone_summary.h"
#include "ui/panels/names.h"
#include "ui/render/overlay.h"
#include "ui/report/content_parts.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

const QString watts = QStringLiteral("W");

std::map<std::string, FigureRow> byKey(const Figures& figures) {
    std::map<std::string, FigureRow> rows;
    for (const FigureRow& row : figureRows(figures)) rows.emplace(row.key, row);
    return rows;
}

ReportTable limitsTable(const ReportSource& source, std::size_t most) {
    ReportTable table;
    table.title = ReportWords::tr("What limits the site, tightest first");
    table.columns = {{ReportWords::tr("Limit"), 4},
                     {ReportWords::tr("Used"), 1.2, true},
                     {ReportWords::tr("Limit at"), 1.2, true},
                     {ReportWords::tr("Loading"), 1, true}};
    for (const LimitGroup& group : groupLimits(source.site, source.engine.limits(limitsRead))) {
        if (table.rows.size() == most) break;
        const LimitRow& row = group.tightest;
        const QString unit = figureUnit(QString::fromStdString(row.kind), QString::fromStdString(row.unit));
        ReportCell name = partCell(source, row.id);
        name.text = limitGroupTitle(source.site, group);
        const double loading = 1 - row.headroom_fraction;
        table.rows.push_back(
            {{name, quantityCell(row.used, unit), quantityCell(row.limit, unit), shareCell(loading)}, {}});
    }
    return table;
}

ReportTable allFigures(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Figures");
    table.note =
        ReportWords::tr("Power, losses and heat are the demand of all live racks, served or not. The key names "
                        "the figure in gigasite info --json.");
    table.columns = {
        {ReportWords::tr("Figure"), 3}, {ReportWords::tr("Value"), 1.6, true}, {ReportWords::tr("Key"), 2.4}};
    for (const FigureRow& row : figureRows(source.engine.results().figures))
        table.rows.push_back({{textCell(figureName(row.key)), figureCell(row), textCell(std::string(row.key))}, {}});
    return table;
}

ReportTable balance(const ReportSource& source) {
    const Figures& f = source.engine.results().figures;
    ReportTable table;
    table.title = ReportWords::tr("Power balance");
    table.columns = {{ReportWords::tr("System"), 3},
                     {ReportWords::tr("Power"), 1.6, true, true},
                     {ReportWords::tr("Share"), 1.2, true}};
    const auto row = [&](const char* key, double value) {
        const double share = f.facility_power_w > 0 ? value / f.facility_power_w : 0;
        return ReportRow{{textCell(figureName(key)), quantityCell(value, watts), shareCell(share)}, {}};
    };
    table.rows = {row("it_power_w", f.it_power_w), row("cooling_power_w", f.cooling_power_w),
                  row("losses_w", f.losses_w), row("house_power_w", f.house_power_w)};
    table.totals = row("facility_power_w", f.facility_power_w);
    return table;
}

/// Every term of the site's power, equal ones together.
ReportTable bySystem(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("What the power goes to");
    table.columns = {{ReportWords::tr("Term"), 2},
                     {ReportWords::tr("Type"), 3},
                     {ReportWords::tr("Count"), 1, true},
                     {ReportWords::tr("Power"), 1.3, true, true}};
    for (const ContributionGroup& group : groupContributions(source.engine.why("facility_power_w"))) {
        if (group.value == 0) continue;
        table.rows.push_back({{textCell(contributionName(group.what)),
                               group.type.empty() ? textCell(QString()) : typeCell(source, group.type),
                               countCell(group.count), quantityCell(group.value, watts)},
                              {}});
    }
    if (!table.rows.empty())
        table.totals = ReportRow{{textCell(figureName("facility_power_w")),
                                  {},
                                  {},
                                  quantityCell(source.engine.results().figures.facility_power_w, watts)},
                                 {}};
    return table;
}

ReportTable supply(const ReportSource& source) {
    const Results& results = source.engine.results();
    ReportTable table;
    table.title = ReportWords::tr("Power supply");
    table.columns = {{ReportWords::tr("Source"), 3},
                     {ReportWords::tr("Units"), 0.8, true, true},
                     {ReportWords::tr("Counts with"), 1.3, true, true},
                     {ReportWords::tr("Output"), 1.3, true, true},
                     {ReportWords::tr("Record"), 1.2}};
    double output = 0;
    std::int64_t units = 0;
    for (const SourceGroup& group : groupSources(source.site, results.sources, false)) {
        table.rows.push_back({{typeCell(source, group.key), countCell(group.count),
                               quantityCell(group.capacity_w, watts), quantityCell(group.output_w, watts),
                               textCell(group.assumed ? ReportWords::tr("assumed") : ReportWords::tr("recorded"))},
                              {}});
        output += group.output_w;
        units += group.count;
    }
    if (!table.rows.empty())
        table.totals = ReportRow{{textCell(figureName("supply_capacity_w")),
                                  countCell(units),
                                  quantityCell(results.figures.supply_capacity_w, watts),
                                  quantityCell(output, watts),
                                  {}},
                                 {}};
    return table;
}

QString fluidName(const std::string& fluid, double supply_c) {
    constexpr double warm_c = 25; // warmer than any chiller is asked for: ASHRAE TC 9.9, classes W27 and above
    if (fluid == "water") return supply_c > warm_c ? ReportWords::tr("warm water") : ReportWords::tr("chilled water");
    if (fluid == "condenser-water") return ReportWords::tr("cooling water");
    if (fluid == "pg25") return ReportWords::tr("PG25");
    return QString::fromStdString(fluid);
}

ReportTable loopTable(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Cooling loops");
    table.note = ReportWords::tr("Fullest first. PG25: water with 25 % of propylene glycol.");
    table.mostOnPaper = 24;
    table.columns = {{ReportWords::tr("Loop of"), 2.6},       {ReportWords::tr("Coolant"), 1.3},
                     {ReportWords::tr("Heat"), 1, true},      {ReportWords::tr("Capacity"), 1, true},
                     {ReportWords::tr("Loading"), 0.9, true}, {ReportWords::tr("Set point"), 0.9, true},
                     {ReportWords::tr("Supply"), 0.9, true},  {ReportWords::tr("Flow"), 1, true}};
    const auto loadingOf = [](const LoopResult& loop) {
        return loop.capacity_w > 0 ? loop.heat_w / loop.capacity_w : 0;
    };
    std::vector<LoopResult> loops = source.engine.loops();
    std::stable_sort(loops.begin(), loops.end(), [&](const LoopResult& a, const LoopResult& b) {
        return std::pair(-loadingOf(a), a.name) < std::pair(-loadingOf(b), b.name);
    });
    for (const LoopResult& loop : loops) {
        if (loop.members.size() < 2) continue;
        const double loading = loadingOf(loop);
        table.rows.push_back(
            {{partCell(source, loop.name), textCell(fluidName(loop.fluid, loop.supply_c)),
              quantityCell(loop.heat_w, watts), quantityCell(loop.capacity_w, watts),
              loop.capacity_w > 0 ? shareCell(loading) : textCell(QStringLiteral("–")),
              quantityCell(loop.set_point_c, QStringLiteral("°C")), quantityCell(loop.supply_c, QStringLiteral("°C")),
              quantityCell(loop.flow_m3_per_s, QStringLiteral("m³/s"))},
             {}});
    }
    return table;
}

ReportTable halls(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Data halls");
    table.columns = {{ReportWords::tr("Hall"), 3},
                     {ReportWords::tr("Racks"), 1, true, true},
                     {ReportWords::tr("GPUs"), 1, true, true},
                     {ReportWords::tr("IT power"), 1.2, true},
                     {ReportWords::tr("Heat"), 1.2, true},
                     {ReportWords::tr("Losses"), 1.2, true}};
    std::int64_t racks = 0, gpus = 0;
    for (const std::string& id : source.site.components().sortedIds()) {
        const Component* c = source.site.component(id);
        const Type* type = source.site.typeOf(*c);
        if (!type || type->kind != "hall" || !c->isInstalled(source.input.view.at)) continue;
        const ZoneSummary sum = summarizeZone(source.engine, id);
        table.rows.push_back(
            {{partCell(source, id), countCell(sum.racks), countCell(sum.gpus), quantityCell(sum.it_power_w, watts),
              quantityCell(sum.heat_w, watts), quantityCell(sum.loss_w, watts)},
             {}});
        racks += sum.racks;
        gpus += sum.gpus;
    }
    if (table.rows.size() > 1)
        table.totals =
            ReportRow{{textCell(ReportWords::tr("All halls")), countCell(racks), countCell(gpus), {}, {}, {}}, {}};
    return table;
}

} // namespace

void summaryChapter(const ReportSource& source, ReportChapter& chapter) {
    const Results& results = source.engine.results();
    const auto rows = byKey(results.figures);
    ReportFigures grid;
    for (const char* key :
         {"gpus_online", "it_power_w", "facility_power_w", "pue", "supply_capacity_w", "firm_supply_w", "reserve_w",
          "heat_rejection_capacity_w", "compute_bf16_dense_flops", "site_area_m2", "capex_usd_low", "capex_usd_high"}) {
        const bool isPrice = QLatin1String(key).startsWith(QLatin1String("capex"));
        if (isPrice && !source.hasPrices) continue;
        QString said;
        if (key == std::string_view("gpus_online"))
            said = ReportWords::tr("of %1 installed").arg(formatCount(results.figures.gpus_installed));
        else if (key == std::string_view("capex_usd_low"))
            said = ReportWords::tr("%1 of the parts priced")
                       .arg(perCent(pricedPercent(results.figures.capex_priced_fraction) / 100));
        grid.figures.push_back({figureName(key), said, figureCell(rows.at(key)), key});
    }
    if (!source.hasPrices) // what an authority asks for first
        for (const char* key : {"gas_m3_per_s", "water_m3_per_s"})
            grid.figures.push_back({figureName(key), {}, figureCell(rows.at(key)), key});
    chapter.blocks.emplace_back(std::move(grid));
    if (source.site.components().size() > 0) chapter.blocks.emplace_back(ReportPicture{SiteView::Plan, {}, 400});
    ReportTable limits = limitsTable(source, 5);
    if (!limits.rows.empty()) chapter.blocks.emplace_back(std::move(limits));
    chapter.blocks.emplace_back(
        paragraph(source.findings.empty() ? ReportWords::tr("No findings.")
                                          : ReportWords::tr("Findings: errors %1, warnings %2, notes %3; waived %4.")
                                                .arg(results.errors)
                                                .arg(results.warnings)
                                                .arg(results.infos)
                                                .arg(results.waived)));
    if (results.figures.assumed_supply_w > 0)
        chapter.blocks.emplace_back(note(ReportWords::tr("%1 of the supply is assumed, not recorded.")
                                             .arg(formatQuantity(results.figures.assumed_supply_w, watts))));
}

void figuresChapter(const ReportSource& source, ReportChapter& chapter) {
    chapter.blocks.emplace_back(paragraph(ReportWords::tr("For %1.").arg(viewText(source.input.view))));
    for (ReportTable& table :
         std::vector<ReportTable>{allFigures(source), balance(source), supply(source), limitsTable(source, 40),
                                  bySystem(source), halls(source), loopTable(source)})
        if (!table.rows.empty()) chapter.blocks.emplace_back(std::move(table));
}

} // namespace gs::ui
