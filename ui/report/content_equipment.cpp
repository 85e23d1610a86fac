// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the site and what it costs, by system and type; and the site from phase to phase.
#include <algorithm>
#include <array>

#include "core/engine/summary.h"
#include "ui/panels/names.h"
#include "ui/report/content_parts.h"

namespace gs::ui {

namespace {

/// Groups of the catalog in the order in which a site is read; others follow by name.
constexpr std::array systems{"Racks",
                             "Network",
                             "Grid",
                             "Generation",
                             "Storage",
                             "Transformers",
                             "Distribution",
                             "Cables and lines",
                             "Air handling",
                             "CDUs",
                             "Chillers",
                             "Towers and dry coolers",
                             "Pumps, tanks, headers",
                             "Pipes",
                             "Gas and water",
                             "Site"};

struct Line {
    const Type* type = nullptr;
    std::int64_t count = 0;
    double length_m = 0, rating_w = 0, heat_w = 0, demand_w = 0;
    std::optional<double> low, high;
};

std::map<std::string, Line> linesOf(const ReportSource& source) {
    std::map<std::string, Line> lines;
    const Site& site = source.site;
    for (const auto& [id, count] : source.count) {
        const auto type = site.type(id);
        if (type && type->category != "Annotations") lines[id].count = count;
    }
    for (const auto& [id, length] : source.length_m)
        if (length > 0) lines[id].length_m = length;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot) {
        const Component* c = site.components().at(slot);
        if (!c || !c->isInstalled(source.input.view.at)) continue;
        const ComponentResult result = source.engine.component(slot);
        Line& line = lines[c->type];
        const Type* type = site.typeOf(*c);
        const bool isStore = type && type->role == Role::Store; // what it draws is for its own fans and heaters
        line.rating_w += isStore ? (c->isLive(source.input.view.at)
                                        ? 1e6 * site.value(*c, "rated_power_mw") * static_cast<double>(c->array.count)
                                        : 0)
                                 : result.rating_w;
        line.heat_w += result.heat_capacity_w;
        line.demand_w += result.demand_w;
    }
    for (const bool isLow : {true, false})
        for (const Contribution& term : source.engine.why(isLow ? "capex_usd_low" : "capex_usd_high")) {
            std::optional<double>& price = isLow ? lines[term.type].low : lines[term.type].high;
            price = price.value_or(0) + term.value;
        }
    for (auto it = lines.begin(); it != lines.end();) {
        it->second.type = site.type(it->first).get();
        const bool isMark = it->second.type && it->second.type->role == Role::Structure && !it->second.low &&
                            it->second.type->kind != "hall" && it->second.type->kind != "building";
        it = !it->second.type || isMark || it->second.type->category == "Annotations" ? lines.erase(it) : std::next(it);
    }
    return lines;
}

std::size_t placeOf(const std::string& category) {
    return static_cast<std::size_t>(std::find(systems.begin(), systems.end(), category) - systems.begin());
}

ReportCell ratingOf(const Line& line) {
    const QString watts = QStringLiteral("W");
    if (line.rating_w > 0) return quantityCell(line.rating_w, watts);
    if (line.heat_w > 0) return quantityCell(line.heat_w, watts);
    if (line.demand_w > 0) return quantityCell(line.demand_w, watts);
    return textCell(QStringLiteral("–"));
}

ReportCell priceCell(const std::optional<double>& price) {
    return price ? quantityCell(*price, QStringLiteral("USD")) : textCell(QStringLiteral("–"));
}

} // namespace

