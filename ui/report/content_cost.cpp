// SPDX-License-Identifier: GPL-3.0-or-later
// What a board asks for: cost by system, what has to be ordered when, and how the site compares with known ones.
#include <QDate>
#include <algorithm>
#include <cmath>

#include "core/engine/summary.h"
#include "database/reference_file.h"
#include "ui/panels/names.h"
#include "ui/report/content_parts.h"

namespace gs::ui {

namespace {

const QString watts = QStringLiteral("W"), dollars = QStringLiteral("USD");
constexpr std::size_t mostOrders = 12;

std::map<std::string, double> byCategory(const ReportSource& source, const char* figure) {
    std::map<std::string, double> sums;
    for (const Contribution& term : source.engine.why(figure)) {
        const auto type = source.site.type(term.type);
        sums[type ? type->category : std::string()] += term.value;
    }
    return sums;
}

/// Of the day, whatever load case is reported on: what the site is built for, as capital and known sites are.
const Figures& nameplate(const ReportSource& source) {
    const Figures& most = figuresAt(source, {source.input.view.at, LoadCase::Nameplate}).figures;
    source.engine.setView(source.input.view);
    return most;
}

ReportTable bySystem(const ReportSource& source) {
    const Figures& f = source.engine.results().figures;
    ReportTable table;
    table.title = ReportWords::tr("Cost by system");
    table.note =
        ReportWords::tr("Capital at the prices on record, from the low to the high end, of what is installed on "
                        "this day; %1 of the parts have a price. Per MW: of IT power at nameplate.")
            .arg(perCent(pricedPercent(f.capex_priced_fraction) / 100));
    table.columns = {{ReportWords::tr("System"), 2.6},
                     {ReportWords::tr("Low"), 1.1, true, true},
                     {ReportWords::tr("High"), 1.1, true, true},
                     {ReportWords::tr("Share of high"), 1, true},
                     {ReportWords::tr("Per MW, low"), 1.1, true},
                     {ReportWords::tr("Per MW, high"), 1.1, true}};
    const double megawatts = nameplate(source).it_power_w / 1e6;
    const auto row = [&](const QString& name, double low, double high) {
        const auto each = [&](double usd) {
            return megawatts > 0 ? quantityCell(usd / megawatts, dollars) : textCell(QStringLiteral("–"));
        };
        return ReportRow{{textCell(name), quantityCell(low, dollars), quantityCell(high, dollars),
                          f.capex_usd_high > 0 ? shareCell(high / f.capex_usd_high, 1) : textCell(QStringLiteral("–")),
                          each(low), each(high)},
                         {}};
    };
    const auto low = byCategory(source, "capex_usd_low"), high = byCategory(source, "capex_usd_high");
    std::vector<std::pair<std::string, double>> sorted(high.begin(), high.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [category, usd] : sorted) {
        if (!(usd > 0)) continue;
        const auto cheapest = low.find(category);
        table.rows.push_back(row(category.empty() ? ReportWords::tr("Others") : categoryName(category),
                                 cheapest == low.end() ? 0 : cheapest->second, usd));
    }
    if (!table.rows.empty()) table.totals = row(ReportWords::tr("Total"), f.capex_usd_low, f.capex_usd_high);
    return table;
}

std::optional<double> monthsOf(const Type& type, const char* key) {
    const Quantity* quantity = type.find(key);
    if (!quantity) quantity = type.find("lead_time_months");
    return quantity && quantity->isScalar() ? std::optional(quantity->value) : std::nullopt;
}

QString monthsText(double months) { return ReportWords::tr("%1 months").arg(plainNumber(months)); }

/// By the first day on which a type is in use, less the longer of its lead times.
ReportTable orders(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Longest lead times");
    table.note =
        ReportWords::tr("Order by: the first day on which one of the type is in use, less the longer lead time on "
                        "record. Erection and commissioning come on top.");
    table.columns = {{ReportWords::tr("Type"), 3},
                     {ReportWords::tr("Count"), 0.8, true},
                     {ReportWords::tr("Lead time, low"), 1.2, true},
                     {ReportWords::tr("Lead time, high"), 1.3, true},
                     {ReportWords::tr("In use from"), 1.1},
                     {ReportWords::tr("Order by"), 1.1}};
    struct Order {
        std::int64_t count = 0;
        std::optional<Date> first;
    };
    std::map<std::pair<std::string, bool>, Order> orders; // bool: of those without a date, which are in use always
    for (Slot slot = 0; slot < source.site.components().slotCount(); ++slot)
        if (const Component* part = source.site.components().at(slot)) {
            Order& order = orders[{part->type, !part->energized}];
            order.count += std::max(1, part->array.count);
            if (part->energized && (!order.first || *part->energized < *order.first)) order.first = part->energized;
        }
    std::vector<std::tuple<double, std::string, Order>> sorted;
    for (const auto& [key, order] : orders)
        if (const auto type = source.site.type(key.first))
            if (const auto months = monthsOf(*type, "lead_time_months_high"))
                sorted.emplace_back(-*months, key.first, order);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    bool isUndated = false;
    for (const auto& [less, id, order] : sorted) {
        if (table.rows.size() == mostOrders) break;
        const double low = monthsOf(*source.site.type(id), "lead_time_months_low").value_or(-less);
        isUndated |= !order.first;
        QString by = QStringLiteral("–");
        if (order.first)
            by = QDate::fromString(QString::fromStdString(formatDate(*order.first)), Qt::ISODate)
                     .addMonths(static_cast<int>(std::floor(less)))
                     .toString(Qt::ISODate);
        table.rows.push_back({{typeCell(source, id),
                               countCell(order.count),
                               {monthsText(low), low, QStringLiteral("months"), {}},
                               {monthsText(-less), -less, QStringLiteral("months"), {}},
                               dateCell(order.first),
                               textCell(by)},
                              {}});
    }
    if (isUndated)
        table.note +=
            QLatin1Char(' ') + ReportWords::tr("Parts without a date are in use always; they have a row of their own.");
    return table;
}

ReportTable knownSites(const ReportSource& source) {
    const Reference& reference = db::shippedReference();
    const Figures& f = nameplate(source);
    ReportTable table;
    table.title = ReportWords::tr("Beside known sites");
    QStringList titles;
    for (const Source& one : reference.sources) titles << QString::fromStdString(one.title);
    table.note = ReportWords::tr("This site at nameplate; each known site at the most it has been seen to draw, "
                                 "forecasts left out. Source: %1.")
                     .arg(titles.join(QStringLiteral("; ")));
    table.columns = {{ReportWords::tr("Site"), 2.4},
                     {ReportWords::tr("Owner"), 1.8},
                     {ReportWords::tr("Day"), 1.1},
                     {ReportWords::tr("Facility power"), 1.2, true},
                     {ReportWords::tr("IT power"), 1.2, true},
                     {ReportWords::tr("H100 equivalents"), 1.2, true}};
    const auto row = [&](const QString& name, const QString& owner, Date day, double facility_w, double it_w,
                         std::optional<double> h100) {
        return ReportRow{{textCell(name), textCell(owner), dateCell(day), quantityCell(facility_w, watts),
                          quantityCell(it_w, watts),
                          h100 ? countCell(std::llround(*h100)) : textCell(QStringLiteral("–"))},
                         {}};
    };
    for (const KnownSite& site : reference.sites) {
        const KnownPoint* most = nullptr;
        for (const KnownPoint& point : site.series)
            if (!point.forecast && (!most || point.facility_w >= most->facility_w)) most = &point;
        if (most && most->facility_w > 0)
            table.rows.push_back(row(QString::fromStdString(site.name), QString::fromStdString(site.owner), most->date,
                                     most->facility_w, most->it_w, most->h100_equivalents));
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const ReportRow& a, const ReportRow& b) { return *a.cells[3].value > *b.cells[3].value; });
    table.rows.insert(table.rows.begin(), row(ReportWords::tr("This site"), {}, source.input.view.at,
                                              f.facility_power_w, f.it_power_w, f.h100_equivalents));
    return table;
}

} // namespace

