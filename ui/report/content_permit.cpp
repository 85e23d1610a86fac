// SPDX-License-Identifier: GPL-3.0-or-later
// What an authority asks for: ground, water and what is heard at the parcel line (fuel and emissions:
// content_emissions.cpp). A figure that no record has is said to be missing, never made up.
#include <algorithm>
#include <cmath>

#include "core/engine/summary.h"
#include "core/noise/sound.h"
#include "ui/panels/names.h"
#include "ui/report/content_parts.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

std::map<std::string, double> sumByType(const Engine& engine, const char* figure) {
    std::map<std::string, double> sums;
    for (const ContributionGroup& group : groupContributions(engine.why(figure))) sums[group.type] += group.value;
    return sums;
}

ReportTable water(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Water at the design weather");
    table.columns = {{ReportWords::tr("Type"), 3},
                     {ReportWords::tr("Count"), 1, true, true},
                     {ReportWords::tr("Make-up water"), 1.4, true, true},
                     {ReportWords::tr("Use on record"), 1.6, true},
                     {ReportWords::tr("Source"), 2}};
    std::int64_t count = 0;
    for (const auto& [id, flow] : sumByType(source.engine, "water_m3_per_s")) {
        const auto type = source.site.type(id);
        const auto installed = source.count.find(id);
        if (!type || installed == source.count.end()) continue;
        const Quantity* use = type->find("water_use_l_per_kwh");
        if (!use) use = type->find("water_use_l_per_kwh_when_wet");
        table.rows.push_back(
            {{typeCell(source, id), countCell(installed->second), quantityCell(flow, QString::fromUtf8("m³/s")),
              use ? quantityOf(*use) : textCell(notOnRecord()), sourceCell(*type, use)},
             {}});
        count += installed->second;
    }
    if (!table.rows.empty())
        table.totals =
            ReportRow{{textCell(ReportWords::tr("Total")),
                       countCell(count),
                       quantityCell(source.engine.results().figures.water_m3_per_s, QString::fromUtf8("m³/s")),
                       {},
                       {}},
                      {}};
    return table;
}

ReportTable ground(const ReportSource& source) {
    ReportTable table;
    table.title = ReportWords::tr("Ground and connections");
    table.columns = {{ReportWords::tr("Figure"), 3}, {ReportWords::tr("Value"), 2, true}};
    for (const FigureRow& row : figureRows(source.engine.results().figures))
        for (const char* key : {"site_area_m2", "built_area_m2", "facility_power_w", "supply_capacity_w",
                                "gas_m3_per_s", "water_m3_per_s", "heat_w"})
            if (std::string_view(row.key) == key)
                table.rows.push_back({{textCell(figureName(row.key)), figureCell(row)}, {}});
    const Settings& settings = source.site.settings();
    if (settings.latitude_deg && settings.longitude_deg)
        table.rows.push_back({{textCell(ReportWords::tr("Origin of the plan, WGS 84")),
                               textCell(QStringLiteral("%1°, %2°")
                                            .arg(*settings.latitude_deg, 0, 'f', 5)
                                            .arg(*settings.longitude_deg, 0, 'f', 5))},
                              {}});
    return table;
}

ReportCell decibels(double dba) {
    return {QString::number(dba, 'f', 1) + QChar(0xA0) + QStringLiteral("dB(A)"), dba, QStringLiteral("dB(A)"), {}};
}

ReportTable loudest(const ReportSource& source, const SoundField& field, const std::optional<LoudestPoint>& line) {
    ReportTable table;
    table.title = ReportWords::tr("What is heard");
    table.columns = {{ReportWords::tr("Type"), 2.6},
                     {ReportWords::tr("Count"), 0.8, true, true},
                     {ReportWords::tr("Sound power of one"), 1.3, true},
                     {ReportWords::tr("At the loudest point"), 1.3, true},
                     {ReportWords::tr("Level from"), 2.2}};
    struct Heard {
        std::int64_t count = 0;
        double each = 0, energy = 0;
        std::string basis;
        bool assumed = false;
    };
    std::map<std::string, Heard> heard;
    for (const SoundSource& one : field.sources()) {
        const Component* c = source.site.components().at(one.slot);
        if (!c) continue;
        Heard& sum = heard[c->type];
        sum.count += std::max(1, c->array.count);
        sum.each = std::max(sum.each, one.each_dba);
        if (line) sum.energy += std::pow(10.0, field.of(one, line->at) / 10);
        sum.assumed = sum.assumed || one.assumed;
        if (const Type* type = source.site.typeOf(*c); type && sum.basis.empty())
            sum.basis = soundPower(*type, c->values).basis;
    }
    std::vector<std::pair<std::string, Heard>> rows(heard.begin(), heard.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second.energy > b.second.energy; });
    for (const auto& [id, sum] : rows) {
        QString basis = sum.assumed ? QString::fromStdString(sum.basis) : quantityName(sum.basis);
        if (sum.assumed) basis = ReportWords::tr("assumed: %1").arg(basis);
        table.rows.push_back(
            {{typeCell(source, id), countCell(sum.count), decibels(sum.each),
              sum.energy > 0 ? decibels(10 * std::log10(sum.energy)) : textCell(QStringLiteral("–")), textCell(basis)},
             {}});
    }
    return table;
}

} // namespace

void emissionsChapter(const ReportSource& source, ReportChapter& chapter) {
    chapter.blocks.emplace_back(ground(source));
    emissionBlocks(source, chapter);
    ReportTable used = water(source);
    if (used.rows.empty())
        chapter.blocks.emplace_back(note(ReportWords::tr("Nothing on the site takes make-up water.")));
    else chapter.blocks.emplace_back(std::move(used));
}

void soundChapter(const ReportSource& source, ReportChapter& chapter) {
    const Date day = source.input.view.at;
    const SoundField field(source.site, day);
    const auto line = loudestOnParcelLine(field, source.site, day);
    if (!line) {
        chapter.blocks.emplace_back(
            note(ReportWords::tr("No parcel, or nothing outdoors that is heard: there is no level at a parcel line.")));
        return;
    }
    const Component* parcel = source.site.component(line->parcel);
    const double limit = parcel ? source.site.value(*parcel, "noise_limit_dba") : 0;
    ReportFigures grid;
    grid.figures.push_back({ReportWords::tr("Loudest at the parcel line"),
                            ReportWords::tr("at %1 of the plan").arg(formatPlace(line->at)),
                            decibels(line->dba),
                            {}});
    grid.figures.push_back({ReportWords::tr("Limit of the parcel"),
                            componentTitle(source.site, line->parcel),
                            limit > 0 ? decibels(limit) : textCell(ReportWords::tr("none set")),
                            {}});
    chapter.blocks.emplace_back(std::move(grid));
    chapter.blocks.emplace_back(note(ReportWords::tr(
        "Point sources over hard ground (ISO 9613-2:1996), air absorption of 500 Hz, all machines live and at their "
        "rating, no walls or berms: on the loud side, for comparing plans, not in place of a survey.")));
    chapter.blocks.emplace_back(loudest(source, field, line));
}

} // namespace gs::ui
