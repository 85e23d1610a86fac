// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as somebody wants it: of the plan or a view, how large, in which colours and words, and what stands on it.
#pragma once

#include <QImage>
#include <QString>

#include "core/engine/engine.h"
#include "core/progress.h"
#include "ui/render/plan_painter.h"
#include "ui/views/site_view.h"

namespace gs::ui {

struct PictureWish {
    SiteView view = SiteView::Plan;
    ViewOptions options; ///< of a view that is not the plan
    ExportOptions how;   ///< of the plan what its config says; of the other views size, title and theme
    QString language;    ///< empty: that of the window
};

/// Scale at which the words of a picture are about as large as those of a window of `like_px`; never below 1.
double readableScale(QSize size_px, QSizeF like_px = {1600, 900});

/// The file's ending decides: png, svg, pdf. There whole or not at all; throws db::FileError.
void exportWish(const Engine& engine, const QString& path, const PictureWish& wish, const Progress& progress = {});
QImage wishImage(const Engine& engine, const PictureWish& wish, const Progress& progress = {});

} // namespace gs::ui
