// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a workbook: a sheet for each table, numbers as numbers (metric, as the engine has them) with their unit
// in the format, sums as formulas with the engine's figure beside as what was last calculated.
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <map>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

#include "database/project_file.h"
#include "ui/report/report.h"

namespace gs::ui {

namespace {

struct ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr int longestSheetName = 31, widest = 70, mostLinks = 60000; ///< limits of the format; it takes 65,530 links
constexpr int longestCell = 32767, longestAddress = 2000;

/// Power in W is shown in GW, MW or kW: a comma in a format divides by a thousand, the number stays what it is.
std::string numberFormat(const QString& unit) {
    const auto scaled = [](const char* u) {
        const std::string name(u);
        return "[>=1000000000]#,##0.00,,,\" G" + name + "\";[>=1000000]#,##0.00,,\" M" + name + "\";#,##0.00,\" k" +
               name + "\"";
    };
    if (unit.isEmpty()) return "#,##0";
    if (unit == QLatin1String("1")) return "0.0##";
    if (unit == QLatin1String("%")) return "0.0%";
    if (unit == QLatin1String("W")) return scaled("W");
    if (unit == QLatin1String("Wh")) return scaled("Wh");
    if (unit == QLatin1String("USD")) return "\"$\"#,##0";
    if (unit == QLatin1String("FLOP/s")) return "0.00E+00\" FLOP/s\"";
    const std::string name = QString(unit).remove(QLatin1Char('"')).toStdString();
    if (unit == QString::fromUtf8("m³/s")) return "0.0000\" " + name + "\"";
    if (unit == QString::fromUtf8("m²") || unit == QLatin1String("m")) return "#,##0\" " + name + "\"";
    if (unit == QString::fromUtf8("°C") || unit == QLatin1String("dB(A)") || unit == QLatin1String("kg/h") ||
        unit == QLatin1String("Mvar"))
        return "#,##0.0\" " + name + "\"";
    if (unit == QLatin1String("t/yr")) return "#,##0\" " + name + "\"";
    return "General\" " + name + "\"";
}

/// The library prints what goes wrong; here it is thrown, and standard error belongs to the one line of a command.
class QuietErrors {
public:
    QuietErrors() {
        std::fflush(stderr);
        m_kept = dup(STDERR_FILENO);
        const int nowhere = ::open("/dev/null", O_WRONLY);
        if (nowhere < 0) return;
        if (m_kept >= 0) dup2(nowhere, STDERR_FILENO);
        ::close(nowhere);
    }
    ~QuietErrors() {
        std::fflush(stderr);
        if (m_kept < 0) return;
        dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
    }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    int m_kept = -1;
};

class Workbook {
public:
    explicit Workbook(const Report& report) : m_report(report) {
        if (!m_folder.isValid())
            throw db::FileError(db::FileError::Code::DiskFull,
                                (m_folder.path() + QStringLiteral(": ") +
                                 ReportPages::tr("cannot be written; make room for temporary files"))
                                    .toStdString());
        m_path = QFile::encodeName(m_folder.filePath(QStringLiteral("report.xlsx"))).toStdString();
        m_temporary = QFile::encodeName(m_folder.path()).toStdString();
        lxw_workbook_options options{};
        options.tmpdir = m_temporary.data();
        m_book = workbook_new_opt(m_path.c_str(), &options);
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 16);
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        format_set_bottom(m_header, LXW_BORDER_THIN);
        format_set_text_wrap(m_header);
        format_set_align(m_header, LXW_ALIGN_VERTICAL_TOP);
        m_headerRight = workbook_add_format(m_book);
        format_set_bold(m_headerRight);
        format_set_bottom(m_headerRight, LXW_BORDER_THIN);
        format_set_text_wrap(m_headerRight);
        format_set_align(m_headerRight, LXW_ALIGN_RIGHT);
        m_text = workbook_add_format(m_book);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        format_set_top(m_bold, LXW_BORDER_THIN);
        m_link = workbook_get_default_url_format(m_book);
    }
    ~Workbook() {
        if (m_book) close(); // given up: what it wrote goes with the folder
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    QByteArray write(const ReportProgress& progress) {
        properties();
        m_front = workbook_add_worksheet(m_book, sheetName(ReportPages::tr("Report")).toUtf8().constData());
        for (std::size_t i = 0; i < m_report.chapters.size(); ++i) {
            if (progress) progress(0.9 * static_cast<double>(i) / static_cast<double>(m_report.chapters.size()));
            chapter(m_report.chapters[i]);
        }
        front();
        if (progress) progress(0.9);
        const lxw_error error = close();
        QFile file(QFile::decodeName(m_path.c_str()));
        if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
            throw db::FileError(
                db::FileError::Code::DiskFull,
                (m_folder.path() + QStringLiteral(": ") +
                 ReportPages::tr("the spreadsheet could not be made (%1); make room for temporary files")
                     .arg(QString::fromUtf8(lxw_strerror(error))))
                    .toStdString());
        return file.readAll();
    }

private:
    lxw_error close() {
        const QuietErrors quiet;
        return workbook_close(std::exchange(m_book, nullptr));
    }

    void properties() {
        const std::string date = formatDate(m_report.date);
        std::tm day{};
        day.tm_year = std::stoi(date.substr(0, 4)) - 1900;
        day.tm_mon = std::stoi(date.substr(5, 2)) - 1;
        day.tm_mday = std::stoi(date.substr(8, 2));
        QByteArray title = m_report.title.toUtf8(), subject = m_report.subtitle.toUtf8();
        char author[] = "Gigasite " GIGASITE_VERSION;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.author = author;
        properties.created = timegm(&day);
        workbook_set_properties(m_book, &properties);
    }

    /// Unique, of at most 31 characters, without those that the format forbids.
    QString sheetName(QString wanted) {
        for (const char c : {'[', ']', ':', '*', '?', '/', '\\', '\''})
            wanted.replace(QLatin1Char(c), QLatin1Char(' '));
        wanted = wanted.simplified();
        if (wanted.size() > longestSheetName) { // whole words, as far as they go
            const auto blank = wanted.lastIndexOf(QLatin1Char(' '), longestSheetName);
            wanted = wanted.left(blank > longestSheetName / 2 ? blank : longestSheetName);
            while (wanted.endsWith(QLatin1Char(','))) wanted.chop(1);
        }
        if (wanted.isEmpty()) wanted = QStringLiteral("-");
        QString name = wanted;
        for (int i = 2; m_names.contains(name.toLower()); ++i) {
            const QString tail = QStringLiteral(" %1").arg(i);
            name = wanted.left(longestSheetName - tail.size()) + tail;
        }
        m_names.insert(name.toLower());
        return name;
    }

    lxw_format* formatOf(const QString& unit, bool isTotal) {
        lxw_format*& format = m_formats[{unit, isTotal}];
        if (format) return format;
        format = workbook_add_format(m_book);
        format_set_num_format(format, numberFormat(unit).c_str());
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (isTotal) {
            format_set_bold(format);
            format_set_top(format, LXW_BORDER_THIN);
        }
        return format;
    }

    void chapter(const ReportChapter& chapter) {
        for (const ReportBlock& block : chapter.blocks) {
            if (const auto* table = std::get_if<ReportTable>(&block)) {
                sheet(*table);
            } else if (const auto* grid = std::get_if<ReportFigures>(&block)) {
                ReportTable made;
                made.title = chapter.title;
                made.columns = {{ReportPages::tr("Figure")}, {ReportPages::tr("Value"), 1, true}, {QString()}};
                for (const ReportFigures::Figure& figure : grid->figures)
                    made.rows.push_back({{{figure.name, {}, {}, {}}, figure.cell, {figure.note, {}, {}, {}}}, {}});
                sheet(made);
            } else if (const auto* text = std::get_if<ReportText>(&block)) {
                if (text->kind != ReportText::Kind::Heading) m_texts.push_back({chapter.title, text->text});
            }
        }
    }

    void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ReportCell& cell, bool isTotal) {
        if (cell.value) {
            worksheet_write_number(sheet, row, column, *cell.value, formatOf(cell.unit, isTotal));
            return;
        }
        const QByteArray text = cell.text.left(longestCell).toUtf8();
        const bool isWeb = cell.link.startsWith(QLatin1String("http")) && cell.link.size() < longestAddress;
        if (isWeb && m_links++ < mostLinks &&
            worksheet_write_url_opt(sheet, row, column, cell.link.toUtf8().constData(), m_link, text.constData(),
                                    nullptr) == LXW_NO_ERROR)
            return;
        worksheet_write_string(sheet, row, column, text.constData(), isTotal ? m_bold : m_text);
    }

