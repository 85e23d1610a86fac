// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as HTML and as a workbook, read back by independent readers (Qt's XML reader, unzip).
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/support/report_case.h"
#include "ui/app.h"
#include "ui/theme.h"

using namespace gs;
using namespace gs::ui;
using test::everyChapter;
using test::fileBytes;
using test::reportInput;

namespace {

QByteArray inZip(const QString& file, const QString& entry) {
    QProcess tool;
    tool.start("unzip", {"-p", file, entry});
    return tool.waitForFinished(30000) ? tool.readAllStandardOutput() : QByteArray();
}

struct Sheet {
    std::map<QString, QString> values, formulas; ///< by cell
    bool isFrozen = false, hasFilter = false;
};

/// Values of cells as they stand in the file: numbers as written, texts by their place in the table of texts.
Sheet readSheet(const QByteArray& xml, const QStringList& texts) {
    Sheet sheet;
    QXmlStreamReader reader(xml);
    QString cell, type;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = reader.name();
        if (name == QLatin1String("pane"))
            sheet.isFrozen = reader.attributes().value("state") == QLatin1String("frozen") &&
                             reader.attributes().value("ySplit") == QLatin1String("1");
        else if (name == QLatin1String("autoFilter")) sheet.hasFilter = true;
        else if (name == QLatin1String("c")) {
            cell = reader.attributes().value("r").toString();
            type = reader.attributes().value("t").toString();
        } else if (name == QLatin1String("f")) sheet.formulas[cell] = reader.readElementText();
        else if (name == QLatin1String("v")) {
            const QString value = reader.readElementText();
            sheet.values[cell] = type == QLatin1String("s") ? texts.value(value.toInt()) : value;
        }
    }
    return sheet;
}

struct Book {
    std::map<QString, Sheet> sheets;
    QByteArray styles;
};

Book readBook(const QString& path) {
    Book book;
    QStringList texts, names;
    QXmlStreamReader strings(inZip(path, "xl/sharedStrings.xml"));
    QString one;
    while (!strings.atEnd()) {
        const auto token = strings.readNext();
        if (token == QXmlStreamReader::StartElement && strings.name() == QLatin1String("si")) one.clear();
        else if (token == QXmlStreamReader::StartElement && strings.name() == QLatin1String("t"))
            one += strings.readElementText();
        else if (token == QXmlStreamReader::EndElement && strings.name() == QLatin1String("si")) texts << one;
    }
    QXmlStreamReader workbook(inZip(path, "xl/workbook.xml"));
    while (!workbook.atEnd())
        if (workbook.readNext() == QXmlStreamReader::StartElement && workbook.name() == QLatin1String("sheet"))
            names << workbook.attributes().value("name").toString();
    for (int i = 0; i < names.size(); ++i)
        book.sheets[names[i]] = readSheet(inZip(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1)), texts);
    book.styles = inZip(path, "xl/styles.xml");
    return book;
}

} // namespace

