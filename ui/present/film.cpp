// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/film.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cmath>
#include <functional>
#include <future>

#include "database/project_file.h"
#include "ui/language_scope.h"
#include "ui/present/webp_film.h"
#include "ui/render/export.h"
#include "ui/render/label_layout.h"
#include "ui/render/picture_file.h"
#include "ui/views/charts_picture.h"

namespace gs::ui {

namespace {

struct FilmWords {
    Q_DECLARE_TR_FUNCTIONS(Film)
};

using Code = db::FileError::Code;

[[noreturn]] void fail(Code code, const QString& path, const QString& what) {
    throw db::FileError(code, (path + QStringLiteral(": ") + what).toStdString());
}

int ms(double seconds) { return static_cast<int>(std::lround(seconds * 1000)); }

/// Paints each day and hands it on: the next is painted while the one before is packed.
void forEachFrame(const Catalog& catalog, const Site& site, const Film& film, const FilmWish& wish,
                  const Progress& progress, const std::function<void(const QImage&, std::size_t)>& take) {
    const LoadCase loadCase = wish.look.at.loadCase;
    Engine engine(catalog);
    engine.compute(site, {film.days.back().at, loadCase});
    SlideLook look = wish.look;
    if (!look.area) look.area = seenArea(engine);
    look.isClearOfLegend = true;
    double prepared = 0;
    if (look.view == SiteView::Charts) { // the curve grows on axes that have room for all of it
        std::vector<Date> days;
        for (const FilmDay& day : film.days) days.push_back(day.at);
        prepared = 0.3;
        look.options.insert("grow");
        look.curve = curveOf(catalog, site, engine.results().view, days, partOf(progress, 0, prepared));
    }
    const Progress making = partOf(progress, prepared, 0.99);
    // Names stand where the last day, with most of them, leaves them room.
    look.names = std::make_shared<LabelLayout>();
    look.at = engine.results().view;
    look.done = 1;
    const QImage last = slideImage(engine, look, wish.size);
    std::future<void> packing;
    for (std::size_t i = 0; i < film.days.size(); ++i) {
        QImage image = last;
        if (i + 1 < film.days.size()) {
            engine.setView({film.days[i].at, loadCase});
            look.at = engine.results().view;
            look.done = static_cast<double>(i) / static_cast<double>(film.days.size() - 1);
            image = slideImage(engine, look, wish.size);
        }
        if (packing.valid()) packing.get();
        packing = std::async(std::launch::async, [&take, image = std::move(image), i] { take(image, i); });
        if (making) making(static_cast<double>(i + 1) / static_cast<double>(film.days.size()));
    }
    packing.get();
}

void makeWebp(const Catalog& catalog, const Site& site, const Film& film, const QString& path, const FilmWish& wish,
              const Progress& progress) {
    WebpFilm webp(wish.size);
    forEachFrame(catalog, site, film, wish, progress,
                 [&](const QImage& image, std::size_t i) { webp.add(image, ms(film.days[i].begin_s)); });
    writeWhole(path, webp.finish(ms(film.length_s)), progress);
}

/// Under another name beside it until it is whole.
void makeFolder(const Catalog& catalog, const Site& site, const Film& film, const QString& path, const FilmWish& wish,
                const Progress& progress) {
    const QFileInfo target(QDir::cleanPath(path));
    if (target.exists() && !(target.isDir() && QDir(target.filePath()).isEmpty()))
        fail(Code::Exists, path, FilmWords::tr("is there already and not an empty folder; choose another name"));
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.gigasite-film-XXXXXX"));
    if (!folder.isValid())
        fail(Code::NoPermission, path,
             FilmWords::tr("cannot be written (%1); choose another folder or name").arg(folder.errorString()));
    forEachFrame(catalog, site, film, wish, progress, [&](const QImage& image, std::size_t i) {
        const QString name = QStringLiteral("frame-%1.png").arg(i + 1, 4, 10, QLatin1Char('0'));
        if (!image.save(folder.filePath(name), "png"))
            fail(Code::DiskFull, path, FilmWords::tr("could not be written; make room or choose another place"));
    });
    if (progress) progress(1);
    if (target.exists()) QDir().rmdir(target.filePath());
    QFile::setPermissions(folder.path(), QFile::permissions(target.absolutePath()) | QFile::ExeOwner);
    if (!QDir().rename(folder.path(), target.filePath()))
        fail(Code::NoPermission, path, FilmWords::tr("could not take its name; choose another folder or name"));
    folder.setAutoRemove(false);
}

} // namespace

void makeFilm(const Catalog& catalog, const Site& site, const QString& path, const FilmWish& wish,
              const Progress& progress) {
    const LanguageScope words(wish.language);
    const Film film = planFilm(site, wish.pace);
    if (QFileInfo(path).suffix().toLower() == QLatin1String("webp"))
        makeWebp(catalog, site, film, path, wish, progress);
    else makeFolder(catalog, site, film, path, wish, progress);
}

} // namespace gs::ui
