// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment that burns fuel, unit by unit, and what it emits by pollutant: at the output shown, at the rating, and in
// the most hours a year has. Every factor with its source; what no record has is said to be missing, never made up.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/summary.h"
#include "core/exchange/geo.h"
#include "core/layout/geometry.h"
#include "core/power/equipment.h"
#include "ui/panels/names.h"
#include "ui/report/content_parts.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

const QString watts = QStringLiteral("W");
constexpr double hoursOfYear = 8760; // 40 CFR 52.21(b)(4): the most that can be emitted, without enforceable limits
constexpr double pound_kg = 0.45359237, shortTon_kg = 2000 * pound_kg; // NIST SP 811 (2008), B.8

struct Pollutant {
    const char* key;
    const char* name;
};
/// Rates of the records, all in kg per MWh (g/kWh is the same number).
constexpr std::array pollutants{Pollutant{"nox_kg_per_mwh", "NOx"},
                                Pollutant{"nox_kg_per_mwh_tier4", QT_TRANSLATE_NOOP("ReportWords", "NOx, Tier 4")},
                                Pollutant{"nox_kg_per_mwh_with_scr", QT_TRANSLATE_NOOP("ReportWords", "NOx with SCR")},
                                Pollutant{"pm_g_per_kwh", "PM"}, Pollutant{"co2_kg_per_mwh", "CO₂"}};
/// Concentrations behind these, with the word that says of what.
constexpr std::array concentrations{
    Pollutant{"nox_ppm", QT_TRANSLATE_NOOP("ReportWords", "NOx in the exhaust")},
    Pollutant{"nox_ppm_with_scr", QT_TRANSLATE_NOOP("ReportWords", "NOx in the exhaust with SCR")}};
constexpr std::array stackKeys{Pollutant{"stack_height_m", QT_TRANSLATE_NOOP("ReportWords", "stack height")},
                               Pollutant{"stack_diameter_m", QT_TRANSLATE_NOOP("ReportWords", "stack diameter")},
                               Pollutant{"exhaust_temp_c", QT_TRANSLATE_NOOP("ReportWords", "exhaust temperature")},
                               Pollutant{"exhaust_flow_kg_s", QT_TRANSLATE_NOOP("ReportWords", "exhaust flow")}};

QString nameOf(const Pollutant& pollutant) { return ReportWords::tr(pollutant.name); }

bool burns(const Type& type) { return type.role == Role::Source && type.find("heat_rate_kj_per_kwh"); }

struct Unit {
    const Component* part;
    double output_w, rated_w; ///< of all its elements; as recorded, at ISO air
    double fuel = 1;          ///< burned for its output, over what its recorded heat rate gives: more at part load
    std::int64_t count() const { return std::max(1, part->array.count); }
};
using Burners = std::map<std::string, std::vector<Unit>>; ///< installed machines by type

Burners burners(const ReportSource& source) {
    Burners found;
    std::map<std::string, double> gas;
    for (const Contribution& part : source.engine.why("gas_m3_per_s")) gas[part.id] = part.value;
    for (const SourceRow& row : source.engine.results().sources) {
        const Component* part = source.site.component(row.id);
        const Type* type = part ? source.site.typeOf(*part) : nullptr;
        if (!type || !burns(*type)) continue;
        Unit unit{part, row.output_w, 0};
        const SourceModel model = resolveSource(*type, part->values);
        unit.rated_w = model.rated_w * static_cast<double>(unit.count());
        if (const double recorded = gasFlow_m3_per_s(model, row.output_w, 0); recorded > 0 && gas.count(row.id))
            unit.fuel = gas[row.id] / recorded;
        found[row.type].push_back(unit);
    }
    return found;
}

std::int64_t countOf(const std::vector<Unit>& units) {
    std::int64_t count = 0;
    for (const Unit& unit : units) count += unit.count();
    return count;
}

bool isOnRecord(const Type& type, const char* key) {
    const Quantity* quantity = type.find(key);
    return quantity && quantity->isScalar();
}