    void sheet(const ReportTable& table) {
        const QString name = sheetName(table.title);
        lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        m_sheets.push_back({name, table.title, table.note});
        const lxw_col_t group = table.groupTitle.isEmpty() ? 0 : 1;
        std::vector<int> wide(table.columns.size() + group, 8);
        const auto fits = [&](std::size_t column, const QString& text) {
            wide[column] = std::clamp(static_cast<int>(text.size()) + 2, wide[column], widest);
        };
        if (group) {
            worksheet_write_string(sheet, 0, 0, table.groupTitle.toUtf8().constData(), m_header);
            fits(0, table.groupTitle);
        }
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i + group),
                                   table.columns[i].title.toUtf8().constData(),
                                   table.columns[i].right ? m_headerRight : m_header);
            fits(i + group, table.columns[i].title);
        }
        lxw_row_t at = 0;
        ReportCell title;
        for (const ReportRow& row : table.rows) {
            if (row.in == ReportRow::In::Paper) continue;
            if (table.isTitle(row)) {
                title = row.cells.front();
                title.link.clear();
                continue;
            }
            ++at;
            if (group) put(sheet, at, 0, title, false), fits(0, title.text);
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                put(sheet, at, static_cast<lxw_col_t>(i + group), row.cells[i], false);
                fits(i + group, row.cells[i].text);
            }
        }
        const lxw_row_t last = at;
        if (table.totals && last > 0) total(sheet, table, group, last);
        for (std::size_t i = 0; i < wide.size(); ++i)
            worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), wide[i], nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        if (last > 0 && !wide.empty()) worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(wide.size() - 1));
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
    }

    void total(lxw_worksheet* sheet, const ReportTable& table, lxw_col_t group, lxw_row_t last) {
        for (std::size_t i = 0; i < table.totals->cells.size(); ++i) {
            const ReportCell& cell = table.totals->cells[i];
            const auto column = static_cast<lxw_col_t>(i + group);
            if (!table.columns[i].isSummed || !cell.value) {
                put(sheet, last + 1, column, cell, true);
                continue;
            }
            char first[16], end[16];
            lxw_rowcol_to_cell(first, 1, column);
            lxw_rowcol_to_cell(end, last, column);
            worksheet_write_formula_num(sheet, last + 1, column,
                                        (std::string("=SUM(") + first + ":" + end + ")").c_str(),
                                        formatOf(cell.unit, true), *cell.value);
        }
        if (group) worksheet_write_blank(sheet, last + 1, 0, m_bold);
    }

    /// What it is, what is said in sentences, and where the tables are.
    void front() {
        lxw_row_t row = 0;
        const auto text = [&](lxw_col_t column, const QString& words, lxw_format* format = nullptr) {
            worksheet_write_string(m_front, row, column, words.left(longestCell).toUtf8().constData(), format);
        };
        text(0, m_report.title, m_title);
        ++row;
        text(0, m_report.subtitle);
        row += 2;
        for (const auto& [name, value] : m_report.facts) {
            if (value.isEmpty()) continue;
            text(0, name);
            text(1, value, m_text);
            ++row;
        }
        ++row;
        text(0, ReportPages::tr("Sheets"), m_header);
        text(1, QString(), m_header);
        ++row;
        for (const Sheet& sheet : m_sheets) {
            const QString to = QStringLiteral("internal:'%1'!A1").arg(sheet.name);
            worksheet_write_url_opt(m_front, row, 0, to.toUtf8().constData(), m_link, sheet.title.toUtf8().constData(),
                                    nullptr);
            text(1, sheet.note, m_text);
            ++row;
        }
        if (!m_texts.empty()) {
            ++row;
            text(0, ReportPages::tr("Notes"), m_header);
            text(1, QString(), m_header);
            ++row;
            for (const auto& [chapter, words] : m_texts) {
                text(0, chapter, m_text);
                text(1, words, m_text);
                ++row;
            }
        }
        worksheet_set_column(m_front, 0, 0, 36, nullptr);
        worksheet_set_column(m_front, 1, 1, 100, nullptr);
        worksheet_set_landscape(m_front);
        worksheet_fit_to_pages(m_front, 1, 0);
    }

    struct Sheet {
        QString name, title, note;
    };
    const Report& m_report;
    QTemporaryDir m_folder;
    std::string m_path, m_temporary;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_front = nullptr;
    lxw_format *m_title = nullptr, *m_header = nullptr, *m_headerRight = nullptr, *m_text = nullptr, *m_bold = nullptr,
               *m_link = nullptr;
    std::map<std::pair<QString, bool>, lxw_format*> m_formats;
    QSet<QString> m_names;
    std::vector<Sheet> m_sheets;
    std::vector<std::pair<QString, QString>> m_texts;
    int m_links = 0;
};

} // namespace

QByteArray reportXlsx(const Report& report, const ReportProgress& progress) { return Workbook(report).write(progress); }

} // namespace gs::ui
