// SPDX-License-Identifier: GPL-3.0-or-later
// A view as a file: the page of paintViewPage().
#include <QCoreApplication>
#include <QFileInfo>

#include "database/project_file.h"
#include "ui/render/picture_file.h"
#include "ui/views/site_view.h"

namespace gs::ui {

void exportView(const Engine& engine, SiteView view, const QString& path, const ViewExport& how) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!isPictureEnding(ending))
        throw db::FileError(
            db::FileError::Code::Other,
            (path + QStringLiteral(": ") +
             QCoreApplication::translate("Export", "a picture ends in .png, .svg or .pdf; choose one of these"))
                .toStdString());
    PictureFile file;
    file.size = how.size;
    file.title = how.title.isEmpty() ? QString::fromStdString(engine.site().settings().name) : how.title;
    file.date = engine.results().view.at;
    if (!how.transparent) file.ground = how.theme->canvas;
    writeWhole(path, makePicture(ending, file, [&](QPainter& painter, QSizeF size, bool vector) {
                   PictureLook look;
                   look.theme = how.theme;
                   look.vector = vector;
                   paintViewPage(painter, size, engine, view, how.options, look, file.title);
               }));
}

} // namespace gs::ui
