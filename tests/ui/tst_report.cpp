// SPDX-License-Identifier: GPL-3.0-or-later
// Reports on paper, read by other programs (poppler, qpdf): text, fonts, sizes, bookmarks, labels, links; the same
// bytes each time; nothing left where it cannot be written or is given up.
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/site/edits.h"
#include "tests/support/report_case.h"
#include "ui/app.h"
#include "ui/report/report_layout.h"

using namespace gs;
using namespace gs::ui;
using test::everyChapter;
using test::fileBytes;
using test::reportInput;
using test::said;

namespace {

struct GivenUp : std::exception {};

/// Every figure of the table of that title, by the text of its column `key`.
std::map<std::string, double> numbers(const Report& report, const char* title, std::size_t key, std::size_t value) {
    std::map<std::string, double> found;
    for (const ReportChapter& chapter : report.chapters)
        for (const ReportBlock& block : chapter.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block); table && table->title == QLatin1String(title))
                for (const ReportRow& row : table->rows)
                    if (row.cells.size() > std::max(key, value) && row.cells[value].value)
                        found[row.cells[key].text.toStdString()] = *row.cells[value].value;
    return found;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void initTestCase() {
        installLanguage(QStringLiteral("en"));
        QVERIFY2(!QStandardPaths::findExecutable("pdftotext").isEmpty(), "poppler-utils is in the list of ./dev");
    }

