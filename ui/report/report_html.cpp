// SPDX-License-Identifier: GPL-3.0-or-later
// A report as one HTML file (XHTML syntax, so that any XML reader takes it): pictures as SVG inside, nothing is loaded
// from elsewhere. Light or dark as wished or as the reader's system, pictures too; on paper always light.
#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <algorithm>

#include "ui/report/report.h"
#include "ui/report/svg_colours.h"

namespace gs::ui {

namespace {

struct ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr QSize picture_px(1200, 760);
constexpr qsizetype shortText = 10;   ///< a date, say: not to be broken
constexpr double pointOfDigit = 0.47; ///< width of a decimal point in digits, Noto Sans

QString escaped(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) // XML has no place for other control characters
        if (c >= QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t')) safe += c;
    return safe.toHtmlEscaped();
}

QString colours(const Theme& theme) {
    return QStringLiteral("--ground:%1;--panel:%2;--ink:%3;--muted:%4;--line:%5;--accent:%6;--sheet:%7;")
        .arg(theme.ground.name(), theme.panel.name(), theme.ink.name(), theme.muted.name(), theme.hairline.name(),
             theme.accent.name(), theme.canvas.name());
}

QString style(ReportTheme theme, const SvgColours& pictures) {
    const QString light = colours(Theme::light()) + pictures.light(),
                  dark = colours(Theme::darkTheme()) + pictures.dark();
    QString css = QStringLiteral(":root{color-scheme:%1;%2}")
                      .arg(theme == ReportTheme::Auto   ? QStringLiteral("light dark")
                           : theme == ReportTheme::Dark ? QStringLiteral("dark")
                                                        : QStringLiteral("light"),
                           theme == ReportTheme::Dark ? dark : light);
    if (theme == ReportTheme::Auto) css += QStringLiteral("@media (prefers-color-scheme:dark){:root{%1}}").arg(dark);
    css += QStringLiteral(
               "*{box-sizing:border-box}"
               "body{margin:0;background:var(--ground);color:var(--ink);"
               "font:15px/1.5 'Noto Sans','Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;"
               "font-variant-numeric:tabular-nums}"
               "main{max-width:1180px;margin:0 auto;padding:40px 32px 64px;background:var(--panel)}"
               "a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}"
               "h1{font-size:34px;line-height:1.2;margin:0 0 4px}"
               "h2{font-size:24px;line-height:1.3;margin:48px 0 12px;padding-top:12px;border-top:1px solid var(--line)}"
               "h3{font-size:17px;margin:28px 0 6px}"
               ".logo{max-width:240px;max-height:90px;display:block;margin-bottom:28px}"
               ".kind{color:var(--muted);font-size:18px;margin:0 0 16px}"
               ".note,figcaption{color:var(--muted);font-size:13px;margin:4px 0 8px}"
               "dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;border-top:2px solid var(--accent);"
               "padding-top:16px}dt{color:var(--muted)}dd{margin:0}"
               "nav ol{columns:2;column-gap:40px;padding-left:1.6em}nav li{break-inside:avoid}"
               ".figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:12px;margin:12px 0}"
               ".figures div{background:var(--ground);border-radius:6px;padding:10px 14px}"
               ".figures span{display:block;color:var(--muted);font-size:13px}"
               ".figures b{display:block;font-size:21px;line-height:1.35}"
               "figure{margin:12px 0}figure svg{display:block;width:100%;height:auto;background:var(--sheet);"
               "border:1px solid var(--line);border-radius:6px}figure svg{padding:10px}"
               "figure svg.dark{display:none}"
               ".scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px}"
               "th,td{text-align:left;vertical-align:top;padding:5px 14px 5px 0;border-bottom:1px solid var(--line)}"
               "thead th{color:var(--muted);border-bottom:1.5px solid var(--muted)}"
               "td.n+td:not(.n),th.n+th:not(.n){padding-left:14px}td.k{white-space:nowrap}td i{display:inline-block}"
               "td.n,th.n{text-align:right;white-space:nowrap}td:last-child,th:last-child{padding-right:0}"
               "td.above{color:var(--muted)}tr.group td{background:var(--ground);font-weight:600;padding-left:6px}"
               "tfoot td{font-weight:600;border-top:1.5px solid var(--ink)}"
               "tr:target td,h2:target{background:color-mix(in srgb,var(--accent) 14%,transparent)}"
               "footer{margin-top:48px;color:var(--muted);font-size:13px}"
               "@media (max-width:700px){main{padding:24px 16px}nav ol{columns:1}}"
               "@media print{@page{margin:16mm 14mm}:root{color-scheme:light;%1}"
               "body,main{background:#fff;padding:0;max-width:none}body{font-size:10pt}"
               "h2,h3,h3+.note{break-after:avoid}tr,figure,.figures "
               "div{break-inside:avoid}thead{display:table-header-group}"
               "tfoot{display:table-row-group}nav{break-after:page}table{font-size:8.5pt}.scroll{overflow:visible}}")
               .arg(light);
    // Pictures that differ in more than colours stand there twice.
    if (theme != ReportTheme::Light)
        css += QStringLiteral("@media screen%1{figure svg.light{display:none}figure svg.dark{display:block}}")
                   .arg(theme == ReportTheme::Auto ? QStringLiteral(" and (prefers-color-scheme:dark)") : QString());
    return css;
}

/// Names inside a picture are its own: several stand in one file. By their order, as some of Qt's speak of a colour,
/// and the picture in another one is to have the same.
QString ownNames(const QString& svg, int number) {
    static const QRegularExpression use(QStringLiteral("(\\bid=\"|url\\(#|xlink:href=\"#)([^\")]+)"));
    QHash<QString, qsizetype> names;
    QString out;
    out.reserve(svg.size());
    qsizetype at = 0;
    for (auto it = use.globalMatch(svg); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(2);
        if (!names.contains(name)) names.insert(name, names.size());
        out += QStringView(svg).mid(at, match.capturedStart(2) - at);
        out += QStringLiteral("p%1-%2").arg(number).arg(names.value(name));
        at = match.capturedEnd(2);
    }
    return out += QStringView(svg).mid(at);
}

class HtmlWriter {
public:
    HtmlWriter(const Report& report, ReportTheme theme) : m_report(report), m_theme(theme) {
        for (const ReportChapter& chapter : report.chapters) {
            m_anchors << chapter.word;
            for (const ReportBlock& block : chapter.blocks)
                if (const auto* table = std::get_if<ReportTable>(&block)) {
                    std::size_t left = 0;
                    for (const ReportRow* one : table->onPaper(&left)) m_anchors << one->anchor;
                }
        }
    }

