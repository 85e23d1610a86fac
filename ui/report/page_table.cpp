// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on paper: columns by their shares but none narrower than a number in it, numbers of one unit below each other
// by their decimal point, cells wrapped, the header again on each page; a title stays with its first row, the sum with
// the last one, and a row is broken only where it is longer than a page.
#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "ui/report/page_writer.h"

namespace gs::ui {

namespace {

struct ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr int letters = 11;
constexpr double pad = 3, between = 10, titleHeight = 34;
constexpr std::size_t smallTable = 10; ///< rows
constexpr double roomier = 1.02;       ///< lines are wrapped a little before the end of their room
constexpr double widestNeed = 0.3;     ///< of a page
constexpr qsizetype fewestLetters = 5, mostLetters = 18;

enum class Weight { Header, Row, Group, Totals };

class TablePages {
public:
    TablePages(PageWriter& page, const ReportTable& table) : m_page(page), m_table(table) {
        m_rows = table.onPaper(&m_left);
        for (const ReportColumn& column : table.columns) m_header.cells.push_back({column.title, {}, {}, {}});
        for (std::size_t i = 0; i < table.columns.size(); ++i) m_tails.push_back(longestTail(i));
        shareOut();
    }

    /// What must stand together where the table begins: title, header and the first rows.
    double beginning() const {
        const std::size_t shown = m_rows.size();
        double all = m_table.title.isEmpty() ? 0 : titleHeight;
        all += height(m_header, Weight::Header);
        if (!m_table.note.isEmpty())
            all += static_cast<double>(m_page.wrap(m_table.note, letters, false, m_page.width()).size()) *
                       PageWriter::lineHeight(letters) +
                   4;
        const auto with = [&](std::size_t rows) {
            double sum = all;
            for (std::size_t i = 0; i < rows; ++i) sum += height(*m_rows[i], i > 0 ? m_rows[i - 1] : nullptr);
            if (rows == shown && m_table.totals) sum += height(*m_table.totals, Weight::Totals);
            return sum;
        };
        // A small table stays whole; of a large one some rows stand below its title.
        if (shown <= smallTable && with(shown) < m_page.room() * 0.4) return with(shown);
        return std::min(with(std::min<std::size_t>(shown, 3)), m_page.room() * 0.8);
    }

    void write() {
        const std::size_t shown = m_rows.size();
        m_page.need(beginning());
        if (!m_table.title.isEmpty()) {
            m_page.skip(8);
            m_page.entry(m_table.title, 1);
            m_page.text(m_table.title, 16, true, Theme::light().ink);
            m_page.skip(3);
        }
        if (!m_table.note.isEmpty()) {
            m_page.text(m_table.note, letters, false, Theme::light().muted);
            m_page.skip(4);
        }
        place(m_header, Weight::Header);
        for (std::size_t i = 0; i < shown; ++i) {
            const ReportRow& row = *m_rows[i];
            const ReportRow* above = i > 0 ? m_rows[i - 1] : nullptr;
            double together = height(row, above);
            const bool isLast = i + 1 == shown;
            if (!isLast && m_table.isTitle(row)) together += height(*m_rows[i + 1], &row);
            if (isLast && m_table.totals) together += height(*m_table.totals, Weight::Totals);
            if (isLast && m_left > 0) together += PageWriter::lineHeight(letters) + 3;
            // Two rows go over together rather than one alone under its header.
            if (i + 2 == shown && !m_table.isTitle(row)) together += height(*m_rows[i + 1], &row);
            if (advance(together)) above = nullptr;
            placeLong(row, above);
        }
        if (m_table.totals) place(*m_table.totals, Weight::Totals);
        if (m_left > 0) {
            m_page.skip(3);
            m_page.text(ReportPages::tr("… and %1 more; the report as a spreadsheet has them all.")
                            .arg(formatCount(static_cast<qint64>(m_left))),
                        letters, false, Theme::light().muted);
        }
        m_page.skip(12);
    }

private:
    Weight weightOf(const ReportRow& row) const { return m_table.isTitle(row) ? Weight::Group : Weight::Row; }
    static bool isBold(Weight weight) { return weight != Weight::Row; }
    /// Words that follow a column of numbers keep clear of them.
    double insetOf(std::size_t column) const {
        return column > 0 && !m_table.columns[column].right && m_table.columns[column - 1].right ? 8 : 0;
    }
    double widthOf(std::size_t column) const { return m_shares[column] * m_page.width(); }

