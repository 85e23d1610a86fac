// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the report of a site: which chapters there are, which of them a template has, and what stands in them.
// Figures come from the engine and the types of the site, nothing is reckoned here.
#pragma once

#include <set>
#include <string>

#include "database/project_file.h"
#include "ui/report/report.h"

namespace gs::ui {

enum class ReportTemplate { Board, Engineering, Permit };
const char* reportTemplateWord(ReportTemplate which);
QString reportTemplateName(ReportTemplate which);

/// What a report can have: a row for each view of the site and for each text, in their order.
struct ReportChapterRow {
    std::string word;
    QString title;                   ///< in the language of this thread
    bool board, engineering, permit; ///< on at first
    bool isIn(ReportTemplate which) const;
};
std::vector<ReportChapterRow> reportChapters();
std::set<std::string> firstChapters(ReportTemplate which);

/// What is reported on, held by itself: a worker can have it.
struct ReportInput {
    Site site;
    View view;
    const Catalog* catalog = nullptr; ///< outlives the report
    std::vector<db::HistoryEntry> history;
    std::vector<db::Version> versions;
    std::int64_t position = 0; ///< steps of the history that are in effect
};
struct ReportWish {
    ReportTemplate pattern = ReportTemplate::Engineering;
    std::set<std::string> chapters = firstChapters(ReportTemplate::Engineering);
    QString title; ///< empty: the template's name and the site's
    QImage logo;
    QString language = QStringLiteral("en"); ///< only said in the file: the words are those of the thread
    std::string fallbackName;                ///< of a site without a name
};
Report makeReport(const ReportInput& input, const ReportWish& wish, const ReportProgress& progress = {});

} // namespace gs::ui