ReportTable fuel(const ReportSource& source, const Burners& machines) {
    ReportTable table;
    table.title = ReportWords::tr("Equipment that burns fuel");
    table.note =
        ReportWords::tr("Output and gas are those of the load case shown; equipment on standby burns nothing.");
    table.columns = {{ReportWords::tr("Type"), 2.5},
                     {ReportWords::tr("Fuel"), 1.2},
                     {ReportWords::tr("Count"), 0.7, true, true},
                     {ReportWords::tr("Rating of all"), 1.1, true, true},
                     {ReportWords::tr("Output"), 1.1, true, true},
                     {ReportWords::tr("Gas"), 1.1, true, true},
                     {ReportWords::tr("Heat rate, LHV"), 1.2, true}};
    std::map<std::string, double> gas;
    for (const ContributionGroup& group : groupContributions(source.engine.why("gas_m3_per_s")))
        gas[group.type] += group.value;
    const QString gasUnit = figureUnit("gas_m3_per_s", QString::fromUtf8("m³/s"));
    std::int64_t count = 0;
    double output = 0, rated = 0;
    for (const auto& [id, units] : machines) {
        const auto type = source.site.type(id);
        const auto fuelled = type->texts.find("fuel");
        double output_w = 0, rated_w = 0;
        for (const Unit& unit : units) output_w += unit.output_w, rated_w += unit.rated_w;
        table.rows.push_back({{typeCell(source, id),
                               textCell(fuelled == type->texts.end()  ? QStringLiteral("–")
                                        : fuelled->second == "gas"    ? ReportWords::tr("natural gas")
                                        : fuelled->second == "diesel" ? ReportWords::tr("diesel")
                                                                      : QString::fromStdString(fuelled->second)),
                               countCell(countOf(units)), quantityCell(rated_w, watts), quantityCell(output_w, watts),
                               quantityCell(gas[id], gasUnit), recordedCell(*type, "heat_rate_kj_per_kwh")},
                              {}});
        count += countOf(units);
        output += output_w, rated += rated_w;
    }
    table.totals = ReportRow{{textCell(ReportWords::tr("Total")),
                              {},
                              countCell(count),
                              quantityCell(rated, watts),
                              quantityCell(output, watts),
                              quantityCell(source.engine.results().figures.gas_m3_per_s, gasUnit),
                              {}},
                             {}};
    return table;
}