    /// Numbers stay on one line, and so does each word of moderate length: columns that have room give it to those that
    /// lack it.
    void shareOut() {
        const double page = m_page.width();
        double shares = 0, lacking = 0, spare = 0;
        for (const ReportColumn& column : m_table.columns) shares += column.share;
        std::vector<double> least;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            m_shares.push_back(m_table.columns[i].share / shares);
            double most = longestWord(m_header.cells[i].text, true);
            const auto look = [&](const ReportRow& row, bool bold) {
                if (m_table.isTitle(row) || i >= row.cells.size()) return;
                const QString& text = row.cells[i].text;
                if (!m_table.columns[i].right) return void(most = std::max(most, longestWord(text, bold)));
                // With the points below each other, the longest of both sides stand in one column.
                const double whole = m_page.textWidth(text, letters, bold);
                const double before = whole - m_page.textWidth(tailOf(text), letters, bold);
                most = std::max({most, whole, row.cells[i].value ? before + m_tails[i] : 0});
            };
            for (const ReportRow* row : m_rows) look(*row, false);
            if (m_table.totals) look(*m_table.totals, true);
            least.push_back(std::min(most * roomier + between + insetOf(i), page * widestNeed));
            const double has = m_shares[i] * page;
            lacking += std::max(0.0, least[i] - has);
            spare += std::max(0.0, has - least[i]);
        }
        if (lacking <= 0 || spare <= 0) return;
        const double moved = std::min(lacking, spare);
        for (std::size_t i = 0; i < least.size(); ++i) {
            const double off = m_shares[i] * page - least[i];
            m_shares[i] -= (off > 0 ? off * moved / spare : off * moved / lacking) / page;
        }
    }
    double longestWord(const QString& text, bool bold) const {
        double most = 0;
        for (const QString& word : text.split(QLatin1Char(' ')))
            if (word.size() >= fewestLetters && word.size() <= mostLetters)
                most = std::max(most, m_page.textWidth(word, letters, bold));
        return most;
    }

    /// What follows the last digit before the point: ".5 MW".
    static QString tailOf(const QString& text) {
        const auto unit = text.indexOf(QChar(0xA0)), point = text.indexOf(QLatin1Char('.'));
        const auto from = point >= 0 && (unit < 0 || point < unit) ? point : unit;
        return from < 0 ? QString() : text.mid(from);
    }
    /// Of a column of numbers in one unit; 0 where they differ.
    double longestTail(std::size_t column) const {
        if (!m_table.columns[column].right) return 0;
        std::optional<QString> unit;
        double longest = 0;
        for (const ReportRow* row : m_rows) {
            if (m_table.isTitle(*row) || column >= row->cells.size() || !row->cells[column].value) continue;
            const ReportCell& cell = row->cells[column];
            if (unit && *unit != cell.unit) return 0;
            unit = cell.unit;
            longest = std::max(longest, m_page.textWidth(tailOf(cell.text), letters, false));
        }
        return longest;
    }

    bool isRepeated(const ReportRow& row, std::size_t column, const ReportRow* above) const {
        return above && m_table.saysAsAbove(row, column, *above);
    }
    QStringList linesOf(const ReportRow& row, std::size_t column, Weight weight, const ReportRow* above) const {
        if (isRepeated(row, column, above)) return {ReportPages::tr("as above")};
        const double width = weight == Weight::Group ? m_page.width() : widthOf(column) - between - insetOf(column);
        return m_page.wrap(row.cells[column].text, letters, isBold(weight), width);
    }
    double height(const ReportRow& row, Weight weight, const ReportRow* above = nullptr) const {
        qsizetype most = 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) most = std::max(most, linesOf(row, i, weight, above).size());
        return static_cast<double>(most) * PageWriter::lineHeight(letters) + 2 * pad;
    }
    double height(const ReportRow& row, const ReportRow* above) const { return height(row, weightOf(row), above); }

