// SPDX-License-Identifier: GPL-3.0-or-later
// Any drawing as the bytes of a PNG, SVG or PDF, the same for the same input, and as a file that is there whole or not.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainter>
#include <QSize>
#include <QString>
#include <functional>
#include <optional>

#include "core/site/date.h"

namespace gs::ui {

inline constexpr int smallestPicture_px = 64, largestPicture_px = 16384;

/// Draws on `size` px; `vector`: no pixmap caches, geometry clipped by hand.
using PaintPicture = std::function<void(QPainter& painter, QSizeF size, bool vector)>;

struct PictureFile {
    QSize size{1600, 1000};
    QString title;
    std::optional<QColor> ground; ///< none: transparent (PNG, SVG) or paper (PDF)
    Date date;                    ///< of a PDF, instead of the clock's
};
/// `ending`: png, svg or pdf (one page of that shape, A3 or as near to it as asked for).
QByteArray makePicture(const QString& ending, const PictureFile& file, const PaintPicture& paint);
bool isPictureEnding(const QString& ending);

/// Replaces the file at once; throws db::FileError with a sentence that names the file and what to do.
void writeWhole(const QString& path, const QByteArray& bytes);

} // namespace gs::ui