void costChapter(const ReportSource& source, ReportChapter& chapter) {
    const Figures& most = nameplate(source);
    const Figures& f = source.engine.results().figures;
    ReportTable systems = bySystem(source);
    if (systems.rows.empty()) {
        chapter.blocks.emplace_back(note(ReportWords::tr("Nothing that is installed on this day has a price.")));
    } else {
        ReportFigures grid;
        const auto range = [&](const QString& name, double per, const QString& of = {}) {
            if (!(per > 0)) return;
            grid.figures.push_back({name,
                                    of,
                                    textCell(ReportWords::tr("%1 to %2")
                                                 .arg(formatQuantity(f.capex_usd_low / per, dollars),
                                                      formatQuantity(f.capex_usd_high / per, dollars))),
                                    {}});
        };
        range(ReportWords::tr("Capital"), 1);
        const QString atNameplate = ReportWords::tr("at nameplate");
        range(ReportWords::tr("Per MW of IT power"), most.it_power_w / 1e6, atNameplate);
        range(ReportWords::tr("Per MW of facility power"), most.facility_power_w / 1e6, atNameplate);
        range(ReportWords::tr("Per GPU"), static_cast<double>(f.gpus_installed));
        chapter.blocks.emplace_back(std::move(grid));
        chapter.blocks.emplace_back(std::move(systems));
    }
    ReportTable lead = orders(source);
    if (!lead.rows.empty()) chapter.blocks.emplace_back(std::move(lead));
    if (most.facility_power_w > 0) chapter.blocks.emplace_back(knownSites(source));
}

} // namespace gs::ui