void equipmentChapter(const ReportSource& source, ReportChapter& chapter) {
    std::vector<std::pair<std::string, Line>> lines;
    for (auto& [id, line] : linesOf(source)) lines.emplace_back(id, line);
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
        const std::string &left = a.second.type->category, &right = b.second.type->category;
        return std::pair(placeOf(left), left) < std::pair(placeOf(right), right);
    });
    if (lines.empty()) {
        chapter.blocks.emplace_back(note(ReportWords::tr("Nothing stands on the site on this day.")));
        return;
    }
    ReportTable table;
    table.title = ReportWords::tr("Equipment installed");
    table.groupTitle = ReportWords::tr("System");
    table.note = ReportWords::tr("Rating of all: what the live units can carry at the design weather; of racks and "
                                 "other consumers their demand. Lengths count every parallel run.");
    table.columns = {{ReportWords::tr("Type"), 2.4},
                     {ReportWords::tr("Rating of one"), 1.4},
                     {ReportWords::tr("Count"), 0.8, true, true},
                     {ReportWords::tr("Length"), 0.9, true},
                     {ReportWords::tr("Rating of all"), 0.95, true}};
    if (source.hasPrices) {
        table.note += QLatin1Char(' ') + ReportWords::tr("Prices are the low and the high end on record.");
        table.columns.push_back({ReportWords::tr("Price, low"), 1, true, true});
        table.columns.push_back({ReportWords::tr("Price, high"), 1, true, true});
    }
    table.columns.push_back({ReportWords::tr("Source"), 3});
    std::string group;
    std::int64_t count = 0;
    for (const auto& [id, line] : lines) {
        if (group != line.type->category) {
            group = line.type->category;
            table.rows.push_back({{textCell(categoryName(group))}, {}});
        }
        ReportCell of = sourceCell(*line.type, nullptr);
        // One source is enough here: all of them are with the assumptions.
        if (!line.type->sources.empty()) of.text = sourceTitle(line.type->sources.front());
        ReportRow row{{textCell(typeName(*line.type)), textCell(typeFacts(*line.type)),
                       line.count > 0 ? countCell(line.count) : textCell(QString()),
                       line.length_m > 0 ? quantityCell(line.length_m, QStringLiteral("m")) : textCell(QString()),
                       ratingOf(line)},
                      typeAnchor(id)};
        if (source.hasPrices) row.cells.insert(row.cells.end(), {priceCell(line.low), priceCell(line.high)});
        row.cells.push_back(of);
        table.rows.push_back(std::move(row));
        count += line.count;
    }
    const Figures& f = source.engine.results().figures;
    table.totals = ReportRow{{textCell(ReportWords::tr("Total")), {}, countCell(count), {}, {}}, {}};
    if (source.hasPrices)
        table.totals->cells.insert(table.totals->cells.end(),
                                   {quantityCell(f.capex_usd_low, QStringLiteral("USD")),
                                    quantityCell(f.capex_usd_high, QStringLiteral("USD")),
                                    textCell(ReportWords::tr("%1 of the parts priced")
                                                 .arg(perCent(pricedPercent(f.capex_priced_fraction) / 100)))});
    else table.totals->cells.push_back({});
    chapter.blocks.emplace_back(std::move(table));
}

void phasesChapter(const ReportSource& source, ReportChapter& chapter) {
    const std::vector<Phase>& phases = source.site.settings().phases;
    if (phases.empty()) {
        chapter.blocks.emplace_back(note(ReportWords::tr("The site has no phases: all is there from the first day.")));
        return;
    }
    ReportTable table;
    table.title = ReportWords::tr("Phases");
    table.note = ReportWords::tr("All that is installed on the first day of each phase, not what a phase adds.");
    table.columns = {{ReportWords::tr("Phase"), 2.2},
                     {ReportWords::tr("From"), 1.1},
                     {ReportWords::tr("GPUs online"), 1, true},
                     {ReportWords::tr("IT power"), 1, true},
                     {ReportWords::tr("Facility power"), 1, true},
                     {ReportWords::tr("Supply"), 1, true},
                     {ReportWords::tr("Reserve"), 1, true},
                     {ReportWords::tr("Errors"), 0.7, true}};
    if (source.hasPrices) table.columns.push_back({ReportWords::tr("Capital, high"), 1.1, true});
    const QString watts = QStringLiteral("W");
    for (const Phase& phase : phases) {
        const auto& [f, errors, fromGrid_w, onSite_w] = figuresAt(source, {phase.date, source.input.view.loadCase});
        table.rows.push_back(
            {{textCell(phase.name), dateCell(phase.date), countCell(f.gpus_online), quantityCell(f.it_power_w, watts),
              quantityCell(f.facility_power_w, watts), quantityCell(f.supply_capacity_w, watts),
              quantityCell(f.reserve_w, watts), countCell(errors)},
             {}});
        if (source.hasPrices) table.rows.back().cells.push_back(quantityCell(f.capex_usd_high, QStringLiteral("USD")));
    }
    source.engine.setView(source.input.view);
    chapter.blocks.emplace_back(std::move(table));
}

} // namespace gs::ui
