// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_writer.h"

#include <QTextLayout>
#include <algorithm>

namespace gs::ui {

namespace {

constexpr double narrower = 0.985; ///< paper sets letters a little wider than the screen's metrics say

} // namespace

PageWriter::PageWriter(const Report& report, ReportPaper paper, LaidReport& out)
    : m_report(report), m_out(out), m_paper(paper == ReportPaper::A4 ? QSizeF(793.7, 1122.5) : QSizeF(816, 1056)) {
    for (const ReportChapter& chapter : report.chapters) {
        m_known.insert(chapter.word);
        for (const ReportBlock& block : chapter.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block))
                for (const ReportRow& row : table->rows)
                    if (!row.anchor.isEmpty()) m_known.insert(row.anchor);
    }
}

void PageWriter::newPage(bool across, bool isBare) {
    m_size = across ? m_paper.transposed() : m_paper;
    m_isBare = isBare;
    m_out.pages.push_back({m_size, {}});
    m_y = top();
    if (isBare) return;
    const Theme& theme = Theme::light();
    const double half = width() / 2 - 8, head = margin - 6;
    const auto put = [&](double x, double y, const QString& words, bool right) {
        PageInk mark;
        mark.box = QRectF(x, y, half, 16);
        mark.text = QFontMetricsF(metrics(11, false)).elidedText(words, Qt::ElideRight, half);
        mark.colour = theme.muted;
        mark.right = right;
        ink(std::move(mark));
    };
    put(margin, head, m_report.title, false);
    put(m_size.width() - margin - half, head, m_report.viewText, true);
    put(margin, m_size.height() - margin, m_report.subtitle, false); // the number of the page follows at the end
    PageInk mark;
    mark.kind = PageInk::Kind::Rule;
    mark.colour = theme.hairline;
    mark.box = QRectF(margin, head + 19, width(), 0.8);
    ink(std::move(mark));
}

void PageWriter::need(double height) {
    if (m_y + height > bottom() && m_y > top()) newPage(isAcross());
}

const QFontMetricsF& PageWriter::metrics(int px, bool bold) const {
    const auto key = std::pair(px, bold);
    auto it = m_metrics.find(key);
    if (it == m_metrics.end()) it = m_metrics.emplace(key, QFontMetricsF(uiFont(px, bold))).first;
    return it->second;
}

double PageWriter::lineHeight(int px) { return px <= 11 ? 14.5 : px <= 13 ? 18 : px * 1.32; }

double PageWriter::textWidth(const QString& text, int px, bool bold) const {
    return metrics(px, bold).horizontalAdvance(text);
}

QStringList PageWriter::wrap(const QString& text, int px, bool bold, double width) const {
    const double most = std::max(8.0, width * narrower);
    if (!text.contains(QLatin1Char('\n')) && textWidth(text, px, bold) <= most) return {text};
    QStringList lines;
    for (const QString& part : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(part, uiFont(px, bold));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(most);
            lines << part.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        if (part.isEmpty()) lines << QString();
    }
    return lines;
}

void PageWriter::text(const QString& words, int px, bool bold, const QColor& colour, double indent) {
    const QStringList lines = wrap(words, px, bold, width() - indent);
    const double height = lineHeight(px);
    // Neither the first nor the last line of a paragraph stands alone on a page.
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype rest = lines.size() - i;
        if (i == 0) need(height * static_cast<double>(std::min<qsizetype>(lines.size(), lines.size() == 3 ? 3 : 2)));
        else if (rest == 2) need(2 * height);
        else need(height);
        line(margin + indent, width() - indent, lines[i], px, bold, colour);
        m_y += height;
    }
}

void PageWriter::line(double x, double width, const QString& text, int px, bool bold, const QColor& colour,
                      bool right) {
    if (text.isEmpty()) return;
    PageInk mark;
    mark.box = QRectF(x, m_y, width, lineHeight(px));
    mark.text = text;
    mark.px = px;
    mark.bold = bold;
    mark.right = right;
    mark.colour = colour;
    ink(std::move(mark));
}

void PageWriter::rule(const QColor& colour, double thick, double above) {
    PageInk mark;
    mark.kind = PageInk::Kind::Rule;
    mark.box = QRectF(margin, m_y - above, width(), thick);
    mark.colour = colour;
    ink(std::move(mark));
}

void PageWriter::fill(const QRectF& box, const QColor& colour) {
    PageInk mark;
    mark.kind = PageInk::Kind::Fill;
    mark.box = box;
    mark.colour = colour;
    ink(std::move(mark));
}

void PageWriter::ink(PageInk mark) { m_out.pages.back().inks.push_back(std::move(mark)); }

void PageWriter::picture(const ReportPicture& picture, double height) {
    PageInk mark;
    mark.kind = PageInk::Kind::Picture;
    mark.box = QRectF(margin, m_y, width(), height);
    mark.picture = &picture;
    ink(std::move(mark));
    m_y += height;
}

void PageWriter::link(const QRectF& box, const QString& target) {
    if (target.startsWith(QLatin1Char('#')) && !m_known.contains(target.mid(1))) return;
    m_out.links.push_back({here().page, box, target});
}

void PageWriter::anchor(const QString& name) {
    if (!name.isEmpty()) m_out.anchors.emplace(name, here());
}

void PageWriter::entry(const QString& title, int level) { m_out.entries.push_back({title, here(), level}); }

} // namespace gs::ui
