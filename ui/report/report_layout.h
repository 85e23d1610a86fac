// SPDX-License-Identifier: GPL-3.0-or-later
// A report laid out on pages: where each line of text, rule and picture stands, and what links and bookmarks lead to.
// Paper and the preview of the window draw the same pages.
#pragma once

#include <QRectF>
#include <map>
#include <set>

#include "ui/report/report.h"

namespace gs::ui {

/// One mark on a page, in units of 1/96 inch.
struct PageInk {
    enum class Kind { Text, Rule, Fill, Picture, Logo } kind = Kind::Text;
    QRectF box;
    QString text;
    int px = 11;
    bool bold = false, right = false;
    QColor colour;
    const ReportPicture* picture = nullptr; ///< of the report
};

struct PagePlace {
    int page = 0;
    double y = 0;
};

struct LaidReport {
    struct Page {
        QSizeF size;
        std::vector<PageInk> inks;
    };
    struct Link {
        int page = 0;
        QRectF box;
        QString target; ///< "#anchor" of `anchors`, or an address of the web
    };
    struct Entry {
        QString title;
        PagePlace at;
        int level = 0;
    };
    std::vector<Page> pages;
    int front = 0; ///< pages before the first chapter: numbered i, ii, …
    std::vector<Link> links;
    std::vector<Entry> entries; ///< bookmarks: chapters and what is in them
    std::map<QString, PagePlace> anchors;
};

/// Pointers into `report`, which must outlive it.
LaidReport layOut(const Report& report, ReportPaper paper, const ReportProgress& progress = {});
/// The painter is scaled to 1/96 inch.
void paintReportPage(QPainter& painter, const Report& report, const LaidReport& laid, int page, bool vector);

} // namespace gs::ui
