// SPDX-License-Identifier: GPL-3.0-or-later
// The chapters of a report, and what they share. Private to ui/report.
#pragma once

#include <QCoreApplication>
#include <map>

#include "ui/report/report_content.h"

namespace gs::ui {

/// Words of reports are translated in this context.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

/// The site on another day or in another load case.
struct OtherFigures {
    Figures figures;
    int errors = 0;
    double fromGrid_w = 0, onSite_w = 0; ///< output of the sources
};

/// What all chapters look at, gathered once.
struct ReportSource {
    const ReportInput& input;
    Engine& engine; ///< put back to the day of the report by whoever moves it
    const Site& site;
    std::vector<Finding> findings;
    /// Elements installed on the day and outlines, by type; links as metres of line by conductor.
    std::map<std::string, std::int64_t> count;
    std::map<std::string, double> length_m;
    bool hasEquipment = false;                                       ///< the chapter, for links to it
    bool hasPrices = true;                                           ///< what is filed with an authority has none
    mutable std::map<std::pair<int, LoadCase>, OtherFigures> others; ///< each is computed once
};
ReportSource gatherReport(const ReportInput& input, Engine& engine, const ReportWish& wish);
/// Moves the engine: put it back when all are asked.
const OtherFigures& figuresAt(const ReportSource& source, const View& view);
constexpr const char* gridKind = "grid_connection";

ReportCell textCell(const QString& text);
inline ReportCell textCell(const std::string& text) { return textCell(QString::fromStdString(text)); }
ReportCell countCell(std::int64_t count);
ReportCell quantityCell(double value, const QString& unit);
/// A figure of `info` by its key, "–" when it has no value.
ReportCell figureCell(const FigureRow& row);
ReportCell dateCell(const std::optional<Date>& date);
ReportText heading(const QString& text);
ReportText paragraph(const QString& text);
ReportText note(const QString& text);
/// Name of a type, leading to its row in the list of equipment.
ReportCell typeCell(const ReportSource& source, const std::string& type);
/// Name of a component or link, leading to the row of its type.
ReportCell partCell(const ReportSource& source, const std::string& id);
QString typeAnchor(const std::string& type);
QString perCent(double fraction);
QString plainNumber(double value); ///< six digits, grouped, never as a power of ten
/// Value and unit of a type's figure: "132 kW", "a curve".
ReportCell quantityOf(const Quantity& quantity);
/// A fraction as a percentage.
ReportCell shareCell(double fraction, int decimals = 0);
/// The figure of the type; "not on record" where it has none.
ReportCell recordedCell(const Type& type, const char* key);
QString notOnRecord();
/// One unit for all powers, energies, amounts of money or flows of a column, so that they compare at a glance.
void alikeUnits(ReportTable& table);
/// Titles of the sources of a figure, else of its type; leads to the address of the first that has one.
ReportCell sourceCell(const Type& type, const Quantity* quantity);

void summaryChapter(const ReportSource& source, ReportChapter& chapter);
void gridChapter(const ReportSource& source, ReportChapter& chapter);
void costChapter(const ReportSource& source, ReportChapter& chapter);
void figuresChapter(const ReportSource& source, ReportChapter& chapter);
void equipmentChapter(const ReportSource& source, ReportChapter& chapter);
void phasesChapter(const ReportSource& source, ReportChapter& chapter);
void emissionsChapter(const ReportSource& source, ReportChapter& chapter);
void emissionBlocks(const ReportSource& source, ReportChapter& chapter); ///< of emissionsChapter()
void soundChapter(const ReportSource& source, ReportChapter& chapter);
void findingsChapter(const ReportSource& source, ReportChapter& chapter);
void assumptionsChapter(const ReportSource& source, ReportChapter& chapter);
void methodsChapter(const ReportSource& source, ReportChapter& chapter);
void historyChapter(const ReportSource& source, ReportChapter& chapter);

} // namespace gs::ui
