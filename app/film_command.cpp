// SPDX-License-Identifier: GPL-3.0-or-later
// film: the site growing by date, as an animated WebP or a folder of numbered pictures.
#include <QFileInfo>

#include <charconv>

#include "app/commands.h"
#include "app/picture_options.h"
#include "app/project.h"
#include "database/catalog_file.h"
#include "ui/present/film.h"
#include "ui/render/pictures.h"
#include "ui/units.h"

namespace gs::app {

namespace {

/// A number from `least` to `most`.
double readNumber(const Arguments& arguments, const char* option, double fallback, double least, double most) {
    const auto text = arguments.option(option);
    if (!text) return fallback;
    double value = 0;
    const char* const end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !(value >= least && value <= most))
        throw arguments.wrong(option, "'" + oneLine(*text, 80) + "' does not go",
                              "write a number from " + QString::number(least).toStdString() + " to " +
                                  QString::number(most).toStdString());
    return value;
}

} // namespace

int filmCommand(const Words& words) {
    const Arguments arguments("film", words, {"FILE"}, {},
                              {"-o", "--view", "--overlay", "--size", "--frames", "--step", "--seconds", "--theme",
                               "--lang", "--units", "--case"});
    const auto out = arguments.option("-o");
    if (!out) throw Failure("film", "-o OUT is missing", "name the file or folder to write, e.g. -o growth.webp");
    ui::FilmWish wish;
    wish.look.view = readView(arguments);
    wish.look.options = ui::firstOptions(wish.look.view);
    wish.look.config.theme = &readTheme(arguments);
    wish.look.config.overlay = readOverlay(arguments);
    const std::string language = readLanguage(arguments);
    const ui::UnitSystem units = readUnits(arguments);
    wish.size = readSize(arguments, "1920x1080");
    const std::string step = arguments.choice("--step", {"frames", "week", "month"});
    wish.pace.step = step == "week"    ? FilmPace::Step::Week
                     : step == "month" ? FilmPace::Step::Month
                                       : FilmPace::Step::Frames;
    wish.pace.frames = static_cast<int>(readNumber(arguments, "--frames", wish.pace.frames, 2, 2000));
    wish.pace.phase_s = readNumber(arguments, "--seconds", wish.pace.phase_s, 0.1, 60);

    const Project project = Project::read(arguments.word(0));
    wish.look.at.loadCase = arguments.view(project.site).loadCase;
    const PictureApplication application(language);
    ui::showUnits(units);
    const ui::pictures::Source pictures([&](const std::string& key) { return project.file->media(key); });
    wish.look.site = siteTitle(arguments, project.site);
    ui::makeFilm(db::shippedCatalog(), project.site, QString::fromStdString(*out), wish);
    const Film film = planFilm(project.site, wish.pace);
    print("wrote " + oneLine(*out, 200) + ": " + std::to_string(film.days.size()) + " pictures, " +
          formatDate(film.days.front().at) + " to " + formatDate(film.days.back().at) + "\n");
    return exitDone;
}

} // namespace gs::app
