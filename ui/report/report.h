// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a value: chapters made of headings, texts, figures, tables and pictures. The writers (report_pdf.cpp,
// report_html.cpp, report_xlsx.cpp) show the same value each in its own form; report_content.h makes it.
#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/engine.h"
#include "core/progress.h"
#include "ui/views/site_view.h"

namespace gs::ui {

/// Something to read, and where it leads.
struct ReportCell {
    QString text;                ///< as on paper: rounded, in the units shown
    std::optional<double> value; ///< the number itself, metric (SI as the engine has it): what a spreadsheet holds
    QString unit;                ///< of `value`: "W", "USD", "m³/s", "%" for a fraction, "" for a count
    QString link;                ///< "#anchor" or an address of the web; empty = none
};

struct ReportColumn {
    QString title;
    double share = 1; ///< of the width of the page, against the others
    bool right = false;
    bool isSummed = false; ///< its last row is the sum of the others
    bool isMerged = false; ///< what the row above says is not said again where people read it
};

struct ReportRow {
    std::vector<ReportCell> cells; ///< one alone in a table with more columns: the title of the rows that follow
    QString anchor;                ///< what links to it; empty = nothing does
    enum class In { All, Sheet, Paper } in = In::All; ///< many alike: on paper the first ones and a word on the rest
};

struct ReportTable {
    QString title;
    QString note;       ///< below the title
    QString groupTitle; ///< what the titles among the rows are, for a column of their own in a spreadsheet
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    std::optional<ReportRow> totals;
    std::size_t mostOnPaper = 400; ///< a spreadsheet has them all
    /// What stands on paper and in HTML, and how many rows do not.
    std::vector<const ReportRow*> onPaper(std::size_t* left) const;
    bool isTitle(const ReportRow& row) const { return row.cells.size() == 1 && columns.size() > 1; }
    bool saysAsAbove(const ReportRow& row, std::size_t column, const ReportRow& above) const;
};

struct ReportText {
    enum class Kind { Paragraph, Note, Heading } kind = Kind::Paragraph;
    QString text;
};
struct ReportList {
    QStringList items;
};
struct ReportFigures { ///< large figures in a grid
    struct Figure {
        QString name, note;
        ReportCell cell;
        std::string key; ///< of `info`
    };
    std::vector<Figure> figures;
};
/// Drawn when it is needed, for the room it gets.
struct ReportPicture {
    SiteView view = SiteView::Plan;
    QString caption;
    double height_px = 0; ///< 0: a page of its own, as large as it fits
};
using ReportBlock = std::variant<ReportText, ReportList, ReportFigures, ReportTable, ReportPicture>;

struct ReportChapter {
    QString word; ///< "equipment": on the command line, and as anchor
    QString title;
    std::vector<ReportBlock> blocks;
    bool isOnePage = false; ///< begins a page and is alone on it
    bool isAcross = false;  ///< for wide tables: its pages lie across
};

struct Report {
    QString title, subtitle, site, language;
    std::vector<std::pair<QString, QString>> facts; ///< of the first page: what it is a report of
    Date date;                                      ///< of the figures: no clock is asked
    QString viewText;
    QImage logo;
    std::vector<ReportChapter> chapters;
    std::shared_ptr<const Engine> engine; ///< for the pictures
    ViewCurve curve; ///< of the charts, where these are a chapter: it takes a computation for each date
};

/// What it throws gives the work up: nothing is left of it.
using ReportProgress = Progress;

enum class ReportPaper { A4, Letter };
enum class ReportTheme { Auto, Light, Dark }; ///< of HTML; paper is light

/// The bytes of a file; the same for the same report.
QByteArray reportPdf(const Report& report, ReportPaper paper, const ReportProgress& progress = {});
QByteArray reportHtml(const Report& report, ReportTheme theme, const ReportProgress& progress = {});
QByteArray reportXlsx(const Report& report, const ReportProgress& progress = {});

/// A picture of the report at that size, with what it needs to stand alone (legend, scale).
void paintReportPicture(QPainter& painter, QSizeF size, const Report& report, const ReportPicture& picture,
                        const PictureLook& look);
/// Whether the page for it had better lie across.
bool isWide(const Report& report, const ReportPicture& picture);
/// Why there is nothing to see of it; empty: there is.
QString whyEmpty(const Report& report, SiteView view);

} // namespace gs::ui
