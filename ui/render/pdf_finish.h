// SPDX-License-Identifier: GPL-3.0-or-later
// What a report adds to a PDF that QPdfWriter has drawn: bookmarks in levels, links, labels of pages, language.
#pragma once

#include <QRectF>

#include "ui/render/export.h"

namespace gs::ui {

/// A place on a page: points from the upper edge.
struct PdfPlace {
    int page = 0;
    double y_pt = 0;
};
struct PdfBookmark {
    QString title;
    PdfPlace at;
    int level = 0; ///< 1: below the last one of level 0
};
struct PdfLink {
    int page = 0;
    QRectF box_pt;   ///< from the upper left corner
    QString address; ///< of the web; empty: `to`
    PdfPlace to;
};
struct PdfParts {
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
    int romanPages = 0; ///< the first ones are called i, ii, …, then 1, 2, …
    bool isLabelled = false;
    QString language, subject; ///< "en", "zh_CN"
};
/// As finishPdf() of export.h.
QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const PdfParts& parts);

} // namespace gs::ui
