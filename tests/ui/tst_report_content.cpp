// SPDX-License-Identifier: GPL-3.0-or-later
// What a board, a utility and an authority look for in a report, by hand calculations from the catalog's figures; and
// how it is set: numbers whole, one unit and one decimal point in a column.
#include <QFontMetricsF>
#include <QtTest>

#include "core/generate/generate.h"
#include "tests/support/report_case.h"
#include "ui/app.h"
#include "ui/panels/names.h"
#include "ui/report/report_layout.h"
#include "ui/style.h"

using namespace gs;
using namespace gs::ui;
using test::everyChapter;
using test::reportInput;

namespace {

const ReportTable* tableOf(const Report& report, const char* title) {
    for (const ReportChapter& chapter : report.chapters)
        for (const ReportBlock& block : chapter.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block); table && table->title == QLatin1String(title))
                return table;
    return nullptr;
}

const ReportRow* rowOf(const ReportTable* table, const QString& first) {
    if (!table) return nullptr;
    for (const ReportRow& row : table->rows)
        if (row.cells.front().text == first) return &row;
    return nullptr;
}

double near(double value, double expected) { return qAbs(value / expected - 1); }

} // namespace

class TestReportContent : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(QStringLiteral("en")); }

    /// Factor of the record × rating of the record × units, and 8,760 hours of it.
    void emissionsByHand() {
        const Report report = makeReport(reportInput("colossus-2"), everyChapter());
        const ReportTable* site = tableOf(report, "Emissions of the site");
        // 5 DGT6 of 380 MW, 8 PE6000 of 48 MW, 16 Titan 350 of 38 MW; kg/MWh of NOx and CO₂ as on record.
        const double nox = 5 * 380 * 0.2204 + 8 * 48 * 0.405 + 16 * 38 * 0.2357; // 717.59 kg/h
        const double co2 = 5 * 380 * 467.0 + 8 * 48 * 514.0 + 16 * 38 * 499.0;   // 1,388,068 kg/h
        for (const auto& [name, kg_per_h] : {std::pair("NOx", nox), std::pair("CO₂", co2)}) {
            const ReportRow* row = rowOf(site, QString::fromUtf8(name));
            QVERIFY2(row, name);
            QCOMPARE(row->cells[1].text, QString("29 of 29"));
            QVERIFY2(near(*row->cells[3].value, kg_per_h) < 1e-9, name);
            QVERIFY2(near(*row->cells[4].value, kg_per_h * 8.760) < 1e-9, name); // t/yr
        }
        // The rows of the types add up to the site's.
        double sum = 0;
        for (const ReportRow& row : tableOf(report, "Emissions by pollutant")->rows)
            if (row.cells.front().text == QLatin1String("NOx")) sum += *row.cells[3].value;
        QVERIFY(near(sum, nox) < 1e-9);
        // Each of the 29 machines stands somewhere.
        double units = 0;
        for (const ReportRow& row : tableOf(report, "Emission units")->rows)
            if (row.cells.size() > 1) units += *row.cells[1].value;
        QCOMPARE(units, 29.0);
    }

    /// What is emitted at the output shown goes with the gas that is burned for it: kg of CO₂ per MWh of the record, at
    /// its heat rate, is kg per unit of fuel. 1,037 BTU a cubic foot (HHV), of which 0.9025 are LHV.
    void emissionsGoWithTheGasBurned() {
        const ReportInput input = reportInput("colossus-2");
        const Report report = makeReport(input, everyChapter());
        Engine engine(*input.catalog);
        engine.compute(input.site, input.view);
        const double lhv_j_per_m3 = 1037 * 1055.056 * 0.9025 / 0.0283168;
        double co2 = 0, atFull = 0;
        for (const Contribution& part : engine.why("gas_m3_per_s")) {
            const Type& type = *input.site.type(part.type);
            const double kwh_per_h = part.value * 3600 * lhv_j_per_m3 / (type.value("heat_rate_kj_per_kwh") * 1000);
            co2 += kwh_per_h / 1000 * type.value("co2_kg_per_mwh");
        }
        for (const SourceRow& row : engine.results().sources)
            atFull += row.output_w / 1e6 * input.site.type(row.type)->value("co2_kg_per_mwh");
        const ReportRow* row = rowOf(tableOf(report, "Emissions of the site"), QString::fromUtf8("CO₂"));
        QVERIFY(row);
        QVERIFY2(near(*row->cells[2].value, co2) < 1e-6,
                 qPrintable(QString::number(*row->cells[2].value / co2, 'g', 9)));
        QVERIFY(co2 > atFull * 1.001); // part of it runs at part load
    }

    /// A site of 100 MW on rented turbines until its grid is there: on the last day none of them is left. The report of
    /// any day has what a permit asks for of each phase: machines as they stand on the plan, and their rating by the
    /// factor of the record in 8,760 hours.
    void machinesOfOtherDaysAreTold() {
        Wish wish;
        wish.target = WishTarget::FacilityPower;
        wish.amount = 100e6;
        wish.power = WishPower::Bridge;
        ReportInput input = reportInput("colossus-2");
        input.site = generate(wish, *input.catalog).site;
        const std::vector<Phase>& phases = input.site.settings().phases;
        QVERIFY(phases.size() > 1);
        for (const Phase& day : phases) {
            input.view.at = day.date;
            const Report report = makeReport(input, everyChapter());
            const ReportTable* table = tableOf(report, "Fuel and emissions by phase");
            QVERIFY(table);
            QCOMPARE(table->rows.size(), phases.size());
            const auto nox = std::find_if(table->columns.begin(), table->columns.end(), [](const ReportColumn& column) {
                return column.title == QLatin1String("NOx");
            });
            QVERIFY(nox != table->columns.end());
            const auto noxAt = static_cast<std::size_t>(nox - table->columns.begin());
            double most = 0;
            for (std::size_t i = 0; i < phases.size(); ++i) {
                double count = 0, rated_mw = 0, nox_t = 0;
                for (const std::string& id : input.site.components().sortedIds()) {
                    const Component& part = *input.site.component(id);
                    const Type* type = input.site.typeOf(part);
                    if (type->kind != "gas_turbine" || !part.isInstalled(phases[i].date)) continue;
                    count += part.array.count;
                    rated_mw += part.array.count * type->value("rated_power_mw");
                    nox_t += part.array.count * type->value("rated_power_mw") * type->value("nox_kg_per_mwh") * 8.760;
                }
                const ReportRow& row = table->rows[i];
                QCOMPARE(*row.cells[2].value, count);
                QVERIFY(qAbs(*row.cells[3].value - rated_mw * 1e6) < 1);
                QVERIFY(qAbs(*row.cells[noxAt].value - nox_t) < 1e-6 * (1 + nox_t));
                QCOMPARE(*row.cells[4].value > 0, count > 0); // gas
                most = std::max(most, count);
            }
            QVERIFY(most > 0);
            QVERIFY(table->note.contains(QStringLiteral("Most machines that burn fuel are there on %1: %2.")
                                             .arg(QString::fromStdString(formatDate(phases.front().date)))
                                             .arg(most)));
            // The engine is back: the day's own figures follow.
            QCOMPARE(report.engine->results().view, input.view);
        }
        // Where all phases have the same machines there is nothing to tell.
        wish.power = WishPower::Turbines;
        input.site = generate(wish, *input.catalog).site;
        QVERIFY(!tableOf(makeReport(input, everyChapter()), "Fuel and emissions by phase"));
    }

    /// A type that was only tried is in no table of a report.
    void typesOfNothingAreLeftOut() {
        ReportInput input = reportInput("starter-1000");
        Type tried = *input.site.type("rack-gb200-nvl72");
        tried.id = "tried";
        tried.name = "Tried and left";
        for (Quantity& quantity : tried.quantities) quantity.basis = "assumed";
        input.site.put(std::make_shared<const Type>(tried));
        const auto isNamed = [&] {
            for (const ReportChapter& chapter : makeReport(input, everyChapter()).chapters)
                for (const ReportBlock& block : chapter.blocks)
                    if (const auto* table = std::get_if<ReportTable>(&block))
                        for (const ReportRow& row : table->rows)
                            for (const ReportCell& cell : row.cells)
                                if (cell.text.contains(QStringLiteral("Tried and left"))) return true;
            return false;
        };
        QVERIFY(!isNamed());
        Component part;
        part.id = "ONE", part.type = "tried";
        input.site.put(std::make_shared<const Component>(part));
        QVERIFY(isNamed());
    }

    /// At power factor 0.95, Q / P = √(1 − 0.95²) / 0.95 = 0.328684.
    void loadAndPowerFactor() {
        const ReportInput input = reportInput("colossus-2");
        const Report report = makeReport(input, everyChapter());
        const ReportTable* factors = tableOf(report, "Power factor of the load");
        QVERIFY(factors && factors->totals);
        for (const ReportRow& row : factors->rows)
            QVERIFY(qAbs(*row.cells[2].value * 1e6 / *row.cells[1].value - 0.328684) < 1e-6);
        Engine engine(*input.catalog);
        const auto power = [&](LoadCase loadCase) {
            View view = input.view;
            view.loadCase = loadCase;
            return engine.compute(input.site, view).figures.facility_power_w;
        };
        const double most = power(LoadCase::Nameplate), swing = power(LoadCase::Training) - power(LoadCase::Idle);
        QVERIFY(swing > 0);
        const ReportTable* cases = tableOf(report, "Load by case");
        QCOMPARE(*rowOf(cases, "Swing, training to idle")->cells[2].value, swing);
        QCOMPARE(*cases->rows.front().cells[2].value, most);
        // Grid and plant together give what the site takes.
        for (const ReportRow& row : tableOf(report, "Power by date")->rows)
            QVERIFY(near(*row.cells[3].value + *row.cells[4].value, *row.cells[2].value) < 0.02); // losses, batteries
        // The engine is back on the day of the report.
        QCOMPARE(report.engine->results().view, input.view);
    }

    void costAndSchedule() {
        const ReportInput input = reportInput("colossus-2");
        const Report report = makeReport(input, everyChapter());
        const Figures& f = report.engine->results().figures;
        const ReportTable* systems = tableOf(report, "Cost by system");
        double low = 0, high = 0;
        for (const ReportRow& row : systems->rows) low += *row.cells[1].value, high += *row.cells[2].value;
        QVERIFY(near(low, f.capex_usd_low) < 1e-9 && near(high, f.capex_usd_high) < 1e-9);
        QVERIFY(near(*systems->totals->cells[5].value, f.capex_usd_high / (f.it_power_w / 1e6)) < 1e-12);
        // The first Titan 350 runs on 2025-09-01; up to 40 months before that is 2022-05-01.
        const ReportRow* titan = rowOf(tableOf(report, "Longest lead times"), "Titan 350 generator set");
        QVERIFY(titan);
        QCOMPARE(titan->cells[4].text, QString("2025-09-01"));
        QCOMPARE(titan->cells[5].text, QString("2022-05-01"));
        QCOMPARE(tableOf(report, "Beside known sites")->rows.front().cells.front().text, QString("This site"));
    }

    /// 16 Titan 350 have days, the first is 2025-09-01. Row T350-B3 of three without a day is in use always:
    /// nothing is known of when to order these, and the day of the other 13 stays.
    void partsWithoutADateStandApart() {
        const QString titan = QStringLiteral("Titan 350 generator set");
        ReportInput input = reportInput("colossus-2");
        const ReportTable* all = nullptr;
        const Report before = makeReport(input, everyChapter());
        QVERIFY((all = tableOf(before, "Longest lead times")));
        QCOMPARE(rowOf(all, titan)->cells[1].text, QString("16"));
        QVERIFY(!all->note.contains("without a date"));
        const Component* const row = input.site.component("T350-B3");
        QVERIFY(row && row->array.count == 3);
        Component always = *row;
        always.energized.reset();
        input.site.put(std::make_shared<const Component>(always));
        const Report report = makeReport(input, everyChapter());
        const ReportTable* table = tableOf(report, "Longest lead times");
        QList<QStringList> rows; // count, in use from, order by
        for (const ReportRow& one : table->rows)
            if (one.cells[0].text == titan)
                rows << QStringList{one.cells[1].text, one.cells[4].text, one.cells[5].text};
        QCOMPARE(rows, (QList<QStringList>{{"13", "2025-09-01", "2022-05-01"}, {"3", "–", "–"}}));
        QVERIFY(table->note.contains("without a date"));
    }

    /// Capital is that of what stands there, so it is set against what that can draw, whatever it draws.
    void moneyIsPerMegawattOfNameplate() {
        ReportInput input = reportInput("colossus-2");
        Engine engine(*input.catalog);
        const Figures most = engine.compute(input.site, input.view).figures;
        input.view.loadCase = LoadCase::Idle;
        const Report report = makeReport(input, everyChapter());
        QCOMPARE(report.engine->results().view, input.view);
        QVERIFY(report.engine->results().figures.it_power_w < 0.9 * most.it_power_w);
        const ReportTable* systems = tableOf(report, "Cost by system");
        QVERIFY(systems->note.contains("nameplate"));
        QVERIFY(near(*systems->totals->cells[4].value, most.capex_usd_low / (most.it_power_w / 1e6)) < 1e-9);
        QVERIFY(near(*systems->totals->cells[5].value, most.capex_usd_high / (most.it_power_w / 1e6)) < 1e-9);
        const ReportTable* known = tableOf(report, "Beside known sites");
        QVERIFY(known->note.contains("nameplate"));
        QVERIFY(near(*known->rows.front().cells[3].value, most.facility_power_w) < 1e-9);
        QVERIFY(near(*known->rows.front().cells[4].value, most.it_power_w) < 1e-9);
        int named = 0;
        for (const ReportChapter& chapter : report.chapters)
            for (const ReportBlock& block : chapter.blocks)
                if (const auto* grid = std::get_if<ReportFigures>(&block))
                    for (const ReportFigures::Figure& figure : grid->figures)
                        named += figure.name.startsWith("Per MW of") && figure.note == "at nameplate";
        QCOMPARE(named, 2);
    }

    /// Recorded is what each part has on record, in whatever order they stand.
    void aPowerFactorIsRecordedWhenAllAre() {
        ReportInput input = reportInput("colossus-2");
        Engine engine(*input.catalog);
        engine.compute(input.site, input.view);
        std::vector<Component> racks; // live, of one type
        for (Slot slot = 0; slot < input.site.components().slotCount(); ++slot)
            if (const Component* part = input.site.components().at(slot); part && engine.component(slot).demand_w > 0)
                if (racks.empty() ? input.site.typeOf(*part)->role == Role::Rack : part->type == racks.front().type)
                    racks.push_back(*part);
        QVERIFY(racks.size() >= 2);
        const QString name = typeName(*input.site.typeOf(racks.front()));
        const auto record = [&](std::size_t from) {
            for (std::size_t i = from; i < racks.size(); ++i) {
                racks[i].values["power_factor"] = 0.9;
                input.site.put(std::make_shared<const Component>(racks[i]));
            }
            ReportWish wish;
            wish.chapters = {"grid"};
            const Report report = makeReport(input, wish);
            return rowOf(tableOf(report, "Power factor of the load"), name)->cells[4].text;
        };
        QCOMPARE(record(racks.size()), QString("assumed"));
        QCOMPARE(record(1), QString("assumed")); // all but the first one, the last one too
        QCOMPARE(record(0), QString("recorded"));
    }

    /// By name, as everywhere in the report, not by the id that the core knows.
    void aFindingOnATypeNamesIt() {
        ReportWish wish;
        wish.chapters = {"findings"};
        const ReportInput input = reportInput("colossus-2");
        const Report report = makeReport(input, wish);
        int seen = 0;
        for (const Finding& finding : report.engine->findings()) {
            if (finding.code != "cost.no-price") continue;
            const std::string id = finding.ids.front();
            QVERIFY(finding.text.find("for " + id + " (") != std::string::npos);
            const QString name = typeName(*input.site.type(id));
            for (const ReportRow& row : tableOf(report, "Open findings")->rows)
                if (row.cells[4].text == QLatin1String("cost.no-price") && row.cells[1].text == name) {
                    QVERIFY2(row.cells[2].text.startsWith("No price on record for " + name + " ("),
                             qPrintable(row.cells[2].text));
                    ++seen;
                }
        }
        QVERIFY(seen > 0);
    }

    /// What is filed with an authority is public.
    void aPermitReportHasNoPrices() {
        ReportWish wish;
        wish.pattern = ReportTemplate::Permit;
        wish.chapters = firstChapters(ReportTemplate::Permit);
        const Report report = makeReport(reportInput("colossus-2"), wish);
        for (const ReportChapter& chapter : report.chapters)
            for (const ReportBlock& block : chapter.blocks) {
                if (const auto* grid = std::get_if<ReportFigures>(&block))
                    for (const ReportFigures::Figure& figure : grid->figures)
                        QVERIFY2(!figure.cell.text.contains(QLatin1Char('$')), qPrintable(figure.name));
                const auto* table = std::get_if<ReportTable>(&block);
                if (!table) continue;
                for (const ReportRow& row : table->rows)
                    for (const ReportCell& cell : row.cells)
                        QVERIFY2(!cell.unit.contains(QLatin1String("USD")), qPrintable(table->title));
            }
    }

    void oneUnitInAColumn() {
        const Report report = makeReport(reportInput("colossus-2"), everyChapter());
        for (const char* title : {"What the power goes to", "Equipment installed", "Power balance", "Cooling loops"})
            for (std::size_t column = 0; column < tableOf(report, title)->columns.size(); ++column) {
                QSet<QString> units;
                for (const ReportRow& row : tableOf(report, title)->rows)
                    if (row.cells.size() > column && row.cells[column].value &&
                        QStringList{"W", "USD", "m³/s"}.contains(row.cells[column].unit))
                        units << row.cells[column].text.section(QChar(0xA0), 1);
                QVERIFY2(units.size() <= 1, qPrintable(QStringList(units.values()).join(' ')));
            }
    }

    void numbersAreWholeAndStandPointBelowPoint() {
        const PaperFonts fonts;
        for (const char* example : {"colossus-1", "colossus-2"})
            for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::Letter}) {
                const Report report = makeReport(reportInput(example), everyChapter());
                const LaidReport laid = layOut(report, paper);
                std::map<int, double> points; // of the table of what the power goes to: page → place of the point
                const ReportTable* table = tableOf(report, "What the power goes to");
                QSet<QString> powers;
                for (const ReportRow& row : table->rows) powers << row.cells[3].text;
                for (int i = laid.anchors.at("figures").page; i <= laid.anchors.at("equipment").page; ++i)
                    for (const PageInk& mark : laid.pages[static_cast<std::size_t>(i)].inks) {
                        if (mark.kind != PageInk::Kind::Text || !mark.right) continue;
                        const QFontMetricsF metrics(uiFont(mark.px, mark.bold));
                        QVERIFY2(metrics.horizontalAdvance(mark.text) <= mark.box.width() + 0.5, qPrintable(mark.text));
                        if (!powers.contains(mark.text) || mark.box.right() < 500 || !mark.text.contains('.')) continue;
                        const double point =
                            mark.box.right() - metrics.horizontalAdvance(mark.text.mid(mark.text.indexOf('.')));
                        const auto [it, isNew] = points.try_emplace(i, point);
                        QVERIFY2(isNew || qAbs(it->second - point) < 0.01, qPrintable(mark.text));
                    }
                QVERIFY(!points.empty());
            }
    }
};

QTEST_MAIN(TestReportContent)
#include "tst_report_content.moc"