    QByteArray write(const ReportProgress& progress) {
        head();
        for (std::size_t i = 0; i < m_report.chapters.size(); ++i) {
            if (progress) progress(static_cast<double>(i) / static_cast<double>(m_report.chapters.size()));
            const ReportChapter& chapter = m_report.chapters[i];
            m_out += QStringLiteral("<section>\n<h2 id=\"%1\">%2 %3</h2>\n")
                         .arg(escaped(chapter.word))
                         .arg(i + 1)
                         .arg(escaped(chapter.title));
            for (const ReportBlock& block : chapter.blocks) write(block);
            m_out += QStringLiteral("</section>\n");
        }
        m_out += QStringLiteral("<footer>%1 · %2 · Gigasite " GIGASITE_VERSION "</footer>\n</main>\n</body>\n</html>\n")
                     .arg(escaped(m_report.title), escaped(m_report.viewText));
        m_out.insert(m_styleAt, style(m_theme, m_colours)); // the colours of all pictures are known now
        return m_out.toUtf8();
    }

private:
    void head() {
        m_out = QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\">\n<head>\n"
                               "<meta charset=\"utf-8\"/>\n"
                               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                               "<meta name=\"generator\" content=\"Gigasite " GIGASITE_VERSION "\"/>\n"
                               "<meta name=\"date\" content=\"%2\"/>\n<title>%3</title>\n<style>")
                    .arg(QString(m_report.language).replace(QLatin1Char('_'), QLatin1Char('-')),
                         QString::fromStdString(formatDate(m_report.date)), escaped(m_report.title));
        m_styleAt = m_out.size();
        m_out += QStringLiteral("</style>\n</head>\n<body>\n<main>\n<header>\n");
        if (!m_report.logo.isNull()) {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            m_report.logo.save(&buffer, "PNG");
            m_out += QStringLiteral("<img class=\"logo\" alt=\"%1\" src=\"data:image/png;base64,%2\"/>\n")
                         .arg(escaped(ReportPages::tr("Logo")), QString::fromLatin1(png.toBase64()));
        }
        m_out += QStringLiteral("<h1>%1</h1>\n<p class=\"kind\">%2</p>\n<dl>\n")
                     .arg(escaped(m_report.title), escaped(m_report.subtitle));
        for (const auto& [name, value] : m_report.facts)
            if (!value.isEmpty())
                m_out += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(name), escaped(value));
        m_out +=
            QStringLiteral("</dl>\n</header>\n<nav>\n<h3>%1</h3>\n<ol>\n").arg(escaped(ReportPages::tr("Contents")));
        for (const ReportChapter& chapter : m_report.chapters)
            m_out +=
                QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(escaped(chapter.word), escaped(chapter.title));
        m_out += QStringLiteral("</ol>\n</nav>\n");
    }

