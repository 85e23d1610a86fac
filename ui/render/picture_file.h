// SPDX-License-Identifier: GPL-3.0-or-later
// Any drawing as the bytes of a PNG, SVG or PDF, the same for the same input, and as a file that is there whole or not.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QPainter>
#include <QSize>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/progress.h"
#include "core/site/date.h"

class QPdfWriter;

namespace gs::ui {

struct Bookmark;

inline constexpr int smallestPicture_px = 64, largestPicture_px = 16384;

/// Draws on `size` px; `vector`: no pixmap caches, geometry clipped by hand.
using PaintPicture = std::function<void(QPainter& painter, QSizeF size, bool vector, const Progress& progress)>;

struct PictureSheet {
    QSize size{1600, 1000};
    double scale = 1; ///< px of the file per px that is drawn on
    QString title;
    std::optional<QColor> ground; ///< none: transparent (PNG, SVG) or paper (PDF)
    Date date;                    ///< of a PDF, instead of the clock's
    QString bookmark;             ///< of a PDF's first page; empty: none
    /// Further pages of a PDF; the painter stands at 96 dots per inch.
    std::function<void(QPdfWriter& writer, QPainter& painter, std::vector<Bookmark>& bookmarks)> morePages;
};
/// `ending`: png, svg or pdf (a page of that shape, A3 or as near to it as asked for). Given up by `progress`, which
/// may throw.
QByteArray makePicture(const QString& ending, const PictureSheet& sheet, const PaintPicture& paint,
                       const Progress& progress = {});
/// The pixels of the PNG.
QImage makeImage(const PictureSheet& sheet, const PaintPicture& paint, const Progress& progress = {});
bool isPictureEnding(const QString& ending);
/// png, svg or pdf of a path; throws db::FileError when it is none of them.
QString pictureEnding(const QString& path);

/// Replaces the file at once; throws db::FileError with a sentence that names the file and what to do. Tells `progress`
/// 1 right before the file takes its name.
void writeWhole(const QString& path, const QByteArray& bytes, const Progress& progress = {});

} // namespace gs::ui
