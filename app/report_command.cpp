// SPDX-License-Identifier: GPL-3.0-or-later
// report: the report of a site as PDF, HTML or spreadsheet, through the writers of the window.
#include <QFileInfo>

#include <algorithm>

#include "app/cli.h"
#include "app/commands.h"
#include "app/picture_options.h"
#include "app/project.h"
#include "database/catalog_file.h"
#include "ui/render/pictures.h"
#include "ui/report/report_file.h"
#include "ui/units.h"

namespace gs::app {

namespace {

ui::ReportTemplate readTemplate(const Arguments& arguments) {
    const std::string word = arguments.choice("--template", {"engineering", "board", "permit"});
    return word == "board"    ? ui::ReportTemplate::Board
           : word == "permit" ? ui::ReportTemplate::Permit
                              : ui::ReportTemplate::Engineering;
}

/// "a,b,c": these alone; "+a,-b": the template's and these, without those.
std::set<std::string> readChapters(const Arguments& arguments, ui::ReportTemplate pattern) {
    std::set<std::string> chosen = ui::firstChapters(pattern);
    const auto text = arguments.option("--chapters");
    if (!text) return chosen;
    const std::vector<ui::ReportChapterRow> rows = ui::reportChapters();
    bool isFirst = true;
    for (std::size_t at = 0; at <= text->size();) {
        const std::size_t end = std::min(text->find(',', at), text->size());
        std::string word = text->substr(at, end - at);
        at = end + 1;
        const char sign = !word.empty() && (word[0] == '+' || word[0] == '-') ? word[0] : ' ';
        if (sign != ' ') word.erase(0, 1);
        else if (isFirst) chosen.clear();
        isFirst = false;
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row.word == word; })) {
            std::string known;
            for (const auto& row : rows) known += (known.empty() ? "" : ", ") + row.word;
            throw arguments.wrong("--chapters", "no chapter '" + oneLine(word, 60) + "'", "choose from " + known);
        }
        if (sign == '-') chosen.erase(word);
        else chosen.insert(word);
    }
    if (chosen.empty()) throw arguments.wrong("--chapters", "leaves nothing", "name at least one chapter");
    return chosen;
}

} // namespace

int reportCommand(const Words& words) {
    const Arguments arguments("report", words, {"FILE"}, {},
                              {"-o", "--template", "--chapters", "--title", "--logo", "--paper", "--theme", "--lang",
                               "--units", "--at", "--case", "--scenario"});
    const auto out = arguments.option("-o");
    if (!out) throw Failure("report", "-o OUT is missing", "name the file to write, e.g. -o report.pdf");
    const QString path = QString::fromStdString(*out);
    if (!ui::isReportEnding(QFileInfo(path).suffix().toLower()))
        throw arguments.wrong("-o", "'" + oneLine(*out, 200) + "' has no known ending",
                              "end it with .pdf, .html or .xlsx");
    ui::ReportWish wish;
    wish.pattern = readTemplate(arguments);
    const std::string paper = arguments.choice("--paper", {"a4", "letter"});
    const std::string theme = arguments.choice("--theme", {"auto", "light", "dark"});
    const std::string language = readLanguage(arguments);
    const ui::UnitSystem units = readUnits(arguments);
    wish.chapters = readChapters(arguments, wish.pattern);

    Project project = Project::read(arguments.word(0));
    refuseProjectItself(arguments, path);
    ui::ReportInput input;
    if (const auto scenario = arguments.option("--scenario")) switchTo(project, *scenario, arguments);
    input.site = project.site;
    input.catalog = &db::shippedCatalog();
    input.view = arguments.view(project.site);
    input.history = project.file->history(1, project.file->position());
    input.versions = project.file->versions();
    input.position = project.file->position();

    const PictureApplication application(language);
    const bool isSheet = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    ui::showUnits(isSheet ? ui::UnitSystem::Metric : units);
    const ui::pictures::Source pictures([&](const std::string& key) { return project.file->media(key); });
    wish.title = QString::fromStdString(arguments.option("--title").value_or(""));
    wish.language = QString::fromStdString(language);
    wish.fallbackName = QFileInfo(QString::fromStdString(arguments.word(0))).completeBaseName().toStdString();
    if (const auto logo = arguments.option("--logo")) wish.logo = ui::readLogo(QString::fromStdString(*logo));
    ui::ReportForm form;
    form.paper = paper == "letter" ? ui::ReportPaper::Letter : ui::ReportPaper::A4;
    form.theme = theme == "auto"   ? ui::ReportTheme::Auto
                 : theme == "dark" ? ui::ReportTheme::Dark
                                   : ui::ReportTheme::Light;
    ui::writeReport(input, wish, form, path);
    print("wrote " + oneLine(*out, 200) + "\n");
    return exitDone;
}

} // namespace gs::app