/// Each with its place and what is known of its stack.
ReportTable emissionUnits(const ReportSource& source, const Burners& machines) {
    ReportTable table;
    table.title = ReportWords::tr("Emission units");
    table.groupTitle = ReportWords::tr("Type");
    table.mostOnPaper = 120;
    const Settings& settings = source.site.settings();
    const bool isPlaced = settings.latitude_deg && settings.longitude_deg;
    table.columns = {{ReportWords::tr("Unit"), 2.4},
                     {ReportWords::tr("Count"), 0.7, true, true},
                     {ReportWords::tr("Rating"), 1, true, true},
                     {ReportWords::tr("In use from"), 1.1},
                     {ReportWords::tr("Middle, on the plan"), 1.6, true}};
    if (isPlaced) table.columns.push_back({ReportWords::tr("WGS 84"), 1.8, true});
    QStringList missing;
    std::vector<const char*> known;
    for (const Pollutant& key : stackKeys) {
        const bool isKnown = std::any_of(machines.begin(), machines.end(), [&](const auto& machine) {
            return isOnRecord(*source.site.type(machine.first), key.key);
        });
        if (!isKnown) missing << nameOf(key);
        else known.push_back(key.key), table.columns.push_back({quantityName(key.key), 1, true});
    }
    if (!missing.isEmpty())
        table.note = ReportWords::tr("Of no machine on record, and so to be added by the applicant: %1.")
                         .arg(missing.join(QStringLiteral(", ")));
    for (const auto& [id, units] : machines) {
        const auto type = source.site.type(id);
        table.rows.push_back({{typeCell(source, id)}, {}});
        for (const Unit& unit : units) {
            const Rect area = bounds(source.site, *unit.part);
            const Point middle{(area.left + area.right) / 2, (area.top + area.bottom) / 2};
            ReportRow row{{textCell(componentTitle(source.site, unit.part->id)), countCell(unit.count()),
                           quantityCell(unit.rated_w, watts), dateCell(unit.part->energized),
                           textCell(formatPlace(middle, 0))},
                          {}};
            if (isPlaced) {
                const GeoPoint place = LocalPlane({*settings.longitude_deg, *settings.latitude_deg}).toGeo(middle);
                row.cells.push_back(textCell(
                    QStringLiteral("%1°, %2°").arg(place.latitude_deg, 0, 'f', 5).arg(place.longitude_deg, 0, 'f', 5)));
            }
            for (const char* key : known) row.cells.push_back(recordedCell(*type, key));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

bool isUs() { return unitSystem() == UnitSystem::UnitedStates; }

QString shortNumber(double value) { return formatQuantity(value, QString()); }

ReportCell hourly(double kg_per_h) {
    const QString text = isUs() ? shortNumber(kg_per_h / pound_kg) + QChar(0xA0) + QStringLiteral("lb/h")
                                : shortNumber(kg_per_h) + QChar(0xA0) + QStringLiteral("kg/h");
    return {text, kg_per_h, QStringLiteral("kg/h"), {}};
}
ReportCell yearly(double kg_per_h) {
    const double kg = kg_per_h * hoursOfYear;
    const QString text = isUs() ? shortNumber(kg / shortTon_kg) + QChar(0xA0) + QStringLiteral("ton/yr")
                                : shortNumber(kg / 1000) + QChar(0xA0) + QStringLiteral("t/yr");
    return {text, kg / 1000, QStringLiteral("t/yr"), {}};
}

/// Of some of the machines: the others are on no record.
ReportCell atLeast(ReportCell cell) {
    cell.text.prepend(QString::fromUtf8("≥ "));
    return cell;
}

struct Emitted {
    double shown = 0, most = 0; ///< kg/h
    std::int64_t units = 0;
};

/// Of units of one type: a part may have a rate of its own.
Emitted emittedBy(const ReportSource& source, const Type& type, const std::vector<Unit>& units, const char* key) {
    Emitted sum;
    for (const Unit& unit : units) {
        const double rate = source.site.value(*unit.part, key, type.find(key)->value);
        sum.shown += rate * unit.output_w / 1e6 * unit.fuel; // what is emitted goes with what is burned
        sum.most += rate * unit.rated_w / 1e6;
        sum.units += unit.count();
    }
    return sum;
}

ReportTable byType(const ReportSource& source, const Burners& machines) {
    ReportTable table;
    table.title = ReportWords::tr("Emissions by pollutant");
    table.groupTitle = ReportWords::tr("Type");
    table.columns = {{ReportWords::tr("Pollutant"), 1.9},
                     {ReportWords::tr("Factor"), 1.1, true},
                     {ReportWords::tr("Output shown"), 1.1, true},
                     {ReportWords::tr("At the rating"), 1.1, true},
                     {ReportWords::tr("In 8,760 h"), 1.1, true},
                     {ReportWords::tr("Factor from"), 2.4, false, false, true},
                     {ReportWords::tr("Basis"), 1.1}};
    const QString none = QStringLiteral("–");
    for (const auto& machine : machines) {
        const std::string& id = machine.first;
        const std::vector<Unit>& units = machine.second;
        const auto type = source.site.type(id);
        ReportCell title = typeCell(source, id);
        title.text = ReportWords::tr("%1 × %2").arg(formatCount(countOf(units)), title.text);
        table.rows.push_back({{title}, {}});
        const auto add = [&](const Pollutant& pollutant, bool isRate) {
            const Quantity* factor = type->find(pollutant.key);
            if (!factor || !factor->isScalar()) return;
            const bool isOwn = std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
                return source.site.value(*unit.part, pollutant.key, factor->value) != factor->value;
            });
            const Emitted sum = isRate ? emittedBy(source, *type, units, pollutant.key) : Emitted();
            table.rows.push_back(
                {{textCell(nameOf(pollutant)), isOwn ? textCell(ReportWords::tr("set on parts")) : quantityOf(*factor),
                  isRate ? hourly(sum.shown) : textCell(none), isRate ? hourly(sum.most) : textCell(none),
                  isRate ? yearly(sum.most) : textCell(none), sourceCell(*type, factor),
                  textCell(basisName(factor->basis))},
                 {}});
        };
        for (const Pollutant& pollutant : pollutants) add(pollutant, true);
        for (const Pollutant& pollutant : concentrations) add(pollutant, false);
    }
    return table;
}

/// Of all whose record has the factor.
Emitted emittedByAll(const ReportSource& source, const Burners& machines, const char* key) {
    Emitted sum;
    for (const auto& [id, units] : machines) {
        const auto type = source.site.type(id);
        if (!isOnRecord(*type, key)) continue;
        const Emitted one = emittedBy(source, *type, units, key);
        sum.shown += one.shown, sum.most += one.most, sum.units += one.units;
    }
    return sum;
}

ReportTable ofSite(const ReportSource& source, const Burners& machines) {
    ReportTable table;
    table.title = ReportWords::tr("Emissions of the site");
    table.note =
        ReportWords::tr("Output shown: with the fuel that is burned at that load, which is more than the recorded heat "
                        "rate. Rating: as recorded, at ISO air. 8,760 h: all hours of a year, the potential to emit of "
                        "40 CFR 52.21(b)(4); limits on hours that a permit may set are not in the plan. With SCR: "
                        "selective catalytic reduction, which the plan does not show.");
    table.columns = {{ReportWords::tr("Pollutant"), 2.4},
                     {ReportWords::tr("Units with a factor"), 1.4, true},
                     {ReportWords::tr("Output shown"), 1.2, true},
                     {ReportWords::tr("At the rating"), 1.2, true},
                     {ReportWords::tr("In 8,760 h"), 1.2, true}};
    std::int64_t all = 0;
    for (const auto& [id, units] : machines) all += countOf(units);
    for (const Pollutant& pollutant : pollutants) {
        const Emitted sum = emittedByAll(source, machines, pollutant.key);
        if (sum.units > 0)
            table.rows.push_back({{textCell(nameOf(pollutant)),
                                   textCell(ReportWords::tr("%1 of %2").arg(formatCount(sum.units), formatCount(all))),
                                   hourly(sum.shown), hourly(sum.most), yearly(sum.most)},
                                  {}});
    }
    return table;
}

struct PhaseBurners {
    const Phase* phase;
    Burners machines;
    std::int64_t count = 0;
    double rated_w = 0, gas_m3_per_s = 0;
};

/// Machines of each phase, in order of their days; the engine is put back to the day of the report.
std::vector<PhaseBurners> burnersByPhase(const ReportSource& source) {
    std::vector<PhaseBurners> found;
    for (const Phase& phase : source.site.settings().phases) {
        const Results& results = source.engine.setView({phase.date, source.input.view.loadCase});
        PhaseBurners here{&phase, burners(source)};
        here.gas_m3_per_s = results.figures.gas_m3_per_s;
        for (const auto& [id, units] : here.machines) {
            here.count += countOf(units);
            for (const Unit& unit : units) here.rated_w += unit.rated_w;
        }
        found.push_back(std::move(here));
    }
    source.engine.setView(source.input.view);
    return found;
}

/// Of a site that stands on rented machines until its grid is there, the day of the report may have none: a permit asks
/// for those of each phase.
void tellOfPhases(const ReportSource& source, const Burners& now, ReportChapter& chapter) {
    const std::vector<PhaseBurners> phases = burnersByPhase(source);
    const auto counts = [](const Burners& machines) {
        std::map<std::string, std::int64_t> count;
        for (const auto& [id, units] : machines) count[id] = countOf(units);
        return count;
    };
    const bool isAlike = std::all_of(phases.begin(), phases.end(),
                                     [&](const PhaseBurners& phase) { return counts(phase.machines) == counts(now); });
    const auto most = std::max_element(phases.begin(), phases.end(),
                                       [](const PhaseBurners& a, const PhaseBurners& b) { return a.count < b.count; });
    if (isAlike || most == phases.end()) return;
    ReportTable table;
    table.title = ReportWords::tr("Fuel and emissions by phase");
    table.note =
        ReportWords::tr("Gas at the output of each phase; pollutants in 8,760 h at the rating. The tables that "
                        "follow are those of %1 alone. Most machines that burn fuel are there on %2: %3.")
            .arg(QString::fromStdString(formatDate(source.input.view.at)),
                 QString::fromStdString(formatDate(most->phase->date)), formatCount(most->count));
    table.columns = {{ReportWords::tr("Phase"), 2.2},
                     {ReportWords::tr("From"), 1.1},
                     {ReportWords::tr("Machines"), 0.9, true},
                     {ReportWords::tr("Rating of all"), 1.1, true},
                     {ReportWords::tr("Gas"), 1.1, true}};
    const QString gasUnit = figureUnit("gas_m3_per_s", QString::fromUtf8("m³/s"));
    for (const PhaseBurners& phase : phases)
        table.rows.push_back({{textCell(phase.phase->name), dateCell(phase.phase->date), countCell(phase.count),
                               quantityCell(phase.rated_w, watts), quantityCell(phase.gas_m3_per_s, gasUnit)},
                              {}});
    for (const Pollutant& pollutant : pollutants) {
        std::vector<Emitted> each;
        std::int64_t known = 0;
        for (const PhaseBurners& phase : phases) {
            each.push_back(emittedByAll(source, phase.machines, pollutant.key));
            known += each.back().units;
        }
        if (known == 0) continue;
        table.columns.push_back({nameOf(pollutant), 1.1, true});
        for (std::size_t i = 0; i < each.size(); ++i)
            table.rows[i].cells.push_back(each[i].units == phases[i].count ? yearly(each[i].most)
                                          : each[i].units > 0              ? atLeast(yearly(each[i].most))
                                                                           : textCell(notOnRecord()));
    }
    chapter.blocks.emplace_back(std::move(table));
}

} // namespace

void emissionBlocks(const ReportSource& source, ReportChapter& chapter) {
    const Burners machines = burners(source);
    tellOfPhases(source, machines, chapter);
    if (machines.empty()) {
        chapter.blocks.emplace_back(note(ReportWords::tr("Nothing on this day's site burns fuel.")));
        return;
    }
    chapter.blocks.emplace_back(fuel(source, machines));
    ReportTable site = ofSite(source, machines);
    if (!site.rows.empty()) {
        chapter.blocks.emplace_back(std::move(site));
        chapter.blocks.emplace_back(byType(source, machines));
    }
    chapter.blocks.emplace_back(note(ReportWords::tr(
        "Pollutants that are not in the table (carbon monoxide, volatile organic compounds, sulphur dioxide, ammonia "
        "slip, particulates of gas turbines) are on no record: the applicant adds them from the maker's guarantees.")));
    chapter.blocks.emplace_back(emissionUnits(source, machines));
}

} // namespace gs::ui
