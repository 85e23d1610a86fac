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

/// `area` fitted into what title, legend and scale bar leave of a picture.
Viewport framedViewport(const Rect& area, QSizeF size, Overlay overlay);

/// Bookmark of a PDF: title and page (from 0).
struct Bookmark {
    QString title;
    int page = 0;
};
/// Plan page and figures pages.
QByteArray makePdf(const Engine& engine, const ExportOptions& options, const Progress& progress = {});
/// Number of figures pages with bookmarks; draws them when `writer` and `painter` are given (newPage() before each).
int paintFigurePages(const Engine& engine, const QString& title, QPdfWriter* writer, QPainter* painter, int pagesBefore,
                     int pagesTotal, std::vector<Bookmark>& bookmarks);
/// Title, producer and the view's date instead of the clock's, bookmarks, an ID that depends on the content only.
QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const std::vector<Bookmark>& bookmarks);

} // namespace gs::ui