    QString linked(const ReportCell& cell) const {
        const QString text = escaped(cell.text);
        const bool isHere = cell.link.startsWith(QLatin1Char('#'));
        if (cell.link.isEmpty() || (isHere && !m_anchors.contains(cell.link.mid(1)))) return text;
        return QStringLiteral("<a href=\"%1\"%2>%3</a>")
            .arg(escaped(cell.link), isHere ? QString() : QStringLiteral(" rel=\"noopener\""), text);
    }

    void write(const ReportBlock& block) {
        if (const auto* text = std::get_if<ReportText>(&block)) {
            const char* const form = text->kind == ReportText::Kind::Heading ? "<h3>%1</h3>\n"
                                     : text->kind == ReportText::Kind::Note  ? "<p class=\"note\">%1</p>\n"
                                                                             : "<p>%1</p>\n";
            m_out += QString::fromLatin1(form).arg(escaped(text->text));
        } else if (const auto* list = std::get_if<ReportList>(&block)) {
            m_out += QStringLiteral("<ul>");
            for (const QString& item : list->items) m_out += QStringLiteral("<li>%1</li>").arg(escaped(item));
            m_out += QStringLiteral("</ul>\n");
        } else if (const auto* grid = std::get_if<ReportFigures>(&block)) {
            m_out += QStringLiteral("<div class=\"figures\">\n");
            for (const ReportFigures::Figure& figure : grid->figures)
                m_out += QStringLiteral("<div><span>%1</span><b>%2</b><span>%3</span></div>\n")
                             .arg(escaped(figure.name), escaped(figure.cell.text), escaped(figure.note));
            m_out += QStringLiteral("</div>\n");
        } else if (const auto* table = std::get_if<ReportTable>(&block)) {
            write(*table);
        } else if (const auto* picture = std::get_if<ReportPicture>(&block)) {
            write(*picture);
        }
    }

