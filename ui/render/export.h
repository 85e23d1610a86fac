// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of pictures and reports on paper, shared by the exporters.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "ui/render/plan_painter.h"

class QPdfWriter;

namespace gs::ui {

inline constexpr double frameTop_px = 64; ///< title band of paintFrame()

/// Title above, below it date, load case, `what` (may be empty) and the main figures.
void paintTitleBand(QPainter& painter, double width, const Engine& engine, const QString& what, const Theme& theme,
                    const QString& title, double kept_px = 0);

/// The legend with least, mean and greatest of the site, its lower left corner at `corner`; gives its box.
QRectF paintLegendOf(QPainter& painter, QPointF corner, const Engine& engine, Overlay overlay, const Theme& theme);

/// `area` fitted into what title, legend and scale bar leave of a picture.
Viewport framedViewport(const Rect& area, QSizeF size, Overlay overlay, const FrameParts& parts = {});

/// What stands on the plan on the view's day; the whole site when that is nothing.
Rect seenArea(const Engine& engine);
/// Plan and frame, without the ground.
void paintPlanPage(QPainter& painter, QSizeF size, const Engine& engine, const ExportOptions& options, bool vector,
                   const Progress& progress = {});
struct PictureSheet;
/// The page as a file or an image; refers to the engine.
PictureSheet planSheet(const Engine& engine, const ExportOptions& options);

/// Bookmark of a PDF: title and page (from 0).
struct Bookmark {
    QString title;
    int page = 0;
};
/// Number of figures pages with bookmarks; draws them when `writer` and `painter` are given (newPage() before each).
int paintFigurePages(const Engine& engine, const QString& title, QPdfWriter* writer, QPainter* painter, int pagesBefore,
                     int pagesTotal, std::vector<Bookmark>& bookmarks);
/// Title, producer and the view's date instead of the clock's, bookmarks, an ID that depends on the content only.
QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const std::vector<Bookmark>& bookmarks);

} // namespace gs::ui
