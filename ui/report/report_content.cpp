// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_content.h"

#include <algorithm>
#include <array>

#include "ui/panels/names.h"
#include "ui/render/overlay.h"
#include "ui/report/content_parts.h"
#include "ui/units.h"
#include "ui/views/charts_picture.h"

namespace gs::ui {

namespace {

/// A chapter of text; those of pictures follow from siteViews().
struct TextChapter {
    const char* word;
    const char* title;
    bool board, engineering, permit;
    void (*fill)(const ReportSource&, ReportChapter&);
};

constexpr TextChapter summaryRow{"summary",     QT_TRANSLATE_NOOP("ReportWords", "Summary"), true, true, true,
                                 summaryChapter};
constexpr std::array textRows{
    TextChapter{"cost", QT_TRANSLATE_NOOP("ReportWords", "Cost, schedule and known sites"), true, true, false,
                costChapter},
    TextChapter{"grid", QT_TRANSLATE_NOOP("ReportWords", "Load and connection to the grid"), false, true, false,
                gridChapter},
    TextChapter{"figures", QT_TRANSLATE_NOOP("ReportWords", "Figures by system"), false, true, false, figuresChapter},
    TextChapter{"equipment", QT_TRANSLATE_NOOP("ReportWords", "Equipment"), true, true, true, equipmentChapter},
    TextChapter{"phases", QT_TRANSLATE_NOOP("ReportWords", "Phases"), true, true, true, phasesChapter},
    TextChapter{"emissions", QT_TRANSLATE_NOOP("ReportWords", "Ground, fuel, water and emissions"), false, true, true,
                emissionsChapter},
    TextChapter{"sound", QT_TRANSLATE_NOOP("ReportWords", "Sound at the parcel line"), false, true, true, soundChapter},
    TextChapter{"findings", QT_TRANSLATE_NOOP("ReportWords", "Findings and waivers"), true, true, true,
                findingsChapter},
    TextChapter{"assumptions", QT_TRANSLATE_NOOP("ReportWords", "Assumptions and sources"), false, true, true,
                assumptionsChapter},
    TextChapter{"methods", QT_TRANSLATE_NOOP("ReportWords", "Method notes"), false, true, true, methodsChapter},
    TextChapter{"history", QT_TRANSLATE_NOOP("ReportWords", "Change history"), false, true, false, historyChapter},
};

/// Pictures for people who do not read diagrams, and those an authority asks for.
bool isBoardView(const std::string& word) {
    return word == "plan" || word == "iso" || word == "sankey" || word == "charts" || word == "money";
}
bool isPermitView(const std::string& word) { return word == "plan" || word == "iso"; }

/// Tables of eight columns with long words in them.
bool isWideChapter(const ReportChapter& chapter) {
    if (chapter.word != QLatin1String("equipment")) return false;
    return std::any_of(chapter.blocks.begin(), chapter.blocks.end(), [](const ReportBlock& block) {
        const auto* table = std::get_if<ReportTable>(&block);
        return table && table->columns.size() >= 8;
    });
}

/// A view that has nothing to show says why.
void fillView(const Report& report, const ReportSource& source, SiteView view, ReportChapter& chapter) {
    QString why;
    if (view != SiteView::Plan) why = whyEmpty(report, view);
    else if (source.site.components().size() == 0) why = ReportWords::tr("The plan is empty.");
    if (!why.isEmpty()) {
        chapter.blocks.emplace_back(note(why));
        return;
    }
    chapter.blocks.emplace_back(ReportPicture{view, viewText(source.input.view), 0});
    chapter.isOnePage = true;
}

std::vector<std::pair<QString, QString>> factsOf(const ReportInput& input, const Figures& figures) {
    const Settings& settings = input.site.settings();
    const auto place = [&] {
        if (!settings.place.empty()) return QString::fromStdString(settings.place);
        const Climate* climate = input.catalog->climate(settings.climate);
        return climate ? QString::fromStdString(climate->name) : QString();
    };
    std::vector<std::pair<QString, QString>> facts{
        {ReportWords::tr("Place"), place()},
        {ReportWords::tr("Figures for"), viewText(input.view)},
        {ReportWords::tr("Design weather"),
         ReportWords::tr("%1 dry bulb, %2 wet bulb, %3 above the sea")
             .arg(formatQuantity(figures.dry_bulb_c, QString::fromUtf8("°C")),
                  formatQuantity(figures.wet_bulb_c, QString::fromUtf8("°C")), formatLength(figures.altitude_m, 0))},
        {ReportWords::tr("State of the file"),
         ReportWords::tr("step %1").arg(formatCount(static_cast<qint64>(input.position)))},
        {ReportWords::tr("Made with"), QStringLiteral("Gigasite " GIGASITE_VERSION)}};
    if (!input.versions.empty() && !input.history.empty() && !input.history.back().version.empty())
        facts[3].second += QStringLiteral(" · ") + QString::fromStdString(input.history.back().version);
    return facts;
}

} // namespace

const char* reportTemplateWord(ReportTemplate which) {
    switch (which) {
    case ReportTemplate::Board: return "board";
    case ReportTemplate::Engineering: return "engineering";
    case ReportTemplate::Permit: return "permit";
    }
    return "";
}

QString reportTemplateName(ReportTemplate which) {
    switch (which) {
    case ReportTemplate::Board: return ReportWords::tr("Board report");
    case ReportTemplate::Engineering: return ReportWords::tr("Engineering report");
    case ReportTemplate::Permit: return ReportWords::tr("Permit report");
    }
    return {};
}

bool ReportChapterRow::isIn(ReportTemplate which) const {
    return which == ReportTemplate::Board ? board : which == ReportTemplate::Permit ? permit : engineering;
}

std::vector<ReportChapterRow> reportChapters() {
    const auto row = [](const TextChapter& text) {
        return ReportChapterRow{text.word, ReportWords::tr(text.title), text.board, text.engineering, text.permit};
    };
    std::vector<ReportChapterRow> rows{row(summaryRow)};
    for (const SiteViewRow& view : siteViews())
        rows.push_back({view.word, siteViewName(view.view), isBoardView(view.word), true, isPermitView(view.word)});
    for (const TextChapter& text : textRows) rows.push_back(row(text));
    return rows;
}

std::set<std::string> firstChapters(ReportTemplate which) {
    std::set<std::string> words;
    for (const ReportChapterRow& row : reportChapters())
        if (row.isIn(which)) words.insert(row.word);
    return words;
}

Report makeReport(const ReportInput& input, const ReportWish& wish, const ReportProgress& progress) {
    const auto reached = [&](double done) {
        if (progress) progress(done);
    };
    reached(0);
    auto engine = std::make_shared<Engine>(*input.catalog);
    engine->compute(input.site, input.view);
    reached(0.3);
    const ReportSource source = gatherReport(input, *engine, wish);

    Report report;
    report.engine = engine;
    if (wish.chapters.count(siteViewRow(SiteView::Charts).word))
        report.curve = curveOf(*input.catalog, input.site, input.view);
    report.site =
        QString::fromStdString(input.site.settings().name.empty() ? wish.fallbackName : input.site.settings().name);
    report.title = wish.title.trimmed().isEmpty() ? report.site : wish.title.trimmed();
    report.subtitle = reportTemplateName(wish.pattern);
    report.language = wish.language;
    report.date = input.view.at;
    report.viewText = viewText(input.view);
    report.logo = wish.logo;
    report.facts = factsOf(input, engine->results().figures);
    const std::vector<ReportChapterRow> rows = reportChapters();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!wish.chapters.contains(rows[i].word)) continue;
        ReportChapter chapter;
        chapter.word = QString::fromStdString(rows[i].word);
        chapter.title = rows[i].title;
        const auto view = std::find_if(siteViews().begin(), siteViews().end(),
                                       [&](const SiteViewRow& row) { return rows[i].word == row.word; });
        const auto text = std::find_if(textRows.begin(), textRows.end(),
                                       [&](const TextChapter& row) { return rows[i].word == row.word; });
        if (view != siteViews().end()) fillView(report, source, view->view, chapter);
        else if (text != textRows.end()) {
            text->fill(source, chapter);
            chapter.isAcross = isWideChapter(chapter);
        } else {
            summaryChapter(source, chapter);
            chapter.isOnePage = true;
        }
        for (ReportBlock& block : chapter.blocks)
            if (auto* table = std::get_if<ReportTable>(&block)) alikeUnits(*table);
        report.chapters.push_back(std::move(chapter));
        reached(0.3 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(rows.size()));
    }
    return report;
}

} // namespace gs::ui
