// SPDX-License-Identifier: GPL-3.0-or-later
// A view as a file: the page of paintViewPage().
#include "ui/render/picture_file.h"
#include "ui/views/site_view.h"

namespace gs::ui {

PictureSheet viewSheet(const Engine& engine, const ViewExport& how) {
    PictureSheet sheet;
    sheet.size = how.size;
    sheet.scale = how.scale;
    sheet.title = how.title.isEmpty() ? QString::fromStdString(engine.site().settings().name) : how.title;
    sheet.date = engine.results().view.at;
    if (!how.transparent) sheet.ground = how.theme->canvas;
    return sheet;
}

PaintPicture viewPainter(const Engine& engine, SiteView view, const ViewExport& how) {
    return [&engine, view, how, title = viewSheet(engine, how).title](QPainter& painter, QSizeF size, bool vector,
                                                                      const Progress&) {
        PictureLook look;
        look.theme = how.theme;
        look.vector = vector;
        paintViewPage(painter, size, engine, view, how.options, look, title, how.band);
    };
}

void exportView(const Engine& engine, SiteView view, const QString& path, const ViewExport& how,
                const Progress& progress) {
    const QByteArray bytes = makePicture(pictureEnding(path), viewSheet(engine, how), viewPainter(engine, view, how),
                                         partOf(progress, 0, 0.98));
    writeWhole(path, bytes, progress);
}

} // namespace gs::ui