class TestReportFiles : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void initTestCase() { installLanguage(QStringLiteral("en")); }

    void htmlIsWholeAndWellFormed() {
        ReportInput input = reportInput("colossus-1");
        ReportWish wish = everyChapter();
        wish.title = QStringLiteral("A & B <report> \"x\"");
        wish.logo = QImage(40, 20, QImage::Format_RGB32);
        wish.logo.fill(Qt::red);
        writeReport(input, wish, {}, path("a.html"));
        const QByteArray bytes = fileBytes(path("a.html"));
        QXmlStreamReader xml(bytes);
        QSet<QString> ids, targets;
        QString title;
        int pictures = 0, tables = 0, outside = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (const QString id = attributes.value("id").toString(); !id.isEmpty()) {
                QVERIFY2(!ids.contains(id), qPrintable(id));
                ids << id;
            }
            const QString link = attributes.value("href").toString();
            if (link.startsWith('#')) targets << link.mid(1);
            // An address may be followed, but nothing is loaded.
            for (const char* name : {"src", "data", "poster", "srcset"}) {
                const QString from = attributes.value(QLatin1String(name)).toString();
                outside += !from.isEmpty() && !from.startsWith("data:");
            }
            outside += xml.name() == QLatin1String("link") || xml.name() == QLatin1String("script");
            pictures += xml.name() == QLatin1String("svg");
            tables += xml.name() == QLatin1String("table");
            if (xml.name() == QLatin1String("title") && title.isEmpty()) title = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(title, wish.title);
        QCOMPARE(outside, 0);
        QVERIFY(!bytes.contains("@import") && !bytes.contains("url(http"));
        QVERIFY2((targets - ids).isEmpty(), qPrintable(QStringList((targets - ids).values()).join(' ')));
        QVERIFY(pictures >= static_cast<int>(siteViews().size()));
        QVERIFY(tables >= 10);
        QVERIFY(bytes.contains("prefers-color-scheme:dark"));
        writeReport(input, wish, {ReportPaper::A4, ReportTheme::Light}, path("light.html"));
        QVERIFY(!fileBytes(path("light.html")).contains("prefers-color-scheme"));
    }

    /// One drawing for both: with the variables of :root put in it is the light one, with those of the dark rule the
    /// dark one, shape for shape; and it is hardly longer than one of them.
    void picturesFollowTheTheme() {
        const ReportInput input = reportInput("colossus-1");
        ReportWish wish;
        wish.chapters = {"plan", "iso", "oneline", "coolant", "sankey", "charts"};
        const auto page = [&](ReportTheme theme) {
            writeReport(input, wish, {ReportPaper::A4, theme}, path("theme.html"));
            return QString::fromUtf8(fileBytes(path("theme.html")));
        };
        const auto drawings = [](const QString& html) {
            QStringList found;
            for (qsizetype at = html.indexOf("<svg"); at >= 0; at = html.indexOf("<svg", at + 1))
                found << html.mid(at, html.indexOf("</svg>", at) - at);
            return found;
        };
        const QString both = page(ReportTheme::Auto), light = page(ReportTheme::Light), dark = page(ReportTheme::Dark);
        QCOMPARE(drawings(both).size(), 6); // none stands there twice
        QCOMPARE(drawings(dark).size(), 6);
        QVERIFY(both.size() < light.size() * 1.1);
        const auto with = [&](QString html, qsizetype from) {
            QRegularExpression variable("--p(\\d+):([^;]*);");
            QStringList values;
            const QString rule = html.mid(from, html.indexOf('}', from) - from);
            for (auto it = variable.globalMatch(rule); it.hasNext();) values << it.next().captured(2);
            for (qsizetype i = 0; i < values.size(); ++i) html.replace(QStringLiteral("var(--p%1)").arg(i), values[i]);
            return drawings(html);
        };
        const auto onPaper = [&](const QString& html) {
            return with(html, html.indexOf(":root{", html.indexOf("@media print{")));
        };
        QCOMPARE(with(both, both.indexOf(":root{")), drawings(light));
        QCOMPARE(onPaper(both), drawings(light));
        // A dark one is dark on the screen, and on paper as light as any.
        const QStringList onScreen = with(dark, dark.indexOf(":root{"));
        QCOMPARE(with(both, both.indexOf("prefers-color-scheme:dark){:root{")), onScreen);
        for (const QString& drawing : onScreen) QVERIFY(drawing.contains(Theme::darkTheme().ink.name()));
        QCOMPARE(onPaper(dark), drawings(light));
        QVERIFY(drawings(light) != onScreen);
        QVERIFY(dark.contains("@media screen{figure svg.light{display:none}figure svg.dark{display:block}}"));
        QVERIFY(!dark.contains("prefers-color-scheme"));
        QVERIFY(both.indexOf("@media print") > both.indexOf("prefers-color-scheme:dark")); // the later one counts
    }

    void workbookReadBack() {
        const ReportInput input = reportInput("colossus-2");
        writeReport(input, everyChapter(), {}, path("a.xlsx"));
        const Book book = readBook(path("a.xlsx"));
        if (book.sheets.empty()) QSKIP("unzip is not installed");
        Engine engine(*input.catalog);
        const Figures figures = engine.compute(input.site, input.view).figures;
        for (const auto& [name, sheet] : book.sheets) {
            if (name == QLatin1String("Report")) continue;
            QVERIFY2(sheet.isFrozen, qPrintable(name));
            QVERIFY2(sheet.hasFilter || sheet.values.size() < 10, qPrintable(name));
        }
        // Every figure to the last digit that the format writes (%.16g).
        const Sheet& list = book.sheets.at("Figures");
        int row = 2;
        for (const FigureRow& figure : figureRows(figures)) {
            QCOMPARE(list.values.at(QStringLiteral("C%1").arg(row)), QString::fromLatin1(figure.key));
            if (figure.value) {
                const double read = list.values.at(QStringLiteral("B%1").arg(row)).toDouble();
                QVERIFY2(qAbs(read - *figure.value) <= 1e-15 * qAbs(*figure.value), figure.key);
            }
            ++row;
        }
        // The sums are formulas over all rows; what they give is what the engine says.
        const auto total = [&](const char* name, const char* column, double expected) {
            const Sheet& sheet = book.sheets.at(QString::fromLatin1(name));
            int last = 1;
            while (sheet.values.contains(QString::fromLatin1(column) + QString::number(last + 1)) &&
                   !sheet.formulas.contains(QString::fromLatin1(column) + QString::number(last + 1)))
                ++last;
            // Cells without a price lie between: the formula is in the last row there is.
            QString cell, formula;
            for (const auto& [at, text] : sheet.formulas)
                if (at.startsWith(QLatin1String(column))) cell = at, formula = text;
            const int under = cell.mid(static_cast<int>(qstrlen(column))).toInt();
            QCOMPARE(formula, QStringLiteral("SUM(%1%2:%1%3)").arg(QLatin1String(column)).arg(2).arg(under - 1));
            double sum = 0;
            for (int i = 2; i < under; ++i) {
                const auto it = sheet.values.find(QString::fromLatin1(column) + QString::number(i));
                if (it != sheet.values.end()) sum += it->second.toDouble();
            }
            QVERIFY2(qAbs(sum / expected - 1) < 1e-9, name);
            QVERIFY2(qAbs(sheet.values.at(cell).toDouble() / expected - 1) < 1e-14, name);
        };
        total("Equipment installed", "G", figures.capex_usd_low);
        total("Equipment installed", "H", figures.capex_usd_high);
        total("Power balance", "B", figures.facility_power_w);
        total("What the power goes to", "D", figures.facility_power_w);
        total("Power supply", "C", figures.supply_capacity_w);
        for (const char* format : {"MW", "0.0%", "$", "m²", "L/s", "FLOP/s"})
            QVERIFY2(book.styles.contains(format) || QByteArray(format) == "L/s", format);
    }

    /// Another program's reader, where it is there.
    void anotherReaderTakesIt() {
        writeReport(reportInput("starter-1000"), everyChapter(), {}, path("b.xlsx"));
        const QString said = test::said(
            "/usr/bin/python3", {"-c",
                                 "import openpyxl,sys\nb=openpyxl.load_workbook(sys.argv[1])\n"
                                 "print(len(b.sheetnames),b['Figures'].freeze_panes,b['Power balance']['B6'].value)",
                                 path("b.xlsx")});
        if (said.isEmpty()) QSKIP("python3-openpyxl is not installed");
        QVERIFY2(said.contains("A2 =SUM(B2:B5)"), qPrintable(said));
    }
};

QTEST_MAIN(TestReportFiles)
#include "tst_report_files.moc"
