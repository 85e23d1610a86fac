// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_layout.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/report/page_writer.h"

namespace gs::ui {

namespace {

struct ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr double logoWidth = 220, logoHeight = 84;
constexpr double chapterName = 60, beforeTable = 44;
constexpr double fewLeft = 0.3; ///< of a page: less is no room for a chapter to begin in

QString roman(int number) {
    static const QStringList small{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
    return small.value(number, QString::number(number));
}

/// Places on the first page that are known only when all pages are there.
struct ContentsLine {
    QRectF box;
    std::size_t chapter;
};

void frontPage(PageWriter& page, const Report& report, std::vector<ContentsLine>& contents) {
    const Theme& theme = Theme::light();
    page.newPage(false, true);
    if (!report.logo.isNull()) {
        PageInk mark;
        mark.kind = PageInk::Kind::Logo;
        mark.box = QRectF(QPointF(PageWriter::margin, page.y()),
                          QSizeF(report.logo.size()).scaled(logoWidth, logoHeight, Qt::KeepAspectRatio));
        page.ink(std::move(mark));
        page.skip(logoHeight);
    }
    page.skip(report.logo.isNull() ? 40 : 36);
    page.entry(ReportPages::tr("Contents"), 0);
    page.text(report.title, 34, true, theme.ink);
    page.skip(4);
    page.text(report.subtitle, 16, false, theme.muted);
    page.skip(16);
    page.rule(theme.accent, 2);
    page.skip(16);
    constexpr double names = 150;
    for (const auto& [name, value] : report.facts) {
        if (value.isEmpty()) continue;
        page.line(PageWriter::margin, names, name, 13, false, theme.muted);
        page.text(value, 13, false, theme.ink, names);
        page.skip(3);
    }
    page.skip(30);
    page.text(ReportPages::tr("Contents"), 16, true, theme.ink);
    page.skip(6);
    const double line = report.chapters.size() > 22 ? 19 : 24;
    for (std::size_t i = 0; i < report.chapters.size(); ++i) {
        page.line(PageWriter::margin, 26, QString::number(i + 1), 13, false, theme.muted);
        page.line(PageWriter::margin + 28, page.width() - 80, report.chapters[i].title, 13, false, theme.ink);
        const QRectF box(PageWriter::margin, page.y(), page.width(), 18);
        page.link(box, QLatin1Char('#') + report.chapters[i].word);
        contents.push_back({box, i});
        page.skip(line);
    }
}

void figureGrid(PageWriter& page, const ReportFigures& grid) {
    const Theme& theme = Theme::light();
    constexpr int columns = 4;
    constexpr double gap = 12;
    const bool isNoted = std::any_of(grid.figures.begin(), grid.figures.end(),
                                     [](const ReportFigures::Figure& figure) { return !figure.note.isEmpty(); });
    const double tall = isNoted ? 64 : 52;
    const double wide = (page.width() - gap * (columns - 1)) / columns;
    for (std::size_t i = 0; i < grid.figures.size(); i += columns) {
        page.need(tall);
        for (std::size_t k = i; k < std::min(i + columns, grid.figures.size()); ++k) {
            const ReportFigures::Figure& figure = grid.figures[k];
            const double x = PageWriter::margin + static_cast<double>(k - i) * (wide + gap);
            page.fill(QRectF(x, page.y(), wide, tall - 8), theme.ground);
            page.skip(4);
            const auto one = [&](const QString& text, int px, bool bold, const QColor& colour) {
                page.line(x + 8, wide - 12, QFontMetricsF(uiFont(px, bold)).elidedText(text, Qt::ElideRight, wide - 14),
                          px, bold, colour);
            };
            one(figure.name, 11, false, theme.muted);
            page.skip(14);
            one(figure.cell.text, 16, true, theme.ink);
            page.skip(21);
            one(figure.note, 11, false, theme.muted);
            page.skip(-39);
        }
        page.skip(tall);
    }
    page.skip(6);
}

void writeBlock(PageWriter& page, const ReportBlock& block) {
    const Theme& theme = Theme::light();
    if (const auto* text = std::get_if<ReportText>(&block)) {
        if (text->kind == ReportText::Kind::Heading) {
            page.need(80);
            page.entry(text->text, 1);
            page.text(text->text, 16, true, theme.ink);
            page.skip(4);
        } else {
            const bool isNote = text->kind == ReportText::Kind::Note;
            page.text(text->text, isNote ? 11 : 13, false, isNote ? theme.muted : theme.ink);
            page.skip(8);
        }
    } else if (const auto* list = std::get_if<ReportList>(&block)) {
        for (const QString& item : list->items) {
            page.need(18);
            page.line(PageWriter::margin + 4, 12, QStringLiteral("•"), 13, false, theme.muted);
            page.text(item, 13, false, theme.ink, 18);
        }
        page.skip(8);
    } else if (const auto* grid = std::get_if<ReportFigures>(&block)) {
        figureGrid(page, *grid);
    } else if (const auto* table = std::get_if<ReportTable>(&block)) {
        writeTable(page, *table);
    } else if (const auto* picture = std::get_if<ReportPicture>(&block)) {
        const double caption = picture->caption.isEmpty() ? 0 : 20;
        const double tall = picture->height_px > 0 ? picture->height_px : page.left() - caption - 4;
        page.need(tall + caption);
        page.picture(*picture, tall);
        page.skip(4);
        if (caption > 0) page.text(picture->caption, 11, false, theme.muted);
        if (picture->height_px > 0) page.skip(10);
    }
}

/// A chapter with a picture of its own lies as the picture does.
bool liesAcross(const Report& report, const ReportChapter& chapter) {
    if (chapter.isAcross) return true;
    for (const ReportBlock& block : chapter.blocks)
        if (const auto* picture = std::get_if<ReportPicture>(&block))
            if (picture->height_px <= 0 && report.engine) return isWide(report, *picture);
    return false;
}

void numberPages(const Report& report, LaidReport& laid, const std::vector<ContentsLine>& contents) {
    const Theme& theme = Theme::light();
    const int body = static_cast<int>(laid.pages.size()) - laid.front;
    for (int i = laid.front; i < static_cast<int>(laid.pages.size()); ++i) {
        LaidReport::Page& page = laid.pages[static_cast<std::size_t>(i)];
        PageInk mark;
        mark.box = QRectF(page.size.width() / 2, page.size.height() - PageWriter::margin,
                          page.size.width() / 2 - PageWriter::margin, 16);
        mark.text = ReportPages::tr("page %1 of %2").arg(i - laid.front + 1).arg(body);
        mark.right = true;
        mark.colour = theme.muted;
        page.inks.push_back(std::move(mark));
    }
    for (const ContentsLine& line : contents) {
        PageInk mark;
        mark.box = line.box;
        const auto at = laid.anchors.find(report.chapters[line.chapter].word);
        const int page = at == laid.anchors.end() ? 0 : at->second.page;
        mark.text = page < laid.front ? roman(page + 1) : QString::number(page - laid.front + 1);
        mark.px = 13;
        mark.right = true;
        mark.colour = theme.ink;
        laid.pages.front().inks.push_back(std::move(mark));
    }
}

} // namespace

std::vector<const ReportRow*> ReportTable::onPaper(std::size_t* left) const {
    std::vector<const ReportRow*> shown;
    *left = 0;
    for (const ReportRow& row : rows) {
        if (row.in == ReportRow::In::Sheet) continue;
        if (shown.size() < mostOnPaper) shown.push_back(&row);
        else ++*left;
    }
    return shown;
}

bool ReportTable::saysAsAbove(const ReportRow& row, std::size_t column, const ReportRow& above) const {
    return column < row.cells.size() && column < above.cells.size() && columns[column].isMerged && !isTitle(row) &&
           !isTitle(above) && !row.cells[column].text.isEmpty() && row.cells[column].text == above.cells[column].text;
}

LaidReport layOut(const Report& report, ReportPaper paper, const ReportProgress& progress) {
    const PaperFonts fonts;
    LaidReport laid;
    PageWriter page(report, paper, laid);
    std::vector<ContentsLine> contents;
    frontPage(page, report, contents);
    laid.front = static_cast<int>(laid.pages.size());
    bool wantsNew = true;
    for (std::size_t i = 0; i < report.chapters.size(); ++i) {
        const ReportChapter& chapter = report.chapters[i];
        if (progress) progress(static_cast<double>(i) / static_cast<double>(report.chapters.size()));
        const bool across = liesAcross(report, chapter);
        // With the name of a chapter stands what it begins with.
        double first = chapterName;
        bool isShort = true; // all of it, or its beginning
        for (const ReportBlock& block : chapter.blocks) {
            const auto* table = std::get_if<ReportTable>(&block);
            first += table ? tableBeginning(page, *table) : beforeTable;
            isShort = isShort && std::holds_alternative<ReportText>(block);
            if (table) break;
        }
        if (wantsNew || chapter.isOnePage || across != page.isAcross() ||
            (!isShort && page.left() < page.room() * fewLeft) || page.left() < first)
            page.newPage(across);
        else page.skip(18);
        page.anchor(chapter.word);
        page.entry(QStringLiteral("%1 %2").arg(i + 1).arg(chapter.title), 0);
        page.text(QStringLiteral("%1  %2").arg(i + 1).arg(chapter.title), 22, true, Theme::light().ink);
        page.skip(8);
        for (const ReportBlock& block : chapter.blocks) writeBlock(page, block);
        wantsNew = chapter.isOnePage;
    }
    numberPages(report, laid, contents);
    return laid;
}

void paintReportPage(QPainter& painter, const Report& report, const LaidReport& laid, int number, bool vector) {
    const PaperFonts fonts;
    for (const PageInk& mark : laid.pages[static_cast<std::size_t>(number)].inks) {
        switch (mark.kind) {
        case PageInk::Kind::Text:
            painter.setFont(uiFont(mark.px, mark.bold));
            painter.setPen(mark.colour);
            painter.drawText(mark.box.adjusted(0, -2, mark.right ? 0 : 40, 2),
                             (mark.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                             mark.text);
            break;
        case PageInk::Kind::Rule:
        case PageInk::Kind::Fill: painter.fillRect(mark.box, mark.colour); break;
        case PageInk::Kind::Logo:
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(mark.box, report.logo);
            break;
        case PageInk::Kind::Picture: {
            if (!report.engine) break;
            PictureLook look;
            look.vector = vector;
            painter.save();
            painter.translate(mark.box.topLeft());
            paintReportPicture(painter, mark.box.size(), report, *mark.picture, look);
            painter.restore();
            break;
        }
        }
    }
}

} // namespace gs::ui
