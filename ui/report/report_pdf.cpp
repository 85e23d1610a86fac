// SPDX-License-Identifier: GPL-3.0-or-later
// A report on paper: the pages of report_layout.h drawn as vectors, then bookmarks, links and labels.
#include <QBuffer>
#include <QPdfWriter>

#include "ui/render/pdf_finish.h"
#include "ui/report/report_layout.h"

namespace gs::ui {

namespace {

constexpr int dots_per_inch = 600;
constexpr double layout_per_inch = 96, points_per_unit = 72 / layout_per_inch;

void setPage(QPdfWriter& writer, const QSizeF& size, ReportPaper paper) {
    writer.setPageSize(QPageSize(paper == ReportPaper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

QByteArray drawPages(const Report& report, const LaidReport& laid, ReportPaper paper, const ReportProgress& progress) {
    const PaperFonts fonts;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setResolution(dots_per_inch);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    setPage(writer, laid.pages.front().size, paper);
    QPainter painter(&writer);
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        if (progress) progress(static_cast<double>(i) / static_cast<double>(laid.pages.size()));
        if (i > 0) {
            setPage(writer, laid.pages[i].size, paper);
            writer.newPage();
        }
        // Not by the world's transform: the isometric view puts its own in place of that.
        painter.resetTransform();
        painter.setWindow(0, 0, static_cast<int>(layout_per_inch) * 10, static_cast<int>(layout_per_inch) * 10);
        painter.setViewport(0, 0, dots_per_inch * 10, dots_per_inch * 10);
        paintReportPage(painter, report, laid, static_cast<int>(i), true);
    }
    painter.end();
    return bytes;
}

PdfPlace placeOf(const PagePlace& place) { return {place.page, (place.y - 6) * points_per_unit}; }

} // namespace

QByteArray reportPdf(const Report& report, ReportPaper paper, const ReportProgress& progress) {
    const LaidReport laid = layOut(report, paper, partOf(progress, 0, 0.3));
    const QByteArray drawn = drawPages(report, laid, paper, partOf(progress, 0.3, 0.9));
    if (progress) progress(0.9);
    PdfParts parts;
    parts.language = report.language;
    parts.subject = report.subtitle + QStringLiteral(" · ") + report.viewText;
    parts.romanPages = laid.front;
    parts.isLabelled = true;
    for (const LaidReport::Entry& entry : laid.entries)
        parts.bookmarks.push_back({entry.title, placeOf(entry.at), entry.level});
    for (const LaidReport::Link& link : laid.links) {
        PdfLink made;
        made.page = link.page;
        made.box_pt = QRectF(link.box.topLeft() * points_per_unit, link.box.size() * points_per_unit);
        if (link.target.startsWith(QLatin1Char('#'))) {
            const auto at = laid.anchors.find(link.target.mid(1));
            if (at == laid.anchors.end()) continue; // below what fits on paper
            made.to = placeOf(at->second);
        } else {
            made.address = link.target;
        }
        parts.links.push_back(std::move(made));
    }
    return finishPdf(drawn, report.title, report.date, parts);
}

} // namespace gs::ui
