// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file: the form by the name's ending, replaced whole or not at all.
#pragma once

#include "ui/report/report_content.h"

namespace gs::ui {

struct ReportForm {
    ReportPaper paper = ReportPaper::A4;
    ReportTheme theme = ReportTheme::Auto;
};
bool isReportEnding(const QString& ending); ///< pdf, html, xlsx

/// Makes and writes it; throws db::FileError with a sentence that names the file and what to do, or what `progress`
/// throws. Neither leaves anything.
void writeReport(const ReportInput& input, const ReportWish& wish, const ReportForm& form, const QString& path,
                 const ReportProgress& progress = {});

/// A logo no larger than paper needs. Throws db::FileError.
QImage readLogo(const QString& path);

} // namespace gs::ui
