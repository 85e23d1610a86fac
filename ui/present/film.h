// SPDX-License-Identifier: GPL-3.0-or-later
// The phase film: the site growing day by day before a camera that stands still, as an animated WebP or numbered PNGs.
#pragma once

#include <QSize>
#include <QString>

#include "core/catalog/catalog.h"
#include "core/progress.h"
#include "core/site/film_days.h"
#include "ui/present/slide_painter.h"

namespace gs::ui {

struct FilmWish {
    SlideLook look; ///< its day is the film's; no area: all that ever stands on the site
    QSize size{1920, 1080};
    FilmPace pace;
    QString language; ///< empty: that of the window
};

/// A path that ends in .webp: one file; anything else: a folder of frame-0001.png …, which must not be there yet or be
/// empty. There whole or not at all. Throws db::FileError. Deterministic.
void makeFilm(const Catalog& catalog, const Site& site, const QString& path, const FilmWish& wish,
              const Progress& progress = {});

} // namespace gs::ui