    /// A new page with the header, unless so much fits.
    bool advance(double height) {
        const int before = m_page.here().page;
        if (height > m_page.room() - 40) return false;
        m_page.need(height);
        if (m_page.here().page == before) return false;
        place(m_header, Weight::Header);
        return true;
    }

    void place(const ReportRow& row, Weight weight, const ReportRow* above = nullptr) {
        placeLines(row, weight, 0, 1 << 20, above);
    }

    /// A row that no page can hold goes on over as many as it takes.
    void placeLong(const ReportRow& row, const ReportRow* above) {
        const Weight weight = weightOf(row);
        const double all = height(row, above);
        if (all <= m_page.left()) return place(row, weight, above);
        const qsizetype lines = static_cast<qsizetype>((all - 2 * pad) / PageWriter::lineHeight(letters) + 0.5);
        for (qsizetype from = 0; from < lines;) {
            const auto fits = static_cast<qsizetype>((m_page.left() - 2 * pad) / PageWriter::lineHeight(letters));
            if (fits < 1) {
                m_page.newPage(m_page.isAcross());
                place(m_header, Weight::Header);
                continue;
            }
            placeLines(row, weight, from, from + fits, nullptr);
            from += fits;
        }
    }

    void placeLines(const ReportRow& row, Weight weight, qsizetype from, qsizetype to, const ReportRow* above) {
        const Theme& theme = Theme::light();
        if (from == 0) m_page.anchor(row.anchor);
        const double top = m_page.y();
        std::vector<QStringList> cells;
        qsizetype most = 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            cells.push_back(linesOf(row, i, weight, above).mid(from, to - from));
            most = std::max(most, cells.back().size());
        }
        const double tall = static_cast<double>(most) * PageWriter::lineHeight(letters) + 2 * pad;
        if (weight == Weight::Group) m_page.fill(QRectF(PageWriter::margin, top, m_page.width(), tall), theme.ground);
        if (weight == Weight::Totals) m_page.rule(theme.ink, 0.9);
        double x = PageWriter::margin;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const ReportCell& cell = row.cells[i];
            const bool right = m_table.columns[i].right && weight != Weight::Group;
            const double inset = weight == Weight::Group ? 4 : insetOf(i);
            double width = weight == Weight::Group ? m_page.width() - 8 : widthOf(i) - between - inset;
            if (right && m_tails[i] > 0 && (cell.value || cell.text.size() == 1)) // the points stand below each other
                width -= std::max(0.0, m_tails[i] - m_page.textWidth(tailOf(cell.text), letters, isBold(weight)));
            const bool isMuted = weight == Weight::Header || isRepeated(row, i, above);
            const bool isLink = !cell.link.isEmpty() && !isMuted;
            m_page.skip(pad);
            for (const QString& text : cells[i]) {
                m_page.line(x + inset, width, text, letters, isBold(weight),
                            isMuted  ? theme.muted
                            : isLink ? theme.accent
                                     : theme.ink,
                            right);
                if (isLink) {
                    const double set = std::min(width, m_page.textWidth(text, letters, isBold(weight)));
                    m_page.link(
                        QRectF(right ? x + width - set : x + inset, m_page.y(), set, PageWriter::lineHeight(letters)),
                        cell.link);
                }
                m_page.skip(PageWriter::lineHeight(letters));
            }
            m_page.skip(top - m_page.y());
            if (i < m_shares.size()) x += widthOf(i);
        }
        m_page.skip(tall);
        m_page.rule(weight == Weight::Header ? theme.muted : theme.hairline, weight == Weight::Header ? 0.9 : 0.5);
    }

    PageWriter& m_page;
    const ReportTable& m_table;
    std::vector<const ReportRow*> m_rows;
    std::size_t m_left = 0;
    std::vector<double> m_shares, m_tails;
    ReportRow m_header;
};

} // namespace

void writeTable(PageWriter& page, const ReportTable& table) { TablePages(page, table).write(); }

double tableBeginning(PageWriter& page, const ReportTable& table) { return TablePages(page, table).beginning(); }

} // namespace gs::ui
