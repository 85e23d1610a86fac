// SPDX-License-Identifier: GPL-3.0-or-later
// Puts headings, texts and table rows on pages, one below the other. Private to ui/report.
#pragma once

#include <QFontMetricsF>
#include <map>

#include "ui/report/report_layout.h"

namespace gs::ui {

class PageWriter {
public:
    PageWriter(const Report& report, ReportPaper paper, LaidReport& out);

    void newPage(bool across, bool isBare = false); ///< bare: neither head nor foot
    bool isAcross() const { return m_size.width() > m_size.height(); }
    /// Another page unless so much fits below.
    void need(double height);
    double left() const { return bottom() - m_y; } ///< below what stands there
    double width() const { return m_size.width() - 2 * margin; }
    double room() const { return bottom() - top(); }
    void skip(double height) { m_y += height; }
    PagePlace here() const { return {static_cast<int>(m_out.pages.size()) - 1, m_y}; }

    QStringList wrap(const QString& text, int px, bool bold, double width) const;
    double textWidth(const QString& text, int px, bool bold) const;
    static double lineHeight(int px);

    void text(const QString& text, int px, bool bold, const QColor& colour, double indent = 0);
    /// One line in a box at the present height; does not go on.
    void line(double x, double width, const QString& text, int px, bool bold, const QColor& colour, bool right = false);
    void rule(const QColor& colour, double thick = 0.6, double above = 0);
    void fill(const QRectF& box, const QColor& colour);
    void ink(PageInk ink);
    void picture(const ReportPicture& picture, double height);
    void link(const QRectF& box, const QString& target);
    void anchor(const QString& name);
    void entry(const QString& title, int level);

    double y() const { return m_y; }
    static constexpr double margin = 56;
    static constexpr double footRoom = 34;

private:
    double top() const { return m_isBare ? margin : margin + 30; }
    double bottom() const { return m_size.height() - margin - (m_isBare ? 0 : footRoom - 14); }
    const QFontMetricsF& metrics(int px, bool bold) const;

    const Report& m_report;
    LaidReport& m_out;
    QSizeF m_paper, m_size;
    double m_y = 0;
    bool m_isBare = false;
    std::set<QString> m_known; ///< anchors that there will be
    mutable std::map<std::pair<int, bool>, QFontMetricsF> m_metrics;
};

/// A table on as many pages as it takes, its header on each of them.
void writeTable(PageWriter& page, const ReportTable& table);
/// Height of what of it stands together at its beginning.
double tableBeginning(PageWriter& page, const ReportTable& table);

} // namespace gs::ui