    void textOfEveryChapterIsFound() {
        writeReport(reportInput("colossus-1"), everyChapter(), {}, path("a.pdf"));
        const QString text = said("pdftotext", {"-layout", path("a.pdf"), "-"});
        for (const ReportChapterRow& row : reportChapters())
            QVERIFY2(text.count(row.title) >= 2, qPrintable(row.title)); // contents and heading
        for (const char* words : {"Power balance", "Data halls", "NVIDIA GB200 NVL72", "waived", "Named versions",
                                  "Second", "10 earlier ones", "ISO 9613-2", "IEC 60076-1", "page 1 of "})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        QVERIFY(!text.contains(QLatin1String("e+"))); // no powers of ten
        // Fonts: name, type, encoding, then emb sub uni: all embedded and with a map back to text.
        const QStringList fonts = said("pdffonts", {path("a.pdf")}).split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts)
            QVERIFY2(font.contains(QRegularExpression("\\byes\\s+(yes|no)\\s+yes\\b")), qPrintable(font));
        QCOMPARE(said("pdfimages", {"-list", path("a.pdf")}).split('\n', Qt::SkipEmptyParts).size(), 2); // vectors only
    }

    void chineseIsFound() {
        installLanguage(QStringLiteral("zh_CN"));
        test::TestWords words;
        QCoreApplication::installTranslator(&words);
        ReportWish wish = everyChapter();
        wish.language = QStringLiteral("zh_CN");
        wish.title = QString::fromUtf8("数据中心报告");
        writeReport(reportInput("colossus-1"), wish, {}, path("zh.pdf"));
        writeReport(reportInput("colossus-1"), wish, {}, path("zh.html"));
        QCoreApplication::removeTranslator(&words);
        installLanguage(QStringLiteral("en"));
        const QString text = said("pdftotext", {path("zh.pdf"), "-"});
        for (const char* word : {"电力", "冷却水", "数据中心", "摘要"}) {
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
            QVERIFY2(fileBytes(path("zh.html")).contains(word), word);
        }
        QVERIFY(said("pdfinfo", {path("zh.pdf")}).contains(QString::fromUtf8("数据中心报告")));
    }

    void pagesAreOfThePaper() {
        // ISO 216: 210 × 297 mm; ANSI Letter: 8.5 × 11 in; in points.
        const ReportInput input = reportInput("starter-1000");
        for (const auto& [paper, size] : {std::pair(ReportPaper::A4, "595.* x 842|842 x 595"),
                                          std::pair(ReportPaper::Letter, "612 x 792|792 x 612")}) {
            writeReport(input, everyChapter(), {paper, ReportTheme::Auto}, path("p.pdf"));
            const QString info = said("pdfinfo", {"-f", "1", "-l", "99", path("p.pdf")});
            int pages = 0;
            for (const QString& line : info.split('\n')) {
                if (!line.contains(QRegularExpression("^Page +\\d+ size:"))) continue;
                ++pages;
                QVERIFY2(line.contains(QRegularExpression(QLatin1String(size))), qPrintable(line));
            }
            QVERIFY(pages > 5);
            QVERIFY(info.contains("CreationDate:"));
            QVERIFY2(info.contains(QString::fromStdString(formatDate(input.view.at)).left(4) + " UTC") ||
                         info.contains(QString::fromStdString(formatDate(input.view.at)).left(4)),
                     qPrintable(info));
        }
    }

    void bookmarksLabelsAndLinks() {
        writeReport(reportInput("colossus-1"), everyChapter(), {}, path("b.pdf"));
        const QString json = said("qpdf", {"--json=1", path("b.pdf")});
        if (json.isEmpty()) QSKIP("qpdf is not installed");
        const auto pdf = nlohmann::json::parse(json.toStdString());
        std::vector<std::string> titles;
        for (const auto& one : pdf["outlines"]) titles.push_back(one["title"]);
        const auto rows = reportChapters();
        QCOMPARE(titles.size(), rows.size() + 1);
        QCOMPARE(titles[1], "1 " + rows[0].title.toStdString());
        const auto& labels = pdf["pagelabels"]; // index and style: i for the first page, then decimal from 1
        QCOMPARE(labels.size(), std::size_t{2});
        QCOMPARE(labels[0]["label"]["/S"].get<std::string>(), std::string("/r"));
        QCOMPARE(labels[1]["index"].get<int>(), 1);
        int inside = 0, web = 0;
        for (const auto& [id, object] : pdf["objects"].items()) {
            if (!object.is_object() || object.value("/Subtype", nlohmann::json()) != "/Link") continue;
            inside += object.contains("/Dest");
            web += object.contains("/A");
        }
        QVERIFY(inside > static_cast<int>(rows.size())); // the contents, and parts that lead to the equipment
        QVERIFY(web > 5);                                // sources, each said once where rows below have the same
    }

    void theSameBytesEachTime() {
        const ReportInput input = reportInput("starter-1000");
        for (const char* name : {"s.pdf", "s.html", "s.xlsx"}) {
            writeReport(input, everyChapter(), {}, path(name));
            const QByteArray first = fileBytes(path(name));
            QTest::qWait(1100); // a clock that gets in shows after a second
            writeReport(input, everyChapter(), {}, path(name));
            QVERIFY2(first.size() > 1000 && first == fileBytes(path(name)), name);
        }
    }

    void figuresAreTheEngines() {
        const ReportInput input = reportInput("colossus-2");
        const Report report = makeReport(input, everyChapter());
        Engine engine(*input.catalog);
        const Results& results = engine.compute(input.site, input.view);
        const auto figures = numbers(report, "Figures", 2, 1);
        for (const FigureRow& row : figureRows(results.figures))
            if (row.value) QCOMPARE(figures.at(row.key), *row.value);
        // What the power goes to, the equipment's prices and the sources add up to the totals (rounded sums of
        // doubles).
        const auto sum = [](const std::map<std::string, double>& terms) {
            double all = 0;
            for (const auto& [name, value] : terms) all += value;
            return all;
        };
        QVERIFY(qAbs(sum(numbers(report, "Power balance", 0, 1)) / results.figures.facility_power_w - 1) < 1e-12);
        QVERIFY(qAbs(sum(numbers(report, "Equipment installed", 0, 5)) / results.figures.capex_usd_low - 1) < 1e-9);
        QVERIFY(qAbs(sum(numbers(report, "Equipment installed", 0, 6)) / results.figures.capex_usd_high - 1) < 1e-9);
        QVERIFY(qAbs(sum(numbers(report, "Power supply", 0, 2)) / results.figures.supply_capacity_w - 1) < 1e-12);
        const auto phases = numbers(report, "Phases", 1, 3);
        for (const Phase& phase : input.site.settings().phases) {
            View view = input.view;
            view.at = phase.date;
            QCOMPARE(phases.at(formatDate(phase.date)), engine.setView(view).figures.it_power_w);
        }
    }

    void nothingRunsOutOfThePageOrStandsAlone() {
        for (const char* example : {"colossus-1", "colossus-2", "empty"})
            for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::Letter}) {
                const Report report = makeReport(reportInput(example), everyChapter());
                const LaidReport laid = layOut(report, paper);
                for (const LaidReport::Page& page : laid.pages) {
                    double lowest = 0;
                    for (const PageInk& mark : page.inks) {
                        QVERIFY(mark.box.left() >= 0 && mark.box.right() <= page.size.width());
                        QVERIFY(mark.box.top() >= 0 && mark.box.bottom() <= page.size.height());
                        if (mark.kind != PageInk::Kind::Text || mark.right) continue;
                        if (mark.box.bottom() < page.size.height() - 50) lowest = std::max(lowest, mark.box.bottom());
                    }
                    // The lowest line of a page is no heading.
                    for (const PageInk& mark : page.inks)
                        if (mark.kind == PageInk::Kind::Text && mark.bold && mark.px > 13 &&
                            mark.box.bottom() == lowest)
                            QFAIL(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(example), mark.text)));
                }
                for (const LaidReport::Entry& entry : laid.entries)
                    QVERIFY(entry.at.page < static_cast<int>(laid.pages.size()));
                // The summary is one page: the next chapter begins on the one after it.
                QCOMPARE(laid.anchors.at("summary").page, 1);
                QCOMPARE(laid.anchors.at("plan").page, 2);
            }
    }

    void waiversWithReasonAndDay() {
        ReportInput input = reportInput("starter-1000");
        Component parcel = *input.site.component("PARCEL");
        parcel.values["noise_limit_dba"] = 30; // quieter than any plant
        input.site.put(std::make_shared<const Component>(parcel));
        Engine engine(*input.catalog);
        engine.compute(input.site, input.view);
        const auto list = engine.findings();
        const auto noise =
            std::find_if(list.begin(), list.end(), [](const Finding& f) { return f.code == "site.noise"; });
        QVERIFY(noise != list.end());
        Settings settings = input.site.settings();
        settings.waivers.push_back(
            {noise->code, noise->ids, noise->figures, "the neighbour agreed", *parseDate("2026-02-03")});
        input.site.put(std::make_shared<const Settings>(settings));
        writeReport(input, everyChapter(), {}, path("w.pdf"));
        const QString text = said("pdftotext", {"-layout", path("w.pdf"), "-"}).simplified();
        QVERIFY2(text.contains("2026-02-03"), qPrintable(text.mid(text.indexOf("Waived"), 400)));
        QVERIFY(text.contains("the neighbour agreed"));
    }

    void whatCannotBeWrittenLeavesNothing() {
        const ReportInput input = reportInput("empty");
        const QDir folder(m_folder.path());
        const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
        for (const char* ending : {"pdf", "html", "xlsx"}) {
            const QString target = m_folder.filePath(QStringLiteral("no/such/folder/r.%1").arg(QLatin1String(ending)));
            try {
                writeReport(input, {}, {}, target);
                QFAIL("written where there is no folder");
            } catch (const db::FileError& error) {
                QVERIFY(QString::fromUtf8(error.what()).contains(target));
                QVERIFY(QString::fromUtf8(error.what()).contains("; choose"));
            }
            // Given up in the middle and right before the end.
            for (const double at : {0.5, 1.0}) {
                const QString stopped = m_folder.filePath(QStringLiteral("stopped.%1").arg(QLatin1String(ending)));
                double last = 0;
                QVERIFY_EXCEPTION_THROWN(writeReport(input, {}, {}, stopped,
                                                     [&](double done) {
                                                         QVERIFY(done >= last);
                                                         last = done;
                                                         if (done >= at) throw GivenUp();
                                                     }),
                                         GivenUp);
            }
        }
        // /dev/full takes nothing: what a full disk says.
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), before);
        QVERIFY_EXCEPTION_THROWN(writeReport(input, {}, {}, path("r.docx")), db::FileError);
    }

    void templatesDiffer() {
        const auto board = firstChapters(ReportTemplate::Board), permit = firstChapters(ReportTemplate::Permit),
                   engineering = firstChapters(ReportTemplate::Engineering);
        QCOMPARE(engineering.size(), reportChapters().size());
        QVERIFY(board.contains("cost") && !permit.contains("cost")); // what is filed is public
        QVERIFY(board.contains("summary") && !board.contains("methods"));
        QVERIFY(permit.contains("emissions") && permit.contains("sound") && !permit.contains("sankey"));
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
