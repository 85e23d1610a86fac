// SPDX-License-Identifier: GPL-3.0-or-later
// export: pictures through the painter of the window, data as JSON and CSV. Each file is replaced whole or not at all.
#include <QFileInfo>

#include <algorithm>

#include "app/cli.h"
#include "app/commands.h"
#include "app/picture_options.h"
#include "app/project.h"
#include "app/report.h"
#include "core/exchange/dxf.h"
#include "core/exchange/geojson.h"
#include "database/catalog_file.h"
#include "ui/render/picture_file.h"
#include "ui/render/pictures.h"
#include "ui/render/plan_painter.h"
#include "ui/units.h"
#include "ui/views/site_view.h"

namespace gs::app {

namespace {

/// --show A,-B: the options of the view that are on at first, A as well, B not.
ui::ViewOptions readShown(const Arguments& arguments, ui::SiteView view) {
    ui::ViewOptions shown = ui::firstOptions(view);
    const auto& known = ui::siteViewRow(view).options;
    const QString given = QString::fromStdString(arguments.option("--show").value_or(""));
    for (const QString& part : given.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool isOff = part.startsWith(QLatin1Char('-'));
        const std::string word = part.mid(isOff ? 1 : 0).toStdString();
        if (std::none_of(known.begin(), known.end(), [&](const auto& option) { return word == option.word; })) {
            std::string list;
            for (const ui::ViewOptionRow& option : known) list += (list.empty() ? "" : ", ") + std::string(option.word);
            throw arguments.wrong("--show", "'" + oneLine(word, 80) + "' is no option of this view",
                                  list.empty() ? "leave it out, it has none" : "choose of " + list);
        }
        if (isOff) shown.erase(word);
        else shown.insert(word);
    }
    return shown;
}

} // namespace

int exportCommand(const Words& words) {
    const Arguments arguments(
        "export", words, {"FILE"}, {},
        {"-o", "--view", "--show", "--overlay", "--theme", "--lang", "--units", "--size", "--at"});
    const auto out = arguments.option("-o");
    if (!out) throw Failure("export", "-o OUT is missing", "name the file to write, e.g. -o plan.png");
    const QString path = QString::fromStdString(*out);
    const QString format = QFileInfo(path).suffix().toLower();
    const bool isPicture = format == "png" || format == "svg" || format == "pdf";
    const bool isExchange = format == "geojson" || format == "dxf";
    if (!isPicture && !isExchange && format != "json" && format != "csv")
        throw arguments.wrong("-o", "'" + oneLine(*out, 200) + "' has no known ending",
                              "end it with .png, .svg, .pdf, .geojson, .dxf, .json or .csv");

    const ui::SiteView view = readView(arguments);
    const ui::ViewOptions shown = readShown(arguments, view);
    const ui::Overlay overlay = readOverlay(arguments);
    const ui::Theme& theme = readTheme(arguments);
    const std::string language = readLanguage(arguments);
    const ui::UnitSystem units = readUnits(arguments);
    const QSize size = readSize(arguments, "1600x1000");

    Project project = Project::read(arguments.word(0));
    refuseProjectItself(arguments, path);
    const Catalog& catalog = db::shippedCatalog();
    Engine engine(catalog);
    engine.compute(project.site, arguments.view(project.site));

    std::string text;
    if (isExchange) {
        text = format == "dxf" ? writeDxf(project.site) : writeGeoJson(project.site, oneLine(*out, 200));
    } else if (format == "json") {
        text = siteJson(engine, project.file->revision(), limitsWithNextMegawatt(catalog, engine));
    } else if (format == "csv") {
        text = componentsCsv(engine);
    } else {
        const PictureApplication application(language);
        ui::showUnits(units);
        const ui::pictures::Source pictures([&](const std::string& key) { return project.file->media(key); });
        ui::ExportOptions options;
        options.size = size;
        options.config.theme = &theme;
        options.config.overlay = overlay;
        options.title = siteTitle(arguments, project.site);
        if (view == ui::SiteView::Plan) {
            ui::exportPlan(engine, path, options);
        } else {
            ui::ViewExport how;
            how.size = size;
            how.theme = options.config.theme;
            how.options = shown;
            how.title = options.title;
            ui::exportView(engine, view, path, how);
        }
    }
    if (!isPicture) ui::writeWhole(path, QByteArray::fromStdString(text));
    print("wrote " + oneLine(*out, 200) + "\n");
    return exitDone;
}

} // namespace gs::app
