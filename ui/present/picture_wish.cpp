// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/picture_wish.h"

#include <algorithm>

#include "ui/language_scope.h"
#include "ui/render/export.h"
#include "ui/render/picture_file.h"

namespace gs::ui {

namespace {

ViewExport viewExport(const PictureWish& wish) {
    ViewExport how;
    how.size = wish.how.size;
    how.scale = wish.how.scale;
    how.theme = wish.how.config.theme;
    how.transparent = wish.how.transparent;
    how.options = wish.options;
    how.title = wish.how.title;
    how.band = wish.how.parts.title;
    return how;
}

} // namespace

double readableScale(QSize size_px, QSizeF like_px) {
    return std::max(1.0, std::min(size_px.width() / like_px.width(), size_px.height() / like_px.height()));
}

void exportWish(const Engine& engine, const QString& path, const PictureWish& wish, const Progress& progress) {
    const LanguageScope words(wish.language);
    if (wish.view == SiteView::Plan) exportPlan(engine, path, wish.how, progress);
    else exportView(engine, wish.view, path, viewExport(wish), progress);
}

QImage wishImage(const Engine& engine, const PictureWish& wish, const Progress& progress) {
    const LanguageScope words(wish.language);
    if (wish.view != SiteView::Plan)
        return makeImage(viewSheet(engine, viewExport(wish)), viewPainter(engine, wish.view, viewExport(wish)),
                         progress);
    return makeImage(
        planSheet(engine, wish.how),
        [&](QPainter& painter, QSizeF size, bool vector, const Progress& painting) {
            paintPlanPage(painter, size, engine, wish.how, vector, painting);
        },
        progress);
}

} // namespace gs::ui