    static qsizetype decimalsOf(const QString& text) {
        const auto point = text.indexOf(QLatin1Char('.')), unit = text.indexOf(QChar(0xA0));
        return point < 0 ? 0 : (unit < 0 ? text.size() : unit) - point - 1;
    }
    /// Room for the decimals that a number lacks against the others of its column: points stand below each other.
    QString spaced(QString text, const ReportCell& cell, std::size_t column) const {
        const qsizetype own = decimalsOf(cell.text), lacking = m_decimals[column] - own;
        const auto unit = text.indexOf(QChar(0xA0));
        if (!cell.value || lacking <= 0) return text;
        const double width = static_cast<double>(lacking) + (own == 0 ? pointOfDigit : 0);
        return text.insert(unit < 0 ? text.size() : unit, QStringLiteral("<i style=\"width:%1ch\"></i>").arg(width));
    }
    /// The most decimals of each column of numbers in one unit, 0 for others.
    void lookAtDecimals(const ReportTable& table) {
        m_decimals.assign(table.columns.size(), 0);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ReportCell* first = nullptr;
            for (const ReportRow& one : table.rows) {
                if (!table.columns[i].right || table.isTitle(one) || i >= one.cells.size() || !one.cells[i].value)
                    continue;
                if (!first) first = &one.cells[i];
                if (first->unit != one.cells[i].unit) {
                    m_decimals[i] = 0;
                    break;
                }
                m_decimals[i] = std::max(m_decimals[i], decimalsOf(one.cells[i].text));
            }
        }
    }

    void row(const ReportTable& table, const ReportRow& one, const ReportRow* above = nullptr) {
        QString attributes;
        if (!one.anchor.isEmpty()) attributes = QStringLiteral(" id=\"%1\"").arg(escaped(one.anchor));
        if (table.isTitle(one)) {
            m_out += QStringLiteral("<tr class=\"group\"%1><td colspan=\"%2\">%3</td></tr>\n")
                         .arg(attributes)
                         .arg(table.columns.size())
                         .arg(linked(one.cells.front()));
            return;
        }
        m_out += QStringLiteral("<tr%1>").arg(attributes);
        for (std::size_t i = 0; i < one.cells.size(); ++i)
            if (above && table.saysAsAbove(one, i, *above))
                m_out += QStringLiteral("<td class=\"above\">%1</td>").arg(escaped(ReportPages::tr("as above")));
            else
                m_out += (table.columns[i].right                  ? QStringLiteral("<td class=\"n\">%1</td>")
                          : one.cells[i].text.size() <= shortText ? QStringLiteral("<td class=\"k\">%1</td>")
                                                                  : QStringLiteral("<td>%1</td>"))
                             .arg(spaced(linked(one.cells[i]), one.cells[i], i));
        m_out += QStringLiteral("</tr>\n");
    }

    void write(const ReportTable& table) {
        if (!table.title.isEmpty()) m_out += QStringLiteral("<h3>%1</h3>\n").arg(escaped(table.title));
        if (!table.note.isEmpty()) m_out += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(table.note));
        m_out += QStringLiteral("<div class=\"scroll\"><table>\n<thead><tr>");
        for (const ReportColumn& column : table.columns)
            m_out += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                         .arg(column.right ? QStringLiteral(" class=\"n\"") : QString(), escaped(column.title));
        m_out += QStringLiteral("</tr></thead>\n<tbody>\n");
        std::size_t left = 0;
        lookAtDecimals(table);
        const ReportRow* above = nullptr;
        for (const ReportRow* one : table.onPaper(&left)) {
            row(table, *one, above);
            above = one;
        }
        m_out += QStringLiteral("</tbody>\n");
        if (table.totals) {
            m_out += QStringLiteral("<tfoot>");
            row(table, *table.totals);
            m_out += QStringLiteral("</tfoot>\n");
        }
        m_out += QStringLiteral("</table></div>\n");
        if (left > 0)
            m_out += QStringLiteral("<p class=\"note\">%1</p>\n")
                         .arg(escaped(ReportPages::tr("… and %1 more; the report as a spreadsheet has them all.")
                                          .arg(formatCount(static_cast<qint64>(left)))));
    }

    /// From <svg to the end.
    QString drawn(const ReportPicture& picture, const Theme& theme, int number) const {
        QByteArray bytes;
        {
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            QSvgGenerator svg;
            svg.setOutputDevice(&buffer);
            svg.setSize(picture_px);
            svg.setViewBox(QRect(QPoint(0, 0), picture_px));
            svg.setResolution(96);
            QPainter painter(&svg);
            PictureLook look;
            look.theme = &theme;
            look.vector = true;
            paintReportPicture(painter, picture_px, m_report, picture, look);
        }
        const QString svg = QString::fromUtf8(bytes);
        return ownNames(svg.mid(svg.indexOf(QLatin1String("<svg"))), number);
    }

    void write(const ReportPicture& picture) {
        if (!m_report.engine) return;
        const auto of = [&](const Theme& theme) { return drawn(picture, theme, ++m_pictures); };
        m_out += QStringLiteral("<figure>\n");
        if (m_theme == ReportTheme::Light) {
            m_out += of(Theme::light());
        } else { // a dark one as well: it may be printed
            const int number = ++m_pictures;
            const QString light = drawn(picture, Theme::light(), number);
            if (const auto both = m_colours.merged(light, drawn(picture, Theme::darkTheme(), number))) {
                m_out += *both;
            } else {
                m_out += QString(light).insert(4, QStringLiteral(" class=\"light\""));
                m_out += of(Theme::darkTheme()).insert(4, QStringLiteral(" class=\"dark\""));
            }
        }
        if (!picture.caption.isEmpty())
            m_out += QStringLiteral("<figcaption>%1</figcaption>\n").arg(escaped(picture.caption));
        m_out += QStringLiteral("</figure>\n");
    }

    const Report& m_report;
    ReportTheme m_theme;
    QSet<QString> m_anchors;
    QString m_out;
    SvgColours m_colours;
    std::vector<qsizetype> m_decimals; ///< of the table that is written
    qsizetype m_styleAt = 0;
    int m_pictures = 0;
};

} // namespace

QByteArray reportHtml(const Report& report, ReportTheme theme, const ReportProgress& progress) {
    return HtmlWriter(report, theme).write(progress);
}

} // namespace gs::ui
